/* SPDX-License-Identifier: 0BSD */
/*
 * hook_crypto over mbedTLS (2.28 and 3). It has no Ed25519, and certificates
 * are in a library of its own: keys of those are never made, and so nothing is
 * accepted.
 */
#include "hook_crypto.h"

#include <mbedtls/constant_time.h>
#include <mbedtls/ctr_drbg.h>
#include <mbedtls/entropy.h>
#include <mbedtls/md.h>
#include <mbedtls/pk.h>
#include <mbedtls/platform_util.h>
#include <mbedtls/rsa.h>
#include <mbedtls/version.h>
#include <stdlib.h>
#include <string.h>

struct hook_mac {
	enum hook_algorithm algorithm;
	mbedtls_md_context_t inner, outer; /* keyed; cloned for a message */
	mbedtls_pk_context pk;
	bool private_;
};

static mbedtls_md_type_t type_of(enum hook_digest_id digest)
{
	return digest == HOOK_SHA1     ? MBEDTLS_MD_SHA1
	       : digest == HOOK_SHA384 ? MBEDTLS_MD_SHA384
	       : digest == HOOK_SHA512 ? MBEDTLS_MD_SHA512
				       : MBEDTLS_MD_SHA256;
}

static const mbedtls_md_info_t *info_of(enum hook_algorithm algorithm)
{
	return mbedtls_md_info_from_type(
		type_of(hook_algorithm_digest(algorithm)));
}

bool hook_mac_knows(enum hook_algorithm algorithm)
{
	return algorithm < HOOK_ALGORITHM_COUNT && algorithm != HOOK_ED25519;
}

#define BLOCK_MAX 128

/*
 * A key is shared by threads that must not wait for one another, so a message
 * needs a copy of its state. mbedTLS makes no copy of a keyed HMAC:
 * mbedtls_md_clone() leaves the pads out, and a context that is reused with
 * mbedtls_md_hmac_reset() is one thread's at a time. What it does copy are
 * digests: so the two of RFC 2104 are started here, over the padded key. The
 * alternative is mbedtls_md_hmac_starts() with the secret for each message.
 */
static bool start_digest(mbedtls_md_context_t *context,
			 const mbedtls_md_info_t *info,
			 const unsigned char *key, size_t block,
			 unsigned char pad)
{
	unsigned char padded[BLOCK_MAX];
	bool fine;
	size_t i;

	for (i = 0; i < block; i++)
		padded[i] = key[i] ^ pad;
	fine = mbedtls_md_setup(context, info, 0) == 0 &&
	       mbedtls_md_starts(context) == 0 &&
	       mbedtls_md_update(context, padded, block) == 0;
	mbedtls_platform_zeroize(padded, sizeof padded);
	return fine;
}

static bool key_hmac(struct hook_mac *mac, const void *key, size_t len)
{
	const mbedtls_md_info_t *info = info_of(mac->algorithm);
	size_t block = hook_mac_length(mac->algorithm) > 32 ? 128 : 64;
	unsigned char whole[BLOCK_MAX] = {0};
	bool fine = true;

	if (len > block)
		fine = mbedtls_md(info, (const unsigned char *)key, len,
				  whole) == 0;
	else if (len > 0)
		memcpy(whole, key, len);
	fine = fine && start_digest(&mac->inner, info, whole, block, 0x36) &&
	       start_digest(&mac->outer, info, whole, block, 0x5c);
	mbedtls_platform_zeroize(whole, sizeof whole);
	return fine;
}

/* ---- public keys ---- */

/* Only the blinding of mbedtls_rsa_private() and ECDSA's nonces are random. */
static int random_bytes(void *user, unsigned char *out, size_t len)
{
	mbedtls_entropy_context entropy;
	mbedtls_ctr_drbg_context drbg;
	int failed;

	(void)user;
	mbedtls_entropy_init(&entropy);
	mbedtls_ctr_drbg_init(&drbg);
	failed = mbedtls_ctr_drbg_seed(&drbg, mbedtls_entropy_func, &entropy,
				       NULL, 0);
	if (failed == 0)
		failed = mbedtls_ctr_drbg_random(&drbg, out, len);
	mbedtls_ctr_drbg_free(&drbg);
	mbedtls_entropy_free(&entropy);
	return failed;
}

