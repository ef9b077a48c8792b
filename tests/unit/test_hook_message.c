/* SPDX-License-Identifier: MIT */
/*
 * HTTP Message Signatures: the vectors of RFC 9421 appendix B.2, and what must
 * be refused. Built once with each crypto library.
 */
#include "hook_message.h"
#include "hook_receive.h"
#include "hook_terms.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#define CREATED INT64_C(1618884473)
#define RSA_PSS                                                              \
	"-----BEGIN PUBLIC KEY-----\n"                                       \
	"MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAr4tmm3r20Wd/PbqvP1s2\n" \
	"+QEtvpuRaV8Yq40gjUR8y2Rjxa6dpG2GXHbPfvMs8ct+Lh1GH45x28Rw3Ry53mm+\n" \
	"oAXjyQ86OnDkZ5N8lYbggD4O3w6M6pAvLkhk95AndTrifbIFPNU8PPMO7OyrFAHq\n" \
	"gDsznjPFmTOtCEcN2Z1FpWgchwuYLPL+Wokqltd11nqqzi+bJ9cvSKADYdUAAN5W\n" \
	"Utzdpiy6LbTgSxP7ociU4Tn0g5I6aDZJ7A8Lzo0KSyZYoA485mqcO0GVAdVw9lq4\n" \
	"aOT9v6d+nb4bnNkQVklLQ3fVAvJm+xdDOp9LCNCN48V2pnDOkFV6+U9nV5oyc6XI\n" \
	"2wIDAQAB\n"                                                         \
	"-----END PUBLIC KEY-----\n"
#define SHARED                                                     \
	"uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtj" \
	"UkdJPBtbmHhIDi6pcl8jsasjlTMtDQ=="
#define ED25519 "JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs"
#define DIGEST                                                      \
	"sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+Ab" \
	"wAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:"
#define BODY "{\"hello\": \"world\"}"

/* The request of RFC 9421 appendix B.2. */
enum { TYPE, DATE, CONTENT_DIGEST, LENGTH, INPUT, SIGNATURE, HEADERS };
static struct hook_header items[HEADERS + 1];
static struct hook_request request;
static struct hook_arena arena;
static struct hook_error error;
static struct hook_signed result;

static void begin(const char *input, const char *signature)
{
	static const char *const names[] = {"Content-Type",    "Date",
					    "Content-Digest",  "Content-Length",
					    "Signature-Input", "Signature"};
	const char *values[] = {"application/json",
				"Tue, 20 Apr 2021 02:07:55 GMT",
				DIGEST,
				"18",
				input,
				signature};
	size_t i;

	for (i = 0; i < HEADERS; i++) {
		items[i].name = hook_text(names[i]);
		items[i].value = hook_text(values[i]);
	}
	request.method = hook_text("POST");
	request.url = hook_text("https://example.com/foo?param=Value&Pet=dog");
	request.body = hook_text(BODY);
	request.headers.items = items;
	request.headers.count = HEADERS;
	hook_arena_free(&arena);
	hook_arena_init(&arena, 1u << 20);
}

static int verify(const struct hook_recipe *recipe, const char *secret,
		  int64_t now)
{
	struct hook_key *key = hook_key_new(recipe, hook_text(secret), &error);
	int status;

	ck_assert_msg(key != NULL, "%s", error.reason);
	status = hook_verify(recipe, &key, 1, &request, now, &arena, &result,
			     &error);
	hook_key_free(key);
	hook_arena_reset(&arena);
	return status;
}

/* ---- appendix B.2 ---- */

static const char *const pss_22[] = {"@authority", "content-digest",
				     "@query-param;name=\"Pet\"", NULL};
static const char *const pss_23[] = {
	"date",           "@method",        "@path",
	"@query",         "@authority",     "content-type",
	"content-digest", "content-length", NULL};
static const char *const hmac_25[] = {"date", "@authority", "content-type",
				      NULL};
#ifndef NO_ED25519
static const char *const ed_26[] = {
	"date",         "@method",        "@path", "@authority",
	"content-type", "content-length", NULL};
#endif
static const char *const none[] = {NULL};

