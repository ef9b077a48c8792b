/* SPDX-License-Identifier: MIT */
/*
 * Signatures that have a name, from signatures.yaml, which is built in.
 *
 * Invariant: each of them passes the checks that any manifest's does.
 */
#include "internal.h"

#include <assert.h>
#include <string.h>

/* Made of signatures.yaml by the build. */
extern const unsigned char manifest_signatures[];
extern const size_t manifest_signatures_len;

static const char *text_of(struct arena *arena, const struct node *map,
			   const char *key)
{
	const struct node *node = doc_node_find(map, key);

	return node ? arena_copy(arena, node->text.ptr, node->text.len) : NULL;
}

static struct node *read_rows(struct arena *arena, struct diag *diag)
{
	const struct doc_limits limits = DOC_LIMITS;
	struct doc *doc = doc_open(arena, diag, &limits);

	return doc_read_bytes(doc, "signatures.yaml",
			      (const char *)manifest_signatures,
			      manifest_signatures_len);
}

static struct manifest_signature *named(struct manifest_known *known,
					size_t count, const char *name)
{
	for (size_t i = 0; i < count; i++)
		if (!strcmp(known[i].name, name))
			return known[i].signature;
	return NULL;
}

/* A row may build on an earlier one. */
static bool read_row(struct arena *arena, struct diag *diag,
		     struct manifest_known *known, size_t count,
		     const struct node *row)
{
	struct manifest_known *one = &known[count];
	const struct node *map = doc_node_find(row, "signature");
	const struct node *also = map ? doc_node_find(map, "also") : NULL;
	struct manifest_signature *own, *base = NULL;

	one->name = arena_copy(arena, row->key->text.ptr, row->key->text.len);
	one->title = text_of(arena, row, "title");
	one->status = text_of(arena, row, "status");
	one->source = text_of(arena, row, "source");
	own = map ? manifest_signature_map(arena, diag, map) : NULL;
	if (own && also)
		own->also = manifest_signature_map(arena, diag, also);
	if (own && own->like)
		base = named(known, count, own->like);
	if (!own || (own->like && !base))
		return false;
	one->signature = base ? manifest_signature_overlaid(arena, base, own)
			      : own;
	one->signature->source =
		arena_copy(arena, one->source, strlen(one->source));
	one->signature->status = strcmp(one->status, "unconfirmed")
					 ? NULL
					 : arena_copy(arena, "unconfirmed", 11);
	return true;
}

struct manifest_known *manifest_known(struct arena *arena, struct diag *diag,
				      size_t *count)
{
	const struct node *rows = read_rows(arena, diag);
	struct manifest_known *known;

	*count = 0;
	if (!rows)
		return NULL;
	known = arena_alloc(arena, (rows->count + 1) * sizeof *known);
	for (size_t i = 0; i < rows->count; i++)
		if (read_row(arena, diag, known, *count, rows->items[i]))
			++*count;
	assert(*count == rows->count);
	return known;
}

str manifest_known_list(struct arena *arena, struct diag *diag)
{
	struct buf out = {arena, NULL, 0, 0};
	struct manifest_known *known;
	size_t count;

	known = manifest_known(arena, diag, &count);
	for (size_t i = 0; i < count; i++)
		buf_add_format(&out, "%-25s %-18s %-12s %s; %s\n",
			       known[i].name,
			       known[i].signature->algorithm
				       ? known[i].signature->algorithm
				       : "hmac-sha256",
			       known[i].status, known[i].title,
			       known[i].source);
	return buf_str(&out);
}
