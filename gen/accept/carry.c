/* SPDX-License-Identifier: MIT */
/*
 * Proves, row by row, that every value which a type takes fits the type's
 * schema. Types and tables are made from one document in two ways; a type for
 * which they cannot be proved to agree gets a letter.
 *
 * "carried" is proved. A type within a type answers for its own
 * schema, by its rows or by its letter.
 */
#include "carry.h"
#include "internal.h"

static bool type_holds(struct carry *c, const struct type *type,
		       unsigned schema);
static bool holds_in_place(struct carry *c, const struct type *type,
			   unsigned schema);
static bool holds(struct carry *c, const struct type *type, bool nullable,
		  unsigned schema);

/* ---- kinds ---- */

static bool is_number(const struct type *type)
{
	return type->kind == TYPE_INTEGER || type->kind == TYPE_UNSIGNED ||
	       type->kind == TYPE_NUMBER;
}

static bool is_text(const struct type *type)
{
	return type->kind == TYPE_STRING || type->kind == TYPE_TIME ||
	       type->kind == TYPE_DATE;
}

static bool is_list(const struct type *type)
{
	return type->kind == TYPE_LIST || type->kind == TYPE_TUPLE;
}

/* ---- types whose values are all known ---- */

static unsigned types_of(const struct type *type)
{
	static const unsigned types[] = {
		[TYPE_ANY] = CARRY_ALL,        [TYPE_BOOLEAN] = HOOK_BOOLEAN,
		[TYPE_INTEGER] = HOOK_INTEGER, [TYPE_UNSIGNED] = HOOK_INTEGER,
		[TYPE_NUMBER] = HOOK_NUMBER,   [TYPE_STRING] = HOOK_STRING,
		[TYPE_TIME] = HOOK_STRING,     [TYPE_DATE] = HOOK_STRING,
		[TYPE_ENUM] = HOOK_STRING,     [TYPE_OBJECT] = HOOK_OBJECT,
		[TYPE_LIST] = HOOK_ARRAY,      [TYPE_TUPLE] = HOOK_ARRAY,
		[TYPE_CHOICE] = CARRY_ALL,
	};

	return types[type->kind];
}

static bool types_hold(const struct type *type, unsigned allowed)
{
	if (allowed & HOOK_NUMBER)
		allowed |= HOOK_INTEGER;
	return (types_of(type) & ~allowed) == 0;
}

/* Returns the JSON text of one value, if the type takes only listed values. */
static bool value_at(struct carry *c, const struct type *type, size_t index,
		     str *json)
{
	struct node text = {0};
	const struct limits *l = &type->limits;

	text.kind = NODE_SCALAR;
	if (type->kind == TYPE_BOOLEAN && !l->constant && !l->allowed_count) {
		*json = index ? STR("true") : STR("false");
		return index < 2;
	}
	if (l->constant && type->kind != TYPE_ENUM) {
		*json = doc_node_json(c->arena, l->constant);
		return index < 1;
	}
	if (l->allowed_count && !is_text(type)) {
		if (index < l->allowed_count)
			*json = doc_node_json(c->arena, l->allowed[index]);
		return index < l->allowed_count;
	}
	if (index >= schema_value_count(type))
		return false;
	text.text = type->values[index].text;
	*json = doc_node_json(c->arena, &text);
	return true;
}

static bool is_known(struct carry *c, const struct type *type)
{
	bool scalar = type->kind <= TYPE_ENUM;
	str json;

	return scalar && value_at(c, type, 0, &json);
}

/* ---- values that types take by our rules, though the schema does not ---- */

/* `nullable: true`, or null in an enum, lets null through beside a `type`. */
static bool null_holds(struct carry *c, const struct type *type,
		       unsigned schema)
{
	return accept_carry_value(c, STR("null"), schema) == CARRY_YES ||
	       accept_takes_null(type->node);
}

