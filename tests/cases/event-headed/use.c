/* SPDX-License-Identifier: MIT */
/* Examples and enums of a header that is called after events name them. */
#include "../deliver.h"

static char heard[64];

static bool on_push(void *user, const struct t_pushed *event,
	const struct t_event_headers *headers, const struct hook_delivery *d)
{
	(void)user, (void)headers;
	snprintf(heard, sizeof heard, "%s %s", d->type.ptr, event->ref.ptr);
	return true;
}

static bool on_talk(void *user, const struct t_talk *event,
	const struct t_event_headers *headers, const struct hook_delivery *d)
{
	(void)user, (void)headers;
	snprintf(heard, sizeof heard, "%s %s", d->type.ptr, event->text.ptr);
	return true;
}

static bool on_ticket(void *user, const struct t_ticket *event,
	const struct t_ticket_headers *headers, const struct hook_delivery *d)
{
	(void)user, (void)headers;
	snprintf(heard, sizeof heard, "%s %s", d->type.ptr, event->title.ptr);
	return true;
}

static bool hears(const struct t_receiver *receiver, const char *name,
	const char *body, const char *expected)
{
	struct hook_header headers[3] = {
		{hook_text("Content-Type"), hook_text("application/json")},
		{hook_text("X-Hub-Event"), hook_text(name)}};

	heard[0] = '\0';
	CHECK(deliver_as(receiver, "POST", headers, 2, body) == 200);
	return strcmp(heard, expected) == 0;
}

int main(void)
{
	const hook_str secret = hook_text("k");
	struct t_receiver receiver;
	struct hook_error error;

	memset(&receiver, 0, sizeof receiver);
	CHECK(t_receiver_open(&receiver, &secret, 1, &error));
	receiver.on.push = on_push;
	receiver.on.issue = receiver.on.comment = on_talk;
	receiver.on.opened = receiver.on.closed = on_ticket;
	CHECK(hears(&receiver, "push", "{\"ref\":\"a\"}", "push a"));
	CHECK(hears(&receiver, "issue", "{\"text\":\"b\"}", "issue b"));
	CHECK(hears(&receiver, "comment", "{\"text\":\"c\"}", "comment c"));
	CHECK(hears(&receiver, "opened", "{\"title\":\"d\"}", "opened d"));
	CHECK(hears(&receiver, "closed", "{\"title\":\"e\"}", "closed e"));
	CHECK(hears(&receiver, "gone", "{}", ""));
	t_receiver_close(&receiver);
	return 0;
}
