/* SPDX-License-Identifier: MIT */
/* Qonto Onboarding, from registration to ten typed events. */
#include "live.h"
#include "qonto_onboarding_calls.h"
#include "qonto_onboarding_events.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#define SECRET "1qA+9OSwfnm0NuhF+b8CJA=="

/* clang-format off */
#define EVENTS(x) \
	x(registrations_pending, "registrations.pending") \
	x(registrations_user_started, "registrations.user_started") \
	x(registrations_contract_signed, "registrations.contract_signed") \
	x(registrations_completed, "registrations.completed") \
	x(organizations_deleted, "organizations.deleted") \
	x(registrations_submitted, "registrations.submitted") \
	x(registrations_capital_deposit_activated, \
	  "registrations.capital_deposit_activated") \
	x(registrations_capital_deposit_request_signed, \
	  "registrations.capital_deposit_request_signed") \
	x(registrations_capital_deposit_certificate_signed, \
	  "registrations.capital_deposit_certificate_signed") \
	x(registrations_capital_deposit_statement_ready, \
	  "registrations.capital_deposit_statement_ready")
/* clang-format on */

/* What the handlers saw last. */
struct seen {
	const char *handler;
	char type[64];
	int count;
	bool fail;
};

#define HANDLER(name, wire)                                               \
	static bool on_##name(void *user,                                 \
			      const struct qonto_onboarding_event *event, \
			      const struct hook_delivery *delivery)       \
	{                                                                 \
		struct seen *seen = user;                                 \
                                                                          \
		ck_assert_str_eq(event->event_type.ptr, wire);            \
		ck_assert_str_eq(event->resource_id.ptr,                  \
				 "525817f7-93e8-4f31-a83d-20319778b4b0"); \
		ck_assert_int_eq(event->created_at.seconds, 1661779052);  \
		ck_assert_uint_eq(delivery->report.count, 0);             \
		seen->handler = wire;                                     \
		seen->count++;                                            \
		return !seen->fail;                                       \
	}
EVENTS(HANDLER)

static bool on_otherwise(void *user, const struct hook_delivery *delivery)
{
	struct seen *seen = user;

	seen->handler = "otherwise";
	snprintf(seen->type, sizeof seen->type, "%s",
		 delivery->type.ptr ? delivery->type.ptr : "none");
	seen->count++;
	return true;
}

static int receive(void *user, const struct hook_request *request,
		   struct hook_arena *arena, struct hook_error *error)
{
	return qonto_onboarding_receive(user, request, arena, error);
}

static hook_str event_json(char *out, size_t room, const char *type)
{
	snprintf(out, room,
		 "{\"id\":\"75341dcb-0376-474d-97d7-d2c03ff3973c\","
		 "\"event_type\":\"%s\",\"resource_type\":\"registration\","
		 "\"resource_id\":\"525817f7-93e8-4f31-a83d-20319778b4b0\","
		 "\"created_at\":\"2022-08-29T13:17:32Z\"}",
		 type);
	return hook_text(out);
}

/* ---- the provider: reads with the emitted reader, answers in kind ---- */

static int register_webhook(struct live_provider *provider,
			    const struct hook_request *request,
			    struct hook_arena *arena, struct hook_error *error)
{
	struct qonto_onboarding_webhook webhook;
	hook_str token =
		hook_header_find(&request->headers, "Authorization", NULL);

	provider->body = hook_text("");
	if (token.ptr == NULL || strcmp(token.ptr, "Bearer token") != 0) {
		provider->body =
			hook_text("{\"errors\":[{\"code\":"
				  "\"unauthorized\",\"detail\":\"who\"}]}");
		return 401;
	}
	ck_assert_str_eq(request->url.ptr, "/register/webhooks");
	ck_assert_str_eq(hook_header_find(&request->headers, "Qonto-Partner-Id",
					  NULL)
				 .ptr,
			 "partner");
	ck_assert_str_eq(hook_header_find(&request->headers,
					  "X-Qonto-Staging-Token", NULL)
				 .ptr,
			 "staging");
	ck_assert_msg(qonto_onboarding_webhook_read(&webhook, arena,
						    request->body.ptr,
						    request->body.len, NULL,
						    error),
		      "%s", error->reason);
	/* readOnly members are not in a request. */
	ck_assert_ptr_null(webhook.id.ptr);
	ck_assert_str_eq(webhook.secret.ptr, SECRET);
	webhook.id = hook_text("37824615-afec-4340-b700-0981b5f0c319");
	webhook.created_at =
		hook_time_from(hook_text("2021-08-17T12:31:32.689Z"));
	provider->body = qonto_onboarding_webhook_write(&webhook, arena,
							&hook_as_response,
							error);
	ck_assert_msg(provider->body.ptr != NULL, "%s", error->reason);
	return 201;
}

