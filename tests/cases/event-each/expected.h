/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * bodies of many events, version 1
 */
#ifndef T_H
#define T_H

#include "hook_json.h"

#if HOOK_VERSION != 100
#error "this and hook.h are of two versions of hookc: run it again"
#endif

/* A file of another run has another stamp, and does not compile with this. */

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Values: a zeroed member is absent; `X_is_null` says that null came. An enum
 * keeps the text that came beside its id, 0 when the text is not known. What
 * a schema does not name is kept in `additional` and written back.
 */

enum t_paid_event_code_id {
	T_PAID_EVENT_CODE_UNKNOWN,
	T_PAID_EVENT_CODE_PAID, /* PAID */
	T_PAID_EVENT_CODE_REFUND, /* REFUND */
};

struct t_paid_event_code {
	hook_str text; /* as it came; absent if no value did */
	enum t_paid_event_code_id id;
};

#define T_PAID_EVENT_CODE_COUNT 2
/* "" for T_PAID_EVENT_CODE_UNKNOWN and what is no id. */
const char *t_paid_event_code_text(enum t_paid_event_code_id id);
enum t_paid_event_code_id
t_paid_event_code_find(const char *text, size_t len);
/* A value to send. */
struct t_paid_event_code
t_paid_event_code_of(enum t_paid_event_code_id id);

struct t_paid_body_items {
	struct t_paid_body_items_item *items;
	size_t count;
};

struct t_paid_body {
	hook_bool live;
	struct t_paid_body_items items;
	struct hook_member *additional;
};

struct t_paid_body_items_item {
	struct t_paid *item; /* "Item" */
	struct hook_member *additional;
};

struct t_refund_body_items {
	struct t_refund_body_items_item *items;
	size_t count;
};

struct t_refund_body {
	hook_bool live;
	struct t_refund_body_items items;
	struct hook_member *additional;
};

struct t_refund_body_items_item {
	struct t_refund *item; /* "Item" */
	struct hook_member *additional;
};

struct t_paid {
	struct t_paid_event_code event_code; /* "eventCode" */
	hook_str reference;
	hook_int amount;
	struct hook_member *additional;
};

struct t_refund {
	struct t_paid_event_code event_code; /* "eventCode" */
	hook_str reference;
	hook_str reason;
	struct hook_member *additional;
};

bool t_paid_body_read(struct t_paid_body *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_paid_body_read_in_place(struct t_paid_body *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool t_paid_body_read_lenient(struct t_paid_body *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool t_paid_body_check(const struct t_paid_body *v,
	enum hook_direction direction, struct hook_error *error);
bool t_paid_body_check_all(const struct t_paid_body *v,
	enum hook_direction direction, struct hook_report *report);
hook_str t_paid_body_write(const struct t_paid_body *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str t_paid_body_write_unchecked(const struct t_paid_body *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_refund_body_read(struct t_refund_body *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_refund_body_read_in_place(struct t_refund_body *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool t_refund_body_read_lenient(struct t_refund_body *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool t_refund_body_check(const struct t_refund_body *v,
	enum hook_direction direction, struct hook_error *error);
bool t_refund_body_check_all(const struct t_refund_body *v,
	enum hook_direction direction, struct hook_report *report);
hook_str t_refund_body_write(const struct t_refund_body *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str t_refund_body_write_unchecked(const struct t_refund_body *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_paid_read(struct t_paid *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_paid_read_in_place(struct t_paid *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_paid_read_lenient(struct t_paid *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_paid_check(const struct t_paid *v, enum hook_direction direction,
	struct hook_error *error);
bool t_paid_check_all(const struct t_paid *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_paid_write(const struct t_paid *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_paid_write_unchecked(const struct t_paid *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_refund_read(struct t_refund *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_refund_read_in_place(struct t_refund *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_refund_read_lenient(struct t_refund *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_refund_check(const struct t_refund *v, enum hook_direction direction,
	struct hook_error *error);
bool t_refund_check_all(const struct t_refund *v,
	enum hook_direction direction, struct hook_report *report);
hook_str t_refund_write(const struct t_refund *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str t_refund_write_unchecked(const struct t_refund *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

#ifdef __cplusplus
}
#endif

#endif
