/* SPDX-License-Identifier: 0BSD */
/*
 * The grammar of RFC 8259, over text that is not changed.
 *
 * Invariant: no recursion; nesting is one bit a level, and no deeper than
 * HOOK_DEPTH.
 */
#include "hook_private.h"
#include "hook_wide.h"

#include <string.h>

#if !defined(HOOK_PORTABLE) && defined(__SSE2__)
#define HOOK_WIDE 1
#elif !defined(HOOK_PORTABLE) && defined(__AARCH64EL__)
#define HOOK_WIDE 4
#endif

/* ---- 16 bytes at a time: HOOK_WIDE bits of a mask for each ---- */

#if defined(HOOK_WIDE)
struct masks {
	uint64_t special, high;
};

#if defined(__SSE2__)
static struct masks masks_of(const char *at)
{
	__m128i text = _mm_loadu_si128((const __m128i *)(const void *)at);
	__m128i quote = _mm_cmpeq_epi8(text, _mm_set1_epi8('"'));
	__m128i slash = _mm_cmpeq_epi8(text, _mm_set1_epi8('\\'));
	__m128i low =
		_mm_cmpeq_epi8(text,
			       _mm_min_epu8(text, _mm_set1_epi8(' ' - 1)));
	__m128i special = _mm_or_si128(low, _mm_or_si128(quote, slash));
	struct masks m;

	m.special = (unsigned)_mm_movemask_epi8(special);
	m.high = (unsigned)_mm_movemask_epi8(text);
	return m;
}
#else
/* NEON has no such mask of bits; narrowing makes one of four bits a byte. */
static uint64_t narrow(uint8x16_t bytes)
{
	return vget_lane_u64(vreinterpret_u64_u8(
				     vshrn_n_u16(vreinterpretq_u16_u8(bytes),
						 4)),
			     0);
}

static struct masks masks_of(const char *at)
{
	uint8x16_t text = vld1q_u8((const uint8_t *)at);
	uint8x16_t quote = vceqq_u8(text, vdupq_n_u8('"'));
	uint8x16_t slash = vceqq_u8(text, vdupq_n_u8('\\'));
	uint8x16_t low = vcltq_u8(text, vdupq_n_u8(' '));
	struct masks m;

	m.special = narrow(vorrq_u8(low, vorrq_u8(quote, slash)));
	m.high = narrow(vcgeq_u8(text, vdupq_n_u8(0x80)));
	return m;
}
#endif
#endif

/* ---- 8 bytes at a time ---- */

/*
 * Returns a number that is not zero if a byte of `x` is below `n`, which is 128
 * or less (Mycroft).
 */
static uint64_t any_below(uint64_t x, uint64_t n)
{
	return (x - HOOK_ONES * n) & ~x & HOOK_HIGHS;
}

static bool is_plain(uint64_t text)
{
	return (any_below(text, ' ') | any_below(text ^ (HOOK_ONES * '"'), 1) |
		any_below(text ^ (HOOK_ONES * '\\'), 1)) == 0;
}

static bool is_special(char c)
{
	return (unsigned char)c < ' ' || c == '"' || c == '\\';
}

const char *hook_scan_text(const char *at, const char *end, bool *high)
{
	uint64_t seen = 0;

#if defined(HOOK_WIDE)
	for (; end - at >= 16; at += 16) {
		struct masks m = masks_of(at);

		if (m.special != 0) {
			/*
			 * Only bytes that stand before the first of them count.
			 */
			seen |= m.high & ~m.special & (m.special - 1);
			at += __builtin_ctzll(m.special) / HOOK_WIDE;
			*high = seen != 0;
			return at;
		}
		seen |= m.high;
	}
#endif
	for (; end - at >= 8 && is_plain(hook_load8(at)); at += 8)
		seen |= hook_load8(at) & HOOK_HIGHS;
	for (; at < end && !is_special(*at); at++)
		seen |= (unsigned char)*at & 0x80;
	*high = seen != 0;
	return at;
}

