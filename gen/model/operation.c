/* SPDX-License-Identifier: MIT */
/*
 * Operations: parameters, bodies and responses (OpenAPI 3.1, sections
 * 4.8.9 to 4.8.17).
 *
 * An operation is read once for every document that has it.
 */
#include "internal.h"

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

/* `get: nothing` is not an operation. */
static bool is_map(struct builder *b, const struct node *node)
{
	if (node->kind != NODE_MAP)
		model_kind_report(b, node, "an object");
	return node->kind == NODE_MAP;
}

/* ---- bodies and responses ---- */

static void read_body(struct reader *r, struct node *named)
{
	struct node *node = resolve(r->b, named);
	struct origin origin = schema_origin(r->b->schemas, NULL, r->operation,
					     NULL, "request", NULL, NULL);

	if (!node) {
		model_fault_break(r->b, r->operation);
		return;
	}
	model_form_note(r->b, node, FORM_BODY);
	if (!doc_node_find(node, "content"))
		diag_warning(r->b->diag, node->place, "document-form",
			     "a request body says its content; none is sent");
	r->operation->body_required = model_member_true(node, "required");
	model_content_list(r->b, model_member_map(r->b, node, "content"),
			   &origin, &r->operation->bodies,
			   &r->operation->body_count);
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
	struct operation *o = r->operation;
	struct node *node = resolve(r->b, named);
	struct response *response;
	struct origin origin;

	if (str_starts(named->key->text, "x-"))
		return;
	if (!node || !is_map(r->b, node)) {
		model_fault_leave_out(r->b, named, "response");
		return;
	}
	if (!is_status(named->key->text)) {
		diag_warning(r->b->diag, named->key->place, "response-status",
			     "this is neither a status, a range like 4XX, nor "
			     "default");
		model_fault_leave_out(r->b, named, "response");
		return;
	}
	o->responses =
		grow(r->b, o->responses, o->response_count, sizeof *response);
	response = &o->responses[o->response_count++];
	memset(response, 0, sizeof *response);
	response->status = named->key->text;
	response->description = model_member_text(node, "description");
	response->node = node;
	model_form_note(r->b, node, FORM_RESPONSE);
	origin = schema_origin(r->b->schemas, NULL, o, NULL, "response",
			       named->key->text.ptr, NULL);
	model_content_list(r->b, model_member_map(r->b, node, "content"),
			   &origin, &response->contents,
			   &response->content_count);
	origin = schema_origin(r->b->schemas, NULL, o, NULL, "response",
			       named->key->text.ptr, "headers");
	model_headers_read(r->b, model_member_map(r->b, node, "headers"),
			   &origin, &response->headers);
}

/* ---- one operation ---- */

static void read_tags(struct reader *r, const struct node *list)
{
	struct operation *o = r->operation;

	for (size_t i = 0; list && i < list->count; i++) {
		if (list->items[i]->kind != NODE_SCALAR)
			continue;
		o->tags = grow(r->b, o->tags, o->tag_count, sizeof(str));
		o->tags[o->tag_count++] = list->items[i]->text;
	}
}

static str upper(struct builder *b, str text)
{
	char *copy = arena_copy(b->arena, text.ptr, text.len);

	for (size_t i = 0; i < text.len; i++)
		if (copy[i] >= 'a' && copy[i] <= 'z')
			copy[i] = (char)(copy[i] - 32);
	return (str){copy, text.len};
}

static void read_id(struct reader *r, struct node *node)
{
	struct node *id = doc_node_find(node, "operationId");
	struct operation *o = r->operation;

	o->id = model_member_text(node, "operationId");
	if (id && o->id.len && !doc_node_is_string(id)) {
		diag_warning(r->b->diag, id->place, "operation-id",
			     "an operationId is a text; this is taken as one");
	} else if (id && !o->id.ptr) {
		diag_warning(r->b->diag, id->place, "operation-id",
			     "an operationId is a text; the path names it "
			     "instead");
	} else if (id && !o->id.len) {
		diag_warning(r->b->diag, id->place, "operation-id",
			     "an empty operationId names nothing; the path "
			     "does instead");
		o->id = (str){NULL, 0};
	}
}

static void read_basics(struct reader *r, struct node *path_item,
			struct node *node, str path)
{
	struct operation *o = r->operation;

	o->node = node;
	o->method = upper(r->b, node->key->text);
	o->path = path;
	read_id(r, node);
	o->summary = model_member_text(node, "summary");
	o->description = model_member_text(node, "description");
	if (!o->summary.ptr)
		o->summary = model_member_text(path_item, "summary");
	o->deprecated = model_member_true(node, "deprecated");
	read_tags(r, model_member_list(r->b, node, "tags"));
}

/* A path item may stand in a file that is no whole document. */
static struct node *home(const struct builder *b, const struct node *node)
{
	struct node *root = doc_node_document(node)->root;

	return doc_node_find(root, "openapi") ? root : b->home;
}

struct operation *model_operation_read(struct builder *b,
				       struct node *path_item,
				       struct node *node, str path)
{
	struct reader r = {b, ARENA_NEW(b->arena, struct operation)};
	struct node *root = home(b, node), *responses, *list;

