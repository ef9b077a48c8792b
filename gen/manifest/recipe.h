/* SPDX-License-Identifier: MIT */
/* A signature that is being resolved to a recipe. */
#ifndef MANIFEST_RECIPE_H
#define MANIFEST_RECIPE_H

#include "internal.h"

struct recipe {
	struct arena *arena;
	struct diag *diag;
	const struct manifest_signature *from;
	struct hook_recipe *to;
	const struct node *node;
	bool basic, failed;
};

void manifest_recipe_fail(struct recipe *r, const char *key,
			  const char *message);
enum hook_family manifest_recipe_family(const struct recipe *r);
/* Does the recipe make sense? Reports all errors, and warns of weaknesses. */
void manifest_recipe_sense(struct recipe *r);
/* cover.c: warns of what may be changed unseen, and of weak algorithms. */
void manifest_recipe_warn(struct recipe *r);
/* How many of the terms are such. */
size_t manifest_recipe_count(const struct hook_term *terms,
			     enum hook_term_id is);
bool manifest_recipe_covers(const struct recipe *r, enum hook_term_id is);
/* Is the body's value at the pointer covered? */
bool manifest_recipe_covers_at(const struct recipe *r, const char *pointer);
/* Checks the recipe of an HTTP message signature. */
void manifest_recipe_message(struct recipe *r);
/* Does the signature cover headers that a list in the request names? */
bool manifest_recipe_lists(const struct recipe *r);
/* Is the component one that must be covered? */
bool manifest_recipe_component(const struct recipe *r, const char *component);

#endif
