/* SPDX-License-Identifier: MIT */
/*
 * files: what is written, all of it or nothing.
 *
 * Invariant: a reader of the folder never sees half a file, and a file whose
 * text is unchanged keeps its time stamp.
 */
#ifndef FILES_H
#define FILES_H

#include "base.h"

struct file {
	const char *path; /* relative to the output folder, "acme/acme.h" */
	str text;
};

struct file_list {
	struct file *items;
	size_t count;
};

void files_add(struct arena *arena, struct file_list *list, const char *path,
	       str text);

/*
 * Writes beside, then renames. Removes from the folders that `list` names
 * what an earlier run wrote there (files whose first lines hold "Made by
 * hookc") and this one does not. Nothing is changed if any file cannot be
 * written beside. False after an error, which diag has told.
 */
bool files_write(struct arena *arena, struct diag *diag, const char *folder,
		 const struct file_list *list);

/*
 * Is the folder what files_write() would leave? Tells every difference:
 * missing, stale (with its first differing line), no longer made.
 */
bool files_check(struct arena *arena, struct diag *diag, const char *folder,
		 const struct file_list *list);

#endif
