/* SPDX-License-Identifier: MIT */
/*
 * All files or none, by a journal of what there was: the protocol of a
 * database that rolls back.
 *
 * All of it happens in the work folder of the output folder, which is on the
 * same file system, and under its lock:
 *
 *	1. Each new text is written to new.N when it is made; when all are,
 *	   they are synced. Each file that is replaced, or that goes, gets a
 *	   second name, old.N (a hard link; a copy where there are none).
 *	2. The journal says for each N the file, and the hashes of old and new.
 *	   It is written beside, synced and renamed; then the folder is synced.
 *	   From here on a killed run can be undone, before it nothing needs to.
 *	3. new.N is renamed to its place, or the file that goes is unlinked.
 *	   Then each folder is synced.
 *	4. The journal is unlinked and the folder synced: this is the moment
 *	   at which every file is new. Until then all of them count as old.
 *	5. What is left of old.N is unlinked.
 *
 * Whoever has the lock and finds a journal undoes what it says: old.N is
 * renamed back, what had no old is unlinked, folders are synced, and then only
 * the journal goes. Each step may be done twice, so that being killed while
 * undoing does no harm. Without a journal, new.N and old.N are litter. A run
 * that fails undoes its own in the same way.
 *
 * What was edited after the kill has neither hash: it is reported, and kept.
 *
 * While a journal is there, each file has one of two texts, and both are on the
 * disk or can be made again.
 *
 * Invariant: the job of file N has slot N, whose texts are new.N and old.N.
 */
#include "internal.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define JOURNAL "journal"
#define BESIDE  "journal.new"

static const char head[] = "hookc journal 1\n";
static const struct unit work = {.folder = WORK};

/* ---- the journal's text ---- */

static void add_hash(struct buf *out, bool there, struct hash hash)
{
	char text[HASH_TEXT] = "-";

	if (there)
		hash_print(text, hash);
	buf_add_format(out, " %s", text);
}

static str journal_text(struct output *o, const struct jobs *jobs)
{
	struct buf out = {o->arena, NULL, 0, 0};
	char text[HASH_TEXT];

	buf_add_text(&out, head);
	for (size_t i = 0; i < jobs->count; i++) {
		const struct job *job = &jobs->items[i];

		buf_add_format(&out, "%s %s", job->unit->folder, job->name);
		add_hash(&out, job->exists, job->had);
		add_hash(&out, job->wanted, job->want);
		buf_add_text(&out, "\n");
	}
	hash_print(text, hash_of(buf_str(&out)));
	buf_add_format(&out, "end %s\n", text);
	return buf_str(&out);
}

/* Returns the next word of `line`, which is moved past it. */
static str take(str *line)
{
	str word = {line->ptr, 0};

	while (word.len < line->len && line->ptr[word.len] != ' ')
		word.len++;
	line->ptr += word.len;
	line->len -= word.len;
	if (line->len) {
		line->ptr++;
		line->len--;
	}
	return word;
}

static bool is_plain(str name)
{
	return name.len > 0 && !memchr(name.ptr, '/', name.len) &&
	       !str_is(name, ".") && !str_is(name, "..");
}

static bool take_hash(str *line, bool *there, struct hash *hash)
{
	str word = take(line);

	*there = !str_is(word, "-");
	return !*there || hash_read(word, hash);
}

static bool read_entry(struct output *o, str line, struct jobs *jobs)
{
	str unit = take(&line), name = take(&line);
	struct job job = {.unit = NULL};

	if ((!is_plain(unit) && !str_is(unit, ".")) || !is_plain(name) ||
	    !take_hash(&line, &job.exists, &job.had) ||
	    !take_hash(&line, &job.wanted, &job.want) || line.len)
		return false;
	job.name = arena_copy(o->arena, name.ptr, name.len);
	job.unit = files_output_unit(o, unit);
	if (!job.unit)
		return false;
	jobs->items =
		arena_grow(o->arena, jobs->items, jobs->count, sizeof job);
	jobs->items[jobs->count++] = job;
	return true;
}

static bool read_entries(struct output *o, str text, struct jobs *jobs)
{
	size_t end_len = strlen("end \n") + HASH_TEXT - 1;
	const char *stop, *end;
	struct hash hash;

	if (!str_starts(text, head) || text.len < strlen(head) + end_len)
		return false;
	end = text.ptr + text.len - end_len;
	if (memcmp(end, "end ", 4) != 0 ||
	    !hash_read((str){end + 4, HASH_TEXT - 1}, &hash) ||
	    !hash_equal(hash,
			hash_of((str){text.ptr, (size_t)(end - text.ptr)})))
		return false;
	for (const char *at = text.ptr + strlen(head); at < end;
	     at = stop + 1) {
		stop = memchr(at, '\n', (size_t)(end - at));
		if (!stop ||
		    !read_entry(o, (str){at, (size_t)(stop - at)}, jobs))
			return false;
	}
	return true;
}

