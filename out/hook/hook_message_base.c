/* SPDX-License-Identifier: 0BSD */
/*
 * The bytes that an HTTP Message Signature covers: RFC 9421 section 2, over
 * the grammar of RFC 8941.
 *
 * Invariant: a component that is not understood, or is not there, or is there
 * more than once, is refused and never left out.
 */
#include "hook_message.h"

#include <string.h>

/* ---- reading structured fields ---- */

struct cursor {
	const char *at, *end;
	char *to; /* the canonical form, which is never longer */
};

static bool take(struct cursor *c, char wanted)
{
	if (c->at == c->end || *c->at != wanted)
		return false;
	*c->to++ = *c->at++;
	return true;
}

static size_t skip_blanks(struct cursor *c)
{
	const char *from = c->at;

	while (c->at < c->end && *c->at == ' ')
		c->at++;
	return (size_t)(c->at - from);
}

static bool is_lower(char c)
{
	return (c >= 'a' && c <= 'z') || c == '*';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
	return is_lower(c) || (c >= 'A' && c <= 'Z');
}

static bool take_key(struct cursor *c, hook_str *key)
{
	char *from = c->to;

	if (c->at == c->end || !is_lower(*c->at))
		return false;
	while (c->at < c->end &&
	       (is_lower(*c->at) || is_digit(*c->at) || *c->at == '_' ||
		*c->at == '-' || *c->at == '.'))
		*c->to++ = *c->at++;
	*key = hook_slice(from, (size_t)(c->to - from));
	return true;
}

static bool take_string(struct cursor *c)
{
	if (!take(c, '"'))
		return false;
	while (c->at < c->end && *c->at != '"') {
		if (*c->at < ' ' || *c->at == 0x7f)
			return false;
		if (*c->at == '\\' && (!take(c, '\\') || c->at == c->end ||
				       (*c->at != '"' && *c->at != '\\')))
			return false;
		*c->to++ = *c->at++;
	}
	return take(c, '"');
}

/* A string, a number, a token, bytes or a boolean, as it stands. */
static bool take_item(struct cursor *c, hook_str *value)
{
	char *from = c->to;
	bool fine = c->at < c->end;

	if (fine && *c->at == '"')
		fine = take_string(c);
	else if (fine && *c->at == ':') {
		*c->to++ = *c->at++;
		while (c->at < c->end && *c->at != ':')
			*c->to++ = *c->at++;
		fine = take(c, ':');
	} else if (fine && (is_letter(*c->at) || is_digit(*c->at) ||
			    *c->at == '-' || *c->at == '?')) {
		while (c->at < c->end && !strchr(" ;,()\"", *c->at))
			*c->to++ = *c->at++;
	} else {
		fine = false;
	}
	*value = hook_slice(from, (size_t)(c->to - from));
	return fine;
}

static bool take_parameter(struct cursor *c, struct hook_message_value *p)
{
	p->value = hook_slice("?1", 2);
	skip_blanks(c);
	return take_key(c, &p->name) &&
	       (!take(c, '=') || take_item(c, &p->value));
}

/* ("a" "b";name="c"): blanks between components, and none elsewhere. */
static bool take_components(struct cursor *c, struct hook_message *m)
{
	struct hook_message_value unused;
	char *from;

	if (!take(c, '('))
		return false;
	for (;;) {
		size_t blanks = skip_blanks(c);

		if (take(c, ')'))
			return true;
		if (m->component_count == HOOK_COMPONENTS)
			return false;
		if (m->component_count > 0) {
			if (blanks == 0)
				return false;
			*c->to++ = ' ';
		}
		from = c->to;
		if (!take_string(c))
			return false;
		while (take(c, ';'))
			if (!take_parameter(c, &unused))
				return false;
		m->components[m->component_count++] =
			hook_slice(from, (size_t)(c->to - from));
	}
}

/* Each stands there once (RFC 9421 section 2). */
static bool all_differ(const struct hook_message *m)
{
	size_t i, k;

	for (i = 0; i < m->component_count; i++)
		for (k = 0; k < i; k++)
			if (hook_str_equal(m->components[i], m->components[k]))
				return false;
	for (i = 0; i < m->parameter_count; i++)
		for (k = 0; k < i; k++)
			if (hook_str_equal(m->parameters[i].name,
					   m->parameters[k].name))
				return false;
	return true;
}

bool hook_message_parse(struct hook_look *l, hook_str value,
			struct hook_message *m)
{
	char *out = (char *)hook_alloc(l->arena, value.len + 1);
	struct cursor c;

	m->component_count = m->parameter_count = 0;
	if (out == NULL)
		return hook_no_memory(l->error);
	c.at = value.ptr;
	c.end = value.ptr + value.len;
	c.to = out;
	if (!take_components(&c, m))
		return false;
	while (take(&c, ';')) {
		if (m->parameter_count == HOOK_PARAMETERS ||
		    !take_parameter(&c, &m->parameters[m->parameter_count]))
			return false;
		m->parameter_count++;
	}
	m->params = hook_slice(out, (size_t)(c.to - out));
	return c.at == c.end && all_differ(m);
}

