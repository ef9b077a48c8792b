/* SPDX-License-Identifier: 0BSD */
/*
 * What JSON writes, as parameters and forms: one serializer for values of any
 * shape (RFC 6570; OpenAPI 3.1.1, Style Values and Encoding Object).
 *
 * A name or value of the caller's cannot end a pair, whatever bytes it has. The
 * JSON is our own writer's, and nests no deeper than that allows.
 */
#include "hook_private.h"
#include "hook_walk.h"

#include <string.h>

hook_str hook_raw_plain(struct hook_arena *arena, hook_raw value)
{
	hook_str text = {value.ptr, value.len};

	if (value.len > 0 && *value.ptr == '"')
		return hook_raw_text(arena, value);
	return text;
}

/*
 * Returns a value's text. A value that were left out would make it another
 * message, so that is an error.
 */
hook_str hook_build_plain(struct hook_builder *b, hook_raw value)
{
	hook_str text;
	struct hook_error why;

	/* A form has no other word for null than an empty value. */
	if (hook_raw_type(value) == HOOK_NULL)
		return hook_text("");
	text = hook_raw_plain(b->arena, value);
	if (text.ptr == NULL && !b->failed) {
		if (hook_json_valid(value.ptr, value.len, &why))
			hook_no_memory(b->error);
		else
			hook_fail(b->error, why.code, why.reason);
		b->failed = true;
	}
	return text;
}

void hook_build_walked(struct hook_builder *b, const struct hook_walk *walk)
{
	if (!walk->ended)
		hook_build_fail(b, HOOK_SYNTAX, "a value is no JSON");
}

static bool is_composite(hook_raw value)
{
	return (hook_raw_type(value) & (HOOK_ARRAY | HOOK_OBJECT)) != 0;
}

bool hook_build_written(struct hook_builder *b, hook_str json, hook_raw *value)
{
	if (json.ptr == NULL)
		b->failed = true;
	value->ptr = json.ptr;
	value->len = json.len;
	return !b->failed;
}

/* Adds a part, whose name may stand in text that is about to change. */
static void put_styled_part(struct hook_builder *b, hook_str name,
			    hook_str value)
{
	hook_str copy;

	if (name.len > 0 && memchr(name.ptr, '\0', name.len))
		hook_build_fail(b, HOOK_INVALID,
				"the name of a part holds a NUL");
	if (b->failed)
		return;
	copy = hook_copy(b->arena, name.ptr, name.len);
	if (copy.ptr == NULL) {
		b->failed = true;
		hook_no_memory(b->error);
		return;
	}
	hook_build_part(b, copy.ptr, NULL, value);
}

/* ---- deepObject ---- */

struct deep {
	struct hook_builder *b;
	struct hook_text_builder *to;  /* NULL: each value is a part */
	struct hook_text_builder name; /* of what is being written */
};

static void put_pair(struct hook_builder *b, struct hook_text_builder *to,
		     const struct hook_text_builder *name, hook_str value)
{
	if (to->len > 0)
		hook_build_text(b, to, "&");
	hook_build_put(b, to, name->ptr, name->len);
	hook_build_text(b, to, "=");
	hook_build_encoded(b, to, value, "");
}

/* Adds "[step]" to the name; in a query it is encoded (RFC 3986, 3.4). */
static void put_step(struct deep *d, hook_str step)
{
	if (d->to == NULL) {
		hook_build_text(d->b, &d->name, "[");
		hook_build_put(d->b, &d->name, step.ptr, step.len);
		hook_build_text(d->b, &d->name, "]");
		return;
	}
	hook_build_text(d->b, &d->name, "%5B");
	hook_build_encoded(d->b, &d->name, step, "");
	hook_build_text(d->b, &d->name, "%5D");
}

