/* SPDX-License-Identifier: 0BSD */
/*
 * Names, texts and integers, put behind what is written already.
 *
 * Each takes the place behind it and returns the new one. Where the next byte
 * goes is handed from function to function; `len` of the writer is brought up
 * to it only for what hook_write.c writes: texts with escapes, numbers, raw
 * JSON.
 *
 * Of what is copied, no byte behind its end is looked at. At the place that is
 * handed on there is room for HOOK_PUT_SLACK bytes.
 */
#ifndef HOOK_PUT_H
#define HOOK_PUT_H

#include "hook_engine.h"
#include "hook_wide.h"

/* For a short name and a short text, an integer; commas, quotes, brackets. */
#define HOOK_PUT_SLACK      192
#define HOOK_PUT_SHORT_NAME 29
#define HOOK_PUT_SHORT      128

/* ---- the writer's beginning and end ---- */

HOOK_INLINE void hook_writer_begin(struct hook_writer *w,
				   struct hook_arena *arena,
				   enum hook_direction direction,
				   struct hook_error *error)
{
	hook_clear(error);
	w->arena = arena;
	w->error = error;
	w->ptr = w->limit = NULL;
	w->len = w->room = 0;
	w->direction = direction;
	w->depth = 0;
	w->comma = w->failed = w->alone = w->checks = w->wrong = false;
}

/* `to` is behind the text, and there is room for a NUL. */
HOOK_INLINE hook_str hook_writer_end(struct hook_writer *w, char *to)
{
	hook_str text;

	*to = '\0';
	text.ptr = w->ptr;
	text.len = (size_t)(to - w->ptr);
	hook_give_back(w->arena, w->ptr, w->room, text.len + 1);
	return text;
}

/* ---- room ---- */

/* For `len` more bytes; NULL: there is none. */
HOOK_INLINE char *hook_put_more_room(struct hook_writer *w, char *to,
				     size_t len)
{
	w->len = (size_t)(to - w->ptr);
	return hook_write_reserve(w, len + HOOK_PUT_SLACK) ? w->ptr + w->len
							   : NULL;
}

/* The same, if it is not there already. A name may be behind the limit. */
HOOK_INLINE char *hook_put_room_for(struct hook_writer *w, char *to, size_t len)
{
	return HOOK_USUAL(to < w->limit && (size_t)(w->limit - to) > len)
		       ? to
		       : hook_put_more_room(w, to, len);
}

/* Behind what was put; NULL: there is no room for what comes next. */
HOOK_INLINE char *hook_put_room(struct hook_writer *w, char *to)
{
	return HOOK_USUAL(to < w->limit) ? to : hook_put_more_room(w, to, 0);
}

/* What is put stands before what the writer writes. */
HOOK_INLINE void hook_put_stop(struct hook_writer *w, const char *to)
{
	w->len = (size_t)(to - w->ptr);
	w->comma = false;
}

/* ---- what is put ---- */

HOOK_INLINE char *hook_put_word(char *to, const char *word, size_t len)
{
	memcpy(to, word, len);
	return to + len;
}

/*
 * A member's name as its row has it: between quotes, a colon and blanks behind
 * it, so that eight bytes can always be copied.
 */
HOOK_INLINE char *hook_put_name(char *to, const struct hook_row *row)
{
	const char *from = row->name - 1;
	size_t n = row->length + (size_t)3, i;

	if (HOOK_USUAL(n <= 16)) {
		hook_store8(to, hook_load8(from));
		if (n > 8)
			hook_store8(to + n - 8, hook_load8(from + n - 8));
		return to + n;
	}
	hook_wide_store(to, hook_wide_load(from));
	hook_wide_store(to + n - 16, hook_wide_load(from + n - 16));
	for (i = 16; HOOK_RARE(i + 16 < n); i += 16)
		hook_wide_store(to + i, hook_wide_load(from + i));
	return to + n;
}

/* Copies fewer than 8 bytes; not zero if one of them is special. */
HOOK_INLINE uint64_t hook_put_few(char *to, const char *from, size_t len)
{
	uint64_t first, last;

	if (len >= 4) {
		first = hook_load4(from);
		last = hook_load4(from + len - 4);
		hook_store4(to, (uint32_t)first);
		hook_store4(to + len - 4, (uint32_t)last);
		return hook_special8(first | last << 32);
	}
	if (len == 0)
		return 0;
	to[0] = from[0];
	to[len / 2] = from[len / 2];
	to[len - 1] = from[len - 1];
	first = (unsigned char)from[0];
	first |= (uint64_t)(unsigned char)from[len / 2] << 8;
	first |= (uint64_t)(unsigned char)from[len - 1] << 16;
	return hook_special8(first | (HOOK_ONES * ' ') << 24);
}

/* Copies 8 to 15 bytes, and marks those that are special. */
HOOK_INLINE hook_wide hook_put_some(char *to, const char *from, size_t len)
{
	uint64_t first = hook_load8(from), last = hook_load8(from + len - 8);

	hook_store8(to, first);
	hook_store8(to + len - 8, last);
	return hook_wide_special(hook_wide_of(first, last));
}

