/* SPDX-License-Identifier: 0BSD */
/*
 * Several values of a body, in one walk over its members.
 *
 * Where nothing surprises, what members hold is skipped by its quotes and
 * brackets alone. Whether it all is JSON is then seen by who reads it.
 *
 * What is found by the short way is what the long way finds in the same text,
 * if that is JSON.
 */
#include "hook_quick.h"
#include "hook_walk.h"

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

/* Finds what the rest of each pointer leads to, within its member. */
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

/* Pointers that there are, by their first token. */
struct tokens {
	struct token {
		const char *ptr;
		size_t len;
		hook_raw *value;
		bool unclear;
	} list[HOOK_PICKS];
	struct token *end;
	uint64_t begun; /* a bit for what each begins with: see bit_of() */
};

/* Most names begin with another character, which one look at this shows. */
static inline uint64_t bit_of(char c)
{
	return UINT64_C(1) << (c & 63);
}

static bool cut_tokens(struct tokens *t, const char *const *pointers,
		       size_t count, hook_raw *values)
{
	struct token *token = t->list;
	const char *end;
	size_t i;

	t->begun = 0;
	for (i = 0; i < count; i++) {
		values[i].ptr = NULL;
		values[i].len = 0;
		if (pointers[i] == NULL)
			continue;
		if (*pointers[i] != '/')
			return false;
		token->ptr = pointers[i] + 1;
		token->len = strlen(token->ptr);
		end = (const char *)memchr(token->ptr, '/', token->len);
		if (end)
			token->len = (size_t)(end - token->ptr);
		token->value = &values[i];
		token->unclear = false;
		t->begun |= bit_of(*token->ptr);
		token++;
	}
	t->end = token;
	return true;
}

/* What the rest of each leads to; false: a surprise. */
static bool follow_tokens(struct tokens *t)
{
	struct token *token;
	const char *rest;
	hook_raw *value;

	for (token = t->list; token < t->end; token++) {
		value = token->value;
		rest = token->ptr + token->len;
		/* What is not there may be spelt otherwise in the pointer. */
		if (value->ptr == NULL && strchr(token->ptr, '~'))
			return false;
		if (value->ptr && *rest)
			token->unclear |= hook_json_look(*value,
							 hook_text(rest),
							 value) != HOOK_FOUND;
		if (token->unclear)
			value->ptr = NULL;
		if (value->ptr && *rest && *value->ptr == '"' &&
		    memchr(value->ptr, '\\', value->len))
			return false;
	}
	return true;
}

/* Shorter texts are not worth it: the last bytes are looked at as so many. */
#define SHORTEST 64

/* Quotes and backslashes in the 64 bytes from `at` on, a bit for each. */
struct quotes {
	const char *at, *end;
	uint64_t bits;
};

#if !defined(HOOK_PORTABLE) && defined(__SSE2__)
static inline uint64_t quotes_of_16(const char *at)
{
	__m128i text = hook_wide_load(at);
	__m128i quote = _mm_cmpeq_epi8(text, _mm_set1_epi8('"'));
	__m128i slash = _mm_cmpeq_epi8(text, _mm_set1_epi8('\\'));

	return (unsigned)_mm_movemask_epi8(_mm_or_si128(quote, slash));
}

static inline uint64_t quotes_of(const char *at)
{
	return quotes_of_16(at) | quotes_of_16(at + 16) << 16 |
	       quotes_of_16(at + 32) << 32 | quotes_of_16(at + 48) << 48;
}

/* `at` behind the opening quote. To the closing one, or a backslash. */
HOOK_INLINE const char *to_quote(struct quotes *q, const char *at)
{
	uint64_t bits;

	for (;;) {
		if (at - q->at >= 64) {
			if (at >= q->end)
				return NULL;
			q->at = q->end - at < 64 ? q->end - 64 : at;
			q->bits = quotes_of(q->at);
		}
		bits = q->bits >> (at - q->at);
		if (HOOK_USUAL(bits != 0))
			return at + __builtin_ctzll(bits);
		at = q->at + 64;
	}
}
#else
static uint64_t quotes_of(const char *at)
{
	(void)at;
	return 0;
}

