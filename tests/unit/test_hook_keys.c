/* SPDX-License-Identifier: MIT */
/*
 * Which key a delivery is verified with: by an id, from a callback, of a
 * certificate's chain; and that no secret stays in memory that was given back.
 */
#include "hook_der.h"
#include "hook_receive.h"
#include "hook_terms.h"

#include <check.h>
#include <malloc.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NOW  INT64_C(1700000000)
#define DAY  86400
#define BODY "{\"type\":\"thing.made\"}"

static struct hook_arena arena;
static struct hook_error error;

static void begin(void)
{
	hook_arena_init(&arena, 1u << 20);
}

/* ---- a callback ---- */

struct store {
	const char *id;
	struct hook_key *key;
	bool broken;
	int asked;
};

static const struct hook_key *find(void *user, hook_str id,
				   struct hook_error *why)
{
	struct store *store = user;

	store->asked++;
	if (store->broken) {
		hook_fail(why, HOOK_TRANSPORT, "the store does not answer");
		return NULL;
	}
	return hook_str_equal(id, hook_text(store->id)) ? store->key : NULL;
}

static const struct hook_recipe named = {.header = "X-Signature",
					 .encoding = HOOK_HEX,
					 .algorithm = HOOK_HMAC_SHA256,
					 .key_id_header = "X-Key"};

/* The status of a delivery that names `id`, and is signed with `secret`. */
static int deliver(struct store *store, const char *secret, const char *id,
		   const char *id_again)
{
	struct hook_key *key = hook_key_new(&named, hook_text(secret), &error);
	struct hook_header items[2] = {{hook_text("X-Key"), hook_text(id)},
				       {hook_text("X-Key"),
					hook_text(id_again)}};
	struct hook_request request = {.method = hook_text("POST"),
				       .body = hook_text(BODY),
				       .headers = {items, id_again ? 2u
							  : id     ? 1u
								   : 0u}};
	struct hook_verifier verifier = {.recipe = &named,
					 .find_key = find,
					 .find_user = store};
	struct hook_signed result;

	if (!id_again)
		ck_assert(hook_sign(&named, key, hook_text("i"), NOW, &request,
				    &arena, &error));
	hook_key_free(key);
	return hook_verify_with(&verifier, &request, NOW, &arena, &result,
				&error);
}

START_TEST(callback)
{
	struct store store = {.id = "k1"};
	struct hook_recipe other = named;

	begin();
	store.key = hook_key_new(&named, hook_text("secret"), &error);
	ck_assert_int_eq(deliver(&store, "secret", "k1", NULL), 0);
	ck_assert_int_eq(store.asked, 1);
	ck_assert_int_eq(deliver(&store, "other", "k1", NULL), 401);
	ck_assert_int_eq(deliver(&store, "secret", "k2", NULL), 401);
	ck_assert_str_eq(error.reason, "the key that signed is not known");
	ck_assert_int_eq(deliver(&store, "secret", NULL, NULL), 401);
	ck_assert_str_eq(error.reason, "it is not said which key signed");
	/* Which of two is meant is not known, and nobody is asked. */
	store.asked = 0;
	ck_assert_int_eq(deliver(&store, "secret", "k1", "k1"), 400);
	ck_assert_int_eq(store.asked, 0);
	store.broken = true;
	ck_assert_int_eq(deliver(&store, "secret", "k1", NULL), 500);
	ck_assert_str_eq(error.reason, "the store does not answer");
	store.broken = false;
	hook_key_free(store.key);
	/* A key of another algorithm is no key of this scheme. */
	other.algorithm = HOOK_HMAC_SHA512;
	store.key = hook_key_new(&other, hook_text("secret"), &error);
	ck_assert_int_eq(deliver(&store, "secret", "k1", NULL), 401);
	hook_key_free(store.key);
	hook_arena_free(&arena);
}
END_TEST

/* ---- a set of keys, of which a token names one ---- */

