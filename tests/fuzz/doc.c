/* SPDX-License-Identifier: MIT */
/*
 * libFuzzer: any bytes as a document, read and made a model of. JSON begins
 * with a brace, a page has a fence, all else is YAML.
 *
 * Invariant: it takes no more than a second, a model is not made after an
 * error, and every error was told.
 */
#include "../unit/pace.h"
#include "model.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *name_of(const uint8_t *data, size_t size)
{
	if (size && (data[0] == '{' || data[0] == '['))
		return "api.json";
	return size && memmem(data, size, "```", 3) ? "api.md" : "api.yaml";
}

static void put(const char *name, const uint8_t *data, size_t size)
{
	FILE *file = fopen(name, "wb");

	if (!file || fwrite(data, 1, size, file) != size || fclose(file) != 0)
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static FILE *nowhere;
	const struct doc_limits limits = {1u << 20, 64, 20000, 2000, 1024};
	const char *name = name_of(data, size);
	struct arena *arena = arena_new();
	struct pace pace = pace_start();
	struct model *model;
	struct diag *diag;

	if (!nowhere && !(nowhere = fopen("/dev/null", "w")))
		abort();
	put(name, data, size);
	diag = diag_new(arena, nowhere, DIAG_COLOUR_NEVER);
	model = model_build(arena, diag, doc_open(arena, diag, &limits),
			    manifest_bare(arena, name, "t"));
	if ((model == NULL) != (diag_errors(diag) != 0))
		abort();
	arena_free(arena);
	if (!pace_within(pace, 200))
		abort();
	return 0;
}
