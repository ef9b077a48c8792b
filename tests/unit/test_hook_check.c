/* SPDX-License-Identifier: MIT */
/*
 * The runtime that is vendored: constraints of schemas, and where they failed.
 */
#include "hook_checked.h"

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
						      (i > j) - (i < j),
					      "%s %s", all[i][0], all[j][k]);
}
END_TEST

START_TEST(numbers)
{
	hook_num tenth = hook_number("0.1");

	FINE(hook_check_num_minimum(&c, tenth, "0.1"));
	FAILS("minimum", hook_check_num_minimum(&c, tenth, "0.10000000000001"));
	FAILS("minimum",
	      hook_check_num_minimum(&c, tenth, "0.1000000000000000000000001"));
	FINE(hook_check_num_maximum(&c, tenth, "1e-1"));
	FAILS("maximum",
	      hook_check_num_maximum(&c, hook_number("1e400"), "1e399"));
	FAILS("exclusiveMinimum",
	      hook_check_num_exclusive_minimum(&c, tenth, "0.1"));
	FINE(hook_check_num_exclusive_minimum(&c, tenth, "0"));
	FAILS("exclusiveMaximum",
	      hook_check_num_exclusive_maximum(&c, tenth, "0.1"));
	FINE(hook_check_num_exclusive_maximum(&c, hook_number("-1"), "0"));
}
END_TEST

START_TEST(multiples)
{
	static const struct {
		const char *number, *of;
		bool holds;
	} all[] = {{"0", "0.01", true},
		   {"0.3", "0.1", true},
		   {"19.99", "0.01", true},
		   {"19.999", "0.01", false},
		   {"4.35", "0.05", true},
		   {"1", "0.3", false},
		   {"0.9", "0.3", true},
		   {"1.1e0", "0.1", true},
		   {"-7.5", "2.5", true},
		   {"-7.4", "2.5", false},
		   {"1e400", "7", false},
		   {"7e400", "7", true},
		   {"1e400", "1e399", true},
		   {"1e-400", "1e-401", true},
		   {"1e-400", "1e-399", false},
		   {"1e999999999999", "3", false},
		   {"3e999999999999", "3", true},
		   {"1e999999999", "1024", true},
		   {"5", "10", false},
		   {"10", "5", true},
		   {"100", "1e2", true},
		   {"1e2", "1e3", false},
		   {"0.0075", "0.0001", true},
		   {"0.00751", "0.0001", false},
		   {"1e308", "0.123456789", false},
		   {"123456789123456789123456789", "9", true},
		   {"123456789123456789123456788", "9", false},
		   {"999999999999999999999999999999", "999999999999999999",
		    false},
		   {"999999999999999998000000000000000001",
		    "999999999999999999", true},
		   {"1", "12345678901234567890123", false},
		   {"24691357802469135780246", "12345678901234567890123", true},
		   {"24691357802469135780247", "12345678901234567890123",
		    false}};
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
	struct pace pace = pace_start();
	hook_num number;

	memset(text, '3', LEN);
	strcpy(text + LEN, "e99999999999999999");
	number.text.ptr = text;
	number.text.len = strlen(text);
	number.value = 0;
	FINE(hook_check_num_multiple_of(&c, number, "0.3"));
	FAILS("multipleOf",
	      hook_check_num_multiple_of(&c, number, "999999999999999989"));
	FAILS("maximum", hook_check_num_maximum(&c, number, "1e400"));
	ck_assert(pace_within(pace, 1000));
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
	const struct hook_pattern whole = {.source = "^a*b$",
					   .states = 3,
					   .classes = 3,
					   .dead = 2,
					   .sure = 3,
					   .class_of = class_of,
					   .next8 = next8,
					   .accepting = accepting};
	const struct hook_pattern part = {.source = "b",
					  .states = 2,
					  .classes = 3,
					  .dead = 2,
					  .sure = 1,
					  .class_of = class_of,
					  .next16 = next16,
					  .accepting = accepting};

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
	static const char mixed[] = "1.0" OR "\"a\\u00e9\"" OR "true" OR
				    "null" OR "{\"b\":[1],\"a\":2}" OR
				    "12345678901234567890\0";
#define CONST(json) "=" json "\0"

	FINE(hook_check_values_str(&c, hook_text("abc"), CONST("\"abc\"")));
	FINE(hook_check_values_str(&c, (hook_str){"a\0", 2},
				   CONST("\"a\\u0000\"")));
	FAILS("const",
	      hook_check_values_str(&c, hook_text("abd"), CONST("\"abc\"")));
	FAILS("const",
	      hook_check_values_str(&c, hook_text("ab"), CONST("\"abc\"")));
	FAILS("const", hook_check_values_str(&c, hook_text("=\"abc\""),
					     CONST("\"abc\"")));
	FINE(hook_check_values_bool(&c, hook_boolean(true), CONST("true")));
	FAILS("const",
	      hook_check_values_bool(&c, hook_boolean(true), CONST("false")));
	FAILS("const",
	      hook_check_values_bool(&c, hook_boolean(true), CONST("1")));
	FINE(hook_check_values_num(&c, hook_number("0.10"), CONST("1e-1")));
	FAILS("const",
	      hook_check_values_num(&c, hook_number("0.10"), CONST("0.1001")));
	FINE(hook_check_values_raw(&c, raw(" [ 1, 2.0 ]"), CONST("[1,2]")));
	FAILS("const",
	      hook_check_values_raw(&c, raw("[1,2,3]"), CONST("[1,2]")));

	FINE(hook_check_values_str(&c, hook_text("a\xc3\xa9"), mixed));
	FAILS("enum", hook_check_values_str(&c, hook_text("true"), mixed));
	FAILS("enum", hook_check_values_str(&c, hook_text("a"), mixed));
	FINE(hook_check_values_bool(&c, hook_boolean(true), mixed));
	FAILS("enum", hook_check_values_bool(&c, hook_boolean(false), mixed));
	FINE(hook_check_values_num(&c, hook_number("12345678901234567890.0"),
				   mixed));
	FAILS("enum",
	      hook_check_values_num(&c, hook_number("12345678901234567891"),
				    mixed));
	FINE(hook_check_values_raw(&c, raw("{\"a\":2e0,\"b\":[1]}"), mixed));
	FINE(hook_check_values_raw(&c, raw("null"), mixed));
	FAILS("enum", hook_check_values_raw(&c, raw("false"), mixed));
}
END_TEST

