/* SPDX-License-Identifier: 0BSD */
/*
 * Made by hookc from create-webhook.yaml, get-webhook.yaml, events.yaml; edits
 * will be lost.
 */
/*
 * Conduit, version 2024-12-01
 *
 * Answer (unconfirmed): 200, soon; some say within five seconds
 *
 * Retries: up to ten within a day, then none
 *
 * Secret: shown in the dashboard under Webhooks
 */
#ifndef CONDUIT_H
#define CONDUIT_H

#include "hook_json.h"

#if HOOK_VERSION != 100
#error "this and hook.h are of two versions of hookc: run it again"
#endif

/* A file of another run has another stamp, and does not compile with this. */
#define CONDUIT_STAMP_C 0x7735e122
#define CONDUIT_STAMP_CALLS_H 0x68e4b739
#define CONDUIT_STAMP_CALLS_C 0x1387825c
#define CONDUIT_STAMP_EVENTS_H 0x63a823f6
#define CONDUIT_STAMP_EVENTS_C 0x21458e59
#define CONDUIT_STAMP_TEST 0x246122f8
#define CONDUIT_STAMP_FUZZ 0x98652064

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Values: a zeroed member is absent; `X_is_null` says that null came. An enum
 * keeps the text that came beside its id, 0 when the text is not known. What
 * a schema does not name is kept in `additional` and written back.
 */

enum conduit_event_type_id {
	CONDUIT_EVENT_TYPE_UNKNOWN,
	CONDUIT_EVENT_TYPE_COUNTERPARTY_ACTIVE,
	CONDUIT_EVENT_TYPE_COUNTERPARTY_COMPLIANCE_REJECTED,
	CONDUIT_EVENT_TYPE_COUNTERPARTY_DELETED,
	CONDUIT_EVENT_TYPE_COUNTERPARTY_IN_COMPLIANCE_REVIEW,
	CONDUIT_EVENT_TYPE_CUSTOMER_ACTIVE,
	CONDUIT_EVENT_TYPE_CUSTOMER_IN_COMPLIANCE_REVIEW,
	CONDUIT_EVENT_TYPE_CUSTOMER_COMPLIANCE_REJECTED,
	CONDUIT_EVENT_TYPE_CUSTOMER_CREATED,
	CONDUIT_EVENT_TYPE_CUSTOMER_KYB_IN_PROGRESS,
	CONDUIT_EVENT_TYPE_CUSTOMER_KYB_EXPIRED,
	CONDUIT_EVENT_TYPE_CUSTOMER_KYB_MISSING_INFORMATION,
	CONDUIT_EVENT_TYPE_CUSTOMER_ACCOUNT_ONBOARDING_PENDING,
	CONDUIT_EVENT_TYPE_TRANSACTION_INITIALIZING,
	CONDUIT_EVENT_TYPE_TRANSACTION_CREATED,
	CONDUIT_EVENT_TYPE_TRANSACTION_COMPLIANCE_APPROVED,
	CONDUIT_EVENT_TYPE_TRANSACTION_COMPLIANCE_REJECTED,
	CONDUIT_EVENT_TYPE_TRANSACTION_COMPLETED,
	CONDUIT_EVENT_TYPE_TRANSACTION_AWAITING_FUNDS,
	CONDUIT_EVENT_TYPE_TRANSACTION_FUNDS_RECEIVED,
	CONDUIT_EVENT_TYPE_TRANSACTION_CANCELLED,
	CONDUIT_EVENT_TYPE_TRANSACTION_IN_COMPLIANCE_REVIEW,
	CONDUIT_EVENT_TYPE_TRANSACTION_AWAITING_COMPLIANCE_REVIEW,
	CONDUIT_EVENT_TYPE_TRANSACTION_PROCESSING_WITHDRAWAL,
	CONDUIT_EVENT_TYPE_TRANSACTION_WITHDRAWAL_PROCESSED,
	CONDUIT_EVENT_TYPE_TRANSACTION_PROCESSING_SETTLEMENT,
	CONDUIT_EVENT_TYPE_TRANSACTION_SETTLEMENT_PROCESSED,
	CONDUIT_EVENT_TYPE_TRANSACTION_PROCESSING_PAYMENT,
	CONDUIT_EVENT_TYPE_TRANSACTION_PAYMENT_PROCESSED,
};

struct conduit_event_type {
	hook_str text; /* as it came; absent if no value did */
	enum conduit_event_type_id id;
};

#define CONDUIT_EVENT_TYPE_COUNT 28
HOOK_ENUM_FUNCTIONS(conduit_event_type);

enum conduit_webhook_status_id {
	CONDUIT_WEBHOOK_STATUS_UNKNOWN,
	CONDUIT_WEBHOOK_STATUS_ENABLED,
	CONDUIT_WEBHOOK_STATUS_DISABLED,
};

struct conduit_webhook_status {
	hook_str text; /* as it came; absent if no value did */
	enum conduit_webhook_status_id id;
};

