/* SPDX-License-Identifier: MIT */
/*
 * Servers: the document's, of which a client chooses one, and those of paths
 * and operations, which stand for them (OpenAPI 3.1, sections 4.8.9, 4.8.10).
 *
 * A list of servers that several operations have is one member of the client;
 * one that equals the document's is none.
 */
#include "internal.h"

#include <string.h>

static void variable_values(struct maker *m, struct view_variable *view,
			    const struct server_variable *variable)
{
	struct view_literal *value;

	for (size_t i = 0; i < variable->value_count; i++) {
		value = ARENA_NEW(m->arena, struct view_literal);
		value->literal = view_literal_of(m->arena, variable->values[i]);
		view_add(m, &view->values, value);
	}
}

static void server_variables(struct maker *m, struct view_server *view,
			     const struct server *server)
{
	static const char *const names_of_server[] = {"*_variables", "*_url",
						      NULL};
	static const char *const locals[] = {"*_values", NULL};
	static const struct name_family family = {names_of_server, NULL};
	str *texts = arena_alloc(m->arena,
				 (server->variable_count + 1) * sizeof *texts);
	const struct server_variable *variable;
	struct view_variable *item;
	const char **names, *stems[2] = {NULL};

	stems[0] = view_name_snake(m->arena, str_from(view->constant +
						      strlen(m->PREFIX) + 1));
	stems[0] = view_name_take(m, stems, &family);
	view->c_name = arena_format(m->arena, "%s_%s", m->prefix, stems[0]);
	for (size_t i = 0; i < server->variable_count; i++)
		texts[i] = server->variables[i].name;
	names = view_name_scope(m->arena, texts, server->variable_count, false);
	for (size_t i = 0; i < server->variable_count; i++) {
		variable = &server->variables[i];
		item = ARENA_NEW(m->arena, struct view_variable);
		item->name = names[i];
		item->json = view_literal_of(m->arena, variable->name);
		item->fallback = view_literal_of(m->arena, variable->fallback);
		item->local = view_name_local(m,
					      arena_format(m->arena, "%s_%s",
							   stems[0], names[i]),
					      locals);
		item->beside =
			variable->description.len
				? view_comment(m->arena, variable->description)
				: view_literal_bare(m->arena, variable->name);
		variable_values(m, item, variable);
		view_add(m, &view->variables, item);
	}
}

/* ---- all of them, each URL once ---- */

struct all {
	const struct server **items;
	size_t count;
	struct map urls;
};

static void add_all(struct maker *m, struct all *all,
		    const struct server *servers, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (map_put(&all->urls, servers[i].url, all))
			continue;
		all->items = arena_grow(m->arena, all->items, all->count,
					sizeof *all->items);
		all->items[all->count++] = &servers[i];
	}
}

static str word_of(const struct server *server)
{
	return server->description.len && server->description.len < 40
		       ? server->description
		       : server->url;
}

static void add_views(struct maker *m, const struct all *all)
{
	struct view_server *view;
	str *words = arena_alloc(m->arena, (all->count + 1) * sizeof *words);
	const char **names;

	for (size_t i = 0; i < all->count; i++)
		words[i] = word_of(all->items[i]);
	names = view_name_scope(m->arena, words, all->count, true);
	for (size_t i = 0; i < all->count; i++) {
		view = ARENA_NEW(m->arena, struct view_server);
		view->constant = view_name_constant(
			m, arena_format(m->arena, "%s_SERVER", m->PREFIX),
			names[i]);
		view->literal = view_literal_of(m->arena, all->items[i]->url);
		if (all->items[i]->variable_count)
			server_variables(m, view, all->items[i]);
		view_add(m, &m->provider->servers, view);
	}
}

/* ---- lists that stand for the document's ---- */

static str key_of(struct maker *m, const struct server *servers, size_t count)
{
	struct buf key = {.arena = m->arena};

	buf_add_text(&key, "");
	for (size_t i = 0; i < count; i++) {
		buf_add_str(&key, servers[i].url);
		buf_add_text(&key, "\n");
	}
	return buf_str(&key);
}

static const struct server_variable *variable_of(const struct server *server,
						 str name)
{
	for (size_t i = 0; i < server->variable_count; i++)
		if (str_equal(server->variables[i].name, name))
			return &server->variables[i];
	return NULL;
}

/* Puts in the default of each variable. */
static str with_defaults(struct maker *m, const struct server *server)
{
	const char *at = server->url.ptr, *end = at + server->url.len, *close;
	const struct server_variable *variable;
	struct buf out = {.arena = m->arena};

	buf_add_text(&out, "");
	while (at < end) {
		close = *at == '{' ? memchr(at, '}', (size_t)(end - at)) : NULL;
		variable = close ? variable_of(server,
					       (str){at + 1,
						     (size_t)(close - at - 1)})
				 : NULL;
		if (variable)
			buf_add_str(&out, variable->fallback);
		else
			buf_add(&out, at, 1);
		at = variable ? close + 1 : at + 1;
	}
	return buf_str(&out);
}

static void override_view(struct maker *m, const struct operation *operation,
			  str key)
{
	const struct server *server = &operation->servers[0];
	struct view_override *view = ARENA_NEW(m->arena, struct view_override);
	struct map *taken = &m->override_names;
	const char *name =
		arena_format(m->arena, "server_%s",
			     view_name_snake(m->arena, word_of(server)));

	while (map_put(taken, str_from(name), view))
		name = arena_format(m->arena, "%s_", name);
	view->name = name;
	view->literal = view_literal_of(m->arena, with_defaults(m, server));
	view->shown = view_literal_bare(m->arena, server->url);
	view_add(m, &m->provider->overrides, view);
	map_put(&m->overrides, key, view);
}

const struct view_override *view_override_of(struct maker *m,
					     const struct operation *o)
{
	return o->own_servers ? map_find(&m->overrides,
					 key_of(m, o->servers, o->server_count))
			      : NULL;
}

void view_servers(struct maker *m)
{
	const struct model *model = m->model;
	struct all all = {.urls = {.arena = m->arena}};
	const struct operation *o;
	str known, key;

	add_all(m, &all, model->servers, model->server_count);
	for (size_t i = 0; i < model->operation_count; i++)
		if (model->operations[i]->own_servers)
			add_all(m, &all, model->operations[i]->servers,
				model->operations[i]->server_count);
	add_views(m, &all);
	m->overrides.arena = m->override_names.arena = m->arena;
	known = key_of(m, model->servers, model->server_count);
	for (size_t i = 0; i < model->operation_count; i++) {
		o = model->operations[i];
		if (!o->own_servers)
			continue;
		key = key_of(m, o->servers, o->server_count);
		if (!str_equal(key, known) && !map_find(&m->overrides, key))
			override_view(m, o, key);
	}
}
