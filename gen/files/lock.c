/* SPDX-License-Identifier: MIT */
/*
 * One run at a time changes an output folder: the others wait, as a parallel
 * make wants it.
 *
 * The lock is flock(2) on a file of the work folder. The kernel lets go of it
 * when its holder ends, however it ends. Between hosts it holds where flock
 * does: Linux makes it a lock of the whole file on NFS (since 2.6.12; not with
 * the mount option local_lock=flock) and on CIFS.
 *
 * Invariant: whoever changes something in the output folder holds the lock.
 */
#include "internal.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define PATIENCE 2000 /* ms until the user is told about the wait */
#define LONGEST  50   /* ms between two tries */

static const struct unit work = {.folder = WORK};

static bool open_work(struct output *o, bool create)
{
	if (create && mkdirat(o->root, WORK, 0777) != 0 && errno != EEXIST)
		return files_output_fail(o, &work, NULL,
					 "this folder cannot be made");
	o->work = openat(o->root, WORK,
			 O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (o->work >= 0 || (!create && errno == ENOENT))
		return true;
	return files_output_fail(o, &work, NULL,
				 errno == ENOTDIR
					 ? "this is not a folder of ours"
					 : "this folder cannot be opened");
}

/* On NFS only a file that is open for writing can be locked. */
static bool open_lock(struct output *o, bool create)
{
	int flags = O_NOFOLLOW | O_CLOEXEC | (create ? O_CREAT : 0);

	o->lock = openat(o->work, "lock", O_RDWR | flags, 0666);
	if (o->lock < 0 && (errno == EACCES || errno == EROFS))
		o->lock = openat(o->work, "lock", O_RDONLY | flags, 0666);
	if (o->lock >= 0 || (!create && errno == ENOENT))
		return true;
	return files_output_fail(o, &work, "lock",
				 "this file cannot be opened");
}

static int lock_now(int fd, int how)
{
	int result;

	do
		result = flock(fd, how);
	while (result != 0 && errno == EINTR);
	return result;
}

static void nap(unsigned ms)
{
	const struct timespec time = {0, ms * 1000000L};

	nanosleep(&time, NULL);
}

static bool wait_for_lock(struct output *o)
{
	unsigned waited = 0, step = 1;

	while (lock_now(o->lock, LOCK_EX | LOCK_NB) != 0) {
		if (errno != EWOULDBLOCK)
			return false;
		if (waited >= PATIENCE) {
			fprintf(stderr,
				"hookc: waiting for another run that writes "
				"to %s\n",
				o->folder);
			return lock_now(o->lock, LOCK_EX) == 0;
		}
		nap(step);
		waited += step;
		step = step * 2 > LONGEST ? LONGEST : step * 2;
	}
	return true;
}

/* Makes Git ignore the work folder, wherever the output is committed. */
static bool hide(struct output *o)
{
	struct stat info;

	if (fstatat(o->work, ".gitignore", &info, AT_SYMLINK_NOFOLLOW) == 0 &&
	    info.st_size > 0)
		return true;
	if (unlinkat(o->work, ".gitignore", 0) != 0 && errno != ENOENT)
		return files_output_fail(o, &work, ".gitignore",
					 "this file cannot be replaced");
	return files_work_write(o, ".gitignore", STR("*\n"));
}

bool files_lock_take(struct output *o, bool create)
{
	if (!open_work(o, create))
		return false;
	if (o->work < 0)
		return true;
	if (!open_lock(o, create))
		return false;
	if (o->lock < 0)
		return true;
	if (!wait_for_lock(o))
		return files_output_fail(o, &work, "lock",
					 "this file cannot be locked");
	assert(o->work >= 0 && o->lock >= 0);
	return !create || hide(o);
}
