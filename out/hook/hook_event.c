/* SPDX-License-Identifier: 0BSD */
/*
 * From a delivery to an event: its name, its id and its time, one event of
 * many, and reading it.
 *
 * Invariant: what is looked for in a body is found in one walk, and the short
 * walk finds what the long one does.
 */
#include "hook_engine.h"
#include "hook_look.h"
#include "hook_receive.h"
#include "hook_carrier.h"
#include "hook_wide.h"

#include <string.h>

/* What is looked for in an event, in one walk. */
enum { OWN_ID, OWN_TIME, FIRST_NAME, SECOND_NAME, LOOKED_FOR };

/*
 * Takes a string's text; absent for another value. `plain` says that no escape
 * stands in it. Returns false if there is no memory.
 */
static bool text_of(const struct hook_delivery *d, hook_raw value, bool plain,
		    hook_str *text)
{
	text->ptr = NULL;
	text->len = 0;
	if (value.ptr == NULL || *value.ptr != '"')
		return true;
	*text = plain ? hook_copy(d->arena, value.ptr + 1, value.len - 2)
		      : hook_raw_text(d->arena, value);
	return text->ptr != NULL;
}

/*
 * Takes what may name an event: a text, an integer in decimal digits, a boolean
 * or another number as it came; absent for anything else. Returns false if
 * there is no memory.
 */
static bool take_name(const struct hook_delivery *d, hook_raw value, bool plain,
		      hook_str *text)
{
	char digits[HOOK_DIGITS + 1] = "-";
	bool negative, range;
	uint64_t magnitude;
	unsigned type = value.ptr == NULL || *value.ptr == '"'
				? 0
				: hook_raw_type(value);

	if (!(type & (HOOK_NUMBER | HOOK_BOOLEAN)))
		return text_of(d, value, plain, text);
	if ((type & HOOK_NUMBER) &&
	    hook_integer_of(value.ptr, value.len, &negative, &magnitude,
			    &range)) {
		negative = negative && magnitude != 0;
		value.len =
			negative + hook_digits(magnitude, digits + negative);
		value.ptr = digits;
	}
	*text = hook_copy(d->arena, value.ptr, value.len);
	return text->ptr != NULL;
}

static bool source_text(const struct hook_event_source *source, unsigned index,
			const struct hook_delivery *d, hook_raw value,
			bool plain, hook_str *text)
{
	if (source->header[index] == NULL)
		return take_name(d, value, plain, text);
	*text = hook_header_find(&d->request->headers, source->header[index],
				 NULL);
	return true;
}

static hook_str join(struct hook_arena *arena, hook_str a, hook_str b)
{
	hook_str none = {NULL, 0}, both;
	char *text = (char *)hook_alloc(arena, a.len + b.len + 2);

	if (text == NULL)
		return none;
	memcpy(text, a.ptr, a.len);
	text[a.len] = '.';
	memcpy(text + a.len + 1, b.ptr, b.len);
	both.ptr = text;
	both.len = a.len + b.len + 1;
	return both;
}

/*
 * Takes seconds of the Unix epoch, in at most 11 digits; returns false if there
 * is no memory.
 */
static bool find_unix_time(hook_raw value, struct hook_delivery *d)
{
	int64_t seconds = 0;
	size_t i;

	for (i = 0; i < value.len && i < 12; i++) {
		if (value.ptr[i] < '0' || value.ptr[i] > '9')
			break;
		seconds = seconds * 10 + (value.ptr[i] - '0');
	}
	if (i == 0 || i == 12)
		return true;
	d->time.text = hook_copy(d->arena, value.ptr, i);
	d->time.seconds = seconds;
	d->time.nanos = 0;
	return d->time.text.ptr != NULL;
}

/*
 * Takes a text, or a number's digits as they came; returns false if there is no
 * memory.
 */
static bool take_id(struct hook_delivery *d, hook_raw value, bool plain)
{
	if (*value.ptr == '"' || !(hook_raw_type(value) & HOOK_NUMBER))
		return text_of(d, value, plain, &d->id);
	d->id = hook_copy(d->arena, value.ptr, value.len);
	return d->id.ptr != NULL;
}

bool hook_delivery_id(struct hook_delivery *d)
{
	const char *at = d->id_at;
	hook_raw value;

	d->id_at = NULL;
	return at == NULL || d->body.ptr == NULL ||
	       !hook_json_find(d->body.ptr, d->body.len, at, &value) ||
	       take_id(d, value, false);
}

/*
 * Finds the event's own id, which the MAC covers with the whole body. If the
 * scheme names other headers as well, the one that is named may be missing:
 * then the signature's id stands.
 */
static bool find_id(const struct hook_event_source *source,
		    struct hook_delivery *d, hook_raw value, bool plain)
{
	hook_str named;

	if (value.ptr == NULL && !hook_delivery_id(d))
		return false;
	d->id_at = NULL;
	if (value.ptr) {
		if (!take_id(d, value, plain))
			return false;
		d->id_covered = d->body_covered;
	} else if (source->id_header) {
		named = hook_header_find(&d->request->headers,
					 source->id_header, NULL);
		if (named.ptr || !d->id_covered) {
			d->id = named;
			d->id_covered = false;
		}
	}
	return true;
}

