/* SPDX-License-Identifier: MIT */
/*
 * sample: a text that an automaton accepts.
 *
 * Here an edge is a whole character, so that a sample is UTF-8 and
 * its length counts characters; of several that lead to one place an edge is
 * the one that is nicest to read.
 */
#include "regex.h"

#define NEVER   UINT32_MAX
#define FOREVER (UINT32_MAX - 1)

/* Nobody reads a longer example; a longer `min` is not met. */
#define SAMPLE_MOST 1000000

struct edge {
	uint32_t rune;
	uint32_t target;
};

struct sampler {
	struct arena *arena;
	const struct regex *regex;
	uint32_t round;
	uint32_t *seen;    /* targets in this round */
	uint32_t *amid[4]; /* the same with 1 to 3 bytes to come */
	struct edge *edges;
	uint32_t count;
	uint32_t *first; /* of a state's edges; one more at its end */
	uint32_t *last;
	uint32_t *shortest; /* characters to acceptance, or NEVER */
	uint32_t *longest;  /* or FOREVER */
	uint32_t *sources;  /* a state's: see find_sources() */
	uint32_t *source_of;
	uint32_t *queue;
};

/* ---- edges ---- */

static unsigned next_of(const struct regex *regex, unsigned state,
			unsigned byte)
{
	return regex->next[state * regex->classes + regex->class_of[byte]];
}

static void add_edge(struct sampler *sampler, uint32_t rune, unsigned target)
{
	if (target == sampler->regex->dead ||
	    sampler->seen[target] == sampler->round)
		return;
	sampler->seen[target] = sampler->round;
	sampler->edges = arena_grow(sampler->arena, sampler->edges,
				    sampler->count, sizeof *sampler->edges);
	sampler->edges[sampler->count++] = (struct edge){rune, target};
}

/* `left` bytes end a character, the first of them in a range. */
static void add_tails(struct sampler *sampler, unsigned state, unsigned left,
		      uint32_t rune, unsigned from, unsigned to)
{
	bool whole = from == 0x80 && to == 0xbf;

	if (state == sampler->regex->dead)
		return;
	if (whole && sampler->amid[left][state] == sampler->round)
		return;
	if (whole)
		sampler->amid[left][state] = sampler->round;
	for (unsigned byte = from; byte <= to; byte++) {
		uint32_t more = rune << 6 | (byte & 0x3f);
		unsigned next = next_of(sampler->regex, state, byte);

		if (left == 1)
			add_edge(sampler, more, next);
		else
			add_tails(sampler, next, left - 1, more, 0x80, 0xbf);
	}
}

static void add_lead(struct sampler *sampler, unsigned state, unsigned byte)
{
	unsigned next = next_of(sampler->regex, state, byte);
	unsigned from = 0x80, to = 0xbf;

	if (byte == 0xe0)
		from = 0xa0;
	if (byte == 0xed)
		to = 0x9f;
	if (byte == 0xf0)
		from = 0x90;
	if (byte == 0xf4)
		to = 0x8f;
	if (byte < 0xe0)
		add_tails(sampler, next, 1, byte & 0x1f, from, to);
	else if (byte < 0xf0)
		add_tails(sampler, next, 2, byte & 0x0f, from, to);
	else
		add_tails(sampler, next, 3, byte & 0x07, from, to);
}

/* Over code points: one of each range. */
static void add_ranges(struct sampler *sampler, unsigned state)
{
	const struct regex *regex = sampler->regex;
	uint32_t rune, class;

	for (unsigned i = 0; i < regex->range_count; i++) {
		rune = regex->ranges[i] >> 8;
		class = regex->ranges[i] & 0xff;
		/* A range that begins amid surrogates goes on behind them. */
		if (rune >= 0xd800 && rune <= 0xdfff)
			rune = 0xe000;
		if (regex_class_of(regex, rune) == class && rune >= 128)
			add_edge(sampler, rune,
				 regex->next[state * regex->classes + class]);
	}
	/* And one of the range that the first 128 end in. */
	add_edge(sampler, 0xe9,
		 regex->next[state * regex->classes +
			     regex_class_of(regex, 0xe9)]);
}

static void add_edges(struct sampler *sampler, unsigned state)
{
	static const char nice[] = "abcdefghijklmnopqrstuvwxyz"
				   "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_ ";

	sampler->round++;
	sampler->first[state] = sampler->count;
	for (const char *at = nice; *at; at++)
		add_edge(sampler, (uint32_t)*at,
			 next_of(sampler->regex, state, (unsigned char)*at));
	for (unsigned byte = '!'; byte <= '~'; byte++)
		add_edge(sampler, byte, next_of(sampler->regex, state, byte));
	if (sampler->regex->ranges) {
		add_ranges(sampler, state);
	} else {
		for (unsigned byte = 0xc3; byte <= 0xf4; byte++)
			add_lead(sampler, state, byte);
		/* Controls last. */
		add_lead(sampler, state, 0xc2);
	}
	for (unsigned byte = 0; byte <= 0x7f; byte++)
		add_edge(sampler, byte, next_of(sampler->regex, state, byte));
	sampler->last[state] = sampler->count;
}

/* Finds the edges of all states that whole characters reach. */
static void find_edges(struct sampler *sampler)
{
	bool *met = arena_alloc(sampler->arena, sampler->regex->states);
	uint32_t count = 0;

	met[0] = true;
	sampler->queue[count++] = 0;
	for (uint32_t i = 0; i < count; i++) {
		unsigned state = sampler->queue[i];

		add_edges(sampler, state);
		for (uint32_t j = sampler->first[state];
		     j < sampler->last[state]; j++) {
			unsigned target = sampler->edges[j].target;

			if (met[target])
				continue;
			met[target] = true;
			sampler->queue[count++] = target;
		}
	}
}

