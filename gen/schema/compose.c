/* SPDX-License-Identifier: MIT */
/*
 * Lists of operands: references, allOf and their siblings as one conjunction.
 *
 * Invariant: a spread list holds no node twice, its operands have neither $ref
 * nor allOf left, and it is in the order in which a reader meets the members.
 */
#include "internal.h"

enum { NEEDED_OPERANDS = 16 };

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
	unsigned chosen; /* `path` from here on is below a choice */
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
 * When a parent lists in its oneOf a child that extends it by allOf, the child
 * takes from the parent only what stands beside that choice.
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
	only = schema_only_branch(s->b, list, &null);
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

/*
 * allOf and $ref lead to schemas of the same value: a circle of them says
 * nothing, and is reported.
 */
static void report_circle(struct spread *s, const struct node *node)
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
			report_circle(s, operand.node);
		return;
	}
	if (s->depth == SCHEMA_DEPTH) {
		if (!s->b->deep_reported)
			diag_warning(s->b->diag, operand.node->place,
				     "schema-too-deep",
				     "allOf and $ref lead through more than %d "
				     "schemas; what is behind is not enforced",
				     SCHEMA_DEPTH);
		s->b->deep_reported = true;
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
 * A schema without `type` that has `properties`, say, is implied to be an
 * object, so null is not a value of it.
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

/*
 * `nullable: true` lets null through, whatever else the schema says (OpenAPI
 * 3.0.4: without `type` there is nothing that would keep it out).
 */
static struct operands not_nullable(struct schema_builder *b,
				    struct operands operands)
{
	struct operands rest = {0};

	for (size_t i = 0; i < operands.count; i++)
		if (!schema_operand_is_true(b, operands.items[i],
					    KEYWORD_NULLABLE))
			schema_operands_add(b, &rest, operands.items[i]);
	return rest;
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
	operands = not_nullable(b, operands);
	if (!operands.count)
		return true;
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
	unsigned allowed = JSON_ALL, implied = JSON_ALL;

	for (size_t i = 0; i < list.count; i++) {
		if (i == which)
			continue;
		allowed &= schema_allows(b, list.items[i], 0);
		implied &= schema_implied_types(b, list.items[i]);
	}
	return schema_types_said(schema_own_types(b, list.items[which]),
				 allowed, implied);
}

struct operands schema_operands_needed(struct schema_builder *b,
				       struct operands list)
{
	struct operands out = list.count > 1 ? distinct(b, list) : list;

	if (out.count > NEEDED_OPERANDS)
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
