/* SPDX-License-Identifier: MIT */
/*
 * ahead: look-ahead, settled where it stands.
 *
 * What follows it is known, as automata are built from the end: both are made
 * deterministic and intersected. In endless repetitions and beside look-behinds
 * this does not work; there it is kept as an automaton of its own: see look.c.
 */
#include <string.h>

#include "internal.h"

/* What the automaton does in one state, except for where it is sure. */
static bool add_steps(struct nfa *nfa, const struct regex *regex,
		      unsigned state, const uint32_t *entries, uint32_t node)
{
	const uint16_t *next = regex->next + state * regex->classes;
	struct nfa_step steps[256], *copy;
	unsigned count = 0;

	for (unsigned byte = 0; byte < 256; byte++) {
		unsigned to = next[regex->class_of[byte]];

		if (to == regex->dead)
			continue;
		if (count > 0 && steps[count - 1].target == entries[to] &&
		    steps[count - 1].to + 1u == byte)
			steps[count - 1].to = (uint8_t)byte;
		else
			steps[count++] = (struct nfa_step){(uint8_t)byte,
							   (uint8_t)byte,
							   entries[to]};
	}
	if (!regex_nfa_charge_size(nfa, count))
		return false;
	copy = arena_alloc(nfa->arena, count * sizeof *copy);
	memcpy(copy, steps, count * sizeof *copy);
	nfa->nodes[node].steps = copy;
	nfa->nodes[node].count = count;
	return true;
}

/* The nodes of a deterministic automaton: returns that of its start. */
static uint32_t add_regex(struct nfa *nfa, const struct regex *regex)
{
	size_t room = regex->states * sizeof(uint32_t);
	uint32_t *nodes = arena_alloc(nfa->arena, room);
	uint32_t *entries = arena_alloc(nfa->arena, room);
	uint32_t end = regex_nfa_assert(nfa, ASSERT_END, 0);

	for (unsigned i = 0; i < regex->states; i++) {
		if (i == regex->sure)
			continue; /* the entry is 0, the match */
		nodes[i] = entries[i] = regex_nfa_add(nfa, NFA_STEP, 0, 0);
		if (regex->accepting[i])
			entries[i] =
				regex_nfa_add(nfa, NFA_SPLIT, nodes[i], end);
		if (regex_nfa_failed(nfa))
			return 0;
	}
	for (unsigned i = 0; i < regex->states; i++)
		if (i != regex->sure &&
		    !add_steps(nfa, regex, i, entries, nodes[i]))
			return 0;
	return entries[0];
}

static void swap_acceptance(struct regex *regex)
{
	unsigned dead = regex->dead;

	for (unsigned i = 0; i < regex->states; i++)
		regex->accepting[i] = !regex->accepting[i];
	regex->dead = regex->sure;
	regex->sure = dead;
}

/* From here, accepts what `node` does not. */
static uint32_t invert(struct nfa *nfa, uint32_t node, enum nfa_before before)
{
	struct regex *regex;

	if (regex_nfa_failed(nfa))
		return 0;
	regex = regex_dfa_build(nfa, nfa->arena, node, before);
	if (!regex)
		return 0;
	swap_acceptance(regex);
	return add_regex(nfa, regex);
}

bool regex_nfa_asks_before(struct nfa *nfa, uint32_t node)
{
	bool *seen = arena_alloc(nfa->arena, nfa->count);
	uint32_t *stack =
		arena_alloc(nfa->arena, (nfa->count + 1) * sizeof *stack);
	uint32_t depth = 0;

	if (!regex_nfa_charge(nfa, nfa->count))
		return false;
	stack[depth++] = node;
	while (depth > 0) {
		const struct nfa_node *one = &nfa->nodes[stack[--depth]];

		if (one->kind == NFA_ASSERT && one->assertion != ASSERT_END)
			return true;
		if (one->kind == NFA_MATCH || one->kind == NFA_STEP)
			continue;
		if (!seen[one->to])
			stack[depth++] = one->to;
		seen[one->to] = true;
		if (one->kind == NFA_SPLIT && !seen[one->other]) {
			stack[depth++] = one->other;
			seen[one->other] = true;
		}
	}
	return false;
}

/* Both `next` and the look-ahead: not (not the one or not the other). */
static uint32_t intersect(struct nfa *nfa, const struct ast *ast, uint32_t next,
			  uint32_t ahead, enum nfa_before before)
{
	uint32_t not_next = invert(nfa, next, before);
	uint32_t not_ahead =
		ast->kind == AST_NOT_AHEAD ? ahead : invert(nfa, ahead, before);

	return invert(nfa, regex_nfa_add(nfa, NFA_SPLIT, not_next, not_ahead),
		      before);
}

uint32_t regex_nfa_look_add(struct nfa *nfa, const struct regex *regex,
			    const struct ast *behind)
{
	nfa->looks = arena_grow(nfa->arena, nfa->looks, nfa->look_count,
				sizeof *nfa->looks);
	nfa->looks[nfa->look_count] = (struct nfa_look){regex, behind};
	return nfa->look_count++;
}

/* The look-ahead is kept as an automaton of its own. */
static uint32_t promise(struct nfa *nfa, const struct ast *ast, uint32_t next,
			uint32_t ahead, enum nfa_before before)
{
	struct regex *regex = regex_dfa_build(nfa, nfa->arena, ahead, before);

	if (!regex)
		return 0;
	if (ast->kind == AST_NOT_AHEAD)
		swap_acceptance(regex);
	return regex_nfa_add(nfa, NFA_PROMISE, next,
			     regex_nfa_look_add(nfa, regex, NULL));
}

uint32_t regex_nfa_ahead(struct nfa *nfa, const struct ast *ast, uint32_t next,
			 uint32_t ahead, enum nfa_before before)
{
	return nfa->loops > 0 || nfa->behind
		       ? promise(nfa, ast, next, ahead, before)
		       : intersect(nfa, ast, next, ahead, before);
}
