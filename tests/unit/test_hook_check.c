/* SPDX-License-Identifier: MIT */
/*
 * The runtime that is vendored: constraints of schemas, and formats against
 * the suite that JSON Schema publishes.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "hook_json.h"
#include "hook_private.h"

static struct hook_arena arena;
static struct hook_error error;
static struct hook_check c;

static void set_up(void)
{
	hook_arena_init(&arena, (size_t)1 << 28);
	hook_check_start(&c, HOOK_BOTH, &error, NULL);
}

static void tear_down(void)
{
	hook_arena_free(&arena);
}

/* What was checked since: the keyword that failed, or NULL. Begins anew. */
static const char *failed(void)
{
	const char *keyword = c.failures ? error.keyword : NULL;

	ck_assert(hook_check_finish(&c) == (c.failures == 0));
	ck_assert((error.code == HOOK_OK) == (c.failures == 0));
	hook_check_start(&c, HOOK_BOTH, &error, NULL);
	return keyword;
}

#define FINE(call) \
	do { \
		call; \
		ck_assert_msg(failed() == NULL, "%s", #call); \
	} while (0)

#define FAILS(keyword, call) \
	do { \
		const char *said; \
		call; \
		said = failed(); \
		ck_assert_msg(said && strcmp(said, keyword) == 0, "%s", \
			#call); \
	} while (0)

static hook_raw raw(const char *json)
{
	hook_raw value;

	value.ptr = json;
	value.len = json ? strlen(json) : 0;
	return value;
}

static double seconds(void)
{
	return (double)clock() / CLOCKS_PER_SEC;
}

/* ---- bounds ---- */

START_TEST(integers)
{
	FINE(hook_check_minimum(&c, -5, -5));
	FAILS("minimum", hook_check_minimum(&c, -6, -5));
	FINE(hook_check_maximum(&c, INT64_MAX, INT64_MAX));
	FAILS("maximum", hook_check_maximum(&c, 6, 5));
	FINE(hook_check_exclusive_minimum(&c, -4, -5));
	FAILS("exclusiveMinimum", hook_check_exclusive_minimum(&c, -5, -5));
	FINE(hook_check_exclusive_maximum(&c, INT64_MIN, INT64_MAX));
	FAILS("exclusiveMaximum", hook_check_exclusive_maximum(&c, 5, 5));
	FINE(hook_check_multiple_of(&c, -9, 3));
	FINE(hook_check_multiple_of(&c, 0, 3));
	FINE(hook_check_multiple_of(&c, INT64_MIN, 1));
	FINE(hook_check_multiple_of(&c, INT64_MIN, -1));
	FINE(hook_check_multiple_of(&c, 1, 0));
	FAILS("multipleOf", hook_check_multiple_of(&c, -8, 3));
	FINE(hook_check_uint_minimum(&c, UINT64_MAX, UINT64_MAX));
	FAILS("minimum", hook_check_uint_minimum(&c, 4, 5));
	FINE(hook_check_uint_maximum(&c, 5, 5));
	FAILS("maximum", hook_check_uint_maximum(&c, UINT64_MAX, 5));
	FAILS("exclusiveMinimum", hook_check_uint_exclusive_minimum(&c, 5, 5));
	FINE(hook_check_uint_exclusive_minimum(&c, UINT64_MAX, 5));
	FAILS("exclusiveMaximum", hook_check_uint_exclusive_maximum(&c, 5, 5));
	FINE(hook_check_uint_exclusive_maximum(&c, 4, 5));
	FINE(hook_check_uint_multiple_of(&c, 10, 5));
	FINE(hook_check_uint_multiple_of(&c, 10, 0));
	FAILS("multipleOf", hook_check_uint_multiple_of(&c, UINT64_MAX, 2));
}
END_TEST

static int compare(const char *a, const char *b)
{
	int order = hook_compare_numbers(hook_text(a), hook_text(b));

	ck_assert_int_eq(hook_compare_numbers(hook_text(b), hook_text(a)),
		-order);
	return order;
}

START_TEST(comparing)
{
	/* In order; those of one line are equal. */
	static const char *const all[][5] = {
		{"-1e99999999999999999999"},
		{"-1e400", "-10e399", "-0.1E+401"},
		{"-12.5", "-125e-1", "-12.50"},
		{"-12.4999999999999999999999999"},
		{"-1e-400"},
		{"0", "-0", "0.00", "0e99", "-0.0e-99"},
		{"1e-99999999999999999999"},
		{"1e-400", "0.1e-399"},
		{"0.1", "1e-1", "0.10", "100e-3"},
		{"0.1000000000000000055511151231257827"},
		{"9", "9.0", "0.9e1"},
		{"10", "1e1", "100e-1"},
		{"10.000000000000000000000000000001"},
		{"11", "1.1E1"},
		{"99999999999999999999"},
		{"1e20", "100000000000000000000"},
		{"1.00000000000000000001e20", "100000000000000000001"},
		{"1e400", "10e399"},
		{"1e99999999999999999999"},
	};
	size_t count = sizeof all / sizeof *all, i, j, k;

	for (i = 0; i < count; i++)
		for (j = 0; j < count; j++)
			for (k = 0; k < 5 && all[j][k]; k++)
				ck_assert_msg(compare(all[i][0], all[j][k]) ==
					(i > j) - (i < j), "%s %s", all[i][0],
					all[j][k]);
}
END_TEST

START_TEST(numbers)
{
	hook_num tenth = hook_number("0.1");

	FINE(hook_check_num_minimum(&c, tenth, "0.1"));
	FAILS("minimum", hook_check_num_minimum(&c, tenth, "0.10000000000001"));
	FAILS("minimum", hook_check_num_minimum(&c, tenth,
		"0.1000000000000000000000001"));
	FINE(hook_check_num_maximum(&c, tenth, "1e-1"));
	FAILS("maximum", hook_check_num_maximum(&c, hook_number("1e400"),
		"1e399"));
	FAILS("exclusiveMinimum", hook_check_num_exclusive_minimum(&c, tenth,
		"0.1"));
	FINE(hook_check_num_exclusive_minimum(&c, tenth, "0"));
	FAILS("exclusiveMaximum", hook_check_num_exclusive_maximum(&c, tenth,
		"0.1"));
	FINE(hook_check_num_exclusive_maximum(&c, hook_number("-1"), "0"));
}
END_TEST

START_TEST(multiples)
{
	static const struct {
		const char *number, *of;
		bool holds;
	} all[] = {{"0", "0.01", true}, {"0.3", "0.1", true},
		{"19.99", "0.01", true}, {"19.999", "0.01", false},
		{"4.35", "0.05", true}, {"1", "0.3", false},
		{"0.9", "0.3", true}, {"1.1e0", "0.1", true},
		{"-7.5", "2.5", true}, {"-7.4", "2.5", false},
		{"1e400", "7", false}, {"7e400", "7", true},
		{"1e400", "1e399", true}, {"1e-400", "1e-401", true},
		{"1e-400", "1e-399", false}, {"1e999999999999", "3", false},
		{"3e999999999999", "3", true}, {"1e999999999", "1024", true},
		{"5", "10", false}, {"10", "5", true}, {"100", "1e2", true},
		{"1e2", "1e3", false}, {"0.0075", "0.0001", true},
		{"0.00751", "0.0001", false}, {"1e308", "0.123456789", false},
		{"123456789123456789123456789", "9", true},
		{"123456789123456789123456788", "9", false},
		{"999999999999999999999999999999", "999999999999999999",
		false}, {"999999999999999998000000000000000001",
		"999999999999999999", true},
		{"1", "12345678901234567890123", false},
		{"24691357802469135780246", "12345678901234567890123", true},
		{"24691357802469135780247", "12345678901234567890123", false}};
	size_t i;

	for (i = 0; i < sizeof all / sizeof *all; i++) {
		hook_check_num_multiple_of(&c, hook_number(all[i].number),
			all[i].of);
		ck_assert_msg((failed() == NULL) == all[i].holds, "%s of %s",
			all[i].number, all[i].of);
	}
}
END_TEST

START_TEST(long_numbers)
{
	enum { LEN = 1000000 };
	char *text = malloc(LEN + 32);
	double from = seconds();
	hook_num number;

	memset(text, '3', LEN);
	strcpy(text + LEN, "e99999999999999999");
	number.text.ptr = text;
	number.text.len = strlen(text);
	number.value = 0;
	FINE(hook_check_num_multiple_of(&c, number, "0.3"));
	FAILS("multipleOf", hook_check_num_multiple_of(&c, number,
		"999999999999999989"));
	FAILS("maximum", hook_check_num_maximum(&c, number, "1e400"));
	ck_assert(seconds() - from < 5);
	free(text);
}
END_TEST

/* ---- text ---- */

START_TEST(lengths)
{
	hook_str faces = hook_text("\xf0\x9f\x98\x80\xc3\xa9z");

	FINE(hook_check_min_length(&c, faces, 3));
	FAILS("minLength", hook_check_min_length(&c, faces, 4));
	FINE(hook_check_max_length(&c, faces, 3));
	FAILS("maxLength", hook_check_max_length(&c, faces, 2));
	FINE(hook_check_max_length(&c, hook_text(""), 0));
	FINE(hook_check_min_length(&c, hook_text(""), 0));
	FINE(hook_check_min_length(&c, (hook_str){"\0", 1}, 1));
	FAILS("minLength", hook_check_min_length(&c, faces, SIZE_MAX));
	FINE(hook_check_max_length(&c, faces, SIZE_MAX));
}
END_TEST

/* "^a*b$" with a dead state, and "b" with one that is sure. */
START_TEST(patterns)
{
	static uint8_t class_of[256];
	static const uint8_t next8[] = {2, 0, 1, 2, 2, 2, 2, 2, 2};
	static const uint16_t next16[] = {0, 0, 1, 1, 1, 1};
	static const uint8_t accepting[] = {2};
	const struct hook_pattern whole = {"^a*b$", 3, 3, 2, 3, class_of,
		next8, NULL, accepting};
	const struct hook_pattern part = {"b", 2, 3, 2, 1, class_of, NULL,
		next16, accepting};

	class_of['a'] = 1;
	class_of['b'] = 2;
	ck_assert(hook_matches(&whole, "aab", 3));
	ck_assert(hook_matches(&whole, "b", 1));
	ck_assert(!hook_matches(&whole, "aa", 2));
	ck_assert(!hook_matches(&whole, "", 0));
	ck_assert(!hook_matches(&whole, NULL, 0));
	ck_assert(!hook_matches(&whole, "aabb", 4));
	ck_assert(!hook_matches(&whole, "ab\xff", 3));
	ck_assert(hook_matches(&part, "xxb\xff", 4));
	ck_assert(!hook_matches(&part, "xxa", 3));
	FINE(hook_check_pattern(&c, hook_text("ab"), &whole));
	FAILS("pattern", hook_check_pattern(&c, hook_text("ba"), &whole));
}
END_TEST

/* ---- enum and const ---- */

START_TEST(constants)
{
	static const char *const mixed[] = {"1.0", "\"a\\u00e9\"", "true",
		"null", "{\"b\":[1],\"a\":2}", "12345678901234567890"};

	FINE(hook_check_enum(&c, true));
	FAILS("enum", hook_check_enum(&c, false));
	FINE(hook_check_const_text(&c, hook_text("abc"), "abc", 3));
	FINE(hook_check_const_text(&c, (hook_str){"a\0", 2}, "a\0", 2));
	FAILS("const", hook_check_const_text(&c, hook_text("abd"), "abc", 3));
	FAILS("const", hook_check_const_text(&c, hook_text("ab"), "abc", 3));
	FINE(hook_check_const_bool(&c, hook_boolean(true), "true"));
	FAILS("const", hook_check_const_bool(&c, hook_boolean(true), "false"));
	FAILS("const", hook_check_const_bool(&c, hook_boolean(true), "1"));
	FINE(hook_check_const_int(&c, hook_integer(-10), "-1e1"));
	FINE(hook_check_const_int(&c, hook_integer(INT64_MIN),
		"-9223372036854775808"));
	FAILS("const", hook_check_const_int(&c, hook_integer(1), "\"1\""));
	FAILS("const", hook_check_const_int(&c, hook_integer(1), "1.5"));
	FINE(hook_check_const_num(&c, hook_number("0.10"), "1e-1"));
	FAILS("const", hook_check_const_num(&c, hook_number("0.10"), "0.1001"));
	FINE(hook_check_const_raw(&c, raw(" [ 1, 2.0 ]"), "[1,2]"));
	FAILS("const", hook_check_const_raw(&c, raw("[1,2,3]"), "[1,2]"));

	FINE(hook_check_enum_str(&c, hook_text("a\xc3\xa9"), mixed, 6));
	FAILS("enum", hook_check_enum_str(&c, hook_text("true"), mixed, 6));
	FAILS("enum", hook_check_enum_str(&c, hook_text("a"), mixed, 6));
	FINE(hook_check_enum_bool(&c, hook_boolean(true), mixed, 6));
	FAILS("enum", hook_check_enum_bool(&c, hook_boolean(false), mixed, 6));
	FINE(hook_check_enum_int(&c, hook_integer(1), mixed, 6));
	FAILS("enum", hook_check_enum_int(&c, hook_integer(2), mixed, 6));
	FINE(hook_check_enum_num(&c, hook_number("12345678901234567890.0"),
		mixed, 6));
	FAILS("enum", hook_check_enum_num(&c,
		hook_number("12345678901234567891"), mixed, 6));
	FINE(hook_check_enum_raw(&c, raw("{\"a\":2e0,\"b\":[1]}"), mixed, 6));
	FINE(hook_check_enum_raw(&c, raw("null"), mixed, 6));
	FAILS("enum", hook_check_enum_raw(&c, raw("false"), mixed, 6));
}
END_TEST

/* ---- lists and objects ---- */

START_TEST(counts)
{
	FINE(hook_check_min_items(&c, 2, 2));
	FAILS("minItems", hook_check_min_items(&c, 1, 2));
	FINE(hook_check_max_items(&c, 2, 2));
	FAILS("maxItems", hook_check_max_items(&c, 3, 2));
	FINE(hook_check_min_properties(&c, 2, 2));
	FAILS("minProperties", hook_check_min_properties(&c, 1, 2));
	FINE(hook_check_max_properties(&c, 2, 2));
	FAILS("maxProperties", hook_check_max_properties(&c, 3, 2));
}
END_TEST

START_TEST(unique_texts)
{
	struct item {
		hook_str text;
		int id;
	} items[100];
	static char texts[100][8];
	size_t i, count;

	for (i = 0; i < 100; i++) {
		sprintf(texts[i], "%02d", (int)(i * 37 % 100));
		items[i].text = hook_text(texts[i]);
		items[i].id = 0;
	}
	items[50].text = hook_text(NULL);
	items[51].text = hook_text("");
	for (count = 0; count <= 100; count++)
		FINE(hook_check_unique_str(&c, items, count, sizeof *items));
	for (count = 2; count <= 100; count++) {
		hook_str saved = items[count - 1].text;

		items[count - 1].text = items[count / 2 - 1].text;
		FAILS("uniqueItems", hook_check_unique_str(&c, items, count,
			sizeof *items));
		items[count - 1].text = saved;
	}
	items[3].text = hook_text(NULL);
	FAILS("uniqueItems", hook_check_unique_str(&c, items, 100,
		sizeof *items));
}
END_TEST

START_TEST(unique_numbers)
{
	hook_int ints[] = {{true, 0}, {false, 0}, {true, -1}, {true, 0}};
	hook_num nums[] = {{{"0", 1}, 0}, {{NULL, 0}, 0}, {{"1e1", 3}, 0},
		{{"10.0", 4}, 0}};
	hook_raw raws[50];
	static char texts[50][16];
	size_t i;

	FINE(hook_check_unique_int(&c, ints, 3));
	FAILS("uniqueItems", hook_check_unique_int(&c, ints, 4));
	FINE(hook_check_unique_num(&c, nums, 3));
	FAILS("uniqueItems", hook_check_unique_num(&c, nums, 4));
	for (i = 0; i < 50; i++) {
		sprintf(texts[i], "[%d,{}]", (int)i);
		raws[i] = raw(texts[i]);
	}
	raws[7] = raw(NULL);
	raws[8] = raw("\"null\"");
	FINE(hook_check_unique_raw(&c, raws, 0));
	FINE(hook_check_unique_raw(&c, raws, 50));
	raws[20] = raw("[ 2.1e1 , { } ]");
	FAILS("uniqueItems", hook_check_unique_raw(&c, raws, 50));
	raws[20] = raw("null");
	FAILS("uniqueItems", hook_check_unique_raw(&c, raws, 50));
}
END_TEST

/* Ascending, descending, and as bad for quicksort as is known. */
START_TEST(unique_is_fast)
{
	enum { COUNT = 200000 };
	hook_int *items = calloc(COUNT, sizeof *items);
	double from = seconds();
	int64_t i, pattern;

	for (pattern = 0; pattern < 4; pattern++) {
		for (i = 0; i < COUNT; i++) {
			items[i].set = true;
			items[i].value = pattern == 0 ? i : pattern == 1 ? -i :
				pattern == 2 ? i * 7919 % COUNT :
				i % 2 ? i : COUNT * 2 - i;
		}
		FINE(hook_check_unique_int(&c, items, COUNT));
		items[COUNT - 1].value = items[0].value;
		FAILS("uniqueItems", hook_check_unique_int(&c, items, COUNT));
	}
	ck_assert(seconds() - from < 10);
	free(items);
}
END_TEST

/* ---- members, paths, reports ---- */

START_TEST(members)
{
	static const struct {
		enum hook_need need;
		bool both, request, response;
	} all[] = {{HOOK_OPTIONAL, false, false, false},
		{HOOK_REQUIRED, true, true, true},
		{HOOK_REQUIRED_UNLESS_REQUEST, true, false, true},
		{HOOK_REQUIRED_UNLESS_RESPONSE, true, true, false}};
	size_t i;
	int direction;

	for (i = 0; i < 4; i++)
		for (direction = HOOK_BOTH; direction <= HOOK_RESPONSE;
			direction++) {
			bool needed = direction == HOOK_BOTH ? all[i].both :
				direction == HOOK_REQUEST ? all[i].request :
				all[i].response;

			hook_check_start(&c, (enum hook_direction)direction,
				&error, NULL);
			ck_assert(hook_check_down(&c));
			ck_assert(hook_check_member(&c, "a", 1, true,
				all[i].need));
			ck_assert(hook_check_finish(&c));
			ck_assert(!hook_check_member(&c, "a", 1, false,
				all[i].need));
			ck_assert(hook_check_finish(&c) == !needed);
			if (needed) {
				ck_assert_str_eq(error.keyword, "required");
				ck_assert_str_eq(error.path, "/a");
				ck_assert_int_eq(error.code, HOOK_INVALID);
			}
		}
}
END_TEST

START_TEST(paths)
{
	struct hook_error errors[3];
	struct hook_report report = HOOK_REPORT(errors);

	hook_check_start(&c, HOOK_BOTH, &error, &report);
	hook_check_fail(&c, "one", "at the root");
	ck_assert(hook_check_down(&c));
	hook_check_member(&c, HOOK_NAME("a/b"), true, HOOK_OPTIONAL);
	ck_assert(hook_check_down(&c));
	hook_check_item(&c, 12);
	hook_check_fail(&c, "two", "deeper");
	hook_check_up(&c);
	hook_check_fail(&c, "three", "again");
	hook_check_member(&c, HOOK_NAME("c"), true, HOOK_OPTIONAL);
	hook_check_fail(&c, "four", "no room is left");
	hook_check_up(&c);
	ck_assert(!hook_check_finish(&c));
	ck_assert_uint_eq(c.failures, 4);
	ck_assert_uint_eq(report.count, 4);
	ck_assert_str_eq(error.keyword, "one");
	ck_assert_str_eq(error.path, "");
	ck_assert_str_eq(errors[1].path, "/a~1b/12");
	ck_assert_str_eq(errors[2].path, "/a~1b");

	/* Neither is needed: failures are counted all the same. */
	hook_check_start(&c, HOOK_BOTH, NULL, NULL);
	hook_check_fail(&c, "one", "nobody hears it");
	ck_assert(!hook_check_finish(&c));
}
END_TEST

START_TEST(depth)
{
	unsigned i;

	for (i = 0; i < HOOK_DEPTH; i++) {
		ck_assert(hook_check_down(&c));
		hook_check_item(&c, i);
	}
	ck_assert(hook_check_finish(&c));
	ck_assert(!hook_check_down(&c));
	ck_assert_int_eq(error.code, HOOK_TOO_DEEP);
	ck_assert_str_eq(error.path + strlen(error.path) - 3, "...");
	for (i = 0; i < HOOK_DEPTH; i++)
		hook_check_up(&c);
	ck_assert_uint_eq(c.depth, 0);
}
END_TEST

START_TEST(additional)
{
	static const struct hook_name list[] = {{HOOK_NAME("age")}};
	static const uint16_t order[] = {0};
	static const struct hook_names names = {list, order, 1, false};
	struct hook_member other = {NULL, {"x", 1}, {"1", 1}};
	struct hook_member age = {NULL, {"age", 3}, {"\"1\"", 3}};

	ck_assert(hook_check_down(&c));
	hook_check_types(&c, &other, &names);
	hook_check_closed(&c, NULL, &names);
	ck_assert(hook_check_finish(&c));
	hook_check_closed(&c, &other, &names);
	ck_assert_str_eq(error.keyword, "additionalProperties");
	ck_assert_str_eq(error.path, "/x");
	ck_assert_int_eq(error.code, HOOK_INVALID);
	failed();
	ck_assert(hook_check_down(&c));
	hook_check_types(&c, &age, &names);
	ck_assert_str_eq(error.keyword, "type");
	ck_assert_int_eq(error.code, HOOK_TYPE);
	failed();
	ck_assert(hook_check_down(&c));
	other.next = &age;
	hook_check_closed(&c, &other, &names);
	ck_assert_uint_eq(c.failures, 2);
	ck_assert_uint_eq(hook_count_members(&other), 2);
	ck_assert_uint_eq(hook_count_members(NULL), 0);
	failed();
}
END_TEST

/* ---- formats ---- */

START_TEST(times)
{
	static const struct {
		const char *text;
		int64_t seconds;
		int32_t nanos;
	} all[] = {{"1970-01-01T00:00:00Z", 0, 0},
		{"2001-09-09t01:46:40z", 1000000000, 0},
		{"1969-12-31T23:59:59.999999999Z", -1, 999999999},
		{"2000-02-29T12:00:00.1+01:30", 951820200, 100000000},
		{"2000-02-29T12:00:00.1234567899-01:30", 951831000, 123456789},
		{"0000-01-01T00:00:00Z", -INT64_C(62167219200), 0},
		{"9999-12-31T23:59:59Z", INT64_C(253402300799), 0},
		{"2016-12-31T23:59:60Z", 1483228800, 0},
		{"2017-01-01T00:59:60+01:00", 1483228800, 0},
		{"2016-12-31T23:58:60Z", 0, -1},
		{"2022-11-31T00:00:00Z", 0, -1},
		{"2022-02-29T00:00:00Z", 0, -1},
		{"1900-02-29T00:00:00Z", 0, -1},
		{"2022-00-01T00:00:00Z", 0, -1},
		{"2022-13-01T00:00:00Z", 0, -1},
		{"2022-01-00T00:00:00Z", 0, -1},
		{"2022-01-01T24:00:00Z", 0, -1},
		{"2022-01-01T00:60:00Z", 0, -1},
		{"2022-01-01T00:00:61Z", 0, -1},
		{"2022-01-01T00:00:00.Z", 0, -1},
		{"2022-01-01T00:00:00", 0, -1},
		{"2022-01-01T00:00:00+24:00", 0, -1},
		{"2022-01-01T00:00:00+01:60", 0, -1},
		{"2022-01-01T00:00:00+0100", 0, -1},
		{"2022-01-01 00:00:00Z", 0, -1},
		{"2022-01-01T00:00:00Z ", 0, -1},
		{"", 0, -1}};
	size_t i;

	for (i = 0; i < sizeof all / sizeof *all; i++) {
		hook_time time = hook_time_from(hook_text(all[i].text));

		ck_assert_str_eq(time.text.ptr, all[i].text);
		ck_assert_msg(time.seconds == all[i].seconds, "%s: %lld",
			all[i].text, (long long)time.seconds);
		ck_assert_int_eq(time.nanos, all[i].nanos);
		ck_assert(hook_is_format(all[i].text, strlen(all[i].text),
			HOOK_DATE_TIME) == (all[i].nanos >= 0));
	}
	ck_assert_int_eq(hook_time_from(hook_text(NULL)).nanos, -1);
	ck_assert_int_eq(hook_time_from((hook_str){
		"1970-01-01T00:00:00Z\0", 21}).nanos, -1);
}
END_TEST

/* Every day of four centuries, against counting them. */
START_TEST(dates)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
		31};
	int64_t day = -135140; /* 1600-01-01 */
	int year, month, of_month;
	char text[32];

	for (year = 1600; year < 2001; year++)
		for (month = 1; month <= 12; month++) {
			int last = days[month - 1] + (month == 2 &&
				year % 4 == 0 && (year % 100 != 0 ||
				year % 400 == 0));

			for (of_month = 1; of_month <= last + 1; of_month++) {
				hook_date date;
				hook_time time;

				sprintf(text, "%04d-%02d-%02d", year, month,
					of_month);
				date = hook_date_from(hook_text(text));
				strcat(text, "T00:00:00Z");
				time = hook_time_from(hook_text(text));
				if (of_month > last) {
					ck_assert(date.month == 0);
					ck_assert(time.nanos == -1);
					continue;
				}
				if (date.year != year || date.month != month ||
					date.day != of_month ||
					time.seconds != day++ * 86400)
					ck_abort_msg("%s", text);
			}
		}
	ck_assert_int_eq(hook_date_from(hook_text("2020-1-01")).month, 0);
	ck_assert_int_eq(hook_date_from(hook_text("2020-01-01 ")).month, 0);
	ck_assert_int_eq(hook_date_from(hook_text(NULL)).month, 0);
}
END_TEST

