/* SPDX-License-Identifier: MIT */
/* From a request to an event: every status, every source of a name. */
#include "hook_receive.h"
#include "hook_delivery.h"

#include <time.h>

static int64_t at_now(void *user)
{
	return NOW + (user ? *(const int32_t *)user : 0);
}

/* A receiver, and a delivery that it accepts. */
struct receive {
	const struct hook_recipe *recipe;
	struct hook_receiver receiver;
	struct hook_header headers[2];
	struct hook_request request;
	struct hook_delivery delivery;
	struct hook_arena arena;
	struct hook_error error;
};

static void sign(struct receive *t)
{
	t->request.headers.items = t->headers;
	t->request.headers.count = 1;
	ck_assert(hook_sign(t->recipe, t->receiver.keys[0], STR("msg_1"), NOW,
			    &t->request, &t->arena, &t->error));
}

static void start(struct receive *t, const char *scheme, const char *body)
{
	const struct scheme *s = scheme_of(scheme);
	hook_str secret = hook_text(s->secret);

	memset(t, 0, sizeof *t);
	hook_arena_init(&t->arena, 8u << 20);
	t->recipe = &s->recipe;
	t->receiver.now = at_now;
	ck_assert(hook_receiver_open(&t->receiver, t->recipe, &secret, 1,
				     &t->error));
	t->headers[0].name = STR("Content-Type");
	t->headers[0].value = STR("application/json");
	t->request.method = STR("POST");
	t->request.url = STR("/hooks");
	t->request.body = hook_text(body);
	sign(t);
}

static void stop(struct receive *t)
{
	hook_receiver_close(&t->receiver);
	hook_arena_free(&t->arena);
}

static int receive(struct receive *t)
{
	int status = hook_receive(&t->receiver, t->recipe, &t->request,
				  &t->arena, &t->delivery, &t->error);

	ck_assert_int_eq(t->error.code == HOOK_OK, status == 0);
	if (status != 0)
		ck_assert_ptr_nonnull(t->error.reason);
	return status;
}

/* ---- statuses ---- */

START_TEST(accepted)
{
	struct receive t;

	start(&t, "standard_webhooks", BODY);
	ck_assert_int_eq(receive(&t), 0);
	ck_assert_ptr_eq(t.delivery.request, &t.request);
	ck_assert_ptr_eq(t.delivery.arena, &t.arena);
	IS(t.delivery.id, "msg_1");
	ck_assert(t.delivery.id_covered);
	ck_assert(t.delivery.has_timestamp);
	ck_assert_int_eq(t.delivery.timestamp, NOW);
	ck_assert_ptr_eq(t.delivery.body.ptr, t.request.body.ptr);
	ck_assert_uint_eq(t.delivery.body.len, strlen(BODY));
	ck_assert_uint_eq(t.delivery.report.room, 8);
	ck_assert_uint_eq(t.delivery.report.count, 0);
	IS(t.delivery.type, NULL);
	stop(&t);
}
END_TEST

START_TEST(method)
{
	static const char *const methods[] = {"GET", "PUT", "post", "POSTS",
					      "POS", "",    "HEAD", "PATCH"};
	struct receive t;
	size_t i;

	start(&t, "github", BODY);
	for (i = 0; i < COUNT(methods); i++) {
		t.request.method = hook_text(methods[i]);
		ck_assert_int_eq(receive(&t), 405);
		ck_assert_int_eq(t.error.code, HOOK_REFUSED);
	}
	stop(&t);
}
END_TEST

/* A webhook's path item has its method; the answer says which there are. */
START_TEST(other_methods)
{
	struct hook_response reply;
	struct receive t;

	start(&t, "github", BODY);
	t.receiver.methods = "POST, PUT";
	ck_assert_int_eq(receive(&t), 0);
	ck_assert_int_eq(hook_event_method(&t.delivery, "PUT", &t.error), 405);
	t.request.method = STR("PUT");
	ck_assert_int_eq(receive(&t), 0);
	ck_assert_int_eq(hook_event_method(&t.delivery, "PUT", &t.error), 0);
	memset(&reply, 0, sizeof reply);
	t.request.reply = &reply;
	t.request.method = STR("PU");
	ck_assert_int_eq(receive(&t), 405);
	IS(hook_header_find(&reply.headers, "Allow", NULL), "POST, PUT");
	stop(&t);
}
END_TEST

