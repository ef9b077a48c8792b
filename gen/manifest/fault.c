/* SPDX-License-Identifier: MIT */
/*
 * Reports what is wrong in a signature, where it stands.
 *
 * A recipe with a fault is not resolved.
 */
#include "recipe.h"

void manifest_recipe_fail(struct recipe *r, const char *key,
			  const char *message)
{
	const struct node *node = doc_node_find(r->node, key);
	struct place nowhere = {NULL, 0, 0};

	diag_error(r->diag,
		   node      ? node->place
		   : r->node ? r->node->place
			     : nowhere,
		   "signature-form", "%s", message);
	r->failed = true;
}
