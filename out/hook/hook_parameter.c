/* SPDX-License-Identifier: 0BSD */
/*
 * Parameters of requests, as OpenAPI serializes them by style and explode.
 *
 * Invariant: what separates values is never taken from a value: it is encoded
 * there.
 */
#include "hook_private.h"

#include <string.h>

/* What may stand unencoded beside RFC 3986's unreserved characters. */
static const char *also(const struct hook_parameter *p)
{
	return p->allow_reserved && p->in == HOOK_QUERY ? ":/?@!$'()*,;=[]"
							: "";
}

static void put_value(struct hook_builder *b, hook_str value)
{
	/* A header is not a URL: its values stand as they are. */
	if (b->parameter->in == HOOK_HEADER)
		hook_build_put(b, &b->value, value.ptr, value.len);
	else
		hook_build_encoded(b, &b->value, value, also(b->parameter));
}

static bool is_named_style(const struct hook_parameter *p)
{
	return p->style == HOOK_FORM || p->style == HOOK_MATRIX;
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

static void put_name(struct hook_builder *b, const char *after)
{
	hook_build_encoded(b, &b->value, hook_text(b->parameter->name), "");
	hook_build_text(b, &b->value, after);
}

/* What stands before one value: a separator, a name. */
static void put_lead(struct hook_builder *b, hook_str name)
{
	const struct hook_parameter *p = b->parameter;
	bool repeats = p->explode && b->shape == HOOK_ITEMS &&
		       (is_named_style(p) || p->style == HOOK_SPACE_DELIMITED ||
			p->style == HOOK_PIPE_DELIMITED);

	if (b->values > 0)
		hook_build_text(b, &b->value, separator(b));
	if (p->style == HOOK_DEEP_OBJECT) {
		put_name(b, "%5B");
		hook_build_encoded(b, &b->value, name, "");
		hook_build_text(b, &b->value, "%5D=");
	} else if (b->shape == HOOK_MEMBERS) {
		put_value(b, name);
		hook_build_text(b, &b->value, p->explode ? "=" : separator(b));
	} else if (repeats) {
		put_name(b, "=");
	}
}

void hook_build_value(struct hook_builder *b, hook_str name, hook_str value)
{
	if (b->failed)
		return;
	if (value.ptr == NULL) {
		/* What made it may have said why already. */
		if (b->error->code == HOOK_OK)
			hook_build_fail(b, HOOK_INVALID,
					"a parameter's value is missing");
		b->failed = true;
		return;
	}
	put_lead(b, name);
	put_value(b, value);
	b->values++;
}

/* The name in front of all values, where the style has one. */
static bool has_leading_name(const struct hook_builder *b)
{
	const struct hook_parameter *p = b->parameter;

	if (p->style == HOOK_DEEP_OBJECT || p->style == HOOK_SIMPLE ||
	    p->style == HOOK_LABEL)
		return false;
	return b->shape == HOOK_SCALAR || !p->explode;
}

static void end_path(struct hook_builder *b)
{
	const struct hook_parameter *p = b->parameter;
	hook_str value = hook_built(&b->value);

	if (value.len == 0 || (value.len == 1 && *value.ptr == '.') ||
	    (value.len == 2 && memcmp(value.ptr, "..", 2) == 0)) {
		hook_build_fail(b, HOOK_INVALID,
				"a path parameter is empty, or a step "
				"to another path");
		return;
	}
	if (p->style == HOOK_LABEL)
		hook_build_text(b, &b->url, ".");
	if (p->style == HOOK_MATRIX)
		hook_build_text(b, &b->url, ";");
	if (has_leading_name(b)) {
		hook_build_encoded(b, &b->url, hook_text(p->name), "");
		hook_build_text(b, &b->url, "=");
	}
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
	if (has_leading_name(b)) {
		hook_build_encoded(b, t, hook_text(b->parameter->name), "");
		hook_build_text(b, t, "=");
	}
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
