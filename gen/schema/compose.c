/* SPDX-License-Identifier: MIT */
/*
 * Lists of operands: references, allOf and their siblings as one conjunction.
 *
 * Invariant: a spread list holds no node twice, its operands have neither $ref
 * nor allOf left, and it is in the order in which a reader meets the members.
 */
#include "internal.h"

enum { CORE_STEPS = 256, NEEDED_SEEDS = 16 };

/* ---- one step through a reference ---- */

/* Draft 2019-09: the nearest schema around that says $recursiveAnchor. */
static struct node *recursive_target(struct node *schema)
{
	struct node *at = schema;

	while (at->parent && !schema_is_true(at, "$recursiveAnchor"))
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

/* ---- what is let through ---- */

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
	    schema_operand_keyword(b, operand, KEYWORD_NULLABLE) &&
	    schema_is_true(operand.node, "nullable"))
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
static unsigned implied_types(struct schema_builder *b, struct operand operand)
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

/* ---- another spelling of the same schema ---- */

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
static struct node *only_branch(struct schema_builder *b,
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
	return only_branch(b, list, null);
}

/* One step to the core; NULL: this is the core. */
static struct node *core_step(struct schema_builder *b, struct facts *facts,
			      int *null)
{
	uint64_t looked, rest;
	bool null_branch = false;
	struct operand self = {facts->node, 0};
	struct node *next = through(b, facts, &looked, &null_branch);
	unsigned own, kinds;

	*null = NULL_KEPT;
	if (!next || !(facts->keywords & looked))
		return NULL;
	own = schema_own_types(b, self);
	rest = facts->keywords & EFFECTIVE_KEYWORDS & ~looked;
	if (rest & ~(BIT(KEYWORD_TYPE) | BIT(KEYWORD_NULLABLE)))
		return NULL;
	kinds = implied_types(b, (struct operand){next, 0}) &
		~(unsigned)JSON_NULL;
	if (rest & BIT(KEYWORD_TYPE) && (kinds & own) != kinds)
		return NULL;
	if (rest & BIT(KEYWORD_NULLABLE) &&
	    schema_is_true(facts->node, "nullable"))
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
			diag_error(
				b->diag, schema->place, "ref-circular",
				"this schema leads only to itself, or through "
				"more than 256 others");
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
	*null = start->core_null;
	return start->core;
}

/* ---- spreading ---- */

void schema_operands_add(struct schema_builder *b, struct operands *list,
			 struct operand operand)
{
	list->items = arena_grow(b->arena, list->items, list->count,
				 sizeof *list->items);
	list->items[list->count++] = operand;
}

struct spread {
	struct schema_builder *b;
	struct operands out;
	unsigned stamp, depth;
	unsigned chosen; /* of the path: a choice leads to what is from here */
	struct node *path[SCHEMA_DEPTH];
};

static bool on_path(const struct spread *s, const struct node *node)
{
	for (unsigned i = 0; i < s->depth; i++)
		if (s->path[i] == node)
			return true;
	return false;
}

/*
 * A child that extends its parent by allOf stands in the parent's own oneOf:
 * there the parent gives only what it says beside the choice.
 */
static bool chooses_child(struct spread *s, const struct node *list)
{
	for (size_t i = 0; i < list->count; i++) {
		int null;

		if (on_path(s, schema_core(s->b, list->items[i], &null)))
			return true;
	}
	return false;
}

static void spread_operand(struct spread *s, struct operand operand);

static void spread_chosen(struct spread *s, struct node *branch)
{
	unsigned before = s->chosen;

	s->chosen = s->depth;
	spread_operand(s, (struct operand){branch, 0});
	s->chosen = before;
}

static void spread_choice(struct spread *s, struct operand *operand,
			  enum keyword keyword)
{
	struct node *list = schema_operand_keyword(s->b, *operand, keyword);
	struct node *only;
	bool null = false;

