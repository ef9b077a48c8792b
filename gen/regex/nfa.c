/* SPDX-License-Identifier: MIT */
/*
 * nfa: from a tree to an automaton that may be in many nodes at once.
 *
 * Built from the end: each part is given the node that follows it and returns
 * its own first node. So a look-ahead can be settled where it stands, for all
 * that follows is known: what follows and the look-ahead are made deterministic
 * and intersected. In endless repetitions and beside look-behinds this does not
 * work: see look.c.
 */
#include <string.h>

#include "internal.h"

static uint32_t build(struct nfa *nfa, struct ast *ast, uint32_t next);

/* ---- characters ---- */

/* A step for each run of symbols that the set has. */
static uint32_t build_symbols(struct nfa *nfa, const struct ast *ast,
			      uint32_t next)
{
	const struct symbols *symbols = nfa->symbols;
	struct nfa_step steps[256], *copy;
	unsigned count = 0;
	uint32_t at;

	for (unsigned i = 0; i < symbols->count; i++) {
		uint8_t to = i + 1 == symbols->count ? 0xff : (uint8_t)i;

		if (!regex_runes_have(&ast->set, symbols->sample[i]))
			continue;
		if (count > 0 && steps[count - 1].to + 1u == i)
			steps[count - 1].to = to;
		else
			steps[count++] =
				(struct nfa_step){(uint8_t)i, to, next};
	}
	if (!regex_nfa_charge_size(nfa, count))
		return 0;
	copy = arena_alloc(nfa->arena, count * sizeof *copy);
	memcpy(copy, steps, count * sizeof *copy);
	at = regex_nfa_add(nfa, NFA_STEP, 0, 0);
	if (regex_nfa_failed(nfa))
		return 0;
	nfa->nodes[at].steps = copy;
	nfa->nodes[at].count = count;
	return at;
}

static uint32_t build_runes(struct nfa *nfa, struct ast *ast, uint32_t next)
{
	uint32_t base = nfa->count;

	if (nfa->symbols)
		return build_symbols(nfa, ast, next);
	if (!ast->bytes)
		ast->bytes = regex_utf8_encode(nfa->arena, &ast->set);
	for (unsigned i = 0; i < ast->bytes->count; i++) {
		const struct utf8_node *node = &ast->bytes->nodes[i];
		struct nfa_step *steps;
		uint32_t at;

		if (!regex_nfa_charge_size(nfa, node->count))
			return 0;
		steps = arena_alloc(nfa->arena, node->count * sizeof *steps);
		for (unsigned j = 0; j < node->count; j++) {
			uint16_t target = node->steps[j].target;

			steps[j] = (struct nfa_step){node->steps[j].from,
						     node->steps[j].to,
						     target == UTF8_DONE
							     ? next
							     : base + target};
		}
		at = regex_nfa_add(nfa, NFA_STEP, 0, 0);
		if (regex_nfa_failed(nfa))
			return 0;
		nfa->nodes[at].steps = steps;
		nfa->nodes[at].count = node->count;
	}
	return nfa->count - 1;
}

/* ---- repetitions ---- */

static uint32_t build_endless(struct nfa *nfa, struct ast *ast, uint32_t next)
{
	uint32_t loop = regex_nfa_add(nfa, NFA_SPLIT, next, next);
	uint32_t body;

	nfa->loops++;
	body = build(nfa, ast->child, loop);
	nfa->loops--;
	if (regex_nfa_failed(nfa))
		return 0;
	nfa->nodes[loop].to = body;
	return ast->min > 0 ? body : loop;
}

/* Says that the nodes from `base` on are copies, each of one size. */
static void rank_copies(struct nfa *nfa, uint32_t base, uint32_t size)
{
	for (uint32_t i = base; i < nfa->count; i++)
		if (nfa->nodes[i].rank_of == 0)
			nfa->nodes[i].rank_of = base + (i - base) % size;
}

