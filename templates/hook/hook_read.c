/* SPDX-License-Identifier: 0BSD */
/*
 * Reading JSON in place.
 *
 * Invariant: nothing at or behind `at` was changed but within the value that
 * is being read, so that a value of the wrong type can be restored.
 */
#include "hook_engine.h"
#include "hook_wide.h"

#include <string.h>

static void *take(struct hook_reader *r, size_t size)
{
	void *memory = hook_alloc(r->arena, size);

	if (memory == NULL)
		hook_reader_no_memory(r);
	return memory;
}

/* ---- text ---- */

/*
 * Returns the next quote or backslash; NULL if what stands there is an error.
 */
static char *plain_part(struct hook_reader *r, char *from)
{
	const char *at, *bad;
	bool high;

	at = hook_scan_text(from, r->end + HOOK_PADDING, &high);
	if (high) {
		bad = hook_utf8_bad(from, at);
		if (bad != at) {
			hook_syntax(r, bad, "this is not UTF-8");
			return NULL;
		}
	}
	if (*at == '"' || *at == '\\')
		return from + (at - from);
	hook_syntax(r, at,
		    at >= r->end ? "the text ends within a string"
				 : "a control character in a string");
	return NULL;
}

bool hook_reader_text(struct hook_reader *r, hook_str *out)
{
	char *text = r->at + 1, *at = plain_part(r, text), *stop = at, *from;
	const char *after;
	size_t len;

	while (at && *at == '\\') {
		after = at + 1;
		len = hook_unescape(&after, r->end, stop);
		if (len == 0) {
			hook_syntax(r, at, "this is no escape of a character");
			return false;
		}
		stop += len;
		from = at + (after - at);
		at = plain_part(r, from);
		if (at && at > from) {
			memmove(stop, from, (size_t)(at - from));
			stop += at - from;
		}
	}
	if (at == NULL)
		return false;
	*stop = '\0';
	r->at = r->altered = at + 1;
	out->ptr = text;
	out->len = (size_t)(stop - text);
	return true;
}

/* ---- any value ---- */

void hook_read_raw(struct hook_reader *r, hook_raw *out)
{
	struct hook_skim s = {NULL, NULL, HOOK_OK, NULL, NULL};

	out->ptr = NULL;
	out->len = 0;
	if (r->stop != HOOK_GO)
		return;
	hook_past_blank(r);
	s.at = r->at;
	s.end = r->end;
	if (!hook_skim_value(&s, r->check.depth)) {
		r->at += s.at - r->at;
		hook_reader_fail(r, s.code, NULL, s.reason);
		return;
	}
	out->ptr = r->at;
	out->len = (size_t)(s.at - r->at);
	r->at += out->len;
}

bool hook_reader_word(struct hook_reader *r, const char *word, size_t len)
{
	if (memcmp(r->at, word, len) != 0) {
		hook_syntax(r, r->at, "a value is expected here");
		return false;
	}
	r->at += len;
	return true;
}

bool hook_read_null(struct hook_reader *r, bool *is_null)
{
	if (hook_first(r) != 'n' || !hook_reader_word(r, HOOK_NAME("null")))
		return false;
	if (is_null)
		*is_null = true;
	return true;
}

/* ---- objects ---- */

static void push(struct hook_reader *r, struct hook_frame *frame,
		 const struct hook_type *type)
{
	frame->up = r->check.frame;
	frame->type = type;
	frame->name = NULL;
	frame->index = SIZE_MAX;
	r->check.frame = frame;
	r->check.depth++;
}

static void pop(struct hook_reader *r, const struct hook_frame *frame)
{
	r->check.frame = frame->up;
	r->check.depth--;
}

static bool opens(struct hook_reader *r, char bracket, const char *expected)
{
	if (hook_first(r) != bracket) {
		hook_wrong_type(r, expected);
		return false;
	}
	if (r->check.depth >= HOOK_DEPTH) {
		hook_reader_fail(r, HOOK_TOO_DEEP, NULL, "nested too deep");
		return false;
	}
	return true;
}

void *hook_read_new(struct hook_reader *r, size_t size)
{
	if (!opens(r, '{', "an object is expected here"))
		return NULL;
	return take(r, size);
}

void *hook_read_new_list(struct hook_reader *r, size_t size)
{
	if (!opens(r, '[', "a list is expected here"))
		return NULL;
	return take(r, size);
}

