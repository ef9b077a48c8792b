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

struct t_made {
	hook_str type; /* required */
	struct hook_member *additional;
};

bool t_made_read(struct t_made *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_made_read_in_place(struct t_made *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_made_read_lenient(struct t_made *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_made_check(const struct t_made *v, enum hook_direction direction,
	struct hook_error *error);
bool t_made_check_all(const struct t_made *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_made_write(const struct t_made *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_made_write_unchecked(const struct t_made *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

#ifdef __cplusplus
}
#endif

#endif
