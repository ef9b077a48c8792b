/* SPDX-License-Identifier: MIT */
/*
 * Resolves texts with parts in braces to the runtime's terms.
 *
 * Invariant: no more terms are made than the runtime has room for (see
 * hook_look.h).
 */
#include "internal.h"

#include <assert.h>
#include <string.h>

/* Fewer than HOOK_PIECES, and no argument is longer than a line. */
#define TERMS    40
#define ARGUMENT 255

enum argument { NONE, NAME, POINTER, JOINTS };

static const struct {
	const char *word;
	enum hook_term_id is;
	enum argument argument;
	unsigned where;
} words[] = {
#define X(name, word, argument, where, help) \
	{word, HOOK_TERM_##name, argument, where},
	HOOK_TERMS(X)
#undef X
};
#define WORDS (sizeof words / sizeof *words)

struct parser {
	struct arena *arena;
	unsigned where;
	const char *why;
	struct hook_term terms[TERMS + 1];
	size_t count;
};

static bool fail(struct parser *p, const char *why)
{
	if (!p->why)
		p->why = why;
	return false;
}

size_t manifest_word(const char *const *list, size_t count, const char *word)
{
	size_t i;

	for (i = 0; i < count && strcmp(list[i], word) != 0; i++)
		;
	return i;
}

const char *manifest_words_listed(struct arena *arena, const char *const *list,
				  size_t count)
{
	struct buf out = {arena, NULL, 0, 0};

	for (size_t i = 0; i < count; i++)
		buf_add_format(&out, "%s%s",
			       i == 0          ? ""
			       : i + 1 < count ? ", "
					       : " and ",
			       list[i]);
	return out.ptr;
}

/* Lists the parts that are allowed here, for a message. */
static const char *known_parts(struct parser *p)
{
	const char *list[WORDS];
	size_t count = 0;

	for (size_t i = 0; i < WORDS; i++)
		if (words[i].where & p->where)
			list[count++] =
				arena_format(p->arena, "{%s%s}", words[i].word,
					     words[i].argument == NAME ? ":NAME"
					     : words[i].argument == POINTER
						     ? ":/pointer"
						     : "");
	return manifest_words_listed(p->arena, list, count);
}

static struct hook_term *add(struct parser *p, enum hook_term_id is,
			     const char *text, size_t len)
{
	struct hook_term *term = &p->terms[p->count];

	if (p->count == TERMS || len > ARGUMENT) {
		fail(p, "this is longer than a receiver has room for");
		return NULL;
	}
	memset(term, 0, sizeof *term);
	term->is = is;
	if (text)
		term->text = arena_copy(p->arena, text, len);
	p->count++;
	return term;
}

/* ---- digests: {sha256hex:...}, {crc32:...}, {mac-hex:...} ---- */

static bool starts(const char *text, size_t len, const char *word)
{
	return len >= strlen(word) && !memcmp(text, word, strlen(word));
}

static bool encoding_of(const char *word, size_t len, enum hook_encoding *as)
{
	static const char *const names[] = {
#define X(name, word, help) word,
		HOOK_ENCODINGS(X)
#undef X
	};

	if (len > 0 && *word == '-') {
		word++;
		len--;
	}
	*as = HOOK_UTF8;
	if (len == 3 && !memcmp(word, "raw", 3))
		return true;
	for (size_t i = HOOK_HEX; i <= HOOK_BASE64URL; i++)
		if (len == strlen(names[i]) && !memcmp(word, names[i], len)) {
			*as = (enum hook_encoding)i;
			return true;
		}
	return false;
}

/* Sets which digest a word names, and how its bytes are written. */
static bool digest_of(const struct parser *p, const char *word, size_t len,
		      struct hook_term *term)
{
	static const struct {
		const char *word;
		enum hook_digest_id digest;
	} digests[] = {
#define X(name, word, bytes) {word, HOOK_##name},
		HOOK_DIGESTS(X)
#undef X
	};

	term->is = HOOK_TERM_DIGEST;
	if (len == 5 && !memcmp(word, "crc32", 5)) {
		term->digest = HOOK_CRC32;
		return true;
	}
	if (p->where == HOOK_IN_ANSWER && starts(word, len, "mac-")) {
		term->is = HOOK_TERM_MAC;
		return encoding_of(word + 3, len - 3, &term->as);
	}
	for (size_t i = 0; i < sizeof digests / sizeof *digests; i++)
		if (starts(word, len, digests[i].word) &&
		    encoding_of(word + strlen(digests[i].word),
				len - strlen(digests[i].word), &term->as)) {
			term->digest = digests[i].digest;
			return true;
		}
	return false;
}

/* ---- one part ---- */

/* Returns the brace that closes the one before `at`, or NULL. */
static const char *closing(const char *at, const char *end)
{
	int open = 1;

	for (; at < end; at++) {
		open += (*at == '{') - (*at == '}');
		if (open == 0)
			return at;
	}
	return NULL;
}

static bool parse(struct parser *p, const char *at, const char *end);

static bool parse_inner(struct parser *p, size_t index, const char *at,
			const char *end)
{
	bool bare = at < end && *at != '{' && index > 0 &&
		    p->terms[index - 1].is != HOOK_TERM_OPTIONAL;
	size_t from = p->count, len = (size_t)(end - at);
	const char *text = at;

	if (bare) {
		text = arena_format(p->arena, "{%.*s}", (int)len, at);
		len += 2;
	}
	if (!parse(p, text, text + len))
		return false;
	p->terms[index - 1].span = (uint16_t)(p->count - from);
	return p->count > from || fail(p, "this part is empty");
}

static bool argument_fits(enum argument argument, const char *text, size_t len)
{
	switch (argument) {
	case NONE:
		return text == NULL;
	case NAME:
		return len > 0;
	case POINTER:
		return len > 0 && *text == '/';
	case JOINTS:
	default:
		return true;
	}
}

static bool parse_word(struct parser *p, const char *at, const char *end)
{
	const char *colon = memchr(at, ':', (size_t)(end - at));
	size_t len = (size_t)((colon ? colon : end) - at);
	const char *text = colon ? colon + 1 : NULL;
	size_t text_len = colon ? (size_t)(end - text) : 0;
	struct hook_term digest = {0}, *term;

	if (colon && digest_of(p, at, len, &digest)) {
		term = add(p, digest.is, NULL, 0);
		if (!term)
			return false;
		term->digest = digest.digest;
		term->as = digest.as;
		return parse_inner(p, p->count, text, end);
	}
	for (size_t i = 0; i < WORDS; i++)
		if (len == strlen(words[i].word) &&
		    !memcmp(at, words[i].word, len) &&
		    (words[i].where & p->where) &&
		    words[i].is != HOOK_TERM_MAC &&
		    argument_fits(words[i].argument, text, text_len))
			return add(p, words[i].is, text, text_len) != NULL;
	return fail(p, arena_format(p->arena,
				    "there is no part {%.*s} here; there are "
				    "%s%s",
				    (int)(end - at), at, known_parts(p),
				    p->where == HOOK_IN_FORMAT
					    ? ""
					    : ", digests as {sha256hex:body} "
					      "and {crc32:body}"));
}

static bool parse_part(struct parser *p, const char *at, const char *end)
{
	if (at < end && *at == '?') {
		if (!add(p, HOOK_TERM_OPTIONAL, NULL, 0))
			return false;
		return parse_inner(p, p->count, at + 1, end);
	}
	return parse_word(p, at, end);
}

/* ---- whole texts ---- */

/* In JSON a brace that is not followed by a word is a literal brace. */
static bool opens(const struct parser *p, const char *at, const char *end)
{
	if (p->where != HOOK_IN_ANSWER)
		return true;
	return at + 1 < end && at[1] >= 'a' && at[1] <= 'z' &&
	       closing(at + 1, end) != NULL;
}

/*
 * Returns the length of the separator of two items: ',', ';' or '&', or blanks.
 */
static size_t boundary(const struct parser *p, const char *at, const char *end)
{
	size_t len = (size_t)(end - at), n = 0;

	if (p->where != HOOK_IN_FORMAT || p->count == 0 ||
	    p->terms[p->count - 1].is == HOOK_TERM_LITERAL)
		return 0;
	while (n < len && at[n] == ' ')
		n++;
	if (n < len && strchr(",;&", at[n]))
		n++;
	while (n < len && at[n] == ' ')
		n++;
	return n;
}

static bool parse(struct parser *p, const char *at, const char *end)
{
	const char *from = at, *close;
	size_t between;

	while (!p->why && at < end) {
		between = from == at ? boundary(p, at, end) : 0;
		if (between > 0) {
			add(p, HOOK_TERM_NEXT, at, between);
			from = at += between;
			continue;
		}
		if (*at != '{' || !opens(p, at, end)) {
			at++;
			continue;
		}
		if (at > from)
			add(p, HOOK_TERM_LITERAL, from, (size_t)(at - from));
		close = closing(at + 1, end);
		if (!close)
			return fail(p, "a '{' without its '}'");
		if (!parse_part(p, at + 1, close))
			return false;
		from = at = close + 1;
	}
	if (!p->why && at > from)
		add(p, HOOK_TERM_LITERAL, from, (size_t)(at - from));
	return !p->why;
}

struct hook_term *manifest_terms(struct arena *arena, const char *text,
				 unsigned where, const char **why)
{
	struct parser p = {.arena = arena, .where = where};
	struct hook_term *terms;

	*why = NULL;
	if (!parse(&p, text, text + strlen(text))) {
		*why = p.why;
		return NULL;
	}
	assert(p.count <= TERMS);
	terms = arena_alloc(arena, (p.count + 1) * sizeof *terms);
	memcpy(terms, p.terms, p.count * sizeof *terms);
	memset(&terms[p.count], 0, sizeof *terms);
	return terms;
}
