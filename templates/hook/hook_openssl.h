/* SPDX-License-Identifier: 0BSD */
/* What the two files over OpenSSL share. */
#ifndef HOOK_OPENSSL_H
#define HOOK_OPENSSL_H

#include "hook_crypto.h"

#include <openssl/evp.h>
#include <stdatomic.h>

/* Keyed contexts that wait; more threads than these make one for once. */
#define HOOK_POOL 16

struct hook_mac {
	enum hook_algorithm algorithm;
	EVP_MAC_CTX *keyed; /* of HMAC; never used, only copied */
	_Atomic(EVP_MAC_CTX *) pool[HOOK_POOL];
	EVP_PKEY *signs, *verifies;
};

const char *hook_openssl_digest(enum hook_digest_id digest);
/* Parses a public or private key, and sees that it is the algorithm's. */
bool hook_openssl_key(struct hook_mac *mac, const void *key, size_t len);

#endif
