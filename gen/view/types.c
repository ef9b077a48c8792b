/* SPDX-License-Identifier: MIT */
/*
 * The views of all types, each by its kind, and what is made of them together.
 *
 * Invariant: every type with a struct of its own has exactly one view, found
 * at its mark.
 */
#include "internal.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* A title that the type's name says already: "Event" of struct x_event. */
static bool is_in_name(struct maker *m, const struct view_type *view, str title)
{
	const char *word = view_name_snake(m->arena, title);
	size_t len = strlen(word), room = strlen(view->name);

	return len <= room && !strcmp(view->name + room - len, word);
}

static struct view_enum_value *enum_value_view(struct maker *m,
					       const struct view_type *view,
					       const struct enum_value *value,
					       const char *name)
{
	struct view_enum_value *made =
		ARENA_NEW(m->arena, struct view_enum_value);
	str description = schema_value_description(value);

	made->constant = view_name_constant(m, view->C_NAME, name);
	if (!description.len && view_comment_is_name(value->text, name))
		return made;
	made->shown = view_literal_bare(m->arena, description.len
							  ? description
							  : value->text);
	if (!*made->shown)
		made->shown = value->text.len ? "blanks" : "the empty text";
	return made;
}

/* The names are needed only until they are constants, so they stand aside. */
static void add_values(struct maker *m, struct view_type *view)
{
	const struct type *type = view->type;
	struct arena *aside = arena_aside(m->arena);
	str name, *spoken = arena_alloc(aside, (schema_value_count(type) + 1) *
						       sizeof *spoken);
	const char **names;

	for (size_t i = 0; i < schema_value_count(type); i++) {
		name = schema_value_name(&type->values[i]);
		spoken[i] = name.ptr ? name : type->values[i].text;
	}
	names = view_name_scope(aside, spoken, schema_value_count(type), true);
	for (size_t i = 0; i < schema_value_count(type); i++)
		view_add(m, &view->values,
			 enum_value_view(m, view, &type->values[i], names[i]));
	arena_free(aside);
}

static void add_names(struct maker *m, struct view_type *view)
{
	const struct type *type = view->type;
	struct arena *aside = arena_aside(m->arena);
	str *texts = arena_alloc(aside, (schema_value_count(type) + 1) *
						sizeof *texts);

	for (size_t i = 0; i < schema_value_count(type); i++)
		texts[i] = type->values[i].text;
	view_names_share(m, &view->names, &view->values, view->name, texts);
	if (schema_value_count(type) > VIEW_FEW_NAMES)
		view_names_hash(m, &view->names, texts,
				schema_value_count(type));
	arena_free(aside);
}

static void enum_view(struct maker *m, struct view_type *view)
{
	view->value_count =
		view_number(m, (int64_t)schema_value_count(view->type));
	add_values(m, view);
	add_names(m, view);
}

static void list_view(struct maker *m, struct view_type *view)
{
	const struct type *type = view->type;

	view->item =
		view_row_of(m, schema_item(type), type->item_nullable, true);
	view_row_limits(m, view);
}

/* Its names come before any view refers to it. */
static void spell(struct maker *m, struct view_type *view)
{
	const struct type *type = view->type;

	view->self = view_value_of(type);
	view->self.pointer = false;
	view->takes_null = type->nullable;
	view->composed = type->composed;
	if (type->letter)
		view->letter =
			arena_format(m->arena, "%s_letter", view->c_name);
	view->schema = view_literal_of(
		m->arena,
		str_format(m->arena, "#%.*s",
			   (int)doc_node_pointer(m->arena, type->node).len,
			   doc_node_pointer(m->arena, type->node).ptr));
}

/*
 * Other files see the tables of roots, of enums and of what calls check, and
 * all tables if there are many files.
 */
static void set_scope(struct maker *m, struct view_type *view)
{
	view->exported = m->provider->split || view->root || view->called ||
			 view->type->kind == TYPE_ENUM;
	view->ahead = view->ahead && !view->exported;
	/* An inline type is reached from one that says where it stands. */
	if (!view->type->component.ptr && !view->root)
		view->schema = NULL;
}

