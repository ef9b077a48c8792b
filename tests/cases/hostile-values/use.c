/* SPDX-License-Identifier: MIT */
#include "case.h"

int main(void)
{
	ROUND_TRIP(x, "{\"quote\\\"back\\\\slash\":\"1\",\"line\\nbreak\":\"2\"}");
	VERDICT(x, "{\"*/ } ; #error\":\"a\\\"b\\\\c\\n?\?/\"}", NULL);
	VERDICT(x, "{\"*/ } ; #error\":\"a\"}", "const");
	VERDICT(x, "{\"%s %n\":\"\\u0000\"}", NULL);
	VERDICT(x, "{\"%s %n\":\"\"}", "enum");
	VERDICT(x, "{\"pattern\":\"*/\\\"\\\\\"}", NULL);
	return 0;
}
