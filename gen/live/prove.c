/* SPDX-License-Identifier: MIT */
/*
 * A recipe is proved before anything is made of it, by the runtime that will
 * use it.
 */
#include "internal.h"

#define CEILING ((size_t)16 << 20)

bool live_prove(struct diag *diag, const struct model *model)
{
	const struct manifest_signature *signature = model->signature;
	struct hook_arena arena;
	struct hook_error error;
	bool proved;

	if (!signature || !signature->recipe)
		return true;
	hook_arena_init(&arena, CEILING);
	proved = hook_recipe_prove(signature->recipe, &arena, &error);
	hook_arena_free(&arena);
	if (!proved)
		diag_error(diag, manifest_place(model->manifest, "/signature"),
			   "signature-unproved",
			   "this recipe does not hold: what it signs itself "
			   "is not verified as it must be: %s",
			   error.reason);
	return proved;
}
