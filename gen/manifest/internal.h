/* SPDX-License-Identifier: MIT */
/* What the parts of manifest share. */
#ifndef MANIFEST_PARTS_H
#define MANIFEST_PARTS_H

#include "manifest.h"

/* Every key and kind; false after errors. */
bool manifest_check(struct arena *arena, struct diag *diag,
		    const struct node *root);

/*
 * Checks that the recipe makes sense and can be expressed; reports every fault.
 */
bool manifest_recipe_check(struct diag *diag,
			   const struct manifest_signature *recipe,
			   const struct node *node);

bool manifest_signature_keys_check(struct arena *arena, struct diag *diag,
				   const struct node *node);

struct manifest_signature *manifest_signature_map(struct arena *arena,
						  struct diag *diag,
						  const struct node *node);

#endif
