/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
#ifndef T_CALLS_H
#define T_CALLS_H

#include "t.h"
#include "hook_http.h"

#if T_STAMP_CALLS_H != 0
#error "this and t.h are of two runs of hookc: run it again"
#endif

#ifdef __cplusplus
extern "C" {
#endif

#define T_SERVER_HTTPS_T_TEST_V1 "https://t.test/v1"

/* Who calls; zeroed members are not sent. */
struct t_client {
	hook_str server; /* a base URL, such as one of those above */
	struct hook_transport transport; /* e.g. hook_curl's */
	hook_str user_agent; /* absent: "hookc" */
	const struct hook_headers *headers;
		/* added to every request, or NULL */
	hook_str oauth; /* OAuth 2.0 access token */
	hook_str key; /* header X-Key */
	hook_str token; /* bearer token */
};

/*
 * GET /things/{kind}/{id}
 * Needs key and token, or token, or nothing.
 */
struct t_get_thing_parameters {
	hook_str kind; /* path, required */
	hook_str id; /* path, required */
	hook_bool verbose; /* query */
	hook_str_list tags; /* query */
	hook_str x_trace; /* header, "X-Trace" */
};

enum t_get_thing_kind {
	T_GET_THING_UNEXPECTED, /* see status and body */
	T_GET_THING_200, /* fine */
	T_GET_THING_4_XX, /* wrong */
	T_GET_THING_DEFAULT, /* other */
};

struct t_get_thing_result {
	int status;
	enum t_get_thing_kind kind;
	hook_str body; /* as it came */
	struct hook_error problem; /* what does not fit, if anything */
	union {
		struct t_thing *status_200;
		struct t_fault *status_4_xx;
	};
};

bool t_get_thing_request(const struct t_client *client,
	const struct t_get_thing_parameters *p, struct hook_arena *arena,
	struct hook_request *request, struct hook_error *error);
bool t_get_thing_response(const struct hook_response *response,
	struct hook_arena *arena, struct t_get_thing_result *out,
	struct hook_error *error);
/* Builds the request, sends it, reads the response; false if there is none. */
bool t_get_thing(const struct t_client *client,
	const struct t_get_thing_parameters *p, struct hook_arena *arena,
	struct t_get_thing_result *out, struct hook_error *error);

/*
 * PUT /things/{kind}/{id}
 * Needs mutual by a client certificate and oauth with scopes read, write, or
 * token with scope admin.
 */
struct t_put_thing_parameters {
	hook_str kind; /* path, required */
	hook_str id; /* path, required */
	hook_bool verbose; /* query */
};

enum t_put_thing_kind {
	T_PUT_THING_UNEXPECTED, /* see status and body */
	T_PUT_THING_204, /* done */
};

struct t_put_thing_result {
	int status;
	enum t_put_thing_kind kind;
	hook_str body; /* as it came */
	struct hook_error problem; /* what does not fit, if anything */
};

bool t_put_thing_request(const struct t_client *client,
	const struct t_put_thing_parameters *p, struct hook_arena *arena,
	struct hook_request *request, struct hook_error *error);
bool t_put_thing_response(const struct hook_response *response,
	struct hook_arena *arena, struct t_put_thing_result *out,
	struct hook_error *error);
/* Builds the request, sends it, reads the response; false if there is none. */
bool t_put_thing(const struct t_client *client,
	const struct t_put_thing_parameters *p, struct hook_arena *arena,
	struct t_put_thing_result *out, struct hook_error *error);

/*
 * DELETE /things/{kind}/{id}
 * Needs mutual by a client certificate.
 */
struct t_delete_thing_parameters {
	hook_str kind; /* path, required */
	hook_str id; /* path, required */
	hook_bool verbose; /* query */
};

enum t_delete_thing_kind {
	T_DELETE_THING_UNEXPECTED, /* see status and body */
	T_DELETE_THING_204, /* done */
};

struct t_delete_thing_result {
	int status;
	enum t_delete_thing_kind kind;
	hook_str body; /* as it came */
	struct hook_error problem; /* what does not fit, if anything */
};

bool t_delete_thing_request(const struct t_client *client,
	const struct t_delete_thing_parameters *p, struct hook_arena *arena,
	struct hook_request *request, struct hook_error *error);
bool t_delete_thing_response(const struct hook_response *response,
	struct hook_arena *arena, struct t_delete_thing_result *out,
	struct hook_error *error);
/* Builds the request, sends it, reads the response; false if there is none. */
bool t_delete_thing(const struct t_client *client,
	const struct t_delete_thing_parameters *p, struct hook_arena *arena,
	struct t_delete_thing_result *out, struct hook_error *error);

#ifdef __cplusplus
}
#endif

#endif
