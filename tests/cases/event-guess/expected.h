/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * Names two steps deep, version 1
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

enum t_three_data_what_id {
	T_THREE_DATA_WHAT_UNKNOWN,
	T_THREE_DATA_WHAT_THING_MOVED,
	T_THREE_DATA_WHAT_THING_KEPT,
};

struct t_three_data_what {
	hook_str text; /* as it came; absent if no value did */
	enum t_three_data_what_id id;
};

#define T_THREE_DATA_WHAT_COUNT 2
HOOK_ENUM_FUNCTIONS(t_three_data_what);

struct t_one {
	hook_str version;
	struct t_one_data *data;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_one, struct t_one);

struct t_one_data {
	hook_str what;
	hook_str name;
	struct hook_member *additional;
};

struct t_two {
	hook_str version;
	struct t_two_data *data;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_two, struct t_two);

struct t_two_data {
	hook_str what;
	struct hook_member *additional;
};

struct t_three {
	struct t_three_data *data;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_three, struct t_three);

struct t_three_data {
	struct t_three_data_what what;
	struct hook_member *additional;
};

#ifdef __cplusplus
}
#endif

#endif
