/* SPDX-License-Identifier: MIT */
/*
 * What the files of base share, which is only what reports messages:
 *
 *	diag.c       messages: counted, repeated, turned off: read it first
 *	diag_text.c  a message for people;  diag_json.c  all of them, for
 *	             programs, as gcc's JSON and as SARIF
 *	kind.c       the manual of diagnostics;  show.c  text that is harmless
 *
 *	arena.c      memory, and maps;  str.c  texts;  print.c  formatting
 *	hash.c       hashes of files;  inputs.c  which files were read
 */
#ifndef BASE_INTERNAL_H
#define BASE_INTERNAL_H

#include "base.h"

enum level { LEVEL_ERROR, LEVEL_WARNING, LEVEL_NOTE };

struct message {
	enum level level;
	const char *id; /* NULL for a note */
	struct place place;
	const char *text;
	struct message *notes; /* those of an error or a warning */
	size_t note_count;
};

/* One message, and the further places that it holds for. */
struct repeat {
	const struct message *first;
	size_t count;
	struct place *hidden; /* the first few that were not shown */
	size_t hidden_count;
};

struct choice {
	const char *id;
	enum { CHOICE_ON, CHOICE_OFF, CHOICE_ERROR, CHOICE_NO_ERROR } effect;
};

/* A warning that the user has acknowledged. */
struct known {
	const char *id;
	struct place at, key, by;
	bool met;
};

/* Where lines begin in a source, as far as they were looked for: every 256th.
 */
struct line_starts {
	const struct source *source;
	size_t *items; /* offsets */
	size_t count;
};

struct diag {
	struct arena *arena;
	FILE *out;
	bool silent, colour, all_errors, last_silent;
	size_t errors, warnings;
	size_t unshown; /* hidden by max_errors */
	struct choice *choices;
	size_t choice_count;
	struct known *known;
	size_t known_count;
	struct diag_style style;
	const struct diag_kinds *kinds; /* NULL: any id is allowed */
	struct map repeats;
	struct repeat **repeat_list;
	size_t repeat_count;
	struct message **messages; /* kept for JSON and SARIF alone */
	size_t message_count;
	struct map *lines; /* struct line_starts by source */
};

/* diag_text.c: one message in gcc's shape. */
void diag_text_put(const struct diag *diag, const struct message *message);
/* Prints a place as "api.yaml:31:9". */
void diag_text_place(const struct diag *diag, struct place place);

/* diag_json.c: all messages. */
void diag_json_put(const struct diag *diag);
void diag_sarif_put(const struct diag *diag);

#endif
