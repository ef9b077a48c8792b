/* SPDX-License-Identifier: MIT */
/*
 * The runtime that is vendored: looking into JSON without types.
 */
#include "hook_engine.h"
#include "hook_suite.h"

#include <time.h>

static struct hook_error error;

static void set_up(void)
{
	hook_arena_init(&arena, (size_t)1 << 28);
}

static void tear_down(void)
{
	hook_arena_free(&arena);
}

START_TEST(types)
{
	ck_assert_uint_eq(hook_raw_type(raw("null")), HOOK_NULL);
	ck_assert_uint_eq(hook_raw_type(raw(" true")), HOOK_BOOLEAN);
	ck_assert_uint_eq(hook_raw_type(raw("false")), HOOK_BOOLEAN);
	ck_assert_uint_eq(hook_raw_type(raw("\"\"")), HOOK_STRING);
	ck_assert_uint_eq(hook_raw_type(raw("[]")), HOOK_ARRAY);
	ck_assert_uint_eq(hook_raw_type(raw("\n{}")), HOOK_OBJECT);
	ck_assert_uint_eq(hook_raw_type(raw("1.5")), HOOK_NUMBER);
	ck_assert_uint_eq(hook_raw_type(raw("1e-1")), HOOK_NUMBER);
	ck_assert_uint_eq(hook_raw_type(raw("-1")), HOOK_NUMBER | HOOK_INTEGER);
	ck_assert_uint_eq(hook_raw_type(raw("1.0")),
			  HOOK_NUMBER | HOOK_INTEGER);
	ck_assert_uint_eq(hook_raw_type(raw("1e400")),
			  HOOK_NUMBER | HOOK_INTEGER);
	ck_assert_uint_eq(hook_raw_type(raw("")), 0);
	ck_assert_uint_eq(hook_raw_type((hook_raw){NULL, 0}), 0);
	ck_assert_ptr_null(hook_raw_text(&arena, raw("1")).ptr);
	ck_assert_ptr_null(hook_raw_text(&arena, raw("\"")).ptr);
	ck_assert_ptr_null(hook_raw_text(&arena, (hook_raw){NULL, 0}).ptr);
	ck_assert_str_eq(hook_raw_text(&arena, raw("\"a\\u00e9\"")).ptr,
			 "a\xc3\xa9");
}
END_TEST

static void check_found(const char *json, const char *pointer,
			const char *expected)
{
	hook_raw value;
	bool found = hook_json_find(json, strlen(json), pointer, &value);

	ck_assert_msg(found == (expected != NULL), "%s in %s", pointer, json);
	if (expected) {
		ck_assert_uint_eq(value.len, strlen(expected));
		ck_assert_mem_eq(value.ptr, expected, value.len);
	}
}

