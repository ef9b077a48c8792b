/* SPDX-License-Identifier: 0BSD */
/*
 * Made by hookc from register-webhook.yaml, trigger-event.yaml; edits will be
 * lost.
 */
#include "qonto_onboarding.h"

#if QONTO_ONBOARDING_STAMP_FUZZ != 0x03bfdd03
#error "this and qonto_onboarding.h are of two runs of hookc: run it again"
#endif

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void try_webhook(const char *json, size_t len)
{
	struct qonto_onboarding_webhook value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_onboarding_webhook_read(&value, &arena, json, len, &options,
			&error)) {
		qonto_onboarding_webhook_check(&value, &options, &error);
		text =
			qonto_onboarding_webhook_write(&value, &arena,
			&options, &error);
		if (text.ptr != NULL
				&& qonto_onboarding_webhook_read(&again,
				&arena, text.ptr, text.len, &options, &error)) {
			twice =
				qonto_onboarding_webhook_write(&again, &arena,
				&options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_errors(const char *json, size_t len)
{
	struct qonto_onboarding_errors value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_onboarding_errors_read(&value, &arena, json, len, &options,
			&error)) {
		qonto_onboarding_errors_check(&value, &options, &error);
		text =
			qonto_onboarding_errors_write(&value, &arena, &options,
			&error);
		if (text.ptr != NULL
				&& qonto_onboarding_errors_read(&again, &arena,
				text.ptr, text.len, &options, &error)) {
			twice =
				qonto_onboarding_errors_write(&again, &arena,
				&options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_webhooks_dev_trigger_body(const char *json, size_t len)
{
	struct qonto_onboarding_webhooks_dev_trigger_body value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_onboarding_webhooks_dev_trigger_body_read(&value, &arena,
			json, len, &options, &error)) {
		qonto_onboarding_webhooks_dev_trigger_body_check(&value,
			&options, &error);
		text =
			qonto_onboarding_webhooks_dev_trigger_body_write(
			&value, &arena, &options, &error);
		if (text.ptr != NULL
				&& qonto_onboarding_webhooks_dev_trigger_body_read(&again,
				&arena, text.ptr, text.len, &options, &error)) {
			twice =
				qonto_onboarding_webhooks_dev_trigger_body_write(&again,
				&arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_webhooks_dev_trigger_response_201(const char *json, size_t len)
{
	struct qonto_onboarding_webhooks_dev_trigger_response_201 value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_onboarding_webhooks_dev_trigger_response_201_read(&value,
			&arena, json, len, &options, &error)) {
		qonto_onboarding_webhooks_dev_trigger_response_201_check(
			&value, &options, &error);
		text =
			qonto_onboarding_webhooks_dev_trigger_response_201_write(&value,
			&arena, &options, &error);
		if (text.ptr != NULL
				&& qonto_onboarding_webhooks_dev_trigger_response_201_read(&again,
				&arena, text.ptr, text.len, &options, &error)) {
			twice =
				qonto_onboarding_webhooks_dev_trigger_response_201_write(&again,
				&arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

static void try_event(const char *json, size_t len)
{
	struct qonto_onboarding_event value, again;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if (qonto_onboarding_event_read(&value, &arena, json, len, &options,
			&error)) {
		qonto_onboarding_event_check(&value, &options, &error);
		text =
			qonto_onboarding_event_write(&value, &arena, &options,
			&error);
		if (text.ptr != NULL
				&& qonto_onboarding_event_read(&again, &arena,
				text.ptr, text.len, &options, &error)) {
			twice =
				qonto_onboarding_event_write(&again, &arena,
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
	try_webhook,
	try_errors,
	try_webhooks_dev_trigger_body,
	try_webhooks_dev_trigger_response_201,
	try_event,
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *json = (const char *)data;

	if (size == 0)
		return 0;
	tries[data[0] % (sizeof tries / sizeof *tries)](json + 1, size - 1);
	return 0;
}