#define CONDUIT_WEBHOOK_STATUS_COUNT 2
HOOK_ENUM_FUNCTIONS(conduit_webhook_status);

enum conduit_event_name_id {
	CONDUIT_EVENT_NAME_UNKNOWN,
	CONDUIT_EVENT_NAME_COUNTERPARTY_ACTIVE,
	CONDUIT_EVENT_NAME_COUNTERPARTY_COMPLIANCE_REJECTED,
	CONDUIT_EVENT_NAME_COUNTERPARTY_DELETED,
	CONDUIT_EVENT_NAME_COUNTERPARTY_IN_COMPLIANCE_REVIEW,
	CONDUIT_EVENT_NAME_CUSTOMER_ACTIVE,
	CONDUIT_EVENT_NAME_CUSTOMER_IN_COMPLIANCE_REVIEW,
	CONDUIT_EVENT_NAME_CUSTOMER_COMPLIANCE_REJECTED,
	CONDUIT_EVENT_NAME_CUSTOMER_CREATED,
	CONDUIT_EVENT_NAME_CUSTOMER_KYB_IN_PROGRESS,
	CONDUIT_EVENT_NAME_CUSTOMER_KYB_EXPIRED,
	CONDUIT_EVENT_NAME_CUSTOMER_KYB_MISSING_INFORMATION,
	CONDUIT_EVENT_NAME_CUSTOMER_ACCOUNT_ONBOARDING_PENDING,
	CONDUIT_EVENT_NAME_TRANSACTION_INITIALIZING,
	CONDUIT_EVENT_NAME_TRANSACTION_CREATED,
	CONDUIT_EVENT_NAME_TRANSACTION_COMPLIANCE_APPROVED,
	CONDUIT_EVENT_NAME_TRANSACTION_COMPLIANCE_REJECTED,
	CONDUIT_EVENT_NAME_TRANSACTION_COMPLETED,
	CONDUIT_EVENT_NAME_TRANSACTION_AWAITING_FUNDS,
	CONDUIT_EVENT_NAME_TRANSACTION_FUNDS_RECEIVED,
	CONDUIT_EVENT_NAME_TRANSACTION_CANCELLED,
	CONDUIT_EVENT_NAME_TRANSACTION_IN_COMPLIANCE_REVIEW,
	CONDUIT_EVENT_NAME_TRANSACTION_AWAITING_COMPLIANCE_REVIEW,
	CONDUIT_EVENT_NAME_TRANSACTION_PROCESSING_WITHDRAWAL,
	CONDUIT_EVENT_NAME_TRANSACTION_WITHDRAWAL_PROCESSED,
	CONDUIT_EVENT_NAME_TRANSACTION_PROCESSING_SETTLEMENT,
	CONDUIT_EVENT_NAME_TRANSACTION_SETTLEMENT_PROCESSED,
	CONDUIT_EVENT_NAME_TRANSACTION_PROCESSING_PAYMENT,
	CONDUIT_EVENT_NAME_TRANSACTION_PAYMENT_PROCESSED,
};

struct conduit_event_name {
	hook_str text; /* as it came; absent if no value did */
	enum conduit_event_name_id id;
};

#define CONDUIT_EVENT_NAME_COUNT 28
HOOK_ENUM_FUNCTIONS(conduit_event_name);

enum conduit_transaction_type_id {
	CONDUIT_TRANSACTION_TYPE_UNKNOWN,
	CONDUIT_TRANSACTION_TYPE_DEPOSIT,
	CONDUIT_TRANSACTION_TYPE_WITHDRAWAL,
	CONDUIT_TRANSACTION_TYPE_OFFRAMP,
	CONDUIT_TRANSACTION_TYPE_ONRAMP,
	CONDUIT_TRANSACTION_TYPE_CONVERSION,
	CONDUIT_TRANSACTION_TYPE_TRANSFER,
};

struct conduit_transaction_type {
	hook_str text; /* as it came; absent if no value did */
	enum conduit_transaction_type_id id;
};

#define CONDUIT_TRANSACTION_TYPE_COUNT 6
HOOK_ENUM_FUNCTIONS(conduit_transaction_type);

enum conduit_customer_type_id {
	CONDUIT_CUSTOMER_TYPE_UNKNOWN,
	CONDUIT_CUSTOMER_TYPE_BUSINESS,
	CONDUIT_CUSTOMER_TYPE_INDIVIDUAL,
};

struct conduit_customer_type {
	hook_str text; /* as it came; absent if no value did */
	enum conduit_customer_type_id id;
};

#define CONDUIT_CUSTOMER_TYPE_COUNT 2
HOOK_ENUM_FUNCTIONS(conduit_customer_type);

struct conduit_webhook_events {
	struct conduit_event_type *items;
	size_t count;
};

