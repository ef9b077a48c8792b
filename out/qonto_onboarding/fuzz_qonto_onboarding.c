/* SPDX-License-Identifier: 0BSD */
/*
 * Made by hookc from register-webhook.yaml, trigger-event.yaml; edits will be
 * lost.
 */
#include "qonto_onboarding.h"

#if QONTO_ONBOARDING_STAMP_FUZZ != 0x245df765
#error "this and qonto_onboarding.h are of two runs of hookc: run it again"
#endif

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct type {
	const struct hook_type *type;
	size_t size;
} types[] = {
	{&qonto_onboarding_webhook_schema,
		sizeof(struct qonto_onboarding_webhook)},
	{&qonto_onboarding_errors_schema,
		sizeof(struct qonto_onboarding_errors)},
	{&qonto_onboarding_webhooks_dev_trigger_body_schema,
		sizeof(struct qonto_onboarding_webhooks_dev_trigger_body)},
	{&qonto_onboarding_webhooks_dev_trigger_response_201_schema,
		sizeof(
		struct qonto_onboarding_webhooks_dev_trigger_response_201)},
	{&qonto_onboarding_event_schema, sizeof(struct qonto_onboarding_event)},
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
