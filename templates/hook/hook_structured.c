/* SPDX-License-Identifier: 0BSD */
/*
 * Structured field values (RFC 9651, which RFC 8941 was): read, and written
 * again in their one strict form.
 *
 * What is not of the grammar is refused; what says something twice is refused
 * as well, since which of the two is meant is not seen from the text.
 *
 * Invariant: no more than MEMBERS members are taken.
 */
#include "hook_message.h"

#include <string.h>

#define MEMBERS 64 /* of a dictionary; more are refused */

static bool is_at(const struct hook_cursor *c, char wanted)
{
	return c->at < c->end && *c->at == wanted;
}

bool hook_field_take(struct hook_cursor *c, char wanted)
{
	if (!is_at(c, wanted))
		return false;
	*c->to++ = *c->at++;
	return true;
}

size_t hook_field_blanks(struct hook_cursor *c)
{
	const char *from = c->at;

	while (is_at(c, ' '))
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

static hook_str written(const char *from, const struct hook_cursor *c)
{
	return hook_slice(from, (size_t)(c->to - from));
}

bool hook_field_key(struct hook_cursor *c, hook_str *key)
{
	char *from = c->to;

	if (c->at == c->end || !is_lower(*c->at))
		return false;
	while (c->at < c->end &&
	       (is_lower(*c->at) || is_digit(*c->at) || strchr("_-.", *c->at)))
		*c->to++ = *c->at++;
	*key = written(from, c);
	return true;
}

bool hook_field_string(struct hook_cursor *c)
{
	if (!hook_field_take(c, '"'))
		return false;
	while (c->at < c->end && *c->at != '"') {
		if (*c->at < ' ' || *c->at == 0x7f)
			return false;
		if (*c->at == '\\' &&
		    (!hook_field_take(c, '\\') || c->at == c->end ||
		     (*c->at != '"' && *c->at != '\\')))
			return false;
		*c->to++ = *c->at++;
	}
	return hook_field_take(c, '"');
}

/* ---- items ---- */

static size_t digits(const struct hook_cursor *c)
{
	const char *at = c->at;

	while (at < c->end && is_digit(*at))
		at++;
	return (size_t)(at - c->at);
}

static bool is_zero(hook_str number)
{
	size_t i;

	for (i = 0; i < number.len; i++)
		if (number.ptr[i] != '0' && number.ptr[i] != '.')
			return false;
	return true;
}

/* Takes a number, and writes it without needless zeros, and without "-0". */
static bool take_number(struct hook_cursor *c)
{
	bool negative = is_at(c, '-');
	char *from = c->to, *number;
	size_t whole, part;

	c->at += negative;
	whole = digits(c);
	if (whole == 0 || whole > 15)
		return false;
	*c->to++ = '-';
	number = c->to;
	for (; whole > 1 && *c->at == '0'; whole--)
		c->at++;
	for (; whole > 0; whole--)
		*c->to++ = *c->at++;
	if (is_at(c, '.')) {
		if (c->to - number > 12)
			return false;
		*c->to++ = *c->at++;
		part = digits(c);
		if (part == 0 || part > 3)
			return false;
		for (; part > 0; part--)
			*c->to++ = *c->at++;
		while (c->to[-1] == '0' && c->to[-2] != '.')
			c->to--;
	}
	if (!negative || is_zero(written(number, c))) {
		memmove(from, number, (size_t)(c->to - number));
		c->to--;
	}
	return true;
}

/* Takes bytes, and adds their padding if it is missing. */
static bool take_bytes(struct hook_cursor *c)
{
	unsigned char last[4];
	const char *text;
	size_t len = 0, rest;

	if (!hook_field_take(c, ':'))
		return false;
	for (text = c->at; c->at < c->end && *c->at != ':' && *c->at != '=';
	     c->at++, len++) {
		if (*c->at == '*' || (!is_letter(*c->at) && !is_digit(*c->at) &&
				      *c->at != '+' && *c->at != '/'))
			return false;
		*c->to++ = *c->at;
	}
	while (is_at(c, '='))
		c->at++;
	rest = len % 4;
	if (rest > 0 &&
	    hook_base64_decode(hook_slice(text + len - rest, rest), false, last,
			       sizeof last) == SIZE_MAX)
		return false;
	for (; rest > 0 && rest < 4; rest++)
		*c->to++ = '=';
	return hook_field_take(c, ':');
}

static bool take_token(struct hook_cursor *c)
{
	while (c->at < c->end && *c->at &&
	       (is_letter(*c->at) || is_digit(*c->at) ||
		strchr("!#$%&'+-.^_`|~:/", *c->at)))
		*c->to++ = *c->at++;
	return true;
}

static bool is_hex(const char *at, const char *end)
{
	return at < end && (is_digit(*at) || (*at >= 'a' && *at <= 'f'));
}

/* Takes a display string, %"f%c3%bc". */
static bool take_display(struct hook_cursor *c)
{
	if (!hook_field_take(c, '%') || !hook_field_take(c, '"'))
		return false;
	while (c->at < c->end && *c->at != '"') {
		if (*c->at < ' ' || *c->at == 0x7f ||
		    (*c->at == '%' && (!is_hex(c->at + 1, c->end) ||
				       !is_hex(c->at + 2, c->end))))
			return false;
		*c->to++ = *c->at++;
	}
	return hook_field_take(c, '"');
}

bool hook_field_item(struct hook_cursor *c, hook_str *value)
{
	char *from = c->to;
	bool fine = c->at < c->end;

	if (fine && *c->at == '"')
		fine = hook_field_string(c);
	else if (fine && *c->at == ':')
		fine = take_bytes(c);
	else if (fine && *c->at == '%')
		fine = take_display(c);
	else if (fine && *c->at == '?')
		fine = hook_field_take(c, '?') &&
		       (hook_field_take(c, '0') || hook_field_take(c, '1'));
	else if (fine && *c->at == '@')
		fine = hook_field_take(c, '@') && take_number(c) &&
		       memchr(from, '.', (size_t)(c->to - from)) == NULL;
	else if (fine && (is_digit(*c->at) || *c->at == '-'))
		fine = take_number(c);
	else
		fine = fine && is_letter(*c->at) && take_token(c);
	*value = written(from, c);
	return fine;
}

static bool is_true(hook_str value)
{
	return hook_str_equal(value, hook_slice("?1", 2));
}

bool hook_field_parameter(struct hook_cursor *c, struct hook_message_value *p)
{
	char *end;

	p->value = hook_slice("?1", 2);
	hook_field_blanks(c);
	if (!hook_field_key(c, &p->name))
		return false;
	end = c->to;
	if (!hook_field_take(c, '='))
		return true;
	if (!hook_field_item(c, &p->value))
		return false;
	if (is_true(p->value)) {
		p->value = hook_slice("?1", 2);
		c->to = end;
	}
	return true;
}

/* ---- members ---- */

static bool take_parameters(struct hook_cursor *c)
{
	struct hook_message_value all[HOOK_PARAMETERS];
	size_t count = 0, i;

	while (hook_field_take(c, ';')) {
		if (count == HOOK_PARAMETERS ||
		    !hook_field_parameter(c, &all[count]))
			return false;
		for (i = 0; i < count; i++)
			if (hook_str_equal(all[i].name, all[count].name))
				return false;
		count++;
	}
	return true;
}

static bool take_inner(struct hook_cursor *c)
{
	hook_str unused;
	size_t count = 0;

	if (!hook_field_take(c, '('))
		return false;
	for (;; count++) {
		size_t blanks = hook_field_blanks(c);

		if (hook_field_take(c, ')'))
			return true;
		if (count > 0) {
			if (blanks == 0)
				return false;
			*c->to++ = ' ';
		}
		if (!hook_field_item(c, &unused) || !take_parameters(c))
			return false;
	}
}

/* Takes an item or an inner list, with its parameters. */
static bool take_member(struct hook_cursor *c)
{
	hook_str unused;

	return (is_at(c, '(') ? take_inner(c) : hook_field_item(c, &unused)) &&
	       take_parameters(c);
}

static void skip_space(struct hook_cursor *c)
{
	while (is_at(c, ' ') || is_at(c, '\t'))
		c->at++;
}

/*
 * Returns 1 if there is another member, 0 after the last one, and -1 if it is
 * malformed.
 */
static int next_member(struct hook_cursor *c)
{
	skip_space(c);
	if (c->at == c->end)
		return 0;
	if (!hook_field_take(c, ','))
		return -1;
	*c->to++ = ' ';
	skip_space(c);
	return c->at < c->end ? 1 : -1;
}

static bool take_list(struct hook_cursor *c)
{
	int more;

	do {
		if (!take_member(c))
			return false;
		more = next_member(c);
	} while (more > 0);
	return more == 0;
}

/*
 * Takes a member with its name and value; a value that is true is not written,
 * only its parameters.
 */
static bool take_named(struct hook_cursor *c, struct hook_message_value *m)
{
	char *from, *end;
	hook_str unused;

	if (!hook_field_key(c, &m->name))
		return false;
	end = from = c->to;
	if (hook_field_take(c, '=')) {
		from = c->to;
		if (is_at(c, '(') ? !take_inner(c)
				  : !hook_field_item(c, &unused))
			return false;
		if (*from == '?' && from[1] == '1')
			c->to = from = end;
	}
	if (!take_parameters(c))
		return false;
	m->value = written(from, c);
	return true;
}

enum form { FORM_FINE, FORM_OTHER, FORM_TWICE };

static enum form take_dictionary(struct hook_cursor *c,
				 struct hook_message_value *members,
				 size_t *count)
{
	int more = 1;
	size_t i;

	for (*count = 0; more > 0; ++*count) {
		HOOK_ASSERT(*count <= MEMBERS);
		if (*count == MEMBERS || !take_named(c, &members[*count]))
			return FORM_OTHER;
		for (i = 0; i < *count; i++)
			if (hook_str_equal(members[i].name,
					   members[*count].name))
				return FORM_TWICE;
		more = next_member(c);
	}
	return more == 0 ? FORM_FINE : FORM_OTHER;
}

/* ---- the two forms that a signature may cover: RFC 9421 section 2.1 ---- */

static bool start(struct hook_look *l, hook_str text, struct hook_cursor *c)
{
	c->at = text.ptr;
	c->end = text.ptr + text.len;
	/*
	 * There is room for the blank that a comma gets, and for the padding of
	 * bytes.
	 */
	c->to = (char *)hook_alloc(l->arena, text.len * 2 + 8);
	return c->to != NULL || hook_no_memory(l->error);
}

/*
 * Nothing says which kind of field it is, and nothing needs to: what is a
 * dictionary and a list is written in the same way as either, unless a name
 * stands twice.
 */
bool hook_field_strict(struct hook_look *l, hook_str text, hook_str *strict)
{
	struct hook_message_value members[MEMBERS];
	struct hook_cursor c;
	enum form form;
	char *from;
	size_t count;

	if (!start(l, text, &c))
		return false;
	from = c.to;
	form = take_dictionary(&c, members, &count);
	if (form == FORM_OTHER) {
		c.at = text.ptr;
		c.to = from;
		form = take_list(&c) ? FORM_FINE : FORM_OTHER;
	}
	*strict = written(from, &c);
	return form == FORM_FINE;
}

bool hook_field_member(struct hook_look *l, hook_str text, hook_str name,
		       hook_str *value)
{
	struct hook_message_value members[MEMBERS];
	struct hook_cursor c;
	size_t count, i;
	char *out;

	*value = hook_slice(NULL, 0);
	if (!start(l, text, &c) ||
	    take_dictionary(&c, members, &count) != FORM_FINE)
		return false;
	for (i = 0; i < count; i++)
		if (hook_str_equal(members[i].name, name))
			break;
	if (i == count)
		return true;
	*value = members[i].value;
	if (value->len > 0 && *value->ptr != ';')
		return true;
	out = (char *)hook_alloc(l->arena, value->len + 2);
	if (out == NULL)
		return hook_no_memory(l->error);
	memcpy(out, "?1", 2);
	memcpy(out + 2, value->ptr, value->len);
	*value = hook_slice(out, value->len + 2);
	return true;
}
