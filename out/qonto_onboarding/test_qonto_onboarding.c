/* SPDX-License-Identifier: 0BSD */
/*
 * Made by hookc from register-webhook.yaml, trigger-event.yaml; edits will be
 * lost.
 */
#include "qonto_onboarding.h"
#include "qonto_onboarding_events.h"

#if QONTO_ONBOARDING_STAMP_TEST != 0x28ae6211
#error "this and qonto_onboarding.h are of two runs of hookc: run it again"
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

/* qonto_onboarding_errors */
START_TEST(example_0)
{
	static const char json[] =
		"{\"errors\":[{\"code\":\"unauthorized\",\"detail\":\"credentials are needed\"}]}";
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[4];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, false, true, NULL, &report};
	struct qonto_onboarding_errors value;
	hook_str text = {json, sizeof json - 1};

	hook_arena_init(&arena, CEILING);
	ck_assert_msg(qonto_onboarding_errors_read(&value, &arena, text.ptr,
		text.len, &options, &error), "%s", error.reason);
	same(text,
		qonto_onboarding_errors_write(&value, &arena, &options,
		&error), &arena);
	hook_arena_free(&arena);
}
END_TEST

/* qonto_onboarding_errors */
START_TEST(example_1)
{
	static const char json[] =
		"{\"errors\":[{\"code\":\"<error-code>\",\"detail\":\"<relevant-detail>\",\"source\":{\"pointer\":\"<ie /data/attributes/attr_name>\"}}]}";
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[4];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, false, true, NULL, &report};
	struct qonto_onboarding_errors value;
	hook_str text = {json, sizeof json - 1};

	hook_arena_init(&arena, CEILING);
	ck_assert_msg(qonto_onboarding_errors_read(&value, &arena, text.ptr,
		text.len, &options, &error), "%s", error.reason);
	same(text,
		qonto_onboarding_errors_write(&value, &arena, &options,
		&error), &arena);
	hook_arena_free(&arena);
}
END_TEST

/* qonto_onboarding_errors */
START_TEST(example_2)
{
	static const char json[] =
		"{\"errors\":[{\"code\":\"unauthorized\",\"detail\":\"credentials are needed\"}]}";
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[4];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, false, true, NULL, &report};
	struct qonto_onboarding_errors value;
	hook_str text = {json, sizeof json - 1};

	hook_arena_init(&arena, CEILING);
	ck_assert_msg(qonto_onboarding_errors_read(&value, &arena, text.ptr,
		text.len, &options, &error), "%s", error.reason);
	same(text,
		qonto_onboarding_errors_write(&value, &arena, &options,
		&error), &arena);
	hook_arena_free(&arena);
}
END_TEST

/* qonto_onboarding_errors */
START_TEST(example_3)
{
	static const char json[] =
		"{\"errors\":[{\"code\":\"conflict\",\"detail\":\"the type is another one\",\"source\":{\"pointer\":\"/data/type\"}},{\"code\":\"conflict\",\"detail\":\"the ID is another one\",\"source\":{\"pointer\":\"/data/id\"}}]}";
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[4];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options =
		{HOOK_BOTH, true, false, true, NULL, &report};
	struct qonto_onboarding_errors value;
	hook_str text = {json, sizeof json - 1};

	hook_arena_init(&arena, CEILING);
	ck_assert_msg(qonto_onboarding_errors_read(&value, &arena, text.ptr,
		text.len, &options, &error), "%s", error.reason);
	same(text,
		qonto_onboarding_errors_write(&value, &arena, &options,
		&error), &arena);
	hook_arena_free(&arena);
}
END_TEST

START_TEST(signatures)
{
	struct hook_arena arena;
	struct hook_error error;

	hook_arena_init(&arena, CEILING);
	ck_assert_msg(qonto_onboarding_self_test(&arena, &error), "%s",
		error.reason);
	hook_arena_free(&arena);
}
END_TEST

static const TTest **const tests[] = {
	&example_0,
	&example_1,
	&example_2,
	&example_3,
};

int main(void)
{
	Suite *suite = suite_create("qonto_onboarding");
	TCase *tcase = tcase_create("specification");
	SRunner *runner;
	int failed;
	size_t i;

	for (i = 0; i < sizeof tests / sizeof *tests; i++)
		tcase_add_test(tcase, *tests[i]);
	tcase_add_test(tcase, signatures);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
