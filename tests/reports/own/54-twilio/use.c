/* SPDX-License-Identifier: MIT */
#include "h5r.h"
#define URL  "https://h/hook?a=1"
#define FORM "Content-Type", "application/x-www-form-urlencoded"
static const char *sign(const char *text)
{
	return mac("SHA1", "k", 1, text, strlen(text), 1, "");
}
static void to(const char *what, const char *url, const char *body,
	       const char *text)
{
	const char *h[] = {FORM, "X-Twilio-Signature", sign(text), NULL, NULL};

	dl(what, "POST", url, body, strlen(body), h);
}
int main(void)
{
	open1("k");
	to("sorted", URL, "type=made&id=7&Name=B+C", URL "NameB Cid7typemade");
	to("in the order sent", URL, "type=made&id=7", URL "typemadeid7");
	to("percent-encoded", URL, "type=made&id=%2B1", URL "id+1typemade");
	to("an empty value", URL, "type=made&id=", URL "idtypemade");
	to("another URL", "https://h/other", "type=made", URL "typemade");
	to("an unknown one", URL, "type=what", URL "typewhat");
	return 0;
}
