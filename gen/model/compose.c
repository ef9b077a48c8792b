/* SPDX-License-Identifier: MIT */
/*
 * Lists of seeds: references, allOf and their siblings as one conjunction.
 *
 * Invariant: a spread list holds no node twice, its seeds have neither $ref
 * nor allOf left, and it is in the order in which a reader meets the members.
 */
#include "schema.h"

enum { CORE_STEPS = 256, NEEDED_SEEDS = 16 };

/* ---- one step through a reference ---- */

bool siblings_count(struct builder *b, const struct node *schema)
{
	return !schema_is_30(b, schema);
}

/* Draft 2019-09: the nearest schema around that says $recursiveAnchor. */
static struct node *recursive_target(struct node *schema)
{
	struct node *at = schema;

	while (at->parent && !schema_is_true(at, "$recursiveAnchor"))
		at = at->parent;
	return at;
}

static struct node *look_up(struct builder *b, struct node *schema)
{
	struct node *ref = node_find(schema, "$ref");

	if (ref)
		return doc_schema_target(b->doc, schema, ref->text);
	ref = node_find(schema, "$dynamicRef");
	if (ref)
		return doc_dynamic_target(b->doc, schema, ref->text);
	return recursive_target(schema);
}

void schema_same(struct builder *b, struct node *duplicate, struct node *kept)
{
	facts_of(b, duplicate)->kept = kept;
}

static struct node *kept_of(struct builder *b, struct node *node)
{
	struct node *kept = node ? facts_of(b, node)->kept : NULL;

	return kept ? kept : node;
}

struct node *schema_target(struct builder *b, struct node *schema)
{
	struct facts *facts = facts_of(b, schema);

	if (!(facts->words & REF_WORDS))
		return NULL;
	if (facts->target_known)
		return facts->target;
	facts->target_known = true;
	facts->target = kept_of(b, look_up(b, schema));
	/* What leads nowhere says nothing; the error has been told. */
	if (!facts->target)
		facts->words &= ~REF_WORDS;
	return facts->target;
}

/* ---- what is let through ---- */

static unsigned allows_all(struct builder *b, const struct node *list,
			   unsigned depth)
{
	unsigned types = JSON_ALL;

	for (size_t i = 0; i < list->count; i++)
		types &= schema_allows(b, (struct seed){list->items[i], 0},
				       depth);
	return types;
}

static unsigned allows_any(struct builder *b, const struct node *list,
			   unsigned depth)
{
	unsigned types = 0;

	if (!list->count)
		return JSON_ALL;
	for (size_t i = 0; i < list->count; i++)
		types |= schema_allows(b, (struct seed){list->items[i], 0},
				       depth);
	return types;
}

static unsigned compute_allows(struct builder *b, struct seed seed,
			       unsigned depth)
{
	struct node *target = NULL;
	unsigned types;
	struct node *list;

	if (!(seed.skip & REF_WORDS))
		target = schema_target(b, seed.node);
	types = own_types(b, seed);
	if (target)
		types &= schema_allows(b, (struct seed){target, 0}, depth);
	list = seed_word(b, seed, WORD_ALL_OF);
	if (list)
		types &= allows_all(b, list, depth);
	list = seed_word(b, seed, WORD_ONE_OF);
	if (list)
		types &= allows_any(b, list, depth);
	list = seed_word(b, seed, WORD_ANY_OF);
	if (list)
		types &= allows_any(b, list, depth);
	/* Beside a composition, `nullable: true` means what it looks like. */
	if (seed_words(b, seed) & COMPOSE_WORDS &&
	    seed_word(b, seed, WORD_NULLABLE) &&
	    schema_is_true(seed.node, "nullable"))
		types |= JSON_NULL;
	return types;
}

unsigned schema_allows(struct builder *b, struct seed seed, unsigned depth)
{
	struct facts *facts = facts_of(b, seed.node);
	unsigned types;

	if (!(facts->words & COMPOSE_WORDS & ~seed.skip))
		return own_types(b, seed);
	if (!seed.skip && facts->allows_known)
		return facts->allows;
	if (facts->allows_busy || depth >= SCHEMA_DEPTH)
		return JSON_ALL;
	facts->allows_busy = true;
	types = compute_allows(b, seed, depth + 1);
	facts->allows_busy = false;
	if (!seed.skip) {
		facts->allows = types;
		facts->allows_known = true;
	}
	return types;
}

/* As schema_allows, but one with `properties` alone is an object. */
static unsigned implied_types(struct builder *b, struct seed seed)
{
	unsigned types = schema_allows(b, seed, 0);
	uint64_t words = seed_words(b, seed) & EFFECTIVE_WORDS;

	if (types != JSON_ALL || words & COMPOSE_WORDS || !words)
		return types;
	if (!(words & ~OBJECT_WORDS))
		return JSON_OBJECT;
	if (!(words & ~LIST_WORDS))
		return JSON_ARRAY;
	return types;
}

