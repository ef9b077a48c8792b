/* SPDX-License-Identifier: MIT */
/*
 * Does a recipe make sense?
 *
 * Invariant: the format of a header has one signature, so that it can be parsed
 * without ambiguity.
 */
#include "recipe.h"

#include <assert.h>
#include <string.h>
#include <strings.h>

static bool is_token(const char *text)
{
	for (; *text; text++)
		if (!strchr("!#$%&'*+-.^_`|~0123456789"
			    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
			    *text))
			return false;
	return true;
}

static void check_header(struct recipe *r, const char *key, const char *text)
{
	if (text && (!*text || !is_token(text)))
		manifest_recipe_fail(r, key, "this is no name of a header");
}

/* HTTP message signatures state themselves what they cover. */
static void check_message(struct recipe *r, const char *key, const char *text)
{
	if (text && !strcasecmp(text, "Signature-Input") &&
	    r->to->container != HOOK_CONTAINER_HTTP_MESSAGE)
		manifest_recipe_fail(
			r, key,
			"this header is of HTTP Message Signatures "
			"(RFC 9421): say container: http-message, and "
			"under components what must be covered");
}

static void check_headers(struct recipe *r)
{
	const struct hook_recipe *to = r->to;
	const char *const *more;

	check_message(r, "header", r->from->header);
	check_message(r, "timestamp_header", r->from->timestamp_header);
	check_header(r, "header", r->from->header);
	check_header(r, "timestamp_header", r->from->timestamp_header);
	check_header(r, "id_header", r->from->id_header);
	check_header(r, "key_id", to->key_id_header);
	check_header(r, "listed", to->listed_header);
	for (more = to->more_headers; more && *more; more++)
		check_header(r, "headers", *more);
	if (r->from->listed && !to->listed_header)
		manifest_recipe_fail(r, "listed", "this is \"header: NAME\"");
}

/* ---- time and id ---- */

/* The tolerance is written into C, where a leading zero means octal. */
static bool is_tolerance(const char *text)
{
	size_t len = strspn(text, "0123456789");

	return len > 0 && len <= 8 && !text[len] && *text != '0';
}

static void check_timestamp(struct recipe *r)
{
	const struct hook_recipe *to = r->to;
	bool in_format =
		manifest_recipe_count(to->format, HOOK_TERM_TIMESTAMP) > 0;
	bool known = to->timestamp_header || to->timestamp_json || in_format ||
		     to->container == HOOK_CONTAINER_JWS ||
		     to->container == HOOK_CONTAINER_HTTP_MESSAGE;

	if (to->timestamp_header && to->timestamp_json)
		manifest_recipe_fail(r, "timestamp_json",
				     "a timestamp stands in one place");
	if ((to->timestamp_header || to->timestamp_json) && in_format)
		manifest_recipe_fail(r, "format",
				     "a timestamp stands in one place");
	if (to->id_header && to->id_json)
		manifest_recipe_fail(r, "id_json", "an id stands in one place");
	if (r->from->tolerance && !is_tolerance(r->from->tolerance))
		manifest_recipe_fail(r, "tolerance",
				     "a tolerance is a number of seconds, "
				     "from 1 to 99999999");
	if (r->from->tolerance && !known)
		manifest_recipe_fail(
			r, "tolerance",
			"a tolerance needs a timestamp: in the "
			"format, in timestamp_header or timestamp_json");
	if (manifest_recipe_covers(r, HOOK_TERM_TIMESTAMP) && !known)
		manifest_recipe_fail(
			r, "signed",
			"{timestamp} is signed, but it is not said "
			"where it stands");
	if (manifest_recipe_covers(r, HOOK_TERM_ID) && !to->id_header &&
	    !to->id_json)
		manifest_recipe_fail(r, "signed",
				     "{id} is signed, but there is neither "
				     "id_header nor id_json");
	if (r->from->malformed && to->malformed != 400 &&
	    to->malformed != 401 && to->malformed != 403 &&
	    to->malformed != 422)
		manifest_recipe_fail(
			r, "malformed",
			"what has another form is answered with 400, 401, "
			"403 or 422");
}

/* ---- keys ---- */

