/* SPDX-License-Identifier: MIT */
/*
 * One webhook, several events: each branch of its body reaches a handler of
 * its own type, told by a constant, or by a discriminator's mapping.
 */
#include "../hear.h"

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

static bool on_mule(void *user, const struct t_mule *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	snprintf(heard, sizeof heard, "mule %d", (int)event->load.value);
	return true;
}

static bool on_box(void *user, const struct t_moved_box_in *event,
	const struct hook_delivery *d)
{
	(void)user;
	snprintf(heard, sizeof heard, "%s %s", d->type.ptr, event->box.ptr);
	return true;
}

static bool on_hold(void *user, const struct t_hold_placed *event,
	const struct hook_delivery *d)
{
	(void)user;
	snprintf(heard, sizeof heard, "%s %d", d->type.ptr,
		(int)event->hold.value);
	return true;
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
	receiver.on.mule = on_mule;
	receiver.on.box_in = receiver.on.box_out = on_box;
	receiver.on.hold_placed = receiver.on.hold_kept = on_hold;
	receiver.on.otherwise = on_other;
	CHECK(hears(&receiver, "{\"type\":\"thing.made\",\"name\":\"a\"}",
		"made a"));
	CHECK(hears(&receiver, "{\"type\":\"thing.gone\",\"why\":\"b\"}",
		"gone b"));
	CHECK(hears(&receiver, "{\"type\":\"cat.fed\",\"lives\":9}",
		"cat.fed 9"));
	CHECK(hears(&receiver, "{\"type\":\"cat.bored\",\"lives\":8}",
		"cat.bored 8"));
	CHECK(hears(&receiver, "{\"type\":\"Mule\",\"load\":7}", "mule 7"));
	CHECK(hears(&receiver, "{\"type\":\"box.out\",\"box\":\"a\"}",
		"box.out a"));
	CHECK(hears(&receiver, "{\"type\":\"hold.kept\",\"hold\":3}",
		"hold.kept 3"));
	CHECK(hears(&receiver, "{\"type\":\"hold.placed\",\"hold\":4}",
		"hold.placed 4"));
	CHECK(hears(&receiver, "{\"type\":\"dog.fed\"}", "other dog.fed"));
	CHECK(hears(&receiver, "{\"type\":\"thing.lost\"}",
		"other thing.lost"));
	t_receiver_close(&receiver);
	return 0;
}
