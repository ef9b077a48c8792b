/* SPDX-License-Identifier: MIT */
/*
 * A name of two parts, a header and a member; the first part stands in the
 * webhook's operation. A member with two values is two events. What has no
 * type reaches its handler as JSON. The signature's header is the one that
 * the webhook's security scheme names.
 */
#include "../case.h"
#include "t_events.h"

static char heard[64];
static const char *id;

#define HANDLER(name) \
	static bool on_##name(void *user, const struct t_##name *event, \
		const struct t_event_headers *headers, \
		const struct hook_delivery *d) \
	{ \
		(void)user, (void)event, (void)headers; \
		snprintf(heard, sizeof heard, "%s %s", #name, d->type.ptr); \
		id = d->id.ptr; \
		return true; \
	}
HANDLER(opened)
HANDLER(shut)
HANDLER(push)

static bool on_star(void *user, const hook_raw *event,
	const struct t_star_headers *headers, const struct hook_delivery *d)
{
	(void)user, (void)headers;
	snprintf(heard, sizeof heard, "%.*s %s", (int)event->len, event->ptr,
		d->type.ptr);
	return true;
}

static bool on_other(void *user, const struct hook_delivery *d)
{
	(void)user;
	snprintf(heard, sizeof heard, "other %s", d->type.ptr);
	return true;
}

static bool hears(struct t_receiver *receiver, const char *event,
	const char *body, const char *expected)
{
	struct hook_header headers[3] = {
		{hook_text("Content-Type"), hook_text("application/json")},
		{hook_text("x-event"), hook_text(event)},
		{hook_text("X-Delivery"), hook_text("d1")}};
	struct hook_request request = {hook_text("POST"), hook_text("/"),
		{headers, 3}, hook_text(body), NULL};
	struct hook_arena arena;
	struct hook_error error;

	hook_arena_init(&arena, 1u << 20);
	CHECK(t_sign(hook_text("k"), hook_text(NULL), 0, &request, &arena,
		&error));
	CHECK(hook_header_find(&request.headers, "X-Hook-Signature",
		NULL).ptr != NULL);
	id = NULL;
	CHECK(t_receive(receiver, &request, &arena, &error) == 200);
	hook_arena_free(&arena);
	return strcmp(heard, expected) == 0;
}

int main(void)
{
	struct t_receiver receiver;
	struct hook_error error;
	hook_str secret = hook_text("k");

	memset(&receiver, 0, sizeof receiver);
	receiver.on.issue_opened = on_opened;
	receiver.on.issue_closed = receiver.on.issue_deleted = on_shut;
	receiver.on.push = on_push;
	receiver.on.star = on_star;
	receiver.on.otherwise = on_other;
	CHECK(t_receiver_open(&receiver, &secret, 1, &error));
	CHECK(hears(&receiver, "issue", "{\"action\":\"opened\"}",
		"opened issue.opened"));
	CHECK(id && strcmp(id, "d1") == 0);
	CHECK(hears(&receiver, "issue", "{\"action\":\"closed\"}",
		"shut issue.closed"));
	CHECK(hears(&receiver, "issue", "{\"action\":\"deleted\"}",
		"shut issue.deleted"));
	CHECK(hears(&receiver, "push", "{\"ref\":\"x\"}", "push push"));
	CHECK(hears(&receiver, "star", "[1, {}]", "[1, {}] star"));
	CHECK(hears(&receiver, "issue", "{\"action\":\"moved\"}",
		"other issue.moved"));
	t_receiver_close(&receiver);
	return 0;
}
