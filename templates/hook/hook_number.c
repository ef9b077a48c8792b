/* SPDX-License-Identifier: 0BSD */
/*
 * Numbers as JSON spells them: exact integers, comparison, multiples, and one
 * spelling for all that are equal.
 *
 * The work is linear in the digits; an exponent of any size is only ever added
 * and compared.
 *
 * Invariant: the digits that are kept neither begin nor end with 0.
 */
#include "hook_decimal.h"

/* Larger ones are taken as 10 times this; no text is as long. */
#define HUGE_EXPONENT INT64_C(400000000000000000)

int64_t hook_exponent_of(const char *at, const char *end)
{
	int64_t value = 0;
	bool negative = at < end && *at == '-';

	if (at < end && (*at == '-' || *at == '+'))
		at++;
	for (; at < end; at++)
		value = value < HUGE_EXPONENT ? value * 10 + (*at - '0')
					      : HUGE_EXPONENT * 10;
	return negative ? -value : value;
}

struct hook_decimal hook_decimal_of(const char *ptr, size_t len)
{
	struct hook_decimal d = {ptr, ptr + len, 0, 0, false};
	const char *at, *last = NULL, *point = NULL;
	int64_t fraction = 0, after_last = 0;

	d.negative = len > 0 && *ptr == '-';
	d.ptr += d.negative;
	for (at = d.ptr; at < d.end && (hook_is_digit(*at) || *at == '.');
	     at++) {
		if (*at == '.') {
			point = at;
			continue;
		}
		fraction += point != NULL;
		after_last++;
		if (*at != '0') {
			last = at;
			after_last = 0;
		}
	}
	if (at < d.end)
		d.exponent = hook_exponent_of(at + 1, d.end);
	d.end = at;
	if (last == NULL) {
		d.exponent = 0;
		return d;
	}
	while (*d.ptr == '0' || *d.ptr == '.')
		d.ptr++;
	d.exponent += after_last - fraction;
	for (at = d.ptr; at <= last; at++)
		d.count += *at != '.';
	d.end = last + 1;
	/* No digit at either end is 0. */
	HOOK_ASSERT(d.count > 0 && *d.ptr != '0' && *last != '0');
	return d;
}

/* ---- comparison ---- */

static int compare_magnitude(const struct hook_decimal *a,
			     const struct hook_decimal *b)
{
	int64_t high_a = a->exponent + (int64_t)a->count;
	int64_t high_b = b->exponent + (int64_t)b->count;
	const char *x = a->ptr, *y = b->ptr;
	size_t i, count = a->count < b->count ? a->count : b->count;
	char m, n;

	if (a->count == 0 || b->count == 0)
		return (a->count > 0) - (b->count > 0);
	if (high_a != high_b)
		return high_a < high_b ? -1 : 1;
	for (i = 0; i < count; i++) {
		m = hook_decimal_next(&x);
		n = hook_decimal_next(&y);
		if (m != n)
			return m < n ? -1 : 1;
	}
	return (a->count > b->count) - (a->count < b->count);
}

int hook_compare_numbers(hook_str a, hook_str b)
{
	struct hook_decimal x = hook_decimal_of(a.ptr, a.len);
	struct hook_decimal y = hook_decimal_of(b.ptr, b.len);
	bool low_x = x.negative && x.count > 0;
	bool low_y = y.negative && y.count > 0;

	if (low_x != low_y)
		return low_x ? -1 : 1;
	return low_x ? compare_magnitude(&y, &x) : compare_magnitude(&x, &y);
}

/* ---- integers ---- */

bool hook_integer_of(const char *ptr, size_t len, bool *negative,
		     uint64_t *magnitude, bool *range)
{
	struct hook_decimal d = hook_decimal_of(ptr, len);
	const char *at = d.ptr;
	uint64_t value = 0;
	size_t i;

	*negative = d.negative && d.count > 0;
	*magnitude = 0;
	*range = false;
	if (d.exponent < 0)
		return false;
	if (d.count > 20 || (d.count > 0 && d.exponent > 20)) {
		*range = true;
		return true;
	}
	for (i = 0; i < d.count + (size_t)d.exponent && d.count > 0; i++) {
		unsigned digit =
			i < d.count ? (unsigned)(hook_decimal_next(&at) - '0')
				    : 0;

		if (value > (UINT64_MAX - digit) / 10) {
			*range = true;
			return true;
		}
		value = value * 10 + digit;
	}
	*magnitude = value;
	return true;
}

/* ---- one spelling for all of a number: digits, "e", exponent ---- */

size_t hook_put_exponent(char *out, int64_t exponent)
{
	bool negative = exponent < 0;

	out[0] = 'e';
	out[1] = '-';
	return 1u + negative +
	       hook_digits((uint64_t)(negative ? -exponent : exponent),
			   out + 1 + negative);
}

size_t hook_number_form(const char *ptr, size_t len, char *out)
{
	struct hook_decimal d = hook_decimal_of(ptr, len);
	const char *at = d.ptr;
	size_t i, n = 0;

	if (d.count == 0)
		out[n++] = '0';
	else if (d.negative)
		out[n++] = '-';
	for (i = 0; i < d.count; i++)
		out[n++] = hook_decimal_next(&at);
	return d.exponent == 0 ? n : n + hook_put_exponent(out + n, d.exponent);
}

/* ---- multipleOf ---- */

/*
 * Divides the digits of `d`, and zeros behind them, by `by`; returns what is
 * left.
 */
static uint64_t rest_of(const struct hook_decimal *d, size_t zeros, uint64_t by)
{
	const char *at = d->ptr;
	uint64_t rest = 0;
	size_t i;

	for (i = 0; i < d->count; i++)
		rest = (rest * 10 + (uint64_t)(hook_decimal_next(&at) - '0')) %
		       by;
	for (i = 0; i < zeros; i++)
		rest = rest * 10 % by;
	return rest;
}

static bool divides(const struct hook_natural *by, const struct hook_decimal *d,
		    size_t zeros)
{
	struct hook_natural rest;
	const char *at = d->ptr;
	size_t i;

	rest.count = 0;
	for (i = 0; i < d->count + zeros; i++) {
		hook_natural_multiply_add(
			&rest, 10,
			i < d->count ? (uint32_t)(hook_decimal_next(&at) - '0')
				     : 0);
		while (hook_natural_compare(&rest, by) >= 0)
			hook_natural_subtract(&rest, by);
	}
	return rest.count == 0;
}

/*
 * a = x 10^i and b = y 10^k, x and y without a factor of ten at their end:
 * a/b is whole when i >= k and y divides x 10^(i-k). No more zeros count than
 * there can be factors of two or five in y.
 */
bool hook_is_multiple(hook_str a, hook_str b)
{
	struct hook_decimal x = hook_decimal_of(a.ptr, a.len);
	struct hook_decimal y = hook_decimal_of(b.ptr, b.len);
	int64_t zeros = x.exponent - y.exponent;
	struct hook_natural by;

	if (x.count == 0 || y.count == 0)
		return x.count == 0;
	if (zeros < 0 || y.count > HOOK_NATURAL_DIGITS)
		return false;
	if (zeros > (int64_t)y.count * 4)
		zeros = (int64_t)y.count * 4;
	hook_natural_read(&by, &y);
	if (by.count <= 1)
		return rest_of(&x, (size_t)zeros, by.limb[0]) == 0;
	return divides(&by, &x, (size_t)zeros);
}