	if (!list || list->kind != NODE_LIST)
		return;
	only = only_branch(s->b, list, &null);
	if (only)
		spread_chosen(s, only);
	if (only || (s->depth > 1 && chooses_child(s, list)))
		operand->skip |= BIT(keyword);
}

/* Does allOf (or $ref) come before the schema's own members? */
static bool others_first(struct schema_builder *b, struct operand operand,
			 enum keyword keyword)
{
	struct node *own =
		schema_operand_keyword(b, operand, KEYWORD_PROPERTIES);
	struct node *others = schema_operand_keyword(b, operand, keyword);

	return !own || !others || others->index < own->index;
}

/* Reached by allOf and $ref alone, a schema describes the value itself. */
static void tell_circle(struct spread *s, const struct node *node)
{
	const void **from = ARENA_NEW(s->b->arena, const void *);
	const struct node *part = s->path[s->depth - 1];

	*from = part;
	for (unsigned i = s->chosen; i < s->depth; i++)
		if (s->path[i] == node &&
		    !map_put(&s->b->circles, schema_pointer_key(from), s->b))
			diag_warning(s->b->diag, part->place, "ref-circular",
				     "this leads back to the schema that it is "
				     "a part of, and adds nothing");
}

static void spread_others(struct spread *s, struct operand operand)
{
	struct node *list =
		schema_operand_keyword(s->b, operand, KEYWORD_ALL_OF);
	struct node *target = NULL;

	if (!(operand.skip & REF_KEYWORDS))
		target = schema_target(s->b, operand.node);
	if (target)
		spread_operand(s, (struct operand){target, 0});
	for (size_t i = 0; list && i < list->count; i++)
		spread_operand(s, (struct operand){list->items[i], 0});
}

static void spread_operand(struct spread *s, struct operand operand)
{
	struct facts *facts = schema_facts(s->b, operand.node);
	struct operand rest = operand;
	bool first;

	if (facts->stamp == s->stamp) {
		if (s->depth)
			tell_circle(s, operand.node);
		return;
	}
	if (s->depth == SCHEMA_DEPTH) {
		if (!s->b->deep_told)
			diag_error(s->b->diag, operand.node->place,
				   "schema-too-deep",
				   "allOf and $ref lead "
				   "through more than %d schemas",
				   SCHEMA_DEPTH);
		s->b->deep_told = true;
		return;
	}
	facts->stamp = s->stamp;
	schema_ledger_keywords(s->b, facts);
	s->path[s->depth++] = operand.node;
	rest.skip |= REF_KEYWORDS | BIT(KEYWORD_ALL_OF);
	first = others_first(s->b, operand, KEYWORD_ALL_OF) &&
		others_first(s->b, operand, KEYWORD_REF);
	if (first)
		spread_others(s, operand);
	spread_choice(s, &rest, KEYWORD_ONE_OF);
	spread_choice(s, &rest, KEYWORD_ANY_OF);
	schema_operands_add(s->b, &s->out, rest);
	if (!first)
		spread_others(s, operand);
	s->depth--;
}

struct operands schema_operands_spread(struct schema_builder *b,
				       struct operands list)
{
	struct spread s = {.b = b, .stamp = ++b->stamp};

	for (size_t i = 0; i < list.count; i++)
		spread_operand(&s, list.items[i]);
	for (size_t i = 0; i < s.out.count; i++)
		assert(!(schema_operand_keywords(b, s.out.items[i]) &
			 (REF_KEYWORDS | BIT(KEYWORD_ALL_OF))));
	return s.out;
}

/* ---- null ---- */

static bool choice_allows_null(struct schema_builder *b,
			       const struct node *list, unsigned depth)
{
	for (size_t i = 0; list && i < list->count; i++) {
		struct operand operand = {list->items[i], 0};

		if (schema_operands_allow_null(b,
					       (struct operands){&operand, 1},
					       depth))
			return true;
	}
	return !list;
}

