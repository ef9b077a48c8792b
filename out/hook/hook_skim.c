/* SPDX-License-Identifier: 0BSD */
/*
 * The grammar of RFC 8259, over text that is not changed.
 *
 * Invariant: no recursion; nesting is one bit a level.
 */
#include "hook_private.h"

#include <string.h>

#if !defined(HOOK_PORTABLE) && defined(__SSE2__)
#include <emmintrin.h>
#define HOOK_SSE2 1
#elif !defined(HOOK_PORTABLE) && defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>
#define HOOK_NEON 1
#endif

/*
 * What ends plain text: a quote, a backslash, a control character, a byte of
 * a longer UTF-8 sequence. Bytes from 0x80 on are negative as signed ones.
 */
static bool special(char c)
{
	return (signed char)c < ' ' || c == '"' || c == '\\';
}

#if defined(HOOK_SSE2)
#define HOOK_STEP 16

static bool step_is_plain(const char *at)
{
	__m128i text = _mm_loadu_si128((const __m128i *)(const void *)at);
	__m128i quote = _mm_cmpeq_epi8(text, _mm_set1_epi8('"'));
	__m128i slash = _mm_cmpeq_epi8(text, _mm_set1_epi8('\\'));
	__m128i low = _mm_cmplt_epi8(text, _mm_set1_epi8(' '));

	return _mm_movemask_epi8(_mm_or_si128(low, _mm_or_si128(quote,
		slash))) == 0;
}
#elif defined(HOOK_NEON)
#define HOOK_STEP 16

static bool step_is_plain(const char *at)
{
	int8x16_t text = vreinterpretq_s8_u8(vld1q_u8((const uint8_t *)at));
	uint8x16_t quote = vceqq_s8(text, vdupq_n_s8('"'));
	uint8x16_t slash = vceqq_s8(text, vdupq_n_s8('\\'));
	uint8x16_t low = vcltq_s8(text, vdupq_n_s8(' '));

	return vmaxvq_u8(vorrq_u8(low, vorrq_u8(quote, slash))) == 0;
}
#else
#define HOOK_STEP 8
#define ONES UINT64_C(0x0101010101010101)
#define HIGHS UINT64_C(0x8080808080808080)

/* High bits where a byte of `x` is zero (Mycroft). */
static uint64_t zeros(uint64_t x)
{
	return (x - ONES) & ~x & HIGHS;
}

static bool step_is_plain(const char *at)
{
	uint64_t text;

	memcpy(&text, at, sizeof text);
	return ((text & HIGHS) | zeros(text ^ (ONES * '"')) |
		zeros(text ^ (ONES * '\\')) |
		((text - ONES * ' ') & ~text & HIGHS)) == 0;
}
#endif

const char *hook_scan_text(const char *at, const char *end)
{
	while (end - at >= HOOK_STEP && step_is_plain(at))
		at += HOOK_STEP;
	while (at < end && !special(*at))
		at++;
	return at;
}

/* ---- UTF-8 and escapes ---- */

static bool tail(char c)
{
	return ((unsigned char)c & 0xc0) == 0x80;
}

size_t hook_utf8_length(const char *at, const char *end)
{
	unsigned char lead = (unsigned char)at[0], second;

	if (lead < 0x80)
		return 1;
	if (end - at < 2 || !tail(at[1]))
		return 0;
	second = (unsigned char)at[1];
	if (lead >= 0xc2 && lead <= 0xdf)
		return 2;
	if (end - at < 3 || !tail(at[2]))
		return 0;
	if ((lead & 0xf0) == 0xe0)
		return (lead == 0xe0 && second < 0xa0) ||
			(lead == 0xed && second > 0x9f) ? 0 : 3;
	if (lead < 0xf0 || lead > 0xf4 || end - at < 4 || !tail(at[3]))
		return 0;
	return (lead == 0xf0 && second < 0x90) ||
		(lead == 0xf4 && second > 0x8f) ? 0 : 4;
}

size_t hook_utf8_put(char *out, uint32_t rune)
{
	if (rune < 0x80) {
		out[0] = (char)rune;
		return 1;
	}
	if (rune < 0x800) {
		out[0] = (char)(0xc0 | rune >> 6);
		out[1] = (char)(0x80 | (rune & 0x3f));
		return 2;
	}
	if (rune < 0x10000) {
		out[0] = (char)(0xe0 | rune >> 12);
		out[1] = (char)(0x80 | (rune >> 6 & 0x3f));
		out[2] = (char)(0x80 | (rune & 0x3f));
		return 3;
	}
	out[0] = (char)(0xf0 | rune >> 18);
	out[1] = (char)(0x80 | (rune >> 12 & 0x3f));
	out[2] = (char)(0x80 | (rune >> 6 & 0x3f));
	out[3] = (char)(0x80 | (rune & 0x3f));
	return 4;
}

/* Four hexadecimal digits, or UINT32_MAX. */
static uint32_t unit(const char *at, const char *end)
{
	uint32_t value = 0;
	int i;

	if (end - at < 4)
		return UINT32_MAX;
	for (i = 0; i < 4; i++) {
		char c = at[i];

		value <<= 4;
		if (c >= '0' && c <= '9')
			value |= (uint32_t)(c - '0');
		else if (c >= 'a' && c <= 'f')
			value |= (uint32_t)(c - 'a' + 10);
		else if (c >= 'A' && c <= 'F')
			value |= (uint32_t)(c - 'A' + 10);
		else
			return UINT32_MAX;
	}
	return value;
}

