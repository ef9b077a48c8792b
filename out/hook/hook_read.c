/* SPDX-License-Identifier: 0BSD */
/*
 * Reading JSON in place.
 *
 * Invariant: nothing at or behind `at` was changed but within the value that
 * is being read, so that a value of the wrong type can be restored.
 */
#include "hook_private.h"

#include <string.h>

/* ---- names ---- */

static int compare_names(const struct hook_name *a, const char *ptr,
	size_t len)
{
	if (a->len != len)
		return a->len < len ? -1 : 1;
	return len ? memcmp(a->ptr, ptr, len) : 0;
}

int hook_names_find(const struct hook_names *names, const char *ptr,
	size_t len)
{
	unsigned low = 0, high = names->count, middle;
	int order;

	while (low < high) {
		middle = low + (high - low) / 2;
		order = compare_names(&names->names[names->order[middle]],
			ptr, len);
		if (order == 0)
			return names->order[middle];
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return -1;
}

/* ---- errors ---- */

static size_t path_of(const struct hook_frame *frame, char *path, size_t room)
{
	size_t at;

	/* At most HOOK_DEPTH frames: as deep as the text was allowed to be. */
	if (frame == NULL)
		return 0;
	at = path_of(frame->up, path, room);
	if (frame->name)
		return hook_path_add(path, at, frame->name, frame->index);
	return hook_path_add_index(path, at, frame->index);
}

static void describe(const struct hook_reader *r, struct hook_error *error,
	enum hook_code code, const char *keyword, const char *reason)
{
	hook_fail(error, code, reason);
	error->keyword = keyword;
	error->offset = (size_t)(r->at - r->start);
	path_of(r->frame, error->path, sizeof error->path);
}

static void fail(struct hook_reader *r, enum hook_code code,
	const char *keyword, const char *reason)
{
	if (r->stop == HOOK_FAILED)
		return;
	describe(r, r->error, code, keyword, reason);
	r->stop = HOOK_FAILED;
}

static bool in_member(const struct hook_reader *r)
{
	const struct hook_frame *frame;

	for (frame = r->frame; frame; frame = frame->up)
		if (frame->name)
			return true;
	return false;
}

/* JSON, but not what the schema says: an error only when reading strictly. */
static void mismatch(struct hook_reader *r, enum hook_code code,
	const char *reason)
{
	struct hook_error error;

	if (r->stop != HOOK_GO)
		return;
	if (r->report == NULL || !in_member(r)) {
		fail(r, code, "type", reason);
		return;
	}
	describe(r, &error, code, "type", reason);
	hook_report_add(r->report, &error);
	r->stop = HOOK_MISMATCH;
}

static void syntax(struct hook_reader *r, const char *reason)
{
	fail(r, HOOK_SYNTAX, NULL, reason);
}

static void *take(struct hook_reader *r, size_t size)
{
	void *memory = hook_alloc(r->arena, size);

	if (memory == NULL)
		fail(r, HOOK_NO_MEMORY, NULL,
			"out of memory, or over the arena's ceiling");
	return memory;
}

/* ---- begin and end ---- */

static void start(struct hook_reader *r, struct hook_arena *arena, char *json,
	size_t len, struct hook_error *error, struct hook_report *report)
{
	memset(r, 0, sizeof *r);
	r->arena = arena;
	r->error = error;
	r->report = report;
	r->start = r->at = json;
	r->end = json + len;
	hook_fail(error, HOOK_OK, "");
}

void hook_reader_start(struct hook_reader *r, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report)
{
	char *copy = NULL;

	/* One block for a small body: the copy, and what is made of it. */
	if (len <= SIZE_MAX / 4 - HOOK_PADDING)
		copy = (char *)hook_alloc(arena, len + HOOK_PADDING);
	start(r, arena, copy, copy ? len : 0, error, report);
	if (copy == NULL) {
		fail(r, HOOK_NO_MEMORY, NULL,
			"out of memory, or over the arena's ceiling");
		return;
	}
	if (len > 0)
		memcpy(copy, json, len);
	r->pristine = json;
}

void hook_reader_start_in_place(struct hook_reader *r,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	start(r, arena, json, len, error, report);
	memset(json + len, 0, HOOK_PADDING);
}

static void skip_blank(struct hook_reader *r)
{
	char *at = r->at;

	while (*at == ' ' || *at == '\n' || *at == '\t' || *at == '\r')
		at++;
	r->at = at;
}

bool hook_reader_finish(struct hook_reader *r)
{
	if (r->stop == HOOK_GO) {
		skip_blank(r);
		if (r->at != r->end)
			syntax(r, "nothing may follow the value");
	}
	return r->stop == HOOK_GO;
}

/* ---- text ---- */

/* From the first escape or longer sequence on; `out` is where it goes. */
static char *read_rest(struct hook_reader *r, char *out)
{
	const char *at = out, *from;
	size_t len;

	for (;;) {
		from = at;
		at = hook_scan_text(at, r->end);
		if (out != from)
			memmove(out, from, (size_t)(at - from));
		out += at - from;
		if (at >= r->end || *at == '"')
			break;
		if (*at == '\\') {
			from = at++;
			len = hook_unescape(&at, r->end, out);
			out += len;
			if (len == 0) {
				r->at += from - r->at;
				syntax(r, "this is no escape of a character");
				return NULL;
			}
			continue;
		}
		len = (unsigned char)*at < ' ' ? 0 :
			hook_utf8_length(at, r->end);
		if (len == 0) {
			r->at += at - r->at;
			syntax(r, (unsigned char)*at < ' ' ?
				"a control character in a string" :
				"this is not UTF-8");
			return NULL;
		}
		memmove(out, at, len);
		out += len;
		at += len;
	}
	r->at += at - r->at;
	return out;
}

/* `at` stands on the quote; the text is terminated where it ends. */
static bool read_text(struct hook_reader *r, hook_str *out)
{
	char *text = ++r->at, *stop = text;

	stop += hook_scan_text(text, r->end) - text;
	r->at = stop;
	if (*stop != '"') {
		stop = read_rest(r, stop);
		if (stop == NULL)
			return false;
	}
	if (r->at >= r->end) {
		syntax(r, "the text ends within a string");
		return false;
	}
	r->at++;
	*stop = '\0';
	out->ptr = text;
	out->len = (size_t)(stop - text);
	return true;
}

/* ---- any value ---- */

static bool skim(struct hook_reader *r)
{
	struct hook_skim s;

	s.at = r->at;
	s.end = r->end;
	s.code = HOOK_OK;
	s.reason = NULL;
	if (hook_skim_value(&s, r->depth)) {
		r->at += s.at - r->at;
		return true;
	}
	r->at += s.at - r->at;
	fail(r, s.code, NULL, s.reason);
	return false;
}

void hook_read_raw(struct hook_reader *r, hook_raw *out)
{
	const char *from;

	out->ptr = NULL;
	out->len = 0;
	if (r->stop != HOOK_GO)
		return;
	skip_blank(r);
	from = r->at;
	if (!skim(r))
		return;
	out->ptr = from;
	out->len = (size_t)(r->at - from);
}

/* What begins a value, or a syntax error; 0 when nothing is to be read. */
static char peek(struct hook_reader *r)
{
	if (r->stop != HOOK_GO)
		return '\0';
	skip_blank(r);
	if (r->at < r->end && *r->at && strchr("{[\"-0123456789tfn", *r->at))
		return *r->at;
	syntax(r, r->at < r->end ? "a value is expected here" :
		"the text ends too early");
	return '\0';
}

/* A value of the wrong type must still be JSON: then it is a mismatch. */
static void wrong_type(struct hook_reader *r, const char *reason)
{
	mismatch(r, HOOK_TYPE, reason);
}

static bool read_word(struct hook_reader *r, const char *word, size_t len)
{
	if ((size_t)(r->end - r->at) < len || memcmp(r->at, word, len) != 0) {
		syntax(r, "a value is expected here");
		return false;
	}
	r->at += len;
	return true;
}

bool hook_read_null(struct hook_reader *r, bool *is_null)
{
	if (peek(r) != 'n' || !read_word(r, HOOK_NAME("null")))
		return false;
	if (is_null)
		*is_null = true;
	return true;
}

/* ---- objects ---- */

static int order_names(hook_str a, hook_str b)
{
	if (a.len != b.len)
		return a.len < b.len ? -1 : 1;
	return a.len ? memcmp(a.ptr, b.ptr, a.len) : 0;
}

/* Heapsort: no input makes it slow, and it needs no memory of its own. */
static void sift(hook_str *names, size_t at, size_t count)
{
	hook_str moved = names[at];
	size_t child;

	while ((child = at * 2 + 1) < count) {
		if (child + 1 < count &&
			order_names(names[child], names[child + 1]) < 0)
			child++;
		if (order_names(moved, names[child]) >= 0)
			break;
		names[at] = names[child];
		at = child;
	}
	names[at] = moved;
}

static bool all_different(hook_str *names, size_t count)
{
	size_t i;
	hook_str last;

	for (i = count / 2; i > 0; i--)
		sift(names, i - 1, count);
	for (i = count; i > 1; i--) {
		last = names[i - 1];
		names[i - 1] = names[0];
		names[0] = last;
		sift(names, 0, i - 1);
	}
	for (i = 1; i < count; i++)
		if (order_names(names[i - 1], names[i]) == 0)
			return false;
	return true;
}

static void push(struct hook_reader *r, struct hook_frame *frame)
{
	frame->up = r->frame;
	frame->name = NULL;
	frame->index = 0;
	r->frame = frame;
	r->depth++;
}

static void pop(struct hook_reader *r, const struct hook_frame *frame)
{
	r->frame = frame->up;
	r->depth--;
}

static bool opens(struct hook_reader *r, char bracket, const char *reason)
{
	char c = peek(r);

	if (c == '\0')
		return false;
	if (c != bracket) {
		wrong_type(r, reason);
		return false;
	}
	if (r->depth >= HOOK_DEPTH) {
		fail(r, HOOK_TOO_DEEP, NULL, "nested too deep");
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

void hook_object_begin(struct hook_reader *r, struct hook_object *o,
	const struct hook_names *names, struct hook_member **additional)
{
	memset(o, 0, sizeof *o);
	o->names = names;
	o->first = o->additional = additional;
	if (!opens(r, '{', "an object is expected here"))
		return;
	if (names->count > 256) {
		o->more_seen = (uint64_t *)take(r, (names->count / 64u + 1) *
			sizeof *o->more_seen);
		if (o->more_seen == NULL)
			return;
	}
	r->at++;
	push(r, &o->frame);
	o->begun = true;
	o->value = NULL;
}

/* A comma and so a next member, or the end. */
static bool another(struct hook_reader *r, const struct hook_object *o)
{
	skip_blank(r);
	if (*r->at == '}' && r->at < r->end) {
		r->at++;
		return false;
	}
	if (o->value != NULL) {
		if (r->at >= r->end || *r->at != ',') {
			syntax(r, "',' or '}' is expected here");
			return false;
		}
		r->at++;
		skip_blank(r);
	}
	if (r->at >= r->end || *r->at != '"') {
		syntax(r, "a member's name is expected here");
		return false;
	}
	return true;
}

static bool read_name(struct hook_reader *r, struct hook_object *o)
{
	o->frame.name = NULL;
	if (!read_text(r, &o->name))
		return false;
	o->frame.name = o->name.ptr;
	o->frame.index = o->name.len;
	skip_blank(r);
	if (r->at >= r->end || *r->at != ':') {
		syntax(r, "':' is expected here");
		return false;
	}
	r->at++;
	skip_blank(r);
	o->value = r->at;
	return true;
}

/* Members usually come in the schema's order. */
static int find_member(struct hook_object *o)
{
	const struct hook_name *guess;

	if (o->guess < o->names->count) {
		guess = &o->names->names[o->guess];
		if (guess->len == o->name.len && memcmp(guess->ptr,
			o->name.ptr, guess->len) == 0)
			return (int)o->guess;
	}
	return hook_names_find(o->names, o->name.ptr, o->name.len);
}

static bool first_time(struct hook_reader *r, struct hook_object *o,
	unsigned index)
{
	uint64_t *seen = o->more_seen ? o->more_seen : o->seen;
	uint64_t bit = UINT64_C(1) << (index % 64);

	if (seen[index / 64] & bit) {
		fail(r, HOOK_DUPLICATE, NULL, "this member stands here twice");
		return false;
	}
	seen[index / 64] |= bit;
	return true;
}

static void link_member(struct hook_reader *r, struct hook_object *o)
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

/* The value before had the wrong type: back to where it began, kept raw. */
static void absorb(struct hook_reader *r, struct hook_object *o)
{
	size_t from = (size_t)(o->value - r->start);

	if (r->at != o->value) {
		if (r->pristine == NULL) {
			r->stop = HOOK_GO;
			fail(r, HOOK_TYPE, "type", "a list has an item of the "
				"wrong type, and was read in place");
			return;
		}
		memcpy(o->value, r->pristine + from,
			(size_t)(r->at - o->value));
	}
	r->stop = HOOK_GO;
	r->at = o->value;
	if (o->entries) {
		o->entries->count--;
		o->entries = NULL;
	}
	link_member(r, o);
}

/* The end: of what no schema names, nothing may stand there twice either. */
static bool close_object(struct hook_reader *r, struct hook_object *o)
{
	const struct hook_member *member = *o->first;
	hook_str *names;
	size_t i;

	pop(r, &o->frame);
	o->begun = false;
	if (r->stop != HOOK_GO || o->others < 2)
		return false;
	names = (hook_str *)take(r, o->others * sizeof *names);
	if (names == NULL)
		return false;
	for (i = 0; i < o->others && member; i++, member = member->next)
		names[i] = member->name;
	if (!all_different(names, i))
		fail(r, HOOK_DUPLICATE, NULL, "a member stands here twice");
	return false;
}

bool hook_object_next(struct hook_reader *r, struct hook_object *o)
{
	int index;

	if (!o->begun)
		return false;
	if (r->stop == HOOK_MISMATCH)
		absorb(r, o);
	o->entries = NULL;
	while (r->stop == HOOK_GO && another(r, o) && read_name(r, o)) {
		index = find_member(o);
		if (index >= 0) {
			o->member = (unsigned)index;
			o->guess = o->member + 1;
			return first_time(r, o, o->member);
		}
		if (o->names->returns_others) {
			o->member = o->names->count;
			return true;
		}
		link_member(r, o);
	}
	return close_object(r, o);
}

/* ---- lists ---- */

void hook_list_begin(struct hook_reader *r, struct hook_list *l, size_t size)
{
	memset(l, 0, sizeof *l);
	l->size = size;
	if (!opens(r, '[', "an array is expected here"))
		return;
	r->at++;
	push(r, &l->frame);
	l->begun = true;
}

static bool grow(struct hook_reader *r, struct hook_list *l)
{
	size_t room = l->room ? l->room * 2 : 4;
	char *items;

	if (room > SIZE_MAX / l->size) {
		fail(r, HOOK_NO_MEMORY, NULL, "this list is too long");
		return false;
	}
	items = (char *)take(r, room * l->size);
	if (items == NULL)
		return false;
	if (l->count > 0)
		memcpy(items, l->items, l->count * l->size);
	l->items = items;
	l->room = room;
	return true;
}

static bool add_item(struct hook_reader *r, struct hook_list *l)
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
	skip_blank(r);
	if (r->at < r->end && *r->at == ']') {
		r->at++;
		l->begun = false;
		pop(r, &l->frame);
		return false;
	}
	if (l->count > 0) {
		if (r->at >= r->end || *r->at != ',') {
			syntax(r, "',' or ']' is expected here");
			return false;
		}
		r->at++;
	}
	return add_item(r, l);
}

/* What an empty list points to. */
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

void hook_entries_begin(struct hook_reader *r, struct hook_list *l,
	size_t size)
{
	(void)r;
	memset(l, 0, sizeof *l);
	l->size = size;
}

void *hook_entries_add(struct hook_reader *r, struct hook_list *l,
	struct hook_object *o)
{
	if (l->count == l->room && !grow(r, l))
		return NULL;
	l->item = l->items + l->count++ * l->size;
	memcpy(l->item, &o->name, sizeof o->name);
	o->entries = l;
	return l->item;
}

static hook_str entry_name(const struct hook_list *l, size_t index)
{
	hook_str name;

	memcpy(&name, l->items + index * l->size, sizeof name);
	return name;
}

void *hook_entries_end(struct hook_reader *r, struct hook_list *l,
	size_t *count)
{
	hook_str *names;
	size_t i;

	*count = 0;
	if (r->stop != HOOK_GO || l->count == 0)
		return r->stop == HOOK_GO ? nothing() : NULL;
	names = (hook_str *)take(r, l->count * sizeof *names);
	if (names == NULL)
		return NULL;
	for (i = 0; i < l->count; i++)
		names[i] = entry_name(l, i);
	if (!all_different(names, l->count)) {
		fail(r, HOOK_DUPLICATE, NULL, "a member stands here twice");
		return NULL;
	}
	*count = l->count;
	return l->items;
}

/* ---- scalars ---- */

void hook_read_str(struct hook_reader *r, hook_str *out)
{
	char c = peek(r);

	out->ptr = NULL;
	out->len = 0;
	if (c == '"')
		read_text(r, out);
	else if (c != '\0')
		wrong_type(r, "a string is expected here");
}

void hook_read_bool(struct hook_reader *r, hook_bool *out)
{
	char c = peek(r);

	out->set = out->value = false;
	if (c == 't')
		out->set = out->value = read_word(r, HOOK_NAME("true"));
	else if (c == 'f')
		out->set = read_word(r, HOOK_NAME("false"));
	else if (c != '\0')
		wrong_type(r, "true or false is expected here");
}

/* A number's text, not consumed; NULL if there is none. */
static const char *number_end(struct hook_reader *r, const char *expected)
{
	const char *end;
	char c = peek(r);

	if (c == '\0')
		return NULL;
	if (c != '-' && (c < '0' || c > '9')) {
		wrong_type(r, expected);
		return NULL;
	}
	end = hook_skim_number(r->at, r->end);
	if (end == NULL)
		syntax(r, "this is no number of JSON");
	return end;
}

/* Most integers are short and plain: no division, no second look. */
static bool plain_integer(const char *at, const char *end, int64_t *value)
{
	bool negative = *at == '-';
	int64_t sum = 0;

	at += negative;
	if (end - at > 18)
		return false;
	for (; at < end; at++) {
		if (*at < '0' || *at > '9')
			return false;
		sum = sum * 10 + (*at - '0');
	}
	*value = negative ? -sum : sum;
	return true;
}

/* Sign and size of the integer that comes next, and consumes it. */
static bool read_magnitude(struct hook_reader *r, bool *negative,
	uint64_t *magnitude)
{
	const char *end = number_end(r, "an integer is expected here");
	bool range;

	if (end == NULL)
		return false;
	if (!hook_integer_of(r->at, (size_t)(end - r->at), negative,
		magnitude, &range)) {
		wrong_type(r, "an integer is expected here");
		return false;
	}
	if (range) {
		mismatch(r, HOOK_RANGE, "this integer is too large");
		return false;
	}
	r->at += end - r->at;
	return true;
}

void hook_read_int(struct hook_reader *r, hook_int *out)
{
	char *from;
	const char *end;
	uint64_t magnitude;
	bool negative;

	out->set = false;
	out->value = 0;
	end = number_end(r, "an integer is expected here");
	if (end == NULL)
		return;
	from = r->at;
	if (plain_integer(from, end, &out->value)) {
		out->set = true;
		r->at += end - r->at;
		return;
	}
	if (!read_magnitude(r, &negative, &magnitude))
		return;
	if (magnitude > (uint64_t)INT64_MAX + negative) {
		r->at = from;
		mismatch(r, HOOK_RANGE, "this integer is too large");
		return;
	}
	out->set = true;
	if (negative)
		out->value = magnitude == 0 ? 0 :
			-(int64_t)(magnitude - 1) - 1;
	else
		out->value = (int64_t)magnitude;
}

void hook_read_uint(struct hook_reader *r, hook_uint *out)
{
	char *from = r->at;
	uint64_t magnitude;
	bool negative;

	out->set = false;
	out->value = 0;
	if (!read_magnitude(r, &negative, &magnitude))
		return;
	if (negative) {
		r->at = from;
		mismatch(r, HOOK_RANGE, "this integer is below zero");
		return;
	}
	out->set = true;
	out->value = magnitude;
}

void hook_read_num(struct hook_reader *r, hook_num *out)
{
	const char *end;
	size_t len;

	memset(out, 0, sizeof *out);
	end = number_end(r, "a number is expected here");
	if (end == NULL)
		return;
	len = (size_t)(end - r->at);
	out->text = hook_copy(r->arena, r->at, len);
	if (out->text.ptr == NULL) {
		take(r, SIZE_MAX);
		return;
	}
	out->value = hook_double(out->text.ptr, len);
	r->at += len;
}

void hook_read_time(struct hook_reader *r, hook_time *out)
{
	hook_str text;

	hook_read_str(r, &text);
	memset(out, 0, sizeof *out);
	if (text.ptr)
		*out = hook_time_from(text);
}

void hook_read_date(struct hook_reader *r, hook_date *out)
{
	hook_str text;

	hook_read_str(r, &text);
	memset(out, 0, sizeof *out);
	if (text.ptr)
		*out = hook_date_from(text);
}

int hook_read_enum(struct hook_reader *r, hook_str *text,
	const struct hook_names *names)
{
	hook_read_str(r, text);
	if (text->ptr == NULL)
		return 0;
	return hook_names_find(names, text->ptr, text->len) + 1;
}
