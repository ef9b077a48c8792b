/* SPDX-License-Identifier: MIT */
/*
 * Every scheme: what it signs is what the provider would, and nothing else is
 * accepted. Built once with each crypto library.
 */
#include "hook_look.h"
#include "hook_delivery.h"
#include "hook_json.h"

/* The signature as it stands: in the header, or in the body. */
static hook_str *value_of(struct delivery *d)
{
	const char *name = d->scheme->recipe.header;

	return name ? &header_of(d, name)->value : NULL;
}

static bool covers(const struct scheme *scheme, enum hook_term_id is,
		   const char *text)
{
	return hook_look_covers(&scheme->recipe, is, text);
}

/* ---- what is right ---- */

START_TEST(signs_as_the_provider)
{
	const struct scheme *scheme = &schemes[_i];
	struct delivery d;

	deliver(&d, scheme);
	if (scheme->recipe.header)
		IS(*value_of(&d), scheme->value);
	else
		(void)place_of(&d, scheme->value);
	if (scheme->recipe.each)
		(void)place_of(&d, OF_ITEM_2);
	if (scheme->recipe.timestamp_header)
		IS(header_of(&d, scheme->recipe.timestamp_header)->value,
		   "1614265330");
	if (scheme->recipe.id_header)
		IS(header_of(&d, scheme->recipe.id_header)->value, "msg_1");
	finish(&d);
}
END_TEST

START_TEST(round_trip)
{
	const struct scheme *scheme = &schemes[_i];
	const struct hook_recipe *r = &scheme->recipe;
	bool timed = r->timestamp_header || r->timestamp_json ||
		     (hook_terms_hold(r->format, HOOK_TERM_TIMESTAMP, NULL));
	struct delivery d;

	deliver(&d, scheme);
	ck_assert_msg(verify(&d) == 0, "%s: %s", scheme->name, d.error.reason);
	ck_assert_int_eq(d.result.has_timestamp, timed);
	ck_assert_int_eq(d.result.timestamp, timed ? NOW : 0);
	IS(d.result.id, r->id_header ? "msg_1" : NULL);
	ck_assert_int_eq(d.result.id_covered,
			 covers(scheme, HOOK_TERM_ID, NULL));
	finish(&d);
}
END_TEST

START_TEST(pairs_of_keys)
{
	const struct scheme *scheme = &schemes[_i];
	const struct hook_recipe *r = &scheme->recipe;
	bool ed = r->algorithm == HOOK_ED25519;
	struct hook_key *keys[3],
		*wrong = key_of(r, ed                      ? scheme->signer
				   : r->key == HOOK_HEX    ? "00ff"
				   : r->key == HOOK_BASE64 ? "AAAA"
							   : "a secreT");
	struct delivery d;

	deliver(&d, scheme);
	ck_assert_int_eq(verify_with(&d, &wrong, 1, NOW), 401);
	keys[0] = keys[1] = keys[2] = wrong;
	ck_assert_int_eq(verify_with(&d, keys, 3, NOW), 401);
	keys[2] = d.key;
	ck_assert_int_eq(verify_with(&d, keys, 3, NOW), 0);
	keys[0] = d.key;
	keys[2] = wrong;
	ck_assert_int_eq(verify_with(&d, keys, 3, NOW), 0);
	ck_assert_int_eq(verify_with(&d, keys, 0, NOW), 500);
	ck_assert_int_eq(verify_with(&d, NULL, 0, NOW), 500);
	hook_key_free(wrong);
	finish(&d);
}
END_TEST

START_TEST(clocks)
{
	const struct scheme *scheme = &schemes[_i];
	int64_t tolerance = scheme->recipe.tolerance, day = 86400;
	struct delivery d;

	deliver(&d, scheme);
	if (tolerance > 0) {
		ck_assert_int_eq(verify_at(&d, NOW + tolerance), 0);
		ck_assert_int_eq(verify_at(&d, NOW - tolerance), 0);
		ck_assert_int_eq(verify_at(&d, NOW + tolerance + 1), 401);
		ck_assert_int_eq(verify_at(&d, NOW - tolerance - 1), 401);
	}
	ck_assert_int_eq(verify_at(&d, NOW + day), tolerance ? 401 : 0);
	ck_assert_int_eq(verify_at(&d, NOW - day), tolerance ? 401 : 0);
	ck_assert_int_eq(verify_at(&d, 0), tolerance ? 401 : 0);
	finish(&d);
}
END_TEST

