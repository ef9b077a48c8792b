/* SPDX-License-Identifier: 0BSD */
/*
 * hook_crypto over OpenSSL 3's libcrypto; public keys are in
 * hook_openssl_public.c.
 *
 * Invariant: a context is used by one thread at a time, whose it is while it is
 * marked as busy.
 */
#include "hook_openssl.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/params.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

/*
 * If more threads than these ask at once, the others make a context of their
 * own.
 */
#define HOOK_POOL 16

struct hook_pool {
	struct {
		atomic_bool busy;
		EVP_MAC_CTX *context; /* keyed, once it was needed */
	} slots[HOOK_POOL];
};

/* ---- HMAC ---- */

const char *hook_openssl_digest(enum hook_digest_id digest)
{
	switch (digest) {
	case HOOK_SHA1:
		return "SHA1";
	case HOOK_SHA256:
		return "SHA256";
	case HOOK_SHA384:
		return "SHA384";
	case HOOK_SHA512:
		return "SHA512";
	case HOOK_NO_DIGEST:
	case HOOK_CRC32:
	default:
		return NULL;
	}
}

bool hook_mac_knows(enum hook_algorithm algorithm)
{
	return algorithm < HOOK_ALGORITHM_COUNT;
}

static bool key_hmac(struct hook_mac *mac, const void *key, size_t len)
{
	char digest[8];
	EVP_MAC *hmac = EVP_MAC_fetch(NULL, "HMAC", NULL);
	OSSL_PARAM params[2];

	mac->pool = (struct hook_pool *)calloc(1, sizeof *mac->pool);
	if (hmac == NULL || mac->pool == NULL) {
		EVP_MAC_free(hmac);
		return false;
	}
	strcpy(digest,
	       hook_openssl_digest(hook_algorithm_digest(mac->algorithm)));
	mac->keyed = EVP_MAC_CTX_new(hmac);
	EVP_MAC_free(hmac);
	params[0] = OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST,
						     digest, 0);
	params[1] = OSSL_PARAM_construct_end();
	return mac->keyed != NULL &&
	       EVP_MAC_init(mac->keyed, (const unsigned char *)key, len,
			    params) == 1;
}

/*
 * Takes a context that waits, or a copy of the keyed one, which is to be given
 * back.
 */
static EVP_MAC_CTX *take_context(struct hook_mac *mac, size_t *slot)
{
	struct hook_pool *pool = mac->pool;
	EVP_MAC_CTX *context;
	size_t i;

	for (i = 0; i < HOOK_POOL; i++)
		if (!atomic_load_explicit(&pool->slots[i].busy,
					  memory_order_relaxed) &&
		    !atomic_exchange_explicit(&pool->slots[i].busy, true,
					      memory_order_acquire))
			break;
	*slot = i;
	context = i < HOOK_POOL ? pool->slots[i].context : NULL;
	if (context == NULL)
		return EVP_MAC_CTX_dup(mac->keyed);
	if (EVP_MAC_init(context, NULL, 0, NULL) == 1)
		return context;
	EVP_MAC_CTX_free(context);
	return NULL;
}

/* A context that is NULL is not used again. */
static void give_context(struct hook_mac *mac, EVP_MAC_CTX *context,
			 size_t slot)
{
	if (slot == HOOK_POOL) {
		EVP_MAC_CTX_free(context);
		return;
	}
	HOOK_ASSERT(atomic_load_explicit(&mac->pool->slots[slot].busy,
					 memory_order_relaxed));
	mac->pool->slots[slot].context = context;
	atomic_store_explicit(&mac->pool->slots[slot].busy, false,
			      memory_order_release);
}

static bool feed_mac(void *user, const void *bytes, size_t len)
{
	return len == 0 ||
	       EVP_MAC_update((EVP_MAC_CTX *)user, (const unsigned char *)bytes,
			      len) == 1;
}

/* Most pieces are fed as they are. */
static bool feed_all(EVP_MAC_CTX *message, const struct hook_piece *pieces,
		     size_t count)
{
	for (; count > 0 && !pieces->base64url; pieces++, count--)
		if (!feed_mac(message, pieces->ptr, pieces->len))
			return false;
	return count == 0 || hook_pieces_each(pieces, count, feed_mac, message);
}

static bool make_hmac(struct hook_mac *mac, const struct hook_piece *pieces,
		      size_t count, unsigned char *out)
{
	size_t slot, len;
	EVP_MAC_CTX *message = take_context(mac, &slot);
	bool fine = message != NULL && feed_all(message, pieces, count) &&
		    EVP_MAC_final(message, out, &len, HOOK_MAC_MAX) == 1;

	if (!fine)
		EVP_MAC_CTX_free(message);
	give_context(mac, fine ? message : NULL, slot);
	return fine;
}

static struct hook_mac *make_mac(enum hook_algorithm algorithm, const void *key,
				 size_t len)
{
	struct hook_mac *mac = (struct hook_mac *)calloc(1, sizeof *mac);

	if (mac == NULL)
		return NULL;
	mac->algorithm = algorithm;
	switch (hook_algorithm_family(algorithm)) {
	case HOOK_OF_HMAC:
		if (key_hmac(mac, key, len))
			return mac;
		break;
	case HOOK_OF_PUBLIC:
		if (hook_openssl_key(mac, key, len))
			return mac;
		break;
	case HOOK_OF_HASH:
	case HOOK_OF_TOKEN:
	default:
		return mac;
	}
	hook_mac_free(mac);
	return NULL;
}