static void deep_value(struct deep *d, hook_raw value, unsigned depth)
{
	char digits[HOOK_DIGITS];
	struct hook_walk walk;
	size_t len = d->name.len;
	uint64_t index = 0;
	hook_str step;

	if (depth > HOOK_DEPTH)
		return;
	if (!is_composite(value) && d->to == NULL) {
		put_styled_part(d->b, hook_built(&d->name),
				hook_build_plain(d->b, value));
		return;
	}
	if (!is_composite(value)) {
		put_pair(d->b, d->to, &d->name, hook_build_plain(d->b, value));
		return;
	}
	hook_walk_enter(&walk, value);
	while (!d->b->failed && hook_walk_next(&walk)) {
		if (walk.object) {
			step = hook_build_plain(d->b, walk.name);
		} else {
			step.ptr = digits;
			step.len = hook_digits(index++, digits);
		}
		put_step(d, step);
		deep_value(d, walk.value, depth + 1);
		d->name.len = len;
	}
	hook_build_walked(d->b, &walk);
}

static void put_deep(struct hook_builder *b, const struct hook_parameter *p,
		     hook_raw value)
{
	struct deep d = {b, NULL, {NULL, 0, 0}};

	d.to = p->in == HOOK_BODY_IN ? &b->form : &b->query;
	hook_build_encoded(b, &d.name, hook_text(p->name), "");
	if (!b->failed)
		deep_value(&d, value, 0);
}

/* ---- any style ---- */

/* A style has no form for deeper values, so these are JSON. */
static hook_str item_text(struct hook_builder *b, hook_raw value)
{
	hook_str json = {value.ptr, value.len};

	return is_composite(value) ? json : hook_build_plain(b, value);
}

static void put_styled(struct hook_builder *b, const struct hook_parameter *p,
		       hook_raw value)
{
	hook_str none = {NULL, 0};
	struct hook_walk walk;

	if (!is_composite(value)) {
		hook_build_scalar(b, p, hook_build_plain(b, value));
		return;
	}
	hook_walk_enter(&walk, value);
	if (walk.object)
		hook_build_members(b, p);
	else
		hook_build_items(b, p);
	while (!b->failed && hook_walk_next(&walk))
		hook_build_value(b,
				 walk.object ? hook_build_plain(b, walk.name)
					     : none,
				 item_text(b, walk.value));
	hook_build_end(b);
}

void hook_build_json(struct hook_builder *b, const struct hook_parameter *p,
		     hook_str json)
{
	hook_raw value;

	if (!hook_build_written(b, json, &value))
		return;
	if (p->style == HOOK_JSON_STYLE)
		hook_build_scalar(b, p, item_text(b, value));
	else if (p->style == HOOK_DEEP_OBJECT && is_composite(value))
		put_deep(b, p, value);
	else
		put_styled(b, p, value);
}

/* ---- parts ---- */

static void put_joined(struct hook_builder *b, struct hook_text_builder *to,
		       const char *between, hook_str value)
{
	if (b->failed)
		return;
	if (value.len > 0 && memchr(value.ptr, *between, value.len))
		hook_build_fail(b, HOOK_INVALID,
				"a value holds what separates values in its "
				"style");
	/* The text is there once the first value is, even an empty one. */
	if (to->ptr != NULL)
		hook_build_text(b, to, between);
	hook_build_put(b, to, value.ptr, value.len);
}

/* Adds all values as one part, or each as a part of its own. */
static void put_part_values(struct hook_builder *b,
			    const struct hook_parameter *p, hook_raw value)
{
	const char *between = p->style == HOOK_SPACE_DELIMITED  ? " "
			      : p->style == HOOK_PIPE_DELIMITED ? "|"
								: ",";
	struct hook_text_builder text = {NULL, 0, 0};
	hook_str name = hook_text(p->name);
	struct hook_walk walk;

	hook_walk_enter(&walk, value);
	while (!b->failed && hook_walk_next(&walk)) {
		if (walk.object)
			name = hook_build_plain(b, walk.name);
		if (p->explode) {
			put_styled_part(b, name, item_text(b, walk.value));
			continue;
		}
		if (walk.object)
			put_joined(b, &text, between, name);
		put_joined(b, &text, between, item_text(b, walk.value));
	}
	hook_build_walked(b, &walk);
	if (text.ptr != NULL)
		put_styled_part(b, hook_text(p->name), hook_built(&text));
}

