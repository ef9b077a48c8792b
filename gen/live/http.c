/* SPDX-License-Identifier: MIT */
/*
 * The module is loaded from beside hookc, where it is built, or else from where
 * it is installed.
 *
 * No other folder is searched, so that nobody can slip in another module.
 */
#include "http.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void *open_beside(void)
{
	char path[PATH_MAX + sizeof LIVE_MODULE];
	ssize_t len = readlink("/proc/self/exe", path, PATH_MAX);
	char *slash;

	if (len <= 0)
		return NULL;
	path[len] = '\0';
	slash = strrchr(path, '/');
	if (!slash)
		return NULL;
	strcpy(slash + 1, LIVE_MODULE);
	return access(path, F_OK) == 0 ? dlopen(path, RTLD_NOW | RTLD_LOCAL)
				       : NULL;
}

const struct live_http *live_http(void)
{
	static const struct live_http *http;
	void *module;

	if (http)
		return http;
	module = open_beside();
	if (!module)
		module = dlopen(LIVE_FOLDER "/" LIVE_MODULE,
				RTLD_NOW | RTLD_LOCAL);
	if (module)
		http = dlsym(module, "live_http_module");
	if (!http)
		fprintf(stderr, "hookc: send and listen need %s: %s\n",
			LIVE_MODULE, dlerror());
	return http;
}
