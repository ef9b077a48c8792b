/* SPDX-License-Identifier: MIT */
#include "case.h"

int main(void)
{
	struct hook_arena arena;
	struct hook_error error;
	struct t_x x;
	const char *json = "{\"large\":-9223372036854775808,"
		"\"huge\":18446744073709551615,"
		"\"money\":0.1000000000000000000000000000001}";

	hook_arena_init(&arena, 1u << 16);
	CHECK(t_x_read(&x, &arena, json, strlen(json), NULL, &error));
	CHECK(x.large.value == INT64_MIN && x.huge_.value == UINT64_MAX);
	CHECK(x.money.value == 0.1);
	CHECK(!strcmp(x.money.text.ptr, "0.1000000000000000000000000000001"));
	hook_arena_free(&arena);
	ROUND_TRIP(x, json);
	ROUND_TRIP(x, "{\"money\":1e400}");
	VERDICT(x, "{\"small\":2147483647}", NULL);
	VERDICT(x, "{\"small\":2147483648}", "format");
	VERDICT(x, "{\"small\":1e2}", NULL);
	VERDICT(x, "{\"small\":1.5}", "type");
	VERDICT(x, "{\"large\":9223372036854775808}", "type");
	VERDICT(x, "{\"huge\":-1}", "type");
	VERDICT(x, "{\"whole\":5,\"short\":-7.0}", NULL);
	VERDICT(x, "{\"whole\":5.5}", "type");
	VERDICT(x, "{\"short\":5000000000}", "format");
	return 0;
}
