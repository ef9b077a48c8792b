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

enum t_thing_made_headers_x_area_id {
	T_THING_MADE_HEADERS_X_AREA_UNKNOWN,
	T_THING_MADE_HEADERS_X_AREA_EU,
	T_THING_MADE_HEADERS_X_AREA_US,
};

struct t_thing_made_headers_x_area {
	hook_str text; /* as it came; absent if no value did */
	enum t_thing_made_headers_x_area_id id;
};

#define T_THING_MADE_HEADERS_X_AREA_COUNT 2
HOOK_ENUM_FUNCTIONS(t_thing_made_headers_x_area);

struct t_thing_made_headers {
	/* from 1 on */
	hook_int x_attempt; /* required, "X-Attempt" */
	struct t_thing_made_headers_x_area x_area; /* "X-Area" */
	struct t_thing_made_headers_x_point *x_point; /* "X-Point" */
	/* Of headers it is NULL: the others stay in the message. */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_thing_made_headers, struct t_thing_made_headers);

struct t_thing_made_headers_x_point {
	hook_int x;
	struct hook_member *additional;
};

struct t_thing_made {
	hook_str type; /* required */
	hook_str name;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_thing_made, struct t_thing_made);

struct t_thing_made_response_202_headers {
	hook_str x_trace; /* "X-Trace" */
	hook_int_list x_tags; /* "X-Tags" */
	/* "X-Size" */
	struct t_thing_made_response_202_headers_x_size *x_size;
	/* "X-Meta" */
	struct t_thing_made_response_202_headers_x_meta *x_meta;
	hook_str_list set_cookie; /* "Set-Cookie" */
	hook_int content_length; /* "Content-Length" */
	/* Of headers it is NULL: the others stay in the message. */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_thing_made_response_202_headers,
	struct t_thing_made_response_202_headers);

struct t_thing_made_response_202_headers_x_size {
	hook_int w;
	hook_str unit;
	struct hook_member *additional;
};

struct t_thing_made_response_202_headers_x_meta {
	hook_int a;
	struct hook_member *additional;
};

struct t_thing_made_response_409_headers {
	hook_int retry_after; /* required, "Retry-After" */
	/* Of headers it is NULL: the others stay in the message. */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_thing_made_response_409_headers,
	struct t_thing_made_response_409_headers);

struct t_thing_gone {
	hook_str type; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_thing_gone, struct t_thing_gone);

struct t_taken {
	hook_str id; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_taken, struct t_taken);

struct t_problem {
	hook_str title;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_problem, struct t_problem);

#ifdef __cplusplus
}
#endif

#endif
