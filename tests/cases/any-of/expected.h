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

enum t_once_capture_id {
	T_ONCE_CAPTURE_UNKNOWN,
	T_ONCE_CAPTURE_MANUAL, /* manual */
	T_ONCE_CAPTURE_NEVER, /* never */
};

struct t_once_capture {
	hook_str text; /* as it came; absent if no value did */
	enum t_once_capture_id id;
};

#define T_ONCE_CAPTURE_COUNT 2
/* "" for T_ONCE_CAPTURE_UNKNOWN and what is no id. */
const char *t_once_capture_text(enum t_once_capture_id id);
enum t_once_capture_id
t_once_capture_find(const char *text, size_t len);
/* A value to send. */
struct t_once_capture
t_once_capture_of(enum t_once_capture_id id);

enum t_later_capture_id {
	T_LATER_CAPTURE_UNKNOWN,
	T_LATER_CAPTURE_MANUAL, /* manual */
	T_LATER_CAPTURE_LATER, /* later */
};

struct t_later_capture {
	hook_str text; /* as it came; absent if no value did */
	enum t_later_capture_id id;
};

#define T_LATER_CAPTURE_COUNT 2
/* "" for T_LATER_CAPTURE_UNKNOWN and what is no id. */
const char *t_later_capture_text(enum t_later_capture_id id);
enum t_later_capture_id
t_later_capture_find(const char *text, size_t len);
/* A value to send. */
struct t_later_capture
t_later_capture_of(enum t_later_capture_id id);

struct t_person {
	hook_str login; /* required */
	hook_str followers; /* required */
	struct hook_member *additional;
};

struct t_group {
	hook_str login; /* required */
	hook_int members; /* required */
	hook_str note;
	struct hook_member *additional;
};

struct t_robot {
	hook_str serial; /* required */
	struct hook_member *additional;
};

struct t_plain {
	hook_int id; /* required */
	hook_str view;
	struct hook_member *additional;
};

struct t_paid {
	hook_int id; /* required */
	hook_str plan; /* required */
	hook_str view;
	struct hook_member *additional;
};

enum t_user_kind {
	T_USER_UNKNOWN, /* kept in raw */
	T_USER_PLAIN,
	T_USER_PAID,
};

struct t_user {
	bool set;
	enum t_user_kind kind;
	union {
		hook_raw raw;
		struct t_plain *plain;
		struct t_paid *paid;
	};
};

struct t_once {
	struct t_once_capture capture;
	hook_str locale;
	struct hook_member *additional;
};

struct t_later {
	struct t_later_capture capture;
	hook_int days;
	struct hook_member *additional;
};

struct t_gone {
	hook_str id; /* required */
	hook_bool deleted; /* required */
	struct hook_member *additional;
};

struct t_here {
	hook_str id; /* required */
	hook_str name; /* required */
	struct hook_member *additional;
};

struct t_tag {
	hook_str kind;
	hook_str label; /* required */
	struct hook_member *additional;
};

struct t_branch {
	hook_str kind;
	hook_str label; /* required */
	hook_str head; /* required */
	struct hook_member *additional;
};

enum t_x_owner_kind {
	T_X_OWNER_UNKNOWN, /* kept in raw */
	T_X_OWNER_PERSON,
	T_X_OWNER_GROUP,
	T_X_OWNER_ROBOT,
};

struct t_x_owner {
	bool set;
	enum t_x_owner_kind kind;
	union {
		hook_raw raw;
		struct t_person *person;
		struct t_group *group;
		struct t_robot *robot;
	};
};

enum t_x_options_kind {
	T_X_OPTIONS_UNKNOWN, /* kept in raw */
	T_X_OPTIONS_ONCE,
	T_X_OPTIONS_LATER,
	T_X_OPTIONS_RAW_VALUE,
};

struct t_x_options {
	bool set;
	enum t_x_options_kind kind;
	union {
		hook_raw raw;
		struct t_once *once;
		struct t_later *later;
		hook_raw raw_value;
	};
};

enum t_x_thing_kind {
	T_X_THING_UNKNOWN, /* kept in raw */
	T_X_THING_GONE,
	T_X_THING_HERE,
};

struct t_x_thing {
	bool set;
	enum t_x_thing_kind kind;
	union {
		hook_raw raw;
		struct t_gone *gone;
		struct t_here *here;
	};
};

enum t_x_ref_kind {
	T_X_REF_UNKNOWN, /* kept in raw */
	T_X_REF_TAG,
	T_X_REF_BRANCH,
};

struct t_x_ref {
	bool set;
	enum t_x_ref_kind kind;
	union {
		hook_raw raw;
		struct t_tag *tag;
		struct t_branch *branch;
	};
};

