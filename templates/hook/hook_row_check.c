/* SPDX-License-Identifier: 0BSD */
/*
 * Checking by rows: what a schema says of a value, where the value is in hand.
 *
 * A check never changes a value, and does not follow what it does not have to:
 * a value that is read or written is checked on the way.
 *
 * Invariant: an object is checked by the rows of an object's type.
 */
#include "hook_engine.h"

#include <string.h>

/* ---- objects ---- */

/* The members of one object, and how far its check goes. */
struct members {
	struct hook_check *check;
	struct hook_frame frame;
	const struct hook_type *type;
	const char *value;
	const struct hook_member *additional;
	enum hook_reach reach;
};

static void at_name(struct members *m, hook_str name)
{
	m->frame.name = name.ptr;
	m->frame.index = name.len;
}

static bool is_unsent(const struct members *m, const struct hook_row *row)
{
	return hook_row_unsent(row, m->check->direction);
}

/* What is not sent is as if it were not there. */
static bool is_present(const struct members *m, const struct hook_row *row)
{
	return !is_unsent(m, row) &&
	       (hook_row_is_null(row, m->value) ||
		hook_row_is_there(row, m->value + row->at));
}

/* A member of the wrong type is there; one that is not sent is not missed. */
static bool has_name(const struct members *m, struct hook_name name,
		     bool absent)
{
	int32_t index = hook_row_find(m->type, name.ptr, name.len);

	if (index >= 0 && is_unsent(m, &m->type->rows[index]))
		return !absent;
	if (index >= 0 && is_present(m, &m->type->rows[index]))
		return true;
	return hook_has_member(m->additional, name.ptr, name.len);
}

/*
 * Do all terms of a branch hold, or one of the branches? See struct
 * hook_together.
 */
static void check_together(struct members *m,
			   const struct hook_together *together)
{
	size_t i = 0, holding = 0;
	const struct hook_presence *name;
	unsigned branch, term;
	bool holds, all;

	while (i < together->count) {
		branch = together->names[i].branch;
		holds = true;
		while (i < together->count &&
		       together->names[i].branch == branch) {
			name = &together->names[i];
			term = name->term;
			all = true;
			for (; i < together->count &&
			       together->names[i].branch == branch &&
			       together->names[i].term == term;
			     i++)
				all = all &&
				      has_name(m, together->names[i].name,
					       name->absent);
			holds = holds && all != name->absent;
		}
		holding += holds;
	}
	if (together->one ? holding != 1 : holding == 0)
		hook_check_fail(m->check, together->keyword,
				"members that must be there together are not");
}

static size_t count_members(const struct members *m)
{
	const struct hook_member *other = m->additional;
	size_t count = 0;
	int32_t index;
	uint32_t i;

	/* Those of the wrong type are here, too. */
	for (; other; other = other->next) {
		index = hook_row_find(m->type, other->name.ptr,
				      other->name.len);
		count += index < 0 || !is_unsent(m, &m->type->rows[index]);
	}
	for (i = 0; i < m->type->count; i++)
		count += is_present(m, &m->type->rows[i]);
	if (m->type->of.each)
		count += hook_items_of(m->type->of.each, m->value).count;
	return count;
}

/* Checks what the schema says of all members at once. */
static void check_whole(struct members *m)
{
	const struct hook_limit *limit = hook_type_limits(m->type);

	for (; limit && limit->keyword; limit++) {
		if (limit->keyword == HOOK_TOGETHER)
			check_together(m, limit->of.together);
		else if (limit->keyword == HOOK_MIN_PROPERTIES &&
			 count_members(m) < limit->of.count)
			hook_check_fail(m->check, "minProperties",
					"the object has too few members");
		else if (limit->keyword == HOOK_MAX_PROPERTIES &&
			 count_members(m) > limit->of.count)
			hook_check_fail(m->check, "maxProperties",
					"the object has too many members");
	}
}

