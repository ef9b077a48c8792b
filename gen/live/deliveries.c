/* SPDX-License-Identifier: MIT */
/*
 * Prints a delivery of every event, for other people's tests: the documents'
 * example, or a value made from the schema.
 *
 * An example that names its event is printed as it stands.
 */
#include "internal.h"

#include <string.h>

static void print_json(struct arena *arena, hook_str text)
{
	struct node node = {.kind = NODE_SCALAR};

	node.text = (str){text.ptr, text.len};
	str_print(stdout, doc_node_json(arena, &node));
}

static void print_headers(const struct live *live, const struct event *event)
{
	const char *before = "";
	str parts[2];

	live_event_parts(live, event, NULL, parts);
	fputs(",\"headers\":{", stdout);
	for (size_t i = 0; i < 2; i++) {
		if (!live->source.header[i] || !parts[i].ptr)
			continue;
		fputs(before, stdout);
		print_json(live->arena, hook_text(live->source.header[i]));
		putchar(':');
		print_json(live->arena, live_text(parts[i]));
		before = ",";
	}
	putchar('}');
}

/*
 * Without a source no event can be named in a delivery, nor can one without
 * members where no header names it; both were reported.
 */
static bool can_be_named(const struct live *live, const struct event *event)
{
	enum carrier carrier = model_carrier(event);

	if (live_is_shown(live, event))
		return true;
	if (carrier == CARRIER_BYTES || carrier == CARRIER_QUERY)
		return live->source.header[0] || live->alone.ptr ||
		       event->expression.ptr;
	return live->source.header[0] || live->source.pointer[0] ||
	       live->alone.ptr || event->expression.ptr;
}

/* Returns false if no body was found. */
static bool print_delivery(const struct live *live, const struct event *event)
{
	bool example, fits;
	str body = live_body_example(live, event, &example, &fits);

	fputs("{\"event\":", stdout);
	print_json(live->arena, live_text(event->name));
	printf(",\"method\":\"%.*s\"",
	       (int)strcspn(event->methods.ptr ? event->methods.ptr : "POST",
			    ","),
	       event->methods.ptr ? event->methods.ptr : "POST");
	printf(",\"named\":%s", can_be_named(live, event) ? "true" : "false");
	if (event->expression.ptr)
		fputs(",\"callback\":true", stdout);
	print_headers(live, event);
	printf(",\"example\":%s,\"fits\":%s,\"body\":",
	       body.ptr && example ? "true" : "false",
	       body.ptr && fits ? "true" : "false");
	str_print(stdout, body.ptr ? body : STR("null"));
	fputs("}\n", stdout);
	return body.ptr != NULL;
}

enum live_end live_deliveries(struct arena *arena, const struct model *model)
{
	struct live live = live_tables(arena, model);
	bool fine = true;

	for (size_t i = 0; i < model->event_count; i++)
		fine = print_delivery(&live, model->events[i]) && fine;
	return fine ? LIVE_FINE : LIVE_REFUSED;
}
