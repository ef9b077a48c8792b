/* SPDX-License-Identifier: MIT */
/* What one schema node says by itself: a part of internal.h, see fact.c. */
#ifndef SCHEMA_FACT_H
#define SCHEMA_FACT_H

#include <assert.h>

#include "keyword.h"

/* All JSON types as a set; a number is JSON_NUMBER | JSON_INTEGER. */
enum { JSON_ALL = 127, JSON_ANY_NUMBER = JSON_NUMBER | JSON_INTEGER };

/* Directions in which a member is not sent. */
enum { SCHEMA_READ_ONLY = 1, SCHEMA_WRITE_ONLY = 2 };

/* What is known of a member of a schema, without its name being looked up. */
struct said {
	uint8_t keyword; /* enum keyword; of an alias KEYWORD_OTHER */
	uint8_t number;  /* see schema_keyword_at() */
	bool counts;     /* see schema_value_counts() */
};

/* What is known of one schema node. */
struct facts {
	struct node *node;
	struct schema_builder *builder; /* the builder whose facts they are */
	uint64_t keywords;              /* the keywords that it has */
	uint64_t hidden;   /* those that a $ref hides in OpenAPI 3.0 */
	struct said *said; /* of each member */
	uint8_t own;       /* see schema_own_types() */
	bool own_known;
	bool never;   /* the schema `false` */
	bool scanned; /* see schema_unread_check() */
	bool noted,
		limited; /* its keywords are in the ledger; its limits are */
	bool closed_reported; /* allof-closed was reported */
	bool allows_known, allows_busy, target_known, core_known;
	bool null, null_known, null_busy; /* see schema_operands_allow_null() */
	bool unsent_known;                /* see schema_use() */
	unsigned unsent;                  /* SCHEMA_READ_ONLY... */
	unsigned allows;
	struct shell *shell; /* the type of this schema alone; NULL: not made */
	struct node *target; /* what its $ref leads to; NULL: missing */
	struct node *kept;   /* the equal component of another document */
	struct node *core;   /* see schema_core() */
	int core_null;
	/* About the types that it is part of, see effect.c: */
	uint8_t met, narrows;  /* their JSON types; those it narrows */
	bool typed;            /* does one state a `type` itself? */
	bool wide;             /* does a format give one its bound? */
	bool rules_out;        /* do its keywords rule values out? */
	uint64_t listed;       /* see schema_ledger_part() */
	struct shell **shells; /* the types that it is part of */
	size_t shell_count;
	unsigned stamp;         /* the stamp of the list that it is in */
	struct node **children; /* components that extend it by allOf */
	size_t child_count;
};

struct operand {
	struct node *node;
	uint64_t skip; /* keywords that do not count here */
};

struct operands {
	struct operand *items;
	size_t count;
};

struct facts *schema_facts_find(struct schema_builder *b, struct node *node);
static inline struct facts *schema_facts(struct schema_builder *b,
					 struct node *node)
{
	struct facts *facts = doc_node_memo(node);

	return facts && facts->builder == b ? facts
					    : schema_facts_find(b, node);
}
/* NULL: it is not read as a schema. */
struct facts *schema_facts_known(struct schema_builder *b,
				 const struct node *node);
/* What is known of a keyword, which is a member of a schema. */
static inline const struct said *schema_said(const struct facts *facts,
					     const struct node *value)
{
	assert(facts->node->items[value->index] == value);
	return &facts->said[value->index];
}
/* Is the keyword there, and true? A $ref does not hide it. */
bool schema_says_true(struct schema_builder *b, struct node *schema,
		      enum keyword keyword);
/* Do the keywords beside its $ref count? */
bool schema_ref_has_siblings(struct schema_builder *b,
			     const struct node *schema);
/*
 * Returns the keywords of an operand that count, or the value of one (or NULL).
 */
static inline uint64_t schema_operand_keywords(struct schema_builder *b,
					       struct operand operand)
{
	return schema_facts(b, operand.node)->keywords & ~operand.skip;
}
struct node *schema_operand_keyword(struct schema_builder *b,
				    struct operand operand,
				    enum keyword keyword);
bool schema_operand_is_true(struct schema_builder *b, struct operand operand,
			    enum keyword keyword);
/*
 * Returns the JSON types that its own `type`, `nullable`, `enum` and `const`
 * let through.
 */
unsigned schema_own_types(struct schema_builder *b, struct operand operand);
unsigned schema_node_types(const struct node *value);
/* One type in words: "a string". */
const char *schema_types_text(unsigned types);
/* Of the keyword `type`; a name that is none is any. */
unsigned schema_listed_types(const struct node *type);
bool schema_says_type(struct schema_builder *b, struct operand operand);

#endif
