/* SPDX-License-Identifier: MIT */
/*
 * accept: JSON Schema as it is written to the tables of the runtime's
 * interpreter (hook_accept.h), of every draft from 4 on.
 *
 * Invariant: schemas that accept the same for the same reasons are one; the
 * order of everything is that in which it was first met.
 */
#ifndef ACCEPT_H
#define ACCEPT_H

#include "doc.h"
#include "hook_accept.h"
#include "regex.h"
#include "schema.h"

/* A dialect is a bit, so that a keyword says in one word where it is known. */
enum accept_dialect {
	ACCEPT_DRAFT4 = 1,
	ACCEPT_DRAFT6 = 2,
	ACCEPT_DRAFT7 = 4,
	ACCEPT_2019_09 = 8,
	ACCEPT_2020_12 = 16, /* of OpenAPI 3.1, too */
	ACCEPT_OPENAPI_3_0 = 32
};

/* Of an OpenAPI document of that version. */
enum accept_dialect accept_dialect_of(str openapi);

struct accept_options {
	enum accept_dialect dialect; /* where no $schema says another */
	bool formats;                /* format asserts; else it is a comment */
	bool any_regex;              /* regex is a comment all the same */
	const char *remotes;         /* folder of what URLs lead to, or NULL */
	struct diag *told; /* of what is superlinear; NULL: as of all else */
	bool tolerant;     /* what is no schema takes everything, untold */
	bool alone; /* letters decide alone, so that every type has one */
};

/* A number of an operand: whose, or the number itself. */
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
	const struct node *node; /* the first of those that are equal */
	str pointer;             /* within its document */
	size_t document;         /* its index among the documents */
	bool foreign; /* of another dialect than types are made for */
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
	unsigned *roots; /* of each accept_add(), the schema's number */
	size_t root_count;
};

struct accept *accept_new(struct arena *arena, struct diag *diag,
			  struct doc *doc,
			  const struct accept_options *options);

/*
 * A schema that is asked for by itself. `root` tells the dialect of its
 * document, unless $schema does. Returns its index among the roots. A type that
 * was merged from branches is described by their list: it is asked for by the
 * schema whose oneOf or anyOf that is.
 */
size_t accept_add(struct accept *accept, const struct node *schema);

/* NULL after errors, which were reported. */
const struct accept_tables *accept_finish(struct accept *accept);

/* The same for the interpreter itself, here and now; numbers stay. */
const struct hook_accept_tables *accept_tables_live(
	struct arena *arena, const struct accept_tables *tables);

/*
 * All of a type's schema, as its letter reads it: the root 0 of tables. NULL:
 * it cannot be made.
 */
const struct accept_tables *accept_letters_of(struct arena *arena,
					      const struct accept *letters,
					      const struct type *type);

/* ---- documents ---- */

/*
 * The schema of OpenAPI documents of that version ("3.1.0"), as `doc` has read
 * it; NULL: there is none.
 */
const struct node *accept_openapi(struct arena *arena, struct doc *doc,
				  str version);

/* ---- letters: see struct hook_letter ---- */

/*
 * Sets `letter` of the types whose rows do not carry all that their schemas
 * say; with `alone`, of all. Nothing is told: of what is not understood there
 * is no letter. Returns what answers accept_knows(); NULL: there are none.
 */
const struct accept *accept_letters(struct arena *arena, struct doc *doc,
				    const struct accept_options *options,
				    struct type *const *types, size_t count);

/* Does a letter enforce that keyword of the ledger, which is about `node`? */
bool accept_knows(const struct accept *letters, const struct node *node,
		  str keyword);

#endif
