/* SPDX-License-Identifier: MIT */
/* From a request to a delivery: every status that may answer it. */
#include "hook_receiver.h"

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
	static const char form[] = "application/x-www-form-urlencoded";
	struct hook_way way = {HOOK_IN_PARAMETER, "POST", form, "payload", -1};
	struct hook_arena arena;
	struct receive t;

	start(&t, "github", "a=1&payload=%7B%22b%22%3A2%7D");
	t.request.headers.items[0].value = hook_text(form);
	ck_assert_int_eq(receive(&t), 415);
	t.receiver.ways = &way;
	t.receiver.way_count = 1;
	ck_assert_int_eq(receive(&t), 0);
	ck_assert_uint_eq(t.delivery.body.len, 7);
	ck_assert_mem_eq(t.delivery.body.ptr, "{\"b\":2}", 7);
	way.payload = "event";
	ck_assert_int_eq(receive(&t), 400);
	way.payload = "payload";
	arena = t.arena;
	hook_arena_init(&t.arena, 0);
	ck_assert_int_eq(receive(&t), 500);
	ck_assert_int_eq(t.error.code, HOOK_NO_MEMORY);
	t.arena = arena;
	way.carrier = HOOK_IN_FORM;
	way.payload = NULL;
	ck_assert_int_eq(receive(&t), 0);
	ck_assert_mem_eq(t.delivery.body.ptr, "{\"a\":\"1\",", 9);
	stop(&t);
}
END_TEST

/* A handshake comes first, so that what it leaves is what a program reads. */
START_TEST(handshake_has_an_error)
{
	static const struct hook_term answer[] = {HOOK_PART_TEXT(LITERAL,
								 "yes"),
						  HOOK_PART(END)};
	const struct hook_handshake list = {.method = "GET",
					    .answer = answer,
					    .status = 201};
	struct hook_response reply = {0};
	struct receive t;

	start(&t, "github", BODY);
	t.request.reply = &reply;
	memset(&t.error, 0x5a, sizeof t.error);
	ck_assert_int_eq(hook_shake(&list, 1, true, &t.receiver, t.recipe,
				    &t.request, &t.arena, &t.error),
			 0);
	ck_assert_int_eq(t.error.code, HOOK_OK);
	t.request.method = STR("GET");
	memset(&t.error, 0x5a, sizeof t.error);
	ck_assert_int_eq(hook_shake(&list, 1, true, &t.receiver, t.recipe,
				    &t.request, &t.arena, &t.error),
			 201);
	ck_assert_str_eq(t.error.reason, "");
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

int main(void)
{
	Suite *suite = suite_create("hook_receive");
	TCase *tcase = tcase_create("receive");

	tcase_add_test(tcase, accepted);
	tcase_add_test(tcase, method);
	tcase_add_test(tcase, other_methods);
	tcase_add_test(tcase, form_of_a_webhook);
	tcase_add_test(tcase, handshake_has_an_error);
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
	suite_add_tcase(suite, tcase);
	return run_suite(suite);
}
