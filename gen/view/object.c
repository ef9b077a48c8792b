/* SPDX-License-Identifier: MIT */
/*
 * Objects: a struct with a member for each of the document's, and its rows.
 *
 * Members and rows stand in the order of the document.
 *
 * Invariant: each field of the type has one view.
 */
#include "internal.h"

#include <assert.h>
#include <string.h>

static bool needs_escape(str name)
{
	for (size_t i = 0; i < name.len; i++)
		if ((unsigned char)name.ptr[i] < ' ' || name.ptr[i] == '"' ||
		    name.ptr[i] == '\\')
			return true;
	return false;
}

static void fact(struct buf *out, const char *word)
{
	buf_add_format(out, "%s%s", out->len ? ", " : "", word);
}

static const char *format_of(const struct type *type)
{
	return type->limits.format == FORMAT_NONE
		       ? ""
		       : schema_format_shown(type->limits.format);
}

/* Short facts beside a member; its description above it. */
static void describe(struct maker *m, struct view_field *view,
		     const struct field *field)
{
	struct buf facts = {m->arena, NULL, 0, 0};
	const char *format = format_of(field->type);

	if (field->forbidden)
		fact(&facts, "must not be there");
	else if (field->required)
		fact(&facts, "required");
	if (*format)
		fact(&facts, format);
	if (field->type->kind == TYPE_STRING &&
	    schema_value_count(field->type) == 1)
		fact(&facts,
		     arena_format(
			     m->arena, "\"%s\"",
			     view_literal_bare(m->arena,
					       field->type->values[0].text)));
	if (field->read_only)
		fact(&facts, "read only");
	if (field->write_only)
		fact(&facts, "write only");
	if (field->deprecated)
		fact(&facts, "deprecated");
	if (!str_is(field->name, view->name))
		buf_add_format(&facts, "%s\"%s\"", facts.len ? ", " : "",
			       view_literal_bare(m->arena, field->name));
	/* What is said of a type stands beside its struct already. */
	if (field->description.len &&
	    !(view_type_of(field->type) &&
	      str_equal(field->description, field->type->description)))
		view->above = view_comment_brief(m->arena, field->description);
	if (!facts.len)
		return;
	if (view_value_width(&view->row.value) + strlen(view->name) +
		    facts.len + 18 <=
	    80)
		view->beside = facts.ptr;
	else if (view->above && *view->above)
		view->above = arena_format(m->arena, "%s (%s)", view->above,
					   facts.ptr);
	else
		view->above = facts.ptr;
}

/* The digits of an integer default; absent if the member cannot hold it. */
static str default_integer(struct maker *m, const struct field *field)
{
	int64_t value;

	if (!doc_node_is_integer(field->fallback, &value) ||
	    (value < 0 && field->type->kind == TYPE_UNSIGNED))
		return (str){NULL, 0};
	return str_from(view_number(m, value));
}

/* The default as text; absent if a row of defaults cannot express it. */
static str default_text(struct maker *m, const struct field *field)
{
	const struct node *fallback = field->fallback;
	bool truth, fits;

	if (fallback->kind != NODE_SCALAR || doc_node_is_null(fallback))
		return (str){NULL, 0};
	switch (field->type->kind) {
	case TYPE_BOOLEAN:
		return doc_node_is_bool(fallback, &truth)
			       ? doc_node_json(m->arena, fallback)
			       : (str){NULL, 0};
	case TYPE_INTEGER:
	case TYPE_UNSIGNED:
		return default_integer(m, field);
	case TYPE_NUMBER:
		fits = doc_node_is_number(fallback);
		break;
	case TYPE_STRING:
	case TYPE_TIME:
	case TYPE_DATE:
		fits = true;
		break;
	case TYPE_ENUM:
		fits = schema_has_value(field->type, fallback->text);
		break;
	case TYPE_ANY:
	case TYPE_OBJECT:
	case TYPE_LIST:
	case TYPE_TUPLE:
	case TYPE_CHOICE:
	default:
		fits = false;
		break;
	}
	return fits ? fallback->text : (str){NULL, 0};
}

static void add_default(struct maker *m, struct view_type *view,
			const struct view_field *shown,
			const struct field *field)
{
	struct view_default *item;
	str text;

	if (!field->fallback)
		return;
	text = default_text(m, field);
	if (!text.ptr)
		return;
	item = ARENA_NEW(m->arena, struct view_default);
	item->json = shown->json;
	item->literal = view_literal_of(m->arena, text);
	view_add(m, &view->defaults, item);
}

