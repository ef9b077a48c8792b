/* SPDX-License-Identifier: 0BSD */
/*
 * Made by hookc from create-webhook.yaml, get-webhook.yaml, events.yaml; edits
 * will be lost.
 */
#include "conduit_events.h"

#if CONDUIT_STAMP_EVENTS_C != 0x21458e59
#error "this and conduit.h are of two runs of hookc: run it again"
#endif

static const struct hook_term format[] = {
	HOOK_PART(SIG),
	HOOK_PART(END),
};

static const struct hook_term covered[] = {
	HOOK_PART(TIMESTAMP),
	HOOK_PART_TEXT(LITERAL, "."),
	HOOK_PART(BODY),
	HOOK_PART(END),
};

const struct hook_recipe conduit_recipe = {
	.header = "conduit-signature",
	.format = format,
	.covers = covered,
	.algorithm = HOOK_HMAC_SHA256,
	.encoding = HOOK_HEX,
	.key = HOOK_UTF8,
	.timestamp_header = "conduit-signature-timestamp",
	.tolerance = 300,
	.id_header = "conduit-webhook-idempotency-key",
};

static const struct hook_name event_list[] = {
	{HOOK_NAME("counterparty.active")},
	{HOOK_NAME("counterparty.compliance_rejected")},
	{HOOK_NAME("counterparty.deleted")},
	{HOOK_NAME("counterparty.in_compliance_review")},
	{HOOK_NAME("customer.active")},
	{HOOK_NAME("customer.in_compliance_review")},
	{HOOK_NAME("customer.compliance_rejected")},
	{HOOK_NAME("customer.created")},
	{HOOK_NAME("customer.kyb_in_progress")},
	{HOOK_NAME("customer.kyb_expired")},
	{HOOK_NAME("customer.kyb_missing_information")},
	{HOOK_NAME("customer.account_onboarding_pending")},
	{HOOK_NAME("transaction.initializing")},
	{HOOK_NAME("transaction.created")},
	{HOOK_NAME("transaction.compliance_approved")},
	{HOOK_NAME("transaction.compliance_rejected")},
	{HOOK_NAME("transaction.completed")},
	{HOOK_NAME("transaction.awaiting_funds")},
	{HOOK_NAME("transaction.funds_received")},
	{HOOK_NAME("transaction.cancelled")},
	{HOOK_NAME("transaction.in_compliance_review")},
	{HOOK_NAME("transaction.awaiting_compliance_review")},
	{HOOK_NAME("transaction.processing_withdrawal")},
	{HOOK_NAME("transaction.withdrawal_processed")},
	{HOOK_NAME("transaction.processing_settlement")},
	{HOOK_NAME("transaction.settlement_processed")},
	{HOOK_NAME("transaction.processing_payment")},
	{HOOK_NAME("transaction.payment_processed")},
};
static const uint16_t event_order[] = {
	4, 7, 0, 13, 2, 9, 19, 16, 8, 12, 17, 18, 6, 5, 27, 26, 14, 15, 1, 10,
	20, 25, 23, 3, 24, 22, 11, 21
};
static const struct hook_names event_names = {
	event_list,
	event_order,
	28,
};

static const struct hook_event_source source = {
	.header = {NULL, NULL},
	.pointer = {"/event", NULL},
};

const char *conduit_event_text(enum conduit_event_id id)
{
	if ((unsigned)id - 1 < sizeof event_list / sizeof *event_list)
		return event_list[(unsigned)id - 1].ptr;
	return "";
}

/* Unknown events are accepted: providers add new ones. */
static int otherwise(const struct conduit_receiver *to,
	const struct hook_delivery *d, struct hook_error *error)
{
	return hook_handled(to->on.otherwise == NULL
		|| to->on.otherwise(to->user, d), error);
}

static bool on_counterparty_active(const struct conduit_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.counterparty_active != NULL;
	return to->on.counterparty_active(to->user, heard->event, d);
}

static bool on_counterparty_compliance_rejected(
	const struct conduit_receiver *to, const struct hook_heard *heard,
	const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.counterparty_compliance_rejected != NULL;
	return to->on.counterparty_compliance_rejected(to->user, heard->event,
		d);
}

static bool on_counterparty_deleted(const struct conduit_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.counterparty_deleted != NULL;
	return to->on.counterparty_deleted(to->user, heard->event, d);
}

static bool on_counterparty_in_compliance_review(
	const struct conduit_receiver *to, const struct hook_heard *heard,
	const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.counterparty_in_compliance_review != NULL;
	return to->on.counterparty_in_compliance_review(to->user, heard->event,
		d);
}

