/* SPDX-License-Identifier: MIT */
/*
 * Reading multipart/form-data: bodies by RFC 2046 section 5.1.1 and RFC 7578,
 * and hostile ones.
 */
#include "hook_parts.h"
#include "suite_run.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TYPE    "multipart/form-data; boundary=b"
#define HEAD(x) "Content-Disposition: form-data; name=" x "\r\n"
#define A       HEAD("a")

/* `expected`: each part's name, file name and bytes; NULL: it is refused. */
static const struct {
	const char *type, *body, *expected;
} rows[] = {
	{TYPE, "--b\r\n" A "\r\n1\r\n--b--", "a||1;"},
	{TYPE, "--b\r\n" A "\r\n1\r\n--b--\r\n", "a||1;"},
	{TYPE, "--b\r\n" A "\r\n1\r\n--b-- \t\r\nand more --b\r\n", "a||1;"},
	{TYPE, "--b\r\n" A "\r\n1\r\n--b--\n", "a||1;"},
	{TYPE, "--b\r\n" A "\r\n1\r\n--b-- and more\r\n", NULL},
	{TYPE, "--b\r\n" A "\r\n1\r\n--b--more", NULL},
	{TYPE, "before\r\n--b\r\n" A "\r\n1\r\n--b--", "a||1;"},
	{TYPE, "--b \t\r\n" A "\r\n1\r\n--b--", "a||1;"},
	{TYPE, "--b--", ""},
	{TYPE, "x--b\r\n" A "\r\n1\r\n--b--", ""},
	{TYPE, "--b\r\n" A "\r\n\r\n--b--", "a||;"},
	{TYPE, "--b\r\n" A "\r\n--b--", "a||;"},
	{TYPE, "--b\r\n" A "\r\n--b\r\n\r\n--b--", NULL},
	{TYPE, "--b\r\n" A "\r\n\r\n\r\n--b--", "a||\r\n;"},
	{TYPE, "--b\r\n" A "\r\n1\n--b\r--b\r\n--b--", "a||1\n--b\r--b;"},
	{TYPE, "--b\r\n" A "\r\n1\r\n--b\r\n" HEAD("c") "\r\n2\r\n--b--",
	 "a||1;c||2;"},
	{TYPE, "--b\r\n" A "\r\n1\r\n--b\r\n" A "\r\n2\r\n--b--", "a||1;a||2;"},
	{TYPE, "--b\r\n" HEAD("\"a b\";filename=\"\"") "\r\n1\r\n--b--",
	 "a b||1;"},
	{TYPE, "--b\r\n" HEAD("\"x\\\"y%22%0d%0A%41\"") "\r\n1\r\n--b--",
	 "x\"y\"\r\n%41||1;"},
	{TYPE, "--b\r\n" HEAD("\"%2\x12%0$%22\"") "\r\n1\r\n--b--",
	 "%2\x12%0$\"||1;"},
	{TYPE, "--b\r\n" HEAD("a; filename=\"C:\\t\\\\n\"") "\r\n1\r\n--b--",
	 "a|C:\\t\\n|1;"},
	{TYPE,
	 "--b\r\ncontent-disposition:FORM-DATA ;NAME=a;x=y;\r\n\r\n1\r\n"
	 "--b--",
	 "a||1;"},
	{TYPE, "--b\r\n" HEAD("a;\r\n\tfilename=f") "\r\n1\r\n--b--", "a|f|1;"},
	{TYPE,
	 "--b\r\n" A "X: y\r\nContent-Transfer-Encoding: 8BIT\r\n\r\n1"
	 "\r\n--b--",
	 "a||1;"},
	{"Multipart/Form-Data ;x=\"a;boundary=z\"; BOUNDARY=\"b\"",
	 "--b\r\n" A "\r\n1\r\n--b--", "a||1;"},
	{"multipart/form-data; boundary=\"'()+_,-./:=? b\"",
	 "--'()+_,-./:=? b\r\n" A "\r\n1\r\n--'()+_,-./:=? b--", "a||1;"},
	/* The boundary is none, or two. */
	{"multipart/form-data", "--b\r\n" A "\r\n1\r\n--b--", NULL},
	{"multipart/form-data; boundary", "--b\r\n" A "\r\n1\r\n--b--", NULL},
	{"multipart/form-data; boundary=", "--\r\n" A "\r\n1\r\n----", NULL},
	{"multipart/form-data; boundary=\"\"", "--\r\n" A "\r\n1\r\n----",
	 NULL},
	{"multipart/form-data; boundary=\"b", "--b\r\n" A "\r\n1\r\n--b--",
	 NULL},
	{"multipart/form-data; boundary=\"b \"", "--b \r\n" A "\r\n1\r\n--b --",
	 NULL},
	{"multipart/form-data; boundary=b; boundary=c",
	 "--b\r\n" A "\r\n1\r\n--b--", NULL},
	{"multipart/form-data; boundary=\"b\r\n\"",
	 "--b\r\n" A "\r\n1\r\n--b--", NULL},
	{"multipart/form-data; boundary="
	 "12345678901234567890123456789012345678901234567890123456789012345678"
	 "901",
	 "--1\r\n", NULL},
	/* It has no part, or does not end. */
	{TYPE, "", NULL},
	{TYPE, "--b", NULL},
	{TYPE, "--b\r\n", NULL},
	{TYPE, "x--b\r\n" A "\r\n1\r\n", NULL},
	{TYPE, "--b\r\n" A "\r\n1\r\n", NULL},
	{TYPE, "--b\r\n" A "\r\n1\r\n--b", NULL},
	{TYPE, "--b\r\n" A "\r\n1\r\n--b\r\n", NULL},
	{TYPE, "--b\r\n" A "\r\n1--b--", NULL},
	{TYPE, "--b\n" A "\r\n1\n--b--", NULL},
	/* What begins as a boundary and goes on could be read in two ways. */
	{TYPE, "--b\r\n" A "\r\n1\r\n--bc\r\n--b--", NULL},
	{TYPE, "--bc\r\n" A "\r\n1\r\n--b--", NULL},
	{TYPE, "--b\r\n" A "\r\n1\r\n--b-\r\n--b--", NULL},
	/* Nobody chooses another boundary than the body begins with. */
	{TYPE, "--c\r\n" A "\r\n1\r\n--b\r\n" A "\r\n2\r\n--b--\r\n--c--",
	 NULL},
	{TYPE, "x\r\n--c\r\n" A "\r\n1\r\n--b\r\n" A "\r\n2\r\n--b--", NULL},
	{TYPE, "--c--\r\n--b--", NULL},
	{TYPE, "x\r\n-- \r\n--b\r\n" A "\r\n1\r\n--b--", NULL},
	{TYPE, "- x --\r\n-\r\n--b\r\n" A "\r\n1\r\n--b--", "a||1;"},
	/* The headers of a part. */
	{TYPE, "--b\r\n\r\n1\r\n--b--", NULL},
	{TYPE, "--b\r\nX: y\r\n\r\n1\r\n--b--", NULL},
	{TYPE, "--b\r\n" A A "\r\n1\r\n--b--", NULL},
	{TYPE,
	 "--b\r\nContent-Disposition: form-data; filename=x\r\n" A
	 "\r\n1\r\n--b--",
	 NULL},
	{TYPE, "--b\r\nContent-Disposition: form-data\r\n" A "\r\n1\r\n--b--",
	 NULL},
	{TYPE, "--b\r\n" HEAD("a;name=c") "\r\n1\r\n--b--", NULL},
	{TYPE, "--b\r\n" HEAD("a;filename=c;filename=d") "\r\n1\r\n--b--",
	 NULL},
	{TYPE, "--b\r\n" HEAD("\"a") "\r\n1\r\n--b--", NULL},
	{TYPE, "--b\r\n" HEAD("a c") "\r\n1\r\n--b--", NULL},
	{TYPE, "--b\r\n" HEAD("a;=c") "\r\n1\r\n--b--", NULL},
	{TYPE, "--b\r\n" HEAD("\"\xff\"") "\r\n1\r\n--b--", NULL},
	{TYPE,
	 "--b\r\nContent-Disposition: attachment; name=a\r\n\r\n1\r\n"
	 "--b--",
	 NULL},
	{TYPE,
	 "--b\r\nContent-Disposition : form-data; name=a\r\n\r\n1\r\n"
	 "--b--",
	 NULL},
	{TYPE, "--b\r\nContent-Disposition\r\n\r\n1\r\n--b--", NULL},
	{TYPE, "--b\r\n: a\r\n" A "\r\n1\r\n--b--", NULL},
	{TYPE, "--b\r\n" A "X: y\nz: 1\r\n\r\n1\r\n--b--", NULL},
	{TYPE, "--b\r\n" A "X: y\rz: 1\r\n\r\n1\r\n--b--", NULL},
	{TYPE, "--b\r\n x\r\n" A "\r\n1\r\n--b--", NULL},
	{TYPE,
	 "--b\r\n" A "Content-Transfer-Encoding: base64\r\n\r\nMQ==\r\n"
	 "--b--",
	 NULL},
	{TYPE,
	 "--b\r\n" A "Content-Type: a/b\r\nContent-Type: c/d\r\n\r\n1\r\n"
	 "--b--",
	 NULL},
};

