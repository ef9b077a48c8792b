/* SPDX-License-Identifier: MIT */
/*
 * Drafts: a schema together with its dynamic scope; each pair is one draft.
 *
 * Invariant: no recursion; a new draft is put at the end of a queue.
 */
#include "internal.h"

#include <assert.h>

/* A $ref may lead to a $ref; a longer chain is taken for a circle. */
#define CHAIN 100

/*
 * Types take readOnly beside a $ref in OpenAPI 3.0, too; it asserts nothing, so
 * a letter may do the same.
 */
static bool is_unsent(struct accept *a, const struct node *node,
		      const struct accept_resource *r)
{
	const struct accept_keyword *keyword;
	bool value = false;

	for (size_t i = 0; r->dialect == ACCEPT_OPENAPI_3_0 && i < node->count;
	     i++) {
		keyword = accept_keyword_find(a, node->items[i]->key->text);
		if (keyword && keyword->make == MAKE_UNSENT &&
		    doc_node_is_bool(node->items[i], &value) && value)
			return true;
	}
	return false;
}

/*
 * Returns the $ref of a schema that asserts nothing else; such a schema is the
 * same as its target.
 */
static const struct node *only_reference(struct accept *a,
					 const struct node *node,
					 const struct accept_resource *r)
{
	const struct node *ref = doc_node_find(node, "$ref");
	const struct accept_keyword *keyword;

	if (!ref || ref->kind != NODE_SCALAR || is_unsent(a, node, r))
		return NULL;
	for (size_t i = 0; i < node->count && (r->dialect & ACCEPT_TO_7) == 0;
	     i++) {
		keyword = accept_keyword_find(a, node->items[i]->key->text);
		if (node->items[i] != ref && keyword &&
		    keyword->make != MAKE_NOTHING &&
		    accept_keyword_active(keyword, r))
			return NULL;
	}
	return ref;
}

unsigned accept_draft_new(struct accept *a, struct accept_draft like)
{
	str key = accept_key(a->arena, like.node, like.scope);
	struct accept_draft *draft = map_find(&a->drafts_by_node, key);

	if (!draft) {
		draft = ARENA_NEW(a->arena, struct accept_draft);
		*draft = like;
		draft->number = (unsigned)a->draft_count;
		a->drafts = arena_grow(a->arena, a->drafts, a->draft_count,
				       sizeof(struct accept_draft *));
		assert(a->made <= a->draft_count);
		a->drafts[a->draft_count++] = draft;
		map_put(&a->drafts_by_node, key, draft);
	}
	return draft->number;
}

/* ---- schemas that say no more than their type ---- */

/*
 * Most schemas of a document say a type, and perhaps a format. In tables that
 * are not emitted, which have no places, there is one draft for all that say
 * the same. The reader interns short texts: equal ones have one address.
 */
struct plain {
	const struct accept_resource *resource;
	const struct accept_scope *scope;
	const char *type, *format;
};

/* Returns false if the schema says more. */
static bool find_plain(struct accept *a, const struct accept_draft *draft,
		       struct plain *plain)
{
	const struct accept_keyword *keyword;
	const struct node *item;

	*plain = (struct plain){draft->resource, draft->scope, NULL, NULL};
	for (size_t i = 0; i < draft->node->count; i++) {
		item = draft->node->items[i];
		keyword = accept_keyword_find(a, item->key->text);
		if (!keyword ||
		    !accept_keyword_active(keyword, draft->resource))
			continue;
		if (keyword->make == MAKE_TYPE && doc_node_is_string(item))
			plain->type = item->text.ptr;
		else if (keyword->make == MAKE_FORMAT &&
			 doc_node_is_string(item))
			plain->format = item->text.ptr;
		else if (keyword->make != MAKE_NOTHING)
			return false;
	}
	/* By our rules for types it counts in every dialect. */
	return !doc_node_find(draft->node, "nullable");
}

static unsigned draft_like(struct accept *a, struct accept_draft draft)
{
	struct plain plain;
	str key = {(const char *)&plain, sizeof plain};
	uintptr_t number;

	if (!a->large || !find_plain(a, &draft, &plain))
		return accept_draft_new(a, draft);
	number = (uintptr_t)map_find(&a->plain_drafts, key);
	if (!number) {
		number = accept_draft_new(a, draft) + (uintptr_t)1;
		map_put(&a->plain_drafts, str_copy(a->arena, key),
			(void *)number);
	}
	return (unsigned)(number - 1);
}

/* ---- any schema ---- */

static void warn(struct accept *a, const struct node *node, const char *id,
		 const char *what)
{
	diag_error(a->diag, node->place, id, "%s", what);
	a->failed = !a->options.tolerant;
}

unsigned accept_draft_at(struct accept *a, const struct node *node,
			 const struct accept_scope *scope,
			 const struct accept_resource *outer)
{
	struct accept_draft draft = {0};
	const struct node *ref;
	bool value;
	str fragment;

	for (int steps = 0; steps < CHAIN; steps++) {
		if (doc_node_is_bool(node, &value))
			return value ? HOOK_ACCEPT_TRUE : HOOK_ACCEPT_FALSE;
		if (node->kind != NODE_MAP) {
			warn(a, node, "schema-kind",
			     "a schema must be an object, true or false");
			return HOOK_ACCEPT_TRUE;
		}
		draft.node = node;
		draft.resource = accept_resource_at(a, node);
		if (!draft.resource)
			draft.resource = outer;
		accept_ignored_tell(a, node, draft.resource);
		draft.scope = scope =
			accept_scope_enter(a, scope, draft.resource);
		ref = only_reference(a, node, draft.resource);
		if (!ref)
			return draft_like(a, draft);
		node = accept_target(a, &draft, ref, &fragment);
		if (!node)
			return HOOK_ACCEPT_TRUE;
		outer = accept_resource_of(a, node);
	}
	warn(a, node, "ref-circular", "this reference leads back to itself");
	return HOOK_ACCEPT_TRUE;
}

unsigned accept_draft_of(struct accept_maker *m, const struct node *node)
{
	return accept_draft_at(m->accept, node, m->draft->scope,
			       m->draft->resource);
}
