/* SPDX-License-Identifier: MIT */
/*
 * Operations: parameters, bodies, responses, security and servers (OpenAPI
 * 3.1, sections 4.8.9 to 4.8.17 and 4.8.30).
 *
 * Invariant: path parameters stand in the order of the path's template.
 */
#include "build.h"

#include <string.h>

struct reader {
	struct builder *b;
	struct operation *operation;
};

static struct node *resolve(struct builder *b, struct node *node)
{
	return node ? doc_resolve(b->doc, node) : NULL;
}

static void *grow(struct builder *b, void *items, size_t count, size_t size)
{
	return arena_grow(b->arena, items, count, size);
}

/* ---- servers ---- */

static void read_variables(struct builder *b, struct server *server,
	const struct node *variables)
{
	struct server_variable *variable;
	const struct node *values;
	size_t i, k;

	for (i = 0; variables && variables->kind == NODE_MAP &&
		i < variables->count; i++) {
		server->variables = grow(b, server->variables,
			server->variable_count, sizeof *variable);
		variable = &server->variables[server->variable_count++];
		memset(variable, 0, sizeof *variable);
		variable->name = variables->items[i]->key->text;
		variable->fallback = member_text(variables->items[i],
			"default");
		variable->description = member_text(variables->items[i],
			"description");
		values = node_find(variables->items[i], "enum");
		for (k = 0; values && k < values->count; k++) {
			variable->values = grow(b, variable->values,
				variable->value_count, sizeof(str));
			variable->values[variable->value_count++] =
				values->items[k]->text;
		}
	}
}

static bool has_server(const struct server *servers, size_t count, str url)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (str_equal(servers[i].url, url))
			return true;
	return false;
}

static void read_servers(struct builder *b, const struct node *list,
	struct server **servers, size_t *count)
{
	static const char *const known[] = {"url", "description", "variables",
		NULL};
	struct server *server;
	size_t i;

	for (i = 0; list && list->kind == NODE_LIST && i < list->count; i++) {
		ledger_rest(b, list->items[i], known);
		if (has_server(*servers, *count, member_text(list->items[i],
			"url")))
			continue;
		*servers = grow(b, *servers, *count, sizeof *server);
		server = &(*servers)[(*count)++];
		memset(server, 0, sizeof *server);
		server->url = member_text(list->items[i], "url");
		if (!server->url.ptr)
			server->url = STR("/");
		server->description = member_text(list->items[i],
			"description");
		server->node = list->items[i];
		read_variables(b, server, node_find(list->items[i],
			"variables"));
	}
}

/* ---- security ---- */

static enum where where_of(str text)
{
	if (str_is(text, "path"))
		return WHERE_PATH;
	if (str_is(text, "query"))
		return WHERE_QUERY;
	return str_is(text, "cookie") ? WHERE_COOKIE : WHERE_HEADER;
}

static void read_http(struct builder *b, struct scheme *scheme,
	const struct node *node)
{
	const struct node *name = node_find(node, "scheme");
	const char *word = name && name->kind == NODE_SCALAR ?
		name->text.ptr : "";

	if (!strcasecmp(word, "bearer"))
		scheme->kind = SCHEME_BEARER;
	else if (!strcasecmp(word, "basic"))
		scheme->kind = SCHEME_BASIC;
	else
		scheme->kind = SCHEME_HTTP;
	scheme->key = str_from(word);
	if (!*word)
		diag_error(b->diag, node->place, "security-form",
			"an http scheme says which: 'scheme' is missing");
}

