/* SPDX-License-Identifier: MIT */
/* A callback is an event of its own name; the call that asks for it stays. */
#include "case.h"
#include "t_calls.h"
#include "t_events.h"

static int gone;

static bool on_gone(void *user, const struct t_gone *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	gone += strcmp(event->id.ptr, "a") == 0;
	return true;
}

/* What comes to the URL of one callback is that event. */
static void by_url(void)
{
	const hook_str secret = hook_text("k");
	struct hook_header headers[2] = {
		{hook_text("Content-Type"), hook_text("application/json")}};
	struct hook_request request = {hook_text("POST"), hook_text("/"),
		{headers, 1}, hook_text("{\"id\":\"a\"}"), NULL};
	struct t_receiver receiver;
	struct hook_arena arena;
	struct hook_error error;

	memset(&receiver, 0, sizeof receiver);
	CHECK(t_receiver_open(&receiver, &secret, 1, &error));
	receiver.on.thing_gone = on_gone;
	hook_arena_init(&arena, 1u << 20);
	CHECK(t_sign(secret, hook_text(NULL), 0, &request, &arena, &error));
	CHECK(t_receive(&receiver, &request, &arena, &error) == 200);
	CHECK(gone == 0);
	CHECK(t_receive_thing_gone(&receiver, &request, &arena, &error) ==
		200);
	CHECK(gone == 1);
	hook_arena_free(&arena);
	t_receiver_close(&receiver);
}

int main(void)
{
	struct t_handlers on = {0};
	struct t_subscribe_result result = {0};

	by_url();
	CHECK(on.thing_made == NULL);
	CHECK(result.kind == T_SUBSCRIBE_UNEXPECTED);
	CHECK(!strcmp(t_event_text(T_EVENT_THING_MADE), "thing.made"));
	CHECK(!strcmp(t_event_text(T_EVENT_UNKNOWN), ""));
	ROUND_TRIP(made, "{\"type\":\"thing.made\",\"n\":1}");
	return 0;
}
