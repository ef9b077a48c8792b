/* SPDX-License-Identifier: 0BSD */
/*
 * Made by hookc from register-webhook.yaml, trigger-event.yaml; edits will be
 * lost.
 */
#include "qonto_onboarding_events.h"

#if QONTO_ONBOARDING_STAMP_EVENTS_C != 0x9ae88bb5
#error "this and qonto_onboarding.h are of two runs of hookc: run it again"
#endif

#include <string.h>

static const struct hook_term format[] = {
	HOOK_PART(SIG),
	HOOK_PART(END),
};

const struct hook_recipe qonto_onboarding_recipe = {
	.header = "Qonto-SHA256-Signature",
	.format = format,
	.algorithm = HOOK_HMAC_SHA256,
	.encoding = HOOK_HEX,
	.key = HOOK_UTF8,
	.id_json = "/id",
};

static const struct hook_name event_list[] = {
	{HOOK_NAME("registrations.pending")},
	{HOOK_NAME("registrations.user_started")},
	{HOOK_NAME("registrations.contract_signed")},
	{HOOK_NAME("registrations.completed")},
	{HOOK_NAME("organizations.deleted")},
	{HOOK_NAME("registrations.submitted")},
	{HOOK_NAME("registrations.capital_deposit_activated")},
	{HOOK_NAME("registrations.capital_deposit_request_signed")},
	{HOOK_NAME("registrations.capital_deposit_certificate_signed")},
	{HOOK_NAME("registrations.capital_deposit_statement_ready")},
};
static const uint16_t event_order[] = {
	4, 0, 3, 5, 1, 2, 6, 7, 9, 8
};
static const struct hook_names event_names = {
	event_list,
	event_order,
	10,
};

static const struct hook_event_source source = {
	.header = {NULL, NULL},
	.pointer = {"/event_type", NULL},
	.id = "/id",
	.time = "/created_at",
	.type = &qonto_onboarding_event_schema,
};

const char *qonto_onboarding_event_text(enum qonto_onboarding_event_id id)
{
	if ((unsigned)id - 1 < sizeof event_list / sizeof *event_list)
		return event_list[(unsigned)id - 1].ptr;
	return "";
}

/* Unknown events are accepted: providers add new ones. */
static int otherwise(const struct qonto_onboarding_receiver *to,
	const struct hook_delivery *d, struct hook_error *error)
{
	return hook_handled(to->on.otherwise == NULL
		|| to->on.otherwise(to->user, d), error);
}

static bool on_registrations_pending(
	const struct qonto_onboarding_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.registrations_pending != NULL;
	return to->on.registrations_pending(to->user, heard->event, d);
}

static bool on_registrations_user_started(
	const struct qonto_onboarding_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.registrations_user_started != NULL;
	return to->on.registrations_user_started(to->user, heard->event, d);
}

static bool on_registrations_contract_signed(
	const struct qonto_onboarding_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.registrations_contract_signed != NULL;
	return to->on.registrations_contract_signed(to->user, heard->event, d);
}

static bool on_registrations_completed(
	const struct qonto_onboarding_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.registrations_completed != NULL;
	return to->on.registrations_completed(to->user, heard->event, d);
}

static bool on_organizations_deleted(
	const struct qonto_onboarding_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.organizations_deleted != NULL;
	return to->on.organizations_deleted(to->user, heard->event, d);
}

static bool on_registrations_submitted(
	const struct qonto_onboarding_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.registrations_submitted != NULL;
	return to->on.registrations_submitted(to->user, heard->event, d);
}

static bool on_registrations_capital_deposit_activated(
	const struct qonto_onboarding_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.registrations_capital_deposit_activated != NULL;
	return to->on.registrations_capital_deposit_activated(to->user,
		heard->event, d);
}

static bool on_registrations_capital_deposit_request_signed(
	const struct qonto_onboarding_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.registrations_capital_deposit_request_signed != NULL;
	return to->on.registrations_capital_deposit_request_signed(to->user,
		heard->event, d);
}

static bool on_registrations_capital_deposit_certificate_signed(
	const struct qonto_onboarding_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.registrations_capital_deposit_certificate_signed != NULL;
	return to->on.registrations_capital_deposit_certificate_signed(
		to->user, heard->event, d);
}

static bool on_registrations_capital_deposit_statement_ready(
	const struct qonto_onboarding_receiver *to,
	const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.registrations_capital_deposit_statement_ready != NULL;
	return to->on.registrations_capital_deposit_statement_ready(to->user,
		heard->event, d);
}

