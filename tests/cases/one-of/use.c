/* SPDX-License-Identifier: MIT */
#include "case.h"

int main(void)
{
	struct hook_arena arena;
	struct hook_error error;
	struct t_x x;
	const char *json = "{\"pet\":{\"lives\":9,\"kind\":\"felix\"},"
		"\"id\":7,\"pay\":{\"iban\":\"FR\"},\"many\":[\"a\",[1,2]]}";

	hook_arena_init(&arena, 1u << 16);
	CHECK(t_x_read(&x, &arena, json, strlen(json), NULL, &error));
	CHECK(x.pet.set && x.pet.cat->lives.value == 9);
	CHECK(x.id.kind == T_X_ID_INTEGER && x.id.integer.value == 7);
	CHECK(x.pay.kind == T_X_PAY_BANK);
	CHECK(x.many.count == 2);
	hook_arena_free(&arena);
	ROUND_TRIP(x, json);
	VERDICT(x, json, NULL);
	/* A kind that no branch has is kept as it came. */
	ROUND_TRIP(x, "{\"pet\":{\"kind\":\"bird\",\"wings\":2}}");
	VERDICT(x, "{\"pet\":{\"kind\":\"bird\"}}", "oneOf");
	VERDICT(x, "{\"pet\":{\"kind\":\"dog\"}}", "required");
	/* What is no JSON value at all is of no branch, and no number. */
	hook_arena_init(&arena, 1u << 16);
	json = "{\"id\":x\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"}";
	CHECK(!t_x_read(&x, &arena, json, strlen(json), NULL, &error));
	CHECK(error.code == HOOK_SYNTAX);
	hook_arena_free(&arena);
	return 0;
}
