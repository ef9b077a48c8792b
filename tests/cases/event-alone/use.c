/* SPDX-License-Identifier: MIT */
/* A delivery that names no event is the only one that there is. */
#include "../case.h"
#include "t_events.h"

static int heard;

static bool on_paid(void *user, const struct t_paid *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	heard += strcmp(event->id.ptr, "a") == 0;
	return true;
}

static void deliver(const struct t_receiver *receiver, const char *body)
{
	struct hook_header headers[1] = {
		{hook_text("Content-Type"), hook_text("application/json")}};
	struct hook_request request = {hook_text("POST"), hook_text("/"),
		{headers, 1}, hook_text(body), NULL};
	struct hook_arena arena;
	struct hook_error error;

	hook_arena_init(&arena, 1u << 20);
	CHECK(t_sign(hook_text("k"), hook_text(NULL), 0, &request, &arena,
		&error));
	CHECK(t_receive(receiver, &request, &arena, &error) == 200);
	hook_arena_free(&arena);
}

int main(void)
{
	const hook_str secret = hook_text("k");
	struct t_receiver receiver;
	struct hook_error error;

	memset(&receiver, 0, sizeof receiver);
	CHECK(t_receiver_open(&receiver, &secret, 1, &error));
	receiver.on.paid = on_paid;
	deliver(&receiver, "{\"id\":\"a\"}");
	CHECK(heard == 1);
	t_receiver_close(&receiver);
	return 0;
}
