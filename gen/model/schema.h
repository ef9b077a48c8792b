/* SPDX-License-Identifier: MIT */
/*
 * What the files of the schema half share.
 *
 * A schema is a conjunction: a list of seeds, all of which a value satisfies.
 * allOf, siblings of $ref and members that two branches describe all become
 * longer lists; a type is made of one list, and there is one type for a list.
 *
 *	word.c     keywords, and what a single node says
 *	schema.c   from a node to a type; the work list
 *	compose.c  lists of seeds; allOf
 *	object.c   members, maps, lists
 *	limit.c    constraints;  decimal.c  exact numbers
 *	presence.c members that are there together
 *	choice.c   oneOf, anyOf, several types; discriminator.c
 *	settle.c   what a choice turns out to be;  merge.c  options made one
 *	decide.c   by which rules objects are told apart;  shape.c  shapes
 *	example.c  values against types;  sample.c and scalar.c  values of types
 *	same.c     equal inline types;  finish.c  order, recursion
 *	ledger.c   what became of each keyword
 *
 * Decided, where specifications leave it open or authors mean something else:
 *
 *	properties (items, minLength, ...) without `type` mean type: object
 *	(array, string, ...); null is then not a value
 *	additionalProperties: false in a branch of allOf closes the union of all
 *	branches; unevaluatedProperties: false, too, unless `if` or the like
 *	may know of other members
 *	`nullable: true` counts in 3.1, and beside allOf, oneOf, anyOf; in 3.0
 *	so does null among the values of an enum
 *	type: string takes plain YAML numbers of enum and const as texts
 *	a choice among strings is a string, among numbers a number, among lists
 *	a list of a choice; the narrower limits are lost to the ledger
 *	an option is known by: JSON type; a member's constants; a required
 *	member that no other describes; a member's JSON type. What is left
 *	is kept raw. An option that requires nothing of its own takes what
 *	the others do not
 *	a discriminator's value is what the mapping says, else the member's
 *	constant, else the component's name; a parent that declares one and is
 *	extended by allOf is the choice of those that extend it
 *	oneOf of nothing but `required` chooses nothing: it is a limit
 *	tuples are lists of one type if all their items are written alike, else
 *	their items are kept raw
 *
 * Invariant: nothing here recurses deeper than SCHEMA_DEPTH.
 */
#ifndef MODEL_SCHEMA_H
#define MODEL_SCHEMA_H

#include "private.h"

enum { SCHEMA_DEPTH = 256 };

/* ---- keywords ---- */

enum word {
	WORD_REF,
	WORD_DYNAMIC_REF,
	WORD_ALL_OF,
	WORD_ONE_OF,
	WORD_ANY_OF,
	WORD_DISCRIMINATOR,
	WORD_TYPE,
	WORD_NULLABLE,
	WORD_ENUM,
	WORD_CONST,
	WORD_PROPERTIES,
	WORD_REQUIRED,
	WORD_ADDITIONAL,
	WORD_PATTERN_PROPERTIES,
	WORD_UNEVALUATED,
	WORD_PROPERTY_NAMES,
	WORD_MIN_PROPERTIES,
	WORD_MAX_PROPERTIES,
	WORD_DEPENDENT,
	WORD_ITEMS,
	WORD_PREFIX_ITEMS,
	WORD_MIN_ITEMS,
	WORD_MAX_ITEMS,
	WORD_UNIQUE_ITEMS,
	WORD_CONTAINS,
	WORD_UNEVALUATED_ITEMS,
	WORD_FORMAT,
	WORD_ENCODING,
	WORD_MIN_LENGTH,
	WORD_MAX_LENGTH,
	WORD_PATTERN,
	WORD_MINIMUM,
	WORD_MAXIMUM,
	WORD_EXCLUSIVE_MINIMUM,
	WORD_EXCLUSIVE_MAXIMUM,
	WORD_MULTIPLE_OF,
	WORD_NOT,
	WORD_IF,
	WORD_TITLE,
	WORD_DESCRIPTION,
	WORD_DEFAULT,
	WORD_EXAMPLE,
	WORD_EXAMPLES,
	WORD_READ_ONLY,
	WORD_WRITE_ONLY,
	WORD_DEPRECATED,
	WORD_ENUM_NAMES,
	WORD_ENUM_DESCRIPTIONS,
	WORD_OTHER /* has no bit: nothing reads it */
};