hook_str hook_message_parameter(const struct hook_message *m, const char *name)
{
	size_t i;

	for (i = 0; i < m->parameter_count; i++)
		if (hook_str_equal(m->parameters[i].name, hook_text(name)))
			return m->parameters[i].value;
	return hook_slice(NULL, 0);
}

bool hook_message_member(hook_str *rest, hook_str *name, hook_str *value)
{
	struct cursor c;
	char unused[64];
	bool quoted = false;
	size_t i;

	*rest = hook_trim(*rest);
	if (rest->len == 0)
		return false;
	*name = *value = hook_slice(NULL, 0);
	for (i = 0; i < rest->len && (quoted || rest->ptr[i] != ','); i++)
		if (rest->ptr[i] == '"')
			quoted = !quoted;
		else if (quoted && rest->ptr[i] == '\\' && i + 1 < rest->len)
			i++;
	c.at = rest->ptr;
	c.end = rest->ptr + (i < sizeof unused ? i : sizeof unused - 1);
	c.to = unused;
	if (take_key(&c, name) && c.at < c.end && *c.at == '=') {
		*name = hook_slice(rest->ptr, name->len);
		*value = hook_trim(
			hook_slice(c.at + 1,
				   (size_t)(rest->ptr + i - c.at) - 1));
	} else {
		*name = hook_slice(NULL, 0);
	}
	i += i < rest->len;
	*rest = hook_slice(rest->ptr + i, rest->len - i);
	return true;
}

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
	for (i = 0; i < headers->count; i++) {
		if (!is_named(&headers->items[i], name))
			continue;
		if (to > value->ptr) {
			*to++ = ',';
			*to++ = ' ';
		}
		line = hook_trim(headers->items[i].value);
		if (line.len > 0)
			memcpy(to, line.ptr, line.len);
		to += line.len;
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

/* The scheme, or the authority without the scheme's own port. */
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

/* Decoded and encoded again, for there is more than one way to write it. */
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
	/* The terminator is there: the arena's memory is zeroed. */
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

/* "name" and what stands behind it, ;name="..." of @query-param alone. */
static int component_text(struct hook_look *l, hook_str component,
			  hook_str *text)
{
	const char *end =
		(const char *)memchr(component.ptr + 1, '"', component.len - 1);
	hook_str name = hook_slice(component.ptr + 1,
				   (size_t)(end - component.ptr) - 1);
	hook_str rest = hook_slice(end + 1, component.len - name.len - 2);
	char *copy;
	int status;

	if (hook_str_equal(name, hook_text("@query-param")) && rest.len > 6 &&
	    memcmp(rest.ptr, ";name=", 6) == 0)
		return parameter_text(l, hook_slice(rest.ptr + 6, rest.len - 6),
				      text);
	if (rest.len > 0)
		return hook_look_refuse(l, 401,
					"a component that is signed has a "
					"parameter that is not understood");
	if (name.len > 0 && *name.ptr == '@')
		return derived_text(l, name, text);
	status = text_copy(l, &name, &copy);
	if (status != 0)
		return status;
	copy[name.len] = '\0';
	status = hook_message_field(l, copy, text);
	if (status == 0 && text->ptr == NULL)
		return hook_look_refuse(l, 401,
					"a header that is signed is missing");
	return status;
}

/* Appends what has room. */
static char *put(char *to, hook_str text)
{
	if (text.len > 0)
		memcpy(to, text.ptr, text.len);
	return to + text.len;
}

int hook_message_base(struct hook_look *l, const struct hook_message *m)
{
	hook_str values[HOOK_COMPONENTS];
	size_t room = m->params.len + 32, i;
	char *out, *to;
	int status;

	for (i = 0; i < m->component_count; i++) {
		values[i] = hook_slice(NULL, 0);
		status = component_text(l, m->components[i], &values[i]);
		if (status != 0)
			return status;
		room += m->components[i].len + values[i].len + 3;
	}
	out = to = (char *)hook_alloc(l->arena, room);
	if (out == NULL) {
		hook_no_memory(l->error);
		return 500;
	}
	for (i = 0; i < m->component_count; i++) {
		to = put(to, m->components[i]);
		to = put(to, hook_text(": "));
		to = put(to, values[i]);
		*to++ = '\n';
	}
	to = put(to, hook_text("\"@signature-params\": "));
	to = put(to, m->params);
	l->pieces[0].ptr = out;
	l->pieces[0].len = (size_t)(to - out);
	l->pieces[0].base64url = l->pieces[0].asked = false;
	l->piece_count = 1;
	return 0;
}

/* As a recipe writes it: without the quotes around its name. */
bool hook_message_covers(const struct hook_message *m, const char *component)
{
	size_t name = strcspn(component, ";"), i;
	hook_str one;

	for (i = 0; i < m->component_count; i++) {
		one = m->components[i];
		if (one.len == strlen(component) + 2 &&
		    memcmp(one.ptr + 1, component, name) == 0 &&
		    one.ptr[name + 1] == '"' &&
		    memcmp(one.ptr + name + 2, component + name,
			   one.len - name - 2) == 0)
			return true;
	}
	return false;
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_message_base_c != 0x9574a3c4
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
