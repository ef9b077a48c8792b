/* SPDX-License-Identifier: MIT */
/*
 * Headers in the forms that a signature may cover them in (RFC 9421 section
 * 2.1), and structured fields in their strict form (RFC 9651).
 */
#include "hook_message.h"
#include "suite_run.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static struct hook_arena arena;
static struct hook_error error;

/* ---- RFC 9421 section 2.1's own examples ---- */

static struct hook_header items[] = {
	{{"Host", 4}, {"www.example.com", 15}},
	{{"Date", 4}, {"Tue, 20 Apr 2021 02:07:56 GMT", 29}},
	{{"X-OWS-Header", 12}, {"   Leading and trailing whitespace.   ", 38}},
	{{"Cache-Control", 13}, {"max-age=60", 10}},
	{{"Cache-Control", 13}, {"   must-revalidate", 18}},
	{{"Example-Dict", 12},
	 {" a=1,    b=2;x=1;y=2,   c=(a   b   c), d", 40}},
	{{"X-Empty-Header", 14}, {"", 0}},
	{{"Example-Header", 14}, {"value, with, lots", 17}},
	{{"Example-Header", 14}, {"of, commas", 10}},
	{{"One-Header", 10}, {"value, with, lots, of, commas", 29}},
	{{"Twice", 5}, {"a, a", 4}},
};

static const struct {
	const char *component, *value; /* NULL: it is refused, because of */
	const char *reason;
} components[] = {
	{"\"host\"", "www.example.com", NULL},
	{"\"date\"", "Tue, 20 Apr 2021 02:07:56 GMT", NULL},
	{"\"x-ows-header\"", "Leading and trailing whitespace.", NULL},
	{"\"cache-control\"", "max-age=60, must-revalidate", NULL},
	{"\"example-dict\"", "a=1,    b=2;x=1;y=2,   c=(a   b   c), d", NULL},
	{"\"x-empty-header\"", "", NULL},
	{"\"example-dict\";sf", "a=1, b=2;x=1;y=2, c=(a b c), d", NULL},
	{"\"example-dict\";key=\"a\"", "1", NULL},
	{"\"example-dict\";key=\"d\"", "?1", NULL},
	{"\"example-dict\";key=\"b\"", "2;x=1;y=2", NULL},
	{"\"example-dict\";key=\"c\"", "(a b c)", NULL},
	{"\"example-header\"", "value, with, lots, of, commas", NULL},
	{"\"example-header\";bs",
	 ":dmFsdWUsIHdpdGgsIGxvdHM=:, :b2YsIGNvbW1hcw==:", NULL},
	{"\"one-header\";bs",
	 ":dmFsdWUsIHdpdGgsIGxvdHMsIG9mLCBjb21tYXM=:", NULL},
	{"\"cache-control\";sf", "max-age=60, must-revalidate", NULL},
	{"\"example-dict\";key=\"e\"", NULL,
	 "a member of a header that is signed is missing"},
	{"\"missing\";key=\"e\"", NULL, "a header that is signed is missing"},
	{"\"date\";sf", NULL, "a header that is signed is no structured field"},
	{"\"date\";key=\"tue\"", NULL,
	 "a header that is signed is no structured field"},
	{"\"twice\";sf", NULL,
	 "a header that is signed is no structured field"},
	{"\"twice\";key=\"a\"", NULL,
	 "a header that is signed is no structured field"},
	{"\"example-dict\";bs;sf", NULL,
	 "a header is signed as bytes and as a structure"},
	{"\"example-dict\";key=\"a\";bs", NULL,
	 "a header is signed as bytes and as a structure"},
	{"\"example-dict\";key=1", NULL, "a component has no name"},
	{"\"expires\";tr", NULL,
	 "a trailer is signed, and trailers are not handed to a receiver"},
	{"\"@method\";req", NULL,
	 "only an answer's signature covers the request before it"},
	{"\"@method\";sf", NULL,
	 "a component that is signed has a parameter that is not understood"},
	{"\"@status\"", NULL, "the signature covers what a request has not"},
	{"\"date\";name=\"a\"", NULL,
	 "a component that is signed has a parameter that is not understood"},
	{"\"date\";other", NULL,
	 "a component that is signed has a parameter that is not understood"},
};

START_TEST(component)
{
	static const struct hook_recipe recipe = {
		.container = HOOK_CONTAINER_HTTP_MESSAGE};
	struct hook_request request = {
		.method = hook_text("POST"),
		.url = hook_text("https://www.example.com/"),
		.headers = {items, sizeof items / sizeof *items}};
	struct hook_look l;
	hook_str text = {NULL, 0};
	int status;

	hook_arena_init(&arena, 1u << 20);
	hook_look_start(&l, &recipe, &request, &arena, &error);
	status = hook_message_component(&l, hook_text(components[_i].component),
					&text);
	ck_assert_msg((status == 0) == (components[_i].value != NULL), "%s: %s",
		      components[_i].component, status ? error.reason : "fine");
	if (status == 0)
		ck_assert_msg(hook_str_equal(text,
					     hook_text(components[_i].value)),
			      "%s: %.*s", components[_i].component,
			      (int)text.len, text.ptr);
	else
		ck_assert_str_eq(error.reason, components[_i].reason);
	hook_arena_free(&arena);
}
END_TEST

