/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * verdicts by the letter, version 1
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

enum t_way_kind {
	T_WAY_UNKNOWN, /* kept in raw */
	T_WAY_OPTION_1,
	T_WAY_OPTION_2,
};

struct t_way {
	bool set;
	enum t_way_kind kind;
	union {
		hook_raw raw;
		struct t_way_option_1 *option_1;
		struct t_way_option_2 *option_2;
	};
};

struct t_payment {
	hook_str amount; /* required */
	struct t_way by; /* required */
	hook_raw_list tags;
	struct t_payment *refund_of;
	hook_date made;
	struct hook_member *additional;
};

struct t_way_option_1 {
	hook_str card; /* required */
	struct hook_member *additional;
};

struct t_way_option_2 {
	hook_str iban; /* required */
	struct hook_member *additional;
};

enum t_other_way_kind {
	T_OTHER_WAY_UNKNOWN, /* kept in raw */
	T_OTHER_WAY_OPTION_1,
	T_OTHER_WAY_OPTION_2,
};

struct t_other_way {
	bool set;
	enum t_other_way_kind kind;
	union {
		hook_raw raw;
		struct t_way_option_1 *option_1;
		struct t_way_option_2 *option_2;
	};
};

struct t_loose {
	hook_int id;
	struct hook_member *additional;
};

bool t_way_read(struct t_way *out, struct hook_arena *arena, const char *json,
	size_t len, struct hook_error *error);
bool t_way_read_in_place(struct t_way *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_way_read_lenient(struct t_way *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_way_check(const struct t_way *v, enum hook_direction direction,
	struct hook_error *error);
bool t_way_check_all(const struct t_way *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_way_write(const struct t_way *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_way_write_unchecked(const struct t_way *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_payment_read(struct t_payment *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_payment_read_in_place(struct t_payment *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_payment_read_lenient(struct t_payment *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_payment_check(const struct t_payment *v, enum hook_direction direction,
	struct hook_error *error);
bool t_payment_check_all(const struct t_payment *v,
	enum hook_direction direction, struct hook_report *report);
hook_str t_payment_write(const struct t_payment *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str t_payment_write_unchecked(const struct t_payment *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_other_way_read(struct t_other_way *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_other_way_read_in_place(struct t_other_way *out,
	struct hook_arena *arena, char *json, size_t len,
	struct hook_error *error);
bool t_other_way_read_lenient(struct t_other_way *out,
	struct hook_arena *arena, const char *json, size_t len,
	struct hook_error *error, struct hook_report *report);
bool t_other_way_check(const struct t_other_way *v,
	enum hook_direction direction, struct hook_error *error);
bool t_other_way_check_all(const struct t_other_way *v,
	enum hook_direction direction, struct hook_report *report);
hook_str t_other_way_write(const struct t_other_way *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);
hook_str t_other_way_write_unchecked(const struct t_other_way *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_loose_read(struct t_loose *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_loose_read_in_place(struct t_loose *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_loose_read_lenient(struct t_loose *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_loose_check(const struct t_loose *v, enum hook_direction direction,
	struct hook_error *error);
bool t_loose_check_all(const struct t_loose *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_loose_write(const struct t_loose *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_loose_write_unchecked(const struct t_loose *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

#ifdef __cplusplus
}
#endif

#endif
