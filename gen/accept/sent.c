/* SPDX-License-Identifier: MIT */
/*
 * Members that are not sent in a direction: does the schema say so where the
 * type does? See hook_accept_unsent.c.
 *
 * It returns true only if whatever the type does not look at, nor ask for, the
 * schema does not either. A branch that has to fit first proves nothing.
 */
#include "carry.h"

static bool is_place(enum hook_accept_keyword keyword)
{
	return keyword == HOOK_ACCEPT_REF ||
	       keyword == HOOK_ACCEPT_DYNAMIC_REF ||
	       keyword == HOOK_ACCEPT_ALL_OF;
}

/* Schemas are no circles in place: see circle.c. */
static unsigned unsent_of(struct carry *c, unsigned schema)
{
	const struct accept_row *rows;
	unsigned unsent = 0;
	size_t n, i, k;

	if (schema == HOOK_ACCEPT_NONE)
		return 0;
	rows = carry_rows(c, schema, &n);
	for (i = 0; i < n; i++) {
		if (rows[i].keyword == HOOK_ACCEPT_UNSENT)
			unsent |= carry_operand(&rows[i], 0);
		for (k = 0; is_place(rows[i].keyword) && k < rows[i].count; k++)
			unsent |= unsent_of(c, carry_operand(&rows[i], k));
	}
	return unsent;
}

static unsigned unsent_in(struct carry *c, unsigned schema, str name)
{
	const struct accept_row *rows;
	struct carry_object o;
	unsigned unsent = 0, m;
	size_t n, i, k;

	rows = carry_rows(c, schema, &n);
	for (i = 0; i < n; i++) {
		for (k = 0; is_place(rows[i].keyword) && k < rows[i].count; k++)
			unsent |=
				unsent_in(c, carry_operand(&rows[i], k), name);
		if (rows[i].keyword != HOOK_ACCEPT_OBJECT)
			continue;
		o = accept_carry_object_of(&rows[i]);
		for (m = 0; m < o.properties; m++)
			if (str_equal(accept_carry_member_name(c, &o, m), name))
				unsent |= unsent_of(c, o.schemas[m].number);
	}
	return unsent;
}

/* A type of many parts is asked once for each: its members are walked once. */
static bool is_all_sent(struct carry *c, const struct type *type)
{
	str key = {(const char *)&type, sizeof type};
	const struct field *field;
	size_t i;

	if (map_find(&c->all_sent, key))
		return true;
	for (i = 0; i < schema_field_count(type); i++) {
		field = &type->fields[i];
		if (field->read_only || field->write_only)
			return false;
	}
	map_put(&c->all_sent, str_copy(c->arena, key), (void *)(uintptr_t)type);
	return true;
}

bool accept_carry_sent(struct carry *c, const struct type *type, unsigned own,
		       unsigned schema)
{
	const struct field *field;
	unsigned unsent, known;
	size_t i;

	if (is_all_sent(c, type))
		return true;
	for (i = 0; i < schema_field_count(type); i++) {
		field = &type->fields[i];
		unsent = (field->read_only ? HOOK_ACCEPT_READ_ONLY : 0) |
			 (field->write_only ? HOOK_ACCEPT_WRITE_ONLY : 0);
		if (!unsent)
			continue;
		known = unsent_in(c, schema, field->name);
		if (own != HOOK_ACCEPT_NONE)
			known |= unsent_in(c, own, field->name);
		if (unsent & ~known)
			return false;
	}
	return true;
}
