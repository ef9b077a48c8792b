/* SPDX-License-Identifier: MIT */
/*
 * Schemas that no type is made of, such as what stands in `not` or `$defs`:
 * their unknown keywords and types are reported as those of any other.
 *
 * A schema that the ledger has is left alone; known keywords are not
 * put into the ledger here, since a letter decides their fate.
 */
#include "internal.h"

static void check_schema(struct schema_builder *b, struct node *schema,
			 unsigned depth);

/* What stands in a keyword, if that is a schema or holds some. */
static void check_value(struct schema_builder *b, enum keyword_value kind,
			struct node *value, unsigned depth)
{
	bool many = kind == VALUE_SCHEMAS || kind == VALUE_SCHEMA_MAP ||
		    kind == VALUE_DEPENDENCIES ||
		    (kind == VALUE_ITEMS && value->kind == NODE_LIST);

	if (kind == VALUE_SCHEMA || (kind == VALUE_ITEMS && !many))
		check_schema(b, value, depth);
	for (size_t i = 0; many && i < value->count; i++)
		if (value->items[i]->kind == NODE_MAP)
			check_schema(b, value->items[i], depth);
}

static void check_schema(struct schema_builder *b, struct node *schema,
			 unsigned depth)
{
	struct facts *facts = schema_facts(b, schema);

	if (facts->noted || facts->scanned || schema->kind != NODE_MAP ||
	    depth == SCHEMA_DEPTH)
		return;
	facts->scanned = true;
	for (size_t i = 0; i < schema->count; i++) {
		struct node *item = schema->items[i];
		const struct keyword_row *row =
			schema_keyword_at(facts->said[i].number);

		if (row)
			check_value(b, row->kind, item, depth + 1);
		schema_ledger_item(b, item, row);
	}
}

void schema_look(struct schema_builder *b, struct node *schema)
{
	schema_unread_add(b, schema);
}

void schema_unread_check(struct schema_builder *b)
{
	for (size_t i = 0; i < b->unread_count; i++) {
		struct node *value = b->unread[i];
		const struct keyword_row *row =
			schema_keyword_row(value->key->text);

		check_value(b, row ? row->kind : VALUE_SCHEMA, value, 0);
	}
}
