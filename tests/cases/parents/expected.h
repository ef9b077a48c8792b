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

enum t_colour_id {
	T_COLOUR_UNKNOWN,
	T_COLOUR_RED,
	T_COLOUR_GREEN,
};

struct t_colour {
	hook_str text; /* as it came; absent if no value did */
	enum t_colour_id id;
};

#define T_COLOUR_COUNT 2
HOOK_ENUM_FUNCTIONS(t_colour);

enum t_paint_id {
	T_PAINT_UNKNOWN,
	T_PAINT_RED,
	T_PAINT_GREEN,
};

struct t_paint {
	hook_str text; /* as it came; absent if no value did */
	enum t_paint_id id;
};

#define T_PAINT_COUNT 2
HOOK_ENUM_FUNCTIONS(t_paint);

enum t_living_kind {
	T_LIVING_UNKNOWN, /* kept in raw */
	T_LIVING_CAT,
	T_LIVING_LIVING,
};

struct t_living {
	bool set;
	enum t_living_kind kind;
	union {
		hook_raw raw;
		struct t_cat *cat;
		struct t_living_itself *living;
	};
};
HOOK_FUNCTIONS(t_living, struct t_living);

enum t_item_kind {
	T_ITEM_UNKNOWN, /* kept in raw */
	T_ITEM_PLAIN,
	T_ITEM_BIG,
	T_ITEM_LIVING,
	T_ITEM_CAT,
	T_ITEM_ITEM,
};

struct t_item {
	bool set;
	enum t_item_kind kind;
	union {
		hook_raw raw;
		struct t_plain *plain;
		struct t_big *big;
		struct t_living living;
		struct t_cat *cat;
		struct t_item_itself *item;
	};
};
HOOK_FUNCTIONS(t_item, struct t_item);

struct t_item_itself {
	hook_str kind; /* required */
	hook_str name; /* required */
	struct hook_member *additional;
};

struct t_plain {
	hook_str kind; /* required */
	hook_str name; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_plain, struct t_plain);

struct t_big {
	hook_str kind; /* required */
	hook_str name; /* required */
	hook_int size; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_big, struct t_big);

struct t_living_itself {
	hook_str kind; /* required */
	hook_str name; /* required */
	hook_str sort;
	struct hook_member *additional;
};

struct t_cat {
	hook_str kind; /* required */
	hook_str name; /* required */
	hook_str sort;
	hook_int lives; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_cat, struct t_cat);

struct t_cart_items {
	struct t_item *items;
	size_t count;
};

enum t_cart_one_kind {
	T_CART_ONE_UNKNOWN, /* kept in raw */
	T_CART_ONE_ITEM,
	T_CART_ONE_NOTE,
};

struct t_cart_one {
	bool set;
	enum t_cart_one_kind kind;
	union {
		hook_raw raw;
		struct t_item item;
		struct t_note *note;
	};
};

struct t_cart {
	struct t_cart_items items;
	struct t_cart_one one;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_cart, struct t_cart);

struct t_note {
	hook_str text; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_note, struct t_note);

enum t_alarm_kind {
	T_ALARM_UNKNOWN, /* kept in raw */
	T_ALARM_LOUD,
	T_ALARM_ALARM,
};

struct t_alarm {
	bool set;
	enum t_alarm_kind kind;
	union {
		hook_raw raw;
		struct t_loud *loud;
		struct t_alarm_itself *alarm;
	};
};
HOOK_FUNCTIONS(t_alarm, struct t_alarm);

struct t_alarm_itself {
	hook_str level;
	struct hook_member *additional;
};

struct t_loud {
	hook_str level;
	hook_int volume; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_loud, struct t_loud);

struct t_varnish {
	hook_str text; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_varnish, struct t_varnish);

struct t_pot {
	struct t_paint of;
	struct t_varnish *over;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_pot, struct t_pot);

#ifdef __cplusplus
}
#endif

#endif
