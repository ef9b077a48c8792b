/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * names on the wire, version 1
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

enum t_shut_action_id {
	T_SHUT_ACTION_UNKNOWN,
	T_SHUT_ACTION_CLOSED, /* closed */
	T_SHUT_ACTION_DELETED, /* deleted */
};

struct t_shut_action {
	hook_str text; /* as it came; absent if no value did */
	enum t_shut_action_id id;
};

#define T_SHUT_ACTION_COUNT 2
/* "" for T_SHUT_ACTION_UNKNOWN and what is no id. */
const char *t_shut_action_text(enum t_shut_action_id id);
enum t_shut_action_id
t_shut_action_find(const char *text, size_t len);
/* A value to send. */
struct t_shut_action
t_shut_action_of(enum t_shut_action_id id);

struct t_opened {
	hook_str action;
	hook_str title;
	struct hook_member *additional;
};

struct t_shut {
	struct t_shut_action action;
	struct hook_member *additional;
};

struct t_push {
	hook_str ref;
	struct hook_member *additional;
};

bool t_opened_read(struct t_opened *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_opened_read_in_place(struct t_opened *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_opened_read_lenient(struct t_opened *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_opened_check(const struct t_opened *v, enum hook_direction direction,
	struct hook_error *error);
bool t_opened_check_all(const struct t_opened *v,
	enum hook_direction direction, struct hook_report *report);
hook_str t_opened_write(const struct t_opened *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str t_opened_write_unchecked(const struct t_opened *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_shut_read(struct t_shut *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_shut_read_in_place(struct t_shut *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_shut_read_lenient(struct t_shut *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_shut_check(const struct t_shut *v, enum hook_direction direction,
	struct hook_error *error);
bool t_shut_check_all(const struct t_shut *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_shut_write(const struct t_shut *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_shut_write_unchecked(const struct t_shut *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_push_read(struct t_push *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_push_read_in_place(struct t_push *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_push_read_lenient(struct t_push *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_push_check(const struct t_push *v, enum hook_direction direction,
	struct hook_error *error);
bool t_push_check_all(const struct t_push *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_push_write(const struct t_push *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_push_write_unchecked(const struct t_push *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

#ifdef __cplusplus
}
#endif

#endif
