/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * A mapping names numbers, version 1
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

struct t_ping {
	hook_int type; /* required */
	hook_str id;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_ping, struct t_ping);

struct t_command {
	hook_int type; /* required */
	hook_str data;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_command, struct t_command);

#ifdef __cplusplus
}
#endif

#endif
