/* SPDX-License-Identifier: MIT */
/*
 * Parameters of a call: how each value becomes text, and where it goes.
 *
 * Invariant: what OpenAPI gives no serialization for is the caller's text.
 */
#include "call.h"

#include <string.h>

bool view_has_text(const struct type *type)
{
	return type->kind == TYPE_ENUM ||
	       (type->kind != TYPE_ANY && view_is_scalar(type));
}

/* Some function writes it: it has one. */
static void write_as_json(const struct type *type)
{
	if (type->mark)
		view_type_of(type)->root = true;
}

static void add_text_fields(struct maker *m, struct view_parameter *view,
			    const struct type *type)
{
	const struct view_type *holder = view_type_of(type);
	struct view_text_field *item;
	const struct view_field *field;
	size_t i;

	for (i = 0; i < type->field_count; i++) {
		field = holder->fields.items[i];
		if (!view_has_text(type->fields[i].type))
			write_as_json(type->fields[i].type);
		item = ARENA_NEW(m->arena, struct view_text_field);
		item->name = field->name;
		item->json = field->json;
		item->value = field->row.value;
		view_add(m, &view->fields, item);
	}
}

/* Does deepObject go deeper than scalars? A map's names are not known. */
static bool is_deep(const struct type *type)
{
	size_t i;

	if (type->kind == TYPE_LIST || type->kind == TYPE_CHOICE)
		return true;
	if (type->kind != TYPE_OBJECT || type->entry)
		return type->kind == TYPE_OBJECT;
	for (i = 0; i < type->field_count; i++)
		if (type->fields[i].type->mark &&
		    type->fields[i].type->kind != TYPE_ENUM)
			return true;
	return false;
}

/* What has no text of its own is given as text by the caller. */
static void shape_parameter(struct maker *m, struct view_parameter *view,
			    const struct parameter *parameter)
{
	static const struct view_value text = {.text = true};
	const struct type *type = parameter->type;
	bool written = view_type_of(type) && type->kind != TYPE_ENUM;

	view->value = view_value_of(type);
	view->value.constant = type->kind == TYPE_OBJECT;
	if (parameter->json && written) {
		view->scalar = true;
		write_as_json(type);
	} else if (parameter->style == STYLE_DEEP_OBJECT && is_deep(type)) {
		view->deep = true;
		write_as_json(type);
	} else if (!parameter->json && type->kind == TYPE_LIST &&
		   view_has_text(type->item)) {
		view->items = true;
	} else if (!parameter->json && type->kind == TYPE_OBJECT) {
		view->members = true;
		add_text_fields(m, view, type);
	} else {
		view->scalar = true;
		if (parameter->json || !view_has_text(type))
			view->value = text;
	}
}

static void describe_parameter(struct maker *m, struct view_parameter *view,
			       const struct parameter *parameter)
{
	static const char *const places[] = {"path", "query", "header",
					     "cookie"};

	view->beside = arena_format(
		m->arena, "%s%s%s%s", places[parameter->where],
		parameter->required ? ", required" : "",
		parameter->deprecated ? ", deprecated" : "",
		str_is(parameter->name, view->name)
			? ""
			: arena_format(m->arena, ", \"%s\"",
				       view_literal_bare(m->arena,
							 parameter->name)));
	if (parameter->description.len)
		view->above = view_comment(m->arena, parameter->description);
}

static void set_place(struct view_parameter *view, enum where where)
{
	view->in_path = where == WHERE_PATH;
	view->in_query = where == WHERE_QUERY;
	view->in_header = where == WHERE_HEADER;
	view->in_cookie = where == WHERE_COOKIE;
}

static void set_style(struct view_parameter *view, enum style style)
{
	view->simple = style == STYLE_SIMPLE;
	view->label = style == STYLE_LABEL;
	view->matrix = style == STYLE_MATRIX;
	view->form = style == STYLE_FORM;
	view->space_delimited = style == STYLE_SPACE_DELIMITED;
	view->pipe_delimited = style == STYLE_PIPE_DELIMITED;
	view->deep_object = style == STYLE_DEEP_OBJECT;
}

struct view_parameter *view_parameter_of(struct maker *m,
					 const struct parameter *parameter,
					 const char *name, size_t index)
{
	struct view_parameter *view =
		ARENA_NEW(m->arena, struct view_parameter);

	view->name = view->parameter = name;
	view->json = view_literal_of(m->arena, parameter->name);
	set_place(view, parameter->where);
	set_style(view, parameter->style);
	view->explode = parameter->explode;
	view->allow_reserved = parameter->allow_reserved;
	view->number = view_number(m, (int64_t)index);
	view->required = parameter->required;
	view->missing = view_literal_of(m->arena,
					str_format(m->arena,
						   "parameter %.*s is missing",
						   (int)parameter->name.len,
						   parameter->name.ptr));
	shape_parameter(m, view, parameter);
	describe_parameter(m, view, parameter);
	return view;
}

void view_parameters(struct call *c)
{
	static const char *const own[] = {"body", NULL};
	const struct operation *o = c->operation;
	str *texts = arena_alloc(c->m->arena,
				 (o->parameter_count + 1) * sizeof *texts);
	const char **names;
	size_t i;

	for (i = 0; i < o->parameter_count; i++)
		texts[i] = o->parameters[i].name;
	names = view_name_scope(c->m->arena, texts, o->parameter_count, false);
	view_name_aside(c->m->arena, names, o->parameter_count, own,
			"parameter");
	for (i = 0; i < o->parameter_count; i++)
		view_add(c->m, &c->view->parameters,
			 view_parameter_of(c->m, &o->parameters[i], names[i],
					   i));
	c->view->table = o->parameter_count > 0;
}

/* "/v2/x/{id}/y": literal parts, and parameters where their names stand. */
void view_paths(struct call *c)
{
	const struct operation *o = c->operation;
	const char *at = o->path.ptr, *end = at + o->path.len, *open, *close;
	struct view_path *part;
	size_t i;

	while (at < end) {
		open = memchr(at, '{', (size_t)(end - at));
		close = open ? memchr(open, '}', (size_t)(end - open)) : NULL;
		part = ARENA_NEW(c->m->arena, struct view_path);
		if (!close)
			open = end;
		if (open > at) {
			part->literal =
				view_literal_of(c->m->arena,
						(str){at, (size_t)(open - at)});
			view_add(c->m, &c->view->path, part);
			part = ARENA_NEW(c->m->arena, struct view_path);
		}
		if (!close)
			break;
		for (i = 0; i < o->parameter_count; i++)
			if (o->parameters[i].where == WHERE_PATH &&
			    str_equal(o->parameters[i].name,
				      (str){open + 1,
					    (size_t)(close - open - 1)}))
				part->parameter = c->view->parameters.items[i];
		if (part->parameter)
			view_add(c->m, &c->view->path, part);
		at = close + 1;
	}
	for (i = 0; i < o->parameter_count; i++)
		if (o->parameters[i].where != WHERE_PATH)
			view_add(c->m, &c->view->rest,
				 c->view->parameters.items[i]);
}
