/* SPDX-License-Identifier: MIT */
/*
 * What the files of schema share.
 *
 * A schema is a conjunction: a list of operands, all of which a value
 *satisfies. allOf, siblings of $ref and members that two branches describe all
 *become longer lists; a type is made of one list, and there is one type for a
 *list.
 *
 *	keyword.c  keywords, and what a single node says
 *	schema.c   from a node to a type; the work list
 *	compose.c  lists of operands; allOf
 *	object.c   members, maps, lists
 *	limit.c    constraints;  decimal.c  exact numbers
 *	presence.c members that are there together
 *	choice.c   oneOf, anyOf, several types; discriminator.c
 *	resolve.c  what a choice turns out to be;  merge.c  options made one
 *	rule.c     by which rules objects are told apart;  shape.c  shapes
 *	example.c  values against types;  sample.c and scalar.c  values of types
 *	intern.c   equal inline types;  reach.c  order, recursion
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
#ifndef SCHEMA_INTERNAL_H
#define SCHEMA_INTERNAL_H

#include "schema.h"

struct schemas;

struct schema_builder {
	struct arena *arena;
	struct diag *diag;
	struct doc *doc;
	bool is_30;              /* of fragments that do not say it */
	struct schemas *schemas; /* NULL until it is needed */
};

enum { SCHEMA_DEPTH = 256 };

/* ---- keywords ---- */

enum keyword {
	KEYWORD_REF,
	KEYWORD_DYNAMIC_REF,
	KEYWORD_ALL_OF,
	KEYWORD_ONE_OF,
	KEYWORD_ANY_OF,
	KEYWORD_DISCRIMINATOR,
	KEYWORD_TYPE,
	KEYWORD_NULLABLE,
	KEYWORD_ENUM,
	KEYWORD_CONST,
	KEYWORD_PROPERTIES,
	KEYWORD_REQUIRED,
	KEYWORD_ADDITIONAL,
	KEYWORD_PATTERN_PROPERTIES,
	KEYWORD_UNEVALUATED,
	KEYWORD_PROPERTY_NAMES,
	KEYWORD_MIN_PROPERTIES,
	KEYWORD_MAX_PROPERTIES,
	KEYWORD_DEPENDENT,
	KEYWORD_ITEMS,
	KEYWORD_PREFIX_ITEMS,
	KEYWORD_MIN_ITEMS,
	KEYWORD_MAX_ITEMS,
	KEYWORD_UNIQUE_ITEMS,
	KEYWORD_CONTAINS,
	KEYWORD_UNEVALUATED_ITEMS,
	KEYWORD_FORMAT,
	KEYWORD_ENCODING,
	KEYWORD_MIN_LENGTH,
	KEYWORD_MAX_LENGTH,
	KEYWORD_PATTERN,
	KEYWORD_MINIMUM,
	KEYWORD_MAXIMUM,
	KEYWORD_EXCLUSIVE_MINIMUM,
	KEYWORD_EXCLUSIVE_MAXIMUM,
	KEYWORD_MULTIPLE_OF,
	KEYWORD_NOT,
	KEYWORD_IF,
	KEYWORD_TITLE,
	KEYWORD_DESCRIPTION,
	KEYWORD_DEFAULT,
	KEYWORD_EXAMPLE,
	KEYWORD_EXAMPLES,
	KEYWORD_READ_ONLY,
	KEYWORD_WRITE_ONLY,
	KEYWORD_DEPRECATED,
	KEYWORD_ENUM_NAMES,
	KEYWORD_ENUM_DESCRIPTIONS,
	KEYWORD_OTHER /* has no bit: nothing reads it */
};

#define BIT(word)         (UINT64_C(1) << (word))
#define BITS(first, last) ((BIT(last) - BIT(first)) | BIT(last))

#define REF_KEYWORDS     (BIT(KEYWORD_REF) | BIT(KEYWORD_DYNAMIC_REF))
#define CHOICE_KEYWORDS  (BIT(KEYWORD_ONE_OF) | BIT(KEYWORD_ANY_OF))
#define COMPOSE_KEYWORDS (REF_KEYWORDS | CHOICE_KEYWORDS | BIT(KEYWORD_ALL_OF))
#define OBJECT_KEYWORDS  BITS(KEYWORD_PROPERTIES, KEYWORD_DEPENDENT)
#define LIST_KEYWORDS    BITS(KEYWORD_ITEMS, KEYWORD_UNEVALUATED_ITEMS)
#define STRING_KEYWORDS  BITS(KEYWORD_FORMAT, KEYWORD_PATTERN)
#define NUMBER_KEYWORDS  BITS(KEYWORD_MINIMUM, KEYWORD_MULTIPLE_OF)
#define SHAPE_KEYWORDS \
	(OBJECT_KEYWORDS | LIST_KEYWORDS | STRING_KEYWORDS | NUMBER_KEYWORDS)