#define BIT(word)         (UINT64_C(1) << (word))
#define BITS(first, last) ((BIT(last) - BIT(first)) | BIT(last))

#define REF_WORDS     (BIT(WORD_REF) | BIT(WORD_DYNAMIC_REF))
#define CHOICE_WORDS  (BIT(WORD_ONE_OF) | BIT(WORD_ANY_OF))
#define COMPOSE_WORDS (REF_WORDS | CHOICE_WORDS | BIT(WORD_ALL_OF))
#define OBJECT_WORDS  BITS(WORD_PROPERTIES, WORD_DEPENDENT)
#define LIST_WORDS    BITS(WORD_ITEMS, WORD_UNEVALUATED_ITEMS)
#define STRING_WORDS  BITS(WORD_FORMAT, WORD_PATTERN)
#define NUMBER_WORDS  BITS(WORD_MINIMUM, WORD_MULTIPLE_OF)
#define SHAPE_WORDS   (OBJECT_WORDS | LIST_WORDS | STRING_WORDS | NUMBER_WORDS)
/* What can make one schema accept less, or more, than another. */
#define EFFECTIVE_WORDS (BITS(WORD_REF, WORD_IF) & ~BIT(WORD_DISCRIMINATOR))

/* JSON types as a set; a number is JSON_NUMBER | JSON_INTEGER. */
enum { JSON_ALL = 127, JSON_ANY_NUMBER = JSON_NUMBER | JSON_INTEGER };

/* What is known of one schema node. */
struct facts {
	struct node *node;
	uint64_t words;      /* that it has */
	bool never;          /* the schema `false` */
	bool noted, limited; /* is in the ledger, its limits are */
	bool closed_told;    /* that it closes more than it knows */
	bool allows_known, allows_busy, target_known, core_known;
	bool null, null_known, null_busy; /* see seeds_allow_null() */
	unsigned allows;
	struct node *target; /* of its $ref; NULL: missing */
	struct node *kept;   /* an equal component of another document */
	struct node *core;   /* see schema_core() */
	int core_null;
	unsigned stamp;         /* of the list that it is in */
	struct node **children; /* component schemas that extend it by allOf */
	size_t child_count;
};

struct facts *facts_of(struct builder *b, struct node *node);
enum word word_find(str keyword, enum treatment *how);
const char *word_nearest(str keyword);
bool schema_is_true(struct node *node, const char *name);

/* ---- seeds ---- */

struct seed {
	struct node *node;
	uint64_t skip; /* words that do not count here */
};

struct seeds {
	struct seed *items;
	size_t count;
};

/* The words of a seed that count, and the value of one (or NULL). */
uint64_t seed_words(struct builder *b, struct seed seed);
struct node *seed_word(struct builder *b, struct seed seed, enum word word);
void seeds_add(struct builder *b, struct seeds *list, struct seed seed);

/* The JSON types that a schema lets through, JSON_NULL among them. */
unsigned schema_allows(struct builder *b, struct seed seed, unsigned depth);
/* Is null a value of them all? */
bool seeds_allow_null(struct builder *b, struct seeds seeds, unsigned depth);
/* What its own `type`, `nullable`, `enum` and `const` let through. */
unsigned own_types(struct builder *b, struct seed seed);
unsigned node_types(const struct node *value);
bool says_type(struct builder *b, struct seed seed);

