/* SPDX-License-Identifier: MIT */
/* Declarations for the files that compare types with schemas. */
#ifndef ACCEPT_CARRY_H
#define ACCEPT_CARRY_H

#include "accept.h"
#include "hook_private.h"
#include "schema.h"

enum carry_answer { CARRY_NO, CARRY_YES, CARRY_UNKNOWN };

/*
 * Which types fit which schemas: the pairs that are proved, or assumed to be
 * true while they are looked at, and the pairs that are refuted.
 */
struct carry_pairs {
	struct map known;          /* pairs by type and schema */
	struct carry_pair **items; /* those that are true */
	size_t count;
	size_t contested; /* the number of contested types at the start */
};

struct carry {
	struct arena *arena; /* scratch */
	struct hook_arena memory;
	const struct accept_tables *tables;
	const struct map *literals; /* to their numbers + 1 */
	const struct map *numbers;  /* type to its own schema's number + 1 */
	/*
	 * Inline types that were interned as one although their schemas differ:
	 * one letter cannot speak for all of them.
	 */
	struct map contested;
	struct map unsaid; /* by type and its own schema: see sent.c */
	struct carry_pairs pairs;
	/*
	 * Does every value of the type, and null if `nullable`, fit the schema?
	 */
	bool (*holds)(struct carry *c, const struct type *type, bool nullable,
		      unsigned schema);
	struct map lists; /* the values of long enums, by their operands */
	unsigned budget;  /* steps left in disjoint.c */
	struct map rows;  /* indexes of long oneOf and anyOf; see apart.c */
};

static inline const struct accept_row *carry_rows(const struct carry *c,
						  unsigned schema,
						  size_t *count)
{
	*count = c->tables->schemas[schema].count;
	return c->tables->schemas[schema].rows;
}

static inline unsigned carry_operand(const struct accept_row *row, size_t i)
{
	return row->operands[i].number;
}

/* carry_limit.c: minimum and its like, multipleOf; */
bool accept_bound_holds(const struct carry *c, const struct type *type,
			const struct accept_row *row);
/* lengths, pattern, format; */
bool accept_text_holds(const struct carry *c, const struct limits *l,
		       const struct accept_row *row);
/* counts, uniqueItems. */
bool accept_count_holds(const struct limits *l, const struct accept_row *row);

/* A row of keywords about members, taken apart; see HOOK_ACCEPT_OBJECT. */
struct carry_object {
	unsigned properties, required, patterns, additional, names;
	const struct accept_operand *members, *schemas, *needed, *pairs;
};
/* members.c */
struct carry_object accept_carry_object_of(const struct accept_row *row);
str accept_carry_member_name(const struct carry *c,
			     const struct carry_object *o, unsigned index);
bool accept_carry_is_needed(const struct carry_object *o, unsigned index);

/*
 * sent.c: is what the type does not ask for in a direction left out by the
 * schema, too, or by the type's `own`, which may be HOOK_ACCEPT_NONE?
 */
bool accept_carry_sent(struct carry *c, const struct type *type, unsigned own,
		       unsigned schema);

/* ---- value.c: a known value ---- */

/* Does the JSON text fit? Exact for scalars. */
enum carry_answer accept_carry_value(struct carry *c, str json,
				     unsigned schema);

/*
 * Texts, and integers in digits only: two of these are equal only if they are
 * written alike. 1.0 is not one of them, since it equals 1.
 */
bool accept_carry_is_written_once(str json);

/* ---- pairs.c ---- */

/* UNKNOWN: the pair was not looked at. */
enum carry_answer accept_pair_find(const struct carry_pairs *pairs,
				   const struct type *type, unsigned schema);
/* Takes the pair as true until it is refused. */
void accept_pair_assume(struct carry_pairs *pairs, const struct type *type,
			unsigned schema);
/* Refuses the pair of that index, and forgets the pairs after it. */
void accept_pair_refuse(struct carry_pairs *pairs, size_t index);

/* ---- apart.c: branches of oneOf and anyOf, where there are many ---- */

/* Finds the branch that has that schema. False if none has, or they are few. */
bool accept_apart_find(struct carry *c, const struct accept_row *row,
		       unsigned schema, size_t *index);
/*
 * Returns the branches that an object of branch `index` could fit too, as far
 * as the index shows; NULL if it shows nothing.
 */
const size_t *accept_apart_others(struct carry *c, const struct accept_row *row,
				  size_t index, size_t *count);

/* ---- disjoint.c ---- */

#define CARRY_ALL 127 /* of enum hook_json_type */

/* Is it certain that no value of these types fits both schemas? */
bool accept_carry_disjoint(struct carry *c, unsigned a, unsigned b,
			   unsigned types);

/* ---- object.c, carry.c ---- */

/* Do the type's rows prove that each of its values fits the schema? */
bool accept_carry_type(struct carry *c, const struct type *type,
		       unsigned schema);
bool accept_carry_object(struct carry *c, const struct type *type,
			 const struct accept_row *row);
/*
 * Do the branches of anyOf, oneOf or not do nothing but require members, in the
 * way that the type's presence does?
 */
bool accept_carry_presence(struct carry *c, const struct type *type,
			   const struct accept_row *row);
bool accept_carry_dependent(const struct carry *c, const struct type *type,
			    const struct accept_row *row);
/* Does the schema evaluate every member that the type knows? */
bool accept_carry_evaluates(struct carry *c, const struct type *type,
			    unsigned schema);

#endif
