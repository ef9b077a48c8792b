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
	       str_is(key, "delete");
}

/* GitHub's way: a parameter that holds JSON, else each is a member. */
static void note_form(struct event_reader *r, const struct content *form)
{
	const struct type *type = form->type;
	size_t i;

	if (r->b->model->form.ptr)
		return;
	r->b->model->form = STR("");
	for (i = 0;
	     type && type->kind == TYPE_OBJECT && i < schema_field_count(type);
	     i++)
		if (str_is(type->fields[i].name, "payload"))
			r->b->model->form = type->fields[i].name;
}

/* Any JSON, where a document says no more of a text than that it is one. */
static struct node *any_schema(struct event_reader *r, struct node *text)
{
	struct node *any = ARENA_NEW(r->b->arena, struct node);

	any->kind = NODE_MAP;
	any->place = text->place;
	any->parent = text->parent;
	return any;
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
	candidate->payload = schema_type(r->b->schemas,
					 schema ? schema : any_schema(r, text),
					 &origin, &candidate->nullable);
}

/* A handler gets the event, and nothing that came with it. */
static void note_beside(struct event_reader *r, const struct type *form)
{
	size_t i;

	for (i = 0; i < schema_field_count(form); i++)
		if (!str_equal(form->fields[i].name, r->b->model->form))
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
	str pointer = str_format(r->b->arena, "/%s", r->b->model->form.ptr);
	const struct type *form = candidate->payload;
	struct node **examples, *node;
	size_t i, count = 0;

	for (i = 0; i < schema_field_count(form); i++)
		if (str_equal(form->fields[i].name, r->b->model->form))
			break;
	if (i == schema_field_count(form))
		return;
	take_payload(r, candidate, &form->fields[i]);
	note_beside(r, form);
	examples = arena_alloc(r->b->arena, (candidate->example_count + 1) *
						    sizeof *examples);
	for (i = 0; i < candidate->example_count; i++) {
		node = doc_node_at(candidate->examples[i], pointer);
		if (node && node->kind == NODE_MAP)
			examples[count++] = node;
	}
	candidate->examples = examples;
	candidate->example_count = count;
}

/* JSON leads; a form is an object of texts. */
static void read_payload(struct event_reader *r, const struct operation *o,
			 struct candidate *candidate)
{
	const struct content *body = NULL;
	size_t i;

	for (i = 0; i < o->body_count; i++) {
		enum media media = o->bodies[i].media;

		if (media == MEDIA_FORM)
			note_form(r, &o->bodies[i]);
		if (!body && (media == MEDIA_JSON || media == MEDIA_FORM))
			body = &o->bodies[i];
	}
	if (!body)
		return;
	candidate->payload = body->type;
	candidate->nullable = body->nullable;
	candidate->examples = body->examples;
	candidate->example_count = body->example_count;
	candidate->form = body->media == MEDIA_FORM;
	if (candidate->form && r->b->model->form.len)
		take_parameter(r, candidate);
}

static void read_path_item(struct event_reader *r, struct node *named, str key,
			   str expression)
{
	struct node *item = resolve(r->b, named);
	struct candidate candidate;
	struct operation *o;
	bool found = false;
	size_t i;

	for (i = 0; item && item->kind == NODE_MAP && i < item->count; i++) {
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
		candidate.node = item->items[i];
		candidate.operation = o;
		read_payload(r, o, &candidate);
		if (candidate.payload)
			model_event_add(r, candidate);
		else
			diag_warning(r->b->diag, item->items[i]->place,
				     "event-no-payload",
				     "webhook %s has no body that is JSON or a "
				     "form; it is left out",
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
	size_t i;

	for (i = 0; map && i < map->count; i++)
		read_path_item(r, map->items[i], map->items[i]->key->text,
			       (str){NULL, 0});
}

/* Callbacks: a name, then runtime expressions, then path items. */
static void read_callbacks(struct event_reader *r, struct node *operation)
{
	struct node *callbacks = doc_node_find(operation, "callbacks"), *one;
	size_t i, k;

	for (i = 0;
	     callbacks && callbacks->kind == NODE_MAP && i < callbacks->count;
	     i++) {
		one = resolve(r->b, callbacks->items[i]);
		for (k = 0; one && one->kind == NODE_MAP && k < one->count; k++)
			if (!str_starts(one->items[k]->key->text, "x-"))
				read_path_item(r, one->items[k],
					       callbacks->items[i]->key->text,
					       one->items[k]->key->text);
	}
}

static void read_all_callbacks(struct event_reader *r, struct node *root)
{
	struct node *paths = doc_node_find(root, "paths"), *item;
	size_t i, k;

	for (i = 0; paths && paths->kind == NODE_MAP && i < paths->count; i++) {
		item = resolve(r->b, paths->items[i]);
		for (k = 0; item && item->kind == NODE_MAP && k < item->count;
		     k++)
			if (item->items[k]->kind == NODE_MAP)
				read_callbacks(r, item->items[k]);
	}
}

void model_event_candidates(struct event_reader *r)
{
	const struct manifest_events *events = r->b->manifest->events;
	struct node *root;
	size_t i;

	if (events && events->schemas) {
		model_event_catalogue(r, events->schemas);
		return;
	}
	for (i = 0; i < r->documents->count; i++) {
		root = r->documents->roots[i];
		read_webhooks(r, model_member_map(r->b, root, "webhooks"));
		read_webhooks(r, model_member_map(r->b, root, "x-webhooks"));
	}
	for (i = 0; i < r->documents->count; i++)
		read_all_callbacks(r, r->documents->roots[i]);
}
