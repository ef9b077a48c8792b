/* SPDX-License-Identifier: 0BSD */
/* What numbers are made of; nothing for those who use them. */
#ifndef HOOK_DECIMAL_H
#define HOOK_DECIMAL_H

#include "hook_private.h"

/* A number as a sign, digits without zeros at either end, and 10^exponent. */
struct hook_decimal {
	const char *ptr, *end; /* of the number's text: digits and a point */
	size_t count;          /* significant digits */
	int64_t exponent;      /* of the last of them */
	bool negative;
};

/* Takes a number of JSON apart. Zero has no digits. */
struct hook_decimal hook_decimal_of(const char *ptr, size_t len);
/*
 * Reads the text behind an "e". An exponent that is too large is cut to one
 * that is huge all the same.
 */
int64_t hook_exponent_of(const char *at, const char *end);
/* Writes "e" and the exponent; returns the length. */
size_t hook_put_exponent(char *out, int64_t exponent);

/* Returns the next digit, and steps over the point. */
static inline char hook_decimal_next(const char **at)
{
	if (**at == '.')
		++*at;
	return *(*at)++;
}

/* ---- natural numbers of any size ---- */

/*
 * The lowest limb comes first. There are enough for HOOK_NATURAL_DIGITS digits,
 * for every power that the exponent of a double calls for, and for the product
 * of a double with one.
 */
#define HOOK_NATURAL_LIMBS 96
#define HOOK_NATURAL_DIGITS \
	800 /* more than 768 cannot change which double is nearest */

struct hook_natural {
	uint32_t limb[HOOK_NATURAL_LIMBS];
	unsigned count;
};

/* What has no room is cut off, so callers stay below that. */
void hook_natural_multiply_add(struct hook_natural *n, uint32_t factor,
			       uint32_t addend);
void hook_natural_multiply_five(struct hook_natural *n, int64_t power);
void hook_natural_multiply_two(struct hook_natural *n, int64_t power);
int hook_natural_compare(const struct hook_natural *a,
			 const struct hook_natural *b);
/* Computes a -= b; b is not greater than a. */
void hook_natural_subtract(struct hook_natural *a,
			   const struct hook_natural *b);
void hook_natural_from(struct hook_natural *n, uint64_t value);
/* Reads the digits of `d`; returns the exponent of ten that goes with them. */
int64_t hook_natural_read(struct hook_natural *n, const struct hook_decimal *d);

#endif
