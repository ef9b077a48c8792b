/* SPDX-License-Identifier: MIT */
#include "case.h"

int main(void)
{
	struct hook_arena arena;
	struct hook_error error;
	struct t_x x;
	const char *json = "{\"text\":\"\",\"flag\":false,\"count\":0,"
		"\"size\":0,\"list\":[],\"open\":null,\"maybe\":null}";

	hook_arena_init(&arena, 1u << 16);
	CHECK(t_x_read(&x, &arena, json, strlen(json), NULL, &error));
	CHECK(x.text.ptr != NULL && x.text.len == 0);
	CHECK(x.flag.set && !x.flag.value);
	CHECK(x.count.set && x.count.value == 0);
	CHECK(x.size.text.ptr != NULL && x.size.value == 0);
	CHECK(x.list.items != NULL && x.list.count == 0);
	CHECK(x.open == NULL && x.open_is_null);
	CHECK(!x.maybe.set && x.maybe_is_null);
	CHECK(x.word.ptr == NULL && !x.word_is_null);
	CHECK(t_x_read(&x, &arena, "{}", 2, NULL, &error));
	CHECK(x.text.ptr == NULL && !x.flag.set && !x.count.set);
	CHECK(x.list.items == NULL && !x.maybe_is_null && !x.open_is_null);
	hook_arena_free(&arena);
	ROUND_TRIP(x, json);
	ROUND_TRIP(x, "{}");
	ROUND_TRIP(x, "{\"word\":null,\"maybe\":0,\"open\":{}}");
	ROUND_TRIP(x, "{\"word\":\"\",\"flag\":true}");
	return 0;
}
