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

enum t_x_state_id {
	T_X_STATE_UNKNOWN,
	T_X_STATE_ON,
	T_X_STATE_OFF,
};

struct t_x_state {
	hook_str text; /* as it came; absent if no value did */
	enum t_x_state_id id;
};

#define T_X_STATE_COUNT 2
HOOK_ENUM_FUNCTIONS(t_x_state);

struct t_x {
	hook_str id; /* required, read only */
	hook_str name; /* required */
	hook_str secret; /* required, write only */
	hook_int count;
	hook_int least;
	struct t_x_state state;
	hook_bool on;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_x, struct t_x);
/* Gives every absent member its default. */
void t_x_default(struct t_x *v);

#ifdef __cplusplus
}
#endif

#endif
