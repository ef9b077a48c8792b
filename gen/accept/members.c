/* SPDX-License-Identifier: MIT */
/*
 * A row of HOOK_ACCEPT_OBJECT, taken apart.
 *
 * Invariant: the layout of a row is the one that hook_accept.h describes.
 */
#include "carry.h"

#include <assert.h>

struct carry_object accept_carry_object_of(const struct accept_row *row)
{
	struct carry_object o;

	o.properties = carry_operand(row, 0);
	o.required = carry_operand(row, 1);
	o.patterns = carry_operand(row, 2);
	o.additional = carry_operand(row, 3);
	o.names = carry_operand(row, 4);
	o.members = row->operands + 5;
	o.schemas = o.members + o.properties;
	o.needed = o.schemas + o.properties;
	o.pairs = o.needed + o.required;
	assert(row->keyword == HOOK_ACCEPT_OBJECT);
	assert(row->count ==
	       5 + 2 * (size_t)o.properties + o.required + 2 * o.patterns);
	return o;
}

str accept_carry_member_name(const struct carry *c,
			     const struct carry_object *o, unsigned index)
{
	return c->tables->names.items[o->members[index].number - 1];
}

bool accept_carry_is_needed(const struct carry_object *o, unsigned index)
{
	return index / 16 < o->required &&
	       (o->needed[index / 16].number >> (index % 16) & 1) != 0;
}
