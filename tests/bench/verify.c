/* SPDX-License-Identifier: MIT */
/*
 * verify ROUNDS: what verifying a signature costs, as a multiple of the
 * library's own operation over the same bytes with a key that was made ready
 * once. Prints "SCHEME BYTES RATIO".
 */
#include "hook_receive.h"
#include "race.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/pem.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NOW  INT64_C(1700000000)
#define BODY 8192

/* GitHub's, and Stripe's. */
static const struct hook_term sha256[] = {HOOK_PART_TEXT(LITERAL, "sha256="),
					  HOOK_PART(SIG), HOOK_PART(END)};
static const struct hook_term list[] = {HOOK_PART_TEXT(LITERAL, "t="),
					HOOK_PART(TIMESTAMP),
					HOOK_PART_TEXT(NEXT, ","),
					HOOK_PART_TEXT(LITERAL, "v1="),
					HOOK_PART(SIG),
					HOOK_PART(END)};
static const struct hook_term timed[] = {HOOK_PART(TIMESTAMP),
					 HOOK_PART_TEXT(LITERAL, "."),
					 HOOK_PART(BODY), HOOK_PART(END)};

static const struct scheme {
	const char *name;
	struct hook_recipe recipe;
} schemes[] = {
	{"github",
	 {.header = "X-Hub-Signature-256",
	  .format = sha256,
	  .encoding = HOOK_HEX,
	  .algorithm = HOOK_HMAC_SHA256}},
	{"stripe",
	 {.header = "Stripe-Signature",
	  .format = list,
	  .covers = timed,
	  .tolerance = 300,
	  .encoding = HOOK_HEX,
	  .algorithm = HOOK_HMAC_SHA256}},
	{"ed25519",
	 {.header = "X-Signature",
	  .encoding = HOOK_BASE64,
	  .key = HOOK_PEM,
	  .algorithm = HOOK_ED25519}},
	{"ecdsa",
	 {.header = "X-Signature",
	  .encoding = HOOK_BASE64,
	  .key = HOOK_PEM,
	  .algorithm = HOOK_ECDSA_P256_SHA256}},
};

static unsigned char body[BODY];
static const struct scheme *scheme;
static struct hook_header headers[8];
static struct hook_request request;
static struct hook_key *key;
static struct hook_arena arena;
static struct hook_error error;
static EVP_MAC_CTX *mac;
static EVP_PKEY *pair;
static unsigned char signature[256];
static size_t signature_len, done;

static void fail(const char *what)
{
	printf("error: %s: %s %s\n", scheme->name, what, error.reason);
	exit(1);
}

/* ---- the two that are measured ---- */

static void verify(void)
{
	struct hook_signed result;

	if (hook_verify(&scheme->recipe, &key, 1, &request, NOW, &arena,
			&result, &error) != 0)
		fail("not accepted");
	done++;
}

/* The same bytes: Stripe's time and dot come before the body. */
static void bare_hmac(void)
{
	unsigned char out[32];
	size_t len;

	EVP_MAC_init(mac, NULL, 0, NULL);
	if (scheme->recipe.covers)
		EVP_MAC_update(mac, (const unsigned char *)"1700000000.", 11);
	EVP_MAC_update(mac, body, request.body.len);
	EVP_MAC_final(mac, out, &len, sizeof out);
	done += out[0];
}

static void bare_public(void)
{
	EVP_MD_CTX *context = EVP_MD_CTX_new();
	const EVP_MD *digest =
		scheme->recipe.algorithm == HOOK_ED25519 ? NULL : EVP_sha256();

	if (EVP_DigestVerifyInit(context, NULL, digest, NULL, pair) != 1 ||
	    EVP_DigestVerify(context, signature, signature_len, body,
			     request.body.len) != 1)
		fail("the library does not accept");
	EVP_MD_CTX_free(context);
	done++;
}

/* ---- keys and a request ---- */

