/* SPDX-License-Identifier: MIT */
/*
 * The two crypto libraries against published vectors, the encodings of
 * secrets and signatures, and the nine published deliveries. Built once with
 * each library.
 */
#include "hook_crypto.h"
#include "hook_delivery.h"

/* ---- HMAC: RFC 2202 and RFC 4231 ---- */

struct mac_case {
	enum hook_algorithm algorithm;
	char key_byte; /* `key_len` times, where `key` is NULL */
	const char *key;
	size_t key_len;
	const char *message, *mac;
};

#define LARGER "Test Using Larger Than Block-Size Key - Hash Key First"

static const struct mac_case macs[] = {
	{HOOK_HMAC_SHA1, 0x0b, NULL, 20, "Hi There",
	 "b617318655057264e28bc0b6fb378c8ef146be00"},
	{HOOK_HMAC_SHA1, 0, "Jefe", 4, "what do ya want for nothing?",
	 "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"},
	{HOOK_HMAC_SHA1, (char)0xaa, NULL, 80, LARGER,
	 "aa4ae5e15272d00e95705637ce8a3b55ed402112"},
	{HOOK_HMAC_SHA256, 0x0b, NULL, 20, "Hi There",
	 "b0344c61d8db38535ca8afceaf0bf12b"
	 "881dc200c9833da726e9376c2e32cff7"},
	{HOOK_HMAC_SHA256, 0, "Jefe", 4, "what do ya want for nothing?",
	 "5bdcc146bf60754e6a042426089575c7"
	 "5a003f089d2739839dec58b964ec3843"},
	{HOOK_HMAC_SHA256, (char)0xaa, NULL, 131, LARGER,
	 "60e431591ee0b67f0d8a26aacbf5b77f"
	 "8e0bc6213728c5140546040f0ee37f54"},
	{HOOK_HMAC_SHA512, 0x0b, NULL, 20, "Hi There",
	 "87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e1"
	 "7cdedaa833b7d6b8a702038b274eaea3f4e4be9d914eeb61f1702e696c20"
	 "3a126854"},
	{HOOK_HMAC_SHA512, 0, "Jefe", 4, "what do ya want for nothing?",
	 "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea25"
	 "05549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a"
	 "38bce737"},
	{HOOK_HMAC_SHA512, (char)0xaa, NULL, 131, LARGER,
	 "80b24263c7c1a3ebb71493c1dd7be8b49b46d1f41b4aeec1121b013783f8"
	 "f3526b56d037e05f2598bd0fd2215d6a1e5295e64f73f63f0aec8b915a98"
	 "5d786598"},
};

static void check_hex(const unsigned char *bytes, size_t len, const char *hex)
{
	char text[HOOK_MAC_MAX * 2 + 1];
	size_t i;

	for (i = 0; i < len; i++)
		snprintf(text + i * 2, 3, "%02x", bytes[i]);
	ck_assert_str_eq(text, hex);
}

static struct hook_mac *mac_of(const struct mac_case *c)
{
	char key[131];
	struct hook_mac *mac;

	memset(key, c->key_byte, sizeof key);
	if (c->key)
		memcpy(key, c->key, c->key_len);
	mac = hook_mac_new(c->algorithm, key, c->key_len);
	ck_assert_ptr_nonnull(mac);
	return mac;
}

/* However the message is cut, and however often the key is used. */
START_TEST(hmac)
{
	const struct mac_case *c = &macs[_i];
	size_t len = strlen(c->message), cut;
	struct hook_mac *mac = mac_of(c);
	unsigned char out[HOOK_MAC_MAX];

	ck_assert_uint_eq(hook_mac_length(c->algorithm) * 2, strlen(c->mac));
	for (cut = 0; cut <= len; cut++) {
		struct hook_piece pieces[] = {{.ptr = c->message, .len = cut},
					      {.len = 0},
					      {.ptr = c->message + cut,
					       .len = len - cut}};

		memset(out, 0, sizeof out);
		ck_assert(hook_mac_make(mac, pieces, 3, out));
		check_hex(out, hook_mac_length(c->algorithm), c->mac);
	}
	hook_mac_free(mac);
}
END_TEST

