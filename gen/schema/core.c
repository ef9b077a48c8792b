/* SPDX-License-Identifier: MIT */
/*
 * Where a reference leads, which JSON types a schema lets through, and of
 * which schema another is only a different spelling.
 *
 * Invariant: each is found once for a node, and a circle of references ends.
 */
#include "internal.h"

enum { CORE_STEPS = 256 };

/* ---- one step through a reference ---- */

static bool is_recursive_anchor(const struct node *schema)
{
	const struct node *anchor = doc_node_find(schema, "$recursiveAnchor");
	bool is = false;

	return anchor && doc_node_is_bool(anchor, &is) && is;
}

/* Draft 2019-09: the nearest schema around that says $recursiveAnchor. */
static struct node *recursive_target(struct node *schema)
{
	struct node *at = schema;

	while (at->parent && !is_recursive_anchor(at))
		at = at->parent;
	return at;
}

static struct node *look_up(struct schema_builder *b, struct node *schema)
{
	struct node *ref = doc_node_find(schema, "$ref");

	if (ref)
		return doc_schema_target(b->doc, schema, ref->text);
	ref = doc_node_find(schema, "$dynamicRef");
	if (ref)
		return doc_dynamic_target(b->doc, schema, ref->text);
	return recursive_target(schema);
}

void schema_alias(struct schema_builder *b, struct node *duplicate,
		  struct node *kept)
{
	schema_facts(b, duplicate)->kept = kept;
}

static struct node *kept_of(struct schema_builder *b, struct node *node)
{
	struct node *kept = node ? schema_facts(b, node)->kept : NULL;

	return kept ? kept : node;
}

struct node *schema_target(struct schema_builder *b, struct node *schema)
{
	struct facts *facts = schema_facts(b, schema);

	if (!(facts->keywords & REF_KEYWORDS))
		return NULL;
	if (facts->target_known)
		return facts->target;
	facts->target_known = true;
	facts->target = kept_of(b, look_up(b, schema));
	/* A reference that leads nowhere is ignored; the error was reported. */
	if (!facts->target)
		facts->keywords &= ~REF_KEYWORDS;
	return facts->target;
}

/* ---- the JSON types that are let through ---- */

static unsigned allows_all(struct schema_builder *b, const struct node *list,
			   unsigned depth)
{
	unsigned types = JSON_ALL;

	for (size_t i = 0; i < list->count; i++)
		types &= schema_allows(b, (struct operand){list->items[i], 0},
				       depth);
	return types;
}

static unsigned allows_any(struct schema_builder *b, const struct node *list,
			   unsigned depth)
{
	unsigned types = 0;

	if (!list->count)
		return JSON_ALL;
	for (size_t i = 0; i < list->count; i++)
		types |= schema_allows(b, (struct operand){list->items[i], 0},
				       depth);
	return types;
}

static unsigned compute_allows(struct schema_builder *b, struct operand operand,
			       unsigned depth)
{
	struct node *target = NULL;
	unsigned types;
	struct node *list;

	if (!(operand.skip & REF_KEYWORDS))
		target = schema_target(b, operand.node);
	types = schema_own_types(b, operand);
	if (target)
		types &= schema_allows(b, (struct operand){target, 0}, depth);
	list = schema_operand_keyword(b, operand, KEYWORD_ALL_OF);
	if (list)
		types &= allows_all(b, list, depth);
	list = schema_operand_keyword(b, operand, KEYWORD_ONE_OF);
	if (list)
		types &= allows_any(b, list, depth);
	list = schema_operand_keyword(b, operand, KEYWORD_ANY_OF);
	if (list)
		types &= allows_any(b, list, depth);
	/*
	 * Beside a composition, `nullable: true` adds null, as its authors
	 * expect.
	 */
	if (schema_operand_keywords(b, operand) & COMPOSE_KEYWORDS &&
	    schema_operand_is_true(b, operand, KEYWORD_NULLABLE))
		types |= JSON_NULL;
	return types;
}

unsigned schema_allows(struct schema_builder *b, struct operand operand,
		       unsigned depth)
{
	struct facts *facts = schema_facts(b, operand.node);
	unsigned types;

	if (!(facts->keywords & COMPOSE_KEYWORDS & ~operand.skip))
		return schema_own_types(b, operand);
	if (!operand.skip && facts->allows_known)
		return facts->allows;
	if (facts->allows_busy || depth >= SCHEMA_DEPTH)
		return JSON_ALL;
	facts->allows_busy = true;
	types = compute_allows(b, operand, depth + 1);
	facts->allows_busy = false;
	if (!operand.skip) {
		facts->allows = types;
		facts->allows_known = true;
	}
	return types;
}

/* As schema_allows, but one with `properties` alone is an object. */
unsigned schema_implied_types(struct schema_builder *b, struct operand operand)
{
	unsigned types = schema_allows(b, operand, 0);
	uint64_t keywords = schema_operand_keywords(b, operand) &
			    EFFECTIVE_KEYWORDS;

	if (types != JSON_ALL || keywords & COMPOSE_KEYWORDS || !keywords)
		return types;
	if (!(keywords & ~OBJECT_KEYWORDS))
		return JSON_OBJECT;
	if (!(keywords & ~LIST_KEYWORDS))
		return JSON_ARRAY;
	return types;
}

