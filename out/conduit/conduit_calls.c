/* SPDX-License-Identifier: 0BSD */
/*
 * Made by hookc from create-webhook.yaml, get-webhook.yaml, events.yaml; edits
 * will be lost.
 */
#include "conduit_calls.h"
#include "hook_rows.h"

#if CONDUIT_STAMP_CALLS_C != 0x1387825c
#error "this and conduit.h are of two runs of hookc: run it again"
#endif

#include <string.h>

static void authorize_api_key_and_api_secret(struct hook_builder *b,
	const struct conduit_client *client)
{
	if (client->api_key.ptr && client->api_secret.ptr) {
		hook_build_header(b, "X-API-Key", client->api_key);
		hook_build_header(b, "X-API-Secret", client->api_secret);
		return;
	}
	hook_build_fail(b, HOOK_CREDENTIALS,
		"no credentials are set for apiKey and apiSecret");
}

/* ^whk_[a-zA-Z0-9]{27}$ */
static const uint8_t webhook_pattern_2_class[256] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 2,
	0, 1, 1, 1, 1, 1, 1, 1, 3, 1, 1, 4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 5,
	1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint8_t webhook_pattern_2_next[] = {
	1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 1, 1, 1, 1, 1, 1, 4, 1,
	1, 1, 5, 1, 1, 1, 1, 6, 1, 6, 6, 6, 1, 7, 1, 7, 7, 7, 1, 8, 1, 8, 8, 8,
	1, 9, 1, 9, 9, 9, 1, 10, 1, 10, 10, 10, 1, 11, 1, 11, 11, 11, 1, 12, 1,
	12, 12, 12, 1, 13, 1, 13, 13, 13, 1, 14, 1, 14, 14, 14, 1, 15, 1, 15,
	15, 15, 1, 16, 1, 16, 16, 16, 1, 17, 1, 17, 17, 17, 1, 18, 1, 18, 18,
	18, 1, 19, 1, 19, 19, 19, 1, 20, 1, 20, 20, 20, 1, 21, 1, 21, 21, 21,
	1, 22, 1, 22, 22, 22, 1, 23, 1, 23, 23, 23, 1, 24, 1, 24, 24, 24, 1,
	25, 1, 25, 25, 25, 1, 26, 1, 26, 26, 26, 1, 27, 1, 27, 27, 27, 1, 28,
	1, 28, 28, 28, 1, 29, 1, 29, 29, 29, 1, 30, 1, 30, 30, 30, 1, 31, 1,
	31, 31, 31, 1, 32, 1, 32, 32, 32, 1, 1, 1, 1, 1, 1
};
static const uint8_t webhook_pattern_2_accepting[] = {
	0, 0, 0, 0, 1
};
static const struct hook_pattern webhook_pattern_2 = {
	"^whk_[a-zA-Z0-9]{27}$",
	33, 6, 1, 33,
	webhook_pattern_2_class,
	webhook_pattern_2_next, NULL,
	webhook_pattern_2_accepting,
	NULL, 0,
	0, 0,
};

#define HERE struct conduit_create_webhook_parameters
static const struct hook_call_body create_webhook_bodies[] = {
	JSON_BODY("application/json", body, conduit_create_webhook_body),
};
#undef HERE

bool conduit_create_webhook_request(const struct conduit_client *client,
	const struct conduit_create_webhook_parameters *p,
	struct hook_arena *arena, struct hook_request *request,
	struct hook_error *error)
{
	struct hook_builder b;

	hook_builder_start(&b, arena, request, "POST", client->server, error);
	hook_build_call(&b, "/webhooks", NO_PARAMETERS);
	authorize_api_key_and_api_secret(&b, client);
	hook_build_header(&b, "Accept", hook_text("application/json"));
	hook_build_bodies(&b, OPTIONAL_BODY(create_webhook_bodies), p);
	hook_build_caller(&b, client->user_agent, client->headers);
	return hook_builder_finish(&b);
}

#define HERE struct conduit_create_webhook_result
static const struct hook_response_row create_webhook_response_rows[] = {
	{201, "application/json", CONDUIT_CREATE_WEBHOOK_201,
		READ_AS(conduit_webhook, status_201), false},
	{400, "application/json", CONDUIT_CREATE_WEBHOOK_400,
		READ_AS(conduit_bad_request_error_response, status_400), false},
	{401, "application/json", CONDUIT_CREATE_WEBHOOK_401,
		READ_AS(conduit_bad_request_error_response, status_401), false},
	{403, "application/json", CONDUIT_CREATE_WEBHOOK_403,
		READ_AS(conduit_forbidden_error_response, status_403), false},
	{415, "application/json", CONDUIT_CREATE_WEBHOOK_415,
		READ_AS(conduit_unsupported_media_type_error_response,
		status_415), false},
	{429, "application/json", CONDUIT_CREATE_WEBHOOK_429,
		READ_AS(conduit_too_many_requests_error_response, status_429),
		false},
	{500, "application/json", CONDUIT_CREATE_WEBHOOK_500,
		READ_AS(conduit_internal_server_error_response, status_500),
		false},
};
static const struct hook_responses create_webhook_responses =
	{RESPONSES_OF(create_webhook_response_rows), NO_HEADS};
