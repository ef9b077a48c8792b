/* SPDX-License-Identifier: MIT */
/*
 * Signatures: 23 schemes, published vectors, and what must be refused. Built
 * once with each crypto library.
 */
#include "hook_look.h"
#include "hook_terms.h"
#include "known_keys.h"
#include "suite_run.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#define STANDARD(name, head, mark, how, prefix, secret, signer)            \
	{                                                                  \
		name,                                                      \
			{.header = head "-signature",                      \
			 .format = TERMS(TEXT(mark), OF(SIG)),             \
			 .separator = " ",                                 \
			 .algorithm = how,                                 \
			 .encoding = HOOK_BASE64,                          \
			 .key = HOOK_BASE64,                               \
			 .key_prefix = prefix,                             \
			 .id_header = head "-id",                          \
			 .timestamp_header = head "-timestamp",            \
			 .covers = TERMS(OF(ID), TEXT("."), OF(TIMESTAMP), \
					 TEXT("."), OF(BODY)),             \
			 .tolerance = 300},                                \
			secret, "{}", signer                               \
	}
#define STRIPE_LIKE(name, head)                                                \
	{                                                                      \
		name,                                                          \
			{.header = head,                                       \
			 .format = TERMS(TEXT("t="), OF(TIMESTAMP), NEXT(","), \
					 TEXT("v1="), OF(SIG)),                \
			 .covers = TERMS(OF(TIMESTAMP), TEXT("."), OF(BODY)),  \
			 .tolerance = 300,                                     \
			 .algorithm = HOOK_HMAC_SHA256,                        \
			 .encoding = HOOK_HEX},                                \
			"test-secret", "{\"test\":\"data\"}", NULL             \
	}
#define PLAIN(name, head, code)                                               \
	{                                                                     \
		name,                                                         \
			{.header = head,                                      \
			 .format = TERMS(OF(SIG)),                            \
			 .covers = TERMS(OF(BODY)),                           \
			 .algorithm = HOOK_HMAC_SHA256,                       \
			 .encoding = code},                                   \
			"my-shared-secret", "{\"examplePayload\":true}", NULL \
	}

struct scheme {
	const char *name;
	struct hook_recipe recipe;
	const char *secret, *body;
	const char *signer; /* where it is another one */
};

static const char adyen[] =
	"{\"notificationItems\":["
	"{\"NotificationRequestItem\":{\"additionalData\":{\"hmacSignature\":"
	"\"\"},\"amount\":{\"value\":1130,\"currency\":\"EUR\"},"
	"\"pspReference\":\"7914\",\"merchantAccountCode\":\"T\","
	"\"merchantReference\":\"P\",\"eventCode\":\"AUTHORISATION\","
	"\"success\":\"true\"}},"
	"{\"NotificationRequestItem\":{\"additionalData\":{\"hmacSignature\":"
	"\"\"},\"amount\":{\"value\":5,\"currency\":\"EUR\"},"
	"\"pspReference\":\"7915\",\"merchantAccountCode\":\"T\","
	"\"merchantReference\":\"Q\",\"eventCode\":\"REFUND\","
	"\"success\":\"true\"}}]}";

