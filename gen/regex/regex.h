/* SPDX-License-Identifier: MIT */
/*
 * regex: from an ECMA-262 pattern (with the u flag, as JSON Schema asks) to a
 * deterministic automaton over UTF-8 bytes, or over code points where bytes
 * would make too many states.
 *
 * An automaton is minimal and numbered in one canonical order, so
 * that equal languages give equal tables.
 */
#ifndef REGEX_H
#define REGEX_H

#include "base.h"

/*
 * State 0 is the start. `next[state * classes + class_of[byte]]` is the next
 * state; `dead` can reach no acceptance, `sure` accepts whatever follows
 * (each is the count of states if there is none). A text matches when the
 * state after its last byte is accepting: a JSON Schema pattern is a search,
 * which the automaton already contains.
 */
struct regex {
	unsigned states, classes;
	unsigned dead, sure;
	uint8_t class_of[256];
	uint16_t *next;
	bool *accepting;
	/*
	 * NULL: the automaton goes over bytes. Else over code points: each of
	 * these is where a range begins, and its class in the lowest 8 bits;
	 * class_of is that of the first 128.
	 */
	const uint32_t *ranges;
	unsigned range_count;
	/*
	 * A text must also have so many code points; `longest` 0: there is no
	 * limit.
	 */
	uint32_t shortest, longest;
	const char *note; /* what is only valid without the u flag, or NULL */
};

enum regex_fault {
	REGEX_FINE,
	REGEX_SYNTAX, /* not a pattern; `at` says where */
	/* A back reference, or what looks behind and ahead at once. */
	REGEX_IRREGULAR,
	/* More than REGEX_STATES states, or too much work on the way. */
	REGEX_TOO_LARGE
};
#define REGEX_STATES 10000

struct regex_error {
	enum regex_fault fault;
	const char *reason; /* static text */
	size_t at;          /* byte offset in the pattern */
};

/* NULL after a fault. Memory is the arena's. */
const struct regex *regex_compile(struct arena *arena, str pattern,
				  struct regex_error *error);

/* Returns the class of a code point; the automaton is over code points. */
unsigned regex_class_of(const struct regex *regex, uint32_t rune);

/* Does no text match? */
bool regex_is_impossible(const struct regex *regex);

/* For tests, and for hookc's own use. */
bool regex_matches(const struct regex *regex, str text);

/*
 * A short text that matches (for examples made from a schema), not shorter
 * than `min` code points where one exists; absent if the language is empty.
 * It is UTF-8, and never longer than a `min` of a million asks for.
 */
str regex_sample(struct arena *arena, const struct regex *regex, size_t min);

#endif