#define OCT(id, k) "{\"kty\":\"oct\",\"kid\":\"" id "\",\"k\":\"" k "\"}"
#define ONE        OCT("one", "b25lb25lb25lb25lb25lb25lb25lb25lb25lb25lb25l")
#define TWO        OCT("two", "dHdvdHdvdHdvdHdvdHdvdHdvdHdvdHdvdHdvdHdvdHdv")

static const struct hook_recipe contained[] = {
	{.header = "X-Jws",
	 .encoding = HOOK_BASE64URL,
	 .algorithm = HOOK_HMAC_SHA256,
	 .container = HOOK_CONTAINER_JWS},
	{.header = "X-Jws",
	 .encoding = HOOK_BASE64URL,
	 .algorithm = HOOK_HMAC_SHA256,
	 .container = HOOK_CONTAINER_JWS_DETACHED},
	{.header = "Signature",
	 .encoding = HOOK_BASE64,
	 .algorithm = HOOK_HMAC_SHA256,
	 .container = HOOK_CONTAINER_HTTP_MESSAGE},
};

/* Linked in place of hook_mac_make(): the crypto library may fail. */
static bool fails, fail_to_verify;

bool __real_hook_mac_make(const struct hook_mac *mac,
			  const struct hook_piece *pieces, size_t count,
			  unsigned char *out);
bool __wrap_hook_mac_make(const struct hook_mac *mac,
			  const struct hook_piece *pieces, size_t count,
			  unsigned char *out);
bool __wrap_hook_mac_make(const struct hook_mac *mac,
			  const struct hook_piece *pieces, size_t count,
			  unsigned char *out)
{
	return !fails && __real_hook_mac_make(mac, pieces, count, out);
}

static int receive_set(const struct hook_recipe *recipe, const char *set,
		       const char *signer)
{
	struct hook_header items[1] = {
		{hook_text("Content-Type"), hook_text("application/json")}};
	struct hook_request request = {.method = hook_text("POST"),
				       .url = hook_text("/"),
				       .body = hook_text(BODY),
				       .headers = {items, 1}};
	struct hook_receiver receiver = {0};
	struct hook_delivery delivery;
	struct hook_key *key = hook_key_new(recipe, hook_text(signer), &error);
	hook_str secret = hook_text(set);
	int status;

	ck_assert(hook_sign(recipe, key, hook_text("i"), (int64_t)time(NULL),
			    &request, &arena, &error));
	hook_key_free(key);
	if (!hook_receiver_open(&receiver, recipe, &secret, 1, &error))
		return -1;
	fails = fail_to_verify;
	status = hook_receive(&receiver, recipe, &request, &arena, &delivery,
			      &error);
	fails = false;
	hook_receiver_close(&receiver);
	return status;
}

START_TEST(key_sets)
{
	const struct hook_recipe *recipe = &contained[_i];

	begin();
	ck_assert_int_eq(receive_set(recipe, "{\"keys\":[" ONE "," TWO "]}",
				     TWO),
			 0);
	ck_assert_int_eq(receive_set(recipe, "{\"keys\":[" ONE "]}", TWO), 401);
	ck_assert_str_eq(error.reason, "the key that signed is not known");
	/* It is signed with one key, and names the other. */
	ck_assert_int_eq(receive_set(recipe, "{\"keys\":[" ONE "," TWO "]}",
				     OCT("one",
					 "dHdvdHdvdHdvdHdvdHdvdHdvdHdvdHdvdHdv"
					 "dHdvdHdv")),
			 401);
	ck_assert_str_eq(error.reason, "the signature is wrong");
	ck_assert_int_eq(receive_set(recipe, "{\"keys\":[" ONE "," ONE "]}",
				     ONE),
			 -1);
	ck_assert_str_eq(error.reason, "two keys of the set have the same id");
	/* What was not looked at is not wrong, and may come again. */
	fail_to_verify = true;
	ck_assert_int_eq(receive_set(recipe, "{\"keys\":[" ONE "," TWO "]}",
				     TWO),
			 500);
	ck_assert_int_eq(error.code, HOOK_NO_MEMORY);
	fail_to_verify = false;
	hook_arena_free(&arena);
}
END_TEST

