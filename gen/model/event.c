/* SPDX-License-Identifier: MIT */
/*
 * Events: which there are, their names in deliveries, and their payloads.
 *
 * A name comes, in this order, from the manifest, from what a document says
 * about the webhook (see event_name.c), from the key in `webhooks`,
 * `x-webhooks` or `callbacks`, from a catalogue of schemas, or from the enum of
 * a registration.
 */
#include "event.h"

#include <string.h>

/* ---- events ---- */

/* Two webhooks of one event may be sent by different methods. */
static void add_method(struct event_reader *r, struct event *event, str method)
{
	if (!event->methods.ptr)
		event->methods = method;
	else if (!strstr(event->methods.ptr, method.ptr))
		event->methods = str_format(r->b->arena, "%s, %s",
					    event->methods.ptr, method.ptr);
}

/* Webhooks of one payload may share their names: nothing is lost by that. */
static void report_twice(struct event_reader *r, const struct event *event,
			 const struct event *before)
{
	if (event->payload == before->payload && event->node != before->node)
		return;
	diag_warning(
		r->b->diag, doc_node_key_place(event->node), "event-twice",
		"the event '%.*s' stands here a second time; the first one "
		"is taken",
		(int)event->name.len, event->name.ptr);
	diag_note(r->b->diag, doc_node_key_place(before->node),
		  "it stands here first");
}

/*
 * A path item with several methods is several events, if they carry different
 * things: the second is called after its method, too.
 */
static bool is_other_method(const struct event *event,
			    const struct event *before)
{
	return event->payload != before->payload && event->methods.ptr &&
	       before->methods.ptr && event->node != before->node &&
	       event->node->parent &&
	       event->node->parent == before->node->parent;
}

static void add_event(struct event_reader *r, struct event *event)
{
	struct model *model = r->b->model;
	struct event *before;

	if (!event->name.len) {
		diag_warning(r->b->diag, doc_node_key_place(event->node),
			     "event-name",
			     "an event's name is empty here; it is left out");
		return;
	}
	before = map_put(&r->names, event->name, event);
	if (before) {
		map_put(&r->names, event->name, before);
		if (is_other_method(event, before)) {
			event->name = str_format(r->b->arena, "%s.%s",
						 event->name.ptr,
						 event->node->key->text.ptr);
			add_event(r, event);
			return;
		}
		if (event->payload == before->payload && event->methods.ptr)
			add_method(r, before, event->methods);
		report_twice(r, event, before);
		return;
	}
	model->events = arena_grow(r->b->arena, model->events,
				   model->event_count, sizeof *model->events);
	model->events[model->event_count++] = event;
}

static bool is_unconfirmed(const char *status)
{
	return status && !strcmp(status, "unconfirmed");
}

/* Is the branch one event of several? They stand side by side. */
static bool is_one_of_several(const struct event_reader *r,
			      const struct candidate *c)
{
	return (c > r->candidates && c[-1].node == c->node &&
		c[-1].payload == c->payload) ||
	       (c + 1 < r->candidates + r->count && c[1].node == c->node &&
		c[1].payload == c->payload);
}

/*
 * A handler is not called after a number: the document has another word, or the
 * branch or the webhook has a name.
 */
static str called(struct event_reader *r, const struct candidate *c,
		  const struct event_name *name, bool several)
{
	str word = name->word.ptr ? name->word : c->word;
	str of = c->key;

	if (model_event_is_word(name->text))
		return (str){NULL, 0};
	if (word.len)
		return word;
	if (c->value.ptr && c->payload->component.ptr)
		of = c->payload->component;
	else
		several = several || c->value.ptr;
	if (!several && !is_one_of_several(r, c))
		return of;
	return str_format(r->b->arena, "%.*s.%.*s", (int)of.len, of.ptr,
			  (int)name->text.len, name->text.ptr);
}

static struct event *event_of(struct event_reader *r,
			      const struct candidate *candidate, str name)
{
	const struct manifest_events *events = r->b->manifest->events;
	struct event *event = ARENA_NEW(r->b->arena, struct event);
	const struct operation *o = candidate->operation;

	event->key = candidate->key;
	event->node = candidate->node;
	event->payload = candidate->payload;
	event->nullable = candidate->nullable;
	event->unread = candidate->unread;
	event->ways = candidate->ways;
	event->way_count = candidate->way_count;
	event->name = name;
	event->expression = candidate->expression;
	event->callback = candidate->callback;
	event->examples = candidate->examples;
	event->example_count = candidate->example_count;
	if (o) {
		add_method(r, event, o->method);
		event->summary = o->summary;
		event->description = o->description;
		event->deprecated = o->deprecated;
		model_headers_of(r->b, candidate->operation, &event->headers);
		event->responses = o->responses;
		event->response_count = o->response_count;
		/*
		 * The document's own security is that of calls to the provider,
		 * not of webhooks.
		 */
		if (doc_node_find(candidate->node, "security")) {
			event->security = o->security;
			event->security_count = o->security_count;
		}
	} else {
		event->description = candidate->payload->description;
	}
	if (events) {
		event->unconfirmed = is_unconfirmed(events->status);
		event->source = str_from(events->source);
	}
	return event;
}

