/* SPDX-License-Identifier: MIT */
/*
 * promise: look-ahead in endless repetitions, as in ^((?!--).)*$. There it
 * cannot be settled where it stands, for what follows is not made yet.
 *
 * A node is paired with what is still promised of the text: the states of the
 * look-aheads that were passed. A step moves them all, one that fails ends the
 * step, one that is sure is done; and at the end of the text all must accept.
 *
 * Invariant: what is pending is sorted and each once, so that there are only
 * finitely many pairs, and it is empty where nothing is promised.
 */
#include <string.h>

#include "regex_nfa.h"

/* The states of look-aheads: the promise's number, then its state's. */
struct pending {
	uint32_t number;
	uint32_t *items;
	uint32_t count;
};

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
	bool *leads; /* to a promise, of each node of the pattern */
	uint32_t room;
};

static const struct pending *intern(struct maker *m, const uint32_t *items,
				    uint32_t count)
{
	str key = {(const char *)items, count * sizeof *items};
	struct pending *pending = map_find(&m->pendings, key);

	if (pending)
		return pending;
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

/* False: it fails. What is sure is left out. */
static bool add_item(struct maker *m, uint32_t *items, uint32_t *count,
		     uint32_t promise, unsigned state)
{
	const struct regex *regex = m->nfa->promises[promise];
	uint32_t item = promise << 16 | state, at = *count;

	if (state == regex->dead)
		return false;
	if (state == regex->sure)
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

/* With one promise more; NULL: it fails at once. */
static const struct pending *promised(struct maker *m,
				      const struct pending *pending,
				      uint32_t promise)
{
	uint32_t count = pending->count;
	uint32_t *items = arena_alloc(m->arena, (count + 2) * sizeof *items);

	if (count > 0)
		memcpy(items, pending->items, count * sizeof *items);
	if (!add_item(m, items, &count, promise, 0))
		return NULL;
	return intern(m, items, count);
}

/* Behind a byte; NULL: one of them fails. */
static const struct pending *moved(struct maker *m,
				   const struct pending *pending, unsigned byte)
{
	uint32_t *items =
		arena_alloc(m->arena, (pending->count + 1) * sizeof *items);
	uint32_t count = 0, i;

	if (!regex_nfa_charge(m->nfa, pending->count + 1))
		return NULL;
	for (i = 0; i < pending->count; i++) {
		uint32_t promise = pending->items[i] >> 16;
		const struct regex *regex = m->nfa->promises[promise];
		size_t row = (pending->items[i] & 0xffff) * regex->classes;

		if (!add_item(m, items, &count, promise,
			      regex->next[row + regex->class_of[byte]]))
			return NULL;
	}
	return intern(m, items, count);
}

static bool all_accept(const struct maker *m, const struct pending *pending)
{
	for (uint32_t i = 0; i < pending->count; i++)
		if (!m->nfa->promises[pending->items[i] >> 16]
			     ->accepting[pending->items[i] & 0xffff])
			return false;
	return true;
}

/* ---- pairs ---- */

/* The node that stands for both; it is made later. */
static uint32_t pair_of(struct maker *m, uint32_t node,
			const struct pending *pending)
{
	uint32_t both[2] = {node, pending->number};
	str key = {(const char *)both, sizeof both};
	struct pair *pair;

	if (pending->count == 0 && !m->leads[node])
		return node;
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
	unsigned count = 0, i, byte;

	for (i = 0; i < from.count; i++)
		for (byte = from.steps[i].from; byte <= from.steps[i].to;
		     byte++) {
			behind = moved(m, pair->pending, byte);
			if (behind)
				add_step(steps, &count, byte,
					 pair_of(m, from.steps[i].target,
						 behind));
		}
	set_steps(m, pair->made, steps, count);
}

/* The pattern matches; what is promised is waited for. */
static void make_match(struct maker *m, const struct pair *pair)
{
	uint32_t wait = pair->made, end;
	struct nfa_step steps[256];
	const struct pending *behind;
	unsigned count = 0, byte;

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
	for (byte = 0; byte < 256; byte++) {
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

	made->kind = from->kind == NFA_PROMISE ? NFA_SPLIT : from->kind;
	made->assertion = from->assertion;
	made->to = to;
	made->other = other;
}

static void make(struct maker *m, const struct pair *pair)
{
	struct nfa_node from = m->nfa->nodes[pair->node];
	const struct pending *more;
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
		if (!more)
			return; /* a step that leads nowhere */
		to = pair_of(m, from.to, more);
		set_node(m, pair, to, to);
		return;
	}
}

/* ---- the whole ---- */

static bool leads_on(const struct maker *m, const struct nfa_node *node)
{
	if (node->kind == NFA_PROMISE)
		return true;
	if (node->kind == NFA_SPLIT)
		return m->leads[node->to] || m->leads[node->other];
	if (node->kind == NFA_ASSERT)
		return m->leads[node->to];
	for (unsigned i = 0; i < node->count; i++)
		if (m->leads[node->steps[i].target])
			return true;
	return false;
}

/* Nodes mostly lead to earlier ones, so few rounds are needed. */
static bool find_leads(struct maker *m)
{
	bool changed;

	m->leads = arena_alloc(m->arena, m->nfa->count * sizeof(bool));
	do {
		changed = false;
		if (!regex_nfa_charge(m->nfa, m->nfa->size))
			return false;
		for (uint32_t i = 0; i < m->nfa->count; i++)
			if (!m->leads[i] && leads_on(m, &m->nfa->nodes[i]))
				m->leads[i] = changed = true;
	} while (changed);
	return true;
}

uint32_t regex_nfa_keep_promises(struct nfa *nfa, struct arena *scratch,
				 uint32_t start)
{
	struct maker m = {.nfa = nfa,
			  .arena = scratch,
			  .pendings = {scratch, NULL, 0, 0},
			  .pairs = {scratch, NULL, 0, 0}};
	size_t i;

	if (nfa->promise_count == 0 || !find_leads(&m))
		return start;
	start = pair_of(&m, start, intern(&m, NULL, 0));
	for (i = 0; i < m.count && !regex_nfa_failed(nfa); i++)
		make(&m, m.list[i]);
	return start;
}
