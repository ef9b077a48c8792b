/* SPDX-License-Identifier: MIT */
/*
 * The runtime that is vendored: what an error tells, reading in place, and what
 * lenient reading forgives.
 */
#include "hook_pet.h"

/* ---- errors ---- */

START_TEST(places)
{
	ck_assert(!strictly("{\"owner\":{\"age\":\"x\"}}"));
	check_error(HOOK_TYPE, "/owner/age", 16);
	ck_assert_str_eq(error.keyword, "type");
	ck_assert(!strictly("{\"owners\":[{},{\"age\":[]}]}"));
	check_error(HOOK_TYPE, "/owners/1/age", 21);
	ck_assert(!strictly("{\"owners\":[{},7]}"));
	check_error(HOOK_TYPE, "/owners/1", 14);
	ck_assert(!strictly("{\"tags\":[\"a\",\"b\",\"c\"x]}"));
	ck_assert_int_eq(error.code, HOOK_SYNTAX);
	ck_assert_uint_eq(error.offset, 20);
	ck_assert(!strictly("{x}"));
	check_error(HOOK_SYNTAX, "", 1);
	ck_assert(!strictly("7"));
	check_error(HOOK_TYPE, "", 0);
	ck_assert(!strictly("{\"owner\":{\"\\u0000~/\":1x}}"));
	check_error(HOOK_SYNTAX, "/owner/?~0~1", 22);
	ck_assert(!strictly("{\"age\":1}\n ,"));
	check_error(HOOK_SYNTAX, "", 11);
}
END_TEST

START_TEST(paths)
{
	char path[HOOK_PATH], name[HOOK_PATH * 2];
	size_t at, len, i;

	at = hook_path_add(path, 0, HOOK_NAME("a/b~c"));
	at = hook_path_add(path, at, "", 0);
	at = hook_path_add_index(path, at, 1234567890);
	ck_assert_str_eq(path, "/a~1b~0c//1234567890");
	ck_assert_uint_eq(at, strlen(path));

	/* Whatever is cut, it ends in dots within the room, never in part. */
	for (len = 0; len < sizeof name; len++) {
		for (i = 0; i < len; i++)
			name[i] = "\xe2\x82\xac/"[i % 4];
		at = hook_path_add(path, 0, name, len);
		ck_assert_uint_lt(strlen(path), HOOK_PATH);
		if (at < HOOK_PATH)
			ck_assert_uint_eq(at, strlen(path));
		else
			ck_assert_str_eq(path + strlen(path) - 3, "...");
		ck_assert(len % 4 != 0 ||
			  hook_utf8_bad(path, path + strlen(path)) ==
				  path + strlen(path));
		at = hook_path_add_index(path, at, 77);
		ck_assert_uint_lt(strlen(path), HOOK_PATH);
		i = strlen(path) - 3;
		ck_assert(strcmp(path + i, "/77") == 0 ||
			  strcmp(path + i, "...") == 0);
	}
}
END_TEST

/* What is escaped already is cut as any other path, behind a whole character.
 */
/* What a pointer of the specification's fills to the end stays as it is. */
START_TEST(paths_of_any_length)
{
	char path[HOOK_PATH + 8];
	size_t len, i, at;

	for (len = 0; len < HOOK_PATH; len++) {
		memset(path, 'x', sizeof path);
		path[len] = '\0';
		at = hook_path_add(path, len, HOOK_NAME("items"));
		ck_assert(at <= HOOK_PATH);
		for (i = HOOK_PATH; i < sizeof path; i++)
			REQUIRE(path[i] == 'x');
		REQUIRE(at == HOOK_PATH || !strcmp(path + len, "/items"));
		for (i = 0; i < len; i++)
			REQUIRE(path[i] == 'x');
	}
}
END_TEST

START_TEST(joined_paths)
{
	static const char two[] = "/\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9~1~1~1~1";
	char path[HOOK_PATH], text[2 * HOOK_PATH];
	hook_str pointer = {text, 0};
	size_t first, at;

	for (at = 0; at < sizeof text; at++)
		text[at] = two[at % (sizeof two - 1)];
	for (first = 0; first < sizeof two; first++)
		for (pointer.len = 0; pointer.len < sizeof text - first;
		     pointer.len++) {
			pointer.ptr = text + first;
			if (((unsigned char)*pointer.ptr & 0xc0) == 0x80 ||
			    *pointer.ptr == '1')
				continue;
			strcpy(path, "/a");
			at = hook_path_join(path, 2, pointer);
			REQUIRE(at <= HOOK_PATH);
			REQUIRE(strlen(path) < HOOK_PATH);
			if (at < HOOK_PATH)
				continue;
			at = strlen(path) - 3;
			ck_assert_str_eq(path + at, "...");
			ck_assert_mem_eq(path + 2, pointer.ptr, at - 2);
			REQUIRE(path[at - 1] != '~');
			REQUIRE(hook_utf8_bad(path, path + at) == path + at);
			at = hook_path_join(path, strlen(path), pointer);
			ck_assert_str_eq(path + strlen(path) - 3, "...");
			REQUIRE(path[strlen(path) - 4] != '.');
		}
	strcpy(path, "");
	hook_path_join(path, 0, hook_slice("/a\0b", 4));
	ck_assert_str_eq(path, "/a?b");
}
END_TEST