static uint32_t build_optional(struct nfa *nfa, struct ast *ast, uint32_t next,
			       uint32_t times)
{
	uint32_t base = nfa->count, size = 0, entry = next;
	unsigned aheads = nfa->aheads;

	for (uint32_t i = 0; i < times; i++) {
		uint32_t copy = build(nfa, ast, entry);

		if (copy == entry || regex_nfa_failed(nfa))
			break; /* nothing, however often */
		entry = regex_nfa_add(nfa, NFA_SPLIT, copy, next);
		if (i == 0)
			size = nfa->count - base;
	}
	/*
	 * Copies with a look-ahead differ: its automata depend on what follows.
	 */
	if (!regex_nfa_failed(nfa) && aheads == nfa->aheads &&
	    nfa->count > base + size)
		rank_copies(nfa, base, size);
	return entry;
}

static uint32_t build_repeat(struct nfa *nfa, struct ast *ast, uint32_t next)
{
	uint32_t entry, min = ast->min;

	if (ast->max == REPEAT_FOREVER) {
		entry = build_endless(nfa, ast, next);
		min = min > 0 ? min - 1 : 0;
	} else {
		entry = build_optional(nfa, ast->child, next,
				       ast->max - ast->min);
	}
	for (uint32_t i = 0; i < min; i++) {
		uint32_t copy = build(nfa, ast->child, entry);

		if (copy == entry || regex_nfa_failed(nfa))
			break;
		entry = copy;
	}
	return entry;
}

/* ---- looks ---- */

static uint32_t build_ahead(struct nfa *nfa, struct ast *ast, uint32_t next)
{
	static const enum nfa_assertion cases[] = {
		[BEFORE_NOTHING] = ASSERT_START,
		[BEFORE_WORD] = ASSERT_AFTER_WORD,
		[BEFORE_OTHER] = ASSERT_AFTER_OTHER,
	};
	uint32_t ahead, entry = 0;
	unsigned loops = nfa->loops;

	nfa->aheads++;
	nfa->loops = 0; /* nothing in it is a part of the loop around it */
	ahead = build(nfa, ast->child, 0);
	nfa->loops = loops;
	if (regex_nfa_failed(nfa))
		return 0;
	/* In a loop what follows is not made yet, and is not needed either. */
	if ((loops > 0 || nfa->behind || !regex_nfa_asks_before(nfa, next)) &&
	    !regex_nfa_asks_before(nfa, ahead))
		return regex_nfa_ahead(nfa, ast, next, ahead, BEFORE_OTHER);
	for (unsigned i = BEFORE_NOTHING; i <= BEFORE_OTHER; i++) {
		enum nfa_before before = (enum nfa_before)i;
		uint32_t both;

		if (before == BEFORE_WORD && !nfa->words)
			continue;
		both = regex_nfa_assert(nfa, cases[i],
					regex_nfa_ahead(nfa, ast, next, ahead,
							before));
		entry = i == BEFORE_NOTHING
				? both
				: regex_nfa_add(nfa, NFA_SPLIT, both, entry);
	}
	return entry;
}

/* Does it ask for what lies behind its own end? */
static bool looks_on(const struct ast *ast)
{
	for (const struct ast *one = ast->child; one; one = one->sibling)
		if (one->kind >= AST_END || looks_on(one))
			return true;
	return false;
}

/* Adds an automaton of all texts that end with it. */
static uint32_t watch(struct nfa *nfa, const struct ast *ast)
{
	struct nfa_step *back = ARENA_NEW(nfa->arena, struct nfa_step);
	uint32_t start = regex_nfa_add(nfa, NFA_SPLIT, 0, 0);
	uint32_t skip = regex_nfa_add(nfa, NFA_STEP, 0, 0);
	uint32_t end = regex_nfa_assert(nfa, ASSERT_END, 0);
	unsigned loops = nfa->loops;
	struct regex *regex;
	uint32_t entry;

	nfa->loops = 0;
	entry = build(nfa, ast->child, end);
	nfa->loops = loops;
	if (regex_nfa_failed(nfa))
		return 0;
	*back = (struct nfa_step){0x00, 0xff, start};
	nfa->nodes[skip].steps = back;
	nfa->nodes[skip].count = 1;
	nfa->nodes[start].to = skip;
	nfa->nodes[start].other = entry;
	regex = regex_dfa_build(nfa, nfa->arena, start, BEFORE_NOTHING);
	return regex ? regex_nfa_look_add(nfa, regex, ast) : 0;
}

