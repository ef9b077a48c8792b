/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from api.yaml, events.yaml; edits will be lost. */
#include "qonto_business_calls.h"
#include "hook_rows.h"

#if QONTO_BUSINESS_STAMP_CALLS_C != 0x5995b8ce
#error "this and qonto_business.h are of two runs of hookc: run it again"
#endif

#include <string.h>

static void authorize_o_auth(struct hook_builder *b,
	const struct qonto_business_client *client)
{
	if (client->o_auth.ptr) {
		hook_build_authorization(b, "Bearer ", client->o_auth);
		return;
	}
	hook_build_fail(b, HOOK_CREDENTIALS,
		"no credentials are set for OAuth");
}

#define HERE struct qonto_business_create_webhook_subscription_parameters
static const struct hook_call_parameter
	create_webhook_subscription_parameters[] = {
	PARAMETER("X-Qonto-Staging-Token", x_qonto_staging_token,
		IN_HEADER(SIMPLE), TEXT),
};
static const struct hook_call_body create_webhook_subscription_bodies[] = {
	JSON_BODY("application/json", body,
		qonto_business_create_webhook_subscription_body),
};
#undef HERE

bool qonto_business_create_webhook_subscription_request(
	const struct qonto_business_client *client,
	const struct qonto_business_create_webhook_subscription_parameters *p,
	struct hook_arena *arena, struct hook_request *request,
	struct hook_error *error)
{
	struct hook_builder b;

	hook_builder_start(&b, arena, request, "POST", client->server, error);
	hook_build_call(&b, "/v2/webhook_subscriptions",
		PARAMETERS(create_webhook_subscription_parameters), p);
	authorize_o_auth(&b, client);
	hook_build_header(&b, "Accept", hook_text("application/json"));
	hook_build_bodies(&b,
		REQUIRED_BODY(create_webhook_subscription_bodies), p);
	hook_build_caller(&b, client->user_agent, client->headers);
	return hook_builder_finish(&b);
}

#define HERE struct qonto_business_create_webhook_subscription_result
static const struct hook_response_row
	create_webhook_subscription_response_rows[] = {
	{201, "application/json",
		QONTO_BUSINESS_CREATE_WEBHOOK_SUBSCRIPTION_201,
		READ_AS(qonto_business_webhook_subscription_data_with_secret,
		status_201), false},
	{400, "application/json",
		QONTO_BUSINESS_CREATE_WEBHOOK_SUBSCRIPTION_400,
		READ_AS(qonto_business_bad_request_error, status_400), false},
	{401, "application/json",
		QONTO_BUSINESS_CREATE_WEBHOOK_SUBSCRIPTION_401,
		READ_AS(qonto_business_unauthorized_error, status_401), false},
	{403, "application/json",
		QONTO_BUSINESS_CREATE_WEBHOOK_SUBSCRIPTION_403,
		READ_AS(qonto_business_forbidden_error, status_403), false},
};
static const struct hook_responses create_webhook_subscription_responses =
	{RESPONSES_OF(create_webhook_subscription_response_rows), NO_HEADS};
#undef HERE

bool qonto_business_create_webhook_subscription_response(
	const struct hook_response *response, struct hook_arena *arena,
	struct qonto_business_create_webhook_subscription_result *out,
	struct hook_error *error)
{
	memset(out, 0, sizeof *out);
	out->status = response->status;
	out->body = response->body;
	return hook_response_read(&create_webhook_subscription_responses,
		response, arena, out, error);
}

bool qonto_business_create_webhook_subscription(
	const struct qonto_business_client *client,
	const struct qonto_business_create_webhook_subscription_parameters *p,
	struct hook_arena *arena,
	struct qonto_business_create_webhook_subscription_result *out,
	struct hook_error *error)
{
	struct hook_request request;
	struct hook_response response;

	memset(&response, 0, sizeof response);
	return qonto_business_create_webhook_subscription_request(client, p,
		arena, &request, error) &&
		client->transport.send(client->transport.user, &request, arena,
			&response, error) &&
		qonto_business_create_webhook_subscription_response(&response,
			arena, out, error);
}