/* ---- RFC 9651: the strict form, or none ---- */

static const struct {
	const char *text, *strict;
} fields[] = {
	/* numbers */
	{"1", "1"},
	{"0001", "1"},
	{"-0", "0"},
	{"-01", "-1"},
	{"00", "0"},
	{"999999999999999", "999999999999999"},
	{"1000000000000000", NULL},
	{"1.50", "1.5"},
	{"1.00", "1.0"},
	{"-0.0", "0.0"},
	{"-0.10", "-0.1"},
	{"1.", NULL},
	{".5", NULL},
	{"1.2345", NULL},
	{"1234567890123.1", NULL},
	{"--1", NULL},
	{"1 2", NULL},
	/* text, tokens, bytes, booleans, dates */
	{"\"a\\\"b\\\\\"", "\"a\\\"b\\\\\""},
	{"\"a\\b\"", NULL},
	{"\"a", NULL},
	{"\"\x7f\"", NULL},
	{"*foo/bar:baz", "*foo/bar:baz"},
	{"Foo", "Foo"},
	{"f,", NULL},
	{":aGVsbG8=:", ":aGVsbG8=:"},
	{":aGVsbG8:", ":aGVsbG8=:"},
	{":aGVsbG9:", NULL}, /* a bit behind the last byte */
	{":aGVsbG*=:", NULL},
	{":a:", NULL},
	{":aGVsbG8=", NULL},
	{"?0", "?0"},
	{"?1", "?1"},
	{"?2", NULL},
	{"?1;a=?1", "?1;a"},
	{"@1659578233", "@1659578233"},
	{"@-01", "@-1"},
	{"@1.5", NULL},
	{"%\"f%c3%bc\"", "%\"f%c3%bc\""},
	{"%\"f%C3%bc\"", NULL},
	{"%\"f%c\"", NULL},
	/* lists */
	{"1,2", "1, 2"},
	{"1 ,\t2", "1, 2"},
	{"(1  2 );a, ()", "(1 2);a, ()"},
	{"(1\"2\")", NULL},
	{"(1", NULL},
	{"1;a;a", NULL},
	{"1; a=1;b", "1;a=1;b"},
	{"1 ;a", NULL},
	/* dictionaries */
	{"a=?1, b=?0", "a, b=?0"},
	{"a;x=1,b", "a;x=1, b"},
	{"a=1 , b = 2", NULL},
	{"a=1,", NULL},
	{"a=1, a=2", NULL},
	{"A=1", NULL},
	{"a=(\"x\" \"y\");q=0.50", "a=(\"x\" \"y\");q=0.5"},
};

START_TEST(strict)
{
	static const struct hook_recipe recipe = {
		.container = HOOK_CONTAINER_HTTP_MESSAGE};
	struct hook_request request = {.method = hook_text("POST")};
	struct hook_look l;
	hook_str text = {NULL, 0}, again;
	bool fine;

	hook_arena_init(&arena, 1u << 20);
	hook_look_start(&l, &recipe, &request, &arena, &error);
	fine = hook_field_strict(&l, hook_text(fields[_i].text), &text);
	ck_assert_msg(fine == (fields[_i].strict != NULL), "%s",
		      fields[_i].text);
	if (fine) {
		ck_assert_msg(hook_str_equal(text,
					     hook_text(fields[_i].strict)),
			      "%s: %.*s", fields[_i].text, (int)text.len,
			      text.ptr);
		/* It is its own strict form. */
		ck_assert(hook_field_strict(&l, text, &again));
		ck_assert(hook_str_equal(text, again));
	}
	hook_arena_free(&arena);
}
END_TEST

/* Every beginning of every one of them is read within its bounds. */
START_TEST(bounds)
{
	static const struct hook_recipe recipe = {
		.container = HOOK_CONTAINER_HTTP_MESSAGE};
	struct hook_request request = {.method = hook_text("POST")};
	const char *text = fields[_i].text;
	struct hook_look l;
	hook_str out;
	size_t len;
	char *copy;

	hook_arena_init(&arena, 1u << 20);
	hook_look_start(&l, &recipe, &request, &arena, &error);
	for (len = 0; len <= strlen(text); len++) {
		copy = malloc(len + 1);
		memcpy(copy, text, len);
		copy = realloc(copy, len ? len : 1);
		hook_field_strict(&l, hook_slice(copy, len), &out);
		hook_field_member(&l, hook_slice(copy, len), hook_text("a"),
				  &out);
		free(copy);
	}
	hook_arena_free(&arena);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("hook_structured");
	TCase *all = tcase_create("fields");

	tcase_add_loop_test(all, component, 0,
			    (int)(sizeof components / sizeof *components));
	tcase_add_loop_test(all, strict, 0,
			    (int)(sizeof fields / sizeof *fields));
	tcase_add_loop_test(all, bounds, 0,
			    (int)(sizeof fields / sizeof *fields));
	suite_add_tcase(suite, all);
	return suite_run(suite);
}
