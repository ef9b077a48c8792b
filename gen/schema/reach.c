/* SPDX-License-Identifier: MIT */
/*
 * Finds the types that can be reached, and drops origins in those that cannot.
 *
 * Invariant: after schema_reach() every pointer that was followed leads to what
 * its type turned out to be.
 */
#include "internal.h"

static void reach(struct reached *reached, struct type **type)
{
	struct shell *shell;

	if (!*type)
		return;
	shell = schema_shell_of(*type);
	*type = &shell->type;
	if (shell->reached == reached->round)
		return;
	shell->reached = reached->round;
	reached->items = arena_grow(reached->arena, reached->items,
				    reached->count, sizeof(struct shell *));
	reached->items[reached->count++] = shell;
}

static void reach_held(struct reached *reached, struct type *type)
{
	for (size_t i = 0; i < schema_field_count(type); i++)
		reach(reached, &type->fields[i].type);
	if (schema_entry(type))
		reach(reached, &type->entry);
	if (schema_item(type))
		reach(reached, &type->item);
	for (size_t i = 0; i < schema_branch_count(type); i++)
		reach(reached, &type->branches[i].type);
}

static void reach_all(struct reached *reached, const struct schema_uses *uses)
{
	for (size_t i = 0; i < uses->count; i++)
		reach(reached, uses->items[i]);
	for (size_t i = 0; i < reached->count; i++)
		reach_held(reached, &reached->items[i]->type);
}

struct reached schema_reach_uses(struct schema_builder *b,
				 const struct schema_uses *uses)
{
	struct reached reached = {.arena = b->arena, .round = ++b->rounds};

	reach_all(&reached, uses);
	return reached;
}

struct reached schema_reach(struct schema_builder *b,
			    const struct schema_uses *uses)
{
	struct reached reached = {.arena = b->arena, .round = ++b->rounds};

	for (size_t i = 0; i < b->count; i++) {
		struct type *type = &b->shells[i]->type;

		if (b->shells[i]->root)
			reach(&reached, &type);
	}
	reach_all(&reached, uses);
	for (size_t i = 0; i < reached.count; i++) {
		assert(!reached.items[i]->same);
		schema_shell_follow(reached.items[i]);
	}
	return reached;
}

bool schema_is_reached(const struct reached *reached, const struct type *type)
{
	return schema_shell_of(type)->reached == reached->round;
}

/* ---- the places where types stand ---- */

/* Drops origins whose holder is not reached any more. */
static void drop_origins(const struct reached *reached, struct type *type)
{
	size_t kept = 0;

	for (size_t i = 0; i < type->origin_count; i++) {
		struct type *holder = type->origins[i].type;

		if (!holder || schema_is_reached(reached, holder))
			type->origins[kept++] = type->origins[i];
	}
	if (kept)
		type->origin_count = kept;
}

static str origin_key(struct schema_builder *b, const struct origin *origin)
{
	struct buf key = {.arena = b->arena};
	const void *holders[] = {origin->type, origin->operation,
				 origin->event};

	buf_add(&key, (const char *)holders, sizeof holders);
	for (size_t i = 0; i < origin->word_count; i++) {
		buf_add(&key, (const char *)&origin->words[i].len,
			sizeof origin->words[i].len);
		buf_add_str(&key, origin->words[i]);
	}
	return buf_str(&key);
}

/* Removes origins that became equal because their holders were interned. */
static void unite_origins(struct schema_builder *b, struct type *type)
{
	struct map seen = {.arena = b->arena};
	size_t kept = 0;

	for (size_t i = 0; type->origin_count > 1 && i < type->origin_count;
	     i++)
		if (!map_put(&seen, origin_key(b, &type->origins[i]), type))
			type->origins[kept++] = type->origins[i];
	if (kept)
		type->origin_count = kept;
}

void schema_origins_drop(const struct reached *reached)
{
	for (size_t i = 0; i < reached->count; i++)
		if (schema_has_name(&reached->items[i]->type))
			drop_origins(reached, &reached->items[i]->type);
}

void schema_origins_unite(struct schema_builder *b,
			  const struct reached *reached)
{
	for (size_t i = 0; i < reached->count; i++)
		if (schema_has_name(&reached->items[i]->type))
			unite_origins(b, &reached->items[i]->type);
}
