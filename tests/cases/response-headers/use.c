/* SPDX-License-Identifier: MIT */
/*
 * The headers that a response describes are members with types: read by the
 * style simple, checked, and told in `problem` where one is missing or wrong.
 */
#include "../case.h"
#include "t_calls.h"

static struct hook_arena arena;
static struct hook_error error;
static struct t_list_things_result result;

static void respond(int status, struct hook_header *headers, size_t count)
{
	struct hook_response response = {status,
					 {headers, count},
					 hook_text("{\"a\":1}")};

	CHECK(t_list_things_response(&response, &arena, &result, &error));
}

#define RESPOND(status, ...)                                                   \
	do {                                                                   \
		struct hook_header headers_[] = {__VA_ARGS__};                 \
		respond(status, headers_, sizeof headers_ / sizeof *headers_); \
	} while (0)
#define HEADER(name, value)                       \
	{                                         \
		hook_text(name), hook_text(value) \
	}

static void all_of_them(void)
{
	const struct t_list_things_response_200_headers *h;

	RESPOND(200, HEADER("x-rate-limit", "60"),
		HEADER("X-Next", "https://t.test/2"),
		HEADER("X-Reset", "2024-05-01T12:00:00Z"),
		HEADER("X-Ratio", "0.50"), HEADER("X-Last", "true"),
		HEADER("X-State", "closed"), HEADER("X-Tags", "a, b"),
		HEADER("X-Tags", "c"), HEADER("X-Counts", "1,2,3"),
		HEADER("X-Colour", "R,100,G,200"),
		HEADER("X-Size", "w=10,unit=mm"), HEADER("X-Meta", "{\"a\":5}"),
		HEADER("X-Plain", "12"),
		HEADER("Set-Cookie", "a=1; Expires=Wed, 01 May 2024"),
		HEADER("Set-Cookie", "b=2"));
	h = result.headers_200;
	CHECK(result.problem.code == HOOK_OK);
	CHECK(result.kind == T_LIST_THINGS_200 && result.status_200->a.set);
	CHECK(h->x_rate_limit.set && h->x_rate_limit.value == 60);
	CHECK(!strcmp(h->x_next.ptr, "https://t.test/2"));
	CHECK(h->x_reset.seconds == 1714564800);
	CHECK(!strcmp(h->x_ratio.text.ptr, "0.50"));
	CHECK(h->x_last.set && h->x_last.value);
	CHECK(h->x_state.id == T_STATE_CLOSED);
	CHECK(h->x_tags.count == 3 && !strcmp(h->x_tags.items[2].ptr, "c"));
	CHECK(h->x_counts.count == 3 && h->x_counts.items[1].value == 2);
	CHECK(h->x_colour->r.value == 100 && h->x_colour->g.value == 200);
	CHECK(h->x_size->w.value == 10 && !strcmp(h->x_size->unit.ptr, "mm"));
	CHECK(h->x_meta->a.value == 5);
	CHECK(!strcmp(h->x_plain.ptr, "12"));
	CHECK(h->set_cookie.count == 2 &&
	      strchr(h->set_cookie.items[0].ptr, ',') != NULL);
}

/* What cannot be read is told, and costs no other header. */
static void unreadable(void)
{
	const struct t_list_things_response_200_headers *h;

	RESPOND(200, HEADER("X-Rate-Limit", "60"), HEADER("X-Plain", "\xff"),
		HEADER("X-Colour", "R,100,R,200"),
		HEADER("X-Meta", "{\"a\":5,\"a\":6}"),
		HEADER("X-Size", "w=10"));
	h = result.headers_200;
	CHECK(h && h->x_rate_limit.value == 60 && h->x_size->w.value == 10);
	CHECK(h->x_plain.ptr == NULL && h->x_colour == NULL && !h->x_meta);
	CHECK(!strcmp(result.problem.path, "/X-Colour") ||
	      !strcmp(result.problem.path, "/X-Colour/R"));
	RESPOND(200, HEADER("X-Rate-Limit", "\xc3"), HEADER("X-Last", "true"));
	CHECK(!strcmp(result.problem.path, "/X-Rate-Limit"));
	CHECK(result.headers_200->x_last.value);
}

static void told(int status, const char *name, const char *value,
		 const char *path, const char *keyword)
{
	RESPOND(status, HEADER("X-Rate-Limit", value), HEADER(name, value));
	if (path == NULL) {
		CHECK(result.problem.code == HOOK_OK);
		return;
	}
	CHECK(!strcmp(result.problem.path, path));
	CHECK(keyword == NULL || !strcmp(result.problem.keyword, keyword));
}

static void told_of(const char *name, const char *value, const char *path)
{
	RESPOND(200, HEADER("X-Rate-Limit", "1"), HEADER(name, value));
	CHECK((result.problem.code == HOOK_OK) == (path == NULL));
	CHECK(path == NULL || (!strcmp(result.problem.path, path) &&
			       !strcmp(result.problem.keyword, "type")));
}

/* A name without a value makes no object. */
static void members_without_values(void)
{
	told_of("X-Colour", "R", "/X-Colour");
	told_of("X-Colour", "R,1,G", "/X-Colour");
	told_of("X-Colour", "R,G,B,", "/X-Colour/R");
	told_of("X-Colour", "R,1,B,", NULL);
	told_of("X-Colour", "", NULL);
	told_of("X-Size", "unit=m,w", "/X-Size");
	told_of("X-Size", "unit=", NULL);
}

static void what_is_wrong(void)
{
	RESPOND(200, HEADER("Other", "1"));
	CHECK(!strcmp(result.problem.path, "/X-Rate-Limit"));
	CHECK(!strcmp(result.problem.keyword, "required"));
	CHECK(result.kind == T_LIST_THINGS_200 && result.status_200->a.set);
	CHECK(result.headers_200 && !result.headers_200->x_rate_limit.set);
	told(200, "Other", "0", "/X-Rate-Limit", "minimum");
	told(200, "Other", "sixty", "/X-Rate-Limit", NULL);
	told(200, "X-State", "1", "/X-State", "enum");
	told(200, "X-Tags", "1000", "/X-Tags/0", "maxLength");
	told(200, "X-Reset", "1", "/X-Reset", NULL);
	told(429, "Other", "1", "/Retry-After", "required");
	told(429, "Retry-After", "7", NULL, NULL);
	CHECK(result.headers_429->retry_after.value == 7);
	told(503, "retry-after", "8", NULL, NULL);
	CHECK(result.headers_5_xx->retry_after.value == 8);
	/* 5XX has no say in what is described by itself. */
	told(502, "Other", "1", NULL, NULL);
	CHECK(result.headers_5_xx == NULL);
	told(404, "Other", "1", "/X-Id", "required");
	told(404, "X-Id", "1", NULL, NULL);
	CHECK(!strcmp(result.headers_default->x_id.ptr, "1"));
}

int main(void)
{
	hook_arena_init(&arena, 1u << 20);
	all_of_them();
	unreadable();
	what_is_wrong();
	members_without_values();
	hook_arena_free(&arena);
	return 0;
}
