/* SPDX-License-Identifier: MIT */
/*
 * What the two halves of model share: schemas (schema.c and the files it
 * names in schema.h) and documents (build.c and the rest).
 *
 * Invariant: there is one struct type for one resolved schema node, so that
 * recursion ends; a type that schema_type() returned stays where it is.
 */
#ifndef MODEL_PRIVATE_H
#define MODEL_PRIVATE_H

#include "model.h"

struct schemas;

struct builder {
	struct arena *arena;
	struct diag *diag;
	struct doc *doc;
	struct manifest *manifest;
	struct model *model;        /* being filled; never NULL */
	struct node *home;          /* root of the first document; of files that
				     * are no whole document as well */
	struct map schemes_by_name; /* of security */
	bool is_30;                 /* of fragments that do not say it */
	struct schemas *schemas; /* schema.c's own; NULL until it is needed */
};

/* ---- schemas ---- */

/*
 * The type of a schema (a reference is followed). `nullable` is told whether
 * null is a value of this use; it may be NULL. Never NULL for a node. The type
 * is complete on return, but two equal inline types become one only in
 * schema_finish(), which also corrects the pointers that the model holds.
 *
 * `origin` is where an inline type stands; it is copied, its words are not.
 */
struct type *schema_type(struct builder *b, struct node *schema,
			 const struct origin *origin, bool *nullable);

/*
 * After all roots (and after `rename` was set on the types that the manifest
 * renames), when model->operations and model->events hold all that is
 * selected: makes equal inline types one, sets model->types (all that can be
 * reached from those and from types asked for by schema_root), marks
 * recursion, checks examples, and sets model->ledger.
 */
void schema_finish(struct builder *b);

/* After that: what the operations, events and components lead to that are
 * not left out. Sets left_out of all other types. */
void schema_select(struct builder *b,
		   bool (*wanted)(struct builder *b, str component));

/*
 * As schema_type(), and the type is kept even if nothing else refers to it.
 * For component schemas that are selected.
 */
struct type *schema_root(struct builder *b, struct node *schema);

/*
 * Two equal components of two documents are one: whatever leads to
 * `duplicate` leads to `kept`. Before any schema_type().
 */
void schema_same(struct builder *b, struct node *duplicate, struct node *kept);

/* What `description`, `readOnly` and so on say of one use of a schema. */
struct schema_use {
	bool nullable, read_only, write_only, deprecated;
	struct node *fallback;
	str title, description;
};
struct schema_use schema_use(struct builder *b, struct node *schema);

/* The schema's `x` as an origin: one holder and up to three words. */
struct origin schema_origin(struct builder *b, struct type *type,
			    struct operation *operation, struct event *event,
			    const char *first, const char *second,
			    const char *third);

/* Does the document of this node say 3.0? */
bool schema_is_30(struct builder *b, const struct node *node);

/* Is a value of the type? Warns (at most once a value) and returns false. */
bool example_check(struct builder *b, struct node *value,
		   const struct type *type, bool nullable);

/* ---- the ledger ---- */

void ledger_note(struct builder *b, const char *keyword, enum treatment how,
		 const struct node *node);
/*
 * Counts the members of an OpenAPI object: those in `known` (NULL-terminated)
 * as STRUCTURAL, x-... as ANNOTATION, all others as NOT_ENFORCED.
 */
void ledger_rest(struct builder *b, const struct node *object,
		 const char *const *known);

#endif
