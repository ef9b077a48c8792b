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

#define T_PAID_TYPE_PAID "paid"
#define T_SENT_TYPE_SENT "sent"

struct t_subscribe_body {
	hook_str url; /* required, uri */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_subscribe_body, struct t_subscribe_body);

struct t_paid {
	hook_str type; /* required, "paid" */
	hook_int n;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_paid, struct t_paid);

struct t_sent {
	hook_str type; /* required, "sent" */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_sent, struct t_sent);

struct t_made {
	hook_str type;
	hook_int n;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_made, struct t_made);

struct t_gone {
	hook_str id; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_gone, struct t_gone);

#ifdef __cplusplus
}
#endif

#endif
