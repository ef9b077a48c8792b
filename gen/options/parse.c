/* SPDX-License-Identifier: MIT */
/*
 * The command line, with the conventions of GNU programs: options anywhere,
 * "--name VALUE" or "--name=VALUE", "-oDIR" or "-o DIR", "--" ends them.
 *
 * An option that is not known is an error, and so is one that means nothing to
 * the command.
 */
#include "internal.h"

#include <string.h>
#include <unistd.h>

/* ---- options ---- */

/* Does the argument name this option? `attached`: the value within it. */
static bool names(const char *argument, const char *name, bool valued,
		  const char **attached)
{
	size_t len = name ? strlen(name) : 0;
	/* "-fmax-errors=9" as well, but "-MFfile". */
	bool is_long = len > 2 && name[1] != 'M';

	*attached = NULL;
	if (!name || strncmp(argument, name, len) != 0)
		return false;
	if (!argument[len])
		return true;
	*attached = argument + len + is_long;
	return valued && (!is_long || argument[len] == '=');
}

static const struct options_row *find_row(const char *argument,
					  const char **attached)
{
	const struct options_row *row;

	for (size_t i = 0; i < options_row_count; i++) {
		row = &options_rows[i];
		if (names(argument, row->name, row->value, attached) ||
		    names(argument, row->other, row->value, attached))
			return row;
	}
	return NULL;
}

static void unknown_option(struct options_reader *r, const char *argument)
{
	const char **words, *near;
	size_t count = 0;

	words = arena_alloc(r->arena, 2 * options_row_count * sizeof *words);
	for (size_t i = 0; i < options_row_count; i++) {
		words[count++] = options_rows[i].name;
		if (options_rows[i].other)
			words[count++] = options_rows[i].other;
	}
	near = argument[1] == '-'
		       ? str_nearest((str){argument, strcspn(argument, "=")},
				     words, count)
		       : NULL;
	options_fail(r,
		     near ? arena_format(r->arena,
					 "there is no such option (did you "
					 "mean '%s'?)",
					 near)
			  : "there is no such option",
		     argument);
}

static void set_option(struct options_reader *r, const struct options_row *row,
		       const char *value)
{
	void *member = (char *)r->options + row->offset;

	if (!(row->commands & OPTIONS_ASIDE))
		options_add_text(r->arena, &r->options->given,
				 arena_format(r->arena, "%s %s", row->name,
					      value ? value : ""));
	switch (row->kind) {
	case OPTIONS_FLAG:
		*(bool *)member = true;
		break;
	case OPTIONS_TEXT:
		*(const char **)member = value;
		break;
	case OPTIONS_TEXTS:
		options_add_text(r->arena, member, value);
		break;
	case OPTIONS_NUMBER:
		options_number(r, value, member);
		break;
	case OPTIONS_OWN:
		row->set(r, value);
		break;
	case OPTIONS_END:
	default:
		break;
	}
}

static void read_option(struct options_reader *r)
{
	const char *value;
	const struct options_row *row = find_row(*r->at, &value);

	if (!row) {
		unknown_option(r, *r->at);
		return;
	}
	if (!(row->commands & 1u << r->options->command)) {
		options_fail(r, "this option means nothing to the command",
			     *r->at);
		return;
	}
	if (row->value && !value) {
		if (!r->at[1]) {
			options_fail(r, "this option needs a value", *r->at);
			return;
		}
		value = *++r->at;
	}
	set_option(r, row, value);
}

/* ---- the command, and what it is about ---- */

static const struct options_command *find_command(const char *word)
{
	for (size_t i = 0; i < options_command_count; i++)
		if (!strcmp(word, options_commands[i].name))
			return &options_commands[i];
	return NULL;
}

static const char *near_command(struct arena *arena, const char *word)
{
	const char **words =
		arena_alloc(arena, options_command_count * sizeof *words);
	size_t i;

	for (i = 0; i < options_command_count; i++)
		words[i] = options_commands[i].name;
	return str_nearest(str_from(word), words, i);
}

static bool is_there(struct arena *arena, const char *word)
{
	return strpbrk(word, "/.") || access(word, F_OK) == 0 ||
	       access(arena_format(arena, "specs/%s", word), F_OK) == 0;
}

/*
 * A first word that is not a command is a file, unless it looks like a misspelt
 * command.
 */
static void read_command(struct options_reader *r)
{
	const struct options_command *command = find_command(*r->at);
	const char *near;

	if (command) {
		r->options->command =
			(enum command)(command - options_commands);
		r->at++;
		return;
	}
	near = near_command(r->arena, *r->at);
	if ((*r->at)[0] != '-' && near && !is_there(r->arena, *r->at))
		options_fail(r,
			     arena_format(r->arena,
					  "there is no such command or file "
					  "(did you mean '%s'?)",
					  near),
			     *r->at);
}

static void add_path(struct options_reader *r, char *path)
{
	struct options *o = r->options;

	o->paths =
		arena_grow(r->arena, o->paths, o->path_count, sizeof *o->paths);
	o->paths[o->path_count++] = path;
}

static bool is_identifier(const char *text)
{
	size_t i;

	for (i = 0; text[i]; i++)
		if (text[i] != '_' && (text[i] < 'a' || text[i] > 'z') &&
		    (i == 0 || text[i] < '0' || text[i] > '9'))
			return false;
	return i > 0 && i <= 64;
}