	read_basics(&r, path_item, node, path);
	model_form_note(b, node, FORM_OPERATION);
	model_parameter_list(b, path_item, node, r.operation);
	if (doc_node_find(node, "requestBody"))
		read_body(&r, doc_node_find(node, "requestBody"));
	responses = model_member_map(b, node, "responses");
	for (size_t i = 0; responses && i < responses->count; i++)
		read_response(&r, responses->items[i]);
	list = model_member_list(b, node, "security");
	model_security_list(b,
			    list ? list
				 : model_member_list(b, root, "security"),
			    r.operation);
	list = model_member_list(b, node, "servers");
	if (!list)
		list = model_member_list(b, path_item, "servers");
	if (list)
		model_server_list(b, list, &r.operation->servers,
				  &r.operation->server_count);
	r.operation->own_servers = r.operation->server_count > 0;
	if (!r.operation->own_servers) {
		r.operation->servers = b->model->servers;
		r.operation->server_count = b->model->server_count;
	}
	return r.operation;
}

/* ---- all of them ---- */

bool model_is_method(str key)
{
	static const char *const methods[] = {"get",    "put",     "post",
					      "delete", "options", "head",
					      "patch",  "trace",   "query"};

	for (size_t i = 0; i < sizeof methods / sizeof *methods; i++)
		if (str_is(key, methods[i]))
			return true;
	return false;
}

void model_operation_id_check(struct builder *b, struct operation *operation,
			      bool is_event)
{
	struct operation *before;
	struct place place;

	if (!operation->id.ptr)
		return;
	before = map_put(&b->operation_ids, operation->id, operation);
	/* A webhook may stand in several documents of one API. */
	if (!before || (is_event && str_equal(before->path, operation->path) &&
			str_equal(before->method, operation->method)))
		return;
	map_put(&b->operation_ids, operation->id, before);
	place = doc_node_find(operation->node, "operationId")->place;
	diag_warning(b->diag, place, "operation-id",
		     is_event ? "this operationId stands here a second time"
			      : "this operationId stands here a second time; "
				"the path names it instead");
	diag_note(b->diag, doc_node_find(before->node, "operationId")->place,
		  "it stands here first");
	if (!is_event)
		operation->id = (str){NULL, 0};
}

struct all {
	struct builder *b;
	struct map seen; /* operations' nodes, as merged documents share them */
};

/* Servers' URLs have no final slash here, so a path begins with one. */
static str path_of(struct builder *b, const struct node *named)
{
	str path = named->key->text;

	if (str_starts(path, "/"))
		return path;
	diag_warning(b->diag, named->key->place, "path-form",
		     "a path begins with a slash; it is taken for /%.*s",
		     (int)path.len, path.ptr);
	return str_format(b->arena, "/%.*s", (int)path.len, path.ptr);
}

static void read_method(struct all *all, struct node *item, struct node *node,
			str path)
{
	struct builder *b = all->b;
	struct model *model = b->model;
	struct operation *operation;
	str name = str_format(b->arena, "%s %s", node->key->text.ptr, path.ptr);

	if (map_put(&all->seen, name, item))
		return;
	operation = model_operation_read(b, item, node, path);
	if (memchr(path.ptr, '#', path.len))
		diag_warning(b->diag, doc_node_key_place(item), "path-form",
			     "a fragment is never sent (RFC 9110 section 7.1): "
			     "this call is refused");
	if (operation->broken) {
		model_fault_keep(b, operation);
		return;
	}
	model_operation_id_check(b, operation, false);
	model->operations = grow(b, model->operations, model->operation_count,
				 sizeof *model->operations);
	model->operations[model->operation_count++] = operation;
}

static void read_one(struct all *all, struct node *item, struct node *node,
		     str path)
{
	if (is_map(all->b, node))
		read_method(all, item, node, path);
	else
		model_fault_leave_out(all->b, node, "operation");
}

/* Is a name in additionalOperations (3.2) a token (RFC 9110, 9.1)? */
static bool is_other_method(struct builder *b, const struct node *node)
{
	str name = node->key->text;
	size_t i = 0;

	while (i < name.len && name.ptr[i] > ' ' && name.ptr[i] < 127 &&
	       !strchr("\"(),/:;<=>?@[\\]{}", name.ptr[i]))
		i++;
	if (name.len && i == name.len)
		return true;
	diag_warning(b->diag, node->key->place, "document-form",
		     "this is no method of HTTP; it is left out");
	return false;
}

static void read_item(struct all *all, struct node *named)
{
	struct builder *b = all->b;
	struct node *item = resolve(b, named), *others;
	str path;

	if (!item || !is_map(b, item)) {
		model_fault_leave_out(b, named, "path");
		return;
	}
	path = path_of(b, named);
	model_path_check(b, named);
	model_form_note(b, item, FORM_PATH_ITEM);
	for (size_t i = 0; i < item->count; i++)
		if (model_is_method(item->items[i]->key->text))
			read_one(all, item, item->items[i], path);
	others = model_member_map(b, item, "additionalOperations");
	for (size_t i = 0; others && i < others->count; i++)
		if (is_other_method(b, others->items[i]))
			read_one(all, item, others->items[i], path);
}

void model_operations_read(struct builder *b, const struct documents *documents)
{
	struct all all = {b, {b->arena, NULL, 0, 0}};
	struct model *model = b->model;
	struct node *paths;

	for (size_t i = 0; i < documents->count; i++)
		model_security_schemes(b, documents->roots[i]);
	for (size_t i = 0; i < documents->count; i++) {
		model_server_list(b,
				  model_member_list(b, documents->roots[i],
						    "servers"),
				  &model->servers, &model->server_count);
		paths = model_member_map(b, documents->roots[i], "paths");
		for (size_t k = 0; paths && k < paths->count; k++)
			if (!str_starts(paths->items[k]->key->text, "x-"))
				read_item(&all, paths->items[k]);
	}
}
