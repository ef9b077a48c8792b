/* SPDX-License-Identifier: 0BSD */
/*
 * Members and items that are written as they stand: texts without escapes,
 * integers, true and false; names are copied with their quotes and colons.
 *
 * Invariant: what surprises is left to hook_write.c, and nothing of it stands
 * in the text yet.
 */
#include "hook_quick.h"

/* Copies a text of 16 bytes or more; true if each byte stands for itself. */
HOOK_INLINE bool copy_wide(char *to, const char *from, size_t len)
{
#if !defined(HOOK_PORTABLE) && defined(__SSE2__)
	const __m128i quote = _mm_set1_epi8('"'), slash = _mm_set1_epi8('\\');
	const __m128i space = _mm_set1_epi8(' ');
	__m128i special = _mm_setzero_si128(), text;
	size_t i = 0;

	for (;;) {
		text = _mm_loadu_si128(
			(const __m128i *)(const void *)(from + i));
		_mm_storeu_si128((__m128i *)(void *)(to + i), text);
		special = _mm_or_si128(special, _mm_cmplt_epi8(text, space));
		special = _mm_or_si128(special, _mm_cmpeq_epi8(text, quote));
		special = _mm_or_si128(special, _mm_cmpeq_epi8(text, slash));
		if (i + 16 >= len)
			return _mm_movemask_epi8(special) == 0;
		i = i + 32 <= len ? i + 16 : len - 16;
	}
#else
	uint64_t special = 0, text;
	size_t i = 0;

	for (;;) {
		text = hook_load8(from + i);
		memcpy(to + i, &text, sizeof text);
		special |= hook_quick_special(text);
		if (i + 8 >= len)
			return special == 0;
		i = i + 16 <= len ? i + 8 : len - 8;
	}
#endif
}

/* The same of a short one: as one word, or two that overlap. */
HOOK_INLINE bool copy_short(char *to, const char *from, size_t len)
{
	uint64_t first = HOOK_ONES * ' ', last = HOOK_ONES * ' ';
	size_t i;

	if (len >= 8) {
		first = hook_load8(from);
		last = hook_load8(from + len - 8);
		memcpy(to, &first, 8);
		memcpy(to + len - 8, &last, 8);
	} else {
		for (i = 0; i < len; i++)
			to[i] = from[i];
		memcpy(&first, to, 8);
		first = len ? hook_fill_blanks(first, len) : last;
	}
	return (hook_quick_special(first) | hook_quick_special(last)) == 0;
}

HOOK_INLINE char *put_text(char *to, hook_str text)
{
	bool plain;

	*to = '"';
	plain = text.len >= 16 ? copy_wide(to + 1, text.ptr, text.len)
			       : copy_short(to + 1, text.ptr, text.len);
	to[1 + text.len] = '"';
	return HOOK_USUAL(plain) ? to + text.len + 2 : NULL;
}

/* Its quotes and colon stand around a name. */
HOOK_INLINE char *put_name(char *to, const struct hook_row *row)
{
	const char *from = row->name - 1;
	size_t n = row->length + (size_t)3, i;
	uint64_t part;

	for (i = 0; i + 8 < n; i += 8) {
		part = hook_load8(from + i);
		memcpy(to + i, &part, sizeof part);
	}
	if (n >= 8)
		i = n - 8;
	part = hook_load8(from + i);
	memcpy(to + i, &part, sizeof part);
	return to + n;
}

HOOK_INLINE char *put_word(char *to, const char *word, size_t len)
{
	memcpy(to, word, len);
	return to + len;
}

HOOK_INLINE char *put_int(char *to, const hook_int *value)
{
	uint64_t size = (uint64_t)value->value;

	if (value->value < 0) {
		*to++ = '-';
		size = 0 - size;
	}
	if (size < 10) {
		*to = (char)('0' + size);
		return to + 1;
	}
	return to + hook_digits(size, to);
}

/* Is a text there whose bytes are to be written? */
HOOK_INLINE bool is_text(const struct hook_row *row)
{
	return row->kind == HOOK_IS_TEXT || row->kind == HOOK_IS_ENUM ||
	       row->kind == HOOK_IS_TIME || row->kind == HOOK_IS_DATE;
}

