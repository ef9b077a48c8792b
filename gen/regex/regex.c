/* SPDX-License-Identifier: MIT */
/*
 * regex: the door. A pattern goes through parse, nfa, dfa and minimise; what
 * was needed on the way is gone after each call.
 *
 * Invariant: each step of an automaton leads to one of its states, and no step
 * leaves the dead state or the sure one.
 */
#include <assert.h>

#include "internal.h"

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

/* NULL after a fault. */
static struct regex *automaton(struct arena *scratch, struct arena *arena,
			       struct ast *ast, const struct symbols *symbols,
			       struct regex_error *error)
{
	struct nfa nfa = {.arena = scratch, .error = error, .symbols = symbols};
	struct regex *regex = NULL;
	uint32_t start;

	*error = (struct regex_error){REGEX_FINE, NULL, 0};
	if (regex_nfa_build(&nfa, ast, &start))
		regex = regex_dfa_build(&nfa, arena, start, BEFORE_NOTHING);
	if (regex && regex->states > REGEX_STATES) {
		*error = (struct regex_error){
			REGEX_TOO_LARGE,
			"this pattern makes too large an automaton", 0};
		return NULL;
	}
	if (regex && symbols)
		regex_symbols_apply(arena, symbols, regex);
	return regex;
}

/* The repetition that is all of ^[...]{1,50}$, or NULL. */
static struct ast *only_repeat(struct ast *ast)
{
	struct ast *end = ast->child->child, *repeat;

	if (ast->child->sibling || !end || end->kind != AST_END)
		return NULL;
	repeat = end->sibling;
	if (!repeat || repeat->kind != AST_REPEAT ||
	    repeat->child->kind != AST_RUNES || !repeat->sibling ||
	    repeat->sibling->kind != AST_START || repeat->sibling->sibling)
		return NULL;
	return repeat;
}

/* Leaves counting to the matcher: the automaton knows only the characters. */
static struct regex *counted(struct arena *scratch, struct arena *arena,
			     struct ast *ast, struct regex_error *error)
{
	struct ast *repeat = only_repeat(ast);
	struct regex *regex;
	uint32_t min, max;

	if (!repeat || repeat->max == 0)
		return NULL;
	min = repeat->min;
	max = repeat->max;
	repeat->min = 0;
	repeat->max = REPEAT_FOREVER;
	regex = automaton(scratch, arena, ast, NULL, error);
	repeat->min = min;
	repeat->max = max;
	if (!regex)
		return NULL;
	regex->shortest = min;
	regex->longest = max;
	return regex;
}

static const struct regex *compile(struct arena *scratch, struct arena *arena,
				   str pattern, struct regex_error *error)
{
	struct regex_error first;
	const struct symbols *symbols;
	struct regex *regex;
	const char *note;
	struct ast *ast = regex_parse(scratch, pattern, error, &note);

	if (!ast)
		return NULL;
	regex = automaton(scratch, arena, ast, NULL, error);
	if (!regex && error->fault == REGEX_TOO_LARGE) {
		first = *error;
		regex = counted(scratch, arena, ast, error);
		symbols = regex ? NULL : regex_symbols_find(scratch, ast);
		if (symbols)
			regex = automaton(scratch, arena, ast, symbols, error);
		*error = regex ? (struct regex_error){REGEX_FINE, NULL, 0}
			       : first;
	}
	if (regex)
		regex->note = note;
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

unsigned regex_class_of(const struct regex *regex, uint32_t rune)
{
	unsigned low = 0, high = regex->range_count, middle;

	if (rune < 128)
		return regex->class_of[rune];
	while (high - low > 1) {
		middle = low + (high - low) / 2;
		if (regex->ranges[middle] >> 8 <= rune)
			low = middle;
		else
			high = middle;
	}
	return regex->ranges[low] & 0xff;
}

static bool has_length(const struct regex *regex, str text)
{
	size_t count = 0;

	if (regex->longest == 0)
		return true;
	for (size_t i = 0; i < text.len; i++)
		count += ((unsigned char)text.ptr[i] & 0xc0) != 0x80;
	return count >= regex->shortest && count <= regex->longest;
}

bool regex_is_impossible(const struct regex *regex)
{
	return regex->dead == 0;
}

bool regex_matches(const struct regex *regex, str text)
{
	const char *at = text.ptr, *end = at + text.len;
	unsigned state = 0, class;
	int32_t rune;

	if (!has_length(regex, text))
		return false;
	while (at < end) {
		if (regex->ranges) {
			rune = str_rune(&at, end);
			class = regex_class_of(regex, rune < 0
							      ? 0xfffd
							      : (uint32_t)rune);
		} else {
			class = regex->class_of[(unsigned char)*at++];
		}
		state = regex->next[state * regex->classes + class];
		if (state == regex->dead || state == regex->sure)
			break;
	}
	return regex->accepting[state];
}
