/* SPDX-License-Identifier: 0BSD */
/*
 * Public keys over OpenSSL 3's libcrypto: ECDSA, RSA, Ed25519. Certificates are
 * in hook_openssl_chain.c.
 *
 * A key is used with the one algorithm that it was made for.
 */
#include "hook_openssl.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <stdlib.h>
#include <string.h>

#define ED25519_KEY 32
#define RSA_BITS    2048

/* ---- public keys ---- */

static bool is_pem(const void *key, size_t len)
{
	static const char begins[] = "-----BEGIN ";

	return len > sizeof begins && memcmp(key, begins, 11) == 0;
}

static EVP_PKEY *key_of_certificate(X509 *certificate)
{
	EVP_PKEY *key = certificate ? X509_get_pubkey(certificate) : NULL;

	X509_free(certificate);
	return key;
}

/* The first line of a PEM text says what it is. */
static void read_pem(struct hook_mac *mac, const void *key, size_t len)
{
	BIO *in = BIO_new_mem_buf(key, (int)len);
	const char *end = (const char *)memchr(key, '\n', len);
	hook_str line = {(const char *)key, 0};

	line.len = end ? (size_t)(end - line.ptr) : len;
	if (in == NULL)
		return;
	if (line.len >= 27 &&
	    memcmp(line.ptr, "-----BEGIN CERTIFICATE-----", 27) == 0)
		mac->verifies = key_of_certificate(
			PEM_read_bio_X509(in, NULL, NULL, NULL));
	else if (line.len >= 26 &&
		 memcmp(line.ptr, "-----BEGIN PUBLIC KEY-----", 26) == 0)
		mac->verifies = PEM_read_bio_PUBKEY(in, NULL, NULL, NULL);
	else
		/* An empty password keeps it from asking on a terminal. */
		mac->signs = PEM_read_bio_PrivateKey(in, NULL, NULL,
						     (void *)(uintptr_t) "");
	BIO_free(in);
}

static void read_der(struct hook_mac *mac, const unsigned char *key, size_t len)
{
	const unsigned char *at = key;

	mac->verifies = d2i_PUBKEY(NULL, &at, (long)len);
	if (mac->verifies && at == key + len)
		return;
	EVP_PKEY_free(mac->verifies);
	at = key;
	mac->verifies = NULL;
	mac->signs = d2i_AutoPrivateKey(NULL, &at, (long)len);
}

static bool is_curve(EVP_PKEY *key, const char *wanted)
{
	char name[32];

	return EVP_PKEY_is_a(key, "EC") &&
	       EVP_PKEY_get_group_name(key, name, sizeof name, NULL) == 1 &&
	       strcmp(name, wanted) == 0;
}

/* With an exponent of 1 anything is its own signature. */
static bool is_rsa(EVP_PKEY *key)
{
	BIGNUM *e = NULL;
	bool fine = EVP_PKEY_is_a(key, "RSA") == 1 &&
		    EVP_PKEY_get_bits(key) >= RSA_BITS &&
		    EVP_PKEY_get_size(key) <= HOOK_SIGNATURE_MAX &&
		    EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_RSA_E, &e) ==
			    1 &&
		    BN_is_odd(e) && !BN_is_one(e);

	BN_free(e);
	return fine;
}

bool hook_openssl_fits(enum hook_algorithm algorithm, EVP_PKEY *key)
{
	switch ((unsigned)algorithm) {
	case HOOK_ED25519:
		return EVP_PKEY_is_a(key, "ED25519") == 1;
	case HOOK_ECDSA_P256_SHA256:
		return is_curve(key, "prime256v1");
	case HOOK_ECDSA_P384_SHA384:
		return is_curve(key, "secp384r1");
	case HOOK_ECDSA_P521_SHA512:
		return is_curve(key, "secp521r1");
	default:
		return is_rsa(key);
	}
}

/* The public half of a private key, on its own. */
static EVP_PKEY *public_of(EVP_PKEY *private_)
{
	unsigned char *bytes = NULL;
	const unsigned char *at;
	int len = i2d_PUBKEY(private_, &bytes);
	EVP_PKEY *key = NULL;

	at = bytes;
	if (len > 0)
		key = d2i_PUBKEY(NULL, &at, len);
	OPENSSL_free(bytes);
	return key;
}

bool hook_openssl_key(struct hook_mac *mac, const void *key, size_t len)
{
	const unsigned char *bytes = (const unsigned char *)key;

	if (len > 1u << 20)
		return false;
	if (mac->algorithm == HOOK_ED25519 && len == ED25519_KEY) {
		/* The bytes can be either key; how they are used decides. */
		mac->signs = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519,
							  NULL, bytes, len);
		mac->verifies = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519,
							    NULL, bytes, len);
		return mac->signs && mac->verifies;
	}
	if (is_pem(key, len))
		read_pem(mac, key, len);
	else
		read_der(mac, bytes, len);
	if (mac->signs)
		mac->verifies = public_of(mac->signs);
	return mac->verifies &&
	       hook_openssl_fits(mac->algorithm, mac->verifies);
}

struct hook_mac *hook_mac_generate(enum hook_algorithm algorithm)
{
	struct hook_mac *mac = (struct hook_mac *)calloc(1, sizeof *mac);

