/* SPDX-License-Identifier: MIT */
/*
 * Reads a signature recipe from the extension of a document, in the three forms
 * that tools write.
 *
 * What a recipe cannot express is reported, never dropped.
 */
#include "internal.h"

#include <string.h>

struct reader {
	struct arena *arena;
	struct diag *diag;
	bool failed;
};

static void fail(struct reader *r, const struct node *node, const char *message)
{
	diag_error(r->diag, node->place, "signature-form", "%s", message);
	r->failed = true;
}

static void cannot(struct reader *r, const struct node *node, const char *why)
{
	diag_error(r->diag, node->place, "signature-inexpressible",
		   "a recipe cannot say '%s': %s", node->key->text.ptr, why);
	r->failed = true;
}

/* Returns the member's text; NULL if there is none, or after an error. */
static char *text(struct reader *r, const struct node *map, const char *name)
{
	const struct node *member = map ? doc_node_find(map, name) : NULL;

	if (!member)
		return NULL;
	if (member->kind != NODE_SCALAR || doc_node_is_null(member) ||
	    memchr(member->text.ptr, '\0', member->text.len)) {
		fail(r, member, "a text is expected here");
		return NULL;
	}
	return arena_copy(r->arena, member->text.ptr, member->text.len);
}

/* Is this a map with no other keys than `names`, which ends with NULL? */
static bool is_map(struct reader *r, const struct node *map,
		   const char *const *names)
{
	const char *near;
	size_t count = 0, k;

	if (map->kind != NODE_MAP) {
		fail(r, map, "a mapping is expected here");
		return false;
	}
	while (names[count])
		count++;
	for (size_t i = 0; i < map->count; i++) {
		const struct node *key = map->items[i]->key;

		for (k = 0; k < count; k++)
			if (str_is(key->text, names[k]))
				break;
		if (k < count)
			continue;
		near = str_nearest(key->text, names, count);
		diag_error(r->diag, key->place, "signature-key",
			   "there is no key '%s' here%s%s%s", key->text.ptr,
			   near ? "; did you mean '" : "", near ? near : "",
			   near ? "'?" : "");
		r->failed = true;
	}
	return true;
}

static bool is(const char *word, const char *other)
{
	return word && !strcmp(word, other);
}

static char *lower(struct reader *r, const char *word)
{
	char *copy;

	if (!word)
		return NULL;
	copy = arena_copy(r->arena, word, strlen(word));
	for (char *at = copy; *at; at++)
		if (*at >= 'A' && *at <= 'Z')
			*at = (char)(*at + 32);
		else if (*at == '_')
			*at = '-';
	return copy;
}

static char *constant(struct reader *r, const char *word)
{
	return arena_copy(r->arena, word, strlen(word));
}

/* ---- x-speakeasy-webhooks ---- */

static void standard_webhooks(struct reader *r, struct manifest_signature *out)
{
	out->header = constant(r, "webhook-signature");
	out->format = constant(r, "v1,{sig}");
	out->separator = constant(r, " ");
	out->key = constant(r, "base64");
	out->key_prefix = constant(r, "whsec_");
	out->id_header = constant(r, "webhook-id");
	out->timestamp_header = constant(r, "webhook-timestamp");
	out->signed_ = constant(r, "{id}.{timestamp}.{body}");
	out->tolerance = constant(r, "300");
}

/* security: {type, headerName, signatureTextEncoding, algorithm} */
static void from_speakeasy(struct reader *r, const struct node *node,
			   struct manifest_signature *out)
{
	static const char *const outer[] = {"security", NULL};
	static const char *const inner[] = {"type",
					    "headerName",
					    "name",
					    "signatureTextEncoding",
					    "encoding",
					    "algorithm",
					    "consumerShouldProvideSecret",
					    NULL};
	const struct node *security;
	char *type;

	if (!is_map(r, node, outer))
		return;
	security = doc_node_find(node, "security");
	if (!security) {
		fail(r, node, "this says nothing of a signature");
		return;
	}
	if (!is_map(r, security, inner))
		return;
	type = text(r, security, "type");
	if (is(type, "signatureStandardWebhooks"))
		standard_webhooks(r, out);
	else if (type && !is(type, "signature"))
		cannot(r, doc_node_find(security, "type"),
		       "of the types, "
		       "signature and signatureStandardWebhooks say how it "
		       "is computed");
	if (doc_node_find(security, "headerName"))
		out->header = text(r, security, "headerName");
	else if (doc_node_find(security, "name"))
		out->header = text(r, security, "name");
	else if (!out->header)
		out->header = constant(r, "x-webhook-signature");
	out->encoding =
		lower(r, text(r, security,
			      doc_node_find(security, "signatureTextEncoding")
				      ? "signatureTextEncoding"
				      : "encoding"));
	if (!out->encoding)
		out->encoding = constant(r, "base64");
	out->algorithm = lower(r, text(r, security, "algorithm"));
}

/* ---- x-fern-webhook-signature ---- */

/* Returns text for a recipe's format, where it must not contain braces. */
static char *literal(struct reader *r, const struct node *map, const char *name)
{
	char *word = text(r, map, name);

	if (word && strpbrk(word, "{}"))
		fail(r, doc_node_find(map, name), "this cannot hold braces");
	return word;
}

