/* SPDX-License-Identifier: MIT */
#include "h5r.h"
/* The bytes of a digest in the alphabet of RFC 4648, section 5. */
static const char *safe(char *text, bool padded)
{
	for (char *c = text; *c != '\0'; c++)
		*c = *c == '+' ? '-' : *c == '/' ? '_' : *c;
	if (!padded)
		text[strcspn(text, "=")] = '\0';
	return text;
}
#define MAC(b) mac("SHA256", "k", 1, b, strlen(b), 1, "")
int main(void)
{
	/* Its digest has both characters in which the alphabets differ. */
	char b[80] = "";

	for (int i = 0; i < 1000; i++) {
		snprintf(b, sizeof b, "{\"type\":\"made\",\"id\":\"%d\"}", i);
		if (strchr(MAC(b), '+') && strchr(MAC(b), '/'))
			break;
	}
	open1("k");
	DL("without padding", b, CT, "X-Sig", safe(MAC(b), false));
	DL("padded", b, CT, "X-Sig", safe(MAC(b), true));
	DL("the other alphabet", b, CT, "X-Sig", MAC(b));
	DL("hex", b, CT, "X-Sig", HEX("k", b));
	DL("of another body", "{\"type\":\"lost\"}", CT, "X-Sig",
	   safe(MAC(b), true));
	return 0;
}
