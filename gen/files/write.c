/* SPDX-License-Identifier: MIT */
/*
 * Writing: lock, undo what a killed run left, plan, and do all of it.
 *
 * Invariant: nothing is changed before it is known that everything may be.
 */
#include "internal.h"

static bool write_locked(struct output *o, const struct file_list *list,
			 struct files_run *run)
{
	if (!files_journal_recover(o))
		return false;
	files_journal_clean(o);
	if (!files_plan_make(o, list) || !files_plan_allow(o) ||
	    !files_journal_run(o))
		return false;
	if (run)
		run->made = files_fresh_made(o);
	return true;
}

static size_t count_changes(const struct output *o)
{
	size_t count = 0;

	for (size_t i = 0; i < o->jobs.count; i++)
		count += o->jobs.items[i].changes && !o->jobs.items[i].is_list;
	return count;
}

bool files_write(struct arena *arena, struct diag *diag,
		 const struct files_target *target,
		 const struct file_list *list, struct files_run *run)
{
	struct output o = {.arena = arena,
			   .diag = diag,
			   .folder = target->folder,
			   .force = target->force,
			   .flat = target->flat};
	size_t errors = diag_errors(diag);
	bool fine = files_output_open(&o, true) && files_lock_take(&o, true) &&
		    write_locked(&o, list, run);

	files_output_close(&o);
	if (target->changed)
		*target->changed = count_changes(&o);
	return fine && diag_errors(diag) == errors;
}
