/* SPDX-License-Identifier: MIT */
/*
 * Members of an OpenAPI object, by name and of the kind that is asked for.
 *
 * A member of another kind is reported, and then absent.
 */
#include "internal.h"

str model_member_text(const struct node *map, const char *name)
{
	const struct node *node = doc_node_find(map, name);

	if (!node || node->kind != NODE_SCALAR || doc_node_is_null(node))
		return (str){NULL, 0};
	return node->text;
}

static struct node *member_of_kind(struct builder *b, const struct node *map,
				   const char *name, enum node_kind kind)
{
	struct node *node = map ? doc_node_find(map, name) : NULL;

	if (!node || node->kind == kind)
		return node;
	model_kind_report(b, node, kind == NODE_MAP ? "a mapping" : "a list");
	return NULL;
}

struct node *model_member_map(struct builder *b, const struct node *map,
			      const char *name)
{
	return member_of_kind(b, map, name, NODE_MAP);
}

struct node *model_member_list(struct builder *b, const struct node *map,
			       const char *name)
{
	return member_of_kind(b, map, name, NODE_LIST);
}

bool model_member_true(const struct node *map, const char *name)
{
	const struct node *node = doc_node_find(map, name);
	bool value;

	return node && doc_node_is_bool(node, &value) && value;
}