/*
 * What says nothing of types but has `properties` is an object, and so on:
 * null is not one.
 */
static bool parts_allow_null(struct schema_builder *b, struct operands parts,
			     unsigned depth)
{
	for (size_t i = 0; i < parts.count; i++) {
		struct operand part = parts.items[i];

		if (schema_operand_keywords(b, part) & SHAPE_KEYWORDS ||
		    !choice_allows_null(b,
					schema_operand_keyword(b, part,
							       KEYWORD_ONE_OF),
					depth) ||
		    !choice_allows_null(b,
					schema_operand_keyword(b, part,
							       KEYWORD_ANY_OF),
					depth))
			return false;
	}
	return true;
}

bool schema_operands_allow_null(struct schema_builder *b,
				struct operands operands, unsigned depth)
{
	struct facts *facts = NULL;
	unsigned types = JSON_ALL;
	bool null;

	for (size_t i = 0; i < operands.count; i++)
		types &= schema_allows(b, operands.items[i], 0);
	if (types != JSON_ALL)
		return types & JSON_NULL;
	if (operands.count == 1 && !operands.items[0].skip)
		facts = schema_facts(b, operands.items[0].node);
	if (depth >= SCHEMA_DEPTH || (facts && facts->null_busy))
		return true;
	if (facts && facts->null_known)
		return facts->null;
	if (facts)
		facts->null_busy = true;
	null = parts_allow_null(b, schema_operands_spread(b, operands),
				depth + 1);
	if (facts) {
		facts->null_busy = false;
		facts->null_known = true;
		facts->null = null;
	}
	return null;
}

/* ---- leaving out what adds nothing ---- */

static struct operands distinct(struct schema_builder *b, struct operands list)
{
	unsigned stamp = ++b->stamp;
	struct operands out = {0};

	for (size_t i = 0; i < list.count; i++) {
		struct facts *facts = schema_facts(b, list.items[i].node);

		if (facts->stamp == stamp ||
		    (!facts->never &&
		     !(schema_operand_keywords(b, list.items[i]) &
		       EFFECTIVE_KEYWORDS)))
			continue;
		facts->stamp = stamp;
		schema_operands_add(b, &out, list.items[i]);
	}
	if (!out.count && list.count)
		schema_operands_add(b, &out, list.items[0]);
	return out;
}

static bool says_type_only(struct schema_builder *b, struct operand operand)
{
	uint64_t keywords = schema_operand_keywords(b, operand) &
			    EFFECTIVE_KEYWORDS;

	return !schema_facts(b, operand.node)->never &&
	       !(keywords & ~(BIT(KEYWORD_TYPE) | BIT(KEYWORD_NULLABLE)));
}

/*
 * Returns true if the other operands already allow only types that this one
 * allows.
 */
static bool said_by_others(struct schema_builder *b, struct operands list,
			   size_t which)
{
	unsigned types = JSON_ALL;
	unsigned own = schema_own_types(b, list.items[which]);

	for (size_t i = 0; i < list.count; i++)
		if (i != which)
			types &= implied_types(b, list.items[i]);
	types &= ~(unsigned)JSON_NULL;
	return (types & own) == types;
}

struct operands schema_operands_needed(struct schema_builder *b,
				       struct operands list)
{
	struct operands out = distinct(b, list);

	if (out.count > NEEDED_SEEDS)
		return out;
	for (size_t i = out.count; i-- > 0 && out.count > 1;) {
		if (!says_type_only(b, out.items[i]) ||
		    !said_by_others(b, out, i))
			continue;
		out.count--;
		for (size_t k = i; k < out.count; k++)
			out.items[k] = out.items[k + 1];
	}
	return out;
}

unsigned schema_shell_allows(struct schema_builder *b,
			     const struct shell *shell)
{
	unsigned types = JSON_ALL;

	for (size_t i = 0; i < shell->operands.count; i++)
		types &= schema_allows(b, shell->operands.items[i], 0);
	return types;
}
