/* SPDX-License-Identifier: MIT */
/*
 * files: whatever call fails, and wherever the program is killed, every file
 * is new or every file is old, by the next run at the latest; and what is not
 * ours stays.
 */
#include "files_run.h"

/* ---- one failure, at every call in turn ---- */

START_TEST(fails_once)
{
	bool killed, fine, reached = true;
	unsigned at;

	for (at = 1; reached; at++) {
		start_old();
		reached = attempt(INJECT_FAIL, at, WRITE, &killed, &fine);
		ck_assert_msg(state_now() != MIXED, "call %u", at);
		ck_assert_msg(!fine || state_now() == NEW, "call %u", at);
		assert_users();
		assert_repaired();
	}
	ck_assert_uint_gt(at, 40);
}
END_TEST

/* All calls from one on: a disk that is gone, or full. */
START_TEST(fails_for_ever)
{
	bool killed, fine, reached = true;

	for (unsigned at = 1; reached; at++) {
		start_old();
		reached = attempt(INJECT_FAIL_ON, at, WRITE, &killed, &fine);
		ck_assert_msg(!fine || state_now() == NEW, "call %u", at);
		ck_assert_msg(state_now() != MIXED ||
				      get(".hookc-work/journal"),
			      "call %u", at);
		run(true, CHECK);
		ck_assert_msg(state_now() != MIXED, "call %u", at);
		assert_users();
		assert_repaired();
	}
}
END_TEST

/* ---- killed, at every call in turn ---- */

static void killed_at_every_call(enum inject_mode mode)
{
	bool killed, fine, reached = true;

	for (unsigned at = 1; reached; at++) {
		start_old();
		reached = attempt(mode, at, WRITE, &killed, &fine);
		ck_assert_msg(state_now() != MIXED ||
				      get(".hookc-work/journal"),
			      "call %u", at);
		assert_users();
		run(true, CHECK);
		ck_assert_msg(state_now() != MIXED, "call %u", at);
		assert_repaired();
	}
}

START_TEST(is_killed)
{
	killed_at_every_call(INJECT_KILL);
}
END_TEST

START_TEST(is_killed_while_writing)
{
	killed_at_every_call(INJECT_HALF);
}
END_TEST

/* Killed, and killed again by whoever undoes it, or failing there. */
START_TEST(is_killed_twice)
{
	bool killed, fine, reached = true, again;
	unsigned then;

	for (unsigned at = 1; reached; at++)
		for (then = 1, again = true; again; then += 1 + then / 4) {
			start_old();
			reached =
				attempt(INJECT_KILL, at, WRITE, &killed, &fine);
			if (!get(".hookc-work/journal"))
				break;
			again = attempt(then % 2 ? INJECT_KILL : INJECT_FAIL_ON,
					then, CHECK, &killed, &fine);
			ck_assert_msg(state_now() != MIXED ||
					      get(".hookc-work/journal"),
				      "calls %u, %u", at, then);
			assert_repaired();
		}
}
END_TEST

/* ---- at once ---- */

START_TEST(four_at_once)
{
	pid_t children[4];
	int status;

	sample_count--;
	start_old();
	for (unsigned round = 0; round < 100; round++) {
		fflush(NULL);
		for (unsigned i = 0; i < 4; i++) {
			children[i] = fork();
			if (children[i] == 0)
				_exit(run((i + round) % 2, WRITE) ? 0 : 1);
		}
		for (unsigned i = 0; i < 4; i++) {
			waitpid(children[i], &status, 0);
			ck_assert_msg(WIFEXITED(status) &&
					      WEXITSTATUS(status) == 0,
				      "round %u", round);
		}
		ck_assert_int_ne(state_now(), MIXED);
		assert_users();
		assert_no_litter();
	}
}
END_TEST

/* ---- whose files they are ---- */

static bool is_told(const char *text)
{
	return strstr(told, text) != NULL;
}

START_TEST(an_edit_is_kept)
{
	start_old();
	put("p/a.c", "edited\n");
	ck_assert(!run(true, WRITE));
	ck_assert(is_told("p/a.c: error: ") && is_told("[out-edited]"));
	ck_assert(is_text("p/a.c", "edited\n"));
	ck_assert(is_text("hook/h.h", "old h\n"));
	ck_assert(run(true, FORCE));
	ck_assert_int_eq(state_now(), NEW);
	/* What is not made any more, likewise. */
	start_old();
	put("p/gone.c", "edited\n");
	ck_assert(!run(true, WRITE));
	ck_assert(is_told("p/gone.c: error: ") && is_told("[out-edited]"));
	ck_assert(is_text("p/gone.c", "edited\n"));
	ck_assert(run(true, FORCE));
	ck_assert_int_eq(state_now(), NEW);
	assert_users();
}
END_TEST

