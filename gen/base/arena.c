/* SPDX-License-Identifier: MIT */
/*
 * A bump allocator in growing blocks. Large memory has a block of its own,
 * which is given back when it is outgrown.
 *
 * Invariant: memory that was handed out is zeroed, and stays where it is until
 * its owner resizes or releases it.
 */
#include "base.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/uio.h>
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/* An arena that is made for one table of names needs no more. */
#define FIRST_BLOCK   ((size_t)4 << 10)
#define LARGEST_BLOCK ((size_t)4 << 20)
#define OWN_BLOCK     ((size_t)256 << 10)

/* The size of large pages, if the system has them. */
#define LARGE_PAGE ((size_t)2 << 20)

struct block {
	struct block *next, *before;
	size_t size; /* of bytes and header */
	max_align_t bytes[];
};

struct arena {
	struct block *blocks;
	char *next, *end;
	size_t size; /* of the next block */
	struct arena_task task;
};

/* Uses system calls alone: memory may have run out inside stdio. */
void arena_ended(const struct arena *arena)
{
	static const char what[] = "hookc: out of memory", end[] = "\n";
	const struct arena_task *task = &arena->task;
	struct iovec parts[] = {{(void *)(uintptr_t)what, sizeof what - 1},
				{(void *)(uintptr_t)task->doing,
				 strlen(task->doing)},
				{(void *)(uintptr_t)task->name,
				 strlen(task->name)},
				{(void *)(uintptr_t)end, 1}};

	if (task->undo)
		task->undo(task->context);
	if (writev(STDERR_FILENO, parts, sizeof parts / sizeof *parts) < 0)
		_exit(2);
	_exit(2);
}

static void *need(const struct arena *arena, void *memory)
{
	if (!memory)
		arena_ended(arena);
	return memory;
}

void *arena_need(const struct arena *arena, void *memory)
{
	return need(arena, memory);
}

struct arena_task *arena_task(struct arena *arena)
{
	return &arena->task;
}

struct arena *arena_new(void)
{
	static const struct arena none = {.task = {"", "", NULL, NULL}};

	return arena_aside(&none);
}

struct arena *arena_aside(const struct arena *of)
{
	struct arena *arena = need(of, calloc(1, sizeof *arena));

	arena->task = of->task;
#ifdef M_MMAP_THRESHOLD
	/* Large blocks that are freed go back to the system at once. */
	mallopt(M_MMAP_THRESHOLD, (int)OWN_BLOCK);
#endif
	arena->size = FIRST_BLOCK;
	return arena;
}

/* ---- blocks ---- */

#if defined(MADV_HUGEPAGE) && defined(MREMAP_MAYMOVE)
/*
 * Large blocks are mapped here, so that the system can give them large pages
 * before any byte is touched: faults on pages of 4 KB cost more than the work
 * that is done in them.
 */
static bool is_mapped(size_t size)
{
	return size >= LARGE_PAGE;
}