/* Is this enum value a text whose quotes are missing in YAML: `no`, `1.10`? */
static bool is_unquoted(struct carry *c, const struct type *type, size_t index)
{
	const struct node *node;

	if (type->kind != TYPE_ENUM || index >= schema_value_count(type))
		return false;
	node = type->values[index].node;
	return node && node->kind == NODE_SCALAR && node->plain &&
	       doc_node_json(c->arena, node).ptr[0] != '"';
}

static bool values_hold(struct carry *c, const struct type *type,
			unsigned schema)
{
	str json;

	if (type->kind == TYPE_ANY && type->nullable &&
	    !null_holds(c, type, schema))
		return false;
	for (size_t i = 0; value_at(c, type, i, &json); i++) {
		if (accept_carry_value(c, json, schema) != CARRY_YES &&
		    !is_unquoted(c, type, i))
			return false;
		/* If nothing was allocated since, its memory is used again. */
		arena_release(c->arena, (void *)(uintptr_t)json.ptr,
			      json.len + 1);
	}
	return true;
}

/* ---- lists ---- */

static bool items_hold(struct carry *c, const struct type *type,
		       const struct accept_row *row)
{
	size_t listed = row->count - 2;
	unsigned rest = carry_operand(row, 1), schema;
	const struct field *field;

	if (rest == HOOK_ACCEPT_NONE)
		rest = HOOK_ACCEPT_TRUE;
	for (size_t i = 0; i < schema_field_count(type); i++) {
		field = &type->fields[i];
		schema = i < listed ? carry_operand(row, i + 2) : rest;
		if (!holds(c, field->type, field->nullable, schema))
			return false;
	}
	for (size_t i = schema_field_count(type); i <= listed; i++) {
		schema = i < listed ? carry_operand(row, i + 2) : rest;
		if (!holds(c, schema_item(type), type->item_nullable, schema))
			return false;
	}
	return schema_field_count(type) <= listed ||
	       holds(c, schema_item(type), type->item_nullable, rest);
}

/* ---- schemas that are applied in place ---- */

/* Returns the number of the type's own schema. */
static unsigned number_of(const struct carry *c, const struct type *type)
{
	const void *both[2] = {type, NULL};
	void *known =
		map_find(c->numbers, (str){(const char *)both, sizeof both});

	return known ? (unsigned)(uintptr_t)known - 1 : HOOK_ACCEPT_NONE;
}

static bool all_hold(struct carry *c, const struct type *type,
		     const struct accept_row *row)
{
	for (size_t i = 0; i < row->count; i++)
		if (!holds_in_place(c, type, carry_operand(row, i)))
			return false;
	return true;
}

static bool apart_from_others(struct carry *c, const struct type *type,
			      const struct accept_row *row, size_t index)
{
	unsigned types = types_of(type), mine = carry_operand(row, index);
	size_t count = row->count;
	const size_t *others;

	if (types & HOOK_NUMBER)
		types |= HOOK_INTEGER;
	others = types == HOOK_OBJECT
			 ? accept_apart_others(c, row, index, &count)
			 : NULL;
	for (size_t i = 0; i < count; i++) {
		size_t other = others ? others[i] : i;

		if (other != index &&
		    !accept_carry_disjoint(c, mine, carry_operand(row, other),
					   types))
			return false;
	}
	return true;
}

/* The branch that is the type's own schema is tried first: it mostly fits. */
static bool one_holds(struct carry *c, const struct type *type,
		      const struct accept_row *row, bool alone)
{
	size_t i = row->count, own;

	if (type->kind == TYPE_OBJECT && accept_carry_presence(c, type, row))
		return true;
	if (accept_apart_find(c, row, number_of(c, type), &own) &&
	    holds_in_place(c, type, carry_operand(row, own)))
		i = own;
	else
		for (i = 0; i < row->count; i++)
			if (holds_in_place(c, type, carry_operand(row, i)))
				break;
	if (i == row->count)
		return false;
	return !alone || apart_from_others(c, type, row, i);
}

/* ---- one row ---- */

