/* SPDX-License-Identifier: MIT */
/*
 * Words for the media types of one response, of which each has a member of its
 * own.
 *
 * No two media types of a response have one word.
 */
#include "internal.h"

#include <string.h>

str view_media_bare(str type)
{
	const char *end = type.len ? memchr(type.ptr, ';', type.len) : NULL;

	if (end)
		type.len = (size_t)(end - type.ptr);
	while (type.len && type.ptr[type.len - 1] == ' ')
		type.len--;
	return type;
}

static bool stands_before(const struct content *contents, size_t index)
{
	str type = view_media_bare(contents[index].media_type);

	for (size_t i = 0; i < index; i++)
		if (str_equal(view_media_bare(contents[i].media_type), type))
			return true;
	return false;
}

/* "application/problem+json" is "problem+json". */
static str short_type(str type)
{
	if (str_starts(type, "application/"))
		type = (str){type.ptr + 12, type.len - 12};
	return type;
}

const char **view_media_words(struct maker *m, const struct content *contents,
			      size_t count)
{
	str *texts = arena_alloc(m->arena, (count + 1) * sizeof *texts);
	const char **words = arena_alloc(m->arena, (count + 1) * sizeof *words);
	const char **names;
	size_t kept = 0;

	for (size_t i = 0; i < count; i++)
		if (!stands_before(contents, i))
			texts[kept++] = short_type(
				view_media_bare(contents[i].media_type));
	names = view_name_scope(m->arena, texts, kept, false);
	for (size_t i = 0; i < count; i++)
		words[i] = stands_before(contents, i) ? NULL : *names++;
	return words;
}