/* A provider that signs the bytes may send a form, if its document says so. */
START_TEST(form_of_a_webhook)
{
	struct receive t;

	start(&t, "github", "a=1&payload=%7B%22b%22%3A2%7D");
	t.request.headers.items[0].value =
		STR("application/x-www-form-urlencoded");
	ck_assert_int_eq(receive(&t), 415);
	t.receiver.form = "payload";
	ck_assert_int_eq(receive(&t), 0);
	ck_assert_uint_eq(t.delivery.body.len, 7);
	ck_assert_mem_eq(t.delivery.body.ptr, "{\"b\":2}", 7);
	t.receiver.form = "event";
	ck_assert_int_eq(receive(&t), 400);
	t.receiver.form = "";
	ck_assert_int_eq(receive(&t), 0);
	ck_assert_mem_eq(t.delivery.body.ptr, "{\"a\":\"1\",", 9);
	stop(&t);
}
END_TEST

START_TEST(size)
{
	char *large = malloc((1u << 20) + 2);
	struct receive t;

	start(&t, "github", BODY);
	t.receiver.max_body = strlen(BODY);
	ck_assert_int_eq(receive(&t), 0);
	t.receiver.max_body--;
	ck_assert_int_eq(receive(&t), 413);
	ck_assert_int_eq(t.error.code, HOOK_TOO_LARGE);
	memset(large, ' ', (1u << 20) + 1);
	t.receiver.max_body = 0;
	t.request.body.ptr = large;
	t.request.body.len = 1u << 20;
	sign(&t);
	ck_assert_int_eq(receive(&t), 0);
	t.request.body.len++;
	sign(&t);
	ck_assert_int_eq(receive(&t), 413);
	stop(&t);
	free(large);
}
END_TEST

START_TEST(content_type)
{
	static const struct {
		const char *value;
		int status;
	} cases[] = {{"application/json", 0},
		     {"APPLICATION/JSON", 0},
		     {"application/json;charset=utf-8", 0},
		     {"application/cloudevents+json", 0},
		     {"", 415},
		     {"text/plain", 415},
		     {"application/jsonl", 415},
		     {"application/x-www-form-urlencoded", 415}};
	struct receive t;
	size_t i;

	start(&t, "github", BODY);
	for (i = 0; i < COUNT(cases); i++) {
		t.request.headers.items[0].value = hook_text(cases[i].value);
		ck_assert_msg(receive(&t) == cases[i].status, "%s",
			      cases[i].value);
	}
	t.request.headers.items[0].name = STR("Content-Typ");
	ck_assert_int_eq(receive(&t), 415);
	t.headers[0].value = STR("application/json");
	t.headers[1].name = STR("content-type");
	t.headers[1].value = STR("application/json");
	t.request.headers.items = t.headers;
	t.request.headers.count = 2;
	ck_assert_int_eq(receive(&t), 415);
	stop(&t);
}
END_TEST

START_TEST(signature)
{
	struct receive t;
	int32_t late = 301, early = -301, fine = 300;

	start(&t, "stripe", BODY);
	ck_assert_int_eq(receive(&t), 0);
	t.receiver.now_user = &fine;
	ck_assert_int_eq(receive(&t), 0);
	t.receiver.now_user = &late;
	ck_assert_int_eq(receive(&t), 401);
	t.receiver.now_user = &early;
	ck_assert_int_eq(receive(&t), 401);
	ck_assert_str_eq(t.error.keyword, "signature");
	t.receiver.now_user = NULL;
	t.request.body = STR("{}");
	ck_assert_int_eq(receive(&t), 401);
	t.request.headers.count = 1;
	ck_assert_int_eq(receive(&t), 401);
	t.headers[1].name = STR("Stripe-Signature");
	t.headers[1].value = STR("t=x,v1=" OF_TIME_DOT);
	t.request.headers.items = t.headers;
	t.request.headers.count = 2;
	ck_assert_int_eq(receive(&t), 400);
	stop(&t);
}
END_TEST

