/* SPDX-License-Identifier: MIT */
/*
 * What a recipe's signature covers, and warnings of what it leaves unprotected.
 */
#include "recipe.h"

#include <string.h>

static const enum hook_family algorithm_families[] = {
#define X(name, word, family, digest, bytes, jose, message, help) \
	HOOK_OF_##family,
	HOOK_ALGORITHMS(X)
#undef X
};

enum hook_family manifest_recipe_family(const struct recipe *r)
{
	return algorithm_families[r->to->algorithm];
}

size_t manifest_recipe_count(const struct hook_term *terms,
			     enum hook_term_id is)
{
	size_t count = 0;

	for (; terms && terms->is != HOOK_TERM_END; terms++)
		count += terms->is == is;
	return count;
}

bool manifest_recipe_covers(const struct recipe *r, enum hook_term_id is)
{
	return manifest_recipe_count(r->to->covers, is) > 0;
}

bool manifest_recipe_covers_at(const struct recipe *r, const char *pointer)
{
	for (const struct hook_term *term = r->to->covers;
	     term->is != HOOK_TERM_END; term++)
		if (term->is == HOOK_TERM_JSON && !strcmp(term->text, pointer))
			return true;
	return false;
}

static struct place place_of(const struct recipe *r, const char *key)
{
	const struct node *node = doc_node_find(r->node, key);
	struct place nowhere = {NULL, 0, 0};

	return node ? node->place : r->node ? r->node->place : nowhere;
}

static bool claims_hold_body(const struct hook_recipe *to)
{
	const struct hook_jwt_claim *claim = to->claims;

	for (; claim && claim->name; claim++)
		if (claim->is &&
		    manifest_recipe_count(claim->is, HOOK_TERM_BODY))
			return true;
	return false;
}

static bool protects_body(const struct recipe *r)
{
	const struct hook_recipe *to = r->to;

	switch (to->container) {
	case HOOK_CONTAINER_JWS:
		return to->place == HOOK_PLACE_BODY || to->pointer ||
		       claims_hold_body(to);
	case HOOK_CONTAINER_HTTP_MESSAGE:
		return manifest_recipe_component(r, "content-digest");
	case HOOK_CONTAINER_BARE:
	case HOOK_CONTAINER_JWS_DETACHED:
	case HOOK_CONTAINER_COUNT:
	default:
		return manifest_recipe_covers(r, HOOK_TERM_BODY) ||
		       manifest_recipe_covers(r, HOOK_TERM_FORM_SORTED) ||
		       (manifest_recipe_lists(r) && to->components &&
			manifest_recipe_component(r, "digest"));
	}
}

static void warn_body(struct recipe *r)
{
	if (manifest_recipe_family(r) == HOOK_OF_TOKEN)
		diag_warning(r->diag, place_of(r, "algorithm"),
			     "signature-token",
			     "a token does not protect the body: whoever has "
			     "seen one delivery can send another");
	else if (protects_body(r))
		return;
	else if (r->to->place == HOOK_PLACE_JSON)
		diag_warning(r->diag, place_of(r, "signed"),
			     "signature-body-unsigned",
			     "this signature covers "
			     "parts of the body: whoever has seen one delivery "
			     "can send it with the other parts changed");
	else
		diag_warning(r->diag, place_of(r, "signed"),
			     "signature-body-unsigned",
			     "this signature does not "
			     "cover the body: anyone who has seen one delivery "
			     "can send another");
}

static void warn_time(struct recipe *r)
{
	const struct hook_recipe *to = r->to;
	bool bare = to->container == HOOK_CONTAINER_BARE &&
		    manifest_recipe_family(r) != HOOK_OF_TOKEN;
	/*
	 * A list of headers must include the time's header (see hook_cover.c).
	 */
	bool timed = manifest_recipe_covers(r, HOOK_TERM_TIMESTAMP) ||
		     (manifest_recipe_lists(r) && to->timestamp_header) ||
		     (to->timestamp_json &&
		      (manifest_recipe_covers(r, HOOK_TERM_BODY) ||
		       manifest_recipe_covers_at(r, to->timestamp_json)));
	bool message = to->container == HOOK_CONTAINER_HTTP_MESSAGE;

	if (!to->tolerance &&
	    ((bare && manifest_recipe_covers(r, HOOK_TERM_TIMESTAMP)) ||
	     message))
		diag_warning(r->diag, place_of(r, "signed"),
			     "signature-time-unchecked",
			     "the time is signed, but "
			     "there is no tolerance: a delivery is accepted "
			     "for ever");
	if (bare && to->tolerance && !timed)
		diag_warning(r->diag, place_of(r, "tolerance"),
			     "signature-time-unsigned",
			     "this signature does not "
			     "cover the timestamp: an old delivery with a new "
			     "one is accepted");
	if (to->algorithm == HOOK_RSA_SHA1)
		diag_warning(r->diag, place_of(r, "algorithm"),
			     "signature-weak",
			     "SHA-1 is weak: ask the provider for rsa-sha256");
}

void manifest_recipe_warn(struct recipe *r)
{
	warn_body(r);
	warn_time(r);
}