/* HMAC of nothing, by each. */
START_TEST(hmac_of_nothing)
{
	struct hook_mac *mac = hook_mac_new(HOOK_HMAC_SHA256, "k", 1);
	unsigned char a[HOOK_MAC_MAX], b[HOOK_MAC_MAX];
	struct hook_piece piece = {.ptr = ""};

	ck_assert_ptr_nonnull(mac);
	ck_assert(hook_mac_make(mac, NULL, 0, a));
	ck_assert(hook_mac_make(mac, &piece, 1, b));
	ck_assert(hook_same_bytes(a, b, 32));
	hook_mac_free(mac);
	hook_mac_free(NULL);
}
END_TEST

START_TEST(same_bytes)
{
	unsigned char a[64], b[64];
	size_t i;
	int bit;

	memset(a, 0x5a, sizeof a);
	memcpy(b, a, sizeof b);
	ck_assert(hook_same_bytes(a, b, sizeof a));
	ck_assert(hook_same_bytes(a, b, 0));
	for (i = 0; i < sizeof a; i++)
		for (bit = 0; bit < 8; bit++) {
			b[i] ^= (unsigned char)(1 << bit);
			ck_assert(!hook_same_bytes(a, b, sizeof a));
			ck_assert(hook_same_bytes(a, b, i));
			b[i] ^= (unsigned char)(1 << bit);
		}
	hook_forget(a, 32);
	for (i = 0; i < sizeof a; i++)
		ck_assert_uint_eq(a[i], i < 32 ? 0 : 0x5a);
}
END_TEST

/* ---- Ed25519: RFC 8032 section 7.1 ---- */

#ifndef NO_ED25519
#include <dlfcn.h>
#include <openssl/err.h>
#include <openssl/evp.h>

/* In front of libcrypto's own: what a verification has it do. */
static int keys_made, hashed;
static const unsigned char *hashed_at;
static bool hashed_elsewhere;

EVP_PKEY *EVP_PKEY_new_raw_public_key(int type, ENGINE *engine,
				      const unsigned char *key, size_t len)
{
	EVP_PKEY *(*make)(int, ENGINE *, const unsigned char *, size_t);

	*(void **)&make = dlsym(RTLD_NEXT, "EVP_PKEY_new_raw_public_key");
	keys_made++;
	return make(type, engine, key, len);
}

int EVP_DigestVerify(EVP_MD_CTX *context, const unsigned char *signature,
		     size_t signature_len, const unsigned char *bytes,
		     size_t len)
{
	int (*real)(EVP_MD_CTX *, const unsigned char *, size_t,
		    const unsigned char *, size_t);

	*(void **)&real = dlsym(RTLD_NEXT, "EVP_DigestVerify");
	hashed_elsewhere |= hashed++ > 0 && bytes != hashed_at;
	hashed_at = bytes;
	return real(context, signature, signature_len, bytes, len);
}

static void from_hex(const char *hex, unsigned char *out)
{
	unsigned byte;

	for (; *hex; hex += 2) {
		ck_assert_int_eq(sscanf(hex, "%2x", &byte), 1);
		*out++ = (unsigned char)byte;
	}
}

START_TEST(ed25519)
{
	static const char *const cases[][4] = {
		{SEED_HEX, PUBLIC_HEX, "",
		 "e5564300c360ac729086e2cc806e828a"
		 "84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9"
		 "b46bd25bf5f0595bbe24655141438e7a100b"},
		{"4ccd089b28ff96da9db6c346ec114e0f"
		 "5b8a319f35aba624da8cf6ed4fb8a6fb",
		 "3d4017c3e843895a92b70aa74d1b7ebc"
		 "9c982ccf2ec4968cc0cd55f12af4660c",
		 "\x72",
		 "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb"
		 "69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d2916"
		 "12bb0c00"}};
	const char *const *c = cases[_i];
	struct hook_piece pieces[] = {{.ptr = c[2], .len = strlen(c[2])},
				      {.len = 0}};
	unsigned char seed[32], public[32], sig[HOOK_MAC_MAX];
	struct hook_mac *signer, *verifier;
	bool right;
	size_t i;

	from_hex(c[0], seed);
	from_hex(c[1], public);
	signer = hook_mac_new(HOOK_ED25519, seed, 32);
	verifier = hook_mac_new(HOOK_ED25519, public, 32);
	ck_assert(hook_mac_make(signer, pieces, 2, sig));
	check_hex(sig, 64, c[3]);
	ck_assert(hook_mac_verify(verifier, pieces, 2, sig, 64, &right));
	ck_assert(right);
	for (i = 0; i < 64; i++) {
		sig[i] ^= 1;
		ck_assert(
			hook_mac_verify(verifier, pieces, 2, sig, 64, &right));
		ck_assert(!right);
		sig[i] ^= 1;
	}
	pieces[1] = (struct hook_piece){.ptr = "x", .len = 1};
	ck_assert(hook_mac_verify(verifier, pieces, 2, sig, 64, &right));
	ck_assert(!right);
	ck_assert(hook_mac_verify(signer, pieces, 1, sig, 64, &right));
	ck_assert(!right);
	hook_mac_free(signer);
	hook_mac_free(verifier);
	ck_assert_ptr_null(hook_mac_new(HOOK_ED25519, seed, 31));
	ck_assert_ptr_null(hook_mac_new(HOOK_ED25519, sig, 33));
}
END_TEST

