/* SPDX-License-Identifier: MIT */
/* A callback is an event of its own name; the call that asks for it stays. */
#include "case.h"
#include "t_calls.h"
#include "t_events.h"

static int gone, paid, others;

static bool on_gone(void *user, const struct t_gone *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	gone += strcmp(event->id.ptr, "a") == 0;
	return true;
}

static bool on_paid(void *user, const struct t_paid *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	paid += event->n.value == 2;
	return true;
}

static bool on_other(void *user, const struct hook_delivery *d)
{
	(void)user, (void)d;
	others++;
	return true;
}

/* What comes to a URL of several events is the one that is named. */
static void by_name(const struct t_receiver *receiver,
	struct hook_request *request, struct hook_arena *arena)
{
	static const char *const bodies[] = {"{\"type\":\"paid\",\"n\":2}",
		"{\"type\":\"thing.gone\",\"id\":\"a\"}", "{\"type\":\"sent\"}"};
	struct hook_error error;
	size_t i;

	for (i = 0; i < 3; i++) {
		request->body = hook_text(bodies[i]);
		request->headers.count = 1;
		CHECK(t_sign(hook_text("k"), hook_text(NULL), 0, request, arena,
			&error));
		CHECK(t_receive_on_order(receiver, request, arena, &error) ==
			200);
	}
	CHECK(paid == 1 && gone == 1 && others == 2);
}

/* What comes to the URL of one callback is that event. */
static void by_url(void)
{
	const hook_str secret = hook_text("k");
	struct hook_header headers[3] = {
		{hook_text("Content-Type"), hook_text("application/json")}};
	struct hook_request request = {hook_text("POST"), hook_text("/"),
		{headers, 1}, hook_text("{\"id\":\"a\"}"), NULL};
	struct t_receiver receiver;
	struct hook_arena arena;
	struct hook_error error;

	memset(&receiver, 0, sizeof receiver);
	CHECK(t_receiver_open(&receiver, &secret, 1, &error));
	receiver.on.thing_gone = on_gone;
	receiver.on.paid = on_paid;
	hook_arena_init(&arena, 1u << 20);
	CHECK(t_sign(secret, hook_text(NULL), 0, &request, &arena, &error));
	CHECK(t_receive(&receiver, &request, &arena, &error) == 200);
	CHECK(gone == 0);
	CHECK(t_receive_thing_gone(&receiver, &request, &arena, &error) ==
		200);
	CHECK(gone == 1);
	receiver.on.otherwise = on_other;
	by_name(&receiver, &request, &arena);
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
