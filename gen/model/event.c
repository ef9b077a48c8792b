/* SPDX-License-Identifier: MIT */
/*
 * Events: which there are, what each is called on the wire, what it carries.
 *
 * Invariant: names come, in this order, from the manifest, a constant in the
 * payload, the key of `webhooks`, `x-webhooks` or `callbacks`, a catalogue of
 * schemas. A key is taken for the wire name only when nothing says another.
 */
#include "build.h"

#include <string.h>

/* A delivery that a document describes. */
struct candidate {
	str key;
	struct node *node;         /* its operation, or its schema */
	struct operation *operation; /* NULL for a bare schema */
	struct type *payload;
	bool nullable;
};

struct reader {
	struct builder *b;
	const struct documents *documents;
	struct candidate *candidates;
	size_t count;
	struct map names;          /* wire name to event */
};

static struct node *resolve(struct builder *b, struct node *node)
{
	return node ? doc_resolve(b->doc, node) : NULL;
}

static void add_candidate(struct reader *r, struct candidate candidate)
{
	r->candidates = arena_grow(r->b->arena, r->candidates, r->count,
		sizeof *r->candidates);
	r->candidates[r->count++] = candidate;
}

/* ---- what documents describe ---- */

static bool is_method(str key)
{
	return str_is(key, "post") || str_is(key, "put") ||
		str_is(key, "get") || str_is(key, "patch") ||
		str_is(key, "delete");
}

static void read_path_item(struct reader *r, struct node *named, str key)
{
	struct node *item = resolve(r->b, named);
	struct candidate candidate;
	struct operation *o;
	size_t i;

	for (i = 0; item && item->kind == NODE_MAP && i < item->count; i++) {
		if (!is_method(item->items[i]->key->text))
			continue;
		memset(&candidate, 0, sizeof candidate);
		o = operation_read(r->b, item, item->items[i], key);
		candidate.key = key;
		candidate.node = item->items[i];
		candidate.operation = o;
		if (o->body_count && o->bodies[0].media == MEDIA_JSON) {
			candidate.payload = o->bodies[0].type;
			candidate.nullable = o->bodies[0].nullable;
		}
		if (candidate.payload)
			add_candidate(r, candidate);
		else
			diag_warning(r->b->diag, item->items[i]->place,
				"event-no-payload", "webhook %s has no JSON "
				"body; it is left out", key.ptr);
	}
}

static void read_webhooks(struct reader *r, struct node *map)
{
	size_t i;

	for (i = 0; map && map->kind == NODE_MAP && i < map->count; i++)
		read_path_item(r, map->items[i], map->items[i]->key->text);
}

/* Callbacks: a name, then runtime expressions, then path items. */
static void read_callbacks(struct reader *r, struct node *operation)
{
	struct node *callbacks = node_find(operation, "callbacks"), *one;
	size_t i, k;

	for (i = 0; callbacks && callbacks->kind == NODE_MAP &&
		i < callbacks->count; i++) {
		one = resolve(r->b, callbacks->items[i]);
		for (k = 0; one && one->kind == NODE_MAP && k < one->count;
			k++)
			if (!str_starts(one->items[k]->key->text, "x-"))
				read_path_item(r, one->items[k],
					callbacks->items[i]->key->text);
	}
}

static void read_all_callbacks(struct reader *r, struct node *root)
{
	struct node *paths = node_find(root, "paths"), *item;
	size_t i, k;

	for (i = 0; paths && paths->kind == NODE_MAP && i < paths->count;
		i++) {
		item = resolve(r->b, paths->items[i]);
		for (k = 0; item && item->kind == NODE_MAP && k < item->count;
			k++)
			if (item->items[k]->kind == NODE_MAP)
				read_callbacks(r, item->items[k]);
	}
}

static void read_catalogue(struct reader *r, const char *glob)
{
	struct node *schemas;
	struct candidate candidate;
	size_t i, k;

	for (i = 0; i < r->documents->count; i++) {
		schemas = node_find(node_find(r->documents->roots[i],
			"components"), "schemas");
		for (k = 0; schemas && schemas->kind == NODE_MAP &&
			k < schemas->count; k++) {
			if (!glob_matches(glob, schemas->items[k]->key->text))
				continue;
			memset(&candidate, 0, sizeof candidate);
			candidate.key = schemas->items[k]->key->text;
			candidate.node = schemas->items[k];
			candidate.payload = schema_type(r->b,
				schemas->items[k], NULL, &candidate.nullable);
			add_candidate(r, candidate);
		}
	}
}

static void read_candidates(struct reader *r)
{
	const struct manifest_events *events = r->b->manifest->events;
	struct node *root;
	size_t i;

	if (events && events->schemas) {
		read_catalogue(r, events->schemas);
		return;
	}
	for (i = 0; i < r->documents->count; i++) {
		root = r->documents->roots[i];
		read_webhooks(r, node_find(root, "webhooks"));
		read_webhooks(r, node_find(root, "x-webhooks"));
	}
	for (i = 0; i < r->documents->count && !r->count; i++)
		read_all_callbacks(r, r->documents->roots[i]);
}