/* What the payload of each event is read as (NULL: JSON), and who gets it. */
static const struct {
	const struct hook_type *type;
	bool (*handle)(const struct qonto_onboarding_receiver *to,
		const struct hook_heard *heard, const struct hook_delivery *d);
} events[] = {
	{&qonto_onboarding_event_schema, on_registrations_pending},
	{&qonto_onboarding_event_schema, on_registrations_user_started},
	{&qonto_onboarding_event_schema, on_registrations_contract_signed},
	{&qonto_onboarding_event_schema, on_registrations_completed},
	{&qonto_onboarding_event_schema, on_organizations_deleted},
	{&qonto_onboarding_event_schema, on_registrations_submitted},
	{&qonto_onboarding_event_schema,
		on_registrations_capital_deposit_activated},
	{&qonto_onboarding_event_schema,
		on_registrations_capital_deposit_request_signed},
	{&qonto_onboarding_event_schema,
		on_registrations_capital_deposit_certificate_signed},
	{&qonto_onboarding_event_schema,
		on_registrations_capital_deposit_statement_ready},
};

static int hand_over(const struct qonto_onboarding_receiver *to, int event,
	struct hook_heard *heard, struct hook_delivery *d,
	struct hook_error *error)
{
	if (event < 0)
		return otherwise(to, d, error);
	return hook_handled(events[event].handle(to, heard, d), error);
}

/* Reads, claims and hands over one event; remembers it or gives it back. */
static int dispatch(const struct qonto_onboarding_receiver *to,
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
	status = hook_event_claim(&to->base, &qonto_onboarding_recipe,
		"qonto_onboarding", d, error);
	if (status != 0)
		return status;
	return hook_event_settle(d, hand_over(to, event, &heard, d, error),
		error);
}

bool qonto_onboarding_receiver_open(struct qonto_onboarding_receiver *receiver,
	const hook_str *secrets, size_t count, struct hook_error *error)
{
	return hook_receiver_open(&receiver->base, &qonto_onboarding_recipe,
		secrets, count, error);
}

void qonto_onboarding_receiver_close(struct qonto_onboarding_receiver *receiver)
{
	hook_receiver_close(&receiver->base);
}

int qonto_onboarding_receive(const struct qonto_onboarding_receiver *receiver,
	const struct hook_request *request, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_delivery d;
	size_t at = 0;
	int status;

	status = hook_receive(&receiver->base, &qonto_onboarding_recipe,
		request, arena, &d, error);
	if (status != 0)
		return status;
	status = 200;
	while (status / 100 == 2
			&& hook_event_next(&source, request, &at, &d, error))
		status = dispatch(receiver, &d, error);
	return status;
}

bool qonto_onboarding_sign(hook_str secret, hook_str id, int64_t now,
	struct hook_request *request, struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_key *key =
		hook_key_new(&qonto_onboarding_recipe, secret, error);
	bool signed_ = key != NULL
		&& hook_sign(&qonto_onboarding_recipe, key, id, now, request,
		arena, error);

	hook_key_free(key);
	return signed_;
}

static const struct hook_header vector_0_headers[] = {
	{{HOOK_NAME("Qonto-SHA256-Signature")},
		{HOOK_NAME(
		"b0d249e653f1310fa5b7f26d5682548afa1799353b92fcafd4cacbd90312023e")}},
};

static const struct {
	hook_str secret, body;
	int64_t now;
	const struct hook_header *headers;
	size_t header_count;
} vectors[] = {
	{
		{HOOK_NAME("secret_key")},
		{HOOK_NAME(
			"{\"id\":\"75341dcb-0376-474d-97d7-d2c03ff3973c\",\"event_type\":\"registrations.pending\",\"resource_type\":\"registration\",\"resource_id\":\"525817f7-93e8-4f31-a83d-20319778b4b0\",\"created_at\":\"2022-08-29T13:17:32Z\"}")},
		0,
		vector_0_headers, 1,
	},
};

bool qonto_onboarding_self_test(struct hook_arena *arena,
	struct hook_error *error)
{
	struct hook_request request;
	struct hook_signed result;
	struct hook_key *key;
	size_t i;
	int status;

	if (!hook_recipe_prove(&qonto_onboarding_recipe, arena, error))
		return false;
	for (i = 0; i < sizeof vectors / sizeof *vectors; i++) {
		key = hook_key_new(&qonto_onboarding_recipe, vectors[i].secret,
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
			status = hook_verify(&qonto_onboarding_recipe, &key, 1,
				&request, vectors[i].now, arena, &result,
				error);
		}
		hook_key_free(key);
		if (status != 0)
			return false;
	}
	return true;
}
