/* SPDX-License-Identifier: MIT */
/*
 * A documentation page in Markdown: its fenced document, its bullets, and
 * what it sets in `code`.
 *
 * The page is read line by line; what stands in one fence is never taken for
 * prose.
 */
#include "internal.h"

#include <string.h>

struct line {
	const char *ptr;
	size_t len; /* without its end */
	unsigned number;
	const char *next;
};

/* What stands in a fence, and its first line. */
struct block {
	struct excerpt excerpt;
	unsigned line;
};

struct reader {
	struct doc *doc;
	struct document *document;
	struct page *page;
	const char *end;
	str section;
	struct block fragment; /* the first that has no `openapi` */
	unsigned second;       /* the line of another one; or 0 */
};

static bool get_line(const struct reader *r, const char *at, unsigned number,
		     struct line *line)
{
	const char *stop;

	if (at >= r->end)
		return false;
	stop = memchr(at, '\n', (size_t)(r->end - at));
	line->ptr = at;
	line->next = stop ? stop + 1 : r->end;
	line->len = (size_t)((stop ? stop : r->end) - at);
	if (line->len && at[line->len - 1] == '\r')
		line->len--;
	line->number = number;
	return true;
}

static size_t indent_of(const struct line *line)
{
	size_t i = 0;

	while (i < line->len && line->ptr[i] == ' ')
		i++;
	return i;
}

/*
 * Returns the length of a run of fence characters, or 0 if the line opens no
 * fence.
 */
static size_t fence(const struct line *line, char *mark)
{
	size_t from = indent_of(line), i = from;

	if (i >= line->len || (line->ptr[i] != '`' && line->ptr[i] != '~'))
		return 0;
	*mark = line->ptr[i];
	while (i < line->len && line->ptr[i] == *mark)
		i++;
	return i - from >= 3 ? i - from : 0;
}

static bool closes(const struct line *line, char mark, size_t length)
{
	char other = 0;
	size_t run = fence(line, &other);

	if (run < length || other != mark)
		return false;
	for (size_t i = indent_of(line) + run; i < line->len; i++)
		if (line->ptr[i] != ' ')
			return false;
	return true;
}

static bool is_document_word(str info)
{
	return str_starts(info, "yaml") || str_starts(info, "yml") ||
	       str_starts(info, "json");
}

/* Returns the lines of an indented fence without their common indentation. */
static struct excerpt dedent(struct reader *r, const char *from, const char *to,
			     size_t indent)
{
	struct buf out = {r->doc->arena, NULL, 0, 0};
	struct piece *pieces = NULL;
	struct line line;
	const char *at = from, *start = r->document->source->bytes;
	size_t cut, count = 0;

	if (!indent)
		return (struct excerpt){{from, (size_t)(to - from)}, NULL, 0};
	while (at < to && get_line(r, at, 0, &line)) {
		cut = indent_of(&line);
		if (cut > indent)
			cut = indent;
		pieces = arena_grow(r->doc->arena, pieces, count,
				    sizeof *pieces);
		pieces[count++] =
			(struct piece){out.len, (size_t)(at - start) + cut};
		buf_add(&out, at + cut, (size_t)(line.next - at) - cut);
		at = line.next;
	}
	return (struct excerpt){buf_str(&out), pieces, count};
}

/* A block with `openapi` (or `swagger`) at its root is a whole document. */
static bool looks_like_document(str text)
{
	const char *at = text.ptr, *end = at + text.len;

	while (at < end) {
		str rest = {at, (size_t)(end - at)};

		if (str_starts(rest, "openapi:") ||
		    str_starts(rest, "swagger:"))
			return true;
		while (rest.len && (*rest.ptr == ' ' || *rest.ptr == '{')) {
			rest.ptr++;
			rest.len--;
		}
		if (str_starts(rest, "\"openapi\"") ||
		    str_starts(rest, "\"swagger\""))
			return true;
		at = memchr(at, '\n', (size_t)(end - at));
		if (!at)
			return false;
		at++;
	}
	return false;
}

/* Does it begin with a part of a document that has a meaning of its own? */
static bool looks_like_fragment(str text)
{
	static const char *const words[] = {"paths", "webhooks", "x-webhooks",
					    "components"};
	const char *at = text.ptr, *end = at + text.len;
	bool json;

	while (at < end && strchr(" \r\n{", *at))
		at++;
	json = at < end && *at == '"';
	at += json;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		size_t len = strlen(words[i]);

		if ((size_t)(end - at) > len && !memcmp(at, words[i], len) &&
		    at[len] == (json ? '"' : ':'))
			return true;
	}
	return false;
}

static void report_second(struct reader *r, unsigned line)
{
	struct place place = {r->document->source, line, 1};

	diag_warning(r->doc->diag, place, "page-second-document",
		     "this page holds a second document; it is not read");
}

static void read_block(struct reader *r, const struct block *block)
{
	r->page->root = doc_yaml_read(r->doc, r->document, &block->excerpt);
	r->page->failed = !r->page->root;
}

