/* SPDX-License-Identifier: 0BSD */
/*
 * Looking into JSON without types: one value by pointer, equality.
 *
 * Invariant: recursion ends at HOOK_DEPTH.
 */
#include "hook_private.h"

#include <stdlib.h>
#include <string.h>

/* ---- types and texts of raw values ---- */

unsigned hook_raw_type(hook_raw value)
{
	const char *end = value.ptr + value.len;
	const char *at = value.ptr ? hook_skip_blank(value.ptr, end) : end;
	bool negative, range;
	uint64_t magnitude;

	if (at >= end)
		return 0;
	switch (*at) {
	case 'n':
		return HOOK_NULL;
	case 't':
	case 'f':
		return HOOK_BOOLEAN;
	case '"':
		return HOOK_STRING;
	case '[':
		return HOOK_ARRAY;
	case '{':
		return HOOK_OBJECT;
	default:
		if (hook_integer_of(at, (size_t)(end - at), &negative,
			&magnitude, &range))
			return HOOK_NUMBER | HOOK_INTEGER;
		return HOOK_NUMBER;
	}
}

hook_str hook_raw_text(struct hook_arena *arena, hook_raw value)
{
	hook_str text = {NULL, 0};
	char *out;

	if (value.ptr == NULL || value.len < 2 || *value.ptr != '"')
		return text;
	out = (char *)hook_alloc(arena, value.len);
	if (out == NULL)
		return text;
	text.ptr = out;
	text.len = hook_unescape_text(value.ptr + 1,
		value.ptr + value.len - 1, out);
	out[text.len] = '\0';
	return text;
}

/* Is the inside of a JSON string this text? Escapes are read as we go. */
static bool is_text(const char *from, const char *to, const char *text,
	size_t len)
{
	char rune[4];
	size_t part;

	while (from < to) {
		if (*from != '\\') {
			if (len == 0 || *from != *text)
				return false;
			from++;
			text++;
			len--;
			continue;
		}
		from++;
		part = hook_unescape(&from, to, rune);
		if (part == 0 || part > len || memcmp(rune, text, part) != 0)
			return false;
		text += part;
		len -= part;
	}
	return len == 0;
}

/* ---- walking over members and items ---- */

struct walk {
	struct hook_skim s;
	bool begun, object;
	hook_raw name;      /* with its quotes */
	hook_raw value;
};

static void enter(struct walk *walk, hook_raw value)
{
	memset(walk, 0, sizeof *walk);
	walk->s.at = value.ptr;
	walk->s.end = value.ptr + value.len;
	walk->s.at = hook_skip_blank(walk->s.at, walk->s.end);
	walk->object = walk->s.at < walk->s.end && *walk->s.at == '{';
}

static bool skip_to(struct walk *walk, char c)
{
	walk->s.at = hook_skip_blank(walk->s.at, walk->s.end);
	if (walk->s.at >= walk->s.end || *walk->s.at != c)
		return false;
	walk->s.at++;
	return true;
}

static bool walk_name(struct walk *walk)
{
	walk->s.at = hook_skip_blank(walk->s.at, walk->s.end);
	walk->name.ptr = walk->s.at;
	if (walk->s.at >= walk->s.end || *walk->s.at != '"' ||
		!hook_skim_string(&walk->s))
		return false;
	walk->name.len = (size_t)(walk->s.at - walk->name.ptr);
	return skip_to(walk, ':');
}

/* False at the end, and at what is not well-formed. */
static bool next(struct walk *walk)
{
	if (!walk->begun) {
		walk->begun = true;
		walk->s.at++;
		if (skip_to(walk, walk->object ? '}' : ']'))
			return false;
	} else if (!skip_to(walk, ',')) {
		return false;
	}
	if (walk->object && !walk_name(walk))
		return false;
	walk->s.at = hook_skip_blank(walk->s.at, walk->s.end);
	walk->value.ptr = walk->s.at;
	if (!hook_skim_value(&walk->s, 0))
		return false;
	walk->value.len = (size_t)(walk->s.at - walk->value.ptr);
	return true;
}

static bool name_is(const struct walk *walk, const char *name, size_t len)
{
	return is_text(walk->name.ptr + 1, walk->name.ptr + walk->name.len - 1,
		name, len);
}

/* ---- by pointer ---- */

/* One token of a pointer, its escapes compared on the way. */
static bool token_is(const struct walk *walk, const char *token, size_t len)
{
	char name[256];
	size_t i, n = 0;

	for (i = 0; i < len && n < sizeof name; i++) {
		if (token[i] == '~' && i + 1 < len)
			name[n++] = token[++i] == '1' ? '/' : '~';
		else
			name[n++] = token[i];
	}
	return i == len && name_is(walk, name, n);
}

static bool find_member(hook_raw *value, const char *token, size_t len)
{
	struct walk walk;
	hook_raw found = {NULL, 0};

	enter(&walk, *value);
	while (next(&walk)) {
		if (!token_is(&walk, token, len))
			continue;
		if (found.ptr)
			return false;
		found = walk.value;
	}
	*value = found;
	return found.ptr != NULL;
}

