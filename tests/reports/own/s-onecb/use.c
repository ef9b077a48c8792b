/* SPDX-License-Identifier: MIT */
#include "h5r.h"
static bool paid(void *user, const struct t_paid *event,
		 const struct hook_delivery *delivery)
{
	(void)user;
	(void)delivery;
	printf("      paid %s\n", event->id.ptr ? event->id.ptr : "-");
	return true;
}
static void to(const char *what, const char *b)
{
	DL(what, b, CT, "X-Sig", HEX("k", b));
}
int main(void)
{
	open1("k");
	R.on.paid = paid;
	to("the only event", "{\"id\":\"p1\",\"amount\":5}");
	to("without what is required", "{\"amount\":5}");
	to("no object", "[]");
	dl("GET", "GET", "/hook", "", 0, (const char *[]){NULL, NULL});
	return 0;
}
