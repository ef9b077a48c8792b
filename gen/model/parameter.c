/* SPDX-License-Identifier: MIT */
/*
 * Parameters (OpenAPI 3.1, section 4.8.12).
 *
 * Invariant: path parameters stand in the order of the path's template.
 */
#include <assert.h>

#include "internal.h"

#include <string.h>

struct reader {
	struct builder *b;
	struct operation *operation;
};

static bool explode_of(const struct node *node, enum style style)
{
	const struct node *explode = doc_node_find(node, "explode");
	bool value;

	if (explode && doc_node_is_bool(explode, &value))
		return value;
	return style == STYLE_FORM;
}

static void parameter_schema(struct reader *r, struct parameter *parameter,
			     struct node *node)
{
	struct origin origin = schema_origin(r->b->schemas, NULL, r->operation,
					     NULL, parameter->name.ptr, NULL,
					     NULL);
	struct node *schema = doc_node_find(node, "schema");
	struct node *content = doc_node_find(node, "content");
	struct schema_use use;

	if (!schema && content && content->kind == NODE_MAP && content->count) {
		parameter->json =
			model_content_is_json(content->items[0]->key->text);
		schema = doc_node_find(content->items[0], "schema");
	}
	if (!schema) {
		diag_warning(
			r->b->diag, node->place, "parameter-schema",
			"this parameter has no schema; it is taken for text");
		schema = ARENA_NEW(r->b->arena, struct node);
		schema->kind = NODE_MAP;
		schema->place = node->place;
		schema->parent = node;
		schema->document = node->document;
		parameter->type =
			schema_type(r->b->schemas, schema, &origin, NULL);
		return;
	}
	parameter->type = schema_type(r->b->schemas, schema, &origin,
				      &parameter->nullable);
	use = schema_use(r->b->schemas, schema);
	parameter->fallback = use.fallback;
	if (!parameter->description.ptr)
		parameter->description = use.description;
}

static enum where where_of(str text)
{
	if (str_is(text, "path"))
		return WHERE_PATH;
	if (str_is(text, "query"))
		return WHERE_QUERY;
	return str_is(text, "cookie") ? WHERE_COOKIE : WHERE_HEADER;
}

static bool is_where(str text)
{
	return str_is(text, "path") || str_is(text, "query") ||
	       str_is(text, "header") || str_is(text, "cookie");
}

/* The headers Accept, Content-Type and Authorization are not parameters. */
static bool is_ignored(const struct parameter *parameter)
{
	return parameter->where == WHERE_HEADER &&
	       (!strcasecmp(parameter->name.ptr, "Accept") ||
		!strcasecmp(parameter->name.ptr, "Content-Type") ||
		!strcasecmp(parameter->name.ptr, "Authorization"));
}

/* A name of a header is a token (RFC 9110 section 5.1). */
static bool is_token(str name)
{
	size_t i;

	for (i = 0; i < name.len; i++)
		if (name.ptr[i] <= ' ' || name.ptr[i] == ':' ||
		    (unsigned char)name.ptr[i] >= 127)
			return false;
	return true;
}

static void check_parameter(struct reader *r, const struct parameter *p)
{
	const struct node *required = doc_node_find(p->node, "required");
	bool value;

	if (p->where == WHERE_HEADER && !is_token(p->name))
		diag_error(r->b->diag, doc_node_find(p->node, "name")->place,
			   "parameter-form", "this is no name of a header");
	if (p->where == WHERE_PATH &&
	    (!required || !doc_node_is_bool(required, &value) || !value))
		diag_warning(r->b->diag, p->node->place, "parameter-form",
			     "a path parameter is required; say so");
}

static struct parameter *same_parameter(struct operation *o,
					const struct parameter *parameter)
{
	size_t i;

	for (i = 0; i < o->parameter_count; i++)
		if (o->parameters[i].where == parameter->where &&
		    str_equal(o->parameters[i].name, parameter->name))
			return &o->parameters[i];
	return NULL;
}

/*
 * An operation's parameters, which begin at `own`, replace those of its path.
 */
