/* SPDX-License-Identifier: 0BSD */
/*
 * Bodies that are no JSON: forms, multipart, and what is deep in a query.
 *
 * Invariant: a name or value of the caller's cannot end a part, a header or a
 * pair, whatever bytes it has.
 */
#include "hook_private.h"

#include <string.h>

struct hook_part {
	const char *name, *filename, *media_type;
	hook_str value;
};

hook_str hook_raw_plain(struct hook_arena *arena, hook_raw value)
{
	hook_str text = {value.ptr, value.len};

	if (value.len > 0 && *value.ptr == '"')
		return hook_raw_text(arena, value);
	return text;
}

/* ---- forms ---- */

static void put_pair(struct hook_builder *b, struct hook_text_builder *to,
		     hook_str name, hook_str value)
{
	if (to->len > 0)
		hook_build_text(b, to, "&");
	hook_build_put(b, to, name.ptr, name.len);
	hook_build_text(b, to, "=");
	hook_build_encoded(b, to, value, "");
}

static hook_str encoded_name(struct hook_builder *b, hook_str name)
{
	struct hook_text_builder text = {NULL, 0, 0};
	hook_str encoded;

	hook_build_encoded(b, &text, name, "");
	encoded.ptr = text.ptr ? text.ptr : "";
	encoded.len = text.len;
	return encoded;
}

void hook_build_form(struct hook_builder *b, const char *name, hook_str value)
{
	if (value.ptr != NULL)
		put_pair(b, &b->form, encoded_name(b, hook_text(name)), value);
}

/* A value that is left out would be another message: it is an error. */
static hook_str plain_text(struct hook_builder *b, hook_raw value)
{
	hook_str text = hook_raw_plain(b->arena, value);
	struct hook_error why;

	if (text.ptr == NULL && !b->failed) {
		if (hook_json_valid(value.ptr, value.len, &why))
			hook_no_memory(b->error);
		else
			hook_fail(b->error, why.code, why.reason);
		b->failed = true;
	}
	return text;
}

/* null is an empty value: a form has no other word for it. */
static hook_str member_text(struct hook_builder *b, hook_raw value)
{
	if (hook_raw_type(value) == HOOK_NULL)
		return hook_text("");
	return plain_text(b, value);
}

void hook_build_form_others(struct hook_builder *b,
			    const struct hook_member *members)
{
	for (; members != NULL; members = members->next)
		put_pair(b, &b->form, encoded_name(b, members->name),
			 member_text(b, members->value));
}

void hook_build_form_end(struct hook_builder *b, const char *media_type)
{
	hook_str body;

	body.ptr = b->form.ptr ? b->form.ptr : "";
	body.len = b->form.len;
	if (!b->failed)
		hook_build_body(b, media_type, body);
}

/* ---- deepObject ---- */

struct deep {
	struct hook_builder *b;
	struct hook_text_builder *to;
	struct hook_text_builder name; /* of what is being written */
};

static void deep_value(struct deep *d, hook_raw value, unsigned depth);

/* "[step]", encoded (RFC 3986 section 3.4), for as long as the value below it
 * is written. */
static void deep_step(struct deep *d, hook_str step, hook_raw value,
		      unsigned depth)
{
	size_t len = d->name.len;

	hook_build_text(d->b, &d->name, "%5B");
	hook_build_encoded(d->b, &d->name, step, "");
	hook_build_text(d->b, &d->name, "%5D");
	deep_value(d, value, depth + 1);
	d->name.len = len;
}

static bool take(struct hook_skim *s, char c)
{
	s->at = hook_skip_blank(s->at, s->end);
	if (s->at == s->end || *s->at != c)
		return false;
	s->at++;
	return true;
}

static bool next_value(struct hook_skim *s, unsigned depth, hook_raw *value)
{
	s->at = hook_skip_blank(s->at, s->end);
	value->ptr = s->at;
	if (!hook_skim_value(s, depth))
		return false;
	value->len = (size_t)(s->at - value->ptr);
	return true;
}

static void deep_members(struct deep *d, struct hook_skim *s, unsigned depth)
{
	hook_raw name, value;

	if (take(s, '}'))
		return;
	do {
		if (!next_value(s, depth, &name) || !take(s, ':') ||
		    !next_value(s, depth, &value))
			break;
		deep_step(d, plain_text(d->b, name), value, depth);
	} while (take(s, ','));
}

static void deep_items(struct deep *d, struct hook_skim *s, unsigned depth)
{
	char digits[HOOK_DIGITS];
	hook_raw value;
	hook_str step;
	uint64_t index = 0;

	if (take(s, ']'))
		return;
	step.ptr = digits;
	do {
		if (!next_value(s, depth, &value))
			break;
		step.len = hook_digits(index++, digits);
		deep_step(d, step, value, depth);
	} while (take(s, ','));
}

/* The JSON is our own writer's, and nests no deeper than that allows. */
static void deep_value(struct deep *d, hook_raw value, unsigned depth)
{
	struct hook_skim s = {value.ptr, value.ptr + value.len, HOOK_OK, ""};
	hook_str name;

	if (d->b->failed || depth > HOOK_DEPTH)
		return;
	if (take(&s, '{')) {
		deep_members(d, &s, depth);
	} else if (take(&s, '[')) {
		deep_items(d, &s, depth);
	} else {
		name.ptr = d->name.ptr;
		name.len = d->name.len;
		put_pair(d->b, d->to, name, member_text(d->b, value));
	}
}

