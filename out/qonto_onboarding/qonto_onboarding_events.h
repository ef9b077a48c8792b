/* SPDX-License-Identifier: 0BSD */
/*
 * Made by hookc from register-webhook.yaml, trigger-event.yaml; edits will be
 * lost.
 */
#ifndef QONTO_ONBOARDING_EVENTS_H
#define QONTO_ONBOARDING_EVENTS_H

#include "qonto_onboarding.h"
#include "hook_receive.h"

#if QONTO_ONBOARDING_STAMP_EVENTS_H != 0x0e6633dd
#error "this and qonto_onboarding.h are of two runs of hookc: run it again"
#endif

#ifdef __cplusplus
extern "C" {
#endif

extern const struct hook_recipe qonto_onboarding_recipe;

enum qonto_onboarding_event_id {
	QONTO_ONBOARDING_EVENT_UNKNOWN,
	QONTO_ONBOARDING_EVENT_REGISTRATIONS_PENDING,
	QONTO_ONBOARDING_EVENT_REGISTRATIONS_USER_STARTED,
	QONTO_ONBOARDING_EVENT_REGISTRATIONS_CONTRACT_SIGNED,
	QONTO_ONBOARDING_EVENT_REGISTRATIONS_COMPLETED,
	QONTO_ONBOARDING_EVENT_ORGANIZATIONS_DELETED,
	QONTO_ONBOARDING_EVENT_REGISTRATIONS_SUBMITTED,
	QONTO_ONBOARDING_EVENT_REGISTRATIONS_CAPITAL_DEPOSIT_ACTIVATED,
	QONTO_ONBOARDING_EVENT_REGISTRATIONS_CAPITAL_DEPOSIT_REQUEST_SIGNED,
	QONTO_ONBOARDING_EVENT_REGISTRATIONS_CAPITAL_DEPOSIT_CERTIFICATE_SIGNED,
	QONTO_ONBOARDING_EVENT_REGISTRATIONS_CAPITAL_DEPOSIT_STATEMENT_READY,
};

/* Returns the wire name of an event, or "". */
const char *qonto_onboarding_event_text(enum qonto_onboarding_event_id id);

/*
 * There is one handler for each event; if it is NULL, `otherwise` gets the
 * event. A handler that returns false answers 500, so that the provider tries
 * again. `delivery->report` has what was wrong with a delivery that was read
 * leniently.
 */
struct qonto_onboarding_handlers {
	/* a registration was created and waits */
	bool (*registrations_pending)(void *user,
		const struct qonto_onboarding_event *event,
		const struct hook_delivery *delivery);
	/* the user began, with a new or an existing login */
	bool (*registrations_user_started)(void *user,
		const struct qonto_onboarding_event *event,
		const struct hook_delivery *delivery);
	/* the user has paid, which signs the contract */
	bool (*registrations_contract_signed)(void *user,
		const struct qonto_onboarding_event *event,
		const struct hook_delivery *delivery);
	/* verified; the bank account is active */
	bool (*registrations_completed)(void *user,
		const struct qonto_onboarding_event *event,
		const struct hook_delivery *delivery);
	/* the organization went because its registration was reset */
	bool (*organizations_deleted)(void *user,
		const struct qonto_onboarding_event *event,
		const struct hook_delivery *delivery);
	/* ready to begin the capital deposit (France) */
	bool (*registrations_submitted)(void *user,
		const struct qonto_onboarding_event *event,
		const struct hook_delivery *delivery);
	/* shareholders were asked to pay their shares (France) */
	bool (*registrations_capital_deposit_activated)(void *user,
		const struct qonto_onboarding_event *event,
		const struct hook_delivery *delivery);
	/* all shares are paid, the notary prepares (France) */
	bool (*registrations_capital_deposit_request_signed)(void *user,
		const struct qonto_onboarding_event *event,
		const struct hook_delivery *delivery);
	/* the notary signed the certificate (France) */
	bool (*registrations_capital_deposit_certificate_signed)(void *user,
		const struct qonto_onboarding_event *event,
		const struct hook_delivery *delivery);
	/* the deposit's statement can be fetched (Germany) */
	bool (*registrations_capital_deposit_statement_ready)(void *user,
		const struct qonto_onboarding_event *event,
		const struct hook_delivery *delivery);
	/*
	 * Gets events that are unknown or have no handler; NULL accepts them.
	 */
	bool (*otherwise)(void *user, const struct hook_delivery *delivery);
};

struct qonto_onboarding_receiver {
	struct hook_receiver base;
	struct qonto_onboarding_handlers on;
	void *user; /* handed to every handler */
};

/* Takes two secrets while one is being replaced. See hook_receiver_open(). */
bool qonto_onboarding_receiver_open(struct qonto_onboarding_receiver *receiver,
	const hook_str *secrets, size_t count, struct hook_error *error);
void qonto_onboarding_receiver_close(
	struct qonto_onboarding_receiver *receiver);

/*
 * Verifies, reads and dispatches a request. Returns the status to answer with;
 * `error` says why if it is not 2xx.
 */
int qonto_onboarding_receive(const struct qonto_onboarding_receiver *receiver,
	const struct hook_request *request, struct hook_arena *arena,
	struct hook_error *error);

/*
 * Signs a delivery as the provider would, for tests; `secret` is as configured.
 */
bool qonto_onboarding_sign(hook_str secret, hook_str id, int64_t now,
	struct hook_request *request, struct hook_arena *arena,
	struct hook_error *error);

/*
 * Checks that the recipe holds (see hook_recipe_prove()), and so do the
 * provider's published vectors, if there are any. Returns false, with `error`,
 * if not.
 */
bool qonto_onboarding_self_test(struct hook_arena *arena,
	struct hook_error *error);

#ifdef __cplusplus
}
#endif

#endif
