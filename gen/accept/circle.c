/* SPDX-License-Identifier: MIT */
/*
 * Whether a schema is applied to a value on the way to itself.
 *
 * Invariant: no recursion deeper than THROUGH.
 */
#include "internal.h"

#include <assert.h>

/* ---- circles ---- */

/* How many schemas may be applied in place, one through the other. */
#define THROUGH 256

static bool is_in_place(enum hook_accept_keyword keyword)
{
	return keyword == HOOK_ACCEPT_DEPENDENT_SCHEMA ||
	       (keyword >= HOOK_ACCEPT_REF && keyword <= HOOK_ACCEPT_IF);
}

enum colour { WHITE, GREY, BLACK };

static bool walk(struct accept *a, struct accept_draft *draft, unsigned depth)
{
	bool fine = true;

	if (draft->colour == BLACK)
		return true;
	if (draft->colour == GREY || depth > THROUGH) {
		diag_error(a->diag, draft->node->place,
			   depth > THROUGH ? "schema-too-deep" : "ref-circular",
			   depth > THROUGH
				   ? "references and branches lead through too "
				     "many schemas from here"
				   : "this schema is applied to a value on the "
				     "way to itself, without end");
		return false;
	}
	assert(depth <= THROUGH);
	draft->colour = GREY;
	for (size_t i = 0; fine && i < draft->count; i++) {
		if (!is_in_place(draft->lines[i].keyword))
			continue;
		for (size_t k = 0; fine && k < draft->lines[i].count; k++)
			if (draft->lines[i].operands[k].kind == ACCEPT_SCHEMA)
				fine = walk(a,
					    a->drafts[draft->lines[i]
							      .operands[k]
							      .number],
					    depth + 1);
	}
	draft->colour = BLACK;
	return fine;
}

bool accept_circles_check(struct accept *a)
{
	bool fine = true;

	for (size_t i = 0; i < a->draft_count; i++)
		fine = walk(a, a->drafts[i], 0) && fine;
	return fine;
}
