/* SPDX-License-Identifier: MIT */
/*
 * What the files of regex share, in the order of the passes:
 *
 *	regex.c      the passes, in order: read it first. Where [...]{1,50}
 *would make too many states, counting is left to who matches
 *
 *	parse.c      a pattern to a tree: class.c reads classes and escapes,
 *	             cursor.c is where the parser stands in the text
 *	runes.c      sets of code points: unicode.c has those of \p{...}
 *	utf8.c       a set as a small automaton over bytes
 *	symbols.c    code points that no set tells apart are one symbol
 *	nfa.c        a tree to a nondeterministic automaton; work.c adds its
 *	             nodes and charges for them
 *	ahead.c      look-ahead where it can be settled at once;  look.c  the
 *	             other, and look-behind
 *	dfa.c        makes it deterministic;  minimise.c  and minimal
 *	sample.c     a text that matches
 *
 * unicode.c is written by unicode.mjs from Node's tables.
 */
#ifndef REGEX_INTERNAL_H
#define REGEX_INTERNAL_H

#include "regex.h"
#include "unicode.h"

/* ---- runes.c: a set of code points ---- */

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

/* ---- utf8.c: the same set as a small automaton over bytes ---- */

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

/* ---- parse.c ---- */

/*
 * A tree is no deeper than REGEX_DEPTH groups, so that walking it by recursion
 * is safe; everything else in it is a list.
 */
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

/* ---- cursor.c: where the parser stands ---- */

/*
 * The first fault found is the one reported; after it every function returns
 * false or NULL.
 */
struct parser {
	struct arena *arena;
	const char *start, *at, *end;
	struct regex_error *error;
	unsigned depth;
	unsigned groups;   /* capturing ones, so far */
	struct map names;  /* of groups */
	size_t ranges;     /* that properties brought, so far */
	const char *note;  /* what is only valid without the u flag */
	const char *posix; /* where [:name:] stands in a class, or NULL */
	/*
	 * What is irregular is reported last: the rest may be no pattern at
	 * all.
	 */
	const char *irregular; /* the reason, or NULL */
	size_t irregular_at;
	uint32_t reference; /* the highest \1, \2 ... */
	str reference_name; /* the first \k<name> */
	size_t reference_at;
};

/* Both return false, which means failure to their callers. */
bool regex_parser_fail(struct parser *parser, const char *at,
		       const char *reason);
bool regex_parser_too_large(struct parser *parser, const char *at,
			    const char *reason);

/* The byte `ahead` of the current one; NUL at the end (see regex_parser_more).
 */
char regex_parser_peek(const struct parser *parser, size_t ahead);
bool regex_parser_more(const struct parser *parser);
/* Takes `text` if it is next. */
bool regex_parser_take(struct parser *parser, const char *text);
/* A code point as it stands. */
bool regex_parser_rune(struct parser *parser, uint32_t *rune);
/* Decimal digits, which may be none; a huge number stops at UINT32_MAX. */
uint32_t regex_parser_number(struct parser *parser);

/* ---- class.c ---- */

/* A name between < and >; `at` is behind the <. */
bool regex_class_name(struct parser *parser, str *name);
/* Reads one code point behind a backslash. */
bool regex_class_escape_rune(struct parser *parser, uint32_t *rune);
/* Behind a backslash: does a set follow, such as \d or \p{L}? */
bool regex_class_is_set(const struct parser *parser);
bool regex_class_escape_set(struct parser *parser, struct runes *set);
/* Reads a class, from its [ to behind its ]. */
bool regex_class_parse(struct parser *parser, struct runes *set);

/* ---- the automata on the way from a tree to the final one ---- */

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

/*
 * Node 0 is the match: whatever follows, the text is accepted. A node leads
 * only to nodes that are there already, except for the loops of endless
 * repetitions; so all that is right of a position in a pattern is there before
 * that position is built.
 */
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
uint32_t regex_nfa_assert(struct nfa *nfa, enum nfa_assertion assertion,
			  uint32_t next);

/* ---- symbols.c ---- */

/* NULL: the pattern tells too much apart. */
const struct symbols *regex_symbols_find(struct arena *arena, struct ast *ast);
void regex_symbols_apply(struct arena *arena, const struct symbols *symbols,
			 struct regex *regex);

/* ---- nfa.c ---- */

/* The node at which a search for `ast` begins; false after a fault. */
bool regex_nfa_build(struct nfa *nfa, struct ast *ast, uint32_t *start);

/* ---- ahead.c ---- */

/*
 * A node at which `next` and the look-ahead `ast`, whose own text begins at
 * `ahead`, both fit, given what stands before.
 */
uint32_t regex_nfa_ahead(struct nfa *nfa, const struct ast *ast, uint32_t next,
			 uint32_t ahead, enum nfa_before before);
/* Does the text before matter at `node`? */
bool regex_nfa_asks_before(struct nfa *nfa, uint32_t node);
/* Keeps an automaton for look.c; returns its number. */
uint32_t regex_nfa_look_add(struct nfa *nfa, const struct regex *regex,
			    const struct ast *behind);

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
