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
#define QONTO_ONBOARDING_STAMP_c 0x1a43c315
#define QONTO_ONBOARDING_STAMP_calls_h 0x434037a3
#define QONTO_ONBOARDING_STAMP_calls_c 0x3b65be8d
#define QONTO_ONBOARDING_STAMP_events_h 0x3d5dfbe5
#define QONTO_ONBOARDING_STAMP_events_c 0x63524e93
#define QONTO_ONBOARDING_STAMP_test 0x5357eaf4
#define QONTO_ONBOARDING_STAMP_fuzz 0xc5ad34e4

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Values: a zeroed member is absent; `X_is_null` says that null came. An enum
 * keeps the text that came beside its id, 0 when the text is not known. What
 * a schema does not name is kept in `additional` and written back.
 */

enum qonto_onboarding_webhooks_dev_trigger_body_event_type_id {
	QONTO_ONBOARDING_WEBHOOKS_DEV_TRIGGER_BODY_EVENT_TYPE_UNKNOWN,
	QONTO_ONBOARDING_WEBHOOKS_DEV_TRIGGER_BODY_EVENT_TYPE_REGISTRATIONS_PENDING,
		/* registrations.pending */
};

struct qonto_onboarding_webhooks_dev_trigger_body_event_type {
	hook_str text; /* as it came; absent if no value did */
	enum qonto_onboarding_webhooks_dev_trigger_body_event_type_id id;
};

#define QONTO_ONBOARDING_WEBHOOKS_DEV_TRIGGER_BODY_EVENT_TYPE_COUNT 1
/*
 * "" for QONTO_ONBOARDING_WEBHOOKS_DEV_TRIGGER_BODY_EVENT_TYPE_UNKNOWN and what
 * is no id.
 */
const char *qonto_onboarding_webhooks_dev_trigger_body_event_type_text(
	enum qonto_onboarding_webhooks_dev_trigger_body_event_type_id id);
enum qonto_onboarding_webhooks_dev_trigger_body_event_type_id
qonto_onboarding_webhooks_dev_trigger_body_event_type_find(const char *text,
	size_t len);
/* A value to send. */
struct qonto_onboarding_webhooks_dev_trigger_body_event_type
qonto_onboarding_webhooks_dev_trigger_body_event_type_of(
	enum qonto_onboarding_webhooks_dev_trigger_body_event_type_id id);

enum qonto_onboarding_event_resource_type_id {
	QONTO_ONBOARDING_EVENT_RESOURCE_TYPE_UNKNOWN,
	QONTO_ONBOARDING_EVENT_RESOURCE_TYPE_REGISTRATION, /* registration */
};

struct qonto_onboarding_event_resource_type {
	hook_str text; /* as it came; absent if no value did */
	enum qonto_onboarding_event_resource_type_id id;
};

#define QONTO_ONBOARDING_EVENT_RESOURCE_TYPE_COUNT 1
/* "" for QONTO_ONBOARDING_EVENT_RESOURCE_TYPE_UNKNOWN and what is no id. */
const char *qonto_onboarding_event_resource_type_text(
	enum qonto_onboarding_event_resource_type_id id);
enum qonto_onboarding_event_resource_type_id
qonto_onboarding_event_resource_type_find(const char *text, size_t len);
/* A value to send. */
struct qonto_onboarding_event_resource_type
qonto_onboarding_event_resource_type_of(
	enum qonto_onboarding_event_resource_type_id id);

/* Webhook */
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

struct qonto_onboarding_errors_errors {
	struct qonto_onboarding_errors_errors_item *items;
	size_t count;
};

/* Errors */
struct qonto_onboarding_errors {
	struct qonto_onboarding_errors_errors errors;
	struct hook_member *additional;
};

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
	/* required */
	struct qonto_onboarding_webhooks_dev_trigger_body_event_type event_type;
	struct hook_member *additional;
};

struct qonto_onboarding_webhooks_dev_trigger_response_201 {
	struct qonto_onboarding_event *event;
	struct hook_member *additional;
};

