/* SPDX-License-Identifier: MIT */
#include "case.h"

int main(void)
{
	struct hook_arena arena;
	struct hook_error error, errors[4];
	struct hook_report report = HOOK_REPORT(errors);
	struct t_x x;
	hook_raw a, b;
	hook_str text;
	const char *json = "{\"id\":\"x\",\"tags\":[\"a\\n\",5,\"b\"],"
		"\"owner\":{\"age\":true,\"n\":1},\"z\":null}";

	hook_arena_init(&arena, 1u << 16);
	CHECK(t_x_read(&x, &arena, json, strlen(json), &leniently(report),
		&error));
	CHECK(report.count == 3);
	CHECK(!strcmp(errors[0].path, "/id"));
	CHECK(!strcmp(errors[1].path, "/tags/1"));
	CHECK(!strcmp(errors[2].path, "/owner/age"));
	CHECK(!x.id.set && x.tags.items == NULL && !x.owner->age.set);
	text = t_x_write(&x, &arena, &as_it_is, &error);
	a.ptr = json;
	a.len = strlen(json);
	b.ptr = text.ptr;
	b.len = text.len;
	CHECK(hook_json_equal(a, b, &arena));
	hook_arena_free(&arena);
	VERDICT(x, json, "type");
	return 0;
}