/* ---- one change, and it is wrong ---- */

START_TEST(changed_body)
{
	static const char flips[] = {1, 2, 4, 16, 64, (char)0x80};
	const struct scheme *scheme = &schemes[_i];
	struct delivery d;
	size_t at, i, k;
	char *body;

	deliver(&d, scheme);
	body = own(&d, &d.request.body);
	if (scheme->covered == NULL) {
		body[2] ^= 1;
		ck_assert_int_eq(verify(&d), 0);
		finish(&d);
		return;
	}
	at = place_of(&d, scheme->covered);
	/* No JSON at all: see not_json. */
	i = scheme->recipe.timestamp_json ? 1 : 0;
	for (; i < strlen(scheme->covered); i++)
		for (k = 0; k < sizeof flips; k++) {
			body[at + i] ^= flips[k];
			ck_assert_msg(verify(&d) != 0, "%s: byte %zu ^ %d",
				      scheme->name, at + i, flips[k]);
			body[at + i] ^= flips[k];
		}
	ck_assert_int_eq(verify(&d), 0);
	if (covers(scheme, HOOK_TERM_BODY, NULL)) {
		d.request.body.len--;
		ck_assert_int_ne(verify(&d), 0);
		d.request.body.len += 2; /* the NUL behind it */
		ck_assert_int_ne(verify(&d), 0);
	}
	finish(&d);
}
END_TEST

START_TEST(changed_headers)
{
	const struct scheme *scheme = &schemes[_i];
	const char *names[] = {scheme->recipe.timestamp_header,
			       covers(scheme, HOOK_TERM_ID, NULL)
				       ? scheme->recipe.id_header
				       : NULL,
			       covers(scheme, HOOK_TERM_HEADER, "X-Nonce")
				       ? "X-Nonce"
				       : NULL,
			       covers(scheme, HOOK_TERM_HEADER, "X-Webhook-ID")
				       ? "X-Webhook-ID"
				       : NULL};
	struct delivery d;
	size_t i, k;

	for (i = 0; i < COUNT(names); i++) {
		struct hook_header *header;
		char *value;

		if (names[i] == NULL)
			continue;
		deliver(&d, scheme);
		header = header_of(&d, names[i]);
		value = own(&d, &header->value);
		for (k = 0; k < header->value.len; k++) {
			value[k] ^= 1;
			ck_assert_int_eq(verify(&d), 401);
			value[k] ^= 1;
		}
		ck_assert_int_eq(verify(&d), 0);
		header->name = STR("X-Another");
		ck_assert_int_eq(verify(&d), 401);
		finish(&d);
	}
	if (!covers(scheme, HOOK_TERM_URL, NULL))
		return;
	deliver(&d, scheme);
	d.request.url = STR("https://example.com/hookt");
	ck_assert_int_eq(verify(&d), 401);
	finish(&d);
}
END_TEST

START_TEST(changed_signature)
{
	static const char flips[] = {1, 2, 4, 8, 16};
	const struct scheme *scheme = &schemes[_i];
	struct delivery d;
	hook_str *value;
	size_t i, k;
	char *text;

	if (!scheme->recipe.header)
		return;
	deliver(&d, scheme);
	value = value_of(&d);
	text = own(&d, value);
	for (i = 0; i < value->len; i++)
		for (k = 0; k < sizeof flips; k++) {
			text[i] ^= flips[k];
			ck_assert_msg(verify(&d) != 0, "%s: %.*s", scheme->name,
				      (int)value->len, text);
			text[i] ^= flips[k];
		}
	ck_assert_int_eq(verify(&d), 0);
	finish(&d);
}
END_TEST

