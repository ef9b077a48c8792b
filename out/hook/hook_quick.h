/* SPDX-License-Identifier: 0BSD */
/*
 * The expected, read without a call: names in their place, plain texts, short
 * integers, times of UTC.
 *
 * Each takes a place in a text with HOOK_PADDING bytes behind it and returns
 * the place behind what it read, or NULL: a surprise, which the reader of
 * hook_engine.h is to look at. It alone decides what a text means.
 *
 * After a surprise nothing was changed.
 */
#ifndef HOOK_QUICK_H
#define HOOK_QUICK_H

#include "hook_engine.h"
#include "hook_hash.h"
#include "hook_wide.h"

#include <string.h>

/*
 * Returns the first `n` of 8 bytes, 1 to 7, moved so that the others are gone.
 */
HOOK_INLINE uint64_t hook_first_bytes(uint64_t bytes, size_t n)
{
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	return bytes >> (64 - 8 * n);
#else
	return bytes << (64 - 8 * n);
#endif
}

/* As hook_hash(), of a name with eight bytes or more behind its end. */
HOOK_INLINE uint64_t hook_quick_hash(const char *name, size_t len,
				     uint64_t seed)
{
	uint64_t first = hook_hash_bytes(name, 8), last;

	if (HOOK_USUAL(len >= 8))
		last = hook_hash_bytes(name + len - 8, 8);
	else if (len > 0)
		first = last = first << (64 - 8 * len) >> (64 - 8 * len);
	else
		first = last = 0;
	return hook_hash_of(first, last, len, seed);
}

/* Are `n` bytes the same? None behind them is looked at. */
HOOK_INLINE bool hook_same(const char *a, const char *b, size_t n)
{
	size_t i;

	if (n < 8) {
		if (n >= 4)
			return hook_load4(a) == hook_load4(b) &&
			       hook_load4(a + n - 4) == hook_load4(b + n - 4);
		for (i = 0; i < n; i++)
			if (a[i] != b[i])
				return false;
		return true;
	}
	for (i = 0; i + 8 < n; i += 8)
		if (hook_load8(a + i) != hook_load8(b + i))
			return false;
	return hook_load8(a + n - 8) == hook_load8(b + n - 8);
}

/* ---- texts ---- */

/*
 * Returns the first byte that is a quote, a backslash, a control character, or
 * of a longer sequence of UTF-8. The padding behind a text is such bytes.
 */
HOOK_INLINE char *hook_quick_scan(char *at)
{
#if !defined(HOOK_PORTABLE) && defined(__SSE2__)
	for (;; at += 16) {
		unsigned found = (unsigned)_mm_movemask_epi8(
			hook_wide_special(hook_wide_load(at)));

		if (found)
			return at + __builtin_ctz(found);
	}
#elif !defined(HOOK_PORTABLE) && defined(__AARCH64EL__)
	for (;; at += 16) {
		int8x16_t text = vld1q_s8((const int8_t *)at);
		uint8x16_t quote = vceqq_s8(text, vdupq_n_s8('"'));
		uint8x16_t slash = vceqq_s8(text, vdupq_n_s8('\\'));
		uint8x16_t other = vcltq_s8(text, vdupq_n_s8(' '));
		uint8x16_t all = vorrq_u8(other, vorrq_u8(quote, slash));
		uint64_t found =
			vget_lane_u64(vreinterpret_u64_u8(vshrn_n_u16(
					      vreinterpretq_u16_u8(all), 4)),
				      0);

		if (found)
			return at + __builtin_ctzll(found) / 4;
	}
#else
	for (;; at += 8) {
		if (hook_special8(hook_load8(at)) == 0)
			continue;
		for (;; at++)
			if ((unsigned char)(*at - ' ') > 126 - ' ' + 1 ||
			    *at == '"' || *at == '\\')
				return at;
	}
#endif
}

/*
 * Returns the next quote behind the one at `at`, or what stands there that is
 * no text.
 */
HOOK_INLINE const char *hook_quick_quote(const char *at)
{
#if !defined(HOOK_PORTABLE) && defined(__SSE2__)
	__m128i quote = _mm_set1_epi8('"');
	unsigned found = (unsigned)_mm_movemask_epi8(
				 _mm_cmpeq_epi8(hook_wide_load(at), quote)) |
			 (unsigned)_mm_movemask_epi8(
				 _mm_cmpeq_epi8(hook_wide_load(at + 16), quote))
				 << 16;

	found &= ~1u;
	if (HOOK_USUAL(found))
		return at + __builtin_ctz(found);
	/* The last of them may be the last that there is. */
	at += 30;
#endif
	at++;
	while ((unsigned char)*at >= ' ' && *at != '"')
		at++;
	return at;
}

