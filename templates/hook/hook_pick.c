/* SPDX-License-Identifier: 0BSD */
/*
 * Several values of a body, in one walk over its members.
 *
 * Where nothing surprises, what members hold is skipped by its quotes and
 * brackets alone. Whether it all is JSON is then seen by who reads it.
 *
 * Invariant: what is found by the short way is what the long way finds in the
 * same text, if that is JSON.
 */
#include "hook_walk.h"
#include "hook_wide.h"

#include <string.h>

/* ---- what is looked for ---- */

struct picks {
	const char *const *pointers;
	size_t count;
	hook_raw *values;
	bool unclear[HOOK_PICKS];
	const char *rest[HOOK_PICKS]; /* of each, behind its first token */
};

static void start(struct picks *p, const char *const *pointers, size_t count,
		  hook_raw *values)
{
	size_t i;

	p->pointers = pointers;
	p->count = count;
	p->values = values;
	for (i = 0; i < count; i++) {
		values[i].ptr = NULL;
		values[i].len = 0;
		p->unclear[i] = false;
		p->rest[i] = NULL;
	}
}

static void note(struct picks *p, size_t i, hook_raw value, const char *rest)
{
	p->unclear[i] |= p->values[i].ptr != NULL;
	p->values[i] = value;
	p->rest[i] = rest;
}

/* What the rest of each pointer leads to, within its member. */
static void follow(struct picks *p)
{
	hook_raw found;
	size_t i;

	for (i = 0; i < p->count; i++) {
		found = p->values[i];
		if (found.ptr && *p->rest[i])
			p->unclear[i] |=
				hook_json_look(found, hook_text(p->rest[i]),
					       &p->values[i]) != HOOK_FOUND;
		if (p->unclear[i])
			p->values[i].ptr = NULL;
	}
}

/* ---- the long way ---- */

static void note_long(struct picks *p, const struct hook_walk *walk)
{
	const char *pointer;
	hook_str token;
	size_t i;

	for (i = 0; i < p->count; i++) {
		pointer = p->pointers[i];
		if (pointer == NULL || *pointer != '/')
			continue;
		token.ptr = pointer + 1;
		token.len = strcspn(token.ptr, "/");
		if (hook_is_token(walk->name, token))
			note(p, i, walk->value, token.ptr + token.len);
	}
}

bool hook_json_pick(hook_raw json, const char *const *pointers, size_t count,
		    hook_raw *values, struct hook_error *error)
{
	struct hook_walk walk;
	struct picks p;
	size_t i;

	start(&p, pointers, count, values);
	hook_walk_enter(&walk, json);
	walk.depth = 1;
	while (walk.object && hook_walk_next(&walk))
		note_long(&p, &walk);
	if (!walk.ended || hook_skip_blank(walk.s.at, walk.s.end) != walk.s.end)
		if (!hook_json_valid(json.ptr, json.len, error))
			return false;
	for (i = 0; i < count && !walk.object; i++)
		if (pointers[i])
			p.unclear[i] = hook_json_look(json,
						      hook_text(pointers[i]),
						      &values[i]) != HOOK_FOUND;
	if (walk.object)
		follow(&p);
	for (i = 0; i < count; i++)
		if (p.unclear[i])
			values[i].ptr = NULL;
	return true;
}

/* ---- the short way: each returns NULL for a surprise ---- */

/* `at` behind the opening quote. To the closing one, or a backslash. */
HOOK_INLINE const char *to_quote(const char *at, const char *end)
{
#if !defined(HOOK_PORTABLE) && defined(__SSE2__)
	for (; end - at >= 16; at += 16) {
		__m128i text = hook_wide_load(at);
		unsigned found = (unsigned)_mm_movemask_epi8(
			_mm_or_si128(_mm_cmpeq_epi8(text, _mm_set1_epi8('"')),
				     _mm_cmpeq_epi8(text,
						    _mm_set1_epi8('\\'))));

		if (found)
			return at + __builtin_ctz(found);
	}
#endif
	while (at < end && *at != '"' && *at != '\\')
		at++;
	return at < end ? at : NULL;
}

