/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * Bodies of several events that a member of a member tells, version 1
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

struct t_role {
	struct t_role_benefit *benefit; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_role, struct t_role);

struct t_role_benefit {
	hook_str type; /* required */
	hook_str role;
	struct hook_member *additional;
};

struct t_access {
	struct t_access_benefit *benefit; /* required */
	hook_bool invited;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_access, struct t_access);

struct t_access_benefit {
	hook_str type; /* required */
	struct hook_member *additional;
};

#ifdef __cplusplus
}
#endif

#endif
