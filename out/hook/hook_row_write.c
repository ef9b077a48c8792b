/* SPDX-License-Identifier: 0BSD */
/*
 * Writing by rows, in the order of the specification.
 *
 * Each value has a comma behind it: who ends an object or a list puts the
 * bracket in place of the last one.
 *
 * What is written is looked at on the way. If something seems wrong,
 * hook_check() is asked, so that both say the same.
 *
 * What is absent is not written, but as null in a list or a map; a
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

/* ---- checks ---- */

static void is_wrong(struct hook_writer *w)
{
	w->wrong = true;
	w->checks = false;
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

/* Of an object or a list; `more` is to be said of it. A letter's verdict is a
 * check's. */
static void look_up(struct hook_writer *w, const struct hook_type *type,
		    const void *value, bool more)
{
	if (hook_type_letter(type))
		is_wrong(w);
	else if (more || hook_type_limits(type))
		check_type(w, type, value);
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

/* Is nothing to be said of any value that the row is of? */
HOOK_INLINE bool says_nothing(const struct hook_row *row)
{
	return row->kind > HOOK_IS_ENUM ||
	       (!HOOK_CAREFULLY && row->kind != HOOK_IS_ENUM && !row->format &&
		!row->of.limits);
}

HOOK_INLINE void look_at(struct hook_writer *w, const struct hook_row *row,
			 const void *place)
{
	if (w->checks && !says_nothing(row) &&
	    HOOK_RARE(!hook_quick_fits(row, place)))
		check_scalar(w, row, place);
}

/* ---- a value ---- */

/* What lies in an object or a list. */
static char *put_held(struct hook_writer *w, char *to,
		      const struct hook_row *row, const void *value, bool named)
{
	to = hook_put_begin(w, to, row, 0, named);
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
			       ? hook_put_short(w, to, row, place, named)
			       : to;
	if (row->kind == HOOK_IS_OBJECT || row->kind == HOOK_IS_TUPLE) {
		memcpy(&value, place, sizeof value);
		return value ? put_held(w, to, row, value, named) : to;
	}
	if (HOOK_IS_LIKE_TEXT(row->kind) || !hook_row_is_there(row, place))
		return to;
	if (row->kind > HOOK_IS_ENUM)
		return put_held(w, to, row, place, named);
	to = hook_put_begin(w, to, row, 0, named);
	return to ? hook_put_slowly(w, to, row, place) : NULL;
}

/*
 * A value, with the name of its row before it or without. Returns the place
 * behind its comma; `to` if it is absent; NULL: there is no memory, or an
 * error.
 */
HOOK_INLINE char *put(struct hook_writer *w, char *to,
		      const struct hook_row *row, const void *place, bool named)
{
	return HOOK_USUAL(is_text(row, place))
		       ? hook_put_text(w, to, row, place, named)
		       : put_other(w, to, row, place, named);
}

/* An item, an entry or a branch: one that is absent is null. */
static char *put_alone(struct hook_writer *w, char *to,
		       const struct hook_row *row, const char *place)
{
	char *end = put(w, to, row, place, false);

	if (HOOK_USUAL(end != to)) {
		look_at(w, row, place);
		return end;
	}
	if (row->kind == HOOK_IS_CHOICE && !row->nullable)
		return put_choice(w, to, row->of.type, place);
	if (w->checks && row->kind == HOOK_IS_RAW && !row->nullable)
		check_scalar(w, row, place);
	else if (w->checks && !row->nullable)
		is_wrong(w);
	return hook_put_null(w, to);
}

/* ---- objects ---- */

/* False: too deep. */
HOOK_INLINE bool go_down(struct hook_writer *w)
{
	if (HOOK_USUAL(++w->depth <= HOOK_DEPTH))
		return true;
	hook_write_fail(w, HOOK_TOO_DEEP, "nested too deep");
	return false;
}

/* In place of the last comma, if there is one. */
HOOK_INLINE char *go_up(struct hook_writer *w, char *to, const char *bracket)
{
	w->depth--;
	if (HOOK_USUAL(to[-1] == ','))
		to--;
	return hook_put_room(w, hook_put_word(to, bracket, 4) - 2);
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
	to = hook_put_name_slowly(w, to, row->name, row->length);
	if (to == NULL)
		return NULL;
	return null ? hook_put_null(w, to)
		    : put_alone(w, to, row, value + row->at);
}

HOOK_INLINE bool is_rare(const struct hook_row *row, const char *value)
{
	return HOOK_RARE(row->read_only || row->write_only || row->forbidden ||
			 row->escaped || row->null_beside) &&
	       (!row->null_beside || row->read_only || row->write_only ||
		row->forbidden || row->escaped || hook_row_is_null(row, value));
}

/* A text with its name that is long, has escapes, or stands where room ends. */
static HOOK_APART char *put_rare_text(struct hook_writer *w, char *to,
				      const struct hook_row *row,
				      const char *place)
{
	if (row->length > HOOK_PUT_SHORT_NAME ||
	    ((const hook_str *)(const void *)place)->len > HOOK_PUT_SHORT)
		return hook_put_text(w, to, row, place, true);
	return hook_put_slowly(w, hook_put_name(to, row), row, place);
}

/* What the loop asks the writer for is kept, so that no memory is looked at. */
static char *put_members(struct hook_writer *w, char *to,
			 const struct hook_type *type, const char *value)
{
	const struct hook_row *row = type->rows;
	uint32_t left = type->count;
	const char *place, *limit = w->limit;
	const bool checks = w->checks;
	char *end;

	/* An object without members has no table to point behind. */
	for (; left > 0; left--, row++) {
		place = value + row->at;
		if (HOOK_RARE(is_rare(row, value))) {
			end = put_rare(w, to, row, value);
			limit = w->limit;
			if (end == NULL)
				return NULL;
			to = end;
			continue;
		}
		if (HOOK_USUAL(is_text(row, place))) {
			end = hook_put_usual(to, row, place);
			if (HOOK_RARE(end == NULL || end >= limit)) {
				end = put_rare_text(w, to, row, place);
				limit = w->limit;
			}
		} else {
			end = put_other(w, to, row, place, true);
			limit = w->limit;
			if (end == to) {
				w->wrong |= row->required;
				continue;
			}
		}
		if (HOOK_RARE(end == NULL))
			return NULL;
		if (checks)
			look_at(w, row, place);
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
		to = hook_put_name_slowly(w, to, name.ptr, name.len);
		if (to)
			to = put_alone(w, to, &each->value,
				       at + each->value.at);
		if (to == NULL)
			return NULL;
	}
	return to;
}

static const struct hook_member *additional_of(const struct hook_type *type,
					       const char *value)
{
	const struct hook_member *additional;

	memcpy(&additional, value + type->additional, sizeof additional);
	return additional;
}

static char *put_object(struct hook_writer *w, char *to,
			const struct hook_type *type, const char *value)
{
	const struct hook_member *additional;

	if (HOOK_RARE(!go_down(w)))
		return NULL;
	if (w->checks)
		look_up(w, type, value,
			type->of.each || additional_of(type, value));
	*to = '{';
	to = hook_put_room(w, to + 1);
	if (HOOK_USUAL(to != NULL))
		to = put_members(w, to, type, value);
	if (to && type->of.each)
		to = put_entries(w, to, type->of.each, value);
	additional = additional_of(type, value);
	if (to && additional)
		to = hook_put_additional(w, to, additional);
	return to ? go_up(w, to, "},\0") : NULL;
}

/* ---- lists and tuples ---- */

/* `to` may be NULL. */
static char *put_texts(struct hook_writer *w, char *to,
		       const struct hook_each *each, struct hook_items list)
{
	const char *at = list.items;
	size_t i;

	for (i = 0; i < list.count && to; i++, at += each->size)
		to = HOOK_USUAL(((const hook_str *)(const void *)at)->ptr)
			     ? hook_put_text(w, to, &each->value, at, false)
			     : put_alone(w, to, &each->value, at);
	return to;
}

static char *put_others(struct hook_writer *w, char *to,
			const struct hook_each *each, struct hook_items list)
{
	const char *at = list.items;
	size_t i;

	for (i = 0; i < list.count && to; i++, at += each->size)
		to = put_alone(w, to, &each->value, at);
	return to;
}

static char *put_items(struct hook_writer *w, char *to,
		       const struct hook_type *type, const char *value)
{
	const struct hook_each *each = type->of.each;
	size_t count = type->count ? hook_tuple_count(type, value) : 0, i;

	if (HOOK_RARE(!go_down(w)))
		return NULL;
	if (w->checks)
		look_up(w, type, value, false);
	*to = '[';
	to = hook_put_room(w, to + 1);
	for (i = 0; i < type->count && i < count && to; i++)
		to = put_alone(w, to, &type->rows[i], value + type->rows[i].at);
	if (HOOK_IS_LIKE_TEXT(each->value.kind) &&
	    (!w->checks || says_nothing(&each->value)))
		to = put_texts(w, to, each, hook_items_of(each, value));
	else
		to = put_others(w, to, each, hook_items_of(each, value));
	return to ? go_up(w, to, "],\0") : NULL;
}

void hook_write_items(struct hook_writer *w, const struct hook_type *type,
		      const void *list)
{
	char *to = hook_put_more_room(w, w->ptr, 0);

	if (to)
		to = put_items(w, to, type, (const char *)list);
	if (to)
		hook_put_stop(w, to - 1);
}

/* ---- any of them ---- */

static char *put_choice(struct hook_writer *w, char *to,
			const struct hook_type *type, const char *value)
{
	const struct hook_row *branch = hook_choice_branch(type, value);
	struct hook_row raw;

	if (w->checks && hook_type_letter(type))
		is_wrong(w);
	if (branch)
		return put_alone(w, to, branch, value + branch->at);
	if (w->checks)
		is_wrong(w);
	memset(&raw, 0, sizeof raw);
	return hook_put_slowly(w, to, &raw, value + type->additional);
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

/* What is written, and how. */
struct whole {
	struct hook_writer w;
	const struct hook_type *type;
	const void *value;
	const struct hook_options *options;
	bool checked;
};

/*
 * Nobody else takes from the arena until the text is finished: all that is
 * left of its block is the text's, so that it need not be moved.
 */
HOOK_INLINE char *start(struct whole *all, struct hook_arena *arena,
			struct hook_error *error)
{
	enum hook_direction direction = all->options ? all->options->direction
						     : HOOK_BOTH;

	all->checked = !(all->options && all->options->unchecked);
	hook_writer_begin(&all->w, arena, direction, error);
	all->w.alone = true;
	all->w.checks = all->checked;
	if (HOOK_RARE(arena->end - arena->next < HOOK_FIRST_ROOM))
		return hook_put_more_room(&all->w, NULL, 0);
	all->w.ptr = arena->next;
	all->w.room = hook_take_rest(arena);
	all->w.limit = all->w.ptr + all->w.room - HOOK_PUT_SLACK;
	return all->w.ptr;
}

/* Whatever stopped the writer, or seemed wrong: a check says what it is. */
static bool is_refused(const struct whole *all)
{
	struct hook_error *error = all->w.error, own = *error;

	if (!hook_check(all->type, all->value, all->options, error))
		return true;
	*error = own;
	return false;
}

/* `to` is NULL if it has failed. */
static hook_str end_slowly(struct whole *all, const char *to)
{
	if (to)
		hook_put_stop(&all->w, to - 1);
	if (all->checked && is_refused(all))
		return hook_writer_drop(&all->w);
	return hook_writer_finish(&all->w);
}

hook_str hook_write(const struct hook_type *type, const void *value,
		    struct hook_arena *arena,
		    const struct hook_options *options,
		    struct hook_error *error)
{
	struct whole all;
	char *to;

	if (HOOK_RARE(type->nullable) && !(options && options->unchecked) &&
	    hook_type_is_null(type, value)) {
		hook_writer_start(&all.w, arena, HOOK_BOTH, error);
		hook_write_null(&all.w);
		return hook_writer_finish(&all.w);
	}
	all.type = type;
	all.value = value;
	all.options = options;
	to = start(&all, arena, error);
	if (HOOK_USUAL(to != NULL))
		to = put_type(&all.w, to, type, (const char *)value);
	if (HOOK_RARE(to == NULL || (all.w.wrong && all.checked)))
		return end_slowly(&all, to);
	return hook_writer_end(&all.w, to - 1);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_row_write_c != 0x9c6299fb
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
