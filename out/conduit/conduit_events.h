/* SPDX-License-Identifier: 0BSD */
/*
 * Made by hookc from create-webhook.yaml, get-webhook.yaml, events.yaml; edits
 * will be lost.
 */
#ifndef CONDUIT_EVENTS_H
#define CONDUIT_EVENTS_H

#include "conduit.h"
#include "hook_receive.h"

#if CONDUIT_STAMP_EVENTS_H != 0x63a823f6
#error "this and conduit.h are of two runs of hookc: run it again"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/*
 * UNCONFIRMED: this is how the signature is said to be made, but not by the
 * provider's own pages: two unrelated public code bases that cite Conduit's
 * first-webhook guide; the official pages say only that each request is signed
 * with HMAC SHA-256.
 */
extern const struct hook_recipe conduit_recipe;

enum conduit_event_id {
	CONDUIT_EVENT_UNKNOWN,
	CONDUIT_EVENT_COUNTERPARTY_ACTIVE,
	CONDUIT_EVENT_COUNTERPARTY_COMPLIANCE_REJECTED,
	CONDUIT_EVENT_COUNTERPARTY_DELETED,
	CONDUIT_EVENT_COUNTERPARTY_IN_COMPLIANCE_REVIEW,
	CONDUIT_EVENT_CUSTOMER_ACTIVE,
	CONDUIT_EVENT_CUSTOMER_IN_COMPLIANCE_REVIEW,
	CONDUIT_EVENT_CUSTOMER_COMPLIANCE_REJECTED,
	CONDUIT_EVENT_CUSTOMER_CREATED,
	CONDUIT_EVENT_CUSTOMER_KYB_IN_PROGRESS,
	CONDUIT_EVENT_CUSTOMER_KYB_EXPIRED,
	CONDUIT_EVENT_CUSTOMER_KYB_MISSING_INFORMATION,
	CONDUIT_EVENT_CUSTOMER_ACCOUNT_ONBOARDING_PENDING,
	CONDUIT_EVENT_TRANSACTION_INITIALIZING,
	CONDUIT_EVENT_TRANSACTION_CREATED,
	CONDUIT_EVENT_TRANSACTION_COMPLIANCE_APPROVED,
	CONDUIT_EVENT_TRANSACTION_COMPLIANCE_REJECTED,
	CONDUIT_EVENT_TRANSACTION_COMPLETED,
	CONDUIT_EVENT_TRANSACTION_AWAITING_FUNDS,
	CONDUIT_EVENT_TRANSACTION_FUNDS_RECEIVED,
	CONDUIT_EVENT_TRANSACTION_CANCELLED,
	CONDUIT_EVENT_TRANSACTION_IN_COMPLIANCE_REVIEW,
	CONDUIT_EVENT_TRANSACTION_AWAITING_COMPLIANCE_REVIEW,
	CONDUIT_EVENT_TRANSACTION_PROCESSING_WITHDRAWAL,
	CONDUIT_EVENT_TRANSACTION_WITHDRAWAL_PROCESSED,
	CONDUIT_EVENT_TRANSACTION_PROCESSING_SETTLEMENT,
	CONDUIT_EVENT_TRANSACTION_SETTLEMENT_PROCESSED,
	CONDUIT_EVENT_TRANSACTION_PROCESSING_PAYMENT,
	CONDUIT_EVENT_TRANSACTION_PAYMENT_PROCESSED,
};

/* Returns the wire name of an event, or "". */
const char *conduit_event_text(enum conduit_event_id id);

/*
 * There is one handler for each event; if it is NULL, `otherwise` gets the
 * event. A handler that returns false answers 500, so that the provider tries
 * again. `delivery->report` has what was wrong with a delivery that was read
 * leniently.
 */
