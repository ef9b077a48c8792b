/* SPDX-License-Identifier: MIT */
/*
 * regex_nfa: the automata on the way from a tree to the final one.
 *
 * A node leads only to nodes that are there already, except for the
 * loops of endless repetitions; so all that is right of a position in a pattern
 * is there before that position is built.
 */
#ifndef REGEX_NFA_H
#define REGEX_NFA_H

#include "regex_ast.h"

/*
 * Nodes and steps of one pattern, and items looked at while it is made
 * deterministic: far above what people's patterns need, and reached within a
 * tenth of a second.
 */
#define NFA_SIZE 200000
#define NFA_WORK 6000000

enum nfa_kind {
	NFA_MATCH,
	NFA_SPLIT,
	NFA_ASSERT,
	NFA_STEP,
	NFA_PROMISE,   /* what follows is `to`, and fits look `other` as well */
	NFA_BEHIND,    /* the text before fits look `other`; then `to` */
	NFA_NOT_BEHIND /* it does not */
};

enum nfa_assertion {
	ASSERT_START,       /* nothing before */
	ASSERT_AFTER_WORD,  /* a word character before */
	ASSERT_AFTER_OTHER, /* another one before */
	ASSERT_END,         /* nothing behind */
	ASSERT_EDGE,
	ASSERT_NO_EDGE,
	ASSERT_WHOLE /* not amid a character */
};

/* What lies before and behind a position, as far as assertions ask. */
enum nfa_before { BEFORE_NOTHING, BEFORE_WORD, BEFORE_OTHER };
enum nfa_behind {
	BEHIND_UNKNOWN,
	BEHIND_NOTHING,
	BEHIND_WORD,
	BEHIND_WITHIN, /* a continuation byte */
	BEHIND_OTHER
};

struct nfa_step {
	uint8_t from, to;
	uint32_t target;
};

struct nfa_node {
	enum nfa_kind kind;
	enum nfa_assertion assertion;
	uint32_t to, other; /* a split has both; an assertion has `to` */
	const struct nfa_step *steps;
	unsigned count;
	/*
	 * Optional copies of one thing, as in x{0,9}, are alike node by node,
	 * and a later node allows all that an earlier one does. What is alike
	 * shares this number, 0 if there is nothing like it.
	 */
	uint32_t rank_of;
};

/* Code points by what sets tell apart; see symbols.c. */
struct symbols {
	uint32_t *starts; /* of ranges */
	uint8_t *of;      /* the symbol of each */
	size_t range_count;
	unsigned count;
	uint32_t sample[256]; /* a code point of each symbol */
	bool word[256];
};

/* Node 0 is the match: whatever follows, the text is accepted. */
struct nfa {
	struct arena *arena;
	const struct symbols *symbols; /* what bytes stand for, or NULL */
	struct nfa_node *nodes;
	uint32_t count;
	size_t size, work;
	bool words;      /* does anything ask for word characters? */
	bool whole;      /* does a match have to begin at a character? */
	unsigned loops;  /* endless ones being built around here */
	unsigned aheads; /* look-aheads built so far */
	bool behind;     /* does anything look behind? */
	/* Look-aheads in endless loops, and look-behinds; see look.c. */
	struct nfa_look {
		const struct regex *regex;
		const struct ast *behind; /* NULL: it looks ahead */
	} * looks;
	uint32_t look_count;
	struct regex_error *error;
};

/* ---- work.c ---- */

/* Keeps the first fault; always false. */
bool regex_nfa_fail(struct nfa *nfa, enum regex_fault fault, const char *reason,
		    size_t at);
bool regex_nfa_failed(const struct nfa *nfa);
/* Charges `work`; false if that is too much, or something failed before. */
bool regex_nfa_charge(struct nfa *nfa, size_t work);
/* Charges the same way for nodes and steps. */
bool regex_nfa_charge_size(struct nfa *nfa, size_t size);
/* A new node's number; 0 after a fault. */
uint32_t regex_nfa_add(struct nfa *nfa, enum nfa_kind kind, uint32_t to,
		       uint32_t other);

/* ---- symbols.c ---- */

/* NULL: the pattern tells too much apart. */
const struct symbols *regex_symbols_find(struct arena *arena, struct ast *ast);
void regex_symbols_apply(struct arena *arena, const struct symbols *symbols,
			 struct regex *regex);

/* ---- nfa.c ---- */

/* The node at which a search for `ast` begins; false after a fault. */
bool regex_nfa_build(struct nfa *nfa, struct ast *ast, uint32_t *start);

/* ---- look.c ---- */

/* The start of an equal automaton without looks; 0 after a fault. */
uint32_t regex_nfa_look(struct nfa *nfa, struct arena *scratch, uint32_t start,
			enum nfa_before before);

/* ---- dfa.c ---- */

/*
 * The minimal automaton from `start`, given what stands before it; NULL after a
 * fault. It is the arena's, and may have more than REGEX_STATES.
 */
struct regex *regex_dfa_build(struct nfa *nfa, struct arena *arena,
			      uint32_t start, enum nfa_before before);

/* ---- minimise.c ---- */

/* From the state `first` of `raw`, whose `dead` and `sure` are not read. */
struct regex *regex_dfa_minimise(struct arena *scratch, struct arena *arena,
				 const struct regex *raw, unsigned first);

#endif