static bool object_row(struct carry *c, const struct type *type,
		       const struct accept_row *row, unsigned schema)
{
	if (type->kind == TYPE_ANY)
		return false;
	if (type->kind != TYPE_OBJECT)
		return true;
	switch ((int)row->keyword) {
	case HOOK_ACCEPT_OBJECT:
		return accept_carry_object(c, type, row);
	case HOOK_ACCEPT_DEPENDENT_REQUIRED:
		return accept_carry_dependent(c, type, row);
	case HOOK_ACCEPT_UNEVALUATED_PROPERTIES:
		return carry_operand(row, 0) == HOOK_ACCEPT_TRUE ||
		       accept_carry_evaluates(c, type, schema);
	default:
		return false;
	}
}

static bool list_row(struct carry *c, const struct type *type,
		     const struct accept_row *row)
{
	if (type->kind == TYPE_ANY)
		return false;
	if (!is_list(type))
		return true;
	if (row->keyword == HOOK_ACCEPT_ITEMS)
		return items_hold(c, type, row);
	return row->keyword == HOOK_ACCEPT_UNEVALUATED_ITEMS &&
	       carry_operand(row, 0) == HOOK_ACCEPT_TRUE;
}

static bool in_place(struct carry *c, const struct type *type,
		     const struct accept_row *row)
{
	switch ((int)row->keyword) {
	case HOOK_ACCEPT_REF:
	case HOOK_ACCEPT_ALL_OF:
		return all_hold(c, type, row);
	case HOOK_ACCEPT_ANY_OF:
		return one_holds(c, type, row, false);
	case HOOK_ACCEPT_ONE_OF:
		return one_holds(c, type, row, true);
	case HOOK_ACCEPT_NOT:
		return carry_operand(row, 0) == HOOK_ACCEPT_FALSE ||
		       (type->kind == TYPE_OBJECT &&
			accept_carry_presence(c, type, row));
	default:
		return false;
	}
}

static bool row_holds(struct carry *c, const struct type *type,
		      const struct accept_row *row, unsigned schema)
{
	enum hook_accept_keyword k = row->keyword;
	bool any = type->kind == TYPE_ANY;

	if (k >= HOOK_ACCEPT_SCOPE && k <= HOOK_ACCEPT_NULLABLE)
		return true;
	if (k == HOOK_ACCEPT_TYPE)
		return types_hold(type, carry_operand(row, 0));
	if (k == HOOK_ACCEPT_CONST || k == HOOK_ACCEPT_ENUM)
		return false;
	if (k >= HOOK_ACCEPT_MINIMUM && k <= HOOK_ACCEPT_MULTIPLE_OF)
		return is_number(type) ? accept_bound_holds(c, type, row)
				       : !any;
	if (k >= HOOK_ACCEPT_MIN_LENGTH && k <= HOOK_ACCEPT_FORMAT)
		return is_text(type) ? accept_text_holds(c, &type->limits, row)
				     : !any;
	if (k >= HOOK_ACCEPT_MIN_ITEMS && k <= HOOK_ACCEPT_UNIQUE_ITEMS)
		return is_list(type) ? accept_count_holds(&type->limits, row)
				     : !any;
	if (k == HOOK_ACCEPT_MIN_PROPERTIES || k == HOOK_ACCEPT_MAX_PROPERTIES)
		return type->kind == TYPE_OBJECT
			       ? accept_count_holds(&type->limits, row)
			       : !any;
	if (k == HOOK_ACCEPT_ITEMS || k == HOOK_ACCEPT_CONTAINS ||
	    k == HOOK_ACCEPT_UNEVALUATED_ITEMS)
		return list_row(c, type, row);
	if (k >= HOOK_ACCEPT_REF && k <= HOOK_ACCEPT_IF)
		return in_place(c, type, row);
	return object_row(c, type, row, schema);
}

/* ---- a type ---- */

static bool is_contested(const struct carry *c, const struct type *type)
{
	const void *both[2] = {type, NULL};

	return map_find(&c->contested, (str){(const char *)both, sizeof both});
}

