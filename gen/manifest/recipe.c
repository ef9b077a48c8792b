/* SPDX-License-Identifier: MIT */
/*
 * Resolves a signature's words to the runtime's recipe.
 *
 * Invariant: words are resolved here only; a recipe that passes can be verified
 * by the runtime.
 */
#include "recipe.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static bool is(const char *text, const char *word)
{
	return text && !strcmp(text, word);
}

/* ---- words that tables list ---- */

static const char *const algorithm_words[] = {
#define X(name, word, family, digest, bytes, jose, message, help) word,
	HOOK_ALGORITHMS(X)
#undef X
};
static const char *const algorithm_jose[] = {
#define X(name, word, family, digest, bytes, jose, message, help) jose,
	HOOK_ALGORITHMS(X)
#undef X
};
static const char *const algorithm_message[] = {
#define X(name, word, family, digest, bytes, jose, message, help) message,
	HOOK_ALGORITHMS(X)
#undef X
};
#define X(name, word, help) word,
static const char *const encoding_words[] = {HOOK_ENCODINGS(X)};
static const char *const unit_words[] = {HOOK_TIME_UNITS(X)};
static const char *const place_words[] = {HOOK_PLACES(X)};
static const char *const container_words[] = {HOOK_CONTAINERS(X)};
static const char *const body_words[] = {HOOK_BODIES(X)};
#undef X
static const char *const digest_words[] = {
#define X(name, word, bytes) word,
	HOOK_DIGESTS(X)
#undef X
};
static const char *const ecdsa_words[] = {"der", "raw"};

#define COUNT(words) (sizeof(words) / sizeof *(words))

/* Returns the index of a word, or `otherwise` if there is no word. */
static unsigned word_of(struct recipe *r, const char *key, const char *word,
			const char *const *words, size_t count,
			unsigned otherwise)
{
	size_t index = word ? manifest_word(words, count, word) : otherwise;

	if (index < count)
		return (unsigned)index;
	manifest_recipe_fail(
		r, key,
		arena_format(r->arena, "there is no '%s' here; there are %s",
			     word,
			     manifest_words_listed(r->arena, words, count)));
	return otherwise;
}

/* Names on providers' pages for algorithms that have another name here. */
static const struct {
	const char *word, *ours;
} other_names[] = {
	{"SHA256withRSA", "rsa-sha256"},
	{"SHA1withRSA", "rsa-sha1"},
	{"SHA512withRSA", "rsa-sha512"},
	{"rsa", "rsa-sha256"},
	{"rsa-pss", "rsa-pss-sha256"},
	{"ecdsa", "ecdsa-p256-sha256"},
	{"ecdsa-sha256", "ecdsa-p256-sha256"},
	{"ecdsa-p256", "ecdsa-p256-sha256"},
	{"ecdsa-p384", "ecdsa-p384-sha384"},
	{"jwt", "HS256, with container: jws"},
	{"jwt-hs256", "HS256, with container: jws"},
	{"jwt-es256", "ES256, with container: jws"},
	{"jwt-rs256", "RS256, with container: jws"},
	{"jwt-ps256", "PS256, with container: jws"},
	{"jwt-eddsa", "EdDSA, with container: jws"},
	{"x509", "rsa-sha256, with key_id: what names the certificate"},
	{"rfc9421", "container: http-message, and the algorithm"},
	{"http-message", "container: http-message, and the algorithm"},
	{"hmac", "hmac-sha256"},
	{"eddsa", "ed25519"},
};

static void report_algorithm(struct recipe *r, const char *word)
{
	for (size_t i = 0; i < COUNT(other_names); i++)
		if (!strcasecmp(other_names[i].word, word)) {
			manifest_recipe_fail(
				r, "algorithm",
				arena_format(r->arena,
					     "'%s' is not a word here: say %s",
					     word, other_names[i].ours));
			return;
		}
	if (strcasestr(word, "md5"))
		manifest_recipe_fail(
			r, "algorithm",
			"MD5 is broken: whoever has one signature can "
			"make others, so a receiver does not take it");
	else if (is(word, "none"))
		manifest_recipe_fail(r, "algorithm",
				     "a delivery without a signature is never "
				     "accepted");
	else
		manifest_recipe_fail(
			r, "algorithm",
			arena_format(
				r->arena,
				"there is no algorithm '%s'; there "
				"are %s",
				word,
				manifest_words_listed(r->arena, algorithm_words,
						      COUNT(algorithm_words))));
}