void hook_build_part_styled(struct hook_builder *b,
			    const struct hook_parameter *p, hook_str json)
{
	struct deep d = {b, NULL, {NULL, 0, 0}};
	hook_raw value;

	if (!hook_build_written(b, json, &value))
		return;
	if (!is_composite(value)) {
		hook_build_part(b, p->name, NULL, hook_build_plain(b, value));
	} else if (p->style == HOOK_DEEP_OBJECT) {
		hook_build_text(b, &d.name, p->name);
		if (!b->failed)
			deep_value(&d, value, 0);
	} else {
		put_part_values(b, p, value);
	}
}

/* ---- forms ---- */

/*
 * Adds a list as a repeated name, and an object as JSON, if no style is given.
 */
static void put_plain_member(struct hook_builder *b, const char *name,
			     hook_raw value)
{
	const struct hook_parameter p = {name, HOOK_BODY_IN, HOOK_FORM, true,
					 false};

	if (hook_raw_type(value) == HOOK_ARRAY)
		put_styled(b, &p, value);
	else
		hook_build_scalar(b, &p, item_text(b, value));
}

/* Compares all of the name, which may hold a NUL. */
static const struct hook_parameter *row_of(const struct hook_parameter *rows,
					   size_t count, hook_str name)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (strlen(rows[i].name) == name.len &&
		    memcmp(rows[i].name, name.ptr, name.len) == 0)
			return &rows[i];
	return NULL;
}

static void put_member(struct hook_builder *b,
		       const struct hook_parameter *rows, size_t count,
		       const struct hook_walk *walk)
{
	hook_str name = hook_build_plain(b, walk->name);
	hook_str json = {walk->value.ptr, walk->value.len};
	const struct hook_parameter *row;

	if (b->failed)
		return;
	row = row_of(rows, count, name);
	if (row != NULL)
		hook_build_json(b, row, json);
	else if (memchr(name.ptr, '\0', name.len))
		hook_build_fail(b, HOOK_INVALID,
				"the name of a member holds a NUL");
	else
		put_plain_member(b, name.ptr, walk->value);
}

void hook_build_form(struct hook_builder *b, const char *name, hook_str value)
{
	const struct hook_parameter p = {name, HOOK_BODY_IN, HOOK_FORM, true,
					 false};

	if (value.ptr != NULL)
		hook_build_scalar(b, &p, value);
}

void hook_build_form_json(struct hook_builder *b,
			  const struct hook_parameter *rows, size_t count,
			  hook_str json)
{
	struct hook_walk walk;
	hook_raw value;

	if (!hook_build_written(b, json, &value))
		return;
	if (hook_raw_type(value) != HOOK_OBJECT) {
		hook_build_fail(b, HOOK_INVALID, "a form is an object");
		return;
	}
	hook_walk_enter(&walk, value);
	while (!b->failed && hook_walk_next(&walk))
		put_member(b, rows, count, &walk);
	hook_build_walked(b, &walk);
}

void hook_build_form_end(struct hook_builder *b, const char *media_type)
{
	hook_str body;

	body.ptr = b->form.ptr ? b->form.ptr : "";
	body.len = b->form.len;
	if (!b->failed)
		hook_build_body(b, media_type, body);
}

/* ---- texts as JSON ---- */

static hook_str quoted(struct hook_arena *arena, hook_str text)
{
	static const char digits[] = "0123456789abcdef";
	hook_str json = {NULL, 0};
	char *to;
	size_t i, n = 0;

	if (text.ptr == NULL || text.len > (SIZE_MAX - 3) / 6)
		return json;
	to = (char *)hook_alloc(arena, text.len * 6 + 3);
	if (to == NULL)
		return json;
	to[n++] = '"';
	for (i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.ptr[i];

		if (c == '"' || c == '\\')
			to[n++] = '\\';
		if (c >= ' ') {
			to[n++] = (char)c;
			continue;
		}
		memcpy(to + n, "\\u00", 4);
		to[n + 4] = digits[c >> 4];
		to[n + 5] = digits[c & 15];
		n += 6;
	}
	to[n++] = '"';
	to[n] = '\0';
	json.ptr = to;
	json.len = n;
	return json;
}

void hook_build_body_text(struct hook_builder *b, const char *media_type,
			  hook_str text)
{
	hook_str json = quoted(b->arena, text);

	if (json.ptr == NULL && !b->failed)
		hook_no_memory(b->error);
	hook_build_body(b, media_type, json);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_style_c != 0x10a19b23
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
