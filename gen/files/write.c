/* SPDX-License-Identifier: MIT */
/*
 * The course of a run: lock, undo what a killed run left, take each file, and
 * carry out all jobs.
 *
 * Outside of the work folder nothing is changed before it is known that
 * everything may be.
 *
 * Invariant: jobs are carried out only when the folder is open and nothing has
 * failed.
 */
#include "internal.h"

#include <assert.h>

#define RESERVE ((size_t)200 << 10)

static bool open_locked(struct output *o)
{
	const bool write = o->aim == FILES_WRITE;

	if (!files_output_open(o, write) ||
	    !((!write && o->root < 0) || files_lock_take(o, write)) ||
	    !files_journal_recover(o))
		return false;
	if (write)
		files_journal_clean(o);
	return true;
}

/* Memory has run out: the new texts are useless, and are removed. */
static void undo_work(void *context)
{
	files_journal_litter(context);
}

struct output *files_begin(struct arena *arena, struct diag *diag,
			   const struct files_target *target,
			   enum files_aim aim)
{
	struct output *o = ARENA_NEW(arena, struct output);

	o->arena = o->seen.arena = arena;
	o->diag = diag;
	o->aim = aim;
	o->folder = target->folder;
	o->force = target->force;
	o->flat = target->flat;
	o->diff = target->diff;
	o->changed = target->changed;
	o->errors = diag_errors(diag);
	o->open = open_locked(o);
	o->failed = !o->open;
	if (o->open && aim == FILES_WRITE) {
		arena_task(arena)->undo = undo_work;
		arena_task(arena)->context = o;
	}
	return o;
}

void files_take(struct output *o, const char *path, str text)
{
	struct job *job;

	if (o->failed)
		return;
	job = files_plan_add(o, path, text);
	if (!job)
		o->failed = true;
	else if (o->aim == FILES_CHECK)
		files_check_report(o, job);
	else if (job->changes && files_plan_allows(o, job))
		o->failed = !files_work_put(o, job->slot, text);
	if (job)
		job->text = STR("");
}

static bool check_end(struct output *o)
{
	size_t taken = o->jobs.count;

	if (!files_plan_end(o))
		return false;
	for (size_t i = taken; i < o->jobs.count; i++)
		files_check_report(o, &o->jobs.items[i]);
	return true;
}

static bool write_end(struct output *o, struct files_run *run)
{
	if (!files_plan_end(o) || !files_plan_allow(o)) {
		files_journal_clean(o);
		return false;
	}
	/*
	 * Memory for the stamp is taken now, so that nothing fails for lack of
	 * it later.
	 */
	if (run)
		run->made = files_fresh_made(o);
	arena_reserve(o->arena, RESERVE);
	assert(o->open && !o->failed && diag_errors(o->diag) == o->errors);
	return files_journal_run(o);
}

static size_t count_changes(const struct output *o)
{
	size_t count = 0;

	for (size_t i = 0; i < o->jobs.count; i++)
		count += o->jobs.items[i].changes && !o->jobs.items[i].is_list;
	return count;
}

bool files_end(struct output *o, struct files_run *run)
{
	bool fine = !o->failed;

	if (fine)
		fine = o->aim == FILES_CHECK ? check_end(o) : write_end(o, run);
	else if (o->open && o->aim == FILES_WRITE)
		files_journal_clean(o);
	arena_task(o->arena)->undo = NULL;
	files_output_close(o);
	if (o->changed)
		*o->changed = count_changes(o);
	return fine && diag_errors(o->diag) == o->errors;
}
