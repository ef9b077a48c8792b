/* SPDX-License-Identifier: MIT */
/*
 * What a webhook is sent in: JSON, a form, parts, the URL's query, or bytes
 * that are not looked at; and what its payload is then.
 *
 * What has members leads: bytes are an event only where nothing else is said.
 */
#include "event.h"

#include <assert.h>
#include <string.h>

#define PAYLOAD "payload" /* the parameter that holds JSON */

const struct way *model_event_ways(const struct event *event, size_t *count)
{
	static const struct way json = {CARRIER_JSON,
					{"application/json", 16},
					{NULL, 0}};

	*count = event->way_count ? event->way_count : 1;
	return event->way_count ? event->ways : &json;
}

enum carrier model_carrier(const struct event *event)
{
	size_t count;

	return model_event_ways(event, &count)->carrier;
}

static struct way *add_way(struct event_reader *r, struct candidate *candidate,
			   enum carrier carrier, str media_type)
{
	struct way *way;

	candidate->ways = arena_grow(r->b->arena, candidate->ways,
				     candidate->way_count,
				     sizeof *candidate->ways);
	way = &candidate->ways[candidate->way_count++];
	*way = (struct way){carrier, model_media_bare(media_type), {NULL, 0}};
	return way;
}

/* A payload of which nothing is said, at the place of `at`. */
static struct type *any_type(struct event_reader *r, const struct node *at,
			     const struct origin *origin)
{
	struct node *schema = ARENA_NEW(r->b->arena, struct node);

	schema->kind = NODE_MAP;
	schema->place = at->place;
	schema->parent = at->parent;
	schema->key = at->key;
	schema->index = at->index;
	return schema_type(r->b->schemas, schema, origin, NULL);
}

static const struct field *find_field(const struct type *form, const char *name)
{
	for (size_t i = 0;
	     form->kind == TYPE_OBJECT && i < schema_field_count(form); i++)
		if (str_is(form->fields[i].name, name))
			return &form->fields[i];
	return NULL;
}

static enum carrier carrier_of(const struct content *body)
{
	switch (body->media) {
	case MEDIA_JSON:
		return CARRIER_JSON;
	case MEDIA_FORM:
		/* GitHub's way: a parameter that holds JSON. */
		return body->type && find_field(body->type, PAYLOAD)
			       ? CARRIER_PARAMETER
			       : CARRIER_FORM;
	case MEDIA_MULTIPART:
		return model_media_is(body->media_type, "multipart/form-data")
			       ? CARRIER_PARTS
			       : CARRIER_BYTES;
	case MEDIA_TEXT:
	case MEDIA_BYTES:
	default:
		return CARRIER_BYTES;
	}
}

/*
 * The schema of the event is that of the parameter. A text holds the event as
 * JSON, of which contentSchema says the schema (JSON Schema 2020-12, section
 * 8.5), and what limits the text limits nothing that is read.
 */
static void take_payload(struct event_reader *r, struct candidate *candidate,
			 const struct field *field)
{
	struct origin origin = schema_origin(r->b->schemas, NULL,
					     candidate->operation, NULL,
					     field->name.ptr, NULL, NULL);
	struct node *text = field->type->node, *schema;

	candidate->payload = field->type;
	candidate->nullable = field->nullable;
	if (field->type->kind == TYPE_OBJECT ||
	    field->type->kind == TYPE_CHOICE)
		return;
	schema = text->kind == NODE_MAP ? doc_node_find(text, "contentSchema")
					: NULL;
	candidate->payload = schema ? schema_type(r->b->schemas, schema,
						  &origin, &candidate->nullable)
				    : any_type(r, text, &origin);
}

/* A handler gets the event, and nothing that came with it. */
static void note_beside(struct event_reader *r, const struct type *form)
{
	for (size_t i = 0; i < schema_field_count(form); i++)
		if (!str_is(form->fields[i].name, PAYLOAD))
			schema_ledger_note(r->b->schemas,
					   "what a form has beside its payload",
					   NOT_ENFORCED, form->fields[i].node);
}

/*
 * Where the event stands in one parameter of the form, its schema is that
 * parameter's, and so are the examples.
 */
static void take_parameter(struct event_reader *r, struct candidate *candidate)
{
	const struct type *form = candidate->payload;
	struct node **examples, *node;
	size_t count = 0;

	take_payload(r, candidate, find_field(form, PAYLOAD));
	note_beside(r, form);
	examples = arena_alloc(r->b->arena, (candidate->example_count + 1) *
						    sizeof *examples);
	for (size_t i = 0; i < candidate->example_count; i++) {
		node = doc_node_at(candidate->examples[i], STR("/" PAYLOAD));
		if (node && node->kind == NODE_MAP)
			examples[count++] = node;
	}
	candidate->examples = examples;
	candidate->example_count = count;
}

/* Bytes have no schema that anything could be checked by. */
static void take_bytes(struct event_reader *r, const struct content *body,
		       struct candidate *candidate)
{
	candidate->unread = body->type;
	candidate->payload = any_type(r, body->node, NULL);
	candidate->nullable = false;
	schema_effect_unchecked(r->b->schemas, body->node);
	if (body->item)
		schema_ledger_note(r->b->schemas, "itemSchema of a webhook",
				   NOT_ENFORCED,
				   doc_node_find(body->node, "itemSchema"));
}

