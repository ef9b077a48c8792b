/* SPDX-License-Identifier: MIT */
/*
 * One webhook, several events: each branch of its body reaches a handler of
 * its own type, told by a constant, or by a discriminator's mapping.
 */
#include "../deliver.h"

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
	CHECK(deliver(receiver, body) == 200);
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
