/* SPDX-License-Identifier: MIT */
#include "case.h"

#include "t_calls.h"

static struct hook_arena arena;
static struct hook_error error;
static struct t_get_list_parameters p;

static void start(void)
{
	memset(&p, 0, sizeof p);
	p.id = hook_text("123e4567-e89b-12d3-a456-426614174000");
}

static bool build(void)
{
	struct hook_request request;
	struct t_client client;

	memset(&client, 0, sizeof client);
	client.server = hook_text("https://api.example");
	hook_arena_init(&arena, 1u << 16);
	error.keyword = NULL;
	return t_get_list_request(&client, &p, &arena, &request, &error);
}

/* Only `set` is wrong with it: refused by that keyword, in that place. */
#define REFUSED(set, word, where)                                        \
	do {                                                             \
		start();                                                 \
		set;                                                     \
		CHECK(!build());                                         \
		CHECK(error.keyword &&strcmp(error.keyword, word) == 0); \
		CHECK(strcmp(error.path, where) == 0);                   \
		hook_arena_free(&arena);                                 \
	} while (0)

#define SENT(set)                        \
	do {                             \
		start();                 \
		set;                     \
		CHECK(build());          \
		hook_arena_free(&arena); \
	} while (0)

static void requests(void)
{
	hook_str two[3];
	struct t_filter filter;

	memset(&filter, 0, sizeof filter);
	two[0] = two[1] = two[2] = hook_text("ab");
	SENT((void)0);
	REFUSED(p.id = hook_text("7"), "format", "/id");
	REFUSED((p.page.set = true, p.page.value = 0), "minimum", "/page");
	SENT((p.page.set = true, p.page.value = 1));
	REFUSED(p.ratio.text = hook_text("1.50"), "exclusiveMaximum", "/ratio");
	REFUSED(p.order.text = hook_text("sideways"), "enum", "/order");
	SENT(p.order = t_order_of(T_ORDER_UP));
	REFUSED(p.one = hook_text("other"), "enum", "/one");
	REFUSED(p.header_code = hook_text("ab"), "pattern", "/code");
	REFUSED(p.header_code = hook_text("ABC"), "maxLength", "/code");
	SENT(p.query_code = hook_text("any"));
	REFUSED(p.since.text = hook_text("today"), "format", "/since");
	REFUSED((p.tags.items = two, p.tags.count = 3), "maxItems", "/tags");
	SENT((p.tags.items = two, p.tags.count = 2));
	two[1] = hook_text("a");
	REFUSED((p.tags.items = two, p.tags.count = 2), "minLength", "/tags/1");
	REFUSED(p.filter = &filter, "required", "/filter/field");
	filter.field = hook_text("f");
	SENT(p.filter = &filter);
	filter.depth.set = true;
	filter.depth.value = 4;
	REFUSED(p.filter = &filter, "maximum", "/filter/depth");
}

/* What of a response does not fit is told, and the rest is there. */
static void responses(void)
{
	struct hook_response response;
	struct t_get_list_result result;

	memset(&response, 0, sizeof response);
	response.status = 200;
	response.body = hook_text("{\"name\":\"long\",\"size\":1}");
	hook_arena_init(&arena, 1u << 16);
	CHECK(t_get_list_response(&response, &arena, &result, &error));
	CHECK(result.kind == T_GET_LIST_200);
	CHECK(strcmp(result.problem.keyword, "maxLength") == 0);
	CHECK(strcmp(result.problem.path, "/name") == 0);
	CHECK(result.status_200->size.value == 1);
	response.body = hook_text("{\"size\":1}");
	CHECK(t_get_list_response(&response, &arena, &result, &error));
	CHECK(strcmp(result.problem.keyword, "required") == 0);
	response.body = hook_text("{\"name\":\"abc\"}");
	CHECK(t_get_list_response(&response, &arena, &result, &error));
	CHECK(result.problem.code == HOOK_OK);
	hook_arena_free(&arena);
}

int main(void)
{
	requests();
	responses();
	return 0;
}