START_TEST(a_users_file_is_kept)
{
	start_old();
	put("p/come.c", "mine\n");
	ck_assert(!run(true, WRITE));
	ck_assert(is_told("p/come.c: error: ") && is_told("[out-foreign]"));
	ck_assert(is_text("p/come.c", "mine\n"));
	ck_assert(is_text("p/a.c", "old a\n"));
	/* The same text is taken over. */
	put("p/come.c", "comes\n");
	assert_repaired();
}
END_TEST

START_TEST(a_folder_in_the_way)
{
	start_old();
	ck_assert_int_eq(mkdir(path_of("p/come.c"), 0777), 0);
	ck_assert(!run(true, FORCE));
	ck_assert(is_told("p/come.c: error: "));
	ck_assert(is_text("p/a.c", "old a\n"));
	ck_assert_int_eq(rmdir(path_of("p/come.c")), 0);
	assert_repaired();
}
END_TEST

START_TEST(before_there_were_lists)
{
	start_old();
	ck_assert_int_eq(unlink(path_of("p/.hookc")), 0);
	ck_assert(!run(false, CHECK));
	ck_assert(is_told("p/.hookc: error: ") && is_told("[out-missing]"));
	ck_assert(run(false, WRITE));
	ck_assert(run(false, CHECK));
	ck_assert_int_eq(unlink(path_of("p/.hookc")), 0);
	ck_assert(!run(true, WRITE));
	ck_assert(is_told("older than the list") && is_told("--force"));
	ck_assert_int_eq(state_now(), OLD);
	ck_assert(run(true, FORCE));
	ck_assert(is_text("p/a.c", samples[0].fresh));
	/* No list said whose this one was. */
	ck_assert(is_text("p/gone.c", "goes\n"));
}
END_TEST

START_TEST(a_list_after_a_merge)
{
	char merged[4000];

	start_old();
	snprintf(merged, sizeof merged,
		 "<<<<<<< ours\n%s=======\n"
		 "00000000000000000000000000000000 a.c\n>>>>>>> theirs\n",
		 get("p/.hookc"));
	put("p/.hookc", merged);
	assert_repaired();
	put("p/.hookc", "what is this\n");
	ck_assert(!run(false, WRITE));
	ck_assert(is_told("p/.hookc:1: error: ") && is_told("[out-list]"));
	ck_assert(run(false, FORCE));
	ck_assert(run(false, CHECK));
}
END_TEST

static void assert_link_refused(const char *name)
{
	ck_assert(!run(true, WRITE));
	ck_assert_msg(is_told(name) && is_told("[out-link]"), "%s", told);
	ck_assert(!run(true, FORCE));
	ck_assert(is_text("../victim/a.c", "precious\n"));
}

START_TEST(a_link_is_not_followed)
{
	start_old();
	remove_tree(path_of("../victim"));
	ck_assert_int_eq(mkdir(path_of("../victim"), 0777), 0);
	put("../victim/a.c", "precious\n");
	/* A file, then a folder, then the output itself. */
	ck_assert_int_eq(unlink(path_of("p/a.c")), 0);
	ck_assert_int_eq(symlink("../../victim/a.c", path_of("p/a.c")), 0);
	assert_link_refused("p/a.c");
	remove_tree(path_of("p"));
	ck_assert_int_eq(symlink("../victim", path_of("p")), 0);
	assert_link_refused("/p: error: ");
	remove_tree(folder);
	ck_assert_int_eq(symlink("victim", folder), 0);
	ck_assert(!run(true, WRITE));
	ck_assert(is_told("[out-link]"));
	strcat(folder, "/");
	ck_assert(!run(true, WRITE));
	folder[strlen(folder) - 1] = '\0';
	ck_assert_int_eq(unlink(folder), 0);
	start_old();
	remove_tree(path_of(".hookc-work"));
	ck_assert_int_eq(symlink("../victim", path_of(".hookc-work")), 0);
	ck_assert(!run(true, WRITE));
	ck_assert_int_eq(unlink(path_of(".hookc-work")), 0);
	ck_assert(is_text("../victim/a.c", "precious\n"));
}
END_TEST

