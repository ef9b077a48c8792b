/* SPDX-License-Identifier: MIT */
/*
 * Where a character of a text stands in its file: the line, and the column in
 * bytes, as gcc counts them.
 *
 * A text may be an excerpt: pieces of the file, one behind another, without
 * what a page puts around them. A reader asks for places mostly in the order
 * of the text, so that each byte is looked at once.
 */
#include "internal.h"

#include <assert.h>
#include <string.h>

void doc_cursor_start(struct doc_cursor *c, const struct source *source,
		      const struct excerpt *text)
{
	size_t mark = doc_mark_length(source);

	*c = (struct doc_cursor){.source = source, .text = text, .line = 1};
	assert(!text->pieces || text->pieces[0].at == 0);
	c->whole = !text->pieces && text->text.ptr <= source->bytes + mark;
}

/* Moves on to a byte of the file, counting its lines. */
static void move_file(struct doc_cursor *c, size_t to)
{
	const char *bytes = c->source->bytes, *found;

	if (to < c->from) {
		c->from = c->line_start = 0;
		c->line = 1;
	}
	while ((found = memchr(bytes + c->from, '\n', to - c->from))) {
		c->from = c->line_start = (size_t)(found - bytes) + 1;
		c->line++;
	}
	c->from = to;
}

/* The byte of the file in which the byte `at` of the text stands. */
static size_t file_offset(struct doc_cursor *c, size_t at)
{
	const struct excerpt *text = c->text;

	if (!text->pieces)
		return (size_t)(text->text.ptr - c->source->bytes) + at;
	if (text->pieces[c->piece].at > at)
		c->piece = 0;
	while (c->piece + 1 < text->count &&
	       text->pieces[c->piece + 1].at <= at)
		c->piece++;
	return text->pieces[c->piece].from + at - text->pieces[c->piece].at;
}

struct place doc_cursor_byte(struct doc_cursor *c, size_t at)
{
	size_t from = file_offset(c, at);

	move_file(c, from < c->source->len ? from : c->source->len);
	return (struct place){c->source, c->line,
			      (unsigned)(c->from - c->line_start) + 1};
}

/* The byte behind the character at `at`. */
static size_t next_character(str text, size_t at)
{
	do
		at++;
	while (at < text.len && ((unsigned char)text.ptr[at] & 0xc0) == 0x80);
	return at;
}

struct place doc_cursor_character(struct doc_cursor *c, size_t index)
{
	str text = c->text->text;

	if (index < c->index)
		c->index = c->at = 0;
	for (; c->index < index && c->at < text.len; c->index++)
		c->at = next_character(text, c->at);
	return doc_cursor_byte(c, c->at);
}

size_t doc_ascii_length(str text)
{
	const uint64_t ones = 0x0101010101010101u;
	const char *at = text.ptr, *end = at + text.len;
	uint64_t word;

	/* Eight bytes at a time to the first that is NUL or not ASCII. */
	for (; end - at >= 8; at += 8) {
		memcpy(&word, at, 8);
		if (((word - ones) | word) & ones << 7)
			break;
	}
	while (at < end && *at && (unsigned char)*at < 0x80)
		at++;
	return (size_t)(at - text.ptr);
}

/* Does YAML 1.1, and so libyaml, end a line here, where YAML 1.2 does not? */
static bool ends_line(const char *at, const char *end)
{
	return (end - at >= 2 && !memcmp(at, "\xc2\x85", 2)) ||
	       (end - at >= 3 && !memcmp(at, "\xe2\x80", 2) &&
		((unsigned char)at[2] & 0xfe) == 0xa8);
}

/* Moves to the first character beyond ASCII that is not before `index`. */
static void seek(struct doc_cursor *c, struct doc_spot *spot, size_t index)
{
	str text = c->text->text;
	size_t step;

	if (index < spot->asked)
		*spot = (struct doc_spot){0, 0, 0, 0};
	spot->asked = index;
	while (spot->index < index && spot->at < text.len) {
		if ((unsigned char)text.ptr[spot->at] >= 0x80) {
			c->whole = c->whole && !ends_line(text.ptr + spot->at,
							  text.ptr + text.len);
			spot->at = next_character(text, spot->at);
			spot->passed = ++spot->index;
		}
		step = doc_ascii_length(
			(str){text.ptr + spot->at, text.len - spot->at});
		spot->at += step;
		spot->index += step;
	}
}

/* How many bytes more than characters are in its line before a mark? */
static size_t more_bytes(struct doc_cursor *c, size_t index, size_t column)
{
	struct doc_spot *here = &c->here, *margin = &c->margin;
	size_t start = index - column;

	if (index < here->asked || index > here->index)
		seek(c, here, index);
	if (start >= here->passed)
		return 0;
	if (start < margin->asked || start > margin->index)
		seek(c, margin, start);
	return here->at - here->index - (margin->at - margin->index);
}

struct place doc_cursor_mark(struct doc_cursor *c, size_t index, size_t line,
			     size_t column)
{
	size_t more = 0;

	if (c->whole) {
		more = more_bytes(c, index, column);
		if (line == 0)
			more += (size_t)(c->text->text.ptr - c->source->bytes);
	}
	if (!c->whole)
		return doc_cursor_character(c, index);
	return (struct place){c->source, (unsigned)line + 1,
			      (unsigned)(column + more) + 1};
}

struct place doc_build_place(const struct source *source, size_t offset)
{
	struct excerpt whole = {{source->bytes, source->len}, NULL, 0};
	struct doc_cursor cursor;

	doc_cursor_start(&cursor, source, &whole);
	return doc_cursor_byte(&cursor, offset);
}