static void read_scheme(struct builder *b, struct node *named)
{
	static const char *const known[] = {"type", "description", "name",
		"in", "scheme", "bearerFormat", "flows", "openIdConnectUrl",
		NULL};
	struct node *node = resolve(b, named);
	struct model *model = b->model;
	struct scheme *scheme;
	str type;

	if (!node)
		return;
	scheme = ARENA_NEW(b->arena, struct scheme);
	scheme->name = named->key->text;
	scheme->node = node;
	scheme->description = member_text(node, "description");
	type = member_text(node, "type");
	ledger_rest(b, node, known);
	if (str_is(type, "http")) {
		read_http(b, scheme, node);
	} else if (str_is(type, "apiKey")) {
		scheme->kind = SCHEME_API_KEY;
		scheme->where = where_of(member_text(node, "in"));
		scheme->key = member_text(node, "name");
		if (!scheme->key.ptr)
			diag_error(b->diag, node->place, "security-form",
				"an API key has a name");
	} else if (str_is(type, "oauth2")) {
		scheme->kind = SCHEME_OAUTH2;
	} else if (str_is(type, "openIdConnect")) {
		scheme->kind = SCHEME_OPENID;
	} else if (str_is(type, "mutualTLS")) {
		scheme->kind = SCHEME_MUTUAL_TLS;
	} else {
		diag_error(b->diag, node->place, "security-form",
			"there is no security scheme of type '%s'",
			type.ptr ? type.ptr : "");
	}
	model->schemes = grow(b, model->schemes, model->scheme_count,
		sizeof *model->schemes);
	model->schemes[model->scheme_count++] = scheme;
}

static struct scheme *find_scheme(const struct model *model, str name)
{
	size_t i;

	for (i = 0; i < model->scheme_count; i++)
		if (str_equal(model->schemes[i]->name, name))
			return model->schemes[i];
	return NULL;
}

static void tell_unknown(struct builder *b, const struct node *demand)
{
	const struct model *model = b->model;
	const char **names = arena_alloc(b->arena,
		(model->scheme_count + 1) * sizeof *names);
	const char *near;
	size_t i;

	for (i = 0; i < model->scheme_count; i++)
		names[i] = model->schemes[i]->name.ptr;
	near = str_nearest(demand->key->text, names, model->scheme_count);
	diag_error(b->diag, demand->key->place, "security-unknown",
		"there is no security scheme '%s'%s%s%s",
		demand->key->text.ptr, near ? "; did you mean '" : "",
		near ? near : "", near ? "'?" : "");
}

static void read_demand(struct builder *b, struct alternative *alternative,
	const struct node *node)
{
	struct scheme *scheme = find_scheme(b->model, node->key->text);
	struct demand *demand;
	size_t i;

	if (!scheme) {
		tell_unknown(b, node);
		return;
	}
	alternative->demands = grow(b, alternative->demands,
		alternative->demand_count, sizeof *demand);
	demand = &alternative->demands[alternative->demand_count++];
	memset(demand, 0, sizeof *demand);
	demand->scheme = scheme;
	for (i = 0; node->kind == NODE_LIST && i < node->count; i++) {
		demand->scopes = grow(b, demand->scopes, demand->scope_count,
			sizeof(str));
		demand->scopes[demand->scope_count++] = node->items[i]->text;
	}
}

static void read_security(struct reader *r, const struct node *list)
{
	struct operation *o = r->operation;
	struct alternative *alternative;
	size_t i, k;

	for (i = 0; list && list->kind == NODE_LIST && i < list->count; i++) {
		if (list->items[i]->kind != NODE_MAP)
			continue;
		o->security = grow(r->b, o->security, o->security_count,
			sizeof *alternative);
		alternative = &o->security[o->security_count++];
		memset(alternative, 0, sizeof *alternative);
		for (k = 0; k < list->items[i]->count; k++)
			read_demand(r->b, alternative,
				list->items[i]->items[k]);
	}
}

/* ---- contents ---- */

static bool is_json(str type)
{
	return str_starts(type, "application/json") ||
		memmem(type.ptr, type.len, "+json", 5) ||
		str_is(type, "*/*");
}

static enum media media_of(str type)
{
	if (is_json(type))
		return MEDIA_JSON;
	if (str_starts(type, "application/x-www-form-urlencoded"))
		return MEDIA_FORM;
	if (str_starts(type, "multipart/"))
		return MEDIA_MULTIPART;
	return str_starts(type, "text/") ? MEDIA_TEXT : MEDIA_BYTES;
}

static void add_example(struct builder *b, struct content *content,
	struct node *node)
{
	content->examples = grow(b, content->examples,
		content->example_count, sizeof *content->examples);
	content->examples[content->example_count++] = node;
}

static void read_examples(struct builder *b, struct content *content,
	struct node *node)
{
	struct node *one = node_find(node, "example");
	struct node *many = node_find(node, "examples");
	struct node *item;
	size_t i;