/* payload-format: {components: [body, timestamp], delimiter: "."} */
static char *fern_payload(struct reader *r, const struct node *format)
{
	static const char *const names[] = {"components", "delimiter",
					    "body-sort", NULL};
	static const char *const words[][2] = {{"body", "body"},
					       {"timestamp", "timestamp"},
					       {"notification-url", "url"},
					       {"message-id", "id"}};
	const struct node *parts, *sort;
	struct buf out = {r->arena, NULL, 0, 0};
	const char *delimiter;
	size_t k;

	if (!format || !is_map(r, format, names))
		return NULL;
	if ((sort = doc_node_find(format, "body-sort")))
		cannot(r, sort,
		       "form parameters have to be read and sorted "
		       "first");
	delimiter = literal(r, format, "delimiter");
	parts = doc_node_find(format, "components");
	if (!parts || parts->kind != NODE_LIST || !parts->count) {
		fail(r, parts ? parts : format,
		     "a list of components is "
		     "expected here");
		return NULL;
	}
	for (size_t i = 0; i < parts->count; i++) {
		for (k = 0; k < sizeof words / sizeof *words; k++)
			if (parts->items[i]->kind == NODE_SCALAR &&
			    str_is(parts->items[i]->text, words[k][0]))
				break;
		if (k == sizeof words / sizeof *words) {
			fail(r, parts->items[i],
			     "a component is body, "
			     "timestamp, notification-url or message-id");
			continue;
		}
		if (i)
			buf_add_text(&out, delimiter ? delimiter : "");
		buf_add_format(&out, "{%s}", words[k][1]);
	}
	return out.ptr;
}

static void fern_timestamp(struct reader *r, const struct node *timestamp,
			   struct manifest_signature *out)
{
	static const char *const names[] = {"header", "format", "tolerance",
					    NULL};
	const char *format;

	if (!timestamp || !is_map(r, timestamp, names))
		return;
	out->timestamp_header = text(r, timestamp, "header");
	if (!out->timestamp_header)
		fail(r, timestamp,
		     "it is not said which header holds the "
		     "timestamp");
	out->tolerance = text(r, timestamp, "tolerance");
	format = text(r, timestamp, "format");
	if (is(format, "unix-millis"))
		out->timestamp_unit = constant(r, "ms");
	else if (is(format, "iso8601"))
		out->timestamp_unit = constant(r, "iso8601");
	else if (format && !is(format, "unix-seconds"))
		cannot(r, doc_node_find(timestamp, "format"),
		       "a timestamp is a number of seconds or milliseconds");
}

/*
 * Reports keys that no recipe can express: keys to fetch, other bodies and
 * URLs.
 */
static void fern_others(struct reader *r, const struct node *node)
{
	static const char *const others[][2] = {
		{"asymmetric-algorithm", "give a recipe in the manifest that "
					 "says how its key is encoded"},
		{"public-key", "a recipe holds no key"},
		{"jwks-url", "keys must be fetched"},
		{"key-id-header", "keys must be fetched"},
		{"body-hash-binding", "the body is hashed apart"},
		{"url-normalization", "what is signed stands in the request"},
	};
	const struct node *member;

	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if ((member = doc_node_find(node, others[i][0])))
			cannot(r, member, others[i][1]);
}

static char *fern_algorithm(struct reader *r, const struct node *node)
{
	char *word = lower(r, text(r, node, "algorithm"));

	if (word && !strncmp(word, "sha", 3))
		return arena_format(r->arena, "hmac-%s", word);
	return word;
}

static void from_fern(struct reader *r, const struct node *node,
		      struct manifest_signature *out)
{
	static const char *const names[] = {"type",
					    "header",
					    "algorithm",
					    "encoding",
					    "signature-prefix",
					    "payload-format",
					    "timestamp",
					    "asymmetric-algorithm",
					    "public-key",
					    "jwks-url",
					    "key-id-header",
					    "body-hash-binding",
					    "url-normalization",
					    NULL};
	const struct node *type = doc_node_find(node, "type");
	const char *prefix;

	if (!is_map(r, node, names))
		return;
	fern_others(r, node);
	if (type && !is(text(r, node, "type"), "hmac"))
		cannot(r, type,
		       "a public key must be had from somewhere; "
		       "only hmac says all that is needed");
	out->header = text(r, node, "header");
	out->algorithm = fern_algorithm(r, node);
	out->encoding = lower(r, text(r, node, "encoding"));
	if (!out->encoding)
		out->encoding = constant(r, "base64");
	out->signed_ = fern_payload(r, doc_node_find(node, "payload-format"));
	prefix = literal(r, node, "signature-prefix");
	if (prefix)
		out->format = arena_format(r->arena, "%s{sig}", prefix);
	fern_timestamp(r, doc_node_find(node, "timestamp"), out);
}

/* ---- any of them ---- */

static struct manifest_signature *read_one(struct reader *r,
					   const struct node *node,
					   size_t which)
{
	struct manifest_signature *out;

	if (which == 0)
		return manifest_signature_keys_check(r->arena, r->diag, node)
			       ? manifest_signature_read(r->arena, r->diag,
							 node)
			       : NULL;
	out = ARENA_NEW(r->arena, struct manifest_signature);
	if (which == 1)
		from_speakeasy(r, node, out);
	else
		from_fern(r, node, out);
	return r->failed ? NULL : out;
}

struct manifest_signature *manifest_signature_from(struct arena *arena,
						   struct diag *diag,
						   struct node *node)
{
	static const char *const names[] = {"x-webhook-signature",
					    "x-speakeasy-webhooks",
					    "x-fern-webhook-signature"};
	struct reader r = {arena, diag, false};
	struct manifest_signature *out = NULL;
	const struct node *found = NULL, *other;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		other = doc_node_find(node, names[i]);
		if (!other)
			continue;
		if (found) {
			diag_warning(diag, other->key->place, "signature-twice",
				     "this is not read: '%s' says it already",
				     found->key->text.ptr);
			continue;
		}
		found = other;
		out = read_one(&r, found, i);
	}
	if (!out || !manifest_recipe_check(arena, diag, out, found))
		return NULL;
	return out;
}
