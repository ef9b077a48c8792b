/* SPDX-License-Identifier: MIT */
/*
 * What the files of accept share: resources, and schemas in the making.
 *
 *	build.c      the passes, in order: read it first
 *
 *	resource.c   which URI names which schema: meta.c, remote.c,
 *	             openapi.c
 *	dialect.c    drafts of JSON Schema;  keyword.c  their keywords
 *	draft.c      a schema in a dynamic scope (scope.c), and its rows, which
 *	             rows.c builds: simple.c for limits, allOf to not and
 *	             unevaluated..., inside.c for members and items,
 *	             reference.c for $ref
 *	ignored.c    keywords that no verdict depends on
 *	referred.c   schemas that a metaschema is asked about
 *	circle.c     schemas that lead to themselves;  cost.c  what costs much
 *	share.c      equal schemas become one;  table.c  the tables
 *	judge.c      verdicts at once, without emitting anything
 *
 *	letters.c    which types need X_accepts(): carry.c proves which do not,
 *	             with carry_limit.c, object.c, members.c, pairs.c, value.c,
 *	             sent.c, and disjoint.c and apart.c for choices
 */
#ifndef ACCEPT_INTERNAL_H
#define ACCEPT_INTERNAL_H

#include "accept.h"

/*
 * The dialects where exclusiveMinimum is a boolean, and $ref hides its
 * siblings.
 */
#define ACCEPT_OLD (ACCEPT_DRAFT4 | ACCEPT_OPENAPI_3_0)
/* The dialects that types are made for. */
#define ACCEPT_OPENAPI (ACCEPT_OPENAPI_3_0 | ACCEPT_2020_12)
#define ACCEPT_TO_7    (ACCEPT_OLD | ACCEPT_DRAFT6 | ACCEPT_DRAFT7)

/* JSON Schema 2019-09 and later: sets of keywords that a dialect has. */
enum accept_vocabulary {
	ACCEPT_CORE = 1,
	ACCEPT_APPLICATOR = 2,
	ACCEPT_UNEVALUATED = 4,
	ACCEPT_VALIDATION = 8,
	ACCEPT_FORMAT = 16, /* an annotation only */
	ACCEPT_FORMAT_ASSERTION = 32,
	ACCEPT_COMMENTS = 64
};
#define ACCEPT_STANDARD                                         \
	(ACCEPT_CORE | ACCEPT_APPLICATOR | ACCEPT_UNEVALUATED | \
	 ACCEPT_VALIDATION | ACCEPT_FORMAT | ACCEPT_COMMENTS)

/* How a keyword's value holds schemas. */
enum accept_shape {
	ACCEPT_PLAIN, /* no schemas: what looks like one is data */
	ACCEPT_ONE,   /* the value is a schema */
	ACCEPT_LIST,  /* a list of schemas */
	ACCEPT_MAP,   /* schemas by name */
	ACCEPT_ONE_OR_LIST,
	ACCEPT_MAP_OR_NAMES /* dependencies: schemas or lists of names */
};

struct accept_maker;

struct accept_keyword {
	const char *name;
	unsigned dialects, vocabulary;
	enum accept_shape shape;
	enum accept_make_by {
		MAKE_NOTHING, /* an annotation, or made elsewhere */
		MAKE_UNSENT,
		MAKE_TYPE,
		MAKE_CONST,
		MAKE_ENUM,
		MAKE_BOUND,
		MAKE_COUNT,
		MAKE_UNIQUE,
		MAKE_PATTERN,
		MAKE_OBJECT,
		MAKE_DEPENDENT_REQUIRED,
		MAKE_DEPENDENT_SCHEMAS,
		MAKE_DEPENDENCIES,
		MAKE_ITEMS,
		MAKE_CONTAINS,
		MAKE_REF,
		MAKE_DYNAMIC_REF,
		MAKE_RECURSIVE_REF,
		MAKE_BRANCHES,
		MAKE_SCHEMA,
		MAKE_IF,
		MAKE_FORMAT,
		MAKE_ENCODING,
	} make;
};

