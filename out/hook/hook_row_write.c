/* SPDX-License-Identifier: 0BSD */
/*
 * Writing by rows, in the order of the specification. Where the next byte goes
 * is handed from function to function; `len` of the writer is brought up to it
 * only for what hook_write.c writes: texts with escapes, numbers, raw JSON.
 *
 * What is written is looked at on the way. If something seems wrong,
 * hook_check() is asked, so that both say the same.
 *
 * Invariant: what is absent is not written, but as null in a list or a map; a
 * check refuses that where null is none of its values.
 */
#include "hook_put.h"
#include "hook_quick.h"

#include <string.h>

static char *put_object(struct hook_writer *w, char *to,
			const struct hook_type *type, const char *value);
static char *put_items(struct hook_writer *w, char *to,
		       const struct hook_type *type, const char *value);
static char *put_choice(struct hook_writer *w, char *to,
			const struct hook_type *type, const char *value);

/* ---- room ---- */

static char *make_room(struct hook_writer *w, char *to, size_t len)
{
	w->len = (size_t)(to - w->ptr);
	return hook_write_reserve(w, len) ? w->ptr + w->len : NULL;
}

HOOK_INLINE bool has_room(const struct hook_writer *w, const char *to,
			  size_t len)
{
	return HOOK_USUAL((size_t)(w->end - to) > len + HOOK_PUT_SLACK);
}

/* NULL: there is none. */
HOOK_INLINE char *room_for(struct hook_writer *w, char *to, size_t len)
{
	return has_room(w, to, len) ? to
				    : make_room(w, to, len + HOOK_PUT_SLACK);
}

/* From here on hook_write.c writes, and back. */
static void go_slow(struct hook_writer *w, const char *to, bool comma)
{
	w->len = (size_t)(to - w->ptr);
	w->comma = comma;
}

static char *go_on(const struct hook_writer *w)
{
	return w->failed ? NULL : w->ptr + w->len;
}

/* ---- checks ---- */

static void is_wrong(struct hook_writer *w)
{
	w->wrong = true;
	w->checks = false;
}

/* A letter's verdict is a check's. */
HOOK_INLINE void look_up(struct hook_writer *w, const struct hook_type *type)
{
	if (w->checks && HOOK_RARE(hook_type_letter(type) != NULL))
		is_wrong(w);
}

/* What may be wrong with a value, but for what it holds. */
static void check_type(struct hook_writer *w, const struct hook_type *type,
		       const void *value)
{
	struct hook_check c;

	hook_check_start(&c, NULL, NULL);
	c.direction = w->direction;
	hook_check_type(&c, type, value, HOOK_ITSELF);
	if (c.failures > 0)
		is_wrong(w);
}

static void check_scalar(struct hook_writer *w, const struct hook_row *row,
			 const void *place)
{
	struct hook_check c;

	if (row->kind == HOOK_IS_ENUM) {
		check_type(w, row->of.type, place);
		return;
	}
	hook_check_start(&c, NULL, NULL);
	hook_check_limits(&c, row, place);
	if (c.failures > 0)
		is_wrong(w);
}

/* Does an enum say what its text says? */
static bool is_value(const struct hook_type *type,
		     const struct hook_enum *value)
{
	const struct hook_names *names = type->of.values;
	const struct hook_name *name;

	if (value->id <= 0 || (uint32_t)value->id > names->count ||
	    value->text.ptr == NULL)
		return false;
	name = &names->names[value->id - 1];
	return name->len == value->text.len &&
	       hook_same(name->ptr, value->text.ptr, name->len);
}

static bool is_quick_time(hook_str text)
{
	int64_t seconds;

	return text.ptr && text.len == 20 && text.ptr[19] == 'Z' &&
	       hook_quick_seconds(text.ptr, &seconds);
}

/* Is nothing to be said of any text that the row is of? */
static bool says_nothing(const struct hook_row *row)
{
	return !HOOK_CAREFULLY && row->kind != HOOK_IS_ENUM && !row->format &&
	       !row->of.limits;
}

/* True: nothing is to be said of it. */
HOOK_INLINE bool fits(const struct hook_row *row, const void *place)
{
	if (HOOK_CAREFULLY)
		return row->kind > HOOK_IS_ENUM;
	if (row->kind == HOOK_IS_ENUM)
		return is_value(row->of.type, (const struct hook_enum *)place);
	if (row->kind > HOOK_IS_ENUM || (!row->format && !row->of.limits))
		return true;
	if (row->kind == HOOK_IS_TEXT && ((const hook_str *)place)->ptr)
		return hook_quick_text_fits(row, *(const hook_str *)place);
	if (row->kind == HOOK_IS_INT)
		return hook_quick_int_fits(row,
					   ((const hook_int *)place)->value);
	if (row->kind == HOOK_IS_TIME && row->format == HOOK_DATE_TIME &&
	    !row->of.limits)
		return is_quick_time(*(const hook_str *)place);
	return false;
}

