/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * A header that examples and enums describe, version 1
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

enum t_ticket_headers_x_hub_event_id {
	T_TICKET_HEADERS_X_HUB_EVENT_UNKNOWN,
	T_TICKET_HEADERS_X_HUB_EVENT_OPENED,
	T_TICKET_HEADERS_X_HUB_EVENT_CLOSED,
};

struct t_ticket_headers_x_hub_event {
	hook_str text; /* as it came; absent if no value did */
	enum t_ticket_headers_x_hub_event_id id;
};

#define T_TICKET_HEADERS_X_HUB_EVENT_COUNT 2
HOOK_ENUM_FUNCTIONS(t_ticket_headers_x_hub_event);

struct t_event_headers {
	hook_str x_hub_event; /* "X-Hub-Event" */
	hook_str x_event_id; /* "X-Event-Id" */
	/* Of headers it is NULL: the others stay in the message. */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_event_headers, struct t_event_headers);

struct t_ticket_headers {
	struct t_ticket_headers_x_hub_event x_hub_event; /* "X-Hub-Event" */
	hook_str x_event_id; /* "X-Event-Id" */
	/* Of headers it is NULL: the others stay in the message. */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_ticket_headers, struct t_ticket_headers);

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

struct t_ticket {
	hook_str title;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_ticket, struct t_ticket);

#ifdef __cplusplus
}
#endif

#endif
