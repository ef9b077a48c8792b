/* SPDX-License-Identifier: 0BSD */
/*
 * Made by hookc from register-webhook.yaml, trigger-event.yaml; edits will be
 * lost.
 */
#include "qonto_onboarding.h"

#if QONTO_ONBOARDING_STAMP_c != 0x1a43c315
#error "this and qonto_onboarding.h are of two runs of hookc: run it again"
#endif

#include <string.h>

static void read_webhook(struct hook_reader *r,
	struct qonto_onboarding_webhook *out);
static void write_webhook(struct hook_writer *w,
	const struct qonto_onboarding_webhook *v);
static void check_webhook(struct hook_check *c,
	const struct qonto_onboarding_webhook *v);
static void read_errors_errors(struct hook_reader *r,
	struct qonto_onboarding_errors_errors *out);
static void write_errors_errors(struct hook_writer *w,
	const struct qonto_onboarding_errors_errors *v);
static void check_errors_errors(struct hook_check *c,
	const struct qonto_onboarding_errors_errors *v);
static void read_errors(struct hook_reader *r,
	struct qonto_onboarding_errors *out);
static void write_errors(struct hook_writer *w,
	const struct qonto_onboarding_errors *v);
static void check_errors(struct hook_check *c,
	const struct qonto_onboarding_errors *v);
static void read_errors_errors_item(struct hook_reader *r,
	struct qonto_onboarding_errors_errors_item *out);
static void write_errors_errors_item(struct hook_writer *w,
	const struct qonto_onboarding_errors_errors_item *v);
static void check_errors_errors_item(struct hook_check *c,
	const struct qonto_onboarding_errors_errors_item *v);
static void read_errors_errors_item_source(struct hook_reader *r,
	struct qonto_onboarding_errors_errors_item_source *out);
static void write_errors_errors_item_source(struct hook_writer *w,
	const struct qonto_onboarding_errors_errors_item_source *v);
static void check_errors_errors_item_source(struct hook_check *c,
	const struct qonto_onboarding_errors_errors_item_source *v);
static void read_webhooks_dev_trigger_body(struct hook_reader *r,
	struct qonto_onboarding_webhooks_dev_trigger_body *out);
static void write_webhooks_dev_trigger_body(struct hook_writer *w,
	const struct qonto_onboarding_webhooks_dev_trigger_body *v);
static void check_webhooks_dev_trigger_body(struct hook_check *c,
	const struct qonto_onboarding_webhooks_dev_trigger_body *v);
static void read_webhooks_dev_trigger_body_event_type(struct hook_reader *r,
	struct qonto_onboarding_webhooks_dev_trigger_body_event_type *out);
static void write_webhooks_dev_trigger_body_event_type(struct hook_writer *w,
	const struct qonto_onboarding_webhooks_dev_trigger_body_event_type *v);
static void check_webhooks_dev_trigger_body_event_type(struct hook_check *c,
	const struct qonto_onboarding_webhooks_dev_trigger_body_event_type *v);
static void read_webhooks_dev_trigger_response_201(struct hook_reader *r,
	struct qonto_onboarding_webhooks_dev_trigger_response_201 *out);
static void write_webhooks_dev_trigger_response_201(struct hook_writer *w,
	const struct qonto_onboarding_webhooks_dev_trigger_response_201 *v);
static void check_webhooks_dev_trigger_response_201(struct hook_check *c,
	const struct qonto_onboarding_webhooks_dev_trigger_response_201 *v);
static void read_event(struct hook_reader *r,
	struct qonto_onboarding_event *out);
static void write_event(struct hook_writer *w,
	const struct qonto_onboarding_event *v);
static void check_event(struct hook_check *c,
	const struct qonto_onboarding_event *v);
static void read_event_resource_type(struct hook_reader *r,
	struct qonto_onboarding_event_resource_type *out);
static void write_event_resource_type(struct hook_writer *w,
	const struct qonto_onboarding_event_resource_type *v);
static void check_event_resource_type(struct hook_check *c,
	const struct qonto_onboarding_event_resource_type *v);

