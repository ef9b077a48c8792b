/* SPDX-License-Identifier: 0BSD */
/*
 * Made by hookc from register-webhook.yaml, trigger-event.yaml; edits will be
 * lost.
 */
#include "qonto_onboarding_calls.h"
#include "hook_rows.h"

#if QONTO_ONBOARDING_STAMP_CALLS_C != 0xd6f2a74a
#error "this and qonto_onboarding.h are of two runs of hookc: run it again"
#endif

#include <string.h>

static void authorize_api_key_and_qonto_partner_id(struct hook_builder *b,
	const struct qonto_onboarding_client *client)
{
	if (client->api_key.ptr && client->qonto_partner_id.ptr) {
		hook_build_authorization(b, "Bearer ", client->api_key);
		hook_build_header(b, "Qonto-Partner-Id",
			client->qonto_partner_id);
		return;
	}
	hook_build_fail(b, HOOK_CREDENTIALS,
		"no credentials are set for apiKey and qontoPartnerId");
}

#define HERE struct qonto_onboarding_webhooks_create_parameters
static const struct hook_call_parameter webhooks_create_parameters[] = {
	PARAMETER("X-Qonto-Staging-Token", x_qonto_staging_token,
		IN_HEADER(SIMPLE), TEXT),
};
static const struct hook_call_body webhooks_create_bodies[] = {
	JSON_BODY("application/json", body, qonto_onboarding_webhook),
};
#undef HERE

bool qonto_onboarding_webhooks_create_request(
	const struct qonto_onboarding_client *client,
	const struct qonto_onboarding_webhooks_create_parameters *p,
	struct hook_arena *arena, struct hook_request *request,
	struct hook_error *error)
{
	struct hook_builder b;

	hook_builder_start(&b, arena, request, "POST", client->server, error);
	hook_build_call(&b, "/register/webhooks",
		PARAMETERS(webhooks_create_parameters), p);
	authorize_api_key_and_qonto_partner_id(&b, client);
	hook_build_header(&b, "Accept", hook_text("application/json"));
	hook_build_bodies(&b, OPTIONAL_BODY(webhooks_create_bodies), p);
	hook_build_caller(&b, client->user_agent, client->headers);
	return hook_builder_finish(&b);
}

#define HERE struct qonto_onboarding_webhooks_create_result
static const struct hook_response_row webhooks_create_response_rows[] = {
	{201, "application/json", QONTO_ONBOARDING_WEBHOOKS_CREATE_201,
		READ_AS(qonto_onboarding_webhook, status_201), false},
	{400, "application/json", QONTO_ONBOARDING_WEBHOOKS_CREATE_400,
		READ_AS(qonto_onboarding_errors, status_400), false},
	{401, "application/json", QONTO_ONBOARDING_WEBHOOKS_CREATE_401,
		READ_AS(qonto_onboarding_errors, status_401), false},
	{422, "application/json", QONTO_ONBOARDING_WEBHOOKS_CREATE_422,
		READ_AS(qonto_onboarding_errors, status_422), false},
	{500, NULL, QONTO_ONBOARDING_WEBHOOKS_CREATE_500, NOT_READ, false},
};
static const struct hook_responses webhooks_create_responses =
	{RESPONSES_OF(webhooks_create_response_rows), NO_HEADS};
#undef HERE

bool qonto_onboarding_webhooks_create_response(
	const struct hook_response *response, struct hook_arena *arena,
	struct qonto_onboarding_webhooks_create_result *out,
	struct hook_error *error)
{
	memset(out, 0, sizeof *out);
	out->status = response->status;
	out->body = response->body;
	return hook_response_read(&webhooks_create_responses, response, arena,
		out, error);
}

bool qonto_onboarding_webhooks_create(
	const struct qonto_onboarding_client *client,
	const struct qonto_onboarding_webhooks_create_parameters *p,
	struct hook_arena *arena,
	struct qonto_onboarding_webhooks_create_result *out,
	struct hook_error *error)
{
	struct hook_request request;
	struct hook_response response;

