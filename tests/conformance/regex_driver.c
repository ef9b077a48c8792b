/* SPDX-License-Identifier: MIT */
/*
 * regex_driver: asks the automata on behalf of regex.mjs. One line each way:
 *
 *	match PATTERN TEXT...   one 0 or 1 for each text
 *	sample PATTERN MIN...   for each = and a text, or - if there is none,
 *	                        and a space
 *
 * Texts are hexadecimal behind an x. A pattern that is refused gives its
 * fault's letter (S, I or L), a space and the reason.
 */
#include <stdlib.h>
#include <string.h>

#include "regex.h"

static unsigned hex_value(char digit)
{
	static const char digits[] = "0123456789abcdef";

	return (unsigned)(strchr(digits, digit) - digits);
}

static str decode(struct arena *arena, const char *word)
{
	size_t len = strlen(word) / 2;
	char *bytes = arena_alloc(arena, len + 1);

	for (size_t i = 0; i < len; i++)
		bytes[i] = (char)(hex_value(word[1 + 2 * i]) << 4 |
				  hex_value(word[2 + 2 * i]));
	return (str){bytes, len};
}

static void print_sample(struct arena *arena, const struct regex *regex,
			 const char *min)
{
	str text = regex_sample(arena, regex, strtoul(min, NULL, 10));

	putchar(text.ptr ? '=' : '-');
	for (size_t i = 0; i < text.len; i++)
		printf("%02x", (unsigned char)text.ptr[i]);
	putchar(' ');
}

static void answer(struct arena *arena, char *line)
{
	const char *verb = strtok(line, " \n");
	const char *pattern = strtok(NULL, " \n");
	struct regex_error error;
	const struct regex *regex;
	const char *word;

	if (!verb || !pattern)
		return;
	regex = regex_compile(arena, decode(arena, pattern), &error);
	if (!regex) {
		printf("%c %s\n", "?SIL"[error.fault], error.reason);
		return;
	}
	while ((word = strtok(NULL, " \n")) != NULL) {
		if (strcmp(verb, "sample") == 0)
			print_sample(arena, regex, word);
		else
			putchar('0' +
				regex_matches(regex, decode(arena, word)));
	}
	putchar('\n');
}

int main(void)
{
	char *line = NULL;
	size_t room = 0;

	while (getline(&line, &room, stdin) > 0) {
		struct arena *arena = arena_new();

		answer(arena, line);
		arena_free(arena);
	}
	free(line);
	return 0;
}
