/* SPDX-License-Identifier: MIT */
/*
 * Fills a type in from the keywords of all its operands.
 *
 * One type is filled at a time; the types that it holds are made empty and
 * queued.
 */
#include "effect.h"
#include "internal.h"

/*
 * Returns the value of a keyword in the first part that has it; the type's own
 * schema comes first.
 */
static struct node *part_keyword(struct schema_builder *b,
				 const struct shell *shell,
				 struct operands parts, enum keyword keyword)
{
	struct node *own = schema_operand_keyword(
		b, (struct operand){shell->operands.items[0].node, 0}, keyword);

	for (size_t i = 0; !own && i < parts.count; i++)
		if (!schema_component_name(b, parts.items[i].node).ptr)
			own = schema_operand_keyword(b, parts.items[i],
						     keyword);
	return own;
}

static str part_text(struct schema_builder *b, const struct shell *shell,
		     struct operands parts, enum keyword keyword)
{
	struct node *node = part_keyword(b, shell, parts, keyword);

	return node && node->kind == NODE_SCALAR ? node->text : (str){0};
}

static void annotate(struct schema_builder *b, struct shell *shell,
		     struct operands parts)
{
	struct type *type = &shell->type;
	struct node *example = part_keyword(b, shell, parts, KEYWORD_EXAMPLE);
	struct node *examples = part_keyword(b, shell, parts, KEYWORD_EXAMPLES);

	type->title = part_text(b, shell, parts, KEYWORD_TITLE);
	type->description = part_text(b, shell, parts, KEYWORD_DESCRIPTION);
	type->deprecated = schema_says_true(b, type->node, KEYWORD_DEPRECATED);
	if (examples && examples->kind == NODE_LIST) {
		type->examples = examples->items;
		type->example_count = examples->count;
	} else if (example) {
		type->examples = ARENA_NEW(b->arena, struct node *);
		type->examples[0] = example;
		type->example_count = 1;
	}
}

static uint64_t parts_keywords(struct schema_builder *b, struct operands parts)
{
	uint64_t keywords = 0;

	for (size_t i = 0; i < parts.count; i++)
		keywords |= schema_operand_keywords(b, parts.items[i]);
	return keywords;
}

/* Guesses from its keywords which JSON types a schema without `type` means. */
static unsigned implied_kind(struct schema_builder *b, struct shell *shell,
			     struct operands parts)
{
	uint64_t keywords = parts_keywords(b, parts);
	unsigned kinds = 0;

	if (keywords & OBJECT_KEYWORDS)
		kinds |= JSON_OBJECT;
	if (keywords & LIST_KEYWORDS)
		kinds |= JSON_ARRAY;
	if (keywords & STRING_KEYWORDS & ~BIT(KEYWORD_FORMAT))
		kinds |= JSON_STRING;
	if (keywords & NUMBER_KEYWORDS)
		kinds |= JSON_ANY_NUMBER;
	for (size_t i = 0; !kinds && i < parts.count; i++) {
		struct node *format = schema_operand_keyword(b, parts.items[i],
							     KEYWORD_FORMAT);

		if (format && schema_format_find(format->text) != FORMAT_NONE)
			kinds = JSON_STRING;
	}
	if (kinds == JSON_OBJECT || kinds == JSON_ARRAY ||
	    kinds == JSON_STRING || kinds == JSON_ANY_NUMBER)
		schema_ledger_note(b, "constraints without type", STRUCTURAL,
				   shell->type.node);
	else if (kinds)
		schema_ledger_note(b, "constraints of several types",
				   NOT_ENFORCED, shell->type.node);
	return kinds;
}

static void fill_impossible(struct schema_builder *b, struct shell *shell,
			    struct operands parts)
{
	struct node *one = NULL, *other = NULL;
	unsigned types = JSON_ALL;

	schema_type_become(&shell->type, TYPE_ANY);
	for (size_t i = 0; i < parts.count; i++) {
		unsigned own = schema_own_types(b, parts.items[i]);

		if (schema_facts(b, parts.items[i].node)->never) {
			schema_ledger_note(b, "false", NOT_ENFORCED,
					   parts.items[i].node);
			return;
		}
		if (!(types & own) && !other)
			other = parts.items[i].node;
		if (own != JSON_ALL && !other)
			one = parts.items[i].node;
		types &= own;
	}
	diag_warning(b->diag, shell->type.node->place, "allof-conflict",
		     "no value can satisfy this schema; it is kept as JSON");
	if (one && other && one != other) {
		diag_note(b->diag, one->place, "this asks for one type");
		diag_note(b->diag, other->place, "and this for another");
	}
	schema_ledger_note(b, "allOf of different types", NOT_ENFORCED,
			   shell->type.node);
}