static bool find_time(struct hook_delivery *d, hook_raw value, bool plain)
{
	hook_str text;

	memset(&d->time, 0, sizeof d->time);
	if (value.ptr == NULL)
		return true;
	if (!text_of(d, value, plain, &text))
		return false;
	d->time = hook_time_from(text);
	return text.ptr || !(hook_raw_type(value) & HOOK_INTEGER) ||
	       find_unix_time(value, d);
}

/* ---- an event of the one type that all are of ---- */

#define FEW_MEMBERS 16

static bool read_event(struct hook_delivery *d, const struct hook_type *type,
		       struct hook_error *error)
{
	struct hook_options options = {HOOK_RESPONSE, true, true,
				       false,         NULL, &d->report};
	void *value = hook_take(d->arena, hook_type_size(type));
	hook_raw body = d->body;

	d->read = value;
	if (value == NULL)
		return hook_no_memory(error);
	if (type->kind == HOOK_IS_OBJECT && hook_carrier_texts(d))
		return hook_carrier_typed(d, type, value, &options, error);
	return hook_read(type, value, d->arena, body.ptr, body.len, &options,
			 error);
}

static bool is_named(const struct hook_row *row, const char *name)
{
	size_t i;

	for (i = 0; i < row->length; i++)
		if (name[i] == '\0' || row->name[i] != name[i])
			return false;
	return name[i] == '\0';
}

/*
 * Returns the row of a pointer with one token, which needs no unescaping. Most
 * events have few members, and the first letter tells most of them apart.
 */
static const struct hook_row *row_of(const struct hook_type *type,
				     const char *pointer)
{
	const char *name = pointer + 1;
	const struct hook_row *row = type->rows;
	uint32_t left = type->count;
	int32_t found;

	if (left > FEW_MEMBERS) {
		found = hook_row_find(type, name, strlen(name));
		return found < 0 ? NULL : &row[found];
	}
	for (; left > 0; left--, row++)
		if (is_named(row, name))
			return row;
	return NULL;
}

/*
 * Takes what the event is from the members of the struct; returns false if the
 * text must be looked at.
 */
static bool take_members(struct hook_delivery *d, const struct hook_row *name,
			 const struct hook_row *id, const struct hook_row *time)
{
	const char *value = (const char *)d->read;
	hook_str text;

	/* The text of an enum is its first member. */
	memcpy(&d->type, value + name->at, sizeof d->type);
	memcpy(&text, value + id->at, sizeof text);
	memset(&d->time, 0, sizeof d->time);
	if (time)
		memcpy(&d->time, value + time->at, sizeof d->time);
	if (d->type.ptr == NULL || text.ptr == NULL)
		return false;
	/* Null, or a number of seconds, is another time than none. */
	if (time && d->time.text.ptr == NULL &&
	    (d->report.count > 0 || hook_row_is_null(time, value)))
		return false;
	d->id = text;
	d->id_at = NULL;
	d->id_covered = d->body_covered;
	return true;
}

static bool is_text(const struct hook_row *row)
{
	return row && (row->kind == HOOK_IS_TEXT || row->kind == HOOK_IS_ENUM);
}

/*
 * Returns false if the event is to be found by looking at the text, as if it
 * had not been read; that also finds what is wrong with it.
 */
static bool read_first(const struct hook_event_source *source,
		       struct hook_delivery *d, struct hook_error *error)
{
	const struct hook_type *type = source->type;
	const struct hook_row *name, *id, *time;
	struct hook_mark mark;

	d->read_as = NULL;
	if (HOOK_CAREFULLY || type == NULL || source->id == NULL)
		return false;
	name = row_of(type, source->pointer[0]);
	id = row_of(type, source->id);
	time = source->time ? row_of(type, source->time) : NULL;
	if (!is_text(name) || !is_text(id) ||
	    (source->time && (time == NULL || time->kind != HOOK_IS_TIME)))
		return false;
	mark = hook_arena_mark(d->arena);
	if (d->body.ptr && read_event(d, type, error) &&
	    take_members(d, name, id, time)) {
		d->read_as = type;
		return true;
	}
	hook_arena_rewind(d->arena, mark);
	d->report.count = 0;
	hook_fail(error, HOOK_OK, "");
	return false;
}

/* ---- an event of many ---- */

static int find_name(const struct hook_names *names, hook_str name)
{
	return name.ptr ? hook_names_find(names, name.ptr, name.len) : -1;
}

/* Does the long walk find the same, if the body is JSON? */
static bool is_picked(hook_raw body, const char *const *pointers,
		      const hook_raw *values)
{
	hook_raw others[LOOKED_FOR];
	struct hook_error error;
	size_t i;

	if (!hook_json_valid(body.ptr, body.len, &error) ||
	    !hook_json_pick(body, pointers, LOOKED_FOR, others, &error))
		return true;
	for (i = 0; i < LOOKED_FOR; i++)
		if (values[i].ptr != others[i].ptr ||
		    (values[i].ptr && values[i].len != others[i].len))
			return false;
	return true;
}

