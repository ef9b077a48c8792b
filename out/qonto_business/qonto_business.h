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
#define QONTO_BUSINESS_STAMP_C 0x9bc38723
#define QONTO_BUSINESS_STAMP_CALLS_H 0xb168376a
#define QONTO_BUSINESS_STAMP_CALLS_C 0x5995b8ce
#define QONTO_BUSINESS_STAMP_EVENTS_H 0x1dfd7960
#define QONTO_BUSINESS_STAMP_EVENTS_C 0x78e3cf87
#define QONTO_BUSINESS_STAMP_TEST 0x36e3a2a6
#define QONTO_BUSINESS_STAMP_FUZZ 0xb64260d0

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
	QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_V1_TRANSACTIONS,
	QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_V1_ACCOUNTS,
	QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_V1_ORGANIZATIONS,
	QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_V1_MEMBERSHIPS,
	QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_V1_CONSENT_REVOCATIONS,
	QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_V1_CARDS,
	QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_V1_PAYMENT_LINKS,
	QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_V1_PAYMENT_LINKS_CONNECTIONS,
	QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_V1_BENEFICIARIES,
	QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_V1_CLIENT_INVOICES,
	QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_V1_TERMINAL_PAYMENTS,
};

struct qonto_business_webhook_event_type {
	hook_str text; /* as it came; absent if no value did */
	enum qonto_business_webhook_event_type_id id;
};

#define QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_COUNT 11
HOOK_ENUM_FUNCTIONS(qonto_business_webhook_event_type);

enum qonto_business_client_invoice_status_id {
	QONTO_BUSINESS_CLIENT_INVOICE_STATUS_UNKNOWN,
	QONTO_BUSINESS_CLIENT_INVOICE_STATUS_DRAFT,
	QONTO_BUSINESS_CLIENT_INVOICE_STATUS_UNPAID,
	QONTO_BUSINESS_CLIENT_INVOICE_STATUS_PAID,
	QONTO_BUSINESS_CLIENT_INVOICE_STATUS_CANCELED,
};

struct qonto_business_client_invoice_status {
	hook_str text; /* as it came; absent if no value did */
	enum qonto_business_client_invoice_status_id id;
};

#define QONTO_BUSINESS_CLIENT_INVOICE_STATUS_COUNT 4
HOOK_ENUM_FUNCTIONS(qonto_business_client_invoice_status);

/* What to hear of. */
struct qonto_business_webhook_event_types {
	struct qonto_business_webhook_event_type *items;
	size_t count;
};
HOOK_FUNCTIONS(qonto_business_webhook_event_types,
	struct qonto_business_webhook_event_types);

