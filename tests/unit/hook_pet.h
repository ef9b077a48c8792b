/* SPDX-License-Identifier: MIT */
/*
 * What the tests of typed reading share: a pet, whose type is as hookc emits
 * it, read strictly and leniently.
 */
#ifndef HOOK_PET_H
#define HOOK_PET_H

#include "hook_suite.h"

#define CEILING ((size_t)1 << 24)

static struct hook_error error;
static struct hook_error errors[8];
static struct hook_report report;

static inline void set_up(void)
{
	hook_arena_init(&arena, CEILING);
	memset(&error, 0, sizeof error);
	memset(errors, 0, sizeof errors);
	report.errors = errors;
	report.room = 8;
	report.count = 0;
}

static inline void tear_down(void)
{
	hook_arena_free(&arena);
}

/* ---- types as emitted: a pet, and its owner ---- */

struct owner {
	hook_str name;
	hook_int age;
	struct owner *boss;
	struct hook_member *additional;
};

struct owners {
	struct owner *items;
	size_t count;
};

struct pet {
	hook_str name;
	hook_bool good;
	hook_int age;
	hook_uint steps;
	hook_num weight;
	hook_time seen;
	hook_date born;
	hook_str kind_text;
	int kind;
	hook_str_list tags;
	hook_int_list sizes;
	struct owner *owner;
	bool owner_is_null;
	struct owners owners;
	hook_raw extra;
	struct hook_member *additional;
};

static const struct hook_name kind_list[] = {{HOOK_NAME("dog")},
					     {HOOK_NAME("cat")}};
static const uint16_t kind_order[] = {1, 0};
static const struct hook_names kind_names = {kind_list, kind_order, 2, false};

static const struct hook_name owner_list[] = {{HOOK_NAME("name")},
					      {HOOK_NAME("age")},
					      {HOOK_NAME("boss")}};
static const uint16_t owner_order[] = {1, 2, 0};
static const struct hook_names owner_names = {owner_list, owner_order, 3,
					      false};

static const struct hook_name pet_list[] = {
	{HOOK_NAME("name")},  {HOOK_NAME("good")},   {HOOK_NAME("age")},
	{HOOK_NAME("steps")}, {HOOK_NAME("weight")}, {HOOK_NAME("seen")},
	{HOOK_NAME("born")},  {HOOK_NAME("kind")},   {HOOK_NAME("tags")},
	{HOOK_NAME("sizes")}, {HOOK_NAME("owner")},  {HOOK_NAME("owners")},
	{HOOK_NAME("extra")}};
static const uint16_t pet_order[] = {2, 6, 1, 7, 0, 5, 8, 12, 10, 9, 3, 11, 4};
static const struct hook_names pet_names = {pet_list, pet_order, 13, false};

static inline void read_owner(struct hook_reader *r, struct owner *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &owner_names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->name);
			break;
		case 1:
			hook_read_int(r, &out->age);
			break;
		case 2:
			out->boss = hook_read_new(r, sizeof *out->boss);
			if (out->boss)
				read_owner(r, out->boss);
			break;
		}
}

static inline void read_owners(struct hook_reader *r, struct owners *out)
{
	struct hook_list l;

	hook_list_begin(r, &l, sizeof *out->items);
	while (hook_list_next(r, &l))
		read_owner(r, l.item);
	out->items = hook_list_end(r, &l, &out->count);
}

static inline void read_tags(struct hook_reader *r, hook_str_list *out)
{
	struct hook_list l;

	hook_list_begin(r, &l, sizeof *out->items);
	while (hook_list_next(r, &l))
		hook_read_str(r, l.item);
	out->items = hook_list_end(r, &l, &out->count);
}

static inline void read_sizes(struct hook_reader *r, hook_int_list *out)
{
	struct hook_list l;

	hook_list_begin(r, &l, sizeof *out->items);
	while (hook_list_next(r, &l))
		if (!hook_read_null(r, NULL))
			hook_read_int(r, l.item);
	out->items = hook_list_end(r, &l, &out->count);
}

static inline void read_pet_owner(struct hook_reader *r, struct pet *out)
{
	if (hook_read_null(r, &out->owner_is_null))
		return;
	out->owner = hook_read_new(r, sizeof *out->owner);
	if (out->owner)
		read_owner(r, out->owner);
}

static inline void read_pet_member(struct hook_reader *r, unsigned member,
				   struct pet *out)
{
	switch (member) {
	case 0:
		hook_read_str(r, &out->name);
		break;
	case 1:
		hook_read_bool(r, &out->good);
		break;
	case 2:
		hook_read_int(r, &out->age);
		break;
	case 3:
		hook_read_uint(r, &out->steps);
		break;
	case 4:
		hook_read_num(r, &out->weight);
		break;
	case 5:
		hook_read_time(r, &out->seen);
		break;
	case 6:
		hook_read_date(r, &out->born);
		break;
	case 7:
		out->kind = hook_read_enum(r, &out->kind_text, &kind_names);
		break;
	case 8:
		read_tags(r, &out->tags);
		break;
	case 9:
		read_sizes(r, &out->sizes);
		break;
	case 10:
		read_pet_owner(r, out);
		break;
	case 11:
		read_owners(r, &out->owners);
		break;
	case 12:
		hook_read_raw(r, &out->extra);
		break;
	}
}

static inline void read_pet(struct hook_reader *r, struct pet *out)
{
	struct hook_object o;

	memset(out, 0, sizeof *out);
	hook_object_begin(r, &o, &pet_names, &out->additional);
	while (hook_object_next(r, &o))
		read_pet_member(r, o.member, out);
}

/* ---- reading in one line ---- */

static struct pet pet;

static inline bool read_bytes(const char *json, size_t len, bool lenient)
{
	struct hook_reader r;

	report.count = 0;
	hook_reader_start(&r, &arena, json, len, &error,
			  lenient ? &report : NULL);
	read_pet(&r, &pet);
	return hook_reader_finish(&r);
}

static inline bool strictly(const char *json)
{
	return read_bytes(json, strlen(json), false);
}

static inline bool leniently(const char *json)
{
	return read_bytes(json, strlen(json), true);
}

static inline void check_raw(hook_raw value, const char *text)
{
	ck_assert_uint_eq(value.len, strlen(text));
	ck_assert_mem_eq(value.ptr, text, strlen(text));
}

static inline void check_error(enum hook_code code, const char *path,
			       size_t offset)
{
	ck_assert_int_eq(error.code, code);
	ck_assert_str_eq(error.path, path);
	ck_assert_uint_eq(error.offset, offset);
	ck_assert_ptr_nonnull(error.reason);
}

#endif
