/* SPDX-License-Identifier: 0BSD */
/*
 * Members that are not sent: readOnly ones in requests, writeOnly ones in
 * responses. Each is as if it were not there, and is not asked for.
 *
 * What one schema of an object says of a member holds for all that the object
 * has to satisfy (JSON Schema 2020-12 validation, section 9.4): those that $ref
 * and allOf lead to, and the branches of anyOf and oneOf that fit. What a
 * branch says is known to itself without its being tried, so no question leads
 * back to itself.
 *
 * Invariant: it is asked of a member of an object, in the scope of a schema.
 */
#include "hook_accept_private.h"

/* Does a member's schema say so, itself or by $ref and allOf? */
static bool is_unsent(struct hook_accept_run *run, unsigned schema)
{
	const uint16_t *row;
	bool found = false;
	unsigned i;

	if (schema <= HOOK_ACCEPT_FALSE || schema == HOOK_ACCEPT_NONE ||
	    !hook_accept_enter(run))
		return false;
	row = run->tables->rows + run->tables->first[schema];
	for (; row[0] != HOOK_ACCEPT_END && !found; row += 2 + row[1]) {
		if (row[0] == HOOK_ACCEPT_UNSENT)
			found = (row[2] & run->unsent) != 0;
		else if (row[0] == HOOK_ACCEPT_REF ||
			 row[0] == HOOK_ACCEPT_DYNAMIC_REF ||
			 row[0] == HOOK_ACCEPT_ALL_OF)
			for (i = 0; i < row[1] && !found; i++)
				found = is_unsent(run, row[2 + i]);
	}
	hook_accept_leave(run);
	return found;
}

static bool says(struct hook_accept_run *run, const struct hook_accept_at *at,
		 unsigned schema, unsigned name, bool branches);

static bool branch_says(struct hook_accept_run *run,
			const struct hook_accept_at *at, unsigned schema,
			unsigned name)
{
	struct hook_accept_scope scope;
	struct hook_accept_at inner = *at;

	inner.marks = 0;
	hook_accept_branch(&inner, &scope, schema, false);
	return says(run, &inner, schema, name, true) &&
	       hook_accept_try(run, schema, &inner);
}

static bool row_says(struct hook_accept_run *run,
		     const struct hook_accept_at *at, const uint16_t *row,
		     unsigned name, bool branches)
{
	bool found = false;
	unsigned i;

	switch (row[0]) {
	case HOOK_ACCEPT_OBJECT:
		return is_unsent(run, hook_accept_property(row + 2, name));
	case HOOK_ACCEPT_REF:
	case HOOK_ACCEPT_DYNAMIC_REF:
	case HOOK_ACCEPT_ALL_OF:
		for (i = 0; i < row[1] && !found; i++)
			found = says(run, at, row[2 + i], name, branches);
		return found;
	case HOOK_ACCEPT_ANY_OF:
	case HOOK_ACCEPT_ONE_OF:
		for (i = 0; branches && i < row[1] && !found; i++)
			found = branch_says(run, at, row[2 + i], name);
		return found;
	default:
		return false;
	}
}

/* Does the schema say so of the member, or one that is applied with it? */
static bool says(struct hook_accept_run *run, const struct hook_accept_at *at,
		 unsigned schema, unsigned name, bool branches)
{
	const uint16_t *row;
	bool found = false;

	if (schema <= HOOK_ACCEPT_FALSE || schema == HOOK_ACCEPT_NONE ||
	    !hook_accept_enter(run))
		return false;
	row = run->tables->rows + run->tables->first[schema];
	for (; row[0] != HOOK_ACCEPT_END && !found; row += 2 + row[1])
		found = row_says(run, at, row, name, branches);
	hook_accept_leave(run);
	return found;
}

bool hook_accept_unsent(struct hook_accept_run *run,
			const struct hook_accept_at *at, unsigned name)
{
	const struct hook_accept_scope *scope;

	if (run->unsent == 0 || name == 0)
		return false;
	HOOK_ASSERT(at->scope && at->value->type == HOOK_OBJECT);
	if (says(run, at, at->scope->schema, name, true))
		return true;
	for (scope = at->scope->up; scope; scope = scope->up)
		if (says(run, at, scope->schema, name, false))
			return true;
	return false;
}

/* `not` and `if` ask whether it is there, which it is not. */
bool hook_accept_waived(struct hook_accept_run *run,
			const struct hook_accept_at *at, unsigned name)
{
	return run->unsent != 0 && !at->scope->asks &&
	       hook_accept_unsent(run, at, name);
}

bool hook_accept_has(struct hook_accept_run *run,
		     const struct hook_accept_at *at, unsigned name)
{
	const struct hook_tape_item *item = at->value + 1;
	uint32_t i;

	for (i = 0; i < at->value->count; i++) {
		if (item->name == name)
			return !hook_accept_unsent(run, at, name);
		item = hook_accept_next(run, item + 1);
	}
	return false;
}

size_t hook_accept_count(struct hook_accept_run *run,
			 const struct hook_accept_at *at)
{
	const struct hook_tape_item *item = at->value + 1;
	size_t count = at->value->count;
	uint32_t i;

	for (i = 0; run->unsent != 0 && i < at->value->count; i++) {
		count -= hook_accept_unsent(run, at, item->name);
		item = hook_accept_next(run, item + 1);
	}
	return count;
}
