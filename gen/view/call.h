/* SPDX-License-Identifier: MIT */
/*
 * What call.c, security.c, parameter.c and body.c share while an operation is
 * put together.
 */
#ifndef VIEW_CALL_H
#define VIEW_CALL_H

#include "internal.h"

struct call {
	struct maker *m;
	const struct operation *operation;
	struct view_operation *view;
	struct view_type rows; /* owns the patterns of its rows */
	struct map names;      /* of the members of its parameters */
	const char *accepted;  /* media types of its responses */
};

/* security.c: all schemes; and what one operation needs of them. */
void view_schemes(struct maker *m);
void view_security(struct maker *m, struct view_operation *view);

/* parameter.c */
void view_parameters(struct call *c);
void view_paths(struct call *c);
void view_parameter_style(struct view_parameter *view, enum style style);
/* Is it a scalar that has a text? All else is written as JSON. */
bool view_has_text(const struct type *type);

/* checked.c: the row of a member of a call's struct. */
struct view_row view_call_row(struct call *c, const struct type *type);

/* body.c */
void view_body_of(struct call *c);
/* Does the type have a reader and a writer of its own? `type` may be NULL. */
bool view_is_root(const struct type *type);

#endif
