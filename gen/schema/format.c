/* SPDX-License-Identifier: MIT */
/*
 * Formats of examples, checked with the patterns in format.h.
 *
 * A value that is refused is not of the format; a few values that are not may
 * pass, since only examples are checked here, not deliveries.
 */
#include <arpa/inet.h>
#include <string.h>

#include "internal.h"

static const struct {
	str name;
	const char *constant, *shown, *example, *pattern;
} formats[FORMATS] = {
#define ROW(id, name, shown, example, pattern) \
	[FORMAT_##id] = {                      \
		{name, sizeof(name) - 1}, #id, shown, example, pattern},
	SCHEMA_FORMATS(ROW)
#undef ROW
};

const char *schema_format_name(enum format format)
{
	return formats[format].name.ptr;
}

const char *schema_format_constant(enum format format)
{
	return formats[format].constant;
}

const char *schema_format_shown(enum format format)
{
	return formats[format].shown;
}

enum format schema_format_find(str name)
{
	for (int i = FORMAT_NONE + 1; i < FORMATS; i++)
		if (str_equal(name, formats[i].name))
			return (enum format)i;
	return FORMAT_NONE;
}

str schema_format_example(enum format format)
{
	assert(format < FORMATS);
	return str_from(formats[format].example);
}

/* Does the month have that day? The text is of the right shape. */
static bool is_day(const char *text)
{
	static const int days[] = {31, 28, 31, 30, 31, 30,
				   31, 31, 30, 31, 30, 31};
	int year = 0, month, day;

	for (int i = 0; i < 4; i++)
		year = year * 10 + text[i] - '0';
	month = (text[5] - '0') * 10 + text[6] - '0';
	day = (text[8] - '0') * 10 + text[9] - '0';
	if (month == 2 && day == 29)
		return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
	return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
}

bool schema_format_matches(struct schema_builder *b, enum format format,
			   str text)
{
	const struct regex **cache = b->formats;
	struct regex_error error;
	unsigned char address[16];

	if (format == FORMAT_IPV6)
		return strlen(text.ptr) == text.len &&
		       inet_pton(AF_INET6, text.ptr, address) == 1;
	if (!formats[format].pattern)
		return true;
	if (!cache[format])
		cache[format] = regex_compile(b->arena,
					      str_from(formats[format].pattern),
					      &error);
	if (!cache[format])
		return true;
	if (!regex_matches(cache[format], text))
		return false;
	if (format == FORMAT_DATE || format == FORMAT_DATE_TIME)
		return is_day(text.ptr);
	return format != FORMAT_DURATION ||
	       (text.len > 1 && text.ptr[text.len - 1] != 'T');
}
