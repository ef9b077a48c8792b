/* SPDX-License-Identifier: MIT */
/*
 * How each type of the model is declared, read, written and checked in C.
 *
 * Invariant: every type with a struct of its own has exactly one view, found
 * at its mark.
 */
#include "private.h"

#include <stdlib.h>
#include <string.h>

struct view_type *view_of(const struct type *type)
{
	return type->mark;
}

static struct view_value scalar(const char *type, const char *presence)
{
	struct view_value value = {type, " ", presence, NULL, NULL, "", false};

	return value;
}

/* Runtime types: "hook_" and the verb, "hook_read_" and the verb, ... */
static struct view_value runtime(struct maker *m, const char *noun,
				 const char *presence)
{
	struct view_value value =
		scalar(arena_format(m->arena, "hook_%s", noun), presence);

	value.reader = arena_format(m->arena, "hook_read_%s", noun);
	value.writer = arena_format(m->arena, "hook_write_%s", noun);
	return value;
}

const char *type_noun(enum type_kind kind, const char **presence)
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

struct view_value value_of(struct maker *m, const struct type *type)
{
	const struct view_type *view = type->mark;
	const char *presence;
	const char *noun = type_noun(type->kind, &presence);
	struct view_value value;

	if (noun)
		return runtime(m, noun, presence);
	value = scalar(view->struct_, ".text.ptr");
	value.reader = view->reader;
	value.writer = view->writer;
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

static void fill_names(struct maker *m, struct view_names *names,
		       const char *name, const str *texts, size_t count,
		       bool returns_others)
{
	struct sorter *sorters =
		arena_alloc(m->arena, (count + 1) * sizeof *sorters);
	struct buf order = {m->arena, NULL, 0, 0};
	struct view_enum_value *item;
	size_t i;

	for (i = 0; i < count; i++) {
		sorters[i].text = texts[i];
		sorters[i].index = i;
		item = ARENA_NEW(m->arena, struct view_enum_value);
		item->json = literal_text(m->arena, texts[i]);
		view_add(m, &names->names, item);
	}
	qsort(sorters, count, sizeof *sorters, by_length);
	for (i = 0; i < count; i++)
		buf_add_format(&order, "%s%zu", i ? ", " : "",
			       sorters[i].index);
	names->name = name;
	names->order = order.ptr;
	names->name_count = view_number(m, (int64_t)count);
	names->returns_others = returns_others ? "true" : "false";
}

void type_names(struct maker *m, struct view_names *names, const char *name,
		const str *texts, size_t count)
{
	fill_names(m, names, name, texts, count, false);
}

/* ---- enums ---- */

static void enum_view(struct maker *m, struct view_type *view)
{
	const struct type *type = view->type;
	str *texts =
		arena_alloc(m->arena, (type->value_count + 1) * sizeof *texts);
	str *spoken =
		arena_alloc(m->arena, (type->value_count + 1) * sizeof *spoken);
	const char **names;
	struct view_enum_value *value;
	size_t i;

	for (i = 0; i < type->value_count; i++) {
		texts[i] = type->values[i].text;
		spoken[i] = type->values[i].name.ptr ? type->values[i].name
						     : texts[i];
	}
	names = name_scope(m->arena, spoken, type->value_count, true);
	for (i = 0; i < type->value_count; i++) {
		value = ARENA_NEW(m->arena, struct view_enum_value);
		value->constant = name_constant(m, view->C_NAME, names[i]);
		value->shown =
			literal_bare(m->arena,
				     type->values[i].description.len
					     ? type->values[i].description
					     : texts[i]);
		if (!*value->shown)
			value->shown = "the empty text";
		view_add(m, &view->values, value);
	}
	view->enumeration = view->checked = true;
	view->value_count = view_number(m, (int64_t)type->value_count);
	fill_names(m, &view->names, view->name, texts, type->value_count,
		   false);
}

/* ---- lists ---- */

void item_view(struct maker *m, struct view_type *view)
{
	const struct type *type = view->type;
	struct view_value item = value_of(m, type->item);

	view->item_type = item.object ? view_of(type->item)->struct_
				      : item.type;
	view->item_space = " ";
	view->item_reader = item.reader;
	view->item_writer = item.writer;
	view->item_amp = item.object ? "&" : item.amp;
	view->item_presence = item.presence;
	/* What may be null stands behind a pointer; its reader sees to null. */
	view->item_pointer = item.object && type->item_nullable;
	view->item_nullable = type->item_nullable &&
			      type->item->kind != TYPE_ANY;
	if (view->item_pointer) {
		view->item_type = item.type;
		view->item_space = item.space;
		view->item_amp = "";
	}
}

static void list_view(struct maker *m, struct view_type *view)
{
	const struct type *type = view->type;

	view->list = true;
	view->unique_json = unique_as_json(type);
	item_view(m, view);
	check_list(m, &view->checks, type, "v", true);
	check_list(m, &view->item_checks, type->item, "v->items[i]",
		   view->item_pointer);
	view->checked = check_any(type);
}

/* ---- objects ---- */

static const char *when(const struct field *field)
{
	if (field->read_only)
		return "w->direction != HOOK_REQUEST && ";
	if (field->write_only)
		return "w->direction != HOOK_RESPONSE && ";
	return "";
}

/* What is not sent need not be right. */
static const char *if_checked(const struct field *field)
{
	if (field->read_only)
		return "c->direction != HOOK_REQUEST && ";
	if (field->write_only)
		return "c->direction != HOOK_RESPONSE && ";
	return "";
}

static const char *need(const struct field *field)
{
	if (field->forbidden)
		return "HOOK_FORBIDDEN";
	if (!field->required)
		return "HOOK_OPTIONAL";
	if (field->read_only)
		return "HOOK_REQUIRED_UNLESS_REQUEST";
	if (field->write_only)
		return "HOOK_REQUIRED_UNLESS_RESPONSE";
	return "HOOK_REQUIRED";
}

static void fact(struct buf *out, const char *word)
{
	buf_add_format(out, "%s%s", out->len ? ", " : "", word);
}

static const char *format_word(enum format format)
{
	static const char *const words[] = {"",         "",
					    "",         "time",
					    "duration", "uuid",
					    "uri",      "uri reference",
					    "email",    "hostname",
					    "ipv4",     "ipv6",
					    "base64",   "JSON pointer",
					    "decimal",  "bytes"};

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
	if (field->read_only)
		fact(&facts, "read only");
	if (field->write_only)
		fact(&facts, "write only");
	if (field->deprecated)
		fact(&facts, "deprecated");
	if (!str_is(field->name, view->name))
		buf_add_format(&facts, "%s\"%s\"", facts.len ? ", " : "",
			       literal_bare(m->arena, field->name));
	if (field->description.len) {
		view->above = comment_text(m->arena, field->description);
		if (strlen(view->above) > 240)
			view->above = arena_format(m->arena, "%.237s...",
						   view->above);
	}
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
	const struct view_type *view = view_of(type);
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
	literal = literal_text(m->arena, field->fallback->text);
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

struct view_field *field_view(struct maker *m, const struct field *field,
			      const char *name, size_t index)
{
	struct view_field *view = ARENA_NEW(m->arena, struct view_field);
	const char *subject = arena_format(m->arena, "v->%s", name);

	view->value = value_of(m, field->type);
	view->name = name;
	view->json = literal_text(m->arena, field->name);
	view->index = view_number(m, (int64_t)index);
	view->nullable = field->nullable && field->type->kind != TYPE_ANY;
	view->required = field->required || field->forbidden;
	view->when = when(field);
	view->if_checked = if_checked(field);
	view->need = need(field);
	check_list(m, &view->checks, field->type, subject, view->value.object);
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
	names = name_scope(m->arena, texts, type->field_count, false);
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
	fill_names(m, &view->names, view->name, texts, type->field_count,
		   type->entry != NULL);
	return names;
}

static void entry_view(struct maker *m, struct view_type *view)
{
	const struct type *type = view->type;
	struct view_value value = value_of(m, type->entry);

	view->entry = true;
	view->entry_nullable = type->entry_nullable;
	view->entry_object = value.object;
	view->entry_type = value.type;
	view->entry_space = value.space;
	view->entry_reader = value.reader;
	view->entry_writer = value.writer;
	view->entry_amp = value.amp;
	view->entry_presence = value.presence;
	check_list(m, &view->entry_checks, type->entry,
		   arena_format(m->arena, "v->%s.items[i].value",
				view->entries),
		   value.object);
	if (type->entry_pattern_count)
		view->is_entry = match_any(m, type->entry_patterns,
					   type->entry_pattern_count, "name");
}

/* An expression: is the member there? What no schema names is additional. */
static const char *is_present(struct maker *m, const struct view_type *view,
			      str name)
{
	const char *json = literal_text(m->arena, name);
	const struct view_field *field;
	size_t i;

	for (i = 0; i < view->fields.count; i++) {
		field = view->fields.items[i];
		if (strcmp(field->json, json) != 0)
			continue;
		if (!field->nullable)
			return arena_format(m->arena, "v->%s%s", field->name,
					    field->value.presence);
		return arena_format(m->arena, "(v->%s%s || v->%s_is_null)",
				    field->name, field->value.presence,
				    field->name);
	}
	return arena_format(m->arena, "hook_has_member(v->%s, HOOK_NAME(%s))",
			    view->additional, json);
}

static void add_term(struct maker *m, struct buf *out,
		     const struct view_type *view,
		     const struct presence_term *term)
{
	size_t i;

	buf_add_text(out, term->absent ? "!(" : "");
	for (i = 0; i < term->name_count; i++)
		buf_add_format(out, "%s%s", i ? " && " : "",
			       is_present(m, view, term->names[i]));
	buf_add_text(out, term->absent ? ")" : "");
}

/* Any branch: A || B; exactly one: how many of them are true. */
static void add_presence(struct maker *m, struct view_type *view,
			 const struct presence *presence)
{
	struct view_presence *item = ARENA_NEW(m->arena, struct view_presence);
	struct buf out = {m->arena, NULL, 0, 0};
	size_t branch, at = 0;
	bool first;

	for (branch = 0; branch < presence->branch_count; branch++) {
		if (branch)
			buf_add_text(&out, presence->one ? " + " : " || ");
		buf_add_text(&out, "(");
		for (first = true; at < presence->term_count &&
				   presence->terms[at].branch == branch;
		     at++) {
			buf_add_text(&out, first ? "" : " && ");
			add_term(m, &out, view, &presence->terms[at]);
			first = false;
		}
		buf_add_text(&out, presence->one ? " ? 1 : 0)" : ")");
	}
	item->keyword = presence->keyword;
	item->condition = presence->one
				  ? arena_format(m->arena, "%s == 1", out.ptr)
				  : out.ptr;
	view_add(m, &view->presences, item);
}

static void object_view(struct maker *m, struct view_type *view)
{
	const struct type *type = view->type;
	const char **names = member_names(m, view);
	struct view_field *field;
	size_t i;

	view->object = view->checked = true;
	view->closed = type->closed;
	view->switches = type->field_count > 0 || type->entry;
	for (i = 0; i < type->field_count; i++) {
		field = field_view(m, &type->fields[i], names[i], i);
		view_add(m, &view->fields, field);
		add_default(m, view, field, &type->fields[i]);
	}
	if (type->entry)
		entry_view(m, view);
	if (type->names)
		check_name(m, &view->name_checks, type->names, "name");
	view->entry_checked = view->is_entry || view->entry_checks.count ||
			      (view->entry && view->name_checks.count);
	if (type->limits.min_properties > 0)
		view->min_properties =
			view_number(m, type->limits.min_properties);
	if (type->limits.max_properties >= 0)
		view->max_properties =
			view_number(m, type->limits.max_properties);
	view->counted = view->min_properties || view->max_properties;
	for (i = 0; i < type->presence_count; i++)
		add_presence(m, view, &type->presences[i]);
}

/* ---- all of them ---- */

static bool has_view(const struct type *type)
{
	return type->kind == TYPE_ENUM || type->kind == TYPE_OBJECT ||
	       type->kind == TYPE_LIST || type->kind == TYPE_TUPLE ||
	       type->kind == TYPE_CHOICE;
}

static const char *list_struct(struct maker *m, struct view_type *view)
{
	const char *presence, *noun;

	noun = type_noun(view->type->item->kind, &presence);
	if (noun)
		return arena_format(m->arena, "hook_%s_list", noun);
	view->own_struct = true;
	return NULL;
}

/* A function of one file, or one that other files of the provider call. */
static const char *inner_name(struct maker *m, const struct view_type *view,
			      const char *verb)
{
	if (m->provider->split)
		return arena_format(m->arena, "%s_%s_value", view->c_name,
				    verb);
	return arena_format(m->arena, "%s_%s", verb, view->name);
}

/* Names of the functions come before any view refers to another's. */
static void spell(struct maker *m, struct view_type *view)
{
	const struct type *type = view->type;

	view->scope = m->provider->split ? "" : "static ";
	view->reader = view->filler = inner_name(m, view, "read");
	if (type->kind == TYPE_TUPLE)
		view->filler = inner_name(m, view, "fill");
	view->writer = inner_name(m, view, "write");
	view->checker = inner_name(m, view, "check");
	view->struct_ = type->kind == TYPE_LIST ? list_struct(m, view) : NULL;
	if (!view->struct_)
		view->struct_ =
			arena_format(m->arena, "struct %s", view->c_name);
}

/* What a root needs is used; the rest would only be a warning. */
static void use(struct maker *m, const struct type *type)
{
	struct view_type *view = type->mark;
	size_t i;

	if (!view || view->used)
		return;
	view->used = true;
	for (i = 0; i < type->field_count; i++)
		use(m, type->fields[i].type);
	for (i = 0; i < type->branch_count; i++)
		use(m, type->branches[i].type);
	if (type->item)
		use(m, type->item);
	if (type->entry)
		use(m, type->entry);
}

static void about(struct maker *m, struct view_type *view)
{
	const struct type *type = view->type;

	if (type->title.len && !str_equal(type->title, type->description))
		comment_lines(m, &view->comment, type->title);
	comment_lines(m, &view->comment, type->description);
	if (type->deprecated)
		comment_lines(m, &view->comment, STR("Deprecated."));
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
		tuple_view(m, view);
		break;
	case TYPE_OBJECT:
		object_view(m, view);
		break;
	case TYPE_CHOICE:
		choice_view(m, view);
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
	size_t i;
	struct view_type *view;

	for (i = 0; i < m->type_count; i++) {
		view = m->order[i];
		if (view->type->left_out)
			continue;
		if (view->type->component.ptr && view->type->kind != TYPE_ENUM)
			view->root = true;
		if (view->root)
			use(m, view->type);
	}
}

void type_views(struct maker *m)
{
	const struct model *model = m->model;
	struct view_type *view;
	size_t i;

	m->order = arena_alloc(m->arena,
			       (model->all_type_count + 1) * sizeof *m->order);
	for (i = 0; i < model->all_type_count; i++) {
		model->all_types[i]->mark = NULL;
		if (!has_view(model->all_types[i]))
			continue;
		view = ARENA_NEW(m->arena, struct view_type);
		view->type = model->all_types[i];
		if (view->type->component.ptr)
			view->component =
				literal_text(m->arena, view->type->component);
		model->all_types[i]->mark = view;
		m->order[m->type_count++] = view;
	}
	name_types(m);
	m->provider->split = part_is_split(m);
	for (i = 0; i < m->type_count; i++)
		spell(m, m->order[i]);
	/* Enums first: defaults of members name their constants. */
	for (i = 0; i < m->type_count; i++)
		if (m->order[i]->type->kind == TYPE_ENUM)
			fill(m, m->order[i]);
	for (i = 0; i < m->type_count; i++)
		if (m->order[i]->type->kind != TYPE_ENUM)
			fill(m, m->order[i]);
	call_views(m);
	event_views(m);
	mark_roots(m);
	order_types(m);
	for (i = 0; i < m->type_count; i++) {
		if (m->order[i]->type->left_out)
			continue;
		view_add(m, &m->provider->types, m->order[i]);
		if (m->order[i]->root)
			view_add(m, &m->provider->roots, m->order[i]);
	}
	m->provider->root_count =
		view_number(m, (int64_t)m->provider->roots.count);
	part_types(m);
	part_operations(m);
}
