/* SPDX-License-Identifier: MIT */
#include "h5c.h"
#define CALL0(op)                                                           \
	do {                                                                \
		struct hook_request q_;                                     \
		memset(&q_, 0, sizeof q_);                                  \
		memset(&E, 0, sizeof E);                                    \
		printf("%s\n", #op);                                        \
		if (t_##op##_request(&client, &A, &q_, &E))                 \
			show(&q_);                                          \
		else                                                        \
			printf("    REFUSED %s at %s\n", E.reason, E.path); \
	} while (0)
static void all(const char *what, struct t_client client)
{
	struct t_hello_parameters p = {.name = hook_text("a b")};

	printf("== %s\n", what);
	CALL(hello, &p);
	CALL0(open);
	CALL0(opt);
	CALL0(mix);
}
int main(void)
{
	const hook_str h = hook_text("http://h");

	hook_arena_init(&A, 1u << 20);
	all("nothing", (struct t_client){.server = h});
	all("a", (struct t_client){.server = h, .a = hook_text("A")});
	all("a, b", (struct t_client){.server = h,
				      .a = hook_text("A"),
				      .b = hook_text("B")});
	all("c", (struct t_client){.server = h,
				   .c_user = hook_text("u"),
				   .c_password = hook_text("p")});
	all("q, k", (struct t_client){.server = h,
				      .q = hook_text("q&"),
				      .k = hook_text("s%41")});
	all("o", (struct t_client){.server = h, .o = hook_text("T")});
	return 0;
}
