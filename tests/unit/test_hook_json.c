/* SPDX-License-Identifier: MIT */
/*
 * The runtime that is vendored: the grammar of JSON against a corpus, scanning,
 * UTF-8.
 */
#include <dirent.h>

#include "hook_random.h"
#include "hook_engine.h"
#include "hook_suite.h"
#include "json_accepted.h"

static struct hook_error error;

static void set_up(void)
{
	hook_arena_init(&arena, (size_t)1 << 28);
}

static void tear_down(void)
{
	hook_arena_free(&arena);
}

/* ---- the grammar ---- */

/* Both doors must say the same: bytes as they are, and a padded copy. */
static bool is_valid(const char *json, size_t len)
{
	bool valid = hook_json_valid(json, len, &error);
	struct hook_reader r;
	hook_raw value;

	REQUIRE(valid || (error.code != HOOK_OK && error.offset <= len));
	hook_reader_start(&r, &arena, json, len, NULL, &error);
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
				      is_accepted(entry->d_name),
			      "%s: %s", entry->d_name, error.reason);
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
	static const char origin[] =
		"{\"a\":[1,-2.5e+10,true,false,null,\"x\\n"
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

/* All groups of four bytes out of those at the bounds of RFC 3629. */
START_TEST(utf8)
{
	static const unsigned char bytes[] = {0x00, 0x7f, 0x80, 0x8f, 0x90,
					      0x9f, 0xa0, 0xbf, 0xc0, 0xc1,
					      0xc2, 0xdf, 0xe0, 0xe1, 0xec,
					      0xed, 0xee, 0xef, 0xf0, 0xf1,
					      0xf3, 0xf4, 0xf5, 0xff};
	enum { N = sizeof bytes };
	char text[4], out[4];
	uint32_t rune;
	size_t i, len, n;

	for (i = 0; i < (size_t)N * N * N * N; i++) {
		unsigned char a = bytes[i % N], b = bytes[i / N % N];
		unsigned char c = bytes[i / N / N % N],
			      d = bytes[i / N / N / N];

		text[0] = (char)a;
		text[1] = (char)b;
		text[2] = (char)c;
		text[3] = (char)d;
		len = hook_utf8_length(text, text + 4);
		rune = len == 1   ? a
		       : len == 2 ? (a & 31u) << 6 | (b & 63u)
		       : len == 3 ? (a & 15u) << 12 | (b & 63u) << 6 | (c & 63u)
				  : (a & 7u) << 18 | (b & 63u) << 12 |
					    (c & 63u) << 6 | (d & 63u);
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

int main(void)
{
	Suite *suite = suite_create("hook_json");

	take_seed();
	ADD(suite, "grammar", json_test_suite, blanks, mutations);
	ADD(suite, "scanning", scanning, utf8, utf8_bad);
	return suite_run(suite);
}
