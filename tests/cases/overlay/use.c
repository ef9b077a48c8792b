/* SPDX-License-Identifier: MIT */
#include "case.h"

int main(void)
{
	VERDICT(thing, "{\"id\":\"a\",\"name\":\"b\"}", NULL);
	VERDICT(thing, "{\"id\":1}", "type");
	VERDICT(thing, "{\"name\":\"b\"}", "required");
	VERDICT(thing, "{\"id\":\"a\"}", "required");
	VERDICT(other, "{\"count\":\"a\"}", "type");
	VERDICT(copy, "{\"of\":[1]}", "type");
	VERDICT(other, "{\"size\":\"large\"}", NULL);
	VERDICT(far, "{\"part\":{\"a\":3}}", NULL);
	VERDICT(far, "{\"part\":{\"a\":2}}", "minimum");
	VERDICT(far, "{\"part\":{\"b\":2}}", "not");
	return 0;
}
