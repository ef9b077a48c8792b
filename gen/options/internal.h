/* SPDX-License-Identifier: MIT */
/*
 * The tables of list.c, from which the parser and the help are made:
 *
 *	list.c       every command and every option, one row each
 *	parse.c      the command line, with value.c for values
 *	help.c       --help;  manual.c  hookc(1);  complete.c  completions
 *	reference.c  the manifest's keys: hookc-manifest(5), specs/README.md
 *	key.c        what of the options decides on the output: identity.c
 */
#ifndef OPTIONS_INTERNAL_H
#define OPTIONS_INTERNAL_H

#include "options.h"

/* A word that says what to do; its place in the table is its enum command. */
struct options_command {
	const char *name;
	const char *usage;   /* behind "hookc NAME ", a line each */
	const char *summary; /* half a line */
	const char *text;    /* a paragraph */
};

enum options_kind {
	OPTIONS_FLAG,   /* sets a bool */
	OPTIONS_TEXT,   /* sets a const char * */
	OPTIONS_TEXTS,  /* adds to a struct options_texts */
	OPTIONS_NUMBER, /* sets a size_t, above 0 */
	OPTIONS_OWN,    /* what `set` makes of it */
	OPTIONS_END     /* the run ends here, whatever else is said */
};

struct options_reader {
	struct arena *arena;
	struct options *options;
	char **at; /* what is not yet read */
	bool failed;
};

/* One option: how it is read, who understands it, what is said of it. */
struct options_row {
	const char *name, *other; /* "-o", "--output"; the second may be NULL */
	const char *value;        /* "DIR"; NULL: it takes none */
	unsigned commands;        /* 1 << COMMAND_X, for each that has it */
	enum options_kind kind;
	size_t offset; /* in struct options */
	void (*set)(struct options_reader *r, const char *value);
	const char *text;
};

/* A bit of `commands`: the option does not affect the text of the output. */
#define OPTIONS_ASIDE (1u << 31)

/* Made by the build: hookc's version, and a hash of its sources. */
extern const char options_identity[];

/* list.c */
extern const struct options_command options_commands[];
extern const size_t options_command_count;
extern const struct options_row options_rows[];
extern const size_t options_row_count;

/* value.c: readers of values, for list.c and parse.c. */

/* Says what is wrong, once; `what` may be NULL. */
void options_fail(struct options_reader *r, const char *message,
		  const char *what);
void options_add_text(struct arena *arena, struct options_texts *texts,
		      const char *text);
/* A number above 0. */
void options_number(struct options_reader *r, const char *text, size_t *out);
void options_set_colour(struct options_reader *r, const char *text);
void options_set_diff_form(struct options_reader *r, const char *text);
void options_set_form(struct options_reader *r, const char *text);
void options_set_silent(struct options_reader *r, const char *text);
void options_set_port(struct options_reader *r, const char *text);
void options_set_secret(struct options_reader *r, const char *name);
void options_set_dump(struct options_reader *r, const char *text);

/* help.c */
void options_help(const struct options_command *command); /* NULL: all */
extern const char options_provider[]; /* what PROVIDER may be */
extern const char options_statuses[];

/* manual.c */
void options_manual(void);
void options_put_roff(const char *text, size_t len); /* in a manual page */

/* reference.c */
void options_reference_manual(void);
void options_reference_page(void);

/* complete.c: false if there is no such shell. */
bool options_complete(const char *shell);

#endif
