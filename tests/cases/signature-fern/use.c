/* SPDX-License-Identifier: MIT */
/* The recipe in the words of x-fern-webhook-signature; base64 if it says none. */
#include "signed.h"

int main(void)
{
	struct signed_case c = {.secret = "a secret", .now = 1614265330,
		.names = {"X-Signature", "X-Time"},
		.values = {"v1=VZGtbF0laVFWtNT+xVfG1RVP86BrgocdeW2ip+a2B"
			"wSb2az8Nqq7ouCe++733oKvSgei3FWATC7cOoYPlPCTU"
			"g==",
			"1614265330000"}};

	check_signed(&c);
	return 0;
}
