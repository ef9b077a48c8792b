/* SPDX-License-Identifier: MIT */
/* What call.c, parameter.c and body.c share while an operation is put together.
 */
#ifndef VIEW_CALL_H
#define VIEW_CALL_H

#include "private.h"

struct call {
	struct maker *m;
	const struct operation *operation;
	struct view_operation *view;
};

/* parameter.c */
void parameter_views(struct call *c);
void path_views(struct call *c);
struct view_parameter *parameter_view(struct maker *m,
				      const struct parameter *parameter,
				      const char *name, size_t index);
/* How a scalar becomes text: false if it has no such form. */
bool text_of(struct maker *m, const struct type *type, const char *subject,
	     const char **text);
/* What is no scalar, as the JSON that its writer makes. */
const char *json_of(struct maker *m, const struct type *type,
		    const char *subject);

/* body.c */
void body_view(struct call *c);
/* Has it a reader and a writer of its own? `type` may be NULL. */
bool is_root(const struct type *type);

#endif
