/* SPDX-License-Identifier: MIT */
/*
 * hookc as a step of a build: how a run is recognised, what make and ninja
 * read, and the summary.
 */
#include "step.h"

#include <string.h>

/* The folder that all inputs are in, "" or with a slash behind it. */
static str common_folder(const struct options *o)
{
	str base = {NULL, 0};
	const char *path;
	size_t len;

	for (size_t i = 0; i < o->path_count + o->schemas.count; i++) {
		path = i < o->path_count ? o->paths[i]
					 : o->schemas.items[i - o->path_count];
		if (!base.ptr)
			base = str_from(path);
		for (len = 0; len < base.len && base.ptr[len] == path[len];)
			len++;
		while (len && base.ptr[len - 1] != '/')
			len--;
		base.len = len;
	}
	return base;
}

/* What identifies a run like this one. */
struct files_run step_memory(struct arena *arena, const struct options *o,
			     struct inputs *inputs)
{
	struct files_run memory = {.base = common_folder(o), .inputs = inputs};
	struct buf what = {arena, NULL, 0, 0};

	buf_add_text(&what, o->prefix ? o->prefix : "");
	for (size_t i = 0; i < o->path_count; i++)
		buf_add_format(&what, "\n%s", o->paths[i] + memory.base.len);
	for (size_t i = 0; i < o->schemas.count; i++)
		buf_add_format(&what, "\n%s",
			       o->schemas.items[i] + memory.base.len);
	memory.what = str_copy(arena, buf_str(&what));
	buf_add_str(&what, options_key(arena, o));
	memory.key = hash_of(buf_str(&what));
	return memory;
}

/* Writes the depfile and the stamp for a run that ended well. */
bool step_serve(struct arena *arena, struct diag *diag, const struct options *o,
		const struct files_run *memory)
{
	const char *named = o->stamp ? o->stamp : o->out;
	struct files_depend depend = {
		.path = o->depend_file ? o->depend_file
				       : arena_format(arena, "%s.d", named),
		.targets = o->depend_targets.items,
		.target_count = o->depend_targets.count,
		.stamp = o->stamp,
		.folder = o->out,
		.phony = o->depend_phony,
		.run = memory};

	return (!o->depend || files_depend(arena, diag, &depend)) &&
	       (!o->stamp || files_put(arena, diag, o->stamp, STR("hookc\n")));
}

void step_list(const struct options *o, const struct view_outputs *outputs)
{
	const char *path;

	for (size_t i = 0; i < outputs->count; i++) {
		path = outputs->items[i].path;
		printf("%s/%s\n", o->out,
		       o->flat ? strchr(path, '/') + 1 : path);
	}
}

/* "out/: 3 providers, 57 files, 2 changed" */
void step_summary(const struct options *o, size_t files, size_t changed)
{
	size_t providers = o->schemas.count ? 0 : o->prefix ? 1 : o->path_count;
	size_t len = strlen(o->out);

	printf("%s%s: ", o->out, len && o->out[len - 1] == '/' ? "" : "/");
	if (providers)
		printf("%zu provider%s, ", providers,
		       providers == 1 ? "" : "s");
	printf("%zu file%s, %zu changed\n", files, files == 1 ? "" : "s",
	       changed);
}
