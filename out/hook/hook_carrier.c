/* SPDX-License-Identifier: 0BSD */
/*
 * From the body of a verified delivery to its event: forms, parts of multipart
 * bodies and queries become an object of texts, which the event's type then
 * asks for as what they are.
 *
 * Nothing here is called before the signature is verified.
 */
#include "hook_carrier.h"
#include "hook_engine.h"
#include "hook_look.h"
#include "hook_parts.h"

#include <string.h>

static void set_body(struct hook_delivery *d, hook_str json)
{
	d->body.ptr = d->whole.ptr = json.ptr;
	d->body.len = d->whole.len = json.len;
}

/* ---- forms and queries ---- */

/* Finds the parameter; absent if there is none. */
static hook_str parameter_of(hook_str form, const char *wanted)
{
	hook_str name, value;

	while (hook_parameter_next(&form, &name, &value))
		if (hook_parameter_is(name, wanted))
			return value;
	return hook_slice(NULL, 0);
}

/* Makes an object of all parameters. */
static int take_parameters(struct hook_delivery *d, hook_str rest,
			   enum hook_carrier carrier, struct hook_error *error)
{
	hook_str name, value;
	struct hook_writer w;
	bool fine = true;

	hook_writer_start(&w, d->arena, HOOK_REQUEST, error);
	hook_write_object(&w);
	while (fine && hook_parameter_next(&rest, &name, &value)) {
		fine = hook_form_text(d->arena, &name) &&
		       hook_form_text(d->arena, &value);
		if (!fine)
			continue;
		hook_write_name(&w, name.ptr, name.len);
		hook_write_str(&w, value);
	}
	hook_write_object_end(&w);
	value = hook_writer_finish(&w);
	d->carrier = carrier;
	if (!fine || value.ptr == NULL)
		return fine ? hook_status(error) : (hook_no_memory(error), 500);
	set_body(d, value);
	return 0;
}

int hook_carrier_form(struct hook_delivery *d, const char *payload,
		      struct hook_error *error)
{
	hook_str form = d->content.bytes, value;

	if (payload == NULL)
		return take_parameters(d, form, HOOK_IN_FORM, error);
	d->carrier = HOOK_IN_PARAMETER;
	value = parameter_of(form, payload);
	if (value.ptr == NULL)
		return hook_refuse(error, 400, HOOK_REFUSED,
				   "the form has not the parameter that holds "
				   "the event");
	if (!hook_form_text(d->arena, &value)) {
		hook_no_memory(error);
		return 500;
	}
	set_body(d, value);
	return 0;
}

static hook_str query_of(hook_str url)
{
	const char *end = url.ptr + url.len, *at;

	at = url.len ? (const char *)memchr(url.ptr, '#', url.len) : NULL;
	if (at != NULL)
		end = at;
	at = url.len ? (const char *)memchr(url.ptr, '?',
					    (size_t)(end - url.ptr))
		     : NULL;
	return at ? hook_slice(at + 1, (size_t)(end - at - 1))
		  : hook_slice(NULL, 0);
}

/*
 * Where some events stand in a parameter and others are all parameters, the
 * form that has the parameter is one of the former.
 */
static int read_form(const struct hook_receiver *receiver,
		     struct hook_delivery *d, struct hook_error *error)
{
	const struct hook_way *way = receiver->ways, *all = NULL;
	size_t i;

	for (i = 0; i < receiver->way_count; i++, way++) {
		if (way->carrier == HOOK_IN_FORM &&
		    strcmp(way->methods, d->way->methods) == 0)
			all = way;
		if (way->carrier != HOOK_IN_PARAMETER ||
		    strcmp(way->methods, d->way->methods) != 0 ||
		    parameter_of(d->content.bytes, way->payload).ptr == NULL)
			continue;
		d->way = way;
		return hook_carrier_form(d, way->payload, error);
	}
	d->way = all ? all : d->way;
	return hook_carrier_form(d, d->way->payload, error);
}

/* ---- multipart ---- */

static bool is_text(const struct hook_form_part *part)
{
	const char *end = part->bytes.ptr + part->bytes.len;

	return hook_utf8_bad(part->bytes.ptr, end) == end;
}

