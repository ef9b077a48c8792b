/* SPDX-License-Identifier: MIT */
/*
 * Forms: each member as its encoding says, else a repeated name for a list,
 * JSON for what is no scalar, an empty value for null; unknown members too.
 * Multipart: text, files, JSON; the boundary is none that a part holds.
 */
#include "../case.h"
#include "t_calls.h"

static struct t_client client;
static struct hook_arena arena;
static struct hook_error error;
static struct hook_request request;

static bool is(hook_str text, const char *wanted)
{
	if (text.ptr && strcmp(text.ptr, wanted) == 0)
		return true;
	printf("%s\n", text.ptr ? text.ptr : "absent");
	return false;
}

static hook_str type(void)
{
	return hook_header_find(&request.headers, "Content-Type", NULL);
}

static void form(void)
{
	static const char json[] = "{\"id\":7,\"note\":null,"
		"\"created\":\"never sent\",\"tags\":[\"a b\",\"c&\"],"
		"\"codes\":[1,-2],\"address\":{\"city\":\"\\u00c4\"},"
		"\"lines\":[{\"name\":\"x\",\"price\":{\"amount\":1.50,"
		"\"off\":null}},{\"name\":\"\"}],\"any\":{\"k\":[]},"
		"\"kind\":\"new\",\"kinds\":[\"used\",\"new\"],"
		"\"anys\":[1],"
		"\"more=\":\"&\"}";
	struct t_form_parameters p = {0};
	struct t_order order;

	CHECK(t_order_read(&order, &arena, json, strlen(json), NULL, &error));
	p.body = &order;
	CHECK(t_form_request(&client, &p, &arena, &request, &error));
	CHECK(is(type(), "application/x-www-form-urlencoded"));
	CHECK(is(request.body, "id=7&note=&tags=a%20b%20c%26&codes=1&codes=-2"
		"&address=%7B%22city%22%3A%22%C3%84%22%7D"
		"&lines%5B0%5D%5Bname%5D=x&lines%5B0%5D%5Bprice%5D%5Bamount%5D=1.50"
		"&lines%5B0%5D%5Bprice%5D%5Boff%5D=&lines%5B1%5D%5Bname%5D="
		"&any=%7B%22k%22%3A%5B%5D%7D&kind=new&kinds=used&kinds=new"
		"&anys=1&more%3D=%26"));
	/* Checked like any body that is sent. */
	order.id.value = 0;
	CHECK(!t_form_request(&client, &p, &arena, &request, &error));
	CHECK(is(hook_text(error.keyword), "minimum"));
	p.body = NULL;
	CHECK(!t_form_request(&client, &p, &arena, &request, &error));
	CHECK(is(hook_text(error.reason), "the body is missing"));
}

static void upload(void)
{
	struct t_upload_parameters p = {0};
	struct t_address about = {.city = hook_text("Bern")};
	struct t_album body = {.name = hook_text("hook-part-0 \"\r\n")};
	hook_str pages[2] = {{"\0\xff", 2}, {"", 0}};
	struct hook_member other = {NULL, {"a\"\r\nX: y", 8}, {"1", 1}};
	static const char wanted[] =
		"--hook-part-1\r\n"
		"Content-Disposition: form-data; name=\"name\"\r\n\r\n"
		"hook-part-0 \"\r\n\r\n"
		"--hook-part-1\r\n"
		"Content-Disposition: form-data; name=\"picture\"; "
		"filename=\"picture\"\r\nContent-Type: image/png\r\n\r\n"
		"PNG\r\n"
		"--hook-part-1\r\n"
		"Content-Disposition: form-data; name=\"pages\"; "
		"filename=\"pages\"\r\n"
		"Content-Type: application/octet-stream\r\n\r\n"
		"\0\xff\r\n"
		"--hook-part-1\r\n"
		"Content-Disposition: form-data; name=\"pages\"; "
		"filename=\"pages\"\r\n"
		"Content-Type: application/octet-stream\r\n\r\n"
		"\r\n"
		"--hook-part-1\r\n"
		"Content-Disposition: form-data; name=\"about\"\r\n"
		"Content-Type: application/json\r\n\r\n"
		"{\"city\":\"Bern\"}\r\n"
		"--hook-part-1\r\n"
		"Content-Disposition: form-data; "
		"name=\"a%22%0D%0AX: y\"\r\n\r\n"
		"1\r\n"
		"--hook-part-1--\r\n";

	body.picture = hook_text("PNG");
	body.pages.items = pages;
	body.pages.count = 2;
	body.about = &about;
	body.additional = &other;
	p.body = &body;
	CHECK(t_upload_request(&client, &p, &arena, &request, &error));
	CHECK(is(type(), "multipart/form-data; boundary=hook-part-1"));
	CHECK(request.body.len == sizeof wanted - 1);
	CHECK(memcmp(request.body.ptr, wanted, sizeof wanted - 1) == 0);
	p.body = NULL;
	CHECK(t_upload_request(&client, &p, &arena, &request, &error));
	CHECK(request.body.ptr == NULL && type().ptr == NULL);
}

