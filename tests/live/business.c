/* SPDX-License-Identifier: MIT */
/* Qonto Business: five calls, thirteen typed events, signatures with time. */
#include "live.h"
#include "qonto_business_calls.h"
#include "qonto_business_events.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#define SECRET "whsec_VuvcYxzMbryt1UBytq58jtGBxCgbQdzX/c0vj5ZLjUA="
#define UUID   "123e4567-e89b-12d3-a456-426614174000"

/* clang-format off */
#define EVENTS(x) \
	x(v1_transactions, qonto_business_transaction_event, \
	  "v1/transactions") \
	x(v1_accounts, qonto_business_account_event, "v1/accounts") \
	x(v1_organizations, qonto_business_organization_event, \
	  "v1/organizations") \
	x(v1_memberships, qonto_business_membership_event, "v1/memberships") \
	x(v1_consent_revocations, qonto_business_consent_revocation_event, \
	  "v1/consent-revocations") \
	x(v1_cards, qonto_business_card_event, "v1/cards") \
	x(v1_payment_links, qonto_business_payment_link_event, \
	  "v1/payment-links") \
	x(v1_payment_links_connections, \
	  qonto_business_payment_links_connection_event, \
	  "v1/payment-links-connections") \
	x(v1_beneficiaries, qonto_business_beneficiary_event, \
	  "v1/beneficiaries") \
	x(v1_client_invoices, qonto_business_client_invoice_event, \
	  "v1/client-invoices") \
	x(v1_terminal_payments, qonto_business_terminal_payment_event, \
	  "v1/terminal-payments") \
	x(v1_clients, qonto_business_client_event, "v1/clients") \
	x(v1_products, qonto_business_product_event, "v1/products")
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
		ck_assert_str_eq(event->type.ptr, wire);            \
		ck_assert_str_eq(event->organization_id.ptr, UUID); \
		ck_assert_ptr_nonnull(event->data);                 \
		ck_assert_str_eq(delivery->id.ptr, UUID);           \
		ck_assert(delivery->id_covered);                    \
		ck_assert_int_eq(delivery->timestamp, LIVE_NOW);    \
		ck_assert_uint_eq(delivery->report.count, 0);       \
		seen->handler = wire;                               \
		seen->count++;                                      \
		return true;                                        \
	}
EVENTS(HANDLER)

static int receive(void *user, const struct hook_request *request,
		   struct hook_arena *arena, struct hook_error *error)
{
	return qonto_business_receive(user, request, arena, error);
}

static int deliver(const char *url, const char *type, int64_t now,
		   const char *secret)
{
	struct hook_header headers[1];
	struct hook_request request;
	struct hook_arena arena;
	struct hook_error error;
	char json[1024];
	int status;

	snprintf(json, sizeof json,
		 "{\"id\":\"" UUID "\","
		 "\"subscription_id\":\"" UUID "\",\"organization_id\":\"" UUID
		 "\",\"membership_id\":\"" UUID "\",\"type\":\"%s\","
		 "\"created_at\":\"2025-01-24T10:55:00Z\",\"data\":{}}",
		 type);
	hook_arena_init(&arena, 1u << 22);
	live_request(&request, headers, hook_text(json));
	ck_assert(qonto_business_sign(hook_text(secret), (hook_str){NULL, 0},
				      now, &request, &arena, &error));
	status = live_post(url, &request);
	hook_arena_free(&arena);
	return status;
}

/* ---- the provider ---- */

static bool is(hook_str text, const char *word)
{
	return text.ptr && strcmp(text.ptr, word) == 0;
}

static hook_str subscription(struct hook_arena *arena, struct hook_error *error)
{
	static struct qonto_business_webhook_event_type types[1];
	struct qonto_business_webhook_subscription_data_with_secret made = {0};

	types[0] = qonto_business_webhook_event_type_of(
		QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_V1_CARDS);
	made.id = made.organization_id = made.membership_id = hook_text(UUID);
	made.callback_url = hook_text("https://example.com/hooks");
	made.types.items = types;
	made.types.count = 1;
	made.created_at = made.updated_at =
		hook_time_from(hook_text("2025-01-24T10:55:00Z"));
	made.secret = hook_text(SECRET);
	return qonto_business_webhook_subscription_data_with_secret_write(
		&made, arena, &hook_as_response, error);
}

