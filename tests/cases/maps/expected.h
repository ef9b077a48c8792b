/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * T, version 1
 */
#ifndef T_H
#define T_H

#include "hook_json.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Values: a zeroed member is absent; `X_is_null` says that null came. An enum
 * keeps the text that came beside its id, 0 when the text is not known. What
 * a schema does not name is kept in `additional` and written back.
 */

struct t_x_entry {
	hook_str name;
	struct t_y *value;
};

struct t_x {
	hook_str known;
	struct {
		struct t_x_entry *items;
		size_t count;
	} entries;
	struct hook_member *additional;
};

struct t_y {
	hook_int n; /* required */
	struct hook_member *additional;
};

struct t_flags_entry {
	hook_str name;
	hook_bool value;
};

struct t_flags {
	struct {
		struct t_flags_entry *items;
		size_t count;
	} entries;
	struct hook_member *additional;
};

struct t_open {
	hook_int a;
	struct hook_member *additional;
};

bool t_x_read(struct t_x *out, struct hook_arena *arena, const char *json,
	size_t len, struct hook_error *error);
bool t_x_read_in_place(struct t_x *out, struct hook_arena *arena, char *json,
	size_t len, struct hook_error *error);
bool t_x_read_lenient(struct t_x *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_x_check(const struct t_x *v, enum hook_direction direction,
	struct hook_error *error);
bool t_x_check_all(const struct t_x *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_x_write(const struct t_x *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_x_write_unchecked(const struct t_x *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_y_read(struct t_y *out, struct hook_arena *arena, const char *json,
	size_t len, struct hook_error *error);
bool t_y_read_in_place(struct t_y *out, struct hook_arena *arena, char *json,
	size_t len, struct hook_error *error);
bool t_y_read_lenient(struct t_y *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_y_check(const struct t_y *v, enum hook_direction direction,
	struct hook_error *error);
bool t_y_check_all(const struct t_y *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_y_write(const struct t_y *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_y_write_unchecked(const struct t_y *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_flags_read(struct t_flags *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_flags_read_in_place(struct t_flags *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_flags_read_lenient(struct t_flags *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_flags_check(const struct t_flags *v, enum hook_direction direction,
	struct hook_error *error);
bool t_flags_check_all(const struct t_flags *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_flags_write(const struct t_flags *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_flags_write_unchecked(const struct t_flags *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_open_read(struct t_open *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_open_read_in_place(struct t_open *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_open_read_lenient(struct t_open *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_open_check(const struct t_open *v, enum hook_direction direction,
	struct hook_error *error);
bool t_open_check_all(const struct t_open *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_open_write(const struct t_open *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_open_write_unchecked(const struct t_open *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

#ifdef __cplusplus
}
#endif

#endif
