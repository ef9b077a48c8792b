/* SPDX-License-Identifier: MIT */
/*
 * schema: JSON Schema (2020-12, and what OpenAPI 3.0 makes of it) to types,
 * ready to be spelled in a language.
 *
 * There is one struct type for one resolved schema node, so that recursion
 * ends; a type that schema_type() returned stays where it is. No identifier of
 * any language stands here. What a schema demands and its type does not hold
 * has a line in the ledger.
 */
#ifndef SCHEMA_H
#define SCHEMA_H

#include "type.h"

/* ---- making types ---- */

/* The types of one provider while they are made. */
struct schema_builder;

/*
 * Makes a builder. `is_30` is the version for nodes whose document does not say
 * one.
 */
struct schema_builder *schema_open(struct arena *arena, struct diag *diag,
				   struct doc *doc, bool is_30);

/* Values that are asked about: does each satisfy all of these schemas? */
struct schema_asked {
	struct node *const *schemas;
	size_t schema_count;
	struct node *const *values;
	size_t value_count;
};

/*
 * Sets `fit` of each value that satisfies the schemas as they are written, and
 * leaves the others as they are.
 */
typedef void schema_judge(void *by, const struct schema_asked *asked,
			  bool *fit);
/*
 * From now on this judge says which constants a schema takes, where its type
 * does not take them; types alone say so before.
 */
void schema_judge_by(struct schema_builder *b, schema_judge *judge, void *by);

/* From now on `format` is an annotation; it is an assertion before. */
void schema_formats_annotate(struct schema_builder *b);
/* What is wrong in a schema that may never become a type is reported. */
void schema_look(struct schema_builder *b, struct node *schema);

/*
 * Returns the type of a schema (a reference is followed); never NULL for a
 * node. `*nullable` is set to whether null is a value of this use; `nullable`
 * may be NULL. The type is complete on return, but equal inline types become
 * one only in schema_finish(), which also corrects the pointers that the model
 * holds.
 */
struct type *schema_type(struct schema_builder *b, struct node *schema,
			 const struct origin *origin, bool *nullable);

/*
 * As schema_type(), and the type is kept even if nothing else refers to it.
 * For component schemas that are selected.
 */
struct type *schema_root(struct schema_builder *b, struct node *schema);

/* What it turned out to be: itself, unless it was resolved or interned. */
struct type *schema_type_final(struct type *type);

/*
 * Makes references to `duplicate` lead to `kept`, an equal component of another
 * document. Must be called before schema_type().
 */
void schema_alias(struct schema_builder *b, struct node *duplicate,
		  struct node *kept);

/* What `description`, `readOnly` and so on say of one use of a schema. */
struct schema_use {
	bool nullable, read_only, write_only, deprecated;
	struct node *fallback;
	str title, description;
};
struct schema_use schema_use(struct schema_builder *b, struct node *schema);

/* The schema's `x` as an origin: one holder and up to three words. */
struct origin schema_origin(struct schema_builder *b, struct type *type,
			    struct operation *operation, struct event *event,
			    const char *first, const char *second,
			    const char *third);

/* Does the document of this node say 3.0? */
bool schema_is_30(struct schema_builder *b, const struct node *node);

/* ---- when all types are made ---- */

/* The pointers to types that stand outside of types. */
struct schema_uses {
	struct type ***items;
	size_t count;
};

struct schema_types {
	struct type **items;
	size_t count;
};

/*
 * Returns all types that `uses` and those asked for by schema_root() lead to,
 * in document order, after equal inline types were made one. Corrects `uses`,
 * marks recursion, and checks the types' own examples.
 */
struct schema_types schema_finish(struct schema_builder *b,
				  const struct schema_uses *uses);

/*
 * Called after schema_finish(); sets left_out of all `types` that `uses` do not
 * lead to.
 */
void schema_select(struct schema_builder *b, const struct schema_types *types,
		   const struct schema_uses *uses);

/*
 * Returns true if the value fits the type, or if either is NULL. Otherwise
 * warns, at most once for a value. `what` is "example" or "default", for the
 * message.
 */
bool schema_example_check(struct schema_builder *b, const char *what,
			  struct node *value, const struct type *type,
			  bool nullable);
/*
 * The same for an example of what is sent as text, such as a parameter: a
 * number may be quoted, and a list be written as its style has it.
 */
bool schema_example_check_text(struct schema_builder *b, struct node *value,
			       const struct type *type, bool nullable);
/* Reports, for each file, how many values did not fit beyond those reported. */
void schema_examples_finish(struct schema_builder *b);

/* Returns the field of that name, or NULL. */
struct field *schema_type_field(const struct type *type, str name);

/* ---- values of a finished type ---- */

/*
 * Returns a value of the type, made of its document's examples and, if there
 * are none, of its constraints; if `optional`, with members and items that need
 * not be there, as long as these are few. NULL: none was found.
 */
struct node *schema_sample(struct arena *arena, const struct type *type,
			   bool optional);
/* Returns true if the value fits the type, without a message. */
bool schema_takes(struct arena *arena, const struct type *type,
		  struct node *value);

/*
 * Returns the parent itself in a choice of a parent and its children; else
 * NULL.
 */
const struct type *schema_parent_itself(const struct type *choice);
/*
 * These return the discriminator's member (absent: there is none), and the
 * values that its mapping has for a branch.
 */
str schema_tag(const struct type *choice);
const str *schema_tag_values(const struct type *choice, size_t branch,
			     size_t *count);

/* ---- numbers as JSON writes them, exactly ---- */

int schema_decimal_compare(str a, str b); /* <0, 0, >0 */
bool schema_decimal_is_multiple(str text, str of);

#include "ledger.h"

#endif