static void *block_map(size_t size)
{
	void *memory = mmap(NULL, size, PROT_READ | PROT_WRITE,
			    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (memory == MAP_FAILED)
		return NULL;
	(void)madvise(memory, size, MADV_HUGEPAGE);
	return memory;
}

static void *block_remap(struct block *block, size_t size)
{
	void *memory = mremap(block, block->size, size, MREMAP_MAYMOVE);

	return memory == MAP_FAILED ? NULL : memory;
}

static void block_unmap(struct block *block)
{
	munmap(block, block->size);
}
#else
static bool is_mapped(size_t size)
{
	(void)size;
	return false;
}

static void *block_map(size_t size)
{
	return calloc(1, size);
}

static void *block_remap(struct block *block, size_t size)
{
	return realloc(block, size);
}

static void block_unmap(struct block *block)
{
	free(block);
}
#endif

/* Returns zeroed memory, or NULL if there is none. */
static struct block *block_new(size_t size)
{
	struct block *block = is_mapped(size) ? block_map(size)
					      : calloc(1, size);

	if (block)
		block->size = size;
	return block;
}

static void block_free(struct block *block)
{
	if (is_mapped(block->size))
		block_unmap(block);
	else
		free(block);
}

/*
 * Returns NULL, and leaves the block as it was, if there is no memory. Added
 * bytes are not set.
 */
static struct block *block_resize(struct block *block, size_t size)
{
	struct block *moved;

	if (is_mapped(block->size) == is_mapped(size)) {
		moved = is_mapped(size) ? block_remap(block, size)
					: realloc(block, size);
	} else {
		moved = block_new(size);
		if (moved)
			memcpy(moved, block,
			       block->size < size ? block->size : size);
		if (moved)
			block_free(block);
	}
	if (moved)
		moved->size = size;
	return moved;
}

void arena_free(struct arena *arena)
{
	struct block *next;

	if (!arena)
		return;
	for (struct block *block = arena->blocks; block; block = next) {
		next = block->next;
		block_free(block);
	}
	free(arena);
}

static void *add_block(struct arena *arena, size_t size)
{
	struct block *block = need(arena, block_new(sizeof *block + size));

	block->next = arena->blocks;
	if (block->next)
		block->next->before = block;
	arena->blocks = block;
	return block->bytes;
}

static void free_block(struct arena *arena, struct block *block)
{
	if (block->next)
		block->next->before = block->before;
	if (block->before)
		block->before->next = block->next;
	else
		arena->blocks = block->next;
	block_free(block);
}

static void *bump(struct arena *arena, size_t size, size_t align)
{
	size_t skip;
	char *memory;

	if (size > SIZE_MAX / 2)
		need(arena, NULL);
	if (size >= OWN_BLOCK)
		return add_block(arena, size);
	skip = (size_t) - (uintptr_t)arena->next & (align - 1);
	if (!arena->next || (size_t)(arena->end - arena->next) < size + skip) {
		if (arena->size < LARGEST_BLOCK && arena->blocks)
			arena->size *= 2;
		while (arena->size - sizeof(struct block) < size)
			arena->size *= 2;
		/* Together with its header a block fills whole pages. */
		arena->next =
			add_block(arena, arena->size - sizeof(struct block));
		arena->end = arena->next + arena->size - sizeof(struct block);
		skip = 0;
	}
	memory = arena->next + skip;
	arena->next = memory + size;
	return memory;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	char *memory = bump(arena, size, sizeof(uint64_t));

	assert(!size || (!memory[0] && !memory[size - 1])); /* zeroed */
	return memory;
}

void arena_reserve(struct arena *arena, size_t size)
{
	assert(size < OWN_BLOCK);
	arena->next = bump(arena, size, 1);
}

void arena_release(struct arena *arena, void *memory, size_t size)
{
	if (!memory)
		return;
	if (size >= OWN_BLOCK) {
		free_block(arena, (struct block *)memory - 1);
	} else if ((char *)memory + size == arena->next) {
		memset(memory, 0, size);
		arena->next = memory;
	}
}

/* Resizes a large block that stays large. Added bytes are not set. */
static void *resize_block(struct arena *arena, void *memory, size_t size)
{
	struct block *block = (struct block *)memory - 1;

	if (size > SIZE_MAX / 2)
		need(arena, NULL);
	block = need(arena, block_resize(block, sizeof *block + size));
	if (block->next)
		block->next->before = block;
	if (block->before)
		block->before->next = block;
	else
		arena->blocks = block;
	return block->bytes;
}

/* Resizes the last allocation in place; false if there is no room. */
static bool resize_last(struct arena *arena, char *memory, size_t old,
			size_t size)
{
	char *end = memory ? memory + old : NULL;

	if (!memory || end != arena->next || old >= OWN_BLOCK ||
	    size >= OWN_BLOCK ||
	    (size > old && size - old > (size_t)(arena->end - end)))
		return false;
	arena->next = memory + size;
	if (size < old)
		memset(arena->next, 0, old - size);
	return true;
}

void *arena_extend(struct arena *arena, void *memory, size_t old, size_t size)
{
	void *moved;

	if (resize_last(arena, memory, old, size) ||
	    (memory && size <= old && old < OWN_BLOCK))
		return memory;
	if (memory && old >= OWN_BLOCK && size >= OWN_BLOCK)
		return resize_block(arena, memory, size);
	moved = arena_alloc(arena, size);
	if (memory && old)
		memcpy(moved, memory, old < size ? old : size);
	arena_release(arena, memory, old);
	return moved;
}

void *arena_resize(struct arena *arena, void *memory, size_t old, size_t size)
{
	void *moved = arena_extend(arena, memory, old, size);

	if (memory && old >= OWN_BLOCK && size > old)
		memset((char *)moved + old, 0, size - old);
	return moved;
}

char *arena_copy(struct arena *arena, const char *bytes, size_t len)
{
	char *copy = bump(arena, len + 1, 1);

	if (len > 0)
		memcpy(copy, bytes, len);
	return copy;
}

char *arena_vformat(struct arena *arena, const char *format, va_list args)
{
	char small[256], *text;
	va_list again;
	int len;

	va_copy(again, args);
	len = arena_print(small, sizeof small, format, again);
	va_end(again);
	if (len < 0)
		need(arena, NULL);
	if ((size_t)len < sizeof small)
		return arena_copy(arena, small, (size_t)len);
	text = bump(arena, (size_t)len + 1, 1);
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

	if (count & (count - 1))
		return items;
	if (size && room > SIZE_MAX / size)
		need(arena, NULL);
	return arena_resize(arena, count ? items : NULL, count * size,
			    room * size);
}
