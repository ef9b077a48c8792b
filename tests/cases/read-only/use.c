/* SPDX-License-Identifier: MIT */
#include "case.h"

int main(void)
{
	struct hook_arena arena;
	struct hook_error error;
	struct t_x x;
	hook_str text;

	hook_arena_init(&arena, 1u << 16);
	memset(&x, 0, sizeof x);
	x.id = hook_text("1");
	x.secret = hook_text("s");
	t_x_default(&x);
	CHECK(x.count.value == 3 && x.on.value && x.state.id == T_X_STATE_OFF);
	CHECK(x.least.set && x.least.value == INT64_MIN);
	CHECK(!strcmp(x.name.ptr, "nobody"));
	text = t_x_write(&x, &arena, &hook_as_request, &error);
	CHECK(text.ptr && !strstr(text.ptr, "id") && strstr(text.ptr, "\"s\""));
	CHECK(!t_x_write(&x, &arena, &hook_as_response, &error).ptr);
	CHECK(!strcmp(error.keyword, "minLength"));
	x.id = hook_text("12345");
	text = t_x_write(&x, &arena, &hook_as_response, &error);
	CHECK(text.ptr && strstr(text.ptr, "12345") &&
		!strstr(text.ptr, "secret"));
	x.count = hook_integer(0);
	t_x_default(&x);
	CHECK(x.count.value == 0);
	hook_arena_free(&arena);
	return 0;
}
