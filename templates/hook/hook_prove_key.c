/* SPDX-License-Identifier: 0BSD */
/*
 * The keys of a proof: made for it, named by a delivery, or led to by
 * certificates.
 *
 * A key that is not the one that is named, or that no root leads to, is not
 * taken.
 */
#include "hook_message.h"
#include "hook_prove.h"

#include <stdlib.h>
#include <string.h>

#define DAY 86400

/* ---- keys ---- */

struct hook_key *hook_proof_key(struct hook_proof *p, unsigned char first)
{
	const struct hook_recipe *r = p->recipe;
	unsigned char bytes[32];
	char text[HOOK_ENCODED(32) + 32];
	struct hook_key *key;
	size_t i, n = 0;

	if (hook_algorithm_family(r->algorithm) == HOOK_OF_PUBLIC) {
		key = (struct hook_key *)calloc(1, sizeof *key);
		if (key == NULL)
			return NULL;
		key->algorithm = r->algorithm;
		key->mac = hook_mac_generate(r->algorithm);
		if (key->mac)
			return key;
		hook_key_free(key);
		return NULL;
	}
	for (i = 0; i < sizeof bytes; i++)
		bytes[i] = (unsigned char)('A' + (first + i) % 26);
	if (r->key_prefix && strlen(r->key_prefix) < 32) {
		n = strlen(r->key_prefix);
		memcpy(text, r->key_prefix, n);
	}
	n += hook_encode(r->key, bytes, sizeof bytes, text + n);
	return hook_key_new(r, hook_slice(text, n), p->error);
}

/* ---- keys that a delivery names ---- */

static bool names_key(const struct hook_recipe *r)
{
	return r->key_id_header || r->key_id_json ||
	       hook_terms_hold(r->format, HOOK_TERM_KEY_ID, NULL) ||
	       r->container == HOOK_CONTAINER_JWS ||
	       r->container == HOOK_CONTAINER_JWS_DETACHED ||
	       r->container == HOOK_CONTAINER_HTTP_MESSAGE;
}

static bool give_id(struct hook_proof *p, size_t key, const char *id)
{
	char *copy = (char *)malloc(strlen(id) + 1);

	if (copy == NULL)
		return hook_no_memory(p->error);
	strcpy(copy, id);
	free((char *)(uintptr_t)p->keys[key]->id.ptr);
	p->keys[key]->id = hook_text(copy);
	return true;
}

/* The proof itself is the store, and returns what is named "key" or "text". */
static const struct hook_key *find_named(void *user, hook_str id,
					 struct hook_error *error)
{
	const struct hook_proof *p = (const struct hook_proof *)user;

	(void)error;
	return hook_str_equal(id, p->keys[0]->id) ? p->keys[0] : NULL;
}

static int verify_found(struct hook_proof *p)
{
	struct hook_verifier v;
	struct hook_signed result;

	memset(&v, 0, sizeof v);
	v.recipe = p->recipe;
	v.find_key = find_named;
	v.find_user = p;
	v.settings = p->settings;
	v.setting_count = p->setting_count;
	return hook_verify_with(&v, &p->made, HOOK_PROOF_NOW, p->arena, &result,
				p->error);
}

/* The example names "key", in JSON "text", or the signer's own key. */
bool hook_proof_names(struct hook_proof *p)
{
	const char *own = p->recipe->key_id_json ? "text" : "key";

	if (!names_key(p->recipe))
		return true;
	if (!give_id(p, 0, own) || !give_id(p, 1, "another") ||
	    !hook_proof_sign(p, 0, &p->made))
		return false;
	if (hook_proof_verify(p, 0, 2, &p->made, HOOK_PROOF_NOW) != 0 ||
	    verify_found(p) != 0)
		return hook_proof_fail(
			p, "the key that a delivery names is not found");
	/*
	 * The right key is there by another name, and the other key by its
	 * name.
	 */
	if (!give_id(p, 0, "renamed"))
		return false;
	if (hook_proof_verify(p, 0, 2, &p->made, HOOK_PROOF_NOW) == 0 ||
	    verify_found(p) == 0)
		return hook_proof_fail(
			p, "a key that is not the one named is taken");
	if (!give_id(p, 1, own))
		return false;
	if (hook_proof_verify(p, 0, 2, &p->made, HOOK_PROOF_NOW) == 0)
		return hook_proof_fail(
			p, "another key than the one named is taken");
	return p->error->code != HOOK_NO_MEMORY;
}

/* ---- certificates: x5c ---- */

static int verify_rooted(struct hook_proof *p, const struct hook_roots *roots,
			 int64_t now)
{
	struct hook_verifier v;
	struct hook_signed result;

	memset(&v, 0, sizeof v);
	v.recipe = p->recipe;
	v.roots = roots;
	v.settings = p->settings;
	v.setting_count = p->setting_count;
	return hook_verify_with(&v, &p->made, now, p->arena, &result, p->error);
}

/* `other` is another root of the same names; the second key is another one. */
static bool check_chain(struct hook_proof *p, const struct hook_roots *roots,
			const struct hook_roots *other)
{
	struct hook_key *mine = p->keys[0], *another = p->keys[1];
	bool fine;

	if (!hook_proof_sign(p, 0, &p->made))
		return false;
	if (verify_rooted(p, roots, HOOK_PROOF_NOW) != 0)
		return hook_proof_fail(p, "certificates that lead to a given "
					  "root are refused");
	if (verify_rooted(p, other, HOOK_PROOF_NOW) == 0)
		return hook_proof_fail(p, "certificates that lead to another "
					  "root are accepted");
	if (verify_rooted(p, roots, HOOK_PROOF_NOW + DAY) == 0)
		return hook_proof_fail(p, "certificates that are over are "
					  "accepted");
	another->certificates = mine->certificates;
	fine = hook_proof_sign(p, 1, &p->made);
	another->certificates = hook_slice(NULL, 0);
	if (fine && verify_rooted(p, roots, HOOK_PROOF_NOW) == 0)
		return hook_proof_fail(p, "another key than the certificate's "
					  "is taken");
	return fine && p->error->code != HOOK_NO_MEMORY;
}

bool hook_proof_chain(struct hook_proof *p)
{
	const struct hook_recipe *r = p->recipe;
	struct hook_roots *roots, *other;
	char *pem, *unused;
	bool fine = false;

	if ((r->container != HOOK_CONTAINER_JWS &&
	     r->container != HOOK_CONTAINER_JWS_DETACHED) ||
	    hook_algorithm_family(r->algorithm) != HOOK_OF_PUBLIC ||
	    !hook_roots_known())
		return true;
	roots = hook_roots_generate(p->keys[0]->mac, HOOK_PROOF_NOW, &pem);
	other = hook_roots_generate(p->keys[0]->mac, HOOK_PROOF_NOW, &unused);
	free(unused);
	if (roots && other) {
		p->keys[0]->certificates = hook_text(pem);
		fine = check_chain(p, roots, other);
		p->keys[0]->certificates = hook_slice(NULL, 0);
	} else {
		hook_unfit(p->error, "the crypto library made no certificates");
	}
	free(pem);
	hook_roots_free(roots);
	hook_roots_free(other);
	return fine;
}
