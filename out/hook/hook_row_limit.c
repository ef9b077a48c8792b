/* SPDX-License-Identifier: 0BSD */
/*
 * Checking by rows: the limits of a text, a number or any other scalar.
 *
 * A check never changes a value.
 *
 * Invariant: the keyword of a limit is one that its kind of value has.
 */
#include "hook_engine.h"

#include <string.h>

static void check_text(struct hook_check *c, const struct hook_limit *limit,
		       hook_str text)
{
	if (limit->keyword == HOOK_MIN_LENGTH)
		hook_check_min_length(c, text, limit->of.count);
	else if (limit->keyword == HOOK_MAX_LENGTH)
		hook_check_max_length(c, text, limit->of.count);
	else
		hook_check_pattern(c, text, limit->of.pattern);
	HOOK_ASSERT(limit->keyword <= HOOK_PATTERN);
}

static void check_width(struct hook_check *c, bool fits)
{
	if (!fits)
		hook_check_fail(c, "format",
				"the number is out of its format's range");
}

static void check_int(struct hook_check *c, const struct hook_limit *limit,
		      int64_t value)
{
	int64_t bound = limit->of.integer;

	if (limit->keyword == HOOK_MINIMUM)
		hook_check_minimum(c, value, bound);
	else if (limit->keyword == HOOK_MAXIMUM)
		hook_check_maximum(c, value, bound);
	else if (limit->keyword == HOOK_FORMAT_MINIMUM)
		check_width(c, value >= bound);
	else if (limit->keyword == HOOK_FORMAT_MAXIMUM)
		check_width(c, value <= bound);
	else if (limit->keyword == HOOK_EXCLUSIVE_MINIMUM)
		hook_check_exclusive_minimum(c, value, bound);
	else if (limit->keyword == HOOK_EXCLUSIVE_MAXIMUM)
		hook_check_exclusive_maximum(c, value, bound);
	else
		hook_check_multiple_of(c, value, bound);
	HOOK_ASSERT(limit->keyword >= HOOK_MINIMUM &&
		    limit->keyword <= HOOK_MULTIPLE_OF);
}

/* Bounds of an unsigned number are not negative. */
static void check_uint(struct hook_check *c, const struct hook_limit *limit,
		       uint64_t value)
{
	uint64_t bound = (uint64_t)limit->of.integer;

	if (limit->keyword == HOOK_MINIMUM)
		hook_check_uint_minimum(c, value, bound);
	else if (limit->keyword == HOOK_MAXIMUM)
		hook_check_uint_maximum(c, value, bound);
	else if (limit->keyword == HOOK_FORMAT_MINIMUM)
		check_width(c, value >= bound);
	else if (limit->keyword == HOOK_FORMAT_MAXIMUM)
		check_width(c, value <= bound);
	else if (limit->keyword == HOOK_EXCLUSIVE_MINIMUM)
		hook_check_uint_exclusive_minimum(c, value, bound);
	else if (limit->keyword == HOOK_EXCLUSIVE_MAXIMUM)
		hook_check_uint_exclusive_maximum(c, value, bound);
	else
		hook_check_uint_multiple_of(c, value, bound);
	HOOK_ASSERT(limit->keyword >= HOOK_MINIMUM &&
		    limit->keyword <= HOOK_MULTIPLE_OF);
}

static void check_decimal(struct hook_check *c, const struct hook_limit *limit,
			  hook_num value)
{
	const char *bound = limit->of.number;

	if (limit->keyword == HOOK_DECIMAL_MINIMUM)
		hook_check_num_minimum(c, value, bound);
	else if (limit->keyword == HOOK_DECIMAL_MAXIMUM)
		hook_check_num_maximum(c, value, bound);
	else if (limit->keyword == HOOK_DECIMAL_EXCLUSIVE_MINIMUM)
		hook_check_num_exclusive_minimum(c, value, bound);
	else if (limit->keyword == HOOK_DECIMAL_EXCLUSIVE_MAXIMUM)
		hook_check_num_exclusive_maximum(c, value, bound);
	else
		hook_check_num_multiple_of(c, value, bound);
}

/*
 * Returns the digits of a number that has no text of its own; `digits` has room
 * for them.
 */
static hook_num number_of(const struct hook_row *row, const void *at,
			  char *digits)
{
	const hook_int *v = (const hook_int *)at;
	bool negative = row->kind == HOOK_IS_INT && v->value < 0;
	uint64_t rest;
	hook_num number;

	if (row->kind == HOOK_IS_NUMBER)
		return *(const hook_num *)at;
	rest = row->kind == HOOK_IS_UINT ? ((const hook_uint *)at)->value
	       : negative                ? 0 - (uint64_t)v->value
					 : (uint64_t)v->value;
	digits[0] = '-';
	number.text.ptr = digits;
	number.text.len = negative + hook_digits(rest, digits + negative);
	number.value = 0;
	return number;
}

static void check_values(struct hook_check *c, const struct hook_row *row,
			 const char *values, const void *at)
{
	char digits[1 + HOOK_DIGITS];

	if (HOOK_IS_LIKE_TEXT(row->kind))
		hook_check_values_str(c, *(const hook_str *)at, values);
	else if (row->kind == HOOK_IS_BOOL)
		hook_check_values_bool(c, *(const hook_bool *)at, values);
	else if (row->kind == HOOK_IS_RAW)
		hook_check_values_raw(c, *(const hook_raw *)at, values);
	else
		hook_check_values_num(c, number_of(row, at, digits), values);
}

static void check_limit(struct hook_check *c, const struct hook_row *row,
			const struct hook_limit *limit, const void *at)
{
	char digits[1 + HOOK_DIGITS];

	if (limit->keyword == HOOK_VALUES)
		check_values(c, row, limit->of.values, at);
	else if (limit->keyword >= HOOK_DECIMAL_MINIMUM &&
		 limit->keyword <= HOOK_DECIMAL_MULTIPLE_OF)
		check_decimal(c, limit, number_of(row, at, digits));
	else if (row->kind == HOOK_IS_INT)
		check_int(c, limit, ((const hook_int *)at)->value);
	else if (row->kind == HOOK_IS_UINT)
		check_uint(c, limit, ((const hook_uint *)at)->value);
	else
		check_text(c, limit, *(const hook_str *)at);
}

/* Times and dates begin with their text. */
void hook_check_limits(struct hook_check *c, const struct hook_row *row,
		       const void *at)
{
	const struct hook_limit *limit = hook_row_limits(row);

	if (row->format)
		hook_check_format(c, *(const hook_str *)at,
				  (enum hook_format)row->format);
	if (row->listed)
		check_values(c, row, row->of.values, at);
	for (; limit && limit->keyword; limit++)
		check_limit(c, row, limit, at);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_row_limit_c != 0xfb19f5b7
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
