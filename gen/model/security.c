/* SPDX-License-Identifier: MIT */
/*
 * Security: schemes, and which of them an operation demands (OpenAPI 3.1,
 * sections 4.8.27 and 4.8.30).
 *
 * Invariant: a demand names a scheme that is declared; an alternative with
 * another one is reported, and left out.
 */
#include "internal.h"

#include <assert.h>
#include <string.h>

static bool report_form(struct builder *b, const struct node *node,
			const char *what)
{
	diag_warning(b->diag, node->place, "security-form", "%s", what);
	return false;
}

static bool read_key(struct builder *b, struct scheme *scheme,
		     const struct node *node)
{
	str in = model_member_text(node, "in");

	scheme->kind = SCHEME_API_KEY;
	scheme->key = model_member_text(node, "name");
	scheme->where = str_is(in, "query")    ? WHERE_QUERY
			: str_is(in, "cookie") ? WHERE_COOKIE
					       : WHERE_HEADER;
	if (scheme->where == WHERE_HEADER && !str_is(in, "header"))
		return report_form(b, node,
				   "an API key is in query, header or cookie");
	if (scheme->key.ptr && scheme->where == WHERE_HEADER &&
	    !model_media_is_token(scheme->key))
		return report_form(b, node, "this is no name of a header");
	return scheme->key.ptr ? true
			       : report_form(b, node, "an API key has a name");
}

static bool read_http(struct builder *b, struct scheme *scheme,
		      const struct node *node)
{
	const struct node *name = doc_node_find(node, "scheme");
	const char *word = name && name->kind == NODE_SCALAR ? name->text.ptr
							     : "";

	if (!strcasecmp(word, "bearer"))
		scheme->kind = SCHEME_BEARER;
	else if (!strcasecmp(word, "basic"))
		scheme->kind = SCHEME_BASIC;
	else
		scheme->kind = SCHEME_HTTP;
	scheme->key = str_from(word);
	return *word ? true
		     : report_form(b, node,
				   "an http scheme says which: 'scheme' is "
				   "missing");
}

/* False: this cannot be sent, which is reported. */
static bool read_kind(struct builder *b, struct scheme *scheme,
		      const struct node *node)
{
	str type = model_member_text(node, "type");

	if (str_is(type, "http"))
		return read_http(b, scheme, node);
	if (str_is(type, "apiKey"))
		return read_key(b, scheme, node);
	if (str_is(type, "oauth2"))
		scheme->kind = SCHEME_OAUTH2;
	else if (str_is(type, "openIdConnect"))
		scheme->kind = SCHEME_OPENID;
	else if (str_is(type, "mutualTLS"))
		scheme->kind = SCHEME_MUTUAL_TLS;
	else
		return report_form(
			b, node,
			arena_format(b->arena,
				     "there is no security scheme of "
				     "type '%s'",
				     type.ptr ? type.ptr : ""));
	return true;
}

static void read_scheme(struct builder *b, struct node *named)
{
	struct node *node = doc_resolve(b->doc, named);
	struct model *model = b->model;
	struct scheme *scheme;

	if (!node) {
		model_fault_leave_out(b, named, "security scheme");
		return;
	}
	scheme = ARENA_NEW(b->arena, struct scheme);
	scheme->name = named->key->text;
	scheme->node = node;
	scheme->description = model_member_text(node, "description");
	model_form_note(b, node, FORM_SCHEME);
	if (!read_kind(b, scheme, node)) {
		model_fault_leave_out(b, named, "security scheme");
		return;
	}
	map_put(&b->schemes_by_name, scheme->name, scheme);
	model->schemes = arena_grow(b->arena, model->schemes,
				    model->scheme_count,
				    sizeof *model->schemes);
	model->schemes[model->scheme_count++] = scheme;
}

static void report_unknown(struct builder *b, const struct node *demand)
{
	const struct model *model = b->model;
	const char **names = arena_alloc(b->arena, (model->scheme_count + 1) *
							   sizeof *names);
	const char *near;

	for (size_t i = 0; i < model->scheme_count; i++)
		names[i] = model->schemes[i]->name.ptr;
	near = str_nearest(demand->key->text, names, model->scheme_count);
	diag_warning(b->diag, demand->key->place, "security-unknown",
		     "there is no security scheme '%s'%s%s%s",
		     demand->key->text.ptr, near ? "; did you mean '" : "",
		     near ? near : "", near ? "'?" : "");
	model_fault_leave_out(b, demand, "requirement");
}

/* False: nobody can meet it. */
static bool read_demand(struct builder *b, struct alternative *alternative,
			const struct node *node)
{
	struct scheme *scheme = map_find(&b->schemes_by_name, node->key->text);
	struct demand *demand;

	if (!scheme) {
		report_unknown(b, node);
		return false;
	}
	alternative->demands = arena_grow(b->arena, alternative->demands,
					  alternative->demand_count,
					  sizeof *demand);
	demand = &alternative->demands[alternative->demand_count++];
	memset(demand, 0, sizeof *demand);
	demand->scheme = scheme;
	if (node->kind != NODE_LIST)
		model_kind_report(b, node, "a list of scopes");
	for (size_t i = 0; node->kind == NODE_LIST && i < node->count; i++) {
		if (node->items[i]->kind != NODE_SCALAR)
			continue;
		demand->scopes = arena_grow(b->arena, demand->scopes,
					    demand->scope_count, sizeof(str));
		demand->scopes[demand->scope_count++] = node->items[i]->text;
	}
	return true;
}

void model_security_list(struct builder *b, const struct node *list,
			 struct operation *o)
{
	struct alternative *alternative;
	const struct node *item;
	bool fine;

	for (size_t i = 0; list && i < list->count; i++) {
		item = list->items[i];
		if (item->kind != NODE_MAP) {
			model_kind_report(b, item, "an object");
			continue;
		}
		o->security = arena_grow(b->arena, o->security,
					 o->security_count,
					 sizeof *alternative);
		alternative = &o->security[o->security_count];
		memset(alternative, 0, sizeof *alternative);
		fine = true;
		for (size_t k = 0; k < item->count; k++)
			fine = read_demand(b, alternative, item->items[k]) &&
			       fine;
		assert(!fine || alternative->demand_count == item->count);
		o->security_count += fine;
	}
}

void model_security_schemes(struct builder *b, struct node *root)
{
	struct node *schemes =
		model_member_map(b, model_member_map(b, root, "components"),
				 "securitySchemes");

	for (size_t i = 0; schemes && i < schemes->count; i++)
		if (!map_find(&b->schemes_by_name,
			      schemes->items[i]->key->text))
			read_scheme(b, schemes->items[i]);
}
