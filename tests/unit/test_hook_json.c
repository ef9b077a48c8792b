/* SPDX-License-Identifier: MIT */
/*
 * The runtime that is vendored: the grammar of JSON against a corpus, doubles
 * against strtod, and looking into JSON without types.
 */
#include <check.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "hook_json.h"
#include "hook_private.h"

/* For long loops: Check writes a file at each ck_assert. */
#define REQUIRE(claim) \
	do { \
		if (!(claim)) \
			ck_abort_msg("%s", #claim); \
	} while (0)

static struct hook_arena arena;
static struct hook_error error;
static uint64_t seed;

static void set_up(void)
{
	hook_arena_init(&arena, (size_t)1 << 28);
}

static void tear_down(void)
{
	hook_arena_free(&arena);
}

/* xorshift64*: the same on every machine. */
static uint64_t next_random(void)
{
	seed ^= seed >> 12;
	seed ^= seed << 25;
	seed ^= seed >> 27;
	return seed * UINT64_C(2685821657736338717);
}

static size_t below(size_t bound)
{
	return (size_t)(next_random() % bound);
}

static double seconds(void)
{
	return (double)clock() / CLOCKS_PER_SEC;
}

/* ---- the grammar ---- */

/* Both doors must say the same: bytes as they are, and a padded copy. */
static bool is_valid(const char *json, size_t len)
{
	bool valid = hook_json_valid(json, len, &error);
	struct hook_reader r;
	hook_raw value;

	REQUIRE(valid || (error.code != HOOK_OK && error.offset <= len));
	hook_reader_start(&r, &arena, json, len, &error, NULL);
	hook_read_raw(&r, &value);
	REQUIRE(hook_reader_finish(&r) == valid);
	hook_arena_reset(&arena);
	return valid;
}

static const char *corpora(void)
{
	static char path[4096];
	const char *shared = getenv("HOOKC_SHARED");
	const char *source = getenv("HOOKC_SOURCE");

	if (shared)
		snprintf(path, sizeof path, "%s/corpora", shared);
	else
		snprintf(path, sizeof path, "%s/../shared/corpora",
			source ? source : ".");
	return path;
}

/* A block of its own without room behind it; NULL if there is no file. */
static char *load(const char *folder, const char *name, size_t *len)
{
	char path[8192];
	FILE *file;
	long size;
	char *bytes;

	snprintf(path, sizeof path, "%s/%s/%s", corpora(), folder, name);
	file = fopen(path, "rb");
	if (file == NULL)
		return NULL;
	fseek(file, 0, SEEK_END);
	size = ftell(file);
	rewind(file);
	bytes = malloc(size > 0 ? (size_t)size : 1);
	*len = fread(bytes, 1, (size_t)size, file);
	fclose(file);
	return bytes;
}

/*
 * What RFC 8259 leaves open. We accept numbers of any size, for their text is
 * exact; we refuse what is not UTF-8 or not a character, a byte order mark
 * (section 8.1), and more than HOOK_DEPTH levels.
 */
static bool is_accepted(const char *name)
{
	static const char *const accepted[] = {
		"i_number_double_huge_neg_exp.json",
		"i_number_huge_exp.json",
		"i_number_neg_int_huge_exp.json",
		"i_number_pos_double_huge_exp.json",
		"i_number_real_neg_overflow.json",
		"i_number_real_pos_overflow.json",
		"i_number_real_underflow.json",
		"i_number_too_big_neg_int.json",
		"i_number_too_big_pos_int.json",
		"i_number_very_big_negative_int.json",
	};
	size_t i;

	if (*name == 'y')
		return true;
	for (i = 0; i < sizeof accepted / sizeof *accepted; i++)
		if (strcmp(name, accepted[i]) == 0)
			return true;
	return false;
}

START_TEST(json_test_suite)
{
	static const char folder[] = "json-test-suite/test_parsing";
	unsigned counts[3] = {0, 0, 0};
	struct dirent *entry;
	char path[8192];
	DIR *dir;

	snprintf(path, sizeof path, "%s/%s", corpora(), folder);
	dir = opendir(path);
	if (dir == NULL) {
		puts("skipped: no corpora");
		return;
	}
	while ((entry = readdir(dir)) != NULL) {
		const char *kind = strchr("yni", entry->d_name[0]);
		size_t len;
		char *bytes;

		if (kind == NULL || entry->d_name[1] != '_')
			continue;
		bytes = load(folder, entry->d_name, &len);
		ck_assert_ptr_nonnull(bytes);
		ck_assert_msg(is_valid(bytes, len) ==
			is_accepted(entry->d_name), "%s: %s", entry->d_name,
			error.reason);
		free(bytes);
		counts["yni"[0] == *kind ? 0 : *kind == 'n' ? 1 : 2]++;
	}
	closedir(dir);
	ck_assert_uint_eq(counts[0], 95);
	ck_assert_uint_eq(counts[1], 188);
	ck_assert_uint_eq(counts[2], 35);
}
END_TEST

START_TEST(blanks)
{
	static const char some[] = " \n\r\t";
	char json[128];
	size_t before, between, i;

	for (before = 0; before < 20; before++)
		for (between = 0; between < 20; between++) {
			char *at = json;

			for (i = 0; i < before; i++)
				*at++ = some[below(4)];
			*at++ = '[';
			memset(at, ' ', between);
			at += between;
			*at++ = '1';
			*at++ = '\n';
			memset(at, ' ', between);
			at += between;
			*at++ = ']';
			ck_assert(is_valid(json, (size_t)(at - json)));
			*at = '\v';
			ck_assert(!is_valid(json, (size_t)(at - json) + 1));
			at[-1] = '\0';
			ck_assert(!is_valid(json, (size_t)(at - json)));
		}
}
END_TEST

/* Whatever is done to a text, both doors agree, and a refusal has a place. */
START_TEST(mutations)
{
	static const char origin[] = "{\"a\":[1,-2.5e+10,true,false,null,\"x\\n"
		"\\ud83d\\ude00\xc3\xa9\"],\"b\":{\"c\":{},\"d\":[]},\"\":0}";
	static const char bytes[] = "{}[]\",:\\u0eE+-.tfn1 \n\x80\xc3\xff";
	char json[sizeof origin + 8];
	unsigned valid = 0;
	size_t i, j, len;

	for (i = 0; i < 60000; i++) {
		size_t times = 1 + below(3);

		len = sizeof origin - 1;
		memcpy(json, origin, len);
		for (j = 0; j < times; j++) {
			size_t at = below(len), end = at + 1 + below(4);

			if (below(2) == 0 && end < len) {
				memmove(json + at, json + end, len - end);
				len -= end - at;
			} else {
				json[at] = bytes[below(sizeof bytes)];
			}
		}
		valid += is_valid(json, len);
	}
	ck_assert_uint_gt(valid, 500);
	ck_assert_uint_lt(valid, 59000);
}
END_TEST

/* ---- scanning ---- */

START_TEST(scanning)
{
	static const char ends[] = "\"\\\x01\x1f\n\0";
	char text[96], *block;
	size_t len, at, i;
	bool high;

	for (len = 0; len < 70; len++)
		for (at = 0; at <= len; at++)
			for (i = 0; i < sizeof ends; i++) {
				memset(text, 'a' + (int)below(26), len);
				if (at < len)
					text[at] = ends[i];
				block = malloc(len ? len : 1);
				memcpy(block, text, len);
				REQUIRE(hook_scan_text(block, block + len,
					&high) == block + at);
				REQUIRE(!high);
				if (at > 0) {
					block[below(at)] = (char)0x80;
					hook_scan_text(block, block + len,
						&high);
					REQUIRE(high);
				}
				if (at + 1 < len) {
					memset(block, 0x7f, at);
					memset(block + at + 1, 0xff,
						len - at - 1);
					hook_scan_text(block, block + len,
						&high);
					REQUIRE(!high);
				}
				free(block);
			}
}
END_TEST

/* Of all four bytes from a choice that meets every bound of RFC 3629. */
START_TEST(utf8)
{
	static const unsigned char bytes[] = {0x00, 0x7f, 0x80, 0x8f, 0x90,
		0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec,
		0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff};
	enum { N = sizeof bytes };
	char text[4], out[4];
	uint32_t rune;
	size_t i, len, n;

	for (i = 0; i < (size_t)N * N * N * N; i++) {
		unsigned char a = bytes[i % N], b = bytes[i / N % N];
		unsigned char c = bytes[i / N / N % N], d = bytes[i / N / N / N];

		text[0] = (char)a;
		text[1] = (char)b;
		text[2] = (char)c;
		text[3] = (char)d;
		len = hook_utf8_length(text, text + 4);
		rune = len == 1 ? a : len == 2 ?
			(a & 31u) << 6 | (b & 63u) : len == 3 ?
			(a & 15u) << 12 | (b & 63u) << 6 | (c & 63u) :
			(a & 7u) << 18 | (b & 63u) << 12 | (c & 63u) << 6 |
			(d & 63u);
		if (len > 0) {
			REQUIRE(rune <= 0x10ffff);
			REQUIRE(rune < 0xd800 || rune > 0xdfff);
			REQUIRE(hook_utf8_put(out, rune) == len);
			REQUIRE(memcmp(out, text, len) == 0);
			for (n = 1; n < len; n++)
				REQUIRE(hook_utf8_length(text, text + n) == 0);
		}
	}
	for (rune = 0; rune <= 0x10ffff; rune++)
		if (rune < 0xd800 || rune > 0xdfff) {
			len = hook_utf8_put(out, rune);
			REQUIRE(hook_utf8_length(out, out + len) == len);
		}
}
END_TEST

START_TEST(utf8_bad)
{
	char text[128];
	size_t len, at;

	for (len = 1; len < 60; len++)
		for (at = 0; at < len; at++) {
			memset(text, 'a', len);
			ck_assert_ptr_eq(hook_utf8_bad(text, text + len),
				text + len);
			text[at] = (char)0xc3;
			ck_assert_ptr_eq(hook_utf8_bad(text, text + len),
				text + at);
			text[at + 1] = (char)0xa9;
			ck_assert_ptr_eq(hook_utf8_bad(text, text + at + 2),
				text + at + 2);
		}
}
END_TEST

/* ---- doubles ---- */

static void try_double(const char *text)
{
	double ours = hook_double(text, strlen(text));
	double theirs = strtod(text, NULL);

	if (memcmp(&ours, &theirs, sizeof ours) != 0)
		ck_abort_msg("%s: %.17g, not %.17g", text, ours, theirs);
}

START_TEST(known_doubles)
{
	static const char *const all[] = {"0", "-0", "0.0", "0e5", "-0.0e-5",
		"1", "-1", "0.1", "0.3", "1e22", "1e23", "9007199254740992",
		"9007199254740993", "9007199254740993.00000000000000000001",
		"9007199254740992.99999999999999999999", "9007199254740995",
		"1.7976931348623157e308", "1.7976931348623158e308",
		"1.7976931348623159e308", "179769313486231580793728971405301e276",
		"1e308", "1e309", "-1e400", "1e99999999999999999999999",
		"4.9406564584124654e-324", "2.4703282292062327e-324",
		"2.4703282292062328e-324", "2.47032822920623272e-324", "1e-323",
		"2.2250738585072011e-308", "2.2250738585072012e-308",
		"2.2250738585072014e-308", "1e-325", "1e-400",
		"1e-99999999999999999999999", "123456789012345678",
		"12345678901234567890", "0.000000000000000000000000000000001e40",
		"1000000000000000000000000000000000000000e-40", "5e-324",
		"1.00000000000000011102230246251565404236316680908203125",
		"1.00000000000000011102230246251565404236316680908203124",
		"1.00000000000000011102230246251565404236316680908203126",
		"8.41628e-317", "6.8985e-315", "3.5e-323", "89255e-22",
		"104110013277974872254e-225", "6929495644600919.5",
		"3.237883913302901289588352412501532174863037669423108059901297"
		"049552301970670676565786835742587799557860615776559838283435514"
		"391084153169252689190564396459577394618038928365305143463955100"
		"356696665629202017331344031730044369360205258345803431471660032"
		"699580731300954848363975548690010751530018881758184174569652173"
		"110473696022749934638425380623369774736560008997404060967498028"
		"389191878963968575439222206416981462690113342524002724385941651"
		"051293552601421155333430225237291523843322331326138431477823591"
		"142408800030775170625915670728657003151953664260769822494937951"
		"845801530895238439819708403389937873241463484205608000027270531"
		"106827387907791444918534771598750162812548862768493201518991668"
		"028251730299953143924168545708663913273994694463908672332763671"
		"87500000000000000000000000000000000000000000e-319"};
	size_t i;

	for (i = 0; i < sizeof all / sizeof *all; i++)
		try_double(all[i]);
}
END_TEST

static double double_of(uint64_t bits)
{
	double value;

	memcpy(&value, &bits, sizeof value);
	return value;
}

/* Any bits, so that every exponent is as likely, subnormals among them. */
static double random_double(void)
{
	uint64_t bits = next_random();

	if (below(8) == 0)
		bits &= ~(UINT64_C(0x7ff) << 52);
	if ((bits >> 52 & 0x7ff) == 0x7ff)
		bits ^= UINT64_C(1) << 52;
	return double_of(bits);
}

START_TEST(random_doubles)
{
	char text[128];
	int i;

	for (i = 0; i < 100000; i++) {
		snprintf(text, sizeof text, "%.*e", (int)below(25),
			random_double());
		try_double(text);
		snprintf(text, sizeof text, "%llu.%llue%d",
			(unsigned long long)(next_random() >> below(64)),
			(unsigned long long)(next_random() >> below(64)),
			(int)below(700) - 370);
		try_double(text);
	}
}
END_TEST

/*
 * The middle of two neighbours: exactly, and just above and below it. A long
 * double holds it, and printf writes all of its digits.
 */
START_TEST(halfway)
{
	char text[1400], *e;
	int i;

	for (i = 0; i < 4000; i++) {
		double low = random_double(), high;
		uint64_t bits;

		memcpy(&bits, &low, sizeof bits);
		high = double_of(bits + 1);
		if ((bits + 1) >> 52 == 0x7ff || (bits + 1) >> 52 == 0xfff)
			continue;
		snprintf(text, sizeof text, "%.800Le",
			((long double)low + (long double)high) / 2);
		try_double(text);
		e = strchr(text, 'e');
		e[-1] = '1';
		try_double(text);
		while (e[-2] == '0')
			e[-2] = '9', e--;
		if (e[-2] > '0' && e[-2] <= '9')
			e[-2]--;
		try_double(text);
	}
}
END_TEST

START_TEST(long_numbers)
{
	enum { LEN = 200000 };
	char *text = malloc(LEN + 8);
	double from = seconds();
	int i;

	memset(text, '9', LEN);
	strcpy(text + LEN, "e-9");
	try_double(text);
	text[0] = '0';
	text[1] = '.';
	try_double(text);
	memset(text + 2, '0', LEN - 2);
	strcpy(text + LEN, "1");
	try_double(text);
	strcpy(text + LEN, "e999999");
	try_double(text);
	memcpy(text, "9007199254740993.", 17);
	strcpy(text + LEN, "1");
	try_double(text);
	strcpy(text + LEN, "0");
	try_double(text);

	/* The slowest there are: long, and never settled by their head. */
	for (i = 0; i < 2000; i++)
		ck_assert(hook_double(text, 1200) == 9007199254740992.0);
	ck_assert(seconds() - from < 5);
	free(text);
}
END_TEST

/* Without zeros at either end. */
static size_t significant(const char *text)
{
	const char *end = text + strcspn(text, "e"), *at;
	size_t count = 0;

	while (end > text && strchr("0.", end[-1]))
		end--;
	for (at = text + strspn(text, "-0."); at < end; at++)
		count += *at != '.';
	return count;
}

START_TEST(shortest_texts)
{
	static const struct {
		double value;
		const char *text;
	} all[] = {{0, "0"}, {1, "1"}, {-1, "-1"}, {0.1, "0.1"}, {1.5, "1.5"},
		{100, "100"}, {123456, "123456"}, {0.00001, "0.00001"},
		{0.000001, "1e-6"}, {1e16, "10000000000000000"},
		{1e17, "1e17"}, {1.5e300, "1.5e300"}, {5e-324, "5e-324"},
		{1.7976931348623157e308, "1.7976931348623157e308"},
		{0.3, "0.3"}, {0.1 + 0.2, "0.30000000000000004"},
		{9007199254740992, "9007199254740992"}, {9.95, "9.95"},
		{99.99, "99.99"}, {1e23, "1e23"}, {-1e-7, "-1e-7"},
		{123e-20, "1.23e-18"}};
	char text[HOOK_DOUBLE_TEXT + 1], other[64];
	size_t i, len;

	for (i = 0; i < sizeof all / sizeof *all; i++) {
		len = hook_double_text(all[i].value, text);
		ck_assert_uint_lt(len, sizeof text);
		text[len] = '\0';
		ck_assert_str_eq(text, all[i].text);
	}
	for (i = 0; i < 20000; i++) {
		double value = random_double();
		int digits = 0;

		len = hook_double_text(value, text);
		ck_assert_uint_lt(len, sizeof text);
		text[len] = '\0';
		REQUIRE(strtod(text, NULL) == value);
		REQUIRE(hook_skim_number(text, text + len) == text + len);
		do {
			snprintf(other, sizeof other, "%.*e", digits, value);
		} while (strtod(other, NULL) != value && ++digits < 17);
		ck_assert_msg(significant(text) <= significant(other),
			"%s: %s", other, text);
	}
	ck_assert_ptr_null(hook_number_of(&arena, strtod("inf", NULL)).text.ptr);
	ck_assert_ptr_null(hook_number_of(&arena, strtod("nan", NULL)).text.ptr);
	ck_assert_str_eq(hook_number_of(&arena, -2.5).text.ptr, "-2.5");
	ck_assert(hook_number_of(&arena, -2.5).value == -2.5);
}
END_TEST

/* ---- looking into JSON ---- */

static hook_raw raw(const char *json)
{
	hook_raw value;

	value.ptr = json;
	value.len = strlen(json);
	return value;
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
	ck_assert_uint_eq(hook_raw_type(raw("1.0")), HOOK_NUMBER | HOOK_INTEGER);
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
	static const char json[] = " {\"a\" : { \"b\":[ 10 , {\"c\":\"x\"}, 20 ]},"
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

static int choose(const char *json, const struct hook_rule *rules,
	size_t count)
{
	struct hook_reader r;
	hook_raw value;
	int kind;

	hook_reader_start(&r, &arena, json, strlen(json), &error, NULL);
	kind = hook_choose(&r, rules, count);
	hook_read_raw(&r, &value);
	ck_assert(hook_reader_finish(&r));
	return kind;
}

#define CHOOSE(json, rules) choose(json, rules, sizeof rules / sizeof *rules)

START_TEST(choosing)
{
	static const struct hook_rule by_type[] = {
		{HOOK_BY_TYPE, HOOK_STRING | HOOK_NULL, {NULL, 0}, {NULL, 0}, 1, NULL},
		{HOOK_BY_TYPE, HOOK_INTEGER, {NULL, 0}, {NULL, 0}, 2, NULL},
		{HOOK_BY_TYPE, HOOK_ARRAY, {NULL, 0}, {NULL, 0}, 3, NULL},
		{HOOK_BY_TYPE, HOOK_BOOLEAN, {NULL, 0}, {NULL, 0}, 4, NULL},
		{HOOK_BY_TYPE, HOOK_OBJECT, {NULL, 0}, {NULL, 0}, 5, NULL}};
	static const struct hook_rule by_member[] = {
		{HOOK_BY_VALUE, 0, {"type", 4}, {"dog", 3}, 1, NULL},
		{HOOK_BY_VALUE, 0, {"type", 4}, {"7", 1}, 2, NULL},
		{HOOK_BY_VALUE, 0, {"type", 4}, {"true", 4}, 3, NULL},
		{HOOK_BY_MEMBER_TYPE, HOOK_ARRAY, {"x", 1}, {NULL, 0}, 4, NULL},
		{HOOK_BY_KEY, 0, {"y", 1}, {NULL, 0}, 5, NULL},
		{HOOK_BY_TYPE, HOOK_OBJECT, {NULL, 0}, {NULL, 0}, 6, NULL}};

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
		{{"a", 1}, HOOK_STRING, {NULL, 0}, true},
		{{"k", 1}, 0, {"x", 1}, true},
		{{"k", 1}, 0, {"7", 1}, true},
		{{"k", 1}, HOOK_NULL, {NULL, 0}, true},
		{{"o", 1}, HOOK_INTEGER, {NULL, 0}, false}};
	static const struct hook_shape shape = {traits, 5, 2};
	static const struct hook_rule rules[] = {
		{HOOK_BY_KEY, 0, {"a", 1}, {NULL, 0}, 1, &shape},
		{HOOK_BY_KEY, 0, {"b", 1}, {NULL, 0}, 2, NULL},
		{HOOK_BY_TYPE, HOOK_OBJECT, {NULL, 0}, {NULL, 0}, 3, &shape},
		{HOOK_BY_KEY, 0, {"a", 1}, {NULL, 0}, 4, NULL}};

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
}
END_TEST

/* ---- equality ---- */

static bool equal(const char *a, const char *b)
{
	bool same = hook_json_equal(raw(a), raw(b), &arena);

	REQUIRE(hook_json_equal(raw(b), raw(a), &arena) == same);
	hook_arena_reset(&arena);
	return same;
}

START_TEST(equality)
{
	ck_assert(equal("1", "1.0"));
	ck_assert(equal("10", "1e1"));
	ck_assert(equal("-0", "0e7"));
	ck_assert(equal("0.1", "100E-3"));
	ck_assert(!equal("0.1", "0.10000000000000000001"));
	ck_assert(!equal("1", "-1"));
	ck_assert(!equal("1e400", "1e401"));
	ck_assert(equal("123456789012345678901234567890.0",
		"12345678901234567890123456789e1"));
	ck_assert(equal("\"a/\\u00e9\"", "\"\\u0061\\/\xc3\xa9\""));
	ck_assert(equal("\"\\n\\u0001\"", "\"\\u000A\\u0001\""));
	ck_assert(!equal("\"\\u0000\"", "\"\""));
	ck_assert(!equal("\"1\"", "1"));
	ck_assert(!equal("null", "false"));
	ck_assert(!equal("true", "false"));
	ck_assert(equal(" [1, 2 ] ", "[1,2]"));
	ck_assert(!equal("[1,2]", "[2,1]"));
	ck_assert(!equal("[1]", "[1,1]"));
	ck_assert(!equal("[]", "{}"));
	ck_assert(!equal("[[],[]]", "[[[]]]"));
	ck_assert(equal("{\"a\":1,\"b\":{\"c\":[{}],\"d\":2}}",
		" { \"b\" : { \"d\" : 2e0, \"c\" :[ { } ] } , \"\\u0061\":1}"));
	ck_assert(!equal("{\"a\":1,\"b\":2}", "{\"a\":2,\"b\":1}"));
	ck_assert(!equal("{\"a\":1}", "{\"a\":1,\"b\":1}"));
	ck_assert(!equal("{\"aa\":1}", "{\"a\":1}"));
	ck_assert(!equal("{\"a,b\":1}", "{\"a\":1,\"b\":1}"));
	ck_assert(!equal("{\"a\":\"1,\\\"b\\\":2\"}", "{\"a\":1,\"b\":2}"));
	ck_assert(!equal("[\"a,b\"]", "[\"a\",\"b\"]"));
	ck_assert(!hook_json_equal((hook_raw){NULL, 0}, raw("1"), &arena));
	ck_assert(!equal("[1,]", "[1,]"));
	ck_assert(!equal("{\"a\":1,}", "{\"a\":1,}"));
	ck_assert(!equal("{\"a\" 1}", "{\"a\" 1}"));
	ck_assert(!equal("[1", "[1"));
	ck_assert(!equal("1 2", "1 2"));
	ck_assert(!equal("tru", "tru"));
	ck_assert(!equal("", ""));
}
END_TEST

/* A value written twice: members shuffled, spellings and blanks changed. */
static size_t put_random(char *out, unsigned depth, uint64_t *shape)
{
	uint64_t saved = seed, pick;
	size_t n = 0, i, count;

	seed = *shape;
	pick = below(depth > 3 ? 3 : 5);
	count = below(4);
	*shape = next_random();
	seed = saved;
	if (below(2))
		out[n++] = ' ';
	if (pick == 0)
		return n + (size_t)sprintf(out + n, below(2) ? "%zu" : "%zu0e-1",
			count + 1);
	if (pick == 1)
		return n + (size_t)sprintf(out + n, below(2) ? "\"%c\"" :
			"\"\\u00%02x\"", 'a' + (int)count);
	if (pick == 2)
		return n + (size_t)sprintf(out + n, count > 1 ? "true" : "null");
	out[n++] = pick == 3 ? '[' : '{';
	if (pick == 3) {
		for (i = 0; i < count; i++) {
			if (i > 0)
				out[n++] = ',';
			n += put_random(out + n, depth + 1, shape);
		}
	} else {
		size_t from = below(count + 1);
		uint64_t shapes[4];

		for (i = 0; i < count; i++)
			shapes[i] = *shape + i + 1;
		*shape += 10;
		for (i = 0; i < count; i++) {
			size_t at = (i + from) % count;

			n += (size_t)sprintf(out + n, below(2) ?
				"%s\"%c\":" : "%s\"\\u00%02x\" :",
				i ? "," : "", 'a' + (int)at);
			n += put_random(out + n, depth + 1, &shapes[at]);
		}
	}
	out[n++] = pick == 3 ? ']' : '}';
	out[n] = '\0';
	return n;
}

START_TEST(random_equality)
{
	static char a[100000], b[100000];
	size_t i;
	unsigned differ = 0;

	for (i = 0; i < 3000; i++) {
		uint64_t one = next_random(), same = one, other = one + 1;

		a[put_random(a, 0, &one)] = '\0';
		b[put_random(b, 0, &same)] = '\0';
		ck_assert_msg(equal(a, b), "%s %s", a, b);
		b[put_random(b, 0, &other)] = '\0';
		differ += !equal(a, b);
	}
	ck_assert_uint_gt(differ, 1000);
}
END_TEST

/* Many members, and deep ones with two at each level, in the wrong order. */
START_TEST(equality_is_fast)
{
	enum { SIZE = 8000000 };
	char *json = malloc(SIZE);
	double from = seconds();
	size_t at = 0;
	int i;

	for (i = 0; i < 200000; i++)
		at += (size_t)sprintf(json + at, "%c\"%06d\":%d", i ? ',' : '{',
			(int)((long long)i * 7919 % 200000), i);
	strcpy(json + at, "}");
	ck_assert(equal(json, json));
	at = 0;
	for (i = 0; i < HOOK_DEPTH - 1; i++)
		at += (size_t)sprintf(json + at, "{\"b\":");
	json[at] = '[';
	memset(json + at + 1, '1', 1000000);
	for (i = 1; i < 1000000; i += 2)
		json[at + (size_t)i + 1] = ',';
	at += 1000000;
	json[at++] = ']';
	for (i = 0; i < HOOK_DEPTH - 1; i++)
		at += (size_t)sprintf(json + at, ",\"a\":0}");
	ck_assert(equal(json, json));
	ck_assert(seconds() - from < 10);
	for (i = 0; i < 100000; i++)
		json[i] = '[';
	json[i] = '\0';
	ck_assert(!equal(json, json));
	free(json);
}
END_TEST

/* ---- order ---- */

static int order_numbers(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

START_TEST(sorting)
{
	static uint64_t numbers[1000];
	static const void *sorted[1000];
	size_t count, i, round;

	for (round = 0; round < 200; round++) {
		count = round < 20 ? round : below(1000);
		for (i = 0; i < count; i++) {
			numbers[i] = round % 3 ? below(1000) : i;
			sorted[i] = &numbers[i];
		}
		hook_sort(sorted, count, order_numbers);
		for (i = 1; i < count; i++)
			REQUIRE(order_numbers(sorted[i - 1], sorted[i]) <= 0);
		/* None is lost: each of them stands there once. */
		for (i = 0; i < count; i++) {
			size_t at = (size_t)((const uint64_t *)sorted[i] -
				numbers);

			REQUIRE(numbers[at] != UINT64_MAX);
			numbers[at] = UINT64_MAX;
		}
	}
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
	const char *given = getenv("HOOKC_SEED");
	Suite *suite = suite_create("hook_json");
	SRunner *runner;
	int failed;

	seed = given ? strtoull(given, NULL, 10) : (uint64_t)time(NULL);
	printf("HOOKC_SEED=%llu\n", (unsigned long long)seed);
	seed |= 1;
	ADD(suite, "grammar", json_test_suite, blanks, mutations);
	ADD(suite, "scanning", scanning, utf8, utf8_bad);
	ADD(suite, "doubles", known_doubles, random_doubles, halfway,
		long_numbers, shortest_texts);
	ADD(suite, "looking", types, find, choosing, choosing_by_shape);
	ADD(suite, "equality", equality, random_equality, equality_is_fast);
	ADD(suite, "order", sorting);
	runner = srunner_create(suite);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
