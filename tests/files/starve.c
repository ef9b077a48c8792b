/* SPDX-License-Identifier: MIT */
/*
 * malloc() and its like, preloaded: STARVE="AT" lets the allocation of that
 * number fail, STARVE="AT-" that and all behind it. STARVE_COUNT is a file for
 * how many there were.
 *
 * Invariant: what does not fail is glibc's own.
 */
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *memory, size_t size);

static unsigned long calls, at;
static bool for_ever;

__attribute__((constructor)) static void begin(void)
{
	const char *text = getenv("STARVE");

	at = text ? strtoul(text, NULL, 10) : 0;
	for_ever = text && strchr(text, '-');
	calls = 0;
}

__attribute__((destructor)) static void tell(void)
{
	const char *path = getenv("STARVE_COUNT");
	unsigned long count = calls;
	FILE *file = path ? fopen(path, "w") : NULL;

	if (file) {
		fprintf(file, "%lu\n", count);
		fclose(file);
	}
}

static bool fails(void)
{
	calls++;
	if (!at || (for_ever ? calls < at : calls != at))
		return false;
	errno = ENOMEM;
	return true;
}

void *malloc(size_t size)
{
	return fails() ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
	return fails() ? NULL : __libc_calloc(count, size);
}

void *realloc(void *memory, size_t size)
{
	return fails() ? NULL : __libc_realloc(memory, size);
}