struct view_field *view_field_of(struct maker *m, const struct field *field,
				 const char *name)
{
	struct view_field *view = ARENA_NEW(m->arena, struct view_field);

	view->row = view_row_of_field(m, field);
	view->name = name;
	view->json = view_literal_of(m->arena, field->name);
	view->escaped = needs_escape(field->name);
	describe(m, view, field);
	return view;
}

static bool flag_taken(const struct map *taken, const char *name)
{
	return map_find(taken, str_format(taken->arena, "%s_is_null", name));
}

/* A free name for a member, whose X_is_null flag has a free name as well. */
static const char *flagged(const struct map *taken, const char *name)
{
	do
		name = arena_format(taken->arena, "%s_value", name);
	while (map_find(taken, str_from(name)) || flag_taken(taken, name));
	return name;
}

/*
 * The names of all members: the document's, their X_is_null flags, and our
 * own two, which give way.
 */
static const char **member_names(struct maker *m, struct view_type *view)
{
	const struct type *type = view->type;
	str *texts = arena_alloc(m->arena, (schema_field_count(type) + 1) *
						   sizeof *texts);
	struct map taken = {m->arena, NULL, 0, 0};
	const char **names;

	for (size_t i = 0; i < schema_field_count(type); i++)
		texts[i] = type->fields[i].name;
	names = view_name_scope(m->arena, texts, schema_field_count(type),
				false);
	for (size_t i = 0; i < schema_field_count(type); i++)
		map_put(&taken, str_from(names[i]), view);
	for (size_t i = 0; i < schema_field_count(type); i++) {
		if (type->fields[i].nullable && flag_taken(&taken, names[i]))
			names[i] = flagged(&taken, names[i]);
		map_put(&taken, str_from(names[i]), view);
		if (type->fields[i].nullable)
			map_put(&taken,
				str_format(m->arena, "%s_is_null", names[i]),
				view);
	}
	view->additional = map_find(&taken, STR("additional")) ? "additional_"
							       : "additional";
	view->entries = map_find(&taken, STR("entries")) ? "entries_"
							 : "entries";
	view_names_fill(m, &view->names, view->name, texts,
			schema_field_count(type));
	view_names_hash(m, &view->names, texts, schema_field_count(type));
	return names;
}

static void entry_view(struct maker *m, struct view_type *view)
{
	const struct type *type = view->type;
	struct view_line *line;

	view->map = true;
	view->entry =
		view_row_of(m, schema_entry(type), type->entry_nullable, false);
	for (size_t i = 0; i < schema_entry_pattern_count(type); i++) {
		line = ARENA_NEW(m->arena, struct view_line);
		line->text = view_pattern_name(m, type->entry_patterns[i]);
		view_add(m, &view->entry_patterns, line);
	}
}

/* The names of each term, one after another; see struct hook_together. */
static void together_view(struct maker *m, struct view_type *view,
			  const struct presence *presence)
{
	struct view_together *together =
		ARENA_NEW(m->arena, struct view_together);
	const struct presence_term *term;
	struct view_presence *item;

	together->name = arena_format(m->arena, "%s_together_%zu", view->name,
				      view->togethers.count + 1);
	together->keyword = presence->keyword;
	together->one = presence->one;
	for (size_t i = 0; i < presence->term_count; i++) {
		term = &presence->terms[i];
		for (size_t k = 0; k < term->name_count; k++) {
			item = ARENA_NEW(m->arena, struct view_presence);
			item->branch = view_number(m, (int64_t)term->branch);
			item->term = view_number(m, (int64_t)i);
			item->absent = term->absent;
			item->json = view_literal_of(m->arena, term->names[k]);
			view_add(m, &together->names, item);
		}
	}
	view_add(m, &view->togethers, together);
}

void view_object_fill(struct maker *m, struct view_type *view)
{
	const struct type *type = view->type;
	const char **names = member_names(m, view);
	struct view_field *field;

	view->closed = type->closed && !type->sealed;
	view->sealed = type->closed && type->sealed;
	for (size_t i = 0; i < schema_field_count(type); i++) {
		field = view_field_of(m, &type->fields[i], names[i]);
		view_add(m, &view->fields, field);
		add_default(m, view, field, &type->fields[i]);
	}
	assert(view->fields.count == schema_field_count(type));
	if (schema_entry(type))
		entry_view(m, view);
	for (size_t i = 0; i < schema_presence_count(type); i++)
		together_view(m, view, &type->presences[i]);
	view_row_limits(m, view);
}
