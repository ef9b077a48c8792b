/* SPDX-License-Identifier: MIT */
/*
 * Messages to the user: which are shown, how often, and how they are counted.
 *
 * Every error, and every warning that is not silenced, is counted, whether it
 * is shown or not.
 *
 * Invariant: a note has a message that it belongs to.
 */
#include "internal.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
	REPEATS = 3, /* shown of a message that repeats */
	HIDDEN = 5   /* places listed at the end */
};

enum diag_colour diag_colour_of(FILE *out, enum diag_colour colour)
{
	const char *no = getenv("NO_COLOR"), *terminal = getenv("TERM");

	if (colour != DIAG_COLOUR_AUTO)
		return colour;
	if ((no && *no) || (terminal && !strcmp(terminal, "dumb")))
		return DIAG_COLOUR_NEVER;
	return isatty(fileno(out)) ? DIAG_COLOUR_ALWAYS : DIAG_COLOUR_NEVER;
}

struct tee {
	FILE *out;
	struct buf *copy;
};

static ssize_t tee_write(void *cookie, const char *bytes, size_t len)
{
	struct tee *tee = cookie;

	buf_add(tee->copy, bytes, len);
	return (ssize_t)fwrite(bytes, 1, len, tee->out);
}

FILE *diag_tee(FILE *out, struct buf *copy)
{
	struct tee *tee = ARENA_NEW(copy->arena, struct tee);
	FILE *file;

	*tee = (struct tee){out, copy};
	file = fopencookie(tee, "w",
			   (cookie_io_functions_t){.write = tee_write});
	if (!file)
		return out;
	setvbuf(file, NULL, _IOLBF, 0);
	return file;
}

struct diag *diag_new(struct arena *arena, FILE *out, enum diag_colour colour)
{
	struct diag *diag = ARENA_NEW(arena, struct diag);

	diag->arena = arena;
	diag->out = out;
	diag->colour = diag_colour_of(out, colour) == DIAG_COLOUR_ALWAYS;
	diag->repeats.arena = arena;
	diag->lines = ARENA_NEW(arena, struct map);
	diag->lines->arena = arena;
	return diag;
}

struct diag *diag_silent(struct arena *arena)
{
	struct diag *diag = ARENA_NEW(arena, struct diag);

	diag->arena = arena;
	diag->silent = true;
	return diag;
}

void diag_style(struct diag *diag, const struct diag_style *style,
		const struct diag_kinds *kinds)
{
	diag->style = *style;
	diag->kinds = kinds;
}

/* ---- -W ---- */

static const struct {
	const char *prefix;
	int effect;
} forms[] = {
	{"error=", CHOICE_ERROR},
	{"no-error=", CHOICE_NO_ERROR},
	{"no-", CHOICE_OFF},
	{"", CHOICE_ON},
};

/* The id in an option, and what the option does to it. */
static struct choice read_choice(const char *option)
{
	size_t i = 0, len;

	while (strncmp(option, forms[i].prefix, strlen(forms[i].prefix)) != 0)
		i++;
	len = strlen(forms[i].prefix);
	return (struct choice){.id = option + len, .effect = forms[i].effect};
}

static bool is_known(const struct diag *diag, const char *id)
{
	return *id && (!strcmp(id, "all") || !diag->kinds ||
		       diag_kind_find(diag->kinds, str_from(id)));
}

bool diag_option(struct diag *diag, const char *option)
{
	struct choice choice = read_choice(option);

	if (!strcmp(option, "error") || !strcmp(option, "no-error")) {
		diag->all_errors = *option == 'e';
		return true;
	}
	if (!is_known(diag, choice.id))
		return false;
	diag->choices = arena_grow(diag->arena, diag->choices,
				   diag->choice_count, sizeof choice);
	diag->choices[diag->choice_count++] = choice;
	return true;
}

const char *diag_option_nearest(const struct diag *diag, const char *option)
{
	const char *id = read_choice(option).id;
	const char *near = diag->kinds
				   ? diag_kind_nearest(diag->arena, diag->kinds,
						       str_from(id))
				   : NULL;

	return near ? arena_format(diag->arena, "%.*s%s", (int)(id - option),
				   option, near)
		    : NULL;
}

