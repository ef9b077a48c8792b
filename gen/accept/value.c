/* SPDX-License-Identifier: MIT */
/*
 * Does a known value fit a schema? This is asked for null, for the values of
 * enums, and for constants.
 *
 * Yes and no are certain; objects and arrays may be unknown.
 */
#include "carry.h"

#include <string.h>

#define FEW 16 /* up to this many are searched one by one */

static str literal(const struct carry *c, const struct accept_row *row,
		   size_t i)
{
	return c->tables->literals.items[carry_operand(row, i)];
}

static hook_raw raw_of(str json)
{
	hook_raw raw = {json.ptr, json.len};

	return raw;
}

static enum carry_answer answer(bool yes)
{
	return yes ? CARRY_YES : CARRY_NO;
}

static bool is_text(str json)
{
	return json.len && json.ptr[0] == '"';
}

/* JSON writes an integer without a fraction or exponent in one way only. */
static bool is_digits(str json)
{
	size_t sign = json.len && json.ptr[0] == '-', i = sign;

	while (i < json.len && json.ptr[i] >= '0' && json.ptr[i] <= '9')
		i++;
	return i == json.len && i > sign && !(sign && json.ptr[1] == '0');
}

/* doc_node_json() writes a text in one way, too. */
bool accept_carry_is_written_once(str json)
{
	return is_text(json) || is_digits(json);
}

/* Are the two compared by their bytes? */
static bool is_written_alike(str a, str b)
{
	return is_text(a) || is_text(b) || (is_digits(a) && is_digits(b));
}

/* A choice of many branches asks this for every two of them. */
static bool equal(struct carry *c, str a, str b)
{
	struct hook_mark mark;
	bool same;

	if (str_equal(a, b) || is_written_alike(a, b))
		return str_equal(a, b);
	mark = hook_arena_mark(&c->memory);
	same = hook_json_equal(raw_of(a), raw_of(b), &c->memory);
	hook_arena_rewind(&c->memory, mark);
	return same;
}

/* Returns the literals of a row as a bit set, which is made on first use. */
static const unsigned char *listed(struct carry *c,
				   const struct accept_row *row)
{
	str key = {(const char *)&row->operands, sizeof row->operands};
	unsigned char *bits = map_find(&c->lists, key);

	if (bits)
		return bits;
	bits = arena_alloc(c->arena, c->tables->literals.count / 8 + 1);
	for (size_t i = 0; i < row->count; i++)
		bits[carry_operand(row, i) / 8] |=
			(unsigned char)(1 << carry_operand(row, i) % 8);
	c->lists.arena = c->arena;
	map_put(&c->lists, key, bits);
	return bits;
}

static bool is_listed(struct carry *c, str json, const struct accept_row *row)
{
	size_t known = (size_t)(uintptr_t)map_find(c->literals, json);

	return known && listed(c, row)[(known - 1) / 8] >> (known - 1) % 8 & 1;
}

static enum carry_answer is_one_of(struct carry *c, str json,
				   const struct accept_row *row)
{
	bool many = row->count > FEW;

	if (many && is_listed(c, json, row))
		return CARRY_YES;
	if (many && is_text(json))
		return CARRY_NO;
	for (size_t i = 0; i < row->count; i++)
		if (equal(c, json, literal(c, row, i)))
			return CARRY_YES;
	return CARRY_NO;
}

static enum carry_answer compare(const struct carry *c, str json,
				 const struct accept_row *row)
{
	str bound = literal(c, row, 0);
	hook_str a = {json.ptr, json.len}, b = {bound.ptr, bound.len};
	int order = hook_compare_numbers(a, b);

	switch ((int)row->keyword) {
	case HOOK_ACCEPT_MINIMUM:
		return answer(order >= 0);
	case HOOK_ACCEPT_MAXIMUM:
		return answer(order <= 0);
	case HOOK_ACCEPT_EXCLUSIVE_MINIMUM:
		return answer(order > 0);
	case HOOK_ACCEPT_EXCLUSIVE_MAXIMUM:
		return answer(order < 0);
	case HOOK_ACCEPT_WIDTH:
		bound = literal(c, row, 1);
		b = (hook_str){bound.ptr, bound.len};
		return answer(order >= 0 && hook_compare_numbers(a, b) <= 0);
	default:
		return CARRY_UNKNOWN;
	}
}

static size_t size_of(const struct accept_row *row)
{
	return (size_t)carry_operand(row, 0) << 16 | carry_operand(row, 1);
}

