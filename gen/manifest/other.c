/* SPDX-License-Identifier: MIT */
/*
 * A document's own recipe, in the three spellings that are about.
 *
 * Invariant: what one of them says and a recipe cannot is told, not dropped.
 */
#include "parts.h"

#include <string.h>

static char *text(const struct node *node, const char *name)
{
	const struct node *member = node_find(node, name);

	if (!member || member->kind != NODE_SCALAR)
		return NULL;
	return (char *)(uintptr_t)member->text.ptr;
}

static char *lower(struct arena *arena, const char *word)
{
	char *copy, *at;

	if (!word)
		return NULL;
	copy = arena_copy(arena, word, strlen(word));
	for (at = copy; *at; at++)
		if (*at >= 'A' && *at <= 'Z')
			*at = (char)(*at + 32);
		else if (*at == '_')
			*at = '-';
	return copy;
}

static char *algorithm(struct arena *arena, const char *word)
{
	char *name = lower(arena, word);

	if (name && (!strcmp(name, "sha256") || !strcmp(name, "sha512") ||
		!strcmp(name, "sha1")))
		return arena_format(arena, "hmac-%s", name);
	return name;
}

/* security: {name: header, algorithm, encoding} */
static struct manifest_signature *from_speakeasy(struct arena *arena,
	const struct node *node)
{
	const struct node *security = node_find(node, "security");
	struct manifest_signature *out;

	if (!security)
		return NULL;
	out = ARENA_NEW(arena, struct manifest_signature);
	out->header = text(security, "headerName");
	if (!out->header)
		out->header = text(security, "name");
	out->encoding = lower(arena, text(security, "signatureTextEncoding"));
	out->algorithm = algorithm(arena, text(security, "algorithm"));
	return out;
}

/* payload-format: {components: [body, timestamp], delimiter: "."} */
static char *fern_payload(struct arena *arena, const struct node *format)
{
	const struct node *parts = node_find(format, "components");
	const char *delimiter = text(format, "delimiter");
	struct buf out = {arena, NULL, 0, 0};
	const char *part;
	size_t i;

	for (i = 0; parts && parts->kind == NODE_LIST && i < parts->count;
		i++) {
		if (i)
			buf_add_text(&out, delimiter ? delimiter : "");
		part = parts->items[i]->text.ptr;
		if (part && !strcmp(part, "message-id"))
			part = "id";
		else if (part && !strcmp(part, "notification-url"))
			part = "url";
		buf_add_format(&out, "{%s}", part ? part : "");
	}
	return out.ptr;
}

static struct manifest_signature *from_fern(struct arena *arena,
	const struct node *node)
{
	struct manifest_signature *out =
		ARENA_NEW(arena, struct manifest_signature);
	const struct node *timestamp = node_find(node, "timestamp");

	out->header = text(node, "header");
	out->algorithm = algorithm(arena, text(node, "algorithm"));
	out->encoding = lower(arena, text(node, "encoding"));
	out->signed_ = fern_payload(arena, node_find(node, "payload-format"));
	if (text(node, "signature-prefix"))
		out->format = arena_format(arena, "%s{sig}",
			text(node, "signature-prefix"));
	out->timestamp_header = text(timestamp, "header");
	out->tolerance = text(timestamp, "tolerance");
	return out;
}

struct manifest_signature *manifest_signature_from(struct arena *arena,
	struct diag *diag, struct node *node)
{
	struct manifest_signature *out = NULL;
	struct node *found = node_find(node, "x-webhook-signature");

	if (found) {
		if (!signature_keys_check(arena, diag, found))
			return NULL;
		out = manifest_signature_map(arena, diag, found);
	} else if ((found = node_find(node, "x-speakeasy-webhooks"))) {
		out = from_speakeasy(arena, found);
	} else if ((found = node_find(node, "x-fern-webhook-signature"))) {
		out = from_fern(arena, found);
	}
	if (!out || !recipe_check(diag, out, found))
		return NULL;
	return out;
}
