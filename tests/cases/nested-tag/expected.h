/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * Tags one level down, version 1
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

#define T_GRANT_CUSTOM_BENEFIT_TYPE_CUSTOM "custom"
#define T_NULLABLE_ON_TYPE_ON "on"

enum t_grant_repository_benefit_type_id {
	T_GRANT_REPOSITORY_BENEFIT_TYPE_UNKNOWN,
	T_GRANT_REPOSITORY_BENEFIT_TYPE_REPOSITORY,
	T_GRANT_REPOSITORY_BENEFIT_TYPE_ORGANIZATION,
};

struct t_grant_repository_benefit_type {
	hook_str text; /* as it came; absent if no value did */
	enum t_grant_repository_benefit_type_id id;
};

#define T_GRANT_REPOSITORY_BENEFIT_TYPE_COUNT 2
HOOK_ENUM_FUNCTIONS(t_grant_repository_benefit_type);

enum t_grant_kind {
	T_GRANT_UNKNOWN, /* kept in raw */
	T_GRANT_DISCORD,
	T_GRANT_REPOSITORY,
	T_GRANT_CUSTOM,
};

struct t_grant {
	bool set;
	enum t_grant_kind kind;
	union {
		hook_raw raw;
		struct t_grant_discord *discord;
		struct t_grant_repository *repository;
		struct t_grant_custom *custom;
	};
};
HOOK_FUNCTIONS(t_grant, struct t_grant);

struct t_grant_discord {
	struct t_grant_discord_benefit *benefit; /* required */
	hook_str account;
	struct hook_member *additional;
};

struct t_grant_discord_benefit {
	hook_str type; /* required */
	hook_str role;
	struct hook_member *additional;
};

struct t_grant_repository {
	struct t_grant_repository_benefit *benefit; /* required */
	hook_bool invited;
	struct hook_member *additional;
};

struct t_grant_repository_benefit {
	struct t_grant_repository_benefit_type type; /* required */
	hook_int access;
	struct hook_member *additional;
};

struct t_grant_custom {
	struct t_grant_custom_benefit *benefit; /* required */
	hook_str text;
	struct hook_member *additional;
};

struct t_grant_custom_benefit {
	hook_str type; /* required, "custom" */
	bool type_is_null;
	hook_str note;
	struct hook_member *additional;
};

enum t_loose_kind {
	T_LOOSE_UNKNOWN, /* kept in raw */
	T_LOOSE_NUMBER_1,
	T_LOOSE_NUMBER_2,
	T_LOOSE_C,
};

struct t_loose {
	bool set;
	enum t_loose_kind kind;
	union {
		hook_raw raw;
		struct t_loose_number_1 *number_1;
		struct t_loose_number_2 *number_2;
		struct t_loose_c *c;
	};
};
HOOK_FUNCTIONS(t_loose, struct t_loose);

struct t_loose_number_1 {
	struct t_loose_number_1_the_kind *the_kind; /* "the kind" */
	hook_str a;
	struct hook_member *additional;
};

struct t_loose_number_1_the_kind {
	hook_int number;
	struct hook_member *additional;
};

struct t_loose_number_2 {
	struct t_loose_number_2_the_kind *the_kind; /* "the kind" */
	hook_int b;
	struct hook_member *additional;
};

struct t_loose_number_2_the_kind {
	hook_int number;
	struct hook_member *additional;
};

struct t_loose_c {
	hook_bool c;
	struct hook_member *additional;
};

enum t_nullable_kind {
	T_NULLABLE_UNKNOWN, /* kept in raw */
	T_NULLABLE_ON,
	T_NULLABLE_OFF,
};

struct t_nullable {
	bool set;
	enum t_nullable_kind kind;
	union {
		hook_raw raw;
		struct t_nullable_on *on;
		struct t_nullable_off *off;
	};
};
HOOK_FUNCTIONS(t_nullable, struct t_nullable);

struct t_nullable_on {
	hook_str type; /* required, "on" */
	bool type_is_null;
	hook_int since;
	struct hook_member *additional;
};

struct t_nullable_off {
	hook_str type; /* required */
	hook_str why;
	struct hook_member *additional;
};

struct t_shared {
	hook_raw of; /* required */
	hook_str x;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_shared, struct t_shared);

struct t_open {
	hook_raw of; /* required */
	hook_str x;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_open, struct t_open);

#ifdef __cplusplus
}
#endif

#endif
