/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * Bodies of several events, version 1
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

enum t_moved_box_in_type_id {
	T_MOVED_BOX_IN_TYPE_UNKNOWN,
	T_MOVED_BOX_IN_TYPE_BOX_IN,
	T_MOVED_BOX_IN_TYPE_BOX_OUT,
};

struct t_moved_box_in_type {
	hook_str text; /* as it came; absent if no value did */
	enum t_moved_box_in_type_id id;
};

#define T_MOVED_BOX_IN_TYPE_COUNT 2
HOOK_ENUM_FUNCTIONS(t_moved_box_in_type);

enum t_hold_placed_type_id {
	T_HOLD_PLACED_TYPE_UNKNOWN,
	T_HOLD_PLACED_TYPE_HOLD_PLACED,
	T_HOLD_PLACED_TYPE_HOLD_KEPT,
	T_HOLD_PLACED_TYPE_BAG_IN,
};

struct t_hold_placed_type {
	hook_str text; /* as it came; absent if no value did */
	enum t_hold_placed_type_id id;
};

#define T_HOLD_PLACED_TYPE_COUNT 3
HOOK_ENUM_FUNCTIONS(t_hold_placed_type);

struct t_moved_box_in {
	struct t_moved_box_in_type type; /* required */
	hook_str box;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_moved_box_in, struct t_moved_box_in);

struct t_moved_bag_in {
	hook_str type; /* required */
	hook_str bag;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_moved_bag_in, struct t_moved_bag_in);

struct t_hold_placed {
	struct t_hold_placed_type type; /* required */
	hook_int hold;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_hold_placed, struct t_hold_placed);

struct t_horse {
	hook_str type; /* required */
	hook_int hands;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_horse, struct t_horse);

struct t_mule {
	hook_str type; /* required */
	hook_int load;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_mule, struct t_mule);

struct t_made {
	hook_str type; /* required */
	hook_str name;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_made, struct t_made);

struct t_gone {
	hook_str type; /* required */
	hook_str why;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_gone, struct t_gone);

struct t_cat {
	hook_str type; /* required */
	hook_int lives;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_cat, struct t_cat);

struct t_dog {
	hook_str type; /* required */
	hook_int tricks;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_dog, struct t_dog);

#ifdef __cplusplus
}
#endif

#endif
