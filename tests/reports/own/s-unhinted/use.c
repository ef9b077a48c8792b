/* SPDX-License-Identifier: MIT */
#include "h5r.h"
static bool a(void *user, const struct t_a *event,
	      const struct hook_delivery *delivery)
{
	(void)user;
	(void)delivery;
	printf("      a %s\n", event->x.ptr ? event->x.ptr : "-");
	return true;
}
static bool b(void *user, const struct t_b *event,
	      const struct hook_delivery *delivery)
{
	(void)user;
	(void)delivery;
	printf("      b %s\n", event->y.ptr ? event->y.ptr : "-");
	return true;
}
static void to(const char *what, const char *b)
{
	DL(what, b, CT, "X-Sig", HEX("k", b));
}
int main(void)
{
	open1("k");
	R.on.a_made = a;
	R.on.b_made = b;
	to("a", "{\"webhook_type\":\"a.made\",\"x\":\"1\"}");
	to("b", "{\"x\":1,\"y\":\"2\",\"webhook_type\":\"b.made\"}");
	to("another", "{\"webhook_type\":\"c.made\"}");
	to("none", "{\"x\":\"1\"}");
	to("null", "{\"webhook_type\":null}");
	return 0;
}
