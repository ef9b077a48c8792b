/* SPDX-License-Identifier: MIT */
/*
 * What the manifest wants of an API.
 *
 * Invariant: without a selection everything is wanted.
 */
#include "build.h"

#include <string.h>

/* '*' is any text; all else is itself. Linear: the last star is enough. */
bool glob_matches(const char *glob, str text)
{
	const char *at = text.ptr, *end = at + text.len;
	const char *star = NULL, *resume = NULL;

	while (at < end) {
		if (*glob == '*') {
			star = ++glob;
			resume = at;
		} else if (*glob == *at) {
			glob++;
			at++;
		} else if (star) {
			glob = star;
			at = ++resume;
		} else {
			return false;
		}
	}
	while (*glob == '*')
		glob++;
	return *glob == '\0';
}

static bool any_glob(char **globs, unsigned count, str text)
{
	unsigned i;

	for (i = 0; i < count && text.ptr; i++)
		if (glob_matches(globs[i], text))
			return true;
	return false;
}

bool select_any(const struct builder *b)
{
	const struct manifest_select *s = b->manifest->select;

	return s && (s->events_count || s->operations_count ||
		s->tags_count || s->paths_count || s->schemas_count);
}

bool select_operation(struct builder *b, const struct operation *operation)
{
	const struct manifest_select *s = b->manifest->select;
	size_t i;

	if (!select_any(b))
		return true;
	if (any_glob(s->operations, s->operations_count, operation->id) ||
		any_glob(s->paths, s->paths_count, operation->path))
		return true;
	for (i = 0; i < operation->tag_count; i++)
		if (any_glob(s->tags, s->tags_count, operation->tags[i]))
			return true;
	return false;
}

bool select_event(struct builder *b, const struct event *event)
{
	const struct manifest_select *s = b->manifest->select;

	return !select_any(b) || any_glob(s->events, s->events_count,
		event->name) || any_glob(s->events, s->events_count,
		event->key);
}

bool select_schema(struct builder *b, str name)
{
	const struct manifest_select *s = b->manifest->select;

	return !select_any(b) || any_glob(s->schemas, s->schemas_count, name);
}
