/* SPDX-License-Identifier: MIT */
#include "case.h"

struct failing {
	int left;
	size_t taken;
};

static void *take(void *user, size_t size)
{
	struct failing *f = user;

	if (f->left-- <= 0)
		return NULL;
	f->taken += size;
	return malloc(size);
}

static void drop(void *user, void *block)
{
	(void)user;
	free(block);
}

/* Every allocation fails in turn; and no ceiling is ever passed. */
int main(void)
{
	const char *json = "{\"t\":\"x\",\"list\":[{\"a\":\"1\",\"b\":1.5},"
		"{},{\"z\":0},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}]}";
	struct hook_arena arena;
	struct hook_error error;
	struct failing f;
	struct t_x x;
	hook_str text;
	size_t ceiling;
	int i, failures = 0;
	bool fine = false;

	for (i = 0; !fine; i++) {
		f.left = i;
		hook_arena_init(&arena, 1u << 20);
		arena.allocate = take;
		arena.release = drop;
		arena.user = &f;
		fine = t_x_read(&x, &arena, json, strlen(json), NULL, &error);
		if (fine) {
			text = t_x_write(&x, &arena, NULL, &error);
			fine = text.ptr != NULL;
		}
		CHECK(fine || error.code == HOOK_NO_MEMORY);
		failures += !fine;
		hook_arena_free(&arena);
	}
	CHECK(failures >= 1);
	for (ceiling = 0; ceiling < 8000; ceiling += 50) {
		f.left = 1000;
		f.taken = 0;
		hook_arena_init(&arena, ceiling);
		arena.allocate = take;
		arena.release = drop;
		arena.user = &f;
		if (!t_x_read(&x, &arena, json, strlen(json), NULL, &error))
			CHECK(error.code == HOOK_NO_MEMORY);
		CHECK(f.taken <= ceiling);
		hook_arena_free(&arena);
	}
	return 0;
}
