/* SPDX-License-Identifier: 0BSD */
/*
 * UTF-8 (RFC 3629), and the escapes of JSON's strings (RFC 8259 section 7).
 *
 * Invariant: what an escape becomes is never longer than the escape was.
 */
#include "hook_private.h"
#include "hook_wide.h"

static bool tail(char c)
{
	return ((unsigned char)c & 0xc0) == 0x80;
}

size_t hook_utf8_length(const char *at, const char *end)
{
	unsigned char lead = (unsigned char)at[0], second;

	if (lead < 0x80)
		return 1;
	if (end - at < 2 || !tail(at[1]))
		return 0;
	second = (unsigned char)at[1];
	if (lead >= 0xc2 && lead <= 0xdf)
		return 2;
	if (end - at < 3 || !tail(at[2]))
		return 0;
	if ((lead & 0xf0) == 0xe0)
		return (lead == 0xe0 && second < 0xa0) ||
				       (lead == 0xed && second > 0x9f)
			       ? 0
			       : 3;
	if (lead < 0xf0 || lead > 0xf4 || end - at < 4 || !tail(at[3]))
		return 0;
	return (lead == 0xf0 && second < 0x90) ||
			       (lead == 0xf4 && second > 0x8f)
		       ? 0
		       : 4;
}

const char *hook_utf8_bad(const char *at, const char *end)
{
	size_t len;

	while (at < end) {
		if ((unsigned char)*at < 0x80) {
			at++;
			while (end - at >= 8 &&
			       (hook_load8(at) & HOOK_HIGHS) == 0)
				at += 8;
			continue;
		}
		len = hook_utf8_length(at, end);
		if (len == 0)
			break;
		at += len;
	}
	return at;
}

size_t hook_utf8_put(char *out, uint32_t rune)
{
	if (rune < 0x80) {
		out[0] = (char)rune;
		return 1;
	}
	if (rune < 0x800) {
		out[0] = (char)(0xc0 | rune >> 6);
		out[1] = (char)(0x80 | (rune & 0x3f));
		return 2;
	}
	if (rune < 0x10000) {
		out[0] = (char)(0xe0 | rune >> 12);
		out[1] = (char)(0x80 | (rune >> 6 & 0x3f));
		out[2] = (char)(0x80 | (rune & 0x3f));
		return 3;
	}
	out[0] = (char)(0xf0 | rune >> 18);
	out[1] = (char)(0x80 | (rune >> 12 & 0x3f));
	out[2] = (char)(0x80 | (rune >> 6 & 0x3f));
	out[3] = (char)(0x80 | (rune & 0x3f));
	return 4;
}

/* Reads four hexadecimal digits; returns UINT32_MAX if they are none. */
static uint32_t unit(const char *at, const char *end)
{
	uint32_t value = 0;
	int i;

	if (end - at < 4)
		return UINT32_MAX;
	for (i = 0; i < 4; i++) {
		char c = at[i];

		value <<= 4;
		if (c >= '0' && c <= '9')
			value |= (uint32_t)(c - '0');
		else if (c >= 'a' && c <= 'f')
			value |= (uint32_t)(c - 'a' + 10);
		else if (c >= 'A' && c <= 'F')
			value |= (uint32_t)(c - 'A' + 10);
		else
			return UINT32_MAX;
	}
	return value;
}

static size_t unescape_unit(const char **at, const char *end, char *out)
{
	uint32_t rune = unit(*at, end), low;

	if (rune == UINT32_MAX || (rune >= 0xdc00 && rune <= 0xdfff))
		return 0;
	*at += 4;
	if (rune >= 0xd800 && rune <= 0xdbff) {
		if (end - *at < 6 || (*at)[0] != '\\' || (*at)[1] != 'u')
			return 0;
		low = unit(*at + 2, end);
		if (low < 0xdc00 || low > 0xdfff)
			return 0;
		*at += 6;
		rune = 0x10000 + ((rune - 0xd800) << 10) + (low - 0xdc00);
	}
	return hook_utf8_put(out, rune);
}

size_t hook_unescape(const char **at, const char *end, char *out)
{
	static const char meant[256] = {
		['"'] = '"',  ['\\'] = '\\', ['/'] = '/',  ['b'] = '\b',
		['f'] = '\f', ['n'] = '\n',  ['r'] = '\r', ['t'] = '\t'};
	unsigned char c;

	if (*at >= end)
		return 0;
	c = (unsigned char)*(*at)++;
	if (c == 'u')
		return unescape_unit(at, end, out);
	*out = meant[c];
	return *out != '\0';
}

size_t hook_unescape_text(const char *from, const char *to, char *out)
{
	const char *start = from;
	size_t len = 0;

	while (from < to) {
		/* What was an escape is no longer than it was. */
		HOOK_ASSERT(len <= (size_t)(from - start));
		if (*from == '\\') {
			from++;
			len += hook_unescape(&from, to, out + len);
		} else {
			out[len++] = *from++;
		}
	}
	return len;
}
