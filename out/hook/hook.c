/* SPDX-License-Identifier: 0BSD */
/*
 * Memory, small values, errors.
 *
 * Invariant: an arena's `used` never passes its ceiling.
 */
#include "hook_private.h"

#include <stdlib.h>
#include <string.h>

/* ---- memory ---- */

struct hook_block {
	struct hook_block *before;
	size_t size;
};

union align {
	void *pointer;
	double number;
	int64_t integer;
	long double wide;
};

#define ALIGN sizeof(union align)
#define HEAD ((sizeof(struct hook_block) + ALIGN - 1) / ALIGN * ALIGN)
#define SMALLEST_BLOCK ((size_t)2048)

static void *allocate(void *user, size_t size)
{
	(void)user;
	return malloc(size);
}

static void release(void *user, void *block)
{
	(void)user;
	free(block);
}

void hook_arena_init(struct hook_arena *arena, size_t ceiling)
{
	memset(arena, 0, sizeof *arena);
	arena->ceiling = ceiling;
	arena->allocate = allocate;
	arena->release = release;
}

/* Twice the last one, so that there are few; what is left, if that is less. */
static bool add_block(struct hook_arena *arena, size_t size)
{
	size_t left = arena->ceiling - arena->used, wanted = SMALLEST_BLOCK;
	struct hook_block *block;

	if (size > left || left - size < HEAD)
		return false;
	if (arena->block)
		wanted = arena->block->size * 2;
	if (wanted < size + HEAD)
		wanted = size + HEAD;
	if (wanted > left)
		wanted = left;
	block = (struct hook_block *)arena->allocate(arena->user, wanted);
	if (block == NULL)
		return false;
	block->before = arena->block;
	block->size = wanted;
	arena->block = block;
	arena->used += wanted;
	arena->next = (char *)block + HEAD;
	arena->end = (char *)block + wanted;
	return true;
}

void *hook_alloc(struct hook_arena *arena, size_t size)
{
	char *memory;

	if (size > SIZE_MAX - ALIGN)
		return NULL;
	size = (size + ALIGN - 1) / ALIGN * ALIGN;
	if ((size_t)(arena->end - arena->next) < size &&
		!add_block(arena, size))
		return NULL;
	if (arena->next == NULL && !add_block(arena, size))
		return NULL;
	memory = arena->next;
	arena->next += size;
	memset(memory, 0, size);
	return memory;
}

hook_str hook_copy(struct hook_arena *arena, const char *bytes, size_t len)
{
	hook_str copy = {NULL, 0};
	char *memory;

	if (len == SIZE_MAX)
		return copy;
	memory = (char *)hook_alloc(arena, len + 1);
	if (memory == NULL)
		return copy;
	if (len > 0)
		memcpy(memory, bytes, len);
	copy.ptr = memory;
	copy.len = len;
	return copy;
}

void hook_arena_reset(struct hook_arena *arena)
{
	struct hook_block *before;

	while (arena->block && arena->block->before) {
		before = arena->block->before;
		arena->used -= arena->block->size;
		arena->release(arena->user, arena->block);
		arena->block = before;
	}
	if (arena->block) {
		arena->next = (char *)arena->block + HEAD;
		arena->end = (char *)arena->block + arena->block->size;
	}
}

void hook_arena_free(struct hook_arena *arena)
{
	hook_arena_reset(arena);
	if (arena->block)
		arena->release(arena->user, arena->block);
	arena->block = NULL;
	arena->next = arena->end = NULL;
	arena->used = 0;
}

/* ---- values ---- */

hook_str hook_text(const char *text)
{
	hook_str value;

	value.ptr = text;
	value.len = text ? strlen(text) : 0;
	return value;
}

hook_bool hook_boolean(bool value)
{
	hook_bool result;

	result.set = true;
	result.value = value;
	return result;
}

hook_int hook_integer(int64_t value)
{
	hook_int result;

	result.set = true;
	result.value = value;
	return result;
}

hook_uint hook_unsigned(uint64_t value)
{
	hook_uint result;

	result.set = true;
	result.value = value;
	return result;
}

hook_num hook_number(const char *text)
{
	hook_num result = {{NULL, 0}, 0};
	size_t len = text ? strlen(text) : 0;

	if (len == 0 || hook_skim_number(text, text + len) != text + len)
		return result;
	result.text.ptr = text;
	result.text.len = len;
	result.value = hook_double(text, len);
	return result;
}

bool hook_str_equal(hook_str a, hook_str b)
{
	return a.len == b.len && (a.len == 0 ||
		memcmp(a.ptr, b.ptr, a.len) == 0);
}

/* ---- errors ---- */

bool hook_fail(struct hook_error *error, enum hook_code code,
	const char *reason)
{
	memset(error, 0, sizeof *error);
	error->code = code;
	error->reason = reason;
	return false;
}

bool hook_no_memory(struct hook_error *error)
{
	return hook_fail(error, HOOK_NO_MEMORY,
		"out of memory, or over the arena's ceiling");
}

void hook_report_add(struct hook_report *report, const struct hook_error *e)
{
	if (report->count < report->room)
		report->errors[report->count] = *e;
	report->count++;
}

/* A path that does not fit ends in dots. */
static size_t cut(char *path)
{
	memcpy(path + HOOK_PATH - 4, "...", 4);
	return HOOK_PATH;
}

size_t hook_path_add(char *path, size_t at, const char *name, size_t len)
{
	size_t i;

	if (at >= HOOK_PATH - 4)
		return at == HOOK_PATH ? at : cut(path);
	path[at++] = '/';
	for (i = 0; i < len; i++) {
		if (at >= HOOK_PATH - 6)
			return cut(path);
		if (name[i] == '~' || name[i] == '/') {
			path[at++] = '~';
			path[at++] = name[i] == '~' ? '0' : '1';
		} else {
			path[at++] = name[i] == '\0' ? ' ' : name[i];
		}
	}
	path[at] = '\0';
	return at;
}

size_t hook_path_add_index(char *path, size_t at, size_t index)
{
	char digits[24];
	size_t i = sizeof digits;

	do {
		digits[--i] = (char)('0' + index % 10);
		index /= 10;
	} while (index > 0);
	return hook_path_add(path, at, digits + i, sizeof digits - i);
}
