/* SPDX-License-Identifier: MIT */
/* From a delivery to an event: every source of a name, and of an id. */
#include "hook_engine.h"
/* Below, TEXT is a term of a recipe, not the kind of a row. */
#undef TEXT
#include "hook_receiver.h"

/* ---- events ---- */

static const struct hook_name event_names[] = {{"a", 1},
					       {"a.made", 6},
					       {"b.gone", 6},
					       {"\xc3\xa4", 2}};
static const uint16_t event_order[] = {0, 3, 1, 2};
static const struct hook_names events = {event_names, event_order, 4};

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
		{"{\"event\":{\"type\":1}}", -1, "1", NULL},
		{"{\"event\":{\"type\":20e-1}}", -1, "2", NULL},
		{"{\"event\":{\"type\":-0}}", -1, "0", NULL},
		{"{\"event\":{\"type\":-7.0}}", -1, "-7", NULL},
		{"{\"event\":{\"type\":1.5}}", -1, "1.5", NULL},
		{"{\"event\":{\"type\":true}}", -1, "true", NULL},
		{"{\"event\":{\"type\":[1]}}", -1, NULL, NULL},
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

/* ---- events that are all of one type ---- */

struct news {
	hook_str type, id;
	hook_time made;
	bool made_is_null;
	hook_int count;
	struct hook_member *additional;
};

#define HERE struct news
static const struct hook_row news_rows[] = {
	MEMBER("type", type, HOOK_IS_TEXT, REQUIRED),
	MEMBER("id", id, HOOK_IS_TEXT, REQUIRED),
	MEMBER("made", made, TIME, NULLABLE(made), FORMAT(DATE_TIME)),
	MEMBER("count", count, INT, LIMITS(MAXIMUM(9))),
};
static const struct hook_type news_schema = {OBJECT_OF(news_rows),
					     OTHERS_IN(additional)};
#undef HERE

static const char *const news[] = {
	"{\"type\":\"a\",\"id\":\"1\",\"made\":\"2024-01-01T00:00:00Z\"}",
	" { \"made\" : \"2024-01-01T00:00:00.5+01:00\", \"id\" : \"1\","
	" \"type\" : \"a.made\", \"more\" : [1, {}] } ",
	"{\"type\":\"\\u0061\",\"id\":\"\\n\",\"count\":3}",
	"{\"type\":\"a\",\"id\":\"\",\"count\":10}",
	"{\"type\":\"none\",\"id\":\"1\",\"count\":\"10\"}",
	"{\"type\":\"\",\"id\":\"1\"}",
	"{\"type\":\"a\",\"id\":\"1\",\"made\":null}",
	"{\"type\":\"a\",\"id\":\"1\",\"made\":\"today\"}",
	"{\"type\":\"a\",\"id\":\"1\",\"made\":1704067200}",
	"{\"type\":\"a\",\"id\":\"1\",\"made\":{}}",
	"{\"type\":\"a\",\"id\":7}",
	"{\"type\":\"a\",\"id\":null}",
	"{\"type\":\"a\"}",
	"{\"type\":1,\"id\":\"1\"}",
	"{\"id\":\"1\"}",
	"{\"type\":\"a\",\"type\":\"a\",\"id\":\"1\"}",
	"{\"type\":\"a\",\"id\":\"1\",\"id\":\"2\"}",
	"{\"type\":\"a\",\"id\":\"1\",\"x\":1,\"x\":2}",
	"{\"type\":\"a\",\"id\":\"1\"",
	"{\"type\":\"a\",\"id\":\"1\"}x",
	"{\"type\":\"a\",\"id\":\"\xff\"}",
	"{\"type\":\"a\",\"id\":\"\\ud800\"}",
	"[]",
	"null",
	"",
};

/* What comes of a body: found, and read as JSON or as its type. */
struct outcome {
	int index, status;
	const struct news *event;
	const void *value;
};

static struct outcome outcome_of(struct receive *t, bool first, bool json,
				 const char *body)
{
	struct hook_event_source source = {.pointer = {"/type"},
					   .id = "/id",
					   .time = "/made",
					   .type = first ? &news_schema : NULL};
	struct outcome o = {0, 0, NULL, NULL};

	t->delivery.id_covered = false;
	t->delivery.report.count = 0;
	hook_fail(&t->error, HOOK_OK, "");
	o.index = find(t, &source, body);
	/* It is none that is known: there is nothing to be read twice. */
	if (!first)
		ck_assert_ptr_null(t->delivery.read_as);
	o.status = o.index == -2
			   ? hook_status(&t->error)
			   : hook_event_read(&t->receiver,
					     json ? NULL : &news_schema,
					     &t->delivery, &o.value, &t->error);
	o.event = (const struct news *)o.value;
	return o;
}

static void same_news(const struct news *a, const struct news *b)
{
	ck_assert(hook_str_equal(a->type, b->type));
	ck_assert(hook_str_equal(a->id, b->id));
	ck_assert(hook_str_equal(a->made.text, b->made.text));
	ck_assert_int_eq(a->made.seconds, b->made.seconds);
	ck_assert_int_eq(a->made_is_null, b->made_is_null);
	ck_assert_int_eq(a->count.set, b->count.set);
	ck_assert_int_eq(a->count.value, b->count.value);
	ck_assert_int_eq(a->additional == NULL, b->additional == NULL);
}

