/* SPDX-License-Identifier: MIT */
/*
 * The deliveries that documents describe: in `webhooks`, `x-webhooks` and
 * callbacks, or in a catalogue of schemas.
 *
 * Candidates stand in the order of the documents, those of callbacks behind all
 * others.
 */
#include "event.h"

static struct node *resolve(struct builder *b, struct node *node)
{
	return node ? doc_resolve(b->doc, node) : NULL;
}

static bool is_method(str key)
{
	return str_is(key, "post") || str_is(key, "put") ||
	       str_is(key, "get") || str_is(key, "patch") ||
	       str_is(key, "delete") || str_is(key, "head");
}

static void read_path_item(struct event_reader *r, struct node *named, str key,
			   str expression)
{
	struct node *item = resolve(r->b, named);
	struct candidate candidate;
	struct operation *o;
	bool found = false;

	for (size_t i = 0; item && item->kind == NODE_MAP && i < item->count;
	     i++) {
		if (!is_method(item->items[i]->key->text))
			continue;
		memset(&candidate, 0, sizeof candidate);
		o = model_operation_read(r->b, item, item->items[i], key);
		o->is_event = true;
		found = true;
		if (o->broken) {
			model_fault_keep(r->b, o);
			continue;
		}
		model_operation_id_check(r->b, o, true);
		candidate.key = key;
		candidate.expression = expression;
		candidate.callback = expression.ptr ? named : NULL;
		candidate.node = item->items[i];
		candidate.operation = o;
		model_event_carriers(r, o, &candidate);
		if (candidate.payload)
			model_event_add(r, candidate);
		else
			diag_warning(r->b->diag, item->items[i]->place,
				     "event-no-payload",
				     "webhook %s has a body of no media type; "
				     "it is left out",
				     key.ptr);
	}
	if (!item)
		model_fault_leave_out(r->b, named, "webhook");
	if (item && !found)
		diag_warning(r->b->diag, doc_node_key_place(named),
			     "event-no-operation",
			     "webhook %s has no operation; it is left out",
			     key.ptr);
}

static void read_webhooks(struct event_reader *r, struct node *map)
{
	for (size_t i = 0; map && i < map->count; i++)
		read_path_item(r, map->items[i], map->items[i]->key->text,
			       (str){NULL, 0});
}

/* Callbacks: a name, then runtime expressions, then path items. */
static void read_callbacks(struct event_reader *r, struct node *operation)
{
	struct node *callbacks = doc_node_find(operation, "callbacks"), *one;

	for (size_t i = 0;
	     callbacks && callbacks->kind == NODE_MAP && i < callbacks->count;
	     i++) {
		one = resolve(r->b, callbacks->items[i]);
		for (size_t k = 0;
		     one && one->kind == NODE_MAP && k < one->count; k++)
			if (!str_starts(one->items[k]->key->text, "x-"))
				read_path_item(r, one->items[k],
					       callbacks->items[i]->key->text,
					       one->items[k]->key->text);
	}
}

static void read_all_callbacks(struct event_reader *r, struct node *root)
{
	struct node *paths = doc_node_find(root, "paths"), *item;

	for (size_t i = 0; paths && paths->kind == NODE_MAP && i < paths->count;
	     i++) {
		item = resolve(r->b, paths->items[i]);
		for (size_t k = 0;
		     item && item->kind == NODE_MAP && k < item->count; k++)
			if (item->items[k]->kind == NODE_MAP)
				read_callbacks(r, item->items[k]);
	}
}

void model_event_candidates(struct event_reader *r)
{
	const struct manifest_events *events = r->b->manifest->events;
	struct node *root;

	if (events && events->schemas) {
		model_event_catalogue(r, events->schemas);
		return;
	}
	for (size_t i = 0; i < r->documents->count; i++) {
		root = r->documents->roots[i];
		read_webhooks(r, model_member_map(r->b, root, "webhooks"));
		read_webhooks(r, model_member_map(r->b, root, "x-webhooks"));
	}
	for (size_t i = 0; i < r->documents->count; i++)
		read_all_callbacks(r, r->documents->roots[i]);
}
