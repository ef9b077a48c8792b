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

struct t_cat {
	hook_str kind; /* required */
	hook_int lives; /* required */
	struct hook_member *additional;
};

struct t_dog {
	hook_str kind; /* required */
	hook_bool good; /* required */
	struct hook_member *additional;
};

enum t_pet_kind {
	T_PET_UNKNOWN, /* kept in raw */
	T_PET_CAT,
	T_PET_DOG,
};

struct t_pet {
	bool set;
	enum t_pet_kind kind;
	union {
		hook_raw raw;
		struct t_cat *cat;
		struct t_dog *dog;
	};
};

struct t_card {
	hook_str pan; /* required */
	struct hook_member *additional;
};

struct t_bank {
	hook_str iban; /* required */
	struct hook_member *additional;
};

enum t_x_id_kind {
	T_X_ID_UNKNOWN, /* kept in raw */
	T_X_ID_INTEGER,
	T_X_ID_STRING,
};

struct t_x_id {
	bool set;
	enum t_x_id_kind kind;
	union {
		hook_raw raw;
		hook_int integer;
		hook_str string;
	};
};

enum t_x_pay_kind {
	T_X_PAY_UNKNOWN, /* kept in raw */
	T_X_PAY_CARD,
	T_X_PAY_BANK,
};

struct t_x_pay {
	bool set;
	enum t_x_pay_kind kind;
	union {
		hook_raw raw;
		struct t_card *card;
		struct t_bank *bank;
	};
};

struct t_x_many {
	struct t_x_many_item *items;
	size_t count;
};

struct t_x {
	struct t_pet pet;
	struct t_x_id id;
	struct t_x_pay pay;
	struct t_x_many many;
	struct hook_member *additional;
};

enum t_x_many_item_kind {
	T_X_MANY_ITEM_UNKNOWN, /* kept in raw */
	T_X_MANY_ITEM_STR,
	T_X_MANY_ITEM_LIST,
};

struct t_x_many_item {
	bool set;
	enum t_x_many_item_kind kind;
	union {
		hook_raw raw;
		hook_str str;
		hook_int_list list;
	};
};

bool t_cat_read(struct t_cat *out, struct hook_arena *arena, const char *json,
	size_t len, struct hook_error *error);
bool t_cat_read_in_place(struct t_cat *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_cat_read_lenient(struct t_cat *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_cat_check(const struct t_cat *v, enum hook_direction direction,
	struct hook_error *error);
bool t_cat_check_all(const struct t_cat *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_cat_write(const struct t_cat *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_cat_write_unchecked(const struct t_cat *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_dog_read(struct t_dog *out, struct hook_arena *arena, const char *json,
	size_t len, struct hook_error *error);
bool t_dog_read_in_place(struct t_dog *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_dog_read_lenient(struct t_dog *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_dog_check(const struct t_dog *v, enum hook_direction direction,
	struct hook_error *error);
bool t_dog_check_all(const struct t_dog *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_dog_write(const struct t_dog *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_dog_write_unchecked(const struct t_dog *v,
	enum hook_direction direction, struct hook_arena *arena,
	struct hook_error *error);

bool t_pet_read(struct t_pet *out, struct hook_arena *arena, const char *json,
	size_t len, struct hook_error *error);
bool t_pet_read_in_place(struct t_pet *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_pet_read_lenient(struct t_pet *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_pet_check(const struct t_pet *v, enum hook_direction direction,
	struct hook_error *error);
bool t_pet_check_all(const struct t_pet *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_pet_write(const struct t_pet *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_pet_write_unchecked(const struct t_pet *v,
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

bool t_bank_read(struct t_bank *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error);
bool t_bank_read_in_place(struct t_bank *out, struct hook_arena *arena,
	char *json, size_t len, struct hook_error *error);
bool t_bank_read_lenient(struct t_bank *out, struct hook_arena *arena,
	const char *json, size_t len, struct hook_error *error,
	struct hook_report *report);
bool t_bank_check(const struct t_bank *v, enum hook_direction direction,
	struct hook_error *error);
bool t_bank_check_all(const struct t_bank *v, enum hook_direction direction,
	struct hook_report *report);
hook_str t_bank_write(const struct t_bank *v, enum hook_direction direction,
	struct hook_arena *arena, struct hook_error *error);
hook_str t_bank_write_unchecked(const struct t_bank *v,
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
