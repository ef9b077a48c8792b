/* SPDX-License-Identifier: MIT */
/*
 * view: what the templates say, spelled in C.
 *
 * Every text here is printable ASCII and stands in a file as it is; every
 * identifier is settled, and two of one scope are never equal.
 */
#ifndef VIEW_H
#define VIEW_H

#include "accept.h"
#include "model.h"
#include "text.h"

/* One file to be rendered. */
struct view_output {
	const char *path;     /* "acme/acme.h" */
	const char *template; /* with `verbatim`, what stands behind it */
	const char *verbatim; /* "hook/hook.h", which is copied; or NULL */
	const struct shape *shape;
	const void *view;
	char *stamp; /* where text_stamp() puts it, or NULL: it has none */
};

struct view_outputs {
	struct view_output *items;
	size_t count;
};

/*
 * Adds the files of one provider; false after errors. `accept` is filled with
 * the schemas of its types; NULL: verdicts are not asked for.
 */
bool view_build(struct arena *arena, struct diag *diag,
		const struct model *model, struct accept *accept,
		struct view_outputs *outputs);

/* A schema that gets a function: prefix_accepts, or prefix_name_accepts. */
struct view_accepted {
	str name;             /* absent: the only one */
	const char *function; /* its whole name, if it is known */
	str shown;            /* what the comment says of it */
};

/* Adds the tables and functions of X_accepts(), one for each root of them. */
void view_accept_build(struct arena *arena, const char *prefix,
		       const struct accept_tables *tables,
		       const struct view_accepted *roots,
		       struct view_outputs *outputs);

/* Adds the files of the runtime ("hook/hook.c"...), once for all providers. */
void view_runtime(struct arena *arena, const char *const *files,
		  struct view_outputs *outputs);

#endif