/*
 * hook_quick_whole() looks at eight at once. Compilers make of one memset()
 * an instruction that takes longer to begin than most types take.
 */
static void clear_seen(uint8_t *seen, uint32_t count)
{
	uint32_t i;

	memset(seen, 0, 32);
	for (i = 32; HOOK_RARE(i < count); i += 32)
		memset(seen + i, 0, 32);
}

void hook_object_begin(struct hook_reader *r, struct hook_object *o,
		       const struct hook_type *type, struct hook_list *entries,
		       struct hook_member **additional)
{
	o->type = type;
	o->entries = entries;
	o->first = o->additional = additional;
	o->value = NULL;
	o->others = 0;
	o->member = o->guess = 0;
	o->begun = o->entry = o->forbidden = false;
	if (r->stop != HOOK_GO || *r->at != '{' || r->check.depth >= HOOK_DEPTH)
		if (!opens(r, '{', "an object is expected here"))
			return;
	o->seen = o->few_seen;
	if (type->count <= HOOK_FEW_SEEN)
		clear_seen(o->few_seen, type->count);
	else
		o->seen = (uint8_t *)take(r, (type->count + 15u) & ~(size_t)15);
	if (o->seen == NULL)
		return;
	r->at++;
	push(r, &o->frame, type);
	o->begun = true;
}

/* Moves over a comma to the next member, or over the end of the object. */
static bool another(struct hook_reader *r, const struct hook_object *o)
{
	HOOK_ASSERT(r->altered <= r->at);
	hook_past_blank(r);
	if (*r->at == '}') {
		r->at++;
		return false;
	}
	if (o->value != NULL) {
		if (*r->at != ',') {
			hook_syntax(r, r->at, "',' or '}' is expected here");
			return false;
		}
		r->at++;
		hook_past_blank(r);
	}
	if (*r->at != '"') {
		hook_syntax(r, r->at, "a member's name is expected here");
		return false;
	}
	return true;
}

static bool read_name(struct hook_reader *r, struct hook_object *o)
{
	if (!hook_reader_text(r, &o->name))
		return false;
	o->frame.name = o->name.ptr;
	o->frame.index = o->name.len;
	hook_past_blank(r);
	if (*r->at != ':') {
		hook_syntax(r, r->at, "':' is expected here");
		return false;
	}
	r->at++;
	hook_past_blank(r);
	o->value = r->at;
	return true;
}

/* Members usually come in the schema's order. */
static int32_t find_member(const struct hook_object *o)
{
	const struct hook_row *guess;

	if (o->guess < o->type->count) {
		guess = &o->type->rows[o->guess];
		if (guess->length == o->name.len &&
		    memcmp(guess->name, o->name.ptr, o->name.len) == 0)
			return (int32_t)o->guess;
	}
	return hook_row_find(o->type, o->name.ptr, o->name.len);
}

static bool first_time(struct hook_reader *r, struct hook_object *o,
		       unsigned index)
{
	if (o->seen[index]) {
		hook_reader_fail(r, HOOK_DUPLICATE, NULL,
				 "this member stands here twice");
		return false;
	}
	o->seen[index] = 1;
	return true;
}

void hook_keep(struct hook_reader *r, struct hook_object *o)
{
	struct hook_member *member;

	member = (struct hook_member *)take(r, sizeof *member);
	if (member == NULL)
		return;
	member->name = o->name;
	hook_read_raw(r, &member->value);
	*o->additional = member;
	o->additional = &member->next;
	o->others++;
}

/*
 * The value before had the wrong type, so go back to where it began, and keep
 * it raw.
 */
static void absorb(struct hook_reader *r, struct hook_object *o)
{
	r->stop = HOOK_GO;
	if (r->pristine) {
		memcpy(o->value, r->pristine + (o->value - r->start),
		       (size_t)(r->at - o->value));
	} else if (r->altered > o->value) {
		hook_reader_fail(r, HOOK_TYPE, "type",
				 "an item has the wrong type, and "
				 "the list was read in place");
		return;
	}
	r->at = o->value;
	if (o->entry)
		memset(o->entries->items +
			       --o->entries->count * o->entries->size,
		       0, o->entries->size);
	hook_keep(r, o);
}

/* ---- the end of an object ---- */

#define FEW 8

static bool all_different(const void **names, size_t count)
{
	size_t i, j;

	if (count > FEW)
		hook_sort(names, count, hook_order_texts);
	for (i = 1; i < count; i++)
		for (j = count > FEW ? i - 1 : 0; j < i; j++)
			if (hook_order_texts(names[i], names[j]) == 0)
				return false;
	return true;
}

