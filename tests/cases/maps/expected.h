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

struct t_teas_entry {
	hook_str name;
	hook_int value;
};

struct t_teas {
	hook_int x_known; /* "x-known" */
	struct {
		struct t_teas_entry *items;
		size_t count;
	} entries;
	struct hook_member *additional;
};

struct t_sealed_entry {
	hook_str name;
	hook_raw value;
};

struct t_sealed {
	struct {
		struct t_sealed_entry *items;
		size_t count;
	} entries;
	struct hook_member *additional;
};

struct t_strict_entry {
	hook_str name;
	hook_str value;
};

struct t_strict {
	struct {
		struct t_strict_entry *items;
		size_t count;
	} entries;
	struct hook_member *additional;
};

struct t_every_entry {
	hook_str name;
	hook_int value;
};

struct t_every {
	hook_int a;
	struct {
		struct t_every_entry *items;
		size_t count;
	} entries;
	struct hook_member *additional;
};

struct t_prices_entry {
	hook_str name;
	hook_num value;
};

struct t_prices {
	struct {
		struct t_prices_entry *items;
		size_t count;
	} entries;
	struct hook_member *additional;
};

struct t_keys {
	struct hook_member *additional;
};

struct t_short {
	struct hook_member *additional;
};

struct t_none {
	struct hook_member *additional;
};

struct t_mixed_entry {
	hook_str name;
	hook_raw value;
};

struct t_mixed {
	struct {
		struct t_mixed_entry *items;
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

bool t_teas_read(struct t_teas *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_teas_read_in_place(struct t_teas *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_teas_read_lenient(struct t_teas *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_teas_check(const struct t_teas *v, enum hook_direction direction,
	struct hook_error *error);
bool t_teas_check_all(const struct t_teas *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_teas_write(const struct t_teas *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_teas_write_unchecked(const struct t_teas *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_sealed_read(struct t_sealed *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_sealed_read_in_place(struct t_sealed *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_sealed_read_lenient(struct t_sealed *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_sealed_check(const struct t_sealed *v, enum hook_direction direction,
	struct hook_error *error);
bool t_sealed_check_all(const struct t_sealed *v,
	enum hook_direction direction, struct hook_report *report);
hook_str t_sealed_write(const struct t_sealed *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str t_sealed_write_unchecked(const struct t_sealed *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_strict_read(struct t_strict *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_strict_read_in_place(struct t_strict *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_strict_read_lenient(struct t_strict *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_strict_check(const struct t_strict *v, enum hook_direction direction,
	struct hook_error *error);
bool t_strict_check_all(const struct t_strict *v,
	enum hook_direction direction, struct hook_report *report);
hook_str t_strict_write(const struct t_strict *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str t_strict_write_unchecked(const struct t_strict *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_every_read(struct t_every *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_every_read_in_place(struct t_every *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_every_read_lenient(struct t_every *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_every_check(const struct t_every *v, enum hook_direction direction,
	struct hook_error *error);
bool t_every_check_all(const struct t_every *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_every_write(const struct t_every *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_every_write_unchecked(const struct t_every *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_prices_read(struct t_prices *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_prices_read_in_place(struct t_prices *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_prices_read_lenient(struct t_prices *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_prices_check(const struct t_prices *v, enum hook_direction direction,
	struct hook_error *error);
bool t_prices_check_all(const struct t_prices *v,
	enum hook_direction direction, struct hook_report *report);
hook_str t_prices_write(const struct t_prices *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str t_prices_write_unchecked(const struct t_prices *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_keys_read(struct t_keys *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_keys_read_in_place(struct t_keys *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_keys_read_lenient(struct t_keys *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_keys_check(const struct t_keys *v, enum hook_direction direction,
	struct hook_error *error);
bool t_keys_check_all(const struct t_keys *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_keys_write(const struct t_keys *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_keys_write_unchecked(const struct t_keys *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_short_read(struct t_short *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_short_read_in_place(struct t_short *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_short_read_lenient(struct t_short *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_short_check(const struct t_short *v, enum hook_direction direction,
	struct hook_error *error);
bool t_short_check_all(const struct t_short *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_short_write(const struct t_short *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_short_write_unchecked(const struct t_short *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_none_read(struct t_none *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_none_read_in_place(struct t_none *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_none_read_lenient(struct t_none *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_none_check(const struct t_none *v, enum hook_direction direction,
	struct hook_error *error);
bool t_none_check_all(const struct t_none *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_none_write(const struct t_none *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_none_write_unchecked(const struct t_none *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_mixed_read(struct t_mixed *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_mixed_read_in_place(struct t_mixed *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_mixed_read_lenient(struct t_mixed *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_mixed_check(const struct t_mixed *v, enum hook_direction direction,
	struct hook_error *error);
bool t_mixed_check_all(const struct t_mixed *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_mixed_write(const struct t_mixed *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_mixed_write_unchecked(const struct t_mixed *v,
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
