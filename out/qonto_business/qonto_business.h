/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from api.yaml, events.yaml; edits will be lost. */
/*
 * Qonto Business, version v2
 *
 * Answer: any 2xx within one second; take the event, work on it later
 *
 * Retries: at growing intervals for some days, then none for that event
 *
 * Duplicates: an event may come twice; its id tells
 *
 * Update and delete (unconfirmed): the body of the one and the status of
 * the other are not published
 *
 * Payloads (unconfirmed): types are taken from printed examples, not from
 * a schema
 */
#ifndef QONTO_BUSINESS_H
#define QONTO_BUSINESS_H

#include "hook_json.h"

#if HOOK_VERSION != 100
#error "this and hook.h are of two versions of hookc: run it again"
#endif

/* A file of another run has another stamp, and does not compile with this. */
#define QONTO_BUSINESS_STAMP_c 0x294ab0c4
#define QONTO_BUSINESS_STAMP_calls_h 0xfb683247
#define QONTO_BUSINESS_STAMP_calls_c 0xc20d7f87
#define QONTO_BUSINESS_STAMP_events_h 0x0bc47c7a
#define QONTO_BUSINESS_STAMP_events_c 0x777e6c38
#define QONTO_BUSINESS_STAMP_test 0xeaf6b9f7
#define QONTO_BUSINESS_STAMP_fuzz 0xa4bd039c

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Values: a zeroed member is absent; `X_is_null` says that null came. An enum
 * keeps the text that came beside its id, 0 when the text is not known. What
 * a schema does not name is kept in `additional` and written back.
 */

enum qonto_business_webhook_event_type_id {
	QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_UNKNOWN,
	QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_V1_TRANSACTIONS, /* v1/transactions */
	QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_V1_ACCOUNTS, /* v1/accounts */
	QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_V1_ORGANIZATIONS,
		/* v1/organizations */
	QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_V1_MEMBERSHIPS, /* v1/memberships */
	QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_V1_CONSENT_REVOCATIONS,
		/* v1/consent-revocations */
	QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_V1_CARDS, /* v1/cards */
	QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_V1_PAYMENT_LINKS,
		/* v1/payment-links */
	QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_V1_PAYMENT_LINKS_CONNECTIONS,
		/* v1/payment-links-connections */
	QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_V1_BENEFICIARIES,
		/* v1/beneficiaries */
	QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_V1_CLIENT_INVOICES,
		/* v1/client-invoices */
	QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_V1_TERMINAL_PAYMENTS,
		/* v1/terminal-payments */
};

struct qonto_business_webhook_event_type {
	hook_str text; /* as it came; absent if no value did */
	enum qonto_business_webhook_event_type_id id;
};

#define QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_COUNT 11
/* "" for QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_UNKNOWN and what is no id. */
const char *qonto_business_webhook_event_type_text(
	enum qonto_business_webhook_event_type_id id);
enum qonto_business_webhook_event_type_id
qonto_business_webhook_event_type_find(const char *text, size_t len);
/* A value to send. */
struct qonto_business_webhook_event_type
qonto_business_webhook_event_type_of(
	enum qonto_business_webhook_event_type_id id);

enum qonto_business_client_invoice_status_id {
	QONTO_BUSINESS_CLIENT_INVOICE_STATUS_UNKNOWN,
	QONTO_BUSINESS_CLIENT_INVOICE_STATUS_DRAFT, /* draft */
	QONTO_BUSINESS_CLIENT_INVOICE_STATUS_UNPAID, /* unpaid */
	QONTO_BUSINESS_CLIENT_INVOICE_STATUS_PAID, /* paid */
	QONTO_BUSINESS_CLIENT_INVOICE_STATUS_CANCELED, /* canceled */
};

struct qonto_business_client_invoice_status {
	hook_str text; /* as it came; absent if no value did */
	enum qonto_business_client_invoice_status_id id;
};

#define QONTO_BUSINESS_CLIENT_INVOICE_STATUS_COUNT 4
/* "" for QONTO_BUSINESS_CLIENT_INVOICE_STATUS_UNKNOWN and what is no id. */
const char *qonto_business_client_invoice_status_text(
	enum qonto_business_client_invoice_status_id id);
enum qonto_business_client_invoice_status_id
qonto_business_client_invoice_status_find(const char *text, size_t len);
/* A value to send. */
struct qonto_business_client_invoice_status
qonto_business_client_invoice_status_of(
	enum qonto_business_client_invoice_status_id id);

/* What to hear of. */
struct qonto_business_webhook_event_types {
	struct qonto_business_webhook_event_type *items;
	size_t count;
};

struct qonto_business_create_webhook_subscription_body {
	/* Where events are posted. */
	hook_str callback_url; /* required, uri */
	/* What to hear of. */
	struct qonto_business_webhook_event_types types; /* required */
	/* The key to sign with; made by Qonto if absent. */
	hook_str secret;
	/* For people. */
	hook_str description;
	struct hook_member *additional;
};

struct qonto_business_webhook_subscription_data {
	hook_str id; /* required, uuid */
	/* Whose subscription it is. */
	hook_str organization_id; /* required, uuid */
	/* Who made it. */
	hook_str membership_id; /* required, uuid */
	/* Where events are posted. */
	hook_str callback_url; /* required, uri */
	/* What to hear of. */
	struct qonto_business_webhook_event_types types; /* required */
	/* For people. */
	hook_str description;
	hook_time created_at; /* required */
	hook_time updated_at; /* required */
	struct hook_member *additional;
};

