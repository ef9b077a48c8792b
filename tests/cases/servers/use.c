/* SPDX-License-Identifier: MIT */
/* A server's URL is a template: each variable has a default, some have an enum. */
#include "../case.h"
#include "t_calls.h"

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
	hook_arena_free(&arena);
	return 0;
}