struct example {
	enum hook_format format;
	bool valid;
	const char *text;
};

START_TEST(formats)
{
	static const struct example all[] = {
		{HOOK_BYTE, true, ""}, {HOOK_BYTE, true, "QUJD"},
		{HOOK_BYTE, true, "QUI="}, {HOOK_BYTE, true, "QQ=="},
		{HOOK_BYTE, true, "+/+/"}, {HOOK_BYTE, false, "QQ="},
		{HOOK_BYTE, false, "QQ"}, {HOOK_BYTE, false, "Q==="},
		{HOOK_BYTE, false, "===="}, {HOOK_BYTE, false, "QU-_"},
		{HOOK_BYTE, false, "QU=D"}, {HOOK_BYTE, false, "QUJD\n"},
		{HOOK_DECIMAL, true, "1.50"}, {HOOK_DECIMAL, true, "-0"},
		{HOOK_DECIMAL, true, "1e5"}, {HOOK_DECIMAL, false, ""},
		{HOOK_DECIMAL, false, "+1"}, {HOOK_DECIMAL, false, "01"},
		{HOOK_DECIMAL, false, "1 "}, {HOOK_DECIMAL, false, "1,5"},
		{HOOK_URI, true, "https://a.example:8443/x?y=1#z"},
		{HOOK_URI, true, "https://u:p@[::1]:80"},
		{HOOK_URI, true, "https://[v1.a:b]/"},
		{HOOK_URI, true, "urn:isbn:0451450523"},
		{HOOK_URI, true, "a:"}, {HOOK_URI, true, "mailto:a@b.example"},
		{HOOK_URI, true, "file:///etc/x"},
		{HOOK_URI, true, "http://a/%C3%A9"},
		{HOOK_URI, false, ""}, {HOOK_URI, false, "//a/b"},
		{HOOK_URI, false, "/a"}, {HOOK_URI, false, "1a:b"},
		{HOOK_URI, false, "http://a/%C"},
		{HOOK_URI, false, "http://a/%zz"},
		{HOOK_URI, false, "http://a b/"},
		{HOOK_URI, false, "http://a/\xc3\xa9"},
		{HOOK_URI, false, "http://[::1/"},
		{HOOK_URI, false, "http://[::1]x/"},
		{HOOK_URI, false, "http://[1.2.3.4]/"},
		{HOOK_URI, false, "http://[v.a]/"},
		{HOOK_URI, false, "http://[v1.]/"},
		{HOOK_URI, false, "http://a:b/"},
		{HOOK_URI, false, "http://a@b@c/"},
		{HOOK_URI, false, "http://a/#b#c"},
		{HOOK_URI, false, "http://a/<b>"},
		{HOOK_URI_REFERENCE, true, ""}, {HOOK_URI_REFERENCE, true, "#"},
		{HOOK_URI_REFERENCE, true, "//a/b"},
		{HOOK_URI_REFERENCE, true, "a/b:c"},
		{HOOK_URI_REFERENCE, true, "./a:b"},
		{HOOK_URI_REFERENCE, true, "?a:b"},
		{HOOK_URI_REFERENCE, false, "1a:b"},
		{HOOK_URI_REFERENCE, false, "a\\b"},
		{HOOK_URI_REFERENCE, false, "%"},
		{HOOK_IPV6, true, "::"}, {HOOK_IPV6, true, "::1"},
		{HOOK_IPV6, true, "1::"}, {HOOK_IPV6, true, "1:2:3:4:5:6:7:8"},
		{HOOK_IPV6, true, "1:2:3:4:5:6:1.2.3.4"},
		{HOOK_IPV6, true, "::1.2.3.4"}, {HOOK_IPV6, true, "1::7:8"},
		{HOOK_IPV6, true, "1:2:3:4:5:6:7::"},
		{HOOK_IPV6, true, "::2:3:4:5:6:7:8"},
		{HOOK_IPV6, false, ""}, {HOOK_IPV6, false, ":"},
		{HOOK_IPV6, false, ":::"}, {HOOK_IPV6, false, "1::2::3"},
		{HOOK_IPV6, false, "1:2:3:4:5:6:7"},
		{HOOK_IPV6, false, "1:2:3:4:5:6:7:8:9"},
		{HOOK_IPV6, false, "1:2:3:4:5:6:7:8::"},
		{HOOK_IPV6, false, "::1:2:3:4:5:6:7:8"},
		{HOOK_IPV6, false, "1:2:3:4:5:6:7:1.2.3.4"},
		{HOOK_IPV6, false, "1.2.3.4"}, {HOOK_IPV6, false, "12345::"},
		{HOOK_IPV6, false, "1:"}, {HOOK_IPV6, false, ":1"},
		{HOOK_IPV6, false, "::1.2.3"}, {HOOK_IPV6, false, "::%eth0"},
		{HOOK_IPV6, false, "1::1.2.3.4:5"},
		{HOOK_IPV4, true, "255.255.255.255"},
		{HOOK_IPV4, true, "0.0.0.0"}, {HOOK_IPV4, false, "256.0.0.0"},
		{HOOK_IPV4, false, "1.2.3"}, {HOOK_IPV4, false, "1.2.3.4."},
		{HOOK_IPV4, false, "01.2.3.4"}, {HOOK_IPV4, false, "1.2.3.04"},
		{HOOK_IPV4, false, "1..3.4"}, {HOOK_IPV4, false, "0x1.2.3.4"},
		{HOOK_EMAIL, true, "a.b+c@d.example"},
		{HOOK_EMAIL, true, "\"a b\\\"\"@d.example"},
		{HOOK_EMAIL, true, "a@[127.0.0.1]"},
		{HOOK_EMAIL, true, "a@[IPv6:::1]"},
		{HOOK_EMAIL, true, "a@b"}, {HOOK_EMAIL, false, "a"},
		{HOOK_EMAIL, false, "@b"}, {HOOK_EMAIL, false, "a@"},
		{HOOK_EMAIL, false, ".a@b"}, {HOOK_EMAIL, false, "a.@b"},
		{HOOK_EMAIL, false, "a..b@c"}, {HOOK_EMAIL, false, "a b@c"},
		{HOOK_EMAIL, false, "a@b@c"}, {HOOK_EMAIL, false, "a@-b"},
		{HOOK_EMAIL, false, "a@[::1]"}, {HOOK_EMAIL, false, "\"a@b"},
		{HOOK_EMAIL, false, "a@[IPv6:1]"},
		{HOOK_EMAIL, false, "a@b\r\nBcc: c@d"},
		{HOOK_HOSTNAME, true, "a"}, {HOOK_HOSTNAME, true, "1.2"},
		{HOOK_HOSTNAME, true, "a-b.C-9"}, {HOOK_HOSTNAME, false, ""},
		{HOOK_HOSTNAME, false, "a."}, {HOOK_HOSTNAME, false, ".a"},
		{HOOK_HOSTNAME, false, "-a"}, {HOOK_HOSTNAME, false, "a-"},
		{HOOK_HOSTNAME, false, "a_b"}, {HOOK_HOSTNAME, false, "a b"},
		{HOOK_UUID, true, "2EB8AA08-aa98-11ea-b4aa-73b441d16380"},
		{HOOK_UUID, false, "2eb8aa08aa9811eab4aa73b441d16380"},
		{HOOK_UUID, false, "2eb8aa08-aa98-11ea-b4aa-73b441d1638"},
		{HOOK_UUID, false, "2eb8aa08-aa98-11ea-b4aa-73b441d1638g"},
		{HOOK_JSON_POINTER, true, ""}, {HOOK_JSON_POINTER, true, "/~0~1"},
		{HOOK_JSON_POINTER, false, "a"},
		{HOOK_JSON_POINTER, false, "/~"},
		{HOOK_JSON_POINTER, false, "/~2"},
		{HOOK_DURATION, true, "P1Y2M3DT4H5M6S"},
		{HOOK_DURATION, true, "P3W"}, {HOOK_DURATION, true, "PT0S"},
		{HOOK_DURATION, false, "P"}, {HOOK_DURATION, false, "PT"},
		{HOOK_DURATION, false, "P1Y3D"},
		{HOOK_DURATION, false, "PT1H3S"},
		{HOOK_DURATION, false, "P1W1D"},
		{HOOK_DURATION, false, "P1D1M"},
		{HOOK_DURATION, false, "1D"}, {HOOK_DURATION, false, "P1.5D"},
		{HOOK_CLOCK, true, "23:59:60Z"},
		{HOOK_CLOCK, false, "22:59:60Z"},
		{HOOK_CLOCK, true, "22:59:60-01:00"},
		{HOOK_DATE, true, "2024-02-29"},
		{HOOK_DATE, false, "2023-02-29"}};
	size_t i;

	for (i = 0; i < sizeof all / sizeof *all; i++) {
		hook_check_format(&c, hook_text(all[i].text), all[i].format);
		ck_assert_msg((failed() == NULL) == all[i].valid, "%d: %s",
			(int)all[i].format, all[i].text);
	}
}
END_TEST