static const struct scheme schemes[] = {
	PLAIN("qonto_onboarding", "Qonto-SHA256-Signature", HOOK_HEX),
	STRIPE_LIKE("qonto_business", "X-Qonto-Signature"),
	{"conduit_v1",
	 {.header = "conduit-signature",
	  .format = TERMS(OF(SIG)),
	  .timestamp_header = "conduit-signature-timestamp",
	  .covers = TERMS(OF(TIMESTAMP), TEXT("."), OF(BODY)),
	  .tolerance = 300,
	  .algorithm = HOOK_HMAC_SHA256,
	  .encoding = HOOK_HEX},
	 "secret",
	 "{}",
	 NULL},
	STRIPE_LIKE("conduit_v2", "X-Conduit-Signature"),
	STANDARD("standard_webhooks", "webhook", "v1,", HOOK_HMAC_SHA256,
		 "whsec_", WHSEC, NULL),
	STANDARD("svix", "svix", "v1,", HOOK_HMAC_SHA256, "whsec_", WHSEC,
		 NULL),
	STANDARD("openai", "webhook", "v1,", HOOK_HMAC_SHA256, "whsec_", WHSEC,
		 NULL),
	STRIPE_LIKE("stripe", "Stripe-Signature"),
	{"github",
	 {.header = "X-Hub-Signature-256",
	  .format = TERMS(TEXT("sha256="), OF(SIG)),
	  .covers = TERMS(OF(BODY)),
	  .id_header = "X-GitHub-Delivery",
	  .algorithm = HOOK_HMAC_SHA256,
	  .encoding = HOOK_HEX},
	 "It's a Secret to Everybody",
	 "Hello, World!",
	 NULL},
	{"slack",
	 {.header = "X-Slack-Signature",
	  .format = TERMS(TEXT("v0="), OF(SIG)),
	  .timestamp_header = "X-Slack-Request-Timestamp",
	  .covers = TERMS(TEXT("v0:"), OF(TIMESTAMP), TEXT(":"), OF(BODY)),
	  .tolerance = 300,
	  .algorithm = HOOK_HMAC_SHA256,
	  .encoding = HOOK_HEX},
	 "8f742231b10e8888abcd99yyyzzz85a5",
	 "token=x&team=y",
	 NULL},
	{"zoom",
	 {.header = "x-zm-signature",
	  .format = TERMS(TEXT("v0="), OF(SIG)),
	  .timestamp_header = "x-zm-request-timestamp",
	  .covers = TERMS(TEXT("v0:"), OF(TIMESTAMP), TEXT(":"), OF(BODY)),
	  .tolerance = 300,
	  .algorithm = HOOK_HMAC_SHA256,
	  .encoding = HOOK_HEX},
	 "secret",
	 "{}",
	 NULL},
	PLAIN("shopify", "X-Shopify-Hmac-Sha256", HOOK_BASE64),
	{"adyen_platform",
	 {.header = "HmacSignature",
	  .format = TERMS(OF(SIG)),
	  .covers = TERMS(OF(BODY)),
	  .encoding = HOOK_BASE64,
	  .key = HOOK_HEX,
	  .algorithm = HOOK_HMAC_SHA256},
	 HEX_KEY,
	 "{}",
	 NULL},
	{"square",
	 {.header = "x-square-hmacsha256-signature",
	  .format = TERMS(OF(SIG)),
	  .covers = TERMS(OF(URL), OF(BODY)),
	  .encoding = HOOK_BASE64,
	  .algorithm = HOOK_HMAC_SHA256},
	 "secret",
	 "{}",
	 NULL},
	{"paddle",
	 {.header = "Paddle-Signature",
	  .format = TERMS(TEXT("ts="), OF(TIMESTAMP), NEXT(";"), TEXT("h1="),
			  OF(SIG)),
	  .covers = TERMS(OF(TIMESTAMP), TEXT(":"), OF(BODY)),
	  .tolerance = 5,
	  .algorithm = HOOK_HMAC_SHA256,
	  .encoding = HOOK_HEX},
	 "secret",
	 "{}",
	 NULL},
	{"linear",
	 {.header = "linear-signature",
	  .format = TERMS(OF(SIG)),
	  .covers = TERMS(OF(BODY)),
	  .timestamp_json = "/webhookTimestamp",
	  .timestamp_unit = HOOK_MILLISECONDS,
	  .tolerance = 60,
	  .algorithm = HOOK_HMAC_SHA256,
	  .encoding = HOOK_HEX},
	 "secret",
	 "{\"webhookTimestamp\": 1614265330123}",
	 NULL},
	{"mailgun",
	 {.pointer = "/signature/signature",
	  .format = TERMS(OF(SIG)),
	  .timestamp_json = "/signature/timestamp",
	  .covers = TERMS(OF(TIMESTAMP), WITH(JSON, "/signature/token")),
	  .algorithm = HOOK_HMAC_SHA256,
	  .encoding = HOOK_HEX},
	 "secret",
	 "{\"signature\":{\"timestamp\":\"1614265330\","
	 "\"token\":\"t\",\"signature\":\"\"}}",
	 NULL},
	{"adyen_standard",
	 {.pointer = "/additionalData/hmacSignature",
	  .format = TERMS(OF(SIG)),
	  .encoding = HOOK_BASE64,
	  .key = HOOK_HEX,
	  .covers = TERMS(WITH(JSON, "/pspReference"), TEXT(":"),
			  WITH(JSON, "/originalReference"), TEXT(":"),
			  WITH(JSON, "/merchantAccountCode"), TEXT(":"),
			  WITH(JSON, "/merchantReference"), TEXT(":"),
			  WITH(JSON, "/amount/value"), TEXT(":"),
			  WITH(JSON, "/amount/currency"), TEXT(":"),
			  WITH(JSON, "/eventCode"), TEXT(":"),
			  WITH(JSON, "/success")),
	  .each = "/notificationItems/*/NotificationRequestItem",
	  .algorithm = HOOK_HMAC_SHA256},
	 HEX_KEY,
	 adyen,
	 NULL},
	PLAIN("coinbase_commerce", "X-CC-Webhook-Signature", HOOK_HEX),
	{"moov",
	 {.header = "X-Signature",
	  .format = TERMS(OF(SIG)),
	  .timestamp_header = "X-Timestamp",
	  .covers = TERMS(OF(TIMESTAMP), TEXT("|"), WITH(HEADER, "X-Nonce"),
			  TEXT("|"), WITH(HEADER, "X-Webhook-ID")),
	  .algorithm = HOOK_HMAC_SHA512,
	  .encoding = HOOK_HEX},
	 "secret",
	 "{}",
	 NULL},
	PLAIN("coinify", "x-coinify-webhook-signature", HOOK_HEX),
	{"sha1",
	 {.header = "X-Hub-Signature",
	  .format = TERMS(TEXT("sha1="), OF(SIG)),
	  .covers = TERMS(OF(BODY)),
	  .algorithm = HOOK_HMAC_SHA1,
	  .encoding = HOOK_HEX},
	 "secret",
	 "{}",
	 NULL},
#if !defined(NO_ED25519)
	STANDARD("standard_webhooks_a", "webhook", "v1a,", HOOK_ED25519,
		 "whpk_", "whpk_" PUBLIC_BASE64, SEED_BASE64),
	{"discord",
	 {.header = "X-Signature-Ed25519",
	  .format = TERMS(OF(SIG)),
	  .algorithm = HOOK_ED25519,
	  .encoding = HOOK_HEX,
	  .key = HOOK_HEX,
	  .covers = TERMS(OF(TIMESTAMP), OF(BODY)),
	  .timestamp_header = "X-Signature-Timestamp"},
	 PUBLIC_HEX,
	 "{}",
	 SEED_HEX},
#endif
};
#define SCHEMES (sizeof schemes / sizeof *schemes)