static void take_body(struct event_reader *r, const struct content *body,
		      struct candidate *candidate)
{
	enum carrier carrier = candidate->ways[0].carrier;

	candidate->payload = body->type;
	candidate->nullable = body->nullable;
	candidate->examples = body->examples;
	candidate->example_count = body->example_count;
	if (!body->type)
		candidate->payload = any_type(r, body->node, NULL);
	if (carrier == CARRIER_PARAMETER)
		take_parameter(r, candidate);
	else if (carrier == CARRIER_BYTES)
		take_bytes(r, body, candidate);
}

static void take_query(struct event_reader *r, struct operation *o,
		       struct candidate *candidate)
{
	candidate->payload = model_query_of(r->b, o);
	if (!candidate->payload)
		candidate->payload = any_type(r, o->node, NULL);
	add_way(r, candidate, CARRIER_QUERY, (str){NULL, 0});
}

void model_event_carriers(struct event_reader *r, struct operation *o,
			  struct candidate *candidate)
{
	enum carrier carrier;
	struct way *way;

	for (size_t i = 0; i < o->body_count; i++) {
		carrier = carrier_of(&o->bodies[i]);
		if (carrier == CARRIER_BYTES && candidate->way_count &&
		    candidate->ways[0].carrier != CARRIER_BYTES) {
			schema_ledger_note(r->b->schemas,
					   "media type of a webhook that also "
					   "has members",
					   NOT_ENFORCED, o->bodies[i].node);
			continue;
		}
		way = add_way(r, candidate, carrier, o->bodies[i].media_type);
		if (carrier == CARRIER_PARAMETER)
			way->payload = STR(PAYLOAD);
		if (candidate->way_count == 1)
			take_body(r, &o->bodies[i], candidate);
	}
	if (!o->body_count && !doc_node_find(o->node, "requestBody"))
		take_query(r, o, candidate);
	assert(!candidate->payload == !candidate->way_count);
}

/* ---- the ways of all events ---- */

static bool same_way(const struct way *a, const struct way *b)
{
	return a->carrier == b->carrier && str_equal(a->payload, b->payload) &&
	       str_equal(a->media_type, b->media_type);
}

bool model_event_same_way(const struct candidate *a, const struct candidate *b)
{
	if (!a->operation || !b->operation ||
	    !str_equal(a->operation->method, b->operation->method))
		return false;
	for (size_t i = 0; i < a->way_count; i++)
		for (size_t k = 0; k < b->way_count; k++)
			if (same_way(&a->ways[i], &b->ways[k]))
				return true;
	return false;
}

static bool is_range(str media_type)
{
	return media_type.len > 2 &&
	       !memcmp(media_type.ptr + media_type.len - 2, "/*", 2);
}

/* No body is tried first, then a media type, then a range, then any. */
static int rank(const struct shared_way *shared)
{
	str type = shared->way.media_type;

	if (!type.ptr)
		return 0;
	return 1 + is_range(type) + str_is(type, "*/*");
}

static void share(struct arena *arena, struct shared_way **ways, size_t *count,
		  const struct event *event, const struct way *way)
{
	const str post = STR("POST");
	struct shared_way new = {*way,
				 event->methods.ptr ? event->methods : post,
				 event};
	size_t i, at = 0;

	for (i = 0; i < *count; i++) {
		if (same_way(&(*ways)[i].way, way) &&
		    str_equal((*ways)[i].methods, new.methods)) {
			if ((*ways)[i].event != event)
				(*ways)[i].event = NULL;
			return;
		}
		at += rank(&(*ways)[i]) <= rank(&new);
	}
	*ways = arena_grow(arena, *ways, *count, sizeof **ways);
	memmove(*ways + at + 1, *ways + at, (*count - at) * sizeof **ways);
	(*ways)[at] = new;
	++*count;
}

/* Is there another way than JSON? */
static bool has_others(const struct model *model)
{
	for (size_t i = 0; i < model->event_count; i++)
		for (size_t k = 0; k < model->events[i]->way_count; k++)
			if (model->events[i]->ways[k].carrier != CARRIER_JSON)
				return true;
	return false;
}

/* Does the delivery name it? One without its name is another event, then. */
static bool is_named(const struct model *model, const struct event *event)
{
	const struct event_source *source = &model->event_source;

	if (model_carrier(event) == CARRIER_JSON)
		return source->header[0].ptr ||
		       model_event_member(event->payload, source->pointer[0]);
	for (size_t i = 0; i < event->headers.count; i++)
		if (str_same_header(event->headers.items[i].name,
				    source->header[0]))
			return true;
	return false;
}

struct shared_way *model_ways(struct arena *arena, const struct model *model,
			      size_t *count)
{
	struct shared_way *ways = NULL;
	const struct event *event;
	const struct way *own;
	size_t own_count;

	*count = 0;
	if (!has_others(model))
		return NULL;
	for (size_t i = 0; i < model->event_count; i++) {
		event = model->events[i];
		own = model_event_ways(event, &own_count);
		for (size_t k = 0; k < own_count; k++)
			share(arena, &ways, count, event, &own[k]);
	}
	for (size_t i = 0; i < *count; i++)
		if (ways[i].event && is_named(model, ways[i].event))
			ways[i].event = NULL;
	return ways;
}
