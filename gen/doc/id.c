/* SPDX-License-Identifier: MIT */
/*
 * Which URI a schema has by its `$id` (JSON Schema 2020-12, section 8.2.1), and
 * a document by its `$self` (OpenAPI 3.2, OpenAPI Object).
 *
 * Doc->ids holds every `$id` of the documents that were read, but for those
 * that stand in examples and other data.
 */
#include "internal.h"

#include <string.h>

/*
 * A member named $id has a schema for its value and is no $id; what is only a
 * fragment names no resource (JSON Schema 2020-12, section 8.2.1).
 */
const struct node *doc_node_id(const struct node *node)
{
	const struct node *id = NULL;

	if (node->kind == NODE_MAP)
		id = doc_node_find(node, "$id");
	if (node->kind == NODE_MAP && !node->parent && !id)
		id = doc_node_find(node, "$self");
	return id && id->kind == NODE_SCALAR && id->text.len &&
			       id->text.ptr[0] != '#'
		       ? id
		       : NULL;
}

str doc_uri_base(struct arena *arena, const struct node *node)
{
	const struct node *id = NULL;
	str fragment, uri;

	while (!(id = doc_node_id(node)) && node->parent)
		node = node->parent;
	if (!id)
		return STR("");
	uri = doc_uri_split(arena, id->text, &fragment);
	return doc_uri_absolute(uri) || !node->parent
		       ? uri
		       : doc_uri_resolve(arena,
					 doc_uri_base(arena, node->parent),
					 uri);
}

static bool is_one_of(const struct node *key, const char *const *words)
{
	for (; *words; words++)
		if (str_is(key->text, *words))
			return true;
	return false;
}

/* Enums and examples hold data, even where a member is named like a keyword. */
bool doc_node_is_data(const struct node *node)
{
	static const char *const data[] = {"const", "enum", "example",
					   "examples", NULL};
	static const char *const named[] = {"properties", "patternProperties",
					    "$defs",      "definitions",
					    "schemas",    NULL};
	const struct node *up = node->parent;

	return node->key && is_one_of(node->key, data) &&
	       !(up && up->key && is_one_of(up->key, named));
}

static void index_node(struct doc *doc, struct node *node)
{
	if (doc_node_id(node))
		map_put(&doc->ids, doc_uri_base(doc->arena, node), node);
	for (size_t i = 0; i < node->count; i++)
		if (node->items[i]->kind != NODE_SCALAR &&
		    !doc_node_is_data(node->items[i]))
			index_node(doc, node->items[i]);
}

/* Most documents have neither, so the bytes are searched before the tree. */
void doc_index_ids(struct doc *doc, struct document *document)
{
	const struct source *source = document->source;
	const char *at = source->bytes, *end = at + source->len;

	for (; (at = memchr(at, '$', (size_t)(end - at))); at++)
		if ((end - at >= 3 && !memcmp(at, "$id", 3)) ||
		    (end - at >= 5 && !memcmp(at, "$self", 5))) {
			index_node(doc, document->root);
			return;
		}
}
