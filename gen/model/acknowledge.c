/* SPDX-License-Identifier: MIT */
/*
 * Warnings that the manifest says are known: their places are found before
 * anything is reported of them.
 *
 * One that meets no warning is reported in the end, so that the list holds
 * nothing that is out of date.
 */
#include "internal.h"

#include <string.h>

/* The node at `at`, if the file that it names is the manifest. */
static const struct node *find_own(const struct manifest *manifest,
				   const char *at)
{
	const char *path, *slash, *hash = strchr(at, '#');
	size_t len = hash ? (size_t)(hash - at) : 0;

	if (!manifest->root || !len)
		return NULL;
	path = manifest->root->place.source->path;
	slash = strrchr(path, '/');
	path = slash ? slash + 1 : path;
	if (strlen(path) != len || strncmp(path, at, len) != 0)
		return NULL;
	return doc_node_at(manifest->root, str_from(hash + 1));
}

void model_acknowledge(struct builder *b, const struct documents *documents)
{
	const struct manifest *manifest = b->manifest;

	for (unsigned i = 0; i < manifest->acknowledge_count; i++) {
		const struct manifest_acknowledge *known =
			&manifest->acknowledge[i];
		const char *place =
			arena_format(b->arena, "/acknowledge/%u/at", i);
		const struct node *node = find_own(manifest, known->at);

		if (!node)
			node = model_documents_find(b, documents, known->at,
						    NULL);
		if (node)
			diag_acknowledge(b->diag, known->id, node->place,
					 doc_node_key_place(node),
					 manifest_place(manifest, place));
		else
			diag_warning(b->diag, manifest_place(manifest, place),
				     "acknowledged-nothing",
				     "nothing stands at '%s'", known->at);
	}
}
