/* SPDX-License-Identifier: 0BSD */
/*
 * Parameters of requests, as OpenAPI serializes them by style and explode.
 *
 * What separates values is never taken from a value: it is encoded there, or
 * refused in a cookie in which nothing is encoded. In a header values stand as
 * they are: who lists what holds commas knows how it is to be quoted.
 */
#include "hook_private.h"

#include <string.h>

/*
 * Returns what may stand unencoded beside RFC 3986's unreserved characters: the
 * reserved ones that neither end the place that the value is in nor mean a
 * blank in a form.
 */
static const char *also(const struct hook_parameter *p)
{
	if (!p->allow_reserved)
		return "";
	return p->in == HOOK_PATH_IN ? ":/@!$&'()*+,;=" : ":/?@!$'()*,;=[]";
}

static bool is_hex(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ||
	       (c >= 'A' && c <= 'F');
}

/* As RFC 6570 section 3.2.3 has it, what is encoded already stays as it is. */
static void put_reserved(struct hook_builder *b, hook_str value)
{
	const char *at = value.ptr, *end = at + value.len, *triplet;
	hook_str before;

	while (at < end) {
		triplet = at;
		while (triplet < end &&
		       !(*triplet == '%' && end - triplet > 2 &&
			 is_hex(triplet[1]) && is_hex(triplet[2])))
			triplet++;
		before.ptr = at;
		before.len = (size_t)(triplet - at);
		hook_build_encoded(b, &b->value, before, also(b->parameter));
		if (triplet < end)
			hook_build_put(b, &b->value, triplet, 3);
		at = triplet < end ? triplet + 3 : end;
	}
}

static const char *separator(const struct hook_builder *b)
{
	const struct hook_parameter *p = b->parameter;

	if (p->style == HOOK_DEEP_OBJECT)
		return "&";
	if (p->explode) {
		if (p->style == HOOK_LABEL)
			return ".";
		if (p->style == HOOK_MATRIX)
			return ";";
		if (p->style == HOOK_SIMPLE)
			return ",";
		return p->in == HOOK_COOKIE ? "; " : "&";
	}
	if (p->style == HOOK_SPACE_DELIMITED)
		return "%20";
	return p->style == HOOK_PIPE_DELIMITED ? "%7C" : ",";
}

/* Nothing is encoded in the style "cookie" (3.2.0, Style Values). */
static void put_cookie(struct hook_builder *b, hook_str value)
{
	char between = b->shape == HOOK_SCALAR ? ';' : *separator(b);

	if (!hook_cookie_fits(value) ||
	    (value.len > 0 && memchr(value.ptr, between, value.len)))
		hook_build_fail(b, HOOK_INVALID,
				"a cookie holds what none may, or what "
				"separates its values");
	hook_build_put(b, &b->value, value.ptr, value.len);
}

static void put_value(struct hook_builder *b, hook_str value)
{
	if (b->parameter->style == HOOK_COOKIE_STYLE)
		put_cookie(b, value);
	/* Nor is a header a URL (3.2.0, Header Object). */
	else if (b->parameter->in == HOOK_HEADER)
		hook_build_put(b, &b->value, value.ptr, value.len);
	else if (b->parameter->allow_reserved)
		put_reserved(b, value);
	else
		hook_build_encoded(b, &b->value, value, "");
}

static bool is_named_style(const struct hook_parameter *p)
{
	return p->style == HOOK_FORM || p->style == HOOK_MATRIX ||
	       p->style == HOOK_COOKIE_STYLE;
}

static void begin(struct hook_builder *b, const struct hook_parameter *p,
		  int shape)
{
	b->parameter = p;
	b->values = 0;
	memset(&b->value, 0, sizeof b->value);
	b->shape = shape == 0   ? HOOK_SCALAR
		   : shape == 1 ? HOOK_ITEMS
				: HOOK_MEMBERS;
}

void hook_build_items(struct hook_builder *b, const struct hook_parameter *p)
{
	begin(b, p, 1);
}

void hook_build_members(struct hook_builder *b, const struct hook_parameter *p)
{
	begin(b, p, 2);
}

static void put_name(struct hook_builder *b, struct hook_text_builder *to,
		     const char *after)
{
	const struct hook_parameter *p = b->parameter;

	if (p->style == HOOK_COOKIE_STYLE)
		hook_build_text(b, to, p->name);
	else
		hook_build_encoded(b, to, hook_text(p->name), "");
	hook_build_text(b, to, after);
}

/* ";name" is an empty value in a matrix (RFC 6570, 3.2.7). */
static bool lacks_equals(const struct hook_parameter *p, hook_str value)
{
	return p->style == HOOK_MATRIX && value.len == 0;
}

/* Puts what stands before one value: a separator, or a name. */
static void put_lead(struct hook_builder *b, hook_str name, hook_str value)
{
	const struct hook_parameter *p = b->parameter;
	bool repeats = p->explode && b->shape == HOOK_ITEMS &&
		       (is_named_style(p) || p->style == HOOK_SPACE_DELIMITED ||
			p->style == HOOK_PIPE_DELIMITED);

	if (b->values > 0)
		hook_build_text(b, &b->value, separator(b));
	if (p->style == HOOK_DEEP_OBJECT) {
		put_name(b, &b->value, "%5B");
		hook_build_encoded(b, &b->value, name, "");
		hook_build_text(b, &b->value, "%5D=");
	} else if (b->shape == HOOK_MEMBERS) {
		put_value(b, name);
		if (!p->explode || !lacks_equals(p, value))
			hook_build_text(b, &b->value,
					p->explode ? "=" : separator(b));
	} else if (repeats) {
		put_name(b, &b->value, lacks_equals(p, value) ? "" : "=");
	}
}

