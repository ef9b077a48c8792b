/* SPDX-License-Identifier: MIT */
/*
 * The runtime that is vendored: how much work the format regex is, counted in
 * code points that are taken. Its verdicts are in test_hook_format.c.
 */
#include "hook_format_private.h"
#include "hook_suite.h"

static size_t steps;

static uint32_t counted(const char **at, const char *end)
{
	steps++;
	return hook_format_rune(at, end);
}
#define hook_format_rune counted
#include "hook_format_regex.c"

static char text[1u << 20];
static size_t length;

static void set_up(void)
{
	length = 0;
	steps = 0;
}

static void tear_down(void)
{
}

static void put(const char *words)
{
	size_t len = strlen(words);

	REQUIRE(length + len < sizeof text);
	memcpy(text + length, words, len + 1);
	length += len;
}

/* A long name; names differ where they end. */
static void put_name(const char *before, unsigned number, const char *after)
{
	char end[16];
	unsigned i;

	put(before);
	for (i = 0; i < 50; i++)
		put("abcdefghij");
	snprintf(end, sizeof end, "%03u", number);
	put(end);
	put(after);
}

static bool judge(void)
{
	const struct hook_cursor t = {text, text + length, false};

	steps = 0;
	return hook_is_regex(t);
}

/* So many names, and 1000 references: the steps for each byte. */
static double cost(unsigned names)
{
	unsigned i;

	length = 0;
	for (i = 0; i < names; i++)
		put_name("(?<", i * 37 % names, ">)");
	for (i = 0; i < 1000; i++)
		put_name("\\k<", i * 37 % names, ">");
	ck_assert(judge());
	return (double)steps / (double)length;
}

START_TEST(names)
{
	double few = cost(2), many = cost(HOOK_DEPTH);

	ck_assert_msg(many < 5 * few,
		      "%.1f steps a byte for %d names, %.1f "
		      "for 2",
		      many, HOOK_DEPTH, few);
}
END_TEST

/* Each begins a name, which goes on to the end, if it is taken for one. */
START_TEST(no_names)
{
	unsigned i;

	for (i = 0; i < 100000; i++)
		put("(?<");
	ck_assert(!judge());
	ck_assert_uint_lt(steps, 10 * length);
}
END_TEST

START_TEST(order)
{
	unsigned i;

	for (i = 0; i < HOOK_DEPTH; i++)
		put_name("(?<", i * 37 % HOOK_DEPTH, ">)");
	ck_assert(judge());
	put_name("\\k<", HOOK_DEPTH - 1, ">");
	ck_assert(judge());
	put_name("\\k<", HOOK_DEPTH, ">");
	ck_assert(!judge());
	length = 0;
	for (i = 0; i + 1 < HOOK_DEPTH; i++)
		put_name("(?<", i * 37 % HOOK_DEPTH, ">)");
	put_name("(?<", 37, ">)");
	ck_assert(!judge());
	/* One name begins another. */
	length = 0;
	put("(?<ab>)(?<a>)(?<\\u0061bc>)(?<b>)\\k<a>\\k<abc>");
	ck_assert(judge());
	put("\\k<abcd>");
	ck_assert(!judge());
	length = 0;
	put("(?<ab>)(?<a>)(?<\\u{61}b>)");
	ck_assert(!judge());
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("hook_format_regex");

	ADD(suite, "work", names, no_names, order);
	return suite_run(suite);
}
