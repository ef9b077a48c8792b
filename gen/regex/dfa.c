/* SPDX-License-Identifier: MIT */
/*
 * dfa: the subset construction, from many nodes at once to one state.
 *
 * A state's items are steps and open assertions, each once, in any
 * order; two states never have the same items behind the same character.
 */
#include <string.h>

#include "internal.h"

/* Limits for the automaton before it is minimal. */
#define RAW_STATES 30000
#define RAW_CELLS  4000000

#define BUCKETS 4096
#define NONE    UINT32_MAX

struct subset_state {
	uint32_t *items;
	uint32_t count;
	uint32_t chain; /* the next of its bucket */
	uint64_t hash;
	enum nfa_before before;
};

/* A target of one interval of bytes, in a list of them. */
struct link {
	uint32_t target, next;
};

struct subset {
	struct nfa *nfa;
	struct arena *arena;

	/* Bytes that nothing tells apart: runs of them, in order. */
	uint8_t interval_of[256];
	uint8_t first_of[256];
	unsigned intervals;

	/* The set being made; `seen` holds the round that met a node. */
	uint32_t *seen, round;
	uint32_t *stack;
	uint32_t *items, count;
	uint32_t *best; /* the item that outdoes others of its rank */
	bool matched;

	struct link *links;
	uint32_t link_count, link_room;
	uint32_t heads[256];

	struct subset_state *states;
	unsigned state_count, row_room;
	uint32_t buckets[BUCKETS];
	uint16_t *next;
	bool *accepting;
};

/* ---- bytes ---- */

static bool is_word(const struct nfa *nfa, unsigned byte)
{
	if (nfa->symbols)
		return byte < nfa->symbols->count && nfa->symbols->word[byte];
	return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
	       byte == '_' || (byte >= 'a' && byte <= 'z');
}

static enum nfa_behind byte_behind(const struct nfa *nfa, unsigned byte)
{
	if (nfa->whole && byte >= 0x80 && byte <= 0xbf)
		return BEHIND_WITHIN;
	return nfa->words && is_word(nfa, byte) ? BEHIND_WORD : BEHIND_OTHER;
}

static enum nfa_before byte_before(const struct nfa *nfa, unsigned byte)
{
	return nfa->words && is_word(nfa, byte) ? BEFORE_WORD : BEFORE_OTHER;
}

static void find_intervals(struct subset *subset)
{
	const struct nfa *nfa = subset->nfa;
	bool begins[257] = {true};
	unsigned count = 0;

	for (uint32_t i = 0; i < nfa->count; i++) {
		const struct nfa_node *node = &nfa->nodes[i];

		for (unsigned j = 0; j < node->count; j++) {
			begins[node->steps[j].from] = true;
			begins[node->steps[j].to + 1] = true;
		}
	}
	for (unsigned byte = 1; byte < 256; byte++)
		if (byte_behind(nfa, byte) != byte_behind(nfa, byte - 1))
			begins[byte] = true;
	for (unsigned byte = 0; byte < 256; byte++) {
		if (begins[byte])
			subset->first_of[count++] = (uint8_t)byte;
		subset->interval_of[byte] = (uint8_t)(count - 1);
	}
	subset->intervals = count;
}

/* ---- sets ---- */

enum verdict { FAILS, HOLDS, OPEN };

static enum verdict judge(enum nfa_assertion assertion, enum nfa_before before,
			  enum nfa_behind behind)
{
	bool edge = (before == BEFORE_WORD) != (behind == BEHIND_WORD);

	if (assertion == ASSERT_START)
		return before == BEFORE_NOTHING ? HOLDS : FAILS;
	if (assertion == ASSERT_AFTER_WORD)
		return before == BEFORE_WORD ? HOLDS : FAILS;
	if (assertion == ASSERT_AFTER_OTHER)
		return before == BEFORE_OTHER ? HOLDS : FAILS;
	if (behind == BEHIND_UNKNOWN)
		return OPEN;
	if (assertion == ASSERT_END)
		return behind == BEHIND_NOTHING ? HOLDS : FAILS;
	if (assertion == ASSERT_WHOLE)
		return behind != BEHIND_WITHIN ? HOLDS : FAILS;
	return edge == (assertion == ASSERT_EDGE) ? HOLDS : FAILS;
}

static void begin_set(struct subset *subset)
{
	subset->round++;
	subset->count = 0;
	subset->matched = false;
}

static bool see(struct subset *subset, uint32_t node)
{
	if (subset->seen[node] == subset->round)
		return false;
	subset->seen[node] = subset->round;
	return true;
}

/* Adds `node` and all that is reached from it without a byte. */
static void follow(struct subset *subset, uint32_t node, enum nfa_before before,
		   enum nfa_behind behind)
{
	uint32_t depth = 0;

