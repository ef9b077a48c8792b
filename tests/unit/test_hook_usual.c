/* SPDX-License-Identifier: MIT */
/*
 * The usual scheme in one pass gives the verdict that the careful way gives:
 * each delivery is verified by its key's plan, and once more without one.
 */
#include "hook_delivery.h"
#include "hook_look.h"
#include "hook_random.h"

struct verdict {
	int status;
	struct hook_signed result;
	struct hook_error error;
};

static struct verdict judge(const struct delivery *d, struct hook_key *key,
			    int64_t now)
{
	struct hook_arena arena;
	struct verdict v;

	memset(&v, 0, sizeof v);
	hook_arena_init(&arena, 1u << 20);
	v.status = hook_verify(&d->scheme->recipe, &key, 1, &d->request, now,
			       &arena, &v.result, &v.error);
	/* It may stand in the arena. */
	if (v.status == 0 && v.result.id.ptr)
		v.result.id.ptr = "";
	hook_arena_free(&arena);
	return v;
}

/* 0, or the status that both ways gave. */
static int both(const struct delivery *d, struct hook_key *careful, int64_t now)
{
	struct verdict a = judge(d, d->key, now), b = judge(d, careful, now);

	ck_assert_msg(a.status == b.status, "%s: %d %s, but carefully %d %s",
		      d->scheme->name, a.status, a.error.reason, b.status,
		      b.error.reason);
	if (a.status != 0) {
		ck_assert_str_eq(a.error.reason, b.error.reason);
		return a.status;
	}
	ck_assert_int_eq(a.result.has_timestamp, b.result.has_timestamp);
	ck_assert_int_eq(a.result.timestamp, b.result.timestamp);
	ck_assert_uint_eq(a.result.id.len, b.result.id.len);
	ck_assert_int_eq(a.result.id_covered, b.result.id_covered);
	ck_assert_int_eq(a.result.body_covered, b.result.body_covered);
	ck_assert_ptr_eq(a.result.id_at, b.result.id_at);
	return 0;
}

static struct hook_key *careful_key(const struct scheme *scheme)
{
	struct hook_key *key = key_of(&scheme->recipe, scheme->secret);

	key->plan.recipe = NULL;
	return key;
}

/* ---- what a header may be spoilt by ---- */

static void put(struct delivery *d, hook_str *value, const char *before,
		const char *after)
{
	size_t room = strlen(before) + 2 * value->len + strlen(after) + 1;
	char *text = hook_alloc(&d->arena, room);

	ck_assert_ptr_nonnull(text);
	value->len = (size_t)sprintf(text, "%s%.*s%s", before, (int)value->len,
				     value->ptr, after);
	value->ptr = text;
}

/* What stands before the first comma, behind the rest. */
static void turn(struct delivery *d, hook_str *value)
{
	const char *comma = memchr(value->ptr, ',', value->len);
	size_t first = comma ? (size_t)(comma - value->ptr) : 0;
	char *text = hook_alloc(&d->arena, value->len + 1);

	ck_assert_ptr_nonnull(text);
	if (comma == NULL)
		return;
	sprintf(text, "%.*s,%.*s", (int)(value->len - first - 1), comma + 1,
		(int)first, value->ptr);
	value->ptr = text;
}

/* A signature that is wrong, before or behind the one that is right. */
static void add_wrong(struct delivery *d, hook_str *value)
{
	static const char wrong[] = "v1=00000000000000000000000000000000"
				    "00000000000000000000000000000000";
	const char *comma = memchr(value->ptr, ',', value->len);
	size_t first = comma ? (size_t)(comma - value->ptr) : 0;
	char *text = hook_alloc(&d->arena, value->len + sizeof wrong + 1);

	ck_assert_ptr_nonnull(text);
	if (comma == NULL)
		return;
	if (below(2))
		first = value->len;
	value->len = (size_t)sprintf(text, "%.*s,%s%.*s", (int)first,
				     value->ptr, wrong,
				     (int)(value->len - first),
				     value->ptr + first);
	value->ptr = text;
}