/* ---- another spelling of the same schema ---- */

static bool says_nothing(struct builder *b, struct node *node)
{
	struct facts *facts = facts_of(b, node);

	return !facts->never && !(facts->words & EFFECTIVE_WORDS);
}

/* The only branch of allOf that says something. */
static struct node *only_part(struct builder *b, const struct node *list)
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

/* The only branch of a choice that is not null. */
static struct node *only_branch(struct builder *b, const struct node *list,
				bool *null)
{
	struct node *only = NULL;

	for (size_t i = 0; i < list->count; i++) {
		struct seed seed = {list->items[i], 0};

		if (schema_allows(b, seed, 0) == JSON_NULL)
			*null = true;
		else if (only)
			return NULL;
		else
			only = list->items[i];
	}
	return only;
}

/* Where a schema leads if one composing word is looked through. */
static struct node *through(struct builder *b, struct facts *facts,
			    uint64_t *looked, bool *null)
{
	uint64_t words = facts->words & COMPOSE_WORDS;
	struct seed seed = {facts->node, 0};
	struct node *list;

	*looked = words;
	if (words & REF_WORDS)
		return words & ~REF_WORDS ? NULL
					  : schema_target(b, facts->node);
	if (words == BIT(WORD_ALL_OF))
		return only_part(b, seed_word(b, seed, WORD_ALL_OF));
	if (words != BIT(WORD_ONE_OF) && words != BIT(WORD_ANY_OF))
		return NULL;
	list = seed_word(b, seed,
			 words == BIT(WORD_ONE_OF) ? WORD_ONE_OF : WORD_ANY_OF);
	return only_branch(b, list, null);
}

/* One step to the core; NULL: this is the core. */
static struct node *core_step(struct builder *b, struct facts *facts, int *null)
{
	uint64_t looked, rest;
	bool null_branch = false;
	struct seed self = {facts->node, 0};
	struct node *next = through(b, facts, &looked, &null_branch);
	unsigned own, kinds;

	*null = NULL_KEPT;
	if (!next || !(facts->words & looked))
		return NULL;
	own = own_types(b, self);
	rest = facts->words & EFFECTIVE_WORDS & ~looked;
	if (rest & ~(BIT(WORD_TYPE) | BIT(WORD_NULLABLE)))
		return NULL;
	kinds = implied_types(b, (struct seed){next, 0}) & ~(unsigned)JSON_NULL;
	if (rest & BIT(WORD_TYPE) && (kinds & own) != kinds)
		return NULL;
	if (rest & BIT(WORD_NULLABLE) &&
	    schema_is_true(facts->node, "nullable"))
		*null = NULL_ADDED;
	else if (!(own & JSON_NULL))
		*null = NULL_REMOVED;
	else if (null_branch)
		*null = NULL_ADDED;
	return next;
}

struct node *schema_core(struct builder *b, struct node *schema, int *null)
{
	struct facts *start = facts_of(b, kept_of(b, schema));
	struct node *node = start->node;
	int change = NULL_KEPT, step;

