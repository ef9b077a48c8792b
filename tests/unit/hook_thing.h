/* SPDX-License-Identifier: MIT */
/*
 * A type with a member of each kind, itself among them: read, and written for
 * comparison.
 */
#ifndef HOOK_THING_H
#define HOOK_THING_H

#include "hook_engine.h"
#include "hook_suite.h"

struct entry {
	hook_str name;
	hook_int value;
};

struct bag {
	struct entry *items;
	size_t count;
	hook_str label;
	struct hook_member *additional;
};

struct thing {
	hook_str text;
	hook_bool flag;
	hook_int whole;
	hook_uint size;
	hook_num number;
	hook_str_list texts;
	hook_int_list wholes;
	struct thing *child;
	bool child_is_null;
	struct thing *things;
	size_t things_count;
	struct bag *bag;
	hook_raw any;
	struct hook_member *additional;
};

enum member {
	A_TEXT,
	A_FLAG,
	A_WHOLE,
	A_SIZE,
	A_NUMBER,
	A_TEXTS,
	A_WHOLES,
	A_CHILD,
	A_THINGS,
	A_BAG,
	ANYTHING,
	MEMBERS
};

static const struct hook_type thing_schema;
static const struct hook_type texts_schema = {LIST_OF(hook_str, TEXT)};
static const struct hook_type wholes_schema = {LIST_OF(hook_int, INT, OR_NULL)};
static const struct hook_type things_schema = {
	LIST_OF(struct thing, STRUCT(thing))};

#define HERE struct bag
static const struct hook_row bag_rows[] = {MEMBER("label", label, TEXT)};
static const struct hook_type bag_schema = {OBJECT_OF(bag_rows),
					    ENTRIES(items, struct entry, INT,
						    OR_NULL),
					    OTHERS_IN(additional)};
#undef HERE

#define HERE struct thing
static const struct hook_row thing_rows[] = {
	MEMBER("text", text, TEXT),
	MEMBER("flag", flag, BOOL),
	MEMBER("whole", whole, INT),
	MEMBER("size", size, UINT),
	MEMBER("number", number, NUMBER),
	MEMBER("texts", texts, LIST(texts)),
	MEMBER("wholes", wholes, LIST(wholes)),
	MEMBER("child", child, OBJECT(thing), NULLABLE(child)),
	MEMBER("things", things, LIST(things)),
	MEMBER("bag", bag, OBJECT(bag)),
	MEMBER("any", any, RAW),
};
static const char *const thing_names[] = {"text",   "flag",  "whole",  "size",
					  "number", "texts", "wholes", "child",
					  "things", "bag",   "any"};
static const uint16_t thing_order[] = {ANYTHING, A_BAG,    A_FLAG,  A_SIZE,
				       A_TEXT,   A_CHILD,  A_TEXTS, A_WHOLE,
				       A_NUMBER, A_THINGS, A_WHOLES};
static const struct hook_type thing_schema = {OBJECT_OF(thing_rows),
					      ORDER(thing_order),
					      OTHERS_IN(additional)};
#undef HERE

#endif