/* ---- names on the wire ---- */

static const struct field *field_of(const struct type *type, str name)
{
	size_t i;

	for (i = 0; i < type->field_count; i++)
		if (str_equal(type->fields[i].name, name))
			return &type->fields[i];
	return NULL;
}

/* The one text that a member can be; absent if it may be several. */
static str only_value(const struct type *type)
{
	if (type->limits.constant && node_is_string(type->limits.constant))
		return type->limits.constant->text;
	if (type->kind == TYPE_ENUM && type->value_count == 1)
		return type->values[0].text;
	return (str){NULL, 0};
}

static const struct type *member_at(const struct type *type, str pointer)
{
	const char *at = pointer.ptr, *end = at + pointer.len, *stop;
	const struct field *field;

	while (type && at < end) {
		at++;
		stop = memchr(at, '/', (size_t)(end - at));
		if (!stop)
			stop = end;
		field = field_of(type, (str){at, (size_t)(stop - at)});
		type = field ? field->type : NULL;
		at = stop;
	}
	return type;
}

/* What a header parameter of the webhook says the header holds. */
static str header_value(const struct candidate *candidate, str header)
{
	const struct operation *o = candidate->operation;
	const struct parameter *p;
	str value;
	size_t i;

	for (i = 0; o && i < o->parameter_count; i++) {
		p = &o->parameters[i];
		if (p->where != WHERE_HEADER || p->name.len != header.len ||
			strcasecmp(p->name.ptr, header.ptr) != 0)
			continue;
		value = only_value(p->type);
		if (!value.ptr && node_find(p->node, "example"))
			value = member_text(p->node, "example");
		return value;
	}
	return (str){NULL, 0};
}

static str part(struct reader *r, const struct candidate *candidate,
	unsigned index)
{
	const struct event_source *source = &r->b->model->event_source;
	const struct type *member;

	if (source->header[index].ptr)
		return header_value(candidate, source->header[index]);
	if (!source->pointer[index].ptr)
		return (str){NULL, 0};
	member = member_at(candidate->payload, source->pointer[index]);
	return member ? only_value(member) : (str){NULL, 0};
}

static str wire_name(struct reader *r, const struct candidate *candidate)
{
	str first = part(r, candidate, 0), second = part(r, candidate, 1);

	if (!first.ptr)
		return candidate->key;
	if (!second.ptr)
		return first;
	return str_format(r->b->arena, "%s.%s", first.ptr, second.ptr);
}

/* ---- where the name stands ---- */

static void set_source(str *header, str *pointer, const char *text)
{
	static const char prefix[] = "header:";

	if (!text)
		return;
	if (strncmp(text, prefix, sizeof prefix - 1) != 0) {
		*pointer = str_from(text);
		return;
	}
	text += sizeof prefix - 1;
	while (*text == ' ')
		text++;
	*header = str_from(text);
}

static const char *const usual_names[] = {"event_type", "eventType", "type",
	"event", "event_name", "eventName", "eventCode", "action", "topic",
	"name"};

/* In how many payloads a member has one value, or is at least a text. */
static size_t count_members(const struct reader *r, const char *name,
	bool constant)
{
	const struct field *field;
	size_t i, count = 0;

	for (i = 0; i < r->count; i++) {
		field = field_of(r->candidates[i].payload, str_from(name));
		if (!field)
			continue;
		if (constant ? only_value(field->type).ptr != NULL :
			field->type->kind == TYPE_STRING ||
			field->type->kind == TYPE_ENUM)
			count++;
	}
	return count;
}

static void guess_source(struct reader *r)
{
	struct event_source *source = &r->b->model->event_source;
	size_t i, pass;

	for (pass = 0; pass < 2; pass++)
		for (i = 0; i < sizeof usual_names / sizeof *usual_names; i++)
			if (count_members(r, usual_names[i], pass == 0) ==
				r->count) {
				source->pointer[0] = str_format(r->b->arena,
					"/%s", usual_names[i]);
				return;
			}
	diag_warning(r->b->diag, node_key_place(r->candidates[0].node),
		"event-source-unknown", "it is not said where a delivery "
		"names its event; every one will reach 'otherwise' (see "
		"events: type in the manifest)");
}

static void read_source(struct reader *r)
{
	const struct manifest_events *events = r->b->manifest->events;
	struct event_source *source = &r->b->model->event_source;

	if (events) {
		set_source(&source->header[0], &source->pointer[0],
			events->type);
		set_source(&source->header[1], &source->pointer[1],
			events->type2);
		set_source(&source->id_header, &source->id_pointer,
			events->id);
		source->each = str_from(events->each);
		source->time_pointer = str_from(events->time);
	}
	if (r->count && !source->header[0].ptr && !source->pointer[0].ptr)
		guess_source(r);
}

