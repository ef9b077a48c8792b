/* SPDX-License-Identifier: MIT */
/*
 * files: the output folder is changed as a database is: every file is new or
 * every file is as it was, whatever fails and whenever the program is killed.
 *
 * Invariant: a file that hookc did not write, or that was edited since, is
 * neither replaced nor removed unless that was asked for; and a file whose
 * text stays the same keeps its time stamp.
 */
#ifndef FILES_H
#define FILES_H

#include "base.h"

struct file {
	const char *path; /* below the output folder, "acme/acme.h" */
	str text;
};

struct file_list {
	struct file *items;
	size_t count;
};

/* Where files go, and what may happen to those that are not ours. */
struct files_target {
	const char *folder;
	bool force; /* edited files, and those of others, are replaced */
	bool flat;  /* no folders: "acme/acme.h" is "acme.h" */
	bool diff;  /* files_check() also prints a diff on standard output */
	size_t *changed; /* how many were written anew or removed, or NULL */
};

/* What a run depends on, and what it told: for the next to see. */
struct files_run {
	str what;        /* its arguments: it replaces the run of the same */
	struct hash key; /* of all that decides but the files it read */
	str base;        /* "folder/" that its inputs are in, may be empty */
	struct inputs *inputs;
	str made; /* by files_write() */
	str said;
};

/*
 * Did an earlier run with this key read, write and find what is there now?
 * Then sets inputs and `said`, and there is nothing to be done. Only what, key
 * and base, and an empty list of inputs, need to be set.
 */
bool files_fresh(struct arena *arena, const struct files_target *target,
		 struct files_run *run);

/* Keeps a run that has ended well for files_fresh(), if it wrote anything. */
void files_remember(struct arena *arena, const struct files_target *target,
		    const struct files_run *run);

/* The files that a run made, below the output folder, lists left out. */
size_t files_made(struct arena *arena, const struct files_run *run,
		  str **paths);

/* A depfile for make or ninja. */
struct files_depend {
	const char *path;
	const char *const *targets; /* as they are to stand there */
	size_t target_count;
	const char *stamp; /* without targets, this file; NULL: what was made */
	const char *folder; /* of the output */
	bool phony; /* each input is a target, too: it may go (gcc's -MP) */
	const struct files_run *run;
};

bool files_depend(struct arena *arena, struct diag *diag,
		  const struct files_depend *depend);

/* A file of the user's choice, such as --stamp's, anew. */
bool files_put(struct arena *arena, struct diag *diag, const char *path,
	       str text);

/* `path` is "folder/name". */
void files_add(struct arena *arena, struct file_list *list, const char *path,
	       str text);

/*
 * Makes the folders that `list` names hold these files. What an earlier run
 * wrote there and this one does not is removed: each folder has a list of its
 * files, ".hookc", with their hashes. A file that was edited, and one that
 * stands where another is to go and is not ours, are errors, and then nothing
 * is written. Another run that is busy in the same output folder is waited
 * for; what one that was killed left half done is undone first. Says in `run`,
 * if that is not NULL, what was made. False after an error, which diag has
 * told.
 */
bool files_write(struct arena *arena, struct diag *diag,
		 const struct files_target *target,
		 const struct file_list *list, struct files_run *run);

/* What turns one text into the other, as diff -u says it. */
str files_diff(struct arena *arena, const char *old_name, str old,
	       const char *new_name, str fresh);

/*
 * Is the folder what files_write() would leave? Tells every difference:
 * missing, stale (with its first differing line), no longer made. Nothing is
 * changed, but for undoing what a run that was killed left half done.
 */
bool files_check(struct arena *arena, struct diag *diag,
		 const struct files_target *target,
		 const struct file_list *list);

#endif
