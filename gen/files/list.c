/* SPDX-License-Identifier: MIT */
/*
 * The list of the files in a folder that are ours: one line each, hash and
 * name, sorted by name. It is text, and committed with the files, so that
 * whoever clones them can have them made again.
 *
 * If a merge left a conflict in it, both sides count: whatever it says of a
 * name was once the hash of something hookc wrote.
 *
 * Invariant: a name is one in the folder itself, never a way out of it.
 */
#include "internal.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static const char head[] =
	"# Made by hookc: what it wrote here and may replace. Commit this too.\n";

static bool is_name(str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.ptr[i] <= ' ' || text.ptr[i] == '/' ||
		    text.ptr[i] > '~')
			return false;
	return text.len > 0 && !str_is(text, ".") && !str_is(text, "..") &&
	       !str_starts(text, LIST);
}

static bool is_aside(str line)
{
	return !line.len || str_starts(line, "#") ||
	       str_starts(line, "<<<<<<<") || str_starts(line, "|||||||") ||
	       str_starts(line, "=======") || str_starts(line, ">>>>>>>");
}

static bool read_line(struct output *o, struct unit *unit, str line)
{
	struct owned owned;
	size_t len = HASH_TEXT - 1;

	if (is_aside(line))
		return true;
	if (line.len <= len || line.ptr[len] != ' ' ||
	    !hash_read((str){line.ptr, len}, &owned.hash))
		return false;
	owned.name = (str){line.ptr + len + 1, line.len - len - 1};
	if (!is_name(owned.name))
		return false;
	unit->owned = arena_grow(o->arena, unit->owned, unit->owned_count,
				 sizeof owned);
	unit->owned[unit->owned_count++] = owned;
	return true;
}

static int by_name(const void *a, const void *b)
{
	const struct owned *x = a, *y = b;

	return str_compare(x->name, y->name);
}

bool files_list_read(struct output *o, struct unit *unit)
{
	unsigned line = 1;
	const char *at, *end, *stop;
	enum file_state state;
	bool fine = true;
	str text;

	state = files_file_read(o, unit, unit->list, &text);
	if (state == FILE_NONE)
		return true;
	if (state != FILE_READ)
		return false;
	unit->has_list = true;
	text = str_copy(o->arena, text);
	for (at = text.ptr, end = at + text.len; at < end; at = stop + 1) {
		stop = memchr(at, '\n', (size_t)(end - at));
		stop = stop ? stop : end;
		if (!read_line(o, unit, (str){at, (size_t)(stop - at)}) &&
		    !o->force) {
			diag_error(o->diag,
				   files_output_place(o, unit, unit->list,
						      line),
				   "out-list",
				   "this is no hash and name of a file; "
				   "--force takes the list without it");
			fine = false;
		}
		line++;
	}
	if (unit->owned_count)
		qsort(unit->owned, unit->owned_count, sizeof *unit->owned,
		      by_name);
	return fine;
}

const struct owned *files_list_find(const struct unit *unit, str name)
{
	size_t low = 0, high = unit->owned_count, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (str_compare(unit->owned[middle].name, name) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < unit->owned_count && str_equal(unit->owned[low].name, name)
		       ? &unit->owned[low]
		       : NULL;
}

bool files_list_owns(const struct unit *unit, str name, struct hash hash)
{
	const struct owned *owned = files_list_find(unit, name);
	const struct owned *end = unit->owned + unit->owned_count;

	for (; owned && owned < end && str_equal(owned->name, name); owned++)
		if (hash_equal(owned->hash, hash))
			return true;
	return false;
}

static int by_job_name(const void *a, const void *b)
{
	const struct job *const *x = a, *const *y = b;

	return strcmp((*x)->name, (*y)->name);
}

str files_list_text(struct output *o, const struct unit *unit)
{
	struct buf out = {o->arena, NULL, 0, 0};
	const struct job **jobs;
	char hash[HASH_TEXT];
	size_t count = 0;

	jobs = arena_alloc(o->arena, (o->jobs.count + 1) * sizeof *jobs);
	for (size_t i = 0; i < o->jobs.count; i++)
		if (o->jobs.items[i].unit == unit && o->jobs.items[i].wanted)
			jobs[count++] = &o->jobs.items[i];
	qsort(jobs, count, sizeof *jobs, by_job_name);
	buf_add_text(&out, head);
	for (size_t i = 0; i < count; i++) {
		assert(is_name(str_from(jobs[i]->name)));
		hash_print(hash, jobs[i]->want);
		buf_add_format(&out, "%s %s\n", hash, jobs[i]->name);
	}
	return buf_str(&out);
}
