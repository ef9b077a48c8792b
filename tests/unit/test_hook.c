/* SPDX-License-Identifier: MIT */
/*
 * The runtime that is vendored: typed reading of what is absent and present, of
 * text and of numbers.
 */
#include "hook_pet.h"

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
	ck_assert(strictly(
		"{\"name\":\"\",\"good\":false,\"age\":0,"
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
	ck_assert(strictly(
		"{ \"extra\" : { \"b\" : [ 1 , \"\\u0041\" ] } , "
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

#define MEANS(json, text)             \
	{                             \
		json, HOOK_NAME(text) \
	}
#define REFUSED(json)         \
	{                     \
		json, NULL, 0 \
	}

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

static const char *const malformed_texts[] = {"",
					      " ",
					      "{",
					      "{\"name\"}",
					      "{,}",
					      "{\"name\":\"a\",}",
					      "{\"name\":\"a\" \"age\":1}",
					      "{\"name\":}",
					      "{\"name\":tru}",
					      "{\"good\":tru}",
					      "{\"good\":True}",
					      "{\"good\":truex}",
					      "{\"owner\":nul}",
					      "{\"owner\":nulll}",
					      "{\"age\":01}",
					      "{\"age\":-}",
					      "{\"age\":-01}",
					      "{\"age\":+1}",
					      "{\"age\":1.}",
					      "{\"age\":.5}",
					      "{\"age\":1e}",
					      "{\"age\":1e+}",
					      "{\"age\":0x1}",
					      "{\"age\":1_0}",
					      "{\"age\":00}",
					      "{\"weight\":NaN}",
					      "{\"weight\":Infinity}",
					      "{\"weight\":-Infinity}",
					      "{\"steps\":1a}",
					      "{\"tags\":[\"a\",]}",
					      "{\"tags\":[,]}",
					      "{\"tags\":[\"a\"}",
					      "{\"tags\":[\"a\" \"b\"]}",
					      "{\"extra\":[1,]}",
					      "{\"extra\":{\"a\":1,}}",
					      "{\"extra\":{\"a\"}}",
					      "{\"extra\":{1:2}}",
					      "{\"extra\":[}",
					      "{\"extra\":[1}}",
					      "{\"extra\":{\"a\":1]}",
					      "{'name':\"a\"}",
					      "{name:\"a\"}",
					      "{\"name\":\"a\"}x",
					      "{\"name\":\"a\"}}",
					      "{}{}",
					      "{} // x",
					      "/**/{}",
					      "\xef\xbb\xbf{}",
					      "{\"name\"\f:\"a\"}",
					      "{\"name\":\"a\"\v}",
					      "{\"a\":1 \"b\":2}",
					      "{\"a\":'b'}"};

START_TEST(malformed)
{
	size_t i;

	for (i = 0; i < sizeof malformed_texts / sizeof *malformed_texts; i++) {
		ck_assert_msg(!strictly(malformed_texts[i]), "%s",
			      malformed_texts[i]);
		ck_assert_msg(!leniently(malformed_texts[i]), "%s",
			      malformed_texts[i]);
		ck_assert_msg(error.code == HOOK_SYNTAX, "%s",
			      malformed_texts[i]);
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
	} all[] = {{"0", 0, HOOK_OK},
		   {"-0", 0, HOOK_OK},
		   {"7", 7, HOOK_OK},
		   {"-7", -7, HOOK_OK},
		   {"1.0", 1, HOOK_OK},
		   {"1e2", 100, HOOK_OK},
		   {"-1E+2", -100, HOOK_OK},
		   {"120e-1", 12, HOOK_OK},
		   {"0.0", 0, HOOK_OK},
		   {"-0e-5", 0, HOOK_OK},
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
		   {"1e19", 0, HOOK_RANGE},
		   {"1e400", 0, HOOK_RANGE},
		   {"1e99999999999999999999", 0, HOOK_RANGE},
		   {"1.5", 0, HOOK_TYPE},
		   {"1e-1", 0, HOOK_TYPE},
		   {"0.1", 0, HOOK_TYPE},
		   {"1e-400", 0, HOOK_TYPE},
		   {"1e-99999999999999999999", 0, HOOK_TYPE},
		   {"\"1\"", 0, HOOK_TYPE},
		   {"true", 0, HOOK_TYPE}};
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

int main(void)
{
	Suite *suite = suite_create("hook");

	ADD(suite, "presence", absent, present, everything, enums);
	ADD(suite, "text", strings, string_lengths, unended, malformed);
	ADD(suite, "numbers", integers, unsigned_integers, numbers);
	return suite_run(suite);
}