void hook_build_value(struct hook_builder *b, hook_str name, hook_str value)
{
	if (b->failed)
		return;
	if (value.ptr == NULL) {
		/* Whoever made the value may have set the error already. */
		if (b->error->code == HOOK_OK)
			hook_build_fail(b, HOOK_INVALID,
					"a parameter's value is missing");
		b->failed = true;
		return;
	}
	put_lead(b, name, value);
	put_value(b, value);
	b->values++;
}

/* Does the style have a name in front of all values? */
static bool has_leading_name(const struct hook_builder *b)
{
	const struct hook_parameter *p = b->parameter;

	if (p->style == HOOK_DEEP_OBJECT || p->style == HOOK_SIMPLE ||
	    p->style == HOOK_LABEL)
		return false;
	return b->shape == HOOK_SCALAR || !p->explode;
}

/*
 * Returns the length of the dot that begins there, which "%2E" is as well
 * (RFC 3986, 6.2.2.2), or 0.
 */
static size_t dot(hook_str value, size_t at)
{
	if (at < value.len && value.ptr[at] == '.')
		return 1;
	return value.len - at >= 3 && memcmp(value.ptr + at, "%2", 2) == 0 &&
			       (value.ptr[at + 2] | 32) == 'e'
		       ? 3
		       : 0;
}

/* Is any step of it "." or ".."? It has several steps if '/' is kept. */
static bool has_dots(hook_str value)
{
	size_t at = 0, first;

	for (;;) {
		first = dot(value, at);
		at += first;
		at += first ? dot(value, at) : 0;
		if (first && (at == value.len || value.ptr[at] == '/'))
			return true;
		while (at < value.len && value.ptr[at] != '/')
			at++;
		if (at++ >= value.len)
			return false;
	}
}

static void end_path(struct hook_builder *b)
{
	const struct hook_parameter *p = b->parameter;
	hook_str value = hook_built(&b->value);

	/* ";name" is a step with an empty value; of several, none is sent. */
	if (b->values == 0 || (value.len == 0 && p->style != HOOK_MATRIX) ||
	    has_dots(value)) {
		hook_build_fail(b, HOOK_INVALID,
				"a path parameter is empty, or a step "
				"to another path");
		return;
	}
	if (p->style == HOOK_LABEL)
		hook_build_text(b, &b->url, ".");
	if (p->style == HOOK_MATRIX)
		hook_build_text(b, &b->url, ";");
	if (has_leading_name(b))
		put_name(b, &b->url, lacks_equals(p, value) ? "" : "=");
	hook_build_put(b, &b->url, value.ptr, value.len);
}

static void end_named(struct hook_builder *b, struct hook_text_builder *t,
		      const char *between)
{
	/* An empty array or object has no form in a query. */
	if (b->values == 0)
		return;
	if (t->len > 0)
		hook_build_text(b, t, between);
	if (has_leading_name(b))
		put_name(b, t, "=");
	hook_build_put(b, t, b->value.ptr, b->value.len);
}

void hook_build_end(struct hook_builder *b)
{
	if (b->failed)
		return;
	switch (b->parameter->in) {
	case HOOK_PATH_IN:
		end_path(b);
		break;
	case HOOK_QUERY:
		end_named(b, &b->query, "&");
		break;
	case HOOK_COOKIE:
		end_named(b, &b->cookie, "; ");
		break;
	case HOOK_BODY_IN:
		end_named(b, &b->form, "&");
		break;
	case HOOK_HEADER:
	default:
		hook_build_header(b, b->parameter->name,
				  b->value.ptr ? hook_built(&b->value)
					       : hook_text(""));
		break;
	}
}

void hook_build_scalar(struct hook_builder *b, const struct hook_parameter *p,
		       hook_str value)
{
	hook_str none = {NULL, 0};

	if (b->failed)
		return;
	begin(b, p, 0);
	hook_build_value(b, none, value);
	hook_build_end(b);
}

/* ---- values as text ---- */

static hook_str digits_text(struct hook_arena *arena, bool negative,
			    uint64_t value)
{
	char digits[24];
	size_t i = sizeof digits;

	do {
		digits[--i] = (char)('0' + value % 10);
		value /= 10;
	} while (value > 0);
	if (negative)
		digits[--i] = '-';
	return hook_copy(arena, digits + i, sizeof digits - i);
}

hook_str hook_int_text(struct hook_arena *arena, hook_int value)
{
	hook_str none = {NULL, 0};

	if (!value.set)
		return none;
	if (value.value < 0)
		return digits_text(arena, true,
				   (uint64_t) - (value.value + 1) + 1);
	return digits_text(arena, false, (uint64_t)value.value);
}

hook_str hook_uint_text(struct hook_arena *arena, hook_uint value)
{
	hook_str none = {NULL, 0};

	return value.set ? digits_text(arena, false, value.value) : none;
}

hook_str hook_bool_text(hook_bool value)
{
	return hook_text(!value.set ? NULL : value.value ? "true" : "false");
}
