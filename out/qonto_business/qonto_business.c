/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from api.yaml, events.yaml; edits will be lost. */
#include "qonto_business.h"

#if QONTO_BUSINESS_STAMP_c != 0x294ab0c4
#error "this and qonto_business.h are of two runs of hookc: run it again"
#endif

#include <string.h>

/* ^https:/ /.* */
static const uint8_t create_webhook_subscription_body_pattern_class[256] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 5, 6, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint8_t create_webhook_subscription_body_pattern_next[] = {
	1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 1, 1, 1,
	1, 1, 1, 4, 1, 1, 1, 1, 5, 1, 1, 1, 1, 1, 1, 1, 6, 1, 1, 1, 7, 1, 1, 1,
	1, 1, 8, 1, 1, 1, 1, 1, 1, 9, 1, 1, 1, 1, 1, 9, 9, 9, 9, 9, 9, 9
};
static const uint8_t create_webhook_subscription_body_pattern_accepting[] = {
	0, 2
};
static const struct hook_pattern create_webhook_subscription_body_pattern = {
	"^https://.*",
	10, 7, 1, 9,
	create_webhook_subscription_body_pattern_class,
	create_webhook_subscription_body_pattern_next, NULL,
	create_webhook_subscription_body_pattern_accepting,
};

static void read_webhook_event_types(struct hook_reader *r,
	struct qonto_business_webhook_event_types *out);
static void write_webhook_event_types(struct hook_writer *w,
	const struct qonto_business_webhook_event_types *v);
static void check_webhook_event_types(struct hook_check *c,
	const struct qonto_business_webhook_event_types *v);
static void read_create_webhook_subscription_body(struct hook_reader *r,
	struct qonto_business_create_webhook_subscription_body *out);
static void write_create_webhook_subscription_body(struct hook_writer *w,
	const struct qonto_business_create_webhook_subscription_body *v);
static void check_create_webhook_subscription_body(struct hook_check *c,
	const struct qonto_business_create_webhook_subscription_body *v);
static void read_webhook_event_type(struct hook_reader *r,
	struct qonto_business_webhook_event_type *out);
static void write_webhook_event_type(struct hook_writer *w,
	const struct qonto_business_webhook_event_type *v);
static void check_webhook_event_type(struct hook_check *c,
	const struct qonto_business_webhook_event_type *v);
static void read_webhook_subscription_data(struct hook_reader *r,
	struct qonto_business_webhook_subscription_data *out);
static void write_webhook_subscription_data(struct hook_writer *w,
	const struct qonto_business_webhook_subscription_data *v);
static void check_webhook_subscription_data(struct hook_check *c,
	const struct qonto_business_webhook_subscription_data *v);
static void read_webhook_subscription_data_with_secret(struct hook_reader *r,
	struct qonto_business_webhook_subscription_data_with_secret *out);
static void write_webhook_subscription_data_with_secret(struct hook_writer *w,
	const struct qonto_business_webhook_subscription_data_with_secret *v);
static void check_webhook_subscription_data_with_secret(struct hook_check *c,
	const struct qonto_business_webhook_subscription_data_with_secret *v);
static void read_webhook_subscription_update(struct hook_reader *r,
	struct qonto_business_webhook_subscription_update *out);
static void write_webhook_subscription_update(struct hook_writer *w,
	const struct qonto_business_webhook_subscription_update *v);
static void check_webhook_subscription_update(struct hook_check *c,
	const struct qonto_business_webhook_subscription_update *v);
static void read_webhook_subscription_list_subscriptions(struct hook_reader *r,
	struct qonto_business_webhook_subscription_list_subscriptions *out);
static void write_webhook_subscription_list_subscriptions(
	struct hook_writer *w,
	const struct qonto_business_webhook_subscription_list_subscriptions *v);
static void check_webhook_subscription_list_subscriptions(struct hook_check *c,
	const struct qonto_business_webhook_subscription_list_subscriptions *v);
static void read_webhook_subscription_list(struct hook_reader *r,
	struct qonto_business_webhook_subscription_list *out);
static void write_webhook_subscription_list(struct hook_writer *w,
	const struct qonto_business_webhook_subscription_list *v);
static void check_webhook_subscription_list(struct hook_check *c,
	const struct qonto_business_webhook_subscription_list *v);
static void read_webhook_subscription_list_meta(struct hook_reader *r,
	struct qonto_business_webhook_subscription_list_meta *out);
static void write_webhook_subscription_list_meta(struct hook_writer *w,
	const struct qonto_business_webhook_subscription_list_meta *v);
static void check_webhook_subscription_list_meta(struct hook_check *c,
	const struct qonto_business_webhook_subscription_list_meta *v);
static void read_bad_request_error(struct hook_reader *r,
	struct qonto_business_bad_request_error *out);
static void write_bad_request_error(struct hook_writer *w,
	const struct qonto_business_bad_request_error *v);
static void check_bad_request_error(struct hook_check *c,
	const struct qonto_business_bad_request_error *v);
static void read_bad_request_error_source(struct hook_reader *r,
	struct qonto_business_bad_request_error_source *out);
static void write_bad_request_error_source(struct hook_writer *w,
	const struct qonto_business_bad_request_error_source *v);
static void check_bad_request_error_source(struct hook_check *c,
	const struct qonto_business_bad_request_error_source *v);
static void read_unauthorized_error(struct hook_reader *r,
	struct qonto_business_unauthorized_error *out);
static void write_unauthorized_error(struct hook_writer *w,
	const struct qonto_business_unauthorized_error *v);
static void check_unauthorized_error(struct hook_check *c,
	const struct qonto_business_unauthorized_error *v);
static void read_forbidden_error(struct hook_reader *r,
	struct qonto_business_forbidden_error *out);
static void write_forbidden_error(struct hook_writer *w,
	const struct qonto_business_forbidden_error *v);
static void check_forbidden_error(struct hook_check *c,
	const struct qonto_business_forbidden_error *v);
static void read_envelope(struct hook_reader *r,
	struct qonto_business_envelope *out);
static void write_envelope(struct hook_writer *w,
	const struct qonto_business_envelope *v);
static void check_envelope(struct hook_check *c,
	const struct qonto_business_envelope *v);
static void read_envelope_data(struct hook_reader *r,
	struct qonto_business_envelope_data *out);
static void write_envelope_data(struct hook_writer *w,
	const struct qonto_business_envelope_data *v);
static void check_envelope_data(struct hook_check *c,
	const struct qonto_business_envelope_data *v);
static void read_transaction_event(struct hook_reader *r,
	struct qonto_business_transaction_event *out);
static void write_transaction_event(struct hook_writer *w,
	const struct qonto_business_transaction_event *v);
static void check_transaction_event(struct hook_check *c,
	const struct qonto_business_transaction_event *v);
static void read_account_event(struct hook_reader *r,
	struct qonto_business_account_event *out);
static void write_account_event(struct hook_writer *w,
	const struct qonto_business_account_event *v);
static void check_account_event(struct hook_check *c,
	const struct qonto_business_account_event *v);
static void read_organization_event(struct hook_reader *r,
	struct qonto_business_organization_event *out);
static void write_organization_event(struct hook_writer *w,
	const struct qonto_business_organization_event *v);
static void check_organization_event(struct hook_check *c,
	const struct qonto_business_organization_event *v);
static void read_membership_event(struct hook_reader *r,
	struct qonto_business_membership_event *out);
static void write_membership_event(struct hook_writer *w,
	const struct qonto_business_membership_event *v);
static void check_membership_event(struct hook_check *c,
	const struct qonto_business_membership_event *v);
static void read_consent_revocation_event(struct hook_reader *r,
	struct qonto_business_consent_revocation_event *out);
static void write_consent_revocation_event(struct hook_writer *w,
	const struct qonto_business_consent_revocation_event *v);
static void check_consent_revocation_event(struct hook_check *c,
	const struct qonto_business_consent_revocation_event *v);
static void read_card_event(struct hook_reader *r,
	struct qonto_business_card_event *out);
static void write_card_event(struct hook_writer *w,
	const struct qonto_business_card_event *v);
static void check_card_event(struct hook_check *c,
	const struct qonto_business_card_event *v);
static void read_payment_link_event(struct hook_reader *r,
	struct qonto_business_payment_link_event *out);
static void write_payment_link_event(struct hook_writer *w,
	const struct qonto_business_payment_link_event *v);
static void check_payment_link_event(struct hook_check *c,
	const struct qonto_business_payment_link_event *v);
static void read_payment_links_connection_event(struct hook_reader *r,
	struct qonto_business_payment_links_connection_event *out);
static void write_payment_links_connection_event(struct hook_writer *w,
	const struct qonto_business_payment_links_connection_event *v);
static void check_payment_links_connection_event(struct hook_check *c,
	const struct qonto_business_payment_links_connection_event *v);
static void read_beneficiary_event(struct hook_reader *r,
	struct qonto_business_beneficiary_event *out);
static void write_beneficiary_event(struct hook_writer *w,
	const struct qonto_business_beneficiary_event *v);
static void check_beneficiary_event(struct hook_check *c,
	const struct qonto_business_beneficiary_event *v);
static void read_client_invoice_event(struct hook_reader *r,
	struct qonto_business_client_invoice_event *out);
static void write_client_invoice_event(struct hook_writer *w,
	const struct qonto_business_client_invoice_event *v);
static void check_client_invoice_event(struct hook_check *c,
	const struct qonto_business_client_invoice_event *v);
static void read_terminal_payment_event(struct hook_reader *r,
	struct qonto_business_terminal_payment_event *out);
static void write_terminal_payment_event(struct hook_writer *w,
	const struct qonto_business_terminal_payment_event *v);
static void check_terminal_payment_event(struct hook_check *c,
	const struct qonto_business_terminal_payment_event *v);
static void read_client_event(struct hook_reader *r,
	struct qonto_business_client_event *out);
static void write_client_event(struct hook_writer *w,
	const struct qonto_business_client_event *v);
static void check_client_event(struct hook_check *c,
	const struct qonto_business_client_event *v);
static void read_product_event(struct hook_reader *r,
	struct qonto_business_product_event *out);
static void write_product_event(struct hook_writer *w,
	const struct qonto_business_product_event *v);
static void check_product_event(struct hook_check *c,
	const struct qonto_business_product_event *v);
static void read_transaction_amount(struct hook_reader *r,
	struct qonto_business_transaction_amount *out);
static void write_transaction_amount(struct hook_writer *w,
	const struct qonto_business_transaction_amount *v);
static void check_transaction_amount(struct hook_check *c,
	const struct qonto_business_transaction_amount *v);
static void read_card_category_tags(struct hook_reader *r, hook_str_list *out);
static void write_card_category_tags(struct hook_writer *w,
	const hook_str_list *v);
static void read_transaction(struct hook_reader *r,
	struct qonto_business_transaction *out);
static void write_transaction(struct hook_writer *w,
	const struct qonto_business_transaction *v);
static void check_transaction(struct hook_check *c,
	const struct qonto_business_transaction *v);
static void read_transaction_bank_account(struct hook_reader *r,
	struct qonto_business_transaction_bank_account *out);
static void write_transaction_bank_account(struct hook_writer *w,
	const struct qonto_business_transaction_bank_account *v);
static void check_transaction_bank_account(struct hook_check *c,
	const struct qonto_business_transaction_bank_account *v);
static void read_account(struct hook_reader *r,
	struct qonto_business_account *out);
static void write_account(struct hook_writer *w,
	const struct qonto_business_account *v);
static void check_account(struct hook_check *c,
	const struct qonto_business_account *v);
static void read_account_authorized_balance(struct hook_reader *r,
	struct qonto_business_account_authorized_balance *out);
static void write_account_authorized_balance(struct hook_writer *w,
	const struct qonto_business_account_authorized_balance *v);
static void check_account_authorized_balance(struct hook_check *c,
	const struct qonto_business_account_authorized_balance *v);
static void read_organization(struct hook_reader *r,
	struct qonto_business_organization *out);
static void write_organization(struct hook_writer *w,
	const struct qonto_business_organization *v);
static void check_organization(struct hook_check *c,
	const struct qonto_business_organization *v);
static void read_membership(struct hook_reader *r,
	struct qonto_business_membership *out);
static void write_membership(struct hook_writer *w,
	const struct qonto_business_membership *v);
static void check_membership(struct hook_check *c,
	const struct qonto_business_membership *v);
static void read_consent_revocation(struct hook_reader *r,
	struct qonto_business_consent_revocation *out);
static void write_consent_revocation(struct hook_writer *w,
	const struct qonto_business_consent_revocation *v);
static void check_consent_revocation(struct hook_check *c,
	const struct qonto_business_consent_revocation *v);
static void read_card_active_days(struct hook_reader *r, hook_int_list *out);
static void write_card_active_days(struct hook_writer *w,
	const hook_int_list *v);
static void read_card(struct hook_reader *r, struct qonto_business_card *out);
static void write_card(struct hook_writer *w,
	const struct qonto_business_card *v);
static void check_card(struct hook_check *c,
	const struct qonto_business_card *v);
static void read_payment_link(struct hook_reader *r,
	struct qonto_business_payment_link *out);
static void write_payment_link(struct hook_writer *w,
	const struct qonto_business_payment_link *v);
static void check_payment_link(struct hook_check *c,
	const struct qonto_business_payment_link *v);
static void read_payment_link_resource_metadata(struct hook_reader *r,
	struct qonto_business_payment_link_resource_metadata *out);
static void write_payment_link_resource_metadata(struct hook_writer *w,
	const struct qonto_business_payment_link_resource_metadata *v);
static void check_payment_link_resource_metadata(struct hook_check *c,
	const struct qonto_business_payment_link_resource_metadata *v);
static void read_payment_links_connection(struct hook_reader *r,
	struct qonto_business_payment_links_connection *out);
static void write_payment_links_connection(struct hook_writer *w,
	const struct qonto_business_payment_links_connection *v);
static void check_payment_links_connection(struct hook_check *c,
	const struct qonto_business_payment_links_connection *v);
static void read_beneficiary(struct hook_reader *r,
	struct qonto_business_beneficiary *out);
static void write_beneficiary(struct hook_writer *w,
	const struct qonto_business_beneficiary *v);
static void check_beneficiary(struct hook_check *c,
	const struct qonto_business_beneficiary *v);
static void read_client_invoice_items(struct hook_reader *r,
	struct qonto_business_client_invoice_items *out);
static void write_client_invoice_items(struct hook_writer *w,
	const struct qonto_business_client_invoice_items *v);
static void check_client_invoice_items(struct hook_check *c,
	const struct qonto_business_client_invoice_items *v);
static void read_client_invoice(struct hook_reader *r,
	struct qonto_business_client_invoice *out);
static void write_client_invoice(struct hook_writer *w,
	const struct qonto_business_client_invoice *v);
static void check_client_invoice(struct hook_check *c,
	const struct qonto_business_client_invoice *v);
static void read_terminal_payment(struct hook_reader *r,
	struct qonto_business_terminal_payment *out);
static void write_terminal_payment(struct hook_writer *w,
	const struct qonto_business_terminal_payment *v);
static void check_terminal_payment(struct hook_check *c,
	const struct qonto_business_terminal_payment *v);
static void read_Client(struct hook_reader *r,
	struct qonto_business_Client *out);
static void write_Client(struct hook_writer *w,
	const struct qonto_business_Client *v);
static void check_Client(struct hook_check *c,
	const struct qonto_business_Client *v);
static void read_client_phone(struct hook_reader *r,
	struct qonto_business_client_phone *out);
static void write_client_phone(struct hook_writer *w,
	const struct qonto_business_client_phone *v);
static void check_client_phone(struct hook_check *c,
	const struct qonto_business_client_phone *v);
static void read_client_billing_address(struct hook_reader *r,
	struct qonto_business_client_billing_address *out);
static void write_client_billing_address(struct hook_writer *w,
	const struct qonto_business_client_billing_address *v);
static void check_client_billing_address(struct hook_check *c,
	const struct qonto_business_client_billing_address *v);
static void read_product_links(struct hook_reader *r,
	struct qonto_business_product_links *out);
static void write_product_links(struct hook_writer *w,
	const struct qonto_business_product_links *v);
static void check_product_links(struct hook_check *c,
	const struct qonto_business_product_links *v);
static void read_product(struct hook_reader *r,
	struct qonto_business_product *out);
static void write_product(struct hook_writer *w,
	const struct qonto_business_product *v);
static void check_product(struct hook_check *c,
	const struct qonto_business_product *v);
static void read_product_links_item(struct hook_reader *r,
	struct qonto_business_product_links_item *out);
static void write_product_links_item(struct hook_writer *w,
	const struct qonto_business_product_links_item *v);
static void check_product_links_item(struct hook_check *c,
	const struct qonto_business_product_links_item *v);
static void read_transaction_counterparty(struct hook_reader *r,
	struct qonto_business_transaction_counterparty *out);
static void write_transaction_counterparty(struct hook_writer *w,
	const struct qonto_business_transaction_counterparty *v);
static void check_transaction_counterparty(struct hook_check *c,
	const struct qonto_business_transaction_counterparty *v);
static void read_money(struct hook_reader *r, struct qonto_business_money *out);
static void write_money(struct hook_writer *w,
	const struct qonto_business_money *v);
static void check_money(struct hook_check *c,
	const struct qonto_business_money *v);
static void read_client_invoice_status(struct hook_reader *r,
	struct qonto_business_client_invoice_status *out);
static void write_client_invoice_status(struct hook_writer *w,
	const struct qonto_business_client_invoice_status *v);
static void check_client_invoice_status(struct hook_check *c,
	const struct qonto_business_client_invoice_status *v);

static void read_webhook_event_types(struct hook_reader *r,
	struct qonto_business_webhook_event_types *out)
{
	struct hook_list l;

	hook_list_begin(r, &l, sizeof *out->items);
	while (hook_list_next(r, &l))
		read_webhook_event_type(r, l.item);
	out->items = hook_list_end(r, &l, &out->count);
}

static void write_webhook_event_types(struct hook_writer *w,
	const struct qonto_business_webhook_event_types *v)
{
	size_t i;

	hook_write_list(w);
	for (i = 0; i < v->count; i++)
		write_webhook_event_type(w, &v->items[i]);
	hook_write_list_end(w);
}

static void check_webhook_event_types(struct hook_check *c,
	const struct qonto_business_webhook_event_types *v)
{
	size_t i;

	hook_check_min_items(c, v->count, 1);
	hook_check_unique_str(c, v->items, v->count, sizeof *v->items);
	if (!hook_check_down(c))
		return;
	for (i = 0; i < v->count; i++) {
		hook_check_item(c, i);
		check_webhook_event_type(c, &v->items[i]);
	}
	hook_check_up(c);
}

