/* SPDX-License-Identifier: MIT */
/*
 * Parameters of a call: how each value becomes text, and where it goes.
 *
 * Invariant: what OpenAPI gives no serialization for is the caller's text.
 */
#include "call.h"

#include <string.h>

bool view_text_of(struct maker *m, const struct type *type, const char *subject,
		  const char **text)
{
	switch (type->kind) {
	case TYPE_STRING:
		*text = subject;
		return true;
	case TYPE_ENUM:
	case TYPE_NUMBER:
	case TYPE_TIME:
	case TYPE_DATE:
		*text = arena_format(m->arena, "%s.text", subject);
		return true;
	case TYPE_INTEGER:
		*text = arena_format(m->arena, "hook_int_text(arena, %s)",
				     subject);
		return true;
	case TYPE_UNSIGNED:
		*text = arena_format(m->arena, "hook_uint_text(arena, %s)",
				     subject);
		return true;
	case TYPE_BOOLEAN:
		*text = arena_format(m->arena, "hook_bool_text(%s)", subject);
		return true;
	case TYPE_ANY:
	case TYPE_CHOICE:
	case TYPE_OBJECT:
	case TYPE_LIST:
	case TYPE_TUPLE:
	default:
		return false;
	}
}

const char *view_json_of(struct maker *m, const struct type *type,
			 const char *subject)
{
	struct view_type *view;

	if (type->kind == TYPE_ANY)
		return arena_format(m->arena, "hook_raw_plain(arena, %s)",
				    subject);
	view = view_type_of(type);
	view->root = true;
	return arena_format(
		m->arena,
		"%s_write(%s%s, arena, &hook_as_request_unchecked, error)",
		view->c_name, view_value_of(m, type).amp, subject);
}

static void add_text_fields(struct maker *m, struct view_parameter *view,
			    const struct type *type)
{
	const struct view_type *holder = view_type_of(type);
	struct view_text_field *item;
	const struct view_field *field;
	const char *text, *subject;
	size_t i;

	for (i = 0; i < type->field_count; i++) {
		field = holder->fields.items[i];
		subject = arena_format(m->arena, "p->%s->%s", view->name,
				       field->name);
		if (!view_text_of(m, type->fields[i].type, subject, &text))
			text = view_json_of(m, type->fields[i].type, subject);
		item = ARENA_NEW(m->arena, struct view_text_field);
		item->name = field->name;
		item->json = field->json;
		item->presence = field->value.presence;
		item->text = text;
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
	const struct type *type = parameter->type;
	struct view_value value = view_value_of(m, type);
	const char *subject = arena_format(m->arena, "p->%s", view->name);

	view->type = value.type;
	view->space = value.space;
	view->presence = value.presence;
	if (parameter->json && view_type_of(type) && type->kind != TYPE_ENUM) {
		view->scalar = true;
		if (value.object)
			view->type =
				arena_format(m->arena, "const %s", value.type);
		view->text = view_json_of(m, type, subject);
	} else if (parameter->style == STYLE_DEEP_OBJECT && is_deep(type)) {
		if (value.object)
			view->type =
				arena_format(m->arena, "const %s", value.type);
		view->deep = view_json_of(m, type, subject);
	} else if (parameter->json || type->kind == TYPE_ANY ||
		   type->kind == TYPE_CHOICE) {
		view->scalar = true;
		view->type = "hook_str";
		view->space = " ";
		view->presence = ".ptr";
		view->text = subject;
	} else if (type->kind == TYPE_LIST &&
		   view_text_of(m, type->item,
				arena_format(m->arena, "%s.items[i]", subject),
				&view->item_text)) {
		view->items = true;
	} else if (type->kind == TYPE_OBJECT) {
		view->members = true;
		view->type = arena_format(m->arena, "const %s", value.type);
		add_text_fields(m, view, type);
	} else if (view_text_of(m, type, subject, &view->text)) {
		view->scalar = true;
	} else {
		view->scalar = true;
		view->type = "hook_str";
		view->space = " ";
		view->presence = ".ptr";
		view->text = subject;
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

struct view_parameter *view_parameter_of(struct maker *m,
					 const struct parameter *parameter,
					 const char *name, size_t index)
{
	static const char *const in[] = {"HOOK_PATH_IN", "HOOK_QUERY",
					 "HOOK_HEADER", "HOOK_COOKIE"};
	static const char *const styles[] = {"HOOK_SIMPLE",
					     "HOOK_LABEL",
					     "HOOK_MATRIX",
					     "HOOK_FORM",
					     "HOOK_SPACE_DELIMITED",
					     "HOOK_PIPE_DELIMITED",
					     "HOOK_DEEP_OBJECT"};
	struct view_parameter *view =
		ARENA_NEW(m->arena, struct view_parameter);

	view->name = view->parameter = name;
	view->json = view_literal_of(m->arena, parameter->name);
	view->in = in[parameter->where];
	view->style = styles[parameter->style];
	view->explode = parameter->explode ? "true" : "false";
	view->allow_reserved = parameter->allow_reserved ? "true" : "false";
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
