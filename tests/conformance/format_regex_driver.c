/* SPDX-License-Identifier: MIT */
/*
 * format_regex_driver: for each line, the bytes of a text in hexadecimal, 1 if
 * the runtime takes it for a regular expression, else 0.
 *
 * Invariant: each text is a block of its own, so that a sanitizer sees what is
 * read behind it.
 */
#include "hook_json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned digit(char c)
{
	return (unsigned)(c <= '9' ? c - '0' : c - 'a' + 10);
}

static bool is_regex(const char *line, size_t len)
{
	char *text = malloc(len ? len : 1);
	bool taken;
	size_t i;

	if (text == NULL)
		abort();
	for (i = 0; i < len; i++)
		text[i] = (char)(digit(line[2 * i]) << 4 |
				 digit(line[2 * i + 1]));
	taken = hook_is_format(text, len, HOOK_REGEX);
	free(text);
	return taken;
}

int main(void)
{
	static char line[1 << 16];

	while (fgets(line, sizeof line, stdin))
		puts(is_regex(line, strcspn(line, "\n") / 2) ? "1" : "0");
	return 0;
}
