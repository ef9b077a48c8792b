/* SPDX-License-Identifier: MIT */
/*
 * The runtime that is vendored: memory, typed reading strictly and leniently,
 * writing. The types here are as hookc emits them.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "hook_json.h"
#include "hook_private.h"

#define CEILING ((size_t)1 << 24)

static struct hook_arena arena;
static struct hook_error error;
static struct hook_error errors[8];
static struct hook_report report;

static void set_up(void)
{
	hook_arena_init(&arena, CEILING);
	memset(&error, 0, sizeof error);
	memset(errors, 0, sizeof errors);
	report.errors = errors;
	report.room = 8;
	report.count = 0;
}

static void tear_down(void)
{
	hook_arena_free(&arena);
}

/* ---- types as emitted: a pet, its owner, its toys by name ---- */

struct toy {
	hook_str name;
	hook_int value;
};

struct toys {
	struct toy *items;
	size_t count;
};

struct owner {
	hook_str name;
	hook_int age;
	struct owner *boss;
	struct hook_member *additional;
};

struct owners {
	struct owner *items;
	size_t count;
};

struct pet {
	hook_str name;
	hook_bool good;
	hook_int age;
	hook_uint steps;
	hook_num weight;
	hook_time seen;
	hook_date born;
	hook_str kind_text;
	int kind;
	hook_str_list tags;
	hook_int_list sizes;
	struct owner *owner;
	bool owner_is_null;
	struct owners owners;
	hook_raw extra;
	struct hook_member *additional;
};

static const struct hook_name kind_list[] = {{HOOK_NAME("dog")},
	{HOOK_NAME("cat")}};
static const uint16_t kind_order[] = {1, 0};
static const struct hook_names kind_names = {kind_list, kind_order, 2, false};

static const struct hook_name owner_list[] = {{HOOK_NAME("name")},
	{HOOK_NAME("age")}, {HOOK_NAME("boss")}};
static const uint16_t owner_order[] = {1, 2, 0};
static const struct hook_names owner_names = {owner_list, owner_order, 3,
	false};

static const struct hook_name pet_list[] = {{HOOK_NAME("name")},
	{HOOK_NAME("good")}, {HOOK_NAME("age")}, {HOOK_NAME("steps")},
	{HOOK_NAME("weight")}, {HOOK_NAME("seen")}, {HOOK_NAME("born")},
	{HOOK_NAME("kind")}, {HOOK_NAME("tags")}, {HOOK_NAME("sizes")},
	{HOOK_NAME("owner")}, {HOOK_NAME("owners")}, {HOOK_NAME("extra")}};
static const uint16_t pet_order[] = {2, 6, 1, 7, 0, 5, 8, 12, 10, 9, 3, 11,
	4};
static const struct hook_names pet_names = {pet_list, pet_order, 13, false};

static void read_owner(struct hook_reader *r, struct owner *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &owner_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->name);
			break;
		case 1:
			hook_read_int(r, &out->age);
			break;
		case 2:
			out->boss = hook_read_new(r, sizeof *out->boss);
			if (out->boss)
				read_owner(r, out->boss);
			break;
		}
}

static void read_owners(struct hook_reader *r, struct owners *out)
{
	struct hook_list l;

	hook_list_begin(r, &l, sizeof *out->items);
	while (hook_list_next(r, &l))
		read_owner(r, l.item);
	out->items = hook_list_end(r, &l, &out->count);
}

static void read_tags(struct hook_reader *r, hook_str_list *out)
{
	struct hook_list l;

	hook_list_begin(r, &l, sizeof *out->items);
	while (hook_list_next(r, &l))
		hook_read_str(r, l.item);
	out->items = hook_list_end(r, &l, &out->count);
}

static void read_sizes(struct hook_reader *r, hook_int_list *out)
{
	struct hook_list l;

	hook_list_begin(r, &l, sizeof *out->items);
	while (hook_list_next(r, &l))
		if (!hook_read_null(r, NULL))
			hook_read_int(r, l.item);
	out->items = hook_list_end(r, &l, &out->count);
}

static void read_pet_owner(struct hook_reader *r, struct pet *out)
{
	if (hook_read_null(r, &out->owner_is_null))
		return;
	out->owner = hook_read_new(r, sizeof *out->owner);
	if (out->owner)
		read_owner(r, out->owner);
}

static void read_pet_member(struct hook_reader *r, unsigned member,
	struct pet *out)
{
	switch (member) {
	case 0:
		hook_read_str(r, &out->name);
		break;
	case 1:
		hook_read_bool(r, &out->good);
		break;
	case 2:
		hook_read_int(r, &out->age);
		break;
	case 3:
		hook_read_uint(r, &out->steps);
		break;
	case 4:
		hook_read_num(r, &out->weight);
		break;
	case 5:
		hook_read_time(r, &out->seen);
		break;
	case 6:
		hook_read_date(r, &out->born);
		break;
	case 7:
		out->kind = hook_read_enum(r, &out->kind_text, &kind_names);
		break;
	case 8:
		read_tags(r, &out->tags);
		break;
	case 9:
		read_sizes(r, &out->sizes);
		break;
	case 10:
		read_pet_owner(r, out);
		break;
	case 11:
		read_owners(r, &out->owners);
		break;
	case 12:
		hook_read_raw(r, &out->extra);
		break;
	}
}

static void read_pet(struct hook_reader *r, struct pet *out)
{
	struct hook_object o;

	memset(out, 0, sizeof *out);
	hook_object_begin(r, &o, &pet_names, &out->additional);
	while (hook_object_next(r, &o))
		read_pet_member(r, o.member, out);
}

struct bag {
	struct toys toys;
	hook_str label;
	struct hook_member *additional;
};

static const struct hook_name bag_list[] = {{HOOK_NAME("label")}};
static const uint16_t bag_order[] = {0};
static const struct hook_names bag_names = {bag_list, bag_order, 1, true};

static void read_bag(struct hook_reader *r, struct bag *out)
{
	struct hook_list entries;
	struct hook_object o;
	struct toy *toy;

	memset(out, 0, sizeof *out);
	hook_object_begin(r, &o, &bag_names, &out->additional);
	hook_entries_begin(r, &entries, sizeof *out->toys.items);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->label);
			break;
		default:
			toy = hook_entries_add(r, &entries, &o);
			if (toy && !hook_read_null(r, NULL))
				hook_read_int(r, &toy->value);
			break;
		}
	out->toys.items = hook_entries_end(r, &entries, &out->toys.count);
}

/* ---- reading in one line ---- */

static struct pet pet;
static struct bag bag;

static bool read_bytes(const char *json, size_t len, bool lenient)
{
	struct hook_reader r;

	report.count = 0;
	hook_reader_start(&r, &arena, json, len, &error,
		lenient ? &report : NULL);
	read_pet(&r, &pet);
	return hook_reader_finish(&r);
}

static bool strictly(const char *json)
{
	return read_bytes(json, strlen(json), false);
}

static bool leniently(const char *json)
{
	return read_bytes(json, strlen(json), true);
}

static bool read_a_bag(const char *json, bool lenient)
{
	struct hook_reader r;

	report.count = 0;
	hook_reader_start(&r, &arena, json, strlen(json), &error,
		lenient ? &report : NULL);
	read_bag(&r, &bag);
	return hook_reader_finish(&r);
}

