/* SPDX-License-Identifier: MIT */
/* Conduit: two keys at once, twenty-eight events of three payloads. */
#include "live.h"
#include "conduit_calls.h"
#include "conduit_events.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#define SECRET "the key of the dashboard"

/* clang-format off */
#define EVENTS(x) \
	x(counterparty_active, conduit_counterparty_event, \
	  "counterparty.active") \
	x(counterparty_compliance_rejected, conduit_counterparty_event, \
	  "counterparty.compliance_rejected") \
	x(counterparty_deleted, conduit_counterparty_event, \
	  "counterparty.deleted") \
	x(counterparty_in_compliance_review, conduit_counterparty_event, \
	  "counterparty.in_compliance_review") \
	x(customer_active, conduit_customer_event, "customer.active") \
	x(customer_in_compliance_review, conduit_customer_event, \
	  "customer.in_compliance_review") \
	x(customer_compliance_rejected, conduit_customer_event, \
	  "customer.compliance_rejected") \
	x(customer_created, conduit_customer_event, "customer.created") \
	x(customer_kyb_in_progress, conduit_customer_event, \
	  "customer.kyb_in_progress") \
	x(customer_kyb_expired, conduit_customer_event, \
	  "customer.kyb_expired") \
	x(customer_kyb_missing_information, conduit_customer_event, \
	  "customer.kyb_missing_information") \
	x(customer_account_onboarding_pending, conduit_customer_event, \
	  "customer.account_onboarding_pending") \
	x(transaction_initializing, conduit_transaction_event, \
	  "transaction.initializing") \
	x(transaction_created, conduit_transaction_event, \
	  "transaction.created") \
	x(transaction_compliance_approved, conduit_transaction_event, \
	  "transaction.compliance_approved") \
	x(transaction_compliance_rejected, conduit_transaction_event, \
	  "transaction.compliance_rejected") \
	x(transaction_completed, conduit_transaction_event, \
	  "transaction.completed") \
	x(transaction_awaiting_funds, conduit_transaction_event, \
	  "transaction.awaiting_funds") \
	x(transaction_funds_received, conduit_transaction_event, \
	  "transaction.funds_received") \
	x(transaction_cancelled, conduit_transaction_event, \
	  "transaction.cancelled") \
	x(transaction_in_compliance_review, conduit_transaction_event, \
	  "transaction.in_compliance_review") \
	x(transaction_awaiting_compliance_review, conduit_transaction_event, \
	  "transaction.awaiting_compliance_review") \
	x(transaction_processing_withdrawal, conduit_transaction_event, \
	  "transaction.processing_withdrawal") \
	x(transaction_withdrawal_processed, conduit_transaction_event, \
	  "transaction.withdrawal_processed") \
	x(transaction_processing_settlement, conduit_transaction_event, \
	  "transaction.processing_settlement") \
	x(transaction_settlement_processed, conduit_transaction_event, \
	  "transaction.settlement_processed") \
	x(transaction_processing_payment, conduit_transaction_event, \
	  "transaction.processing_payment") \
	x(transaction_payment_processed, conduit_transaction_event, \
	  "transaction.payment_processed")
/* clang-format on */

/* What the handlers saw last. */
struct seen {
	const char *handler;
	int count;
};

#define HANDLER(name, of, wire)                                     \
	static bool on_##name(void *user, const struct of *event,   \
			      const struct hook_delivery *delivery) \
	{                                                           \
		struct seen *seen = user;                           \
                                                                    \
		ck_assert_str_eq(event->event.text.ptr, wire);      \
		ck_assert_ptr_nonnull(event->data);                 \
		ck_assert_str_eq(delivery->id.ptr, "once");         \
		seen->handler = wire;                               \
		seen->count++;                                      \
		return true;                                        \
	}
EVENTS(HANDLER)

static int receive(void *user, const struct hook_request *request,
		   struct hook_arena *arena, struct hook_error *error)
{
	return conduit_receive(user, request, arena, error);
}

static int deliver(const char *url, const char *type, int64_t now)
{
	struct hook_header headers[1];
	struct hook_request request;
	struct hook_arena arena;
	struct hook_error error;
	char json[512];
	int status;

	snprintf(json, sizeof json,
		 "{\"event\":\"%s\",\"version\":\"1\","
		 "\"data\":{}}",
		 type);
	hook_arena_init(&arena, 1u << 22);
	live_request(&request, headers, hook_text(json));
	ck_assert(conduit_sign(hook_text(SECRET), hook_text("once"), now,
			       &request, &arena, &error));
	status = live_post(url, &request);
	hook_arena_free(&arena);
	return status;
}

