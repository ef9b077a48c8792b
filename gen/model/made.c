/* SPDX-License-Identifier: MIT */
/*
 * Nodes that no document has: what OpenAPI says outside of a schema, of a
 * header, a parameter or a file, as a schema would say it.
 *
 * Invariant: the key of a made node has no parent (see doc_node_is_made()).
 */
#include "internal.h"

#include <assert.h>
#include <string.h>

struct node *model_made_node(struct builder *b, enum node_kind kind,
			     struct node *parent)
{
	struct node *node = ARENA_NEW(b->arena, struct node);

	node->kind = kind;
	node->place = parent->place;
	node->parent = parent;
	return node;
}

void model_made_item(struct builder *b, struct node *to, struct node *item)
{
	to->items = arena_grow(b->arena, to->items, to->count, sizeof item);
	item->parent = to;
	item->index = to->count;
	to->items[to->count++] = item;
}

void model_made_member(struct builder *b, struct node *map, str name,
		       struct node *value)
{
	value->key = model_made_node(b, NODE_SCALAR, map);
	value->key->parent = NULL;
	value->key->text = name;
	model_made_item(b, map, value);
	doc_node_changed(map);
	assert(!value->key->parent);
}

void model_made_text(struct builder *b, struct node *map, const char *name,
		     const char *text)
{
	struct node *value = model_made_node(b, NODE_SCALAR, map);

	value->text = str_from(text);
	model_made_member(b, map, str_from(name), value);
}

void model_made_items(struct builder *b, struct node *to,
		      const struct node *from)
{
	struct node **items = NULL;

	for (size_t i = 0; i < from->count; i++) {
		items = arena_grow(b->arena, items, i, sizeof *items);
		items[i] = from->items[i];
	}
	to->items = items;
	to->count = from->count;
}
