/* SPDX-License-Identifier: MIT */
/*
 * What a type is called and declared as in C, for all who hold one.
 *
 * Invariant: nothing here makes the view of another type.
 */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

struct view_type *view_type_of(const struct type *type)
{
	return type->mark;
}

static struct view_value scalar(const char *type, const char *presence)
{
	struct view_value value = {type, " ", presence, "", false};

	return value;
}

const char *view_type_noun(enum type_kind kind, const char **presence)
{
	*presence = ".text.ptr";
	switch (kind) {
	case TYPE_BOOLEAN:
		*presence = ".set";
		return "bool";
	case TYPE_INTEGER:
		*presence = ".set";
		return "int";
	case TYPE_UNSIGNED:
		*presence = ".set";
		return "uint";
	case TYPE_NUMBER:
		return "num";
	case TYPE_TIME:
		return "time";
	case TYPE_DATE:
		return "date";
	case TYPE_STRING:
		*presence = ".ptr";
		return "str";
	case TYPE_ANY:
		*presence = ".ptr";
		return "raw";
	case TYPE_ENUM:
	case TYPE_OBJECT:
	case TYPE_LIST:
	case TYPE_TUPLE:
	case TYPE_CHOICE:
	default:
		return NULL;
	}
}

struct view_value view_value_of(struct maker *m, const struct type *type)
{
	const struct view_type *view = type->mark;
	const char *presence;
	const char *noun = view_type_noun(type->kind, &presence);
	struct view_value value;

	if (noun)
		return scalar(arena_format(m->arena, "hook_%s", noun),
			      presence);
	value = scalar(view->struct_, ".text.ptr");
	value.amp = "&";
	if (type->kind == TYPE_LIST)
		value.presence = ".items";
	if (type->kind == TYPE_CHOICE)
		value.presence = ".set";
	if (type->kind == TYPE_OBJECT) {
		value.type = arena_format(m->arena, "%s *", view->struct_);
		value.space = value.presence = value.amp = "";
		value.object = true;
	}
	/* Its reader makes it: a list that does not fit leaves none. */
	if (type->kind == TYPE_TUPLE) {
		value.type = arena_format(m->arena, "%s *", view->struct_);
		value.space = value.presence = value.amp = "";
	}
	return value;
}

/* ---- names tables ---- */

struct sorter {
	str text;
	size_t index;
};

static int by_length(const void *a, const void *b)
{
	const struct sorter *x = a, *y = b;

	if (x->text.len != y->text.len)
		return x->text.len < y->text.len ? -1 : 1;
	return x->text.len ? memcmp(x->text.ptr, y->text.ptr, x->text.len) : 0;
}

/* So few are compared one by one. */
#define FEW 8

/* The order of names by length, then bytes, if they are many. */
static void order_names(struct maker *m, struct view_names *names,
			const str *texts, size_t count)
{
	struct sorter *sorters =
		arena_alloc(m->arena, (count + 1) * sizeof *sorters);
	struct buf order = {m->arena, NULL, 0, 0};
	size_t i;

	if (count <= FEW)
		return;
	for (i = 0; i < count; i++) {
		sorters[i].text = texts[i];
		sorters[i].index = i;
	}
	qsort(sorters, count, sizeof *sorters, by_length);
	for (i = 0; i < count; i++)
		buf_add_format(&order, "%s%zu", i ? ", " : "",
			       sorters[i].index);
	names->order = order.ptr;
	names->wide = count > UINT16_MAX;
	names->width = names->wide ? "32" : "16";
}

void view_names_fill(struct maker *m, struct view_names *names,
		     const char *name, const str *texts, size_t count)
{
	struct view_enum_value *item;
	size_t i;

	for (i = 0; i < count; i++) {
		item = ARENA_NEW(m->arena, struct view_enum_value);
		item->json = view_literal_of(m->arena, texts[i]);
		view_add(m, &names->names, item);
	}
	names->name = name;
	names->name_count = view_number(m, (int64_t)count);
	order_names(m, names, texts, count);
}

/* ---- lists ---- */

/* What may be null stands behind a pointer. */
void view_items(struct maker *m, struct view_type *view)
{
	const struct type *type = view->type;
	struct view_value item = view_value_of(m, type->item);

	view->item_type = item.type;
	view->item_space = item.space;
	if (item.object && !type->item_nullable) {
		view->item_type = view_type_of(type->item)->struct_;
		view->item_space = " ";
	}
	view->item_row = view_row_of(m, type->item, type->item_nullable, true);
}
