/* SPDX-License-Identifier: 0BSD */
/*
 * Numbers as JSON spells them: exact integers, exact comparison, and the
 * nearest double, without a locale.
 *
 * Invariant: the work is linear in the digits; an exponent of any size is
 * only ever added and compared.
 */
#include "hook_private.h"

#include <float.h>
#include <string.h>

/* sign, digits without zeros at either end, and 10^exponent */
struct decimal {
	const char *ptr, *end; /* of the number's text: digits and a point */
	size_t count;          /* significant digits */
	int64_t exponent;      /* of the last of them */
	bool negative;
};

/* Larger ones are taken as 10 times this; no text is as long. */
#define HUGE_EXPONENT INT64_C(400000000000000000)

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
		value = value < HUGE_EXPONENT ? value * 10 + (*at - '0')
					      : HUGE_EXPONENT * 10;
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
		unsigned digit = i < d.count ? (unsigned)(next_digit(&at) - '0')
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

static size_t put_exponent(char *out, int64_t exponent)
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
	struct decimal d = decimal_of(ptr, len);
	const char *at = d.ptr;
	size_t i, n = 0;

	if (d.count == 0)
		out[n++] = '0';
	else if (d.negative)
		out[n++] = '-';
	for (i = 0; i < d.count; i++)
		out[n++] = next_digit(&at);
	return d.exponent == 0 ? n : n + put_exponent(out + n, d.exponent);
}

/* ---- natural numbers of any size ---- */

/*
 * The lowest limb first. Enough for DIGITS digits, for every power that the
 * exponent of a double calls for, and for the product of a double with one.
 */
#define LIMBS  96
#define DIGITS 800 /* more than 768 cannot change which double is nearest */

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

static void multiply_five(struct natural *n, int64_t power)
{
	for (; power >= 13; power -= 13)
		multiply_add(n, 1220703125, 0);
	for (; power > 0; power--)
		multiply_add(n, 5, 0);
}

