/* SPDX-License-Identifier: MIT */
/* Signatures that stand in the body: of one thing, and of every item. */
#include "hook_delivery.h"
#include "hook_json.h"

#include <time.h>

#define PAYMENT "{\"a\":\"1\",\"b\":{\"c\":2.50,\"d\":true},\"sig\":\"\"}"

static const struct scheme payment = {
	"payment",
	{.pointer = "/sig",
	 .algorithm = HOOK_HMAC_SHA256,
	 .encoding = HOOK_HEX,
	 .covers = TERMS(WITH(JSON, "/a"), TEXT(":"), WITH(JSON, "/b/c"),
			 TEXT(":"), WITH(JSON, "/b/d"), TEXT(":"),
			 WITH(JSON, "/e"))},
	SECRET,
	NULL,
	PAYMENT,
	NULL,
	NULL};

static const struct scheme items = {"items",
				    {.pointer = "/sig",
				     .algorithm = HOOK_HMAC_SHA256,
				     .encoding = HOOK_HEX,
				     .covers = TERMS(WITH(JSON, "/v")),
				     .each = "/items/*/X"},
				    SECRET,
				    NULL,
				    NULL,
				    NULL,
				    NULL};

/* ---- signing ---- */

START_TEST(body_is_copied)
{
	static const char before[] = PAYMENT;
	struct delivery d;

	deliver_text(&d, &payment, (hook_str){before, sizeof before - 1});
	ck_assert_str_eq(before, PAYMENT);
	ck_assert(d.request.body.ptr != before);
	ck_assert_uint_eq(d.request.body.len, sizeof before - 1 + 64);
	ck_assert(hook_json_valid(d.request.body.ptr, d.request.body.len,
				  &d.error));
	ck_assert_int_eq(verify(&d), 0);
	finish(&d);
}
END_TEST

/* The signature that is there goes; what is around it stays. */
START_TEST(signed_again)
{
	struct delivery d;
	hook_str first;

	deliver(&d, &payment);
	first = d.request.body;
	ck_assert(hook_sign(&payment.recipe, d.key, hook_text(NULL), NOW,
			    &d.request, &d.arena, &d.error));
	ck_assert(hook_str_equal(d.request.body, first));
	finish(&d);
}
END_TEST

START_TEST(nowhere_to_sign)
{
	static const char *const bodies[] = {"{\"a\":\"1\"}",
					     "[]",
					     "{}",
					     "{\"sig\":1}",
					     "{\"sig\":null}",
					     "{\"sig\":\"\",\"sig\":\"\"}"};
	struct hook_key *key = key_of(&payment.recipe, SECRET);
	struct hook_arena arena;
	struct hook_error error;
	size_t i;

	hook_arena_init(&arena, 1u << 16);
	for (i = 0; i < COUNT(bodies); i++) {
		struct hook_request request = {.body = hook_text(bodies[i])};

		ck_assert(!hook_sign(&payment.recipe, key, hook_text(NULL), NOW,
				     &request, &arena, &error));
		ck_assert_int_eq(error.code, HOOK_INVALID);
		IS(request.body, bodies[i]);
	}
	hook_arena_free(&arena);
	hook_key_free(key);
}
END_TEST

/* ---- one thing ---- */

/* Where they are covered, other spellings of a text are the same text. */
START_TEST(changes)
{
	static const struct {
		const char *old, *new;
		int status;
	} cases[] = {
		{"\"1\"", "\"2\"", 401},
		{"\"1\"", "\"\"", 401},
		{"\"1\"", "\"1\\u0000\"", 401},
		{"\"1\"", "null", 401},
		{"\"1\"", "\"\\u0031\"", 0},
		{"2.50", "2.5", 401},
		{"2.50", "25e-1", 401},
		{"2.50", "\"2.5\"", 401},
		{"true", "false", 401},
		{"\"a\":\"1\"", "\"a\":\"1\",\"e\":\"x\"", 401},
		{"\"a\":\"1\"", "\"a\":\"1\",\"e\":\"\"", 0},
		{"\"a\":\"1\"", "\"a\":\"1\",\"f\":\"not covered\"", 0},
		{"\"a\":\"1\"", "\"A\":\"1\"", 401},
		{"\"a\":\"1\",", "", 401},
		{"\"sig\"", "\"signature\"", 401},
		{"{\"a\"", " \n{ \"a\"", 0},
		{"{\"a\"", "[{\"a\"", 400},
	};
	struct delivery d;
	size_t i;

	for (i = 0; i < COUNT(cases); i++) {
		deliver(&d, &payment);
		replace(&d, cases[i].old, cases[i].new);
		ck_assert_msg(verify(&d) == cases[i].status, "%s: %s",
			      cases[i].new, d.error.reason);
		finish(&d);
	}
}
END_TEST

