/* SPDX-License-Identifier: MIT */
/*
 * From nodes to drafts: each schema that is reached, in each dynamic scope
 * that matters to it, with its rows.
 *
 * Invariant: no recursion; what is found is put at the end of a queue.
 */
#include "internal.h"

#include <string.h>

/* A $ref may lead to a $ref; a longer chain is taken for a circle. */
#define CHAIN 100

#define TO_7 \
	(ACCEPT_DRAFT4 | ACCEPT_DRAFT6 | ACCEPT_DRAFT7 | ACCEPT_OPENAPI_3_0)

static bool is_active(const struct accept_keyword *keyword,
		      const struct accept_resource *resource)
{
	return (keyword->dialects & resource->dialect) != 0 &&
	       (keyword->vocabulary & resource->vocabularies) != 0;
}

static const struct accept_keyword *find_keyword(struct accept *a, str name)
{
	size_t i;

	if (!a->keywords.count)
		for (i = 0; i < accept_keyword_count; i++)
			map_put(&a->keywords, str_from(accept_keywords[i].name),
				(void *)(uintptr_t)&accept_keywords[i]);
	return map_find(&a->keywords, name);
}

const struct node *accept_value(const struct accept_maker *m, const char *name)
{
	const struct node *value = doc_node_find(m->node, name);
	const struct accept_keyword *keyword;

	if (!value)
		return NULL;
	keyword = find_keyword(m->accept, str_from(name));
	return is_active(keyword, m->draft->resource) ? value : NULL;
}

/* ---- dynamic scopes ---- */

static struct accept_scope *scope_of(struct accept *a,
				     struct accept_anchor *anchors,
				     size_t count)
{
	struct buf key = {a->arena, NULL, 0, 0};
	struct accept_scope *scope;
	size_t i;

	for (i = 0; i < count; i++)
		buf_add_format(&key, "%p %.*s\n", (const void *)anchors[i].node,
			       (int)anchors[i].name.len, anchors[i].name.ptr);
	scope = map_find(&a->scopes, buf_str(&key));
	if (!scope) {
		scope = ARENA_NEW(a->arena, struct accept_scope);
		scope->anchors = anchors;
		scope->count = count;
		map_put(&a->scopes, buf_str(&key), scope);
	}
	return scope;
}

static const struct node *in_scope(const struct accept_scope *scope, str name)
{
	size_t i;

	for (i = 0; scope && i < scope->count; i++)
		if (str_equal(scope->anchors[i].name, name))
			return scope->anchors[i].node;
	return NULL;
}

/* The outermost counts: what is in the scope already stays. */
static const struct accept_scope *enter(struct accept *a,
					const struct accept_scope *scope,
					const struct accept_resource *resource)
{
	struct accept_anchor *anchors, new;
	size_t count = scope ? scope->count : 0, i, at;
	bool more = false;

	for (i = 0; i < resource->dynamic_count; i++)
		if (!in_scope(scope, resource->dynamic[i].name))
			more = true;
	if (!more)
		return scope;
	anchors = arena_alloc(a->arena, (count + resource->dynamic_count) *
						sizeof *anchors);
	if (count)
		memcpy(anchors, scope->anchors, count * sizeof *anchors);
	for (i = 0; i < resource->dynamic_count; i++) {
		new = resource->dynamic[i];
		if (in_scope(scope, new.name))
			continue;
		for (at = count++;
		     at > 0 && str_compare(anchors[at - 1].name, new.name) > 0;
		     at--)
			anchors[at] = anchors[at - 1];
		anchors[at] = new;
	}
	return scope_of(a, anchors, count);
}

/* ---- drafts ---- */