/* The last option that names the id wins. */
static enum level weigh(const struct diag *diag, const char *id, bool *silent)
{
	bool error = diag->all_errors;

	*silent = diag->style.quiet;
	for (size_t i = 0; i < diag->choice_count; i++) {
		if (strcmp(diag->choices[i].id, id) != 0 &&
		    strcmp(diag->choices[i].id, "all") != 0)
			continue;
		switch (diag->choices[i].effect) {
		case CHOICE_ON:
			*silent = false;
			break;
		case CHOICE_OFF:
			*silent = true;
			break;
		case CHOICE_ERROR:
			error = true;
			*silent = false;
			break;
		case CHOICE_NO_ERROR:
			error = false;
			break;
		}
	}
	return error ? LEVEL_ERROR : LEVEL_WARNING;
}

/* ---- one message ---- */

/* Returns true if this message was shown often enough and is only counted. */
static bool repeats(struct diag *diag, const struct message *message)
{
	str key = str_format(diag->arena, "%s %s", message->id, message->text);
	struct repeat *repeat = map_find(&diag->repeats, key);

	if (!repeat) {
		repeat = ARENA_NEW(diag->arena, struct repeat);
		repeat->first = message;
		map_put(&diag->repeats, key, repeat);
		diag->repeat_list = arena_grow(diag->arena, diag->repeat_list,
					       diag->repeat_count,
					       sizeof *diag->repeat_list);
		diag->repeat_list[diag->repeat_count++] = repeat;
	}
	if (++repeat->count <= REPEATS)
		return false;
	if (!repeat->hidden)
		repeat->hidden = arena_alloc(diag->arena,
					     HIDDEN * sizeof *repeat->hidden);
	if (repeat->hidden_count < HIDDEN)
		repeat->hidden[repeat->hidden_count++] = message->place;
	return true;
}

static void keep(struct diag *diag, struct message *message)
{
	diag->messages = arena_grow(diag->arena, diag->messages,
				    diag->message_count,
				    sizeof *diag->messages);
	diag->messages[diag->message_count++] = message;
}

static void report(struct diag *diag, struct place place, enum level level,
		   const char *id, const char *text)
{
	struct message *message = ARENA_NEW(diag->arena, struct message);

	*message = (struct message){.level = level,
				    .id = id,
				    .place = place,
				    .text = text};
	if (diag->silent) {
		diag->last_silent = true;
	} else if (diag->style.max_errors &&
		   diag->errors >= diag->style.max_errors) {
		diag->last_silent = true;
		diag->unshown++;
	} else if (diag->style.format != DIAG_TEXT) {
		keep(diag, message);
	} else if (!diag->style.verbose && repeats(diag, message)) {
		diag->last_silent = true;
	} else {
		diag_text_put(diag, message);
	}
	if (level == LEVEL_ERROR)
		diag->errors++;
	else if (level == LEVEL_WARNING)
		diag->warnings++;
}

void diag_error(struct diag *diag, struct place place, const char *id,
		const char *format, ...)
{
	va_list args;

	diag->last_silent = false;
	va_start(args, format);
	report(diag, place, LEVEL_ERROR, id,
	       arena_vformat(diag->arena, format, args));
	va_end(args);
}

/* ---- acknowledged warnings ---- */

void diag_acknowledge(struct diag *diag, const char *id, struct place at,
		      struct place key, struct place by)
{
	diag->known = arena_grow(diag->arena, diag->known, diag->known_count,
				 sizeof *diag->known);
	diag->known[diag->known_count++] =
		(struct known){.id = id, .at = at, .key = key, .by = by};
}

static bool is_same_place(struct place a, struct place b)
{
	return a.source == b.source && a.line == b.line && a.column == b.column;
}

static bool is_acknowledged(struct diag *diag, struct place place,
			    const char *id)
{
	bool found = false;

	for (size_t i = 0; i < diag->known_count; i++) {
		struct known *known = &diag->known[i];

		if (strcmp(known->id, id) == 0 &&
		    (is_same_place(known->at, place) ||
		     is_same_place(known->key, place)))
			found = known->met = true;
	}
	return found;
}

