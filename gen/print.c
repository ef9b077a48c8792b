/* SPDX-License-Identifier: MIT */
/*
 * print: the commands that write to standard output and make no file: list,
 * init, and the model as a developer sees it.
 */
#include "live.h"
#include "main.h"

enum status print_models(struct run *run, struct model *const models[],
			 size_t count)
{
	enum status status = STATUS_FINE;
	str text;

	for (size_t i = 0; i < count; i++) {
		if (run->options.deliveries) {
			if (live_deliveries(run->arena, models[i]) != LIVE_FINE)
				status = STATUS_FINDINGS;
			continue;
		}
		if (run->options.command == COMMAND_DUMP)
			text = model_dump(run->arena, models[i]);
		else if (run->options.ledger)
			text = model_ledger(run->arena, models[i],
					    run->options.diff_form ==
						    DIFF_JSON);
		else
			text = model_list(run->arena, models[i]);
		str_print_lines(stdout, text);
	}
	return status;
}

enum status print_signatures(struct run *run)
{
	str_print_lines(stdout, manifest_known_list(run->arena, run->diag));
	return STATUS_FINE;
}

enum status print_manifest(struct run *run)
{
	str text = manifest_init(run->arena, run->diag, run->doc,
				 run->options.paths, run->options.path_count,
				 run->options.like);

	if (!text.ptr)
		return STATUS_USAGE;
	fwrite(text.ptr, 1, text.len, stdout);
	return STATUS_FINE;
}
