/* SPDX-License-Identifier: MIT */
/*
 * A server's URL is a template: each variable has a default, some have an enum.
 * The servers of a path or an operation stand for the document's: a call goes
 * to the first of them, unless its client says where.
 */
#include "../case.h"
#include "t_calls.h"

static bool goes_to(const struct hook_request *request, const char *url)
{
	return !strcmp(request->url.ptr, url);
}

static void own_servers(struct hook_arena *arena)
{
	struct t_client client = {
		.server = hook_text("https://a.example.com/v1")};
	struct t_server_files_variables v = {{NULL, 0}};
	struct hook_request request;
	struct hook_error error;

	CHECK(t_upload_request(&client, arena, &request, &error));
	CHECK(goes_to(&request, "https://eu.files.example.com/up/files"));
	CHECK(t_get_file_request(&client, arena, &request, &error));
	CHECK(goes_to(&request, "https://a.example.com/v2/files"));
	CHECK(t_put_file_request(&client, arena, &request, &error));
	CHECK(goes_to(&request, "https://a.example.com/v1/v3/files"));
	CHECK(t_get_same_request(&client, arena, &request, &error));
	CHECK(goes_to(&request, "https://a.example.com/v1/same"));
	v.place = hook_text("us");
	client.server_files = t_server_files_url(&v, arena, &error);
	CHECK(t_upload_request(&client, arena, &request, &error));
	CHECK(goes_to(&request, "https://us.files.example.com/up/files"));
	client.server_files = hook_text("http://127.0.0.1:1");
	CHECK(t_upload_request(&client, arena, &request, &error));
	CHECK(goes_to(&request, "http://127.0.0.1:1/files"));
	memset(&client.server, 0, sizeof client.server);
	CHECK(t_upload_request(&client, arena, &request, &error));
	CHECK(!t_get_file_request(&client, arena, &request, &error));
}

int main(void)
{
	struct t_server_production_variables v = {{NULL, 0}, {NULL, 0}};
	struct t_client client = {0};
	struct hook_request request;
	struct hook_arena arena;
	struct hook_error error;

	hook_arena_init(&arena, 1u << 16);
	client.server = t_server_production_url(&v, &arena, &error);
	CHECK(!strcmp(client.server.ptr, "https://eu.example.com/v1"));
	v.region = hook_text("us");
	v.base_path = hook_text("");
	client.server = t_server_production_url(&v, &arena, &error);
	CHECK(!strcmp(client.server.ptr, "https://us.example.com/"));
	CHECK(t_get_a_request(&client, &arena, &request, &error));
	CHECK(!strcmp(request.url.ptr, "https://us.example.com/a"));
	v.region = hook_text("mars");
	CHECK(t_server_production_url(&v, &arena, &error).ptr == NULL);
	CHECK(error.code == HOOK_INVALID);
	CHECK(!strcmp(T_SERVER_HTTPS_SANDBOX_EXAMPLE_COM,
		"https://sandbox.example.com"));
	own_servers(&arena);
	hook_arena_free(&arena);
	return 0;
}
