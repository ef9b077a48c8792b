/* SPDX-License-Identifier: MIT */
/*
 * Checks a signature recipe, and rewrites it in its canonical form.
 *
 * Invariant: the runtime can verify every recipe that passes.
 */
#include "internal.h"

#include <string.h>
#include <strings.h>

/* What the runtime has room for, see hook_look.h and hook_look.c. */
#define PLACEHOLDER 255
#define PARTS       24

struct checker {
	struct diag *diag;
	const struct manifest_signature *recipe;
	const struct node *node;
	bool failed;
};

static struct place place_of(const struct checker *c, const char *key)
{
	const struct node *node = doc_node_find(c->node, key);

	if (node)
		return node->place;
	return c->node ? c->node->place : (struct place){NULL, 0, 0};
}

static void fail(struct checker *c, const char *key, const char *message)
{
	diag_error(c->diag, place_of(c, key), "signature-form", "%s", message);
	c->failed = true;
}

static bool is(const char *text, const char *word)
{
	return text && !strcmp(text, word);
}

/* Schemes that a recipe cannot express, and why. */
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
	{"cert", "a certificate chain must be fetched and checked"},
	{"pem", "a key in PEM form needs a reader of X.509"},
	{"der", "a key in DER form needs a reader of X.509"},
	{"jw", "a JSON Web Token's keys must be fetched"},
	{"form", "form parameters have to be read and sorted first"},
	{"param", "form parameters have to be read and sorted first"},
	{"sorted", "form parameters have to be read and sorted first"},
	{"rfc9421", "HTTP Message Signatures choose what they cover"},
	{"http-message", "HTTP Message Signatures choose what they cover"},
};

/* Reports why, if the word is one of those. */
static bool is_inexpressible(struct checker *c, const char *key,
			     const char *word)
{
	size_t i;

	for (i = 0; i < sizeof inexpressible / sizeof *inexpressible; i++)
		if (!strncmp(word, inexpressible[i].begins,
			     strlen(inexpressible[i].begins))) {
			diag_error(c->diag, place_of(c, key),
				   "signature-inexpressible",
				   "a recipe cannot say '%s': %s", word,
				   inexpressible[i].why);
			c->failed = true;
			return true;
		}
	return false;
}

