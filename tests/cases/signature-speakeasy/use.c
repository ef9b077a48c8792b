/* SPDX-License-Identifier: MIT */
/* The recipe in the words of x-speakeasy-webhooks. */
#include "signed.h"

int main(void)
{
	struct signed_case c = {.secret = "a secret", .now = 1614265330,
		.names = {"X-Signature"},
		.values = {"cb666678548ac208ec09ccd29e177a8b7128f64a9dd0"
			"58dd77700bad9f521dcf"}};

	check_signed(&c);
	return 0;
}
