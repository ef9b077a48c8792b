/* SPDX-License-Identifier: MIT */
#include "h5r.h"
static void to(const char *what, const char *url, const char *signed_url)
{
	const char *b = "{\"type\":\"made\"}";
	const char *h[] = {CT, "X-Twilio-Signature",
			   mac("SHA1", "k", 1, signed_url, strlen(signed_url),
			       1, ""),
			   NULL, NULL};

	dl(what, "POST", url, b, strlen(b), h);
}
int main(void)
{
	open1("k");
	to("the URL", "https://h/hook?bodySHA256=x",
	   "https://h/hook?bodySHA256=x");
	to("without its query", "https://h/hook?bodySHA256=x",
	   "https://h/hook");
	to("another", "https://h/hook", "https://i/hook");
	return 0;
}
