/* SPDX-License-Identifier: MIT */
/*
 * What is told to the user, in gcc's shape.
 *
 * Invariant: a byte that could steer a terminal is never printed as it is.
 */
#include "base.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define LINE_WIDTH 120 /* of a source line that is shown */

enum level { LEVEL_ERROR, LEVEL_WARNING, LEVEL_NOTE };

struct choice {
	const char *id;
	bool error; /* else silent */
	bool off;   /* no-error */
};

struct diag {
	struct arena *arena;
	FILE *out;
	bool colour, all_errors, last_silent;
	size_t errors, warnings;
	struct choice *choices;
	size_t choice_count;
};

static bool wants_colour(FILE *out, enum diag_colour colour)
{
	const char *no = getenv("NO_COLOR");

	if (colour != DIAG_COLOUR_AUTO)
		return colour == DIAG_COLOUR_ALWAYS;
	return !(no && *no) && isatty(fileno(out));
}

struct diag *diag_new(struct arena *arena, FILE *out, enum diag_colour colour)
{
	struct diag *diag = ARENA_NEW(arena, struct diag);

	diag->arena = arena;
	diag->out = out;
	diag->colour = wants_colour(out, colour);
	return diag;
}

static bool choose(struct diag *diag, const char *id, bool error, bool off)
{
	struct choice choice = {id, error, off};

	if (!*id)
		return false;
	diag->choices = arena_grow(diag->arena, diag->choices,
				   diag->choice_count, sizeof choice);
	diag->choices[diag->choice_count++] = choice;
	return true;
}

bool diag_option(struct diag *diag, const char *option)
{
	if (!strcmp(option, "error")) {
		diag->all_errors = true;
		return true;
	}
	if (!strncmp(option, "error=", 6))
		return choose(diag, option + 6, true, false);
	if (!strncmp(option, "no-error=", 9))
		return choose(diag, option + 9, true, true);
	if (!strncmp(option, "no-", 3))
		return choose(diag, option + 3, false, false);
	return false;
}

/* The last option that names the id wins. */
static enum level weigh(const struct diag *diag, const char *id, bool *silent)
{
	bool error = diag->all_errors;
	size_t i;

	*silent = false;
	for (i = 0; i < diag->choice_count; i++) {
		if (strcmp(diag->choices[i].id, id) != 0 &&
		    strcmp(diag->choices[i].id, "all") != 0)
			continue;
		if (diag->choices[i].error) {
			error = !diag->choices[i].off;
			*silent = *silent && !error;
		} else {
			*silent = true;
		}
	}
	return error ? LEVEL_ERROR : LEVEL_WARNING;
}

static const char *paint(const struct diag *diag, const char *code)
{
	return diag->colour ? code : "";
}

static void put_head(struct diag *diag, struct place place, enum level level)
{
	static const char *const words[] = {"error", "warning", "note"};
	static const char *const colours[] = {"\033[1;31m", "\033[1;35m",
					      "\033[1;36m"};
	const char *path = place.source ? place.source->path : "hookc";

	fputs(paint(diag, "\033[1m"), diag->out);
	str_print(diag->out, str_from(path));
	if (place.source && place.line)
		fprintf(diag->out, ":%u", place.line);
	if (place.source && place.line && place.column)
		fprintf(diag->out, ":%u", place.column);
	fprintf(diag->out, ": %s%s:%s ", paint(diag, colours[level]),
		words[level], paint(diag, "\033[0m"));
}

static const char *find_line(const struct source *source, unsigned line,
			     size_t *len)
{
	const char *at = source->bytes, *end = at + source->len, *stop;

	for (; line > 1; line--) {
		stop = memchr(at, '\n', (size_t)(end - at));
		if (!stop)
			return NULL;
		at = stop + 1;
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

/* As wide as the text before the column; tabs stay tabs. */
static void put_caret(struct diag *diag, const char *text, size_t len)
{
	size_t i;

	fputs("      | ", diag->out);
	for (i = 0; i < len; i++)
		if (!continues(text[i]))
			putc(text[i] == '\t' ? '\t' : ' ', diag->out);
	fprintf(diag->out, "%s^%s\n", paint(diag, "\033[1;32m"),
		paint(diag, "\033[0m"));
}

static void put_tabbed(struct diag *diag, const char *text, size_t len)
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

static void put_source(struct diag *diag, struct place place)
{
	size_t len, from = 0, column = place.column ? place.column - 1 : 0;
	const char *line;

	if (!place.source || !place.source->bytes || !place.line)
		return;
	line = find_line(place.source, place.line, &len);
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

static void tell(struct diag *diag, struct place place, enum level level,
		 const char *id, const char *format, va_list args)
{
	const char *text = arena_vformat(diag->arena, format, args);

	put_head(diag, place, level);
	str_print(diag->out, str_from(text));
	if (id)
		fprintf(diag->out, " [%s]", id);
	putc('\n', diag->out);
	put_source(diag, place);
}

void diag_error(struct diag *diag, struct place place, const char *id,
		const char *format, ...)
{
	va_list args;

	diag->errors++;
	diag->last_silent = false;
	va_start(args, format);
	tell(diag, place, LEVEL_ERROR, id, format, args);
	va_end(args);
}

void diag_warning(struct diag *diag, struct place place, const char *id,
		  const char *format, ...)
{
	enum level level = weigh(diag, id, &diag->last_silent);
	va_list args;

	if (diag->last_silent)
		return;
	if (level == LEVEL_ERROR)
		diag->errors++;
	else
		diag->warnings++;
	va_start(args, format);
	tell(diag, place, level, id, format, args);
	va_end(args);
}

void diag_note(struct diag *diag, struct place place, const char *format, ...)
{
	va_list args;

	if (diag->last_silent)
		return;
	va_start(args, format);
	tell(diag, place, LEVEL_NOTE, NULL, format, args);
	va_end(args);
}

size_t diag_errors(const struct diag *diag)
{
	return diag->errors;
}

size_t diag_warnings(const struct diag *diag)
{
	return diag->warnings;
}
