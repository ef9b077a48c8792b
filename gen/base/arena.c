/* SPDX-License-Identifier: MIT */
/*
 * A bump allocator in growing blocks.
 *
 * Invariant: what was handed out is zeroed and stays where it is.
 */
#include "base.h"

#include <stdlib.h>
#include <string.h>

#define FIRST_BLOCK   ((size_t)64 << 10)
#define LARGEST_BLOCK ((size_t)8 << 20)

struct block {
	struct block *next;
	max_align_t bytes[];
};

struct arena {
	struct block *blocks;
	char *next, *end;
	size_t size; /* of the block to come */
};

static void *need(void *memory)
{
	if (!memory) {
		fputs("hookc: out of memory\n", stderr);
		exit(2);
	}
	return memory;
}

struct arena *arena_new(void)
{
	struct arena *arena = need(calloc(1, sizeof *arena));

	arena->size = FIRST_BLOCK;
	return arena;
}

void arena_free(struct arena *arena)
{
	struct block *block, *next;

	if (!arena)
		return;
	for (block = arena->blocks; block; block = next) {
		next = block->next;
		free(block);
	}
	free(arena);
}

static void add_block(struct arena *arena, size_t size)
{
	struct block *block;

	if (size < arena->size)
		size = arena->size;
	block = need(calloc(1, sizeof *block + size));
	block->next = arena->blocks;
	arena->blocks = block;
	arena->next = (char *)block->bytes;
	arena->end = arena->next + size;
	if (arena->size < LARGEST_BLOCK)
		arena->size *= 2;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	const size_t align = sizeof(max_align_t) - 1;
	char *memory;

	if (size > SIZE_MAX / 2)
		need(NULL);
	size = (size + align) & ~align;
	if ((size_t)(arena->end - arena->next) < size || !arena->next)
		add_block(arena, size);
	memory = arena->next;
	arena->next += size;
	return memory;
}

char *arena_copy(struct arena *arena, const char *bytes, size_t len)
{
	char *copy = arena_alloc(arena, len + 1);

	if (len > 0)
		memcpy(copy, bytes, len);
	return copy;
}

char *arena_vformat(struct arena *arena, const char *format, va_list args)
{
	va_list again;
	char *text;
	int len;

	va_copy(again, args);
	len = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (len < 0)
		need(NULL);
	text = arena_alloc(arena, (size_t)len + 1);
	vsnprintf(text, (size_t)len + 1, format, args);
	return text;
}

char *arena_format(struct arena *arena, const char *format, ...)
{
	va_list args;
	char *text;

	va_start(args, format);
	text = arena_vformat(arena, format, args);
	va_end(args);
	return text;
}

void *arena_grow(struct arena *arena, void *items, size_t count, size_t size)
{
	size_t room = count ? count * 2 : 1;
	void *larger;

	if (count & (count - 1))
		return items;
	if (size && room > SIZE_MAX / size)
		need(NULL);
	larger = arena_alloc(arena, room * size);
	if (count)
		memcpy(larger, items, count * size);
	return larger;
}
