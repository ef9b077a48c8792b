/* SPDX-License-Identifier: MIT */
/*
 * JSON numbers as decimal digits, exactly and in linear time.
 *
 * No number is ever held in a double.
 *
 * Invariant: the first digit of a number is not 0, unless the number is.
 */
#include "internal.h"

/* 0.d1d2d3... times ten to the power of `point`; d1 is not 0. */
struct decimal {
	bool negative, zero;
	const char *at, *end; /* of the digits, '.' among them */
	int64_t point;
};

enum { MOST_DIGITS = 18, MOST_SHIFT = 4096 };
#define MOST_EXPONENT INT64_C(1000000000000000)

static int64_t exponent(const char *at, const char *end)
{
	bool negative = at < end && *at == '-';
	int64_t value = 0;

	if (at < end && (*at == '-' || *at == '+'))
		at++;
	for (; at < end && *at >= '0' && *at <= '9'; at++)
		if (value < MOST_EXPONENT)
			value = value * 10 + (*at - '0');
	return negative ? -value : value;
}

static struct decimal parse(str text)
{
	const char *at = text.ptr, *end = text.ptr + text.len;
	struct decimal d = {.zero = true};
	bool fraction = false;

	if (at < end && (*at == '-' || *at == '+'))
		d.negative = *at++ == '-';
	d.end = at;
	while (d.end < end && *d.end != 'e' && *d.end != 'E')
		d.end++;
	if (d.end < end)
		d.point = exponent(d.end + 1, end);
	for (d.at = d.end; at < d.end; at++) {
		if (*at == '.') {
			fraction = true;
		} else if (d.zero && *at == '0') {
			d.point -= fraction;
		} else {
			if (d.zero)
				d.at = at;
			d.zero = false;
			d.point += !fraction;
		}
	}
	/* The first digit is not 0. */
	assert(d.zero || (*d.at >= '1' && *d.at <= '9'));
	return d;
}

/* The next digit; 0 when there are no more. */
static unsigned next_digit(struct decimal *d)
{
	if (d->at < d->end && *d->at == '.')
		d->at++;
	return d->at < d->end ? (unsigned)(*d->at++ - '0') : 0;
}

static bool only_zeros(struct decimal d)
{
	while (d.at < d.end)
		if (next_digit(&d))
			return false;
	return true;
}

static int compare_digits(struct decimal a, struct decimal b)
{
	if (a.point != b.point)
		return a.point < b.point ? -1 : 1;
	while (a.at < a.end || b.at < b.end) {
		unsigned x = next_digit(&a), y = next_digit(&b);

		if (x != y)
			return x < y ? -1 : 1;
	}
	return 0;
}

int schema_decimal_compare(str a, str b)
{
	struct decimal x = parse(a), y = parse(b);
	int signs[2] = {x.zero       ? 0
			: x.negative ? -1
				     : 1,
			y.zero       ? 0
			: y.negative ? -1
				     : 1};

	if (signs[0] != signs[1])
		return signs[0] < signs[1] ? -1 : 1;
	if (signs[0] == 0)
		return 0;
	return signs[0] * compare_digits(x, y);
}

bool schema_decimal_is_integer(str text)
{
	struct decimal d = parse(text);

	if (d.zero)
		return true;
	for (int64_t i = 0; i < d.point && d.at < d.end; i++)
		(void)next_digit(&d);
	return only_zeros(d);
}

int schema_decimal_round(str text, bool up, int64_t *value, bool *exact)
{
	struct decimal d = parse(text);
	uint64_t whole = 0, most = (uint64_t)INT64_MAX + d.negative;

	*exact = true;
	*value = 0;
	if (d.zero)
		return 0;
	for (int64_t i = 0; i < d.point; i++) {
		unsigned digit = next_digit(&d);

		if (whole > (most - digit) / 10)
			return d.negative ? -1 : 1;
		whole = whole * 10 + digit;
	}
	*exact = d.point >= 0 && only_zeros(d);
	if (!*exact && up != d.negative) {
		if (whole == most)
			return d.negative ? -1 : 1;
		whole++;
	}
	*value = d.negative ? (int64_t)(0 - whole) : (int64_t)whole;
	return 0;
}

/* As an integer times a power of ten; false: more digits than fit. */
static bool as_integer(struct decimal d, uint64_t *digits, int64_t *power)
{
	uint64_t value = 0;
	int count = 0, zeros = 0;

	while (d.at < d.end) {
		unsigned digit = next_digit(&d);

		zeros++;
		if (!digit)
			continue;
		if (count + zeros > MOST_DIGITS)
			return false;
		count += zeros;
		for (; zeros > 1; zeros--)
			value *= 10;
		value = value * 10 + digit;
		zeros = 0;
	}
	*digits = value;
	*power = d.point - count;
	return true;
}

static uint64_t common(uint64_t a, uint64_t b)
{
	while (b) {
		uint64_t rest = a % b;

		a = b;
		b = rest;
	}
	return a;
}

str schema_decimal_step(struct arena *arena, str text)
{
	struct decimal d = parse(text);
	uint64_t digits, ten = 1;
	int64_t power;

	if (d.zero || !as_integer(d, &digits, &power) || power > MOST_DIGITS ||
	    power < -MOST_DIGITS)
		return (str){0};
	for (int64_t i = power; i < 0; i++)
		ten *= 10;
	digits /= common(digits, ten);
	for (; power > 0; power--) {
		if (digits > (uint64_t)INT64_MAX / 10)
			return (str){0};
		digits *= 10;
	}
	return str_format(arena, "%llu", (unsigned long long)digits);
}

bool schema_decimal_is_multiple(str text, str of)
{
	struct decimal value = parse(text), step = parse(of);
	uint64_t digits, rest = 0;
	int64_t power, shift;

	if (value.zero || step.zero || !as_integer(step, &digits, &power))
		return true;
	shift = value.point;
	/* Digits of value down to the step's last place, modulo the step. */
	for (; shift > power; shift--) {
		if (value.at >= value.end &&
		    (rest == 0 || shift - power > MOST_SHIFT))
			break;
		rest = (rest * 10 + next_digit(&value)) % digits;
	}
	return rest == 0 && only_zeros(value);
}