HOOK_INLINE const char *to_quote(struct quotes *q, const char *at)
{
	while (at < q->end && *at != '"' && *at != '\\')
		at++;
	return at < q->end ? at : NULL;
}
#endif

/* `at` on the quote; behind the text. */
HOOK_INLINE const char *past_text(struct quotes *q, const char *at,
				  bool *escaped)
{
	at = to_quote(q, at + 1);
	while (at && *at == '\\') {
		*escaped = true;
		if (q->end - at < 2)
			return NULL;
		at = to_quote(q, at + 2);
	}
	return at ? at + 1 : NULL;
}

#if !defined(HOOK_PORTABLE) && defined(__SSE2__)
/* A bit for each of 64 bytes: is it such a character? */
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
	struct quotes q = {at, end, 0};
	size_t depth = 0;
	bool escaped;

	while (at && at < end) {
		if (*at == '"') {
			at = past_text(&q, at, &escaped);
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

/* There is one behind the value: the bracket that ends it all. */
HOOK_INLINE const char *past_value(struct quotes *q, const char *at,
				   bool *escaped)
{
	if (*at == '"')
		return past_text(q, at, escaped);
	if (*at == '{' || *at == '[') {
		at = past_nested(at, q->end);
		return at && at < q->end ? at : NULL;
	}
	while ((unsigned char)*at > ' ' && *at != ',' && *at != '}')
		at++;
	return at;
}

/* A text with escapes is a surprise. */
HOOK_INLINE bool note_short(struct tokens *t, hook_str name, hook_raw value,
			    bool escaped)
{
	struct token *token;

	if (HOOK_USUAL((t->begun & bit_of(*name.ptr)) == 0) && name.len > 0)
		return true;
	for (token = t->list; token < t->end; token++) {
		if (token->len != name.len ||
		    !hook_same(token->ptr, name.ptr, name.len))
			continue;
		/* A '~' in the token is not what the name's is. */
		if (escaped || memchr(name.ptr, '~', name.len))
			return false;
		token->unclear |= token->value->ptr != NULL;
		*token->value = value;
	}
	return true;
}

HOOK_INLINE const char *past_blank(const char *at, const char *end)
{
	return HOOK_USUAL((unsigned char)*at > ' ') ? at
						    : hook_skip_blank(at, end);
}

/* `at` behind what opens it; its last byte is what closes it. */
static bool members(struct tokens *t, hook_raw json, const char *at)
{
	struct quotes q = {json.ptr, json.ptr + json.len, quotes_of(json.ptr)};
	const char *end = q.end;
	hook_str name;
	hook_raw value;
	bool escaped;

	for (;; at++) {
		at = past_blank(at, end);
		if (*at != '"')
			return false;
		name.ptr = at + 1;
		at = to_quote(&q, at + 1);
		if (at == NULL || *at != '"')
			return false;
		name.len = (size_t)(at - name.ptr);
		at = past_blank(at + 1, end);
		if (*at != ':')
			return false;
		value.ptr = past_blank(at + 1, end);
		escaped = false;
		at = past_value(&q, value.ptr, &escaped);
		if (at == NULL || at == value.ptr)
			return false;
		value.len = (size_t)(at - value.ptr);
		if (!note_short(t, name, value, escaped))
			return false;
		at = past_blank(at, end);
		if (*at != ',')
			return at == end - 1;
	}
}

bool hook_json_pick_short(hook_raw json, const char *const *pointers,
			  size_t count, hook_raw *values)
{
	const char *at;
	struct tokens t;

	if (!cut_tokens(&t, pointers, count, values))
		return false;
	/* Headers say it all. */
	if (t.end == t.list)
		return true;
	while (json.len > 0 && hook_is_blank(json.ptr[json.len - 1]))
		json.len--;
	if (HOOK_CAREFULLY || json.len < SHORTEST ||
	    json.ptr[json.len - 1] != '}')
		return false;
	at = past_blank(json.ptr, json.ptr + json.len);
	return *at == '{' && members(&t, json, at + 1) && follow_tokens(&t);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_pick_c != 0x373a3010
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