/* Forged: `distinct` signatures, each `times`; then, if wanted, a right one. */
static hook_str forged(struct delivery *d, int distinct, int times,
		       hook_str right)
{
	size_t room = (size_t)(distinct * times) * 93 + right.len + 1;
	char *text = hook_alloc(&d->arena, room);
	size_t at = 0;
	int i;

	ck_assert_ptr_nonnull(text);
	for (i = 0; i < distinct * times; i++)
		at += (size_t)snprintf(text + at, room - at,
				       "v1a,A%c%083dA== ", 'A' + i % distinct,
				       0);
	snprintf(text + at, room - at, "%s", right.ptr ? right.ptr : "");
	return hook_text(text);
}

/*
 * Whatever a header holds, a body is hashed once for each key and each
 * signature that differs, where it stands; a key is made once, when opened.
 */
START_TEST(ed25519_work)
{
	static const struct {
		int distinct, times;
		bool right;
	} cases[] = {{8, 2, false},
		     {16, 1, false},
		     {1, 16, false},
		     {5, 3, true}};
	size_t i, k;

	for (i = 0; i < COUNT(cases); i++) {
		struct delivery d;
		struct hook_key *keys[2];
		hook_str right = {NULL, 0};

		deliver(&d, scheme_of("standard_webhooks_a"));
		if (cases[i].right)
			right = header_of(&d, "webhook-signature")->value;
		header_of(&d, "webhook-signature")->value =
			forged(&d, cases[i].distinct, cases[i].times, right);
		for (k = 0; k < 2; k++)
			keys[k] = key_of(&d.scheme->recipe, d.scheme->secret);
		keys_made = hashed = 0;
		hashed_elsewhere = false;
		ck_assert_int_eq(verify_with(&d, keys, 2, NOW),
				 cases[i].right ? 0 : 401);
		ck_assert_int_eq(keys_made, 0);
		ck_assert_int_eq(hashed,
				 2 * (cases[i].distinct + cases[i].right));
		for (k = 0; k < 2; k++)
			hook_key_free(keys[k]);
		finish(&d);
	}
}
END_TEST

/* What is one piece already is not copied. */
START_TEST(ed25519_in_place)
{
	unsigned char seed[32], signature[HOOK_MAC_MAX] = {0};
	struct hook_piece whole = {.ptr = "the body", .len = 8};
	struct hook_piece cut[] = {{.ptr = "the ", .len = 4},
				   {.ptr = "body", .len = 4}};
	struct hook_mac *mac;
	bool right;

	from_hex(PUBLIC_HEX, seed);
	mac = hook_mac_new(HOOK_ED25519, seed, 32);
	hashed = 0;
	hashed_elsewhere = false;
	ck_assert(hook_mac_verify(mac, &whole, 1, signature, 64, &right));
	ck_assert(!right && !hashed_elsewhere);
	ck_assert_int_eq(hashed, 1);
	ck_assert_ptr_eq(hashed_at, whole.ptr);
	hashed = 0;
	ck_assert(hook_mac_verify(mac, cut, 2, signature, 64, &right));
	ck_assert(!right && !hashed_elsewhere);
	hook_mac_free(mac);
}
END_TEST

