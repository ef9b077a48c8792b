/* SPDX-License-Identifier: MIT */
/*
 * Formats: a comment, unless the options or the dialect make an assertion
 * of them.
 *
 * Invariant: a format that is not known asserts nothing.
 */
#include "internal.h"
#include "schema.h"

void accept_make_format(struct accept_maker *m, const struct node *value)
{
	const struct accept_resource *resource = m->draft->resource;
	enum format format;

	if (!m->accept->options.formats &&
	    (resource->vocabularies & ACCEPT_FORMAT_ASSERTION) == 0)
		return;
	format = schema_format_find(value->text);
	if (format == FORMAT_NONE || format == FORMAT_BINARY)
		return;
	accept_line_add(m, HOOK_ACCEPT_FORMAT);
	/* The runtime counts from 0, and has them in the same order. */
	accept_number_add(m, (unsigned)format - 1);
}
