/* SPDX-License-Identifier: MIT */
/*
 * In place of libc's functions, whoever calls them: linked into a test, or
 * preloaded as a library, when INJECT="MODE AT" says what is to happen.
 *
 * Invariant: what is injected, a caller cannot tell from a disk that fails or
 * from a power cut.
 */
#include "inject.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static enum inject_mode mode;
static unsigned fatal, calls;

void inject(enum inject_mode how, unsigned at)
{
	mode = how;
	fatal = at;
	calls = 0;
}

unsigned inject_count(void)
{
	return calls;
}

/* INJECT="2 17", for a program that knows nothing of this; and INJECT_COUNT,
 * a file for how many calls there were. */
__attribute__((constructor)) static void from_environment(void)
{
	const char *text = getenv("INJECT");
	unsigned how, at;

	if (text && sscanf(text, "%u %u", &how, &at) == 2)
		inject((enum inject_mode)how, at);
}

__attribute__((destructor)) static void tell_count(void)
{
	const char *path = getenv("INJECT_COUNT");
	FILE *file = path ? fopen(path, "w") : NULL;

	if (file) {
		fprintf(file, "%u\n", calls);
		fclose(file);
	}
}

static bool fails(void)
{
	calls++;
	if (mode == INJECT_NONE || calls < fatal)
		return false;
	if (mode == INJECT_KILL && calls == fatal)
		kill(getpid(), SIGKILL);
	if (mode == INJECT_FAIL_ON || (mode == INJECT_FAIL && calls == fatal)) {
		errno = EIO;
		return true;
	}
	return false;
}

int openat(int dir, const char *path, int flags, ...)
{
	mode_t bits = 0;
	va_list args;

	va_start(args, flags);
	if (flags & O_CREAT)
		bits = va_arg(args, mode_t);
	va_end(args);
	return fails() ? -1 : (int)syscall(SYS_openat, dir, path, flags, bits);
}

ssize_t write(int fd, const void *bytes, size_t len)
{
	if (mode == INJECT_HALF && calls + 1 == fatal && fd > 2) {
		syscall(SYS_write, fd, bytes, len / 2);
		kill(getpid(), SIGKILL);
	}
	if (fd > 2 && fails())
		return -1;
	return syscall(SYS_write, fd, bytes, len);
}

/* Nothing here needs to outlive the machine: the disk is spared. */
int fsync(int fd)
{
	(void)fd;
	return fails() ? -1 : 0;
}

int close(int fd)
{
	bool failed = fails();
	int result = (int)syscall(SYS_close, fd);

	if (failed)
		errno = EIO;
	return failed ? -1 : result;
}

int renameat(int from_dir, const char *from, int to_dir, const char *to)
{
	return fails() ? -1
		       : (int)syscall(SYS_renameat2, from_dir, from, to_dir, to,
				      0);
}

int unlinkat(int dir, const char *path, int flags)
{
	return fails() ? -1 : (int)syscall(SYS_unlinkat, dir, path, flags);
}

int linkat(int from_dir, const char *from, int to_dir, const char *to,
	   int flags)
{
	return fails() ? -1
		       : (int)syscall(SYS_linkat, from_dir, from, to_dir, to,
				      flags);
}

int mkdirat(int dir, const char *path, mode_t bits)
{
	return fails() ? -1 : (int)syscall(SYS_mkdirat, dir, path, bits);
}