#define HERE struct qonto_business_list_webhook_subscriptions_parameters
static const struct hook_call_parameter
	list_webhook_subscriptions_parameters[] = {
	PARAMETER("X-Qonto-Staging-Token", x_qonto_staging_token,
		IN_HEADER(SIMPLE), TEXT),
	PARAMETER("page", page, IN_QUERY(FORM, EXPLODE), INT,
		LIMITS(MINIMUM(INT64_C(1)))),
	PARAMETER("per_page", per_page, IN_QUERY(FORM, EXPLODE), INT,
		LIMITS(MINIMUM(INT64_C(1)), MAXIMUM(INT64_C(100)))),
};
#undef HERE

bool qonto_business_list_webhook_subscriptions_request(
	const struct qonto_business_client *client,
	const struct qonto_business_list_webhook_subscriptions_parameters *p,
	struct hook_arena *arena, struct hook_request *request,
	struct hook_error *error)
{
	struct hook_builder b;

	hook_builder_start(&b, arena, request, "GET", client->server, error);
	hook_build_call(&b, "/v2/webhook_subscriptions",
		PARAMETERS(list_webhook_subscriptions_parameters), p);
	authorize_o_auth(&b, client);
	hook_build_header(&b, "Accept", hook_text("application/json"));
	hook_build_caller(&b, client->user_agent, client->headers);
	return hook_builder_finish(&b);
}

#define HERE struct qonto_business_list_webhook_subscriptions_result
static const struct hook_response_row
	list_webhook_subscriptions_response_rows[] = {
	{200, "application/json",
		QONTO_BUSINESS_LIST_WEBHOOK_SUBSCRIPTIONS_200,
		READ_AS(qonto_business_webhook_subscription_list, status_200),
		false},
	{401, "application/json",
		QONTO_BUSINESS_LIST_WEBHOOK_SUBSCRIPTIONS_401,
		READ_AS(qonto_business_unauthorized_error, status_401), false},
	{403, "application/json",
		QONTO_BUSINESS_LIST_WEBHOOK_SUBSCRIPTIONS_403,
		READ_AS(qonto_business_forbidden_error, status_403), false},
};
static const struct hook_responses list_webhook_subscriptions_responses =
	{RESPONSES_OF(list_webhook_subscriptions_response_rows), NO_HEADS};
#undef HERE

bool qonto_business_list_webhook_subscriptions_response(
	const struct hook_response *response, struct hook_arena *arena,
	struct qonto_business_list_webhook_subscriptions_result *out,
	struct hook_error *error)
{
	memset(out, 0, sizeof *out);
	out->status = response->status;
	out->body = response->body;
	return hook_response_read(&list_webhook_subscriptions_responses,
		response, arena, out, error);
}

bool qonto_business_list_webhook_subscriptions(
	const struct qonto_business_client *client,
	const struct qonto_business_list_webhook_subscriptions_parameters *p,
	struct hook_arena *arena,
	struct qonto_business_list_webhook_subscriptions_result *out,
	struct hook_error *error)
{
	struct hook_request request;
	struct hook_response response;

	memset(&response, 0, sizeof response);
	return qonto_business_list_webhook_subscriptions_request(client, p,
		arena, &request, error) &&
		client->transport.send(client->transport.user, &request, arena,
			&response, error) &&
		qonto_business_list_webhook_subscriptions_response(&response,
			arena, out, error);
}

#define HERE struct qonto_business_get_webhook_subscription_parameters
static const struct hook_call_parameter
	get_webhook_subscription_parameters[] = {
	PARAMETER("id", id, IN_PATH(SIMPLE), TEXT, REQUIRED, FORMAT(UUID)),
	PARAMETER("X-Qonto-Staging-Token", x_qonto_staging_token,
		IN_HEADER(SIMPLE), TEXT),
};
#undef HERE

bool qonto_business_get_webhook_subscription_request(
	const struct qonto_business_client *client,
	const struct qonto_business_get_webhook_subscription_parameters *p,
	struct hook_arena *arena, struct hook_request *request,
	struct hook_error *error)
{
	struct hook_builder b;

	hook_builder_start(&b, arena, request, "GET", client->server, error);
	hook_build_call(&b, "/v2/webhook_subscriptions/{id}",
		PARAMETERS(get_webhook_subscription_parameters), p);
	authorize_o_auth(&b, client);
	hook_build_header(&b, "Accept", hook_text("application/json"));
	hook_build_caller(&b, client->user_agent, client->headers);
	return hook_builder_finish(&b);
}

