/* SPDX-License-Identifier: 0BSD */
/*
 * Writing a tape of what RFC 8259 calls JSON: in one pass, without recursion.
 *
 * Invariant: an item that is pushed has room on the tape.
 */
#include "hook_tape.h"
#include "hook_private.h"
#include "hook_wide.h"

#include <string.h>

/* Up to so many names are compared one by one when their bits meet. */
#define FEW 256

/* Members mostly come in one order, so each name has a likely next one. */
#define LIKELY 1024

/* An open container: its item, and a bit for the hash of each name. */
struct level {
	uint32_t item, count;
	bool object;
	unsigned before; /* where `likely` has the next name */
	unsigned last;   /* the number of the last name */
	uint64_t names[4];
};

struct taper {
	struct hook_tape *tape;
	const struct hook_accept_tables *tables;
	const char *at, *end;
	struct hook_error *error;
	unsigned depth;
	uint16_t likely[LIKELY]; /* numbers of names without escapes, or 0 */
	struct level levels[HOOK_DEPTH];
};

static bool fail(struct taper *t, const char *at, enum hook_code code,
		 const char *reason)
{
	hook_fail(t->error, code, reason);
	t->error->offset = (size_t)(at - t->tape->json);
	return false;
}

static bool grow(struct taper *t)
{
	struct hook_tape *tape = t->tape;
	uint32_t room = tape->room * 2;
	struct hook_tape_item *items =
		(struct hook_tape_item *)hook_grow(tape->arena, tape->items,
						   tape->room * sizeof *items,
						   room * sizeof *items);

	if (items == NULL)
		return hook_no_memory(t->error);
	tape->items = items;
	tape->room = room;
	return true;
}

static inline struct hook_tape_item *push(struct taper *t, unsigned type)
{
	struct hook_tape *tape = t->tape;
	struct hook_tape_item *item;

	if (HOOK_RARE(tape->count == tape->room) && !grow(t))
		return NULL;
	HOOK_ASSERT(tape->count < tape->room);
	item = &tape->items[tape->count++];
	item->at = (uint32_t)(t->at - tape->json);
	item->next = tape->count;
	item->count = 0;
	item->name = 0;
	item->type = (uint8_t)type;
	item->text = 0;
	return item;
}

/* ---- strings ---- */

/* Reads the rest of a text; `at` is its first character. */
static bool read_any_text(struct taper *t, struct hook_tape_item *item)
{
	const char *at = t->at + 1, *from;
	char rune[4];
	bool high;

	for (;;) {
		from = at;
		at = hook_scan_text(at, t->end, &high);
		if (high) {
			item->text |= HOOK_TAPE_LONG;
			from = hook_utf8_bad(from, at);
			if (from != at)
				return fail(t, from, HOOK_SYNTAX,
					    "this is not UTF-8");
		}
		if (at >= t->end)
			return fail(t, at, HOOK_SYNTAX,
				    "the text ends within a string");
		if (*at == '"')
			break;
		if (*at != '\\')
			return fail(t, at, HOOK_SYNTAX,
				    "a control character in a string");
		from = at++;
		item->text |= HOOK_TAPE_ESCAPES;
		if (hook_unescape(&at, t->end, rune) == 0)
			return fail(t, from, HOOK_SYNTAX,
				    "this is no escape of a character");
	}
	t->at = at + 1;
	item->end = (uint32_t)(t->at - t->tape->json);
	return true;
}

/* Skips characters of ASCII that need no look, maybe not all of them. */
static inline const char *past_plain(const char *at, const char *end)
{
#if !defined(HOOK_PORTABLE) && defined(__SSE2__)
	for (; end - at >= 16; at += 16) {
		int marks = _mm_movemask_epi8(
			hook_wide_special(hook_wide_load(at)));

		if (marks != 0)
			return at + __builtin_ctz((unsigned)marks);
	}
#endif
	while (end - at >= 8 && hook_special8(hook_load8(at)) == 0)
		at += 8;
	while (at < end && (unsigned char)*at >= ' ' &&
	       (unsigned char)*at < 0x80 && *at != '"' && *at != '\\')
		at++;
	return at;
}