/* A delivery that the scheme signed itself. */
struct delivery {
	struct hook_arena arena;
	struct hook_header headers[2];
	struct hook_request request;
	struct hook_key *key;
};

static struct hook_key *key_of(const struct scheme *scheme, const char *secret)
{
	struct hook_error error;
	struct hook_key *key =
		hook_key_new(&scheme->recipe, hook_text(secret), &error);

	ck_assert_msg(key != NULL, "%s: %s", scheme->name, error.reason);
	return key;
}

static void sign(struct delivery *d, const struct scheme *scheme)
{
	struct hook_error error;
	struct hook_key *signer;

	memset(d, 0, sizeof *d);
	hook_arena_init(&d->arena, 1u << 20);
	d->headers[0] =
		(struct hook_header){hook_text("X-Nonce"), hook_text("n")};
	d->headers[1] =
		(struct hook_header){hook_text("X-Webhook-ID"), hook_text("w")};
	d->request.url = hook_text("https://example.com/hooks");
	d->request.headers.items = d->headers;
	d->request.headers.count = 2;
	d->request.body = hook_text(scheme->body);
	d->key = key_of(scheme, scheme->secret);
	signer = key_of(scheme,
			scheme->signer ? scheme->signer : scheme->secret);
	ck_assert_msg(hook_sign(&scheme->recipe, signer, hook_text("msg_1"),
				NOW, &d->request, &d->arena, &error),
		      "%s: %s", scheme->name, error.reason);
	hook_key_free(signer);
}

static void finish(struct delivery *d)
{
	hook_key_free(d->key);
	hook_arena_free(&d->arena);
}

static int verify(struct delivery *d, const struct scheme *scheme,
		  struct hook_key *key, int64_t now)
{
	struct hook_signed result;
	struct hook_error error;

	return hook_verify(&scheme->recipe, &key, 1, &d->request, now,
			   &d->arena, &result, &error);
}

