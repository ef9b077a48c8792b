/* SPDX-License-Identifier: MIT */
/*
 * JSON (RFC 8259), for documents of that notation: libyaml knows neither
 * surrogate pairs nor "\/", and large documents want speed.
 *
 * Invariant: without recursion: what is open stands on the builder's stack.
 */
#include "internal.h"

#include <assert.h>
#include <string.h>

struct reader {
	struct build build;
	const struct source *source;
	const char *at, *end, *line_start;
	unsigned line;
};

static struct place here(const struct reader *r, const char *at)
{
	return (struct place){r->source, r->line,
			      (unsigned)(at - r->line_start) + 1};
}

static void fail(struct reader *r, const char *message)
{
	doc_build_fail(&r->build, here(r, r->at), "json-syntax", message);
	doc_guess_note(r->build.doc, r->source);
}

/* Fails where something else is expected, and names a common mistake. */
static void fail_expected(struct reader *r, const char *message)
{
	const char *before = r->at;

	while (before > r->source->bytes && strchr(" \t\r\n", before[-1]))
		before--;
	fail(r, r->at < r->end
			? doc_guess_json(r->at,
					 before > r->source->bytes ? before[-1]
								   : '\0',
					 message)
			: message);
}

static void skip_blank(struct reader *r)
{
	for (; r->at < r->end; r->at++) {
		if (*r->at == '\n') {
			r->line++;
			r->line_start = r->at + 1;
		} else if (*r->at != ' ' && *r->at != '\t' && *r->at != '\r') {
			return;
		}
	}
}

/* Reads four digits after "\u"; returns -1 if they are not hexadecimal. */
static int32_t unit(struct reader *r)
{
	int32_t value = 0;
	int digit;

	for (int i = 0; i < 4; i++) {
		digit = r->at < r->end ? str_hex_digit(*r->at) : -1;
		if (digit < 0)
			return -1;
		value = value << 4 | digit;
		r->at++;
	}
	return value;
}

static int32_t surrogates(struct reader *r, int32_t high)
{
	int32_t low;

	if (high < 0xd800 || high > 0xdfff)
		return high;
	if (high > 0xdbff || r->end - r->at < 6 || r->at[0] != '\\' ||
	    r->at[1] != 'u')
		return -1;
	r->at += 2;
	low = unit(r);
	if (low < 0xdc00 || low > 0xdfff)
		return -1;
	return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
}

/* `at` is behind the backslash; an error is reported there. */
static char *escape(struct reader *r, char *out)
{
	static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
	const char *found, *backslash = r->at - 1;
	int32_t rune;
	char c = r->at < r->end ? *r->at++ : '\0';

	if (c == 'u') {
		rune = surrogates(r, unit(r));
		if (rune < 0) {
			r->at = backslash;
			fail(r, "this is no escape of a character, or half "
				"of a surrogate pair");
			return out;
		}
		return out + str_put_rune(out, rune);
	}
	found = c ? strchr(from, c) : NULL;
	if (!found) {
		r->at = backslash;
		fail(r, "there is no such escape");
		return out;
	}
	*out = to[found - from];
	return out + 1;
}

/*
 * Skips eight bytes at a time to the first quote, backslash or control
 * character.
 */
static const char *skip_text(const char *at, const char *end)
{
	const uint64_t ones = 0x0101010101010101u, high = ones << 7;
	uint64_t word, quote, slash;

	for (; end - at >= 8; at += 8) {
		memcpy(&word, at, 8);
		quote = word ^ ones * '"';
		slash = word ^ ones * '\\';
		if (((quote - ones) & ~quote & high) |
		    ((slash - ones) & ~slash & high) |
		    ((word - ones * ' ') & ~word & high))
			break;
	}
	while (at < end && *at != '"' && *at != '\\' &&
	       (unsigned char)*at >= ' ')
		at++;
	return at;
}

static void string_with_escapes(struct reader *r, struct place place);

static void string(struct reader *r)
{
	struct place place = here(r, r->at);
	const char *start = ++r->at, *stop = skip_text(start, r->end);
	str text;

	if (stop == r->end || *stop != '"') {
		string_with_escapes(r, place);
		return;
	}
	text = doc_build_text(&r->build, start, (size_t)(stop - start));
	r->at = stop + 1;
	doc_build_scalar(&r->build, place, text, false);
}

