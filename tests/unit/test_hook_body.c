/* SPDX-License-Identifier: MIT */
/* Bodies of requests: bytes, forms, parts, and what JSON writes. */
#include "hook_build.h"

#define Q HOOK_QUERY

/* ---- bodies ---- */

START_TEST(bodies)
{
	struct build t;

	start(&t, "http://h");
	hook_build_body(&t.b, "application/json", STR("{}"));
	IS(t.request.body, "{}");
	IS(header(&t, "Content-Type"), "application/json");
	good(&t, "http://h");
	start(&t, "http://h");
	hook_build_fail(&t.b, HOOK_RANGE, "first");
	hook_build_fail(&t.b, HOOK_TYPE, "second");
	hook_build_body(&t.b, "application/json", none);
	bad(&t, HOOK_RANGE);
	ck_assert_str_eq(t.error.reason, "first");
}
END_TEST

START_TEST(forms)
{
	struct build t;

	start(&t, "http://h");
	hook_build_form(&t.b, "a b", STR("1&2=3"));
	hook_build_form(&t.b, "absent", none);
	hook_build_form(&t.b, "e", STR(""));
	hook_build_form(&t.b, "u", STR("\xc3\xa4+"));
	hook_build_form_end(&t.b, "application/x-www-form-urlencoded");
	ck_assert(hook_builder_finish(&t.b));
	IS(t.request.body, "a%20b=1%262%3D3&e=&u=%C3%A4%2B");
	stop(&t);
}
END_TEST

/* ---- bodies of many members ---- */

static void build_others(struct build *t, unsigned kind, hook_str value)
{
	static const struct hook_parameter p = {"q", HOOK_BODY_IN,
						HOOK_DEEP_OBJECT, true, false};
	struct hook_member member = {NULL, STR("x"), {value.ptr, value.len}};
	static char object[4000];
	int len = snprintf(object, sizeof object, "{\"x\":%s}", value.ptr);
	hook_str json = {object, (size_t)len};

	if (kind == 0)
		hook_build_form_json(&t->b, NULL, 0, json);
	else if (kind == 1)
		hook_build_parts_others(&t->b, &member);
	else
		hook_build_json(&t->b, &p, value);
	if (kind == 1)
		hook_build_parts_end(&t->b, "multipart/form-data");
	else
		hook_build_form_end(&t->b, "a/b");
}

/* A value that there is no room for is not left out. */
START_TEST(others_memory)
{
	char json[3001];
	hook_str value = {json, sizeof json - 1};
	size_t ceiling, built = 0;
	struct build t;

	memset(json, 'a', sizeof json);
	json[0] = json[2999] = '"';
	json[3000] = '\0';
	for (ceiling = 0; ceiling < 3 * 20000; ceiling++) {
		memset(&t, 0, sizeof t);
		hook_arena_init(&t.arena, ceiling / 3);
		hook_builder_start(&t.b, &t.arena, &t.request, "POST",
				   STR("http://h"), &t.error);
		build_others(&t, (unsigned)(ceiling % 3), value);
		if (hook_builder_finish(&t.b)) {
			ck_assert_uint_ge(t.request.body.len, 3000);
			built++;
		} else {
			ck_assert_int_eq(t.error.code, HOOK_NO_MEMORY);
		}
		stop(&t);
	}
	ck_assert_uint_gt(built, 0);
}
END_TEST

START_TEST(others_no_json)
{
	struct build t;
	unsigned kind;

	for (kind = 0; kind < 3; kind++) {
		start(&t, "http://h");
		build_others(&t, kind, STR("\"a"));
		bad(&t, HOOK_SYNTAX);
	}
}
END_TEST

START_TEST(part_name)
{
	struct hook_member member = {NULL, STR("a\0b"), {"1", 1}};
	struct build t;

	start(&t, "http://h");
	hook_build_parts_others(&t.b, &member);
	hook_build_parts_end(&t.b, "multipart/form-data");
	bad(&t, HOOK_INVALID);
}
END_TEST

