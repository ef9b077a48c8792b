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

#define T_X_KIND_A "a"

struct t_x {
	hook_str must; /* required */
	bool must_is_null;
	hook_int may;
	bool may_is_null;
	hook_str kind; /* "a" */
	bool kind_is_null;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_x, struct t_x);

struct t_z {
	hook_str a; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_z, struct t_z);

HOOK_FUNCTIONS(t_list, hook_str_list);

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

struct t_never {
	hook_str a;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_never, struct t_never);

#ifdef __cplusplus
}
#endif

#endif
