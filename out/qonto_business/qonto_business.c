/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from api.yaml, events.yaml; edits will be lost. */
#include "qonto_business.h"
#include "hook_rows.h"

#if QONTO_BUSINESS_STAMP_C != 0x9bc38723
#error "this and qonto_business.h are of two runs of hookc: run it again"
#endif

/* ^https://.* */
static const uint8_t create_webhook_subscription_body_pattern_class[256] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 5, 6, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint8_t create_webhook_subscription_body_pattern_next[] = {
	1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 1, 1, 1,
	1, 1, 1, 4, 1, 1, 1, 1, 5, 1, 1, 1, 1, 1, 1, 1, 6, 1, 1, 1, 7, 1, 1, 1,
	1, 1, 8, 1, 1, 1, 1, 1, 1, 9, 1, 1, 1, 1, 1, 9, 9, 9, 9, 9, 9, 9
};
static const uint8_t create_webhook_subscription_body_pattern_accepting[] = {
	0, 2
};
static const struct hook_pattern create_webhook_subscription_body_pattern = {
	"^https://.*",
	10, 7, 1, 9,
	create_webhook_subscription_body_pattern_class,
	create_webhook_subscription_body_pattern_next, NULL,
	create_webhook_subscription_body_pattern_accepting,
	NULL, 0,
	0, 0,
};

static TIGHT const struct hook_name webhook_event_type_list[] = {
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
};
TIGHT const struct hook_type qonto_business_webhook_event_type_schema = {
	ENUM_OF(webhook_event_type_list),
	FOUND_BY(0x0d83b3e29a21487b, "#%)$)#(&$ , +* -  '%"),
};

TIGHT const struct hook_type qonto_business_webhook_event_types_schema = {
	LIST_OF(struct qonto_business_webhook_event_type,
		ENUM(qonto_business_webhook_event_type)),
	MORE(HAS(MIN_ITEMS(1), UNIQUE_ITEMS)),
	SCHEMA("#/components/schemas/WebhookEventTypes"),
};

#define HERE struct qonto_business_create_webhook_subscription_body
static TIGHT const struct hook_row create_webhook_subscription_body_rows[] = {
	MEMBER("callback_url", callback_url, TEXT, REQUIRED, FORMAT(URI),
		LIMITS(MAX_LENGTH(512),
		PATTERN(create_webhook_subscription_body_pattern))),
	MEMBER("types", types, LIST(qonto_business_webhook_event_types),
		REQUIRED),
	MEMBER("secret", secret, TEXT, LIMITS(MIN_LENGTH(32), MAX_LENGTH(128))),
	MEMBER("description", description, TEXT),
};
TIGHT const struct hook_type
	qonto_business_create_webhook_subscription_body_schema = {
	OBJECT_OF(create_webhook_subscription_body_rows),
	FOUND_BY(0x0d83b3e29a21487b, "#$  $% & #"),
	OTHERS_IN(additional),
	INLINE(
		"#/paths/~1v2~1webhook_subscriptions/post/requestBody/content/application~1json/schema"),
};
#undef HERE

