/* SPDX-License-Identifier: MIT */
/* An event's id may be a number, its time seconds of the Unix epoch. */
#include "../deliver.h"

static struct {
	char id[32], time[32];
	int64_t seconds;
	int32_t nanos;
	bool covered;
} seen;

static bool on_paid(void *user, const struct t_paid *event,
	const struct hook_delivery *d)
{
	(void)user, (void)event;
	/* A hook_str: "%s" prints it, and no more than it. */
	snprintf(seen.id, sizeof seen.id, "%s", d->id.ptr ? d->id.ptr : "-");
	snprintf(seen.time, sizeof seen.time, "%s", d->time.text.ptr ?
		d->time.text.ptr : "-");
	seen.seconds = d->time.seconds;
	seen.nanos = d->time.nanos;
	seen.covered = d->id_covered;
	return seen.id[0] != '0';
}

int main(void)
{
	struct t_receiver receiver = {.on = {.paid = on_paid}};
	hook_str secret = hook_text("k");
	struct hook_error error;

	CHECK(t_receiver_open(&receiver, &secret, 1, &error));
	CHECK(deliver(&receiver, "{\"type\":\"paid\",\"id\":4711,"
		"\"at\":1700000000,\"more\":[1,2]}") == 200);
	CHECK(!strcmp(seen.id, "4711") && seen.covered);
	CHECK(!strcmp(seen.time, "1700000000"));
	CHECK(seen.seconds == 1700000000 && seen.nanos == 0);
	/* Milliseconds are no seconds, and not taken for them. */
	CHECK(deliver(&receiver, "{\"type\":\"paid\",\"id\":1,"
		"\"at\":1700000000000}") == 200);
	CHECK(seen.nanos == -1 || !strcmp(seen.time, "-"));
	CHECK(deliver(&receiver, "{\"type\":\"paid\",\"id\":0}") == 500);
	t_receiver_close(&receiver);
	return 0;
}
