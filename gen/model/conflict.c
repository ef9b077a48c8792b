/* SPDX-License-Identifier: MIT */
/*
 * Contradictions between documents, and between documents and the manifest.
 * Each is reported with both places.
 *
 * Nothing here changes the model.
 */
#include "event.h"

#include <string.h>

/* ---- what the manifest knows of other sources ---- */

static void report_known(struct builder *b, const struct documents *documents)
{
	const struct manifest *manifest = b->manifest;
	const struct manifest_conflict *conflict;
	struct node *node;

	for (unsigned i = 0; i < manifest->conflicts_count; i++) {
		conflict = &manifest->conflicts[i];
		node = model_documents_find(b, documents, conflict->at,
					    arena_format(b->arena,
							 "/conflicts/%u/at",
							 i));
		if (!node)
			continue;
		diag_warning(b->diag, doc_node_key_place(node),
			     "source-conflict", "another source says: %s",
			     conflict->says);
		diag_note(b->diag,
			  manifest_place(manifest,
					 arena_format(b->arena,
						      "/conflicts/%u/says", i)),
			  "that source: %s", conflict->source);
	}
}

/* ---- what events are called, and what they carry ---- */

struct looking {
	struct builder *b;
	const struct model *model;
	struct map names;    /* of events */
	struct map prefixes; /* of event names, also without a final s */
	struct map own;      /* enums that name the events that carry them */
	struct map others;   /* and those that do not */
};

static str type_key(struct builder *b, const struct type *type)
{
	return str_format(b->arena, "%p", (const void *)type);
}

/*
 * An enum inside a payload lists the events that carry this payload, not all
 * events. The same holds for enums of components that payloads are built from.
 */
static void note_members(struct looking *l, const struct event *event,
			 const struct type *payload, unsigned depth)
{
	const struct type *type;

	for (size_t i = 0; i < schema_field_count(payload); i++) {
		type = payload->fields[i].type;
		if (type->kind == TYPE_ENUM)
			map_put(schema_has_value(type, event->name)
					? &l->own
					: &l->others,
				type_key(l->b, type), l);
	}
	for (size_t i = 0; i < schema_branch_count(payload) && depth < 16; i++)
		note_members(l, event, payload->branches[i].type, depth + 1);
}

static str prefix_of(str name)
{
	size_t i;

	for (i = 0; i < name.len && name.ptr[i] != '.' && name.ptr[i] != '/';
	     i++)
		;
	return i < name.len ? (str){name.ptr, i} : (str){NULL, 0};
}

static void note_event(struct looking *l, struct event *event)
{
	str prefix = prefix_of(event->name);
	const struct type *header;

	map_put(&l->names, event->name, event);
	note_members(l, event, event->payload, 0);
	for (size_t i = 0; i < event->headers.count; i++) {
		header = schema_type_final(event->headers.items[i].type);
		if (schema_has_value(header, event->name))
			map_put(&l->own, type_key(l->b, header), l);
	}
	if (!prefix.len)
		return;
	map_put(&l->prefixes, prefix, event);
	if (prefix.ptr[prefix.len - 1] == 's')
		map_put(&l->prefixes, (str){prefix.ptr, prefix.len - 1}, event);
}

static void look(struct looking *l)
{
	const struct model *model = l->model;
	const struct type *member;

	for (size_t i = 0; i < model->event_count; i++)
		note_event(l, model->events[i]);
	for (size_t i = 0; i < model->type_count; i++) {
		member = model->types[i]->component.ptr
				 ? model_event_member(
					   model->types[i],
					   model->event_source.pointer[0])
				 : NULL;
		if (member && schema_value_count(member) == 1)
			map_put(&l->own, type_key(l->b, member), l);
	}
}

/* ---- enums that do not hold every event ---- */

/*
 * The payload of all events that the enum lists, if the enum is the member of
 * it that names them; else NULL.
 */
static const struct type *named_payload(const struct looking *l,
					const struct type *type)
{
	str pointer = l->model->event_source.pointer[0];
	const struct type *payload = NULL;
	const struct event *event;

	for (size_t i = 0; i < schema_value_count(type); i++) {
		event = map_find(&l->names, type->values[i].text);
		if (payload && event->payload != payload)
			return NULL;
		payload = event->payload;
	}
	return model_event_member(payload, pointer) == type ? payload : NULL;
}

