/* SPDX-License-Identifier: MIT */
/*
 * The passes in order: schemas are asked for, drafts get their rows until
 * every draft has them, and equal drafts become one schema of the tables.
 *
 * Invariant: every keyword that asserts has a maker.
 */
#include "internal.h"

#include <assert.h>

static accept_make *const makers[] = {
	[MAKE_UNSENT] = accept_make_unsent,
	[MAKE_TYPE] = accept_make_type,
	[MAKE_CONST] = accept_make_const,
	[MAKE_ENUM] = accept_make_enum,
	[MAKE_BOUND] = accept_make_bound,
	[MAKE_COUNT] = accept_make_count,
	[MAKE_UNIQUE] = accept_make_unique,
	[MAKE_PATTERN] = accept_make_pattern,
	[MAKE_OBJECT] = accept_make_object,
	[MAKE_DEPENDENT_REQUIRED] = accept_make_dependent_required,
	[MAKE_DEPENDENT_SCHEMAS] = accept_make_dependent_schemas,
	[MAKE_DEPENDENCIES] = accept_make_dependencies,
	[MAKE_ITEMS] = accept_make_items,
	[MAKE_CONTAINS] = accept_make_contains,
	[MAKE_REF] = accept_make_ref,
	[MAKE_DYNAMIC_REF] = accept_make_dynamic_ref,
	[MAKE_RECURSIVE_REF] = accept_make_recursive_ref,
	[MAKE_BRANCHES] = accept_make_branches,
	[MAKE_SCHEMA] = accept_make_schema,
	[MAKE_IF] = accept_make_if,
	[MAKE_FORMAT] = accept_make_format,
	[MAKE_ENCODING] = accept_make_encoding,
};

struct found {
	const struct accept_keyword *keyword;
	const struct node *value;
};

/* A value of the wrong kind makes no row. */
static bool counts(struct accept *a, const struct node *value,
		   const struct accept_resource *resource)
{
	return accept_value_counts(a, value) ||
	       ((resource->dialect & ACCEPT_OLD) == 0 &&
		schema_is_empty_enum(value));
}

/* The keywords of a schema that mean something, in the table's order. */
static size_t find_keywords(struct accept_maker *m, struct found *found)
{
	const struct accept_resource *resource = m->draft->resource;
	const struct accept_keyword *keyword;
	bool alone = (resource->dialect & ACCEPT_TO_7) != 0 &&
		     doc_node_find(m->node, "$ref");
	size_t count = 0, at;

	for (size_t i = 0; i < m->node->count; i++) {
		keyword = accept_keyword_find(m->accept,
					      m->node->items[i]->key->text);
		if (!keyword || keyword->make == MAKE_NOTHING ||
		    !accept_keyword_active(keyword, resource) ||
		    (alone && keyword->make != MAKE_REF &&
		     keyword->make != MAKE_UNSENT) ||
		    !counts(m->accept, m->node->items[i], resource))
			continue;
		for (at = count++; at > 0 && found[at - 1].keyword > keyword;
		     at--)
			found[at] = found[at - 1];
		found[at] = (struct found){keyword, m->node->items[i]};
	}
	return count;
}

static bool says_nullable(const struct node *node)
{
	const struct node *nullable = doc_node_find(node, "nullable");
	bool value = false;

	return nullable && doc_node_is_bool(nullable, &value) && value;
}

bool accept_takes_null(const struct node *node)
{
	const struct node *list;

	if (!node || node->kind != NODE_MAP)
		return false;
	/* Without `type`, the letter already takes null by the enum itself. */
	list = doc_node_find(node, "type") ? doc_node_find(node, "enum") : NULL;
	for (size_t i = 0; list && list->kind == NODE_LIST && i < list->count;
	     i++)
		if (doc_node_is_null(list->items[i]))
			return true;
	return says_nullable(node);
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
	/* From 3.1 on, `type` alone says whether null is allowed. */
	if (a->options.tolerant && !a->options.alone &&
	    (says_nullable(draft->node) ||
	     (draft->resource->dialect == ACCEPT_OPENAPI_3_0 &&
	      accept_takes_null(draft->node))))
		accept_line_add(&m, HOOK_ACCEPT_NULLABLE);
	for (i = 0; i < count; i++) {
		assert(makers[found[i].keyword->make]);
		makers[found[i].keyword->make](&m, found[i].value);
	}
}

/* ---- the door ---- */

struct accept *accept_new(struct arena *arena, struct diag *diag,
			  struct doc *doc, const struct accept_options *options)
{
	struct accept *a = ARENA_NEW(arena, struct accept);
	static const struct node none[2];

	a->arena = a->resources.arena = a->roots.arena = arena;
	a->own_resources.arena = arena;
	a->scopes.arena = a->drafts_by_node.arena = a->keywords.arena = arena;
	a->name_numbers.arena = a->literal_numbers.arena = arena;
	a->pattern_numbers.arena = a->looked_at.arena = arena;
	a->plain_drafts.arena = arena;
	a->diag = a->ids_diag = diag;
	a->doc = doc;
	a->options = *options;
	a->tables = ARENA_NEW(arena, struct accept_tables);
	/* Numbers 0 and 1 are taken by `true` and `false`. */
	accept_draft_new(a, (struct accept_draft){.node = &none[0]});
	accept_draft_new(a, (struct accept_draft){.node = &none[1]});
	a->made = a->draft_count;
	return a;
}

void accept_know(struct accept *a, const struct node *root)
{
	accept_resource_of(a, root);
}

size_t accept_add(struct accept *a, const struct node *schema)
{
	/*
	 * For a list of merged branches, take the schema that the list belongs
	 * to.
	 */
	if (schema->kind == NODE_LIST && schema->parent)
		schema = schema->parent;
	a->asked = arena_grow(a->arena, a->asked, a->asked_count,
			      sizeof *a->asked);
	a->asked_nodes = arena_grow(a->arena, a->asked_nodes, a->asked_count,
				    sizeof *a->asked_nodes);
	a->asked_nodes[a->asked_count] = schema;
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
	if (!a->large)
		accept_cost_tell(a,
				 a->options.told ? a->options.told : a->diag);
	count = accept_share(a);
	return accept_tables_fill(a, count) ? a->tables : NULL;
}
