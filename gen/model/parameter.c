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
	return style == STYLE_FORM || style == STYLE_COOKIE;
}

/* `type: string`, where `node` should have had a schema. */
static struct type *text_type(struct reader *r, const struct parameter *p,
			      struct node *node)
{
	struct origin origin = schema_origin(r->b->schemas, NULL, r->operation,
					     NULL, p->name.ptr, NULL, NULL);
	struct node *schema = model_made_node(r->b, NODE_MAP, node);

	doc_node_stand_for(r->b->arena, schema, node);
	model_made_text(r->b, schema, "type", "string");
	return schema_type(r->b->schemas, schema, &origin, NULL);
}

static void parameter_schema(struct reader *r, struct parameter *parameter,
			     struct node *node)
{
	struct origin origin = schema_origin(r->b->schemas, NULL, r->operation,
					     NULL, parameter->name.ptr, NULL,
					     NULL);
	struct node *schema = doc_node_find(node, "schema");
	struct node *content = doc_node_find(node, "content"), *one;
	struct schema_use use;

	if (schema && content)
		diag_warning(r->b->diag, content->key->place, "parameter-form",
			     "a parameter has a schema or a content; the "
			     "schema is taken");
	one = schema ? NULL : model_content_one(r->b, node);
	if (one) {
		parameter->json = model_media_is_json(one->key->text);
		schema = doc_node_find(one, "schema");
	}
	if (!schema) {
		diag_warning(
			r->b->diag, node->place, "parameter-schema",
			"this parameter has no schema; it is taken for text");
		parameter->type = text_type(r, parameter, node);
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
	if (str_is(text, "query") || str_is(text, "querystring"))
		return WHERE_QUERY;
	return str_is(text, "cookie") ? WHERE_COOKIE : WHERE_HEADER;
}

static bool is_where(str text)
{
	return str_is(text, "path") || str_is(text, "query") ||
	       str_is(text, "header") || str_is(text, "cookie") ||
	       str_is(text, "querystring");
}

/* The headers Accept, Content-Type and Authorization are not parameters. */
static bool is_ignored(const struct parameter *parameter)
{
	return parameter->where == WHERE_HEADER &&
	       (!strcasecmp(parameter->name.ptr, "Accept") ||
		!strcasecmp(parameter->name.ptr, "Content-Type") ||
		!strcasecmp(parameter->name.ptr, "Authorization"));
}

static void check_parameter(struct reader *r, const struct parameter *p)
{
	const struct node *required = doc_node_find(p->node, "required");
	bool value;

	if (p->where == WHERE_PATH &&
	    (!required || !doc_node_is_bool(required, &value) || !value))
		diag_warning(r->b->diag, p->node->place, "parameter-form",
			     "a path parameter is required; say so");
}

/* A header is the same whatever the case of its letters (RFC 9110, 5.1). */
static bool is_same_name(const struct parameter *a, const struct parameter *b)
{
	return a->where == WHERE_HEADER ? str_same_header(a->name, b->name)
					: str_equal(a->name, b->name);
}

static struct parameter *same_parameter(struct operation *o,
					const struct parameter *parameter)
{
	for (size_t i = 0; i < o->parameter_count; i++)
		if (o->parameters[i].where == parameter->where &&
		    is_same_name(&o->parameters[i], parameter))
			return &o->parameters[i];
	return NULL;
}

/*
 * OpenAPI 3.2: the whole query as one parameter. As a form it is the same as an
 * exploded object of style form; other media types are not supported.
 */
static bool is_form_query(struct reader *r, const struct node *node)
{
	const struct node *content = doc_node_find(node, "content");

	if (!str_is(model_member_text(node, "in"), "querystring") ||
	    (content && content->kind == NODE_MAP && content->count == 1 &&
	     str_starts(content->items[0]->key->text,
			"application/x-www-form-urlencoded")))
		return true;
	diag_warning(r->b->diag, doc_node_find(node, "in")->place,
		     "parameter-form",
		     "a query string is application/x-www-form-urlencoded; "
		     "this one is not sent");
	return false;
}

/*
 * A handler is given the headers of its webhook and, where nothing else can be
 * the event, the parameters of its query.
 */
static bool is_unheard(struct reader *r, const struct parameter *p)
{
	if (!r->b->deliveries || p->where == WHERE_HEADER ||
	    (p->where == WHERE_QUERY &&
	     !doc_node_find(r->operation->node, "requestBody")))
		return false;
	schema_ledger_note(
		r->b->schemas,
		"parameter of a webhook that its handler does not get",
		NOT_ENFORCED, p->node);
	return p->where != WHERE_PATH;
}

/* Name and place; false: there is nothing to send, which is reported. */
static bool read_head(struct reader *r, struct node *node, struct parameter *p)
{
	struct diag *diag = r->b->diag;

	memset(p, 0, sizeof *p);
	p->node = node;
	p->name = model_member_text(node, "name");
	if (!p->name.len || !doc_node_find(node, "in")) {
		diag_warning(diag, node->place, "parameter-form",
			     "a parameter has 'name' and 'in'");
		return false;
	}
	if (!is_where(model_member_text(node, "in"))) {
		diag_warning(diag, doc_node_find(node, "in")->place,
			     "parameter-form",
			     "a parameter is in path, query, header or "
			     "cookie");
		return false;
	}
	if (!is_form_query(r, node))
		return false;
	p->where = where_of(model_member_text(node, "in"));
	if (p->where == WHERE_HEADER && !model_media_is_token(p->name)) {
		diag_warning(diag, doc_node_find(node, "name")->place,
			     "parameter-form", "this is no name of a header");
		return false;
	}
	return true;
}

/* Of two parameters of one name and place the first counts. */
static void report_twice(struct reader *r, const struct parameter *parameter,
			 const struct parameter *before)
{
	diag_warning(r->b->diag, parameter->node->place, "parameter-twice",
		     "this parameter stands here a second time; it is left "
		     "out");
	diag_note(r->b->diag, before->node->place, "it stands here first");
}

/* The query of a delivery is read as a form is: a name stands again. */
static void note_style(struct reader *r, const struct parameter *p)
{
	const struct node *style = doc_node_find(p->node, "style");

	if (!style)
		style = doc_node_find(p->node, "explode");
	if (r->b->deliveries && p->where == WHERE_QUERY &&
	    (p->style != STYLE_FORM || !p->explode))
		schema_ledger_note(r->b->schemas, "style of a webhook's query",
				   NOT_ENFORCED, style ? style : p->node);
}

/*
 * An operation's parameters, which begin at `own`, replace those of its path.
 */
static void read_parameter(struct reader *r, struct node *named, size_t own)
{
	struct node *node = doc_resolve(r->b->doc, named);
	struct parameter parameter, *before;
	struct operation *o = r->operation;

	if (!node || !read_head(r, node, &parameter)) {
		model_fault_leave_out(r->b, named, "parameter");
		return;
	}
	model_form_note(r->b, node, FORM_PARAMETER);
	if (is_ignored(&parameter) || is_unheard(r, &parameter))
		return;
	parameter.style = model_parameter_style(r->b, node, parameter.where);
	parameter.explode = explode_of(node, parameter.style);
	note_style(r, &parameter);
	parameter.allow_reserved = model_member_true(node, "allowReserved");
	parameter.required = model_member_true(node, "required") ||
			     parameter.where == WHERE_PATH;
	parameter.deprecated = model_member_true(node, "deprecated");
	parameter.description = model_member_text(node, "description");
	parameter_schema(r, &parameter, node);
	before = same_parameter(o, &parameter);
	if (before && before - o->parameters >= (ptrdiff_t)own) {
		report_twice(r, &parameter, before);
		return;
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
	size_t own = r->operation->parameter_count;

	for (size_t i = 0; list && i < list->count; i++)
		read_parameter(r, list->items[i], own);
}

/* ---- the path's template ---- */

static struct map path_names(struct reader *r)
{
	struct operation *o = r->operation;
	struct map names = {r->b->arena, NULL, 0, 0};

	for (size_t i = 0; i < o->parameter_count; i++)
		if (o->parameters[i].where == WHERE_PATH)
			map_put(&names, o->parameters[i].name,
				&o->parameters[i]);
	return names;
}

/* What the template has and nobody declares is a required text. */
static const struct parameter *undeclared(struct reader *r, str name)
{
	struct parameter *p = ARENA_NEW(r->b->arena, struct parameter);
	const struct operation *o = r->operation;

	diag_warning(r->b->diag, doc_node_key_place(o->node), "path-parameter",
		     "the path %s has a parameter that is not declared: %.*s; "
		     "it is taken for text",
		     o->path.ptr, (int)name.len, name.ptr);
	p->name = str_copy(r->b->arena, name);
	p->where = WHERE_PATH;
	p->style = STYLE_SIMPLE;
	p->required = true;
	p->node = o->node;
	p->type = text_type(r, p, o->node);
	return p;
}

static size_t braces_in(str path)
{
	size_t count = 0;

	for (size_t i = 0; i < path.len; i++)
		count += path.ptr[i] == '{';
	return count;
}

/* "/x?id={id}", where a parameter of the query is what is meant. */
static bool is_in_query(const struct operation *o, const char *at, str name)
{
	if (!memchr(o->path.ptr, '?', (size_t)(at - o->path.ptr)))
		return false;
	for (size_t i = 0; i < o->parameter_count; i++)
		if (o->parameters[i].where == WHERE_QUERY &&
		    str_equal(o->parameters[i].name, name))
			return true;
	return false;
}

/* Path parameters first, as the template has them. */
static void order_parameters(struct reader *r)
{
	struct operation *o = r->operation;
	struct parameter *sorted =
		arena_alloc(r->b->arena,
			    (o->parameter_count + braces_in(o->path) + 1) *
				    sizeof *sorted);
	const struct parameter *found;
	struct map names = path_names(r), placed = {r->b->arena, NULL, 0, 0};
	const char *at = o->path.ptr, *end = at + o->path.len, *close;
	size_t count = 0;
	str name;

	for (; at < end && (at = memchr(at, '{', (size_t)(end - at)));
	     at = close) {
		close = memchr(at, '}', (size_t)(end - at));
		if (!close) {
			diag_warning(r->b->diag, doc_node_key_place(o->node),
				     "path-parameter",
				     "the path %s has a '{' that is not closed",
				     o->path.ptr);
			model_fault_break(r->b, o);
			break;
		}
		name = (str){at + 1, (size_t)(close - at - 1)};
		if (map_find(&placed, name) || is_in_query(o, at, name))
			continue;
		found = map_find(&names, name);
		if (!found)
			found = undeclared(r, name);
		map_put(&placed, found->name, r);
		sorted[count++] = *found;
	}
	for (size_t i = 0; i < o->parameter_count; i++)
		if (o->parameters[i].where != WHERE_PATH)
			sorted[count++] = o->parameters[i];
		else if (!map_find(&placed, o->parameters[i].name))
			diag_warning(r->b->diag, o->parameters[i].node->place,
				     "path-parameter",
				     "the path %s has no '{%s}'", o->path.ptr,
				     o->parameters[i].name.ptr);
	for (size_t i = 1; i < count; i++)
		assert(sorted[i].where != WHERE_PATH ||
		       sorted[i - 1].where == WHERE_PATH);
	o->parameters = sorted;
	o->parameter_count = count;
}

/* 3.2, Paths Object: a template has an expression once (3.1.1 is silent). */
static void check_repeated(struct builder *b, const struct node *named)
{
	str path = named->key->text, name;
	const char *at = path.ptr, *end = at + path.len, *close;
	struct map seen = {b->arena, NULL, 0, 0};

	while (at < end && (at = memchr(at, '{', (size_t)(end - at))) &&
	       (close = memchr(at, '}', (size_t)(end - at)))) {
		name = (str){at + 1, (size_t)(close - at - 1)};
		if (map_put(&seen, name, b))
			diag_warning(b->diag, named->key->place,
				     "path-parameter",
				     "the path has '{%.*s}' a second time; "
				     "both are sent with one value",
				     (int)name.len, name.ptr);
		at = close;
	}
}

/* A '}' that closes nothing is sent as it stands. */
void model_path_check(struct builder *b, const struct node *named)
{
	str path = named->key->text;
	bool open = false;

	for (size_t i = 0; i < path.len; i++) {
		if ((path.ptr[i] == '}' && !open) ||
		    (path.ptr[i] == '{' && open))
			diag_warning(b->diag, named->key->place,
				     "path-parameter",
				     "the '%c' at character %zu is no part of "
				     "a parameter",
				     path.ptr[i], i + 1);
		open = path.ptr[i] == '{' || (open && path.ptr[i] != '}');
	}
	check_repeated(b, named);
}

void model_parameter_list(struct builder *b, struct node *path_item,
			  struct node *node, struct operation *operation)
{
	struct reader r = {b, operation};

	read_list(&r, model_member_list(b, path_item, "parameters"));
	read_list(&r, model_member_list(b, node, "parameters"));
	order_parameters(&r);
}
