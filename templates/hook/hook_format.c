/* SPDX-License-Identifier: 0BSD */
/*
 * The formats of JSON Schema Validation, 2020-12, section 7.3.
 *
 * Invariant: each is a walk over the text, without a copy and without a locale.
 */
#include "hook_private.h"

#include <string.h>

struct text {
	const char *at, *end;
	bool wide; /* what is not ASCII counts as a letter */
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_hex(char c)
{
	return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_one_of(char c, const char *set)
{
	return c != '\0' && strchr(set, c) != NULL;
}

static bool take(struct text *t, char c)
{
	if (t->at >= t->end || *t->at != c)
		return false;
	t->at++;
	return true;
}

static bool is_wide(const struct text *t)
{
	return t->wide && (unsigned char)*t->at >= 0x80;
}

/* Exactly `count` digits. */
static bool number(struct text *t, int count, int *value)
{
	*value = 0;
	for (; count > 0; count--) {
		if (t->at >= t->end || !is_digit(*t->at))
			return false;
		*value = *value * 10 + (*t->at++ - '0');
	}
	return true;
}

/* ---- RFC 3339 ---- */

struct moment {
	int year, month, day, hour, minute, second, offset; /* in minutes */
	int32_t nanos;
};

static bool is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int days_in(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30,
				   31, 31, 30, 31, 30, 31};

	return days[month - 1] + (month == 2 && is_leap(year));
}

static bool full_date(struct text *t, struct moment *m)
{
	return number(t, 4, &m->year) && take(t, '-') &&
	       number(t, 2, &m->month) && take(t, '-') &&
	       number(t, 2, &m->day) && m->month >= 1 && m->month <= 12 &&
	       m->day >= 1 && m->day <= days_in(m->year, m->month);
}

/* Digits behind the ninth are below a nanosecond. */
static bool fraction(struct text *t, int32_t *nanos)
{
	int32_t unit = 100000000;

	*nanos = 0;
	if (!take(t, '.'))
		return true;
	if (t->at >= t->end || !is_digit(*t->at))
		return false;
	for (; t->at < t->end && is_digit(*t->at); t->at++) {
		*nanos += (*t->at - '0') * unit;
		unit /= 10;
	}
	return true;
}

static bool offset(struct text *t, int *minutes)
{
	int hour, minute;
	bool negative;

	*minutes = 0;
	if (take(t, 'Z') || take(t, 'z'))
		return true;
	negative = t->at < t->end && *t->at == '-';
	if (!take(t, '+') && !take(t, '-'))
		return false;
	if (!number(t, 2, &hour) || !take(t, ':') || !number(t, 2, &minute) ||
	    hour > 23 || minute > 59)
		return false;
	*minutes = hour * 60 + minute;
	if (negative)
		*minutes = -*minutes;
	return true;
}

/* A second 60 is the last one of a day in UTC (RFC 3339 section 5.7). */
static bool full_time(struct text *t, struct moment *m)
{
	int minute_of_day;

	if (!number(t, 2, &m->hour) || !take(t, ':') ||
	    !number(t, 2, &m->minute) || !take(t, ':') ||
	    !number(t, 2, &m->second) || !fraction(t, &m->nanos) ||
	    !offset(t, &m->offset))
		return false;
	if (m->hour > 23 || m->minute > 59 || m->second > 60)
		return false;
	minute_of_day = (m->hour * 60 + m->minute - m->offset + 2880) % 1440;
	return m->second < 60 || minute_of_day == 1439;
}

static bool date_time(struct text *t, struct moment *m)
{
	return full_date(t, m) && (take(t, 'T') || take(t, 't')) &&
	       full_time(t, m) && t->at == t->end;
}

/* Days since 1970-01-01, proleptic Gregorian; March is the first month. */
static int64_t days_from_epoch(int year, int month, int day)
{
	int64_t y = year - (month <= 2);
	int64_t era = (y >= 0 ? y : y - 399) / 400;
	int64_t of_era = y - era * 400;
	int64_t of_year =
		(153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 +
	       of_year - 719468;
}

hook_time hook_time_from(hook_str text)
{
	const char *from = text.ptr ? text.ptr : "";
	struct text t = {from, from + text.len, false};
	struct moment m;
	hook_time value;

	value.text = text;
	value.seconds = 0;
	value.nanos = -1;
	if (text.ptr == NULL || !date_time(&t, &m))
		return value;
	value.seconds = days_from_epoch(m.year, m.month, m.day) * 86400 +
			(m.hour * 60 + m.minute - m.offset) * INT64_C(60) +
			m.second;
	value.nanos = m.nanos;
	return value;
}

hook_date hook_date_from(hook_str text)
{
	const char *from = text.ptr ? text.ptr : "";
	struct text t = {from, from + text.len, false};
	struct moment m;
	hook_date value;

	memset(&value, 0, sizeof value);
	value.text = text;
	if (text.ptr == NULL || !full_date(&t, &m) || t.at != t.end)
		return value;
	value.year = (int16_t)m.year;
	value.month = (int8_t)m.month;
	value.day = (int8_t)m.day;
	return value;
}

/* A run of digits and its unit, of which `*units` are still allowed. */
static bool duration_part(struct text *t, const char **units)
{
	const char *from = t->at, *unit;

	while (t->at < t->end && is_digit(*t->at))
		t->at++;
	if (t->at == from || t->at >= t->end)
		return false;
	unit = is_one_of(*t->at, *units) ? strchr(*units, *t->at) : NULL;
	if (unit == NULL)
		return false;
	t->at++;
	/* Appendix A allows no gap: years and then days is not a duration. */
	*units = unit + 1;
	return true;
}

static bool next_is(const struct text *t, const char *units)
{
	const char *at = t->at;

	while (at < t->end && is_digit(*at))
		at++;
	return at > t->at && at < t->end && *units == *at;
}

static bool duration_run(struct text *t, const char *units)
{
	if (!duration_part(t, &units))
		return false;
	while (*units && next_is(t, units))
		if (!duration_part(t, &units))
			return false;
	return true;
}

/* RFC 3339 appendix A: weeks alone, or dates and times. */
static bool duration(struct text t)
{
	bool some = false;

	if (!take(&t, 'P'))
		return false;
	if (next_is(&t, "W")) {
		const char *week = "W";

		return duration_part(&t, &week) && t.at == t.end;
	}
	if (t.at < t.end && *t.at != 'T') {
		if (!duration_run(&t, "YMD"))
			return false;
		some = true;
	}
	if (take(&t, 'T')) {
		if (!duration_run(&t, "HMS"))
			return false;
		some = true;
	}
	return some && t.at == t.end;
}

/* ---- UUID, RFC 4122 section 3 ---- */

static bool uuid(struct text t)
{
	int i;

	if (t.end - t.at != 36)
		return false;
	for (i = 0; i < 36; i++) {
		if (i == 8 || i == 13 || i == 18 || i == 23) {
			if (t.at[i] != '-')
				return false;
		} else if (!is_hex(t.at[i])) {
			return false;
		}
	}
	return true;
}

/* ---- addresses ---- */

static bool ipv4(struct text t)
{
	int parts, value;
	const char *from;

	for (parts = 0; parts < 4; parts++) {
		if (parts > 0 && !take(&t, '.'))
			return false;
		from = t.at;
		for (value = 0;
		     t.at < t.end && is_digit(*t.at) && t.at - from < 3; t.at++)
			value = value * 10 + (*t.at - '0');
		if (t.at == from || value > 255 ||
		    (*from == '0' && t.at - from > 1))
			return false;
	}
	return t.at == t.end;
}

static bool hex_group(struct text *t)
{
	const char *from = t->at;

	while (t->at < t->end && is_hex(*t->at) && t->at - from < 4)
		t->at++;
	return t->at > from;
}

/* Eight groups, one run of zeros as "::", the last two maybe as IPv4. */
static bool ipv6(struct text t)
{
	int groups = 0;
	bool gap = false;
	const char *from;

	if (t.end - t.at >= 2 && t.at[0] == ':' && t.at[1] == ':') {
		gap = true;
		t.at += 2;
	}
	while (t.at < t.end) {
		from = t.at;
		if (!hex_group(&t))
			return false;
		if (t.at < t.end && *t.at == '.') {
			t.at = from;
			return ipv4(t) && (gap ? groups <= 5 : groups == 6);
		}
		groups++;
		if (t.at == t.end)
			break;
		if (!take(&t, ':'))
			return false;
		if (t.at < t.end && *t.at == ':') {
			if (gap)
				return false;
			gap = true;
			t.at++;
		} else if (t.at == t.end) {
			return false;
		}
	}
	return gap ? groups <= 7 : groups == 8;
}

/* RFC 1123 section 2.1: labels of letters, digits and inner hyphens. */
static bool hostname(struct text t)
{
	const char *from;

	if (t.at == t.end || t.end - t.at > 253)
		return false;
	for (;;) {
		from = t.at;
		while (t.at < t.end && *t.at != '.')
			t.at++;
		if (!hook_is_label(from, t.at))
			return false;
		if (t.at == t.end)
			return true;
		t.at++;
	}
}

/* ---- email, RFC 5321 section 4.1.2 ---- */

static bool quoted_local(struct text *t)
{
	if (!take(t, '"'))
		return false;
	while (t->at < t->end && *t->at != '"') {
		if (*t->at == '\\')
			t->at++;
		if (t->at >= t->end ||
		    ((*t->at < ' ' || *t->at > '~') && !is_wide(t)))
			return false;
		t->at++;
	}
	return take(t, '"');
}

static bool dotted_local(struct text *t)
{
	const char *from;

	do {
		from = t->at;
		while (t->at < t->end &&
		       (is_letter(*t->at) || is_digit(*t->at) || is_wide(t) ||
			is_one_of(*t->at, "!#$%&'*+-/=?^_`{|}~")))
			t->at++;
		if (t->at == from)
			return false;
	} while (take(t, '.'));
	return true;
}

static bool email_domain(struct text t)
{
	if (t.end - t.at > 2 && *t.at == '[' && t.end[-1] == ']') {
		t.at++;
		t.end--;
		if (t.end - t.at > 5 && memcmp(t.at, "IPv6:", 5) == 0) {
			t.at += 5;
			return ipv6(t);
		}
		return ipv4(t);
	}
	return t.wide ? hook_is_idn(t.at, t.end) : hostname(t);
}

static bool email(struct text t)
{
	bool local = t.at < t.end && *t.at == '"' ? quoted_local(&t)
						  : dotted_local(&t);

	return local && take(&t, '@') && email_domain(t);
}

/* ---- URI, RFC 3986 ---- */

static bool is_unreserved(char c)
{
	return is_letter(c) || is_digit(c) || is_one_of(c, "-._~");
}

/* Unreserved, percent-encoded, sub-delims, and those of `more`. */
static bool uri_characters(struct text *t, const char *more)
{
	while (t->at < t->end) {
		if (*t->at == '%') {
			if (t->end - t->at < 3 || !is_hex(t->at[1]) ||
			    !is_hex(t->at[2]))
				return false;
			t->at += 3;
		} else if (is_unreserved(*t->at) || is_wide(t) ||
			   is_one_of(*t->at, "!$&'()*+,;=") ||
			   is_one_of(*t->at, more)) {
			t->at++;
		} else {
			return true;
		}
	}
	return true;
}

static bool ip_literal(struct text *t)
{
	const char *from = t->at + 1;
	const char *close =
		(const char *)memchr(from, ']', (size_t)(t->end - from));
	struct text inner;

	if (close == NULL)
		return false;
	inner.at = from;
	inner.end = close;
	inner.wide = false;
	t->at = close + 1;
	if (inner.at < inner.end && (*inner.at == 'v' || *inner.at == 'V')) {
		for (inner.at++; inner.at < close && is_hex(*inner.at);
		     inner.at++)
			;
		return inner.at > from + 1 && take(&inner, '.') &&
		       inner.at < close && uri_characters(&inner, ":") &&
		       inner.at == close;
	}
	return ipv6(inner);
}

static bool authority(struct text *t)
{
	const char *from = t->at, *at_sign = NULL, *p;

	for (p = from; p < t->end && !is_one_of(*p, "/?#"); p++)
		if (*p == '@')
			at_sign = p;
	if (at_sign) {
		if (!uri_characters(t, ":") || t->at != at_sign)
			return false;
		t->at++;
	}
	if (t->at < t->end && *t->at == '[') {
		if (!ip_literal(t))
			return false;
	} else if (!uri_characters(t, "")) {
		return false;
	}
	if (take(t, ':'))
		while (t->at < t->end && is_digit(*t->at))
			t->at++;
	return t->at == t->end || is_one_of(*t->at, "/?#");
}

static bool after_scheme(struct text t)
{
	if (t.end - t.at >= 2 && t.at[0] == '/' && t.at[1] == '/') {
		t.at += 2;
		if (!authority(&t))
			return false;
	}
	if (!uri_characters(&t, ":@/"))
		return false;
	if (take(&t, '?') && !uri_characters(&t, ":@/?"))
		return false;
	if (take(&t, '#') && !uri_characters(&t, ":@/?"))
		return false;
	return t.at == t.end;
}

static bool scheme(struct text *t)
{
	const char *at = t->at;

	if (at >= t->end || !is_letter(*at))
		return false;
	while (at < t->end &&
	       (is_letter(*at) || is_digit(*at) || is_one_of(*at, "+-.")))
		at++;
	if (at >= t->end || *at != ':')
		return false;
	t->at = at + 1;
	return true;
}

static bool uri(struct text t)
{
	return scheme(&t) && after_scheme(t);
}

/* Section 4.2: the first segment of a relative path holds no colon. */
static bool uri_reference(struct text t)
{
	const char *at;

	if (uri(t))
		return true;
	for (at = t.at; at < t.end && !is_one_of(*at, "/?#"); at++)
		if (*at == ':')
			return false;
	return after_scheme(t);
}

/* ---- others ---- */

static bool base64(struct text t)
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
		if (!is_letter(*t.at) && !is_digit(*t.at) && *t.at != '+' &&
		    *t.at != '/')
			return false;
	return true;
}

static bool json_pointer(struct text t)
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
	struct text t;
	struct moment m;

	t.at = ptr;
	t.end = ptr + len;
	t.wide = format == HOOK_IRI || format == HOOK_IRI_REFERENCE ||
		 format == HOOK_IDN_EMAIL;
	switch (format) {
	case HOOK_DATE_TIME:
		return date_time(&t, &m);
	case HOOK_DATE:
		return full_date(&t, &m) && t.at == t.end;
	case HOOK_CLOCK:
		return full_time(&t, &m) && t.at == t.end;
	case HOOK_DURATION:
		return duration(t);
	case HOOK_UUID:
		return uuid(t);
	case HOOK_URI:
	case HOOK_IRI:
		return uri(t);
	case HOOK_URI_REFERENCE:
	case HOOK_IRI_REFERENCE:
		return uri_reference(t);
	case HOOK_EMAIL:
	case HOOK_IDN_EMAIL:
		return email(t);
	case HOOK_HOSTNAME:
		return hostname(t);
	case HOOK_IPV4:
		return ipv4(t);
	case HOOK_IPV6:
		return ipv6(t);
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
	case HOOK_DECIMAL:
		return len > 0 && hook_skim_number(ptr, ptr + len) == t.end;
	default:
		return true;
	}
}
