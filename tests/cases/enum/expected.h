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
	T_X_STATE_open,
	T_X_STATE_Open,
	T_X_STATE_EMPTY, /* the empty text */
	T_X_STATE_SPACE, /* blanks */
	T_X_STATE_IN_REVIEW,
	T_X_STATE_PLUS_1, /* +1 */
	T_X_STATE_MINUS_1, /* -1 */
	T_X_STATE_IS_UNKNOWN,
};

struct t_x_state {
	hook_str text; /* as it came; absent if no value did */
	enum t_x_state_id id;
};

#define T_X_STATE_COUNT 8
HOOK_ENUM_FUNCTIONS(t_x_state);

enum t_x_short_id {
	T_X_SHORT_UNKNOWN,
	T_X_SHORT_A,
	T_X_SHORT_BC,
};

struct t_x_short {
	hook_str text; /* as it came; absent if no value did */
	enum t_x_short_id id;
};

#define T_X_SHORT_COUNT 2
HOOK_ENUM_FUNCTIONS(t_x_short);

struct t_x {
	struct t_x_state state;
	hook_int level;
	hook_raw mixed;
	struct t_x_short short_; /* "short" */
	hook_str upper;
	hook_raw list;
	hook_raw low;
	hook_raw tuple;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_x, struct t_x);

#ifdef __cplusplus
}
#endif

#endif