/* ---- certificates: x5c ---- */

struct issued {
	EVP_PKEY *key;
	X509 *certificate;
};

/* Issued by `by`, or by itself, and valid for a day around NOW. */
static struct issued issue(const char *name, const struct issued *by,
			   EVP_PKEY *key)
{
	struct issued out = {key ? key : EVP_EC_gen("P-256"), X509_new()};
	X509_NAME *subject = X509_get_subject_name(out.certificate);
	X509_EXTENSION *authority =
		X509V3_EXT_conf_nid(NULL, NULL, NID_basic_constraints,
				    by ? "critical,CA:FALSE"
				       : "critical,CA:TRUE");

	X509_set_version(out.certificate, 2);
	ASN1_INTEGER_set(X509_get_serialNumber(out.certificate), by ? 2 : 1);
	X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC,
				   (const unsigned char *)name, -1, -1, 0);
	X509_set_issuer_name(out.certificate,
			     by ? X509_get_subject_name(by->certificate)
				: subject);
	ASN1_TIME_set(X509_getm_notBefore(out.certificate), NOW - DAY);
	ASN1_TIME_set(X509_getm_notAfter(out.certificate), NOW + DAY);
	X509_set_pubkey(out.certificate, out.key);
	X509_add_ext(out.certificate, authority, -1);
	X509_EXTENSION_free(authority);
	ck_assert_int_gt(X509_sign(out.certificate, by ? by->key : out.key,
				   EVP_sha256()),
			 0);
	return out;
}

static void discard(struct issued *one)
{
	X509_free(one->certificate);
	EVP_PKEY_free(one->key);
}

static struct hook_roots *roots_of(const struct issued *root)
{
	BIO *memory = BIO_new(BIO_s_mem());
	struct hook_roots *roots;
	hook_str pem;
	char *text;

	PEM_write_bio_X509(memory, root->certificate);
	pem.len = (size_t)BIO_get_mem_data(memory, &text);
	pem.ptr = text;
	roots = hook_roots_new(pem, &error);
	BIO_free(memory);
	return roots;
}

/* {"alg":"ES256","x5c":[leaf times `copies`]}, signed by the leaf's key. */
static size_t make_token(const struct issued *leaf, int copies, char *out)
{
	static char header[16384];
	unsigned char *der = NULL, signature[HOOK_SIGNATURE_MAX], raw[64];
	int der_len = i2d_X509(leaf->certificate, &der), i;
	EVP_MD_CTX *context = EVP_MD_CTX_new();
	size_t n, len = sizeof signature;

	n = (size_t)sprintf(header, "{\"alg\":\"ES256\",\"x5c\":[");
	for (i = 0; i < copies; i++) {
		n += (size_t)sprintf(header + n, i ? ",\"" : "\"");
		n += hook_encode(HOOK_BASE64, der, (size_t)der_len, header + n);
		header[n++] = '"';
	}
	n += (size_t)sprintf(header + n, "]}");
	OPENSSL_free(der);
	n = hook_encode(HOOK_BASE64URL, (unsigned char *)header, n, out);
	n += (size_t)sprintf(out + n, ".eyJ0eXBlIjoidGhpbmcubWFkZSJ9");
	EVP_DigestSignInit(context, NULL, EVP_sha256(), NULL, leaf->key);
	ck_assert_int_eq(EVP_DigestSign(context, signature, &len,
					(unsigned char *)out, n),
			 1);
	EVP_MD_CTX_free(context);
	ck_assert(hook_ecdsa_from_der(signature, len, raw, sizeof raw));
	out[n++] = '.';
	return n + hook_encode(HOOK_BASE64URL, raw, sizeof raw, out + n);
}

