/* SPDX-License-Identifier: MIT */
/*
 * What the files of files share: the output folder, open and locked.
 *
 *	write.c      the course of a run: read it first
 *
 *	lock.c       one run at a time;  folder.c  the folder by descriptors
 *	plan.c       what becomes of each file, and what --force allows
 *	list.c       which files are ours
 *	journal.c    all files or none: new texts are renamed into place
 *	check.c      hookc check, with diff.c
 *	fresh.c      a run that need not be made again;  depend.c  depfiles
 */
#ifndef FILES_INTERNAL_H
#define FILES_INTERNAL_H

#include "files.h"

/* In the output folder: what only hookc reads, and nobody commits. */
#define WORK ".hookc-work"
/*
 * In each folder: lists the files that are ours, and is committed with them.
 * Where the output has no folders, its name is ".hookc.acme".
 */
#define LIST ".hookc"

/* A file that a list names, and its hash when it was written. */
struct owned {
	str name;
	struct hash hash;
};

/*
 * A provider or the runtime, with a folder of its own unless the output is
 * flat.
 */
struct unit {
	const char *name;
	const char *folder; /* below the output folder, or "." for that */
	const char *list;   /* the name of its list */
	int dir;            /* descriptor; -1: it does not exist */
	bool made;          /* by this run */
	bool has_list, list_known;
	struct owned *owned; /* by name; a merge may leave one name twice */
	size_t owned_count;
};

/* A file that is to be replaced, made or removed. */
struct job {
	struct unit *unit;
	const char *name;
	bool wanted; /* else the file goes */
	str text;    /* the new text, while it is in memory */
	size_t slot; /* its number in the work folder, if it changes */
	struct hash want, had;
	bool exists;  /* and `had` is its hash */
	bool is_list; /* the folder's own list */
	bool is_ours; /* it matches a list */
	bool named;   /* a list names it */
	bool changes; /* else it stays */
};

struct jobs {
	struct job *items;
	size_t count;
};

struct output {
	struct arena *arena;
	struct diag *diag;
	const char *folder; /* as the user named it */
	enum files_aim aim;
	bool force, flat, diff;
	size_t *changed; /* see struct files_target */
	size_t errors;   /* the number of errors before this run */
	bool open;       /* it is locked, and nothing is left to be undone */
	bool failed;     /* nothing more is to be done */
	bool journal;    /* it may exist: keep what it needs */
	struct map seen; /* files taken so far */
	size_t slots;    /* the number of slots in use */
	struct unsynced {
		int fd;
		size_t slot;
	} unsynced[64];
	size_t unsynced_count;
	int root, work, lock; /* descriptors, -1: not open */
	struct unit **units;
	size_t unit_count;
	struct jobs jobs;
	char *scratch; /* the last file that was read */
	size_t room;
};

/* ---- folder.c: descriptors, and what goes wrong with them ---- */

enum file_state {
	FILE_NONE,  /* there is no such file */
	FILE_READ,  /* it was read */
	FILE_OTHER, /* a symbolic link, a folder, a device: reported */
	FILE_FAILED /* reported */
};

/* Returns the place for messages on a file; `unit` may be NULL. */
struct place files_output_place(struct output *o, const struct unit *unit,
				const char *name, unsigned line);
/* Reports errno; returns false. */
bool files_output_fail(struct output *o, const struct unit *unit,
		       const char *name, const char *what);

bool files_output_open(struct output *o, bool create);
void files_output_close(struct output *o);
/* Finds or makes the unit, and opens its folder if that exists. */
struct unit *files_output_unit(struct output *o, str name);
/* Closes all units for another pass. */
void files_output_forget(struct output *o);
bool files_unit_create(struct output *o, struct unit *unit);

/* Reads a file; the text stays valid until the next one is read. */
enum file_state files_file_read(struct output *o, const struct unit *unit,
				const char *name, str *text);
/* Makes a file in the work folder, and syncs it to the disk. */
bool files_work_write(struct output *o, const char *name, str text);
/* The name of a file in the work folder, WHAT.N, without an allocation. */
struct slot_name {
	char text[32];
};
struct slot_name files_work_slot(const char *what, size_t slot);
/* Writes new.N, which is on the disk after files_work_sync(). */
bool files_work_put(struct output *o, size_t slot, str text);
bool files_work_sync(struct output *o);
enum file_state files_work_read(struct output *o, const char *name, str *text);
bool files_folder_sync(int dir);

/* ---- lock.c ---- */

/* Waits for other runs. With `create`, the work folder is made if necessary. */
bool files_lock_take(struct output *o, bool create);

/* ---- list.c ---- */

bool files_list_read(struct output *o, struct unit *unit);
const struct owned *files_list_find(const struct unit *unit, str name);
/* Is this one of the hashes that the list has for this name? */
bool files_list_owns(const struct unit *unit, str name, struct hash hash);
/* The text of the list of a unit whose files are made by `jobs`. */
str files_list_text(struct output *o, const struct unit *unit);

/*
 * Makes the job for a file that is wanted, by comparing with the existing one.
 * Returns NULL after an error, such as two equal paths.
 */

/* The job for a file that is wanted, by what stands there; NULL after an error,
 * such as two same paths.
 */
struct job *files_plan_add(struct output *o, const char *path, str text);
/* To be called after all were added: plans removals, and the lists. */
bool files_plan_end(struct output *o);
/* May this file be changed? */
bool files_plan_allows(const struct output *o, const struct job *job);
/* Reports every file that may not be changed; returns false if there is one. */
bool files_plan_allow(struct output *o);

/* ---- check.c ---- */

/* Reports what is different. */
void files_check_report(struct output *o, const struct job *job);

/* ---- fresh.c ---- */

/* Returns what a run has made, after its jobs, for its stamp. */
str files_fresh_made(struct output *o);

/* ---- journal.c ---- */

/* Undoes what a killed run left half done. Needs the lock. */
bool files_journal_recover(struct output *o);
/* Removes litter of a run that was killed before it had a journal, or after. */
void files_journal_clean(struct output *o);
/* Removes, without an allocation, the run's files in the work folder. */
void files_journal_litter(struct output *o);
/* Carries out the jobs that change something, all or none. */
bool files_journal_run(struct output *o);

#endif
