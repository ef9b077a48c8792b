/* SPDX-License-Identifier: MIT */
/*
 * One webhook, several events, which a member of a member names: each branch
 * of its body reaches a handler of its own type.
 */
#include "../hear.h"

static bool on_role(void *user, const struct t_role *event,
	const struct hook_delivery *d)
{
	(void)user;
	snprintf(heard, sizeof heard, "%s %s", d->type.ptr,
		event->benefit->role.ptr);
	return true;
}

static bool on_access(void *user, const struct t_access *event,
	const struct hook_delivery *d)
{
	(void)user;
	snprintf(heard, sizeof heard, "%s %d", d->type.ptr,
		(int)event->invited.value);
	return true;
}

int main(void)
{
	const hook_str secret = hook_text("k");
	struct t_receiver receiver;
	struct hook_error error;

	memset(&receiver, 0, sizeof receiver);
	CHECK(t_receiver_open(&receiver, &secret, 1, &error));
	receiver.on.discord_role = on_role;
	receiver.on.repository = on_access;
	receiver.on.otherwise = on_other;
	CHECK(hears(&receiver,
		"{\"benefit\":{\"role\":\"a\",\"type\":\"discord.role\"}}",
		"discord.role a"));
	CHECK(hears(&receiver,
		"{\"invited\":true,\"benefit\":{\"type\":\"repository\"}}",
		"repository 1"));
	CHECK(hears(&receiver, "{\"benefit\":{\"type\":\"x\"}}", "other x"));
	CHECK(hears(&receiver, "{\"benefit\":\"repository\"}", "other none"));
	t_receiver_close(&receiver);
	return 0;
}