START_TEST(round_trip)
{
	const struct scheme *scheme = &schemes[_i];
	struct delivery d;
	int32_t far = scheme->recipe.tolerance + 1;

	sign(&d, scheme);
	ck_assert_msg(verify(&d, scheme, d.key, NOW) == 0, "%s", scheme->name);
	if (scheme->recipe.tolerance) {
		ck_assert_int_eq(verify(&d, scheme, d.key, NOW + far), 401);
		ck_assert_int_eq(verify(&d, scheme, d.key, NOW - far), 401);
	}
	finish(&d);
}
END_TEST

/* A byte changed in what is covered, and another key. */
START_TEST(refusals)
{
	const struct scheme *scheme = &schemes[_i];
	struct hook_error error;
	struct hook_key *other;
	struct delivery d;
	char *body;

	sign(&d, scheme);
	other = key_of(scheme, scheme->signer                   ? scheme->signer
			       : scheme->recipe.key == HOOK_HEX ? "00ff"
			       : scheme->recipe.key == HOOK_BASE64 ? "AAAA"
								   : "other");
	ck_assert_int_eq(verify(&d, scheme, other, NOW), 401);
	hook_key_free(other);
	ck_assert_int_eq(hook_verify(&scheme->recipe, NULL, 0, &d.request, NOW,
				     &d.arena, &(struct hook_signed){0},
				     &error),
			 500);
	if (hook_terms_hold(scheme->recipe.covers, HOOK_TERM_BODY, NULL)) {
		body = malloc(d.request.body.len + 1);
		memcpy(body, d.request.body.ptr, d.request.body.len);
		body[d.request.body.len - 1] ^= 1;
		d.request.body.ptr = body;
		ck_assert_int_ne(verify(&d, scheme, d.key, NOW), 0);
		free(body);
	}
	finish(&d);
}
END_TEST

START_TEST(empty_secrets)
{
	struct hook_error error;

	ck_assert_ptr_null(
		hook_key_new(&schemes[_i].recipe, hook_text(""), &error));
	ck_assert_ptr_null(
		hook_key_new(&schemes[_i].recipe, hook_text(NULL), &error));
	ck_assert_int_eq(error.code, HOOK_CREDENTIALS);
}
END_TEST

/* ---- published vectors ---- */

struct vector {
	struct hook_recipe recipe;
	const char *secret, *body;
	int64_t now;
	const char *names[3], *values[3];
};

#define WEBHOOK(how, mark, prefix)                                             \
	{                                                                      \
		.header = "webhook-signature",                                 \
		.format = TERMS(TEXT(mark), OF(SIG)), .separator = " ",        \
		.algorithm = how, .encoding = HOOK_BASE64, .key = HOOK_BASE64, \
		.key_prefix = prefix, .id_header = "webhook-id",               \
		.timestamp_header = "webhook-timestamp",                       \
		.covers = TERMS(OF(ID), TEXT("."), OF(TIMESTAMP), TEXT("."),   \
				OF(BODY)),                                     \
		.tolerance = 300                                               \
	}
#define WEBHOOK_NAMES                                                  \
	{                                                              \
		"webhook-id", "webhook-timestamp", "webhook-signature" \
	}

