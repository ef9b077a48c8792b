/* SPDX-License-Identifier: MIT */
/* An event is named by a header, with or without a member of the body. */
#include "case.h"
#include "t_events.h"

static int opened, pushed, others;

static bool on_opened(void *user, const struct t_opened *event,
	const struct t_issue_opened_headers *headers,
	const struct hook_delivery *delivery)
{
	(void)user, (void)delivery;
	CHECK(headers->x_event.ptr != NULL);
	opened += (int)event->n.value;
	return true;
}

static bool on_push(void *user, const struct t_push *event,
	const struct t_push_headers *headers,
	const struct hook_delivery *delivery)
{
	(void)user, (void)delivery;
	CHECK(headers->x_event.ptr != NULL);
	pushed += (int)event->n.value;
	return true;
}

static bool on_other(void *user, const struct hook_delivery *delivery)
{
	(void)user;
	CHECK(!strcmp(delivery->type.ptr, "issue.closed"));
	others++;
	return true;
}

static int deliver(const struct t_receiver *receiver, const char *event,
	const char *signature, const char *body)
{
	struct hook_header headers[] = {
		{hook_text("Content-Type"), hook_text("application/json")},
		{hook_text("X-Event"), hook_text(event)},
		{hook_text("X-Sig"), hook_text(signature)}};
	struct hook_request request = {hook_text("POST"), hook_text("/"),
		{headers, 3}, hook_text(body), NULL};
	struct hook_arena arena;
	struct hook_error error;
	int status;

	hook_arena_init(&arena, 1u << 16);
	status = t_receive(receiver, &request, &arena, &error);
	hook_arena_free(&arena);
	return status;
}

int main(void)
{
	struct t_receiver receiver = {.on = {.issue_opened = on_opened,
		.push = on_push, .otherwise = on_other}};
	hook_str secret = hook_text("secret");
	struct hook_error error;

	CHECK(t_receiver_open(&receiver, &secret, 1, &error));
	CHECK(deliver(&receiver, "issue", "5e2b7c7660ab19c6e021eac73463ed39"
		"39876f4decfec4f64424505cc8124d8a",
		"{\"action\":\"opened\",\"n\":1}") == 200);
	CHECK(opened == 1);
	CHECK(deliver(&receiver, "push", "6fe9a4433b1524354e440213460a6e436f"
		"8db4f33d389dbb3bdef8b20e627382", "{\"n\":2}") == 200);
	CHECK(pushed == 2);
	CHECK(deliver(&receiver, "issue", "336cf634bffeed63498de4350ea7c1c1a"
		"d9ecb668d04a357794118841e02c3db",
		"{\"action\":\"closed\"}") == 200);
	CHECK(others == 1);
	CHECK(deliver(&receiver, "push", "00", "{\"n\":2}") / 100 == 4);
	CHECK(pushed == 2);
	t_receiver_close(&receiver);
	return 0;
}
