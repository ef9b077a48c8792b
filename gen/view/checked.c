/* SPDX-License-Identifier: MIT */
/*
 * What a call checks of its struct before anything is sent: the row of each
 * parameter, and of a body that is one value.
 *
 * What a row refers to is declared in the file of the call.
 */
#include "call.h"

static bool is_declared(const struct call *c, const struct view_type *view)
{
	for (size_t i = 0; i < c->view->checked_types.count; i++)
		if (c->view->checked_types.items[i] == view)
			return true;
	return false;
}

struct view_row view_call_row(struct call *c, const struct type *type)
{
	struct view_type *before = c->m->filling, *of = type->mark;
	struct view_row row;

	c->m->filling = &c->rows;
	row = view_row_of(c->m, type, false, false);
	c->m->filling = before;
	c->view->patterns = c->rows.patterns;
	if (of && !of->root && type->kind != TYPE_ENUM && !is_declared(c, of)) {
		of->called = true;
		view_add(c->m, &c->view->checked_types, of);
	}
	return row;
}
