/* SPDX-License-Identifier: 0BSD */
/*
 * Made by hookc from create-webhook.yaml, get-webhook.yaml, events.yaml; edits
 * will be lost.
 */
#ifndef CONDUIT_CALLS_H
#define CONDUIT_CALLS_H

#include "conduit.h"
#include "hook_http.h"

#if CONDUIT_STAMP_CALLS_H != 0x68e4b739
#error "this and conduit.h are of two runs of hookc: run it again"
#endif

#ifdef __cplusplus
extern "C" {
#endif

#define CONDUIT_SERVER_LIVE "https://api.conduit.financial"
#define CONDUIT_SERVER_SANDBOX "https://api.sandbox.conduit.financial"

/* Who calls; zeroed members are not sent. */
struct conduit_client {
	hook_str server; /* a base URL, such as one of those above */
	struct hook_transport transport; /* e.g. hook_curl's */
	hook_str user_agent; /* absent: "hookc" */
	const struct hook_headers *headers;
		/* added to every request, or NULL */
	hook_str api_key; /* header X-API-Key */
	hook_str api_secret; /* header X-API-Secret */
};

/*
 * POST /webhooks
 * Creates an endpoint for some events
 * Needs apiKey and apiSecret.
 */
struct conduit_create_webhook_parameters {
	const struct conduit_create_webhook_body *body; /* optional */
};

enum conduit_create_webhook_kind {
	CONDUIT_CREATE_WEBHOOK_UNEXPECTED, /* see status and body */
	CONDUIT_CREATE_WEBHOOK_201, /* The endpoint as created. */
	CONDUIT_CREATE_WEBHOOK_400, /* A member breaks a rule. */
	CONDUIT_CREATE_WEBHOOK_401, /* Credentials are missing or wrong. */
	CONDUIT_CREATE_WEBHOOK_403, /* Not allowed to these credentials. */
	CONDUIT_CREATE_WEBHOOK_415, /* Not JSON. */
	CONDUIT_CREATE_WEBHOOK_429, /* Too many requests. */
	CONDUIT_CREATE_WEBHOOK_500, /* A fault on their side. */
};

struct conduit_create_webhook_result {
	int status;
	enum conduit_create_webhook_kind kind;
	hook_str body; /* as it came */
	struct hook_error problem; /* what does not fit, if anything */
	union {
		struct conduit_webhook *status_201;
		struct conduit_bad_request_error_response *status_400;
		struct conduit_bad_request_error_response *status_401;
		struct conduit_forbidden_error_response *status_403;
		struct conduit_unsupported_media_type_error_response *status_415;
		struct conduit_too_many_requests_error_response *status_429;
		struct conduit_internal_server_error_response *status_500;
	};
};

bool conduit_create_webhook_request(const struct conduit_client *client,
	const struct conduit_create_webhook_parameters *p,
	struct hook_arena *arena, struct hook_request *request,
	struct hook_error *error);
bool conduit_create_webhook_response(const struct hook_response *response,
	struct hook_arena *arena, struct conduit_create_webhook_result *out,
	struct hook_error *error);
/* Builds the request, sends it, reads the response; false if there is none. */
bool conduit_create_webhook(const struct conduit_client *client,
	const struct conduit_create_webhook_parameters *p,
	struct hook_arena *arena, struct conduit_create_webhook_result *out,
	struct hook_error *error);

/*
 * GET /webhooks/{id}
 * Fetches one endpoint
 * Needs apiKey and apiSecret.
 */
struct conduit_get_webhook_parameters {
	/* Names an endpoint. */
	hook_str id; /* path, required */
};

enum conduit_get_webhook_kind {
	CONDUIT_GET_WEBHOOK_UNEXPECTED, /* see status and body */
	CONDUIT_GET_WEBHOOK_200, /* The endpoint. */
	CONDUIT_GET_WEBHOOK_400, /* A member breaks a rule. */
	CONDUIT_GET_WEBHOOK_401, /* Credentials are missing or wrong. */
	CONDUIT_GET_WEBHOOK_403, /* Not allowed to these credentials. */
	CONDUIT_GET_WEBHOOK_404, /* No such endpoint. */
	CONDUIT_GET_WEBHOOK_429, /* Too many requests. */
	CONDUIT_GET_WEBHOOK_500, /* A fault on their side. */
};

struct conduit_get_webhook_result {
	int status;
	enum conduit_get_webhook_kind kind;
	hook_str body; /* as it came */
	struct hook_error problem; /* what does not fit, if anything */
	union {
		struct conduit_webhook *status_200;
		struct conduit_bad_request_error_response *status_400;
		struct conduit_bad_request_error_response *status_401;
		struct conduit_forbidden_error_response *status_403;
		struct conduit_too_many_requests_error_response *status_429;
		struct conduit_internal_server_error_response *status_500;
	};
};

bool conduit_get_webhook_request(const struct conduit_client *client,
	const struct conduit_get_webhook_parameters *p,
	struct hook_arena *arena, struct hook_request *request,
	struct hook_error *error);
bool conduit_get_webhook_response(const struct hook_response *response,
	struct hook_arena *arena, struct conduit_get_webhook_result *out,
	struct hook_error *error);
/* Builds the request, sends it, reads the response; false if there is none. */
bool conduit_get_webhook(const struct conduit_client *client,
	const struct conduit_get_webhook_parameters *p,
	struct hook_arena *arena, struct conduit_get_webhook_result *out,
	struct hook_error *error);

#ifdef __cplusplus
}
#endif

#endif
