/* SPDX-License-Identifier: MIT */
#include "case.h"

int main(void)
{
	VERDICT(thing, "{\"id\":\"a\",\"name\":\"b\"}", NULL);
	VERDICT(thing, "{\"id\":1}", "type");
	VERDICT(thing, "{\"name\":\"b\"}", "required");
	VERDICT(other, "{\"size\":\"large\"}", NULL);
	return 0;
}
