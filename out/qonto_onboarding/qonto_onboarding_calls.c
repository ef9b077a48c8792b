/* SPDX-License-Identifier: 0BSD */
/*
 * Made by hookc from register-webhook.yaml, trigger-event.yaml; edits will be
 * lost.
 */
#include "qonto_onboarding_calls.h"

#if QONTO_ONBOARDING_STAMP_CALLS_C != 0x1c7217ec
#error "this and qonto_onboarding.h are of two runs of hookc: run it again"
#endif

#include <string.h>

static struct hook_options options_of(struct hook_report *report,
	struct hook_error *problem)
{
	struct hook_options options =
		{HOOK_RESPONSE, true, true, false, NULL, NULL};

	report->errors = problem;
	report->room = 1;
	report->count = 0;
	options.report = report;
	return options;
}

/* The body is no such JSON, which is reported; or memory ended: false. */
static bool unread(struct hook_error *problem, const struct hook_error *error)
{
	*problem = *error;
	return error->code != HOOK_NO_MEMORY;
}

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

static const struct hook_parameter webhooks_create_parameters[] = {
	{"X-Qonto-Staging-Token", HOOK_HEADER, HOOK_SIMPLE, false, false},
};

bool qonto_onboarding_webhooks_create_request(
	const struct qonto_onboarding_client *client,
	const struct qonto_onboarding_webhooks_create_parameters *p,
	struct hook_arena *arena, struct hook_request *request,
	struct hook_error *error)
{
	struct hook_builder b;

	hook_builder_start(&b, arena, request, "POST", client->server, error);
	hook_build_path(&b, "/register/webhooks");
	if (p->x_qonto_staging_token.ptr)
		hook_build_scalar(&b, &webhooks_create_parameters[0],
			p->x_qonto_staging_token);
	authorize_api_key_and_qonto_partner_id(&b, client);
	hook_build_header(&b, "Accept", hook_text("application/json"));
	if (b.failed)
		return false;
	if (p->body) {
		hook_build_body(&b, "application/json",
			qonto_onboarding_webhook_write(p->body, arena,
			&hook_as_request, error));
	}
	hook_build_caller(&b, client->user_agent, client->headers);
	return hook_builder_finish(&b);
}

bool qonto_onboarding_webhooks_create_response(
	const struct hook_response *response, struct hook_arena *arena,
	struct qonto_onboarding_webhooks_create_result *out,
	struct hook_error *error)
{
	struct hook_report report;
	struct hook_options options;
	bool read = true;
	int content;

	memset(out, 0, sizeof *out);
	out->status = response->status;
	out->body = response->body;
	options = options_of(&report, &out->problem);
	if (response->status == 201) {
		content =
			hook_content_find(response, "application/json",
			&out->problem);
		if (content == 0) {
			out->kind = QONTO_ONBOARDING_WEBHOOKS_CREATE_201;
			out->status_201 =
				hook_new(arena, sizeof *out->status_201, error);
			read = out->status_201
				&& qonto_onboarding_webhook_read(
				out->status_201, arena, out->body.ptr,
				out->body.len, &options, error);
		}
	} else if (response->status == 400) {
		content =
			hook_content_find(response, "application/json",
			&out->problem);
		if (content == 0) {
			out->kind = QONTO_ONBOARDING_WEBHOOKS_CREATE_400;
			out->status_400 =
				hook_new(arena, sizeof *out->status_400, error);
			read = out->status_400
				&& qonto_onboarding_errors_read(
				out->status_400, arena, out->body.ptr,
				out->body.len, &options, error);
		}
	} else if (response->status == 401) {
		content =
			hook_content_find(response, "application/json",
			&out->problem);
		if (content == 0) {
			out->kind = QONTO_ONBOARDING_WEBHOOKS_CREATE_401;
			out->status_401 =
				hook_new(arena, sizeof *out->status_401, error);
			read = out->status_401
				&& qonto_onboarding_errors_read(
				out->status_401, arena, out->body.ptr,
				out->body.len, &options, error);
		}
	} else if (response->status == 422) {
		content =
			hook_content_find(response, "application/json",
			&out->problem);
		if (content == 0) {
			out->kind = QONTO_ONBOARDING_WEBHOOKS_CREATE_422;
			out->status_422 =
				hook_new(arena, sizeof *out->status_422, error);
			read = out->status_422
				&& qonto_onboarding_errors_read(
				out->status_422, arena, out->body.ptr,
				out->body.len, &options, error);
		}
	} else if (response->status == 500) {
		out->kind = QONTO_ONBOARDING_WEBHOOKS_CREATE_500;
	}
	if (!read)
		out->kind = QONTO_ONBOARDING_WEBHOOKS_CREATE_UNEXPECTED;
	return read || unread(&out->problem, error);
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

static const struct hook_parameter webhooks_dev_trigger_parameters[] = {
	{"X-Qonto-Staging-Token", HOOK_HEADER, HOOK_SIMPLE, false, false},
};

bool qonto_onboarding_webhooks_dev_trigger_request(
	const struct qonto_onboarding_client *client,
	const struct qonto_onboarding_webhooks_dev_trigger_parameters *p,
	struct hook_arena *arena, struct hook_request *request,
	struct hook_error *error)
{
	struct hook_builder b;

