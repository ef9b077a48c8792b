/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from api.yaml, events.yaml; edits will be lost. */
#include "qonto_business_calls.h"
#include "hook_rows.h"

#if QONTO_BUSINESS_STAMP_CALLS_C != 0x461ecab9
#error "this and qonto_business.h are of two runs of hookc: run it again"
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

bool qonto_business_create_webhook_subscription_response(
	const struct hook_response *response, struct hook_arena *arena,
	struct qonto_business_create_webhook_subscription_result *out,
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
			out->kind =
				QONTO_BUSINESS_CREATE_WEBHOOK_SUBSCRIPTION_201;
			out->status_201 =
				hook_new(arena, sizeof *out->status_201, error);
			read = out->status_201
				&& qonto_business_webhook_subscription_data_with_secret_read(out->status_201,
				arena, out->body.ptr, out->body.len, &options,
				error);
		}
	} else if (response->status == 400) {
		content =
			hook_content_find(response, "application/json",
			&out->problem);
		if (content == 0) {
			out->kind =
				QONTO_BUSINESS_CREATE_WEBHOOK_SUBSCRIPTION_400;
			out->status_400 =
				hook_new(arena, sizeof *out->status_400, error);
			read = out->status_400
				&& qonto_business_bad_request_error_read(
				out->status_400, arena, out->body.ptr,
				out->body.len, &options, error);
		}
	} else if (response->status == 401) {
		content =
			hook_content_find(response, "application/json",
			&out->problem);
		if (content == 0) {
			out->kind =
				QONTO_BUSINESS_CREATE_WEBHOOK_SUBSCRIPTION_401;
			out->status_401 =
				hook_new(arena, sizeof *out->status_401, error);
			read = out->status_401
				&& qonto_business_unauthorized_error_read(
				out->status_401, arena, out->body.ptr,
				out->body.len, &options, error);
		}
	} else if (response->status == 403) {
		content =
			hook_content_find(response, "application/json",
			&out->problem);
		if (content == 0) {
			out->kind =
				QONTO_BUSINESS_CREATE_WEBHOOK_SUBSCRIPTION_403;
			out->status_403 =
				hook_new(arena, sizeof *out->status_403, error);
			read = out->status_403
				&& qonto_business_forbidden_error_read(
				out->status_403, arena, out->body.ptr,
				out->body.len, &options, error);
		}
	}
	if (!read)
		out->kind =
			QONTO_BUSINESS_CREATE_WEBHOOK_SUBSCRIPTION_UNEXPECTED;
	return read || unread(&out->problem, error);
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

