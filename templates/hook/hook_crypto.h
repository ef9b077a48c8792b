/* SPDX-License-Identifier: 0BSD */
/*
 * hook_crypto: what is asked of a cryptographic library. Compile exactly one
 * of hook_openssl.c and hook_mbedtls.c.
 *
 * How long a comparison takes does not depend on what is compared.
 */
#ifndef HOOK_CRYPTO_H
#define HOOK_CRYPTO_H

#include "hook_signature.h"

#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The longest of the MACs and digests: SHA-512's. */
#define HOOK_MAC_MAX 64
/* The longest signature: RSA's with 8192 bits; and room for several. */
#define HOOK_SIGNATURE_MAX   1024
#define HOOK_SIGNATURE_BYTES 2048

/*
 * Bytes that are covered, in order. Those that are to be covered as base64url
 * (RFC 7515) stand one behind the other and are encoded as one text.
 */
struct hook_piece {
	const void *ptr;
	size_t len;
	bool base64url;
	bool asked; /* it came with the request (see hook_shake.c) */
};

typedef bool hook_sink(void *user, const void *bytes, size_t len);
/* Hands all bytes on, encoded where they are to be; false: the sink failed. */
bool hook_pieces_each(const struct hook_piece *pieces, size_t count,
		      hook_sink *sink, void *user);

/* A key that is parsed, with its state made ready once. */
struct hook_mac;

/* What the families of HOOK_ALGORITHMS mean, from its lines. */
enum hook_family hook_algorithm_family(enum hook_algorithm algorithm);
enum hook_digest_id hook_algorithm_digest(enum hook_algorithm algorithm);
const char *hook_algorithm_jose(enum hook_algorithm algorithm);
const char *hook_algorithm_message(enum hook_algorithm algorithm);
/* The length of a MAC or signature in bytes; 0: the key decides. */
size_t hook_mac_length(enum hook_algorithm algorithm);
size_t hook_digest_length(enum hook_digest_id digest);

/* Has the library the algorithm? */
bool hook_mac_knows(enum hook_algorithm algorithm);

/*
 * HMAC: any bytes. Public keys: PEM (a key, or a certificate whose key is
 * taken) or DER of a SubjectPublicKeyInfo; a private key, PEM or DER of
 * PKCS #8, signs as well; for Ed25519 also the 32 bytes of RFC 8032, which may
 * be either. NULL: no memory, or no such key; RSA has 2048 bits at least.
 */
struct hook_mac *hook_mac_new(enum hook_algorithm algorithm, const void *key,
			      size_t len);
/* A fresh private key of a public algorithm, for tests. NULL: no memory. */
struct hook_mac *hook_mac_generate(enum hook_algorithm algorithm);
void hook_mac_free(struct hook_mac *mac);

/* HMAC, or Ed25519's signature: into `out`, of HOOK_MAC_MAX bytes. */
bool hook_mac_make(const struct hook_mac *mac, const struct hook_piece *pieces,
		   size_t count, unsigned char *out);

/*
 * A signature with a private key, ECDSA's in DER: how many bytes, at most
 * HOOK_SIGNATURE_MAX; 0: the key is no private one, or there is no memory.
 */
size_t hook_mac_sign(const struct hook_mac *mac,
		     const struct hook_piece *pieces, size_t count,
		     unsigned char *out);

/*
 * Public keys: is this signature (ECDSA's in DER) right? False: no memory, and
 * nothing is known of it.
 */
bool hook_mac_verify(const struct hook_mac *mac,
		     const struct hook_piece *pieces, size_t count,
		     const unsigned char *signature, size_t len, bool *right);

/*
 * The key of a certificate that other certificates (DER, the first is its own)
 * lead from to one of the roots at the time `now`. NULL: they do not, or the
 * library cannot tell.
 */
struct hook_roots;
struct hook_mac *hook_mac_of_chain(enum hook_algorithm algorithm,
				   const struct hook_roots *roots,
				   const struct hook_piece *certificates,
				   size_t count, int64_t now);

/* Can the library check certificates? */
bool hook_roots_known(void);
/*
 * Certificates for tests: a fresh root, an authority that it names, and the
 * certificate of the private key `leaf` by that authority, for the hour around
 * `now`. Gives the root, and in `pem`, which is to be freed, the other two, the
 * leaf's first. NULL: no memory, or the library cannot.
 */
struct hook_roots *hook_roots_generate(const struct hook_mac *leaf, int64_t now,
				       char **pem);

/* A digest of the pieces in order. False: no memory. */
bool hook_digest_of(enum hook_digest_id digest, const struct hook_piece *pieces,
		    size_t count, unsigned char out[HOOK_MAC_MAX]);
/* SHA-256. */
static inline bool hook_digest(const struct hook_piece *pieces, size_t count,
			       unsigned char out[32])
{
	unsigned char all[HOOK_MAC_MAX];

	if (!hook_digest_of(HOOK_SHA256, pieces, count, all))
		return false;
	memcpy(out, all, 32);
	return true;
}

/* In constant time. */
bool hook_same_bytes(const void *a, const void *b, size_t len);
/* Wipes what is secret. */
void hook_forget(void *memory, size_t len);

#ifdef __cplusplus
}
#endif

#endif