static int verify_chain(const struct issued *leaf, const struct issued *root,
			int copies, int64_t now)
{
	static const struct hook_recipe recipe = {
		.place = HOOK_PLACE_BODY,
		.body = HOOK_BODY_TEXT,
		.encoding = HOOK_BASE64URL,
		.key = HOOK_PEM,
		.algorithm = HOOK_ECDSA_P256_SHA256,
		.container = HOOK_CONTAINER_JWS};
	static char text[32768];
	struct hook_roots *roots = roots_of(root);
	struct hook_verifier verifier = {.recipe = &recipe, .roots = roots};
	struct hook_request request = {.method = hook_text("POST")};
	struct hook_signed result;
	int status;

	request.body.ptr = text;
	request.body.len = make_token(leaf, copies, text);
	status = hook_verify_with(&verifier, &request, now, &arena, &result,
				  &error);
	if (status == 0)
		ck_assert(hook_str_equal(hook_slice(result.payload.ptr,
						    result.payload.len),
					 hook_text(BODY)));
	hook_roots_free(roots);
	return status;
}

START_TEST(certificate_chains)
{
	struct issued root = issue("Root", NULL, NULL);
	struct issued other = issue("Root", NULL, NULL);
	struct issued leaf = issue("Leaf", &root, NULL);
	struct issued alone = issue("Leaf", NULL, NULL);
	struct issued edwards =
		issue("Leaf", &root, EVP_PKEY_Q_keygen(NULL, NULL, "X25519"));
	struct issued swapped = {alone.key, leaf.certificate};

	begin();
	ck_assert_msg(verify_chain(&leaf, &root, 1, NOW) == 0, "%s",
		      error.reason);
	ck_assert_int_eq(verify_chain(&leaf, &other, 1, NOW), 401);
	ck_assert_str_eq(error.reason,
			 "the certificates do not lead to a given root");
	ck_assert_int_eq(verify_chain(&alone, &root, 1, NOW), 401);
	/* Before and after the day that they are valid for. */
	ck_assert_int_eq(verify_chain(&leaf, &root, 1, NOW + 2 * DAY), 401);
	ck_assert_int_eq(verify_chain(&leaf, &root, 1, NOW - 2 * DAY), 401);
	/* A right certificate beside another key's signature. */
	ck_assert_int_eq(verify_chain(&swapped, &root, 1, NOW), 401);
	ck_assert_str_eq(error.reason, "the signature is wrong");
	ck_assert_int_eq(verify_chain(&leaf, &root, 0, NOW), 401);
	ck_assert_int_eq(verify_chain(&leaf, &root, 9, NOW), 400);
	ck_assert_str_eq(error.reason, "too many certificates");
	discard(&root);
	discard(&other);
	discard(&leaf);
	discard(&alone);
	discard(&edwards);
	hook_arena_free(&arena);
}
END_TEST

/* ---- certificates that the signer writes, and the proof of them ---- */

/* A library that is wrong; `proof`: what the proof says of it. */
static const struct plant {
	bool any_root, any_time, no_root, own_key;
	const char *proof;
} plants[] = {
	{false, false, false, false, NULL},
	{true, false, false, false,
	 "certificates that lead to another root are accepted"},
	{false, true, false, false, "certificates that are over are accepted"},
	{false, false, true, false,
	 "certificates that lead to a given root are refused"},
	{false, false, false, true,
	 "certificates that lead to a given root are refused"},
};
static struct plant plant;

struct hook_mac *__real_hook_mac_of_chain(enum hook_algorithm algorithm,
					  const struct hook_roots *given,
					  const struct hook_piece *certificates,
					  size_t count, int64_t now);
struct hook_mac *__wrap_hook_mac_of_chain(enum hook_algorithm algorithm,
					  const struct hook_roots *given,
					  const struct hook_piece *certificates,
					  size_t count, int64_t now);

