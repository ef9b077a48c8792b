/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * bodies that are no JSON, version 1
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

enum t_order_kind_id {
	T_ORDER_KIND_UNKNOWN,
	T_ORDER_KIND_NEW,
	T_ORDER_KIND_USED,
};

struct t_order_kind {
	hook_str text; /* as it came; absent if no value did */
	enum t_order_kind_id id;
};

#define T_ORDER_KIND_COUNT 2
HOOK_ENUM_FUNCTIONS(t_order_kind);

enum t_filter_state_id {
	T_FILTER_STATE_UNKNOWN,
	T_FILTER_STATE_OPEN,
	T_FILTER_STATE_SHUT,
};

struct t_filter_state {
	hook_str text; /* as it came; absent if no value did */
	enum t_filter_state_id id;
};

#define T_FILTER_STATE_COUNT 2
HOOK_ENUM_FUNCTIONS(t_filter_state);

HOOK_FUNCTIONS(t_filter_any, hook_str_list);

HOOK_FUNCTIONS(t_order_codes, hook_int_list);

struct t_styled_body {
	hook_str_list all;
	hook_int_list piped;
	struct t_address *spread;
	struct t_address *joined;
	struct t_filter *deep;
	hook_str one;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_styled_body, struct t_styled_body);

enum t_typed_body_either_kind {
	T_TYPED_BODY_EITHER_UNKNOWN, /* kept in raw */
	T_TYPED_BODY_EITHER_STR,
	T_TYPED_BODY_EITHER_BOOL_,
};

struct t_typed_body_either {
	bool set;
	enum t_typed_body_either_kind kind;
	union {
		hook_raw raw;
		hook_str str;
		hook_bool bool_;
	};
};
HOOK_FUNCTIONS(t_typed_body_either, struct t_typed_body_either);

struct t_typed_body {
	hook_str text;
	hook_date_list texts;
	hook_int number;
	hook_raw any;
	struct t_typed_body_either either;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_typed_body, struct t_typed_body);

struct t_bytes_body {
	struct hook_member *additional;
};

struct t_list_body {
	struct t_address *items;
	size_t count;
};
HOOK_FUNCTIONS(t_list_body, struct t_list_body);

struct t_pair_body {
	hook_int item_0; /* "0" */
	hook_str item_1; /* "1" */
	struct {
		hook_raw *items;
		size_t count;
	} rest;
};
HOOK_FUNCTIONS(t_pair_body, struct t_pair_body);

enum t_either_kind {
	T_EITHER_UNKNOWN, /* kept in raw */
	T_EITHER_ADDRESS,
	T_EITHER_LIST,
};

struct t_either {
	bool set;
	enum t_either_kind kind;
	union {
		hook_raw raw;
		struct t_address *address;
		hook_str_list list;
	};
};
HOOK_FUNCTIONS(t_either, struct t_either);

struct t_parts_body_lines {
	struct t_address *items;
	size_t count;
};
HOOK_FUNCTIONS(t_parts_body_lines, struct t_parts_body_lines);

struct t_parts_body {
	struct t_either either;
	struct t_parts_body_lines lines;
	struct t_pair_body *pair;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_parts_body, struct t_parts_body);

struct t_extras_body_entry {
	hook_str name;
	hook_int value;
};

struct t_extras_body {
	hook_str picture; /* bytes */
	struct t_address *about;
	struct {
		struct t_extras_body_entry *items;
		size_t count;
	} entries;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_extras_body, struct t_extras_body);

struct t_map_body_entry {
	hook_str name;
	hook_int_list value;
};

struct t_map_body {
	struct {
		struct t_map_body_entry *items;
		size_t count;
	} entries;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_map_body, struct t_map_body);

struct t_files_body {
	hook_str any; /* bytes */
	hook_str scan; /* bytes */
	hook_str_list pages;
	struct t_files_body_note *note;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_files_body, struct t_files_body);

struct t_files_body_note {
	hook_int x;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_files_body_note, struct t_files_body_note);

struct t_order_lines {
	struct t_line *items;
	size_t count;
};

struct t_order_kinds {
	struct t_order_kind *items;
	size_t count;
};

struct t_order {
	hook_int id; /* required */
	hook_str created; /* read only */
	hook_str note;
	bool note_is_null;
	hook_str_list tags;
	hook_int_list codes;
	struct t_address *address;
	struct t_order_lines lines;
	hook_raw any;
	struct t_order_kind kind;
	struct t_order_kinds kinds;
	hook_raw_list anys;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_order, struct t_order);

struct t_address {
	hook_str city;
	hook_str zip;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_address, struct t_address);

struct t_line {
	hook_str name;
	struct t_line_price *price;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_line, struct t_line);

struct t_line_price {
	hook_num amount;
	hook_bool off;
	bool off_is_null;
	struct hook_member *additional;
};

struct t_album {
	hook_str name;
	hook_str picture; /* bytes */
	hook_str_list pages;
	struct t_address *about;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_album, struct t_album);

struct t_filter {
	struct t_filter_state state;
	struct t_filter_made *made;
	hook_str_list any;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_filter, struct t_filter);

struct t_filter_made {
	hook_int after;
	struct hook_member *additional;
};

#ifdef __cplusplus
}
#endif

#endif
