/* SPDX-License-Identifier: MIT */
/*
 * Objects: a struct with a member for each of the document's, and its rows.
 *
 * Invariant: members and rows stand in the order of the document.
 */
#include "internal.h"

#include <string.h>

static bool needs_escape(str name)
{
	size_t i;

	for (i = 0; i < name.len; i++)
		if ((unsigned char)name.ptr[i] < ' ' || name.ptr[i] == '"' ||
		    name.ptr[i] == '\\')
			return true;
	return false;
}

static void fact(struct buf *out, const char *word)
{
	buf_add_format(out, "%s%s", out->len ? ", " : "", word);
}

static const char *format_word(enum format format)
{
	static const char *const words[] = {"",
					    "",
					    "",
					    "time",
					    "duration",
					    "uuid",
					    "uri",
					    "uri reference",
					    "email",
					    "hostname",
					    "ipv4",
					    "ipv6",
					    "base64",
					    "JSON pointer",
					    "decimal",
					    "relative JSON pointer",
					    "URI template",
					    "IRI",
					    "IRI reference",
					    "international email",
					    "international hostname",
					    "bytes"};

	return words[format];
}

/* Short facts beside a member; its description above it. */
static void describe(struct maker *m, struct view_field *view,
		     const struct field *field)
{
	struct buf facts = {m->arena, NULL, 0, 0};
	size_t width;

	if (field->forbidden)
		fact(&facts, "must not be there");
	else if (field->required)
		fact(&facts, "required");
	if (*format_word(field->type->limits.format))
		fact(&facts, format_word(field->type->limits.format));
	if (field->type->kind == TYPE_STRING && field->type->value_count)
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
	width = strlen(view->value.type) + strlen(view->name) + facts.len + 18;
	if (!facts.len)
		return;
	if (width <= 80)
		view->beside = facts.ptr;
	else if (view->above && *view->above)
		view->above = arena_format(m->arena, "%s (%s)", view->above,
					   facts.ptr);
	else
		view->above = facts.ptr;
}

static const char *default_bool(const struct field *field)
{
	bool value;

	if (!doc_node_is_bool(field->fallback, &value))
		return NULL;
	return value ? "hook_boolean(true)" : "hook_boolean(false)";
}

static const char *default_int(struct maker *m, const struct field *field)
{
	int64_t value;

	if (!doc_node_is_integer(field->fallback, &value) || value == INT64_MIN)
		return NULL;
	if (field->type->kind == TYPE_UNSIGNED)
		return value < 0 ? NULL
				 : arena_format(m->arena,
						"hook_unsigned(UINT64_C(%lld))",
						(long long)value);
	return arena_format(m->arena, "hook_integer(%lld)", (long long)value);
}

static const char *default_enum(struct maker *m, const struct field *field)
{
	const struct type *type = field->type;
	const struct view_type *view = view_type_of(type);
	const struct view_enum_value *value;
	size_t i;

	for (i = 0; i < type->value_count; i++)
		if (str_equal(type->values[i].text, field->fallback->text)) {
			value = view->values.items[i];
			return arena_format(m->arena, "%s_of(%s)", view->c_name,
					    value->constant);
		}
	return NULL;
}

/* A default that C can say in one expression; NULL for the others. */
static const char *default_value(struct maker *m, const struct field *field)
{
	const char *literal;

	if (field->fallback->kind != NODE_SCALAR ||
	    doc_node_is_null(field->fallback))
		return NULL;
	literal = view_literal_of(m->arena, field->fallback->text);
	switch (field->type->kind) {
	case TYPE_BOOLEAN:
		return default_bool(field);
	case TYPE_INTEGER:
	case TYPE_UNSIGNED:
		return default_int(m, field);
	case TYPE_NUMBER:
		return doc_node_is_number(field->fallback)
			       ? arena_format(m->arena, "hook_number(%s)",
					      literal)
			       : NULL;
	case TYPE_STRING:
		return arena_format(m->arena, "hook_text(%s)", literal);
	case TYPE_TIME:
		return arena_format(m->arena, "hook_time_from(hook_text(%s))",
				    literal);
	case TYPE_DATE:
		return arena_format(m->arena, "hook_date_from(hook_text(%s))",
				    literal);
	case TYPE_ENUM:
		return default_enum(m, field);
	case TYPE_ANY:
	case TYPE_OBJECT:
	case TYPE_LIST:
	case TYPE_TUPLE:
	case TYPE_CHOICE:
	default:
		return NULL;
	}
}

