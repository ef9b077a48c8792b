/* SPDX-License-Identifier: MIT */
/*
 * What one schema node says by itself: its keywords and the JSON types that
 * they let through.
 *
 * The facts of a node are read once, and never follow a reference.
 */
#include "internal.h"

#define TYPE_KEYWORDS                                                 \
	(BIT(KEYWORD_TYPE) | BIT(KEYWORD_ENUM) | BIT(KEYWORD_CONST) | \
	 BIT(KEYWORD_NULLABLE))

bool schema_ref_has_siblings(struct schema_builder *b,
			     const struct node *schema)
{
	return !schema_is_30(b, schema);
}

/* An alias has its keyword's bit, but is not found by it. */
static enum keyword own_name(const struct keyword_row *row,
			     const struct node *value)
{
	return row && row->keyword != KEYWORD_OTHER &&
			       str_is(value->key->text,
				      schema_keyword_name(row->keyword))
		       ? row->keyword
		       : KEYWORD_OTHER;
}

/* What is no object is reported, even where no type is made of it. */
static void look_within(struct schema_builder *b, enum keyword_value kind,
			struct node *value)
{
	bool many = kind == VALUE_SCHEMAS || kind == VALUE_SCHEMA_MAP ||
		    kind == VALUE_DEPENDENCIES ||
		    (kind == VALUE_ITEMS && value->kind == NODE_LIST);

	for (size_t i = 0; many && i < value->count; i++)
		if (value->items[i]->kind == NODE_SCALAR ||
		    (value->items[i]->kind == NODE_LIST &&
		     kind != VALUE_DEPENDENCIES))
			(void)schema_facts(b, value->items[i]);
}

static void read_keyword(struct schema_builder *b, struct facts *facts,
			 size_t index)
{
	struct node *value = facts->node->items[index];
	struct said *said = &facts->said[index];
	const struct keyword_row *row;

	said->number = (uint8_t)schema_keyword_number(value->key->text);
	row = schema_keyword_at(said->number);
	said->keyword = (uint8_t)own_name(row, value);
	said->counts = !row || schema_kind_check(b, row->kind, value);
	if (!row || !said->counts)
		return;
	look_within(b, row->kind, value);
	if (row->keyword != KEYWORD_OTHER)
		facts->keywords |= BIT(row->keyword);
}

static void read_keywords(struct schema_builder *b, struct facts *facts)
{
	struct node *node = facts->node;
	bool value;

	if (node->kind == NODE_SCALAR && doc_node_is_bool(node, &value)) {
		facts->never = !value;
		return;
	}
	if (node->kind != NODE_MAP) {
		diag_warning(b->diag, node->place, "schema-kind",
			     "a schema must be an object, true or false; "
			     "any value is accepted");
		return;
	}
	facts->said = arena_alloc(b->arena, node->count * sizeof *facts->said);
	for (size_t i = 0; i < node->count; i++)
		read_keyword(b, facts, i);
	/*
	 * In OpenAPI 3.0 everything beside a reference is ignored, except
	 * prose.
	 */
	if (facts->keywords & REF_KEYWORDS &&
	    !schema_ref_has_siblings(b, node)) {
		facts->hidden = facts->keywords;
		facts->keywords &= REF_KEYWORDS | BIT(KEYWORD_DESCRIPTION);
		facts->hidden ^= facts->keywords;
	}
}

struct facts *schema_facts_known(struct schema_builder *b,
				 const struct node *node)
{
	struct facts *facts = doc_node_memo(node);
	const void *pointer = node;

	return facts && facts->builder == b
		       ? facts
		       : map_find(&b->facts, schema_pointer_key(&pointer));
}

/*
 * Facts stand with the node. Those of a boolean, and of a node that another
 * provider has read before, are found by a map.
 */
struct facts *schema_facts_find(struct schema_builder *b, struct node *node)
{
	struct map *map = &b->facts;
	const void *pointer = node;
	struct facts *facts = map_find(map, schema_pointer_key(&pointer));

	if (facts)
		return facts;
	facts = ARENA_NEW(b->arena, struct facts);
	facts->node = node;
	facts->builder = b;
	if (node->kind != NODE_SCALAR && !doc_node_memo(node)) {
		doc_node_remember(b->arena, node, facts);
	} else {
		pointer = &facts->node;
		map_put(map, (str){pointer, sizeof facts->node}, facts);
	}
	read_keywords(b, facts);
	return facts;
}

/* Returns the value of a keyword that the schema has. */
static struct node *value_of(const struct facts *facts, enum keyword keyword)
{
	for (size_t i = 0; i < facts->node->count; i++)
		if (facts->said[i].keyword == keyword)
			return facts->node->items[i];
	return NULL;
}

struct node *schema_operand_keyword(struct schema_builder *b,
				    struct operand operand,
				    enum keyword keyword)
{
	const struct facts *facts = schema_facts(b, operand.node);

	return facts->keywords & ~operand.skip & BIT(keyword)
		       ? value_of(facts, keyword)
		       : NULL;
}

