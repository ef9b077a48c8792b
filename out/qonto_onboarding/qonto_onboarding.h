/* SPDX-License-Identifier: 0BSD */
/*
 * Made by hookc from register-webhook.yaml, trigger-event.yaml; edits will be
 * lost.
 */
/*
 * Qonto Onboarding, version 1.0
 *
 * Retries: about ten within two days, at growing intervals, then none
 *
 * Order: an older event may come after a newer one
 *
 * Replay: the signature has no timestamp, so deduplicate on the member id
 *
 * Scope: only registrations of flow type "seamless" are heard of
 */
#ifndef QONTO_ONBOARDING_H
#define QONTO_ONBOARDING_H

#include "hook_json.h"

#if HOOK_VERSION != 100
#error "this and hook.h are of two versions of hookc: run it again"
#endif

/* A file of another run has another stamp, and does not compile with this. */
#define QONTO_ONBOARDING_STAMP_C 0x3864370a
#define QONTO_ONBOARDING_STAMP_CALLS_H 0xfd674d3a
#define QONTO_ONBOARDING_STAMP_CALLS_C 0xd6f2a74a
#define QONTO_ONBOARDING_STAMP_EVENTS_H 0x0e6633dd
#define QONTO_ONBOARDING_STAMP_EVENTS_C 0x9ae88bb5
#define QONTO_ONBOARDING_STAMP_TEST 0x28ae6211
#define QONTO_ONBOARDING_STAMP_FUZZ 0x245df765

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Values: a zeroed member is absent; `X_is_null` says that null came. An enum
 * keeps the text that came beside its id, 0 when the text is not known. What
 * a schema does not name is kept in `additional` and written back.
 */

#define QONTO_ONBOARDING_WEBHOOKS_DEV_TRIGGER_BODY_EVENT_TYPE_REGISTRATIONS_PENDING "registrations.pending"
#define QONTO_ONBOARDING_EVENT_RESOURCE_TYPE_REGISTRATION "registration"

struct qonto_onboarding_webhook {
	hook_str id; /* uuid, read only */
	hook_time created_at; /* read only */
	hook_time updated_at; /* read only */
	/* Where events are posted. */
	hook_str callback_url; /* required */
	/* Are events sent at all. */
	hook_bool enabled; /* required */
	/* The key that events are signed with. */
	hook_str secret; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(qonto_onboarding_webhook, struct qonto_onboarding_webhook);
/* Gives every absent member its default. */
void qonto_onboarding_webhook_default(struct qonto_onboarding_webhook *v);

struct qonto_onboarding_errors_errors {
	struct qonto_onboarding_errors_errors_item *items;
	size_t count;
};

struct qonto_onboarding_errors {
	struct qonto_onboarding_errors_errors errors;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(qonto_onboarding_errors, struct qonto_onboarding_errors);

struct qonto_onboarding_errors_errors_item {
	hook_str code; /* required, read only */
	hook_str detail; /* required, read only */
	/* read only */
	struct qonto_onboarding_errors_errors_item_source *source;
	struct hook_member *additional;
};

struct qonto_onboarding_errors_errors_item_source {
	hook_str pointer;
	struct hook_member *additional;
};

struct qonto_onboarding_webhooks_dev_trigger_body {
	hook_str resource_id; /* required, uuid */
	hook_str event_type; /* required, "registrations.pending" */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(qonto_onboarding_webhooks_dev_trigger_body,
	struct qonto_onboarding_webhooks_dev_trigger_body);

struct qonto_onboarding_webhooks_dev_trigger_response_201 {
	struct qonto_onboarding_event *event;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(qonto_onboarding_webhooks_dev_trigger_response_201,
	struct qonto_onboarding_webhooks_dev_trigger_response_201);

struct qonto_onboarding_event {
	hook_str id; /* required, uuid, read only */
	hook_str resource_type; /* required, "registration" */
	/* What the event is about; fetch it to see its state. */
	hook_str resource_id; /* required, uuid */
	hook_time created_at; /* required, read only */
	/* Which event; the list is in the prose only. */
	hook_str event_type; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(qonto_onboarding_event, struct qonto_onboarding_event);

#ifdef __cplusplus
}
#endif

#endif
