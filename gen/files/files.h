/* SPDX-License-Identifier: MIT */
/*
 * files: the output folder is changed as a database is: every file is new or
 * every file is as it was, whatever fails and whenever the program is killed.
 *
 * A file that hookc did not write, or that was edited since, is neither
 * replaced nor removed unless that was asked for; and a file whose text stays
 * the same keeps its time stamp.
 */
#ifndef FILES_H
#define FILES_H

#include "base.h"

/* Where files go, and how files that are not ours are treated. */
struct files_target {
	const char *folder;
	bool force;      /* replace files that were edited, or are not ours */
	bool flat;       /* no folders: "acme/acme.h" is "acme.h" */
	bool diff;       /* FILES_CHECK also prints a diff on standard output */
	size_t *changed; /* how many were written anew or removed, or NULL */
};

/* What a run depends on, and what it printed, for the next run to compare. */
struct files_run {
	str what;        /* its arguments: replaces the run with the same */
	struct hash key; /* all that matters, except the files that it reads */
	str base;        /* "folder/" that its inputs are in, may be empty */
	struct inputs *inputs;
	str made; /* by files_end() */
	str said;
};

/*
 * Would a run with this key read and write what is there now, as an earlier run
 * did? If so, sets inputs and `said`, and nothing remains to be done. Only
 * `what`, `key`, `base` and an empty list of inputs need to be set.
 */
bool files_fresh(struct arena *arena, const struct files_target *target,
		 struct files_run *run);

/* Records a run that ended well for files_fresh(), if it wrote anything. */
void files_remember(struct arena *arena, const struct files_target *target,
		    const struct files_run *run);

/*
 * Lists the files that a run made, below the output folder, without the lists.
 */
size_t files_made(struct arena *arena, const struct files_run *run,
		  str **paths);

/* A depfile for make or ninja. */
struct files_depend {
	const char *path;
	const char *const *targets; /* in make's syntax */
	size_t target_count;
	const char *stamp;  /* else the target; NULL: the files made */
	const char *folder; /* of the output */
	bool phony;         /* each input is a target: it may vanish (-MP) */
	const struct files_run *run;
};

bool files_depend(struct arena *arena, struct diag *diag,
		  const struct files_depend *depend);

/* Writes a file that the user names, such as --stamp's. */
bool files_put(struct arena *arena, struct diag *diag, const char *path,
	       str text);

enum files_aim {
	FILES_WRITE, /* the folder is made to hold the files */
	FILES_CHECK  /* what writing would change is reported */
};

/*
 * One run's change of the output folder. A file is taken as soon as it is made,
 * and its text is kept in the work folder, so no text needs to stay in memory.
 *
 * Files that an earlier run wrote into the folders of these files, and that
 * this run does not make, are removed: each folder has a list of its files,
 * ".hookc", with their hashes. A file that was edited, or that is in the way
 * and is not ours, is an error, and then nothing is changed. If another run is
 * busy in the same output folder, this one waits; what a killed run left half
 * done is undone first.
 *
 * With FILES_CHECK every difference is reported: missing, stale (with its first
 * differing line), no longer made. Nothing is changed, except that what a
 * killed run left half done is undone.
 */
struct output;

/* Never NULL: what fails is reported, and files_end() returns false. */
struct output *files_begin(struct arena *arena, struct diag *diag,
			   const struct files_target *target,
			   enum files_aim aim);
/* `path`, "folder/name", must stand until the end. */
void files_take(struct output *output, const char *path, str text);
/*
 * Does everything, or nothing. Sets `run->made` if `run` is not NULL. Returns
 * false after an error, which was reported.
 */
bool files_end(struct output *output, struct files_run *run);

/* Returns the difference of two texts in the format of diff -u. */
str files_diff(struct arena *arena, const char *old_name, str old,
	       const char *new_name, str fresh);

#endif
