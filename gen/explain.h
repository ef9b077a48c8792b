/* SPDX-License-Identifier: MIT */
/* explain: the manual of diagnostics, and hookc explain. */
#ifndef EXPLAIN_H
#define EXPLAIN_H

#include "options.h"

/* The entries of gen/diagnostics.md, which is built in. */
struct diag_kinds explain_kinds(struct arena *arena);

/* Prints the entries of these ids; without any, all ids. */
enum status explain(struct arena *arena, const struct diag_kinds *kinds,
		    char **ids, size_t count);

#endif
