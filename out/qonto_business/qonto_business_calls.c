/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from api.yaml, events.yaml; edits will be lost. */
#include "qonto_business_calls.h"
#include "hook_rows.h"

#if QONTO_BUSINESS_STAMP_CALLS_C != 0x431960cb
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

static const struct hook_parameter create_webhook_subscription_parameters[] = {
	{"X-Qonto-Staging-Token", HOOK_HEADER, HOOK_SIMPLE, false, false},
};

bool qonto_business_create_webhook_subscription_request(
	const struct qonto_business_client *client,
	const struct qonto_business_create_webhook_subscription_parameters *p,
	struct hook_arena *arena, struct hook_request *request,
	struct hook_error *error)
{
	struct hook_builder b;

	hook_builder_start(&b, arena, request, "POST", client->server, error);
	hook_build_path(&b, "/v2/webhook_subscriptions");
	if (p->x_qonto_staging_token.ptr)
		hook_build_scalar(&b,
			&create_webhook_subscription_parameters[0],
			p->x_qonto_staging_token);
	authorize_o_auth(&b, client);
	hook_build_header(&b, "Accept", hook_text("application/json"));
	if (b.failed)
		return false;
	if (p->body) {
		hook_build_body(&b, "application/json",
			qonto_business_create_webhook_subscription_body_write(
			p->body, arena, &hook_as_request, error));
	} else {
		hook_build_fail(&b, HOOK_INVALID, "the body is missing");
	}
	hook_build_caller(&b, client->user_agent, client->headers);
	return hook_builder_finish(&b);
}