/* ---- undoing ---- */

enum now { NOW_OLD, NOW_NEW, NOW_NONE, NOW_OTHER, NOW_FAILED };

static enum now look(struct output *o, const struct job *job)
{
	struct hash hash;
	str text;

	switch (files_file_read(o, job->unit, job->name, &text)) {
	case FILE_NONE:
		return NOW_NONE;
	case FILE_READ:
		hash = hash_of(text);
		if (job->exists && hash_equal(hash, job->had))
			return NOW_OLD;
		return job->wanted && hash_equal(hash, job->want) ? NOW_NEW
								  : NOW_OTHER;
	case FILE_OTHER:
	case FILE_FAILED:
	default:
		return NOW_FAILED;
	}
}

static bool undo_one(struct output *o, const struct job *job, size_t index)
{
	enum now now = look(o, job);

	if (now == NOW_FAILED)
		return false;
	if (job->exists && now != NOW_OLD) {
		if (now == NOW_OTHER && !o->force) {
			diag_error(o->diag,
				   files_output_place(o, job->unit, job->name,
						      0),
				   "out-edited",
				   "this file was edited after a run of hookc "
				   "was interrupted, which is to be undone; "
				   "--force undoes it here as well");
			return false;
		}
		if (renameat(o->work, files_work_slot("old", index).text,
			     job->unit->dir, job->name) != 0)
			return files_output_fail(
				o, job->unit, job->name,
				"this file cannot be put back");
	}
	if (!job->exists && now == NOW_NEW &&
	    unlinkat(job->unit->dir, job->name, 0) != 0 && errno != ENOENT)
		return files_output_fail(o, job->unit, job->name,
					 "this file cannot be removed again");
	return true;
}

static bool sync_units(struct output *o)
{
	bool fine = true;

	for (size_t i = 0; i < o->unit_count; i++)
		if (o->units[i]->dir >= 0 &&
		    !files_folder_sync(o->units[i]->dir))
			fine = files_output_fail(
				o, o->units[i], NULL,
				"this folder cannot be synced");
	if (!files_folder_sync(o->root))
		fine = files_output_fail(o, NULL, NULL,
					 "this folder cannot be synced");
	return fine;
}

/* Removes the journal: what it lists is done, or undone. */
static bool drop_journal(struct output *o)
{
	return unlinkat(o->work, JOURNAL, 0) == 0 || errno == ENOENT ||
	       files_output_fail(o, &work, JOURNAL,
				 "this file cannot be removed");
}

/* Makes that permanent, before anything that the journal needs is removed. */
static bool settle(struct output *o)
{
	return files_folder_sync(o->work) ||
	       files_output_fail(o, &work, NULL,
				 "this folder cannot be synced");
}