void diag_acknowledged_check(struct diag *diag)
{
	for (size_t i = 0; i < diag->known_count; i++)
		if (!diag->known[i].met)
			diag_warning(diag, diag->known[i].by,
				     "acknowledged-nothing",
				     "no warning [%s] is reported there",
				     diag->known[i].id);
}

void diag_warning(struct diag *diag, struct place place, const char *id,
		  const char *format, ...)
{
	enum level level = weigh(diag, id, &diag->last_silent);
	va_list args;

	diag->last_silent = is_acknowledged(diag, place, id) ||
			    diag->last_silent;
	if (diag->last_silent)
		return;
	va_start(args, format);
	report(diag, place, level, id,
	       arena_vformat(diag->arena, format, args));
	va_end(args);
}

/* Without an id, -Werror concerns warnings, not remarks. */
static bool is_error(const struct diag *diag, const char *id)
{
	for (size_t i = diag->choice_count; i-- > 0;)
		if (!strcmp(diag->choices[i].id, id))
			return diag->choices[i].effect == CHOICE_ERROR;
	return false;
}

void diag_remark(struct diag *diag, struct place place, const char *id,
		 const char *format, ...)
{
	va_list args;

	(void)weigh(diag, id, &diag->last_silent);
	diag->last_silent = is_acknowledged(diag, place, id) ||
			    diag->last_silent;
	if (diag->last_silent)
		return;
	va_start(args, format);
	report(diag, place, is_error(diag, id) ? LEVEL_ERROR : LEVEL_NOTE, id,
	       arena_vformat(diag->arena, format, args));
	va_end(args);
}

void diag_note(struct diag *diag, struct place place, const char *format, ...)
{
	struct message note = {.level = LEVEL_NOTE, .place = place};
	struct message *of;
	va_list args;

	if (diag->last_silent || diag->style.quiet)
		return;
	va_start(args, format);
	note.text = arena_vformat(diag->arena, format, args);
	va_end(args);
	if (diag->style.format == DIAG_TEXT) {
		diag_text_put(diag, &note);
		return;
	}
	assert(diag->message_count);
	of = diag->messages[diag->message_count - 1];
	of->notes = arena_grow(diag->arena, of->notes, of->note_count,
			       sizeof *of->notes);
	of->notes[of->note_count++] = note;
}

/* ---- the end ---- */

static void put_repeat(const struct diag *diag, const struct repeat *repeat)
{
	size_t more = repeat->count - REPEATS;

	diag_text_place(diag, repeat->first->place);
	fprintf(diag->out, ": note: [%s] is reported at %zu more place%s, too:",
		repeat->first->id, more, more == 1 ? "" : "s");
	for (size_t i = 0; i < repeat->hidden_count; i++) {
		putc(' ', diag->out);
		diag_text_place(diag, repeat->hidden[i]);
	}
	fputs(more > repeat->hidden_count ? " ... (-v shows all)\n" : "\n",
	      diag->out);
}

static void put_count(const struct diag *diag, const char *before, size_t count,
		      const char *noun)
{
	if (count)
		fprintf(diag->out, "%s%zu %s%s", before, count, noun,
			count == 1 ? "" : "s");
}

static void put_summary(const struct diag *diag)
{
	for (size_t i = 0; i < diag->repeat_count; i++)
		if (diag->repeat_list[i]->count > REPEATS)
			put_repeat(diag, diag->repeat_list[i]);
	if (!diag->errors && !diag->warnings)
		return;
	put_count(diag, "hookc: ", diag->errors, "error");
	put_count(diag, diag->errors ? ", " : "hookc: ", diag->warnings,
		  "warning");
	if (diag->unshown)
		fprintf(diag->out, "; %zu not shown (-fmax-errors=%zu)",
			diag->unshown, diag->style.max_errors);
	putc('\n', diag->out);
}

void diag_finish(struct diag *diag)
{
	if (diag->style.format == DIAG_JSON)
		diag_json_put(diag);
	else if (diag->style.format == DIAG_SARIF)
		diag_sarif_put(diag);
	else if (!diag->style.quiet)
		put_summary(diag);
}

size_t diag_errors(const struct diag *diag)
{
	return diag->errors;
}

size_t diag_warnings(const struct diag *diag)
{
	return diag->warnings;
}
