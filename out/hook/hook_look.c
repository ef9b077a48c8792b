/* SPDX-License-Identifier: 0BSD */
/*
 * What a recipe names: values in headers, in the URL and in the body.
 *
 * What stands there but cannot be covered is refused. Only a value of the body
 * that is not there, or null, is covered as nothing.
 */
#include "hook_look.h"

#include <string.h>

void hook_look_start(struct hook_look *l, const struct hook_recipe *recipe,
		     const struct hook_request *request,
		     struct hook_arena *arena, struct hook_error *error)
{
	const hook_str none = {NULL, 0};

	/*
	 * Members are set one by one, because most of a look is room that stays
	 * untouched. What was just stored is not copied: that would wait for
	 * it.
	 */
	l->verifier = NULL;
	l->recipe = recipe;
	l->request = request;
	l->key = NULL;
	l->settings = NULL;
	l->setting_count = 0;
	l->arena = arena;
	l->error = error;
	l->timestamp = none;
	l->id = none;
	l->key_id = none;
	l->listed = none;
	l->jws = none;
	l->signature_count = l->offered = l->byte_count = 0;
	l->timeless = l->optional = l->lacking = false;
	l->plan = NULL;
	l->piece_count = l->scratch_used = 0;
	l->item.ptr = request->body.ptr ? request->body.ptr : "";
	l->item.len = request->body.len;
}

int hook_look_refuse(struct hook_look *l, int status, const char *reason)
{
	hook_fail(l->error, HOOK_REFUSED, reason);
	l->error->keyword = "signature";
	return status;
}

int hook_look_malformed(struct hook_look *l, const char *reason)
{
	int status = l->recipe->malformed ? l->recipe->malformed : 400;

	return hook_look_refuse(l, status, reason);
}

static int no_memory(struct hook_look *l)
{
	hook_no_memory(l->error);
	return 500;
}

/* ---- the recipe ---- */

bool hook_terms_hold(const struct hook_term *terms, enum hook_term_id is,
		     const char *text)
{
	for (; terms && terms->is != HOOK_TERM_END; terms++)
		if (terms->is == is &&
		    (text == NULL ||
		     (terms->text && strcmp(terms->text, text) == 0)))
			return true;
	return false;
}

bool hook_look_covers(const struct hook_recipe *recipe, enum hook_term_id is,
		      const char *text)
{
	if (recipe->covers == NULL)
		return is == HOOK_TERM_BODY;
	return hook_terms_hold(recipe->covers, is, text);
}

bool hook_look_covers_query(const struct hook_recipe *recipe)
{
	return recipe->container == HOOK_CONTAINER_BARE &&
	       (hook_look_covers(recipe, HOOK_TERM_URL, NULL) ||
		hook_look_covers(recipe, HOOK_TERM_TARGET, NULL) ||
		hook_look_covers(recipe, HOOK_TERM_TARGET_ENCODED, NULL) ||
		hook_look_covers(recipe, HOOK_TERM_QUERY_SORTED, NULL));
}

const struct hook_term *hook_recipe_format(const struct hook_recipe *recipe)
{
	static const struct hook_term alone[] = {{HOOK_TERM_SIG, NULL, 0,
						  HOOK_NO_DIGEST, HOOK_UTF8},
						 {HOOK_TERM_END, NULL, 0,
						  HOOK_NO_DIGEST, HOOK_UTF8}};

	return recipe->format ? recipe->format : alone;
}

const struct hook_term *hook_recipe_covers(const struct hook_recipe *recipe)
{
	static const struct hook_term whole[] = {{HOOK_TERM_BODY, NULL, 0,
						  HOOK_NO_DIGEST, HOOK_UTF8},
						 {HOOK_TERM_END, NULL, 0,
						  HOOK_NO_DIGEST, HOOK_UTF8}};

	return recipe->covers ? recipe->covers : whole;
}

bool hook_recipe_has_time(const struct hook_recipe *recipe)
{
	return recipe->timestamp_header || recipe->timestamp_json ||
	       hook_terms_hold(recipe->format, HOOK_TERM_TIMESTAMP, NULL);
}

/* ---- values in the body ---- */

static bool looks_into_body(const struct hook_recipe *r)
{
	return r->pointer || r->each || r->timestamp_json || r->key_id_json ||
	       hook_look_covers(r, HOOK_TERM_JSON, NULL) ||
	       hook_look_covers(r, HOOK_TERM_RAW, NULL) ||
	       (r->id_json && hook_look_covers(r, HOOK_TERM_ID, NULL));
}

