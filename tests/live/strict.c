/* SPDX-License-Identifier: MIT */
/*
 * A receiver that refuses what does not check, for whichever provider it is
 * compiled: `handlers.h` (made by tour.sh of the emitted header) defines
 * PROVIDER and EVENTS(X), an X(name, type) for every handler.
 *
 * Prints its URL; ends with its standard input.
 */
#include "handlers.h"

#include "hook_microhttpd.h"

#include <stdio.h>
#include <stdlib.h>

#define GLUE(a, b) a##b
#define JOIN(a, b) GLUE(a, b)

#define HANDLER(name, type)                                         \
	static bool on_##name(void *user, type *event,              \
			      const struct hook_delivery *delivery) \
	{                                                           \
		(void)user, (void)event, (void)delivery;            \
		return true;                                        \
	}
EVENTS(HANDLER)

/* An event that is not handled by its own name is not read either. */
static bool otherwise(void *user, const struct hook_delivery *delivery)
{
	(void)user, (void)delivery;
	return false;
}

static int receive(void *user, const struct hook_request *request,
		   struct hook_arena *arena, struct hook_error *error)
{
	int status = JOIN(PROVIDER, _receive)(user, request, arena, error);

	if (status != 200)
		fprintf(stderr, "%d %s %s %s\n", status, error->path,
			error->keyword ? error->keyword : "", error->reason);
	return status;
}

int main(void)
{
#define MEMBER(name, type) .name = on_##name,
	struct JOIN(PROVIDER, _receiver)
		receiver = {.base = {.strict = true},
			    .on = {EVENTS(MEMBER).otherwise = otherwise}};
	struct hook_server server = {.receive = receive, .user = &receiver};
	hook_str secret = hook_text(getenv("HOOKC_SECRET"));
	struct hook_error error;

	if (!JOIN(PROVIDER, _receiver_open)(&receiver, &secret, 1, &error) ||
	    !hook_server_start(&server, &error))
		return fprintf(stderr, "%s\n", error.reason), 1;
	printf("listening on http://127.0.0.1:%u/\n", (unsigned)server.port);
	fflush(stdout);
	while (getchar() != EOF)
		;
	hook_server_stop(&server);
	JOIN(PROVIDER, _receiver_close)(&receiver);
	return 0;
}
