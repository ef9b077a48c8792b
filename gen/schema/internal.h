/* SPDX-License-Identifier: MIT */
/*
 * What the files of schema share, in the order of the passes.
 *
 * A schema is a conjunction: a list of operands, all of which a value
 * satisfies. allOf, siblings of $ref and members that two branches describe
 * all become longer lists; a type is made of one list, and there is one type
 * for a list.
 *
 *	schema.c    the passes, in order, and what was decided: read it first
 *
 *	builder.c   what is kept while types are made
 *	keyword.c   the table of keywords;  fact.c  what one node says
 *	shell.c     making and finding types;  type.c  what is asked of them
 *	decimal.c   numbers;  format.c  formats;  ledger.c  the keywords' fate;
 *	effect.c    which keywords refuse nothing where they stand
 *	kind.c, note.c, part.c, unread.c  what is wrong in a schema as it stands
 *
 *	core.c      where references lead, and what a schema lets through
 *	compose.c   lists of operands: $ref, allOf and their siblings
 *	use.c       one use of a schema, and its type
 *	fill.c      a type by its operands' keywords: object.c, list.c, limit.c
 *	            with width.c, enum.c with beside.c, presence.c, choice.c
 *	            with discriminator.c, parent.c
 *	resolve.c   what a choice turns out to be: merge.c, rule.c with
 *	            rule_inner.c, rule_apart.c, rule_shape.c, rule_rest.c,
 *	            rule_name.c and rule_proof.c
 *	reach.c     which types can be reached;  order.c  their order
 *	composed.c  which are described in several places
 *	intern.c    equal inline types become one: same.c
 *	recursion.c types that hold themselves
 *	example.c   values against types: shape.c;  sample.c  values: scalar.c
 *
 * Nothing here recurses deeper than SCHEMA_DEPTH.
 */
#ifndef SCHEMA_INTERNAL_H
#define SCHEMA_INTERNAL_H

#include <assert.h>

#include "keyword.h"

enum { SCHEMA_DEPTH = 256 };

/* ---- builder.c ---- */

struct schema_builder {
	struct arena *arena;
	struct diag *diag;
	struct doc *doc;
	bool is_30;            /* assumed for fragments that state no version */
	struct map facts;      /* by node */
	struct map types;      /* by operands, if these are several */
	struct map extended;   /* components whose allOf were read */
	struct shell **shells; /* all, in the order of their making */
	size_t count, filled, resolved;
	bool busy, deep_reported;
	bool effects_reached;          /* by schema_effect_reach() */
	struct type **slots;           /* for a list of uses */
	struct map unchecked;          /* enum effect by node: see effect.c */
	struct type *any;              /* see schema_type_any() */
	unsigned stamp;                /* see struct facts */
	size_t rounds;                 /* see struct reached */
	struct map ledger[TREATMENTS]; /* lines by keyword */
	bool formats_annotate;
	schema_judge *judge; /* of constants; NULL: types judge them */
	void *judge_by;
	struct ledger_line **lines;
	size_t line_count;
	struct ledger_note {
		struct ledger_line *line;
		const struct node *node;
		bool moved;
	} * notes; /* of all lines, in the order in which they were met */
	size_t note_count;
	struct unenforced {
		str keyword;
		const struct node *node;
		const char *warning; /* the warning, if this is no keyword */
	} * unenforced;              /* keywords that types do not enforce */
	size_t unenforced_count;
	struct node **parts; /* see schema_ledger_part() */
	size_t part_count;
	struct node **undecided; /* see schema_ledger_undecided() */
	size_t undecided_count;
	struct map enforced;
	struct map copies;    /* schemas of which copies were noted */
	struct map circles;   /* circles of allOf that were reported */
	struct map barred;    /* names in `required` that were reported */
	struct map patterns;  /* compiled ones, by source */
	struct map documents; /* struct version_of by document */
	struct map orders;    /* struct document_order by document */
	struct document_order *last_order;
	const struct regex *formats[FORMATS];
	struct map examples;  /* struct example_count by source */
	struct map reported;  /* values that do not fit and were reported */
	struct node **unread; /* schemas that no type is made of */
	size_t unread_count;
	struct example_count **example_counts;
	size_t example_sources;
	struct type **merged; /* became another, and have examples */
	size_t merged_count;
};

