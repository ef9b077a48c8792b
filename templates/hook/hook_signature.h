/* SPDX-License-Identifier: 0BSD */
/*
 * hook_signature: one verifier and one signer for every provider's scheme.
 *
 * Invariant: nothing is accepted unless a MAC (or Ed25519 signature) of every
 * covered byte was computed with a secret that is not empty, and compared in
 * constant time.
 */
#ifndef HOOK_SIGNATURE_H
#define HOOK_SIGNATURE_H

#include "hook_http.h"

#ifdef __cplusplus
extern "C" {
#endif

enum hook_algorithm {
	HOOK_HMAC_SHA1,
	HOOK_HMAC_SHA256,
	HOOK_HMAC_SHA512,
	HOOK_ED25519
};

enum hook_encoding { HOOK_UTF8, HOOK_HEX, HOOK_BASE64 };

/*
 * How a provider signs. Members that a scheme does not use are NULL or 0.
 * `covers` and `format` hold parts in braces: {body} {timestamp} {id} {url}
 * {header:NAME} {json:/pointer}; in `format`, {sig} and {timestamp}.
 */
struct hook_recipe {
	const char *header;    /* where the signature stands, or */
	const char *pointer;   /* JSON Pointer to it in the body */
	const char *each;      /* "/items/<star>/X": all are signed */
	const char *format;    /* e.g. "t={timestamp},v1={sig}" */
	const char *separator; /* between several items of `format` */
	const char *covers;    /* e.g. "{timestamp}.{body}" */
	enum hook_algorithm algorithm;
	enum hook_encoding encoding; /* of the signature: hex or base64 */
	enum hook_encoding key;      /* of the secret */
	const char *key_prefix;      /* dropped before decoding */
	const char *timestamp_header;
	const char *timestamp_json;
	bool timestamp_ms;
	int32_t tolerance; /* seconds either way; 0: not checked */
	const char *id_header;
	const char *id_json;
};

/* A secret, decoded, with its keyed state ready (see hook_crypto.h). */
struct hook_key;

/*
 * Prepares a secret once. NULL for an empty or undecodable one, or when there
 * is no memory; `error` says which. hook_key_free(NULL) does nothing.
 */
struct hook_key *hook_key_new(const struct hook_recipe *recipe, hook_str secret,
			      struct hook_error *error);
void hook_key_free(struct hook_key *key);

/* What the signature says of its delivery, once it is verified. */
struct hook_signed {
	bool has_timestamp;
	int64_t timestamp; /* seconds */
	hook_str id;       /* absent if the recipe has none */
	bool id_covered;   /* the MAC covers it: fit to deduplicate on */
	bool body_covered; /* all of it, in one piece */
};

/*
 * 0, or the HTTP status to refuse with: 401 for a missing, wrong, stale or
 * future signature, 400 for one that is not of the recipe's form, or names
 * what stands there twice or cannot be covered, 500 when there is no key, no
 * memory, or no URL where that is signed. `now` is Unix time in seconds.
 * Allocates only from `arena`, and for texts in the body only.
 */
int hook_verify(const struct hook_recipe *recipe, struct hook_key *const *keys,
		size_t key_count, const struct hook_request *request,
		int64_t now, struct hook_arena *arena,
		struct hook_signed *result, struct hook_error *error);

/*
 * SHA-256 over what the signature covers of a verified `item` (the body, or
 * one item of it) but for the time: what an attempt has in common with the
 * next. False: `error` says why.
 */
bool hook_signed_digest(const struct hook_recipe *recipe,
			const struct hook_request *request, hook_raw item,
			struct hook_arena *arena, unsigned char digest[32],
			struct hook_error *error);

/*
 * The inverse: adds the headers (or, for `pointer`, writes the signature into
 * the body) that make `request` verify. A request without the recipe's id
 * header or timestamp gets `id` and `now`; an old signature is replaced.
 * False: `error` says why, and the request is as it was.
 */
bool hook_sign(const struct hook_recipe *recipe, struct hook_key *key,
	       hook_str id, int64_t now, struct hook_request *request,
	       struct hook_arena *arena, struct hook_error *error);

#ifdef __cplusplus
}
#endif

#endif
