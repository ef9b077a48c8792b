/* SPDX-License-Identifier: MIT */
/*
 * What the tests of the runtime's JSON half share: where they read to, and how
 * their suites are run. Each has a set_up and a tear_down of its own.
 */
#ifndef HOOK_SUITE_H
#define HOOK_SUITE_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "hook_json.h"
#include "hook_private.h"
#include "pace.h"
#include "suite_run.h"

/* For long loops: Check writes a file at each ck_assert. */
#define REQUIRE(claim)                              \
	do {                                        \
		if (!(claim))                       \
			ck_abort_msg("%s", #claim); \
	} while (0)

static __attribute__((unused)) struct hook_arena arena;

static inline hook_raw raw(const char *json)
{
	hook_raw value;

	value.ptr = json;
	value.len = json ? strlen(json) : 0;
	return value;
}

static inline void check_str(hook_str value, const char *bytes, size_t len)
{
	ck_assert_ptr_nonnull(value.ptr);
	ck_assert_uint_eq(value.len, len);
	ck_assert_mem_eq(value.ptr, bytes, len);
	ck_assert_int_eq(value.ptr[len], 0);
}

#define CHECK_STR(value, literal) check_str((value), HOOK_NAME(literal))

static inline void add(Suite *suite, TCase *tcase, const TTest *const *tests,
		       size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		tcase_add_test(tcase, tests[i]);
	suite_add_tcase(suite, tcase);
}

#define ADD(suite, name, ...)                                          \
	do {                                                           \
		TCase *tcase = tcase_create(name);                     \
                                                                       \
		tcase_add_checked_fixture(tcase, set_up, tear_down);   \
		add(suite, tcase, (const TTest *const[]){__VA_ARGS__}, \
		    sizeof(const TTest *const[]){__VA_ARGS__} /        \
			    sizeof(const TTest *));                    \
	} while (0)

#endif