/* Is this the type's own schema, for which the type answers by itself? */
static bool answers(const struct carry *c, const struct type *type,
		    unsigned schema)
{
	return type->kind >= TYPE_OBJECT && number_of(c, type) == schema &&
	       !is_contested(c, type);
}

static void contest(struct carry *c, const struct type *type)
{
	if (type->kind >= TYPE_OBJECT && !type->component.ptr)
		map_put(&c->contested, accept_key(c->arena, type, NULL),
			(void *)(uintptr_t)type);
}

/* Is `number` among the schemas that `schema` applies in place? */
static bool is_within(struct carry *c, unsigned number, unsigned schema,
		      unsigned depth)
{
	const struct accept_row *rows, *row;
	size_t n, k;

	rows = carry_rows(c, schema, &n);
	for (size_t i = 0; depth < 8 && i < n; i++) {
		row = &rows[i];
		if (row->keyword < HOOK_ACCEPT_REF ||
		    row->keyword > HOOK_ACCEPT_ONE_OF)
			continue;
		if (accept_apart_find(c, row, number, &k))
			return true;
		for (k = 0; k < row->count; k++)
			if (carry_operand(row, k) == number ||
			    is_within(c, number, carry_operand(row, k),
				      depth + 1))
				return true;
	}
	return false;
}

static bool choice_holds(struct carry *c, const struct type *type,
			 unsigned schema)
{
	const struct type *branch;

	for (size_t i = 0; i < schema_branch_count(type); i++) {
		branch = type->branches[i].type;
		if (!is_within(c, number_of(c, branch), schema, 0))
			contest(c, branch);
		if (!type_holds(c, branch, schema))
			return false;
	}
	return true;
}

static bool rows_hold(struct carry *c, const struct type *type, unsigned schema)
{
	const struct accept_row *rows;
	size_t n;

	/*
	 * Types are not made for the dialect of a foreign schema: nothing is
	 * proved.
	 */
	if (schema == HOOK_ACCEPT_FALSE || c->tables->schemas[schema].foreign)
		return false;
	if (type->kind == TYPE_CHOICE)
		return choice_holds(c, type, schema);
	if (is_known(c, type))
		return values_hold(c, type, schema);
	if (type->kind == TYPE_OBJECT &&
	    !accept_carry_sent(c, type,
			       is_contested(c, type) ? HOOK_ACCEPT_NONE
						     : number_of(c, type),
			       schema))
		return false;
	rows = carry_rows(c, schema, &n);
	for (size_t i = 0; i < n; i++)
		if (!row_holds(c, type, &rows[i], schema))
			return false;
	return true;
}

/* A refuted pair takes with it all pairs that were proved by assuming it. */
static bool type_holds(struct carry *c, const struct type *type,
		       unsigned schema)
{
	size_t from = c->pairs.count;
	enum carry_answer known;

	if (schema == HOOK_ACCEPT_TRUE)
		return true;
	known = accept_pair_find(&c->pairs, type, schema);
	if (known != CARRY_UNKNOWN)
		return known == CARRY_YES;
	accept_pair_assume(&c->pairs, type, schema);
	if (rows_hold(c, type, schema))
		return true;
	accept_pair_refuse(&c->pairs, from);
	return false;
}

static bool holds_in_place(struct carry *c, const struct type *type,
			   unsigned schema)
{
	return answers(c, type, schema) || type_holds(c, type, schema);
}

/* Does a member, item or entry of this type fit the schema that it has here? */
static bool holds(struct carry *c, const struct type *type, bool nullable,
		  unsigned schema)
{
	if (number_of(c, type) != schema)
		contest(c, type);
	if (nullable && !null_holds(c, type, schema))
		return false;
	return holds_in_place(c, type, schema);
}

bool accept_carry_type(struct carry *c, const struct type *type,
		       unsigned schema)
{
	/* A proof holds only while no more types become contested. */
	if (c->contested.count > c->pairs.contested)
		c->pairs.count = 0;
	c->pairs.contested = c->contested.count;
	c->holds = holds;
	return type_holds(c, type, schema);
}
