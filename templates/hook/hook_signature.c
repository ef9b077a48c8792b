/* SPDX-License-Identifier: 0BSD */
/*
 * One verifier for every scheme.
 *
 * Invariant: every signature that came is compared with every key that it may
 * be of, and the outcome of one comparison does not decide whether the next is
 * made.
 */
#include "hook_look.h"

#include <string.h>

/* ---- time ---- */

static int time_unknown(struct hook_look *l)
{
	const struct hook_recipe *r = l->recipe;

	if (r->tolerance > 0 || hook_look_covers(r, HOOK_TERM_TIMESTAMP, NULL))
		return hook_look_refuse(l, 401, "the timestamp is missing");
	return 0;
}

int hook_look_time_window(struct hook_look *l, int64_t now,
			  struct hook_signed *result)
{
	const struct hook_recipe *r = l->recipe;

	if (l->timestamp.ptr == NULL)
		return time_unknown(l);
	if (!hook_look_seconds(l->timestamp, r->timestamp_unit,
			       &result->timestamp))
		return hook_look_malformed(
			l, r->timestamp_unit == HOOK_ISO8601 ||
					   r->timestamp_unit == HOOK_HTTP_DATE
				   ? "the timestamp is no date"
				   : "the timestamp is no number");
	result->has_timestamp = true;
	if (r->tolerance == 0)
		return 0;
	/* A clock may stand anywhere; a timestamp has 15 digits at most. */
	if (now > result->timestamp + r->tolerance)
		return hook_look_refuse(l, 401, "the signature is too old");
	if (now < result->timestamp - r->tolerance)
		return hook_look_refuse(l, 401,
					"the signature is from the future");
	return 0;
}

/* ---- comparing ---- */

/*
 * Compares each signature with one key; returns false if the crypto library
 * failed.
 */
static bool any_signature(const struct hook_look *l, const struct hook_key *key,
			  bool *right)
{
	size_t len = hook_mac_length(l->recipe->algorithm), i;
	unsigned char mac[HOOK_MAC_MAX];
	unsigned found = 0;
	bool made = true, one;

	HOOK_ASSERT(len <= sizeof mac && l->signature_count <= HOOK_SIGNATURES);
	*right = false;
	if (hook_algorithm_family(l->recipe->algorithm) == HOOK_OF_PUBLIC) {
		for (i = 0; made && i < l->signature_count; i++) {
			if (l->signatures[i].skip)
				continue;
			made = hook_mac_verify(key->mac, l->pieces,
					       l->piece_count,
					       l->signatures[i].bytes,
					       l->signatures[i].len, &one);
			*right |= one;
		}
		return made;
	}
	made = hook_mac_make(key->mac, l->pieces, l->piece_count, mac);
	for (i = 0; made && i < l->signature_count; i++)
		if (!l->signatures[i].skip)
			found |= hook_same_bytes(mac, l->signatures[i].bytes,
						 len);
	hook_forget(mac, len);
	*right = found != 0;
	return made;
}

/*
 * A token covers itself, and a plain hash covers the secret, so what is covered
 * differs by key.
 */
static int cover_for(struct hook_look *l, const struct hook_key *key,
		     bool first)
{
	l->key = key;
	if (hook_algorithm_family(key->algorithm) == HOOK_OF_TOKEN) {
		l->pieces[0].ptr = key->secret;
		l->pieces[0].len = key->secret_len;
		l->pieces[0].base64url = false;
		l->piece_count = 1;
		return 0;
	}
	if (first || hook_algorithm_family(key->algorithm) == HOOK_OF_HASH)
		return hook_look_cover(l);
	return 0;
}

/*
 * Compares all pairs, so that a clock does not show which of them is right.
 * `*failed` says that the crypto library did not do its part.
 */
static int any_pair(struct hook_look *l, const struct hook_key *const *keys,
		    size_t key_count, bool *found_out, bool *failed)
{
	unsigned found = 0;
	bool right;
	size_t k;
	int status = 0;

	for (k = 0; status == 0 && k < key_count; k++) {
		status = cover_for(l, keys[k], k == 0);
		if (status != 0)
			break;
		*failed |= !any_signature(l, keys[k], &right);
		found |= right;
	}
	HOOK_ASSERT(status != 0 || k == key_count);
	*found_out = found != 0;
	return status;
}

