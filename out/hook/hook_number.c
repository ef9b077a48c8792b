/* SPDX-License-Identifier: 0BSD */
/*
 * Numbers as JSON spells them: exact integers, exact comparison, and the
 * nearest double, without a locale.
 *
 * Invariant: the work is linear in the digits; an exponent of any size is
 * only ever added and compared.
 */
#include "hook_private.h"

#include <string.h>

/* sign, digits without zeros at either end, and 10^exponent */
struct decimal {
	const char *ptr, *end; /* of the number's text: digits and a point */
	size_t count;          /* significant digits */
	int64_t exponent;      /* of the last of them */
	bool negative;
};

#define HUGE_EXPONENT INT64_C(1000000000000)

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static int64_t exponent_of(const char *at, const char *end)
{
	int64_t value = 0;
	bool negative = at < end && *at == '-';

	if (at < end && (*at == '-' || *at == '+'))
		at++;
	for (; at < end; at++)
		if (value < HUGE_EXPONENT)
			value = value * 10 + (*at - '0');
	return negative ? -value : value;
}

/* `ptr` is a number of JSON. Zero has no digits. */
static struct decimal decimal_of(const char *ptr, size_t len)
{
	struct decimal d = {ptr, ptr + len, 0, 0, false};
	const char *at, *last = NULL, *point = NULL;
	int64_t fraction = 0, after_last = 0;

	d.negative = len > 0 && *ptr == '-';
	d.ptr += d.negative;
	for (at = d.ptr; at < d.end && (is_digit(*at) || *at == '.'); at++) {
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
		d.exponent = exponent_of(at + 1, d.end);
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
	return d;
}

static char next_digit(const char **at)
{
	if (**at == '.')
		++*at;
	return *(*at)++;
}

/* ---- comparison ---- */

static int compare_magnitude(const struct decimal *a, const struct decimal *b)
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
		m = next_digit(&x);
		n = next_digit(&y);
		if (m != n)
			return m < n ? -1 : 1;
	}
	return (a->count > b->count) - (a->count < b->count);
}

int hook_compare_numbers(hook_str a, hook_str b)
{
	struct decimal x = decimal_of(a.ptr, a.len);
	struct decimal y = decimal_of(b.ptr, b.len);
	bool low_x = x.negative && x.count > 0;
	bool low_y = y.negative && y.count > 0;

	if (low_x != low_y)
		return low_x ? -1 : 1;
	return low_x ? compare_magnitude(&y, &x) : compare_magnitude(&x, &y);
}

/* ---- multipleOf ---- */

static uint64_t add_mod(uint64_t a, uint64_t b, uint64_t m)
{
	return a >= m - b ? a - (m - b) : a + b;
}

static uint64_t multiply_mod(uint64_t a, uint64_t b, uint64_t m)
{
	uint64_t sum = 0;

	for (a %= m, b %= m; b > 0; b >>= 1) {
		if (b & 1)
			sum = add_mod(sum, a, m);
		a = add_mod(a, a, m);
	}
	return sum;
}

static uint64_t power_mod(uint64_t base, uint64_t power, uint64_t m)
{
	uint64_t result = 1 % m;

	for (; power > 0; power >>= 1) {
		if (power & 1)
			result = multiply_mod(result, base, m);
		base = multiply_mod(base, base, m);
	}
	return result;
}

static uint64_t digits_mod(const struct decimal *d, uint64_t m)
{
	const char *at = d->ptr;
	uint64_t rest = 0;
	size_t i;

	for (i = 0; i < d->count; i++)
		rest = add_mod(multiply_mod(rest, 10, m),
			(uint64_t)(next_digit(&at) - '0') % m, m);
	return rest;
}

/*
 * a = x 10^i and b = y 10^k, x and y without a factor of ten at their end:
 * a/b is whole when i >= k and y divides x 10^(i-k). Divisors have at most 18
 * digits; a longer one is told at generation.
 */
