/* SPDX-License-Identifier: MIT */
/*
 * Nodes that are made here, and put into a value.
 *
 * Invariant: the document's own nodes are not changed; only those made here,
 * which have no place, are.
 */
#include "internal.h"

#include <assert.h>
#include <string.h>

struct node *live_node(struct arena *arena, enum node_kind kind, str text,
		       bool plain)
{
	struct node *node = ARENA_NEW(arena, struct node);

	node->kind = kind;
	if (kind == NODE_SCALAR)
		node->text = text;
	node->plain = plain;
	return node;
}

struct node *live_node_text(struct arena *arena, str text)
{
	return live_node(arena, NODE_SCALAR, text, false);
}

void live_node_add(struct arena *arena, struct node *to, struct node *child)
{
	assert(!to->place.source);
	to->items =
		arena_grow(arena, to->items, to->count, sizeof(struct node *));
	child->parent = to;
	child->index = to->count;
	to->items[to->count++] = child;
	doc_node_changed(to);
}

struct node *live_node_copy(struct arena *arena, const struct node *node)
{
	struct node *copy =
		live_node(arena, node->kind, node->text, node->plain);
	struct node *child;

	for (size_t i = 0; i < node->count; i++) {
		child = live_node_copy(arena, node->items[i]);
		if (node->items[i]->key)
			child->key = live_node_text(arena,
						    node->items[i]->key->text);
		live_node_add(arena, copy, child);
	}
	return copy;
}

static void replace(struct node *before, struct node *after)
{
	assert(!before->parent->place.source);
	after->parent = before->parent;
	after->key = before->key;
	after->index = before->index;
	before->parent->items[before->index] = after;
	doc_node_changed(before->parent);
}

str live_node_parent(struct arena *arena, str pointer, str *last)
{
	struct buf part = {.arena = arena};
	size_t slash = pointer.len;

	while (slash > 0 && pointer.ptr[--slash] != '/')
		;
	buf_add_text(&part, "");
	for (size_t i = slash + 1; i < pointer.len; i++)
		if (pointer.ptr[i] == '~' && i + 1 < pointer.len)
			buf_add_text(&part,
				     pointer.ptr[++i] == '0' ? "~" : "/");
		else
			buf_add(&part, pointer.ptr + i, 1);
	*last = buf_str(&part);
	return (str){pointer.ptr, slash};
}

static struct node *find_or_make(struct arena *arena, struct node *root,
				 str pointer)
{
	struct node *made = NULL, *node = doc_node_at(root, pointer);

	if (node)
		return node;
	made = live_node(arena, NODE_MAP, (str){NULL, 0}, false);
	return live_node_put(arena, root, pointer, made) ? made : NULL;
}

bool live_node_put(struct arena *arena, struct node *root, str pointer,
		   struct node *value)
{
	struct node *before = doc_node_at(root, pointer), *parent;
	str name;

	if (!pointer.len || before == root)
		return false;
	if (before) {
		replace(before, value);
		return true;
	}
	parent = find_or_make(arena, root,
			      live_node_parent(arena, pointer, &name));
	if (!parent || parent->kind != NODE_MAP)
		return false;
	value->key = live_node_text(arena, name);
	live_node_add(arena, parent, value);
	return true;
}