static void spoil(struct delivery *d)
{
	static const char *const around[] = {" ",   "\t",    ",",  ", ",
					     "v1=", ",t=1",  "=",  " ,",
					     "\n",  ",v1=0", "v1", "1"};
	struct hook_headers *headers = &d->request.headers;
	struct hook_header *header = &headers->items[below(headers->count)];
	char *text;

	switch (below(10)) {
	case 0:
		put(d, &header->value, around[below(COUNT(around))], "");
		break;
	case 1:
		put(d, &header->value, "", around[below(COUNT(around))]);
		break;
	case 2:
		turn(d, &header->value);
		break;
	case 3:
		header->value.len -= header->value.len > 0;
		break;
	case 4:
		header->name = hook_text("X-Other");
		break;
	case 5:
		add_header(d, header->name.ptr, header->value.ptr);
		break;
	case 6:
		text = own(d, &header->name);
		text[below(header->name.len)] ^= 32;
		break;
	case 7:
		text = own(d, &header->value);
		if (header->value.len > 0)
			text[below(header->value.len)] = (char)below(256);
		break;
	case 8:
		add_wrong(d, &header->value);
		break;
	default:
		header->value.len = 0;
	}
}

START_TEST(spoilt)
{
	const struct scheme *scheme = &schemes[_i];
	struct hook_key *careful;
	struct delivery d;
	size_t taken = 0;
	int round;

	if (scheme->signer)
		return;
	careful = careful_key(scheme);
	for (round = 0; round < 400; round++) {
		deliver(&d, scheme);
		ck_assert_int_eq(both(&d, careful, NOW), 0);
		spoil(&d);
		if (below(3) == 0)
			spoil(&d);
		taken += both(&d, careful, NOW - 301 + (int)below(603)) == 0;
		finish(&d);
	}
	ck_assert_uint_gt(taken, 0);
	hook_key_free(careful);
}
END_TEST

/* A scheme that is resolved is of those that are usual. */
START_TEST(planned)
{
	static const char *const usual[] = {
		"qonto_onboarding", "qonto_business", "conduit_v1", "openai",
		"stripe",           "github",         "slack",      "shopify"};
	static const char *const others[] = {"adyen_standard", "moov"};
	const struct scheme *scheme;
	struct hook_key *key;
	size_t i;

	for (i = 0; i < COUNT(usual); i++) {
		scheme = scheme_of(usual[i]);
		key = key_of(&scheme->recipe, scheme->secret);
		ck_assert_msg(key->plan.recipe == &scheme->recipe, "%s",
			      usual[i]);
		hook_key_free(key);
	}
	for (i = 0; i < COUNT(others); i++) {
		scheme = scheme_of(others[i]);
		key = key_of(&scheme->recipe, scheme->secret);
		ck_assert_msg(key->plan.recipe == NULL, "%s", others[i]);
		hook_key_free(key);
	}
}
END_TEST

/* A plan is of the recipe that a key was made for, and of no other. */
START_TEST(other_recipe)
{
	struct hook_recipe recipe = scheme_of("stripe")->recipe;
	struct scheme scheme = *scheme_of("stripe");
	struct delivery d;

	deliver(&d, scheme_of("stripe"));
	scheme.recipe.header = "X-Other";
	d.scheme = &scheme;
	ck_assert_int_eq(verify(&d), 401);
	scheme.recipe = recipe;
	ck_assert_int_eq(verify(&d), 0);
	scheme.recipe.covers = NULL;
	ck_assert_int_eq(verify(&d), 401);
	finish(&d);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("hook_usual");
	TCase *tcase = tcase_create("usual");

	take_seed();
	tcase_add_loop_test(tcase, spoilt, 0, SCHEMES);
	tcase_add_test(tcase, planned);
	tcase_add_test(tcase, other_recipe);
	tcase_set_timeout(tcase, 0);
	suite_add_tcase(suite, tcase);
	return run_suite(suite);
}
