/* SPDX-License-Identifier: MIT */
/* A delivery that names no event is the only one that there is. */
#include "../deliver.h"

static int heard;

static bool on_paid(void *user, const struct t_paid *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	heard += strcmp(event->id.ptr, "a") == 0;
	return true;
}

int main(void)
{
	const hook_str secret = hook_text("k");
	struct t_receiver receiver;
	struct hook_error error;

	memset(&receiver, 0, sizeof receiver);
	CHECK(t_receiver_open(&receiver, &secret, 1, &error));
	receiver.on.paid = on_paid;
	CHECK(deliver(&receiver, "{\"id\":\"a\"}") == 200);
	CHECK(heard == 1);
	t_receiver_close(&receiver);
	return 0;
}
