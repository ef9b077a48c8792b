/* SPDX-License-Identifier: 0BSD */
/*
 * The formats of JSON Schema Validation, 2020-12, section 7.3, by name. Larger
 * ones have files of their own: hook_format_*.c.
 *
 * Each is a walk over the text, without a copy and without a locale.
 */
#include "hook_format_private.h"

/* ---- UUID, RFC 4122 section 3 ---- */

static bool uuid(struct hook_cursor t)
{
	int i;

	if (t.end - t.at != 36)
		return false;
	for (i = 0; i < 36; i++) {
		if (i == 8 || i == 13 || i == 18 || i == 23) {
			if (t.at[i] != '-')
				return false;
		} else if (!hook_is_hex(t.at[i])) {
			return false;
		}
	}
	return true;
}

/* ---- others ---- */

static bool base64(struct hook_cursor t)
{
	size_t len = (size_t)(t.end - t.at);
	int pad = 0;

	if (len % 4 != 0)
		return false;
	while (t.end > t.at && t.end[-1] == '=' && pad < 2) {
		t.end--;
		pad++;
	}
	for (; t.at < t.end; t.at++)
		if (!hook_is_letter(*t.at) && !hook_is_digit(*t.at) &&
		    *t.at != '+' && *t.at != '/')
			return false;
	return true;
}

static bool json_pointer(struct hook_cursor t)
{
	if (t.at < t.end && *t.at != '/')
		return false;
	for (; t.at < t.end; t.at++)
		if (*t.at == '~' &&
		    (t.at + 1 >= t.end || (t.at[1] != '0' && t.at[1] != '1')))
			return false;
	return true;
}

bool hook_is_format(const char *ptr, size_t len, enum hook_format format)
{
	struct hook_cursor t;

	t.at = ptr;
	t.end = ptr + len;
	t.wide = format == HOOK_IRI || format == HOOK_IRI_REFERENCE ||
		 format == HOOK_IDN_EMAIL;
	switch (format) {
	case HOOK_DATE_TIME:
		return hook_is_date_time(t);
	case HOOK_DATE:
		return hook_is_date(t);
	case HOOK_CLOCK:
		return hook_is_clock(t);
	case HOOK_DURATION:
		return hook_is_duration(t);
	case HOOK_UUID:
		return uuid(t);
	case HOOK_URI:
	case HOOK_IRI:
		return hook_is_uri(t);
	case HOOK_URI_REFERENCE:
	case HOOK_IRI_REFERENCE:
		return hook_is_uri_reference(t);
	case HOOK_EMAIL:
	case HOOK_IDN_EMAIL:
		return hook_is_email(t);
	case HOOK_HOSTNAME:
		return hook_is_hostname(t);
	case HOOK_IPV4:
		return hook_is_ipv4(t);
	case HOOK_IPV6:
		return hook_is_ipv6(t);
	case HOOK_BYTE:
		return base64(t);
	case HOOK_JSON_POINTER:
		return json_pointer(t);
	case HOOK_NO_FORMAT:
		return true;
	case HOOK_RELATIVE_JSON_POINTER:
		return hook_is_relative_pointer(ptr, t.end);
	case HOOK_URI_TEMPLATE:
		return hook_is_uri_template(ptr, t.end);
	case HOOK_IDN_HOSTNAME:
		return hook_is_idn(ptr, t.end);
	case HOOK_REGEX:
		return hook_is_regex(t);
	case HOOK_DECIMAL:
		return len > 0 && hook_skim_number(ptr, ptr + len) == t.end;
	default:
		return true;
	}
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_format_c != 0xd825d4c5
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