/* ---- a value ---- */

static char *put_null(struct hook_writer *w, char *to)
{
	to = room_for(w, to, 0);
	return to ? hook_put_word(to, "null", 4) : NULL;
}

static char *put_slowly(struct hook_writer *w, char *to,
			const struct hook_row *row, const void *place)
{
	go_slow(w, to, false);
	if (row->kind == HOOK_IS_RAW)
		hook_write_raw(w, *(const hook_raw *)place);
	else if (row->kind == HOOK_IS_NUMBER)
		hook_write_num(w, *(const hook_num *)place);
	else
		hook_write_str(w, *(const hook_str *)place);
	return go_on(w);
}

static char *put_name_slowly(struct hook_writer *w, char *to, const char *name,
			     size_t len)
{
	go_slow(w, to, true);
	hook_write_name(w, name, len);
	to = go_on(w);
	return to ? room_for(w, to, 0) : NULL;
}

/* Room for a value with `len` bytes of text, and the name before it. */
HOOK_INLINE char *begin(struct hook_writer *w, char *to,
			const struct hook_row *row, size_t len, bool named)
{
	if (named)
		len += row->length;
	if (!has_room(w, to, len)) {
		to = make_room(w, to, len + HOOK_PUT_SLACK);
		if (to == NULL)
			return NULL;
	}
	return named ? hook_put_name(to, row) : to;
}

HOOK_INLINE char *put_text(struct hook_writer *w, char *to,
			   const struct hook_row *row, const void *place,
			   bool named)
{
	hook_str text = *(const hook_str *)place;
	char *end;

	to = begin(w, to, row, text.len, named);
	if (HOOK_RARE(to == NULL))
		return NULL;
	end = hook_put_text(to, text);
	return HOOK_USUAL(end != NULL) ? end : put_slowly(w, to, row, place);
}

/* An integer, true or false. */
HOOK_INLINE char *put_short(struct hook_writer *w, char *to,
			    const struct hook_row *row, const void *place,
			    bool named)
{
	const hook_int *number = (const hook_int *)place;

	to = begin(w, to, row, 0, named);
	if (HOOK_RARE(to == NULL))
		return NULL;
	if (row->kind == HOOK_IS_INT)
		return hook_put_int(to, number->value);
	if (row->kind == HOOK_IS_UINT)
		return hook_put_uint(to, ((const hook_uint *)place)->value);
	return ((const hook_bool *)place)->value
		       ? hook_put_word(to, "true", 4)
		       : hook_put_word(to, "false", 5);
}

/* What lies in an object or a list. */
HOOK_INLINE char *put_held(struct hook_writer *w, char *to,
			   const struct hook_row *row, const void *value,
			   bool named)
{
	to = begin(w, to, row, 0, named);
	if (HOOK_RARE(to == NULL))
		return NULL;
	if (row->kind == HOOK_IS_CHOICE)
		return put_choice(w, to, row->of.type, (const char *)value);
	if (row->kind == HOOK_IS_LIST || row->kind == HOOK_IS_TUPLE)
		return put_items(w, to, row->of.type, (const char *)value);
	return put_object(w, to, row->of.type, (const char *)value);
}

/* Most values are texts that are there. */
HOOK_INLINE bool is_text(const struct hook_row *row, const void *place)
{
	return HOOK_IS_LIKE_TEXT(row->kind) && ((const hook_str *)place)->ptr;
}

/* Any other, as put() does. */
HOOK_INLINE char *put_other(struct hook_writer *w, char *to,
			    const struct hook_row *row, const void *place,
			    bool named)
{
	const void *value = place;

	if (row->kind == HOOK_IS_INT || row->kind == HOOK_IS_UINT ||
	    row->kind == HOOK_IS_BOOL)
		return *(const bool *)place
			       ? put_short(w, to, row, place, named)
			       : to;
	if (row->kind == HOOK_IS_OBJECT || row->kind == HOOK_IS_TUPLE) {
		memcpy(&value, place, sizeof value);
		return value ? put_held(w, to, row, value, named) : to;
	}
	if (HOOK_IS_LIKE_TEXT(row->kind) || !hook_row_is_there(row, place))
		return to;
	if (row->kind > HOOK_IS_ENUM)
		return put_held(w, to, row, place, named);
	to = begin(w, to, row, 0, named);
	return to ? put_slowly(w, to, row, place) : NULL;
}

