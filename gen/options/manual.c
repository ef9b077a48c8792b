/* SPDX-License-Identifier: MIT */
/*
 * hookc(1), made of the tables, in the macros of man(7).
 *
 * No text of a table is taken for a request or an escape.
 */
#include "internal.h"

#include <string.h>

/* A line that begins with a point or an apostrophe would be a request. */
void options_put_roff(const char *text, size_t len)
{
	const char *end = text + len;

	if (len && (*text == '.' || *text == '\''))
		fputs("\\&", stdout);
	for (; text < end; text++) {
		if (*text == '-')
			fputs("\\-", stdout);
		else if (*text == '\\')
			fputs("\\e", stdout);
		else
			putchar(*text);
	}
}

static void put_text(const char *text)
{
	options_put_roff(text, strlen(text));
}

static void put_line(const char *text)
{
	put_text(text);
	putchar('\n');
}

static void put_synopsis(const struct options_command *command)
{
	const char *end;
	char line[200];

	for (const char *at = command->usage; *at; at = end + (*end == '\n')) {
		end = at + strcspn(at, "\n");
		snprintf(line, sizeof line, "%s%s%.*s",
			 command == options_commands ? "" : command->name,
			 command == options_commands ? "" : " ",
			 (int)(end - at), at);
		printf(".B hookc\n");
		put_line(line);
		if (*end ||
		    command + 1 < options_commands + options_command_count)
			printf(".br\n");
	}
}

static void put_command(const struct options_command *command)
{
	printf(".TP\n.B ");
	put_line(command->name);
	put_line(command->text);
}

static void put_option(const struct options_row *row)
{
	printf(".TP\n.B ");
	put_text(row->name);
	if (row->other) {
		fputs(", ", stdout);
		put_text(row->other);
	}
	if (row->value) {
		fputs(strcmp(row->name, "-W") ? " " : "", stdout);
		put_text(row->value);
	}
	putchar('\n');
	put_line(row->text);
}

static void put_sections(void)
{
	printf(".SH \"EXIT STATUS\"\n");
	put_line(options_statuses);
	printf(".SH FILES\n.TP\n.I NAME/.hookc\n");
	put_line("which files of this folder hookc wrote, and their hashes; "
		 "commit it with them");
	printf(".TP\n.I .hookc\\-work\n");
	put_line("in the output folder: the lock, and what a run needs while "
		 "it writes; git passes over it");
	printf(".SH ENVIRONMENT\n.TP\n.B HOOKC_SECRET\n");
	put_line("the secret of send and listen; where keys are public, a "
		 "private key for send, whose certificates may stand behind "
		 "it in PEM: a JWS is sent with them");
	printf(".TP\n.B HOOKC_ROOTS\n");
	put_line("for listen: certificates in PEM that those of a JWS must "
		 "lead to");
	printf(".TP\n.B HOOKC_SETTING_NAME\n");
	put_line("the setting `name` of a signature or handshake");
	printf(".TP\n.B NO_COLOR\n");
	put_line("if it is not empty, messages have no colours");
}

void options_manual(void)
{
	printf(".TH HOOKC 1 \"\" \"hookc " HOOKC_VERSION "\"\n.SH NAME\n"
	       "hookc \\- from what webhook providers publish to plain C\n"
	       ".SH SYNOPSIS\n");
	for (size_t i = 0; i < options_command_count; i++)
		put_synopsis(&options_commands[i]);
	printf(".SH DESCRIPTION\n");
	put_line("Reads OpenAPI documents, whole or as the fragments on "
		 "documentation pages, and writes structs, JSON readers and "
		 "writers, checks, HTTP calls, and a receiver that verifies "
		 "signatures.");
	put_line(options_provider);
	printf(".SH COMMANDS\n");
	for (size_t i = 0; i < options_command_count; i++)
		put_command(&options_commands[i]);
	printf(".SH OPTIONS\n");
	for (size_t i = 0; i < options_row_count; i++)
		put_option(&options_rows[i]);
	put_sections();
}
