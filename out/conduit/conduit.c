/* SPDX-License-Identifier: 0BSD */
/*
 * Made by hookc from create-webhook.yaml, get-webhook.yaml, events.yaml; edits
 * will be lost.
 */
#include "conduit.h"

#if CONDUIT_STAMP_c != 0x805ad7b7
#error "this and conduit.h are of two runs of hookc: run it again"
#endif

#include <string.h>

/* ^client_[a-zA-Z0-9]{27}$ */
static const uint8_t create_webhook_body_pattern_class[256] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 2,
	0, 1, 1, 3, 1, 4, 1, 1, 1, 5, 1, 1, 6, 1, 7, 1, 1, 1, 1, 1, 8, 1, 1, 1,
	1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint8_t create_webhook_body_pattern_next[] = {
	1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	3, 1, 1, 1, 1, 1, 1, 1, 4, 1, 1, 1, 1, 1, 1, 1, 5, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 6, 1, 1, 1, 1, 1, 1, 1, 1, 1, 7, 1, 1, 8, 1, 1, 1, 1, 1, 1,
	1, 9, 1, 9, 9, 9, 9, 9, 9, 1, 10, 1, 10, 10, 10, 10, 10, 10, 1, 11, 1,
	11, 11, 11, 11, 11, 11, 1, 12, 1, 12, 12, 12, 12, 12, 12, 1, 13, 1, 13,
	13, 13, 13, 13, 13, 1, 14, 1, 14, 14, 14, 14, 14, 14, 1, 15, 1, 15, 15,
	15, 15, 15, 15, 1, 16, 1, 16, 16, 16, 16, 16, 16, 1, 17, 1, 17, 17, 17,
	17, 17, 17, 1, 18, 1, 18, 18, 18, 18, 18, 18, 1, 19, 1, 19, 19, 19, 19,
	19, 19, 1, 20, 1, 20, 20, 20, 20, 20, 20, 1, 21, 1, 21, 21, 21, 21, 21,
	21, 1, 22, 1, 22, 22, 22, 22, 22, 22, 1, 23, 1, 23, 23, 23, 23, 23, 23,
	1, 24, 1, 24, 24, 24, 24, 24, 24, 1, 25, 1, 25, 25, 25, 25, 25, 25, 1,
	26, 1, 26, 26, 26, 26, 26, 26, 1, 27, 1, 27, 27, 27, 27, 27, 27, 1, 28,
	1, 28, 28, 28, 28, 28, 28, 1, 29, 1, 29, 29, 29, 29, 29, 29, 1, 30, 1,
	30, 30, 30, 30, 30, 30, 1, 31, 1, 31, 31, 31, 31, 31, 31, 1, 32, 1, 32,
	32, 32, 32, 32, 32, 1, 33, 1, 33, 33, 33, 33, 33, 33, 1, 34, 1, 34, 34,
	34, 34, 34, 34, 1, 35, 1, 35, 35, 35, 35, 35, 35, 1, 1, 1, 1, 1, 1, 1,
	1, 1
};
static const uint8_t create_webhook_body_pattern_accepting[] = {
	0, 0, 0, 0, 8
};
static const struct hook_pattern create_webhook_body_pattern = {
	"^client_[a-zA-Z0-9]{27}$",
	36, 9, 1, 36,
	create_webhook_body_pattern_class,
	create_webhook_body_pattern_next, NULL,
	create_webhook_body_pattern_accepting,
};

/* ^whk_[a-zA-Z0-9]{27}$ */
static const uint8_t webhook_pattern_2_class[256] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 2,
	0, 1, 1, 1, 1, 1, 1, 1, 3, 1, 1, 4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 5,
	1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint8_t webhook_pattern_2_next[] = {
	1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 1, 1, 1, 1, 1, 1, 4, 1,
	1, 1, 5, 1, 1, 1, 1, 6, 1, 6, 6, 6, 1, 7, 1, 7, 7, 7, 1, 8, 1, 8, 8, 8,
	1, 9, 1, 9, 9, 9, 1, 10, 1, 10, 10, 10, 1, 11, 1, 11, 11, 11, 1, 12, 1,
	12, 12, 12, 1, 13, 1, 13, 13, 13, 1, 14, 1, 14, 14, 14, 1, 15, 1, 15,
	15, 15, 1, 16, 1, 16, 16, 16, 1, 17, 1, 17, 17, 17, 1, 18, 1, 18, 18,
	18, 1, 19, 1, 19, 19, 19, 1, 20, 1, 20, 20, 20, 1, 21, 1, 21, 21, 21,
	1, 22, 1, 22, 22, 22, 1, 23, 1, 23, 23, 23, 1, 24, 1, 24, 24, 24, 1,
	25, 1, 25, 25, 25, 1, 26, 1, 26, 26, 26, 1, 27, 1, 27, 27, 27, 1, 28,
	1, 28, 28, 28, 1, 29, 1, 29, 29, 29, 1, 30, 1, 30, 30, 30, 1, 31, 1,
	31, 31, 31, 1, 32, 1, 32, 32, 32, 1, 1, 1, 1, 1, 1
};
static const uint8_t webhook_pattern_2_accepting[] = {
	0, 0, 0, 0, 1
};
static const struct hook_pattern webhook_pattern_2 = {
	"^whk_[a-zA-Z0-9]{27}$",
	33, 6, 1, 33,
	webhook_pattern_2_class,
	webhook_pattern_2_next, NULL,
	webhook_pattern_2_accepting,
};

static void read_webhook_events(struct hook_reader *r,
	struct conduit_webhook_events *out);
static void write_webhook_events(struct hook_writer *w,
	const struct conduit_webhook_events *v);
static void check_webhook_events(struct hook_check *c,
	const struct conduit_webhook_events *v);
static void read_create_webhook_body(struct hook_reader *r,
	struct conduit_create_webhook_body *out);
static void write_create_webhook_body(struct hook_writer *w,
	const struct conduit_create_webhook_body *v);
static void check_create_webhook_body(struct hook_check *c,
	const struct conduit_create_webhook_body *v);
static void read_event_type(struct hook_reader *r,
	struct conduit_event_type *out);
static void write_event_type(struct hook_writer *w,
	const struct conduit_event_type *v);
static void check_event_type(struct hook_check *c,
	const struct conduit_event_type *v);
static void read_webhook_status(struct hook_reader *r,
	struct conduit_webhook_status *out);
static void write_webhook_status(struct hook_writer *w,
	const struct conduit_webhook_status *v);
static void check_webhook_status(struct hook_check *c,
	const struct conduit_webhook_status *v);
static void read_webhook(struct hook_reader *r, struct conduit_webhook *out);
static void write_webhook(struct hook_writer *w,
	const struct conduit_webhook *v);
static void check_webhook(struct hook_check *c,
	const struct conduit_webhook *v);
static void read_forbidden_error_response_errors(struct hook_reader *r,
	struct conduit_forbidden_error_response_errors *out);
static void write_forbidden_error_response_errors(struct hook_writer *w,
	const struct conduit_forbidden_error_response_errors *v);
static void check_forbidden_error_response_errors(struct hook_check *c,
	const struct conduit_forbidden_error_response_errors *v);
static void read_bad_request_error_response(struct hook_reader *r,
	struct conduit_bad_request_error_response *out);
static void write_bad_request_error_response(struct hook_writer *w,
	const struct conduit_bad_request_error_response *v);
static void check_bad_request_error_response(struct hook_check *c,
	const struct conduit_bad_request_error_response *v);
static void read_forbidden_error_response_errors_item(struct hook_reader *r,
	struct conduit_forbidden_error_response_errors_item *out);
static void write_forbidden_error_response_errors_item(struct hook_writer *w,
	const struct conduit_forbidden_error_response_errors_item *v);
static void check_forbidden_error_response_errors_item(struct hook_check *c,
	const struct conduit_forbidden_error_response_errors_item *v);
static void read_forbidden_error_response(struct hook_reader *r,
	struct conduit_forbidden_error_response *out);
static void write_forbidden_error_response(struct hook_writer *w,
	const struct conduit_forbidden_error_response *v);
static void check_forbidden_error_response(struct hook_check *c,
	const struct conduit_forbidden_error_response *v);
static void read_unsupported_media_type_error_response(struct hook_reader *r,
	struct conduit_unsupported_media_type_error_response *out);
static void write_unsupported_media_type_error_response(struct hook_writer *w,
	const struct conduit_unsupported_media_type_error_response *v);
static void check_unsupported_media_type_error_response(struct hook_check *c,
	const struct conduit_unsupported_media_type_error_response *v);
static void read_too_many_requests_error_response(struct hook_reader *r,
	struct conduit_too_many_requests_error_response *out);
static void write_too_many_requests_error_response(struct hook_writer *w,
	const struct conduit_too_many_requests_error_response *v);
static void check_too_many_requests_error_response(struct hook_check *c,
	const struct conduit_too_many_requests_error_response *v);
static void read_internal_server_error_response(struct hook_reader *r,
	struct conduit_internal_server_error_response *out);
static void write_internal_server_error_response(struct hook_writer *w,
	const struct conduit_internal_server_error_response *v);
static void check_internal_server_error_response(struct hook_check *c,
	const struct conduit_internal_server_error_response *v);
static void read_event_name(struct hook_reader *r,
	struct conduit_event_name *out);
static void write_event_name(struct hook_writer *w,
	const struct conduit_event_name *v);
static void check_event_name(struct hook_check *c,
	const struct conduit_event_name *v);
static void read_transaction_event(struct hook_reader *r,
	struct conduit_transaction_event *out);
static void write_transaction_event(struct hook_writer *w,
	const struct conduit_transaction_event *v);
static void check_transaction_event(struct hook_check *c,
	const struct conduit_transaction_event *v);
static void read_transaction_event_data(struct hook_reader *r,
	struct conduit_transaction_event_data *out);
static void write_transaction_event_data(struct hook_writer *w,
	const struct conduit_transaction_event_data *v);
