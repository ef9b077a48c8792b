/* SPDX-License-Identifier: MIT */
/*
 * The manual of diagnostics: one entry for each id.
 *
 * Invariant: an entry begins with a line "## ID", and ends before the next
 * line that begins with '#'.
 */
#include "base.h"

#include <assert.h>
#include <string.h>

static str trimmed(const char *from, const char *to)
{
	while (from < to && *from == '\n')
		from++;
	while (to > from && to[-1] == '\n')
		to--;
	return (str){from, (size_t)(to - from)};
}

/* The first paragraph, in one line. */
static str first_sentence(struct arena *arena, str text)
{
	const char *end = text.len ? memmem(text.ptr, text.len, "\n\n", 2)
				   : NULL;
	str first = {text.ptr, end ? (size_t)(end - text.ptr) : text.len};
	char *line = arena_copy(arena, first.ptr, first.len);

	for (size_t i = 0; i < first.len; i++)
		if (line[i] == '\n')
			line[i] = ' ';
	return (str){line, first.len};
}

static const char *heading_after(const char *at, const char *end)
{
	const char *next = memmem(at, (size_t)(end - at), "\n#", 2);

	return next ? next + 1 : end;
}

struct diag_kinds diag_kinds_read(struct arena *arena, str manual)
{
	const char *at = manual.ptr, *end = at + manual.len, *line, *stop;
	struct diag_kinds kinds = {NULL, 0};
	struct diag_kind kind;

	for (; at < end; at = stop) {
		stop = heading_after(at, end);
		assert(stop == end || (*stop == '#' && stop[-1] == '\n'));
		line = memchr(at, '\n', (size_t)(stop - at));
		if (!line || strncmp(at, "## ", 3) != 0)
			continue;
		kind.id =
			str_copy(arena, (str){at + 3, (size_t)(line - at) - 3});
		kind.text = trimmed(line, stop);
		kind.sentence = first_sentence(arena, kind.text);
		kinds.items = arena_grow(arena, kinds.items, kinds.count,
					 sizeof kind);
		kinds.items[kinds.count++] = kind;
	}
	return kinds;
}

const struct diag_kind *diag_kind_find(const struct diag_kinds *kinds, str id)
{
	for (size_t i = 0; i < kinds->count; i++)
		if (str_equal(kinds->items[i].id, id))
			return &kinds->items[i];
	return NULL;
}

const char *diag_kind_nearest(struct arena *arena,
			      const struct diag_kinds *kinds, str id)
{
	const char **names =
		arena_alloc(arena, (kinds->count + 1) * sizeof *names);

	for (size_t i = 0; i < kinds->count; i++)
		names[i] = kinds->items[i].id.ptr;
	return str_nearest(id, names, kinds->count);
}
