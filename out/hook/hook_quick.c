/* SPDX-License-Identifier: 0BSD */
/*
 * Objects and lists, as long as nothing surprises.
 *
 * Where this stops, the reader of hook_read.c goes on as if it had read all
 * that stands before.
 */
#include "hook_quick.h"

/* ---- one value ---- */

HOOK_INLINE char *past_blank(const struct hook_reader *r, char *at)
{
	if (HOOK_RARE((unsigned char)*at <= ' '))
		at += hook_skip_more_blank(at, r->end) - at;
	return at;
}

static char *quick_struct(struct hook_reader *r, char *at,
			  const struct hook_type *type, char *place)
{
	if (HOOK_RARE(*at != '{' || r->check.depth >= HOOK_DEPTH ||
		      hook_type_letter(type)))
		return NULL;
	r->at = at;
	hook_read_object(r, type, place);
	return r->stop == HOOK_GO ? r->at : NULL;
}

/* Makes the struct where the object begins. */
static char *quick_object(struct hook_reader *r, char *at,
			  const struct hook_type *type, char *place)
{
	void *made;

	if (HOOK_RARE(*at != '{' || r->check.depth >= HOOK_DEPTH ||
		      hook_type_letter(type)))
		return NULL;
	made = hook_alloc(r->arena, type->size);
	if (HOOK_RARE(made == NULL))
		return NULL;
	r->at = at;
	hook_read_object(r, type, (char *)made);
	memcpy(place, &made, sizeof made);
	return r->stop == HOOK_GO ? r->at : NULL;
}

static char *quick_list(struct hook_reader *r, char *at,
			const struct hook_type *type, char *place)
{
	if (HOOK_RARE(*at != '[' || r->check.depth >= HOOK_DEPTH ||
		      hook_type_letter(type)))
		return NULL;
	r->at = at;
	hook_read_items(r, type, place);
	return r->stop == HOOK_GO ? r->at : NULL;
}

/* Checks a value again, carefully, to have the messages. */
static void check_again(struct hook_reader *r, const struct hook_row *row,
			const char *from, char *place)
{
	r->check.offset = (size_t)(from - r->start);
	if (row->kind == HOOK_IS_ENUM)
		hook_check_type(&r->check, row->of.type, place,
				HOOK_WHAT_IS_READ);
	else
		hook_check_limits(&r->check, row, place);
}

/* Returns true if nothing is wrong with the value. */
HOOK_INLINE bool is_fine(const struct hook_row *row, const char *place)
{
	const void *value = place;

	if (row->kind == HOOK_IS_ENUM)
		return ((const struct hook_enum *)value)->id != 0;
	if (row->kind >= HOOK_IS_ENUM || (!row->format && !row->of.limits))
		return true;
	if (row->kind == HOOK_IS_TEXT)
		return hook_quick_text_fits(row, *(const hook_str *)value);
	if (row->kind == HOOK_IS_INT)
		return hook_quick_int_fits(row,
					   ((const hook_int *)value)->value);
	return row->kind == HOOK_IS_TIME && row->format == HOOK_DATE_TIME &&
	       !row->of.limits;
}

HOOK_INLINE char *quick_enum(char *at, const struct hook_type *type,
			     struct hook_enum *value)
{
	at = hook_quick_text(at, &value->text);
	if (HOOK_USUAL(at != NULL))
		value->id = hook_quick_enum(type, value->text);
	return at;
}

HOOK_INLINE void set_frame(struct hook_frame *frame, const struct hook_row *row)
{
	if (frame) {
		frame->name = row->name;
		frame->index = row->length;
	}
}

/*
 * Returns the place behind the value; NULL after a surprise, or if the reader
 * has stopped. `place` is zeroed; `frame` is that of an object.
 */
HOOK_INLINE char *quick_value(struct hook_reader *r, char *at,
			      const struct hook_row *row, char *place,
			      struct hook_frame *frame)
{
	void *value = place;