bool qonto_business_list_webhook_subscriptions_response(
	const struct hook_response *response, struct hook_arena *arena,
	struct qonto_business_list_webhook_subscriptions_result *out,
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
	if (response->status == 200) {
		content =
			hook_content_find(response, "application/json",
			&out->problem);
		if (content == 0) {
			out->kind =
				QONTO_BUSINESS_LIST_WEBHOOK_SUBSCRIPTIONS_200;
			out->status_200 =
				hook_new(arena, sizeof *out->status_200, error);
			read = out->status_200
				&& qonto_business_webhook_subscription_list_read(out->status_200,
				arena, out->body.ptr, out->body.len, &options,
				error);
		}
	} else if (response->status == 401) {
		content =
			hook_content_find(response, "application/json",
			&out->problem);
		if (content == 0) {
			out->kind =
				QONTO_BUSINESS_LIST_WEBHOOK_SUBSCRIPTIONS_401;
			out->status_401 =
				hook_new(arena, sizeof *out->status_401, error);
			read = out->status_401
				&& qonto_business_unauthorized_error_read(
				out->status_401, arena, out->body.ptr,
				out->body.len, &options, error);
		}
	} else if (response->status == 403) {
		content =
			hook_content_find(response, "application/json",
			&out->problem);
		if (content == 0) {
			out->kind =
				QONTO_BUSINESS_LIST_WEBHOOK_SUBSCRIPTIONS_403;
			out->status_403 =
				hook_new(arena, sizeof *out->status_403, error);
			read = out->status_403
				&& qonto_business_forbidden_error_read(
				out->status_403, arena, out->body.ptr,
				out->body.len, &options, error);
		}
	}
	if (!read)
		out->kind =
			QONTO_BUSINESS_LIST_WEBHOOK_SUBSCRIPTIONS_UNEXPECTED;
	return read || unread(&out->problem, error);
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

bool qonto_business_get_webhook_subscription_response(
	const struct hook_response *response, struct hook_arena *arena,
	struct qonto_business_get_webhook_subscription_result *out,
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
	if (response->status == 200) {
		content =
			hook_content_find(response, "application/json",
			&out->problem);
		if (content == 0) {
			out->kind = QONTO_BUSINESS_GET_WEBHOOK_SUBSCRIPTION_200;
			out->status_200 =
				hook_new(arena, sizeof *out->status_200, error);
			read = out->status_200
				&& qonto_business_webhook_subscription_data_read(out->status_200,
				arena, out->body.ptr, out->body.len, &options,
				error);
		}
	} else if (response->status == 401) {
		content =
			hook_content_find(response, "application/json",
			&out->problem);
		if (content == 0) {
			out->kind = QONTO_BUSINESS_GET_WEBHOOK_SUBSCRIPTION_401;
			out->status_401 =
				hook_new(arena, sizeof *out->status_401, error);
			read = out->status_401
				&& qonto_business_unauthorized_error_read(
				out->status_401, arena, out->body.ptr,
				out->body.len, &options, error);
		}
	} else if (response->status == 403) {
		content =
			hook_content_find(response, "application/json",
			&out->problem);
		if (content == 0) {
			out->kind = QONTO_BUSINESS_GET_WEBHOOK_SUBSCRIPTION_403;
			out->status_403 =
				hook_new(arena, sizeof *out->status_403, error);
			read = out->status_403
				&& qonto_business_forbidden_error_read(
				out->status_403, arena, out->body.ptr,
				out->body.len, &options, error);
		}
	}
	if (!read)
		out->kind = QONTO_BUSINESS_GET_WEBHOOK_SUBSCRIPTION_UNEXPECTED;
	return read || unread(&out->problem, error);
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

bool qonto_business_update_webhook_subscription_response(
	const struct hook_response *response, struct hook_arena *arena,
	struct qonto_business_update_webhook_subscription_result *out,
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
	if (response->status == 200) {
		content =
			hook_content_find(response, "application/json",
			&out->problem);
		if (content == 0) {
			out->kind =
				QONTO_BUSINESS_UPDATE_WEBHOOK_SUBSCRIPTION_200;
			out->status_200 =
				hook_new(arena, sizeof *out->status_200, error);
			read = out->status_200
				&& qonto_business_webhook_subscription_data_read(out->status_200,
				arena, out->body.ptr, out->body.len, &options,
				error);
		}
	} else if (response->status == 400) {
		content =
			hook_content_find(response, "application/json",
			&out->problem);
		if (content == 0) {
			out->kind =
				QONTO_BUSINESS_UPDATE_WEBHOOK_SUBSCRIPTION_400;
			out->status_400 =
				hook_new(arena, sizeof *out->status_400, error);
			read = out->status_400
				&& qonto_business_bad_request_error_read(
				out->status_400, arena, out->body.ptr,
				out->body.len, &options, error);
		}
	} else if (response->status == 401) {
		content =
			hook_content_find(response, "application/json",
			&out->problem);
		if (content == 0) {
			out->kind =
				QONTO_BUSINESS_UPDATE_WEBHOOK_SUBSCRIPTION_401;
			out->status_401 =
				hook_new(arena, sizeof *out->status_401, error);
			read = out->status_401
				&& qonto_business_unauthorized_error_read(
				out->status_401, arena, out->body.ptr,
				out->body.len, &options, error);
		}
	} else if (response->status == 403) {
		content =
			hook_content_find(response, "application/json",
			&out->problem);
		if (content == 0) {
			out->kind =
				QONTO_BUSINESS_UPDATE_WEBHOOK_SUBSCRIPTION_403;
			out->status_403 =
				hook_new(arena, sizeof *out->status_403, error);
			read = out->status_403
				&& qonto_business_forbidden_error_read(
				out->status_403, arena, out->body.ptr,
				out->body.len, &options, error);
		}
	}
	if (!read)
		out->kind =
			QONTO_BUSINESS_UPDATE_WEBHOOK_SUBSCRIPTION_UNEXPECTED;
	return read || unread(&out->problem, error);
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

bool qonto_business_delete_webhook_subscription_response(
	const struct hook_response *response, struct hook_arena *arena,
	struct qonto_business_delete_webhook_subscription_result *out,
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
	if (response->status == 204) {
		out->kind = QONTO_BUSINESS_DELETE_WEBHOOK_SUBSCRIPTION_204;
	} else if (response->status == 401) {
		content =
			hook_content_find(response, "application/json",
			&out->problem);
		if (content == 0) {
			out->kind =
				QONTO_BUSINESS_DELETE_WEBHOOK_SUBSCRIPTION_401;
			out->status_401 =
				hook_new(arena, sizeof *out->status_401, error);
			read = out->status_401
				&& qonto_business_unauthorized_error_read(
				out->status_401, arena, out->body.ptr,
				out->body.len, &options, error);
		}
	} else if (response->status == 403) {
		content =
			hook_content_find(response, "application/json",
			&out->problem);
		if (content == 0) {
			out->kind =
				QONTO_BUSINESS_DELETE_WEBHOOK_SUBSCRIPTION_403;
			out->status_403 =
				hook_new(arena, sizeof *out->status_403, error);
			read = out->status_403
				&& qonto_business_forbidden_error_read(
				out->status_403, arena, out->body.ptr,
				out->body.len, &options, error);
		}
	}
	if (!read)
		out->kind =
			QONTO_BUSINESS_DELETE_WEBHOOK_SUBSCRIPTION_UNEXPECTED;
	return read || unread(&out->problem, error);
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
