/* SPDX-License-Identifier: MIT */
/*
 * Prints the help, which is made from the tables.
 *
 * Invariant: no line is wider than 80 columns.
 */
#include "internal.h"

#include <assert.h>
#include <string.h>

#define WIDTH  79
#define COLUMN 21 /* where explanations begin */

const char options_provider[] =
	"PROVIDER is a provider.yaml, its folder, or NAME of specs/NAME.";
const char options_statuses[] =
	"Exit status: 0 fine, 1 findings (send: an answer that is not 2xx), 2 "
	"usage or bad input.";

/* The words of `text`, where `at` columns are taken, in lines from `column`.
 */
static void put_wrapped(const char *text, size_t at, size_t column)
{
	size_t len;

	printf("%*s", (int)(column - at), "");
	for (at = column; *text; text += len) {
		text += *text == ' ';
		len = strcspn(text, " ");
		if (at > column && at + 1 + len > WIDTH) {
			printf("\n%*s", (int)column, "");
			at = column;
		}
		at += (size_t)printf("%s%.*s", at > column ? " " : "", (int)len,
				     text);
		assert(at <= WIDTH);
	}
	putchar('\n');
}

static void put_row(const struct options_row *row)
{
	/* "-Werror", but "-o DIR". */
	const char *space = !strcmp(row->name, "-W") ? "" : " ";
	size_t len = (size_t)printf("  %s", row->name);

	if (row->kind == OPTIONS_END && row->other)
		len += (size_t)printf(", %s", row->other);
	if (row->value)
		len += (size_t)printf("%s%s", space, row->value);
	if (len + 2 > COLUMN) {
		putchar('\n');
		len = 0;
	}
	put_wrapped(row->text, len, COLUMN);
}

/* The default needs no name. */
static void put_usage(const struct options_command *command, const char *head)
{
	bool named = command != options_commands;
	const char *end;

	for (const char *at = command->usage; *at; at = end + (*end == '\n')) {
		end = at + strcspn(at, "\n");
		printf("%s hookc %s%s%.*s\n", head, named ? command->name : "",
		       named ? " " : "", (int)(end - at), at);
		head = "      ";
	}
}

static void put_options(unsigned commands)
{
	printf("\nOptions:\n");
	for (size_t i = 0; i < options_row_count; i++)
		if (options_rows[i].commands & commands)
			put_row(&options_rows[i]);
	putchar('\n');
	put_wrapped(options_statuses, 0, 0);
}

static void help_all(void)
{
	for (size_t i = 0; i < options_command_count; i++)
		put_usage(&options_commands[i], i ? "      " : "Usage:");
	printf("\nReads what webhook providers publish and writes plain C.\n"
	       "\nCommands:\n");
	for (size_t i = 0; i < options_command_count; i++)
		printf("  %-18s %s\n", options_commands[i].name,
		       options_commands[i].summary);
	printf("%s\nhookc help COMMAND tells its options.\n", options_provider);
	put_options(~OPTIONS_ASIDE);
}

void options_help(const struct options_command *command)
{
	if (!command) {
		help_all();
		return;
	}
	put_usage(command, "Usage:");
	putchar('\n');
	put_wrapped(command->text, 0, 0);
	printf("%s\n", options_provider);
	put_options(1u << (command - options_commands));
}