static void multiply_two(struct natural *n, int64_t power)
{
	size_t limbs = (size_t)(power / 32);

	multiply_add(n, (uint32_t)1 << (power % 32), 0);
	if (n->count == 0 || limbs > LIMBS - n->count)
		return;
	memmove(n->limb + limbs, n->limb, n->count * sizeof *n->limb);
	memset(n->limb, 0, limbs * sizeof *n->limb);
	n->count += (unsigned)limbs;
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

/* a -= b, which is not greater. */
static void subtract(struct natural *a, const struct natural *b)
{
	uint64_t borrow = 0;
	unsigned i;

	for (i = 0; i < a->count; i++) {
		borrow += i < b->count ? b->limb[i] : 0;
		borrow = a->limb[i] - borrow;
		a->limb[i] = (uint32_t)borrow;
		borrow = borrow >> 63;
	}
	while (a->count > 0 && a->limb[a->count - 1] == 0)
		a->count--;
}

static void from_u64(struct natural *n, uint64_t value)
{
	n->count = 0;
	for (; value > 0; value >>= 32)
		n->limb[n->count++] = (uint32_t)value;
}

/* The digits, and the exponent of ten that goes with them. */
static int64_t from_digits(struct natural *n, const struct decimal *d)
{
	size_t i, count = d->count < DIGITS ? d->count : DIGITS;
	uint32_t part = 0, unit = 1;
	const char *at = d->ptr;

	n->count = 0;
	for (i = 0; i < count; i++) {
		part = part * 10 + (uint32_t)(next_digit(&at) - '0');
		unit *= 10;
		if (unit == 1000000000 || i + 1 == count) {
			multiply_add(n, unit, part);
			part = 0;
			unit = 1;
		}
	}
	if (count == d->count)
		return d->exponent;
	/* What is cut off is more than nothing. */
	multiply_add(n, 10, 1);
	return d->exponent + (int64_t)(d->count - count) - 1;
}

/* ---- multipleOf ---- */

/* What is left of the digits of `d`, and zeros behind them, divided by `by`. */
static uint64_t rest_of(const struct decimal *d, size_t zeros, uint64_t by)
{
	const char *at = d->ptr;
	uint64_t rest = 0;
	size_t i;

	for (i = 0; i < d->count; i++)
		rest = (rest * 10 + (uint64_t)(next_digit(&at) - '0')) % by;
	for (i = 0; i < zeros; i++)
		rest = rest * 10 % by;
	return rest;
}

static bool divides(const struct natural *by, const struct decimal *d,
		    size_t zeros)
{
	struct natural rest;
	const char *at = d->ptr;
	size_t i;

	rest.count = 0;
	for (i = 0; i < d->count + zeros; i++) {
		multiply_add(&rest, 10,
			     i < d->count ? (uint32_t)(next_digit(&at) - '0')
					  : 0);
		while (compare_natural(&rest, by) >= 0)
			subtract(&rest, by);
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
	struct decimal x = decimal_of(a.ptr, a.len);
	struct decimal y = decimal_of(b.ptr, b.len);
	int64_t zeros = x.exponent - y.exponent;
	struct natural by;

	if (x.count == 0 || y.count == 0)
		return x.count == 0;
	if (zeros < 0 || y.count > DIGITS)
		return false;
	if (zeros > (int64_t)y.count * 4)
		zeros = (int64_t)y.count * 4;
	from_digits(&by, &y);
	if (by.count <= 1)
		return rest_of(&x, (size_t)zeros, by.limb[0]) == 0;
	return divides(&by, &x, (size_t)zeros);
}

/* ---- the nearest double ---- */

/* m 2^p: the parts of a double that is not negative. */
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

/* `b` or the next one: to which is a number between them nearer? */
static struct binary settle(const struct decimal *d, struct binary b)
{
	struct natural left, middle;
	int64_t e = from_digits(&left, d), shift = e - (b.p - 1);
	int order;

	from_u64(&middle, 2 * b.m + 1);
	if (e >= 0)
		multiply_five(&left, e);
	else
		multiply_five(&middle, -e);
	if (shift >= 0)
		multiply_two(&left, shift);
	else
		multiply_two(&middle, -shift);
	order = compare_natural(&left, &middle);
	if (order > 0 || (order == 0 && (b.m & 1) != 0))
		b.m++;
	return b;
}

/* The first digits of a number, as many as a uint64_t holds. */
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
		if (!is_digit(*at)) {
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
		h.exponent += exponent_of(at + 1, end);
	return h;
}

/* f 2^e, the top bit of f set; wrong by `doubt` units of f or less. */
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
	x->e += e + 64 - up;
	x->doubt = 2 * (x->doubt + doubt) + 1;
}

/*
 * digits 10^exponent from two table entries: 10^0 to 10^27, which are exact
 * with their top bit set, and 10^(28 k), which are rounded.
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
 * Rounds to a double; false if the doubt is too large to tell, and then the
 * number is between `b` and the next one.
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
	struct decimal d;
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
			d = decimal_of(ptr, len);
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

/* One digit of a / b, and ten times what is left of `a`. */
static char take_digit(struct natural *a, const struct natural *b)
{
	char digit = '0';

	for (; compare_natural(a, b) >= 0; digit++)
		subtract(a, b);
	multiply_add(a, 10, 0);
	return digit;
}

/*
 * All digits that count, cut off, not rounded, and one more that is '5' at
 * least when rounding up is right. Gives the exponent of the first.
 */
static int digits_of(struct binary v, char *digits)
{
	struct natural a, b;
	int i, tens = 0;

	from_u64(&a, v.m);
	from_u64(&b, 1);
	if (v.p >= 0)
		multiply_two(&a, v.p);
	else
		multiply_two(&b, -v.p);
	for (; compare_natural(&a, &b) >= 0; tens++)
		multiply_add(&b, 10, 0);
	for (; compare_natural(&a, &b) < 0; tens--)
		multiply_add(&a, 10, 0);
	for (i = 0; i <= LONGEST; i++)
		digits[i] = take_digit(&a, &b);
	return tens;
}

/* The first `count` digits, rounded; true if they became 10^count. */
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

/* d.ddd 10^exponent, plainly where that is not long. */
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
	return plain ? n : n + put_exponent(out + n, exponent);
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
