/* SPDX-License-Identifier: MIT */
/*
 * Does the recipe of an HTTP message signature (RFC 9421) make sense?
 *
 * The runtime can take every component that passes from a request.
 */
#include "recipe.h"

#include <string.h>

/* The components of a request that are not headers: RFC 9421 section 2.2. */
static const char *const derived[] = {
	"@method",         "@target-uri", "@authority", "@scheme",
	"@request-target", "@path",       "@query",
};
#define DERIVED (sizeof derived / sizeof *derived)

#define HEADER                                 \
	"abcdefghijklmnopqrstuvwxyz0123456789" \
	"!#$%&'*+-.^_`|~"

static bool is_header(const char *text)
{
	return *text && strspn(text, HEADER) == strlen(text);
}

/* ;key="a", of a dictionary */
static bool is_key(const char *text)
{
	static const char begins[] = ";key=\"";
	size_t len = strlen(text), begun = sizeof begins - 1;

	return len > begun + 1 && !memcmp(text, begins, begun) &&
	       strspn(text + begun,
		      "abcdefghijklmnopqrstuvwxyz0123456789_-.*") ==
		       len - begun - 1 &&
	       text[len - 1] == '"';
}

/* A header in one of its forms: RFC 9421 section 2.1. */
static bool is_field(const char *text)
{
	const char *form = text + strspn(text, HEADER);

	return form > text && (!*form || !strcmp(form, ";sf") ||
			       !strcmp(form, ";bs") || is_key(form));
}

/* Explains why a receiver cannot check a component; NULL if it can. */
static const char *not_received(const char *text)
{
	const char *form = strchr(text, ';');

	for (; form; form = strchr(form + 1, ';'))
		if (!strncmp(form, ";req", 4) && (!form[4] || form[4] == ';'))
			return "only an answer's signature covers the request "
			       "before it, which is what ;req is for";
		else if (!strncmp(form, ";tr", 3) &&
			 (!form[3] || form[3] == ';'))
			return "trailers (;tr) are not handed to a receiver, "
			       "so none can be covered";
	return NULL;
}

/* @query-param;name="a" */
static bool is_parameter(const char *text)
{
	static const char begins[] = "@query-param;name=\"";
	size_t len = strlen(text), begun = sizeof begins - 1;

	return len > begun + 1 && !memcmp(text, begins, begun) &&
	       strcspn(text + begun, "\"\\ ") == len - begun - 1 &&
	       text[len - 1] == '"';
}

static void check_component(struct recipe *r, const char *text)
{
	const char *why = not_received(text);

	if (is_field(text) || is_parameter(text) ||
	    manifest_word(derived, DERIVED, text) < DERIVED)
		return;
	if (why) {
		manifest_recipe_fail(r, "components", why);
		return;
	}
	manifest_recipe_fail(
		r, "components",
		arena_format(r->arena,
			     "'%s' is no component: these are headers in "
			     "lower case (as they are, or with ;sf, ;bs or "
			     ";key=\"NAME\"), @query-param;name=\"NAME\", %s",
			     text,
			     manifest_words_listed(r->arena, derived,
						   DERIVED)));
}

/* Signature-Input says these things, so a recipe must not. */
static void check_silent(struct recipe *r)
{
	const struct manifest_signature *s = r->from;
	const struct {
		const char *key, *text;
	} silent[] = {
		{"header", s->header},
		{"format", s->format},
		{"separator", s->separator},
		{"signed", s->signed_},
		{"encoding", s->encoding},
		{"in", s->in},
		{"timestamp_header", s->timestamp_header},
		{"timestamp_json", s->timestamp_json},
		{"listed", s->listed},
		{"key_id", s->key_id},
	};

	for (size_t i = 0; i < sizeof silent / sizeof *silent; i++)
		if (silent[i].text)
			manifest_recipe_fail(
				r, silent[i].key,
				"an HTTP message signature says this itself, "
				"in Signature-Input; what it must cover is "
				"said under components");
}

bool manifest_recipe_component(const struct recipe *r, const char *component)
{
	const char *const *one = r->to->components;
	size_t len = strlen(component);

	if (!one)
		return !strcmp(component, "content-digest");
	/* Any parameters will do: a digest covers the whole body (RFC 9530). */
	for (; *one; one++)
		if (!strncmp(*one, component, len) &&
		    (!(*one)[len] || (*one)[len] == ';'))
			return true;
	return false;
}

bool manifest_recipe_lists(const struct recipe *r)
{
	const struct hook_term *term = r->to->covers;

	for (; term && term->is != HOOK_TERM_END; term++)
		if (term->is == HOOK_TERM_LISTED_VALUES ||
		    term->is == HOOK_TERM_LISTED_PAIRS ||
		    term->is == HOOK_TERM_LISTED_LINES)
			return true;
	return false;
}

void manifest_recipe_message(struct recipe *r)
{
	const char *const *one = r->to->components;
	size_t count = 0;

	if (r->to->container != HOOK_CONTAINER_HTTP_MESSAGE) {
		if (one && !manifest_recipe_lists(r))
			manifest_recipe_fail(
				r, "components",
				"components are of container: http-message, "
				"or of headers that are listed");
		for (; one && *one; one++)
			if (!is_header(*one) &&
			    strcmp(*one, "(request-target)") != 0)
				manifest_recipe_fail(
					r, "components",
					"what is listed are headers in lower "
					"case, and (request-target)");
		return;
	}
	check_silent(r);
	for (; one && *one; one++, count++)
		check_component(r, *one);
	if (count > 24)
		manifest_recipe_fail(r, "components",
				     "there are 24 components at most");
}
