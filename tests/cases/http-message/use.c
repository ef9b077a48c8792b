/* SPDX-License-Identifier: MIT */
/* HTTP Message Signatures: as another implementation writes them. */
#include "signed.h"

int main(void)
{
	struct signed_case c = {.secret = "a secret", .now = 1614265330,
		.names = {"Signature-Input", "Signature", "Content-Digest"},
		.values = {"sig1=(\"@method\" \"content-digest\" \"content-type\");c"
			"reated=1614265330;keyid=\"key\";alg=\"hmac-sha256\";tag="
			"\"acme\"",
			"sig1=:lIs4fwwHsHcynmRHHqj/RTcT5fQ+L9ItDLvDJSLoqlc=:",
			"sha-256=:lQtTK+YFWmV1ojocbk1sJ7f5OZI98Sr33HPf8hqiyzo=:"}};

	check_signed(&c);
	return 0;
}
