/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from api.yaml, events.yaml; edits will be lost. */
#include "qonto_business_events.h"

#if QONTO_BUSINESS_STAMP_events_c != 0x777e6c38
#error "this and qonto_business.h are of two runs of hookc: run it again"
#endif

#include <string.h>

const struct hook_recipe qonto_business_recipe = {
	.header = "X-Qonto-Signature",
	.format = "t={timestamp},v1={sig}",
	.covers = "{timestamp}.{body}",
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
	event_list, event_order, 13, false,
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

/* An event that was read: strictly, it must also check. */
static int refused(const struct qonto_business_receiver *to,
	const struct hook_delivery *d, struct hook_error *error)
{
	if (!to->base.strict || d->report.count == 0)
		return 0;
	*error = d->errors[0];
	return hook_status(error);
}

/* Reads and checks; 0, or the status to refuse with. */
static int read_transaction_event(const struct qonto_business_receiver *to,
	struct hook_delivery *d, struct qonto_business_transaction_event **out,
	struct hook_error *error)
{
	*out = hook_new(d->arena, sizeof **out, error);
	if (*out == NULL
			|| !qonto_business_transaction_event_read_lenient(*out,
			d->arena, d->body.ptr, d->body.len, error, &d->report))
		return hook_status(error);
	qonto_business_transaction_event_check_all(*out, HOOK_RESPONSE,
		&d->report);
	return refused(to, d, error);
}

/* Reads and checks; 0, or the status to refuse with. */
static int read_account_event(const struct qonto_business_receiver *to,
	struct hook_delivery *d, struct qonto_business_account_event **out,
	struct hook_error *error)
{
	*out = hook_new(d->arena, sizeof **out, error);
	if (*out == NULL
			|| !qonto_business_account_event_read_lenient(*out,
			d->arena, d->body.ptr, d->body.len, error, &d->report))
		return hook_status(error);
	qonto_business_account_event_check_all(*out, HOOK_RESPONSE, &d->report);
	return refused(to, d, error);
}

/* Reads and checks; 0, or the status to refuse with. */
static int read_organization_event(const struct qonto_business_receiver *to,
	struct hook_delivery *d,
	struct qonto_business_organization_event **out,
	struct hook_error *error)
{
	*out = hook_new(d->arena, sizeof **out, error);
	if (*out == NULL
			|| !qonto_business_organization_event_read_lenient(
			*out, d->arena, d->body.ptr, d->body.len, error,
			&d->report))
		return hook_status(error);
	qonto_business_organization_event_check_all(*out, HOOK_RESPONSE,
		&d->report);
	return refused(to, d, error);
}

/* Reads and checks; 0, or the status to refuse with. */
static int read_membership_event(const struct qonto_business_receiver *to,
	struct hook_delivery *d, struct qonto_business_membership_event **out,
	struct hook_error *error)
{
	*out = hook_new(d->arena, sizeof **out, error);
	if (*out == NULL
			|| !qonto_business_membership_event_read_lenient(*out,
			d->arena, d->body.ptr, d->body.len, error, &d->report))
		return hook_status(error);
	qonto_business_membership_event_check_all(*out, HOOK_RESPONSE,
		&d->report);
	return refused(to, d, error);
}

/* Reads and checks; 0, or the status to refuse with. */
static int read_consent_revocation_event(
	const struct qonto_business_receiver *to, struct hook_delivery *d,
	struct qonto_business_consent_revocation_event **out,
	struct hook_error *error)
{
	*out = hook_new(d->arena, sizeof **out, error);
	if (*out == NULL
			|| !qonto_business_consent_revocation_event_read_lenient(*out,
			d->arena, d->body.ptr, d->body.len, error, &d->report))
		return hook_status(error);
	qonto_business_consent_revocation_event_check_all(*out, HOOK_RESPONSE,
		&d->report);
	return refused(to, d, error);
}

/* Reads and checks; 0, or the status to refuse with. */
static int read_card_event(const struct qonto_business_receiver *to,
	struct hook_delivery *d, struct qonto_business_card_event **out,
	struct hook_error *error)
{
	*out = hook_new(d->arena, sizeof **out, error);
	if (*out == NULL
			|| !qonto_business_card_event_read_lenient(*out,
			d->arena, d->body.ptr, d->body.len, error, &d->report))
		return hook_status(error);
	qonto_business_card_event_check_all(*out, HOOK_RESPONSE, &d->report);
	return refused(to, d, error);
}

/* Reads and checks; 0, or the status to refuse with. */
static int read_payment_link_event(const struct qonto_business_receiver *to,
	struct hook_delivery *d,
	struct qonto_business_payment_link_event **out,
	struct hook_error *error)
{
	*out = hook_new(d->arena, sizeof **out, error);
	if (*out == NULL
			|| !qonto_business_payment_link_event_read_lenient(
			*out, d->arena, d->body.ptr, d->body.len, error,
			&d->report))
		return hook_status(error);
	qonto_business_payment_link_event_check_all(*out, HOOK_RESPONSE,
		&d->report);
	return refused(to, d, error);
}

/* Reads and checks; 0, or the status to refuse with. */
static int read_payment_links_connection_event(
	const struct qonto_business_receiver *to, struct hook_delivery *d,
	struct qonto_business_payment_links_connection_event **out,
	struct hook_error *error)
{
	*out = hook_new(d->arena, sizeof **out, error);
	if (*out == NULL
			|| !qonto_business_payment_links_connection_event_read_lenient(*out,
			d->arena, d->body.ptr, d->body.len, error, &d->report))
		return hook_status(error);
	qonto_business_payment_links_connection_event_check_all(*out,
		HOOK_RESPONSE, &d->report);
	return refused(to, d, error);
}

/* Reads and checks; 0, or the status to refuse with. */
static int read_beneficiary_event(const struct qonto_business_receiver *to,
	struct hook_delivery *d, struct qonto_business_beneficiary_event **out,
	struct hook_error *error)
{
	*out = hook_new(d->arena, sizeof **out, error);
	if (*out == NULL
			|| !qonto_business_beneficiary_event_read_lenient(*out,
			d->arena, d->body.ptr, d->body.len, error, &d->report))
		return hook_status(error);
	qonto_business_beneficiary_event_check_all(*out, HOOK_RESPONSE,
		&d->report);
	return refused(to, d, error);
}

/* Reads and checks; 0, or the status to refuse with. */
static int read_client_invoice_event(const struct qonto_business_receiver *to,
	struct hook_delivery *d,
	struct qonto_business_client_invoice_event **out,
	struct hook_error *error)
{
	*out = hook_new(d->arena, sizeof **out, error);
	if (*out == NULL
			|| !qonto_business_client_invoice_event_read_lenient(
			*out, d->arena, d->body.ptr, d->body.len, error,
			&d->report))
		return hook_status(error);
	qonto_business_client_invoice_event_check_all(*out, HOOK_RESPONSE,
		&d->report);
	return refused(to, d, error);
}

/* Reads and checks; 0, or the status to refuse with. */
static int read_terminal_payment_event(
	const struct qonto_business_receiver *to, struct hook_delivery *d,
	struct qonto_business_terminal_payment_event **out,
	struct hook_error *error)
{
	*out = hook_new(d->arena, sizeof **out, error);
	if (*out == NULL
			|| !qonto_business_terminal_payment_event_read_lenient(
			*out, d->arena, d->body.ptr, d->body.len, error,
			&d->report))
		return hook_status(error);
	qonto_business_terminal_payment_event_check_all(*out, HOOK_RESPONSE,
		&d->report);
	return refused(to, d, error);
}

/* Reads and checks; 0, or the status to refuse with. */
static int read_client_event(const struct qonto_business_receiver *to,
	struct hook_delivery *d, struct qonto_business_client_event **out,
	struct hook_error *error)
{
	*out = hook_new(d->arena, sizeof **out, error);
	if (*out == NULL
			|| !qonto_business_client_event_read_lenient(*out,
			d->arena, d->body.ptr, d->body.len, error, &d->report))
		return hook_status(error);
	qonto_business_client_event_check_all(*out, HOOK_RESPONSE, &d->report);
	return refused(to, d, error);
}

/* Reads and checks; 0, or the status to refuse with. */
static int read_product_event(const struct qonto_business_receiver *to,
	struct hook_delivery *d, struct qonto_business_product_event **out,
	struct hook_error *error)
{
	*out = hook_new(d->arena, sizeof **out, error);
	if (*out == NULL
			|| !qonto_business_product_event_read_lenient(*out,
			d->arena, d->body.ptr, d->body.len, error, &d->report))
		return hook_status(error);
	qonto_business_product_event_check_all(*out, HOOK_RESPONSE, &d->report);
	return refused(to, d, error);
}

static int on_v1_transactions(const struct qonto_business_receiver *to,
	struct hook_delivery *d, struct hook_error *error)
{
	struct qonto_business_transaction_event *event;
	int status;

	if (to->on.v1_transactions == NULL)
		return otherwise(to, d, error);
	status = read_transaction_event(to, d, &event, error);
	if (status != 0)
		return status;
	return hook_handled(to->on.v1_transactions(to->user, event, d), error);
}

static int on_v1_accounts(const struct qonto_business_receiver *to,
	struct hook_delivery *d, struct hook_error *error)
{
	struct qonto_business_account_event *event;
	int status;

	if (to->on.v1_accounts == NULL)
		return otherwise(to, d, error);
	status = read_account_event(to, d, &event, error);
	if (status != 0)
		return status;
	return hook_handled(to->on.v1_accounts(to->user, event, d), error);
}

static int on_v1_organizations(const struct qonto_business_receiver *to,
	struct hook_delivery *d, struct hook_error *error)
{
	struct qonto_business_organization_event *event;
	int status;

	if (to->on.v1_organizations == NULL)
		return otherwise(to, d, error);
	status = read_organization_event(to, d, &event, error);
	if (status != 0)
		return status;
	return hook_handled(to->on.v1_organizations(to->user, event, d), error);
}

static int on_v1_memberships(const struct qonto_business_receiver *to,
	struct hook_delivery *d, struct hook_error *error)
{
	struct qonto_business_membership_event *event;
	int status;

	if (to->on.v1_memberships == NULL)
		return otherwise(to, d, error);
	status = read_membership_event(to, d, &event, error);
	if (status != 0)
		return status;
	return hook_handled(to->on.v1_memberships(to->user, event, d), error);
}

static int on_v1_consent_revocations(const struct qonto_business_receiver *to,
	struct hook_delivery *d, struct hook_error *error)
{
	struct qonto_business_consent_revocation_event *event;
	int status;

	if (to->on.v1_consent_revocations == NULL)
		return otherwise(to, d, error);
	status = read_consent_revocation_event(to, d, &event, error);
	if (status != 0)
		return status;
	return hook_handled(to->on.v1_consent_revocations(to->user, event, d),
		error);
}

static int on_v1_cards(const struct qonto_business_receiver *to,
	struct hook_delivery *d, struct hook_error *error)
{
	struct qonto_business_card_event *event;
	int status;

	if (to->on.v1_cards == NULL)
		return otherwise(to, d, error);
	status = read_card_event(to, d, &event, error);
	if (status != 0)
		return status;
	return hook_handled(to->on.v1_cards(to->user, event, d), error);
}

static int on_v1_payment_links(const struct qonto_business_receiver *to,
	struct hook_delivery *d, struct hook_error *error)
{
	struct qonto_business_payment_link_event *event;
	int status;

	if (to->on.v1_payment_links == NULL)
		return otherwise(to, d, error);
	status = read_payment_link_event(to, d, &event, error);
	if (status != 0)
		return status;
	return hook_handled(to->on.v1_payment_links(to->user, event, d), error);
}

static int on_v1_payment_links_connections(
	const struct qonto_business_receiver *to, struct hook_delivery *d,
	struct hook_error *error)
{
	struct qonto_business_payment_links_connection_event *event;
	int status;

	if (to->on.v1_payment_links_connections == NULL)
		return otherwise(to, d, error);
	status = read_payment_links_connection_event(to, d, &event, error);
	if (status != 0)
		return status;
	return hook_handled(to->on.v1_payment_links_connections(to->user,
		event, d), error);
}

static int on_v1_beneficiaries(const struct qonto_business_receiver *to,
	struct hook_delivery *d, struct hook_error *error)
{
	struct qonto_business_beneficiary_event *event;
	int status;

	if (to->on.v1_beneficiaries == NULL)
		return otherwise(to, d, error);
	status = read_beneficiary_event(to, d, &event, error);
	if (status != 0)
		return status;
	return hook_handled(to->on.v1_beneficiaries(to->user, event, d), error);
}

static int on_v1_client_invoices(const struct qonto_business_receiver *to,
	struct hook_delivery *d, struct hook_error *error)
{
	struct qonto_business_client_invoice_event *event;
	int status;

	if (to->on.v1_client_invoices == NULL)
		return otherwise(to, d, error);
	status = read_client_invoice_event(to, d, &event, error);
	if (status != 0)
		return status;
	return hook_handled(to->on.v1_client_invoices(to->user, event, d),
		error);
}

static int on_v1_terminal_payments(const struct qonto_business_receiver *to,
	struct hook_delivery *d, struct hook_error *error)
{
	struct qonto_business_terminal_payment_event *event;
	int status;

	if (to->on.v1_terminal_payments == NULL)
		return otherwise(to, d, error);
	status = read_terminal_payment_event(to, d, &event, error);
	if (status != 0)
		return status;
	return hook_handled(to->on.v1_terminal_payments(to->user, event, d),
		error);
}

static int on_v1_clients(const struct qonto_business_receiver *to,
	struct hook_delivery *d, struct hook_error *error)
{
	struct qonto_business_client_event *event;
	int status;

	if (to->on.v1_clients == NULL)
		return otherwise(to, d, error);
	status = read_client_event(to, d, &event, error);
	if (status != 0)
		return status;
	return hook_handled(to->on.v1_clients(to->user, event, d), error);
}

static int on_v1_products(const struct qonto_business_receiver *to,
	struct hook_delivery *d, struct hook_error *error)
{
	struct qonto_business_product_event *event;
	int status;

	if (to->on.v1_products == NULL)
		return otherwise(to, d, error);
	status = read_product_event(to, d, &event, error);
	if (status != 0)
		return status;
	return hook_handled(to->on.v1_products(to->user, event, d), error);
}

static int hand_over(const struct qonto_business_receiver *to, int event,
	struct hook_delivery *d, struct hook_error *error)
{
	switch ((enum qonto_business_event_id)(event + 1)) {
	case QONTO_BUSINESS_EVENT_V1_TRANSACTIONS:
		return on_v1_transactions(to, d, error);
	case QONTO_BUSINESS_EVENT_V1_ACCOUNTS:
		return on_v1_accounts(to, d, error);
	case QONTO_BUSINESS_EVENT_V1_ORGANIZATIONS:
		return on_v1_organizations(to, d, error);
	case QONTO_BUSINESS_EVENT_V1_MEMBERSHIPS:
		return on_v1_memberships(to, d, error);
	case QONTO_BUSINESS_EVENT_V1_CONSENT_REVOCATIONS:
		return on_v1_consent_revocations(to, d, error);
	case QONTO_BUSINESS_EVENT_V1_CARDS:
		return on_v1_cards(to, d, error);
	case QONTO_BUSINESS_EVENT_V1_PAYMENT_LINKS:
		return on_v1_payment_links(to, d, error);
	case QONTO_BUSINESS_EVENT_V1_PAYMENT_LINKS_CONNECTIONS:
		return on_v1_payment_links_connections(to, d, error);
	case QONTO_BUSINESS_EVENT_V1_BENEFICIARIES:
		return on_v1_beneficiaries(to, d, error);
	case QONTO_BUSINESS_EVENT_V1_CLIENT_INVOICES:
		return on_v1_client_invoices(to, d, error);
	case QONTO_BUSINESS_EVENT_V1_TERMINAL_PAYMENTS:
		return on_v1_terminal_payments(to, d, error);
	case QONTO_BUSINESS_EVENT_V1_CLIENTS:
		return on_v1_clients(to, d, error);
	case QONTO_BUSINESS_EVENT_V1_PRODUCTS:
		return on_v1_products(to, d, error);
	case QONTO_BUSINESS_EVENT_UNKNOWN:
	default:
		return otherwise(to, d, error);
	}
}

/* One event: claimed, handed over, and remembered or given back. */
static int dispatch(const struct qonto_business_receiver *to,
	struct hook_delivery *d, struct hook_error *error)
{
	int event = hook_event_find(&source, &event_names, d, error);
	int status;

	if (event == -2)
		return hook_status(error);
	status =
		hook_event_claim(&to->base, &qonto_business_recipe,
		"qonto_business", d, error);
	if (status != 0)
		return status;
	return hook_event_settle(d, hand_over(to, event, d, error), error);
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

	status =
		hook_receive(&receiver->base, &qonto_business_recipe, request,
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

	for (i = 0; i < sizeof vectors / sizeof *vectors; i++) {
		key =
			hook_key_new(&qonto_business_recipe, vectors[i].secret,
			error);
		if (key == NULL)
			return false;
		memset(&request, 0, sizeof request);
		request.method = hook_text("POST");
		request.body = vectors[i].body;
		request.headers.items =
			(struct hook_header *)hook_alloc(arena,
			vectors[i].header_count * sizeof *request.headers.items);
		status = 500;
		if (request.headers.items != NULL) {
			memcpy(request.headers.items, vectors[i].headers,
				vectors[i].header_count * sizeof *request.headers.items);
			request.headers.count = vectors[i].header_count;
			status =
				hook_verify(&qonto_business_recipe, &key, 1,
				&request, vectors[i].now, arena, &result,
				error);
		}
		hook_key_free(key);
		if (status != 0)
			return false;
	}
	return true;
}
