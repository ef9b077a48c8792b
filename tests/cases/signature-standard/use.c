/* SPDX-License-Identifier: MIT */
/* Standard Webhooks by its name, in x-speakeasy-webhooks. */
#include "signed.h"

int main(void)
{
	struct signed_case c = {.secret = "whsec_YSBrZXk=", .now = 1614265330,
		.names = {"webhook-signature", "webhook-id", "webhook-timestamp"},
		.values = {"v1,r45VxpkUV88Jlu9xrZZBo8HAa1e6lG3LMksHeGMVH"
			"aU=",
			"msg_1",
			"1614265330"}};

	check_signed(&c);
	return 0;
}