static void check_algorithm(struct checker *c)
{
	const char *word = c->recipe->algorithm;

	if (!word || is(word, "hmac-sha1") || is(word, "hmac-sha256") ||
	    is(word, "hmac-sha512") || is(word, "ed25519"))
		return;
	if (is_inexpressible(c, "algorithm", word))
		return;
	c->failed = true;
	diag_error(c->diag, place_of(c, "algorithm"), "signature-form",
		   "there is no algorithm '%s'; there are hmac-sha1, "
		   "hmac-sha256, hmac-sha512 and ed25519",
		   word);
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
	if (text && !strcasecmp(text, "Signature-Input"))
		is_inexpressible(c, key, "rfc9421");
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

static void tell_placeholder(struct checker *c, const char *key, const char *at,
			     size_t len, bool format)
{
	char word[32];

	if (len < sizeof word) {
		memcpy(word, at, len);
		word[len] = '\0';
		if (is_inexpressible(c, key, word))
			return;
	}
	fail(c, key,
	     format ? "a format holds {sig} and {timestamp} only"
		    : "what is signed is {body}, {timestamp}, {id}, {url}, "
		      "{header:NAME} or {json:/pointer}");
}

static void check_placeholders(struct checker *c, const char *key,
			       const char *text, bool format)
{
	const char *open, *close;
	size_t count = 0, len;

	for (open = text ? strchr(text, '{') : NULL; open;
	     open = strchr(close, '{')) {
		close = strchr(open, '}');
		if (!close) {
			fail(c, key, "a '{' without its '}'");
			return;
		}
		len = (size_t)(close - open - 1);
		if (!placeholder_is_known(open + 1, len, format))
			tell_placeholder(c, key, open + 1, len, format);
		if (len > PLACEHOLDER || ++count >= PARTS / 2) {
			fail(c, key,
			     "this is longer than a receiver has "
			     "room for");
			return;
		}
	}
}

static bool holds(const char *text, const char *word)
{
	return text && strstr(text, word);
}

/* It is written into C, where a leading zero is octal. */
static bool is_tolerance(const char *text)
{
	size_t len = strspn(text, "0123456789");

	return len > 0 && len <= 8 && !text[len] && *text != '0';
}

static void check_timestamp(struct checker *c)
{
	const struct manifest_signature *r = c->recipe;
	bool known = r->timestamp_header || r->timestamp_json ||
		     holds(r->format, "{timestamp}");

	if (r->timestamp_header && r->timestamp_json)
		fail(c, "timestamp_json", "a timestamp stands in one place");
	if ((r->timestamp_header || r->timestamp_json) &&
	    holds(r->format, "{timestamp}"))
		fail(c, "format", "a timestamp stands in one place");
	if (r->id_header && r->id_json)
		fail(c, "id_json", "an id stands in one place");
	if (r->tolerance && !is_tolerance(r->tolerance))
		fail(c, "tolerance",
		     "a tolerance is a number of seconds, "
		     "from 1 to 99999999");
	if (r->tolerance && !known)
		fail(c, "tolerance",
		     "a tolerance needs a timestamp: in the "
		     "format, in timestamp_header or timestamp_json");
	if (holds(r->signed_, "{timestamp}") && !known)
		fail(c, "signed",
		     "{timestamp} is signed, but it is not said "
		     "where it stands");
	if (holds(r->signed_, "{id}") && !r->id_header && !r->id_json)
		fail(c, "signed",
		     "{id} is signed, but there is neither "
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
	    !is(r->key, "base64")) {
		if (!is_inexpressible(c, "key", r->key))
			fail(c, "key", "a key is utf8, hex or base64");
	} else if (is(r->algorithm, "ed25519") && !is(r->key, "hex") &&
		   !is(r->key, "base64"))
		fail(c, r->key ? "key" : "algorithm",
		     "a key of Ed25519 is "
		     "hex or base64");
}

/* One "*", which is a whole segment: "/items/<star>/X". */
static bool is_each(const char *text)
{
	const char *star = strchr(text, '*');

	return star && star > text && star[-1] == '/' &&
	       (!star[1] || star[1] == '/') && !strchr(star + 1, '*');
}

static void check_place(struct checker *c)
{
	const struct manifest_signature *r = c->recipe;
	bool json = is(r->in, "json");

	if (r->in && !json && !is(r->in, "header"))
		fail(c, "in", "a signature stands in header or json");
	if (json && (!r->pointer || !*r->pointer))
		fail(c, "in", "in: json needs a pointer");
	if (json && (r->header || r->separator ||
		     (r->format && !is(r->format, "{sig}"))))
		fail(c, "in",
		     "a signature in json has no header, format or "
		     "separator");
	if (!json && (r->pointer || r->each))
		fail(c, r->pointer ? "pointer" : "each", "this needs in: json");
	if (json && (!r->signed_ || strstr(r->signed_, "{body}")))
		fail(c, r->signed_ ? "signed" : "in",
		     "a signature that "
		     "stands in the body cannot cover all of it; say what "
		     "it covers with {json:/pointer}");
	if (r->each && !is_each(r->each))
		fail(c, "each",
		     "this holds one '*' for a list's items: "
		     "\"/items/*/X\"");
}

/*
 * The header is cut at what stands between the format's two parts, or at the
 * separator; the parts are known by what they begin with.
 */
static void check_format(struct checker *c)
{
	const char *format = c->recipe->format, *close, *second;
	bool two = holds(format, "{timestamp}");
	size_t first;

	if (!format || c->failed)
		return;
	if (!strstr(format, "{sig}")) {
		fail(c, "format", "a format holds {sig}");
		return;
	}
	close = strchr(format, '}');
	second = strchr(close, '{');
	if (second && (!two || strchr(second + 1, '{')))
		fail(c, "format", "{sig} stands once, and {timestamp} once");
	else if (strrchr(format, '}')[1] ||
		 (two && close[1] != ',' && close[1] != ';'))
		fail(c, "format",
		     "a format is \"v1={sig}\" or "
		     "\"t={timestamp},v1={sig}\", with ',' or ';' "
		     "between, and nothing behind");
	if (c->failed || !two)
		return;
	first = strcspn(format, "{");
	if (memchr(format, close[1], first) ||
	    memchr(close + 2, close[1], (size_t)(second - close) - 2))
		fail(c, "format",
		     "what stands between the parts cannot "
		     "stand in them");
	else if ((size_t)(second - close) - 2 == first &&
		 !memcmp(format, close + 2, first))
		fail(c, "format",
		     "the parts must not begin alike: a "
		     "receiver knows them by that");
}

static void check_separator(struct checker *c)
{
	const struct manifest_signature *r = c->recipe;

	if (!r->separator)
		return;
	if (!*r->separator ||
	    strpbrk(r->separator,
		    "0123456789+/="
		    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"))
		fail(c, "separator",
		     "a separator is of characters that no "
		     "signature holds");
	else if (holds(r->format, "{timestamp}"))
		fail(c, "separator",
		     "a separator goes with a format of "
		     "{sig} alone");
	else if (holds(r->format, r->separator))
		fail(c, "separator", "the format holds its separator");
}

static void warn_unsigned(struct checker *c)
{
	const struct manifest_signature *r = c->recipe;
	const char *signed_ = r->signed_ ? r->signed_ : "{body}";
	bool timed = holds(signed_, "{timestamp}") ||
		     (r->timestamp_json && (holds(signed_, "{body}") ||
					    holds(signed_, r->timestamp_json)));

	if (!is(r->in, "json") && !holds(signed_, "{body}"))
		diag_warning(c->diag, place_of(c, "signed"),
			     "signature-body-unsigned",
			     "this signature does not "
			     "cover the body: anyone who has seen one delivery "
			     "can send another");
	if (is(r->in, "json") && !holds(signed_, "{body}"))
		diag_warning(c->diag, place_of(c, "signed"),
			     "signature-body-unsigned",
			     "this signature covers "
			     "parts of the body: whoever has seen one delivery "
			     "can send it with the other parts changed");
	if (!r->tolerance && holds(signed_, "{timestamp}"))
		diag_warning(
			c->diag, place_of(c, "signed"),
			"signature-time-unchecked",
			"the time is signed, but "
			"there is no tolerance: a delivery is accepted for "
			"ever");
	if (r->tolerance && !timed)
		diag_warning(
			c->diag, place_of(c, "tolerance"),
			"signature-time-unsigned",
			"this signature does not "
			"cover the timestamp: an old delivery with a new one "
			"is accepted");
}

bool manifest_recipe_check(struct diag *diag,
			   const struct manifest_signature *recipe,
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
	check_place(&c);
	check_separator(&c);
	check_format(&c);
	if (!c.failed)
		warn_unsigned(&c);
	return !c.failed;
}