/* ---- distances ---- */

/* Whence edges come: source_of[sources[t] ... sources[t + 1]]. */
static void find_sources(struct sampler *sampler)
{
	uint32_t states = sampler->regex->states;
	uint32_t *sources;

	sources = arena_alloc(sampler->arena, (states + 2) * sizeof *sources);
	sampler->source_of =
		arena_alloc(sampler->arena, ((size_t)sampler->count + 1) *
						    sizeof *sampler->source_of);
	for (uint32_t i = 0; i < sampler->count; i++)
		sources[sampler->edges[i].target + 2]++;
	for (uint32_t i = 2; i < states + 2; i++)
		sources[i] += sources[i - 1];
	/* One place off, which the filling in puts right. */
	for (uint32_t i = 0; i < states; i++)
		for (uint32_t j = sampler->first[i]; j < sampler->last[i]; j++)
			sampler->source_of[sources[sampler->edges[j].target +
						   1]++] = i;
	sampler->sources = sources;
}

static void find_shortest(struct sampler *sampler)
{
	const struct regex *regex = sampler->regex;
	uint32_t count = 0;

	for (unsigned i = 0; i < regex->states; i++) {
		sampler->shortest[i] = regex->accepting[i] ? 0 : NEVER;
		if (regex->accepting[i])
			sampler->queue[count++] = i;
	}
	for (uint32_t i = 0; i < count; i++) {
		uint32_t target = sampler->queue[i];

		for (uint32_t j = sampler->sources[target];
		     j < sampler->sources[target + 1]; j++) {
			uint32_t source = sampler->source_of[j];

			if (sampler->shortest[source] != NEVER)
				continue;
			sampler->shortest[source] =
				sampler->shortest[target] + 1;
			sampler->queue[count++] = source;
		}
	}
}

/* How many edges lead on to where acceptance is still possible. */
static uint32_t count_ways(const struct sampler *sampler, unsigned state)
{
	uint32_t count = 0;

	for (uint32_t i = sampler->first[state]; i < sampler->last[state]; i++)
		count += sampler->shortest[sampler->edges[i].target] != NEVER;
	return count;
}

/* From the ends backwards; what is never settled can go round for ever. */
static void find_longest(struct sampler *sampler)
{
	uint32_t states = sampler->regex->states, count = 0;
	uint32_t *open = arena_alloc(sampler->arena, states * sizeof *open);

	for (uint32_t i = 0; i < states; i++) {
		sampler->longest[i] = FOREVER;
		open[i] = count_ways(sampler, i);
		if (open[i] == 0 && sampler->shortest[i] != NEVER) {
			sampler->longest[i] = 0;
			sampler->queue[count++] = i;
		}
	}
	for (uint32_t i = 0; i < count; i++) {
		uint32_t target = sampler->queue[i];

		for (uint32_t j = sampler->sources[target];
		     j < sampler->sources[target + 1]; j++) {
			uint32_t source = sampler->source_of[j];

			/* The last to be settled is the longest. */
			if (--open[source] > 0)
				continue;
			sampler->longest[source] = sampler->longest[target] + 1;
			sampler->queue[count++] = source;
		}
	}
}

/* ---- the text ---- */

static const struct edge *choose(const struct sampler *sampler, unsigned state,
				 uint32_t need)
{
	const struct edge *best = NULL;

	for (uint32_t i = sampler->first[state]; i < sampler->last[state];
	     i++) {
		const struct edge *edge = &sampler->edges[i];
		uint32_t shortest = sampler->shortest[edge->target];

		if (shortest == NEVER ||
		    (need > 0 && sampler->longest[edge->target] < need - 1))
			continue;
		if (!best || shortest < sampler->shortest[best->target])
			best = edge;
	}
	return best;
}

static str spell(const struct sampler *sampler, struct arena *arena,
		 uint32_t need)
{
	struct buf buf = {.arena = arena};
	unsigned state = 0;

	buf_add(&buf, "", 0);
	while (need > 0 || sampler->shortest[state] > 0) {
		const struct edge *edge = choose(sampler, state, need);
		char bytes[4];

		buf_add(&buf, bytes, str_put_rune(bytes, (int32_t)edge->rune));
		state = edge->target;
		if (need > 0)
			need--;
	}
	return buf.len > 0 ? buf_str(&buf) : STR("");
}

static str sample(struct arena *scratch, struct arena *arena,
		  const struct regex *regex, size_t min)
{
	size_t room = regex->states * sizeof(uint32_t);
	struct sampler sampler = {
		.arena = scratch,
		.regex = regex,
		.seen = arena_alloc(scratch, room),
		.amid = {NULL, arena_alloc(scratch, room),
			 arena_alloc(scratch, room),
			 arena_alloc(scratch, room)},
		.first = arena_alloc(scratch, room),
		.last = arena_alloc(scratch, room),
		.shortest = arena_alloc(scratch, room),
		.longest = arena_alloc(scratch, room),
		.queue = arena_alloc(scratch, room),
	};
	uint32_t need = min < SAMPLE_MOST ? (uint32_t)min : SAMPLE_MOST;

	if (need < regex->shortest)
		need = regex->shortest;
	if (regex->longest && need > regex->longest)
		need = regex->longest;

	find_edges(&sampler);
	find_sources(&sampler);
	find_shortest(&sampler);
	find_longest(&sampler);
	if (sampler.shortest[0] == NEVER)
		return (str){NULL, 0};
	if (sampler.longest[0] < need)
		need = 0;
	return spell(&sampler, arena, need);
}

str regex_sample(struct arena *arena, const struct regex *regex, size_t min)
{
	struct arena *scratch = arena_new();
	str text = sample(scratch, arena, regex, min);

	arena_free(scratch);
	return text;
}
