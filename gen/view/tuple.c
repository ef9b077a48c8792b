/* SPDX-License-Identifier: MIT */
/*
 * Tuples: a struct with a member for each of the first items, and what comes
 * after them in a list of its own.
 *
 * An item stands where it came, so one that is missing between others is
 * written as null.
 *
 * Invariant: each field of the type has one view.
 */
#include "internal.h"

#include <assert.h>

void view_tuple_fill(struct maker *m, struct view_type *view)
{
	const struct type *type = view->type;
	struct view_field *field;

	for (size_t i = 0; i < schema_field_count(type); i++) {
		field = view_field_of(m, &type->fields[i],
				      arena_format(m->arena, "item_%zu", i));
		view_add(m, &view->fields, field);
	}
	assert(view->fields.count == schema_field_count(type));
	view->item =
		view_row_of(m, schema_item(type), type->item_nullable, true);
	view_row_limits(m, view);
}