/* Values in the styles of a query; nothing is percent-encoded in a part. */
#define STYLED(name, value) \
	"--hook-part-0\r\nContent-Disposition: form-data; name=\"" name \
	"\"\r\n\r\n" value "\r\n"
#define STYLED_FROM(name, value) \
	"--hook-part-0\r\nContent-Disposition: form-data; name=\"" name \
	"\"\r\nX-From: f\r\n\r\n" value "\r\n"
static void styled(void)
{
	static const char json[] = "{\"all\":[\"a,b\",\"c&\"],"
		"\"piped\":[1,-2],\"spread\":{\"city\":\"B n\",\"zip\":\"1\"},"
		"\"joined\":{\"city\":\"B\",\"zip\":\"\"},"
		"\"deep\":{\"made\":{\"after\":5},\"any\":[\"x\"]},"
		"\"one\":\"%41 \"}";
	struct t_styled_parameters p = {0};
	struct t_styled_body body;
	hook_int none;

	CHECK(t_styled_body_read(&body, &arena, json, strlen(json), NULL,
		&error));
	p.body = &body;
	p.spread_x_from = hook_text("f");
	CHECK(t_styled_request(&client, &p, &arena, &request, &error));
	CHECK(is(request.body, STYLED("all", "a,b") STYLED("all", "c&")
		STYLED("piped", "1|-2") STYLED_FROM("city", "B n")
		STYLED_FROM("zip", "1") STYLED("joined", "city,B,zip,")
		STYLED("deep[made][after]", "5") STYLED("deep[any][0]", "x")
		STYLED("one", "%41 ") "--hook-part-0--\r\n"));
	/* What separates values is never one's own. */
	body.joined->city = hook_text("B,n");
	CHECK(!t_styled_request(&client, &p, &arena, &request, &error));
	body.joined = NULL;
	body.piped.items = &none;
	body.piped.count = 0;
	CHECK(t_styled_request(&client, &p, &arena, &request, &error));
	CHECK(strstr(request.body.ptr, "piped") == NULL);
}

/* A text that is JSON is so already; a list is JSON in a form alone. */
#define JSON_PART(name, type, value) \
	"--hook-part-0\r\nContent-Disposition: form-data; name=\"" name \
	"\"\r\nContent-Type: application/" type "\r\n\r\n" value "\r\n"
static void typed(void)
{
	static const char json[] = "{\"text\":\"a\\\"b\","
		"\"texts\":[\"2024-01-31\"],\"number\":5,\"either\":\"c\"}";
	struct t_typed_parameters p = {0};
	struct t_typed_body body;

	CHECK(t_typed_body_read(&body, &arena, json, strlen(json), NULL,
		&error));
	p.body_multipart = &body;
	CHECK(t_typed_request(&client, &p, &arena, &request, &error));
	p.body_multipart = NULL;
	CHECK(is(request.body, JSON_PART("text", "json", "a\"b")
		JSON_PART("texts", "vnd.t+json", "2024-01-31")
		JSON_PART("number", "json", "5")
		JSON_PART("either", "json", "c") "--hook-part-0--\r\n"));
	p.body = &body;
	CHECK(t_typed_request(&client, &p, &arena, &request, &error));
	CHECK(is(request.body, "text=a%22b&texts=%5B%222024-01-31%22%5D"
		"&number=5&either=c"));
}

