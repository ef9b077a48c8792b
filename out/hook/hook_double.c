/* SPDX-License-Identifier: 0BSD */
/*
 * The double that is nearest to a number of JSON, and the shortest number that
 * is nearest to a double, without a locale.
 *
 * What is fast is exact, or knows that it may not be, and hands over to natural
 * numbers of any size.
 *
 * Invariant: a rough number has the highest bit of its fraction set, so that
 * its doubt is known.
 */
#include "hook_decimal.h"

#include <float.h>
#include <string.h>

/* ---- the nearest double ---- */

/* The parts m and p of a double m 2^p that is not negative. */
struct binary {
	uint64_t m;
	int p;
};

static double from_bits(uint64_t bits)
{
	double value;

	memcpy(&value, &bits, sizeof value);
	return value;
}

/* m has 53 bits, or fewer when p is the least; 2^53 carries over. */
static double from_binary(struct binary b)
{
	if (b.p > 971)
		return from_bits(UINT64_C(0x7ff) << 52);
	if (b.m >> 52 == 0)
		return from_bits(b.m);
	return from_bits(((uint64_t)(b.p + 1075) << 52) +
			 (b.m - (UINT64_C(1) << 52)));
}

/*
 * Returns `b` or the next double, whichever is nearer to the number, which is
 * between them.
 */
static struct binary settle(const struct hook_decimal *d, struct binary b)
{
	struct hook_natural left, middle;
	int64_t e = hook_natural_read(&left, d), shift = e - (b.p - 1);
	int order;

	hook_natural_from(&middle, 2 * b.m + 1);
	if (e >= 0)
		hook_natural_multiply_five(&left, e);
	else
		hook_natural_multiply_five(&middle, -e);
	if (shift >= 0)
		hook_natural_multiply_two(&left, shift);
	else
		hook_natural_multiply_two(&middle, -shift);
	order = hook_natural_compare(&left, &middle);
	if (order > 0 || (order == 0 && (b.m & 1) != 0))
		b.m++;
	return b;
}

/* The first digits of a number: as many as a uint64_t holds. */
struct head {
	uint64_t digits;
	int64_t exponent;
	bool cut; /* other digits than 0 follow */
};

static struct head head_of(const char *at, const char *end)
{
	struct head h = {0, 0, false};
	bool point = false;
	int room = 19;

	at += at < end && *at == '-';
	for (; at < end; at++) {
		if (!hook_is_digit(*at)) {
			if (*at != '.')
				break;
			point = true;
			continue;
		}
		if (room > 0) {
			h.digits = h.digits * 10 + (uint64_t)(*at - '0');
			room -= h.digits > 0;
			h.exponent -= point;
		} else {
			h.cut = h.cut || *at != '0';
			h.exponent += !point;
		}
	}
	if (at < end)
		h.exponent += hook_exponent_of(at + 1, end);
	return h;
}

/*
 * The number f 2^e with the top bit of f set; it is wrong by `doubt` units of f
 * at most.
 */
struct rough {
	uint64_t f;
	int e;
	unsigned doubt;
};

static int leading_zeros(uint64_t x)
{
#if defined(__GNUC__)
	return __builtin_clzll(x);
#else
	int count = 0;

	for (; x >> 63 == 0; x <<= 1)
		count++;
	return count;
#endif
}

static void multiply(struct rough *x, uint64_t f, int e, unsigned doubt)
{
	uint64_t a = x->f >> 32, b = x->f & UINT32_MAX;
	uint64_t c = f >> 32, d = f & UINT32_MAX;
	uint64_t middle = a * d + (b * d >> 32);
	uint64_t other = b * c + (middle & UINT32_MAX);
	uint64_t high = a * c + (middle >> 32) + (other >> 32);
	int up = high >> 63 == 0;

	x->f = high << up | (up ? other >> 31 & 1 : 0);
	HOOK_ASSERT(x->f >> 63 == 1); /* the highest bit */
	x->e += e + 64 - up;
	x->doubt = 2 * (x->doubt + doubt) + 1;
}

/*
 * Computes digits 10^exponent from two table entries: 10^0 to 10^27, which are
 * exact with their top bit set, and 10^(28 k), which are rounded.
 */