START_TEST(find)
{
	static const char json[] =
		" {\"a\" : { \"b\":[ 10 , {\"c\":\"x\"}, 20 ]},"
		"\"\":1, \"a/b\":2, \"m~n\":3, \"\\u0061b\":4, \"~1\":5,"
		"\"k\\u0000\":6, \"8\" : 8 } ";
	char long_name[1000], pointer[1000];

	check_found(json, "/a/b/0", "10");
	check_found(json, "/a/b/1/c", "\"x\"");
	check_found(json, "/a/b/2", "20");
	check_found(json, "/a/b/3", NULL);
	check_found(json, "/a/b/02", NULL);
	check_found(json, "/a/b/00", NULL);
	check_found(json, "/a/b/", NULL);
	check_found(json, "/a/b/-", NULL);
	check_found(json, "/a/b/18446744073709551616", NULL);
	check_found(json, "/a/b/99999999999999999999999", NULL);
	check_found(json, "/a/b/0/x", NULL);
	check_found(json, "/", "1");
	check_found(json, "/a~1b", "2");
	check_found(json, "/m~0n", "3");
	check_found(json, "/ab", "4");
	check_found(json, "/~01", "5");
	check_found(json, "/8", "8");
	check_found(json, "/k", NULL);
	check_found(json, "/nothing", NULL);
	check_found(json, "a", NULL);
	check_found(" [1] ", "", "[1]");
	check_found("7", "", "7");
	check_found("7", "/0", NULL);
	check_found("", "", NULL);
	check_found("", "/a", NULL);
	check_found("[1,2", "/0", "1");
	check_found("[1,2", "", NULL);

	/* Twice on the way, and what is not well-formed, are refused. */
	check_found("{\"a\":1,\"a\":2}", "/a", NULL);
	check_found("{\"a\":{},\"\\u0061\":{\"b\":1}}", "/a/b", NULL);
	check_found("{\"b\":1,\"b\":2,\"a\":3}", "/a", "3");
	check_found("{\"a\":1,\"b\":", "/a", NULL);
	check_found("{\"a\":1 \"b\":2}", "/a", NULL);
	check_found("{\"a\":1]", "/a", NULL);

	memset(long_name, 'x', 900);
	memcpy(long_name, "{\"~", 3);
	strcpy(long_name + 900, "\":5}");
	strcpy(pointer, "/~0");
	memcpy(pointer + 3, long_name + 3, 897);
	pointer[900] = '\0';
	check_found(long_name, pointer, "5");
	pointer[899] = '\0';
	check_found(long_name, pointer, NULL);
}
END_TEST

static int choose(const char *json, const struct hook_rule *rules, size_t count)
{
	struct hook_reader r;
	hook_raw value;
	size_t rule;

	hook_reader_start(&r, &arena, json, strlen(json), NULL, &error);
	rule = hook_choose(&r, rules, 0, count);
	hook_read_raw(&r, &value);
	ck_assert(hook_reader_finish(&r));
	return rule < count ? rules[rule].kind : 0;
}

#define CHOOSE(json, rules) choose(json, rules, sizeof rules / sizeof *rules)

#define ANY             \
	{               \
		NULL, 0 \
	}
#define PROVED        false, NULL
#define LIKELY(shape) true, &shape

START_TEST(choosing)
{
	static const struct hook_rule by_type[] = {
		{HOOK_BY_TYPE, HOOK_STRING | HOOK_NULL, ANY, ANY, 1, PROVED},
		{HOOK_BY_TYPE, HOOK_INTEGER, ANY, ANY, 2, PROVED},
		{HOOK_BY_TYPE, HOOK_ARRAY, ANY, ANY, 3, PROVED},
		{HOOK_BY_TYPE, HOOK_BOOLEAN, ANY, ANY, 4, PROVED},
		{HOOK_BY_TYPE, HOOK_OBJECT, ANY, ANY, 5, PROVED}};
	static const struct hook_rule by_member[] = {
		{HOOK_BY_VALUE, 0, {"type", 4}, {"dog", 3}, 1, PROVED},
		{HOOK_BY_VALUE, 0, {"type", 4}, {"7", 1}, 2, PROVED},
		{HOOK_BY_VALUE, 0, {"type", 4}, {"true", 4}, 3, PROVED},
		{HOOK_BY_MEMBER_TYPE, HOOK_ARRAY, {"x", 1}, ANY, 4, PROVED},
		{HOOK_BY_KEY, 0, {"y", 1}, ANY, 5, PROVED},
		{HOOK_BY_TYPE, HOOK_OBJECT, ANY, ANY, 6, PROVED}};

	ck_assert_int_eq(CHOOSE("\"x\"", by_type), 1);
	ck_assert_int_eq(CHOOSE(" null ", by_type), 1);
	ck_assert_int_eq(CHOOSE("12", by_type), 2);
	ck_assert_int_eq(CHOOSE("1.0 ", by_type), 2);
	ck_assert_int_eq(CHOOSE("1.5", by_type), 0);
	ck_assert_int_eq(CHOOSE("[]", by_type), 3);
	ck_assert_int_eq(CHOOSE("false", by_type), 4);
	ck_assert_int_eq(CHOOSE(" {\"a\":1}", by_type), 5);
	ck_assert_int_eq(CHOOSE("{\"type\":\"d\\u006fg\"}", by_member), 1);
	ck_assert_int_eq(CHOOSE("{\"y\":1,\"t\\u0079pe\":\"dog\"}", by_member),
			 1);
	ck_assert_int_eq(CHOOSE("{\"type\":7}", by_member), 2);
	ck_assert_int_eq(CHOOSE("{\"type\":0.7e1}", by_member), 2);
	ck_assert_int_eq(CHOOSE("{\"type\":\"7\"}", by_member), 2);
	ck_assert_int_eq(CHOOSE("{\"type\":true}", by_member), 3);
	ck_assert_int_eq(CHOOSE("{\"type\":\"cat\"}", by_member), 6);
	ck_assert_int_eq(CHOOSE("{\"type\":[\"dog\"]}", by_member), 6);
	ck_assert_int_eq(CHOOSE("{\"z\":{\"y\":1},\"x\":[1]}", by_member), 4);
	ck_assert_int_eq(CHOOSE("{\"x\":{}}", by_member), 6);
	ck_assert_int_eq(CHOOSE("{\"x\":{},\"y\":null}", by_member), 5);
	ck_assert_int_eq(CHOOSE("[{\"y\":1}]", by_member), 0);
}
END_TEST