/* SSL_get_error() takes what is left there for an error of its connection. */
START_TEST(leaves_no_errors)
{
	unsigned char signature[HOOK_SIGNATURE_MAX] = {1};
	struct hook_piece body = {.ptr = "the body", .len = 8};
	struct hook_mac *mac = hook_mac_generate(HOOK_RSA_SHA256);
	struct hook_error error;
	bool right;

	ERR_clear_error();
	ck_assert(hook_mac_verify(mac, &body, 1, signature, 256, &right));
	ck_assert(!right);
	ck_assert_uint_eq(ERR_peek_error(), 0);
	ck_assert_ptr_null(hook_mac_new(HOOK_RSA_SHA256, "no key", 6));
	ck_assert_uint_eq(ERR_peek_error(), 0);
	ck_assert_ptr_null(hook_roots_new(hook_text("no PEM"), &error));
	ck_assert_uint_eq(ERR_peek_error(), 0);
	/* What was there before stays. */
	ERR_raise(ERR_LIB_USER, 1);
	ck_assert(hook_mac_verify(mac, &body, 1, signature, 256, &right));
	ck_assert_int_eq(ERR_GET_LIB(ERR_get_error()), ERR_LIB_USER);
	ck_assert_uint_eq(ERR_peek_error(), 0);
	hook_mac_free(mac);
}
END_TEST
#else
#include <dlfcn.h>

/* These functions are found before mbedTLS's own, and call them. */
static int compared, wiped;

int mbedtls_ct_memcmp(const void *a, const void *b, size_t len);
int mbedtls_ct_memcmp(const void *a, const void *b, size_t len)
{
	int (*compare)(const void *, const void *, size_t);

	*(void **)&compare = dlsym(RTLD_NEXT, "mbedtls_ct_memcmp");
	compared++;
	return compare(a, b, len);
}

void mbedtls_platform_zeroize(void *memory, size_t len);
void mbedtls_platform_zeroize(void *memory, size_t len)
{
	void (*wipe)(void *, size_t);

	*(void **)&wipe = dlsym(RTLD_NEXT, "mbedtls_platform_zeroize");
	wiped += len == HOOK_MAC_MAX;
	wipe(memory, len);
}

/* The library compares, and wipes the inner digest of an HMAC. */
START_TEST(its_own_means)
{
	struct hook_mac *mac = hook_mac_new(HOOK_HMAC_SHA256, "k", 1);
	unsigned char out[HOOK_MAC_MAX] = {0};

	compared = wiped = 0;
	ck_assert(hook_mac_make(mac, NULL, 0, out));
	ck_assert_int_eq(wiped, 1);
	ck_assert(hook_same_bytes(out, out, sizeof out));
	ck_assert_int_eq(compared, 1);
	hook_mac_free(mac);
}
END_TEST

START_TEST(no_ed25519)
{
	struct hook_error error = {0};

	ck_assert_ptr_null(hook_mac_new(HOOK_ED25519, SEED_HEX, 32));
	ck_assert_ptr_null(hook_key_new(&scheme_of("discord")->recipe,
					STR(PUBLIC_HEX), &error));
	ck_assert_int_eq(error.code, HOOK_CREDENTIALS);
	ck_assert_ptr_nonnull(strstr(error.reason, "crypto library"));
}
END_TEST
#endif

/* ---- secrets ---- */

START_TEST(no_secret)
{
	const struct hook_recipe *recipe = &schemes[_i].recipe;
	hook_str prefix = hook_text(recipe->key_prefix);
	struct hook_error error;

	memset(&error, 0, sizeof error);
	ck_assert_ptr_null(hook_key_new(recipe, STR(""), &error));
	ck_assert_int_eq(error.code, HOOK_CREDENTIALS);
	ck_assert_ptr_nonnull(error.reason);
	memset(&error, 0, sizeof error);
	ck_assert_ptr_null(hook_key_new(recipe, hook_text(NULL), &error));
	ck_assert_int_eq(error.code, HOOK_CREDENTIALS);
	if (prefix.ptr)
		ck_assert_ptr_null(hook_key_new(recipe, prefix, &error));
	hook_key_free(NULL);
}
END_TEST

struct secret {
	enum hook_encoding encoding;
	const char *prefix, *secret;
	bool fine;
};

/* A key that is made verifies what "key\xff" has signed. */
static void check_secret(const struct secret *s, struct hook_key *same,
			 struct hook_arena *arena)
{
	struct hook_recipe recipe = {.header = "S"};
	struct hook_request request = {.body = STR("x")};
	struct hook_signed result;
	struct hook_error error;
	struct hook_key *key;

