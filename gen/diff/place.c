/* SPDX-License-Identifier: MIT */
/*
 * Where a schema stands. A type's own node may be elsewhere, where an equal
 * type stands, and there the keywords that no type holds may differ.
 *
 * A reference is never returned for a schema that it leads to.
 */
#include "internal.h"

#include <stdlib.h>

static const struct node *not_referred(const struct node *schema)
{
	return schema && !doc_node_find(schema, "$ref") ? schema : NULL;
}

/* An item of a tuple has its index as its name. */
const struct node *diff_member_node(const struct node *schema,
				    const struct field *field)
{
	const struct node *items = doc_node_find(schema, "prefixItems");
	const struct node *node =
		doc_node_find(doc_node_find(schema, "properties"),
			      field->name.ptr);
	size_t index = strtoul(field->name.ptr, NULL, 10);

	if (!node && items && index < items->count && items->kind == NODE_LIST)
		node = items->items[index];
	node = not_referred(node);
	return node ? node : field->node;
}

const struct node *diff_schema_of(const struct node *holder)
{
	return not_referred(doc_node_find(holder, "schema"));
}

const struct node *diff_schema_in(const struct node *holder, str media_type)
{
	const struct node *content = doc_node_find(holder, "content");

	return diff_schema_of(doc_node_find(content, media_type.ptr));
}