static void read_parameter(struct reader *r, struct node *named, size_t own)
{
	struct node *node = doc_resolve(r->b->doc, named);
	struct parameter parameter, *before;
	struct operation *o = r->operation;

	if (!node)
		return;
	memset(&parameter, 0, sizeof parameter);
	parameter.name = model_member_text(node, "name");
	if (!parameter.name.len || !doc_node_find(node, "in")) {
		diag_error(r->b->diag, node->place, "parameter-form",
			   "a parameter has 'name' and 'in'");
		return;
	}
	parameter.node = node;
	if (!is_where(model_member_text(node, "in"))) {
		diag_error(r->b->diag, doc_node_find(node, "in")->place,
			   "parameter-form",
			   "a parameter is in path, query, "
			   "header or cookie");
		return;
	}
	parameter.where = where_of(model_member_text(node, "in"));
	model_form_note(r->b, node, FORM_PARAMETER);
	if (is_ignored(&parameter))
		return;
	parameter.style = model_parameter_style(r->b, node, parameter.where);
	parameter.explode = explode_of(node, parameter.style);
	parameter.allow_reserved = model_member_true(node, "allowReserved");
	parameter.required = model_member_true(node, "required") ||
			     parameter.where == WHERE_PATH;
	parameter.deprecated = model_member_true(node, "deprecated");
	parameter.description = model_member_text(node, "description");
	parameter_schema(r, &parameter, node);
	before = same_parameter(o, &parameter);
	if (before && before - o->parameters >= (ptrdiff_t)own) {
		diag_error(r->b->diag, node->place, "parameter-twice",
			   "this parameter stands here a second time");
		diag_note(r->b->diag, before->node->place,
			  "it stands here first");
	}
	if (before) {
		*before = parameter;
		return;
	}
	check_parameter(r, &parameter);
	o->parameters = arena_grow(r->b->arena, o->parameters,
				   o->parameter_count, sizeof parameter);
	o->parameters[o->parameter_count++] = parameter;
}

static void read_list(struct reader *r, struct node *list)
{
	size_t own = r->operation->parameter_count, i;

	for (i = 0; list && i < list->count; i++)
		read_parameter(r, list->items[i], own);
}

/* ---- the path's template ---- */

static struct map path_names(struct reader *r)
{
	struct operation *o = r->operation;
	struct map names = {r->b->arena, NULL, 0, 0};
	size_t i;

	for (i = 0; i < o->parameter_count; i++)
		if (o->parameters[i].where == WHERE_PATH)
			map_put(&names, o->parameters[i].name,
				&o->parameters[i]);
	return names;
}

static void tell_brace(struct reader *r, const char *what, str name)
{
	diag_error(r->b->diag, doc_node_key_place(r->operation->node),
		   "path-parameter", "the path %s has %s%.*s",
		   r->operation->path.ptr, what, (int)name.len,
		   name.len ? name.ptr : "");
}

/* Path parameters first, as the template has them. */
static void order_parameters(struct reader *r)
{
	struct operation *o = r->operation;
	struct parameter *sorted = arena_alloc(r->b->arena,
					       (o->parameter_count + 1) *
						       sizeof *sorted),
			 *found;
	struct map names = path_names(r), placed = {r->b->arena, NULL, 0, 0};
	const char *at = o->path.ptr, *end = at + o->path.len, *close;
	size_t count = 0, i;
	str name;

	for (; at < end && (at = memchr(at, '{', (size_t)(end - at)));
	     at = close) {
		close = memchr(at, '}', (size_t)(end - at));
		if (!close) {
			tell_brace(r, "a '{' that is not closed", STR(""));
			break;
		}
		name = (str){at + 1, (size_t)(close - at - 1)};
		found = map_find(&names, name);
		if (!found)
			tell_brace(r,
				   "a parameter that is not declared: ", name);
		else if (!map_put(&placed, name, found))
			sorted[count++] = *found;
	}
	for (i = 0; i < o->parameter_count; i++)
		if (o->parameters[i].where != WHERE_PATH)
			sorted[count++] = o->parameters[i];
		else if (!map_find(&placed, o->parameters[i].name))
			diag_warning(r->b->diag, o->parameters[i].node->place,
				     "path-parameter",
				     "the path %s has no '{%s}'", o->path.ptr,
				     o->parameters[i].name.ptr);
	for (i = 1; i < count; i++)
		assert(sorted[i].where != WHERE_PATH ||
		       sorted[i - 1].where == WHERE_PATH);
	o->parameters = sorted;
	o->parameter_count = count;
}

void model_parameter_list(struct builder *b, struct node *path_item,
			  struct node *node, struct operation *operation)
{
	struct reader r = {b, operation};

	read_list(&r, model_member_list(b, path_item, "parameters"));
	read_list(&r, model_member_list(b, node, "parameters"));
	order_parameters(&r);
}
