/* SPDX-License-Identifier: MIT */
/*
 * What does not agree, told with both places and never resolved in silence.
 *
 * Invariant: nothing here changes the model.
 */
#include "event.h"

#include <string.h>

/* ---- what the manifest knows of other sources ---- */

static void tell_known(struct builder *b, const struct documents *documents)
{
	const struct manifest *manifest = b->manifest;
	const struct manifest_conflict *conflict;
	struct node *node;
	unsigned i;

	for (i = 0; i < manifest->conflicts_count; i++) {
		conflict = &manifest->conflicts[i];
		node = documents_find(b, documents, conflict->at,
			arena_format(b->arena, "/conflicts/%u/at", i));
		if (!node)
			continue;
		diag_warning(b->diag, node_key_place(node), "source-conflict",
			"another source says: %s", conflict->says);
		diag_note(b->diag, manifest_place(manifest,
			arena_format(b->arena, "/conflicts/%u/says", i)),
			"that source: %s", conflict->source);
	}
}

/* ---- enums that do not hold every event ---- */

static bool has_value(const struct type *type, str text)
{
	size_t i;

	for (i = 0; i < type->value_count; i++)
		if (str_equal(type->values[i].text, text))
			return true;
	return false;
}

static const struct event *missing_event(const struct model *model,
	const struct type *type, size_t *held)
{
	const struct event *missing = NULL;
	size_t i;

	*held = 0;
	for (i = 0; i < model->event_count; i++) {
		if (has_value(type, model->events[i]->name))
			++*held;
		else if (!missing)
			missing = model->events[i];
	}
	return missing;
}

static bool has_member(const struct type *payload, const struct type *type,
	unsigned depth)
{
	size_t i;

	for (i = 0; i < payload->field_count; i++)
		if (payload->fields[i].type == type)
			return true;
	for (i = 0; i < payload->branch_count && depth < 16; i++)
		if (has_member(payload->branches[i].type, type, depth + 1))
			return true;
	return false;
}

/*
 * A payload's own member names the events that carry it, not all there are;
 * of a component that is made as payloads are, likewise.
 */
static bool is_own(const struct model *model, const struct type *type)
{
	bool found = false;
	size_t i;

	for (i = 0; i < model->event_count; i++) {
		if (!has_member(model->events[i]->payload, type, 0))
			continue;
		if (!has_value(type, model->events[i]->name))
			return false;
		found = true;
	}
	if (found)
		return true;
	for (i = 0; type->value_count == 1 && i < model->type_count; i++)
		if (model->types[i]->component.ptr && type ==
			wire_member(model->types[i],
				model->event_source.pointer[0]))
			return true;
	return false;
}

static void tell_enums(struct builder *b)
{
	const struct model *model = b->model;
	const struct event *missing;
	const struct type *type;
	size_t i, held;

	for (i = 0; i < model->type_count; i++) {
		type = model->types[i];
		if (type->kind != TYPE_ENUM)
			continue;
		if (is_own(model, type))
			continue;
		missing = missing_event(model, type, &held);
		if (!missing || held == 0 || held != type->value_count)
			continue;
		diag_warning(b->diag, type->node->place, "event-enum",
			"this enum holds %zu of %zu events", held,
			model->event_count);
		diag_note(b->diag, node_key_place(missing->node),
			"'%s' is an event, too", missing->name.ptr);
	}
}

/* ---- a kind of resource that events have and an enum has not ---- */

static str prefix_of(str name)
{
	size_t i;

	for (i = 0; i < name.len && name.ptr[i] != '.' && name.ptr[i] != '/';
		i++)
		;
	return i < name.len ? (str){name.ptr, i} : (str){NULL, 0};
}

/* "registrations" is about a "registration". */
static bool is_about(str prefix, str value)
{
	return str_equal(prefix, value) || (prefix.len == value.len + 1 &&
		prefix.ptr[value.len] == 's' &&
		!memcmp(prefix.ptr, value.ptr, value.len));
}

static bool any_about(const struct type *type, str prefix)
{
	size_t i;

	for (i = 0; i < type->value_count; i++)
		if (is_about(prefix, type->values[i].text))
			return true;
	return false;
}

/* The enum is of resources if each of its values begins some event's name. */
static bool of_resources(const struct model *model, const struct type *type)
{
	size_t i, k;
	bool found;

	for (i = 0; i < type->value_count; i++) {
		found = false;
		for (k = 0; k < model->event_count && !found; k++) {
			str prefix = prefix_of(model->events[k]->name);

			found = prefix.ptr && is_about(prefix,
				type->values[i].text);
		}
		if (!found)
			return false;
	}
	return type->value_count > 0;
}

static bool carries(const struct event *event, const struct type *type)
{
	size_t i;

	for (i = 0; i < event->payload->field_count; i++)
		if (event->payload->fields[i].type == type)
			return true;
	return false;
}

static void tell_resource(struct builder *b, const struct type *type)
{
	const struct model *model = b->model;
	size_t i;
	str prefix;

	if (!of_resources(model, type))
		return;
	for (i = 0; i < model->event_count; i++) {
		prefix = prefix_of(model->events[i]->name);
		if (!prefix.ptr || any_about(type, prefix) ||
			!carries(model->events[i], type))
			continue;
		diag_warning(b->diag, type->node->place, "event-resource",
			"this enum has no value for what '%s' is about",
			model->events[i]->name.ptr);
		diag_note(b->diag, node_key_place(model->events[i]->node),
			"the event");
		return;
	}
}

static void tell_resources(struct builder *b)
{
	const struct model *model = b->model;
	struct map seen = {b->arena, NULL, 0, 0};
	const struct type *payload, *type;
	size_t i, k;

	for (i = 0; i < model->event_count; i++) {
		payload = model->events[i]->payload;
		for (k = 0; k < payload->field_count; k++) {
			type = payload->fields[k].type;
			if (type->kind != TYPE_ENUM || map_put(&seen,
				str_format(b->arena, "%p", (const void *)type),
				b))
				continue;
			tell_resource(b, type);
		}
	}
}

void conflict_tell(struct builder *b, const struct documents *documents)
{
	tell_known(b, documents);
	tell_enums(b);
	tell_resources(b);
	manifest_check_pages(b->diag, documents->pages, documents->page_count,
		documents->roots, documents->count);
}