/* What can make one schema accept less, or more, than another. */
#define EFFECTIVE_KEYWORDS \
	(BITS(KEYWORD_REF, KEYWORD_IF) & ~BIT(KEYWORD_DISCRIMINATOR))

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
	bool null, null_known, null_busy; /* see schema_operands_allow_null() */
	unsigned allows;
	struct node *target; /* of its $ref; NULL: missing */
	struct node *kept;   /* an equal component of another document */
	struct node *core;   /* see schema_core() */
	int core_null;
	unsigned stamp;         /* of the list that it is in */
	struct node **children; /* component schemas that extend it by allOf */
	size_t child_count;
};

struct facts *schema_facts(struct schema_builder *b, struct node *node);
enum keyword schema_keyword_find(str keyword, enum treatment *how);
const char *schema_keyword_nearest(str keyword);
bool schema_is_true(struct node *node, const char *name);

/* ---- operands ---- */

struct operand {
	struct node *node;
	uint64_t skip; /* words that do not count here */
};

struct operands {
	struct operand *items;
	size_t count;
};

/* The words of a operand that count, and the value of one (or NULL). */
uint64_t schema_operand_keywords(struct schema_builder *b,
				 struct operand operand);
struct node *schema_operand_keyword(struct schema_builder *b,
				    struct operand operand, enum keyword word);
void schema_operands_add(struct schema_builder *b, struct operands *list,
			 struct operand operand);

/* The JSON types that a schema lets through, JSON_NULL among them. */
unsigned schema_allows(struct schema_builder *b, struct operand operand,
		       unsigned depth);
/* Is null a value of them all? */
bool schema_operands_allow_null(struct schema_builder *b,
				struct operands operands, unsigned depth);
/* What its own `type`, `nullable`, `enum` and `const` let through. */
unsigned schema_own_types(struct schema_builder *b, struct operand operand);
unsigned schema_node_types(const struct node *value);
bool schema_says_type(struct schema_builder *b, struct operand operand);

/* What following a schema to its core does to null. */
enum { NULL_KEPT, NULL_ADDED, NULL_REMOVED };
/*
 * The schema that this one is but another spelling of: references, allOf of
 * one, oneOf with null are looked through.
 */
struct node *schema_core(struct schema_builder *b, struct node *schema,
			 int *null);
/* Where its $ref or $dynamicRef leads, one step; NULL: none. */
struct node *schema_target(struct schema_builder *b, struct node *schema);
/* Do the words beside its $ref count? */
bool schema_ref_has_siblings(struct schema_builder *b,
			     const struct node *schema);

/* The operands with references and allOf spread out, each node once. */
struct operands schema_operands_spread(struct schema_builder *b,
				       struct operands list);
/* Without those that add nothing to the others. */
struct operands schema_operands_needed(struct schema_builder *b,
				       struct operands list);

/* ---- types being made ---- */

enum shell_state { SHELL_QUEUED, SHELL_FILLED, SHELL_BUSY, SHELL_RESOLVED };

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
	struct operands operands;
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

str schema_component_name(struct schema_builder *b, const struct node *node);
struct shell *schema_shell_of(
	const struct type *type); /* what it turned out to be */
struct type *schema_type_make(struct schema_builder *b,
			      struct operands operands, unsigned only,
			      const struct origin *origin);
/* The JSON types that all its operands let through. */
unsigned schema_shell_allows(struct schema_builder *b,
			     const struct shell *shell);
/* The type of all these uses of a member or item together; none: any. */
struct type *schema_type_of_all(struct schema_builder *b, struct operands uses,
				const struct origin *origin, bool *nullable);
struct type *schema_type_of(struct schema_builder *b, struct node *schema,
			    const struct origin *origin, bool *nullable);
/* A type without a schema of its own, beside the one to blame. */
struct shell *schema_shell_make(struct schema_builder *b, enum type_kind kind,
				struct node *node);
struct origin schema_origin_in(struct schema_builder *b, struct type *type,
			       str word);
/* Any value, null among them; one type for all that say no more. */
struct type *schema_type_any(struct schema_builder *b, struct node *node);
void schema_type_add_origin(struct schema_builder *b, struct type *type,
			    const struct origin *origin);
void schema_limits_clear(struct limits *limits);

