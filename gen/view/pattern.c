/* SPDX-License-Identifier: MIT */
/*
 * The automata of patterns as the numbers that their tables hold.
 *
 * A pattern has one table in a file, whoever is checked by it.
 */
#include "internal.h"

#include <string.h>

static const char *byte_list(struct arena *arena, const struct regex *regex)
{
	struct buf out = {arena, NULL, 0, 0};

	for (unsigned i = 0; i < 256; i++)
		buf_add_format(&out, "%s%u", i ? ", " : "", regex->class_of[i]);
	return out.ptr;
}

static const char *next_list(struct arena *arena, const struct regex *regex)
{
	struct buf out = {arena, NULL, 0, 0};
	size_t count = (size_t)regex->states * regex->classes;

	for (size_t i = 0; i < count; i++)
		buf_add_format(&out, "%s%u", i ? ", " : "", regex->next[i]);
	return out.ptr;
}

static const char *range_list(struct arena *arena, const struct regex *regex)
{
	struct buf out = {arena, NULL, 0, 0};

	for (unsigned i = 0; i < regex->range_count; i++)
		buf_add_format(&out, "%s0x%x", i ? ", " : "", regex->ranges[i]);
	return out.ptr;
}

static const char *accepting_list(struct arena *arena,
				  const struct regex *regex)
{
	struct buf out = {arena, NULL, 0, 0};
	unsigned byte;

	for (unsigned i = 0; i < regex->states; i += 8) {
		byte = 0;
		for (unsigned bit = 0; bit < 8 && i + bit < regex->states;
		     bit++)
			if (regex->accepting[i + bit])
				byte |= 1u << bit;
		buf_add_format(&out, "%s%u", i ? ", " : "", byte);
	}
	return out.ptr;
}

void view_pattern_fill(struct arena *arena, struct view_pattern *view,
		       str source, const struct regex *regex)
{
	view->shown = view_literal_bare(arena, source);
	view->literal = view_literal_of(arena, source);
	view->states = arena_format(arena, "%u", regex->states);
	view->class_count = arena_format(arena, "%u", regex->classes);
	view->dead = arena_format(arena, "%u", regex->dead);
	view->sure = arena_format(arena, "%u", regex->sure);
	view->wide = regex->states > 256;
	view->classes = byte_list(arena, regex);
	view->next = next_list(arena, regex);
	view->accepting = accepting_list(arena, regex);
	view->ranges = regex->ranges ? range_list(arena, regex) : NULL;
	view->range_count = arena_format(arena, "%u", regex->range_count);
	view->shortest = arena_format(arena, "%u", regex->shortest);
	view->longest = arena_format(arena, "%u", regex->longest);
}

/* Named after the first type that needs it; "_2" and so on for its others. */
static const char *pattern_word(struct maker *m)
{
	size_t count = m->filling->patterns.count;

	return arena_format(m->arena, count ? "%s_pattern_%zu" : "%s_pattern",
			    m->filling->name, count + 1);
}

const char *view_pattern_name(struct maker *m, const struct pattern *pattern)
{
	static const char *const locals[] = {"*", "*_class", "*_next",
					     "*_accepting", NULL};
	const struct regex *regex = pattern->regex;
	struct view_pattern *view = map_find(&m->patterns, pattern->source);

	if (view) {
		view_add(m, &m->filling->patterns, view);
		return view->name;
	}
	view = ARENA_NEW(m->arena, struct view_pattern);
	view->name = view_name_local(m, pattern_word(m), locals);
	view_pattern_fill(m->arena, view, pattern->source, regex);
	map_put(&m->patterns, pattern->source, view);
	view_add(m, &m->filling->patterns, view);
	return view->name;
}
