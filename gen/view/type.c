/* SPDX-License-Identifier: MIT */
/*
 * What a type is called and declared as in C, for all who hold one.
 *
 * Nothing here makes the view of another type.
 */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

struct view_type *view_type_of(const struct type *type)
{
	return type->mark;
}

/* A type that the runtime has; false: one that is emitted. */
static bool set_scalar(struct view_value *value, enum type_kind kind)
{
	switch (kind) {
	case TYPE_ANY:
		value->raw = true;
		break;
	case TYPE_BOOLEAN:
		value->boolean = true;
		break;
	case TYPE_INTEGER:
		value->integer = true;
		break;
	case TYPE_UNSIGNED:
		value->unsigned_ = true;
		break;
	case TYPE_NUMBER:
		value->number = true;
		break;
	case TYPE_STRING:
		value->text = true;
		break;
	case TYPE_TIME:
		value->time = true;
		break;
	case TYPE_DATE:
		value->date = true;
		break;
	case TYPE_ENUM:
	case TYPE_OBJECT:
	case TYPE_LIST:
	case TYPE_TUPLE:
	case TYPE_CHOICE:
	default:
		return false;
	}
	return true;
}

bool view_is_scalar(const struct type *type)
{
	struct view_value unused;

	return set_scalar(&unused, type->kind);
}

struct view_value view_value_of(const struct type *type)
{
	struct view_type *view = type->mark;
	struct view_value value = {0};

	if (set_scalar(&value, type->kind))
		return value;
	value.c_name = view->c_name;
	value.enumeration = type->kind == TYPE_ENUM;
	value.list = type->kind == TYPE_LIST;
	value.choice = type->kind == TYPE_CHOICE;
	value.object = type->kind == TYPE_OBJECT;
	value.tuple = type->kind == TYPE_TUPLE;
	/* A tuple, too: it is NULL after a list that does not fit. */
	value.pointer = value.object || value.tuple;
	value.own_struct = !value.list || !view_is_scalar(schema_item(type));
	if (value.list)
		value.of = &view->item.value;
	return value;
}

/* "hook_str" and so on; "struct X", "hook_str_list", and a star. */
size_t view_value_width(const struct view_value *value)
{
	size_t width = value->boolean || value->unsigned_ || value->time ||
				       value->date
			       ? strlen("hook_uint")
			       : strlen("hook_int");

	if (value->own_struct)
		width = strlen("struct ") + strlen(value->c_name);
	else if (value->list)
		width = view_value_width(value->of) + strlen("_list");
	return width + (value->pointer ? 2 : 0);
}

struct view_value view_value_behind(const struct type *type)
{
	struct view_value value = view_value_of(type);

	value.pointer = true;
	return value;
}

/* ---- names tables ---- */

static int by_length(const void *a, const void *b, void *all)
{
	const str *texts = all;
	const str x = texts[*(const uint32_t *)a];
	const str y = texts[*(const uint32_t *)b];

	if (x.len != y.len)
		return x.len < y.len ? -1 : 1;
	return x.len ? memcmp(x.ptr, y.ptr, x.len) : 0;
}

void view_names_order(struct maker *m, struct view_names *names,
		      const str *texts, size_t count)
{
	struct buf order = {m->arena, NULL, 0, 0};
	struct arena *aside;
	uint32_t *indexes;

	if (count <= VIEW_FEW_NAMES)
		return;
	aside = arena_aside(m->arena);
	indexes = arena_alloc(aside, count * sizeof *indexes);
	for (uint32_t i = 0; i < count; i++)
		indexes[i] = i;
	qsort_r(indexes, count, sizeof *indexes, by_length,
		(void *)(uintptr_t)texts);
	for (uint32_t i = 0; i < count; i++)
		buf_add_format(&order, "%s%u", i ? ", " : "",
			       (unsigned)indexes[i]);
	arena_free(aside);
	names->order = buf_str(&order).ptr;
	names->wide = count > UINT16_MAX;
}

void view_names_hash(struct maker *m, struct view_names *names,
		     const str *texts, size_t count)
{
	names->slots = view_hash_names(m, texts, count, &names->seed);
	if (!names->slots)
		view_names_order(m, names, texts, count);
}

void view_names_share(struct maker *m, struct view_names *names,
		      struct view_list *values, const char *name,
		      const str *texts)
{
	struct view_enum_value *value;

	for (size_t i = 0; i < values->count; i++) {
		value = values->items[i];
		value->json = view_literal_of(m->arena, texts[i]);
	}
	names->names = *values;
	names->name = name;
	names->name_count = view_number(m, (int64_t)values->count);
}

void view_names_fill(struct maker *m, struct view_names *names,
		     const char *name, const str *texts, size_t count)
{
	struct view_list list = {NULL, 0};

	for (size_t i = 0; i < count; i++)
		view_add(m, &list, ARENA_NEW(m->arena, struct view_enum_value));
	view_names_share(m, names, &list, name, texts);
}
