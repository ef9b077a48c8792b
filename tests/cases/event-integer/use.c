/* SPDX-License-Identifier: MIT */
/*
 * Numbers name the events: each branch reaches a handler of its own, which has
 * a word for its name.
 */
#include "../hear.h"

static bool on_ping(void *user, const struct t_ping *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	snprintf(heard, sizeof heard, "ping %s", event->id.ptr);
	return true;
}

static bool on_command(void *user, const struct t_command *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	snprintf(heard, sizeof heard, "command %s", event->data.ptr);
	return true;
}

static bool on_component(void *user, const struct t_interaction_component *event,
	const struct hook_delivery *d)
{
	(void)user;
	snprintf(heard, sizeof heard, "%s %s", d->type.ptr, event->custom.ptr);
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
	receiver.on.component = receiver.on.modal = on_component;
	receiver.on.otherwise = on_other;
	CHECK(hears(&receiver, "{\"type\":1,\"id\":\"a\"}", "ping a"));
	CHECK(hears(&receiver, "{\"type\":2.0,\"data\":\"b\"}", "command b"));
	CHECK(hears(&receiver, "{\"type\":3,\"custom\":\"c\"}", "3 c"));
	CHECK(hears(&receiver, "{\"type\":4e0,\"custom\":\"d\"}", "4 d"));
	CHECK(hears(&receiver, "{\"type\":-5}", "other -5"));
	CHECK(hears(&receiver, "{\"type\":2.5}", "other 2.5"));
	CHECK(hears(&receiver, "{\"type\":true}", "other true"));
	CHECK(hears(&receiver, "{\"type\":null}", "other none"));
	t_receiver_close(&receiver);
	return 0;
}
