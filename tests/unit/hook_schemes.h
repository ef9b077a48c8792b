/* SPDX-License-Identifier: MIT */
/*
 * 23 providers' schemes as recipes, and of each a delivery.
 *
 * Invariant: every signature here was computed by another implementation,
 * over what the provider documents.
 */
#ifndef HOOK_SCHEMES_H
#define HOOK_SCHEMES_H

#include "hook_signature.h"
#include "hook_terms.h"
#include "known_keys.h"

#define SECRET "a secret"

#define BODY "{\"id\":\"e1\",\"type\":\"a.made\"}"
#define OF_BODY \
	"6bdcfd0e2c056f33b12492fbe6164e87d3c0d92b9947edf9ee92c5261ce37708"
#define OF_TIME_DOT \
	"a77f3742f390cb898bb7cb15d5574f340a577fd7d50faaebdbb04c3638ff8af0"
#define OF_TIME_COLON \
	"89ad7948543816e24f35ed592dd6288817bf1e6658e54d52c90fef2bd3068e73"
#define OF_V0 "d30d866335b55a963fa7342f170a0dcf541a9fffa8c7f21fd4cd67c2d5b28bdb"
#define OF_MAILGUN \
	"01ec38025f996ea00f143eac3f345e6e3a7fb9619905285ad9973cebbfd7ea61"
#define OF_ITEM_1 "2hwP3TLXrUzoZ6xD/fSQQiyrJd1k+Rzse6wLOmds314="
#define OF_ITEM_2 "xmJFlgmQ14E2k5IO4W2c5Xx1vNyLmWSDyxuAF/g1epI="

struct scheme {
	const char *name;
	struct hook_recipe recipe;
	const char *secret;  /* verifies */
	const char *signer;  /* signs, where that is another one */
	const char *body;    /* not signed yet */
	const char *covered; /* a part of the body that is; NULL: none */
	const char *value;   /* the header's, or within the body */
};

#define HMAC   .algorithm = HOOK_HMAC_SHA256
#define HEX    .encoding = HOOK_HEX
#define BASE64 .encoding = HOOK_BASE64

#define TIMED(name, head)                                                      \
	{                                                                      \
		name,                                                          \
			{.header = head,                                       \
			 .format = TERMS(TEXT("t="), OF(TIMESTAMP), NEXT(","), \
					 TEXT("v1="), OF(SIG)),                \
			 HMAC,                                                 \
			 HEX,                                                  \
			 .covers = TERMS(OF(TIMESTAMP), TEXT("."), OF(BODY)),  \
			 .tolerance = 300},                                    \
			SECRET, NULL, BODY, BODY,                              \
			"t=1614265330,v1=" OF_TIME_DOT                         \
	}
#define STANDARD(name, head)                                               \
	{                                                                  \
		name,                                                      \
			{.header = head "-signature",                      \
			 .format = TERMS(TEXT("v1,"), OF(SIG)),            \
			 .separator = " ",                                 \
			 HMAC,                                             \
			 BASE64,                                           \
			 .key = HOOK_BASE64,                               \
			 .key_prefix = "whsec_",                           \
			 .id_header = head "-id",                          \
			 .timestamp_header = head "-timestamp",            \
			 .tolerance = 300,                                 \
			 .covers = TERMS(OF(ID), TEXT("."), OF(TIMESTAMP), \
					 TEXT("."), OF(BODY))},            \
			WHSEC, NULL, BODY, BODY,                           \
			"v1,QrCk6dxbXlum7UdE5pBXwOs6z47Gd7mw9vbvfKBfCgE="  \
	}
#define V0(name, head, time)                                         \
	{                                                            \
		name,                                                \
			{.header = head,                             \
			 .format = TERMS(TEXT("v0="), OF(SIG)),      \
			 HMAC,                                       \
			 HEX,                                        \
			 .timestamp_header = time,                   \
			 .tolerance = 300,                           \
			 .covers = TERMS(TEXT("v0:"), OF(TIMESTAMP), \
					 TEXT(":"), OF(BODY))},      \
			SECRET, NULL, BODY, BODY, "v0=" OF_V0        \
	}
#define PLAIN(name, head)                                                    \
	{                                                                    \
		name, {.header = head, HMAC, HEX}, SECRET, NULL, BODY, BODY, \
			OF_BODY                                              \
	}

