/* SPDX-License-Identifier: MIT */
#include "h5r.h"
static bool created(void *user, const struct t_payment_created_event *event,
		    const struct hook_delivery *delivery)
{
	(void)user;
	printf("      created %s as %s\n", event->id.ptr, delivery->type.ptr);
	return true;
}
static bool updated(void *user, const struct t_payment_updated_event *event,
		    const struct hook_delivery *delivery)
{
	(void)user;
	printf("      updated %s as %s\n", event->id.ptr, delivery->type.ptr);
	return true;
}
static void to(const char *what, const char *b)
{
	DL(what, b, CT, "X-Sig", HEX("k", b));
}
int main(void)
{
	open1("k");
	R.on.payment_created = created;
	R.on.payment_updated = updated;
	to("created", "{\"type\":\"payment.created\",\"id\":\"e1\"}");
	to("updated", "{\"id\":\"e2\",\"type\":\"payment.updated\"}");
	to("a component's name", "{\"type\":\"PaymentCreatedEvent\"}");
	return 0;
}