bool hook_is_multiple(hook_str a, hook_str b)
{
	struct decimal x = decimal_of(a.ptr, a.len);
	struct decimal y = decimal_of(b.ptr, b.len);
	uint64_t divisor = 0;
	const char *at = y.ptr;
	size_t i;

	if (x.count == 0 || y.count == 0 || y.count > 18)
		return x.count == 0 || y.count > 18;
	if (x.exponent < y.exponent)
		return false;
	for (i = 0; i < y.count; i++)
		divisor = divisor * 10 + (uint64_t)(next_digit(&at) - '0');
	return multiply_mod(digits_mod(&x, divisor), power_mod(10,
		(uint64_t)(x.exponent - y.exponent), divisor), divisor) == 0;
}

/* ---- integers ---- */

bool hook_integer_of(const char *ptr, size_t len, bool *negative,
	uint64_t *magnitude, bool *range)
{
	struct decimal d = decimal_of(ptr, len);
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
		unsigned digit = i < d.count ?
			(unsigned)(next_digit(&at) - '0') : 0;

		if (value > (UINT64_MAX - digit) / 10) {
			*range = true;
			return true;
		}
		value = value * 10 + digit;
	}
	*magnitude = value;
	return true;
}

/* ---- the nearest double ---- */

/*
 * Natural numbers of up to LIMBS 32-bit digits, the lowest first: enough for
 * 800 decimal digits and every power of ten and two that a double meets.
 */
#define LIMBS 170
#define DIGITS 800 /* more cannot change which double is nearest */

struct natural {
	uint32_t limb[LIMBS];
	unsigned count;
};

static void multiply_add(struct natural *n, uint32_t factor, uint32_t addend)
{
	uint64_t carry = addend;
	unsigned i;

	for (i = 0; i < n->count; i++) {
		carry += (uint64_t)n->limb[i] * factor;
		n->limb[i] = (uint32_t)carry;
		carry >>= 32;
	}
	if (carry > 0 && n->count < LIMBS)
		n->limb[n->count++] = (uint32_t)carry;
}

static void multiply_ten(struct natural *n, int64_t power)
{
	for (; power >= 9; power -= 9)
		multiply_add(n, 1000000000u, 0);
	for (; power > 0; power--)
		multiply_add(n, 10, 0);
}

static void multiply_two(struct natural *n, int64_t power)
{
	for (; power >= 31; power -= 31)
		multiply_add(n, 0x80000000u, 0);
	if (power > 0)
		multiply_add(n, (uint32_t)1 << power, 0);
}

static int compare_natural(const struct natural *a, const struct natural *b)
{
	unsigned i;

	if (a->count != b->count)
		return a->count < b->count ? -1 : 1;
	for (i = a->count; i > 0; i--)
		if (a->limb[i - 1] != b->limb[i - 1])
			return a->limb[i - 1] < b->limb[i - 1] ? -1 : 1;
	return 0;
}

static void from_u64(struct natural *n, uint64_t value)
{
	n->count = 0;
	for (; value > 0; value >>= 32)
		n->limb[n->count++] = (uint32_t)value;
}

static void from_digits(struct natural *n, const struct decimal *d,
	int64_t *exponent)
{
	const char *at = d->ptr;
	size_t i, count = d->count < DIGITS ? d->count : DIGITS;

	n->count = 0;
	for (i = 0; i < count; i++) {
		uint32_t digit = (uint32_t)(next_digit(&at) - '0');

		if (n->count == 0 && digit > 0)
			from_u64(n, digit);
		else
			multiply_add(n, 10, digit);
	}
	*exponent = d->exponent + (int64_t)(d->count - count);
	/* What was cut off is more than nothing. */
	if (count < d->count) {
		multiply_add(n, 10, 1);
		--*exponent;
	}
}

