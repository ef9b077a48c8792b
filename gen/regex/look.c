/* SPDX-License-Identifier: MIT */
/*
 * look: look-behind, and look-ahead in endless repetitions, as in ^((?!--).)*$,
 * which cannot be settled where it stands because what follows is not made yet.
 *
 * A node is paired with the states of automata that run beside it. The
 * automaton of a look-ahead runs from where the look-ahead stands: a step on
 * which it fails is left out, it is dropped once it is sure, and at the end of
 * the text it must accept. The automaton of a look-behind runs from where the
 * text begins, and is asked where the look-behind stands.
 *
 * Invariant: the items of a pair, which are states, are sorted and each once,
 * so that there are only finitely many pairs.
 */
#include <assert.h>
#include <string.h>

#include "internal.h"

/* States: the look's number, then that of its automaton's state. */
struct pending {
	uint32_t number;
	uint32_t *items;
	uint32_t count;
};

/* To what a node leads. */
enum lead { LEADS_AHEAD = 1, LEADS_BEHIND = 2 };

struct pair {
	uint32_t node; /* of the pattern */
	const struct pending *pending;
	uint32_t made; /* the node that stands for both */
};

struct maker {
	struct nfa *nfa;
	struct arena *arena;
	struct map pendings, pairs;
	struct pair **list;
	size_t count;
	uint8_t *leads; /* of each node of the pattern, enum lead */
};

static const struct pending *intern(struct maker *m, const uint32_t *items,
				    uint32_t count)
{
	str key = {(const char *)items, count * sizeof *items};
	struct pending *pending = map_find(&m->pendings, key);

	if (pending)
		return pending;
	for (uint32_t i = 1; i < count; i++)
		assert(items[i - 1] < items[i]);
	pending = ARENA_NEW(m->arena, struct pending);
	pending->number = (uint32_t)m->pendings.count;
	pending->count = count;
	pending->items = arena_alloc(m->arena, (count + 1) * sizeof *items);
	if (count > 0)
		memcpy(pending->items, items, count * sizeof *items);
	key.ptr = (const char *)pending->items;
	map_put(&m->pendings, key, pending);
	return pending;
}

/* ---- what is pending ---- */

static const struct nfa_look *look_of(const struct maker *m, uint32_t item)
{
	return &m->nfa->looks[item >> 16];
}

/* Returns false if a look-ahead fails. One that is sure is left out. */
static bool add_item(struct maker *m, uint32_t *items, uint32_t *count,
		     uint32_t item)
{
	const struct nfa_look *look = look_of(m, item);
	uint32_t at = *count;

	if (!look->behind && (item & 0xffff) == look->regex->dead)
		return false;
	if (!look->behind && (item & 0xffff) == look->regex->sure)
		return true;
	while (at > 0 && items[at - 1] > item)
		at--;
	if (at > 0 && items[at - 1] == item)
		return true;
	memmove(items + at + 1, items + at, (*count - at) * sizeof *items);
	items[at] = item;
	++*count;
	return true;
}

/* The states with one more look-ahead; NULL: it fails at once. */
static const struct pending *promised(struct maker *m,
				      const struct pending *pending,
				      uint32_t look)
{
	uint32_t count = pending->count;
	uint32_t *items = arena_alloc(m->arena, (count + 2) * sizeof *items);

	if (count > 0)
		memcpy(items, pending->items, count * sizeof *items);
	if (!add_item(m, items, &count, look << 16))
		return NULL;
	return intern(m, items, count);
}

/* The states without those of look-behinds, which no later node asks for. */
static const struct pending *unwatched(struct maker *m,
				       const struct pending *pending)
{
	uint32_t *items =
		arena_alloc(m->arena, (pending->count + 1) * sizeof *items);
	uint32_t count = 0;

	for (uint32_t i = 0; i < pending->count; i++)
		if (!look_of(m, pending->items[i])->behind)
			items[count++] = pending->items[i];
	return intern(m, items, count);
}

/* The states after a byte; NULL: a look-ahead fails. */
static const struct pending *moved(struct maker *m,
				   const struct pending *pending, unsigned byte)
{
	uint32_t *items =
		arena_alloc(m->arena, (pending->count + 1) * sizeof *items);
	uint32_t count = 0;

	if (!regex_nfa_charge(m->nfa, pending->count + 1))
		return NULL;
	for (uint32_t i = 0; i < pending->count; i++) {
		uint32_t item = pending->items[i];
		const struct regex *regex = look_of(m, item)->regex;
		size_t row = (item & 0xffff) * regex->classes;

		if (!add_item(m, items, &count,
			      (item & ~UINT32_C(0xffff)) |
				      regex->next[row + regex->class_of[byte]]))
			return NULL;
	}
	return intern(m, items, count);
}