/* Is it a text, or a list of texts, which may hold any bytes? */
static bool holds_bytes(const struct hook_row *row)
{
	if (row->kind == HOOK_IS_LIST)
		return row->of.type->of.each &&
		       row->of.type->of.each->value.kind == HOOK_IS_TEXT;
	return row->kind == HOOK_IS_TEXT;
}

static const struct hook_row *row_of(const struct hook_type *type,
				     const struct hook_form_part *part)
{
	int32_t row = type ? hook_row_find(type, part->name.ptr, part->name.len)
			   : -1;

	return row < 0 ? NULL : &type->rows[row];
}

static bool is_file(const struct hook_form_part *part)
{
	return part->filename.ptr != NULL || !is_text(part);
}

/*
 * Writes the parts as texts. A file is there only if the type has a member for
 * it, whose bytes are put there later. Until then its number stands for them,
 * by which no two items of a list are equal.
 */
static hook_str write_parts(struct hook_delivery *d,
			    const struct hook_type *type,
			    struct hook_error *error)
{
	const struct hook_form_part *part = d->parts.items;
	const struct hook_row *row;
	char number[HOOK_DIGITS];
	struct hook_writer w;
	hook_str text;
	size_t i;

	hook_writer_start(&w, d->arena, HOOK_REQUEST, error);
	hook_write_object(&w);
	for (i = 0; i < d->parts.count; i++, part++) {
		row = row_of(type, part);
		text = part->bytes;
		if (is_file(part) && row != NULL && holds_bytes(row))
			text = hook_slice(number, hook_digits(i, number));
		else if (is_file(part) && (row == NULL || !is_text(part)))
			continue;
		hook_write_name(&w, part->name.ptr, part->name.len);
		hook_write_str(&w, text);
	}
	hook_write_object_end(&w);
	return hook_writer_finish(&w);
}

static void lift(struct hook_row *row)
{
	row->of.limits = NULL;
	row->listed = false;
	row->format = HOOK_NO_FORMAT;
}

/* Makes a row of files, or that of a list's items, one without limits. */
static bool lift_files(struct hook_row *row, struct hook_arena *arena)
{
	struct hook_type *list;
	struct hook_each *each;

	if (row->kind != HOOK_IS_LIST) {
		lift(row);
		return true;
	}
	list = (struct hook_type *)hook_alloc(arena, sizeof *list);
	each = (struct hook_each *)hook_alloc(arena, sizeof *each);
	if (list == NULL || each == NULL)
		return false;
	*list = *row->of.type;
	*each = *list->of.each;
	lift(&each->value);
	list->of.each = each;
	row->of.type = list;
	return true;
}

/*
 * Makes `copy` a type whose limits do not measure what stands for files;
 * returns false if there is no memory.
 */
static bool lift_limits(struct hook_delivery *d, const struct hook_type *type,
			struct hook_type *copy)
{
	size_t size = type->count * sizeof *type->rows, i;
	const struct hook_form_part *part = d->parts.items;
	const struct hook_row *row;
	struct hook_row *rows = NULL;

	*copy = *type;
	for (i = 0; i < d->parts.count; i++, part++) {
		row = row_of(type, part);
		if (row == NULL || !holds_bytes(row) || !is_file(part))
			continue;
		if (rows != NULL && row->kind == HOOK_IS_LIST &&
		    rows[row - type->rows].of.type != row->of.type)
			continue; /* it was another file of the same list */
		if (rows == NULL) {
			rows = (struct hook_row *)hook_alloc(d->arena, size);
			if (rows == NULL)
				return false;
			memcpy(rows, type->rows, size);
			copy->rows = rows;
		}
		if (!lift_files(&rows[row - type->rows], d->arena))
			return false;
	}
	return true;
}

static int read_parts(struct hook_delivery *d, struct hook_error *error)
{
	hook_str json;

	d->carrier = HOOK_IN_PARTS;
	if (!hook_parts_read(d->content.media_type, d->content.bytes, d->arena,
			     &d->parts, error))
		return hook_status(error);
	json = write_parts(d, NULL, error);
	if (json.ptr == NULL)
		return hook_status(error);
	set_body(d, json);
	return 0;
}