	if (mac == NULL)
		return NULL;
	mac->algorithm = algorithm;
	switch ((unsigned)algorithm) {
	case HOOK_ED25519:
		mac->signs = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
		break;
	case HOOK_ECDSA_P256_SHA256:
		mac->signs = EVP_PKEY_Q_keygen(NULL, NULL, "EC", "P-256");
		break;
	case HOOK_ECDSA_P384_SHA384:
		mac->signs = EVP_PKEY_Q_keygen(NULL, NULL, "EC", "P-384");
		break;
	case HOOK_ECDSA_P521_SHA512:
		mac->signs = EVP_PKEY_Q_keygen(NULL, NULL, "EC", "P-521");
		break;
	default:
		mac->signs =
			EVP_PKEY_Q_keygen(NULL, NULL, "RSA", (size_t)RSA_BITS);
	}
	if (mac->signs)
		mac->verifies = public_of(mac->signs);
	if (mac->verifies)
		return mac;
	hook_mac_free(mac);
	return NULL;
}

/* ---- signing and verifying ---- */

static bool add_length(void *user, const void *bytes, size_t len)
{
	(void)bytes;
	*(size_t *)user += len;
	return true;
}

static bool add_bytes(void *user, const void *bytes, size_t len)
{
	unsigned char **to = (unsigned char **)user;

	if (len > 0)
		memcpy(*to, bytes, len);
	*to += len;
	return true;
}

/*
 * Ed25519 hashes a message twice, so it takes it whole. If there is more than
 * one piece, `*joined` has to be freed. NULL: no memory.
 */
static const unsigned char *join(const struct hook_piece *pieces, size_t count,
				 size_t *len, unsigned char **joined)
{
	unsigned char *to;

	*joined = NULL;
	*len = 0;
	hook_pieces_each(pieces, count, add_length, len);
	if (count == 1 && *len > 0 && !pieces[0].base64url)
		return (const unsigned char *)pieces[0].ptr;
	*joined = to = (unsigned char *)malloc(*len + 1);
	if (to)
		hook_pieces_each(pieces, count, add_bytes, &to);
	return *joined;
}

static bool is_pss(enum hook_algorithm algorithm)
{
	return algorithm == HOOK_RSA_PSS_SHA256 ||
	       algorithm == HOOK_RSA_PSS_SHA384 ||
	       algorithm == HOOK_RSA_PSS_SHA512;
}

/* The salt is as long as the digest (RFC 7518 section 3.5). */
static bool set_padding(const struct hook_mac *mac, EVP_PKEY_CTX *context)
{
	return !is_pss(mac->algorithm) ||
	       (EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) ==
			1 &&
		EVP_PKEY_CTX_set_rsa_pss_saltlen(context,
						 RSA_PSS_SALTLEN_DIGEST) == 1);
}

size_t hook_openssl_sign(const struct hook_mac *mac,
			 const struct hook_piece *pieces, size_t count,
			 unsigned char *out)
{
	const char *digest =
		hook_openssl_digest(hook_algorithm_digest(mac->algorithm));
	EVP_MD_CTX *context = mac->signs ? EVP_MD_CTX_new() : NULL;
	EVP_PKEY_CTX *padding = NULL;
	size_t len, length = HOOK_SIGNATURE_MAX;
	unsigned char *joined = NULL;
	const unsigned char *whole =
		context ? join(pieces, count, &len, &joined) : NULL;
	bool fine = whole &&
		    EVP_DigestSignInit_ex(context, &padding, digest, NULL, NULL,
					  mac->signs, NULL) == 1 &&
		    set_padding(mac, padding) &&
		    EVP_DigestSign(context, out, &length, whole, len) == 1;

	free(joined);
	EVP_MD_CTX_free(context);
	return fine ? length : 0;
}

static bool feed_verify(void *user, const void *bytes, size_t len)
{
	return len == 0 ||
	       EVP_DigestVerifyUpdate((EVP_MD_CTX *)user, bytes, len) == 1;
}

static bool verify_whole(EVP_MD_CTX *context, const struct hook_piece *pieces,
			 size_t count, const unsigned char *signature,
			 size_t signature_len, bool *right)
{
	unsigned char *joined;
	size_t len;
	const unsigned char *whole = join(pieces, count, &len, &joined);

	*right = whole && EVP_DigestVerify(context, signature, signature_len,
					   whole, len) == 1;
	free(joined);
	return whole != NULL;
}

/* One context is for one signature (EVP_DigestVerify(3)). */
bool hook_openssl_check(const struct hook_mac *mac,
			const struct hook_piece *pieces, size_t count,
			const unsigned char *signature, size_t len, bool *right)
{
	const char *digest =
		hook_openssl_digest(hook_algorithm_digest(mac->algorithm));
	EVP_MD_CTX *context = mac->verifies ? EVP_MD_CTX_new() : NULL;
	EVP_PKEY_CTX *padding = NULL;
	bool fine = context &&
		    EVP_DigestVerifyInit_ex(context, &padding, digest, NULL,
					    NULL, mac->verifies, NULL) == 1 &&
		    set_padding(mac, padding);

	*right = false;
	if (fine && digest == NULL) {
		fine = verify_whole(context, pieces, count, signature, len,
				    right);
	} else if (fine) {
		fine = hook_pieces_each(pieces, count, feed_verify, context);
		*right = fine &&
			 EVP_DigestVerifyFinal(context, signature, len) == 1;
	}
	EVP_MD_CTX_free(context);
	return fine;
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_openssl_public_c != 0xb47b8ae9
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
