/* SPDX-License-Identifier: 0BSD */
/*
 * Memory, small values, errors.
 *
 * Invariant: an arena's `used` never passes its ceiling.
 */
#include "hook_private.h"
#include "hook_wide.h"

#include <stdlib.h>
#include <string.h>

/* ---- memory ---- */

struct hook_block {
	struct hook_block *before;
	size_t size;
};

#define HEAD           HOOK_ROUND_UP(sizeof(struct hook_block))
#define SMALLEST_BLOCK ((size_t)4096)

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

static void rewind_block(struct hook_arena *arena)
{
	arena->next = (char *)arena->block + HEAD;
	arena->end = (char *)arena->block + arena->block->size;
}

static void drop_block(struct hook_arena *arena)
{
	struct hook_block *block = arena->block;

	arena->block = block->before;
	arena->next = arena->end = NULL;
	HOOK_ASSERT(arena->used >= block->size);
	arena->used -= block->size;
	arena->release(arena->user, block);
}

/*
 * Returns the size of the next block: twice the last one's, so that there are
 * few, or what is left below the ceiling if that is less.
 */
static bool add_block(struct hook_arena *arena, size_t size, size_t more)
{
	size_t left, wanted = SMALLEST_BLOCK;
	struct hook_block *block;

	if (arena->block && arena->block->size <= SIZE_MAX / 2)
		wanted = arena->block->size * 2;
	/*
	 * A block that was kept from before makes way if it is too small and
	 * not in use.
	 */
	if (arena->block && arena->next == (char *)arena->block + HEAD)
		drop_block(arena);
	/* The ceiling may have been lowered since. */
	if (arena->used > arena->ceiling)
		return false;
	left = arena->ceiling - arena->used;
	if (size > left || left - size < HEAD)
		return false;
	size += HEAD;
	more = more < left - size ? more : left - size;
	if (wanted < size + more)
		wanted = size + more;
	if (wanted > left)
		wanted = left;
	block = (struct hook_block *)arena->allocate(arena->user, wanted);
	if (block == NULL)
		return false;
	block->before = arena->block;
	block->size = wanted;
	arena->block = block;
	arena->used += wanted;
	rewind_block(arena);
	HOOK_ASSERT(arena->used <= arena->ceiling);
	return true;
}

bool hook_expect(struct hook_arena *arena, size_t size, size_t more)
{
	if (size > SIZE_MAX - HOOK_ALIGN)
		return false;
	size = HOOK_ROUND_UP(size);
	return (arena->next && size <= (size_t)(arena->end - arena->next)) ||
	       add_block(arena, size, more);
}

void *hook_take(struct hook_arena *arena, size_t size)
{
	char *memory;

	/*
	 * At least one byte is taken, since a block from which something was
	 * taken counts as in use.
	 */
	size += size == 0;
	if (!hook_expect(arena, size, 0))
		return NULL;
	memory = arena->next;
	arena->next += HOOK_ROUND_UP(size);
	HOOK_ASSERT(arena->next <= arena->end);
	return memory;
}

void *hook_alloc(struct hook_arena *arena, size_t size)
{
	void *memory = hook_take(arena, size);

	if (memory && size > 0)
		memset(memory, 0, size);
	return memory;
}

void *hook_grow(struct hook_arena *arena, void *memory, size_t old, size_t size)
{
	char *from = (char *)memory;
	void *larger;

	if (from && size <= SIZE_MAX - HOOK_ALIGN &&
	    arena->next == from + HOOK_ROUND_UP(old) &&
	    HOOK_ROUND_UP(size) <= (size_t)(arena->end - from)) {
		arena->next = from + HOOK_ROUND_UP(size);
		return memory;
	}
	larger = hook_take(arena, size);
	if (larger && old > 0)
		memcpy(larger, memory, old);
	return larger;
}

hook_str hook_copy(struct hook_arena *arena, const char *bytes, size_t len)
{
	hook_str copy = {NULL, 0};
	char *memory;

	if (len == SIZE_MAX)
		return copy;
	memory = (char *)hook_take(arena, len + 1);
	if (memory == NULL)
		return copy;
	if (len > 0)
		memcpy(memory, bytes, len);
	memory[len] = '\0';
	copy.ptr = memory;
	copy.len = len;
	return copy;
}

static HOOK_APART void drop_others(struct hook_arena *arena)
{
	struct hook_block *last = arena->block;

	arena->block = last->before;
	while (arena->block)
		drop_block(arena);
	last->before = NULL;
	arena->block = last;
	rewind_block(arena);
}

/* The last block is kept, since it is the largest unless the ceiling cut it. */
void hook_arena_reset(struct hook_arena *arena)
{
	if (arena->block && arena->block->before)
		drop_others(arena);
	else if (arena->block)
		rewind_block(arena);
}

struct hook_mark hook_arena_mark(const struct hook_arena *arena)
{
	struct hook_mark mark;

	mark.block = arena->block;
	mark.before = arena->block ? arena->block->before : NULL;
	mark.next = arena->next;
	return mark;
}

/* A block with nothing in it may have made way since: see add_block(). */
void hook_arena_rewind(struct hook_arena *arena, struct hook_mark mark)
{
	while (arena->block != mark.block && arena->block != mark.before)
		drop_block(arena);
	if (arena->block == NULL || arena->block != mark.block)
		return;
	rewind_block(arena);
	HOOK_ASSERT(mark.next >= arena->next && mark.next <= arena->end);
	arena->next = mark.next;
}

