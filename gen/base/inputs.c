/* SPDX-License-Identifier: MIT */
/*
 * Which files a run read, and what they held.
 *
 * A path stands here once.
 */
#include "base.h"

#include <string.h>

void inputs_add(struct inputs *inputs, const char *path, str bytes)
{
	struct inputs_file *input;

	if (!inputs)
		return;
	for (size_t i = 0; i < inputs->count; i++)
		if (!strcmp(inputs->items[i].path, path))
			return;
	inputs->items = arena_grow(inputs->arena, inputs->items, inputs->count,
				   sizeof *inputs->items);
	input = &inputs->items[inputs->count++];
	input->path = arena_copy(inputs->arena, path, strlen(path));
	input->there = bytes.ptr != NULL;
	input->hash = hash_of(bytes);
}
