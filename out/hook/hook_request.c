/* SPDX-License-Identifier: 0BSD */
/*
 * Building a request from a call's tables: parameters are checked by the rows
 * of their values and serialized by their styles, and the one body that is set
 * is written as its media type has it.
 *
 * Of parameters of which one does not check, none is sent.
 *
 * Invariant: each {name} of a path is placed by one of the rows.
 */
#include "hook_engine.h"

#include <string.h>

/* A call's table, and the struct that it describes. */
struct call {
	struct hook_builder *b;
	const struct hook_call_parameter *rows;
	size_t count;
	const char *values;
};

static bool is_there(const struct call *c, const struct hook_call_parameter *p)
{
	return hook_row_is_there(p->value, c->values + p->value->at);
}

/* ---- checking ---- */

static void check(struct call *c)
{
	struct hook_check check;
	struct hook_frame frame;
	const struct hook_row *row;
	size_t i;

	hook_check_start(&check, &hook_as_request, c->b->error);
	if (!hook_check_down(&check, &frame, NULL))
		return;
	for (i = 0; i < c->count; i++) {
		row = c->rows[i].value;
		frame.name = row->name;
		frame.index = row->length;
		if (is_there(c, &c->rows[i]))
			hook_check_value(&check, row, c->values + row->at);
	}
	hook_check_up(&check);
	if (check.failures > 0)
		c->b->failed = true;
}

/* ---- values ---- */

/* Returns what a member that is a pointer points to. */
static const void *pointed(const char *at)
{
	const void *to;

	memcpy(&to, at, sizeof to);
	return to;
}

static bool is_one_text(const struct hook_row *row)
{
	return row->kind != HOOK_IS_RAW && row->kind <= HOOK_IS_ENUM;
}

static bool is_list_of_texts(const struct hook_row *row)
{
	return row->kind == HOOK_IS_LIST &&
	       is_one_text(&row->of.type->of.each->value);
}

static hook_str text_of(struct hook_builder *b, const struct hook_row *row,
			const void *at)
{
	HOOK_ASSERT(is_one_text(row));
	if (row->kind == HOOK_IS_BOOL)
		return hook_bool_text(*(const hook_bool *)at);
	if (row->kind == HOOK_IS_INT)
		return hook_int_text(b->arena, *(const hook_int *)at);
	if (row->kind == HOOK_IS_UINT)
		return hook_uint_text(b->arena, *(const hook_uint *)at);
	return *(const hook_str *)at;
}

static hook_str json_of(struct hook_builder *b, const struct hook_row *row,
			const void *at)
{
	return hook_write(row->of.type, hook_row_struct(row, at), b->arena,
			  &hook_as_request_unchecked, b->error);
}

static void put_items(struct hook_builder *b,
		      const struct hook_call_parameter *p, const void *at)
{
	const struct hook_each *each = p->value->of.type->of.each;
	struct hook_items list = hook_items_of(each, at);
	hook_str none = {NULL, 0};
	size_t i;

	hook_build_items(b, &p->as);
	for (i = 0; i < list.count; i++)
		hook_build_value(b, none,
				 text_of(b, &each->value,
					 list.items + i * each->size));
	hook_build_end(b);
}

static void put(const struct call *c, const struct hook_call_parameter *p)
{
	const void *at = c->values + p->value->at;
	struct hook_builder *b = c->b;

	if (b->failed)
		return;
	if (!is_there(c, p)) {
		if (p->value->required)
			hook_build_fail(b, HOOK_INVALID, p->missing);
	} else if (is_one_text(p->value)) {
		hook_build_scalar(b, &p->as, text_of(b, p->value, at));
	} else if (p->json) {
		hook_build_scalar(b, &p->as, json_of(b, p->value, at));
	} else if (p->as.style != HOOK_DEEP_OBJECT &&
		   is_list_of_texts(p->value)) {
		put_items(b, p, at);
	} else {
		hook_build_json(b, &p->as, json_of(b, p->value, at));
	}
}

/* ---- the path ---- */

/* Returns the parameter that "{name}" names; `at` is behind the brace. */
static const struct hook_call_parameter *placed_at(const struct call *c,
						   const char *at)
{
	const struct hook_call_parameter *p = c->rows;
	size_t len;

	for (; p < c->rows + c->count; p++) {
		len = strlen(p->as.name);
		if (p->placed && strncmp(at, p->as.name, len) == 0 &&
		    at[len] == '}')
			break;
	}
	HOOK_ASSERT(p < c->rows + c->count);
	return p;
}

