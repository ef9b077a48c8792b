/* SPDX-License-Identifier: 0BSD */
/*
 * What a recipe names: values in headers and in the body, and the bytes that
 * are covered.
 *
 * Invariant: what stands there but cannot be covered is refused. Only a value
 * of the body that is not there, or null, is covered as nothing.
 */
#include "hook_look.h"

#include <string.h>

void hook_look_start(struct hook_look *l, const struct hook_recipe *recipe,
		     const struct hook_request *request,
		     struct hook_arena *arena, struct hook_error *error)
{
	memset(l, 0, sizeof *l);
	l->recipe = recipe;
	l->request = request;
	l->arena = arena;
	l->error = error;
	l->item.ptr = request->body.ptr ? request->body.ptr : "";
	l->item.len = request->body.len;
}

int hook_look_refuse(struct hook_look *l, int status, const char *reason)
{
	hook_fail(l->error, HOOK_REFUSED, reason);
	l->error->keyword = "signature";
	return status;
}

bool hook_look_covers(const struct hook_recipe *recipe, const char *part)
{
	const char *covered = recipe->covers ? recipe->covers : "{body}";

	return strstr(covered, part) != NULL;
}

/* ---- values in the body ---- */

int hook_look_json(struct hook_look *l)
{
	const struct hook_recipe *r = l->recipe;
	bool needed = r->pointer || r->each || r->timestamp_json ||
		      hook_look_covers(r, "{json:") ||
		      (r->id_json && hook_look_covers(r, "{id}"));

	if (!needed || hook_json_valid(l->item.ptr, l->item.len, l->error))
		return 0;
	return hook_look_refuse(l, 400, "the body is not JSON");
}

/* Where no escape stands in it, a string is its own text. */
static int string_text(struct hook_look *l, hook_raw value, hook_str *text)
{
	if (memchr(value.ptr, '\\', value.len) == NULL) {
		*text = hook_slice(value.ptr + 1, value.len - 2);
		return 0;
	}
	*text = hook_raw_text(l->arena, value);
	if (text->ptr)
		return 0;
	hook_no_memory(l->error);
	return 500;
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
		return hook_look_refuse(l, 400,
					"a value that the scheme "
					"names cannot be told from another");
	switch (hook_raw_type(value)) {
	case HOOK_NULL:
		return 0;
	case HOOK_STRING:
		return string_text(l, value, text);
	case HOOK_ARRAY:
	case HOOK_OBJECT:
		return hook_look_refuse(l, 400,
					"a value that the scheme "
					"names is no text, number or boolean");
	default:
		*text = hook_slice(value.ptr, value.len);
		return 0;
	}
}

/* ---- values in headers ---- */

static int header_text(struct hook_look *l, const char *name, hook_str *text)
{
	bool again;

	*text = hook_header_find(&l->request->headers, name, &again);
	if (again)
		return hook_look_refuse(
			l, 400, "a header that the scheme names stands twice");
	return 0;
}

int hook_look_values(struct hook_look *l)
{
	const struct hook_recipe *r = l->recipe;
	int status = 0;

	if (r->timestamp_header)
		status = header_text(l, r->timestamp_header, &l->timestamp);
	else if (r->timestamp_json)
		status = hook_look_text(l, r->timestamp_json, &l->timestamp);
	if (status == 0 && r->id_header)
		return header_text(l, r->id_header, &l->id);
	/* Nothing in the body is looked at before it must be. */
	if (status == 0 && r->id_json && hook_look_covers(r, "{id}"))
		return hook_look_text(l, r->id_json, &l->id);
	return status;
}

bool hook_look_seconds(hook_str text, bool ms, int64_t *seconds)
{
	int64_t value = 0;
	size_t i;

	if (text.ptr == NULL || text.len == 0 || text.len > 15)
		return false;
	for (i = 0; i < text.len; i++) {
		if (text.ptr[i] < '0' || text.ptr[i] > '9')
			return false;
		value = value * 10 + (text.ptr[i] - '0');
	}
	*seconds = ms ? value / 1000 : value;
	return true;
}

/* ---- what is covered ---- */

static int add_piece(struct hook_look *l, hook_str text)
{
	if (l->piece_count == HOOK_PIECES)
		return hook_look_refuse(l, 500,
					"the recipe has too many parts");
	l->pieces[l->piece_count].ptr = text.ptr;
	l->pieces[l->piece_count].len = text.len;
	l->piece_count++;
	return 0;
}

static int need(struct hook_look *l, bool there, int status, const char *reason)
{
	return there ? 0 : hook_look_refuse(l, status, reason);
}

static int named_text(struct hook_look *l, const char *word, hook_str *text)
{
	int status;

	if (strcmp(word, "timestamp") == 0) {
		if (l->timeless)
			return 0;
		*text = l->timestamp;
		return need(l, text->ptr != NULL, 401,
			    "the timestamp is missing");
	}
	if (strcmp(word, "id") == 0) {
		*text = l->id;
		return need(l, text->len > 0, 401, "the id is missing");
	}
	if (strcmp(word, "url") == 0) {
		*text = l->request->url;
		return need(l, text->ptr != NULL, 500,
			    "the URL that is signed is not known");
	}
	if (strncmp(word, "header:", 7) == 0) {
		status = header_text(l, word + 7, text);
		return status ? status
			      : need(l, text->ptr != NULL, 401,
				     "a header that is signed is missing");
	}
	if (strncmp(word, "json:", 5) == 0)
		return hook_look_text(l, word + 5, text);
	if (strcmp(word, "body") != 0)
		return hook_look_refuse(l, 500,
					"the recipe names what there is not");
	*text = l->request->body;
	return 0;
}

static int add_named(struct hook_look *l, const char *name, size_t len)
{
	char word[256];
	hook_str text = {NULL, 0};
	int status;

	if (len >= sizeof word)
		return hook_look_refuse(l, 500,
					"the recipe has too long a part");
	memcpy(word, name, len);
	word[len] = '\0';
	status = named_text(l, word, &text);
	return status ? status : add_piece(l, text);
}

int hook_look_cover(struct hook_look *l)
{
	const char *at = l->recipe->covers ? l->recipe->covers : "{body}";
	const char *open, *close;
	int status = 0;

	l->piece_count = 0;
	while (status == 0 && *at) {
		open = strchr(at, '{');
		close = open ? strchr(open, '}') : NULL;
		if (close == NULL)
			return add_piece(l, hook_text(at));
		if (open > at)
			status = add_piece(l,
					   hook_slice(at, (size_t)(open - at)));
		if (status == 0)
			status = add_named(l, open + 1,
					   (size_t)(close - open - 1));
		at = close + 1;
	}
	return status;
}
