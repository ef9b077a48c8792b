/* SPDX-License-Identifier: MIT */
/*
 * Compares the JSON types that the values of two types have.
 *
 * Where this reports a change, nothing else needs comparing.
 */
#include "internal.h"

/*
 * Returns the JSON types of the type's values; an integer counts as a number.
 */
static unsigned json_types(const struct type *type, unsigned depth)
{
	unsigned bits = schema_kind_json(type->kind);

	if (type->kind == TYPE_ANY)
		return ~0u;
	for (size_t i = 0; depth < 8 && i < schema_branch_count(type); i++)
		bits |= json_types(type->branches[i].type, depth + 1);
	return bits;
}

const char *diff_kind_name(const struct type *type)
{
	static const char *const names[] = {
		[TYPE_ANY] = "any value",   [TYPE_BOOLEAN] = "boolean",
		[TYPE_INTEGER] = "integer", [TYPE_UNSIGNED] = "integer",
		[TYPE_NUMBER] = "number",   [TYPE_STRING] = "string",
		[TYPE_TIME] = "date-time",  [TYPE_DATE] = "date",
		[TYPE_ENUM] = "enum",       [TYPE_OBJECT] = "object",
		[TYPE_LIST] = "array",      [TYPE_TUPLE] = "tuple",
		[TYPE_CHOICE] = "a choice",
	};

	return names[type->kind];
}

/* Is the type, or its component, one of the choice's branches? */
static bool has_branch(const struct type *choice, const struct type *type)
{
	for (size_t i = 0;
	     choice->kind == TYPE_CHOICE && i < schema_branch_count(choice);
	     i++) {
		const struct type *branch = choice->branches[i].type;

		if (type->component.ptr
			    ? str_equal(branch->component, type->component)
			    : branch->kind == type->kind)
			return true;
	}
	return false;
}

/*
 * Returns false if both have the same kind of values, so that more is compared.
 */
bool diff_kinds(struct diff *d, const struct diff_at *at,
		const struct type *old, const struct type *now)
{
	unsigned before = json_types(old, 0), after = json_types(now, 0);
	enum diff_kind kind = DIFF_TYPE_CHANGED;

	if (old->kind == now->kind)
		return false;
	if (before == after && before == JSON_STRING &&
	    old->kind != TYPE_CHOICE && now->kind != TYPE_CHOICE)
		return false;
	if (before == after && before == JSON_INTEGER)
		return false; /* a change of format is reported */
	if (before != after && (before & after) == before)
		kind = DIFF_TYPE_WIDENED;
	else if (before != after && (before & after) == after)
		kind = DIFF_TYPE_NARROWED;
	else if (has_branch(now, old))
		kind = DIFF_TYPE_WIDENED;
	else if (has_branch(old, now))
		kind = DIFF_TYPE_NARROWED;
	diff_add(d, at, kind, "%s became %s", diff_kind_name(old),
		 diff_kind_name(now));
	return true;
}