void hook_build_deep(struct hook_builder *b, const struct hook_parameter *p,
		     hook_str json)
{
	struct deep d = {b, NULL, {NULL, 0, 0}};
	hook_raw value;

	/* Absent: writing it failed, and the error stands already. */
	if (json.ptr == NULL) {
		b->failed = true;
		return;
	}
	d.to = p->in == HOOK_BODY_IN ? &b->form : &b->query;
	hook_build_encoded(b, &d.name, hook_text(p->name), "");
	value.ptr = json.ptr;
	value.len = json.len;
	deep_value(&d, value, 0);
}

/* ---- multipart ---- */

static struct hook_part *add_part(struct hook_builder *b)
{
	size_t room = b->part_room ? b->part_room * 2 : 8;
	struct hook_part *larger;

	if (b->failed)
		return NULL;
	if (b->part_count == b->part_room) {
		larger = (struct hook_part *)hook_alloc(b->arena,
							room * sizeof *larger);
		if (larger == NULL) {
			b->failed = true;
			hook_no_memory(b->error);
			return NULL;
		}
		if (b->part_count > 0)
			memcpy(larger, b->parts,
			       b->part_count * sizeof *larger);
		b->parts = larger;
		b->part_room = room;
	}
	return &b->parts[b->part_count++];
}

void hook_build_part(struct hook_builder *b, const char *name,
		     const char *filename, const char *media_type,
		     hook_str value)
{
	struct hook_part *part;

	if (value.ptr == NULL) {
		b->failed = true;
		return;
	}
	part = add_part(b);
	if (part == NULL)
		return;
	part->name = name;
	part->filename = filename;
	part->media_type = media_type;
	part->value = value;
}

void hook_build_parts_others(struct hook_builder *b,
			     const struct hook_member *members)
{
	for (; members != NULL; members = members->next) {
		if (memchr(members->name.ptr, '\0', members->name.len))
			hook_build_fail(b, HOOK_INVALID,
					"the name of a part holds a NUL");
		hook_build_part(b, members->name.ptr, NULL, NULL,
				member_text(b, members->value));
	}
}

#define BOUNDARY      "hook-part-"
#define BOUNDARY_ROOM (sizeof BOUNDARY + HOOK_DIGITS)

/* Which digits follow `start` in `text`, and how often. */
static void count_digits(hook_str text, const char *start, size_t len,
			 size_t counts[10])
{
	const char *at = text.ptr, *end = at ? at + text.len : at;

	while ((size_t)(end - at) > len &&
	       (at = (const char *)memchr(at, *start,
					  (size_t)(end - at) - len)) != NULL) {
		if (memcmp(at, start, len) == 0 && at[len] >= '0' &&
		    at[len] <= '9')
			counts[at[len] - '0']++;
		at++;
	}
}

/*
 * One that no part holds (RFC 2046 section 5.1.1). Each digit is the rarest
 * of those that follow in the parts, so that few are needed: what others
 * wrote cannot make this slow.
 */
static void choose_boundary(const struct hook_builder *b, char *boundary)
{
	size_t len = sizeof BOUNDARY - 1, counts[10], least, i;

	memcpy(boundary, BOUNDARY, len);
	do {
		memset(counts, 0, sizeof counts);
		for (i = 0; i < b->part_count; i++)
			count_digits(b->parts[i].value, boundary, len, counts);
		least = 0;
		for (i = 1; i < 10; i++)
			if (counts[i] < counts[least])
				least = i;
		boundary[len++] = (char)('0' + least);
	} while (counts[least] > 0);
	boundary[len] = '\0';
}

/* A quoted name, as browsers escape it (HTML, multipart form data). */
static void put_quoted(struct hook_builder *b, struct hook_text_builder *t,
		       const char *text)
{
	hook_build_text(b, t, "\"");
	for (; *text; text++) {
		if (*text == '"')
			hook_build_text(b, t, "%22");
		else if (*text == '\r')
			hook_build_text(b, t, "%0D");
		else if (*text == '\n')
			hook_build_text(b, t, "%0A");
		else
			hook_build_put(b, t, text, 1);
	}
	hook_build_text(b, t, "\"");
}

static void put_part(struct hook_builder *b, struct hook_text_builder *t,
		     const struct hook_part *part, const char *boundary)
{
	hook_build_text(b, t, "--");
	hook_build_text(b, t, boundary);
	hook_build_text(b, t, "\r\nContent-Disposition: form-data; name=");
	put_quoted(b, t, part->name);
	if (part->filename) {
		hook_build_text(b, t, "; filename=");
		put_quoted(b, t, part->filename);
	}
	if (part->media_type) {
		hook_build_text(b, t, "\r\nContent-Type: ");
		hook_build_text(b, t, part->media_type);
	}
	hook_build_text(b, t, "\r\n\r\n");
	hook_build_put(b, t, part->value.ptr, part->value.len);
	hook_build_text(b, t, "\r\n");
}

void hook_build_parts_end(struct hook_builder *b)
{
	char boundary[BOUNDARY_ROOM];
	struct hook_text_builder body = {NULL, 0, 0}, type = {NULL, 0, 0};
	hook_str text;
	size_t i;

	if (b->failed)
		return;
	choose_boundary(b, boundary);
	for (i = 0; i < b->part_count; i++)
		put_part(b, &body, &b->parts[i], boundary);
	hook_build_text(b, &body, "--");
	hook_build_text(b, &body, boundary);
	hook_build_text(b, &body, "--\r\n");
	hook_build_text(b, &type, "multipart/form-data; boundary=");
	hook_build_text(b, &type, boundary);
	if (b->failed)
		return;
	text.ptr = body.ptr;
	text.len = body.len;
	hook_build_body(b, type.ptr, text);
}