/* Names of JOSE and RFC 9421 are understood; "basic" is a kind of token. */
static void set_algorithm(struct recipe *r)
{
	const char *word = r->from->algorithm;
	size_t index;

	r->to->algorithm = HOOK_HMAC_SHA256;
	if (!word)
		return;
	if (is(word, "basic")) {
		r->basic = true;
		r->to->algorithm = HOOK_TOKEN;
		return;
	}
	index = manifest_word(algorithm_words, COUNT(algorithm_words), word);
	if (index == COUNT(algorithm_words) && *word)
		for (index = 0; index < COUNT(algorithm_jose) &&
				strcasecmp(algorithm_jose[index], word) != 0 &&
				strcmp(algorithm_message[index], word) != 0;)
			index++;
	if (index < COUNT(algorithm_words))
		r->to->algorithm = (enum hook_algorithm)index;
	else
		report_algorithm(r, word);
}

static void set_words(struct recipe *r)
{
	const struct manifest_signature *s = r->from;
	bool token = manifest_recipe_family(r) == HOOK_OF_TOKEN;
	bool public = manifest_recipe_family(r) == HOOK_OF_PUBLIC;
	bool base64 = public && r->to->algorithm != HOOK_ED25519;

	/*
	 * The default is hexadecimal, but RSA and ECDSA are written in base64.
	 */
	r->to->encoding = (enum hook_encoding)word_of(r, "encoding",
						      s->encoding,
						      encoding_words,
						      COUNT(encoding_words),
						      r->basic ? HOOK_BASE64
						      : token  ? HOOK_UTF8
						      : base64 ? HOOK_BASE64
							       : HOOK_HEX);
	r->to->key = (enum hook_encoding)word_of(r, "key", s->key,
						 encoding_words,
						 COUNT(encoding_words),
						 public ? HOOK_PEM : HOOK_UTF8);
	r->to->timestamp_unit =
		(enum hook_time_unit)word_of(r, "timestamp_unit",
					     s->timestamp_unit, unit_words,
					     COUNT(unit_words), HOOK_SECONDS);
	r->to->place = (enum hook_place_id)word_of(r, "in", s->in, place_words,
						   COUNT(place_words),
						   HOOK_PLACE_HEADER);
	r->to->container =
		(enum hook_container_id)word_of(r, "container", s->container,
						container_words,
						COUNT(container_words),
						HOOK_CONTAINER_BARE);
	r->to->body = (enum hook_body_id)word_of(r, "body", s->body, body_words,
						 COUNT(body_words),
						 r->to->place == HOOK_PLACE_BODY
							 ? HOOK_BODY_TEXT
							 : HOOK_BODY_JSON);
	r->to->raw_ecdsa = word_of(r, "ecdsa", s->ecdsa, ecdsa_words,
				   COUNT(ecdsa_words), 0) == 1;
	if (s->key_digest)
		r->to->key_digest = (enum hook_digest_id)(
			word_of(r, "key_digest", s->key_digest, digest_words,
				COUNT(digest_words), 0) +
			HOOK_SHA1);
	if ((s->encoding && is(s->encoding, "utf8") && !token) ||
	    is(s->encoding, "pem"))
		manifest_recipe_fail(r, "encoding",
				     "a signature is hex, base64, base64url or "
				     "base64-hex");
}

/* ---- texts with parts ---- */

static struct hook_term *terms(struct recipe *r, const char *key,
			       const char *text, unsigned where)
{
	const char *why;
	struct hook_term *made;

	if (!text)
		return NULL;
	made = manifest_terms(r->arena, text, where, &why);
	if (!made)
		manifest_recipe_fail(r, key, why);
	return made;
}

static void set_claims(struct recipe *r)
{
	const struct manifest_signature *s = r->from;
	struct hook_jwt_claim *claims;

	if (!s->claims_count)
		return;
	claims = arena_alloc(r->arena, (s->claims_count + 1) * sizeof *claims);
	memset(claims, 0, (s->claims_count + 1) * sizeof *claims);
	for (unsigned i = 0; i < s->claims_count; i++) {
		claims[i].name =
			arena_format(r->arena, "/%s", s->claims[i].name);
		claims[i].is =
			terms(r, "claims", s->claims[i].is, HOOK_IN_SIGNED);
	}
	r->to->claims = claims;
}

static const char *const *texts(struct recipe *r, char **list, unsigned count)
{
	const char **copy;

	if (!count)
		return NULL;
	copy = arena_alloc(r->arena, (count + 1) * sizeof *copy);
	memcpy(copy, list, count * sizeof *copy);
	copy[count] = NULL;
	return copy;
}

/* Returns the name in "header: NAME"; `listed` knows only headers. */
static const char *header_of(const char *text)
{
	if (!text || strncmp(text, "header:", 7) != 0)
		return NULL;
	return text + 7 + strspn(text + 7, " ");
}

static const char *given(const char *text)
{
	return text && *text ? text : NULL;
}