/* ---- which key ---- */

static bool have_ids(const struct hook_verifier *v)
{
	size_t i;

	for (i = 0; i < v->key_count; i++)
		if (v->keys[i]->id.ptr)
			return true;
	return false;
}

int hook_look_key(struct hook_look *l, hook_str id, const struct hook_key **key)
{
	const struct hook_verifier *v = l->verifier;
	size_t i;

	*key = NULL;
	if (id.ptr == NULL)
		return v->key_count > 0 || v->find_key == NULL
			       ? 0
			       : hook_look_refuse(
					 l, 401,
					 "it is not said which key signed");
	for (i = 0; i < v->key_count && *key == NULL; i++)
		if (v->keys[i]->id.ptr && hook_str_equal(v->keys[i]->id, id))
			*key = v->keys[i];
	if (*key || (v->find_key == NULL && !have_ids(v)))
		return 0;
	if (v->find_key) {
		hook_fail(l->error, HOOK_OK, "");
		*key = v->find_key(v->find_user, id, l->error);
		if (*key == NULL && l->error->code == HOOK_TRANSPORT)
			return 500;
	}
	/* A key of another algorithm is not a key of this scheme. */
	if (*key && (*key)->algorithm == l->recipe->algorithm)
		return 0;
	return hook_look_refuse(l, 401, "the key that signed is not known");
}

/* Compares all the signatures of one time and one key. */
static int compare_group(struct hook_look *l, bool *right, bool *failed)
{
	const struct hook_verifier *v = l->verifier;
	const struct hook_key *key;
	int status = hook_look_key(l, l->key_id, &key);

	if (status != 0)
		return status;
	if (key)
		return any_pair(l, &key, 1, right, failed);
	return any_pair(l, (const struct hook_key *const *)v->keys,
			v->key_count, right, failed);
}

static bool same_group(const struct hook_signature *a,
		       const struct hook_signature *b)
{
	return hook_str_equal(a->timestamp, b->timestamp) &&
	       (a->timestamp.ptr == NULL) == (b->timestamp.ptr == NULL) &&
	       hook_str_equal(a->key_id, b->key_id);
}

/* Skips all signatures except those that go with the one at `first`. */
static bool pick_group(struct hook_look *l, size_t first)
{
	size_t i;

	for (i = 0; i < first; i++)
		if (same_group(&l->signatures[i], &l->signatures[first]))
			return false;
	for (i = 0; i < l->signature_count; i++)
		l->signatures[i].skip =
			!same_group(&l->signatures[i], &l->signatures[first]);
	l->timestamp = l->signatures[first].timestamp;
	l->key_id = l->signatures[first].key_id;
	return true;
}

int hook_look_not_made(struct hook_look *l)
{
	return hook_refuse(l->error, 500, HOOK_NO_MEMORY,
			   "the crypto library ran out of memory");
}

/*
 * While a secret rotates, a delivery may be signed twice, each with its own
 * time. One group that is right is enough; else the first one's fault is
 * reported.
 */
static int any_group(struct hook_look *l, int64_t now,
		     struct hook_signed *result)
{
	bool found = false, failed = false, right;
	struct hook_signed one = *result;
	struct hook_error first;
	int fault = 0, status;
	size_t i;

	for (i = 0; i < l->signature_count; i++) {
		if (!pick_group(l, i))
			continue;
		right = false;
		status = hook_look_time_window(l, now, &one);
		if (status == 0)
			status = compare_group(l, &right, &failed);
		if (status == 0 && !right)
			status = hook_look_refuse(l, 401,
						  "the signature is wrong");
		if (right && !found)
			*result = one;
		found |= right;
		if (status != 0 && fault == 0) {
			fault = status;
			first = *l->error;
		}
	}
	if (found)
		return 0;
	if (failed)
		return hook_look_not_made(l);
	HOOK_ASSERT(fault != 0);
	*l->error = first;
	return fault;
}

/* ---- verifying ---- */