static void fill_kind(struct schema_builder *b, struct shell *shell,
		      struct operands parts, unsigned kinds)
{
	uint64_t keywords = parts_keywords(b, parts);
	struct type *type = &shell->type;

	if (kinds == JSON_OBJECT) {
		schema_type_become(type, TYPE_OBJECT);
		schema_fill_object(b, shell, parts);
		schema_fill_presence(b, shell, parts);
	} else if (kinds == JSON_ARRAY) {
		schema_type_become(type, TYPE_LIST);
		schema_fill_list(b, shell, parts);
	} else if (kinds == JSON_STRING) {
		schema_type_become(type, TYPE_STRING);
		if (keywords & BIT(KEYWORD_ENUM))
			schema_fill_enum(b, shell, parts);
	} else if (kinds == JSON_BOOLEAN) {
		schema_type_become(type, TYPE_BOOLEAN);
	} else if (kinds == JSON_INTEGER) {
		schema_type_become(type, TYPE_INTEGER);
	} else if (kinds & JSON_NUMBER) {
		schema_type_become(type, TYPE_NUMBER);
	}
	if (keywords & BIT(KEYWORD_ENUM) && kinds != JSON_STRING)
		schema_fill_enum(b, shell, parts);
	schema_fill_limits(b, shell, parts);
}

/* `type: "null"` is a constant. */
static struct node *null_node(struct schema_builder *b,
			      const struct node *schema)
{
	struct node *null = ARENA_NEW(b->arena, struct node);

	*null = (struct node){.kind = NODE_SCALAR,
			      .plain = true,
			      .text = STR("null"),
			      .place = schema->place};
	return null;
}

static bool is_one_kind(unsigned kinds)
{
	return kinds == JSON_ANY_NUMBER || (kinds & (kinds - 1)) == 0;
}

static void fill(struct schema_builder *b, struct shell *shell)
{
	struct operands parts = schema_operands_spread(b, shell->operands);
	unsigned types = schema_shell_allows(b, shell), kinds;
	bool values = parts_keywords(b, parts) &
		      (BIT(KEYWORD_ENUM) | BIT(KEYWORD_CONST));

	if (shell->only)
		types &= shell->only;
	shell->type.nullable =
		types == JSON_ALL
			? schema_operands_allow_null(b, shell->operands, 0)
			: types & JSON_NULL;
	kinds = types & ~(unsigned)JSON_NULL;
	annotate(b, shell, parts);
	if (!schema_fill_constant(b, shell, parts))
		return;
	if (!kinds && !shell->type.nullable)
		fill_impossible(b, shell, parts);
	else if (!kinds && !shell->type.limits.constant)
		shell->type.limits.constant = null_node(b, shell->type.node);
	if (!kinds) {
		schema_effect_fill(b, shell, parts, types, values);
		return;
	}
	/* What stands beside a choice counts in its options. */
	if (schema_fill_children(b, shell) ||
	    schema_fill_choice(b, shell, parts))
		return;
	if (values)
		schema_fill_beside(b, shell, parts, kinds);
	/* Enums of objects and lists are compared as JSON. */
	if (values &&
	    (!is_one_kind(kinds) || kinds & (JSON_OBJECT | JSON_ARRAY)))
		fill_kind(b, shell, parts, 0);
	else if (is_one_kind(kinds))
		fill_kind(b, shell, parts, kinds);
	else if (kinds != (JSON_ALL & ~(unsigned)JSON_NULL))
		schema_fill_split(b, shell, parts, kinds);
	else if (is_one_kind(kinds = implied_kind(b, shell, parts)))
		fill_kind(b, shell, parts, types = kinds);
	schema_effect_fill(b, shell, parts, types, values);
}

void schema_fill(struct schema_builder *b, struct shell *shell)
{
	if (shell->state != SHELL_QUEUED)
		return;
	if (shell->operands.count)
		fill(b, shell);
	/* Filling resolves some kinds at once. */
	if (shell->state == SHELL_QUEUED)
		shell->state = SHELL_FILLED;
}