/* Cut anywhere, each in a block of its own: nothing is read past the end. */
START_TEST(cut_formats)
{
	static const char *const texts[] = {"2020-01-01T00:00:00.5+01:00",
		"P1Y2M3DT4H5M6S", "2eb8aa08-aa98-11ea-b4aa-73b441d16380",
		"https://u:p@[v1.a::b]:80/%41?x#y", "https://[1::2:1.2.3.4]",
		"\"a\\\"b\"@[IPv6:::1]", "a.b@c-d.e", "255.255.255.255",
		"1:2:3:4:5:6:1.2.3.4", "QUI=", "/~0~1/a", "-1.5e+10"};
	size_t i, len;
	int format;

	for (i = 0; i < sizeof texts / sizeof *texts; i++)
		for (len = 0; len <= strlen(texts[i]); len++) {
			char *copy = malloc(len ? len : 1);

			memcpy(copy, texts[i], len);
			for (format = 0; format <= HOOK_DECIMAL; format++)
				hook_is_format(copy, len,
					(enum hook_format)format);
			free(copy);
		}
}
END_TEST

/* ---- the suite of JSON Schema ---- */

static const struct {
	const char *file;
	enum hook_format format;
} suites[] = {{"date-time", HOOK_DATE_TIME}, {"date", HOOK_DATE},
	{"time", HOOK_CLOCK}, {"duration", HOOK_DURATION}, {"uuid", HOOK_UUID},
	{"uri", HOOK_URI}, {"uri-reference", HOOK_URI_REFERENCE},
	{"email", HOOK_EMAIL}, {"hostname", HOOK_HOSTNAME},
	{"ipv4", HOOK_IPV4}, {"ipv6", HOOK_IPV6},
	{"json-pointer", HOOK_JSON_POINTER}};


