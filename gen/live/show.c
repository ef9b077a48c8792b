/* SPDX-License-Identifier: MIT */
/*
 * What a person reads of a request.
 *
 * Invariant: only printable characters are written; a byte that is none, or
 * that could steer a terminal, is written as an escape.
 */
#include "internal.h"

#include <string.h>

#define MARGIN "    "

static bool steers(int32_t rune)
{
	return rune < 0x20 || (rune >= 0x7f && rune < 0xa0) || rune == 0xad ||
	       (rune >= 0x200b && rune <= 0x200f) ||
	       (rune >= 0x2028 && rune <= 0x202e) ||
	       (rune >= 0x2060 && rune <= 0x206f) || rune == 0xfeff ||
	       (rune >= 0xfff9 && rune <= 0xfffb) ||
	       (rune >= 0xe0000 && rune <= 0xe0fff);
}

/* One character; `*at` is moved past it. In JSON an escape is JSON's. */
static void show_rune(FILE *out, const char **at, const char *end)
{
	const char *from = *at;
	int32_t rune = str_rune(at, end);

	if (rune < 0)
		fprintf(out, "\\x%02x", (unsigned char)*from);
	else if (!steers(rune))
		fwrite(from, 1, (size_t)(*at - from), out);
	else
		fprintf(out, rune < 0x10000 ? "\\u%04x" : "\\U%08x",
			(unsigned)rune);
}

void live_show_on(FILE *out, hook_str text)
{
	const char *at = text.ptr, *end = at + text.len;

	while (text.ptr && at < end)
		show_rune(out, &at, end);
}

void live_show_text(hook_str text)
{
	live_show_on(stdout, text);
}

void live_show_headers(const struct hook_headers *headers)
{
	size_t i;

	for (i = 0; i < headers->count; i++) {
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
		show_rune(stdout, &at, end);
	}
	putchar('"');
	return at < end ? at + 1 : end;
}

/* JSON that is known to be well-formed, so without a look at its grammar. */
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
			show_rune(stdout, &at, end);
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