static struct rough rough_of(const struct head *h)
{
	static const uint64_t small[] = {
		UINT64_C(0x8000000000000000), UINT64_C(0xa000000000000000),
		UINT64_C(0xc800000000000000), UINT64_C(0xfa00000000000000),
		UINT64_C(0x9c40000000000000), UINT64_C(0xc350000000000000),
		UINT64_C(0xf424000000000000), UINT64_C(0x9896800000000000),
		UINT64_C(0xbebc200000000000), UINT64_C(0xee6b280000000000),
		UINT64_C(0x9502f90000000000), UINT64_C(0xba43b74000000000),
		UINT64_C(0xe8d4a51000000000), UINT64_C(0x9184e72a00000000),
		UINT64_C(0xb5e620f480000000), UINT64_C(0xe35fa931a0000000),
		UINT64_C(0x8e1bc9bf04000000), UINT64_C(0xb1a2bc2ec5000000),
		UINT64_C(0xde0b6b3a76400000), UINT64_C(0x8ac7230489e80000),
		UINT64_C(0xad78ebc5ac620000), UINT64_C(0xd8d726b7177a8000),
		UINT64_C(0x878678326eac9000), UINT64_C(0xa968163f0a57b400),
		UINT64_C(0xd3c21bcecceda100), UINT64_C(0x84595161401484a0),
		UINT64_C(0xa56fa5b99019a5c8), UINT64_C(0xcecb8f27f4200f3a),
	};
	static const uint64_t large[] = {
		UINT64_C(0xe1afa13afbd14d6e), UINT64_C(0xe3e27a444d8d98b8),
		UINT64_C(0xe61acf033d1a45df), UINT64_C(0xe858ad248f5c22ca),
		UINT64_C(0xea9c227723ee8bcb), UINT64_C(0xece53cec4a314ebe),
		UINT64_C(0xef340a98172aace5), UINT64_C(0xf18899b1bc3f8ca2),
		UINT64_C(0xf3e2f893dec3f126), UINT64_C(0xf64335bcf065d37d),
		UINT64_C(0xf8a95fcf88747d94), UINT64_C(0xfb158592be068d2f),
		UINT64_C(0xfd87b5f28300ca0e), UINT64_C(0x8000000000000000),
		UINT64_C(0x813f3978f8940984), UINT64_C(0x82818f1281ed44a0),
		UINT64_C(0x83c7088e1aab65db), UINT64_C(0x850fadc09923329e),
		UINT64_C(0x865b86925b9bc5c2), UINT64_C(0x87aa9aff79042287),
		UINT64_C(0x88fcf317f22241e2), UINT64_C(0x8a5296ffe33cc930),
		UINT64_C(0x8bab8eefb6409c1a), UINT64_C(0x8d07e33455637eb3),
		UINT64_C(0x8e679c2f5e44ff8f),
	};
	int exponent = (int)h->exponent + 13 * 28;
	int k = exponent / 28 - 13, s = exponent % 28;
	int zeros = leading_zeros(h->digits);
	struct rough x;

	HOOK_ASSERT(h->digits > 0 && k >= -13 && k <= 11 && s >= 0);
	x.f = h->digits << zeros;
	x.e = -zeros;
	x.doubt = h->cut ? 1u << zeros : 0;
	if (s > 0)
		multiply(&x, small[s], (s * 217706 >> 16) - 63, 0);
	if (k != 0)
		multiply(&x, large[k + 13], 93 * k - (k < 0 ? 64 : 63), 1);
	return x;
}

/*
 * Rounds to a double. Returns false if the doubt is too large to decide; the
 * number is then between `b` and the next one.
 */
static bool round_rough(const struct rough *x, struct binary *b)
{
	int shift = x->e < -1074 - 11 ? -1074 - x->e : 11;
	uint64_t rest, half;

	b->p = x->e + shift;
	b->m = 0;
	if (shift > 63)
		return false;
	b->m = x->f >> shift;
	half = UINT64_C(1) << (shift - 1);
	rest = x->f & (2 * half - 1);
	if (rest + x->doubt < half)
		return true;
	if (rest > half + x->doubt) {
		b->m++;
		return true;
	}
	return false;
}

/*
 * Digits below 2^53 and powers up to 10^22 are exact doubles, so one operation
 * rounds once (Clinger); not where doubles are computed more widely.
 */
static bool is_easy(const struct head *h)
{
	return FLT_EVAL_METHOD == 0 && !h->cut && h->digits >> 53 == 0 &&
	       h->exponent >= -22 && h->exponent <= 22;
}

static double easy(const struct head *h)
{
	static const double tens[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,
				      1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
				      1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
				      1e18, 1e19, 1e20, 1e21, 1e22};

	if (h->exponent < 0)
		return (double)h->digits / tens[-h->exponent];
	return (double)h->digits * tens[h->exponent];
}

