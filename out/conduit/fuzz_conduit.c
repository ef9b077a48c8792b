/* SPDX-License-Identifier: 0BSD */
/*
 * Made by hookc from create-webhook.yaml, get-webhook.yaml, events.yaml; edits
 * will be lost.
 */
#include "conduit.h"

#if CONDUIT_STAMP_FUZZ != 0xae718cc7
#error "this and conduit.h are of two runs of hookc: run it again"
#endif

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void try_create_webhook_body(const char *json, size_t len)
{
	struct conduit_create_webhook_body value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (conduit_create_webhook_body_read(&value, &arena, json, len,
			&options, &error)) {
		conduit_create_webhook_body_check(&value, &options, &error);
		text =
			conduit_create_webhook_body_write(&value, &arena,
			&options, &error);
		if (text.ptr != NULL
				&& conduit_create_webhook_body_read(&again,
				&arena, text.ptr, text.len, &options, &error)) {
			twice =
				conduit_create_webhook_body_write(&again,
				&arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_webhook(const char *json, size_t len)
{
	struct conduit_webhook value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (conduit_webhook_read(&value, &arena, json, len, &options, &error)) {
		conduit_webhook_check(&value, &options, &error);
		text = conduit_webhook_write(&value, &arena, &options, &error);
		if (text.ptr != NULL
				&& conduit_webhook_read(&again, &arena,
				text.ptr, text.len, &options, &error)) {
			twice =
				conduit_webhook_write(&again, &arena, &options,
				&error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_bad_request_error_response(const char *json, size_t len)
{
	struct conduit_bad_request_error_response value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (conduit_bad_request_error_response_read(&value, &arena, json, len,
			&options, &error)) {
		conduit_bad_request_error_response_check(&value, &options,
			&error);
		text =
			conduit_bad_request_error_response_write(&value,
			&arena, &options, &error);
		if (text.ptr != NULL
				&& conduit_bad_request_error_response_read(
				&again, &arena, text.ptr, text.len, &options,
				&error)) {
			twice =
				conduit_bad_request_error_response_write(
				&again, &arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_forbidden_error_response(const char *json, size_t len)
{
	struct conduit_forbidden_error_response value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (conduit_forbidden_error_response_read(&value, &arena, json, len,
			&options, &error)) {
		conduit_forbidden_error_response_check(&value, &options,
			&error);
		text =
			conduit_forbidden_error_response_write(&value, &arena,
			&options, &error);
		if (text.ptr != NULL
				&& conduit_forbidden_error_response_read(
				&again, &arena, text.ptr, text.len, &options,
				&error)) {
			twice =
				conduit_forbidden_error_response_write(&again,
				&arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_unsupported_media_type_error_response(const char *json,
	size_t len)
{
	struct conduit_unsupported_media_type_error_response value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (conduit_unsupported_media_type_error_response_read(&value, &arena,
			json, len, &options, &error)) {
		conduit_unsupported_media_type_error_response_check(&value,
			&options, &error);
		text =
			conduit_unsupported_media_type_error_response_write(
			&value, &arena, &options, &error);
		if (text.ptr != NULL
				&& conduit_unsupported_media_type_error_response_read(&again,
				&arena, text.ptr, text.len, &options, &error)) {
			twice =
				conduit_unsupported_media_type_error_response_write(&again,
				&arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_too_many_requests_error_response(const char *json, size_t len)
{
	struct conduit_too_many_requests_error_response value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (conduit_too_many_requests_error_response_read(&value, &arena, json,
			len, &options, &error)) {
		conduit_too_many_requests_error_response_check(&value,
			&options, &error);
		text =
			conduit_too_many_requests_error_response_write(&value,
			&arena, &options, &error);
		if (text.ptr != NULL
				&& conduit_too_many_requests_error_response_read(&again,
				&arena, text.ptr, text.len, &options, &error)) {
			twice =
				conduit_too_many_requests_error_response_write(
				&again, &arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_internal_server_error_response(const char *json, size_t len)
{
	struct conduit_internal_server_error_response value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (conduit_internal_server_error_response_read(&value, &arena, json,
			len, &options, &error)) {
		conduit_internal_server_error_response_check(&value, &options,
			&error);
		text =
			conduit_internal_server_error_response_write(&value,
			&arena, &options, &error);
		if (text.ptr != NULL
				&& conduit_internal_server_error_response_read(
				&again, &arena, text.ptr, text.len, &options,
				&error)) {
			twice =
				conduit_internal_server_error_response_write(
				&again, &arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_transaction_event(const char *json, size_t len)
{
	struct conduit_transaction_event value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (conduit_transaction_event_read(&value, &arena, json, len, &options,
			&error)) {
		conduit_transaction_event_check(&value, &options, &error);
		text =
			conduit_transaction_event_write(&value, &arena,
			&options, &error);
		if (text.ptr != NULL
				&& conduit_transaction_event_read(&again,
				&arena, text.ptr, text.len, &options, &error)) {
			twice =
				conduit_transaction_event_write(&again, &arena,
				&options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_counterparty_event(const char *json, size_t len)
{
	struct conduit_counterparty_event value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (conduit_counterparty_event_read(&value, &arena, json, len,
			&options, &error)) {
		conduit_counterparty_event_check(&value, &options, &error);
		text =
			conduit_counterparty_event_write(&value, &arena,
			&options, &error);
		if (text.ptr != NULL
				&& conduit_counterparty_event_read(&again,
				&arena, text.ptr, text.len, &options, &error)) {
			twice =
				conduit_counterparty_event_write(&again,
				&arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_customer_event(const char *json, size_t len)
{
	struct conduit_customer_event value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (conduit_customer_event_read(&value, &arena, json, len, &options,
			&error)) {
		conduit_customer_event_check(&value, &options, &error);
		text =
			conduit_customer_event_write(&value, &arena, &options,
			&error);
		if (text.ptr != NULL
				&& conduit_customer_event_read(&again, &arena,
				text.ptr, text.len, &options, &error)) {
			twice =
				conduit_customer_event_write(&again, &arena,
				&options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_transaction(const char *json, size_t len)
{
	struct conduit_transaction value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (conduit_transaction_read(&value, &arena, json, len, &options,
			&error)) {
		conduit_transaction_check(&value, &options, &error);
		text =
			conduit_transaction_write(&value, &arena, &options,
			&error);
		if (text.ptr != NULL
				&& conduit_transaction_read(&again, &arena,
				text.ptr, text.len, &options, &error)) {
			twice =
				conduit_transaction_write(&again, &arena,
				&options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_party(const char *json, size_t len)
{
	struct conduit_party value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (conduit_party_read(&value, &arena, json, len, &options, &error)) {
		conduit_party_check(&value, &options, &error);
		text = conduit_party_write(&value, &arena, &options, &error);
		if (text.ptr != NULL
				&& conduit_party_read(&again, &arena, text.ptr,
				text.len, &options, &error)) {
			twice =
				conduit_party_write(&again, &arena, &options,
				&error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_amount(const char *json, size_t len)
{
	struct conduit_amount value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (conduit_amount_read(&value, &arena, json, len, &options, &error)) {
		conduit_amount_check(&value, &options, &error);
		text = conduit_amount_write(&value, &arena, &options, &error);
		if (text.ptr != NULL
				&& conduit_amount_read(&again, &arena,
				text.ptr, text.len, &options, &error)) {
			twice =
				conduit_amount_write(&again, &arena, &options,
				&error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_counterparty(const char *json, size_t len)
{
	struct conduit_counterparty value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (conduit_counterparty_read(&value, &arena, json, len, &options,
			&error)) {
		conduit_counterparty_check(&value, &options, &error);
		text =
			conduit_counterparty_write(&value, &arena, &options,
			&error);
		if (text.ptr != NULL
				&& conduit_counterparty_read(&again, &arena,
				text.ptr, text.len, &options, &error)) {
			twice =
				conduit_counterparty_write(&again, &arena,
				&options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_customer(const char *json, size_t len)
{
	struct conduit_customer value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (conduit_customer_read(&value, &arena, json, len, &options,
			&error)) {
		conduit_customer_check(&value, &options, &error);
		text = conduit_customer_write(&value, &arena, &options, &error);
		if (text.ptr != NULL
				&& conduit_customer_read(&again, &arena,
				text.ptr, text.len, &options, &error)) {
			twice =
				conduit_customer_write(&again, &arena,
				&options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void (*const tries[])(const char *json, size_t len) = {
	try_create_webhook_body,
	try_webhook,
	try_bad_request_error_response,
	try_forbidden_error_response,
	try_unsupported_media_type_error_response,
	try_too_many_requests_error_response,
	try_internal_server_error_response,
	try_transaction_event,
	try_counterparty_event,
	try_customer_event,
	try_transaction,
	try_party,
	try_amount,
	try_counterparty,
	try_customer,
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *json = (const char *)data;

	if (size == 0)
		return 0;
	tries[data[0] % (sizeof tries / sizeof *tries)](json + 1, size - 1);
	return 0;
}