static void check_transaction_event_data(struct hook_check *c,
	const struct conduit_transaction_event_data *v);
static void read_counterparty_event(struct hook_reader *r,
	struct conduit_counterparty_event *out);
static void write_counterparty_event(struct hook_writer *w,
	const struct conduit_counterparty_event *v);
static void check_counterparty_event(struct hook_check *c,
	const struct conduit_counterparty_event *v);
static void read_counterparty_event_data(struct hook_reader *r,
	struct conduit_counterparty_event_data *out);
static void write_counterparty_event_data(struct hook_writer *w,
	const struct conduit_counterparty_event_data *v);
static void check_counterparty_event_data(struct hook_check *c,
	const struct conduit_counterparty_event_data *v);
static void read_customer_event(struct hook_reader *r,
	struct conduit_customer_event *out);
static void write_customer_event(struct hook_writer *w,
	const struct conduit_customer_event *v);
static void check_customer_event(struct hook_check *c,
	const struct conduit_customer_event *v);
static void read_customer_event_data(struct hook_reader *r,
	struct conduit_customer_event_data *out);
static void write_customer_event_data(struct hook_writer *w,
	const struct conduit_customer_event_data *v);
static void check_customer_event_data(struct hook_check *c,
	const struct conduit_customer_event_data *v);
static void read_transaction(struct hook_reader *r,
	struct conduit_transaction *out);
static void write_transaction(struct hook_writer *w,
	const struct conduit_transaction *v);
static void check_transaction(struct hook_check *c,
	const struct conduit_transaction *v);
static void read_transaction_type(struct hook_reader *r,
	struct conduit_transaction_type *out);
static void write_transaction_type(struct hook_writer *w,
	const struct conduit_transaction_type *v);
static void check_transaction_type(struct hook_check *c,
	const struct conduit_transaction_type *v);
static void read_party(struct hook_reader *r, struct conduit_party *out);
static void write_party(struct hook_writer *w, const struct conduit_party *v);
static void check_party(struct hook_check *c, const struct conduit_party *v);
static void read_amount(struct hook_reader *r, struct conduit_amount *out);
static void write_amount(struct hook_writer *w, const struct conduit_amount *v);
static void check_amount(struct hook_check *c, const struct conduit_amount *v);
static void read_amount_asset_type_network(struct hook_reader *r,
	struct conduit_amount_asset_type_network *out);
static void write_amount_asset_type_network(struct hook_writer *w,
	const struct conduit_amount_asset_type_network *v);
static void check_amount_asset_type_network(struct hook_check *c,
	const struct conduit_amount_asset_type_network *v);
static void read_counterparty(struct hook_reader *r,
	struct conduit_counterparty *out);
static void write_counterparty(struct hook_writer *w,
	const struct conduit_counterparty *v);
static void check_counterparty(struct hook_check *c,
	const struct conduit_counterparty *v);
static void read_customer_type(struct hook_reader *r,
	struct conduit_customer_type *out);
static void write_customer_type(struct hook_writer *w,
	const struct conduit_customer_type *v);
static void check_customer_type(struct hook_check *c,
	const struct conduit_customer_type *v);
static void read_customer(struct hook_reader *r, struct conduit_customer *out);
static void write_customer(struct hook_writer *w,
	const struct conduit_customer *v);
static void check_customer(struct hook_check *c,
	const struct conduit_customer *v);

static void read_webhook_events(struct hook_reader *r,
	struct conduit_webhook_events *out)
{
	struct hook_list l;

	hook_list_begin(r, &l, sizeof *out->items);
	while (hook_list_next(r, &l))
		read_event_type(r, l.item);
	out->items = hook_list_end(r, &l, &out->count);
}

static void write_webhook_events(struct hook_writer *w,
	const struct conduit_webhook_events *v)
{
	size_t i;

	hook_write_list(w);
	for (i = 0; i < v->count; i++)
		write_event_type(w, &v->items[i]);
	hook_write_list_end(w);
}

static void check_webhook_events(struct hook_check *c,
	const struct conduit_webhook_events *v)
{
	size_t i;

	hook_check_min_items(c, v->count, 1);
	if (!hook_check_down(c))
		return;
	for (i = 0; i < v->count; i++) {
		hook_check_item(c, i);
		check_event_type(c, &v->items[i]);
	}
	hook_check_up(c);
}

static const struct hook_name create_webhook_body_list[] = {
	{HOOK_NAME("url")},
	{HOOK_NAME("events")},
	{HOOK_NAME("status")},
	{HOOK_NAME("organizationId")},
};
static const uint16_t create_webhook_body_order[] = {
	0, 1, 2, 3
};
static const struct hook_names create_webhook_body_names = {
	create_webhook_body_list, create_webhook_body_order, 4, false,
};

static void read_create_webhook_body(struct hook_reader *r,
	struct conduit_create_webhook_body *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &create_webhook_body_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->url);
			break;
		case 1:
			read_webhook_events(r, &out->events);
			break;
		case 2:
			read_webhook_status(r, &out->status);
			break;
		case 3:
			hook_read_str(r, &out->organization_id);
			break;
		}
}

static void write_create_webhook_body(struct hook_writer *w,
	const struct conduit_create_webhook_body *v)
{
	hook_write_object(w);
	if (v->url.ptr && hook_write_name(w, HOOK_NAME("url")))
		hook_write_str(w, v->url);
	if (v->events.items && hook_write_name(w, HOOK_NAME("events")))
		write_webhook_events(w, &v->events);
	if (v->status.text.ptr && hook_write_name(w, HOOK_NAME("status")))
		write_webhook_status(w, &v->status);
	if (v->organization_id.ptr
			&& hook_write_name(w, HOOK_NAME("organizationId")))
		hook_write_str(w, v->organization_id);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_create_webhook_body(struct hook_check *c,
	const struct conduit_create_webhook_body *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("url"), v->url.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->url, HOOK_URI);
	}
	if (hook_check_member(c, HOOK_NAME("events"), v->events.items,
			HOOK_REQUIRED)) {
		check_webhook_events(c, &v->events);
	}
	if (hook_check_member(c, HOOK_NAME("status"), v->status.text.ptr,
			HOOK_REQUIRED)) {
		check_webhook_status(c, &v->status);
	}
	if (hook_check_member(c, HOOK_NAME("organizationId"),
			v->organization_id.ptr, HOOK_OPTIONAL)) {
		hook_check_pattern(c, v->organization_id,
			&create_webhook_body_pattern);
	}
	hook_check_types(c, v->additional, &create_webhook_body_names);
	hook_check_up(c);
}

