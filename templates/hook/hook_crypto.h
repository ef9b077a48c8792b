/* SPDX-License-Identifier: 0BSD */
/*
 * hook_crypto: what is asked of a cryptographic library. Compile exactly one
 * of hook_openssl.c and hook_mbedtls.c.
 *
 * Invariant: how long a comparison takes does not depend on what is compared.
 */
#ifndef HOOK_CRYPTO_H
#define HOOK_CRYPTO_H

#include "hook_signature.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The longest of the MACs and signatures: SHA-512's, and Ed25519's. */
#define HOOK_MAC_MAX 64

/* Bytes that are covered, in order. */
struct hook_piece {
	const void *ptr;
	size_t len;
};

/* A key with its state made ready once; a message copies that state. */
struct hook_mac;

/* NULL: no memory, or the library has not the algorithm. */
struct hook_mac *hook_mac_new(enum hook_algorithm algorithm, const void *key,
			      size_t len);
void hook_mac_free(struct hook_mac *mac);

/* The length of a MAC or signature, in bytes. */
size_t hook_mac_length(enum hook_algorithm algorithm);

/*
 * HMAC: into `out`, of HOOK_MAC_MAX bytes. Ed25519: signs, with a key of 32
 * bytes that is private (RFC 8032's seed).
 */
bool hook_mac_make(const struct hook_mac *mac, const struct hook_piece *pieces,
		   size_t count, unsigned char *out);

/*
 * Ed25519 only, with a public key: is one of the signatures right? They stand
 * one behind the other, HOOK_MAC_MAX bytes each, and cost one hash of the
 * pieces each. False: no memory, and nothing is known of them.
 */
bool hook_mac_verify(const struct hook_mac *mac,
		     const struct hook_piece *pieces, size_t count,
		     const unsigned char *signatures, size_t signature_count,
		     bool *right);

/* SHA-256 of the pieces in order. False: no memory. */
bool hook_digest(const struct hook_piece *pieces, size_t count,
		 unsigned char out[32]);

/* In constant time. */
bool hook_same_bytes(const void *a, const void *b, size_t len);
/* Wipes what is secret. */
void hook_forget(void *memory, size_t len);

#ifdef __cplusplus
}
#endif

#endif