/* Reads a text; `at` is on the quote, and then behind the closing one. */
static inline bool read_text(struct taper *t, struct hook_tape_item *item)
{
	const char *at = past_plain(t->at + 1, t->end);

	if (HOOK_RARE(at >= t->end || *at != '"'))
		return read_any_text(t, item);
	t->at = at + 1;
	item->end = (uint32_t)(t->at - t->tape->json);
	return true;
}

hook_str hook_tape_text(const struct hook_tape *tape,
			const struct hook_tape_item *item)
{
	hook_raw raw = hook_tape_raw(tape, item);
	hook_str text;

	if ((item->text & HOOK_TAPE_ESCAPES) != 0)
		return hook_raw_text(tape->arena, raw);
	text.ptr = raw.ptr + 1;
	text.len = raw.len - 2;
	return text;
}

/* ---- names ---- */

static uint16_t number_of(const struct hook_accept_tables *tables,
			  hook_str text, uint32_t hash)
{
	const struct hook_name *name;
	uint32_t i = hash & tables->mask;

	for (; tables->slots[i] != 0; i = (i + 1) & tables->mask) {
		name = &tables->names[tables->slots[i]];
		if (name->len == text.len &&
		    hook_equal_bytes(name->ptr, text.ptr, text.len))
			return tables->slots[i];
	}
	return 0;
}

static bool same_name(const struct hook_tape *tape,
		      const struct hook_tape_item *a,
		      const struct hook_tape_item *b)
{
	return a->count == b->count && a->name == b->name &&
	       (a->name != 0 || hook_str_equal(hook_tape_text(tape, a),
					       hook_tape_text(tape, b)));
}

/* Is the name, the last item of the tape, among the earlier members'? */
static bool is_among(const struct hook_tape *tape, uint32_t object,
		     uint32_t count)
{
	const struct hook_tape_item *name = &tape->items[tape->count - 1];
	const struct hook_tape_item *other = &tape->items[object + 1];

	for (; count > 0; count--) {
		if (same_name(tape, name, other))
			return true;
		other = &tape->items[other[1].next];
	}
	return false;
}

/* Is it the likely name, in its usual spelling? Then all of it is read. */
static inline bool is_likely(struct taper *t, struct hook_tape_item *item,
			     unsigned number)
{
	const struct hook_name *name = &t->tables->names[number];
	const char *at = t->at + 1;

	if (number == 0 || (size_t)(t->end - at) <= name->len ||
	    at[name->len] != '"' || !hook_equal_bytes(at, name->ptr, name->len))
		return false;
	item->name = (uint16_t)number;
	t->at = at + name->len + 1;
	item->end = (uint32_t)(t->at - t->tape->json);
	return true;
}

/*
 * Is it the name that followed this one before, or else the next by its number,
 * as schemas have them? Not if JSON writes it with escapes, or beyond ASCII.
 */
static inline bool is_expected(struct taper *t, struct level *level,
			       struct hook_tape_item *item)
{
	const char *from = t->at;
	unsigned before = t->likely[level->before], next = level->last + 1;

	if (before != 0)
		return is_likely(t, item, before);
	if (next == 1 || next >= t->tables->name_count ||
	    !is_likely(t, item, next))
		return false;
	if (past_plain(from + 1, t->at - 1) != t->at - 1) {
		item->name = 0;
		t->at = from;
		return false;
	}
	t->likely[level->before] = item->name;
	return true;
}

/* A name's hash is the number that the tables have for it, if they do. */
static bool find_name(struct taper *t, struct level *level,
		      struct hook_tape_item *item)
{
	hook_str text;
	uint32_t hash;

	if (!read_text(t, item))
		return false;
	text = hook_tape_text(t->tape, item);
	if (text.ptr == NULL)
		return hook_no_memory(t->error);
	hash = hook_name_hash(text.ptr, text.len);
	item->name = number_of(t->tables, text, hash);
	item->count = item->name != 0 ? item->name : hash;
	if (item->text == 0)
		t->likely[level->before] = item->name;
	return true;
}