struct schemas {
	struct map facts;      /* by node */
	struct map types;      /* by operands */
	struct map extended;   /* components whose allOf were read */
	struct shell **shells; /* all, in the order of their making */
	size_t count, filled, settled;
	bool busy, deep_told;
	struct type *any; /* see schema_type_any() */
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
struct schemas *schema_state(struct schema_builder *b);

/* ---- filling ---- */

void schema_fill_object(struct schema_builder *b, struct shell *shell,
			struct operands parts);
void schema_fill_list(struct schema_builder *b, struct shell *shell,
		      struct operands parts);
void schema_fill_enum(struct schema_builder *b, struct shell *shell,
		      struct operands parts);
/* False: nothing can satisfy them, and it was said. */
bool schema_fill_constant(struct schema_builder *b, struct shell *shell,
			  struct operands parts);
void schema_fill_limits(struct schema_builder *b, struct shell *shell,
			struct operands parts);
/* False: there is nothing to choose among. */
bool schema_fill_choice(struct schema_builder *b, struct shell *shell,
			struct operands parts);
void schema_fill_split(struct schema_builder *b, struct shell *shell,
		       struct operands parts, unsigned kinds);
bool schema_fill_children(struct schema_builder *b, struct shell *shell);
/* Of all that a schema says of members that are there together. */
void schema_fill_presence(struct schema_builder *b, struct shell *shell,
			  struct operands parts);
/* Are the branches of a choice nothing but `required`? */
bool schema_presence_only(struct schema_builder *b, const struct node *list);
void schema_presence_met(struct schema_builder *b, struct node *node);
void schema_presence_ledger(struct schema_builder *b);
bool schema_presence_holds(const struct presence *presence,
			   const struct node *object);
bool schema_presences_equal(const struct type *a, const struct type *b);
enum format schema_format_find(str name);
bool schema_format_known(str name); /* to JSON Schema, also if not enforced */
struct pattern *schema_pattern_make(struct schema_builder *b, struct node *node,
				    bool first);

/* Decides a choice; it may turn out to be something else. */
void schema_resolve_choice(struct schema_builder *b, struct shell *shell,
			   unsigned depth);
/*
 * Rules for the objects among the options; what cannot be told apart is one
 * branch of any kind. Adds to the type's branches and rules.
 */
void schema_resolve_objects(struct schema_builder *b, struct shell *shell,
			    struct option *options, size_t count,
			    unsigned depth);
size_t schema_choice_add_branch(struct schema_builder *b, struct type *type,
				struct shell *to, str name, struct node *node);
void schema_choice_add_rule(struct schema_builder *b, struct type *type,
			    struct rule rule);
unsigned schema_type_json(const struct type *type); /* types of its values */
/* The shell of a type, settled if it is a choice that can be settled now. */
struct shell *schema_shell_resolved(struct schema_builder *b,
				    const struct type *type, unsigned depth);
void schema_option_values(struct schema_builder *b, struct shell *shell,
			  const struct node *discriminator);
/* Options of one JSON type become one type that takes the values of all. */
struct shell *schema_merge_scalars(struct schema_builder *b,
				   struct shell *choice, struct option *options,
				   size_t count, struct shell *into);
struct shell *schema_merge_lists(struct schema_builder *b, struct shell *choice,
				 struct option *options, size_t count,
				 struct shell *into, unsigned depth);
/* The scalars that a member can be; NULL: many. For rules. */
str *schema_type_scalars(struct schema_builder *b, const struct type *type,
			 size_t *count);
/* Required whoever sends it. */
bool schema_field_needed(const struct field *field);
/* Has it no other members than its fields? */
bool schema_type_closed(const struct type *type);
struct field *schema_type_field(struct schema_builder *b,
				const struct type *type, str name);

/* ---- numbers ---- */

int schema_decimal_compare(str a, str b);
bool schema_decimal_is_integer(str text);
/* 0: fits int64 once rounded towards `up`; -1, 1: below, above. */
int schema_decimal_round(str text, bool up, int64_t *value, bool *exact);
/* The least integer that is a multiple of `text`; absent: too large. */
str schema_decimal_step(struct arena *arena, str text);
bool schema_decimal_is_multiple(str text, str of);

/* ---- values ---- */

/* A value of both types, for a diagnostic; NULL: none was found. */
struct node *schema_sample_both(struct schema_builder *b,
				const struct type *one,
				const struct type *other);
/* As schema_example_check, but says nothing. */
bool schema_example_fits(struct schema_builder *b, struct node *value,
			 const struct type *type, bool nullable);
void schema_examples_check(struct schema_builder *b, struct type **types,
			   size_t count);
bool schema_format_matches(struct schema_builder *b, enum format format,
			   str text);

/* ---- the end ---- */

void schema_intern(struct schema_builder *b, struct shell **shells,
		   size_t count);
void schema_shell_follow(struct shell *shell);
bool schema_limits_equal(const struct limits *a, const struct limits *b);
void schema_ledger_keywords(struct schema_builder *b, struct facts *facts);
str schema_pointer_key(const void *const *pointer);

#endif