/* The default clock is the machine's: what was signed in 2021 is old. */
/* RFC 9110, 5.5: wherever it stands, behind the signature as well. */
START_TEST(field_values)
{
	static const char bad[] = {'\0', '\r', '\n'};
	struct receive t;
	char text[256];
	hook_str *value;
	size_t i, k;

	for (i = 0; i < COUNT(bad); i++) {
		start(&t, "github", BODY);
		ck_assert_int_eq(receive(&t), 0);
		for (k = 0; k < t.request.headers.count; k++) {
			value = &t.request.headers.items[k].value;
			hook_str kept = *value;

			ck_assert_uint_lt(kept.len, sizeof text - 1);
			memcpy(text, kept.ptr, kept.len);
			text[kept.len] = bad[i];
			value->ptr = text;
			value->len = kept.len + 1;
			ck_assert_int_ne(receive(&t), 0);
			*value = kept;
		}
		ck_assert_int_eq(receive(&t), 0);
		stop(&t);
	}
}
END_TEST

START_TEST(default_clock)
{
	struct receive t;

	start(&t, "stripe", BODY);
	t.receiver.now = NULL;
	ck_assert_int_eq(receive(&t), 401);
	t.request.headers.items = t.headers;
	t.request.headers.count = 1;
	ck_assert(hook_sign(t.recipe, t.receiver.keys[0], hook_text(NULL),
			    (int64_t)time(NULL), &t.request, &t.arena,
			    &t.error));
	ck_assert_int_eq(receive(&t), 0);
	stop(&t);
}
END_TEST

START_TEST(not_set_up)
{
	const struct hook_recipe *recipe;
	struct hook_receiver empty = {0};
	struct receive t;

	start(&t, "github", BODY);
	recipe = t.recipe;
	t.recipe = NULL;
	ck_assert_int_eq(receive(&t), 500);
	t.recipe = recipe;
	ck_assert_int_eq(receive(&t), 0);
	hook_receiver_close(&t.receiver);
	ck_assert_int_eq(receive(&t), 500);
	t.receiver = empty;
	ck_assert_int_eq(receive(&t), 500);
	stop(&t);
}
END_TEST

/* What costs less is asked first. */
START_TEST(order)
{
	struct receive t;

	start(&t, "github", BODY);
	t.recipe = NULL;
	t.request.headers.count = 0;
	t.receiver.max_body = 1;
	t.request.method = STR("GET");
	ck_assert_int_eq(receive(&t), 405);
	t.request.method = STR("POST");
	ck_assert_int_eq(receive(&t), 413);
	t.receiver.max_body = 0;
	ck_assert_int_eq(receive(&t), 415);
	t.request.headers.count = 1;
	ck_assert_int_eq(receive(&t), 500);
	stop(&t);
}
END_TEST

/* Nothing is allocated for a body before its signature is verified. */
START_TEST(no_memory)
{
	struct hook_arena arena;
	struct receive t;

	start(&t, "stripe", BODY);
	arena = t.arena;
	hook_arena_init(&t.arena, 0);
	ck_assert_int_eq(receive(&t), 0);
	ck_assert_uint_eq(t.arena.used, 0);
	t.arena = arena;
	stop(&t);
}
END_TEST

/* ---- secrets ---- */

