/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * A command comes as a form, version 1
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

enum t_command_either_kind {
	T_COMMAND_EITHER_UNKNOWN, /* kept in raw */
	T_COMMAND_EITHER_INT_,
	T_COMMAND_EITHER_STR,
};

struct t_command_either {
	bool set;
	enum t_command_either_kind kind;
	union {
		hook_raw raw;
		hook_int int_;
		hook_str str;
	};
};

struct t_command_entry {
	hook_str name;
	hook_int value;
};

struct t_command {
	hook_str command; /* required */
	hook_str text;
	hook_int count;
	hook_num price;
	hook_bool live;
	hook_int level;
	hook_int_list tags;
	hook_str_list words;
	struct t_command_size *size;
	hook_int left;
	bool left_is_null;
	struct t_command_either either;
	struct {
		struct t_command_entry *items;
		size_t count;
	} entries;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_command, struct t_command);

struct t_command_size {
	hook_int w;
	struct hook_member *additional;
};

#ifdef __cplusplus
}
#endif

#endif
