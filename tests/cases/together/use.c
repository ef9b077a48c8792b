/* SPDX-License-Identifier: MIT */
#include "case.h"

int main(void)
{
	VERDICT(image, "{\"url\":\"u\"}", NULL);
	VERDICT(image, "{\"file\":\"f\",\"size\":0}", NULL);
	VERDICT(image, "{\"file\":null,\"size\":0}", NULL);
	VERDICT(image, "{\"url\":\"u\",\"file\":\"f\",\"size\":0}", NULL);
	VERDICT(image, "{}", "anyOf");
	VERDICT(image, "{\"file\":\"f\"}", "anyOf");

	VERDICT(item, "{\"id\":0}", NULL);
	VERDICT(item, "{\"owner\":{},\"unnamed\":[]}", NULL);
	VERDICT(item, "{\"id\":1,\"owner\":{}}", NULL);
	VERDICT(item, "{\"owner\":{}}", "oneOf");
	VERDICT(item, "{\"id\":1,\"owner\":{},\"unnamed\":1}", "oneOf");
	VERDICT(item, "{\"tags\":[]}", "oneOf");

	VERDICT(card, "{}", NULL);
	VERDICT(card, "{\"city\":\"c\"}", NULL);
	VERDICT(card, "{\"street\":\"s\",\"city\":\"c\"}", NULL);
	VERDICT(card, "{\"number\":\"1\",\"street\":\"s\",\"city\":\"c\"}",
		NULL);
	VERDICT(card, "{\"street\":\"s\"}", "dependentRequired");
	VERDICT(card, "{\"number\":\"1\",\"city\":\"c\"}",
		"dependentRequired");

	VERDICT(range, "{\"before\":\"b\",\"page\":1}", NULL);
	VERDICT(range, "{\"before\":\"b\",\"after\":\"a\"}", "not");

	VERDICT(none, "{\"y\":1}", NULL);
	VERDICT(none, "{\"x\":1}", "not");
	VERDICT(none, "{\"y\":1,\"z\":1}", "not");

	VERDICT(either, "{\"old\":\"o\"}", NULL);
	VERDICT(either, "{\"old\":\"o\",\"new\":\"n\"}", NULL);
	VERDICT(either, "{}", "oneOf");

	VERDICT(map, "{\"b\":1}", NULL);
	VERDICT(map, "{}", "anyOf");
	VERDICT(x, "{\"image\":{\"size\":1}}", "anyOf");
	ROUND_TRIP(x, "{\"item\":{\"owner\":{},\"unnamed\":[1]}}");
	return 0;
}
