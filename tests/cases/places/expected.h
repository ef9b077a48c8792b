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

struct t_answer_body {
	struct t_answer_body_to *to;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_answer_body, struct t_answer_body);

struct t_answer_body_to {
	hook_str zip;
	hook_str city;
	struct hook_member *additional;
};

struct t_invoice_lines {
	struct t_invoice_lines_item *items;
	size_t count;
};

struct t_parts {
	struct t_parts_item *items;
	size_t count;
};
HOOK_FUNCTIONS(t_parts, struct t_parts);

enum t_invoice_either_kind {
	T_INVOICE_EITHER_UNKNOWN, /* kept in raw */
	T_INVOICE_EITHER_OBJECT,
	T_INVOICE_EITHER_STR,
};

struct t_invoice_either {
	bool set;
	enum t_invoice_either_kind kind;
	union {
		hook_raw raw;
		struct t_invoice_pair_item_0 *object;
		hook_str str;
	};
};

struct t_invoice {
	hook_int amount; /* required */
	hook_int a_b_c; /* "a/b~c" */
	struct t_answer_body_to *address;
	struct t_invoice_lines lines;
	struct t_invoice_prices *prices;
	struct t_parts parts;
	struct t_shared_inner *of_another;
	struct t_note *note;
	struct t_invoice_either either;
	struct t_invoice_pair *pair;
	struct t_invoice_by_pattern *by_pattern;
	struct t_invoice_all *all;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_invoice, struct t_invoice);

struct t_invoice_lines_item {
	hook_int count;
	struct hook_member *additional;
};

struct t_invoice_prices_entry {
	hook_str name;
	hook_num_list value;
};

struct t_invoice_prices {
	struct {
		struct t_invoice_prices_entry *items;
		size_t count;
	} entries;
	struct hook_member *additional;
};

struct t_invoice_pair_item_0 {
	hook_int deep;
	struct hook_member *additional;
};

struct t_invoice_pair {
	struct t_invoice_pair_item_0 *item_0; /* "0" */
	hook_str item_1; /* "1" */
	struct {
		hook_raw *items;
		size_t count;
	} rest;
};

struct t_invoice_by_pattern_entry {
	hook_str name;
	hook_int value;
};

struct t_invoice_by_pattern {
	struct {
		struct t_invoice_by_pattern_entry *items;
		size_t count;
	} entries;
	struct hook_member *additional;
};

struct t_invoice_all {
	hook_int left;
	hook_int right;
	struct hook_member *additional;
};

struct t_parts_item {
	hook_str serial;
	struct hook_member *additional;
};

struct t_shared {
	struct t_shared_inner *inner;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_shared, struct t_shared);

struct t_shared_inner {
	hook_int size;
	struct hook_member *additional;
};

struct t_note {
	hook_str text;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_note, struct t_note);

struct t_receipt {
	hook_str text;
	hook_int number;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_receipt, struct t_receipt);

enum t_choice_kind {
	T_CHOICE_UNKNOWN, /* kept in raw */
	T_CHOICE_STR,
	T_CHOICE_OBJECT,
};

struct t_choice {
	bool set;
	enum t_choice_kind kind;
	union {
		hook_raw raw;
		hook_str str;
		struct t_choice_object *object;
	};
};
HOOK_FUNCTIONS(t_choice, struct t_choice);

struct t_choice_object {
	hook_int z; /* required */
	struct hook_member *additional;
};

struct t_longest {
	hook_int x;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_longest, struct t_longest);

struct t_long {
	hook_int a;
	hook_int a_long_member;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_long, struct t_long);

#ifdef __cplusplus
}
#endif

#endif
