/* SPDX-License-Identifier: MIT */
/*
 * Reads lines "IN STYLE EXPLODE RESERVED NAME JSON" (tabs between), and an
 * empty one behind the parameters of a URL; prints the URL, or "refused".
 */
#include "hook_http.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void read_parameter(char *line, struct hook_builder *b)
{
	struct hook_parameter p = {0};
	char *words[6];
	size_t i;

	for (i = 0; i < 6; i++)
		words[i] = strtok(i ? NULL : line, "\t\n");
	p.in = (enum hook_in)atoi(words[0]);
	p.style = (enum hook_style)atoi(words[1]);
	p.explode = *words[2] == '1';
	p.allow_reserved = *words[3] == '1';
	p.name = words[4];
	hook_build_json(b, &p, hook_text(words[5]));
}

int main(void)
{
	static char line[1 << 16];
	struct hook_request request;
	struct hook_arena arena;
	struct hook_builder b;
	struct hook_error error;
	bool begun = false;

	hook_arena_init(&arena, 1u << 26);
	while (fgets(line, sizeof line, stdin)) {
		if (!begun)
			hook_builder_start(&b, &arena, &request, "GET",
					   hook_text("h"), &error);
		begun = *line != '\n';
		if (begun)
			read_parameter(line, &b);
		else
			puts(hook_builder_finish(&b) ? request.url.ptr + 1
						     : "refused");
	}
	hook_arena_free(&arena);
	return 0;
}