START_TEST(opening)
{
	const struct hook_recipe *recipe = &scheme_of("github")->recipe;
	hook_str secrets[] = {STR("one"), STR("two"), STR("")};
	struct hook_receiver receiver;
	struct hook_error error;

	memset(&receiver, 0, sizeof receiver);
	ck_assert(hook_receiver_open(&receiver, recipe, secrets, 2, &error));
	ck_assert_uint_eq(receiver.key_count, 2);
	/* The keys of one that is open are not lost. */
	ck_assert(hook_receiver_open(&receiver, recipe, secrets, 1, &error));
	ck_assert_uint_eq(receiver.key_count, 1);
	hook_receiver_close(&receiver);
	hook_receiver_close(&receiver);
	ck_assert_uint_eq(receiver.key_count, 0);
	/* One that is empty spoils all: none is left out in silence. */
	ck_assert(!hook_receiver_open(&receiver, recipe, secrets, 3, &error));
	ck_assert_int_eq(error.code, HOOK_CREDENTIALS);
	ck_assert_uint_eq(receiver.key_count, 0);
	ck_assert(!hook_receiver_open(&receiver, recipe, secrets, 0, &error));
	ck_assert_int_eq(error.code, HOOK_CREDENTIALS);
	ck_assert(!hook_receiver_open(&receiver, NULL, secrets, 1, &error));
	ck_assert_int_eq(error.code, HOOK_CREDENTIALS);
	secrets[1].ptr = NULL;
	ck_assert(!hook_receiver_open(&receiver, recipe, secrets, 2, &error));
	ck_assert_int_eq(error.code, HOOK_CREDENTIALS);
	ck_assert_ptr_null(receiver.keys);
}
END_TEST

START_TEST(rotation)
{
	hook_str secrets[] = {STR("new"), STR(SECRET)};
	struct receive t;

	start(&t, "github", BODY);
	hook_receiver_close(&t.receiver);
	ck_assert(hook_receiver_open(&t.receiver, t.recipe, secrets, 2,
				     &t.error));
	ck_assert_int_eq(receive(&t), 0);
	hook_receiver_close(&t.receiver);
	ck_assert(hook_receiver_open(&t.receiver, t.recipe, secrets, 1,
				     &t.error));
	ck_assert_int_eq(receive(&t), 401);
	stop(&t);
}
END_TEST

/* ---- events ---- */

static const struct hook_name event_names[] = {{"a", 1},
					       {"a.made", 6},
					       {"b.gone", 6},
					       {"\xc3\xa4", 2}};
static const uint16_t event_order[] = {0, 3, 1, 2};
static const struct hook_names events = {event_names, event_order, NULL, 4};

/* Who finds no fault with it reads it. */
static int read_found(struct receive *t, const struct hook_event_source *source)
{
	const void *json;

	if (hook_event_find(source, &events, &t->delivery, &t->error) == -2)
		return hook_status(&t->error);
	return hook_event_read(&t->receiver, NULL, &t->delivery, &json,
			       &t->error);
}

static int find_and_read(struct receive *t,
			 const struct hook_event_source *source,
			 const char *body)
{
	t->delivery.body.ptr = body;
	t->delivery.body.len = strlen(body);
	return read_found(t, source);
}

static int find(struct receive *t, const struct hook_event_source *source,
		const char *body)
{
	t->delivery.body.ptr = body;
	t->delivery.body.len = strlen(body);
	t->delivery.id.ptr = NULL;
	return hook_event_find(source, &events, &t->delivery, &t->error);
}

START_TEST(by_pointer)
{
	static const struct hook_event_source source = {
		.pointer = {"/event/type"}, .id = "/event/id"};
	static const struct {
		const char *body;
		int index;
		const char *type, *id;
	} cases[] = {
		{"{\"event\":{\"type\":\"a.made\",\"id\":\"1\"}}", 1, "a.made",
		 "1"},
		{" {\"event\":{\"type\":\"b.gone\"}} ", 2, "b.gone", NULL},
		{"{\"event\":{\"type\":\"\\u0061.m\\u0061de\"}}", 1, "a.made",
		 NULL},
		{"{\"event\":{\"type\":\"\\u00e4\"}}", 3, "\xc3\xa4", NULL},
		{"{\"event\":{\"type\":\"c\",\"id\":\"\"}}", -1, "c", ""},
		{"{\"event\":{\"type\":\"\"}}", -1, "", NULL},
		{"{\"event\":{\"type\":\"a.madE\"}}", -1, "a.madE", NULL},
		{"{\"event\":{\"type\":1}}", -1, NULL, NULL},
		{"{\"event\":{\"type\":null,\"id\":null}}", -1, NULL, NULL},
		{"{\"event\":{\"type\":\"a\",\"type\":\"a\"}}", -1, NULL, NULL},
		{"{\"type\":\"a\"}", -1, NULL, NULL},
		{"[]", -1, NULL, NULL},
		{"1", -1, NULL, NULL},
	};
	struct receive t;
	size_t i;

	start(&t, "github", BODY);
	ck_assert_int_eq(receive(&t), 0);
	for (i = 0; i < COUNT(cases); i++) {
		ck_assert_msg(find(&t, &source, cases[i].body) ==
				      cases[i].index,
			      "%s", cases[i].body);
		IS(t.delivery.type, cases[i].type);
		IS(t.delivery.id, cases[i].id);
	}
	stop(&t);
}
END_TEST