static int provide(struct live_provider *provider,
		   const struct hook_request *request, struct hook_arena *arena,
		   struct hook_error *error)
{
	struct qonto_business_create_webhook_subscription_body wanted;

	ck_assert(is(hook_header_find(&request->headers, "Authorization", NULL),
		     "Bearer access"));
	provider->body = subscription(arena, error);
	ck_assert_msg(provider->body.ptr != NULL, "%s at %s", error->reason,
		      error->path);
	if (is(request->method, "DELETE")) {
		provider->body = hook_text("");
		return 204;
	}
	if (!is(request->method, "POST"))
		return 200;
	ck_assert(qonto_business_create_webhook_subscription_body_read(
		&wanted, arena, request->body.ptr, request->body.len, NULL,
		error));
	if (wanted.types.count == 2) {
		provider->body = hook_text(
			"{\"code\":\"bad_request\","
			"\"detail\":\"one only\",\"source\":{\"pointer\":"
			"\"/types\"}}");
		return 400;
	}
	return 201;
}

static void check_create(const struct qonto_business_client *client,
			 struct hook_arena *arena)
{
	struct qonto_business_create_webhook_subscription_body wanted = {0};
	struct qonto_business_create_webhook_subscription_parameters p = {
		.body = &wanted};
	struct qonto_business_create_webhook_subscription_result r;
	struct qonto_business_webhook_event_type types[2];
	struct hook_error error;

	types[0] = types[1] = qonto_business_webhook_event_type_of(
		QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_V1_CARDS);
	wanted.callback_url = hook_text("http://example.com/hooks");
	wanted.types.items = types;
	wanted.types.count = 2;
	/* The pattern, then unique items, then the length: never sent. */
	ck_assert(!qonto_business_create_webhook_subscription(client, &p, arena,
							      &r, &error));
	ck_assert_str_eq(error.keyword, "pattern");
	wanted.callback_url = hook_text("https://example.com/hooks");
	ck_assert(!qonto_business_create_webhook_subscription(client, &p, arena,
							      &r, &error));
	ck_assert_str_eq(error.keyword, "uniqueItems");
	ck_assert_str_eq(error.path, "/types");
	types[1] = qonto_business_webhook_event_type_of(
		QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_V1_ACCOUNTS);
	wanted.secret = hook_text("short");
	ck_assert(!qonto_business_create_webhook_subscription(client, &p, arena,
							      &r, &error));
	ck_assert_str_eq(error.keyword, "minLength");
	wanted.secret = hook_text(SECRET);
	ck_assert(qonto_business_create_webhook_subscription(client, &p, arena,
							     &r, &error));
	ck_assert_int_eq(r.kind,
			 QONTO_BUSINESS_CREATE_WEBHOOK_SUBSCRIPTION_400);
	ck_assert_str_eq(r.status_400->source->pointer.ptr, "/types");
	wanted.types.count = 1;
	ck_assert(qonto_business_create_webhook_subscription(client, &p, arena,
							     &r, &error));
	ck_assert_int_eq(r.kind,
			 QONTO_BUSINESS_CREATE_WEBHOOK_SUBSCRIPTION_201);
	ck_assert_str_eq(r.status_201->secret.ptr, SECRET);
	ck_assert_int_eq(r.status_201->types.items[0].id,
			 QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_V1_CARDS);
}

static void check_others(const struct qonto_business_client *client,
			 struct hook_arena *arena)
{
	struct qonto_business_get_webhook_subscription_parameters get = {
		.id = hook_text(UUID)};
	struct qonto_business_get_webhook_subscription_result got;
	struct qonto_business_webhook_subscription_update change = {
		.description = hook_text("new")};
	struct qonto_business_update_webhook_subscription_parameters put = {
		.id = hook_text(UUID), .body = &change};
	struct qonto_business_update_webhook_subscription_result updated;
	struct qonto_business_delete_webhook_subscription_parameters del = {
		.id = hook_text(UUID)};
	struct qonto_business_delete_webhook_subscription_result deleted;
	struct hook_request request;
	struct hook_error error;