static void add_default(struct maker *m, struct view_type *view,
			const struct view_field *shown,
			const struct field *field)
{
	const char *value = field->fallback ? default_value(m, field) : NULL;
	struct view_default *item;

	if (!value)
		return;
	item = ARENA_NEW(m->arena, struct view_default);
	item->name = shown->name;
	item->presence = shown->value.presence;
	item->nullable = shown->nullable;
	item->value = value;
	view_add(m, &view->defaults, item);
}

struct view_field *view_field_of(struct maker *m, const struct field *field,
				 const char *name)
{
	struct view_field *view = ARENA_NEW(m->arena, struct view_field);

	view->value = view_value_of(m, field->type);
	view->name = name;
	view->json = view_literal_of(m->arena, field->name);
	view->escaped = needs_escape(field->name);
	view->nullable = field->nullable && field->type->kind != TYPE_ANY;
	view->row = view_row_of_field(m, field, name);
	describe(m, view, field);
	return view;
}

static bool flag_taken(const struct map *taken, const char *name)
{
	return map_find(taken, str_format(taken->arena, "%s_is_null", name));
}

/* A name whose flag's name is no other member's. */
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
	str *texts =
		arena_alloc(m->arena, (type->field_count + 1) * sizeof *texts);
	struct map taken = {m->arena, NULL, 0, 0};
	const char **names;
	size_t i;

	for (i = 0; i < type->field_count; i++)
		texts[i] = type->fields[i].name;
	names = view_name_scope(m->arena, texts, type->field_count, false);
	for (i = 0; i < type->field_count; i++)
		map_put(&taken, str_from(names[i]), view);
	for (i = 0; i < type->field_count; i++) {
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
	view_names_fill(m, &view->names, view->name, texts, type->field_count);
	view->names.slots =
		view_hash_names(m, texts, type->field_count, &view->names.seed);
	if (view->names.slots)
		view->names.order = NULL;
	return names;
}

static void entry_view(struct maker *m, struct view_type *view)
{
	const struct type *type = view->type;
	struct view_value value = view_value_of(m, type->entry);
	struct view_line *line;
	size_t i;

	view->entry = true;
	view->entry_type = value.type;
	view->entry_space = value.space;
	view->entry_row =
		view_row_of(m, type->entry, type->entry_nullable, false);
	for (i = 0; i < type->entry_pattern_count; i++) {
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
	size_t i, k;

	together->name = arena_format(m->arena, "%s_together_%zu", view->name,
				      view->togethers.count + 1);
	together->keyword = presence->keyword;
	together->one = presence->one ? "true" : "false";
	for (i = 0; i < presence->term_count; i++) {
		term = &presence->terms[i];
		for (k = 0; k < term->name_count; k++) {
			item = ARENA_NEW(m->arena, struct view_presence);
			item->branch = view_number(m, (int64_t)term->branch);
			item->term = view_number(m, (int64_t)i);
			item->absent = term->absent ? "true" : "false";
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
	size_t i;

	view->object = true;
	view->closed = type->closed;
	for (i = 0; i < type->field_count; i++) {
		field = view_field_of(m, &type->fields[i], names[i]);
		view_add(m, &view->fields, field);
		add_default(m, view, field, &type->fields[i]);
	}
	if (type->entry)
		entry_view(m, view);
	for (i = 0; i < type->presence_count; i++)
		together_view(m, view, &type->presences[i]);
	view->limits = view_row_limits(m, type, &view->togethers);
}
