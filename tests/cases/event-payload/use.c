/* SPDX-License-Identifier: MIT */
/*
 * Where a parameter of the form holds the event, the handler gets what is in
 * that parameter.
 */
#include "../deliver.h"

static int pushed, made, gone, other;
static size_t wrong;

static bool on_push(void *user, const struct t_push *event,
	const struct hook_delivery *d)
{
	(void)user;
	wrong += d->report.count;
	pushed += !strcmp(event->ref.ptr, "main");
	return true;
}

static bool on_made(void *user, const struct t_made_payload *event,
	const struct hook_delivery *d)
{
	(void)user;
	wrong += d->report.count;
	made += event->count.value == 7;
	return true;
}

/* A text whose contentSchema says what the JSON in it is. */
static bool on_gone(void *user, const struct t_gone_payload *event,
	const struct hook_delivery *d)
{
	(void)user;
	wrong += d->report.count;
	gone += !strcmp(event->when.ptr, "now");
	return true;
}

/* A text of which nothing is said. */
static bool on_other(void *user, const hook_raw *event,
	const struct hook_delivery *d)
{
	(void)user;
	wrong += d->report.count;
	other += !strcmp(event->ptr, "{\"type\":\"other\"}");
	return true;
}

static int send(const struct t_receiver *receiver, const char *body)
{
	struct hook_header type = {hook_text("Content-Type"),
		hook_text("application/x-www-form-urlencoded")};

	return deliver_as(receiver, "POST", &type, 1, body);
}

int main(void)
{
	const hook_str secret = hook_text("k");
	struct t_receiver receiver;
	struct hook_error error;

	memset(&receiver, 0, sizeof receiver);
	CHECK(t_receiver_open(&receiver, &secret, 1, &error));
	receiver.on.push = on_push;
	receiver.on.made = on_made;
	receiver.on.gone = on_gone;
	receiver.on.other = on_other;
	CHECK(send(&receiver, "payload=%7B%22type%22%3A%22push%22%2C"
			      "%22ref%22%3A%22main%22%7D") == 200);
	CHECK(send(&receiver, "payload=%7B%22type%22%3A%22made%22%2C"
			      "%22count%22%3A7%7D") == 200);
	CHECK(send(&receiver, "token=t&payload=%7B%22type%22%3A%22gone%22%2C"
			      "%22when%22%3A%22now%22%7D") == 200);
	CHECK(send(&receiver, "payload=%7B%22type%22%3A%22other%22%7D") == 200);
	CHECK(pushed == 1 && made == 1 && gone == 1 && other == 1);
	CHECK(wrong == 0);
	CHECK(send(&receiver, "payload=%7B%22type%22%3A%22gone%22%2C"
			      "%22when%22%3A%22later%22%7D") == 200);
	CHECK(gone == 1 && wrong == 1);
	t_receiver_close(&receiver);
	return 0;
}
