/* SPDX-License-Identifier: 0BSD */
/*
 * Made by hookc from create-webhook.yaml, get-webhook.yaml, events.yaml; edits
 * will be lost.
 */
#include "conduit.h"
#include "hook_rows.h"

#if CONDUIT_STAMP_C != 0x7735e122
#error "this and conduit.h are of two runs of hookc: run it again"
#endif

/* ^client_[a-zA-Z0-9]{27}$ */
static const uint8_t create_webhook_body_pattern_class[256] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 2,
	0, 1, 1, 3, 1, 4, 1, 1, 1, 5, 1, 1, 6, 1, 7, 1, 1, 1, 1, 1, 8, 1, 1, 1,
	1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint8_t create_webhook_body_pattern_next[] = {
	1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	3, 1, 1, 1, 1, 1, 1, 1, 4, 1, 1, 1, 1, 1, 1, 1, 5, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 6, 1, 1, 1, 1, 1, 1, 1, 1, 1, 7, 1, 1, 8, 1, 1, 1, 1, 1, 1,
	1, 9, 1, 9, 9, 9, 9, 9, 9, 1, 10, 1, 10, 10, 10, 10, 10, 10, 1, 11, 1,
	11, 11, 11, 11, 11, 11, 1, 12, 1, 12, 12, 12, 12, 12, 12, 1, 13, 1, 13,
	13, 13, 13, 13, 13, 1, 14, 1, 14, 14, 14, 14, 14, 14, 1, 15, 1, 15, 15,
	15, 15, 15, 15, 1, 16, 1, 16, 16, 16, 16, 16, 16, 1, 17, 1, 17, 17, 17,
	17, 17, 17, 1, 18, 1, 18, 18, 18, 18, 18, 18, 1, 19, 1, 19, 19, 19, 19,
	19, 19, 1, 20, 1, 20, 20, 20, 20, 20, 20, 1, 21, 1, 21, 21, 21, 21, 21,
	21, 1, 22, 1, 22, 22, 22, 22, 22, 22, 1, 23, 1, 23, 23, 23, 23, 23, 23,
	1, 24, 1, 24, 24, 24, 24, 24, 24, 1, 25, 1, 25, 25, 25, 25, 25, 25, 1,
	26, 1, 26, 26, 26, 26, 26, 26, 1, 27, 1, 27, 27, 27, 27, 27, 27, 1, 28,
	1, 28, 28, 28, 28, 28, 28, 1, 29, 1, 29, 29, 29, 29, 29, 29, 1, 30, 1,
	30, 30, 30, 30, 30, 30, 1, 31, 1, 31, 31, 31, 31, 31, 31, 1, 32, 1, 32,
	32, 32, 32, 32, 32, 1, 33, 1, 33, 33, 33, 33, 33, 33, 1, 34, 1, 34, 34,
	34, 34, 34, 34, 1, 35, 1, 35, 35, 35, 35, 35, 35, 1, 1, 1, 1, 1, 1, 1,
	1, 1
};
static const uint8_t create_webhook_body_pattern_accepting[] = {
	0, 0, 0, 0, 8
};
static const struct hook_pattern create_webhook_body_pattern = {
	"^client_[a-zA-Z0-9]{27}$",
	36, 9, 1, 36,
	create_webhook_body_pattern_class,
	create_webhook_body_pattern_next, NULL,
	create_webhook_body_pattern_accepting,
	NULL, 0,
	0, 0,
};