struct qonto_business_webhook_subscription_data_with_secret {
	hook_str id; /* required, uuid */
	/* Whose subscription it is. */
	hook_str organization_id; /* required, uuid */
	/* Who made it. */
	hook_str membership_id; /* required, uuid */
	/* Where events are posted. */
	hook_str callback_url; /* required, uri */
	/* What to hear of. */
	struct qonto_business_webhook_event_types types; /* required */
	/* For people. */
	hook_str description;
	hook_time created_at; /* required */
	hook_time updated_at; /* required */
	/* The key that events are signed with. */
	hook_str secret;
	struct hook_member *additional;
};

/* Unconfirmed; what can be set when subscribing, all optional. */
struct qonto_business_webhook_subscription_update {
	hook_str callback_url; /* uri */
	/* What to hear of. */
	struct qonto_business_webhook_event_types types;
	hook_str description;
	struct hook_member *additional;
};

struct qonto_business_webhook_subscription_list_subscriptions {
	struct qonto_business_webhook_subscription_data *items;
	size_t count;
};

struct qonto_business_webhook_subscription_list {
	/* required */
	struct qonto_business_webhook_subscription_list_subscriptions subscriptions;
	/* required */
	struct qonto_business_webhook_subscription_list_meta *meta;
	struct hook_member *additional;
};

struct qonto_business_webhook_subscription_list_meta {
	hook_int current_page;
	hook_int next_page;
	bool next_page_is_null;
	hook_int prev_page;
	bool prev_page_is_null;
	hook_int total_pages;
	hook_int total_count;
	hook_int per_page;
	struct hook_member *additional;
};

struct qonto_business_bad_request_error {
	hook_str code; /* required */
	/* The code in words. */
	hook_str detail; /* required */
	struct qonto_business_bad_request_error_source *source;
	struct hook_member *additional;
};

struct qonto_business_bad_request_error_source {
	/* Which member of the body. */
	hook_str pointer;
	/* Which query parameter. */
	hook_str parameter;
	struct hook_member *additional;
};

struct qonto_business_unauthorized_error {
	hook_str code; /* required */
	/* The code in words. */
	hook_str detail; /* required */
	struct hook_member *additional;
};

struct qonto_business_forbidden_error {
	hook_str code; /* required */
	/* The code in words. */
	hook_str detail; /* required */
	struct hook_member *additional;
};

/* What every delivery has. */
struct qonto_business_envelope {
	hook_str id; /* required, uuid */
	hook_str subscription_id; /* required, uuid */
	hook_str organization_id; /* required, uuid */
	hook_str membership_id; /* required, uuid */
	hook_str type; /* required */
	hook_time created_at; /* required */
	struct qonto_business_envelope_data *data; /* required */
	struct hook_member *additional;
};

struct qonto_business_envelope_data {
	struct hook_member *additional;
};

/* A transaction was created or updated. */
struct qonto_business_transaction_event {
	hook_str id; /* required, uuid */
	hook_str subscription_id; /* required, uuid */
	hook_str organization_id; /* required, uuid */
	hook_str membership_id; /* required, uuid */
	hook_str type; /* required */
	hook_time created_at; /* required */
	struct qonto_business_transaction *data; /* required */
	struct hook_member *additional;
};

/* A bank account changed. */
struct qonto_business_account_event {
	hook_str id; /* required, uuid */
	hook_str subscription_id; /* required, uuid */
	hook_str organization_id; /* required, uuid */
	hook_str membership_id; /* required, uuid */
	hook_str type; /* required */
	hook_time created_at; /* required */
	struct qonto_business_account *data; /* required */
	struct hook_member *additional;
};

/* The organization changed. */
struct qonto_business_organization_event {
	hook_str id; /* required, uuid */
	hook_str subscription_id; /* required, uuid */
	hook_str organization_id; /* required, uuid */
	hook_str membership_id; /* required, uuid */
	hook_str type; /* required */
	hook_time created_at; /* required */
	struct qonto_business_organization *data; /* required */
	struct hook_member *additional;
};

/* A membership changed. */
struct qonto_business_membership_event {
	hook_str id; /* required, uuid */
	hook_str subscription_id; /* required, uuid */
	hook_str organization_id; /* required, uuid */
	hook_str membership_id; /* required, uuid */
	hook_str type; /* required */
	hook_time created_at; /* required */
	struct qonto_business_membership *data; /* required */
	struct hook_member *additional;
};

/* A client lost its consent. */
struct qonto_business_consent_revocation_event {
	hook_str id; /* required, uuid */
	hook_str subscription_id; /* required, uuid */
	hook_str organization_id; /* required, uuid */
	hook_str membership_id; /* required, uuid */
	hook_str type; /* required */
	hook_time created_at; /* required */
	struct qonto_business_consent_revocation *data; /* required */
	struct hook_member *additional;
};

/* A card changed. */
struct qonto_business_card_event {
	hook_str id; /* required, uuid */
	hook_str subscription_id; /* required, uuid */
	hook_str organization_id; /* required, uuid */
	hook_str membership_id; /* required, uuid */
	hook_str type; /* required */
	hook_time created_at; /* required */
	struct qonto_business_card *data; /* required */
	struct hook_member *additional;
};

/* A payment link changed. */
struct qonto_business_payment_link_event {
	hook_str id; /* required, uuid */
	hook_str subscription_id; /* required, uuid */
	hook_str organization_id; /* required, uuid */
	hook_str membership_id; /* required, uuid */
	hook_str type; /* required */
	hook_time created_at; /* required */
	struct qonto_business_payment_link *data; /* required */
	struct hook_member *additional;
};