static void same_outcome(struct receive *t, struct receive *other, bool json,
			 const char *body)
{
	struct outcome a = outcome_of(t, true, json, body);
	struct outcome b = outcome_of(other, false, json, body);
	const struct hook_delivery *x = &t->delivery, *y = &other->delivery;

	ck_assert_msg(a.status == b.status, "%s: %d, not %d", body, a.status,
		      b.status);
	ck_assert_int_eq(t->error.code, other->error.code);
	ck_assert_uint_eq(x->report.count, y->report.count);
	if (a.status != 0)
		return;
	ck_assert_msg(a.index == b.index, "%s", body);
	IS(x->type, y->type.ptr);
	IS(x->id, y->id.ptr);
	ck_assert_int_eq(x->id_covered, y->id_covered);
	IS(x->time.text, y->time.text.ptr);
	ck_assert_int_eq(x->time.seconds, y->time.seconds);
	ck_assert_int_eq(x->time.nanos, y->time.nanos);
	if (!json)
		same_news(a.event, b.event);
	else
		ck_assert_ptr_eq(a.value, &x->body);
}

/* An event that is read first is found as one that is looked at first. */
START_TEST(one_type)
{
	struct receive t, other;
	size_t i;

	start(&t, "github", BODY);
	start(&other, "github", BODY);
	ck_assert_int_eq(receive(&t), 0);
	ck_assert_int_eq(receive(&other), 0);
	for (i = 0; i < 4 * COUNT(news); i++) {
		t.receiver.strict = other.receiver.strict = i % 2 == 1;
		same_outcome(&t, &other, i / 2 % 2 == 1, news[i / 4]);
	}
	stop(&t);
	stop(&other);
}
END_TEST

/* What was read in vain takes no memory from what is done instead. */
START_TEST(one_type_memory)
{
	static const char body[] = "{\"type\":\"a\",\"id\":7}";
	const struct hook_block *block;
	struct receive t;
	char *before;
	size_t used;

	start(&t, "github", BODY);
	ck_assert_int_eq(receive(&t), 0);
	block = t.arena.block;
	before = t.arena.next;
	ck_assert_int_eq(outcome_of(&t, false, true, body).status, 0);
	used = (size_t)(t.arena.next - before);
	before = t.arena.next;
	ck_assert_int_eq(outcome_of(&t, true, true, body).status, 0);
	ck_assert_uint_eq((size_t)(t.arena.next - before), used);
	ck_assert_ptr_eq(t.arena.block, block);
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

/* Nor is one in a query, which is in no body, unless the URL is covered. */
START_TEST(id_in_query)
{
	static const struct hook_event_source by_event = {.id = "/id"};
	static const struct hook_event_source by_scheme = {.id = NULL};
	static const struct hook_way query = {HOOK_IN_QUERY, "GET", NULL, NULL,
					      0};
	struct hook_recipe recipe = scheme_of("standard_webhooks")->recipe;
	const struct hook_term *const covers[] = {TERMS(OF(BODY)),
						  TERMS(OF(PATH), OF(BODY)),
						  TERMS(OF(URL), OF(BODY)),
						  TERMS(OF(TARGET))};
	struct receive t;
	size_t i;

	for (i = 0; i < 2 * COUNT(covers); i++) {
		start(&t, "standard_webhooks", "");
		recipe.id_header = NULL;
		recipe.id_json = i % 2 ? "/id" : NULL;
		recipe.covers = covers[i / 2];
		t.recipe = &recipe;
		t.receiver.ways = &query;
		t.receiver.way_count = 1;
		t.receiver.methods = "GET";
		t.request.method = STR("GET");
		t.request.url = STR("https://a.example/x?id=e1");
		sign(&t);
		ck_assert_int_eq(receive(&t), 0);
		ck_assert_int_eq(hook_event_find(i % 2 ? &by_scheme : &by_event,
						 &events, &t.delivery,
						 &t.error),
				 0);
		IS(t.delivery.id, "e1");
		ck_assert_msg(t.delivery.id_covered == (i >= 4), "%zu", i);
		stop(&t);
	}
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

int main(void)
{
	Suite *suite = suite_create("hook_events");
	TCase *tcase = tcase_create("events");

	tcase_add_test(tcase, covered_id);
	tcase_add_test(tcase, uncovered_id);
	tcase_add_test(tcase, uncovered_own_id);
	tcase_add_test(tcase, id_in_query);
	tcase_add_test(tcase, id_in_header);
	tcase_add_test(tcase, id_of_another);
	tcase_add_test(tcase, many);
	tcase_add_test(tcase, many_of_any_form);
	tcase_add_test(tcase, many_in_linear_time);
	tcase_add_test(tcase, many_of_no_json);
	tcase_add_test(tcase, no_memory_for_names);
	tcase_add_test(tcase, statuses);
	tcase_add_test(tcase, by_pointer);
	tcase_add_test(tcase, not_json);
	tcase_add_test(tcase, by_header);
	tcase_add_test(tcase, one_type);
	tcase_add_test(tcase, one_type_memory);
	suite_add_tcase(suite, tcase);
	return run_suite(suite);
}