int hook_look_json(struct hook_look *l)
{
	if (!looks_into_body(l->recipe) ||
	    hook_json_valid(l->item.ptr, l->item.len, l->error))
		return 0;
	return hook_look_malformed(l, "the body is not JSON");
}

/* A string without escapes is its own text. */
static int string_text(struct hook_look *l, hook_raw value, hook_str *text)
{
	if (memchr(value.ptr, '\\', value.len) == NULL) {
		*text = hook_slice(value.ptr + 1, value.len - 2);
		return 0;
	}
	*text = hook_raw_text(l->arena, value);
	return text->ptr ? 0 : no_memory(l);
}

int hook_look_text(struct hook_look *l, const char *pointer, hook_str *text)
{
	enum hook_found found;
	hook_raw value;

	text->ptr = NULL;
	text->len = 0;
	found = hook_json_look(l->item, hook_text(pointer), &value);
	if (found == HOOK_MISSING)
		return 0;
	if (found == HOOK_UNCLEAR)
		return hook_look_malformed(l,
					   "a value that the scheme "
					   "names cannot be told from another");
	switch (hook_raw_type(value)) {
	case HOOK_NULL:
		return 0;
	case HOOK_STRING:
		return string_text(l, value, text);
	case HOOK_ARRAY:
	case HOOK_OBJECT:
		return hook_look_malformed(
			l, "a value that the scheme "
			   "names is no text, number or boolean");
	default:
		*text = hook_slice(value.ptr, value.len);
		return 0;
	}
}

/* ---- values in headers ---- */

int hook_look_header(struct hook_look *l, const char *name, hook_str *text)
{
	bool again;

	*text = hook_trim(hook_header_find(&l->request->headers, name, &again));
	if (again)
		return hook_look_malformed(
			l, "a header that the scheme names stands twice");
	return 0;
}

static int key_named(struct hook_look *l)
{
	const struct hook_recipe *r = l->recipe;

	if (r->key_id_header)
		return hook_look_header(l, r->key_id_header, &l->key_id);
	if (r->key_id_json)
		return hook_look_text(l, r->key_id_json, &l->key_id);
	return 0;
}

int hook_look_values(struct hook_look *l)
{
	const struct hook_recipe *r = l->recipe;
	int status = key_named(l);

	if (status == 0 && r->timestamp_header)
		status =
			hook_look_header(l, r->timestamp_header, &l->timestamp);
	else if (status == 0 && r->timestamp_json)
		status = hook_look_text(l, r->timestamp_json, &l->timestamp);
	if (status == 0 && r->listed_header)
		status = hook_look_header(l, r->listed_header, &l->listed);
	if (status == 0 && r->id_header)
		return hook_look_header(l, r->id_header, &l->id);
	/* Nothing in the body is looked at before it must be. */
	if (status == 0 && r->id_json &&
	    hook_look_covers(r, HOOK_TERM_ID, NULL))
		return hook_look_text(l, r->id_json, &l->id);
	return status;
}

/* ---- parameters of a URL and of a form body ---- */

static hook_str parameters_of(const struct hook_look *l, bool form)
{
	hook_str url = l->request->url;
	const char *mark;

	if (form)
		return hook_slice(l->item.ptr, l->item.len);
	mark = url.ptr ? (const char *)memchr(url.ptr, '?', url.len) : NULL;
	if (mark == NULL)
		return hook_slice(NULL, 0);
	return hook_slice(mark + 1, (size_t)(url.ptr + url.len - mark) - 1);
}

/* Takes the next "name=value", and skips empty ones. */
bool hook_parameter_next(hook_str *rest, hook_str *name, hook_str *value)
{
	const char *end, *sign;
	size_t len;

	while (rest->len > 0 && *rest->ptr == '&')
		*rest = hook_slice(rest->ptr + 1, rest->len - 1);
	if (rest->len == 0)
		return false;
	end = (const char *)memchr(rest->ptr, '&', rest->len);
	len = end ? (size_t)(end - rest->ptr) : rest->len;
	sign = (const char *)memchr(rest->ptr, '=', len);
	*name = hook_slice(rest->ptr, sign ? (size_t)(sign - rest->ptr) : len);
	*value = sign ? hook_slice(sign + 1, len - name->len - 1)
		      : hook_slice(rest->ptr + len, 0);
	*rest = hook_slice(rest->ptr + len, rest->len - len);
	return true;
}

