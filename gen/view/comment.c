/* SPDX-License-Identifier: MIT */
/*
 * The doors through which a specification's text reaches C: comments and
 * string literals. (Identifiers are name.c's, file names are view.c's.)
 *
 * Invariant: only printable ASCII comes out. In a comment no backslash, no
 * question mark pair, no star before a slash; in a literal neither backslash
 * nor question mark but for three-digit octal escapes.
 */
#include "internal.h"

#include <assert.h>
#include <string.h>

#define COMMENT_WIDTH 72
#define COMMENT_LINES 12
#define BRIEF         100 /* further sentences are kept up to here */
#define LONGEST       400 /* a single sentence is cut here */

static bool plain(int32_t rune)
{
	return rune >= ' ' && rune < 127 && rune != '\\' && rune != '?';
}

static void add_rune(struct buf *out, int32_t rune)
{
	char byte = (char)rune;

	if (rune == '?')
		buf_add_text(out, ".");
	else if (rune == '\\')
		buf_add_text(out, "/");
	else if (plain(rune))
		buf_add(out, &byte, 1);
	else if (rune == 0x2018 || rune == 0x2019)
		buf_add_text(out, "'");
	else if (rune == 0x201c || rune == 0x201d)
		buf_add_text(out, "\"");
	else if (rune == 0x2013 || rune == 0x2014)
		buf_add_text(out, "-");
	else if (rune == 0x2026)
		buf_add_text(out, "...");
	else
		buf_add_format(out, "<U+%04X>", (unsigned)rune);
}

static bool is_harmless(const char *text)
{
	for (; *text; text++)
		if (!plain(*text) || !strncmp(text, "*/", 2))
			return false;
	return true;
}

/* White space of any kind is one blank; stars and slashes are kept apart. */
const char *view_comment(struct arena *arena, str text)
{
	struct buf out = {arena, NULL, 0, 0};
	const char *at = text.ptr, *end = at + text.len;
	bool blank = false;
	char last = '\0';
	int32_t rune;

	while (at < end) {
		rune = str_rune(&at, end);
		if (rune < 0)
			rune = 0xfffd;
		if (rune == ' ' || (rune >= 9 && rune <= 13)) {
			blank = out.len > 0;
			continue;
		}
		last = out.len ? out.ptr[out.len - 1] : '\0';
		if (blank || (last == '*' && (rune == '/' || rune == '\\')) ||
		    (last == '/' && rune == '*'))
			buf_add_text(&out, " ");
		blank = false;
		add_rune(&out, rune);
	}
	assert(is_harmless(buf_str(&out).ptr));
	return buf_str(&out).ptr;
}

static char folded(char c)
{
	if (c >= 'A' && c <= 'Z')
		return (char)(c + 32);
	return c == '-' || c == '.' || c == '/' || c == ' ' ? '_' : c;
}

bool view_comment_is_name(str text, const char *name)
{
	size_t i;

	for (i = 0; i < text.len; i++)
		if (folded(text.ptr[i]) != folded(name[i]))
			return false;
	return name[i] == '\0';
}

/* Where the sentence that begins here ends; the whole text has one end. */
static size_t sentence_end(const char *text)
{
	size_t i;

	for (i = 0; text[i]; i++)
		if ((text[i] == '.' || text[i] == ':' || text[i] == '!') &&
		    text[i + 1] == ' ' && (i < 4 || text[i - 2] != '.') &&
		    text[i + 2] >= 'A' && text[i + 2] <= 'Z')
			return i + 1;
	return i;
}

const char *view_comment_brief(struct arena *arena, str text)
{
	const char *whole = view_comment(arena, text);
	size_t end = sentence_end(whole), next;

	while (whole[end]) {
		next = end + 1 + sentence_end(whole + end + 1);
		if (next > BRIEF)
			break;
		end = next;
	}
	/* What has no sentences, or endless ones, is cut at a word. */
	if (end > LONGEST) {
		for (end = LONGEST; end > 0 && whole[end] != ' '; end--)
			continue;
		return arena_format(arena, "%.*s ...", (int)end, whole);
	}
	return arena_copy(arena, whole, end);
}

void view_comment_lines(struct maker *m, struct view_list *list, str text)
{
	const char *line = text.ptr ? view_comment(m->arena, text) : "";
	size_t length, cut, lines = 0;
	struct view_line *item;

	for (; *line; lines++) {
		length = strlen(line);
		cut = length;
		if (length > COMMENT_WIDTH) {
			cut = COMMENT_WIDTH;
			while (cut > 0 && line[cut] != ' ')
				cut--;
			if (cut == 0)
				cut = strcspn(line, " ");
		}
		item = ARENA_NEW(m->arena, struct view_line);
		item->text = arena_copy(m->arena, line, cut);
		if (lines == COMMENT_LINES - 1 && cut < length) {
			item->text = "...";
			line += length;
		}
		view_add(m, list, item);
		if (*line)
			line += line[cut] == ' ' ? cut + 1 : cut;
	}
}

static void add_literal(struct buf *out, str text)
{
	unsigned char c;

	for (size_t i = 0; i < text.len; i++) {
		c = (unsigned char)text.ptr[i];
		if (c == '"')
			buf_add_text(out, "\\\"");
		else if (plain(c))
			buf_add(out, text.ptr + i, 1);
		else
			buf_add_format(out, "\\%03o", c);
	}
}

/* A literal is cut in two before C11's guaranteed 4095 bytes end. */
const char *view_literal_of(struct arena *arena, str text)
{
	struct buf out = {arena, NULL, 0, 0};
	size_t done = 0, part;

	buf_add_text(&out, "\"");
	do {
		part = text.len - done < 1024 ? text.len - done : 1024;
		if (done > 0)
			buf_add_text(&out, "\" \"");
		add_literal(&out, (str){text.ptr + done, part});
		done += part;
	} while (done < text.len);
	buf_add_text(&out, "\"");
	return buf_str(&out).ptr;
}

/* A wire name as a reader of the comment knows it, cut when it is long. */
const char *view_literal_bare(struct arena *arena, str text)
{
	const char *whole = view_comment(arena, text);

	if (strlen(whole) > 48)
		return arena_format(arena, "%.45s...", whole);
	return whole;
}