/* What following a schema to its core does to null. */
enum { NULL_KEPT, NULL_ADDED, NULL_REMOVED };
/*
 * The schema that this one is but another spelling of: references, allOf of
 * one, oneOf with null are looked through.
 */
struct node *schema_core(struct builder *b, struct node *schema, int *null);
/* Where its $ref or $dynamicRef leads, one step; NULL: none. */
struct node *schema_target(struct builder *b, struct node *schema);
/* Do the words beside its $ref count? */
bool siblings_count(struct builder *b, const struct node *schema);

/* The seeds with references and allOf spread out, each node once. */
struct seeds seeds_spread(struct builder *b, struct seeds list);
/* Without those that add nothing to the others. */
struct seeds seeds_needed(struct builder *b, struct seeds list);

/* ---- types being made ---- */

enum shell_state { SHELL_QUEUED, SHELL_FILLED, SHELL_BUSY, SHELL_SETTLED };

/* A branch of a choice while rules are looked for. */
struct option {
	struct shell *shell;
	str name;
	struct node *node;
	str *values; /* the discriminator's, for this branch */
	size_t value_count;
};

struct shell {
	struct type type; /* first, so that a type is its shell */
	struct seeds seeds;
	unsigned only; /* JSON types, of a part of a split; 0: all */
	enum shell_state state;
	struct shell *same;     /* what it turned out to be; NULL: itself */
	struct option *options; /* of a choice */
	size_t option_count;
	str member;         /* its discriminator; absent: none */
	struct node *blame; /* its oneOf or anyOf */
	struct map *lookup; /* of its fields or values, once asked for */
	size_t order;       /* of its making */
	size_t document;    /* order of its document */
	bool root, open;
	int visit;
	size_t reached, clock, low, next;
};

str component_name(struct builder *b, const struct node *node);
struct shell *shell_of(const struct type *type); /* what it turned out to be */
struct type *type_make(struct builder *b, struct seeds seeds, unsigned only,
		       const struct origin *origin);
/* The JSON types that all its seeds let through. */
unsigned shell_allows(struct builder *b, const struct shell *shell);
/* The type of all these uses of a member or item together; none: any. */
struct type *type_of_all(struct builder *b, struct seeds uses,
			 const struct origin *origin, bool *nullable);
struct type *type_of(struct builder *b, struct node *schema,
		     const struct origin *origin, bool *nullable);
/* A type without a schema of its own, beside the one to blame. */
struct shell *shell_make(struct builder *b, enum type_kind kind,
			 struct node *node);
struct origin origin_in(struct builder *b, struct type *type, str word);
/* Any value, null among them; one type for all that say no more. */
struct type *type_any(struct builder *b, struct node *node);
void type_add_origin(struct builder *b, struct type *type,
		     const struct origin *origin);
void limits_clear(struct limits *limits);

struct schemas {
	struct map facts;      /* by node */
	struct map types;      /* by seeds */
	struct map extended;   /* components whose allOf were read */
	struct shell **shells; /* all, in the order of their making */
	size_t count, filled, settled;
	bool busy, deep_told;
	struct type *any; /* see type_any() */
	unsigned stamp;
	struct map ledger[NOT_ENFORCED + 1]; /* lines by keyword */
	struct ledger_line **lines;
	size_t line_count;
	struct map patterns;  /* compiled ones, by source */
	struct map documents; /* struct version_of by document */
	struct map examples;  /* struct example_count by source */
	struct map told;      /* values that do not fit, told of */
	struct example_count **example_counts;
	size_t example_sources;
	const struct regex *formats[FORMAT_BINARY + 1];
	struct node **presences; /* that were met, and those enforced */
	size_t presence_count;
	struct map present;
	struct type **merged; /* those that became another and have examples */
	size_t merged_count;
};
struct schemas *schemas_of(struct builder *b);

/* ---- filling ---- */

