/* SPDX-License-Identifier: 0BSD */
/*
 * Writing JSON (RFC 8259) into an arena.
 *
 * Invariant: what is finished is one JSON text of UTF-8, or nothing.
 */
#include "hook_put.h"

#include <string.h>

void hook_write_fail(struct hook_writer *w, enum hook_code code,
		     const char *reason)
{
	if (!w->failed && w->error->code == HOOK_OK)
		hook_fail(w->error, code, reason);
	w->failed = true;
}

/* Makes room for `len` more bytes and a NUL. */
bool hook_write_reserve(struct hook_writer *w, size_t len)
{
	size_t room = w->room ? w->room : HOOK_FIRST_ROOM;
	char *larger = NULL;

	if (w->failed)
		return false;
	if (len < w->room - w->len)
		return true;
	while (room - w->len <= len && room <= SIZE_MAX / 2)
		room *= 2;
	if (room - w->len > len)
		larger = (char *)hook_grow(w->arena, w->ptr, w->room, room);
	if (larger == NULL) {
		hook_write_fail(w, HOOK_NO_MEMORY,
				"out of memory, or over the arena's ceiling");
		return false;
	}
	w->ptr = larger;
	w->room = room + (w->alone ? hook_take_rest(w->arena) : 0);
	w->limit = larger + w->room - HOOK_PUT_SLACK;
	return true;
}

static void put(struct hook_writer *w, const char *bytes, size_t len)
{
	if (!hook_write_room(w, len) || len == 0)
		return;
	memcpy(w->ptr + w->len, bytes, len);
	w->len += len;
}

/* Writes the comma before a value or a name, if it needs one. */
static void separate(struct hook_writer *w)
{
	if (w->comma)
		put(w, ",", 1);
	w->comma = true;
}

void hook_writer_start(struct hook_writer *w, struct hook_arena *arena,
		       enum hook_direction direction, struct hook_error *error)
{
	hook_writer_begin(w, arena, direction, error);
}

hook_str hook_writer_drop(struct hook_writer *w)
{
	hook_str none = {NULL, 0};

	if (w->ptr)
		hook_give_back(w->arena, w->ptr, w->room, 0);
	w->ptr = w->limit = NULL;
	w->len = w->room = 0;
	return none;
}

static bool is_json(const struct hook_writer *w)
{
	struct hook_error unused;

	return w->depth == 0 && hook_json_valid(w->ptr, w->len, &unused);
}

hook_str hook_writer_finish(struct hook_writer *w)
{
	if (!hook_write_room(w, 0))
		return hook_writer_drop(w);
	HOOK_ASSERT(is_json(w));
	return hook_writer_end(w, w->ptr + w->len);
}

