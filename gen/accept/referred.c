/* SPDX-License-Identifier: MIT */
/*
 * Which schemas a metaschema has to be asked about: those that were asked for
 * by accept_add(), and those that references lead to where the metaschema of
 * what is around them does not look: other files, keywords that are no
 * keywords, definitions in a file that is no schema itself.
 *
 * Promise: each schema that a verdict depends on is within one of them.
 */
#include "internal.h"

struct search {
	struct accept *accept;
	struct map drafts; /* the nodes of drafts, and of what was found */
	struct map seen;   /* those that were looked at */
	const struct node **found;
	size_t count;
};

static bool is_draft(struct search *s, const struct node *node)
{
	const void *both[2] = {node, NULL};

	return map_find(&s->drafts, (str){(const char *)both, sizeof both});
}

static void add_draft(struct search *s, const struct node *node)
{
	map_put(&s->drafts, accept_key(s->accept->arena, node, NULL),
		(void *)(uintptr_t)node);
}

/* How the keyword holds schemas; ACCEPT_PLAIN: its dialect has none in it. */
static enum accept_shape shape_of(struct search *s, const struct node *keyword)
{
	const struct accept_keyword *known =
		keyword->key
			? accept_keyword_find(s->accept, keyword->key->text)
			: NULL;

	return known && known->dialects & accept_resource_of(s->accept, keyword)
						  ->dialect
		       ? known->shape
		       : ACCEPT_PLAIN;
}

/* The schema whose keyword holds this one directly, or in a list or a map. */
static const struct node *holder_of(struct search *s, const struct node *node)
{
	const struct node *keyword = node->parent;

	if (keyword && keyword->parent && shape_of(s, keyword) > ACCEPT_ONE)
		return keyword->parent;
	return keyword && shape_of(s, node) != ACCEPT_PLAIN ? keyword : NULL;
}

/* What stands among a file's definitions is judged with the file. */
static bool defines(const struct node *node, const struct node *holder)
{
	str keyword = node->parent->key ? node->parent->key->text : STR("");

	return !holder->parent &&
	       (str_is(keyword, "definitions") || str_is(keyword, "$defs"));
}

static void add(struct search *s, const struct node *node)
{
	add_draft(s, node);
	s->found = arena_grow(s->accept->arena, s->found, s->count,
			      sizeof *s->found);
	s->found[s->count++] = node;
}

static void look_at(struct search *s, const struct accept_draft *draft)
{
	const struct node *node = draft->node;
	const struct node *holder = holder_of(s, node);

	/* It may have been met in another scope, too. */
	if (map_put(&s->seen, accept_key(s->accept->arena, node, NULL), s) ||
	    accept_metaschema(draft->resource->uri) ||
	    (holder && is_draft(s, holder)))
		return;
	add(s, holder && defines(node, holder) ? holder : node);
}

const struct node *const *accept_referred(struct accept *a, size_t *count)
{
	struct search s = {.accept = a,
			   .drafts = {.arena = a->arena},
			   .seen = {.arena = a->arena}};

	for (size_t i = 0; i < a->asked_count; i++)
		add(&s, a->asked_nodes[i]);
	for (size_t i = 0; i < a->asked_count; i++)
		map_put(&s.seen, accept_key(a->arena, a->asked_nodes[i], NULL),
			&s);
	for (size_t i = HOOK_ACCEPT_FALSE + 1; i < a->draft_count; i++)
		add_draft(&s, a->drafts[i]->node);
	for (size_t i = HOOK_ACCEPT_FALSE + 1; i < a->draft_count; i++)
		look_at(&s, a->drafts[i]);
	*count = s.count;
	return s.found;
}