/* A fragment is read only if the page has no whole document. */
static void take_block(struct reader *r, struct excerpt excerpt, unsigned line)
{
	struct block block = {excerpt, line};
	str text = excerpt.text;

	if (!looks_like_document(text)) {
		if (!looks_like_fragment(text))
			return;
		if (!r->fragment.excerpt.text.ptr)
			r->fragment = block;
		else if (!r->second)
			r->second = line;
		return;
	}
	if (r->page->root || r->page->failed)
		report_second(r, line);
	else
		read_block(r, &block);
}

/* Reads the fence that opens at `line`; returns where the page continues. */
static const char *take_fence(struct reader *r, struct line *line,
			      size_t length, char mark)
{
	size_t indent = indent_of(line);
	const char *from = line->next, *to = r->end;
	unsigned first = line->number + 1;
	str info = {line->ptr + indent + length, line->len - indent - length};
	struct line inner = *line;

	while (get_line(r, inner.next, inner.number + 1, &inner)) {
		to = inner.ptr;
		if (closes(&inner, mark, length))
			break;
		to = inner.next;
	}
	*line = inner;
	while (info.len && *info.ptr == ' ') {
		info.ptr++;
		info.len--;
	}
	if (!info.len || is_document_word(info))
		take_block(r, dedent(r, from, to, indent), first);
	return inner.next;
}

static void add_code(struct reader *r, str text, struct place place)
{
	struct page *page = r->page;

	page->codes = arena_grow(r->doc->arena, page->codes, page->code_count,
				 sizeof *page->codes);
	page->codes[page->code_count].text = str_copy(r->doc->arena, text);
	page->codes[page->code_count++].place = place;
}

static str trim(str text)
{
	while (text.len && *text.ptr == ' ') {
		text.ptr++;
		text.len--;
	}
	while (text.len && text.ptr[text.len - 1] == ' ')
		text.len--;
	return text;
}

/* "* `name`: summary" */
static void take_bullet(struct reader *r, const struct line *line)
{
	size_t i = indent_of(line);
	struct page *page = r->page;
	struct page_bullet *bullet;
	const char *name, *stop;

	if (i + 3 >= line->len || !strchr("*-+", line->ptr[i]) ||
	    line->ptr[i + 1] != ' ')
		return;
	for (i++; i < line->len && line->ptr[i] == ' '; i++)
		;
	if (i >= line->len || line->ptr[i] != '`')
		return;
	name = line->ptr + i + 1;
	stop = memchr(name, '`', (size_t)(line->ptr + line->len - name));
	if (!stop || stop == name)
		return;
	page->bullets = arena_grow(r->doc->arena, page->bullets,
				   page->bullet_count, sizeof *page->bullets);
	bullet = &page->bullets[page->bullet_count++];
	memset(bullet, 0, sizeof *bullet);
	bullet->name =
		str_copy(r->doc->arena, (str){name, (size_t)(stop - name)});
	bullet->section = r->section;
	bullet->place = (struct place){r->document->source, line->number,
				       (unsigned)(name - line->ptr) + 1};
	for (stop++; stop < line->ptr + line->len && strchr(": -", *stop);
	     stop++)
		;
	bullet->summary =
		str_copy(r->doc->arena,
			 trim((str){stop,
				    (size_t)(line->ptr + line->len - stop)}));
}

static void take_codes(struct reader *r, const struct line *line)
{
	const char *at = line->ptr, *end = at + line->len, *open, *close;
	struct place place = {r->document->source, line->number, 0};

	while ((open = memchr(at, '`', (size_t)(end - at)))) {
		close = memchr(open + 1, '`', (size_t)(end - open - 1));
		if (!close)
			return;
		place.column = (unsigned)(open + 1 - line->ptr) + 1;
		if (close > open + 1)
			add_code(r, (str){open + 1, (size_t)(close - open - 1)},
				 place);
		at = close + 1;
	}
}

static void take_prose(struct reader *r, const struct line *line)
{
	size_t i = 0;

	while (i < line->len && line->ptr[i] == '#')
		i++;
	if (i > 0 && i <= 6 && i < line->len && line->ptr[i] == ' ') {
		r->section =
			str_copy(r->doc->arena,
				 trim((str){line->ptr + i, line->len - i}));
		if (!r->page->title.ptr)
			r->page->title = r->section;
		return;
	}
	take_bullet(r, line);
	take_codes(r, line);
}

struct page *doc_page_read(struct doc *doc, struct document *document)
{
	struct page *page = ARENA_NEW(doc->arena, struct page);
	struct reader r = {.doc = doc, .document = document, .page = page};
	const char *at =
		document->source->bytes + doc_mark_length(document->source);
	struct line line;
	unsigned number = 1;
	size_t length;
	char mark;

	page->source = document->source;
	r.end = document->source->bytes + document->source->len;
	while (get_line(&r, at, number, &line)) {
		length = fence(&line, &mark);
		if (length) {
			at = take_fence(&r, &line, length, mark);
		} else {
			take_prose(&r, &line);
			at = line.next;
		}
		number = line.number + 1;
	}
	if (!page->root && !page->failed && r.fragment.excerpt.text.ptr) {
		read_block(&r, &r.fragment);
		if (r.second)
			report_second(&r, r.second);
	}
	return page;
}
