/* SPDX-License-Identifier: MIT */
/* An event's id may be a number, its time seconds of the Unix epoch. */
#include "../case.h"
#include "t_events.h"

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
	/* As every hook_str: "%s" prints it, and no more than it. */
	snprintf(seen.id, sizeof seen.id, "%s", d->id.ptr ? d->id.ptr : "-");
	snprintf(seen.time, sizeof seen.time, "%s", d->time.text.ptr ?
		d->time.text.ptr : "-");
	seen.seconds = d->time.seconds;
	seen.nanos = d->time.nanos;
	seen.covered = d->id_covered;
	return seen.id[0] != '0';
}

static int deliver(const struct t_receiver *receiver, const char *body)
{
	struct hook_header type = {hook_text("Content-Type"),
		hook_text("application/json")};
	struct hook_request request = {hook_text("POST"), hook_text("/"),
		{&type, 1}, hook_text(body), NULL};
	struct hook_arena arena;
	struct hook_error error;
	int status;

	hook_arena_init(&arena, 1u << 16);
	CHECK(t_sign(hook_text("k"), hook_text(NULL), 0, &request, &arena,
		&error));
	status = t_receive(receiver, &request, &arena, &error);
	/* A handler that did not take it has a reason, too. */
	CHECK(status == 200 || (error.code == HOOK_REFUSED && *error.reason));
	hook_arena_free(&arena);
	return status;
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
