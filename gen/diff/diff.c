/* SPDX-License-Identifier: MIT */
/*
 * All of two versions, part by part.
 *
 * What no event and no operation leads to is compared, too.
 */
#include "internal.h"

/* ---- schemas that no event and no operation leads to ---- */

static const struct type *component(const struct model *model, str name)
{
	for (size_t i = 0; name.ptr && i < model->type_count; i++)
		if (str_equal(model->types[i]->component, name))
			return model->types[i];
	return NULL;
}

/* A program may send and receive these types. */
static void other_types(struct diff *d)
{
	const struct model *old = d->old->model, *now = d->now->model;
	const struct type *type, *other;
	struct diff_at at = {.where = STR("")};

	for (size_t i = 0; i < old->type_count; i++) {
		type = old->types[i];
		other = component(now, type->component);
		if (!type->component.ptr)
			continue;
		at.where = type->component;
		at.old = type->node;
		at.now = other ? other->node : NULL;
		at.direction = DIFF_SEND | DIFF_RECEIVE;
		if (!other)
			diff_add(d, &at, DIFF_SCHEMA_REMOVED, NULL);
		else if (!map_find(&d->pairs, str_format(d->arena, "%p",
							 (const void *)type)))
			for (at.direction = DIFF_SEND;
			     at.direction <= DIFF_RECEIVE; at.direction++)
				diff_types(d, &at, type, other);
	}
	for (size_t i = 0; i < now->type_count; i++) {
		type = now->types[i];
		at = (struct diff_at){type->component, DIFF_SEND | DIFF_RECEIVE,
				      NULL, type->node, false};
		if (type->component.ptr && !component(old, type->component))
			diff_add(d, &at, DIFF_SCHEMA_ADDED, NULL);
	}
}

str diff_sides(struct arena *arena, const struct diff_side *old,
	       const struct diff_side *now, enum diff_form form, bool strict,
	       bool *breaks)
{
	struct diff d = {.arena = arena, .old = old, .now = now};
	enum diff_effect worst;

	d.known.arena = d.pairs.arena = arena;
	diff_signatures(&d);
	diff_events(&d);
	diff_operations(&d);
	other_types(&d);
	diff_declared(&d);
	*breaks = false;
	for (size_t i = 0; i < d.count; i++) {
		worst = diff_worst(&d.items[i]);
		*breaks = *breaks || worst == DIFF_BREAKS ||
			  (strict && worst == DIFF_STRICT);
	}
	return form == DIFF_JSON ? diff_report_json(&d, *breaks)
				 : diff_report_text(&d);
}
