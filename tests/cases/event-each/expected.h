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
	T_PAID_EVENT_CODE_PAID,
	T_PAID_EVENT_CODE_REFUND,
};

struct t_paid_event_code {
	hook_str text; /* as it came; absent if no value did */
	enum t_paid_event_code_id id;
};

#define T_PAID_EVENT_CODE_COUNT 2
HOOK_ENUM_FUNCTIONS(t_paid_event_code);

struct t_paid_body_items {
	struct t_paid_body_items_item *items;
	size_t count;
};

struct t_paid_body {
	hook_bool live;
	struct t_paid_body_items items;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_paid_body, struct t_paid_body);

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
HOOK_FUNCTIONS(t_refund_body, struct t_refund_body);

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
HOOK_FUNCTIONS(t_paid, struct t_paid);

struct t_refund {
	struct t_paid_event_code event_code; /* "eventCode" */
	hook_str reference;
	hook_str reason;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_refund, struct t_refund);

#ifdef __cplusplus
}
#endif

#endif
