/* SPDX-License-Identifier: 0BSD */
/*
 * Finding: names in tables, and values in JSON by pointer.
 *
 * Nothing is changed, and recursion ends at HOOK_DEPTH.
 *
 * Invariant: a walk does not pass the end of its text.
 */
#include "hook_walk.h"

#include <string.h>

/* ---- names ---- */

static int compare_names(const void *table, uint32_t index, const char *name,
			 size_t len)
{
	const struct hook_name *at = (const struct hook_name *)table + index;

	if (at->len != len)
		return at->len < len ? -1 : 1;
	return len ? memcmp(at->ptr, name, len) : 0;
}

int32_t hook_names_find(const struct hook_names *names, const char *ptr,
			size_t len)
{
	return hook_bisect(names->names, compare_names, names->count,
			   names->order, ptr, len);
}

/* ---- types and texts of raw values ---- */

unsigned hook_raw_type(hook_raw value)
{
	const char *end = value.ptr ? value.ptr + value.len : NULL;
	const char *at = value.ptr ? hook_skip_blank(value.ptr, end) : end;
	const char *stop;
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
		stop = hook_skim_number(at, end);
		if (stop == NULL)
			return 0;
		if (hook_integer_of(at, (size_t)(stop - at), &negative,
				    &magnitude, &range))
			return HOOK_NUMBER | HOOK_INTEGER;
		return HOOK_NUMBER;
	}
}

hook_str hook_raw_text(struct hook_arena *arena, hook_raw value)
{
	hook_str text = {NULL, 0};
	char *out;

	if (value.ptr == NULL || value.len < 2 || *value.ptr != '"' ||
	    value.ptr[value.len - 1] != '"')
		return text;
	if (memchr(value.ptr, '\\', value.len) == NULL)
		return hook_copy(arena, value.ptr + 1, value.len - 2);
	out = (char *)hook_take(arena, value.len);
	if (out == NULL)
		return text;
	text.ptr = out;
	text.len = hook_unescape_text(value.ptr + 1, value.ptr + value.len - 1,
				      out);
	out[text.len] = '\0';
	return text;
}

/* A text that is looked for; in a pointer, "~0" and "~1" stand for others. */
struct wanted {
	const char *at, *end;
	bool pointer;
};

static bool begins_with(struct wanted *w, char c)
{
	if (w->at >= w->end)
		return false;
	if (w->pointer && *w->at == '~' && w->end - w->at > 1) {
		w->at += 2;
		return c == (w->at[-1] == '1' ? '/' : '~');
	}
	return *w->at++ == c;
}

/* Is this the text of a raw JSON string? Escapes are read on the way. */
static bool is_text(hook_raw string, struct wanted w)
{
	const char *at = string.ptr + 1, *end = string.ptr + string.len - 1;
	size_t len, i;
	char rune[4];

	while (at < end) {
		rune[0] = *at++;
		len = rune[0] == '\\' ? hook_unescape(&at, end, rune) : 1;
		for (i = 0; i < len; i++)
			if (!begins_with(&w, rune[i]))
				return false;
	}
	return w.at == w.end;
}

bool hook_is_text(hook_raw string, hook_str text)
{
	struct wanted w = {text.ptr, text.ptr + text.len, false};

	return is_text(string, w);
}

bool hook_is_token(hook_raw string, hook_str token)
{
	struct wanted w = {token.ptr, token.ptr + token.len, true};

	return is_text(string, w);
}

bool hook_is_name(hook_raw string, struct hook_name name)
{
	struct wanted w = {name.ptr, name.ptr + name.len, false};

	return is_text(string, w);
}

/* ---- walking over members and items ---- */

void hook_walk_enter(struct hook_walk *walk, hook_raw value)
{
	memset(walk, 0, sizeof *walk);
	walk->s.end = value.ptr + value.len;
	walk->s.at = hook_skip_blank(value.ptr, walk->s.end);
	walk->object = walk->s.at < walk->s.end && *walk->s.at == '{';
}