/* Every shorter one, some that are longer, none at all. */
START_TEST(cut_signature)
{
	static const char *const more[] = {"0",    "00", "=", "A",  "==",
					   "AAAA", "\n", ".", "%00"};
	const struct scheme *scheme = &schemes[_i];
	struct delivery d;
	hook_str whole, *value;
	size_t i;
	char *text;

	if (!scheme->recipe.header)
		return;
	deliver(&d, scheme);
	value = value_of(&d);
	whole = *value;
	while (whole.ptr[whole.len - 1] == '=')
		whole.len--;
	for (value->len = 0; value->len < whole.len; value->len++)
		ck_assert_int_ne(verify(&d), 0);
	whole.len = strlen(scheme->value);
	for (i = 0; i < COUNT(more); i++) {
		*value = whole;
		text = hook_alloc(&d.arena, whole.len + 8);
		memcpy(text, whole.ptr, whole.len);
		memcpy(text + whole.len, more[i], strlen(more[i]));
		*value = hook_text(text);
		ck_assert_int_ne(verify(&d), 0);
	}
	*value = STR("");
	ck_assert_int_eq(verify(&d), 401);
	*value = STR("  \t ");
	ck_assert_int_ne(verify(&d), 0);
	header_of(&d, scheme->recipe.header)->name = STR("X-Another");
	ck_assert_int_eq(verify(&d), 401);
	finish(&d);
}
END_TEST

/* ---- timestamps ---- */

static const char *const no_times[] = {"-1614265330",
				       "+1614265330",
				       "1614265330.0",
				       "1.614265330e9",
				       "0x60382ff2",
				       "99999999999999999999",
				       "18446744075323816946",
				       "9223372036854775807",
				       "161426533O",
				       "1614265330 1",
				       "\xd9\xa1"};

START_TEST(hostile_time)
{
	const struct scheme *scheme = &schemes[_i];
	const struct hook_recipe *r = &scheme->recipe;
	struct delivery d;
	char text[300];
	size_t i;

	for (i = 0; i < COUNT(no_times); i++) {
		deliver(&d, scheme);
		if (r->timestamp_header) {
			header_of(&d, r->timestamp_header)->value =
				hook_text(no_times[i]);
		} else if (hook_terms_hold(r->format, HOOK_TERM_TIMESTAMP,
					   NULL)) {
			const char *rest = strstr(scheme->value, "1614265330");

			snprintf(text, sizeof text, "%.*s%s%s",
				 (int)(rest - scheme->value), scheme->value,
				 no_times[i], rest + strlen("1614265330"));
			value_of(&d)->ptr = text;
			value_of(&d)->len = strlen(text);
		} else {
			finish(&d);
			return;
		}
		ck_assert_msg(verify(&d) == 400, "%s: %s", scheme->name,
			      no_times[i]);
		finish(&d);
	}
}
END_TEST

START_TEST(hostile_time_in_json)
{
	static const struct {
		const char *text;
		int status;
	} cases[] = {{"-1614265330123", 400},
		     {"1614265330123.0", 400},
		     {"1.614265330123e12", 400},
		     {"1614265330123000000000", 400},
		     {"\"yesterday\"", 400},
		     {"\"\"", 400},
		     {"true", 400},
		     {"null", 401},
		     {"{}", 400},
		     {"[1614265330123]", 400},
		     {"\"1614265330123\"", 401},
		     {"01614265330123", 400},
		     {"1614265330123,\"webhookTimestamp\":1614265330123", 400}};
	size_t i;

	for (i = 0; i < COUNT(cases); i++) {
		struct delivery d;

		deliver(&d, scheme_of("linear"));
		replace(&d, "1614265330123", cases[i].text);
		ck_assert_msg(verify(&d) == cases[i].status, "%s: %s",
			      cases[i].text, d.error.reason);
		finish(&d);
	}
}
END_TEST

/* ---- several in one header ---- */

struct header_case {
	const char *value;
	int status;
};