static void set_texts(struct recipe *r)
{
	const struct manifest_signature *s = r->from;
	struct hook_recipe *to = r->to;

	to->header = given(s->header);
	to->more_headers = texts(r, s->headers, s->headers_count);
	if (!to->header && to->more_headers)
		to->header = *to->more_headers++;
	to->pointer = given(s->pointer);
	to->parameter = given(s->parameter);
	to->each = given(s->each);
	to->format = terms(r, "format", s->format, HOOK_IN_FORMAT);
	to->separator = given(s->separator);
	to->covers = terms(r, "signed", s->signed_ ? s->signed_ : "{body}",
			   HOOK_IN_SIGNED);
	to->key_prefix = given(s->key_prefix);
	to->timestamp_header = given(s->timestamp_header);
	to->timestamp_json = given(s->timestamp_json);
	to->tolerance = s->tolerance ? atoi(s->tolerance) : 0;
	to->id_header = given(s->id_header);
	to->id_json = given(s->id_json);
	to->key_id_header = header_of(s->key_id);
	to->key_id_json = to->key_id_header ? NULL : given(s->key_id);
	to->listed_header = header_of(s->listed);
	to->payload = given(s->payload);
	to->malformed = s->malformed ? atoi(s->malformed) : 0;
	to->components = texts(r, s->components, s->components_count);
}

static void set_basic(struct recipe *r)
{
	if (!r->basic)
		return;
	if (!r->to->header)
		r->to->header = "Authorization";
	if (!r->from->format)
		r->to->format =
			terms(r, "format", "Basic {sig}", HOOK_IN_FORMAT);
}

/* An HTTP message signature has fixed headers, and RFC 9421's algorithms. */
static void set_message(struct recipe *r)
{
	struct hook_recipe *to = r->to;

	to->header = "Signature";
	to->encoding = HOOK_BASE64;
	to->raw_ecdsa = false;
	if (!*algorithm_message[to->algorithm])
		manifest_recipe_fail(
			r, "algorithm",
			"HTTP Message Signatures have no such algorithm "
			"(RFC 9421 section 6.2.2)");
}

/* A JWS is base64url by itself. */
static void set_container(struct recipe *r)
{
	struct hook_recipe *to = r->to;

	if (to->container == HOOK_CONTAINER_BARE)
		return;
	if (to->container == HOOK_CONTAINER_HTTP_MESSAGE) {
		set_message(r);
		return;
	}
	to->encoding = HOOK_BASE64URL;
	to->raw_ecdsa = false;
	if (!*algorithm_jose[to->algorithm])
		manifest_recipe_fail(
			r, "algorithm",
			"a JWS has no such algorithm (RFC 7518 section "
			"3.1)");
}

/* What stands in a form, or covers one, comes in no other body. */
static void set_body(struct recipe *r)
{
	if (r->from->body)
		return;
	if (r->to->place == HOOK_PLACE_FORM ||
	    manifest_recipe_covers(r, HOOK_TERM_FORM) ||
	    manifest_recipe_covers(r, HOOK_TERM_FORM_SORTED))
		r->to->body = HOOK_BODY_FORM;
}

static bool resolve(struct recipe *r)
{
	set_algorithm(r);
	set_words(r);
	set_texts(r);
	set_body(r);
	set_claims(r);
	set_basic(r);
	set_container(r);
	manifest_recipe_sense(r);
	return !r->failed;
}

/* ---- `also`: an alternative signature ---- */

/* Both signatures must be verifiable with the same keys. */
static void check_also(struct recipe *r, const struct hook_recipe *also)
{
	if (also->algorithm != r->to->algorithm || also->key != r->to->key ||
	    also->container != r->to->container || !also->header ||
	    !r->to->header || !strcasecmp(also->header, r->to->header))
		manifest_recipe_fail(r, "also",
				     "`also` has another header, and the same "
				     "algorithm, key and container");
}

bool manifest_recipe_check(struct arena *arena, struct diag *diag,
			   struct manifest_signature *signature,
			   const struct node *node)
{
	struct hook_recipe *to = ARENA_NEW(arena, struct hook_recipe);
	struct recipe r = {arena, diag, signature, to, node, false, false};
	struct manifest_signature *also = NULL;

	signature->recipe = NULL;
	if (!resolve(&r))
		return false;
	assert(to->covers && (to->format || !signature->format) &&
	       to->tolerance >= 0);
	if (signature->also) {
		also = manifest_signature_overlaid(arena, signature,
						   signature->also);
		also->also = NULL;
		if (!manifest_recipe_check(arena, diag, also,
					   doc_node_find(node, "also")))
			return false;
		check_also(&r, also->recipe);
		to->also = also->recipe;
	}
	if (!r.failed)
		signature->recipe = to;
	return !r.failed;
}