#define ADYEN_ITEM(psp, original, sign, reference, value, event)               \
	"{\"NotificationRequestItem\":{\"pspReference\":\"" psp "\"," original \
	"\"additionalData\":{\"hmacSignature\":\"" sign "\"},"                 \
	"\"merchantAccountCode\":\"T\",\"merchantReference\":\"" reference     \
	"\",\"amount\":{\"value\":" value ",\"currency\":\"EUR\"},"            \
	"\"eventCode\":\"" event "\",\"success\":\"true\"}}"
/* clang-format off */
#define ADYEN_BODY(a, b) \
	"{\"live\":\"false\",\"notificationItems\":[" ADYEN_ITEM( \
		"7914", "", a, "P", "1130", \
		"AUTHORISATION") ", " ADYEN_ITEM("7915", \
						 "\"originalReference\":\"7914\",", \
						 b, "Q", "5", "REFUND") "]}"
/* clang-format on */

static const struct scheme schemes[] = {
	PLAIN("qonto_onboarding", "Qonto-SHA256-Signature"),
	TIMED("qonto_business", "X-Qonto-Signature"),
	{"conduit_v1",
	 {.header = "conduit-signature",
	  HMAC,
	  HEX,
	  .timestamp_header = "conduit-signature-timestamp",
	  .covers = TERMS(OF(TIMESTAMP), TEXT("."), OF(BODY)),
	  .tolerance = 300},
	 SECRET,
	 NULL,
	 BODY,
	 BODY,
	 OF_TIME_DOT},
	TIMED("conduit_v2", "X-Conduit-Signature"),
	STANDARD("standard_webhooks", "webhook"),
	STANDARD("svix", "svix"),
	STANDARD("openai", "webhook"),
	TIMED("stripe", "Stripe-Signature"),
	{"github",
	 {.header = "X-Hub-Signature-256",
	  .format = TERMS(TEXT("sha256="), OF(SIG)),
	  HMAC,
	  HEX,
	  .id_header = "X-GitHub-Delivery"},
	 SECRET,
	 NULL,
	 BODY,
	 BODY,
	 "sha256=" OF_BODY},
	V0("slack", "X-Slack-Signature", "X-Slack-Request-Timestamp"),
	V0("zoom", "x-zm-signature", "x-zm-request-timestamp"),
	{"shopify",
	 {.header = "X-Shopify-Hmac-Sha256",
	  HMAC,
	  BASE64,
	  .id_header = "X-Shopify-Webhook-Id"},
	 SECRET,
	 NULL,
	 BODY,
	 BODY,
	 "a9z9DiwFbzOxJJL75hZOh9PA2SuZR+357pLFJhzjdwg="},
	{"adyen_platform",
	 {.header = "HmacSignature", HMAC, BASE64, .key = HOOK_HEX},
	 HEX_KEY,
	 NULL,
	 BODY,
	 BODY,
	 "rt+9uMSDw7o66LNJDllbLVDb1MzwnZLtsYSaJMwQJ0s="},
	{"square",
	 {.header = "x-square-hmacsha256-signature",
	  HMAC,
	  BASE64,
	  .covers = TERMS(OF(URL), OF(BODY))},
	 SECRET,
	 NULL,
	 BODY,
	 BODY,
	 "PUvw0jRonfvfVmWhkI0LpMf74q1peG8zxRWgL3J3tsY="},
	{"paddle",
	 {.header = "Paddle-Signature",
	  HMAC,
	  HEX,
	  .format = TERMS(TEXT("ts="), OF(TIMESTAMP), NEXT(";"), TEXT("h1="),
			  OF(SIG)),
	  .covers = TERMS(OF(TIMESTAMP), TEXT(":"), OF(BODY)),
	  .tolerance = 5},
	 SECRET,
	 NULL,
	 BODY,
	 BODY,
	 "ts=1614265330;h1=" OF_TIME_COLON},
	{"linear",
	 {.header = "linear-signature",
	  HMAC,
	  HEX,
	  .timestamp_json = "/webhookTimestamp",
	  .timestamp_unit = HOOK_MILLISECONDS,
	  .tolerance = 60},
	 SECRET,
	 NULL,
	 "{\"id\":\"e1\",\"webhookTimestamp\":1614265330123}",
	 "{\"id\":\"e1\",\"webhookTimestamp\":1614265330123}",
	 "f1fa10e57cc850e9f4e6aa0922b1b5e5"
	 "fbcaba715787ad40b3c42a12ceebf269"},
	{"mailgun",
	 {.pointer = "/signature/signature",
	  HMAC,
	  HEX,
	  .timestamp_json = "/signature/timestamp",
	  .covers = TERMS(OF(TIMESTAMP), WITH(JSON, "/signature/token"))},
	 SECRET,
	 NULL,
	 "{\"signature\": {\"timestamp\": \"1614265330\", \"token\":"
	 " \"tok\", \"signature\": \"\"}, \"event-data\": {}}",
	 "tok\"",
	 OF_MAILGUN},
	{"adyen_standard",
	 {.pointer = "/additionalData/hmacSignature",
	  HMAC,
	  BASE64,
	  .key = HOOK_HEX,
	  .covers = TERMS(WITH(JSON, "/pspReference"), TEXT(":"),
			  WITH(JSON, "/originalReference"), TEXT(":"),
			  WITH(JSON, "/merchantAccountCode"), TEXT(":"),
			  WITH(JSON, "/merchantReference"), TEXT(":"),
			  WITH(JSON, "/amount/value"), TEXT(":"),
			  WITH(JSON, "/amount/currency"), TEXT(":"),
			  WITH(JSON, "/eventCode"), TEXT(":"),
			  WITH(JSON, "/success")),
	  .each = "/notificationItems/*/NotificationRequestItem"},
	 HEX_KEY,
	 NULL,
	 ADYEN_BODY("", ""),
	 "REFUND",
	 OF_ITEM_1},
	PLAIN("coinbase_commerce", "X-CC-Webhook-Signature"),
	{"moov",
	 {.header = "X-Signature",
	  .algorithm = HOOK_HMAC_SHA512,
	  HEX,
	  .timestamp_header = "X-Timestamp",
	  .covers = TERMS(OF(TIMESTAMP), TEXT("|"), WITH(HEADER, "X-Nonce"),
			  TEXT("|"), WITH(HEADER, "X-Webhook-ID"))},
	 SECRET,
	 NULL,
	 BODY,
	 NULL,
	 "c7aff648085938be6fd375b17518cc7d8a6112a7a0fa00111deed00af6bf9"
	 "ca72b47c1ff8612273f7dd7e95322e31356f7cd257aca68657fdcf4a4c10"
	 "779487d"},
	PLAIN("coinify", "x-coinify-webhook-signature"),
	/* Ed25519 is last: not every crypto library has it. */
	{"standard_webhooks_a",
	 {.header = "webhook-signature",
	  .format = TERMS(TEXT("v1a,"), OF(SIG)),
	  .separator = " ",
	  .algorithm = HOOK_ED25519,
	  BASE64,
	  .key = HOOK_BASE64,
	  .key_prefix = "whpk_",
	  .id_header = "webhook-id",
	  .timestamp_header = "webhook-timestamp",
	  .tolerance = 300,
	  .covers =
		  TERMS(OF(ID), TEXT("."), OF(TIMESTAMP), TEXT("."), OF(BODY))},
	 "whpk_" PUBLIC_BASE64,
	 SEED_BASE64,
	 BODY,
	 BODY,
	 "v1a,ZU8ytBHYtdpdh8HAwQagiMavIIRU23Ow"
	 "YPeKQwIpxuwDL3i99XyHVTNEJllss0X8l63AUMuzlW4L7dw0L7EhAA=="},
	{"discord",
	 {.header = "X-Signature-Ed25519",
	  .algorithm = HOOK_ED25519,
	  HEX,
	  .key = HOOK_HEX,
	  .timestamp_header = "X-Signature-Timestamp",
	  .covers = TERMS(OF(TIMESTAMP), OF(BODY))},
	 PUBLIC_HEX,
	 SEED_HEX,
	 BODY,
	 BODY,
	 "9c9dd3648831c7bc4f72b75f3a02c259eabdf059a0155689cb55b6"
	 "26990eb3dfcc01563a32d1f8296adf1eaaee5d11ea7436193f0c535c5728"
	 "eb8553f1a44400"},
};
#define ALL_SCHEMES (sizeof schemes / sizeof *schemes)
#ifdef NO_ED25519
#define SCHEMES (ALL_SCHEMES - 2)
#else
#define SCHEMES ALL_SCHEMES
#endif

#endif