static void open_level(struct hook_writer *w, const char *bracket)
{
	separate(w);
	if (++w->depth > HOOK_DEPTH)
		hook_write_fail(w, HOOK_TOO_DEEP, "nested too deep");
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

/* Writes a short escape if there is one (RFC 8259 section 7). */
size_t hook_escape(char c, char *out)
{
	static const char shorts[' '] = {['\b'] = 'b',
					 ['\t'] = 't',
					 ['\n'] = 'n',
					 ['\f'] = 'f',
					 ['\r'] = 'r'};
	static const char digits[] = "0123456789abcdef";
	unsigned char byte = (unsigned char)c;

	if (byte >= ' ' && c != '"' && c != '\\')
		return 0;
	out[0] = '\\';
	out[1] = byte < ' ' ? shorts[byte] : c;
	if (out[1] != '\0')
		return 2;
	memcpy(out + 1, "u00", 3);
	out[4] = digits[byte >> 4];
	out[5] = digits[byte & 15];
	return 6;
}

static void put_text(struct hook_writer *w, const char *ptr, size_t len)
{
	const char *end = ptr + len, *from = ptr, *at;
	char escape[HOOK_ESCAPE];
	bool high;

	put(w, "\"", 1);
	for (;;) {
		at = hook_scan_text(from, end, &high);
		if (high && hook_utf8_bad(from, at) != at)
			hook_write_fail(w, HOOK_INVALID, "a text is not UTF-8");
		put(w, from, (size_t)(at - from));
		if (at == end)
			break;
		put(w, escape, hook_escape(*at, escape));
		from = at + 1;
	}
	put(w, "\"", 1);
}

void hook_write_name(struct hook_writer *w, const char *name, size_t len)
{
	separate(w);
	put_text(w, name, len);
	put(w, ":", 1);
	w->comma = false;
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

static void put_integer(struct hook_writer *w, bool negative,
			uint64_t magnitude)
{
	char digits[1 + HOOK_DIGITS] = {'-'};

	separate(w);
	put(w, digits, negative + hook_digits(magnitude, digits + negative));
}

void hook_write_int(struct hook_writer *w, hook_int value)
{
	if (!value.set)
		hook_write_null(w);
	else if (value.value < 0)
		put_integer(w, true, (uint64_t) - (value.value + 1) + 1);
	else
		put_integer(w, false, (uint64_t)value.value);
}

void hook_write_uint(struct hook_writer *w, hook_uint value)
{
	if (value.set)
		put_integer(w, false, value.value);
	else
		hook_write_null(w);
}

/*
 * Writes a double without a text as the shortest number that reads back as it.
 */
static void put_double(struct hook_writer *w, double value)
{
	char text[HOOK_DOUBLE_TEXT];
	size_t len = hook_double_text(value, text);

	if (len == 0)
		hook_write_fail(w, HOOK_INVALID,
				"NaN and infinity are not JSON");
	separate(w);
	put(w, text, len);
}

void hook_write_num(struct hook_writer *w, hook_num value)
{
	const char *end = value.text.ptr + value.text.len;

	if (value.text.ptr == NULL) {
		if (value.value == 0)
			hook_write_null(w);
		else
			put_double(w, value.value);
		return;
	}
	if (hook_skim_number(value.text.ptr, end) != end)
		hook_write_fail(w, HOOK_INVALID,
				"a number's text is no number of JSON");
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
	struct hook_skim s = {NULL, NULL, HOOK_OK, NULL, NULL};

	if (value.ptr == NULL) {
		hook_write_null(w);
		return;
	}
	s.at = value.ptr;
	s.end = value.ptr + value.len;
	if (!hook_skim_value(&s, w->depth) ||
	    hook_skip_blank(s.at, s.end) != s.end)
		hook_write_fail(w, HOOK_INVALID, "a raw value is not JSON");
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

/* ---- for hook_row_write.c ---- */

/* Behind a value; NULL: it has failed. */
static char *go_on(struct hook_writer *w)
{
	put(w, ",", 1);
	return w->failed ? NULL : hook_put_room(w, w->ptr + w->len);
}

char *hook_put_slowly(struct hook_writer *w, char *to,
		      const struct hook_row *row, const void *place)
{
	hook_put_stop(w, to);
	if (row->kind == HOOK_IS_RAW)
		hook_write_raw(w, *(const hook_raw *)place);
	else if (row->kind == HOOK_IS_NUMBER)
		hook_write_num(w, *(const hook_num *)place);
	else
		hook_write_str(w, *(const hook_str *)place);
	return go_on(w);
}

char *hook_put_additional(struct hook_writer *w, char *to,
			  const struct hook_member *members)
{
	hook_put_stop(w, to);
	hook_write_additional(w, members);
	return go_on(w);
}

char *hook_put_name_slowly(struct hook_writer *w, char *to, const char *name,
			   size_t len)
{
	hook_put_stop(w, to);
	hook_write_name(w, name, len);
	return w->failed ? NULL : hook_put_room(w, w->ptr + w->len);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_write_c != 0x3abdcb66
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