	hook_builder_start(&b, arena, request, "POST", client->server, error);
	hook_build_path(&b, "/register/dev/trigger_event");
	if (p->x_qonto_staging_token.ptr)
		hook_build_scalar(&b, &webhooks_dev_trigger_parameters[0],
			p->x_qonto_staging_token);
	authorize_api_key_and_qonto_partner_id(&b, client);
	hook_build_header(&b, "Accept", hook_text("application/json"));
	if (b.failed)
		return false;
	if (p->body) {
		hook_build_body(&b, "application/json",
			qonto_onboarding_webhooks_dev_trigger_body_write(
			p->body, arena, &hook_as_request, error));
	}
	hook_build_caller(&b, client->user_agent, client->headers);
	return hook_builder_finish(&b);
}

bool qonto_onboarding_webhooks_dev_trigger_response(
	const struct hook_response *response, struct hook_arena *arena,
	struct qonto_onboarding_webhooks_dev_trigger_result *out,
	struct hook_error *error)
{
	struct hook_report report;
	struct hook_options options;
	bool read = true;
	int content;

	memset(out, 0, sizeof *out);
	out->status = response->status;
	out->body = response->body;
	options = options_of(&report, &out->problem);
	if (response->status == 201) {
		content =
			hook_content_find(response, "application/json",
			&out->problem);
		if (content == 0) {
			out->kind = QONTO_ONBOARDING_WEBHOOKS_DEV_TRIGGER_201;
			out->status_201 =
				hook_new(arena, sizeof *out->status_201, error);
			read = out->status_201
				&& qonto_onboarding_webhooks_dev_trigger_response_201_read(out->status_201,
				arena, out->body.ptr, out->body.len, &options,
				error);
		}
	} else if (response->status == 400) {
		content =
			hook_content_find(response, "application/json",
			&out->problem);
		if (content == 0) {
			out->kind = QONTO_ONBOARDING_WEBHOOKS_DEV_TRIGGER_400;
			out->status_400 =
				hook_new(arena, sizeof *out->status_400, error);
			read = out->status_400
				&& qonto_onboarding_errors_read(
				out->status_400, arena, out->body.ptr,
				out->body.len, &options, error);
		}
	} else if (response->status == 401) {
		content =
			hook_content_find(response, "application/json",
			&out->problem);
		if (content == 0) {
			out->kind = QONTO_ONBOARDING_WEBHOOKS_DEV_TRIGGER_401;
			out->status_401 =
				hook_new(arena, sizeof *out->status_401, error);
			read = out->status_401
				&& qonto_onboarding_errors_read(
				out->status_401, arena, out->body.ptr,
				out->body.len, &options, error);
		}
	} else if (response->status == 409) {
		content =
			hook_content_find(response, "application/json",
			&out->problem);
		if (content == 0) {
			out->kind = QONTO_ONBOARDING_WEBHOOKS_DEV_TRIGGER_409;
			out->status_409 =
				hook_new(arena, sizeof *out->status_409, error);
			read = out->status_409
				&& qonto_onboarding_errors_read(
				out->status_409, arena, out->body.ptr,
				out->body.len, &options, error);
		}
	} else if (response->status == 500) {
		out->kind = QONTO_ONBOARDING_WEBHOOKS_DEV_TRIGGER_500;
	}
	if (!read)
		out->kind = QONTO_ONBOARDING_WEBHOOKS_DEV_TRIGGER_UNEXPECTED;
	return read || unread(&out->problem, error);
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