struct hook_mac *__wrap_hook_mac_of_chain(enum hook_algorithm algorithm,
					  const struct hook_roots *given,
					  const struct hook_piece *certificates,
					  size_t count, int64_t now)
{
	const unsigned char *at = certificates[0].ptr;
	struct hook_mac *mac;
	X509 *own;
	unsigned char *key = NULL;
	int len;

	if (plant.no_root)
		return NULL;
	if (plant.own_key)
		return hook_mac_generate(algorithm);
	if (plant.any_time)
		now = NOW;
	if (!plant.any_root)
		return __real_hook_mac_of_chain(algorithm, given, certificates,
						count, now);
	own = d2i_X509(NULL, &at, (long)certificates[0].len);
	len = i2d_PUBKEY(X509_get0_pubkey(own), &key);
	mac = hook_mac_new(algorithm, key, (size_t)len);
	OPENSSL_free(key);
	X509_free(own);
	return mac;
}

START_TEST(proved_chain)
{
	static const enum hook_algorithm algorithms[] = {HOOK_ECDSA_P256_SHA256,
							 HOOK_RSA_PSS_SHA256,
							 HOOK_ED25519};
	struct hook_recipe recipe = {.header = "X-Jws",
				     .encoding = HOOK_BASE64URL,
				     .key = HOOK_PEM};
	unsigned i;

	plant = plants[_i];
	for (i = 0; i < (plant.proof ? 2 : 6); i++) {
		recipe.algorithm = algorithms[i / 2];
		recipe.container = i % 2 ? HOOK_CONTAINER_JWS
					 : HOOK_CONTAINER_JWS_DETACHED;
		/* A token that is over hides that its certificates are. */
		if (plant.any_time && i % 2)
			continue;
		begin();
		ck_assert_int_eq(hook_recipe_prove(&recipe, &arena, &error),
				 plant.proof == NULL);
		if (plant.proof)
			ck_assert_str_eq(error.reason, plant.proof);
		hook_arena_free(&arena);
	}
	memset(&plant, 0, sizeof plant);
}
END_TEST

static size_t pem_of_key(const struct issued *one, char *out)
{
	BIO *memory = BIO_new(BIO_s_mem());
	char *text;
	size_t len;

	PEM_write_bio_PrivateKey(memory, one->key, NULL, NULL, 0, NULL, NULL);
	PEM_write_bio_X509(memory, one->certificate);
	len = (size_t)BIO_get_mem_data(memory, &text);
	memcpy(out, text, len);
	BIO_free(memory);
	return len;
}

/* A private key with its certificate behind it sends the certificate. */
START_TEST(signed_with_chain)
{
	static const struct hook_recipe recipe = {
		.header = "X-Jws",
		.encoding = HOOK_BASE64URL,
		.key = HOOK_PEM,
		.algorithm = HOOK_ECDSA_P256_SHA256,
		.container = HOOK_CONTAINER_JWS_DETACHED};
	struct issued root = issue("Root", NULL, NULL);
	struct issued leaf = issue("Leaf", &root, NULL);
	struct hook_verifier verifier = {.recipe = &recipe};
	struct hook_request request = {.method = hook_text("POST"),
				       .body = hook_text(BODY)};
	struct hook_signed result;
	struct hook_roots *roots = roots_of(&root);
	struct hook_key *key;
	char pem[8192];

	begin();
	key = hook_key_new(&recipe, hook_slice(pem, pem_of_key(&leaf, pem)),
			   &error);
	ck_assert(hook_sign(&recipe, key, hook_text("i"), NOW, &request, &arena,
			    &error));
	verifier.roots = roots;
	ck_assert_int_eq(hook_verify_with(&verifier, &request, NOW, &arena,
					  &result, &error),
			 0);
	/* Who pins the key needs no root, and heeds no certificate. */
	ck_assert_int_eq(hook_verify(&recipe, &key, 1, &request, NOW, &arena,
				     &result, &error),
			 0);
	hook_key_free(key);
	hook_roots_free(roots);
	discard(&root);
	discard(&leaf);
	hook_arena_free(&arena);
}
END_TEST