/* A rule with a shape holds only for what has it; else the next is tried. */
START_TEST(choosing_by_shape)
{
	static const struct hook_trait traits[] = {
		{{"a", 1}, {NULL, 0}, HOOK_STRING, true},
		{{"k", 1}, {"x", 1}, 0, true},
		{{"k", 1}, {"7", 1}, 0, true},
		{{"k", 1}, {NULL, 0}, HOOK_NULL, true},
		{{"o", 1}, {NULL, 0}, HOOK_INTEGER, false}};
	static const struct hook_shape shape = {traits, 5, 2, false};
	static const struct hook_shape closed = {traits, 5, 2, true};
	static const struct hook_rule rules[] = {
		{HOOK_BY_KEY, 0, {"a", 1}, ANY, 1, LIKELY(shape)},
		{HOOK_BY_KEY, 0, {"b", 1}, ANY, 2, PROVED},
		{HOOK_BY_TYPE, HOOK_OBJECT, ANY, ANY, 3, LIKELY(shape)},
		{HOOK_BY_KEY, 0, {"a", 1}, ANY, 4, PROVED}};
	static const struct hook_rule last[] = {
		{HOOK_BY_TYPE, HOOK_OBJECT, ANY, ANY, 3, LIKELY(closed)},
		{HOOK_BY_KEY, 0, {"a", 1}, ANY, 4, PROVED}};

	ck_assert_int_eq(CHOOSE("{\"a\":\"\",\"k\":\"x\",\"b\":1}", rules), 1);
	ck_assert_int_eq(CHOOSE("{\"b\":1,\"k\":7.0,\"\\u0061\":\"\"}", rules),
			 1);
	ck_assert_int_eq(CHOOSE("{\"a\":\"\",\"k\":null,\"o\":3}", rules), 1);
	ck_assert_int_eq(CHOOSE("{\"a\":\"\",\"k\":\"y\",\"b\":1}", rules), 2);
	ck_assert_int_eq(CHOOSE("{\"a\":\"\",\"k\":\"y\"}", rules), 4);
	ck_assert_int_eq(CHOOSE("{\"a\":\"\",\"k\":\"x\",\"o\":null}", rules),
			 4);
	ck_assert_int_eq(CHOOSE("{\"a\":5,\"k\":\"x\"}", rules), 4);
	ck_assert_int_eq(CHOOSE("{\"a\":\"\"}", rules), 4);
	ck_assert_int_eq(CHOOSE("{\"k\":\"x\",\"o\":1}", rules), 0);
	ck_assert_int_eq(CHOOSE("{}", rules), 0);
	ck_assert_int_eq(CHOOSE("{\"k\":\"x\",\"a\":\"\"}", last), 3);
	ck_assert_int_eq(CHOOSE("{\"z\":1,\"k\":\"x\",\"a\":\"\"}", last), 4);
}
END_TEST

