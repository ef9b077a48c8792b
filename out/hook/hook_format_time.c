/* SPDX-License-Identifier: 0BSD */
/*
 * Dates, times and durations of RFC 3339.
 *
 * Each is a walk over the text, without a copy and without a locale.
 */
#include "hook_format_private.h"
#include "hook_quick.h"

#include <string.h>

/* Exactly `count` digits. */
static bool number(struct hook_cursor *t, int count, int *value)
{
	*value = 0;
	for (; count > 0; count--) {
		if (t->at >= t->end || !hook_is_digit(*t->at))
			return false;
		*value = *value * 10 + (*t->at++ - '0');
	}
	return true;
}

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

static bool full_date(struct hook_cursor *t, struct moment *m)
{
	return number(t, 4, &m->year) && hook_cursor_take(t, '-') &&
	       number(t, 2, &m->month) && hook_cursor_take(t, '-') &&
	       number(t, 2, &m->day) && m->month >= 1 && m->month <= 12 &&
	       m->day >= 1 && m->day <= days_in(m->year, m->month);
}

/* Digits behind the ninth are below a nanosecond. */
static bool fraction(struct hook_cursor *t, int32_t *nanos)
{
	int32_t unit = 100000000;

	*nanos = 0;
	if (!hook_cursor_take(t, '.'))
		return true;
	if (t->at >= t->end || !hook_is_digit(*t->at))
		return false;
	for (; t->at < t->end && hook_is_digit(*t->at); t->at++) {
		*nanos += (*t->at - '0') * unit;
		unit /= 10;
	}
	return true;
}

static bool offset(struct hook_cursor *t, int *minutes)
{
	int hour, minute;
	bool negative;

	*minutes = 0;
	if (hook_cursor_take(t, 'Z') || hook_cursor_take(t, 'z'))
		return true;
	negative = t->at < t->end && *t->at == '-';
	if (!hook_cursor_take(t, '+') && !hook_cursor_take(t, '-'))
		return false;
	if (!number(t, 2, &hour) || !hook_cursor_take(t, ':') ||
	    !number(t, 2, &minute) || hour > 23 || minute > 59)
		return false;
	*minutes = hour * 60 + minute;
	if (negative)
		*minutes = -*minutes;
	return true;
}

/* A second 60 is the last one of a day in UTC (RFC 3339 section 5.7). */
static bool full_time(struct hook_cursor *t, struct moment *m)
{
	int minute_of_day;

	if (!number(t, 2, &m->hour) || !hook_cursor_take(t, ':') ||
	    !number(t, 2, &m->minute) || !hook_cursor_take(t, ':') ||
	    !number(t, 2, &m->second) || !fraction(t, &m->nanos) ||
	    !offset(t, &m->offset))
		return false;
	if (m->hour > 23 || m->minute > 59 || m->second > 60)
		return false;
	minute_of_day = (m->hour * 60 + m->minute - m->offset + 2880) % 1440;
	return m->second < 60 || minute_of_day == 1439;
}

static bool date_time(struct hook_cursor *t, struct moment *m)
{
	return full_date(t, m) &&
	       (hook_cursor_take(t, 'T') || hook_cursor_take(t, 't')) &&
	       full_time(t, m) && t->at == t->end;
}

bool hook_is_date_time(struct hook_cursor t)
{
	struct moment m;

	return date_time(&t, &m);
}

bool hook_is_date(struct hook_cursor t)
{
	struct moment m;

	return full_date(&t, &m) && t.at == t.end;
}

bool hook_is_clock(struct hook_cursor t)
{
	struct moment m;

	return full_time(&t, &m) && t.at == t.end;
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
	struct hook_cursor t = {from, from + text.len, false};
	struct moment m;
	hook_time value;

	value.text = text;
	value.seconds = 0;
	value.nanos = -1;
	if (text.ptr && text.len == 20 && text.ptr[19] == 'Z' &&
	    hook_quick_seconds(text.ptr, &value.seconds)) {
		value.nanos = 0;
		return value;
	}
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
	struct hook_cursor t = {from, from + text.len, false};
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
static bool duration_part(struct hook_cursor *t, const char **units)
{
	const char *from = t->at, *unit;

	while (t->at < t->end && hook_is_digit(*t->at))
		t->at++;
	if (t->at == from || t->at >= t->end)
		return false;
	unit = hook_is_one_of(*t->at, *units) ? strchr(*units, *t->at) : NULL;
	if (unit == NULL)
		return false;
	t->at++;
	/* Appendix A allows no gap: years and then days is not a duration. */
	*units = unit + 1;
	return true;
}

static bool next_is(const struct hook_cursor *t, const char *units)
{
	const char *at = t->at;

	while (at < t->end && hook_is_digit(*at))
		at++;
	return at > t->at && at < t->end && *units == *at;
}

static bool duration_run(struct hook_cursor *t, const char *units)
{
	if (!duration_part(t, &units))
		return false;
	while (*units && next_is(t, units))
		if (!duration_part(t, &units))
			return false;
	return true;
}

/* RFC 3339 appendix A: weeks alone, or dates and times. */
bool hook_is_duration(struct hook_cursor t)
{
	bool some = false;

	if (!hook_cursor_take(&t, 'P'))
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
	if (hook_cursor_take(&t, 'T')) {
		if (!duration_run(&t, "HMS"))
			return false;
		some = true;
	}
	return some && t.at == t.end;
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_format_time_c != 0xf630a8b6
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