static void check_registration(void)
{
	struct live_provider provider = {.answer = register_webhook};
	struct hook_curl curl = {.deadline_ms = 120000};
	struct qonto_onboarding_client client = {0};
	struct qonto_onboarding_webhook webhook = {0};
	struct qonto_onboarding_webhooks_create_parameters p = {0};
	struct qonto_onboarding_webhooks_create_result r;
	struct hook_arena arena;
	struct hook_error error;

	hook_arena_init(&arena, 1u << 20);
	live_provider_start(&provider);
	client.server = hook_text(provider.base);
	client.transport = hook_curl_transport(&curl);
	client.qonto_partner_id = hook_text("partner");
	p.x_qonto_staging_token = hook_text("staging");
	p.body = &webhook;
	webhook.id = hook_text("not sent: it is read only");
	webhook.callback_url = hook_text("https://example.com/hooks");
	webhook.secret = hook_text(SECRET);
	/* Both credentials are needed, and so is every required member. */
	ck_assert(!qonto_onboarding_webhooks_create(&client, &p, &arena, &r,
						    &error));
	ck_assert_int_eq(error.code, HOOK_CREDENTIALS);
	client.api_key = hook_text("wrong");
	ck_assert(!qonto_onboarding_webhooks_create(&client, &p, &arena, &r,
						    &error));
	ck_assert_int_eq(error.code, HOOK_INVALID);
	ck_assert_str_eq(error.path, "/enabled");
	ck_assert_int_eq(provider.requests, 0);
	qonto_onboarding_webhook_default(&webhook);
	ck_assert(webhook.enabled.set && webhook.enabled.value);
	ck_assert_msg(qonto_onboarding_webhooks_create(&client, &p, &arena, &r,
						       &error),
		      "%s", error.reason);
	ck_assert_int_eq(r.kind, QONTO_ONBOARDING_WEBHOOKS_CREATE_401);
	ck_assert_str_eq(r.status_401->errors.items[0].code.ptr,
			 "unauthorized");
	client.api_key = hook_text("token");
	ck_assert_msg(qonto_onboarding_webhooks_create(&client, &p, &arena, &r,
						       &error),
		      "%s", error.reason);
	ck_assert_int_eq(r.kind, QONTO_ONBOARDING_WEBHOOKS_CREATE_201);
	ck_assert_str_eq(r.status_201->id.ptr,
			 "37824615-afec-4340-b700-0981b5f0c319");
	ck_assert_int_eq(r.status_201->created_at.nanos, 689000000);
	live_provider_stop(&provider);
	hook_curl_close(&curl);
	hook_arena_free(&arena);
}

/* ---- deliveries ---- */

static int deliver(const char *url, hook_str body, const char *secret)
{
	struct hook_header headers[1];
	struct hook_request request;
	struct hook_arena arena;
	struct hook_error error;
	int status;

	hook_arena_init(&arena, 1u << 22);
	live_request(&request, headers, body);
	ck_assert(qonto_onboarding_sign(hook_text(secret), (hook_str){NULL, 0},
					LIVE_NOW, &request, &arena, &error));
	status = live_post(url, &request);
	hook_arena_free(&arena);
	return status;
}

static int post_with(const char *url, const char *name, const char *value,
		     const char *type, const char *body)
{
	struct hook_header headers[2] = {
		{hook_text("Content-Type"), hook_text(type)},
		{hook_text(name), hook_text(value)},
	};
	struct hook_request request = {.method = hook_text("POST"),
				       .headers = {headers, 2},
				       .body = hook_text(body)};

	return live_post(url, &request);
}

