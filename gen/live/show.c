/* SPDX-License-Identifier: MIT */
/*
 * A request as it is shown to a person.
 *
 * A byte that is not printable, or that could steer a terminal, is written as
 * an escape.
 *
 * Invariant: a character that is put as it stands is printable ASCII.
 */
#include "internal.h"

#include <assert.h>
#include <string.h>

#define MARGIN "    "

/* Shows one character; `*at` is moved past it. */
static void show_rune(const char **at, const char *end)
{
	char shown[STR_SHOWN];

	fwrite(shown, 1, str_show_rune(at, end, shown), stdout);
}

void live_show_text(hook_str text)
{
	str_print(stdout, (str){text.ptr, text.len});
}

void live_show_headers(const struct hook_headers *headers)
{
	for (size_t i = 0; i < headers->count; i++) {
		fputs(MARGIN, stdout);
		live_show_text(headers->items[i].name);
		fputs(": ", stdout);
		live_show_text(headers->items[i].value);
		putchar('\n');
	}
}

static void new_line(unsigned depth)
{
	fputs("\n" MARGIN, stdout);
	while (depth-- > 0)
		fputs("  ", stdout);
}

static const char *skip_blank(const char *at, const char *end)
{
	while (at < end && strchr(" \t\r\n", *at))
		at++;
	return at;
}

static const char *show_string(const char *at, const char *end)
{
	putchar(*at++);
	while (at < end && *at != '"') {
		if (*at == '\\' && at + 1 < end)
			putchar(*at++);
		show_rune(&at, end);
	}
	putchar('"');
	return at < end ? at + 1 : end;
}

/* Shows JSON that is known to be well-formed, so its grammar is not checked. */
static void show_json(const char *at, const char *end)
{
	unsigned depth = 0;
	char c;

	fputs(MARGIN, stdout);
	while ((at = skip_blank(at, end)) < end) {
		c = *at;
		if (c == '"') {
			at = show_string(at, end);
			continue;
		}
		at++;
		if (c == '}' || c == ']')
			new_line(--depth);
		/* What is not printable stands in strings. */
		assert(c > ' ' && c <= '~');
		putchar(c);
		if (c == ':')
			putchar(' ');
		if (c == ',')
			new_line(depth);
		if (c != '{' && c != '[')
			continue;
		at = skip_blank(at, end);
		if (*at == '}' || *at == ']')
			putchar(*at++);
		else
			new_line(++depth);
	}
	putchar('\n');
}

static void show_lines(const char *at, const char *end)
{
	fputs(MARGIN, stdout);
	while (at < end) {
		if (*at != '\n') {
			show_rune(&at, end);
		} else if (++at < end) {
			fputs("\n" MARGIN, stdout);
		}
	}
	putchar('\n');
}

void live_show_body(hook_str body)
{
	struct hook_error error;

	if (!body.ptr || body.len == 0)
		return;
	if (hook_json_valid(body.ptr, body.len, &error))
		show_json(body.ptr, body.ptr + body.len);
	else
		show_lines(body.ptr, body.ptr + body.len);
}