/* What is of a range, or has a boundary, has the caller's media type. */
static void open_bodies(void)
{
	struct t_typed_parameters p = {0};

	p.body_image = hook_text("x");
	CHECK(!t_typed_request(&client, &p, &arena, &request, &error));
	p.body_image_type = hook_text("text/plain");
	CHECK(!t_typed_request(&client, &p, &arena, &request, &error));
	p.body_image_type = hook_text("image/png\r\nX: y");
	CHECK(!t_typed_request(&client, &p, &arena, &request, &error));
	p.body_image_type = hook_text("image/png");
	CHECK(t_typed_request(&client, &p, &arena, &request, &error));
	CHECK(is(request.body, "x") && is(type(), "image/png"));
}

/* Any media type: JSON where the schema is, and what the caller says. */
static void anything(void)
{
	struct t_address address = {.city = hook_text("B"),
		.zip = hook_text("")};
	struct t_anything_parameters p = {.body = &address};
	struct t_any_bytes_parameters any = {.body = hook_text("<a/>"),
		.body_type = hook_text("text/xml")};

	CHECK(t_anything_request(&client, &p, &arena, &request, &error));
	CHECK(is(request.body, "{\"city\":\"B\",\"zip\":\"\"}"));
	CHECK(is(type(), "application/json"));
	CHECK(t_any_bytes_request(&client, &any, &arena, &request, &error));
	CHECK(is(request.body, "<a/>") && is(type(), "text/xml"));
	any.body_type = hook_text("Multipart/mixed; x=y");
	CHECK(!t_any_bytes_request(&client, &any, &arena, &request, &error));
	any.body_type = hook_text("multipart/mixed; x=y; BOUNDARY=b");
	CHECK(t_any_bytes_request(&client, &any, &arena, &request, &error));
}

static void bytes(void)
{
	struct t_bytes_parameters p = {.body = {"\0a", 2}};

	CHECK(t_bytes_request(&client, &p, &arena, &request, &error));
	CHECK(is(type(), "application/octet-stream"));
	CHECK(request.body.len == 2);
}

static void single_values(void)
{
	struct t_one_parameters p = {.body = hook_text("a\"b")};
	struct t_count_parameters c = {0};

	CHECK(t_one_request(&client, &p, &arena, &request, &error));
	CHECK(is(request.body, "\"a\\\"b\""));
	CHECK(is(type(), "application/json"));
	p.body = hook_text("longer");
	CHECK(!t_one_request(&client, &p, &arena, &request, &error));
	CHECK(is(hook_text(error.keyword), "maxLength"));
	CHECK(t_count_request(&client, &c, &arena, &request, &error));
	CHECK(request.body.ptr == NULL);
	c.body.set = true;
	c.body.value = -3;
	CHECK(t_count_request(&client, &c, &arena, &request, &error));
	CHECK(is(request.body, "-3"));
}

static void choose(void)
{
	struct t_address address = {.city = hook_text("B n")};
	struct t_choose_parameters p = {.body_form = &address};

	CHECK(t_choose_request(&client, &p, &arena, &request, &error));
	CHECK(is(request.body, "city=B%20n"));
	p.body = &address;
	CHECK(!t_choose_request(&client, &p, &arena, &request, &error));
	CHECK(is(hook_text(error.reason), "more than one body is set"));
	p.body_form = NULL;
	CHECK(t_choose_request(&client, &p, &arena, &request, &error));
	CHECK(is(type(), "application/json"));
	p.body = NULL;
	p.body_xml = hook_text("<a/>");
	CHECK(t_choose_request(&client, &p, &arena, &request, &error));
	CHECK(is(type(), "application/xml"));
	p.body_xml.ptr = NULL;
	CHECK(!t_choose_request(&client, &p, &arena, &request, &error));
	CHECK(is(hook_text(error.reason), "the body is missing"));
}

