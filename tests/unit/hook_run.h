/* SPDX-License-Identifier: MIT */
/*
 * What the tests of the runtime's HTTP half share.
 *
 * A test case tagged "fault" shows a fault that is known and not mended yet:
 * it runs when HOOKC_FAULTS is set, and loses its tag when it passes.
 */
#ifndef HOOK_RUN_H
#define HOOK_RUN_H

#include "hook_http.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define STR(literal) ((hook_str){(literal), sizeof(literal) - 1})
#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Is that text, byte for byte? */
#define IS(text, wanted) is_text((text), (wanted), __FILE__, __LINE__)

static inline void is_text(hook_str text, const char *wanted, const char *file,
			   int line)
{
	bool same = wanted == NULL
			    ? text.ptr == NULL
			    : text.ptr != NULL && text.len == strlen(wanted) &&
				      memcmp(text.ptr, wanted, text.len) == 0;

	ck_assert_msg(same, "%s:%d: \"%.*s\", not \"%s\"", file, line,
		      (int)text.len, text.ptr ? text.ptr : "",
		      wanted ? wanted : "(absent)");
}

/* Random numbers that are the same everywhere (xorshift64). */
static inline unsigned draw(uint64_t *state, unsigned below)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return (unsigned)((*state >> 20) % below);
}

static inline uint64_t draw_seed(void)
{
	const char *text = getenv("HOOKC_SEED");
	uint64_t seed = text ? strtoull(text, NULL, 10) : 20260101;

	printf("HOOKC_SEED=%llu\n", (unsigned long long)seed);
	return seed ? seed : 1;
}

static inline int run_suite(Suite *suite)
{
	const char *without = getenv("HOOKC_FAULTS") ? NULL : "fault";
	SRunner *runner = srunner_create(suite);
	int failed;

	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_tagged(runner, NULL, NULL, NULL, without, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}

#endif
