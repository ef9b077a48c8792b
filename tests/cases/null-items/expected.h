/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * null in lists and maps, version 1
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

enum t_all_words_item_id {
	T_ALL_WORDS_ITEM_UNKNOWN,
	T_ALL_WORDS_ITEM_X,
	T_ALL_WORDS_ITEM_Y,
};

struct t_all_words_item {
	hook_str text; /* as it came; absent if no value did */
	enum t_all_words_item_id id;
};

#define T_ALL_WORDS_ITEM_COUNT 2
HOOK_ENUM_FUNCTIONS(t_all_words_item);

struct t_all_objects {
	struct t_all_objects_item **items;
	size_t count;
};

struct t_all_lists {
	hook_int_list *items;
	size_t count;
};

struct t_all_choices {
	struct t_all_choices_item *items;
	size_t count;
};

struct t_all_words {
	struct t_all_words_item *items;
	size_t count;
};

struct t_all_not_null {
	struct t_all_not_null_item *items;
	size_t count;
};

struct t_all {
	struct t_all_objects objects;
	hook_str_list texts;
	struct t_all_lists lists;
	struct t_all_choices choices;
	struct t_all_words words;
	struct t_all_map *map;
	struct t_all_thing_map *thing_map;
	struct t_all_not_null not_null;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_all, struct t_all);

struct t_all_objects_item {
	hook_int a; /* required */
	struct hook_member *additional;
};

enum t_all_choices_item_kind {
	T_ALL_CHOICES_ITEM_UNKNOWN, /* kept in raw */
	T_ALL_CHOICES_ITEM_STR,
	T_ALL_CHOICES_ITEM_INT_,
};

struct t_all_choices_item {
	bool set;
	enum t_all_choices_item_kind kind;
	union {
		hook_raw raw;
		hook_str str;
		hook_int int_;
	};
};

struct t_all_map_entry {
	hook_str name;
	hook_str_list value;
};

struct t_all_map {
	struct {
		struct t_all_map_entry *items;
		size_t count;
	} entries;
	struct hook_member *additional;
};

struct t_all_thing_map_entry {
	hook_str name;
	struct t_all_thing_map_value *value;
};

struct t_all_thing_map {
	struct {
		struct t_all_thing_map_entry *items;
		size_t count;
	} entries;
	struct hook_member *additional;
};

struct t_all_thing_map_value {
	hook_str b;
	struct hook_member *additional;
};

struct t_all_not_null_item {
	hook_int a;
	struct hook_member *additional;
};

#ifdef __cplusplus
}
#endif

#endif