bool conduit_create_webhook_body_read(struct conduit_create_webhook_body *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_create_webhook_body(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_create_webhook_body_read_in_place(
	struct conduit_create_webhook_body *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_create_webhook_body(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_create_webhook_body_read_lenient(
	struct conduit_create_webhook_body *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_create_webhook_body(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_create_webhook_body_check(
	const struct conduit_create_webhook_body *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_create_webhook_body(&c, v);
	return hook_check_finish(&c);
}

bool conduit_create_webhook_body_check_all(
	const struct conduit_create_webhook_body *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_create_webhook_body(&c, v);
	return hook_check_finish(&c);
}

hook_str conduit_create_webhook_body_write_unchecked(
	const struct conduit_create_webhook_body *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_create_webhook_body(&w, v);
	return hook_writer_finish(&w);
}

hook_str conduit_create_webhook_body_write(
	const struct conduit_create_webhook_body *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!conduit_create_webhook_body_check(v, direction, error))
		return none;
	return conduit_create_webhook_body_write_unchecked(v, direction, arena,
		error);
}

static const struct hook_name event_type_list[] = {
	{HOOK_NAME("counterparty.active")},
	{HOOK_NAME("counterparty.compliance_rejected")},
	{HOOK_NAME("counterparty.deleted")},
	{HOOK_NAME("counterparty.in_compliance_review")},
	{HOOK_NAME("customer.active")},
	{HOOK_NAME("customer.in_compliance_review")},
	{HOOK_NAME("customer.compliance_rejected")},
	{HOOK_NAME("customer.created")},
	{HOOK_NAME("customer.kyb_in_progress")},
	{HOOK_NAME("customer.kyb_expired")},
	{HOOK_NAME("customer.kyb_missing_information")},
	{HOOK_NAME("customer.account_onboarding_pending")},
	{HOOK_NAME("transaction.initializing")},
	{HOOK_NAME("transaction.created")},
	{HOOK_NAME("transaction.compliance_approved")},
	{HOOK_NAME("transaction.compliance_rejected")},
	{HOOK_NAME("transaction.completed")},
	{HOOK_NAME("transaction.awaiting_funds")},
	{HOOK_NAME("transaction.funds_received")},
	{HOOK_NAME("transaction.cancelled")},
	{HOOK_NAME("transaction.in_compliance_review")},
	{HOOK_NAME("transaction.awaiting_compliance_review")},
	{HOOK_NAME("transaction.processing_withdrawal")},
	{HOOK_NAME("transaction.withdrawal_processed")},
	{HOOK_NAME("transaction.processing_settlement")},
	{HOOK_NAME("transaction.settlement_processed")},
	{HOOK_NAME("transaction.processing_payment")},
	{HOOK_NAME("transaction.payment_processed")},
};
static const uint16_t event_type_order[] = {
	4, 7, 0, 13, 2, 9, 19, 16, 8, 12, 17, 18, 6, 5, 27, 26, 14, 15, 1, 10,
	20, 25, 23, 3, 24, 22, 11, 21
};
static const struct hook_names event_type_names = {
	event_type_list, event_type_order, 28, false,
};

const char *conduit_event_type_text(enum conduit_event_type_id id)
{
	if ((unsigned)id - 1 < CONDUIT_EVENT_TYPE_COUNT)
		return event_type_list[(unsigned)id - 1].ptr;
	return "";
}

enum conduit_event_type_id
conduit_event_type_find(const char *text, size_t len)
{
	return (enum conduit_event_type_id)(hook_names_find(&event_type_names,
		text, len) + 1);
}

struct conduit_event_type
conduit_event_type_of(enum conduit_event_type_id id)
{
	struct conduit_event_type value;

	memset(&value, 0, sizeof value);
	if ((unsigned)id - 1 < CONDUIT_EVENT_TYPE_COUNT) {
		value.text.ptr = event_type_list[(unsigned)id - 1].ptr;
		value.text.len = event_type_list[(unsigned)id - 1].len;
		value.id = id;
	}
	return value;
}

static void read_event_type(struct hook_reader *r,
	struct conduit_event_type *out)
{
	out->id =
		(enum conduit_event_type_id)hook_read_enum(r, &out->text,
		&event_type_names);
}

static void write_event_type(struct hook_writer *w,
	const struct conduit_event_type *v)
{
	hook_write_str(w, v->text);
}

static void check_event_type(struct hook_check *c,
	const struct conduit_event_type *v)
{
	hook_check_enum(c,
		conduit_event_type_find(v->text.ptr, v->text.len) != 0);
}

static const struct hook_name webhook_status_list[] = {
	{HOOK_NAME("enabled")},
	{HOOK_NAME("disabled")},
};
static const uint16_t webhook_status_order[] = {
	0, 1
};
static const struct hook_names webhook_status_names = {
	webhook_status_list, webhook_status_order, 2, false,
};

const char *conduit_webhook_status_text(enum conduit_webhook_status_id id)
{
	if ((unsigned)id - 1 < CONDUIT_WEBHOOK_STATUS_COUNT)
		return webhook_status_list[(unsigned)id - 1].ptr;
	return "";
}

enum conduit_webhook_status_id
conduit_webhook_status_find(const char *text, size_t len)
{
	return (enum conduit_webhook_status_id)(hook_names_find(
		&webhook_status_names, text, len) + 1);
}

struct conduit_webhook_status
conduit_webhook_status_of(enum conduit_webhook_status_id id)
{
	struct conduit_webhook_status value;

	memset(&value, 0, sizeof value);
	if ((unsigned)id - 1 < CONDUIT_WEBHOOK_STATUS_COUNT) {
		value.text.ptr = webhook_status_list[(unsigned)id - 1].ptr;
		value.text.len = webhook_status_list[(unsigned)id - 1].len;
		value.id = id;
	}
	return value;
}

static void read_webhook_status(struct hook_reader *r,
	struct conduit_webhook_status *out)
{
	out->id =
		(enum conduit_webhook_status_id)hook_read_enum(r, &out->text,
		&webhook_status_names);
}

static void write_webhook_status(struct hook_writer *w,
	const struct conduit_webhook_status *v)
{
	hook_write_str(w, v->text);
}

static void check_webhook_status(struct hook_check *c,
	const struct conduit_webhook_status *v)
{
	hook_check_enum(c,
		conduit_webhook_status_find(v->text.ptr, v->text.len) != 0);
}

static const struct hook_name webhook_list[] = {
	{HOOK_NAME("url")},
	{HOOK_NAME("events")},
	{HOOK_NAME("status")},
	{HOOK_NAME("organizationId")},
	{HOOK_NAME("id")},
	{HOOK_NAME("secret")},
};
static const uint16_t webhook_order[] = {
	4, 0, 1, 5, 2, 3
};
static const struct hook_names webhook_names = {
	webhook_list, webhook_order, 6, false,
};

static void read_webhook(struct hook_reader *r, struct conduit_webhook *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &webhook_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->url);
			break;
		case 1:
			read_webhook_events(r, &out->events);
			break;
		case 2:
			read_webhook_status(r, &out->status);
			break;
		case 3:
			hook_read_str(r, &out->organization_id);
			break;
		case 4:
			hook_read_str(r, &out->id);
			break;
		case 5:
			hook_read_str(r, &out->secret);
			break;
		}
}

static void write_webhook(struct hook_writer *w,
	const struct conduit_webhook *v)
{
	hook_write_object(w);
	if (v->url.ptr && hook_write_name(w, HOOK_NAME("url")))
		hook_write_str(w, v->url);
	if (v->events.items && hook_write_name(w, HOOK_NAME("events")))
		write_webhook_events(w, &v->events);
	if (v->status.text.ptr && hook_write_name(w, HOOK_NAME("status")))
		write_webhook_status(w, &v->status);
	if (v->organization_id.ptr
			&& hook_write_name(w, HOOK_NAME("organizationId")))
		hook_write_str(w, v->organization_id);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->secret.ptr && hook_write_name(w, HOOK_NAME("secret")))
		hook_write_str(w, v->secret);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_webhook(struct hook_check *c, const struct conduit_webhook *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("url"), v->url.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->url, HOOK_URI);
	}
	if (hook_check_member(c, HOOK_NAME("events"), v->events.items,
			HOOK_REQUIRED)) {
		check_webhook_events(c, &v->events);
	}
	if (hook_check_member(c, HOOK_NAME("status"), v->status.text.ptr,
			HOOK_REQUIRED)) {
		check_webhook_status(c, &v->status);
	}
	if (hook_check_member(c, HOOK_NAME("organizationId"),
			v->organization_id.ptr, HOOK_OPTIONAL)) {
		hook_check_pattern(c, v->organization_id,
			&create_webhook_body_pattern);
	}
	if (hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_REQUIRED)) {
		hook_check_pattern(c, v->id, &webhook_pattern_2);
	}
	hook_check_types(c, v->additional, &webhook_names);
	hook_check_up(c);
}

