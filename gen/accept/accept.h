/* SPDX-License-Identifier: MIT */
/*
 * accept: JSON Schema as it is written to the tables of the runtime's
 * interpreter (hook_accept.h), of every draft from 4 on.
 *
 * Schemas that accept the same for the same reasons are one; the
 * order of everything is that in which it was first met.
 */
#ifndef ACCEPT_H
#define ACCEPT_H

#include "doc.h"
#include "hook_accept.h"
#include "regex.h"
#include "schema.h"

/*
 * Dialects are bits, so that a keyword lists those that know it in one number.
 */
enum accept_dialect {
	ACCEPT_DRAFT4 = 1,
	ACCEPT_DRAFT6 = 2,
	ACCEPT_DRAFT7 = 4,
	ACCEPT_2019_09 = 8,
	ACCEPT_2020_12 = 16, /* OpenAPI 3.1's dialect, too */
	ACCEPT_OPENAPI_3_0 = 32
};

/* The dialect of an OpenAPI document of that version. */
enum accept_dialect accept_dialect_of(str openapi);

struct accept_options {
	enum accept_dialect dialect; /* where no $schema names another */
	bool formats;                /* format asserts; else it is a comment */
	bool encodings;      /* so does contentEncoding, as it does in types */
	bool any_regex;      /* even so, regex is an annotation */
	const char *remotes; /* folder for what URLs lead to, or NULL */
	struct diag *told;   /* reports superlinear cost; NULL: as all else */
	bool tolerant;       /* accept any value where a schema is invalid */
	bool ignored_told;   /* warn of what no verdict depends on */
	bool alone; /* letters decide without rows, so every type has one */
};

/* What the number of an operand is: an index into a table, or just a number. */
enum accept_kind {
	ACCEPT_NUMBER,
	ACCEPT_SCHEMA,
	ACCEPT_NAME,
	ACCEPT_LITERAL,
	ACCEPT_PATTERN
};

struct accept_operand {
	enum accept_kind kind;
	unsigned number;
};

struct accept_row {
	enum hook_accept_keyword keyword;
	const struct accept_operand *operands;
	size_t count;
};

struct accept_schema {
	const struct node *node; /* the first of schemas that are equal */
	str pointer;             /* within its document */
	size_t document;         /* its index among the documents */
	bool foreign; /* its dialect is not one that types are made for */
	const struct accept_row *rows;
	size_t count;
};

struct accept_pattern {
	str source;
	const struct regex *regex;
};

struct accept_texts {
	str *items;
	size_t count;
};

/* What a file of tables holds. Schemas 0 and 1 are `true` and `false`. */
struct accept_tables {
	struct accept_schema *schemas;
	size_t schema_count;
	struct accept_texts names; /* 0 is none */
	struct accept_texts literals;
	struct accept_pattern *patterns;
	size_t pattern_count;
	const struct source **documents;
	size_t document_count;
	uint16_t *slots;
	size_t slot_count;
	unsigned *roots; /* the schema's number, for each accept_add() */
	size_t root_count;
};

struct accept *accept_new(struct arena *arena, struct diag *diag,
			  struct doc *doc,
			  const struct accept_options *options);

/*
 * From now on references find the schemas of this file by their URIs, whatever
 * is asked for.
 */
void accept_know(struct accept *accept, const struct node *root);

/*
 * Asks for a schema by itself and returns its index among the roots. `root`
 * gives the dialect of its document, unless $schema does. A type that was
 * merged from branches has their list as its node; then the schema that holds
 * this oneOf or anyOf is asked for.
 */
size_t accept_add(struct accept *accept, const struct node *schema);

/* NULL after errors, which were reported. */
const struct accept_tables *accept_finish(struct accept *accept);

/*
 * Makes the same tables in memory for the interpreter; numbers stay the same.
 */
const struct hook_accept_tables *accept_tables_live(
	struct arena *arena, const struct accept_tables *tables);

/*
 * Makes tables for the whole schema of a type, as its letter reads it; it is
 * root 0. Returns NULL if they cannot be made.
 */
const struct accept_tables *accept_letters_of(struct arena *arena,
					      const struct accept *letters,
					      const struct type *type);

/*
 * After accept_finish(): the schemas that were asked for, and those that
 * references lead to from there and that are not a part of another one.
 */
const struct node *const *accept_referred(struct accept *accept, size_t *count);
/*
 * The metaschema of a schema, as the $schema of its resource names it, or else
 * the dialect; NULL: there is none at hand.
 */
const struct node *accept_meta(struct accept *accept,
			       const struct node *schema);

/*
 * Says which values satisfy the schemas as they are written; `fit` is set for
 * these. Reports nothing: a schema that cannot be understood takes no value.
 */
void accept_judge(struct doc *doc, const struct accept_options *options,
		  const struct schema_asked *asked, bool *fit);

/* ---- documents ---- */

/*
 * Returns the schema of OpenAPI documents of that version ("3.1.0"), read by
 * `doc`; NULL if there is none.
 */
const struct node *accept_openapi(struct arena *arena, struct doc *doc,
				  str version);

/* ---- letters: see struct hook_letter ---- */

/*
 * Sets `letter` for each type whose rows do not carry all that its schema says;
 * with `alone`, for every type. Reports nothing: a schema that cannot be
 * understood gets no letter. Returns what accept_knows() asks, or NULL if there
 * are no letters.
 */
const struct accept *accept_letters(struct arena *arena, struct doc *doc,
				    const struct accept_options *options,
				    struct type *const *types, size_t count);

/* Does a letter enforce this keyword of the ledger, which concerns `node`? */
bool accept_knows(const struct accept *letters, const struct node *node,
		  str keyword);

#endif