	switch ((enum hook_kind)row->kind) {
	case HOOK_IS_TEXT:
		return hook_quick_text(at, (hook_str *)value);
	case HOOK_IS_ENUM:
		return quick_enum(at, row->of.type, (struct hook_enum *)value);
	case HOOK_IS_INT:
		return hook_quick_int(at, (hook_int *)value);
	case HOOK_IS_BOOL:
		return hook_quick_bool(at, (hook_bool *)value);
	case HOOK_IS_TIME:
		return hook_quick_time(at, (hook_time *)value);
	case HOOK_IS_UINT:
		return hook_quick_uint(at, (hook_uint *)value);
	case HOOK_IS_OBJECT:
		set_frame(frame, row);
		return quick_object(r, at, row->of.type, place);
	case HOOK_IS_LIST:
		set_frame(frame, row);
		return quick_list(r, at, row->of.type, place);
	case HOOK_IS_STRUCT:
		set_frame(frame, row);
		return quick_struct(r, at, row->of.type, place);
	case HOOK_IS_RAW:
	case HOOK_IS_DATE:
	case HOOK_IS_NUMBER:
	case HOOK_IS_CHOICE:
	case HOOK_IS_TUPLE:
	default:
		return NULL;
	}
}

/* ---- names ---- */

/*
 * Does the member of this row begin here, with its name in the usual spelling?
 */
HOOK_INLINE bool is_named(const char *at, const struct hook_row *row)
{
	const char *quoted = row->name - 1;
	size_t n = row->length + (size_t)3;
	uint64_t differs = hook_load8(at) ^ hook_load8(quoted);

	if (n < 8)
		return hook_first_bytes(differs, n) == 0;
	if (HOOK_USUAL(n <= 16))
		return (differs | (hook_load8(at + n - 8) ^
				   hook_load8(quoted + n - 8))) == 0;
	return differs == 0 && hook_same(at, quoted, n);
}

/*
 * Returns the row in the name's slot, and where its value begins; `at` is on
 * the quote before the name. The place follows from the quote behind the name,
 * and not from the row, so that what comes next can be read before it is known.
 */
HOOK_INLINE uint32_t row_in_slot(const struct hook_type *type, char *at,
				 char **value)
{
	size_t len = (size_t)(hook_quick_quote(at) - (at + 1));
	uint32_t row = hook_slot_of(hook_quick_hash(at + 1, len, type->seed),
				    type->found.slots, type->slot_mask);

	if (row >= type->count || !is_named(at, &type->rows[row]))
		return type->count;
	HOOK_ASSERT(type->rows[row].length == len);
	*value = at + len + 3;
	return row;
}

/* ---- objects ---- */

/*
 * Hands over a member whose value is a surprise, as if next() had returned it.
 */
static enum hook_quick hand_over(struct hook_reader *r, struct hook_object *o,
				 const struct hook_row *row, char *name,
				 char *value)
{
	name[1 + row->length] = '\0';
	if (r->altered < value)
		r->altered = value;
	o->name.ptr = name + 1;
	o->name.len = row->length;
	o->frame.name = o->name.ptr;
	o->frame.index = o->name.len;
	o->value = value;
	o->member = (unsigned)(row - o->type->rows);
	o->guess = o->member + 1;
	if (r->stop != HOOK_GO)
		return HOOK_QUICK_STOP;
	r->at = value;
	return HOOK_QUICK_VALUE;
}

static char *quick_null(const struct hook_row *row, char *at, char *out)
{
	if (!row->null_beside || !hook_quick_is(at, "null"))
		return NULL;
	*hook_row_null(row, out) = true;
	return at + 4;
}

/*
 * Is called when no expected member begins behind `at`, or when the object ends
 * there. `value` is that of the member before, for which an error is reported:
 * `last`, or the one that the careful reader has read.
 */
static enum hook_quick stop(struct hook_reader *r, struct hook_object *o,
			    uint32_t guess, char *at, char *value,
			    const struct hook_row *last)
{
	o->guess = guess;
	if (last)
		set_frame(&o->frame, last);
	if (value) {
		o->value = value;
		r->altered = at;
	}
	if (*at == '}') {
		r->at = at + 1;
		return HOOK_QUICK_END;
	}
	r->at = at;
	return HOOK_QUICK_NAME;
}

/*
 * `at` is behind the bracket or a value, `name` where the next member's name
 * should begin.
 */
