/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from api.yaml, events.yaml; edits will be lost. */
#ifndef QONTO_BUSINESS_CALLS_H
#define QONTO_BUSINESS_CALLS_H

#include "qonto_business.h"
#include "hook_http.h"

#if QONTO_BUSINESS_STAMP_CALLS_H != 0xb168376a
#error "this and qonto_business.h are of two runs of hookc: run it again"
#endif

#ifdef __cplusplus
extern "C" {
#endif

#define QONTO_BUSINESS_SERVER_PRODUCTION "https://thirdparty.qonto.com"
#define QONTO_BUSINESS_SERVER_SANDBOX "https://thirdparty-sandbox.staging.qonto.co"

/* Who calls; zeroed members are not sent. */
struct qonto_business_client {
	hook_str server; /* a base URL, such as one of those above */
	struct hook_transport transport; /* e.g. hook_curl's */
	hook_str user_agent; /* absent: "hookc" */
	const struct hook_headers *headers;
		/* added to every request, or NULL */
	hook_str o_auth; /* OAuth 2.0 access token */
	hook_str secret_key; /* header Authorization */
	hook_str signature; /* header X-Qonto-Signature */
};

/*
 * POST /v2/webhook_subscriptions
 * Subscribes an endpoint to some types of events
 * Needs OAuth with scope webhook.
 */
struct qonto_business_create_webhook_subscription_parameters {
	/* The sandbox wants it, production does not. */
	hook_str x_qonto_staging_token; /* header, "X-Qonto-Staging-Token" */
	const struct qonto_business_create_webhook_subscription_body *body;
		/* required */
};

enum qonto_business_create_webhook_subscription_kind {
	QONTO_BUSINESS_CREATE_WEBHOOK_SUBSCRIPTION_UNEXPECTED,
		/* see status and body */
	QONTO_BUSINESS_CREATE_WEBHOOK_SUBSCRIPTION_201,
		/* The subscription, with its secret. */
	QONTO_BUSINESS_CREATE_WEBHOOK_SUBSCRIPTION_400,
		/* A member breaks a rule. */
	QONTO_BUSINESS_CREATE_WEBHOOK_SUBSCRIPTION_401,
		/* Credentials are missing or wrong. */
	QONTO_BUSINESS_CREATE_WEBHOOK_SUBSCRIPTION_403,
		/* The scope is missing. */
};

struct qonto_business_create_webhook_subscription_result {
	int status;
	enum qonto_business_create_webhook_subscription_kind kind;
	hook_str body; /* as it came */
	struct hook_error problem; /* what does not fit, if anything */
	union {
		struct qonto_business_webhook_subscription_data_with_secret *status_201;
		struct qonto_business_bad_request_error *status_400;
		struct qonto_business_unauthorized_error *status_401;
		struct qonto_business_forbidden_error *status_403;
	};
};

bool qonto_business_create_webhook_subscription_request(
	const struct qonto_business_client *client,
	const struct qonto_business_create_webhook_subscription_parameters *p,
	struct hook_arena *arena, struct hook_request *request,
	struct hook_error *error);
bool qonto_business_create_webhook_subscription_response(
	const struct hook_response *response, struct hook_arena *arena,
	struct qonto_business_create_webhook_subscription_result *out,
	struct hook_error *error);
/* Builds the request, sends it, reads the response; false if there is none. */
bool qonto_business_create_webhook_subscription(
	const struct qonto_business_client *client,
	const struct qonto_business_create_webhook_subscription_parameters *p,
	struct hook_arena *arena,
	struct qonto_business_create_webhook_subscription_result *out,
	struct hook_error *error);

/*
 * GET /v2/webhook_subscriptions
 * Lists this client's subscriptions
 * Needs OAuth with scope webhook.
 */
struct qonto_business_list_webhook_subscriptions_parameters {
	/* The sandbox wants it, production does not. */
	hook_str x_qonto_staging_token; /* header, "X-Qonto-Staging-Token" */
	hook_int page; /* query */
	hook_int per_page; /* query */
};

enum qonto_business_list_webhook_subscriptions_kind {
	QONTO_BUSINESS_LIST_WEBHOOK_SUBSCRIPTIONS_UNEXPECTED,
		/* see status and body */
	QONTO_BUSINESS_LIST_WEBHOOK_SUBSCRIPTIONS_200, /* One page of them. */
	QONTO_BUSINESS_LIST_WEBHOOK_SUBSCRIPTIONS_401,
		/* Credentials are missing or wrong. */
	QONTO_BUSINESS_LIST_WEBHOOK_SUBSCRIPTIONS_403,
		/* The scope is missing. */
};

struct qonto_business_list_webhook_subscriptions_result {
	int status;
	enum qonto_business_list_webhook_subscriptions_kind kind;
	hook_str body; /* as it came */
	struct hook_error problem; /* what does not fit, if anything */
	union {
		struct qonto_business_webhook_subscription_list *status_200;
		struct qonto_business_unauthorized_error *status_401;
		struct qonto_business_forbidden_error *status_403;
	};
};

bool qonto_business_list_webhook_subscriptions_request(
	const struct qonto_business_client *client,
	const struct qonto_business_list_webhook_subscriptions_parameters *p,
	struct hook_arena *arena, struct hook_request *request,
	struct hook_error *error);
bool qonto_business_list_webhook_subscriptions_response(
	const struct hook_response *response, struct hook_arena *arena,
	struct qonto_business_list_webhook_subscriptions_result *out,
	struct hook_error *error);
/* Builds the request, sends it, reads the response; false if there is none. */
bool qonto_business_list_webhook_subscriptions(
	const struct qonto_business_client *client,
	const struct qonto_business_list_webhook_subscriptions_parameters *p,
	struct hook_arena *arena,
	struct qonto_business_list_webhook_subscriptions_result *out,
	struct hook_error *error);

/*
 * GET /v2/webhook_subscriptions/{id}
 * Fetches one subscription
 * Needs OAuth with scope webhook.
 */
struct qonto_business_get_webhook_subscription_parameters {
	hook_str id; /* path, required */
	/* The sandbox wants it, production does not. */
	hook_str x_qonto_staging_token; /* header, "X-Qonto-Staging-Token" */
};

enum qonto_business_get_webhook_subscription_kind {
	QONTO_BUSINESS_GET_WEBHOOK_SUBSCRIPTION_UNEXPECTED,
		/* see status and body */
	QONTO_BUSINESS_GET_WEBHOOK_SUBSCRIPTION_200, /* The subscription. */
	QONTO_BUSINESS_GET_WEBHOOK_SUBSCRIPTION_401,
		/* Credentials are missing or wrong. */
	QONTO_BUSINESS_GET_WEBHOOK_SUBSCRIPTION_403, /* The scope is missing. */
};

struct qonto_business_get_webhook_subscription_result {
	int status;
	enum qonto_business_get_webhook_subscription_kind kind;
	hook_str body; /* as it came */
	struct hook_error problem; /* what does not fit, if anything */
	union {
		struct qonto_business_webhook_subscription_data *status_200;
		struct qonto_business_unauthorized_error *status_401;
		struct qonto_business_forbidden_error *status_403;
	};
};

bool qonto_business_get_webhook_subscription_request(
	const struct qonto_business_client *client,
	const struct qonto_business_get_webhook_subscription_parameters *p,
	struct hook_arena *arena, struct hook_request *request,
	struct hook_error *error);
bool qonto_business_get_webhook_subscription_response(
	const struct hook_response *response, struct hook_arena *arena,
	struct qonto_business_get_webhook_subscription_result *out,
	struct hook_error *error);
/* Builds the request, sends it, reads the response; false if there is none. */
bool qonto_business_get_webhook_subscription(
	const struct qonto_business_client *client,
	const struct qonto_business_get_webhook_subscription_parameters *p,
	struct hook_arena *arena,
	struct qonto_business_get_webhook_subscription_result *out,
	struct hook_error *error);

/*
 * PUT /v2/webhook_subscriptions/{id}
 * Changes one subscription
 * Needs OAuth with scope webhook.
 */
struct qonto_business_update_webhook_subscription_parameters {
	hook_str id; /* path, required */
	/* The sandbox wants it, production does not. */
	hook_str x_qonto_staging_token; /* header, "X-Qonto-Staging-Token" */
	const struct qonto_business_webhook_subscription_update *body;
		/* required */
};

enum qonto_business_update_webhook_subscription_kind {
	QONTO_BUSINESS_UPDATE_WEBHOOK_SUBSCRIPTION_UNEXPECTED,
		/* see status and body */
	QONTO_BUSINESS_UPDATE_WEBHOOK_SUBSCRIPTION_200,
		/* The subscription as changed. */
	QONTO_BUSINESS_UPDATE_WEBHOOK_SUBSCRIPTION_400,
		/* A member breaks a rule. */
	QONTO_BUSINESS_UPDATE_WEBHOOK_SUBSCRIPTION_401,
		/* Credentials are missing or wrong. */
	QONTO_BUSINESS_UPDATE_WEBHOOK_SUBSCRIPTION_403,
		/* The scope is missing. */
};

struct qonto_business_update_webhook_subscription_result {
	int status;
	enum qonto_business_update_webhook_subscription_kind kind;
	hook_str body; /* as it came */
	struct hook_error problem; /* what does not fit, if anything */
	union {
		struct qonto_business_webhook_subscription_data *status_200;
		struct qonto_business_bad_request_error *status_400;
		struct qonto_business_unauthorized_error *status_401;
		struct qonto_business_forbidden_error *status_403;
	};
};

bool qonto_business_update_webhook_subscription_request(
	const struct qonto_business_client *client,
	const struct qonto_business_update_webhook_subscription_parameters *p,
	struct hook_arena *arena, struct hook_request *request,
	struct hook_error *error);
bool qonto_business_update_webhook_subscription_response(
	const struct hook_response *response, struct hook_arena *arena,
	struct qonto_business_update_webhook_subscription_result *out,
	struct hook_error *error);
/* Builds the request, sends it, reads the response; false if there is none. */
bool qonto_business_update_webhook_subscription(
	const struct qonto_business_client *client,
	const struct qonto_business_update_webhook_subscription_parameters *p,
	struct hook_arena *arena,
	struct qonto_business_update_webhook_subscription_result *out,
	struct hook_error *error);

/*
 * DELETE /v2/webhook_subscriptions/{id}
 * Ends one subscription
 * Needs OAuth with scope webhook.
 */
struct qonto_business_delete_webhook_subscription_parameters {
	hook_str id; /* path, required */
	/* The sandbox wants it, production does not. */
	hook_str x_qonto_staging_token; /* header, "X-Qonto-Staging-Token" */
};

enum qonto_business_delete_webhook_subscription_kind {
	QONTO_BUSINESS_DELETE_WEBHOOK_SUBSCRIPTION_UNEXPECTED,
		/* see status and body */
	QONTO_BUSINESS_DELETE_WEBHOOK_SUBSCRIPTION_204, /* It is gone. */
	QONTO_BUSINESS_DELETE_WEBHOOK_SUBSCRIPTION_401,
		/* Credentials are missing or wrong. */
	QONTO_BUSINESS_DELETE_WEBHOOK_SUBSCRIPTION_403,
		/* The scope is missing. */
};

struct qonto_business_delete_webhook_subscription_result {
	int status;
	enum qonto_business_delete_webhook_subscription_kind kind;
	hook_str body; /* as it came */
	struct hook_error problem; /* what does not fit, if anything */
	union {
		struct qonto_business_unauthorized_error *status_401;
		struct qonto_business_forbidden_error *status_403;
	};
};

bool qonto_business_delete_webhook_subscription_request(
	const struct qonto_business_client *client,
	const struct qonto_business_delete_webhook_subscription_parameters *p,
	struct hook_arena *arena, struct hook_request *request,
	struct hook_error *error);
bool qonto_business_delete_webhook_subscription_response(
	const struct hook_response *response, struct hook_arena *arena,
	struct qonto_business_delete_webhook_subscription_result *out,
	struct hook_error *error);
/* Builds the request, sends it, reads the response; false if there is none. */
bool qonto_business_delete_webhook_subscription(
	const struct qonto_business_client *client,
	const struct qonto_business_delete_webhook_subscription_parameters *p,
	struct hook_arena *arena,
	struct qonto_business_delete_webhook_subscription_result *out,
	struct hook_error *error);

#ifdef __cplusplus
}
#endif

#endif
