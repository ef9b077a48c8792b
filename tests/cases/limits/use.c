/* SPDX-License-Identifier: MIT */
#include "case.h"

int main(void)
{
	VERDICT(x, "{}", "minProperties");
	VERDICT(x, "{\"text\":\"a\"}", "minLength");
	VERDICT(x, "{\"text\":\"\\u00e9\\u00e9\\u00e9\"}", NULL);
	VERDICT(x, "{\"text\":\"abcd\"}", "maxLength");
	VERDICT(x, "{\"text\":\"AB\"}", "pattern");
	VERDICT(x, "{\"count\":-6}", "minimum");
	VERDICT(x, "{\"count\":-4}", NULL);
	VERDICT(x, "{\"count\":3}", "multipleOf");
	VERDICT(x, "{\"count\":6}", "exclusiveMaximum");
	VERDICT(x, "{\"price\":0}", "exclusiveMinimum");
	VERDICT(x, "{\"price\":1.13}", NULL);
	VERDICT(x, "{\"price\":1.131}", "multipleOf");
	VERDICT(x, "{\"price\":99.990000000000000000001}", "maximum");
	VERDICT(x, "{\"list\":[]}", "minItems");
	VERDICT(x, "{\"list\":[1,2,3,4]}", "maxItems");
	VERDICT(x, "{\"list\":[1,2,1.0]}", "uniqueItems");
	VERDICT(x, "{\"list\":[1,-2]}", "minimum");
	VERDICT(x, "{\"fixed\":\"no\"}", "const");
	VERDICT(x, "{\"fixed\":\"yes\"}", NULL);
	VERDICT(x, "{\"id\":\"123e4567-e89b-12d3-a456-42661417400\"}",
		"format");
	VERDICT(x, "{\"at\":\"2022-11-31T00:00:00Z\"}", "format");
	VERDICT(x, "{\"at\":\"2024-02-29T23:59:59.5+02:00\"}", NULL);
	VERDICT(x, "{\"day\":\"2023-02-29\"}", "format");
	VERDICT(x, "{\"link\":\"//relative\"}", "format");
	VERDICT(x, "{\"mail\":\"a@b@c\"}", "format");
	VERDICT(x, "{\"filter\":\"^(?<n>a)[]\\\\k<n>$\"}", NULL);
	VERDICT(x, "{\"filter\":\"^(abc]\"}", "format");
	VERDICT(x, "{\"other\":1}", "additionalProperties");
	VERDICT(booleans, "{\"here\":null}", NULL);
	VERDICT(booleans, "{\"gone\":null}", "false");
	return 0;
}
