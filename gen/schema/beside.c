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

/* A YAML author's unquoted number may stand for a text. */
static bool fits(struct schema_builder *b, const struct shell *shell,
		 const struct node *value)
{
	struct node copy = *value;

	if (shell->type.kind == TYPE_ENUM)
		copy.plain = false;
	return schema_example_fits(b, &copy, shell->beside, false);
}

static void report(struct schema_builder *b, const struct node *value)
{
	diag_warning(b->diag, value->place, "enum-type",
		     "what stands beside the enum rules this value out");
}

static size_t keep_texts(struct schema_builder *b, struct shell *shell)
{
	struct type *type = &shell->type;
	struct enum_value *kept =
		arena_alloc(b->arena,
			    (schema_value_count(type) + 1) * sizeof *kept);
	size_t count = 0;

	for (size_t i = 0; i < schema_value_count(type); i++)
		if (fits(b, shell, type->values[i].node))
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

static size_t keep_allowed(struct schema_builder *b, struct shell *shell)
{
	struct limits *limits = &shell->type.limits;
	struct node **kept = arena_alloc(b->arena, (limits->allowed_count + 1) *
							   sizeof *kept);
	size_t count = 0;

	for (size_t i = 0; i < limits->allowed_count; i++)
		if (fits(b, shell, limits->allowed[i]))
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

/* Is there a value that does not satisfy what stands beside it? */
static bool rules_out(struct schema_builder *b, const struct shell *shell)
{
	const struct type *type = &shell->type;
	const struct limits *limits = &type->limits;

	for (size_t i = 0; i < schema_value_count(type); i++)
		if (!fits(b, shell, type->values[i].node))
			return true;
	for (size_t i = 0; i < limits->allowed_count; i++)
		if (!fits(b, shell, limits->allowed[i]))
			return true;
	return limits->constant && !doc_node_is_null(limits->constant) &&
	       !fits(b, shell, limits->constant);
}

static void filter(struct schema_builder *b, struct shell *shell)
{
	struct type *type = &shell->type;
	struct node *constant = type->limits.constant;
	size_t left = 1;

	if (rules_out(b, shell))
		schema_effect_rule_out(b,
				       schema_operands_spread(b,
							      shell->operands));
	if (type->kind == TYPE_ENUM)
		left = keep_texts(b, shell);
	else if (type->kind != TYPE_ANY)
		return; /* the row of such a type has all limits */
	else if (constant)
		left = doc_node_is_null(constant) || fits(b, shell, constant);
	else if (type->limits.allowed_count)
		left = keep_allowed(b, shell);
	if (!left)
		keep_none(b, shell);
}

void schema_beside_finish(struct schema_builder *b)
{
	for (size_t i = 0; i < b->count; i++)
		if (b->shells[i]->beside && !b->shells[i]->same)
			filter(b, b->shells[i]);
}
