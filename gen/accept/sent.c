/* SPDX-License-Identifier: MIT */
/*
 * Members that are not sent in a direction: does the schema say so where the
 * type does? See hook_accept_unsent.c.
 *
 * It returns true only if whatever the type does not look at, nor ask for, the
 * schema does not either. A branch that has to fit first proves nothing.
 */
#include "carry.h"
#include "internal.h"

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
	size_t n;

	if (schema == HOOK_ACCEPT_NONE)
		return 0;
	rows = carry_rows(c, schema, &n);
	for (size_t i = 0; i < n; i++) {
		if (rows[i].keyword == HOOK_ACCEPT_UNSENT)
			unsent |= carry_operand(&rows[i], 0);
		for (size_t k = 0;
		     is_place(rows[i].keyword) && k < rows[i].count; k++)
			unsent |= unsent_of(c, carry_operand(&rows[i], k));
	}
	return unsent;
}

/* Collects the members that the schema says this of, with the directions. */
static void collect(struct carry *c, unsigned schema, struct map *members)
{
	const struct accept_row *rows;
	struct carry_object o;
	unsigned unsent;
	size_t n;
	str name;

	rows = carry_rows(c, schema, &n);
	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0;
		     is_place(rows[i].keyword) && k < rows[i].count; k++)
			collect(c, carry_operand(&rows[i], k), members);
		if (rows[i].keyword != HOOK_ACCEPT_OBJECT)
			continue;
		o = accept_carry_object_of(&rows[i]);
		for (unsigned m = 0; m < o.properties; m++) {
			unsent = unsent_of(c, o.schemas[m].number);
			name = accept_carry_member_name(c, &o, m);
			if (!unsent)
				continue;
			unsent |= (unsigned)(uintptr_t)map_find(members, name);
			map_put(members, name, (void *)(uintptr_t)unsent);
		}
	}
}

/* The members of a type of which its own schema does not say what it does. */
struct carry_unsaid {
	size_t count;
	struct carry_unsaid_field {
		str name;
		unsigned unsent; /* the directions that are missing */
	} fields[];
};

static unsigned unsent_as(const struct field *field)
{
	return (field->read_only ? HOOK_ACCEPT_READ_ONLY : 0) |
	       (field->write_only ? HOOK_ACCEPT_WRITE_ONLY : 0);
}

static struct carry_unsaid *find_unsaid(struct carry *c,
					const struct type *type, unsigned own)
{
	struct map members = {c->arena, NULL, 0, 0};
	size_t fields = schema_field_count(type), count = 0;
	struct carry_unsaid *unsaid;
	unsigned unsent;
	str name;

	for (size_t i = 0; i < fields; i++)
		count += unsent_as(&type->fields[i]) != 0;
	unsaid = arena_alloc(c->arena,
			     sizeof *unsaid + count * sizeof *unsaid->fields);
	if (count && own != HOOK_ACCEPT_NONE)
		collect(c, own, &members);
	for (size_t i = 0; count && i < fields; i++) {
		name = type->fields[i].name;
		unsent = unsent_as(&type->fields[i]) &
			 ~(unsigned)(uintptr_t)map_find(&members, name);
		if (unsent)
			unsaid->fields[unsaid->count++] =
				(struct carry_unsaid_field){name, unsent};
	}
	return unsaid;
}

/* A type of many parts is asked once for each: its members are walked once. */
static const struct carry_unsaid *unsaid_of(struct carry *c,
					    const struct type *type,
					    unsigned own)
{
	str key = accept_key(c->arena, type, (void *)(uintptr_t)own);
	struct carry_unsaid *unsaid = map_find(&c->unsaid, key);

	if (!unsaid) {
		unsaid = find_unsaid(c, type, own);
		map_put(&c->unsaid, key, unsaid);
	}
	return unsaid;
}

bool accept_carry_sent(struct carry *c, const struct type *type, unsigned own,
		       unsigned schema)
{
	const struct carry_unsaid *unsaid = unsaid_of(c, type, own);
	struct map members = {c->arena, NULL, 0, 0};
	unsigned known;

	if (!unsaid->count)
		return true;
	collect(c, schema, &members);
	for (size_t i = 0; i < unsaid->count; i++) {
		known = (unsigned)(uintptr_t)map_find(&members,
						      unsaid->fields[i].name);
		if (unsaid->fields[i].unsent & ~known)
			return false;
	}
	return true;
}
