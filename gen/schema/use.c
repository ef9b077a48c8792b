/* SPDX-License-Identifier: MIT */
/*
 * One use of a schema: its type, whether it allows null, and the prose beside
 * it.
 *
 * Two uses of one schema have one type, whatever stands beside the reference.
 */
#include "internal.h"

static bool use_allows_null(struct schema_builder *b, struct node *core,
			    int change)
{
	if (change != NULL_KEPT)
		return change == NULL_ADDED;
	return schema_operands_allow_null(
		b, (struct operands){&(struct operand){core, 0}, 1}, 0);
}

struct type *schema_type_of_all(struct schema_builder *b, struct operands uses,
				const struct origin *origin, bool *nullable)
{
	struct operands operands = {0};
	bool null = true, kept = true;

	for (size_t i = 0; i < uses.count; i++) {
		struct operand operand = uses.items[i];
		int change = NULL_KEPT;

		if (!operand.skip)
			operand.node = schema_core(b, operand.node, &change);
		kept = kept && change == NULL_KEPT;
		null = null &&
		       (operand.skip
				? schema_allows(b, operand, 0) & JSON_NULL
				: use_allows_null(b, operand.node, change));
		schema_operands_add(b, &operands, operand);
	}
	/* Parts that state no type one by one may imply one together. */
	if (kept)
		null = schema_operands_allow_null(b, operands, 0);
	if (nullable)
		*nullable = null;
	return schema_type_make(b, schema_operands_needed(b, operands), 0,
				origin);
}

struct type *schema_type_of(struct schema_builder *b, struct node *schema,
			    const struct origin *origin, bool *nullable)
{
	struct operand operand = {schema, 0};

	return schema_type_of_all(b, (struct operands){&operand, 1}, origin,
				  nullable);
}

static void use_add(struct schema_builder *b, struct schema_use *use,
		    struct node *node)
{
	struct operand operand = {node, 0};
	struct node *text = schema_operand_keyword(b, operand, KEYWORD_TITLE);

	if (!use->title.ptr && text && text->kind == NODE_SCALAR)
		use->title = text->text;
	text = schema_operand_keyword(b, operand, KEYWORD_DESCRIPTION);
	if (!use->description.ptr && text && text->kind == NODE_SCALAR)
		use->description = text->text;
	if (!use->fallback)
		use->fallback =
			schema_operand_keyword(b, operand, KEYWORD_DEFAULT);
	use->deprecated |= schema_says_true(b, node, KEYWORD_DEPRECATED);
}

/* References and allOf, one within the other. */
#define IN_PLACE 256

/*
 * Does the schema, or one that it leads to by $ref and allOf, say so? Each is
 * asked once, so the answer for a circle is that of what was asked first.
 */
static unsigned find_unsent(struct schema_builder *b, struct node *schema,
			    unsigned depth)
{
	struct facts *facts = schema_facts(b, schema);
	struct node *target, *list;

	if (facts->unsent_known || schema->kind != NODE_MAP ||
	    depth == IN_PLACE)
		return facts->unsent;
	facts->unsent_known = true;
	if (schema_says_true(b, schema, KEYWORD_READ_ONLY))
		facts->unsent |= SCHEMA_READ_ONLY;
	if (schema_says_true(b, schema, KEYWORD_WRITE_ONLY))
		facts->unsent |= SCHEMA_WRITE_ONLY;
	target = schema_target(b, schema);
	if (target)
		facts->unsent |= find_unsent(b, target, depth + 1);
	list = schema_operand_keyword(b, (struct operand){schema, 0},
				      KEYWORD_ALL_OF);
	for (size_t i = 0; list && i < list->count; i++)
		facts->unsent |= find_unsent(b, list->items[i], depth + 1);
	return facts->unsent;
}

struct schema_use schema_use(struct schema_builder *b, struct node *schema)
{
	unsigned unsent = find_unsent(b, schema, 0);
	struct schema_use use = {0};
	int change;
	struct node *core = schema_core(b, schema, &change);

	use_add(b, &use, schema);
	if (core != schema)
		use_add(b, &use, core);
	use.read_only = unsent & SCHEMA_READ_ONLY;
	use.write_only = unsent & SCHEMA_WRITE_ONLY;
	use.nullable = use_allows_null(b, core, change);
	return use;
}
