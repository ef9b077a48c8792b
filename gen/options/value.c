/* SPDX-License-Identifier: MIT */
/* Values of options that are read in their own way. */
#include "internal.h"

#include <string.h>

void options_fail(struct options_reader *r, const char *message,
		  const char *what)
{
	if (!r->failed)
		fprintf(stderr,
			"hookc: %s%s%s\n"
			"Try 'hookc --help'.\n",
			message, what ? ": " : "", what ? what : "");
	r->failed = true;
}

void options_add_text(struct arena *arena, struct options_texts *texts,
		      const char *text)
{
	texts->items = arena_grow(arena, texts->items, texts->count,
				  sizeof *texts->items);
	texts->items[texts->count++] = text;
}

void options_number(struct options_reader *r, const char *text, size_t *out)
{
	size_t result = 0;
	const char *at = text;

	for (; *at >= '0' && *at <= '9' && result < (SIZE_MAX >> 5); at++)
		result = result * 10 + (size_t)(*at - '0');
	if (*at || at == text || result == 0)
		options_fail(r, "this is not a number above 0", text);
	else
		*out = result;
}

void options_set_colour(struct options_reader *r, const char *text)
{
	if (!strcmp(text, "auto"))
		r->options->colour = DIAG_COLOUR_AUTO;
	else if (!strcmp(text, "always"))
		r->options->colour = DIAG_COLOUR_ALWAYS;
	else if (!strcmp(text, "never"))
		r->options->colour = DIAG_COLOUR_NEVER;
	else
		options_fail(r, "--color takes auto, always or never", text);
}

void options_set_form(struct options_reader *r, const char *text)
{
	static const char *const forms[] = {"text", "json", "sarif"};

	for (int i = 0; i < 3; i++)
		if (!strcmp(text, forms[i])) {
			r->options->style.format = (enum diag_format)i;
			return;
		}
	options_fail(r, "--diagnostics takes text, json or sarif", text);
}

void options_set_diff_form(struct options_reader *r, const char *text)
{
	if (!strcmp(text, "json"))
		r->options->diff_form = DIFF_JSON;
	else if (strcmp(text, "text") != 0)
		options_fail(r, "--format takes text or json", text);
}

void options_set_silent(struct options_reader *r, const char *text)
{
	(void)text;
	options_add_text(r->arena, &r->options->warnings, "no-all");
}

void options_set_port(struct options_reader *r, const char *text)
{
	size_t port = 0;

	if (strcmp(text, "0") != 0)
		options_number(r, text, &port);
	if (port > UINT16_MAX)
		options_fail(r, "a port is at most 65535", text);
	r->options->listen.port = port;
}

/* A receiver may have several; who sends signs with the last. */
void options_set_secret(struct options_reader *r, const char *name)
{
	struct live_listen *listen = &r->options->listen;

	r->options->send.secret_env = name;
	listen->secret_envs = arena_grow(r->arena, listen->secret_envs,
					 listen->secret_count,
					 sizeof *listen->secret_envs);
	listen->secret_envs[listen->secret_count++] = name;
}

void options_set_dump(struct options_reader *r, const char *text)
{
	(void)text;
	r->options->command = COMMAND_DUMP;
}
