/* SPDX-License-Identifier: MIT */
#include "case.h"
#include "t_calls.h"

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
		CHECK(t_z_read(&z, &arena, texts[i], strlen(texts[i]), &options,
			       &error));
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

/* What null left absent checks, and is written as null again. */
static void again(void)
{
	struct hook_arena arena;
	struct hook_error error;
	struct t_pick pick = {0};
	struct t_z z = {0};
	struct t_x x = {0};
	hook_str_list list = {0};

	hook_arena_init(&arena, 1u << 16);
	CHECK(t_z_check(&z, NULL, &error) && t_pick_check(&pick, NULL, NULL));
	CHECK(strcmp(t_z_write(&z, &arena, NULL, &error).ptr,
		"null") == 0);
	CHECK(strcmp(t_pick_write(&pick, &arena, NULL, &error).ptr,
		"null") == 0);
	CHECK(strcmp(t_list_write(&list, &arena, NULL, &error).ptr,
		"null") == 0);
	CHECK(t_list_read(&list, &arena, "[]", 2, NULL, &error));
	CHECK(strcmp(t_list_write(&list, &arena, NULL, &error).ptr,
		"[]") == 0);
	CHECK(t_z_read(&z, &arena, "{\"b\":1}", 7, NULL, &error));
	CHECK(!t_z_check(&z, NULL, &error) && error.keyword);
	CHECK(!t_x_check(&x, NULL, &error) && error.keyword);
	hook_arena_free(&arena);
}

/* A call's response: null is no problem where its schema says so. */
static void answered(void)
{
	struct hook_response response = {.status = 200};
	struct hook_arena arena;
	struct hook_error error;
	struct t_own_result own;
	struct t_beside_result beside;

	hook_arena_init(&arena, 1u << 16);
	response.body = hook_text("null");
	CHECK(t_own_response(&response, &arena, &own, &error));
	CHECK(own.kind == T_OWN_200 && own.status_200 == NULL);
	CHECK(own.problem.code == HOOK_OK);
	response.body = hook_text("{\"a\":\"b\"}");
	CHECK(t_own_response(&response, &arena, &own, &error));
	CHECK(own.status_200 && own.problem.code == HOOK_OK);
	response.body = hook_text("null");
	CHECK(t_beside_response(&response, &arena, &beside, &error));
	CHECK(beside.problem.code == HOOK_TYPE);
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
	again();
	answered();
	ROUND_TRIP(x, "{\"must\":null,\"may\":null,\"kind\":\"a\"}");
	return 0;
}
