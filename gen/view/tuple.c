/* SPDX-License-Identifier: MIT */
/*
 * Tuples: a struct with a member for each of the first items, and what comes
 * after them in a list of its own.
 *
 * Invariant: an item stands where it came, so one that is missing between
 * others is written as null.
 */
#include "private.h"

static void count_checks(struct maker *m, struct view_type *view)
{
	const struct limits *limits = &view->type->limits;

	if (limits->min_items > 0)
		view->min_items = view_number(m, limits->min_items);
	if (limits->max_items >= 0)
		view->max_items = view_number(m, limits->max_items);
	view->counted = view->min_items || view->max_items;
}

void tuple_view(struct maker *m, struct view_type *view)
{
	const struct type *type = view->type;
	struct view_field *field;
	size_t i;

	view->tuple = view->checked = true;
	view->unique_json = unique_as_json(type);
	view->inert = !view->unique_json;
	for (i = 0; i < type->field_count; i++) {
		field = field_view(m, &type->fields[i],
				   arena_format(m->arena, "item_%zu", i), i);
		view->inert = view->inert && !field->checks.count;
		view_add(m, &view->fields, field);
	}
	view->field_count = view_number(m, (int64_t)type->field_count);
	item_view(m, view);
	check_list(m, &view->item_checks, type->item, "v->rest.items[i]",
		   view->item_pointer);
	count_checks(m, view);
	view->inert = view->inert && !view->item_checks.count && !view->counted;
}