/* The parts as one text. */
static void print(const struct hook_form_parts *parts, char *out)
{
	size_t i;

	*out = '\0';
	for (i = 0; i < parts->count; i++) {
		const struct hook_form_part *p = &parts->items[i];

		ck_assert_uint_eq(strlen(p->bytes.ptr), p->bytes.len);
		out += sprintf(out, "%s|%s|%s;", p->name.ptr,
			       p->filename.ptr ? p->filename.ptr : "",
			       p->bytes.ptr);
	}
}

START_TEST(bodies)
{
	struct hook_form_parts parts;
	struct hook_arena arena;
	struct hook_error error;
	char *body, out[256];
	size_t len = strlen(rows[_i].body);
	bool fine;

	hook_arena_init(&arena, 1u << 16);
	/* Without a NUL behind it: nothing is read beyond the end. */
	body = malloc(len ? len : 1);
	memcpy(body, rows[_i].body, len);
	hook_fail(&error, HOOK_OK, "");
	fine = hook_parts_read(hook_text(rows[_i].type), (hook_str){body, len},
			       &arena, &parts, &error);
	ck_assert_msg(fine == (rows[_i].expected != NULL), "%s: %s",
		      rows[_i].body, error.reason);
	ck_assert_int_eq(error.code, fine ? HOOK_OK : HOOK_SYNTAX);
	if (fine) {
		print(&parts, out);
		ck_assert_str_eq(out, rows[_i].expected);
	}
	free(body);
	hook_arena_free(&arena);
}
END_TEST

