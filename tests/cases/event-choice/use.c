/* SPDX-License-Identifier: MIT */
/*
 * One webhook, several events: each branch of its body reaches a handler of
 * its own type, told by a constant, or by a discriminator's mapping.
 */
#include "../case.h"
#include "t_events.h"

static char heard[64];

static bool on_made(void *user, const struct t_made *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	snprintf(heard, sizeof heard, "made %s", event->name.ptr);
	return true;
}

static bool on_gone(void *user, const struct t_gone *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	snprintf(heard, sizeof heard, "gone %s", event->why.ptr);
	return true;
}

static bool on_cat(void *user, const struct t_cat *event,
	const struct hook_delivery *d)
{
	(void)user;
	snprintf(heard, sizeof heard, "%s %d", d->type.ptr,
		(int)event->lives.value);
	return true;
}

static bool on_other(void *user, const struct hook_delivery *d)
{
	(void)user;
	snprintf(heard, sizeof heard, "other %s", d->type.ptr);
	return true;
}

static bool hears(const struct t_receiver *receiver, const char *body,
	const char *expected)
{
	struct hook_header headers[2] = {
		{hook_text("Content-Type"), hook_text("application/json")},
		{hook_text("X-None"), hook_text("")}};
	struct hook_request request = {hook_text("POST"), hook_text("/"),
		{headers, 1}, hook_text(body), NULL};
	struct hook_arena arena;
	struct hook_error error;

	hook_arena_init(&arena, 1u << 20);
	CHECK(t_sign(hook_text("k"), hook_text(NULL), 0, &request, &arena,
		&error));
	CHECK(t_receive(receiver, &request, &arena, &error) == 200);
	hook_arena_free(&arena);
	return strcmp(heard, expected) == 0;
}

int main(void)
{
	const hook_str secret = hook_text("k");
	struct t_receiver receiver;
	struct hook_error error;

	memset(&receiver, 0, sizeof receiver);
	CHECK(t_receiver_open(&receiver, &secret, 1, &error));
	receiver.on.thing_made = on_made;
	receiver.on.thing_gone = on_gone;
	receiver.on.cat_fed = receiver.on.cat_bored = on_cat;
	receiver.on.otherwise = on_other;
	CHECK(hears(&receiver, "{\"type\":\"thing.made\",\"name\":\"a\"}",
		"made a"));
	CHECK(hears(&receiver, "{\"type\":\"thing.gone\",\"why\":\"b\"}",
		"gone b"));
	CHECK(hears(&receiver, "{\"type\":\"cat.fed\",\"lives\":9}",
		"cat.fed 9"));
	CHECK(hears(&receiver, "{\"type\":\"cat.bored\",\"lives\":8}",
		"cat.bored 8"));
	CHECK(hears(&receiver, "{\"type\":\"dog.fed\"}", "other dog.fed"));
	CHECK(hears(&receiver, "{\"type\":\"thing.lost\"}",
		"other thing.lost"));
	t_receiver_close(&receiver);
	return 0;
}