static enum hook_quick members(struct hook_reader *r, struct hook_object *o,
			       char *at, char *name, char *out)
{
	const struct hook_type *type = o->type;
	const uint32_t count = type->count;
	const struct hook_row *row = type->rows + o->guess;
	const bool checks = r->checks;
	const enum hook_direction direction = r->check.direction;
	uint8_t *seen = o->seen;
	uint32_t index = o->guess;
	const struct hook_row *last = NULL;
	char *value = NULL, *next = NULL;

	for (;; index++, row++) {
		if (HOOK_USUAL(index < count && is_named(name, row))) {
			next = name + row->length + 3;
		} else {
			index = type->slot_mask ? row_in_slot(type, name, &next)
						: count;
			row = type->rows + index;
			if (HOOK_RARE(index >= count))
				return stop(r, o, o->guess, at, value, last);
		}
		if (HOOK_RARE(seen[index]))
			return stop(r, o, index, at, value, last);
		seen[index] = 1;
		value = past_blank(r, next);
		last = row;
		/* Its value is not checked: see hook_read_value(). */
		if (HOOK_RARE(row->read_only || row->write_only ||
			      row->forbidden) &&
		    checks &&
		    (row->forbidden || hook_row_unsent(row, direction)))
			return hand_over(r, o, row, name, value);
		next = quick_value(r, value, row, out + row->at, &o->frame);
		if (HOOK_RARE(next == NULL)) {
			next = quick_null(row, value, out);
			if (next == NULL)
				return hand_over(r, o, row, name, value);
		} else if (checks && HOOK_RARE(!is_fine(row, out + row->at))) {
			set_frame(&o->frame, row);
			check_again(r, row, value, out + row->at);
		}
		at = past_blank(r, next);
		if (HOOK_RARE(*at != ','))
			return stop(r, o, index + 1, at, value, row);
		name = past_blank(r, at + 1);
	}
}

enum hook_quick hook_quick_members(struct hook_reader *r, struct hook_object *o,
				   char *out)
{
	char *at = past_blank(r, r->at);

	o->entry = false;
	/* Without rows there is nothing to expect, nor a table to begin at. */
	if (HOOK_RARE(HOOK_CAREFULLY || o->type->count == 0))
		return HOOK_QUICK_NAME;
	if (o->value == NULL)
		return members(r, o, at, at, out);
	if (*at == ',')
		return members(r, o, at, past_blank(r, at + 1), out);
	return stop(r, o, o->guess, at, o->value, NULL);
}

/*
 * Is one of eight rows required? `missing` has a byte of 1 for each that is not
 * there, the least for the first of them.
 */
HOOK_INLINE bool lacks(const struct hook_row *row, uint64_t missing)
{
	uint64_t first;

	for (; HOOK_RARE(missing != 0); missing ^= first) {
		first = missing & (0 - missing);
		/* The product's highest byte is the number of its byte. */
		if (row[first * UINT64_C(0x0001020304050607) >> 56].required)
			return true;
	}
	return false;
}

HOOK_INLINE uint64_t eight_missing(const uint8_t *seen)
{
	return hook_hash_bytes((const char *)seen, 8) ^ HOOK_ONES;
}

/* Only rows that are not there are looked at: they are few. */
bool hook_quick_whole(const struct hook_object *o)
{
	const struct hook_type *type = o->type;
	const struct hook_row *row = type->rows;
	const uint8_t *seen = o->seen;
	uint32_t left = type->count;

	if (HOOK_CAREFULLY || hook_type_limits(type) || type->of.each ||
	    o->forbidden || (type->closed && o->others > 0))
		return false;
	if (left == 0)
		return true;
	for (; left > 8; left -= 8, seen += 8, row += 8)
		if (lacks(row, eight_missing(seen)))
			return false;
	return !lacks(row, eight_missing(seen) & UINT64_MAX >> (64 - 8 * left));
}

/* ---- lists ---- */

/* Reads an item, quickly or by the careful reader. */
static char *read_item(struct hook_reader *r, char *at,
		       const struct hook_row *row, char *item)
{
	r->at = at;
	if (!(row->nullable && hook_read_null(r, NULL)))
		hook_read_value(r, row, item);
	return r->at;
}

void hook_quick_items(struct hook_reader *r, struct hook_list *l,
		      const struct hook_each *each)
{
	const struct hook_row *row = &each->value;
	char *at = r->at, *next;

	while (!HOOK_CAREFULLY && r->stop == HOOK_GO) {
		r->at = at = past_blank(r, at);
		if (*at == ']' || (l->count > 0 && HOOK_RARE(*at != ',')))
			return;
		if (l->count > 0)
			at = past_blank(r, at + 1);
		if (HOOK_RARE(!hook_list_add(r, l)))
			return;
		next = quick_value(r, at, row, (char *)l->item, NULL);
		if (HOOK_RARE(r->stop != HOOK_GO))
			return;
		if (HOOK_RARE(next == NULL)) {
			at = read_item(r, at, row, (char *)l->item);
			continue;
		}
		if (next[-1] == '\0')
			r->altered = next;
		if (r->checks && HOOK_RARE(!is_fine(row, (char *)l->item)))
			check_again(r, row, at, (char *)l->item);
		at = next;
	}
	r->at = at;
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_quick_c != 0xdb748f45
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
