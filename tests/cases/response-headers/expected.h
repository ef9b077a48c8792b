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

enum t_state_id {
	T_STATE_UNKNOWN,
	T_STATE_OPEN,
	T_STATE_CLOSED,
};

struct t_state {
	hook_str text; /* as it came; absent if no value did */
	enum t_state_id id;
};

#define T_STATE_COUNT 2
HOOK_ENUM_FUNCTIONS(t_state);

struct t_list_things_response_200_headers {
	/* requests an hour */
	hook_int x_rate_limit; /* required, "X-Rate-Limit" */
	hook_str x_next; /* uri, "x-next" */
	hook_time x_reset; /* "X-Reset" */
	hook_num x_ratio; /* "X-Ratio" */
	hook_bool x_last; /* "X-Last" */
	struct t_state x_state; /* "X-State" */
	hook_str_list x_tags; /* "X-Tags" */
	hook_int_list x_counts; /* "X-Counts" */
	/* "X-Colour" */
	struct t_list_things_response_200_headers_x_colour *x_colour;
	/* "X-Size" */
	struct t_list_things_response_200_headers_x_size *x_size;
	/* "X-Meta" */
	struct t_list_things_response_200_headers_x_meta *x_meta;
	hook_str x_plain; /* "X-Plain" */
	hook_str_list set_cookie; /* "Set-Cookie" */
	/* Of headers it is NULL: the others stay in the message. */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_list_things_response_200_headers,
	struct t_list_things_response_200_headers);

struct t_list_things_response_200_headers_x_colour {
	hook_int r; /* "R" */
	hook_int g; /* "G" */
	struct hook_member *additional;
};

struct t_list_things_response_200_headers_x_size {
	hook_int w;
	hook_str unit;
	struct hook_member *additional;
};

struct t_list_things_response_200_headers_x_meta {
	hook_int a;
	struct hook_member *additional;
};

struct t_list_things_response_429_headers {
	hook_int retry_after; /* required, "Retry-After" */
	/* Of headers it is NULL: the others stay in the message. */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_list_things_response_429_headers,
	struct t_list_things_response_429_headers);

struct t_list_things_response_default_headers {
	hook_str x_id; /* required, "X-Id" */
	/* Of headers it is NULL: the others stay in the message. */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_list_things_response_default_headers,
	struct t_list_things_response_default_headers);

struct t_thing {
	hook_int a;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_thing, struct t_thing);

#ifdef __cplusplus
}
#endif

#endif