#define HERE struct qonto_business_webhook_subscription_data
static TIGHT const struct hook_row webhook_subscription_data_rows[] = {
	MEMBER("id", id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("organization_id", organization_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("membership_id", membership_id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("callback_url", callback_url, TEXT, REQUIRED, FORMAT(URI),
		LIMITS(MAX_LENGTH(512),
		PATTERN(create_webhook_subscription_body_pattern))),
	MEMBER("types", types, LIST(qonto_business_webhook_event_types),
		REQUIRED),
	MEMBER("description", description, TEXT, LIMITS(MAX_LENGTH(256))),
	MEMBER("created_at", created_at, TIME, REQUIRED, FORMAT(DATE_TIME)),
	MEMBER("updated_at", updated_at, TIME, REQUIRED, FORMAT(DATE_TIME)),
};
TIGHT const struct hook_type qonto_business_webhook_subscription_data_schema = {
	OBJECT_OF(webhook_subscription_data_rows),
	FOUND_BY(0x13404cd3e565dfa1, "###'*($&%)"),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/WebhookSubscriptionData"),
};
#undef HERE

#define HERE struct qonto_business_webhook_subscription_data_with_secret
static TIGHT const struct hook_row
	webhook_subscription_data_with_secret_rows[] = {
	MEMBER("id", id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("organization_id", organization_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("membership_id", membership_id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("callback_url", callback_url, TEXT, REQUIRED, FORMAT(URI),
		LIMITS(MAX_LENGTH(512),
		PATTERN(create_webhook_subscription_body_pattern))),
	MEMBER("types", types, LIST(qonto_business_webhook_event_types),
		REQUIRED),
	MEMBER("description", description, TEXT, LIMITS(MAX_LENGTH(256))),
	MEMBER("created_at", created_at, TIME, REQUIRED, FORMAT(DATE_TIME)),
	MEMBER("updated_at", updated_at, TIME, REQUIRED, FORMAT(DATE_TIME)),
	MEMBER("secret", secret, TEXT, LIMITS(MIN_LENGTH(32), MAX_LENGTH(128))),
};
TIGHT const struct hook_type
	qonto_business_webhook_subscription_data_with_secret_schema = {
	OBJECT_OF(webhook_subscription_data_with_secret_rows),
	FOUND_BY(0x0d83b3e29a21487b, "%#%#    $'  *%+#)& ("),
	OTHERS_IN(additional),
	COMPOSED,
	SCHEMA("#/components/schemas/WebhookSubscriptionDataWithSecret"),
};
#undef HERE

#define HERE struct qonto_business_webhook_subscription_update
static TIGHT const struct hook_row webhook_subscription_update_rows[] = {
	MEMBER("callback_url", callback_url, TEXT, FORMAT(URI),
		LIMITS(MAX_LENGTH(512),
		PATTERN(create_webhook_subscription_body_pattern))),
	MEMBER("types", types, LIST(qonto_business_webhook_event_types)),
	MEMBER("description", description, TEXT),
};
TIGHT const struct hook_type
	qonto_business_webhook_subscription_update_schema = {
	OBJECT_OF(webhook_subscription_update_rows),
	FOUND_BY(0x0d83b3e29a21487b, "#$  $  % #"),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/WebhookSubscriptionUpdate"),
};
#undef HERE

static TIGHT const struct hook_type
	qonto_business_webhook_subscription_list_subscriptions_schema = {
	LIST_OF(struct qonto_business_webhook_subscription_data,
		STRUCT(qonto_business_webhook_subscription_data)),
};

#define HERE struct qonto_business_webhook_subscription_list_meta
static TIGHT const struct hook_row webhook_subscription_list_meta_rows[] = {
	MEMBER("current_page", current_page, INT),
	MEMBER("next_page", next_page, INT, NULLABLE(next_page)),
	MEMBER("prev_page", prev_page, INT, NULLABLE(prev_page)),
	MEMBER("total_pages", total_pages, INT),
	MEMBER("total_count", total_count, INT),
	MEMBER("per_page", per_page, INT),
};
static TIGHT const struct hook_type
	qonto_business_webhook_subscription_list_meta_schema = {
	OBJECT_OF(webhook_subscription_list_meta_rows),
	FOUND_BY(0x0d83b3e29a21487b, "$''($  #&%"),
	OTHERS_IN(additional),
};
#undef HERE

#define HERE struct qonto_business_webhook_subscription_list
static TIGHT const struct hook_row webhook_subscription_list_rows[] = {
	MEMBER("subscriptions", subscriptions,
		LIST(qonto_business_webhook_subscription_list_subscriptions),
		REQUIRED),
	MEMBER("meta", meta,
		OBJECT(qonto_business_webhook_subscription_list_meta),
		REQUIRED),
};
TIGHT const struct hook_type qonto_business_webhook_subscription_list_schema = {
	OBJECT_OF(webhook_subscription_list_rows),
	FOUND_BY(0x0d83b3e29a21487b, "#$#$      "),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/WebhookSubscriptionList"),
};
#undef HERE

#define HERE struct qonto_business_bad_request_error_source
static TIGHT const struct hook_row bad_request_error_source_rows[] = {
	MEMBER("pointer", pointer, TEXT),
	MEMBER("parameter", parameter, TEXT),
};
static TIGHT const struct hook_type
	qonto_business_bad_request_error_source_schema = {
	OBJECT_OF(bad_request_error_source_rows),
	FOUND_BY(0x0d83b3e29a21487b, "##  $  #  "),
	OTHERS_IN(additional),
};
#undef HERE

#define HERE struct qonto_business_bad_request_error
static TIGHT const struct hook_row bad_request_error_rows[] = {
	MEMBER("code", code, TEXT, REQUIRED),
	MEMBER("detail", detail, TEXT, REQUIRED),
	MEMBER("source", source,
		OBJECT(qonto_business_bad_request_error_source)),
};
TIGHT const struct hook_type qonto_business_bad_request_error_schema = {
	OBJECT_OF(bad_request_error_rows),
	FOUND_BY(0x0d83b3e29a21487b, "$#$#%     "),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/BadRequestError"),
};
#undef HERE

#define HERE struct qonto_business_unauthorized_error
static TIGHT const struct hook_row unauthorized_error_rows[] = {
	MEMBER("code", code, TEXT, REQUIRED),
	MEMBER("detail", detail, TEXT, REQUIRED),
};
TIGHT const struct hook_type qonto_business_unauthorized_error_schema = {
	OBJECT_OF(unauthorized_error_rows),
	FOUND_BY(0x0d83b3e29a21487b, "#$#$      "),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/UnauthorizedError"),
};
#undef HERE

#define HERE struct qonto_business_forbidden_error
static TIGHT const struct hook_row forbidden_error_rows[] = {
	MEMBER("code", code, TEXT, REQUIRED),
	MEMBER("detail", detail, TEXT, REQUIRED),
};
TIGHT const struct hook_type qonto_business_forbidden_error_schema = {
	OBJECT_OF(forbidden_error_rows),
	FOUND_BY(0x0d83b3e29a21487b, "#$#$      "),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/ForbiddenError"),
};
#undef HERE

#define HERE struct qonto_business_envelope_data
static TIGHT const struct hook_type qonto_business_envelope_data_schema = {
	EMPTY_OBJECT,
	OTHERS_IN(additional),
};
#undef HERE

#define HERE struct qonto_business_envelope
static TIGHT const struct hook_row envelope_rows[] = {
	MEMBER("id", id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("subscription_id", subscription_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("organization_id", organization_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("membership_id", membership_id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("type", type, TEXT, REQUIRED),
	MEMBER("created_at", created_at, TIME, REQUIRED, FORMAT(DATE_TIME)),
	MEMBER("data", data, OBJECT(qonto_business_envelope_data), REQUIRED),
};
TIGHT const struct hook_type qonto_business_envelope_schema = {
	OBJECT_OF(envelope_rows),
	FOUND_BY(0x54c44c79f1fe9d67, "##')(&% #$"),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/Envelope"),
};
#undef HERE

static TIGHT const struct hook_rule transaction_amount_rules[] = {
	{HOOK_BY_TYPE, HOOK_NUMBER | HOOK_INTEGER, {NULL, 0}, {NULL, 0},
		QONTO_BUSINESS_TRANSACTION_AMOUNT_NUMBER, false, NULL},
	{HOOK_BY_TYPE, HOOK_STRING, {NULL, 0}, {NULL, 0},
		QONTO_BUSINESS_TRANSACTION_AMOUNT_STRING, false, NULL},
};

#define HERE struct qonto_business_transaction_amount
static TIGHT const struct hook_row transaction_amount_rows[] = {
	BRANCH(number, NUMBER),
	BRANCH(string, TEXT),
};
static TIGHT const struct hook_type qonto_business_transaction_amount_schema = {
	CHOICE_OF(transaction_amount_rows),
	SEVERAL_TYPES,
	OTHERS_IN(raw),
	TOLD_BY(transaction_amount_rules),
};
#undef HERE

static TIGHT const struct hook_type qonto_business_card_category_tags_schema = {
	LIST_OF(hook_str, TEXT),
};

#define HERE struct qonto_business_transaction_bank_account
static TIGHT const struct hook_row transaction_bank_account_rows[] = {
	MEMBER("id", id, TEXT),
	MEMBER("iban", iban, TEXT),
	MEMBER("bic", bic, TEXT),
	MEMBER("name", name, TEXT),
};
static TIGHT const struct hook_type
	qonto_business_transaction_bank_account_schema = {
	OBJECT_OF(transaction_bank_account_rows),
	FOUND_BY(0x0d83b3e29a21487b, "%$ $  % #&"),
	OTHERS_IN(additional),
};
#undef HERE

#define HERE struct qonto_business_transaction_counterparty
static TIGHT const struct hook_row transaction_counterparty_rows[] = {
	MEMBER("counterparty_account_number", counterparty_account_number,
		TEXT),
	MEMBER("counterparty_account_number_format",
		counterparty_account_number_format, TEXT),
	MEMBER("counterparty_bank_identifier", counterparty_bank_identifier,
		TEXT),
	MEMBER("counterparty_bank_identifier_format",
		counterparty_bank_identifier_format, TEXT),
};
TIGHT const struct hook_type qonto_business_transaction_counterparty_schema = {
	OBJECT_OF(transaction_counterparty_rows),
	FOUND_BY(0x0d83b3e29a21487b, "$%%& #   $"),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/TransactionCounterparty"),
};
#undef HERE

#define HERE struct qonto_business_transaction
static TIGHT const struct hook_row transaction_rows[] = {
	MEMBER("event", event, TEXT),
	MEMBER("id", id, TEXT, FORMAT(UUID)),
	MEMBER("transaction_id", transaction_id, TEXT),
	MEMBER("amount", amount, CHOICE(qonto_business_transaction_amount)),
	MEMBER("currency", currency, TEXT),
	MEMBER("local_amount", local_amount,
		CHOICE(qonto_business_transaction_amount)),
	MEMBER("local_currency", local_currency, TEXT),
	MEMBER("side", side, TEXT),
	MEMBER("settled_balance", settled_balance,
		CHOICE(qonto_business_transaction_amount)),
	MEMBER("operation_type", operation_type, TEXT),
	MEMBER("status", status, TEXT),
	MEMBER("label", label, TEXT),
	MEMBER("clean_counterparty_name", clean_counterparty_name, TEXT),
	MEMBER("note", note, TEXT),
	MEMBER("reference", reference, TEXT),
	MEMBER("settled_at", settled_at, TIME, FORMAT(DATE_TIME)),
	MEMBER("emitted_at", emitted_at, TIME, FORMAT(DATE_TIME)),
	MEMBER("created_at", created_at, TIME, FORMAT(DATE_TIME)),
	MEMBER("updated_at", updated_at, TIME, FORMAT(DATE_TIME)),
	MEMBER("attachment_ids", attachment_ids,
		LIST(qonto_business_card_category_tags)),
	MEMBER("subject_type", subject_type, TEXT),
	MEMBER("bank_account_id", bank_account_id, TEXT, FORMAT(UUID)),
	MEMBER("bank_account", bank_account,
		OBJECT(qonto_business_transaction_bank_account)),
	MEMBER("card_last_digits", card_last_digits, TEXT),
	MEMBER("transfer", transfer,
		OBJECT(qonto_business_transaction_counterparty)),
	MEMBER("income", income,
		OBJECT(qonto_business_transaction_counterparty)),
	MEMBER("swift_income", swift_income,
		OBJECT(qonto_business_transaction_counterparty)),
	MEMBER("direct_debit", direct_debit,
		OBJECT(qonto_business_transaction_counterparty)),
};
TIGHT const struct hook_type qonto_business_transaction_schema = {
	OBJECT_OF(transaction_rows),
	FOUND_BY(0x0d83b3e29a21487b,
		"%###$###$%#'$##( 56. %  - +  9;    =   $7 1    #     ><4'  &8   ) 2:3/  0* ,  ( "),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/Transaction"),
};
#undef HERE

#define HERE struct qonto_business_transaction_event
static TIGHT const struct hook_row transaction_event_rows[] = {
	MEMBER("id", id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("subscription_id", subscription_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("organization_id", organization_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("membership_id", membership_id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("type", type, TEXT, REQUIRED, EQUALS("\"v1/transactions\"")),
	MEMBER("created_at", created_at, TIME, REQUIRED, FORMAT(DATE_TIME)),
	MEMBER("data", data, OBJECT(qonto_business_transaction), REQUIRED),
};
TIGHT const struct hook_type qonto_business_transaction_event_schema = {
	OBJECT_OF(transaction_event_rows),
	FOUND_BY(0x54c44c79f1fe9d67, "##')(&% #$"),
	OTHERS_IN(additional),
	COMPOSED,
	SCHEMA("#/components/schemas/TransactionEvent"),
};
#undef HERE

#define HERE struct qonto_business_account_authorized_balance
static TIGHT const struct hook_row account_authorized_balance_rows[] = {
	MEMBER("amount", amount, TEXT),
	MEMBER("currency", currency, TEXT),
};
static TIGHT const struct hook_type
	qonto_business_account_authorized_balance_schema = {
	OBJECT_OF(account_authorized_balance_rows),
	FOUND_BY(0x0d83b3e29a21487b, "##$  #    "),
	OTHERS_IN(additional),
};
#undef HERE

#define HERE struct qonto_business_account
static TIGHT const struct hook_row account_rows[] = {
	MEMBER("event", event, TEXT),
	MEMBER("id", id, TEXT, FORMAT(UUID)),
	MEMBER("slug", slug, TEXT),
	MEMBER("iban", iban, TEXT),
	MEMBER("currency", currency, TEXT),
	MEMBER("authorized_balance", authorized_balance,
		OBJECT(qonto_business_account_authorized_balance)),
	MEMBER("name", name, TEXT),
	MEMBER("status", status, TEXT),
	MEMBER("updated_at", updated_at, TIME, FORMAT(DATE_TIME)),
};
TIGHT const struct hook_type qonto_business_account_schema = {
	OBJECT_OF(account_rows),
	FOUND_BY(0x0d83b3e29a21487b, "#$%$ &    $%#( * +')"),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/Account"),
};
#undef HERE

#define HERE struct qonto_business_account_event
static TIGHT const struct hook_row account_event_rows[] = {
	MEMBER("id", id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("subscription_id", subscription_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("organization_id", organization_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("membership_id", membership_id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("type", type, TEXT, REQUIRED, EQUALS("\"v1/accounts\"")),
	MEMBER("created_at", created_at, TIME, REQUIRED, FORMAT(DATE_TIME)),
	MEMBER("data", data, OBJECT(qonto_business_account), REQUIRED),
};
TIGHT const struct hook_type qonto_business_account_event_schema = {
	OBJECT_OF(account_event_rows),
	FOUND_BY(0x54c44c79f1fe9d67, "##')(&% #$"),
	OTHERS_IN(additional),
	COMPOSED,
	SCHEMA("#/components/schemas/AccountEvent"),
};
#undef HERE

#define HERE struct qonto_business_organization
static TIGHT const struct hook_row organization_rows[] = {
	MEMBER("event", event, TEXT),
	MEMBER("id", id, TEXT, FORMAT(UUID)),
	MEMBER("legal_name", legal_name, TEXT),
	MEMBER("slug", slug, TEXT),
	MEMBER("locale", locale, TEXT),
	MEMBER("legal_country", legal_country, TEXT),
	MEMBER("legal_form", legal_form, TEXT),
	MEMBER("legal_sector", legal_sector, TEXT),
	MEMBER("legal_number", legal_number, TEXT),
	MEMBER("legal_registration_date", legal_registration_date, DATE,
		FORMAT(DATE)),
	MEMBER("legal_share_capital", legal_share_capital, INT),
	MEMBER("contract_signed_at", contract_signed_at, TIME,
		FORMAT(DATE_TIME)),
	MEMBER("status", status, TEXT),
	MEMBER("created_at", created_at, TIME, FORMAT(DATE_TIME)),
	MEMBER("updated_at", updated_at, TIME, FORMAT(DATE_TIME)),
};
TIGHT const struct hook_type qonto_business_organization_schema = {
	OBJECT_OF(organization_rows),
	FOUND_BY(0x0d83b3e29a21487b, "&+(%+$1*& ,').0(%#/-"),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/Organization"),
};
#undef HERE

#define HERE struct qonto_business_organization_event
static TIGHT const struct hook_row organization_event_rows[] = {
	MEMBER("id", id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("subscription_id", subscription_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("organization_id", organization_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("membership_id", membership_id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("type", type, TEXT, REQUIRED, EQUALS("\"v1/organizations\"")),
	MEMBER("created_at", created_at, TIME, REQUIRED, FORMAT(DATE_TIME)),
	MEMBER("data", data, OBJECT(qonto_business_organization), REQUIRED),
};
TIGHT const struct hook_type qonto_business_organization_event_schema = {
	OBJECT_OF(organization_event_rows),
	FOUND_BY(0x54c44c79f1fe9d67, "##')(&% #$"),
	OTHERS_IN(additional),
	COMPOSED,
	SCHEMA("#/components/schemas/OrganizationEvent"),
};
#undef HERE

#define HERE struct qonto_business_membership
static TIGHT const struct hook_row membership_rows[] = {
	MEMBER("event", event, TEXT),
	MEMBER("id", id, TEXT, FORMAT(UUID)),
	MEMBER("first_name", first_name, TEXT),
	MEMBER("last_name", last_name, TEXT),
	MEMBER("email", email, TEXT),
	MEMBER("phone_number", phone_number, TEXT),
	MEMBER("position", position, TEXT),
	MEMBER("status", status, TEXT),
	MEMBER("role", role, TEXT),
	MEMBER("locale", locale, TEXT),
	MEMBER("team_id", team_id, TEXT, FORMAT(UUID)),
	MEMBER("kyc_status", kyc_status, TEXT),
};
TIGHT const struct hook_type qonto_business_membership_schema = {
	OBJECT_OF(membership_rows),
	FOUND_BY(0xa845f342007a0e79, "$%(&,(# $') -. %* +&"),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/Membership"),
};
#undef HERE

#define HERE struct qonto_business_membership_event
static TIGHT const struct hook_row membership_event_rows[] = {
	MEMBER("id", id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("subscription_id", subscription_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("organization_id", organization_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("membership_id", membership_id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("type", type, TEXT, REQUIRED, EQUALS("\"v1/memberships\"")),
	MEMBER("created_at", created_at, TIME, REQUIRED, FORMAT(DATE_TIME)),
	MEMBER("data", data, OBJECT(qonto_business_membership), REQUIRED),
};
TIGHT const struct hook_type qonto_business_membership_event_schema = {
	OBJECT_OF(membership_event_rows),
	FOUND_BY(0x54c44c79f1fe9d67, "##')(&% #$"),
	OTHERS_IN(additional),
	COMPOSED,
	SCHEMA("#/components/schemas/MembershipEvent"),
};
#undef HERE

#define HERE struct qonto_business_consent_revocation
static TIGHT const struct hook_row consent_revocation_rows[] = {
	MEMBER("client_id", client_id, TEXT, FORMAT(UUID)),
	MEMBER("revoked_at", revoked_at, TIME, FORMAT(DATE_TIME)),
};
TIGHT const struct hook_type qonto_business_consent_revocation_schema = {
	OBJECT_OF(consent_revocation_rows),
	FOUND_BY(0x0d83b3e29a21487b, "##   $  # "),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/ConsentRevocation"),
};
#undef HERE

#define HERE struct qonto_business_consent_revocation_event
static TIGHT const struct hook_row consent_revocation_event_rows[] = {
	MEMBER("id", id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("subscription_id", subscription_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("organization_id", organization_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("membership_id", membership_id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("type", type, TEXT, REQUIRED,
		EQUALS("\"v1/consent-revocations\"")),
	MEMBER("created_at", created_at, TIME, REQUIRED, FORMAT(DATE_TIME)),
	MEMBER("data", data, OBJECT(qonto_business_consent_revocation),
		REQUIRED),
};
TIGHT const struct hook_type qonto_business_consent_revocation_event_schema = {
	OBJECT_OF(consent_revocation_event_rows),
	FOUND_BY(0x54c44c79f1fe9d67, "##')(&% #$"),
	OTHERS_IN(additional),
	COMPOSED,
	SCHEMA("#/components/schemas/ConsentRevocationEvent"),
};
#undef HERE

static TIGHT const struct hook_type qonto_business_card_active_days_schema = {
	LIST_OF(hook_int, INT),
};

#define HERE struct qonto_business_card
static TIGHT const struct hook_row card_rows[] = {
	MEMBER("event", event, TEXT),
	MEMBER("id", id, TEXT, FORMAT(UUID)),
	MEMBER("nickname", nickname, TEXT),
	MEMBER("status", status, TEXT),
	MEMBER("masked_pan", masked_pan, TEXT),
	MEMBER("exp_month", exp_month, TEXT),
	MEMBER("exp_year", exp_year, TEXT),
	MEMBER("atm_option", atm_option, BOOL),
	MEMBER("nfc_option", nfc_option, BOOL),
	MEMBER("online_option", online_option, BOOL),
	MEMBER("foreign_option", foreign_option, BOOL),
	MEMBER("atm_daily_limit", atm_daily_limit, TEXT),
	MEMBER("atm_daily_limit_option", atm_daily_limit_option, BOOL),
	MEMBER("atm_monthly_limit", atm_monthly_limit, TEXT),
	MEMBER("payment_monthly_limit", payment_monthly_limit, TEXT),
	MEMBER("payment_daily_limit", payment_daily_limit, TEXT),
	MEMBER("payment_daily_limit_option", payment_daily_limit_option, BOOL),
	MEMBER("payment_transaction_limit", payment_transaction_limit, TEXT),
	MEMBER("payment_transaction_limit_option",
		payment_transaction_limit_option, BOOL),
	MEMBER("payment_lifespan_limit", payment_lifespan_limit, TEXT),
	MEMBER("active_days", active_days,
		LIST(qonto_business_card_active_days)),
	MEMBER("holder_id", holder_id, TEXT, FORMAT(UUID)),
	MEMBER("bank_account_id", bank_account_id, TEXT, FORMAT(UUID)),
	MEMBER("updated_at", updated_at, TIME, FORMAT(DATE_TIME)),
	MEMBER("created_at", created_at, TIME, FORMAT(DATE_TIME)),
	MEMBER("card_type", card_type, TEXT),
	MEMBER("card_level", card_level, TEXT),
	MEMBER("category_tags", category_tags,
		LIST(qonto_business_card_category_tags)),
	MEMBER("renewal", renewal, BOOL),
	MEMBER("upsell", upsell, BOOL),
	MEMBER("discarded_at", discarded_at, DATE, FORMAT(DATE)),
};
TIGHT const struct hook_type qonto_business_card_schema = {
	OBJECT_OF(card_rows),
	FOUND_BY(0x0d83b3e29a21487b,
		"#%$##&#$$$###$## .  >  =056&')     ,@1\077 4   -  #    %   8 2$ *3    A  7/:< 9;+ ("),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/Card"),
};
#undef HERE

#define HERE struct qonto_business_card_event
static TIGHT const struct hook_row card_event_rows[] = {
	MEMBER("id", id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("subscription_id", subscription_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("organization_id", organization_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("membership_id", membership_id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("type", type, TEXT, REQUIRED, EQUALS("\"v1/cards\"")),
	MEMBER("created_at", created_at, TIME, REQUIRED, FORMAT(DATE_TIME)),
	MEMBER("data", data, OBJECT(qonto_business_card), REQUIRED),
};
TIGHT const struct hook_type qonto_business_card_event_schema = {
	OBJECT_OF(card_event_rows),
	FOUND_BY(0x54c44c79f1fe9d67, "##')(&% #$"),
	OTHERS_IN(additional),
	COMPOSED,
	SCHEMA("#/components/schemas/CardEvent"),
};
#undef HERE

#define HERE struct qonto_business_money
static TIGHT const struct hook_row money_rows[] = {
	MEMBER("value", value, TEXT),
	MEMBER("currency", currency, TEXT),
};
TIGHT const struct hook_type qonto_business_money_schema = {
	OBJECT_OF(money_rows),
	FOUND_BY(0x0d83b3e29a21487b, "##$     # "),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/Money"),
};
#undef HERE

#define HERE struct qonto_business_payment_link_resource_metadata
static TIGHT const struct hook_row payment_link_resource_metadata_rows[] = {
	MEMBER("invoice_number", invoice_number, TEXT),
};
static TIGHT const struct hook_type
	qonto_business_payment_link_resource_metadata_schema = {
	OBJECT_OF(payment_link_resource_metadata_rows),
	FOUND_BY(0x0d83b3e29a21487b, "##      # "),
	OTHERS_IN(additional),
};
#undef HERE

#define HERE struct qonto_business_payment_link
static TIGHT const struct hook_row payment_link_rows[] = {
	MEMBER("event", event, TEXT),
	MEMBER("status", status, TEXT),
	MEMBER("payment_link_id", payment_link_id, TEXT, FORMAT(UUID)),
	MEMBER("amount", amount, OBJECT(qonto_business_money)),
	MEMBER("potential_payment_methods", potential_payment_methods,
		LIST(qonto_business_card_category_tags)),
	MEMBER("latest_payment_method_used", latest_payment_method_used, TEXT),
	MEMBER("resource_id", resource_id, TEXT, FORMAT(UUID)),
	MEMBER("resource_metadata", resource_metadata,
		OBJECT(qonto_business_payment_link_resource_metadata)),
	MEMBER("resource_type", resource_type, TEXT),
	MEMBER("expired_at", expired_at, TIME, FORMAT(DATE_TIME)),
	MEMBER("created_at", created_at, TIME, FORMAT(DATE_TIME)),
	MEMBER("updated_at", updated_at, TIME, FORMAT(DATE_TIME)),
};
TIGHT const struct hook_type qonto_business_payment_link_schema = {
	OBJECT_OF(payment_link_rows),
	FOUND_BY(0x0d83b3e29a21487b, "&+#' *, $'% -(+&.# )"),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/PaymentLink"),
};
#undef HERE

#define HERE struct qonto_business_payment_link_event
static TIGHT const struct hook_row payment_link_event_rows[] = {
	MEMBER("id", id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("subscription_id", subscription_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("organization_id", organization_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("membership_id", membership_id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("type", type, TEXT, REQUIRED, EQUALS("\"v1/payment-links\"")),
	MEMBER("created_at", created_at, TIME, REQUIRED, FORMAT(DATE_TIME)),
	MEMBER("data", data, OBJECT(qonto_business_payment_link), REQUIRED),
};
TIGHT const struct hook_type qonto_business_payment_link_event_schema = {
	OBJECT_OF(payment_link_event_rows),
	FOUND_BY(0x54c44c79f1fe9d67, "##')(&% #$"),
	OTHERS_IN(additional),
	COMPOSED,
	SCHEMA("#/components/schemas/PaymentLinkEvent"),
};
#undef HERE

#define HERE struct qonto_business_payment_links_connection
static TIGHT const struct hook_row payment_links_connection_rows[] = {
	MEMBER("event", event, TEXT),
};
TIGHT const struct hook_type qonto_business_payment_links_connection_schema = {
	OBJECT_OF(payment_links_connection_rows),
	FOUND_BY(0x0d83b3e29a21487b, "###       "),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/PaymentLinksConnection"),
};
#undef HERE

#define HERE struct qonto_business_payment_links_connection_event
static TIGHT const struct hook_row payment_links_connection_event_rows[] = {
	MEMBER("id", id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("subscription_id", subscription_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("organization_id", organization_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("membership_id", membership_id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("type", type, TEXT, REQUIRED,
		EQUALS("\"v1/payment-links-connections\"")),
	MEMBER("created_at", created_at, TIME, REQUIRED, FORMAT(DATE_TIME)),
	MEMBER("data", data, OBJECT(qonto_business_payment_links_connection),
		REQUIRED),
};
TIGHT const struct hook_type
	qonto_business_payment_links_connection_event_schema = {
	OBJECT_OF(payment_links_connection_event_rows),
	FOUND_BY(0x54c44c79f1fe9d67, "##')(&% #$"),
	OTHERS_IN(additional),
	COMPOSED,
	SCHEMA("#/components/schemas/PaymentLinksConnectionEvent"),
};
#undef HERE

#define HERE struct qonto_business_beneficiary
static TIGHT const struct hook_row beneficiary_rows[] = {
	MEMBER("event", event, TEXT),
	MEMBER("id", id, TEXT, FORMAT(UUID)),
	MEMBER("name", name, TEXT),
	MEMBER("status", status, TEXT),
	MEMBER("iban", iban, TEXT),
	MEMBER("bic", bic, TEXT),
	MEMBER("trusted", trusted, BOOL),
	MEMBER("created_at", created_at, TIME, FORMAT(DATE_TIME)),
	MEMBER("updated_at", updated_at, TIME, FORMAT(DATE_TIME)),
};
TIGHT const struct hook_type qonto_business_beneficiary_schema = {
	OBJECT_OF(beneficiary_rows),
	FOUND_BY(0x0d83b3e29a21487b, "##$% $+   ' #)*(% & "),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/Beneficiary"),
};
#undef HERE

#define HERE struct qonto_business_beneficiary_event
static TIGHT const struct hook_row beneficiary_event_rows[] = {
	MEMBER("id", id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("subscription_id", subscription_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("organization_id", organization_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("membership_id", membership_id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("type", type, TEXT, REQUIRED, EQUALS("\"v1/beneficiaries\"")),
	MEMBER("created_at", created_at, TIME, REQUIRED, FORMAT(DATE_TIME)),
	MEMBER("data", data, OBJECT(qonto_business_beneficiary), REQUIRED),
};
TIGHT const struct hook_type qonto_business_beneficiary_event_schema = {
	OBJECT_OF(beneficiary_event_rows),
	FOUND_BY(0x54c44c79f1fe9d67, "##')(&% #$"),
	OTHERS_IN(additional),
	COMPOSED,
	SCHEMA("#/components/schemas/BeneficiaryEvent"),
};
#undef HERE

static TIGHT const struct hook_name client_invoice_status_list[] = {
	{HOOK_NAME("draft")},
	{HOOK_NAME("unpaid")},
	{HOOK_NAME("paid")},
	{HOOK_NAME("canceled")},
};
TIGHT const struct hook_type qonto_business_client_invoice_status_schema = {
	ENUM_OF(client_invoice_status_list),
};

static TIGHT const struct hook_type
	qonto_business_client_invoice_items_schema = {
	LIST_OF(struct qonto_business_envelope_data,
		STRUCT(qonto_business_envelope_data)),
};

#define HERE struct qonto_business_client_invoice
static TIGHT const struct hook_row client_invoice_rows[] = {
	MEMBER("id", id, TEXT, FORMAT(UUID)),
	MEMBER("number", number, TEXT),
	MEMBER("purchase_order", purchase_order, TEXT),
	MEMBER("status", status, ENUM(qonto_business_client_invoice_status)),
	MEMBER("contact_email", contact_email, TEXT),
	MEMBER("terms_and_conditions", terms_and_conditions, TEXT),
	MEMBER("discount_conditions", discount_conditions, TEXT),
	MEMBER("late_payment_penalties", late_payment_penalties, TEXT),
	MEMBER("legal_fixed_compensation", legal_fixed_compensation, TEXT),
	MEMBER("header", header, TEXT),
	MEMBER("footer", footer, TEXT),
	MEMBER("currency", currency, TEXT),
	MEMBER("total_amount", total_amount, OBJECT(qonto_business_money)),
	MEMBER("vat_amount", vat_amount, OBJECT(qonto_business_money)),
	MEMBER("issue_date", issue_date, DATE, FORMAT(DATE)),
	MEMBER("due_date", due_date, DATE, FORMAT(DATE)),
	MEMBER("performance_date", performance_date, DATE, FORMAT(DATE)),
	MEMBER("performance_start_date", performance_start_date, DATE,
		FORMAT(DATE)),
	MEMBER("performance_end_date", performance_end_date, DATE,
		FORMAT(DATE)),
	MEMBER("created_at", created_at, TIME, FORMAT(DATE_TIME)),
	MEMBER("finalized_at", finalized_at, TIME, FORMAT(DATE_TIME)),
	MEMBER("paid_at", paid_at, TIME, FORMAT(DATE_TIME)),
	MEMBER("stamp_duty_amount", stamp_duty_amount, TEXT),
	MEMBER("items", items, LIST(qonto_business_client_invoice_items)),
};
TIGHT const struct hook_type qonto_business_client_invoice_schema = {
	OBJECT_OF(client_invoice_rows),
	FOUND_BY(0x0d83b3e29a21487b,
		")&#$$$&&   :/0  .65*$4%(2&,78 #3-9' + )1"),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/ClientInvoice"),
};
#undef HERE

#define HERE struct qonto_business_client_invoice_event
static TIGHT const struct hook_row client_invoice_event_rows[] = {
	MEMBER("id", id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("subscription_id", subscription_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("organization_id", organization_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("membership_id", membership_id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("type", type, TEXT, REQUIRED, EQUALS("\"v1/client-invoices\"")),
	MEMBER("created_at", created_at, TIME, REQUIRED, FORMAT(DATE_TIME)),
	MEMBER("data", data, OBJECT(qonto_business_client_invoice), REQUIRED),
};
TIGHT const struct hook_type qonto_business_client_invoice_event_schema = {
	OBJECT_OF(client_invoice_event_rows),
	FOUND_BY(0x54c44c79f1fe9d67, "##')(&% #$"),
	OTHERS_IN(additional),
	COMPOSED,
	SCHEMA("#/components/schemas/ClientInvoiceEvent"),
};
#undef HERE

#define HERE struct qonto_business_terminal_payment
static TIGHT const struct hook_row terminal_payment_rows[] = {
	MEMBER("event", event, TEXT),
	MEMBER("id", id, TEXT, FORMAT(UUID)),
	MEMBER("terminal_id", terminal_id, TEXT, FORMAT(UUID)),
	MEMBER("poi_id", poi_id, TEXT),
	MEMBER("amount", amount, OBJECT(qonto_business_money)),
	MEMBER("authorized_amount", authorized_amount,
		OBJECT(qonto_business_money)),
	MEMBER("tip_amount", tip_amount, OBJECT(qonto_business_money)),
	MEMBER("payment_method", payment_method, TEXT),
	MEMBER("card_summary", card_summary, TEXT),
	MEMBER("metadata", metadata, TEXT),
	MEMBER("created_at", created_at, TIME, FORMAT(DATE_TIME)),
	MEMBER("authorized_at", authorized_at, TIME, FORMAT(DATE_TIME)),
	MEMBER("failure_reason", failure_reason, TEXT),
};
TIGHT const struct hook_type qonto_business_terminal_payment_schema = {
	OBJECT_OF(terminal_payment_rows),
	FOUND_BY(0x54c44c79f1fe9d67, "%$&* ,/)#- $%&(+ .*'"),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/TerminalPayment"),
};
#undef HERE

#define HERE struct qonto_business_terminal_payment_event
static TIGHT const struct hook_row terminal_payment_event_rows[] = {
	MEMBER("id", id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("subscription_id", subscription_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("organization_id", organization_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("membership_id", membership_id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("type", type, TEXT, REQUIRED,
		EQUALS("\"v1/terminal-payments\"")),
	MEMBER("created_at", created_at, TIME, REQUIRED, FORMAT(DATE_TIME)),
	MEMBER("data", data, OBJECT(qonto_business_terminal_payment), REQUIRED),
};
TIGHT const struct hook_type qonto_business_terminal_payment_event_schema = {
	OBJECT_OF(terminal_payment_event_rows),
	FOUND_BY(0x54c44c79f1fe9d67, "##')(&% #$"),
	OTHERS_IN(additional),
	COMPOSED,
	SCHEMA("#/components/schemas/TerminalPaymentEvent"),
};
#undef HERE

#define HERE struct qonto_business_client_phone
static TIGHT const struct hook_row client_phone_rows[] = {
	MEMBER("country_code", country_code, TEXT),
	MEMBER("number", number, TEXT),
};
static TIGHT const struct hook_type qonto_business_client_phone_schema = {
	OBJECT_OF(client_phone_rows),
	FOUND_BY(0x0d83b3e29a21487b, "## $    # "),
	OTHERS_IN(additional),
};
#undef HERE

#define HERE struct qonto_business_client_billing_address
static TIGHT const struct hook_row client_billing_address_rows[] = {
	MEMBER("street_address", street_address, TEXT),
	MEMBER("zip_code", zip_code, TEXT),
	MEMBER("city", city, TEXT),
	MEMBER("country_code", country_code, TEXT),
};
static TIGHT const struct hook_type
	qonto_business_client_billing_address_schema = {
	OBJECT_OF(client_billing_address_rows),
	FOUND_BY(0x0d83b3e29a21487b, "$## $ % & "),
	OTHERS_IN(additional),
};
#undef HERE

#define HERE struct qonto_business_Client
static TIGHT const struct hook_row Client_rows[] = {
	MEMBER("event", event, TEXT),
	MEMBER("id", id, TEXT, FORMAT(UUID)),
	MEMBER("kind", kind, TEXT),
	MEMBER("type", type, TEXT),
	MEMBER("name", name, TEXT),
	MEMBER("email", email, TEXT),
	MEMBER("extra_emails", extra_emails,
		LIST(qonto_business_card_category_tags)),
	MEMBER("phone", phone, OBJECT(qonto_business_client_phone)),
	MEMBER("phone_number", phone_number, TEXT),
	MEMBER("tax_identification_number", tax_identification_number, TEXT),
	MEMBER("vat_number", vat_number, TEXT),
	MEMBER("locale", locale, TEXT),
	MEMBER("currency", currency, TEXT),
	MEMBER("address", address, TEXT),
	MEMBER("city", city, TEXT),
	MEMBER("zip_code", zip_code, TEXT),
	MEMBER("country_code", country_code, TEXT),
	MEMBER("billing_address", billing_address,
		OBJECT(qonto_business_client_billing_address)),
	MEMBER("created_at", created_at, TIME, FORMAT(DATE_TIME)),
	MEMBER("updated_at", updated_at, TIME, FORMAT(DATE_TIME)),
};
TIGHT const struct hook_type qonto_business_Client_schema = {
	OBJECT_OF(Client_rows),
	FOUND_BY(0x0d83b3e29a21487b,
		"##&&$%#& /      #5-1$( , +  )4&6*'%0.3 2"),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/Client"),
};
#undef HERE

#define HERE struct qonto_business_client_event
static TIGHT const struct hook_row client_event_rows[] = {
	MEMBER("id", id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("subscription_id", subscription_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("organization_id", organization_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("membership_id", membership_id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("type", type, TEXT, REQUIRED, EQUALS("\"v1/clients\"")),
	MEMBER("created_at", created_at, TIME, REQUIRED, FORMAT(DATE_TIME)),
	MEMBER("data", data, OBJECT(qonto_business_Client), REQUIRED),
};
TIGHT const struct hook_type qonto_business_client_event_schema = {
	OBJECT_OF(client_event_rows),
	FOUND_BY(0x54c44c79f1fe9d67, "##')(&% #$"),
	OTHERS_IN(additional),
	COMPOSED,
	SCHEMA("#/components/schemas/ClientEvent"),
};
#undef HERE

#define HERE struct qonto_business_product_links_item
static TIGHT const struct hook_row product_links_item_rows[] = {
	MEMBER("title", title, TEXT),
	MEMBER("url", url, TEXT),
};
static TIGHT const struct hook_type qonto_business_product_links_item_schema = {
	OBJECT_OF(product_links_item_rows),
	FOUND_BY(0x0d83b3e29a21487b, "## $     #"),
	OTHERS_IN(additional),
};
#undef HERE

static TIGHT const struct hook_type qonto_business_product_links_schema = {
	LIST_OF(struct qonto_business_product_links_item,
		STRUCT(qonto_business_product_links_item)),
};

#define HERE struct qonto_business_product
static TIGHT const struct hook_row product_rows[] = {
	MEMBER("event", event, TEXT),
	MEMBER("id", id, TEXT, FORMAT(UUID)),
	MEMBER("title", title, TEXT),
	MEMBER("description", description, TEXT),
	MEMBER("internal_note", internal_note, TEXT),
	MEMBER("type", type, TEXT),
	MEMBER("unit_price", unit_price, TEXT),
	MEMBER("unit_price_incl_vat", unit_price_incl_vat, TEXT),
	MEMBER("currency", currency, TEXT),
	MEMBER("unit", unit, TEXT),
	MEMBER("vat_rate", vat_rate, TEXT),
	MEMBER("vat_exemption_code", vat_exemption_code, TEXT),
	MEMBER("links", links, LIST(qonto_business_product_links)),
	MEMBER("created_at", created_at, TIME, FORMAT(DATE_TIME)),
	MEMBER("updated_at", updated_at, TIME, FORMAT(DATE_TIME)),
};
TIGHT const struct hook_type qonto_business_product_schema = {
	OBJECT_OF(product_rows),
	FOUND_BY(0x9f7bc7db18d2566d, "#,#%-*&,0'+$.%(/ 1)#"),
	OTHERS_IN(additional),
	SCHEMA("#/components/schemas/Product"),
};
#undef HERE

#define HERE struct qonto_business_product_event
static TIGHT const struct hook_row product_event_rows[] = {
	MEMBER("id", id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("subscription_id", subscription_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("organization_id", organization_id, TEXT, REQUIRED,
		FORMAT(UUID)),
	MEMBER("membership_id", membership_id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("type", type, TEXT, REQUIRED, EQUALS("\"v1/products\"")),
	MEMBER("created_at", created_at, TIME, REQUIRED, FORMAT(DATE_TIME)),
	MEMBER("data", data, OBJECT(qonto_business_product), REQUIRED),
};
TIGHT const struct hook_type qonto_business_product_event_schema = {
	OBJECT_OF(product_event_rows),
	FOUND_BY(0x54c44c79f1fe9d67, "##')(&% #$"),
	OTHERS_IN(additional),
	COMPOSED,
	SCHEMA("#/components/schemas/ProductEvent"),
};
#undef HERE