/* Verifies one signature, with all keys: there is one group. */
static int verify_usual(struct hook_look *l, int64_t now,
			struct hook_signed *result)
{
	const struct hook_verifier *v = l->verifier;
	unsigned found = 0, failed = 0;
	bool right;
	size_t k;
	int status = hook_look_time_window(l, now, result);

	if (status != 0)
		return status;
	for (k = 0; k < v->key_count; k++) {
		failed |= !any_signature(l, v->keys[k], &right);
		found |= right;
	}
	if (found)
		return 0;
	return failed ? hook_look_not_made(l)
		      : hook_look_refuse(l, 401, "the signature is wrong");
}

static int verify_item(struct hook_look *l, int64_t now,
		       struct hook_signed *result)
{
	int status;

	l->timestamp = l->key_id = l->listed = hook_slice(NULL, 0);
	status = hook_look_values(l);
	if (status == 0)
		status = hook_look_signatures(l);
	if (status != 0)
		return status;
	if (l->signature_count > 0)
		return any_group(l, now, result);
	status = hook_look_time_window(l, now, result);
	return status ? status
		      : hook_look_malformed(
				l, "no signature is of the scheme's form");
}

/*
 * Verifies all items or none: an item that cannot be looked at is not verified.
 */
static int verify_each(struct hook_look *l, int64_t now,
		       struct hook_signed *result)
{
	const char *each = l->recipe->each;
	hook_raw rest, item;
	enum hook_found found = hook_each_list(each, l->item, &rest);
	size_t count = 0;
	int status = 0;

	/* Without a list, the body is one such item itself. */
	if (found == HOOK_MISSING)
		return verify_item(l, now, result);
	while (found == HOOK_FOUND && status == 0 &&
	       hook_each_next(&rest, &item)) {
		if (count++ == HOOK_SIGNED_ITEMS)
			return hook_look_malformed(
				l, "too many signed items in one body");
		found = hook_each_value(each, item, &l->item);
		if (found == HOOK_FOUND)
			status = verify_item(l, now, result);
	}
	if (found != HOOK_FOUND || count == 0)
		return hook_look_refuse(l, 401,
					"what the scheme signs is missing");
	return status;
}

/* Fills in what is known now that the signature is right. */
static int fill_result(struct hook_look *l, struct hook_signed *result)
{
	const struct hook_recipe *r = l->recipe;
	int status;

	result->id = l->id;
	if (l->plan) {
		result->body_covered = l->plan->covers_body;
		result->id_covered = l->plan->covers_id;
	} else if (r->container == HOOK_CONTAINER_BARE &&
		   hook_algorithm_family(r->algorithm) != HOOK_OF_TOKEN) {
		result->body_covered =
			hook_look_covers(r, HOOK_TERM_BODY, NULL) ||
			hook_recipe_lists(r, "digest");
		result->id_covered = hook_look_covers(r, HOOK_TERM_ID, NULL);
	}
	/* If there are several items, none has the delivery's id. */
	if (r->id_json == NULL || r->id_header || r->each)
		return 0;
	result->id_covered |= result->body_covered;
	if (result->payload.ptr)
		l->item = result->payload;
	if (l->verifier->id_later && r->body != HOOK_BODY_FORM &&
	    !hook_look_covers(r, HOOK_TERM_ID, NULL)) {
		result->id_at = r->id_json;
		return 0;
	}
	status = hook_look_text(l, r->id_json, &result->id);
	if (status != 0 || result->id.ptr == NULL)
		return status;
	result->id = hook_copy(l->arena, result->id.ptr, result->id.len);
	if (result->id.ptr)
		return 0;
	hook_no_memory(l->error);
	return 500;
}

static int verify_contained(struct hook_look *l, int64_t now,
			    struct hook_signed *result)
{
	switch (l->recipe->container) {
	case HOOK_CONTAINER_JWS:
	case HOOK_CONTAINER_JWS_DETACHED:
		return hook_jws_verify(l, now, result);
	case HOOK_CONTAINER_HTTP_MESSAGE:
		return hook_message_verify(l, now, result);
	case HOOK_CONTAINER_BARE:
	case HOOK_CONTAINER_COUNT:
	default:
		return l->recipe->each ? verify_each(l, now, result)
				       : verify_item(l, now, result);
	}
}