struct qonto_business_create_webhook_subscription_body {
	/* Where events are posted. */
	hook_str callback_url; /* required, uri */
	struct qonto_business_webhook_event_types types; /* required */
	/* The key to sign with; made by Qonto if absent. */
	hook_str secret;
	/* For people. */
	hook_str description;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(qonto_business_create_webhook_subscription_body,
	struct qonto_business_create_webhook_subscription_body);

struct qonto_business_webhook_subscription_data {
	hook_str id; /* required, uuid */
	/* Whose subscription it is. */
	hook_str organization_id; /* required, uuid */
	/* Who made it. */
	hook_str membership_id; /* required, uuid */
	/* Where events are posted. */
	hook_str callback_url; /* required, uri */
	struct qonto_business_webhook_event_types types; /* required */
	/* For people. */
	hook_str description;
	hook_time created_at; /* required */
	hook_time updated_at; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(qonto_business_webhook_subscription_data,
	struct qonto_business_webhook_subscription_data);

struct qonto_business_webhook_subscription_data_with_secret {
	hook_str id; /* required, uuid */
	/* Whose subscription it is. */
	hook_str organization_id; /* required, uuid */
	/* Who made it. */
	hook_str membership_id; /* required, uuid */
	/* Where events are posted. */
	hook_str callback_url; /* required, uri */
	struct qonto_business_webhook_event_types types; /* required */
	/* For people. */
	hook_str description;
	hook_time created_at; /* required */
	hook_time updated_at; /* required */
	/* The key that events are signed with. */
	hook_str secret;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(qonto_business_webhook_subscription_data_with_secret,
	struct qonto_business_webhook_subscription_data_with_secret);

/* Unconfirmed; what can be set when subscribing, all optional. */
struct qonto_business_webhook_subscription_update {
	hook_str callback_url; /* uri */
	struct qonto_business_webhook_event_types types;
	hook_str description;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(qonto_business_webhook_subscription_update,
	struct qonto_business_webhook_subscription_update);

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
HOOK_FUNCTIONS(qonto_business_webhook_subscription_list,
	struct qonto_business_webhook_subscription_list);

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
HOOK_FUNCTIONS(qonto_business_bad_request_error,
	struct qonto_business_bad_request_error);

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
HOOK_FUNCTIONS(qonto_business_unauthorized_error,
	struct qonto_business_unauthorized_error);

struct qonto_business_forbidden_error {
	hook_str code; /* required */
	/* The code in words. */
	hook_str detail; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(qonto_business_forbidden_error,
	struct qonto_business_forbidden_error);

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
HOOK_FUNCTIONS(qonto_business_envelope, struct qonto_business_envelope);

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
HOOK_FUNCTIONS(qonto_business_transaction_event,
	struct qonto_business_transaction_event);

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
HOOK_FUNCTIONS(qonto_business_account_event,
	struct qonto_business_account_event);

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
HOOK_FUNCTIONS(qonto_business_organization_event,
	struct qonto_business_organization_event);

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
HOOK_FUNCTIONS(qonto_business_membership_event,
	struct qonto_business_membership_event);

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
HOOK_FUNCTIONS(qonto_business_consent_revocation_event,
	struct qonto_business_consent_revocation_event);

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
HOOK_FUNCTIONS(qonto_business_card_event, struct qonto_business_card_event);

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
HOOK_FUNCTIONS(qonto_business_payment_link_event,
	struct qonto_business_payment_link_event);

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
HOOK_FUNCTIONS(qonto_business_payment_links_connection_event,
	struct qonto_business_payment_links_connection_event);

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
HOOK_FUNCTIONS(qonto_business_beneficiary_event,
	struct qonto_business_beneficiary_event);

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
HOOK_FUNCTIONS(qonto_business_client_invoice_event,
	struct qonto_business_client_invoice_event);

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
HOOK_FUNCTIONS(qonto_business_terminal_payment_event,
	struct qonto_business_terminal_payment_event);

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
HOOK_FUNCTIONS(qonto_business_client_event, struct qonto_business_client_event);

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
HOOK_FUNCTIONS(qonto_business_product_event,
	struct qonto_business_product_event);

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
HOOK_FUNCTIONS(qonto_business_transaction, struct qonto_business_transaction);

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
HOOK_FUNCTIONS(qonto_business_account, struct qonto_business_account);

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
HOOK_FUNCTIONS(qonto_business_organization, struct qonto_business_organization);

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
HOOK_FUNCTIONS(qonto_business_membership, struct qonto_business_membership);

struct qonto_business_consent_revocation {
	hook_str client_id; /* uuid */
	hook_time revoked_at;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(qonto_business_consent_revocation,
	struct qonto_business_consent_revocation);

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
HOOK_FUNCTIONS(qonto_business_card, struct qonto_business_card);

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
HOOK_FUNCTIONS(qonto_business_payment_link, struct qonto_business_payment_link);

struct qonto_business_payment_link_resource_metadata {
	hook_str invoice_number;
	struct hook_member *additional;
};

struct qonto_business_payment_links_connection {
	hook_str event;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(qonto_business_payment_links_connection,
	struct qonto_business_payment_links_connection);

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
HOOK_FUNCTIONS(qonto_business_beneficiary, struct qonto_business_beneficiary);

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
HOOK_FUNCTIONS(qonto_business_client_invoice,
	struct qonto_business_client_invoice);

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
HOOK_FUNCTIONS(qonto_business_terminal_payment,
	struct qonto_business_terminal_payment);

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
HOOK_FUNCTIONS(qonto_business_Client, struct qonto_business_Client);

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
HOOK_FUNCTIONS(qonto_business_product, struct qonto_business_product);

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
HOOK_FUNCTIONS(qonto_business_transaction_counterparty,
	struct qonto_business_transaction_counterparty);

struct qonto_business_money {
	hook_str value;
	hook_str currency;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(qonto_business_money, struct qonto_business_money);

#ifdef __cplusplus
}
#endif

#endif
