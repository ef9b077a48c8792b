/* SPDX-License-Identifier: MIT */
/* A signature while it is resolved. */
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
/* Does it make sense? Reports all that is wrong, and warns of what is weak. */
void manifest_recipe_sense(struct recipe *r);
/* The same of an HTTP message signature. */
void manifest_recipe_message(struct recipe *r);
/* Are headers signed that a list names? */
bool manifest_recipe_lists(const struct recipe *r);
/* Is the component one that must be covered? */
bool manifest_recipe_component(const struct recipe *r, const char *component);

#endif
