/* SPDX-License-Identifier: MIT */
/*
 * Formats, for examples: our own patterns, through our own automata.
 *
 * Invariant: what is refused here is not of the format; a few things that
 * are not may pass (an example is judged, not a delivery).
 */
#include <arpa/inet.h>
#include <string.h>

#include "internal.h"

#define DATE "\\d{4}-\\d\\d-\\d\\d"
#define CLOCK                                               \
	"([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?" \
	"([zZ]|[+-]([01]\\d|2[0-3]):[0-5]\\d)"
#define OCTET     "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)"
#define LABEL     "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
#define ATOM      "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
#define URI_CHARS "([A-Za-z0-9._~:/?#@!$&'()*+,;=\\[\\]-]|%[0-9A-Fa-f]{2})*$"

static const char *const patterns[] = {
	[FORMAT_BINARY] = NULL,
	[FORMAT_DATE_TIME] = "^" DATE "[tT]" CLOCK "$",
	[FORMAT_DATE] = "^" DATE "$",
	[FORMAT_TIME] = "^" CLOCK "$",
	[FORMAT_DURATION] = "^P(\\d+W|(\\d+Y)?(\\d+M)?(\\d+D)?"
			    "(T(\\d+H)?(\\d+M)?(\\d+S)?)?)$",
	[FORMAT_UUID] = "^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}"
			"-[0-9A-Fa-f]{12}$",
	[FORMAT_URI] = "^[A-Za-z][A-Za-z0-9+.-]*:" URI_CHARS,
	[FORMAT_URI_REFERENCE] = "^" URI_CHARS,
	[FORMAT_EMAIL] = "^(" ATOM "(\\." ATOM ")*|\"[^\"\\\\]*\")@"
			 "(" LABEL "(\\." LABEL ")*|\\[[0-9A-Fa-f:.]+\\])$",
	[FORMAT_HOSTNAME] = "^" LABEL "(\\." LABEL ")*$",
	[FORMAT_IPV4] = "^" OCTET "(\\." OCTET "){3}$",
	[FORMAT_BYTE] = "^([A-Za-z0-9+/]{4})*"
			"([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
	[FORMAT_JSON_POINTER] = "^(/([^~]|~[01])*)?$",
	[FORMAT_DECIMAL] = "^-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?$",
};

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
	if (!patterns[format])
		return true;
	if (!cache[format])
		cache[format] = regex_compile(b->arena,
					      str_from(patterns[format]),
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
