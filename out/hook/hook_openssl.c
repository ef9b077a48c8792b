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
	EVP_MAC_CTX *keyed;  /* of HMAC; copied for each message */
	unsigned char key[32]; /* of Ed25519 */
};

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
	char *digest = mac->algorithm == HOOK_HMAC_SHA1 ? sha1 :
		mac->algorithm == HOOK_HMAC_SHA512 ? sha512 : sha256;
	EVP_MAC *hmac = EVP_MAC_fetch(NULL, "HMAC", NULL);
	OSSL_PARAM params[2];

	if (hmac == NULL)
		return false;
	mac->keyed = EVP_MAC_CTX_new(hmac);
	EVP_MAC_free(hmac);
	params[0] = OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST,
		digest, 0);
	params[1] = OSSL_PARAM_construct_end();
	return mac->keyed != NULL && EVP_MAC_init(mac->keyed,
		(const unsigned char *)key, len, params) == 1;
}

struct hook_mac *hook_mac_new(enum hook_algorithm algorithm, const void *key,
	size_t len)
{
	struct hook_mac *mac = (struct hook_mac *)calloc(1, sizeof *mac);

	if (mac == NULL)
		return NULL;
	mac->algorithm = algorithm;
	if (algorithm == HOOK_ED25519) {
		if (len == sizeof mac->key) {
			memcpy(mac->key, key, len);
			return mac;
		}
	} else if (key_hmac(mac, key, len)) {
		return mac;
	}
	hook_mac_free(mac);
	return NULL;
}

void hook_mac_free(struct hook_mac *mac)
{
	if (mac == NULL)
		return;
	EVP_MAC_CTX_free(mac->keyed);
	OPENSSL_cleanse(mac->key, sizeof mac->key);
	free(mac);
}

static bool make_hmac(const struct hook_mac *mac,
	const struct hook_piece *pieces, size_t count, unsigned char *out)
{
	EVP_MAC_CTX *message = EVP_MAC_CTX_dup(mac->keyed);
	bool fine = message != NULL;
	size_t i, len;

	for (i = 0; fine && i < count; i++)
		fine = pieces[i].len == 0 || EVP_MAC_update(message,
			(const unsigned char *)pieces[i].ptr,
			pieces[i].len) == 1;
	fine = fine && EVP_MAC_final(message, out, &len, HOOK_MAC_MAX) == 1;
	EVP_MAC_CTX_free(message);
	return fine;
}

/* Ed25519 takes a message as a whole: it is hashed twice. */
static unsigned char *join(const struct hook_piece *pieces, size_t count,
	size_t *len)
{
	unsigned char *whole;
	size_t i, at = 0;

	for (i = 0, *len = 0; i < count; i++)
		*len += pieces[i].len;
	whole = (unsigned char *)malloc(*len + 1);
	for (i = 0; whole && i < count; i++) {
		if (pieces[i].len > 0)
			memcpy(whole + at, pieces[i].ptr, pieces[i].len);
		at += pieces[i].len;
	}
	return whole;
}

static bool sign(const struct hook_mac *mac, const struct hook_piece *pieces,
	size_t count, unsigned char *out)
{
	EVP_PKEY *key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL,
		mac->key, sizeof mac->key);
	EVP_MD_CTX *context = EVP_MD_CTX_new();
	size_t len, length = HOOK_MAC_MAX;
	unsigned char *whole = join(pieces, count, &len);
	bool fine = key && context && whole &&
		EVP_DigestSignInit(context, NULL, NULL, NULL, key) == 1 &&
		EVP_DigestSign(context, out, &length, whole, len) == 1;

	free(whole);
	EVP_MD_CTX_free(context);
	EVP_PKEY_free(key);
	return fine;
}

bool hook_mac_make(const struct hook_mac *mac, const struct hook_piece *pieces,
	size_t count, unsigned char *out)
{
	if (mac->algorithm == HOOK_ED25519)
		return sign(mac, pieces, count, out);
	return make_hmac(mac, pieces, count, out);
}

bool hook_mac_verify(const struct hook_mac *mac,
	const struct hook_piece *pieces, size_t count,
	const unsigned char *signature)
{
	EVP_PKEY *key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, NULL,
		mac->key, sizeof mac->key);
	EVP_MD_CTX *context = EVP_MD_CTX_new();
	size_t len;
	unsigned char *whole = join(pieces, count, &len);
	bool fine = key && context && whole &&
		EVP_DigestVerifyInit(context, NULL, NULL, NULL, key) == 1 &&
		EVP_DigestVerify(context, signature, HOOK_MAC_MAX, whole,
			len) == 1;

	free(whole);
	EVP_MD_CTX_free(context);
	EVP_PKEY_free(key);
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
		fine = pieces[i].len == 0 || EVP_DigestUpdate(context,
			pieces[i].ptr, pieces[i].len) == 1;
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
