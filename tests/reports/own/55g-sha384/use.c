/* SPDX-License-Identifier: MIT */
#include "h5r.h"
int main(void)
{
	const char *b = "{\"type\":\"made\",\"id\":\"1\"}";
	const char *right = mac("SHA384", "k", 1, b, strlen(b), 0, "");
	char cut[200];

	open1("k");
	snprintf(cut, sizeof cut, "%.64s", right);
	DL("SHA-384", b, CT, "X-Sig", right);
	DL("SHA-256", b, CT, "X-Sig", HEX("k", b));
	DL("cut to 32 bytes", b, CT, "X-Sig", cut);
	DL("another key", b, CT, "X-Sig",
	   mac("SHA384", "l", 1, b, strlen(b), 0, ""));
	DL("none", b, CT);
	return 0;
}
