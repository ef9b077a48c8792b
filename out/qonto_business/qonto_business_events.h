/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from api.yaml, events.yaml; edits will be lost. */
#ifndef QONTO_BUSINESS_EVENTS_H
#define QONTO_BUSINESS_EVENTS_H

#include "qonto_business.h"
#include "hook_receive.h"

#if QONTO_BUSINESS_STAMP_EVENTS_H != 0x1dfd7960
#error "this and qonto_business.h are of two runs of hookc: run it again"
#endif

#ifdef __cplusplus
extern "C" {
#endif

extern const struct hook_recipe qonto_business_recipe;

enum qonto_business_event_id {
	QONTO_BUSINESS_EVENT_UNKNOWN,
	QONTO_BUSINESS_EVENT_V1_TRANSACTIONS,
	QONTO_BUSINESS_EVENT_V1_ACCOUNTS,
	QONTO_BUSINESS_EVENT_V1_ORGANIZATIONS,
	QONTO_BUSINESS_EVENT_V1_MEMBERSHIPS,
	QONTO_BUSINESS_EVENT_V1_CONSENT_REVOCATIONS,
	QONTO_BUSINESS_EVENT_V1_CARDS,
	QONTO_BUSINESS_EVENT_V1_PAYMENT_LINKS,
	QONTO_BUSINESS_EVENT_V1_PAYMENT_LINKS_CONNECTIONS,
	QONTO_BUSINESS_EVENT_V1_BENEFICIARIES,
	QONTO_BUSINESS_EVENT_V1_CLIENT_INVOICES,
	QONTO_BUSINESS_EVENT_V1_TERMINAL_PAYMENTS,
	QONTO_BUSINESS_EVENT_V1_CLIENTS,
	QONTO_BUSINESS_EVENT_V1_PRODUCTS,
};

/* Returns the wire name of an event, or "". */
const char *qonto_business_event_text(enum qonto_business_event_id id);

/*
 * There is one handler for each event; if it is NULL, `otherwise` gets the
 * event. A handler that returns false answers 500, so that the provider tries
 * again. `delivery->report` has what was wrong with a delivery that was read
 * leniently.
 */
struct qonto_business_handlers {
	/* A transaction was created or updated. */
	bool (*v1_transactions)(void *user,
		const struct qonto_business_transaction_event *event,
		const struct hook_delivery *delivery);
	/* A bank account changed. */
	bool (*v1_accounts)(void *user,
		const struct qonto_business_account_event *event,
		const struct hook_delivery *delivery);
	/* The organization changed. */
	bool (*v1_organizations)(void *user,
		const struct qonto_business_organization_event *event,
		const struct hook_delivery *delivery);
	/* A membership changed. */
	bool (*v1_memberships)(void *user,
		const struct qonto_business_membership_event *event,
		const struct hook_delivery *delivery);
	/* A client lost its consent. */
	bool (*v1_consent_revocations)(void *user,
		const struct qonto_business_consent_revocation_event *event,
		const struct hook_delivery *delivery);
	/* A card changed. */
	bool (*v1_cards)(void *user,
		const struct qonto_business_card_event *event,
		const struct hook_delivery *delivery);
	/* A payment link changed. */
	bool (*v1_payment_links)(void *user,
		const struct qonto_business_payment_link_event *event,
		const struct hook_delivery *delivery);
	/* The payment links provider was connected. */
	bool (*v1_payment_links_connections)(void *user,
		const struct qonto_business_payment_links_connection_event *event,
		const struct hook_delivery *delivery);
	/* A beneficiary was created, updated or deleted. */
	bool (*v1_beneficiaries)(void *user,
		const struct qonto_business_beneficiary_event *event,
		const struct hook_delivery *delivery);
	/* An invoice to a client was created or updated. */
	bool (*v1_client_invoices)(void *user,
		const struct qonto_business_client_invoice_event *event,
		const struct hook_delivery *delivery);
	/* A terminal authorized or refused a payment. */
	bool (*v1_terminal_payments)(void *user,
		const struct qonto_business_terminal_payment_event *event,
		const struct hook_delivery *delivery);
	/* A client was created, updated or deleted. */
	bool (*v1_clients)(void *user,
		const struct qonto_business_client_event *event,
		const struct hook_delivery *delivery);
	/* A product was created. */
	bool (*v1_products)(void *user,
		const struct qonto_business_product_event *event,
		const struct hook_delivery *delivery);
	/*
	 * Gets events that are unknown or have no handler; NULL accepts them.
	 */
	bool (*otherwise)(void *user, const struct hook_delivery *delivery);
};

struct qonto_business_receiver {
	struct hook_receiver base;
	struct qonto_business_handlers on;
	void *user; /* handed to every handler */
};

/* Takes two secrets while one is being replaced. See hook_receiver_open(). */
bool qonto_business_receiver_open(struct qonto_business_receiver *receiver,
	const hook_str *secrets, size_t count, struct hook_error *error);
void qonto_business_receiver_close(struct qonto_business_receiver *receiver);

/*
 * Verifies, reads and dispatches a request. Returns the status to answer with;
 * `error` says why if it is not 2xx.
 */
int qonto_business_receive(const struct qonto_business_receiver *receiver,
	const struct hook_request *request, struct hook_arena *arena,
	struct hook_error *error);

/*
 * Signs a delivery as the provider would, for tests; `secret` is as configured.
 */
bool qonto_business_sign(hook_str secret, hook_str id, int64_t now,
	struct hook_request *request, struct hook_arena *arena,
	struct hook_error *error);

/*
 * Checks that the recipe holds (see hook_recipe_prove()), and so do the
 * provider's published vectors, if there are any. Returns false, with `error`,
 * if not.
 */
bool qonto_business_self_test(struct hook_arena *arena,
	struct hook_error *error);

#ifdef __cplusplus
}
#endif

#endif
