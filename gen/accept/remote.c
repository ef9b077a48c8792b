/* SPDX-License-Identifier: MIT */
/*
 * What a URI leads to that no document has: a metaschema that is built in, a
 * file of the folder that was given with --remotes, or one that stands beside
 * the file that refers to it, as their URIs do.
 *
 * Nothing is fetched, and nothing outside of these folders is read.
 */
#include "internal.h"

#include <string.h>
#include <sys/stat.h>

/* NULL: there is no such file. */
static const struct node *read_file(struct accept *a, const char *path,
				    const char *root)
{
	struct stat info;

	if (stat(path, &info) == 0 && S_ISREG(info.st_mode))
		return doc_read(a->doc, path, root);
	doc_absent(a->doc, path);
	return NULL;
}

/* DIR/host/path or DIR/path, for http://host/path. */
static const struct node *read_remote(struct accept *a, str uri)
{
	const char *at = strstr(uri.ptr, "://"), *path;
	const struct node *found;

	if (!at || !a->options.remotes)
		return NULL;
	for (int i = 0; i < 2 && at; i++) {
		at = i ? strchr(at, '/') : at + 3;
		if (!at || strstr(at, ".."))
			return NULL;
		at += i;
		path = arena_format(a->arena, "%s/%s", a->options.remotes, at);
		found = read_file(a, path, a->options.remotes);
		if (found)
			return found;
	}
	return NULL;
}

/* The length of all up to the last slash, and with it. */
static size_t folder_len(str path)
{
	size_t len = path.len;

	while (len && path.ptr[len - 1] != '/')
		len--;
	return len;
}

/*
 * The folder of a file stands for that of its $id: authors keep schemas that
 * refer to each other by relative references in one folder, and give each the
 * URI under which it is published.
 */
static const struct node *read_beside(struct accept *a, str uri,
				      const struct node *root, str own)
{
	size_t len = own.ptr && strstr(own.ptr, "://") ? folder_len(own) : 0;
	str file = str_from(root->place.source->path);

	if (!len || uri.len <= len || memcmp(uri.ptr, own.ptr, len) != 0 ||
	    strstr(uri.ptr + len, ".."))
		return NULL;
	return read_file(a,
			 arena_format(a->arena, "%.*s%s", (int)folder_len(file),
				      file.ptr, uri.ptr + len),
			 NULL);
}

static const struct node *read_metaschema(struct accept *a, str uri)
{
	const char *text = accept_metaschema(uri);

	return text ? doc_read_bytes(a->doc, uri.ptr, text, strlen(text))
		    : NULL;
}

const struct node *accept_remote_read(struct accept *a, str uri,
				      const struct node *root, str own)
{
	const struct node *found = read_metaschema(a, uri);

	if (!found)
		found = read_remote(a, uri);
	return found ? found : read_beside(a, uri, root, own);
}