/* Returns the event that nothing has to name, as nothing else is sent so. */
static int only_event(const struct hook_delivery *d)
{
	return d->way != NULL ? d->way->event : -1;
}

/* A body that is not looked at holds nothing: only headers may say more. */
static bool pick(const struct hook_delivery *d, const char *const *pointers,
		 hook_raw *values, bool *plain, struct hook_error *error)
{
	hook_raw body = d->body;

	*plain = true;
	memset(values, 0, LOOKED_FOR * sizeof *values);
	if (d->carrier == HOOK_IN_BYTES)
		return true;
	body.ptr = body.ptr ? body.ptr : "";
	*plain = hook_json_pick_short(body, pointers, LOOKED_FOR, values);
	if (!*plain &&
	    !hook_json_pick(body, pointers, LOOKED_FOR, values, error))
		return false;
	HOOK_ASSERT(!*plain || is_picked(body, pointers, values));
	return true;
}

int hook_event_find(const struct hook_event_source *source,
		    const struct hook_names *names,
		    struct hook_delivery *delivery, struct hook_error *error)
{
	const char *pointers[LOOKED_FOR] = {source->id ? source->id
						       : delivery->id_at,
					    source->time, source->pointer[0],
					    source->pointer[1]};
	hook_raw values[LOOKED_FOR];
	hook_str first, second, both;
	bool plain;
	int index;

	if (read_first(source, delivery, error))
		return find_name(names, delivery->type);
	if (!pick(delivery, pointers, values, &plain, error))
		return -2;
	if (!find_id(source, delivery, values[OWN_ID], plain) ||
	    !find_time(delivery, values[OWN_TIME], plain) ||
	    !source_text(source, 0, delivery, values[FIRST_NAME], plain,
			 &first) ||
	    !source_text(source, 1, delivery, values[SECOND_NAME], plain,
			 &second)) {
		hook_no_memory(error);
		return -2;
	}
	delivery->type = first;
	if (first.ptr && second.ptr) {
		both = join(delivery->arena, first, second);
		if (both.ptr == NULL) {
			hook_no_memory(error);
			return -2;
		}
		delivery->type = both;
		index = find_name(names, both);
		if (index >= 0)
			return index;
	}
	return first.ptr ? find_name(names, first) : only_event(delivery);
}

/* A body is one event itself if it has no list, or is no JSON (see find). */
static bool list_of(const char *each, hook_raw body, hook_raw *list)
{
	struct hook_error error;

	return hook_json_valid(body.ptr, body.len, &error) &&
	       hook_each_list(each, body, list) == HOOK_FOUND;
}

bool hook_event_next(const struct hook_event_source *source,
		     const struct hook_request *request, size_t *at,
		     struct hook_delivery *delivery, struct hook_error *error)
{
	hook_str came = request->body;
	hook_raw rest = delivery->whole, item;
	const char *body;

	(void)error;
	/* The body is the one event. */
	if (source->each == NULL || delivery->carrier == HOOK_IN_BYTES)
		return (*at)++ == 0;
	if (rest.ptr == NULL) {
		rest.ptr = came.ptr ? came.ptr : "";
		rest.len = came.len;
	}
	body = rest.ptr;
	if (*at > rest.len)
		return false;
	if (*at == 0 && !list_of(source->each, rest, &rest)) {
		*at = rest.len + 1;
		return true;
	}
	if (*at > 0) {
		rest.ptr += *at;
		rest.len -= *at;
	}
	if (!hook_each_next(&rest, &item))
		return false;
	*at = (size_t)(rest.ptr - body);
	/* An item of another form is an event that nobody knows. */
	if (hook_each_value(source->each, item, &delivery->body) != HOOK_FOUND)
		delivery->body = item;
	delivery->id.ptr = NULL;
	delivery->id_at = NULL;
	delivery->id_covered = false;
	delivery->report.count = 0;
	return true;
}

/* Sees that the body is JSON, unless a reader has seen that already. */
static int read_json(struct hook_delivery *d, struct hook_error *error)
{
	const char *json = d->body.ptr ? d->body.ptr : "";

	d->report.count = 0;
	return d->read_as || hook_json_valid(json, d->body.len, error)
		       ? 0
		       : hook_status(error);
}

int hook_event_read(const struct hook_receiver *receiver,
		    const struct hook_type *type,
		    struct hook_delivery *delivery, const void **event,
		    struct hook_error *error)
{
	*event = &delivery->body;
	if (delivery->carrier == HOOK_IN_BYTES) {
		*event = &delivery->content;
		return 0;
	}
	if (type == NULL)
		return read_json(delivery, error);
	if (delivery->read_as != type && !read_event(delivery, type, error))
		return hook_status(error);
	*event = delivery->read;
	if (!receiver->strict || delivery->report.count == 0)
		return 0;
	*error = delivery->errors[0];
	return hook_status(error);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_event_c != 0xce94ddc9
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
