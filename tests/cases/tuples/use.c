/* SPDX-License-Identifier: MIT */
/*
 * Tuples: the first items have types of their own, the rest one; those of a
 * closed tuple that are too many are kept, and told by check.
 */
#include "../case.h"

static void lenient(void)
{
	static const char json[] =
		"{\"point\":[1,\"ab\",\"no object\"],\"open\":[1,2]}";
	struct hook_arena arena;
	struct hook_error error, errors[4];
	struct hook_report report = HOOK_REPORT(errors);
	struct t_holder holder;
	hook_str text;
	hook_raw a = {json, sizeof json - 1}, b;

	hook_arena_init(&arena, 1u << 16);
	CHECK(t_holder_read(&holder, &arena, json, sizeof json - 1,
		&leniently(report), &error));
	CHECK(report.count == 2 && !strcmp(errors[0].path, "/point/2"));
	CHECK(holder.point == NULL);
	text = t_holder_write(&holder, &arena, &as_it_is, &error);
	b.ptr = text.ptr;
	b.len = text.len;
	CHECK(text.ptr && hook_json_equal(a, b, &arena));
	hook_arena_free(&arena);
}

static void values(void)
{
	static const char json[] = "{\"point\":[0,null,{\"a\":1},5],"
		"\"map\":{\"r\":[1,[],2,null,3]}}";
	struct hook_arena arena;
	struct hook_error error;
	struct t_holder holder;
	struct t_point made = {.item_1 = hook_text("xy")};
	hook_str text;

	hook_arena_init(&arena, 1u << 16);
	CHECK(t_holder_read(&holder, &arena, json, sizeof json - 1, NULL, &error));
	CHECK(holder.point->item_0.value == 0 && holder.point->item_0.text.len
		== 1);
	CHECK(holder.point->item_1_is_null && holder.point->item_2->a.value ==
		1);
	CHECK(holder.point->item_3.kind == T_POINT_ITEM_3_INT_);
	CHECK(holder.map->entries.items[0].value->rest.count == 3);
	/* One that was left out in between. */
	text = t_point_write(&made, &arena, &as_it_is, &error);
	CHECK(text.ptr && !strcmp(text.ptr, "[null,\"xy\"]"));
	hook_arena_free(&arena);
}

int main(void)
{
	ROUND_TRIP(point, "[]");
	ROUND_TRIP(point, "[1.50,\"ab\",{\"a\":0,\"b\":1},\"x\",\"more\"]");
	ROUND_TRIP(row, "[1,[\"a\"],2,null,3]");
	ROUND_TRIP(tree, "[\"a\",[\"b\"],[],[\"c\",[\"d\",[]]]]");
	ROUND_TRIP(holder, "{\"point\":[1,null],\"points\":[[],[2]],"
		"\"map\":{\"k\":[0]},\"either\":[5,[]],\"maybe\":null,"
		"\"open\":[1,\"a\",{},null]}");
	ROUND_TRIP(holder, "{\"either\":\"s\",\"maybe\":[1]}");
	VERDICT(point, "[1,null]", NULL);
	VERDICT(point, "[1]", "minItems");
	VERDICT(point, "[1,\"ab\",{\"a\":0},\"x\",\"more\"]", "maxItems");
	VERDICT(point, "[-1,null]", "minimum");
	VERDICT(point, "[1,\"a\"]", "minLength");
	VERDICT(point, "[1,null,{}]", "required");
	VERDICT(point, "[null,null]", "type");
	VERDICT(point, "[\"1\",null]", "type");
	VERDICT(row, "[1,[],9,null]", NULL);
	VERDICT(row, "[1,[],10]", "maximum");
	VERDICT(holder, "{\"points\":[[1,null],[2]]}", "minItems");
	VERDICT(holder, "{\"point\":{}}", "type");
	VERDICT(holder, "{\"map\":{\"a\":[1,[],10]}}", "maximum");
	lenient();
	values();
	VERDICT(holder, "{\"rows\":[\"one\",5,3]}", NULL);
	VERDICT(holder, "{\"rows\":[true,false]}", NULL);
	VERDICT(holder, "{\"rows\":[]}", NULL);
	VERDICT(holder, "{\"rows\":[\"one\",6]}", "oneOf");
	VERDICT(holder, "{\"rows\":[\"one\",5,4]}", "oneOf");
	VERDICT(holder, "{\"rows\":[true,5]}", "oneOf");
	return 0;
}
