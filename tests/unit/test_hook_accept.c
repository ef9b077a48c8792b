/* SPDX-License-Identifier: MIT */
/*
 * The runtime that is vendored: the interpreter of accept tables, on tables
 * written by hand. What each keyword means is the official suite's matter
 * (tests/conformance/accept.py); here is what the suite does not ask.
 */
#include "hook_accept.h"
#include "hook_suite.h"

#include "hook_random.h"

static struct hook_violation items[8];
static struct hook_violations report;

static void set_up(void)
{
	hook_arena_init(&arena, (size_t)1 << 24);
	memset(items, 0, sizeof items);
	report = (struct hook_violations)HOOK_VIOLATIONS(items);
}

static void tear_down(void)
{
	hook_arena_free(&arena);
}

/* ---- tables ---- */

enum {
	NODE = 2,
	TEXTS,
	LEAF,
	BRANCHES,
	HALF,
	OTHER,
	CLOSED,
	TWICE,
	NAMED,
	UNLIKE,
	ALIKE,
	LIST,
	ITEM,
	MANY,
	SHORT,
	LAST = SHORT
};
enum { ID = 1, TAGS, LEFT, SLASH, QUOTE, ESCAPE, ACUTE, NAMES };

static const struct hook_name names[NAMES] = {
	{NULL, 0},
	{HOOK_NAME("id")},
	{HOOK_NAME("tags")},
	{HOOK_NAME("left")},
	{HOOK_NAME("a/b~c")},
	{HOOK_NAME("a\"b")},
	{HOOK_NAME("a\\b")},
	{HOOK_NAME("\xc3\xa9\xc3\xa9")},
};
static uint16_t slots[16];
static const struct hook_name literals[] = {{HOOK_NAME("10")},
					    {HOOK_NAME("\"x\"")},
					    {HOOK_NAME("{\"a\":[1]}")},
					    {HOOK_NAME("11")}};

static const uint16_t rows[] = {
	/* 0, 1: true, false */
	HOOK_ACCEPT_END, HOOK_ACCEPT_END,
	/* NODE */
	HOOK_ACCEPT_TYPE, 1, HOOK_OBJECT, HOOK_ACCEPT_OBJECT, 14, 4, 1, 0,
	HOOK_ACCEPT_FALSE, HOOK_ACCEPT_NONE, ID, TAGS, LEFT, SLASH, LEAF, TEXTS,
	NODE, BRANCHES, 1, HOOK_ACCEPT_END,
	/* TEXTS */
	HOOK_ACCEPT_UNIQUE_ITEMS, 0, HOOK_ACCEPT_ITEMS, 2, 0, LEAF,
	HOOK_ACCEPT_END,
	/* LEAF */
	HOOK_ACCEPT_TYPE, 1, HOOK_STRING | HOOK_INTEGER, HOOK_ACCEPT_MAXIMUM, 1,
	0, HOOK_ACCEPT_MAX_LENGTH, 2, 0, 3, HOOK_ACCEPT_END,
	/* BRANCHES */
	HOOK_ACCEPT_ONE_OF, 2, HALF, OTHER, HOOK_ACCEPT_END,
	/* HALF, OTHER */
	HOOK_ACCEPT_TYPE, 1, HOOK_NUMBER, HOOK_ACCEPT_END, HOOK_ACCEPT_TYPE, 1,
	HOOK_INTEGER | HOOK_STRING, HOOK_ACCEPT_END,
	/* CLOSED */
	HOOK_ACCEPT_SCOPE, 0, HOOK_ACCEPT_OBJECT, 7, 1, 0, 0, HOOK_ACCEPT_NONE,
	HOOK_ACCEPT_NONE, ID, HOOK_ACCEPT_TRUE,
	HOOK_ACCEPT_UNEVALUATED_PROPERTIES, 1, HOOK_ACCEPT_FALSE,
	HOOK_ACCEPT_END,
	/* TWICE: all of its items twice, and so on */
	HOOK_ACCEPT_ITEMS, 2, 0, TWICE, HOOK_ACCEPT_CONTAINS, 6, 0, TWICE, 0, 0,
	0, 9, HOOK_ACCEPT_END,
	/* NAMED: its names are as LEAF says */
	HOOK_ACCEPT_OBJECT, 5, 0, 0, 0, HOOK_ACCEPT_NONE, LEAF, HOOK_ACCEPT_END,
	/* UNLIKE, ALIKE: not that constant */
	HOOK_ACCEPT_NOT, 1, ALIKE, HOOK_ACCEPT_END, HOOK_ACCEPT_CONST, 1, 2,
	HOOK_ACCEPT_END,
	/* LIST, ITEM: of one of many numbers */
	HOOK_ACCEPT_ITEMS, 2, 0, ITEM, HOOK_ACCEPT_END, HOOK_ACCEPT_ENUM, 21, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3,
	HOOK_ACCEPT_END,
	/* MANY, SHORT: any of many */
	HOOK_ACCEPT_ITEMS, 2, 0, SHORT, HOOK_ACCEPT_END, HOOK_ACCEPT_ANY_OF, 8,
	LEAF, LEAF, LEAF, LEAF, LEAF, LEAF, LEAF, LEAF, HOOK_ACCEPT_END};