/* Returns the bytes of a pointer, as the key of a map. */
str schema_pointer_key(const void *const *pointer);

#include "fact.h"

/* ---- shell.c ---- */

enum shell_state { SHELL_QUEUED, SHELL_FILLED, SHELL_BUSY, SHELL_RESOLVED };

/* A branch of a choice while rules are looked for. */
struct option {
	struct shell *shell;
	str name;
	struct node *node;
	str *values; /* the discriminator's values for this branch */
	size_t value_count;
	bool shadowed; /* another one takes all its values */
};

/* A type while it is made. */
struct shell {
	struct type type; /* first, so that a pointer to a type is one to its
			     shell */
	struct operands operands;
	unsigned only; /* only these JSON types, if one schema was split; 0: all
			*/
	enum shell_state state;
	struct shell *same;     /* what it turned out to be; NULL: itself */
	struct option *options; /* the options of a choice */
	size_t option_count;
	str member;             /* the discriminator's member; absent: none */
	struct node *otherwise; /* the branch of defaultMapping; NULL: none */
	struct shell *itself; /* a parent's own option, see parent.c; or NULL */
	struct type *beside;  /* what stands beside its enum; or NULL */
	struct node *blame;   /* its oneOf or anyOf */
	struct map *lookup;   /* finds its fields or values, once asked for */
	struct arena *arena;  /* lives as long as it does */
	size_t order;         /* the order in which it was made */
	size_t document;      /* see schema_document_order() */
	bool root, open;
	bool used;      /* its schema is used outside of other types */
	unsigned reach; /* see schema_effect_reach() */
	int visit;
	size_t reached, clock, low, next;
};

/* Replaces all types that it holds by what they turned out to be. */
void schema_shell_follow(struct shell *shell);
/* Makes a type without a schema; `node` is where messages point to. */
struct shell *schema_shell_make(struct schema_builder *b, enum type_kind kind,
				struct node *node);
/* Returns the type of these operands; of the JSON types `only`, unless 0. */
struct type *schema_type_make(struct schema_builder *b,
			      struct operands operands, unsigned only,
			      const struct origin *origin);
/*
 * Returns the type of any value, null among them: one for all schemas that say
 * no more.
 */
struct type *schema_type_any(struct schema_builder *b, struct node *node);
/* Returns the component's name; absent for an inline schema. */
str schema_component_name(struct schema_builder *b, const struct node *node);
struct origin schema_origin_in(struct schema_builder *b, struct type *type,
			       str keyword);
void schema_type_add_origin(struct schema_builder *b, struct type *type,
			    const struct origin *origin);
/* Adds a branch, and returns its index. */
size_t schema_choice_add_branch(struct schema_builder *b, struct type *type,
				struct shell *to, str name, struct node *node);
void schema_choice_add_rule(struct schema_builder *b, struct type *type,
			    struct rule rule);

/* ---- type.c ---- */

/* Returns what a type turned out to be. */
struct shell *schema_shell_of(const struct type *type);
/* Returns the JSON types of its values. */
unsigned schema_type_json(const struct type *type);
/*
 * Returns the scalar values that it can have, for rules; NULL if they are not
 * limited to a list.
 */
str *schema_type_scalars(struct schema_builder *b, const struct type *type,
			 size_t *count);
/* Are its fields all the members that it may have? */
bool schema_type_closed(const struct type *type);
/* Is it one of the texts of an enum? */
bool schema_type_has_value(const struct type *type, str text);
/*
 * Does a finished type keep its promises: are all types that it holds final,
 * and does it have what its kind needs?
 */
bool schema_type_is_whole(const struct type *type);
/* Is the field required, whoever sends it? */
bool schema_field_needed(const struct field *field);
/* An absent text equals only another absent text, and NULL only NULL. */
bool schema_texts_equal(str a, str b);
bool schema_values_equal(const struct node *a, const struct node *b);
void schema_limits_clear(struct limits *limits);
bool schema_limits_equal(const struct limits *a, const struct limits *b);
/* Do they have the same values? False if that is not seen at once. */
bool schema_types_alike(const struct type *a, const struct type *b);
bool schema_presence_holds(const struct presence *presence,
			   const struct node *object);
