/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "t.h"
#include "t_calls.h"

static struct hook_arena arena;

static void answer(const char *body)
{
	struct hook_header type = {{"Content-Type", 12},
				   {"application/json", 16}};
	struct hook_response response = {.status = 200,
					 .body = hook_text(body),
					 .headers = {&type, 1}};
	struct t_a_result a;
	struct t_b_result b;
	struct t_c_result c;
	struct hook_error error;

	if (t_a_response(&response, &arena, &a, &error))
		printf("a %s: %d %s %s\n", body, a.kind == T_A_200,
		       a.status_200 ? "read" : "null",
		       a.problem.code ? a.problem.reason : "fine");
	if (t_b_response(&response, &arena, &b, &error))
		printf("b %s: %d %s %s\n", body, b.kind == T_B_200,
		       b.status_200 ? "read" : "null",
		       b.problem.code ? b.problem.reason : "fine");
	if (t_c_response(&response, &arena, &c, &error))
		printf("c %s: %d %s %s\n", body, c.kind == T_C_200,
		       c.status_200 ? "read" : "null",
		       c.problem.code ? c.problem.reason : "fine");
}

int main(void)
{
	static const char *const texts[] = {"null", " null\n", "{\"v\":\"x\"}",
					    "nul",  "null 1",  "[]"};
	struct hook_error error;
	struct t_n n;
	size_t i;

	hook_arena_init(&arena, 1u << 20);
	for (i = 0; i < sizeof texts / sizeof *texts; i++) {
		printf("N %s: %s\n", texts[i],
		       t_n_read(&n, &arena, texts[i], strlen(texts[i]), NULL,
				&error)
			       ? "taken"
			       : error.reason);
		answer(texts[i]);
	}
	return 0;
}