/* Puts literals up to one of `ends`, or the parameter that stands here. */
static const char *put_step(const struct call *c, struct hook_text_builder *to,
			    const char *at, const char *ends)
{
	const struct hook_call_parameter *p;
	size_t len;

	if (*at != '{') {
		len = strcspn(at, ends);
		hook_build_put(c->b, to, at, len);
		return at + len;
	}
	p = placed_at(c, at + 1);
	put(c, p);
	return at + strlen(p->as.name) + 2;
}

static void put_path(const struct call *c, const char *at)
{
	struct hook_text_builder *query = &c->b->query;

	while (*at && *at != '?')
		at = put_step(c, &c->b->url, at, "{?");
	while (*at) {
		/* A parameter brings its own ampersand, if it is there. */
		at++;
		if (*at != '{' && query->len > 0)
			hook_build_text(c->b, query, "&");
		at = put_step(c, query, at, "&");
	}
}

void hook_build_call(struct hook_builder *b, const char *path,
		     const struct hook_call_parameter *rows, size_t count,
		     const void *parameters)
{
	struct call c = {b, rows, count, (const char *)parameters};
	size_t i;

	if (b->failed)
		return;
	check(&c);
	put_path(&c, path);
	for (i = 0; i < count; i++)
		if (!rows[i].placed)
			put(&c, &rows[i]);
}

/* ---- parts of a multipart body ---- */

/*
 * Puts a member of the body, with what is said of it besides, if it is there.
 */
struct part {
	struct hook_builder *b;
	const struct hook_row *row;
	const struct hook_call_part *said;
	const char *name;
	const char *values; /* the call's struct */
};

static const struct hook_call_part *said_of(const struct hook_call_body *body,
					    const char *name)
{
	size_t i;

	for (i = 0; i < body->count; i++)
		if (strcmp(body->parts[i].name, name) == 0)
			return &body->parts[i];
	return NULL;
}

/* Returns the label of a file; for a list there are as many labels as files. */
static const struct hook_part_label *label_of(const struct part *p,
					      size_t index)
{
	const char *at = p->values + p->said->label_at;
	const struct hook_part_label *labels;

	if (p->row->kind != HOOK_IS_LIST)
		return (const struct hook_part_label *)(const void *)at;
	labels = (const struct hook_part_label *)pointed(at);
	return labels ? &labels[index] : NULL;
}

static void put_one_part(const struct part *p, hook_str text, size_t index)
{
	const char *types = p->said ? p->said->types : NULL;

	if (p->said && p->said->file)
		hook_build_file(p->b, p->name, types, label_of(p, index), text);
	else
		hook_build_part(p->b, p->name, types, text);
}

static void put_each_part(const struct part *p, const void *at)
{
	const struct hook_each *each = p->row->of.type->of.each;
	struct hook_items list = hook_items_of(each, at);
	size_t i;

	for (i = 0; i < list.count && !p->b->failed; i++)
		put_one_part(p,
			     text_of(p->b, &each->value,
				     list.items + i * each->size),
			     i);
}

static void put_part(const struct part *p, const void *at)
{
	const struct hook_parameter *styled = p->said ? p->said->styled : NULL;
	hook_str json;

	if (is_one_text(p->row)) {
		put_one_part(p, text_of(p->b, p->row, at), 0);
	} else if (is_list_of_texts(p->row) && styled == NULL) {
		put_each_part(p, at);
	} else {
		if (p->row->kind == HOOK_IS_RAW)
			memcpy(&json, at, sizeof json);
		else
			json = json_of(p->b, p->row, at);
		if (styled != NULL)
			hook_build_part_styled(p->b, styled, json);
		else
			hook_build_part_json(p->b, p->name,
					     p->said ? p->said->types : NULL,
					     json);
	}
}

/* Of those that were put from number `first` on. */
static void put_part_headers(const struct part *p, size_t first)
{
	const struct hook_part_header *header = p->said->headers;
	hook_str value;

	for (; header && header->name; header++) {
		memcpy(&value, p->values + header->at, sizeof value);
		if (value.ptr != NULL)
			hook_build_part_header(p->b, first, header->name,
					       value);
	}
}

static bool name_part(struct part *p, const char *name, size_t len)
{
	struct hook_builder *b = p->b;

	if (name && memchr(name, '\0', len))
		hook_build_fail(b, HOOK_INVALID,
				"the name of a part holds a NUL");
	if (b->failed)
		return false;
	p->name = hook_copy(b->arena, name, len).ptr;
	if (p->name == NULL) {
		hook_no_memory(b->error);
		b->failed = true;
	}
	return !b->failed;
}

