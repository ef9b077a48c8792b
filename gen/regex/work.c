/* SPDX-License-Identifier: MIT */
/*
 * What building an automaton may cost, and its nodes.
 *
 * The first fault is kept; after it nothing more is built.
 */
#include "internal.h"

bool regex_nfa_fail(struct nfa *nfa, enum regex_fault fault, const char *reason,
		    size_t at)
{
	if (nfa->error->fault == REGEX_FINE)
		*nfa->error = (struct regex_error){fault, reason, at};
	return false;
}

bool regex_nfa_failed(const struct nfa *nfa)
{
	return nfa->error->fault != REGEX_FINE;
}

bool regex_nfa_charge(struct nfa *nfa, size_t work)
{
	nfa->work += work;
	if (nfa->work > NFA_WORK)
		regex_nfa_fail(nfa, REGEX_TOO_LARGE,
			       "this pattern makes too large an automaton", 0);
	return !regex_nfa_failed(nfa);
}

bool regex_nfa_charge_size(struct nfa *nfa, size_t size)
{
	nfa->size += size;
	if (nfa->size > NFA_SIZE)
		regex_nfa_fail(nfa, REGEX_TOO_LARGE,
			       "this pattern repeats too much too often", 0);
	return !regex_nfa_failed(nfa);
}

uint32_t regex_nfa_add(struct nfa *nfa, enum nfa_kind kind, uint32_t to,
		       uint32_t other)
{
	struct nfa_node *node;

	if (!regex_nfa_charge_size(nfa, 1))
		return 0;
	nfa->nodes = arena_grow(nfa->arena, nfa->nodes, nfa->count,
				sizeof *nfa->nodes);
	node = &nfa->nodes[nfa->count];
	*node = (struct nfa_node){.kind = kind, .to = to, .other = other};
	return nfa->count++;
}

uint32_t regex_nfa_assert(struct nfa *nfa, enum nfa_assertion assertion,
			  uint32_t to)
{
	uint32_t node = regex_nfa_add(nfa, NFA_ASSERT, to, 0);

	if (!regex_nfa_failed(nfa))
		nfa->nodes[node].assertion = assertion;
	return node;
}
