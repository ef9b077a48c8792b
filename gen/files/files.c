/* SPDX-License-Identifier: MIT */
/*
 * Written beside, then renamed: all files or none.
 *
 * Invariant: until every new file stands complete beside its place, nothing
 * in its place was touched.
 */
#include "files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define ORIGIN        "Made by hookc"
#define ORIGIN_WITHIN 512 /* bytes from the start of a file */

struct job {
	const struct file *file;
	const char *path;   /* where it goes */
	const char *beside; /* where it stands until then; NULL: unchanged */
};

struct writer {
	struct arena *arena;
	struct diag *diag;
	const char *folder;
	struct job *jobs;
	size_t count;
	const char **made; /* folders that were made, in order */
	size_t made_count;
};

void files_add(struct arena *arena, struct file_list *list, const char *path,
	       str text)
{
	list->items = arena_grow(arena, list->items, list->count,
				 sizeof *list->items);
	list->items[list->count].path = path;
	list->items[list->count++].text = text;
}

static struct place place_in(struct arena *arena, const char *path,
			     unsigned line)
{
	struct source *source = ARENA_NEW(arena, struct source);

	source->path = path;
	return (struct place){source, line, 0};
}

static bool fail(struct writer *w, const char *path, const char *what)
{
	diag_error(w->diag, place_in(w->arena, path, 0), "out-write", "%s: %s",
		   what, strerror(errno));
	return false;
}

/* The bytes of a regular file; absent if there is none. */
static str read_file(struct arena *arena, const char *path)
{
	str none = {NULL, 0};
	struct stat info;
	char *bytes;
	FILE *file;
	size_t len;

	if (lstat(path, &info) != 0 || !S_ISREG(info.st_mode))
		return none;
	file = fopen(path, "rb");
	if (!file)
		return none;
	bytes = arena_alloc(arena, (size_t)info.st_size + 1);
	len = fread(bytes, 1, (size_t)info.st_size, file);
	fclose(file);
	return (str){bytes, len};
}

static bool path_is_fine(const char *path)
{
	const char *at = path;
	size_t len;

	for (;;) {
		len = strcspn(at, "/");
		if (len == 0 || !strncmp(at, "..", len) ||
		    !strncmp(at, ".", len))
			return false;
		if (!at[len])
			return true;
		at += len + 1;
	}
}

/* Makes every folder on the way to a file, and remembers which. */
static bool make_folders(struct writer *w, const char *path)
{
	char *copy = arena_copy(w->arena, path, strlen(path));
	char *slash;

	for (slash = strchr(copy + 1, '/'); slash;
	     slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		if (mkdir(copy, 0777) == 0) {
			w->made = arena_grow(w->arena, w->made, w->made_count,
					     sizeof *w->made);
			w->made[w->made_count++] =
				arena_copy(w->arena, copy, strlen(copy));
		} else if (errno != EEXIST) {
			return fail(w, copy, "this folder cannot be made");
		}
		*slash = '/';
	}
	return true;
}

static bool write_all(int fd, str text)
{
	size_t done = 0;
	ssize_t part;

	while (done < text.len) {
		part = write(fd, text.ptr + done, text.len - done);
		if (part < 0 && errno == EINTR)
			continue;
		if (part < 0)
			return false;
		done += (size_t)part;
	}
	return true;
}

static bool write_beside(struct writer *w, struct job *job)
{
	mode_t mask = umask(0);
	char *beside = arena_format(w->arena, "%s.XXXXXX", job->path);
	int fd, saved;

	umask(mask);
	fd = mkstemp(beside);
	if (fd < 0)
		return fail(w, job->path, "this file cannot be written");
	job->beside = beside;
	if (!write_all(fd, job->file->text) || fchmod(fd, 0666 & ~mask) != 0) {
		saved = errno;
		close(fd);
		errno = saved;
		return fail(w, job->path, "this file cannot be written");
	}
	if (close(fd) != 0)
		return fail(w, job->path, "this file cannot be written");
	return true;
}

static bool prepare(struct writer *w, struct job *job)
{
	struct stat info;
	str now;

	if (!path_is_fine(job->file->path)) {
		errno = EINVAL;
		return fail(w, job->path, "this is no path below the output");
	}
	if (!make_folders(w, job->path))
		return false;
	if (lstat(job->path, &info) == 0 && S_ISDIR(info.st_mode)) {
		errno = EISDIR;
		return fail(w, job->path, "this file cannot be written");
	}
	now = read_file(w->arena, job->path);
	if (now.ptr && str_equal(now, job->file->text))
		return true;
	return write_beside(w, job);
}

/* Nothing is left of a run that could not be completed. */
static void undo(struct writer *w)
{
	size_t i;

	for (i = 0; i < w->count; i++)
		if (w->jobs[i].beside)
			unlink(w->jobs[i].beside);
	for (i = w->made_count; i > 0; i--)
		rmdir(w->made[i - 1]);
}

