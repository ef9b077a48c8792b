/* SPDX-License-Identifier: MIT */
/*
 * The order of types: that of the document in which they are described.
 *
 * Invariant: it depends on nothing but the documents.
 */
#include <stdlib.h>

#include "internal.h"

struct document_order {
	const void *document;
	size_t order;
};

/* Most types are made one after the other, of one document. */
size_t schema_document_order(struct schema_builder *b, const struct node *node)
{
	const void *document = doc_node_document(node);
	struct document_order *found = b->last_order;

	if (found && found->document == document)
		return found->order;
	found = map_find(&b->orders, schema_pointer_key(&document));
	if (!found) {
		found = ARENA_NEW(b->arena, struct document_order);
		found->document = document;
		found->order = b->orders.count;
		map_put(&b->orders, schema_pointer_key(&found->document),
			found);
	}
	b->last_order = found;
	return found->order;
}

/* A type with its place, so that types stay untouched while they are sorted. */
struct placed {
	struct shell *shell;
	size_t document, order;
	unsigned line, column;
};

static int compare_places(const void *a, const void *b)
{
	const struct placed *x = a, *y = b;

	if (x->document != y->document)
		return x->document < y->document ? -1 : 1;
	if (x->line != y->line)
		return x->line < y->line ? -1 : 1;
	if (x->column != y->column)
		return x->column < y->column ? -1 : 1;
	return x->order < y->order ? -1 : x->order > y->order;
}

void schema_order(struct schema_builder *b, struct reached *reached)
{
	struct arena *aside = arena_aside(b->arena);
	struct placed *all =
		arena_alloc(aside, (reached->count + 1) * sizeof *all);

	for (size_t i = 0; i < reached->count; i++) {
		struct shell *shell = reached->items[i];
		struct place place = shell->type.node->place;

		all[i] = (struct placed){shell, shell->document, shell->order,
					 place.line, place.column};
	}
	qsort(all, reached->count, sizeof *all, compare_places);
	for (size_t i = 0; i < reached->count; i++) {
		/* No two are alike: the order is that of the documents. */
		assert(!i || compare_places(&all[i - 1], &all[i]) < 0);
		reached->items[i] = all[i].shell;
	}
	arena_free(aside);
}