/* Bounds: parts, headers of one part, and memory at any size of the arena. */
START_TEST(bounds)
{
	static const char part[] = "--b\r\n" A "\r\n\r\n";
	struct hook_form_parts parts;
	struct hook_arena arena;
	struct hook_error error;
	size_t len = sizeof part - 1, i;
	char *body = malloc((HOOK_MAX_PARTS + 2) * len);
	hook_str text = {body, 0};

	for (i = 0; i <= HOOK_MAX_PARTS; i++)
		memcpy(body + i * len, part, len);
	memcpy(body + i * len, "--b--", 5);
	text.len = i * len + 5;
	hook_arena_init(&arena, 1u << 20);
	ck_assert(!hook_parts_read(hook_text(TYPE), text, &arena, &parts,
				   &error));
	ck_assert_int_eq(error.code, HOOK_TOO_LARGE);
	text.ptr += len;
	text.len -= len;
	ck_assert(
		hook_parts_read(hook_text(TYPE), text, &arena, &parts, &error));
	ck_assert_uint_eq(parts.count, HOOK_MAX_PARTS);
	hook_arena_free(&arena);
	memset(body, 'x', 9000);
	memcpy(body, "--b\r\n", 5);
	memcpy(body + 9000, "\r\n" A "\r\n\r\n--b--", 50);
	text = (hook_str){body, 9050};
	hook_arena_init(&arena, 1u << 20);
	ck_assert(!hook_parts_read(hook_text(TYPE), text, &arena, &parts,
				   &error));
	ck_assert_int_eq(error.code, HOOK_SYNTAX);
	hook_arena_free(&arena);
	text = (hook_str){"--b\r\n" A "\r\n1\r\n--b--", 55};
	for (i = 0; i < 4096; i += 16) {
		hook_arena_init(&arena, i);
		if (!hook_parts_read(hook_text(TYPE), text, &arena, &parts,
				     &error))
			ck_assert_int_eq(error.code, HOOK_NO_MEMORY);
		hook_arena_free(&arena);
	}
	free(body);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("hook_parts");
	TCase *all = tcase_create("multipart/form-data");

	tcase_add_loop_test(all, bodies, 0, (int)(sizeof rows / sizeof *rows));
	tcase_add_test(all, bounds);
	suite_add_tcase(suite, all);
	return suite_run(suite);
}