/*
 * Marks what a root needs as used; code for the rest would only cause warnings.
 */
static void use(struct maker *m, const struct type *type)
{
	struct view_type *view = type->mark;

	if (!view || view->used)
		return;
	view->used = true;
	for (size_t i = 0; i < schema_held_count(type); i++)
		if (schema_held(type, i))
			use(m, schema_held(type, i));
}

static void about(struct maker *m, struct view_type *view)
{
	const struct type *type = view->type;

	if (type->title.len && !str_equal(type->title, type->description) &&
	    !is_in_name(m, view, type->title))
		view_comment_lines(m, &view->comment, type->title);
	if (type->description.len)
		view_comment_lines(m, &view->comment,
				   str_from(view_comment_brief(
					   m->arena, type->description)));
	if (type->deprecated)
		view_comment_lines(m, &view->comment, STR("Deprecated."));
	if (view->comment.count == 1)
		view->remark =
			((struct view_line *)view->comment.items[0])->text;
}

static void fill(struct maker *m, struct view_type *view)
{
	about(m, view);
	m->filling = view;
	switch (view->type->kind) {
	case TYPE_ENUM:
		enum_view(m, view);
		break;
	case TYPE_LIST:
		list_view(m, view);
		break;
	case TYPE_TUPLE:
		view_tuple_fill(m, view);
		break;
	case TYPE_OBJECT:
		view_object_fill(m, view);
		break;
	case TYPE_CHOICE:
		view_choice_fill(m, view);
		break;
	case TYPE_ANY:
	case TYPE_BOOLEAN:
	case TYPE_INTEGER:
	case TYPE_UNSIGNED:
	case TYPE_NUMBER:
	case TYPE_STRING:
	case TYPE_TIME:
	case TYPE_DATE:
	default:
		break;
	}
}

static void mark_roots(struct maker *m)
{
	struct view_type *view;

	for (size_t i = 0; i < m->type_count; i++) {
		view = m->order[i];
		if (view->type->left_out)
			continue;
		if (view->type->component.ptr && view->type->kind != TYPE_ENUM)
			view->root = true;
		if (view->root || view->called)
			use(m, view->type);
	}
}

static bool has_letters(const struct maker *m)
{
	for (size_t i = 0; i < m->type_count; i++)
		if (m->order[i]->used && m->order[i]->letter)
			return true;
	return false;
}

void view_types(struct maker *m)
{
	const struct model *model = m->model;
	struct view_type *view;

	m->order = arena_alloc(m->arena,
			       (model->all_type_count + 1) * sizeof *m->order);
	for (size_t i = 0; i < model->all_type_count; i++) {
		model->all_types[i]->mark = NULL;
		if (!schema_has_name(model->all_types[i]))
			continue;
		view = ARENA_NEW(m->arena, struct view_type);
		view->type = model->all_types[i];
		if (view->type->component.ptr)
			view->component =
				view_literal_of(m->arena,
						view->type->component);
		model->all_types[i]->mark = view;
		m->order[m->type_count++] = view;
	}
	view_name_types(m);
	view_constants(m);
	m->provider->split = view_part_is_split(m);
	for (size_t i = 0; i < m->type_count; i++)
		spell(m, m->order[i]);
	for (size_t i = 0; i < m->type_count; i++) {
		assert(m->order[i]->type->mark == m->order[i]);
		fill(m, m->order[i]);
	}
	view_calls(m);
	view_events(m);
	mark_roots(m);
	view_order_types(m);
	for (size_t i = 0; i < m->type_count; i++) {
		if (m->order[i]->type->left_out)
			continue;
		set_scope(m, m->order[i]);
		view_add(m, &m->provider->types, m->order[i]);
		if (m->order[i]->root)
			view_add(m, &m->provider->roots, m->order[i]);
	}
	m->provider->root_count =
		view_number(m, (int64_t)m->provider->roots.count);
	m->provider->letters = has_letters(m);
	view_part_types(m);
	view_part_operations(m);
	view_headers(m);
}
