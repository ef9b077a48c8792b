/* SPDX-License-Identifier: MIT */
/*
 * The one way out for text that came from a document, a delivery or a file
 * name (CWE-150).
 *
 * Invariant: what is written moves no cursor, starts no line and hides
 * nothing: such characters are shown as escapes.
 */
#include "base.h"

#include <assert.h>

/* Controls, and characters of direction, of no width or of no meaning. */
static bool steers(int32_t rune)
{
	return rune < 0x20 || (rune >= 0x7f && rune < 0xa0) || rune == 0xad ||
	       rune == 0x61c || (rune >= 0x200b && rune <= 0x200f) ||
	       (rune >= 0x2028 && rune <= 0x202e) ||
	       (rune >= 0x2060 && rune <= 0x206f) || rune == 0xfeff ||
	       (rune >= 0xfff9 && rune <= 0xfffb) ||
	       (rune >= 0xe0000 && rune <= 0xe0fff);
}

/* Is it one character that is shown as it is? */
static bool is_harmless(const char *text, size_t len)
{
	const char *at = text;
	int32_t rune = str_rune(&at, text + len);

	return rune >= 0 && !steers(rune) && at == text + len;
}

size_t str_show_rune(const char **at, const char *end, char *out)
{
	const char *from = *at;
	int32_t rune = str_rune(at, end);
	size_t len = (size_t)(*at - from);

	if (rune >= 0 && !steers(rune)) {
		memcpy(out, from, len);
		assert(is_harmless(out, len));
		return len;
	}
	if (rune < 0x80)
		return (size_t)snprintf(out, STR_SHOWN, "\\x%02x",
					(unsigned)(unsigned char)*from);
	return (size_t)snprintf(out, STR_SHOWN,
				rune < 0x10000 ? "\\u%04x" : "\\U%08x",
				(unsigned)rune);
}

static void show(FILE *out, str text, const char *as_is)
{
	const char *at = text.ptr ? text.ptr : "", *end = at + text.len, *keep;
	char shown[STR_SHOWN];

	while (at < end) {
		for (keep = as_is; *keep && *keep != *at; keep++)
			;
		if (*keep)
			putc(*at++, out);
		else
			fwrite(shown, 1, str_show_rune(&at, end, shown), out);
	}
}

void str_print(FILE *out, str text)
{
	show(out, text, "");
}

void str_print_lines(FILE *out, str text)
{
	show(out, text, "\n\t");
}

const char *str_shown(struct arena *arena, str text)
{
	struct buf out = {arena, NULL, 0, 0};
	const char *at = text.ptr ? text.ptr : "", *end = at + text.len;
	char shown[STR_SHOWN];

	while (at < end)
		buf_add(&out, shown, str_show_rune(&at, end, shown));
	return out.len ? out.ptr : "";
}
