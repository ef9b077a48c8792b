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

/* Where files go, and what may happen to those that are not ours. */
struct files_target {
	const char *folder;
	bool force;      /* edited files, and those of others, are replaced */
	bool flat;       /* no folders: "acme/acme.h" is "acme.h" */
	bool diff;       /* FILES_CHECK also prints a diff on standard output */
	size_t *changed; /* how many were written anew or removed, or NULL */
};

/* What a run depends on, and what it told: for the next to see. */
struct files_run {
	str what;        /* its arguments: it replaces the run of the same */
	struct hash key; /* of all that decides but the files it read */
	str base;        /* "folder/" that its inputs are in, may be empty */
	struct inputs *inputs;
	str made; /* by files_end() */
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

enum files_aim {
	FILES_WRITE, /* the folder is made to hold the files */
	FILES_CHECK  /* what writing would change is reported */
};

/*
 * One run's change of the output folder. A file is taken when it is made, and
 * its text is in the work folder from then on: no text needs to be kept.
 *
 * What an earlier run wrote into the folders of these files, and this one does
 * not, is removed: each folder has a list of its files, ".hookc", with their
 * hashes. A file that was edited, and one that stands where another is to go
 * and is not ours, are errors, and then nothing is changed. Another run that
 * is busy in the same output folder is waited for; what one that was killed
 * left half done is undone first.
 *
 * With FILES_CHECK every difference is reported: missing, stale (with its first
 * differing line), no longer made. Nothing is changed, but for undoing what a
 * run that was killed left half done.
 */
struct output;

/* Never NULL: what fails is reported, and files_end() returns false. */
struct output *files_begin(struct arena *arena, struct diag *diag,
			   const struct files_target *target,
			   enum files_aim aim);
/* `path`, "folder/name", must stand until the end. */
void files_take(struct output *output, const char *path, str text);
/*
 * Does it, all or nothing. Says in `run`, if that is not NULL, what was made.
 * False after an error, which was reported.
 */
bool files_end(struct output *output, struct files_run *run);

/* What turns one text into the other, as diff -u says it. */
str files_diff(struct arena *arena, const char *old_name, str old,
	       const char *new_name, str fresh);

#endif
