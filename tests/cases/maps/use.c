/* SPDX-License-Identifier: MIT */
#include "case.h"

/* Members are entries by their names, and are told of by them. */
static void by_name(void)
{
	struct hook_arena arena;
	struct hook_error error;
	struct t_teas teas;
	const char *json = "{\"y\":\"other\",\"x-a\":1,\"x-known\":2}";
	struct t_teas_entry entry = {.name = hook_text("y"),
		.value = {.set = true, .value = 1}};
	struct t_teas wrong = {.entries = {&entry, 1}};

	hook_arena_init(&arena, 1u << 16);
	CHECK(t_teas_read(&teas, &arena, json, strlen(json), NULL, &error));
	CHECK(teas.entries.count == 1 && teas.x_known.value == 2);
	CHECK(!strcmp(teas.additional->name.ptr, "y"));
	CHECK(!t_teas_check(&wrong, NULL, &error));
	CHECK(!strcmp(error.keyword, "patternProperties"));
	hook_arena_free(&arena);
	VERDICT(teas, json, NULL);
	ROUND_TRIP(teas, json);
	VERDICT(teas, "{\"x-a\":0}", "minimum");
	VERDICT(teas, "{\"x-known\":0}", "minimum");
	VERDICT(teas, "{\"x-a\":\"1\"}", "type");
	VERDICT(sealed, "{\"a\":1,\"b\":null}", NULL);
	VERDICT(sealed, "{\"a\":1,\"c\":null}", "additionalProperties");
	VERDICT(strict, "{\"a\":null,\"b\":\"bb\"}", NULL);
	VERDICT(strict, "{\"a\":\"a\"}", "minLength");
	VERDICT(strict, "{\"A\":\"aa\"}", "additionalProperties");
	VERDICT(strict, "{}", "minProperties");
	VERDICT(every, "{\"a\":3,\"b\":1}", NULL);
	VERDICT(every, "{\"a\":2}", "minimum");
	VERDICT(every, "{\"a\":3.5}", "type");
	VERDICT(every, "{\"b\":\"1\"}", "type");
	VERDICT(prices, "{\"eur\":1.5,\"us\\\"d\":1}", NULL);
	VERDICT(prices, "{\"eur\":1.5,\"usd\":1}", "enum");
	VERDICT(keys, "{\"75341dcb-0376-474d-97d7-d2c03ff3973c\":[]}", NULL);
	VERDICT(keys, "{\"7\":[]}", "format");
	VERDICT(short, "{\"\u00e9a\":0}", NULL);
	VERDICT(short, "{\"\u00e9ab\":0}", "maxLength");
	VERDICT(short, "{\"a\":0}", "pattern");
	VERDICT(none, "{}", NULL);
	VERDICT(none, "{\"a\":0}", "maxProperties");
	VERDICT(mixed, "{\"a\":1,\"b\":\"\"}", NULL);
	VERDICT(mixed, "{\"c\":1}", "additionalProperties");
}

int main(void)
{
	struct hook_arena arena;
	struct hook_error error;
	struct t_x x;
	const char *json = "{\"a\":{\"n\":1},\"known\":\"k\",\"b\":{}}";

	hook_arena_init(&arena, 1u << 16);
	CHECK(t_x_read(&x, &arena, json, strlen(json), NULL, &error));
	CHECK(x.entries.count == 2 && !strcmp(x.known.ptr, "k"));
	CHECK(!strcmp(x.entries.items[0].name.ptr, "a"));
	CHECK(x.entries.items[0].value->n.value == 1);
	CHECK(!t_x_check(&x, NULL, &error));
	CHECK(!strcmp(error.path, "/b/n"));
	hook_arena_free(&arena);
	ROUND_TRIP(x, json);
	by_name();
	ROUND_TRIP(flags, "{\"x\":true,\"y\":false}");
	VERDICT(flags, "{\"x\":1}", "type");
	ROUND_TRIP(open, "{\"z\":[1,{\"deep\":null}],\"a\":1,\"y\":\"\"}");
	return 0;
}