static const struct vector vectors[] = {
	{WEBHOOK(HOOK_HMAC_SHA256, "v1,", "whsec_"),
	 WHSEC,
	 "{\"test\": 2432232314}",
	 NOW,
	 WEBHOOK_NAMES,
	 {"msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330",
	  "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="}},
	{WEBHOOK(HOOK_HMAC_SHA256, "v1,", "whsec_"),
	 "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
	 "{\"test\": 2432232314}",
	 NOW,
	 WEBHOOK_NAMES,
	 {"msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330",
	  "v1,AAAA v1a,xx v1,"
	  "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="}},
#if !defined(NO_ED25519)
	{WEBHOOK(HOOK_ED25519, "v1a,", "whpk_"),
	 "whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=",
	 "{\"test\": 2432232314}",
	 NOW,
	 WEBHOOK_NAMES,
	 {"msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330",
	  "v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFy"
	  "mVJaA7AZdpXwVLPo3mNl8EM+m7TBAg=="}},
#endif
	{{.header = "X-Hub-Signature-256",
	  .format = TERMS(TEXT("sha256="), OF(SIG)),
	  .covers = TERMS(OF(BODY)),
	  .algorithm = HOOK_HMAC_SHA256,
	  .encoding = HOOK_HEX},
	 "It's a Secret to Everybody",
	 "Hello, World!",
	 0,
	 {"X-Hub-Signature-256"},
	 {"sha256=757107ea0eb2509fc211221cce984b8a"
	  "37570b6d7586c22c46f4379c8b043e17"}},
	{{.pointer = "/additionalData/hmacSignature",
	  .format = TERMS(OF(SIG)),
	  .encoding = HOOK_BASE64,
	  .key = HOOK_HEX,
	  .covers = TERMS(WITH(JSON, "/pspReference"), TEXT(":"),
			  WITH(JSON, "/originalReference"), TEXT(":"),
			  WITH(JSON, "/merchantAccountCode"), TEXT(":"),
			  WITH(JSON, "/merchantReference"), TEXT(":"),
			  WITH(JSON, "/amount/value"), TEXT(":"),
			  WITH(JSON, "/amount/currency"), TEXT(":"),
			  WITH(JSON, "/eventCode"), TEXT(":"),
			  WITH(JSON, "/success")),
	  .each = "/notificationItems/*/NotificationRequestItem",
	  .algorithm = HOOK_HMAC_SHA256},
	 HEX_KEY,
	 "{\"additionalData\": {\"hmacSignature\": "
	 "\"coqCmt/IZ4E3CzPvMY8zTjQVL5hYJUiBRg8UU+iCWo0=\"}, "
	 "\"amount\": {\"value\": 1130, \"currency\": \"EUR\"}, "
	 "\"pspReference\": \"7914073381342284\", "
	 "\"merchantAccountCode\": \"TestMerchant\", "
	 "\"merchantReference\": \"TestPayment-1407325143704\", "
	 "\"eventCode\": \"AUTHORISATION\", \"success\": \"true\"}",
	 0,
	 {NULL},
	 {NULL}},
	{{.header = "x-coinify-webhook-signature",
	  .format = TERMS(OF(SIG)),
	  .covers = TERMS(OF(BODY)),
	  .algorithm = HOOK_HMAC_SHA256,
	  .encoding = HOOK_HEX},
	 "my-shared-secret",
	 "{\"examplePayload\":true}",
	 0,
	 {"x-coinify-webhook-signature"},
	 {"bcdbb89e3031905f3cc1a20d16b5f969"
	  "a17a7d8fa0c26e4a807c2193402d66f4"}},
};

START_TEST(published)
{
	const struct vector *v = &vectors[_i];
	struct hook_header headers[3];
	struct hook_request request = {.headers = {headers, 0},
				       .body = hook_text(v->body)};
	struct hook_signed result;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_key *key =
		hook_key_new(&v->recipe, hook_text(v->secret), &error);
	int status;

	ck_assert_msg(key != NULL, "%s", error.reason);
	for (; request.headers.count < 3 && v->names[request.headers.count];
	     request.headers.count++) {
		headers[request.headers.count].name =
			hook_text(v->names[request.headers.count]);
		headers[request.headers.count].value =
			hook_text(v->values[request.headers.count]);
	}
	hook_arena_init(&arena, 1u << 20);
	status = hook_verify(&v->recipe, &key, 1, &request, v->now, &arena,
			     &result, &error);
	ck_assert_msg(status == 0, "%d: %s", status, error.reason);
	/* A header that stands twice is refused, whichever is right. */
	if (v->recipe.header) {
		headers[2] = headers[request.headers.count - 1];
		headers[1] = headers[request.headers.count - 1];
		request.headers.count = 3;
		ck_assert_int_eq(hook_verify(&v->recipe, &key, 1, &request,
					     v->now, &arena, &result, &error),
				 400);
	}
	hook_key_free(key);
	hook_arena_free(&arena);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("signature");
	TCase *tcase = tcase_create("recipes");

	tcase_add_loop_test(tcase, round_trip, 0, SCHEMES);
	tcase_add_loop_test(tcase, refusals, 0, SCHEMES);
	tcase_add_loop_test(tcase, empty_secrets, 0, SCHEMES);
	tcase_add_loop_test(tcase, published, 0,
			    sizeof vectors / sizeof *vectors);
	suite_add_tcase(suite, tcase);
	return suite_run(suite);
}