/* Skips blanks; one stands at `at`, so an indentation is likely. */
const char *hook_skip_more_blank(const char *at, const char *end)
{
	while (at < end && hook_is_blank(*at)) {
		at++;
		while (end - at >= 8 && hook_load8(at) == HOOK_ONES * ' ')
			at += 8;
	}
	return at;
}

/* ---- the grammar ---- */

static bool stop(struct hook_skim *s, const char *at, enum hook_code code,
		 const char *reason)
{
	s->at = at;
	s->code = code;
	s->reason = reason;
	return false;
}

/* Moves to the quote, backslash or end; returns false after an error. */
static bool skim_text(struct hook_skim *s, const char *at)
{
	const char *from = at, *bad;
	bool high;

	at = hook_scan_text(at, s->end, &high);
	if (high) {
		bad = hook_utf8_bad(from, at);
		if (bad != at)
			return stop(s, bad, HOOK_SYNTAX, "this is not UTF-8");
	}
	s->at = at;
	if (at >= s->end)
		return stop(s, at, HOOK_SYNTAX,
			    "the text ends within a string");
	if ((unsigned char)*at < ' ')
		return stop(s, at, HOOK_SYNTAX,
			    "a control character in a string");
	return true;
}

bool hook_skim_string(struct hook_skim *s)
{
	char rune[4];
	const char *after;

	if (!skim_text(s, s->at + 1))
		return false;
	while (*s->at != '"') {
		after = s->at + 1;
		if (hook_unescape(&after, s->end, rune) == 0)
			return stop(s, s->at, HOOK_SYNTAX,
				    "this is no escape of a character");
		if (!skim_text(s, after))
			return false;
	}
	s->at++;
	return true;
}

static const char *digits(const char *at, const char *end)
{
	while (at < end && *at >= '0' && *at <= '9')
		at++;
	return at;
}

const char *hook_skim_number(const char *at, const char *end)
{
	const char *from;

	if (at < end && *at == '-')
		at++;
	from = at;
	at = digits(at, end);
	if (at == from || (*from == '0' && at > from + 1))
		return NULL;
	if (at < end && *at == '.') {
		from = ++at;
		at = digits(at, end);
		if (at == from)
			return NULL;
	}
	if (at < end && (*at == 'e' || *at == 'E')) {
		at++;
		if (at < end && (*at == '+' || *at == '-'))
			at++;
		from = at;
		at = digits(at, end);
		if (at == from)
			return NULL;
	}
	return at;
}

static bool skim_word(struct hook_skim *s)
{
	static const struct hook_name words[] = {{"null", 4},
						 {"true", 4},
						 {"false", 5}};
	size_t i;

	for (i = 0; i < sizeof words / sizeof *words; i++)
		if ((size_t)(s->end - s->at) >= words[i].len &&
		    memcmp(s->at, words[i].ptr, words[i].len) == 0) {
			s->at += words[i].len;
			return true;
		}
	return stop(s, s->at, HOOK_SYNTAX,
		    s->at < s->end ? "a value is expected here"
				   : "the text ends too early");
}

static bool skim_scalar(struct hook_skim *s)
{
	const char *after;

	if (s->at < s->end && *s->at == '"')
		return hook_skim_string(s);
	if (s->at < s->end &&
	    (*s->at == '-' || (*s->at >= '0' && *s->at <= '9'))) {
		after = hook_skim_number(s->at, s->end);
		if (after == NULL)
			return stop(s, s->at, HOOK_SYNTAX,
				    "this is no number of JSON");
		s->at = after;
		return true;
	}
	return skim_word(s);
}

/* Skims a member's name and its colon. */
static bool skim_name(struct hook_skim *s)
{
	s->at = hook_skip_blank(s->at, s->end);
	if (s->at >= s->end || *s->at != '"')
		return stop(s, s->at, HOOK_SYNTAX,
			    "a member's name is expected here");
	if (!hook_skim_string(s))
		return false;
	s->at = hook_skip_blank(s->at, s->end);
	if (s->at >= s->end || *s->at != ':')
		return stop(s, s->at, HOOK_SYNTAX, "':' is expected here");
	s->at++;
	return true;
}

/* Shorter ones are skimmed again as fast as they are found. */
#define LEAST 64