/* Does an enum say what its text says? */
static bool is_value(const struct hook_type *type,
		     const struct hook_enum *value)
{
	const struct hook_names *names = type->of.values;
	const struct hook_name *name;

	if (value->id <= 0 || (uint32_t)value->id > names->count)
		return false;
	name = &names->names[value->id - 1];
	return name->len == value->text.len &&
	       hook_same(name->ptr, value->text.ptr, name->len);
}

/* True: nothing is to be said of what was written. */
HOOK_INLINE bool fits(const struct hook_row *row, const void *place)
{
	if (row->kind == HOOK_IS_ENUM)
		return is_value(row->of.type, (const struct hook_enum *)place);
	if (!row->format && !row->of.limits)
		return true;
	if (row->kind == HOOK_IS_TEXT)
		return hook_quick_text_fits(row, *(const hook_str *)place);
	if (row->kind == HOOK_IS_INT)
		return hook_quick_int_fits(row,
					   ((const hook_int *)place)->value);
	return false;
}

/* Behind the value; NULL: a surprise. There is room for it. */
HOOK_INLINE char *put_value(char *to, const struct hook_row *row,
			    const void *place)
{
	if (is_text(row))
		return put_text(to, *(const hook_str *)place);
	if (row->kind == HOOK_IS_INT)
		return put_int(to, (const hook_int *)place);
	if (((const hook_bool *)place)->value)
		return put_word(to, "true", 4);
	return put_word(to, "false", 5);
}

/* Is it one of those that are written here? */
HOOK_INLINE bool is_quick(const struct hook_row *row)
{
	return is_text(row) || row->kind == HOOK_IS_INT ||
	       row->kind == HOOK_IS_BOOL;
}

HOOK_INLINE bool is_there(const struct hook_row *row, const void *place)
{
	if (is_text(row))
		return ((const hook_str *)place)->ptr != NULL;
	return *(const bool *)place;
}

/* A name, a comma, quotes, digits, and bytes that are copied with others. */
HOOK_INLINE size_t room_for(const struct hook_row *row, const void *place)
{
	return row->length + 64 +
	       (is_text(row) ? ((const hook_str *)place)->len : 0);
}

uint32_t hook_quick_write(struct hook_writer *w, const struct hook_type *type,
			  const char *value, uint32_t from)
{
	const struct hook_row *row;
	const void *place;
	char *to;

	for (; from < type->count; from++) {
		row = &type->rows[from];
		place = value + row->at;
		if (HOOK_RARE(!is_quick(row) || row->name[-1] != '"' ||
			      row->read_only || row->write_only))
			return from;
		if (!is_there(row, place)) {
			if (HOOK_RARE(hook_row_is_null(row, value)))
				return from;
			continue;
		}
		if (HOOK_RARE(!hook_write_room(w, room_for(row, place))))
			return from;
		to = w->ptr + w->len;
		*to = ',';
		to = put_value(put_name(to + w->comma, row), row, place);
		if (HOOK_RARE(to == NULL || (w->check && !fits(row, place))))
			return from;
		w->len = (size_t)(to - w->ptr);
		w->comma = true;
	}
	return from;
}

bool hook_quick_write_item(struct hook_writer *w, const struct hook_row *row,
			   const void *place)
{
	char *to;

	if (!is_quick(row) || !is_there(row, place) ||
	    !hook_write_room(w, room_for(row, place)))
		return false;
	to = w->ptr + w->len;
	*to = ',';
	to = put_value(to + w->comma, row, place);
	if (HOOK_RARE(to == NULL || (w->check && !fits(row, place))))
		return false;
	w->len = (size_t)(to - w->ptr);
	w->comma = true;
	return true;
}

/* Nothing missing or too much, in an object that is to be written? */
bool hook_quick_complete(const struct hook_type *type, const char *value,
			 enum hook_direction direction)
{
	const struct hook_row *row = type->rows, *end = row + type->count;
	const void *additional;

	memcpy(&additional, value + type->additional, sizeof additional);
	if (additional || type->limits || type->of.each)
		return false;
	for (; row < end; row++) {
		if (HOOK_RARE(row->forbidden))
			return false;
		if (row->required && !hook_row_is_there(row, value + row->at) &&
		    !hook_row_is_null(row, value) &&
		    !hook_row_unsent(row, direction))
			return false;
	}
	return true;
}
