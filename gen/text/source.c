/* SPDX-License-Identifier: MIT */
/*
 * The bytes of a template: a file of the user's folder, else the built-in one.
 *
 * A template that is in neither place is an error, reported once.
 */
#include "internal.h"

#include <errno.h>
#include <string.h>

static bool read_user(struct arena *arena, struct diag *diag,
		      struct source *source)
{
	struct buf bytes = {arena, NULL, 0, 0};
	FILE *file = fopen(source->path, "rb");
	char chunk[4096];
	size_t len;
	bool fine;

	if (!file && errno == ENOENT)
		return true;
	while (file && (len = fread(chunk, 1, sizeof chunk, file)) > 0)
		buf_add(&bytes, chunk, len);
	fine = file && !ferror(file);
	if (!fine)
		diag_error(diag, (struct place){source, 0, 0},
			   "template-unread",
			   "this template cannot be read: %s", strerror(errno));
	if (file)
		fclose(file);
	buf_add(&bytes, "", 0);
	source->bytes = fine ? buf_str(&bytes).ptr : NULL;
	source->len = bytes.len;
	return fine;
}

str text_builtin(const char *name)
{
	for (size_t i = 0; i < text_builtin_count; i++)
		if (!strcmp(text_builtins[i].name, name))
			return (str){(const char *)text_builtins[i].bytes,
				     text_builtins[i].len};
	return (str){NULL, 0};
}

const char *const *text_runtime(struct arena *arena)
{
	const char **names =
		arena_alloc(arena, (text_builtin_count + 1) * sizeof *names);
	size_t count = 0;

	for (size_t i = 0; i < text_builtin_count; i++)
		if (!strncmp(text_builtins[i].name, "hook/", 5))
			names[count++] = text_builtins[i].name;
	return names;
}

struct source *text_source(struct arena *arena, struct diag *diag,
			   struct text_templates *templates, const char *name)
{
	struct source *source = ARENA_NEW(arena, struct source);
	str builtin;

	if (templates->folder) {
		source->path =
			arena_format(arena, "%s/%s", templates->folder, name);
		if (!read_user(arena, diag, source))
			return NULL;
		inputs_add(templates->inputs, source->path,
			   (str){source->bytes, source->len});
		templates->used = templates->used || source->bytes;
		if (source->bytes)
			return source;
	}
	builtin = text_builtin(name);
	if (builtin.ptr) {
		*source = (struct source){.path = name,
					  .bytes = builtin.ptr,
					  .len = builtin.len};
		return source;
	}
	diag_error(diag, (struct place){NULL, 0, 0}, "template-missing",
		   "there is no template '%s'", name);
	return NULL;
}

bool text_templates_used(struct diag *diag,
			 const struct text_templates *templates)
{
	if (templates->folder && !templates->used)
		diag_error(diag, (struct place){NULL, 0, 0}, "template-none",
			   "the folder %s of --templates holds no template "
			   "that is used",
			   templates->folder);
	return !templates->folder || templates->used;
}