static void check_member(struct members *m, const struct hook_row *row)
{
	struct hook_check *c = m->check;
	bool null = hook_row_is_null(row, m->value);
	bool there = hook_row_is_there(row, m->value + row->at);
	bool unsent = is_unsent(m, row);

	m->frame.name = row->name;
	m->frame.index = row->length;
	if (row->forbidden && (there || null) && !unsent)
		hook_check_fail(c, "false", "this member must not be there");
	if (there && !null && !unsent && m->reach == HOOK_ALL_OF_IT)
		hook_check_value(c, row, m->value + row->at);
	if (!row->required || there || null || unsent)
		return;
	if (m->reach == HOOK_WHAT_IS_READ &&
	    hook_has_member(m->additional, row->name, row->length))
		return;
	hook_check_fail(c, "required", "a required member is missing");
}

static void check_names(struct members *m, const struct hook_row *row)
{
	const struct hook_member *other = m->additional;
	const struct hook_each *each = m->type->of.each;
	struct hook_items entries;
	hook_str name;
	size_t i;

	/* Names that have a row are here where the value has the wrong type. */
	for (; other; other = other->next) {
		if (hook_row_find(m->type, other->name.ptr, other->name.len) >=
		    0)
			continue;
		at_name(m, other->name);
		hook_check_value(m->check, row, &other->name);
	}
	if (each == NULL)
		return;
	entries = hook_items_of(each, m->value);
	for (i = 0; i < entries.count; i++) {
		memcpy(&name, entries.items + i * each->size, sizeof name);
		at_name(m, name);
		hook_check_value(m->check, row, &name);
	}
}

/*
 * An item, an entry or a branch that is absent would be sent as null. Any JSON
 * may be that, and a choice says itself what it is.
 */
static bool lacks(const struct hook_row *row, const void *at)
{
	return row->kind != HOOK_IS_RAW && row->kind != HOOK_IS_CHOICE &&
	       !row->nullable && !hook_row_is_there(row, at);
}

static void fail_absent(struct hook_check *c)
{
	hook_check_fail_as(c, HOOK_TYPE, "type",
			   "this is absent, and cannot be null");
}

static void check_entries(struct members *m, const struct hook_each *each)
{
	struct hook_items entries = hook_items_of(each, m->value);
	const char *at;
	hook_str name;
	size_t i;

	for (i = 0; i < entries.count; i++) {
		at = entries.items + i * each->size;
		memcpy(&name, at, sizeof name);
		at_name(m, name);
		if (each->patterns && !hook_matches_any(each->patterns, name))
			hook_check_fail(m->check, "patternProperties",
					"no pattern matches this name");
		at += each->value.at;
		if (m->reach != HOOK_ALL_OF_IT)
			continue;
		if (lacks(&each->value, at))
			fail_absent(m->check);
		else if (hook_row_is_there(&each->value, at))
			hook_check_value(m->check, &each->value, at);
	}
}

/* Should it have been an entry? */
static bool is_entry(const struct hook_type *type, hook_str name)
{
	const struct hook_each *each = type->of.each;

	return each && (each->patterns == NULL ||
			hook_matches_any(each->patterns, name));
}

/*
 * The value of a row or entry has the wrong type, which was reported when it
 * was read.
 */
static void check_others(struct members *m)
{
	const struct hook_member *other = m->additional;

	for (; other; other = other->next) {
		at_name(m, other->name);
		if (hook_row_find(m->type, other->name.ptr, other->name.len) >=
			    0 ||
		    is_entry(m->type, other->name)) {
			if (m->reach != HOOK_WHAT_IS_READ)
				hook_check_fail_as(
					m->check, HOOK_TYPE, "type",
					"this member has the wrong type");
		} else if (m->type->closed) {
			hook_check_fail(m->check,
					m->type->sealed
						? "unevaluatedProperties"
						: "additionalProperties",
					"the schema has no such member");
		}
	}
}

