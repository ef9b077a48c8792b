/* SPDX-License-Identifier: MIT */
/*
 * A run that would read, and therefore write, the same as an earlier one is not
 * repeated. The earlier run left a stamp in the work folder: hashes of hookc
 * and its options, of each file that was read and each that was written, and
 * the messages, which are printed again.
 *
 * The present state of everything is compared. No lock is needed: if files are
 * as they should be while another run replaces them, they were so before it.
 *
 * A stamp is no more than a shortcut: if it cannot be read or written, the run
 * takes its time, and nothing is reported.
 *
 * It begins with its own hash and a NUL: only hookc reads it, and diff -r says
 * no more than that it differs.
 *
 * Invariant: a stamp names no folder above the inputs, so that it is the same
 * wherever they are.
 */
#include "internal.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define LARGEST (1u << 20) /* the most bytes of messages that are kept */
#define BASE    '\001'     /* stands for the folder of the inputs */

static const char head[] = "hookc stamp 1\n";

/* ---- files, in silence ---- */

/* Returns the bytes of a regular file, allocated; absent if there is none. */
static str read_quietly(int dir, const char *path, int flags)
{
	str none = {NULL, 0};
	struct stat info;
	char *bytes;
	size_t len = 0;
	ssize_t part = 1;
	int fd = openat(dir, path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | flags);

	if (fd < 0)
		return none;
	if (fstat(fd, &info) != 0 || !S_ISREG(info.st_mode) ||
	    !(bytes = malloc((size_t)info.st_size + 1))) {
		close(fd);
		return none;
	}
	while (part > 0 && len < (size_t)info.st_size) {
		part = read(fd, bytes + len, (size_t)info.st_size - len);
		len += part > 0 ? (size_t)part : 0;
	}
	close(fd);
	if (part < 0) {
		free(bytes);
		return none;
	}
	return (str){bytes, len};
}

static void release(str bytes)
{
	free((char *)(uintptr_t)bytes.ptr);
}

/* Fills a piece from a file. Returns false if it ends before, or fails. */
static bool read_piece(int fd, char *piece, size_t len)
{
	ssize_t part = 1;

	while (part > 0 && len > 0) {
		part = read(fd, piece, len);
		piece += part > 0 ? part : 0;
		len -= part > 0 ? (size_t)part : 0;
	}
	return len == 0;
}

/* Hashes that many bytes; returns false if there are fewer. */
static bool hash_bytes(int fd, uint64_t count, struct hash *hash)
{
	/* The buffer is small enough to stay in the processor's cache. */
	static char piece[1 << 16];
	struct hash_state state = {0, 0, 0};
	size_t len;

	for (; count > 0; count -= len) {
		len = count < sizeof piece ? (size_t)count : sizeof piece;
		if (!read_piece(fd, piece, len))
			return false;
		hash_add(&state, (str){piece, len});
	}
	*hash = hash_end(&state);
	return true;
}

/* Does the file have this hash, or not exist if it should not? */
static bool is_same(int dir, const char *path, int flags, bool there,
		    struct hash hash)
{
	struct hash found;
	struct stat info;
	bool same;
	int fd = openat(dir, path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | flags);

	if (fd < 0)
		return !there && errno == ENOENT;
	same = there && fstat(fd, &info) == 0 && S_ISREG(info.st_mode) &&
	       hash_bytes(fd, (uint64_t)info.st_size, &found) &&
	       hash_equal(found, hash);
	close(fd);
	return same;
}

/* ---- the stamp's text ---- */

static const char *stamp_name(struct arena *arena, const struct files_run *run)
{
	char text[HASH_TEXT];

	hash_print(text, hash_of(run->what));
	return arena_format(arena, "stamp.%s", text);
}

static void add_line(struct buf *out, const char *word, bool there,
		     struct hash hash, const char *path)
{
	char text[HASH_TEXT] = "-";

