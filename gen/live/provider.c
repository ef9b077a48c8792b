/* SPDX-License-Identifier: MIT */
/* Which provider.yaml is meant. */
#include "live.h"

#include <string.h>
#include <sys/stat.h>

static bool is_file(const char *path)
{
	struct stat about;

	return stat(path, &about) == 0 && S_ISREG(about.st_mode);
}

char *live_provider(struct arena *arena, char *named)
{
	char *path;

	if (is_file(named))
		return named;
	path = arena_format(arena, "%s/provider.yaml", named);
	if (is_file(path))
		return path;
	path = arena_format(arena, "specs/%s/provider.yaml", named);
	return !strchr(named, '/') && is_file(path) ? path : named;
}