static void note_begin(struct hook_ends *ends, const char *at, size_t level)
{
	ends->open[level] = SIZE_MAX;
	if (ends->count == ends->room)
		return;
	ends->list[ends->count].from = (uint32_t)(at - ends->start);
	ends->list[ends->count].to = 0;
	ends->open[level] = ends->count++;
}

/*
 * A short container is forgotten; what lies in it is shorter, and was forgotten
 * before.
 */
static void note_end(struct hook_ends *ends, const char *at, size_t level)
{
	size_t index = ends->open[level];
	struct hook_end *end;

	if (index == SIZE_MAX)
		return;
	end = &ends->list[index];
	end->to = (uint32_t)(at - ends->start);
	if (end->to - end->from < LEAST)
		ends->count = index;
}

/* Which of the open levels are objects. */
struct levels {
	uint64_t bits[HOOK_DEPTH / 64 + 1];
	unsigned count;
};

static bool in_object(const struct levels *l)
{
	return l->count > 0 &&
	       (l->bits[(l->count - 1) / 64] >> ((l->count - 1) % 64) & 1) != 0;
}

/* Closes a level; `at` is on the bracket. */
static void close_level(struct hook_skim *s, struct levels *l)
{
	HOOK_ASSERT(l->count > 0);
	s->at++;
	l->count--;
	if (s->ends)
		note_end(s->ends, s->at, l->count);
}

/*
 * Opens a level. Sets `*more` if a value follows; an empty one is closed at
 * once.
 */
static bool open_level(struct hook_skim *s, struct levels *l, bool *more)
{
	bool object = *s->at == '{';
	uint64_t bit = UINT64_C(1) << (l->count % 64);

	HOOK_ASSERT(l->count < HOOK_DEPTH);
	if (object)
		l->bits[l->count / 64] |= bit;
	else
		l->bits[l->count / 64] &= ~bit;
	if (s->ends)
		note_begin(s->ends, s->at, l->count);
	l->count++;
	s->at = hook_skip_blank(s->at + 1, s->end);
	*more = true;
	if (s->at < s->end && *s->at == (object ? '}' : ']')) {
		close_level(s, l);
		*more = false;
		return true;
	}
	return !object || skim_name(s);
}

/*
 * Called after a value: closes levels, and sets `*more` if another value
 * follows.
 */
static bool after_value(struct hook_skim *s, struct levels *l, bool *more)
{
	*more = false;
	while (l->count > 0) {
		bool object = in_object(l);

		s->at = hook_skip_blank(s->at, s->end);
		if (s->at < s->end && *s->at == ',') {
			s->at++;
			*more = true;
			return !object || skim_name(s);
		}
		if (s->at >= s->end || *s->at != (object ? '}' : ']'))
			return stop(s, s->at, HOOK_SYNTAX,
				    object ? "',' or '}' is expected here"
					   : "',' or ']' is expected here");
		close_level(s, l);
	}
	return true;
}

bool hook_skim_value(struct hook_skim *s, unsigned depth)
{
	struct levels l;
	bool more = true;

	memset(&l, 0, sizeof l);
	while (more) {
		s->at = hook_skip_blank(s->at, s->end);
		if (s->at < s->end && (*s->at == '{' || *s->at == '[')) {
			if (depth + l.count >= HOOK_DEPTH)
				return stop(s, s->at, HOOK_TOO_DEEP,
					    "nested too deep");
			if (!open_level(s, &l, &more))
				return false;
			if (more)
				continue;
		} else if (!skim_scalar(s)) {
			return false;
		}
		if (!after_value(s, &l, &more))
			return false;
	}
	return true;
}

bool hook_json_valid(const char *json, size_t len, struct hook_error *error)
{
	struct hook_skim s = {json, json + len, HOOK_OK, NULL, NULL};

	if (hook_skim_value(&s, 0)) {
		s.at = hook_skip_blank(s.at, s.end);
		if (s.at == s.end)
			return true;
		stop(&s, s.at, HOOK_SYNTAX, "nothing may follow the value");
	}
	hook_fail(error, s.code, s.reason);
	error->offset = (size_t)(s.at - json);
	return false;
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_skim_c != 0x3c086df2
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