static bool parse_private(struct hook_mac *mac, const unsigned char *key,
			  size_t len)
{
#if MBEDTLS_VERSION_NUMBER >= 0x03000000
	mac->private_ = mbedtls_pk_parse_key(&mac->pk, key, len, NULL, 0,
					     random_bytes, NULL) == 0;
#else
	mac->private_ = mbedtls_pk_parse_key(&mac->pk, key, len, NULL, 0) == 0;
#endif
	return mac->private_;
}

/*
 * PEM is read together with its NUL. A certificate needs mbedTLS's X.509
 * library.
 */
static bool parse_key(struct hook_mac *mac, const void *key, size_t len)
{
	bool pem = len > 11 && memcmp(key, "-----BEGIN ", 11) == 0, fine;
	unsigned char *copy = (unsigned char *)malloc(len + 1);
	size_t size = len + (pem ? 1 : 0);

	if (copy == NULL)
		return false;
	memcpy(copy, key, len);
	copy[len] = '\0';
	fine = mbedtls_pk_parse_public_key(&mac->pk, copy, size) == 0;
	if (!fine) {
		mbedtls_pk_free(&mac->pk);
		mbedtls_pk_init(&mac->pk);
		fine = parse_private(mac, copy, size);
	}
	mbedtls_platform_zeroize(copy, len + 1);
	free(copy);
	return fine;
}

static mbedtls_ecp_group_id group_of(const mbedtls_pk_context *pk)
{
#if MBEDTLS_VERSION_NUMBER >= 0x03000000
	return mbedtls_pk_ec(*pk)->MBEDTLS_PRIVATE(grp).id;
#else
	return mbedtls_pk_ec(*pk)->grp.id;
#endif
}

#define RSA_BITS 2048

/* No algorithm is ever used with another one's key. */
static bool key_fits(const struct hook_mac *mac)
{
	mbedtls_ecp_group_id group = MBEDTLS_ECP_DP_NONE;

	/* mbedtls_rsa_check_pubkey() has refused an exponent below 3. */
	if (mbedtls_pk_get_type(&mac->pk) == MBEDTLS_PK_RSA)
		return mac->algorithm >= HOOK_RSA_SHA1 &&
		       mac->algorithm <= HOOK_RSA_PSS_SHA512 &&
		       mbedtls_pk_get_bitlen(&mac->pk) >= RSA_BITS &&
		       mbedtls_pk_get_len(&mac->pk) <= HOOK_SIGNATURE_MAX;
	if (mbedtls_pk_get_type(&mac->pk) == MBEDTLS_PK_ECKEY)
		group = group_of(&mac->pk);
	return (mac->algorithm == HOOK_ECDSA_P256_SHA256 &&
		group == MBEDTLS_ECP_DP_SECP256R1) ||
	       (mac->algorithm == HOOK_ECDSA_P384_SHA384 &&
		group == MBEDTLS_ECP_DP_SECP384R1) ||
	       (mac->algorithm == HOOK_ECDSA_P521_SHA512 &&
		group == MBEDTLS_ECP_DP_SECP521R1);
}

static bool is_pss(enum hook_algorithm algorithm)
{
	return algorithm == HOOK_RSA_PSS_SHA256 ||
	       algorithm == HOOK_RSA_PSS_SHA384 ||
	       algorithm == HOOK_RSA_PSS_SHA512;
}

/* The type by which mbedtls_rsa_set_padding() takes a digest. */
#if MBEDTLS_VERSION_NUMBER >= 0x03000000
typedef mbedtls_md_type_t padding_digest;
#else
typedef int padding_digest;
#endif

static void set_padding(struct hook_mac *mac)
{
	enum hook_digest_id digest = hook_algorithm_digest(mac->algorithm);

	if (is_pss(mac->algorithm))
		mbedtls_rsa_set_padding(mbedtls_pk_rsa(mac->pk),
					MBEDTLS_RSA_PKCS_V21,
					(padding_digest)type_of(digest));
}

static bool key_public(struct hook_mac *mac, const void *key, size_t len)
{
	if (!parse_key(mac, key, len) || !key_fits(mac))
		return false;
	set_padding(mac);
	return true;
}

/* Makes a state without a key; returns NULL if there is no memory. */
static struct hook_mac *make_mac(enum hook_algorithm algorithm)
{
	struct hook_mac *mac = (struct hook_mac *)calloc(1, sizeof *mac);

	if (mac == NULL)
		return NULL;
	mac->algorithm = algorithm;
	mbedtls_md_init(&mac->inner);
	mbedtls_md_init(&mac->outer);
	mbedtls_pk_init(&mac->pk);
	return mac;
}