static size_t unescape_unit(const char **at, const char *end, char *out)
{
	uint32_t rune = unit(*at, end), low;

	if (rune == UINT32_MAX || (rune >= 0xdc00 && rune <= 0xdfff))
		return 0;
	*at += 4;
	if (rune >= 0xd800 && rune <= 0xdbff) {
		if (end - *at < 6 || (*at)[0] != '\\' || (*at)[1] != 'u')
			return 0;
		low = unit(*at + 2, end);
		if (low < 0xdc00 || low > 0xdfff)
			return 0;
		*at += 6;
		rune = 0x10000 + ((rune - 0xd800) << 10) + (low - 0xdc00);
	}
	return hook_utf8_put(out, rune);
}

size_t hook_unescape(const char **at, const char *end, char *out)
{
	static const char names[] = "\"\\/bfnrt";
	static const char meant[] = "\"\\/\b\f\n\r\t";
	const char *found;
	char c;

	if (*at >= end)
		return 0;
	c = *(*at)++;
	if (c == 'u')
		return unescape_unit(at, end, out);
	found = c ? strchr(names, c) : NULL;
	if (found == NULL)
		return 0;
	*out = meant[found - names];
	return 1;
}

size_t hook_unescape_text(const char *from, const char *to, char *out)
{
	size_t len = 0;

	while (from < to) {
		if (*from == '\\') {
			from++;
			len += hook_unescape(&from, to, out + len);
		} else {
			out[len++] = *from++;
		}
	}
	return len;
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

const char *hook_skip_blank(const char *at, const char *end)
{
	while (at < end && (*at == ' ' || *at == '\n' || *at == '\t' ||
		*at == '\r'))
		at++;
	return at;
}

bool hook_skim_string(struct hook_skim *s)
{
	const char *at = s->at + 1, *from;
	char rune[4];
	size_t len;

	for (;;) {
		at = hook_scan_text(at, s->end);
		if (at >= s->end)
			return stop(s, s->end, HOOK_SYNTAX,
				"the text ends within a string");
		if (*at == '"') {
			s->at = at + 1;
			return true;
		}
		if (*at == '\\') {
			from = at++;
			if (hook_unescape(&at, s->end, rune) == 0)
				return stop(s, from, HOOK_SYNTAX,
					"this is no escape of a character");
		} else if ((unsigned char)*at < ' ') {
			return stop(s, at, HOOK_SYNTAX,
				"a control character in a string");
		} else {
			len = hook_utf8_length(at, s->end);
			if (len == 0)
				return stop(s, at, HOOK_SYNTAX,
					"this is not UTF-8");
			at += len;
		}
	}
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
	static const struct hook_name words[] = {{"null", 4}, {"true", 4},
		{"false", 5}};
	size_t i;

	for (i = 0; i < sizeof words / sizeof *words; i++)
		if ((size_t)(s->end - s->at) >= words[i].len &&
			memcmp(s->at, words[i].ptr, words[i].len) == 0) {
			s->at += words[i].len;
			return true;
		}
	return stop(s, s->at, HOOK_SYNTAX, s->at < s->end ?
		"a value is expected here" : "the text ends too early");
}

static bool skim_scalar(struct hook_skim *s)
{
	const char *after;

	if (s->at < s->end && *s->at == '"')
		return hook_skim_string(s);
	if (s->at < s->end && (*s->at == '-' || (*s->at >= '0' &&
		*s->at <= '9'))) {
		after = hook_skim_number(s->at, s->end);
		if (after == NULL)
			return stop(s, s->at, HOOK_SYNTAX,
				"this is no number of JSON");
		s->at = after;
		return true;
	}
	return skim_word(s);
}

/* A member's name and its colon. */
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

/* Which of the open levels are objects. */
struct levels {
	uint64_t bits[HOOK_DEPTH / 64 + 1];
	unsigned count;
};

static bool in_object(const struct levels *l)
{
	return l->count > 0 && (l->bits[(l->count - 1) / 64] >>
		((l->count - 1) % 64) & 1) != 0;
}

/* After an opening bracket: true if a value follows, else it is closed. */
static bool open_level(struct hook_skim *s, struct levels *l, bool *more)
{
	bool object = *s->at == '{';
	uint64_t bit = UINT64_C(1) << (l->count % 64);

	if (object)
		l->bits[l->count / 64] |= bit;
	else
		l->bits[l->count / 64] &= ~bit;
	l->count++;
	s->at = hook_skip_blank(s->at + 1, s->end);
	*more = true;
	if (s->at < s->end && *s->at == (object ? '}' : ']')) {
		s->at++;
		l->count--;
		*more = false;
		return true;
	}
	return !object || skim_name(s);
}

/* After a value: closes levels; `*more` if another value follows. */
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
			return stop(s, s->at, HOOK_SYNTAX, object ?
				"',' or '}' is expected here" :
				"',' or ']' is expected here");
		s->at++;
		l->count--;
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
	struct hook_skim s = {json, json + len, HOOK_OK, NULL};

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
