/* SPDX-License-Identifier: MIT */
/*
 * Can one value fit two schemas? Schemas are disjoint if their types are, if no
 * value that one of them lists fits the other, or by a member that one demands
 * and the other refuses.
 *
 * "disjoint" is proved; what is not proved is not.
 */
#include "carry.h"

/* How deep members and in-place schemas are followed. */
#define DEEP 6
/* How many pairs of schemas are compared. */
#define BUDGET 5000

static bool disjoint(struct carry *c, unsigned a, unsigned b, unsigned types,
		     unsigned depth);

/*
 * The JSON types that may fit, as far as `type` and subschemas in place say so.
 */
static unsigned types_of(struct carry *c, unsigned schema, unsigned depth)
{
	unsigned types = CARRY_ALL, some;
	const struct accept_row *rows;
	size_t n, k;

	if (schema == HOOK_ACCEPT_FALSE)
		return 0;
	rows = carry_rows(c, schema, &n);
	for (size_t i = 0; depth < DEEP && i < n; i++) {
		some = 0;
		if (rows[i].keyword == HOOK_ACCEPT_TYPE)
			some = carry_operand(&rows[i], 0);
		else if (rows[i].keyword == HOOK_ACCEPT_REF ||
			 rows[i].keyword == HOOK_ACCEPT_ALL_OF)
			for (some = CARRY_ALL, k = 0; k < rows[i].count; k++)
				some &= types_of(c, carry_operand(&rows[i], k),
						 depth + 1);
		else if (rows[i].keyword == HOOK_ACCEPT_ANY_OF ||
			 rows[i].keyword == HOOK_ACCEPT_ONE_OF)
			for (k = 0; k < rows[i].count; k++)
				some |= types_of(c, carry_operand(&rows[i], k),
						 depth + 1);
		else
			continue;
		if (some & HOOK_NUMBER)
			some |= HOOK_INTEGER;
		types &= some;
	}
	return types;
}

/* A value whose type is not common to both schemas is not common either. */
static bool is_of(const char *json, unsigned types)
{
	switch (*json) {
	case '{':
		return (types & HOOK_OBJECT) != 0;
	case '[':
		return (types & HOOK_ARRAY) != 0;
	case '"':
		return (types & HOOK_STRING) != 0;
	case 'n':
		return (types & HOOK_NULL) != 0;
	case 't':
	case 'f':
		return (types & HOOK_BOOLEAN) != 0;
	default:
		return (types & (HOOK_NUMBER | HOOK_INTEGER)) != 0;
	}
}

/* No value of these types that one schema lists fits the other. */
static bool by_values(struct carry *c, const struct accept_row *row,
		      unsigned other, unsigned types)
{
	str json;

	for (size_t i = 0; i < row->count; i++) {
		json = c->tables->literals.items[carry_operand(row, i)];
		if (is_of(json.ptr, types) &&
		    accept_carry_value(c, json, other) != CARRY_NO)
			return false;
	}
	return true;
}

/* ---- members ---- */

/*
 * Does a row of members refuse this member, whose value fits the schema
 * `value`?
 */
static bool refuses(struct carry *c, const struct accept_row *row,
		    unsigned name, unsigned value, unsigned depth)
{
	struct carry_object o = accept_carry_object_of(row);

	for (unsigned i = 0; i < o.properties; i++) {
		if (o.members[i].number != name)
			continue;
		if (o.schemas[i].number != HOOK_ACCEPT_NONE)
			return disjoint(c, value, o.schemas[i].number,
					CARRY_ALL, depth + 1);
		break;
	}
	return o.patterns == 0 && o.additional != HOOK_ACCEPT_NONE &&
	       disjoint(c, value, o.additional, CARRY_ALL, depth + 1);
}

