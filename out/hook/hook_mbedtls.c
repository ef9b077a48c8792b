/* SPDX-License-Identifier: 0BSD */
/*
 * hook_crypto over mbedTLS (2.28 and 3). It has no Ed25519: a key for that is
 * never made, and so nothing is accepted.
 */
#include "hook_crypto.h"

#include <mbedtls/constant_time.h>
#include <mbedtls/md.h>
#include <mbedtls/platform_util.h>
#include <stdlib.h>
#include <string.h>

struct hook_mac {
	mbedtls_md_context_t inner, outer; /* keyed; cloned for a message */
	size_t length;
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

static const mbedtls_md_info_t *digest(enum hook_algorithm algorithm)
{
	switch (algorithm) {
	case HOOK_HMAC_SHA1:
		return mbedtls_md_info_from_type(MBEDTLS_MD_SHA1);
	case HOOK_HMAC_SHA256:
		return mbedtls_md_info_from_type(MBEDTLS_MD_SHA256);
	case HOOK_HMAC_SHA512:
		return mbedtls_md_info_from_type(MBEDTLS_MD_SHA512);
	case HOOK_ED25519:
	default:
		return NULL;
	}
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

struct hook_mac *hook_mac_new(enum hook_algorithm algorithm, const void *key,
			      size_t len)
{
	const mbedtls_md_info_t *info = digest(algorithm);
	size_t block = algorithm == HOOK_HMAC_SHA512 ? 128 : 64;
	unsigned char whole[BLOCK_MAX] = {0};
	struct hook_mac *mac;
	bool fine = true;

	if (info == NULL)
		return NULL;
	mac = (struct hook_mac *)calloc(1, sizeof *mac);
	if (mac == NULL)
		return NULL;
	mac->length = hook_mac_length(algorithm);
	mbedtls_md_init(&mac->inner);
	mbedtls_md_init(&mac->outer);
	if (len > block)
		fine = mbedtls_md(info, (const unsigned char *)key, len,
				  whole) == 0;
	else if (len > 0)
		memcpy(whole, key, len);
	fine = fine && start_digest(&mac->inner, info, whole, block, 0x36) &&
	       start_digest(&mac->outer, info, whole, block, 0x5c);
	mbedtls_platform_zeroize(whole, sizeof whole);
	if (fine)
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
	free(mac);
}

/* A clone of `from` goes on over the pieces. */
static bool finish(const mbedtls_md_context_t *from,
		   const mbedtls_md_info_t *info,
		   const struct hook_piece *pieces, size_t count,
		   unsigned char *out)
{
	mbedtls_md_context_t message;
	bool fine;
	size_t i;

	mbedtls_md_init(&message);
	fine = mbedtls_md_setup(&message, info, 0) == 0 &&
	       mbedtls_md_clone(&message, from) == 0;
	for (i = 0; fine && i < count; i++)
		fine = pieces[i].len == 0 ||
		       mbedtls_md_update(&message,
					 (const unsigned char *)pieces[i].ptr,
					 pieces[i].len) == 0;
	fine = fine && mbedtls_md_finish(&message, out) == 0;
	mbedtls_md_free(&message);
	return fine;
}

static const mbedtls_md_info_t *info_of(size_t length)
{
	return mbedtls_md_info_from_type(length == 20   ? MBEDTLS_MD_SHA1
					 : length == 32 ? MBEDTLS_MD_SHA256
							: MBEDTLS_MD_SHA512);
}

bool hook_mac_make(const struct hook_mac *mac, const struct hook_piece *pieces,
		   size_t count, unsigned char *out)
{
	unsigned char inside[HOOK_MAC_MAX];
	struct hook_piece piece;
	const mbedtls_md_info_t *info = info_of(mac->length);
	bool fine;

	piece.ptr = inside;
	piece.len = mac->length;
	fine = finish(&mac->inner, info, pieces, count, inside) &&
	       finish(&mac->outer, info, &piece, 1, out);
	mbedtls_platform_zeroize(inside, sizeof inside);
	return fine;
}

bool hook_mac_verify(const struct hook_mac *mac,
		     const struct hook_piece *pieces, size_t count,
		     const unsigned char *signatures, size_t signature_count,
		     bool *right)
{
	(void)mac;
	(void)pieces;
	(void)count;
	(void)signatures;
	(void)signature_count;
	*right = false;
	return false;
}

bool hook_digest(const struct hook_piece *pieces, size_t count,
		 unsigned char out[32])
{
	mbedtls_md_context_t context;
	bool fine;
	size_t i;

	mbedtls_md_init(&context);
	fine = mbedtls_md_setup(&context, digest(HOOK_HMAC_SHA256), 0) == 0 &&
	       mbedtls_md_starts(&context) == 0;
	for (i = 0; fine && i < count; i++)
		fine = pieces[i].len == 0 ||
		       mbedtls_md_update(&context,
					 (const unsigned char *)pieces[i].ptr,
					 pieces[i].len) == 0;
	fine = fine && mbedtls_md_finish(&context, out) == 0;
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
