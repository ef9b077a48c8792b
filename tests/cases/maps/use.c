/* SPDX-License-Identifier: MIT */
#include "case.h"

int main(void)
{
	struct hook_arena arena;
	struct hook_error error;
	struct t_x x;
	const char *json = "{\"a\":{\"n\":1},\"known\":\"k\",\"b\":{}}";

	hook_arena_init(&arena, 1u << 16);
	CHECK(t_x_read(&x, &arena, json, strlen(json), &error));
	CHECK(x.entries.count == 2 && !strcmp(x.known.ptr, "k"));
	CHECK(!strcmp(x.entries.items[0].name.ptr, "a"));
	CHECK(x.entries.items[0].value->n.value == 1);
	CHECK(!t_x_check(&x, HOOK_BOTH, &error));
	CHECK(!strcmp(error.path, "/b/n"));
	hook_arena_free(&arena);
	ROUND_TRIP(x, json);
	ROUND_TRIP(flags, "{\"x\":true,\"y\":false}");
	VERDICT(flags, "{\"x\":1}", "type");
	ROUND_TRIP(open, "{\"z\":[1,{\"deep\":null}],\"a\":1,\"y\":\"\"}");
	return 0;
}