static void check_key(struct recipe *r)
{
	const struct hook_recipe *to = r->to;
	bool public = manifest_recipe_family(r) == HOOK_OF_PUBLIC;

	if (public && to->key == HOOK_UTF8)
		manifest_recipe_fail(
			r, "key",
			"a public key is hex, base64, base64url or pem");
	if (!public && to->key == HOOK_PEM)
		manifest_recipe_fail(
			r, "key", "a secret is utf8, hex, base64 or base64url");
	if (public && to->key_digest)
		manifest_recipe_fail(r, "key_digest",
				     "a public key has no digest");
	if (manifest_recipe_family(r) == HOOK_OF_HASH &&
	    !manifest_recipe_covers(r, HOOK_TERM_SECRET))
		manifest_recipe_fail(
			r, r->from->signed_ ? "signed" : "algorithm",
			"a plain hash without {secret} in what is signed "
			"is made by anyone");
	if (manifest_recipe_family(r) != HOOK_OF_HASH &&
	    manifest_recipe_covers(r, HOOK_TERM_SECRET))
		manifest_recipe_fail(
			r, "signed",
			"{secret} is of a plain hash: sha1, sha256, "
			"sha384 or sha512");
	if (r->from->ecdsa &&
	    strncmp(r->from->algorithm ? r->from->algorithm : "", "ecdsa", 5) !=
		    0)
		manifest_recipe_fail(r, "ecdsa",
				     "this is of an ecdsa algorithm");
}

/* ---- the place of the signature ---- */

bool manifest_is_each(const char *text)
{
	const char *star = strchr(text, '*');

	return star && star > text && star[-1] == '/' &&
	       (!star[1] || star[1] == '/') && !strchr(star + 1, '*');
}

static void check_json(struct recipe *r)
{
	const struct hook_recipe *to = r->to;
	bool jws = to->container != HOOK_CONTAINER_BARE;

	if (!to->pointer)
		manifest_recipe_fail(r, "in", "in: json needs a pointer");
	if (to->header || to->separator ||
	    (to->format && (to->format->is != HOOK_TERM_SIG ||
			    to->format[1].is != HOOK_TERM_END)))
		manifest_recipe_fail(
			r, "in",
			"a signature in json has no header, format or "
			"separator");
	if (!jws && manifest_recipe_covers(r, HOOK_TERM_BODY))
		manifest_recipe_fail(
			r, r->from->signed_ ? "signed" : "in",
			"a signature that "
			"stands in the body cannot cover all of it; say "
			"what it covers with {json:/pointer}");
	if (jws && to->pointer && strchr(to->pointer + 1, '/'))
		manifest_recipe_fail(
			r, "pointer",
			"a JWS in the body stands in a member of it");
}

static void check_place(struct recipe *r)
{
	const struct hook_recipe *to = r->to;
	bool parameter = to->place == HOOK_PLACE_QUERY ||
			 to->place == HOOK_PLACE_FORM;

	if (to->place == HOOK_PLACE_JSON)
		check_json(r);
	else if (to->pointer || to->each)
		manifest_recipe_fail(r, to->pointer ? "pointer" : "each",
				     "this needs in: json");
	if (parameter != (to->parameter != NULL))
		manifest_recipe_fail(
			r, to->parameter ? "parameter" : "in",
			"in: query and in: form need a parameter, and "
			"only they");
	if (to->place == HOOK_PLACE_BODY && to->container != HOOK_CONTAINER_JWS)
		manifest_recipe_fail(r, "in", "only a JWS is the body itself");
	if (to->place == HOOK_PLACE_FORM &&
	    manifest_recipe_covers(r, HOOK_TERM_BODY))
		manifest_recipe_fail(
			r, "in",
			"a signature in a form cannot cover the body that "
			"it stands in; say what it covers with {form:NAME}");
	if (to->each && !manifest_is_each(to->each))
		manifest_recipe_fail(r, "each",
				     "this holds one '*' for a list's items: "
				     "\"/items/*/X\"");
	if (to->payload && to->body != HOOK_BODY_FORM)
		manifest_recipe_fail(r, "payload",
				     "a payload is of body: form");
	if (to->claims && to->container != HOOK_CONTAINER_JWS &&
	    to->container != HOOK_CONTAINER_HTTP_MESSAGE)
		manifest_recipe_fail(
			r, "claims",
			"claims are of container: jws, or http-message");
}

