/* SPDX-License-Identifier: MIT */
#include "case.h"

int main(void)
{
	VERDICT(x, "{\"must\":null}", NULL);
	VERDICT(x, "{}", "required");
	VERDICT(x, "{\"must\":\"\",\"may\":null,\"kind\":null}", NULL);
	VERDICT(x, "{\"must\":5}", "type");
	VERDICT(x, "{\"must\":\"\",\"kind\":\"b\"}", "enum");
	ROUND_TRIP(x, "{\"must\":null,\"may\":null,\"kind\":\"a\"}");
	return 0;
}