	if (see(subset, node))
		subset->stack[depth++] = node;
	while (depth > 0) {
		uint32_t at = subset->stack[--depth];
		const struct nfa_node *one = &subset->nfa->nodes[at];
		enum verdict verdict = HOLDS;

		subset->nfa->work++;
		if (one->kind == NFA_ASSERT)
			verdict = judge(one->assertion, before, behind);
		if (one->kind == NFA_MATCH)
			subset->matched = true;
		else if (one->kind == NFA_STEP || verdict == OPEN)
			subset->items[subset->count++] = at;
		else if (verdict == HOLDS && see(subset, one->to))
			subset->stack[depth++] = one->to;
		if (one->kind == NFA_SPLIT && see(subset, one->other))
			subset->stack[depth++] = one->other;
	}
}

/*
 * Drops what another item outdoes: without this, a search for x{1,99} that
 * may begin anywhere would tell apart how often it has begun.
 */
static void prune(struct subset *subset)
{
	const struct nfa_node *nodes = subset->nfa->nodes;
	uint32_t kept = 0;

	for (uint32_t i = 0; i < subset->count; i++)
		subset->best[nodes[subset->items[i]].rank_of] = 0;
	for (uint32_t i = 0; i < subset->count; i++) {
		uint32_t item = subset->items[i];
		uint32_t *best = &subset->best[nodes[item].rank_of];

		if (item > *best)
			*best = item;
	}
	for (uint32_t i = 0; i < subset->count; i++) {
		uint32_t item = subset->items[i];
		uint32_t rank_of = nodes[item].rank_of;

		if (rank_of != 0 && item < subset->best[rank_of])
			subset->seen[item] = 0;
		else
			subset->items[kept++] = item;
	}
	subset->count = kept;
}

/* The hash does not depend on the order of the items. */
static uint64_t hash_set(const struct subset *subset)
{
	uint64_t hash = 0;

	for (uint32_t i = 0; i < subset->count; i++) {
		uint64_t mixed =
			(subset->items[i] + 1) * UINT64_C(0x9e3779b97f4a7c15);

		hash += mixed ^ mixed >> 29;
	}
	return hash;
}

/* ---- states ---- */

static bool same_state(struct subset *subset, const struct subset_state *state,
		       uint64_t hash, enum nfa_before before)
{
	if (state->hash != hash || state->count != subset->count ||
	    state->before != before)
		return false;
	subset->nfa->work += state->count;
	for (uint32_t i = 0; i < state->count; i++)
		if (subset->seen[state->items[i]] != subset->round)
			return false;
	return true;
}

static uint16_t add_state(struct subset *subset, uint64_t hash,
			  enum nfa_before before)
{
	uint32_t *bucket = &subset->buckets[hash % BUCKETS];
	size_t size = subset->count * sizeof *subset->items;
	struct subset_state *state;

	subset->states = arena_grow(subset->arena, subset->states,
				    subset->state_count,
				    sizeof *subset->states);
	subset->accepting = arena_grow(subset->arena, subset->accepting,
				       subset->state_count,
				       sizeof *subset->accepting);
	state = &subset->states[subset->state_count];
	*state = (struct subset_state){
		.items = arena_alloc(subset->arena, size),
		.count = subset->count,
		.chain = *bucket,
		.hash = hash,
		.before = before,
	};
	memcpy(state->items, subset->items, size);
	*bucket = subset->state_count;
	return (uint16_t)subset->state_count++;
}

/* State 0 is the sure state; no other contains the match. */
static uint16_t find_state(struct subset *subset, enum nfa_before before)
{
	uint64_t hash;

	if (subset->matched)
		return 0;
	prune(subset);
	hash = hash_set(subset);
	for (uint32_t at = subset->buckets[hash % BUCKETS]; at != NONE;
	     at = subset->states[at].chain) {
		subset->nfa->work++;
		if (same_state(subset, &subset->states[at], hash, before))
			return (uint16_t)at;
	}
	return add_state(subset, hash, before);
}

/* ---- transitions ---- */

static void *twice(struct arena *arena, const void *items, size_t size)
{
	void *copy = arena_alloc(arena, 2 * size);

	memcpy(copy, items, size);
	return copy;
}

static void add_link(struct subset *subset, unsigned interval, uint32_t target)
{
	uint32_t at = subset->link_count++;

	if (at == subset->link_room) {
		subset->links = twice(subset->arena, subset->links,
				      at * sizeof *subset->links);
		subset->link_room *= 2;
	}
	subset->links[at] = (struct link){target, subset->heads[interval]};
	subset->heads[interval] = at;
}

static void add_links(struct subset *subset, const struct nfa_node *node,
		      enum nfa_behind behind)
{
	for (unsigned i = 0; i < node->count; i++) {
		const struct nfa_step *step = &node->steps[i];
		unsigned from = subset->interval_of[step->from];
		unsigned to = subset->interval_of[step->to];

		subset->nfa->work += to - from + 1;
		for (unsigned at = from; at <= to; at++)
			if (byte_behind(subset->nfa, subset->first_of[at]) ==
			    behind)
				add_link(subset, at, step->target);
	}
}

