/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * responses by their media type, version 1
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

enum t_state_id {
	T_STATE_UNKNOWN,
	T_STATE_OPEN,
	T_STATE_CLOSED,
};

struct t_state {
	hook_str text; /* as it came; absent if no value did */
	enum t_state_id id;
};

#define T_STATE_COUNT 2
HOOK_ENUM_FUNCTIONS(t_state);

struct t_a {
	hook_int a; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_a, struct t_a);

struct t_b {
	hook_int b; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_b, struct t_b);

struct t_problem {
	hook_str title;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_problem, struct t_problem);

#ifdef __cplusplus
}
#endif

#endif
