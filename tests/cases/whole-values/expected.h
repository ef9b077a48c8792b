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

HOOK_FUNCTIONS(t_flags, hook_bool_list);

HOOK_FUNCTIONS(t_sizes, hook_uint_list);

struct t_point {
	hook_int x;
	hook_num y;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_point, struct t_point);

struct t_points {
	struct t_point *items;
	size_t count;
};
HOOK_FUNCTIONS(t_points, struct t_points);

struct t_grid {
	hook_int_list *items;
	size_t count;
};
HOOK_FUNCTIONS(t_grid, struct t_grid);

enum t_pick_kind {
	T_PICK_UNKNOWN, /* kept in raw */
	T_PICK_STR,
	T_PICK_INT_,
};

struct t_pick {
	bool set;
	enum t_pick_kind kind;
	union {
		hook_raw raw;
		hook_str str;
		hook_int int_;
	};
};
HOOK_FUNCTIONS(t_pick, struct t_pick);

struct t_picks {
	struct t_pick *items;
	size_t count;
};
HOOK_FUNCTIONS(t_picks, struct t_picks);

enum t_two_item_1_kind {
	T_TWO_ITEM_1_UNKNOWN, /* kept in raw */
	T_TWO_ITEM_1_INTEGER,
	T_TWO_ITEM_1_STRING,
};

struct t_two_item_1 {
	bool set;
	enum t_two_item_1_kind kind;
	union {
		hook_raw raw;
		hook_int integer;
		hook_str string;
	};
};

struct t_two {
	hook_str item_0; /* "0" */
	struct t_two_item_1 item_1; /* "1" */
	struct {
		hook_raw *items;
		size_t count;
	} rest;
};
HOOK_FUNCTIONS(t_two, struct t_two);

struct t_holder {
	hook_raw place;
	hook_raw pair;
	hook_raw lists;
	hook_bool_list flags;
	hook_uint_list sizes;
	struct t_points points;
	struct t_grid grid;
	struct t_picks picks;
	struct t_two *two;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_holder, struct t_holder);

#ifdef __cplusplus
}
#endif

#endif
