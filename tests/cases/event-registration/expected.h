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
	T_SUBSCRIPTION_EVENTS_ITEM_ORDER_MADE,
	T_SUBSCRIPTION_EVENTS_ITEM_ORDER_PAID,
	T_SUBSCRIPTION_EVENTS_ITEM_ORDER_SHIPPED,
};

struct t_subscription_events_item {
	hook_str text; /* as it came; absent if no value did */
	enum t_subscription_events_item_id id;
};

#define T_SUBSCRIPTION_EVENTS_ITEM_COUNT 3
HOOK_ENUM_FUNCTIONS(t_subscription_events_item);

struct t_subscription_events {
	struct t_subscription_events_item *items;
	size_t count;
};

struct t_subscription {
	hook_str url;
	struct t_subscription_events events;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_subscription, struct t_subscription);

struct t_note {
	hook_str kind;
	hook_str id;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_note, struct t_note);

struct t_shipped {
	hook_str kind;
	hook_str carrier;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_shipped, struct t_shipped);

#ifdef __cplusplus
}
#endif

#endif