static void check_values(const char *scheme, const struct header_case *cases,
			 size_t count)
{
	struct delivery d;
	size_t i;

	deliver(&d, scheme_of(scheme));
	for (i = 0; i < count; i++) {
		*value_of(&d) = hook_text(cases[i].value);
		ck_assert_msg(verify(&d) == cases[i].status, "%s: %s: %s",
			      scheme, cases[i].value, d.error.reason);
	}
	finish(&d);
}

#define WRONG "0000000000000000000000000000000000000000000000000000000000000000"

START_TEST(lists)
{
	static const struct header_case stripe[] = {
		{"t=1614265330,v1=" WRONG ",v1=" OF_TIME_DOT, 0},
		{"t=1614265330,v1=" OF_TIME_DOT ",v1=" WRONG, 0},
		{"t=1614265330,v1=zz,v1=,v1=" OF_TIME_DOT, 0},
		{"v1=" OF_TIME_DOT ",t=1614265330", 0},
		{"v0=" WRONG ",t=1614265330,x,=,,k=v=w,v1=" OF_TIME_DOT, 0},
		{" t=1614265330 , v1=" OF_TIME_DOT "\t", 0},
		{"t=1614265330,v1=" WRONG, 401},
		{"t=1614265330,v1=" WRONG ",v1=" WRONG, 401},
		{"t=1614265330,v0=" OF_TIME_DOT, 400},
		{"t=1614265330,V1=" OF_TIME_DOT, 400},
		{"t=1614265330;v1=" OF_TIME_DOT, 400},
		{"t=1614265330,t=1614265330,v1=" OF_TIME_DOT, 400},
		{"t=1614265330,t=1,v1=" OF_TIME_DOT, 400},
		{"v1=" OF_TIME_DOT, 401},
		{"t=,v1=" OF_TIME_DOT, 400},
	};
	static const struct header_case paddle[] = {
		{"h1=" WRONG ";h1=" OF_TIME_COLON ";ts=1614265330", 0},
		{"ts=1614265330,h1=" OF_TIME_COLON, 400},
	};

	check_values("stripe", stripe, COUNT(stripe));
	check_values("paddle", paddle, COUNT(paddle));
}
END_TEST

#define GOOD "QrCk6dxbXlum7UdE5pBXwOs6z47Gd7mw9vbvfKBfCgE="

START_TEST(separated)
{
	static const struct header_case cases[] = {
		{"v1,AAAA v1a,xx v1," GOOD, 0},
		{"v1," GOOD " v1,AAAA", 0},
		{"v2," GOOD " v1," GOOD, 0},
		{"  v1," GOOD "  ", 0},
		{"v1,AAAA v1a," GOOD, 400},
		{"v1a," GOOD, 400},
		{"v1, " GOOD, 400},
		{GOOD, 400},
	};

	check_values("standard_webhooks", cases, COUNT(cases));
}
END_TEST

/* As many as fit are compared, one more is refused. */
START_TEST(many_signatures)
{
	struct delivery d;
	char text[2000] = "t=1614265330";
	int i;

	deliver(&d, scheme_of("stripe"));
	for (i = 0; i < 15; i++)
		strcat(text, ",v1=" WRONG);
	strcat(text, ",v1=" OF_TIME_DOT);
	*value_of(&d) = hook_text(text);
	ck_assert_int_eq(verify(&d), 0);
	strcat(text, ",v1=" WRONG);
	*value_of(&d) = hook_text(text);
	ck_assert_int_eq(verify(&d), 400);
	finish(&d);
}
END_TEST

/* Hexadecimal digits are digits in either case. */
START_TEST(upper_case)
{
	struct delivery d;
	hook_str *value;
	size_t i;
	char *text;

	deliver(&d, scheme_of("github"));
	value = value_of(&d);
	text = own(&d, value);
	for (i = strlen("sha256="); i < value->len; i++)
		if (text[i] >= 'a')
			text[i] = (char)(text[i] - 32);
	ck_assert_int_eq(verify(&d), 0);
	finish(&d);
}
END_TEST

/* ---- headers that stand twice ---- */