static uint32_t first[LAST + 1];
static const char *const documents[] = {"pets.yaml"};
static const struct hook_accept_place places[LAST + 1] = {
	{0, 0, 0}, {0, 0, 0}, {0, 3, 20}, {0, 5, 30}, {0, 7, 40}};
static const struct hook_accept_tables tables = {
	rows,  first, places,   documents, names,
	slots, 15,    literals, NULL,      sizeof names / sizeof *names};

static void fill_tables(void)
{
	uint16_t i;
	size_t at;

	for (i = 0, at = 0; i <= LAST; i++) {
		first[i] = (uint32_t)at;
		while (rows[at] != HOOK_ACCEPT_END)
			at += 2u + rows[at + 1];
		at++;
	}

	memset(slots, 0, sizeof slots);
	for (i = 1; i < NAMES; i++) {
		at = hook_name_hash(names[i].ptr, names[i].len) & 15;
		while (slots[at])
			at = (at + 1) & 15;
		slots[at] = i;
	}
}

static bool accepts(unsigned schema, const char *json)
{
	fill_tables();
	return hook_accept(&tables, schema, json, strlen(json), &arena,
			   &report);
}

static void is_violation(size_t index, const char *keyword, const char *path,
			 const char *schema, size_t offset)
{
	const struct hook_violation *v = &items[index];

	ck_assert_uint_lt(index, report.count);
	ck_assert_str_eq(v->keyword, keyword);
	ck_assert_str_eq(v->path.ptr, path);
	ck_assert_uint_eq(v->path.len, strlen(path));
	ck_assert_str_eq(v->schema.ptr, schema);
	ck_assert_uint_eq(v->offset, offset);
}

/* ---- verdicts and reports ---- */

/* Emitted tables are made with it: it may never change. */
START_TEST(hash_is_fixed)
{
	ck_assert_uint_eq(hook_name_hash("", 0), 0);
	ck_assert_uint_eq(hook_name_hash("id", 2), 0x4eaa2563);
	ck_assert_uint_eq(hook_name_hash("\xc3\xa9t\xc3\xa9", 5), 0x5319da13);
	ck_assert_uint_eq(hook_name_hash("repository_id", 13), 0x7d9a3d11);
}
END_TEST

START_TEST(fits)
{
	ck_assert(accepts(NODE, "{\"id\": 10, \"tags\": [\"a\", 1, 2],"
				"\"left\": {\"\\u0069d\": \"x\"}}"));
	ck_assert_uint_eq(report.count, 0);
	ck_assert_int_eq(report.error.code, HOOK_OK);
	ck_assert(hook_accept(&tables, HOOK_ACCEPT_TRUE, "1", 1, &arena, NULL));
	ck_assert(
		!hook_accept(&tables, HOOK_ACCEPT_FALSE, "1", 1, &arena, NULL));
}
END_TEST

START_TEST(all_violations)
{
	ck_assert(!accepts(NODE, "{\"tags\": [\"abcd\", 11, 1, 1.0],"
				 " \"left\": {\"id\": null, \"x/~\": 1},"
				 " \"a/b~c\": 1}"));
	ck_assert_uint_eq(report.count, 7);
	is_violation(0, "uniqueItems", "/tags", "/properties/tags/uniqueItems",
		     9);
	is_violation(1, "maxLength", "/tags/0",
		     "/properties/tags/items/maxLength", 10);
	is_violation(2, "maximum", "/tags/1", "/properties/tags/items/maximum",
		     18);
	is_violation(3, "type", "/left/id",
		     "/properties/left/properties/id/type", 46);
	is_violation(4, "additionalProperties", "/left/x~1~0",
		     "/properties/left/additionalProperties", 59);
	is_violation(5, "oneOf", "/a~1b~0c", "/properties/a~1b~0c/oneOf", 72);
	is_violation(6, "required", "/id", "/required", 0);
	ck_assert_str_eq(items[0].document, "pets.yaml");
	ck_assert_uint_eq(items[0].line, 30);
	ck_assert_uint_eq(items[0].column, 5);
	ck_assert_uint_eq(items[6].line, 20);
	ck_assert_int_eq(report.error.code, HOOK_INVALID);
	ck_assert_str_eq(report.error.path, "/tags");
	ck_assert_str_eq(report.error.keyword, "uniqueItems");
}
END_TEST

