/* SPDX-License-Identifier: MIT */
/*
 * The output folder by descriptors: a folder is opened once, and everything in
 * it is named from there, so that nobody can put another in its place.
 *
 * Invariant: no symbolic link is followed from the output folder on, nor is
 * the output folder one (CWE-59).
 */
#include "internal.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct place files_output_place(struct output *o, const struct unit *unit,
				const char *name, unsigned line)
{
	struct source *source = ARENA_NEW(o->arena, struct source);

	bool inside = unit && strcmp(unit->folder, ".") != 0;

	source->path = arena_format(o->arena, "%s%s%s%s%s", o->folder,
				    inside ? "/" : "",
				    inside ? unit->folder : "", name ? "/" : "",
				    name ? name : "");
	return (struct place){source, line, 0};
}

bool files_output_fail(struct output *o, const struct unit *unit,
		       const char *name, const char *what)
{
	diag_error(o->diag, files_output_place(o, unit, name, 0), "out-write",
		   "%s: %s", what, strerror(errno));
	return false;
}

static int open_at(int dir, const char *name, int flags)
{
	int fd;

	/* The kernel would follow a link before the last part of a name. */
	assert(dir == AT_FDCWD || !strchr(name, '/'));
	do
		fd = openat(dir, name, flags | O_NOFOLLOW | O_CLOEXEC, 0666);
	while (fd < 0 && errno == EINTR);
	return fd;
}

static bool is_link(int dir, const char *name)
{
	struct stat info;

	return fstatat(dir, name, &info, AT_SYMLINK_NOFOLLOW) == 0 &&
	       S_ISLNK(info.st_mode);
}

/*
 * Opens a folder; returns -1, with errno ENOENT if there is none, or else after
 * reporting an error.
 */
static int open_folder(struct output *o, int dir, const char *path,
		       const struct unit *unit, const char *name)
{
	int fd = open_at(dir, path, O_RDONLY | O_DIRECTORY);
	int saved = errno;

	if (fd >= 0 || errno == ENOENT)
		return fd;
	if (is_link(dir, path)) {
		diag_error(o->diag, files_output_place(o, unit, name, 0),
			   "out-link",
			   "this is a symbolic link, which is not followed: "
			   "nothing is written where it leads");
	} else {
		errno = saved;
		files_output_fail(o, unit, name,
				  "this folder cannot be opened");
	}
	errno = EIO;
	return -1;
}

/* ---- the output folder ---- */

/* Makes `path` and its parents, as mkdir -p does. */
static bool make_folders(struct output *o, char *path)
{
	char *slash = path;

	do {
		slash = strchr(slash + 1, '/');
		if (slash)
			*slash = '\0';
		if (mkdir(path, 0777) != 0 && errno != EEXIST) {
			diag_error(o->diag,
				   files_output_place(o, NULL, NULL, 0),
				   "out-write",
				   "the folder %s cannot be made: %s", path,
				   strerror(errno));
			return false;
		}
		if (slash)
			*slash = '/';
	} while (slash);
	return true;
}

bool files_output_open(struct output *o, bool create)
{
	size_t len = strlen(o->folder);
	char *path;

	/* With a slash at the end, a symbolic link would be followed. */
	while (len > 1 && o->folder[len - 1] == '/')
		len--;
	path = arena_copy(o->arena, len ? o->folder : ".", len ? len : 1);
	o->folder = path;
	o->root = o->work = o->lock = -1;
	if (create && *path != '\0' && access(path, F_OK) != 0 &&
	    !make_folders(o, path))
		return false;
	o->root = open_folder(o, AT_FDCWD, path, NULL, NULL);
	if (o->root < 0 && errno == ENOENT && create)
		return files_output_fail(o, NULL, NULL,
					 "this folder cannot be opened");
	return o->root >= 0 || errno == ENOENT;
}

static void close_one(int fd)
{
	if (fd >= 0)
		close(fd);
}

void files_output_forget(struct output *o)
{
	for (size_t i = 0; i < o->unit_count; i++)
		close_one(o->units[i]->dir);
	o->units = NULL;
	o->unit_count = 0;
}

void files_output_close(struct output *o)
{
	for (size_t i = 0; i < o->unsynced_count; i++)
		close_one(o->unsynced[i].fd);
	o->unsynced_count = 0;
	files_output_forget(o);
	close_one(o->work);
	close_one(o->lock);
	close_one(o->root);
	free(o->scratch);
}

/* ---- the folders in it ---- */

struct unit *files_output_unit(struct output *o, str name)
{
	struct unit *unit;

	for (size_t i = 0; i < o->unit_count; i++)
		if (str_is(name, o->units[i]->name))
			return o->units[i];
	unit = ARENA_NEW(o->arena, struct unit);
	unit->name = unit->folder = arena_copy(o->arena, name.ptr, name.len);
	unit->list = LIST;
	if (o->flat) {
		unit->folder = ".";
		unit->list = arena_format(o->arena, LIST ".%s", unit->name);
	}
	unit->dir = -1;
	if (o->root >= 0) {
		unit->dir = open_folder(o, o->root, unit->folder, unit, NULL);
		if (unit->dir < 0 && errno != ENOENT)
			return NULL;
	}
	o->units = arena_grow(o->arena, o->units, o->unit_count,
			      sizeof(struct unit *));
	o->units[o->unit_count++] = unit;
	return unit;
}

