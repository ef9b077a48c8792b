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

struct t_tree {
	hook_str item_0; /* "0" */
	struct t_tree *item_1; /* "1" */
	struct {
		struct t_tree * *items;
		size_t count;
	} rest;
};

struct t_holder_points {
	struct t_point * *items;
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
	/* A place, its name, and more. */
	struct t_point *point;
	struct t_holder_points points;
	struct t_holder_map *map;
	struct t_holder_either either;
	struct t_row *maybe;
	bool maybe_is_null;
	struct t_holder_open *open;
	struct hook_member *additional;
};

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

bool t_point_read(struct t_point *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_point_read_in_place(struct t_point *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_point_read_lenient(struct t_point *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_point_check(const struct t_point *v, enum hook_direction direction,
	struct hook_error *error);
bool t_point_check_all(const struct t_point *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_point_write(const struct t_point *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_point_write_unchecked(const struct t_point *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_row_read(struct t_row *out, struct hook_arena *arena, const char *json,
	size_t len, struct hook_error *error);
bool t_row_read_in_place(struct t_row *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_row_read_lenient(struct t_row *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_row_check(const struct t_row *v, enum hook_direction direction,
	struct hook_error *error);
bool t_row_check_all(const struct t_row *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_row_write(const struct t_row *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_row_write_unchecked(const struct t_row *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_tree_read(struct t_tree *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_tree_read_in_place(struct t_tree *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_tree_read_lenient(struct t_tree *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_tree_check(const struct t_tree *v, enum hook_direction direction,
	struct hook_error *error);
bool t_tree_check_all(const struct t_tree *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_tree_write(const struct t_tree *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_tree_write_unchecked(const struct t_tree *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_holder_read(struct t_holder *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_holder_read_in_place(struct t_holder *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_holder_read_lenient(struct t_holder *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_holder_check(const struct t_holder *v, enum hook_direction direction,
	struct hook_error *error);
bool t_holder_check_all(const struct t_holder *v,
	enum hook_direction direction, struct hook_report *report);
hook_str t_holder_write(const struct t_holder *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str t_holder_write_unchecked(const struct t_holder *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

#ifdef __cplusplus
}
#endif

#endif
