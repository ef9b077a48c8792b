/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * tuples, version 1
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

enum t_point_item_3_kind {
	T_POINT_ITEM_3_UNKNOWN, /* kept in raw */
	T_POINT_ITEM_3_STR,
	T_POINT_ITEM_3_INT_,
};

struct t_point_item_3 {
	bool set;
	enum t_point_item_3_kind kind;
	union {
		hook_raw raw;
		hook_str str;
		hook_int int_;
	};
};

/* A place, its name, and more. */
struct t_point {
	/* Metres. */
	hook_num item_0; /* "0" */
	hook_str item_1; /* "1" */
	bool item_1_is_null;
	struct t_point_item_2 *item_2; /* "2" */
	struct t_point_item_3 item_3; /* "3" */
	struct {
		hook_raw *items;
		size_t count;
	} rest;
};
HOOK_FUNCTIONS(t_point, struct t_point);

struct t_point_item_2 {
	hook_int a; /* required */
	struct hook_member *additional;
};

struct t_row {
	hook_int item_0; /* "0" */
	hook_str_list item_1; /* "1" */
	struct {
		hook_int *items;
		size_t count;
	} rest;
};
HOOK_FUNCTIONS(t_row, struct t_row);

struct t_tree {
	hook_str item_0; /* "0" */
	struct t_tree *item_1; /* "1" */
	struct {
		struct t_tree **items;
		size_t count;
	} rest;
};
HOOK_FUNCTIONS(t_tree, struct t_tree);

HOOK_FUNCTIONS(t_rows, hook_raw_list);

struct t_holder_points {
	struct t_point **items;
	size_t count;
};

enum t_holder_either_kind {
	T_HOLDER_EITHER_UNKNOWN, /* kept in raw */
	T_HOLDER_EITHER_ROW,
	T_HOLDER_EITHER_STR,
};

struct t_holder_either {
	bool set;
	enum t_holder_either_kind kind;
	union {
		hook_raw raw;
		struct t_row *row;
		hook_str str;
	};
};

struct t_holder {
	struct t_point *point;
	struct t_holder_points points;
	struct t_holder_map *map;
	struct t_holder_either either;
	struct t_row *maybe;
	bool maybe_is_null;
	struct t_holder_open *open;
	hook_raw_list rows;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_holder, struct t_holder);

struct t_holder_map_entry {
	hook_str name;
	struct t_row *value;
};

struct t_holder_map {
	struct {
		struct t_holder_map_entry *items;
		size_t count;
	} entries;
	struct hook_member *additional;
};

struct t_holder_open {
	hook_int item_0; /* "0" */
	hook_str item_1; /* "1" */
	struct {
		hook_raw *items;
		size_t count;
	} rest;
};

#ifdef __cplusplus
}
#endif

#endif