	if (one)
		add_example(b, content, one);
	for (i = 0; many && many->kind == NODE_MAP && i < many->count; i++) {
		item = resolve(b, many->items[i]);
		if (item && node_find(item, "value"))
			add_example(b, content, node_find(item, "value"));
	}
}

static void read_content(struct builder *b, struct node *node,
	const struct origin *origin, struct content *content)
{
	static const char *const known[] = {"schema", "example", "examples",
		"encoding", NULL};
	struct node *schema = node_find(node, "schema");

	memset(content, 0, sizeof *content);
	content->media_type = node->key->text;
	content->media = media_of(content->media_type);
	ledger_rest(b, node, known);
	if (schema)
		content->type = schema_type(b, schema, origin,
			&content->nullable);
	read_examples(b, content, node);
}

/* Of several media types the first JSON one leads. */
void content_list(struct builder *b, struct node *map,
	const struct origin *origin, struct content **out, size_t *count)
{
	int pass;
	size_t i;
	bool json;

	for (pass = 0; pass < 2; pass++)
		for (i = 0; map && map->kind == NODE_MAP && i < map->count;
			i++) {
			json = is_json(map->items[i]->key->text);
			if (json != (pass == 0))
				continue;
			*out = grow(b, *out, *count, sizeof **out);
			read_content(b, map->items[i], origin,
				&(*out)[(*count)++]);
		}
}

/* ---- parameters ---- */

static enum style default_style(enum where where)
{
	return where == WHERE_QUERY || where == WHERE_COOKIE ? STYLE_FORM :
		STYLE_SIMPLE;
}

static enum style style_of(struct builder *b, const struct node *node,
	enum where where)
{
	static const char *const words[] = {"simple", "label", "matrix",
		"form", "spaceDelimited", "pipeDelimited", "deepObject"};
	const struct node *style = node_find(node, "style");
	size_t i;

	if (!style)
		return default_style(where);
	for (i = 0; i < sizeof words / sizeof *words; i++)
		if (str_is(style->text, words[i]))
			return (enum style)i;
	diag_error(b->diag, style->place, "parameter-style",
		"there is no style '%s'", style->text.ptr);
	return default_style(where);
}

static bool explode_of(const struct node *node, enum style style)
{
	const struct node *explode = node_find(node, "explode");
	bool value;

	if (explode && node_is_bool(explode, &value))
		return value;
	return style == STYLE_FORM;
}

static void parameter_schema(struct reader *r, struct parameter *parameter,
	struct node *node)
{
	struct origin origin = schema_origin(r->b, NULL, r->operation, NULL,
		parameter->name.ptr, NULL, NULL);
	struct node *schema = node_find(node, "schema");
	struct node *content = node_find(node, "content");
	struct schema_use use;