START_TEST(changed_signature)
{
	struct delivery d;
	size_t at, i;
	char *body;

	deliver(&d, &payment);
	body = own(&d, &d.request.body);
	at = place_of(&d, "\"sig\":\"") + strlen("\"sig\":\"");
	for (i = 0; i < 64; i++) {
		body[at + i] ^= 1;
		ck_assert_int_ne(verify(&d), 0);
		body[at + i] ^= 1;
	}
	memcpy(body + at + 62, "\" ", 2);
	ck_assert_int_ne(verify(&d), 0);
	finish(&d);
}
END_TEST

/* ---- every item ---- */

#define ITEM(value) "{\"X\":{\"v\":\"" value "\",\"sig\":\"\"}}"
#define THREE       "{\"items\": [" ITEM("1") ",\n" ITEM("2") "," ITEM("3") " ]}"

START_TEST(all_items)
{
	static const char *const values[] = {"\"1\"", "\"2\"", "\"3\""};
	struct delivery d;
	size_t i;

	deliver_text(&d, &items, STR(THREE));
	ck_assert_int_eq(verify(&d), 0);
	finish(&d);
	for (i = 0; i < 3; i++) {
		deliver_text(&d, &items, STR(THREE));
		replace(&d, values[i], "\"0\"");
		ck_assert_int_eq(verify(&d), 401);
		finish(&d);
	}
}
END_TEST

START_TEST(items_that_are_not)
{
	static const char *const bodies[] = {"{\"items\":[]}",
					     "{}",
					     "[]",
					     "{\"items\":{}}",
					     "{\"items\":null}",
					     "{\"items\":[{}]}",
					     "{\"items\":[{\"X\":{}}]}",
					     "{\"items\":[{\"X\":[]}]}",
					     "{\"items\":[" ITEM("1") "]}"};
	struct delivery d;
	size_t i;

	for (i = 0; i < COUNT(bodies); i++) {
		deliver_text(&d, &items, STR(THREE));
		d.request.body = hook_text(bodies[i]);
		ck_assert_msg(verify(&d) == 401, "%s", bodies[i]);
		finish(&d);
	}
}
END_TEST

/* One more item, that nobody signed. */
START_TEST(added_item)
{
	struct delivery d;

	deliver_text(&d, &items, STR(THREE));
	replace(&d, " ]}", "," ITEM("4") "]}");
	ck_assert_int_eq(verify(&d), 401);
	finish(&d);
	deliver_text(&d, &items, STR(THREE));
	replace(&d, "[{", "[" ITEM("4") ",{");
	ck_assert_int_eq(verify(&d), 401);
	finish(&d);
}
END_TEST

/* A body that is itself such an item. */
START_TEST(bare_item)
{
	struct delivery d;

	deliver_text(&d, &items, STR("{\"v\":\"1\",\"sig\":\"\"}"));
	ck_assert_int_eq(verify(&d), 0);
	replace(&d, "\"1\"", "\"2\"");
	ck_assert_int_eq(verify(&d), 401);
	finish(&d);
}
END_TEST

static char *many(const char *item, size_t count)
{
	size_t len = strlen(item), i;
	char *body = malloc((len + 1) * count + 32), *to = body;

	ck_assert_ptr_nonnull(body);
	to += sprintf(to, "{\"items\":[");
	for (i = 0; i < count; i++) {
		*to = ',';
		to += i > 0;
		memcpy(to, item, len);
		to += len;
	}
	strcpy(to, "]}");
	return body;
}

/* One item that was signed, as often as it fits. */
START_TEST(too_many_items)
{
	char item[200], *body;
	struct delivery d;

	deliver_text(&d, &items, STR("{\"items\":[" ITEM("1") "]}"));
	snprintf(item, sizeof item, "%.*s", (int)d.request.body.len - 12,
		 d.request.body.ptr + 10);
	body = many(item, 900);
	d.request.body = hook_text(body);
	ck_assert_int_eq(verify(&d), 0);
	free(body);
	body = many(item, 1100);
	d.request.body = hook_text(body);
	ck_assert_int_eq(verify(&d), 400);
	free(body);
	finish(&d);
}
END_TEST

/* ---- corners ---- */

/*
 * A part that is covered and stands there, but is no text, is not "missing":
 * its MAC covers nothing of it. The second of two is the same.
 */
START_TEST(covered_but_not_text)
{
	static const char *const more[] = {"\"e\":{\"x\":\"evil\"}",
					   "\"e\":[\"evil\"]",
					   "\"e\":\"evil\",\"e\":\"evil\""};
	struct delivery d;
	char text[64];
	size_t i;

	for (i = 0; i < COUNT(more); i++) {
		deliver(&d, &payment);
		snprintf(text, sizeof text, "%s,\"a\"", more[i]);
		replace(&d, "\"a\"", text);
		ck_assert_msg(verify(&d) != 0, "accepted: %s", more[i]);
		finish(&d);
	}
}
END_TEST