struct conduit_handlers {
	/* Unconfirmed. */
	bool (*counterparty_active)(void *user,
		const struct conduit_counterparty_event *event,
		const struct hook_delivery *delivery);
	/* Unconfirmed. */
	bool (*counterparty_compliance_rejected)(void *user,
		const struct conduit_counterparty_event *event,
		const struct hook_delivery *delivery);
	/* Unconfirmed. */
	bool (*counterparty_deleted)(void *user,
		const struct conduit_counterparty_event *event,
		const struct hook_delivery *delivery);
	/* Unconfirmed. */
	bool (*counterparty_in_compliance_review)(void *user,
		const struct conduit_counterparty_event *event,
		const struct hook_delivery *delivery);
	/* Unconfirmed. */
	bool (*customer_active)(void *user,
		const struct conduit_customer_event *event,
		const struct hook_delivery *delivery);
	/* Unconfirmed. */
	bool (*customer_in_compliance_review)(void *user,
		const struct conduit_customer_event *event,
		const struct hook_delivery *delivery);
	/* Unconfirmed. */
	bool (*customer_compliance_rejected)(void *user,
		const struct conduit_customer_event *event,
		const struct hook_delivery *delivery);
	/* Unconfirmed. */
	bool (*customer_created)(void *user,
		const struct conduit_customer_event *event,
		const struct hook_delivery *delivery);
	/* Unconfirmed. */
	bool (*customer_kyb_in_progress)(void *user,
		const struct conduit_customer_event *event,
		const struct hook_delivery *delivery);
	/* Unconfirmed. */
	bool (*customer_kyb_expired)(void *user,
		const struct conduit_customer_event *event,
		const struct hook_delivery *delivery);
	/* Unconfirmed. */
	bool (*customer_kyb_missing_information)(void *user,
		const struct conduit_customer_event *event,
		const struct hook_delivery *delivery);
	/* Unconfirmed. */
	bool (*customer_account_onboarding_pending)(void *user,
		const struct conduit_customer_event *event,
		const struct hook_delivery *delivery);
	/* Unconfirmed. */
	bool (*transaction_initializing)(void *user,
		const struct conduit_transaction_event *event,
		const struct hook_delivery *delivery);
	/* Unconfirmed. */
	bool (*transaction_created)(void *user,
		const struct conduit_transaction_event *event,
		const struct hook_delivery *delivery);
	/* Unconfirmed. */
	bool (*transaction_compliance_approved)(void *user,
		const struct conduit_transaction_event *event,
		const struct hook_delivery *delivery);
	/* Unconfirmed. */
	bool (*transaction_compliance_rejected)(void *user,
		const struct conduit_transaction_event *event,
		const struct hook_delivery *delivery);
	/* Unconfirmed. */
	bool (*transaction_completed)(void *user,
		const struct conduit_transaction_event *event,
		const struct hook_delivery *delivery);
	/* Unconfirmed. */
	bool (*transaction_awaiting_funds)(void *user,
		const struct conduit_transaction_event *event,
		const struct hook_delivery *delivery);
	/* Unconfirmed. */
	bool (*transaction_funds_received)(void *user,
		const struct conduit_transaction_event *event,
		const struct hook_delivery *delivery);
	/* Unconfirmed. */
	bool (*transaction_cancelled)(void *user,
		const struct conduit_transaction_event *event,
		const struct hook_delivery *delivery);
	/* Unconfirmed. */
	bool (*transaction_in_compliance_review)(void *user,
		const struct conduit_transaction_event *event,
		const struct hook_delivery *delivery);
	/* Unconfirmed. */
	bool (*transaction_awaiting_compliance_review)(void *user,
		const struct conduit_transaction_event *event,
		const struct hook_delivery *delivery);
	/* Unconfirmed. */
	bool (*transaction_processing_withdrawal)(void *user,
		const struct conduit_transaction_event *event,
		const struct hook_delivery *delivery);
	/* Unconfirmed. */
	bool (*transaction_withdrawal_processed)(void *user,
		const struct conduit_transaction_event *event,
		const struct hook_delivery *delivery);
	/* Unconfirmed. */
	bool (*transaction_processing_settlement)(void *user,
		const struct conduit_transaction_event *event,
		const struct hook_delivery *delivery);
	/* Unconfirmed. */
	bool (*transaction_settlement_processed)(void *user,
		const struct conduit_transaction_event *event,
		const struct hook_delivery *delivery);
	/* Unconfirmed. */
	bool (*transaction_processing_payment)(void *user,
		const struct conduit_transaction_event *event,
		const struct hook_delivery *delivery);
	/* Unconfirmed. */
	bool (*transaction_payment_processed)(void *user,
		const struct conduit_transaction_event *event,
		const struct hook_delivery *delivery);
	/*
	 * Gets events that are unknown or have no handler; NULL accepts them.
	 */
	bool (*otherwise)(void *user, const struct hook_delivery *delivery);
};

struct conduit_receiver {
	struct hook_receiver base;
	struct conduit_handlers on;
	void *user; /* handed to every handler */
};

/* Takes two secrets while one is being replaced. See hook_receiver_open(). */
bool conduit_receiver_open(struct conduit_receiver *receiver,
	const hook_str *secrets, size_t count, struct hook_error *error);
void conduit_receiver_close(struct conduit_receiver *receiver);

/*
 * Verifies, reads and dispatches a request. Returns the status to answer with;
 * `error` says why if it is not 2xx.
 */
int conduit_receive(const struct conduit_receiver *receiver,
	const struct hook_request *request, struct hook_arena *arena,
	struct hook_error *error);

/*
 * Signs a delivery as the provider would, for tests; `secret` is as configured.
 */
bool conduit_sign(hook_str secret, hook_str id, int64_t now,
	struct hook_request *request, struct hook_arena *arena,
	struct hook_error *error);

/*
 * Checks that the recipe holds (see hook_recipe_prove()), and so do the
 * provider's published vectors, if there are any. Returns false, with `error`,
 * if not.
 */
bool conduit_self_test(struct hook_arena *arena, struct hook_error *error);

#ifdef __cplusplus
}
#endif

#endif