	recipe.key = s->encoding;
	recipe.key_prefix = s->prefix;
	recipe.encoding = HOOK_HEX;
	key = hook_key_new(&recipe, hook_text(s->secret), &error);
	ck_assert_msg((key != NULL) == s->fine, "%s", s->secret);
	if (key == NULL) {
		ck_assert_int_eq(error.code, HOOK_CREDENTIALS);
		return;
	}
	ck_assert(hook_sign(&recipe, key, hook_text(NULL), NOW, &request, arena,
			    &error));
	ck_assert_int_eq(hook_verify(&recipe, &same, 1, &request, NOW, arena,
				     &result, &error),
			 0);
	hook_key_free(key);
}

/* In every encoding: does it name the key "key\xff", or none? */
START_TEST(secrets)
{
	static const struct secret cases[] = {
		{HOOK_UTF8, NULL, "key\xff", true},
		{HOOK_UTF8, "k_", "k_key\xff", true},
		{HOOK_UTF8, "k_", "key\xff", true},
		{HOOK_HEX, NULL, "6b6579ff", true},
		{HOOK_HEX, NULL, "6B6579fF", true},
		{HOOK_HEX, "x", "x6b6579ff", true},
		{HOOK_HEX, NULL, "6b6579f", false},
		{HOOK_HEX, NULL, "6b6579fg", false},
		{HOOK_HEX, NULL, " 6b6579ff", false},
		{HOOK_HEX, NULL, "6b6579ff\n", false},
		{HOOK_HEX, NULL, "0x6b6579ff", false},
		{HOOK_BASE64, NULL, "a2V5/w==", true},
		{HOOK_BASE64, "whsec_", "whsec_a2V5/w==", true},
		{HOOK_BASE64, "whsec_", "a2V5/w==", true},
		{HOOK_BASE64, NULL, "a2V5/x==", false}, /* bits behind it */
		{HOOK_BASE64, NULL, "a2V5/w=", false},
		{HOOK_BASE64, NULL, "a2V5/w===", false},
		{HOOK_BASE64, NULL, "a2V5_w==", false}, /* another alphabet */
		{HOOK_BASE64, NULL, "a2V5 /w==", false},
		{HOOK_BASE64, NULL, "a2V5/w==\n", false},
		{HOOK_BASE64, NULL, "a2V5/w==a2V5", false},
		{HOOK_BASE64, NULL, "a2V5/", false},
		{HOOK_BASE64, NULL, "=", false},
		{HOOK_BASE64, NULL, "====", false},
	};
	struct hook_recipe recipe = {.header = "S"};
	struct hook_key *same = key_of(&recipe, "key\xff");
	struct hook_arena arena;
	size_t i;

	hook_arena_init(&arena, 1u << 16);
	for (i = 0; i < COUNT(cases); i++)
		check_secret(&cases[i], same, &arena);
	hook_key_free(same);
	hook_arena_free(&arena);
}
END_TEST

/* ---- the published deliveries ---- */

struct vector {
	const char *scheme, *secret, *body;
	int64_t now;
	const char *headers[3][2];
};

#define ID                                                   \
	{                                                    \
		"webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek" \
	}
#define TIME                                      \
	{                                         \
		"webhook-timestamp", "1614265330" \
	}
#define STANDARD_BODY "{\"test\": 2432232314}"

