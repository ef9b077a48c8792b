/* SPDX-License-Identifier: 0BSD */
/*
 * Sixteen bytes of a text at a time: SSE2, NEON, or two words of eight.
 *
 * Only bytes that are asked for are looked at.
 */
#ifndef HOOK_WIDE_H
#define HOOK_WIDE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if !defined(HOOK_PORTABLE) && defined(__SSE2__)
#include <emmintrin.h>
#elif !defined(HOOK_PORTABLE) && defined(__AARCH64EL__)
#include <arm_neon.h>
#endif

#if defined(__GNUC__)
#define HOOK_INLINE   static inline __attribute__((always_inline))
#define HOOK_APART    __attribute__((noinline, cold))
#define HOOK_RARE(x)  __builtin_expect(!!(x), 0)
#define HOOK_USUAL(x) __builtin_expect(!!(x), 1)
#else
#define HOOK_INLINE static inline
#define HOOK_APART
#define HOOK_RARE(x)  (x)
#define HOOK_USUAL(x) (x)
#endif

/* Tests have a runtime that takes the long way everywhere. */
#if defined(HOOK_CAREFUL)
#define HOOK_CAREFULLY true
#else
#define HOOK_CAREFULLY false
#endif

#define HOOK_ONES  UINT64_C(0x0101010101010101)
#define HOOK_HIGHS UINT64_C(0x8080808080808080)

HOOK_INLINE uint64_t hook_load8(const char *at)
{
	uint64_t bytes;

	memcpy(&bytes, at, sizeof bytes);
	return bytes;
}

HOOK_INLINE uint32_t hook_load4(const char *at)
{
	uint32_t bytes;

	memcpy(&bytes, at, sizeof bytes);
	return bytes;
}

HOOK_INLINE void hook_store8(char *at, uint64_t bytes)
{
	memcpy(at, &bytes, sizeof bytes);
}

HOOK_INLINE void hook_store4(char *at, uint32_t bytes)
{
	memcpy(at, &bytes, sizeof bytes);
}

/* Does what memcmp() does for the few bytes of a name. */
HOOK_INLINE bool hook_equal_bytes(const char *a, const char *b, size_t len)
{
	size_t i;

	if (len >= 8) {
		for (i = 0; i + 8 < len; i += 8)
			if (hook_load8(a + i) != hook_load8(b + i))
				return false;
		return hook_load8(a + len - 8) == hook_load8(b + len - 8);
	}
	if (len >= 4)
		return hook_load4(a) == hook_load4(b) &&
		       hook_load4(a + len - 4) == hook_load4(b + len - 4);
	return len == 0 || (a[0] == b[0] && a[len / 2] == b[len / 2] &&
			    a[len - 1] == b[len - 1]);
}

/*
 * Special is a quote, a backslash, a control character, or a byte of a longer
 * sequence of UTF-8: it does not stand for itself, or has to be looked at.
 *
 * With its second bit changed, a quote comes right behind the control
 * characters, which stay what they are: both are below '!'.
 *
 * Not zero if one of the bytes is special (Mycroft: bytes behind such a one
 * may be reported as well).
 */
HOOK_INLINE uint64_t hook_special8(uint64_t text)
{
	uint64_t low = text ^ HOOK_ONES * 2;
	uint64_t slash = text ^ HOOK_ONES * '\\';

	return ((low - HOOK_ONES * '!') | (slash - HOOK_ONES) | text) &
	       HOOK_HIGHS;
}

/* Is one of eight bytes below 14? Bytes behind such a one may seem so, too. */
HOOK_INLINE uint64_t hook_low8(uint64_t bytes)
{
	return (bytes - HOOK_ONES * 14) & ~bytes & HOOK_HIGHS;
}

/* hook_wide: 16 bytes. Marks are the highest bits of special bytes. */
#if !defined(HOOK_PORTABLE) && defined(__SSE2__)
typedef __m128i hook_wide;

