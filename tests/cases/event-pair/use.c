/* SPDX-License-Identifier: MIT */
/* Two members name the event, which neither does alone. */
#include "../hear.h"

static bool on_item_failed(void *user, const struct t_item_failed *event,
	const struct hook_delivery *d)
{
	(void)user;
	snprintf(heard, sizeof heard, "%s %s", d->type.ptr, event->reason.ptr);
	return true;
}

static bool on_item_ready(void *user, const struct t_item_ready *event,
	const struct hook_delivery *d)
{
	(void)user;
	snprintf(heard, sizeof heard, "%s %s", d->type.ptr, event->item.ptr);
	return true;
}

static bool on_login_failed(void *user, const struct t_login_failed *event,
	const struct hook_delivery *d)
{
	(void)user;
	snprintf(heard, sizeof heard, "%s %s %d", d->type.ptr, event->user.ptr,
		(int)d->report.count);
	return true;
}

int main(void)
{
	const hook_str secret = hook_text("k");
	struct t_receiver receiver;
	struct hook_error error;

	memset(&receiver, 0, sizeof receiver);
	CHECK(t_receiver_open(&receiver, &secret, 1, &error));
	receiver.on.item_failed = on_item_failed;
	receiver.on.item_ready = on_item_ready;
	receiver.on.login_failed = on_login_failed;
	receiver.on.otherwise = on_other;
	CHECK(hears(&receiver,
		"{\"about\":\"ITEM\",\"code\":\"FAILED\",\"reason\":\"a\"}",
		"ITEM.FAILED a"));
	CHECK(hears(&receiver,
		"{\"code\":\"READY\",\"item\":\"b\",\"about\":\"ITEM\"}",
		"ITEM.READY b"));
	CHECK(hears(&receiver,
		"{\"about\":\"LOGIN\",\"code\":\"FAILED\",\"user\":\"c\"}",
		"LOGIN.FAILED c 0"));
	CHECK(hears(&receiver, "{\"about\":\"LOGIN\",\"code\":\"READY\"}",
		"other LOGIN.READY"));
	t_receiver_close(&receiver);
	return 0;
}
