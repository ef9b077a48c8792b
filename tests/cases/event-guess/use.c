/* SPDX-License-Identifier: MIT */
/* The name stands where most payloads have a constant of their own. */
#include "../deliver.h"

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

int main(void)
{
	const hook_str secret = hook_text("k");
	struct t_receiver receiver;
	struct hook_error error;

	memset(&receiver, 0, sizeof receiver);
	CHECK(t_receiver_open(&receiver, &secret, 1, &error));
	receiver.on.thing_made = on_made;
	receiver.on.thing_gone = on_gone;
	CHECK(deliver(&receiver,
		"{\"data\":{\"what\":\"thing.made\",\"name\":\"a\"}}") == 200);
	CHECK(heard == 1);
	CHECK(deliver(&receiver, "{\"data\":{\"what\":\"thing.gone\"}}") == 200);
	CHECK(heard == 11);
	t_receiver_close(&receiver);
	return 0;
}