static void put_member(struct hook_builder *b,
		       const struct hook_call_body *body,
		       const struct hook_row *row, const char *values)
{
	const char *in = (const char *)pointed(values + body->at);
	struct part p = {b, row, NULL, NULL, values};
	size_t first = b->part_count;

	if (hook_row_unsent(row, HOOK_REQUEST) ||
	    !name_part(&p, row->name, row->length))
		return;
	p.said = said_of(body, p.name);
	if (hook_row_is_there(row, in + row->at))
		put_part(&p, in + row->at);
	if (hook_row_is_null(row, in))
		hook_build_part(b, p.name, NULL, hook_text(""));
	if (p.said)
		put_part_headers(&p, first);
}

/*
 * Puts the entries of a map, of whose names nothing is said. One that is absent
 * is null.
 */
static void put_entries(struct hook_builder *b, const struct hook_each *each,
			const char *in)
{
	struct hook_items entries = hook_items_of(each, in);
	struct part p = {b, &each->value, NULL, NULL, NULL};
	const char *at = entries.items;
	hook_str name;
	size_t i;

	for (i = 0; i < entries.count; i++, at += each->size) {
		memcpy(&name, at, sizeof name);
		if (!name_part(&p, name.ptr, name.len))
			return;
		if (hook_row_is_there(&each->value, at + each->value.at))
			put_part(&p, at + each->value.at);
		else
			hook_build_part(b, p.name, NULL, hook_text(""));
	}
}

static void put_parts(struct hook_builder *b, const struct hook_call_body *body,
		      const char *values)
{
	const char *in = (const char *)pointed(values + body->at);
	uint32_t i;

	if (!hook_check(body->type, in, &hook_as_request, b->error))
		b->failed = true;
	for (i = 0; i < body->type->count && !b->failed; i++)
		put_member(b, body, &body->type->rows[i], values);
	if (!b->failed && body->type->of.each)
		put_entries(b, body->type->of.each, in);
	if (!b->failed)
		hook_build_parts_others(b,
					(const struct hook_member *)pointed(
						in + body->type->additional));
}

/* ---- bodies ---- */

/* Bytes, like a text, have a pointer. */
static bool is_set(const struct hook_call_body *body, const char *values)
{
	return body->value ? hook_row_is_there(body->value,
					       values + body->value->at)
			   : pointed(values + body->at) != NULL;
}

static hook_str body_json(struct hook_builder *b,
			  const struct hook_call_body *body, const char *values)
{
	return hook_write(body->type, pointed(values + body->at), b->arena,
			  &hook_as_request, b->error);
}

/* Writes a scalar; a text is quoted. */
static void put_value_body(struct hook_builder *b,
			   const struct hook_call_body *body,
			   const char *values)
{
	const struct hook_call_parameter row = {.value = body->value};
	struct call c = {b, &row, 1, values};
	hook_str text;

	check(&c);
	if (b->failed)
		return;
	text = text_of(b, body->value, values + body->value->at);
	if (HOOK_IS_LIKE_TEXT(body->value->kind))
		hook_build_body_text(b, body->media_type, text);
	else
		hook_build_body(b, body->media_type, text);
}

static void put_body(struct hook_builder *b, const struct hook_call_body *body,
		     const char *values)
{
	hook_str bytes, type;

	switch (body->as) {
	case HOOK_SENT_JSON:
		hook_build_body(b, body->media_type,
				body_json(b, body, values));
		break;
	case HOOK_SENT_URLENCODED:
		hook_build_form_json(b, body->styles, body->count,
				     body_json(b, body, values));
		hook_build_form_end(b, body->media_type);
		break;
	case HOOK_SENT_MULTIPART:
		put_parts(b, body, values);
		hook_build_parts_end(b, body->media_type);
		break;
	case HOOK_SENT_VALUE:
		put_value_body(b, body, values);
		break;
	case HOOK_SENT_OPEN:
		memcpy(&bytes, values + body->at, sizeof bytes);
		memcpy(&type, values + body->type_at, sizeof type);
		hook_build_body_open(b, body->media_type, type, bytes);
		break;
	case HOOK_SENT_BYTES:
	default:
		memcpy(&bytes, values + body->at, sizeof bytes);
		hook_build_body(b, body->media_type, bytes);
		break;
	}
}

void hook_build_bodies(struct hook_builder *b,
		       const struct hook_call_body *bodies, size_t count,
		       bool required, const void *parameters)
{
	const char *values = (const char *)parameters;
	const struct hook_call_body *set = NULL;
	size_t i;

	for (i = 0; i < count; i++) {
		if (!is_set(&bodies[i], values))
			continue;
		if (set != NULL)
			hook_build_fail(b, HOOK_INVALID,
					"more than one body is set");
		set = &bodies[i];
	}
	if (set == NULL && required)
		hook_build_fail(b, HOOK_INVALID, "the body is missing");
	if (set != NULL && !b->failed)
		put_body(b, set, values);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_request_c != 0x7be95359
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
