/* SPDX-License-Identifier: 0BSD */
/*
 * Names, texts and integers, put behind what is written already.
 *
 * Each takes the place behind it and returns the new one. There is room for
 * what is put, and HOOK_PUT_SLACK more, since bytes are copied in words.
 *
 * Of what is copied, no byte behind its end is looked at.
 */
#ifndef HOOK_PUT_H
#define HOOK_PUT_H

#include "hook_engine.h"
#include "hook_wide.h"

/* Also commas, quotes, brackets, and digits of an integer. */
#define HOOK_PUT_SLACK 64

/* ---- the writer's beginning and end ---- */

HOOK_INLINE void hook_writer_begin(struct hook_writer *w,
				   struct hook_arena *arena,
				   enum hook_direction direction,
				   struct hook_error *error)
{
	hook_fail(error, HOOK_OK, "");
	w->arena = arena;
	w->error = error;
	w->ptr = w->end = NULL;
	w->len = w->room = 0;
	w->direction = direction;
	w->depth = 0;
	w->comma = w->failed = w->alone = w->checks = w->wrong = false;
}

/*
 * The same, if nobody else takes from the arena until the text is finished:
 * all that is left of its block is the text's, so that it need not be moved.
 */
HOOK_INLINE void hook_writer_begin_alone(struct hook_writer *w,
					 struct hook_arena *arena,
					 enum hook_direction direction,
					 struct hook_error *error)
{
	hook_writer_begin(w, arena, direction, error);
	w->alone = true;
	if (HOOK_RARE(arena->end - arena->next < HOOK_FIRST_ROOM))
		return;
	w->ptr = arena->next;
	w->room = hook_take_rest(arena);
	w->end = w->ptr + w->room;
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

/* ---- what is put ---- */

HOOK_INLINE char *hook_put_word(char *to, const char *word, size_t len)
{
	memcpy(to, word, len);
	return to + len;
}

/*
 * A member's name as its row has it: with a comma before it, between quotes, a
 * colon and blanks behind it, so that eight bytes can always be copied.
 */
HOOK_INLINE char *hook_put_name(char *to, const struct hook_row *row)
{
	const char *from = row->name - 2;
	size_t n = row->length + (size_t)4, i;

	hook_store8(to, hook_load8(from));
	if (n > 8)
		hook_store8(to + n - 8, hook_load8(from + n - 8));
	for (i = 8; HOOK_RARE(i + 8 < n); i += 8)
		hook_store8(to + i, hook_load8(from + i));
	return to + n;
}

/* Copies fewer than 16 bytes; true if one of them is special. */
HOOK_INLINE bool hook_put_short(char *to, const char *from, size_t len)
{
	uint64_t first, last;

	if (len >= 8) {
		first = hook_load8(from);
		last = hook_load8(from + len - 8);
		hook_store8(to, first);
		hook_store8(to + len - 8, last);
		return hook_wide_any(
			hook_wide_special(hook_wide_of(first, last)));
	}
	if (len >= 4) {
		first = hook_load4(from);
		last = hook_load4(from + len - 4);
		hook_store4(to, (uint32_t)first);
		hook_store4(to + len - 4, (uint32_t)last);
		return hook_special8(first | last << 32) != 0;
	}
	if (len == 0)
		return false;
	to[0] = from[0];
	to[len / 2] = from[len / 2];
	to[len - 1] = from[len - 1];
	first = (unsigned char)from[0];
	first |= (uint64_t)(unsigned char)from[len / 2] << 8;
	first |= (uint64_t)(unsigned char)from[len - 1] << 16;
	return hook_special8(first | (HOOK_ONES * ' ') << 24) != 0;
}

/* The same of 16 bytes or more. */
HOOK_INLINE bool hook_put_long(char *to, const char *from, size_t len)
{
	hook_wide text = hook_wide_load(from + len - 16), special;
	size_t i = 0;

	hook_wide_store(to + len - 16, text);
	special = hook_wide_special(text);
	do {
		text = hook_wide_load(from + i);
		hook_wide_store(to + i, text);
		special = hook_wide_or(special, hook_wide_special(text));
		i += 16;
	} while (i + 16 < len);
	return hook_wide_any(special);
}

/* NULL if it is not written as it stands. */
HOOK_INLINE char *hook_put_text(char *to, hook_str text)
{
	*to++ = '"';
	if (HOOK_CAREFULLY)
		return NULL;
	if (HOOK_USUAL(text.len >= 16)) {
		if (HOOK_RARE(hook_put_long(to, text.ptr, text.len)))
			return NULL;
	} else if (HOOK_RARE(hook_put_short(to, text.ptr, text.len))) {
		return NULL;
	}
	to[text.len] = '"';
	return to + text.len + 1;
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

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_put_h != 0x845d5096
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