bool schema_presences_equal(const struct type *a, const struct type *b);

/* ---- decimal.c ---- */

bool schema_decimal_is_integer(str text);
/*
 * Rounds to an integer, towards `up`. Returns 0 if that fits int64, -1 if it is
 * below and 1 if it is above.
 */
int schema_decimal_round(str text, bool up, int64_t *value, bool *exact);
/*
 * Returns the least integer that is a multiple of `text`; absent if it is too
 * large.
 */
str schema_decimal_step(struct arena *arena, str text);

/* ---- format.c ---- */

/* Returns a text of the format; absent if any text is one. */
str schema_format_example(enum format format);
bool schema_format_matches(struct schema_builder *b, enum format format,
			   str text);

/* ---- core.c ---- */

/* Returns where its $ref or $dynamicRef leads, one step; NULL: it has none. */
struct node *schema_target(struct schema_builder *b, struct node *schema);
/* What following a schema to its core does to null. */
enum { NULL_KEPT, NULL_ADDED, NULL_REMOVED };
/*
 * Returns the schema that this one is only another spelling of: it looks
 * through references, allOf of one schema, and oneOf with null.
 */
struct node *schema_core(struct schema_builder *b, struct node *schema,
			 int *null);
/* Returns the JSON types that a schema lets through, JSON_NULL among them. */
unsigned schema_allows(struct schema_builder *b, struct operand operand,
		       unsigned depth);
/* Returns the JSON types that all its operands let through. */
unsigned schema_shell_allows(struct schema_builder *b,
			     const struct shell *shell);
/* As schema_allows(), but a schema with `properties` alone is an object. */
unsigned schema_implied_types(struct schema_builder *b, struct operand operand);
/* Does what is allowed or implied beside a `type` say the same already? */
bool schema_types_said(unsigned own, unsigned allowed, unsigned implied);

/*
 * Returns a choice's only branch that is not null, or NULL; sets `*null` if
 * null is a branch.
 */
struct node *schema_only_branch(struct schema_builder *b,
				const struct node *list, bool *null);

/* ---- compose.c ---- */

/* Do all operands let null through? */
bool schema_operands_allow_null(struct schema_builder *b,
				struct operands operands, unsigned depth);
void schema_operands_add(struct schema_builder *b, struct operands *list,
			 struct operand operand);
/* Returns the operands with references and allOf spread out, each node once. */
struct operands schema_operands_spread(struct schema_builder *b,
				       struct operands list);
/* Returns the operands without those that add nothing to the others. */
struct operands schema_operands_needed(struct schema_builder *b,
				       struct operands list);

/* ---- use.c ---- */

struct type *schema_type_of(struct schema_builder *b, struct node *schema,
			    const struct origin *origin, bool *nullable);
/*
 * Returns the type of a member or item that satisfies all these uses; without
 * uses, any value.
 */
struct type *schema_type_of_all(struct schema_builder *b, struct operands uses,
				const struct origin *origin, bool *nullable);

/* ---- fill.c, and what it calls ---- */

void schema_fill(struct schema_builder *b, struct shell *shell);
void schema_fill_object(struct schema_builder *b, struct shell *shell,
			struct operands parts);
/* Notes what the uses of a field say beside its type. */
void schema_field_use(struct schema_builder *b, struct field *field,
		      struct operands uses);
/* Is it the schema `false`? */
bool schema_is_false(const struct node *node);
void schema_fill_list(struct schema_builder *b, struct shell *shell,
		      struct operands parts);
void schema_fill_enum(struct schema_builder *b, struct shell *shell,
		      struct operands parts);
const struct enum_words *schema_enum_words(struct schema_builder *b, str name,
					   str description);
/* Returns false if no value can satisfy the parts, which was reported. */
bool schema_fill_constant(struct schema_builder *b, struct shell *shell,
			  struct operands parts);
void schema_fill_limits(struct schema_builder *b, struct shell *shell,
			struct operands parts);
