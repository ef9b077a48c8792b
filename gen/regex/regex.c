/* SPDX-License-Identifier: MIT */
/*
 * regex: the door. A pattern goes through parse, nfa, dfa and minimise.
 *
 * Invariant: whatever was needed on the way is gone after each call.
 */
#include <assert.h>

#include "regex_nfa.h"

/* Does every step lead to a state, and is a trap never left? */
static bool is_whole(const struct regex *regex)
{
	const uint16_t *next = regex->next;

	for (unsigned state = 0; state < regex->states; state++)
		for (unsigned c = 0; c < regex->classes; c++, next++)
			if (*next >= regex->states ||
			    (state == regex->dead && *next != state) ||
			    (state == regex->sure && *next != state))
				return false;
	return true;
}

static const struct regex *compile(struct arena *scratch, struct arena *arena,
				   str pattern, struct regex_error *error)
{
	struct nfa nfa = {.arena = scratch, .error = error};
	struct ast *ast = regex_parse(scratch, pattern, error);
	const struct regex *regex;
	uint32_t start;

	if (!ast || !regex_nfa_build(&nfa, ast, &start))
		return NULL;
	regex = regex_dfa_build(&nfa, arena, start, BEFORE_NOTHING);
	if (regex && regex->states > REGEX_STATES) {
		*error = (struct regex_error){
			REGEX_TOO_LARGE,
			"this pattern makes too large an automaton", 0};
		return NULL;
	}
	return regex;
}

const struct regex *regex_compile(struct arena *arena, str pattern,
				  struct regex_error *error)
{
	struct arena *scratch = arena_new();
	const struct regex *regex = compile(scratch, arena, pattern, error);

	arena_free(scratch);
	assert(!regex || is_whole(regex));
	return regex;
}

bool regex_matches(const struct regex *regex, str text)
{
	unsigned state = 0;

	for (size_t i = 0; i < text.len; i++) {
		unsigned byte = (unsigned char)text.ptr[i];

		state = regex->next[state * regex->classes +
				    regex->class_of[byte]];
		if (state == regex->dead || state == regex->sure)
			break;
	}
	return regex->accepting[state];
}
