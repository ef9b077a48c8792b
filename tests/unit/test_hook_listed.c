/* SPDX-License-Identifier: MIT */
/*
 * Headers that a signature lists: draft-cavage-http-signatures-12, and the
 * digest of RFC 3230. What is signed was made with Python's hmac.
 */
#include "hook_look.h"
#include "hook_terms.h"
#include "suite_run.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#define WHEN INT64_C(1388957500)
#define BODY "{\"hello\": \"world\"}"
#define SHA  "SHA-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE="

static const char *const components[] = {"(request-target)", "host", "digest",
					 NULL};

static const struct {
	const char *list, *digest, *signature;
	int status;
	const char *reason;
} rows[] = {
	{"(request-target) host date content-type digest", SHA,
	 "mPO4xYa+0TkwCztDDkjJw3ezja5bz3kURHXlZkfGEz0=", 0, ""},
	{"digest date host (request-target)", SHA,
	 "mHyXhiHAkQ2nA1dJ9RTq4gg/7N1rC7BxagYFmfLibOo=", 0, ""},
	{"(request-target) host digest", SHA,
	 "upIvgxtia6+dNACtFwXzwPQxg1T8DO17Z5rxJW5DSPs=", 401,
	 "the signature does not cover its time"},
	{"(request-target) host date", SHA,
	 "58NQgNUW+JWNW7bKqNcJEa+1K3gzvX2dF0EpyLWVWWc=", 401,
	 "the signature does not cover what it must"},
	{"date digest", SHA, "pXYwVXSUPAC3qXfrIrg/2T8tFXe4YatPFGAVeCUnE9Y=",
	 401, "the signature does not cover what it must"},
	{"(request-target) host date content-type digest",
	 "SHA-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPA=",
	 "vEbtKWao5m4/SlCQN5RhgfgPozP2jJp6Z9MqQPtfTNw=", 401,
	 "the Digest is not the body's"},
	{"(request-target) host date content-type digest",
	 "MD5=XUFAKrxLKna5cZ2REBfFkg==",
	 "w2u7PqnhGD6BJbr7glJy/049aBYm8P22csKR/YgFgnQ=", 401,
	 "the Digest is neither SHA-256 nor SHA-512"},
	{"(request-target) host date content-type digest",
	 "MD5=XUFAKrxLKna5cZ2REBfFkg==, sha-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=",
	 "n2DJAD9mZ+UzUJ7yOrNjQuct3HDCzReE+0QKJv21TRg=", 0, ""},
	{"(request-target) host date content-type digest (created)", SHA,
	 "mPO4xYa+0TkwCztDDkjJw3ezja5bz3kURHXlZkfGEz0=", 401,
	 "a header that is signed is missing"},
	{"(request-target) host date content-type digest x-other", SHA,
	 "mPO4xYa+0TkwCztDDkjJw3ezja5bz3kURHXlZkfGEz0=", 401,
	 "a header that is signed is missing"},
	{"digest content-type date host (request-target)", SHA,
	 "mPO4xYa+0TkwCztDDkjJw3ezja5bz3kURHXlZkfGEz0=", 401,
	 "the signature is wrong"},
};

static int deliver(size_t which, const char *url, const char *body, int64_t now,
		   struct hook_error *error)
{
	struct hook_recipe recipe = {
		.header = "Signature",
		.format = TERMS(TEXT("keyId=\""), OF(KEY_ID), TEXT("\""),
				NEXT(","), TEXT("headers=\""), OF(LISTED),
				TEXT("\""), NEXT(","), TEXT("signature=\""),
				OF(SIG), TEXT("\"")),
		.covers = TERMS(OF(LISTED_LINES)),
		.components = components,
		.encoding = HOOK_BASE64,
		.algorithm = HOOK_HMAC_SHA256,
		.timestamp_header = "Date",
		.timestamp_unit = HOOK_HTTP_DATE,
		.tolerance = 300};
	char value[512];
	struct hook_header items[] = {
		{hook_text("Host"), hook_text("example.com")},
		{hook_text("Date"), hook_text("Sun, 05 Jan 2014 21:31:40 GMT")},
		{hook_text("Content-Type"), hook_text("application/json")},
		{hook_text("Digest"), hook_text(rows[which].digest)},
		{hook_text("Signature"), hook_text(value)}};
	struct hook_request request = {.method = hook_text("POST"),
				       .url = hook_text(url),
				       .body = hook_text(body),
				       .headers = {items, 5}};
	struct hook_key *key =
		hook_key_new(&recipe, hook_text("a secret"), error);
	struct hook_signed result;
	struct hook_arena arena;
	int status;

	snprintf(value, sizeof value,
		 "keyId=\"k\",algorithm=\"hs2019\",headers=\"%s\","
		 "signature=\"%s\"",
		 rows[which].list, rows[which].signature);
	items[4].value = hook_text(value);
	hook_arena_init(&arena, 1u << 16);
	status = hook_verify(&recipe, &key, 1, &request, now, &arena, &result,
			     error);
	if (status == 0)
		ck_assert(result.body_covered);
	hook_arena_free(&arena);
	hook_key_free(key);
	return status;
}

#define URL "https://example.com/foo?param=value&pet=dog"

START_TEST(lists)
{
	struct hook_error error = {.reason = ""};

	ck_assert_msg(deliver((size_t)_i, URL, BODY, WHEN, &error) ==
			      rows[_i].status,
		      "%s: %s", rows[_i].list, error.reason);
	if (rows[_i].status)
		ck_assert_str_eq(error.reason, rows[_i].reason);
}
END_TEST

START_TEST(changed)
{
	struct hook_error error;

	ck_assert_int_eq(deliver(0, URL "x", BODY, WHEN, &error), 401);
	ck_assert_int_eq(deliver(0, URL, BODY " ", WHEN, &error), 401);
	ck_assert_int_eq(deliver(0, URL, BODY, WHEN + 301, &error), 401);
	ck_assert_str_eq(error.reason, "the signature is too old");
	ck_assert_int_eq(deliver(0, URL, BODY, WHEN - 301, &error), 401);
}
END_TEST

/* A URL may stand in the query of another, and in that of a target. */
START_TEST(targets)
{
	static const char *const cases[][2] = {
		{"https://a.example/b?c=d", "/b?c=d"},
		{"https://a.example/b?c=http://d.example/e",
		 "/b?c=http://d.example/e"},
		{"/b?c=http://d.example/e", "/b?c=http://d.example/e"},
		{"/b:c://d/e", "/b:c://d/e"},
		{"?c=http://d.example/e", "?c=http://d.example/e"},
		{"https://a.example?c=http://d.example", "?c=http://d.example"},
		{"https://a.example", ""},
		{"/", "/"},
		{"", ""},
	};
	hook_str none = {NULL, 0}, target;
	size_t i;

	for (i = 0; i < sizeof cases / sizeof *cases; i++) {
		target = hook_url_target(hook_text(cases[i][0]));
		ck_assert_uint_eq(target.len, strlen(cases[i][1]));
		ck_assert_mem_eq(target.ptr, cases[i][1], target.len);
	}
	ck_assert_ptr_null(hook_url_target(none).ptr);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("hook_listed");
	TCase *all = tcase_create("lists");

	tcase_add_loop_test(all, lists, 0, (int)(sizeof rows / sizeof *rows));
	tcase_add_test(all, changed);
	tcase_add_test(all, targets);
	suite_add_tcase(suite, all);
	return suite_run(suite);
}
