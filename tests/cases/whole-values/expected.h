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

struct t_point {
	hook_int x;
	hook_num y;
	struct hook_member *additional;
};

struct t_points {
	struct t_point *items;
	size_t count;
};

struct t_grid {
	hook_int_list *items;
	size_t count;
};

enum t_pick_kind {
	T_PICK_UNKNOWN, /* kept in raw */
	T_PICK_STR,
	T_PICK_INT_,
};

struct t_pick {
	bool set;
	enum t_pick_kind kind;
	union {
		hook_raw raw;
		hook_str str;
		hook_int int_;
	};
};

struct t_picks {
	struct t_pick *items;
	size_t count;
};

enum t_two_item_1_kind {
	T_TWO_ITEM_1_UNKNOWN, /* kept in raw */
	T_TWO_ITEM_1_INTEGER,
	T_TWO_ITEM_1_STRING,
};

struct t_two_item_1 {
	bool set;
	enum t_two_item_1_kind kind;
	union {
		hook_raw raw;
		hook_int integer;
		hook_str string;
	};
};

struct t_two {
	hook_str item_0; /* "0" */
	struct t_two_item_1 item_1; /* "1" */
	struct {
		hook_raw *items;
		size_t count;
	} rest;
};

struct t_holder {
	hook_raw place;
	hook_raw pair;
	hook_raw lists;
	hook_bool_list flags;
	hook_uint_list sizes;
	struct t_points points;
	struct t_grid grid;
	struct t_picks picks;
	struct t_two *two;
	struct hook_member *additional;
};

bool t_flags_read(hook_bool_list *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_flags_read_in_place(hook_bool_list *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_flags_read_lenient(hook_bool_list *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_flags_check(const hook_bool_list *v, enum hook_direction direction,
	struct hook_error *error);
bool t_flags_check_all(const hook_bool_list *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_flags_write(const hook_bool_list *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_flags_write_unchecked(const hook_bool_list *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_sizes_read(hook_uint_list *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_sizes_read_in_place(hook_uint_list *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_sizes_read_lenient(hook_uint_list *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_sizes_check(const hook_uint_list *v, enum hook_direction direction,
	struct hook_error *error);
bool t_sizes_check_all(const hook_uint_list *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_sizes_write(const hook_uint_list *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_sizes_write_unchecked(const hook_uint_list *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

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

bool t_points_read(struct t_points *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_points_read_in_place(struct t_points *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_points_read_lenient(struct t_points *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_points_check(const struct t_points *v, enum hook_direction direction,
	struct hook_error *error);
bool t_points_check_all(const struct t_points *v,
	enum hook_direction direction, struct hook_report *report);
hook_str t_points_write(const struct t_points *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str t_points_write_unchecked(const struct t_points *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_grid_read(struct t_grid *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_grid_read_in_place(struct t_grid *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_grid_read_lenient(struct t_grid *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_grid_check(const struct t_grid *v, enum hook_direction direction,
	struct hook_error *error);
bool t_grid_check_all(const struct t_grid *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_grid_write(const struct t_grid *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_grid_write_unchecked(const struct t_grid *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_pick_read(struct t_pick *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_pick_read_in_place(struct t_pick *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_pick_read_lenient(struct t_pick *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_pick_check(const struct t_pick *v, enum hook_direction direction,
	struct hook_error *error);
bool t_pick_check_all(const struct t_pick *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_pick_write(const struct t_pick *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_pick_write_unchecked(const struct t_pick *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_picks_read(struct t_picks *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_picks_read_in_place(struct t_picks *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_picks_read_lenient(struct t_picks *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_picks_check(const struct t_picks *v, enum hook_direction direction,
	struct hook_error *error);
bool t_picks_check_all(const struct t_picks *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_picks_write(const struct t_picks *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_picks_write_unchecked(const struct t_picks *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_two_read(struct t_two *out, struct hook_arena *arena, const char *json,
	size_t len, struct hook_error *error);
bool t_two_read_in_place(struct t_two *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_two_read_lenient(struct t_two *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_two_check(const struct t_two *v, enum hook_direction direction,
	struct hook_error *error);
bool t_two_check_all(const struct t_two *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_two_write(const struct t_two *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_two_write_unchecked(const struct t_two *v,
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
