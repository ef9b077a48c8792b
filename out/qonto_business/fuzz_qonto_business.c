/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from api.yaml, events.yaml; edits will be lost. */
#include "qonto_business.h"

#if QONTO_BUSINESS_STAMP_FUZZ != 0x03f551a0
#error "this and qonto_business.h are of two runs of hookc: run it again"
#endif

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void try_webhook_event_types(const char *json, size_t len)
{
	struct qonto_business_webhook_event_types value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_webhook_event_types_read(&value, &arena, json, len,
			&options, &error)) {
		qonto_business_webhook_event_types_check(&value, &options,
			&error);
		text =
			qonto_business_webhook_event_types_write(&value,
			&arena, &options, &error);
		if (text.ptr != NULL
				&& qonto_business_webhook_event_types_read(
				&again, &arena, text.ptr, text.len, &options,
				&error)) {
			twice =
				qonto_business_webhook_event_types_write(
				&again, &arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_create_webhook_subscription_body(const char *json, size_t len)
{
	struct qonto_business_create_webhook_subscription_body value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_create_webhook_subscription_body_read(&value,
			&arena, json, len, &options, &error)) {
		qonto_business_create_webhook_subscription_body_check(&value,
			&options, &error);
		text =
			qonto_business_create_webhook_subscription_body_write(
			&value, &arena, &options, &error);
		if (text.ptr != NULL
				&& qonto_business_create_webhook_subscription_body_read(&again,
				&arena, text.ptr, text.len, &options, &error)) {
			twice =
				qonto_business_create_webhook_subscription_body_write(&again,
				&arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_webhook_subscription_data(const char *json, size_t len)
{
	struct qonto_business_webhook_subscription_data value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_webhook_subscription_data_read(&value, &arena, json,
			len, &options, &error)) {
		qonto_business_webhook_subscription_data_check(&value,
			&options, &error);
		text =
			qonto_business_webhook_subscription_data_write(&value,
			&arena, &options, &error);
		if (text.ptr != NULL
				&& qonto_business_webhook_subscription_data_read(&again,
				&arena, text.ptr, text.len, &options, &error)) {
			twice =
				qonto_business_webhook_subscription_data_write(
				&again, &arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_webhook_subscription_data_with_secret(const char *json,
	size_t len)
{
	struct qonto_business_webhook_subscription_data_with_secret value,
		again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_webhook_subscription_data_with_secret_read(&value,
			&arena, json, len, &options, &error)) {
		qonto_business_webhook_subscription_data_with_secret_check(
			&value, &options, &error);
		text =
			qonto_business_webhook_subscription_data_with_secret_write(&value,
			&arena, &options, &error);
		if (text.ptr != NULL
				&& qonto_business_webhook_subscription_data_with_secret_read(&again,
				&arena, text.ptr, text.len, &options, &error)) {
			twice =
				qonto_business_webhook_subscription_data_with_secret_write(&again,
				&arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_webhook_subscription_update(const char *json, size_t len)
{
	struct qonto_business_webhook_subscription_update value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_webhook_subscription_update_read(&value, &arena,
			json, len, &options, &error)) {
		qonto_business_webhook_subscription_update_check(&value,
			&options, &error);
		text =
			qonto_business_webhook_subscription_update_write(
			&value, &arena, &options, &error);
		if (text.ptr != NULL
				&& qonto_business_webhook_subscription_update_read(&again,
				&arena, text.ptr, text.len, &options, &error)) {
			twice =
				qonto_business_webhook_subscription_update_write(&again,
				&arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_webhook_subscription_list(const char *json, size_t len)
{
	struct qonto_business_webhook_subscription_list value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_webhook_subscription_list_read(&value, &arena, json,
			len, &options, &error)) {
		qonto_business_webhook_subscription_list_check(&value,
			&options, &error);
		text =
			qonto_business_webhook_subscription_list_write(&value,
			&arena, &options, &error);
		if (text.ptr != NULL
				&& qonto_business_webhook_subscription_list_read(&again,
				&arena, text.ptr, text.len, &options, &error)) {
			twice =
				qonto_business_webhook_subscription_list_write(
				&again, &arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_bad_request_error(const char *json, size_t len)
{
	struct qonto_business_bad_request_error value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_bad_request_error_read(&value, &arena, json, len,
			&options, &error)) {
		qonto_business_bad_request_error_check(&value, &options,
			&error);
		text =
			qonto_business_bad_request_error_write(&value, &arena,
			&options, &error);
		if (text.ptr != NULL
				&& qonto_business_bad_request_error_read(
				&again, &arena, text.ptr, text.len, &options,
				&error)) {
			twice =
				qonto_business_bad_request_error_write(&again,
				&arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_unauthorized_error(const char *json, size_t len)
{
	struct qonto_business_unauthorized_error value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_unauthorized_error_read(&value, &arena, json, len,
			&options, &error)) {
		qonto_business_unauthorized_error_check(&value, &options,
			&error);
		text =
			qonto_business_unauthorized_error_write(&value, &arena,
			&options, &error);
		if (text.ptr != NULL
				&& qonto_business_unauthorized_error_read(
				&again, &arena, text.ptr, text.len, &options,
				&error)) {
			twice =
				qonto_business_unauthorized_error_write(&again,
				&arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_forbidden_error(const char *json, size_t len)
{
	struct qonto_business_forbidden_error value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_forbidden_error_read(&value, &arena, json, len,
			&options, &error)) {
		qonto_business_forbidden_error_check(&value, &options, &error);
		text =
			qonto_business_forbidden_error_write(&value, &arena,
			&options, &error);
		if (text.ptr != NULL
				&& qonto_business_forbidden_error_read(&again,
				&arena, text.ptr, text.len, &options, &error)) {
			twice =
				qonto_business_forbidden_error_write(&again,
				&arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_envelope(const char *json, size_t len)
{
	struct qonto_business_envelope value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_envelope_read(&value, &arena, json, len, &options,
			&error)) {
		qonto_business_envelope_check(&value, &options, &error);
		text =
			qonto_business_envelope_write(&value, &arena, &options,
			&error);
		if (text.ptr != NULL
				&& qonto_business_envelope_read(&again, &arena,
				text.ptr, text.len, &options, &error)) {
			twice =
				qonto_business_envelope_write(&again, &arena,
				&options, &error);
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
	struct qonto_business_transaction_event value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_transaction_event_read(&value, &arena, json, len,
			&options, &error)) {
		qonto_business_transaction_event_check(&value, &options,
			&error);
		text =
			qonto_business_transaction_event_write(&value, &arena,
			&options, &error);
		if (text.ptr != NULL
				&& qonto_business_transaction_event_read(
				&again, &arena, text.ptr, text.len, &options,
				&error)) {
			twice =
				qonto_business_transaction_event_write(&again,
				&arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_account_event(const char *json, size_t len)
{
	struct qonto_business_account_event value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_account_event_read(&value, &arena, json, len,
			&options, &error)) {
		qonto_business_account_event_check(&value, &options, &error);
		text =
			qonto_business_account_event_write(&value, &arena,
			&options, &error);
		if (text.ptr != NULL
				&& qonto_business_account_event_read(&again,
				&arena, text.ptr, text.len, &options, &error)) {
			twice =
				qonto_business_account_event_write(&again,
				&arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_organization_event(const char *json, size_t len)
{
	struct qonto_business_organization_event value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_organization_event_read(&value, &arena, json, len,
			&options, &error)) {
		qonto_business_organization_event_check(&value, &options,
			&error);
		text =
			qonto_business_organization_event_write(&value, &arena,
			&options, &error);
		if (text.ptr != NULL
				&& qonto_business_organization_event_read(
				&again, &arena, text.ptr, text.len, &options,
				&error)) {
			twice =
				qonto_business_organization_event_write(&again,
				&arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_membership_event(const char *json, size_t len)
{
	struct qonto_business_membership_event value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_membership_event_read(&value, &arena, json, len,
			&options, &error)) {
		qonto_business_membership_event_check(&value, &options, &error);
		text =
			qonto_business_membership_event_write(&value, &arena,
			&options, &error);
		if (text.ptr != NULL
				&& qonto_business_membership_event_read(&again,
				&arena, text.ptr, text.len, &options, &error)) {
			twice =
				qonto_business_membership_event_write(&again,
				&arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_consent_revocation_event(const char *json, size_t len)
{
	struct qonto_business_consent_revocation_event value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_consent_revocation_event_read(&value, &arena, json,
			len, &options, &error)) {
		qonto_business_consent_revocation_event_check(&value, &options,
			&error);
		text =
			qonto_business_consent_revocation_event_write(&value,
			&arena, &options, &error);
		if (text.ptr != NULL
				&& qonto_business_consent_revocation_event_read(
				&again, &arena, text.ptr, text.len, &options,
				&error)) {
			twice =
				qonto_business_consent_revocation_event_write(
				&again, &arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_card_event(const char *json, size_t len)
{
	struct qonto_business_card_event value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_card_event_read(&value, &arena, json, len, &options,
			&error)) {
		qonto_business_card_event_check(&value, &options, &error);
		text =
			qonto_business_card_event_write(&value, &arena,
			&options, &error);
		if (text.ptr != NULL
				&& qonto_business_card_event_read(&again,
				&arena, text.ptr, text.len, &options, &error)) {
			twice =
				qonto_business_card_event_write(&again, &arena,
				&options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_payment_link_event(const char *json, size_t len)
{
	struct qonto_business_payment_link_event value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_payment_link_event_read(&value, &arena, json, len,
			&options, &error)) {
		qonto_business_payment_link_event_check(&value, &options,
			&error);
		text =
			qonto_business_payment_link_event_write(&value, &arena,
			&options, &error);
		if (text.ptr != NULL
				&& qonto_business_payment_link_event_read(
				&again, &arena, text.ptr, text.len, &options,
				&error)) {
			twice =
				qonto_business_payment_link_event_write(&again,
				&arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_payment_links_connection_event(const char *json, size_t len)
{
	struct qonto_business_payment_links_connection_event value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_payment_links_connection_event_read(&value, &arena,
			json, len, &options, &error)) {
		qonto_business_payment_links_connection_event_check(&value,
			&options, &error);
		text =
			qonto_business_payment_links_connection_event_write(
			&value, &arena, &options, &error);
		if (text.ptr != NULL
				&& qonto_business_payment_links_connection_event_read(&again,
				&arena, text.ptr, text.len, &options, &error)) {
			twice =
				qonto_business_payment_links_connection_event_write(&again,
				&arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_beneficiary_event(const char *json, size_t len)
{
	struct qonto_business_beneficiary_event value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_beneficiary_event_read(&value, &arena, json, len,
			&options, &error)) {
		qonto_business_beneficiary_event_check(&value, &options,
			&error);
		text =
			qonto_business_beneficiary_event_write(&value, &arena,
			&options, &error);
		if (text.ptr != NULL
				&& qonto_business_beneficiary_event_read(
				&again, &arena, text.ptr, text.len, &options,
				&error)) {
			twice =
				qonto_business_beneficiary_event_write(&again,
				&arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_client_invoice_event(const char *json, size_t len)
{
	struct qonto_business_client_invoice_event value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_client_invoice_event_read(&value, &arena, json, len,
			&options, &error)) {
		qonto_business_client_invoice_event_check(&value, &options,
			&error);
		text =
			qonto_business_client_invoice_event_write(&value,
			&arena, &options, &error);
		if (text.ptr != NULL
				&& qonto_business_client_invoice_event_read(
				&again, &arena, text.ptr, text.len, &options,
				&error)) {
			twice =
				qonto_business_client_invoice_event_write(
				&again, &arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_terminal_payment_event(const char *json, size_t len)
{
	struct qonto_business_terminal_payment_event value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_terminal_payment_event_read(&value, &arena, json,
			len, &options, &error)) {
		qonto_business_terminal_payment_event_check(&value, &options,
			&error);
		text =
			qonto_business_terminal_payment_event_write(&value,
			&arena, &options, &error);
		if (text.ptr != NULL
				&& qonto_business_terminal_payment_event_read(
				&again, &arena, text.ptr, text.len, &options,
				&error)) {
			twice =
				qonto_business_terminal_payment_event_write(
				&again, &arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_client_event(const char *json, size_t len)
{
	struct qonto_business_client_event value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_client_event_read(&value, &arena, json, len,
			&options, &error)) {
		qonto_business_client_event_check(&value, &options, &error);
		text =
			qonto_business_client_event_write(&value, &arena,
			&options, &error);
		if (text.ptr != NULL
				&& qonto_business_client_event_read(&again,
				&arena, text.ptr, text.len, &options, &error)) {
			twice =
				qonto_business_client_event_write(&again,
				&arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_product_event(const char *json, size_t len)
{
	struct qonto_business_product_event value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_product_event_read(&value, &arena, json, len,
			&options, &error)) {
		qonto_business_product_event_check(&value, &options, &error);
		text =
			qonto_business_product_event_write(&value, &arena,
			&options, &error);
		if (text.ptr != NULL
				&& qonto_business_product_event_read(&again,
				&arena, text.ptr, text.len, &options, &error)) {
			twice =
				qonto_business_product_event_write(&again,
				&arena, &options, &error);
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
	struct qonto_business_transaction value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_transaction_read(&value, &arena, json, len,
			&options, &error)) {
		qonto_business_transaction_check(&value, &options, &error);
		text =
			qonto_business_transaction_write(&value, &arena,
			&options, &error);
		if (text.ptr != NULL
				&& qonto_business_transaction_read(&again,
				&arena, text.ptr, text.len, &options, &error)) {
			twice =
				qonto_business_transaction_write(&again,
				&arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_account(const char *json, size_t len)
{
	struct qonto_business_account value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_account_read(&value, &arena, json, len, &options,
			&error)) {
		qonto_business_account_check(&value, &options, &error);
		text =
			qonto_business_account_write(&value, &arena, &options,
			&error);
		if (text.ptr != NULL
				&& qonto_business_account_read(&again, &arena,
				text.ptr, text.len, &options, &error)) {
			twice =
				qonto_business_account_write(&again, &arena,
				&options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_organization(const char *json, size_t len)
{
	struct qonto_business_organization value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_organization_read(&value, &arena, json, len,
			&options, &error)) {
		qonto_business_organization_check(&value, &options, &error);
		text =
			qonto_business_organization_write(&value, &arena,
			&options, &error);
		if (text.ptr != NULL
				&& qonto_business_organization_read(&again,
				&arena, text.ptr, text.len, &options, &error)) {
			twice =
				qonto_business_organization_write(&again,
				&arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_membership(const char *json, size_t len)
{
	struct qonto_business_membership value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_membership_read(&value, &arena, json, len, &options,
			&error)) {
		qonto_business_membership_check(&value, &options, &error);
		text =
			qonto_business_membership_write(&value, &arena,
			&options, &error);
		if (text.ptr != NULL
				&& qonto_business_membership_read(&again,
				&arena, text.ptr, text.len, &options, &error)) {
			twice =
				qonto_business_membership_write(&again, &arena,
				&options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_consent_revocation(const char *json, size_t len)
{
	struct qonto_business_consent_revocation value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_consent_revocation_read(&value, &arena, json, len,
			&options, &error)) {
		qonto_business_consent_revocation_check(&value, &options,
			&error);
		text =
			qonto_business_consent_revocation_write(&value, &arena,
			&options, &error);
		if (text.ptr != NULL
				&& qonto_business_consent_revocation_read(
				&again, &arena, text.ptr, text.len, &options,
				&error)) {
			twice =
				qonto_business_consent_revocation_write(&again,
				&arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_card(const char *json, size_t len)
{
	struct qonto_business_card value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_card_read(&value, &arena, json, len, &options,
			&error)) {
		qonto_business_card_check(&value, &options, &error);
		text =
			qonto_business_card_write(&value, &arena, &options,
			&error);
		if (text.ptr != NULL
				&& qonto_business_card_read(&again, &arena,
				text.ptr, text.len, &options, &error)) {
			twice =
				qonto_business_card_write(&again, &arena,
				&options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_payment_link(const char *json, size_t len)
{
	struct qonto_business_payment_link value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_payment_link_read(&value, &arena, json, len,
			&options, &error)) {
		qonto_business_payment_link_check(&value, &options, &error);
		text =
			qonto_business_payment_link_write(&value, &arena,
			&options, &error);
		if (text.ptr != NULL
				&& qonto_business_payment_link_read(&again,
				&arena, text.ptr, text.len, &options, &error)) {
			twice =
				qonto_business_payment_link_write(&again,
				&arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_payment_links_connection(const char *json, size_t len)
{
	struct qonto_business_payment_links_connection value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_payment_links_connection_read(&value, &arena, json,
			len, &options, &error)) {
		qonto_business_payment_links_connection_check(&value, &options,
			&error);
		text =
			qonto_business_payment_links_connection_write(&value,
			&arena, &options, &error);
		if (text.ptr != NULL
				&& qonto_business_payment_links_connection_read(
				&again, &arena, text.ptr, text.len, &options,
				&error)) {
			twice =
				qonto_business_payment_links_connection_write(
				&again, &arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_beneficiary(const char *json, size_t len)
{
	struct qonto_business_beneficiary value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_beneficiary_read(&value, &arena, json, len,
			&options, &error)) {
		qonto_business_beneficiary_check(&value, &options, &error);
		text =
			qonto_business_beneficiary_write(&value, &arena,
			&options, &error);
		if (text.ptr != NULL
				&& qonto_business_beneficiary_read(&again,
				&arena, text.ptr, text.len, &options, &error)) {
			twice =
				qonto_business_beneficiary_write(&again,
				&arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_client_invoice(const char *json, size_t len)
{
	struct qonto_business_client_invoice value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_client_invoice_read(&value, &arena, json, len,
			&options, &error)) {
		qonto_business_client_invoice_check(&value, &options, &error);
		text =
			qonto_business_client_invoice_write(&value, &arena,
			&options, &error);
		if (text.ptr != NULL
				&& qonto_business_client_invoice_read(&again,
				&arena, text.ptr, text.len, &options, &error)) {
			twice =
				qonto_business_client_invoice_write(&again,
				&arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_terminal_payment(const char *json, size_t len)
{
	struct qonto_business_terminal_payment value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_terminal_payment_read(&value, &arena, json, len,
			&options, &error)) {
		qonto_business_terminal_payment_check(&value, &options, &error);
		text =
			qonto_business_terminal_payment_write(&value, &arena,
			&options, &error);
		if (text.ptr != NULL
				&& qonto_business_terminal_payment_read(&again,
				&arena, text.ptr, text.len, &options, &error)) {
			twice =
				qonto_business_terminal_payment_write(&again,
				&arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_Client(const char *json, size_t len)
{
	struct qonto_business_Client value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_Client_read(&value, &arena, json, len, &options,
			&error)) {
		qonto_business_Client_check(&value, &options, &error);
		text =
			qonto_business_Client_write(&value, &arena, &options,
			&error);
		if (text.ptr != NULL
				&& qonto_business_Client_read(&again, &arena,
				text.ptr, text.len, &options, &error)) {
			twice =
				qonto_business_Client_write(&again, &arena,
				&options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_product(const char *json, size_t len)
{
	struct qonto_business_product value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_product_read(&value, &arena, json, len, &options,
			&error)) {
		qonto_business_product_check(&value, &options, &error);
		text =
			qonto_business_product_write(&value, &arena, &options,
			&error);
		if (text.ptr != NULL
				&& qonto_business_product_read(&again, &arena,
				text.ptr, text.len, &options, &error)) {
			twice =
				qonto_business_product_write(&again, &arena,
				&options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_transaction_counterparty(const char *json, size_t len)
{
	struct qonto_business_transaction_counterparty value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_transaction_counterparty_read(&value, &arena, json,
			len, &options, &error)) {
		qonto_business_transaction_counterparty_check(&value, &options,
			&error);
		text =
			qonto_business_transaction_counterparty_write(&value,
			&arena, &options, &error);
		if (text.ptr != NULL
				&& qonto_business_transaction_counterparty_read(
				&again, &arena, text.ptr, text.len, &options,
				&error)) {
			twice =
				qonto_business_transaction_counterparty_write(
				&again, &arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_money(const char *json, size_t len)
{
	struct qonto_business_money value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_business_money_read(&value, &arena, json, len, &options,
			&error)) {
		qonto_business_money_check(&value, &options, &error);
		text =
			qonto_business_money_write(&value, &arena, &options,
			&error);
		if (text.ptr != NULL
				&& qonto_business_money_read(&again, &arena,
				text.ptr, text.len, &options, &error)) {
			twice =
				qonto_business_money_write(&again, &arena,
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
	try_webhook_event_types,
	try_create_webhook_subscription_body,
	try_webhook_subscription_data,
	try_webhook_subscription_data_with_secret,
	try_webhook_subscription_update,
	try_webhook_subscription_list,
	try_bad_request_error,
	try_unauthorized_error,
	try_forbidden_error,
	try_envelope,
	try_transaction_event,
	try_account_event,
	try_organization_event,
	try_membership_event,
	try_consent_revocation_event,
	try_card_event,
	try_payment_link_event,
	try_payment_links_connection_event,
	try_beneficiary_event,
	try_client_invoice_event,
	try_terminal_payment_event,
	try_client_event,
	try_product_event,
	try_transaction,
	try_account,
	try_organization,
	try_membership,
	try_consent_revocation,
	try_card,
	try_payment_link,
	try_payment_links_connection,
	try_beneficiary,
	try_client_invoice,
	try_terminal_payment,
	try_Client,
	try_product,
	try_transaction_counterparty,
	try_money,
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *json = (const char *)data;

	if (size == 0)
		return 0;
	tries[data[0] % (sizeof tries / sizeof *tries)](json + 1, size - 1);
	return 0;
}