#undef HERE

bool conduit_create_webhook_response(const struct hook_response *response,
	struct hook_arena *arena, struct conduit_create_webhook_result *out,
	struct hook_error *error)
{
	memset(out, 0, sizeof *out);
	out->status = response->status;
	out->body = response->body;
	return hook_response_read(&create_webhook_responses, response, arena,
		out, error);
}

bool conduit_create_webhook(const struct conduit_client *client,
	const struct conduit_create_webhook_parameters *p,
	struct hook_arena *arena, struct conduit_create_webhook_result *out,
	struct hook_error *error)
{
	struct hook_request request;
	struct hook_response response;

	memset(&response, 0, sizeof response);
	return conduit_create_webhook_request(client, p, arena, &request,
		error) &&
		client->transport.send(client->transport.user, &request, arena,
			&response, error) &&
		conduit_create_webhook_response(&response, arena, out, error);
}

#define HERE struct conduit_get_webhook_parameters
static const struct hook_call_parameter get_webhook_parameters[] = {
	PARAMETER("id", id, IN_PATH(SIMPLE), TEXT, REQUIRED,
		LIMITS(PATTERN(webhook_pattern_2))),
};
#undef HERE

bool conduit_get_webhook_request(const struct conduit_client *client,
	const struct conduit_get_webhook_parameters *p,
	struct hook_arena *arena, struct hook_request *request,
	struct hook_error *error)
{
	struct hook_builder b;

	hook_builder_start(&b, arena, request, "GET", client->server, error);
	hook_build_call(&b, "/webhooks/{id}",
		PARAMETERS(get_webhook_parameters), p);
	authorize_api_key_and_api_secret(&b, client);
	hook_build_header(&b, "Accept", hook_text("application/json"));
	hook_build_caller(&b, client->user_agent, client->headers);
	return hook_builder_finish(&b);
}

#define HERE struct conduit_get_webhook_result
static const struct hook_response_row get_webhook_response_rows[] = {
	{200, "application/json", CONDUIT_GET_WEBHOOK_200,
		READ_AS(conduit_webhook, status_200), false},
	{400, "application/json", CONDUIT_GET_WEBHOOK_400,
		READ_AS(conduit_bad_request_error_response, status_400), false},
	{401, "application/json", CONDUIT_GET_WEBHOOK_401,
		READ_AS(conduit_bad_request_error_response, status_401), false},
	{403, "application/json", CONDUIT_GET_WEBHOOK_403,
		READ_AS(conduit_forbidden_error_response, status_403), false},
	{404, NULL, CONDUIT_GET_WEBHOOK_404, NOT_READ, false},
	{429, "application/json", CONDUIT_GET_WEBHOOK_429,
		READ_AS(conduit_too_many_requests_error_response, status_429),
		false},
	{500, "application/json", CONDUIT_GET_WEBHOOK_500,
		READ_AS(conduit_internal_server_error_response, status_500),
		false},
};
static const struct hook_responses get_webhook_responses =
	{RESPONSES_OF(get_webhook_response_rows), NO_HEADS};
#undef HERE

bool conduit_get_webhook_response(const struct hook_response *response,
	struct hook_arena *arena, struct conduit_get_webhook_result *out,
	struct hook_error *error)
{
	memset(out, 0, sizeof *out);
	out->status = response->status;
	out->body = response->body;
	return hook_response_read(&get_webhook_responses, response, arena, out,
		error);
}

bool conduit_get_webhook(const struct conduit_client *client,
	const struct conduit_get_webhook_parameters *p,
	struct hook_arena *arena, struct conduit_get_webhook_result *out,
	struct hook_error *error)
{
	struct hook_request request;
	struct hook_response response;

	memset(&response, 0, sizeof response);
	return conduit_get_webhook_request(client, p, arena, &request, error) &&
		client->transport.send(client->transport.user, &request, arena,
			&response, error) &&
		conduit_get_webhook_response(&response, arena, out, error);
}