static const struct vector {
	const char *name;
	enum hook_algorithm algorithm;
	enum hook_encoding key;
	const char *secret;
	const char *const *components;
	const char *input, *signature;
} vectors[] = {
	{"B.2.1 minimal", HOOK_RSA_PSS_SHA512, HOOK_PEM, RSA_PSS, none,
	 "sig-b21=();created=1618884473;keyid=\"test-key-rsa-pss\";nonce="
	 "\"b3k2pp5k7z-50gnwp.yemd\"",
	 "sig-b21=:d2pmTvmbncD3xQm8E9ZV2828BjQWGgiwAaw5bAkgibUopemLJcWDy/lkbbHA"
	 "ve4cRAtx31Iq786U7it++wgGxbtRxf8Udx7zFZsckzXaJMkA7ChG52eSkFxykJeNqsrWH"
	 "5S+oxNFlD4dzVuwe8DhTSja8xxbR/Z2cOGdCbzR72rgFWhzx2VjBqJzsPLMIQKhO4DGez"
	 "XehhWwE56YCE+O6c0mKZsfxVrogUvA4HELjVKWmAvtl6UnCh8jYzuVG5WSb/QEVPnP5Tm"
	 "cAnLH1g+s++v6d4s8m0gCw1fV5/SITLq9mhho8K3+7EPYTU8IU1bLhdxO5Nyt8C8ssinQ"
	 "98Xw9Q==:"},
	{"B.2.2 selective", HOOK_RSA_PSS_SHA512, HOOK_PEM, RSA_PSS, pss_22,
	 "sig-b22=(\"@authority\" \"content-digest\" \"@query-param\";name="
	 "\"Pet\");created=1618884473;keyid=\"test-key-rsa-pss\";tag="
	 "\"header-example\"",
	 "sig-b22=:LjbtqUbfmvjj5C5kr1Ugj4PmLYvx9wVjZvD9GsTT4F7GrcQEdJzgI9qHxICa"
	 "gShLRiLMlAJjtq6N4CDfKtjvuJyE5qH7KT8UCMkSowOB4+ECxCmT8rtAmj/0PIXxi0A0n"
	 "xKyB09RNrCQibbUjsLS/2YyFYXEu4TRJQzRw1rLEuEfY17SARYhpTlaqwZVtR8NV7+4UK"
	 "kjqpcAoFqWFQh62s7Cl+H2fjBSpqfZUJcsIk4N6wiKYd4je2U/lankenQ99PZfB4jY3I5"
	 "rSV2DSBVkSFsURIjYErOs0tFTQosMTAoxk//0RoKUqiYY8Bh0aaUEb0rQl3/XaVe4bXTu"
	 "gEjHSw==:"},
	{"B.2.3 full", HOOK_RSA_PSS_SHA512, HOOK_PEM, RSA_PSS, pss_23,
	 "sig-b23=(\"date\" \"@method\" \"@path\" \"@query\" \"@authority\" "
	 "\"content-type\" \"content-digest\" \"content-length\");created="
	 "1618884473;keyid=\"test-key-rsa-pss\"",
	 "sig-b23=:bbN8oArOxYoyylQQUU6QYwrTuaxLwjAC9fbY2F6SVWvh0yBiMIRGOnMYwZ/5"
	 "MR6fb0Kh1rIRASVxFkeGt683+qRpRRU5p2voTp768ZrCUb38K0fUxN0O0iC59DzYx8DFl"
	 "l5GmydPxSmme9v6ULbMFkl+V5B1TP/yPViV7KsLNmvKiLJH1pFkh/aYA2HXXZzNBXmIko"
	 "QoLd7YfW91kE9o/CCoC1xMy7JA1ipwvKvfrs65ldmlu9bpG6A9BmzhuzF8Eim5f8ui9eH"
	 "8LZH896+QIF61ka39VBrohr9iyMUJpvRX2Zbhl5ZJzSRxpJyoEZAFL2FUo5fTIztsDZKE"
	 "gM4cUA==:"},
	{"B.2.5 hmac", HOOK_HMAC_SHA256, HOOK_BASE64, SHARED, hmac_25,
	 "sig-b25=(\"date\" \"@authority\" \"content-type\");created=1618884473"
	 ";keyid=\"test-shared-secret\"",
	 "sig-b25=:pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8=:"},
#ifndef NO_ED25519
	{"B.2.6 ed25519", HOOK_ED25519, HOOK_BASE64URL, ED25519, ed_26,
	 "sig-b26=(\"date\" \"@method\" \"@path\" \"@authority\" "
	 "\"content-type\" \"content-length\");created=1618884473;keyid="
	 "\"test-key-ed25519\"",
	 "sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgw"
	 "UPiu4A0w6vuQv5lIp5WPpBKRCw==:"},
#endif
};
#define VECTORS (sizeof vectors / sizeof *vectors)