static void read_described(struct event_reader *r)
{
	const struct candidate *c;
	struct event_names names;
	struct event *event;

	for (size_t i = 0; i < r->count; i++) {
		c = &r->candidates[i];
		if (model_event_is_helper(r, c))
			continue;
		names = model_event_names(r, c);
		for (size_t k = 0; k < names.count; k++) {
			event = event_of(r, c, names.items[k].text);
			event->called =
				called(r, c, &names.items[k], names.count > 1);
			add_event(r, event);
		}
	}
}

/* Found by the key that the manifest names, else by the event's own name. */
static const struct candidate *candidate_of(struct event_reader *r,
					    const struct manifest_event *named)
{
	str wanted = str_from(named->key ? named->key : named->name);
	struct event_names names;

	for (size_t i = 0; i < r->count; i++)
		if (str_equal(r->candidates[i].key, wanted))
			return &r->candidates[i];
	for (size_t i = 0; i < r->count && !named->key; i++) {
		names = model_event_names(r, &r->candidates[i]);
		for (size_t k = 0; k < names.count; k++)
			if (str_equal(names.items[k].text, wanted))
				return &r->candidates[i];
	}
	return NULL;
}

static bool set_payload(struct event_reader *r, struct event *event,
			const struct manifest_event *named, unsigned index)
{
	const struct manifest_events *events = r->b->manifest->events;
	const char *at = named->payload ? named->payload : events->payload;
	struct node *node;

	if (!at) {
		diag_error(r->b->diag,
			   manifest_place(r->b->manifest,
					  arena_format(r->b->arena,
						       "/events/types/%u",
						       index)),
			   "event-no-payload",
			   "it is not said what the event "
			   "'%s' carries (payload)",
			   named->name);
		return false;
	}
	node = model_documents_find(
		r->b, r->documents, at,
		named->payload ? arena_format(r->b->arena,
					      "/events/types/%u/payload", index)
			       : "/events/payload");
	if (!node)
		return false;
	event->payload = model_event_branch(
		r,
		model_event_item(r, schema_type(r->b->schemas, node, NULL,
						&event->nullable)),
		str_from(named->name));
	return true;
}

static void read_named(struct event_reader *r, unsigned index)
{
	const struct manifest_events *events = r->b->manifest->events;
	const struct manifest_event *named = &events->types[index];
	const struct candidate *candidate = candidate_of(r, named);
	struct event *event;

	if (candidate && !named->payload) {
		event = event_of(r, candidate, str_from(named->name));
	} else {
		event = ARENA_NEW(r->b->arena, struct event);
		event->unconfirmed = is_unconfirmed(events->status);
		event->source = str_from(events->source);
		event->node =
			doc_node_at(r->b->manifest->root,
				    str_format(r->b->arena, "/events/types/%u",
					       index));
		if (!set_payload(r, event, named, index))
			return;
	}
	event->name = str_from(named->name);
	if (named->summary)
		event->summary = str_from(named->summary);
	if (named->status)
		event->unconfirmed = is_unconfirmed(named->status);
	if (named->source)
		event->source = str_from(named->source);
	add_event(r, event);
}

static struct event *value_event(struct event_reader *r,
				 const struct enum_value *value,
				 const struct event *like)
{
	struct event *event = ARENA_NEW(r->b->arena, struct event);

	*event = *like;
	event->name = value->text;
	if (!model_event_is_word(value->text))
		event->called = schema_value_name(value);
	event->description = schema_value_description(value);
	event->node = value->node;
	return event;
}

/*
 * Returns the enum at a pointer, which may stand in the items of a list;
 * reports an error if there is none.
 */
