/* SPDX-License-Identifier: MIT */
/*
 * What is to be done in the output folder: a job for each file that is wanted,
 * for each that a list names and nobody wants, and for each list.
 *
 * Invariant: a job that changes something replaces or removes what stands
 * there, whose hash it knows, or makes what is wanted.
 */
#include "internal.h"

#include <assert.h>
#include <string.h>

static struct job *add_job(struct output *o, struct unit *unit,
			   const char *name, str text)
{
	struct jobs *jobs = &o->jobs;
	struct job *job;

	jobs->items = arena_grow(o->arena, jobs->items, jobs->count,
				 sizeof *jobs->items);
	job = &jobs->items[jobs->count++];
	*job = (struct job){.unit = unit,
			    .name = name,
			    .text = text,
			    .wanted = text.ptr != NULL};
	if (job->wanted)
		job->want = hash_of(text);
	return job;
}

/* Compares with the existing file; false after an error. */
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
	job->changes = job->wanted ? !job->exists ||
					     !hash_equal(job->had, job->want)
				   : job->exists;
	if (job->changes)
		job->slot = o->slots++;
	assert(!job->changes || job->exists || job->wanted);
	return true;
}

/* Returns the path of a file below the output folder. */
static str spot(struct output *o, const struct unit *unit, str name)
{
	return str_format(o->arena, "%s/%.*s", unit->folder, (int)name.len,
			  name.ptr);
}

/* Returns the unit of a folder, with its list read; NULL after an error. */
static struct unit *unit_of(struct output *o, str name)
{
	struct unit *unit = files_output_unit(o, name);

	if (!unit || unit->list_known)
		return unit;
	unit->list_known = true;
	return files_list_read(o, unit) ? unit : NULL;
}

struct job *files_plan_add(struct output *o, const char *path, str text)
{
	const char *slash = strchr(path, '/');
	struct unit *unit = unit_of(o, (str){path, (size_t)(slash - path)});
	struct job *job;

	if (!unit)
		return NULL;
	if (map_put(&o->seen, spot(o, unit, str_from(slash + 1)), o)) {
		diag_error(o->diag, files_output_place(o, unit, slash + 1, 0),
			   "out-twice", "two of the inputs make this file");
		return NULL;
	}
	job = add_job(o, unit, slash + 1, text);
	return look(o, job) ? job : NULL;
}

/* Plans to remove the files that a list names and this run does not make. */
static bool add_unwanted(struct output *o, struct unit *unit)
{
	const struct owned *owned;
	bool fine = true;

	for (size_t i = 0; i < unit->owned_count; i++) {
		owned = &unit->owned[i];
		if (map_find(&o->seen, spot(o, unit, owned->name)) ||
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

bool files_plan_end(struct output *o)
{
	bool fine = true;

	for (size_t i = 0; fine && i < o->unit_count; i++) {
		fine = add_unwanted(o, o->units[i]) && fine;
		fine = add_list(o, o->units[i]) && fine;
	}
	return fine;
}

/* ---- files that may not be changed ---- */

static void refuse(struct output *o, const struct job *job)
{
	struct place place = files_output_place(o, job->unit, job->name, 0);

	if (job->named)
		diag_error(o->diag, place, "out-edited",
			   job->wanted
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

bool files_plan_allows(const struct output *o, const struct job *job)
{
	return !job->changes || job->is_ours || o->force;
}

bool files_plan_allow(struct output *o)
{
	const struct job *job;
	bool fine = true;

	for (size_t i = 0; i < o->jobs.count; i++) {
		job = &o->jobs.items[i];
		if (files_plan_allows(o, job))
			continue;
		refuse(o, job);
		fine = false;
	}
	return fine;
}
