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

struct t_item {
	hook_int id;
	struct t_item_owner *owner;
	hook_str_list tags;
	struct hook_member *additional;
};

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

struct t_range {
	hook_str before;
	hook_str after;
	hook_int page;
	struct hook_member *additional;
};

struct t_none {
	hook_bool a;
	struct hook_member *additional;
};

struct t_either {
	hook_str old;
	hook_str new_; /* "new" */
	struct hook_member *additional;
};

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

bool t_image_read(struct t_image *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_image_read_in_place(struct t_image *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_image_read_lenient(struct t_image *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_image_check(const struct t_image *v, enum hook_direction direction,
	struct hook_error *error);
bool t_image_check_all(const struct t_image *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_image_write(const struct t_image *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_image_write_unchecked(const struct t_image *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_item_read(struct t_item *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_item_read_in_place(struct t_item *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_item_read_lenient(struct t_item *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_item_check(const struct t_item *v, enum hook_direction direction,
	struct hook_error *error);
bool t_item_check_all(const struct t_item *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_item_write(const struct t_item *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_item_write_unchecked(const struct t_item *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_card_read(struct t_card *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_card_read_in_place(struct t_card *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_card_read_lenient(struct t_card *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_card_check(const struct t_card *v, enum hook_direction direction,
	struct hook_error *error);
bool t_card_check_all(const struct t_card *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_card_write(const struct t_card *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_card_write_unchecked(const struct t_card *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_range_read(struct t_range *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_range_read_in_place(struct t_range *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_range_read_lenient(struct t_range *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_range_check(const struct t_range *v, enum hook_direction direction,
	struct hook_error *error);
bool t_range_check_all(const struct t_range *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_range_write(const struct t_range *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_range_write_unchecked(const struct t_range *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_none_read(struct t_none *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_none_read_in_place(struct t_none *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_none_read_lenient(struct t_none *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_none_check(const struct t_none *v, enum hook_direction direction,
	struct hook_error *error);
bool t_none_check_all(const struct t_none *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_none_write(const struct t_none *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_none_write_unchecked(const struct t_none *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_either_read(struct t_either *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_either_read_in_place(struct t_either *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_either_read_lenient(struct t_either *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_either_check(const struct t_either *v, enum hook_direction direction,
	struct hook_error *error);
bool t_either_check_all(const struct t_either *v,
	enum hook_direction direction, struct hook_report *report);
hook_str t_either_write(const struct t_either *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str t_either_write_unchecked(const struct t_either *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_map_read(struct t_map *out, struct hook_arena *arena, const char *json,
	size_t len, struct hook_error *error);
bool t_map_read_in_place(struct t_map *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_map_read_lenient(struct t_map *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_map_check(const struct t_map *v, enum hook_direction direction,
	struct hook_error *error);
bool t_map_check_all(const struct t_map *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_map_write(const struct t_map *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_map_write_unchecked(const struct t_map *v,
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
