/* SPDX-License-Identifier: MIT */
/*
 * What decides on the output besides the files that are named and read: hookc
 * itself, and the options that were given, but for where and how to write.
 *
 * Two runs with one key that read the same files write the same output and
 * report the same messages.
 */
#include "internal.h"

str options_key(struct arena *arena, const struct options *options)
{
	struct buf out = {arena, NULL, 0, 0};

	buf_add_format(&out, "%s %d", options_identity, (int)options->colour);
	for (size_t i = 0; i < options->given.count; i++)
		buf_add_format(&out, "\n%s", options->given.items[i]);
	return buf_str(&out);
}