START_TEST(not_json)
{
	static const struct hook_event_source source = {.pointer = {"/type"}};
	static const struct hook_event_source by_header = {
		.header = {"X-Event"}};
	static const char *const bodies[] = {"",
					     " ",
					     "{",
					     "{\"type\":\"a\"",
					     "{\"type\":\"a\"}x",
					     "{\"type\":\"a\",}",
					     "type=a",
					     "nul",
					     "{\"type\":\"a\",\"b\":\"\xff\"}",
					     "{\"type\":\"\\ud800\"}"};
	struct receive t;
	size_t i;

	start(&t, "github", BODY);
	ck_assert_int_eq(receive(&t), 0);
	for (i = 0; i < COUNT(bodies); i++) {
		ck_assert_int_eq(find_and_read(&t, &source, bodies[i]), 400);
		ck_assert_int_eq(find_and_read(&t, &by_header, bodies[i]), 400);
	}
	stop(&t);
}
END_TEST

START_TEST(by_header)
{
	static const struct hook_event_source one = {.header = {"X-Event"}};
	static const struct hook_event_source two = {.header = {"X-Event"},
						     .pointer = {NULL,
								 "/action"}};
	struct receive t;

	start(&t, "github", BODY);
	ck_assert_int_eq(receive(&t), 0);
	ck_assert_int_eq(find(&t, &one, "{}"), -1);
	IS(t.delivery.type, NULL);
	ck_assert_int_eq(find(&t, &two, "{\"action\":\"made\"}"), -1);
	t.headers[0].name = STR("x-event");
	t.headers[0].value = STR("a");
	t.request.headers.items = t.headers;
	t.request.headers.count = 1;
	ck_assert_int_eq(find(&t, &one, "{}"), 0);
	IS(t.delivery.type, "a");
	/* Two that are joined are looked for first, then the first alone. */
	ck_assert_int_eq(find(&t, &two, "{\"action\":\"made\"}"), 1);
	IS(t.delivery.type, "a.made");
	ck_assert_int_eq(find(&t, &two, "{\"action\":\"other\"}"), 0);
	IS(t.delivery.type, "a.other");
	ck_assert_int_eq(find(&t, &two, "{}"), 0);
	IS(t.delivery.type, "a");
	t.headers[0].value = STR("c");
	ck_assert_int_eq(find(&t, &two, "{\"action\":\"made\"}"), -1);
	IS(t.delivery.type, "c.made");
	stop(&t);
}
END_TEST

/* ---- bodies of many events ---- */

START_TEST(many)
{
	static const struct hook_event_source source = {.pointer = {"/type"},
							.each = "/items/*/X",
							.id = "/id"};
	static const struct hook_event_source single = {.pointer = {"/type"}};
	static const char body[] =
		"{\"items\":["
		"{\"X\":{\"type\":\"a\",\"id\":\"1\"}},"
		"{\"X\": {\"type\":\"b.gone\",\"id\":\"2\"} } ]}";
	struct receive t;
	size_t at = 0;

	start(&t, "github", body);
	ck_assert_int_eq(receive(&t), 0);
	ck_assert(hook_event_next(&source, &t.request, &at, &t.delivery,
				  &t.error));
	ck_assert_int_eq(hook_event_find(&source, &events, &t.delivery,
					 &t.error),
			 0);
	IS(t.delivery.id, "1");
	t.delivery.report.count = 3;
	ck_assert(hook_event_next(&source, &t.request, &at, &t.delivery,
				  &t.error));
	ck_assert_uint_eq(t.delivery.report.count, 0);
	ck_assert_int_eq(hook_event_find(&source, &events, &t.delivery,
					 &t.error),
			 2);
	IS(t.delivery.id, "2");
	ck_assert(!hook_event_next(&source, &t.request, &at, &t.delivery,
				   &t.error));
	at = 0;
	ck_assert(hook_event_next(&single, &t.request, &at, &t.delivery,
				  &t.error));
	ck_assert(!hook_event_next(&single, &t.request, &at, &t.delivery,
				   &t.error));
	stop(&t);
}
END_TEST

