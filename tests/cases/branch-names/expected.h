/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * T, version 1
 */
#ifndef T_H
#define T_H

#include "hook_json.h"

#if HOOK_VERSION != 100
#error "this and hook.h are of two versions of hookc: run it again"
#endif

/* A file of another run has another stamp, and does not compile with this. */

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Values: a zeroed member is absent; `X_is_null` says that null came. An enum
 * keeps the text that came beside its id, 0 when the text is not known. What
 * a schema does not name is kept in `additional` and written back.
 */

enum t_reason_id {
	T_REASON_UNKNOWN,
	T_REASON_THE_WALLET_ACCOUNT_INTO_WHICH_THE_CARD_IS_BEING_PROVISIONED_CONTAINS_DISTINCT_NAMES_GREATER_THAN_DA06FE77,
		/* the_wallet_account_into_which_the_card_is_bei... */
	T_REASON_B,
};

struct t_reason {
	hook_str text; /* as it came; absent if no value did */
	enum t_reason_id id;
};

#define T_REASON_COUNT 2
HOOK_ENUM_FUNCTIONS(t_reason);

enum t_rule_kind {
	T_RULE_UNKNOWN, /* kept in raw */
	T_RULE_LIMIT,
	T_RULE_DEFAULT_,
};

struct t_rule {
	bool set;
	enum t_rule_kind kind;
	union {
		hook_raw raw;
		struct t_rule_limit *limit;
		struct t_rule_default_type *default_;
	};
};
HOOK_FUNCTIONS(t_rule, struct t_rule);

struct t_rule_limit {
	hook_str kind; /* required */
	struct t_rule_scope *scope;
	hook_int most; /* required */
	struct hook_member *additional;
};

struct t_rule_default_type {
	hook_str kind; /* required */
	struct t_rule_scope *scope;
	hook_bool default_; /* required, "default" */
	struct t_rule_extra *extra;
	struct hook_member *additional;
};

struct t_rule_scope {
	hook_str account;
	struct hook_member *additional;
};

struct t_rule_extra {
	hook_str note;
	struct hook_member *additional;
};

struct t_limit {
	hook_str kind; /* required */
	hook_int most; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_limit, struct t_limit);

struct t_value_content_list {
	struct t_value_content_item *items;
	size_t count;
};

enum t_value_content_kind {
	T_VALUE_CONTENT_UNKNOWN, /* kept in raw */
	T_VALUE_CONTENT_STR,
	T_VALUE_CONTENT_LIST,
};

struct t_value_content {
	bool set;
	enum t_value_content_kind kind;
	union {
		hook_raw raw;
		hook_str str;
		struct t_value_content_list list;
	};
};

enum t_value_labels_kind {
	T_VALUE_LABELS_UNKNOWN, /* kept in raw */
	T_VALUE_LABELS_STR,
	T_VALUE_LABELS_MAP,
};

struct t_value_labels {
	bool set;
	enum t_value_labels_kind kind;
	union {
		hook_raw raw;
		hook_str str;
		struct t_value_labels_map *map;
	};
};

enum t_value_target_kind {
	T_VALUE_TARGET_UNKNOWN, /* kept in raw */
	T_VALUE_TARGET_EMAIL,
	T_VALUE_TARGET_PHONE,
};

struct t_value_target {
	bool set;
	enum t_value_target_kind kind;
	union {
		hook_raw raw;
		struct t_value_target_email *email;
		struct t_value_target_phone *phone;
	};
};

enum t_value_canceled_kind {
	T_VALUE_CANCELED_UNKNOWN, /* kept in raw */
	T_VALUE_CANCELED_STR,
	T_VALUE_CANCELED_CANCELED,
};

struct t_value_canceled {
	bool set;
	enum t_value_canceled_kind kind;
	union {
		hook_raw raw;
		hook_str str;
		struct t_value_canceled_object *canceled;
	};
};

enum t_value_options_kind {
	T_VALUE_OPTIONS_UNKNOWN, /* kept in raw */
	T_VALUE_OPTIONS_STR,
	T_VALUE_OPTIONS_OPTIONS_PARAM,
};

struct t_value_options {
	bool set;
	enum t_value_options_kind kind;
	union {
		hook_raw raw;
		hook_str str;
		struct t_value_options_param *options_param;
	};
};

struct t_value {
	struct t_value_content content;
	struct t_value_labels labels;
	struct t_value_target target;
	struct t_value_canceled canceled;
	struct t_value_options options;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_value, struct t_value);

struct t_value_content_item {
	hook_str a;
	struct hook_member *additional;
};

struct t_value_labels_map_entry {
	hook_str name;
	hook_str value;
};

struct t_value_labels_map {
	struct {
		struct t_value_labels_map_entry *items;
		size_t count;
	} entries;
	struct hook_member *additional;
};

struct t_value_target_email {
	hook_str email; /* required */
	hook_str name;
	struct hook_member *additional;
};

struct t_value_target_phone {
	hook_str phone; /* required */
	hook_str name;
	struct hook_member *additional;
};

/* canceled */
struct t_value_canceled_object {
	hook_str at;
	struct hook_member *additional;
};

struct t_value_options_param {
	hook_int at;
	struct hook_member *additional;
};

struct t_customer_resource_funded_transaction_resource_bank_transfer {
	hook_str eu;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_customer_resource_funded_transaction_resource_bank_transfer,
	struct t_customer_resource_funded_transaction_resource_bank_transfer);

struct t_customer_resource_funded_transaction_resource_card_transfer {
	hook_str us;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_customer_resource_funded_transaction_resource_card_transfer,
	struct t_customer_resource_funded_transaction_resource_card_transfer);

struct t_event {
	hook_str id;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_event, struct t_event);

struct t_ping {
	hook_str type;
	struct t_event *of;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_ping, struct t_ping);

#ifdef __cplusplus
}
#endif

#endif