static bool accepts(const struct maker *m, uint32_t item)
{
	return look_of(m, item)->regex->accepting[item & 0xffff];
}

static bool all_accept(const struct maker *m, const struct pending *pending)
{
	for (uint32_t i = 0; i < pending->count; i++)
		if (!accepts(m, pending->items[i]))
			return false;
	return true;
}

/* Does the text before fit the look-behind? */
static bool lies_behind(const struct maker *m, const struct pending *pending,
			uint32_t look)
{
	for (uint32_t i = 0; i < pending->count; i++)
		if (pending->items[i] >> 16 == look)
			return accepts(m, pending->items[i]);
	return false;
}

/* ---- pairs ---- */

/* The node that stands for the pair; it is filled in later. */
static uint32_t pair_of(struct maker *m, uint32_t node,
			const struct pending *pending)
{
	uint32_t both[2];
	str key = {(const char *)both, sizeof both};
	struct pair *pair;

	if ((m->leads[node] & LEADS_BEHIND) == 0)
		pending = unwatched(m, pending);
	if (pending->count == 0 && !m->leads[node])
		return node;
	both[0] = node;
	both[1] = pending->number;
	pair = map_find(&m->pairs, key);
	if (pair)
		return pair->made;
	pair = ARENA_NEW(m->arena, struct pair);
	pair->node = node;
	pair->pending = pending;
	pair->made = regex_nfa_add(m->nfa, NFA_STEP, 0, 0);
	key.ptr = arena_copy(m->arena, (const char *)both, sizeof both);
	map_put(&m->pairs, key, pair);
	m->list = arena_grow(m->arena, m->list, m->count, sizeof *m->list);
	m->list[m->count++] = pair;
	return pair->made;
}

/* Steps of one target that touch are one. */
static void add_step(struct nfa_step *steps, unsigned *count, unsigned byte,
		     uint32_t target)
{
	if (*count > 0 && steps[*count - 1].target == target &&
	    steps[*count - 1].to + 1u == byte)
		steps[*count - 1].to = (uint8_t)byte;
	else
		steps[(*count)++] =
			(struct nfa_step){(uint8_t)byte, (uint8_t)byte, target};
}

static void set_steps(struct maker *m, uint32_t at,
		      const struct nfa_step *steps, unsigned count)
{
	struct nfa_step *copy =
		arena_alloc(m->nfa->arena, (count + 1) * sizeof *copy);

	memcpy(copy, steps, count * sizeof *copy);
	m->nfa->nodes[at].steps = copy;
	m->nfa->nodes[at].count = count;
}

static void make_steps(struct maker *m, const struct pair *pair)
{
	struct nfa_node from = m->nfa->nodes[pair->node];
	struct nfa_step steps[256];
	const struct pending *behind;
	unsigned count = 0;

	for (unsigned i = 0; i < from.count; i++)
		for (unsigned byte = from.steps[i].from;
		     byte <= from.steps[i].to; byte++) {
			behind = moved(m, pair->pending, byte);
			if (behind)
				add_step(steps, &count, byte,
					 pair_of(m, from.steps[i].target,
						 behind));
		}
	set_steps(m, pair->made, steps, count);
}

/* The pattern matches, but pending look-aheads must still accept. */
static void make_match(struct maker *m, const struct pair *pair)
{
	uint32_t wait = pair->made, end;
	struct nfa_step steps[256];
	const struct pending *behind;
	unsigned count = 0;

	if (all_accept(m, pair->pending)) {
		wait = regex_nfa_add(m->nfa, NFA_STEP, 0, 0);
		end = regex_nfa_add(m->nfa, NFA_ASSERT, 0, 0);
		if (regex_nfa_failed(m->nfa))
			return;
		m->nfa->nodes[end].assertion = ASSERT_END;
		m->nfa->nodes[pair->made].kind = NFA_SPLIT;
		m->nfa->nodes[pair->made].to = wait;
		m->nfa->nodes[pair->made].other = end;
	}
	for (unsigned byte = 0; byte < 256; byte++) {
		behind = moved(m, pair->pending, byte);
		if (behind)
			add_step(steps, &count, byte, pair_of(m, 0, behind));
	}
	set_steps(m, wait, steps, count);
}

