/* SPDX-License-Identifier: MIT */
/* The name stands where most payloads have a constant of their own. */
#include "../case.h"
#include "t_events.h"

static int heard;

static bool on_made(void *user, const struct t_one *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	heard += strcmp(event->data->name.ptr, "a") == 0;
	return true;
}

static bool on_gone(void *user, const struct t_two *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	heard += event->data != NULL ? 10 : 0;
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
	receiver.on.thing_made = on_made;
	receiver.on.thing_gone = on_gone;
	deliver(&receiver,
		"{\"data\":{\"what\":\"thing.made\",\"name\":\"a\"}}");
	CHECK(heard == 1);
	deliver(&receiver, "{\"data\":{\"what\":\"thing.gone\"}}");
	CHECK(heard == 11);
	t_receiver_close(&receiver);
	return 0;
}