struct pattern *schema_pattern_make(struct schema_builder *b, struct node *node,
				    bool first);
/* Returns false if the schema has no choice. */
bool schema_fill_choice(struct schema_builder *b, struct shell *shell,
			struct operands parts);
void schema_fill_split(struct schema_builder *b, struct shell *shell,
		       struct operands parts, unsigned kinds);
void schema_option_add(struct schema_builder *b, struct shell *shell,
		       struct type *type, str name, struct node *node);
/* parent.c; returns false if it has no children. */
bool schema_fill_children(struct schema_builder *b, struct shell *shell);
/*
 * Returns the discriminator's member; absent if it has none, which was
 * reported.
 */
str schema_discriminator_member(struct schema_builder *b,
				const struct node *discriminator);
/*
 * Spells the values that a mapping has for an option as integers are spelled,
 * "2.0" as "2"; what is no number is reported.
 */
void schema_discriminator_numbers(struct schema_builder *b,
				  const struct option *option);
void schema_option_values(struct schema_builder *b, struct shell *shell,
			  const struct node *discriminator);
/* beside.c; `kinds` are the JSON types of the values. */
void schema_fill_beside(struct schema_builder *b, struct shell *shell,
			struct operands parts, unsigned kinds);
/* Drops the values that the keywords beside enum and const rule out. */
void schema_beside_finish(struct schema_builder *b);
/* Reads everything a schema says about members that must be there together. */
void schema_fill_presence(struct schema_builder *b, struct shell *shell,
			  struct operands parts);
/* Are the branches of a choice nothing but `required`? */
bool schema_presence_only(struct schema_builder *b, const struct node *list);

/* ---- resolve.c, and what it calls ---- */

/* Resolves a parent, whose options must be resolved already. */
void schema_resolve_family(struct schema_builder *b, struct shell *shell);
/* Returns the shell's type; for a parent, the type of the parent itself. */
const struct type *schema_object_of(const struct shell *shell);

/* Resolves a choice; it may turn out to be something else. */
void schema_resolve(struct schema_builder *b, struct shell *shell);
/*
 * Finds rules that tell the objects among the options apart; their members must
 * be resolved. Options that nothing tells apart become one branch, which is
 * kept raw. Adds to the type's branches and rules.
 */
void schema_resolve_objects(struct schema_builder *b, struct shell *shell,
			    struct option *options, size_t count);

/* ---- the passes over all types ---- */

/* The types that were reached in one round. */
struct reached {
	struct arena *arena;
	struct shell **items;
	size_t count, round;
};

/* Reaches all types from the roots and these uses; pointers are updated. */
struct reached schema_reach(struct schema_builder *b,
			    const struct schema_uses *uses);
/* Reaches types from these uses alone. */
struct reached schema_reach_uses(struct schema_builder *b,
				 const struct schema_uses *uses);
bool schema_is_reached(const struct reached *reached, const struct type *type);
/* Drops origins whose holder is not reached any more. */
void schema_origins_drop(const struct reached *reached);
/* Removes origins that became equal because their holders were interned. */
void schema_origins_unite(struct schema_builder *b,
			  const struct reached *reached);
void schema_order(struct schema_builder *b, struct reached *reached);
/*
 * Numbers documents in the order in which types were first made of them,
 * reached or not.
 */
size_t schema_document_order(struct schema_builder *b, const struct node *node);
void schema_mark_composed(struct schema_builder *b,
			  const struct reached *reached);
void schema_intern(struct schema_builder *b, const struct reached *reached,
		   const struct schema_uses *uses);
void schema_mark_recursion(struct schema_builder *b,
			   const struct reached *reached);
void schema_examples_check(struct schema_builder *b,
			   const struct schema_types *types);

/* ---- values ---- */

/* Like schema_example_check(), without a message. */
bool schema_example_fits(struct schema_builder *b, struct node *value,
			 const struct type *type, bool nullable);
/* Returns a value of both types, for a diagnostic; NULL if none was found. */
struct node *schema_sample_both(struct schema_builder *b,
				const struct type *one,
				const struct type *other);

#include "note.h"

#endif