START_TEST(twice)
{
	const struct scheme *scheme = &schemes[_i];
	const struct hook_recipe *r = &scheme->recipe;
	const char *names[] = {r->header, r->timestamp_header, r->id_header,
			       covers(scheme, HOOK_TERM_HEADER, "X-Nonce")
				       ? "X-Nonce"
				       : NULL};
	struct delivery d;
	char name[64];
	size_t i, k;

	for (i = 0; i < COUNT(names); i++) {
		if (names[i] == NULL)
			continue;
		deliver(&d, scheme);
		for (k = 0; names[i][k]; k++)
			name[k] = names[i][k] >= 'a' && names[i][k] <= 'z'
					  ? (char)(names[i][k] - 32)
					  : names[i][k];
		name[k] = '\0';
		add_header(&d, name, header_of(&d, names[i])->value.ptr);
		ck_assert_msg(verify(&d) == 400, "%s: %s", scheme->name, name);
		/* Names are told apart without case: alone it is fine. */
		header_of(&d, names[i])->name = STR("X-Another");
		ck_assert_int_eq(verify(&d), 0);
		finish(&d);
	}
}
END_TEST

/* ---- bodies ---- */

START_TEST(bodies_of_bytes)
{
	static const char bytes[] = "\0\xff\xfe{\xc3\x28\r\n\0";
	const struct scheme *scheme = &schemes[_i];
	hook_str bodies[] = {{bytes, sizeof bytes}, {bytes, 0}, {NULL, 0}};
	struct delivery d;
	size_t i;

	if (scheme->recipe.pointer || scheme->recipe.timestamp_json)
		return;
	for (i = 0; i < COUNT(bodies); i++) {
		deliver_text(&d, scheme, bodies[i]);
		ck_assert_int_eq(verify(&d), 0);
		finish(&d);
	}
}
END_TEST

/* What is not in the body needs no memory at all. */
START_TEST(no_memory_to_verify)
{
	const struct scheme *scheme = &schemes[_i];
	const struct hook_recipe *r = &scheme->recipe;
	struct delivery d;

	deliver(&d, scheme);
	d.arena.ceiling = d.arena.used;
	d.arena.next = d.arena.end;
	if (r->pointer || r->timestamp_json)
		(void)verify(&d);
	else
		ck_assert_int_eq(verify(&d), 0);
	finish(&d);
}
END_TEST

/* Under any ceiling a request is signed rightly, or not at all. */
START_TEST(no_memory_to_sign)
{
	const struct scheme *scheme = &schemes[_i];
	struct hook_key *signer =
		key_of(&scheme->recipe,
		       scheme->signer ? scheme->signer : scheme->secret);
	struct delivery d;
	size_t ceiling, signed_ = 0;

	deliver(&d, scheme);
	for (ceiling = 0; ceiling < 10000; ceiling += 64) {
		struct hook_request request = {.url = d.request.url,
					       .headers = {d.start, 2},
					       .body = hook_text(scheme->body)};
		struct hook_arena arena;

		hook_arena_init(&arena, ceiling);
		if (hook_sign(&scheme->recipe, signer, STR("msg_1"), NOW,
			      &request, &arena, &d.error)) {
			d.request = request;
			ck_assert_int_eq(verify(&d), 0);
			signed_++;
		} else {
			ck_assert_int_eq(d.error.code, HOOK_NO_MEMORY);
		}
		hook_arena_free(&arena);
	}
	ck_assert_uint_gt(signed_, 0);
	hook_key_free(signer);
	finish(&d);
}
END_TEST

/* ---- anything ---- */

static bool same_but_case(hook_str a, hook_str b)
{
	return a.len == b.len && strncasecmp(a.ptr, b.ptr, a.len) == 0;
}

