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

enum t_x_s_n_id {
	T_X_S_N_UNKNOWN,
	T_X_S_N_STAR_SLASH, /* * / */
	T_X_S_N_BACKSLASH, /* / */
	T_X_S_N_U0, /* <U+0000> */
	T_X_S_N_U202E, /* <U+202E> */
};

struct t_x_s_n {
	hook_str text; /* as it came; absent if no value did */
	enum t_x_s_n_id id;
};

#define T_X_S_N_COUNT 4
HOOK_ENUM_FUNCTIONS(t_x_s_n);

struct t_x {
	hook_str quote_back_slash; /* "quote"back/slash" */
	hook_str line_break; /* "line break" */
	hook_str error; /* "* / } ; #error" */
	struct t_x_s_n s_n; /* "%s %n" */
	hook_str pattern;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_x, struct t_x);

#ifdef __cplusplus
}
#endif

#endif