HOOK_INLINE hook_wide hook_wide_load(const char *at)
{
	return _mm_loadu_si128((const __m128i *)(const void *)at);
}

HOOK_INLINE void hook_wide_store(char *at, hook_wide text)
{
	_mm_storeu_si128((__m128i *)(void *)at, text);
}

HOOK_INLINE hook_wide hook_wide_of(uint64_t first, uint64_t last)
{
	/* Also where a register has 32 bits, and not only for 64. */
	return _mm_set_epi64x((long long)last, (long long)first);
}

HOOK_INLINE hook_wide hook_wide_special(hook_wide text)
{
	return _mm_or_si128(_mm_subs_epi8(_mm_xor_si128(text, _mm_set1_epi8(2)),
					  _mm_set1_epi8('!')),
			    _mm_cmpeq_epi8(text, _mm_set1_epi8('\\')));
}

/* Does the same for bytes below 14. */
HOOK_INLINE hook_wide hook_wide_low(hook_wide text)
{
	return _mm_cmpeq_epi8(text, _mm_min_epu8(text, _mm_set1_epi8(13)));
}

HOOK_INLINE hook_wide hook_wide_or(hook_wide a, hook_wide b)
{
	return _mm_or_si128(a, b);
}

HOOK_INLINE bool hook_wide_any(hook_wide marks)
{
	return _mm_movemask_epi8(marks) != 0;
}
#elif !defined(HOOK_PORTABLE) && defined(__AARCH64EL__)
typedef uint8x16_t hook_wide;

HOOK_INLINE hook_wide hook_wide_load(const char *at)
{
	return vld1q_u8((const uint8_t *)at);
}

HOOK_INLINE void hook_wide_store(char *at, hook_wide text)
{
	vst1q_u8((uint8_t *)at, text);
}

HOOK_INLINE hook_wide hook_wide_of(uint64_t first, uint64_t last)
{
	return vreinterpretq_u8_u64(
		vcombine_u64(vcreate_u64(first), vcreate_u64(last)));
}

HOOK_INLINE hook_wide hook_wide_special(hook_wide text)
{
	uint8x16_t low = veorq_u8(text, vdupq_n_u8(2));

	return vorrq_u8(vcltq_s8(vreinterpretq_s8_u8(low), vdupq_n_s8('!')),
			vceqq_u8(text, vdupq_n_u8('\\')));
}

HOOK_INLINE hook_wide hook_wide_low(hook_wide text)
{
	return vcltq_u8(text, vdupq_n_u8(14));
}

HOOK_INLINE hook_wide hook_wide_or(hook_wide a, hook_wide b)
{
	return vorrq_u8(a, b);
}

HOOK_INLINE bool hook_wide_any(hook_wide marks)
{
	return vmaxvq_u8(marks) != 0;
}
#else
typedef struct {
	uint64_t first, last;
} hook_wide;

HOOK_INLINE hook_wide hook_wide_of(uint64_t first, uint64_t last)
{
	hook_wide text;

	text.first = first;
	text.last = last;
	return text;
}

HOOK_INLINE hook_wide hook_wide_load(const char *at)
{
	return hook_wide_of(hook_load8(at), hook_load8(at + 8));
}

HOOK_INLINE void hook_wide_store(char *at, hook_wide text)
{
	hook_store8(at, text.first);
	hook_store8(at + 8, text.last);
}

HOOK_INLINE hook_wide hook_wide_special(hook_wide text)
{
	return hook_wide_of(hook_special8(text.first),
			    hook_special8(text.last));
}

HOOK_INLINE hook_wide hook_wide_low(hook_wide text)
{
	return hook_wide_of(hook_low8(text.first), hook_low8(text.last));
}

HOOK_INLINE hook_wide hook_wide_or(hook_wide a, hook_wide b)
{
	return hook_wide_of(a.first | b.first, a.last | b.last);
}

HOOK_INLINE bool hook_wide_any(hook_wide marks)
{
	return (marks.first | marks.last) != 0;
}
#endif

#endif
