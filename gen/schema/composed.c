/* SPDX-License-Identifier: MIT */
/*
 * Marks composed types. A type is composed if part of what it holds is
 * described elsewhere than in the `properties`, `items` and
 * `additionalProperties` of its own schema, or if it is inline and is used in
 * another place as well. The specification's place for a value is found by
 * following the types that are not composed.
 *
 * What is not certain is composed.
 */
#include "internal.h"

/* Does a choice in the schema describe members or items? */
static bool has_choice(struct schema_builder *b, struct operand schema)
{
	static const enum keyword choices[] = {KEYWORD_ONE_OF, KEYWORD_ANY_OF};

	for (size_t i = 0; i < 2; i++) {
		struct node *list =
			schema_operand_keyword(b, schema, choices[i]);

		if (list && !schema_presence_only(b, list))
			return true;
	}
	return false;
}

/*
 * Was the schema read from a document, rather than made of headers or the like?
 */
static bool was_read(const struct node *node)
{
	const struct node *up = node->parent;

	return up ? node->index < up->count && up->items[node->index] == node
		  : doc_node_document(node) != NULL;
}

/*
 * Does one schema describe the whole type, without keywords that bring in more?
 */
static bool is_alone(struct schema_builder *b, const struct shell *shell)
{
	uint64_t others = BIT(KEYWORD_REF) | BIT(KEYWORD_DYNAMIC_REF) |
			  BIT(KEYWORD_ALL_OF) | BIT(KEYWORD_PATTERN_PROPERTIES);

	return shell->operands.count == 1 &&
	       !(schema_operand_keywords(b, shell->operands.items[0]) &
		 others) &&
	       !has_choice(b, shell->operands.items[0]);
}

/* A component has a place of its own, wherever it is used. */
static void use_at(struct type *type, const struct node *node)
{
	if (type && !type->component.ptr && type->node != node)
		type->composed = true;
}

static void mark_object(struct type *type)
{
	const struct node *own = doc_node_find(type->node, "properties");
	const struct node *rest =
		doc_node_find(type->node, "additionalProperties");

	for (size_t i = 0; i < type->field_count; i++) {
		const struct field *field = &type->fields[i];

		if (!own || field->node->parent != own)
			type->composed = true;
		use_at(field->type, field->node);
	}
	if (type->names && !doc_node_find(type->node, "propertyNames"))
		type->composed = true;
	if (type->entry && !rest)
		type->composed = true;
	use_at(type->entry, rest);
}

static void mark_list(const struct schema_builder *b, struct type *type)
{
	const struct node *items = doc_node_find(type->node, "items");

	if (type->item == b->any)
		return;
	if (!items || items->kind != NODE_MAP)
		type->composed = true;
	use_at(type->item, items);
}

void schema_mark_composed(struct schema_builder *b,
			  const struct reached *reached)
{
	for (size_t i = 0; i < reached->count; i++) {
		struct shell *shell = reached->items[i];
		struct type *type = &shell->type;

		type->composed = type->composed || !is_alone(b, shell) ||
				 !was_read(type->node);
		if (type->kind == TYPE_OBJECT)
			mark_object(type);
		else if (type->kind == TYPE_LIST)
			mark_list(b, type);
		for (size_t k = 0; k < schema_branch_count(type); k++)
			use_at(type->branches[k].type, NULL);
	}
}