START_TEST(first_error_wins)
{
	struct hook_reader r;
	hook_str text;
	hook_int number;

	hook_reader_start(&r, &arena, "[1,2]", 5, NULL, &error);
	hook_read_str(&r, &text);
	check_error(HOOK_TYPE, "", 0);
	hook_read_int(&r, &number);
	hook_read_raw(&r, &(hook_raw){NULL, 0});
	ck_assert_ptr_null(hook_read_new(&r, 16));
	ck_assert(!hook_read_null(&r, NULL));
	ck_assert_uint_eq(hook_choose(&r, NULL, 0, 0), 0);
	ck_assert(!hook_reader_finish(&r));
	check_error(HOOK_TYPE, "", 0);
}
END_TEST

/* ---- in place ---- */

static bool read_in_place(const char *json, char *buffer, bool lenient)
{
	const struct hook_options options = {.lenient = lenient,
					     .in_place = buffer,
					     .report = &report};
	size_t len = strlen(json);

	memset(buffer, '"', len + HOOK_PADDING);
	memcpy(buffer, json, len);
	report.count = 0;
	return hook_read(&pet_schema, &pet, &arena, NULL, len, &options,
			 &error);
}

START_TEST(in_place)
{
	char buffer[256];

	ck_assert(read_in_place("{\"name\":\"a\\u0062c\",\"x\":[1]}", buffer,
				false));
	CHECK_STR(pet.name, "abc");
	ck_assert(pet.name.ptr > buffer && pet.name.ptr < buffer + 256);
	check_raw(pet.additional->value, "[1]");

	ck_assert(read_in_place("{\"name\":5,\"sizes\":[1,\"x\"],"
				"\"age\":\"y\"}",
				buffer, true));
	ck_assert_uint_eq(report.count, 3);
	check_raw(pet.additional->value, "5");
	check_raw(pet.additional->next->value, "[1,\"x\"]");

	/* Text was read, so that the list is not what it was any more. */
	ck_assert(!read_in_place("{\"tags\":[\"a\",5]}", buffer, true));
	ck_assert_int_eq(error.code, HOOK_TYPE);
	ck_assert(!read_in_place("{\"owners\":[{\"age\":1},5]}", buffer, true));
	ck_assert_int_eq(error.code, HOOK_TYPE);
}
END_TEST

START_TEST(caller_keeps_its_bytes)
{
	static const char json[] = "{\"name\":\"a\\nb\",\"tags\":[\"\\u0041\","
				   "5],\"x\":\"\\t\"}";
	char copy[sizeof json];

	memcpy(copy, json, sizeof json);
	ck_assert(leniently(copy));
	ck_assert_mem_eq(copy, json, sizeof json);
}
END_TEST

/* ---- lenient reading ---- */

START_TEST(lenient)
{
	static const char *const wrong[][2] = {
		{"name", "5"},
		{"name", "null"},
		{"name", "{ \"a\" : [ ] }"},
		{"good", "\"true\""},
		{"good", "1"},
		{"age", "\"1\""},
		{"age", "1.5"},
		{"age", "9223372036854775808"},
		{"steps", "-1"},
		{"weight", "\"1\\u0041\""},
		{"seen", "0"},
		{"born", "[ 1 , 2 ]"},
		{"kind", "{}"},
		{"tags", "\"a\""},
		{"tags", "[ \"a\" , \"\\u0041\\n\" , 5 , \"b\" ]"},
		{"tags", "[[]]"},
		{"sizes", "[1, 2, \"\\t3\"]"},
		{"owner", "[]"},
		{"owner", "\"x\""},
		{"owners", "[{\"name\":\"\\u0041\", \"z\" : 1}, 5]"},
		{"owners", "{}"}};
	char json[256];
	size_t i;

	for (i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		struct pet zero;

		snprintf(json, sizeof json,
			 "{\"a\":\"\\\"\",\"%s\": %s ,"
			 "\"x\":[\"\\/\"]}",
			 wrong[i][0], wrong[i][1]);
		ck_assert_msg(!strictly(json), "%s", json);
		ck_assert_msg(leniently(json), "%s: %s", json, error.reason);
		ck_assert_uint_eq(report.count, 1);
		ck_assert_str_eq(errors[0].keyword, "type");
		ck_assert_uint_eq(hook_count_members(pet.additional), 3);
		check_str(pet.additional->next->name, wrong[i][0],
			  strlen(wrong[i][0]));
		check_raw(pet.additional->value, "\"\\\"\"");
		check_raw(pet.additional->next->value, wrong[i][1]);
		check_raw(pet.additional->next->next->value, "[\"\\/\"]");
		/* All else is absent. */
		pet.additional = NULL;
		memset(&zero, 0, sizeof zero);
		ck_assert_msg(memcmp(&pet, &zero, sizeof pet) == 0, "%s", json);
	}
}
END_TEST