/* ---- a body that is not taken so ---- */

static const struct {
	const char *encoding;
	int status;
	const char *reason;
} encodings[] = {
	{"gzip", 415, "the body is compressed, and is not taken so"},
	{"GZIP", 415, "the body is compressed, and is not taken so"},
	{"br", 415, "the body is compressed, and is not taken so"},
	{"identity, gzip", 415, "the body is compressed, and is not taken so"},
	{"identity", 401, "the signature is missing"},
	{"", 401, "the signature is missing"},
};

START_TEST(compressed)
{
	struct hook_header items[2] = {{hook_text("Content-Type"),
					hook_text("application/json")},
				       {hook_text("Content-Encoding"),
					hook_text(encodings[_i].encoding)}};
	struct hook_request request = {.method = hook_text("POST"),
				       .body = hook_text("\x1f\x8b\x08"),
				       .headers = {items, 2}};
	struct hook_receiver receiver = {0};
	struct hook_delivery delivery;
	hook_str secret = hook_text("s");

	begin();
	ck_assert(hook_receiver_open(&receiver, &named, &secret, 1, &error));
	ck_assert_int_eq(hook_receive(&receiver, &named, &request, &arena,
				      &delivery, &error),
			 encodings[_i].status);
	ck_assert_str_eq(error.reason, encodings[_i].reason);
	hook_receiver_close(&receiver);
	hook_arena_free(&arena);
}
END_TEST

/* ---- `malformed`: what has another form ---- */

START_TEST(another_form)
{
	static const int wanted[] = {0, 400, 401, 403, 422};
	struct hook_recipe recipe = {.header = "X-Signature",
				     .encoding = HOOK_HEX,
				     .algorithm = HOOK_HMAC_SHA256,
				     .malformed = wanted[_i]};
	struct hook_header item = {hook_text("X-Signature"),
				   hook_text("no hexadecimal")};
	struct hook_request request = {.body = hook_text(BODY),
				       .headers = {&item, 1}};
	struct hook_key *key = hook_key_new(&recipe, hook_text("s"), &error);
	struct hook_signed result;

	begin();
	ck_assert_int_eq(hook_verify(&recipe, &key, 1, &request, NOW, &arena,
				     &result, &error),
			 wanted[_i] ? wanted[_i] : 400);
	/* What is of the form and wrong is 401, whatever the recipe says. */
	item.value = hook_text("00000000000000000000000000000000"
			       "00000000000000000000000000000000");
	ck_assert_int_eq(hook_verify(&recipe, &key, 1, &request, NOW, &arena,
				     &result, &error),
			 401);
	hook_key_free(key);
	hook_arena_free(&arena);
}
END_TEST

/* ---- secrets in memory that is given back ---- */

#define WHOLE "Nobody-ever-reads-this-secret-again"

static bool looking;
static int left;

/* The secret, or a block of HMAC's that is made of it (RFC 2104). */
static void look(const void *memory, size_t len)
{
	static const unsigned char masks[] = {0, 0x36, 0x5c};
	const unsigned char *bytes = memory;
	size_t at, i, m;

	for (m = 0; m < sizeof masks; m++)
		for (at = 0; at + 16 <= len; at++) {
			for (i = 0; i < 16; i++)
				if (bytes[at + i] !=
				    ((unsigned char)WHOLE[i] ^ masks[m]))
					break;
			left += i == 16;
		}
}

void __real_free(void *memory);
void __wrap_free(void *memory);

void __wrap_free(void *memory)
{
	if (looking && memory)
		look(memory, malloc_usable_size(memory));
	__real_free(memory);
}

static void *library_malloc(size_t size, const char *file, int line)
{
	(void)file, (void)line;
	return malloc(size);
}

static void *library_realloc(void *memory, size_t size, const char *file,
			     int line)
{
	(void)file, (void)line;
	return realloc(memory, size);
}

static void library_free(void *memory, const char *file, int line)
{
	(void)file, (void)line;
	__wrap_free(memory);
}

