/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from api.yaml; edits will be lost. */
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

struct t_issue_opened_headers {
	hook_str x_event; /* "X-Event" */
	/* Of headers it is NULL: the others stay in the message. */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_issue_opened_headers, struct t_issue_opened_headers);

struct t_push_headers {
	hook_str x_event; /* "X-Event" */
	/* Of headers it is NULL: the others stay in the message. */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_push_headers, struct t_push_headers);

struct t_opened {
	hook_str action; /* required */
	hook_int n;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_opened, struct t_opened);

struct t_push {
	hook_int n;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_push, struct t_push);

#ifdef __cplusplus
}
#endif

#endif