static struct hook_recipe recipe_of(const struct vector *v)
{
	struct hook_recipe recipe = {.header = "Signature",
				     .algorithm = v->algorithm,
				     .encoding = HOOK_BASE64,
				     .key = v->key,
				     .tolerance = 300,
				     .components = v->components,
				     .container = HOOK_CONTAINER_HTTP_MESSAGE};

	return recipe;
}

START_TEST(published)
{
	const struct vector *v = &vectors[_i];
	struct hook_recipe recipe = recipe_of(v);
	bool digest;

	begin(v->input, v->signature);
	ck_assert_msg(verify(&recipe, v->secret, CREATED + 300) == 0, "%s: %s",
		      v->name, error.reason);
	ck_assert(result.has_timestamp && result.timestamp == CREATED);
	digest = strstr(v->input, "content-digest") != NULL;
	ck_assert(result.body_covered == digest);
	ck_assert_int_eq(verify(&recipe, v->secret, CREATED + 301), 401);
	ck_assert_str_eq(error.reason, "the signature is too old");
	ck_assert_int_eq(verify(&recipe, v->secret, CREATED - 301), 401);
	ck_assert_str_eq(error.reason, "the signature is from the future");
	/* Whatever is covered is changed. */
	request.body = hook_text("{\"hello\": \"w0rld\"}");
	ck_assert_int_eq(verify(&recipe, v->secret, CREATED), digest ? 401 : 0);
	begin(v->input, v->signature);
	request.url = hook_text("https://example.org/bar?param=Value&Pet=cat");
	ck_assert_int_eq(verify(&recipe, v->secret, CREATED),
			 strchr(v->input, '@') ? 401 : 0);
	begin(v->input, v->signature);
	items[DATE].value = hook_text("Tue, 20 Apr 2021 02:07:56 GMT");
	ck_assert_int_eq(verify(&recipe, v->secret, CREATED),
			 strstr(v->input, "date") ? 401 : 0);
	hook_arena_free(&arena);
}
END_TEST

/* B.2.4 is a response: no delivery can have what it covers. */
START_TEST(response)
{
	static const char *const components[] = {"content-type", NULL};
	struct hook_recipe recipe = {.header = "Signature",
				     .algorithm = HOOK_ECDSA_P256_SHA256,
				     .key = HOOK_PEM,
				     .components = components,
				     .container = HOOK_CONTAINER_HTTP_MESSAGE};

	begin("sig-b24=(\"@status\" \"content-type\" \"content-digest\" "
	      "\"content-length\");created=1618884473;keyid="
	      "\"test-key-ecc-p256\"",
	      "sig-b24=:wNmSUAhwb5LxtOtOpNa6W5xj067m5hFrj0XQ4fvpaCLx0NKocgPqu"
	      "Lgyahn"
	      "zDnDAUy5eCdlYUEkLIj+32oiasw==:");
	ck_assert_int_eq(
		verify(&recipe,
		       "-----BEGIN PUBLIC KEY-----\n"
		       "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqIVYZVLCrPZ"
		       "HGHjP17CTW0/+D9Lf\n"
		       "w0EkjqF7xB4FivAxzic30tMM4GF+hR6Dxh71Z50VGGdldkk"
		       "DXZCnTNnoXQ==\n"
		       "-----END PUBLIC KEY-----\n",
		       CREATED),
		401);
	ck_assert_str_eq(error.reason,
			 "the signature covers what a request has not");
	hook_arena_free(&arena);
}
END_TEST

