//% note For tests/corpora: which handler a delivery reaches.
/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from $documents$; edits will be lost. */
//% if events
#include "$header$_events.c"

#include <stdio.h>
#include <stdlib.h>

static const char *reached;

//% each events
//% if raw
static bool take_$index$(void *user, const hook_raw *event, const struct hook_delivery *delivery)
//% else
//% join
static bool take_$index$(void *user, const
//% with payload
//% include type.h
//% end
*event, const struct hook_delivery *delivery)
//% end
//% end
{
	(void)user;
	(void)event;
	(void)delivery;
	reached = $json$;
	return true;
}

//% end
static bool take_others(void *user, const struct hook_delivery *delivery)
{
	(void)user;
	(void)delivery;
	reached = "";
	return true;
}

/* As $prefix$_receive() does once the signature is verified. */
static void deliver(const struct $prefix$_receiver *receiver, hook_str event, hook_str body)
{
	struct hook_arena arena;
	struct hook_error error;
	struct hook_header header = {{source.header[0] ? source.header[0] : "", 0}, event};
	struct hook_request request;
	struct hook_delivery d;
	size_t at = 0;
	int status = 200;

	memset(&request, 0, sizeof request);
	memset(&d, 0, sizeof d);
	hook_arena_init(&arena, (size_t)64 << 20);
	header.name.len = strlen(header.name.ptr);
	request.body = body;
	request.headers.items = &header;
	request.headers.count = 1;
	d.request = &request;
	d.arena = &arena;
	d.body.ptr = body.ptr;
	d.body.len = body.len;
	d.report.errors = d.errors;
	d.report.room = sizeof d.errors / sizeof *d.errors;
	d.ticket = &d.own_ticket;
	reached = NULL;
	while (status / 100 == 2 && hook_event_next(&source, &request, &at, &d, &error))
//% if callbacks
		status = dispatch(receiver, &d, -1, &error);
//% else
		status = dispatch(receiver, &d, &error);
//% end
	if (source.header[0] != NULL && event.len == 0)
		puts("unnamed");
	else if (reached == NULL)
		printf("refused %d\n", status);
	else if (*reached == '\0')
		puts("otherwise");
	else
		printf("handled %s\n", reached);
	hook_arena_free(&arena);
}

/* Each delivery is two lines: what its header says, and its body. */
int main(void)
{
	struct $prefix$_receiver receiver;
	char *event = NULL, *body = NULL;
	size_t event_room = 0, body_room = 0;
	ssize_t event_len, body_len;

	memset(&receiver, 0, sizeof receiver);
//% each events
	receiver.on.$name$ = take_$index$;
//% end
	receiver.on.otherwise = take_others;
	while ((event_len = getline(&event, &event_room, stdin)) > 0 &&
		(body_len = getline(&body, &body_room, stdin)) > 0) {
		hook_str text = {event, (size_t)event_len - 1};
		hook_str json = {body, (size_t)body_len - 1};

		event[event_len - 1] = body[body_len - 1] = '\0';
		deliver(&receiver, text, json);
	}
	free(event);
	free(body);
	return 0;
}
//% else
int main(void)
{
	return 0;
}
//% end