static int provide(struct live_provider *provider,
		   const struct hook_request *request, struct hook_arena *arena,
		   struct hook_error *error)
{
	struct conduit_create_webhook_body wanted;
	struct conduit_webhook made = {0};

	ck_assert_str_eq(
		hook_header_find(&request->headers, "X-API-Key", NULL).ptr,
		"key");
	ck_assert_str_eq(
		hook_header_find(&request->headers, "X-API-Secret", NULL).ptr,
		"secret");
	ck_assert(conduit_create_webhook_body_read(&wanted, arena,
						   request->body.ptr,
						   request->body.len, NULL,
						   error));
	made.url = wanted.url;
	made.events = wanted.events;
	made.status = wanted.status;
	made.id = hook_text("whk_2ofTA13AD0xBtbEvBl20aEb1hEu");
	provider->body =
		conduit_webhook_write(&made, arena, &hook_as_response, error);
	ck_assert_msg(provider->body.ptr != NULL, "%s", error->reason);
	return 201;
}

static void check_create(void)
{
	struct live_provider provider = {.answer = provide};
	struct hook_curl curl = {.deadline_ms = 120000};
	struct conduit_client client = {.api_key = hook_text("key"),
					.api_secret = hook_text("secret")};
	struct conduit_create_webhook_body wanted = {0};
	struct conduit_create_webhook_parameters p = {.body = &wanted};
	struct conduit_create_webhook_result r;
	struct conduit_event_type events[1];
	struct hook_arena arena;
	struct hook_error error;

	hook_arena_init(&arena, 1u << 20);
	live_provider_start(&provider);
	client.server = hook_text(provider.base);
	client.transport = hook_curl_transport(&curl);
	events[0] = conduit_event_type_of(CONDUIT_EVENT_TYPE_CUSTOMER_CREATED);
	wanted.url = hook_text("https://example.com/hooks");
	wanted.events.items = events;
	wanted.events.count = 1;
	wanted.status =
		conduit_webhook_status_of(CONDUIT_WEBHOOK_STATUS_ENABLED);
	wanted.organization_id = hook_text("client_short");
	ck_assert(!conduit_create_webhook(&client, &p, &arena, &r, &error));
	ck_assert_str_eq(error.keyword, "pattern");
	wanted.organization_id =
		hook_text("client_2ofTA13AD0xBtbEvBl20aEb1hEu");
	ck_assert_msg(conduit_create_webhook(&client, &p, &arena, &r, &error),
		      "%s", error.reason);
	ck_assert_int_eq(r.kind, CONDUIT_CREATE_WEBHOOK_201);
	ck_assert_int_eq(r.status_201->events.items[0].id,
			 CONDUIT_EVENT_TYPE_CUSTOMER_CREATED);
	live_provider_stop(&provider);
	hook_curl_close(&curl);
	hook_arena_free(&arena);
}

void live_conduit(void)
{
	static const char *const names[] = {
#define NAME(name, of, wire) wire,
		EVENTS(NAME)};
	struct seen seen = {0};
	struct conduit_receiver receiver = {.user = &seen,
					    .base = {.now = live_clock}};
	struct live_target target = {
		.server = {.receive = receive, .user = &receiver}};
	hook_str secret = hook_text(SECRET);
	struct hook_error error;
	size_t i;

#define SET(name, of, wire) receiver.on.name = on_##name;
	EVENTS(SET)
	check_create();
	ck_assert(conduit_receiver_open(&receiver, &secret, 1, &error));
	live_target_start(&target);
	for (i = 0; i < sizeof names / sizeof *names; i++) {
		ck_assert_int_eq(deliver(target.url, names[i], LIVE_NOW), 200);
		ck_assert_str_eq(seen.handler, names[i]);
	}
	ck_assert_int_eq(seen.count, 28);
	ck_assert_int_eq(deliver(target.url, "customer.new", LIVE_NOW), 200);
	ck_assert_int_eq(deliver(target.url, names[0], LIVE_NOW - 301), 401);
	ck_assert_int_eq(seen.count, 28);
	live_target_stop(&target);
	conduit_receiver_close(&receiver);
}
