/* SPDX-License-Identifier: MIT */
/* A null item is neither {} nor [] nor "": it is read, checked and written. */
#include "../case.h"

int main(void)
{
	struct t_all all;
	struct hook_arena arena;
	struct hook_error error;
	static const char json[] = "{\"objects\":[null,{\"a\":0}]}";

	ROUND_TRIP(all, "{\"objects\":[null,{\"a\":0},null]}");
	ROUND_TRIP(all, "{\"texts\":[null,\"\",\"ab\"]}");
	ROUND_TRIP(all, "{\"lists\":[null,[],[1]]}");
	ROUND_TRIP(all, "{\"choices\":[null,\"a\",0]}");
	ROUND_TRIP(all, "{\"words\":[null,\"x\"]}");
	ROUND_TRIP(all, "{\"map\":{\"a\":null,\"b\":[]}}");
	ROUND_TRIP(all, "{\"thing_map\":{\"a\":null,\"b\":{}}}");
	VERDICT(all, "{\"objects\":[null]}", NULL);
	VERDICT(all, "{\"objects\":[{}]}", "required");
	VERDICT(all, "{\"texts\":[null]}", NULL);
	VERDICT(all, "{\"texts\":[\"a\"]}", "minLength");
	VERDICT(all, "{\"choices\":[null]}", NULL);
	VERDICT(all, "{\"words\":[null]}", NULL);
	VERDICT(all, "{\"not_null\":[null]}", "type");
	hook_arena_init(&arena, 1u << 16);
	CHECK(t_all_read(&all, &arena, json, strlen(json), NULL, &error));
	CHECK(all.objects.count == 2 && all.objects.items[0] == NULL);
	CHECK(all.objects.items[1]->a.set && all.objects.items[1]->a.value ==
		0);
	hook_arena_free(&arena);
	return 0;
}
