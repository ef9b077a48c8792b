/* SPDX-License-Identifier: MIT */
/* What reads eight bytes at once reads as what reads one would. */
#include "hook_look.h"
#include "hook_terms.h"
#include "suite_run.h"

#include <check.h>
#include <ctype.h>
#include <stdio.h>
#include <string.h>

/* Every byte, at every place of a text of up to 18 digits. */
START_TEST(hexadecimal)
{
	unsigned char out[16], wanted;
	char text[32];
	size_t len, at, got;
	int c;

	for (len = 0; len <= 18; len++)
		for (at = 0; at < len; at++)
			for (c = 0; c < 256; c++) {
				memcpy(text, "0123456789abcdefAB", 18);
				text[at] = (char)c;
				got = hook_decode(HOOK_HEX,
						  hook_slice(text, len), out,
						  sizeof out);
				if (len % 2 || !isxdigit(c)) {
					ck_assert_uint_eq(got, SIZE_MAX);
					continue;
				}
				ck_assert_uint_eq(got, len / 2);
				sscanf((char[]){text[at & ~(size_t)1],
						text[at | 1], 0},
				       "%2hhx", &wanted);
				ck_assert_uint_eq(out[at / 2], wanted);
			}
	ck_assert_uint_eq(hook_decode(HOOK_HEX, hook_text("aabb"), out, 1),
			  SIZE_MAX);
}
END_TEST

START_TEST(headers)
{
	struct hook_header item = {.name = hook_text("X")};
	struct hook_headers one = {&item, 1};
	char text[40];
	size_t len, at;
	int c;

	for (len = 1; len < sizeof text; len++)
		for (at = 0; at < len; at++)
			for (c = 0; c < 256; c++) {
				memset(text, 'a', sizeof text);
				text[at] = (char)c;
				item.value = hook_slice(text, len);
				if (hook_headers_fit(&one) !=
				    (c != 0 && c != '\r' && c != '\n'))
					ck_abort_msg("%d at %zu of %zu", c, at,
						     len);
			}
}
END_TEST

/* ---- fields that begin alike, and what follows a part ---- */

static const struct {
	const char *header;
	size_t count;
	const char *time;
} fields[] = {
	{"v=1, v1=00", 1, NULL},
	{"v1=00,v1=01 , v1=02", 3, NULL},
	{"v1=00;", 0, NULL},
	{"t<5>, v1=00", 1, "5"},
	{"t<5, v1=00", 1, NULL},
	{"t<5>6, v1=00", 1, NULL},
	{" ,, v1=00 ,", 1, NULL},
	{"v=v1=00", 0, NULL},
	{"", 0, NULL},
};

START_TEST(grammar)
{
	struct hook_recipe recipe = {
		.header = "S",
		.encoding = HOOK_HEX,
		.algorithm = HOOK_RSA_SHA256, /* of any length */
		.format = TERMS(TEXT("v="), OF(SKIP), NEXT(","), TEXT("v1="),
				OF(SIG), NEXT(","), TEXT("t<"), OF(TIMESTAMP),
				TEXT(">"))};
	struct hook_header item = {hook_text("S"),
				   hook_text(fields[_i].header)};
	struct hook_request request = {.headers = {&item, 1}};
	struct hook_error error;
	struct hook_arena arena;
	struct hook_look l;

	hook_arena_init(&arena, 1u << 16);
	hook_look_start(&l, &recipe, &request, &arena, &error);
	hook_look_signatures(&l);
	ck_assert_uint_eq(l.signature_count, fields[_i].count);
	ck_assert(hook_str_equal(l.timestamp, hook_text(fields[_i].time)));
	hook_arena_free(&arena);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("hook_code");
	TCase *all = tcase_create("bytes");

	tcase_add_test(all, hexadecimal);
	tcase_add_test(all, headers);
	tcase_add_loop_test(all, grammar, 0,
			    (int)(sizeof fields / sizeof *fields));
	suite_add_tcase(suite, all);
	return suite_run(suite);
}