/* The path of the error is as that of a reader: cut, and without a NUL. */
START_TEST(path_of_the_error)
{
	char json[400] = "{\"";
	size_t at = 2, end;

	for (; at < 300; at += 2)
		memcpy(json + at, "\xc3\xa9", 2);
	strcpy(json + at, "\":1}");
	ck_assert(!accepts(NODE, json));
	end = strlen(report.error.path) - 3;
	ck_assert_str_eq(report.error.path + end, "...");
	ck_assert_uint_eq(end % 2, 1);
	ck_assert(!accepts(NODE, "{\"a\\u0000b\":1}"));
	ck_assert_str_eq(report.error.path, "/a?b");
	ck_assert_uint_eq(items[0].path.len, 4);
}
END_TEST

START_TEST(room_ends)
{
	report.room = 2;
	ck_assert(!accepts(NODE, "{\"id\":1,\"tags\":[null,null,null]}"));
	ck_assert_uint_eq(report.count, 4);
	ck_assert_ptr_eq(items[2].keyword, NULL);
	report.room = 0;
	ck_assert(!accepts(NODE, "{\"tags\":[null,null,null]}"));
	ck_assert_uint_eq(report.count, 5);
	ck_assert_str_eq(report.error.keyword, "uniqueItems");
}
END_TEST

/* Marks of more members than a word has bits. */
START_TEST(many_members)
{
	char json[4096] = "{";
	int i, n = 1;

	for (i = 0; i < 200; i++)
		n += sprintf(json + n, "\"m%d\":1,", i);
	strcpy(json + n, "\"id\":1}");
	ck_assert(!accepts(CLOSED, json));
	ck_assert_uint_eq(report.count, 200);
	ck_assert(accepts(CLOSED, "{\"id\":1}"));
	json[n] = '\0';
	strcpy(json + n, "\"m7\":1}");
	ck_assert(!accepts(CLOSED, json));
	ck_assert_int_eq(report.error.code, HOOK_DUPLICATE);
}
END_TEST

/* ---- no verdict ---- */

START_TEST(no_verdict)
{
	static const struct {
		const char *json;
		enum hook_code code;
		size_t offset;
	} cases[] = {
		{"", HOOK_SYNTAX, 0},
		{"{\"id\":1,}", HOOK_SYNTAX, 8},
		{"[1 2]", HOOK_SYNTAX, 3},
		{"[01]", HOOK_SYNTAX, 1},
		{"[-]", HOOK_SYNTAX, 1},
		{"[-01]", HOOK_SYNTAX, 1},
		{"[1.]", HOOK_SYNTAX, 1},
		{"\"\\ud800\"", HOOK_SYNTAX, 1},
		{"\"\xff\"", HOOK_SYNTAX, 1},
		{"\"a\nb\"", HOOK_SYNTAX, 2},
		{"nul", HOOK_SYNTAX, 0},
		{"1 1", HOOK_SYNTAX, 2},
		{"{\"id\":1,\"\\u0069d\":2}", HOOK_DUPLICATE, 8},
		{"{\"zz\":1,\"zz\":2}", HOOK_DUPLICATE, 8},
	};
	size_t i;

	for (i = 0; i < sizeof cases / sizeof *cases; i++) {
		ck_assert(!accepts(NODE, cases[i].json));
		ck_assert_msg(report.error.code == cases[i].code &&
				      report.error.offset == cases[i].offset,
			      "%s: %d at %zu", cases[i].json,
			      (int)report.error.code, report.error.offset);
		ck_assert_uint_eq(report.count, 0);
	}
}
END_TEST

/* A schema that goes through every item twice at each level: 2 to the 100. */
START_TEST(work_is_bounded)
{
	char json[256];

	memset(json, '[', 100);
	memset(json + 100, ']', 100);
	json[200] = '\0';
	ck_assert(!accepts(TWICE, json));
	ck_assert_int_eq(report.error.code, HOOK_TOO_LARGE);
	memset(json, '[', 200);
	ck_assert(!accepts(HOOK_ACCEPT_TRUE, json));
	ck_assert_int_eq(report.error.code, HOOK_TOO_DEEP);
}
END_TEST

START_TEST(memory_is_bounded)
{
	const char *json = "{\"tags\":[\"a\",\"b\"],\"\\u0069d\":1,\"z\":1}";
	size_t ceiling;
	bool accepted, told = false;

	for (ceiling = 0; ceiling < 20000; ceiling += 100) {
		hook_arena_free(&arena);
		hook_arena_init(&arena, ceiling);
		accepted = accepts(NODE, json);
		ck_assert(!accepted);
		ck_assert(report.error.code == HOOK_NO_MEMORY ||
			  report.error.code == HOOK_INVALID);
		told |= report.error.code == HOOK_INVALID;
	}
	ck_assert(told);
}
END_TEST

