/* SPDX-License-Identifier: MIT */
/*
 * Requests as they are built: URLs, parameters in every style, headers,
 * credentials. The tables are OpenAPI 3.0.4's and RFC 7617's.
 */
#include "hook_build.h"

/* ---- styles: OpenAPI 3.0.4, "Style Examples" ---- */

struct style_case {
	enum hook_in in;
	enum hook_style style;
	bool explode;
	const char *shapes[3]; /* scalar, items, members; NULL: not defined */
};

#define P HOOK_PATH_IN
#define Q HOOK_QUERY
#define H HOOK_HEADER

static const struct style_case styles[] = {
	{P,
	 HOOK_MATRIX,
	 false,
	 {";color=blue", ";color=blue,black,brown",
	  ";color=R,100,G,200,B,150"}},
	{P,
	 HOOK_MATRIX,
	 true,
	 {";color=blue", ";color=blue;color=black;color=brown",
	  ";R=100;G=200;B=150"}},
	{P,
	 HOOK_LABEL,
	 false,
	 {".blue", ".blue,black,brown", ".R,100,G,200,B,150"}},
	{P,
	 HOOK_LABEL,
	 true,
	 {".blue", ".blue.black.brown", ".R=100.G=200.B=150"}},
	{P,
	 HOOK_SIMPLE,
	 false,
	 {"blue", "blue,black,brown", "R,100,G,200,B,150"}},
	{P,
	 HOOK_SIMPLE,
	 true,
	 {"blue", "blue,black,brown", "R=100,G=200,B=150"}},
	{Q,
	 HOOK_FORM,
	 false,
	 {"color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"}},
	{Q,
	 HOOK_FORM,
	 true,
	 {"color=blue", "color=blue&color=black&color=brown",
	  "R=100&G=200&B=150"}},
	{Q,
	 HOOK_SPACE_DELIMITED,
	 false,
	 {NULL, "color=blue%20black%20brown",
	  "color=R%20100%20G%20200%20B%20150"}},
	{Q,
	 HOOK_PIPE_DELIMITED,
	 false,
	 {NULL, "color=blue%7Cblack%7Cbrown",
	  "color=R%7C100%7CG%7C200%7CB%7C150"}},
	/* Not in the table; tools take it as form. */
	{Q,
	 HOOK_SPACE_DELIMITED,
	 true,
	 {NULL, "color=blue&color=black&color=brown", NULL}},
	{Q,
	 HOOK_PIPE_DELIMITED,
	 true,
	 {NULL, "color=blue&color=black&color=brown", NULL}},
	{H,
	 HOOK_SIMPLE,
	 false,
	 {"blue", "blue,black,brown", "R,100,G,200,B,150"}},
	{H,
	 HOOK_SIMPLE,
	 true,
	 {"blue", "blue,black,brown", "R=100,G=200,B=150"}},
	{HOOK_COOKIE,
	 HOOK_FORM,
	 false,
	 {"color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"}},
	{HOOK_COOKIE, HOOK_FORM, true, {"color=blue", NULL, NULL}},
	{HOOK_COOKIE,
	 HOOK_COOKIE_STYLE,
	 false,
	 {"color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"}},
	{HOOK_COOKIE,
	 HOOK_COOKIE_STYLE,
	 true,
	 {"color=blue", "color=blue; color=black; color=brown",
	  "R=100; G=200; B=150"}},
};

/* In cookies where nothing is encoded, what would separate is refused. */
static const struct {
	bool explode;
	const char *value;
	bool fine;
} plain[] = {
	{false, "%41\"'", true}, {false, "a,b", false}, {true, "a,b", true},
	{true, "a;b", false},    {false, "a;b", false}, {true, "a b", false},
};

START_TEST(plain_cookies)
{
	struct hook_parameter p = {"c!", HOOK_COOKIE, HOOK_COOKIE_STYLE,
				   plain[_i].explode, false};
	char wanted[40];
	struct build t;

	start(&t, "http://h");
	hook_build_items(&t.b, &p);
	hook_build_value(&t.b, none, hook_text(plain[_i].value));
	hook_build_end(&t.b);
	ck_assert(hook_builder_finish(&t.b) == plain[_i].fine);
	snprintf(wanted, sizeof wanted, "c!=%s", plain[_i].value);
	if (plain[_i].fine)
		IS(header(&t, "Cookie"), wanted);
	stop(&t);
}
END_TEST

