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

struct t_x {
	hook_str text;
	hook_int count;
	hook_num price;
	hook_int_list list;
	hook_str fixed;
	hook_str id; /* uuid */
	hook_time at;
	hook_date day;
	hook_str link; /* uri */
	hook_str mail; /* email */
	hook_str filter; /* regular expression */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_x, struct t_x);

struct t_booleans {
	hook_raw gone; /* must not be there */
	hook_raw here;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_booleans, struct t_booleans);

#ifdef __cplusplus
}
#endif

#endif
