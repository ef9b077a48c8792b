/* SPDX-License-Identifier: MIT */
/* Unit tests of hook_request.c: a call's parameters by the rows of a table. */
#include "hook_suite.h"

#include "hook_rows.h"

#define STR(literal)       hook_text(literal)
#define IS(value, literal) ck_assert_str_eq((value).ptr, (literal))

struct point {
	hook_int x, y;
	const struct hook_member *additional;
};
#define HERE struct point
static const struct hook_row point_rows[] = {
	MEMBER("x", x, INT, REQUIRED),
	MEMBER("y", y, INT, LIMITS(MINIMUM(INT64_C(0)))),
};
static const struct hook_type point_schema = {
	OBJECT_OF(point_rows),
	OTHERS_IN(additional),
};
#undef HERE

#define HERE hook_int_list
static const struct hook_type numbers_schema = {
	LIST_OF(hook_int, INT, LIMITS(MAXIMUM(INT64_C(9)))),
	MORE(HAS(MAX_ITEMS(3))),
};
#undef HERE

struct parameters {
	hook_str id, tag, trace;
	hook_int page;
	hook_uint size;
	hook_bool all;
	hook_num price;
	hook_int_list numbers, deep;
	struct point *at, *json;
};

#define HERE struct parameters
static const struct hook_call_parameter rows[] = {
	PARAMETER("page", page, IN_QUERY(FORM, EXPLODE), INT,
		  LIMITS(MINIMUM(INT64_C(1)))),
	PARAMETER("id", id, IN_PATH(SIMPLE), TEXT, REQUIRED),
	PARAMETER("t", tag, IN_PATH_QUERY(FORM), TEXT),
	PARAMETER("size", size, IN_QUERY(FORM), UINT),
	PARAMETER("all", all, IN_COOKIE(FORM), BOOL),
	PARAMETER("price", price, IN_QUERY(FORM), NUMBER),
	PARAMETER("n", numbers, IN_QUERY(FORM), LIST(numbers)),
	PARAMETER("d", deep, IN_QUERY(DEEP_OBJECT, EXPLODE), LIST(numbers)),
	PARAMETER("at", at, IN_QUERY(FORM, EXPLODE), OBJECT(point)),
	PARAMETER("json", json, IN_QUERY(FORM, AS_JSON), OBJECT(point)),
	PARAMETER("X-Trace", trace, IN_HEADER(SIMPLE), TEXT, REQUIRED),
};
#undef HERE

struct built {
	struct hook_request request;
	struct hook_error error;
	struct hook_builder b;
	bool done;
};

static void build(struct built *t, const char *path, const struct parameters *p)
{
	hook_builder_start(&t->b, &arena, &t->request, "GET", STR("http://h"),
			   &t->error);
	hook_build_call(&t->b, path, PARAMETERS(rows), p);
	t->done = hook_builder_finish(&t->b);
}

static struct parameters least(void)
{
	struct parameters p;

	memset(&p, 0, sizeof p);
	p.id = STR("a/b");
	p.trace = STR("tr");
	return p;
}

static void set_up(void)
{
	hook_arena_init(&arena, 1 << 20);
}

static void tear_down(void)
{
	hook_arena_free(&arena);
}

START_TEST(only_what_is_there_is_sent)
{
	struct parameters p = least();
	struct built t;

	build(&t, "/x/{id}/y?z=1&{t}", &p);
	ck_assert_msg(t.done, "%s", t.error.reason);
	IS(t.request.url, "http://h/x/a%2Fb/y?z=1");
	ck_assert_uint_eq(t.request.headers.count, 1);
	IS(t.request.headers.items[0].name, "X-Trace");
	IS(t.request.headers.items[0].value, "tr");
}
END_TEST

START_TEST(each_kind_has_its_text)
{
	hook_int items[] = {{true, 1}, {true, -2}};
	struct point at = {{true, 3}, {true, 4}, NULL};
	struct parameters p = least();
	struct built t;

	p.page = hook_integer(7);
	p.size = hook_unsigned(UINT64_MAX);
	p.all = hook_boolean(false);
	p.price.text = STR("1.50");
	p.tag = STR("&");
	p.numbers.items = p.deep.items = items;
	p.numbers.count = p.deep.count = 2;
	p.at = p.json = &at;
	build(&t, "/{id}?{t}&z", &p);
	ck_assert_msg(t.done, "%s", t.error.reason);
	IS(t.request.url, "http://h/a%2Fb?t=%26&z&page=7"
			  "&size=18446744073709551615&price=1.50&n=1,-2"
			  "&d%5B0%5D=1&d%5B1%5D=-2&x=3&y=4"
			  "&json=%7B%22x%22%3A3%2C%22y%22%3A4%7D");
}
END_TEST

