/* SPDX-License-Identifier: MIT */
#include "case.h"

int main(void)
{
	char deep[2000];
	struct hook_arena arena;
	struct hook_error error;
	struct t_tree tree;
	size_t i, n = 0;

	ROUND_TRIP(tree, "{\"left\":{\"left\":{\"name\":\"a\"}},"
		"\"children\":[{},{\"children\":[]}]}");
	VERDICT(tree, "{\"left\":{\"children\":[{\"name\":\"abc\"}]}}",
		"maxLength");
	/* Beyond the limit it is an error, not a stack. */
	for (i = 0; i < 200; i++)
		n += (size_t)sprintf(deep + n, "{\"left\":");
	hook_arena_init(&arena, 1u << 20);
	CHECK(!t_tree_read(&tree, &arena, deep, n, NULL, &error));
	CHECK(error.code == HOOK_TOO_DEEP);
	hook_arena_free(&arena);
	return 0;
}
