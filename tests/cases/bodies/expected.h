/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * bodies that are no JSON, version 1
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

enum t_order_kind_id {
	T_ORDER_KIND_UNKNOWN,
	T_ORDER_KIND_NEW, /* new */
	T_ORDER_KIND_USED, /* used */
};

struct t_order_kind {
	hook_str text; /* as it came; absent if no value did */
	enum t_order_kind_id id;
};

#define T_ORDER_KIND_COUNT 2
/* "" for T_ORDER_KIND_UNKNOWN and what is no id. */
const char *t_order_kind_text(enum t_order_kind_id id);
enum t_order_kind_id
t_order_kind_find(const char *text, size_t len);
/* A value to send. */
struct t_order_kind
t_order_kind_of(enum t_order_kind_id id);

enum t_filter_state_id {
	T_FILTER_STATE_UNKNOWN,
	T_FILTER_STATE_OPEN, /* open */
	T_FILTER_STATE_SHUT, /* shut */
};

struct t_filter_state {
	hook_str text; /* as it came; absent if no value did */
	enum t_filter_state_id id;
};

#define T_FILTER_STATE_COUNT 2
/* "" for T_FILTER_STATE_UNKNOWN and what is no id. */
const char *t_filter_state_text(enum t_filter_state_id id);
enum t_filter_state_id
t_filter_state_find(const char *text, size_t len);
/* A value to send. */
struct t_filter_state
t_filter_state_of(enum t_filter_state_id id);

struct t_bytes_body {
	struct hook_member *additional;
};

struct t_order_lines {
	struct t_line *items;
	size_t count;
};

struct t_order_kinds {
	struct t_order_kind *items;
	size_t count;
};

struct t_order {
	hook_int id; /* required */
	hook_str created; /* read only */
	hook_str note;
	bool note_is_null;
	hook_str_list tags;
	hook_int_list codes;
	struct t_address *address;
	struct t_order_lines lines;
	hook_raw any;
	struct t_order_kind kind;
	struct t_order_kinds kinds;
	hook_raw_list anys;
	struct hook_member *additional;
};

struct t_address {
	hook_str city;
	hook_str zip;
	struct hook_member *additional;
};

struct t_line {
	hook_str name;
	struct t_line_price *price;
	struct hook_member *additional;
};

struct t_line_price {
	hook_num amount;
	hook_bool off;
	bool off_is_null;
	struct hook_member *additional;
};

struct t_album {
	hook_str name;
	hook_str picture; /* bytes */
	hook_str_list pages;
	struct t_address *about;
	struct hook_member *additional;
};

struct t_filter {
	struct t_filter_state state;
	struct t_filter_made *made;
	hook_str_list any;
	struct hook_member *additional;
};

struct t_filter_made {
	hook_int after;
	struct hook_member *additional;
};

bool t_order_lines_read(struct t_order_lines *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_order_lines_read_in_place(struct t_order_lines *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool t_order_lines_read_lenient(struct t_order_lines *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool t_order_lines_check(const struct t_order_lines *v,
	enum hook_direction direction, struct hook_error *error);
bool t_order_lines_check_all(const struct t_order_lines *v,
	enum hook_direction direction, struct hook_report *report);
hook_str t_order_lines_write(const struct t_order_lines *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str t_order_lines_write_unchecked(const struct t_order_lines *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_order_anys_read(hook_raw_list *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_order_anys_read_in_place(hook_raw_list *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_order_anys_read_lenient(hook_raw_list *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_order_anys_check(const hook_raw_list *v, enum hook_direction direction,
	struct hook_error *error);
bool t_order_anys_check_all(const hook_raw_list *v,
	enum hook_direction direction, struct hook_report *report);
hook_str t_order_anys_write(const hook_raw_list *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str t_order_anys_write_unchecked(const hook_raw_list *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_order_read(struct t_order *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_order_read_in_place(struct t_order *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_order_read_lenient(struct t_order *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_order_check(const struct t_order *v, enum hook_direction direction,
	struct hook_error *error);
bool t_order_check_all(const struct t_order *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_order_write(const struct t_order *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_order_write_unchecked(const struct t_order *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_address_read(struct t_address *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_address_read_in_place(struct t_address *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_address_read_lenient(struct t_address *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_address_check(const struct t_address *v, enum hook_direction direction,
	struct hook_error *error);
bool t_address_check_all(const struct t_address *v,
	enum hook_direction direction, struct hook_report *report);
hook_str t_address_write(const struct t_address *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str t_address_write_unchecked(const struct t_address *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_line_read(struct t_line *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_line_read_in_place(struct t_line *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_line_read_lenient(struct t_line *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_line_check(const struct t_line *v, enum hook_direction direction,
	struct hook_error *error);
bool t_line_check_all(const struct t_line *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_line_write(const struct t_line *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_line_write_unchecked(const struct t_line *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_album_read(struct t_album *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_album_read_in_place(struct t_album *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_album_read_lenient(struct t_album *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_album_check(const struct t_album *v, enum hook_direction direction,
	struct hook_error *error);
bool t_album_check_all(const struct t_album *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_album_write(const struct t_album *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_album_write_unchecked(const struct t_album *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_filter_read(struct t_filter *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_filter_read_in_place(struct t_filter *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_filter_read_lenient(struct t_filter *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_filter_check(const struct t_filter *v, enum hook_direction direction,
	struct hook_error *error);
bool t_filter_check_all(const struct t_filter *v,
	enum hook_direction direction, struct hook_report *report);
hook_str t_filter_write(const struct t_filter *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str t_filter_write_unchecked(const struct t_filter *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

#ifdef __cplusplus
}
#endif

#endif
