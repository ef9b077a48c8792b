/* SPDX-License-Identifier: 0BSD */
/*
 * A delivery that has all that a recipe names, for hook_prove.c.
 *
 * Every value in it is "text", "value" or "setting", so that it can be found
 * again and changed.
 */
#include "hook_prove.h"
#include "hook_engine.h"
#include "hook_message.h"

#include <string.h>

#define POINTERS 32

static void add_header(struct hook_proof *p, const char *name,
		       const char *value)
{
	struct hook_headers *headers = &p->plain.headers;

	if (name == NULL || headers->count == HOOK_PROOF_HEADERS ||
	    hook_header_find(headers, name, NULL).ptr)
		return;
	headers->items[headers->count].name = hook_text(name);
	headers->items[headers->count++].value = hook_text(value);
}

static void add_setting(struct hook_proof *p, const char *name)
{
	size_t i;

	for (i = 0; i < p->setting_count; i++)
		if (strcmp(p->settings[i].name, name) == 0)
			return;
	if (p->setting_count == sizeof p->settings / sizeof *p->settings)
		return;
	p->settings[p->setting_count].name = name;
	p->settings[p->setting_count++].value = hook_text("setting");
}

struct names {
	const char *pointers[POINTERS], *form[POINTERS];
	size_t pointer_count, form_count;
};

static void add_name(const char **list, size_t *count, const char *name)
{
	size_t i;

	for (i = 0; name && i < *count; i++)
		if (strcmp(list[i], name) == 0)
			return;
	if (name && *count < POINTERS)
		list[(*count)++] = name;
}

static void collect(struct hook_proof *p, const struct hook_term *terms,
		    struct names *names)
{
	for (; terms && terms->is != HOOK_TERM_END; terms++) {
		if (terms->is == HOOK_TERM_HEADER)
			add_header(p, terms->text, "value");
		else if (terms->is == HOOK_TERM_SETTING)
			add_setting(p, terms->text);
		else if (terms->is == HOOK_TERM_JSON ||
			 terms->is == HOOK_TERM_RAW)
			add_name(names->pointers, &names->pointer_count,
				 terms->text);
		else if (terms->is == HOOK_TERM_FORM)
			add_name(names->form, &names->form_count, terms->text);
	}
}

static hook_str *find_header(struct hook_proof *p, const char *name)
{
	struct hook_headers *headers = &p->plain.headers;
	size_t i;

	for (i = 0; i < headers->count; i++) {
		struct hook_headers one = {&headers->items[i], 1};

		if (hook_header_find(&one, name, NULL).ptr)
			return &headers->items[i].value;
	}
	return NULL;
}

/* A dictionary has the members that are named, each of which is 1. */
static void add_member(struct hook_proof *p, const char *name, hook_str key)
{
	hook_str *value = find_header(p, name);
	size_t old = value ? value->len : 0;
	char *out = (char *)hook_alloc(p->arena, old + key.len + 8), *to = out;

	if (out == NULL)
		return;
	if (value) {
		memcpy(to, value->ptr, old);
		memcpy(to + old, ", ", 2);
		to += old + 2;
	}
	memcpy(to, key.ptr, key.len);
	memcpy(to + key.len, "=1", 3);
	if (value)
		*value = hook_text(out);
	else
		add_header(p, name, out);
}

static void add_component(struct hook_proof *p, const char *component)
{
	const char *key = strstr(component, ";key=\"");
	hook_str name = hook_copy(p->arena, component, strcspn(component, ";"));

	if (name.ptr && key)
		add_member(p, name.ptr,
			   hook_slice(key + 6, strcspn(key + 6, "\"")));
	else if (name.ptr)
		add_header(p, name.ptr, "value1");
}

/* Components that the signer sets itself are left to it. */
static void collect_components(struct hook_proof *p)
{
	const char *const *one = p->recipe->components;

	for (; one && *one; one++)
		if (**one != '@' && **one != '(' &&
		    !hook_component_is(*one, "content-digest") &&
		    strcmp(*one, "digest") != 0 &&
		    !hook_component_is(*one, "content-length") &&
		    !hook_component_is(*one, "date"))
			add_component(p, *one);
}

static void collect_all(struct hook_proof *p, struct names *names)
{
	const struct hook_recipe *r = p->recipe;
	const struct hook_jwt_claim *claim;

	collect(p, r->covers, names);
	for (claim = r->claims; claim && claim->name; claim++)
		collect(p, claim->is, names);
	if (r->container == HOOK_CONTAINER_BARE)
		add_name(names->pointers, &names->pointer_count, r->pointer);
	add_name(names->pointers, &names->pointer_count, r->timestamp_json);
	add_name(names->pointers, &names->pointer_count, r->id_json);
	add_name(names->pointers, &names->pointer_count, r->key_id_json);
	add_header(p, r->key_id_header, "key");
	collect_components(p);
}

static bool same_token(const char *a, const char *b)
{
	size_t len = strcspn(a, "/");

	return len == strcspn(b, "/") && memcmp(a, b, len) == 0;
}

/*
 * Writes a member for each first token, and within it what the rest of the
 * pointers name.
 */
