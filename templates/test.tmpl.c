//% note Check: the specification's examples and the published vectors.
/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from $documents$; edits will be lost. */
#include "$header$.h"
//% if events
#include "$header$_events.h"
//% end

#if $PREFIX$_STAMP_TEST != $stamp$
#error "this and $header$.h are of two runs of hookc: run it again"
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

//% each examples
/* $shown$ */
START_TEST(example_$index$)
{
	static const char json[] = $literal$;
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[4];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options = {HOOK_BOTH, true, false, true, NULL, &report};
	//% join
//% with value
//% include type.h
//% end
value;
	//% end
	hook_str text = {json, sizeof json - 1};

	hook_arena_init(&arena, CEILING);
	ck_assert_msg($value.c_name$_read(&value, &arena, text.ptr, text.len, &options, &error), "%s", error.reason);
//% if valid
	ck_assert_uint_eq(report.count, 0);
//% end
	same(text, $value.c_name$_write(&value, &arena, &options, &error), &arena);
	hook_arena_free(&arena);
}
END_TEST

//% end
//% if recipe
START_TEST(signatures)
{
	struct hook_arena arena;
	struct hook_error error;

	hook_arena_init(&arena, CEILING);
	ck_assert_msg($prefix$_self_test(&arena, &error), "%s", error.reason);
	hook_arena_free(&arena);
}
END_TEST

//% end
//% if examples
static const TTest **const tests[] = {
//% each examples
	&example_$index$,
//% end
};

//% end
int main(void)
{
	Suite *suite = suite_create("$prefix$");
	TCase *tcase = tcase_create("specification");
	SRunner *runner;
	int failed;
//% if examples
	size_t i;

	for (i = 0; i < sizeof tests / sizeof *tests; i++)
		tcase_add_test(tcase, *tests[i]);
//% else

	(void)same;
//% end
//% if recipe
	tcase_add_test(tcase, signatures);
//% end
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