static bool refuses_in(struct carry *c, unsigned schema, unsigned name,
		       unsigned value, unsigned depth)
{
	const struct accept_row *rows;
	size_t n;

	if (depth >= DEEP)
		return false;
	rows = carry_rows(c, schema, &n);
	for (size_t i = 0; i < n; i++) {
		if (rows[i].keyword == HOOK_ACCEPT_OBJECT &&
		    refuses(c, &rows[i], name, value, depth))
			return true;
		if (rows[i].keyword != HOOK_ACCEPT_REF &&
		    rows[i].keyword != HOOK_ACCEPT_ALL_OF)
			continue;
		for (size_t k = 0; k < rows[i].count; k++)
			if (refuses_in(c, carry_operand(&rows[i], k), name,
				       value, depth + 1))
				return true;
	}
	return false;
}

/* Is there a member that one schema demands and the other refuses? */
static bool by_member(struct carry *c, const struct accept_row *row,
		      unsigned other, unsigned depth)
{
	struct carry_object o = accept_carry_object_of(row);
	unsigned value;

	for (unsigned i = 0; i < o.properties; i++) {
		value = o.schemas[i].number;
		if (value == HOOK_ACCEPT_NONE)
			value = HOOK_ACCEPT_TRUE;
		if (accept_carry_is_needed(&o, i) &&
		    refuses_in(c, other, o.members[i].number, value, depth))
			return true;
	}
	return false;
}

/* ---- both ---- */

static bool all_disjoint(struct carry *c, const struct accept_row *row,
			 unsigned other, unsigned types, unsigned depth)
{
	for (size_t i = 0; i < row->count; i++)
		if (!disjoint(c, carry_operand(row, i), other, types,
			      depth + 1))
			return false;
	return true;
}

static bool any_disjoint(struct carry *c, const struct accept_row *row,
			 unsigned other, unsigned types, unsigned depth)
{
	for (size_t i = 0; i < row->count; i++)
		if (disjoint(c, carry_operand(row, i), other, types, depth + 1))
			return true;
	return false;
}

static bool by_row(struct carry *c, const struct accept_row *row,
		   unsigned other, unsigned types, unsigned depth)
{
	switch ((int)row->keyword) {
	case HOOK_ACCEPT_CONST:
	case HOOK_ACCEPT_ENUM:
		return by_values(c, row, other, types);
	case HOOK_ACCEPT_OBJECT:
		return types == HOOK_OBJECT && by_member(c, row, other, depth);
	case HOOK_ACCEPT_REF:
	case HOOK_ACCEPT_DYNAMIC_REF:
	case HOOK_ACCEPT_ALL_OF:
		return any_disjoint(c, row, other, types, depth);
	case HOOK_ACCEPT_ANY_OF:
	case HOOK_ACCEPT_ONE_OF:
		return all_disjoint(c, row, other, types, depth);
	default:
		return false;
	}
}

/* `nullable: true` lets null through, whatever else a schema says. */
static bool may_be_null(struct carry *c, unsigned schema)
{
	return accept_carry_value(c, STR("null"), schema) != CARRY_NO;
}

static bool disjoint(struct carry *c, unsigned a, unsigned b, unsigned types,
		     unsigned depth)
{
	const struct accept_row *rows;
	size_t n;

	if (a == HOOK_ACCEPT_FALSE || b == HOOK_ACCEPT_FALSE)
		return true;
	if (depth >= DEEP || c->budget == 0)
		return false;
	c->budget--;
	if (types & HOOK_NULL && may_be_null(c, a) && may_be_null(c, b))
		return false;
	types &= ~(unsigned)HOOK_NULL;
	types &= types_of(c, a, depth) & types_of(c, b, depth);
	if (types == 0)
		return true;
	rows = carry_rows(c, a, &n);
	for (size_t i = 0; i < n; i++)
		if (by_row(c, &rows[i], b, types, depth))
			return true;
	rows = carry_rows(c, b, &n);
	for (size_t i = 0; i < n; i++)
		if (by_row(c, &rows[i], a, types, depth))
			return true;
	return false;
}

bool accept_carry_disjoint(struct carry *c, unsigned a, unsigned b,
			   unsigned types)
{
	c->budget = BUDGET;
	return disjoint(c, a, b, types, 0);
}