bool hook_skip_to(struct hook_skim *s, char c)
{
	s->at = hook_skip_blank(s->at, s->end);
	if (s->at >= s->end || *s->at != c)
		return false;
	s->at++;
	return true;
}

static bool walk_name(struct hook_walk *walk)
{
	walk->s.at = hook_skip_blank(walk->s.at, walk->s.end);
	walk->name.ptr = walk->s.at;
	if (walk->s.at >= walk->s.end || *walk->s.at != '"' ||
	    !hook_skim_string(&walk->s))
		return false;
	walk->name.len = (size_t)(walk->s.at - walk->name.ptr);
	return hook_skip_to(&walk->s, ':');
}

/*
 * Returns where the object or array that begins at `at` ends; NULL if that was
 * not noted.
 */
static const char *end_of(const struct hook_ends *ends, const char *at)
{
	size_t low = 0, high = ends->count, middle;
	uint32_t from = (uint32_t)(at - ends->start);

	while (low < high) {
		middle = low + (high - low) / 2;
		if (ends->list[middle].from < from)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == ends->count || ends->list[low].from != from)
		return NULL;
	return ends->list[low].to ? ends->start + ends->list[low].to : NULL;
}

/* Skims a value once, and notes where all that lies in it ends. */
static bool skim_noted(struct hook_walk *walk)
{
	struct hook_ends *ends = walk->s.ends;
	const char *end;
	bool fine;

	if (walk->s.at >= ends->looked) {
		fine = hook_skim_value(&walk->s, walk->depth);
		ends->looked = walk->s.at;
		return fine;
	}
	end = end_of(ends, walk->s.at);
	if (end) {
		walk->s.at = end;
		return true;
	}
	walk->s.ends = NULL;
	fine = hook_skim_value(&walk->s, walk->depth);
	walk->s.ends = ends;
	return fine;
}

bool hook_walk_to(struct hook_walk *walk)
{
	char close = walk->object ? '}' : ']';
	bool more;

	if (!walk->begun) {
		walk->begun = true;
		walk->s.at++;
		walk->ended = hook_skip_to(&walk->s, close);
		more = !walk->ended;
	} else {
		more = hook_skip_to(&walk->s, ',');
		walk->ended = !more && hook_skip_to(&walk->s, close);
	}
	if (!more || (walk->object && !walk_name(walk)))
		return false;
	walk->s.at = hook_skip_blank(walk->s.at, walk->s.end);
	walk->value.ptr = walk->s.at;
	return true;
}

bool hook_walk_past(struct hook_walk *walk)
{
	if (walk->s.ends ? !skim_noted(walk)
			 : !hook_skim_value(&walk->s, walk->depth))
		return false;
	walk->value.len = (size_t)(walk->s.at - walk->value.ptr);
	HOOK_ASSERT(walk->s.at <= walk->s.end && !walk->ended);
	return true;
}

bool hook_walk_next(struct hook_walk *walk)
{
	return hook_walk_to(walk) && hook_walk_past(walk);
}

/* ---- by pointer ---- */

static enum hook_found find_member(hook_raw *value, struct wanted token)
{
	struct hook_walk walk;
	hook_raw found = {NULL, 0};

	hook_walk_enter(&walk, *value);
	while (hook_walk_next(&walk)) {
		if (!is_text(walk.name, token))
			continue;
		if (found.ptr)
			return HOOK_UNCLEAR;
		found = walk.value;
	}
	if (!walk.ended)
		return HOOK_UNCLEAR;
	*value = found;
	return found.ptr ? HOOK_FOUND : HOOK_MISSING;
}

