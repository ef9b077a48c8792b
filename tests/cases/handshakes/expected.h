/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * delivery, version 1
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

struct t_order_headers {
	hook_int x_attempt; /* "X-Attempt" */
	/* Of headers it is NULL: the others stay in the message. */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_order_headers, struct t_order_headers);

struct t_order {
	hook_str type; /* required */
	hook_str id; /* required */
	hook_time created;
	hook_int amount;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_order, struct t_order);

struct t_problem {
	hook_int attempt;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_problem, struct t_problem);

#ifdef __cplusplus
}
#endif

#endif
