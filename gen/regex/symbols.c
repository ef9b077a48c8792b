/* SPDX-License-Identifier: MIT */
/*
 * symbols: code points that no set of a pattern tells apart, as one symbol.
 *
 * Over bytes, a counted class such as [\p{L}]{1,50} needs a copy of the class
 * for each of its fifty; over symbols it needs a step. Symbols stand where
 * bytes would, so the automata are made by the same code.
 *
 * Invariant: every code point has a symbol, and symbols are below 250.
 */
#include <assert.h>
#include <string.h>

#include "internal.h"

#define MOST 250
/* More is no pattern that a person wrote. */
#define EDGES 100000

/* Sets of the tree, and where any of them begins or ends. */
struct finder {
	struct arena *arena;
	struct runes **sets;
	size_t set_count;
	struct runes edges; /* from: where something changes */
};

static void add_set(struct finder *f, struct runes *set)
{
	f->sets = arena_grow(f->arena, f->sets, f->set_count,
			     sizeof(struct runes *));
	f->sets[f->set_count++] = set;
	for (size_t i = 0; i < set->count; i++) {
		regex_runes_add(&f->edges, set->ranges[i].from,
				set->ranges[i].from);
		if (set->ranges[i].to < UNICODE_LAST)
			regex_runes_add(&f->edges, set->ranges[i].to + 1,
					set->ranges[i].to + 1);
	}
}

static void find_sets(struct finder *f, struct ast *ast)
{
	if (f->edges.count > EDGES)
		return;
	if (ast->kind == AST_RUNES)
		add_set(f, &ast->set);
	for (struct ast *one = ast->child; one; one = one->sibling)
		find_sets(f, one);
}

/* The starts of the ranges within which nothing changes. */
static void find_ranges(struct finder *f, struct symbols *symbols)
{
	regex_runes_add(&f->edges, 0, 0);
	regex_runes_tidy(&f->edges);
	for (size_t i = 0; i < f->edges.count; i++)
		for (uint32_t at = f->edges.ranges[i].from;
		     at <= f->edges.ranges[i].to; at++) {
			symbols->starts = arena_grow(f->arena, symbols->starts,
						     symbols->range_count,
						     sizeof *symbols->starts);
			symbols->starts[symbols->range_count++] = at;
		}
	symbols->of = arena_alloc(f->arena, symbols->range_count);
}

/* Tells symbols apart by one more set; false if they become too many. */
static bool split(struct symbols *symbols, const struct runes *set)
{
	uint16_t outside[MOST] = {0}, inside[MOST] = {0}, *now;
	unsigned count = 0;

	for (size_t i = 0; i < symbols->range_count; i++) {
		now = regex_runes_have(set, symbols->starts[i]) ? inside
								: outside;
		if (!now[symbols->of[i]]) {
			if (count == MOST)
				return false;
			now[symbols->of[i]] = (uint16_t)++count;
		}
		symbols->of[i] = (uint8_t)(now[symbols->of[i]] - 1);
	}
	symbols->count = count;
	return true;
}

const struct symbols *regex_symbols_find(struct arena *arena, struct ast *ast)
{
	struct symbols *symbols = ARENA_NEW(arena, struct symbols);
	struct finder f = {.arena = arena, .edges = {.arena = arena}};
	struct runes word = {.arena = arena};

	regex_runes_add(&word, '0', '9');
	regex_runes_add(&word, 'A', 'Z');
	regex_runes_add(&word, '_', '_');
	regex_runes_add(&word, 'a', 'z');
	find_sets(&f, ast);
	add_set(&f, &word);
	if (f.edges.count > EDGES)
		return NULL;
	find_ranges(&f, symbols);
	symbols->count = 1;
	for (size_t i = 0; i < f.set_count; i++)
		if (!split(symbols, f.sets[i]))
			return NULL;
	assert(symbols->starts[0] == 0 && symbols->count <= MOST);
	for (size_t i = symbols->range_count; i-- > 0;)
		symbols->sample[symbols->of[i]] = symbols->starts[i];
	for (size_t i = 0; i < symbols->count; i++)
		symbols->word[i] = regex_runes_have(&word, symbols->sample[i]);
	return symbols;
}

/* The automaton's classes, of ranges of code points instead of bytes. */
void regex_symbols_apply(struct arena *arena, const struct symbols *symbols,
			 struct regex *regex)
{
	uint32_t *ranges =
		arena_alloc(arena, symbols->range_count * sizeof *ranges);
	uint8_t ascii[128], class;
	unsigned count = 0, rune = 0;

	for (size_t i = 0; i < symbols->range_count; i++) {
		class = regex->class_of[symbols->of[i]];
		for (; rune < 128 && (i + 1 == symbols->range_count ||
				      rune < symbols->starts[i + 1]);
		     rune++)
			ascii[rune] = class;
		if (count == 0 || (ranges[count - 1] & 0xff) != class)
			ranges[count++] = symbols->starts[i] << 8 | class;
	}
	memset(regex->class_of, 0, sizeof regex->class_of);
	memcpy(regex->class_of, ascii, sizeof ascii);
	regex->ranges = ranges;
	regex->range_count = count;
}