START_TEST(what_is_missing_is_named)
{
	struct parameters p = least();
	struct built t;

	p.id.ptr = NULL;
	build(&t, "/{id}", &p);
	ck_assert(!t.done);
	ck_assert_str_eq(t.error.reason, "parameter id is missing");
	/* What the path does not name is not asked for. */
	build(&t, "/", &p);
	ck_assert(t.done);
	p = least();
	p.trace.ptr = NULL;
	build(&t, "/{id}", &p);
	ck_assert(!t.done);
	ck_assert_str_eq(t.error.reason, "parameter X-Trace is missing");
}
END_TEST

/* One parameter at a time, and where the error says that it is. */
static void set_wrong(struct parameters *p, int which, hook_int *items,
		      struct point *at)
{
	if (which == 0)
		p->page = hook_integer(0);
	if (which == 1 || which == 2)
		p->numbers.items = items;
	p->numbers.count = which == 1 ? 2 : 4;
	if (which == 3)
		p->at = at;
}

static void is_refused(int which)
{
	static const char *const paths[] = {"/page", "/n/1", "/n", "/at/y"};
	hook_int items[] = {{true, 1}, {true, 10}, {true, 1}, {true, 1}};
	struct point at = {{true, 3}, {true, -4}, NULL};
	struct parameters p = least();
	struct built t;

	if (which == 2)
		items[1].value = 2;
	set_wrong(&p, which, items, &at);
	/* One that is missing is looked for later. */
	p.id.ptr = NULL;
	build(&t, "/{id}", &p);
	ck_assert(!t.done);
	ck_assert_int_eq(t.error.code, HOOK_INVALID);
	ck_assert_str_eq(t.error.path, paths[which]);
	ck_assert_uint_eq(t.request.headers.count, 0);
}

START_TEST(all_are_checked_first)
{
	int i;

	for (i = 0; i < 4; i++)
		is_refused(i);
}
END_TEST

START_TEST(a_call_without_parameters_has_a_query)
{
	struct built t;

	hook_builder_start(&t.b, &arena, &t.request, "GET", STR("http://h"),
			   &t.error);
	hook_build_call(&t.b, "/x?a=1&b", NO_PARAMETERS);
	hook_build_scalar(&t.b,
			  &(const struct hook_parameter){"q", HOOK_QUERY,
							 HOOK_FORM, false,
							 false},
			  STR("2"));
	ck_assert(hook_builder_finish(&t.b));
	IS(t.request.url, "http://h/x?a=1&b&q=2");
}
END_TEST

/* ---- bodies ---- */

struct upload {
	hook_str title, picture, note;
	bool note_is_null;
	hook_int_list sizes;
	hook_raw any;
	struct point *at;
	const struct hook_member *additional;
};
#define HERE struct upload
static const struct hook_row upload_rows[] = {
	MEMBER("title", title, TEXT, REQUIRED),
	MEMBER("picture", picture, TEXT),
	MEMBER("note", note, TEXT, NULLABLE(note)),
	MEMBER("sizes", sizes, LIST(numbers)),
	MEMBER("any", any, RAW),
	MEMBER("at", at, OBJECT(point)),
};
static const struct hook_type upload_schema = {
	OBJECT_OF(upload_rows),
	OTHERS_IN(additional),
};
#undef HERE

struct sent {
	struct point *body, *body_form;
	struct upload *body_multipart;
	hook_int body_number;
	hook_str body_bytes, picture_id;
	struct hook_part_label picture_label;
};

#define HERE struct sent
static const struct hook_call_part parts[] = {
	PART("picture", TYPES("image/png"), AS_FILE(picture_label),
	     HEADERS(FROM("X-Id", picture_id))),
};
static const struct hook_call_body bodies[] = {
	JSON_BODY("application/json", body, point),
	URLENCODED_BODY("application/x-www-form-urlencoded", body_form, point,
			NO_STYLES),
	MULTIPART_BODY("multipart/form-data", body_multipart, upload,
		       PARTS(parts)),
	VALUE_BODY("application/x+json", body_number, INT,
		   LIMITS(MAXIMUM(INT64_C(9)))),
	BYTES_BODY("text/plain", body_bytes),
};
#undef HERE

