/* SPDX-License-Identifier: 0BSD */
/*
 * Made by hookc from create-webhook.yaml, get-webhook.yaml, events.yaml; edits
 * will be lost.
 */
#include "conduit.h"

#if CONDUIT_STAMP_FUZZ != 0x98652064
#error "this and conduit.h are of two runs of hookc: run it again"
#endif

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct type {
	const struct hook_type *type;
	size_t size;
} types[] = {
	{&conduit_create_webhook_body_schema,
		sizeof(struct conduit_create_webhook_body)},
	{&conduit_webhook_schema, sizeof(struct conduit_webhook)},
	{&conduit_bad_request_error_response_schema,
		sizeof(struct conduit_bad_request_error_response)},
	{&conduit_forbidden_error_response_schema,
		sizeof(struct conduit_forbidden_error_response)},
	{&conduit_unsupported_media_type_error_response_schema,
		sizeof(struct conduit_unsupported_media_type_error_response)},
	{&conduit_too_many_requests_error_response_schema,
		sizeof(struct conduit_too_many_requests_error_response)},
	{&conduit_internal_server_error_response_schema,
		sizeof(struct conduit_internal_server_error_response)},
	{&conduit_transaction_event_schema,
		sizeof(struct conduit_transaction_event)},
	{&conduit_counterparty_event_schema,
		sizeof(struct conduit_counterparty_event)},
	{&conduit_customer_event_schema, sizeof(struct conduit_customer_event)},
	{&conduit_transaction_schema, sizeof(struct conduit_transaction)},
	{&conduit_party_schema, sizeof(struct conduit_party)},
	{&conduit_amount_schema, sizeof(struct conduit_amount)},
	{&conduit_counterparty_schema, sizeof(struct conduit_counterparty)},
	{&conduit_customer_schema, sizeof(struct conduit_customer)},
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
