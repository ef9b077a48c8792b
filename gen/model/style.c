/* SPDX-License-Identifier: MIT */
/*
 * How parameters and members of forms are written (OpenAPI 3.2.0, Style
 * Values). The style "cookie" is 3.2's, and means the same in any version.
 *
 * Invariant: a style that its place does not have is reported, and never read.
 */
#include "internal.h"

#include <assert.h>

static enum style default_style(enum where where)
{
	return where == WHERE_QUERY || where == WHERE_COOKIE ? STYLE_FORM
							     : STYLE_SIMPLE;
}

/* Which styles a place may have (OpenAPI 3.2.0, Style Values), as bits. */
static unsigned styles_of(enum where where)
{
	switch (where) {
	case WHERE_PATH:
		return 1u << STYLE_SIMPLE | 1u << STYLE_LABEL |
		       1u << STYLE_MATRIX;
	case WHERE_QUERY:
		return 1u << STYLE_FORM | 1u << STYLE_SPACE_DELIMITED |
		       1u << STYLE_PIPE_DELIMITED | 1u << STYLE_DEEP_OBJECT;
	case WHERE_COOKIE:
		return 1u << STYLE_FORM | 1u << STYLE_COOKIE;
	case WHERE_HEADER:
	default:
		return 1u << STYLE_SIMPLE;
	}
}

enum style model_parameter_style(struct builder *b, const struct node *node,
				 enum where where)
{
	static const char *const words[] = {"simple",         "label",
					    "matrix",         "form",
					    "spaceDelimited", "pipeDelimited",
					    "deepObject",     "cookie"};
	const struct node *style = doc_node_find(node, "style");

	assert(styles_of(where) & (1u << default_style(where)));
	if (!style)
		return default_style(where);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (style->kind == NODE_SCALAR &&
		    str_is(style->text, words[i]) &&
		    (styles_of(where) & (1u << i)))
			return (enum style)i;
	diag_warning(b->diag, style->place, "parameter-style",
		     style->kind == NODE_SCALAR && *style->text.ptr
			     ? "there is no style '%s' here; '%s' is taken"
			     : "there is no style%s here; '%s' is taken",
		     style->kind == NODE_SCALAR ? style->text.ptr : "",
		     words[default_style(where)]);
	return default_style(where);
}
