/* SPDX-License-Identifier: MIT */
#include "case.h"

int main(void)
{
	VERDICT(x, "{\"id\":\"a\",\"note\":\"\"}", NULL);
	VERDICT(x, "{\"id\":\"a\"}", "required");
	VERDICT(x, "{\"id\":\"\",\"note\":\"\"}", "minLength");
	VERDICT(x, "{\"id\":\"abcd\",\"note\":\"\"}", "maxLength");
	VERDICT(base, "{\"id\":\"abcd\"}", NULL);
	VERDICT(merged, "{\"id\":\"a\",\"made\":\"2024-01-31\",\"note\":\"\"}",
		NULL);
	VERDICT(merged, "{}", "required");
	VERDICT(merged, "{\"id\":1}", "type");
	VERDICT(merged, "{\"id\":\"a\",\"made\":\"x\"}", "format");
	ROUND_TRIP(x, "{\"id\":\"a\",\"more\":5}");
	return 0;
}
