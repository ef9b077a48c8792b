/* SPDX-License-Identifier: MIT */
/* What sample.c and scalar.c share. */
#ifndef MODEL_SAMPLE_H
#define MODEL_SAMPLE_H

#include "internal.h"

enum { FULL_DEPTH = 100 };

struct sampler {
	struct schema_builder *b;
	struct node *blame;
	size_t nodes, depth;
	size_t most_nodes, most_depth;
	bool full, optional;
	size_t variant; /* items that must differ count it up */
	const struct type *path[FULL_DEPTH]; /* what is being made */
};

struct node *schema_sample_scalar(struct sampler *s, str text, bool plain);
/* The node, or NULL if it is no value of the type. */
struct node *schema_sample_if_fits(struct sampler *s, struct node *node,
				   const struct type *type);

/* scalar.c: NULL when none is found. */
struct node *schema_sample_text(struct sampler *s, const struct type *type);
struct node *schema_sample_number(struct sampler *s, const struct type *type);

#endif