/* A name may be percent-encoded, and is then the same (RFC 3986 6.2.2.2). */
bool hook_parameter_is(hook_str name, const char *wanted)
{
	size_t len = strlen(wanted), i, n;
	char c[3];

	for (i = 0; i < name.len; len--, wanted++) {
		n = name.ptr[i] == '%' && name.len - i > 2 ? 3 : 1;
		if (hook_form_decode(name.ptr + i, n, c) != 1)
			n = 1;
		if (len == 0 || *c != *wanted)
			return false;
		i += n;
	}
	return len == 0;
}

bool hook_form_text(struct hook_arena *arena, hook_str *text)
{
	char *out;

	if (text->len == 0 || (memchr(text->ptr, '%', text->len) == NULL &&
			       memchr(text->ptr, '+', text->len) == NULL))
		return true;
	out = (char *)hook_alloc(arena, text->len + 1);
	if (out == NULL)
		return false;
	*text = hook_slice(out, hook_form_decode(text->ptr, text->len, out));
	return true;
}

int hook_look_parameter(struct hook_look *l, bool form, const char *name,
			hook_str *text)
{
	hook_str rest = parameters_of(l, form), other, value;

	*text = hook_slice(NULL, 0);
	while (hook_parameter_next(&rest, &other, &value)) {
		if (!hook_parameter_is(other, name))
			continue;
		if (text->ptr)
			return hook_look_malformed(
				l, "a parameter that the scheme names stands "
				   "twice");
		*text = value;
	}
	return hook_form_text(l->arena, text) ? 0 : no_memory(l);
}

struct pair {
	hook_str name, value;
};

int hook_order_bytes(hook_str a, hook_str b)
{
	size_t len = a.len < b.len ? a.len : b.len;
	int order = len ? memcmp(a.ptr, b.ptr, len) : 0;

	return order ? order : (a.len > b.len) - (a.len < b.len);
}

static int by_name_and_value(const void *a, const void *b)
{
	const struct pair *x = (const struct pair *)a;
	const struct pair *y = (const struct pair *)b;
	int order = hook_order_bytes(x->name, y->name);

	return order ? order : hook_order_bytes(x->value, y->value);
}

/* Returns all parameters, decoded and sorted; NULL if there is no memory. */
static const struct pair **sorted(struct hook_look *l, hook_str rest,
				  size_t *count)
{
	hook_str from = rest, name, value;
	const struct pair **items;
	struct pair *pairs;
	size_t i, n = 0;

	while (hook_parameter_next(&rest, &name, &value))
		n++;
	pairs = (struct pair *)hook_alloc(l->arena, (n + 1) * sizeof *pairs);
	items = (const struct pair **)hook_alloc(l->arena,
						 (n + 1) * sizeof *items);
	if (pairs == NULL || items == NULL)
		return NULL;
	for (i = 0; hook_parameter_next(&from, &name, &value); i++) {
		pairs[i].name = name;
		pairs[i].value = value;
		items[i] = &pairs[i];
		if (!hook_form_text(l->arena, &pairs[i].name) ||
		    !hook_form_text(l->arena, &pairs[i].value))
			return NULL;
	}
	hook_sort((const void **)items, n, by_name_and_value);
	*count = n;
	return items;
}

static char *put(char *to, hook_str text)
{
	if (text.len > 0)
		memcpy(to, text.ptr, text.len);
	return to + text.len;
}

/* Without joints, a pair that stands there twice is covered once. */
static size_t drop_twins(const struct pair **items, size_t count)
{
	size_t i, n = 0;

	for (i = 0; i < count; i++)
		if (n == 0 || by_name_and_value(items[n - 1], items[i]) != 0)
			items[n++] = items[i];
	return n;
}

int hook_look_sorted(struct hook_look *l, bool form, const char *joints,
		     hook_str *text)
{
	hook_str rest = parameters_of(l, form);
	hook_str joint = hook_slice(joints, joints ? 1 : 0);
	hook_str between = hook_text(joints ? joints + 1 : "");
	const struct pair **items;
	size_t count, i, room = 1;
	char *out, *to;

	items = sorted(l, rest, &count);
	if (items == NULL)
		return no_memory(l);
	if (joints == NULL)
		count = drop_twins(items, count);
	for (i = 0; i < count; i++)
		room += items[i]->name.len + items[i]->value.len + joint.len +
			between.len;
	out = to = (char *)hook_alloc(l->arena, room);
	if (out == NULL)
		return no_memory(l);
	for (i = 0; i < count; i++) {
		if (i > 0)
			to = put(to, between);
		to = put(to, items[i]->name);
		to = put(to, joint);
		to = put(to, items[i]->value);
	}
	*text = hook_slice(out, (size_t)(to - out));
	return 0;
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_look_c != 0x30fe368e
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
