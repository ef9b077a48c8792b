/* SPDX-License-Identifier: MIT */
#include "h5c.h"
int main(void)
{
	struct t_client client = {.server = hook_text("http://h")};
	struct t_list_a_parameters p = {.q = hook_text("a b")};
	struct t_list_a_result r;
	struct hook_response response = {.status = 200,
					 .body = hook_text("{\"n\":5}")};

	hook_arena_init(&A, 1u << 20);
	CALL(list_a, &p);
	memset(&r, 0, sizeof r);
	if (t_list_a_response(&response, &A, &r, &E))
		printf("    kind %d\n", (int)r.kind);
	return 0;
}