	if (!schema && content && content->kind == NODE_MAP &&
		content->count) {
		parameter->json = is_json(content->items[0]->key->text);
		schema = node_find(content->items[0], "schema");
	}
	if (!schema) {
		diag_warning(r->b->diag, node->place, "parameter-schema",
			"this parameter has no schema; it is taken for text");
		schema = ARENA_NEW(r->b->arena, struct node);
		schema->kind = NODE_MAP;
		schema->place = node->place;
		schema->parent = node;
		schema->document = node->document;
		parameter->type = schema_type(r->b, schema, &origin, NULL);
		return;
	}
	parameter->type = schema_type(r->b, schema, &origin,
		&parameter->nullable);
	use = schema_use(r->b, schema);
	parameter->fallback = use.fallback;
	if (!parameter->description.ptr)
		parameter->description = use.description;
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

static void read_parameter(struct reader *r, struct node *named)
{
	static const char *const known[] = {"name", "in", "description",
		"required", "deprecated", "allowEmptyValue", "style",
		"explode", "allowReserved", "schema", "content", "example",
		"examples", NULL};
	struct node *node = resolve(r->b, named);
	struct parameter parameter, *before;
	struct operation *o = r->operation;

	if (!node)
		return;
	memset(&parameter, 0, sizeof parameter);
	parameter.name = member_text(node, "name");
	if (!parameter.name.len || !node_find(node, "in")) {
		diag_error(r->b->diag, node->place, "parameter-form",
			"a parameter has 'name' and 'in'");
		return;
	}
	parameter.node = node;
	if (!is_where(member_text(node, "in"))) {
		diag_error(r->b->diag, node_find(node, "in")->place,
			"parameter-form", "a parameter is in path, query, "
			"header or cookie");
		return;
	}
	parameter.where = where_of(member_text(node, "in"));
	ledger_rest(r->b, node, known);
	if (is_ignored(&parameter))
		return;
	parameter.style = style_of(r->b, node, parameter.where);
	parameter.explode = explode_of(node, parameter.style);
	parameter.allow_reserved = member_true(node, "allowReserved");
	parameter.required = member_true(node, "required") ||
		parameter.where == WHERE_PATH;
	parameter.deprecated = member_true(node, "deprecated");
	parameter.description = member_text(node, "description");
	parameter_schema(r, &parameter, node);
	before = same_parameter(o, &parameter);
	if (before) {
		*before = parameter;
		return;
	}
	o->parameters = grow(r->b, o->parameters, o->parameter_count,
		sizeof parameter);
	o->parameters[o->parameter_count++] = parameter;
}

static void read_parameters(struct reader *r, struct node *list)
{
	size_t i;

	for (i = 0; list && list->kind == NODE_LIST && i < list->count; i++)
		read_parameter(r, list->items[i]);
}

static const char *place_in_path(str path, str name)
{
	const char *at = path.ptr, *end = at + path.len;

	for (; (size_t)(end - at) >= name.len + 2; at++)
		if (*at == '{' && at[name.len + 1] == '}' &&
			!memcmp(at + 1, name.ptr, name.len))
			return at;
	return NULL;
}

/* Path parameters first, as the template has them. */
static void order_parameters(struct reader *r)
{
	struct operation *o = r->operation;
	struct parameter *sorted = arena_alloc(r->b->arena,
		(o->parameter_count + 1) * sizeof *sorted);
	const char *at = o->path.ptr, *end = at + o->path.len;
	size_t count = 0, i;

	for (; at < end; at++)
		for (i = 0; *at == '{' && i < o->parameter_count; i++)
			if (o->parameters[i].where == WHERE_PATH &&
				place_in_path(o->path,
					o->parameters[i].name) == at)
				sorted[count++] = o->parameters[i];
	for (i = 0; i < o->parameter_count; i++)
		if (o->parameters[i].where != WHERE_PATH)
			sorted[count++] = o->parameters[i];
		else if (!place_in_path(o->path, o->parameters[i].name))
			diag_warning(r->b->diag, o->parameters[i].node->place,
				"path-parameter", "the path %s has no '{%s}'",
				o->path.ptr, o->parameters[i].name.ptr);
	o->parameters = sorted;
	o->parameter_count = count;
}

static void check_template(struct reader *r)
{
	const struct operation *o = r->operation;
	const char *at = o->path.ptr, *end = at + o->path.len, *close;
	size_t i;
	bool found;

	for (; at < end && (at = memchr(at, '{', (size_t)(end - at)));
		at = close) {
		close = memchr(at, '}', (size_t)(end - at));
		if (!close)
			return;
		found = false;
		for (i = 0; i < o->parameter_count && !found; i++)
			found = o->parameters[i].where == WHERE_PATH &&
				str_equal(o->parameters[i].name, (str){at + 1,
					(size_t)(close - at - 1)});
		if (!found)
			diag_error(r->b->diag, node_key_place(o->node),
				"path-parameter", "the path %s has a "
				"parameter that is not declared: %.*s",
				o->path.ptr, (int)(close - at - 1), at + 1);
	}
}

/* ---- bodies and responses ---- */

static void read_body(struct reader *r, struct node *named)
{
	static const char *const known[] = {"description", "content",
		"required", NULL};
	struct node *node = resolve(r->b, named);
	struct origin origin = schema_origin(r->b, NULL, r->operation, NULL,
		"request", NULL, NULL);

	if (!node)
		return;
	ledger_rest(r->b, node, known);
	r->operation->body_required = member_true(node, "required");
	content_list(r->b, node_find(node, "content"), &origin,
		&r->operation->bodies, &r->operation->body_count);
}

static void read_headers(struct reader *r, struct response *response,
	const struct node *map)
{
	struct response_header *header;
	struct origin origin;
	struct node *node, *schema;
	size_t i;

	for (i = 0; map && map->kind == NODE_MAP && i < map->count; i++) {
		node = resolve(r->b, map->items[i]);
		schema = node ? node_find(node, "schema") : NULL;
		if (!schema)
			continue;
		origin = schema_origin(r->b, NULL, r->operation, NULL,
			"response header", map->items[i]->key->text.ptr,
			NULL);
		response->headers = grow(r->b, response->headers,
			response->header_count, sizeof *header);
		header = &response->headers[response->header_count++];
		memset(header, 0, sizeof *header);
		header->name = map->items[i]->key->text;
		header->type = schema_type(r->b, schema, &origin, NULL);
		header->required = member_true(node, "required");
		header->description = member_text(node, "description");
	}
}

static bool is_status(str text)
{
	if (str_is(text, "default"))
		return true;
	return text.len == 3 && text.ptr[0] >= '1' && text.ptr[0] <= '5' &&
		(!strcasecmp(text.ptr + 1, "XX") ||
		(text.ptr[1] >= '0' && text.ptr[1] <= '9' &&
			text.ptr[2] >= '0' && text.ptr[2] <= '9'));
}

static void read_response(struct reader *r, struct node *named)
{
	static const char *const known[] = {"description", "headers",
		"content", "links", "summary", NULL};
	struct operation *o = r->operation;
	struct node *node = resolve(r->b, named);
	struct response *response;
	struct origin origin;

	if (!node || str_starts(named->key->text, "x-"))
		return;
	if (!is_status(named->key->text)) {
		diag_error(r->b->diag, named->key->place, "response-status",
			"this is neither a status, a range like 4XX, nor "
			"default");
		return;
	}
	o->responses = grow(r->b, o->responses, o->response_count,
		sizeof *response);
	response = &o->responses[o->response_count++];
	memset(response, 0, sizeof *response);
	response->status = named->key->text;
	response->description = member_text(node, "description");
	response->node = node;
	ledger_rest(r->b, node, known);
	origin = schema_origin(r->b, NULL, o, NULL, "response",
		named->key->text.ptr, NULL);
	content_list(r->b, node_find(node, "content"), &origin,
		&response->contents, &response->content_count);
	read_headers(r, response, node_find(node, "headers"));
}

/* ---- one operation ---- */

static void read_tags(struct reader *r, const struct node *list)
{
	struct operation *o = r->operation;
	size_t i;

	for (i = 0; list && list->kind == NODE_LIST && i < list->count; i++) {
		o->tags = grow(r->b, o->tags, o->tag_count, sizeof(str));
		o->tags[o->tag_count++] = list->items[i]->text;
	}
}

static str upper(struct builder *b, str text)
{
	char *copy = arena_copy(b->arena, text.ptr, text.len);
	size_t i;

	for (i = 0; i < text.len; i++)
		if (copy[i] >= 'a' && copy[i] <= 'z')
			copy[i] = (char)(copy[i] - 32);
	return (str){copy, text.len};
}

static void read_basics(struct reader *r, struct node *path_item,
	struct node *node, str path)
{
	struct operation *o = r->operation;

