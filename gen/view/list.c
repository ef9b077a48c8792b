/* SPDX-License-Identifier: MIT */
/*
 * Views in lists, and numbers as text: what every file of view needs.
 *
 * A list holds pointers to views, in the order of their adding.
 */
#include "internal.h"

void view_add(struct maker *m, struct view_list *list, void *item)
{
	list->items = arena_grow(m->arena, list->items, list->count,
				 sizeof *list->items);
	list->items[list->count++] = item;
}

const char *view_number(struct maker *m, int64_t number)
{
	return arena_format(m->arena, "%lld", (long long)number);
}

void view_output_add(struct arena *arena, struct view_outputs *outputs,
		     struct view_output output)
{
	outputs->items = arena_grow(arena, outputs->items, outputs->count,
				    sizeof *outputs->items);
	outputs->items[outputs->count++] = output;
}
