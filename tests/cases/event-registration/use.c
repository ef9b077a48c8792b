/* SPDX-License-Identifier: MIT */
/* The enum that one registers with lists the events; a callback has its own. */
#include "../case.h"
#include "t_events.h"

static bool on_note(void *user, const struct t_note *event,
	const struct hook_delivery *delivery)
{
	(void)user, (void)event, (void)delivery;
	return true;
}

static bool on_shipped(void *user, const struct t_shipped *event,
	const struct hook_delivery *delivery)
{
	(void)user, (void)event, (void)delivery;
	return true;
}

int main(void)
{
	struct t_handlers on = {0};

	on.order_made = on.order_paid = on_note;
	on.order_shipped = on_shipped;
	CHECK(on.order_made != NULL && on.order_shipped != NULL);
	CHECK(!strcmp(t_event_text(T_EVENT_ORDER_SHIPPED), "order.shipped"));
	CHECK(T_EVENT_ORDER_SHIPPED == 3);
	return 0;
}