bool qonto_business_webhook_event_types_read(
	struct qonto_business_webhook_event_types *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_webhook_event_types(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_webhook_event_types_read_in_place(
	struct qonto_business_webhook_event_types *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_webhook_event_types(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_webhook_event_types_read_lenient(
	struct qonto_business_webhook_event_types *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_webhook_event_types(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_webhook_event_types_check(
	const struct qonto_business_webhook_event_types *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_webhook_event_types(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_webhook_event_types_check_all(
	const struct qonto_business_webhook_event_types *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_webhook_event_types(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_webhook_event_types_write_unchecked(
	const struct qonto_business_webhook_event_types *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_webhook_event_types(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_webhook_event_types_write(
	const struct qonto_business_webhook_event_types *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_webhook_event_types_check(v, direction, error))
		return none;
	return qonto_business_webhook_event_types_write_unchecked(v, direction,
		arena, error);
}

static const struct hook_name create_webhook_subscription_body_list[] = {
	{HOOK_NAME("callback_url")},
	{HOOK_NAME("types")},
	{HOOK_NAME("secret")},
	{HOOK_NAME("description")},
};
static const uint16_t create_webhook_subscription_body_order[] = {
	1, 2, 3, 0
};
static const struct hook_names create_webhook_subscription_body_names = {
	create_webhook_subscription_body_list,
		create_webhook_subscription_body_order, 4, false,
};

static void read_create_webhook_subscription_body(struct hook_reader *r,
	struct qonto_business_create_webhook_subscription_body *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &create_webhook_subscription_body_names,
		&out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->callback_url);
			break;
		case 1:
			read_webhook_event_types(r, &out->types);
			break;
		case 2:
			hook_read_str(r, &out->secret);
			break;
		case 3:
			hook_read_str(r, &out->description);
			break;
		}
}

static void write_create_webhook_subscription_body(struct hook_writer *w,
	const struct qonto_business_create_webhook_subscription_body *v)
{
	hook_write_object(w);
	if (v->callback_url.ptr
			&& hook_write_name(w, HOOK_NAME("callback_url")))
		hook_write_str(w, v->callback_url);
	if (v->types.items && hook_write_name(w, HOOK_NAME("types")))
		write_webhook_event_types(w, &v->types);
	if (v->secret.ptr && hook_write_name(w, HOOK_NAME("secret")))
		hook_write_str(w, v->secret);
	if (v->description.ptr && hook_write_name(w, HOOK_NAME("description")))
		hook_write_str(w, v->description);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_create_webhook_subscription_body(struct hook_check *c,
	const struct qonto_business_create_webhook_subscription_body *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("callback_url"),
			v->callback_url.ptr, HOOK_REQUIRED)) {
		hook_check_max_length(c, v->callback_url, 512);
		hook_check_format(c, v->callback_url, HOOK_URI);
		hook_check_pattern(c, v->callback_url,
			&create_webhook_subscription_body_pattern);
	}
	if (hook_check_member(c, HOOK_NAME("types"), v->types.items,
			HOOK_REQUIRED)) {
		check_webhook_event_types(c, &v->types);
	}
	if (hook_check_member(c, HOOK_NAME("secret"), v->secret.ptr,
			HOOK_OPTIONAL)) {
		hook_check_min_length(c, v->secret, 32);
		hook_check_max_length(c, v->secret, 128);
	}
	hook_check_types(c, v->additional,
		&create_webhook_subscription_body_names);
	hook_check_up(c);
}

bool qonto_business_create_webhook_subscription_body_read(
	struct qonto_business_create_webhook_subscription_body *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_create_webhook_subscription_body(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_create_webhook_subscription_body_read_in_place(
	struct qonto_business_create_webhook_subscription_body *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_create_webhook_subscription_body(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_create_webhook_subscription_body_read_lenient(
	struct qonto_business_create_webhook_subscription_body *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_create_webhook_subscription_body(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_create_webhook_subscription_body_check(
	const struct qonto_business_create_webhook_subscription_body *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_create_webhook_subscription_body(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_create_webhook_subscription_body_check_all(
	const struct qonto_business_create_webhook_subscription_body *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_create_webhook_subscription_body(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_create_webhook_subscription_body_write_unchecked(
	const struct qonto_business_create_webhook_subscription_body *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_create_webhook_subscription_body(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_create_webhook_subscription_body_write(
	const struct qonto_business_create_webhook_subscription_body *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_create_webhook_subscription_body_check(v,
			direction, error))
		return none;
	return qonto_business_create_webhook_subscription_body_write_unchecked(
		v, direction, arena, error);
}

static const struct hook_name webhook_event_type_list[] = {
	{HOOK_NAME("v1/transactions")},
	{HOOK_NAME("v1/accounts")},
	{HOOK_NAME("v1/organizations")},
	{HOOK_NAME("v1/memberships")},
	{HOOK_NAME("v1/consent-revocations")},
	{HOOK_NAME("v1/cards")},
	{HOOK_NAME("v1/payment-links")},
	{HOOK_NAME("v1/payment-links-connections")},
	{HOOK_NAME("v1/beneficiaries")},
	{HOOK_NAME("v1/client-invoices")},
	{HOOK_NAME("v1/terminal-payments")},
};
static const uint16_t webhook_event_type_order[] = {
	5, 1, 3, 0, 8, 2, 6, 9, 10, 4, 7
};
static const struct hook_names webhook_event_type_names = {
	webhook_event_type_list, webhook_event_type_order, 11, false,
};

const char *qonto_business_webhook_event_type_text(
	enum qonto_business_webhook_event_type_id id)
{
	if ((unsigned)id - 1 < QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_COUNT)
		return webhook_event_type_list[(unsigned)id - 1].ptr;
	return "";
}

enum qonto_business_webhook_event_type_id
qonto_business_webhook_event_type_find(const char *text, size_t len)
{
	return (enum qonto_business_webhook_event_type_id)(hook_names_find(
		&webhook_event_type_names, text, len) + 1);
}

struct qonto_business_webhook_event_type
qonto_business_webhook_event_type_of(
	enum qonto_business_webhook_event_type_id id)
{
	struct qonto_business_webhook_event_type value;

	memset(&value, 0, sizeof value);
	if ((unsigned)id - 1 < QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_COUNT) {
		value.text.ptr = webhook_event_type_list[(unsigned)id - 1].ptr;
		value.text.len = webhook_event_type_list[(unsigned)id - 1].len;
		value.id = id;
	}
	return value;
}

static void read_webhook_event_type(struct hook_reader *r,
	struct qonto_business_webhook_event_type *out)
{
	out->id =
		(enum qonto_business_webhook_event_type_id)hook_read_enum(r,
		&out->text, &webhook_event_type_names);
}

static void write_webhook_event_type(struct hook_writer *w,
	const struct qonto_business_webhook_event_type *v)
{
	hook_write_str(w, v->text);
}

static void check_webhook_event_type(struct hook_check *c,
	const struct qonto_business_webhook_event_type *v)
{
	hook_check_enum(c,
		qonto_business_webhook_event_type_find(v->text.ptr,
		v->text.len) != 0);
}

static const struct hook_name webhook_subscription_data_list[] = {
	{HOOK_NAME("id")},
	{HOOK_NAME("organization_id")},
	{HOOK_NAME("membership_id")},
	{HOOK_NAME("callback_url")},
	{HOOK_NAME("types")},
	{HOOK_NAME("description")},
	{HOOK_NAME("created_at")},
	{HOOK_NAME("updated_at")},
};
static const uint16_t webhook_subscription_data_order[] = {
	0, 4, 6, 7, 5, 3, 2, 1
};
static const struct hook_names webhook_subscription_data_names = {
	webhook_subscription_data_list, webhook_subscription_data_order, 8,
		false,
};

static void read_webhook_subscription_data(struct hook_reader *r,
	struct qonto_business_webhook_subscription_data *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &webhook_subscription_data_names,
		&out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->id);
			break;
		case 1:
			hook_read_str(r, &out->organization_id);
			break;
		case 2:
			hook_read_str(r, &out->membership_id);
			break;
		case 3:
			hook_read_str(r, &out->callback_url);
			break;
		case 4:
			read_webhook_event_types(r, &out->types);
			break;
		case 5:
			hook_read_str(r, &out->description);
			break;
		case 6:
			hook_read_time(r, &out->created_at);
			break;
		case 7:
			hook_read_time(r, &out->updated_at);
			break;
		}
}

static void write_webhook_subscription_data(struct hook_writer *w,
	const struct qonto_business_webhook_subscription_data *v)
{
	hook_write_object(w);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->organization_id.ptr
			&& hook_write_name(w, HOOK_NAME("organization_id")))
		hook_write_str(w, v->organization_id);
	if (v->membership_id.ptr
			&& hook_write_name(w, HOOK_NAME("membership_id")))
		hook_write_str(w, v->membership_id);
	if (v->callback_url.ptr
			&& hook_write_name(w, HOOK_NAME("callback_url")))
		hook_write_str(w, v->callback_url);
	if (v->types.items && hook_write_name(w, HOOK_NAME("types")))
		write_webhook_event_types(w, &v->types);
	if (v->description.ptr && hook_write_name(w, HOOK_NAME("description")))
		hook_write_str(w, v->description);
	if (v->created_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("created_at")))
		hook_write_time(w, v->created_at);
	if (v->updated_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("updated_at")))
		hook_write_time(w, v->updated_at);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_webhook_subscription_data(struct hook_check *c,
	const struct qonto_business_webhook_subscription_data *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("organization_id"),
			v->organization_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->organization_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("membership_id"),
			v->membership_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->membership_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("callback_url"),
			v->callback_url.ptr, HOOK_REQUIRED)) {
		hook_check_max_length(c, v->callback_url, 512);
		hook_check_format(c, v->callback_url, HOOK_URI);
		hook_check_pattern(c, v->callback_url,
			&create_webhook_subscription_body_pattern);
	}
	if (hook_check_member(c, HOOK_NAME("types"), v->types.items,
			HOOK_REQUIRED)) {
		check_webhook_event_types(c, &v->types);
	}
	if (hook_check_member(c, HOOK_NAME("description"), v->description.ptr,
			HOOK_OPTIONAL)) {
		hook_check_max_length(c, v->description, 256);
	}
	if (hook_check_member(c, HOOK_NAME("created_at"),
			v->created_at.text.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("updated_at"),
			v->updated_at.text.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->updated_at.text, HOOK_DATE_TIME);
	}
	hook_check_types(c, v->additional, &webhook_subscription_data_names);
	hook_check_up(c);
}

bool qonto_business_webhook_subscription_data_read(
	struct qonto_business_webhook_subscription_data *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_webhook_subscription_data(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_webhook_subscription_data_read_in_place(
	struct qonto_business_webhook_subscription_data *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_webhook_subscription_data(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_webhook_subscription_data_read_lenient(
	struct qonto_business_webhook_subscription_data *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_webhook_subscription_data(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_webhook_subscription_data_check(
	const struct qonto_business_webhook_subscription_data *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_webhook_subscription_data(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_webhook_subscription_data_check_all(
	const struct qonto_business_webhook_subscription_data *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_webhook_subscription_data(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_webhook_subscription_data_write_unchecked(
	const struct qonto_business_webhook_subscription_data *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_webhook_subscription_data(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_webhook_subscription_data_write(
	const struct qonto_business_webhook_subscription_data *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_webhook_subscription_data_check(v, direction,
			error))
		return none;
	return qonto_business_webhook_subscription_data_write_unchecked(v,
		direction, arena, error);
}

static const struct hook_name webhook_subscription_data_with_secret_list[] = {
	{HOOK_NAME("id")},
	{HOOK_NAME("organization_id")},
	{HOOK_NAME("membership_id")},
	{HOOK_NAME("callback_url")},
	{HOOK_NAME("types")},
	{HOOK_NAME("description")},
	{HOOK_NAME("created_at")},
	{HOOK_NAME("updated_at")},
	{HOOK_NAME("secret")},
};
static const uint16_t webhook_subscription_data_with_secret_order[] = {
	0, 4, 8, 6, 7, 5, 3, 2, 1
};
static const struct hook_names webhook_subscription_data_with_secret_names = {
	webhook_subscription_data_with_secret_list,
		webhook_subscription_data_with_secret_order, 9, false,
};

static void read_webhook_subscription_data_with_secret(struct hook_reader *r,
	struct qonto_business_webhook_subscription_data_with_secret *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &webhook_subscription_data_with_secret_names,
		&out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->id);
			break;
		case 1:
			hook_read_str(r, &out->organization_id);
			break;
		case 2:
			hook_read_str(r, &out->membership_id);
			break;
		case 3:
			hook_read_str(r, &out->callback_url);
			break;
		case 4:
			read_webhook_event_types(r, &out->types);
			break;
		case 5:
			hook_read_str(r, &out->description);
			break;
		case 6:
			hook_read_time(r, &out->created_at);
			break;
		case 7:
			hook_read_time(r, &out->updated_at);
			break;
		case 8:
			hook_read_str(r, &out->secret);
			break;
		}
}

static void write_webhook_subscription_data_with_secret(struct hook_writer *w,
	const struct qonto_business_webhook_subscription_data_with_secret *v)
{
	hook_write_object(w);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->organization_id.ptr
			&& hook_write_name(w, HOOK_NAME("organization_id")))
		hook_write_str(w, v->organization_id);
	if (v->membership_id.ptr
			&& hook_write_name(w, HOOK_NAME("membership_id")))
		hook_write_str(w, v->membership_id);
	if (v->callback_url.ptr
			&& hook_write_name(w, HOOK_NAME("callback_url")))
		hook_write_str(w, v->callback_url);
	if (v->types.items && hook_write_name(w, HOOK_NAME("types")))
		write_webhook_event_types(w, &v->types);
	if (v->description.ptr && hook_write_name(w, HOOK_NAME("description")))
		hook_write_str(w, v->description);
	if (v->created_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("created_at")))
		hook_write_time(w, v->created_at);
	if (v->updated_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("updated_at")))
		hook_write_time(w, v->updated_at);
	if (v->secret.ptr && hook_write_name(w, HOOK_NAME("secret")))
		hook_write_str(w, v->secret);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_webhook_subscription_data_with_secret(struct hook_check *c,
	const struct qonto_business_webhook_subscription_data_with_secret *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("organization_id"),
			v->organization_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->organization_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("membership_id"),
			v->membership_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->membership_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("callback_url"),
			v->callback_url.ptr, HOOK_REQUIRED)) {
		hook_check_max_length(c, v->callback_url, 512);
		hook_check_format(c, v->callback_url, HOOK_URI);
		hook_check_pattern(c, v->callback_url,
			&create_webhook_subscription_body_pattern);
	}
	if (hook_check_member(c, HOOK_NAME("types"), v->types.items,
			HOOK_REQUIRED)) {
		check_webhook_event_types(c, &v->types);
	}
	if (hook_check_member(c, HOOK_NAME("description"), v->description.ptr,
			HOOK_OPTIONAL)) {
		hook_check_max_length(c, v->description, 256);
	}
	if (hook_check_member(c, HOOK_NAME("created_at"),
			v->created_at.text.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("updated_at"),
			v->updated_at.text.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->updated_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("secret"), v->secret.ptr,
			HOOK_OPTIONAL)) {
		hook_check_min_length(c, v->secret, 32);
		hook_check_max_length(c, v->secret, 128);
	}
	hook_check_types(c, v->additional,
		&webhook_subscription_data_with_secret_names);
	hook_check_up(c);
}

bool qonto_business_webhook_subscription_data_with_secret_read(
	struct qonto_business_webhook_subscription_data_with_secret *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_webhook_subscription_data_with_secret(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_webhook_subscription_data_with_secret_read_in_place(
	struct qonto_business_webhook_subscription_data_with_secret *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_webhook_subscription_data_with_secret(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_webhook_subscription_data_with_secret_read_lenient(
	struct qonto_business_webhook_subscription_data_with_secret *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_webhook_subscription_data_with_secret(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_webhook_subscription_data_with_secret_check(
	const struct qonto_business_webhook_subscription_data_with_secret *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_webhook_subscription_data_with_secret(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_webhook_subscription_data_with_secret_check_all(
	const struct qonto_business_webhook_subscription_data_with_secret *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_webhook_subscription_data_with_secret(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_webhook_subscription_data_with_secret_write_unchecked(
	const struct qonto_business_webhook_subscription_data_with_secret *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_webhook_subscription_data_with_secret(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_webhook_subscription_data_with_secret_write(
	const struct qonto_business_webhook_subscription_data_with_secret *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_webhook_subscription_data_with_secret_check(v,
			direction, error))
		return none;
	return qonto_business_webhook_subscription_data_with_secret_write_unchecked(v,
		direction, arena, error);
}

static const struct hook_name webhook_subscription_update_list[] = {
	{HOOK_NAME("callback_url")},
	{HOOK_NAME("types")},
	{HOOK_NAME("description")},
};
static const uint16_t webhook_subscription_update_order[] = {
	1, 2, 0
};
static const struct hook_names webhook_subscription_update_names = {
	webhook_subscription_update_list, webhook_subscription_update_order, 3,
		false,
};

static void read_webhook_subscription_update(struct hook_reader *r,
	struct qonto_business_webhook_subscription_update *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &webhook_subscription_update_names,
		&out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->callback_url);
			break;
		case 1:
			read_webhook_event_types(r, &out->types);
			break;
		case 2:
			hook_read_str(r, &out->description);
			break;
		}
}

static void write_webhook_subscription_update(struct hook_writer *w,
	const struct qonto_business_webhook_subscription_update *v)
{
	hook_write_object(w);
	if (v->callback_url.ptr
			&& hook_write_name(w, HOOK_NAME("callback_url")))
		hook_write_str(w, v->callback_url);
	if (v->types.items && hook_write_name(w, HOOK_NAME("types")))
		write_webhook_event_types(w, &v->types);
	if (v->description.ptr && hook_write_name(w, HOOK_NAME("description")))
		hook_write_str(w, v->description);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_webhook_subscription_update(struct hook_check *c,
	const struct qonto_business_webhook_subscription_update *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("callback_url"),
			v->callback_url.ptr, HOOK_OPTIONAL)) {
		hook_check_max_length(c, v->callback_url, 512);
		hook_check_format(c, v->callback_url, HOOK_URI);
		hook_check_pattern(c, v->callback_url,
			&create_webhook_subscription_body_pattern);
	}
	if (hook_check_member(c, HOOK_NAME("types"), v->types.items,
			HOOK_OPTIONAL)) {
		check_webhook_event_types(c, &v->types);
	}
	hook_check_types(c, v->additional, &webhook_subscription_update_names);
	hook_check_up(c);
}

bool qonto_business_webhook_subscription_update_read(
	struct qonto_business_webhook_subscription_update *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_webhook_subscription_update(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_webhook_subscription_update_read_in_place(
	struct qonto_business_webhook_subscription_update *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_webhook_subscription_update(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_webhook_subscription_update_read_lenient(
	struct qonto_business_webhook_subscription_update *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_webhook_subscription_update(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_webhook_subscription_update_check(
	const struct qonto_business_webhook_subscription_update *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_webhook_subscription_update(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_webhook_subscription_update_check_all(
	const struct qonto_business_webhook_subscription_update *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_webhook_subscription_update(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_webhook_subscription_update_write_unchecked(
	const struct qonto_business_webhook_subscription_update *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_webhook_subscription_update(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_webhook_subscription_update_write(
	const struct qonto_business_webhook_subscription_update *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_webhook_subscription_update_check(v, direction,
			error))
		return none;
	return qonto_business_webhook_subscription_update_write_unchecked(v,
		direction, arena, error);
}

static void read_webhook_subscription_list_subscriptions(struct hook_reader *r,
	struct qonto_business_webhook_subscription_list_subscriptions *out)
{
	struct hook_list l;

	hook_list_begin(r, &l, sizeof *out->items);
	while (hook_list_next(r, &l))
		read_webhook_subscription_data(r, l.item);
	out->items = hook_list_end(r, &l, &out->count);
}

static void write_webhook_subscription_list_subscriptions(
	struct hook_writer *w,
	const struct qonto_business_webhook_subscription_list_subscriptions *v)
{
	size_t i;

	hook_write_list(w);
	for (i = 0; i < v->count; i++)
		write_webhook_subscription_data(w, &v->items[i]);
	hook_write_list_end(w);
}

static void check_webhook_subscription_list_subscriptions(struct hook_check *c,
	const struct qonto_business_webhook_subscription_list_subscriptions *v)
{
	size_t i;

	if (!hook_check_down(c))
		return;
	for (i = 0; i < v->count; i++) {
		hook_check_item(c, i);
		check_webhook_subscription_data(c, &v->items[i]);
	}
	hook_check_up(c);
}

static const struct hook_name webhook_subscription_list_list[] = {
	{HOOK_NAME("subscriptions")},
	{HOOK_NAME("meta")},
};
static const uint16_t webhook_subscription_list_order[] = {
	1, 0
};
static const struct hook_names webhook_subscription_list_names = {
	webhook_subscription_list_list, webhook_subscription_list_order, 2,
		false,
};

static void read_webhook_subscription_list(struct hook_reader *r,
	struct qonto_business_webhook_subscription_list *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &webhook_subscription_list_names,
		&out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			read_webhook_subscription_list_subscriptions(r,
				&out->subscriptions);
			break;
		case 1:
			out->meta = hook_read_new(r, sizeof *out->meta);
			if (out->meta != NULL)
				read_webhook_subscription_list_meta(r,
					out->meta);
			break;
		}
}

static void write_webhook_subscription_list(struct hook_writer *w,
	const struct qonto_business_webhook_subscription_list *v)
{
	hook_write_object(w);
	if (v->subscriptions.items
			&& hook_write_name(w, HOOK_NAME("subscriptions")))
		write_webhook_subscription_list_subscriptions(w,
			&v->subscriptions);
	if (v->meta && hook_write_name(w, HOOK_NAME("meta")))
		write_webhook_subscription_list_meta(w, v->meta);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_webhook_subscription_list(struct hook_check *c,
	const struct qonto_business_webhook_subscription_list *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("subscriptions"),
			v->subscriptions.items, HOOK_REQUIRED)) {
		check_webhook_subscription_list_subscriptions(c,
			&v->subscriptions);
	}
	if (hook_check_member(c, HOOK_NAME("meta"), v->meta, HOOK_REQUIRED)) {
		check_webhook_subscription_list_meta(c, v->meta);
	}
	hook_check_types(c, v->additional, &webhook_subscription_list_names);
	hook_check_up(c);
}

bool qonto_business_webhook_subscription_list_read(
	struct qonto_business_webhook_subscription_list *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_webhook_subscription_list(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_webhook_subscription_list_read_in_place(
	struct qonto_business_webhook_subscription_list *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_webhook_subscription_list(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_webhook_subscription_list_read_lenient(
	struct qonto_business_webhook_subscription_list *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_webhook_subscription_list(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_webhook_subscription_list_check(
	const struct qonto_business_webhook_subscription_list *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_webhook_subscription_list(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_webhook_subscription_list_check_all(
	const struct qonto_business_webhook_subscription_list *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_webhook_subscription_list(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_webhook_subscription_list_write_unchecked(
	const struct qonto_business_webhook_subscription_list *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_webhook_subscription_list(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_webhook_subscription_list_write(
	const struct qonto_business_webhook_subscription_list *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_webhook_subscription_list_check(v, direction,
			error))
		return none;
	return qonto_business_webhook_subscription_list_write_unchecked(v,
		direction, arena, error);
}

static const struct hook_name webhook_subscription_list_meta_list[] = {
	{HOOK_NAME("current_page")},
	{HOOK_NAME("next_page")},
	{HOOK_NAME("prev_page")},
	{HOOK_NAME("total_pages")},
	{HOOK_NAME("total_count")},
	{HOOK_NAME("per_page")},
};
static const uint16_t webhook_subscription_list_meta_order[] = {
	5, 1, 2, 4, 3, 0
};
static const struct hook_names webhook_subscription_list_meta_names = {
	webhook_subscription_list_meta_list,
		webhook_subscription_list_meta_order, 6, false,
};

static void read_webhook_subscription_list_meta(struct hook_reader *r,
	struct qonto_business_webhook_subscription_list_meta *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &webhook_subscription_list_meta_names,
		&out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_int(r, &out->current_page);
			break;
		case 1:
			if (hook_read_null(r, &out->next_page_is_null))
				break;
			hook_read_int(r, &out->next_page);
			break;
		case 2:
			if (hook_read_null(r, &out->prev_page_is_null))
				break;
			hook_read_int(r, &out->prev_page);
			break;
		case 3:
			hook_read_int(r, &out->total_pages);
			break;
		case 4:
			hook_read_int(r, &out->total_count);
			break;
		case 5:
			hook_read_int(r, &out->per_page);
			break;
		}
}

static void write_webhook_subscription_list_meta(struct hook_writer *w,
	const struct qonto_business_webhook_subscription_list_meta *v)
{
	hook_write_object(w);
	if (v->current_page.set
			&& hook_write_name(w, HOOK_NAME("current_page")))
		hook_write_int(w, v->current_page);
	if (v->next_page_is_null && hook_write_name(w, HOOK_NAME("next_page")))
		hook_write_null(w);
	else if (v->next_page.set && hook_write_name(w, HOOK_NAME("next_page")))
		hook_write_int(w, v->next_page);
	if (v->prev_page_is_null && hook_write_name(w, HOOK_NAME("prev_page")))
		hook_write_null(w);
	else if (v->prev_page.set && hook_write_name(w, HOOK_NAME("prev_page")))
		hook_write_int(w, v->prev_page);
	if (v->total_pages.set && hook_write_name(w, HOOK_NAME("total_pages")))
		hook_write_int(w, v->total_pages);
	if (v->total_count.set && hook_write_name(w, HOOK_NAME("total_count")))
		hook_write_int(w, v->total_count);
	if (v->per_page.set && hook_write_name(w, HOOK_NAME("per_page")))
		hook_write_int(w, v->per_page);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_webhook_subscription_list_meta(struct hook_check *c,
	const struct qonto_business_webhook_subscription_list_meta *v)
{
	if (!hook_check_down(c))
		return;
	hook_check_types(c, v->additional,
		&webhook_subscription_list_meta_names);
	hook_check_up(c);
}

static const struct hook_name bad_request_error_list[] = {
	{HOOK_NAME("code")},
	{HOOK_NAME("detail")},
	{HOOK_NAME("source")},
};
static const uint16_t bad_request_error_order[] = {
	0, 1, 2
};
static const struct hook_names bad_request_error_names = {
	bad_request_error_list, bad_request_error_order, 3, false,
};

static void read_bad_request_error(struct hook_reader *r,
	struct qonto_business_bad_request_error *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &bad_request_error_names, &out->additional);
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
				read_bad_request_error_source(r, out->source);
			break;
		}
}

static void write_bad_request_error(struct hook_writer *w,
	const struct qonto_business_bad_request_error *v)
{
	hook_write_object(w);
	if (v->code.ptr && hook_write_name(w, HOOK_NAME("code")))
		hook_write_str(w, v->code);
	if (v->detail.ptr && hook_write_name(w, HOOK_NAME("detail")))
		hook_write_str(w, v->detail);
	if (v->source && hook_write_name(w, HOOK_NAME("source")))
		write_bad_request_error_source(w, v->source);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_bad_request_error(struct hook_check *c,
	const struct qonto_business_bad_request_error *v)
{
	if (!hook_check_down(c))
		return;
	hook_check_member(c, HOOK_NAME("code"), v->code.ptr, HOOK_REQUIRED);
	hook_check_member(c, HOOK_NAME("detail"), v->detail.ptr, HOOK_REQUIRED);
	if (hook_check_member(c, HOOK_NAME("source"), v->source,
			HOOK_OPTIONAL)) {
		check_bad_request_error_source(c, v->source);
	}
	hook_check_types(c, v->additional, &bad_request_error_names);
	hook_check_up(c);
}

bool qonto_business_bad_request_error_read(
	struct qonto_business_bad_request_error *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_bad_request_error(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_bad_request_error_read_in_place(
	struct qonto_business_bad_request_error *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_bad_request_error(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_bad_request_error_read_lenient(
	struct qonto_business_bad_request_error *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_bad_request_error(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_bad_request_error_check(
	const struct qonto_business_bad_request_error *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_bad_request_error(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_bad_request_error_check_all(
	const struct qonto_business_bad_request_error *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_bad_request_error(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_bad_request_error_write_unchecked(
	const struct qonto_business_bad_request_error *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_bad_request_error(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_bad_request_error_write(
	const struct qonto_business_bad_request_error *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_bad_request_error_check(v, direction, error))
		return none;
	return qonto_business_bad_request_error_write_unchecked(v, direction,
		arena, error);
}

static const struct hook_name bad_request_error_source_list[] = {
	{HOOK_NAME("pointer")},
	{HOOK_NAME("parameter")},
};
static const uint16_t bad_request_error_source_order[] = {
	0, 1
};
static const struct hook_names bad_request_error_source_names = {
	bad_request_error_source_list, bad_request_error_source_order, 2, false,
};

static void read_bad_request_error_source(struct hook_reader *r,
	struct qonto_business_bad_request_error_source *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &bad_request_error_source_names,
		&out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->pointer);
			break;
		case 1:
			hook_read_str(r, &out->parameter);
			break;
		}
}

static void write_bad_request_error_source(struct hook_writer *w,
	const struct qonto_business_bad_request_error_source *v)
{
	hook_write_object(w);
	if (v->pointer.ptr && hook_write_name(w, HOOK_NAME("pointer")))
		hook_write_str(w, v->pointer);
	if (v->parameter.ptr && hook_write_name(w, HOOK_NAME("parameter")))
		hook_write_str(w, v->parameter);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_bad_request_error_source(struct hook_check *c,
	const struct qonto_business_bad_request_error_source *v)
{
	if (!hook_check_down(c))
		return;
	hook_check_types(c, v->additional, &bad_request_error_source_names);
	hook_check_up(c);
}

static const struct hook_name unauthorized_error_list[] = {
	{HOOK_NAME("code")},
	{HOOK_NAME("detail")},
};
static const uint16_t unauthorized_error_order[] = {
	0, 1
};
static const struct hook_names unauthorized_error_names = {
	unauthorized_error_list, unauthorized_error_order, 2, false,
};

static void read_unauthorized_error(struct hook_reader *r,
	struct qonto_business_unauthorized_error *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &unauthorized_error_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->code);
			break;
		case 1:
			hook_read_str(r, &out->detail);
			break;
		}
}

static void write_unauthorized_error(struct hook_writer *w,
	const struct qonto_business_unauthorized_error *v)
{
	hook_write_object(w);
	if (v->code.ptr && hook_write_name(w, HOOK_NAME("code")))
		hook_write_str(w, v->code);
	if (v->detail.ptr && hook_write_name(w, HOOK_NAME("detail")))
		hook_write_str(w, v->detail);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_unauthorized_error(struct hook_check *c,
	const struct qonto_business_unauthorized_error *v)
{
	if (!hook_check_down(c))
		return;
	hook_check_member(c, HOOK_NAME("code"), v->code.ptr, HOOK_REQUIRED);
	hook_check_member(c, HOOK_NAME("detail"), v->detail.ptr, HOOK_REQUIRED);
	hook_check_types(c, v->additional, &unauthorized_error_names);
	hook_check_up(c);
}

bool qonto_business_unauthorized_error_read(
	struct qonto_business_unauthorized_error *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_unauthorized_error(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_unauthorized_error_read_in_place(
	struct qonto_business_unauthorized_error *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_unauthorized_error(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_unauthorized_error_read_lenient(
	struct qonto_business_unauthorized_error *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_unauthorized_error(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_unauthorized_error_check(
	const struct qonto_business_unauthorized_error *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_unauthorized_error(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_unauthorized_error_check_all(
	const struct qonto_business_unauthorized_error *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_unauthorized_error(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_unauthorized_error_write_unchecked(
	const struct qonto_business_unauthorized_error *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_unauthorized_error(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_unauthorized_error_write(
	const struct qonto_business_unauthorized_error *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_unauthorized_error_check(v, direction, error))
		return none;
	return qonto_business_unauthorized_error_write_unchecked(v, direction,
		arena, error);
}

static const struct hook_name forbidden_error_list[] = {
	{HOOK_NAME("code")},
	{HOOK_NAME("detail")},
};
static const uint16_t forbidden_error_order[] = {
	0, 1
};
static const struct hook_names forbidden_error_names = {
	forbidden_error_list, forbidden_error_order, 2, false,
};

static void read_forbidden_error(struct hook_reader *r,
	struct qonto_business_forbidden_error *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &forbidden_error_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->code);
			break;
		case 1:
			hook_read_str(r, &out->detail);
			break;
		}
}

static void write_forbidden_error(struct hook_writer *w,
	const struct qonto_business_forbidden_error *v)
{
	hook_write_object(w);
	if (v->code.ptr && hook_write_name(w, HOOK_NAME("code")))
		hook_write_str(w, v->code);
	if (v->detail.ptr && hook_write_name(w, HOOK_NAME("detail")))
		hook_write_str(w, v->detail);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_forbidden_error(struct hook_check *c,
	const struct qonto_business_forbidden_error *v)
{
	if (!hook_check_down(c))
		return;
	hook_check_member(c, HOOK_NAME("code"), v->code.ptr, HOOK_REQUIRED);
	hook_check_member(c, HOOK_NAME("detail"), v->detail.ptr, HOOK_REQUIRED);
	hook_check_types(c, v->additional, &forbidden_error_names);
	hook_check_up(c);
}

bool qonto_business_forbidden_error_read(
	struct qonto_business_forbidden_error *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_forbidden_error(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_forbidden_error_read_in_place(
	struct qonto_business_forbidden_error *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_forbidden_error(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_forbidden_error_read_lenient(
	struct qonto_business_forbidden_error *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_forbidden_error(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_forbidden_error_check(
	const struct qonto_business_forbidden_error *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_forbidden_error(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_forbidden_error_check_all(
	const struct qonto_business_forbidden_error *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_forbidden_error(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_forbidden_error_write_unchecked(
	const struct qonto_business_forbidden_error *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_forbidden_error(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_forbidden_error_write(
	const struct qonto_business_forbidden_error *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_forbidden_error_check(v, direction, error))
		return none;
	return qonto_business_forbidden_error_write_unchecked(v, direction,
		arena, error);
}

static const struct hook_name envelope_list[] = {
	{HOOK_NAME("id")},
	{HOOK_NAME("subscription_id")},
	{HOOK_NAME("organization_id")},
	{HOOK_NAME("membership_id")},
	{HOOK_NAME("type")},
	{HOOK_NAME("created_at")},
	{HOOK_NAME("data")},
};
static const uint16_t envelope_order[] = {
	0, 6, 4, 5, 3, 2, 1
};
static const struct hook_names envelope_names = {
	envelope_list, envelope_order, 7, false,
};

static void read_envelope(struct hook_reader *r,
	struct qonto_business_envelope *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &envelope_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->id);
			break;
		case 1:
			hook_read_str(r, &out->subscription_id);
			break;
		case 2:
			hook_read_str(r, &out->organization_id);
			break;
		case 3:
			hook_read_str(r, &out->membership_id);
			break;
		case 4:
			hook_read_str(r, &out->type);
			break;
		case 5:
			hook_read_time(r, &out->created_at);
			break;
		case 6:
			out->data = hook_read_new(r, sizeof *out->data);
			if (out->data != NULL)
				read_envelope_data(r, out->data);
			break;
		}
}

static void write_envelope(struct hook_writer *w,
	const struct qonto_business_envelope *v)
{
	hook_write_object(w);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->subscription_id.ptr
			&& hook_write_name(w, HOOK_NAME("subscription_id")))
		hook_write_str(w, v->subscription_id);
	if (v->organization_id.ptr
			&& hook_write_name(w, HOOK_NAME("organization_id")))
		hook_write_str(w, v->organization_id);
	if (v->membership_id.ptr
			&& hook_write_name(w, HOOK_NAME("membership_id")))
		hook_write_str(w, v->membership_id);
	if (v->type.ptr && hook_write_name(w, HOOK_NAME("type")))
		hook_write_str(w, v->type);
	if (v->created_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("created_at")))
		hook_write_time(w, v->created_at);
	if (v->data && hook_write_name(w, HOOK_NAME("data")))
		write_envelope_data(w, v->data);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_envelope(struct hook_check *c,
	const struct qonto_business_envelope *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("subscription_id"),
			v->subscription_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->subscription_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("organization_id"),
			v->organization_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->organization_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("membership_id"),
			v->membership_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->membership_id, HOOK_UUID);
	}
	hook_check_member(c, HOOK_NAME("type"), v->type.ptr, HOOK_REQUIRED);
	if (hook_check_member(c, HOOK_NAME("created_at"),
			v->created_at.text.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("data"), v->data, HOOK_REQUIRED)) {
		check_envelope_data(c, v->data);
	}
	hook_check_types(c, v->additional, &envelope_names);
	hook_check_up(c);
}

bool qonto_business_envelope_read(struct qonto_business_envelope *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_envelope(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_envelope_read_in_place(struct qonto_business_envelope *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_envelope(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_envelope_read_lenient(struct qonto_business_envelope *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_envelope(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_envelope_check(const struct qonto_business_envelope *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_envelope(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_envelope_check_all(const struct qonto_business_envelope *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_envelope(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_envelope_write_unchecked(
	const struct qonto_business_envelope *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_envelope(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_envelope_write(const struct qonto_business_envelope *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_envelope_check(v, direction, error))
		return none;
	return qonto_business_envelope_write_unchecked(v, direction, arena,
		error);
}

static const struct hook_names envelope_data_names = {
	NULL, NULL, 0, false,
};

static void read_envelope_data(struct hook_reader *r,
	struct qonto_business_envelope_data *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &envelope_data_names, &out->additional);
	while (hook_object_next(r, &o))
		;
}

static void write_envelope_data(struct hook_writer *w,
	const struct qonto_business_envelope_data *v)
{
	hook_write_object(w);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_envelope_data(struct hook_check *c,
	const struct qonto_business_envelope_data *v)
{
	if (!hook_check_down(c))
		return;
	hook_check_types(c, v->additional, &envelope_data_names);
	hook_check_up(c);
}

static const struct hook_name transaction_event_list[] = {
	{HOOK_NAME("id")},
	{HOOK_NAME("subscription_id")},
	{HOOK_NAME("organization_id")},
	{HOOK_NAME("membership_id")},
	{HOOK_NAME("type")},
	{HOOK_NAME("created_at")},
	{HOOK_NAME("data")},
};
static const uint16_t transaction_event_order[] = {
	0, 6, 4, 5, 3, 2, 1
};
static const struct hook_names transaction_event_names = {
	transaction_event_list, transaction_event_order, 7, false,
};

static void read_transaction_event(struct hook_reader *r,
	struct qonto_business_transaction_event *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &transaction_event_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->id);
			break;
		case 1:
			hook_read_str(r, &out->subscription_id);
			break;
		case 2:
			hook_read_str(r, &out->organization_id);
			break;
		case 3:
			hook_read_str(r, &out->membership_id);
			break;
		case 4:
			hook_read_str(r, &out->type);
			break;
		case 5:
			hook_read_time(r, &out->created_at);
			break;
		case 6:
			out->data = hook_read_new(r, sizeof *out->data);
			if (out->data != NULL)
				read_transaction(r, out->data);
			break;
		}
}

static void write_transaction_event(struct hook_writer *w,
	const struct qonto_business_transaction_event *v)
{
	hook_write_object(w);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->subscription_id.ptr
			&& hook_write_name(w, HOOK_NAME("subscription_id")))
		hook_write_str(w, v->subscription_id);
	if (v->organization_id.ptr
			&& hook_write_name(w, HOOK_NAME("organization_id")))
		hook_write_str(w, v->organization_id);
	if (v->membership_id.ptr
			&& hook_write_name(w, HOOK_NAME("membership_id")))
		hook_write_str(w, v->membership_id);
	if (v->type.ptr && hook_write_name(w, HOOK_NAME("type")))
		hook_write_str(w, v->type);
	if (v->created_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("created_at")))
		hook_write_time(w, v->created_at);
	if (v->data && hook_write_name(w, HOOK_NAME("data")))
		write_transaction(w, v->data);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_transaction_event(struct hook_check *c,
	const struct qonto_business_transaction_event *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("subscription_id"),
			v->subscription_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->subscription_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("organization_id"),
			v->organization_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->organization_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("membership_id"),
			v->membership_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->membership_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("type"), v->type.ptr,
			HOOK_REQUIRED)) {
		hook_check_const_text(c, v->type, HOOK_NAME("v1/transactions"));
	}
	if (hook_check_member(c, HOOK_NAME("created_at"),
			v->created_at.text.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("data"), v->data, HOOK_REQUIRED)) {
		check_transaction(c, v->data);
	}
	hook_check_types(c, v->additional, &transaction_event_names);
	hook_check_up(c);
}

bool qonto_business_transaction_event_read(
	struct qonto_business_transaction_event *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_transaction_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_transaction_event_read_in_place(
	struct qonto_business_transaction_event *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_transaction_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_transaction_event_read_lenient(
	struct qonto_business_transaction_event *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_transaction_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_transaction_event_check(
	const struct qonto_business_transaction_event *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_transaction_event(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_transaction_event_check_all(
	const struct qonto_business_transaction_event *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_transaction_event(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_transaction_event_write_unchecked(
	const struct qonto_business_transaction_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_transaction_event(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_transaction_event_write(
	const struct qonto_business_transaction_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_transaction_event_check(v, direction, error))
		return none;
	return qonto_business_transaction_event_write_unchecked(v, direction,
		arena, error);
}

static const struct hook_name account_event_list[] = {
	{HOOK_NAME("id")},
	{HOOK_NAME("subscription_id")},
	{HOOK_NAME("organization_id")},
	{HOOK_NAME("membership_id")},
	{HOOK_NAME("type")},
	{HOOK_NAME("created_at")},
	{HOOK_NAME("data")},
};
static const uint16_t account_event_order[] = {
	0, 6, 4, 5, 3, 2, 1
};
static const struct hook_names account_event_names = {
	account_event_list, account_event_order, 7, false,
};

static void read_account_event(struct hook_reader *r,
	struct qonto_business_account_event *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &account_event_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->id);
			break;
		case 1:
			hook_read_str(r, &out->subscription_id);
			break;
		case 2:
			hook_read_str(r, &out->organization_id);
			break;
		case 3:
			hook_read_str(r, &out->membership_id);
			break;
		case 4:
			hook_read_str(r, &out->type);
			break;
		case 5:
			hook_read_time(r, &out->created_at);
			break;
		case 6:
			out->data = hook_read_new(r, sizeof *out->data);
			if (out->data != NULL)
				read_account(r, out->data);
			break;
		}
}

static void write_account_event(struct hook_writer *w,
	const struct qonto_business_account_event *v)
{
	hook_write_object(w);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->subscription_id.ptr
			&& hook_write_name(w, HOOK_NAME("subscription_id")))
		hook_write_str(w, v->subscription_id);
	if (v->organization_id.ptr
			&& hook_write_name(w, HOOK_NAME("organization_id")))
		hook_write_str(w, v->organization_id);
	if (v->membership_id.ptr
			&& hook_write_name(w, HOOK_NAME("membership_id")))
		hook_write_str(w, v->membership_id);
	if (v->type.ptr && hook_write_name(w, HOOK_NAME("type")))
		hook_write_str(w, v->type);
	if (v->created_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("created_at")))
		hook_write_time(w, v->created_at);
	if (v->data && hook_write_name(w, HOOK_NAME("data")))
		write_account(w, v->data);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_account_event(struct hook_check *c,
	const struct qonto_business_account_event *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("subscription_id"),
			v->subscription_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->subscription_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("organization_id"),
			v->organization_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->organization_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("membership_id"),
			v->membership_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->membership_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("type"), v->type.ptr,
			HOOK_REQUIRED)) {
		hook_check_const_text(c, v->type, HOOK_NAME("v1/accounts"));
	}
	if (hook_check_member(c, HOOK_NAME("created_at"),
			v->created_at.text.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("data"), v->data, HOOK_REQUIRED)) {
		check_account(c, v->data);
	}
	hook_check_types(c, v->additional, &account_event_names);
	hook_check_up(c);
}

bool qonto_business_account_event_read(
	struct qonto_business_account_event *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_account_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_account_event_read_in_place(
	struct qonto_business_account_event *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_account_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_account_event_read_lenient(
	struct qonto_business_account_event *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_account_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_account_event_check(
	const struct qonto_business_account_event *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_account_event(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_account_event_check_all(
	const struct qonto_business_account_event *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_account_event(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_account_event_write_unchecked(
	const struct qonto_business_account_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_account_event(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_account_event_write(
	const struct qonto_business_account_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_account_event_check(v, direction, error))
		return none;
	return qonto_business_account_event_write_unchecked(v, direction,
		arena, error);
}

static const struct hook_name organization_event_list[] = {
	{HOOK_NAME("id")},
	{HOOK_NAME("subscription_id")},
	{HOOK_NAME("organization_id")},
	{HOOK_NAME("membership_id")},
	{HOOK_NAME("type")},
	{HOOK_NAME("created_at")},
	{HOOK_NAME("data")},
};
static const uint16_t organization_event_order[] = {
	0, 6, 4, 5, 3, 2, 1
};
static const struct hook_names organization_event_names = {
	organization_event_list, organization_event_order, 7, false,
};

static void read_organization_event(struct hook_reader *r,
	struct qonto_business_organization_event *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &organization_event_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->id);
			break;
		case 1:
			hook_read_str(r, &out->subscription_id);
			break;
		case 2:
			hook_read_str(r, &out->organization_id);
			break;
		case 3:
			hook_read_str(r, &out->membership_id);
			break;
		case 4:
			hook_read_str(r, &out->type);
			break;
		case 5:
			hook_read_time(r, &out->created_at);
			break;
		case 6:
			out->data = hook_read_new(r, sizeof *out->data);
			if (out->data != NULL)
				read_organization(r, out->data);
			break;
		}
}

static void write_organization_event(struct hook_writer *w,
	const struct qonto_business_organization_event *v)
{
	hook_write_object(w);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->subscription_id.ptr
			&& hook_write_name(w, HOOK_NAME("subscription_id")))
		hook_write_str(w, v->subscription_id);
	if (v->organization_id.ptr
			&& hook_write_name(w, HOOK_NAME("organization_id")))
		hook_write_str(w, v->organization_id);
	if (v->membership_id.ptr
			&& hook_write_name(w, HOOK_NAME("membership_id")))
		hook_write_str(w, v->membership_id);
	if (v->type.ptr && hook_write_name(w, HOOK_NAME("type")))
		hook_write_str(w, v->type);
	if (v->created_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("created_at")))
		hook_write_time(w, v->created_at);
	if (v->data && hook_write_name(w, HOOK_NAME("data")))
		write_organization(w, v->data);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_organization_event(struct hook_check *c,
	const struct qonto_business_organization_event *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("subscription_id"),
			v->subscription_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->subscription_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("organization_id"),
			v->organization_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->organization_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("membership_id"),
			v->membership_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->membership_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("type"), v->type.ptr,
			HOOK_REQUIRED)) {
		hook_check_const_text(c, v->type,
			HOOK_NAME("v1/organizations"));
	}
	if (hook_check_member(c, HOOK_NAME("created_at"),
			v->created_at.text.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("data"), v->data, HOOK_REQUIRED)) {
		check_organization(c, v->data);
	}
	hook_check_types(c, v->additional, &organization_event_names);
	hook_check_up(c);
}

bool qonto_business_organization_event_read(
	struct qonto_business_organization_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_organization_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_organization_event_read_in_place(
	struct qonto_business_organization_event *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_organization_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_organization_event_read_lenient(
	struct qonto_business_organization_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_organization_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_organization_event_check(
	const struct qonto_business_organization_event *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_organization_event(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_organization_event_check_all(
	const struct qonto_business_organization_event *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_organization_event(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_organization_event_write_unchecked(
	const struct qonto_business_organization_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_organization_event(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_organization_event_write(
	const struct qonto_business_organization_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_organization_event_check(v, direction, error))
		return none;
	return qonto_business_organization_event_write_unchecked(v, direction,
		arena, error);
}

static const struct hook_name membership_event_list[] = {
	{HOOK_NAME("id")},
	{HOOK_NAME("subscription_id")},
	{HOOK_NAME("organization_id")},
	{HOOK_NAME("membership_id")},
	{HOOK_NAME("type")},
	{HOOK_NAME("created_at")},
	{HOOK_NAME("data")},
};
static const uint16_t membership_event_order[] = {
	0, 6, 4, 5, 3, 2, 1
};
static const struct hook_names membership_event_names = {
	membership_event_list, membership_event_order, 7, false,
};

static void read_membership_event(struct hook_reader *r,
	struct qonto_business_membership_event *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &membership_event_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->id);
			break;
		case 1:
			hook_read_str(r, &out->subscription_id);
			break;
		case 2:
			hook_read_str(r, &out->organization_id);
			break;
		case 3:
			hook_read_str(r, &out->membership_id);
			break;
		case 4:
			hook_read_str(r, &out->type);
			break;
		case 5:
			hook_read_time(r, &out->created_at);
			break;
		case 6:
			out->data = hook_read_new(r, sizeof *out->data);
			if (out->data != NULL)
				read_membership(r, out->data);
			break;
		}
}

static void write_membership_event(struct hook_writer *w,
	const struct qonto_business_membership_event *v)
{
	hook_write_object(w);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->subscription_id.ptr
			&& hook_write_name(w, HOOK_NAME("subscription_id")))
		hook_write_str(w, v->subscription_id);
	if (v->organization_id.ptr
			&& hook_write_name(w, HOOK_NAME("organization_id")))
		hook_write_str(w, v->organization_id);
	if (v->membership_id.ptr
			&& hook_write_name(w, HOOK_NAME("membership_id")))
		hook_write_str(w, v->membership_id);
	if (v->type.ptr && hook_write_name(w, HOOK_NAME("type")))
		hook_write_str(w, v->type);
	if (v->created_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("created_at")))
		hook_write_time(w, v->created_at);
	if (v->data && hook_write_name(w, HOOK_NAME("data")))
		write_membership(w, v->data);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_membership_event(struct hook_check *c,
	const struct qonto_business_membership_event *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("subscription_id"),
			v->subscription_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->subscription_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("organization_id"),
			v->organization_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->organization_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("membership_id"),
			v->membership_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->membership_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("type"), v->type.ptr,
			HOOK_REQUIRED)) {
		hook_check_const_text(c, v->type, HOOK_NAME("v1/memberships"));
	}
	if (hook_check_member(c, HOOK_NAME("created_at"),
			v->created_at.text.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("data"), v->data, HOOK_REQUIRED)) {
		check_membership(c, v->data);
	}
	hook_check_types(c, v->additional, &membership_event_names);
	hook_check_up(c);
}

bool qonto_business_membership_event_read(
	struct qonto_business_membership_event *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_membership_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_membership_event_read_in_place(
	struct qonto_business_membership_event *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_membership_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_membership_event_read_lenient(
	struct qonto_business_membership_event *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_membership_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_membership_event_check(
	const struct qonto_business_membership_event *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_membership_event(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_membership_event_check_all(
	const struct qonto_business_membership_event *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_membership_event(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_membership_event_write_unchecked(
	const struct qonto_business_membership_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_membership_event(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_membership_event_write(
	const struct qonto_business_membership_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_membership_event_check(v, direction, error))
		return none;
	return qonto_business_membership_event_write_unchecked(v, direction,
		arena, error);
}

static const struct hook_name consent_revocation_event_list[] = {
	{HOOK_NAME("id")},
	{HOOK_NAME("subscription_id")},
	{HOOK_NAME("organization_id")},
	{HOOK_NAME("membership_id")},
	{HOOK_NAME("type")},
	{HOOK_NAME("created_at")},
	{HOOK_NAME("data")},
};
static const uint16_t consent_revocation_event_order[] = {
	0, 6, 4, 5, 3, 2, 1
};
static const struct hook_names consent_revocation_event_names = {
	consent_revocation_event_list, consent_revocation_event_order, 7, false,
};

static void read_consent_revocation_event(struct hook_reader *r,
	struct qonto_business_consent_revocation_event *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &consent_revocation_event_names,
		&out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->id);
			break;
		case 1:
			hook_read_str(r, &out->subscription_id);
			break;
		case 2:
			hook_read_str(r, &out->organization_id);
			break;
		case 3:
			hook_read_str(r, &out->membership_id);
			break;
		case 4:
			hook_read_str(r, &out->type);
			break;
		case 5:
			hook_read_time(r, &out->created_at);
			break;
		case 6:
			out->data = hook_read_new(r, sizeof *out->data);
			if (out->data != NULL)
				read_consent_revocation(r, out->data);
			break;
		}
}

static void write_consent_revocation_event(struct hook_writer *w,
	const struct qonto_business_consent_revocation_event *v)
{
	hook_write_object(w);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->subscription_id.ptr
			&& hook_write_name(w, HOOK_NAME("subscription_id")))
		hook_write_str(w, v->subscription_id);
	if (v->organization_id.ptr
			&& hook_write_name(w, HOOK_NAME("organization_id")))
		hook_write_str(w, v->organization_id);
	if (v->membership_id.ptr
			&& hook_write_name(w, HOOK_NAME("membership_id")))
		hook_write_str(w, v->membership_id);
	if (v->type.ptr && hook_write_name(w, HOOK_NAME("type")))
		hook_write_str(w, v->type);
	if (v->created_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("created_at")))
		hook_write_time(w, v->created_at);
	if (v->data && hook_write_name(w, HOOK_NAME("data")))
		write_consent_revocation(w, v->data);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_consent_revocation_event(struct hook_check *c,
	const struct qonto_business_consent_revocation_event *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("subscription_id"),
			v->subscription_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->subscription_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("organization_id"),
			v->organization_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->organization_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("membership_id"),
			v->membership_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->membership_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("type"), v->type.ptr,
			HOOK_REQUIRED)) {
		hook_check_const_text(c, v->type,
			HOOK_NAME("v1/consent-revocations"));
	}
	if (hook_check_member(c, HOOK_NAME("created_at"),
			v->created_at.text.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("data"), v->data, HOOK_REQUIRED)) {
		check_consent_revocation(c, v->data);
	}
	hook_check_types(c, v->additional, &consent_revocation_event_names);
	hook_check_up(c);
}

bool qonto_business_consent_revocation_event_read(
	struct qonto_business_consent_revocation_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_consent_revocation_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_consent_revocation_event_read_in_place(
	struct qonto_business_consent_revocation_event *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_consent_revocation_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_consent_revocation_event_read_lenient(
	struct qonto_business_consent_revocation_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_consent_revocation_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_consent_revocation_event_check(
	const struct qonto_business_consent_revocation_event *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_consent_revocation_event(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_consent_revocation_event_check_all(
	const struct qonto_business_consent_revocation_event *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_consent_revocation_event(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_consent_revocation_event_write_unchecked(
	const struct qonto_business_consent_revocation_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_consent_revocation_event(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_consent_revocation_event_write(
	const struct qonto_business_consent_revocation_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_consent_revocation_event_check(v, direction, error))
		return none;
	return qonto_business_consent_revocation_event_write_unchecked(v,
		direction, arena, error);
}

static const struct hook_name card_event_list[] = {
	{HOOK_NAME("id")},
	{HOOK_NAME("subscription_id")},
	{HOOK_NAME("organization_id")},
	{HOOK_NAME("membership_id")},
	{HOOK_NAME("type")},
	{HOOK_NAME("created_at")},
	{HOOK_NAME("data")},
};
static const uint16_t card_event_order[] = {
	0, 6, 4, 5, 3, 2, 1
};
static const struct hook_names card_event_names = {
	card_event_list, card_event_order, 7, false,
};

static void read_card_event(struct hook_reader *r,
	struct qonto_business_card_event *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &card_event_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->id);
			break;
		case 1:
			hook_read_str(r, &out->subscription_id);
			break;
		case 2:
			hook_read_str(r, &out->organization_id);
			break;
		case 3:
			hook_read_str(r, &out->membership_id);
			break;
		case 4:
			hook_read_str(r, &out->type);
			break;
		case 5:
			hook_read_time(r, &out->created_at);
			break;
		case 6:
			out->data = hook_read_new(r, sizeof *out->data);
			if (out->data != NULL)
				read_card(r, out->data);
			break;
		}
}

static void write_card_event(struct hook_writer *w,
	const struct qonto_business_card_event *v)
{
	hook_write_object(w);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->subscription_id.ptr
			&& hook_write_name(w, HOOK_NAME("subscription_id")))
		hook_write_str(w, v->subscription_id);
	if (v->organization_id.ptr
			&& hook_write_name(w, HOOK_NAME("organization_id")))
		hook_write_str(w, v->organization_id);
	if (v->membership_id.ptr
			&& hook_write_name(w, HOOK_NAME("membership_id")))
		hook_write_str(w, v->membership_id);
	if (v->type.ptr && hook_write_name(w, HOOK_NAME("type")))
		hook_write_str(w, v->type);
	if (v->created_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("created_at")))
		hook_write_time(w, v->created_at);
	if (v->data && hook_write_name(w, HOOK_NAME("data")))
		write_card(w, v->data);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_card_event(struct hook_check *c,
	const struct qonto_business_card_event *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("subscription_id"),
			v->subscription_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->subscription_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("organization_id"),
			v->organization_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->organization_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("membership_id"),
			v->membership_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->membership_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("type"), v->type.ptr,
			HOOK_REQUIRED)) {
		hook_check_const_text(c, v->type, HOOK_NAME("v1/cards"));
	}
	if (hook_check_member(c, HOOK_NAME("created_at"),
			v->created_at.text.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("data"), v->data, HOOK_REQUIRED)) {
		check_card(c, v->data);
	}
	hook_check_types(c, v->additional, &card_event_names);
	hook_check_up(c);
}

bool qonto_business_card_event_read(struct qonto_business_card_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_card_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_card_event_read_in_place(
	struct qonto_business_card_event *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_card_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_card_event_read_lenient(
	struct qonto_business_card_event *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_card_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_card_event_check(const struct qonto_business_card_event *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_card_event(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_card_event_check_all(
	const struct qonto_business_card_event *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_card_event(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_card_event_write_unchecked(
	const struct qonto_business_card_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_card_event(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_card_event_write(
	const struct qonto_business_card_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_card_event_check(v, direction, error))
		return none;
	return qonto_business_card_event_write_unchecked(v, direction, arena,
		error);
}

static const struct hook_name payment_link_event_list[] = {
	{HOOK_NAME("id")},
	{HOOK_NAME("subscription_id")},
	{HOOK_NAME("organization_id")},
	{HOOK_NAME("membership_id")},
	{HOOK_NAME("type")},
	{HOOK_NAME("created_at")},
	{HOOK_NAME("data")},
};
static const uint16_t payment_link_event_order[] = {
	0, 6, 4, 5, 3, 2, 1
};
static const struct hook_names payment_link_event_names = {
	payment_link_event_list, payment_link_event_order, 7, false,
};

static void read_payment_link_event(struct hook_reader *r,
	struct qonto_business_payment_link_event *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &payment_link_event_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->id);
			break;
		case 1:
			hook_read_str(r, &out->subscription_id);
			break;
		case 2:
			hook_read_str(r, &out->organization_id);
			break;
		case 3:
			hook_read_str(r, &out->membership_id);
			break;
		case 4:
			hook_read_str(r, &out->type);
			break;
		case 5:
			hook_read_time(r, &out->created_at);
			break;
		case 6:
			out->data = hook_read_new(r, sizeof *out->data);
			if (out->data != NULL)
				read_payment_link(r, out->data);
			break;
		}
}

static void write_payment_link_event(struct hook_writer *w,
	const struct qonto_business_payment_link_event *v)
{
	hook_write_object(w);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->subscription_id.ptr
			&& hook_write_name(w, HOOK_NAME("subscription_id")))
		hook_write_str(w, v->subscription_id);
	if (v->organization_id.ptr
			&& hook_write_name(w, HOOK_NAME("organization_id")))
		hook_write_str(w, v->organization_id);
	if (v->membership_id.ptr
			&& hook_write_name(w, HOOK_NAME("membership_id")))
		hook_write_str(w, v->membership_id);
	if (v->type.ptr && hook_write_name(w, HOOK_NAME("type")))
		hook_write_str(w, v->type);
	if (v->created_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("created_at")))
		hook_write_time(w, v->created_at);
	if (v->data && hook_write_name(w, HOOK_NAME("data")))
		write_payment_link(w, v->data);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_payment_link_event(struct hook_check *c,
	const struct qonto_business_payment_link_event *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("subscription_id"),
			v->subscription_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->subscription_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("organization_id"),
			v->organization_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->organization_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("membership_id"),
			v->membership_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->membership_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("type"), v->type.ptr,
			HOOK_REQUIRED)) {
		hook_check_const_text(c, v->type,
			HOOK_NAME("v1/payment-links"));
	}
	if (hook_check_member(c, HOOK_NAME("created_at"),
			v->created_at.text.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("data"), v->data, HOOK_REQUIRED)) {
		check_payment_link(c, v->data);
	}
	hook_check_types(c, v->additional, &payment_link_event_names);
	hook_check_up(c);
}

bool qonto_business_payment_link_event_read(
	struct qonto_business_payment_link_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_payment_link_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_payment_link_event_read_in_place(
	struct qonto_business_payment_link_event *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_payment_link_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_payment_link_event_read_lenient(
	struct qonto_business_payment_link_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_payment_link_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_payment_link_event_check(
	const struct qonto_business_payment_link_event *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_payment_link_event(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_payment_link_event_check_all(
	const struct qonto_business_payment_link_event *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_payment_link_event(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_payment_link_event_write_unchecked(
	const struct qonto_business_payment_link_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_payment_link_event(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_payment_link_event_write(
	const struct qonto_business_payment_link_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_payment_link_event_check(v, direction, error))
		return none;
	return qonto_business_payment_link_event_write_unchecked(v, direction,
		arena, error);
}

static const struct hook_name payment_links_connection_event_list[] = {
	{HOOK_NAME("id")},
	{HOOK_NAME("subscription_id")},
	{HOOK_NAME("organization_id")},
	{HOOK_NAME("membership_id")},
	{HOOK_NAME("type")},
	{HOOK_NAME("created_at")},
	{HOOK_NAME("data")},
};
static const uint16_t payment_links_connection_event_order[] = {
	0, 6, 4, 5, 3, 2, 1
};
static const struct hook_names payment_links_connection_event_names = {
	payment_links_connection_event_list,
		payment_links_connection_event_order, 7, false,
};

static void read_payment_links_connection_event(struct hook_reader *r,
	struct qonto_business_payment_links_connection_event *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &payment_links_connection_event_names,
		&out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->id);
			break;
		case 1:
			hook_read_str(r, &out->subscription_id);
			break;
		case 2:
			hook_read_str(r, &out->organization_id);
			break;
		case 3:
			hook_read_str(r, &out->membership_id);
			break;
		case 4:
			hook_read_str(r, &out->type);
			break;
		case 5:
			hook_read_time(r, &out->created_at);
			break;
		case 6:
			out->data = hook_read_new(r, sizeof *out->data);
			if (out->data != NULL)
				read_payment_links_connection(r, out->data);
			break;
		}
}

static void write_payment_links_connection_event(struct hook_writer *w,
	const struct qonto_business_payment_links_connection_event *v)
{
	hook_write_object(w);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->subscription_id.ptr
			&& hook_write_name(w, HOOK_NAME("subscription_id")))
		hook_write_str(w, v->subscription_id);
	if (v->organization_id.ptr
			&& hook_write_name(w, HOOK_NAME("organization_id")))
		hook_write_str(w, v->organization_id);
	if (v->membership_id.ptr
			&& hook_write_name(w, HOOK_NAME("membership_id")))
		hook_write_str(w, v->membership_id);
	if (v->type.ptr && hook_write_name(w, HOOK_NAME("type")))
		hook_write_str(w, v->type);
	if (v->created_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("created_at")))
		hook_write_time(w, v->created_at);
	if (v->data && hook_write_name(w, HOOK_NAME("data")))
		write_payment_links_connection(w, v->data);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_payment_links_connection_event(struct hook_check *c,
	const struct qonto_business_payment_links_connection_event *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("subscription_id"),
			v->subscription_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->subscription_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("organization_id"),
			v->organization_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->organization_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("membership_id"),
			v->membership_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->membership_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("type"), v->type.ptr,
			HOOK_REQUIRED)) {
		hook_check_const_text(c, v->type,
			HOOK_NAME("v1/payment-links-connections"));
	}
	if (hook_check_member(c, HOOK_NAME("created_at"),
			v->created_at.text.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("data"), v->data, HOOK_REQUIRED)) {
		check_payment_links_connection(c, v->data);
	}
	hook_check_types(c, v->additional,
		&payment_links_connection_event_names);
	hook_check_up(c);
}

bool qonto_business_payment_links_connection_event_read(
	struct qonto_business_payment_links_connection_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_payment_links_connection_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_payment_links_connection_event_read_in_place(
	struct qonto_business_payment_links_connection_event *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_payment_links_connection_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_payment_links_connection_event_read_lenient(
	struct qonto_business_payment_links_connection_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_payment_links_connection_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_payment_links_connection_event_check(
	const struct qonto_business_payment_links_connection_event *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_payment_links_connection_event(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_payment_links_connection_event_check_all(
	const struct qonto_business_payment_links_connection_event *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_payment_links_connection_event(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_payment_links_connection_event_write_unchecked(
	const struct qonto_business_payment_links_connection_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_payment_links_connection_event(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_payment_links_connection_event_write(
	const struct qonto_business_payment_links_connection_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_payment_links_connection_event_check(v, direction,
			error))
		return none;
	return qonto_business_payment_links_connection_event_write_unchecked(v,
		direction, arena, error);
}

static const struct hook_name beneficiary_event_list[] = {
	{HOOK_NAME("id")},
	{HOOK_NAME("subscription_id")},
	{HOOK_NAME("organization_id")},
	{HOOK_NAME("membership_id")},
	{HOOK_NAME("type")},
	{HOOK_NAME("created_at")},
	{HOOK_NAME("data")},
};
static const uint16_t beneficiary_event_order[] = {
	0, 6, 4, 5, 3, 2, 1
};
static const struct hook_names beneficiary_event_names = {
	beneficiary_event_list, beneficiary_event_order, 7, false,
};

static void read_beneficiary_event(struct hook_reader *r,
	struct qonto_business_beneficiary_event *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &beneficiary_event_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->id);
			break;
		case 1:
			hook_read_str(r, &out->subscription_id);
			break;
		case 2:
			hook_read_str(r, &out->organization_id);
			break;
		case 3:
			hook_read_str(r, &out->membership_id);
			break;
		case 4:
			hook_read_str(r, &out->type);
			break;
		case 5:
			hook_read_time(r, &out->created_at);
			break;
		case 6:
			out->data = hook_read_new(r, sizeof *out->data);
			if (out->data != NULL)
				read_beneficiary(r, out->data);
			break;
		}
}

static void write_beneficiary_event(struct hook_writer *w,
	const struct qonto_business_beneficiary_event *v)
{
	hook_write_object(w);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->subscription_id.ptr
			&& hook_write_name(w, HOOK_NAME("subscription_id")))
		hook_write_str(w, v->subscription_id);
	if (v->organization_id.ptr
			&& hook_write_name(w, HOOK_NAME("organization_id")))
		hook_write_str(w, v->organization_id);
	if (v->membership_id.ptr
			&& hook_write_name(w, HOOK_NAME("membership_id")))
		hook_write_str(w, v->membership_id);
	if (v->type.ptr && hook_write_name(w, HOOK_NAME("type")))
		hook_write_str(w, v->type);
	if (v->created_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("created_at")))
		hook_write_time(w, v->created_at);
	if (v->data && hook_write_name(w, HOOK_NAME("data")))
		write_beneficiary(w, v->data);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_beneficiary_event(struct hook_check *c,
	const struct qonto_business_beneficiary_event *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("subscription_id"),
			v->subscription_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->subscription_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("organization_id"),
			v->organization_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->organization_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("membership_id"),
			v->membership_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->membership_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("type"), v->type.ptr,
			HOOK_REQUIRED)) {
		hook_check_const_text(c, v->type,
			HOOK_NAME("v1/beneficiaries"));
	}
	if (hook_check_member(c, HOOK_NAME("created_at"),
			v->created_at.text.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("data"), v->data, HOOK_REQUIRED)) {
		check_beneficiary(c, v->data);
	}
	hook_check_types(c, v->additional, &beneficiary_event_names);
	hook_check_up(c);
}

bool qonto_business_beneficiary_event_read(
	struct qonto_business_beneficiary_event *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_beneficiary_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_beneficiary_event_read_in_place(
	struct qonto_business_beneficiary_event *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_beneficiary_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_beneficiary_event_read_lenient(
	struct qonto_business_beneficiary_event *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_beneficiary_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_beneficiary_event_check(
	const struct qonto_business_beneficiary_event *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_beneficiary_event(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_beneficiary_event_check_all(
	const struct qonto_business_beneficiary_event *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_beneficiary_event(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_beneficiary_event_write_unchecked(
	const struct qonto_business_beneficiary_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_beneficiary_event(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_beneficiary_event_write(
	const struct qonto_business_beneficiary_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_beneficiary_event_check(v, direction, error))
		return none;
	return qonto_business_beneficiary_event_write_unchecked(v, direction,
		arena, error);
}

static const struct hook_name client_invoice_event_list[] = {
	{HOOK_NAME("id")},
	{HOOK_NAME("subscription_id")},
	{HOOK_NAME("organization_id")},
	{HOOK_NAME("membership_id")},
	{HOOK_NAME("type")},
	{HOOK_NAME("created_at")},
	{HOOK_NAME("data")},
};
static const uint16_t client_invoice_event_order[] = {
	0, 6, 4, 5, 3, 2, 1
};
static const struct hook_names client_invoice_event_names = {
	client_invoice_event_list, client_invoice_event_order, 7, false,
};

static void read_client_invoice_event(struct hook_reader *r,
	struct qonto_business_client_invoice_event *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &client_invoice_event_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->id);
			break;
		case 1:
			hook_read_str(r, &out->subscription_id);
			break;
		case 2:
			hook_read_str(r, &out->organization_id);
			break;
		case 3:
			hook_read_str(r, &out->membership_id);
			break;
		case 4:
			hook_read_str(r, &out->type);
			break;
		case 5:
			hook_read_time(r, &out->created_at);
			break;
		case 6:
			out->data = hook_read_new(r, sizeof *out->data);
			if (out->data != NULL)
				read_client_invoice(r, out->data);
			break;
		}
}

static void write_client_invoice_event(struct hook_writer *w,
	const struct qonto_business_client_invoice_event *v)
{
	hook_write_object(w);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->subscription_id.ptr
			&& hook_write_name(w, HOOK_NAME("subscription_id")))
		hook_write_str(w, v->subscription_id);
	if (v->organization_id.ptr
			&& hook_write_name(w, HOOK_NAME("organization_id")))
		hook_write_str(w, v->organization_id);
	if (v->membership_id.ptr
			&& hook_write_name(w, HOOK_NAME("membership_id")))
		hook_write_str(w, v->membership_id);
	if (v->type.ptr && hook_write_name(w, HOOK_NAME("type")))
		hook_write_str(w, v->type);
	if (v->created_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("created_at")))
		hook_write_time(w, v->created_at);
	if (v->data && hook_write_name(w, HOOK_NAME("data")))
		write_client_invoice(w, v->data);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_client_invoice_event(struct hook_check *c,
	const struct qonto_business_client_invoice_event *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("subscription_id"),
			v->subscription_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->subscription_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("organization_id"),
			v->organization_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->organization_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("membership_id"),
			v->membership_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->membership_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("type"), v->type.ptr,
			HOOK_REQUIRED)) {
		hook_check_const_text(c, v->type,
			HOOK_NAME("v1/client-invoices"));
	}
	if (hook_check_member(c, HOOK_NAME("created_at"),
			v->created_at.text.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("data"), v->data, HOOK_REQUIRED)) {
		check_client_invoice(c, v->data);
	}
	hook_check_types(c, v->additional, &client_invoice_event_names);
	hook_check_up(c);
}

bool qonto_business_client_invoice_event_read(
	struct qonto_business_client_invoice_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_client_invoice_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_client_invoice_event_read_in_place(
	struct qonto_business_client_invoice_event *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_client_invoice_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_client_invoice_event_read_lenient(
	struct qonto_business_client_invoice_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_client_invoice_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_client_invoice_event_check(
	const struct qonto_business_client_invoice_event *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_client_invoice_event(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_client_invoice_event_check_all(
	const struct qonto_business_client_invoice_event *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_client_invoice_event(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_client_invoice_event_write_unchecked(
	const struct qonto_business_client_invoice_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_client_invoice_event(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_client_invoice_event_write(
	const struct qonto_business_client_invoice_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_client_invoice_event_check(v, direction, error))
		return none;
	return qonto_business_client_invoice_event_write_unchecked(v,
		direction, arena, error);
}

static const struct hook_name terminal_payment_event_list[] = {
	{HOOK_NAME("id")},
	{HOOK_NAME("subscription_id")},
	{HOOK_NAME("organization_id")},
	{HOOK_NAME("membership_id")},
	{HOOK_NAME("type")},
	{HOOK_NAME("created_at")},
	{HOOK_NAME("data")},
};
static const uint16_t terminal_payment_event_order[] = {
	0, 6, 4, 5, 3, 2, 1
};
static const struct hook_names terminal_payment_event_names = {
	terminal_payment_event_list, terminal_payment_event_order, 7, false,
};

static void read_terminal_payment_event(struct hook_reader *r,
	struct qonto_business_terminal_payment_event *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &terminal_payment_event_names,
		&out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->id);
			break;
		case 1:
			hook_read_str(r, &out->subscription_id);
			break;
		case 2:
			hook_read_str(r, &out->organization_id);
			break;
		case 3:
			hook_read_str(r, &out->membership_id);
			break;
		case 4:
			hook_read_str(r, &out->type);
			break;
		case 5:
			hook_read_time(r, &out->created_at);
			break;
		case 6:
			out->data = hook_read_new(r, sizeof *out->data);
			if (out->data != NULL)
				read_terminal_payment(r, out->data);
			break;
		}
}

static void write_terminal_payment_event(struct hook_writer *w,
	const struct qonto_business_terminal_payment_event *v)
{
	hook_write_object(w);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->subscription_id.ptr
			&& hook_write_name(w, HOOK_NAME("subscription_id")))
		hook_write_str(w, v->subscription_id);
	if (v->organization_id.ptr
			&& hook_write_name(w, HOOK_NAME("organization_id")))
		hook_write_str(w, v->organization_id);
	if (v->membership_id.ptr
			&& hook_write_name(w, HOOK_NAME("membership_id")))
		hook_write_str(w, v->membership_id);
	if (v->type.ptr && hook_write_name(w, HOOK_NAME("type")))
		hook_write_str(w, v->type);
	if (v->created_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("created_at")))
		hook_write_time(w, v->created_at);
	if (v->data && hook_write_name(w, HOOK_NAME("data")))
		write_terminal_payment(w, v->data);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_terminal_payment_event(struct hook_check *c,
	const struct qonto_business_terminal_payment_event *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("subscription_id"),
			v->subscription_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->subscription_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("organization_id"),
			v->organization_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->organization_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("membership_id"),
			v->membership_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->membership_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("type"), v->type.ptr,
			HOOK_REQUIRED)) {
		hook_check_const_text(c, v->type,
			HOOK_NAME("v1/terminal-payments"));
	}
	if (hook_check_member(c, HOOK_NAME("created_at"),
			v->created_at.text.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("data"), v->data, HOOK_REQUIRED)) {
		check_terminal_payment(c, v->data);
	}
	hook_check_types(c, v->additional, &terminal_payment_event_names);
	hook_check_up(c);
}

bool qonto_business_terminal_payment_event_read(
	struct qonto_business_terminal_payment_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_terminal_payment_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_terminal_payment_event_read_in_place(
	struct qonto_business_terminal_payment_event *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_terminal_payment_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_terminal_payment_event_read_lenient(
	struct qonto_business_terminal_payment_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_terminal_payment_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_terminal_payment_event_check(
	const struct qonto_business_terminal_payment_event *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_terminal_payment_event(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_terminal_payment_event_check_all(
	const struct qonto_business_terminal_payment_event *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_terminal_payment_event(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_terminal_payment_event_write_unchecked(
	const struct qonto_business_terminal_payment_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_terminal_payment_event(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_terminal_payment_event_write(
	const struct qonto_business_terminal_payment_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_terminal_payment_event_check(v, direction, error))
		return none;
	return qonto_business_terminal_payment_event_write_unchecked(v,
		direction, arena, error);
}

static const struct hook_name client_event_list[] = {
	{HOOK_NAME("id")},
	{HOOK_NAME("subscription_id")},
	{HOOK_NAME("organization_id")},
	{HOOK_NAME("membership_id")},
	{HOOK_NAME("type")},
	{HOOK_NAME("created_at")},
	{HOOK_NAME("data")},
};
static const uint16_t client_event_order[] = {
	0, 6, 4, 5, 3, 2, 1
};
static const struct hook_names client_event_names = {
	client_event_list, client_event_order, 7, false,
};

static void read_client_event(struct hook_reader *r,
	struct qonto_business_client_event *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &client_event_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->id);
			break;
		case 1:
			hook_read_str(r, &out->subscription_id);
			break;
		case 2:
			hook_read_str(r, &out->organization_id);
			break;
		case 3:
			hook_read_str(r, &out->membership_id);
			break;
		case 4:
			hook_read_str(r, &out->type);
			break;
		case 5:
			hook_read_time(r, &out->created_at);
			break;
		case 6:
			out->data = hook_read_new(r, sizeof *out->data);
			if (out->data != NULL)
				read_Client(r, out->data);
			break;
		}
}

static void write_client_event(struct hook_writer *w,
	const struct qonto_business_client_event *v)
{
	hook_write_object(w);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->subscription_id.ptr
			&& hook_write_name(w, HOOK_NAME("subscription_id")))
		hook_write_str(w, v->subscription_id);
	if (v->organization_id.ptr
			&& hook_write_name(w, HOOK_NAME("organization_id")))
		hook_write_str(w, v->organization_id);
	if (v->membership_id.ptr
			&& hook_write_name(w, HOOK_NAME("membership_id")))
		hook_write_str(w, v->membership_id);
	if (v->type.ptr && hook_write_name(w, HOOK_NAME("type")))
		hook_write_str(w, v->type);
	if (v->created_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("created_at")))
		hook_write_time(w, v->created_at);
	if (v->data && hook_write_name(w, HOOK_NAME("data")))
		write_Client(w, v->data);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_client_event(struct hook_check *c,
	const struct qonto_business_client_event *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("subscription_id"),
			v->subscription_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->subscription_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("organization_id"),
			v->organization_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->organization_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("membership_id"),
			v->membership_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->membership_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("type"), v->type.ptr,
			HOOK_REQUIRED)) {
		hook_check_const_text(c, v->type, HOOK_NAME("v1/clients"));
	}
	if (hook_check_member(c, HOOK_NAME("created_at"),
			v->created_at.text.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("data"), v->data, HOOK_REQUIRED)) {
		check_Client(c, v->data);
	}
	hook_check_types(c, v->additional, &client_event_names);
	hook_check_up(c);
}

bool qonto_business_client_event_read(struct qonto_business_client_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_client_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_client_event_read_in_place(
	struct qonto_business_client_event *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_client_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_client_event_read_lenient(
	struct qonto_business_client_event *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_client_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_client_event_check(
	const struct qonto_business_client_event *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_client_event(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_client_event_check_all(
	const struct qonto_business_client_event *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_client_event(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_client_event_write_unchecked(
	const struct qonto_business_client_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_client_event(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_client_event_write(
	const struct qonto_business_client_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_client_event_check(v, direction, error))
		return none;
	return qonto_business_client_event_write_unchecked(v, direction, arena,
		error);
}

static const struct hook_name product_event_list[] = {
	{HOOK_NAME("id")},
	{HOOK_NAME("subscription_id")},
	{HOOK_NAME("organization_id")},
	{HOOK_NAME("membership_id")},
	{HOOK_NAME("type")},
	{HOOK_NAME("created_at")},
	{HOOK_NAME("data")},
};
static const uint16_t product_event_order[] = {
	0, 6, 4, 5, 3, 2, 1
};
static const struct hook_names product_event_names = {
	product_event_list, product_event_order, 7, false,
};

static void read_product_event(struct hook_reader *r,
	struct qonto_business_product_event *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &product_event_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->id);
			break;
		case 1:
			hook_read_str(r, &out->subscription_id);
			break;
		case 2:
			hook_read_str(r, &out->organization_id);
			break;
		case 3:
			hook_read_str(r, &out->membership_id);
			break;
		case 4:
			hook_read_str(r, &out->type);
			break;
		case 5:
			hook_read_time(r, &out->created_at);
			break;
		case 6:
			out->data = hook_read_new(r, sizeof *out->data);
			if (out->data != NULL)
				read_product(r, out->data);
			break;
		}
}

static void write_product_event(struct hook_writer *w,
	const struct qonto_business_product_event *v)
{
	hook_write_object(w);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->subscription_id.ptr
			&& hook_write_name(w, HOOK_NAME("subscription_id")))
		hook_write_str(w, v->subscription_id);
	if (v->organization_id.ptr
			&& hook_write_name(w, HOOK_NAME("organization_id")))
		hook_write_str(w, v->organization_id);
	if (v->membership_id.ptr
			&& hook_write_name(w, HOOK_NAME("membership_id")))
		hook_write_str(w, v->membership_id);
	if (v->type.ptr && hook_write_name(w, HOOK_NAME("type")))
		hook_write_str(w, v->type);
	if (v->created_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("created_at")))
		hook_write_time(w, v->created_at);
	if (v->data && hook_write_name(w, HOOK_NAME("data")))
		write_product(w, v->data);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_product_event(struct hook_check *c,
	const struct qonto_business_product_event *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("subscription_id"),
			v->subscription_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->subscription_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("organization_id"),
			v->organization_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->organization_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("membership_id"),
			v->membership_id.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->membership_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("type"), v->type.ptr,
			HOOK_REQUIRED)) {
		hook_check_const_text(c, v->type, HOOK_NAME("v1/products"));
	}
	if (hook_check_member(c, HOOK_NAME("created_at"),
			v->created_at.text.ptr, HOOK_REQUIRED)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("data"), v->data, HOOK_REQUIRED)) {
		check_product(c, v->data);
	}
	hook_check_types(c, v->additional, &product_event_names);
	hook_check_up(c);
}

bool qonto_business_product_event_read(
	struct qonto_business_product_event *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_product_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_product_event_read_in_place(
	struct qonto_business_product_event *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_product_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_product_event_read_lenient(
	struct qonto_business_product_event *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_product_event(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_product_event_check(
	const struct qonto_business_product_event *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_product_event(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_product_event_check_all(
	const struct qonto_business_product_event *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_product_event(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_product_event_write_unchecked(
	const struct qonto_business_product_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_product_event(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_product_event_write(
	const struct qonto_business_product_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_product_event_check(v, direction, error))
		return none;
	return qonto_business_product_event_write_unchecked(v, direction,
		arena, error);
}

static const struct hook_rule transaction_amount_rules[] = {
	{HOOK_BY_TYPE, HOOK_NUMBER | HOOK_INTEGER, {NULL, 0}, {NULL, 0},
		QONTO_BUSINESS_TRANSACTION_AMOUNT_NUMBER, NULL},
	{HOOK_BY_TYPE, HOOK_STRING, {NULL, 0}, {NULL, 0},
		QONTO_BUSINESS_TRANSACTION_AMOUNT_STRING, NULL},
};

static void read_transaction_amount(struct hook_reader *r,
	struct qonto_business_transaction_amount *out)
{
	out->kind =
		(enum qonto_business_transaction_amount_kind)hook_choose(r,
		transaction_amount_rules,
		sizeof transaction_amount_rules / sizeof *transaction_amount_rules);
	switch (out->kind) {
	case QONTO_BUSINESS_TRANSACTION_AMOUNT_NUMBER:
		memset(&out->number, 0, sizeof out->number);
		hook_read_num(r, &out->number);
		break;
	case QONTO_BUSINESS_TRANSACTION_AMOUNT_STRING:
		memset(&out->string, 0, sizeof out->string);
		hook_read_str(r, &out->string);
		break;
	case QONTO_BUSINESS_TRANSACTION_AMOUNT_UNKNOWN:
	default:
		hook_read_raw(r, &out->raw);
		break;
	}
	out->set = r->stop == HOOK_GO;
}

static void write_transaction_amount(struct hook_writer *w,
	const struct qonto_business_transaction_amount *v)
{
	switch (v->kind) {
	case QONTO_BUSINESS_TRANSACTION_AMOUNT_NUMBER:
		hook_write_num(w, v->number);
		break;
	case QONTO_BUSINESS_TRANSACTION_AMOUNT_STRING:
		hook_write_str(w, v->string);
		break;
	case QONTO_BUSINESS_TRANSACTION_AMOUNT_UNKNOWN:
	default:
		hook_write_raw(w, v->raw);
		break;
	}
}

static void check_transaction_amount(struct hook_check *c,
	const struct qonto_business_transaction_amount *v)
{
	switch (v->kind) {
	case QONTO_BUSINESS_TRANSACTION_AMOUNT_NUMBER:
		break;
	case QONTO_BUSINESS_TRANSACTION_AMOUNT_STRING:
		break;
	case QONTO_BUSINESS_TRANSACTION_AMOUNT_UNKNOWN:
	default:
		hook_check_fail(c, "oneOf", "no branch of the choice fits");
		break;
	}
}

static void read_card_category_tags(struct hook_reader *r, hook_str_list *out)
{
	struct hook_list l;

	hook_list_begin(r, &l, sizeof *out->items);
	while (hook_list_next(r, &l))
		hook_read_str(r, l.item);
	out->items = hook_list_end(r, &l, &out->count);
}

static void write_card_category_tags(struct hook_writer *w,
	const hook_str_list *v)
{
	size_t i;

	hook_write_list(w);
	for (i = 0; i < v->count; i++)
		hook_write_str(w, v->items[i]);
	hook_write_list_end(w);
}

static const struct hook_name transaction_list[] = {
	{HOOK_NAME("event")},
	{HOOK_NAME("id")},
	{HOOK_NAME("transaction_id")},
	{HOOK_NAME("amount")},
	{HOOK_NAME("currency")},
	{HOOK_NAME("local_amount")},
	{HOOK_NAME("local_currency")},
	{HOOK_NAME("side")},
	{HOOK_NAME("settled_balance")},
	{HOOK_NAME("operation_type")},
	{HOOK_NAME("status")},
	{HOOK_NAME("label")},
	{HOOK_NAME("clean_counterparty_name")},
	{HOOK_NAME("note")},
	{HOOK_NAME("reference")},
	{HOOK_NAME("settled_at")},
	{HOOK_NAME("emitted_at")},
	{HOOK_NAME("created_at")},
	{HOOK_NAME("updated_at")},
	{HOOK_NAME("attachment_ids")},
	{HOOK_NAME("subject_type")},
	{HOOK_NAME("bank_account_id")},
	{HOOK_NAME("bank_account")},
	{HOOK_NAME("card_last_digits")},
	{HOOK_NAME("transfer")},
	{HOOK_NAME("income")},
	{HOOK_NAME("swift_income")},
	{HOOK_NAME("direct_debit")},
};
static const uint16_t transaction_order[] = {
	1, 13, 7, 0, 11, 3, 25, 10, 4, 24, 14, 17, 16, 15, 18, 22, 27, 5, 20,
	26, 19, 6, 9, 2, 21, 8, 23, 12
};
static const struct hook_names transaction_names = {
	transaction_list, transaction_order, 28, false,
};

static void read_transaction(struct hook_reader *r,
	struct qonto_business_transaction *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &transaction_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->event);
			break;
		case 1:
			hook_read_str(r, &out->id);
			break;
		case 2:
			hook_read_str(r, &out->transaction_id);
			break;
		case 3:
			read_transaction_amount(r, &out->amount);
			break;
		case 4:
			hook_read_str(r, &out->currency);
			break;
		case 5:
			read_transaction_amount(r, &out->local_amount);
			break;
		case 6:
			hook_read_str(r, &out->local_currency);
			break;
		case 7:
			hook_read_str(r, &out->side);
			break;
		case 8:
			read_transaction_amount(r, &out->settled_balance);
			break;
		case 9:
			hook_read_str(r, &out->operation_type);
			break;
		case 10:
			hook_read_str(r, &out->status);
			break;
		case 11:
			hook_read_str(r, &out->label);
			break;
		case 12:
			hook_read_str(r, &out->clean_counterparty_name);
			break;
		case 13:
			hook_read_str(r, &out->note);
			break;
		case 14:
			hook_read_str(r, &out->reference);
			break;
		case 15:
			hook_read_time(r, &out->settled_at);
			break;
		case 16:
			hook_read_time(r, &out->emitted_at);
			break;
		case 17:
			hook_read_time(r, &out->created_at);
			break;
		case 18:
			hook_read_time(r, &out->updated_at);
			break;
		case 19:
			read_card_category_tags(r, &out->attachment_ids);
			break;
		case 20:
			hook_read_str(r, &out->subject_type);
			break;
		case 21:
			hook_read_str(r, &out->bank_account_id);
			break;
		case 22:
			out->bank_account =
				hook_read_new(r, sizeof *out->bank_account);
			if (out->bank_account != NULL)
				read_transaction_bank_account(r,
					out->bank_account);
			break;
		case 23:
			hook_read_str(r, &out->card_last_digits);
			break;
		case 24:
			out->transfer = hook_read_new(r, sizeof *out->transfer);
			if (out->transfer != NULL)
				read_transaction_counterparty(r, out->transfer);
			break;
		case 25:
			out->income = hook_read_new(r, sizeof *out->income);
			if (out->income != NULL)
				read_transaction_counterparty(r, out->income);
			break;
		case 26:
			out->swift_income =
				hook_read_new(r, sizeof *out->swift_income);
			if (out->swift_income != NULL)
				read_transaction_counterparty(r,
					out->swift_income);
			break;
		case 27:
			out->direct_debit =
				hook_read_new(r, sizeof *out->direct_debit);
			if (out->direct_debit != NULL)
				read_transaction_counterparty(r,
					out->direct_debit);
			break;
		}
}

static void write_transaction(struct hook_writer *w,
	const struct qonto_business_transaction *v)
{
	hook_write_object(w);
	if (v->event.ptr && hook_write_name(w, HOOK_NAME("event")))
		hook_write_str(w, v->event);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->transaction_id.ptr
			&& hook_write_name(w, HOOK_NAME("transaction_id")))
		hook_write_str(w, v->transaction_id);
	if (v->amount.set && hook_write_name(w, HOOK_NAME("amount")))
		write_transaction_amount(w, &v->amount);
	if (v->currency.ptr && hook_write_name(w, HOOK_NAME("currency")))
		hook_write_str(w, v->currency);
	if (v->local_amount.set
			&& hook_write_name(w, HOOK_NAME("local_amount")))
		write_transaction_amount(w, &v->local_amount);
	if (v->local_currency.ptr
			&& hook_write_name(w, HOOK_NAME("local_currency")))
		hook_write_str(w, v->local_currency);
	if (v->side.ptr && hook_write_name(w, HOOK_NAME("side")))
		hook_write_str(w, v->side);
	if (v->settled_balance.set
			&& hook_write_name(w, HOOK_NAME("settled_balance")))
		write_transaction_amount(w, &v->settled_balance);
	if (v->operation_type.ptr
			&& hook_write_name(w, HOOK_NAME("operation_type")))
		hook_write_str(w, v->operation_type);
	if (v->status.ptr && hook_write_name(w, HOOK_NAME("status")))
		hook_write_str(w, v->status);
	if (v->label.ptr && hook_write_name(w, HOOK_NAME("label")))
		hook_write_str(w, v->label);
	if (v->clean_counterparty_name.ptr
			&& hook_write_name(w,
			HOOK_NAME("clean_counterparty_name")))
		hook_write_str(w, v->clean_counterparty_name);
	if (v->note.ptr && hook_write_name(w, HOOK_NAME("note")))
		hook_write_str(w, v->note);
	if (v->reference.ptr && hook_write_name(w, HOOK_NAME("reference")))
		hook_write_str(w, v->reference);
	if (v->settled_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("settled_at")))
		hook_write_time(w, v->settled_at);
	if (v->emitted_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("emitted_at")))
		hook_write_time(w, v->emitted_at);
	if (v->created_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("created_at")))
		hook_write_time(w, v->created_at);
	if (v->updated_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("updated_at")))
		hook_write_time(w, v->updated_at);
	if (v->attachment_ids.items
			&& hook_write_name(w, HOOK_NAME("attachment_ids")))
		write_card_category_tags(w, &v->attachment_ids);
	if (v->subject_type.ptr
			&& hook_write_name(w, HOOK_NAME("subject_type")))
		hook_write_str(w, v->subject_type);
	if (v->bank_account_id.ptr
			&& hook_write_name(w, HOOK_NAME("bank_account_id")))
		hook_write_str(w, v->bank_account_id);
	if (v->bank_account && hook_write_name(w, HOOK_NAME("bank_account")))
		write_transaction_bank_account(w, v->bank_account);
	if (v->card_last_digits.ptr
			&& hook_write_name(w, HOOK_NAME("card_last_digits")))
		hook_write_str(w, v->card_last_digits);
	if (v->transfer && hook_write_name(w, HOOK_NAME("transfer")))
		write_transaction_counterparty(w, v->transfer);
	if (v->income && hook_write_name(w, HOOK_NAME("income")))
		write_transaction_counterparty(w, v->income);
	if (v->swift_income && hook_write_name(w, HOOK_NAME("swift_income")))
		write_transaction_counterparty(w, v->swift_income);
	if (v->direct_debit && hook_write_name(w, HOOK_NAME("direct_debit")))
		write_transaction_counterparty(w, v->direct_debit);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_transaction(struct hook_check *c,
	const struct qonto_business_transaction *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("amount"), v->amount.set,
			HOOK_OPTIONAL)) {
		check_transaction_amount(c, &v->amount);
	}
	if (hook_check_member(c, HOOK_NAME("local_amount"),
			v->local_amount.set, HOOK_OPTIONAL)) {
		check_transaction_amount(c, &v->local_amount);
	}
	if (hook_check_member(c, HOOK_NAME("settled_balance"),
			v->settled_balance.set, HOOK_OPTIONAL)) {
		check_transaction_amount(c, &v->settled_balance);
	}
	if (hook_check_member(c, HOOK_NAME("settled_at"),
			v->settled_at.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->settled_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("emitted_at"),
			v->emitted_at.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->emitted_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("created_at"),
			v->created_at.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("updated_at"),
			v->updated_at.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->updated_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("bank_account_id"),
			v->bank_account_id.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->bank_account_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("bank_account"), v->bank_account,
			HOOK_OPTIONAL)) {
		check_transaction_bank_account(c, v->bank_account);
	}
	if (hook_check_member(c, HOOK_NAME("transfer"), v->transfer,
			HOOK_OPTIONAL)) {
		check_transaction_counterparty(c, v->transfer);
	}
	if (hook_check_member(c, HOOK_NAME("income"), v->income,
			HOOK_OPTIONAL)) {
		check_transaction_counterparty(c, v->income);
	}
	if (hook_check_member(c, HOOK_NAME("swift_income"), v->swift_income,
			HOOK_OPTIONAL)) {
		check_transaction_counterparty(c, v->swift_income);
	}
	if (hook_check_member(c, HOOK_NAME("direct_debit"), v->direct_debit,
			HOOK_OPTIONAL)) {
		check_transaction_counterparty(c, v->direct_debit);
	}
	hook_check_types(c, v->additional, &transaction_names);
	hook_check_up(c);
}

bool qonto_business_transaction_read(struct qonto_business_transaction *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_transaction(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_transaction_read_in_place(
	struct qonto_business_transaction *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_transaction(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_transaction_read_lenient(
	struct qonto_business_transaction *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_transaction(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_transaction_check(
	const struct qonto_business_transaction *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_transaction(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_transaction_check_all(
	const struct qonto_business_transaction *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_transaction(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_transaction_write_unchecked(
	const struct qonto_business_transaction *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_transaction(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_transaction_write(
	const struct qonto_business_transaction *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_transaction_check(v, direction, error))
		return none;
	return qonto_business_transaction_write_unchecked(v, direction, arena,
		error);
}

static const struct hook_name transaction_bank_account_list[] = {
	{HOOK_NAME("id")},
	{HOOK_NAME("iban")},
	{HOOK_NAME("bic")},
	{HOOK_NAME("name")},
};
static const uint16_t transaction_bank_account_order[] = {
	0, 2, 1, 3
};
static const struct hook_names transaction_bank_account_names = {
	transaction_bank_account_list, transaction_bank_account_order, 4, false,
};

static void read_transaction_bank_account(struct hook_reader *r,
	struct qonto_business_transaction_bank_account *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &transaction_bank_account_names,
		&out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->id);
			break;
		case 1:
			hook_read_str(r, &out->iban);
			break;
		case 2:
			hook_read_str(r, &out->bic);
			break;
		case 3:
			hook_read_str(r, &out->name);
			break;
		}
}

static void write_transaction_bank_account(struct hook_writer *w,
	const struct qonto_business_transaction_bank_account *v)
{
	hook_write_object(w);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->iban.ptr && hook_write_name(w, HOOK_NAME("iban")))
		hook_write_str(w, v->iban);
	if (v->bic.ptr && hook_write_name(w, HOOK_NAME("bic")))
		hook_write_str(w, v->bic);
	if (v->name.ptr && hook_write_name(w, HOOK_NAME("name")))
		hook_write_str(w, v->name);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_transaction_bank_account(struct hook_check *c,
	const struct qonto_business_transaction_bank_account *v)
{
	if (!hook_check_down(c))
		return;
	hook_check_types(c, v->additional, &transaction_bank_account_names);
	hook_check_up(c);
}

static const struct hook_name account_list[] = {
	{HOOK_NAME("event")},
	{HOOK_NAME("id")},
	{HOOK_NAME("slug")},
	{HOOK_NAME("iban")},
	{HOOK_NAME("currency")},
	{HOOK_NAME("authorized_balance")},
	{HOOK_NAME("name")},
	{HOOK_NAME("status")},
	{HOOK_NAME("updated_at")},
};
static const uint16_t account_order[] = {
	1, 3, 6, 2, 0, 7, 4, 8, 5
};
static const struct hook_names account_names = {
	account_list, account_order, 9, false,
};

static void read_account(struct hook_reader *r,
	struct qonto_business_account *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &account_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->event);
			break;
		case 1:
			hook_read_str(r, &out->id);
			break;
		case 2:
			hook_read_str(r, &out->slug);
			break;
		case 3:
			hook_read_str(r, &out->iban);
			break;
		case 4:
			hook_read_str(r, &out->currency);
			break;
		case 5:
			out->authorized_balance =
				hook_read_new(r,
				sizeof *out->authorized_balance);
			if (out->authorized_balance != NULL)
				read_account_authorized_balance(r,
					out->authorized_balance);
			break;
		case 6:
			hook_read_str(r, &out->name);
			break;
		case 7:
			hook_read_str(r, &out->status);
			break;
		case 8:
			hook_read_time(r, &out->updated_at);
			break;
		}
}

static void write_account(struct hook_writer *w,
	const struct qonto_business_account *v)
{
	hook_write_object(w);
	if (v->event.ptr && hook_write_name(w, HOOK_NAME("event")))
		hook_write_str(w, v->event);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->slug.ptr && hook_write_name(w, HOOK_NAME("slug")))
		hook_write_str(w, v->slug);
	if (v->iban.ptr && hook_write_name(w, HOOK_NAME("iban")))
		hook_write_str(w, v->iban);
	if (v->currency.ptr && hook_write_name(w, HOOK_NAME("currency")))
		hook_write_str(w, v->currency);
	if (v->authorized_balance
			&& hook_write_name(w, HOOK_NAME("authorized_balance")))
		write_account_authorized_balance(w, v->authorized_balance);
	if (v->name.ptr && hook_write_name(w, HOOK_NAME("name")))
		hook_write_str(w, v->name);
	if (v->status.ptr && hook_write_name(w, HOOK_NAME("status")))
		hook_write_str(w, v->status);
	if (v->updated_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("updated_at")))
		hook_write_time(w, v->updated_at);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_account(struct hook_check *c,
	const struct qonto_business_account *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("authorized_balance"),
			v->authorized_balance, HOOK_OPTIONAL)) {
		check_account_authorized_balance(c, v->authorized_balance);
	}
	if (hook_check_member(c, HOOK_NAME("updated_at"),
			v->updated_at.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->updated_at.text, HOOK_DATE_TIME);
	}
	hook_check_types(c, v->additional, &account_names);
	hook_check_up(c);
}

bool qonto_business_account_read(struct qonto_business_account *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_account(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_account_read_in_place(struct qonto_business_account *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_account(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_account_read_lenient(struct qonto_business_account *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_account(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_account_check(const struct qonto_business_account *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_account(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_account_check_all(const struct qonto_business_account *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_account(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_account_write_unchecked(
	const struct qonto_business_account *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_account(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_account_write(const struct qonto_business_account *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_account_check(v, direction, error))
		return none;
	return qonto_business_account_write_unchecked(v, direction, arena,
		error);
}

static const struct hook_name account_authorized_balance_list[] = {
	{HOOK_NAME("amount")},
	{HOOK_NAME("currency")},
};
static const uint16_t account_authorized_balance_order[] = {
	0, 1
};
static const struct hook_names account_authorized_balance_names = {
	account_authorized_balance_list, account_authorized_balance_order, 2,
		false,
};

static void read_account_authorized_balance(struct hook_reader *r,
	struct qonto_business_account_authorized_balance *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &account_authorized_balance_names,
		&out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->amount);
			break;
		case 1:
			hook_read_str(r, &out->currency);
			break;
		}
}

static void write_account_authorized_balance(struct hook_writer *w,
	const struct qonto_business_account_authorized_balance *v)
{
	hook_write_object(w);
	if (v->amount.ptr && hook_write_name(w, HOOK_NAME("amount")))
		hook_write_str(w, v->amount);
	if (v->currency.ptr && hook_write_name(w, HOOK_NAME("currency")))
		hook_write_str(w, v->currency);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_account_authorized_balance(struct hook_check *c,
	const struct qonto_business_account_authorized_balance *v)
{
	if (!hook_check_down(c))
		return;
	hook_check_types(c, v->additional, &account_authorized_balance_names);
	hook_check_up(c);
}

static const struct hook_name organization_list[] = {
	{HOOK_NAME("event")},
	{HOOK_NAME("id")},
	{HOOK_NAME("legal_name")},
	{HOOK_NAME("slug")},
	{HOOK_NAME("locale")},
	{HOOK_NAME("legal_country")},
	{HOOK_NAME("legal_form")},
	{HOOK_NAME("legal_sector")},
	{HOOK_NAME("legal_number")},
	{HOOK_NAME("legal_registration_date")},
	{HOOK_NAME("legal_share_capital")},
	{HOOK_NAME("contract_signed_at")},
	{HOOK_NAME("status")},
	{HOOK_NAME("created_at")},
	{HOOK_NAME("updated_at")},
};
static const uint16_t organization_order[] = {
	1, 3, 0, 4, 12, 13, 6, 2, 14, 8, 7, 5, 11, 10, 9
};
static const struct hook_names organization_names = {
	organization_list, organization_order, 15, false,
};

static void read_organization(struct hook_reader *r,
	struct qonto_business_organization *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &organization_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->event);
			break;
		case 1:
			hook_read_str(r, &out->id);
			break;
		case 2:
			hook_read_str(r, &out->legal_name);
			break;
		case 3:
			hook_read_str(r, &out->slug);
			break;
		case 4:
			hook_read_str(r, &out->locale);
			break;
		case 5:
			hook_read_str(r, &out->legal_country);
			break;
		case 6:
			hook_read_str(r, &out->legal_form);
			break;
		case 7:
			hook_read_str(r, &out->legal_sector);
			break;
		case 8:
			hook_read_str(r, &out->legal_number);
			break;
		case 9:
			hook_read_date(r, &out->legal_registration_date);
			break;
		case 10:
			hook_read_int(r, &out->legal_share_capital);
			break;
		case 11:
			hook_read_time(r, &out->contract_signed_at);
			break;
		case 12:
			hook_read_str(r, &out->status);
			break;
		case 13:
			hook_read_time(r, &out->created_at);
			break;
		case 14:
			hook_read_time(r, &out->updated_at);
			break;
		}
}

static void write_organization(struct hook_writer *w,
	const struct qonto_business_organization *v)
{
	hook_write_object(w);
	if (v->event.ptr && hook_write_name(w, HOOK_NAME("event")))
		hook_write_str(w, v->event);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->legal_name.ptr && hook_write_name(w, HOOK_NAME("legal_name")))
		hook_write_str(w, v->legal_name);
	if (v->slug.ptr && hook_write_name(w, HOOK_NAME("slug")))
		hook_write_str(w, v->slug);
	if (v->locale.ptr && hook_write_name(w, HOOK_NAME("locale")))
		hook_write_str(w, v->locale);
	if (v->legal_country.ptr
			&& hook_write_name(w, HOOK_NAME("legal_country")))
		hook_write_str(w, v->legal_country);
	if (v->legal_form.ptr && hook_write_name(w, HOOK_NAME("legal_form")))
		hook_write_str(w, v->legal_form);
	if (v->legal_sector.ptr
			&& hook_write_name(w, HOOK_NAME("legal_sector")))
		hook_write_str(w, v->legal_sector);
	if (v->legal_number.ptr
			&& hook_write_name(w, HOOK_NAME("legal_number")))
		hook_write_str(w, v->legal_number);
	if (v->legal_registration_date.text.ptr
			&& hook_write_name(w,
			HOOK_NAME("legal_registration_date")))
		hook_write_date(w, v->legal_registration_date);
	if (v->legal_share_capital.set
			&& hook_write_name(w, HOOK_NAME("legal_share_capital")))
		hook_write_int(w, v->legal_share_capital);
	if (v->contract_signed_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("contract_signed_at")))
		hook_write_time(w, v->contract_signed_at);
	if (v->status.ptr && hook_write_name(w, HOOK_NAME("status")))
		hook_write_str(w, v->status);
	if (v->created_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("created_at")))
		hook_write_time(w, v->created_at);
	if (v->updated_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("updated_at")))
		hook_write_time(w, v->updated_at);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_organization(struct hook_check *c,
	const struct qonto_business_organization *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("legal_registration_date"),
			v->legal_registration_date.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->legal_registration_date.text,
			HOOK_DATE);
	}
	if (hook_check_member(c, HOOK_NAME("contract_signed_at"),
			v->contract_signed_at.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->contract_signed_at.text,
			HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("created_at"),
			v->created_at.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("updated_at"),
			v->updated_at.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->updated_at.text, HOOK_DATE_TIME);
	}
	hook_check_types(c, v->additional, &organization_names);
	hook_check_up(c);
}

bool qonto_business_organization_read(struct qonto_business_organization *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_organization(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_organization_read_in_place(
	struct qonto_business_organization *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_organization(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_organization_read_lenient(
	struct qonto_business_organization *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_organization(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_organization_check(
	const struct qonto_business_organization *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_organization(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_organization_check_all(
	const struct qonto_business_organization *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_organization(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_organization_write_unchecked(
	const struct qonto_business_organization *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_organization(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_organization_write(
	const struct qonto_business_organization *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_organization_check(v, direction, error))
		return none;
	return qonto_business_organization_write_unchecked(v, direction, arena,
		error);
}

static const struct hook_name membership_list[] = {
	{HOOK_NAME("event")},
	{HOOK_NAME("id")},
	{HOOK_NAME("first_name")},
	{HOOK_NAME("last_name")},
	{HOOK_NAME("email")},
	{HOOK_NAME("phone_number")},
	{HOOK_NAME("position")},
	{HOOK_NAME("status")},
	{HOOK_NAME("role")},
	{HOOK_NAME("locale")},
	{HOOK_NAME("team_id")},
	{HOOK_NAME("kyc_status")},
};
static const uint16_t membership_order[] = {
	1, 8, 4, 0, 9, 7, 10, 6, 3, 2, 11, 5
};
static const struct hook_names membership_names = {
	membership_list, membership_order, 12, false,
};

static void read_membership(struct hook_reader *r,
	struct qonto_business_membership *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &membership_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->event);
			break;
		case 1:
			hook_read_str(r, &out->id);
			break;
		case 2:
			hook_read_str(r, &out->first_name);
			break;
		case 3:
			hook_read_str(r, &out->last_name);
			break;
		case 4:
			hook_read_str(r, &out->email);
			break;
		case 5:
			hook_read_str(r, &out->phone_number);
			break;
		case 6:
			hook_read_str(r, &out->position);
			break;
		case 7:
			hook_read_str(r, &out->status);
			break;
		case 8:
			hook_read_str(r, &out->role);
			break;
		case 9:
			hook_read_str(r, &out->locale);
			break;
		case 10:
			hook_read_str(r, &out->team_id);
			break;
		case 11:
			hook_read_str(r, &out->kyc_status);
			break;
		}
}

static void write_membership(struct hook_writer *w,
	const struct qonto_business_membership *v)
{
	hook_write_object(w);
	if (v->event.ptr && hook_write_name(w, HOOK_NAME("event")))
		hook_write_str(w, v->event);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->first_name.ptr && hook_write_name(w, HOOK_NAME("first_name")))
		hook_write_str(w, v->first_name);
	if (v->last_name.ptr && hook_write_name(w, HOOK_NAME("last_name")))
		hook_write_str(w, v->last_name);
	if (v->email.ptr && hook_write_name(w, HOOK_NAME("email")))
		hook_write_str(w, v->email);
	if (v->phone_number.ptr
			&& hook_write_name(w, HOOK_NAME("phone_number")))
		hook_write_str(w, v->phone_number);
	if (v->position.ptr && hook_write_name(w, HOOK_NAME("position")))
		hook_write_str(w, v->position);
	if (v->status.ptr && hook_write_name(w, HOOK_NAME("status")))
		hook_write_str(w, v->status);
	if (v->role.ptr && hook_write_name(w, HOOK_NAME("role")))
		hook_write_str(w, v->role);
	if (v->locale.ptr && hook_write_name(w, HOOK_NAME("locale")))
		hook_write_str(w, v->locale);
	if (v->team_id.ptr && hook_write_name(w, HOOK_NAME("team_id")))
		hook_write_str(w, v->team_id);
	if (v->kyc_status.ptr && hook_write_name(w, HOOK_NAME("kyc_status")))
		hook_write_str(w, v->kyc_status);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_membership(struct hook_check *c,
	const struct qonto_business_membership *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("team_id"), v->team_id.ptr,
			HOOK_OPTIONAL)) {
		hook_check_format(c, v->team_id, HOOK_UUID);
	}
	hook_check_types(c, v->additional, &membership_names);
	hook_check_up(c);
}

bool qonto_business_membership_read(struct qonto_business_membership *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_membership(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_membership_read_in_place(
	struct qonto_business_membership *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_membership(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_membership_read_lenient(
	struct qonto_business_membership *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_membership(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_membership_check(const struct qonto_business_membership *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_membership(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_membership_check_all(
	const struct qonto_business_membership *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_membership(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_membership_write_unchecked(
	const struct qonto_business_membership *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_membership(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_membership_write(
	const struct qonto_business_membership *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_membership_check(v, direction, error))
		return none;
	return qonto_business_membership_write_unchecked(v, direction, arena,
		error);
}

static const struct hook_name consent_revocation_list[] = {
	{HOOK_NAME("client_id")},
	{HOOK_NAME("revoked_at")},
};
static const uint16_t consent_revocation_order[] = {
	0, 1
};
static const struct hook_names consent_revocation_names = {
	consent_revocation_list, consent_revocation_order, 2, false,
};

static void read_consent_revocation(struct hook_reader *r,
	struct qonto_business_consent_revocation *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &consent_revocation_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->client_id);
			break;
		case 1:
			hook_read_time(r, &out->revoked_at);
			break;
		}
}

static void write_consent_revocation(struct hook_writer *w,
	const struct qonto_business_consent_revocation *v)
{
	hook_write_object(w);
	if (v->client_id.ptr && hook_write_name(w, HOOK_NAME("client_id")))
		hook_write_str(w, v->client_id);
	if (v->revoked_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("revoked_at")))
		hook_write_time(w, v->revoked_at);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_consent_revocation(struct hook_check *c,
	const struct qonto_business_consent_revocation *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("client_id"), v->client_id.ptr,
			HOOK_OPTIONAL)) {
		hook_check_format(c, v->client_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("revoked_at"),
			v->revoked_at.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->revoked_at.text, HOOK_DATE_TIME);
	}
	hook_check_types(c, v->additional, &consent_revocation_names);
	hook_check_up(c);
}

bool qonto_business_consent_revocation_read(
	struct qonto_business_consent_revocation *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_consent_revocation(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_consent_revocation_read_in_place(
	struct qonto_business_consent_revocation *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_consent_revocation(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_consent_revocation_read_lenient(
	struct qonto_business_consent_revocation *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_consent_revocation(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_consent_revocation_check(
	const struct qonto_business_consent_revocation *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_consent_revocation(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_consent_revocation_check_all(
	const struct qonto_business_consent_revocation *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_consent_revocation(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_consent_revocation_write_unchecked(
	const struct qonto_business_consent_revocation *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_consent_revocation(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_consent_revocation_write(
	const struct qonto_business_consent_revocation *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_consent_revocation_check(v, direction, error))
		return none;
	return qonto_business_consent_revocation_write_unchecked(v, direction,
		arena, error);
}

static void read_card_active_days(struct hook_reader *r, hook_int_list *out)
{
	struct hook_list l;

	hook_list_begin(r, &l, sizeof *out->items);
	while (hook_list_next(r, &l))
		hook_read_int(r, l.item);
	out->items = hook_list_end(r, &l, &out->count);
}

static void write_card_active_days(struct hook_writer *w,
	const hook_int_list *v)
{
	size_t i;

	hook_write_list(w);
	for (i = 0; i < v->count; i++)
		hook_write_int(w, v->items[i]);
	hook_write_list_end(w);
}

static const struct hook_name card_list[] = {
	{HOOK_NAME("event")},
	{HOOK_NAME("id")},
	{HOOK_NAME("nickname")},
	{HOOK_NAME("status")},
	{HOOK_NAME("masked_pan")},
	{HOOK_NAME("exp_month")},
	{HOOK_NAME("exp_year")},
	{HOOK_NAME("atm_option")},
	{HOOK_NAME("nfc_option")},
	{HOOK_NAME("online_option")},
	{HOOK_NAME("foreign_option")},
	{HOOK_NAME("atm_daily_limit")},
	{HOOK_NAME("atm_daily_limit_option")},
	{HOOK_NAME("atm_monthly_limit")},
	{HOOK_NAME("payment_monthly_limit")},
	{HOOK_NAME("payment_daily_limit")},
	{HOOK_NAME("payment_daily_limit_option")},
	{HOOK_NAME("payment_transaction_limit")},
	{HOOK_NAME("payment_transaction_limit_option")},
	{HOOK_NAME("payment_lifespan_limit")},
	{HOOK_NAME("active_days")},
	{HOOK_NAME("holder_id")},
	{HOOK_NAME("bank_account_id")},
	{HOOK_NAME("updated_at")},
	{HOOK_NAME("created_at")},
	{HOOK_NAME("card_type")},
	{HOOK_NAME("card_level")},
	{HOOK_NAME("category_tags")},
	{HOOK_NAME("renewal")},
	{HOOK_NAME("upsell")},
	{HOOK_NAME("discarded_at")},
};
static const uint16_t card_order[] = {
	1, 0, 3, 29, 28, 6, 2, 25, 5, 21, 7, 26, 24, 4, 8, 23, 20, 30, 27, 9,
	10, 11, 22, 13, 15, 14, 12, 19, 17, 16, 18
};
static const struct hook_names card_names = {
	card_list, card_order, 31, false,
};

static void read_card(struct hook_reader *r, struct qonto_business_card *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &card_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->event);
			break;
		case 1:
			hook_read_str(r, &out->id);
			break;
		case 2:
			hook_read_str(r, &out->nickname);
			break;
		case 3:
			hook_read_str(r, &out->status);
			break;
		case 4:
			hook_read_str(r, &out->masked_pan);
			break;
		case 5:
			hook_read_str(r, &out->exp_month);
			break;
		case 6:
			hook_read_str(r, &out->exp_year);
			break;
		case 7:
			hook_read_bool(r, &out->atm_option);
			break;
		case 8:
			hook_read_bool(r, &out->nfc_option);
			break;
		case 9:
			hook_read_bool(r, &out->online_option);
			break;
		case 10:
			hook_read_bool(r, &out->foreign_option);
			break;
		case 11:
			hook_read_str(r, &out->atm_daily_limit);
			break;
		case 12:
			hook_read_bool(r, &out->atm_daily_limit_option);
			break;
		case 13:
			hook_read_str(r, &out->atm_monthly_limit);
			break;
		case 14:
			hook_read_str(r, &out->payment_monthly_limit);
			break;
		case 15:
			hook_read_str(r, &out->payment_daily_limit);
			break;
		case 16:
			hook_read_bool(r, &out->payment_daily_limit_option);
			break;
		case 17:
			hook_read_str(r, &out->payment_transaction_limit);
			break;
		case 18:
			hook_read_bool(r,
				&out->payment_transaction_limit_option);
			break;
		case 19:
			hook_read_str(r, &out->payment_lifespan_limit);
			break;
		case 20:
			read_card_active_days(r, &out->active_days);
			break;
		case 21:
			hook_read_str(r, &out->holder_id);
			break;
		case 22:
			hook_read_str(r, &out->bank_account_id);
			break;
		case 23:
			hook_read_time(r, &out->updated_at);
			break;
		case 24:
			hook_read_time(r, &out->created_at);
			break;
		case 25:
			hook_read_str(r, &out->card_type);
			break;
		case 26:
			hook_read_str(r, &out->card_level);
			break;
		case 27:
			read_card_category_tags(r, &out->category_tags);
			break;
		case 28:
			hook_read_bool(r, &out->renewal);
			break;
		case 29:
			hook_read_bool(r, &out->upsell);
			break;
		case 30:
			hook_read_date(r, &out->discarded_at);
			break;
		}
}

static void write_card(struct hook_writer *w,
	const struct qonto_business_card *v)
{
	hook_write_object(w);
	if (v->event.ptr && hook_write_name(w, HOOK_NAME("event")))
		hook_write_str(w, v->event);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->nickname.ptr && hook_write_name(w, HOOK_NAME("nickname")))
		hook_write_str(w, v->nickname);
	if (v->status.ptr && hook_write_name(w, HOOK_NAME("status")))
		hook_write_str(w, v->status);
	if (v->masked_pan.ptr && hook_write_name(w, HOOK_NAME("masked_pan")))
		hook_write_str(w, v->masked_pan);
	if (v->exp_month.ptr && hook_write_name(w, HOOK_NAME("exp_month")))
		hook_write_str(w, v->exp_month);
	if (v->exp_year.ptr && hook_write_name(w, HOOK_NAME("exp_year")))
		hook_write_str(w, v->exp_year);
	if (v->atm_option.set && hook_write_name(w, HOOK_NAME("atm_option")))
		hook_write_bool(w, v->atm_option);
	if (v->nfc_option.set && hook_write_name(w, HOOK_NAME("nfc_option")))
		hook_write_bool(w, v->nfc_option);
	if (v->online_option.set
			&& hook_write_name(w, HOOK_NAME("online_option")))
		hook_write_bool(w, v->online_option);
	if (v->foreign_option.set
			&& hook_write_name(w, HOOK_NAME("foreign_option")))
		hook_write_bool(w, v->foreign_option);
	if (v->atm_daily_limit.ptr
			&& hook_write_name(w, HOOK_NAME("atm_daily_limit")))
		hook_write_str(w, v->atm_daily_limit);
	if (v->atm_daily_limit_option.set
			&& hook_write_name(w,
			HOOK_NAME("atm_daily_limit_option")))
		hook_write_bool(w, v->atm_daily_limit_option);
	if (v->atm_monthly_limit.ptr
			&& hook_write_name(w, HOOK_NAME("atm_monthly_limit")))
		hook_write_str(w, v->atm_monthly_limit);
	if (v->payment_monthly_limit.ptr
			&& hook_write_name(w,
			HOOK_NAME("payment_monthly_limit")))
		hook_write_str(w, v->payment_monthly_limit);
	if (v->payment_daily_limit.ptr
			&& hook_write_name(w, HOOK_NAME("payment_daily_limit")))
		hook_write_str(w, v->payment_daily_limit);
	if (v->payment_daily_limit_option.set
			&& hook_write_name(w,
			HOOK_NAME("payment_daily_limit_option")))
		hook_write_bool(w, v->payment_daily_limit_option);
	if (v->payment_transaction_limit.ptr
			&& hook_write_name(w,
			HOOK_NAME("payment_transaction_limit")))
		hook_write_str(w, v->payment_transaction_limit);
	if (v->payment_transaction_limit_option.set
			&& hook_write_name(w,
			HOOK_NAME("payment_transaction_limit_option")))
		hook_write_bool(w, v->payment_transaction_limit_option);
	if (v->payment_lifespan_limit.ptr
			&& hook_write_name(w,
			HOOK_NAME("payment_lifespan_limit")))
		hook_write_str(w, v->payment_lifespan_limit);
	if (v->active_days.items
			&& hook_write_name(w, HOOK_NAME("active_days")))
		write_card_active_days(w, &v->active_days);
	if (v->holder_id.ptr && hook_write_name(w, HOOK_NAME("holder_id")))
		hook_write_str(w, v->holder_id);
	if (v->bank_account_id.ptr
			&& hook_write_name(w, HOOK_NAME("bank_account_id")))
		hook_write_str(w, v->bank_account_id);
	if (v->updated_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("updated_at")))
		hook_write_time(w, v->updated_at);
	if (v->created_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("created_at")))
		hook_write_time(w, v->created_at);
	if (v->card_type.ptr && hook_write_name(w, HOOK_NAME("card_type")))
		hook_write_str(w, v->card_type);
	if (v->card_level.ptr && hook_write_name(w, HOOK_NAME("card_level")))
		hook_write_str(w, v->card_level);
	if (v->category_tags.items
			&& hook_write_name(w, HOOK_NAME("category_tags")))
		write_card_category_tags(w, &v->category_tags);
	if (v->renewal.set && hook_write_name(w, HOOK_NAME("renewal")))
		hook_write_bool(w, v->renewal);
	if (v->upsell.set && hook_write_name(w, HOOK_NAME("upsell")))
		hook_write_bool(w, v->upsell);
	if (v->discarded_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("discarded_at")))
		hook_write_date(w, v->discarded_at);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_card(struct hook_check *c,
	const struct qonto_business_card *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("holder_id"), v->holder_id.ptr,
			HOOK_OPTIONAL)) {
		hook_check_format(c, v->holder_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("bank_account_id"),
			v->bank_account_id.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->bank_account_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("updated_at"),
			v->updated_at.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->updated_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("created_at"),
			v->created_at.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("discarded_at"),
			v->discarded_at.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->discarded_at.text, HOOK_DATE);
	}
	hook_check_types(c, v->additional, &card_names);
	hook_check_up(c);
}

bool qonto_business_card_read(struct qonto_business_card *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_card(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_card_read_in_place(struct qonto_business_card *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_card(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_card_read_lenient(struct qonto_business_card *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_card(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_card_check(const struct qonto_business_card *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_card(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_card_check_all(const struct qonto_business_card *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_card(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_card_write_unchecked(
	const struct qonto_business_card *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_card(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_card_write(const struct qonto_business_card *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_card_check(v, direction, error))
		return none;
	return qonto_business_card_write_unchecked(v, direction, arena, error);
}

static const struct hook_name payment_link_list[] = {
	{HOOK_NAME("event")},
	{HOOK_NAME("status")},
	{HOOK_NAME("payment_link_id")},
	{HOOK_NAME("amount")},
	{HOOK_NAME("potential_payment_methods")},
	{HOOK_NAME("latest_payment_method_used")},
	{HOOK_NAME("resource_id")},
	{HOOK_NAME("resource_metadata")},
	{HOOK_NAME("resource_type")},
	{HOOK_NAME("expired_at")},
	{HOOK_NAME("created_at")},
	{HOOK_NAME("updated_at")},
};
static const uint16_t payment_link_order[] = {
	0, 3, 1, 10, 9, 11, 6, 8, 2, 7, 4, 5
};
static const struct hook_names payment_link_names = {
	payment_link_list, payment_link_order, 12, false,
};

static void read_payment_link(struct hook_reader *r,
	struct qonto_business_payment_link *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &payment_link_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->event);
			break;
		case 1:
			hook_read_str(r, &out->status);
			break;
		case 2:
			hook_read_str(r, &out->payment_link_id);
			break;
		case 3:
			out->amount = hook_read_new(r, sizeof *out->amount);
			if (out->amount != NULL)
				read_money(r, out->amount);
			break;
		case 4:
			read_card_category_tags(r,
				&out->potential_payment_methods);
			break;
		case 5:
			hook_read_str(r, &out->latest_payment_method_used);
			break;
		case 6:
			hook_read_str(r, &out->resource_id);
			break;
		case 7:
			out->resource_metadata =
				hook_read_new(r,
				sizeof *out->resource_metadata);
			if (out->resource_metadata != NULL)
				read_payment_link_resource_metadata(r,
					out->resource_metadata);
			break;
		case 8:
			hook_read_str(r, &out->resource_type);
			break;
		case 9:
			hook_read_time(r, &out->expired_at);
			break;
		case 10:
			hook_read_time(r, &out->created_at);
			break;
		case 11:
			hook_read_time(r, &out->updated_at);
			break;
		}
}

static void write_payment_link(struct hook_writer *w,
	const struct qonto_business_payment_link *v)
{
	hook_write_object(w);
	if (v->event.ptr && hook_write_name(w, HOOK_NAME("event")))
		hook_write_str(w, v->event);
	if (v->status.ptr && hook_write_name(w, HOOK_NAME("status")))
		hook_write_str(w, v->status);
	if (v->payment_link_id.ptr
			&& hook_write_name(w, HOOK_NAME("payment_link_id")))
		hook_write_str(w, v->payment_link_id);
	if (v->amount && hook_write_name(w, HOOK_NAME("amount")))
		write_money(w, v->amount);
	if (v->potential_payment_methods.items
			&& hook_write_name(w,
			HOOK_NAME("potential_payment_methods")))
		write_card_category_tags(w, &v->potential_payment_methods);
	if (v->latest_payment_method_used.ptr
			&& hook_write_name(w,
			HOOK_NAME("latest_payment_method_used")))
		hook_write_str(w, v->latest_payment_method_used);
	if (v->resource_id.ptr && hook_write_name(w, HOOK_NAME("resource_id")))
		hook_write_str(w, v->resource_id);
	if (v->resource_metadata
			&& hook_write_name(w, HOOK_NAME("resource_metadata")))
		write_payment_link_resource_metadata(w, v->resource_metadata);
	if (v->resource_type.ptr
			&& hook_write_name(w, HOOK_NAME("resource_type")))
		hook_write_str(w, v->resource_type);
	if (v->expired_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("expired_at")))
		hook_write_time(w, v->expired_at);
	if (v->created_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("created_at")))
		hook_write_time(w, v->created_at);
	if (v->updated_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("updated_at")))
		hook_write_time(w, v->updated_at);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_payment_link(struct hook_check *c,
	const struct qonto_business_payment_link *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("payment_link_id"),
			v->payment_link_id.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->payment_link_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("amount"), v->amount,
			HOOK_OPTIONAL)) {
		check_money(c, v->amount);
	}
	if (hook_check_member(c, HOOK_NAME("resource_id"), v->resource_id.ptr,
			HOOK_OPTIONAL)) {
		hook_check_format(c, v->resource_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("resource_metadata"),
			v->resource_metadata, HOOK_OPTIONAL)) {
		check_payment_link_resource_metadata(c, v->resource_metadata);
	}
	if (hook_check_member(c, HOOK_NAME("expired_at"),
			v->expired_at.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->expired_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("created_at"),
			v->created_at.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("updated_at"),
			v->updated_at.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->updated_at.text, HOOK_DATE_TIME);
	}
	hook_check_types(c, v->additional, &payment_link_names);
	hook_check_up(c);
}

bool qonto_business_payment_link_read(struct qonto_business_payment_link *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_payment_link(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_payment_link_read_in_place(
	struct qonto_business_payment_link *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_payment_link(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_payment_link_read_lenient(
	struct qonto_business_payment_link *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_payment_link(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_payment_link_check(
	const struct qonto_business_payment_link *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_payment_link(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_payment_link_check_all(
	const struct qonto_business_payment_link *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_payment_link(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_payment_link_write_unchecked(
	const struct qonto_business_payment_link *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_payment_link(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_payment_link_write(
	const struct qonto_business_payment_link *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_payment_link_check(v, direction, error))
		return none;
	return qonto_business_payment_link_write_unchecked(v, direction, arena,
		error);
}

static const struct hook_name payment_link_resource_metadata_list[] = {
	{HOOK_NAME("invoice_number")},
};
static const uint16_t payment_link_resource_metadata_order[] = {
	0
};
static const struct hook_names payment_link_resource_metadata_names = {
	payment_link_resource_metadata_list,
		payment_link_resource_metadata_order, 1, false,
};

static void read_payment_link_resource_metadata(struct hook_reader *r,
	struct qonto_business_payment_link_resource_metadata *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &payment_link_resource_metadata_names,
		&out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->invoice_number);
			break;
		}
}

static void write_payment_link_resource_metadata(struct hook_writer *w,
	const struct qonto_business_payment_link_resource_metadata *v)
{
	hook_write_object(w);
	if (v->invoice_number.ptr
			&& hook_write_name(w, HOOK_NAME("invoice_number")))
		hook_write_str(w, v->invoice_number);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_payment_link_resource_metadata(struct hook_check *c,
	const struct qonto_business_payment_link_resource_metadata *v)
{
	if (!hook_check_down(c))
		return;
	hook_check_types(c, v->additional,
		&payment_link_resource_metadata_names);
	hook_check_up(c);
}

static const struct hook_name payment_links_connection_list[] = {
	{HOOK_NAME("event")},
};
static const uint16_t payment_links_connection_order[] = {
	0
};
static const struct hook_names payment_links_connection_names = {
	payment_links_connection_list, payment_links_connection_order, 1, false,
};

static void read_payment_links_connection(struct hook_reader *r,
	struct qonto_business_payment_links_connection *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &payment_links_connection_names,
		&out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->event);
			break;
		}
}

static void write_payment_links_connection(struct hook_writer *w,
	const struct qonto_business_payment_links_connection *v)
{
	hook_write_object(w);
	if (v->event.ptr && hook_write_name(w, HOOK_NAME("event")))
		hook_write_str(w, v->event);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_payment_links_connection(struct hook_check *c,
	const struct qonto_business_payment_links_connection *v)
{
	if (!hook_check_down(c))
		return;
	hook_check_types(c, v->additional, &payment_links_connection_names);
	hook_check_up(c);
}

bool qonto_business_payment_links_connection_read(
	struct qonto_business_payment_links_connection *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_payment_links_connection(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_payment_links_connection_read_in_place(
	struct qonto_business_payment_links_connection *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_payment_links_connection(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_payment_links_connection_read_lenient(
	struct qonto_business_payment_links_connection *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_payment_links_connection(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_payment_links_connection_check(
	const struct qonto_business_payment_links_connection *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_payment_links_connection(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_payment_links_connection_check_all(
	const struct qonto_business_payment_links_connection *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_payment_links_connection(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_payment_links_connection_write_unchecked(
	const struct qonto_business_payment_links_connection *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_payment_links_connection(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_payment_links_connection_write(
	const struct qonto_business_payment_links_connection *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_payment_links_connection_check(v, direction, error))
		return none;
	return qonto_business_payment_links_connection_write_unchecked(v,
		direction, arena, error);
}

static const struct hook_name beneficiary_list[] = {
	{HOOK_NAME("event")},
	{HOOK_NAME("id")},
	{HOOK_NAME("name")},
	{HOOK_NAME("status")},
	{HOOK_NAME("iban")},
	{HOOK_NAME("bic")},
	{HOOK_NAME("trusted")},
	{HOOK_NAME("created_at")},
	{HOOK_NAME("updated_at")},
};
static const uint16_t beneficiary_order[] = {
	1, 5, 4, 2, 0, 3, 6, 7, 8
};
static const struct hook_names beneficiary_names = {
	beneficiary_list, beneficiary_order, 9, false,
};

static void read_beneficiary(struct hook_reader *r,
	struct qonto_business_beneficiary *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &beneficiary_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->event);
			break;
		case 1:
			hook_read_str(r, &out->id);
			break;
		case 2:
			hook_read_str(r, &out->name);
			break;
		case 3:
			hook_read_str(r, &out->status);
			break;
		case 4:
			hook_read_str(r, &out->iban);
			break;
		case 5:
			hook_read_str(r, &out->bic);
			break;
		case 6:
			hook_read_bool(r, &out->trusted);
			break;
		case 7:
			hook_read_time(r, &out->created_at);
			break;
		case 8:
			hook_read_time(r, &out->updated_at);
			break;
		}
}

static void write_beneficiary(struct hook_writer *w,
	const struct qonto_business_beneficiary *v)
{
	hook_write_object(w);
	if (v->event.ptr && hook_write_name(w, HOOK_NAME("event")))
		hook_write_str(w, v->event);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->name.ptr && hook_write_name(w, HOOK_NAME("name")))
		hook_write_str(w, v->name);
	if (v->status.ptr && hook_write_name(w, HOOK_NAME("status")))
		hook_write_str(w, v->status);
	if (v->iban.ptr && hook_write_name(w, HOOK_NAME("iban")))
		hook_write_str(w, v->iban);
	if (v->bic.ptr && hook_write_name(w, HOOK_NAME("bic")))
		hook_write_str(w, v->bic);
	if (v->trusted.set && hook_write_name(w, HOOK_NAME("trusted")))
		hook_write_bool(w, v->trusted);
	if (v->created_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("created_at")))
		hook_write_time(w, v->created_at);
	if (v->updated_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("updated_at")))
		hook_write_time(w, v->updated_at);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_beneficiary(struct hook_check *c,
	const struct qonto_business_beneficiary *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("created_at"),
			v->created_at.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("updated_at"),
			v->updated_at.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->updated_at.text, HOOK_DATE_TIME);
	}
	hook_check_types(c, v->additional, &beneficiary_names);
	hook_check_up(c);
}

bool qonto_business_beneficiary_read(struct qonto_business_beneficiary *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_beneficiary(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_beneficiary_read_in_place(
	struct qonto_business_beneficiary *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_beneficiary(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_beneficiary_read_lenient(
	struct qonto_business_beneficiary *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_beneficiary(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_beneficiary_check(
	const struct qonto_business_beneficiary *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_beneficiary(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_beneficiary_check_all(
	const struct qonto_business_beneficiary *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_beneficiary(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_beneficiary_write_unchecked(
	const struct qonto_business_beneficiary *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_beneficiary(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_beneficiary_write(
	const struct qonto_business_beneficiary *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_beneficiary_check(v, direction, error))
		return none;
	return qonto_business_beneficiary_write_unchecked(v, direction, arena,
		error);
}

static void read_client_invoice_items(struct hook_reader *r,
	struct qonto_business_client_invoice_items *out)
{
	struct hook_list l;

	hook_list_begin(r, &l, sizeof *out->items);
	while (hook_list_next(r, &l))
		read_envelope_data(r, l.item);
	out->items = hook_list_end(r, &l, &out->count);
}

static void write_client_invoice_items(struct hook_writer *w,
	const struct qonto_business_client_invoice_items *v)
{
	size_t i;

	hook_write_list(w);
	for (i = 0; i < v->count; i++)
		write_envelope_data(w, &v->items[i]);
	hook_write_list_end(w);
}

static void check_client_invoice_items(struct hook_check *c,
	const struct qonto_business_client_invoice_items *v)
{
	size_t i;

	if (!hook_check_down(c))
		return;
	for (i = 0; i < v->count; i++) {
		hook_check_item(c, i);
		check_envelope_data(c, &v->items[i]);
	}
	hook_check_up(c);
}

static const struct hook_name client_invoice_list[] = {
	{HOOK_NAME("id")},
	{HOOK_NAME("number")},
	{HOOK_NAME("purchase_order")},
	{HOOK_NAME("status")},
	{HOOK_NAME("contact_email")},
	{HOOK_NAME("terms_and_conditions")},
	{HOOK_NAME("discount_conditions")},
	{HOOK_NAME("late_payment_penalties")},
	{HOOK_NAME("legal_fixed_compensation")},
	{HOOK_NAME("header")},
	{HOOK_NAME("footer")},
	{HOOK_NAME("currency")},
	{HOOK_NAME("total_amount")},
	{HOOK_NAME("vat_amount")},
	{HOOK_NAME("issue_date")},
	{HOOK_NAME("due_date")},
	{HOOK_NAME("performance_date")},
	{HOOK_NAME("performance_start_date")},
	{HOOK_NAME("performance_end_date")},
	{HOOK_NAME("created_at")},
	{HOOK_NAME("finalized_at")},
	{HOOK_NAME("paid_at")},
	{HOOK_NAME("stamp_duty_amount")},
	{HOOK_NAME("items")},
};
static const uint16_t client_invoice_order[] = {
	0, 23, 10, 9, 1, 3, 21, 11, 15, 19, 14, 13, 20, 12, 4, 2, 16, 22, 6,
	18, 5, 7, 17, 8
};
static const struct hook_names client_invoice_names = {
	client_invoice_list, client_invoice_order, 24, false,
};

static void read_client_invoice(struct hook_reader *r,
	struct qonto_business_client_invoice *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &client_invoice_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->id);
			break;
		case 1:
			hook_read_str(r, &out->number);
			break;
		case 2:
			hook_read_str(r, &out->purchase_order);
			break;
		case 3:
			read_client_invoice_status(r, &out->status);
			break;
		case 4:
			hook_read_str(r, &out->contact_email);
			break;
		case 5:
			hook_read_str(r, &out->terms_and_conditions);
			break;
		case 6:
			hook_read_str(r, &out->discount_conditions);
			break;
		case 7:
			hook_read_str(r, &out->late_payment_penalties);
			break;
		case 8:
			hook_read_str(r, &out->legal_fixed_compensation);
			break;
		case 9:
			hook_read_str(r, &out->header);
			break;
		case 10:
			hook_read_str(r, &out->footer);
			break;
		case 11:
			hook_read_str(r, &out->currency);
			break;
		case 12:
			out->total_amount =
				hook_read_new(r, sizeof *out->total_amount);
			if (out->total_amount != NULL)
				read_money(r, out->total_amount);
			break;
		case 13:
			out->vat_amount =
				hook_read_new(r, sizeof *out->vat_amount);
			if (out->vat_amount != NULL)
				read_money(r, out->vat_amount);
			break;
		case 14:
			hook_read_date(r, &out->issue_date);
			break;
		case 15:
			hook_read_date(r, &out->due_date);
			break;
		case 16:
			hook_read_date(r, &out->performance_date);
			break;
		case 17:
			hook_read_date(r, &out->performance_start_date);
			break;
		case 18:
			hook_read_date(r, &out->performance_end_date);
			break;
		case 19:
			hook_read_time(r, &out->created_at);
			break;
		case 20:
			hook_read_time(r, &out->finalized_at);
			break;
		case 21:
			hook_read_time(r, &out->paid_at);
			break;
		case 22:
			hook_read_str(r, &out->stamp_duty_amount);
			break;
		case 23:
			read_client_invoice_items(r, &out->items);
			break;
		}
}

static void write_client_invoice(struct hook_writer *w,
	const struct qonto_business_client_invoice *v)
{
	hook_write_object(w);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->number.ptr && hook_write_name(w, HOOK_NAME("number")))
		hook_write_str(w, v->number);
	if (v->purchase_order.ptr
			&& hook_write_name(w, HOOK_NAME("purchase_order")))
		hook_write_str(w, v->purchase_order);
	if (v->status.text.ptr && hook_write_name(w, HOOK_NAME("status")))
		write_client_invoice_status(w, &v->status);
	if (v->contact_email.ptr
			&& hook_write_name(w, HOOK_NAME("contact_email")))
		hook_write_str(w, v->contact_email);
	if (v->terms_and_conditions.ptr
			&& hook_write_name(w,
			HOOK_NAME("terms_and_conditions")))
		hook_write_str(w, v->terms_and_conditions);
	if (v->discount_conditions.ptr
			&& hook_write_name(w, HOOK_NAME("discount_conditions")))
		hook_write_str(w, v->discount_conditions);
	if (v->late_payment_penalties.ptr
			&& hook_write_name(w,
			HOOK_NAME("late_payment_penalties")))
		hook_write_str(w, v->late_payment_penalties);
	if (v->legal_fixed_compensation.ptr
			&& hook_write_name(w,
			HOOK_NAME("legal_fixed_compensation")))
		hook_write_str(w, v->legal_fixed_compensation);
	if (v->header.ptr && hook_write_name(w, HOOK_NAME("header")))
		hook_write_str(w, v->header);
	if (v->footer.ptr && hook_write_name(w, HOOK_NAME("footer")))
		hook_write_str(w, v->footer);
	if (v->currency.ptr && hook_write_name(w, HOOK_NAME("currency")))
		hook_write_str(w, v->currency);
	if (v->total_amount && hook_write_name(w, HOOK_NAME("total_amount")))
		write_money(w, v->total_amount);
	if (v->vat_amount && hook_write_name(w, HOOK_NAME("vat_amount")))
		write_money(w, v->vat_amount);
	if (v->issue_date.text.ptr
			&& hook_write_name(w, HOOK_NAME("issue_date")))
		hook_write_date(w, v->issue_date);
	if (v->due_date.text.ptr && hook_write_name(w, HOOK_NAME("due_date")))
		hook_write_date(w, v->due_date);
	if (v->performance_date.text.ptr
			&& hook_write_name(w, HOOK_NAME("performance_date")))
		hook_write_date(w, v->performance_date);
	if (v->performance_start_date.text.ptr
			&& hook_write_name(w,
			HOOK_NAME("performance_start_date")))
		hook_write_date(w, v->performance_start_date);
	if (v->performance_end_date.text.ptr
			&& hook_write_name(w,
			HOOK_NAME("performance_end_date")))
		hook_write_date(w, v->performance_end_date);
	if (v->created_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("created_at")))
		hook_write_time(w, v->created_at);
	if (v->finalized_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("finalized_at")))
		hook_write_time(w, v->finalized_at);
	if (v->paid_at.text.ptr && hook_write_name(w, HOOK_NAME("paid_at")))
		hook_write_time(w, v->paid_at);
	if (v->stamp_duty_amount.ptr
			&& hook_write_name(w, HOOK_NAME("stamp_duty_amount")))
		hook_write_str(w, v->stamp_duty_amount);
	if (v->items.items && hook_write_name(w, HOOK_NAME("items")))
		write_client_invoice_items(w, &v->items);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_client_invoice(struct hook_check *c,
	const struct qonto_business_client_invoice *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("status"), v->status.text.ptr,
			HOOK_OPTIONAL)) {
		check_client_invoice_status(c, &v->status);
	}
	if (hook_check_member(c, HOOK_NAME("total_amount"), v->total_amount,
			HOOK_OPTIONAL)) {
		check_money(c, v->total_amount);
	}
	if (hook_check_member(c, HOOK_NAME("vat_amount"), v->vat_amount,
			HOOK_OPTIONAL)) {
		check_money(c, v->vat_amount);
	}
	if (hook_check_member(c, HOOK_NAME("issue_date"),
			v->issue_date.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->issue_date.text, HOOK_DATE);
	}
	if (hook_check_member(c, HOOK_NAME("due_date"), v->due_date.text.ptr,
			HOOK_OPTIONAL)) {
		hook_check_format(c, v->due_date.text, HOOK_DATE);
	}
	if (hook_check_member(c, HOOK_NAME("performance_date"),
			v->performance_date.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->performance_date.text, HOOK_DATE);
	}
	if (hook_check_member(c, HOOK_NAME("performance_start_date"),
			v->performance_start_date.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->performance_start_date.text, HOOK_DATE);
	}
	if (hook_check_member(c, HOOK_NAME("performance_end_date"),
			v->performance_end_date.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->performance_end_date.text, HOOK_DATE);
	}
	if (hook_check_member(c, HOOK_NAME("created_at"),
			v->created_at.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("finalized_at"),
			v->finalized_at.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->finalized_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("paid_at"), v->paid_at.text.ptr,
			HOOK_OPTIONAL)) {
		hook_check_format(c, v->paid_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("items"), v->items.items,
			HOOK_OPTIONAL)) {
		check_client_invoice_items(c, &v->items);
	}
	hook_check_types(c, v->additional, &client_invoice_names);
	hook_check_up(c);
}

bool qonto_business_client_invoice_read(
	struct qonto_business_client_invoice *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_client_invoice(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_client_invoice_read_in_place(
	struct qonto_business_client_invoice *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_client_invoice(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_client_invoice_read_lenient(
	struct qonto_business_client_invoice *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_client_invoice(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_client_invoice_check(
	const struct qonto_business_client_invoice *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_client_invoice(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_client_invoice_check_all(
	const struct qonto_business_client_invoice *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_client_invoice(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_client_invoice_write_unchecked(
	const struct qonto_business_client_invoice *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_client_invoice(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_client_invoice_write(
	const struct qonto_business_client_invoice *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_client_invoice_check(v, direction, error))
		return none;
	return qonto_business_client_invoice_write_unchecked(v, direction,
		arena, error);
}

static const struct hook_name terminal_payment_list[] = {
	{HOOK_NAME("event")},
	{HOOK_NAME("id")},
	{HOOK_NAME("terminal_id")},
	{HOOK_NAME("poi_id")},
	{HOOK_NAME("amount")},
	{HOOK_NAME("authorized_amount")},
	{HOOK_NAME("tip_amount")},
	{HOOK_NAME("payment_method")},
	{HOOK_NAME("card_summary")},
	{HOOK_NAME("metadata")},
	{HOOK_NAME("created_at")},
	{HOOK_NAME("authorized_at")},
	{HOOK_NAME("failure_reason")},
};
static const uint16_t terminal_payment_order[] = {
	1, 0, 4, 3, 9, 10, 6, 2, 8, 11, 12, 7, 5
};
static const struct hook_names terminal_payment_names = {
	terminal_payment_list, terminal_payment_order, 13, false,
};

static void read_terminal_payment(struct hook_reader *r,
	struct qonto_business_terminal_payment *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &terminal_payment_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->event);
			break;
		case 1:
			hook_read_str(r, &out->id);
			break;
		case 2:
			hook_read_str(r, &out->terminal_id);
			break;
		case 3:
			hook_read_str(r, &out->poi_id);
			break;
		case 4:
			out->amount = hook_read_new(r, sizeof *out->amount);
			if (out->amount != NULL)
				read_money(r, out->amount);
			break;
		case 5:
			out->authorized_amount =
				hook_read_new(r,
				sizeof *out->authorized_amount);
			if (out->authorized_amount != NULL)
				read_money(r, out->authorized_amount);
			break;
		case 6:
			out->tip_amount =
				hook_read_new(r, sizeof *out->tip_amount);
			if (out->tip_amount != NULL)
				read_money(r, out->tip_amount);
			break;
		case 7:
			hook_read_str(r, &out->payment_method);
			break;
		case 8:
			hook_read_str(r, &out->card_summary);
			break;
		case 9:
			hook_read_str(r, &out->metadata);
			break;
		case 10:
			hook_read_time(r, &out->created_at);
			break;
		case 11:
			hook_read_time(r, &out->authorized_at);
			break;
		case 12:
			hook_read_str(r, &out->failure_reason);
			break;
		}
}

static void write_terminal_payment(struct hook_writer *w,
	const struct qonto_business_terminal_payment *v)
{
	hook_write_object(w);
	if (v->event.ptr && hook_write_name(w, HOOK_NAME("event")))
		hook_write_str(w, v->event);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->terminal_id.ptr && hook_write_name(w, HOOK_NAME("terminal_id")))
		hook_write_str(w, v->terminal_id);
	if (v->poi_id.ptr && hook_write_name(w, HOOK_NAME("poi_id")))
		hook_write_str(w, v->poi_id);
	if (v->amount && hook_write_name(w, HOOK_NAME("amount")))
		write_money(w, v->amount);
	if (v->authorized_amount
			&& hook_write_name(w, HOOK_NAME("authorized_amount")))
		write_money(w, v->authorized_amount);
	if (v->tip_amount && hook_write_name(w, HOOK_NAME("tip_amount")))
		write_money(w, v->tip_amount);
	if (v->payment_method.ptr
			&& hook_write_name(w, HOOK_NAME("payment_method")))
		hook_write_str(w, v->payment_method);
	if (v->card_summary.ptr
			&& hook_write_name(w, HOOK_NAME("card_summary")))
		hook_write_str(w, v->card_summary);
	if (v->metadata.ptr && hook_write_name(w, HOOK_NAME("metadata")))
		hook_write_str(w, v->metadata);
	if (v->created_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("created_at")))
		hook_write_time(w, v->created_at);
	if (v->authorized_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("authorized_at")))
		hook_write_time(w, v->authorized_at);
	if (v->failure_reason.ptr
			&& hook_write_name(w, HOOK_NAME("failure_reason")))
		hook_write_str(w, v->failure_reason);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_terminal_payment(struct hook_check *c,
	const struct qonto_business_terminal_payment *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("terminal_id"), v->terminal_id.ptr,
			HOOK_OPTIONAL)) {
		hook_check_format(c, v->terminal_id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("amount"), v->amount,
			HOOK_OPTIONAL)) {
		check_money(c, v->amount);
	}
	if (hook_check_member(c, HOOK_NAME("authorized_amount"),
			v->authorized_amount, HOOK_OPTIONAL)) {
		check_money(c, v->authorized_amount);
	}
	if (hook_check_member(c, HOOK_NAME("tip_amount"), v->tip_amount,
			HOOK_OPTIONAL)) {
		check_money(c, v->tip_amount);
	}
	if (hook_check_member(c, HOOK_NAME("created_at"),
			v->created_at.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("authorized_at"),
			v->authorized_at.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->authorized_at.text, HOOK_DATE_TIME);
	}
	hook_check_types(c, v->additional, &terminal_payment_names);
	hook_check_up(c);
}

bool qonto_business_terminal_payment_read(
	struct qonto_business_terminal_payment *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_terminal_payment(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_terminal_payment_read_in_place(
	struct qonto_business_terminal_payment *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_terminal_payment(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_terminal_payment_read_lenient(
	struct qonto_business_terminal_payment *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_terminal_payment(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_terminal_payment_check(
	const struct qonto_business_terminal_payment *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_terminal_payment(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_terminal_payment_check_all(
	const struct qonto_business_terminal_payment *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_terminal_payment(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_terminal_payment_write_unchecked(
	const struct qonto_business_terminal_payment *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_terminal_payment(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_terminal_payment_write(
	const struct qonto_business_terminal_payment *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_terminal_payment_check(v, direction, error))
		return none;
	return qonto_business_terminal_payment_write_unchecked(v, direction,
		arena, error);
}

static const struct hook_name Client_list[] = {
	{HOOK_NAME("event")},
	{HOOK_NAME("id")},
	{HOOK_NAME("kind")},
	{HOOK_NAME("type")},
	{HOOK_NAME("name")},
	{HOOK_NAME("email")},
	{HOOK_NAME("extra_emails")},
	{HOOK_NAME("phone")},
	{HOOK_NAME("phone_number")},
	{HOOK_NAME("tax_identification_number")},
	{HOOK_NAME("vat_number")},
	{HOOK_NAME("locale")},
	{HOOK_NAME("currency")},
	{HOOK_NAME("address")},
	{HOOK_NAME("city")},
	{HOOK_NAME("zip_code")},
	{HOOK_NAME("country_code")},
	{HOOK_NAME("billing_address")},
	{HOOK_NAME("created_at")},
	{HOOK_NAME("updated_at")},
};
static const uint16_t Client_order[] = {
	1, 14, 2, 4, 3, 5, 0, 7, 11, 13, 12, 15, 18, 19, 10, 16, 6, 8, 17, 9
};
static const struct hook_names Client_names = {
	Client_list, Client_order, 20, false,
};

static void read_Client(struct hook_reader *r,
	struct qonto_business_Client *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &Client_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->event);
			break;
		case 1:
			hook_read_str(r, &out->id);
			break;
		case 2:
			hook_read_str(r, &out->kind);
			break;
		case 3:
			hook_read_str(r, &out->type);
			break;
		case 4:
			hook_read_str(r, &out->name);
			break;
		case 5:
			hook_read_str(r, &out->email);
			break;
		case 6:
			read_card_category_tags(r, &out->extra_emails);
			break;
		case 7:
			out->phone = hook_read_new(r, sizeof *out->phone);
			if (out->phone != NULL)
				read_client_phone(r, out->phone);
			break;
		case 8:
			hook_read_str(r, &out->phone_number);
			break;
		case 9:
			hook_read_str(r, &out->tax_identification_number);
			break;
		case 10:
			hook_read_str(r, &out->vat_number);
			break;
		case 11:
			hook_read_str(r, &out->locale);
			break;
		case 12:
			hook_read_str(r, &out->currency);
			break;
		case 13:
			hook_read_str(r, &out->address);
			break;
		case 14:
			hook_read_str(r, &out->city);
			break;
		case 15:
			hook_read_str(r, &out->zip_code);
			break;
		case 16:
			hook_read_str(r, &out->country_code);
			break;
		case 17:
			out->billing_address =
				hook_read_new(r, sizeof *out->billing_address);
			if (out->billing_address != NULL)
				read_client_billing_address(r,
					out->billing_address);
			break;
		case 18:
			hook_read_time(r, &out->created_at);
			break;
		case 19:
			hook_read_time(r, &out->updated_at);
			break;
		}
}

static void write_Client(struct hook_writer *w,
	const struct qonto_business_Client *v)
{
	hook_write_object(w);
	if (v->event.ptr && hook_write_name(w, HOOK_NAME("event")))
		hook_write_str(w, v->event);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->kind.ptr && hook_write_name(w, HOOK_NAME("kind")))
		hook_write_str(w, v->kind);
	if (v->type.ptr && hook_write_name(w, HOOK_NAME("type")))
		hook_write_str(w, v->type);
	if (v->name.ptr && hook_write_name(w, HOOK_NAME("name")))
		hook_write_str(w, v->name);
	if (v->email.ptr && hook_write_name(w, HOOK_NAME("email")))
		hook_write_str(w, v->email);
	if (v->extra_emails.items
			&& hook_write_name(w, HOOK_NAME("extra_emails")))
		write_card_category_tags(w, &v->extra_emails);
	if (v->phone && hook_write_name(w, HOOK_NAME("phone")))
		write_client_phone(w, v->phone);
	if (v->phone_number.ptr
			&& hook_write_name(w, HOOK_NAME("phone_number")))
		hook_write_str(w, v->phone_number);
	if (v->tax_identification_number.ptr
			&& hook_write_name(w,
			HOOK_NAME("tax_identification_number")))
		hook_write_str(w, v->tax_identification_number);
	if (v->vat_number.ptr && hook_write_name(w, HOOK_NAME("vat_number")))
		hook_write_str(w, v->vat_number);
	if (v->locale.ptr && hook_write_name(w, HOOK_NAME("locale")))
		hook_write_str(w, v->locale);
	if (v->currency.ptr && hook_write_name(w, HOOK_NAME("currency")))
		hook_write_str(w, v->currency);
	if (v->address.ptr && hook_write_name(w, HOOK_NAME("address")))
		hook_write_str(w, v->address);
	if (v->city.ptr && hook_write_name(w, HOOK_NAME("city")))
		hook_write_str(w, v->city);
	if (v->zip_code.ptr && hook_write_name(w, HOOK_NAME("zip_code")))
		hook_write_str(w, v->zip_code);
	if (v->country_code.ptr
			&& hook_write_name(w, HOOK_NAME("country_code")))
		hook_write_str(w, v->country_code);
	if (v->billing_address
			&& hook_write_name(w, HOOK_NAME("billing_address")))
		write_client_billing_address(w, v->billing_address);
	if (v->created_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("created_at")))
		hook_write_time(w, v->created_at);
	if (v->updated_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("updated_at")))
		hook_write_time(w, v->updated_at);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_Client(struct hook_check *c,
	const struct qonto_business_Client *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("phone"), v->phone, HOOK_OPTIONAL)) {
		check_client_phone(c, v->phone);
	}
	if (hook_check_member(c, HOOK_NAME("billing_address"),
			v->billing_address, HOOK_OPTIONAL)) {
		check_client_billing_address(c, v->billing_address);
	}
	if (hook_check_member(c, HOOK_NAME("created_at"),
			v->created_at.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("updated_at"),
			v->updated_at.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->updated_at.text, HOOK_DATE_TIME);
	}
	hook_check_types(c, v->additional, &Client_names);
	hook_check_up(c);
}

bool qonto_business_Client_read(struct qonto_business_Client *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_Client(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_Client_read_in_place(struct qonto_business_Client *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_Client(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_Client_read_lenient(struct qonto_business_Client *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_Client(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_Client_check(const struct qonto_business_Client *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_Client(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_Client_check_all(const struct qonto_business_Client *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_Client(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_Client_write_unchecked(
	const struct qonto_business_Client *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_Client(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_Client_write(const struct qonto_business_Client *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_Client_check(v, direction, error))
		return none;
	return qonto_business_Client_write_unchecked(v, direction, arena,
		error);
}

static const struct hook_name client_phone_list[] = {
	{HOOK_NAME("country_code")},
	{HOOK_NAME("number")},
};
static const uint16_t client_phone_order[] = {
	1, 0
};
static const struct hook_names client_phone_names = {
	client_phone_list, client_phone_order, 2, false,
};

static void read_client_phone(struct hook_reader *r,
	struct qonto_business_client_phone *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &client_phone_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->country_code);
			break;
		case 1:
			hook_read_str(r, &out->number);
			break;
		}
}

static void write_client_phone(struct hook_writer *w,
	const struct qonto_business_client_phone *v)
{
	hook_write_object(w);
	if (v->country_code.ptr
			&& hook_write_name(w, HOOK_NAME("country_code")))
		hook_write_str(w, v->country_code);
	if (v->number.ptr && hook_write_name(w, HOOK_NAME("number")))
		hook_write_str(w, v->number);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_client_phone(struct hook_check *c,
	const struct qonto_business_client_phone *v)
{
	if (!hook_check_down(c))
		return;
	hook_check_types(c, v->additional, &client_phone_names);
	hook_check_up(c);
}

static const struct hook_name client_billing_address_list[] = {
	{HOOK_NAME("street_address")},
	{HOOK_NAME("zip_code")},
	{HOOK_NAME("city")},
	{HOOK_NAME("country_code")},
};
static const uint16_t client_billing_address_order[] = {
	2, 1, 3, 0
};
static const struct hook_names client_billing_address_names = {
	client_billing_address_list, client_billing_address_order, 4, false,
};

static void read_client_billing_address(struct hook_reader *r,
	struct qonto_business_client_billing_address *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &client_billing_address_names,
		&out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->street_address);
			break;
		case 1:
			hook_read_str(r, &out->zip_code);
			break;
		case 2:
			hook_read_str(r, &out->city);
			break;
		case 3:
			hook_read_str(r, &out->country_code);
			break;
		}
}

static void write_client_billing_address(struct hook_writer *w,
	const struct qonto_business_client_billing_address *v)
{
	hook_write_object(w);
	if (v->street_address.ptr
			&& hook_write_name(w, HOOK_NAME("street_address")))
		hook_write_str(w, v->street_address);
	if (v->zip_code.ptr && hook_write_name(w, HOOK_NAME("zip_code")))
		hook_write_str(w, v->zip_code);
	if (v->city.ptr && hook_write_name(w, HOOK_NAME("city")))
		hook_write_str(w, v->city);
	if (v->country_code.ptr
			&& hook_write_name(w, HOOK_NAME("country_code")))
		hook_write_str(w, v->country_code);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_client_billing_address(struct hook_check *c,
	const struct qonto_business_client_billing_address *v)
{
	if (!hook_check_down(c))
		return;
	hook_check_types(c, v->additional, &client_billing_address_names);
	hook_check_up(c);
}

static void read_product_links(struct hook_reader *r,
	struct qonto_business_product_links *out)
{
	struct hook_list l;

	hook_list_begin(r, &l, sizeof *out->items);
	while (hook_list_next(r, &l))
		read_product_links_item(r, l.item);
	out->items = hook_list_end(r, &l, &out->count);
}

static void write_product_links(struct hook_writer *w,
	const struct qonto_business_product_links *v)
{
	size_t i;

	hook_write_list(w);
	for (i = 0; i < v->count; i++)
		write_product_links_item(w, &v->items[i]);
	hook_write_list_end(w);
}

static void check_product_links(struct hook_check *c,
	const struct qonto_business_product_links *v)
{
	size_t i;

	if (!hook_check_down(c))
		return;
	for (i = 0; i < v->count; i++) {
		hook_check_item(c, i);
		check_product_links_item(c, &v->items[i]);
	}
	hook_check_up(c);
}

static const struct hook_name product_list[] = {
	{HOOK_NAME("event")},
	{HOOK_NAME("id")},
	{HOOK_NAME("title")},
	{HOOK_NAME("description")},
	{HOOK_NAME("internal_note")},
	{HOOK_NAME("type")},
	{HOOK_NAME("unit_price")},
	{HOOK_NAME("unit_price_incl_vat")},
	{HOOK_NAME("currency")},
	{HOOK_NAME("unit")},
	{HOOK_NAME("vat_rate")},
	{HOOK_NAME("vat_exemption_code")},
	{HOOK_NAME("links")},
	{HOOK_NAME("created_at")},
	{HOOK_NAME("updated_at")},
};
static const uint16_t product_order[] = {
	1, 5, 9, 0, 12, 2, 8, 10, 13, 6, 14, 3, 4, 11, 7
};
static const struct hook_names product_names = {
	product_list, product_order, 15, false,
};

static void read_product(struct hook_reader *r,
	struct qonto_business_product *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &product_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->event);
			break;
		case 1:
			hook_read_str(r, &out->id);
			break;
		case 2:
			hook_read_str(r, &out->title);
			break;
		case 3:
			hook_read_str(r, &out->description);
			break;
		case 4:
			hook_read_str(r, &out->internal_note);
			break;
		case 5:
			hook_read_str(r, &out->type);
			break;
		case 6:
			hook_read_str(r, &out->unit_price);
			break;
		case 7:
			hook_read_str(r, &out->unit_price_incl_vat);
			break;
		case 8:
			hook_read_str(r, &out->currency);
			break;
		case 9:
			hook_read_str(r, &out->unit);
			break;
		case 10:
			hook_read_str(r, &out->vat_rate);
			break;
		case 11:
			hook_read_str(r, &out->vat_exemption_code);
			break;
		case 12:
			read_product_links(r, &out->links);
			break;
		case 13:
			hook_read_time(r, &out->created_at);
			break;
		case 14:
			hook_read_time(r, &out->updated_at);
			break;
		}
}

static void write_product(struct hook_writer *w,
	const struct qonto_business_product *v)
{
	hook_write_object(w);
	if (v->event.ptr && hook_write_name(w, HOOK_NAME("event")))
		hook_write_str(w, v->event);
	if (v->id.ptr && hook_write_name(w, HOOK_NAME("id")))
		hook_write_str(w, v->id);
	if (v->title.ptr && hook_write_name(w, HOOK_NAME("title")))
		hook_write_str(w, v->title);
	if (v->description.ptr && hook_write_name(w, HOOK_NAME("description")))
		hook_write_str(w, v->description);
	if (v->internal_note.ptr
			&& hook_write_name(w, HOOK_NAME("internal_note")))
		hook_write_str(w, v->internal_note);
	if (v->type.ptr && hook_write_name(w, HOOK_NAME("type")))
		hook_write_str(w, v->type);
	if (v->unit_price.ptr && hook_write_name(w, HOOK_NAME("unit_price")))
		hook_write_str(w, v->unit_price);
	if (v->unit_price_incl_vat.ptr
			&& hook_write_name(w, HOOK_NAME("unit_price_incl_vat")))
		hook_write_str(w, v->unit_price_incl_vat);
	if (v->currency.ptr && hook_write_name(w, HOOK_NAME("currency")))
		hook_write_str(w, v->currency);
	if (v->unit.ptr && hook_write_name(w, HOOK_NAME("unit")))
		hook_write_str(w, v->unit);
	if (v->vat_rate.ptr && hook_write_name(w, HOOK_NAME("vat_rate")))
		hook_write_str(w, v->vat_rate);
	if (v->vat_exemption_code.ptr
			&& hook_write_name(w, HOOK_NAME("vat_exemption_code")))
		hook_write_str(w, v->vat_exemption_code);
	if (v->links.items && hook_write_name(w, HOOK_NAME("links")))
		write_product_links(w, &v->links);
	if (v->created_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("created_at")))
		hook_write_time(w, v->created_at);
	if (v->updated_at.text.ptr
			&& hook_write_name(w, HOOK_NAME("updated_at")))
		hook_write_time(w, v->updated_at);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_product(struct hook_check *c,
	const struct qonto_business_product *v)
{
	if (!hook_check_down(c))
		return;
	if (hook_check_member(c, HOOK_NAME("id"), v->id.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->id, HOOK_UUID);
	}
	if (hook_check_member(c, HOOK_NAME("links"), v->links.items,
			HOOK_OPTIONAL)) {
		check_product_links(c, &v->links);
	}
	if (hook_check_member(c, HOOK_NAME("created_at"),
			v->created_at.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->created_at.text, HOOK_DATE_TIME);
	}
	if (hook_check_member(c, HOOK_NAME("updated_at"),
			v->updated_at.text.ptr, HOOK_OPTIONAL)) {
		hook_check_format(c, v->updated_at.text, HOOK_DATE_TIME);
	}
	hook_check_types(c, v->additional, &product_names);
	hook_check_up(c);
}

bool qonto_business_product_read(struct qonto_business_product *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_product(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_product_read_in_place(struct qonto_business_product *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_product(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_product_read_lenient(struct qonto_business_product *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_product(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_product_check(const struct qonto_business_product *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_product(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_product_check_all(const struct qonto_business_product *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_product(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_product_write_unchecked(
	const struct qonto_business_product *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_product(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_product_write(const struct qonto_business_product *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_product_check(v, direction, error))
		return none;
	return qonto_business_product_write_unchecked(v, direction, arena,
		error);
}

static const struct hook_name product_links_item_list[] = {
	{HOOK_NAME("title")},
	{HOOK_NAME("url")},
};
static const uint16_t product_links_item_order[] = {
	1, 0
};
static const struct hook_names product_links_item_names = {
	product_links_item_list, product_links_item_order, 2, false,
};

static void read_product_links_item(struct hook_reader *r,
	struct qonto_business_product_links_item *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &product_links_item_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->title);
			break;
		case 1:
			hook_read_str(r, &out->url);
			break;
		}
}

static void write_product_links_item(struct hook_writer *w,
	const struct qonto_business_product_links_item *v)
{
	hook_write_object(w);
	if (v->title.ptr && hook_write_name(w, HOOK_NAME("title")))
		hook_write_str(w, v->title);
	if (v->url.ptr && hook_write_name(w, HOOK_NAME("url")))
		hook_write_str(w, v->url);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_product_links_item(struct hook_check *c,
	const struct qonto_business_product_links_item *v)
{
	if (!hook_check_down(c))
		return;
	hook_check_types(c, v->additional, &product_links_item_names);
	hook_check_up(c);
}

static const struct hook_name transaction_counterparty_list[] = {
	{HOOK_NAME("counterparty_account_number")},
	{HOOK_NAME("counterparty_account_number_format")},
	{HOOK_NAME("counterparty_bank_identifier")},
	{HOOK_NAME("counterparty_bank_identifier_format")},
};
static const uint16_t transaction_counterparty_order[] = {
	0, 2, 1, 3
};
static const struct hook_names transaction_counterparty_names = {
	transaction_counterparty_list, transaction_counterparty_order, 4, false,
};

static void read_transaction_counterparty(struct hook_reader *r,
	struct qonto_business_transaction_counterparty *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &transaction_counterparty_names,
		&out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->counterparty_account_number);
			break;
		case 1:
			hook_read_str(r,
				&out->counterparty_account_number_format);
			break;
		case 2:
			hook_read_str(r, &out->counterparty_bank_identifier);
			break;
		case 3:
			hook_read_str(r,
				&out->counterparty_bank_identifier_format);
			break;
		}
}

static void write_transaction_counterparty(struct hook_writer *w,
	const struct qonto_business_transaction_counterparty *v)
{
	hook_write_object(w);
	if (v->counterparty_account_number.ptr
			&& hook_write_name(w,
			HOOK_NAME("counterparty_account_number")))
		hook_write_str(w, v->counterparty_account_number);
	if (v->counterparty_account_number_format.ptr
			&& hook_write_name(w,
			HOOK_NAME("counterparty_account_number_format")))
		hook_write_str(w, v->counterparty_account_number_format);
	if (v->counterparty_bank_identifier.ptr
			&& hook_write_name(w,
			HOOK_NAME("counterparty_bank_identifier")))
		hook_write_str(w, v->counterparty_bank_identifier);
	if (v->counterparty_bank_identifier_format.ptr
			&& hook_write_name(w,
			HOOK_NAME("counterparty_bank_identifier_format")))
		hook_write_str(w, v->counterparty_bank_identifier_format);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_transaction_counterparty(struct hook_check *c,
	const struct qonto_business_transaction_counterparty *v)
{
	if (!hook_check_down(c))
		return;
	hook_check_types(c, v->additional, &transaction_counterparty_names);
	hook_check_up(c);
}

bool qonto_business_transaction_counterparty_read(
	struct qonto_business_transaction_counterparty *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_transaction_counterparty(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_transaction_counterparty_read_in_place(
	struct qonto_business_transaction_counterparty *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_transaction_counterparty(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_transaction_counterparty_read_lenient(
	struct qonto_business_transaction_counterparty *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_transaction_counterparty(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_transaction_counterparty_check(
	const struct qonto_business_transaction_counterparty *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_transaction_counterparty(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_transaction_counterparty_check_all(
	const struct qonto_business_transaction_counterparty *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_transaction_counterparty(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_transaction_counterparty_write_unchecked(
	const struct qonto_business_transaction_counterparty *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_transaction_counterparty(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_transaction_counterparty_write(
	const struct qonto_business_transaction_counterparty *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_transaction_counterparty_check(v, direction, error))
		return none;
	return qonto_business_transaction_counterparty_write_unchecked(v,
		direction, arena, error);
}

static const struct hook_name money_list[] = {
	{HOOK_NAME("value")},
	{HOOK_NAME("currency")},
};
static const uint16_t money_order[] = {
	0, 1
};
static const struct hook_names money_names = {
	money_list, money_order, 2, false,
};

static void read_money(struct hook_reader *r, struct qonto_business_money *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &money_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->value);
			break;
		case 1:
			hook_read_str(r, &out->currency);
			break;
		}
}

static void write_money(struct hook_writer *w,
	const struct qonto_business_money *v)
{
	hook_write_object(w);
	if (v->value.ptr && hook_write_name(w, HOOK_NAME("value")))
		hook_write_str(w, v->value);
	if (v->currency.ptr && hook_write_name(w, HOOK_NAME("currency")))
		hook_write_str(w, v->currency);
	hook_write_additional(w, v->additional);
	hook_write_object_end(w);
}

static void check_money(struct hook_check *c,
	const struct qonto_business_money *v)
{
	if (!hook_check_down(c))
		return;
	hook_check_types(c, v->additional, &money_names);
	hook_check_up(c);
}

bool qonto_business_money_read(struct qonto_business_money *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	read_money(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_money_read_in_place(struct qonto_business_money *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	read_money(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_money_read_lenient(struct qonto_business_money *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	read_money(&r, out);
	return hook_reader_finish(&r);
}

bool qonto_business_money_check(const struct qonto_business_money *v,
	enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
	check_money(&c, v);
	return hook_check_finish(&c);
}

bool qonto_business_money_check_all(const struct qonto_business_money *v,
	enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
	check_money(&c, v);
	return hook_check_finish(&c);
}

hook_str qonto_business_money_write_unchecked(
	const struct qonto_business_money *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	write_money(&w, v);
	return hook_writer_finish(&w);
}

hook_str qonto_business_money_write(const struct qonto_business_money *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!qonto_business_money_check(v, direction, error))
		return none;
	return qonto_business_money_write_unchecked(v, direction, arena, error);
}

static const struct hook_name client_invoice_status_list[] = {
	{HOOK_NAME("draft")},
	{HOOK_NAME("unpaid")},
	{HOOK_NAME("paid")},
	{HOOK_NAME("canceled")},
};
static const uint16_t client_invoice_status_order[] = {
	2, 0, 1, 3
};
static const struct hook_names client_invoice_status_names = {
	client_invoice_status_list, client_invoice_status_order, 4, false,
};

const char *qonto_business_client_invoice_status_text(
	enum qonto_business_client_invoice_status_id id)
{
	if ((unsigned)id - 1 < QONTO_BUSINESS_CLIENT_INVOICE_STATUS_COUNT)
		return client_invoice_status_list[(unsigned)id - 1].ptr;
	return "";
}

enum qonto_business_client_invoice_status_id
qonto_business_client_invoice_status_find(const char *text, size_t len)
{
	return (enum qonto_business_client_invoice_status_id)(hook_names_find(
		&client_invoice_status_names, text, len) + 1);
}

struct qonto_business_client_invoice_status
qonto_business_client_invoice_status_of(
	enum qonto_business_client_invoice_status_id id)
{
	struct qonto_business_client_invoice_status value;

	memset(&value, 0, sizeof value);
	if ((unsigned)id - 1 < QONTO_BUSINESS_CLIENT_INVOICE_STATUS_COUNT) {
		value.text.ptr =
			client_invoice_status_list[(unsigned)id - 1].ptr;
		value.text.len =
			client_invoice_status_list[(unsigned)id - 1].len;
		value.id = id;
	}
	return value;
}

static void read_client_invoice_status(struct hook_reader *r,
	struct qonto_business_client_invoice_status *out)
{
	out->id =
		(enum qonto_business_client_invoice_status_id)hook_read_enum(r,
		&out->text, &client_invoice_status_names);
}

static void write_client_invoice_status(struct hook_writer *w,
	const struct qonto_business_client_invoice_status *v)
{
	hook_write_str(w, v->text);
}

static void check_client_invoice_status(struct hook_check *c,
	const struct qonto_business_client_invoice_status *v)
{
	hook_check_enum(c,
		qonto_business_client_invoice_status_find(v->text.ptr,
		v->text.len) != 0);
}