/* An edit made between a kill and the next run is seen. */
START_TEST(an_edit_after_a_kill)
{
	bool killed, fine, found = false;

	for (unsigned at = 1; !found; at++) {
		start_old();
		ck_assert(attempt(INJECT_KILL, at, WRITE, &killed, &fine));
		found = state_now() == MIXED &&
			is_text("p/a.c", samples[0].fresh);
	}
	put("p/a.c", "edited\n");
	ck_assert(!run(true, CHECK));
	ck_assert(is_told("p/a.c: error: ") && is_told("[out-edited]"));
	ck_assert(!run(true, WRITE));
	ck_assert(is_text("p/a.c", "edited\n"));
	ck_assert(run(true, FORCE));
	ck_assert_int_eq(state_now(), NEW);
}
END_TEST

START_TEST(a_false_journal)
{
	start_old();
	put(".hookc-work/journal", "hookc journal 1\n../victim a.c - -\n");
	ck_assert(!run(true, WRITE));
	ck_assert(is_told("[out-journal]"));
	ck_assert_int_eq(state_now(), OLD);
	ck_assert_int_eq(unlink(path_of(".hookc-work/journal")), 0);
	assert_repaired();
}
END_TEST

START_TEST(unchanged_stays)
{
	struct stat before, after;

	start_old();
	ck_assert_int_eq(stat(path_of("p/same.c"), &before), 0);
	assert_repaired();
	ck_assert_int_eq(stat(path_of("p/same.c"), &after), 0);
	ck_assert(before.st_ino == after.st_ino);
	ck_assert_int_eq(before.st_mtim.tv_nsec, after.st_mtim.tv_nsec);
	ck_assert_str_eq(told, "");
}
END_TEST

static void hash_is(const char *text, const char *want)
{
	char got[HASH_TEXT];
	struct hash hash;

	hash_print(got, hash_of(str_from(text)));
	ck_assert_str_eq(got, want);
	ck_assert(hash_read(str_from(got), &hash));
	ck_assert(hash_equal(hash, hash_of(str_from(text))));
}

/* The vectors of other implementations of MurmurHash3_x64_128. */
START_TEST(hashes)
{
	hash_is("", "00000000000000000000000000000000");
	hash_is("hello", "cbd8a7b341bd9b025b1e906a48ae1d19");
	hash_is("hello, world", "342fac623a5ebc8e4cdcbc079642414d");
	hash_is("19 Jan 2038 at 3:14:07 AM",
		"b89e5988b737affc664fc2950231b2cb");
	hash_is("The quick brown fox jumps over the lazy dog.",
		"cd99481f9ee902c9695da1a38987b6e7");
}
END_TEST

static void add_tests(TCase *tcase)
{
	tcase_add_test(tcase, hashes);
	tcase_add_test(tcase, unchanged_stays);
	tcase_add_test(tcase, fails_once);
	tcase_add_test(tcase, fails_for_ever);
	tcase_add_test(tcase, is_killed);
	tcase_add_test(tcase, is_killed_while_writing);
	tcase_add_test(tcase, is_killed_twice);
	tcase_add_test(tcase, four_at_once);
	tcase_add_test(tcase, an_edit_is_kept);
	tcase_add_test(tcase, a_users_file_is_kept);
	tcase_add_test(tcase, a_folder_in_the_way);
	tcase_add_test(tcase, before_there_were_lists);
	tcase_add_test(tcase, a_list_after_a_merge);
	tcase_add_test(tcase, a_link_is_not_followed);
	tcase_add_test(tcase, an_edit_after_a_kill);
	tcase_add_test(tcase, a_false_journal);
}

int main(void)
{
	char base[] = "hookc-files-XXXXXX";
	Suite *suite = suite_create("files");
	TCase *tcase = tcase_create("files");
	SRunner *runner = srunner_create(suite);
	int failed;

	if (!mkdtemp(base))
		return 2;
	snprintf(folder, sizeof folder, "%s/out", base);
	tcase_set_timeout(tcase, 0);
	suite_add_tcase(suite, tcase);
	add_tests(tcase);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	remove_tree(base);
	return failed != 0;
}
