/* SPDX-License-Identifier: MIT */
/* One webhook's branches are events, which the manifest's two members name. */
#include "../hear.h"

static bool on_check(void *user, const struct t_check *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	snprintf(heard, sizeof heard, "check %s", event->token.ptr);
	return true;
}

static bool on_joined(void *user, const struct t_joined *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	snprintf(heard, sizeof heard, "joined %s", event->event->name.ptr);
	return true;
}

static bool on_left(void *user, const struct t_left *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	snprintf(heard, sizeof heard, "left %s", event->event->who.ptr);
	return true;
}

int main(void)
{
	const hook_str secret = hook_text("k");
	struct t_receiver receiver;
	struct hook_error error;

	memset(&receiver, 0, sizeof receiver);
	receiver.on.check = on_check;
	receiver.on.event_joined = on_joined;
	receiver.on.event_left = on_left;
	receiver.on.otherwise = on_other;
	CHECK(t_receiver_open(&receiver, &secret, 1, &error));
	CHECK(hears(&receiver, "{\"type\":\"check\",\"token\":\"t\"}",
		"check t"));
	CHECK(hears(&receiver,
		"{\"type\":\"event\",\"event\":{\"type\":\"joined\","
		"\"name\":\"Bo\"}}", "joined Bo"));
	CHECK(hears(&receiver,
		"{\"type\":\"event\",\"event\":{\"type\":\"left\","
		"\"who\":\"Ann\"}}", "left Ann"));
	CHECK(hears(&receiver,
		"{\"type\":\"event\",\"event\":{\"type\":\"moved\"}}",
		"other event.moved"));
	t_receiver_close(&receiver);
	return 0;
}