/* `at` on the quote; behind the text. */
HOOK_INLINE const char *past_text(const char *at, const char *end,
				  bool *escaped)
{
	at = to_quote(at + 1, end);
	while (at && *at == '\\') {
		*escaped = true;
		if (end - at < 2)
			return NULL;
		at = to_quote(at + 2, end);
	}
	return at ? at + 1 : NULL;
}

#if !defined(HOOK_PORTABLE) && defined(__SSE2__)
/* One bit a byte of 64. */
struct marks {
	uint64_t quotes, slashes, opened, closed;
};

static inline struct marks marks_of(const char *at)
{
	struct marks m = {0, 0, 0, 0};
	unsigned i;

	for (i = 0; i < 64; i += 16) {
		__m128i text = hook_wide_load(at + i);
		/* '{' and '[', '}' and ']' differ by that bit alone. */
		__m128i bracket = _mm_or_si128(text, _mm_set1_epi8(32));

#define MARK(which, bytes, c)                                       \
	m.which |= (uint64_t)(unsigned)_mm_movemask_epi8(           \
			   _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c))) \
		   << i
		MARK(quotes, text, '"');
		MARK(slashes, text, '\\');
		MARK(opened, bracket, '{');
		MARK(closed, bracket, '}');
#undef MARK
	}
	return m;
}

/* What stands behind a backslash is neither quote nor backslash. */
static void drop_escaped(struct marks *m, bool *carry)
{
	uint64_t slash, next;

	if (*carry) {
		m->quotes &= ~(uint64_t)1;
		m->slashes &= ~(uint64_t)1;
	}
	*carry = false;
	while (m->slashes) {
		slash = m->slashes & (0 - m->slashes);
		next = slash << 1;
		*carry = next == 0;
		m->slashes &= ~(slash | next);
		m->quotes &= ~next;
	}
}

static inline unsigned count_bits(uint64_t bits)
{
	bits -= bits >> 1 & UINT64_C(0x5555555555555555);
	bits = (bits & UINT64_C(0x3333333333333333)) +
	       (bits >> 2 & UINT64_C(0x3333333333333333));
	bits = (bits + (bits >> 4)) & UINT64_C(0x0f0f0f0f0f0f0f0f);
	return (unsigned)(bits * HOOK_ONES >> 56);
}

/* A bit is set if an odd number of quotes stand at or before it. */
static inline uint64_t within_quotes(uint64_t quotes)
{
	quotes ^= quotes << 1;
	quotes ^= quotes << 2;
	quotes ^= quotes << 4;
	quotes ^= quotes << 8;
	quotes ^= quotes << 16;
	return quotes ^ quotes << 32;
}

/* Which byte closes the outermost of `*depth` brackets; 64: none of them. */
static unsigned closing(uint64_t opened, uint64_t closed, size_t *depth)
{
	uint64_t bit;

	if (HOOK_USUAL(closed == 0 || count_bits(closed) < *depth)) {
		*depth += opened ? count_bits(opened) : 0;
		*depth -= closed ? count_bits(closed) : 0;
		return 64;
	}
	for (; closed; closed &= closed - 1) {
		bit = closed & (0 - closed);
		*depth += count_bits(opened & (bit - 1));
		opened &= ~(bit - 1);
		if (--*depth == 0)
			return (unsigned)__builtin_ctzll(bit);
	}
	*depth += count_bits(opened);
	return 64;
}

