/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * Nothing names these events but how they are sent, version 1
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

struct t_mail {
	hook_str from;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_mail, struct t_mail);

struct t_events {
	struct t_events_item *items;
	size_t count;
};
HOOK_FUNCTIONS(t_events, struct t_events);

struct t_events_item {
	hook_str event;
	struct hook_member *additional;
};

struct t_renamed {
	hook_str name;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_renamed, struct t_renamed);

struct t_hub_query {
	hook_str challenge; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_hub_query, struct t_hub_query);

#ifdef __cplusplus
}
#endif

#endif