static void start(struct writer *w, struct arena *arena, struct diag *diag,
		  const char *folder, const struct file_list *list)
{
	size_t i;

	memset(w, 0, sizeof *w);
	w->arena = arena;
	w->diag = diag;
	w->folder = folder;
	w->count = list->count;
	w->jobs = arena_alloc(arena, (list->count + 1) * sizeof *w->jobs);
	for (i = 0; i < list->count; i++) {
		w->jobs[i].file = &list->items[i];
		w->jobs[i].path = arena_format(arena, "%s/%s", folder,
					       list->items[i].path);
	}
}

/* ---- what an earlier run left ---- */

static bool is_listed(const struct writer *w, const char *path)
{
	size_t i;

	for (i = 0; i < w->count; i++)
		if (!strcmp(w->jobs[i].path, path))
			return true;
	return false;
}

static bool is_ours(struct writer *w, const char *path)
{
	str text = read_file(w->arena, path);

	if (!text.ptr)
		return false;
	if (text.len > ORIGIN_WITHIN)
		text.len = ORIGIN_WITHIN;
	return memmem(text.ptr, text.len, ORIGIN, strlen(ORIGIN)) != NULL;
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Files of ours in one folder which this run does not make, by name. */
static size_t leftovers(struct writer *w, const char *folder, const char ***out)
{
	struct dirent *entry;
	size_t count = 0;
	DIR *dir = opendir(folder);
	const char *path;

	*out = NULL;
	if (!dir)
		return 0;
	while ((entry = readdir(dir))) {
		path = arena_format(w->arena, "%s/%s", folder, entry->d_name);
		if (is_listed(w, path) || !is_ours(w, path))
			continue;
		*out = arena_grow(w->arena, *out, count, sizeof **out);
		(*out)[count++] = path;
	}
	closedir(dir);
	if (count)
		qsort(*out, count, sizeof **out, by_text);
	return count;
}

typedef void each_leftover(struct writer *w, const char *path);

static void for_leftovers(struct writer *w, each_leftover *act)
{
	struct map seen = {w->arena, NULL, 0, 0};
	const char **paths;
	size_t i, k, count;
	str folder;

	for (i = 0; i < w->count; i++) {
		const char *path = w->jobs[i].path;
		const char *slash = strrchr(path, '/');

		folder = (str){arena_copy(w->arena, path,
					  (size_t)(slash - path)),
			       (size_t)(slash - path)};
		if (map_put(&seen, folder, w))
			continue;
		count = leftovers(w, folder.ptr, &paths);
		for (k = 0; k < count; k++)
			act(w, paths[k]);
	}
}

static void remove_leftover(struct writer *w, const char *path)
{
	if (unlink(path) != 0)
		fail(w, path, "this file of an earlier run cannot be removed");
}

static void tell_leftover(struct writer *w, const char *path)
{
	diag_error(w->diag, place_in(w->arena, path, 0), "out-extra",
		   "an earlier run made this file; it is not made any more");
}

/* ---- the doors ---- */

bool files_write(struct arena *arena, struct diag *diag, const char *folder,
		 const struct file_list *list)
{
	size_t errors = diag_errors(diag);
	struct writer w;
	size_t i;

	start(&w, arena, diag, folder, list);
	for (i = 0; i < w.count; i++)
		if (!prepare(&w, &w.jobs[i])) {
			undo(&w);
			return false;
		}
	for (i = 0; i < w.count; i++) {
		if (!w.jobs[i].beside)
			continue;
		if (rename(w.jobs[i].beside, w.jobs[i].path) != 0) {
			fail(&w, w.jobs[i].path,
			     "this file cannot be replaced");
			undo(&w);
			return false;
		}
		w.jobs[i].beside = NULL;
	}
	for_leftovers(&w, remove_leftover);
	return diag_errors(diag) == errors;
}

static unsigned first_difference(str a, str b)
{
	unsigned line = 1;
	size_t i;

	for (i = 0; i < a.len && i < b.len && a.ptr[i] == b.ptr[i]; i++)
		line += a.ptr[i] == '\n';
	return line;
}

bool files_check(struct arena *arena, struct diag *diag, const char *folder,
		 const struct file_list *list)
{
	size_t errors = diag_errors(diag);
	struct writer w;
	size_t i;
	str now;

	start(&w, arena, diag, folder, list);
	for (i = 0; i < w.count; i++) {
		now = read_file(arena, w.jobs[i].path);
		if (!now.ptr)
			diag_error(diag, place_in(arena, w.jobs[i].path, 0),
				   "out-missing", "this file is not there");
		else if (!str_equal(now, w.jobs[i].file->text))
			diag_error(diag,
				   place_in(arena, w.jobs[i].path,
					    first_difference(
						    now, w.jobs[i].file->text)),
				   "out-stale",
				   "this is not what would be "
				   "written now");
	}
	for_leftovers(&w, tell_leftover);
	return diag_errors(diag) == errors;
}
