//% note Every event has one short function: read, check, hand over.
/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from $documents$; edits will be lost. */
#include "$header$_events.h"

#if $PREFIX$_STAMP_EVENTS_C != $stamp$
#error "this and $header$.h are of two runs of hookc: run it again"
#endif

//% if any_answers
#include "hook_rows.h"

#include <string.h>

//% else
//% if vectors
#include <string.h>

//% end
//% end
//% each text_lists
static const char *const $name$[] = {
//% each texts
	$text$,
//% end
	NULL,
};

//% end
//% each term_lists
static const struct hook_term $name$[] = {
//% each terms
//% if text
	HOOK_PART_TEXT($is$, $text$),
//% else
//% if inner
	HOOK_PART_OF($is$, $span$, HOOK_$digest$, HOOK_$as$),
//% else
	HOOK_PART($is$),
//% end
//% end
//% end
	HOOK_PART(END),
};

//% end
//% if recipe
//% with recipe
//% if claims
static const struct hook_jwt_claim claims[] = {
//% each claims
	{$name$, $terms$},
//% end
	{NULL, NULL},
};

//% end
//% end
//% if also
/* For a delivery that does not have the other header. */
static const struct hook_recipe other_recipe = {
//% with also
//% include recipe
//% end
};

//% end
const struct hook_recipe $prefix$_recipe = {
//% with recipe
//% include recipe
//% end
};

//% end
//% with names
//% include names
//% end
static const struct hook_event_source source = {
//% if events
	//% join
.header = {
//% if header_0
$header_0$,
//% else
NULL,
//% end
//% if header_1
$header_1$
//% else
NULL
//% end
},
	//% end
	//% join
.pointer = {
//% if pointer_0
$pointer_0$,
//% else
NULL,
//% end
//% if pointer_1
$pointer_1$
//% else
NULL
//% end
},
	//% end
//% else
	.header = {NULL, NULL},
//% end
//% if each
	.each = $each$,
//% end
//% if id
	.id = $id$,
//% end
//% if id_header
	.id_header = $id_header$,
//% end
//% if time
	.time = $time$,
//% end
//% if one_payload
//% with one_payload
	.type = &$c_name$_schema,
//% end
//% end
};
//% if ways

/* In what events are sent, and which one, if nothing else is sent so. */
static const struct hook_way ways[] = {
//% each ways
	//% join
{HOOK_IN_$carrier$, $methods$,
//% if media_type
$media_type$,
//% else
NULL,
//% end
//% if payload
$payload$,
//% else
NULL,
//% end
$only$},
	//% end
//% end
};
//% end
//% if handshakes

static const struct hook_handshake handshakes[] = {
//% each handshakes
	{
		.method = $method$,
//% if pointer
		.pointer = $pointer$,
//% end
//% if value
		.value = $value$,
//% end
//% if query
		.query = $query$,
//% end
//% if query_value
		.query_value = $query_value$,
//% end
//% if shake_header
		.header = $shake_header$,
//% end
//% if token_query
		.token_query = $token_query$,
//% end
//% if token_pointer
		.token_pointer = $token_pointer$,
//% end
//% if answer
		.answer = $answer$,
//% end
//% if answers_json
		.json = true,
//% end
//% if answer_header
		.answer_header = $answer_header$,
//% end
//% if answer_value
		.answer_value = $answer_value$,
//% end
//% if confirm
		.confirm = $confirm$,
//% end
//% if answer_status
		.status = $answer_status$,
//% end
//% if unsigned
		.unsigned_ = true,
//% end
	},
//% end
};
//% end

const char *$prefix$_event_text(enum $prefix$_event_id id)
{
//% if events
	if ((unsigned)id - 1 < sizeof event_list / sizeof *event_list)
		return event_list[(unsigned)id - 1].ptr;
//% else
	(void)id;
//% end
	return "";
}

/* Unknown events are accepted: providers add new ones. */
static int otherwise(const struct $prefix$_receiver *to, const struct hook_delivery *d, struct hook_error *error)
{
	return hook_handled(to->on.otherwise == NULL || to->on.otherwise(to->user, d), error);
}

//% note Each calls the handler of its event, or says whether there is one.
//% each events
static bool on_$name$(const struct $prefix$_receiver *to, const struct hook_heard *heard, const struct hook_delivery *d)
{
	if (heard == NULL)
		return to->on.$name$ != NULL;
	//% join
return to->on.$name$(to->user,
//% unless bare
heard->event,
//% end
//% with head
heard->headers,
//% end
//% if answers
heard->answer,
//% end
d);
	//% end
}

//% end
//% if any_headers
//% each events
//% with head
//% if forms
static const struct hook_header_form forms_of_$name$[] = {
//% each forms
//% include header_form
//% end
	{NULL, false, false},
};

//% end
//% end
//% end
//% end
//% if any_answers
//% each events
//% if answers
#define HERE struct $prefix$_$name$_answer
static const struct hook_answer_row answers_of_$name$[] = {
//% each answers
//% include answer_row
//% end
	END_OF_ANSWERS,
};
//% each answer_heads
//% if forms

