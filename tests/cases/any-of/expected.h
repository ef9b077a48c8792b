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
	T_ONCE_CAPTURE_MANUAL,
	T_ONCE_CAPTURE_NEVER,
};

struct t_once_capture {
	hook_str text; /* as it came; absent if no value did */
	enum t_once_capture_id id;
};

#define T_ONCE_CAPTURE_COUNT 2
HOOK_ENUM_FUNCTIONS(t_once_capture);

enum t_later_capture_id {
	T_LATER_CAPTURE_UNKNOWN,
	T_LATER_CAPTURE_MANUAL,
	T_LATER_CAPTURE_LATER,
};

struct t_later_capture {
	hook_str text; /* as it came; absent if no value did */
	enum t_later_capture_id id;
};

#define T_LATER_CAPTURE_COUNT 2
HOOK_ENUM_FUNCTIONS(t_later_capture);

struct t_person {
	hook_str login; /* required */
	hook_str followers; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_person, struct t_person);

struct t_group {
	hook_str login; /* required */
	hook_int members; /* required */
	hook_str note;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_group, struct t_group);

struct t_robot {
	hook_str serial; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_robot, struct t_robot);

struct t_plain {
	hook_int id; /* required */
	hook_str view;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_plain, struct t_plain);

struct t_paid {
	hook_int id; /* required */
	hook_str plan; /* required */
	hook_str view;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_paid, struct t_paid);

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
HOOK_FUNCTIONS(t_user, struct t_user);

struct t_once {
	struct t_once_capture capture;
	hook_str locale;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_once, struct t_once);

struct t_later {
	struct t_later_capture capture;
	hook_int days;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_later, struct t_later);

struct t_gone {
	hook_str id; /* required */
	hook_bool deleted; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_gone, struct t_gone);

struct t_here {
	hook_str id; /* required */
	hook_str name; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_here, struct t_here);

struct t_tag {
	hook_str kind;
	hook_str label; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_tag, struct t_tag);

struct t_branch {
	hook_str kind;
	hook_str label; /* required */
	hook_str head; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_branch, struct t_branch);

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
HOOK_FUNCTIONS(t_x, struct t_x);

#ifdef __cplusplus
}
#endif

#endif
