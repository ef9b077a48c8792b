/* SPDX-License-Identifier: MIT */
/*
 * What a run depends on, for make and ninja: the rule that gcc's -MD writes.
 *
 * A name is one name for make, whatever characters it has.
 */
#include "internal.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

/*
 * As gcc's -MQ does: a blank, a number sign and a dollar are special to make.
 */
static void add_name(struct buf *out, const char *name)
{
	for (; *name; name++) {
		if (*name == ' ' || *name == '\t' || *name == '#' ||
		    *name == '\\')
			buf_add_text(out, "\\");
		if (*name == '$')
			buf_add_text(out, "$");
		buf_add(out, name, 1);
	}
}

/* Every file that was made is a target, except for the lists. */
static void add_made(struct buf *out, const struct files_depend *depend,
		     struct arena *arena)
{
	str *paths;
	size_t count = files_made(arena, depend->run, &paths);

	for (size_t i = 0; i < count; i++) {
		if (i)
			buf_add_text(out, " \\\n ");
		add_name(out, arena_format(arena, "%s/%.*s", depend->folder,
					   (int)paths[i].len, paths[i].ptr));
	}
}

static str rule(struct arena *arena, const struct files_depend *depend)
{
	const struct inputs *inputs = depend->run->inputs;
	struct buf out = {arena, NULL, 0, 0};

	for (size_t i = 0; i < depend->target_count; i++)
		buf_add_format(&out, "%s%s", i ? " " : "", depend->targets[i]);
	if (!depend->target_count && depend->stamp)
		add_name(&out, depend->stamp);
	else if (!depend->target_count)
		add_made(&out, depend, arena);
	buf_add_text(&out, ":");
	for (size_t i = 0; i < inputs->count; i++) {
		if (!inputs->items[i].there)
			continue;
		buf_add_text(&out, " \\\n ");
		add_name(&out, inputs->items[i].path);
	}
	buf_add_text(&out, "\n");
	for (size_t i = 0; depend->phony && i < inputs->count; i++) {
		if (!inputs->items[i].there)
			continue;
		buf_add_text(&out, "\n");
		add_name(&out, inputs->items[i].path);
		buf_add_text(&out, ":\n");
	}
	return buf_str(&out);
}

/*
 * Writes a temporary file and renames it: a reader sees the old text or the
 * new.
 */
bool files_put(struct arena *arena, struct diag *diag, const char *path,
	       str text)
{
	const char *beside =
		arena_format(arena, "%s.new%ld", path, (long)getpid());
	struct source *source = ARENA_NEW(arena, struct source);
	FILE *file = fopen(beside, "w");
	bool fine = file != NULL;

	if (file) {
		fine = fwrite(text.ptr, 1, text.len, file) == text.len;
		fine = fclose(file) == 0 && fine;
		fine = fine && rename(beside, path) == 0;
	}
	if (fine)
		return true;
	source->path = path;
	diag_error(diag, (struct place){source, 0, 0}, "out-write",
		   "this file cannot be written: %s", strerror(errno));
	if (file)
		unlink(beside);
	return false;
}

bool files_depend(struct arena *arena, struct diag *diag,
		  const struct files_depend *depend)
{
	return files_put(arena, diag, depend->path, rule(arena, depend));
}