START_TEST(lenient_places)
{
	ck_assert(leniently(
		"{\"owners\":[{\"age\":\"x\",\"name\":\"A\"},"
		"{\"boss\":{\"age\":{}}}],\"tags\":[\"a\",[]],\"age\":1}"));
	ck_assert_uint_eq(report.count, 3);
	ck_assert_str_eq(errors[0].path, "/owners/0/age");
	ck_assert_uint_eq(errors[0].offset, 18);
	ck_assert_str_eq(errors[1].path, "/owners/1/boss/age");
	ck_assert_str_eq(errors[2].path, "/tags/1");
	ck_assert_uint_eq(pet.owners.count, 2);
	CHECK_STR(pet.owners.items[0].name, "A");
	check_raw(pet.owners.items[0].additional->value, "\"x\"");
	check_raw(pet.owners.items[1].boss->additional->value, "{}");
	check_raw(pet.additional->value, "[\"a\",[]]");
	ck_assert_int_eq(pet.age.value, 1);
}
END_TEST

START_TEST(lenient_report)
{
	char json[1024];
	size_t at = 1, i;

	/* More than there is room for: counted, the first are kept. */
	strcpy(json, "{");
	for (i = 0; i < 13; i++)
		at += (size_t)sprintf(json + at, "%s\"%.*s\":%s", i ? "," : "",
				      (int)pet_rows[i].length, pet_rows[i].name,
				      i == 12   ? "0"
				      : i == 10 ? "1"
				      : i == 0  ? "1"
						: "{\"\\u0041\":\"\\n\"}");
	strcpy(json + at, "}");
	ck_assert(leniently(json));
	ck_assert_uint_eq(report.count, 12);
	ck_assert_str_eq(errors[7].path, "/kind");
	ck_assert_uint_eq(hook_count_members(pet.additional), 12);
	ck_assert_int_eq(error.code, HOOK_OK);
}
END_TEST

START_TEST(never_lenient)
{
	static const struct {
		const char *json;
		enum hook_code code;
	} all[] = {{"5", HOOK_TYPE},
		   {"[]", HOOK_TYPE},
		   {"{\"name\":5", HOOK_SYNTAX},
		   {"{\"name\":{\"a\" 5}}", HOOK_SYNTAX},
		   {"{\"name\":[\"\xff\"]}", HOOK_SYNTAX},
		   {"{\"tags\":[\"a\",5,]}", HOOK_SYNTAX},
		   {"{\"tags\":[\"a\",5", HOOK_SYNTAX},
		   {"{\"name\":5,\"name\":\"a\"}", HOOK_DUPLICATE}};
	struct hook_reader r;
	struct owners owners;
	size_t i;

	for (i = 0; i < sizeof all / sizeof *all; i++) {
		ck_assert_msg(!leniently(all[i].json), "%s", all[i].json);
		ck_assert_msg(error.code == all[i].code, "%s", all[i].json);
	}
	/* Within a list at the root there is no member to keep it in. */
	hook_reader_start(&r, &arena, "[{\"age\":1},5]", 13, &mildly, &error);
	read_owners(&r, &owners);
	ck_assert(!hook_reader_finish(&r));
	check_error(HOOK_TYPE, "/1", 11);
	ck_assert_ptr_null(owners.items);
	report.count = 0;
	hook_reader_start(&r, &arena, "[{\"age\":[]}]", 12, &mildly, &error);
	read_owners(&r, &owners);
	ck_assert(hook_reader_finish(&r));
	ck_assert_uint_eq(report.count, 1);
	ck_assert_str_eq(errors[0].path, "/0/age");
}
END_TEST