/* Event */
struct qonto_onboarding_event {
	hook_str id; /* required, uuid, read only */
	/* required */
	struct qonto_onboarding_event_resource_type resource_type;
	/* What the event is about; fetch it to see its state. */
	hook_str resource_id; /* required, uuid */
	hook_time created_at; /* required, read only */
	/* Which event; the list is in the prose only. */
	hook_str event_type; /* required */
	struct hook_member *additional;
};

bool qonto_onboarding_webhook_read(struct qonto_onboarding_webhook *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_onboarding_webhook_read_in_place(
	struct qonto_onboarding_webhook *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool qonto_onboarding_webhook_read_lenient(
	struct qonto_onboarding_webhook *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool qonto_onboarding_webhook_check(const struct qonto_onboarding_webhook *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_onboarding_webhook_check_all(
	const struct qonto_onboarding_webhook *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_onboarding_webhook_write(
	const struct qonto_onboarding_webhook *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_onboarding_webhook_write_unchecked(
	const struct qonto_onboarding_webhook *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
void qonto_onboarding_webhook_default(struct qonto_onboarding_webhook *v);

bool qonto_onboarding_errors_read(struct qonto_onboarding_errors *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_onboarding_errors_read_in_place(struct qonto_onboarding_errors *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool qonto_onboarding_errors_read_lenient(struct qonto_onboarding_errors *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool qonto_onboarding_errors_check(const struct qonto_onboarding_errors *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_onboarding_errors_check_all(const struct qonto_onboarding_errors *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_onboarding_errors_write(const struct qonto_onboarding_errors *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_onboarding_errors_write_unchecked(
	const struct qonto_onboarding_errors *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);

bool qonto_onboarding_webhooks_dev_trigger_body_read(
	struct qonto_onboarding_webhooks_dev_trigger_body *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_onboarding_webhooks_dev_trigger_body_read_in_place(
	struct qonto_onboarding_webhooks_dev_trigger_body *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool qonto_onboarding_webhooks_dev_trigger_body_read_lenient(
	struct qonto_onboarding_webhooks_dev_trigger_body *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool qonto_onboarding_webhooks_dev_trigger_body_check(
	const struct qonto_onboarding_webhooks_dev_trigger_body *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_onboarding_webhooks_dev_trigger_body_check_all(
	const struct qonto_onboarding_webhooks_dev_trigger_body *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_onboarding_webhooks_dev_trigger_body_write(
	const struct qonto_onboarding_webhooks_dev_trigger_body *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_onboarding_webhooks_dev_trigger_body_write_unchecked(
	const struct qonto_onboarding_webhooks_dev_trigger_body *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_onboarding_webhooks_dev_trigger_response_201_read(
	struct qonto_onboarding_webhooks_dev_trigger_response_201 *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_onboarding_webhooks_dev_trigger_response_201_read_in_place(
	struct qonto_onboarding_webhooks_dev_trigger_response_201 *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool qonto_onboarding_webhooks_dev_trigger_response_201_read_lenient(
	struct qonto_onboarding_webhooks_dev_trigger_response_201 *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool qonto_onboarding_webhooks_dev_trigger_response_201_check(
	const struct qonto_onboarding_webhooks_dev_trigger_response_201 *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_onboarding_webhooks_dev_trigger_response_201_check_all(
	const struct qonto_onboarding_webhooks_dev_trigger_response_201 *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_onboarding_webhooks_dev_trigger_response_201_write(
	const struct qonto_onboarding_webhooks_dev_trigger_response_201 *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_onboarding_webhooks_dev_trigger_response_201_write_unchecked(
	const struct qonto_onboarding_webhooks_dev_trigger_response_201 *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_onboarding_event_read(struct qonto_onboarding_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_onboarding_event_read_in_place(struct qonto_onboarding_event *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool qonto_onboarding_event_read_lenient(struct qonto_onboarding_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool qonto_onboarding_event_check(const struct qonto_onboarding_event *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_onboarding_event_check_all(const struct qonto_onboarding_event *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_onboarding_event_write(const struct qonto_onboarding_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_onboarding_event_write_unchecked(
	const struct qonto_onboarding_event *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);

#ifdef __cplusplus
}
#endif

#endif
