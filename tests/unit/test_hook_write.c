/* SPDX-License-Identifier: MIT */
/*
 * The runtime that is vendored: writing, and what is not written.
 */
#include "hook_engine.h"
#include "hook_suite.h"

static struct hook_error error;

static void set_up(void)
{
	hook_arena_init(&arena, (size_t)1 << 24);
}

static void tear_down(void)
{
	hook_arena_free(&arena);
}

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
	hook_write_name(&writer, "a", 1);
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
	check_written(
		"{\"a\":[],\"\":[null,null,\"\",true,null,"
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
			at += (size_t)sprintf(expected + at,
					      i < ' ' ? "\\u%04x" : "%c",
					      (unsigned)i);
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
	static const char *const texts[] = {
		"\xff",         "a\x80",    "\xc3",
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
	static const char json[] =
		"[1,\"\\u00e9\\/\\ud83d\\ude00\\u0001\",\"\"]";
	struct hook_reader r;
	struct hook_list l;
	hook_str first;
	hook_int number;
	size_t count, i;

	hook_reader_start(&r, &arena, json, strlen(json), NULL, &error);
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

int main(void)
{
	Suite *suite = suite_create("hook_write");

	ADD(suite, "writing", writing, escapes, refused, long_texts,
	    round_trip);
	return suite_run(suite);
}
