/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * Names in two members, version 1
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

#define T_ITEM_READY_CODE_READY "READY"

struct t_item_failed {
	hook_str version;
	hook_str about; /* required */
	hook_str code; /* required */
	hook_str reason;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_item_failed, struct t_item_failed);

struct t_item_ready {
	hook_str version;
	hook_str about; /* required */
	hook_str code; /* required, "READY" */
	hook_str item;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_item_ready, struct t_item_ready);

struct t_login_failed {
	hook_str version;
	hook_str about; /* required */
	hook_str code; /* required */
	hook_str user; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_login_failed, struct t_login_failed);

#ifdef __cplusplus
}
#endif

#endif
