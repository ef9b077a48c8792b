/* SPDX-License-Identifier: MIT */
/*
 * Checking: reports what writing would change.
 *
 * A folder without a work folder has never been written to here (it was cloned,
 * say), and is read without a lock, so that nothing is made in it.
 *
 * Invariant: a difference is reported exactly if FILES_WRITE would change
 * something, or refuse to.
 */
#include "internal.h"

#include <assert.h>
#include <unistd.h>

static unsigned first_difference(str a, str b)
{
	unsigned line = 1;

	for (size_t i = 0; i < a.len && i < b.len && a.ptr[i] == b.ptr[i]; i++)
		line += a.ptr[i] == '\n';
	return line;
}

static void report_stale(struct output *o, const struct job *job)
{
	unsigned line = 0;
	str now;

	assert(job->wanted && job->exists && !hash_equal(job->had, job->want));
	if (files_file_read(o, job->unit, job->name, &now) == FILE_READ)
		line = first_difference(now, job->text);
	if (job->named && !job->is_ours)
		diag_error(o->diag,
			   files_output_place(o, job->unit, job->name, line),
			   "out-edited",
			   "this file was edited since hookc wrote it");
	else
		diag_error(o->diag,
			   files_output_place(o, job->unit, job->name, line),
			   "out-stale",
			   "this is not what would be written now");
}

static void report(struct output *o, const struct job *job)
{
	struct place place = files_output_place(o, job->unit, job->name, 0);

	if (!job->wanted)
		diag_error(o->diag, place, "out-extra",
			   "an earlier run made this file; it is not made any "
			   "more");
	else if (!job->exists)
		diag_error(o->diag, place, "out-missing",
			   "this file is not there");
	else
		report_stale(o, job);
}

/* On a terminal, characters that could steer it are shown as escapes. */
static void print_diff(struct output *o, const struct job *job)
{
	const char *name =
		files_output_place(o, job->unit, job->name, 0).source->path;
	str now, text;

	if (files_file_read(o, job->unit, job->name, &now) == FILE_FAILED)
		return;
	text = files_diff(o->arena, job->exists ? name : "/dev/null", now,
			  job->wanted ? name : "/dev/null", job->text);
	if (isatty(STDOUT_FILENO))
		str_print_lines(stdout, text);
	else
		fwrite(text.ptr, 1, text.len, stdout);
}

void files_check_report(struct output *o, const struct job *job)
{
	if (!job->changes)
		return;
	report(o, job);
	if (o->diff)
		print_diff(o, job);
}
