/* SPDX-License-Identifier: MIT */
/*
 * The ledger as text: hookc list --ledger.
 *
 * Invariant: every line of the model's ledger is printed, in its order.
 */
#include "internal.h"

static const char *const treatments[] = {
	[ENFORCED] = "enforced",
	[STRUCTURAL] = "structural",
	[ANNOTATION] = "annotation",
	[NOT_ENFORCED] = "not enforced",
};

static void add_place(struct buf *out, struct place place)
{
	const char *path = place.source ? place.source->path : "?";

	buf_add_format(out, " %s:%u:%u", str_shown(out->arena, str_from(path)),
		       place.line, place.column);
}

str model_ledger(struct arena *arena, const struct model *model)
{
	struct buf out = {.arena = arena};

	for (size_t i = 0; i < model->ledger_count; i++) {
		const struct ledger_line *line = &model->ledger[i];

		buf_add_format(&out, "%-12s %7zu  %s\n",
			       treatments[line->treatment], line->count,
			       str_shown(arena, line->keyword));
		if (line->treatment != NOT_ENFORCED)
			continue;
		buf_add_text(&out, "                     ");
		for (size_t k = 0; k < line->place_count; k++)
			add_place(&out, line->places[k]);
		buf_add_text(&out,
			     line->count > line->place_count ? " ...\n" : "\n");
	}
	return out.len ? buf_str(&out) : STR("");
}