/* Is digits 10^e below, at or above m 2^p ? */
static int compare_with(const struct decimal *d, uint64_t m, int64_t p)
{
	struct natural left, right;
	int64_t e;

	from_digits(&left, d, &e);
	from_u64(&right, m);
	if (e >= 0)
		multiply_ten(&left, e);
	else
		multiply_ten(&right, -e);
	if (p >= 0)
		multiply_two(&right, p);
	else
		multiply_two(&left, -p);
	return compare_natural(&left, &right);
}

static double from_bits(uint64_t bits)
{
	double value;

	memcpy(&value, &bits, sizeof value);
	return value;
}

/* m and p of the double with these bits: m 2^p. */
static uint64_t parts(uint64_t bits, int64_t *p)
{
	uint64_t fraction = bits & ((UINT64_C(1) << 52) - 1);
	int64_t exponent = (int64_t)(bits >> 52);

	*p = (exponent ? exponent : 1) - 1075;
	return exponent ? fraction | UINT64_C(1) << 52 : fraction;
}

/*
 * Doubles that are not negative are ordered as their bits are: the nearest
 * one is found by bisection, comparing exactly with the middle of neighbours.
 */
static double nearest(const struct decimal *d)
{
	uint64_t low = 0, high = UINT64_C(0x7ff) << 52, middle, m;
	int64_t p;
	int order;

	while (low < high) {
		middle = low + (high - low) / 2;
		m = parts(middle, &p);
		order = compare_with(d, 2 * m + 1, p - 1);
		if (order < 0 || (order == 0 && (m & 1) == 0))
			high = middle;
		else
			low = middle + 1;
	}
	return from_bits(low);
}

/* Both exact below 2^53 and 10^22, so one operation rounds once (Clinger). */
static bool fast(const struct decimal *d, double *value)
{
	static const double tens[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7,
		1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
		1e18, 1e19, 1e20, 1e21, 1e22};
	uint64_t digits = 0;
	const char *at = d->ptr;
	size_t i;

	if (d->count > 15 || d->exponent > 22 || d->exponent < -22)
		return false;
	for (i = 0; i < d->count; i++)
		digits = digits * 10 + (uint64_t)(next_digit(&at) - '0');
	*value = (double)digits;
	if (d->exponent < 0)
		*value /= tens[-d->exponent];
	else
		*value *= tens[d->exponent];
	return true;
}

double hook_double(const char *ptr, size_t len)
{
	struct decimal d = decimal_of(ptr, len);
	int64_t high = d.exponent + (int64_t)d.count;
	double value = 0;

	if (d.count > 0 && !fast(&d, &value)) {
		if (high > 310)
			value = from_bits(UINT64_C(0x7ff) << 52);
		else if (high >= -325)
			value = nearest(&d);
	}
	return d.negative ? -value : value;
}

/* ---- one spelling for all of a number: digits, "e", exponent ---- */

hook_str hook_number_form(struct hook_arena *arena, hook_raw value)
{
	struct decimal d = decimal_of(value.ptr, value.len);
	hook_str form = {NULL, 0};
	char *out = (char *)hook_alloc(arena, d.count + 32);
	const char *at = d.ptr;
	char digits[24];
	size_t i, n = 0;
	int64_t rest = d.exponent < 0 ? -d.exponent : d.exponent;

	if (out == NULL)
		return form;
	form.ptr = out;
	if (d.count == 0)
		out[n++] = '0';
	else if (d.negative)
		out[n++] = '-';
	for (i = 0; i < d.count; i++)
		out[n++] = next_digit(&at);
	out[n++] = 'e';
	if (d.exponent < 0)
		out[n++] = '-';
	i = sizeof digits;
	do {
		digits[--i] = (char)('0' + rest % 10);
		rest /= 10;
	} while (rest > 0);
	memcpy(out + n, digits + i, sizeof digits - i);
	form.len = n + sizeof digits - i;
	return form;
}