/* Makes the set of `state`, given what lies behind. */
static void settle(struct subset *subset, const struct subset_state *state,
		   enum nfa_behind behind)
{
	begin_set(subset);
	for (uint32_t i = 0; i < state->count; i++)
		follow(subset, state->items[i], state->before, behind);
}

/* Fills in a row's cells for the bytes of one kind. */
static bool fill(struct subset *subset, uint16_t *row, enum nfa_behind behind)
{
	struct nfa *nfa = subset->nfa;
	bool sure = subset->matched;

	subset->link_count = 0;
	for (unsigned i = 0; i < subset->intervals; i++)
		subset->heads[i] = NONE;
	for (uint32_t i = 0; i < subset->count && regex_nfa_charge(nfa, 1); i++)
		add_links(subset, &nfa->nodes[subset->items[i]], behind);
	for (unsigned i = 0; i < subset->intervals; i++) {
		unsigned byte = subset->first_of[i];
		enum nfa_before before = byte_before(nfa, byte);

		if (byte_behind(nfa, byte) != behind)
			continue;
		begin_set(subset);
		for (uint32_t at = subset->heads[i]; at != NONE;
		     at = subset->links[at].next)
			follow(subset, subset->links[at].target, before,
			       BEHIND_UNKNOWN);
		row[i] = sure ? 0 : find_state(subset, before);
		if (!regex_nfa_charge(nfa, 1))
			return false;
	}
	return true;
}

static bool expand(struct subset *subset, unsigned at)
{
	struct subset_state state = subset->states[at];
	size_t cells = (size_t)at * subset->intervals;

	if (subset->state_count > RAW_STATES || cells > RAW_CELLS)
		return regex_nfa_charge(subset->nfa, NFA_WORK + 1);
	if (at == subset->row_room) {
		subset->next = twice(subset->arena, subset->next,
				     cells * sizeof *subset->next);
		subset->row_room *= 2;
	}
	settle(subset, &state, BEHIND_NOTHING);
	subset->accepting[at] = subset->matched;
	for (unsigned i = BEHIND_WORD; i <= BEHIND_OTHER; i++) {
		enum nfa_behind behind = (enum nfa_behind)i;

		if ((behind == BEHIND_WORD && !subset->nfa->words) ||
		    (behind == BEHIND_WITHIN && !subset->nfa->whole))
			continue;
		settle(subset, &state, behind);
		if (!fill(subset, subset->next + cells, behind))
			return false;
	}
	return true;
}

/* ---- the whole ---- */

static struct subset *new_subset(struct nfa *nfa, struct arena *arena)
{
	struct subset *subset = ARENA_NEW(arena, struct subset);
	size_t nodes = nfa->count;

	subset->nfa = nfa;
	subset->arena = arena;
	find_intervals(subset);
	subset->seen = arena_alloc(arena, nodes * sizeof *subset->seen);
	subset->stack = arena_alloc(arena, nodes * sizeof *subset->stack);
	subset->items = arena_alloc(arena, nodes * sizeof *subset->items);
	subset->best = arena_alloc(arena, nodes * sizeof *subset->best);
	subset->link_room = 64;
	subset->links =
		arena_alloc(arena, subset->link_room * sizeof *subset->links);
	subset->row_room = 16;
	subset->next = arena_alloc(arena, subset->row_room * subset->intervals *
						  sizeof *subset->next);
	for (unsigned i = 0; i < BUCKETS; i++)
		subset->buckets[i] = NONE;
	/*
	 * The sure state: its row stays zero, so every byte leads back to it.
	 */
	add_state(subset, 0, BEFORE_NOTHING);
	subset->buckets[0] = NONE;
	subset->accepting[0] = true;
	return subset;
}

struct regex *regex_dfa_build(struct nfa *nfa, struct arena *arena,
			      uint32_t start, enum nfa_before before)
{
	struct arena *scratch = arena_new();
	struct subset *subset;
	struct regex *regex = NULL;
	struct regex raw;
	unsigned first;

	start = regex_nfa_look(nfa, scratch, start, before);
	subset = new_subset(nfa, scratch);
	if (!regex_nfa_charge(nfa, nfa->count))
		goto out;
	begin_set(subset);
	follow(subset, start, before, BEHIND_UNKNOWN);
	first = find_state(subset, before);
	for (unsigned i = 1; i < subset->state_count; i++)
		if (!expand(subset, i))
			goto out;
	raw = (struct regex){
		.states = subset->state_count,
		.classes = subset->intervals,
		.next = subset->next,
		.accepting = subset->accepting,
	};
	memcpy(raw.class_of, subset->interval_of, sizeof raw.class_of);
	regex = regex_dfa_minimise(scratch, arena, &raw, first);
out:
	arena_free(scratch);
	return regex;
}
