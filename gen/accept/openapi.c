/* SPDX-License-Identifier: MIT */
/*
 * The schema of a version of OpenAPI: openapi.yaml without the parts that
 * belong to other versions.
 *
 * Invariant: no `since` and no `until` is left.
 */
#include "accept.h"

#include <assert.h>

extern const unsigned char accept_openapi_schema[];
extern const size_t accept_openapi_schema_len;

static bool is_within(const struct node *node, str version)
{
	const struct node *since = doc_node_find(node, "since");
	const struct node *until = doc_node_find(node, "until");

	return (!since || str_compare(version, since->text) >= 0) &&
	       (!until || str_compare(version, until->text) <= 0);
}

static bool is_mark(const struct node *node)
{
	return node->kind == NODE_SCALAR && node->key &&
	       (str_is(node->key->text, "since") ||
		str_is(node->key->text, "until"));
}

/* Removes the parts that belong to other versions, and the marks. */
static void prune(struct node *node, str version)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < node->count; i++) {
		struct node *item = node->items[i];

		if (!is_within(item, version) || is_mark(item))
			continue;
		prune(item, version);
		item->index = kept;
		node->items[kept++] = item;
	}
	if (kept != node->count) {
		node->count = kept & DOC_COUNT;
		doc_node_changed(node);
	}
	assert(!doc_node_find(node, "since") && !doc_node_find(node, "until"));
}

const struct node *accept_openapi(struct arena *arena, struct doc *doc,
				  str version)
{
	static const char *const versions[] = {"3.0", "3.1", "3.2"};
	const char *name = NULL;
	struct node *root;

	for (size_t i = 0; i < sizeof versions / sizeof *versions; i++)
		if (str_starts(version, versions[i]) && version.len > 3 &&
		    version.ptr[3] == '.')
			name = versions[i];
	if (!name)
		return NULL;
	root = doc_read_bytes(doc, arena_format(arena, "openapi-%s", name),
			      (const char *)accept_openapi_schema,
			      accept_openapi_schema_len);
	if (root)
		prune(root, str_from(name));
	return root;
}