/* By a member of a member: wherever it stands, and only there. */
START_TEST(choosing_by_inner_value)
{
	static const struct hook_trait traits[] = {
		{{"type", 4}, {"a", 1}, 0, true},
		{{"type", 4}, {"7", 1}, 0, true},
		{{"type", 4}, {"null", 4}, 0, true}};
	static const struct hook_trait other[] = {
		{{"kind", 4}, {"b", 1}, 0, true}};
	static const struct hook_shape one = {traits, 3, 1, false};
	static const struct hook_shape two = {other, 1, 1, false};
	static const struct hook_rule rules[] = {
		{HOOK_BY_INNER_VALUE, 0, {"of", 2}, ANY, 1, false, &one},
		{HOOK_BY_KEY, 0, {"k", 1}, ANY, 2, PROVED},
		{HOOK_BY_INNER_VALUE, 0, {"in", 2}, ANY, 3, false, &one},
		{HOOK_BY_INNER_VALUE, 0, {"of", 2}, ANY, 4, false, &two}};

	ck_assert_int_eq(CHOOSE("{\"of\":{\"type\":\"a\"}}", rules), 1);
	ck_assert_int_eq(CHOOSE("{\"of\":{\"x\":[{}],\"t\\u0079pe\":7.0},"
				"\"k\":1}",
				rules),
			 1);
	ck_assert_int_eq(CHOOSE("{\"k\":1,\"\\u006ff\" : {\"type\":null} }",
				rules),
			 1);
	ck_assert_int_eq(CHOOSE("{\"of\":{\"type\":\"b\"},\"k\":1}", rules), 2);
	ck_assert_int_eq(CHOOSE("{\"of\":{\"kind\":\"b\"},"
				"\"in\":{\"type\":\"a\"}}",
				rules),
			 3);
	ck_assert_int_eq(CHOOSE("{\"of\":{\"type\":1,\"kind\":\"b\"}}", rules),
			 4);
	/* The first rule that one of them fits. */
	ck_assert_int_eq(CHOOSE("{\"of\":{\"kind\":\"b\"},"
				"\"of\":{\"type\":\"a\"}}",
				rules),
			 1);
	ck_assert_int_eq(CHOOSE("{\"of\":{\"kind\":\"a\"}}", rules), 0);
	ck_assert_int_eq(CHOOSE("{\"of\":{}}", rules), 0);
	ck_assert_int_eq(CHOOSE("{\"of\":\"a\"}", rules), 0);
	ck_assert_int_eq(CHOOSE("{\"of\":[{\"type\":\"a\"}]}", rules), 0);
	ck_assert_int_eq(CHOOSE("{\"x\":{\"of\":{\"type\":\"a\"}}}", rules), 0);
	ck_assert_int_eq(CHOOSE("{\"of\":{\"x\":{\"type\":\"a\"}}}", rules), 0);
	ck_assert_int_eq(CHOOSE("{\"type\":\"a\"}", rules), 0);
}
END_TEST

/* ---- choices within choices ---- */

struct turn {
	bool set;
	int kind;
	union {
		struct side *left, *right;
	};
	hook_raw raw;
};

struct side {
	struct turn *list;
	size_t list_count;
	hook_raw more;
	hook_str kind;
	struct hook_member *additional;
};

static const struct hook_type turn_schema;
static const struct hook_type turns_schema = {
	LIST_OF(struct turn, CHOICE(turn))};

