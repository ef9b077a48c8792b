/* SPDX-License-Identifier: 0BSD */
/*
 * Made by hookc from register-webhook.yaml, trigger-event.yaml; edits will be
 * lost.
 */
#include "qonto_onboarding.h"
#include "hook_rows.h"

#if QONTO_ONBOARDING_STAMP_C != 0x3864370a
#error "this and qonto_onboarding.h are of two runs of hookc: run it again"
#endif

#define HERE struct qonto_onboarding_webhook
static TIGHT const struct hook_row webhook_rows[] = {
	MEMBER("id", id, TEXT, READ_ONLY, FORMAT(UUID)),
	MEMBER("created_at", created_at, TIME, READ_ONLY, FORMAT(DATE_TIME)),
	MEMBER("updated_at", updated_at, TIME, READ_ONLY, FORMAT(DATE_TIME)),
	MEMBER("callback_url", callback_url, TEXT, REQUIRED),
	MEMBER("enabled", enabled, BOOL, REQUIRED),
	MEMBER("secret", secret, TEXT, REQUIRED),
};
TIGHT const struct hook_type qonto_onboarding_webhook_schema = {
	OBJECT_OF(webhook_rows),
	FOUND_BY(0x54c44c79f1fe9d67, "## '$&% #("),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/webhook"),
};
#undef HERE

static const struct hook_fallback webhook_defaults[] = {
	DEFAULT("enabled", "true"),
};

void qonto_onboarding_webhook_default(struct qonto_onboarding_webhook *v)
{
	hook_default(&qonto_onboarding_webhook_schema, webhook_defaults,
		sizeof webhook_defaults / sizeof *webhook_defaults, v);
}

#define HERE struct qonto_onboarding_errors_errors_item_source
static TIGHT const struct hook_row errors_errors_item_source_rows[] = {
	MEMBER("pointer", pointer, TEXT),
};
static TIGHT const struct hook_type
	qonto_onboarding_errors_errors_item_source_schema = {
	OBJECT_OF(errors_errors_item_source_rows),
	FOUND_BY(0x0d83b3e29a21487b, "##     #  "),
	OTHERS_IN(additional),
};
#undef HERE

#define HERE struct qonto_onboarding_errors_errors_item
static TIGHT const struct hook_row errors_errors_item_rows[] = {
	MEMBER("code", code, TEXT, REQUIRED, READ_ONLY),
	MEMBER("detail", detail, TEXT, REQUIRED, READ_ONLY),
	MEMBER("source", source,
		OBJECT(qonto_onboarding_errors_errors_item_source), READ_ONLY),
};
static TIGHT const struct hook_type
	qonto_onboarding_errors_errors_item_schema = {
	OBJECT_OF(errors_errors_item_rows),
	FOUND_BY(0x0d83b3e29a21487b, "$#$#%     "),
	OTHERS_IN(additional),
};
#undef HERE

static TIGHT const struct hook_type qonto_onboarding_errors_errors_schema = {
	LIST_OF(struct qonto_onboarding_errors_errors_item,
		STRUCT(qonto_onboarding_errors_errors_item)),
};

#define HERE struct qonto_onboarding_errors
static TIGHT const struct hook_row errors_rows[] = {
	MEMBER("errors", errors, LIST(qonto_onboarding_errors_errors)),
};
TIGHT const struct hook_type qonto_onboarding_errors_schema = {
	OBJECT_OF(errors_rows),
	FOUND_BY(0x0d83b3e29a21487b, "##       #"),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/errors"),
};
#undef HERE

#define HERE struct qonto_onboarding_webhooks_dev_trigger_body
static TIGHT const struct hook_row webhooks_dev_trigger_body_rows[] = {
	MEMBER("resource_id", resource_id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("event_type", event_type, TEXT, REQUIRED,
		ONE_OF("\"registrations.pending\"")),
};
TIGHT const struct hook_type
	qonto_onboarding_webhooks_dev_trigger_body_schema = {
	OBJECT_OF(webhooks_dev_trigger_body_rows),
	FOUND_BY(0x0d83b3e29a21487b, "##      $#"),
	OTHERS_IN(additional),
	INLINE(
		"#/paths/~1register~1dev~1trigger_event/post/requestBody/content/application~1json/schema"),
};
#undef HERE

#define HERE struct qonto_onboarding_event
static TIGHT const struct hook_row event_rows[] = {
	MEMBER("id", id, TEXT, REQUIRED, READ_ONLY, FORMAT(UUID)),
	MEMBER("resource_type", resource_type, TEXT, REQUIRED,
		ONE_OF("\"registration\"")),
	MEMBER("resource_id", resource_id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("created_at", created_at, TIME, REQUIRED, READ_ONLY,
		FORMAT(DATE_TIME)),
	MEMBER("event_type", event_type, TEXT, REQUIRED),
};
TIGHT const struct hook_type qonto_onboarding_event_schema = {
	OBJECT_OF(event_rows),
	FOUND_BY(0x0d83b3e29a21487b, "##  $#& '%"),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/event"),
};
#undef HERE

#define HERE struct qonto_onboarding_webhooks_dev_trigger_response_201
static TIGHT const struct hook_row webhooks_dev_trigger_response_201_rows[] = {
	MEMBER("event", event, OBJECT(qonto_onboarding_event)),
};
TIGHT const struct hook_type
	qonto_onboarding_webhooks_dev_trigger_response_201_schema = {
	OBJECT_OF(webhooks_dev_trigger_response_201_rows),
	FOUND_BY(0x0d83b3e29a21487b, "###       "),
	OTHERS_IN(additional),
	INLINE(
		"#/paths/~1register~1dev~1trigger_event/post/responses/201/content/application~1json/schema"),
};
#undef HERE