static void write_members(struct hook_proof *p, struct hook_writer *w,
			  const char *const *pointers, size_t count)
{
	const char *inner[POINTERS];
	char time[HOOK_TIME_TEXT];
	size_t i, k, n;

	hook_write_object(w);
	for (i = 0; i < count; i++) {
		for (k = 0; k < i; k++)
			if (same_token(pointers[k] + 1, pointers[i] + 1))
				break;
		if (k < i)
			continue;
		for (n = 0, k = i; k < count; k++)
			if (same_token(pointers[k] + 1, pointers[i] + 1) &&
			    strchr(pointers[k] + 1, '/'))
				inner[n++] = strchr(pointers[k] + 1, '/');
		hook_write_name(w, pointers[i] + 1,
				strcspn(pointers[i] + 1, "/"));
		if (n > 0)
			write_members(p, w, inner, n);
		else if (p->recipe->timestamp_json &&
			 same_token(pointers[i] + 1,
				    strrchr(p->recipe->timestamp_json, '/') +
					    1))
			hook_write_str(
				w, hook_copy(p->arena, time,
					     hook_look_time(
						     HOOK_PROOF_NOW,
						     p->recipe->timestamp_unit,
						     time)));
		else
			hook_write_str(w, hook_text("text"));
	}
	hook_write_object_end(w);
}

/* Wraps the item in what `each` leads through: "/a/<star>/b". */
static hook_str wrap(struct hook_proof *p, hook_str item)
{
	const char *each = p->recipe->each, *star = strchr(each, '*');
	hook_str parts[3];
	char *out, *to;
	size_t room = strlen(each) * 8 + item.len + 64, i;

	parts[0] = hook_slice(each + 1, (size_t)(star - each) - 2);
	parts[1] = hook_text(star[1] == '/' ? star + 2 : "");
	parts[2] = item;
	out = to = (char *)hook_alloc(p->arena, room);
	if (out == NULL)
		return hook_slice(NULL, 0);
	for (i = 0; i < 2; i++) {
		if (parts[i].len > 0) {
			*to++ = '{';
			*to++ = '"';
			memcpy(to, parts[i].ptr, parts[i].len);
			to += parts[i].len;
			*to++ = '"';
			*to++ = ':';
		}
		if (i == 0)
			*to++ = '[';
	}
	memcpy(to, item.ptr, item.len);
	to += item.len;
	for (i = 2; i-- > 0;) {
		if (parts[i].len > 0)
			*to++ = '}';
		if (i == 1)
			*to++ = ']';
	}
	return hook_slice(out, (size_t)(to - out));
}

static char *put(char *to, const char *text)
{
	strcpy(to, text);
	return to + strlen(text);
}

static hook_str form_body(struct hook_proof *p, const struct names *names)
{
	char *out = (char *)hook_alloc(p->arena, 4096), *to = out;
	size_t i, len;

	if (out == NULL)
		return hook_slice(NULL, 0);
	to = put(to, "hook-b=2&hook-a=1");
	for (i = 0; i < names->form_count; i++) {
		len = strlen(names->form[i]);
		if (len > 100)
			continue;
		*to++ = '&';
		memcpy(to, names->form[i], len);
		to += len;
		memcpy(to, "=text", 5);
		to += 5;
	}
	return hook_slice(out, (size_t)(to - out));
}

static char *put_parameter(char *to, const char *name, size_t len)
{
	if (len > 60)
		return to;
	*to++ = '&';
	memcpy(to, name, len);
	memcpy(to + len, "=text", 5);
	return to + len + 5;
}

/* The URL has every parameter that is named. */
static hook_str make_url(struct hook_proof *p)
{
	char *out = (char *)hook_alloc(p->arena, 4096), *to = out;
	const struct hook_term *term = p->recipe->covers;
	const char *const *one = p->recipe->components;

	if (out == NULL)
		return hook_slice(NULL, 0);
	to = put(to, "https://example.com/hooks?hook-b=2&hook-a=1");
	for (; term && term->is != HOOK_TERM_END; term++)
		if (term->is == HOOK_TERM_QUERY)
			to = put_parameter(to, term->text, strlen(term->text));
	for (; one && *one; one++)
		if (strchr(*one, '"'))
			to = put_parameter(to, strchr(*one, '"') + 1,
					   strcspn(strchr(*one, '"') + 1,
						   "\""));
	return hook_slice(out, (size_t)(to - out));
}

static bool is_made(struct hook_proof *p)
{
	return (p->plain.body.ptr && p->plain.url.ptr) ||
	       hook_no_memory(p->error);
}

bool hook_proof_delivery(struct hook_proof *p)
{
	bool form = p->recipe->body == HOOK_BODY_FORM;
	struct names names = {{NULL}, {NULL}, 0, 0};
	struct hook_writer w;

	p->plain.headers.items = p->headers;
	p->plain.method = hook_text("POST");
	add_header(p, "Content-Type",
		   form ? "application/x-www-form-urlencoded"
			: "application/json");
	collect_all(p, &names);
	p->plain.url = make_url(p);
	if (form) {
		p->plain.body = form_body(p, &names);
		return is_made(p);
	}
	if (names.pointer_count == 0)
		add_name(names.pointers, &names.pointer_count, "/id");
	hook_writer_start(&w, p->arena, HOOK_REQUEST, p->error);
	write_members(p, &w, names.pointers, names.pointer_count);
	p->plain.body = hook_writer_finish(&w);
	if (p->plain.body.ptr && p->recipe->each)
		p->plain.body = wrap(p, p->plain.body);
	return is_made(p);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_example_c != 0x3f4299ce
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
