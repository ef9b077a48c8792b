/* SPDX-License-Identifier: MIT */
/*
 * runes: sets of code points.
 *
 * Invariant: what regex_runes_tidy() and regex_runes_invert() leave is tidy.
 */
#include <assert.h>
#include <stdlib.h>

#include "internal.h"

void regex_runes_add(struct runes *set, uint32_t from, uint32_t to)
{
	set->ranges = arena_grow(set->arena, set->ranges, set->count,
				 sizeof *set->ranges);
	set->ranges[set->count++] = (struct rune_range){from, to};
}

static int compare_ranges(const void *left, const void *right)
{
	const struct rune_range *a = left, *b = right;

	return (a->from > b->from) - (a->from < b->from);
}

/* Sorted, apart and never adjacent? */
static bool is_tidy(const struct runes *set)
{
	for (size_t i = 0; i < set->count; i++)
		if (set->ranges[i].from > set->ranges[i].to ||
		    (i && set->ranges[i].from <= set->ranges[i - 1].to + 1))
			return false;
	return true;
}

void regex_runes_tidy(struct runes *set)
{
	size_t kept = 0;

	if (set->count < 2)
		return;
	qsort(set->ranges, set->count, sizeof *set->ranges, compare_ranges);
	for (size_t i = 1; i < set->count; i++) {
		struct rune_range *last = &set->ranges[kept];
		struct rune_range range = set->ranges[i];

		if (range.from > last->to + 1)
			set->ranges[++kept] = range;
		else if (range.to > last->to)
			last->to = range.to;
	}
	set->count = kept + 1;
	assert(is_tidy(set));
}

void regex_runes_invert(struct runes *set)
{
	struct runes rest = {.arena = set->arena};
	uint32_t from = 0;

	assert(is_tidy(set));
	for (size_t i = 0; i < set->count; i++) {
		if (set->ranges[i].from > from)
			regex_runes_add(&rest, from, set->ranges[i].from - 1);
		from = set->ranges[i].to + 1;
	}
	if (from <= UNICODE_LAST)
		regex_runes_add(&rest, from, UNICODE_LAST);
	assert(is_tidy(&rest));
	*set = rest;
}

bool regex_runes_have(const struct runes *set, uint32_t rune)
{
	size_t low = 0, high = set->count, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (set->ranges[middle].to < rune)
			low = middle + 1;
		else
			high = middle;
	}
	return low < set->count && set->ranges[low].from <= rune;
}

/* ---- properties ---- */

/* Code points where membership turns over, in any order. */
struct flips {
	struct arena *arena;
	uint32_t *at;
	size_t count;
};

static void add_flip(struct flips *flips, uint32_t at)
{
	flips->at = arena_grow(flips->arena, flips->at, flips->count,
			       sizeof *flips->at);
	flips->at[flips->count++] = at;
}

static void flip_categories(struct flips *flips, uint32_t mask)
{
	uint32_t at = 0;
	uint32_t inside = 0;

	for (size_t i = 0; i < regex_unicode_run_count; i++) {
		uint32_t run = regex_unicode_runs[i];

		if ((mask >> (run & 31) & 1) != inside) {
			add_flip(flips, at);
			inside ^= 1;
		}
		at += run >> 5;
	}
	if (inside)
		add_flip(flips, at);
}

static void flip_steps(struct flips *flips, const uint32_t *steps,
		       unsigned count)
{
	uint32_t at = 0;

	for (unsigned i = 0; i < count; i++) {
		at += steps[i];
		add_flip(flips, at);
	}
}

static int compare_flips(const void *left, const void *right)
{
	uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;

	return (a > b) - (a < b);
}

void regex_runes_add_property(struct runes *set,
			      const struct unicode_property *property,
			      bool wide)
{
	struct flips flips = {.arena = set->arena};
	const uint32_t *steps = regex_unicode_steps + property->at;

	if (property->mask != 0)
		flip_categories(&flips, property->mask);
	flip_steps(&flips, steps, property->own);
	if (wide)
		flip_steps(&flips, steps + property->own, property->more);
	if (flips.count == 0)
		return;
	qsort(flips.at, flips.count, sizeof *flips.at, compare_flips);
	/* Two at one place undo each other: an empty range, left out. */
	for (size_t i = 0; i + 1 < flips.count; i += 2) {
		uint32_t from = flips.at[i], to = flips.at[i + 1];

		if (from < to)
			regex_runes_add(set, from, to - 1);
	}
	regex_runes_tidy(set);
}
