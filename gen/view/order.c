/* SPDX-License-Identifier: MIT */
/*
 * Structs: what is held by value stands before its holder. Lists and objects
 * are held by pointer, so only choices (in objects, entries and choices) need
 * it. Tables: what is mentioned stands before what mentions it, and is
 * declared ahead only where types are recursive.
 *
 * Types that do not hold one another keep the model's order.
 *
 * Invariant: a walk visits each type once.
 */
#include "internal.h"

#include <assert.h>

struct walk {
	struct maker *m;
	struct view_type **sorted;
	size_t count;
	bool tables;
};

static void visit(struct walk *walk, const struct type *type);

/* Visits a type that another holds, if it must come before its holder. */
static void visit_held(struct walk *walk, const struct type *type)
{
	if (type && (walk->tables || type->kind == TYPE_CHOICE ||
		     type->kind == TYPE_LIST))
		visit(walk, type);
}

static void visit(struct walk *walk, const struct type *type)
{
	struct view_type *view = type->mark;

	if (!view || view->visit == VISITED)
		return;
	if (view->visit == VISITING) {
		view->ahead = true;
		return;
	}
	view->visit = VISITING;
	for (size_t i = 0; i < schema_field_count(type); i++)
		visit_held(walk, type->fields[i].type);
	for (size_t i = 0; i < schema_branch_count(type); i++)
		visit_held(walk, type->branches[i].type);
	visit_held(walk, schema_entry(type));
	if (walk->tables || type->kind == TYPE_TUPLE)
		visit_held(walk, schema_item(type));
	view->visit = VISITED;
	walk->sorted[walk->count++] = view;
}

static struct view_type **sort(struct maker *m, bool tables)
{
	struct walk walk = {m, NULL, 0, tables};

	walk.sorted = arena_alloc(m->arena,
				  (m->type_count + 1) * sizeof *walk.sorted);
	for (size_t i = 0; i < m->type_count; i++) {
		m->order[i]->visit = NOT_VISITED;
		m->order[i]->ahead = false;
	}
	for (size_t i = 0; i < m->type_count; i++)
		visit(&walk, m->order[i]->type);
	/* Every type was visited once. */
	assert(walk.count == m->type_count);
	return walk.sorted;
}

void view_order_types(struct maker *m)
{
	struct view_type **tables;

	m->order = sort(m, false);
	tables = sort(m, true);
	for (size_t i = 0; i < m->type_count; i++)
		tables[i]->rank = i;
}
