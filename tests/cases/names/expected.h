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

enum t_event_id_id {
	T_EVENT_ID_UNKNOWN,
	T_EVENT_ID_A, /* a */
};

struct t_event_id {
	hook_str text; /* as it came; absent if no value did */
	enum t_event_id_id id;
};

#define T_EVENT_ID_COUNT 1
/* "" for T_EVENT_ID_UNKNOWN and what is no id. */
const char *t_event_id_text(enum t_event_id_id id);
enum t_event_id_id
t_event_id_find(const char *text, size_t len);
/* A value to send. */
struct t_event_id
t_event_id_of(enum t_event_id_id id);

struct t_class {
	hook_str int_; /* "int" */
	hook_str errno_; /* "errno" */
	hook_str linux_; /* "linux" */
	hook_str template_; /* "template" */
	hook_str empty; /* "" */
	hook_int plus_1; /* "+1" */
	hook_int minus_1; /* "-1" */
	hook_str n1st; /* "1st" */
	hook_str ue9; /* "<U+00E9>" */
	hook_str fooBar;
	hook_str foo_bar;
	hook_str foo_minus_bar; /* "foo-bar" */
	hook_str additional;
	hook_str links; /* "_links" */
	hook_str star; /* "*" */
	struct hook_member *additional_;
};

struct t_client_type {
	hook_str a;
	struct hook_member *additional;
};

struct t_Client {
	hook_str b;
	struct hook_member *additional;
};

struct t_event {
	hook_str x;
	struct hook_member *additional;
};

bool t_class_read(struct t_class *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_class_read_in_place(struct t_class *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_class_read_lenient(struct t_class *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_class_check(const struct t_class *v, enum hook_direction direction,
	struct hook_error *error);
bool t_class_check_all(const struct t_class *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_class_write(const struct t_class *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_class_write_unchecked(const struct t_class *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_client_type_read(struct t_client_type *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_client_type_read_in_place(struct t_client_type *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool t_client_type_read_lenient(struct t_client_type *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool t_client_type_check(const struct t_client_type *v,
	enum hook_direction direction, struct hook_error *error);
bool t_client_type_check_all(const struct t_client_type *v,
	enum hook_direction direction, struct hook_report *report);
hook_str t_client_type_write(const struct t_client_type *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str t_client_type_write_unchecked(const struct t_client_type *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_Client_read(struct t_Client *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_Client_read_in_place(struct t_Client *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_Client_read_lenient(struct t_Client *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_Client_check(const struct t_Client *v, enum hook_direction direction,
	struct hook_error *error);
bool t_Client_check_all(const struct t_Client *v,
	enum hook_direction direction, struct hook_report *report);
hook_str t_Client_write(const struct t_Client *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str t_Client_write_unchecked(const struct t_Client *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_event_read(struct t_event *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_event_read_in_place(struct t_event *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_event_read_lenient(struct t_event *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_event_check(const struct t_event *v, enum hook_direction direction,
	struct hook_error *error);
bool t_event_check_all(const struct t_event *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_event_write(const struct t_event *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_event_write_unchecked(const struct t_event *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

#ifdef __cplusplus
}
#endif

#endif