/* The payment links provider was connected. */
struct qonto_business_payment_links_connection_event {
	hook_str id; /* required, uuid */
	hook_str subscription_id; /* required, uuid */
	hook_str organization_id; /* required, uuid */
	hook_str membership_id; /* required, uuid */
	hook_str type; /* required */
	hook_time created_at; /* required */
	struct qonto_business_payment_links_connection *data; /* required */
	struct hook_member *additional;
};

/* A beneficiary was created, updated or deleted. */
struct qonto_business_beneficiary_event {
	hook_str id; /* required, uuid */
	hook_str subscription_id; /* required, uuid */
	hook_str organization_id; /* required, uuid */
	hook_str membership_id; /* required, uuid */
	hook_str type; /* required */
	hook_time created_at; /* required */
	struct qonto_business_beneficiary *data; /* required */
	struct hook_member *additional;
};

/* An invoice to a client was created or updated. */
struct qonto_business_client_invoice_event {
	hook_str id; /* required, uuid */
	hook_str subscription_id; /* required, uuid */
	hook_str organization_id; /* required, uuid */
	hook_str membership_id; /* required, uuid */
	hook_str type; /* required */
	hook_time created_at; /* required */
	struct qonto_business_client_invoice *data; /* required */
	struct hook_member *additional;
};

/* A terminal authorized or refused a payment. */
struct qonto_business_terminal_payment_event {
	hook_str id; /* required, uuid */
	hook_str subscription_id; /* required, uuid */
	hook_str organization_id; /* required, uuid */
	hook_str membership_id; /* required, uuid */
	hook_str type; /* required */
	hook_time created_at; /* required */
	struct qonto_business_terminal_payment *data; /* required */
	struct hook_member *additional;
};

/* A client was created, updated or deleted. */
struct qonto_business_client_event {
	hook_str id; /* required, uuid */
	hook_str subscription_id; /* required, uuid */
	hook_str organization_id; /* required, uuid */
	hook_str membership_id; /* required, uuid */
	hook_str type; /* required */
	hook_time created_at; /* required */
	struct qonto_business_Client *data; /* required */
	struct hook_member *additional;
};

/* A product was created. */
struct qonto_business_product_event {
	hook_str id; /* required, uuid */
	hook_str subscription_id; /* required, uuid */
	hook_str organization_id; /* required, uuid */
	hook_str membership_id; /* required, uuid */
	hook_str type; /* required */
	hook_time created_at; /* required */
	struct qonto_business_product *data; /* required */
	struct hook_member *additional;
};

/* A number since some time; it was text before. */
enum qonto_business_transaction_amount_kind {
	QONTO_BUSINESS_TRANSACTION_AMOUNT_UNKNOWN, /* kept in raw */
	QONTO_BUSINESS_TRANSACTION_AMOUNT_NUMBER,
	QONTO_BUSINESS_TRANSACTION_AMOUNT_STRING,
};

struct qonto_business_transaction_amount {
	bool set;
	enum qonto_business_transaction_amount_kind kind;
	union {
		hook_raw raw;
		hook_num number;
		hook_str string;
	};
};

struct qonto_business_transaction {
	hook_str event;
	hook_str id; /* uuid */
	hook_str transaction_id;
	/* A number since some time; it was text before. */
	struct qonto_business_transaction_amount amount;
	hook_str currency;
	struct qonto_business_transaction_amount local_amount;
	hook_str local_currency;
	hook_str side;
	struct qonto_business_transaction_amount settled_balance;
	hook_str operation_type;
	hook_str status;
	hook_str label;
	hook_str clean_counterparty_name;
	hook_str note;
	hook_str reference;
	hook_time settled_at;
	hook_time emitted_at;
	hook_time created_at;
	hook_time updated_at;
	hook_str_list attachment_ids;
	hook_str subject_type;
	hook_str bank_account_id; /* uuid */
	struct qonto_business_transaction_bank_account *bank_account;
	hook_str card_last_digits;
	struct qonto_business_transaction_counterparty *transfer;
	struct qonto_business_transaction_counterparty *income;
	struct qonto_business_transaction_counterparty *swift_income;
	struct qonto_business_transaction_counterparty *direct_debit;
	struct hook_member *additional;
};

struct qonto_business_transaction_bank_account {
	hook_str id;
	hook_str iban;
	hook_str bic;
	hook_str name;
	struct hook_member *additional;
};

struct qonto_business_account {
	hook_str event;
	hook_str id; /* uuid */
	hook_str slug;
	hook_str iban;
	hook_str currency;
	struct qonto_business_account_authorized_balance *authorized_balance;
	hook_str name;
	hook_str status;
	hook_time updated_at;
	struct hook_member *additional;
};

struct qonto_business_account_authorized_balance {
	hook_str amount;
	hook_str currency;
	struct hook_member *additional;
};

struct qonto_business_organization {
	hook_str event;
	hook_str id; /* uuid */
	hook_str legal_name;
	hook_str slug;
	hook_str locale;
	hook_str legal_country;
	hook_str legal_form;
	hook_str legal_sector;
	hook_str legal_number;
	hook_date legal_registration_date;
	hook_int legal_share_capital;
	hook_time contract_signed_at;
	hook_str status;
	hook_time created_at;
	hook_time updated_at;
	struct hook_member *additional;
};