struct conduit_create_webhook_body {
	hook_str url; /* required, uri */
	struct conduit_webhook_events events; /* required */
	struct conduit_webhook_status status; /* required */
	/* Names a client. */
	hook_str organization_id; /* "organizationId" */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(conduit_create_webhook_body, struct conduit_create_webhook_body);

struct conduit_webhook {
	hook_str url; /* required, uri */
	struct conduit_webhook_events events; /* required */
	struct conduit_webhook_status status; /* required */
	/* Names a client. */
	hook_str organization_id; /* "organizationId" */
	/* Names an endpoint. */
	hook_str id; /* required */
	hook_str secret;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(conduit_webhook, struct conduit_webhook);

struct conduit_forbidden_error_response_errors {
	struct conduit_forbidden_error_response_errors_item *items;
	size_t count;
};

struct conduit_bad_request_error_response {
	struct conduit_forbidden_error_response_errors errors; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(conduit_bad_request_error_response,
	struct conduit_bad_request_error_response);

struct conduit_forbidden_error_response_errors_item {
	hook_str detail; /* required */
	hook_str code; /* required */
	struct hook_member *additional;
};

struct conduit_forbidden_error_response {
	struct conduit_forbidden_error_response_errors errors; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(conduit_forbidden_error_response,
	struct conduit_forbidden_error_response);

struct conduit_unsupported_media_type_error_response {
	struct conduit_forbidden_error_response_errors errors; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(conduit_unsupported_media_type_error_response,
	struct conduit_unsupported_media_type_error_response);

struct conduit_too_many_requests_error_response {
	struct conduit_forbidden_error_response_errors errors; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(conduit_too_many_requests_error_response,
	struct conduit_too_many_requests_error_response);

struct conduit_internal_server_error_response {
	struct conduit_forbidden_error_response_errors errors; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(conduit_internal_server_error_response,
	struct conduit_internal_server_error_response);

/* Something happened to a transaction. */
struct conduit_transaction_event {
	struct conduit_event_name event; /* required */
	hook_str version; /* required */
	struct conduit_transaction_event_data *data; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(conduit_transaction_event, struct conduit_transaction_event);

struct conduit_transaction_event_data {
	struct conduit_transaction *transaction; /* required */
	struct hook_member *additional;
};

/* Something happened to a counterparty. */
struct conduit_counterparty_event {
	struct conduit_event_name event; /* required */
	hook_str version; /* required */
	struct conduit_counterparty_event_data *data; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(conduit_counterparty_event, struct conduit_counterparty_event);

struct conduit_counterparty_event_data {
	struct conduit_counterparty *counterparty; /* required */
	struct hook_member *additional;
};

/* Something happened to a customer. */
struct conduit_customer_event {
	struct conduit_event_name event; /* required */
	hook_str version; /* required */
	struct conduit_customer_event_data *data; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(conduit_customer_event, struct conduit_customer_event);

struct conduit_customer_event_data {
	struct conduit_customer *customer; /* required */
	struct hook_member *additional;
};

struct conduit_transaction {
	struct conduit_transaction_type type; /* required */
	hook_str id; /* required */
	/* In capitals; the list of values is not published. */
	hook_str status; /* required */
	struct conduit_party *source; /* required */
	struct conduit_party *destination; /* required */
	hook_str purpose;
	hook_str reference;
	hook_str quote;
	hook_time created_at; /* required, "createdAt" */
	hook_time completed_at; /* "completedAt" */
	hook_str client_id; /* required, "clientId" */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(conduit_transaction, struct conduit_transaction);

/* One end of a transaction. */
struct conduit_party {
	hook_str id;
	hook_str address;
	struct conduit_amount *amount; /* required */
	hook_str asset;
	hook_str network;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(conduit_party, struct conduit_party);

struct conduit_amount {
	hook_str asset_type; /* required, "assetType" */
	hook_int decimals; /* required */
	hook_int standard_decimals; /* required, "standardDecimals" */
	/* In the asset's smallest unit, as text. */
	hook_str amount; /* required */
	/* "assetTypeNetwork" */
	struct conduit_amount_asset_type_network *asset_type_network;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(conduit_amount, struct conduit_amount);

struct conduit_amount_asset_type_network {
	hook_str asset_type; /* required, "assetType" */
	hook_str network_id; /* required, "networkId" */
	struct hook_member *additional;
};

struct conduit_counterparty {
	hook_str id; /* required */
	struct conduit_customer_type type; /* required */
	hook_str business_name; /* "businessName" */
	hook_str website;
	hook_str status; /* required */
	hook_time created_at; /* required, "createdAt" */
	hook_time updated_at; /* required, "updatedAt" */
	hook_str client_id; /* required, "clientId" */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(conduit_counterparty, struct conduit_counterparty);

struct conduit_customer {
	hook_str id; /* required */
	struct conduit_customer_type type; /* required */
	hook_str business_legal_name; /* "businessLegalName" */
	hook_str status; /* required */
	hook_str organization_id; /* required, "organizationId" */
	hook_time created_at; /* required, "createdAt" */
	hook_time updated_at; /* required, "updatedAt" */
	hook_time deleted_at; /* "deletedAt" */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(conduit_customer, struct conduit_customer);

#ifdef __cplusplus
}
#endif

#endif