static void set_node(struct maker *m, const struct pair *pair, uint32_t to,
		     uint32_t other)
{
	struct nfa_node *made = &m->nfa->nodes[pair->made];
	const struct nfa_node *from = &m->nfa->nodes[pair->node];

	made->kind = from->kind == NFA_ASSERT ? NFA_ASSERT : NFA_SPLIT;
	made->assertion = from->assertion;
	made->to = to;
	made->other = other;
}

static void make(struct maker *m, const struct pair *pair)
{
	struct nfa_node from = m->nfa->nodes[pair->node];
	const struct pending *more = NULL;
	uint32_t to, other;

	switch (from.kind) {
	case NFA_MATCH:
		make_match(m, pair);
		return;
	case NFA_STEP:
		make_steps(m, pair);
		return;
	case NFA_SPLIT:
		to = pair_of(m, from.to, pair->pending);
		other = pair_of(m, from.other, pair->pending);
		set_node(m, pair, to, other);
		return;
	case NFA_ASSERT:
		set_node(m, pair, pair_of(m, from.to, pair->pending), 0);
		return;
	case NFA_PROMISE:
		more = promised(m, pair->pending, from.other);
		break;
	case NFA_BEHIND:
	case NFA_NOT_BEHIND:
		more = lies_behind(m, pair->pending, from.other) ==
				       (from.kind == NFA_BEHIND)
			       ? pair->pending
			       : NULL;
		break;
	}
	if (!more)
		return; /* a step that leads nowhere */
	to = pair_of(m, from.to, more);
	set_node(m, pair, to, to);
}

/* ---- the whole ---- */

static uint8_t leads_of(const struct maker *m, const struct nfa_node *node)
{
	uint8_t leads = 0;

	if (node->kind == NFA_MATCH)
		return 0;
	if (node->kind == NFA_PROMISE)
		leads = LEADS_AHEAD;
	if (node->kind == NFA_BEHIND || node->kind == NFA_NOT_BEHIND)
		leads = LEADS_BEHIND;
	if (node->kind == NFA_SPLIT)
		leads = m->leads[node->other];
	if (node->kind != NFA_STEP)
		return leads | m->leads[node->to];
	for (unsigned i = 0; i < node->count; i++)
		leads |= m->leads[node->steps[i].target];
	return leads;
}

/* Nodes mostly lead to earlier ones, so few rounds are needed. */
static bool find_leads(struct maker *m)
{
	bool changed;
	uint8_t leads;

	m->leads = arena_alloc(m->arena, m->nfa->count);
	do {
		changed = false;
		if (!regex_nfa_charge(m->nfa, m->nfa->size))
			return false;
		for (uint32_t i = 0; i < m->nfa->count; i++) {
			leads = leads_of(m, &m->nfa->nodes[i]);
			changed = changed || leads != m->leads[i];
			m->leads[i] = leads;
		}
	} while (changed);
	return true;
}

/* All look-behinds as they are where the text begins. */
static const struct pending *first_pending(struct maker *m)
{
	uint32_t *items =
		arena_alloc(m->arena, (m->nfa->look_count + 1) * sizeof *items);
	uint32_t count = 0;

	for (uint32_t i = 0; i < m->nfa->look_count; i++)
		if (m->nfa->looks[i].behind)
			items[count++] = i << 16;
	return intern(m, items, count);
}

uint32_t regex_nfa_look(struct nfa *nfa, struct arena *scratch, uint32_t start,
			enum nfa_before before)
{
	struct maker m = {.nfa = nfa,
			  .arena = scratch,
			  .pendings = {scratch, NULL, 0, 0},
			  .pairs = {scratch, NULL, 0, 0}};

	if (nfa->look_count == 0 || !find_leads(&m))
		return start;
	/* In the middle of a text it is not known what came before. */
	if ((m.leads[start] & LEADS_BEHIND) != 0 && before != BEFORE_NOTHING) {
		regex_nfa_fail(nfa, REGEX_IRREGULAR,
			       "a look-ahead that looks behind itself", 0);
		return 0;
	}
	start = pair_of(&m, start, first_pending(&m));
	for (size_t i = 0; i < m.count && !regex_nfa_failed(nfa); i++)
		make(&m, m.list[i]);
	return start;
}
