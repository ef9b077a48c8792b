/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * members that are not sent in a direction, version 1
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

struct t_part {
	hook_str id; /* read only */
	hook_str secret; /* required, write only */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_part, struct t_part);

struct t_beside {
	hook_str id; /* required, read only */
	hook_str secret; /* required, write only */
	hook_str name; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_beside, struct t_beside);

struct t_several {
	struct t_beside *items;
	size_t count;
};
HOOK_FUNCTIONS(t_several, struct t_several);

struct t_led {
	hook_str id; /* required, read only */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_led, struct t_led);

enum t_branch_kind {
	T_BRANCH_UNKNOWN, /* kept in raw */
	T_BRANCH_A,
	T_BRANCH_B,
};

struct t_branch {
	bool set;
	enum t_branch_kind kind;
	union {
		hook_raw raw;
		struct t_branch_a *a;
		struct t_branch_b *b;
	};
};
HOOK_FUNCTIONS(t_branch, struct t_branch);

struct t_branch_a {
	hook_str kind; /* required */
	hook_str id; /* required, read only */
	struct hook_member *additional;
};

struct t_branch_b {
	hook_str kind; /* required */
	hook_str id; /* required */
	struct hook_member *additional;
};

struct t_counted {
	hook_int a; /* read only */
	hook_int b;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_counted, struct t_counted);

struct t_pattern {
	hook_str x_id; /* read only, "x-id" */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_pattern, struct t_pattern);

struct t_asked {
	hook_str id; /* read only */
	hook_str no;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_asked, struct t_asked);

#ifdef __cplusplus
}
#endif

#endif
