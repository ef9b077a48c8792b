/* SPDX-License-Identifier: MIT */
/*
 * The calls: responses, and who puts an operation together.
 *
 * A schema that no C type holds (any value, a tuple, a form without members) is
 * handed over as bytes, never dropped.
 */
#include "call.h"

#include <string.h>

/* ---- responses ---- */

/* Of a body that is a sequence, each item has a reader of its own. */
static const char *item_reader(const struct response *response)
{
	const char *name = NULL;

	for (size_t i = 0; i < response->content_count; i++) {
		const struct type *item = response->contents[i].item;

		if (!item || !view_is_root(item))
			continue;
		view_type_of(item)->root = true;
		name = view_type_of(item)->c_name;
	}
	return name;
}

static bool has_type(const char *list, str type)
{
	size_t len;

	for (; list && *list; list += len) {
		list += strspn(list, ", ");
		len = strcspn(list, ",");
		if (str_equal((str){list, len}, type))
			return true;
	}
	return false;
}

static void add_type(struct maker *m, const char **list, str type)
{
	if (has_type(*list, type))
		return;
	*list = arena_format(m->arena, "%s%s%.*s", *list ? *list : "",
			     *list ? ", " : "", (int)type.len, type.ptr);
}

/* Reads it as a type of its own, or as one value by its row; or not at all. */
static void read_as(struct call *c, struct view_response *view,
		    const struct content *content)
{
	struct type *type = content->type;

	if (content->media != MEDIA_JSON || !type)
		return;
	view->plain_json = view_has_text(type);
	view->read = view->plain_json || view_is_root(type);
	view->nullable = content->nullable;
	if (view->plain_json) {
		view->value = view_value_of(type);
		view->row = view_call_row(c, type);
	} else if (view->read) {
		view_type_of(type)->root = true;
		view->value = view_value_behind(type);
	}
}

/* One media type of a response. */
static void variant_view(struct call *c, struct view_response *response,
			 const struct content *content, const char *word)
{
	struct maker *m = c->m;
	struct view_response *view = ARENA_NEW(m->arena, struct view_response);
	str type = view_media_bare(content->media_type);

	view->name = response->name;
	view->constant = response->constant;
	view->status = response->status;
	view->range = response->range;
	view->media_type = view_literal_of(m->arena, type);
	if (response->variants.count) {
		view->name = arena_format(m->arena, "%s_%s", view->name, word);
		view->constant =
			view_name_constant(m, response->constant,
					   view_name_upper(m->arena, word));
		view->beside = view_literal_bare(m->arena, type);
	}
	view_add(m, &response->variants, view);
	read_as(c, view, content);
	if (!view->read)
		return;
	response->read = true;
	view_add(m, &c->view->typed_responses, view);
	add_type(m, &c->accepted,
		 str_is(type, "*/*") ? STR("application/json") : type);
}

static void response_contents(struct call *c, struct view_response *view,
			      const struct response *response)
{
	const char **words = view_media_words(c->m, response->contents,
					      response->content_count);
	size_t i;

	for (i = 0; i < response->content_count; i++)
		if (words[i])
			variant_view(c, view, &response->contents[i], words[i]);
	if (!view->read)
		view->variants = (struct view_list){0};
	for (i = 1; i < view->variants.count; i++)
		view_add(c->m, &c->view->responses_others,
			 view->variants.items[i]);
}

static void response_view(struct call *c, const struct response *response)
{
	struct maker *m = c->m;
	struct view_response *view = ARENA_NEW(m->arena, struct view_response);
	const char *word = view_name_snake(m->arena, response->status);

	view->constant = view_name_constant(m, c->view->C_NAME,
					    view_name_upper(m->arena, word));
	view_status_set(m, response->status, &view->status, &view->range);
	view->name = arena_format(m->arena, "status_%s", word);
	view->beside =
		response->description.len
			? view_literal_bare(m->arena, response->description)
			: NULL;
	view->item = item_reader(response);
	if (response->headers.type)
		view_add(m, &c->view->heads,
			 view_head_of(m, &response->headers, response->status,
				      arena_format(m->arena, "headers_%s",
						   word)));
	view_add(m, &c->view->responses, view);
	response_contents(c, view, response);
}

static void response_views(struct call *c)
{
	const struct operation *o = c->operation;
	size_t i;
	int rank;

	for (rank = 0; rank < 3; rank++)
		for (i = 0; i < o->response_count; i++)
			if (view_status_rank(o->responses[i].status) == rank)
				response_view(c, &o->responses[i]);
	if (c->accepted)
		c->view->accept =
			view_literal_of(c->m->arena, str_from(c->accepted));
}

/* ---- one operation ---- */

/* All that templates make of an operation's name. */
static const char *const operation_names[] = {"*",          "*_request",
					      "*_response", "*_parameters",
					      "*_result",   "*_kind",
					      NULL};
static const char *const operation_constants[] = {"*_UNEXPECTED", NULL};
static const char *const operation_locals[] = {
	"*_parameters", "*_pattern",   "*_form",          "*_parts",
	"*_bodies",     "*_responses", "*_response_rows", "*_response_heads",
	"*_forms",      NULL};
static const struct name_family operation_family = {operation_names,
						    operation_constants};

static void own_server(struct maker *m, struct view_operation *view)
{
	const struct view_override *own = view_override_of(m, view->operation);

	if (!own)
		return;
	view->own_server = own->name;
	view->own_url = own->literal;
}

static void operation_view(struct maker *m, const struct operation *operation)
{
	const char *word = view_name_operation(m, operation);
	const char *const stems[] = {word,
				     arena_format(m->arena, "%s_call", word),
				     NULL};
	struct call call = {.m = m, .operation = operation};
	struct view_operation *view =
		ARENA_NEW(m->arena, struct view_operation);

	call.view = view;
	word = view_name_take(m, stems, &operation_family);
	if (operation->left_out)
		return;
	view->operation = operation;
	view->c_name = arena_format(m->arena, "%s_%s", m->prefix, word);
	view->C_NAME = view_name_upper(m->arena, view->c_name);
	view->local = view_name_local(m, word, operation_locals);
	view->method = view_comment(m->arena, operation->method);
	view->method_literal = view_literal_of(m->arena, operation->method);
	view->path_text = view_comment(m->arena, operation->path);
	view_comment_lines(m, &view->comment, operation->summary);
	if (!operation->summary.len)
		view_comment_lines(m, &view->comment, operation->description);
	if (operation->deprecated)
		view_comment_lines(m, &view->comment, STR("Deprecated."));
	view_security(m, view);
	own_server(m, view);
	call.rows.name = view->local;
	view_parameters(&call);
	view_paths(&call);
	view_body_of(&call);
	response_views(&call);
	view->parameters_struct = view->parameters.count || view->bodies.count;
	view_add(m, &m->provider->operations, view);
}

void view_calls(struct maker *m)
{
	view_schemes(m);
	for (size_t i = 0; i < m->model->all_operation_count; i++)
		operation_view(m, m->model->all_operations[i]);
}