static bool find_item(hook_raw *value, const char *token, size_t len)
{
	struct walk walk;
	size_t index = 0, i;

	for (i = 0; i < len; i++) {
		if (token[i] < '0' || token[i] > '9' || index > 100000000)
			return false;
		index = index * 10 + (size_t)(token[i] - '0');
	}
	enter(&walk, *value);
	for (i = 0; next(&walk); i++)
		if (len > 0 && i == index) {
			*value = walk.value;
			return true;
		}
	return false;
}

bool hook_json_find(const char *json, size_t len, const char *pointer,
	hook_raw *value)
{
	const char *stop;
	size_t token;
	unsigned type;

	value->ptr = hook_skip_blank(json, json + len);
	value->len = (size_t)(json + len - value->ptr);
	while (*pointer == '/') {
		pointer++;
		stop = strchr(pointer, '/');
		token = stop ? (size_t)(stop - pointer) : strlen(pointer);
		type = hook_raw_type(*value);
		if (type == HOOK_OBJECT ? !find_member(value, pointer, token) :
			type != HOOK_ARRAY ||
				!find_item(value, pointer, token))
			return false;
		pointer += token;
	}
	return *pointer == '\0';
}

/* ---- which branch of a choice ---- */

static bool type_fits(unsigned types, hook_raw value)
{
	unsigned type = hook_raw_type(value);

	if ((type & HOOK_INTEGER) != 0)
		return (types & (HOOK_NUMBER | HOOK_INTEGER)) != 0;
	return (types & type) != 0;
}

static bool value_is(hook_raw value, struct hook_name wanted)
{
	if (value.len >= 2 && *value.ptr == '"')
		return is_text(value.ptr + 1, value.ptr + value.len - 1,
			wanted.ptr, wanted.len);
	return value.len == wanted.len &&
		memcmp(value.ptr, wanted.ptr, wanted.len) == 0;
}

static bool member_fits(const struct hook_rule *rule, const struct walk *walk)
{
	if (rule->by == HOOK_BY_TYPE ||
		!name_is(walk, rule->member.ptr, rule->member.len))
		return false;
	if (rule->by == HOOK_BY_VALUE)
		return value_is(walk->value, rule->value);
	return rule->by == HOOK_BY_KEY || type_fits(rule->types, walk->value);
}

/* The first rule that any member fits. */
static size_t fit_members(hook_raw value, const struct hook_rule *rules,
	size_t count)
{
	struct walk walk;
	size_t i, best = count;

	enter(&walk, value);
	while (best > 0 && next(&walk))
		for (i = 0; i < best; i++)
			if (member_fits(&rules[i], &walk)) {
				best = i;
				break;
			}
	return best;
}

int hook_choose(struct hook_reader *r, const struct hook_rule *rules,
	size_t count)
{
	hook_raw value;
	size_t i, best = count;

	if (r->stop != HOOK_GO)
		return 0;
	value.ptr = hook_skip_blank(r->at, r->end);
	value.len = (size_t)(r->end - value.ptr);
	if (value.len == 0)
		return 0;
	if (*value.ptr != '{' && *value.ptr != '[') {
		struct hook_skim s = {value.ptr, r->end, HOOK_OK, NULL};

		if (hook_skim_value(&s, r->depth))
			value.len = (size_t)(s.at - value.ptr);
	}
	if (*value.ptr == '{')
		best = fit_members(value, rules, count);
	for (i = 0; i < best; i++)
		if (rules[i].by == HOOK_BY_TYPE &&
			type_fits(rules[i].types, value))
			best = i;
	return best < count ? rules[best].kind : 0;
}

/* ---- equality ---- */

struct pair {
	hook_str name;
	hook_raw value;
};

static int by_name(const void *a, const void *b)
{
	const struct pair *x = (const struct pair *)a;
	const struct pair *y = (const struct pair *)b;

	if (x->name.len != y->name.len)
		return x->name.len < y->name.len ? -1 : 1;
	return x->name.len ? memcmp(x->name.ptr, y->name.ptr, x->name.len) : 0;
}

static size_t count_members(hook_raw value)
{
	struct walk walk;
	size_t count = 0;

	enter(&walk, value);
	while (next(&walk))
		count++;
	return count;
}

static struct pair *sorted(hook_raw value, size_t count,
	struct hook_arena *scratch)
{
	struct pair *pairs;
	struct walk walk;
	size_t i = 0;

	pairs = (struct pair *)hook_alloc(scratch,
		(count + 1) * sizeof *pairs);
	if (pairs == NULL)
		return NULL;
	enter(&walk, value);
	while (next(&walk) && i < count) {
		pairs[i].name = hook_raw_text(scratch, walk.name);
		if (pairs[i].name.ptr == NULL)
			return NULL;
		pairs[i++].value = walk.value;
	}
	qsort(pairs, count, sizeof *pairs, by_name);
	return pairs;
}