static void check_str(hook_str value, const char *bytes, size_t len)
{
	ck_assert_ptr_nonnull(value.ptr);
	ck_assert_uint_eq(value.len, len);
	ck_assert_mem_eq(value.ptr, bytes, len);
	ck_assert_int_eq(value.ptr[len], 0);
}

#define CHECK_STR(value, literal) check_str((value), HOOK_NAME(literal))

static void check_raw(hook_raw value, const char *text)
{
	ck_assert_uint_eq(value.len, strlen(text));
	ck_assert_mem_eq(value.ptr, text, strlen(text));
}

static void check_error(enum hook_code code, const char *path, size_t offset)
{
	ck_assert_int_eq(error.code, code);
	ck_assert_str_eq(error.path, path);
	ck_assert_uint_eq(error.offset, offset);
	ck_assert_ptr_nonnull(error.reason);
}

/* ---- presence ---- */

START_TEST(absent)
{
	static const struct pet none;
	struct pet zero;

	ck_assert(strictly("{}"));
	memcpy(&zero, &none, sizeof zero);
	ck_assert_mem_eq(&pet, &zero, sizeof pet);
	ck_assert(strictly(" \t\r\n{ \n } \r\n"));
	ck_assert_int_eq(error.code, HOOK_OK);
}
END_TEST

START_TEST(present)
{
	ck_assert(strictly("{\"name\":\"\",\"good\":false,\"age\":0,"
		"\"steps\":0,\"weight\":0,\"tags\":[],\"sizes\":[null,0],"
		"\"owner\":null,\"owners\":[],\"extra\":null}"));
	CHECK_STR(pet.name, "");
	ck_assert(pet.good.set && !pet.good.value);
	ck_assert(pet.age.set && pet.age.value == 0);
	ck_assert(pet.steps.set && pet.steps.value == 0);
	CHECK_STR(pet.weight.text, "0");
	ck_assert_ptr_nonnull(pet.tags.items);
	ck_assert_uint_eq(pet.tags.count, 0);
	ck_assert_uint_eq(pet.sizes.count, 2);
	ck_assert(!pet.sizes.items[0].set && pet.sizes.items[1].set);
	ck_assert(pet.owner_is_null);
	ck_assert_ptr_null(pet.owner);
	ck_assert_ptr_nonnull(pet.owners.items);
	check_raw(pet.extra, "null");
	ck_assert_ptr_null(pet.additional);
}
END_TEST

START_TEST(everything)
{
	ck_assert(strictly("{ \"extra\" : { \"b\" : [ 1 , \"\\u0041\" ] } , "
		"\"kind\":\"cat\",\"owner\":{\"name\":\"Ann\",\"age\":41,"
		"\"boss\":{\"name\":\"Bob\"}},\"good\":true,\"age\":-3,"
		"\"weight\":1.50e+1,\"seen\":\"1970-01-02T00:00:01.5Z\","
		"\"born\":\"2020-02-29\",\"tags\":[\"a\",\"b\\n\"],"
		"\"sizes\":[1,2,3,4,5,6,7,8,9],\"name\":\"Rex\","
		"\"unknown\":[ 1 ],\"owners\":[{\"age\":1},{\"age\":2}]}"));
	check_raw(pet.extra, "{ \"b\" : [ 1 , \"\\u0041\" ] }");
	ck_assert_int_eq(pet.kind, 2);
	CHECK_STR(pet.owner->boss->name, "Bob");
	ck_assert_int_eq(pet.owner->age.value, 41);
	ck_assert(pet.good.value);
	ck_assert_int_eq(pet.age.value, -3);
	CHECK_STR(pet.weight.text, "1.50e+1");
	ck_assert(pet.weight.value == 15);
	ck_assert_int_eq(pet.seen.seconds, 86401);
	ck_assert_int_eq(pet.seen.nanos, 500000000);
	ck_assert_int_eq(pet.born.day, 29);
	CHECK_STR(pet.tags.items[1], "b\n");
	ck_assert_uint_eq(pet.sizes.count, 9);
	ck_assert_int_eq(pet.sizes.items[8].value, 9);
	CHECK_STR(pet.name, "Rex");
	ck_assert_int_eq(pet.owners.items[1].age.value, 2);
	CHECK_STR(pet.additional->name, "unknown");
	check_raw(pet.additional->value, "[ 1 ]");
	ck_assert_ptr_null(pet.additional->next);
}
END_TEST

START_TEST(enums)
{
	ck_assert(strictly("{\"kind\":\"cow\"}"));
	ck_assert_int_eq(pet.kind, 0);
	CHECK_STR(pet.kind_text, "cow");
	ck_assert(strictly("{\"kind\":\"do\\u0067\"}"));
	ck_assert_int_eq(pet.kind, 1);
	ck_assert(!strictly("{\"kind\":1}"));
	ck_assert_ptr_null(pet.kind_text.ptr);
}
END_TEST

/* ---- text ---- */

struct spelling {
	const char *json; /* inside of a string */
	const char *text; /* NULL: refused */
	size_t len;
};

#define MEANS(json, text) {json, HOOK_NAME(text)}
#define REFUSED(json) {json, NULL, 0}

static const struct spelling spellings[] = {
	MEANS("\\\"\\\\\\/\\b\\f\\n\\r\\t", "\"\\/\b\f\n\r\t"),
	MEANS("/\x7f", "/\x7f"),
	MEANS("\\u0000", "\0"),
	MEANS("a\\u0000b", "a\0b"),
	MEANS("\\u00e9\\u20AC", "\xc3\xa9\xe2\x82\xac"),
	MEANS("\\ud83d\\ude00", "\xf0\x9f\x98\x80"),
	MEANS("\\uDBFF\\uDFFF", "\xf4\x8f\xbf\xbf"),
	MEANS("\\uD800\\uDC00", "\xf0\x90\x80\x80"),
	MEANS("\\ud7ff\\ue000", "\xed\x9f\xbf\xee\x80\x80"),
	MEANS("\\uFFFF", "\xef\xbf\xbf"),
	MEANS("\xc3\xa9\\n\xe2\x82\xac", "\xc3\xa9\n\xe2\x82\xac"),
	MEANS("\xf4\x8f\xbf\xbf", "\xf4\x8f\xbf\xbf"),
	MEANS("\xc2\x80", "\xc2\x80"),
	MEANS("\xed\x9f\xbf", "\xed\x9f\xbf"),
	REFUSED("\\ud83d"),
	REFUSED("\\ud83dx"),
	REFUSED("\\ud83d\\n"),
	REFUSED("\\ud83d\\u0041"),
	REFUSED("\\ud83d\\ud83d"),
	REFUSED("\\ude00"),
	REFUSED("\\ude00\\ud83d"),
	REFUSED("\\u12"),
	REFUSED("\\u12g4"),
	REFUSED("\\U0041"),
	REFUSED("\\x41"),
	REFUSED("\\'"),
	REFUSED("\\0"),
	REFUSED("\\"),
	REFUSED("\x01"),
	REFUSED("\n"),
	REFUSED("\x1f"),
	REFUSED("\x80"),
	REFUSED("\xbf"),
	REFUSED("\xc3"),
	REFUSED("\xc3\\n"),
	REFUSED("\xc0\x80"),
	REFUSED("\xc1\xbf"),
	REFUSED("\xe0\x9f\xbf"),
	REFUSED("\xe2\x82"),
	REFUSED("\xe2\x82z"),
	REFUSED("\xed\xa0\x80"),
	REFUSED("\xed\xbf\xbf"),
	REFUSED("\xf0\x8f\xbf\xbf"),
	REFUSED("\xf0\x9f\x98"),
	REFUSED("\xf4\x90\x80\x80"),
	REFUSED("\xf5\x80\x80\x80"),
	REFUSED("\xff"),
};

