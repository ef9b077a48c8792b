/* SPDX-License-Identifier: MIT */
/*
 * malloc() of the whole program, libraries included, over glibc's own. This
 * program is built without sanitizers, which have a malloc() of theirs.
 */
#include "memory.h"

#include <errno.h>
#include <stdatomic.h>
#include <stdlib.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *memory, size_t size);
void __libc_free(void *memory);

/* From the linker: where this program's own code is. */
extern const char __executable_start, etext;

static atomic_bool armed;
static atomic_long asked;
static long fail_at, held;
static bool is_for_ever, is_own;
static _Thread_local bool is_spared;

void memory_arm(long nth, bool for_ever, bool own)
{
	fail_at = nth;
	is_for_ever = for_ever;
	is_own = own;
	atomic_store(&asked, 0);
	atomic_store(&armed, true);
}

bool memory_disarm(void)
{
	atomic_store(&armed, false);
	return atomic_load(&asked) >= fail_at;
}

void memory_spare(bool spared)
{
	is_spared = spared;
}

static bool is_ours(const void *caller)
{
	const char *at = caller;

	return at >= &__executable_start && at < &etext;
}

static bool fails(const void *caller)
{
	long nth;

	if (!atomic_load(&armed) || is_spared)
		return false;
	if (is_own && !is_ours(caller))
		return false;
	nth = atomic_fetch_add(&asked, 1) + 1;
	if (is_for_ever ? nth < fail_at : nth != fail_at)
		return false;
	errno = ENOMEM;
	return true;
}

/* ---- our own blocks ---- */

static void *blocks[4096];
static atomic_flag busy = ATOMIC_FLAG_INIT;

/* In place of `from`, if that is one of them, or of no block; of which is
 * `held` more then, or less. */
static bool replace(const void *from, void *to)
{
	size_t i;
	bool found;

	while (atomic_flag_test_and_set(&busy))
		;
	for (i = 0; i < sizeof blocks / sizeof *blocks; i++)
		if (blocks[i] == from)
			break;
	found = i < sizeof blocks / sizeof *blocks;
	if (found) {
		held += (to != NULL) - (from != NULL);
		blocks[i] = to;
	}
	atomic_flag_clear(&busy);
	return found;
}

static void *keep(void *memory, const void *caller)
{
	if (memory && is_ours(caller) && !replace(NULL, memory))
		abort();
	return memory;
}

long memory_held(void)
{
	long count;

	while (atomic_flag_test_and_set(&busy))
		;
	count = held;
	atomic_flag_clear(&busy);
	return count;
}

/* ---- the allocator ---- */

void *malloc(size_t size)
{
	const void *caller = __builtin_return_address(0);

	return fails(caller) ? NULL : keep(__libc_malloc(size), caller);
}

void *calloc(size_t number, size_t size)
{
	const void *caller = __builtin_return_address(0);

	return fails(caller) ? NULL : keep(__libc_calloc(number, size), caller);
}

void *realloc(void *memory, size_t size)
{
	const void *caller = __builtin_return_address(0);
	void *larger;

	if (memory == NULL)
		return fails(caller) ? NULL : keep(__libc_malloc(size), caller);
	if (fails(caller))
		return NULL;
	larger = __libc_realloc(memory, size);
	if (larger)
		replace(memory, larger);
	return larger;
}

void free(void *memory)
{
	if (memory)
		replace(memory, NULL);
	__libc_free(memory);
}