bool files_unit_create(struct output *o, struct unit *unit)
{
	if (unit->dir >= 0)
		return true;
	if (mkdirat(o->root, unit->folder, 0777) == 0)
		unit->made = true;
	else if (errno != EEXIST)
		return files_output_fail(o, unit, NULL,
					 "this folder cannot be made");
	unit->dir = open_folder(o, o->root, unit->folder, unit, NULL);
	if (unit->dir < 0 && errno == ENOENT)
		return files_output_fail(o, unit, NULL,
					 "this folder cannot be opened");
	return unit->dir >= 0;
}

/* Some file systems cannot sync a folder and do not need to. */
bool files_folder_sync(int dir)
{
	return fsync(dir) == 0 || errno == EINVAL || errno == EROFS;
}

/* ---- files ---- */

static bool fill(struct output *o, int fd, size_t *len)
{
	ssize_t part;

	for (*len = 0;; *len += (size_t)part) {
		if (*len + 1 >= o->room) {
			o->room = o->room ? o->room * 2 : 1u << 16;
			o->scratch = arena_need(o->arena,
						realloc(o->scratch, o->room));
		}
		part = read(fd, o->scratch + *len, o->room - *len - 1);
		if (part < 0 && errno == EINTR)
			part = 0;
		else if (part <= 0)
			break;
	}
	o->scratch[*len] = '\0';
	return part == 0;
}

/* The size is known beforehand, so most files are read in one piece. */
static void reserve(struct output *o, off_t size)
{
	size_t want = (size_t)size + 2;

	if (o->room >= want)
		return;
	free(o->scratch);
	o->scratch = malloc(want);
	o->room = o->scratch ? want : 0;
}

static enum file_state read_at(struct output *o, int dir,
			       const struct unit *unit, const char *name,
			       str *text)
{
	int fd = open_at(dir, name, O_RDONLY | O_NONBLOCK);
	struct stat info;
	bool fine;

	*text = (str){NULL, 0};
	if (fd < 0 && errno == ENOENT)
		return FILE_NONE;
	if (fd < 0 && errno != ELOOP) {
		files_output_fail(o, unit, name, "this file cannot be read");
		return FILE_FAILED;
	}
	if (fd < 0 || fstat(fd, &info) != 0 || !S_ISREG(info.st_mode)) {
		close_one(fd);
		diag_error(o->diag, files_output_place(o, unit, name, 0),
			   "out-link",
			   fd < 0 ? "this is a symbolic link, not a file; it "
				    "is neither followed nor replaced"
				  : "this is not a regular file; it is not "
				    "replaced");
		return FILE_OTHER;
	}
	reserve(o, info.st_size);
	fine = fill(o, fd, &text->len);
	if (!fine)
		files_output_fail(o, unit, name, "this file cannot be read");
	close(fd);
	text->ptr = o->scratch;
	return fine ? FILE_READ : FILE_FAILED;
}

enum file_state files_file_read(struct output *o, const struct unit *unit,
				const char *name, str *text)
{
	*text = (str){NULL, 0};
	if (unit->dir < 0)
		return FILE_NONE;
	return read_at(o, unit->dir, unit, name, text);
}

enum file_state files_work_read(struct output *o, const char *name, str *text)
{
	struct unit work = {.folder = WORK};

	return read_at(o, o->work, &work, name, text);
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

static bool fail_work(struct output *o, const char *name)
{
	static const struct unit work = {.folder = WORK};

	return files_output_fail(o, &work, name, "this file cannot be written");
}

/* Syncs and closes a file; returns true if all of it is on the disk. */
static bool close_synced(int fd)
{
	bool fine = fsync(fd) == 0;
	int saved = errno;

	if (close(fd) != 0 && errno != EINTR && fine)
		return false;
	errno = saved;
	return fine;
}

bool files_work_write(struct output *o, const char *name, str text)
{
	int fd = open_at(o->work, name, O_WRONLY | O_CREAT | O_EXCL);
	bool fine = fd >= 0 && write_all(fd, text);
	int saved = errno;

	if (fine)
		fine = close_synced(fd);
	else {
		close_one(fd);
		errno = saved;
	}
	return fine || fail_work(o, name);
}

struct slot_name files_work_slot(const char *what, size_t slot)
{
	struct slot_name name;

	snprintf(name.text, sizeof name.text, "%s.%zu", what, slot);
	return name;
}

/* Lets the disk start writing while the next file is made. */
static void start_sync(int fd)
{
#ifdef SYNC_FILE_RANGE_WRITE
	sync_file_range(fd, 0, 0, SYNC_FILE_RANGE_WRITE);
#else
	(void)fd;
#endif
}

bool files_work_put(struct output *o, size_t slot, str text)
{
	const size_t most = sizeof o->unsynced / sizeof *o->unsynced;
	const struct slot_name name = files_work_slot("new", slot);
	int fd, saved;

	if (o->unsynced_count == most && !files_work_sync(o))
		return false;
	fd = open_at(o->work, name.text, O_WRONLY | O_CREAT | O_EXCL);
	if (fd < 0 || !write_all(fd, text)) {
		saved = errno;
		close_one(fd);
		errno = saved;
		return fail_work(o, name.text);
	}
	start_sync(fd);
	o->unsynced[o->unsynced_count++] = (struct unsynced){fd, slot};
	return true;
}

bool files_work_sync(struct output *o)
{
	bool fine = true;

	for (size_t i = 0; i < o->unsynced_count; i++)
		if (!close_synced(o->unsynced[i].fd))
			fine = fail_work(o, files_work_slot("new",
							    o->unsynced[i].slot)
						    .text);
	o->unsynced_count = 0;
	return fine;
}