static enum carry_answer text_fits(struct carry *c, str json,
				   const struct accept_row *row)
{
	hook_str text = hook_raw_text(&c->memory, raw_of(json));
	size_t points = 0;

	for (size_t i = 0; i < text.len; i++)
		points += ((unsigned char)text.ptr[i] & 0xc0) != 0x80;
	switch ((int)row->keyword) {
	case HOOK_ACCEPT_MIN_LENGTH:
		return answer(points >= size_of(row));
	case HOOK_ACCEPT_MAX_LENGTH:
		return answer(points <= size_of(row));
	case HOOK_ACCEPT_PATTERN:
		return answer(regex_matches(
			c->tables->patterns[carry_operand(row, 0)].regex,
			(str){text.ptr, text.len}));
	default:
		return answer(hook_is_format(text.ptr, text.len,
					     (enum hook_format)
						     carry_operand(row, 0)));
	}
}

/* Counts the in-place schemas that fit, and those that may fit. */
static void count(struct carry *c, str json, const struct accept_row *row,
		  size_t *yes, size_t *unknown)
{
	enum carry_answer one;

	*yes = *unknown = 0;
	for (size_t i = 0; i < row->count; i++) {
		one = accept_carry_value(c, json, carry_operand(row, i));
		*yes += one == CARRY_YES;
		*unknown += one == CARRY_UNKNOWN;
	}
}

static enum carry_answer if_fits(struct carry *c, str json,
				 const struct accept_row *row)
{
	enum carry_answer holds =
		accept_carry_value(c, json, carry_operand(row, 0));
	unsigned then = carry_operand(row, holds == CARRY_YES ? 1 : 2);

	if (holds == CARRY_UNKNOWN)
		return CARRY_UNKNOWN;
	return then == HOOK_ACCEPT_NONE ? CARRY_YES
					: accept_carry_value(c, json, then);
}

static enum carry_answer in_place(struct carry *c, str json,
				  const struct accept_row *row)
{
	size_t yes, unknown;

	if (row->keyword == HOOK_ACCEPT_IF)
		return if_fits(c, json, row);
	count(c, json, row, &yes, &unknown);
	switch ((int)row->keyword) {
	case HOOK_ACCEPT_ANY_OF:
		return yes ? CARRY_YES : unknown ? CARRY_UNKNOWN : CARRY_NO;
	case HOOK_ACCEPT_ONE_OF:
		return yes > 1   ? CARRY_NO
		       : unknown ? CARRY_UNKNOWN
				 : answer(yes == 1);
	case HOOK_ACCEPT_NOT:
		return unknown ? CARRY_UNKNOWN : answer(!yes);
	default:
		return yes == row->count             ? CARRY_YES
		       : yes + unknown == row->count ? CARRY_UNKNOWN
						     : CARRY_NO;
	}
}

/* A keyword for another type than the value's asserts nothing. */
static enum carry_answer row_fits(struct carry *c, str json, unsigned type,
				  const struct accept_row *row)
{
	enum hook_accept_keyword k = row->keyword;

	if (k >= HOOK_ACCEPT_SCOPE && k <= HOOK_ACCEPT_NULLABLE)
		return CARRY_YES;
	if (k == HOOK_ACCEPT_TYPE)
		return answer((type & carry_operand(row, 0)) != 0);
	if (k == HOOK_ACCEPT_CONST || k == HOOK_ACCEPT_ENUM)
		return is_one_of(c, json, row);
	if (k >= HOOK_ACCEPT_MINIMUM && k <= HOOK_ACCEPT_MULTIPLE_OF)
		return type & HOOK_NUMBER ? compare(c, json, row) : CARRY_YES;
	if (k >= HOOK_ACCEPT_MIN_LENGTH && k <= HOOK_ACCEPT_FORMAT)
		return type & HOOK_STRING ? text_fits(c, json, row) : CARRY_YES;
	if (k >= HOOK_ACCEPT_REF && k <= HOOK_ACCEPT_IF)
		return in_place(c, json, row);
	return type & (HOOK_ARRAY | HOOK_OBJECT) ? CARRY_UNKNOWN : CARRY_YES;
}

enum carry_answer accept_carry_value(struct carry *c, str json, unsigned schema)
{
	enum carry_answer all = CARRY_YES, one;
	const struct accept_row *rows;
	unsigned type = hook_raw_type(raw_of(json));
	size_t n;

	if (schema == HOOK_ACCEPT_FALSE)
		return CARRY_NO;
	rows = carry_rows(c, schema, &n);
	for (size_t i = 0; i < n; i++) {
		if (rows[i].keyword == HOOK_ACCEPT_NULLABLE &&
		    type == HOOK_NULL)
			return CARRY_YES;
		one = row_fits(c, json, type, &rows[i]);
		if (one == CARRY_NO)
			return CARRY_NO;
		if (one == CARRY_UNKNOWN)
			all = CARRY_UNKNOWN;
	}
	return all;
}