#define HERE struct qonto_business_get_webhook_subscription_result
static const struct hook_response_row
	get_webhook_subscription_response_rows[] = {
	{200, "application/json", QONTO_BUSINESS_GET_WEBHOOK_SUBSCRIPTION_200,
		READ_AS(qonto_business_webhook_subscription_data, status_200),
		false},
	{401, "application/json", QONTO_BUSINESS_GET_WEBHOOK_SUBSCRIPTION_401,
		READ_AS(qonto_business_unauthorized_error, status_401), false},
	{403, "application/json", QONTO_BUSINESS_GET_WEBHOOK_SUBSCRIPTION_403,
		READ_AS(qonto_business_forbidden_error, status_403), false},
};
static const struct hook_responses get_webhook_subscription_responses =
	{RESPONSES_OF(get_webhook_subscription_response_rows), NO_HEADS};
#undef HERE

bool qonto_business_get_webhook_subscription_response(
	const struct hook_response *response, struct hook_arena *arena,
	struct qonto_business_get_webhook_subscription_result *out,
	struct hook_error *error)
{
	memset(out, 0, sizeof *out);
	out->status = response->status;
	out->body = response->body;
	return hook_response_read(&get_webhook_subscription_responses,
		response, arena, out, error);
}

bool qonto_business_get_webhook_subscription(
	const struct qonto_business_client *client,
	const struct qonto_business_get_webhook_subscription_parameters *p,
	struct hook_arena *arena,
	struct qonto_business_get_webhook_subscription_result *out,
	struct hook_error *error)
{
	struct hook_request request;
	struct hook_response response;

	memset(&response, 0, sizeof response);
	return qonto_business_get_webhook_subscription_request(client, p,
		arena, &request, error) &&
		client->transport.send(client->transport.user, &request, arena,
			&response, error) &&
		qonto_business_get_webhook_subscription_response(&response,
			arena, out, error);
}

#define HERE struct qonto_business_update_webhook_subscription_parameters
static const struct hook_call_parameter
	update_webhook_subscription_parameters[] = {
	PARAMETER("id", id, IN_PATH(SIMPLE), TEXT, REQUIRED, FORMAT(UUID)),
	PARAMETER("X-Qonto-Staging-Token", x_qonto_staging_token,
		IN_HEADER(SIMPLE), TEXT),
};
static const struct hook_call_body update_webhook_subscription_bodies[] = {
	JSON_BODY("application/json", body,
		qonto_business_webhook_subscription_update),
};
#undef HERE

bool qonto_business_update_webhook_subscription_request(
	const struct qonto_business_client *client,
	const struct qonto_business_update_webhook_subscription_parameters *p,
	struct hook_arena *arena, struct hook_request *request,
	struct hook_error *error)
{
	struct hook_builder b;

	hook_builder_start(&b, arena, request, "PUT", client->server, error);
	hook_build_call(&b, "/v2/webhook_subscriptions/{id}",
		PARAMETERS(update_webhook_subscription_parameters), p);
	authorize_o_auth(&b, client);
	hook_build_header(&b, "Accept", hook_text("application/json"));
	hook_build_bodies(&b,
		REQUIRED_BODY(update_webhook_subscription_bodies), p);
	hook_build_caller(&b, client->user_agent, client->headers);
	return hook_builder_finish(&b);
}

#define HERE struct qonto_business_update_webhook_subscription_result
static const struct hook_response_row
	update_webhook_subscription_response_rows[] = {
	{200, "application/json",
		QONTO_BUSINESS_UPDATE_WEBHOOK_SUBSCRIPTION_200,
		READ_AS(qonto_business_webhook_subscription_data, status_200),
		false},
	{400, "application/json",
		QONTO_BUSINESS_UPDATE_WEBHOOK_SUBSCRIPTION_400,
		READ_AS(qonto_business_bad_request_error, status_400), false},
	{401, "application/json",
		QONTO_BUSINESS_UPDATE_WEBHOOK_SUBSCRIPTION_401,
		READ_AS(qonto_business_unauthorized_error, status_401), false},
	{403, "application/json",
		QONTO_BUSINESS_UPDATE_WEBHOOK_SUBSCRIPTION_403,
		READ_AS(qonto_business_forbidden_error, status_403), false},
};
static const struct hook_responses update_webhook_subscription_responses =
	{RESPONSES_OF(update_webhook_subscription_response_rows), NO_HEADS};
