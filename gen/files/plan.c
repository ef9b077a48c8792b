/* SPDX-License-Identifier: MIT */
/*
 * What is to be done in the output folder: a job for each file that is wanted,
 * for each that a list names and nobody wants, and for each list.
 *
 * Invariant: a job that changes a file knows the hash of what stood there.
 */
#include "internal.h"

#include <string.h>

void files_add(struct arena *arena, struct file_list *list, const char *path,
	       str text)
{
	list->items = arena_grow(arena, list->items, list->count,
				 sizeof *list->items);
	list->items[list->count].path = path;
	list->items[list->count++].text = text;
}

static struct job *add_job(struct output *o, struct unit *unit,
			   const char *name, str text)
{
	struct jobs *jobs = &o->jobs;
	struct job *job;

	jobs->items = arena_grow(o->arena, jobs->items, jobs->count,
				 sizeof *jobs->items);
	job = &jobs->items[jobs->count++];
	*job = (struct job){.unit = unit, .name = name, .text = text};
	if (text.ptr)
		job->want = hash_of(text);
	return job;
}

/* What stands where the job is, now; false after an error. */
static bool look(struct output *o, struct job *job)
{
	str name = str_from(job->name), text;

	switch (files_file_read(o, job->unit, job->name, &text)) {
	case FILE_READ:
		job->exists = true;
		job->had = hash_of(text);
		break;
	case FILE_NONE:
		break;
	case FILE_OTHER:
	case FILE_FAILED:
	default:
		return false;
	}
	job->named = files_list_find(job->unit, name) != NULL;
	job->is_ours = job->is_list || !job->exists ||
		       files_list_owns(job->unit, name, job->had);
	job->changes = job->text.ptr ? !job->exists ||
					       !hash_equal(job->had, job->want)
				     : job->exists;
	return true;
}

/* Where a file is, below the output folder. */
static str spot(struct output *o, const struct unit *unit, str name)
{
	return str_format(o->arena, "%s/%.*s", unit->folder, (int)name.len,
			  name.ptr);
}

static bool add_wanted(struct output *o, const struct file *file,
		       struct map *seen)
{
	const char *slash = strchr(file->path, '/');
	struct unit *unit =
		files_output_unit(o, (str){file->path,
					   (size_t)(slash - file->path)});

	if (!unit)
		return false;
	if (map_put(seen, spot(o, unit, str_from(slash + 1)), o)) {
		diag_error(o->diag, files_output_place(o, unit, slash + 1, 0),
			   "out-twice", "two of the inputs make this file");
		return false;
	}
	return look(o, add_job(o, unit, slash + 1, file->text));
}

/* What a list names and nobody wants any more. */
static bool add_unwanted(struct output *o, struct unit *unit,
			 const struct map *seen)
{
	const struct owned *owned;
	bool fine = true;
	size_t i;

	for (i = 0; i < unit->owned_count; i++) {
		owned = &unit->owned[i];
		if (map_find(seen, spot(o, unit, owned->name)) ||
		    (i && str_equal(owned->name, owned[-1].name)))
			continue;
		fine = look(o, add_job(o, unit,
				       str_copy(o->arena, owned->name).ptr,
				       (str){NULL, 0})) &&
		       fine;
	}
	return fine;
}

static bool add_list(struct output *o, struct unit *unit)
{
	struct job *job =
		add_job(o, unit, unit->list, files_list_text(o, unit));

	job->is_list = true;
	return look(o, job);
}

static bool read_lists(struct output *o, const struct file_list *list)
{
	const char *path;
	struct unit *unit;
	bool fine = true;
	size_t i;

	for (i = 0; i < list->count; i++) {
		path = list->items[i].path;
		unit = files_output_unit(o, (str){path, strcspn(path, "/")});
		if (unit && unit->list_known)
			continue;
		fine = unit && files_list_read(o, unit) && fine;
		if (unit)
			unit->list_known = true;
	}
	return fine;
}

bool files_plan_make(struct output *o, const struct file_list *list)
{
	struct map seen = {o->arena, NULL, 0, 0};
	bool fine = true;
	size_t i;

	if (!read_lists(o, list))
		return false;
	for (i = 0; i < list->count; i++)
		fine = add_wanted(o, &list->items[i], &seen) && fine;
	for (i = 0; fine && i < o->unit_count; i++) {
		fine = add_unwanted(o, o->units[i], &seen) && fine;
		fine = add_list(o, o->units[i]) && fine;
	}
	return fine;
}

/* ---- what stands in the way ---- */

static void refuse(struct output *o, const struct job *job)
{
	struct place place = files_output_place(o, job->unit, job->name, 0);

	if (job->named)
		diag_error(o->diag, place, "out-edited",
			   job->text.ptr
				   ? "this file was edited since hookc wrote "
				     "it; --force overwrites it"
				   : "this file was edited since hookc wrote "
				     "it, and is not made any more; --force "
				     "removes it");
	else
		diag_error(o->diag, place, "out-foreign",
			   job->unit->has_list
				   ? "this file is not hookc's, and stands "
				     "where one is to go; --force overwrites it"
				   : "this file is not known to be hookc's (it "
				     "may be older than the list " LIST
				     "), and stands where one is to go; "
				     "--force overwrites it");
}

bool files_plan_allow(struct output *o)
{
	const struct job *job;
	bool fine = true;
	size_t i;

	for (i = 0; i < o->jobs.count; i++) {
		job = &o->jobs.items[i];
		if (!job->changes || job->is_ours || o->force)
			continue;
		refuse(o, job);
		fine = false;
	}
	return fine;
}