	memset(&response, 0, sizeof response);
	return qonto_onboarding_webhooks_create_request(client, p, arena,
		&request, error) &&
		client->transport.send(client->transport.user, &request, arena,
			&response, error) &&
		qonto_onboarding_webhooks_create_response(&response, arena,
			out, error);
}

#define HERE struct qonto_onboarding_webhooks_dev_trigger_parameters
static const struct hook_call_parameter webhooks_dev_trigger_parameters[] = {
	PARAMETER("X-Qonto-Staging-Token", x_qonto_staging_token,
		IN_HEADER(SIMPLE), TEXT),
};
static const struct hook_call_body webhooks_dev_trigger_bodies[] = {
	JSON_BODY("application/json", body,
		qonto_onboarding_webhooks_dev_trigger_body),
};
#undef HERE

bool qonto_onboarding_webhooks_dev_trigger_request(
	const struct qonto_onboarding_client *client,
	const struct qonto_onboarding_webhooks_dev_trigger_parameters *p,
	struct hook_arena *arena, struct hook_request *request,
	struct hook_error *error)
{
	struct hook_builder b;

	hook_builder_start(&b, arena, request, "POST", client->server, error);
	hook_build_call(&b, "/register/dev/trigger_event",
		PARAMETERS(webhooks_dev_trigger_parameters), p);
	authorize_api_key_and_qonto_partner_id(&b, client);
	hook_build_header(&b, "Accept", hook_text("application/json"));
	hook_build_bodies(&b, OPTIONAL_BODY(webhooks_dev_trigger_bodies), p);
	hook_build_caller(&b, client->user_agent, client->headers);
	return hook_builder_finish(&b);
}

#define HERE struct qonto_onboarding_webhooks_dev_trigger_result
static const struct hook_response_row webhooks_dev_trigger_response_rows[] = {
	{201, "application/json", QONTO_ONBOARDING_WEBHOOKS_DEV_TRIGGER_201,
		READ_AS(qonto_onboarding_webhooks_dev_trigger_response_201,
		status_201), false},
	{400, "application/json", QONTO_ONBOARDING_WEBHOOKS_DEV_TRIGGER_400,
		READ_AS(qonto_onboarding_errors, status_400), false},
	{401, "application/json", QONTO_ONBOARDING_WEBHOOKS_DEV_TRIGGER_401,
		READ_AS(qonto_onboarding_errors, status_401), false},
	{409, "application/json", QONTO_ONBOARDING_WEBHOOKS_DEV_TRIGGER_409,
		READ_AS(qonto_onboarding_errors, status_409), false},
	{500, NULL, QONTO_ONBOARDING_WEBHOOKS_DEV_TRIGGER_500, NOT_READ, false},
};
static const struct hook_responses webhooks_dev_trigger_responses =
	{RESPONSES_OF(webhooks_dev_trigger_response_rows), NO_HEADS};
#undef HERE

bool qonto_onboarding_webhooks_dev_trigger_response(
	const struct hook_response *response, struct hook_arena *arena,
	struct qonto_onboarding_webhooks_dev_trigger_result *out,
	struct hook_error *error)
{
	memset(out, 0, sizeof *out);
	out->status = response->status;
	out->body = response->body;
	return hook_response_read(&webhooks_dev_trigger_responses, response,
		arena, out, error);
}

bool qonto_onboarding_webhooks_dev_trigger(
	const struct qonto_onboarding_client *client,
	const struct qonto_onboarding_webhooks_dev_trigger_parameters *p,
	struct hook_arena *arena,
	struct qonto_onboarding_webhooks_dev_trigger_result *out,
	struct hook_error *error)
{
	struct hook_request request;
	struct hook_response response;

	memset(&response, 0, sizeof response);
	return qonto_onboarding_webhooks_dev_trigger_request(client, p, arena,
		&request, error) &&
		client->transport.send(client->transport.user, &request, arena,
			&response, error) &&
		qonto_onboarding_webhooks_dev_trigger_response(&response,
			arena, out, error);
}
