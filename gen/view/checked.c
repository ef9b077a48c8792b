/* SPDX-License-Identifier: MIT */
/*
 * What a call checks of its parameters before they are sent: a row for each
 * one of which its schema says anything.
 *
 * Invariant: a parameter that the caller gives as text has no row; the ledger
 * says so (model/parameter.c).
 */
#include "call.h"

#include <string.h>

/* Says its schema more than its type does? */
static bool has_limits(const struct type *type)
{
	struct limits none = {.min_length = -1,
			      .max_length = -1,
			      .min_items = -1,
			      .max_items = -1,
			      .min_properties = -1,
			      .max_properties = -1};

	if (type->kind == TYPE_LIST)
		return memcmp(&type->limits, &none, sizeof none) != 0 ||
		       has_limits(schema_item(type));
	return type->mark != NULL || schema_value_count(type) ||
	       type->kind == TYPE_TIME || type->kind == TYPE_DATE ||
	       memcmp(&type->limits, &none, sizeof none) != 0;
}

static bool is_declared(const struct call *c, const struct view_type *view)
{
	size_t i;

	for (i = 0; i < c->view->checked_types.count; i++)
		if (c->view->checked_types.items[i] == view)
			return true;
	return false;
}

static void add_check(struct call *c, const struct view_parameter *view,
		      const struct type *type)
{
	struct view_field *item = ARENA_NEW(c->m->arena, struct view_field);
	struct view_type *of = type->mark;

	item->name = view->name;
	item->json = view->json;
	item->row = view_row_of(c->m, type, false, false);
	view_add(c->m, &c->view->checks, item);
	if (!of || of->root || type->kind == TYPE_ENUM || is_declared(c, of))
		return;
	of->called = true;
	view_add(c->m, &c->view->checked_types, of);
}

/* A body of one value has no type of its own that checks it. */
static void check_body(struct call *c, const struct view_body *body,
		       const struct type *type)
{
	struct view_parameter view = {.name = body->name, .json = "\"\""};

	if (body->plain_json && has_limits(type))
		add_check(c, &view, type);
}

void view_checks(struct call *c)
{
	const struct operation *o = c->operation;
	struct view_type whose = {.name = c->view->local};
	struct view_type *before = c->m->filling;
	size_t i;

	c->m->filling = &whose;
	for (i = 0; i < o->parameter_count; i++) {
		const struct view_parameter *view =
			c->view->parameters.items[i];
		const struct type *type = o->parameters[i].type;

		if (has_limits(type) &&
		    view->value.text == (type->kind == TYPE_STRING))
			add_check(c, view, type);
	}
	for (i = 0; i < o->body_count; i++)
		check_body(c, c->view->bodies.items[i], o->bodies[i].type);
	c->m->filling = before;
	c->view->patterns = whose.patterns;
}
