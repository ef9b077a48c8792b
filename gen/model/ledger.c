/* SPDX-License-Identifier: MIT */
/*
 * What calls do not check of their parameters; the ledger as text: hookc list
 * --ledger.
 *
 * Invariant: every line of the model's ledger is printed, in its order.
 */
#include "internal.h"

static const char *const treatments[] = {
	[ENFORCED] = "enforced",
	[STRUCTURAL] = "structural",
	[ANNOTATION] = "annotation",
	[NOT_ENFORCED] = "not enforced",
};

static void add_place(struct buf *out, struct place place)
{
	const char *path = place.source ? place.source->path : "?";

	buf_add_format(out, " %s:%u:%u", str_shown(out->arena, str_from(path)),
		       place.line, place.column);
}

str model_ledger(struct arena *arena, const struct model *model)
{
	struct buf out = {.arena = arena};

	for (size_t i = 0; i < model->ledger_count; i++) {
		const struct ledger_line *line = &model->ledger[i];

		buf_add_format(&out, "%-12s %7zu  %s\n",
			       treatments[line->treatment], line->count,
			       str_shown(arena, line->keyword));
		if (line->treatment != NOT_ENFORCED)
			continue;
		buf_add_text(&out, "                     ");
		for (size_t k = 0; k < line->place_count; k++)
			add_place(&out, line->places[k]);
		buf_add_text(&out,
			     line->count > line->place_count ? " ...\n" : "\n");
	}
	return out.len ? buf_str(&out) : STR("");
}

/* ---- parameters ---- */

static bool is_scalar(const struct type *type)
{
	return type->kind != TYPE_ANY && type->kind != TYPE_CHOICE &&
	       type->kind != TYPE_OBJECT && type->kind != TYPE_LIST &&
	       type->kind != TYPE_TUPLE;
}

/* Nothing is said of a value that may be anything. */
static bool says_nothing(const struct type *type)
{
	return type->kind == TYPE_ANY && !type->limits.constant &&
	       !type->limits.allowed_count;
}

/* The caller gives its text, which no type holds: see view/checked.c. */
static bool is_given_as_text(const struct parameter *parameter)
{
	const struct type *type = schema_type_final(parameter->type);

	if (says_nothing(type))
		return false;
	if (parameter->json)
		return is_scalar(type) && type->kind != TYPE_STRING;
	if (parameter->style == STYLE_DEEP_OBJECT)
		return false;
	return type->kind == TYPE_ANY || type->kind == TYPE_CHOICE ||
	       type->kind == TYPE_TUPLE ||
	       (type->kind == TYPE_LIST &&
		!is_scalar(schema_type_final(schema_item(type))) &&
		!says_nothing(schema_type_final(schema_item(type))));
}

void model_parameters_note(struct builder *b)
{
	const struct model *model = b->model;

	for (size_t i = 0; i < model->operation_count; i++) {
		const struct operation *o = model->operations[i];

		for (size_t k = 0; k < o->parameter_count; k++)
			if (is_given_as_text(&o->parameters[k]))
				schema_ledger_note(
					b->schemas,
					"parameter that is given as text",
					NOT_ENFORCED, o->parameters[k].node);
	}
}
