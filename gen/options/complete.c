/* SPDX-License-Identifier: MIT */
/*
 * Completions for shells, made of the tables as the help is.
 *
 * Every command and every option is there, and no other. What is printed is the
 * language of a shell, which no template of C describes, so its text stands
 * here.
 */
#include "internal.h"

#include <string.h>

/* What a shell may offer for a value: files, folders or nothing. */
enum offer { OFFER_FLAG, OFFER_NOTHING, OFFER_FILES, OFFER_FOLDERS };

static enum offer offer_of(const struct options_row *row)
{
	if (!row->value)
		return OFFER_FLAG;
	if (!strcmp(row->value, "DIR"))
		return OFFER_FOLDERS;
	return !strcmp(row->value, "FILE") ? OFFER_FILES : OFFER_NOTHING;
}

/* Both names of each option whose value is offered so, with `between`. */
static void put_names(enum offer offer, const char *between)
{
	const char *before = "";

	for (size_t i = 0; i < options_row_count; i++) {
		const struct options_row *row = &options_rows[i];

		if (offer_of(row) != offer)
			continue;
		printf("%s%s", before, row->name);
		before = between;
		if (row->other)
			printf("%s%s", before, row->other);
	}
}

/* "-W" is no word by itself; what it takes is said instead. */
static void put_options(unsigned commands)
{
	for (size_t i = 0; i < options_row_count; i++) {
		const struct options_row *row = &options_rows[i];

		if (!(row->commands & commands & ~OPTIONS_ASIDE))
			continue;
		printf(" %s",
		       strcmp(row->name, "-W") ? row->name : "-Werror -Wall");
		if (row->other)
			printf(" %s", row->other);
	}
}

static void put_commands(void)
{
	for (size_t i = 0; i < options_command_count; i++)
		printf("%s%s", i ? " " : "", options_commands[i].name);
}

static void put_bash(void)
{
	printf("# bash completion of hookc, made of its options\n"
	       "_hookc()\n{\n"
	       "\tlocal cur=${COMP_WORDS[COMP_CWORD]}\n"
	       "\tlocal prev=${COMP_WORDS[COMP_CWORD-1]} words=\n"
	       "\tcase $prev in\n\t");
	put_names(OFFER_FOLDERS, "|");
	printf(")\n\t\tCOMPREPLY=($(compgen -d -- \"$cur\")); return ;;\n\t");
	put_names(OFFER_FILES, "|");
	printf(")\n\t\tCOMPREPLY=($(compgen -f -- \"$cur\")); return ;;\n\t");
	put_names(OFFER_NOTHING, "|");
	printf(")\n\t\tCOMPREPLY=(); return ;;\n"
	       "\texplain) words=$(hookc explain | sed 's/ .*//') ;;\n"
	       "\thelp) words='");
	put_commands();
	printf("' ;;\n\tesac\n\t[[ $words || $cur != -* ]] || "
	       "case ${COMP_WORDS[1]} in\n");
	for (size_t i = 1; i < options_command_count; i++) {
		printf("\t%s) words='", options_commands[i].name);
		put_options(1u << i);
		printf("' ;;\n");
	}
	printf("\t*) words='");
	put_options(1u << COMMAND_GENERATE);
	printf("' ;;\n\tesac\n\tif [[ $COMP_CWORD = 1 && $cur != -* ]]; then\n"
	       "\t\twords='");
	put_commands();
	printf("'\n\tfi\n\tCOMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
	       "\t[[ $cur == -* ]] || "
	       "COMPREPLY+=($(compgen -f -- \"$cur\"))\n"
	       "}\ncomplete -o filenames -F _hookc hookc\n");
}

/* Between single quotes of zsh or fish. */
static void put_quoted(const char *text, const char *escaped)
{
	for (; *text; text++) {
		if (strchr(escaped, *text))
			putchar('\\');
		if (*text == '\'')
			fputs("'\\''", stdout);
		else
			putchar(*text);
	}
}

static void put_zsh_option(const char *name, const struct options_row *row)
{
	static const char *const actions[] = {"", ":value: ", ":file:_files",
					      ":folder:_files -/"};

	if (!strcmp(name, "-W")) {
		printf(" \\\n\t\t'*-W-[");
	} else {
		printf(" \\\n\t\t'*%s%s[", name,
		       row->value && name[1] == '-' ? "=" : "");
	}
	put_quoted(row->text, "[]:\\");
	printf("]%s'", actions[offer_of(row)]);
}

static void put_zsh(void)
{
	printf("#compdef hookc\n# made of hookc's options\n_hookc()\n{\n"
	       "\tlocal -a commands=(");
	for (size_t i = 0; i < options_command_count; i++) {
		printf(" \\\n\t\t'%s:", options_commands[i].name);
		put_quoted(options_commands[i].summary, ":\\");
		printf("'");
	}
	printf(")\n\t_arguments -s \\\n"
	       "\t\t'1: :{ _describe command commands; _files }' "
	       "'*:file:_files'");
	for (size_t i = 0; i < options_row_count; i++) {
		put_zsh_option(options_rows[i].name, &options_rows[i]);
		if (options_rows[i].other)
			put_zsh_option(options_rows[i].other, &options_rows[i]);
	}
	printf("\n}\n_hookc \"$@\"\n");
}

/* fish: -s is a letter, -o a word behind one hyphen, -l behind two. */
static void put_fish_name(const char *name)
{
	if (name[1] == '-')
		printf(" -l %s", name + 2);
	else
		printf(" -%c %s", name[2] ? 'o' : 's', name + 1);
}

static void put_fish(void)
{
	static const char *const actions[] = {
		"", " -x", " -r -F", " -x -a '(__fish_complete_directories)'"};

	printf("# fish completion of hookc, made of its options\n");
	for (size_t i = 0; i < options_command_count; i++) {
		printf("complete -c hookc -n __fish_use_subcommand -a %s -d '",
		       options_commands[i].name);
		put_quoted(options_commands[i].summary, "\\");
		printf("'\n");
	}
	for (size_t i = 0; i < options_row_count; i++) {
		printf("complete -c hookc");
		put_fish_name(options_rows[i].name);
		if (options_rows[i].other)
			put_fish_name(options_rows[i].other);
		printf("%s -d '", actions[offer_of(&options_rows[i])]);
		put_quoted(options_rows[i].text, "\\");
		printf("'\n");
	}
}

bool options_complete(const char *shell)
{
	if (!strcmp(shell, "bash"))
		put_bash();
	else if (!strcmp(shell, "zsh"))
		put_zsh();
	else if (!strcmp(shell, "fish"))
		put_fish();
	else
		return false;
	return true;
}
