/* SPDX-License-Identifier: MIT */
/*
 * Parameters of a call: how each value becomes text, and where it goes.
 *
 * What OpenAPI gives no serialization for is the caller's text.
 */
#include "call.h"

#include <string.h>

bool view_has_text(const struct type *type)
{
	return type->kind == TYPE_ENUM ||
	       (type->kind != TYPE_ANY && view_is_scalar(type));
}

/* The value is written as JSON, so its type needs a writer. */
static void write_as_json(const struct type *type)
{
	if (type->mark)
		view_type_of(type)->root = true;
}

static bool is_list_of_texts(const struct parameter *parameter)
{
	return parameter->type->kind == TYPE_LIST && !parameter->json &&
	       parameter->style != STYLE_DEEP_OBJECT &&
	       view_has_text(schema_item(parameter->type));
}

static void shape_parameter(struct call *c, struct view_parameter *view,
			    const struct parameter *parameter)
{
	static const struct view_value text = {.text = true};
	const struct type *type = parameter->type;

	view->value = view_value_of(type);
	view->value.constant = type->kind == TYPE_OBJECT;
	if (model_is_given_as_text(parameter)) {
		view->value = view->row.value = text;
	} else {
		view->row = view_call_row(c, type);
		view->as_json = parameter->json && !view->row.value.text;
		if (type->kind != TYPE_ENUM && !is_list_of_texts(parameter))
			write_as_json(type);
	}
	view->row.required = parameter->required;
}

static const char *const places[] = {"path", "query", "header", "cookie"};

