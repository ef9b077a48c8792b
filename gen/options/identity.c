/* SPDX-License-Identifier: MIT */
/*
 * identity OUT.c DEPFILE VERSION FOLDER...: writes what tells this hookc from
 * another, a hash of all C that stands in the folders. It is the same on every
 * machine. Run by the build.
 */
#include "base.h"

#include <ftw.h>
#include <stdlib.h>
#include <string.h>

#define MOST 2000 /* files */

static char *paths[MOST];
static size_t path_count;

static int add(const char *path, const struct stat *info, int kind,
	       struct FTW *where)
{
	size_t len = strlen(path);

	(void)info, (void)where;
	if (kind != FTW_F || len < 2 ||
	    (strcmp(path + len - 2, ".c") != 0 &&
	     strcmp(path + len - 2, ".h") != 0))
		return 0;
	if (path_count == MOST)
		return -1;
	paths[path_count] = strdup(path);
	return paths[path_count++] ? 0 : -1;
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool hash_file(const char *path, struct hash *hash)
{
	FILE *file = fopen(path, "rb");
	char *bytes = NULL, *more;
	size_t len = 0, part = 1;

	while (file && part) {
		more = realloc(bytes, len + 65536);
		if (!more)
			break;
		bytes = more;
		part = fread(bytes + len, 1, 65536, file);
		len += part;
	}
	if (!file || part || ferror(file)) {
		perror(path);
		return false;
	}
	fclose(file);
	*hash = hash_of((str){bytes, len});
	free(bytes);
	return true;
}

/* Returns one hash of those so far and of the next file's. */
static struct hash join(struct hash all, struct hash one)
{
	char text[2 * HASH_TEXT];

	hash_print(text, all);
	hash_print(text + HASH_TEXT - 1, one);
	return hash_of(str_from(text));
}

int main(int argc, char **argv)
{
	struct hash all = {0, 0}, one;
	char text[HASH_TEXT];
	FILE *out, *depends;

	for (int k = 4; k < argc; k++)
		if (nftw(argv[k], add, 16, FTW_PHYS) != 0)
			return 2;
	qsort(paths, path_count, sizeof *paths, by_text);
	out = argc > 4 ? fopen(argv[1], "w") : NULL;
	depends = out ? fopen(argv[2], "w") : NULL;
	if (!depends)
		return 2;
	fprintf(depends, "%s:", argv[1]);
	for (size_t i = 0; i < path_count; i++) {
		if (!hash_file(paths[i], &one))
			return 2;
		all = join(all, one);
		fprintf(depends, " \\\n %s", paths[i]);
	}
	fprintf(depends, "\n");
	hash_print(text, all);
	fprintf(out,
		"extern const char options_identity[];\n"
		"const char options_identity[] = \"%s %s\";\n",
		argv[3], text);
	return fclose(out) || fclose(depends) ? 2 : 0;
}