static const struct hook_header_form $local$_$name$_forms[] = {
//% each forms
//% include header_form
//% end
	{NULL, false, false},
};
//% end
//% end
//% if answer_heads

static const struct hook_response_head heads_of_$name$[] = {
//% each answer_heads
//% include response_head
//% end
	END_OF_HEADS,
};
//% end
#undef HERE

//% end
//% end
union answers {
//% each events
//% if answers
	struct $prefix$_$name$_answer $name$;
//% end
//% end
};

//% end
//% if events
/* What the payload of each event is read as (NULL: JSON), and who gets it. */
static const struct {
	const struct hook_type *type;
//% if callbacks
	int callback;
//% end
//% if methods
	const char *methods;
//% end
//% if ways
	unsigned ways;
	enum hook_carrier carrier;
	const char *parameter;
//% end
//% if any_headers
	const struct hook_type *headers;
	const struct hook_header_form *forms;
//% end
//% if any_answers
	const struct hook_answer_row *answers;
//% end
//% if any_answer_heads
	const struct hook_response_head *heads;
//% end
	bool (*handle)(const struct $prefix$_receiver *to, const struct hook_heard *heard, const struct hook_delivery *d);
} events[] = {
//% each events
	//% join
{
//% if typed
&$payload.c_name$_schema,
//% else
NULL,
//% end
//% if callbacks
//% if callback
$callback$,
//% else
0,
//% end
//% end
//% if methods
$event_methods$,
//% end
//% if ways
//% each own_ways
1u << HOOK_IN_$carrier$
//% if more
|
//% end
//% end
, HOOK_IN_$carrier$,
//% if parameter
$parameter$,
//% else
NULL,
//% end
//% end
//% if any_headers
//% if head
//% with head
&$value.c_name$_schema,
//% if forms
forms_of_$name$,
//% else
NULL,
//% end
//% end
//% else
NULL, NULL,
//% end
//% end
//% if any_answers
//% if answers
answers_of_$name$,
//% else
NULL,
//% end
//% end
//% if any_answer_heads
//% if answer_heads
heads_of_$name$,
//% else
NULL,
//% end
//% end
on_$name$},
	//% end
//% end
};

static int hand_over(const struct $prefix$_receiver *to, int event, struct hook_heard *heard, struct hook_delivery *d, struct hook_error *error)
{
//% if any_answers
	union answers answer;
	int status;

//% end
	if (event < 0)
		return otherwise(to, d, error);
//% if any_answers
	memset(&answer, 0, sizeof answer);
	heard->answer = &answer;
	status = hook_handled(events[event].handle(to, heard, d), error);
	if (status != 200 || events[event].answers == NULL)
		return status;
//% if any_answer_heads
	return hook_answer(events[event].answers, events[event].heads, &answer, d, error);
//% else
	return hook_answer(events[event].answers, NULL, &answer, d, error);
//% end
//% else
	return hook_handled(events[event].handle(to, heard, d), error);
//% end
}

//% if callbacks
/* Returns the event that came to the URL of a callback; -1: none that is known. */
static int find_at(int callback, int event, const struct hook_delivery *d)
{
	int only = -1;
	size_t i;

//% unless ways
	(void)d;
//% end
	if (event >= 0 && events[event].callback == callback)
		return event;
	for (i = 0; i < sizeof events / sizeof *events; i++) {
		if (events[i].callback != callback)
			continue;
//% if ways
		if (!(events[i].ways & 1u << d->carrier))
			continue;
//% end
		if (only >= 0)
			return -1;
		only = (int)i;
	}
	return only;
}

