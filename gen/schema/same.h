/* SPDX-License-Identifier: MIT */
/* Schemas that say the same: for intern.c. */
#ifndef SCHEMA_SAME_H
#define SCHEMA_SAME_H

#include "internal.h"

/* Do both accept the same values because they say the same, prose aside? */
bool schema_same(struct schema_builder *b, struct node *x, struct node *y);
/* Equal for schemas that are the same; of others it rarely is. */
uint64_t schema_same_hash(struct schema_builder *b, struct node *schema);
/* The same of its keywords and names alone: cheaper, and seldom decides. */
uint64_t schema_same_look(struct schema_builder *b, struct node *schema);
uint64_t schema_mix(uint64_t hash, uint64_t value);
uint64_t schema_mix_str(uint64_t hash, str text);

#endif
