/* SPDX-License-Identifier: MIT */
/*
 * hookc diff: two providers, as models and as the C that is declared.
 *
 * The headers are what generate would write, by the same templates.
 */
#include "main.h"

/* Returns what a provider's headers declare, one header after another. */
static bool render_headers(struct run *run, const struct model *model,
			   str *headers)
{
	struct view_outputs outputs = {NULL, 0};
	struct buf all = {run->arena, NULL, 0, 0};
	const struct view_output *output;
	str text;

	if (!view_build(run->arena, run->diag, model, accept_of(run, model),
			&outputs))
		return false;
	for (size_t i = 0; i < outputs.count; i++) {
		output = &outputs.items[i];
		if (!str_ends(str_from(output->path), ".h") ||
		    str_ends(str_from(output->path), "_private.h"))
			continue;
		text = text_render(run->arena, run->diag, &run->templates,
				   output->template, output->shape,
				   output->view);
		if (!text.ptr)
			return false;
		buf_add_str(&all, text);
	}
	*headers = buf_str(&all);
	return true;
}

enum status compare(struct run *run, struct model *const models[2])
{
	const struct options *o = &run->options;
	struct diff_side sides[2];
	bool breaks;

	for (size_t i = 0; i < 2; i++) {
		sides[i].model = models[i];
		if (!render_headers(run, models[i], &sides[i].headers))
			return STATUS_USAGE;
	}
	str_print_lines(stdout, diff_sides(run->arena, &sides[0], &sides[1],
					   o->diff_form, o->strict, &breaks));
	return breaks ? STATUS_FINDINGS : STATUS_FINE;
}