/* Takes the text at `at`, which is on the quote. */
HOOK_INLINE char *hook_quick_text(char *at, hook_str *out)
{
	char *stop;

	if (HOOK_RARE(*at != '"'))
		return NULL;
	stop = hook_quick_scan(at + 1);
	if (HOOK_RARE(*stop != '"'))
		return NULL;
	*stop = '\0';
	out->ptr = at + 1;
	out->len = (size_t)(stop - at - 1);
	return stop + 1;
}

/* ---- times ---- */

/* Days since 1970-01-01, proleptic Gregorian; March is the first month. */
HOOK_INLINE int64_t hook_quick_days(unsigned y, unsigned m, unsigned d)
{
	unsigned era, of_era, of_year;

	y -= m <= 2;
	era = y / 400;
	of_era = y - era * 400;
	of_year = (153 * (m > 2 ? m - 3 : m + 9) + 2) / 5 + d - 1;
	return (int64_t)era * 146097 +
	       (int64_t)(of_era * 365 + of_era / 4 - of_era / 100 + of_year) -
	       719468;
}

/* Reads the digits of a fraction, up to nine. */
HOOK_INLINE char *hook_quick_fraction(char *at, int32_t *nanos)
{
	int32_t unit = 100000000;

	*nanos = 0;
	if (HOOK_RARE((unsigned)(*at - '0') > 9))
		return NULL;
	for (; (unsigned)(*at - '0') <= 9 && unit > 0; at++, unit /= 10)
		*nanos += (*at - '0') * unit;
	return at;
}

/*
 * Reads eight bytes. `digits` has 0x0f where digits must stand, and `others`
 * has what must stand elsewhere. Returns true if that is so, and the digits as
 * numbers; the first byte is the least.
 */
HOOK_INLINE bool hook_quick_digit_bytes(uint64_t text, uint64_t digits,
					uint64_t others, uint64_t *numbers)
{
	uint64_t threes = digits / 15 * 0x30, sixes = digits / 15 * 6;
	uint64_t number = text & digits;

	*numbers = number;
	return ((text ^ number ^ threes ^ others) |
		((number + sixes) & digits / 15 * 0x30)) == 0;
}

/* Returns the number of two digits that begins at byte `i`. */
HOOK_INLINE unsigned hook_quick_pair(uint64_t numbers, unsigned i)
{
	unsigned pair = (unsigned)(numbers >> 8 * i);

	return (pair & 15) * 10 + (pair >> 8 & 15);
}

/* Reads "YYYY-MM-DDTHH:MM:SS" into seconds of the epoch. */
HOOK_INLINE bool hook_quick_seconds(const char *at, int64_t *seconds)
{
	static const unsigned char days[16] = {0,  31, 28, 31, 30, 31, 30,
					       31, 31, 30, 31, 30, 31};
	uint64_t date, day, clock;
	unsigned y, m, d, hour, minute, second;

	/* "YYYY-MM-", "DDTHH:MM", "HH:MM:SS" */
	if (HOOK_RARE(!hook_quick_digit_bytes(hook_hash_bytes(at, 8),
					      UINT64_C(0x000f0f000f0f0f0f),
					      UINT64_C(0x2d00002d00000000),
					      &date) ||
		      !hook_quick_digit_bytes(hook_hash_bytes(at + 8, 8),
					      UINT64_C(0x0f0f000f0f000f0f),
					      UINT64_C(0x00003a0000540000),
					      &day) ||
		      !hook_quick_digit_bytes(hook_hash_bytes(at + 11, 8),
					      UINT64_C(0x0f0f000f0f000f0f),
					      UINT64_C(0x00003a00003a0000),
					      &clock)))
		return false;
	y = hook_quick_pair(date, 0) * 100 + hook_quick_pair(date, 2);
	m = hook_quick_pair(date, 5);
	d = hook_quick_pair(day, 0);
	hour = hook_quick_pair(clock, 0);
	minute = hook_quick_pair(clock, 3);
	second = hook_quick_pair(clock, 6);
	if (HOOK_RARE(m > 12 || d - 1 >= days[m] || y < 1 || hour > 23 ||
		      minute > 59 || second > 59))
		return false;
	*seconds = hook_quick_days(y, m, d) * 86400 +
		   (int64_t)(hour * 3600 + minute * 60 + second);
	return true;
}

/*
 * Reads the same with [.f]Z, from the quote before it to behind the one after
 * it.
 */