START_TEST(statuses)
{
	static const struct {
		enum hook_code code;
		int status;
	} cases[] = {{HOOK_SYNTAX, 400},    {HOOK_DUPLICATE, 400},
		     {HOOK_TOO_DEEP, 400},  {HOOK_REFUSED, 400},
		     {HOOK_TYPE, 422},      {HOOK_RANGE, 422},
		     {HOOK_INVALID, 422},   {HOOK_TOO_LARGE, 413},
		     {HOOK_NO_MEMORY, 500}, {HOOK_CREDENTIALS, 500},
		     {HOOK_TRANSPORT, 500}};
	struct hook_error error;
	size_t i;

	memset(&error, 0, sizeof error);
	for (i = 0; i < COUNT(cases); i++) {
		error.code = cases[i].code;
		ck_assert_int_eq(hook_status(&error), cases[i].status);
	}
}
END_TEST

/* An id in a body that is covered as a whole is covered. */
START_TEST(covered_id)
{
	static const struct hook_event_source source = {.pointer = {"/type"},
							.id = "/id"};
	struct receive t;

	start(&t, "qonto_business", BODY);
	ck_assert_int_eq(receive(&t), 0);
	ck_assert_int_eq(hook_event_find(&source, &events, &t.delivery,
					 &t.error),
			 1);
	IS(t.delivery.id, "e1");
	ck_assert(t.delivery.id_covered);
	stop(&t);
}
END_TEST

/* An id in a body that is not covered is not, whatever a header's was. */
START_TEST(uncovered_id)
{
	static const struct hook_event_source source = {.pointer = {"/type"},
							.id = "/id"};
	struct hook_recipe recipe = scheme_of("standard_webhooks")->recipe;
	struct receive t;

	start(&t, "standard_webhooks", BODY);
	recipe.covers = TERMS(OF(ID), TEXT("."), OF(TIMESTAMP));
	t.recipe = &recipe;
	sign(&t);
	ck_assert_int_eq(receive(&t), 0);
	(void)hook_event_find(&source, &events, &t.delivery, &t.error);
	IS(t.delivery.id, "e1");
	ck_assert(!t.delivery.id_covered);
	stop(&t);
}
END_TEST

/* Nor is the scheme's own id in a body that is not covered. */
START_TEST(uncovered_own_id)
{
	static const struct hook_event_source source = {.pointer = {"/type"}};
	struct hook_recipe recipe = scheme_of("standard_webhooks")->recipe;
	struct receive t;

	start(&t, "standard_webhooks", BODY);
	recipe.id_header = NULL;
	recipe.id_json = "/id";
	recipe.covers = TERMS(OF(TIMESTAMP), TEXT("."), OF(BODY));
	t.recipe = &recipe;
	sign(&t);
	ck_assert_int_eq(receive(&t), 0);
	(void)hook_event_find(&source, &events, &t.delivery, &t.error);
	IS(t.delivery.id, "e1");
	ck_assert(t.delivery.id_covered);
	recipe.covers = TERMS(OF(TIMESTAMP));
	sign(&t);
	ck_assert_int_eq(receive(&t), 0);
	(void)hook_event_find(&source, &events, &t.delivery, &t.error);
	IS(t.delivery.id, "e1");
	ck_assert(!t.delivery.id_covered);
	stop(&t);
}
END_TEST