/* Nothing but a reference: the schema is its target. */
static const struct node *only_reference(struct accept *a,
					 const struct node *node,
					 const struct accept_resource *r)
{
	const struct node *ref = doc_node_find(node, "$ref");
	const struct accept_keyword *keyword;
	size_t i;

	if (!ref || ref->kind != NODE_SCALAR)
		return NULL;
	for (i = 0; i < node->count && (r->dialect & TO_7) == 0; i++) {
		keyword = find_keyword(a, node->items[i]->key->text);
		if (node->items[i] != ref && keyword && keyword->make &&
		    is_active(keyword, r))
			return NULL;
	}
	return ref;
}

static unsigned draft_new(struct accept *a, struct accept_draft like)
{
	str key = accept_key(a->arena, like.node, like.scope);
	struct accept_draft *draft = map_find(&a->drafts_by_node, key);

	if (!draft) {
		draft = ARENA_NEW(a->arena, struct accept_draft);
		*draft = like;
		draft->number = (unsigned)a->draft_count;
		a->drafts = arena_grow(a->arena, a->drafts, a->draft_count,
				       sizeof(struct accept_draft *));
		a->drafts[a->draft_count++] = draft;
		map_put(&a->drafts_by_node, key, draft);
	}
	return draft->number;
}

static void tell(struct accept *a, const struct node *node, const char *id,
		 const char *what)
{
	diag_error(a->diag, node->place, id, "%s", what);
	a->failed = true;
}

unsigned accept_draft_at(struct accept *a, const struct node *node,
			 const struct accept_scope *scope,
			 const struct accept_resource *outer)
{
	struct accept_draft draft = {0};
	const struct node *ref;
	bool value;
	str fragment;
	int steps;

	for (steps = 0; steps < CHAIN; steps++) {
		if (doc_node_is_bool(node, &value))
			return value ? HOOK_ACCEPT_TRUE : HOOK_ACCEPT_FALSE;
		if (node->kind != NODE_MAP) {
			tell(a, node, "schema-kind",
			     "a schema must be an object, true or false");
			return HOOK_ACCEPT_TRUE;
		}
		draft.node = node;
		draft.resource = accept_resource_at(a, node);
		if (!draft.resource)
			draft.resource = outer;
		draft.scope = scope = enter(a, scope, draft.resource);
		ref = only_reference(a, node, draft.resource);
		if (!ref)
			return draft_new(a, draft);
		node = accept_target(a, &draft, ref, &fragment);
		if (!node)
			return HOOK_ACCEPT_TRUE;
		outer = accept_resource_of(a, node);
	}
	tell(a, node, "ref-circular", "this reference leads back to itself");
	return HOOK_ACCEPT_TRUE;
}

unsigned accept_draft_of(struct accept_maker *m, const struct node *node)
{
	return accept_draft_at(m->accept, node, m->draft->scope,
			       m->draft->resource);
}

/* ---- references beside other keywords ---- */

static void refer(struct accept_maker *m, enum hook_accept_keyword keyword,
		  const struct node *target)
{
	struct accept *a = m->accept;

	if (!target)
		return;
	accept_line_add(m, keyword);
	accept_draft_add(m, accept_draft_at(a, target, m->draft->scope,
					    accept_resource_of(a, target)));
}

void accept_make_ref(struct accept_maker *m, const struct node *value)
{
	str fragment;

	if (value->kind == NODE_SCALAR)
		refer(m, HOOK_ACCEPT_REF,
		      accept_target(m->accept, m->draft, value, &fragment));
}

/* 2020-12 core, section 8.2.3.2. */
void accept_make_dynamic_ref(struct accept_maker *m, const struct node *value)
{
	const struct node *target, *anchor, *outermost;
	str fragment;

	if (value->kind != NODE_SCALAR)
		return;
	target = accept_target(m->accept, m->draft, value, &fragment);
	anchor = target ? doc_node_find(target, "$dynamicAnchor") : NULL;
	if (anchor && str_equal(anchor->text, fragment)) {
		outermost = in_scope(m->draft->scope, fragment);
		target = outermost ? outermost : target;
	}
	refer(m, HOOK_ACCEPT_DYNAMIC_REF, target);
}