struct qonto_business_membership {
	hook_str event;
	hook_str id; /* uuid */
	hook_str first_name;
	hook_str last_name;
	hook_str email;
	hook_str phone_number;
	hook_str position;
	hook_str status;
	hook_str role;
	hook_str locale;
	hook_str team_id; /* uuid */
	hook_str kyc_status;
	struct hook_member *additional;
};

struct qonto_business_consent_revocation {
	hook_str client_id; /* uuid */
	hook_time revoked_at;
	struct hook_member *additional;
};

struct qonto_business_card {
	hook_str event;
	hook_str id; /* uuid */
	hook_str nickname;
	hook_str status;
	hook_str masked_pan;
	hook_str exp_month;
	hook_str exp_year;
	hook_bool atm_option;
	hook_bool nfc_option;
	hook_bool online_option;
	hook_bool foreign_option;
	hook_str atm_daily_limit;
	hook_bool atm_daily_limit_option;
	hook_str atm_monthly_limit;
	hook_str payment_monthly_limit;
	hook_str payment_daily_limit;
	hook_bool payment_daily_limit_option;
	hook_str payment_transaction_limit;
	hook_bool payment_transaction_limit_option;
	hook_str payment_lifespan_limit;
	hook_int_list active_days;
	hook_str holder_id; /* uuid */
	hook_str bank_account_id; /* uuid */
	hook_time updated_at;
	hook_time created_at;
	hook_str card_type;
	hook_str card_level;
	hook_str_list category_tags;
	hook_bool renewal;
	hook_bool upsell;
	/* The printed example is no real date. */
	hook_date discarded_at;
	struct hook_member *additional;
};

struct qonto_business_payment_link {
	hook_str event;
	hook_str status;
	hook_str payment_link_id; /* uuid */
	struct qonto_business_money *amount;
	hook_str_list potential_payment_methods;
	hook_str latest_payment_method_used;
	hook_str resource_id; /* uuid */
	struct qonto_business_payment_link_resource_metadata *resource_metadata;
	/* Invoice and Basket were seen. */
	hook_str resource_type;
	hook_time expired_at;
	hook_time created_at;
	hook_time updated_at;
	struct hook_member *additional;
};

struct qonto_business_payment_link_resource_metadata {
	hook_str invoice_number;
	struct hook_member *additional;
};

struct qonto_business_payment_links_connection {
	hook_str event;
	struct hook_member *additional;
};

struct qonto_business_beneficiary {
	hook_str event;
	hook_str id; /* uuid */
	hook_str name;
	hook_str status;
	hook_str iban;
	hook_str bic;
	hook_bool trusted;
	hook_time created_at;
	hook_time updated_at;
	struct hook_member *additional;
};

struct qonto_business_client_invoice_items {
	struct qonto_business_envelope_data *items;
	size_t count;
};

struct qonto_business_client_invoice {
	hook_str id; /* uuid */
	hook_str number;
	hook_str purchase_order;
	struct qonto_business_client_invoice_status status;
	hook_str contact_email;
	hook_str terms_and_conditions;
	hook_str discount_conditions;
	hook_str late_payment_penalties;
	hook_str legal_fixed_compensation;
	hook_str header;
	hook_str footer;
	hook_str currency;
	struct qonto_business_money *total_amount;
	struct qonto_business_money *vat_amount;
	hook_date issue_date;
	hook_date due_date;
	hook_date performance_date; /* deprecated */
	hook_date performance_start_date;
	hook_date performance_end_date;
	hook_time created_at;
	hook_time finalized_at;
	hook_time paid_at;
	hook_str stamp_duty_amount;
	struct qonto_business_client_invoice_items items;
	struct hook_member *additional;
};

struct qonto_business_terminal_payment {
	hook_str event;
	hook_str id; /* uuid */
	hook_str terminal_id; /* uuid */
	hook_str poi_id;
	struct qonto_business_money *amount;
	struct qonto_business_money *authorized_amount;
	struct qonto_business_money *tip_amount;
	hook_str payment_method;
	hook_str card_summary;
	/* JSON, as text. */
	hook_str metadata;
	hook_time created_at;
	hook_time authorized_at;
	/* Of a refused payment only. */
	hook_str failure_reason;
	struct hook_member *additional;
};

struct qonto_business_Client {
	hook_str event;
	hook_str id; /* uuid */
	hook_str kind;
	hook_str type;
	hook_str name;
	hook_str email;
	hook_str_list extra_emails;
	struct qonto_business_client_phone *phone;
	hook_str phone_number;
	hook_str tax_identification_number;
	hook_str vat_number;
	hook_str locale;
	hook_str currency;
	hook_str address;
	hook_str city;
	hook_str zip_code;
	hook_str country_code;
	struct qonto_business_client_billing_address *billing_address;
	hook_time created_at;
	hook_time updated_at;
	struct hook_member *additional;
};

struct qonto_business_client_phone {
	hook_str country_code;
	hook_str number;
	struct hook_member *additional;
};

struct qonto_business_client_billing_address {
	hook_str street_address;
	hook_str zip_code;
	hook_str city;
	hook_str country_code;
	struct hook_member *additional;
};

struct qonto_business_product_links {
	struct qonto_business_product_links_item *items;
	size_t count;
};

struct qonto_business_product {
	hook_str event;
	hook_str id; /* uuid */
	hook_str title;
	hook_str description;
	hook_str internal_note;
	hook_str type;
	hook_str unit_price;
	hook_str unit_price_incl_vat;
	hook_str currency;
	hook_str unit;
	hook_str vat_rate;
	/* May be empty. */
	hook_str vat_exemption_code;
	struct qonto_business_product_links links;
	hook_time created_at;
	hook_time updated_at;
	struct hook_member *additional;
};

