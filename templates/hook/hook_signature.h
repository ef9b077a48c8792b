/* SPDX-License-Identifier: 0BSD */
/*
 * hook_signature: one verifier and one signer for every provider's scheme.
 *
 * Nothing is accepted unless a MAC or signature of every covered byte was made
 * with a key that is not empty, and MACs are compared in constant time.
 */
#ifndef HOOK_SIGNATURE_H
#define HOOK_SIGNATURE_H

#include "hook_http.h"
#include "hook_recipe.h"

#ifdef __cplusplus
extern "C" {
#endif

/* A secret or public key that is decoded and parsed, with its state ready. */
struct hook_key;

/*
 * Prepares a secret once; what `recipe` points to stays as it is as long as the
 * key lives. For algorithms with public keys the secret is that key, as the
 * recipe says, or in PEM, or as a JWK (RFC 7517); with a private key one may
 * sign. Returns NULL for an empty or undecodable secret, if the crypto library
 * does not have the algorithm, or if there is no memory; `error` says which.
 * hook_key_free(NULL) does nothing.
 */
struct hook_key *hook_key_new(const struct hook_recipe *recipe, hook_str secret,
			      struct hook_error *error);
void hook_key_free(struct hook_key *key);

/*
 * Certificates (PEM) that an x5c header must lead to. Returns NULL if `error`
 * says why.
 */
struct hook_roots;
struct hook_roots *hook_roots_new(hook_str pem, struct hook_error *error);
void hook_roots_free(struct hook_roots *roots);

/* A value that a recipe or handshake names as {setting:NAME}. */
struct hook_setting {
	const char *name;
	hook_str value;
};

/*
 * Returns the key that a delivery names by its id or by a certificate's URL,
 * from your own store, or kept from an earlier fetch. The key stays yours, and
 * must live until the delivery is answered. The id is not verified yet, so
 * compare a URL with those that you know, and never fetch it because it came.
 * Return NULL if there is none (401), or with error->code HOOK_TRANSPORT (500).
 */
typedef const struct hook_key *hook_key_find(void *user, hook_str id,
					     struct hook_error *error);

/* What a delivery is verified with. Members that are not needed are 0. */
struct hook_verifier {
	const struct hook_recipe *recipe;
	struct hook_key *const *keys;
	size_t key_count;
	hook_key_find *find_key;
	void *find_user;
	const struct hook_roots *roots;
	const struct hook_setting *settings;
	size_t setting_count;
	bool id_later; /* an id in the body is found later on */
};

/* What the signature says of its delivery, once it is verified. */
struct hook_signed {
	bool has_timestamp;
	int64_t timestamp; /* seconds */
	hook_str id;       /* absent if the recipe has none */
	const char *id_at; /* where it stands, if it is left for later */
	bool id_covered;   /* the MAC covers it: fit to deduplicate on */
	bool body_covered; /* all of it, in one piece */
	hook_raw payload;  /* the event of a JWS in the body; else absent */
};

/*
 * Returns 0, or the HTTP status to refuse with: 401 for a missing, wrong, stale
 * or future signature, 400 (or as the recipe says) for one that is not of the
 * recipe's form, or names what stands there twice or cannot be covered, and 500
 * if there is no key, no memory, or no URL although that is signed. `now` is
 * Unix time in seconds. It allocates only from `arena`, and only for schemes
 * that look into the body or the URL, or whose signature is a JWS.
 */
int hook_verify_with(const struct hook_verifier *verifier,
		     const struct hook_request *request, int64_t now,
		     struct hook_arena *arena, struct hook_signed *result,
		     struct hook_error *error);
/* The same with keys alone. */
int hook_verify(const struct hook_recipe *recipe, struct hook_key *const *keys,
		size_t key_count, const struct hook_request *request,
		int64_t now, struct hook_arena *arena,
		struct hook_signed *result, struct hook_error *error);

/*
 * Makes a SHA-256 over what the signature covers of a verified `item` (the
 * body, or one item of it) except the time: that is what one attempt has in
 * common with the next. Returns false if `error` says why.
 */
bool hook_signed_digest(const struct hook_verifier *verifier,
			const struct hook_request *request, hook_raw item,
			struct hook_arena *arena, unsigned char digest[32],
			struct hook_error *error);

/*
 * Does the inverse: adds the headers (or, for `pointer`, writes the signature
 * into the body) that make `request` verify. A request without the recipe's id
 * header or timestamp gets `id` and `now`; an old signature is replaced.
 * Returns false if `error` says why, and then the request is as it was.
 */
bool hook_sign_with(const struct hook_verifier *signer, hook_str id,
		    int64_t now, struct hook_request *request,
		    struct hook_arena *arena, struct hook_error *error);
bool hook_sign(const struct hook_recipe *recipe, struct hook_key *key,
	       hook_str id, int64_t now, struct hook_request *request,
	       struct hook_arena *arena, struct hook_error *error);

/*
 * Proves a recipe with keys of its own: what it signs it accepts, also if
 * another key's signature stands beside it. With any covered part changed, or
 * the time outside the tolerance, or another key, it refuses. Returns false if
 * `error` says which check failed.
 */
bool hook_recipe_prove(const struct hook_recipe *recipe,
		       struct hook_arena *arena, struct hook_error *error);

#ifdef __cplusplus
}
#endif

#endif
