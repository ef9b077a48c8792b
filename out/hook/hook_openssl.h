/* SPDX-License-Identifier: 0BSD */
/* What the two files over OpenSSL share. */
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
	EVP_MAC_CTX *keyed; /* of HMAC; never used, only copied */
	struct hook_pool *pool;
	EVP_PKEY *signs, *verifies;
};

const char *hook_openssl_digest(enum hook_digest_id digest);
/* Parses a public or private key, and sees that it is the algorithm's. */
bool hook_openssl_key(struct hook_mac *mac, const void *key, size_t len);

#ifdef __cplusplus
}
#endif

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_openssl_h != 0x84236dc2
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
