/* SPDX-License-Identifier: MIT */
#include "h5.h"
#define X(json)                                                           \
	do {                                                              \
		struct t_x x_;                                            \
		struct hook_arena a_;                                     \
		struct hook_error e_;                                     \
		hook_arena_init(&a_, 1u << 20);                           \
		if (t_x_read(&x_, &a_, json, strlen(json), NULL, &e_))    \
			printf("    branch %d\n", (int)x_.discount.kind); \
		hook_arena_free(&a_);                                     \
	} while (0)
int main(void)
{
	B(x, "{\"discount\":{\"type\":\"AMOUNT\",\"amount_off\":5}}");
	X("{\"discount\":{\"type\":\"AMOUNT\",\"amount_off\":5}}");
	B(x, "{\"discount\":{\"type\":\"UNIT\",\"unit_off\":5}}");
	X("{\"discount\":{\"type\":\"UNIT\",\"unit_off\":5}}");
	B(x, "{\"discount\":{\"type\":\"OTHER\"}}");
	B(x, "{\"discount\":{\"type\":\"UNIT\",\"unit_off\":\"5\"}}");
	B(x, "{\"discount\":{\"type\":null}}");
	B(x, "{\"discount\":{}}");
	B(x, "{\"discount\":null}");
	return 0;
}
