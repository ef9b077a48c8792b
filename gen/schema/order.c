/* SPDX-License-Identifier: MIT */
/*
 * The order of types: that of the document in which they are described.
 *
 * Invariant: it depends on nothing but the documents.
 */
#include <stdlib.h>

#include "internal.h"

static size_t document_order(struct schema_builder *b, struct map *orders,
			     const struct node *node)
{
	const void *document = doc_node_document(node);
	size_t *order = map_find(orders, schema_pointer_key(&document));
	struct key {
		const void *document;
		size_t order;
	} * key;

	if (order)
		return *order;
	key = ARENA_NEW(b->arena, struct key);
	key->document = document;
	key->order = orders->count;
	map_put(orders, schema_pointer_key(&key->document), &key->order);
	return key->order;
}

static int compare_places(const void *a, const void *b)
{
	const struct shell *x = *(struct shell *const *)a;
	const struct shell *y = *(struct shell *const *)b;
	const struct place *p = &x->type.node->place;
	const struct place *q = &y->type.node->place;

	if (x->document != y->document)
		return x->document < y->document ? -1 : 1;
	if (p->line != q->line)
		return p->line < q->line ? -1 : 1;
	if (p->column != q->column)
		return p->column < q->column ? -1 : 1;
	return x->order < y->order ? -1 : x->order > y->order;
}

void schema_order(struct schema_builder *b, struct reached *reached)
{
	struct map orders = {.arena = b->arena};

	/*
	 * Number the documents in the order in which they were read, reached or
	 * not.
	 */
	for (size_t i = 0; i < b->count; i++)
		b->shells[i]->document =
			document_order(b, &orders, b->shells[i]->type.node);
	if (reached->count)
		qsort(reached->items, reached->count, sizeof(struct shell *),
		      compare_places);
	/* No two are alike: the order is that of the documents alone. */
	for (size_t i = 1; i < reached->count; i++)
		assert(compare_places(&reached->items[i - 1],
				      &reached->items[i]) < 0);
}