/* ^whk_[a-zA-Z0-9]{27}$ */
static const uint8_t webhook_pattern_2_class[256] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 2,
	0, 1, 1, 1, 1, 1, 1, 1, 3, 1, 1, 4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 5,
	1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint8_t webhook_pattern_2_next[] = {
	1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 1, 1, 1, 1, 1, 1, 4, 1,
	1, 1, 5, 1, 1, 1, 1, 6, 1, 6, 6, 6, 1, 7, 1, 7, 7, 7, 1, 8, 1, 8, 8, 8,
	1, 9, 1, 9, 9, 9, 1, 10, 1, 10, 10, 10, 1, 11, 1, 11, 11, 11, 1, 12, 1,
	12, 12, 12, 1, 13, 1, 13, 13, 13, 1, 14, 1, 14, 14, 14, 1, 15, 1, 15,
	15, 15, 1, 16, 1, 16, 16, 16, 1, 17, 1, 17, 17, 17, 1, 18, 1, 18, 18,
	18, 1, 19, 1, 19, 19, 19, 1, 20, 1, 20, 20, 20, 1, 21, 1, 21, 21, 21,
	1, 22, 1, 22, 22, 22, 1, 23, 1, 23, 23, 23, 1, 24, 1, 24, 24, 24, 1,
	25, 1, 25, 25, 25, 1, 26, 1, 26, 26, 26, 1, 27, 1, 27, 27, 27, 1, 28,
	1, 28, 28, 28, 1, 29, 1, 29, 29, 29, 1, 30, 1, 30, 30, 30, 1, 31, 1,
	31, 31, 31, 1, 32, 1, 32, 32, 32, 1, 1, 1, 1, 1, 1
};
static const uint8_t webhook_pattern_2_accepting[] = {
	0, 0, 0, 0, 1
};
static const struct hook_pattern webhook_pattern_2 = {
	"^whk_[a-zA-Z0-9]{27}$",
	33, 6, 1, 33,
	webhook_pattern_2_class,
	webhook_pattern_2_next, NULL,
	webhook_pattern_2_accepting,
	NULL, 0,
	0, 0,
};

