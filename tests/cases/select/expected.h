/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from api.yaml; edits will be lost. */
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

struct t_thing {
	struct t_part *part;
	struct hook_member *additional;
};

struct t_part {
	hook_int n;
	struct hook_member *additional;
};

struct t_kept {
	hook_str k;
	struct hook_member *additional;
};

bool t_thing_read(struct t_thing *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_thing_read_in_place(struct t_thing *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_thing_read_lenient(struct t_thing *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_thing_check(const struct t_thing *v, enum hook_direction direction,
	struct hook_error *error);
bool t_thing_check_all(const struct t_thing *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_thing_write(const struct t_thing *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_thing_write_unchecked(const struct t_thing *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_part_read(struct t_part *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_part_read_in_place(struct t_part *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_part_read_lenient(struct t_part *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_part_check(const struct t_part *v, enum hook_direction direction,
	struct hook_error *error);
bool t_part_check_all(const struct t_part *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_part_write(const struct t_part *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_part_write_unchecked(const struct t_part *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_kept_read(struct t_kept *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_kept_read_in_place(struct t_kept *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_kept_read_lenient(struct t_kept *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_kept_check(const struct t_kept *v, enum hook_direction direction,
	struct hook_error *error);
bool t_kept_check_all(const struct t_kept *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_kept_write(const struct t_kept *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_kept_write_unchecked(const struct t_kept *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

#ifdef __cplusplus
}
#endif

#endif