/* `before` plain bytes move it over the bounds of the wide steps. */
static void try_spelling(const struct spelling *s, size_t before, size_t after)
{
	static const char fill[] = "zyxwvutsrqponmlkjihgfedcba9876543210~~~~~~";
	char json[256], text[256];
	size_t len = strlen(s->json), at;
	hook_raw raw;
	int n;

	n = snprintf(json, sizeof json, "{\"name\":\"%.*s%s%.*s\"}",
		(int)before, fill, s->json, (int)after, fill);
	memcpy(text, fill, before);
	if (s->text)
		memcpy(text + before, s->text, s->len);
	memcpy(text + before + s->len, fill, after);
	ck_assert_msg(strictly(json) == (s->text != NULL), "%s", json);
	ck_assert(hook_json_valid(json, (size_t)n, &error) ==
		(s->text != NULL));
	if (s->text) {
		check_str(pet.name, text, before + s->len + after);
		raw.ptr = json + 8;
		raw.len = before + len + after + 2;
		check_str(hook_raw_text(&arena, raw), text,
			before + s->len + after);
	} else {
		at = 9 + before;
		ck_assert_int_eq(error.code, HOOK_SYNTAX);
		ck_assert_msg(error.offset >= at && error.offset <= (size_t)n,
			"%s at %zu", json, error.offset);
	}
	json[2] = 'N'; /* an unknown member: kept, but checked as well */
	ck_assert_msg(strictly(json) == (s->text != NULL), "%s", json);
	hook_arena_reset(&arena);
}

START_TEST(strings)
{
	size_t i, before, after;

	for (i = 0; i < sizeof spellings / sizeof *spellings; i++)
		for (before = 0; before < 36; before++)
			for (after = 0; after < 36; after += 7)
				try_spelling(&spellings[i], before, after);
}
END_TEST

START_TEST(string_lengths)
{
	char json[256] = "{\"name\":\"", *text = json + 9;
	size_t len, i;

	for (len = 0; len < 100; len++) {
		for (i = 0; i < len; i++)
			text[i] = (char)('!' + (i * 7 + len) % 90 + 4);
		for (i = 0; i < len; i++)
			if (text[i] == '\\')
				text[i] = '/';
		strcpy(text + len, "\"}");
		ck_assert(strictly(json));
		check_str(pet.name, text, len);
	}
}
END_TEST

START_TEST(unended)
{
	static const char json[] = "{\"name\":\"Rex\",\"age\":12,\"good\":true,"
		"\"extra\":[{\"a\":\"\\u0041\"}]}";
	size_t len;

	/* Each is a block of its own, so that reading past it is seen. */
	for (len = 0; len < sizeof json - 1; len++) {
		char *copy = malloc(len + 1);

		ck_assert_ptr_nonnull(copy);
		memcpy(copy, json, len);
		ck_assert_msg(!read_bytes(copy, len, false), "%zu", len);
		ck_assert_int_eq(error.code, HOOK_SYNTAX);
		ck_assert_uint_le(error.offset, len);
		ck_assert(!read_bytes(copy, len, true));
		ck_assert(!hook_json_valid(copy, len, &error));
		free(copy);
		hook_arena_reset(&arena);
	}
	ck_assert(strictly(json));
}
END_TEST

START_TEST(malformed)
{
	static const char *const all[] = {"", " ", "{", "{\"name\"}", "{,}",
		"{\"name\":\"a\",}", "{\"name\":\"a\" \"age\":1}",
		"{\"name\":}", "{\"name\":tru}", "{\"good\":tru}",
		"{\"good\":True}", "{\"good\":truex}", "{\"owner\":nul}",
		"{\"owner\":nulll}", "{\"age\":01}", "{\"age\":-}",
		"{\"age\":-01}", "{\"age\":+1}", "{\"age\":1.}",
		"{\"age\":.5}", "{\"age\":1e}", "{\"age\":1e+}",
		"{\"age\":0x1}", "{\"age\":1_0}", "{\"age\":00}",
		"{\"weight\":NaN}", "{\"weight\":Infinity}",
		"{\"weight\":-Infinity}", "{\"steps\":1a}",
		"{\"tags\":[\"a\",]}", "{\"tags\":[,]}", "{\"tags\":[\"a\"}",
		"{\"tags\":[\"a\" \"b\"]}", "{\"extra\":[1,]}",
		"{\"extra\":{\"a\":1,}}", "{\"extra\":{\"a\"}}",
		"{\"extra\":{1:2}}", "{\"extra\":[}", "{\"extra\":[1}}",
		"{\"extra\":{\"a\":1]}", "{'name':\"a\"}", "{name:\"a\"}",
		"{\"name\":\"a\"}x", "{\"name\":\"a\"}}", "{}{}", "{} // x",
		"/**/{}", "\xef\xbb\xbf{}", "{\"name\"\f:\"a\"}",
		"{\"name\":\"a\"\v}", "{\"a\":1 \"b\":2}", "{\"a\":'b'}"};
	size_t i;

	for (i = 0; i < sizeof all / sizeof *all; i++) {
		ck_assert_msg(!strictly(all[i]), "%s", all[i]);
		ck_assert_msg(!leniently(all[i]), "%s", all[i]);
		ck_assert_msg(error.code == HOOK_SYNTAX, "%s", all[i]);
	}
	ck_assert(!read_bytes(HOOK_NAME("{}\0"), false));
	ck_assert(!read_bytes(HOOK_NAME("{\"age\":1\0}"), false));
	ck_assert(!read_bytes(HOOK_NAME("{\"name\":\"\0\"}"), false));
	ck_assert(!read_bytes(HOOK_NAME("{\0\"age\":1}"), false));
	ck_assert(!read_bytes(HOOK_NAME("{\"age\":\0}"), false));
}
END_TEST

/* ---- numbers ---- */

