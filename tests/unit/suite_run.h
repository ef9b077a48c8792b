/* SPDX-License-Identifier: MIT */
/*
 * How a suite is run: without a fork, so that sanitizers see all of it.
 */
#ifndef SUITE_RUN_H
#define SUITE_RUN_H

#include <check.h>

/* Returns the exit status of main(). */
static inline int suite_run(Suite *suite)
{
	SRunner *runner = srunner_create(suite);
	int failed;

	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}

#endif
