/* SPDX-License-Identifier: 0BSD */
/* What hook_is_format() is made of; nothing for those who use it. */
#ifndef HOOK_FORMAT_PRIVATE_H
#define HOOK_FORMAT_PRIVATE_H

#include "hook_private.h"

#include <string.h>

/* What is left of a text while a format is read from it. */
struct hook_cursor {
	const char *at, *end;
	bool wide; /* bytes that are not ASCII count as letters */
};

static inline bool hook_is_hex(char c)
{
	return hook_is_digit(c) || (c >= 'a' && c <= 'f') ||
	       (c >= 'A' && c <= 'F');
}

static inline bool hook_is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static inline bool hook_is_one_of(char c, const char *set)
{
	return c != '\0' && strchr(set, c) != NULL;
}

static inline bool hook_cursor_take(struct hook_cursor *t, char c)
{
	if (t->at >= t->end || *t->at != c)
		return false;
	t->at++;
	return true;
}

/* hook_format_time.c */
bool hook_is_date_time(struct hook_cursor t);
bool hook_is_date(struct hook_cursor t);
bool hook_is_clock(struct hook_cursor t);
bool hook_is_duration(struct hook_cursor t);

/* hook_format_net.c */
bool hook_is_ipv4(struct hook_cursor t);
bool hook_is_ipv6(struct hook_cursor t);
bool hook_is_hostname(struct hook_cursor t);
bool hook_is_email(struct hook_cursor t);
bool hook_is_uri(struct hook_cursor t);
bool hook_is_uri_reference(struct hook_cursor t);

/*
 * hook_format_idn.c: a code point, UINT32_MAX for what is no UTF-8; a label of
 * a host name; a whole one.
 */
uint32_t hook_format_rune(const char **at, const char *end);
bool hook_is_label(const char *at, const char *end);
bool hook_is_idn(const char *at, const char *end);

/* hook_format_regex.c */
bool hook_is_regex(struct hook_cursor t);

/* hook_format_text.c */
/* Bisects words that stand in order, one blank between two. */
bool hook_format_listed(const char *list, size_t size, struct hook_cursor word);
bool hook_is_uri_template(const char *at, const char *end);
bool hook_is_relative_pointer(const char *at, const char *end);

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_format_private_h != 0x60378c3a
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
