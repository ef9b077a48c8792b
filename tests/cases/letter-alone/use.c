/* SPDX-License-Identifier: MIT */
/* What the schema accepts is read, kept, and written as it came. */
#include "case.h"

static void keeps(const char *json)
{
	struct hook_error errors[4], error;
	struct hook_report report = HOOK_REPORT(errors);
	struct hook_options options = {.check = true, .report = &report};
	struct hook_arena arena;
	struct t_x x;
	hook_str text;

	hook_arena_init(&arena, 1u << 16);
	CHECK(t_x_read(&x, &arena, json, strlen(json), &options, &error));
	CHECK(report.count == 0);
	CHECK(t_x_check(&x, NULL, &error));
	text = t_x_write(&x, &arena, NULL, &error);
	CHECK(text.ptr && !strcmp(text.ptr, json));
	hook_arena_free(&arena);
}

static void refuses(const char *json, const char *keyword, const char *path)
{
	struct hook_options options = {.check = true};
	struct hook_arena arena;
	struct hook_error error;
	struct t_x x;

	hook_arena_init(&arena, 1u << 16);
	CHECK(!t_x_read(&x, &arena, json, strlen(json), &options, &error));
	CHECK(!strcmp(error.keyword, keyword) && !strcmp(error.path, path));
	CHECK(t_x_read(&x, &arena, json, strlen(json), &as_it_is, &error));
	CHECK(!t_x_check(&x, NULL, &error));
	CHECK(!strcmp(error.keyword, keyword));
	CHECK(!t_x_write(&x, &arena, NULL, &error).ptr);
	hook_arena_free(&arena);
}

int main(void)
{
	keeps("{\"loose\":{\"n\":3}}");
	keeps("{\"loose\":[1,2]}");
	keeps("{\"mail\":\"nobody\",\"day\":\"today\"}");
	keeps("{\"big\":123456789012345678901234567890}");
	refuses("{\"loose\":{\"n\":4}}", "maximum", "/loose/n");
	refuses("{}", "minProperties", "");
	return 0;
}