START_TEST(integers)
{
	static const struct {
		const char *text;
		int64_t value;
		enum hook_code code;
	} all[] = {{"0", 0, HOOK_OK}, {"-0", 0, HOOK_OK}, {"7", 7, HOOK_OK},
		{"-7", -7, HOOK_OK}, {"1.0", 1, HOOK_OK}, {"1e2", 100, HOOK_OK},
		{"-1E+2", -100, HOOK_OK}, {"120e-1", 12, HOOK_OK},
		{"0.0", 0, HOOK_OK}, {"-0e-5", 0, HOOK_OK},
		{"0e999999999999999999999", 0, HOOK_OK},
		{"1000000000000000000", 1000000000000000000, HOOK_OK},
		{"999999999999999999", 999999999999999999, HOOK_OK},
		{"9223372036854775807", INT64_MAX, HOOK_OK},
		{"-9223372036854775808", INT64_MIN, HOOK_OK},
		{"9223372036854775807.000", INT64_MAX, HOOK_OK},
		{"922337203685477580.7e1", INT64_MAX, HOOK_OK},
		{"9223372036854775808", 0, HOOK_RANGE},
		{"-9223372036854775809", 0, HOOK_RANGE},
		{"18446744073709551616", 0, HOOK_RANGE},
		{"99999999999999999999999", 0, HOOK_RANGE},
		{"1e19", 0, HOOK_RANGE}, {"1e400", 0, HOOK_RANGE},
		{"1e99999999999999999999", 0, HOOK_RANGE},
		{"1.5", 0, HOOK_TYPE}, {"1e-1", 0, HOOK_TYPE},
		{"0.1", 0, HOOK_TYPE}, {"1e-400", 0, HOOK_TYPE},
		{"1e-99999999999999999999", 0, HOOK_TYPE},
		{"\"1\"", 0, HOOK_TYPE}, {"true", 0, HOOK_TYPE}};
	char json[64];
	size_t i;

	for (i = 0; i < sizeof all / sizeof *all; i++) {
		snprintf(json, sizeof json, "{\"age\":%s}", all[i].text);
		ck_assert_msg(strictly(json) == (all[i].code == HOOK_OK), "%s",
			json);
		ck_assert_msg(error.code == all[i].code, "%s", json);
		ck_assert_int_eq(pet.age.value, all[i].value);
		ck_assert(pet.age.set == (all[i].code == HOOK_OK));
		ck_assert(leniently(json));
		ck_assert_uint_eq(report.count, all[i].code != HOOK_OK);
		ck_assert_int_eq(errors[0].code, all[i].code);
		if (all[i].code == HOOK_OK)
			continue;
		ck_assert_str_eq(errors[0].keyword, "type");
		check_raw(pet.additional->value, all[i].text);
		errors[0].code = HOOK_OK;
	}
}
END_TEST

START_TEST(unsigned_integers)
{
	ck_assert(strictly("{\"steps\":18446744073709551615}"));
	ck_assert(pet.steps.value == UINT64_MAX);
	ck_assert(strictly("{\"steps\":9223372036854775808}"));
	ck_assert(pet.steps.value == (uint64_t)INT64_MAX + 1);
	ck_assert(strictly("{\"steps\": 5}"));
	ck_assert(pet.steps.value == 5);
	ck_assert(strictly("{\"steps\":-0}"));
	ck_assert(pet.steps.set && pet.steps.value == 0);
	ck_assert(!strictly("{\"steps\": -1}"));
	check_error(HOOK_RANGE, "/steps", 10);
	ck_assert(!strictly("{\"steps\":18446744073709551616}"));
	check_error(HOOK_RANGE, "/steps", 9);
	ck_assert(!strictly("{\"steps\":-1.5}"));
	ck_assert_int_eq(error.code, HOOK_TYPE);
}
END_TEST

START_TEST(numbers)
{
	ck_assert(strictly("{\"weight\":-0.10e1,\"age\":1}"));
	CHECK_STR(pet.weight.text, "-0.10e1");
	ck_assert(pet.weight.value == -1);
	ck_assert(strictly("{\"weight\":1e400}"));
	ck_assert(pet.weight.value > 1e308);
	CHECK_STR(pet.weight.text, "1e400");
	ck_assert(strictly("{\"weight\":123456789012345678901234567890}"));
	CHECK_STR(pet.weight.text, "123456789012345678901234567890");
	ck_assert(!strictly("{\"weight\":\"1\"}"));
	ck_assert_ptr_null(pet.weight.text.ptr);
}
END_TEST

/* ---- names ---- */

/* More than are compared one by one. */
#define MANY(value) \
	"{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1," \
	"\"h\":1,\"i\":1,\"j\":" value ","

START_TEST(duplicates)
{
	static const char *const all[] = {"{\"age\":1,\"age\":1}",
		"{\"age\":1,\"name\":\"a\",\"a\\u0067e\":1}",
		"{\"age\":\"x\",\"age\":1}", "{\"age\":1,\"age\":\"x\"}",
		"{\"x\":1,\"x\":1}", "{\"x\":1,\"y\":2,\"\\u0078\":1}",
		"{\"\":1,\"\":2}", "{\"\\u0000\":1,\"\\u0000\":2}",
		"{\"owner\":{\"x\":1,\"x\":2}}",
		MANY("1") "\"c\":1}"};
	size_t i;

	for (i = 0; i < sizeof all / sizeof *all; i++) {
		ck_assert_msg(!leniently(all[i]), "%s", all[i]);
		ck_assert_msg(error.code == HOOK_DUPLICATE, "%s", all[i]);
		strictly(all[i]);
		ck_assert_msg(error.code == HOOK_DUPLICATE ||
			error.code == HOOK_TYPE, "%s", all[i]);
	}
	ck_assert(strictly(MANY("1") "\"\":1,\"\\u0000\":1}"));
	ck_assert_uint_eq(hook_count_members(pet.additional), 12);
	CHECK_STR(pet.additional->name, "a");
	CHECK_STR(pet.additional->next->next->name, "c");
}
END_TEST

START_TEST(map_duplicates)
{
	static const char *const all[] = {"{\"x\":1,\"x\":1}",
		"{\"x\":1,\"x\":\"a\"}", "{\"x\":\"a\",\"x\":1}",
		"{\"x\":\"a\",\"x\":\"a\"}", "{\"label\":\"\",\"label\":\"\"}",
		MANY("[]") "\"c\":{}}"};
	size_t i;

	for (i = 0; i < sizeof all / sizeof *all; i++) {
		ck_assert_msg(!read_a_bag(all[i], true), "%s", all[i]);
		ck_assert_msg(error.code == HOOK_DUPLICATE, "%s", all[i]);
	}
}
END_TEST

START_TEST(maps)
{
	ck_assert(read_a_bag("{\"ball\":1,\"label\":\"x\",\"bone\":null,"
		"\"\":3}", false));
	ck_assert_uint_eq(bag.toys.count, 3);
	CHECK_STR(bag.toys.items[0].name, "ball");
	ck_assert_int_eq(bag.toys.items[0].value.value, 1);
	CHECK_STR(bag.toys.items[1].name, "bone");
	ck_assert(!bag.toys.items[1].value.set);
	CHECK_STR(bag.toys.items[2].name, "");
	CHECK_STR(bag.label, "x");
	ck_assert(read_a_bag("{}", false));
	ck_assert_ptr_nonnull(bag.toys.items);
	ck_assert_uint_eq(bag.toys.count, 0);
	ck_assert(!read_a_bag("{\"ball\":\"x\"}", false));
	check_error(HOOK_TYPE, "/ball", 8);
}
END_TEST

/* A dropped entry leaves nothing behind for the one that takes its place. */
START_TEST(lenient_maps)
{
	ck_assert(read_a_bag("{\"a\":1,\"b\":\"x\",\"c\":null,\"d\":{},"
		"\"label\":5}", true));
	ck_assert_uint_eq(report.count, 3);
	ck_assert_str_eq(errors[0].path, "/b");
	ck_assert_str_eq(errors[1].path, "/d");
	ck_assert_uint_eq(bag.toys.count, 2);
	CHECK_STR(bag.toys.items[0].name, "a");
	CHECK_STR(bag.toys.items[1].name, "c");
	ck_assert(!bag.toys.items[1].value.set);
	ck_assert_uint_eq(hook_count_members(bag.additional), 3);
	CHECK_STR(bag.additional->name, "b");
	check_raw(bag.additional->value, "\"x\"");
	check_raw(bag.additional->next->next->value, "5");
}
END_TEST

