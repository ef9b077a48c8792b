/* SPDX-License-Identifier: MIT */
/* The recipe in a document, in our own words. */
#include "signed.h"

int main(void)
{
	struct signed_case c = {.secret = "a secret", .now = 1614265330,
		.names = {"X-Signature"},
		.values = {"t=1614265330,v1=d492754fb8972eeed6d91677a28c"
			"4b04343ec50670084472cf8ebcb53fed2514"}};

	check_signed(&c);
	return 0;
}