static void build_shape(struct hook_builder *b, int shape,
			const struct hook_parameter *p)
{
	if (shape == 0) {
		hook_build_scalar(b, p, STR("blue"));
		return;
	}
	if (shape == 1) {
		hook_build_items(b, p);
		hook_build_value(b, none, STR("blue"));
		hook_build_value(b, none, STR("black"));
		hook_build_value(b, none, STR("brown"));
	} else {
		hook_build_members(b, p);
		hook_build_value(b, STR("R"), STR("100"));
		hook_build_value(b, STR("G"), STR("200"));
		hook_build_value(b, STR("B"), STR("150"));
	}
	hook_build_end(b);
}

START_TEST(styles_of_parameters)
{
	const struct style_case *c = &styles[_i];
	struct hook_parameter p = {"color", c->in, c->style, c->explode, false};
	struct build t;
	int shape;

	for (shape = 0; shape < 3; shape++) {
		const char *wanted = c->shapes[shape];
		char url[200] = "http://h/p/";

		if (wanted == NULL)
			continue;
		start(&t, "http://h");
		hook_build_path(&t.b, "/p/");
		build_shape(&t.b, shape, &p);
		ck_assert(hook_builder_finish(&t.b));
		if (c->in == HOOK_HEADER)
			IS(header(&t, "color"), wanted);
		else if (c->in == HOOK_COOKIE)
			IS(header(&t, "Cookie"), wanted);
		else
			snprintf(url, sizeof url, "http://h/p/%s%s",
				 c->in == HOOK_QUERY ? "?" : "", wanted);
		IS(t.request.url, url);
		stop(&t);
	}
}
END_TEST

START_TEST(many_parameters)
{
	static const struct hook_parameter id = {"id", P, HOOK_SIMPLE, false,
						 false};
	static const struct hook_parameter a = {"a b", Q, HOOK_FORM, true,
						false};
	static const struct hook_parameter empty = {"e", Q, HOOK_FORM, true,
						    false};
	static const struct hook_parameter cookie = {"c", HOOK_COOKIE,
						     HOOK_FORM, true, false};
	struct build t;

	start(&t, "https://h/v1//");
	hook_build_path(&t.b, "/x/");
	hook_build_scalar(&t.b, &id, STR("1/2"));
	hook_build_path(&t.b, "/y");
	hook_build_scalar(&t.b, &a, STR("&=#"));
	hook_build_scalar(&t.b, &empty, STR(""));
	hook_build_items(&t.b, &empty);
	hook_build_end(&t.b);
	hook_build_scalar(&t.b, &cookie, STR("1;2"));
	hook_build_scalar(&t.b, &cookie, STR("3"));
	ck_assert(hook_builder_finish(&t.b));
	IS(header(&t, "cookie"), "c=1%3B2; c=3");
	IS(t.request.url, "https://h/v1/x/1%2F2/y?a%20b=%26%3D%23&e=");
	stop(&t);
}
END_TEST

/* ---- encoding ---- */