struct t_x {
	struct t_x_owner owner;
	struct t_user user;
	struct t_x_options options;
	struct t_x_thing thing;
	struct t_x_ref ref;
	struct hook_member *additional;
};

bool t_person_read(struct t_person *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_person_read_in_place(struct t_person *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_person_read_lenient(struct t_person *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_person_check(const struct t_person *v, enum hook_direction direction,
	struct hook_error *error);
bool t_person_check_all(const struct t_person *v,
	enum hook_direction direction, struct hook_report *report);
hook_str t_person_write(const struct t_person *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str t_person_write_unchecked(const struct t_person *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_group_read(struct t_group *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_group_read_in_place(struct t_group *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_group_read_lenient(struct t_group *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_group_check(const struct t_group *v, enum hook_direction direction,
	struct hook_error *error);
bool t_group_check_all(const struct t_group *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_group_write(const struct t_group *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_group_write_unchecked(const struct t_group *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_robot_read(struct t_robot *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_robot_read_in_place(struct t_robot *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_robot_read_lenient(struct t_robot *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_robot_check(const struct t_robot *v, enum hook_direction direction,
	struct hook_error *error);
bool t_robot_check_all(const struct t_robot *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_robot_write(const struct t_robot *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_robot_write_unchecked(const struct t_robot *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_plain_read(struct t_plain *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_plain_read_in_place(struct t_plain *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_plain_read_lenient(struct t_plain *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_plain_check(const struct t_plain *v, enum hook_direction direction,
	struct hook_error *error);
bool t_plain_check_all(const struct t_plain *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_plain_write(const struct t_plain *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_plain_write_unchecked(const struct t_plain *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_paid_read(struct t_paid *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_paid_read_in_place(struct t_paid *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_paid_read_lenient(struct t_paid *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_paid_check(const struct t_paid *v, enum hook_direction direction,
	struct hook_error *error);
bool t_paid_check_all(const struct t_paid *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_paid_write(const struct t_paid *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_paid_write_unchecked(const struct t_paid *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_user_read(struct t_user *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_user_read_in_place(struct t_user *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_user_read_lenient(struct t_user *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_user_check(const struct t_user *v, enum hook_direction direction,
	struct hook_error *error);
bool t_user_check_all(const struct t_user *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_user_write(const struct t_user *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_user_write_unchecked(const struct t_user *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_once_read(struct t_once *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_once_read_in_place(struct t_once *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_once_read_lenient(struct t_once *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_once_check(const struct t_once *v, enum hook_direction direction,
	struct hook_error *error);
bool t_once_check_all(const struct t_once *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_once_write(const struct t_once *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_once_write_unchecked(const struct t_once *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_later_read(struct t_later *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_later_read_in_place(struct t_later *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_later_read_lenient(struct t_later *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_later_check(const struct t_later *v, enum hook_direction direction,
	struct hook_error *error);
bool t_later_check_all(const struct t_later *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_later_write(const struct t_later *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_later_write_unchecked(const struct t_later *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_gone_read(struct t_gone *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_gone_read_in_place(struct t_gone *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_gone_read_lenient(struct t_gone *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_gone_check(const struct t_gone *v, enum hook_direction direction,
	struct hook_error *error);
bool t_gone_check_all(const struct t_gone *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_gone_write(const struct t_gone *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_gone_write_unchecked(const struct t_gone *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_here_read(struct t_here *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_here_read_in_place(struct t_here *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_here_read_lenient(struct t_here *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_here_check(const struct t_here *v, enum hook_direction direction,
	struct hook_error *error);
bool t_here_check_all(const struct t_here *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_here_write(const struct t_here *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_here_write_unchecked(const struct t_here *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_tag_read(struct t_tag *out, struct hook_arena *arena, const char *json,
	size_t len, struct hook_error *error);
bool t_tag_read_in_place(struct t_tag *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_tag_read_lenient(struct t_tag *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_tag_check(const struct t_tag *v, enum hook_direction direction,
	struct hook_error *error);
bool t_tag_check_all(const struct t_tag *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_tag_write(const struct t_tag *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_tag_write_unchecked(const struct t_tag *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_branch_read(struct t_branch *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_branch_read_in_place(struct t_branch *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_branch_read_lenient(struct t_branch *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_branch_check(const struct t_branch *v, enum hook_direction direction,
	struct hook_error *error);
bool t_branch_check_all(const struct t_branch *v,
	enum hook_direction direction, struct hook_report *report);
hook_str t_branch_write(const struct t_branch *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str t_branch_write_unchecked(const struct t_branch *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

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

#ifdef __cplusplus
}
#endif

#endif