/* Without a journal these files are litter; what stays is removed next time. */
void files_journal_clean(struct output *o)
{
	int fd = openat(o->work, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR *dir = fd < 0 ? NULL : fdopendir(fd);
	struct dirent *entry;

	if (!dir) {
		if (fd >= 0)
			close(fd);
		return;
	}
	while ((entry = readdir(dir)))
		if (!strncmp(entry->d_name, "new.", 4) ||
		    !strncmp(entry->d_name, "old.", 4) ||
		    !strcmp(entry->d_name, BESIDE))
			unlinkat(o->work, entry->d_name, 0);
	closedir(dir);
}

static void remove_made(struct output *o)
{
	for (size_t i = 0; i < o->unit_count; i++)
		if (o->units[i]->made)
			unlinkat(o->root, o->units[i]->folder, AT_REMOVEDIR);
}

void files_journal_litter(struct output *o)
{
	if (o->journal)
		return;
	for (size_t i = 0; i < o->slots; i++) {
		unlinkat(o->work, files_work_slot("new", i).text, 0);
		unlinkat(o->work, files_work_slot("old", i).text, 0);
	}
	unlinkat(o->work, BESIDE, 0);
	remove_made(o);
}

static bool undo(struct output *o, const struct jobs *jobs)
{
	bool fine = true;

	for (size_t i = jobs->count; i > 0; i--)
		fine = undo_one(o, &jobs->items[i - 1], i - 1) && fine;
	fine = sync_units(o) && fine;
	if (!fine || !drop_journal(o) || !settle(o))
		return false;
	files_journal_clean(o);
	return true;
}

bool files_journal_recover(struct output *o)
{
	struct jobs jobs = {NULL, 0};
	enum file_state state;
	bool flat = o->flat, fine;
	str text;

	if (o->work < 0)
		return true;
	state = files_work_read(o, JOURNAL, &text);
	if (state == FILE_NONE)
		return true;
	if (state != FILE_READ)
		return false;
	text = str_copy(o->arena, text);
	/* The paths in a journal are those of the run that wrote it. */
	o->flat = false;
	fine = read_entries(o, text, &jobs);
	o->flat = flat;
	if (!fine) {
		diag_error(o->diag, files_output_place(o, &work, JOURNAL, 0),
			   "out-journal",
			   "this is no journal of a run: take the output from "
			   "version control, and remove this file");
		return false;
	}
	if (!undo(o, &jobs))
		return false;
	files_output_forget(o);
	diag_warning(o->diag, files_output_place(o, NULL, NULL, 0),
		     "out-undone",
		     "a run of hookc was interrupted here; what it had done "
		     "is undone");
	return true;
}

/* ---- doing ---- */

/*
 * Gives a file that is to go a second name, or a copy where links do not exist.
 */
static bool save(struct output *o, const struct job *job, size_t index)
{
	const struct slot_name old = files_work_slot("old", index);
	const char *name = old.text;
	str text;

	if (linkat(job->unit->dir, job->name, o->work, name, 0) == 0)
		return true;
	return files_file_read(o, job->unit, job->name, &text) == FILE_READ &&
	       files_work_write(o, name, text);
}

static bool prepare(struct output *o, const struct jobs *jobs)
{
	const struct job *job;

	for (size_t i = 0; i < jobs->count; i++) {
		job = &jobs->items[i];
		assert(job->slot == i);
		if (!files_unit_create(o, job->unit) ||
		    (job->is_list && job->wanted &&
		     !files_work_put(o, i, job->text)) ||
		    (job->exists && !save(o, job, i)))
			return false;
	}
	if (!files_work_sync(o))
		return false;
	if (!files_work_write(o, BESIDE, journal_text(o, jobs)))
		return false;
	o->journal = true;
	if (renameat(o->work, BESIDE, o->work, JOURNAL) != 0)
		return files_output_fail(o, &work, JOURNAL,
					 "this file cannot be written");
	if (!files_folder_sync(o->work) || !files_folder_sync(o->root))
		return files_output_fail(o, &work, NULL,
					 "this folder cannot be synced");
	return true;
}

static bool apply(struct output *o, const struct jobs *jobs)
{
	const struct job *job;

	for (size_t i = 0; i < jobs->count; i++) {
		job = &jobs->items[i];
		if (!job->wanted) {
			if (unlinkat(job->unit->dir, job->name, 0) != 0)
				return files_output_fail(
					o, job->unit, job->name,
					"this file of an earlier run cannot "
					"be removed");
		} else if (renameat(o->work, files_work_slot("new", i).text,
				    job->unit->dir, job->name) != 0) {
			return files_output_fail(
				o, job->unit, job->name,
				"this file cannot be replaced");
		}
	}
	return sync_units(o);
}

static struct jobs changes(struct output *o)
{
	struct jobs jobs = {NULL, 0};

	for (size_t i = 0; i < o->jobs.count; i++) {
		if (!o->jobs.items[i].changes)
			continue;
		jobs.items = arena_grow(o->arena, jobs.items, jobs.count,
					sizeof *jobs.items);
		jobs.items[jobs.count++] = o->jobs.items[i];
	}
	return jobs;
}

bool files_journal_run(struct output *o)
{
	struct jobs jobs = changes(o);

	if (!jobs.count)
		return true;
	if (!prepare(o, &jobs)) {
		if (drop_journal(o))
			files_journal_clean(o);
		remove_made(o);
		return false;
	}
	if (!apply(o, &jobs) || !drop_journal(o)) {
		if (undo(o, &jobs))
			remove_made(o);
		else
			diag_error(o->diag,
				   files_output_place(o, NULL, NULL, 0),
				   "out-half",
				   "the files here are of two runs; the next "
				   "run of hookc undoes this one");
		return false;
	}
	if (!settle(o))
		return false;
	files_journal_clean(o);
	return true;
}
