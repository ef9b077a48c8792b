/* SPDX-License-Identifier: MIT */
/* What hook_alloc() promises, for machines whose alignments differ. */
#include "../../out/hook/hook.c"

#include <stdio.h>

_Static_assert(HOOK_ALIGN % _Alignof(max_align_t) == 0, "any type fits");
_Static_assert(HEAD % _Alignof(max_align_t) == 0, "and behind the head");

int main(void)
{
	struct hook_arena arena;
	size_t i;

	hook_arena_init(&arena, 1 << 20);
	for (i = 0; i < 200; i++)
		if ((uintptr_t)hook_alloc(&arena, i * 7) %
		    _Alignof(max_align_t)) {
			printf("%zu bytes are not aligned\n", i * 7);
			return 1;
		}
	hook_arena_free(&arena);
	return 0;
}
