/* SPDX-License-Identifier: MIT */
/*
 * Which URI a schema has by its `$id` (JSON Schema 2020-12, section 8.2.1).
 *
 * Doc->ids holds every `$id` of the documents that were read, but for those
 * that stand in examples and other data.
 */
#include <string.h>

#include "internal.h"

bool doc_uri_has_scheme(str uri)
{
	size_t i;

	for (i = 0; i < uri.len && uri.ptr[i] != ':'; i++)
		if (!((uri.ptr[i] >= 'a' && uri.ptr[i] <= 'z') ||
		      (uri.ptr[i] >= 'A' && uri.ptr[i] <= 'Z') ||
		      (i && ((uri.ptr[i] >= '0' && uri.ptr[i] <= '9') ||
			     strchr("+-.", uri.ptr[i])))))
			return false;
	return i > 1 && i < uri.len;
}

/*
 * Returns the base URI at a node: the nearest $id above it, or the document's.
 */
str doc_uri_base(const struct node *node)
{
	const struct node *id;

	for (; node->parent; node = node->parent) {
		id = doc_node_find(node, "$id");
		if (id && id->kind == NODE_SCALAR &&
		    doc_uri_has_scheme(id->text))
			return id->text;
	}
	id = doc_node_find(node, "$id");
	if (id && id->kind == NODE_SCALAR && doc_uri_has_scheme(id->text))
		return id->text;
	return (str){NULL, 0};
}

/* RFC 3986 section 5.2, for a reference that is a path below the base. */
str doc_uri_resolve(struct arena *arena, str base, str uri)
{
	size_t cut = base.len, start = 0;

	if (doc_uri_has_scheme(uri) || !base.ptr)
		return uri;
	for (size_t i = 0; i + 2 < base.len && !start; i++)
		if (!memcmp(base.ptr + i, "://", 3))
			start = i + 3;
	if (uri.len && uri.ptr[0] == '/') {
		for (cut = start; cut < base.len && base.ptr[cut] != '/'; cut++)
			;
	} else {
		while (cut > start && base.ptr[cut - 1] != '/')
			cut--;
	}
	return str_format(arena, "%.*s%.*s", (int)cut, base.ptr, (int)uri.len,
			  uri.ptr);
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
	struct node *id;

	if (node->kind == NODE_MAP) {
		id = doc_node_find(node, "$id");
		if (id && id->kind == NODE_SCALAR) {
			str base = node->parent ? doc_uri_base(node->parent)
						: (str){NULL, 0};

			map_put(&doc->ids,
				doc_uri_resolve(doc->arena, base, id->text),
				node);
		}
	}
	for (size_t i = 0; i < node->count; i++)
		if (node->items[i]->kind != NODE_SCALAR &&
		    !doc_node_is_data(node->items[i]))
			index_node(doc, node->items[i]);
}

/* In OpenAPI 3.2, $self is the document's own URI. */
static void index_self(struct doc *doc, struct node *root)
{
	struct node *self =
		root->kind == NODE_MAP ? doc_node_find(root, "$self") : NULL;

	if (self && self->kind == NODE_SCALAR && doc_uri_has_scheme(self->text))
		map_put(&doc->ids, self->text, root);
}

/* Most documents have no $id, so search the bytes before walking the tree. */
void doc_index_ids(struct doc *doc, struct document *document)
{
	const struct source *source = document->source;
	const char *at = source->bytes, *end = at + source->len;

	for (; (at = memchr(at, '$', (size_t)(end - at))); at++)
		if (end - at >= 5 && !memcmp(at, "$self", 5)) {
			index_self(doc, document->root);
		} else if (end - at >= 3 && at[1] == 'i' && at[2] == 'd') {
			index_node(doc, document->root);
			return;
		}
}
