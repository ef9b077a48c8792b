/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from api.yaml, events.yaml; edits will be lost. */
#include "qonto_business.h"

#if QONTO_BUSINESS_STAMP_FUZZ != 0xb64260d0
#error "this and qonto_business.h are of two runs of hookc: run it again"
#endif

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct type {
	const struct hook_type *type;
	size_t size;
} types[] = {
	{&qonto_business_webhook_event_types_schema,
		sizeof(struct qonto_business_webhook_event_types)},
	{&qonto_business_create_webhook_subscription_body_schema,
		sizeof(struct qonto_business_create_webhook_subscription_body)},
	{&qonto_business_webhook_subscription_data_schema,
		sizeof(struct qonto_business_webhook_subscription_data)},
	{&qonto_business_webhook_subscription_data_with_secret_schema,
		sizeof(
		struct qonto_business_webhook_subscription_data_with_secret)},
	{&qonto_business_webhook_subscription_update_schema,
		sizeof(struct qonto_business_webhook_subscription_update)},
	{&qonto_business_webhook_subscription_list_schema,
		sizeof(struct qonto_business_webhook_subscription_list)},
	{&qonto_business_bad_request_error_schema,
		sizeof(struct qonto_business_bad_request_error)},
	{&qonto_business_unauthorized_error_schema,
		sizeof(struct qonto_business_unauthorized_error)},
	{&qonto_business_forbidden_error_schema,
		sizeof(struct qonto_business_forbidden_error)},
	{&qonto_business_envelope_schema,
		sizeof(struct qonto_business_envelope)},
	{&qonto_business_transaction_event_schema,
		sizeof(struct qonto_business_transaction_event)},
	{&qonto_business_account_event_schema,
		sizeof(struct qonto_business_account_event)},
	{&qonto_business_organization_event_schema,
		sizeof(struct qonto_business_organization_event)},
	{&qonto_business_membership_event_schema,
		sizeof(struct qonto_business_membership_event)},
	{&qonto_business_consent_revocation_event_schema,
		sizeof(struct qonto_business_consent_revocation_event)},
	{&qonto_business_card_event_schema,
		sizeof(struct qonto_business_card_event)},
	{&qonto_business_payment_link_event_schema,
		sizeof(struct qonto_business_payment_link_event)},
	{&qonto_business_payment_links_connection_event_schema,
		sizeof(struct qonto_business_payment_links_connection_event)},
	{&qonto_business_beneficiary_event_schema,
		sizeof(struct qonto_business_beneficiary_event)},
	{&qonto_business_client_invoice_event_schema,
		sizeof(struct qonto_business_client_invoice_event)},
	{&qonto_business_terminal_payment_event_schema,
		sizeof(struct qonto_business_terminal_payment_event)},
	{&qonto_business_client_event_schema,
		sizeof(struct qonto_business_client_event)},
	{&qonto_business_product_event_schema,
		sizeof(struct qonto_business_product_event)},
	{&qonto_business_transaction_schema,
		sizeof(struct qonto_business_transaction)},
	{&qonto_business_account_schema, sizeof(struct qonto_business_account)},
	{&qonto_business_organization_schema,
		sizeof(struct qonto_business_organization)},
	{&qonto_business_membership_schema,
		sizeof(struct qonto_business_membership)},
	{&qonto_business_consent_revocation_schema,
		sizeof(struct qonto_business_consent_revocation)},
	{&qonto_business_card_schema, sizeof(struct qonto_business_card)},
	{&qonto_business_payment_link_schema,
		sizeof(struct qonto_business_payment_link)},
	{&qonto_business_payment_links_connection_schema,
		sizeof(struct qonto_business_payment_links_connection)},
	{&qonto_business_beneficiary_schema,
		sizeof(struct qonto_business_beneficiary)},
	{&qonto_business_client_invoice_schema,
		sizeof(struct qonto_business_client_invoice)},
	{&qonto_business_terminal_payment_schema,
		sizeof(struct qonto_business_terminal_payment)},
	{&qonto_business_Client_schema, sizeof(struct qonto_business_Client)},
	{&qonto_business_product_schema, sizeof(struct qonto_business_product)},
	{&qonto_business_transaction_counterparty_schema,
		sizeof(struct qonto_business_transaction_counterparty)},
	{&qonto_business_money_schema, sizeof(struct qonto_business_money)},
};

/* What is written is read again, and is written the same. */
static void try_type(const struct type *of, const char *json, size_t len)
{
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;
	void *value, *again;

	hook_arena_init(&arena, 1u << 20);
	value = hook_alloc(&arena, of->size);
	again = hook_alloc(&arena, of->size);
	if (value && again
			&& hook_read(of->type, value, &arena, json, len,
			&options, &error)) {
		hook_check(of->type, value, &options, &error);
		text = hook_write(of->type, value, &arena, &options, &error);
		if (text.ptr != NULL
				&& hook_read(of->type, again, &arena, text.ptr,
				text.len, &options, &error)) {
			twice = hook_write(of->type, again, &arena, &options,
				&error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *json = (const char *)data;

	if (size == 0)
		return 0;
	try_type(&types[data[0] % (sizeof types / sizeof *types)], json + 1,
		size - 1);
	return 0;
}