/*
 * Types that are only implied do not stand for a wider `type` beside them:
 * `items` alone means a list, but not beside `type: [string, array]`.
 */
bool schema_types_said(unsigned own, unsigned allowed, unsigned implied)
{
	const unsigned null = JSON_NULL;

	allowed &= ~null;
	return (allowed & own) == allowed || (own & ~null) == (implied & ~null);
}

/* ---- the core ---- */

static bool says_nothing(struct schema_builder *b, struct node *node)
{
	struct facts *facts = schema_facts(b, node);

	return !facts->never && !(facts->keywords & EFFECTIVE_KEYWORDS);
}

/* Returns the only branch of allOf that has keywords, or NULL. */
static struct node *only_part(struct schema_builder *b, const struct node *list)
{
	struct node *only = NULL;

	for (size_t i = 0; i < list->count; i++) {
		if (says_nothing(b, list->items[i]))
			continue;
		if (only)
			return NULL;
		only = list->items[i];
	}
	return only;
}

/* Returns the only branch of a choice that is not null, or NULL. */
struct node *schema_only_branch(struct schema_builder *b,
				const struct node *list, bool *null)
{
	struct node *only = NULL;

	for (size_t i = 0; i < list->count; i++) {
		struct operand operand = {list->items[i], 0};

		if (schema_allows(b, operand, 0) == JSON_NULL)
			*null = true;
		else if (only)
			return NULL;
		else
			only = list->items[i];
	}
	return only;
}

/*
 * Returns the schema that remains if one composing keyword is looked through.
 */
static struct node *through(struct schema_builder *b, struct facts *facts,
			    uint64_t *looked, bool *null)
{
	uint64_t keywords = facts->keywords & COMPOSE_KEYWORDS;
	struct operand operand = {facts->node, 0};
	struct node *list;

	*looked = keywords;
	if (keywords & REF_KEYWORDS)
		return keywords & ~REF_KEYWORDS ? NULL
						: schema_target(b, facts->node);
	if (keywords == BIT(KEYWORD_ALL_OF))
		return only_part(b, schema_operand_keyword(b, operand,
							   KEYWORD_ALL_OF));
	if (keywords != BIT(KEYWORD_ONE_OF) && keywords != BIT(KEYWORD_ANY_OF))
		return NULL;
	list = schema_operand_keyword(b, operand,
				      keywords == BIT(KEYWORD_ONE_OF)
					      ? KEYWORD_ONE_OF
					      : KEYWORD_ANY_OF);
	return schema_only_branch(b, list, null);
}

/* One step to the core; NULL: this is the core. */
static struct node *core_step(struct schema_builder *b, struct facts *facts,
			      int *null)
{
	uint64_t looked, rest;
	bool null_branch = false;
	struct operand operand = {facts->node, 0};
	struct node *next = through(b, facts, &looked, &null_branch);
	unsigned own;

	*null = NULL_KEPT;
	if (!next || !(facts->keywords & looked))
		return NULL;
	/* A component that is allOf of another is a type of its own. */
	if (!(looked & REF_KEYWORDS) &&
	    schema_component_name(b, facts->node).ptr)
		return NULL;
	own = schema_own_types(b, operand);
	rest = facts->keywords & EFFECTIVE_KEYWORDS & ~looked;
	if (rest & ~(BIT(KEYWORD_TYPE) | BIT(KEYWORD_NULLABLE)))
		return NULL;
	operand = (struct operand){next, 0};
	if (rest & BIT(KEYWORD_TYPE) &&
	    !schema_types_said(own, schema_allows(b, operand, 0),
			       schema_implied_types(b, operand)))
		return NULL;
	if (rest & BIT(KEYWORD_NULLABLE) &&
	    schema_says_true(b, facts->node, KEYWORD_NULLABLE))
		*null = NULL_ADDED;
	else if (!(own & JSON_NULL))
		*null = NULL_REMOVED;
	else if (null_branch)
		*null = NULL_ADDED;
	return next;
}

struct node *schema_core(struct schema_builder *b, struct node *schema,
			 int *null)
{
	struct facts *start = schema_facts(b, kept_of(b, schema));
	struct node *node = start->node;
	int change = NULL_KEPT, step;

	for (size_t steps = 0; !start->core_known; steps++) {
		struct facts *facts = schema_facts(b, node);
		struct node *next;

		schema_ledger_keywords(b, facts);
		if (facts->core_known) {
			next = facts->core;
			step = facts->core_null;
		} else {
			next = core_step(b, facts, &step);
		}
		if (change == NULL_KEPT)
			change = step;
		if (steps == CORE_STEPS) {
			diag_warning(
				b->diag, schema->place, "ref-circular",
				"this schema leads only to itself, or through "
				"more than 256 others; any value is taken");
			start->keywords &= ~COMPOSE_KEYWORDS;
			node = start->node;
			next = NULL;
		}
		if (!next || facts->core_known) {
			start->core = next ? next : node;
			start->core_null = change;
			start->core_known = true;
		}
		node = next;
	}
	assert(start->core);
	*null = start->core_null;
	return start->core;
}

unsigned schema_shell_allows(struct schema_builder *b,
			     const struct shell *shell)
{
	unsigned types = JSON_ALL;

	for (size_t i = 0; i < shell->operands.count; i++)
		types &= schema_allows(b, shell->operands.items[i], 0);
	return types;
}
