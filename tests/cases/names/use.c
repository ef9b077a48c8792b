/* SPDX-License-Identifier: MIT */
#include "case.h"

int main(void)
{
	struct hook_arena arena;
	struct hook_error error;
	struct t_class x;
	const char *json = "{\"int\":\"i\",\"+1\":1,\"-1\":2,\"\":\"e\","
		"\"fooBar\":\"a\",\"foo_bar\":\"b\",\"foo-bar\":\"c\","
		"\"additional\":\"d\",\"\\u00e9\":\"u\",\"more\":0}";

	hook_arena_init(&arena, 1u << 16);
	CHECK(t_class_read(&x, &arena, json, strlen(json), NULL, &error));
	CHECK(!strcmp(x.int_.ptr, "i") && x.plus_1.value == 1);
	CHECK(x.minus_1.value == 2 && !strcmp(x.empty.ptr, "e"));
	CHECK(!strcmp(x.fooBar.ptr, "a") && !strcmp(x.foo_bar.ptr, "b"));
	CHECK(!strcmp(x.ue9.ptr, "u"));
	CHECK(!strcmp(x.additional.ptr, "d") && x.additional_ != NULL);
	hook_arena_free(&arena);
	ROUND_TRIP(class, json);
	return 0;
}
