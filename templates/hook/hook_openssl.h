/* SPDX-License-Identifier: 0BSD */
/* What the files over OpenSSL share. */
#ifndef HOOK_OPENSSL_H
#define HOOK_OPENSSL_H

#include "hook_crypto.h"

#include <openssl/evp.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Keyed contexts that wait for a thread. */
struct hook_pool;

struct hook_mac {
	enum hook_algorithm algorithm;
	EVP_MAC_CTX *keyed; /* an HMAC's; it is never used, only copied */
	struct hook_pool *pool;
	EVP_PKEY *signs, *verifies;
};

const char *hook_openssl_digest(enum hook_digest_id digest);
/* Parses a public or private key, and checks that it is of the algorithm. */
bool hook_openssl_key(struct hook_mac *mac, const void *key, size_t len);
/* Is the key of the algorithm? None is ever used with another one's key. */
bool hook_openssl_fits(enum hook_algorithm algorithm, EVP_PKEY *key);

/* What hook_crypto.h says of them, but errors stay in the thread's queue. */
size_t hook_openssl_sign(const struct hook_mac *mac,
			 const struct hook_piece *pieces, size_t count,
			 unsigned char *out);
bool hook_openssl_check(const struct hook_mac *mac,
			const struct hook_piece *pieces, size_t count,
			const unsigned char *signature, size_t len,
			bool *right);
struct hook_roots *hook_openssl_roots(hook_str pem, struct hook_error *error);
struct hook_mac *hook_openssl_chain(enum hook_algorithm algorithm,
				    const struct hook_roots *roots,
				    const struct hook_piece *certificates,
				    size_t count, int64_t now);

#ifdef __cplusplus
}
#endif

#endif
