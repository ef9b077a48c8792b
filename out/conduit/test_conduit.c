/* SPDX-License-Identifier: 0BSD */
/*
 * Made by hookc from create-webhook.yaml, get-webhook.yaml, events.yaml; edits
 * will be lost.
 */
#include "conduit.h"
#include "conduit_events.h"

#if CONDUIT_STAMP_TEST != 0x246122f8
#error "this and conduit.h are of two runs of hookc: run it again"
#endif

#include <check.h>
#include <stdlib.h>
#include <string.h>

#define CEILING (4u << 20)

/* The one written must be the one read, as JSON values. */
static void same(hook_str a, hook_str b, struct hook_arena *scratch)
{
	hook_raw x = {a.ptr, a.len};
	hook_raw y = {b.ptr, b.len};

	ck_assert_msg(b.ptr != NULL, "was not written");
	ck_assert_msg(hook_json_equal(x, y, scratch), "%s\n%s", a.ptr, b.ptr);
}

START_TEST(signatures)
{
	struct hook_arena arena;
	struct hook_error error;

	hook_arena_init(&arena, CEILING);
	ck_assert_msg(conduit_self_test(&arena, &error), "%s", error.reason);
	hook_arena_free(&arena);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("conduit");
	TCase *tcase = tcase_create("specification");
	SRunner *runner;
	int failed;

	(void)same;
	tcase_add_test(tcase, signatures);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
