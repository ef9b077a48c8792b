/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from api.yaml, events.yaml; edits will be lost. */
#include "qonto_business_events.h"

#if QONTO_BUSINESS_STAMP_EVENTS_C != 0x78e3cf87
#error "this and qonto_business.h are of two runs of hookc: run it again"
#endif

#include <string.h>

static const struct hook_term format[] = {
	HOOK_PART_TEXT(LITERAL, "t="),
	HOOK_PART(TIMESTAMP),
	HOOK_PART_TEXT(NEXT, ","),
	HOOK_PART_TEXT(LITERAL, "v1="),
	HOOK_PART(SIG),
	HOOK_PART(END),
};

static const struct hook_term covered[] = {
	HOOK_PART(TIMESTAMP),
	HOOK_PART_TEXT(LITERAL, "."),
	HOOK_PART(BODY),
	HOOK_PART(END),
};

const struct hook_recipe qonto_business_recipe = {
	.header = "X-Qonto-Signature",
	.format = format,
	.covers = covered,
	.algorithm = HOOK_HMAC_SHA256,
	.encoding = HOOK_HEX,
	.key = HOOK_UTF8,
	.tolerance = 300,
	.id_json = "/id",
};

static const struct hook_name event_list[] = {
	{HOOK_NAME("v1/transactions")},
	{HOOK_NAME("v1/accounts")},
	{HOOK_NAME("v1/organizations")},
	{HOOK_NAME("v1/memberships")},
	{HOOK_NAME("v1/consent-revocations")},
	{HOOK_NAME("v1/cards")},
	{HOOK_NAME("v1/payment-links")},
	{HOOK_NAME("v1/payment-links-connections")},
	{HOOK_NAME("v1/beneficiaries")},
	{HOOK_NAME("v1/client-invoices")},
	{HOOK_NAME("v1/terminal-payments")},
	{HOOK_NAME("v1/clients")},
	{HOOK_NAME("v1/products")},
};
static const uint16_t event_order[] = {
	5, 11, 1, 12, 3, 0, 8, 2, 6, 9, 10, 4, 7
};
static const struct hook_names event_names = {
	event_list,
	event_order,
	13,
};

static const struct hook_event_source source = {
	.header = {NULL, NULL},
	.pointer = {"/type", NULL},
	.id = "/id",
	.time = "/created_at",
};

const char *qonto_business_event_text(enum qonto_business_event_id id)
{
	if ((unsigned)id - 1 < sizeof event_list / sizeof *event_list)
		return event_list[(unsigned)id - 1].ptr;
	return "";
}

/* Unknown events are accepted: providers add new ones. */
static int otherwise(const struct qonto_business_receiver *to,
	const struct hook_delivery *d, struct hook_error *error)
{
	return hook_handled(to->on.otherwise == NULL
		|| to->on.otherwise(to->user, d), error);
}

static bool on_v1_transactions(const struct qonto_business_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.v1_transactions != NULL;
	return to->on.v1_transactions(to->user, heard->event, d);
}

static bool on_v1_accounts(const struct qonto_business_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.v1_accounts != NULL;
	return to->on.v1_accounts(to->user, heard->event, d);
}

static bool on_v1_organizations(const struct qonto_business_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.v1_organizations != NULL;
	return to->on.v1_organizations(to->user, heard->event, d);
}

static bool on_v1_memberships(const struct qonto_business_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.v1_memberships != NULL;
	return to->on.v1_memberships(to->user, heard->event, d);
}

static bool on_v1_consent_revocations(const struct qonto_business_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.v1_consent_revocations != NULL;
	return to->on.v1_consent_revocations(to->user, heard->event, d);
}

static bool on_v1_cards(const struct qonto_business_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.v1_cards != NULL;
	return to->on.v1_cards(to->user, heard->event, d);
}

static bool on_v1_payment_links(const struct qonto_business_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.v1_payment_links != NULL;
	return to->on.v1_payment_links(to->user, heard->event, d);
}

static bool on_v1_payment_links_connections(
	const struct qonto_business_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.v1_payment_links_connections != NULL;
	return to->on.v1_payment_links_connections(to->user, heard->event, d);
}

static bool on_v1_beneficiaries(const struct qonto_business_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.v1_beneficiaries != NULL;
	return to->on.v1_beneficiaries(to->user, heard->event, d);
}

static bool on_v1_client_invoices(const struct qonto_business_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.v1_client_invoices != NULL;
	return to->on.v1_client_invoices(to->user, heard->event, d);
}

static bool on_v1_terminal_payments(const struct qonto_business_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.v1_terminal_payments != NULL;
	return to->on.v1_terminal_payments(to->user, heard->event, d);
}

static bool on_v1_clients(const struct qonto_business_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.v1_clients != NULL;
	return to->on.v1_clients(to->user, heard->event, d);
}

static bool on_v1_products(const struct qonto_business_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.v1_products != NULL;
	return to->on.v1_products(to->user, heard->event, d);
}