static const struct hook_name webhook_list[] = {
	{HOOK_NAME("id")},
	{HOOK_NAME("created_at")},
	{HOOK_NAME("updated_at")},
	{HOOK_NAME("callback_url")},
	{HOOK_NAME("enabled")},
	{HOOK_NAME("secret")},
};
static const uint16_t webhook_order[] = {
	0, 5, 4, 1, 2, 3
};
static const struct hook_names webhook_names = {
	webhook_list, webhook_order, 6, false,
};

static void read_webhook(struct hook_reader *r,
	struct qonto_onboarding_webhook *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &webhook_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->id);
			break;
		case 1:
			hook_read_time(r, &out->created_at);
			break;
		case 2:
			hook_read_time(r, &out->updated_at);
			break;
		case 3:
			hook_read_str(r, &out->callback_url);
			break;
		case 4:
			hook_read_bool(r, &out->enabled);
			break;
		case 5:
			hook_read_str(r, &out->secret);
			break;
		}
}

static void write_webhook(struct hook_writer *w,
	const struct qonto_onboarding_webhook *v)
{
	hook_write_object(w);
	if (v->id.ptr && w->direction != HOOK_REQUEST
			&& hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->created_at.text.ptr && w->direction != HOOK_REQUEST
			&& hook_write_name(w, HOOK_NAME("created_at")))
		hook_write_time(w, v->created_at);
	if (v->updated_at.text.ptr && w->direction != HOOK_REQUEST
			&& hook_write_name(w, HOOK_NAME("updated_at")))
		hook_write_time(w, v->updated_at);
	if (v->callback_url.ptr
			&& hook_write_name(w, HOOK_NAME("callback_url")))
		hook_write_str(w, v->callback_url);
	if (v->enabled.set && hook_write_name(w, HOOK_NAME("enabled")))
		hook_write_bool(w, v->enabled);
	if (v->secret.ptr && hook_write_name(w, HOOK_NAME("secret")))
		hook_write_str(w, v->secret);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_webhook(struct hook_check *c,
	const struct qonto_onboarding_webhook *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("id"), c->direction != HOOK_REQUEST
			&& v->id.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("created_at"),
			c->direction != HOOK_REQUEST && v->created_at.text.ptr,
			HOOK_OPTIONAL)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("updated_at"),
			c->direction != HOOK_REQUEST && v->updated_at.text.ptr,
			HOOK_OPTIONAL)) {
		hook_check_format(c, v->updated_at.text, HOOK_DATE_TIME);
	}
	hook_check_member(c, HOOK_NAME("callback_url"), v->callback_url.ptr,
		HOOK_REQUIRED);
	hook_check_member(c, HOOK_NAME("enabled"), v->enabled.set,
		HOOK_REQUIRED);
	hook_check_member(c, HOOK_NAME("secret"), v->secret.ptr, HOOK_REQUIRED);
	hook_check_types(c, v->additional, &webhook_names);
	hook_check_up(c);
}

void qonto_onboarding_webhook_default(struct qonto_onboarding_webhook *v)
{
	if (!v->enabled.set)
		v->enabled = hook_boolean(true);
}

