/* SPDX-License-Identifier: 0BSD */
/* hook_crypto over OpenSSL 3's libcrypto. */
#include "hook_crypto.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/core_names.h>
#include <stdlib.h>
#include <string.h>

struct hook_mac {
	enum hook_algorithm algorithm;
	EVP_MAC_CTX *keyed;         /* of HMAC; copied for each message */
	EVP_PKEY *signs, *verifies; /* of Ed25519: the same 32 bytes as both */
};

#define ED25519_KEY 32

size_t hook_mac_length(enum hook_algorithm algorithm)
{
	switch (algorithm) {
	case HOOK_HMAC_SHA1:
		return 20;
	case HOOK_HMAC_SHA256:
		return 32;
	case HOOK_HMAC_SHA512:
	case HOOK_ED25519:
	default:
		return 64;
	}
}

static bool key_hmac(struct hook_mac *mac, const void *key, size_t len)
{
	static char sha1[] = "SHA1", sha256[] = "SHA256", sha512[] = "SHA512";
	char *digest = mac->algorithm == HOOK_HMAC_SHA1     ? sha1
		       : mac->algorithm == HOOK_HMAC_SHA512 ? sha512
							    : sha256;
	EVP_MAC *hmac = EVP_MAC_fetch(NULL, "HMAC", NULL);
	OSSL_PARAM params[2];

	if (hmac == NULL)
		return false;
	mac->keyed = EVP_MAC_CTX_new(hmac);
	EVP_MAC_free(hmac);
	params[0] = OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST,
						     digest, 0);
	params[1] = OSSL_PARAM_construct_end();
	return mac->keyed != NULL &&
	       EVP_MAC_init(mac->keyed, (const unsigned char *)key, len,
			    params) == 1;
}

/* Which of the two they are, the use will tell. */
static bool key_ed25519(struct hook_mac *mac, const void *key, size_t len)
{
	const unsigned char *bytes = (const unsigned char *)key;

	if (len != ED25519_KEY)
		return false;
	mac->signs = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, bytes,
						  len);
	mac->verifies =
		EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, NULL, bytes, len);
	return mac->signs && mac->verifies;
}

struct hook_mac *hook_mac_new(enum hook_algorithm algorithm, const void *key,
			      size_t len)
{
	struct hook_mac *mac = (struct hook_mac *)calloc(1, sizeof *mac);

	if (mac == NULL)
		return NULL;
	mac->algorithm = algorithm;
	if (algorithm == HOOK_ED25519 ? key_ed25519(mac, key, len)
				      : key_hmac(mac, key, len))
		return mac;
	hook_mac_free(mac);
	return NULL;
}

void hook_mac_free(struct hook_mac *mac)
{
	if (mac == NULL)
		return;
	EVP_MAC_CTX_free(mac->keyed);
	EVP_PKEY_free(mac->signs);
	EVP_PKEY_free(mac->verifies);
	free(mac);
}

static bool make_hmac(const struct hook_mac *mac,
		      const struct hook_piece *pieces, size_t count,
		      unsigned char *out)
{
	EVP_MAC_CTX *message = EVP_MAC_CTX_dup(mac->keyed);
	bool fine = message != NULL;
	size_t i, len;

	for (i = 0; fine && i < count; i++)
		fine = pieces[i].len == 0 ||
		       EVP_MAC_update(message,
				      (const unsigned char *)pieces[i].ptr,
				      pieces[i].len) == 1;
	fine = fine && EVP_MAC_final(message, out, &len, HOOK_MAC_MAX) == 1;
	EVP_MAC_CTX_free(message);
	return fine;
}

/*
 * Ed25519 takes a message as a whole, for it hashes it twice to sign. One
 * piece is one already; else `*joined` is what to free. NULL: no memory.
 */
static const unsigned char *join(const struct hook_piece *pieces, size_t count,
				 size_t *len, unsigned char **joined)
{
	size_t i, at = 0;

	*joined = NULL;
	for (i = 0, *len = 0; i < count; i++)
		*len += pieces[i].len;
	if (count == 1 && *len > 0)
		return (const unsigned char *)pieces[0].ptr;
	*joined = (unsigned char *)malloc(*len + 1);
	for (i = 0; *joined && i < count; i++) {
		if (pieces[i].len > 0)
			memcpy(*joined + at, pieces[i].ptr, pieces[i].len);
		at += pieces[i].len;
	}
	return *joined;
}

static bool sign(const struct hook_mac *mac, const struct hook_piece *pieces,
		 size_t count, unsigned char *out)
{
	EVP_MD_CTX *context = EVP_MD_CTX_new();
	size_t len, length = HOOK_MAC_MAX;
	unsigned char *joined;
	const unsigned char *whole = join(pieces, count, &len, &joined);
	bool fine = context && whole &&
		    EVP_DigestSignInit(context, NULL, NULL, NULL, mac->signs) ==
			    1 &&
		    EVP_DigestSign(context, out, &length, whole, len) == 1;

	free(joined);
	EVP_MD_CTX_free(context);
	return fine;
}

bool hook_mac_make(const struct hook_mac *mac, const struct hook_piece *pieces,
		   size_t count, unsigned char *out)
{
	if (mac->algorithm == HOOK_ED25519)
		return sign(mac, pieces, count, out);
	return make_hmac(mac, pieces, count, out);
}

/* One context is for one signature (EVP_DigestVerify(3)). */
static bool verify_one(EVP_PKEY *key, const unsigned char *whole, size_t len,
		       const unsigned char *signature, bool *right)
{
	EVP_MD_CTX *context = EVP_MD_CTX_new();
	bool fine = context &&
		    EVP_DigestVerifyInit(context, NULL, NULL, NULL, key) == 1;

	*right |= fine && EVP_DigestVerify(context, signature, HOOK_MAC_MAX,
					   whole, len) == 1;
	EVP_MD_CTX_free(context);
	return fine;
}

bool hook_mac_verify(const struct hook_mac *mac,
		     const struct hook_piece *pieces, size_t count,
		     const unsigned char *signatures, size_t signature_count,
		     bool *right)
{
	unsigned char *joined;
	size_t len, i;
	const unsigned char *whole = join(pieces, count, &len, &joined);
	bool fine = whole != NULL;

	*right = false;
	for (i = 0; fine && i < signature_count; i++)
		fine = verify_one(mac->verifies, whole, len,
				  signatures + i * HOOK_MAC_MAX, right);
	free(joined);
	return fine;
}

bool hook_digest(const struct hook_piece *pieces, size_t count,
		 unsigned char out[32])
{
	EVP_MD_CTX *context = EVP_MD_CTX_new();
	bool fine = context &&
		    EVP_DigestInit_ex(context, EVP_sha256(), NULL) == 1;
	size_t i;

	for (i = 0; fine && i < count; i++)
		fine = pieces[i].len == 0 ||
		       EVP_DigestUpdate(context, pieces[i].ptr,
					pieces[i].len) == 1;
	fine = fine && EVP_DigestFinal_ex(context, out, NULL) == 1;
	EVP_MD_CTX_free(context);
	return fine;
}

bool hook_same_bytes(const void *a, const void *b, size_t len)
{
	return CRYPTO_memcmp(a, b, len) == 0;
}

void hook_forget(void *memory, size_t len)
{
	OPENSSL_cleanse(memory, len);
}
