/* SPDX-License-Identifier: MIT */
/* What test_files.c is about: two generations of a few files, and runs. */
#ifndef FILES_RUN_H
#define FILES_RUN_H

#include "files.h"
#include "../files/inject.h"

#include <check.h>
#include <dirent.h>
#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* What a generation holds; text NULL: it has no such file. */
struct sample {
	const char *path, *old, *fresh;
};

static const struct sample samples[] = {
	{"p/a.c", "old a\n", "new a, and longer\n"},
	{"p/come.c", NULL, "comes\n"},
	{"p/gone.c", "goes\n", NULL},
	{"p/same.c", "same\n", "same\n"},
	{"hook/h.h", "old h\n", "new h\n"},
	{"q/q.c", NULL, "in a folder that comes\n"},
};
/* Those in use: without the last, q is a folder that no run names. */
static size_t sample_count = sizeof samples / sizeof *samples;

static const struct sample users[] = {
	{"p/NOTES.md", "Made by hookc, I think.\n", NULL},
	{"p/a_patched.c", "/* Made by hookc from x; edits will be lost. */\n",
	 NULL},
	{"notes.txt", "mine\n", NULL},
};
#define USERS (sizeof users / sizeof *users)

static char folder[64];

static const char *path_of(const char *name)
{
	static char path[300];

	snprintf(path, sizeof path, "%s/%s", folder, name);
	return path;
}

static void put(const char *name, const char *text)
{
	FILE *file = fopen(path_of(name), "w");

	ck_assert_ptr_nonnull(file);
	fputs(text, file);
	fclose(file);
}

/* The text of a file, NULL if it is not there; static. */
static const char *get(const char *name)
{
	static char text[4096];
	FILE *file = fopen(path_of(name), "r");

	if (!file)
		return NULL;
	text[fread(text, 1, sizeof text - 1, file)] = '\0';
	fclose(file);
	return text;
}

static bool is_text(const char *name, const char *text)
{
	const char *now = get(name);

	return now ? text && !strcmp(now, text) : !text;
}

/* ---- runs ---- */

enum what { WRITE, CHECK, FORCE };

/* What was told last, all of it. */
static char told[8192];

static bool run(bool fresh, enum what what)
{
	struct arena *arena = arena_new();
	struct files_target target = {.folder = folder, .force = what == FORCE};
	FILE *out = fmemopen(told, sizeof told, "w");
	struct diag *diag = diag_new(arena, out, DIAG_COLOUR_NEVER);
	struct output *output =
		files_begin(arena, diag, &target,
			    what == CHECK ? FILES_CHECK : FILES_WRITE);
	const char *text;
	bool fine;

	for (size_t i = 0; i < sample_count; i++) {
		text = fresh ? samples[i].fresh : samples[i].old;
		if (text)
			files_take(output, samples[i].path, str_from(text));
	}
	fine = files_end(output, NULL);
	fclose(out);
	arena_free(arena);
	return fine;
}

static int remove_one(const char *path, const struct stat *info, int kind,
		      struct FTW *where)
{
	(void)info, (void)kind, (void)where;
	return remove(path);
}

static void remove_tree(const char *path)
{
	nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

/* The old generation, and what the user keeps among it. */
static void start_old(void)
{
	inject(INJECT_NONE, 0);
	remove_tree(folder);
	ck_assert(run(false, WRITE));
	for (size_t i = 0; i < USERS; i++)
		put(users[i].path, users[i].old);
}

/* ---- what is there ---- */

enum state { OLD, NEW, MIXED };

static enum state state_now(void)
{
	bool old = true, fresh = true;

	for (size_t i = 0; i < sample_count; i++) {
		old = old && is_text(samples[i].path, samples[i].old);
		fresh = fresh && is_text(samples[i].path, samples[i].fresh);
	}
	return old ? OLD : fresh ? NEW : MIXED;
}

static void assert_users(void)
{
	for (size_t i = 0; i < USERS; i++)
		ck_assert_msg(is_text(users[i].path, users[i].old), "%s",
			      users[i].path);
}

static void assert_no_litter(void)
{
	DIR *dir = opendir(path_of(".hookc-work"));
	struct dirent *entry;

	ck_assert_ptr_nonnull(dir);
	while ((entry = readdir(dir)))
		ck_assert_msg(!strcmp(entry->d_name, "lock") ||
				      entry->d_name[0] == '.',
			      "%s is left", entry->d_name);
	closedir(dir);
}

/* The next run sees to it that all of it is new. */
static void assert_repaired(void)
{
	ck_assert_msg(run(true, WRITE), "%s", told);
	ck_assert_int_eq(state_now(), NEW);
	ck_assert_msg(run(true, CHECK), "%s", told);
	assert_users();
	assert_no_litter();
}

/* In a process of its own; false if it did not get as far as call `at`. */
static bool attempt(enum inject_mode mode, unsigned at, enum what what,
		    bool *killed, bool *fine)
{
	int status = 0, result;
	pid_t child;

	fflush(NULL);
	child = fork();
	if (child == 0) {
		inject(mode, at);
		result = run(true, what) ? 0 : 1;
		_exit(result + (inject_count() < at ? 2 : 0));
	}
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	*killed = WIFSIGNALED(status);
	if (*killed)
		ck_assert_int_eq(WTERMSIG(status), SIGKILL);
	*fine = !*killed && (WEXITSTATUS(status) & 1) == 0;
	return *killed || WEXITSTATUS(status) < 2;
}

#endif