static bool send(struct built *t, const struct sent *p, bool required)
{
	hook_builder_start(&t->b, &arena, &t->request, "POST", STR("http://h"),
			   &t->error);
	if (required)
		hook_build_bodies(&t->b, REQUIRED_BODY(bodies), p);
	else
		hook_build_bodies(&t->b, OPTIONAL_BODY(bodies), p);
	return hook_builder_finish(&t->b);
}

START_TEST(one_body_is_sent)
{
	struct point at = {{true, 3}, {true, 4}, NULL};
	struct sent p;
	struct built t;

	memset(&p, 0, sizeof p);
	ck_assert(send(&t, &p, false));
	ck_assert_ptr_null(t.request.body.ptr);
	ck_assert(!send(&t, &p, true));
	ck_assert_str_eq(t.error.reason, "the body is missing");
	p.body = &at;
	ck_assert(send(&t, &p, true));
	IS(t.request.body, "{\"x\":3,\"y\":4}");
	p.body_form = &at;
	ck_assert(!send(&t, &p, true));
	ck_assert_str_eq(t.error.reason, "more than one body is set");
	p.body = NULL;
	ck_assert(send(&t, &p, true));
	IS(t.request.body, "x=3&y=4");
	at.y.value = -1;
	ck_assert(!send(&t, &p, true));
	ck_assert_str_eq(t.error.path, "/y");
}
END_TEST

START_TEST(a_value_is_checked_and_bytes_are_not)
{
	struct sent p;
	struct built t;

	memset(&p, 0, sizeof p);
	p.body_number = hook_integer(9);
	ck_assert(send(&t, &p, true));
	IS(t.request.body, "9");
	p.body_number = hook_integer(10);
	ck_assert(!send(&t, &p, true));
	ck_assert_int_eq(t.error.code, HOOK_INVALID);
	p.body_number.set = false;
	p.body_bytes = STR("\377");
	ck_assert(send(&t, &p, true));
	IS(t.request.body, "\377");
	IS(t.request.headers.items[0].value, "text/plain");
}
END_TEST

static void holds(const struct built *t, const char *part)
{
	ck_assert_msg(strstr(t->request.body.ptr, part) != NULL, "%s\nin\n%s",
		      part, t->request.body.ptr);
}

START_TEST(members_are_parts_by_what_they_are)
{
	hook_int sizes[] = {{true, 1}, {true, 2}};
	struct point at = {{true, 3}, {false, 0}, NULL};
	struct upload upload;
	struct sent p;
	struct built t;

	memset(&p, 0, sizeof p);
	memset(&upload, 0, sizeof upload);
	p.body_multipart = &upload;
	ck_assert(!send(&t, &p, true));
	ck_assert_str_eq(t.error.path, "/title");
	upload.title = STR("a");
	upload.picture = STR("PNG");
	upload.note_is_null = true;
	upload.sizes.items = sizes;
	upload.sizes.count = 2;
	/* It begins as null does, and is not. */
	upload.any = raw("\"n\"");
	upload.at = &at;
	p.picture_label.filename = STR("p.png");
	p.picture_id = STR("77");
	ck_assert_msg(send(&t, &p, true), "%s", t.error.reason);
	holds(&t, "name=\"title\"\r\n\r\na\r\n");
	holds(&t, "name=\"picture\"; filename=\"p.png\"\r\n"
		  "Content-Type: image/png\r\nX-Id: 77\r\n\r\nPNG\r\n");
	holds(&t, "name=\"note\"\r\n\r\n\r\n");
	holds(&t, "name=\"sizes\"\r\n\r\n1\r\n");
	holds(&t, "name=\"sizes\"\r\n\r\n2\r\n");
	holds(&t, "name=\"any\"\r\n\r\nn\r\n");
	holds(&t, "name=\"at\"\r\nContent-Type: application/json\r\n\r\n"
		  "{\"x\":3}\r\n");
	/* An item that is absent is an error, and none without a reason. */
	sizes[1].set = false;
	ck_assert(!send(&t, &p, true));
	ck_assert_int_ne(t.error.code, HOOK_OK);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("hook_request");

	ADD(suite, "parameters", only_what_is_there_is_sent,
	    each_kind_has_its_text, what_is_missing_is_named,
	    all_are_checked_first, a_call_without_parameters_has_a_query);
	ADD(suite, "bodies", one_body_is_sent,
	    a_value_is_checked_and_bytes_are_not,
	    members_are_parts_by_what_they_are);
	return suite_run(suite);
}