/* An id in a header of the event's is not covered, though the scheme's is. */
START_TEST(id_in_header)
{
	static const struct hook_event_source source = {.pointer = {"/type"},
							.id_header = "X-Id"};
	struct receive t;

	start(&t, "standard_webhooks", BODY);
	t.headers[1].name = STR("X-Id");
	t.headers[1].value = STR("e2");
	t.request.headers.items = t.headers;
	t.request.headers.count = 2;
	ck_assert(hook_sign(t.recipe, t.receiver.keys[0], STR("msg_1"), NOW,
			    &t.request, &t.arena, &t.error));
	ck_assert_int_eq(receive(&t), 0);
	ck_assert(t.delivery.id_covered);
	(void)hook_event_find(&source, &events, &t.delivery, &t.error);
	IS(t.delivery.id, "e2");
	ck_assert(!t.delivery.id_covered);
	stop(&t);
}
END_TEST

/* An event without an id has none: not the one before it. */
START_TEST(id_of_another)
{
	static const struct hook_event_source source = {.pointer = {"/type"},
							.each = "/items/*",
							.id = "/id"};
	struct receive t;
	size_t at = 0, count = 0;

	start(&t, "github",
	      "{\"items\":[{\"type\":\"a\",\"id\":\"1\"},"
	      "{\"type\":\"a\"}]}");
	ck_assert_int_eq(receive(&t), 0);
	while (hook_event_next(&source, &t.request, &at, &t.delivery,
			       &t.error)) {
		ck_assert_int_eq(hook_event_find(&source, &events, &t.delivery,
						 &t.error),
				 0);
		IS(t.delivery.id, count == 0 ? "1" : NULL);
		count++;
	}
	ck_assert_uint_eq(count, 2);
	stop(&t);
}
END_TEST

/*
 * A MAC may be right over what is no JSON, and a list may have no end: that is
 * one event, which is refused.
 */
START_TEST(many_of_no_json)
{
	static const struct hook_event_source source = {.pointer = {"/type"},
							.each = "/items/*"};
	static const char *const bodies[] = {
		"z\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"",
		"{\"items\":z!!!!!!!!!!!!!!!!!!!!!!!!!!!!",
		"",
		"[",
		"{\"items\":[{\"type\":\"a\"},",
		"{\"items\":[1 2]}",
		"{\"items\":[{\"type\":\"a\"}]}]"};
	struct receive t;
	size_t i, at;

	for (i = 0; i < COUNT(bodies); i++) {
		start(&t, "github", bodies[i]);
		ck_assert_int_eq(receive(&t), 0);
		at = 0;
		ck_assert(hook_event_next(&source, &t.request, &at, &t.delivery,
					  &t.error));
		ck_assert_int_eq(read_found(&t, &source), 400);
		ck_assert(!hook_event_next(&source, &t.request, &at,
					   &t.delivery, &t.error));
		stop(&t);
	}
}
END_TEST

static double seconds_for(size_t count)
{
	static const struct hook_event_source source = {.pointer = {"/type"},
							.each = "/items/*"};
	char *body = malloc(count * 3 + 20), *to = body;
	clock_t begun;
	struct receive t;
	size_t i, at = 0, seen = 0;

	ck_assert_ptr_nonnull(body);
	to += sprintf(to, "{\"items\":[");
	for (i = 0; i < count; i++)
		to += sprintf(to, i ? ",{}" : "{}");
	strcpy(to, "]}");
	start(&t, "github", body);
	begun = clock();
	while (hook_event_next(&source, &t.request, &at, &t.delivery, &t.error))
		seen++;
	ck_assert_uint_eq(seen, count);
	stop(&t);
	free(body);
	return (double)(clock() - begun) / CLOCKS_PER_SEC;
}

/* Four times as many events take four times as long, not sixteen times. */
START_TEST(many_in_linear_time)
{
	double few = 0, more = 1;
	int i;

	/* Processor time; a machine that hiccups has two more chances. */
	for (i = 0; i < 3 && more >= few * 8 + 0.01; i++) {
		few = seconds_for(1000);
		more = seconds_for(4000);
	}
	ck_assert_msg(more < few * 8 + 0.01, "%f s, then %f s", few, more);
}
END_TEST