	o->node = node;
	o->method = upper(r->b, node->key->text);
	o->path = path;
	o->id = member_text(node, "operationId");
	o->summary = member_text(node, "summary");
	o->description = member_text(node, "description");
	if (!o->summary.ptr)
		o->summary = member_text(path_item, "summary");
	o->deprecated = member_true(node, "deprecated");
	read_tags(r, node_find(node, "tags"));
}

/* A path item may stand in a file that is no whole document. */
static struct node *home(const struct builder *b, const struct node *node)
{
	struct node *root = node->document->root;

	return node_find(root, "openapi") ? root : b->home;
}

struct operation *operation_read(struct builder *b, struct node *path_item,
	struct node *node, str path)
{
	static const char *const known[] = {"tags", "summary", "description",
		"externalDocs", "operationId", "parameters", "requestBody",
		"responses", "callbacks", "deprecated", "security", "servers",
		NULL};
	struct reader r = {b, ARENA_NEW(b->arena, struct operation)};
	struct node *root = home(b, node), *responses, *list;
	size_t i;

	read_basics(&r, path_item, node, path);
	ledger_rest(b, node, known);
	read_parameters(&r, node_find(path_item, "parameters"));
	read_parameters(&r, node_find(node, "parameters"));
	order_parameters(&r);
	check_template(&r);
	if (node_find(node, "requestBody"))
		read_body(&r, node_find(node, "requestBody"));
	responses = node_find(node, "responses");
	for (i = 0; responses && responses->kind == NODE_MAP &&
		i < responses->count; i++)
		read_response(&r, responses->items[i]);
	list = node_find(node, "security");
	read_security(&r, list ? list : node_find(root, "security"));
	list = node_find(node, "servers");
	if (!list)
		list = node_find(path_item, "servers");
	if (list) {
		read_servers(b, list, &r.operation->servers,
			&r.operation->server_count);
	} else {
		r.operation->servers = b->model->servers;
		r.operation->server_count = b->model->server_count;
	}
	return r.operation;
}

/* ---- all of them ---- */

static bool is_method(str key)
{
	static const char *const methods[] = {"get", "put", "post", "delete",
		"options", "head", "patch", "trace"};
	size_t i;

	for (i = 0; i < sizeof methods / sizeof *methods; i++)
		if (str_is(key, methods[i]))
			return true;
	return false;
}

static void check_id(struct builder *b, struct map *ids,
	struct operation *operation)
{
	struct operation *before;