/* Appendix B.3: ECDSA, a header of its own, another authority. */
START_TEST(proxy)
{
	static const char *const components[] = {"@path",       "@query",
						 "@method",     "@authority",
						 "client-cert", NULL};
	struct hook_recipe recipe = {.header = "Signature",
				     .algorithm = HOOK_ECDSA_P256_SHA256,
				     .key = HOOK_PEM,
				     .components = components,
				     .container = HOOK_CONTAINER_HTTP_MESSAGE};

	begin("ttrp=(\"@path\" \"@query\" \"@method\" \"@authority\" "
	      "\"client-cert\");created=1618884473;keyid=\"test-key-ecc-p256\"",
	      "ttrp=:xVMHVpawaAC/0SbHrKRs9i8I3eOs5RtTMGCWXm/"
	      "9nvZzoHsIg6Mce9315T6xoklyy0yzhD9ah4JHRwMLOgmizw==:");
	request.url = hook_text(
		"https://Service.internal.example:443/foo?param=Value&Pet=dog");
	items[HEADERS].name = hook_text("Client-Cert");
	items[HEADERS].value = hook_text(
		" "
		":MIIBqDCCAU6gAwIBAgIBBzAKBggqhkjOPQQDAjA6MRswGQYDVQQKDBJMZXQnc"
		"yBBdXRoZW50aWNhdGUxGzAZBgNVBAMMEkxBIEludGVybWVkaWF0ZSBDQTAeFw0"
		"yMDAxMTQyMjU1MzNaFw0yMTAxMjMyMjU1MzNaMA0xCzAJBgNVBAMMAkJDMFkwE"
		"wYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE8YnXXfaUgmnMtOXU/"
		"IncWalRhebrXmckC8vdgJ1p5Be5F/3YC8OthxM4+"
		"k1M6aEAEFcGzkJiNy6J84y7uzo9M6NyMHAwCQYDVR0TBAIwADAfBgNVHSMEGDA"
		"WgBRm3WjLa38lbEYCuiCPct0ZaSED2DAOBgNVHQ8BAf8EBAMCBsAwEwYDVR0lB"
		"AwwCgYIKwYBBQUHAwIwHQYDVR0RAQH/"
		"BBMwEYEPYmRjQGV4YW1wbGUuY29tMAoGCCqGSM49BAMCA0gAMEUCIBHda/"
		"r1vaL6G3VliL4/Di6YK0Q6bMjeSkC3dFCOOB8TAiEAx/"
		"kHSB4urmiZ0NX5r5XarmPk0wmuydBVoU4hBVZ1yhk=: ");
	request.headers.count++;
	ck_assert_msg(verify(&recipe,
			     "-----BEGIN PUBLIC KEY-----\n"
			     "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqIVYZVLCrPZ"
			     "HGHjP17CTW0/+D9Lf\n"
			     "w0EkjqF7xB4FivAxzic30tMM4GF+hR6Dxh71Z50VGGdldkk"
			     "DXZCnTNnoXQ==\n"
			     "-----END PUBLIC KEY-----\n",
			     CREATED) == 0,
		      "%s", error.reason);
	hook_arena_free(&arena);
}
END_TEST

/* ---- what must be refused ---- */

static const struct vector *hmac(void)
{
	size_t i;

	for (i = 0; vectors[i].algorithm != HOOK_HMAC_SHA256; i++)
		;
	return &vectors[i];
}

static void refused(const char *input, const char *signature, int status,
		    const char *reason)
{
	struct hook_recipe recipe = recipe_of(hmac());

	begin(input, signature);
	ck_assert_int_eq(verify(&recipe, SHARED, CREATED), status);
	ck_assert_str_eq(error.reason, reason);
	hook_arena_free(&arena);
}

#define LIST "(\"date\" \"@authority\" \"content-type\")"
#define TAIL ";created=1618884473;keyid=\"test-shared-secret\""