/* A random byte of the request: refused, or the very same signature. */
START_TEST(random_changes)
{
	const struct scheme *scheme = &schemes[_i];
	uint64_t state = draw_seed() + (uint64_t)_i;
	struct delivery d;
	int round;

	if (!scheme->recipe.header)
		return;
	deliver(&d, scheme);
	for (round = 0; round < 400; round++) {
		hook_str *value = value_of(&d), whole = *value;
		unsigned changes = 1 + draw(&state, 3);
		size_t from = draw(&state, 20);
		char *text = own(&d, value);

		while (changes-- > 0)
			text[draw(&state, (unsigned)value->len)] =
				(char)draw(&state, 256);
		if (from < 3)
			value->len -= from;
		if (verify(&d) == 0 && !same_but_case(*value, whole))
			ck_assert_msg(whole.ptr[value->len] == '=', "%s: %.*s",
				      scheme->name, (int)value->len, text);
		*value = whole;
		if (round % 100 == 99) {
			finish(&d);
			deliver(&d, scheme);
		}
	}
	finish(&d);
}
END_TEST

/* ---- corners ---- */

/* "400 for one that is not of the recipe's form". */
START_TEST(no_signature_of_the_form)
{
	static const struct header_case github[] = {{"sha256=zz", 400},
						    {"garbage", 400},
						    {"sha1=00", 400}};

	check_values("github", github, COUNT(github));
}
END_TEST

/* "A request without the recipe's id header or timestamp gets" them. */
START_TEST(signs_what_stands_there)
{
	const struct scheme *scheme = scheme_of("standard_webhooks");
	struct hook_header mine[] = {{STR("Webhook-Id"), STR("mine")},
				     {STR("Webhook-Timestamp"),
				      STR("1614265300")}};
	struct delivery d;

	deliver(&d, scheme);
	d.request.headers.items = mine;
	d.request.headers.count = 2;
	ck_assert(hook_sign(&scheme->recipe, d.key, STR("other"), NOW,
			    &d.request, &d.arena, &d.error));
	ck_assert_int_eq(verify(&d), 0);
	IS(d.result.id, "mine");
	ck_assert_int_eq(d.result.timestamp, 1614265300);
	finish(&d);
}
END_TEST

/* What is looked into before it is verified may be anything. */
START_TEST(not_json)
{
	static const char *const bodies[] = {
		"",
		"x",
		"-",
		"1e",
		"\xff",
		"z\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"",
		"0!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!"};
	static const char *const names[] = {"linear", "mailgun",
					    "adyen_standard"};
	struct delivery d;
	size_t i, k;

	for (k = 0; k < COUNT(names); k++)
		for (i = 0; i < COUNT(bodies); i++) {
			deliver(&d, scheme_of(names[k]));
			d.request.body = hook_text(bodies[i]);
			ck_assert_int_ne(verify(&d), 0);
			finish(&d);
		}
}
END_TEST

/* A clock at its end is a clock, too. */
START_TEST(extreme_clock)
{
	struct delivery d;

	deliver(&d, scheme_of("stripe"));
	ck_assert_int_eq(verify_at(&d, INT64_MAX), 401);
	ck_assert_int_eq(verify_at(&d, INT64_MIN), 401);
	finish(&d);
}
END_TEST

/* An id that is covered and empty is none to deduplicate on. */
START_TEST(empty_id)
{
	const struct hook_recipe *recipe =
		&scheme_of("standard_webhooks")->recipe;
	struct delivery d;

	deliver(&d, scheme_of("standard_webhooks"));
	header_of(&d, "webhook-id")->value = STR("");
	ck_assert_int_eq(verify(&d), 401);
	d.request.headers.count = 0;
	ck_assert(!hook_sign(recipe, d.key, hook_text(NULL), NOW, &d.request,
			     &d.arena, &d.error));
	ck_assert_int_eq(d.error.code, HOOK_INVALID);
	ck_assert_uint_eq(d.request.headers.count, 0);
	finish(&d);
}
END_TEST

/* Where the URL is signed, an adapter has to give it. */
START_TEST(no_url)
{
	struct delivery d;

	deliver(&d, scheme_of("square"));
	d.request.url = hook_text(NULL);
	ck_assert_int_eq(verify(&d), 500);
	finish(&d);
}
END_TEST

