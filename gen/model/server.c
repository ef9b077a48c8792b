/* SPDX-License-Identifier: MIT */
/*
 * Servers (OpenAPI 3.1, sections 4.8.5 and 4.8.6).
 *
 * Invariant: every variable in braces of a URL is declared, with a default; a
 * server without is reported, and left out.
 */
#include "internal.h"

#include <assert.h>
#include <string.h>

static void *grow(struct builder *b, void *items, size_t count, size_t size)
{
	return arena_grow(b->arena, items, count, size);
}

static bool has_value(const struct server_variable *variable, str text)
{
	for (size_t i = 0; i < variable->value_count; i++)
		if (str_equal(variable->values[i], text))
			return true;
	return variable->value_count == 0;
}

/* False: it may have no value at all. */
static bool read_values(struct builder *b, struct server_variable *variable,
			const struct node *node)
{
	const struct node *values = model_member_list(b, node, "enum");

	for (size_t i = 0; values && i < values->count; i++) {
		if (values->items[i]->kind != NODE_SCALAR)
			continue;
		variable->values = grow(b, variable->values,
					variable->value_count, sizeof(str));
		variable->values[variable->value_count++] =
			values->items[i]->text;
	}
	if (!variable->fallback.ptr)
		diag_warning(b->diag, node->place, "server-variable",
			     variable->value_count
				     ? "a server variable has a 'default'; its "
				       "first value is taken"
				     : "a server variable has a 'default'");
	if (!variable->fallback.ptr && variable->value_count)
		variable->fallback = variable->values[0];
	else if (!variable->fallback.ptr)
		return false;
	else if (!has_value(variable, variable->fallback))
		diag_warning(b->diag, doc_node_find(node, "default")->place,
			     "server-variable",
			     "this default is not among the values");
	return true;
}

static bool read_variables(struct builder *b, struct server *server,
			   const struct node *variables)
{
	struct server_variable *variable;
	struct node *node;
	bool fine = true;

	for (size_t i = 0; variables && i < variables->count; i++) {
		node = variables->items[i];
		if (str_starts(node->key->text, "x-"))
			continue;
		server->variables = grow(b, server->variables,
					 server->variable_count,
					 sizeof *variable);
		variable = &server->variables[server->variable_count++];
		memset(variable, 0, sizeof *variable);
		variable->name = node->key->text;
		variable->fallback = model_member_text(node, "default");
		variable->description = model_member_text(node, "description");
		model_form_note(b, node, FORM_VARIABLE);
		fine = read_values(b, variable, node) && fine;
	}
	return fine;
}

/* Is there a '}' before the next '{', or before the end? */
static bool is_stray(const char *at, const char *end)
{
	while (at < end && *at != '{' && *at != '}')
		at++;
	return at < end && *at == '}';
}

static bool check_braces(struct builder *b, const struct server *server)
{
	const char *at = server->url.ptr, *end = at + server->url.len, *close;
	size_t i;

	if (is_stray(at, end)) {
		diag_warning(b->diag, server->node->place, "server-variable",
			     "this '}' closes nothing");
		return false;
	}
	while (at < end && (at = memchr(at, '{', (size_t)(end - at)))) {
		close = memchr(at, '}', (size_t)(end - at));
		if (!close) {
			diag_warning(b->diag, server->node->place,
				     "server-variable",
				     "this '{' is not closed");
			return false;
		}
		for (i = 0; i < server->variable_count; i++)
			if (str_equal(server->variables[i].name,
				      (str){at + 1, (size_t)(close - at - 1)}))
				break;
		if (i == server->variable_count) {
			diag_warning(b->diag, server->node->place,
				     "server-variable",
				     "the variable '%.*s' is not declared",
				     (int)(close - at - 1), at + 1);
			return false;
		}
		if (is_stray(close + 1, end)) {
			diag_warning(b->diag, server->node->place,
				     "server-variable",
				     "this '}' closes nothing");
			return false;
		}
		at = close;
	}
	return true;
}

/*
 * A character that no URL may have makes requests that no server takes (RFC
 * 3986).
 */
static bool check_url(struct builder *b, const struct server *server)
{
	bool named = false; /* within the braces of a variable's name */
	char c;

	for (size_t i = 0; i < server->url.len; i++) {
		c = server->url.ptr[i];
		named = c == '{' || (named && c != '}');
		if (named ||
		    ((unsigned char)c > ' ' && !strchr("\"<>\\^`|", c)))
			continue;
		diag_warning(b->diag, server->node->place, "document-form",
			     "a server's URL holds what no URL may");
		return false;
	}
	return true;
}

static bool has_defaults(const struct server *server)
{
	for (size_t i = 0; i < server->variable_count; i++)
		if (!server->variables[i].fallback.ptr)
			return false;
	return true;
}

/* False: it cannot be called. */
static bool read_server(struct builder *b, struct server *server,
			struct node *node, str url)
{
	memset(server, 0, sizeof *server);
	server->url = url;
	server->description = model_member_text(node, "description");
	server->node = node;
	return read_variables(b, server,
			      model_member_map(b, node, "variables")) &&
	       check_braces(b, server) && check_url(b, server);
}

/* Documents that are merged may all have the same; a list may not. */
static void report_twice(struct builder *b, const struct node *server,
			 const struct node *before)
{
	if (before->parent != server->parent)
		return;
	diag_warning(b->diag, server->place, "document-form",
		     "a server has this URL already; this one is left out");
	diag_note(b->diag, before->place, "it stands here first");
}

void model_server_list(struct builder *b, const struct node *list,
		       struct server **servers, size_t *count)
{
	struct map urls = {b->arena, NULL, 0, 0};
	const struct node *before;
	str url;

	for (size_t i = 0; i < *count; i++)
		map_put(&urls, (*servers)[i].url, (*servers)[i].node);
	for (size_t i = 0; list && i < list->count; i++) {
		model_form_note(b, list->items[i], FORM_SERVER);
		url = model_member_text(list->items[i], "url");
		if (list->items[i]->kind != NODE_MAP)
			continue;
		if (!url.ptr) {
			diag_warning(b->diag, list->items[i]->place,
				     "document-form",
				     "a server has a url; '/' is taken");
			url = STR("/");
		}
		before = map_put(&urls, url, list->items[i]);
		if (before) {
			report_twice(b, list->items[i], before);
			continue;
		}
		*servers = grow(b, *servers, *count, sizeof **servers);
		if (!read_server(b, &(*servers)[*count], list->items[i], url)) {
			model_fault_leave_out(b, list->items[i], "server");
			continue;
		}
		assert(has_defaults(&(*servers)[*count]));
		++*count;
	}
}
