/* SPDX-License-Identifier: 0BSD */
/*
 * Writing JSON (RFC 8259) into an arena.
 *
 * Invariant: what is finished is one JSON text of UTF-8, or nothing.
 */
#include "hook_private.h"

#include <string.h>

static void fail(struct hook_writer *w, enum hook_code code,
	const char *reason)
{
	if (!w->failed)
		hook_fail(w->error, code, reason);
	w->failed = true;
}

/* Room for `len` more bytes and a NUL. */
static bool reserve(struct hook_writer *w, size_t len)
{
	size_t room = w->room ? w->room : 256;
	char *larger;

	if (w->failed)
		return false;
	if (len < w->room - w->len)
		return true;
	while (room <= w->len + len && room <= SIZE_MAX / 2)
		room *= 2;
	larger = (char *)hook_alloc(w->arena, room);
	if (larger == NULL || room <= w->len + len) {
		fail(w, HOOK_NO_MEMORY,
			"out of memory, or over the arena's ceiling");
		return false;
	}
	if (w->len > 0)
		memcpy(larger, w->ptr, w->len);
	w->ptr = larger;
	w->room = room;
	return true;
}

static void put(struct hook_writer *w, const char *bytes, size_t len)
{
	if (len == 0 || !reserve(w, len))
		return;
	memcpy(w->ptr + w->len, bytes, len);
	w->len += len;
}

/* What stands before a value or a name. */
static void separate(struct hook_writer *w)
{
	if (w->comma)
		put(w, ",", 1);
	w->comma = true;
}

void hook_writer_start(struct hook_writer *w, struct hook_arena *arena,
	enum hook_direction direction, struct hook_error *error)
{
	memset(w, 0, sizeof *w);
	w->arena = arena;
	w->direction = direction;
	w->error = error;
	hook_fail(error, HOOK_OK, "");
}

hook_str hook_writer_finish(struct hook_writer *w)
{
	hook_str text = {NULL, 0};

	if (!reserve(w, 0))
		return text;
	w->ptr[w->len] = '\0';
	text.ptr = w->ptr;
	text.len = w->len;
	return text;
}

static void open_level(struct hook_writer *w, const char *bracket)
{
	separate(w);
	if (++w->depth > HOOK_DEPTH)
		fail(w, HOOK_TOO_DEEP, "nested too deep");
	put(w, bracket, 1);
	w->comma = false;
}

static void close_level(struct hook_writer *w, const char *bracket)
{
	put(w, bracket, 1);
	w->depth--;
	w->comma = true;
}

void hook_write_object(struct hook_writer *w)
{
	open_level(w, "{");
}

void hook_write_object_end(struct hook_writer *w)
{
	close_level(w, "}");
}

void hook_write_list(struct hook_writer *w)
{
	open_level(w, "[");
}

void hook_write_list_end(struct hook_writer *w)
{
	close_level(w, "]");
}

/* ---- text ---- */

static void put_escape(struct hook_writer *w, unsigned char c)
{
	static const char named[] = "\"\\\b\f\n\r\t";
	static const char names[] = "\"\\bfnrt";
	static const char digits[] = "0123456789abcdef";
	const char *found = c ? strchr(named, (char)c) : NULL;
	char escape[6] = {'\\', 'u', '0', '0', '0', '0'};

	if (found) {
		escape[1] = names[found - named];
		put(w, escape, 2);
		return;
	}
	escape[4] = digits[c >> 4];
	escape[5] = digits[c & 15];
	put(w, escape, 6);
}

static void put_text(struct hook_writer *w, const char *ptr, size_t len)
{
	const char *at = ptr, *end = ptr + len, *from = ptr;
	size_t rune;

	put(w, "\"", 1);
	while (!w->failed) {
		at = hook_scan_text(at, end);
		if (at >= end)
			break;
		rune = (unsigned char)*at < 0x80 ? 0 :
			hook_utf8_length(at, end);
		if (rune > 0) {
			at += rune;
			continue;
		}
		put(w, from, (size_t)(at - from));
		if ((unsigned char)*at >= 0x80)
			fail(w, HOOK_INVALID, "a text is not UTF-8");
		put_escape(w, (unsigned char)*at++);
		from = at;
	}
	put(w, from, (size_t)(end - from));
	put(w, "\"", 1);
}

bool hook_write_name(struct hook_writer *w, const char *name, size_t len)
{
	separate(w);
	put_text(w, name, len);
	put(w, ":", 1);
	w->comma = false;
	return true;
}

static void put_word(struct hook_writer *w, const char *word)
{
	separate(w);
	put(w, word, strlen(word));
}

void hook_write_null(struct hook_writer *w)
{
	put_word(w, "null");
}

void hook_write_str(struct hook_writer *w, hook_str value)
{
	if (value.ptr == NULL) {
		hook_write_null(w);
		return;
	}
	separate(w);
	put_text(w, value.ptr, value.len);
}

void hook_write_bool(struct hook_writer *w, hook_bool value)
{
	put_word(w, !value.set ? "null" : value.value ? "true" : "false");
}

/* ---- numbers ---- */

static void put_magnitude(struct hook_writer *w, bool negative,
	uint64_t magnitude)
{
	char digits[24];
	size_t i = sizeof digits;

	do {
		digits[--i] = (char)('0' + magnitude % 10);
		magnitude /= 10;
	} while (magnitude > 0);
	if (negative)
		digits[--i] = '-';
	separate(w);
	put(w, digits + i, sizeof digits - i);
}

void hook_write_int(struct hook_writer *w, hook_int value)
{
	if (!value.set)
		hook_write_null(w);
	else if (value.value < 0)
		put_magnitude(w, true, (uint64_t)-(value.value + 1) + 1);
	else
		put_magnitude(w, false, (uint64_t)value.value);
}

void hook_write_uint(struct hook_writer *w, hook_uint value)
{
	if (value.set)
		put_magnitude(w, false, value.value);
	else
		hook_write_null(w);
}

void hook_write_num(struct hook_writer *w, hook_num value)
{
	const char *end = value.text.ptr + value.text.len;

	if (value.text.ptr == NULL) {
		hook_write_null(w);
		return;
	}
	if (hook_skim_number(value.text.ptr, end) != end)
		fail(w, HOOK_INVALID, "a number's text is no number of JSON");
	separate(w);
	put(w, value.text.ptr, value.text.len);
}

void hook_write_time(struct hook_writer *w, hook_time value)
{
	hook_write_str(w, value.text);
}

void hook_write_date(struct hook_writer *w, hook_date value)
{
	hook_write_str(w, value.text);
}

/* ---- as it came ---- */

void hook_write_raw(struct hook_writer *w, hook_raw value)
{
	struct hook_skim s = {NULL, NULL, HOOK_OK, NULL};

	if (value.ptr == NULL) {
		hook_write_null(w);
		return;
	}
	s.at = value.ptr;
	s.end = value.ptr + value.len;
	if (!hook_skim_value(&s, w->depth) ||
		hook_skip_blank(s.at, s.end) != s.end)
		fail(w, HOOK_INVALID, "a raw value is not JSON");
	separate(w);
	put(w, value.ptr, value.len);
}

void hook_write_additional(struct hook_writer *w,
	const struct hook_member *members)
{
	for (; members && !w->failed; members = members->next) {
		hook_write_name(w, members->name.ptr, members->name.len);
		hook_write_raw(w, members->value);
	}
}
