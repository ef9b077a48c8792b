/* SPDX-License-Identifier: MIT */
/*
 * Does a signature's recipe make sense? And the same recipe in other words.
 *
 * Invariant: what passes can be verified by the runtime, as it stands.
 */
#include "parts.h"

#include <string.h>

struct checker {
	struct diag *diag;
	const struct manifest_signature *recipe;
	const struct node *node;
	bool failed;
};

static struct place place_of(const struct checker *c, const char *key)
{
	const struct node *node = node_find(c->node, key);

	if (node)
		return node->place;
	return c->node ? c->node->place : (struct place){NULL, 0, 0};
}

static void fail(struct checker *c, const char *key, const char *message)
{
	diag_error(c->diag, place_of(c, key), "signature-form", "%s",
		message);
	c->failed = true;
}

static bool is(const char *text, const char *word)
{
	return text && !strcmp(text, word);
}

/* What no recipe can say, and why. */
static const struct {
	const char *begins, *why;
} inexpressible[] = {
	{"rsa", "RSA needs the provider's public key in X.509 form"},
	{"ps", "RSA needs the provider's public key in X.509 form"},
	{"rs", "RSA needs the provider's public key in X.509 form"},
	{"sha256-rsa", "RSA needs the provider's public key in X.509 form"},
	{"ecdsa", "ECDSA signs with DER keys and signatures"},
	{"es", "ECDSA signs with DER keys and signatures"},
	{"x509", "a certificate chain must be fetched and checked"},
	{"jw", "a JSON Web Token's keys must be fetched"},
	{"rfc9421", "HTTP Message Signatures choose what they cover"},
	{"http-message", "HTTP Message Signatures choose what they cover"},
};

static void check_algorithm(struct checker *c)
{
	const char *word = c->recipe->algorithm;
	size_t i;

	if (!word || is(word, "hmac-sha1") || is(word, "hmac-sha256") ||
		is(word, "hmac-sha512") || is(word, "ed25519"))
		return;
	c->failed = true;
	for (i = 0; i < sizeof inexpressible / sizeof *inexpressible; i++)
		if (!strncmp(word, inexpressible[i].begins,
			strlen(inexpressible[i].begins))) {
			diag_error(c->diag, place_of(c, "algorithm"),
				"signature-inexpressible",
				"a recipe cannot say '%s': %s", word,
				inexpressible[i].why);
			return;
		}
	diag_error(c->diag, place_of(c, "algorithm"), "signature-form",
		"there is no algorithm '%s'; there are hmac-sha1, "
		"hmac-sha256, hmac-sha512 and ed25519", word);
}

static bool is_token(const char *text)
{
	for (; *text; text++)
		if (!strchr("!#$%&'*+-.^_`|~0123456789"
			"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
			*text))
			return false;
	return true;
}

static void check_header(struct checker *c, const char *key, const char *text)
{
	if (text && (!*text || !is_token(text)))
		fail(c, key, "this is no name of a header");
}

static bool starts(const char *at, size_t len, const char *word)
{
	return len >= strlen(word) && !strncmp(at, word, strlen(word));
}

static bool placeholder_is_known(const char *at, size_t len, bool format)
{
	if ((len == 9 && starts(at, len, "timestamp")))
		return true;
	if (format)
		return len == 3 && starts(at, len, "sig");
	return (len == 4 && starts(at, len, "body")) ||
		(len == 2 && starts(at, len, "id")) ||
		(len == 3 && starts(at, len, "url")) ||
		(len > 7 && starts(at, len, "header:")) ||
		(len > 6 && starts(at, len, "json:/"));
}

static void check_placeholders(struct checker *c, const char *key,
	const char *text, bool format)
{
	const char *open, *close;

	for (open = text ? strchr(text, '{') : NULL; open;
		open = strchr(close, '{')) {
		close = strchr(open, '}');
		if (!close) {
			fail(c, key, "a '{' without its '}'");
			return;
		}
		if (!placeholder_is_known(open + 1,
			(size_t)(close - open - 1), format))
			fail(c, key, format ? "a format holds {sig} and "
				"{timestamp} only" : "what is signed is "
				"{body}, {timestamp}, {id}, {url}, "
				"{header:NAME} or {json:/pointer}");
	}
}

static bool holds(const char *text, const char *word)
{
	return text && strstr(text, word);
}

static void check_timestamp(struct checker *c)
{
	const struct manifest_signature *r = c->recipe;
	bool known = r->timestamp_header || r->timestamp_json ||
		holds(r->format, "{timestamp}");

	if (r->tolerance && !known)
		fail(c, "tolerance", "a tolerance needs a timestamp: in the "
			"format, in timestamp_header or timestamp_json");
	if (holds(r->signed_, "{timestamp}") && !known)
		fail(c, "signed", "{timestamp} is signed, but it is not said "
			"where it stands");
	if (holds(r->signed_, "{id}") && !r->id_header && !r->id_json)
		fail(c, "signed", "{id} is signed, but there is neither "
			"id_header nor id_json");
	if (r->timestamp_unit && !is(r->timestamp_unit, "s") &&
		!is(r->timestamp_unit, "ms"))
		fail(c, "timestamp_unit", "a timestamp counts s or ms");
}

static void check_words(struct checker *c)
{
	const struct manifest_signature *r = c->recipe;

	if (r->encoding && !is(r->encoding, "hex") &&
		!is(r->encoding, "base64"))
		fail(c, "encoding", "a signature is hex or base64");
	if (r->key && !is(r->key, "utf8") && !is(r->key, "hex") &&
		!is(r->key, "base64"))
		fail(c, "key", "a key is utf8, hex or base64");
	if (r->in && !is(r->in, "header") && !is(r->in, "json"))
		fail(c, "in", "a signature stands in header or json");
	if (is(r->in, "json") && !r->pointer)
		fail(c, "in", "in: json needs a pointer");
	if (r->format && !strstr(r->format, "{sig}"))
		fail(c, "format", "a format holds {sig}");
}

bool recipe_check(struct diag *diag, const struct manifest_signature *recipe,
	const struct node *node)
{
	struct checker c = {diag, recipe, node, false};

	check_algorithm(&c);
	check_words(&c);
	check_header(&c, "header", recipe->header);
	check_header(&c, "timestamp_header", recipe->timestamp_header);
	check_header(&c, "id_header", recipe->id_header);
	check_placeholders(&c, "format", recipe->format, true);
	check_placeholders(&c, "signed", recipe->signed_, false);
	check_timestamp(&c);
	if (!c.failed && recipe->signed_ && !is(recipe->in, "json") &&
		!strstr(recipe->signed_, "{body}"))
		diag_warning(diag, place_of(&c, "signed"),
			"signature-body-unsigned", "this signature does not "
			"cover the body: anyone who has seen one delivery "
			"can send another");
	return !c.failed;
}