static const struct vector vectors[] = {
	{"qonto_onboarding",
	 "secret_key",
	 "{\"id\":\"75341dcb-0376-474d-97d7-"
	 "d2c03ff3973c\",\"event_type\":\"registrations.pending\","
	 "\"resource_type\":\"registration\",\"resource_id\":"
	 "\"525817f7-93e8-4f31-a83d-20319778b4b0\",\"created_at\":"
	 "\"2022-08-29T13:17:32Z\"}",
	 0,
	 {{"Qonto-SHA256-Signature",
	   "b0d249e653f1310fa5b7f26d"
	   "5682548afa1799353b92fcafd4cacbd90312023e"}}},
	{"qonto_business",
	 "test-secret",
	 "{\"test\":\"data\"}",
	 1704110400,
	 {{"X-Qonto-Signature",
	   "t=1704110400,v1=56aff06dc227d"
	   "b80d6568a5070f912c601c31f20451745d257cbc0b5dfa93805"}}},
	{"standard_webhooks",
	 WHSEC,
	 STANDARD_BODY,
	 NOW,
	 {ID,
	  TIME,
	  {"webhook-signature",
	   "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="}}},
	{"standard_webhooks",
	 "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
	 STANDARD_BODY,
	 NOW,
	 {ID,
	  TIME,
	  {"webhook-signature",
	   "v1,AAAA v1a,xx "
	   "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="}}},
	{"github",
	 "It's a Secret to Everybody",
	 "Hello, World!",
	 0,
	 {{"X-Hub-Signature-256",
	   "sha256=757107ea0eb2509fc211"
	   "221cce984b8a37570b6d7586c22c46f4379c8b043e17"}}},
	{"slack",
	 "8f742231b10e8888abcd99yyyzzz85a5",
	 "token=xyzz0WbapA4vBCDE"
	 "Fasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id"
	 "=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name="
	 "roadrunner&command=%2Fwebhook-collect&text=&response_url="
	 "https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700"
	 "885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015."
	 "47445629121.803a0bc887a14d10d2c447fce8b6703c",
	 1531420618,
	 {{"X-Slack-Signature", "v0=a2114d57b48eac39b9ad189dd8"
				"316235a7b4a8d21a10bd27519666489c69b503"},
	  {"X-Slack-Request-Timestamp", "1531420618"}}},
	{"adyen_standard",
	 HEX_KEY,
	 "{\"additionalData\": {\"hmacSignature\": "
	 "\"coqCmt/IZ4E3CzPvMY8zTjQVL5hYJUiBRg8UU+iCWo0=\"}, "
	 "\"amount\": {\"value\": 1130, \"currency\": \"EUR\"}, "
	 "\"pspReference\": \"7914073381342284\", "
	 "\"merchantAccountCode\": \"TestMerchant\", "
	 "\"merchantReference\": \"TestPayment-1407325143704\", "
	 "\"eventCode\": \"AUTHORISATION\", \"success\": \"true\"}",
	 0,
	 {{NULL, NULL}}},
	{"coinify",
	 "my-shared-secret",
	 "{\"examplePayload\":true}",
	 0,
	 {{"x-coinify-webhook-signature",
	   "bcdbb89e3031905f3cc"
	   "1a20d16b5f969a17a7d8fa0c26e4a807c2193402d66f4"}}},
#ifndef NO_ED25519
	{"standard_webhooks_a",
	 "whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=",
	 STANDARD_BODY,
	 NOW,
	 {ID,
	  TIME,
	  {"webhook-signature",
	   "v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqY"
	   "XFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg=="}}},
#endif
};

START_TEST(published)
{
	const struct vector *v = &vectors[_i];
	struct delivery d = {.scheme = scheme_of(v->scheme)};
	int32_t tolerance = d.scheme->recipe.tolerance;
	struct hook_header headers[3];
	size_t i;
	char *body;

	hook_arena_init(&d.arena, 1u << 16);
	d.key = key_of(&d.scheme->recipe, v->secret);
	d.request.headers.items = headers;
	for (i = 0; i < 3 && v->headers[i][0]; i++) {
		headers[i].name = hook_text(v->headers[i][0]);
		headers[i].value = hook_text(v->headers[i][1]);
		d.request.headers.count++;
	}
	d.request.body = hook_text(v->body);
	ck_assert_msg(verify_at(&d, v->now) == 0, "%s: %s", v->scheme,
		      d.error.reason);
	if (tolerance > 0) {
		ck_assert_int_eq(verify_at(&d, v->now + tolerance + 1), 401);
		ck_assert_int_eq(verify_at(&d, v->now - tolerance - 1), 401);
	}
	body = own(&d, &d.request.body);
	body[d.request.body.len - 3] ^= 1;
	ck_assert_int_eq(verify_at(&d, v->now), 401);
	finish(&d);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("hook_crypto");
	TCase *tcase = tcase_create("vectors");

	tcase_add_loop_test(tcase, hmac, 0, COUNT(macs));
	tcase_add_test(tcase, hmac_of_nothing);
	tcase_add_test(tcase, same_bytes);
#ifndef NO_ED25519
	tcase_add_loop_test(tcase, ed25519, 0, 2);
	tcase_add_test(tcase, ed25519_work);
	tcase_add_test(tcase, ed25519_in_place);
	tcase_add_test(tcase, leaves_no_errors);
#else
	tcase_add_test(tcase, its_own_means);
	tcase_add_test(tcase, no_ed25519);
#endif
	tcase_add_loop_test(tcase, no_secret, 0, SCHEMES);
	tcase_add_test(tcase, secrets);
	tcase_add_loop_test(tcase, published, 0, COUNT(vectors));
	suite_add_tcase(suite, tcase);
	return run_suite(suite);
}
