/* SPDX-License-Identifier: MIT */
/*
 * What the tests of constraints share: a call, and the keyword by which it is
 * to fail.
 */
#ifndef HOOK_CHECKED_H
#define HOOK_CHECKED_H

#include "hook_engine.h"
#include "hook_suite.h"

static struct hook_error error;
static struct hook_check c;

static inline void set_up(void)
{
	hook_arena_init(&arena, (size_t)1 << 28);
	hook_check_start(&c, NULL, &error);
}

static inline void tear_down(void)
{
	hook_arena_free(&arena);
}

/* What was checked since: the keyword that failed, or NULL. Begins anew. */
static inline const char *failed(void)
{
	const char *keyword = c.failures ? error.keyword : NULL;

	ck_assert((error.code == HOOK_OK) == (c.failures == 0));
	hook_check_start(&c, NULL, &error);
	return keyword;
}

#define FINE(call)                                            \
	do {                                                  \
		call;                                         \
		ck_assert_msg(failed() == NULL, "%s", #call); \
	} while (0)

#define FAILS(keyword, call)                                                   \
	do {                                                                   \
		const char *said;                                              \
		call;                                                          \
		said = failed();                                               \
		ck_assert_msg(said &&strcmp(said, keyword) == 0, "%s", #call); \
	} while (0)

#endif