static bool read_name(struct taper *t, struct level *level)
{
	struct hook_tape_item *item;
	const char *from;
	uint64_t bit, *names;

	t->at = from = hook_skip_blank(t->at, t->end);
	if (t->at >= t->end || *t->at != '"')
		return fail(t, t->at, HOOK_SYNTAX,
			    "a member's name is expected here");
	item = push(t, HOOK_STRING);
	if (item == NULL)
		return false;
	if (is_expected(t, level, item))
		item->count = item->name;
	else if (!find_name(t, level, item))
		return false;
	level->before = item->name % LIKELY;
	level->last = item->name;
	bit = UINT64_C(1) << (item->count & 63);
	names = &level->names[item->count >> 6 & 3];
	if (HOOK_RARE((*names & bit) != 0) && level->count < FEW &&
	    is_among(t->tape, level->item, level->count))
		return fail(t, from, HOOK_DUPLICATE,
			    "this object has a member of this name already");
	*names |= bit;
	t->at = hook_skip_blank(t->at, t->end);
	if (t->at >= t->end || *t->at != ':')
		return fail(t, t->at, HOOK_SYNTAX, "':' is expected here");
	t->at++;
	return true;
}

/* Checks the names of a large object, which are sorted for that. */
static bool check_names(struct taper *t, const struct hook_tape_item *object)
{
	struct hook_tape *tape = t->tape;
	const struct hook_tape_item *name = object + 1;
	uint32_t count = object->count, i;
	hook_str *texts =
		(hook_str *)hook_take(tape->arena, count * sizeof *texts);
	const void **sorted =
		(const void **)hook_take(tape->arena, count * sizeof *sorted);

	if (texts == NULL || sorted == NULL)
		return hook_no_memory(t->error);
	for (i = 0; i < count; i++) {
		texts[i] = hook_tape_text(tape, name);
		if (texts[i].ptr == NULL)
			return hook_no_memory(t->error);
		sorted[i] = &texts[i];
		name = &tape->items[name[1].next];
	}
	hook_sort(sorted, count, hook_order_texts);
	for (i = 1; i < count; i++)
		if (hook_order_texts(sorted[i - 1], sorted[i]) == 0)
			return fail(t, tape->json + object->at, HOOK_DUPLICATE,
				    "this object has two members of one name");
	return true;
}

/* ---- values ---- */

static bool read_number(struct taper *t)
{
	struct hook_tape_item *item = push(t, HOOK_NUMBER);
	const char *from = t->at, *first = from + (*from == '-'), *at = first;
	bool negative, range;
	uint64_t magnitude;

	if (item == NULL)
		return false;
	while (at < t->end && *at >= '0' && *at <= '9')
		at++;
	if (at == t->end || (*at != '.' && (*at | 32) != 'e')) {
		item->type |= HOOK_INTEGER;
		if (at == first || (*first == '0' && at > first + 1))
			at = NULL;
	} else {
		at = hook_skim_number(from, t->end);
		if (at && hook_integer_of(from, (size_t)(at - from), &negative,
					  &magnitude, &range))
			item->type |= HOOK_INTEGER;
	}
	if (at == NULL)
		return fail(t, from, HOOK_SYNTAX, "this is no number of JSON");
	t->at = at;
	item->end = (uint32_t)(at - t->tape->json);
	return true;
}

static inline bool read_word(struct taper *t, const char *word, size_t len,
			     unsigned type)
{
	struct hook_tape_item *item;

	if ((size_t)(t->end - t->at) < len || memcmp(t->at, word, len) != 0)
		return fail(t, t->at, HOOK_SYNTAX, "a value is expected here");
	item = push(t, type);
	if (item == NULL)
		return false;
	t->at += len;
	item->end = item->at + (uint32_t)len;
	return true;
}