/* RFC 6901 section 4: an index has no zeros in front. */
static bool read_index(struct wanted token, size_t *index)
{
	if (token.at == token.end ||
	    (*token.at == '0' && token.end - token.at > 1))
		return false;
	for (*index = 0; token.at < token.end; token.at++) {
		if (*token.at < '0' || *token.at > '9' ||
		    *index > SIZE_MAX / 10 - 1)
			return false;
		*index = *index * 10 + (size_t)(*token.at - '0');
	}
	return true;
}

static enum hook_found find_item(hook_raw *value, struct wanted token)
{
	struct hook_walk walk;
	size_t index;

	if (!read_index(token, &index))
		return HOOK_MISSING;
	hook_walk_enter(&walk, *value);
	while (hook_walk_next(&walk))
		if (index-- == 0) {
			*value = walk.value;
			return HOOK_FOUND;
		}
	return walk.ended ? HOOK_MISSING : HOOK_UNCLEAR;
}

static enum hook_found find_token(hook_raw *value, struct wanted token)
{
	switch (hook_raw_type(*value)) {
	case HOOK_OBJECT:
		return find_member(value, token);
	case HOOK_ARRAY:
		return find_item(value, token);
	case HOOK_NULL:
		return HOOK_MISSING;
	default:
		return HOOK_UNCLEAR;
	}
}

enum hook_found hook_json_look(hook_raw json, hook_str pointer, hook_raw *value)
{
	const char *at = pointer.ptr, *end = at + pointer.len;
	struct hook_skim s = {json.ptr, json.ptr + json.len, HOOK_OK, NULL,
			      NULL};
	struct wanted token = {NULL, NULL, true};
	enum hook_found found = HOOK_FOUND;

	value->ptr = s.at = hook_skip_blank(json.ptr, s.end);
	if (at == end && !hook_skim_value(&s, 0))
		return HOOK_UNCLEAR;
	value->len = (size_t)((at < end ? s.end : s.at) - value->ptr);
	while (found == HOOK_FOUND && at < end && *at == '/') {
		token.at = ++at;
		while (at < end && *at != '/')
			at++;
		token.end = at;
		found = find_token(value, token);
	}
	return found == HOOK_FOUND && at < end ? HOOK_UNCLEAR : found;
}

bool hook_json_find(const char *json, size_t len, const char *pointer,
		    hook_raw *value)
{
	hook_raw all = {json, len};
	hook_str path = {pointer, strlen(pointer)};

	return hook_json_look(all, path, value) == HOOK_FOUND;
}

enum hook_found hook_each_list(const char *each, hook_raw body, hook_raw *list)
{
	const char *star = strchr(each, '*');
	hook_str head = {each, 0};
	enum hook_found found;

	if (star == NULL || star == each)
		return HOOK_UNCLEAR;
	head.len = (size_t)(star - each) - 1;
	found = hook_json_look(body, head, list);
	if (found != HOOK_FOUND)
		return found;
	switch (hook_raw_type(*list)) {
	case HOOK_ARRAY:
		return HOOK_FOUND;
	case HOOK_NULL:
		return HOOK_MISSING;
	default:
		return HOOK_UNCLEAR;
	}
}

bool hook_each_next(hook_raw *rest, hook_raw *item)
{
	struct hook_skim s = {rest->ptr, rest->ptr + rest->len, HOOK_OK, NULL,
			      NULL};

	s.at = hook_skip_blank(s.at, s.end);
	if (s.at >= s.end || (*s.at != '[' && *s.at != ','))
		return false;
	s.at = hook_skip_blank(s.at + 1, s.end);
	item->ptr = s.at;
	if (!hook_skim_value(&s, 0))
		return false;
	item->len = (size_t)(s.at - item->ptr);
	rest->ptr = s.at;
	rest->len = (size_t)(s.end - s.at);
	return true;
}

enum hook_found hook_each_value(const char *each, hook_raw item,
				hook_raw *value)
{
	hook_str tail = hook_text(strchr(each, '*') + 1);

	return hook_json_look(item, tail, value);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_find_c != 0x8237b6f1
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