	if (there)
		hash_print(text, hash);
	buf_add_format(out, "%s %s %s\n", word, text, path);
}

/* Replaces the folder of the inputs by BASE, or BASE by the folder. */
static str replace(struct arena *arena, str text, str from, str to)
{
	struct buf out = {arena, NULL, 0, 0};
	const char *at = text.ptr, *end = at + text.len, *found;

	if (!from.len)
		return text;
	while ((found = memmem(at, (size_t)(end - at), from.ptr, from.len))) {
		buf_add(&out, at, (size_t)(found - at));
		buf_add_str(&out, to);
		at = found + from.len;
	}
	buf_add(&out, at, (size_t)(end - at));
	return buf_str(&out);
}

str files_fresh_made(struct output *o)
{
	struct buf out = {o->arena, NULL, 0, 0};
	const struct job *job;

	for (size_t i = 0; i < o->jobs.count; i++) {
		job = &o->jobs.items[i];
		if (job->wanted)
			add_line(&out, "made", true, job->want,
				 arena_format(o->arena, "%s/%s",
					      job->unit->folder, job->name));
	}
	return buf_str(&out);
}

static str stamp_text(struct arena *arena, const struct files_run *run)
{
	struct buf out = {arena, NULL, 0, 0};
	static const char base[] = {BASE, '\0'};
	const struct inputs_file *input;
	char hash[HASH_TEXT];
	str text;

	buf_add_text(&out, head);
	add_line(&out, "key", true, run->key, "");
	for (size_t i = 0; i < run->inputs->count; i++) {
		input = &run->inputs->items[i];
		add_line(&out, "read", input->there, input->hash, input->path);
	}
	buf_add_str(&out, run->made);
	buf_add_text(&out, "said\n");
	buf_add_str(&out, run->said);
	text = replace(arena, buf_str(&out), run->base, str_from(base));
	assert(!run->base.len ||
	       !memmem(text.ptr, text.len, run->base.ptr, run->base.len));
	out = (struct buf){arena, NULL, 0, 0};
	hash_print(hash, hash_of(text));
	buf_add(&out, hash, sizeof hash);
	buf_add_str(&out, text);
	return buf_str(&out);
}

/* Writes a temporary file with this process's number, and renames it. */
static void write_stamp(struct arena *arena, int work,
			const struct files_run *run)
{
	const char *beside = arena_format(arena, "new.%ld", (long)getpid());
	str text = stamp_text(arena, run);
	const char *at = text.ptr, *end = at + text.len;
	ssize_t part = 1;
	int fd = openat(work, beside,
			O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
			0666);

	if (fd < 0)
		return;
	for (; part > 0 && at < end; at += part)
		part = write(fd, at, (size_t)(end - at));
	if (close(fd) != 0 || part <= 0 ||
	    renameat(work, beside, work, stamp_name(arena, run)) != 0)
		unlinkat(work, beside, 0);
}

/* Opens the work folder; -1 if there is none that is ours. */
static int open_work(const char *folder, int *root)
{
	const int flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

	*root = open(folder, flags);
	return *root < 0 ? -1 : openat(*root, WORK, flags);
}

static void close_work(int root, int work)
{
	if (work >= 0)
		close(work);
	if (root >= 0)
		close(root);
}

void files_remember(struct arena *arena, const struct files_target *target,
		    const struct files_run *run)
{
	int root, work;

	if (!run->made.ptr || run->said.len > LARGEST)
		return;
	work = open_work(target->folder, &root);
	if (work >= 0)
		write_stamp(arena, work, run);
	close_work(root, work);
}

