/* SPDX-License-Identifier: 0BSD */
/*
 * Made by hookc from register-webhook.yaml, trigger-event.yaml; edits will be
 * lost.
 */
#ifndef QONTO_ONBOARDING_CALLS_H
#define QONTO_ONBOARDING_CALLS_H

#include "qonto_onboarding.h"
#include "hook_http.h"

#if QONTO_ONBOARDING_STAMP_CALLS_H != 0xfd674d3a
#error "this and qonto_onboarding.h are of two runs of hookc: run it again"
#endif

#ifdef __cplusplus
extern "C" {
#endif

#define QONTO_ONBOARDING_SERVER_SANDBOX "https://thirdparty-sandbox.staging.qonto.co"
#define QONTO_ONBOARDING_SERVER_PRODUCTION "https://onboarding-partners.qonto.com"

/* Who calls; zeroed members are not sent. */
struct qonto_onboarding_client {
	hook_str server; /* a base URL, such as one of those above */
	struct hook_transport transport; /* e.g. hook_curl's */
	hook_str user_agent; /* absent: "hookc" */
	const struct hook_headers *headers;
		/* added to every request, or NULL */
	hook_str api_key; /* bearer token */
	hook_str qonto_partner_id; /* header Qonto-Partner-Id */
};

/*
 * POST /register/webhooks
 * Registers the one endpoint that gets every event
 * Needs apiKey and qontoPartnerId.
 */
struct qonto_onboarding_webhooks_create_parameters {
	/* The sandbox wants it, production does not. */
	hook_str x_qonto_staging_token; /* header, "X-Qonto-Staging-Token" */
	const struct qonto_onboarding_webhook *body; /* optional */
};

enum qonto_onboarding_webhooks_create_kind {
	QONTO_ONBOARDING_WEBHOOKS_CREATE_UNEXPECTED, /* see status and body */
	QONTO_ONBOARDING_WEBHOOKS_CREATE_201, /* The endpoint as registered. */
	QONTO_ONBOARDING_WEBHOOKS_CREATE_400,
		/* A request that makes no sense. */
	QONTO_ONBOARDING_WEBHOOKS_CREATE_401,
		/* Credentials are missing or wrong. */
	QONTO_ONBOARDING_WEBHOOKS_CREATE_422,
		/* A member is missing or breaks a rule. */
	QONTO_ONBOARDING_WEBHOOKS_CREATE_500, /* A fault on their side. */
};

struct qonto_onboarding_webhooks_create_result {
	int status;
	enum qonto_onboarding_webhooks_create_kind kind;
	hook_str body; /* as it came */
	struct hook_error problem; /* what does not fit, if anything */
	union {
		struct qonto_onboarding_webhook *status_201;
		struct qonto_onboarding_errors *status_400;
		struct qonto_onboarding_errors *status_401;
		struct qonto_onboarding_errors *status_422;
	};
};

bool qonto_onboarding_webhooks_create_request(
	const struct qonto_onboarding_client *client,
	const struct qonto_onboarding_webhooks_create_parameters *p,
	struct hook_arena *arena, struct hook_request *request,
	struct hook_error *error);
bool qonto_onboarding_webhooks_create_response(
	const struct hook_response *response, struct hook_arena *arena,
	struct qonto_onboarding_webhooks_create_result *out,
	struct hook_error *error);
/* Builds the request, sends it, reads the response; false if there is none. */
bool qonto_onboarding_webhooks_create(
	const struct qonto_onboarding_client *client,
	const struct qonto_onboarding_webhooks_create_parameters *p,
	struct hook_arena *arena,
	struct qonto_onboarding_webhooks_create_result *out,
	struct hook_error *error);

/*
 * POST /register/dev/trigger_event
 * Has one event sent, for tests
 * Needs apiKey and qontoPartnerId.
 */
struct qonto_onboarding_webhooks_dev_trigger_parameters {
	/* The sandbox wants it, production does not. */
	hook_str x_qonto_staging_token; /* header, "X-Qonto-Staging-Token" */
	const struct qonto_onboarding_webhooks_dev_trigger_body *body;
		/* optional */
};

enum qonto_onboarding_webhooks_dev_trigger_kind {
	QONTO_ONBOARDING_WEBHOOKS_DEV_TRIGGER_UNEXPECTED,
		/* see status and body */
	QONTO_ONBOARDING_WEBHOOKS_DEV_TRIGGER_201, /* The event as sent. */
	QONTO_ONBOARDING_WEBHOOKS_DEV_TRIGGER_400,
		/* A request that makes no sense. */
	QONTO_ONBOARDING_WEBHOOKS_DEV_TRIGGER_401,
		/* Credentials are missing or wrong. */
	QONTO_ONBOARDING_WEBHOOKS_DEV_TRIGGER_409,
		/* The resource does not match what the request ... */
	QONTO_ONBOARDING_WEBHOOKS_DEV_TRIGGER_500, /* A fault on their side. */
};

struct qonto_onboarding_webhooks_dev_trigger_result {
	int status;
	enum qonto_onboarding_webhooks_dev_trigger_kind kind;
	hook_str body; /* as it came */
	struct hook_error problem; /* what does not fit, if anything */
	union {
		struct qonto_onboarding_webhooks_dev_trigger_response_201 *status_201;
		struct qonto_onboarding_errors *status_400;
		struct qonto_onboarding_errors *status_401;
		struct qonto_onboarding_errors *status_409;
	};
};

bool qonto_onboarding_webhooks_dev_trigger_request(
	const struct qonto_onboarding_client *client,
	const struct qonto_onboarding_webhooks_dev_trigger_parameters *p,
	struct hook_arena *arena, struct hook_request *request,
	struct hook_error *error);
bool qonto_onboarding_webhooks_dev_trigger_response(
	const struct hook_response *response, struct hook_arena *arena,
	struct qonto_onboarding_webhooks_dev_trigger_result *out,
	struct hook_error *error);
/* Builds the request, sends it, reads the response; false if there is none. */
bool qonto_onboarding_webhooks_dev_trigger(
	const struct qonto_onboarding_client *client,
	const struct qonto_onboarding_webhooks_dev_trigger_parameters *p,
	struct hook_arena *arena,
	struct qonto_onboarding_webhooks_dev_trigger_result *out,
	struct hook_error *error);

#ifdef __cplusplus
}
#endif

#endif