START_TEST(many_names)
{
	enum { COUNT = 1000 };
	static char texts[COUNT][8];
	static struct hook_name list[COUNT];
	static uint16_t order[COUNT];
	const struct hook_names names = {list, order, COUNT, false};
	struct hook_member *additional = NULL;
	static char json[COUNT * 16];
	struct hook_object o;
	struct hook_reader r;
	size_t at = 0;
	unsigned i, n = 0;
	hook_int value;

	/* All of one length, so that order is their bytes', here the index. */
	for (i = 0; i < COUNT; i++) {
		snprintf(texts[i], sizeof texts[i], "m%05u", i);
		list[i].ptr = texts[i];
		list[i].len = 6;
		order[i] = (uint16_t)i;
	}
	for (i = 0; i < COUNT; i++)
		at += (size_t)snprintf(json + at, sizeof json - at,
			"%c\"m%05u\":%u", i ? ',' : '{', i * 7 % COUNT, i);
	json[at++] = '}';
	hook_reader_start(&r, &arena, json, at, &error, NULL);
	hook_object_begin(&r, &o, &names, &additional);
	for (; hook_object_next(&r, &o); n++) {
		ck_assert_uint_eq(o.member, n * 7 % COUNT);
		hook_read_int(&r, &value);
	}
	ck_assert(hook_reader_finish(&r));
	ck_assert_uint_eq(n, COUNT);
	ck_assert_ptr_null(additional);
	ck_assert_int_eq(hook_names_find(&names, "m00999", 6), 999);
	ck_assert_int_eq(hook_names_find(&names, "m01000", 6), -1);
	ck_assert_int_eq(hook_names_find(&names, "m0", 2), -1);
	ck_assert_int_eq(hook_names_find(&names, "", 0), -1);

	memcpy(json + at - 1, ",\"m00999\":1}", 12);
	hook_reader_start(&r, &arena, json, at + 11, &error, NULL);
	hook_object_begin(&r, &o, &names, &additional);
	while (hook_object_next(&r, &o))
		hook_read_int(&r, &value);
	ck_assert(!hook_reader_finish(&r));
	ck_assert_int_eq(error.code, HOOK_DUPLICATE);
}
END_TEST

/* ---- depth ---- */

/* `typed` levels of objects, `lists` of arrays within. */
static bool read_nested(unsigned typed, unsigned lists)
{
	static char json[65536];
	size_t at = 0;
	unsigned i;

	at += (size_t)sprintf(json, "{\"owner\":");
	for (i = 2; i < typed; i++)
		at += (size_t)sprintf(json + at, "{\"boss\":");
	at += (size_t)sprintf(json + at, "{\"x\":");
	for (i = 0; i < lists; i++)
		json[at++] = '[';
	json[at++] = '1';
	for (i = 0; i < lists; i++)
		json[at++] = ']';
	for (i = 0; i < typed; i++)
		json[at++] = '}';
	return read_bytes(json, at, false);
}

START_TEST(depth)
{
	ck_assert(read_nested(HOOK_DEPTH, 0));
	ck_assert(!read_nested(HOOK_DEPTH + 1, 0));
	ck_assert_int_eq(error.code, HOOK_TOO_DEEP);
	ck_assert(read_nested(2, HOOK_DEPTH - 2));
	ck_assert(!read_nested(2, HOOK_DEPTH - 1));
	ck_assert_int_eq(error.code, HOOK_TOO_DEEP);
	ck_assert(!read_nested(HOOK_DEPTH, 1));
	ck_assert_int_eq(error.code, HOOK_TOO_DEEP);
	ck_assert(!read_nested(2, 30000));
	ck_assert_int_eq(error.code, HOOK_TOO_DEEP);
}
END_TEST

START_TEST(depth_of_valid)
{
	static char json[200001];
	size_t i;

	for (i = 1; i <= 100000; i *= 2) {
		memset(json, '[', i);
		memset(json + i, ']', i);
		ck_assert(hook_json_valid(json, 2 * i, &error) ==
			(i <= HOOK_DEPTH));
		if (i > HOOK_DEPTH)
			ck_assert_int_eq(error.code, HOOK_TOO_DEEP);
	}
	memset(json, '[', 100000);
	ck_assert(!hook_json_valid(json, 100000, &error));
}
END_TEST

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
		ck_assert(len % 4 != 0 || hook_utf8_bad(path,
			path + strlen(path)) == path + strlen(path));
		at = hook_path_add_index(path, at, 77);
		ck_assert_uint_lt(strlen(path), HOOK_PATH);
		i = strlen(path) - 3;
		ck_assert(strcmp(path + i, "/77") == 0 ||
			strcmp(path + i, "...") == 0);
	}
}
END_TEST

START_TEST(first_error_wins)
{
	struct hook_reader r;
	hook_str text;
	hook_int number;

	hook_reader_start(&r, &arena, "[1,2]", 5, &error, NULL);
	hook_read_str(&r, &text);
	check_error(HOOK_TYPE, "", 0);
	hook_read_int(&r, &number);
	hook_read_raw(&r, &(hook_raw){NULL, 0});
	ck_assert_ptr_null(hook_read_new(&r, 16));
	ck_assert(!hook_read_null(&r, NULL));
	ck_assert_int_eq(hook_choose(&r, NULL, 0), 0);
	ck_assert(!hook_reader_finish(&r));
	check_error(HOOK_TYPE, "", 0);
}
END_TEST

/* ---- in place ---- */

static bool read_in_place(const char *json, char *buffer, bool lenient)
{
	struct hook_reader r;
	size_t len = strlen(json);

	memset(buffer, '"', len + HOOK_PADDING);
	memcpy(buffer, json, len);
	report.count = 0;
	hook_reader_start_in_place(&r, &arena, buffer, len, &error,
		lenient ? &report : NULL);
	read_pet(&r, &pet);
	return hook_reader_finish(&r);
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
		"\"age\":\"y\"}", buffer, true));
	ck_assert_uint_eq(report.count, 3);
	check_raw(pet.additional->value, "5");
	check_raw(pet.additional->next->value, "[1,\"x\"]");

	/* Text was read, so that the list is not what it was any more. */
	ck_assert(!read_in_place("{\"tags\":[\"a\",5]}", buffer, true));
	ck_assert_int_eq(error.code, HOOK_TYPE);
	ck_assert(!read_in_place("{\"owners\":[{\"age\":1},5]}", buffer,
		true));
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
	static const char *const wrong[][2] = {{"name", "5"},
		{"name", "null"}, {"name", "{ \"a\" : [ ] }"},
		{"good", "\"true\""}, {"good", "1"}, {"age", "\"1\""},
		{"age", "1.5"}, {"age", "9223372036854775808"},
		{"steps", "-1"}, {"weight", "\"1\\u0041\""}, {"seen", "0"},
		{"born", "[ 1 , 2 ]"}, {"kind", "{}"}, {"tags", "\"a\""},
		{"tags", "[ \"a\" , \"\\u0041\\n\" , 5 , \"b\" ]"},
		{"tags", "[[]]"}, {"sizes", "[1, 2, \"\\t3\"]"},
		{"owner", "[]"}, {"owner", "\"x\""},
		{"owners", "[{\"name\":\"\\u0041\", \"z\" : 1}, 5]"},
		{"owners", "{}"}};
	char json[256];
	size_t i;

	for (i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		struct pet zero;

		snprintf(json, sizeof json, "{\"a\":\"\\\"\",\"%s\": %s ,"
			"\"x\":[\"\\/\"]}", wrong[i][0], wrong[i][1]);
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
		ck_assert_msg(memcmp(&pet, &zero, sizeof pet) == 0, "%s",
			json);
	}
}
END_TEST

