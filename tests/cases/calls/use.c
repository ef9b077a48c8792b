/* SPDX-License-Identifier: MIT */
/* Parameters, any one of several credentials, responses by status. */
#include "case.h"
#include "t_calls.h"

static void answer(int status, const char *type, const char *body,
	struct hook_arena *arena, struct t_get_thing_result *out)
{
	struct hook_header header = {hook_text("Content-Type"),
		hook_text(type)};
	struct hook_response response = {status, {&header, 1},
		hook_text(body)};
	struct hook_error error;

	CHECK(t_get_thing_response(&response, arena, out, &error));
	CHECK(out->status == status);
}

static const char *header(const struct hook_request *request,
	const char *name)
{
	return hook_header_find(&request->headers, name, NULL).ptr;
}

int main(void)
{
	struct t_client client = {.server = hook_text("https://t.test/v1")};
	struct t_get_thing_parameters p = {.kind = hook_text("a/b"),
		.id = hook_text("7")};
	hook_str tags[] = {hook_text("x y"), hook_text("z")};
	struct t_get_thing_result result;
	struct hook_request request;
	struct hook_arena arena;
	struct hook_error error;

	hook_arena_init(&arena, 1u << 16);
	/* Nothing at all is one of the three ways in. */
	CHECK(t_get_thing_request(&client, &p, &arena, &request, &error));
	CHECK(!strcmp(request.method.ptr, "GET"));
	CHECK(!strcmp(request.url.ptr, "https://t.test/v1/things/a%2Fb/7"));
	CHECK(!header(&request, "Authorization"));
	client.token = hook_text("secret");
	p.tags.items = tags;
	p.tags.count = 2;
	p.verbose.set = true;
	p.x_trace = hook_text("t1");
	CHECK(t_get_thing_request(&client, &p, &arena, &request, &error));
	CHECK(strstr(request.url.ptr, "verbose=false"));
	CHECK(strstr(request.url.ptr, "tags=x%20y&tags=z"));
	CHECK(!strcmp(header(&request, "Authorization"), "Bearer secret"));
	CHECK(!strcmp(header(&request, "X-Trace"), "t1"));
	CHECK(!header(&request, "X-Key"));
	/* A path parameter is never left out. */
	p.id = (hook_str){NULL, 0};
	CHECK(!t_get_thing_request(&client, &p, &arena, &request, &error));

	answer(200, "application/json", "{\"id\":\"7\"}", &arena, &result);
	CHECK(result.kind == T_GET_THING_200);
	CHECK(!strcmp(result.status_200->id.ptr, "7"));
	answer(418, "application/problem+json", "{\"why\":\"tea\"}", &arena,
		&result);
	CHECK(result.kind == T_GET_THING_4_XX);
	CHECK(!strcmp(result.status_4_xx->why.ptr, "tea"));
	answer(302, "text/plain", "elsewhere", &arena, &result);
	CHECK(result.kind == T_GET_THING_DEFAULT);
	CHECK(!strcmp(result.body.ptr, "elsewhere"));
	hook_arena_free(&arena);
	return 0;
}
