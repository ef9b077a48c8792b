/* SPDX-License-Identifier: MIT */
/*
 * A message in gcc's shape: place, level, text, id, and the line it is about.
 *
 * What came from outside is printed by str_print(), so that no byte of it
 * steers a terminal.
 */
#include "internal.h"

#include <string.h>

#define LINE_WIDTH  120 /* bytes of a source line that are shown */
#define LINE_STRIDE 256 /* see struct line_starts */

static const char *paint(const struct diag *diag, const char *code)
{
	return diag->colour ? code : "";
}

void diag_text_place(const struct diag *diag, struct place place)
{
	const char *path = place.source ? place.source->path : "hookc";

	str_print(diag->out, str_from(path));
	if (place.source && place.line)
		fprintf(diag->out, ":%u", place.line);
	if (place.source && place.line && place.column)
		fprintf(diag->out, ":%u", place.column);
}

static void put_head(const struct diag *diag, struct place place,
		     enum level level)
{
	static const char *const words[] = {"error", "warning", "note"};
	static const char *const colours[] = {"\033[1;31m", "\033[1;35m",
					      "\033[1;36m"};

	fputs(paint(diag, "\033[1m"), diag->out);
	diag_text_place(diag, place);
	fprintf(diag->out, ": %s%s:%s ", paint(diag, colours[level]),
		words[level], paint(diag, "\033[0m"));
}

static struct line_starts *starts_of(const struct diag *diag,
				     const struct source *source)
{
	str key = {(const char *)&source, sizeof source};
	struct line_starts *starts = map_find(diag->lines, key);

	if (!starts) {
		starts = ARENA_NEW(diag->arena, struct line_starts);
		starts->source = source;
		key.ptr = (const char *)&starts->source;
		map_put(diag->lines, key, starts);
	}
	return starts;
}

static const char *find_line(const struct diag *diag,
			     const struct source *source, unsigned line,
			     size_t *len)
{
	struct line_starts *starts = starts_of(diag, source);
	const char *at = source->bytes, *end = at + source->len, *stop;
	size_t from = (line - 1) / LINE_STRIDE;

	if (from > starts->count)
		from = starts->count;
	if (from)
		at += starts->items[from - 1];
	for (from = from * LINE_STRIDE + 1; from < line; from++) {
		stop = memchr(at, '\n', (size_t)(end - at));
		if (!stop)
			return NULL;
		at = stop + 1;
		if (from != (starts->count + 1) * LINE_STRIDE)
			continue;
		starts->items = arena_grow(diag->arena, starts->items,
					   starts->count,
					   sizeof *starts->items);
		starts->items[starts->count++] = (size_t)(at - source->bytes);
	}
	stop = memchr(at, '\n', (size_t)(end - at));
	*len = (size_t)((stop ? stop : end) - at);
	if (*len && at[*len - 1] == '\r')
		--*len;
	return at;
}

static bool continues(char c)
{
	return ((unsigned char)c & 0xc0) == 0x80;
}

/* Writes blanks as wide as the text before the column; tabs stay tabs. */
static void put_caret(const struct diag *diag, const char *text, size_t len)
{
	fputs("      | ", diag->out);
	for (size_t i = 0; i < len; i++)
		if (!continues(text[i]))
			putc(text[i] == '\t' ? '\t' : ' ', diag->out);
	fprintf(diag->out, "%s^%s\n", paint(diag, "\033[1;32m"),
		paint(diag, "\033[0m"));
}

static void put_tabbed(const struct diag *diag, const char *text, size_t len)
{
	const char *tab;

	while ((tab = memchr(text, '\t', len))) {
		str_print(diag->out, (str){text, (size_t)(tab - text)});
		putc('\t', diag->out);
		len -= (size_t)(tab - text) + 1;
		text = tab + 1;
	}
	str_print(diag->out, (str){text, len});
}

static void put_source(const struct diag *diag, struct place place)
{
	size_t len, from = 0, column = place.column ? place.column - 1 : 0;
	const char *line;

	if (!place.source || !place.source->bytes || !place.line)
		return;
	line = find_line(diag, place.source, place.line, &len);
	if (!line)
		return;
	if (column > len)
		column = len;
	if (column > LINE_WIDTH * 3 / 4)
		from = column - LINE_WIDTH / 2;
	while (from > 0 && continues(line[from]))
		from--;
	if (len - from > LINE_WIDTH) {
		len = from + LINE_WIDTH;
		while (len > column + 1 && continues(line[len]))
			len--;
	}
	fprintf(diag->out, "%5u | ", place.line);
	put_tabbed(diag, line + from, len - from);
	putc('\n', diag->out);
	if (place.column)
		put_caret(diag, line + from, column - from);
}

void diag_text_put(const struct diag *diag, const struct message *message)
{
	put_head(diag, message->place, message->level);
	str_print(diag->out, str_from(message->text));
	if (message->id)
		fprintf(diag->out, " [%s]", message->id);
	putc('\n', diag->out);
	put_source(diag, message->place);
}
