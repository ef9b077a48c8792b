/* SPDX-License-Identifier: MIT */
/*
 * Lists, and tuples: lists whose first items have schemas of their own.
 *
 * An item satisfies the schemas of all parts that describe it.
 */
#include "internal.h"

static struct node *tuple_of(struct schema_builder *b, struct operand part)
{
	struct node *tuple =
		schema_operand_keyword(b, part, KEYWORD_PREFIX_ITEMS);
	struct node *items = schema_operand_keyword(b, part, KEYWORD_ITEMS);

	if (tuple && tuple->kind == NODE_LIST)
		return tuple;
	/* Drafts before 2020-12 wrote a list of schemas. */
	return items && items->kind == NODE_LIST ? items : NULL;
}

static struct node *items_of(struct schema_builder *b, struct operand part)
{
	struct node *items = schema_operand_keyword(b, part, KEYWORD_ITEMS);

	return items && items->kind != NODE_LIST ? items : NULL;
}

/*
 * Returns true if all items of the tuple have one type and no others may
 * follow.
 */
static bool is_uniform(const struct type *type, const struct node *tuple,
		       const struct node *rest)
{
	int64_t most = type->limits.max_items;

	for (size_t i = 1; i < tuple->count; i++)
		if (!doc_node_equal(tuple->items[i], tuple->items[0]))
			return false;
	return rest ? doc_node_equal(rest, tuple->items[0])
		    : most >= 0 && most <= (int64_t)tuple->count;
}

static void any_items(struct schema_builder *b, struct type *type,
		      struct node *blame)
{
	type->item = schema_type_any(b, blame);
	type->item_nullable = true;
}

static void limit_items(struct schema_builder *b, struct type *type,
			struct operands parts)
{
	int64_t count;

	for (size_t i = 0; i < parts.count; i++) {
		struct node *items = items_of(b, parts.items[i]);
		struct node *tuple = tuple_of(b, parts.items[i]);
		struct node *most = schema_operand_keyword(b, parts.items[i],
							   KEYWORD_MAX_ITEMS);

		count = tuple ? (int64_t)tuple->count : 0;
		if (items && schema_is_false(items) &&
		    (type->limits.max_items < 0 ||
		     count < type->limits.max_items))
			type->limits.max_items = count;
		if (most && doc_node_is_integer(most, &count) && count >= 0 &&
		    (type->limits.max_items < 0 ||
		     count < type->limits.max_items))
			type->limits.max_items = count;
	}
}

/* prefixItems (JSON Schema 2020-12, core, section 10.3.1.1). */
static void fill_tuple(struct schema_builder *b, struct shell *shell,
		       struct operands parts, struct node *tuple)
{
	struct type *type = &shell->type;
	struct origin origin;
	struct field *field;

	schema_type_become(type, TYPE_TUPLE);
	type->fields =
		arena_alloc(b->arena, tuple->count * sizeof *type->fields);
	for (size_t i = 0; i < tuple->count; i++) {
		struct operands uses = {0};

		field = &type->fields[i];
		*field = (struct field){.node = tuple->items[i],
					.name = str_format(b->arena, "%zu", i)};
		schema_operands_add(b, &uses,
				    (struct operand){tuple->items[i], 0});
		origin = schema_origin_in(b, type,
					  str_format(b->arena, "item %zu", i));
		field->type =
			schema_type_of_all(b, uses, &origin, &field->nullable);
		schema_field_use(b, field, uses);
		/* An item keeps its place, so it is sent in any direction. */
		field->read_only = field->write_only = false;
	}
	type->field_count = tuple->count;
	for (size_t i = 0; i < parts.count; i++) {
		struct node *other = tuple_of(b, parts.items[i]);

		if (other && other != tuple)
			schema_ledger_note(b, "prefixItems (several, in allOf)",
					   NOT_ENFORCED, other);
	}
}

void schema_fill_list(struct schema_builder *b, struct shell *shell,
		      struct operands parts)
{
	struct type *type = &shell->type;
	struct origin origin = schema_origin_in(b, type, STR("item"));
	struct node *tuple = NULL;
	struct operands uses = {0};

	limit_items(b, type, parts);
	for (size_t i = 0; i < parts.count; i++) {
		struct node *items = items_of(b, parts.items[i]);
		struct node *prefix = tuple_of(b, parts.items[i]);

		if (items && !schema_is_false(items))
			schema_operands_add(b, &uses,
					    (struct operand){items, 0});
		tuple = prefix && prefix->count ? prefix : tuple;
	}
	if (tuple &&
	    !is_uniform(type, tuple, uses.count ? uses.items[0].node : NULL)) {
		fill_tuple(b, shell, parts, tuple);
		tuple = NULL;
	}
	if (tuple)
		schema_operands_add(b, &uses,
				    (struct operand){tuple->items[0], 0});
	if (uses.count)
		type->item = schema_type_of_all(b, uses, &origin,
						&type->item_nullable);
	else
		any_items(b, type, type->node);
}
