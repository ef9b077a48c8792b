/* SPDX-License-Identifier: MIT */
/* A mapping's keys are numbers here, however they are spelled. */
#include "../deliver.h"

static int heard;

static bool on_ping(void *user, const struct t_ping *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	heard += strcmp(event->id.ptr, "a") == 0;
	return true;
}

static bool on_command(void *user, const struct t_command *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	heard += strcmp(event->data.ptr, "b") == 0 ? 10 : 0;
	return true;
}

int main(void)
{
	const hook_str secret = hook_text("k");
	struct t_receiver receiver;
	struct hook_error error;

	memset(&receiver, 0, sizeof receiver);
	CHECK(t_receiver_open(&receiver, &secret, 1, &error));
	receiver.on.ping = on_ping;
	receiver.on.command = on_command;
	CHECK(deliver(&receiver, "{\"type\":1,\"id\":\"a\"}") == 200);
	CHECK(heard == 1);
	CHECK(deliver(&receiver, "{\"type\":2,\"data\":\"b\"}") == 200);
	CHECK(heard == 11);
	t_receiver_close(&receiver);
	return 0;
}