static char *load(const char *file, size_t *len)
{
	const char *shared = getenv("HOOKC_SHARED");
	const char *source = getenv("HOOKC_SOURCE");
	char path[8192];
	char *bytes;
	FILE *f;

	snprintf(path, sizeof path, "%s%s/corpora/json-schema-test-suite/tests/"
		"draft2020-12/optional/format/%s.json", shared ? shared :
		source ? source : ".", shared ? "" : "/../shared", file);
	f = fopen(path, "rb");
	if (f == NULL)
		return NULL;
	bytes = malloc((size_t)1 << 20);
	*len = fread(bytes, 1, (size_t)1 << 20, f);
	fclose(f);
	return bytes;
}

static bool member(hook_raw of, const char *pointer, hook_raw *value)
{
	return hook_json_find(of.ptr, of.len, pointer, value);
}

static unsigned run_suite(const char *file, enum hook_format format,
	hook_raw tests)
{
	hook_raw test, data, valid;
	char pointer[32];
	unsigned i, ran = 0;

	for (i = 0;; i++) {
		bool ours, theirs;
		hook_str text;

		snprintf(pointer, sizeof pointer, "/%u", i);
		if (!member(tests, pointer, &test))
			return ran;
		ck_assert(member(test, "/data", &data));
		ck_assert(member(test, "/valid", &valid));
		if (hook_raw_type(data) != HOOK_STRING)
			continue;
		text = hook_raw_text(&arena, data);
		ck_assert_ptr_nonnull(text.ptr);
		ours = hook_is_format(text.ptr, text.len, format);
		theirs = *valid.ptr == 't';
		ck_assert_msg(ours == theirs,
			"%s: %.*s", file, (int)test.len, test.ptr);
		ran++;
	}
}

