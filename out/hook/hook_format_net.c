/* SPDX-License-Identifier: 0BSD */
/*
 * Addresses: of hosts (RFC 1123, RFC 4291), of mail (RFC 5321), and URIs
 * (RFC 3986).
 *
 * Each is a walk over the text, without a copy and without a locale.
 */
#include "hook_format_private.h"

#include <string.h>

static bool is_wide(const struct hook_cursor *t)
{
	return t->wide && (unsigned char)*t->at >= 0x80;
}

/* ---- hosts ---- */

bool hook_is_ipv4(struct hook_cursor t)
{
	int parts, value;
	const char *from;

	for (parts = 0; parts < 4; parts++) {
		if (parts > 0 && !hook_cursor_take(&t, '.'))
			return false;
		from = t.at;
		for (value = 0;
		     t.at < t.end && hook_is_digit(*t.at) && t.at - from < 3;
		     t.at++)
			value = value * 10 + (*t.at - '0');
		if (t.at == from || value > 255 ||
		    (*from == '0' && t.at - from > 1))
			return false;
	}
	return t.at == t.end;
}

static bool hex_group(struct hook_cursor *t)
{
	const char *from = t->at;

	while (t->at < t->end && hook_is_hex(*t->at) && t->at - from < 4)
		t->at++;
	return t->at > from;
}

/* Eight groups, one run of zeros as "::", the last two maybe as IPv4. */
bool hook_is_ipv6(struct hook_cursor t)
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
			return hook_is_ipv4(t) &&
			       (gap ? groups <= 5 : groups == 6);
		}
		groups++;
		if (t.at == t.end)
			break;
		if (!hook_cursor_take(&t, ':'))
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
bool hook_is_hostname(struct hook_cursor t)
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

static bool quoted_local(struct hook_cursor *t)
{
	if (!hook_cursor_take(t, '"'))
		return false;
	while (t->at < t->end && *t->at != '"') {
		if (*t->at == '\\')
			t->at++;
		if (t->at >= t->end ||
		    ((*t->at < ' ' || *t->at > '~') && !is_wide(t)))
			return false;
		t->at++;
	}
	return hook_cursor_take(t, '"');
}

static bool dotted_local(struct hook_cursor *t)
{
	const char *from;

	do {
		from = t->at;
		while (t->at < t->end &&
		       (hook_is_letter(*t->at) || hook_is_digit(*t->at) ||
			is_wide(t) ||
			hook_is_one_of(*t->at, "!#$%&'*+-/=?^_`{|}~")))
			t->at++;
		if (t->at == from)
			return false;
	} while (hook_cursor_take(t, '.'));
	return true;
}

static bool email_domain(struct hook_cursor t)
{
	if (t.end - t.at > 2 && *t.at == '[' && t.end[-1] == ']') {
		t.at++;
		t.end--;
		if (t.end - t.at > 5 && memcmp(t.at, "IPv6:", 5) == 0) {
			t.at += 5;
			return hook_is_ipv6(t);
		}
		return hook_is_ipv4(t);
	}
	return t.wide ? hook_is_idn(t.at, t.end) : hook_is_hostname(t);
}

bool hook_is_email(struct hook_cursor t)
{
	bool local = t.at < t.end && *t.at == '"' ? quoted_local(&t)
						  : dotted_local(&t);

	return local && hook_cursor_take(&t, '@') && email_domain(t);
}

/* ---- URI, RFC 3986 ---- */

static bool is_unreserved(char c)
{
	return hook_is_letter(c) || hook_is_digit(c) ||
	       hook_is_one_of(c, "-._~");
}

/* Unreserved, percent-encoded, sub-delims, and those of `more`. */
static bool uri_characters(struct hook_cursor *t, const char *more)
{
	while (t->at < t->end) {
		if (*t->at == '%') {
			if (t->end - t->at < 3 || !hook_is_hex(t->at[1]) ||
			    !hook_is_hex(t->at[2]))
				return false;
			t->at += 3;
		} else if (is_unreserved(*t->at) || is_wide(t) ||
			   hook_is_one_of(*t->at, "!$&'()*+,;=") ||
			   hook_is_one_of(*t->at, more)) {
			t->at++;
		} else {
			return true;
		}
	}
	return true;
}

static bool ip_literal(struct hook_cursor *t)
{
	const char *from = t->at + 1;
	const char *close =
		(const char *)memchr(from, ']', (size_t)(t->end - from));
	struct hook_cursor inner;

	if (close == NULL)
		return false;
	inner.at = from;
	inner.end = close;
	inner.wide = false;
	t->at = close + 1;
	if (inner.at < inner.end && (*inner.at == 'v' || *inner.at == 'V')) {
		for (inner.at++; inner.at < close && hook_is_hex(*inner.at);
		     inner.at++)
			;
		return inner.at > from + 1 && hook_cursor_take(&inner, '.') &&
		       inner.at < close && uri_characters(&inner, ":") &&
		       inner.at == close;
	}
	return hook_is_ipv6(inner);
}

static bool authority(struct hook_cursor *t)
{
	const char *from = t->at, *at_sign = NULL, *p;

	for (p = from; p < t->end && !hook_is_one_of(*p, "/?#"); p++)
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
	if (hook_cursor_take(t, ':'))
		while (t->at < t->end && hook_is_digit(*t->at))
			t->at++;
	return t->at == t->end || hook_is_one_of(*t->at, "/?#");
}

static bool after_scheme(struct hook_cursor t)
{
	if (t.end - t.at >= 2 && t.at[0] == '/' && t.at[1] == '/') {
		t.at += 2;
		if (!authority(&t))
			return false;
	}
	if (!uri_characters(&t, ":@/"))
		return false;
	if (hook_cursor_take(&t, '?') && !uri_characters(&t, ":@/?"))
		return false;
	if (hook_cursor_take(&t, '#') && !uri_characters(&t, ":@/?"))
		return false;
	return t.at == t.end;
}

static bool scheme(struct hook_cursor *t)
{
	const char *at = t->at;

	if (at >= t->end || !hook_is_letter(*at))
		return false;
	while (at < t->end && (hook_is_letter(*at) || hook_is_digit(*at) ||
			       hook_is_one_of(*at, "+-.")))
		at++;
	if (at >= t->end || *at != ':')
		return false;
	t->at = at + 1;
	return true;
}

bool hook_is_uri(struct hook_cursor t)
{
	return scheme(&t) && after_scheme(t);
}

/* Section 4.2: the first segment of a relative path holds no colon. */
bool hook_is_uri_reference(struct hook_cursor t)
{
	const char *at;

	if (hook_is_uri(t))
		return true;
	for (at = t.at; at < t.end && !hook_is_one_of(*at, "/?#"); at++)
		if (*at == ':')
			return false;
	return after_scheme(t);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_format_net_c != 0xf74a603d
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
