/* SPDX-License-Identifier: 0BSD */
/*
 * Natural numbers of any size, as far as doubles and multiples call for them.
 *
 * Invariant: no limb behind the first `count` is read, and the last of these
 * is not 0.
 */
#include "hook_decimal.h"

#include <string.h>

static bool is_whole(const struct hook_natural *n)
{
	return n->count <= HOOK_NATURAL_LIMBS &&
	       (n->count == 0 || n->limb[n->count - 1] != 0);
}

void hook_natural_multiply_add(struct hook_natural *n, uint32_t factor,
			       uint32_t addend)
{
	uint64_t carry = addend;
	unsigned i;

	for (i = 0; i < n->count; i++) {
		carry += (uint64_t)n->limb[i] * factor;
		n->limb[i] = (uint32_t)carry;
		carry >>= 32;
	}
	if (carry > 0 && n->count < HOOK_NATURAL_LIMBS)
		n->limb[n->count++] = (uint32_t)carry;
	HOOK_ASSERT(is_whole(n));
}

void hook_natural_multiply_five(struct hook_natural *n, int64_t power)
{
	for (; power >= 13; power -= 13)
		hook_natural_multiply_add(n, 1220703125, 0);
	for (; power > 0; power--)
		hook_natural_multiply_add(n, 5, 0);
}

void hook_natural_multiply_two(struct hook_natural *n, int64_t power)
{
	size_t limbs = (size_t)(power / 32);

	hook_natural_multiply_add(n, (uint32_t)1 << (power % 32), 0);
	if (n->count == 0 || limbs > HOOK_NATURAL_LIMBS - n->count)
		return;
	memmove(n->limb + limbs, n->limb, n->count * sizeof *n->limb);
	memset(n->limb, 0, limbs * sizeof *n->limb);
	n->count += (unsigned)limbs;
	HOOK_ASSERT(is_whole(n));
}

int hook_natural_compare(const struct hook_natural *a,
			 const struct hook_natural *b)
{
	unsigned i;

	HOOK_ASSERT(is_whole(a) && is_whole(b));
	if (a->count != b->count)
		return a->count < b->count ? -1 : 1;
	for (i = a->count; i > 0; i--)
		if (a->limb[i - 1] != b->limb[i - 1])
			return a->limb[i - 1] < b->limb[i - 1] ? -1 : 1;
	return 0;
}

void hook_natural_subtract(struct hook_natural *a, const struct hook_natural *b)
{
	uint64_t borrow = 0;
	unsigned i;

	for (i = 0; i < a->count; i++) {
		borrow += i < b->count ? b->limb[i] : 0;
		borrow = a->limb[i] - borrow;
		a->limb[i] = (uint32_t)borrow;
		borrow = borrow >> 63;
	}
	HOOK_ASSERT(borrow == 0);
	while (a->count > 0 && a->limb[a->count - 1] == 0)
		a->count--;
}

void hook_natural_from(struct hook_natural *n, uint64_t value)
{
	n->count = 0;
	for (; value > 0; value >>= 32)
		n->limb[n->count++] = (uint32_t)value;
}

int64_t hook_natural_read(struct hook_natural *n, const struct hook_decimal *d)
{
	size_t i, count = d->count < HOOK_NATURAL_DIGITS ? d->count
							 : HOOK_NATURAL_DIGITS;
	uint32_t part = 0, unit = 1;
	const char *at = d->ptr;

	n->count = 0;
	for (i = 0; i < count; i++) {
		part = part * 10 + (uint32_t)(hook_decimal_next(&at) - '0');
		unit *= 10;
		if (unit == 1000000000 || i + 1 == count) {
			hook_natural_multiply_add(n, unit, part);
			part = 0;
			unit = 1;
		}
	}
	if (count == d->count)
		return d->exponent;
	/* A part that is cut off is still more than nothing. */
	hook_natural_multiply_add(n, 10, 1);
	return d->exponent + (int64_t)(d->count - count) - 1;
}