#undef HERE

bool qonto_business_update_webhook_subscription_response(
	const struct hook_response *response, struct hook_arena *arena,
	struct qonto_business_update_webhook_subscription_result *out,
	struct hook_error *error)
{
	memset(out, 0, sizeof *out);
	out->status = response->status;
	out->body = response->body;
	return hook_response_read(&update_webhook_subscription_responses,
		response, arena, out, error);
}

bool qonto_business_update_webhook_subscription(
	const struct qonto_business_client *client,
	const struct qonto_business_update_webhook_subscription_parameters *p,
	struct hook_arena *arena,
	struct qonto_business_update_webhook_subscription_result *out,
	struct hook_error *error)
{
	struct hook_request request;
	struct hook_response response;

	memset(&response, 0, sizeof response);
	return qonto_business_update_webhook_subscription_request(client, p,
		arena, &request, error) &&
		client->transport.send(client->transport.user, &request, arena,
			&response, error) &&
		qonto_business_update_webhook_subscription_response(&response,
			arena, out, error);
}

#define HERE struct qonto_business_delete_webhook_subscription_parameters
static const struct hook_call_parameter
	delete_webhook_subscription_parameters[] = {
	PARAMETER("id", id, IN_PATH(SIMPLE), TEXT, REQUIRED, FORMAT(UUID)),
	PARAMETER("X-Qonto-Staging-Token", x_qonto_staging_token,
		IN_HEADER(SIMPLE), TEXT),
};
#undef HERE

bool qonto_business_delete_webhook_subscription_request(
	const struct qonto_business_client *client,
	const struct qonto_business_delete_webhook_subscription_parameters *p,
	struct hook_arena *arena, struct hook_request *request,
	struct hook_error *error)
{
	struct hook_builder b;

	hook_builder_start(&b, arena, request, "DELETE", client->server, error);
	hook_build_call(&b, "/v2/webhook_subscriptions/{id}",
		PARAMETERS(delete_webhook_subscription_parameters), p);
	authorize_o_auth(&b, client);
	hook_build_header(&b, "Accept", hook_text("application/json"));
	hook_build_caller(&b, client->user_agent, client->headers);
	return hook_builder_finish(&b);
}

#define HERE struct qonto_business_delete_webhook_subscription_result
static const struct hook_response_row
	delete_webhook_subscription_response_rows[] = {
	{204, NULL, QONTO_BUSINESS_DELETE_WEBHOOK_SUBSCRIPTION_204, NOT_READ,
		false},
	{401, "application/json",
		QONTO_BUSINESS_DELETE_WEBHOOK_SUBSCRIPTION_401,
		READ_AS(qonto_business_unauthorized_error, status_401), false},
	{403, "application/json",
		QONTO_BUSINESS_DELETE_WEBHOOK_SUBSCRIPTION_403,
		READ_AS(qonto_business_forbidden_error, status_403), false},
};
static const struct hook_responses delete_webhook_subscription_responses =
	{RESPONSES_OF(delete_webhook_subscription_response_rows), NO_HEADS};
#undef HERE

bool qonto_business_delete_webhook_subscription_response(
	const struct hook_response *response, struct hook_arena *arena,
	struct qonto_business_delete_webhook_subscription_result *out,
	struct hook_error *error)
{
	memset(out, 0, sizeof *out);
	out->status = response->status;
	out->body = response->body;
	return hook_response_read(&delete_webhook_subscription_responses,
		response, arena, out, error);
}

bool qonto_business_delete_webhook_subscription(
	const struct qonto_business_client *client,
	const struct qonto_business_delete_webhook_subscription_parameters *p,
	struct hook_arena *arena,
	struct qonto_business_delete_webhook_subscription_result *out,
	struct hook_error *error)
{
	struct hook_request request;
	struct hook_response response;

	memset(&response, 0, sizeof response);
	return qonto_business_delete_webhook_subscription_request(client, p,
		arena, &request, error) &&
		client->transport.send(client->transport.user, &request, arena,
			&response, error) &&
		qonto_business_delete_webhook_subscription_response(&response,
			arena, out, error);
}
