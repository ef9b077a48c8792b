/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * One webhook whose branches two members name, version 1
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

struct t_check {
	hook_str type; /* required */
	hook_str token; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_check, struct t_check);

struct t_joined {
	hook_str type; /* required */
	struct t_joined_event *event; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_joined, struct t_joined);

struct t_joined_event {
	hook_str type; /* required */
	hook_str name;
	struct hook_member *additional;
};

struct t_left {
	hook_str type; /* required */
	struct t_left_event *event; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_left, struct t_left);

struct t_left_event {
	hook_str type; /* required */
	hook_str who;
	struct hook_member *additional;
};

#ifdef __cplusplus
}
#endif

#endif
