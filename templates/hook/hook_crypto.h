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

/* The size of the longest MAC or digest, which is SHA-512's. */
#define HOOK_MAC_MAX 64
/*
 * The size of the longest signature, RSA's with 8192 bits, and room for
 * several.
 */
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
/*
 * Hands all bytes to the sink, encoded where they are to be; returns false if
 * the sink failed.
 */
bool hook_pieces_each(const struct hook_piece *pieces, size_t count,
		      hook_sink *sink, void *user);

/* A parsed key, with its state made ready once. */
struct hook_mac;

/* These give what the lines of HOOK_ALGORITHMS say of an algorithm. */
enum hook_family hook_algorithm_family(enum hook_algorithm algorithm);
enum hook_digest_id hook_algorithm_digest(enum hook_algorithm algorithm);
const char *hook_algorithm_jose(enum hook_algorithm algorithm);
const char *hook_algorithm_message(enum hook_algorithm algorithm);
/*
 * Returns the length of a MAC or signature in bytes; 0 means that the key
 * decides.
 */
size_t hook_mac_length(enum hook_algorithm algorithm);
size_t hook_digest_length(enum hook_digest_id digest);

/* Does the library have the algorithm? */
bool hook_mac_knows(enum hook_algorithm algorithm);

/*
 * For an HMAC the key is any bytes. A public key is PEM (a key, or a
 * certificate whose key is taken) or DER of a SubjectPublicKeyInfo; a private
 * key, PEM or DER of PKCS #8, signs as well; Ed25519 also takes the 32 bytes of
 * RFC 8032, which may be either. RSA needs 2048 bits at least. Returns NULL if
 * there is no memory or no such key.
 */
struct hook_mac *hook_mac_new(enum hook_algorithm algorithm, const void *key,
			      size_t len);
/*
 * Makes a private key of a public algorithm, for tests; NULL if there is no
 * memory.
 */
struct hook_mac *hook_mac_generate(enum hook_algorithm algorithm);
void hook_mac_free(struct hook_mac *mac);

/*
 * Makes an HMAC, or a signature of Ed25519, in `out`, which has room for
 * HOOK_MAC_MAX bytes.
 */
bool hook_mac_make(const struct hook_mac *mac, const struct hook_piece *pieces,
		   size_t count, unsigned char *out);

/*
 * Signs with a private key; a signature of ECDSA is in DER. Returns the number
 * of bytes, at most HOOK_SIGNATURE_MAX, or 0 if the key is no private one or
 * there is no memory.
 */
size_t hook_mac_sign(const struct hook_mac *mac,
		     const struct hook_piece *pieces, size_t count,
		     unsigned char *out);

/*
 * Is this signature right by a public key? A signature of ECDSA is in DER.
 * Returns false if there is no memory, and then nothing is known of it.
 */
bool hook_mac_verify(const struct hook_mac *mac,
		     const struct hook_piece *pieces, size_t count,
		     const unsigned char *signature, size_t len, bool *right);

/*
 * Returns the key of a certificate that other certificates (DER, its own first)
 * lead from to one of the roots at the time `now`. Returns NULL if they do not,
 * or if the library cannot check that.
 */
struct hook_roots;
struct hook_mac *hook_mac_of_chain(enum hook_algorithm algorithm,
				   const struct hook_roots *roots,
				   const struct hook_piece *certificates,
				   size_t count, int64_t now);

/* Can the library check certificates? */
bool hook_roots_known(void);
/*
 * Makes certificates for tests: a root, an authority that the root names, and
 * the authority's certificate for the private key `leaf`, valid in the hour
 * around `now`. Returns the root and, in `pem`, which the caller frees, the
 * other two, the leaf's first; NULL if there is no memory, or if the library
 * cannot do it.
 */
struct hook_roots *hook_roots_generate(const struct hook_mac *leaf, int64_t now,
				       char **pem);

/*
 * Makes a digest of the pieces in their order; returns false if there is no
 * memory.
 */
bool hook_digest_of(enum hook_digest_id digest, const struct hook_piece *pieces,
		    size_t count, unsigned char out[HOOK_MAC_MAX]);
/* As hook_digest_of(), for SHA-256. */
static inline bool hook_digest(const struct hook_piece *pieces, size_t count,
			       unsigned char out[32])
{
	unsigned char all[HOOK_MAC_MAX];

	if (!hook_digest_of(HOOK_SHA256, pieces, count, all))
		return false;
	memcpy(out, all, 32);
	return true;
}

/* Compares in constant time. */
bool hook_same_bytes(const void *a, const void *b, size_t len);
/* Overwrites a secret. */
void hook_forget(void *memory, size_t len);

#ifdef __cplusplus
}
#endif

#endif
