/* SPDX-License-Identifier: 0BSD */
/*
 * Formats of text that is put together: URI templates (RFC 6570), and JSON
 * Pointers that begin with a number. Also lists of words.
 *
 * Each is a walk over the text, without a copy.
 */
#include "hook_format_private.h"

bool hook_format_listed(const char *list, size_t size, struct hook_cursor word)
{
	const char *low = list, *high = list + size, *from, *to;
	size_t wanted = (size_t)(word.end - word.at), len;
	int order;

	while (low < high) {
		from = low + (high - low) / 2;
		while (from > low && from[-1] != ' ')
			from--;
		for (to = from; *to != ' ' && *to != '\0'; to++)
			;
		len = (size_t)(to - from);
		order = memcmp(from, word.at, len < wanted ? len : wanted);
		if (order == 0 && len == wanted)
			return true;
		if (order < 0 || (order == 0 && len < wanted))
			low = *to == ' ' ? to + 1 : high;
		else
			high = from;
	}
	return false;
}

static bool is_percent(const char *at, const char *end)
{
	return end - at >= 3 && *at == '%' && hook_is_hex(at[1]) &&
	       hook_is_hex(at[2]);
}

static bool is_name(char c)
{
	return hook_is_digit(c) || c == '_' ||
	       ((c | 32) >= 'a' && (c | 32) <= 'z');
}

/* Section 2.3: letters, digits, '_', percent-encoded ones, single dots. */
static bool variable_name(const char **at, const char *end)
{
	const char *from = *at;

	while (*at < end) {
		if (is_name(**at))
			(*at)++;
		else if (is_percent(*at, end))
			*at += 3;
		else if (**at == '.' && *at > from && (*at)[-1] != '.')
			(*at)++;
		else
			break;
	}
	return *at > from && (*at)[-1] != '.';
}

/* Section 2.4: a prefix of 1 to 9999 characters, or an explosion. */
static bool modifier(const char **at, const char *end)
{
	const char *from;

	if (*at < end && **at == '*') {
		(*at)++;
		return true;
	}
	if (*at >= end || **at != ':')
		return true;
	from = ++*at;
	while (*at < end && hook_is_digit(**at))
		(*at)++;
	return *at > from && *at - from <= 4 && *from != '0';
}

/* Between braces, section 2.2. */
static bool expression(const char **at, const char *end)
{
	if (*at < end && **at != '\0' && strchr("+#./;?&=,!@|", **at))
		(*at)++;
	for (;;) {
		if (!variable_name(at, end) || !modifier(at, end))
			return false;
		if (*at < end && **at == '}') {
			(*at)++;
			return true;
		}
		if (*at >= end || **at != ',')
			return false;
		(*at)++;
	}
}

bool hook_is_uri_template(const char *at, const char *end)
{
	while (at < end) {
		if (*at == '{') {
			at++;
			if (!expression(&at, end))
				return false;
		} else if (*at == '%') {
			if (!is_percent(at, end))
				return false;
			at += 3;
		} else if ((unsigned char)*at <= ' ' || *at == 0x7f ||
			   strchr("\"<>\\^`|}", *at)) {
			return false;
		} else {
			at++;
		}
	}
	return true;
}

/* draft-bhutton-relative-json-pointer-00. */
bool hook_is_relative_pointer(const char *at, const char *end)
{
	const char *from = at;

	while (at < end && hook_is_digit(*at))
		at++;
	if (at == from || (*from == '0' && at > from + 1))
		return false;
	if (at < end && (*at == '+' || *at == '-')) {
		from = ++at;
		while (at < end && hook_is_digit(*at))
			at++;
		if (at == from || (*from == '0' && at > from + 1))
			return false;
	}
	if (at < end && *at == '#')
		return at + 1 == end;
	return hook_is_format(at, (size_t)(end - at), HOOK_JSON_POINTER);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_format_text_c != 0xa567eca5
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