START_TEST(format_suite)
{
	unsigned ran = 0;
	size_t i;

	for (i = 0; i < sizeof suites / sizeof *suites; i++) {
		hook_raw whole, tests;
		char *bytes = load(suites[i].file, &whole.len);

		if (bytes == NULL) {
			puts("skipped: no corpora");
			return;
		}
		whole.ptr = bytes;
		ck_assert(hook_json_valid(whole.ptr, whole.len, &error));
		ck_assert(member(whole, "/0/tests", &tests));
		ran += run_suite(suites[i].file, suites[i].format, tests);
		free(bytes);
	}
	ck_assert_uint_gt(ran, 200);
}
END_TEST

static void add(Suite *suite, const char *name, const TTest *const *tests,
	size_t count)
{
	TCase *tcase = tcase_create(name);
	size_t i;

	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_set_timeout(tcase, 120);
	for (i = 0; i < count; i++)
		tcase_add_test(tcase, tests[i]);
	suite_add_tcase(suite, tcase);
}

#define ADD(suite, name, ...) \
	add(suite, name, (const TTest *const[]){__VA_ARGS__}, \
		sizeof(const TTest *const[]){__VA_ARGS__} / \
			sizeof(const TTest *))

int main(void)
{
	Suite *suite = suite_create("hook_check");
	SRunner *runner;
	int failures;

	ADD(suite, "numbers", integers, comparing, numbers, multiples,
		long_numbers);
	ADD(suite, "text", lengths, patterns);
	ADD(suite, "values", constants);
	ADD(suite, "lists", counts, unique_texts, unique_numbers,
		unique_is_fast);
	ADD(suite, "places", members, paths, depth, additional);
	ADD(suite, "formats", times, dates, formats, cut_formats,
		format_suite);
	runner = srunner_create(suite);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failures = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failures ? EXIT_FAILURE : EXIT_SUCCESS;
}
