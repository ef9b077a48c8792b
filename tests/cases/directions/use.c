/* SPDX-License-Identifier: MIT */
/*
 * Reading, checking and writing agree in both directions; what X_accepts()
 * says knows none.
 */
#include "case.h"
#include "t_accepts.h"

/* Does `json` fit in the direction, whichever way it is asked? */
#define FITS(type, json, as, fits)                                             \
	do {                                                                   \
		struct hook_options strict = { .direction = (as),              \
			.check = true };                                       \
		struct hook_options sent = { .direction = (as) };              \
		struct hook_error error;                                       \
		struct hook_arena arena;                                       \
		struct type x;                                                 \
									       \
		hook_arena_init(&arena, 1u << 16);                             \
		CHECK(type##_read(&x, &arena, (json), strlen(json), &strict,   \
			      &error) == (fits));                              \
		CHECK(type##_read(&x, &arena, (json), strlen(json), NULL,      \
			&error));                                              \
		CHECK(type##_check(&x, &sent, &error) == (fits));              \
		CHECK(!type##_write(&x, &arena, &sent, &error).ptr == !(fits)); \
		if ((as) == HOOK_BOTH)                                         \
			CHECK(type##_accepts((json), strlen(json), &arena,     \
				      NULL) == (fits));                        \
		hook_arena_free(&arena);                                       \
	} while (0)

#define ASK(type, json, both, request, response)               \
	do {                                                   \
		FITS(type, (json), HOOK_BOTH, (both));         \
		FITS(type, (json), HOOK_REQUEST, (request));   \
		FITS(type, (json), HOOK_RESPONSE, (response)); \
	} while (0)

/* What is there must be of its type in C, even where it is not sent. */
static void test_type(void)
{
	struct hook_options strict = {.direction = HOOK_REQUEST, .check = true};
	struct hook_options sent = {.direction = HOOK_REQUEST};
	struct hook_error told[1];
	struct hook_report report = HOOK_REPORT(told);
	const char *json = "{\"a\":\"x\",\"b\":2}";
	struct hook_error error;
	struct hook_arena arena;
	struct t_counted x;

	hook_arena_init(&arena, 1u << 16);
	CHECK(!t_counted_read(&x, &arena, json, strlen(json), &strict, &error));
	CHECK(error.code == HOOK_TYPE && !strcmp(error.path, "/a"));
	CHECK(t_counted_read(&x, &arena, json, strlen(json),
		&leniently(report), &error));
	CHECK(!t_counted_check(&x, &sent, &error));
	CHECK(error.code == HOOK_TYPE && !strcmp(error.path, "/a"));
	CHECK(!t_counted_write(&x, &arena, &sent, &error).ptr);
	CHECK(error.code == HOOK_TYPE);
	hook_arena_free(&arena);
}

int main(void)
{
	test_type();
	ASK(t_beside, "{\"id\":\"abc\",\"name\":\"n\",\"secret\":\"s\"}", true,
		true, true);
	ASK(t_beside, "{\"name\":\"n\",\"secret\":\"s\"}", false, true, false);
	ASK(t_beside, "{\"id\":\"a\",\"name\":\"n\",\"secret\":\"s\"}", false,
		true, false);
	ASK(t_beside, "{\"id\":\"abc\",\"name\":\"n\"}", false, false, true);
	ASK(t_beside, "{\"name\":\"n\",\"secret\":\"s\",\"other\":1}", false,
		false, false);
	ASK(t_several, "[{\"name\":\"n\",\"secret\":\"s\"}]", false, true,
		false);
	ASK(t_several, "[{\"id\":\"abc\",\"name\":\"n\"}]", false, false, true);
	ASK(t_led, "{}", false, true, false);
	ASK(t_led, "{\"id\":\"a\"}", false, true, false);
	ASK(t_led, "{\"id\":\"ab\"}", true, true, true);
	ASK(t_branch, "{\"kind\":\"a\"}", false, true, false);
	ASK(t_branch, "{\"kind\":\"b\"}", false, false, false);
	ASK(t_branch, "{\"kind\":\"b\",\"id\":\"x\"}", true, true, true);
	ASK(t_counted, "{\"a\":1,\"b\":2}", false, true, false);
	ASK(t_counted, "{\"a\":1}", false, true, false);
	ASK(t_counted, "{\"b\":2}", false, true, false);
	ASK(t_counted, "{\"b\":2,\"d\":3}", false, false, false);
	ASK(t_pattern, "{\"x-id\":\"123\"}", false, true, false);
	ASK(t_pattern, "{\"x-b\":\"123\"}", false, false, false);
	ASK(t_asked, "{\"id\":\"a\"}", false, true, false);
	ASK(t_asked, "{\"id\":\"a\",\"no\":\"b\"}", true, true, true);
	ASK(t_asked, "{}", true, true, true);
	return 0;
}
