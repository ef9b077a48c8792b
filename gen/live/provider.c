/* SPDX-License-Identifier: MIT */
/* Finds the provider.yaml that an argument names. */
#include "live.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool is_file(const char *path)
{
	struct stat about;

	return stat(path, &about) == 0 && S_ISREG(about.st_mode);
}

static bool is_folder(const char *path)
{
	struct stat about;

	return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

static void print_known(struct arena *arena)
{
	struct dirent **entries;
	int count = scandir("specs", &entries, NULL, alphasort);
	const char *before = "; specs/ has ";

	for (int i = 0; i < count; i++) {
		if (entries[i]->d_name[0] != '.' &&
		    is_file(arena_format(arena, "specs/%s/provider.yaml",
					 entries[i]->d_name))) {
			fprintf(stderr, "%s%s", before, entries[i]->d_name);
			before = ", ";
		}
		free(entries[i]);
	}
	if (count >= 0)
		free(entries);
}

char *live_provider(struct arena *arena, char *named)
{
	char *path = arena_format(arena, "%s/provider.yaml", named);

	if (is_file(path))
		return path;
	if (is_folder(named)) {
		fprintf(stderr, "hookc: %s/ holds no provider.yaml\n", named);
		return NULL;
	}
	/* If it is not a manifest, reading it reports the error. */
	if (strpbrk(named, "/.") || access(named, F_OK) == 0)
		return named;
	path = arena_format(arena, "specs/%s/provider.yaml", named);
	if (is_file(path))
		return path;
	fprintf(stderr, "hookc: there is no provider %s", named);
	print_known(arena);
	fputs("\n", stderr);
	return NULL;
}