/*
 * A value, with the name of its row before it or without. Returns the place
 * behind it; `to` if it is absent; NULL: there is no memory, or an error.
 */
HOOK_INLINE char *put(struct hook_writer *w, char *to,
		      const struct hook_row *row, const void *place, bool named)
{
	return HOOK_USUAL(is_text(row, place))
		       ? put_text(w, to, row, place, named)
		       : put_other(w, to, row, place, named);
}

/* An item, an entry or a branch: one that is absent is null. */
static char *put_alone(struct hook_writer *w, char *to,
		       const struct hook_row *row, const char *place)
{
	char *end = put(w, to, row, place, false);

	if (HOOK_USUAL(end != to)) {
		if (w->checks && HOOK_RARE(!fits(row, place)))
			check_scalar(w, row, place);
		return end;
	}
	if (row->kind == HOOK_IS_CHOICE && !row->nullable)
		return put_choice(w, to, row->of.type, place);
	if (w->checks && row->kind == HOOK_IS_RAW && !row->nullable)
		check_scalar(w, row, place);
	else if (w->checks && !row->nullable)
		is_wrong(w);
	return put_null(w, to);
}

/* ---- objects ---- */

/*
 * Each member begins with a comma; in place of the first one the object
 * begins. `open` is where.
 */
HOOK_INLINE char *close(struct hook_writer *w, char *to, size_t open,
			const char *brackets)
{
	w->depth--;
	to = room_for(w, to, 2);
	if (HOOK_RARE(to == NULL))
		return NULL;
	to += (size_t)(to - w->ptr) == open;
	w->ptr[open] = brackets[0];
	*to = brackets[1];
	return to + 1;
}

static bool go_down(struct hook_writer *w)
{
	if (++w->depth <= HOOK_DEPTH)
		return true;
	hook_write_fail(w, HOOK_TOO_DEEP, "nested too deep");
	return false;
}

/* Null, or with a name that has escapes, or not for everybody. */
static char *put_rare(struct hook_writer *w, char *to,
		      const struct hook_row *row, const char *value)
{
	bool null = hook_row_is_null(row, value);

	if (hook_row_unsent(row, w->direction))
		return to;
	if (!null && !hook_row_is_there(row, value + row->at)) {
		w->wrong |= row->required;
		return to;
	}
	w->wrong |= row->forbidden;
	to = put_name_slowly(w, to, row->name, row->length);
	if (to == NULL)
		return NULL;
	return null ? put_null(w, to) : put_alone(w, to, row, value + row->at);
}

HOOK_INLINE bool is_rare(const struct hook_row *row, const char *value)
{
	return (row->read_only || row->write_only || row->forbidden ||
		row->escaped || row->null_beside) &&
	       (!row->null_beside || row->read_only || row->write_only ||
		row->forbidden || row->escaped || hook_row_is_null(row, value));
}

static char *put_members(struct hook_writer *w, char *to,
			 const struct hook_type *type, const char *value)
{
	const struct hook_row *row = type->rows;
	uint32_t left = type->count;
	const char *place;
	char *end;

	/* An object without members has no table to point behind. */
	for (; left > 0; left--, row++) {
		if (HOOK_RARE(is_rare(row, value))) {
			to = put_rare(w, to, row, value);
			if (to == NULL)
				return NULL;
			continue;
		}
		place = value + row->at;
		if (HOOK_USUAL(is_text(row, place))) {
			end = put_text(w, to, row, place, true);
		} else {
			end = put_other(w, to, row, place, true);
			if (end == to) {
				w->wrong |= row->required;
				continue;
			}
		}
		if (HOOK_RARE(end == NULL))
			return NULL;
		if (w->checks && HOOK_RARE(!fits(row, place)))
			check_scalar(w, row, place);
		to = end;
	}
	return to;
}

static char *put_entries(struct hook_writer *w, char *to,
			 const struct hook_each *each, const char *value)
{
	struct hook_items entries = hook_items_of(each, value);
	const char *at = entries.items;
	hook_str name;
	size_t i;

	for (i = 0; i < entries.count; i++, at += each->size) {
		memcpy(&name, at, sizeof name);
		to = put_name_slowly(w, to, name.ptr, name.len);
		if (to)
			to = put_alone(w, to, &each->value,
				       at + each->value.at);
		if (to == NULL)
			return NULL;
	}
	return to;
}

static char *put_additional(struct hook_writer *w, char *to,
			    const struct hook_member *additional)
{
	go_slow(w, to, true);
	hook_write_additional(w, additional);
	return go_on(w);
}