/* A list or a choice is behind a pointer; one without items is still sent. */
static void whole_lists(void)
{
	hook_int codes[] = {{true, 1}, {true, -2}};
	struct t_list_body list = {0};
	hook_int_list none = {0};
	struct t_list_parameters p = {0};
	struct t_numbers_parameters n = {0};

	CHECK(t_list_request(&client, &p, &arena, &request, &error));
	CHECK(request.body.ptr == NULL && type().ptr == NULL);
	p.body = &list;
	CHECK(t_list_request(&client, &p, &arena, &request, &error));
	CHECK(is(request.body, "[]"));
	CHECK(!t_numbers_request(&client, &n, &arena, &request, &error));
	CHECK(is(hook_text(error.reason), "the body is missing"));
	n.body = &none;
	CHECK(t_numbers_request(&client, &n, &arena, &request, &error));
	CHECK(is(request.body, "[]"));
	none.items = codes;
	none.count = 2;
	CHECK(t_numbers_request(&client, &n, &arena, &request, &error));
	CHECK(is(request.body, "[1,-2]"));
	n.body_form = hook_text("1");
	CHECK(!t_numbers_request(&client, &n, &arena, &request, &error));
	CHECK(is(hook_text(error.reason), "more than one body is set"));
}

static void choices(void)
{
	static const char json[] = "{\"either\":[\"a\"],\"pair\":[1,\"b\"],"
		"\"lines\":[{\"zip\":\"1\"}]}";
	struct t_either_call_parameters p = {0};
	struct t_parts_parameters parts = {0};
	struct t_parts_body body;
	struct t_either either;

	CHECK(!t_either_call_request(&client, &p, &arena, &request, &error));
	CHECK(t_either_read(&either, &arena, "{\"city\":\"B\"}", 12, NULL,
		&error));
	p.body = &either;
	CHECK(t_either_call_request(&client, &p, &arena, &request, &error));
	CHECK(is(request.body, "{\"city\":\"B\"}"));
	CHECK(t_parts_body_read(&body, &arena, json, strlen(json), NULL,
		&error));
	parts.body = &body;
	CHECK(t_parts_request(&client, &parts, &arena, &request, &error));
	CHECK(strstr(request.body.ptr, "name=\"either\"\r\n\r\na\r\n"));
	CHECK(strstr(request.body.ptr, "name=\"pair\"\r\n\r\nb\r\n"));
	CHECK(strstr(request.body.ptr, "{\"zip\":\"1\"}"));
}

/* Members beside a map are what they are without it: a file stays a file. */
static void extras(void)
{
	static const char wanted[] =
		"--hook-part-0\r\n"
		"Content-Disposition: form-data; name=\"picture\"; "
		"filename=\"picture\"\r\n"
		"Content-Type: image/png\r\n\r\nP\r\n"
		"--hook-part-0\r\n"
		"Content-Disposition: form-data; name=\"a%22b\"\r\n\r\n"
		"7\r\n"
		"--hook-part-0\r\n"
		"Content-Disposition: form-data; name=\"none\"\r\n\r\n\r\n"
		"--hook-part-0--\r\n";
	struct t_extras_body_entry entries[2] = {
		{.name = hook_text("a\"b"), .value = hook_integer(7)},
		{.name = hook_text("none")}};
	struct t_extras_body body = {.picture = hook_text("P")};
	struct t_extras_parameters p = {.body = &body};

	body.entries.items = entries;
	body.entries.count = 2;
	CHECK(t_extras_request(&client, &p, &arena, &request, &error));
	CHECK(is(request.body, wanted));
	entries[0].name.ptr = "a\0b";
	CHECK(!t_extras_request(&client, &p, &arena, &request, &error));
}

static void map(void)
{
	static const char json[] = "{\"a b\":[1,2],\"c\":[]}";
	struct t_map_parameters p = {0};
	struct t_map_body body;

	CHECK(t_map_body_read(&body, &arena, json, strlen(json), NULL, &error));
	p.body = &body;
	CHECK(t_map_request(&client, &p, &arena, &request, &error));
	CHECK(is(request.body, "a%20b=1&a%20b=2"));
}

