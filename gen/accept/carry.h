/* SPDX-License-Identifier: MIT */
/* What the files share that compare types with schemas. */
#ifndef ACCEPT_CARRY_H
#define ACCEPT_CARRY_H

#include "accept.h"
#include "hook_private.h"
#include "schema.h"

enum carry_answer { CARRY_NO, CARRY_YES, CARRY_UNKNOWN };

/*
 * What is known of types and schemas: which hold, taken for true while they
 * are being looked at, and which are proved not to.
 */
struct carry_pairs {
	struct map known;          /* pairs by type and schema */
	struct carry_pair **items; /* those that hold */
	size_t count;
	size_t contested; /* how many types were, when the list was begun */
};

struct carry {
	struct arena *arena; /* scratch */
	struct hook_arena memory;
	const struct accept_tables *tables;
	const struct map *literals; /* to their numbers + 1 */
	const struct map *numbers;  /* type to its own schema's number + 1 */
	/*
	 * Inline types that were found to be equal, though their schemas are
	 * not: one letter would be wrong for the others.
	 */
	struct map contested;
	struct carry_pairs pairs;
	/*
	 * Does every value of the type, null too if that is one, fit the
	 * schema?
	 */
	bool (*holds)(struct carry *c, const struct type *type, bool nullable,
		      unsigned schema);
	struct map lists; /* of long enums: what they list, by their operands */
	unsigned budget;  /* of a look for what fits two schemas */
	struct map rows;  /* of many branches: what tells them apart */
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

/* The keywords of members, taken apart; see HOOK_ACCEPT_OBJECT. */
struct carry_object {
	unsigned properties, required, patterns, additional, names;
	const struct accept_operand *members, *schemas, *needed, *pairs;
};
/* members.c */
struct carry_object accept_carry_object_of(const struct accept_row *row);
str accept_carry_member_name(const struct carry *c,
			     const struct carry_object *o, unsigned index);
bool accept_carry_is_needed(const struct carry_object *o, unsigned index);

/* ---- value.c: a value that is known ---- */

/* Does the JSON text fit? Exact for scalars. */
enum carry_answer accept_carry_value(struct carry *c, str json,
				     unsigned schema);

/* ---- pairs.c ---- */

/* UNKNOWN: the pair was not looked at. */
enum carry_answer accept_pair_find(const struct carry_pairs *pairs,
				   const struct type *type, unsigned schema);
/* It is true until it is refused. */
void accept_pair_assume(struct carry_pairs *pairs, const struct type *type,
			unsigned schema);
/* The pair of that index is wrong; those after it are not known any more. */
void accept_pair_refuse(struct carry_pairs *pairs, size_t index);

/* ---- apart.c: branches of oneOf and anyOf, where there are many ---- */

/* Which branch has that schema? False: none, or they are few. */
bool accept_apart_find(struct carry *c, const struct accept_row *row,
		       unsigned schema, size_t *index);
/*
 * The branches which an object that fits branch `index` could fit too, as far
 * as can be told without comparing them; NULL: any of them could.
 */
const size_t *accept_apart_others(struct carry *c, const struct accept_row *row,
				  size_t index, size_t *count);

/* ---- disjoint.c ---- */

#define CARRY_ALL 127 /* of enum hook_json_type */

/* Is there surely no value of these types that fits both? */
bool accept_carry_disjoint(struct carry *c, unsigned a, unsigned b,
			   unsigned types);

/* ---- object.c, carry.c ---- */

/* Does every value of the type fit its own schema, by its rows? */
bool accept_carry_type(struct carry *c, const struct type *type,
		       unsigned schema);
bool accept_carry_object(struct carry *c, const struct type *type,
			 const struct accept_row *row);
/* The schemas of anyOf, oneOf, not: nothing but members that are required. */
bool accept_carry_presence(struct carry *c, const struct type *type,
			   const struct accept_row *row);
bool accept_carry_dependent(const struct carry *c, const struct type *type,
			    const struct accept_row *row);
/* Has the schema evaluated all members that the type knows? */
bool accept_carry_evaluates(struct carry *c, const struct type *type,
			    unsigned schema);

#endif
