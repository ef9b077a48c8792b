/* SPDX-License-Identifier: MIT */
/*
 * From schemas to types, pass by pass.
 *
 *	schema node --use--> type, empty --fill--> type --resolve--> type
 *	all types --reach--order--intern--recursion--example--ledger--> the end
 *
 * Decided, where specifications leave it open or authors mean something else:
 *
 *	properties (items, minLength, ...) without `type` mean type: object
 *	(array, string, ...); null is then not a value
 *	additionalProperties: false in a branch of allOf closes the union of all
 *	branches; unevaluatedProperties: false, too, unless `if` or the like
 *	may know of other members
 *	`nullable: true` counts in 3.1, and beside allOf, oneOf, anyOf; in 3.0
 *	so does null among the values of an enum
 *	type: string takes plain YAML numbers of enum and const as texts
 *	a choice among strings is a string, among numbers a number, among lists
 *	a list of a choice; the narrower limits are lost to the ledger
 *	an option is known by: JSON type; a member's constants; a required
 *	member that no other describes; a member's JSON type. What is left
 *	is kept raw. An option that requires nothing of its own takes what
 *	the others do not
 *	a discriminator's value is what the mapping says, else the member's
 *	constant, else the component's name; a parent that declares one and is
 *	extended by allOf is one of those that extend it, or itself
 *	oneOf of nothing but `required` chooses nothing: it is a limit
 *	tuples are lists of one type if all their items are written alike, else
 *	their items are kept raw
 *
 * Invariant: a type is made at once and filled later, from a work list, so
 * that neither recursion nor long chains of references grow the stack; when a
 * function of schema.h returns, the list is empty.
 */
#include "internal.h"

/*
 * Filling a type makes further types, and so does resolving a choice. A choice
 * is resolved only when all types made so far are filled.
 */
static void drain(struct schema_builder *b)
{
	if (b->busy)
		return;
	b->busy = true;
	while (b->filled < b->count || b->resolved < b->count) {
		while (b->filled < b->count)
			schema_fill(b, b->shells[b->filled++]);
		while (b->resolved < b->filled)
			schema_resolve(b, b->shells[b->resolved++]);
	}
	b->busy = false;
}

struct type *schema_type(struct schema_builder *b, struct node *schema,
			 const struct origin *origin, bool *nullable)
{
	struct type *type = schema_type_of(b, schema, origin, nullable);

	drain(b);
	assert(b->resolved == b->count);
	return type;
}

struct type *schema_root(struct schema_builder *b, struct node *schema)
{
	struct type *type = schema_type(b, schema, NULL, NULL);

	schema_shell_of(type)->root = true;
	return type;
}

static struct schema_types list_of(struct schema_builder *b,
				   const struct reached *reached)
{
	struct schema_types types = {NULL, reached->count};

	types.items =
		arena_alloc(b->arena, (types.count + 1) * sizeof *types.items);
	for (size_t i = 0; i < types.count; i++)
		types.items[i] = &reached->items[i]->type;
	return types;
}

struct schema_types schema_finish(struct schema_builder *b,
				  const struct schema_uses *uses)
{
	struct reached reached;
	struct schema_types types;

	schema_beside_finish(b);
	reached = schema_reach(b, uses);
	schema_order(b, &reached);
	schema_origins_drop(&reached);
	schema_mark_composed(b, &reached);
	schema_intern(b, &reached, uses);
	reached = schema_reach(b, uses);
	schema_order(b, &reached);
	schema_mark_recursion(b, &reached);
	schema_origins_unite(b, &reached);
	types = list_of(b, &reached);
	for (size_t i = 0; i < types.count; i++)
		assert(schema_type_is_whole(types.items[i]));
	schema_examples_check(b, &types);
	schema_unread_check(b);
	return types;
}

void schema_select(struct schema_builder *b, const struct schema_types *types,
		   const struct schema_uses *uses)
{
	struct reached reached = schema_reach_uses(b, uses);

	for (size_t i = 0; i < types->count; i++)
		types->items[i]->left_out =
			!schema_is_reached(&reached, types->items[i]);
}
