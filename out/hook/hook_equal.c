/* SPDX-License-Identifier: 0BSD */
/*
 * Equal values: one form for all spellings of a value.
 *
 * Recursion ends at HOOK_DEPTH, and nothing of the arena is kept but the form.
 *
 * Invariant: a form stays within the room that HOOK_FORM_ROOM() says.
 */
#include "hook_walk.h"

#include <string.h>

/*
 * The form has no blanks, its members are in order, numbers are digits and an
 * exponent, and strings have as few escapes as possible: two values are equal
 * if their forms are.
 */
struct form {
	struct hook_skim s;
	struct hook_arena *arena;
	char *out;
	size_t len, room;
};

/* A member's part of the form: name, colon, value and a comma. */
struct piece {
	hook_str name;
	size_t from, len;
};

static bool put_value(struct form *f, unsigned depth);

static bool put(struct form *f, const char *bytes, size_t len)
{
	if (len > f->room - f->len)
		return false;
	memcpy(f->out + f->len, bytes, len);
	f->len += len;
	HOOK_ASSERT(f->len <= f->room);
	return true;
}

static bool put_character(struct form *f, const char **at)
{
	char rune[4], escape[HOOK_ESCAPE];
	size_t len, escaped = 0;

	if (*(*at)++ != '\\')
		return put(f, *at - 1, 1);
	len = hook_unescape(at, f->s.end, rune);
	if (len == 1)
		escaped = hook_escape(rune[0], escape);
	return escaped ? put(f, escape, escaped) : put(f, rune, len);
}

static bool put_string(struct form *f)
{
	const char *at = f->s.at, *end;

	if (at >= f->s.end || *at != '"' || !hook_skim_string(&f->s))
		return false;
	end = f->s.at - 1;
	if (memchr(at, '\\', (size_t)(end - at)) == NULL)
		return put(f, at, (size_t)(f->s.at - at));
	put(f, at++, 1);
	while (at < end)
		if (!put_character(f, &at))
			return false;
	return put(f, "\"", 1);
}

static bool put_number(struct form *f)
{
	const char *end = hook_skim_number(f->s.at, f->s.end);
	size_t len;

	if (end == NULL)
		return false;
	len = (size_t)(end - f->s.at);
	if (f->room - f->len < HOOK_FORM_ROOM(len))
		return false;
	f->len += hook_number_form(f->s.at, len, f->out + f->len);
	HOOK_ASSERT(f->len <= f->room);
	f->s.at = end;
	return true;
}

/* After an opening bracket and after each value: does another one follow? */
static bool more(struct form *f, char close, size_t count, bool *failed)
{
	*failed = false;
	if (hook_skip_to(&f->s, close))
		return false;
	*failed = count > 0 && !hook_skip_to(&f->s, ',');
	return !*failed;
}

static bool put_array(struct form *f, unsigned depth)
{
	size_t count;
	bool failed;

	f->s.at++;
	put(f, "[", 1);
	for (count = 0; more(f, ']', count, &failed); count++)
		if (!put_value(f, depth + 1) || !put(f, ",", 1))
			return false;
	/* The last comma is where the bracket goes. */
	f->len -= count > 0;
	return !failed && put(f, "]", 1);
}

static bool put_member(struct form *f, struct piece *piece, unsigned depth)
{
	piece->from = f->len;
	f->s.at = hook_skip_blank(f->s.at, f->s.end);
	if (!put_string(f))
		return false;
	piece->name.len = f->len - piece->from;
	if (!hook_skip_to(&f->s, ':') || !put(f, ":", 1) ||
	    !put_value(f, depth + 1) || !put(f, ",", 1))
		return false;
	piece->len = f->len - piece->from;
	return true;
}

static int order_pieces(const void *a, const void *b)
{
	const struct piece *x = (const struct piece *)a;
	const struct piece *y = (const struct piece *)b;
	int order = hook_order_texts(&x->name, &y->name);

	return order ? order : (x->from > y->from) - (x->from < y->from);
}

