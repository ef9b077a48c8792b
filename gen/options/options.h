/* SPDX-License-Identifier: MIT */
/* options: the command line, read once, never changed after. */
#ifndef OPTIONS_H
#define OPTIONS_H

#include "diff.h"
#include "doc.h"
#include "live.h"

enum command {
	COMMAND_GENERATE,
	COMMAND_CHECK,
	COMMAND_LIST,
	COMMAND_DIFF,
	COMMAND_INIT,
	COMMAND_SEND,
	COMMAND_LISTEN,
	COMMAND_EXPLAIN,
	COMMAND_HELP,
	COMMAND_DUMP /* no word of its own: --dump-model */
};

/* Exit statuses. */
enum status { STATUS_FINE, STATUS_FINDINGS, STATUS_USAGE };

/* Texts of an option that may be given more than once. */
struct options_texts {
	const char **items;
	size_t count;
};

struct options {
	enum command command;
	char **paths; /* manifests, or documents of one provider */
	size_t path_count;
	const char *out;       /* -o */
	const char *prefix;    /* --prefix; NULL: the paths are manifests */
	const char *templates; /* --templates, or NULL */
	struct options_texts schemas; /* --schema: instead of paths */
	const char *remotes;          /* --remotes, or NULL */
	const char *draft;            /* --draft, or NULL */
	bool formats;                 /* --formats */
	bool accepts;                 /* --accepts: of a bare document */
	bool deliveries;              /* --deliveries: one of each event */
	bool signatures;              /* --signatures: those that are known */
	bool documents;               /* --document: the paths are documents */
	const char *like;             /* --like, or NULL */
	bool ledger, force, flat, list_outputs, diff, summary, no_runtime;
	size_t parts;                        /* --parts, or 0 */
	const char *stamp;                   /* --stamp, or NULL */
	bool depend, depend_phony;           /* -MD, -MP */
	const char *depend_file;             /* -MF, or NULL */
	struct options_texts depend_targets; /* -MT */
	enum diff_form diff_form;            /* --format, also of the ledger */
	bool strict;                         /* --strict */
	enum diag_colour colour;
	struct diag_style style;
	struct options_texts warnings; /* -W options, without the -W */
	struct options_texts given;    /* all that may decide on the output */
	struct doc_limits limits;
	struct live_send send;
	struct live_listen listen;
};

/*
 * False when the run ends here, with `*status`: after help or --version
 * (fine), or after a message on standard error (usage).
 */
bool options_read(struct arena *arena, int argc, char **argv,
		  struct options *options, enum status *status);

/* What decides on the output besides the files that are named and read. */
str options_key(struct arena *arena, const struct options *options);

#endif