struct qonto_business_product_links_item {
	hook_str title;
	hook_str url;
	struct hook_member *additional;
};

struct qonto_business_transaction_counterparty {
	hook_str counterparty_account_number;
	/* iban and account_number were seen. */
	hook_str counterparty_account_number_format;
	hook_str counterparty_bank_identifier;
	/* bic was seen. */
	hook_str counterparty_bank_identifier_format;
	struct hook_member *additional;
};

struct qonto_business_money {
	hook_str value;
	hook_str currency;
	struct hook_member *additional;
};

bool qonto_business_webhook_event_types_read(
	struct qonto_business_webhook_event_types *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_business_webhook_event_types_read_in_place(
	struct qonto_business_webhook_event_types *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool qonto_business_webhook_event_types_read_lenient(
	struct qonto_business_webhook_event_types *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool qonto_business_webhook_event_types_check(
	const struct qonto_business_webhook_event_types *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_webhook_event_types_check_all(
	const struct qonto_business_webhook_event_types *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_webhook_event_types_write(
	const struct qonto_business_webhook_event_types *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_webhook_event_types_write_unchecked(
	const struct qonto_business_webhook_event_types *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_create_webhook_subscription_body_read(
	struct qonto_business_create_webhook_subscription_body *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_business_create_webhook_subscription_body_read_in_place(
	struct qonto_business_create_webhook_subscription_body *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool qonto_business_create_webhook_subscription_body_read_lenient(
	struct qonto_business_create_webhook_subscription_body *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool qonto_business_create_webhook_subscription_body_check(
	const struct qonto_business_create_webhook_subscription_body *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_create_webhook_subscription_body_check_all(
	const struct qonto_business_create_webhook_subscription_body *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_create_webhook_subscription_body_write(
	const struct qonto_business_create_webhook_subscription_body *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_create_webhook_subscription_body_write_unchecked(
	const struct qonto_business_create_webhook_subscription_body *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_webhook_subscription_data_read(
	struct qonto_business_webhook_subscription_data *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_business_webhook_subscription_data_read_in_place(
	struct qonto_business_webhook_subscription_data *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool qonto_business_webhook_subscription_data_read_lenient(
	struct qonto_business_webhook_subscription_data *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool qonto_business_webhook_subscription_data_check(
	const struct qonto_business_webhook_subscription_data *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_webhook_subscription_data_check_all(
	const struct qonto_business_webhook_subscription_data *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_webhook_subscription_data_write(
	const struct qonto_business_webhook_subscription_data *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_webhook_subscription_data_write_unchecked(
	const struct qonto_business_webhook_subscription_data *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_webhook_subscription_data_with_secret_read(
	struct qonto_business_webhook_subscription_data_with_secret *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_business_webhook_subscription_data_with_secret_read_in_place(
	struct qonto_business_webhook_subscription_data_with_secret *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool qonto_business_webhook_subscription_data_with_secret_read_lenient(
	struct qonto_business_webhook_subscription_data_with_secret *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool qonto_business_webhook_subscription_data_with_secret_check(
	const struct qonto_business_webhook_subscription_data_with_secret *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_webhook_subscription_data_with_secret_check_all(
	const struct qonto_business_webhook_subscription_data_with_secret *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_webhook_subscription_data_with_secret_write(
	const struct qonto_business_webhook_subscription_data_with_secret *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_webhook_subscription_data_with_secret_write_unchecked(
	const struct qonto_business_webhook_subscription_data_with_secret *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_webhook_subscription_update_read(
	struct qonto_business_webhook_subscription_update *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_business_webhook_subscription_update_read_in_place(
	struct qonto_business_webhook_subscription_update *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool qonto_business_webhook_subscription_update_read_lenient(
	struct qonto_business_webhook_subscription_update *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool qonto_business_webhook_subscription_update_check(
	const struct qonto_business_webhook_subscription_update *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_webhook_subscription_update_check_all(
	const struct qonto_business_webhook_subscription_update *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_webhook_subscription_update_write(
	const struct qonto_business_webhook_subscription_update *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_webhook_subscription_update_write_unchecked(
	const struct qonto_business_webhook_subscription_update *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_webhook_subscription_list_read(
	struct qonto_business_webhook_subscription_list *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_business_webhook_subscription_list_read_in_place(
	struct qonto_business_webhook_subscription_list *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool qonto_business_webhook_subscription_list_read_lenient(
	struct qonto_business_webhook_subscription_list *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool qonto_business_webhook_subscription_list_check(
	const struct qonto_business_webhook_subscription_list *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_webhook_subscription_list_check_all(
	const struct qonto_business_webhook_subscription_list *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_webhook_subscription_list_write(
	const struct qonto_business_webhook_subscription_list *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_webhook_subscription_list_write_unchecked(
	const struct qonto_business_webhook_subscription_list *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_bad_request_error_read(
	struct qonto_business_bad_request_error *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool qonto_business_bad_request_error_read_in_place(
	struct qonto_business_bad_request_error *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool qonto_business_bad_request_error_read_lenient(
	struct qonto_business_bad_request_error *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool qonto_business_bad_request_error_check(
	const struct qonto_business_bad_request_error *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_bad_request_error_check_all(
	const struct qonto_business_bad_request_error *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_bad_request_error_write(
	const struct qonto_business_bad_request_error *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_bad_request_error_write_unchecked(
	const struct qonto_business_bad_request_error *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_unauthorized_error_read(
	struct qonto_business_unauthorized_error *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_business_unauthorized_error_read_in_place(
	struct qonto_business_unauthorized_error *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool qonto_business_unauthorized_error_read_lenient(
	struct qonto_business_unauthorized_error *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool qonto_business_unauthorized_error_check(
	const struct qonto_business_unauthorized_error *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_unauthorized_error_check_all(
	const struct qonto_business_unauthorized_error *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_unauthorized_error_write(
	const struct qonto_business_unauthorized_error *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_unauthorized_error_write_unchecked(
	const struct qonto_business_unauthorized_error *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_forbidden_error_read(
	struct qonto_business_forbidden_error *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool qonto_business_forbidden_error_read_in_place(
	struct qonto_business_forbidden_error *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool qonto_business_forbidden_error_read_lenient(
	struct qonto_business_forbidden_error *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool qonto_business_forbidden_error_check(
	const struct qonto_business_forbidden_error *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_forbidden_error_check_all(
	const struct qonto_business_forbidden_error *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_forbidden_error_write(
	const struct qonto_business_forbidden_error *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_forbidden_error_write_unchecked(
	const struct qonto_business_forbidden_error *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_envelope_read(struct qonto_business_envelope *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_business_envelope_read_in_place(struct qonto_business_envelope *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool qonto_business_envelope_read_lenient(struct qonto_business_envelope *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool qonto_business_envelope_check(const struct qonto_business_envelope *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_envelope_check_all(const struct qonto_business_envelope *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_envelope_write(const struct qonto_business_envelope *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_envelope_write_unchecked(
	const struct qonto_business_envelope *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);

bool qonto_business_transaction_event_read(
	struct qonto_business_transaction_event *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool qonto_business_transaction_event_read_in_place(
	struct qonto_business_transaction_event *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool qonto_business_transaction_event_read_lenient(
	struct qonto_business_transaction_event *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool qonto_business_transaction_event_check(
	const struct qonto_business_transaction_event *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_transaction_event_check_all(
	const struct qonto_business_transaction_event *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_transaction_event_write(
	const struct qonto_business_transaction_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_transaction_event_write_unchecked(
	const struct qonto_business_transaction_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_account_event_read(
	struct qonto_business_account_event *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool qonto_business_account_event_read_in_place(
	struct qonto_business_account_event *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool qonto_business_account_event_read_lenient(
	struct qonto_business_account_event *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool qonto_business_account_event_check(
	const struct qonto_business_account_event *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_account_event_check_all(
	const struct qonto_business_account_event *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_account_event_write(
	const struct qonto_business_account_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_account_event_write_unchecked(
	const struct qonto_business_account_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_organization_event_read(
	struct qonto_business_organization_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_business_organization_event_read_in_place(
	struct qonto_business_organization_event *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool qonto_business_organization_event_read_lenient(
	struct qonto_business_organization_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool qonto_business_organization_event_check(
	const struct qonto_business_organization_event *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_organization_event_check_all(
	const struct qonto_business_organization_event *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_organization_event_write(
	const struct qonto_business_organization_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_organization_event_write_unchecked(
	const struct qonto_business_organization_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_membership_event_read(
	struct qonto_business_membership_event *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool qonto_business_membership_event_read_in_place(
	struct qonto_business_membership_event *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool qonto_business_membership_event_read_lenient(
	struct qonto_business_membership_event *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool qonto_business_membership_event_check(
	const struct qonto_business_membership_event *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_membership_event_check_all(
	const struct qonto_business_membership_event *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_membership_event_write(
	const struct qonto_business_membership_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_membership_event_write_unchecked(
	const struct qonto_business_membership_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_consent_revocation_event_read(
	struct qonto_business_consent_revocation_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_business_consent_revocation_event_read_in_place(
	struct qonto_business_consent_revocation_event *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool qonto_business_consent_revocation_event_read_lenient(
	struct qonto_business_consent_revocation_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool qonto_business_consent_revocation_event_check(
	const struct qonto_business_consent_revocation_event *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_consent_revocation_event_check_all(
	const struct qonto_business_consent_revocation_event *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_consent_revocation_event_write(
	const struct qonto_business_consent_revocation_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_consent_revocation_event_write_unchecked(
	const struct qonto_business_consent_revocation_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_card_event_read(struct qonto_business_card_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_business_card_event_read_in_place(
	struct qonto_business_card_event *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool qonto_business_card_event_read_lenient(
	struct qonto_business_card_event *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool qonto_business_card_event_check(const struct qonto_business_card_event *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_card_event_check_all(
	const struct qonto_business_card_event *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_card_event_write(
	const struct qonto_business_card_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_card_event_write_unchecked(
	const struct qonto_business_card_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_payment_link_event_read(
	struct qonto_business_payment_link_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_business_payment_link_event_read_in_place(
	struct qonto_business_payment_link_event *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool qonto_business_payment_link_event_read_lenient(
	struct qonto_business_payment_link_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool qonto_business_payment_link_event_check(
	const struct qonto_business_payment_link_event *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_payment_link_event_check_all(
	const struct qonto_business_payment_link_event *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_payment_link_event_write(
	const struct qonto_business_payment_link_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_payment_link_event_write_unchecked(
	const struct qonto_business_payment_link_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_payment_links_connection_event_read(
	struct qonto_business_payment_links_connection_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_business_payment_links_connection_event_read_in_place(
	struct qonto_business_payment_links_connection_event *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool qonto_business_payment_links_connection_event_read_lenient(
	struct qonto_business_payment_links_connection_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool qonto_business_payment_links_connection_event_check(
	const struct qonto_business_payment_links_connection_event *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_payment_links_connection_event_check_all(
	const struct qonto_business_payment_links_connection_event *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_payment_links_connection_event_write(
	const struct qonto_business_payment_links_connection_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_payment_links_connection_event_write_unchecked(
	const struct qonto_business_payment_links_connection_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_beneficiary_event_read(
	struct qonto_business_beneficiary_event *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool qonto_business_beneficiary_event_read_in_place(
	struct qonto_business_beneficiary_event *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool qonto_business_beneficiary_event_read_lenient(
	struct qonto_business_beneficiary_event *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool qonto_business_beneficiary_event_check(
	const struct qonto_business_beneficiary_event *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_beneficiary_event_check_all(
	const struct qonto_business_beneficiary_event *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_beneficiary_event_write(
	const struct qonto_business_beneficiary_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_beneficiary_event_write_unchecked(
	const struct qonto_business_beneficiary_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_client_invoice_event_read(
	struct qonto_business_client_invoice_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_business_client_invoice_event_read_in_place(
	struct qonto_business_client_invoice_event *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool qonto_business_client_invoice_event_read_lenient(
	struct qonto_business_client_invoice_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool qonto_business_client_invoice_event_check(
	const struct qonto_business_client_invoice_event *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_client_invoice_event_check_all(
	const struct qonto_business_client_invoice_event *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_client_invoice_event_write(
	const struct qonto_business_client_invoice_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_client_invoice_event_write_unchecked(
	const struct qonto_business_client_invoice_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_terminal_payment_event_read(
	struct qonto_business_terminal_payment_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_business_terminal_payment_event_read_in_place(
	struct qonto_business_terminal_payment_event *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool qonto_business_terminal_payment_event_read_lenient(
	struct qonto_business_terminal_payment_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool qonto_business_terminal_payment_event_check(
	const struct qonto_business_terminal_payment_event *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_terminal_payment_event_check_all(
	const struct qonto_business_terminal_payment_event *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_terminal_payment_event_write(
	const struct qonto_business_terminal_payment_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_terminal_payment_event_write_unchecked(
	const struct qonto_business_terminal_payment_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_client_event_read(struct qonto_business_client_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_business_client_event_read_in_place(
	struct qonto_business_client_event *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool qonto_business_client_event_read_lenient(
	struct qonto_business_client_event *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool qonto_business_client_event_check(
	const struct qonto_business_client_event *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_client_event_check_all(
	const struct qonto_business_client_event *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_client_event_write(
	const struct qonto_business_client_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_client_event_write_unchecked(
	const struct qonto_business_client_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_product_event_read(
	struct qonto_business_product_event *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool qonto_business_product_event_read_in_place(
	struct qonto_business_product_event *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool qonto_business_product_event_read_lenient(
	struct qonto_business_product_event *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool qonto_business_product_event_check(
	const struct qonto_business_product_event *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_product_event_check_all(
	const struct qonto_business_product_event *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_product_event_write(
	const struct qonto_business_product_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_product_event_write_unchecked(
	const struct qonto_business_product_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_transaction_read(struct qonto_business_transaction *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_business_transaction_read_in_place(
	struct qonto_business_transaction *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool qonto_business_transaction_read_lenient(
	struct qonto_business_transaction *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool qonto_business_transaction_check(
	const struct qonto_business_transaction *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_transaction_check_all(
	const struct qonto_business_transaction *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_transaction_write(
	const struct qonto_business_transaction *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_transaction_write_unchecked(
	const struct qonto_business_transaction *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_account_read(struct qonto_business_account *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_business_account_read_in_place(struct qonto_business_account *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool qonto_business_account_read_lenient(struct qonto_business_account *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool qonto_business_account_check(const struct qonto_business_account *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_account_check_all(const struct qonto_business_account *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_account_write(const struct qonto_business_account *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_account_write_unchecked(
	const struct qonto_business_account *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);

bool qonto_business_organization_read(struct qonto_business_organization *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_business_organization_read_in_place(
	struct qonto_business_organization *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool qonto_business_organization_read_lenient(
	struct qonto_business_organization *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool qonto_business_organization_check(
	const struct qonto_business_organization *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_organization_check_all(
	const struct qonto_business_organization *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_organization_write(
	const struct qonto_business_organization *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_organization_write_unchecked(
	const struct qonto_business_organization *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_membership_read(struct qonto_business_membership *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_business_membership_read_in_place(
	struct qonto_business_membership *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool qonto_business_membership_read_lenient(
	struct qonto_business_membership *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool qonto_business_membership_check(const struct qonto_business_membership *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_membership_check_all(
	const struct qonto_business_membership *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_membership_write(
	const struct qonto_business_membership *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_membership_write_unchecked(
	const struct qonto_business_membership *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_consent_revocation_read(
	struct qonto_business_consent_revocation *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_business_consent_revocation_read_in_place(
	struct qonto_business_consent_revocation *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool qonto_business_consent_revocation_read_lenient(
	struct qonto_business_consent_revocation *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool qonto_business_consent_revocation_check(
	const struct qonto_business_consent_revocation *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_consent_revocation_check_all(
	const struct qonto_business_consent_revocation *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_consent_revocation_write(
	const struct qonto_business_consent_revocation *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_consent_revocation_write_unchecked(
	const struct qonto_business_consent_revocation *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_card_read(struct qonto_business_card *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_business_card_read_in_place(struct qonto_business_card *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool qonto_business_card_read_lenient(struct qonto_business_card *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool qonto_business_card_check(const struct qonto_business_card *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_card_check_all(const struct qonto_business_card *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_card_write(const struct qonto_business_card *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_card_write_unchecked(
	const struct qonto_business_card *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);

bool qonto_business_payment_link_read(struct qonto_business_payment_link *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_business_payment_link_read_in_place(
	struct qonto_business_payment_link *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool qonto_business_payment_link_read_lenient(
	struct qonto_business_payment_link *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool qonto_business_payment_link_check(
	const struct qonto_business_payment_link *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_payment_link_check_all(
	const struct qonto_business_payment_link *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_payment_link_write(
	const struct qonto_business_payment_link *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_payment_link_write_unchecked(
	const struct qonto_business_payment_link *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_payment_links_connection_read(
	struct qonto_business_payment_links_connection *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_business_payment_links_connection_read_in_place(
	struct qonto_business_payment_links_connection *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool qonto_business_payment_links_connection_read_lenient(
	struct qonto_business_payment_links_connection *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool qonto_business_payment_links_connection_check(
	const struct qonto_business_payment_links_connection *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_payment_links_connection_check_all(
	const struct qonto_business_payment_links_connection *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_payment_links_connection_write(
	const struct qonto_business_payment_links_connection *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_payment_links_connection_write_unchecked(
	const struct qonto_business_payment_links_connection *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_beneficiary_read(struct qonto_business_beneficiary *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_business_beneficiary_read_in_place(
	struct qonto_business_beneficiary *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool qonto_business_beneficiary_read_lenient(
	struct qonto_business_beneficiary *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool qonto_business_beneficiary_check(
	const struct qonto_business_beneficiary *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_beneficiary_check_all(
	const struct qonto_business_beneficiary *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_beneficiary_write(
	const struct qonto_business_beneficiary *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_beneficiary_write_unchecked(
	const struct qonto_business_beneficiary *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_client_invoice_read(
	struct qonto_business_client_invoice *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool qonto_business_client_invoice_read_in_place(
	struct qonto_business_client_invoice *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool qonto_business_client_invoice_read_lenient(
	struct qonto_business_client_invoice *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool qonto_business_client_invoice_check(
	const struct qonto_business_client_invoice *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_client_invoice_check_all(
	const struct qonto_business_client_invoice *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_client_invoice_write(
	const struct qonto_business_client_invoice *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_client_invoice_write_unchecked(
	const struct qonto_business_client_invoice *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_terminal_payment_read(
	struct qonto_business_terminal_payment *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool qonto_business_terminal_payment_read_in_place(
	struct qonto_business_terminal_payment *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool qonto_business_terminal_payment_read_lenient(
	struct qonto_business_terminal_payment *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool qonto_business_terminal_payment_check(
	const struct qonto_business_terminal_payment *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_terminal_payment_check_all(
	const struct qonto_business_terminal_payment *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_terminal_payment_write(
	const struct qonto_business_terminal_payment *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_terminal_payment_write_unchecked(
	const struct qonto_business_terminal_payment *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_Client_read(struct qonto_business_Client *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_business_Client_read_in_place(struct qonto_business_Client *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool qonto_business_Client_read_lenient(struct qonto_business_Client *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool qonto_business_Client_check(const struct qonto_business_Client *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_Client_check_all(const struct qonto_business_Client *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_Client_write(const struct qonto_business_Client *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_Client_write_unchecked(
	const struct qonto_business_Client *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);

bool qonto_business_product_read(struct qonto_business_product *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_business_product_read_in_place(struct qonto_business_product *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool qonto_business_product_read_lenient(struct qonto_business_product *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool qonto_business_product_check(const struct qonto_business_product *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_product_check_all(const struct qonto_business_product *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_product_write(const struct qonto_business_product *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_product_write_unchecked(
	const struct qonto_business_product *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);

bool qonto_business_transaction_counterparty_read(
	struct qonto_business_transaction_counterparty *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_business_transaction_counterparty_read_in_place(
	struct qonto_business_transaction_counterparty *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool qonto_business_transaction_counterparty_read_lenient(
	struct qonto_business_transaction_counterparty *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool qonto_business_transaction_counterparty_check(
	const struct qonto_business_transaction_counterparty *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_transaction_counterparty_check_all(
	const struct qonto_business_transaction_counterparty *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_transaction_counterparty_write(
	const struct qonto_business_transaction_counterparty *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_transaction_counterparty_write_unchecked(
	const struct qonto_business_transaction_counterparty *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool qonto_business_money_read(struct qonto_business_money *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool qonto_business_money_read_in_place(struct qonto_business_money *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool qonto_business_money_read_lenient(struct qonto_business_money *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool qonto_business_money_check(const struct qonto_business_money *v,
	enum hook_direction direction, struct hook_error *error);
bool qonto_business_money_check_all(const struct qonto_business_money *v,
	enum hook_direction direction, struct hook_report *report);
hook_str qonto_business_money_write(const struct qonto_business_money *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str qonto_business_money_write_unchecked(
	const struct qonto_business_money *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);

#ifdef __cplusplus
}
#endif

#endif
