/* SPDX-License-Identifier: MIT */
/*
 * A manifest's signature: described, named, or both.
 *
 * What the manifest describes overrides the known signature.
 */
#include "internal.h"

static struct manifest_signature *known_named(struct arena *arena,
					      struct diag *diag,
					      const struct node *node)
{
	size_t count;
	struct manifest_known *known = manifest_known(arena, diag, &count);
	const char **names = arena_alloc(arena, (count + 1) * sizeof *names);
	const char *near;

	for (size_t i = 0; i < count; i++) {
		names[i] = known[i].name;
		if (str_is(node->text, names[i]))
			return known[i].signature;
	}
	near = str_nearest(node->text, names, count);
	diag_error(diag, node->place, "signature-unknown",
		   "no signature is known by the name '%s'%s%s%s; `hookc list "
		   "--signatures` shows those that are",
		   node->text.ptr, near ? "; did you mean '" : "",
		   near ? near : "", near ? "'?" : "");
	return NULL;
}

struct manifest_signature *manifest_signature_read(struct arena *arena,
						   struct diag *diag,
						   const struct node *node)
{
	const struct node *like = doc_node_find(node, "like"), *also;
	struct manifest_signature *own, *base;

	if (node->kind == NODE_SCALAR)
		return known_named(arena, diag, node);
	own = manifest_signature_map(arena, diag, node);
	if (!own)
		return NULL;
	also = doc_node_find(node, "also");
	if (also) {
		own->also = manifest_signature_map(arena, diag, also);
		if (!own->also)
			return NULL;
	}
	if (!like)
		return own;
	base = known_named(arena, diag, like);
	return base ? manifest_signature_overlaid(arena, base, own) : NULL;
}