static void files(void)
{
	struct t_files_body_note note = {.x = {true, 1}};
	hook_str pages[2] = {{"1", 1}, {"2", 1}};
	struct hook_part_label labels[2] = {{hook_text("a.gif"),
					     hook_text("image/gif")},
					    {{NULL, 0}, {NULL, 0}}};
	struct t_files_body body = {.any = {"\0", 1},
				    .scan = hook_text("%PDF"), .note = &note};
	struct t_files_parameters p = {.kind = hook_text("k&"), .body = &body};

	body.pages.items = pages;
	body.pages.count = 2;
	p.page.set = true;
	p.pages_label = labels;
	p.any_label.filename = hook_text("raw");
	p.note_x_kind = hook_text("n");
	CHECK(t_files_request(&client, &p, &arena, &request, &error));
	CHECK(is(request.url, "https://t.test/files?kind=k%26&z=1&page=0"));
	CHECK(is(type(), "multipart/mixed; boundary=hook-part-0"));
	static const char wanted[] =
		"--hook-part-0\r\nContent-Disposition: attachment; "
		"filename=\"raw\"\r\nContent-Type: application/octet-stream"
		"\r\n\r\n\0\r\n"
		"--hook-part-0\r\nContent-Disposition: attachment; "
		"filename=\"scan\"\r\nContent-Type: application/pdf\r\n\r\n"
		"%PDF\r\n"
		"--hook-part-0\r\nContent-Disposition: attachment; "
		"filename=\"a.gif\"\r\nContent-Type: image/gif\r\n\r\n1\r\n"
		"--hook-part-0\r\nContent-Disposition: attachment; "
		"filename=\"pages\"\r\nContent-Type: image/png\r\n\r\n2\r\n"
		"--hook-part-0\r\nContent-Type: application/json\r\n"
		"X-Kind: n\r\n\r\n{\"x\":1}\r\n"
		"--hook-part-0--\r\n";
	CHECK(request.body.len == sizeof wanted - 1);
	CHECK(memcmp(request.body.ptr, wanted, sizeof wanted - 1) == 0);
	labels[0].media_type = hook_text("text/html");
	CHECK(!t_files_request(&client, &p, &arena, &request, &error));
}

static void own_headers(void)
{
	struct hook_header item = {hook_text("X-Trace"), hook_text("1")};
	struct hook_headers own = {&item, 1};
	struct t_client mine = client;
	struct t_count_parameters p = {0};

	CHECK(t_count_request(&mine, &p, &arena, &request, &error));
	CHECK(is(hook_header_find(&request.headers, "User-Agent", NULL),
		 "hookc"));
	mine.user_agent = hook_text("shop/1");
	mine.headers = &own;
	CHECK(t_count_request(&mine, &p, &arena, &request, &error));
	CHECK(is(hook_header_find(&request.headers, "User-Agent", NULL),
		 "shop/1"));
	CHECK(is(hook_header_find(&request.headers, "X-Trace", NULL), "1"));
}

static void search(void)
{
	static const char json[] = "{\"state\":\"open\",\"made\":{\"after\":5},"
		"\"any\":[\"a\",\"b c\"]}";
	struct t_search_parameters p = {0};
	struct t_filter filter;

	CHECK(t_filter_read(&filter, &arena, json, strlen(json), NULL, &error));
	p.filter = &filter;
	CHECK(t_search_request(&client, &p, &arena, &request, &error));
	CHECK(is(request.url, "https://t.test/search?filter%5Bstate%5D=open"
		"&filter%5Bmade%5D%5Bafter%5D=5&filter%5Bany%5D%5B0%5D=a"
		"&filter%5Bany%5D%5B1%5D=b%20c"));
	p.filter = NULL;
	p.where = &filter;
	CHECK(t_search_request(&client, &p, &arena, &request, &error));
	CHECK(is(request.url, "https://t.test/search?where="
		"%7B%22state%22%3A%22open%22%2C%22made%22%3A%7B%22after%22"
		"%3A5%7D%2C%22any%22%3A%5B%22a%22%2C%22b%20c%22%5D%7D"));
}

int main(void)
{
	hook_arena_init(&arena, 1u << 20);
	client.server = hook_text("https://t.test");
	form();
	upload();
	styled();
	typed();
	open_bodies();
	anything();
	bytes();
	single_values();
	choose();
	whole_lists();
	choices();
	extras();
	map();
	files();
	own_headers();
	search();
	hook_arena_free(&arena);
	return 0;
}
