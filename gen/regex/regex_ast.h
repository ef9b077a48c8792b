/* SPDX-License-Identifier: MIT */
/*
 * regex_ast: sets of code points, and a pattern as a tree of them.
 *
 * A tree is no deeper than REGEX_DEPTH groups, so that walking it
 * by recursion is safe; everything else in it is a list.
 */
#ifndef REGEX_AST_H
#define REGEX_AST_H

#include "regex.h"
#include "unicode.h"

/* ---- runes: a set of code points ---- */

struct rune_range {
	uint32_t from, to; /* both belong to it */
};

struct runes {
	struct arena *arena;
	struct rune_range *ranges;
	size_t count;
};

void regex_runes_add(struct runes *set, uint32_t from, uint32_t to);
/* Sorted, apart, and never adjacent; all below want and leave it so. */
void regex_runes_tidy(struct runes *set);
void regex_runes_invert(struct runes *set);
bool regex_runes_have(const struct runes *set, uint32_t rune);
/* `wide` asks for Script_Extensions. */
void regex_runes_add_property(struct runes *set,
			      const struct unicode_property *property,
			      bool wide);

/* ---- utf8: the same set as a small automaton over bytes ---- */

#define UTF8_DONE UINT16_MAX

struct utf8_step {
	uint8_t from, to;
	uint16_t target; /* a node, or UTF8_DONE */
};

struct utf8_node {
	const struct utf8_step *steps;
	unsigned count;
};

/* The start is the last node: targets come before what leads to them. */
struct utf8 {
	struct utf8_node *nodes;
	unsigned count;
};

const struct utf8 *regex_utf8_encode(struct arena *arena,
				     const struct runes *set);

/* ---- ast ---- */

#define REGEX_DEPTH    250
#define REPEAT_FOREVER UINT32_MAX

enum ast_kind {
	AST_RUNES,
	AST_SEQUENCE,
	AST_CHOICE,
	AST_REPEAT,
	AST_START,
	AST_END,
	AST_EDGE,      /* \b */
	AST_NO_EDGE,   /* \B */
	AST_AHEAD,     /* (?=...) */
	AST_NOT_AHEAD, /* (?!...) */
	AST_BEHIND,    /* (?<=...) */
	AST_NOT_BEHIND /* (?<!...) */
};

/*
 * A sequence lists its terms from the last to the first: automata are built
 * from the end. An empty sequence matches nothing but the empty text.
 */
struct ast {
	enum ast_kind kind;
	struct ast *child; /* the first of the list, or the only one */
	struct ast *sibling;
	struct runes set;
	const struct utf8 *bytes; /* of `set`, once somebody asked */
	uint32_t min, max;
	size_t at; /* where it stands in the pattern */
};

/*
 * NULL after a fault. `*note`: what is no pattern with the u flag, and is
 * taken as without it; NULL if there is nothing like it.
 */
struct ast *regex_parse(struct arena *arena, str pattern,
			struct regex_error *error, const char **note);

#endif
