/* SPDX-License-Identifier: MIT */
/* What the tests of the view share: an arena, random numbers, a maker. */
#ifndef VIEW_RUN_H
#define VIEW_RUN_H

#include "../../gen/view/internal.h"
#include "suite_run.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static struct arena *arena;
static uint64_t state;

static inline void begin(void)
{
	arena = arena_new();
}

static inline void end(void)
{
	arena_free(arena);
}

/* Random numbers that are the same everywhere (xorshift64). */
static inline unsigned draw(size_t below)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return (unsigned)((state >> 20) % below);
}

static inline void draw_seed(void)
{
	const char *text = getenv("HOOKC_SEED");

	state = text ? strtoull(text, NULL, 10) : 20260101;
	printf("HOOKC_SEED=%llu\n", (unsigned long long)state);
	state += !state;
}

static inline struct maker new_maker(void)
{
	struct maker m;

	memset(&m, 0, sizeof m);
	m.arena = arena;
	m.taken.arena = m.patterns.arena = arena;
	m.prefix = "p";
	m.PREFIX = "P";
	m.provider = ARENA_NEW(arena, struct view_provider);
	return m;
}

static inline TCase *group(Suite *suite, const char *name)
{
	TCase *tests = tcase_create(name);

	tcase_add_checked_fixture(tests, begin, end);
	tcase_set_timeout(tests, 0);
	suite_add_tcase(suite, tests);
	return tests;
}

#endif