/* The last word of send is the event; the others are one provider's. */
static void check_live(struct options_reader *r)
{
	struct options *o = r->options;

	if (o->command == COMMAND_SEND && o->path_count > 0)
		o->send.event = o->paths[--o->path_count];
	if (o->command == COMMAND_SEND && o->path_count == 0)
		options_fail(r, "send takes a provider and an event", NULL);
	if (o->command == COMMAND_SEND && !o->send.to)
		options_fail(r, "send needs --to URL", NULL);
	if (o->path_count > 1 && !o->prefix)
		options_fail(
			r,
			o->command == COMMAND_SEND
				? "send takes a provider "
				  "and an event, and nothing more"
				: "listen takes one provider, and nothing more",
			o->paths[1]);
	if (o->command == COMMAND_LISTEN && o->path_count == 0)
		options_fail(r, "listen takes a provider", NULL);
}

static void check_schemas(struct options_reader *r)
{
	struct options *o = r->options;

	if (o->schemas.count && !o->prefix)
		options_fail(r, "--schema goes with --prefix", NULL);
	if (o->schemas.count && o->path_count)
		options_fail(r, "schemas are no part of a provider",
			     o->paths[0]);
	if (!o->schemas.count && (o->draft || o->formats))
		options_fail(r, "--draft and --formats go with --schema", NULL);
}

static void check_ledger(struct options_reader *r)
{
	const struct options *o = r->options;

	if (o->command == COMMAND_LIST && o->diff_form != DIFF_TEXT &&
	    !o->ledger)
		options_fail(r, "--format goes with --ledger", NULL);
}

static void check(struct options_reader *r)
{
	struct options *o = r->options;

	if (!o->listen.secret_count)
		options_set_secret(r, "HOOKC_SECRET");
	if (o->command == COMMAND_SEND || o->command == COMMAND_LISTEN)
		check_live(r);
	if (!o->path_count && !o->schemas.count && !o->signatures &&
	    o->command != COMMAND_EXPLAIN)
		options_fail(r, "no file is named", NULL);
	check_schemas(r);
	check_ledger(r);
	if (o->depend_file || o->depend_targets.count || o->depend_phony)
		o->depend = true;
	if (o->command == COMMAND_DIFF && o->path_count != 2)
		options_fail(r, "diff takes two, the old and the new", NULL);
	if (o->parts > 99)
		options_fail(r, "--parts takes 1 to 99", NULL);
	if (o->prefix &&
	    (!is_identifier(o->prefix) || !strcmp(o->prefix, "hook")))
		options_fail(
			r,
			"--prefix takes lower-case letters, digits and '_', "
			"and not 'hook', which is ours",
			o->prefix);
}

/* What the build installs: manual pages, completions, specs/README.md. */
static enum status help_page(struct options_reader *r, const char *what)
{
	static const char completion[] = "--completion=";

	if (!strcmp(what, "--manual"))
		options_manual();
	else if (!strcmp(what, "--manual=manifest"))
		options_reference_manual();
	else if (!strcmp(what, "--reference"))
		options_reference_page();
	else if (strncmp(what, completion, strlen(completion)) != 0)
		unknown_option(r, what);
	else if (!options_complete(what + strlen(completion)))
		options_fail(r, "completions are for bash, zsh and fish", what);
	return r->failed ? STATUS_USAGE : STATUS_FINE;
}

/* Help of all, of the command that is named, or why there is none. */
static enum status help(struct options_reader *r)
{
	const struct options_command *command = NULL;
	const char *near;

	if (*r->at && r->at[1]) {
		options_fail(r, "help takes one command", r->at[1]);
		return STATUS_USAGE;
	}
	if (*r->at && !strncmp(*r->at, "--", 2))
		return help_page(r, *r->at);
	if (*r->at) {
		command = find_command(*r->at);
		near = near_command(r->arena, *r->at);
		if (!command) {
			options_fail(
				r,
				near ? arena_format(r->arena,
						    "there is no such command "
						    "(did you mean '%s'?)",
						    near)
				     : "there is no such command",
				*r->at);
			return STATUS_USAGE;
		}
	}
	options_help(command);
	return STATUS_FINE;
}

/* --help and --version win over all else. */
static bool ends_here(char **argv, enum status *status)
{
	const struct options_command *command = *argv ? find_command(*argv)
						      : NULL;
	const struct options_row *row;
	const char *value;

	for (; *argv && strcmp(*argv, "--") != 0; argv++) {
		row = find_row(*argv, &value);
		if (!row || row->kind != OPTIONS_END)
			continue;
		if (!strcmp(row->name, "--version"))
			puts("hookc " HOOKC_VERSION);
		else
			options_help(command);
		*status = STATUS_FINE;
		return true;
	}
	return false;
}

static void read_arguments(struct options_reader *r)
{
	bool only_paths = false;

	for (; *r->at && !r->failed; r->at++) {
		if (!only_paths && !strcmp(*r->at, "--"))
			only_paths = true;
		else if (!only_paths && (*r->at)[0] == '-' && (*r->at)[1])
			read_option(r);
		else
			add_path(r, *r->at);
	}
}

bool options_read(struct arena *arena, int argc, char **argv,
		  struct options *options, enum status *status)
{
	struct options_reader r = {arena, options, argv + (argc > 0), false};

	*status = STATUS_USAGE;
	if (ends_here(r.at, status))
		return false;
	options->out = "out";
	options->style.version = HOOKC_VERSION;
	options->limits = DOC_LIMITS;
	options->send.repeat = 1;
	options->listen.port = 8080;
	if (*r.at)
		read_command(&r);
	if (options->command == COMMAND_HELP) {
		*status = help(&r);
		return false;
	}
	read_arguments(&r);
	check(&r);
	return !r.failed;
}
