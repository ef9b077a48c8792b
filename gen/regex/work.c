/* SPDX-License-Identifier: MIT */
/*
 * What building an automaton may cost.
 *
 * Invariant: the first fault is kept; after it nothing more is built.
 */
#include "regex_nfa.h"

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