/* What there is no memory to compare is not unlike. */
START_TEST(memory_to_compare)
{
	const char *same = "{ \"a\" : [1.0] }";
	size_t ceiling;

	ck_assert(accepts(UNLIKE, "{\"a\":[2]}"));
	ck_assert(!accepts(UNLIKE, same));
	for (ceiling = 0; ceiling < 4096; ceiling += 16) {
		hook_arena_free(&arena);
		hook_arena_init(&arena, ceiling);
		ck_assert(!accepts(UNLIKE, same));
		ck_assert(report.error.code == HOOK_NO_MEMORY ||
			  report.error.code == HOOK_INVALID);
	}
}
END_TEST

/* What is compared, and how often, takes no memory that is kept. */
START_TEST(comparing_keeps_nothing)
{
	static char json[5 * 60000 + 3];
	size_t at = 0;

	while (at + 8 < sizeof json) {
		memcpy(json + at, at ? ",11.0" : "[11.0", 5);
		at += 5;
	}
	memcpy(json + at, "]", 2);
	ck_assert(accepts(LIST, json));
	/* Nor does a text with an escape, each time that it is measured. */
	memset(json, 'a', sizeof json - 1);
	memcpy(json, "[\"\\u0061", 8);
	memcpy(json + sizeof json - 3, "\"]", 3);
	hook_arena_free(&arena);
	hook_arena_init(&arena, (size_t)1 << 20);
	ck_assert(!accepts(MANY, json));
	ck_assert_int_eq(report.error.code, HOOK_INVALID);
}
END_TEST

/* Broken texts: what is no JSON here is none there, at the same byte. */
START_TEST(same_grammar)
{
	static const char sound[] =
		"{\"id\":-10.5e+3,\"a\":[true,false,null,\"\\u00e9\xc3\xa9\"],"
		"\"left\":{\"id\":\"\\\"\",\"b\":[[],{}]}}";
	static const char bytes[] = "{}[]:,\"\\ue0-.tfn \x01\xc3\xff";
	char json[sizeof sound];
	struct hook_error error;
	bool valid, same;
	int i, k;

	for (i = 0; i < 200000; i++) {
		memcpy(json, sound, sizeof sound);
		for (k = 0; k < 1 + i % 2; k++)
			json[below(sizeof sound - 1)] =
				bytes[below(sizeof bytes - 1)];
		memset(&error, 0, sizeof error);
		valid = hook_json_valid(json, sizeof sound - 1, &error);
		same = hook_accept(&tables, HOOK_ACCEPT_TRUE, json,
				   sizeof sound - 1, &arena, &report);
		hook_arena_reset(&arena);
		if (report.error.code == HOOK_DUPLICATE)
			continue;
		REQUIRE(same == valid);
		REQUIRE(report.error.code == error.code);
		REQUIRE(report.error.offset == error.offset);
	}
}
END_TEST

/*
 * A name of the tables stands in a text as JSON writes it, also where it is the
 * next that is expected.
 */
START_TEST(names_have_escapes)
{
	ck_assert(accepts(NAMED, "{\"id\":1,\"tags\":1,\"a\\\"b\":1}") ==
		  false);
	ck_assert_str_eq(report.items[0].path.ptr, "/tags");
	ck_assert(accepts(NAMED, "{\"id\":1,\"a\\\"b\":1,\"a\\\\b\":1,"
				 "\"\xc3\xa9\xc3\xa9\":1}"));
	ck_assert(!accepts(NAMED, "{\"a/b~c\":1,\"a\"b\":1}"));
	ck_assert(!accepts(HOOK_ACCEPT_TRUE, "{\"a/b~c\":1,\"a\"b\":1}"));
	ck_assert_int_eq(report.error.code, HOOK_SYNTAX);
	ck_assert(!accepts(HOOK_ACCEPT_TRUE, "{\"a\\\"b\":1,\"a\\d\":1}"));
	ck_assert_int_eq(report.error.code, HOOK_SYNTAX);
	ck_assert(accepts(HOOK_ACCEPT_TRUE, "{\"a\\\"b\":1,\"a\\b\":1,"
					    "\"a\\\\b\":1}"));
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("hook_accept");

	take_seed();
	ADD(suite, "verdicts", hash_is_fixed, fits, all_violations,
	    path_of_the_error, room_ends, many_members, names_have_escapes);
	ADD(suite, "none", no_verdict, work_is_bounded, memory_is_bounded,
	    memory_to_compare, comparing_keeps_nothing, same_grammar);
	return suite_run(suite);
}