static void check_object(struct hook_check *c, const struct hook_type *type,
			 const void *value, enum hook_reach reach)
{
	const struct hook_limit *limit = hook_type_limits(type);
	struct members m;
	uint32_t i;

	HOOK_ASSERT(type->kind == HOOK_IS_OBJECT);
	m.check = c;
	m.type = type;
	m.value = (const char *)value;
	m.reach = reach;
	memcpy(&m.additional, m.value + type->additional, sizeof m.additional);
	check_whole(&m);
	if (!hook_check_down(c, &m.frame, type))
		return;
	for (i = 0; i < type->count; i++)
		check_member(&m, &type->rows[i]);
	c->names = true;
	for (; limit && limit->keyword; limit++)
		if (limit->keyword == HOOK_PROPERTY_NAMES)
			check_names(&m, limit->of.names);
	c->names = false;
	if (type->of.each)
		check_entries(&m, type->of.each);
	check_others(&m);
	hook_check_up(c);
}

/* ---- lists and tuples ---- */

/* Items of any other type are compared as they are written. */
static void check_unique_json(struct hook_check *c,
			      const struct hook_type *type, const void *value)
{
	struct hook_arena arena;
	struct hook_error error;
	struct hook_writer w;
	struct hook_reader r;
	struct hook_list l;
	hook_raw *items = NULL;
	hook_str text;
	size_t count = 0;

	hook_arena_init(&arena, SIZE_MAX);
	hook_writer_start(&w, &arena, HOOK_BOTH, &error);
	hook_write_items(&w, type, value);
	text = hook_writer_finish(&w);
	if (text.ptr) {
		hook_reader_start(&r, &arena, text.ptr, text.len, NULL, &error);
		hook_list_begin(&r, &l, sizeof *items);
		while (hook_list_next(&r, &l))
			hook_read_raw(&r, (hook_raw *)l.item);
		items = (hook_raw *)hook_list_end(&r, &l, &count);
	}
	if (error.code == HOOK_OK)
		hook_check_unique_raw(c, items, count);
	else
		hook_check_fail_as(c, error.code, "uniqueItems", error.reason);
	hook_arena_free(&arena);
}

static void check_unique(struct hook_check *c, const struct hook_type *type,
			 const void *value)
{
	const struct hook_each *each = type->of.each;
	struct hook_items list = hook_items_of(each, value);
	const void *items = list.items;
	uint8_t kind = each->value.kind;

	if (type->kind == HOOK_IS_TUPLE || kind > HOOK_IS_ENUM)
		check_unique_json(c, type, value);
	else if (kind == HOOK_IS_INT)
		hook_check_unique_int(c, (const hook_int *)items, list.count);
	else if (kind == HOOK_IS_UINT)
		hook_check_unique_uint(c, (const hook_uint *)items, list.count);
	else if (kind == HOOK_IS_BOOL)
		hook_check_unique_bool(c, (const hook_bool *)items, list.count);
	else if (kind == HOOK_IS_NUMBER)
		hook_check_unique_num(c, (const hook_num *)items, list.count);
	else if (kind == HOOK_IS_RAW)
		hook_check_unique_raw(c, (const hook_raw *)items, list.count);
	else
		hook_check_unique_str(c, items, list.count, each->size);
}

/* Checks the first items of a tuple, then all others. */
static void check_items(struct hook_check *c, const struct hook_type *type,
			const char *value)
{
	const struct hook_each *each = type->of.each;
	size_t count = type->count ? hook_tuple_count(type, value) : 0, i;
	struct hook_items list = hook_items_of(each, value);
	const struct hook_row *row = type->rows;
	struct hook_frame frame;
	const char *at;

	if (!hook_check_down(c, &frame, type))
		return;
	for (i = 0; i < type->count && i < count; i++, row++) {
		frame.index = i;
		at = value + row->at;
		if (hook_row_is_there(row, at))
			hook_check_value(c, row, at);
		else if (lacks(row, at) && !hook_row_is_null(row, value))
			fail_absent(c);
	}
	for (i = 0; i < list.count; i++) {
		frame.index = type->count + i;
		at = list.items + i * each->size;
		if (lacks(&each->value, at))
			fail_absent(c);
		else if (!each->value.nullable ||
			 hook_row_is_there(&each->value, at))
			hook_check_value(c, &each->value, at);
	}
	hook_check_up(c);
}

