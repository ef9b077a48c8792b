/* SPDX-License-Identifier: MIT */
/*
 * Which schemas say the same, prose aside, and a hash by which they are found.
 *
 * Schemas that say the same have one hash.
 */
#include "same.h"

/* ---- equality ---- */

/* Finds a keyword or a member by name; mostly it is at the same index. */
static struct node *like(const struct node *map, size_t index, str name)
{
	if (index < map->count && str_equal(map->items[index]->key->text, name))
		return map->items[index];
	return doc_node_find_str(map, name);
}

/* Do both hold the same schemas, under equal names or in the same order? */
static bool same_schemas(struct schema_builder *b, struct node *x,
			 struct node *y)
{
	if (x->kind != y->kind || x->count != y->count)
		return false;
	for (size_t i = 0; i < x->count; i++) {
		struct node *other = y->items[i];

		if (x->kind == NODE_MAP)
			other = like(y, i, x->items[i]->key->text);
		if (!other || !schema_same(b, x->items[i], other))
			return false;
	}
	return true;
}

static bool same_keyword(struct schema_builder *b, enum keyword which,
			 struct node *x, struct node *y)
{
	switch ((int)which) {
	case KEYWORD_PROPERTIES:
	case KEYWORD_PATTERN_PROPERTIES:
	case KEYWORD_ALL_OF:
	case KEYWORD_ANY_OF:
	case KEYWORD_ONE_OF:
		return same_schemas(b, x, y);
	case KEYWORD_ITEMS:
	case KEYWORD_ADDITIONAL:
		return schema_same(b, x, y);
	case KEYWORD_REF:
		return true; /* see schema_same() */
	default:
		return doc_node_equal(x, y);
	}
}

/*
 * Does the schema's keyword affect what is valid? `readOnly` does, in one
 * direction.
 */
static bool is_effective(const struct facts *facts, size_t index,
			 enum keyword *which)
{
	const struct keyword_row *row =
		schema_keyword_at(facts->said[index].number);

	*which = row ? row->keyword : KEYWORD_OTHER;
	return !row || row->how != ANNOTATION || *which == KEYWORD_READ_ONLY ||
	       *which == KEYWORD_WRITE_ONLY;
}

/*
 * Do both accept the same values because they say the same, prose aside?
 * References are the same if they lead to one place, however they are spelt.
 */
bool schema_same(struct schema_builder *b, struct node *x, struct node *y)
{
	const struct facts *facts;
	enum keyword which;
	size_t rest = 0;

	if (x == y)
		return true;
	if (x->kind != NODE_MAP || y->kind != NODE_MAP)
		return x->kind == NODE_LIST && y->kind == NODE_LIST
			       ? same_schemas(b, x, y)
			       : doc_node_equal(x, y);
	if (schema_target(b, x) != schema_target(b, y))
		return false;
	facts = schema_facts(b, y);
	for (size_t i = 0; i < y->count; i++)
		rest += is_effective(facts, i, &which);
	facts = schema_facts(b, x);
	for (size_t i = 0; i < x->count; i++) {
		struct node *other;

		if (!is_effective(facts, i, &which))
			continue;
		other = like(y, i, x->items[i]->key->text);
		if (!other || !same_keyword(b, which, x->items[i], other))
			return false;
		rest--;
	}
	return rest == 0;
}

/* ---- hashing ---- */

uint64_t schema_mix(uint64_t hash, uint64_t value)
{
	hash ^= value + UINT64_C(0x9e3779b97f4a7c15) + (hash << 6) +
		(hash >> 2);
	return hash * UINT64_C(0xff51afd7ed558ccd);
}

uint64_t schema_mix_str(uint64_t hash, str text)
{
	return schema_mix(hash, text.ptr ? str_hash(text) + 1 : 0);
}

/*
 * Schemas are told apart by what they say themselves and by what those say
 * that they hold, in so many steps: a tag may stand one object further down.
 */
#define STEPS 3

static uint64_t hash_schema(struct schema_builder *b, struct node *schema,
			    unsigned steps);

static uint64_t hash_all(struct schema_builder *b, const struct node *schemas,
			 unsigned steps)
{
	uint64_t hash = schemas->count, sum = 0;

	for (size_t i = 0; i < schemas->count; i++) {
		struct node *item = schemas->items[i];

		if (schemas->kind == NODE_MAP)
			sum += schema_mix_str(hash_schema(b, item, steps),
					      item->key->text);
		else
			hash = schema_mix(hash, hash_schema(b, item, steps));
	}
	return hash + sum;
}

static uint64_t hash_keyword(struct schema_builder *b, enum keyword which,
			     struct node *keyword, unsigned steps)
{
	switch ((int)which) {
	case KEYWORD_PROPERTIES:
	case KEYWORD_PATTERN_PROPERTIES:
	case KEYWORD_ALL_OF:
	case KEYWORD_ANY_OF:
	case KEYWORD_ONE_OF:
		return hash_all(b, keyword, steps);
	case KEYWORD_ITEMS:
	case KEYWORD_ADDITIONAL:
		return hash_schema(b, keyword, steps);
	case KEYWORD_REF:
		return 0; /* where it leads is in hash_schema() */
	default:
		return doc_node_hash(keyword);
	}
}

static uint64_t hash_schema(struct schema_builder *b, struct node *schema,
			    unsigned steps)
{
	uint64_t hash = schema->kind, sum = 0;
	const struct facts *facts;
	enum keyword which;

	if (steps == 0)
		return hash;
	if (schema->kind == NODE_LIST)
		return hash_all(b, schema, steps - 1);
	if (schema->kind != NODE_MAP)
		return doc_node_hash(schema);
	hash = schema_mix(hash, (uint64_t)(uintptr_t)schema_target(b, schema));
	facts = schema_facts(b, schema);
	for (size_t i = 0; i < schema->count; i++)
		if (is_effective(facts, i, &which))
			sum += schema_mix_str(hash_keyword(b, which,
							   schema->items[i],
							   steps - 1),
					      schema->items[i]->key->text);
	return hash + sum;
}

uint64_t schema_same_hash(struct schema_builder *b, struct node *schema)
{
	return hash_schema(b, schema, STEPS);
}

/* What is seen of a schema without reading what stands in its keywords. */
uint64_t schema_same_look(struct schema_builder *b, struct node *schema)
{
	uint64_t look = schema->kind;
	const struct facts *facts;
	enum keyword which;

	if (schema->kind != NODE_MAP)
		return look;
	facts = schema_facts(b, schema);
	for (size_t i = 0; i < schema->count; i++)
		if (is_effective(facts, i, &which))
			look += schema_mix(
				facts->said[i].number,
				which == KEYWORD_PROPERTIES ||
						which == KEYWORD_REQUIRED
					? schema->items[i]->count
					: 0);
	return look;
}
