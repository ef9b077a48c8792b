/* SPDX-License-Identifier: MIT */
/*
 * regex_parse: what parse.c and class.c share.
 *
 * The first fault found is the one reported; after it every function
 * returns false or NULL.
 */
#ifndef REGEX_PARSE_H
#define REGEX_PARSE_H

#include "regex_ast.h"

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
/* Behind a backslash: one code point. */
bool regex_class_escape_rune(struct parser *parser, uint32_t *rune);
/* Behind a backslash: does a set follow, such as \d or \p{L}? */
bool regex_class_is_set(const struct parser *parser);
bool regex_class_escape_set(struct parser *parser, struct runes *set);
/* From the [ to behind the ]. */
bool regex_class_parse(struct parser *parser, struct runes *set);

#endif
