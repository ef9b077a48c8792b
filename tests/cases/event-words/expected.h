/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * t, version 1
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

struct t_user_created {
	hook_str a;
	struct hook_member *additional;
};

struct t_deleted_event {
	hook_str b;
	struct hook_member *additional;
};

struct t_hook {
	hook_str c;
	struct hook_member *additional;
};

struct t_event_payload {
	hook_str e;
	struct hook_member *additional;
};

struct t_user_event {
	struct t_user_event_f *f;
	struct hook_member *additional;
};

struct t_user_event_f {
	hook_str z;
	struct hook_member *additional;
};

bool t_user_created_read(struct t_user_created *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_user_created_read_in_place(struct t_user_created *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool t_user_created_read_lenient(struct t_user_created *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool t_user_created_check(const struct t_user_created *v,
	enum hook_direction direction, struct hook_error *error);
bool t_user_created_check_all(const struct t_user_created *v,
	enum hook_direction direction, struct hook_report *report);
hook_str t_user_created_write(const struct t_user_created *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str t_user_created_write_unchecked(const struct t_user_created *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_deleted_event_read(struct t_deleted_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool t_deleted_event_read_in_place(struct t_deleted_event *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool t_deleted_event_read_lenient(struct t_deleted_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool t_deleted_event_check(const struct t_deleted_event *v,
	enum hook_direction direction, struct hook_error *error);
bool t_deleted_event_check_all(const struct t_deleted_event *v,
	enum hook_direction direction, struct hook_report *report);
hook_str t_deleted_event_write(const struct t_deleted_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str t_deleted_event_write_unchecked(const struct t_deleted_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_hook_read(struct t_hook *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_hook_read_in_place(struct t_hook *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_hook_read_lenient(struct t_hook *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_hook_check(const struct t_hook *v, enum hook_direction direction,
	struct hook_error *error);
bool t_hook_check_all(const struct t_hook *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_hook_write(const struct t_hook *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_hook_write_unchecked(const struct t_hook *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_event_payload_read(struct t_event_payload *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error);
bool t_event_payload_read_in_place(struct t_event_payload *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool t_event_payload_read_lenient(struct t_event_payload *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool t_event_payload_check(const struct t_event_payload *v,
	enum hook_direction direction, struct hook_error *error);
bool t_event_payload_check_all(const struct t_event_payload *v,
	enum hook_direction direction, struct hook_report *report);
hook_str t_event_payload_write(const struct t_event_payload *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str t_event_payload_write_unchecked(const struct t_event_payload *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_user_event_read(struct t_user_event *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_user_event_read_in_place(struct t_user_event *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool t_user_event_read_lenient(struct t_user_event *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool t_user_event_check(const struct t_user_event *v,
	enum hook_direction direction, struct hook_error *error);
bool t_user_event_check_all(const struct t_user_event *v,
	enum hook_direction direction, struct hook_report *report);
hook_str t_user_event_write(const struct t_user_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str t_user_event_write_unchecked(const struct t_user_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

#ifdef __cplusplus
}
#endif

#endif
