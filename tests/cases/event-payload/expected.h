/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * A parameter of a form holds the event, version 1
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

struct t_made_payload {
	hook_str type; /* required */
	hook_int count;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_made_payload, struct t_made_payload);

struct t_gone_payload {
	hook_str type; /* required */
	hook_str when;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_gone_payload, struct t_gone_payload);

struct t_push {
	hook_str type; /* required */
	hook_str ref; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_push, struct t_push);

#ifdef __cplusplus
}
#endif

#endif
