/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * t, version 1
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

struct t_user_created {
	hook_str a;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_user_created, struct t_user_created);

struct t_deleted_event {
	hook_str b;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_deleted_event, struct t_deleted_event);

struct t_hook {
	hook_str c;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_hook, struct t_hook);

struct t_event_payload {
	hook_str e;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_event_payload, struct t_event_payload);

struct t_user_event {
	struct t_user_event_f *f;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_user_event, struct t_user_event);

struct t_user_event_f {
	hook_str z;
	struct hook_member *additional;
};

#ifdef __cplusplus
}
#endif

#endif
