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

#define T_SUM_TYPE_SUM "SUM"
#define T_UNIT_TYPE_UNIT "UNIT"

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

struct t_apple {
	hook_str hue; /* required */
	hook_bool crisp;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_apple, struct t_apple);

struct t_banana {
	hook_str hue; /* required */
	hook_num bend;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_banana, struct t_banana);

struct t_first {
	hook_str a; /* required */
	hook_str b; /* required */
	hook_int c;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_first, struct t_first);

struct t_second {
	hook_str b; /* required */
	hook_str c; /* required */
	hook_int a;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_second, struct t_second);

struct t_third {
	hook_str a; /* required */
	hook_str c; /* required */
	hook_int b;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_third, struct t_third);

struct t_old {
	hook_str name; /* required */
	hook_str_list at;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_old, struct t_old);

struct t_new {
	hook_str name; /* required */
	hook_int_list at;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_new, struct t_new);

struct t_sum {
	hook_str type; /* "SUM" */
	bool type_is_null;
	hook_int off;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_sum, struct t_sum);

struct t_unit {
	hook_str type; /* "UNIT" */
	bool type_is_null;
	hook_str off;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_unit, struct t_unit);

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
	T_X_OPTIONS_OBJECT,
};

struct t_x_options {
	bool set;
	enum t_x_options_kind kind;
	union {
		hook_raw raw;
		struct t_once *once;
		struct t_later *later;
		hook_raw object;
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

enum t_x_fruit_kind {
	T_X_FRUIT_UNKNOWN, /* kept in raw */
	T_X_FRUIT_APPLE,
	T_X_FRUIT_BANANA,
};

struct t_x_fruit {
	bool set;
	enum t_x_fruit_kind kind;
	union {
		hook_raw raw;
		struct t_apple *apple;
		struct t_banana *banana;
	};
};

enum t_x_pair_kind {
	T_X_PAIR_UNKNOWN, /* kept in raw */
	T_X_PAIR_FIRST,
	T_X_PAIR_SECOND,
	T_X_PAIR_THIRD,
};

struct t_x_pair {
	bool set;
	enum t_x_pair_kind kind;
	union {
		hook_raw raw;
		struct t_first *first;
		struct t_second *second;
		struct t_third *third;
	};
};

enum t_x_place_kind {
	T_X_PLACE_UNKNOWN, /* kept in raw */
	T_X_PLACE_ROBOT,
	T_X_PLACE_OBJECT,
};

struct t_x_place {
	bool set;
	enum t_x_place_kind kind;
	union {
		hook_raw raw;
		struct t_robot *robot;
		struct t_x_place_object *object;
	};
};

enum t_x_less_kind {
	T_X_LESS_UNKNOWN, /* kept in raw */
	T_X_LESS_SUM,
	T_X_LESS_UNIT,
};

struct t_x_less {
	bool set;
	enum t_x_less_kind kind;
	union {
		hook_raw raw;
		struct t_sum *sum;
		struct t_unit *unit;
	};
};

struct t_x {
	struct t_x_owner owner;
	struct t_user user;
	struct t_x_options options;
	struct t_x_thing thing;
	struct t_x_ref ref;
	struct t_x_fruit fruit;
	struct t_x_pair pair;
	struct t_x_place place;
	struct t_x_less less;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_x, struct t_x);

struct t_x_place_object {
	hook_str name; /* required */
	struct hook_member *additional;
};

#ifdef __cplusplus
}
#endif

#endif
