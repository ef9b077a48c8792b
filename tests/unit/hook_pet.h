/* SPDX-License-Identifier: MIT */
/*
 * What the tests of typed reading share: a pet, whose type is as hookc emits
 * it, read strictly and leniently.
 */
#ifndef HOOK_PET_H
#define HOOK_PET_H

#include "hook_engine.h"
#include "hook_suite.h"

#define CEILING ((size_t)1 << 24)

static struct hook_error error;
static struct hook_error errors[8];
static struct hook_report report;

static const struct hook_options mildly = {.lenient = true, .report = &report};

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
static const struct hook_type kind_schema = {ENUM_OF(kind_list)};
static const struct hook_type tags_schema = {LIST_OF(hook_str, TEXT)};
static const struct hook_type sizes_schema = {LIST_OF(hook_int, INT, OR_NULL)};

#define HERE struct owner
static const struct hook_type owner_schema;
static const struct hook_row owner_rows[] = {
	MEMBER("name", name, TEXT),
	MEMBER("age", age, INT),
	MEMBER("boss", boss, OBJECT(owner)),
};
static const struct hook_type owner_schema = {OBJECT_OF(owner_rows),
					      OTHERS_IN(additional)};
#undef HERE

static const struct hook_type owners_schema = {
	LIST_OF(struct owner, STRUCT(owner))};

#define HERE struct pet
static const struct hook_row pet_rows[] = {
	MEMBER("name", name, TEXT),
	MEMBER("good", good, BOOL),
	MEMBER("age", age, INT),
	MEMBER("steps", steps, UINT),
	MEMBER("weight", weight, NUMBER),
	MEMBER("seen", seen, TIME),
	MEMBER("born", born, DATE),
	MEMBER("kind", kind_text, ENUM(kind)),
	MEMBER("tags", tags, LIST(tags)),
	MEMBER("sizes", sizes, LIST(sizes)),
	MEMBER("owner", owner, OBJECT(owner), NULLABLE(owner)),
	MEMBER("owners", owners, LIST(owners)),
	MEMBER("extra", extra, RAW),
};
static const uint16_t pet_order[] = {2, 6, 1, 7, 0, 5, 8, 12, 10, 9, 3, 11, 4};
static const struct hook_type pet_schema = {OBJECT_OF(pet_rows),
					    ORDER(pet_order),
					    OTHERS_IN(additional)};
#undef HERE

static inline void read_pet(struct hook_reader *r, struct pet *out)
{
	static const struct hook_row row = {.kind = STRUCT(pet)};

	memset(out, 0, sizeof *out);
	hook_read_value(r, &row, out);
}

static inline void read_owner(struct hook_reader *r, struct owner *out)
{
	static const struct hook_row row = {.kind = STRUCT(owner)};

	hook_read_value(r, &row, out);
}

static inline void read_owners(struct hook_reader *r, struct owners *out)
{
	static const struct hook_row row = {.kind = LIST(owners)};

	hook_read_value(r, &row, out);
}

/* ---- reading in one line ---- */

static struct pet pet;

static inline bool read_bytes(const char *json, size_t len, bool lenient)
{
	const struct hook_options options = {.lenient = lenient,
					     .report = &report};

	report.count = 0;
	return hook_read(&pet_schema, &pet, &arena, json, len, &options,
			 &error);
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
