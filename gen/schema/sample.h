/* SPDX-License-Identifier: MIT */
/* How a sample of a type is made: sample.c and scalar.c share it. */
#ifndef SCHEMA_SAMPLE_H
#define SCHEMA_SAMPLE_H

#include "internal.h"

enum { FULL_DEPTH = 100 };

struct sampler {
	struct schema_builder *b;
	struct node *blame;
	size_t nodes, depth, most_nodes, most_depth;
	bool full, optional;
	size_t variant; /* incremented for items that must differ */
	const struct type *path[FULL_DEPTH]; /* the types being made */
};

struct node *schema_sample_make(struct sampler *s, enum node_kind kind);
struct node *schema_sample_scalar(struct sampler *s, str text, bool plain);
/* Returns the node, or NULL if it is no value of the type. */
struct node *schema_sample_if_fits(struct sampler *s, struct node *node,
				   const struct type *type);
/* These return NULL if no value is found. */
struct node *schema_sample_text(struct sampler *s, const struct type *type);
struct node *schema_sample_branch(struct sampler *s, const struct type *type,
				  const struct node *choice);
struct node *schema_sample_number(struct sampler *s, const struct type *type);

#endif