static const struct {
	struct hook_recipe recipe;
	const char *secret;
} secrets[] = {
	{{.header = "X-S", .encoding = HOOK_HEX, .algorithm = HOOK_HMAC_SHA256},
	 WHOLE},
	{{.header = "X-S",
	  .encoding = HOOK_HEX,
	  .algorithm = HOOK_HMAC_SHA512,
	  .key_prefix = "whsec_"},
	 "whsec_" WHOLE},
	{{.header = "X-S",
	  .encoding = HOOK_HEX,
	  .algorithm = HOOK_HMAC_SHA256,
	  .key = HOOK_HEX},
	 "4e6f626f64792d657665722d72656164732d746869732d7365637265742d61"
	 "6761696e"},
	{{.header = "X-S",
	  .encoding = HOOK_HEX,
	  .algorithm = HOOK_PLAIN_SHA256,
	  .covers = TERMS(OF(SECRET), OF(BODY))},
	 WHOLE},
	{{.header = "X-S", .encoding = HOOK_UTF8, .algorithm = HOOK_TOKEN},
	 WHOLE},
	{{.header = "X-S",
	  .encoding = HOOK_BASE64URL,
	  .algorithm = HOOK_HMAC_SHA256,
	  .container = HOOK_CONTAINER_JWS},
	 "{\"kty\":\"oct\",\"k\":\"Tm9ib2R5LWV2ZXItcmVhZHMtdGhpcy1zZWNyZXQt"
	 "YWdhaW4\"}"},
};

START_TEST(wiped)
{
	const struct hook_recipe *recipe = &secrets[_i].recipe;
	struct hook_request request = {.method = hook_text("POST"),
				       .body = hook_text(BODY)};
	struct hook_receiver receiver = {0};
	struct hook_signed result;
	hook_str secret = hook_text(secrets[_i].secret);
	int64_t now = (int64_t)time(NULL);

	begin();
	left = 0;
	looking = true;
	ck_assert(hook_receiver_open(&receiver, recipe, &secret, 1, &error));
	/* What is sent of a token is in the sender's memory. */
	if (recipe->algorithm != HOOK_TOKEN) {
		ck_assert(hook_sign(recipe, receiver.keys[0], hook_text("i"),
				    now, &request, &arena, &error));
		ck_assert_int_eq(hook_verify(recipe, receiver.keys, 1, &request,
					     now, &arena, &result, &error),
				 0);
	}
	hook_receiver_close(&receiver);
	hook_arena_free(&arena);
	looking = false;
	ck_assert_int_eq(left, 0);
}
END_TEST

/* The search finds a secret that was not wiped. */
START_TEST(not_wiped)
{
	char *memory = malloc(128);

	left = 0;
	looking = true;
	memset(memory, 0, 128);
	memcpy(memory + 33, WHOLE, sizeof WHOLE);
	__wrap_free(memory);
	looking = false;
	ck_assert_int_eq(left, 1);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("hook_keys");
	TCase *all = tcase_create("keys");
	SRunner *runner = srunner_create(suite);
	int failed;

	if (!CRYPTO_set_mem_functions(library_malloc, library_realloc,
				      library_free))
		return 2;
	tcase_add_test(all, callback);
	tcase_add_loop_test(all, key_sets, 0,
			    (int)(sizeof contained / sizeof *contained));
	tcase_add_test(all, certificate_chains);
	tcase_add_loop_test(all, proved_chain, 0,
			    (int)(sizeof plants / sizeof *plants));
	tcase_add_test(all, signed_with_chain);
	tcase_add_loop_test(all, compressed, 0,
			    (int)(sizeof encodings / sizeof *encodings));
	tcase_add_loop_test(all, another_form, 0, 5);
	tcase_add_loop_test(all, wiped, 0,
			    (int)(sizeof secrets / sizeof *secrets));
	tcase_add_test(all, not_wiped);
	suite_add_tcase(suite, all);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed > 0;
}