START_TEST(not_enough)
{
	refused("sig-b25=(\"date\" \"content-type\")" TAIL, hmac()->signature,
		401, "the signature does not cover what it must");
	refused("sig-b25=" LIST ";keyid=\"test-shared-secret\"",
		hmac()->signature, 401, "the signature has no time");
	refused("sig-b25=" LIST TAIL ";alg=\"hmac-sha512\"", hmac()->signature,
		401, "the signature names another algorithm");
	refused("sig-b25=" LIST TAIL ";expires=1618884473", hmac()->signature,
		401, "the signature is too old");
	refused("sig-b25=(\"date\" \"@authority\" \"content-type\" "
		"\"x-missing\")" TAIL,
		hmac()->signature, 401, "a header that is signed is missing");
	refused("sig-b25=(\"date\";bs \"date\" \"@authority\" "
		"\"content-type\")" TAIL,
		hmac()->signature, 401, "the signature is wrong");
	refused("sig-b25=(\"date\";other \"date\" \"@authority\" "
		"\"content-type\")" TAIL,
		hmac()->signature, 401,
		"a component that is signed has a parameter that is not "
		"understood");
	refused("other=" LIST TAIL, hmac()->signature, 400,
		"no signature is of the scheme's form");
	refused("", hmac()->signature, 401, "the signature is missing");
	refused(hmac()->input, "sig-b25=:AAAA:", 401, "the signature is wrong");
	refused(hmac()->input, "sig-b25=pxcQ", 400,
		"no signature is of the scheme's form");
}
END_TEST

static const char *const malformed[] = {
	"sig-b25=" LIST TAIL ";created=1",
	"sig-b25=(\"date\" \"date\" \"@authority\" \"content-type\")" TAIL,
	"sig-b25=(\"date\"\"@authority\" \"content-type\")" TAIL,
	"sig-b25=(\"date\" \"@authority\" \"content-type\"" TAIL,
	"sig-b25=\"date\"" TAIL,
	"sig-b25=" LIST TAIL " x",
	"sig-b25",
	"=" LIST,
	"SIG=" LIST,
	"sig-b25=(date)" TAIL,
};

START_TEST(grammar)
{
	struct hook_recipe recipe = recipe_of(hmac());

	begin(malformed[_i], hmac()->signature);
	ck_assert_msg(verify(&recipe, SHARED, CREATED) == 400, "%s: %s",
		      malformed[_i], error.reason);
	hook_arena_free(&arena);
}
END_TEST

/* Blanks that RFC 8941 allows, and another signature before it. */
START_TEST(canonical)
{
	struct hook_recipe recipe = recipe_of(hmac());
	char signature[256];

	snprintf(signature, sizeof signature, "other=:AAAA:, %s",
		 hmac()->signature);
	begin("other=(\"date\");created=1,  sig-b25=( \"date\"  "
	      "\"@authority\" \"content-type\" ); created=1618884473;  "
	      "keyid=\"test-shared-secret\"",
	      signature);
	ck_assert_msg(verify(&recipe, SHARED, CREATED) == 0, "%s",
		      error.reason);
	hook_arena_free(&arena);
}
END_TEST

/* Lines are joined with commas, of which none is left out: section 2.1. */
START_TEST(joined_lines)
{
	struct hook_header lines[] = {{hook_text("A"), hook_text("")},
				      {hook_text("b"), hook_text("x")},
				      {hook_text("a"), hook_text(" 1 ")},
				      {hook_text("a"), hook_text("")},
				      {hook_text("A"), hook_text("")}};
	struct hook_request asked = {.headers = {lines, 5}};
	struct hook_look l;
	hook_str value;

	hook_arena_init(&arena, 4096);
	hook_look_start(&l, NULL, &asked, &arena, &error);
	ck_assert_int_eq(hook_message_field(&l, "a", &value), 0);
	ck_assert_uint_eq(value.len, 7);
	ck_assert_mem_eq(value.ptr, ", 1, , ", 7);
	ck_assert_int_eq(hook_message_field(&l, "b", &value), 0);
	ck_assert_uint_eq(value.len, 1);
	hook_arena_free(&arena);
}
END_TEST

/* ---- the digest of the body: RFC 9530 ---- */

