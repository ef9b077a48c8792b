/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * Events in other bodies than JSON, version 1
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

#define T_CHALLENGE_QUERY_HUB_MODE_SUBSCRIBE "subscribe"

struct t_challenge_query {
	hook_str hub_mode; /* required, "subscribe", "hub.mode" */
	hook_str hub_challenge; /* required, "hub.challenge" */
	hook_int lease;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_challenge_query, struct t_challenge_query);

struct t_ping_headers {
	hook_int x_attempt; /* "X-Attempt" */
	/* Of headers it is NULL: the others stay in the message. */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_ping_headers, struct t_ping_headers);

struct t_mail {
	hook_str from; /* required, email */
	hook_int count;
	hook_bool live;
	struct t_mail_envelope *envelope;
	hook_str_list tags;
	hook_str upload; /* required, bytes */
	hook_str_list scans;
	hook_str photo; /* bytes */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_mail, struct t_mail);

struct t_mail_envelope {
	hook_str_list to;
	struct hook_member *additional;
};

struct t_created {
	hook_str type;
	hook_int id;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_created, struct t_created);

struct t_command {
	hook_str type; /* required */
	hook_str text;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_command, struct t_command);

struct t_action_payload {
	hook_str type; /* required */
	hook_int id;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_action_payload, struct t_action_payload);

#ifdef __cplusplus
}
#endif

#endif