/* ---- the header's grammar ---- */

static bool is_slot(const struct hook_term *term)
{
	return term->is != HOOK_TERM_LITERAL && term->is != HOOK_TERM_NEXT &&
	       term->is != HOOK_TERM_END;
}

static bool alike(const struct hook_term *a, const struct hook_term *b)
{
	return a->is == HOOK_TERM_LITERAL && b->is == HOOK_TERM_LITERAL &&
	       !strcmp(a->text, b->text);
}

/* Items must be distinguishable by how they begin, or by their position. */
static void check_items(struct recipe *r)
{
	const struct hook_term *items[8], *term = r->to->format;
	const char *cut = NULL;
	size_t count = 1, literal = 0;

	items[0] = term;
	for (; term->is != HOOK_TERM_END; term++) {
		if (is_slot(term) && is_slot(term + 1))
			manifest_recipe_fail(
				r, "format",
				"two parts side by side cannot be told "
				"apart");
		if (term->is != HOOK_TERM_NEXT)
			continue;
		if (cut && strcmp(cut, term->text) != 0)
			manifest_recipe_fail(
				r, "format",
				"the same stands between all parts");
		cut = term->text;
		if (count == 8 || term[1].is == HOOK_TERM_END) {
			manifest_recipe_fail(
				r, "format",
				"nothing stands behind the last part, and "
				"there are 8 at most");
			return;
		}
		items[count++] = term + 1;
	}
	for (size_t i = 0; i < count; i++) {
		literal += items[i]->is == HOOK_TERM_LITERAL;
		for (size_t k = 0; k < i; k++)
			if (alike(items[i], items[k]))
				manifest_recipe_fail(
					r, "format",
					"the parts must not begin alike: a "
					"receiver knows them by that");
	}
	if (literal > 0 && literal < count)
		manifest_recipe_fail(
			r, "format",
			"either all parts begin with a text of their own, "
			"or none: then they are known by their place");
}

static char cut_of(const struct hook_term *terms)
{
	const char *text;

	for (; terms->is != HOOK_TERM_END; terms++)
		if (terms->is == HOOK_TERM_NEXT) {
			text = terms->text + strspn(terms->text, " ");
			return *text ? *text : ' ';
		}
	return '\0';
}

static void check_format(struct recipe *r)
{
	const struct hook_term *format = r->to->format;
	const char *separator = r->to->separator;
	char cut;

	if (!format)
		return;
	if (manifest_recipe_count(format, HOOK_TERM_SIG) != 1 ||
	    manifest_recipe_count(format, HOOK_TERM_TIMESTAMP) > 1) {
		manifest_recipe_fail(
			r, "format",
			manifest_recipe_count(format, HOOK_TERM_SIG)
				? "{sig} stands once, and {timestamp} once"
				: "a format holds {sig}");
		return;
	}
	check_items(r);
	cut = cut_of(format);
	for (const struct hook_term *term = format; term->is != HOOK_TERM_END;
	     term++) {
		if (term->is == HOOK_TERM_LITERAL && cut &&
		    strchr(term->text, cut))
			manifest_recipe_fail(
				r, "format",
				"what stands between the parts cannot "
				"stand in them");
		if (separator && term->text && strstr(term->text, separator))
			manifest_recipe_fail(r, "separator",
					     "the format holds its separator");
	}
}

static void check_separator(struct recipe *r)
{
	const char *separator = r->from->separator;

	if (separator &&
	    (!*separator ||
	     strpbrk(separator,
		     "0123456789+/="
		     "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")))
		manifest_recipe_fail(r, "separator",
				     "a separator is of characters that no "
				     "signature holds");
}

void manifest_recipe_sense(struct recipe *r)
{
	check_headers(r);
	if (!r->failed)
		check_timestamp(r);
	if (!r->failed)
		check_key(r);
	if (!r->failed)
		check_place(r);
	if (!r->failed)
		manifest_recipe_message(r);
	check_separator(r);
	if (!r->failed)
		check_format(r);
	if (r->failed)
		return;
	assert(!r->to->format ||
	       manifest_recipe_count(r->to->format, HOOK_TERM_SIG) == 1);
	manifest_recipe_warn(r);
}