HOOK_INLINE char *hook_quick_time(char *at, hook_time *out)
{
	char *end = at + 20;
	int32_t nanos = 0;

	if (HOOK_RARE(*at != '"' || !hook_quick_seconds(at + 1, &out->seconds)))
		return NULL;
	if (*end == '.')
		end = hook_quick_fraction(end + 1, &nanos);
	if (HOOK_RARE(!end || end[0] != 'Z' || end[1] != '"'))
		return NULL;
	end[1] = '\0';
	out->text.ptr = at + 1;
	out->text.len = (size_t)(end - at);
	out->nanos = nanos;
	return end + 2;
}

/* ---- numbers, true and false ---- */

/*
 * Reads eight digits at once, as most ids have; returns false if there are
 * fewer.
 */
HOOK_INLINE bool hook_quick_eight(const char *at, uint64_t *value)
{
	const uint64_t pairs = UINT64_C(0x000000ff000000ff);
	uint64_t digits;

	if ((unsigned)(at[7] - '0') > 9 ||
	    !hook_quick_digit_bytes(hook_hash_bytes(at, 8), HOOK_ONES * 15, 0,
				    &digits))
		return false;
	/* Numbers of two digits, of four, and of all eight. */
	digits = digits * 10 + (digits >> 8);
	*value = (uint32_t)(((digits & pairs) * UINT64_C(0x000f424000000064) +
			     (digits >> 16 & pairs) *
				     UINT64_C(0x0000271000000001)) >>
			    32);
	return true;
}

/* Reads up to 18 digits, behind which nothing makes them another number. */
HOOK_INLINE char *hook_quick_digits(char *at, uint64_t *value)
{
	char *from = at;
	uint64_t sum = 0;

	if (hook_quick_eight(at, &sum))
		at += 8;
	for (; (unsigned)(*at - '0') <= 9; at++)
		sum = sum * 10 + (unsigned)(*at - '0');
	if (HOOK_RARE(at == from || at - from > 18 ||
		      (*from == '0' && at - from > 1) || *at == '.' ||
		      (*at | 32) == 'e'))
		return NULL;
	*value = sum;
	return at;
}

HOOK_INLINE char *hook_quick_int(char *at, hook_int *out)
{
	bool negative = *at == '-';
	uint64_t value;

	at = hook_quick_digits(at + negative, &value);
	if (at) {
		out->set = true;
		out->value = negative ? -(int64_t)value : (int64_t)value;
	}
	return at;
}

HOOK_INLINE char *hook_quick_uint(char *at, hook_uint *out)
{
	uint64_t value;

	at = hook_quick_digits(at, &value);
	if (at) {
		out->set = true;
		out->value = value;
	}
	return at;
}

HOOK_INLINE bool hook_quick_is(const char *at, const char *four)
{
	return hook_load4(at) == hook_load4(four);
}

HOOK_INLINE char *hook_quick_bool(char *at, hook_bool *out)
{
	bool value = hook_quick_is(at, "true");

	if (HOOK_RARE(!value && !(hook_quick_is(at, "fals") && at[4] == 'e')))
		return NULL;
	out->set = true;
	out->value = value;
	return at + 5 - value;
}

/* ---- checks ---- */

/* Does a text of ASCII, or an integer, certainly fit? If not, ask again. */
bool hook_quick_text_fits(const struct hook_row *row, hook_str text);
bool hook_quick_int_fits(const struct hook_row *row, int64_t value);
/* Does any value of the row certainly fit, apart from what it holds? */
bool hook_quick_fits(const struct hook_row *row, const void *place);
/* As hook_is_format(), for any text; looks at the usual first. */
bool hook_quick_is_format(hook_str text, enum hook_format format);

/* ---- enums ---- */

/* As hook_enum_find(), of a text with HOOK_PADDING bytes behind it. */
HOOK_INLINE int hook_quick_enum(const struct hook_type *type, hook_str text)
{
	const struct hook_names *names = type->of.values;
	uint32_t i, end = names->count;

	if (type->slot_mask) {
		i = hook_slot_of(hook_quick_hash(text.ptr, text.len,
						 type->seed),
				 type->found.slots, type->slot_mask);
		if (i < end)
			end = i + 1;
	} else if (HOOK_RARE(names->order != NULL)) {
		return hook_names_find(names, text.ptr, text.len) + 1;
	} else {
		i = 0;
	}
	for (; i < end; i++)
		if (names->names[i].len == text.len &&
		    hook_same(names->names[i].ptr, text.ptr, text.len))
			return (int)i + 1;
	return 0;
}

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_quick_h != 0x6088edde
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