void hook_arena_free(struct hook_arena *arena)
{
	while (arena->block)
		drop_block(arena);
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
	return a.len == b.len &&
	       (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

/* ---- errors ---- */

bool hook_fail(struct hook_error *error, enum hook_code code,
	       const char *reason)
{
	error->code = code;
	error->reason = reason;
	error->keyword = NULL;
	error->path[0] = error->schema[0] = '\0';
	error->offset = 0;
	return false;
}

bool hook_no_memory(struct hook_error *error)
{
	return hook_fail(error, HOOK_NO_MEMORY,
			 "out of memory, or over the arena's ceiling");
}

void *hook_new(struct hook_arena *arena, size_t size, struct hook_error *error)
{
	void *memory = hook_alloc(arena, size);

	if (memory == NULL)
		hook_no_memory(error);
	return memory;
}

void hook_report_add(struct hook_report *report, const struct hook_error *e)
{
	if (report->count < report->room)
		report->errors[report->count] = *e;
	report->count++;
}

/* A path that does not fit ends in dots, behind a whole character. */
static size_t cut(char *path, size_t at)
{
	while (at > 0 && ((unsigned char)path[at] & 0xc0) == 0x80)
		at--;
	memcpy(path + at, "...", 4);
	return HOOK_PATH;
}

size_t hook_path_add(char *path, size_t at, const char *name, size_t len)
{
	size_t i;

	/* A pointer of the specification's may leave no room for the dots. */
	if (at + sizeof "..." > HOOK_PATH)
		return HOOK_PATH;
	for (i = 0; i <= len; i++) {
		char c = i == 0 ? '/' : name[i - 1];
		bool escaped = i > 0 && (c == '~' || c == '/');

		/* `cut` looks at the byte that would have come here. */
		path[at] = c == '\0' ? '?' : c;
		if (at + escaped + sizeof "..." >= HOOK_PATH)
			return cut(path, at);
		if (escaped) {
			path[at++] = '~';
			path[at] = c == '~' ? '0' : '1';
		}
		at++;
	}
	path[at] = '\0';
	return at;
}

/* A "~" and what is behind it are not parted. */
size_t hook_path_join(char *path, size_t at, hook_str pointer)
{
	size_t i, more;
	char c;

	/* It may be cut already, and is not cut twice. */
	if (at + sizeof "..." > HOOK_PATH ||
	    (at + 8 >= HOOK_PATH && memcmp(path + at - 3, "...", 3) == 0))
		return HOOK_PATH;
	for (i = 0; i < pointer.len && at < HOOK_PATH; i++) {
		c = pointer.ptr[i];
		more = c == '~' ? 1 : 0;
		path[at] = c == '\0' ? '?' : c;
		if (at + more + sizeof "..." >= HOOK_PATH)
			return cut(path, at);
		at++;
	}
	path[at] = '\0';
	return at;
}

size_t hook_pointer_copy(char *out, const char *pointer, size_t len)
{
	if (len >= HOOK_PATH) {
		len = HOOK_PATH - 1;
		while (len > 0 && pointer[len] != '/')
			len--;
	}
	memcpy(out, pointer, len);
	out[len] = '\0';
	return len;
}

size_t hook_path_add_index(char *path, size_t at, size_t index)
{
	char digits[HOOK_DIGITS];

	return hook_path_add(path, at, digits, hook_digits(index, digits));
}

static size_t count_digits(uint64_t value)
{
	size_t count = 1;

	for (; value >= 10000; value /= 10000)
		count += 4;
	return count + (value >= 10) + (value >= 100) + (value >= 1000);
}

/* Two digits are written at a time, because division is slow. */
size_t hook_digits(uint64_t value, char *out)
{
	static const char pairs[] = "00010203040506070809"
				    "10111213141516171819"
				    "20212223242526272829"
				    "30313233343536373839"
				    "40414243444546474849"
				    "50515253545556575859"
				    "60616263646566676869"
				    "70717273747576777879"
				    "80818283848586878889"
				    "90919293949596979899";
	size_t count = count_digits(value), at = count;

	for (; at > 1; value /= 100) {
		at -= 2;
		memcpy(out + at, pairs + value % 100 * 2, 2);
	}
	if (at > 0)
		out[0] = (char)('0' + value);
	return count;
}

/* ---- order ---- */

static void sift(const void **items, size_t at, size_t count,
		 hook_compare *compare)
{
	const void *moved = items[at];
	size_t child;

	while ((child = at * 2 + 1) < count) {
		if (child + 1 < count &&
		    compare(items[child], items[child + 1]) < 0)
			child++;
		if (compare(moved, items[child]) >= 0)
			break;
		items[at] = items[child];
		at = child;
	}
	items[at] = moved;
}

void hook_sort(const void **items, size_t count, hook_compare *compare)
{
	const void *last;
	size_t i;

	for (i = count / 2; i > 0; i--)
		sift(items, i - 1, count, compare);
	for (i = count; i > 1; i--) {
		last = items[i - 1];
		items[i - 1] = items[0];
		items[0] = last;
		sift(items, 0, i - 1, compare);
	}
}

int hook_order_texts(const void *a, const void *b)
{
	const hook_str *x = (const hook_str *)a, *y = (const hook_str *)b;

	if (x->len != y->len)
		return x->len < y->len ? -1 : 1;
	return x->len > 0 ? memcmp(x->ptr, y->ptr, x->len) : 0;
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_c != 0x91b2f048
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