//% end
/* Reads, claims and hands over one event; remembers it or gives it back. */
//% else
/* Claims and hands over one event; remembers it or gives it back. */
//% end
//% if callbacks
//% note `callback`: whose URL it came to; 0: none's.
static int dispatch(const struct $prefix$_receiver *to, struct hook_delivery *d, int callback, struct hook_error *error)
{
	int event = hook_event_find(&source, &event_names, d, error);
	struct hook_heard heard = {NULL, NULL, NULL};
//% else
static int dispatch(const struct $prefix$_receiver *to, struct hook_delivery *d, struct hook_error *error)
{
//% if events
	int event = hook_event_find(&source, &event_names, d, error);
	struct hook_heard heard = {NULL, NULL, NULL};
//% end
//% end
	int status;

//% if events
	if (event == -2)
		return hook_status(error);
//% if callbacks
	if (callback != 0)
		event = find_at(callback, event, d);
//% end
//% if alone
	/* Nothing names the event: it is the only one that there is. */
	event = 0;
//% end
//% if methods
	status = event < 0 ? 0 : hook_event_method(d, events[event].methods, error);
	if (status != 0)
		return status;
//% end
//% if ways
	status = event < 0 ? 0 : hook_event_carrier(events[event].ways, events[event].carrier, events[event].parameter, d, error);
	if (status != 0)
		return status;
//% end
	if (event >= 0 && !events[event].handle(to, NULL, d))
		event = -1;
	status = hook_event_read(&to->base, event < 0 ? NULL : events[event].type, d, &heard.event, error);
	if (status != 0)
		return status;
//% if any_headers
	if (event >= 0 && events[event].headers != NULL) {
		status = hook_event_headers(&to->base, events[event].headers, events[event].forms, d, &heard.headers, error);
		if (status != 0)
			return status;
	}
//% end
//% end
	//% join
status = hook_event_claim(&to->base,
//% include recipe_of
, "$prefix$", d, error);
	//% end
	if (status != 0)
		return status;
//% if events
	return hook_event_settle(d, hand_over(to, event, &heard, d, error), error);
//% else
	return hook_event_settle(d, otherwise(to, d, error), error);
//% end
}

bool $prefix$_receiver_open(struct $prefix$_receiver *receiver, const hook_str *secrets, size_t count, struct hook_error *error)
{
//% if methods
	receiver->base.methods = $methods$;
//% end
//% if ways
	receiver->base.ways = ways;
	receiver->base.way_count = sizeof ways / sizeof *ways;
//% end
	//% join
return hook_receiver_open(&receiver->base,
//% include recipe_of
, secrets, count, error);
	//% end
}

void $prefix$_receiver_close(struct $prefix$_receiver *receiver)
{
	hook_receiver_close(&receiver->base);
}

//% if callbacks
static int receive(const struct $prefix$_receiver *receiver, const struct hook_request *request, int callback, struct hook_arena *arena, struct hook_error *error)
//% else
int $prefix$_receive(const struct $prefix$_receiver *receiver, const struct hook_request *request, struct hook_arena *arena, struct hook_error *error)
//% end
{
	struct hook_delivery d;
	size_t at = 0;
	int status;

//% if handshakes
	//% join
status = hook_shake(handshakes, sizeof handshakes / sizeof *handshakes, false, &receiver->base,
//% include recipe_of
, request, arena, error);
	//% end
	if (status != 0)
		return status;
//% end
	//% join
status = hook_receive(&receiver->base,
//% include recipe_of
, request, arena, &d, error);
	//% end
	if (status != 0)
		return status;
//% if handshakes
	//% join
status = hook_shake(handshakes, sizeof handshakes / sizeof *handshakes, true, &receiver->base,
//% include recipe_of
, request, arena, error);
	//% end
	if (status != 0)
		return status;
//% end
	status = 200;
	while (status / 100 == 2 && hook_event_next(&source, request, &at, &d, error))
//% if callbacks
		status = dispatch(receiver, &d, callback, error);
//% else
		status = dispatch(receiver, &d, error);
//% end
	return status;
}
//% if callbacks

int $prefix$_receive(const struct $prefix$_receiver *receiver, const struct hook_request *request, struct hook_arena *arena, struct hook_error *error)
{
	return receive(receiver, request, 0, arena, error);
}
//% each callbacks

int $prefix$_receive_$name$(const struct $prefix$_receiver *receiver, const struct hook_request *request, struct hook_arena *arena, struct hook_error *error)
{
	return receive(receiver, request, $number$, arena, error);
}
//% end
//% end
//% if recipe

bool $prefix$_sign(hook_str secret, hook_str id, int64_t now, struct hook_request *request, struct hook_arena *arena, struct hook_error *error)
{
	struct hook_key *key = hook_key_new(&$prefix$_recipe, secret, error);
	bool signed_ = key != NULL && hook_sign(&$prefix$_recipe, key, id, now, request, arena, error);

	hook_key_free(key);
	return signed_;
}
//% if vectors

//% each vectors
static const struct hook_header vector_$index$_headers[] = {
//% each headers
	{{HOOK_NAME($header_name$)}, {HOOK_NAME($header_value$)}},
//% end
};
//% end

static const struct {
	hook_str secret, body;
	int64_t now;
	const struct hook_header *headers;
	size_t header_count;
} vectors[] = {
//% each vectors
	{
		{HOOK_NAME($secret$)},
		{HOOK_NAME($body$)},
		$now$,
		vector_$index$_headers, $header_count$,
	},
//% end
};
//% end

bool $prefix$_self_test(struct hook_arena *arena, struct hook_error *error)
{
//% if vectors
	struct hook_request request;
	struct hook_signed result;
	struct hook_key *key;
	size_t i;
	int status;

//% end
	if (!hook_recipe_prove(&$prefix$_recipe, arena, error))
		return false;
//% if vectors
	for (i = 0; i < sizeof vectors / sizeof *vectors; i++) {
		key = hook_key_new(&$prefix$_recipe, vectors[i].secret, error);
		if (key == NULL)
			return false;
		memset(&request, 0, sizeof request);
		request.method = hook_text("POST");
		request.body = vectors[i].body;
		request.headers.items = (struct hook_header *)hook_new(arena, vectors[i].header_count * sizeof *request.headers.items, error);
		status = 500;
		if (request.headers.items != NULL) {
			memcpy(request.headers.items, vectors[i].headers, vectors[i].header_count * sizeof *request.headers.items);
			request.headers.count = vectors[i].header_count;
			status = hook_verify(&$prefix$_recipe, &key, 1, &request, vectors[i].now, arena, &result, error);
		}
		hook_key_free(key);
		if (status != 0)
			return false;
	}
//% end
	return true;
}
//% end
