/* SPDX-License-Identifier: MIT */
/* A boolean tells two events apart: each reaches a handler of its own. */
#include "../deliver.h"

static char heard[64];

static bool on_done(void *user, const struct t_done *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	snprintf(heard, sizeof heard, "done %s", event->id.ptr);
	return true;
}

static bool on_failed(void *user, const struct t_failed *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	snprintf(heard, sizeof heard, "failed %s", event->why.ptr);
	return true;
}

int main(void)
{
	const hook_str secret = hook_text("k");
	struct t_receiver receiver;
	struct hook_error error;

	memset(&receiver, 0, sizeof receiver);
	CHECK(t_receiver_open(&receiver, &secret, 1, &error));
	receiver.on.done = on_done;
	receiver.on.failed = on_failed;
	CHECK(deliver(&receiver, "{\"success\":true,\"id\":\"a\"}") == 200);
	CHECK(strcmp(heard, "done a") == 0);
	CHECK(deliver(&receiver, "{\"success\":false,\"why\":\"b\"}") == 200);
	CHECK(strcmp(heard, "failed b") == 0);
	heard[0] = '\0';
	CHECK(deliver(&receiver, "{\"success\":null}") == 200);
	CHECK(heard[0] == '\0');
	t_receiver_close(&receiver);
	return 0;
}
