/* SPDX-License-Identifier: MIT */
/* A callback is an event of its own name; the call that asks for it stays. */
#include "case.h"
#include "t_calls.h"
#include "t_events.h"

int main(void)
{
	struct t_handlers on = {0};
	struct t_subscribe_result result = {0};

	CHECK(on.thing_made == NULL);
	CHECK(result.kind == T_SUBSCRIBE_UNEXPECTED);
	CHECK(!strcmp(t_event_text(T_EVENT_THING_MADE), "thing.made"));
	CHECK(!strcmp(t_event_text(T_EVENT_UNKNOWN), ""));
	ROUND_TRIP(made, "{\"type\":\"thing.made\",\"n\":1}");
	return 0;
}
