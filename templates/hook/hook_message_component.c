/* SPDX-License-Identifier: 0BSD */
/*
 * What a component of an HTTP Message Signature stands for: a header, in one
 * of its forms, or something of the request (RFC 9421 sections 2.1 and 2.2).
 *
 * A component that is not understood, or is not there, or is there more than
 * once, is refused and never left out.
 */
#include "hook_message.h"

#include <string.h>

/* ---- headers ---- */

static bool is_named(const struct hook_header *header, const char *name)
{
	struct hook_headers one = {NULL, 1};

	one.items = (struct hook_header *)(uintptr_t)header;
	return hook_header_find(&one, name, NULL).ptr != NULL;
}

int hook_message_field(struct hook_look *l, const char *name, hook_str *value)
{
	const struct hook_headers *headers = &l->request->headers;
	size_t count = 0, room = 1, i;
	hook_str line;
	char *to;

	*value = hook_slice(NULL, 0);
	for (i = 0; i < headers->count; i++) {
		if (!is_named(&headers->items[i], name))
			continue;
		*value = hook_trim(headers->items[i].value);
		room += value->len + 2;
		count++;
	}
	if (count < 2)
		return 0;
	to = (char *)hook_alloc(l->arena, room);
	if (to == NULL) {
		hook_no_memory(l->error);
		return 500;
	}
	value->ptr = to;
	/* Also what is empty has its comma (RFC 9421 section 2.1). */
	for (i = 0; i < headers->count; i++) {
		if (!is_named(&headers->items[i], name))
			continue;
		line = hook_trim(headers->items[i].value);
		if (line.len > 0)
			memcpy(to, line.ptr, line.len);
		to += line.len;
		if (--count > 0) {
			*to++ = ',';
			*to++ = ' ';
		}
	}
	value->len = (size_t)(to - value->ptr);
	return 0;
}

/* ---- what is derived from the request: RFC 9421 section 2.2 ---- */

static int text_copy(struct hook_look *l, hook_str *text, char **copy)
{
	*copy = (char *)hook_alloc(l->arena, text->len + 1);
	if (*copy == NULL) {
		hook_no_memory(l->error);
		return 500;
	}
	if (text->len > 0)
		memcpy(*copy, text->ptr, text->len);
	text->ptr = *copy;
	return 0;
}

static void lower(char *text, size_t len)
{
	for (; len > 0; len--, text++)
		if (*text >= 'A' && *text <= 'Z')
			*text = (char)(*text + 32);
}

static bool ends(hook_str text, const char *with)
{
	size_t len = strlen(with);

	return text.len >= len &&
	       memcmp(text.ptr + text.len - len, with, len) == 0;
}

/*
 * Finds the scheme, or the authority without the port that the scheme has by
 * default.
 */
static int authority_text(struct hook_look *l, bool scheme, hook_str *text)
{
	hook_str url = l->request->url, target = hook_url_target(url);
	const char *colon =
		url.len ? (const char *)memchr(url.ptr, ':', url.len) : NULL;
	hook_str first;
	char *copy;
	int status;

	if (target.len == url.len || colon == NULL)
		return hook_look_refuse(l, 500,
					"the URL that is signed is not known");
	first = hook_slice(url.ptr, (size_t)(colon - url.ptr));
	status = text_copy(l, &first, &copy);
	if (status != 0)
		return status;
	lower(copy, first.len);
	*text = first;
	if (scheme)
		return 0;
	*text = hook_slice(colon + 3, (size_t)(target.ptr - colon) - 3);
	status = text_copy(l, text, &copy);
	if (status != 0)
		return status;
	lower(copy, text->len);
	if (hook_str_equal(first, hook_text("https")) && ends(*text, ":443"))
		text->len -= 4;
	else if (hook_str_equal(first, hook_text("http")) && ends(*text, ":80"))
		text->len -= 3;
	return 0;
}

/*
 * Decodes and encodes a parameter again, because there is more than one way to
 * write it.
 */