void hook_mac_free(struct hook_mac *mac)
{
	size_t i;

	if (mac == NULL)
		return;
	for (i = 0; mac->pool && i < HOOK_POOL; i++)
		EVP_MAC_CTX_free(mac->pool->slots[i].context);
	free(mac->pool);
	EVP_MAC_CTX_free(mac->keyed);
	EVP_PKEY_free(mac->signs);
	EVP_PKEY_free(mac->verifies);
	free(mac);
}

bool hook_mac_make(const struct hook_mac *mac, const struct hook_piece *pieces,
		   size_t count, unsigned char *out)
{
	unsigned char signature[HOOK_SIGNATURE_MAX];

	switch (hook_algorithm_family(mac->algorithm)) {
	case HOOK_OF_HMAC:
		/*
		 * The pool is not part of what a key is, so a constant key has
		 * one too.
		 */
		return make_hmac((struct hook_mac *)(uintptr_t)mac, pieces,
				 count, out);
	case HOOK_OF_HASH:
	case HOOK_OF_TOKEN:
		return hook_digest_of(hook_algorithm_digest(mac->algorithm),
				      pieces, count, out);
	case HOOK_OF_PUBLIC:
	default:
		if (mac->algorithm != HOOK_ED25519 ||
		    hook_mac_sign(mac, pieces, count, signature) !=
			    HOOK_MAC_MAX)
			return false;
		memcpy(out, signature, HOOK_MAC_MAX);
		return true;
	}
}

/* ---- digests ---- */

static bool feed_digest(void *user, const void *bytes, size_t len)
{
	return len == 0 ||
	       EVP_DigestUpdate((EVP_MD_CTX *)user, bytes, len) == 1;
}

static const EVP_MD *digest_of(enum hook_digest_id digest)
{
	return digest == HOOK_SHA1     ? EVP_sha1()
	       : digest == HOOK_SHA384 ? EVP_sha384()
	       : digest == HOOK_SHA512 ? EVP_sha512()
				       : EVP_sha256();
}

bool hook_digest_of(enum hook_digest_id digest, const struct hook_piece *pieces,
		    size_t count, unsigned char out[HOOK_MAC_MAX])
{
	EVP_MD_CTX *context = EVP_MD_CTX_new();
	bool fine = context &&
		    EVP_DigestInit_ex(context, digest_of(digest), NULL) == 1 &&
		    hook_pieces_each(pieces, count, feed_digest, context) &&
		    EVP_DigestFinal_ex(context, out, NULL) == 1;

	EVP_MD_CTX_free(context);
	return fine;
}

/*
 * ---- without a trace in the thread's queue of errors ----
 *
 * Who reads TLS on this thread asks SSL_get_error(), which takes an error that
 * is left there for its own: a wrong signature would break another connection.
 */

struct hook_mac *hook_mac_new(enum hook_algorithm algorithm, const void *key,
			      size_t len)
{
	struct hook_mac *mac;

	ERR_set_mark();
	mac = make_mac(algorithm, key, len);
	ERR_pop_to_mark();
	return mac;
}

size_t hook_mac_sign(const struct hook_mac *mac,
		     const struct hook_piece *pieces, size_t count,
		     unsigned char *out)
{
	size_t len;

	ERR_set_mark();
	len = hook_openssl_sign(mac, pieces, count, out);
	ERR_pop_to_mark();
	return len;
}

bool hook_mac_verify(const struct hook_mac *mac,
		     const struct hook_piece *pieces, size_t count,
		     const unsigned char *signature, size_t len, bool *right)
{
	bool made;

	ERR_set_mark();
	made = hook_openssl_check(mac, pieces, count, signature, len, right);
	ERR_pop_to_mark();
	return made;
}

struct hook_roots *hook_roots_new(hook_str pem, struct hook_error *error)
{
	struct hook_roots *roots;

	ERR_set_mark();
	roots = hook_openssl_roots(pem, error);
	ERR_pop_to_mark();
	return roots;
}

struct hook_mac *hook_mac_of_chain(enum hook_algorithm algorithm,
				   const struct hook_roots *roots,
				   const struct hook_piece *certificates,
				   size_t count, int64_t now)
{
	struct hook_mac *mac;

	ERR_set_mark();
	mac = hook_openssl_chain(algorithm, roots, certificates, count, now);
	ERR_pop_to_mark();
	return mac;
}

/* ---- bytes ---- */

/* Sixteen at a time: libcrypto has a short way for that. */
bool hook_same_bytes(const void *a, const void *b, size_t len)
{
	const char *x = (const char *)a, *y = (const char *)b;
	int differ = 0;

	for (; len >= 16; len -= 16, x += 16, y += 16)
		differ |= CRYPTO_memcmp(x, y, 16);
	return (differ | (len > 0 ? CRYPTO_memcmp(x, y, len) : 0)) == 0;
}

void hook_forget(void *memory, size_t len)
{
	OPENSSL_cleanse(memory, len);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_openssl_c != 0x31b870dc
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