static bool on_customer_active(const struct conduit_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.customer_active != NULL;
	return to->on.customer_active(to->user, heard->event, d);
}

static bool on_customer_in_compliance_review(const struct conduit_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.customer_in_compliance_review != NULL;
	return to->on.customer_in_compliance_review(to->user, heard->event, d);
}

static bool on_customer_compliance_rejected(const struct conduit_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.customer_compliance_rejected != NULL;
	return to->on.customer_compliance_rejected(to->user, heard->event, d);
}

static bool on_customer_created(const struct conduit_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.customer_created != NULL;
	return to->on.customer_created(to->user, heard->event, d);
}

static bool on_customer_kyb_in_progress(const struct conduit_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.customer_kyb_in_progress != NULL;
	return to->on.customer_kyb_in_progress(to->user, heard->event, d);
}

static bool on_customer_kyb_expired(const struct conduit_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.customer_kyb_expired != NULL;
	return to->on.customer_kyb_expired(to->user, heard->event, d);
}

static bool on_customer_kyb_missing_information(
	const struct conduit_receiver *to, const struct hook_heard *heard,
	const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.customer_kyb_missing_information != NULL;
	return to->on.customer_kyb_missing_information(to->user, heard->event,
		d);
}

static bool on_customer_account_onboarding_pending(
	const struct conduit_receiver *to, const struct hook_heard *heard,
	const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.customer_account_onboarding_pending != NULL;
	return to->on.customer_account_onboarding_pending(to->user,
		heard->event, d);
}

static bool on_transaction_initializing(const struct conduit_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.transaction_initializing != NULL;
	return to->on.transaction_initializing(to->user, heard->event, d);
}

static bool on_transaction_created(const struct conduit_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.transaction_created != NULL;
	return to->on.transaction_created(to->user, heard->event, d);
}

static bool on_transaction_compliance_approved(
	const struct conduit_receiver *to, const struct hook_heard *heard,
	const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.transaction_compliance_approved != NULL;
	return to->on.transaction_compliance_approved(to->user, heard->event,
		d);
}

static bool on_transaction_compliance_rejected(
	const struct conduit_receiver *to, const struct hook_heard *heard,
	const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.transaction_compliance_rejected != NULL;
	return to->on.transaction_compliance_rejected(to->user, heard->event,
		d);
}

static bool on_transaction_completed(const struct conduit_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.transaction_completed != NULL;
	return to->on.transaction_completed(to->user, heard->event, d);
}

static bool on_transaction_awaiting_funds(const struct conduit_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.transaction_awaiting_funds != NULL;
	return to->on.transaction_awaiting_funds(to->user, heard->event, d);
}

static bool on_transaction_funds_received(const struct conduit_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.transaction_funds_received != NULL;
	return to->on.transaction_funds_received(to->user, heard->event, d);
}

static bool on_transaction_cancelled(const struct conduit_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.transaction_cancelled != NULL;
	return to->on.transaction_cancelled(to->user, heard->event, d);
}

static bool on_transaction_in_compliance_review(
	const struct conduit_receiver *to, const struct hook_heard *heard,
	const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.transaction_in_compliance_review != NULL;
	return to->on.transaction_in_compliance_review(to->user, heard->event,
		d);
}

static bool on_transaction_awaiting_compliance_review(
	const struct conduit_receiver *to, const struct hook_heard *heard,
	const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.transaction_awaiting_compliance_review != NULL;
	return to->on.transaction_awaiting_compliance_review(to->user,
		heard->event, d);
}

static bool on_transaction_processing_withdrawal(
	const struct conduit_receiver *to, const struct hook_heard *heard,
	const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.transaction_processing_withdrawal != NULL;
	return to->on.transaction_processing_withdrawal(to->user, heard->event,
		d);
}

static bool on_transaction_withdrawal_processed(
	const struct conduit_receiver *to, const struct hook_heard *heard,
	const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.transaction_withdrawal_processed != NULL;
	return to->on.transaction_withdrawal_processed(to->user, heard->event,
		d);
}

static bool on_transaction_processing_settlement(
	const struct conduit_receiver *to, const struct hook_heard *heard,
	const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.transaction_processing_settlement != NULL;
	return to->on.transaction_processing_settlement(to->user, heard->event,
		d);
}

static bool on_transaction_settlement_processed(
	const struct conduit_receiver *to, const struct hook_heard *heard,
	const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.transaction_settlement_processed != NULL;
	return to->on.transaction_settlement_processed(to->user, heard->event,
		d);
}

static bool on_transaction_processing_payment(
	const struct conduit_receiver *to, const struct hook_heard *heard,
	const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.transaction_processing_payment != NULL;
	return to->on.transaction_processing_payment(to->user, heard->event, d);
}