static bool equal(hook_raw a, hook_raw b, struct hook_arena *scratch,
	unsigned depth);

static bool equal_objects(hook_raw a, hook_raw b, struct hook_arena *scratch,
	unsigned depth)
{
	size_t i, count = count_members(a);
	struct pair *x, *y;

	if (count != count_members(b))
		return false;
	x = sorted(a, count, scratch);
	y = sorted(b, count, scratch);
	if (x == NULL || y == NULL)
		return false;
	for (i = 0; i < count; i++)
		if (!hook_str_equal(x[i].name, y[i].name) ||
			!equal(x[i].value, y[i].value, scratch, depth + 1))
			return false;
	return true;
}

static bool equal_arrays(hook_raw a, hook_raw b, struct hook_arena *scratch,
	unsigned depth)
{
	struct walk x, y;
	bool more_x, more_y;

	enter(&x, a);
	enter(&y, b);
	for (;;) {
		more_x = next(&x);
		more_y = next(&y);
		if (!more_x || !more_y)
			return more_x == more_y;
		if (!equal(x.value, y.value, scratch, depth + 1))
			return false;
	}
}

static hook_raw trim(hook_raw value)
{
	const char *end = value.ptr + value.len;

	value.ptr = hook_skip_blank(value.ptr, end);
	while (end > value.ptr && strchr(" \t\r\n", end[-1]))
		end--;
	value.len = (size_t)(end - value.ptr);
	return value;
}

static bool equal_numbers(hook_raw a, hook_raw b)
{
	hook_str x, y;

	x.ptr = a.ptr;
	x.len = a.len;
	y.ptr = b.ptr;
	y.len = b.len;
	return hook_compare_numbers(x, y) == 0;
}

static bool equal(hook_raw a, hook_raw b, struct hook_arena *scratch,
	unsigned depth)
{
	unsigned type = hook_raw_type(a);

	if ((type & ~(unsigned)HOOK_INTEGER) !=
		(hook_raw_type(b) & ~(unsigned)HOOK_INTEGER) ||
		depth > HOOK_DEPTH)
		return false;
	a = trim(a);
	b = trim(b);
	switch (type) {
	case HOOK_OBJECT:
		return equal_objects(a, b, scratch, depth);
	case HOOK_ARRAY:
		return equal_arrays(a, b, scratch, depth);
	case HOOK_STRING:
		return hook_str_equal(hook_raw_text(scratch, a),
			hook_raw_text(scratch, b));
	case HOOK_NULL:
	case HOOK_BOOLEAN:
		return a.len == b.len && memcmp(a.ptr, b.ptr, a.len) == 0;
	default:
		return type != 0 && equal_numbers(a, b);
	}
}

bool hook_json_equal(hook_raw a, hook_raw b, struct hook_arena *scratch)
{
	return a.ptr != NULL && b.ptr != NULL && equal(a, b, scratch, 0);
}

/* ---- one form for all spellings of a value ---- */

static void put_form(struct hook_writer *w, hook_raw value, unsigned depth);

static void put_object(struct hook_writer *w, hook_raw value, unsigned depth)
{
	size_t i, count = count_members(value);
	struct pair *pairs = sorted(value, count, w->arena);

	if (pairs == NULL) {
		w->failed = true;
		return;
	}
	hook_write_object(w);
	for (i = 0; i < count && !w->failed; i++) {
		hook_write_name(w, pairs[i].name.ptr, pairs[i].name.len);
		put_form(w, pairs[i].value, depth + 1);
	}
	hook_write_object_end(w);
}

static void put_array(struct hook_writer *w, hook_raw value, unsigned depth)
{
	struct walk walk;

	hook_write_list(w);
	enter(&walk, value);
	while (!w->failed && next(&walk))
		put_form(w, walk.value, depth + 1);
	hook_write_list_end(w);
}

static void put_form(struct hook_writer *w, hook_raw value, unsigned depth)
{
	hook_str number;

	if (depth > HOOK_DEPTH) {
		w->failed = true;
		return;
	}
	value = trim(value);
	switch (hook_raw_type(value)) {
	case HOOK_OBJECT:
		put_object(w, value, depth);
		break;
	case HOOK_ARRAY:
		put_array(w, value, depth);
		break;
	case HOOK_STRING:
		hook_write_str(w, hook_raw_text(w->arena, value));
		break;
	case HOOK_NULL:
	case HOOK_BOOLEAN:
		hook_write_raw(w, value);
		break;
	default:
		number = hook_number_form(w->arena, value);
		value.ptr = number.ptr;
		value.len = number.len;
		hook_write_raw(w, value);
		break;
	}
}

hook_str hook_json_form(struct hook_arena *arena, hook_raw value)
{
	struct hook_error error;
	struct hook_writer w;

	hook_writer_start(&w, arena, HOOK_BOTH, &error);
	put_form(&w, value, 0);
	return hook_writer_finish(&w);
}