	ck_assert(qonto_business_get_webhook_subscription(client, &get, arena,
							  &got, &error));
	ck_assert_str_eq(got.status_200->id.ptr, UUID);
	ck_assert(qonto_business_update_webhook_subscription(client, &put,
							     arena, &updated,
							     &error));
	ck_assert_int_eq(updated.status, 200);
	ck_assert(qonto_business_delete_webhook_subscription(client, &del,
							     arena, &deleted,
							     &error));
	ck_assert_int_eq(deleted.kind,
			 QONTO_BUSINESS_DELETE_WEBHOOK_SUBSCRIPTION_204);
	/* A path parameter is what its schema says before it is sent. */
	get.id = hook_text("../x?y");
	ck_assert(!qonto_business_get_webhook_subscription_request(
		client, &get, arena, &request, &error));
	ck_assert_str_eq(error.keyword, "format");
	ck_assert_str_eq(error.path, "/id");
}

static void check_list(const struct qonto_business_client *client,
		       struct hook_arena *arena)
{
	struct qonto_business_list_webhook_subscriptions_parameters p = {
		.page = hook_integer(2), .per_page = hook_integer(50)};
	struct hook_request request;
	struct hook_error error;

	ck_assert(qonto_business_list_webhook_subscriptions_request(
		client, &p, arena, &request, &error));
	ck_assert_ptr_nonnull(
		strstr(request.url.ptr, "/v2/webhook_subscriptions?"));
	ck_assert_ptr_nonnull(strstr(request.url.ptr, "page=2"));
	ck_assert_ptr_nonnull(strstr(request.url.ptr, "per_page=50"));
}

static void check_calls(void)
{
	struct live_provider provider = {.answer = provide};
	struct hook_curl curl = {.deadline_ms = 120000};
	struct qonto_business_client client = {.o_auth = hook_text("access")};
	struct hook_arena arena;

	hook_arena_init(&arena, 1u << 20);
	live_provider_start(&provider);
	client.server = hook_text(provider.base);
	client.transport = hook_curl_transport(&curl);
	check_create(&client, &arena);
	check_others(&client, &arena);
	check_list(&client, &arena);
	live_provider_stop(&provider);
	hook_curl_close(&curl);
	hook_arena_free(&arena);
}

void live_business(void)
{
	static const char *const names[] = {
#define NAME(name, of, wire) wire,
		EVENTS(NAME)};
	struct seen seen = {0};
	struct qonto_business_receiver receiver = {.user = &seen,
						   .base = {.now = live_clock}};
	struct live_target target = {
		.server = {.receive = receive, .user = &receiver}};
	hook_str secret = hook_text(SECRET);
	struct hook_error error;
	size_t i;

#define SET(name, of, wire) receiver.on.name = on_##name;
	EVENTS(SET)
	check_calls();
	ck_assert(qonto_business_receiver_open(&receiver, &secret, 1, &error));
	live_target_start(&target);
	for (i = 0; i < sizeof names / sizeof *names; i++) {
		ck_assert_int_eq(deliver(target.url, names[i], LIVE_NOW,
					 SECRET),
				 200);
		ck_assert_str_eq(seen.handler, names[i]);
	}
	ck_assert_int_eq(seen.count, 13);
	ck_assert_int_eq(deliver(target.url, "v2/unknown", LIVE_NOW, SECRET),
			 200);
	ck_assert_int_eq(deliver(target.url, "v1/cards", LIVE_NOW - 301,
				 SECRET),
			 401);
	ck_assert_int_eq(deliver(target.url, "v1/cards", LIVE_NOW + 301,
				 SECRET),
			 401);
	ck_assert_int_eq(deliver(target.url, "v1/cards", LIVE_NOW, "wrong"),
			 401);
	ck_assert_int_eq(seen.count, 13);
	live_target_stop(&target);
	qonto_business_receiver_close(&receiver);
}