#define HERE struct qonto_business_create_webhook_subscription_result
static const struct hook_response_row create_webhook_subscription_response_rows[] =
	{
	{201, "application/json",
		QONTO_BUSINESS_CREATE_WEBHOOK_SUBSCRIPTION_201,
		READ_AS(qonto_business_webhook_subscription_data_with_secret,
		status_201)},
	{400, "application/json",
		QONTO_BUSINESS_CREATE_WEBHOOK_SUBSCRIPTION_400,
		READ_AS(qonto_business_bad_request_error, status_400)},
	{401, "application/json",
		QONTO_BUSINESS_CREATE_WEBHOOK_SUBSCRIPTION_401,
		READ_AS(qonto_business_unauthorized_error, status_401)},
	{403, "application/json",
		QONTO_BUSINESS_CREATE_WEBHOOK_SUBSCRIPTION_403,
		READ_AS(qonto_business_forbidden_error, status_403)},
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
static const struct hook_row list_webhook_subscriptions_checks[] = {
	MEMBER("page", page, INT, LIMITS(MINIMUM(INT64_C(1)))),
	MEMBER("per_page", per_page, INT,
		LIMITS(MINIMUM(INT64_C(1)), MAXIMUM(INT64_C(100)))),
};
#undef HERE

static const struct hook_parameter list_webhook_subscriptions_parameters[] = {
	{"X-Qonto-Staging-Token", HOOK_HEADER, HOOK_SIMPLE, false, false},
	{"page", HOOK_QUERY, HOOK_FORM, true, false},
	{"per_page", HOOK_QUERY, HOOK_FORM, true, false},
};

bool qonto_business_list_webhook_subscriptions_request(
	const struct qonto_business_client *client,
	const struct qonto_business_list_webhook_subscriptions_parameters *p,
	struct hook_arena *arena, struct hook_request *request,
	struct hook_error *error)
{
	struct hook_builder b;

	hook_builder_start(&b, arena, request, "GET", client->server, error);
	if (!b.failed
			&& !hook_check_rows(list_webhook_subscriptions_checks,
			sizeof list_webhook_subscriptions_checks / sizeof *list_webhook_subscriptions_checks,
			p, &hook_as_request, error))
		return false;
	hook_build_path(&b, "/v2/webhook_subscriptions");
	if (p->x_qonto_staging_token.ptr)
		hook_build_scalar(&b,
			&list_webhook_subscriptions_parameters[0],
			p->x_qonto_staging_token);
	if (p->page.set)
		hook_build_scalar(&b,
			&list_webhook_subscriptions_parameters[1],
			hook_int_text(arena, p->page));
	if (p->per_page.set)
		hook_build_scalar(&b,
			&list_webhook_subscriptions_parameters[2],
			hook_int_text(arena, p->per_page));
	authorize_o_auth(&b, client);
	hook_build_header(&b, "Accept", hook_text("application/json"));
	hook_build_caller(&b, client->user_agent, client->headers);
	return hook_builder_finish(&b);
}

#define HERE struct qonto_business_list_webhook_subscriptions_result
static const struct hook_response_row list_webhook_subscriptions_response_rows[] =
	{
	{200, "application/json",
		QONTO_BUSINESS_LIST_WEBHOOK_SUBSCRIPTIONS_200,
		READ_AS(qonto_business_webhook_subscription_list, status_200)},
	{401, "application/json",
		QONTO_BUSINESS_LIST_WEBHOOK_SUBSCRIPTIONS_401,
		READ_AS(qonto_business_unauthorized_error, status_401)},
	{403, "application/json",
		QONTO_BUSINESS_LIST_WEBHOOK_SUBSCRIPTIONS_403,
		READ_AS(qonto_business_forbidden_error, status_403)},
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
static const struct hook_row get_webhook_subscription_checks[] = {
	MEMBER("id", id, TEXT, FORMAT(UUID)),
};
#undef HERE

static const struct hook_parameter get_webhook_subscription_parameters[] = {
	{"id", HOOK_PATH_IN, HOOK_SIMPLE, false, false},
	{"X-Qonto-Staging-Token", HOOK_HEADER, HOOK_SIMPLE, false, false},
};

bool qonto_business_get_webhook_subscription_request(
	const struct qonto_business_client *client,
	const struct qonto_business_get_webhook_subscription_parameters *p,
	struct hook_arena *arena, struct hook_request *request,
	struct hook_error *error)
{
	struct hook_builder b;

	hook_builder_start(&b, arena, request, "GET", client->server, error);
	if (!b.failed
			&& !hook_check_rows(get_webhook_subscription_checks,
			sizeof get_webhook_subscription_checks / sizeof *get_webhook_subscription_checks,
			p, &hook_as_request, error))
		return false;
	hook_build_path(&b, "/v2/webhook_subscriptions/");
	if (!p->id.ptr)
		hook_build_fail(&b, HOOK_INVALID, "parameter id is missing");
	hook_build_scalar(&b, &get_webhook_subscription_parameters[0], p->id);
	if (p->x_qonto_staging_token.ptr)
		hook_build_scalar(&b, &get_webhook_subscription_parameters[1],
			p->x_qonto_staging_token);
	authorize_o_auth(&b, client);
	hook_build_header(&b, "Accept", hook_text("application/json"));
	hook_build_caller(&b, client->user_agent, client->headers);
	return hook_builder_finish(&b);
}

#define HERE struct qonto_business_get_webhook_subscription_result
static const struct hook_response_row get_webhook_subscription_response_rows[] =
	{
	{200, "application/json", QONTO_BUSINESS_GET_WEBHOOK_SUBSCRIPTION_200,
		READ_AS(qonto_business_webhook_subscription_data, status_200)},
	{401, "application/json", QONTO_BUSINESS_GET_WEBHOOK_SUBSCRIPTION_401,
		READ_AS(qonto_business_unauthorized_error, status_401)},
	{403, "application/json", QONTO_BUSINESS_GET_WEBHOOK_SUBSCRIPTION_403,
		READ_AS(qonto_business_forbidden_error, status_403)},
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
static const struct hook_row update_webhook_subscription_checks[] = {
	MEMBER("id", id, TEXT, FORMAT(UUID)),
};
#undef HERE

static const struct hook_parameter update_webhook_subscription_parameters[] = {
	{"id", HOOK_PATH_IN, HOOK_SIMPLE, false, false},
	{"X-Qonto-Staging-Token", HOOK_HEADER, HOOK_SIMPLE, false, false},
};

bool qonto_business_update_webhook_subscription_request(
	const struct qonto_business_client *client,
	const struct qonto_business_update_webhook_subscription_parameters *p,
	struct hook_arena *arena, struct hook_request *request,
	struct hook_error *error)
{
	struct hook_builder b;

	hook_builder_start(&b, arena, request, "PUT", client->server, error);
	if (!b.failed
			&& !hook_check_rows(update_webhook_subscription_checks,
			sizeof update_webhook_subscription_checks / sizeof *update_webhook_subscription_checks,
			p, &hook_as_request, error))
		return false;
	hook_build_path(&b, "/v2/webhook_subscriptions/");
	if (!p->id.ptr)
		hook_build_fail(&b, HOOK_INVALID, "parameter id is missing");
	hook_build_scalar(&b, &update_webhook_subscription_parameters[0],
		p->id);
	if (p->x_qonto_staging_token.ptr)
		hook_build_scalar(&b,
			&update_webhook_subscription_parameters[1],
			p->x_qonto_staging_token);
	authorize_o_auth(&b, client);
	hook_build_header(&b, "Accept", hook_text("application/json"));
	if (b.failed)
		return false;
	if (p->body) {
		hook_build_body(&b, "application/json",
			qonto_business_webhook_subscription_update_write(
			p->body, arena, &hook_as_request, error));
	} else {
		hook_build_fail(&b, HOOK_INVALID, "the body is missing");
	}
	hook_build_caller(&b, client->user_agent, client->headers);
	return hook_builder_finish(&b);
}

#define HERE struct qonto_business_update_webhook_subscription_result
static const struct hook_response_row update_webhook_subscription_response_rows[] =
	{
	{200, "application/json",
		QONTO_BUSINESS_UPDATE_WEBHOOK_SUBSCRIPTION_200,
		READ_AS(qonto_business_webhook_subscription_data, status_200)},
	{400, "application/json",
		QONTO_BUSINESS_UPDATE_WEBHOOK_SUBSCRIPTION_400,
		READ_AS(qonto_business_bad_request_error, status_400)},
	{401, "application/json",
		QONTO_BUSINESS_UPDATE_WEBHOOK_SUBSCRIPTION_401,
		READ_AS(qonto_business_unauthorized_error, status_401)},
	{403, "application/json",
		QONTO_BUSINESS_UPDATE_WEBHOOK_SUBSCRIPTION_403,
		READ_AS(qonto_business_forbidden_error, status_403)},
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
static const struct hook_row delete_webhook_subscription_checks[] = {
	MEMBER("id", id, TEXT, FORMAT(UUID)),
};
#undef HERE

static const struct hook_parameter delete_webhook_subscription_parameters[] = {
	{"id", HOOK_PATH_IN, HOOK_SIMPLE, false, false},
	{"X-Qonto-Staging-Token", HOOK_HEADER, HOOK_SIMPLE, false, false},
};

bool qonto_business_delete_webhook_subscription_request(
	const struct qonto_business_client *client,
	const struct qonto_business_delete_webhook_subscription_parameters *p,
	struct hook_arena *arena, struct hook_request *request,
	struct hook_error *error)
{
	struct hook_builder b;

	hook_builder_start(&b, arena, request, "DELETE", client->server, error);
	if (!b.failed
			&& !hook_check_rows(delete_webhook_subscription_checks,
			sizeof delete_webhook_subscription_checks / sizeof *delete_webhook_subscription_checks,
			p, &hook_as_request, error))
		return false;
	hook_build_path(&b, "/v2/webhook_subscriptions/");
	if (!p->id.ptr)
		hook_build_fail(&b, HOOK_INVALID, "parameter id is missing");
	hook_build_scalar(&b, &delete_webhook_subscription_parameters[0],
		p->id);
	if (p->x_qonto_staging_token.ptr)
		hook_build_scalar(&b,
			&delete_webhook_subscription_parameters[1],
			p->x_qonto_staging_token);
	authorize_o_auth(&b, client);
	hook_build_header(&b, "Accept", hook_text("application/json"));
	hook_build_caller(&b, client->user_agent, client->headers);
	return hook_builder_finish(&b);
}

#define HERE struct qonto_business_delete_webhook_subscription_result
static const struct hook_response_row delete_webhook_subscription_response_rows[] =
	{
	{204, NULL, QONTO_BUSINESS_DELETE_WEBHOOK_SUBSCRIPTION_204, NOT_READ},
	{401, "application/json",
		QONTO_BUSINESS_DELETE_WEBHOOK_SUBSCRIPTION_401,
		READ_AS(qonto_business_unauthorized_error, status_401)},
	{403, "application/json",
		QONTO_BUSINESS_DELETE_WEBHOOK_SUBSCRIPTION_403,
		READ_AS(qonto_business_forbidden_error, status_403)},
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