static hook_str make_hmac(void)
{
	static const char secret[] = "secret_key_of_the_bench";
	EVP_MAC *hmac = EVP_MAC_fetch(NULL, "HMAC", NULL);
	char digest[] = "SHA256";
	OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(
					   OSSL_MAC_PARAM_DIGEST, digest, 0),
				   OSSL_PARAM_construct_end()};

	EVP_MAC_CTX_free(mac);
	mac = EVP_MAC_CTX_new(hmac);
	EVP_MAC_free(hmac);
	EVP_MAC_init(mac, (const unsigned char *)secret, strlen(secret),
		     parameters);
	return hook_text(secret);
}

static hook_str make_pair(void)
{
	static char pem[1024];
	BIO *memory = BIO_new(BIO_s_mem());
	int len;

	EVP_PKEY_free(pair);
	pair = scheme->recipe.algorithm == HOOK_ED25519
		       ? EVP_PKEY_Q_keygen(NULL, NULL, "ED25519")
		       : EVP_EC_gen("P-256");
	PEM_write_bio_PrivateKey(memory, pair, NULL, NULL, 0, NULL, NULL);
	len = BIO_read(memory, pem, sizeof pem - 1);
	pem[len > 0 ? len : 0] = '\0';
	BIO_free(memory);
	return hook_text(pem);
}

/* The headers that come with any delivery. */
static void address(size_t len)
{
	static const char *const texts[][2] = {
		{"Host", "hooks.example.org"},
		{"User-Agent", "agent/1"},
		{"Content-Type", "application/json"},
		{"Content-Length", "200"},
		{"Accept", "*/*"},
	};
	size_t i;

	for (i = 0; i < 5; i++) {
		headers[i].name = hook_text(texts[i][0]);
		headers[i].value = hook_text(texts[i][1]);
	}
	request.method = hook_text("POST");
	request.url = hook_text("/");
	request.headers.items = headers;
	request.headers.count = 5;
	request.body.ptr = (const char *)body;
	request.body.len = len;
}

static void sign(size_t len)
{
	bool public = scheme->recipe.key == HOOK_PEM;
	EVP_MD_CTX *context = EVP_MD_CTX_new();
	hook_str secret = public ? make_pair() : make_hmac();

	hook_key_free(key);
	hook_arena_reset(&arena);
	key = hook_key_new(&scheme->recipe, secret, &error);
	address(len);
	if (key == NULL || !hook_sign(&scheme->recipe, key, hook_text("id"),
				      NOW, &request, &arena, &error))
		fail("not signed");
	signature_len = sizeof signature;
	if (public &&
	    (EVP_DigestSignInit(context, NULL,
				scheme->recipe.algorithm == HOOK_ED25519
					? NULL
					: EVP_sha256(),
				NULL, pair) != 1 ||
	     EVP_DigestSign(context, signature, &signature_len, body, len) !=
		     1))
		fail("the library does not sign");
	EVP_MD_CTX_free(context);
}

/* ---- the race ---- */

static void race(size_t len, int rounds)
{
	static double ratio[ROUNDS];
	void (*bare)(void) = scheme->recipe.key == HOOK_PEM ? bare_public
							    : bare_hmac;
	long turns;
	double ns;
	int r;

	sign(len);
	turn(verify, 20);
	turns = (long)(SPAN / turn(bare, 20)) + 1;
	for (r = 0; r < rounds; r++) {
		ns = turn(bare, turns);
		ratio[r] = turn(verify, turns) / ns;
	}
	qsort(ratio, (size_t)rounds, sizeof *ratio, by_size);
	printf("%s %zu %.3f\n", scheme->name, len, ratio[rounds / 2]);
}

int main(int argc, char **argv)
{
	int rounds = argc > 1 ? atoi(argv[1]) : 0;
	size_t i;

	if (rounds < 1 || rounds > ROUNDS)
		return 2;
	hook_arena_init(&arena, (size_t)1 << 20);
	for (i = 0; i < BODY; i++)
		body[i] = (unsigned char)(' ' + i % 64);
	for (i = 0; i < sizeof schemes / sizeof *schemes; i++) {
		scheme = &schemes[i];
		race(200, rounds);
		race(BODY, rounds);
	}
	hook_key_free(key);
	hook_arena_free(&arena);
	EVP_MAC_CTX_free(mac);
	EVP_PKEY_free(pair);
	return done == 1;
}