static const struct {
	const char *digest;
	int status;
} digests[] = {
	{DIGEST, 0},
	{"unknown=:AAAA:, " DIGEST, 0},
	{"sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:, " DIGEST, 0},
	{"sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPA=:, " DIGEST,
	 401},
	{"unknown=:AAAA:", 401},
	{"sha-256=:AAAA:", 401},
	{"sha-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=", 401},
	{"sha-256", 400},
};

/* Signed with whatever the header says: it is right, but not of this body. */
START_TEST(digest)
{
	static const char *const only[] = {"content-digest", NULL};
	static const char params[] = "(\"content-digest\");created=1618884473";
	struct hook_recipe recipe = recipe_of(hmac());
	struct hook_key *key = hook_key_new(&recipe, hook_text(SHARED), &error);
	struct hook_message m;
	struct hook_look l;
	unsigned char mac[HOOK_MAC_MAX];
	char text[128] = "sig1=:";

	recipe.components = only;
	begin("sig1=(\"content-digest\");created=1618884473", text);
	items[CONTENT_DIGEST].value = hook_text(digests[_i].digest);
	hook_look_start(&l, &recipe, &request, &arena, &error);
	ck_assert(hook_message_parse(&l, hook_text(params), &m));
	ck_assert_int_eq(hook_message_base(&l, &m), 0);
	ck_assert(hook_mac_make(key->mac, l.pieces, 1, mac));
	strcpy(text + 6 + hook_encode(HOOK_BASE64, mac, 32, text + 6), ":");
	items[SIGNATURE].value = hook_text(text);
	ck_assert_msg(verify(&recipe, SHARED, CREATED) == digests[_i].status,
		      "%s: %s", digests[_i].digest, error.reason);
	hook_key_free(key);
	hook_arena_free(&arena);
}
END_TEST

/* ---- proofs ---- */

START_TEST(proved)
{
	static const char *const components[] = {
		"@method",
		"@target-uri",
		"@authority",
		"@scheme",
		"@path",
		"@query",
		"@request-target",
		"content-type",
		"content-digest",
		"content-length",
		"x-acme-id",
		"@query-param;name=\"id\"",
		"x-acme-list;sf",
		"x-acme-list;key=\"a\"",
		"x-acme-list;key=\"b-c\"",
		"x-acme-any;bs",
		"content-digest;key=\"sha-512\"",
		NULL};
	static const enum hook_algorithm algorithms[] = {HOOK_HMAC_SHA256,
							 HOOK_ECDSA_P256_SHA256,
							 HOOK_ECDSA_P384_SHA384,
							 HOOK_RSA_SHA256,
							 HOOK_RSA_PSS_SHA512,
#ifndef NO_ED25519
							 HOOK_ED25519
#endif
	};
	struct hook_recipe recipe = recipe_of(hmac());
	size_t i;

	recipe.components = components;
	recipe.id_header = "X-Acme-Id";
	for (i = 0; i < sizeof algorithms / sizeof *algorithms; i++) {
		recipe.algorithm = algorithms[i];
		recipe.key = i ? HOOK_PEM : HOOK_UTF8;
		hook_arena_init(&arena, 1u << 20);
		ck_assert_msg(hook_recipe_prove(&recipe, &arena, &error),
			      "%zu: %s", i, error.reason);
		hook_arena_free(&arena);
	}
	recipe.components = NULL;
	hook_arena_init(&arena, 1u << 20);
	ck_assert_msg(hook_recipe_prove(&recipe, &arena, &error), "%s",
		      error.reason);
	hook_arena_free(&arena);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("hook_message");
	TCase *all = tcase_create("RFC 9421");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_set_timeout(all, 60);
	tcase_add_loop_test(all, published, 0, (int)VECTORS);
	tcase_add_test(all, response);
	tcase_add_test(all, proxy);
	tcase_add_test(all, not_enough);
	tcase_add_loop_test(all, grammar, 0,
			    (int)(sizeof malformed / sizeof *malformed));
	tcase_add_test(all, canonical);
	tcase_add_test(all, joined_lines);
	tcase_add_loop_test(all, digest, 0,
			    (int)(sizeof digests / sizeof *digests));
	tcase_add_test(all, proved);
	suite_add_tcase(suite, all);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed > 0;
}
