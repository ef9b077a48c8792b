/* SPDX-License-Identifier: MIT */
/*
 * Do the limits of a type carry a keyword's row: bounds of numbers, lengths and
 * patterns of texts, counts of items and members?
 *
 * They return true only if every value within the limits satisfies the row.
 */
#include "carry.h"

/* Returns -1, 0 or 1, or `none` if there is no bound `have`. */
static int compare(str have, str wanted, int none)
{
	hook_str a = {have.ptr, have.len}, b = {wanted.ptr, wanted.len};

	return have.ptr ? hook_compare_numbers(a, b) : none;
}

/* Values beyond C's integers are already refused, so these are bounds, too. */
static struct limits bounds_of(const struct type *type)
{
	struct limits l = type->limits;

	if (type->kind == TYPE_INTEGER && !l.minimum.ptr)
		l.minimum = STR("-9223372036854775808");
	if (type->kind == TYPE_INTEGER && !l.maximum.ptr)
		l.maximum = STR("9223372036854775807");
	if (type->kind == TYPE_UNSIGNED && !l.minimum.ptr)
		l.minimum = STR("0");
	if (type->kind == TYPE_UNSIGNED && !l.maximum.ptr)
		l.maximum = STR("18446744073709551615");
	if (type->kind != TYPE_NUMBER && !l.multiple_of.ptr)
		l.multiple_of = STR("1");
	return l;
}

static bool width_holds(const struct carry *c, const struct limits *l,
			const struct accept_row *row)
{
	const str *literals = c->tables->literals.items;

	return compare(l->minimum, literals[carry_operand(row, 0)], -1) >= 0 &&
	       compare(l->maximum, literals[carry_operand(row, 1)], 1) <= 0;
}

bool accept_bound_holds(const struct carry *c, const struct type *type,
			const struct accept_row *row)
{
	str wanted = c->tables->literals.items[carry_operand(row, 0)];
	const struct limits bounds = bounds_of(type), *l = &bounds;

	switch ((int)row->keyword) {
	case HOOK_ACCEPT_MINIMUM:
		return compare(l->minimum, wanted, -1) >= 0 ||
		       compare(l->exclusive_minimum, wanted, -1) >= 0;
	case HOOK_ACCEPT_MAXIMUM:
		return compare(l->maximum, wanted, 1) <= 0 ||
		       compare(l->exclusive_maximum, wanted, 1) <= 0;
	case HOOK_ACCEPT_EXCLUSIVE_MINIMUM:
		return compare(l->minimum, wanted, -1) > 0 ||
		       compare(l->exclusive_minimum, wanted, -1) >= 0;
	case HOOK_ACCEPT_EXCLUSIVE_MAXIMUM:
		return compare(l->maximum, wanted, 1) < 0 ||
		       compare(l->exclusive_maximum, wanted, 1) <= 0;
	case HOOK_ACCEPT_WIDTH:
		return width_holds(c, l, row);
	default:
		return compare(l->multiple_of, wanted, 1) == 0;
	}
}

bool accept_text_holds(const struct carry *c, const struct limits *l,
		       const struct accept_row *row)
{
	int64_t size;

	if (row->keyword == HOOK_ACCEPT_FORMAT)
		return (unsigned)l->format == carry_operand(row, 0);
	if (row->keyword == HOOK_ACCEPT_PATTERN) {
		for (size_t i = 0; i < l->pattern_count; i++)
			if (l->patterns[i].regex &&
			    str_equal(l->patterns[i].source,
				      c->tables->patterns[carry_operand(row, 0)]
					      .source))
				return true;
		return false;
	}
	size = (int64_t)carry_operand(row, 0) << 16 | carry_operand(row, 1);
	if (row->keyword == HOOK_ACCEPT_MIN_LENGTH)
		return l->min_length >= size || size == 0;
	return l->max_length >= 0 && l->max_length <= size;
}

bool accept_count_holds(const struct limits *l, const struct accept_row *row)
{
	int64_t size;

	if (row->keyword == HOOK_ACCEPT_UNIQUE_ITEMS)
		return l->unique_items;
	size = (int64_t)carry_operand(row, 0) << 16 | carry_operand(row, 1);
	switch ((int)row->keyword) {
	case HOOK_ACCEPT_MIN_ITEMS:
		return l->min_items >= size || size == 0;
	case HOOK_ACCEPT_MAX_ITEMS:
		return l->max_items >= 0 && l->max_items <= size;
	case HOOK_ACCEPT_MIN_PROPERTIES:
		return l->min_properties >= size || size == 0;
	default:
		return l->max_properties >= 0 && l->max_properties <= size;
	}
}
