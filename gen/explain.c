/* SPDX-License-Identifier: MIT */
/*
 * The manual of diagnostics as the command prints it.
 *
 * Every id that can be reported has an entry (tests/style/ids.py).
 */
#include "explain.h"

#include "text.h"

struct diag_kinds explain_kinds(struct arena *arena)
{
	return diag_kinds_read(arena, text_builtin("diagnostics.md"));
}

static void list(const struct diag_kinds *kinds)
{
	for (size_t i = 0; i < kinds->count; i++)
		printf("%-25s %s\n", kinds->items[i].id.ptr,
		       kinds->items[i].sentence.ptr);
}

static bool print(struct arena *arena, const struct diag_kinds *kinds,
		  const char *id)
{
	const struct diag_kind *kind = diag_kind_find(kinds, str_from(id));
	const char *near;

	if (kind) {
		printf("%s: %.*s\n", id, (int)kind->text.len, kind->text.ptr);
		return true;
	}
	near = diag_kind_nearest(arena, kinds, str_from(id));
	fprintf(stderr, "hookc: no message has the id '%s'", id);
	if (near)
		fprintf(stderr, "; did you mean '%s'?", near);
	fputs("\nTry 'hookc explain' for all.\n", stderr);
	return false;
}

enum status explain(struct arena *arena, const struct diag_kinds *kinds,
		    char **ids, size_t count)
{
	bool fine = true;

	if (!count)
		list(kinds);
	for (size_t i = 0; i < count; i++) {
		if (i)
			putchar('\n');
		fine = print(arena, kinds, ids[i]) && fine;
	}
	return fine ? STATUS_FINE : STATUS_USAGE;
}