/* `at` on a bracket; behind the one that closes it. 64 bytes at a time. */
static const char *past_nested(const char *at, const char *end)
{
	uint64_t inside = 0, texts;
	size_t depth = 0;
	bool carry = false;
	char last[64];
	struct marks m;
	unsigned place;

	for (; at < end; at += 64) {
		if (HOOK_RARE(end - at < 64)) {
			memset(last, 0, sizeof last);
			memcpy(last, at, (size_t)(end - at));
		}
		m = marks_of(end - at < 64 ? last : at);
		if (HOOK_RARE(carry || m.slashes))
			drop_escaped(&m, &carry);
		texts = within_quotes(m.quotes) ^ inside;
		place = closing(m.opened & ~texts, m.closed & ~texts, &depth);
		if (place < 64)
			return at + place + 1;
		inside = 0 - (texts >> 63);
		if (end - at < 64)
			break;
	}
	return NULL;
}
#else
static const char *past_nested(const char *at, const char *end)
{
	size_t depth = 0;
	bool escaped;

	while (at && at < end) {
		if (*at == '"') {
			at = past_text(at, end, &escaped);
			continue;
		}
		depth += *at == '{' || *at == '[';
		depth -= *at == '}' || *at == ']';
		at++;
		if (depth == 0)
			return at;
	}
	return NULL;
}
#endif

HOOK_INLINE const char *past_value(const char *at, const char *end,
				   bool *escaped)
{
	if (at >= end)
		return NULL;
	if (*at == '"')
		return past_text(at, end, escaped);
	if (*at == '{' || *at == '[')
		return past_nested(at, end);
	while (at < end && (unsigned char)*at > ' ' && *at != ',' && *at != '}')
		at++;
	return at;
}

/* A text with escapes is a surprise. */
HOOK_INLINE bool note_short(struct picks *p, hook_str name, hook_raw value,
			    bool escaped)
{
	const char *pointer, *rest;
	size_t i;

	for (i = 0; i < p->count; i++) {
		pointer = p->pointers[i];
		if (pointer == NULL || pointer[1] != *name.ptr ||
		    strncmp(pointer + 1, name.ptr, name.len) != 0 ||
		    memchr(name.ptr, '\0', name.len) != NULL)
			continue;
		rest = pointer + 1 + name.len;
		if (*rest != '\0' && *rest != '/')
			continue;
		if (escaped)
			return false;
		note(p, i, value, rest);
	}
	return true;
}

/* `at` behind what opens it. */
static bool members(struct picks *p, const char *at, const char *end)
{
	hook_str name;
	hook_raw value;
	bool escaped;

	for (;;) {
		at = hook_skip_blank(at, end);
		if (at >= end || *at != '"')
			return false;
		name.ptr = at + 1;
		at = to_quote(at + 1, end);
		if (at == NULL || *at != '"')
			return false;
		name.len = (size_t)(at - name.ptr);
		at = hook_skip_blank(at + 1, end);
		if (at >= end || *at != ':')
			return false;
		value.ptr = hook_skip_blank(at + 1, end);
		escaped = false;
		at = past_value(value.ptr, end, &escaped);
		if (at == NULL || at == value.ptr)
			return false;
		value.len = (size_t)(at - value.ptr);
		if (!note_short(p, name, value, escaped))
			return false;
		at = hook_skip_blank(at, end);
		if (at >= end || *at != ',')
			break;
		at++;
	}
	return at < end && *at == '}' && hook_skip_blank(at + 1, end) == end;
}

bool hook_json_pick_short(hook_raw json, const char *const *pointers,
			  size_t count, hook_raw *values)
{
	const char *end = json.ptr + json.len;
	const char *at = hook_skip_blank(json.ptr, end);
	struct picks p;
	size_t i;

	start(&p, pointers, count, values);
	if (HOOK_CAREFULLY || at >= end || *at != '{' ||
	    !members(&p, at + 1, end))
		return false;
	/* One that is not there may be spelt otherwise in the pointer. */
	for (i = 0; i < count; i++)
		if (pointers[i] && values[i].ptr == NULL &&
		    (*pointers[i] != '/' || strchr(pointers[i], '~')))
			return false;
	follow(&p);
	for (i = 0; i < count; i++)
		if (values[i].ptr && *p.rest[i] && *values[i].ptr == '"' &&
		    memchr(values[i].ptr, '\\', values[i].len))
			return false;
	return true;
}