/* ---- lists and objects ---- */

START_TEST(counts)
{
	FINE(hook_check_min_items(&c, 2, 2));
	FAILS("minItems", hook_check_min_items(&c, 1, 2));
	FINE(hook_check_max_items(&c, 2, 2));
	FAILS("maxItems", hook_check_max_items(&c, 3, 2));
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
		FAILS("uniqueItems",
		      hook_check_unique_str(&c, items, count, sizeof *items));
		items[count - 1].text = saved;
	}
	items[3].text = hook_text(NULL);
	FAILS("uniqueItems",
	      hook_check_unique_str(&c, items, 100, sizeof *items));
}
END_TEST

START_TEST(unique_numbers)
{
	hook_int ints[] = {{true, 0}, {false, 0}, {true, -1}, {true, 0}};
	hook_num nums[] = {{{"0", 1}, 0},
			   {{NULL, 0}, 0},
			   {{"1e1", 3}, 0},
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

/* What the caller filled in wrongly is not a want of memory. */
START_TEST(raw_is_no_json)
{
	hook_raw raws[] = {raw("1"), raw("oops")};

	hook_check_values_raw(&c, raws[1], "1\0[1]\0");
	ck_assert_int_eq(error.code, HOOK_INVALID);
	ck_assert_str_eq(error.reason, "a raw value is not JSON");
	FAILS("enum", (void)0);
	FAILS("const", hook_check_values_raw(&c, raws[1], CONST("[1]")));
	hook_check_unique_raw(&c, raws, 2);
	ck_assert_int_eq(error.code, HOOK_INVALID);
	FAILS("uniqueItems", (void)0);
}
END_TEST

/* Ascending, descending, and as bad for quicksort as is known. */
START_TEST(unique_is_fast)
{
	enum { COUNT = 200000 };
	hook_int *items = calloc(COUNT, sizeof *items);
	struct pace pace = pace_start();
	int64_t i, pattern;

	for (pattern = 0; pattern < 4; pattern++) {
		for (i = 0; i < COUNT; i++) {
			items[i].set = true;
			items[i].value = pattern == 0   ? i
					 : pattern == 1 ? -i
					 : pattern == 2 ? i * 7919 % COUNT
					 : i % 2        ? i
							: COUNT * 2 - i;
		}
		FINE(hook_check_unique_int(&c, items, COUNT));
		items[COUNT - 1].value = items[0].value;
		FAILS("uniqueItems", hook_check_unique_int(&c, items, COUNT));
	}
	ck_assert(pace_within(pace, 2000));
	free(items);
}
END_TEST

/* ---- members, paths, reports ---- */

struct dish {
	hook_int salt, oil, fire, ice;
	hook_bool hot;
	struct hook_member *additional;
};

#define HERE struct dish
static const struct hook_row dish_rows[] = {
	MEMBER("salt", salt, INT, EQUALS("-1e1")),
	MEMBER("oil", oil, INT, REQUIRED, ONE_OF("1.0" OR "\"2\"")),
	MEMBER("fire", fire, INT, REQUIRED, READ_ONLY, LIMITS(MINIMUM(3))),
	MEMBER("ice", ice, INT, REQUIRED, WRITE_ONLY,
	       LIMITS(DECIMAL_MAXIMUM("0.5"))),
	MEMBER("hot", hot, BOOL, FORBIDDEN),
};
static const struct hook_type dish_schema = {
	OBJECT_OF(dish_rows), OTHERS_IN(additional), CLOSED,
	MORE(HAS(MIN_PROPERTIES(2), MAX_PROPERTIES(3))), SCHEMA("#/dish")};
#undef HERE

/* The keyword that fails, or NULL, and then where. */
static const char *check_dish(const struct dish *dish,
			      enum hook_direction direction)
{
	const struct hook_options options = {.direction = direction};
	bool fine = hook_check(&dish_schema, dish, &options, &error);

	ck_assert(fine == (error.code == HOOK_OK));
	ck_assert(fine || error.path[0] == '\0' ||
		  strncmp(error.schema, "#/dish", 6) == 0);
	return fine ? NULL : error.keyword;
}

START_TEST(members)
{
	struct dish dish = {.oil = {true, 1}, .fire = {true, 3}};

	ck_assert_str_eq(check_dish(&dish, HOOK_BOTH), "required");
	ck_assert_str_eq(error.path, "/ice");
	ck_assert_ptr_null(check_dish(&dish, HOOK_RESPONSE));
	/* What is not sent is not counted. */
	ck_assert_str_eq(check_dish(&dish, HOOK_REQUEST), "minProperties");
	dish.salt = hook_integer(-10);
	ck_assert_str_eq(check_dish(&dish, HOOK_REQUEST), "required");
	dish.salt.set = false;
	dish.fire.value = 2;
	ck_assert_str_eq(check_dish(&dish, HOOK_RESPONSE), "minimum");
	ck_assert_str_eq(error.path, "/fire");
	dish.ice = hook_integer(0);
	ck_assert_ptr_null(check_dish(&dish, HOOK_REQUEST));
	dish.ice = hook_integer(1);
	ck_assert_str_eq(check_dish(&dish, HOOK_REQUEST), "maximum");
	dish.ice = hook_integer(0);
	dish.fire = hook_integer(4);
	ck_assert_ptr_null(check_dish(&dish, HOOK_BOTH));
	dish.oil = hook_integer(2);
	ck_assert_str_eq(check_dish(&dish, HOOK_BOTH), "enum");
	dish.oil = hook_integer(1);
	dish.fire.set = false;
	ck_assert_str_eq(check_dish(&dish, HOOK_BOTH), "required");
	dish.salt = hook_integer(-10);
	ck_assert_ptr_null(check_dish(&dish, HOOK_REQUEST));
	dish.salt = hook_integer(10);
	ck_assert_str_eq(check_dish(&dish, HOOK_REQUEST), "const");
	dish.salt.set = false;
	dish.hot = hook_boolean(false);
	ck_assert_str_eq(check_dish(&dish, HOOK_REQUEST), "false");
	ck_assert_str_eq(error.path, "/hot");
	dish.salt = hook_integer(-10);
	ck_assert_str_eq(check_dish(&dish, HOOK_REQUEST), "maxProperties");
	ck_assert_str_eq(error.path, "");
	memset(&dish, 0, sizeof dish);
	ck_assert_str_eq(check_dish(&dish, HOOK_REQUEST), "minProperties");
}
END_TEST

START_TEST(paths)
{
	struct hook_error errors[3];
	struct hook_report report = HOOK_REPORT(errors);
	struct hook_options options = {.report = &report};
	struct hook_frame outer, inner;

	hook_check_start(&c, &options, &error);
	hook_check_fail(&c, "one", "at the root");
	ck_assert(hook_check_down(&c, &outer, NULL));
	outer.name = "a/b";
	outer.index = 3;
	ck_assert(hook_check_down(&c, &inner, NULL));
	inner.index = 12;
	hook_check_fail(&c, "two", "deeper");
	hook_check_up(&c);
	hook_check_fail(&c, "three", "again");
	hook_check_fail(&c, "four", "no room is left");
	hook_check_up(&c);
	ck_assert_uint_eq(c.failures, 4);
	ck_assert_uint_eq(report.count, 4);
	ck_assert_str_eq(error.keyword, "one");
	ck_assert_str_eq(error.path, "");
	ck_assert_str_eq(errors[1].path, "/a~1b/12");
	ck_assert_str_eq(errors[2].path, "/a~1b");

	/* Neither is needed: failures are counted all the same. */
	hook_check_start(&c, NULL, NULL);
	hook_check_fail(&c, "one", "nobody hears it");
	ck_assert_uint_eq(c.failures, 1);
}
END_TEST

START_TEST(depth)
{
	struct hook_frame frames[HOOK_DEPTH + 1];
	unsigned i;

	for (i = 0; i < HOOK_DEPTH; i++) {
		ck_assert(hook_check_down(&c, &frames[i], NULL));
		frames[i].index = i;
	}
	ck_assert_uint_eq(c.failures, 0);
	ck_assert(!hook_check_down(&c, &frames[i], NULL));
	ck_assert_int_eq(error.code, HOOK_TOO_DEEP);
	ck_assert_str_eq(error.path + strlen(error.path) - 3, "...");
	for (i = 0; i < HOOK_DEPTH; i++)
		hook_check_up(&c);
	ck_assert_uint_eq(c.depth, 0);
}
END_TEST

START_TEST(additional)
{
	struct hook_member other = {NULL, {"x", 1}, {"1", 1}};
	struct hook_member salt = {NULL, {"salt", 4}, {"\"1\"", 3}};
	struct dish dish = {.oil = {true, 1}, .ice = {true, 0}};

	dish.additional = &other;
	ck_assert_str_eq(check_dish(&dish, HOOK_REQUEST),
			 "additionalProperties");
	ck_assert_str_eq(error.path, "/x");
	ck_assert_int_eq(error.code, HOOK_INVALID);
	dish.additional = &salt;
	ck_assert_str_eq(check_dish(&dish, HOOK_REQUEST), "type");
	ck_assert_str_eq(error.path, "/salt");
	ck_assert_int_eq(error.code, HOOK_TYPE);
	other.next = &salt;
	ck_assert_uint_eq(hook_count_members(&other), 2);
	ck_assert_uint_eq(hook_count_members(NULL), 0);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("hook_check");

	ADD(suite, "numbers", integers, comparing, numbers, multiples,
	    long_numbers);
	ADD(suite, "text", lengths, patterns);
	ADD(suite, "values", constants);
	ADD(suite, "lists", counts, unique_texts, unique_numbers,
	    raw_is_no_json, unique_is_fast);
	ADD(suite, "places", members, paths, depth, additional);
	return suite_run(suite);
}
