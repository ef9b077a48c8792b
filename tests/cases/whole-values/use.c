/* SPDX-License-Identifier: MIT */
/*
 * const and enum of whole objects and lists, uniqueItems of whatever there is:
 * compared as JSON values.
 */
#include "case.h"

int main(void)
{
	ROUND_TRIP(holder, "{\"place\":{\"on\":[true],\"lat\":1.50},"
		"\"pair\":[false],\"lists\":[1,2.0],\"flags\":[true,false],"
		"\"sizes\":[1,18446744073709551615],"
		"\"points\":[{\"x\":1},{\"y\":1},{}],\"grid\":[[],[1],[null]],"
		"\"picks\":[1,\"1\"],\"two\":[\"a\",\"b\"]}");
	VERDICT(holder, "{\"place\":{\"on\":[1],\"lat\":1.5}}", "const");
	VERDICT(holder, "{\"place\":{\"lat\":1.5}}", "const");
	VERDICT(holder, "{\"pair\":[0]}", NULL);
	VERDICT(holder, "{\"pair\":[true]}", "enum");
	VERDICT(holder, "{\"pair\":{\"a\":null}}", NULL);
	VERDICT(holder, "{\"lists\":\"x\"}", "enum");
	VERDICT(holder, "{\"lists\":[2,1]}", "enum");
	VERDICT(holder, "{\"flags\":[true,false,true]}", "uniqueItems");
	VERDICT(holder, "{\"sizes\":[1,2,1.0]}", "uniqueItems");
	VERDICT(holder, "{\"points\":[{\"x\":1,\"y\":2},{\"y\":2.0,\"x\":1}]}",
		"uniqueItems");
	VERDICT(holder, "{\"points\":[{\"x\":1,\"z\":0},{\"x\":1}]}", NULL);
	VERDICT(holder, "{\"grid\":[[1,null],[1],[1,null]]}", "uniqueItems");
	VERDICT(holder, "{\"picks\":[1,2,1]}", "uniqueItems");
	VERDICT(holder, "{\"two\":[\"a\",\"a\"]}", "uniqueItems");
	VERDICT(holder, "{\"two\":[\"a\",1,\"a\"]}", "uniqueItems");
	return 0;
}