/* An enum of one payload need not hold the events that have another one. */
static const struct event *missing_event(const struct looking *l,
					 const struct type *type)
{
	const struct type *payload = named_payload(l, type);
	const struct event *event;

	for (size_t i = 0; i < l->model->event_count; i++) {
		event = l->model->events[i];
		if ((!payload || event->payload == payload) &&
		    !schema_has_value(type, event->name))
			return event;
	}
	return NULL;
}

/* Does the enum have values, and is each a key of the map? */
static bool all_in(const struct type *type, const struct map *map)
{
	for (size_t i = 0; i < schema_value_count(type); i++)
		if (!map_find(map, type->values[i].text))
			return false;
	return schema_value_count(type) > 0;
}

static void report_enums(struct looking *l)
{
	const struct model *model = l->model;
	const struct event *missing;
	const struct type *type;
	str key;

	for (size_t i = 0; i < model->type_count; i++) {
		type = model->types[i];
		if (type->kind != TYPE_ENUM || !all_in(type, &l->names))
			continue;
		key = type_key(l->b, type);
		if (map_find(&l->own, key) && !map_find(&l->others, key))
			continue;
		missing = missing_event(l, type);
		if (!missing)
			continue;
		diag_warning(l->b->diag, type->node->place, "event-enum",
			     "this enum holds %zu of %zu events",
			     schema_value_count(type), model->event_count);
		diag_note(l->b->diag, doc_node_key_place(missing->node),
			  "'%s' is an event, too", missing->name.ptr);
	}
}

/* ---- a kind of resource that events have and an enum has not ---- */

/* "registrations" is about a "registration". */
static bool is_about(str prefix, str value)
{
	return str_equal(prefix, value) ||
	       (prefix.len == value.len + 1 && prefix.ptr[value.len] == 's' &&
		!memcmp(prefix.ptr, value.ptr, value.len));
}

static bool any_about(const struct type *type, str prefix)
{
	for (size_t i = 0; i < schema_value_count(type); i++)
		if (is_about(prefix, type->values[i].text))
			return true;
	return false;
}

static bool carries(const struct event *event, const struct type *type)
{
	for (size_t i = 0; i < schema_field_count(event->payload); i++)
		if (event->payload->fields[i].type == type)
			return true;
	return false;
}

static void report_resource(struct looking *l, const struct type *type)
{
	const struct model *model = l->model;
	str prefix;

	/* Each value of an enum of resources begins some event's name. */
	if (!all_in(type, &l->prefixes))
		return;
	for (size_t i = 0; i < model->event_count; i++) {
		prefix = prefix_of(model->events[i]->name);
		if (!prefix.ptr || any_about(type, prefix) ||
		    !carries(model->events[i], type))
			continue;
		diag_warning(l->b->diag, type->node->place, "event-resource",
			     "this enum has no value for what '%s' is about",
			     model->events[i]->name.ptr);
		diag_note(l->b->diag,
			  doc_node_key_place(model->events[i]->node),
			  "the event");
		return;
	}
}

static void report_resources(struct looking *l)
{
	const struct model *model = l->model;
	struct map seen = {l->b->arena, NULL, 0, 0};
	const struct type *payload, *type;

	for (size_t i = 0; i < model->event_count; i++) {
		payload = model->events[i]->payload;
		for (size_t k = 0; k < schema_field_count(payload); k++) {
			type = payload->fields[k].type;
			if (type->kind == TYPE_ENUM &&
			    !map_put(&seen, type_key(l->b, type), l))
				report_resource(l, type);
		}
	}
}

void model_conflicts_report(struct builder *b,
			    const struct documents *documents)
{
	struct looking l = {b,
			    b->model,
			    {b->arena, NULL, 0, 0},
			    {b->arena, NULL, 0, 0},
			    {b->arena, NULL, 0, 0},
			    {b->arena, NULL, 0, 0}};

	look(&l);
	report_known(b, documents);
	report_enums(&l);
	report_resources(&l);
	manifest_check_pages(b->diag, documents->pages, documents->page_count,
			     documents->roots, documents->count);
}
