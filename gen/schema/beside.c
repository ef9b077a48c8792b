/* SPDX-License-Identifier: MIT */
/*
 * Keywords beside enum and const: `enum: [ab, c], maxLength: 1` leaves c alone.
 *
 * They are known before any value comes, so what they rule out is no value of
 * the type, and nothing is checked twice.
 *
 * A value that is left satisfies all keywords of its schema.
 */
#include "effect.h"
#include "internal.h"

/*
 * Makes the type of the schema without enum and const, unless they stand alone.
 */
void schema_fill_beside(struct schema_builder *b, struct shell *shell,
			struct operands parts, unsigned kinds)
{
	uint64_t values = BIT(KEYWORD_ENUM) | BIT(KEYWORD_CONST);
	struct operands rest = {0};
	uint64_t keywords = 0;

	for (size_t i = 0; i < parts.count; i++) {
		struct operand part = parts.items[i];

		keywords |= schema_operand_keywords(b, part);
		part.skip |= values;
		schema_operands_add(b, &rest, part);
	}
	if (keywords & SHAPE_KEYWORDS)
		shell->beside = schema_type_make(b, rest, kinds, NULL);
}

/* ---- which values fit ---- */

/* The values of a type, and of each whether it fits what stands beside it. */
struct values {
	struct node **items;
	bool *fit;
	size_t count;
};

static void add_value(struct values *values, struct node *value)
{
	values->items[values->count++] = value;
}

static struct values values_of(struct schema_builder *b,
			       const struct shell *shell)
{
	const struct type *type = &shell->type;
	const struct limits *limits = &type->limits;
	size_t most = schema_value_count(type) + limits->allowed_count + 1;
	struct values values = {0};

	values.items = arena_alloc(b->arena, most * sizeof *values.items);
	values.fit = arena_alloc(b->arena, most * sizeof *values.fit);
	for (size_t i = 0; i < schema_value_count(type); i++)
		add_value(&values, type->values[i].node);
	for (size_t i = 0; i < limits->allowed_count; i++)
		add_value(&values, limits->allowed[i]);
	if (limits->constant && !doc_node_is_null(limits->constant))
		add_value(&values, limits->constant);
	return values;
}

/* A YAML author's unquoted number may stand for a text. */
static struct node *as_text(struct schema_builder *b, const struct shell *shell,
			    struct node *value)
{
	struct node *copy;

	if (shell->type.kind != TYPE_ENUM)
		return value;
	copy = ARENA_NEW(b->arena, struct node);
	*copy = *value;
	copy->plain = false;
	return copy;
}

/*
 * A type may ask for more than the schema does: `maxLength` without `type`
 * means a text. The schema as it is written has the last word, for an author
 * who lists a value means that it may be sent.
 */
static void ask_the_letter(struct schema_builder *b, const struct shell *shell,
			   struct values *values)
{
	struct operands operands = shell->operands;
	struct node **schemas =
		arena_alloc(b->arena, operands.count * sizeof *schemas);

	for (size_t i = 0; i < operands.count; i++)
		schemas[i] = operands.items[i].node;
	b->judge(b->judge_by,
		 &(struct schema_asked){schemas, operands.count, values->items,
					values->count},
		 values->fit);
}

static struct values judge(struct schema_builder *b, const struct shell *shell)
{
	struct values values = values_of(b, shell);
	bool all = true;

	for (size_t i = 0; i < values.count; i++) {
		values.items[i] = as_text(b, shell, values.items[i]);
		values.fit[i] = schema_example_fits(b, values.items[i],
						    shell->beside, false);
		all = all && values.fit[i];
	}
	if (!all && b->judge)
		ask_the_letter(b, shell, &values);
	return values;
}

/* ---- those that do not are no values of the type ---- */

static void report(struct schema_builder *b, const struct node *value)
{
	diag_warning(b->diag, value->place, "enum-type",
		     "what stands beside the enum rules this value out");
}

static size_t keep_texts(struct schema_builder *b, struct shell *shell,
			 const bool *fit)
{
	struct type *type = &shell->type;
	struct enum_value *kept =
		arena_alloc(b->arena,
			    (schema_value_count(type) + 1) * sizeof *kept);
	size_t count = 0;

	for (size_t i = 0; i < schema_value_count(type); i++)
		if (fit[i])
			kept[count++] = type->values[i];
		else
			report(b, type->values[i].node);
	if (!count)
		return 0;
	type->values = kept;
	type->value_count = count;
	shell->lookup = NULL;
	return count;
}

static size_t keep_allowed(struct schema_builder *b, struct shell *shell,
			   const bool *fit)
{
	struct limits *limits = &shell->type.limits;
	struct node **kept = arena_alloc(b->arena, (limits->allowed_count + 1) *
							   sizeof *kept);
	size_t count = 0;

	for (size_t i = 0; i < limits->allowed_count; i++)
		if (fit[i])
			kept[count++] = limits->allowed[i];
		else
			report(b, limits->allowed[i]);
	if (!count)
		return 0;
	limits->allowed = kept;
	limits->allowed_count = count;
	return count;
}

/* No value is left: a text is checked by both, other values by the enum. */
static void keep_none(struct schema_builder *b, struct shell *shell)
{
	struct type *type = &shell->type;
	const struct type *beside = &schema_shell_of(shell->beside)->type;

	diag_warning(b->diag, type->node->place, "allof-conflict",
		     "no value of this enum can satisfy the schema");
	if (type->kind == TYPE_ENUM) {
		schema_type_become(type, TYPE_STRING);
		type->limits = beside->limits;
	} else {
		schema_ledger_note(b, "beside enum", NOT_ENFORCED, type->node);
	}
}

static void filter(struct schema_builder *b, struct shell *shell)
{
	struct type *type = &shell->type;
	struct node *constant = type->limits.constant;
	struct values values = judge(b, shell);
	size_t left = 1, wrong = 0;

	for (size_t i = 0; i < values.count; i++)
		wrong += !values.fit[i];
	if (wrong)
		schema_effect_rule_out(b,
				       schema_operands_spread(b,
							      shell->operands));
	if (type->kind == TYPE_ENUM)
		left = keep_texts(b, shell, values.fit);
	else if (type->kind != TYPE_ANY)
		return; /* the row of such a type has all limits */
	else if (constant)
		left = doc_node_is_null(constant) ||
		       values.fit[values.count - 1];
	else if (type->limits.allowed_count)
		left = keep_allowed(b, shell, values.fit);
	if (!left)
		keep_none(b, shell);
}

void schema_beside_finish(struct schema_builder *b)
{
	for (size_t i = 0; i < b->count; i++)
		if (b->shells[i]->beside && !b->shells[i]->same)
			filter(b, b->shells[i]);
}