size_t files_made(struct arena *arena, const struct files_run *run, str **paths)
{
	const char *at = run->made.ptr, *end = at + run->made.len, *stop;
	size_t count = 0;
	str path;

	*paths = NULL;
	for (; at < end; at = stop + 1) {
		stop = memchr(at, '\n', (size_t)(end - at));
		stop = stop ? stop : end;
		path.ptr = at + strlen("made ") + HASH_TEXT;
		path.len = (size_t)(stop - path.ptr);
		if (str_starts(path, "./"))
			path = (str){path.ptr + 2, path.len - 2};
		if (memmem(path.ptr, path.len, LIST, strlen(LIST)))
			continue;
		*paths = arena_grow(arena, *paths, count, sizeof **paths);
		(*paths)[count++] = path;
	}
	return count;
}

/* ---- is everything still the same? ---- */

/* One line: "WORD HASH PATH". */
static bool check_line(int root, struct files_run *run, str line)
{
	bool there = line.len > 5 && line.ptr[5] != '-';
	size_t from = there ? 5 + HASH_TEXT : 7;
	struct hash hash = {0, 0};
	const char *path;

	if (line.len < from ||
	    (there && !hash_read((str){line.ptr + 5, HASH_TEXT - 1}, &hash)))
		return false;
	path = arena_copy(run->inputs->arena, line.ptr + from, line.len - from);
	if (str_starts(line, "read ")) {
		run->inputs->items = arena_grow(run->inputs->arena,
						run->inputs->items,
						run->inputs->count,
						sizeof *run->inputs->items);
		run->inputs->items[run->inputs->count++] =
			(struct inputs_file){path, there, hash};
		return is_same(AT_FDCWD, path, 0, there, hash);
	}
	return str_starts(line, "made ") &&
	       is_same(root, path, O_NOFOLLOW, true, hash);
}

static bool check_lines(int root, struct files_run *run, str text)
{
	const char *at = text.ptr + strlen(head), *end = text.ptr + text.len;
	const char *stop;
	struct hash key;
	str line;

	if (!str_starts(text, head) || end - at < HASH_TEXT + 4 ||
	    !hash_read((str){at + 4, HASH_TEXT - 1}, &key) ||
	    !hash_equal(key, run->key))
		return false;
	at = memchr(at, '\n', (size_t)(end - at));
	for (at = at ? at + 1 : end; at < end; at = stop + 1) {
		stop = memchr(at, '\n', (size_t)(end - at));
		if (!stop)
			return false;
		line = (str){at, (size_t)(stop - at)};
		if (str_is(line, "said")) {
			run->said = (str){stop + 1, (size_t)(end - stop - 1)};
			return true;
		}
		if (!check_line(root, run, line))
			return false;
		if (str_starts(line, "made ") && !run->made.ptr)
			run->made.ptr = at;
		if (run->made.ptr)
			run->made.len = (size_t)(stop + 1 - run->made.ptr);
	}
	return false;
}

static bool check_stamp(struct arena *arena, int root, int work,
			struct files_run *run)
{
	static const char base[] = {BASE, '\0'};
	str bytes = read_quietly(work, stamp_name(arena, run), O_NOFOLLOW);
	struct hash hash;
	str text;

	if (bytes.len < HASH_TEXT || faccessat(work, "journal", F_OK, 0) == 0) {
		release(bytes);
		return false;
	}
	text = (str){bytes.ptr + HASH_TEXT, bytes.len - HASH_TEXT};
	if (!hash_read((str){bytes.ptr, HASH_TEXT - 1}, &hash) ||
	    !hash_equal(hash, hash_of(text))) {
		release(bytes);
		return false;
	}
	text = str_copy(arena, text);
	release(bytes);
	text = replace(arena, text, str_from(base), run->base);
	return check_lines(root, run, text);
}

bool files_fresh(struct arena *arena, const struct files_target *target,
		 struct files_run *run)
{
	int root, work = open_work(target->folder, &root);
	bool fresh = work >= 0 && check_stamp(arena, root, work, run);

	close_work(root, work);
	if (!fresh) {
		run->inputs->count = 0;
		run->made = (str){NULL, 0};
	}
	return fresh;
}
