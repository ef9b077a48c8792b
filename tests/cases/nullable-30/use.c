/* SPDX-License-Identifier: MIT */
#include "case.h"

/* Read alone, null leaves everything absent. */
static void alone(void)
{
	static const char *const texts[] = {"null", " null ", "{\"a\":\"\"}"};
	struct hook_options options = {.check = true};
	struct hook_arena arena;
	struct hook_error error;
	struct t_pick pick;
	hook_str_list list;
	struct t_z z;

	hook_arena_init(&arena, 1u << 16);
	for (int i = 0; i < 3; i++) {
		CHECK(t_z_read(&z, &arena, texts[i], strlen(texts[i]),
			&options, &error));
		CHECK(!z.a.ptr == (i < 2));
	}
	CHECK(t_list_read(&list, &arena, "null", 4, &options, &error));
	CHECK(list.items == NULL);
	CHECK(t_pick_read(&pick, &arena, "null", 4, &options, &error));
	CHECK(!pick.set);
	CHECK(!t_z_read(&z, &arena, "nulL", 4, &options, &error));
	CHECK(!t_z_read(&z, &arena, "null null", 9, &options, &error));
	CHECK(!t_z_read(&z, &arena, "{}", 2, &options, &error));
	hook_arena_free(&arena);
}

int main(void)
{
	VERDICT(x, "{\"must\":null}", NULL);
	VERDICT(x, "{}", "required");
	VERDICT(x, "{\"must\":\"\",\"may\":null,\"kind\":null}", NULL);
	VERDICT(x, "{\"must\":5}", "type");
	VERDICT(x, "{\"must\":\"\",\"kind\":\"b\"}", "enum");
	VERDICT(never, "null", "type");
	alone();
	ROUND_TRIP(x, "{\"must\":null,\"may\":null,\"kind\":\"a\"}");
	return 0;
}