static void describe_parameter(struct maker *m, struct view_parameter *view,
			       const struct parameter *parameter)
{
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

void view_parameter_style(struct view_parameter *view, enum style style)
{
	view->simple = style == STYLE_SIMPLE;
	view->label = style == STYLE_LABEL;
	view->matrix = style == STYLE_MATRIX;
	view->form = style == STYLE_FORM;
	view->space_delimited = style == STYLE_SPACE_DELIMITED;
	view->pipe_delimited = style == STYLE_PIPE_DELIMITED;
	view->deep_object = style == STYLE_DEEP_OBJECT;
	view->cookie_style = style == STYLE_COOKIE;
}

static struct view_parameter *parameter_view(struct call *c,
					     const struct parameter *parameter,
					     const char *name)
{
	struct maker *m = c->m;
	struct view_parameter *view =
		ARENA_NEW(m->arena, struct view_parameter);

	view->name = name;
	view->json = view_literal_of(m->arena, parameter->name);
	set_place(view, parameter->where);
	view_parameter_style(view, parameter->style);
	view->explode = parameter->explode;
	view->allow_reserved = parameter->allow_reserved;
	shape_parameter(c, view, parameter);
	describe_parameter(m, view, parameter);
	return view;
}

/* One name may stand in several places, each a parameter of its own. */
static str spoken_name(struct arena *arena, const struct operation *o,
		       const struct parameter *parameter)
{
	for (size_t i = 0; i < o->parameter_count; i++)
		if (&o->parameters[i] != parameter &&
		    str_equal(o->parameters[i].name, parameter->name))
			return str_from(arena_format(arena, "%s %.*s",
						     places[parameter->where],
						     (int)parameter->name.len,
						     parameter->name.ptr));
	return parameter->name;
}

void view_parameters(struct call *c)
{
	static const char *const own[] = {"body", NULL};
	const struct operation *o = c->operation;
	str *texts = arena_alloc(c->m->arena,
				 (o->parameter_count + 1) * sizeof *texts);
	const char **names;

	for (size_t i = 0; i < o->parameter_count; i++)
		texts[i] = spoken_name(c->m->arena, o, &o->parameters[i]);
	names = view_name_scope(c->m->arena, texts, o->parameter_count, false);
	view_name_aside(c->m->arena, names, o->parameter_count, own,
			"parameter");
	c->names.arena = c->m->arena;
	map_put(&c->names, STR("body"), c);
	for (size_t i = 0; i < o->parameter_count; i++)
		map_put(&c->names, str_from(names[i]), c);
	for (size_t i = 0; i < o->parameter_count; i++)
		view_add(c->m, &c->view->parameters,
			 parameter_view(c, &o->parameters[i], names[i]));
}

/* ---- the path ---- */

static bool is_hex(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ||
	       (c >= 'A' && c <= 'F');
}

/* RFC 3986, pchar and what a query has besides; triplets stay. */
static str encoded(struct arena *arena, str text, bool in_query)
{
	struct buf out = {.arena = arena};

	for (size_t i = 0; i < text.len; i++) {
		char c = text.ptr[i];
		bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
			     (c >= '0' && c <= '9') ||
			     (c && strchr("-._~!$&'()*+,;=:@/", c)) ||
			     (in_query && c == '?') ||
			     (c == '%' && i + 2 < text.len &&
			      is_hex(text.ptr[i + 1]) &&
			      is_hex(text.ptr[i + 2]));

		if (plain)
			buf_add(&out, &c, 1);
		else
			buf_add_format(&out, "%%%02X", (unsigned char)c);
	}
	return out.len ? buf_str(&out) : STR("");
}

static struct view_parameter *find_parameter(struct call *c, str name,
					     bool in_path)
{
	const struct operation *o = c->operation;

	for (size_t i = 0; i < o->parameter_count; i++)
		if (str_equal(o->parameters[i].name, name) &&
		    (o->parameters[i].where == WHERE_PATH) == in_path)
			return c->view->parameters.items[i];
	return NULL;
}

static void put_reference(struct buf *out, str name)
{
	buf_add(out, "{", 1);
	buf_add_str(out, name);
	buf_add(out, "}", 1);
}

/* "/v2/x/{id}/y": literal parts, and parameters where their names stand. */
static void put_steps(struct call *c, struct buf *out, str path)
{
	const char *at = path.ptr, *end = at + path.len, *open, *close;
	str name;

	while (at < end) {
		open = memchr(at, '{', (size_t)(end - at));
		close = open ? memchr(open, '}', (size_t)(end - open)) : NULL;
		if (!close)
			open = end;
		buf_add_str(out,
			    encoded(c->m->arena, (str){at, (size_t)(open - at)},
				    false));
		if (!close)
			break;
		name = (str){open + 1, (size_t)(close - open - 1)};
		if (find_parameter(c, name, true))
			put_reference(out, name);
		at = close + 1;
	}
}

/*
 * A query that stands in the path, such as "/x?z=1&id={id}". A parameter there
 * is one of the query, whatever its `in` says; one declared with `in: query` is
 * sent anyway.
 */
static void put_pair(struct call *c, struct buf *out, str pair)
{
	const char *equals = memchr(pair.ptr, '=', pair.len);
	struct view_parameter *parameter;
	str value = pair, name, key;

	if (equals)
		value = (str){equals + 1,
			      (size_t)(pair.ptr + pair.len - equals - 1)};
	if (value.len < 2 || value.ptr[0] != '{' ||
	    value.ptr[value.len - 1] != '}') {
		buf_add_str(out, encoded(c->m->arena, pair, true));
		return;
	}
	name = (str){value.ptr + 1, value.len - 2};
	parameter = find_parameter(c, name, true);
	if (!parameter)
		return;
	view_parameter_style(parameter, STYLE_FORM);
	parameter->in_path = false;
	parameter->in_path_query = true;
	key = equals ? (str){pair.ptr, (size_t)(equals - pair.ptr)} : name;
	parameter->json = view_literal_of(c->m->arena, key);
	put_reference(out, key);
}

void view_paths(struct call *c)
{
	const struct operation *o = c->operation;
	const char *hash = memchr(o->path.ptr, '#', o->path.len);
	const char *end = hash ? hash : o->path.ptr + o->path.len, *at, *and;
	const char *question =
		memchr(o->path.ptr, '?', (size_t)(end - o->path.ptr));
	struct buf out = {.arena = c->m->arena};
	bool asked = false;

	c->view->fragment = hash != NULL;
	at = question ? question : end;
	put_steps(c, &out, (str){o->path.ptr, (size_t)(at - o->path.ptr)});
	for (at = question ? question + 1 : end; at < end; at = and+1) {
		and = memchr(at, '&', (size_t)(end - at));
		if (!and)
			and = end;
		if (and == at)
			continue;
		buf_add(&out, asked ? "&" : "?", 1);
		asked = true;
		put_pair(c, &out, (str){at, (size_t)(and-at)});
	}
	c->view->path = view_literal_of(c->m->arena, buf_str(&out));
}