/* Events that are not as the others are events still; so is a bare one. */
START_TEST(many_of_any_form)
{
	static const struct hook_event_source source = {.pointer = {"/type"},
							.each = "/items/*/X",
							.id = "/id"};
	static const struct {
		const char *body;
		int first, second; /* -3: none */
	} cases[] = {
		{"{\"items\":[{\"Y\":1},{\"X\":{\"type\":\"a\"}}]}", -1, 0},
		{"{\"items\":[{\"X\":{\"type\":\"a\"}},null]}", 0, -1},
		{"{\"items\":[1,{\"X\":1,\"X\":2}]}", -1, -1},
		{"{\"items\":[]}", -3, -3},
		{"{\"type\":\"a\"}", 0, -3},
		{"{\"type\":\"a\",\"items\":null}", 0, -3},
		{"{\"type\":\"a\",\"items\":{}}", 0, -3},
		{"{\"items\":[1],\"items\":[2]}", -1, -3},
		{"[]", -1, -3},
	};
	struct receive t;
	size_t i, at;

	for (i = 0; i < COUNT(cases); i++) {
		int found[2] = {-3, -3}, n = 0;

		start(&t, "github", cases[i].body);
		ck_assert_int_eq(receive(&t), 0);
		for (at = 0; hook_event_next(&source, &t.request, &at,
					     &t.delivery, &t.error);
		     n++) {
			ck_assert_int_lt(n, 2);
			found[n] = hook_event_find(&source, &events,
						   &t.delivery, &t.error);
		}
		ck_assert_msg(found[0] == cases[i].first &&
				      found[1] == cases[i].second,
			      "%s", cases[i].body);
		stop(&t);
	}
}
END_TEST

/* An event whose name does not fit is not one without a name. */
START_TEST(no_memory_for_names)
{
	static const struct hook_event_source source = {.pointer = {"/type"},
							.id = "/id"};
	static const char *const bodies[] = {"{\"type\":\"a.made\"}",
					     "{\"id\":\"a.made\"}"};
	struct hook_arena arena;
	struct receive t;
	size_t i;

	for (i = 0; i < COUNT(bodies); i++) {
		start(&t, "github", bodies[i]);
		ck_assert_int_eq(receive(&t), 0);
		arena = t.arena;
		hook_arena_init(&t.arena, 0);
		ck_assert_int_eq(find(&t, &source, bodies[i]), -2);
		ck_assert_int_eq(hook_status(&t.error), 500);
		t.arena = arena;
		stop(&t);
	}
}
END_TEST

static void add_events(TCase *tcase)
{
	tcase_add_test(tcase, covered_id);
	tcase_add_test(tcase, uncovered_id);
	tcase_add_test(tcase, uncovered_own_id);
	tcase_add_test(tcase, id_in_header);
	tcase_add_test(tcase, id_of_another);
	tcase_add_test(tcase, many);
	tcase_add_test(tcase, many_of_any_form);
	tcase_add_test(tcase, many_in_linear_time);
	tcase_add_test(tcase, many_of_no_json);
	tcase_add_test(tcase, no_memory_for_names);
	tcase_add_test(tcase, statuses);
}

int main(void)
{
	Suite *suite = suite_create("hook_receive");
	TCase *tcase = tcase_create("receive");
	TCase *more = tcase_create("events");

	tcase_add_test(tcase, accepted);
	tcase_add_test(tcase, method);
	tcase_add_test(tcase, other_methods);
	tcase_add_test(tcase, form_of_a_webhook);
	tcase_add_test(tcase, size);
	tcase_add_test(tcase, content_type);
	tcase_add_test(tcase, signature);
	tcase_add_test(tcase, field_values);
	tcase_add_test(tcase, default_clock);
	tcase_add_test(tcase, not_set_up);
	tcase_add_test(tcase, order);
	tcase_add_test(tcase, no_memory);
	tcase_add_test(tcase, opening);
	tcase_add_test(tcase, rotation);
	tcase_add_test(tcase, by_pointer);
	tcase_add_test(tcase, not_json);
	tcase_add_test(tcase, by_header);
	suite_add_tcase(suite, tcase);
	add_events(more);
	suite_add_tcase(suite, more);
	return run_suite(suite);
}