static bool read_scalar(struct taper *t)
{
	struct hook_tape_item *item;

	if (t->at >= t->end)
		return fail(t, t->at, HOOK_SYNTAX, "the text ends too early");
	switch (*t->at) {
	case '"':
		item = push(t, HOOK_STRING);
		return item && read_text(t, item);
	case 't':
		return read_word(t, "true", 4, HOOK_BOOLEAN);
	case 'f':
		return read_word(t, "false", 5, HOOK_BOOLEAN);
	case 'n':
		return read_word(t, "null", 4, HOOK_NULL);
	default:
		if (*t->at == '-' || (*t->at >= '0' && *t->at <= '9'))
			return read_number(t);
		return fail(t, t->at, HOOK_SYNTAX, "a value is expected here");
	}
}

static bool open_level(struct taper *t)
{
	struct level *level;

	if (t->depth == HOOK_DEPTH)
		return fail(t, t->at, HOOK_TOO_DEEP, "nested too deep");
	level = &t->levels[t->depth++];
	level->item = t->tape->count;
	level->count = level->last = 0;
	level->object = *t->at == '{';
	/* The first name depends on that of the object, or of its list. */
	level->before = t->depth > 1 ? level[-1].before : 0;
	if (level->object)
		level->before ^= LIKELY / 2;
	memset(level->names, 0, sizeof level->names);
	if (push(t, level->object ? HOOK_OBJECT : HOOK_ARRAY) == NULL)
		return false;
	t->at++;
	return true;
}

static bool close_level(struct taper *t)
{
	struct hook_tape *tape = t->tape;
	const struct level *level = &t->levels[--t->depth];
	struct hook_tape_item *item = &tape->items[level->item];

	t->at++;
	item->end = (uint32_t)(t->at - tape->json);
	item->next = tape->count;
	item->count = level->count;
	return !level->object || level->count <= FEW || check_names(t, item);
}

/* Moves on within a container, to its end or to the next value. */
static bool go_on(struct taper *t, bool *closed)
{
	struct level *level = &t->levels[t->depth - 1];
	bool object = level->object;

	t->at = hook_skip_blank(t->at, t->end);
	*closed = t->at < t->end && *t->at == (object ? '}' : ']');
	if (*closed)
		return close_level(t);
	if (level->count > 0) {
		if (t->at >= t->end || *t->at != ',')
			return fail(t, t->at, HOOK_SYNTAX,
				    object ? "',' or '}' is expected here"
					   : "',' or ']' is expected here");
		t->at++;
	}
	if (object && !read_name(t, level))
		return false;
	level->count++;
	return true;
}

static bool read_value(struct taper *t)
{
	bool closed;

	do {
		t->at = hook_skip_blank(t->at, t->end);
		if (t->at < t->end && (*t->at == '{' || *t->at == '[')) {
			if (!open_level(t))
				return false;
		} else if (!read_scalar(t)) {
			return false;
		}
		do {
			if (t->depth == 0)
				return true;
			if (!go_on(t, &closed))
				return false;
		} while (closed);
	} while (true);
}

bool hook_tape_read(struct hook_tape *tape,
		    const struct hook_accept_tables *tables, const char *json,
		    size_t len, struct hook_arena *arena,
		    struct hook_error *error)
{
	struct taper t;

	tape->json = json;
	tape->arena = arena;
	t.depth = tape->count = 0;
	if (len > UINT32_MAX / 2)
		return hook_fail(error, HOOK_TOO_LARGE,
				 "a text of two gigabytes");
	tape->room = (uint32_t)len / 16 + 16;
	tape->items = (struct hook_tape_item *)
		hook_take(arena, tape->room * sizeof *tape->items);
	if (tape->items == NULL)
		return hook_no_memory(error);
	t.tape = tape;
	t.tables = tables;
	t.at = json;
	t.end = json + len;
	t.error = error;
	memset(t.likely, 0, sizeof t.likely);
	if (!read_value(&t))
		return false;
	t.at = hook_skip_blank(t.at, t.end);
	return t.at == t.end ||
	       fail(&t, t.at, HOOK_SYNTAX, "nothing may follow the value");
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_tape_c != 0xa4d3b5eb
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
