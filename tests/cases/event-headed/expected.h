/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * A header that only examples describe, version 1
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

struct t_event_headers {
	hook_str x_hub_event; /* "X-Hub-Event" */
	hook_str x_event_id; /* "X-Event-Id" */
	/* Of headers it is NULL: the others stay in the message. */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_event_headers, struct t_event_headers);

struct t_pushed {
	hook_str ref;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_pushed, struct t_pushed);

struct t_talk {
	hook_str text;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_talk, struct t_talk);

#ifdef __cplusplus
}
#endif

#endif
