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
HOOK_FUNCTIONS(t_cat, struct t_cat);

struct t_dog {
	hook_str kind; /* required */
	hook_bool good; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_dog, struct t_dog);

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
HOOK_FUNCTIONS(t_pet, struct t_pet);

struct t_card {
	hook_str pan; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_card, struct t_card);

struct t_bank {
	hook_str iban; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_bank, struct t_bank);

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
HOOK_FUNCTIONS(t_x, struct t_x);

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

#ifdef __cplusplus
}
#endif

#endif
