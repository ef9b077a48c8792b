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

enum t_other_size_id {
	T_OTHER_SIZE_UNKNOWN,
	T_OTHER_SIZE_SMALL,
	T_OTHER_SIZE_LARGE,
	T_OTHER_SIZE_HUGE,
	T_OTHER_SIZE_TINY,
};

struct t_other_size {
	hook_str text; /* as it came; absent if no value did */
	enum t_other_size_id id;
};

#define T_OTHER_SIZE_COUNT 4
HOOK_ENUM_FUNCTIONS(t_other_size);

struct t_thing {
	hook_str id; /* required */
	hook_time when;
	hook_str name; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_thing, struct t_thing);

struct t_far {
	struct t_part *part;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_far, struct t_far);

struct t_other {
	struct t_other_size size;
	hook_int count;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_other, struct t_other);

/* old */
struct t_copy {
	hook_str_list of;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_copy, struct t_copy);

struct t_part {
	hook_int a;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_part, struct t_part);

#ifdef __cplusplus
}
#endif

#endif