/* What is sent on for others cannot make the choice of a boundary slow. */
START_TEST(boundary)
{
	enum { COUNT_OF = 100000 };
	char *large = malloc(COUNT_OF * 18);
	struct build t;
	hook_str text;
	size_t len = 0;
	int i;

	for (i = 0; i < COUNT_OF; i++)
		len += (size_t)sprintf(large + len, "hook-part-%d ", i);
	start(&t, "http://h");
	t.arena.ceiling = 16u << 20;
	text.ptr = large;
	text.len = len;
	hook_build_part(&t.b, "a", NULL, text);
	hook_build_part(&t.b, "b", NULL, STR("hook-part-"));
	hook_build_parts_end(&t.b, "multipart/form-data");
	ck_assert(hook_builder_finish(&t.b));
	text = header(&t, "Content-Type");
	ck_assert_ptr_null(strstr(large, strstr(text.ptr, "hook-part-")));
	ck_assert_uint_lt(text.len, 80);
	stop(&t);
	free(large);
}
END_TEST

/* ---- what JSON writes, in any style ---- */

static const struct {
	struct hook_parameter parameter;
	const char *json, *url;
} written[] = {
	{{"q", HOOK_QUERY, HOOK_FORM, true, false},
	 "[1,\"a b\",null]",
	 "http://h?q=1&q=a%20b&q="},
	{{"q", HOOK_QUERY, HOOK_FORM, false, false},
	 "{\"a\":1,\"b\":[2]}",
	 "http://h?q=a,1,b,%5B2%5D"},
	{{"q", HOOK_QUERY, HOOK_FORM, true, false}, "{}", "http://h"},
	{{"q", HOOK_QUERY, HOOK_FORM, true, false},
	 "\"x&\"",
	 "http://h?q=x%26"},
	{{"q", HOOK_QUERY, HOOK_DEEP_OBJECT, true, false},
	 "{\"a\":{\"b\":[true]}}",
	 "http://h?q%5Ba%5D%5Bb%5D%5B0%5D=true"},
	{{"p", HOOK_PATH_IN, HOOK_MATRIX, true, false},
	 "{\"x\":\"\",\"y\":1}",
	 "http://h;x;y=1"},
	{{"p", HOOK_PATH_IN, HOOK_MATRIX, true, false},
	 "[\"\",\"b\"]",
	 "http://h;p;p=b"},
	{{"p", HOOK_PATH_IN, HOOK_MATRIX, false, false}, "\"\"", "http://h;p"},
	{{"p", HOOK_PATH_IN, HOOK_LABEL, true, false}, "[1,2]", "http://h.1.2"},
	{{"q", HOOK_QUERY, HOOK_FORM, true, true},
	 "\"%41%4g%?/\"",
	 "http://h?q=%41%254g%25?/"},
	{{"p", HOOK_PATH_IN, HOOK_SIMPLE, false, true},
	 "\"a/b%2F?#\"",
	 "http://ha/b%2F%3F%23"},
	{{"p", HOOK_PATH_IN, HOOK_SIMPLE, false, true}, "\"a/../b\"", NULL},
	{{"p", HOOK_PATH_IN, HOOK_SIMPLE, false, false}, "[]", NULL},
};

START_TEST(json_styles)
{
	struct build t;

	start(&t, "http://h");
	hook_build_json(&t.b, &written[_i].parameter,
			hook_text(written[_i].json));
	if (written[_i].url)
		good(&t, written[_i].url);
	else
		bad(&t, HOOK_INVALID);
}
END_TEST