/* ---- events ---- */

static void add_event(struct reader *r, struct event *event)
{
	struct model *model = r->b->model;
	struct event *before;

	if (!select_event(r->b, event))
		return;
	before = map_put(&r->names, event->name, event);
	if (before) {
		map_put(&r->names, event->name, before);
		diag_warning(r->b->diag, node_key_place(event->node),
			"event-twice", "the event '%s' stands here a second "
			"time; the first one is taken", event->name.ptr);
		diag_note(r->b->diag, node_key_place(before->node),
			"it stands here first");
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

static struct event *event_of(struct reader *r,
	const struct candidate *candidate)
{
	const struct manifest_events *events = r->b->manifest->events;
	struct event *event = ARENA_NEW(r->b->arena, struct event);
	const struct operation *o = candidate->operation;

	event->key = candidate->key;
	event->node = candidate->node;
	event->payload = candidate->payload;
	event->nullable = candidate->nullable;
	event->name = wire_name(r, candidate);
	if (o) {
		event->summary = o->summary;
		event->description = o->description;
		event->deprecated = o->deprecated;
		event->examples = o->bodies[0].examples;
		event->example_count = o->bodies[0].example_count;
	} else {
		event->description = candidate->payload->description;
	}
	if (events) {
		event->unconfirmed = is_unconfirmed(events->status);
		event->source = str_from(events->source);
	}
	return event;
}

static void read_described(struct reader *r)
{
	size_t i;

	for (i = 0; i < r->count; i++)
		add_event(r, event_of(r, &r->candidates[i]));
}

static const struct candidate *candidate_of(const struct reader *r,
	const struct manifest_event *named)
{
	str wanted = str_from(named->key ? named->key : named->name);
	size_t i;

	for (i = 0; i < r->count; i++)
		if (str_equal(r->candidates[i].key, wanted))
			return &r->candidates[i];
	return NULL;
}

static bool set_payload(struct reader *r, struct event *event,
	const struct manifest_event *named, unsigned index)
{
	const struct manifest_events *events = r->b->manifest->events;
	const char *at = named->payload ? named->payload : events->payload;
	struct node *node;

	if (!at) {
		diag_error(r->b->diag, manifest_place(r->b->manifest,
			arena_format(r->b->arena, "/events/types/%u", index)),
			"event-no-payload", "it is not said what the event "
			"'%s' carries (payload)", named->name);
		return false;
	}
	node = documents_find(r->b, r->documents, at, named->payload ?
		arena_format(r->b->arena, "/events/types/%u/payload", index) :
		"/events/payload");
	if (!node)
		return false;
	event->payload = schema_type(r->b, node, NULL, &event->nullable);
	return true;
}

static void read_named(struct reader *r, unsigned index)
{
	const struct manifest_events *events = r->b->manifest->events;
	const struct manifest_event *named = &events->types[index];
	const struct candidate *candidate = candidate_of(r, named);
	struct event *event;

	if (candidate && !named->payload) {
		event = event_of(r, candidate);
	} else {
		event = ARENA_NEW(r->b->arena, struct event);
		event->unconfirmed = is_unconfirmed(events->status);
		event->source = str_from(events->source);
		event->node = node_at(r->b->manifest->root, str_format(
			r->b->arena, "/events/types/%u", index));
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

/* A payload without a list of types: the values its member may have. */
static void read_values(struct reader *r)
{
	const struct event_source *source = &r->b->model->event_source;
	const struct manifest_events *events = r->b->manifest->events;
	struct node *node = documents_find(r->b, r->documents,
		events->payload, "/events/payload");
	struct type *payload;
	const struct type *member;
	struct event *event;
	bool nullable;
	size_t i;

	if (!node)
		return;
	payload = schema_type(r->b, node, NULL, &nullable);
	member = member_at(payload, source->pointer[0]);
	for (i = 0; member && i < member->value_count; i++) {
		event = ARENA_NEW(r->b->arena, struct event);
		event->name = member->values[i].text;
		event->description = member->values[i].description;
		event->payload = payload;
		event->nullable = nullable;
		event->node = member->values[i].node;
		event->unconfirmed = is_unconfirmed(events->status);
		add_event(r, event);
	}
}

void event_read_all(struct builder *b, const struct documents *documents)
{
	struct reader reader = {.b = b, .documents = documents,
		.names = {b->arena, NULL, 0, 0}};
	const struct manifest_events *events = b->manifest->events;
	unsigned i;

	read_candidates(&reader);
	read_source(&reader);
	if (events && events->types_count) {
		for (i = 0; i < events->types_count; i++)
			read_named(&reader, i);
	} else if (reader.count) {
		read_described(&reader);
	} else if (events && events->payload) {
		read_values(&reader);
	}
}