static int parameter_text(struct hook_look *l, hook_str name, hook_str *text)
{
	hook_str value = hook_slice(NULL, 0);
	char *copy, *out;
	int status;

	if (name.len < 2 || *name.ptr != '"')
		return hook_look_malformed(l, "a component has no name");
	name = hook_slice(name.ptr + 1, name.len - 2);
	copy = (char *)hook_alloc(l->arena, name.len + 1);
	if (copy == NULL) {
		hook_no_memory(l->error);
		return 500;
	}
	/* The text is terminated, since the arena's memory is zeroed. */
	hook_form_decode(name.ptr, name.len, copy);
	status = hook_look_parameter(l, false, copy, &value);
	if (status == 0 && value.ptr == NULL)
		status = hook_look_refuse(
			l, 401, "a parameter that is signed is missing");
	if (status != 0)
		return status;
	out = (char *)hook_alloc(l->arena, value.len * 3 + 1);
	if (out == NULL) {
		hook_no_memory(l->error);
		return 500;
	}
	*text = hook_slice(out, hook_form_encode(value, out));
	return 0;
}

static hook_str query_of(hook_str url)
{
	const char *mark = url.len ? (const char *)memchr(url.ptr, '?', url.len)
				   : NULL;

	return mark ? hook_slice(mark, (size_t)(url.ptr + url.len - mark))
		    : hook_text("?");
}

static int derived_text(struct hook_look *l, hook_str name, hook_str *text)
{
	hook_str url = l->request->url;

	if (hook_str_equal(name, hook_text("@method"))) {
		*text = l->request->method;
		return 0;
	}
	if (hook_str_equal(name, hook_text("@scheme")) ||
	    hook_str_equal(name, hook_text("@authority")))
		return authority_text(l, name.ptr[1] == 's', text);
	if (url.ptr == NULL)
		return hook_look_refuse(l, 500,
					"the URL that is signed is not known");
	if (hook_str_equal(name, hook_text("@target-uri"))) {
		*text = url;
		return authority_text(l, true, &name);
	}
	if (hook_str_equal(name, hook_text("@query"))) {
		*text = query_of(url);
		return 0;
	}
	*text = hook_url_target(url);
	if (hook_str_equal(name, hook_text("@path")))
		*text = hook_url_before_query(*text);
	else if (!hook_str_equal(name, hook_text("@request-target")))
		return hook_look_refuse(l, 401,
					"the signature covers what a request "
					"has not");
	if (text->len == 0)
		*text = hook_text("/");
	return 0;
}

/* ---- one line of the base ---- */

/* A component's "name" and its parameters (RFC 9421 sections 2.1 and 2.2). */
struct component {
	hook_str name, key, query; /* absent: it has none */
	bool strict, bytes;
};

static int take_one(struct hook_look *l, struct component *one,
		    const struct hook_message_value *p)
{
	if (hook_str_equal(p->name, hook_text("key")))
		one->key = p->value;
	else if (hook_str_equal(p->name, hook_text("name")))
		one->query = p->value;
	else if (hook_str_equal(p->name, hook_text("sf")))
		one->strict = true;
	else if (hook_str_equal(p->name, hook_text("bs")))
		one->bytes = true;
	else if (hook_str_equal(p->name, hook_text("tr")))
		return hook_look_refuse(l, 401,
					"a trailer is signed, and trailers "
					"are not handed to a receiver");
	else if (hook_str_equal(p->name, hook_text("req")))
		return hook_look_refuse(l, 401,
					"only an answer's signature covers the "
					"request before it");
	else
		return hook_look_refuse(l, 401,
					"a component that is signed has a "
					"parameter that is not understood");
	return 0;
}

static int take_apart(struct hook_look *l, hook_str component,
		      struct component *one)
{
	const char *end =
		(const char *)memchr(component.ptr + 1, '"', component.len - 1);
	struct hook_message_value p;
	struct hook_cursor c;
	int status = 0;

