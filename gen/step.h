/* SPDX-License-Identifier: MIT */
/* step: what a run means to the build that it is a step of. */
#ifndef STEP_H
#define STEP_H

#include "files.h"
#include "options.h"
#include "view.h"

/* What identifies a run like this one. */
struct files_run step_memory(struct arena *arena, const struct options *o,
			     struct inputs *inputs);

/* Writes the depfile and the stamp that were asked for. */
bool step_serve(struct arena *arena, struct diag *diag, const struct options *o,
		const struct files_run *memory);

/* Prints the files that would be written. */
void step_list(const struct options *o, const struct view_outputs *outputs);

/* Prints what was made: "out/: 3 providers, 57 files, 2 changed". */
void step_summary(const struct options *o, size_t files, size_t changed);

#endif