/* A member that no schema names must not stand there twice either. */
static void check_others(struct hook_reader *r, const struct hook_object *o)
{
	const struct hook_list *l = o->entries;
	size_t count = o->others + (l ? l->count : 0), i, n = 0;
	const struct hook_member *member = *o->first;
	const void *few[FEW], **names = few;

	if (count < 2)
		return;
	if (count > FEW)
		names = (const void **)hook_take(r->arena,
						 count * sizeof *names);
	if (names == NULL) {
		hook_reader_no_memory(r);
		return;
	}
	for (i = 0; i < o->others; i++, member = member->next)
		names[n++] = &member->name;
	for (i = 0; n < count; i++)
		names[n++] = l->items + i * l->size;
	if (!all_different(names, count))
		hook_reader_fail(r, HOOK_DUPLICATE, NULL,
				 "a member stands here twice");
	if (names != few)
		hook_give_back(r->arena, names, count * sizeof *names, 0);
}

void hook_object_end(struct hook_reader *r, struct hook_object *o)
{
	pop(r, &o->frame);
	o->begun = false;
	if (r->stop == HOOK_GO && (o->others > 1 || o->entries))
		check_others(r, o);
}

bool hook_object_next(struct hook_reader *r, struct hook_object *o)
{
	int32_t index;

	if (!o->begun)
		return false;
	if (r->stop == HOOK_MISMATCH)
		absorb(r, o);
	o->entry = false;
	while (r->stop == HOOK_GO && another(r, o) && read_name(r, o)) {
		index = find_member(o);
		if (index >= 0) {
			o->member = (unsigned)index;
			o->guess = o->member + 1;
			if (first_time(r, o, o->member))
				return true;
		} else if (o->entries) {
			o->member = o->type->count;
			return true;
		} else {
			hook_keep(r, o);
		}
	}
	hook_object_end(r, o);
	return false;
}

/* ---- lists ---- */

void hook_list_begin(struct hook_reader *r, struct hook_list *l, size_t size)
{
	memset(l, 0, sizeof *l);
	l->size = size;
	if (!opens(r, '[', "an array is expected here"))
		return;
	r->at++;
	push(r, &l->frame, NULL);
	l->begun = true;
}

static bool grow(struct hook_reader *r, struct hook_list *l)
{
	size_t room = l->room ? l->room * 2 : 4;
	char *items = NULL;

	if (room <= SIZE_MAX / 2 / l->size)
		items = (char *)hook_grow(r->arena, l->items, l->room * l->size,
					  room * l->size);
	if (items == NULL) {
		hook_reader_no_memory(r);
		return false;
	}
	memset(items + l->room * l->size, 0, (room - l->room) * l->size);
	l->items = items;
	l->room = room;
	return true;
}

bool hook_list_add(struct hook_reader *r, struct hook_list *l)
{
	if (l->count == l->room && !grow(r, l))
		return false;
	l->item = l->items + l->count * l->size;
	l->frame.index = l->count++;
	return true;
}

bool hook_list_next(struct hook_reader *r, struct hook_list *l)
{
	if (!l->begun || r->stop != HOOK_GO)
		return false;
	hook_past_blank(r);
	if (*r->at == ']') {
		r->at++;
		l->begun = false;
		pop(r, &l->frame);
		return false;
	}
	if (l->count > 0) {
		if (*r->at != ',') {
			hook_syntax(r, r->at, "',' or ']' is expected here");
			return false;
		}
		r->at++;
	}
	return hook_list_add(r, l);
}

/* Returns what an empty list points to. */
static void *nothing(void)
{
	static max_align_t empty;

	return &empty;
}

void *hook_list_end(struct hook_reader *r, struct hook_list *l, size_t *count)
{
	if (l->begun) {
		pop(r, &l->frame);
		l->begun = false;
	}
	*count = 0;
	if (r->stop != HOOK_GO)
		return NULL;
	*count = l->count;
	return l->count > 0 ? l->items : nothing();
}

/* ---- typed maps ---- */

void *hook_entries_add(struct hook_reader *r, struct hook_object *o)
{
	if (!hook_list_add(r, o->entries))
		return NULL;
	memcpy(o->entries->item, &o->name, sizeof o->name);
	o->entry = true;
	return o->entries->item;
}