START_TEST(lenient_places)
{
	ck_assert(leniently("{\"owners\":[{\"age\":\"x\",\"name\":\"A\"},"
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
		at += (size_t)sprintf(json + at, "%s\"%s\":%s", i ? "," : "",
			pet_list[i].ptr, i == 12 ? "0" : i == 10 ? "1" :
			i == 0 ? "1" : "{\"\\u0041\":\"\\n\"}");
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
	} all[] = {{"5", HOOK_TYPE}, {"[]", HOOK_TYPE},
		{"{\"name\":5", HOOK_SYNTAX}, {"{\"name\":{\"a\" 5}}",
		HOOK_SYNTAX}, {"{\"name\":[\"\xff\"]}", HOOK_SYNTAX},
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
	hook_reader_start(&r, &arena, "[{\"age\":1},5]", 13, &error, &report);
	read_owners(&r, &owners);
	ck_assert(!hook_reader_finish(&r));
	check_error(HOOK_TYPE, "/1", 11);
	ck_assert_ptr_null(owners.items);
	report.count = 0;
	hook_reader_start(&r, &arena, "[{\"age\":[]}]", 12, &error, &report);
	read_owners(&r, &owners);
	ck_assert(hook_reader_finish(&r));
	ck_assert_uint_eq(report.count, 1);
	ck_assert_str_eq(errors[0].path, "/0/age");
}
END_TEST

/* ---- memory ---- */

struct meter {
	size_t taken, most, calls, fail_at;
	size_t sizes[64];
	void *blocks[64];
};

static void *metered(void *user, size_t size)
{
	struct meter *m = user;
	size_t i = 0;

	if (++m->calls == m->fail_at || size > CEILING)
		return NULL;
	while (m->blocks[i])
		i++;
	ck_assert_uint_lt(i, 63);
	m->blocks[i] = malloc(size);
	m->sizes[i] = size;
	m->taken += size;
	if (m->taken > m->most)
		m->most = m->taken;
	/* What is not zeroed by us must not look so. */
	memset(m->blocks[i], 0xa5, size);
	return m->blocks[i];
}

static void unmetered(void *user, void *block)
{
	struct meter *m = user;
	size_t i = 0;

	while (m->blocks[i] != block)
		ck_assert_uint_lt(++i, 64);
	m->taken -= m->sizes[i];
	m->blocks[i] = NULL;
	free(block);
}

static void meter(struct hook_arena *a, struct meter *m, size_t ceiling)
{
	memset(m, 0, sizeof *m);
	hook_arena_init(a, ceiling);
	a->allocate = metered;
	a->release = unmetered;
	a->user = m;
}

START_TEST(alignment)
{
	static const char zeros[600];
	size_t size, i;

	for (size = 0; size < 600; size++) {
		char *memory = hook_alloc(&arena, size);

		ck_assert_ptr_nonnull(memory);
		ck_assert_uint_eq((uintptr_t)memory % _Alignof(max_align_t),
			0);
		ck_assert_mem_eq(memory, zeros, size);
		for (i = 0; i < size; i++)
			memory[i] = 'x';
	}
}
END_TEST

START_TEST(sizes_that_overflow)
{
	struct hook_arena a;
	struct meter m;

	ck_assert_ptr_null(hook_alloc(&arena, SIZE_MAX));
	ck_assert_ptr_null(hook_alloc(&arena, SIZE_MAX - 15));
	ck_assert_ptr_null(hook_alloc(&arena, SIZE_MAX / 2));
	ck_assert_ptr_null(hook_copy(&arena, "", SIZE_MAX).ptr);
	ck_assert_ptr_null(hook_alloc(&arena, CEILING));
	ck_assert_uint_eq(arena.used, 0);
	meter(&a, &m, SIZE_MAX);
	ck_assert_ptr_null(hook_alloc(&a, SIZE_MAX));
	ck_assert_ptr_null(hook_alloc(&a, SIZE_MAX - 64));
	ck_assert_ptr_nonnull(hook_alloc(&a, 1));
	ck_assert_ptr_null(hook_alloc(&a, SIZE_MAX - 64));
	hook_arena_free(&a);
}
END_TEST

START_TEST(copies)
{
	hook_str copy = hook_copy(&arena, "a\0b", 3);

	check_str(copy, "a\0b", 3);
	CHECK_STR(hook_copy(&arena, NULL, 0), "");
	ck_assert(hook_str_equal(copy, copy));
	ck_assert(!hook_str_equal(copy, hook_text("a")));
	ck_assert_ptr_null(hook_text(NULL).ptr);
	ck_assert(hook_boolean(false).set && hook_integer(-1).value == -1 &&
		hook_unsigned(1).set);
	ck_assert_ptr_null(hook_number("1.").text.ptr);
	ck_assert_ptr_null(hook_number("").text.ptr);
	ck_assert_ptr_null(hook_number(NULL).text.ptr);
	ck_assert_ptr_null(hook_number(" 1").text.ptr);
	ck_assert(hook_number("0.5").value == 0.5);
}
END_TEST

START_TEST(growing)
{
	char *first = hook_alloc(&arena, 100), *moved;
	char *again = hook_grow(&arena, first, 100, 1000);

	/* The last stays where it is; what is given back is used again. */
	ck_assert_ptr_eq(first, again);
	hook_give_back(&arena, first, 1000, 10);
	ck_assert_ptr_eq(hook_alloc(&arena, 1), first + 16);
	memcpy(first, "0123456789", 10);
	moved = hook_grow(&arena, first, 10, 20);
	ck_assert_ptr_ne(moved, first);
	ck_assert_mem_eq(moved, "0123456789", 10);
	moved = hook_grow(&arena, moved, 20, 100000);
	ck_assert_mem_eq(moved, "0123456789", 10);
	ck_assert_ptr_null(hook_grow(&arena, moved, 100000, CEILING * 2));
	ck_assert_ptr_null(hook_grow(&arena, moved, 100000, SIZE_MAX));
}
END_TEST

START_TEST(one_block)
{
	static const char json[] = "{\"name\":\"Rex\",\"tags\":[\"a\",\"b\"],"
		"\"owner\":{\"name\":\"Ann\"},\"weight\":1.5,\"x\":1}";
	struct hook_arena a;
	struct hook_reader r;
	struct meter m;
	size_t i;

	meter(&a, &m, CEILING);
	ck_assert_uint_eq(m.calls, 0);
	for (i = 0; i < 3; i++) {
		hook_reader_start(&r, &a, json, strlen(json), &error, NULL);
		read_pet(&r, &pet);
		ck_assert(hook_reader_finish(&r));
		ck_assert_uint_eq(m.calls, 1);
		ck_assert_uint_eq(m.taken, a.used);
		hook_arena_reset(&a);
	}
	/* Of many blocks the last is kept, and makes way for a larger one. */
	for (i = 0; i < 10; i++)
		ck_assert_ptr_nonnull(hook_alloc(&a, 5000));
	ck_assert_uint_gt(m.calls, 2);
	hook_arena_reset(&a);
	ck_assert_uint_eq(m.taken, a.used);
	ck_assert_ptr_nonnull(hook_alloc(&a, CEILING - 100));
	ck_assert_uint_eq(m.taken, a.used);
	ck_assert_uint_le(m.taken, CEILING);
	hook_arena_free(&a);
	ck_assert_uint_eq(m.taken, 0);
	ck_assert_uint_eq(a.used, 0);
	ck_assert_ptr_nonnull(hook_alloc(&a, 1));
	hook_arena_free(&a);
}
END_TEST

static hook_str wide_json;

/* Many members, long lists, text, numbers: something of everything. */
static void make_wide_json(void)
{
	static char json[40000];
	size_t at = 0;
	int i;

	at += (size_t)sprintf(json, "{\"tags\":[\"a\"");
	for (i = 0; i < 300; i++)
		at += (size_t)sprintf(json + at, ",\"\\u0041%d\"", i);
	at += (size_t)sprintf(json + at, "],\"weight\":1.5,\"owners\":[{}");
	for (i = 0; i < 100; i++)
		at += (size_t)sprintf(json + at,
			",{\"age\":%d,\"name\":\"x\",\"y\":[\"\\n\"]}", i);
	at += (size_t)sprintf(json + at, "]");
	for (i = 0; i < 100; i++)
		at += (size_t)sprintf(json + at, ",\"z%d\":{\"a\":[%d]}", i,
			i);
	at += (size_t)sprintf(json + at, ",\"owner\":[\"\\u0042\"]}");
	wide_json.ptr = json;
	wide_json.len = at;
}

/* Everything that takes memory; false: HOOK_NO_MEMORY, as the error says. */
static bool use_memory(struct hook_arena *a)
{
	struct hook_reader r;
	struct hook_writer w;
	hook_raw raw;
	hook_str text;
	size_t i;

	report.count = 0;
	memset(&error, 0, sizeof error);
	hook_reader_start(&r, a, wide_json.ptr, wide_json.len, &error,
		&report);
	read_pet(&r, &pet);
	if (!hook_reader_finish(&r))
		return false;
	ck_assert_uint_eq(pet.tags.count, 301);
	ck_assert_uint_eq(report.count, 1);
	hook_writer_start(&w, a, HOOK_BOTH, &error);
	hook_write_list(&w);
	for (i = 0; i < pet.tags.count; i++)
		hook_write_str(&w, pet.tags.items[i]);
	hook_write_list_end(&w);
	text = hook_writer_finish(&w);
	if (text.ptr == NULL)
		return false;
	raw.ptr = wide_json.ptr;
	raw.len = wide_json.len;
	if (!hook_json_equal(raw, raw, a)) {
		hook_no_memory(&error);
		return false;
	}
	return true;
}

START_TEST(every_allocation_fails)
{
	struct hook_arena a;
	struct meter m;
	size_t n;
	bool done;

	make_wide_json();
	for (n = 1; n < 100; n++) {
		meter(&a, &m, CEILING);
		m.fail_at = n;
		done = use_memory(&a);
		ck_assert(done == (m.calls < n));
		if (!done)
			ck_assert_int_eq(error.code, HOOK_NO_MEMORY);
		hook_arena_free(&a);
		ck_assert_uint_eq(m.taken, 0);
		if (done)
			break;
	}
	ck_assert_uint_gt(n, 2);
	ck_assert_uint_lt(n, 100);
}
END_TEST

START_TEST(ceiling_is_never_passed)
{
	struct hook_arena a;
	struct meter m;
	size_t ceiling, done = 0, failed = 0;

	make_wide_json();
	for (ceiling = 0; ceiling < 400000; ceiling += 997) {
		meter(&a, &m, ceiling);
		if (use_memory(&a)) {
			done++;
		} else {
			failed++;
			ck_assert_int_eq(error.code, HOOK_NO_MEMORY);
		}
		ck_assert_uint_le(m.most, ceiling);
		ck_assert_uint_eq(m.taken, a.used);
		hook_arena_free(&a);
	}
	ck_assert_uint_gt(done, 10);
	ck_assert_uint_gt(failed, 10);
}
END_TEST

/* ---- never slow ---- */

static double seconds(void)
{
	return (double)clock() / CLOCKS_PER_SEC;
}

/* Names of one length, as an attacker would have them, all in one object. */
START_TEST(many_members)
{
	enum { COUNT = 100000 };
	char *json = malloc(COUNT * 12 + 2);
	size_t at = 0;
	double from = seconds();
	struct hook_reader r;
	int i;

	ck_assert_ptr_nonnull(json);
	for (i = 0; i < COUNT; i++)
		at += (size_t)sprintf(json + at, "%c\"%06d\":0", i ? ',' : '{',
			(int)((long long)i * 7919 % COUNT));
	json[at++] = '}';
	hook_arena_free(&arena);
	hook_arena_init(&arena, (size_t)1 << 26);
	ck_assert(read_bytes(json, at, false));
	ck_assert_uint_eq(hook_count_members(pet.additional), COUNT);
	hook_reader_start(&r, &arena, json, at, &error, NULL);
	read_bag(&r, &bag);
	ck_assert(hook_reader_finish(&r));
	ck_assert_uint_eq(bag.toys.count, COUNT);
	memcpy(json + at - 11, ",\"000000\":0", 11);
	ck_assert(!read_bytes(json, at, false));
	ck_assert_int_eq(error.code, HOOK_SYNTAX);
	json[at - 1] = '}';
	memcpy(json + at - 11, "\"007919\":0", 10);
	ck_assert(!read_bytes(json, at, false));
	ck_assert_int_eq(error.code, HOOK_DUPLICATE);
	ck_assert(seconds() - from < 10);
	free(json);
}
END_TEST

/* ---- writing ---- */

static struct hook_writer writer;

static void start_writing(void)
{
	hook_writer_start(&writer, &arena, HOOK_BOTH, &error);
}

static void check_written(const char *text)
{
	hook_str written = hook_writer_finish(&writer);

	ck_assert_msg(written.ptr != NULL, "%s", error.reason);
	check_str(written, text, strlen(text));
	ck_assert(hook_json_valid(written.ptr, written.len, &error));
	start_writing();
}

START_TEST(writing)
{
	hook_raw raw = {" { \"a\" : 1 } ", 13};
	struct hook_member second = {NULL, {"b\n", 2}, {"[2]", 3}};
	struct hook_member first = {&second, {"a", 1}, {"1", 1}};

	start_writing();
	hook_write_object(&writer);
	ck_assert(hook_write_name(&writer, "a", 1));
	hook_write_list(&writer);
	hook_write_list_end(&writer);
	hook_write_name(&writer, "", 0);
	hook_write_list(&writer);
	hook_write_null(&writer);
	hook_write_str(&writer, hook_text(NULL));
	hook_write_str(&writer, hook_text(""));
	hook_write_bool(&writer, hook_boolean(true));
	hook_write_bool(&writer, (hook_bool){false, false});
	hook_write_int(&writer, hook_integer(INT64_MIN));
	hook_write_int(&writer, (hook_int){false, 1});
	hook_write_uint(&writer, hook_unsigned(UINT64_MAX));
	hook_write_num(&writer, hook_number("1.50"));
	hook_write_num(&writer, (hook_num){{NULL, 0}, 0});
	hook_write_num(&writer, (hook_num){{NULL, 0}, -0.1});
	hook_write_time(&writer, hook_time_from(hook_text("soon")));
	hook_write_date(&writer, hook_date_from(hook_text(NULL)));
	hook_write_raw(&writer, raw);
	hook_write_raw(&writer, (hook_raw){NULL, 0});
	hook_write_object(&writer);
	hook_write_object_end(&writer);
	hook_write_list_end(&writer);
	hook_write_additional(&writer, &first);
	hook_write_object_end(&writer);
	check_written("{\"a\":[],\"\":[null,null,\"\",true,null,"
		"-9223372036854775808,null,18446744073709551615,1.50,null,"
		"-0.1,\"soon\",null, { \"a\" : 1 } ,null,{}],\"a\":1,"
		"\"b\\n\":[2]}");
}
END_TEST

START_TEST(escapes)
{
	char all[256], expected[1024] = "\"";
	size_t i, at = 1;

	for (i = 0; i < 0x80; i++) {
		static const char named[] = "\"\\\b\f\n\r\t";
		static const char names[] = "\"\\bfnrt";
		const char *found = i ? strchr(named, (int)i) : NULL;

		all[i] = (char)i;
		if (found)
			at += (size_t)sprintf(expected + at, "\\%c",
				names[found - named]);
		else
			at += (size_t)sprintf(expected + at, i < ' ' ?
				"\\u%04x" : "%c", (unsigned)i);
	}
	strcpy(expected + at, "\xf0\x9f\x98\x80\xc2\x80\"");
	memcpy(all + 0x80, "\xf0\x9f\x98\x80\xc2\x80", 6);
	start_writing();
	hook_write_str(&writer, (hook_str){all, 0x86});
	check_written(expected);
}
END_TEST

static void check_refused(enum hook_code code)
{
	ck_assert_ptr_null(hook_writer_finish(&writer).ptr);
	ck_assert_int_eq(error.code, code);
	start_writing();
}

START_TEST(refused)
{
	static const char *const texts[] = {"\xff", "a\x80", "\xc3",
		"\xed\xa0\x80", "\xc0\x80", "0123456789abcdef\xe2\x82\"...."};
	size_t i;

	start_writing();
	for (i = 0; i < sizeof texts / sizeof *texts; i++) {
		hook_write_str(&writer, hook_text(texts[i]));
		check_refused(HOOK_INVALID);
	}
	hook_write_num(&writer, (hook_num){{"01", 2}, 1});
	check_refused(HOOK_INVALID);
	hook_write_num(&writer, (hook_num){{"", 0}, 1});
	check_refused(HOOK_INVALID);
	hook_write_num(&writer, (hook_num){{NULL, 0}, 1e308 * 10});
	check_refused(HOOK_INVALID);
	hook_write_num(&writer, (hook_num){{NULL, 0}, strtod("nan", NULL)});
	check_refused(HOOK_INVALID);
	hook_write_raw(&writer, (hook_raw){"[1", 2});
	check_refused(HOOK_INVALID);
	hook_write_raw(&writer, (hook_raw){"1 2", 3});
	check_refused(HOOK_INVALID);
	hook_write_raw(&writer, (hook_raw){"", 0});
	check_refused(HOOK_INVALID);
	for (i = 0; i <= HOOK_DEPTH; i++)
		hook_write_list(&writer);
	for (i = 0; i <= HOOK_DEPTH; i++)
		hook_write_list_end(&writer);
	check_refused(HOOK_TOO_DEEP);
	for (i = 0; i < HOOK_DEPTH; i++)
		hook_write_list(&writer);
	hook_write_raw(&writer, (hook_raw){"[]", 2});
	check_refused(HOOK_INVALID);
	for (i = 0; i < HOOK_DEPTH; i++)
		hook_write_list(&writer);
	for (i = 0; i < HOOK_DEPTH; i++)
		hook_write_list_end(&writer);
	ck_assert_ptr_nonnull(hook_writer_finish(&writer).ptr);
}
END_TEST

START_TEST(long_texts)
{
	size_t len = 1, i;

	for (; len < 1000000; len *= 3) {
		char *text = malloc(len + 1);
		hook_str written;

		memset(text, 'x', len);
		text[len] = '\0';
		start_writing();
		hook_write_list(&writer);
		for (i = 0; i < 3; i++)
			hook_write_str(&writer, (hook_str){text, len});
		hook_write_list_end(&writer);
		written = hook_writer_finish(&writer);
		ck_assert_uint_eq(written.len, 3 * len + 10);
		ck_assert_mem_eq(written.ptr + len + 5, text, len);
		free(text);
		hook_arena_reset(&arena);
	}
}
END_TEST

START_TEST(round_trip)
{
	static const char json[] = "[1,\"\\u00e9\\/\\ud83d\\ude00\\u0001\",\"\"]";
	struct hook_reader r;
	struct hook_list l;
	hook_str first;
	hook_int number;
	size_t count, i;

	hook_reader_start(&r, &arena, json, strlen(json), &error, NULL);
	hook_list_begin(&r, &l, sizeof first);
	ck_assert(hook_list_next(&r, &l));
	hook_read_int(&r, &number);
	while (hook_list_next(&r, &l))
		hook_read_str(&r, l.item);
	hook_str *items = hook_list_end(&r, &l, &count);
	ck_assert(hook_reader_finish(&r));
	start_writing();
	hook_write_list(&writer);
	hook_write_int(&writer, number);
	for (i = 1; i < count; i++)
		hook_write_str(&writer, items[i]);
	hook_write_list_end(&writer);
	check_written("[1,\"\xc3\xa9/\xf0\x9f\x98\x80\\u0001\",\"\"]");
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
	Suite *suite = suite_create("hook");
	SRunner *runner;
	int failed;

	ADD(suite, "presence", absent, present, everything, enums);
	ADD(suite, "text", strings, string_lengths, unended, malformed);
	ADD(suite, "numbers", integers, unsigned_integers, numbers);
	ADD(suite, "names", duplicates, map_duplicates, maps, lenient_maps,
		many_names);
	ADD(suite, "depth", depth, depth_of_valid);
	ADD(suite, "errors", places, paths, first_error_wins);
	ADD(suite, "in place", in_place, caller_keeps_its_bytes);
	ADD(suite, "lenient", lenient, lenient_places, lenient_report,
		never_lenient);
	ADD(suite, "memory", alignment, sizes_that_overflow, copies, growing,
		one_block, every_allocation_fails, ceiling_is_never_passed);
	ADD(suite, "time", many_members);
	ADD(suite, "writing", writing, escapes, refused, long_texts,
		round_trip);
	runner = srunner_create(suite);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