/* Memory that ends does not make a covered part an empty one. */
START_TEST(covered_but_too_large)
{
	struct hook_arena large;
	struct delivery d;
	char *text = malloc(20000);

	memcpy(text, "\"e\":\"", 5);
	memset(text + 5, 'x', 19000);
	strcpy(text + 19005, "\",\"a\"");
	deliver(&d, &payment);
	replace(&d, "\"a\"", text);
	large = d.arena;
	hook_arena_init(&d.arena, 8192);
	ck_assert_int_ne(verify(&d), 0);
	hook_arena_free(&d.arena);
	d.arena = large;
	free(text);
	finish(&d);
}
END_TEST

/* Items behind one that has another form were never looked at. */
START_TEST(hole_between_items)
{
	struct delivery d;

	deliver_text(&d, &items, STR(THREE));
	replace(&d, " ]}", ",{\"Y\":1}," ITEM("evil") "]}");
	ck_assert_int_ne(verify(&d), 0);
	finish(&d);
	deliver_text(&d, &items, STR(THREE));
	replace(&d, " ]}", ",null," ITEM("evil") "]}");
	ck_assert_int_ne(verify(&d), 0);
	finish(&d);
}
END_TEST

/* A list that holds no item is no reason to take the body for one. */
START_TEST(bare_item_with_list)
{
	struct delivery d;

	deliver_text(&d, &items, STR("{\"v\":\"1\",\"sig\":\"\"}"));
	replace(&d, "{", "{\"items\":[{\"Y\":\"evil\"}],");
	ck_assert_int_ne(verify(&d), 0);
	finish(&d);
}
END_TEST

static clock_t time_of(struct delivery *d, const char *item, size_t count)
{
	char *body = many(item, count);
	clock_t begun = clock();
	int round;

	d->request.body = hook_text(body);
	for (round = 0; round < 3; round++)
		ck_assert_int_eq(verify(d), 0);
	free(body);
	return clock() - begun;
}

/* Four times as many items take four times as long, not sixteen times. */
START_TEST(items_in_linear_time)
{
	clock_t few = 0, more = 1;
	char item[200];
	struct delivery d;
	int i;

	deliver_text(&d, &items, STR("{\"items\":[" ITEM("1") "]}"));
	snprintf(item, sizeof item, "%.*s", (int)d.request.body.len - 12,
		 d.request.body.ptr + 10);
	/* Processor time; a machine that hiccups has two more chances. */
	for (i = 0; i < 3 && more >= few * 8; i++) {
		few = time_of(&d, item, 240);
		more = time_of(&d, item, 960);
	}
	ck_assert_int_lt(more, few * 8);
	finish(&d);
}
END_TEST

/* A time that the scheme wants in the body, and that is not there. */
START_TEST(signed_without_time)
{
	const struct hook_recipe *recipe = &scheme_of("linear")->recipe;
	struct hook_request request = {.body = STR("{\"a\":1}")};
	struct delivery d = {.scheme = scheme_of("linear")};

	hook_arena_init(&d.arena, 1u << 16);
	d.key = key_of(recipe, SECRET);
	if (hook_sign(recipe, d.key, hook_text(NULL), NOW, &request, &d.arena,
		      &d.error)) {
		d.request = request;
		ck_assert_int_eq(verify(&d), 0);
	}
	finish(&d);
}
END_TEST

/* The old one goes as a whole, whatever stands in it. */
START_TEST(signed_over_escapes)
{
	struct delivery d;

	deliver_text(&d, &payment, STR("{\"a\":\"1\",\"sig\":\"x\\\"y\"}"));
	ck_assert(hook_json_valid(d.request.body.ptr, d.request.body.len,
				  &d.error));
	ck_assert_int_eq(verify(&d), 0);
	finish(&d);
}
END_TEST

static void add_corners(TCase *corners)
{
	tcase_add_test(corners, covered_but_not_text);
	tcase_add_test(corners, covered_but_too_large);
	tcase_add_test(corners, hole_between_items);
	tcase_add_test(corners, bare_item_with_list);
	tcase_add_test(corners, items_in_linear_time);
	tcase_add_test(corners, signed_without_time);
	tcase_add_test(corners, signed_over_escapes);
}

int main(void)
{
	Suite *suite = suite_create("hook_signed_body");
	TCase *tcase = tcase_create("bodies"),
	      *corners = tcase_create("corners");

	tcase_add_test(tcase, body_is_copied);
	tcase_add_test(tcase, signed_again);
	tcase_add_test(tcase, nowhere_to_sign);
	tcase_add_test(tcase, changes);
	tcase_add_test(tcase, changed_signature);
	tcase_add_test(tcase, all_items);
	tcase_add_test(tcase, items_that_are_not);
	tcase_add_test(tcase, added_item);
	tcase_add_test(tcase, bare_item);
	tcase_add_test(tcase, too_many_items);
	suite_add_tcase(suite, tcase);
	add_corners(corners);
	suite_add_tcase(suite, corners);
	return run_suite(suite);
}
