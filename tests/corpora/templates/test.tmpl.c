//% note For tests/corpora: which handler a delivery reaches.
/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from $documents$; edits will be lost. */
//% if events
#include "$header$_events.c"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *reached;

//% each events
	//% join
static bool take_$index$(void *user,
//% unless bare
const
//% if raw
hook_raw
//% end
//% if bytes
struct hook_content
//% end
//% if typed
//% with payload
//% include type.h
//% end
//% end
*event,
//% end
//% with head
//% with value
//% include type.h
//% end
headers,
//% end
//% if answers
struct $prefix$_$name$_answer *answer,
//% end
const struct hook_delivery *delivery)
	//% end
{
//% with head
	(void)headers;
//% end
//% if answers
	(void)answer;
//% end
//% unless bare
	(void)event;
//% end
	(void)user;
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

/* How it is sent, and to which callback's URL (0: none's). */
static const struct {
	const char *name, *method;
	int callback;
} sent[] = {
//% each events
//% if methods
//% if callback
	{$json$, $event_methods$, $callback$},
//% else
	{$json$, $event_methods$, 0},
//% end
//% else
//% if callback
	{$json$, "POST", $callback$},
//% else
	{$json$, "POST", 0},
//% end
//% end
//% end
};

static size_t find_sent(hook_str name)
{
	size_t i = 0;

	while (i < sizeof sent / sizeof *sent
		&& (strlen(sent[i].name) != name.len
			|| memcmp(sent[i].name, name.ptr, name.len) != 0))
		i++;
	return i;
}

static hook_str first_word(const char *methods)
{
	hook_str word = {methods, strcspn(methods, ",")};

	return word;
}

struct sending {
	hook_str event; /* that it is meant to be; empty: nobody says so */
	hook_str header[2];
	hook_str body;
};

static int run(const struct $prefix$_receiver *receiver,
	const struct hook_request *request, int callback, struct hook_delivery *d)
{
	struct hook_error error;
	size_t at = 0;
	int status = 200;

	(void)callback;
	while (status / 100 == 2 && hook_event_next(&source, request, &at, d, &error))
//% if callbacks
		status = dispatch(receiver, d, callback, &error);
//% else
		status = dispatch(receiver, d, &error);
//% end
	return status;
}

//% if ways
/* What has members was read into JSON, whatever it is sent in. */
static void carry(struct hook_delivery *d, size_t which)
{
	size_t i;

	d->carrier = events[which].carrier;
	for (i = 0; i < sizeof ways / sizeof *ways; i++)
		if (ways[i].event == (int)which)
			d->way = &ways[i];
}

//% end
/* As $prefix$_receive() does once the signature is verified. */
static void deliver(const struct $prefix$_receiver *receiver, const struct sending *s)
{
	struct hook_arena arena;
	struct hook_header headers[2];
	struct hook_request request;
	struct hook_delivery d;
	size_t which = find_sent(s->event), i;
	bool known = which < sizeof sent / sizeof *sent;
	int status;

	memset(&request, 0, sizeof request);
	memset(&d, 0, sizeof d);
	hook_arena_init(&arena, (size_t)64 << 20);
	request.method = first_word(known ? sent[which].method : sent[0].method);
	request.body = s->body;
	request.headers.items = headers;
	for (i = 0; i < 2; i++)
		if (source.header[i] != NULL && s->header[i].len > 0) {
			headers[request.headers.count].name = hook_text(source.header[i]);
			headers[request.headers.count++].value = s->header[i];
		}
	d.request = &request;
	d.arena = &arena;
	d.body.ptr = s->body.ptr;
	d.body.len = s->body.len;
	d.report.errors = d.errors;
	d.report.room = sizeof d.errors / sizeof *d.errors;
	d.ticket = &d.own_ticket;
//% if ways
	d.content.bytes = s->body;
	if (known)
		carry(&d, which);
//% end
	reached = NULL;
	status = run(receiver, &request, known ? sent[which].callback : 0, &d);
	if (source.header[0] != NULL && s->header[0].len == 0)
		puts("unnamed");
	else if (reached == NULL)
		printf("refused %d\n", status);
	else if (*reached == '\0')
		puts("otherwise");
	else
		printf("handled %s\n", reached);
	hook_arena_free(&arena);
}

static bool read_line(char **line, size_t *room, hook_str *text)
{
	ssize_t len = getline(line, room, stdin);

	if (len <= 0)
		return false;
	(*line)[len - 1] = '\0';
	text->ptr = *line;
	text->len = (size_t)len - 1;
	return true;
}

/* Each delivery is four lines: its event, two headers, and its body. */
int main(void)
{
	struct $prefix$_receiver receiver;
	char *lines[4] = {NULL, NULL, NULL, NULL};
	size_t rooms[4] = {0, 0, 0, 0}, i;
	struct sending s;

	memset(&receiver, 0, sizeof receiver);
//% each events
	receiver.on.$name$ = take_$index$;
//% end
	receiver.on.otherwise = take_others;
	while (read_line(&lines[0], &rooms[0], &s.event)
		&& read_line(&lines[1], &rooms[1], &s.header[0])
		&& read_line(&lines[2], &rooms[2], &s.header[1])
		&& read_line(&lines[3], &rooms[3], &s.body))
		deliver(&receiver, &s);
	for (i = 0; i < 4; i++)
		free(lines[i]);
	return 0;
}
//% else
int main(void)
{
	return 0;
}
//% end
