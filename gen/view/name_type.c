/* SPDX-License-Identifier: MIT */
/*
 * What each type is called: as the document calls it, or after where it
 * stands.
 *
 * Invariant: named components come before what stands inline, and each is
 * sorted by its text: the order of the document decides nothing.
 */
#include "private.h"

#include <stdlib.h>
#include <string.h>

/* All that templates make of a type's name, by its kind. */
#define FUNCTIONS                                                 \
	"*_read", "*_read_in_place", "*_read_lenient", "*_check", \
		"*_check_all", "*_write", "*_write_unchecked", "*_default"
#define INNER  "*_read_value", "*_fill_value", "*_write_value", "*_check_value"
#define LOCALS "read_*", "write_*", "check_*", "fill_*", "try_*"

static const char *const names_of_enum[] = {"*",    "*_id", "*_text", "*_find",
					    "*_of", INNER,  NULL};
static const char *const names_of_choice[] = {"*", "*_kind", FUNCTIONS, INNER,
					      NULL};
static const char *const names_of_map[] = {"*", "*_entry", FUNCTIONS, INNER,
					   NULL};
static const char *const names_of_others[] = {"*", FUNCTIONS, INNER, NULL};
static const char *const constants_of_enum[] = {"*_UNKNOWN", "*_COUNT", NULL};
static const char *const constants_of_choice[] = {"*_UNKNOWN", NULL};
static const char *const locals_of_type[] = {LOCALS,    "*_list",     "*_order",
					     "*_names", "is_entry_*", "name_*",
					     "*_rules", "count_*",    NULL};

static const struct name_family *family_of(const struct type *type)
{
	static const struct name_family of_enum = {names_of_enum,
						   constants_of_enum};
	static const struct name_family of_choice = {names_of_choice,
						     constants_of_choice};
	static const struct name_family of_map = {names_of_map, NULL};
	static const struct name_family of_others = {names_of_others, NULL};

	if (type->kind == TYPE_ENUM)
		return &of_enum;
	if (type->kind == TYPE_CHOICE)
		return &of_choice;
	return type->entry ? &of_map : &of_others;
}

const char *name_operation(struct maker *m, const struct operation *operation)
{
	struct buf words = {m->arena, NULL, 0, 0};

	if (operation->id.ptr)
		return name_snake(m->arena, operation->id);
	buf_add_str(&words, operation->method);
	buf_add_str(&words, operation->path);
	return name_snake(m->arena, buf_str(&words));
}

static const char *type_name(struct maker *m, const struct type *type,
			     unsigned depth);

/* X_request is a function of the operation X: its body is X_body. */
static const char *origin_word(struct maker *m, const struct origin *origin,
			       size_t index)
{
	if (origin->operation && index == 0 &&
	    str_is(origin->words[0], "request"))
		return "body";
	return name_snake(m->arena, origin->words[index]);
}

/* Where an inline type stands, from its holder's name on. */
static const char *origin_name(struct maker *m, const struct origin *origin,
			       unsigned depth)
{
	struct buf name = {m->arena, NULL, 0, 0};
	size_t i;

	if (origin->type)
		buf_add_text(&name, type_name(m, origin->type, depth + 1));
	else if (origin->operation)
		buf_add_text(&name, name_operation(m, origin->operation));
	else if (origin->event)
		buf_add_format(&name, "%s_event",
			       name_snake(m->arena, origin->event->name));
	for (i = 0; i < origin->word_count; i++)
		buf_add_format(&name, "%s%s", name.len ? "_" : "",
			       origin_word(m, origin, i));
	return name.len ? name.ptr : "value";
}

/* Of several places the shortest name, then the first by letters. */
static const char *type_name(struct maker *m, const struct type *type,
			     unsigned depth)
{
	struct view_type *view = type->mark;
	const char *best = NULL, *name;
	size_t i;

	if (view && view->wanted)
		return view->wanted;
	if (type->rename.ptr)
		return name_snake(m->arena, type->rename);
	if (type->component.ptr)
		return name_snake(m->arena, type->component);
	if (depth > 32)
		return "deep";
	for (i = 0; i < type->origin_count; i++) {
		name = origin_name(m, &type->origins[i], depth);
		if (!best || strlen(name) < strlen(best) ||
		    (strlen(name) == strlen(best) && strcmp(name, best) < 0))
			best = name;
	}
	if (!best)
		best = "value";
	/* Asked for again by every type below it. */
	if (view && depth < 32)
		view->wanted = best;
	return best;
}

static str type_text(const struct type *type)
{
	if (type->rename.ptr)
		return type->rename;
	return type->component;
}

static const char *cut(struct maker *m, const char *name)
{
	if (strlen(name) <= NAME_ROOM)
		return name;
	return arena_format(m->arena, "%.*s_%08x", NAME_ROOM, name,
			    (unsigned)str_hash(str_from(name)));
}

static void settle(struct maker *m, struct view_type *view, const char *stem)
{
	view->c_name = arena_format(m->arena, "%s_%s", m->prefix, stem);
	view->C_NAME = name_upper(m->arena, view->c_name);
	view->name = name_local(m, stem, locals_of_type);
}

/* As it is wanted: true if that was free. */
static bool settle_first(struct maker *m, struct view_type *view)
{
	const char *name = cut(m, view->name);

	if (!name_try(m, name, family_of(view->type)))
		return false;
	settle(m, view, name);
	return true;
}

/* Or else as the document writes it, or by what it is, or by its place. */
static void settle_other(struct maker *m, struct view_type *view)
{
	str text = type_text(view->type);
	const char *name = cut(m, view->name), *stems[4] = {NULL};
	size_t count = 0;

	if (text.ptr)
		stems[count++] = name_exact(m->arena, text);
	stems[count++] = arena_format(m->arena, "%s_type", name);
	stems[count] = arena_format(m->arena, "%s_%08x", name,
				    (unsigned)str_hash(doc_node_pointer(
					    m->arena, view->type->node)));
	settle(m, view, name_take(m, stems, family_of(view->type)));
}

static int by_name(const void *a, const void *b)
{
	const struct view_type *x = *(struct view_type *const *)a;
	const struct view_type *y = *(struct view_type *const *)b;
	str first = type_text(x->type), second = type_text(y->type);
	int order;

	if (!first.ptr != !second.ptr)
		return first.ptr ? 1 : -1;
	order = str_compare(first, second);
	return order ? order : strcmp(x->name, y->name);
}

/* A name that is free goes to who wants it before it serves as another's. */
static void settle_all(struct maker *m, struct view_type **views, size_t count)
{
	size_t i, left = 0;

	for (i = 0; i < count; i++)
		if (!settle_first(m, views[i]))
			views[left++] = views[i];
	for (i = 0; i < left; i++)
		settle_other(m, views[i]);
}

void name_types(struct maker *m)
{
	struct view_type **views =
		arena_alloc(m->arena, (m->type_count + 1) * sizeof *views);
	const char **wanted;
	size_t i, unnamed = 0;

	for (i = 0; i < m->type_count; i++)
		views[i] = m->order[i];
	wanted = arena_alloc(m->arena, (m->type_count + 1) * sizeof *wanted);
	for (i = 0; i < m->type_count; i++)
		wanted[i] = type_name(m, views[i]->type, 0);
	for (i = 0; i < m->type_count; i++)
		views[i]->name = wanted[i];
	qsort(views, m->type_count, sizeof *views, by_name);
	while (unnamed < m->type_count && !type_text(views[unnamed]->type).ptr)
		unnamed++;
	settle_all(m, views + unnamed, m->type_count - unnamed);
	settle_all(m, views, unnamed);
}