	for (size_t steps = 0; !start->core_known; steps++) {
		struct facts *facts = facts_of(b, node);
		struct node *next;

		ledger_schema(b, facts);
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
			start->words &= ~COMPOSE_WORDS;
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

void seeds_add(struct builder *b, struct seeds *list, struct seed seed)
{
	list->items = arena_grow(b->arena, list->items, list->count,
				 sizeof *list->items);
	list->items[list->count++] = seed;
}

struct spread {
	struct builder *b;
	struct seeds out;
	unsigned stamp, depth;
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

static void spread_seed(struct spread *s, struct seed seed);

static void spread_choice(struct spread *s, struct seed *seed, enum word word)
{
	struct node *list = seed_word(s->b, *seed, word);
	struct node *only;
	bool null = false;

	if (!list || list->kind != NODE_LIST)
		return;
	only = only_branch(s->b, list, &null);
	if (only)
		spread_seed(s, (struct seed){only, 0});
	if (only || (s->depth > 1 && chooses_child(s, list)))
		seed->skip |= BIT(word);
}

/* Does allOf (or $ref) come before the schema's own members? */
static bool others_first(struct builder *b, struct seed seed, enum word word)
{
	struct node *own = seed_word(b, seed, WORD_PROPERTIES);
	struct node *others = seed_word(b, seed, word);

	return !own || !others || others->index < own->index;
}

static void spread_others(struct spread *s, struct seed seed)
{
	struct node *list = seed_word(s->b, seed, WORD_ALL_OF);
	struct node *target = NULL;

	if (!(seed.skip & REF_WORDS))
		target = schema_target(s->b, seed.node);
	if (target)
		spread_seed(s, (struct seed){target, 0});
	for (size_t i = 0; list && i < list->count; i++)
		spread_seed(s, (struct seed){list->items[i], 0});
}

static void spread_seed(struct spread *s, struct seed seed)
{
	struct facts *facts = facts_of(s->b, seed.node);
	struct seed rest = seed;
	bool first;

	if (facts->stamp == s->stamp)
		return;
	if (s->depth == SCHEMA_DEPTH) {
		if (!schemas_of(s->b)->deep_told)
			diag_error(s->b->diag, seed.node->place,
				   "schema-too-deep",
				   "allOf and $ref lead "
				   "through more than %d schemas",
				   SCHEMA_DEPTH);
		schemas_of(s->b)->deep_told = true;
		return;
	}
	facts->stamp = s->stamp;
	ledger_schema(s->b, facts);
	s->path[s->depth++] = seed.node;
	rest.skip |= REF_WORDS | BIT(WORD_ALL_OF);
	first = others_first(s->b, seed, WORD_ALL_OF) &&
		others_first(s->b, seed, WORD_REF);
	if (first)
		spread_others(s, seed);
	spread_choice(s, &rest, WORD_ONE_OF);
	spread_choice(s, &rest, WORD_ANY_OF);
	seeds_add(s->b, &s->out, rest);
	if (!first)
		spread_others(s, seed);
	s->depth--;
}

struct seeds seeds_spread(struct builder *b, struct seeds list)
{
	struct spread s = {.b = b, .stamp = ++schemas_of(b)->stamp};

	for (size_t i = 0; i < list.count; i++)
		spread_seed(&s, list.items[i]);
	return s.out;
}

/* ---- null ---- */

static bool choice_allows_null(struct builder *b, const struct node *list,
			       unsigned depth)
{
	for (size_t i = 0; list && i < list->count; i++) {
		struct seed seed = {list->items[i], 0};

		if (seeds_allow_null(b, (struct seeds){&seed, 1}, depth))
			return true;
	}
	return !list;
}

/*
 * What says nothing of types but has `properties` is an object, and so on:
 * null is not one.
 */
static bool parts_allow_null(struct builder *b, struct seeds parts,
			     unsigned depth)
{
	for (size_t i = 0; i < parts.count; i++) {
		struct seed part = parts.items[i];

		if (seed_words(b, part) & SHAPE_WORDS ||
		    !choice_allows_null(b, seed_word(b, part, WORD_ONE_OF),
					depth) ||
		    !choice_allows_null(b, seed_word(b, part, WORD_ANY_OF),
					depth))
			return false;
	}
	return true;
}

bool seeds_allow_null(struct builder *b, struct seeds seeds, unsigned depth)
{
	struct facts *facts = NULL;
	unsigned types = JSON_ALL;
	bool null;

	for (size_t i = 0; i < seeds.count; i++)
		types &= schema_allows(b, seeds.items[i], 0);
	if (types != JSON_ALL)
		return types & JSON_NULL;
	if (seeds.count == 1 && !seeds.items[0].skip)
		facts = facts_of(b, seeds.items[0].node);
	if (depth >= SCHEMA_DEPTH || (facts && facts->null_busy))
		return true;
	if (facts && facts->null_known)
		return facts->null;
	if (facts)
		facts->null_busy = true;
	null = parts_allow_null(b, seeds_spread(b, seeds), depth + 1);
	if (facts) {
		facts->null_busy = false;
		facts->null_known = true;
		facts->null = null;
	}
	return null;
}

/* ---- leaving out what adds nothing ---- */

static struct seeds distinct(struct builder *b, struct seeds list)
{
	unsigned stamp = ++schemas_of(b)->stamp;
	struct seeds out = {0};

	for (size_t i = 0; i < list.count; i++) {
		struct facts *facts = facts_of(b, list.items[i].node);

		if (facts->stamp == stamp ||
		    (!facts->never &&
		     !(seed_words(b, list.items[i]) & EFFECTIVE_WORDS)))
			continue;
		facts->stamp = stamp;
		seeds_add(b, &out, list.items[i]);
	}
	if (!out.count && list.count)
		seeds_add(b, &out, list.items[0]);
	return out;
}

static bool says_type_only(struct builder *b, struct seed seed)
{
	uint64_t words = seed_words(b, seed) & EFFECTIVE_WORDS;

	return !facts_of(b, seed.node)->never &&
	       !(words & ~(BIT(WORD_TYPE) | BIT(WORD_NULLABLE)));
}

/* Is every value of the others of a type that this seed names? */
static bool said_by_others(struct builder *b, struct seeds list, size_t which)
{
	unsigned types = JSON_ALL;
	unsigned own = own_types(b, list.items[which]);

	for (size_t i = 0; i < list.count; i++)
		if (i != which)
			types &= implied_types(b, list.items[i]);
	types &= ~(unsigned)JSON_NULL;
	return (types & own) == types;
}

struct seeds seeds_needed(struct builder *b, struct seeds list)
{
	struct seeds out = distinct(b, list);

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