/* A schema resource: what one URI names (2020-12 core, section 4.3.5). */
struct accept_resource {
	str uri;
	const struct node *root;
	enum accept_dialect dialect;
	unsigned vocabularies;
	struct map anchors;
	struct accept_anchor *dynamic; /* $dynamicAnchor, $recursiveAnchor */
	size_t dynamic_count;
};

/*
 * A dynamic scope, reduced to what matters: where each dynamic anchor was first
 * met, sorted by name. Equal scopes are one.
 */
struct accept_anchor {
	str name;
	const struct node *node;
};
struct accept_scope {
	struct accept_anchor *anchors;
	size_t count;
};

/* A schema in a scope, with its rows; see struct accept_row. */
struct accept_draft {
	const struct node *node;
	const struct accept_resource *resource;
	const struct accept_scope *scope;
	struct accept_line *lines;
	size_t count;
	unsigned number; /* among the drafts; later that of its class */
	unsigned colour; /* for the search for circles */
};

/* A row whose operands are drafts, before they are schemas. */
struct accept_line {
	enum hook_accept_keyword keyword;
	struct accept_operand *operands;
	size_t count, room;
};

struct accept {
	struct arena *arena, *scratch;
	struct diag *diag;
	struct diag *ids_diag; /* for two schemas of one name */
	struct doc *doc;
	struct accept_options options;
	struct map keywords;       /* by name */
	struct accept_seen *seen;  /* keywords by the address of their name */
	struct map resources;      /* by URI */
	struct map own_resources;  /* by document and URI */
	struct map roots;          /* node to its resource */
	struct map scopes;         /* by what is in them */
	struct map drafts_by_node; /* by node and scope */
	struct map plain_drafts;   /* by struct plain, see draft.c; + 1 */
	struct map looked_at;      /* by node: see ignored.c */
	struct accept_draft **drafts;
	size_t draft_count, made; /* made: how many have their rows */
	struct map name_numbers, literal_numbers, pattern_numbers; /* + 1 */
	struct accept_tables *tables;
	unsigned *asked; /* drafts of accept_add() */
	const struct node **asked_nodes;
	size_t asked_count;
	bool failed;
	bool large; /* not emitted: may exceed 16 bits, has no places */
};

struct accept_maker {
	struct accept *accept;
	struct accept_draft *draft;
	const struct node *node;
	bool object_made, items_made;
};

/* ---- keyword.c ---- */

/* A key for a map, made of two pointers. */
str accept_key(struct arena *arena, const void *a, const void *b);
/* Returns NULL if no dialect has the keyword. */
const struct accept_keyword *accept_keyword_find(struct accept *accept,
						 str name);
/* Is the value of the kind that its keyword asks for? */
bool accept_value_counts(struct accept *accept, const struct node *value);
/* Does the keyword assert anything in that resource? */
bool accept_keyword_active(const struct accept_keyword *keyword,
			   const struct accept_resource *resource);
/* Is `format` checked there, or a comment? */
bool accept_formats_assert(const struct accept *accept,
			   const struct accept_resource *resource);

/* ---- dialect.c, meta.c ---- */

/* Finds a dialect of the standard by its metaschema's URI; 0 if it is none. */
enum accept_dialect accept_dialect_find(str uri);
/* The URI of its metaschema; "" if it has none. */
str accept_dialect_uri(enum accept_dialect dialect);
/* Reads the vocabularies of a metaschema's $vocabulary. */
unsigned accept_vocabularies_read(struct accept *accept,
				  const struct node *list);
/* The source of a metaschema that is built in, or NULL. */
const char *accept_metaschema(str uri);

/* ---- remote.c, resource.c ---- */

/*
 * Reads what no document has; NULL if there is nothing. The document `root`,
 * whose own URI is `own`, refers to it.
 */
const struct node *accept_remote_read(struct accept *accept, str uri,
				      const struct node *root, str own);

/* Returns the resource that a document's root, or any node below it, is in. */
const struct accept_resource *accept_resource_of(struct accept *accept,
						 const struct node *node);
