/* SPDX-License-Identifier: MIT */
/*
 * Types that hold themselves: strongly connected components, found by Tarjan's
 * algorithm with a stack of its own.
 *
 * A type is recursive if and only if a path leads back to it.
 *
 * Invariant: types that are open stand in the order in which they were entered.
 */
#include "internal.h"

#include <assert.h>

struct tarjan {
	struct shell **path, **open; /* the way here; not yet in a component */
	size_t depth, open_count, clock;
};

static void enter(struct tarjan *t, struct shell *shell)
{
	shell->clock = shell->low = ++t->clock;
	shell->next = 0;
	shell->open = true;
	t->path[t->depth++] = shell;
	t->open[t->open_count++] = shell;
}

/* The types above `shell` on the stack hold each other. */
static void leave(struct tarjan *t, struct shell *shell)
{
	size_t from = t->open_count;

	if (shell->low != shell->clock)
		return;
	while (t->open[--from] != shell)
		assert(from > 0 && t->open[from]->clock > shell->clock);
	for (size_t i = from; i < t->open_count; i++) {
		t->open[i]->open = false;
		if (t->open_count - from > 1)
			t->open[i]->type.recursive = true;
	}
	t->open_count = from;
}

static void visit(struct tarjan *t, struct shell *start)
{
	enter(t, start);
	while (t->depth) {
		struct shell *shell = t->path[t->depth - 1];
		struct type *type;
		struct shell *to;

		if (shell->next == schema_held_count(&shell->type)) {
			t->depth--;
			leave(t, shell);
			if (t->depth && shell->low < t->path[t->depth - 1]->low)
				t->path[t->depth - 1]->low = shell->low;
			continue;
		}
		type = schema_held(&shell->type, shell->next++);
		if (!type)
			continue;
		to = schema_shell_of(type);
		if (to == shell)
			shell->type.recursive = true;
		else if (!to->clock)
			enter(t, to);
		else if (to->open && to->clock < shell->low)
			shell->low = to->clock;
	}
}

void schema_mark_recursion(struct schema_builder *b,
			   const struct reached *reached)
{
	struct tarjan t = {0};

	t.path = arena_alloc(b->arena, reached->count * sizeof *t.path + 1);
	t.open = arena_alloc(b->arena, reached->count * sizeof *t.open + 1);
	for (size_t i = 0; i < reached->count; i++)
		if (!reached->items[i]->clock)
			visit(&t, reached->items[i]);
}