static bool on_transaction_payment_processed(const struct conduit_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.transaction_payment_processed != NULL;
	return to->on.transaction_payment_processed(to->user, heard->event, d);
}

/* What the payload of each event is read as (NULL: JSON), and who gets it. */
static const struct {
	const struct hook_type *type;
	bool (*handle)(const struct conduit_receiver *to,
		const struct hook_heard *heard, const struct hook_delivery *d);
} events[] = {
	{&conduit_counterparty_event_schema, on_counterparty_active},
	{&conduit_counterparty_event_schema,
		on_counterparty_compliance_rejected},
	{&conduit_counterparty_event_schema, on_counterparty_deleted},
	{&conduit_counterparty_event_schema,
		on_counterparty_in_compliance_review},
	{&conduit_customer_event_schema, on_customer_active},
	{&conduit_customer_event_schema, on_customer_in_compliance_review},
	{&conduit_customer_event_schema, on_customer_compliance_rejected},
	{&conduit_customer_event_schema, on_customer_created},
	{&conduit_customer_event_schema, on_customer_kyb_in_progress},
	{&conduit_customer_event_schema, on_customer_kyb_expired},
	{&conduit_customer_event_schema, on_customer_kyb_missing_information},
	{&conduit_customer_event_schema,
		on_customer_account_onboarding_pending},
	{&conduit_transaction_event_schema, on_transaction_initializing},
	{&conduit_transaction_event_schema, on_transaction_created},
	{&conduit_transaction_event_schema, on_transaction_compliance_approved},
	{&conduit_transaction_event_schema, on_transaction_compliance_rejected},
	{&conduit_transaction_event_schema, on_transaction_completed},
	{&conduit_transaction_event_schema, on_transaction_awaiting_funds},
	{&conduit_transaction_event_schema, on_transaction_funds_received},
	{&conduit_transaction_event_schema, on_transaction_cancelled},
	{&conduit_transaction_event_schema,
		on_transaction_in_compliance_review},
	{&conduit_transaction_event_schema,
		on_transaction_awaiting_compliance_review},
	{&conduit_transaction_event_schema,
		on_transaction_processing_withdrawal},
	{&conduit_transaction_event_schema,
		on_transaction_withdrawal_processed},
	{&conduit_transaction_event_schema,
		on_transaction_processing_settlement},
	{&conduit_transaction_event_schema,
		on_transaction_settlement_processed},
	{&conduit_transaction_event_schema, on_transaction_processing_payment},
	{&conduit_transaction_event_schema, on_transaction_payment_processed},
};

static int hand_over(const struct conduit_receiver *to, int event,
	struct hook_heard *heard, struct hook_delivery *d,
	struct hook_error *error)
{
	if (event < 0)
		return otherwise(to, d, error);
	return hook_handled(events[event].handle(to, heard, d), error);
}

/* Reads, claims and hands over one event; remembers it or gives it back. */
static int dispatch(const struct conduit_receiver *to, struct hook_delivery *d,
	struct hook_error *error)
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
	status = hook_event_claim(&to->base, &conduit_recipe, "conduit", d,
		error);
	if (status != 0)
		return status;
	return hook_event_settle(d, hand_over(to, event, &heard, d, error),
		error);
}

bool conduit_receiver_open(struct conduit_receiver *receiver,
	const hook_str *secrets, size_t count, struct hook_error *error)
{
	return hook_receiver_open(&receiver->base, &conduit_recipe, secrets,
		count, error);
}

void conduit_receiver_close(struct conduit_receiver *receiver)
{
	hook_receiver_close(&receiver->base);
}

int conduit_receive(const struct conduit_receiver *receiver,
	const struct hook_request *request, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_delivery d;
	size_t at = 0;
	int status;

	status = hook_receive(&receiver->base, &conduit_recipe, request, arena,
		&d, error);
	if (status != 0)
		return status;
	status = 200;
	while (status / 100 == 2
			&& hook_event_next(&source, request, &at, &d, error))
		status = dispatch(receiver, &d, error);
	return status;
}

bool conduit_sign(hook_str secret, hook_str id, int64_t now,
	struct hook_request *request, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_key *key = hook_key_new(&conduit_recipe, secret, error);
	bool signed_ = key != NULL
		&& hook_sign(&conduit_recipe, key, id, now, request, arena,
		error);

	hook_key_free(key);
	return signed_;
}

bool conduit_self_test(struct hook_arena *arena, struct hook_error *error)
{
	if (!hook_recipe_prove(&conduit_recipe, arena, error))
		return false;
	return true;
}
