/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * T, version 1
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

#define T_GET_LIST_ONE_ONLY "only"

enum t_order_id {
	T_ORDER_UNKNOWN,
	T_ORDER_UP,
	T_ORDER_DOWN,
};

struct t_order {
	hook_str text; /* as it came; absent if no value did */
	enum t_order_id id;
};

#define T_ORDER_COUNT 2
HOOK_ENUM_FUNCTIONS(t_order);

enum t_get_list_any_kind {
	T_GET_LIST_ANY_UNKNOWN, /* kept in raw */
	T_GET_LIST_ANY_INT_,
	T_GET_LIST_ANY_STR,
};

struct t_get_list_any {
	bool set;
	enum t_get_list_any_kind kind;
	union {
		hook_raw raw;
		hook_int int_;
		hook_str str;
	};
};

struct t_filter {
	hook_str field; /* required */
	hook_int depth;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_filter, struct t_filter);

struct t_list {
	hook_str name; /* required */
	hook_int size;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_list, struct t_list);

#ifdef __cplusplus
}
#endif

#endif