bool qonto_onboarding_webhook_read(struct qonto_onboarding_webhook *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_webhook(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_onboarding_webhook_read_in_place(
	struct qonto_onboarding_webhook *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_webhook(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_onboarding_webhook_read_lenient(
	struct qonto_onboarding_webhook *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_webhook(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_onboarding_webhook_check(const struct qonto_onboarding_webhook *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_webhook(&c, v);
	return hook_check_finish(&c);
}

bool qonto_onboarding_webhook_check_all(
	const struct qonto_onboarding_webhook *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_webhook(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_onboarding_webhook_write_unchecked(
	const struct qonto_onboarding_webhook *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_webhook(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_onboarding_webhook_write(
	const struct qonto_onboarding_webhook *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_onboarding_webhook_check(v, direction, error))
		return none;
	return qonto_onboarding_webhook_write_unchecked(v, direction, arena,
		error);
}

static void read_errors_errors(struct hook_reader *r,
	struct qonto_onboarding_errors_errors *out)
{
	struct hook_list l;

	hook_list_begin(r, &l, sizeof *out->items);
	while (hook_list_next(r, &l))
		read_errors_errors_item(r, l.item);
	out->items = hook_list_end(r, &l, &out->count);
}

static void write_errors_errors(struct hook_writer *w,
	const struct qonto_onboarding_errors_errors *v)
{
	size_t i;

	hook_write_list(w);
	for (i = 0; i < v->count; i++)
		write_errors_errors_item(w, &v->items[i]);
	hook_write_list_end(w);
}

static void check_errors_errors(struct hook_check *c,
	const struct qonto_onboarding_errors_errors *v)
{
	size_t i;

	if (!hook_check_down(c))
		return;
	for (i = 0; i < v->count; i++) {
		hook_check_item(c, i);
		check_errors_errors_item(c, &v->items[i]);
	}
	hook_check_up(c);
}

static const struct hook_name errors_list[] = {
	{HOOK_NAME("errors")},
};
static const uint16_t errors_order[] = {
	0
};
static const struct hook_names errors_names = {
	errors_list, errors_order, 1, false,
};

static void read_errors(struct hook_reader *r,
	struct qonto_onboarding_errors *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &errors_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			read_errors_errors(r, &out->errors);
			break;
		}
}

static void write_errors(struct hook_writer *w,
	const struct qonto_onboarding_errors *v)
{
	hook_write_object(w);
	if (v->errors.items && hook_write_name(w, HOOK_NAME("errors")))
		write_errors_errors(w, &v->errors);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_errors(struct hook_check *c,
	const struct qonto_onboarding_errors *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("errors"), v->errors.items,
			HOOK_OPTIONAL)) {
		check_errors_errors(c, &v->errors);
	}
	hook_check_types(c, v->additional, &errors_names);
	hook_check_up(c);
}

bool qonto_onboarding_errors_read(struct qonto_onboarding_errors *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_errors(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_onboarding_errors_read_in_place(struct qonto_onboarding_errors *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_errors(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_onboarding_errors_read_lenient(struct qonto_onboarding_errors *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_errors(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_onboarding_errors_check(const struct qonto_onboarding_errors *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_errors(&c, v);
	return hook_check_finish(&c);
}

bool qonto_onboarding_errors_check_all(const struct qonto_onboarding_errors *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_errors(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_onboarding_errors_write_unchecked(
	const struct qonto_onboarding_errors *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_errors(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_onboarding_errors_write(const struct qonto_onboarding_errors *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_onboarding_errors_check(v, direction, error))
		return none;
	return qonto_onboarding_errors_write_unchecked(v, direction, arena,
		error);
}

static const struct hook_name errors_errors_item_list[] = {
	{HOOK_NAME("code")},
	{HOOK_NAME("detail")},
	{HOOK_NAME("source")},
};
static const uint16_t errors_errors_item_order[] = {
	0, 1, 2
};
static const struct hook_names errors_errors_item_names = {
	errors_errors_item_list, errors_errors_item_order, 3, false,
};

static void read_errors_errors_item(struct hook_reader *r,
	struct qonto_onboarding_errors_errors_item *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &errors_errors_item_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->code);
			break;
		case 1:
			hook_read_str(r, &out->detail);
			break;
		case 2:
			out->source = hook_read_new(r, sizeof *out->source);
			if (out->source != NULL)
				read_errors_errors_item_source(r, out->source);
			break;
		}
}

static void write_errors_errors_item(struct hook_writer *w,
	const struct qonto_onboarding_errors_errors_item *v)
{
	hook_write_object(w);
	if (v->code.ptr && w->direction != HOOK_REQUEST
			&& hook_write_name(w, HOOK_NAME("code")))
		hook_write_str(w, v->code);
	if (v->detail.ptr && w->direction != HOOK_REQUEST
			&& hook_write_name(w, HOOK_NAME("detail")))
		hook_write_str(w, v->detail);
	if (v->source && w->direction != HOOK_REQUEST
			&& hook_write_name(w, HOOK_NAME("source")))
		write_errors_errors_item_source(w, v->source);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_errors_errors_item(struct hook_check *c,
	const struct qonto_onboarding_errors_errors_item *v)
{
	if (!hook_check_down(c))
		return;
	hook_check_member(c, HOOK_NAME("code"), v->code.ptr,
		HOOK_REQUIRED_UNLESS_REQUEST);
	hook_check_member(c, HOOK_NAME("detail"), v->detail.ptr,
		HOOK_REQUIRED_UNLESS_REQUEST);
	if (hook_check_member(c, HOOK_NAME("source"),
			c->direction != HOOK_REQUEST && v->source,
			HOOK_OPTIONAL)) {
		check_errors_errors_item_source(c, v->source);
	}
	hook_check_types(c, v->additional, &errors_errors_item_names);
	hook_check_up(c);
}

static const struct hook_name errors_errors_item_source_list[] = {
	{HOOK_NAME("pointer")},
};
static const uint16_t errors_errors_item_source_order[] = {
	0
};
static const struct hook_names errors_errors_item_source_names = {
	errors_errors_item_source_list, errors_errors_item_source_order, 1,
		false,
};

static void read_errors_errors_item_source(struct hook_reader *r,
	struct qonto_onboarding_errors_errors_item_source *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &errors_errors_item_source_names,
		&out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->pointer);
			break;
		}
}

static void write_errors_errors_item_source(struct hook_writer *w,
	const struct qonto_onboarding_errors_errors_item_source *v)
{
	hook_write_object(w);
	if (v->pointer.ptr && hook_write_name(w, HOOK_NAME("pointer")))
		hook_write_str(w, v->pointer);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_errors_errors_item_source(struct hook_check *c,
	const struct qonto_onboarding_errors_errors_item_source *v)
{
	if (!hook_check_down(c))
		return;
	hook_check_types(c, v->additional, &errors_errors_item_source_names);
	hook_check_up(c);
}

static const struct hook_name webhooks_dev_trigger_body_list[] = {
	{HOOK_NAME("resource_id")},
	{HOOK_NAME("event_type")},
};
static const uint16_t webhooks_dev_trigger_body_order[] = {
	1, 0
};
static const struct hook_names webhooks_dev_trigger_body_names = {
	webhooks_dev_trigger_body_list, webhooks_dev_trigger_body_order, 2,
		false,
};

static void read_webhooks_dev_trigger_body(struct hook_reader *r,
	struct qonto_onboarding_webhooks_dev_trigger_body *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &webhooks_dev_trigger_body_names,
		&out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->resource_id);
			break;
		case 1:
			read_webhooks_dev_trigger_body_event_type(r,
				&out->event_type);
			break;
		}
}

static void write_webhooks_dev_trigger_body(struct hook_writer *w,
	const struct qonto_onboarding_webhooks_dev_trigger_body *v)
{
	hook_write_object(w);
	if (v->resource_id.ptr && hook_write_name(w, HOOK_NAME("resource_id")))
		hook_write_str(w, v->resource_id);
	if (v->event_type.text.ptr
			&& hook_write_name(w, HOOK_NAME("event_type")))
		write_webhooks_dev_trigger_body_event_type(w, &v->event_type);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_webhooks_dev_trigger_body(struct hook_check *c,
	const struct qonto_onboarding_webhooks_dev_trigger_body *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("resource_id"), v->resource_id.ptr,
			HOOK_REQUIRED)) {
		hook_check_format(c, v->resource_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("event_type"),
			v->event_type.text.ptr, HOOK_REQUIRED)) {
		check_webhooks_dev_trigger_body_event_type(c, &v->event_type);
	}
	hook_check_types(c, v->additional, &webhooks_dev_trigger_body_names);
	hook_check_up(c);
}

bool qonto_onboarding_webhooks_dev_trigger_body_read(
	struct qonto_onboarding_webhooks_dev_trigger_body *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_webhooks_dev_trigger_body(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_onboarding_webhooks_dev_trigger_body_read_in_place(
	struct qonto_onboarding_webhooks_dev_trigger_body *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_webhooks_dev_trigger_body(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_onboarding_webhooks_dev_trigger_body_read_lenient(
	struct qonto_onboarding_webhooks_dev_trigger_body *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_webhooks_dev_trigger_body(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_onboarding_webhooks_dev_trigger_body_check(
	const struct qonto_onboarding_webhooks_dev_trigger_body *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_webhooks_dev_trigger_body(&c, v);
	return hook_check_finish(&c);
}

bool qonto_onboarding_webhooks_dev_trigger_body_check_all(
	const struct qonto_onboarding_webhooks_dev_trigger_body *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_webhooks_dev_trigger_body(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_onboarding_webhooks_dev_trigger_body_write_unchecked(
	const struct qonto_onboarding_webhooks_dev_trigger_body *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_webhooks_dev_trigger_body(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_onboarding_webhooks_dev_trigger_body_write(
	const struct qonto_onboarding_webhooks_dev_trigger_body *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_onboarding_webhooks_dev_trigger_body_check(v, direction,
			error))
		return none;
	return qonto_onboarding_webhooks_dev_trigger_body_write_unchecked(v,
		direction, arena, error);
}

static const struct hook_name webhooks_dev_trigger_body_event_type_list[] = {
	{HOOK_NAME("registrations.pending")},
};
static const uint16_t webhooks_dev_trigger_body_event_type_order[] = {
	0
};
static const struct hook_names webhooks_dev_trigger_body_event_type_names = {
	webhooks_dev_trigger_body_event_type_list,
		webhooks_dev_trigger_body_event_type_order, 1, false,
};

const char *qonto_onboarding_webhooks_dev_trigger_body_event_type_text(
	enum qonto_onboarding_webhooks_dev_trigger_body_event_type_id id)
{
	if ((
			unsigned)id - 1 < QONTO_ONBOARDING_WEBHOOKS_DEV_TRIGGER_BODY_EVENT_TYPE_COUNT)
		return webhooks_dev_trigger_body_event_type_list[(
			unsigned)id - 1].ptr;
	return "";
}

enum qonto_onboarding_webhooks_dev_trigger_body_event_type_id
qonto_onboarding_webhooks_dev_trigger_body_event_type_find(const char *text,
	size_t len)
{
	return (enum qonto_onboarding_webhooks_dev_trigger_body_event_type_id)(
		hook_names_find(&webhooks_dev_trigger_body_event_type_names,
		text, len) + 1);
}

struct qonto_onboarding_webhooks_dev_trigger_body_event_type
qonto_onboarding_webhooks_dev_trigger_body_event_type_of(
	enum qonto_onboarding_webhooks_dev_trigger_body_event_type_id id)
{
	struct qonto_onboarding_webhooks_dev_trigger_body_event_type value;

	memset(&value, 0, sizeof value);
	if ((
			unsigned)id - 1 < QONTO_ONBOARDING_WEBHOOKS_DEV_TRIGGER_BODY_EVENT_TYPE_COUNT) {
		value.text.ptr =
			webhooks_dev_trigger_body_event_type_list[(
			unsigned)id - 1].ptr;
		value.text.len =
			webhooks_dev_trigger_body_event_type_list[(
			unsigned)id - 1].len;
		value.id = id;
	}
	return value;
}

static void read_webhooks_dev_trigger_body_event_type(struct hook_reader *r,
	struct qonto_onboarding_webhooks_dev_trigger_body_event_type *out)
{
	out->id =
		(
		enum qonto_onboarding_webhooks_dev_trigger_body_event_type_id)hook_read_enum(r,
		&out->text, &webhooks_dev_trigger_body_event_type_names);
}

static void write_webhooks_dev_trigger_body_event_type(struct hook_writer *w,
	const struct qonto_onboarding_webhooks_dev_trigger_body_event_type *v)
{
	hook_write_str(w, v->text);
}

static void check_webhooks_dev_trigger_body_event_type(struct hook_check *c,
	const struct qonto_onboarding_webhooks_dev_trigger_body_event_type *v)
{
	hook_check_enum(c,
		qonto_onboarding_webhooks_dev_trigger_body_event_type_find(
		v->text.ptr, v->text.len) != 0);
}

static const struct hook_name webhooks_dev_trigger_response_201_list[] = {
	{HOOK_NAME("event")},
};
static const uint16_t webhooks_dev_trigger_response_201_order[] = {
	0
};
static const struct hook_names webhooks_dev_trigger_response_201_names = {
	webhooks_dev_trigger_response_201_list,
		webhooks_dev_trigger_response_201_order, 1, false,
};

static void read_webhooks_dev_trigger_response_201(struct hook_reader *r,
	struct qonto_onboarding_webhooks_dev_trigger_response_201 *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &webhooks_dev_trigger_response_201_names,
		&out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			out->event = hook_read_new(r, sizeof *out->event);
			if (out->event != NULL)
				read_event(r, out->event);
			break;
		}
}

static void write_webhooks_dev_trigger_response_201(struct hook_writer *w,
	const struct qonto_onboarding_webhooks_dev_trigger_response_201 *v)
{
	hook_write_object(w);
	if (v->event && hook_write_name(w, HOOK_NAME("event")))
		write_event(w, v->event);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_webhooks_dev_trigger_response_201(struct hook_check *c,
	const struct qonto_onboarding_webhooks_dev_trigger_response_201 *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("event"), v->event, HOOK_OPTIONAL)) {
		check_event(c, v->event);
	}
	hook_check_types(c, v->additional,
		&webhooks_dev_trigger_response_201_names);
	hook_check_up(c);
}

bool qonto_onboarding_webhooks_dev_trigger_response_201_read(
	struct qonto_onboarding_webhooks_dev_trigger_response_201 *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_webhooks_dev_trigger_response_201(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_onboarding_webhooks_dev_trigger_response_201_read_in_place(
	struct qonto_onboarding_webhooks_dev_trigger_response_201 *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_webhooks_dev_trigger_response_201(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_onboarding_webhooks_dev_trigger_response_201_read_lenient(
	struct qonto_onboarding_webhooks_dev_trigger_response_201 *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_webhooks_dev_trigger_response_201(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_onboarding_webhooks_dev_trigger_response_201_check(
	const struct qonto_onboarding_webhooks_dev_trigger_response_201 *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_webhooks_dev_trigger_response_201(&c, v);
	return hook_check_finish(&c);
}

bool qonto_onboarding_webhooks_dev_trigger_response_201_check_all(
	const struct qonto_onboarding_webhooks_dev_trigger_response_201 *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_webhooks_dev_trigger_response_201(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_onboarding_webhooks_dev_trigger_response_201_write_unchecked(
	const struct qonto_onboarding_webhooks_dev_trigger_response_201 *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_webhooks_dev_trigger_response_201(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_onboarding_webhooks_dev_trigger_response_201_write(
	const struct qonto_onboarding_webhooks_dev_trigger_response_201 *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_onboarding_webhooks_dev_trigger_response_201_check(v,
			direction, error))
		return none;
	return qonto_onboarding_webhooks_dev_trigger_response_201_write_unchecked(v,
		direction, arena, error);
}

static const struct hook_name event_list[] = {
	{HOOK_NAME("id")},
	{HOOK_NAME("resource_type")},
	{HOOK_NAME("resource_id")},
	{HOOK_NAME("created_at")},
	{HOOK_NAME("event_type")},
};
static const uint16_t event_order[] = {
	0, 3, 4, 2, 1
};
static const struct hook_names event_names = {
	event_list, event_order, 5, false,
};

static void read_event(struct hook_reader *r,
	struct qonto_onboarding_event *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &event_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->id);
			break;
		case 1:
			read_event_resource_type(r, &out->resource_type);
			break;
		case 2:
			hook_read_str(r, &out->resource_id);
			break;
		case 3:
			hook_read_time(r, &out->created_at);
			break;
		case 4:
			hook_read_str(r, &out->event_type);
			break;
		}
}

static void write_event(struct hook_writer *w,
	const struct qonto_onboarding_event *v)
{
	hook_write_object(w);
	if (v->id.ptr && w->direction != HOOK_REQUEST
			&& hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->resource_type.text.ptr
			&& hook_write_name(w, HOOK_NAME("resource_type")))
		write_event_resource_type(w, &v->resource_type);
	if (v->resource_id.ptr && hook_write_name(w, HOOK_NAME("resource_id")))
		hook_write_str(w, v->resource_id);
	if (v->created_at.text.ptr && w->direction != HOOK_REQUEST
			&& hook_write_name(w, HOOK_NAME("created_at")))
		hook_write_time(w, v->created_at);
	if (v->event_type.ptr && hook_write_name(w, HOOK_NAME("event_type")))
		hook_write_str(w, v->event_type);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_event(struct hook_check *c,
	const struct qonto_onboarding_event *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("id"), c->direction != HOOK_REQUEST
			&& v->id.ptr, HOOK_REQUIRED_UNLESS_REQUEST)) {
		hook_check_format(c, v->id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("resource_type"),
			v->resource_type.text.ptr, HOOK_REQUIRED)) {
		check_event_resource_type(c, &v->resource_type);
	}
	if (hook_check_member(c, HOOK_NAME("resource_id"), v->resource_id.ptr,
			HOOK_REQUIRED)) {
		hook_check_format(c, v->resource_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("created_at"),
			c->direction != HOOK_REQUEST && v->created_at.text.ptr,
			HOOK_REQUIRED_UNLESS_REQUEST)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	hook_check_member(c, HOOK_NAME("event_type"), v->event_type.ptr,
		HOOK_REQUIRED);
	hook_check_types(c, v->additional, &event_names);
	hook_check_up(c);
}

bool qonto_onboarding_event_read(struct qonto_onboarding_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_onboarding_event_read_in_place(struct qonto_onboarding_event *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_onboarding_event_read_lenient(struct qonto_onboarding_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_onboarding_event_check(const struct qonto_onboarding_event *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_event(&c, v);
	return hook_check_finish(&c);
}

bool qonto_onboarding_event_check_all(const struct qonto_onboarding_event *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_event(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_onboarding_event_write_unchecked(
	const struct qonto_onboarding_event *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_event(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_onboarding_event_write(const struct qonto_onboarding_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_onboarding_event_check(v, direction, error))
		return none;
	return qonto_onboarding_event_write_unchecked(v, direction, arena,
		error);
}

static const struct hook_name event_resource_type_list[] = {
	{HOOK_NAME("registration")},
};
static const uint16_t event_resource_type_order[] = {
	0
};
static const struct hook_names event_resource_type_names = {
	event_resource_type_list, event_resource_type_order, 1, false,
};

const char *qonto_onboarding_event_resource_type_text(
	enum qonto_onboarding_event_resource_type_id id)
{
	if ((unsigned)id - 1 < QONTO_ONBOARDING_EVENT_RESOURCE_TYPE_COUNT)
		return event_resource_type_list[(unsigned)id - 1].ptr;
	return "";
}

enum qonto_onboarding_event_resource_type_id
qonto_onboarding_event_resource_type_find(const char *text, size_t len)
{
	return (enum qonto_onboarding_event_resource_type_id)(hook_names_find(
		&event_resource_type_names, text, len) + 1);
}

struct qonto_onboarding_event_resource_type
qonto_onboarding_event_resource_type_of(
	enum qonto_onboarding_event_resource_type_id id)
{
	struct qonto_onboarding_event_resource_type value;

	memset(&value, 0, sizeof value);
	if ((unsigned)id - 1 < QONTO_ONBOARDING_EVENT_RESOURCE_TYPE_COUNT) {
		value.text.ptr = event_resource_type_list[(unsigned)id - 1].ptr;
		value.text.len = event_resource_type_list[(unsigned)id - 1].len;
		value.id = id;
	}
	return value;
}

static void read_event_resource_type(struct hook_reader *r,
	struct qonto_onboarding_event_resource_type *out)
{
	out->id =
		(enum qonto_onboarding_event_resource_type_id)hook_read_enum(r,
		&out->text, &event_resource_type_names);
}

static void write_event_resource_type(struct hook_writer *w,
	const struct qonto_onboarding_event_resource_type *v)
{
	hook_write_str(w, v->text);
}

static void check_event_resource_type(struct hook_check *c,
	const struct qonto_onboarding_event_resource_type *v)
{
	hook_check_enum(c,
		qonto_onboarding_event_resource_type_find(v->text.ptr,
		v->text.len) != 0);
}