double hook_double(const char *ptr, size_t len)
{
	struct head h = head_of(ptr, ptr + len);
	struct hook_decimal d;
	struct rough x;
	struct binary b;
	double value = 0;

	if (is_easy(&h)) {
		value = easy(&h);
	} else if (h.digits > 0 && h.exponent > 308) {
		value = from_bits(UINT64_C(0x7ff) << 52);
	} else if (h.digits > 0 && h.exponent >= -343) {
		x = rough_of(&h);
		if (!round_rough(&x, &b)) {
			d = hook_decimal_of(ptr, len);
			b = settle(&d, b);
		}
		value = from_binary(b);
	}
	return len > 0 && *ptr == '-' ? -value : value;
}

/* ---- the shortest text of a double ---- */

#define LONGEST 17 /* digits that tell any two doubles apart */

static struct binary parts_of(double value)
{
	uint64_t bits;
	struct binary b;

	memcpy(&bits, &value, sizeof bits);
	b.m = bits & ((UINT64_C(1) << 52) - 1);
	b.p = (int)(bits >> 52 & 0x7ff);
	if (b.p > 0)
		b.m |= UINT64_C(1) << 52;
	else
		b.p = 1;
	b.p -= 1075;
	return b;
}

/* Returns one digit of a / b, and leaves ten times the remainder in `a`. */
static char take_digit(struct hook_natural *a, const struct hook_natural *b)
{
	char digit = '0';

	for (; hook_natural_compare(a, b) >= 0; digit++)
		hook_natural_subtract(a, b);
	hook_natural_multiply_add(a, 10, 0);
	return digit;
}

/*
 * Writes all digits that count, cut off and not rounded, and one more, which is
 * '5' or more if rounding up is right. Returns the exponent of the first.
 */
static int digits_of(struct binary v, char *digits)
{
	struct hook_natural a, b;
	int i, tens = 0;

	hook_natural_from(&a, v.m);
	hook_natural_from(&b, 1);
	if (v.p >= 0)
		hook_natural_multiply_two(&a, v.p);
	else
		hook_natural_multiply_two(&b, -v.p);
	for (; hook_natural_compare(&a, &b) >= 0; tens++)
		hook_natural_multiply_add(&b, 10, 0);
	for (; hook_natural_compare(&a, &b) < 0; tens--)
		hook_natural_multiply_add(&a, 10, 0);
	for (i = 0; i <= LONGEST; i++)
		digits[i] = take_digit(&a, &b);
	return tens;
}

/* Rounds to the first `count` digits; returns true if they became 10^count. */
static bool round_digits(const char *digits, int count, char *out)
{
	int i = count;

	memcpy(out, digits, (size_t)count);
	if (digits[count] < '5')
		return false;
	while (i > 0 && out[i - 1] == '9')
		out[--i] = '0';
	if (i > 0)
		out[i - 1]++;
	else
		out[0] = '1';
	return i == 0;
}

/* Writes d.ddd 10^exponent, without an exponent where that is not long. */
static size_t spell(char *out, const char *digits, int count, int exponent)
{
	bool plain = exponent >= -5 && exponent < LONGEST;
	int point = plain ? exponent : 0, i;
	size_t n = 0;

	if (point < 0) {
		out[n++] = '0';
		out[n++] = '.';
		for (i = -1; i > point; i--)
			out[n++] = '0';
	}
	for (i = 0; i < count || i <= point; i++) {
		if (i == point + 1 && i > 0)
			out[n++] = '.';
		out[n++] = i < count ? digits[i] : '0';
	}
	return plain ? n : n + hook_put_exponent(out + n, exponent);
}

size_t hook_double_text(double value, char *out)
{
	char all[LONGEST + 1], digits[LONGEST];
	struct binary b = parts_of(value);
	double size = from_binary(b);
	int count = 1, exponent;
	size_t n = 0, len;
	bool carried;

	if (b.p > 971)
		return 0;
	if (size < value || size > value)
		out[n++] = '-';
	if (b.m == 0) {
		out[n++] = '0';
		return n;
	}
	exponent = digits_of(b, all);
	do {
		carried = round_digits(all, count, digits);
		len = spell(out + n, digits, count, exponent + carried);
	} while (hook_double(out + n, len) != size && ++count <= LONGEST);
	return n + len;
}

hook_num hook_number_of(struct hook_arena *arena, double value)
{
	hook_num number = {{NULL, 0}, 0};
	char text[HOOK_DOUBLE_TEXT];
	size_t len = hook_double_text(value, text);

	if (len > 0)
		number.text = hook_copy(arena, text, len);
	if (number.text.ptr)
		number.value = value;
	return number;
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_double_c != 0x5e0899a5
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