	if (!operation->id.ptr)
		return;
	before = map_put(ids, operation->id, operation);
	if (!before)
		return;
	diag_error(b->diag, node_find(operation->node, "operationId")->place,
		"operation-id", "this operationId stands here a second time");
	diag_note(b->diag, node_find(before->node, "operationId")->place,
		"it stands here first");
}

struct all {
	struct builder *b;
	struct map ids;   /* operationId to operation */
	struct map seen;  /* operations' nodes, as merged documents share them */
};

static void read_item(struct all *all, struct node *named)
{
	static const char *const known[] = {"get", "put", "post", "delete",
		"options", "head", "patch", "trace", "parameters", "servers",
		"summary", "description", "$ref", NULL};
	struct builder *b = all->b;
	struct node *item = resolve(b, named);
	struct model *model = b->model;
	struct operation *operation;
	size_t i;
	str name;

	if (!item || item->kind != NODE_MAP)
		return;
	ledger_rest(b, item, known);
	for (i = 0; i < item->count; i++) {
		if (!is_method(item->items[i]->key->text))
			continue;
		name = str_format(b->arena, "%s %s",
			item->items[i]->key->text.ptr, named->key->text.ptr);
		if (map_put(&all->seen, name, item))
			continue;
		operation = operation_read(b, item, item->items[i],
			named->key->text);
		check_id(b, &all->ids, operation);
		if (!select_operation(b, operation))
			continue;
		model->operations = grow(b, model->operations,
			model->operation_count, sizeof *model->operations);
		model->operations[model->operation_count++] = operation;
	}
}

static void read_schemes(struct builder *b, struct node *root)
{
	struct node *schemes = node_find(node_find(root, "components"),
		"securitySchemes");
	size_t i;

	for (i = 0; schemes && schemes->kind == NODE_MAP &&
		i < schemes->count; i++)
		if (!find_scheme(b->model, schemes->items[i]->key->text))
			read_scheme(b, schemes->items[i]);
}

void operation_read_all(struct builder *b, const struct documents *documents)
{
	struct all all = {b, {b->arena, NULL, 0, 0}, {b->arena, NULL, 0, 0}};
	struct model *model = b->model;
	struct node *paths;
	size_t i, k;

	for (i = 0; i < documents->count; i++)
		read_schemes(b, documents->roots[i]);
	for (i = 0; i < documents->count; i++) {
		read_servers(b, node_find(documents->roots[i], "servers"),
			&model->servers, &model->server_count);
		paths = node_find(documents->roots[i], "paths");
		for (k = 0; paths && paths->kind == NODE_MAP &&
			k < paths->count; k++)
			if (!str_starts(paths->items[k]->key->text, "x-"))
				read_item(&all, paths->items[k]);
	}
}
