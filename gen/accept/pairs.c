/* SPDX-License-Identifier: MIT */
/*
 * Which types fit which schemas, as far as is known.
 *
 * Invariant: the pairs of the list are true together. A refuted pair stays so:
 * nothing that was assumed meanwhile could have made it false.
 */
#include "carry.h"

#include <assert.h>

struct carry_pair {
	struct {
		const struct type *type;
		uintptr_t schema;
	} key;
	size_t number; /* its index in the list when it was put there, + 1 */
	bool refused;
};

static struct carry_pair *find(const struct carry_pairs *pairs,
			       const struct type *type, unsigned schema)
{
	const struct carry_pair pair = {.key = {type, schema}};

	return map_find(&pairs->known,
			(str){(const char *)&pair.key, sizeof pair.key});
}

enum carry_answer accept_pair_find(const struct carry_pairs *pairs,
				   const struct type *type, unsigned schema)
{
	const struct carry_pair *pair = find(pairs, type, schema);

	if (pair && pair->refused)
		return CARRY_NO;
	return pair && pair->number <= pairs->count &&
			       pairs->items[pair->number - 1] == pair
		       ? CARRY_YES
		       : CARRY_UNKNOWN;
}

void accept_pair_assume(struct carry_pairs *pairs, const struct type *type,
			unsigned schema)
{
	struct arena *arena = pairs->known.arena;
	struct carry_pair *pair = find(pairs, type, schema);

	if (!pair) {
		pair = ARENA_NEW(arena, struct carry_pair);
		pair->key.type = type;
		pair->key.schema = schema;
		map_put(&pairs->known,
			(str){(const char *)&pair->key, sizeof pair->key},
			pair);
	}
	assert(!pair->refused);
	pairs->items = arena_grow(arena, pairs->items, pairs->count,
				  sizeof(struct carry_pair *));
	pairs->items[pairs->count++] = pair;
	pair->number = pairs->count;
}

void accept_pair_refuse(struct carry_pairs *pairs, size_t index)
{
	assert(index < pairs->count);
	pairs->items[index]->refused = true;
	pairs->count = index;
}