/* The same of 16 bytes. */
HOOK_INLINE hook_wide hook_put_wide(char *to, const char *from)
{
	hook_wide text = hook_wide_load(from);

	hook_wide_store(to, text);
	return hook_wide_special(text);
}

/* The same of 16 bytes or more. */
HOOK_INLINE hook_wide hook_put_many(char *to, const char *from, size_t len)
{
	hook_wide special = hook_put_wide(to, from);
	size_t last = len - 16, i;

	special = hook_wide_or(special, hook_put_wide(to + last, from + last));
	if (len <= 32)
		return special;
	special = hook_wide_or(special, hook_put_wide(to + 16, from + 16));
	for (i = 32; i < last; i += 16)
		special =
			hook_wide_or(special, hook_put_wide(to + i, from + i));
	return special;
}

/* And a comma behind it. NULL if it is not written as it stands. */
HOOK_INLINE char *hook_put_plain(char *to, hook_str text)
{
	*to++ = '"';
	if (HOOK_CAREFULLY)
		return NULL;
	if (HOOK_USUAL(text.len >= 16)) {
		if (HOOK_RARE(hook_wide_any(
			    hook_put_many(to, text.ptr, text.len))))
			return NULL;
	} else if (text.len >= 8) {
		if (HOOK_RARE(hook_wide_any(
			    hook_put_some(to, text.ptr, text.len))))
			return NULL;
	} else if (HOOK_RARE(hook_put_few(to, text.ptr, text.len) != 0)) {
		return NULL;
	}
	/* Four bytes are one instruction. */
	memcpy(to + text.len, "\",\0", 4);
	return to + text.len + 2;
}

HOOK_INLINE char *hook_put_uint(char *to, uint64_t value)
{
	if (value < 10) {
		*to = (char)('0' + value);
		return to + 1;
	}
	return to + hook_digits(value, to);
}

HOOK_INLINE char *hook_put_int(char *to, int64_t value)
{
	uint64_t size = (uint64_t)value;

	if (value < 0) {
		*to++ = '-';
		size = 0 - size;
	}
	return hook_put_uint(to, size);
}

/*
 * ---- what a row is of: each has a comma behind it ----
 *
 * `named`: the row's name stands before it. NULL: there is no memory, or an
 * error.
 */

/* The same by the functions of hook_write.c. */
char *hook_put_slowly(struct hook_writer *w, char *to,
		      const struct hook_row *row, const void *place);
char *hook_put_additional(struct hook_writer *w, char *to,
			  const struct hook_member *members);
/* Puts any name, and its colon. */
char *hook_put_name_slowly(struct hook_writer *w, char *to, const char *name,
			   size_t len);

HOOK_INLINE char *hook_put_null(struct hook_writer *w, char *to)
{
	return hook_put_room(w, hook_put_word(to, "null,", 5));
}

/* The name, and room for `len` bytes of text. */
HOOK_INLINE char *hook_put_begin(struct hook_writer *w, char *to,
				 const struct hook_row *row, size_t len,
				 bool named)
{
	if (HOOK_RARE(len > HOOK_PUT_SHORT ||
		      (named && row->length > HOOK_PUT_SHORT_NAME))) {
		to = hook_put_room_for(w, to, len + row->length);
		if (HOOK_RARE(to == NULL))
			return NULL;
	}
	return named ? hook_put_name(to, row) : to;
}

/* A short text that is there, with a short name; NULL if it is another. */
HOOK_INLINE char *hook_put_usual(char *to, const struct hook_row *row,
				 const void *place)
{
	hook_str text = *(const hook_str *)place;

	if (HOOK_RARE(text.len > HOOK_PUT_SHORT ||
		      row->length > HOOK_PUT_SHORT_NAME))
		return NULL;
	return hook_put_plain(hook_put_name(to, row), text);
}

/* A text that is there. */
HOOK_INLINE char *hook_put_text(struct hook_writer *w, char *to,
				const struct hook_row *row, const void *place,
				bool named)
{
	hook_str text = *(const hook_str *)place;
	char *end;

	to = hook_put_begin(w, to, row, text.len, named);
	if (HOOK_RARE(to == NULL))
		return NULL;
	end = hook_put_plain(to, text);
	return HOOK_USUAL(end != NULL) ? hook_put_room(w, end)
				       : hook_put_slowly(w, to, row, place);
}

/* An integer, true or false, that is there. */
HOOK_INLINE char *hook_put_short(struct hook_writer *w, char *to,
				 const struct hook_row *row, const void *place,
				 bool named)
{
	to = hook_put_begin(w, to, row, 0, named);
	if (HOOK_RARE(to == NULL))
		return NULL;
	if (row->kind == HOOK_IS_BOOL)
		to = ((const hook_bool *)place)->value
			     ? hook_put_word(to, "true", 4)
			     : hook_put_word(to, "false", 5);
	else if (row->kind == HOOK_IS_INT)
		to = hook_put_int(to, ((const hook_int *)place)->value);
	else
		to = hook_put_uint(to, ((const hook_uint *)place)->value);
	*to = ',';
	return hook_put_room(w, to + 1);
}

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_put_h != 0x7290a27d
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
