/* SPDX-License-Identifier: MIT */
/*
 * A response is read by its Content-Type: each media type has its own schema,
 * and what is none that is described is not read at all.
 */
#include "../case.h"
#include "t_calls.h"

static struct hook_arena arena;
static struct hook_error error;
static struct t_get_a_result result;

static enum t_get_a_kind kind_of(int status, const char *type, const char *body)
{
	struct hook_header header = {hook_text("content-type"),
				     hook_text(type)};
	struct hook_response response = {status, {&header, type ? 1u : 0u},
					 hook_text(body)};

	CHECK(t_get_a_response(&response, &arena, &result, &error));
	return result.kind;
}

int main(void)
{
	struct t_client client = {.server = hook_text("https://t.test")};
	struct hook_request request;

	hook_arena_init(&arena, 1u << 20);
	CHECK(t_get_a_request(&client, &arena, &request, &error));
	CHECK(!strcmp(hook_header_find(&request.headers, "Accept", NULL).ptr,
			  "application/json, application/vnd.t+json, "
			  "application/problem+json"));
	CHECK(kind_of(200, "application/json; charset=utf-8", "{\"a\":1}") ==
	      T_GET_A_200);
	CHECK(result.status_200->a.value == 1);
	CHECK(kind_of(200, "Application/VND.T+JSON", "{\"b\":2}") ==
	      T_GET_A_200_VND_T_JSON);
	CHECK(result.status_200_vnd_t_json->b.value == 2);
	/* Another +json is JSON. */
	CHECK(kind_of(200, "application/hal+json", "{\"a\":3}") ==
	      T_GET_A_200);
	CHECK(kind_of(200, NULL, "{\"a\":4}") == T_GET_A_200);
	CHECK(kind_of(200, "text/csv", "a,b") == T_GET_A_200_TEXT_CSV);
	CHECK(result.problem.code == HOOK_OK);
	CHECK(kind_of(200, "text/html", "<p>") == T_GET_A_UNEXPECTED);
	CHECK(result.problem.code == HOOK_TYPE);
	CHECK(kind_of(404, "application/problem+json", "{\"title\":\"no\"}") ==
	      T_GET_A_DEFAULT);
	CHECK(kind_of(502, "text/html", "<p>") == T_GET_A_UNEXPECTED);
	CHECK(result.problem.code == HOOK_TYPE);
	hook_arena_free(&arena);
	return 0;
}
