/* SPDX-License-Identifier: MIT */
/*
 * What is held by value stands before its holder. Lists and objects are held
 * by pointer, so only choices (in objects, entries and choices) need it.
 *
 * Invariant: among types that do not hold one another, the model's order.
 */
#include "private.h"

struct walk {
	struct maker *m;
	struct view_type **sorted;
	size_t count;
};

static void visit(struct walk *walk, const struct type *type)
{
	struct view_type *view = type ? type->mark : NULL;
	size_t i;

	if (!view || view->visit)
		return;
	view->visit = 1;
	if (type->kind == TYPE_OBJECT || type->kind == TYPE_CHOICE ||
	    type->kind == TYPE_TUPLE) {
		for (i = 0; i < type->field_count; i++)
			if (type->fields[i].type->kind == TYPE_CHOICE ||
			    type->fields[i].type->kind == TYPE_LIST)
				visit(walk, type->fields[i].type);
		for (i = 0; i < type->branch_count; i++)
			if (type->branches[i].type->kind == TYPE_CHOICE ||
			    type->branches[i].type->kind == TYPE_LIST)
				visit(walk, type->branches[i].type);
		if (type->entry && (type->entry->kind == TYPE_CHOICE ||
				    type->entry->kind == TYPE_LIST))
			visit(walk, type->entry);
	}
	walk->sorted[walk->count++] = view;
}

void order_types(struct maker *m)
{
	struct walk walk = {m, NULL, 0};
	size_t i;

	walk.sorted = arena_alloc(m->arena,
				  (m->type_count + 1) * sizeof *walk.sorted);
	for (i = 0; i < m->type_count; i++)
		visit(&walk, m->order[i]->type);
	m->order = walk.sorted;
}