static struct event_values enum_at(struct event_reader *r, const char *at,
				   const char *place)
{
	struct event_values values = {NULL, 0};
	struct node *node = model_documents_find(r->b, r->documents, at, place);
	const struct type *type =
		node ? schema_type(r->b->schemas, node, NULL, NULL) : NULL;

	if (type && type->kind == TYPE_LIST)
		type = schema_item(type);
	values = model_event_values(r, type);
	if (type && !values.count)
		diag_error(r->b->diag, manifest_place(r->b->manifest, place),
			   "event-registration", "this is no enum of events");
	return values;
}

/* The values of a registration's enum are the events that can be sent. */
static void read_registration(struct event_reader *r)
{
	const struct manifest_events *events = r->b->manifest->events;
	const struct event_values list =
		enum_at(r, events->registration, "/events/registration");
	struct manifest_event named = {0};
	const struct candidate *candidate;
	struct event like = {0};

	if (events->payload && list.count) {
		struct node *node = model_documents_find(r->b, r->documents,
							 events->payload,
							 "/events/payload");

		if (!node)
			return;
		like.payload =
			model_event_item(r, schema_type(r->b->schemas, node,
							NULL, &like.nullable));
	}
	like.unconfirmed = is_unconfirmed(events->status);
	like.source = str_from(events->source);
	for (size_t i = 0; i < list.count; i++) {
		named.name = arena_copy(r->b->arena, list.items[i].text.ptr,
					list.items[i].text.len);
		candidate = candidate_of(r, &named);
		if (candidate)
			add_event(r,
				  event_of(r, candidate, list.items[i].text));
		else if (like.payload)
			add_event(r, value_event(r, &list.items[i], &like));
		else
			diag_error(r->b->diag, list.items[i].node->place,
				   "event-no-payload",
				   "it is not said what the "
				   "event '%s' carries (payload)",
				   named.name);
	}
}

/*
 * Without a list of events, they are the values that the payload's member may
 * have.
 */
static void read_values(struct event_reader *r)
{
	const struct event_source *source = &r->b->model->event_source;
	const struct manifest_events *events = r->b->manifest->events;
	struct node *node = model_documents_find(r->b, r->documents,
						 events->payload,
						 "/events/payload");
	struct type *payload;
	struct event_values values;
	struct event like = {0};
	bool nullable;

	if (!node)
		return;
	payload = model_event_item(r, schema_type(r->b->schemas, node, NULL,
						  &nullable));
	values = model_event_values(r, model_event_member(payload,
							  source->pointer[0]));
	if (!values.count)
		diag_warning(
			r->b->diag,
			manifest_place(r->b->manifest, "/events/payload"),
			"event-unlisted",
			"it is not said "
			"which events there are (types, registration); every "
			"one will reach 'otherwise'");
	like.payload = payload;
	like.nullable = nullable;
	like.unconfirmed = is_unconfirmed(events->status);
	like.source = str_from(events->source);
	for (size_t i = 0; i < values.count; i++)
		add_event(r, value_event(r, &values.items[i], &like));
}

/*
 * Adds the manifest's payload alone: it is of several events, if it is a
 * choice.
 */
static void add_payload(struct event_reader *r)
{
	const struct manifest_events *events = r->b->manifest->events;
	struct candidate candidate = {0};

	if (r->count || !events || !events->payload || !events->type ||
	    events->types_count || events->registration)
		return;
	for (size_t i = 0; i < r->documents->count && !candidate.node; i++)
		candidate.node = doc_node_at(
			r->documents->roots[i],
			str_from(strchr(events->payload, '#')
					 ? strchr(events->payload, '#') + 1
					 : events->payload));
	if (!candidate.node)
		return;
	candidate.key = str_from(events->payload);
	candidate.payload = schema_type(r->b->schemas, candidate.node, NULL,
					&candidate.nullable);
	model_event_add(r, candidate);
	r->is_item = true;
}

void model_events_read(struct builder *b, const struct documents *documents)
{
	struct event_reader reader = {.b = b,
				      .documents = documents,
				      .names = {b->arena, NULL, 0, 0},
				      .examples = {b->arena, NULL, 0, 0},
				      .enums = {b->arena, NULL, 0, 0}};
	const struct manifest_events *events = b->manifest->events;

	b->deliveries = true;
	model_event_candidates(&reader);
	add_payload(&reader);
	model_event_source(&reader);
	if (reader.is_item && reader.count == 1)
		reader.count = 0;
	if (events && events->types_count) {
		for (unsigned i = 0; i < events->types_count; i++)
			read_named(&reader, i);
	} else if (events && events->registration) {
		read_registration(&reader);
	} else if (reader.count) {
		read_described(&reader);
	} else if (events && events->payload) {
		read_values(&reader);
	}
}
