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

struct t_image {
	hook_str url;
	hook_str file;
	bool file_is_null;
	hook_int size;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_image, struct t_image);

struct t_item {
	hook_int id;
	struct t_item_owner *owner;
	hook_str_list tags;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_item, struct t_item);

struct t_item_owner {
	hook_str name;
	struct hook_member *additional;
};

struct t_card {
	hook_str number;
	hook_str street;
	hook_str city;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_card, struct t_card);

struct t_range {
	hook_str before;
	hook_str after;
	hook_int page;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_range, struct t_range);

struct t_none {
	hook_bool a;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_none, struct t_none);

struct t_either {
	hook_str old;
	hook_str new_; /* "new" */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_either, struct t_either);

struct t_map_entry {
	hook_str name;
	hook_int value;
};

struct t_map {
	struct {
		struct t_map_entry *items;
		size_t count;
	} entries;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_map, struct t_map);

struct t_x {
	struct t_image *image;
	struct t_item *item;
	struct t_card *card;
	struct t_range *range;
	struct t_none *none;
	struct t_either *either;
	struct t_map *map;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_x, struct t_x);

#ifdef __cplusplus
}
#endif

#endif