/* Every byte: unreserved ones as they are, others as %XX (RFC 3986). */
START_TEST(every_byte)
{
	static const char unreserved[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
		"abcdefghijklmnopqrstuvwxyz0123456789-._~";
	static const char reserved[] = ":/?@!$'()*,;=[]";
	struct hook_parameter p = {"q", _i == 0 ? P : Q,
				   _i == 0 ? HOOK_SIMPLE : HOOK_FORM, false,
				   _i == 2};
	char value[3] = "x?", wanted[64];
	struct build t;
	int byte;

	for (byte = 0; byte < 256; byte++) {
		bool bare = byte && (strchr(unreserved, byte) ||
				     (_i == 2 && strchr(reserved, byte)));

		value[1] = (char)byte;
		start(&t, "http://h");
		hook_build_path(&t.b, "/");
		hook_build_scalar(&t.b, &p, (hook_str){value, 2});
		snprintf(wanted, sizeof wanted,
			 bare ? "http://h/%sx%c" : "http://h/%sx%%%02X",
			 _i ? "?q=" : "", byte);
		good(&t, wanted);
	}
}
END_TEST

/* A member's name, and a value that looks like a separator. */
START_TEST(separators_in_values)
{
	static const struct hook_parameter p[] = {
		{"q", Q, HOOK_FORM, false, false},
		{"q", Q, HOOK_FORM, true, false},
		{"q", Q, HOOK_PIPE_DELIMITED, false, false},
		{"q", P, HOOK_MATRIX, true, false},
		{"q", P, HOOK_LABEL, true, false},
	};
	static const char *const wanted[] = {
		"http://h/?q=a%2C%26,%3Db%7C",   "http://h/?a%2C%26=%3Db%7C",
		"http://h/?q=a%2C%26%7C%3Db%7C", "http://h/;a%2C%26=%3Db%7C",
		"http://h/.a%2C%26=%3Db%7C",
	};
	struct build t;
	size_t i;

	for (i = 0; i < COUNT(p); i++) {
		start(&t, "http://h");
		hook_build_path(&t.b, "/");
		hook_build_members(&t.b, &p[i]);
		hook_build_value(&t.b, STR("a,&"), STR("=b|"));
		hook_build_end(&t.b);
		good(&t, wanted[i]);
	}
}
END_TEST

START_TEST(paths_that_go_elsewhere)
{
	static const hook_str values[] = {{"", 0},
					  {".", 1},
					  {"..", 2},
					  {NULL, 0}};
	/* These stand for the same (RFC 3986, 6.2.2.2), and are kept. */
	static const char *const encoded[] = {"%2e%2E",  "a/.%2e/b", "%2e",
					      "a/%2E./", "..",       "a/."};
	static const struct hook_parameter p = {"id", P, HOOK_SIMPLE, false,
						false};
	static const struct hook_parameter reserved = {"id", P, HOOK_SIMPLE,
						       false, true};
	struct build t;
	size_t i;

	for (i = 0; i < COUNT(values); i++) {
		start(&t, "http://h");
		hook_build_path(&t.b, "/x/");
		hook_build_scalar(&t.b, &p, values[i]);
		bad(&t, HOOK_INVALID);
	}
	start(&t, "http://h");
	hook_build_path(&t.b, "/x/");
	hook_build_items(&t.b, &p);
	hook_build_end(&t.b);
	bad(&t, HOOK_INVALID);
	start(&t, "http://h");
	hook_build_path(&t.b, "/x/");
	hook_build_scalar(&t.b, &p, STR("..."));
	good(&t, "http://h/x/...");
	start(&t, "http://h");
	hook_build_path(&t.b, "/x/");
	hook_build_scalar(&t.b, &p, STR("%2e%2e/.."));
	good(&t, "http://h/x/%252e%252e%2F..");
	for (i = 0; i < COUNT(encoded); i++) {
		start(&t, "http://h");
		hook_build_path(&t.b, "/x/");
		hook_build_scalar(&t.b, &reserved, hook_text(encoded[i]));
		bad(&t, HOOK_INVALID);
	}
	start(&t, "http://h");
	hook_build_path(&t.b, "/x/");
	hook_build_scalar(&t.b, &reserved, STR("a/%2e%2e./.%2ea/.b"));
	good(&t, "http://h/x/a/%2e%2e./.%2ea/.b");
	start(&t, "");
	bad(&t, HOOK_INVALID);
	start(&t, NULL);
	bad(&t, HOOK_INVALID);
}
END_TEST

/* ---- headers ---- */

START_TEST(header_names)
{
	static const char *const names[] = {"",       "a b", "a:",
					    "a\r\nb", "a\n", "\xc3\xa4",
					    "(a)",    "a\"", "a\x7f",
					    "a,b",    "a/b", "{a}"};
	struct build t;
	size_t i;

	for (i = 0; i < COUNT(names); i++) {
		start(&t, "http://h");
		hook_build_header(&t.b, names[i], STR("x"));
		bad(&t, HOOK_INVALID);
	}
	start(&t, "http://h");
	hook_build_header(&t.b, "!#$%&'*+-.^_`|~09azAZ", STR("x"));
	good(&t, "http://h");
}
END_TEST

/* Sets a header in one of the ways in which a value gets there. */
static void set_header(struct build *t, int way, hook_str value)
{
	static const struct hook_parameter p = {"X-H", H, HOOK_SIMPLE, false,
						false};

	switch (way) {
	case 0:
		hook_build_header(&t->b, "X-H", value);
		break;
	case 1:
		hook_build_scalar(&t->b, &p, value);
		break;
	case 2:
		hook_build_items(&t->b, &p);
		hook_build_value(&t->b, none, STR("x"));
		hook_build_value(&t->b, none, value);
		hook_build_end(&t->b);
		break;
	case 3:
		hook_build_members(&t->b, &p);
		hook_build_value(&t->b, value, STR("x"));
		hook_build_end(&t->b);
		break;
	default:
		hook_build_authorization(&t->b, "Bearer ", value);
		break;
	}
}

START_TEST(header_values)
{
	struct build t;
	char value[] = "a?b";
	int byte;

	for (byte = 0; byte < 256; byte++) {
		if (byte == 0x7f)
			continue; /* see delete_in_header */
		value[1] = (char)byte;
		start(&t, "http://h");
		set_header(&t, _i, (hook_str){value, 3});
		if (byte < ' ' && byte != '\t')
			bad(&t, HOOK_INVALID);
		else
			good(&t, "http://h");
	}
	start(&t, "http://h");
	set_header(&t, _i, STR("x\r\nX-Evil: 1"));
	ck_assert(!hook_builder_finish(&t.b));
	ck_assert_ptr_null(header(&t, "X-H").ptr);
	stop(&t);
}
END_TEST

START_TEST(finding)
{
	struct hook_header items[] = {{STR("A"), STR("1")},
				      {STR("Content-Type"), STR("x")},
				      {STR("content-type"), STR("y")},
				      {STR("B"), STR("")},
				      {STR("b"), STR("")}};
	struct hook_headers headers = {items, COUNT(items)}, empty = {NULL, 0};
	bool again = true;

	IS(hook_header_find(&headers, "a", &again), "1");
	ck_assert(!again);
	IS(hook_header_find(&headers, "CONTENT-TYPE", &again), "x");
	ck_assert(again);
	IS(hook_header_find(&headers, "CONTENT-TYPE", NULL), "x");
	IS(hook_header_find(&headers, "b", &again), "");
	ck_assert(again);
	IS(hook_header_find(&headers, "Content-Typ", &again), NULL);
	ck_assert(!again);
	IS(hook_header_find(&headers, "", &again), NULL);
	IS(hook_header_find(&empty, "a", &again), NULL);
	ck_assert(!again);
}
END_TEST

START_TEST(media_types)
{
	static const struct {
		const char *value;
		bool json;
	} cases[] = {{"application/json", true},
		     {"Application/JSON", true},
		     {"application/json; charset=utf-8", true},
		     {"application/json ;charset=\"utf-8\"", true},
		     {"application/json;", true},
		     {"application/problem+json", true},
		     {"application/vnd.a+JSON; v=1", true},
		     {"application/jsonp", false},
		     {"application/jso", false},
		     {"application/xjson", false},
		     {"text/json", false},
		     {"application/x-www-form-urlencoded", false},
		     {"text/plain; a=application/json", false},
		     {"text/plain;+json", false},
		     {"application/json, text/plain", false},
		     {"", false},
		     {";", false},
		     {"+json", false},
		     {"json", false},
		     {"application/+jsonx", false}};
	size_t i;

	for (i = 0; i < COUNT(cases); i++)
		ck_assert_msg(hook_media_type_is(hook_text(cases[i].value),
						 "application/json") ==
				      cases[i].json,
			      "%s", cases[i].value);
	ck_assert(!hook_media_type_is(none, "application/json"));
}
END_TEST

/* ---- credentials ---- */

START_TEST(basic)
{
	static const struct {
		hook_str user, password;
		const char *value;
	} cases[] = {
		/* RFC 7617 sections 2 and 2.1 */
		{{"Aladdin", 7},
		 {"open sesame", 11},
		 "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="},
		{{"test", 4}, {"123\xc2\xa3", 5}, "Basic dGVzdDoxMjPCow=="},
		{{"", 0}, {"", 0}, "Basic Og=="},
		{{"a", 1}, {"", 0}, "Basic YTo="},
		{{"", 0}, {"a:b", 3}, "Basic OmE6Yg=="},
		{{"\xfb\xff", 2}, {"\xbf", 1}, "Basic +/86vw=="},
	};
	struct build t;
	size_t i;

	for (i = 0; i < COUNT(cases); i++) {
		start(&t, "http://h");
		hook_build_basic(&t.b, cases[i].user, cases[i].password);
		IS(header(&t, "Authorization"), cases[i].value);
		good(&t, "http://h");
	}
	start(&t, "http://h");
	hook_build_basic(&t.b, STR("a:b"), STR("c"));
	bad(&t, HOOK_INVALID);
	start(&t, "http://h");
	hook_build_authorization(&t.b, "Bearer ", STR("tok.en"));
	IS(header(&t, "authorization"), "Bearer tok.en");
	good(&t, "http://h");
}
END_TEST

/* ---- numbers ---- */

START_TEST(texts)
{
	struct hook_arena arena;
	hook_int no_int = {false, 3};
	hook_uint no_uint = {false, 3};
	hook_bool no_bool = {false, true};

	hook_arena_init(&arena, 1u << 16);
	IS(hook_int_text(&arena, hook_integer(0)), "0");
	IS(hook_int_text(&arena, hook_integer(-1)), "-1");
	IS(hook_int_text(&arena, hook_integer(INT64_MAX)),
	   "9223372036854775807");
	IS(hook_int_text(&arena, hook_integer(INT64_MIN)),
	   "-9223372036854775808");
	IS(hook_uint_text(&arena, hook_unsigned(UINT64_MAX)),
	   "18446744073709551615");
	IS(hook_bool_text(hook_boolean(true)), "true");
	IS(hook_bool_text(hook_boolean(false)), "false");
	IS(hook_int_text(&arena, no_int), NULL);
	IS(hook_uint_text(&arena, no_uint), NULL);
	IS(hook_bool_text(no_bool), NULL);
	hook_arena_free(&arena);
}
END_TEST

/* ---- memory ---- */

static void build_much(struct build *t)
{
	static const struct hook_parameter p = {"q", Q, HOOK_FORM, true, false};
	int i;

	hook_build_path(&t->b, "/a/long/path/of/several/steps");
	for (i = 0; i < 40; i++) {
		hook_build_scalar(&t->b, &p, STR("a value, encoded"));
		hook_build_header(&t->b, "X-Many", STR("x"));
	}
	hook_build_basic(&t->b, STR("user"), STR("password"));
}

/* Under any ceiling there is the whole request, or no memory. */
START_TEST(memory)
{
	struct build t;
	size_t ceiling, built = 0;

	for (ceiling = 0; ceiling < 40000; ceiling += 128) {
		memset(&t, 0, sizeof t);
		hook_arena_init(&t.arena, ceiling);
		hook_builder_start(&t.b, &t.arena, &t.request, "POST",
				   STR("http://h"), &t.error);
		build_much(&t);
		if (hook_builder_finish(&t.b)) {
			ck_assert_uint_eq(t.request.headers.count, 41);
			ck_assert_uint_eq(t.request.url.len,
					  strlen(t.request.url.ptr));
			ck_assert_uint_eq(
				t.request.url.len,
				strlen("http://h/a/long/path/of/several/steps") +
					40 * strlen("&q=a%20value%2C%20encoded"));
			built++;
		} else {
			ck_assert_int_eq(t.error.code, HOOK_NO_MEMORY);
		}
		stop(&t);
	}
	ck_assert_uint_gt(built, 0);
	ck_assert_uint_lt(built, 40000 / 128);
}
END_TEST

START_TEST(caller)
{
	struct hook_header items[] = {{STR("X-Own"), STR("1")},
				      {STR("accept"), STR("text/csv")}};
	struct hook_headers own = {items, 2};
	struct build t;

	start(&t, "http://h");
	hook_build_header(&t.b, "Accept", STR("application/json"));
	hook_build_caller(&t.b, none, &own);
	ck_assert(hook_builder_finish(&t.b));
	IS(header(&t, "User-Agent"), "hookc");
	IS(header(&t, "X-Own"), "1");
	IS(header(&t, "Accept"), "text/csv");
	ck_assert_uint_eq(t.request.headers.count, 3);
	stop(&t);
	items[1].name = STR("content-length");
	start(&t, "http://h");
	hook_build_caller(&t.b, STR("me/1"), &own);
	bad(&t, HOOK_INVALID);
	items[1].name = STR("X\r\nY");
	start(&t, "http://h");
	hook_build_caller(&t.b, none, &own);
	bad(&t, HOOK_INVALID);
}
END_TEST

START_TEST(cookies)
{
	struct build t;

	start(&t, "http://h");
	hook_build_cookie(&t.b, "sid", STR("a%2B+/=\"x\""));
	ck_assert(hook_builder_finish(&t.b));
	IS(header(&t, "Cookie"), "sid=a%2B+/=\"x\"");
	stop(&t);
	start(&t, "http://h");
	hook_build_cookie(&t.b, "sid", STR("a; admin=1"));
	bad(&t, HOOK_INVALID);
}
END_TEST

/* ---- corners ---- */

/* A form and parameters do not write into the same text. */
START_TEST(form_beside_parameters)
{
	static const struct hook_parameter p = {"q", Q, HOOK_FORM, true, false};
	struct build t;

	start(&t, "http://h");
	hook_build_scalar(&t.b, &p, STR("10"));
	hook_build_form(&t.b, "a", STR("1"));
	hook_build_scalar(&t.b, &p, STR("20"));
	hook_build_form(&t.b, "b", STR("2"));
	hook_build_form_end(&t.b, "application/x-www-form-urlencoded");
	IS(t.request.body, "a=1&b=2");
	good(&t, "http://h?q=10&q=20");
}
END_TEST

/* RFC 3986 has no bare brackets in a query; OpenAPI 3.0.4 encodes them. */
START_TEST(deep_object)
{
	static const struct hook_parameter p = {"color", Q, HOOK_DEEP_OBJECT,
						true, false};
	struct build t;

	start(&t, "http://h");
	hook_build_members(&t.b, &p);
	hook_build_value(&t.b, STR("R"), STR("100"));
	hook_build_value(&t.b, STR("G]"), STR("a&b"));
	hook_build_end(&t.b);
	good(&t, "http://h?color%5BR%5D=100&color%5BG%5D%5D=a%26b");
}
END_TEST

/* RFC 9110 section 5.5: neither is DEL a field-vchar. */
START_TEST(delete_in_header)
{
	struct build t;

	start(&t, "http://h");
	hook_build_header(&t.b, "X-H", STR("a\x7f"));
	bad(&t, HOOK_INVALID);
}
END_TEST

/* A token that is absent is no credential. */
START_TEST(absent_token)
{
	struct build t;

	start(&t, "http://h");
	hook_build_authorization(&t.b, "Bearer ", none);
	ck_assert(!hook_builder_finish(&t.b));
	stop(&t);
}
END_TEST

static void add_corners(TCase *corners)
{
	tcase_add_test(corners, form_beside_parameters);
	tcase_add_test(corners, deep_object);
	tcase_add_test(corners, delete_in_header);
	tcase_add_test(corners, absent_token);
}

int main(void)
{
	Suite *suite = suite_create("hook_http");
	TCase *tcase = tcase_create("requests");
	TCase *corners = tcase_create("corners");

	tcase_add_loop_test(tcase, styles_of_parameters, 0, COUNT(styles));
	tcase_add_loop_test(tcase, plain_cookies, 0, COUNT(plain));
	tcase_add_test(tcase, many_parameters);
	tcase_add_loop_test(tcase, every_byte, 0, 3);
	tcase_add_test(tcase, separators_in_values);
	tcase_add_test(tcase, paths_that_go_elsewhere);
	tcase_add_test(tcase, header_names);
	tcase_add_loop_test(tcase, header_values, 0, 5);
	tcase_add_test(tcase, finding);
	tcase_add_test(tcase, media_types);
	tcase_add_test(tcase, basic);
	tcase_add_test(tcase, texts);
	tcase_add_test(tcase, memory);
	tcase_add_test(tcase, caller);
	tcase_add_test(tcase, cookies);
	suite_add_tcase(suite, tcase);
	add_corners(corners);
	suite_add_tcase(suite, corners);
	return run_suite(suite);
}