static void start(struct hook_look *l, const struct hook_verifier *verifier,
		  const struct hook_request *request, struct hook_arena *arena,
		  struct hook_error *error)
{
	hook_look_start(l, hook_look_recipe(verifier->recipe, request), request,
			arena, error);
	l->verifier = verifier;
	l->settings = verifier->settings;
	l->setting_count = verifier->setting_count;
}

int hook_verify_seen(const struct hook_verifier *verifier,
		     const struct hook_request *request,
		     const struct hook_sight *sight, int64_t now,
		     struct hook_arena *arena, struct hook_signed *result,
		     struct hook_error *error)
{
	struct hook_look l;
	int status;

	start(&l, verifier, request, arena, error);
	memset(result, 0, sizeof *result);
	if (verifier->key_count == 0 && verifier->find_key == NULL &&
	    verifier->roots == NULL)
		return hook_look_refuse(&l, 500, "no secret is set");
	if (!sight->fit)
		return hook_look_refuse(&l, 400,
					"a header holds NUL, CR or LF");
	if (verifier->key_count > 0 &&
	    hook_look_usual(&l, &verifier->keys[0]->plan, sight)) {
		status = verify_usual(&l, now, result);
	} else {
		status = hook_look_json(&l);
		if (status == 0)
			status = verify_contained(&l, now, result);
	}
	if (status != 0)
		return status;
	/* Forgets why another signature than the right one was refused. */
	if (l.plan == NULL)
		hook_fail(error, HOOK_OK, "");
	return fill_result(&l, result);
}

int hook_verify_with(const struct hook_verifier *verifier,
		     const struct hook_request *request, int64_t now,
		     struct hook_arena *arena, struct hook_signed *result,
		     struct hook_error *error)
{
	struct hook_sight sight;

	hook_sight_take(&sight, verifier, request);
	return hook_verify_seen(verifier, request, &sight, now, arena, result,
				error);
}

int hook_verify(const struct hook_recipe *recipe, struct hook_key *const *keys,
		size_t key_count, const struct hook_request *request,
		int64_t now, struct hook_arena *arena,
		struct hook_signed *result, struct hook_error *error)
{
	struct hook_verifier verifier;

	memset(&verifier, 0, sizeof verifier);
	verifier.recipe = recipe;
	verifier.keys = keys;
	verifier.key_count = key_count;
	return hook_verify_with(&verifier, request, now, arena, result, error);
}

/*
 * A token covers nothing, and what a JWS covers is the body at most: these are
 * known by their body.
 */
static int cover_known(struct hook_look *l, hook_raw item)
{
	const struct hook_recipe *r = l->recipe;

	if (r->container == HOOK_CONTAINER_BARE &&
	    hook_algorithm_family(r->algorithm) != HOOK_OF_TOKEN) {
		/* A plain hash's secret is the same in all deliveries. */
		if (l->verifier->key_count > 0)
			l->key = l->verifier->keys[0];
		return hook_look_cover(l);
	}
	l->pieces[0].ptr = item.ptr;
	l->pieces[0].len = item.len;
	l->pieces[0].base64url = false;
	l->piece_count = 1;
	return 0;
}

bool hook_signed_digest(const struct hook_verifier *verifier,
			const struct hook_request *request, hook_raw item,
			struct hook_arena *arena, unsigned char digest[32],
			struct hook_error *error)
{
	struct hook_look l;

	start(&l, verifier, request, arena, error);
	if (l.recipe->each)
		l.item = item;
	l.timeless = true;
	/* A list of headers may stand in the signature's own header. */
	if (hook_look_values(&l) != 0 ||
	    (hook_terms_hold(l.recipe->format, HOOK_TERM_LISTED, NULL) &&
	     hook_look_signatures(&l) != 0) ||
	    cover_known(&l, item) != 0)
		return false;
	return hook_digest(l.pieces, l.piece_count, digest) ||
	       hook_fail(error, HOOK_CREDENTIALS,
			 "the crypto library made no digest");
}