static bool sort_pieces(struct form *f, struct piece *pieces, size_t count)
{
	const void **order =
		(const void **)hook_take(f->arena, count * sizeof *order);
	size_t from = pieces[0].from, i;
	char *copy = (char *)hook_take(f->arena, f->len - from);

	if (order == NULL || copy == NULL)
		return false;
	memcpy(copy, f->out + from, f->len - from);
	for (i = 0; i < count; i++) {
		pieces[i].name.ptr = copy + (pieces[i].from - from);
		order[i] = &pieces[i];
	}
	hook_sort(order, count, order_pieces);
	f->len = from;
	for (i = 0; i < count; i++) {
		const struct piece *piece = (const struct piece *)order[i];

		put(f, piece->name.ptr, piece->len);
	}
	return true;
}

static bool put_members(struct form *f, unsigned depth)
{
	struct piece *pieces = NULL, *larger;
	size_t count, room = 0;
	bool failed;

	for (count = 0; more(f, '}', count, &failed); count++) {
		if (count == room) {
			larger = (struct piece *)hook_grow(
				f->arena, pieces, room * sizeof *pieces,
				(room * 2 + 4) * sizeof *pieces);
			if (larger == NULL)
				return false;
			pieces = larger;
			room = room * 2 + 4;
		}
		if (!put_member(f, &pieces[count], depth))
			return false;
	}
	if (failed || (count > 1 && !sort_pieces(f, pieces, count)))
		return false;
	f->len -= count > 0;
	return true;
}

static bool put_object(struct form *f, unsigned depth)
{
	struct hook_block *block = f->arena->block;
	char *before = f->arena->next;
	bool done;

	f->s.at++;
	put(f, "{", 1);
	done = put_members(f, depth) && put(f, "}", 1);
	/*
	 * The memory that this level took is given back, so that deep nesting
	 * takes no more than shallow nesting.
	 */
	if (f->arena->block == block)
		f->arena->next = before;
	return done;
}

static bool put_value(struct form *f, unsigned depth)
{
	const char *from;

	f->s.at = from = hook_skip_blank(f->s.at, f->s.end);
	if (from >= f->s.end || depth > HOOK_DEPTH)
		return false;
	switch (*from) {
	case '{':
		return put_object(f, depth);
	case '[':
		return put_array(f, depth);
	case '"':
		return put_string(f);
	case 't':
	case 'f':
	case 'n':
		return hook_skim_value(&f->s, depth) &&
		       put(f, from, (size_t)(f->s.at - from));
	default:
		return put_number(f);
	}
}

hook_str hook_json_form(struct hook_arena *arena, hook_raw value)
{
	static const hook_str none = {NULL, 0};
	struct form f = {{NULL, NULL, HOOK_OK, NULL, NULL}, arena, NULL, 0, 0};
	hook_str form = {"null", 4};

	if (value.ptr == NULL)
		return form;
	if (value.len > SIZE_MAX / 2 - HOOK_FORM_ROOM(0))
		return none;
	f.s.at = value.ptr;
	f.s.end = value.ptr + value.len;
	f.room = HOOK_FORM_ROOM(value.len);
	f.out = (char *)hook_take(arena, f.room);
	if (f.out == NULL || !put_value(&f, 0) ||
	    hook_skip_blank(f.s.at, f.s.end) != f.s.end)
		return none;
	form.ptr = f.out;
	form.len = f.len;
	hook_give_back(arena, f.out, f.room, f.len);
	return form;
}

bool hook_json_equal(hook_raw a, hook_raw b, struct hook_arena *scratch)
{
	hook_str x, y;

	if (a.ptr == NULL || b.ptr == NULL ||
	    ((hook_raw_type(a) ^ hook_raw_type(b)) & ~(unsigned)HOOK_INTEGER) !=
		    0)
		return false;
	x = hook_json_form(scratch, a);
	y = hook_json_form(scratch, b);
	return x.ptr != NULL && y.ptr != NULL && hook_str_equal(x, y);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_equal_c != 0xf2fadc5a
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