START_TEST(form_rows)
{
	static const struct hook_parameter rows[] = {
		{"d", HOOK_BODY_IN, HOOK_DEEP_OBJECT, true, false},
		{"f", HOOK_BODY_IN, HOOK_FORM, true, false}};
	struct build t;

	start(&t, "http://h");
	hook_build_form_json(&t.b, rows, 2,
			     STR("{\"d\":{\"a\":1},\"f\":{\"x\":2},"
				 "\"o\":{\"y\":3},\"l\":[4,{\"z\":5}],"
				 "\"n\":null}"));
	hook_build_form_end(&t.b, "application/x-www-form-urlencoded");
	ck_assert(hook_builder_finish(&t.b));
	IS(t.request.body, "d%5Ba%5D=1&x=2&o=%7B%22y%22%3A3%7D&l=4"
			   "&l=%7B%22z%22%3A5%7D&n=");
	stop(&t);
	start(&t, "http://h");
	hook_build_form_json(&t.b, NULL, 0, STR("[1]"));
	bad(&t, HOOK_INVALID);
}
END_TEST

START_TEST(files)
{
	struct hook_part_label label = {STR("a\"b.png"), STR("image/jpeg")};
	struct build t;

	start(&t, "http://h");
	hook_build_file(&t.b, "f", "image/png, image/jpeg", &label, STR("1"));
	hook_build_file(&t.b, "g", "image/*, text/csv", NULL, STR("2"));
	hook_build_part_header(&t.b, 1, "X-A", STR("b"));
	hook_build_parts_end(&t.b, "multipart/mixed");
	ck_assert(hook_builder_finish(&t.b));
	IS(header(&t, "Content-Type"), "multipart/mixed; boundary=hook-part-0");
	IS(t.request.body,
	   "--hook-part-0\r\nContent-Disposition: attachment; "
	   "filename=\"a%22b.png\"\r\nContent-Type: image/jpeg\r\n\r\n1\r\n"
	   "--hook-part-0\r\nContent-Disposition: attachment; "
	   "filename=\"g\"\r\nContent-Type: text/csv\r\nX-A: b\r\n\r\n2\r\n"
	   "--hook-part-0--\r\n");
	stop(&t);
	start(&t, "http://h");
	hook_build_file(&t.b, "f", "image/png", &label, STR("1"));
	bad(&t, HOOK_INVALID);
	start(&t, "http://h");
	hook_build_file(&t.b, "f", "image/*", NULL, STR("1"));
	bad(&t, HOOK_INVALID);
	label.media_type = STR("a/b\r\nX: y");
	start(&t, "http://h");
	hook_build_file(&t.b, "f", NULL, &label, STR("1"));
	bad(&t, HOOK_INVALID);
}
END_TEST

START_TEST(single_values)
{
	struct build t;

	start(&t, "http://h");
	hook_build_body_text(&t.b, "application/json", STR("a\"\\\n\x01"));
	IS(t.request.body, "\"a\\\"\\\\\\u000a\\u0001\"");
	good(&t, "http://h");
}
END_TEST

START_TEST(form_has_a_type)
{
	struct build t;

	start(&t, "http://h");
	hook_build_form(&t.b, "a", STR("1"));
	hook_build_form_end(&t.b, "application/x-www-form-urlencoded");
	ck_assert(hook_builder_finish(&t.b));
	IS(header(&t, "Content-Type"), "application/x-www-form-urlencoded");
	stop(&t);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("hook_body");
	TCase *tcase = tcase_create("bodies");

	tcase_add_test(tcase, form_has_a_type);
	tcase_add_test(tcase, bodies);
	tcase_add_test(tcase, forms);
	tcase_add_test(tcase, others_memory);
	tcase_add_test(tcase, others_no_json);
	tcase_add_test(tcase, part_name);
	tcase_add_test(tcase, boundary);
	tcase_add_loop_test(tcase, json_styles, 0,
			    sizeof written / sizeof *written);
	tcase_add_test(tcase, form_rows);
	tcase_add_test(tcase, files);
	tcase_add_test(tcase, single_values);
	suite_add_tcase(suite, tcase);
	return run_suite(suite);
}
