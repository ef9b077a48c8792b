/* SPDX-License-Identifier: MIT */
/*
 * What a URI leads to that no document has: a metaschema that is built in, or a
 * file of the folder that was given with --remotes.
 *
 * Nothing is fetched, and nothing outside of that folder is read.
 */
#include "internal.h"

#include <string.h>
#include <sys/stat.h>

/* DIR/host/path or DIR/path, for http://host/path. */
static const struct node *read_remote(struct accept *a, str uri)
{
	const char *at = strstr(uri.ptr, "://"), *path;
	struct stat info;

	if (!at || !a->options.remotes)
		return NULL;
	for (int i = 0; i < 2 && at; i++) {
		at = i ? strchr(at, '/') : at + 3;
		if (!at || strstr(at, ".."))
			return NULL;
		at += i;
		path = arena_format(a->arena, "%s/%s", a->options.remotes, at);
		if (stat(path, &info) == 0 && S_ISREG(info.st_mode))
			return doc_read(a->doc, path, a->options.remotes);
		doc_absent(a->doc, path);
	}
	return NULL;
}

static const struct node *read_metaschema(struct accept *a, str uri)
{
	const char *text = accept_metaschema(uri);

	return text ? doc_read_bytes(a->doc, uri.ptr, text, strlen(text))
		    : NULL;
}

const struct node *accept_remote_read(struct accept *a, str uri)
{
	const struct node *root = read_metaschema(a, uri);

	return root ? root : read_remote(a, uri);
}
