/* SPDX-License-Identifier: 0BSD */
/*
 * From a delivery to an event: its name, its id and its time, one event of
 * many, and reading it.
 *
 * Invariant: what is looked for in a body is found in one walk.
 */
#include "hook_engine.h"
#include "hook_look.h"
#include "hook_receive.h"

#include <string.h>

/* What is looked for in an event, in one walk. */
enum { OWN_ID, OWN_TIME, FIRST_NAME, SECOND_NAME, LOOKED_FOR };

/*
 * A string's text, absent for another value. `plain`: no escape stands in it.
 * False: no memory.
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

static bool source_text(const struct hook_event_source *source, unsigned index,
			const struct hook_delivery *d, hook_raw value,
			bool plain, hook_str *text)
{
	if (source->header[index] == NULL)
		return text_of(d, value, plain, text);
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

/* Seconds of the Unix epoch, in at most 11 digits. False: no memory. */
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

/* A text, or a number: its digits, as they came. False: no memory. */
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
 * The event's own id. The MAC covers an id with the whole body. Where a scheme
 * has other names of headers, too, the one that is named may be missing: then
 * the signature's id stands.
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

int hook_event_find(const struct hook_event_source *source,
		    const struct hook_names *names,
		    struct hook_delivery *delivery, struct hook_error *error)
{
	const char *pointers[LOOKED_FOR] = {source->id ? source->id
						       : delivery->id_at,
					    source->time, source->pointer[0],
					    source->pointer[1]};
	hook_raw values[LOOKED_FOR], body = delivery->body;
	hook_str first, second, both;
	bool plain;
	int index;

	body.ptr = body.ptr ? body.ptr : "";
	plain = hook_json_pick_short(body, pointers, LOOKED_FOR, values);
	if (!plain &&
	    !hook_json_pick(body, pointers, LOOKED_FOR, values, error))
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
		index = hook_names_find(names, both.ptr, both.len);
		if (index >= 0)
			return index;
	}
	return first.ptr ? hook_names_find(names, first.ptr, first.len) : -1;
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
	if (source->each == NULL)
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

int hook_event_read(const struct hook_receiver *receiver,
		    const struct hook_type *type,
		    struct hook_delivery *delivery, const void **event,
		    struct hook_error *error)
{
	struct hook_options options = {HOOK_RESPONSE, true, true,
				       false,         NULL, &delivery->report};
	hook_raw body = delivery->body;
	void *value;

	*event = &delivery->body;
	if (type == NULL)
		return hook_json_valid(delivery->body.ptr ? delivery->body.ptr
							  : "",
				       delivery->body.len, error)
			       ? 0
			       : hook_status(error);
	if (delivery->form && type->kind == HOOK_IS_OBJECT) {
		body = hook_form_typed(type, body, delivery->arena, error);
		if (body.ptr == NULL)
			return hook_status(error);
	}
	*event = value = hook_take(delivery->arena, hook_type_size(type));
	if (value == NULL)
		hook_no_memory(error);
	if (value == NULL || !hook_read(type, value, delivery->arena, body.ptr,
					body.len, &options, error))
		return hook_status(error);
	if (!receiver->strict || delivery->report.count == 0)
		return 0;
	*error = delivery->errors[0];
	return hook_status(error);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_event_c != 0xf59ca192
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