struct hook_mac *hook_mac_new(enum hook_algorithm algorithm, const void *key,
			      size_t len)
{
	struct hook_mac *mac = make_mac(algorithm);
	bool fine = true;

	if (mac == NULL)
		return NULL;
	switch (hook_algorithm_family(algorithm)) {
	case HOOK_OF_HMAC:
		fine = key_hmac(mac, key, len);
		break;
	case HOOK_OF_PUBLIC:
		fine = hook_mac_knows(algorithm) && key_public(mac, key, len);
		break;
	case HOOK_OF_HASH:
	case HOOK_OF_TOKEN:
	default:
		break;
	}
	if (fine)
		return mac;
	hook_mac_free(mac);
	return NULL;
}

static bool generate(struct hook_mac *mac)
{
	mbedtls_ecp_group_id group = mac->algorithm == HOOK_ECDSA_P256_SHA256
					     ? MBEDTLS_ECP_DP_SECP256R1
				     : mac->algorithm == HOOK_ECDSA_P384_SHA384
					     ? MBEDTLS_ECP_DP_SECP384R1
				     : mac->algorithm == HOOK_ECDSA_P521_SHA512
					     ? MBEDTLS_ECP_DP_SECP521R1
					     : MBEDTLS_ECP_DP_NONE;
	bool rsa = group == MBEDTLS_ECP_DP_NONE;

	mac->private_ = true;
	if (mbedtls_pk_setup(&mac->pk, mbedtls_pk_info_from_type(
					       rsa ? MBEDTLS_PK_RSA
						   : MBEDTLS_PK_ECKEY)) != 0)
		return false;
	if (!rsa)
		return mbedtls_ecp_gen_key(group, mbedtls_pk_ec(mac->pk),
					   random_bytes, NULL) == 0;
	if (mbedtls_rsa_gen_key(mbedtls_pk_rsa(mac->pk), random_bytes, NULL,
				RSA_BITS, 65537) != 0)
		return false;
	set_padding(mac);
	return true;
}

struct hook_mac *hook_mac_generate(enum hook_algorithm algorithm)
{
	struct hook_mac *mac = make_mac(algorithm);

	if (mac == NULL)
		return NULL;
	if (hook_mac_knows(algorithm) && generate(mac))
		return mac;
	hook_mac_free(mac);
	return NULL;
}

void hook_mac_free(struct hook_mac *mac)
{
	if (mac == NULL)
		return;
	mbedtls_md_free(&mac->inner);
	mbedtls_md_free(&mac->outer);
	mbedtls_pk_free(&mac->pk);
	free(mac);
}

static bool feed(void *user, const void *bytes, size_t len)
{
	return len == 0 ||
	       mbedtls_md_update((mbedtls_md_context_t *)user,
				 (const unsigned char *)bytes, len) == 0;
}

/* Makes a clone of `from`, which goes on over the pieces. */
static bool finish(const mbedtls_md_context_t *from,
		   const mbedtls_md_info_t *info,
		   const struct hook_piece *pieces, size_t count,
		   unsigned char *out)
{
	mbedtls_md_context_t message;
	bool fine;

	mbedtls_md_init(&message);
	fine = mbedtls_md_setup(&message, info, 0) == 0 &&
	       mbedtls_md_clone(&message, from) == 0;
	fine = fine && hook_pieces_each(pieces, count, feed, &message);
	fine = fine && mbedtls_md_finish(&message, out) == 0;
	mbedtls_md_free(&message);
	return fine;
}

static bool make_hmac(const struct hook_mac *mac,
		      const struct hook_piece *pieces, size_t count,
		      unsigned char *out)
{
	unsigned char inside[HOOK_MAC_MAX];
	struct hook_piece piece;
	const mbedtls_md_info_t *info = info_of(mac->algorithm);
	bool fine;

	piece.ptr = inside;
	piece.len = hook_mac_length(mac->algorithm);
	piece.base64url = piece.asked = false;
	fine = finish(&mac->inner, info, pieces, count, inside) &&
	       finish(&mac->outer, info, &piece, 1, out);
	mbedtls_platform_zeroize(inside, sizeof inside);
	return fine;
}

