/* SPDX-License-Identifier: MIT */
/* One delivery, many events: each reaches its handler with its own item. */
#include "../deliver.h"

static char heard[128];

static void hear(const char *word, const struct hook_delivery *d)
{
	size_t len = strlen(heard);

	snprintf(heard + len, sizeof heard - len, "%s:%s ", word,
		d->id.ptr ? d->id.ptr : "none");
}

static bool on_paid(void *user, const struct t_paid *event,
	const struct hook_delivery *d)
{
	(void)user;
	CHECK(event->amount.set);
	hear("paid", d);
	return true;
}

static bool on_refund(void *user, const struct t_refund *event,
	const struct hook_delivery *d)
{
	hear("refund", d);
	return *(bool *)user || event->reason.ptr == NULL;
}

static bool on_other(void *user, const struct hook_delivery *d)
{
	(void)user;
	hear(d->type.ptr ? d->type.ptr : "?", d);
	return true;
}

static int send(struct t_receiver *receiver, const char *body)
{
	heard[0] = '\0';
	return deliver(receiver, body);
}

int main(void)
{
	static const char body[] = "{\"live\":true,\"items\":["
		"{\"Item\":{\"eventCode\":\"PAID\",\"reference\":\"a\","
		"\"amount\":1}},"
		"{\"Item\":{\"eventCode\":\"REFUND\",\"reference\":\"b\","
		"\"reason\":\"x\"}},"
		"{\"Item\":{\"eventCode\":\"NEW\",\"reference\":\"c\"}}]}";
	struct t_receiver receiver;
	struct hook_error error;
	hook_str secret = hook_text("k");
	bool fine = true;

	memset(&receiver, 0, sizeof receiver);
	receiver.user = &fine;
	receiver.on.paid = on_paid;
	receiver.on.refund = on_refund;
	receiver.on.otherwise = on_other;
	CHECK(t_receiver_open(&receiver, &secret, 1, &error));
	CHECK(send(&receiver, body) == 200);
	CHECK(strcmp(heard, "paid:a refund:b NEW:c ") == 0);
	/* One that fails ends the delivery: all of it comes again. */
	fine = false;
	CHECK(send(&receiver, body) == 500);
	CHECK(strcmp(heard, "paid:a refund:b ") == 0);
	/* A body that is no list of them is one event that nobody named. */
	CHECK(send(&receiver, "{\"ping\":true}") == 200);
	CHECK(strcmp(heard, "?:none ") == 0);
	CHECK(send(&receiver, "{\"items\":[]}") == 200);
	CHECK(strcmp(heard, "") == 0);
	CHECK(send(&receiver, "{\"items\":[") == 400);
	t_receiver_close(&receiver);
	return 0;
}
