/* SPDX-License-Identifier: MIT */
/*
 * The bytes of a template: a file of the user's folder, else the built-in one.
 *
 * Invariant: a template that is in neither place is an error, told once.
 */
#include "internal.h"

#include <string.h>

str text_builtin(const char *name)
{
	size_t i;

	for (i = 0; i < text_builtin_count; i++)
		if (!strcmp(text_builtins[i].name, name))
			return (str){(const char *)text_builtins[i].bytes,
				     text_builtins[i].len};
	return (str){NULL, 0};
}

struct source *text_source(struct arena *arena, struct diag *diag,
			   const struct text_templates *templates,
			   const char *name)
{
	struct source *source = ARENA_NEW(arena, struct source);
	struct buf bytes = {arena, NULL, 0, 0};
	char chunk[4096];
	size_t len;
	str builtin;
	FILE *file = NULL;

	source->path = name;
	if (templates->folder) {
		source->path =
			arena_format(arena, "%s/%s", templates->folder, name);
		file = fopen(source->path, "rb");
	}
	if (file) {
		while ((len = fread(chunk, 1, sizeof chunk, file)) > 0)
			buf_add(&bytes, chunk, len);
		fclose(file);
		source->bytes = buf_str(&bytes).ptr;
		source->len = bytes.len;
		return source;
	}
	source->path = name;
	builtin = text_builtin(name);
	if (builtin.ptr) {
		source->bytes = builtin.ptr;
		source->len = builtin.len;
		return source;
	}
	diag_error(diag, (struct place){NULL, 0, 0}, "template-missing",
		   "there is no template '%s'", name);
	return NULL;
}
