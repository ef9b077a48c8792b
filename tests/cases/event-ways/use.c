/* SPDX-License-Identifier: MIT */
/*
 * Each event is the only one that is sent in its way, so nothing has to name
 * it, and nothing is said to reach `otherwise`.
 */
#include "../deliver.h"

static int mailed, listed, exported, challenged, renamed;

static bool on_mail(void *user, const struct t_mail *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	mailed += strcmp(event->from.ptr, "a") == 0;
	return true;
}

static bool on_events(void *user, const struct t_events *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	listed += event->count == 2;
	return true;
}

static bool on_hub(void *user, const struct hook_content *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	exported += strcmp(event->bytes.ptr, "a,b") == 0;
	return true;
}

static bool on_hub_get(void *user, const struct t_hub_query *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	challenged += event->challenge.ptr == NULL;
	return true;
}

static bool on_renamed(void *user, const struct t_renamed *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	renamed += strcmp(event->name.ptr, "Ann") == 0;
	return true;
}

static int send(const struct t_receiver *receiver, const char *method,
	const char *type, const char *body)
{
	struct hook_header header = {hook_text("Content-Type"),
		hook_text(type)};

	return deliver_as(receiver, method, &header, 1, body);
}

int main(void)
{
	const hook_str secret = hook_text("k");
	struct t_receiver receiver;
	struct hook_error error;

	memset(&receiver, 0, sizeof receiver);
	receiver.on.mail = on_mail;
	receiver.on.events = on_events;
	receiver.on.renamed = on_renamed;
	receiver.on.hub = on_hub;
	receiver.on.hub_get = on_hub_get;
	CHECK(t_receiver_open(&receiver, &secret, 1, &error));
	CHECK(send(&receiver, "POST", "multipart/form-data; boundary=b",
		"--b\r\nContent-Disposition: form-data; name=from\r\n\r\na\r\n"
		"--b--") == 200);
	CHECK(send(&receiver, "POST", "application/json", "[{},{}]") == 200);
	CHECK(send(&receiver, "PUT", "text/csv; charset=utf-8", "a,b") == 200);
	CHECK(send(&receiver, "GET", "text/csv", "") == 200);
	/* A text that is no constant is not taken for the event's name. */
	CHECK(send(&receiver, "PATCH", "application/json",
		"{\"name\":\"Ann\"}") == 200);
	CHECK(renamed == 1);
	CHECK(mailed == 1 && listed == 1 && exported == 1 && challenged == 1);
	t_receiver_close(&receiver);
	return 0;
}
