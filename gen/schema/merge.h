/* SPDX-License-Identifier: MIT */
/* Options of a choice that become one type. See merge.c. */
#ifndef SCHEMA_MERGE_H
#define SCHEMA_MERGE_H

#include "internal.h"

/*
 * Options of one JSON type become one type that takes the values of all:
 * `into`, or a new one if that is NULL.
 */
struct shell *schema_merge_scalars(struct schema_builder *b,
				   struct shell *choice, struct option *options,
				   size_t count, struct shell *into);
/*
 * Returns the type that merged options go into: `into`, which has no kind yet,
 * or a new one.
 */
struct shell *schema_merge_into(struct schema_builder *b, struct shell *choice,
				struct shell *into, const char *word);
/* Has one of the lists first items of their own? */
bool schema_merge_has_tuple(const struct option *options, size_t count);
/*
 * Lists are merged in two steps: first the items that `list` will have
 * (`*choose` if these are a choice by `said_by`, which must be resolved next),
 */
struct type *schema_merge_items(struct schema_builder *b, struct shell *list,
				const struct option *options, size_t count,
				enum choice_keyword said_by, bool *choose);
/* then the list, with its limits. */
void schema_merge_lists(struct schema_builder *b, const struct shell *choice,
			const struct option *options, size_t count,
			struct shell *into, struct type *item);

#endif