/* ---- choices that may be read again, in place ---- */

struct link;

/* Either branch may be right, as both are objects: what fits decides. */
struct way {
	bool set;
	int kind;
	union {
		struct link *number, *text;
	} as;
	hook_raw raw;
};

struct link {
	struct way next;
	hook_int number;
	hook_str text, name;
	struct hook_member *additional;
};

extern const struct hook_type way_schema;

#define HERE struct link
static const struct hook_row number_rows[] = {
	MEMBER("name", name, TEXT),
	MEMBER("next", next, CHOICE(way)),
	MEMBER("is", number, INT, REQUIRED),
};
static const struct hook_row text_rows[] = {
	MEMBER("name", name, TEXT),
	MEMBER("next", next, CHOICE(way)),
	MEMBER("is", text, TEXT, REQUIRED),
};
static const struct hook_type number_schema = {OBJECT_OF(number_rows),
					       OTHERS_IN(additional)};
static const struct hook_type text_schema = {OBJECT_OF(text_rows),
					     OTHERS_IN(additional)};
#undef HERE

#define HERE struct way
static const struct hook_row way_rows[] = {
	BRANCH(as.number, OBJECT(number)),
	BRANCH(as.text, OBJECT(text)),
};
static const struct hook_rule way_rules[] = {
	{HOOK_BY_TYPE, HOOK_OBJECT, {NULL, 0}, {NULL, 0}, 1, true, NULL},
};
const struct hook_type way_schema = {CHOICE_OF(way_rows), OTHERS_IN(raw),
				     TOLD_BY(way_rules)};
#undef HERE

enum { LINKS_ROOM = 1 << 14 };

/* The `depth` innermost links are told by `is`, the others by a number. */
static size_t put_links(char *json, size_t depth, const char *is, size_t inner)
{
	size_t len = 0, i;

	for (i = 0; i < depth; i++)
		len += (size_t)snprintf(json + len, LINKS_ROOM - len,
					"{\"name\":\"\\u00e9\",\"next\":");
	len += (size_t)snprintf(json + len, LINKS_ROOM - len,
				"{\"name\":\"%1000d\",\"is\":%s}", 0, is);
	for (i = 1; i <= depth; i++)
		len += (size_t)snprintf(json + len, LINKS_ROOM - len,
					",\"is\":%s}", i < inner ? is : "1");
	return len;
}

static void read_links(size_t depth, const char *is, size_t inner)
{
	static char json[LINKS_ROOM], own[LINKS_ROOM];
	static const struct hook_options usual;
	const struct hook_options options = {.in_place = own};
	struct way copied, way;
	size_t len = put_links(json, depth, is, inner);
	hook_str wanted, text;

	memcpy(own, json, len);
	ck_assert(hook_read(&way_schema, &copied, &arena, json, len, &usual,
			    &error));
	ck_assert(hook_read(&way_schema, &way, &arena, NULL, len, &options,
			    &error));
	wanted = hook_write(&way_schema, &copied, &arena, NULL, &error);
	text = hook_write(&way_schema, &way, &arena, NULL, &error);
	ck_assert_ptr_nonnull(text.ptr);
	ck_assert(hook_str_equal(text, wanted));
	for (; depth > 0; depth--) {
		ck_assert_int_eq(way.kind, depth < inner && *is == '"' ? 2 : 1);
		way = way.as.number->next;
	}
}

START_TEST(choices_in_place)
{
	size_t depth, inner;

	for (depth = 0; depth < 4; depth++)
		for (inner = 0; inner <= depth; inner++)
			read_links(depth, "\"x\"", inner);
	read_links(100, "1", 0);
}
END_TEST

/* What may be read again is kept once, and not by each choice that is nested.
 */
START_TEST(choices_are_kept_once)
{
	static char own[LINKS_ROOM];
	const struct hook_options options = {.in_place = own};
	size_t len = put_links(own, 100, "1", 0);
	struct way way;

	hook_arena_free(&arena);
	hook_arena_init(&arena, 8 * len);
	ck_assert(hook_read(&way_schema, &way, &arena, NULL, len, &options,
			    &error));
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("hook_lenient");

	ADD(suite, "errors", places, paths, paths_of_any_length, joined_paths,
	    first_error_wins);
	ADD(suite, "in place", in_place, caller_keeps_its_bytes,
	    choices_in_place, choices_are_kept_once);
	ADD(suite, "lenient", lenient, lenient_places, lenient_report,
	    never_lenient);
	return suite_run(suite);
}
