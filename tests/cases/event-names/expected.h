/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * names on the wire, version 1
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

enum t_shut_action_id {
	T_SHUT_ACTION_UNKNOWN,
	T_SHUT_ACTION_CLOSED,
	T_SHUT_ACTION_DELETED,
};

struct t_shut_action {
	hook_str text; /* as it came; absent if no value did */
	enum t_shut_action_id id;
};

#define T_SHUT_ACTION_COUNT 2
HOOK_ENUM_FUNCTIONS(t_shut_action);

struct t_event_headers {
	hook_str x_event; /* "X-Event" */
	/* Of headers it is NULL: the others stay in the message. */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_event_headers, struct t_event_headers);

struct t_star_headers {
	hook_str x_event; /* "X-Event" */
	/* Of headers it is NULL: the others stay in the message. */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_star_headers, struct t_star_headers);

struct t_opened {
	hook_str action;
	hook_str title;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_opened, struct t_opened);

struct t_shut {
	struct t_shut_action action;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_shut, struct t_shut);

struct t_push {
	hook_str ref;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_push, struct t_push);

#ifdef __cplusplus
}
#endif

#endif