static bool is_true(const struct node *value)
{
	bool is = false;

	return value && doc_node_is_bool(value, &is) && is;
}

bool schema_operand_is_true(struct schema_builder *b, struct operand operand,
			    enum keyword keyword)
{
	return is_true(schema_operand_keyword(b, operand, keyword));
}

bool schema_says_true(struct schema_builder *b, struct node *schema,
		      enum keyword keyword)
{
	const struct facts *facts = schema_facts(b, schema);

	return (facts->keywords | facts->hidden) & BIT(keyword) &&
	       is_true(value_of(facts, keyword));
}

/* ---- the JSON types that a node lets through ---- */

unsigned schema_node_types(const struct node *value)
{
	bool is;
	int64_t number;

	if (value->kind == NODE_LIST)
		return JSON_ARRAY;
	if (value->kind == NODE_MAP)
		return JSON_OBJECT;
	if (doc_node_is_null(value))
		return JSON_NULL;
	if (doc_node_is_bool(value, &is))
		return JSON_BOOLEAN;
	if (doc_node_is_integer(value, &number))
		return JSON_INTEGER;
	if (doc_node_is_number(value))
		return schema_decimal_is_integer(value->text) ? JSON_INTEGER
							      : JSON_NUMBER;
	return JSON_STRING;
}

const char *schema_types_text(unsigned types)
{
	switch (types) {
	case JSON_NULL:
		return "null";
	case JSON_BOOLEAN:
		return "a boolean";
	case JSON_INTEGER:
	case JSON_NUMBER:
	case JSON_ANY_NUMBER:
		return "a number";
	case JSON_STRING:
		return "a string";
	case JSON_ARRAY:
		return "an array";
	default:
		return "an object";
	}
}

static unsigned named_type(const struct node *name)
{
	static const struct {
		const char *name;
		unsigned types;
	} names[] = {
		{"null", JSON_NULL},       {"boolean", JSON_BOOLEAN},
		{"integer", JSON_INTEGER}, {"number", JSON_ANY_NUMBER},
		{"string", JSON_STRING},   {"array", JSON_ARRAY},
		{"object", JSON_OBJECT},
	};

	if (name->kind != NODE_SCALAR)
		return JSON_ALL;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (str_is(name->text, names[i].name))
			return names[i].types;
	return JSON_ALL;
}

unsigned schema_listed_types(const struct node *type)
{
	unsigned types = 0;

	if (type->kind != NODE_LIST)
		return named_type(type);
	for (size_t i = 0; i < type->count; i++)
		types |= named_type(type->items[i]);
	return types;
}

static unsigned enum_types(const struct node *values)
{
	unsigned types = 0;

	for (size_t i = 0; i < values->count; i++)
		types |= schema_node_types(values->items[i]);
	return types;
}

/*
 * YAML authors write `type: string, enum: [1, 2]` and mean texts: a value
 * that no other type would explain is text (schema_fill_enum warns).
 */
static unsigned value_types(unsigned types, unsigned declared)
{
	if (declared == JSON_STRING || declared == (JSON_STRING | JSON_NULL))
		types |= JSON_STRING;
	/* A number among the values does not make an integer of a number. */
	if (types & JSON_INTEGER && declared & JSON_NUMBER &&
	    declared != JSON_ALL)
		types |= JSON_NUMBER;
	/* 1.5 is a number; an integer is one, too */
	if (types & JSON_NUMBER)
		types |= JSON_INTEGER;
	return types;
}

static unsigned own_types(struct schema_builder *b, struct operand operand)
{
	unsigned types = JSON_ALL;
	struct node *type = schema_operand_keyword(b, operand, KEYWORD_TYPE);
	struct node *listed = schema_operand_keyword(b, operand, KEYWORD_ENUM);
	struct node *constant =
		schema_operand_keyword(b, operand, KEYWORD_CONST);
	bool null;

	if (schema_facts(b, operand.node)->never)
		return 0;
	if (type)
		types = schema_listed_types(type);
	null = schema_operand_is_true(b, operand, KEYWORD_NULLABLE);
	if (listed && listed->kind == NODE_LIST) {
		/*
		 * OpenAPI 3.0 has no type arrays, so null among the values
		 * makes the type nullable.
		 */
		if (enum_types(listed) & JSON_NULL &&
		    schema_is_30(b, operand.node))
			null = true;
		types &= value_types(enum_types(listed), types);
	}
	if (constant) {
		types &= value_types(schema_node_types(constant), types);
	}
	return null ? types | JSON_NULL : types;
}

unsigned schema_own_types(struct schema_builder *b, struct operand operand)
{
	struct facts *facts = schema_facts(b, operand.node);

	if (operand.skip & TYPE_KEYWORDS)
		return own_types(b, operand);
	if (!facts->own_known)
		facts->own = (uint8_t)own_types(b, operand);
	facts->own_known = true;
	return facts->own;
}

bool schema_says_type(struct schema_builder *b, struct operand operand)
{
	return schema_operand_keywords(b, operand) &
	       (BIT(KEYWORD_TYPE) | BIT(KEYWORD_ENUM) | BIT(KEYWORD_CONST));
}
