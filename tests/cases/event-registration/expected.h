/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * what can be asked for is what is sent, version 1
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

enum t_subscription_events_item_id {
	T_SUBSCRIPTION_EVENTS_ITEM_UNKNOWN,
	T_SUBSCRIPTION_EVENTS_ITEM_ORDER_MADE, /* order.made */
	T_SUBSCRIPTION_EVENTS_ITEM_ORDER_PAID, /* order.paid */
	T_SUBSCRIPTION_EVENTS_ITEM_ORDER_SHIPPED, /* order.shipped */
};

struct t_subscription_events_item {
	hook_str text; /* as it came; absent if no value did */
	enum t_subscription_events_item_id id;
};

#define T_SUBSCRIPTION_EVENTS_ITEM_COUNT 3
/* "" for T_SUBSCRIPTION_EVENTS_ITEM_UNKNOWN and what is no id. */
const char *t_subscription_events_item_text(
	enum t_subscription_events_item_id id);
enum t_subscription_events_item_id
t_subscription_events_item_find(const char *text, size_t len);
/* A value to send. */
struct t_subscription_events_item
t_subscription_events_item_of(enum t_subscription_events_item_id id);

struct t_subscription_events {
	struct t_subscription_events_item *items;
	size_t count;
};

struct t_subscription {
	hook_str url;
	struct t_subscription_events events;
	struct hook_member *additional;
};

struct t_note {
	hook_str kind;
	hook_str id;
	struct hook_member *additional;
};

struct t_shipped {
	hook_str kind;
	hook_str carrier;
	struct hook_member *additional;
};

bool t_subscription_read(struct t_subscription *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_subscription_read_in_place(struct t_subscription *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool t_subscription_read_lenient(struct t_subscription *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool t_subscription_check(const struct t_subscription *v,
	enum hook_direction direction, struct hook_error *error);
bool t_subscription_check_all(const struct t_subscription *v,
	enum hook_direction direction, struct hook_report *report);
hook_str t_subscription_write(const struct t_subscription *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str t_subscription_write_unchecked(const struct t_subscription *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_note_read(struct t_note *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_note_read_in_place(struct t_note *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_note_read_lenient(struct t_note *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_note_check(const struct t_note *v, enum hook_direction direction,
	struct hook_error *error);
bool t_note_check_all(const struct t_note *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_note_write(const struct t_note *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_note_write_unchecked(const struct t_note *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_shipped_read(struct t_shipped *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_shipped_read_in_place(struct t_shipped *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_shipped_read_lenient(struct t_shipped *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_shipped_check(const struct t_shipped *v, enum hook_direction direction,
	struct hook_error *error);
bool t_shipped_check_all(const struct t_shipped *v,
	enum hook_direction direction, struct hook_report *report);
hook_str t_shipped_write(const struct t_shipped *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str t_shipped_write_unchecked(const struct t_shipped *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

#ifdef __cplusplus
}
#endif

#endif