static char *put_object(struct hook_writer *w, char *to,
			const struct hook_type *type, const char *value)
{
	size_t open = (size_t)(to - w->ptr);
	const struct hook_member *additional;

	memcpy(&additional, value + type->additional, sizeof additional);
	if (HOOK_RARE(!go_down(w)))
		return NULL;
	look_up(w, type);
	if (w->checks &&
	    (additional || hook_type_limits(type) || type->of.each))
		check_type(w, type, value);
	to = put_members(w, to, type, value);
	if (to && type->of.each)
		to = put_entries(w, to, type->of.each, value);
	if (to && additional)
		to = put_additional(w, to, additional);
	return to ? close(w, to, open, "{}") : NULL;
}

/* ---- lists and tuples ---- */

static char *put_items(struct hook_writer *w, char *to,
		       const struct hook_type *type, const char *value)
{
	const struct hook_each *each = type->of.each;
	struct hook_items list = hook_items_of(each, value);
	size_t count = type->count ? hook_tuple_count(type, value) : 0, i;
	size_t open = (size_t)(to - w->ptr);
	const char *at = list.items;
	bool plain;

	if (HOOK_RARE(!go_down(w)))
		return NULL;
	look_up(w, type);
	if (w->checks && hook_type_limits(type))
		check_type(w, type, value);
	plain = !w->checks || says_nothing(&each->value);
	for (i = 0; i < type->count && i < count && to; i++) {
		to = room_for(w, to, 0);
		if (to)
			*to++ = ',';
		if (to)
			to = put_alone(w, to, &type->rows[i],
				       value + type->rows[i].at);
	}
	for (i = 0; i < list.count && to; i++, at += each->size) {
		to = room_for(w, to, 0);
		if (HOOK_RARE(to == NULL))
			return NULL;
		*to++ = ',';
		to = plain && HOOK_USUAL(is_text(&each->value, at))
			     ? put_text(w, to, &each->value, at, false)
			     : put_alone(w, to, &each->value, at);
	}
	return to ? close(w, to, open, "[]") : NULL;
}

void hook_write_items(struct hook_writer *w, const struct hook_type *type,
		      const void *list)
{
	char *to = make_room(w, w->ptr, HOOK_PUT_SLACK);

	if (to)
		to = put_items(w, to, type, (const char *)list);
	if (to)
		go_slow(w, to, true);
}

/* ---- any of them ---- */

static char *put_choice(struct hook_writer *w, char *to,
			const struct hook_type *type, const char *value)
{
	const struct hook_row *branch = hook_choice_branch(type, value);
	struct hook_row raw;

	look_up(w, type);
	if (branch)
		return put_alone(w, to, branch, value + branch->at);
	if (w->checks)
		is_wrong(w);
	memset(&raw, 0, sizeof raw);
	return put_slowly(w, to, &raw, value + type->additional);
}

static char *put_type(struct hook_writer *w, char *to,
		      const struct hook_type *type, const char *value)
{
	struct hook_row row;

	switch (type->kind) {
	case HOOK_IS_OBJECT:
		return put_object(w, to, type, value);
	case HOOK_IS_LIST:
	case HOOK_IS_TUPLE:
		return put_items(w, to, type, value);
	case HOOK_IS_CHOICE:
		return put_choice(w, to, type, value);
	default:
		memset(&row, 0, sizeof row);
		row.kind = HOOK_IS_ENUM;
		row.of.type = type;
		return put_alone(w, to, &row, value);
	}
}

/* Whatever stopped the writer, or seemed wrong: a check says what it is. */
static bool is_refused(const struct hook_type *type, const void *value,
		       const struct hook_options *options,
		       struct hook_error *error)
{
	struct hook_error own = *error;

	if (!hook_check(type, value, options, error))
		return true;
	*error = own;
	return false;
}

hook_str hook_write(const struct hook_type *type, const void *value,
		    struct hook_arena *arena,
		    const struct hook_options *options,
		    struct hook_error *error)
{
	bool checks = options == NULL || !options->unchecked;
	struct hook_writer w;
	char *to;

	hook_writer_begin_alone(&w, arena,
				options ? options->direction : HOOK_BOTH,
				error);
	w.checks = checks;
	to = room_for(&w, w.ptr, 0);
	if (to)
		to = put_type(&w, to, type, (const char *)value);
	if (HOOK_USUAL(to && to < w.end && !(checks && w.wrong)))
		return hook_writer_end(&w, to);
	if (to)
		go_slow(&w, to, true);
	if (checks && is_refused(type, value, options, error))
		return hook_writer_drop(&w);
	return hook_writer_finish(&w);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_row_write_c != 0x46634470
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