static void check_events(const char *url, struct seen *seen)
{
	static const char *const names[] = {
#define NAME(name, wire) wire,
		EVENTS(NAME)};
	char json[512];
	size_t i;

	for (i = 0; i < sizeof names / sizeof *names; i++) {
		ck_assert_int_eq(
			deliver(url, event_json(json, sizeof json, names[i]),
				SECRET),
			200);
		ck_assert_str_eq(seen->handler, names[i]);
	}
	ck_assert_int_eq(seen->count, 10);
	/* A new event is taken, and said as it came. */
	ck_assert_int_eq(
		deliver(url, event_json(json, sizeof json, "registrations.new"),
			SECRET),
		200);
	ck_assert_str_eq(seen->handler, "otherwise");
	ck_assert_str_eq(seen->type, "registrations.new");
	/* A handler that fails is tried again by the provider. */
	seen->fail = true;
	ck_assert_int_eq(deliver(url, event_json(json, sizeof json, names[0]),
				 SECRET),
			 500);
	seen->fail = false;
}

static void check_refusals(const char *url, struct seen *seen)
{
	static const char vector[] = "b0d249e653f1310fa5b7f26d5682548afa1799"
				     "353b92fcafd4cacbd90312023e";
	char json[512];
	int before = seen->count;

	event_json(json, sizeof json, "registrations.pending");
	ck_assert_int_eq(deliver(url, hook_text(json), "other"), 401);
	ck_assert_int_eq(post_with(url, "Qonto-SHA256-Signature", vector,
				   "application/json", json),
			 401);
	ck_assert_int_eq(post_with(url, "Qonto-SHA256-Signature", "b0d2",
				   "application/json", json),
			 400);
	ck_assert_int_eq(post_with(url, "Qonto-SHA256-Signature", "",
				   "application/json", json),
			 401);
	ck_assert_int_eq(post_with(url, "X-Other", "x", "application/json",
				   json),
			 401);
	ck_assert_int_eq(post_with(url, "Qonto-SHA256-Signature", vector,
				   "text/plain", json),
			 415);
	/* Signed, and yet no JSON; JSON, and yet twice the same member. */
	ck_assert_int_eq(deliver(url, hook_text("{\"id\":"), SECRET), 400);
	ck_assert_int_eq(
		deliver(url,
			hook_text(
				"{\"event_type\":"
				"\"registrations.pending\",\"id\":\"a\",\"id\":\"b\"}"),
			SECRET),
		400);
	ck_assert_int_eq(seen->count, before);
}

/* Leniently a wrong member is told; strictly the event is refused. */
static bool on_broken(void *user, const struct qonto_onboarding_event *event,
		      const struct hook_delivery *delivery)
{
	struct seen *seen = user;

	ck_assert_ptr_null(event->resource_id.ptr);
	ck_assert_uint_ge(delivery->report.count, 1);
	ck_assert_str_eq(delivery->report.errors[0].path, "/resource_id");
	seen->count++;
	return true;
}

static void check_strict(struct live_target *target,
			 struct qonto_onboarding_receiver *receiver,
			 struct seen *seen)
{
	static const char broken[] =
		"{\"event_type\":"
		"\"registrations.pending\",\"resource_id\":5}";
	int before = seen->count;

	receiver->on.registrations_pending = on_broken;
	ck_assert_int_eq(deliver(target->url, hook_text(broken), SECRET), 200);
	ck_assert_int_eq(seen->count, before + 1);
	receiver->base.strict = true;
	ck_assert_int_eq(deliver(target->url, hook_text(broken), SECRET), 422);
	ck_assert_int_eq(seen->count, before + 1);
}

void live_onboarding(void)
{
	struct seen seen = {0};
	struct qonto_onboarding_receiver receiver = {.user = &seen};
	struct live_target target = {
		.server = {.receive = receive, .user = &receiver}};
	hook_str secrets[2] = {hook_text("old"), hook_text(SECRET)};
	struct hook_error error;

#define SET(name, wire) receiver.on.name = on_##name;
	EVENTS(SET)
	receiver.on.otherwise = on_otherwise;
	check_registration();
	ck_assert(
		qonto_onboarding_receiver_open(&receiver, secrets, 2, &error));
	live_target_start(&target);
	check_events(target.url, &seen);
	check_refusals(target.url, &seen);
	check_strict(&target, &receiver, &seen);
	live_target_stop(&target);
	qonto_onboarding_receiver_close(&receiver);
}