bool hook_mac_make(const struct hook_mac *mac, const struct hook_piece *pieces,
		   size_t count, unsigned char *out)
{
	switch (hook_algorithm_family(mac->algorithm)) {
	case HOOK_OF_HMAC:
		return make_hmac(mac, pieces, count, out);
	case HOOK_OF_HASH:
	case HOOK_OF_TOKEN:
		return hook_digest_of(hook_algorithm_digest(mac->algorithm),
				      pieces, count, out);
	case HOOK_OF_PUBLIC:
	default:
		return false;
	}
}

/*
 * What is used of a key is not changed, though mbedTLS's types do not say so.
 */
static mbedtls_pk_context *pk_of(const struct hook_mac *mac)
{
	return (mbedtls_pk_context *)(uintptr_t)&mac->pk;
}

size_t hook_mac_sign(const struct hook_mac *mac,
		     const struct hook_piece *pieces, size_t count,
		     unsigned char *out)
{
	enum hook_digest_id id = hook_algorithm_digest(mac->algorithm);
	unsigned char hash[HOOK_MAC_MAX];
	size_t len = 0;

	if (!mac->private_ || !hook_digest_of(id, pieces, count, hash))
		return 0;
#if MBEDTLS_VERSION_NUMBER >= 0x03000000
	if (mbedtls_pk_sign(pk_of(mac), type_of(id), hash,
			    hook_digest_length(id), out, HOOK_SIGNATURE_MAX,
			    &len, random_bytes, NULL) != 0)
		return 0;
#else
	if (mbedtls_pk_sign(pk_of(mac), type_of(id), hash,
			    hook_digest_length(id), out, &len, random_bytes,
			    NULL) != 0)
		return 0;
#endif
	return len;
}

bool hook_mac_verify(const struct hook_mac *mac,
		     const struct hook_piece *pieces, size_t count,
		     const unsigned char *signature, size_t len, bool *right)
{
	enum hook_digest_id id = hook_algorithm_digest(mac->algorithm);
	mbedtls_pk_rsassa_pss_options salt;
	unsigned char hash[HOOK_MAC_MAX];
	bool pss = is_pss(mac->algorithm);

	*right = false;
	if (!hook_digest_of(id, pieces, count, hash))
		return false;
	salt.mgf1_hash_id = type_of(id);
	salt.expected_salt_len = (int)hook_digest_length(id);
	*right = mbedtls_pk_verify_ext(pss ? MBEDTLS_PK_RSASSA_PSS
					   : mbedtls_pk_get_type(&mac->pk),
				       pss ? &salt : NULL, pk_of(mac),
				       type_of(id), hash,
				       hook_digest_length(id), signature,
				       len) == 0;
	return true;
}

/*
 * Chains of certificates need mbedTLS's X.509 library, which we do not require.
 */
bool hook_roots_known(void)
{
	return false;
}

struct hook_roots *hook_roots_generate(const struct hook_mac *leaf, int64_t now,
				       char **pem)
{
	(void)leaf;
	(void)now;
	*pem = NULL;
	return NULL;
}

struct hook_roots *hook_roots_new(hook_str pem, struct hook_error *error)
{
	(void)pem;
	hook_fail(error, HOOK_CREDENTIALS,
		  "certificates are checked with OpenSSL only");
	return NULL;
}

void hook_roots_free(struct hook_roots *roots)
{
	(void)roots;
}

struct hook_mac *hook_mac_of_chain(enum hook_algorithm algorithm,
				   const struct hook_roots *roots,
				   const struct hook_piece *certificates,
				   size_t count, int64_t now)
{
	(void)algorithm;
	(void)roots;
	(void)certificates;
	(void)count;
	(void)now;
	return NULL;
}

bool hook_digest_of(enum hook_digest_id digest, const struct hook_piece *pieces,
		    size_t count, unsigned char out[HOOK_MAC_MAX])
{
	mbedtls_md_context_t context;
	bool fine;

	mbedtls_md_init(&context);
	fine = mbedtls_md_setup(&context,
				mbedtls_md_info_from_type(type_of(digest)),
				0) == 0 &&
	       mbedtls_md_starts(&context) == 0 &&
	       hook_pieces_each(pieces, count, feed, &context) &&
	       mbedtls_md_finish(&context, out) == 0;
	mbedtls_md_free(&context);
	return fine;
}

bool hook_same_bytes(const void *a, const void *b, size_t len)
{
	return mbedtls_ct_memcmp(a, b, len) == 0;
}

void hook_forget(void *memory, size_t len)
{
	mbedtls_platform_zeroize(memory, len);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_mbedtls_c != 0x95ef6430
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
