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

/* ---- a body that is one value ---- */

static struct t_get_one_result one;

static bool is(int status, const char *body, enum t_get_one_kind kind,
	       enum hook_code code, const char *keyword)
{
	struct hook_response response = {.status = status,
					 .body = hook_text(body)};
	const char *found;

	CHECK(t_get_one_response(&response, &arena, &one, &error));
	found = one.problem.keyword ? one.problem.keyword : "";
	if (one.kind == kind && one.problem.code == code &&
	    strcmp(found, keyword) == 0)
		return true;
	printf("%s: kind %d, code %d, keyword %s\n", body, (int)one.kind,
	       (int)one.problem.code, found);
	return false;
}

static bool reads(int status, const char *body, enum t_get_one_kind kind)
{
	return is(status, body, kind, HOOK_OK, "");
}

/* It is read, and told by its keyword. */
static bool tells(int status, const char *body, enum t_get_one_kind kind,
		  const char *keyword)
{
	return is(status, body, kind, HOOK_INVALID, keyword);
}

/* It is of another type, or no JSON: it is not read. */
static bool refuses(int status, const char *body, enum hook_code code)
{
	return is(status, body, T_GET_ONE_UNEXPECTED, code,
		  code == HOOK_TYPE ? "type" : "");
}

static void texts(void)
{
	CHECK(reads(200, " \"ab\\u0063\" ", T_GET_ONE_200));
	CHECK(strcmp(one.status_200.ptr, "abc") == 0);
	CHECK(tells(200, "\"abcdef\"", T_GET_ONE_200, "maxLength"));
	CHECK(one.status_200.len == 6);
	CHECK(tells(200, "\"A\"", T_GET_ONE_200, "pattern"));
	CHECK(refuses(200, "7", HOOK_TYPE));
	CHECK(one.status_200.ptr == NULL);
	CHECK(refuses(200, "{\"a\":1}", HOOK_TYPE));
	CHECK(refuses(200, "null", HOOK_TYPE));
	CHECK(refuses(200, "abc", HOOK_SYNTAX));
	CHECK(refuses(200, "", HOOK_SYNTAX));
	CHECK(refuses(200, "\"a\" 1", HOOK_SYNTAX));
	CHECK(one.status_200.ptr == NULL);
	CHECK(reads(205, "\"2026-01-31T10:00:00Z\"", T_GET_ONE_205));
	CHECK(one.status_205.text.len == 20);
	CHECK(tells(205, "\"2026-02-31T10:00:00Z\"", T_GET_ONE_205,
		    "format"));
	CHECK(reads(404, "\"3d6f1a52-8f8b-4f43-9a3b-0d9c1f6f2a10\"",
		    T_GET_ONE_4_XX));
	CHECK(tells(404, "\"3d6f\"", T_GET_ONE_4_XX, "format"));
}

static void numbers(void)
{
	CHECK(reads(201, "-7", T_GET_ONE_201));
	CHECK(one.status_201.set && one.status_201.value == -7);
	CHECK(tells(201, "10", T_GET_ONE_201, "maximum"));
	CHECK(refuses(201, "1.5", HOOK_TYPE));
	CHECK(!one.status_201.set);
	CHECK(reads(202, "false", T_GET_ONE_202));
	CHECK(one.status_202.set && !one.status_202.value);
	CHECK(refuses(202, "\"false\"", HOOK_TYPE));
	CHECK(reads(203, "0.75", T_GET_ONE_203));
	CHECK(one.status_203.value > 0.7);
	CHECK(tells(203, "0.5", T_GET_ONE_203, "exclusiveMinimum"));
	CHECK(reads(207, "4", T_GET_ONE_207));
	CHECK(tells(207, "3", T_GET_ONE_207, "enum"));
}

static void enums(void)
{
	CHECK(reads(206, "\"closed\"", T_GET_ONE_206));
	CHECK(one.status_206.id == T_STATE_CLOSED);
	CHECK(tells(206, "\"ajar\"", T_GET_ONE_206, "enum"));
	CHECK(one.status_206.id == 0 && one.status_206.text.len == 4);
	CHECK(reads(206, "null", T_GET_ONE_206));
	CHECK(one.status_206.text.ptr == NULL);
	CHECK(refuses(206, "[]", HOOK_TYPE));
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
	texts();
	numbers();
	enums();
	hook_arena_free(&arena);
	return 0;
}