static void check_list(struct hook_check *c, const struct hook_type *type,
		       const void *value, enum hook_reach reach)
{
	const struct hook_limit *limit = hook_type_limits(type);
	const struct hook_row *row = &type->of.each->value;
	size_t count;

	for (; limit && limit->keyword; limit++) {
		count = hook_tuple_count(type, value);
		if (limit->keyword == HOOK_MIN_ITEMS)
			hook_check_min_items(c, count, limit->of.count);
		else if (limit->keyword == HOOK_MAX_ITEMS)
			hook_check_max_items(c, count, limit->of.count);
		else
			check_unique(c, type, value);
	}
	if (reach == HOOK_ALL_OF_IT &&
	    (type->count > 0 || row->kind >= HOOK_IS_ENUM || row->format ||
	     row->of.limits || (row->kind != HOOK_IS_RAW && !row->nullable)))
		check_items(c, type, (const char *)value);
}

/* ---- any of them ---- */

static void check_enum(struct hook_check *c, const struct hook_type *type,
		       const struct hook_enum *value, enum hook_reach reach)
{
	int id = value->id;

	if (reach != HOOK_WHAT_IS_READ)
		id = hook_enum_find(type, value->text.ptr, value->text.len);
	if (id == 0)
		hook_check_fail(c, "enum", "this is none of the values");
}

static void check_choice(struct hook_check *c, const struct hook_type *type,
			 const char *value, enum hook_reach reach)
{
	const struct hook_row *branch = hook_choice_branch(type, value);

	if (branch == NULL && type->several)
		hook_check_fail_as(c, HOOK_TYPE, "type",
				   "this is of none of the types");
	else if (branch == NULL)
		hook_check_fail(c, type->any_of ? "anyOf" : "oneOf",
				"no branch of the choice fits");
	else if (reach == HOOK_ALL_OF_IT && lacks(branch, value + branch->at))
		fail_absent(c);
	else if (reach == HOOK_ALL_OF_IT)
		hook_check_value(c, branch, value + branch->at);
}

static void check_rows(struct hook_check *c, const struct hook_type *type,
		       const void *value, enum hook_reach reach)
{
	switch (type->kind) {
	case HOOK_IS_OBJECT:
		check_object(c, type, value, reach);
		break;
	case HOOK_IS_LIST:
	case HOOK_IS_TUPLE:
		check_list(c, type, value, reach);
		break;
	case HOOK_IS_CHOICE:
		check_choice(c, type, (const char *)value, reach);
		break;
	default:
		check_enum(c, type, (const struct hook_enum *)value, reach);
		break;
	}
}

void hook_check_type(struct hook_check *c, const struct hook_type *type,
		     const void *value, enum hook_reach reach)
{
	const struct hook_letter *letter = hook_type_letter(type);
	struct hook_verdict verdict;

	if (letter == NULL || reach != HOOK_ALL_OF_IT || c->judged) {
		check_rows(c, type, value, reach);
		return;
	}
	hook_letter_check(c, type, value, &verdict);
	c->judged = true;
	c->types_only = !hook_letter_checks(letter, &verdict);
	if (letter->rows != HOOK_ROWS_NONE)
		check_rows(c, type, value, reach);
	c->judged = c->types_only = false;
	hook_letter_end(c, &verdict);
}

void hook_check_value(struct hook_check *c, const struct hook_row *row,
		      const void *at)
{
	if (row->kind < HOOK_IS_ENUM)
		hook_check_limits(c, row, at);
	else if (hook_row_struct(row, at))
		hook_check_type(c, row->of.type, hook_row_struct(row, at),
				HOOK_ALL_OF_IT);
}

bool hook_check(const struct hook_type *type, const void *value,
		const struct hook_options *options, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, options, error);
	c.root = type;
	c.lenient = false;
	if (!hook_type_is_null(type, value))
		hook_check_type(&c, type, value, HOOK_ALL_OF_IT);
	return c.failures == 0;
}
