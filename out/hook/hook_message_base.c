/* SPDX-License-Identifier: 0BSD */
/*
 * Signature-Input, and the bytes that an HTTP Message Signature covers: RFC
 * 9421 sections 4.1 and 2.5.
 *
 * A component that is not understood, or is not there, or is there more than
 * once, is refused and never left out.
 *
 * Invariant: what is written stays within the room that was taken for it.
 */
#include "hook_message.h"

#include <string.h>

/* ---- Signature-Input ---- */

/* Takes ("a" "b";name="c"), with blanks between components and nowhere else. */
static bool take_components(struct hook_cursor *c, struct hook_message *m)
{
	struct hook_message_value unused;
	char *from;

	if (!hook_field_take(c, '('))
		return false;
	for (;;) {
		size_t blanks = hook_field_blanks(c);

		if (hook_field_take(c, ')'))
			return true;
		if (m->component_count == HOOK_COMPONENTS)
			return false;
		if (m->component_count > 0) {
			if (blanks == 0)
				return false;
			*c->to++ = ' ';
		}
		from = c->to;
		if (!hook_field_string(c))
			return false;
		while (hook_field_take(c, ';'))
			if (!hook_field_parameter(c, &unused))
				return false;
		m->components[m->component_count++] =
			hook_slice(from, (size_t)(c->to - from));
	}
}

/* Does each component stand there once (RFC 9421 section 2)? */
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
	char *out = (char *)hook_alloc(l->arena, value.len * 2 + 8);
	struct hook_cursor c;

	m->component_count = m->parameter_count = 0;
	if (out == NULL)
		return hook_no_memory(l->error);
	c.at = value.ptr;
	c.end = value.ptr + value.len;
	c.to = out;
	if (!take_components(&c, m))
		return false;
	while (hook_field_take(&c, ';')) {
		if (m->parameter_count == HOOK_PARAMETERS ||
		    !hook_field_parameter(&c,
					  &m->parameters[m->parameter_count]))
			return false;
		m->parameter_count++;
	}
	m->params = hook_slice(out, (size_t)(c.to - out));
	HOOK_ASSERT(m->params.len <= value.len * 2 + 8);
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
	struct hook_cursor c;
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
	if (hook_field_key(&c, name) && c.at < c.end && *c.at == '=') {
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

/* ---- the base ---- */

/* Appends a text that has room. */
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
		status =
			hook_message_component(l, m->components[i], &values[i]);
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
	HOOK_ASSERT((size_t)(to - out) <= room);
	l->pieces[0].ptr = out;
	l->pieces[0].len = (size_t)(to - out);
	l->pieces[0].base64url = l->pieces[0].asked = false;
	l->piece_count = 1;
	return 0;
}

/*
 * The component is spelt as a recipe does, without the quotes around its name.
 */
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

/* Is all of a header covered, in whatever form? */
bool hook_message_holds(const struct hook_message *m, const char *name)
{
	static const char *const forms[] = {"", ";sf", ";bs"};
	size_t len = strlen(name), i, k;
	hook_str one;

	for (i = 0; i < m->component_count; i++) {
		one = m->components[i];
		if (one.len < len + 2 || memcmp(one.ptr + 1, name, len) != 0 ||
		    one.ptr[len + 1] != '"')
			continue;
		one = hook_slice(one.ptr + len + 2, one.len - len - 2);
		for (k = 0; k < 3; k++)
			if (hook_str_equal(one, hook_text(forms[k])))
				return true;
	}
	return false;
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_message_base_c != 0x50a6a82b
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