	memset(one, 0, sizeof *one);
	one->name = hook_slice(component.ptr + 1,
			       (size_t)(end - component.ptr) - 1);
	c.at = end + 1;
	c.end = component.ptr + component.len;
	c.to = (char *)hook_alloc(l->arena, component.len * 2 + 8);
	if (c.to == NULL) {
		hook_no_memory(l->error);
		return 500;
	}
	while (status == 0 && hook_field_take(&c, ';'))
		status = hook_field_parameter(&c, &p)
				 ? take_one(l, one, &p)
				 : hook_look_malformed(
					   l, "a component is malformed");
	if (status == 0 && one->bytes && (one->strict || one->key.ptr))
		return hook_look_malformed(
			l, "a header is signed as bytes and as a structure");
	return status;
}

/* Writes each line as bytes, whatever it holds (RFC 9421 section 2.1.3). */
static int bytes_text(struct hook_look *l, const char *name, hook_str *text)
{
	const struct hook_headers *headers = &l->request->headers;
	size_t room = 1, i;
	hook_str line;
	char *to;

	for (i = 0; i < headers->count; i++)
		room += HOOK_BASE64_LENGTH(headers->items[i].value.len) + 4;
	to = (char *)hook_alloc(l->arena, room);
	if (to == NULL) {
		hook_no_memory(l->error);
		return 500;
	}
	text->ptr = to;
	for (i = 0; i < headers->count; i++) {
		if (!is_named(&headers->items[i], name))
			continue;
		if (to > text->ptr) {
			*to++ = ',';
			*to++ = ' ';
		}
		line = hook_trim(headers->items[i].value);
		*to++ = ':';
		to += hook_base64_encode((const unsigned char *)line.ptr,
					 line.len, false, to);
		*to++ = ':';
	}
	text->len = (size_t)(to - text->ptr);
	return 0;
}

/* Writes a structured field, or one member of a dictionary. */
static int strict_text(struct hook_look *l, const struct component *one,
		       hook_str *text)
{
	hook_str field = *text, name;
	bool fine;

	if (one->key.ptr && (one->key.len < 2 || *one->key.ptr != '"'))
		return hook_look_malformed(l, "a component has no name");
	name = one->key.ptr ? hook_slice(one->key.ptr + 1, one->key.len - 2)
			    : one->key;
	fine = one->key.ptr ? hook_field_member(l, field, name, text)
			    : hook_field_strict(l, field, text);
	if (fine && text->ptr == NULL)
		return hook_look_refuse(l, 401,
					"a member of a header that is signed "
					"is missing");
	if (fine)
		return 0;
	return l->error->code == HOOK_NO_MEMORY
		       ? 500
		       : hook_look_malformed(l, "a header that is signed is no "
						"structured field");
}

static int header_text(struct hook_look *l, const struct component *one,
		       hook_str *text)
{
	hook_str name = one->name;
	char *copy;
	int status = text_copy(l, &name, &copy);

	if (status != 0)
		return status;
	copy[name.len] = '\0';
	status = hook_message_field(l, copy, text);
	if (status == 0 && text->ptr == NULL)
		return hook_look_refuse(l, 401,
					"a header that is signed is missing");
	if (status == 0 && one->bytes)
		return bytes_text(l, copy, text);
	if (status == 0 && (one->strict || one->key.ptr))
		return strict_text(l, one, text);
	return status;
}

int hook_message_component(struct hook_look *l, hook_str component,
			   hook_str *text)
{
	struct component one;
	int status = take_apart(l, component, &one);
	bool derived = one.name.len > 0 && *one.name.ptr == '@';
	bool query = hook_str_equal(one.name, hook_text("@query-param"));

	if (status != 0)
		return status;
	if ((derived && (one.strict || one.bytes || one.key.ptr)) ||
	    (one.query.ptr && !query))
		return hook_look_refuse(l, 401,
					"a component that is signed has a "
					"parameter that is not understood");
	if (query)
		return parameter_text(l, one.query, text);
	return derived ? derived_text(l, one.name, text)
		       : header_text(l, &one, text);
}

bool hook_component_is(const char *component, const char *name)
{
	size_t len = strcspn(component, ";");

	return len == strlen(name) && memcmp(component, name, len) == 0;
}
