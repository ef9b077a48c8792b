/* SPDX-License-Identifier: 0BSD */
/*
 * Finding: names in tables, values in JSON without types, equal ones.
 *
 * Invariant: nothing is changed, and recursion ends at HOOK_DEPTH.
 */
#include "hook_engine.h"

#include <string.h>

/* ---- names ---- */

static int compare_names(const struct hook_name *a, const char *ptr, size_t len)
{
	if (a->len != len)
		return a->len < len ? -1 : 1;
	return len ? memcmp(a->ptr, ptr, len) : 0;
}

/* Those that are not in order are few. */
static int32_t find_among(const struct hook_names *names, const char *ptr,
			  size_t len)
{
	uint32_t i;

	for (i = 0; i < names->count; i++)
		if (compare_names(&names->names[i], ptr, len) == 0)
			return (int32_t)i;
	return -1;
}

int32_t hook_names_find(const struct hook_names *names, const char *ptr,
			size_t len)
{
	uint32_t low = 0, high = names->count, middle, index;
	int order;

	if (names->order == NULL && names->wide_order == NULL)
		return find_among(names, ptr, len);
	while (low < high) {
		middle = low + (high - low) / 2;
		index = names->order ? names->order[middle]
				     : names->wide_order[middle];
		order = compare_names(&names->names[index], ptr, len);
		if (order == 0)
			return (int32_t)index;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return -1;
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

/* Is that the text of a raw JSON string? Escapes are read as we go. */
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

static bool is_name(hook_raw string, struct hook_name name)
{
	struct wanted w = {name.ptr, name.ptr + name.len, false};

	return is_text(string, w);
}

/* ---- walking over members and items ---- */

struct walk {
	struct hook_skim s;
	bool begun, ended, object;
	unsigned depth; /* of what is walked over */
	hook_raw name;  /* with its quotes */
	hook_raw value;
};

static void enter(struct walk *walk, hook_raw value)
{
	memset(walk, 0, sizeof *walk);
	walk->s.end = value.ptr + value.len;
	walk->s.at = hook_skip_blank(value.ptr, walk->s.end);
	walk->object = walk->s.at < walk->s.end && *walk->s.at == '{';
}

static bool skip_to(struct hook_skim *s, char c)
{
	s->at = hook_skip_blank(s->at, s->end);
	if (s->at >= s->end || *s->at != c)
		return false;
	s->at++;
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
	return skip_to(&walk->s, ':');
}

/* False at the end, and then `ended`; and at what is not well-formed. */
static bool next(struct walk *walk)
{
	char close = walk->object ? '}' : ']';
	bool more;

	if (!walk->begun) {
		walk->begun = true;
		walk->s.at++;
		walk->ended = skip_to(&walk->s, close);
		more = !walk->ended;
	} else {
		more = skip_to(&walk->s, ',');
		walk->ended = !more && skip_to(&walk->s, close);
	}
	if (!more || (walk->object && !walk_name(walk)))
		return false;
	walk->s.at = hook_skip_blank(walk->s.at, walk->s.end);
	walk->value.ptr = walk->s.at;
	if (!hook_skim_value(&walk->s, walk->depth))
		return false;
	walk->value.len = (size_t)(walk->s.at - walk->value.ptr);
	return true;
}

/* ---- by pointer ---- */

static enum hook_found find_member(hook_raw *value, struct wanted token)
{
	struct walk walk;
	hook_raw found = {NULL, 0};

	enter(&walk, *value);
	while (next(&walk)) {
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

/* RFC 6901 section 4: no zeros in front. */
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
	struct walk walk;
	size_t index;

	if (!read_index(token, &index))
		return HOOK_MISSING;
	enter(&walk, *value);
	while (next(&walk))
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
	struct hook_skim s = {json.ptr, json.ptr + json.len, HOOK_OK, NULL};
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

/* ---- several pointers in one walk ---- */

static struct wanted first_token(const char *pointer)
{
	struct wanted token = {NULL, NULL, true};

	if (pointer && *pointer == '/') {
		token.at = pointer + 1;
		token.end = token.at + strcspn(token.at, "/");
	}
	return token;
}

/* Which of them begin with this member? One that is there twice is unclear. */
static void note_member(const struct walk *walk, const char *const *pointers,
			size_t count, hook_raw *values, bool *unclear)
{
	struct wanted token;
	size_t i;

	for (i = 0; i < count; i++) {
		token = first_token(pointers[i]);
		if (token.at == NULL || !is_text(walk->name, token))
			continue;
		unclear[i] |= values[i].ptr != NULL;
		values[i] = walk->value;
	}
}

bool hook_json_pick(hook_raw json, const char *const *pointers, size_t count,
		    hook_raw *values, struct hook_error *error)
{
	bool unclear[HOOK_PICKS] = {false};
	struct walk walk;
	hook_raw found;
	const char *rest;
	size_t i;

	memset(values, 0, count * sizeof *values);
	enter(&walk, json);
	walk.depth = 1;
	while (walk.object && next(&walk))
		note_member(&walk, pointers, count, values, unclear);
	if (!walk.ended || hook_skip_blank(walk.s.at, walk.s.end) != walk.s.end)
		if (!hook_json_valid(json.ptr, json.len, error))
			return false;
	for (i = 0; i < count; i++) {
		rest = pointers[i] ? first_token(pointers[i]).end : NULL;
		found = values[i];
		if (pointers[i] && !walk.object)
			unclear[i] = hook_json_look(json,
						    hook_text(pointers[i]),
						    &values[i]) != HOOK_FOUND;
		else if (found.ptr && rest && *rest)
			unclear[i] |= hook_json_look(found, hook_text(rest),
						     &values[i]) != HOOK_FOUND;
		if (unclear[i])
			values[i].ptr = NULL;
	}
	return true;
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
	struct hook_skim s = {rest->ptr, rest->ptr + rest->len, HOOK_OK, NULL};

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

/* ---- which branch of a choice ---- */

static bool type_fits(unsigned types, hook_raw value)
{
	unsigned type = hook_raw_type(value);

	if ((type & HOOK_INTEGER) != 0)
		return (types & (HOOK_NUMBER | HOOK_INTEGER)) != 0;
	return (types & type) != 0;
}

static bool is_number(hook_str text)
{
	const char *end = text.ptr + text.len;

	return hook_skim_number(text.ptr, end) == end;
}

static bool value_is(hook_raw value, struct hook_name wanted)
{
	hook_str a = {value.ptr, value.len}, b = {wanted.ptr, wanted.len};

	if (*value.ptr == '"')
		return is_name(value, wanted);
	if (is_number(a) && is_number(b))
		return hook_compare_numbers(a, b) == 0;
	return hook_str_equal(a, b);
}

static bool member_fits(const struct hook_rule *rule, const struct walk *walk)
{
	if (rule->by == HOOK_BY_TYPE || !is_name(walk->name, rule->member))
		return false;
	if (rule->by == HOOK_BY_VALUE)
		return value_is(walk->value, rule->value);
	return rule->by == HOOK_BY_KEY || type_fits(rule->types, walk->value);
}

/* The first rule from `from` on that any member fits. */
static size_t fit_members(hook_raw value, const struct hook_rule *rules,
			  size_t from, size_t count)
{
	struct walk walk;
	size_t i, best = count;

	enter(&walk, value);
	while (best > from && next(&walk))
		for (i = from; i < best; i++)
			if (member_fits(&rules[i], &walk))
				best = i;
	return best;
}

static size_t fit(hook_raw value, const struct hook_rule *rules, size_t from,
		  size_t count)
{
	size_t i, best = count;

	if (*value.ptr == '{')
		best = fit_members(value, rules, from, count);
	for (i = from; i < best; i++)
		if (rules[i].by == HOOK_BY_TYPE &&
		    type_fits(rules[i].types, value))
			return i;
	return best;
}

/* Has it what one of the traits of its name says? `*named`: there are any. */
static bool has_trait(const struct hook_shape *shape, const struct walk *walk,
		      bool *named, unsigned *needed)
{
	const struct hook_trait *trait = shape->traits;
	const struct hook_trait *end = trait + shape->count;

	while (trait < end && !is_name(walk->name, trait->name))
		trait++;
	*named = trait < end;
	*needed += trait < end && trait->needed;
	for (; trait < end && is_name(walk->name, trait->name); trait++)
		if (trait->value.ptr ? value_is(walk->value, trait->value)
				     : type_fits(trait->types, walk->value))
			return true;
	return false;
}

static bool has_shape(const struct hook_shape *shape, hook_raw value)
{
	struct walk walk;
	unsigned needed = 0;
	bool named;

	enter(&walk, value);
	while (next(&walk))
		if (!has_trait(shape, &walk, &named, &needed) &&
		    (named || shape->closed))
			return false;
	return needed >= shape->needed;
}

int hook_choose(struct hook_reader *r, const struct hook_rule *rules,
		size_t count)
{
	struct hook_skim s = {NULL, NULL, HOOK_OK, NULL};
	hook_raw value;
	size_t best;

	if (r->stop != HOOK_GO)
		return 0;
	s.at = value.ptr = hook_skip_blank(r->at, r->end);
	s.end = r->end;
	value.len = (size_t)(r->end - value.ptr);
	if (value.len == 0)
		return 0;
	if (*value.ptr != '{' && *value.ptr != '[' &&
	    hook_skim_value(&s, r->check.depth))
		value.len = (size_t)(s.at - value.ptr);
	best = fit(value, rules, 0, count);
	while (best < count && rules[best].shape &&
	       !has_shape(rules[best].shape, value))
		best = fit(value, rules, best + 1, count);
	return best < count ? rules[best].kind : 0;
}

/* ---- one form for all spellings of a value ---- */

/*
 * No blanks, members in order, numbers as digits and exponent, strings with
 * as few escapes as can be: two values are equal when their forms are.
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
	f->s.at = end;
	return true;
}

/* After an opening bracket and after each value: does another one follow? */
static bool more(struct form *f, char close, size_t count, bool *failed)
{
	*failed = false;
	if (skip_to(&f->s, close))
		return false;
	*failed = count > 0 && !skip_to(&f->s, ',');
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
	if (!skip_to(&f->s, ':') || !put(f, ":", 1) ||
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
	/* What it took is not needed any more: deep nesting takes no more. */
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
	struct form f = {{NULL, NULL, HOOK_OK, NULL}, arena, NULL, 0, 0};
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