static void put_file(const struct hook_row *row, void *value, size_t index,
		     hook_str bytes)
{
	const struct hook_each *each;
	char *at = (char *)value + row->at;
	hook_str_list list;

	if (row->kind != HOOK_IS_LIST) {
		memcpy(at, &bytes, sizeof bytes);
		return;
	}
	each = row->of.type->of.each;
	memcpy(&list, at + each->at, sizeof list);
	if (index < list.count)
		list.items[index] = bytes;
}

/* The sender decides how many parts there are, but not how many members. */
static void put_files(struct hook_delivery *d, const struct hook_type *type,
		      void *value)
{
	const struct hook_form_part *parts = d->parts.items;
	const struct hook_row *row = type->rows, *end = row + type->count;
	size_t i, index;

	for (; row < end; row++) {
		if (!holds_bytes(row))
			continue;
		for (i = index = 0; i < d->parts.count; i++) {
			if (row_of(type, &parts[i]) != row)
				continue;
			if (is_file(&parts[i]))
				put_file(row, value, index, parts[i].bytes);
			index++;
		}
	}
}

/* ---- all of them ---- */

bool hook_carrier_texts(const struct hook_delivery *d)
{
	return d->carrier == HOOK_IN_FORM || d->carrier == HOOK_IN_PARTS ||
	       d->carrier == HOOK_IN_QUERY;
}

bool hook_carrier_typed(struct hook_delivery *d, const struct hook_type *type,
			void *value, const struct hook_options *options,
			struct hook_error *error)
{
	struct hook_type lifted = *type;
	hook_raw body = d->body;
	hook_str json;

	if (d->carrier == HOOK_IN_PARTS) {
		if (!lift_limits(d, type, &lifted))
			return hook_no_memory(error);
		json = write_parts(d, type, error);
		body.ptr = json.ptr;
		body.len = json.len;
	}
	if (body.ptr != NULL)
		body = hook_form_typed(type, body, d->arena, error);
	if (body.ptr == NULL || !hook_read(&lifted, value, d->arena, body.ptr,
					   body.len, options, error))
		return false;
	if (d->carrier == HOOK_IN_PARTS)
		put_files(d, type, value);
	return true;
}

/* Copies what the handler may take out of the request. */
static int take_bytes(struct hook_delivery *d, struct hook_error *error)
{
	hook_str *type = &d->content.media_type, *bytes = &d->content.bytes;

	d->carrier = HOOK_IN_BYTES;
	if (type->ptr)
		*type = hook_copy(d->arena, type->ptr, type->len);
	*bytes = hook_copy(d->arena, bytes->ptr ? bytes->ptr : "", bytes->len);
	if (bytes->ptr != NULL)
		return 0;
	hook_no_memory(error);
	return 500;
}

int hook_carrier_read(const struct hook_receiver *receiver,
		      struct hook_delivery *d, struct hook_error *error)
{
	switch (d->way ? d->way->carrier : HOOK_IN_JSON) {
	case HOOK_IN_FORM:
	case HOOK_IN_PARAMETER:
		return read_form(receiver, d, error);
	case HOOK_IN_PARTS:
		return read_parts(d, error);
	case HOOK_IN_QUERY:
		return take_parameters(d, query_of(d->request->url),
				       HOOK_IN_QUERY, error);
	case HOOK_IN_BYTES:
		return take_bytes(d, error);
	case HOOK_IN_JSON:
	default:
		return 0;
	}
}

/* Whether a form is the event, or has it in a parameter, is the event's. */
#define ANY_FORM (1u << HOOK_IN_FORM | 1u << HOOK_IN_PARAMETER)

int hook_event_carrier(unsigned ways, enum hook_carrier first,
		       const char *payload, struct hook_delivery *d,
		       struct hook_error *error)
{
	unsigned came = 1u << d->carrier;

	/* What the recipe says is a form is any event's. */
	if (d->way == NULL && d->carrier != HOOK_IN_JSON)
		return 0;
	if (came & ANY_FORM)
		came = ANY_FORM;
	if (!(ways & came))
		return hook_refuse(error, 415, HOOK_REFUSED,
				   "the event is not sent in this way");
	if (came != ANY_FORM || first == d->carrier ||
	    !(1u << first & ANY_FORM))
		return 0;
	return hook_carrier_form(d, payload, error);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_carrier_c != 0xc45b7305
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