/* 2019-09 core, section 8.2.4.2.1. */
void accept_make_recursive_ref(struct accept_maker *m, const struct node *value)
{
	const struct node *target, *anchor, *outermost;
	str fragment;
	bool yes = false;

	if (value->kind != NODE_SCALAR)
		return;
	target = accept_target(m->accept, m->draft, value, &fragment);
	anchor = target ? doc_node_find(target, "$recursiveAnchor") : NULL;
	if (anchor && doc_node_is_bool(anchor, &yes) && yes) {
		outermost = in_scope(m->draft->scope, STR(""));
		target = outermost ? outermost : target;
	}
	refer(m, HOOK_ACCEPT_DYNAMIC_REF, target);
}

/* ---- rows ---- */

struct found {
	const struct accept_keyword *keyword;
	const struct node *value;
};

/* The keywords of a schema that mean something, in the table's order. */
static size_t find_keywords(struct accept_maker *m, struct found *found)
{
	const struct accept_resource *resource = m->draft->resource;
	const struct accept_keyword *keyword;
	bool alone = (resource->dialect & TO_7) != 0 &&
		     doc_node_find(m->node, "$ref");
	size_t count = 0, i, at;

	for (i = 0; i < m->node->count; i++) {
		keyword = find_keyword(m->accept, m->node->items[i]->key->text);
		if (!keyword || !keyword->make || alone ||
		    !is_active(keyword, resource))
			continue;
		for (at = count++; at > 0 && found[at - 1].keyword > keyword;
		     at--)
			found[at] = found[at - 1];
		found[at] = (struct found){keyword, m->node->items[i]};
	}
	return count;
}

static void make_rows(struct accept *a, struct accept_draft *draft)
{
	struct accept_maker m = {a, draft, draft->node, false, false};
	struct found *found = arena_alloc(a->scratch, (draft->node->count + 1) *
							      sizeof *found);
	size_t count = find_keywords(&m, found), i;

	for (i = 0; i < count; i++)
		if (found[i].keyword->vocabulary == ACCEPT_UNEVALUATED)
			break;
	if (i < count)
		accept_line_add(&m, HOOK_ACCEPT_SCOPE);
	for (i = 0; i < count; i++)
		found[i].keyword->make(&m, found[i].value);
}

/* ---- the door ---- */

struct accept *accept_new(struct arena *arena, struct diag *diag,
			  struct doc *doc, const struct accept_options *options)
{
	struct accept *a = ARENA_NEW(arena, struct accept);
	static const struct node none[2];

	a->arena = a->resources.arena = a->roots.arena = arena;
	a->scopes.arena = a->drafts_by_node.arena = a->keywords.arena = arena;
	a->name_numbers.arena = a->literal_numbers.arena = arena;
	a->pattern_numbers.arena = arena;
	a->diag = diag;
	a->doc = doc;
	a->options = *options;
	a->tables = ARENA_NEW(arena, struct accept_tables);
	/* Numbers 0 and 1 are taken by `true` and `false`. */
	draft_new(a, (struct accept_draft){.node = &none[0]});
	draft_new(a, (struct accept_draft){.node = &none[1]});
	a->made = a->draft_count;
	return a;
}

size_t accept_add(struct accept *a, const struct node *schema)
{
	a->asked = arena_grow(a->arena, a->asked, a->asked_count,
			      sizeof *a->asked);
	a->asked[a->asked_count] =
		accept_draft_at(a, schema, NULL, accept_resource_of(a, schema));
	return a->asked_count++;
}

const struct accept_tables *accept_finish(struct accept *a)
{
	size_t count;

	a->scratch = arena_new();
	while (a->made < a->draft_count)
		make_rows(a, a->drafts[a->made++]);
	arena_free(a->scratch);
	if (a->failed || !accept_circles_check(a))
		return NULL;
	count = accept_share(a);
	return accept_tables_fill(a, count) ? a->tables : NULL;
}