static void string_with_escapes(struct reader *r, struct place place)
{
	const char *start = r->at, *stop = start;
	char *text, *out;

	while (stop < r->end && *stop != '"')
		stop += *stop == '\\' && stop + 1 < r->end ? 2 : 1;
	if (stop >= r->end) {
		r->at--;
		fail(r, "this string does not end");
		return;
	}
	text = out =
		arena_alloc(r->build.doc->arena, (size_t)(stop - start) + 1);
	while (r->at < stop && !r->build.failed) {
		if ((unsigned char)*r->at < ' ')
			fail(r, "a control character must be escaped");
		if (*r->at++ == '\\')
			out = escape(r, out);
		else
			*out++ = r->at[-1];
	}
	r->at = stop + 1;
	doc_build_scalar(&r->build, place, (str){text, (size_t)(out - text)},
			 false);
}

/*
 * Reads a number or a literal up to the next delimiter, then decides which it
 * is.
 */
static void plain(struct reader *r)
{
	struct place place = here(r, r->at);
	const char *start = r->at;
	struct node node = {0};
	size_t len;
	bool value;

	while (r->at < r->end && !strchr(" \t\r\n,:]}[{\"", *r->at))
		r->at++;
	len = (size_t)(r->at - start);
	node.kind = NODE_SCALAR;
	node.plain = true;
	node.text = (str){start, len};
	if (len == 0 ||
	    !(doc_node_is_number(&node) || str_is(node.text, "null") ||
	      str_is(node.text, "true") || str_is(node.text, "false")) ||
	    *start == '+' || *start == '.' ||
	    (doc_node_is_bool(&node, &value) && *start < 'a')) {
		r->at = start;
		fail_expected(r, "a JSON value is expected here");
		return;
	}
	doc_build_scalar(&r->build, place,
			 doc_build_text(&r->build, start, len), true);
}

/*
 * Returns the character that closes the innermost collection, or 0 at the root.
 */
static char closer(const struct reader *r)
{
	const struct build *b = &r->build;

	if (!b->depth)
		return '\0';
	return b->open[b->depth - 1]->kind == NODE_MAP ? '}' : ']';
}

static void member_name(struct reader *r)
{
	skip_blank(r);
	if (r->at >= r->end || *r->at != '"') {
		fail_expected(r, "a member's name is expected here");
		return;
	}
	string(r);
	skip_blank(r);
	if (!r->build.failed && (r->at >= r->end || *r->at != ':'))
		fail(r, "':' is expected here");
	r->at++;
	skip_blank(r);
}

/*
 * Closes the collections that end after a value; returns true if another value
 * follows.
 */
static bool after(struct reader *r)
{
	while (!r->build.failed) {
		skip_blank(r);
		if (!closer(r))
			return false;
		if (r->at < r->end && *r->at == ',') {
			r->at++;
			return true;
		}
		if (r->at >= r->end || *r->at != closer(r)) {
			fail_expected(r,
				      closer(r) == '}'
					      ? "',' or '}' is expected "
						"here"
					      : "',' or ']' is expected here");
			return false;
		}
		r->at++;
		doc_build_close(&r->build);
	}
	return false;
}

/* Opens a collection; true if a first value follows. */
static bool open_node(struct reader *r)
{
	enum node_kind kind = *r->at == '{' ? NODE_MAP : NODE_LIST;

	doc_build_open(&r->build, here(r, r->at), kind);
	r->at++;
	skip_blank(r);
	if (r->build.failed || r->at >= r->end || *r->at != closer(r))
		return !r->build.failed;
	r->at++;
	doc_build_close(&r->build);
	return after(r);
}

static bool value(struct reader *r)
{
	if (closer(r) == '}')
		member_name(r);
	skip_blank(r);
	if (r->build.failed)
		return false;
	if (r->at < r->end && (*r->at == '{' || *r->at == '['))
		return open_node(r);
	if (r->at < r->end && *r->at == '"')
		string(r);
	else
		plain(r);
	return after(r);
}

struct node *doc_json_read(struct doc *doc, struct document *document)
{
	struct reader r = {.source = document->source, .line = 1};

	doc_build_start(&r.build, doc, document);
	r.at = r.line_start = r.source->bytes;
	r.end = r.at + r.source->len;
	r.at += doc_mark_length(r.source);
	while (value(&r))
		;
	skip_blank(&r);
	if (!r.build.failed && r.at < r.end)
		fail(&r, "nothing may follow the document");
	assert(r.build.failed || r.build.depth == 0);
	doc_build_end(&r.build);
	return r.build.failed ? NULL : r.build.root;
}