void fill_object(struct builder *b, struct shell *shell, struct seeds parts);
void fill_list(struct builder *b, struct shell *shell, struct seeds parts);
void fill_enum(struct builder *b, struct shell *shell, struct seeds parts);
/* False: nothing can satisfy them, and it was said. */
bool fill_constant(struct builder *b, struct shell *shell, struct seeds parts);
void fill_limits(struct builder *b, struct shell *shell, struct seeds parts);
/* False: there is nothing to choose among. */
bool fill_choice(struct builder *b, struct shell *shell, struct seeds parts);
void fill_split(struct builder *b, struct shell *shell, struct seeds parts,
		unsigned kinds);
bool fill_children(struct builder *b, struct shell *shell);
/* Of all that a schema says of members that are there together. */
void fill_presence(struct builder *b, struct shell *shell, struct seeds parts);
/* Are the branches of a choice nothing but `required`? */
bool presence_only(struct builder *b, const struct node *list);
void presence_met(struct builder *b, struct node *node);
void presence_ledger(struct builder *b);
bool presence_holds(const struct presence *presence, const struct node *object);
bool presences_equal(const struct type *a, const struct type *b);
enum format format_find(str name);
bool format_known(str name); /* to JSON Schema, also if not enforced */
struct pattern *pattern_make(struct builder *b, struct node *node, bool first);

/* Decides a choice; it may turn out to be something else. */
void choice_settle(struct builder *b, struct shell *shell, unsigned depth);
/*
 * Rules for the objects among the options; what cannot be told apart is one
 * branch of any kind. Adds to the type's branches and rules.
 */
void decide_objects(struct builder *b, struct shell *shell,
		    struct option *options, size_t count, unsigned depth);
size_t choice_branch(struct builder *b, struct type *type, struct shell *to,
		     str name, struct node *node);
void choice_rule(struct builder *b, struct type *type, struct rule rule);
unsigned type_json(const struct type *type); /* types of its values */
/* The shell of a type, settled if it is a choice that can be settled now. */
struct shell *shell_settled(struct builder *b, const struct type *type,
			    unsigned depth);
void option_values(struct builder *b, struct shell *shell,
		   const struct node *discriminator);
/* Options of one JSON type become one type that takes the values of all. */
struct shell *merge_scalars(struct builder *b, struct shell *choice,
			    struct option *options, size_t count,
			    struct shell *into);
struct shell *merge_lists(struct builder *b, struct shell *choice,
			  struct option *options, size_t count,
			  struct shell *into, unsigned depth);
/* The scalars that a member can be; NULL: many. For rules. */
str *type_scalars(struct builder *b, const struct type *type, size_t *count);
/* Required whoever sends it. */
bool field_needed(const struct field *field);
/* Has it no other members than its fields? */
bool type_closed(const struct type *type);
struct field *type_field(struct builder *b, const struct type *type, str name);

/* ---- numbers ---- */

int decimal_compare(str a, str b);
bool decimal_is_integer(str text);
/* 0: fits int64 once rounded towards `up`; -1, 1: below, above. */
int decimal_round(str text, bool up, int64_t *value, bool *exact);
/* The least integer that is a multiple of `text`; absent: too large. */
str decimal_step(struct arena *arena, str text);
bool decimal_is_multiple(str text, str of);

/* ---- values ---- */

/* A value of both types, for a diagnostic; NULL: none was found. */
struct node *sample_both(struct builder *b, const struct type *one,
			 const struct type *other);
/* As example_check, but says nothing. */
bool example_fits(struct builder *b, struct node *value,
		  const struct type *type, bool nullable);
void examples_check(struct builder *b);
bool format_matches(struct builder *b, enum format format, str text);

/* ---- the end ---- */

void same_merge(struct builder *b, struct shell **shells, size_t count);
void finish_follow(struct shell *shell);
bool limits_equal(const struct limits *a, const struct limits *b);
void ledger_schema(struct builder *b, struct facts *facts);
void ledger_finish(struct builder *b);
str pointer_key(const void *const *pointer);

#endif