/* What the payload of each event is read as (NULL: JSON), and who gets it. */
static const struct {
	const struct hook_type *type;
	bool (*handle)(const struct qonto_business_receiver *to,
		const struct hook_heard *heard, const struct hook_delivery *d);
} events[] = {
	{&qonto_business_transaction_event_schema, on_v1_transactions},
	{&qonto_business_account_event_schema, on_v1_accounts},
	{&qonto_business_organization_event_schema, on_v1_organizations},
	{&qonto_business_membership_event_schema, on_v1_memberships},
	{&qonto_business_consent_revocation_event_schema,
		on_v1_consent_revocations},
	{&qonto_business_card_event_schema, on_v1_cards},
	{&qonto_business_payment_link_event_schema, on_v1_payment_links},
	{&qonto_business_payment_links_connection_event_schema,
		on_v1_payment_links_connections},
	{&qonto_business_beneficiary_event_schema, on_v1_beneficiaries},
	{&qonto_business_client_invoice_event_schema, on_v1_client_invoices},
	{&qonto_business_terminal_payment_event_schema,
		on_v1_terminal_payments},
	{&qonto_business_client_event_schema, on_v1_clients},
	{&qonto_business_product_event_schema, on_v1_products},
};

static int hand_over(const struct qonto_business_receiver *to, int event,
	struct hook_heard *heard, struct hook_delivery *d,
	struct hook_error *error)
{
	if (event < 0)
		return otherwise(to, d, error);
	return hook_handled(events[event].handle(to, heard, d), error);
}

/* Reads, claims and hands over one event; remembers it or gives it back. */
static int dispatch(const struct qonto_business_receiver *to,
	struct hook_delivery *d, struct hook_error *error)
{
	int event = hook_event_find(&source, &event_names, d, error);
	struct hook_heard heard = {NULL, NULL, NULL};
	int status;

	if (event == -2)
		return hook_status(error);
	if (event >= 0 && !events[event].handle(to, NULL, d))
		event = -1;
	status = hook_event_read(&to->base,
		event < 0 ? NULL : events[event].type, d, &heard.event, error);
	if (status != 0)
		return status;
	status = hook_event_claim(&to->base, &qonto_business_recipe,
		"qonto_business", d, error);
	if (status != 0)
		return status;
	return hook_event_settle(d, hand_over(to, event, &heard, d, error),
		error);
}

bool qonto_business_receiver_open(struct qonto_business_receiver *receiver,
	const hook_str *secrets, size_t count, struct hook_error *error)
{
	return hook_receiver_open(&receiver->base, &qonto_business_recipe,
		secrets, count, error);
}

void qonto_business_receiver_close(struct qonto_business_receiver *receiver)
{
	hook_receiver_close(&receiver->base);
}

int qonto_business_receive(const struct qonto_business_receiver *receiver,
	const struct hook_request *request, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_delivery d;
	size_t at = 0;
	int status;

	status = hook_receive(&receiver->base, &qonto_business_recipe, request,
		arena, &d, error);
	if (status != 0)
		return status;
	status = 200;
	while (status / 100 == 2
			&& hook_event_next(&source, request, &at, &d, error))
		status = dispatch(receiver, &d, error);
	return status;
}

bool qonto_business_sign(hook_str secret, hook_str id, int64_t now,
	struct hook_request *request, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_key *key =
		hook_key_new(&qonto_business_recipe, secret, error);
	bool signed_ = key != NULL
		&& hook_sign(&qonto_business_recipe, key, id, now, request,
		arena, error);

	hook_key_free(key);
	return signed_;
}

static const struct hook_header vector_0_headers[] = {
	{{HOOK_NAME("X-Qonto-Signature")},
		{HOOK_NAME(
		"t=1704110400,v1=56aff06dc227db80d6568a5070f912c601c31f20451745d257cbc0b5dfa93805")}},
};

static const struct {
	hook_str secret, body;
	int64_t now;
	const struct hook_header *headers;
	size_t header_count;
} vectors[] = {
	{
		{HOOK_NAME("test-secret")},
		{HOOK_NAME("{\"test\":\"data\"}")},
		1704110400,
		vector_0_headers, 1,
	},
};

bool qonto_business_self_test(struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_request request;
	struct hook_signed result;
	struct hook_key *key;
	size_t i;
	int status;

	if (!hook_recipe_prove(&qonto_business_recipe, arena, error))
		return false;
	for (i = 0; i < sizeof vectors / sizeof *vectors; i++) {
		key = hook_key_new(&qonto_business_recipe, vectors[i].secret,
			error);
		if (key == NULL)
			return false;
		memset(&request, 0, sizeof request);
		request.method = hook_text("POST");
		request.body = vectors[i].body;
		request.headers.items = (struct hook_header *)hook_new(arena,
			vectors[i].header_count * sizeof *request.headers.items,
			error);
		status = 500;
		if (request.headers.items != NULL) {
			memcpy(request.headers.items, vectors[i].headers,
				vectors[i].header_count * sizeof *request.headers.items);
			request.headers.count = vectors[i].header_count;
			status = hook_verify(&qonto_business_recipe, &key, 1,
				&request, vectors[i].now, arena, &result,
				error);
		}
		hook_key_free(key);
		if (status != 0)
			return false;
	}
	return true;
}
