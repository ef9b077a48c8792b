/* SPDX-License-Identifier: MIT */
#include "case.h"

/* Which branch is it of, and which is it when it is written back? */
static void kinds(void)
{
	struct hook_arena arena;
	struct hook_error error;
	struct t_cart cart;
	const char *json = "{\"items\":["
			   "{\"kind\":\"plain\",\"name\":\"a\"},"
			   "{\"kind\":\"big\",\"name\":\"b\",\"size\":1},"
			   "{\"kind\":\"other\",\"name\":\"c\",\"size\":2},"
			   "{\"kind\":\"living\",\"name\":\"d\",\"sort\":\"c\","
			   "\"lives\":9}]}";

	hook_arena_init(&arena, 1u << 16);
	CHECK(t_cart_read(&cart, &arena, json, strlen(json), NULL, &error));
	CHECK(cart.items.count == 4);
	CHECK(cart.items.items[0].kind == T_ITEM_PLAIN);
	CHECK(cart.items.items[1].kind == T_ITEM_BIG);
	CHECK(cart.items.items[1].big->size.value == 1);
	CHECK(cart.items.items[2].kind == T_ITEM_ITEM);
	CHECK(cart.items.items[3].kind == T_ITEM_LIVING);
	CHECK(cart.items.items[3].living.kind == T_LIVING_CAT);
	hook_arena_free(&arena);
	ROUND_TRIP(cart, json);
}

int main(void)
{
	kinds();
	VERDICT(cart, "{\"items\":[{\"kind\":\"item\",\"name\":\"a\"}]}", NULL);
	VERDICT(cart, "{\"items\":[{\"kind\":\"big\",\"name\":\"a\"}]}",
		"required");
	/* What no child is named by is the parent itself. */
	VERDICT(item, "{\"kind\":\"x\",\"name\":\"a\",\"size\":\"s\"}", NULL);
	VERDICT(item, "{\"kind\":\"x\"}", "required");
	VERDICT(item, "{\"name\":\"a\"}", "required");
	VERDICT(cart, "{\"one\":{\"text\":\"t\"}}", NULL);
	VERDICT(cart, "{\"one\":{\"kind\":\"x\",\"name\":\"a\"}}", NULL);
	VERDICT(cart, "{\"one\":{\"kind\":\"big\",\"name\":\"a\"}}", "required");
	/* defaultMapping, and what has not its shape. */
	VERDICT(alarm, "{\"level\":\"high\",\"volume\":3}", NULL);
	VERDICT(alarm, "{\"level\":\"high\"}", NULL);
	VERDICT(alarm, "{}", NULL);
	VERDICT(pot, "{\"of\":\"red\",\"over\":{\"text\":\"t\"}}", NULL);
	VERDICT(pot, "{\"of\":\"blue\"}", "enum");
	VERDICT(varnish, "{}", "required");
	CHECK(t_paint_find("red", 3) == T_PAINT_RED);
	return 0;
}
