/* SPDX-License-Identifier: MIT */
#include "case.h"

int main(void)
{
	struct hook_arena arena;
	struct hook_error error;
	struct t_x x;
	const char *json = "{\"state\":\"later \\u0000 added\"}";

	hook_arena_init(&arena, 1u << 16);
	CHECK(t_x_state_find("Open", 4) == T_X_STATE_Open);
	CHECK(t_x_state_find("open", 4) == T_X_STATE_open);
	CHECK(t_x_state_find("", 0) != T_X_STATE_UNKNOWN);
	CHECK(t_x_state_find("ope", 3) == T_X_STATE_UNKNOWN);
	CHECK(!strcmp(t_x_state_text(T_X_STATE_PLUS_1), "+1"));
	CHECK(!strcmp(t_x_state_text(T_X_STATE_MINUS_1), "-1"));
	CHECK(!strcmp(t_x_state_text(T_X_STATE_UNKNOWN), ""));
	CHECK(!strcmp(t_x_state_of(T_X_STATE_IN_REVIEW).text.ptr,
		"in.review"));
	CHECK(t_x_read(&x, &arena, json, strlen(json), NULL, &error));
	CHECK(x.state.id == T_X_STATE_UNKNOWN && x.state.text.len == 13);
	hook_arena_free(&arena);
	ROUND_TRIP(x, json);
	VERDICT(x, json, "enum");
	VERDICT(x, "{\"level\":40,\"mixed\":\"one\"}", NULL);
	VERDICT(x, "{\"level\":1.0,\"mixed\":null}", NULL);
	VERDICT(x, "{\"level\":3}", "enum");
	VERDICT(x, "{\"mixed\":2}", "enum");
	VERDICT(x, "{\"short\":\"bc\",\"list\":[3],\"low\":\"one\"}", NULL);
	VERDICT(x, "{\"short\":\"def\"}", "enum");
	VERDICT(x, "{\"upper\":\"a\"}", "pattern");
	VERDICT(x, "{\"list\":[1,2]}", "enum");
	VERDICT(x, "{\"low\":20}", "enum");
	VERDICT(x, "{\"tuple\":[1]}", NULL);
	VERDICT(x, "{\"tuple\":-1}", NULL);
	VERDICT(x, "{\"tuple\":[1,2,3]}", "enum");
	return 0;
}