static TIGHT const struct hook_name event_type_list[] = {
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
static const uint16_t event_type_order[] = {
	4, 7, 0, 13, 2, 9, 19, 16, 8, 12, 17, 18, 6, 5, 27, 26, 14, 15, 1, 10,
	20, 25, 23, 3, 24, 22, 11, 21
};
TIGHT const struct hook_type conduit_event_type_schema = {
	SORTED_ENUM_OF(event_type_list, event_type_order),
};

static TIGHT const struct hook_type conduit_webhook_events_schema = {
	LIST_OF(struct conduit_event_type, ENUM(conduit_event_type)),
	MORE(HAS(MIN_ITEMS(1))),
};

static TIGHT const struct hook_name webhook_status_list[] = {
	{HOOK_NAME("enabled")},
	{HOOK_NAME("disabled")},
};
TIGHT const struct hook_type conduit_webhook_status_schema = {
	ENUM_OF(webhook_status_list),
};

#define HERE struct conduit_create_webhook_body
static TIGHT const struct hook_row create_webhook_body_rows[] = {
	MEMBER("url", url, TEXT, REQUIRED, FORMAT(URI)),
	MEMBER("events", events, LIST(conduit_webhook_events), REQUIRED),
	MEMBER("status", status, ENUM(conduit_webhook_status), REQUIRED),
	MEMBER("organizationId", organization_id, TEXT,
		LIMITS(PATTERN(create_webhook_body_pattern))),
};
TIGHT const struct hook_type conduit_create_webhook_body_schema = {
	OBJECT_OF(create_webhook_body_rows),
	FOUND_BY(0x0d83b3e29a21487b, "%#%& $   #"),
	OTHERS_IN(additional),
	INLINE(
		"#/paths/~1webhooks/post/requestBody/content/application~1json/schema"),
};
#undef HERE

#define HERE struct conduit_webhook
static TIGHT const struct hook_row webhook_rows[] = {
	MEMBER("url", url, TEXT, REQUIRED, FORMAT(URI)),
	MEMBER("events", events, LIST(conduit_webhook_events), REQUIRED),
	MEMBER("status", status, ENUM(conduit_webhook_status), REQUIRED),
	MEMBER("organizationId", organization_id, TEXT,
		LIMITS(PATTERN(create_webhook_body_pattern))),
	MEMBER("id", id, TEXT, REQUIRED, LIMITS(PATTERN(webhook_pattern_2))),
	MEMBER("secret", secret, TEXT),
};
TIGHT const struct hook_type conduit_webhook_schema = {
	OBJECT_OF(webhook_rows),
	FOUND_BY(0x54c44c79f1fe9d67, "#%' $ %#&("),
	OTHERS_IN(additional),
	INLINE(
		"#/paths/~1webhooks/post/responses/201/content/application~1json/schema"),
};
#undef HERE

#define HERE struct conduit_forbidden_error_response_errors_item
static TIGHT const struct hook_row
	forbidden_error_response_errors_item_rows[] = {
	MEMBER("detail", detail, TEXT, REQUIRED),
	MEMBER("code", code, TEXT, REQUIRED),
};
static TIGHT const struct hook_type
	conduit_forbidden_error_response_errors_item_schema = {
	OBJECT_OF(forbidden_error_response_errors_item_rows),
	FOUND_BY(0x0d83b3e29a21487b, "#$$#      "),
	OTHERS_IN(additional),
};
#undef HERE

static TIGHT const struct hook_type
	conduit_forbidden_error_response_errors_schema = {
	LIST_OF(struct conduit_forbidden_error_response_errors_item,
		STRUCT(conduit_forbidden_error_response_errors_item)),
};

#define HERE struct conduit_bad_request_error_response
static TIGHT const struct hook_row bad_request_error_response_rows[] = {
	MEMBER("errors", errors, LIST(conduit_forbidden_error_response_errors),
		REQUIRED),
};
TIGHT const struct hook_type conduit_bad_request_error_response_schema = {
	OBJECT_OF(bad_request_error_response_rows),
	FOUND_BY(0x0d83b3e29a21487b, "##       #"),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/BadRequestErrorResponse"),
};
#undef HERE

#define HERE struct conduit_forbidden_error_response
static TIGHT const struct hook_row forbidden_error_response_rows[] = {
	MEMBER("errors", errors, LIST(conduit_forbidden_error_response_errors),
		REQUIRED),
};
TIGHT const struct hook_type conduit_forbidden_error_response_schema = {
	OBJECT_OF(forbidden_error_response_rows),
	FOUND_BY(0x0d83b3e29a21487b, "##       #"),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/ForbiddenErrorResponse"),
};
#undef HERE

#define HERE struct conduit_unsupported_media_type_error_response
static TIGHT const struct hook_row
	unsupported_media_type_error_response_rows[] = {
	MEMBER("errors", errors, LIST(conduit_forbidden_error_response_errors),
		REQUIRED),
};
TIGHT const struct hook_type
	conduit_unsupported_media_type_error_response_schema = {
	OBJECT_OF(unsupported_media_type_error_response_rows),
	FOUND_BY(0x0d83b3e29a21487b, "##       #"),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/UnsupportedMediaTypeErrorResponse"),
};
#undef HERE

#define HERE struct conduit_too_many_requests_error_response
static TIGHT const struct hook_row too_many_requests_error_response_rows[] = {
	MEMBER("errors", errors, LIST(conduit_forbidden_error_response_errors),
		REQUIRED),
};
TIGHT const struct hook_type conduit_too_many_requests_error_response_schema = {
	OBJECT_OF(too_many_requests_error_response_rows),
	FOUND_BY(0x0d83b3e29a21487b, "##       #"),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/TooManyRequestsErrorResponse"),
};
#undef HERE

#define HERE struct conduit_internal_server_error_response
static TIGHT const struct hook_row internal_server_error_response_rows[] = {
	MEMBER("errors", errors, LIST(conduit_forbidden_error_response_errors),
		REQUIRED),
};
TIGHT const struct hook_type conduit_internal_server_error_response_schema = {
	OBJECT_OF(internal_server_error_response_rows),
	FOUND_BY(0x0d83b3e29a21487b, "##       #"),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/InternalServerErrorResponse"),
};
#undef HERE

static TIGHT const struct hook_name event_name_list[] = {
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
static const uint16_t event_name_order[] = {
	4, 7, 0, 13, 2, 9, 19, 16, 8, 12, 17, 18, 6, 5, 27, 26, 14, 15, 1, 10,
	20, 25, 23, 3, 24, 22, 11, 21
};
TIGHT const struct hook_type conduit_event_name_schema = {
	SORTED_ENUM_OF(event_name_list, event_name_order),
};

static TIGHT const struct hook_name transaction_type_list[] = {
	{HOOK_NAME("deposit")},
	{HOOK_NAME("withdrawal")},
	{HOOK_NAME("offramp")},
	{HOOK_NAME("onramp")},
	{HOOK_NAME("conversion")},
	{HOOK_NAME("transfer")},
};
TIGHT const struct hook_type conduit_transaction_type_schema = {
	ENUM_OF(transaction_type_list),
};

#define HERE struct conduit_amount_asset_type_network
static TIGHT const struct hook_row amount_asset_type_network_rows[] = {
	MEMBER("assetType", asset_type, TEXT, REQUIRED),
	MEMBER("networkId", network_id, TEXT, REQUIRED),
};
static TIGHT const struct hook_type conduit_amount_asset_type_network_schema = {
	OBJECT_OF(amount_asset_type_network_rows),
	FOUND_BY(0x0d83b3e29a21487b, "##   # $  "),
	OTHERS_IN(additional),
};
#undef HERE

#define HERE struct conduit_amount
static TIGHT const struct hook_row amount_rows[] = {
	MEMBER("assetType", asset_type, TEXT, REQUIRED),
	MEMBER("decimals", decimals, INT, REQUIRED),
	MEMBER("standardDecimals", standard_decimals, INT, REQUIRED),
	MEMBER("amount", amount, TEXT, REQUIRED),
	MEMBER("assetTypeNetwork", asset_type_network,
		OBJECT(conduit_amount_asset_type_network)),
};
TIGHT const struct hook_type conduit_amount_schema = {
	OBJECT_OF(amount_rows),
	FOUND_BY(0x0d83b3e29a21487b, "$# '& $%# "),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/Amount"),
};
#undef HERE

#define HERE struct conduit_party
static TIGHT const struct hook_row party_rows[] = {
	MEMBER("id", id, TEXT),
	MEMBER("address", address, TEXT),
	MEMBER("amount", amount, OBJECT(conduit_amount), REQUIRED),
	MEMBER("asset", asset, TEXT),
	MEMBER("network", network, TEXT),
};
TIGHT const struct hook_type conduit_party_schema = {
	OBJECT_OF(party_rows),
	FOUND_BY(0x0d83b3e29a21487b, "$%$#% & ' "),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/Party"),
};
#undef HERE

#define HERE struct conduit_transaction
static TIGHT const struct hook_row transaction_rows[] = {
	MEMBER("type", type, ENUM(conduit_transaction_type), REQUIRED),
	MEMBER("id", id, TEXT, REQUIRED),
	MEMBER("status", status, TEXT, REQUIRED),
	MEMBER("source", source, OBJECT(conduit_party), REQUIRED),
	MEMBER("destination", destination, OBJECT(conduit_party), REQUIRED),
	MEMBER("purpose", purpose, TEXT),
	MEMBER("reference", reference, TEXT),
	MEMBER("quote", quote, TEXT),
	MEMBER("createdAt", created_at, TIME, REQUIRED, FORMAT(DATE_TIME)),
	MEMBER("completedAt", completed_at, TIME, FORMAT(DATE_TIME)),
	MEMBER("clientId", client_id, TEXT, REQUIRED),
};
TIGHT const struct hook_type conduit_transaction_schema = {
	OBJECT_OF(transaction_rows),
	FOUND_BY(0x0d83b3e29a21487b, "-$#$   ,'+$- #*% &()"),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/Transaction"),
};
#undef HERE

#define HERE struct conduit_transaction_event_data
static TIGHT const struct hook_row transaction_event_data_rows[] = {
	MEMBER("transaction", transaction, OBJECT(conduit_transaction),
		REQUIRED),
};
static TIGHT const struct hook_type conduit_transaction_event_data_schema = {
	OBJECT_OF(transaction_event_data_rows),
	FOUND_BY(0x0d83b3e29a21487b, "##   #    "),
	OTHERS_IN(additional),
};
#undef HERE

#define HERE struct conduit_transaction_event
static TIGHT const struct hook_row transaction_event_rows[] = {
	MEMBER("event", event, ENUM(conduit_event_name), REQUIRED),
	MEMBER("version", version, TEXT, REQUIRED),
	MEMBER("data", data, OBJECT(conduit_transaction_event_data), REQUIRED),
};
TIGHT const struct hook_type conduit_transaction_event_schema = {
	OBJECT_OF(transaction_event_rows),
	FOUND_BY(0x0d83b3e29a21487b, "$$  $%   #"),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/TransactionEvent"),
};
#undef HERE

static TIGHT const struct hook_name customer_type_list[] = {
	{HOOK_NAME("business")},
	{HOOK_NAME("individual")},
};
TIGHT const struct hook_type conduit_customer_type_schema = {
	ENUM_OF(customer_type_list),
};

#define HERE struct conduit_counterparty
static TIGHT const struct hook_row counterparty_rows[] = {
	MEMBER("id", id, TEXT, REQUIRED),
	MEMBER("type", type, ENUM(conduit_customer_type), REQUIRED),
	MEMBER("businessName", business_name, TEXT),
	MEMBER("website", website, TEXT),
	MEMBER("status", status, TEXT, REQUIRED),
	MEMBER("createdAt", created_at, TIME, REQUIRED, FORMAT(DATE_TIME)),
	MEMBER("updatedAt", updated_at, TIME, REQUIRED, FORMAT(DATE_TIME)),
	MEMBER("clientId", client_id, TEXT, REQUIRED),
};
TIGHT const struct hook_type conduit_counterparty_schema = {
	OBJECT_OF(counterparty_rows),
	FOUND_BY(0x26d141d7b47a58a9, "(&#'%&)($*"),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/Counterparty"),
};
#undef HERE

#define HERE struct conduit_counterparty_event_data
static TIGHT const struct hook_row counterparty_event_data_rows[] = {
	MEMBER("counterparty", counterparty, OBJECT(conduit_counterparty),
		REQUIRED),
};
static TIGHT const struct hook_type conduit_counterparty_event_data_schema = {
	OBJECT_OF(counterparty_event_data_rows),
	FOUND_BY(0x0d83b3e29a21487b, "##   #    "),
	OTHERS_IN(additional),
};
#undef HERE

#define HERE struct conduit_counterparty_event
static TIGHT const struct hook_row counterparty_event_rows[] = {
	MEMBER("event", event, ENUM(conduit_event_name), REQUIRED),
	MEMBER("version", version, TEXT, REQUIRED),
	MEMBER("data", data, OBJECT(conduit_counterparty_event_data), REQUIRED),
};
TIGHT const struct hook_type conduit_counterparty_event_schema = {
	OBJECT_OF(counterparty_event_rows),
	FOUND_BY(0x0d83b3e29a21487b, "$$  $%   #"),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/CounterpartyEvent"),
};
#undef HERE

#define HERE struct conduit_customer
static TIGHT const struct hook_row customer_rows[] = {
	MEMBER("id", id, TEXT, REQUIRED),
	MEMBER("type", type, ENUM(conduit_customer_type), REQUIRED),
	MEMBER("businessLegalName", business_legal_name, TEXT),
	MEMBER("status", status, TEXT, REQUIRED),
	MEMBER("organizationId", organization_id, TEXT, REQUIRED),
	MEMBER("createdAt", created_at, TIME, REQUIRED, FORMAT(DATE_TIME)),
	MEMBER("updatedAt", updated_at, TIME, REQUIRED, FORMAT(DATE_TIME)),
	MEMBER("deletedAt", deleted_at, TIME, FORMAT(DATE_TIME)),
};
TIGHT const struct hook_type conduit_customer_schema = {
	OBJECT_OF(customer_rows),
	FOUND_BY(0x7956b9155ffd2adb, "&$&)#*('$%"),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/Customer"),
};
#undef HERE

#define HERE struct conduit_customer_event_data
static TIGHT const struct hook_row customer_event_data_rows[] = {
	MEMBER("customer", customer, OBJECT(conduit_customer), REQUIRED),
};
static TIGHT const struct hook_type conduit_customer_event_data_schema = {
	OBJECT_OF(customer_event_data_rows),
	FOUND_BY(0x0d83b3e29a21487b, "##     #  "),
	OTHERS_IN(additional),
};
#undef HERE

#define HERE struct conduit_customer_event
static TIGHT const struct hook_row customer_event_rows[] = {
	MEMBER("event", event, ENUM(conduit_event_name), REQUIRED),
	MEMBER("version", version, TEXT, REQUIRED),
	MEMBER("data", data, OBJECT(conduit_customer_event_data), REQUIRED),
};
TIGHT const struct hook_type conduit_customer_event_schema = {
	OBJECT_OF(customer_event_rows),
	FOUND_BY(0x0d83b3e29a21487b, "$$  $%   #"),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/CustomerEvent"),
};
#undef HERE