static uint32_t build_behind(struct nfa *nfa, struct ast *ast, uint32_t next)
{
	enum nfa_kind kind = ast->kind == AST_BEHIND ? NFA_BEHIND
						     : NFA_NOT_BEHIND;
	uint32_t look = 0;

	if (looks_on(ast)) {
		regex_nfa_fail(nfa, REGEX_IRREGULAR,
			       "this looks behind, and from there further",
			       ast->at);
		return 0;
	}
	while (look < nfa->look_count && nfa->looks[look].behind != ast)
		look++;
	if (look == nfa->look_count)
		look = watch(nfa, ast);
	nfa->aheads++; /* copies are paired with what lies before them */
	return regex_nfa_add(nfa, kind, next, look);
}

/* ---- trees ---- */

static uint32_t build_choice(struct nfa *nfa, struct ast *ast, uint32_t next)
{
	uint32_t entry = build(nfa, ast->child, next);

	for (struct ast *one = ast->child->sibling; one; one = one->sibling) {
		if (regex_nfa_failed(nfa))
			return 0;
		entry = regex_nfa_add(nfa, NFA_SPLIT, entry,
				      build(nfa, one, next));
	}
	return entry;
}

static uint32_t build_sequence(struct nfa *nfa, struct ast *ast, uint32_t next)
{
	for (struct ast *one = ast->child; one && !regex_nfa_failed(nfa);
	     one = one->sibling)
		next = build(nfa, one, next);
	return next;
}

static uint32_t build(struct nfa *nfa, struct ast *ast, uint32_t next)
{
	if (regex_nfa_failed(nfa))
		return 0;
	switch (ast->kind) {
	case AST_RUNES:
		return build_runes(nfa, ast, next);
	case AST_SEQUENCE:
		return build_sequence(nfa, ast, next);
	case AST_CHOICE:
		return build_choice(nfa, ast, next);
	case AST_REPEAT:
		return build_repeat(nfa, ast, next);
	case AST_START:
		return regex_nfa_assert(nfa, ASSERT_START, next);
	case AST_END:
		return regex_nfa_assert(nfa, ASSERT_END, next);
	case AST_EDGE:
		return regex_nfa_assert(nfa, ASSERT_EDGE, next);
	case AST_NO_EDGE:
		return regex_nfa_assert(nfa, ASSERT_NO_EDGE, next);
	case AST_AHEAD:
	case AST_NOT_AHEAD:
		return build_ahead(nfa, ast, next);
	case AST_BEHIND:
	case AST_NOT_BEHIND:
		return build_behind(nfa, ast, next);
	}
	return next;
}

/* What assertions in the tree want to know of a position. */
static void find_wants(struct nfa *nfa, const struct ast *ast)
{
	if (ast->kind == AST_EDGE || ast->kind == AST_NO_EDGE)
		nfa->words = nfa->whole = true;
	/* A symbol is a whole character anyway. */
	if (ast->kind >= AST_AHEAD)
		nfa->whole = true;
	if (ast->kind >= AST_BEHIND)
		nfa->behind = true;
	for (const struct ast *one = ast->child; one; one = one->sibling)
		find_wants(nfa, one);
}

bool regex_nfa_build(struct nfa *nfa, struct ast *ast, uint32_t *start)
{
	static const struct nfa_step any[] = {{0x00, 0xff, 1}};
	uint32_t entry, skip;

	find_wants(nfa, ast);
	nfa->whole = nfa->whole && !nfa->symbols;
	regex_nfa_add(nfa, NFA_MATCH, 0, 0);
	*start = regex_nfa_add(nfa, NFA_SPLIT, 0, 0);
	skip = regex_nfa_add(nfa, NFA_STEP, 0, 0);
	nfa->nodes[skip].steps = any; /* back to the start, which is 1 */
	nfa->nodes[skip].count = 1;
	entry = build(nfa, ast, 0);
	if (nfa->whole)
		entry = regex_nfa_assert(nfa, ASSERT_WHOLE, entry);
	nfa->nodes[*start].to = skip;
	nfa->nodes[*start].other = entry;
	return !regex_nfa_failed(nfa);
}