/* The node a reference leads to; NULL after a warning. */
const struct node *accept_target(struct accept *accept,
				 const struct accept_draft *from,
				 const struct node *reference, str *fragment);
/* The resource that begins at a node, or NULL. */
const struct accept_resource *accept_resource_at(struct accept *accept,
						 const struct node *node);
/*
 * Finds the resource of that URI, reading it if necessary; NULL: there is none.
 */
struct accept_resource *accept_resource_find(struct accept *accept, str uri,
					     const struct node *from);

/* ---- scope.c ---- */

/* The outermost node of a dynamic anchor, or NULL. */
const struct node *accept_scope_find(const struct accept_scope *scope,
				     str name);
/* The scope within a resource. */
const struct accept_scope *accept_scope_enter(
	struct accept *accept, const struct accept_scope *scope,
	const struct accept_resource *resource);

/* ---- draft.c ---- */

unsigned accept_draft_new(struct accept *accept, struct accept_draft like);
/* Returns the draft of a subschema; a reference leads to its target's draft. */
unsigned accept_draft_of(struct accept_maker *maker, const struct node *node);
unsigned accept_draft_at(struct accept *accept, const struct node *node,
			 const struct accept_scope *scope,
			 const struct accept_resource *outer);

/* ---- rows.c: one row, operand by operand ---- */

/* Returns the value of a keyword that is known and active here, or NULL. */
const struct node *accept_value(const struct accept_maker *maker,
				const char *name);

/*
 * By our rules for types, `nullable: true` or null in an enum lets null
 * through, whatever other keywords say.
 */
bool accept_takes_null(const struct node *node);
void accept_line_add(struct accept_maker *maker,
		     enum hook_accept_keyword keyword);
/* Reserves room for that many operands of the last row; more may follow. */
void accept_line_reserve(struct accept_maker *maker, size_t count);
void accept_number_add(struct accept_maker *maker, unsigned number);
void accept_size_add(struct accept_maker *maker, const struct node *value);
void accept_schema_add(struct accept_maker *maker, const struct node *value);
void accept_draft_add(struct accept_maker *maker, unsigned draft);
void accept_name_add(struct accept_maker *maker, str name);
void accept_literal_add(struct accept_maker *maker, const struct node *value);
void accept_json_add(struct accept_maker *maker, str json);
/* Returns false if it cannot be compiled, which is reported. */
bool accept_pattern_add(struct accept_maker *maker, const struct node *source);
bool accept_pattern_find(struct accept *accept, const struct node *source,
			 str text, unsigned *number);
void accept_pattern_number_add(struct accept_maker *maker, unsigned number);

/* ---- ignored.c ---- */

/* If asked to, warns of keywords on which no verdict depends. */
void accept_ignored_tell(struct accept *accept, const struct node *schema,
			 const struct accept_resource *resource);

/* ---- cost.c ---- */

/* Warns of schemas that make a verdict superlinear in the body. */
void accept_cost_tell(struct accept *accept, struct diag *diag);

/* ---- share.c, circle.c, table.c ---- */

/* Gives equal drafts one number, counting from 0 in the order they were met. */
size_t accept_share(struct accept *accept);
bool accept_circles_check(struct accept *accept);
bool accept_tables_fill(struct accept *accept, size_t count);

/* ---- simple.c, inside.c, reference.c: what keywords make ---- */

typedef void accept_make(struct accept_maker *maker, const struct node *value);
accept_make accept_make_unsent, accept_make_type, accept_make_const,
	accept_make_enum, accept_make_bound, accept_make_count,
	accept_make_unique, accept_make_pattern, accept_make_object,
	accept_make_dependent_required, accept_make_dependent_schemas,
	accept_make_dependencies, accept_make_items, accept_make_contains,
	accept_make_ref, accept_make_dynamic_ref, accept_make_recursive_ref,
	accept_make_branches, accept_make_schema, accept_make_if,
	accept_make_format, accept_make_encoding;

#endif
