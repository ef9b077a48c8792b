/* SPDX-License-Identifier: MIT */
/*
 * A recipe is proved before anything is made of it, by the runtime that will
 * use it; which also knows what it does not protect.
 */
#include "hook_look.h"
#include "internal.h"

#include <stdlib.h>

#define CEILING ((size_t)16 << 20)

static bool prove(const struct manifest_signature *signature,
		  struct hook_error *error)
{
	struct hook_arena arena;
	bool proved;

	hook_arena_init(&arena, CEILING);
	proved = hook_recipe_prove(signature->recipe, &arena, error);
	hook_arena_free(&arena);
	return proved;
}

/* Warns of events in a query that anyone can change: see hook_carrier. */
static void check_queries(struct diag *diag, const struct model *model)
{
	const struct event *event;

	if (hook_look_covers_query(model->signature->recipe))
		return;
	for (size_t i = 0; i < model->event_count; i++) {
		event = model->events[i];
		if (model_carrier(event) != CARRIER_QUERY ||
		    event->payload->kind != TYPE_OBJECT)
			continue;
		diag_warning(diag, doc_node_key_place(event->node),
			     "signature-query-unsigned",
			     "webhook %s is sent in a query, which the "
			     "signature does not cover: whoever has seen one "
			     "delivery can send another query with it",
			     event->key.ptr ? event->key.ptr : "");
	}
}

bool live_prove(struct arena *arena, struct diag *diag,
		const struct model *model)
{
	const struct manifest_signature *signature = model->signature;
	struct hook_error error;
	void *memory;

	if (!signature || !signature->recipe)
		return true;
	check_queries(diag, model);
	if (prove(signature, &error))
		return true;
	/*
	 * Without memory a crypto library fails with all kinds of errors: rule
	 * that out.
	 */
	memory = arena_need(arena, malloc(CEILING));
	free(memory);
	if (prove(signature, &error))
		return true;
	diag_error(diag, manifest_place(model->manifest, "/signature"),
		   "signature-unproved",
		   "this recipe does not hold: what it signs itself "
		   "is not verified as it must be: %s",
		   error.reason);
	return false;
}
