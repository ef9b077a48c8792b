/* SPDX-License-Identifier: MIT */
/*
 * What calls do not check of their parameters; the ledger as text and, place by
 * place, as JSON: hookc list --ledger.
 *
 * Every line of the model's ledger is printed, in its order.
 */
#include "internal.h"

static const char *const treatments[] = {
	[ENFORCED] = "enforced",         [STRUCTURAL] = "structural",
	[ANNOTATION] = "annotation",     [NO_EFFECT] = "no effect",
	[NOT_ENFORCED] = "not enforced",
};

enum { PLACES = 5 };

static const char *path_of(struct place place)
{
	return place.source ? place.source->path : "?";
}

static void add_place(struct buf *out, struct place place)
{
	buf_add_format(out, " %s:%u:%u",
		       str_shown(out->arena, str_from(path_of(place))),
		       place.line, place.column);
}

static void add_line(struct buf *out, const struct ledger_line *line)
{
	size_t i;

	buf_add_format(out, "%-12s %7zu  %s\n", treatments[line->treatment],
		       line->count, str_shown(out->arena, line->keyword));
	if (line->treatment != NOT_ENFORCED)
		return;
	buf_add_text(out, "                     ");
	for (i = 0; i < line->count && i < PLACES; i++)
		add_place(out, doc_node_key_place(line->nodes[i]));
	buf_add_text(out, i < line->count ? " ...\n" : "\n");
}

static void add_text(struct buf *out, const char *before, str text)
{
	const struct node node = {.kind = NODE_SCALAR, .text = text};

	buf_add_text(out, before);
	buf_add_str(out, doc_node_json(out->arena, &node));
}

/* Adds one keyword of one schema, as an object. */
static void add_object(struct buf *out, const struct ledger_line *line,
		       const struct node *node)
{
	struct place place = doc_node_key_place(node);

	buf_add_format(out, "{\"treatment\":\"%s\"",
		       treatments[line->treatment]);
	add_text(out, ",\"keyword\":", line->keyword);
	add_text(out, ",\"file\":", str_from(path_of(place)));
	buf_add_format(out, ",\"line\":%u,\"column\":%u", place.line,
		       place.column);
	add_text(out, ",\"pointer\":", doc_node_pointer(out->arena, node));
	buf_add_text(out, "}\n");
}

str model_ledger(struct arena *arena, const struct model *model, bool json)
{
	struct buf out = {.arena = arena};

	for (size_t i = 0; i < model->ledger_count; i++) {
		const struct ledger_line *line = &model->ledger[i];

		if (!json)
			add_line(&out, line);
		for (size_t k = 0; json && k < line->count; k++)
			add_object(&out, line, line->nodes[k]);
	}
	return out.len ? buf_str(&out) : STR("");
}

/* ---- parameters ---- */

bool model_is_scalar(const struct type *type)
{
	return type->kind != TYPE_ANY && type->kind != TYPE_CHOICE &&
	       type->kind != TYPE_OBJECT && type->kind != TYPE_LIST &&
	       type->kind != TYPE_TUPLE;
}

/* A choice of scalars is easier to say as text. */
static bool has_shape(const struct type *type)
{
	for (size_t i = 0; i < schema_branch_count(type); i++)
		if (has_shape(schema_type_final(type->branches[i].type)))
			return true;
	return !model_is_scalar(type) && type->kind != TYPE_ANY &&
	       type->kind != TYPE_CHOICE;
}

bool model_is_given_as_text(const struct parameter *parameter)
{
	const struct type *type = schema_type_final(parameter->type);

	if (has_shape(type) || (parameter->json && type->kind == TYPE_CHOICE))
		return false;
	return parameter->json ? type->kind != TYPE_STRING
			       : !model_is_scalar(type);
}

/* Nothing is said of a value that may be anything. */
static bool says_nothing(const struct type *type)
{
	return type->kind == TYPE_ANY && !type->limits.constant &&
	       !type->limits.allowed_count;
}

static bool is_noted(const struct parameter *parameter)
{
	return model_is_given_as_text(parameter) &&
	       !says_nothing(schema_type_final(parameter->type));
}

void model_parameters_note(struct builder *b)
{
	const struct model *model = b->model;

	for (size_t i = 0; i < model->operation_count; i++) {
		const struct operation *o = model->operations[i];

		for (size_t k = 0; k < o->parameter_count; k++)
			if (is_noted(&o->parameters[k]))
				schema_ledger_note(
					b->schemas,
					"parameter that is given as text",
					NOT_ENFORCED, o->parameters[k].node);
	}
}