bool conduit_webhook_read(struct conduit_webhook *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_webhook(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_webhook_read_in_place(struct conduit_webhook *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_webhook(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_webhook_read_lenient(struct conduit_webhook *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_webhook(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_webhook_check(const struct conduit_webhook *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_webhook(&c, v);
	return hook_check_finish(&c);
}

bool conduit_webhook_check_all(const struct conduit_webhook *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_webhook(&c, v);
	return hook_check_finish(&c);
}

hook_str conduit_webhook_write_unchecked(const struct conduit_webhook *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_webhook(&w, v);
	return hook_writer_finish(&w);
}

hook_str conduit_webhook_write(const struct conduit_webhook *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!conduit_webhook_check(v, direction, error))
		return none;
	return conduit_webhook_write_unchecked(v, direction, arena, error);
}

static void read_forbidden_error_response_errors(struct hook_reader *r,
	struct conduit_forbidden_error_response_errors *out)
{
	struct hook_list l;

	hook_list_begin(r, &l, sizeof *out->items);
	while (hook_list_next(r, &l))
		read_forbidden_error_response_errors_item(r, l.item);
	out->items = hook_list_end(r, &l, &out->count);
}

static void write_forbidden_error_response_errors(struct hook_writer *w,
	const struct conduit_forbidden_error_response_errors *v)
{
	size_t i;

	hook_write_list(w);
	for (i = 0; i < v->count; i++)
		write_forbidden_error_response_errors_item(w, &v->items[i]);
	hook_write_list_end(w);
}

static void check_forbidden_error_response_errors(struct hook_check *c,
	const struct conduit_forbidden_error_response_errors *v)
{
	size_t i;

	if (!hook_check_down(c))
		return;
	for (i = 0; i < v->count; i++) {
		hook_check_item(c, i);
		check_forbidden_error_response_errors_item(c, &v->items[i]);
	}
	hook_check_up(c);
}

static const struct hook_name bad_request_error_response_list[] = {
	{HOOK_NAME("errors")},
};
static const uint16_t bad_request_error_response_order[] = {
	0
};
static const struct hook_names bad_request_error_response_names = {
	bad_request_error_response_list, bad_request_error_response_order, 1,
		false,
};

static void read_bad_request_error_response(struct hook_reader *r,
	struct conduit_bad_request_error_response *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &bad_request_error_response_names,
		&out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			read_forbidden_error_response_errors(r, &out->errors);
			break;
		}
}

static void write_bad_request_error_response(struct hook_writer *w,
	const struct conduit_bad_request_error_response *v)
{
	hook_write_object(w);
	if (v->errors.items && hook_write_name(w, HOOK_NAME("errors")))
		write_forbidden_error_response_errors(w, &v->errors);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_bad_request_error_response(struct hook_check *c,
	const struct conduit_bad_request_error_response *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("errors"), v->errors.items,
			HOOK_REQUIRED)) {
		check_forbidden_error_response_errors(c, &v->errors);
	}
	hook_check_types(c, v->additional, &bad_request_error_response_names);
	hook_check_up(c);
}

bool conduit_bad_request_error_response_read(
	struct conduit_bad_request_error_response *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_bad_request_error_response(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_bad_request_error_response_read_in_place(
	struct conduit_bad_request_error_response *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_bad_request_error_response(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_bad_request_error_response_read_lenient(
	struct conduit_bad_request_error_response *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_bad_request_error_response(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_bad_request_error_response_check(
	const struct conduit_bad_request_error_response *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_bad_request_error_response(&c, v);
	return hook_check_finish(&c);
}

bool conduit_bad_request_error_response_check_all(
	const struct conduit_bad_request_error_response *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_bad_request_error_response(&c, v);
	return hook_check_finish(&c);
}

hook_str conduit_bad_request_error_response_write_unchecked(
	const struct conduit_bad_request_error_response *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_bad_request_error_response(&w, v);
	return hook_writer_finish(&w);
}

hook_str conduit_bad_request_error_response_write(
	const struct conduit_bad_request_error_response *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!conduit_bad_request_error_response_check(v, direction, error))
		return none;
	return conduit_bad_request_error_response_write_unchecked(v, direction,
		arena, error);
}

static const struct hook_name forbidden_error_response_errors_item_list[] = {
	{HOOK_NAME("detail")},
	{HOOK_NAME("code")},
};
static const uint16_t forbidden_error_response_errors_item_order[] = {
	1, 0
};
static const struct hook_names forbidden_error_response_errors_item_names = {
	forbidden_error_response_errors_item_list,
		forbidden_error_response_errors_item_order, 2, false,
};

static void read_forbidden_error_response_errors_item(struct hook_reader *r,
	struct conduit_forbidden_error_response_errors_item *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &forbidden_error_response_errors_item_names,
		&out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->detail);
			break;
		case 1:
			hook_read_str(r, &out->code);
			break;
		}
}

static void write_forbidden_error_response_errors_item(struct hook_writer *w,
	const struct conduit_forbidden_error_response_errors_item *v)
{
	hook_write_object(w);
	if (v->detail.ptr && hook_write_name(w, HOOK_NAME("detail")))
		hook_write_str(w, v->detail);
	if (v->code.ptr && hook_write_name(w, HOOK_NAME("code")))
		hook_write_str(w, v->code);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_forbidden_error_response_errors_item(struct hook_check *c,
	const struct conduit_forbidden_error_response_errors_item *v)
{
	if (!hook_check_down(c))
		return;
	hook_check_member(c, HOOK_NAME("detail"), v->detail.ptr, HOOK_REQUIRED);
	hook_check_member(c, HOOK_NAME("code"), v->code.ptr, HOOK_REQUIRED);
	hook_check_types(c, v->additional,
		&forbidden_error_response_errors_item_names);
	hook_check_up(c);
}

static const struct hook_name forbidden_error_response_list[] = {
	{HOOK_NAME("errors")},
};
static const uint16_t forbidden_error_response_order[] = {
	0
};
static const struct hook_names forbidden_error_response_names = {
	forbidden_error_response_list, forbidden_error_response_order, 1, false,
};

static void read_forbidden_error_response(struct hook_reader *r,
	struct conduit_forbidden_error_response *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &forbidden_error_response_names,
		&out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			read_forbidden_error_response_errors(r, &out->errors);
			break;
		}
}

static void write_forbidden_error_response(struct hook_writer *w,
	const struct conduit_forbidden_error_response *v)
{
	hook_write_object(w);
	if (v->errors.items && hook_write_name(w, HOOK_NAME("errors")))
		write_forbidden_error_response_errors(w, &v->errors);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_forbidden_error_response(struct hook_check *c,
	const struct conduit_forbidden_error_response *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("errors"), v->errors.items,
			HOOK_REQUIRED)) {
		check_forbidden_error_response_errors(c, &v->errors);
	}
	hook_check_types(c, v->additional, &forbidden_error_response_names);
	hook_check_up(c);
}

bool conduit_forbidden_error_response_read(
	struct conduit_forbidden_error_response *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_forbidden_error_response(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_forbidden_error_response_read_in_place(
	struct conduit_forbidden_error_response *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_forbidden_error_response(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_forbidden_error_response_read_lenient(
	struct conduit_forbidden_error_response *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_forbidden_error_response(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_forbidden_error_response_check(
	const struct conduit_forbidden_error_response *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_forbidden_error_response(&c, v);
	return hook_check_finish(&c);
}

bool conduit_forbidden_error_response_check_all(
	const struct conduit_forbidden_error_response *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_forbidden_error_response(&c, v);
	return hook_check_finish(&c);
}

hook_str conduit_forbidden_error_response_write_unchecked(
	const struct conduit_forbidden_error_response *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_forbidden_error_response(&w, v);
	return hook_writer_finish(&w);
}

hook_str conduit_forbidden_error_response_write(
	const struct conduit_forbidden_error_response *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!conduit_forbidden_error_response_check(v, direction, error))
		return none;
	return conduit_forbidden_error_response_write_unchecked(v, direction,
		arena, error);
}

static const struct hook_name unsupported_media_type_error_response_list[] = {
	{HOOK_NAME("errors")},
};
static const uint16_t unsupported_media_type_error_response_order[] = {
	0
};
static const struct hook_names unsupported_media_type_error_response_names = {
	unsupported_media_type_error_response_list,
		unsupported_media_type_error_response_order, 1, false,
};

static void read_unsupported_media_type_error_response(struct hook_reader *r,
	struct conduit_unsupported_media_type_error_response *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &unsupported_media_type_error_response_names,
		&out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			read_forbidden_error_response_errors(r, &out->errors);
			break;
		}
}

static void write_unsupported_media_type_error_response(struct hook_writer *w,
	const struct conduit_unsupported_media_type_error_response *v)
{
	hook_write_object(w);
	if (v->errors.items && hook_write_name(w, HOOK_NAME("errors")))
		write_forbidden_error_response_errors(w, &v->errors);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_unsupported_media_type_error_response(struct hook_check *c,
	const struct conduit_unsupported_media_type_error_response *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("errors"), v->errors.items,
			HOOK_REQUIRED)) {
		check_forbidden_error_response_errors(c, &v->errors);
	}
	hook_check_types(c, v->additional,
		&unsupported_media_type_error_response_names);
	hook_check_up(c);
}

bool conduit_unsupported_media_type_error_response_read(
	struct conduit_unsupported_media_type_error_response *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_unsupported_media_type_error_response(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_unsupported_media_type_error_response_read_in_place(
	struct conduit_unsupported_media_type_error_response *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_unsupported_media_type_error_response(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_unsupported_media_type_error_response_read_lenient(
	struct conduit_unsupported_media_type_error_response *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_unsupported_media_type_error_response(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_unsupported_media_type_error_response_check(
	const struct conduit_unsupported_media_type_error_response *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_unsupported_media_type_error_response(&c, v);
	return hook_check_finish(&c);
}

bool conduit_unsupported_media_type_error_response_check_all(
	const struct conduit_unsupported_media_type_error_response *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_unsupported_media_type_error_response(&c, v);
	return hook_check_finish(&c);
}

hook_str conduit_unsupported_media_type_error_response_write_unchecked(
	const struct conduit_unsupported_media_type_error_response *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_unsupported_media_type_error_response(&w, v);
	return hook_writer_finish(&w);
}

hook_str conduit_unsupported_media_type_error_response_write(
	const struct conduit_unsupported_media_type_error_response *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!conduit_unsupported_media_type_error_response_check(v, direction,
			error))
		return none;
	return conduit_unsupported_media_type_error_response_write_unchecked(v,
		direction, arena, error);
}

static const struct hook_name too_many_requests_error_response_list[] = {
	{HOOK_NAME("errors")},
};
static const uint16_t too_many_requests_error_response_order[] = {
	0
};
static const struct hook_names too_many_requests_error_response_names = {
	too_many_requests_error_response_list,
		too_many_requests_error_response_order, 1, false,
};

static void read_too_many_requests_error_response(struct hook_reader *r,
	struct conduit_too_many_requests_error_response *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &too_many_requests_error_response_names,
		&out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			read_forbidden_error_response_errors(r, &out->errors);
			break;
		}
}

static void write_too_many_requests_error_response(struct hook_writer *w,
	const struct conduit_too_many_requests_error_response *v)
{
	hook_write_object(w);
	if (v->errors.items && hook_write_name(w, HOOK_NAME("errors")))
		write_forbidden_error_response_errors(w, &v->errors);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_too_many_requests_error_response(struct hook_check *c,
	const struct conduit_too_many_requests_error_response *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("errors"), v->errors.items,
			HOOK_REQUIRED)) {
		check_forbidden_error_response_errors(c, &v->errors);
	}
	hook_check_types(c, v->additional,
		&too_many_requests_error_response_names);
	hook_check_up(c);
}

bool conduit_too_many_requests_error_response_read(
	struct conduit_too_many_requests_error_response *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_too_many_requests_error_response(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_too_many_requests_error_response_read_in_place(
	struct conduit_too_many_requests_error_response *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_too_many_requests_error_response(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_too_many_requests_error_response_read_lenient(
	struct conduit_too_many_requests_error_response *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_too_many_requests_error_response(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_too_many_requests_error_response_check(
	const struct conduit_too_many_requests_error_response *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_too_many_requests_error_response(&c, v);
	return hook_check_finish(&c);
}

bool conduit_too_many_requests_error_response_check_all(
	const struct conduit_too_many_requests_error_response *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_too_many_requests_error_response(&c, v);
	return hook_check_finish(&c);
}

hook_str conduit_too_many_requests_error_response_write_unchecked(
	const struct conduit_too_many_requests_error_response *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_too_many_requests_error_response(&w, v);
	return hook_writer_finish(&w);
}

hook_str conduit_too_many_requests_error_response_write(
	const struct conduit_too_many_requests_error_response *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!conduit_too_many_requests_error_response_check(v, direction,
			error))
		return none;
	return conduit_too_many_requests_error_response_write_unchecked(v,
		direction, arena, error);
}

static const struct hook_name internal_server_error_response_list[] = {
	{HOOK_NAME("errors")},
};
static const uint16_t internal_server_error_response_order[] = {
	0
};
static const struct hook_names internal_server_error_response_names = {
	internal_server_error_response_list,
		internal_server_error_response_order, 1, false,
};

static void read_internal_server_error_response(struct hook_reader *r,
	struct conduit_internal_server_error_response *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &internal_server_error_response_names,
		&out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			read_forbidden_error_response_errors(r, &out->errors);
			break;
		}
}

static void write_internal_server_error_response(struct hook_writer *w,
	const struct conduit_internal_server_error_response *v)
{
	hook_write_object(w);
	if (v->errors.items && hook_write_name(w, HOOK_NAME("errors")))
		write_forbidden_error_response_errors(w, &v->errors);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_internal_server_error_response(struct hook_check *c,
	const struct conduit_internal_server_error_response *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("errors"), v->errors.items,
			HOOK_REQUIRED)) {
		check_forbidden_error_response_errors(c, &v->errors);
	}
	hook_check_types(c, v->additional,
		&internal_server_error_response_names);
	hook_check_up(c);
}

bool conduit_internal_server_error_response_read(
	struct conduit_internal_server_error_response *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_internal_server_error_response(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_internal_server_error_response_read_in_place(
	struct conduit_internal_server_error_response *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_internal_server_error_response(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_internal_server_error_response_read_lenient(
	struct conduit_internal_server_error_response *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_internal_server_error_response(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_internal_server_error_response_check(
	const struct conduit_internal_server_error_response *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_internal_server_error_response(&c, v);
	return hook_check_finish(&c);
}

bool conduit_internal_server_error_response_check_all(
	const struct conduit_internal_server_error_response *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_internal_server_error_response(&c, v);
	return hook_check_finish(&c);
}

hook_str conduit_internal_server_error_response_write_unchecked(
	const struct conduit_internal_server_error_response *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_internal_server_error_response(&w, v);
	return hook_writer_finish(&w);
}

hook_str conduit_internal_server_error_response_write(
	const struct conduit_internal_server_error_response *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!conduit_internal_server_error_response_check(v, direction, error))
		return none;
	return conduit_internal_server_error_response_write_unchecked(v,
		direction, arena, error);
}

static const struct hook_name event_name_list[] = {
	{HOOK_NAME("counterparty.active")},
	{HOOK_NAME("counterparty.compliance_rejected")},
	{HOOK_NAME("counterparty.deleted")},
	{HOOK_NAME("counterparty.in_compliance_review")},
	{HOOK_NAME("customer.active")},
	{HOOK_NAME("customer.in_compliance_review")},
	{HOOK_NAME("customer.compliance_rejected")},
	{HOOK_NAME("customer.created")},
	{HOOK_NAME("customer.kyb_in_progress")},
	{HOOK_NAME("customer.kyb_expired")},
	{HOOK_NAME("customer.kyb_missing_information")},
	{HOOK_NAME("customer.account_onboarding_pending")},
	{HOOK_NAME("transaction.initializing")},
	{HOOK_NAME("transaction.created")},
	{HOOK_NAME("transaction.compliance_approved")},
	{HOOK_NAME("transaction.compliance_rejected")},
	{HOOK_NAME("transaction.completed")},
	{HOOK_NAME("transaction.awaiting_funds")},
	{HOOK_NAME("transaction.funds_received")},
	{HOOK_NAME("transaction.cancelled")},
	{HOOK_NAME("transaction.in_compliance_review")},
	{HOOK_NAME("transaction.awaiting_compliance_review")},
	{HOOK_NAME("transaction.processing_withdrawal")},
	{HOOK_NAME("transaction.withdrawal_processed")},
	{HOOK_NAME("transaction.processing_settlement")},
	{HOOK_NAME("transaction.settlement_processed")},
	{HOOK_NAME("transaction.processing_payment")},
	{HOOK_NAME("transaction.payment_processed")},
};
static const uint16_t event_name_order[] = {
	4, 7, 0, 13, 2, 9, 19, 16, 8, 12, 17, 18, 6, 5, 27, 26, 14, 15, 1, 10,
	20, 25, 23, 3, 24, 22, 11, 21
};
static const struct hook_names event_name_names = {
	event_name_list, event_name_order, 28, false,
};

const char *conduit_event_name_text(enum conduit_event_name_id id)
{
	if ((unsigned)id - 1 < CONDUIT_EVENT_NAME_COUNT)
		return event_name_list[(unsigned)id - 1].ptr;
	return "";
}

enum conduit_event_name_id
conduit_event_name_find(const char *text, size_t len)
{
	return (enum conduit_event_name_id)(hook_names_find(&event_name_names,
		text, len) + 1);
}

struct conduit_event_name
conduit_event_name_of(enum conduit_event_name_id id)
{
	struct conduit_event_name value;

	memset(&value, 0, sizeof value);
	if ((unsigned)id - 1 < CONDUIT_EVENT_NAME_COUNT) {
		value.text.ptr = event_name_list[(unsigned)id - 1].ptr;
		value.text.len = event_name_list[(unsigned)id - 1].len;
		value.id = id;
	}
	return value;
}

static void read_event_name(struct hook_reader *r,
	struct conduit_event_name *out)
{
	out->id =
		(enum conduit_event_name_id)hook_read_enum(r, &out->text,
		&event_name_names);
}

static void write_event_name(struct hook_writer *w,
	const struct conduit_event_name *v)
{
	hook_write_str(w, v->text);
}

static void check_event_name(struct hook_check *c,
	const struct conduit_event_name *v)
{
	hook_check_enum(c,
		conduit_event_name_find(v->text.ptr, v->text.len) != 0);
}

static const struct hook_name transaction_event_list[] = {
	{HOOK_NAME("event")},
	{HOOK_NAME("version")},
	{HOOK_NAME("data")},
};
static const uint16_t transaction_event_order[] = {
	2, 0, 1
};
static const struct hook_names transaction_event_names = {
	transaction_event_list, transaction_event_order, 3, false,
};

static void read_transaction_event(struct hook_reader *r,
	struct conduit_transaction_event *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &transaction_event_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			read_event_name(r, &out->event);
			break;
		case 1:
			hook_read_str(r, &out->version);
			break;
		case 2:
			out->data = hook_read_new(r, sizeof *out->data);
			if (out->data != NULL)
				read_transaction_event_data(r, out->data);
			break;
		}
}

static void write_transaction_event(struct hook_writer *w,
	const struct conduit_transaction_event *v)
{
	hook_write_object(w);
	if (v->event.text.ptr && hook_write_name(w, HOOK_NAME("event")))
		write_event_name(w, &v->event);
	if (v->version.ptr && hook_write_name(w, HOOK_NAME("version")))
		hook_write_str(w, v->version);
	if (v->data && hook_write_name(w, HOOK_NAME("data")))
		write_transaction_event_data(w, v->data);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_transaction_event(struct hook_check *c,
	const struct conduit_transaction_event *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("event"), v->event.text.ptr,
			HOOK_REQUIRED)) {
		check_event_name(c, &v->event);
	}
	hook_check_member(c, HOOK_NAME("version"), v->version.ptr,
		HOOK_REQUIRED);
	if (hook_check_member(c, HOOK_NAME("data"), v->data, HOOK_REQUIRED)) {
		check_transaction_event_data(c, v->data);
	}
	hook_check_types(c, v->additional, &transaction_event_names);
	hook_check_up(c);
}

bool conduit_transaction_event_read(struct conduit_transaction_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_transaction_event(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_transaction_event_read_in_place(
	struct conduit_transaction_event *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_transaction_event(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_transaction_event_read_lenient(
	struct conduit_transaction_event *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_transaction_event(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_transaction_event_check(const struct conduit_transaction_event *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_transaction_event(&c, v);
	return hook_check_finish(&c);
}

bool conduit_transaction_event_check_all(
	const struct conduit_transaction_event *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_transaction_event(&c, v);
	return hook_check_finish(&c);
}

hook_str conduit_transaction_event_write_unchecked(
	const struct conduit_transaction_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_transaction_event(&w, v);
	return hook_writer_finish(&w);
}

hook_str conduit_transaction_event_write(
	const struct conduit_transaction_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!conduit_transaction_event_check(v, direction, error))
		return none;
	return conduit_transaction_event_write_unchecked(v, direction, arena,
		error);
}

static const struct hook_name transaction_event_data_list[] = {
	{HOOK_NAME("transaction")},
};
static const uint16_t transaction_event_data_order[] = {
	0
};
static const struct hook_names transaction_event_data_names = {
	transaction_event_data_list, transaction_event_data_order, 1, false,
};

static void read_transaction_event_data(struct hook_reader *r,
	struct conduit_transaction_event_data *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &transaction_event_data_names,
		&out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			out->transaction =
				hook_read_new(r, sizeof *out->transaction);
			if (out->transaction != NULL)
				read_transaction(r, out->transaction);
			break;
		}
}

static void write_transaction_event_data(struct hook_writer *w,
	const struct conduit_transaction_event_data *v)
{
	hook_write_object(w);
	if (v->transaction && hook_write_name(w, HOOK_NAME("transaction")))
		write_transaction(w, v->transaction);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_transaction_event_data(struct hook_check *c,
	const struct conduit_transaction_event_data *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("transaction"), v->transaction,
			HOOK_REQUIRED)) {
		check_transaction(c, v->transaction);
	}
	hook_check_types(c, v->additional, &transaction_event_data_names);
	hook_check_up(c);
}

static const struct hook_name counterparty_event_list[] = {
	{HOOK_NAME("event")},
	{HOOK_NAME("version")},
	{HOOK_NAME("data")},
};
static const uint16_t counterparty_event_order[] = {
	2, 0, 1
};
static const struct hook_names counterparty_event_names = {
	counterparty_event_list, counterparty_event_order, 3, false,
};

static void read_counterparty_event(struct hook_reader *r,
	struct conduit_counterparty_event *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &counterparty_event_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			read_event_name(r, &out->event);
			break;
		case 1:
			hook_read_str(r, &out->version);
			break;
		case 2:
			out->data = hook_read_new(r, sizeof *out->data);
			if (out->data != NULL)
				read_counterparty_event_data(r, out->data);
			break;
		}
}

static void write_counterparty_event(struct hook_writer *w,
	const struct conduit_counterparty_event *v)
{
	hook_write_object(w);
	if (v->event.text.ptr && hook_write_name(w, HOOK_NAME("event")))
		write_event_name(w, &v->event);
	if (v->version.ptr && hook_write_name(w, HOOK_NAME("version")))
		hook_write_str(w, v->version);
	if (v->data && hook_write_name(w, HOOK_NAME("data")))
		write_counterparty_event_data(w, v->data);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_counterparty_event(struct hook_check *c,
	const struct conduit_counterparty_event *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("event"), v->event.text.ptr,
			HOOK_REQUIRED)) {
		check_event_name(c, &v->event);
	}
	hook_check_member(c, HOOK_NAME("version"), v->version.ptr,
		HOOK_REQUIRED);
	if (hook_check_member(c, HOOK_NAME("data"), v->data, HOOK_REQUIRED)) {
		check_counterparty_event_data(c, v->data);
	}
	hook_check_types(c, v->additional, &counterparty_event_names);
	hook_check_up(c);
}

bool conduit_counterparty_event_read(struct conduit_counterparty_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_counterparty_event(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_counterparty_event_read_in_place(
	struct conduit_counterparty_event *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_counterparty_event(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_counterparty_event_read_lenient(
	struct conduit_counterparty_event *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_counterparty_event(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_counterparty_event_check(
	const struct conduit_counterparty_event *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_counterparty_event(&c, v);
	return hook_check_finish(&c);
}

bool conduit_counterparty_event_check_all(
	const struct conduit_counterparty_event *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_counterparty_event(&c, v);
	return hook_check_finish(&c);
}

hook_str conduit_counterparty_event_write_unchecked(
	const struct conduit_counterparty_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_counterparty_event(&w, v);
	return hook_writer_finish(&w);
}

hook_str conduit_counterparty_event_write(
	const struct conduit_counterparty_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!conduit_counterparty_event_check(v, direction, error))
		return none;
	return conduit_counterparty_event_write_unchecked(v, direction, arena,
		error);
}

static const struct hook_name counterparty_event_data_list[] = {
	{HOOK_NAME("counterparty")},
};
static const uint16_t counterparty_event_data_order[] = {
	0
};
static const struct hook_names counterparty_event_data_names = {
	counterparty_event_data_list, counterparty_event_data_order, 1, false,
};

static void read_counterparty_event_data(struct hook_reader *r,
	struct conduit_counterparty_event_data *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &counterparty_event_data_names,
		&out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			out->counterparty =
				hook_read_new(r, sizeof *out->counterparty);
			if (out->counterparty != NULL)
				read_counterparty(r, out->counterparty);
			break;
		}
}

static void write_counterparty_event_data(struct hook_writer *w,
	const struct conduit_counterparty_event_data *v)
{
	hook_write_object(w);
	if (v->counterparty && hook_write_name(w, HOOK_NAME("counterparty")))
		write_counterparty(w, v->counterparty);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_counterparty_event_data(struct hook_check *c,
	const struct conduit_counterparty_event_data *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("counterparty"), v->counterparty,
			HOOK_REQUIRED)) {
		check_counterparty(c, v->counterparty);
	}
	hook_check_types(c, v->additional, &counterparty_event_data_names);
	hook_check_up(c);
}

static const struct hook_name customer_event_list[] = {
	{HOOK_NAME("event")},
	{HOOK_NAME("version")},
	{HOOK_NAME("data")},
};
static const uint16_t customer_event_order[] = {
	2, 0, 1
};
static const struct hook_names customer_event_names = {
	customer_event_list, customer_event_order, 3, false,
};

static void read_customer_event(struct hook_reader *r,
	struct conduit_customer_event *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &customer_event_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			read_event_name(r, &out->event);
			break;
		case 1:
			hook_read_str(r, &out->version);
			break;
		case 2:
			out->data = hook_read_new(r, sizeof *out->data);
			if (out->data != NULL)
				read_customer_event_data(r, out->data);
			break;
		}
}

static void write_customer_event(struct hook_writer *w,
	const struct conduit_customer_event *v)
{
	hook_write_object(w);
	if (v->event.text.ptr && hook_write_name(w, HOOK_NAME("event")))
		write_event_name(w, &v->event);
	if (v->version.ptr && hook_write_name(w, HOOK_NAME("version")))
		hook_write_str(w, v->version);
	if (v->data && hook_write_name(w, HOOK_NAME("data")))
		write_customer_event_data(w, v->data);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_customer_event(struct hook_check *c,
	const struct conduit_customer_event *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("event"), v->event.text.ptr,
			HOOK_REQUIRED)) {
		check_event_name(c, &v->event);
	}
	hook_check_member(c, HOOK_NAME("version"), v->version.ptr,
		HOOK_REQUIRED);
	if (hook_check_member(c, HOOK_NAME("data"), v->data, HOOK_REQUIRED)) {
		check_customer_event_data(c, v->data);
	}
	hook_check_types(c, v->additional, &customer_event_names);
	hook_check_up(c);
}

bool conduit_customer_event_read(struct conduit_customer_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_customer_event(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_customer_event_read_in_place(struct conduit_customer_event *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_customer_event(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_customer_event_read_lenient(struct conduit_customer_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_customer_event(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_customer_event_check(const struct conduit_customer_event *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_customer_event(&c, v);
	return hook_check_finish(&c);
}

bool conduit_customer_event_check_all(const struct conduit_customer_event *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_customer_event(&c, v);
	return hook_check_finish(&c);
}

hook_str conduit_customer_event_write_unchecked(
	const struct conduit_customer_event *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_customer_event(&w, v);
	return hook_writer_finish(&w);
}

hook_str conduit_customer_event_write(const struct conduit_customer_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!conduit_customer_event_check(v, direction, error))
		return none;
	return conduit_customer_event_write_unchecked(v, direction, arena,
		error);
}

static const struct hook_name customer_event_data_list[] = {
	{HOOK_NAME("customer")},
};
static const uint16_t customer_event_data_order[] = {
	0
};
static const struct hook_names customer_event_data_names = {
	customer_event_data_list, customer_event_data_order, 1, false,
};

static void read_customer_event_data(struct hook_reader *r,
	struct conduit_customer_event_data *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &customer_event_data_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			out->customer = hook_read_new(r, sizeof *out->customer);
			if (out->customer != NULL)
				read_customer(r, out->customer);
			break;
		}
}

static void write_customer_event_data(struct hook_writer *w,
	const struct conduit_customer_event_data *v)
{
	hook_write_object(w);
	if (v->customer && hook_write_name(w, HOOK_NAME("customer")))
		write_customer(w, v->customer);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_customer_event_data(struct hook_check *c,
	const struct conduit_customer_event_data *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("customer"), v->customer,
			HOOK_REQUIRED)) {
		check_customer(c, v->customer);
	}
	hook_check_types(c, v->additional, &customer_event_data_names);
	hook_check_up(c);
}

static const struct hook_name transaction_list[] = {
	{HOOK_NAME("type")},
	{HOOK_NAME("id")},
	{HOOK_NAME("status")},
	{HOOK_NAME("source")},
	{HOOK_NAME("destination")},
	{HOOK_NAME("purpose")},
	{HOOK_NAME("reference")},
	{HOOK_NAME("quote")},
	{HOOK_NAME("createdAt")},
	{HOOK_NAME("completedAt")},
	{HOOK_NAME("clientId")},
};
static const uint16_t transaction_order[] = {
	1, 0, 7, 3, 2, 5, 10, 8, 6, 9, 4
};
static const struct hook_names transaction_names = {
	transaction_list, transaction_order, 11, false,
};

static void read_transaction(struct hook_reader *r,
	struct conduit_transaction *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &transaction_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			read_transaction_type(r, &out->type);
			break;
		case 1:
			hook_read_str(r, &out->id);
			break;
		case 2:
			hook_read_str(r, &out->status);
			break;
		case 3:
			out->source = hook_read_new(r, sizeof *out->source);
			if (out->source != NULL)
				read_party(r, out->source);
			break;
		case 4:
			out->destination =
				hook_read_new(r, sizeof *out->destination);
			if (out->destination != NULL)
				read_party(r, out->destination);
			break;
		case 5:
			hook_read_str(r, &out->purpose);
			break;
		case 6:
			hook_read_str(r, &out->reference);
			break;
		case 7:
			hook_read_str(r, &out->quote);
			break;
		case 8:
			hook_read_time(r, &out->created_at);
			break;
		case 9:
			hook_read_time(r, &out->completed_at);
			break;
		case 10:
			hook_read_str(r, &out->client_id);
			break;
		}
}

static void write_transaction(struct hook_writer *w,
	const struct conduit_transaction *v)
{
	hook_write_object(w);
	if (v->type.text.ptr && hook_write_name(w, HOOK_NAME("type")))
		write_transaction_type(w, &v->type);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->status.ptr && hook_write_name(w, HOOK_NAME("status")))
		hook_write_str(w, v->status);
	if (v->source && hook_write_name(w, HOOK_NAME("source")))
		write_party(w, v->source);
	if (v->destination && hook_write_name(w, HOOK_NAME("destination")))
		write_party(w, v->destination);
	if (v->purpose.ptr && hook_write_name(w, HOOK_NAME("purpose")))
		hook_write_str(w, v->purpose);
	if (v->reference.ptr && hook_write_name(w, HOOK_NAME("reference")))
		hook_write_str(w, v->reference);
	if (v->quote.ptr && hook_write_name(w, HOOK_NAME("quote")))
		hook_write_str(w, v->quote);
	if (v->created_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("createdAt")))
		hook_write_time(w, v->created_at);
	if (v->completed_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("completedAt")))
		hook_write_time(w, v->completed_at);
	if (v->client_id.ptr && hook_write_name(w, HOOK_NAME("clientId")))
		hook_write_str(w, v->client_id);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_transaction(struct hook_check *c,
	const struct conduit_transaction *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("type"), v->type.text.ptr,
			HOOK_REQUIRED)) {
		check_transaction_type(c, &v->type);
	}
	hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_REQUIRED);
	hook_check_member(c, HOOK_NAME("status"), v->status.ptr, HOOK_REQUIRED);
	if (hook_check_member(c, HOOK_NAME("source"), v->source,
			HOOK_REQUIRED)) {
		check_party(c, v->source);
	}
	if (hook_check_member(c, HOOK_NAME("destination"), v->destination,
			HOOK_REQUIRED)) {
		check_party(c, v->destination);
	}
	if (hook_check_member(c, HOOK_NAME("createdAt"),
			v->created_at.text.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("completedAt"),
			v->completed_at.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->completed_at.text, HOOK_DATE_TIME);
	}
	hook_check_member(c, HOOK_NAME("clientId"), v->client_id.ptr,
		HOOK_REQUIRED);
	hook_check_types(c, v->additional, &transaction_names);
	hook_check_up(c);
}

bool conduit_transaction_read(struct conduit_transaction *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_transaction(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_transaction_read_in_place(struct conduit_transaction *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_transaction(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_transaction_read_lenient(struct conduit_transaction *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_transaction(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_transaction_check(const struct conduit_transaction *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_transaction(&c, v);
	return hook_check_finish(&c);
}

bool conduit_transaction_check_all(const struct conduit_transaction *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_transaction(&c, v);
	return hook_check_finish(&c);
}

hook_str conduit_transaction_write_unchecked(
	const struct conduit_transaction *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_transaction(&w, v);
	return hook_writer_finish(&w);
}

hook_str conduit_transaction_write(const struct conduit_transaction *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!conduit_transaction_check(v, direction, error))
		return none;
	return conduit_transaction_write_unchecked(v, direction, arena, error);
}

static const struct hook_name transaction_type_list[] = {
	{HOOK_NAME("deposit")},
	{HOOK_NAME("withdrawal")},
	{HOOK_NAME("offramp")},
	{HOOK_NAME("onramp")},
	{HOOK_NAME("conversion")},
	{HOOK_NAME("transfer")},
};
static const uint16_t transaction_type_order[] = {
	3, 0, 2, 5, 4, 1
};
static const struct hook_names transaction_type_names = {
	transaction_type_list, transaction_type_order, 6, false,
};

const char *conduit_transaction_type_text(enum conduit_transaction_type_id id)
{
	if ((unsigned)id - 1 < CONDUIT_TRANSACTION_TYPE_COUNT)
		return transaction_type_list[(unsigned)id - 1].ptr;
	return "";
}

enum conduit_transaction_type_id
conduit_transaction_type_find(const char *text, size_t len)
{
	return (enum conduit_transaction_type_id)(hook_names_find(
		&transaction_type_names, text, len) + 1);
}

struct conduit_transaction_type
conduit_transaction_type_of(enum conduit_transaction_type_id id)
{
	struct conduit_transaction_type value;

	memset(&value, 0, sizeof value);
	if ((unsigned)id - 1 < CONDUIT_TRANSACTION_TYPE_COUNT) {
		value.text.ptr = transaction_type_list[(unsigned)id - 1].ptr;
		value.text.len = transaction_type_list[(unsigned)id - 1].len;
		value.id = id;
	}
	return value;
}

static void read_transaction_type(struct hook_reader *r,
	struct conduit_transaction_type *out)
{
	out->id =
		(enum conduit_transaction_type_id)hook_read_enum(r, &out->text,
		&transaction_type_names);
}

static void write_transaction_type(struct hook_writer *w,
	const struct conduit_transaction_type *v)
{
	hook_write_str(w, v->text);
}

static void check_transaction_type(struct hook_check *c,
	const struct conduit_transaction_type *v)
{
	hook_check_enum(c,
		conduit_transaction_type_find(v->text.ptr, v->text.len) != 0);
}

static const struct hook_name party_list[] = {
	{HOOK_NAME("id")},
	{HOOK_NAME("address")},
	{HOOK_NAME("amount")},
	{HOOK_NAME("asset")},
	{HOOK_NAME("network")},
};
static const uint16_t party_order[] = {
	0, 3, 2, 1, 4
};
static const struct hook_names party_names = {
	party_list, party_order, 5, false,
};

static void read_party(struct hook_reader *r, struct conduit_party *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &party_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->id);
			break;
		case 1:
			hook_read_str(r, &out->address);
			break;
		case 2:
			out->amount = hook_read_new(r, sizeof *out->amount);
			if (out->amount != NULL)
				read_amount(r, out->amount);
			break;
		case 3:
			hook_read_str(r, &out->asset);
			break;
		case 4:
			hook_read_str(r, &out->network);
			break;
		}
}

static void write_party(struct hook_writer *w, const struct conduit_party *v)
{
	hook_write_object(w);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->address.ptr && hook_write_name(w, HOOK_NAME("address")))
		hook_write_str(w, v->address);
	if (v->amount && hook_write_name(w, HOOK_NAME("amount")))
		write_amount(w, v->amount);
	if (v->asset.ptr && hook_write_name(w, HOOK_NAME("asset")))
		hook_write_str(w, v->asset);
	if (v->network.ptr && hook_write_name(w, HOOK_NAME("network")))
		hook_write_str(w, v->network);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_party(struct hook_check *c, const struct conduit_party *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("amount"), v->amount,
			HOOK_REQUIRED)) {
		check_amount(c, v->amount);
	}
	hook_check_types(c, v->additional, &party_names);
	hook_check_up(c);
}

bool conduit_party_read(struct conduit_party *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_party(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_party_read_in_place(struct conduit_party *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_party(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_party_read_lenient(struct conduit_party *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_party(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_party_check(const struct conduit_party *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_party(&c, v);
	return hook_check_finish(&c);
}

bool conduit_party_check_all(const struct conduit_party *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_party(&c, v);
	return hook_check_finish(&c);
}

hook_str conduit_party_write_unchecked(const struct conduit_party *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_party(&w, v);
	return hook_writer_finish(&w);
}

hook_str conduit_party_write(const struct conduit_party *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!conduit_party_check(v, direction, error))
		return none;
	return conduit_party_write_unchecked(v, direction, arena, error);
}

static const struct hook_name amount_list[] = {
	{HOOK_NAME("assetType")},
	{HOOK_NAME("decimals")},
	{HOOK_NAME("standardDecimals")},
	{HOOK_NAME("amount")},
	{HOOK_NAME("assetTypeNetwork")},
};
static const uint16_t amount_order[] = {
	3, 1, 0, 4, 2
};
static const struct hook_names amount_names = {
	amount_list, amount_order, 5, false,
};

static void read_amount(struct hook_reader *r, struct conduit_amount *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &amount_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->asset_type);
			break;
		case 1:
			hook_read_int(r, &out->decimals);
			break;
		case 2:
			hook_read_int(r, &out->standard_decimals);
			break;
		case 3:
			hook_read_str(r, &out->amount);
			break;
		case 4:
			out->asset_type_network =
				hook_read_new(r,
				sizeof *out->asset_type_network);
			if (out->asset_type_network != NULL)
				read_amount_asset_type_network(r,
					out->asset_type_network);
			break;
		}
}

static void write_amount(struct hook_writer *w, const struct conduit_amount *v)
{
	hook_write_object(w);
	if (v->asset_type.ptr && hook_write_name(w, HOOK_NAME("assetType")))
		hook_write_str(w, v->asset_type);
	if (v->decimals.set && hook_write_name(w, HOOK_NAME("decimals")))
		hook_write_int(w, v->decimals);
	if (v->standard_decimals.set
			&& hook_write_name(w, HOOK_NAME("standardDecimals")))
		hook_write_int(w, v->standard_decimals);
	if (v->amount.ptr && hook_write_name(w, HOOK_NAME("amount")))
		hook_write_str(w, v->amount);
	if (v->asset_type_network
			&& hook_write_name(w, HOOK_NAME("assetTypeNetwork")))
		write_amount_asset_type_network(w, v->asset_type_network);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_amount(struct hook_check *c, const struct conduit_amount *v)
{
	if (!hook_check_down(c))
		return;
	hook_check_member(c, HOOK_NAME("assetType"), v->asset_type.ptr,
		HOOK_REQUIRED);
	hook_check_member(c, HOOK_NAME("decimals"), v->decimals.set,
		HOOK_REQUIRED);
	hook_check_member(c, HOOK_NAME("standardDecimals"),
		v->standard_decimals.set, HOOK_REQUIRED);
	hook_check_member(c, HOOK_NAME("amount"), v->amount.ptr, HOOK_REQUIRED);
	if (hook_check_member(c, HOOK_NAME("assetTypeNetwork"),
			v->asset_type_network, HOOK_OPTIONAL)) {
		check_amount_asset_type_network(c, v->asset_type_network);
	}
	hook_check_types(c, v->additional, &amount_names);
	hook_check_up(c);
}

bool conduit_amount_read(struct conduit_amount *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_amount(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_amount_read_in_place(struct conduit_amount *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_amount(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_amount_read_lenient(struct conduit_amount *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_amount(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_amount_check(const struct conduit_amount *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_amount(&c, v);
	return hook_check_finish(&c);
}

bool conduit_amount_check_all(const struct conduit_amount *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_amount(&c, v);
	return hook_check_finish(&c);
}

hook_str conduit_amount_write_unchecked(const struct conduit_amount *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_amount(&w, v);
	return hook_writer_finish(&w);
}

hook_str conduit_amount_write(const struct conduit_amount *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!conduit_amount_check(v, direction, error))
		return none;
	return conduit_amount_write_unchecked(v, direction, arena, error);
}

static const struct hook_name amount_asset_type_network_list[] = {
	{HOOK_NAME("assetType")},
	{HOOK_NAME("networkId")},
};
static const uint16_t amount_asset_type_network_order[] = {
	0, 1
};
static const struct hook_names amount_asset_type_network_names = {
	amount_asset_type_network_list, amount_asset_type_network_order, 2,
		false,
};

static void read_amount_asset_type_network(struct hook_reader *r,
	struct conduit_amount_asset_type_network *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &amount_asset_type_network_names,
		&out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->asset_type);
			break;
		case 1:
			hook_read_str(r, &out->network_id);
			break;
		}
}

static void write_amount_asset_type_network(struct hook_writer *w,
	const struct conduit_amount_asset_type_network *v)
{
	hook_write_object(w);
	if (v->asset_type.ptr && hook_write_name(w, HOOK_NAME("assetType")))
		hook_write_str(w, v->asset_type);
	if (v->network_id.ptr && hook_write_name(w, HOOK_NAME("networkId")))
		hook_write_str(w, v->network_id);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_amount_asset_type_network(struct hook_check *c,
	const struct conduit_amount_asset_type_network *v)
{
	if (!hook_check_down(c))
		return;
	hook_check_member(c, HOOK_NAME("assetType"), v->asset_type.ptr,
		HOOK_REQUIRED);
	hook_check_member(c, HOOK_NAME("networkId"), v->network_id.ptr,
		HOOK_REQUIRED);
	hook_check_types(c, v->additional, &amount_asset_type_network_names);
	hook_check_up(c);
}

static const struct hook_name counterparty_list[] = {
	{HOOK_NAME("id")},
	{HOOK_NAME("type")},
	{HOOK_NAME("businessName")},
	{HOOK_NAME("website")},
	{HOOK_NAME("status")},
	{HOOK_NAME("createdAt")},
	{HOOK_NAME("updatedAt")},
	{HOOK_NAME("clientId")},
};
static const uint16_t counterparty_order[] = {
	0, 1, 4, 3, 7, 5, 6, 2
};
static const struct hook_names counterparty_names = {
	counterparty_list, counterparty_order, 8, false,
};

static void read_counterparty(struct hook_reader *r,
	struct conduit_counterparty *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &counterparty_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->id);
			break;
		case 1:
			read_customer_type(r, &out->type);
			break;
		case 2:
			hook_read_str(r, &out->business_name);
			break;
		case 3:
			hook_read_str(r, &out->website);
			break;
		case 4:
			hook_read_str(r, &out->status);
			break;
		case 5:
			hook_read_time(r, &out->created_at);
			break;
		case 6:
			hook_read_time(r, &out->updated_at);
			break;
		case 7:
			hook_read_str(r, &out->client_id);
			break;
		}
}

static void write_counterparty(struct hook_writer *w,
	const struct conduit_counterparty *v)
{
	hook_write_object(w);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->type.text.ptr && hook_write_name(w, HOOK_NAME("type")))
		write_customer_type(w, &v->type);
	if (v->business_name.ptr
			&& hook_write_name(w, HOOK_NAME("businessName")))
		hook_write_str(w, v->business_name);
	if (v->website.ptr && hook_write_name(w, HOOK_NAME("website")))
		hook_write_str(w, v->website);
	if (v->status.ptr && hook_write_name(w, HOOK_NAME("status")))
		hook_write_str(w, v->status);
	if (v->created_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("createdAt")))
		hook_write_time(w, v->created_at);
	if (v->updated_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("updatedAt")))
		hook_write_time(w, v->updated_at);
	if (v->client_id.ptr && hook_write_name(w, HOOK_NAME("clientId")))
		hook_write_str(w, v->client_id);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_counterparty(struct hook_check *c,
	const struct conduit_counterparty *v)
{
	if (!hook_check_down(c))
		return;
	hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_REQUIRED);
	if (hook_check_member(c, HOOK_NAME("type"), v->type.text.ptr,
			HOOK_REQUIRED)) {
		check_customer_type(c, &v->type);
	}
	hook_check_member(c, HOOK_NAME("status"), v->status.ptr, HOOK_REQUIRED);
	if (hook_check_member(c, HOOK_NAME("createdAt"),
			v->created_at.text.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("updatedAt"),
			v->updated_at.text.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->updated_at.text, HOOK_DATE_TIME);
	}
	hook_check_member(c, HOOK_NAME("clientId"), v->client_id.ptr,
		HOOK_REQUIRED);
	hook_check_types(c, v->additional, &counterparty_names);
	hook_check_up(c);
}

bool conduit_counterparty_read(struct conduit_counterparty *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_counterparty(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_counterparty_read_in_place(struct conduit_counterparty *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_counterparty(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_counterparty_read_lenient(struct conduit_counterparty *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_counterparty(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_counterparty_check(const struct conduit_counterparty *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_counterparty(&c, v);
	return hook_check_finish(&c);
}

bool conduit_counterparty_check_all(const struct conduit_counterparty *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_counterparty(&c, v);
	return hook_check_finish(&c);
}

hook_str conduit_counterparty_write_unchecked(
	const struct conduit_counterparty *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_counterparty(&w, v);
	return hook_writer_finish(&w);
}

hook_str conduit_counterparty_write(const struct conduit_counterparty *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!conduit_counterparty_check(v, direction, error))
		return none;
	return conduit_counterparty_write_unchecked(v, direction, arena, error);
}

static const struct hook_name customer_type_list[] = {
	{HOOK_NAME("business")},
	{HOOK_NAME("individual")},
};
static const uint16_t customer_type_order[] = {
	0, 1
};
static const struct hook_names customer_type_names = {
	customer_type_list, customer_type_order, 2, false,
};

const char *conduit_customer_type_text(enum conduit_customer_type_id id)
{
	if ((unsigned)id - 1 < CONDUIT_CUSTOMER_TYPE_COUNT)
		return customer_type_list[(unsigned)id - 1].ptr;
	return "";
}

enum conduit_customer_type_id
conduit_customer_type_find(const char *text, size_t len)
{
	return (enum conduit_customer_type_id)(hook_names_find(
		&customer_type_names, text, len) + 1);
}

struct conduit_customer_type
conduit_customer_type_of(enum conduit_customer_type_id id)
{
	struct conduit_customer_type value;

	memset(&value, 0, sizeof value);
	if ((unsigned)id - 1 < CONDUIT_CUSTOMER_TYPE_COUNT) {
		value.text.ptr = customer_type_list[(unsigned)id - 1].ptr;
		value.text.len = customer_type_list[(unsigned)id - 1].len;
		value.id = id;
	}
	return value;
}

static void read_customer_type(struct hook_reader *r,
	struct conduit_customer_type *out)
{
	out->id =
		(enum conduit_customer_type_id)hook_read_enum(r, &out->text,
		&customer_type_names);
}

static void write_customer_type(struct hook_writer *w,
	const struct conduit_customer_type *v)
{
	hook_write_str(w, v->text);
}

static void check_customer_type(struct hook_check *c,
	const struct conduit_customer_type *v)
{
	hook_check_enum(c,
		conduit_customer_type_find(v->text.ptr, v->text.len) != 0);
}

static const struct hook_name customer_list[] = {
	{HOOK_NAME("id")},
	{HOOK_NAME("type")},
	{HOOK_NAME("businessLegalName")},
	{HOOK_NAME("status")},
	{HOOK_NAME("organizationId")},
	{HOOK_NAME("createdAt")},
	{HOOK_NAME("updatedAt")},
	{HOOK_NAME("deletedAt")},
};
static const uint16_t customer_order[] = {
	0, 1, 3, 5, 7, 6, 4, 2
};
static const struct hook_names customer_names = {
	customer_list, customer_order, 8, false,
};

static void read_customer(struct hook_reader *r, struct conduit_customer *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &customer_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->id);
			break;
		case 1:
			read_customer_type(r, &out->type);
			break;
		case 2:
			hook_read_str(r, &out->business_legal_name);
			break;
		case 3:
			hook_read_str(r, &out->status);
			break;
		case 4:
			hook_read_str(r, &out->organization_id);
			break;
		case 5:
			hook_read_time(r, &out->created_at);
			break;
		case 6:
			hook_read_time(r, &out->updated_at);
			break;
		case 7:
			hook_read_time(r, &out->deleted_at);
			break;
		}
}

static void write_customer(struct hook_writer *w,
	const struct conduit_customer *v)
{
	hook_write_object(w);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->type.text.ptr && hook_write_name(w, HOOK_NAME("type")))
		write_customer_type(w, &v->type);
	if (v->business_legal_name.ptr
			&& hook_write_name(w, HOOK_NAME("businessLegalName")))
		hook_write_str(w, v->business_legal_name);
	if (v->status.ptr && hook_write_name(w, HOOK_NAME("status")))
		hook_write_str(w, v->status);
	if (v->organization_id.ptr
			&& hook_write_name(w, HOOK_NAME("organizationId")))
		hook_write_str(w, v->organization_id);
	if (v->created_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("createdAt")))
		hook_write_time(w, v->created_at);
	if (v->updated_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("updatedAt")))
		hook_write_time(w, v->updated_at);
	if (v->deleted_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("deletedAt")))
		hook_write_time(w, v->deleted_at);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_customer(struct hook_check *c,
	const struct conduit_customer *v)
{
	if (!hook_check_down(c))
		return;
	hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_REQUIRED);
	if (hook_check_member(c, HOOK_NAME("type"), v->type.text.ptr,
			HOOK_REQUIRED)) {
		check_customer_type(c, &v->type);
	}
	hook_check_member(c, HOOK_NAME("status"), v->status.ptr, HOOK_REQUIRED);
	hook_check_member(c, HOOK_NAME("organizationId"),
		v->organization_id.ptr, HOOK_REQUIRED);
	if (hook_check_member(c, HOOK_NAME("createdAt"),
			v->created_at.text.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("updatedAt"),
			v->updated_at.text.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->updated_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("deletedAt"),
			v->deleted_at.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->deleted_at.text, HOOK_DATE_TIME);
	}
	hook_check_types(c, v->additional, &customer_names);
	hook_check_up(c);
}

bool conduit_customer_read(struct conduit_customer *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_customer(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_customer_read_in_place(struct conduit_customer *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_customer(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_customer_read_lenient(struct conduit_customer *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_customer(&r, out);
	return hook_reader_finish(&r);
}

bool conduit_customer_check(const struct conduit_customer *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_customer(&c, v);
	return hook_check_finish(&c);
}

bool conduit_customer_check_all(const struct conduit_customer *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_customer(&c, v);
	return hook_check_finish(&c);
}

hook_str conduit_customer_write_unchecked(const struct conduit_customer *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_customer(&w, v);
	return hook_writer_finish(&w);
}

hook_str conduit_customer_write(const struct conduit_customer *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!conduit_customer_check(v, direction, error))
		return none;
	return conduit_customer_write_unchecked(v, direction, arena, error);
}
