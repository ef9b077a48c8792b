/* SPDX-License-Identifier: MIT */
/* What the tests of manifests share: a provider.yaml from a text. */
#ifndef MANIFEST_RUN_H
#define MANIFEST_RUN_H

#include "model_run.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define BASE         "provider: t\ndocuments: [a.yaml, b.yaml]\n"

static inline struct manifest *read_text(const char *text)
{
	struct manifest *manifest;

	put("provider.yaml", text);
	manifest = manifest_read(run.arena, run.diag, run.doc,
				 arena_format(run.arena, "%s/provider.yaml",
					      run.folder));
	fflush(run.out);
	return manifest;
}

static inline struct manifest *read_more(const char *more)
{
	return read_text(arena_format(run.arena, BASE "%s\n", more));
}

#endif