/* A field belongs to the part with the longest beginning that it has. */
START_TEST(bare_part)
{
	static const char *const values[] = {OF_TIME_DOT ",t=1614265330",
					     "t=1614265330," OF_TIME_DOT,
					     "t=1614265330,v9=x," WRONG
					     "," OF_TIME_DOT};
	struct scheme scheme = *scheme_of("stripe");
	struct delivery d;
	size_t i;

	scheme.recipe.format =
		TERMS(OF(SIG), NEXT(","), TEXT("t="), OF(TIMESTAMP));
	deliver(&d, &scheme);
	for (i = 0; i < COUNT(values); i++) {
		*value_of(&d) = hook_text(values[i]);
		ck_assert_msg(verify(&d) == 0, "%s", values[i]);
	}
	finish(&d);
}
END_TEST

/* Signing again puts the new signature in the old one's place. */
START_TEST(signed_anew)
{
	const struct hook_recipe *recipe = &scheme_of("stripe")->recipe;
	static const int64_t none[] = {-1, INT64_MIN, INT64_MAX,
				       INT64_C(100000000000)};
	struct delivery d;
	size_t count, i;

	deliver(&d, scheme_of("stripe"));
	count = d.request.headers.count;
	ck_assert(hook_sign(recipe, d.key, hook_text(NULL), NOW + 9000,
			    &d.request, &d.arena, &d.error));
	ck_assert_uint_eq(d.request.headers.count, count);
	ck_assert_int_eq(verify_at(&d, NOW + 9000), 0);
	for (i = 0; i < COUNT(none); i++) {
		ck_assert(!hook_sign(recipe, d.key, hook_text(NULL), none[i],
				     &d.request, &d.arena, &d.error));
		ck_assert_int_eq(d.error.code, HOOK_INVALID);
	}
	ck_assert_int_eq(verify_at(&d, NOW + 9000), 0);
	finish(&d);
}
END_TEST

static void add_schemes(TCase *tcase)
{
	tcase_add_loop_test(tcase, signs_as_the_provider, 0, SCHEMES);
	tcase_add_loop_test(tcase, round_trip, 0, SCHEMES);
	tcase_add_loop_test(tcase, pairs_of_keys, 0, SCHEMES);
	tcase_add_loop_test(tcase, clocks, 0, SCHEMES);
	tcase_add_loop_test(tcase, changed_body, 0, SCHEMES);
	tcase_add_loop_test(tcase, changed_headers, 0, SCHEMES);
	tcase_add_loop_test(tcase, changed_signature, 0, SCHEMES);
	tcase_add_loop_test(tcase, cut_signature, 0, SCHEMES);
	tcase_add_loop_test(tcase, hostile_time, 0, SCHEMES);
	tcase_add_loop_test(tcase, twice, 0, SCHEMES);
	tcase_add_loop_test(tcase, bodies_of_bytes, 0, SCHEMES);
	tcase_add_loop_test(tcase, no_memory_to_verify, 0, SCHEMES);
	tcase_add_loop_test(tcase, no_memory_to_sign, 0, SCHEMES);
	tcase_add_loop_test(tcase, random_changes, 0, SCHEMES);
}

int main(void)
{
	Suite *suite = suite_create("hook_signature");
	TCase *each = tcase_create("each scheme");
	TCase *headers = tcase_create("headers");
	TCase *corners = tcase_create("corners");

	add_schemes(each);
	tcase_set_timeout(each, 0);
	suite_add_tcase(suite, each);
	tcase_add_test(headers, hostile_time_in_json);
	tcase_add_test(headers, lists);
	tcase_add_test(headers, separated);
	tcase_add_test(headers, many_signatures);
	tcase_add_test(headers, upper_case);
	suite_add_tcase(suite, headers);
	tcase_add_test(corners, no_signature_of_the_form);
	tcase_add_test(corners, signs_what_stands_there);
	tcase_add_test(corners, not_json);
	tcase_add_test(corners, extreme_clock);
	tcase_add_test(corners, empty_id);
	tcase_add_test(corners, no_url);
	tcase_add_test(corners, bare_part);
	tcase_add_test(corners, signed_anew);
	suite_add_tcase(suite, corners);
	return run_suite(suite);
}