#define HERE struct side
static const struct hook_row side_rows[] = {
	MEMBER("list", list, LIST(turns)),
	MEMBER("more", more, RAW),
	MEMBER("kind", kind, TEXT),
};
static const struct hook_type side_schema = {OBJECT_OF(side_rows),
					     OTHERS_IN(additional)};
#undef HERE

#define HERE struct turn
static const struct hook_row turn_rows[] = {
	BRANCH(left, OBJECT(side)),
	BRANCH(right, OBJECT(side)),
};
static const struct hook_rule turn_rules[] = {
	{HOOK_BY_VALUE, 0, {"kind", 4}, {"left", 4}, 1, PROVED},
	{HOOK_BY_VALUE, 0, {"kind", 4}, {"right", 5}, 2, PROVED},
};
static const struct hook_type turn_schema = {CHOICE_OF(turn_rows),
					     OTHERS_IN(raw),
					     TOLD_BY(turn_rules)};
#undef HERE

struct tree {
	char *text;
	size_t len;
	unsigned made;
};

static void grow(struct tree *t, const char *what)
{
	size_t len = strlen(what);

	memcpy(t->text + t->len, what, len + 1);
	t->len += len;
}

/* A kind stands behind all that lies in it. */
static void grow_side(struct tree *t, unsigned depth, unsigned each,
		      size_t filling)
{
	unsigned i;

	grow(t, "{\"list\":[");
	for (i = 0; depth > 0 && i < each; i++) {
		grow(t, i > 0 ? "," : "");
		grow_side(t, depth - 1, each, filling);
	}
	grow(t, "],\"more\":[{}");
	for (i = 0; depth == 0 && i < filling; i++)
		grow(t, i % 9 == 0 ? ",[\"]\",{\"{\":1}]" : ",12345678");
	grow(t, t->made++ % 3 == 0 ? "],\"kind\":\"left\"}"
				   : "],\"kind\":\"right\"}");
}

static bool is_right(const struct turn *turn, unsigned *made)
{
	const struct side *side = turn->left;
	size_t i;

	for (i = 0; side && i < side->list_count; i++)
		if (!is_right(&side->list[i], made))
			return false;
	return side && side->kind.len == (turn->kind == 1 ? 4 : 5) &&
	       turn->kind == ((*made)++ % 3 == 0 ? 1 : 2);
}

/* How long it takes to read it: the least of some times. */
static double read_tree(unsigned depth, unsigned each, size_t filling)
{
	struct tree t = {malloc((size_t)1 << 22), 0, 0};
	double least = 0, spent;
	unsigned made, i;
	struct turn turn;
	clock_t from;

	REQUIRE(t.text);
	grow_side(&t, depth, each, filling);
	for (i = 0; i < 5; i++) {
		hook_arena_reset(&arena);
		from = clock();
		REQUIRE(hook_read(&turn_schema, &turn, &arena, t.text, t.len,
				  NULL, &error));
		spent = (double)(clock() - from);
		least = i == 0 || spent < least ? spent : least;
		made = 0;
		REQUIRE(is_right(&turn, &made) && made == t.made);
	}
	free(t.text);
	return least;
}

/* Every choice is what it is in a short text, whatever was looked at before. */
START_TEST(choices_in_choices)
{
	unsigned depth;

	for (depth = 0; depth < 7; depth++) {
		read_tree(depth, 3, 1);
		read_tree(depth, 3, 20);
		read_tree(depth, 1, 10000);
	}
}
END_TEST

/* Each byte is looked at as often in sixty choices as in four. */
START_TEST(choices_of_any_depth)
{
	double few = read_tree(4, 1, 200000), many = read_tree(60, 1, 200000);

	ck_assert_msg(many <= 3 * few + 10, "%.0f, not %.0f", many, few);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("hook_look");

	ADD(suite, "looking", types, find, choosing, choosing_by_shape,
	    choosing_by_inner_value);
	ADD(suite, "nested", choices_in_choices, choices_of_any_depth);
	return suite_run(suite);
}
