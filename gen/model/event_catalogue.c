/* SPDX-License-Identifier: MIT */
/*
 * Catalogues: the schemas of components that the manifest says are events.
 *
 * A schema that has no place for an event's name is none.
 */
#include "event.h"

#include <string.h>

void model_event_add(struct event_reader *r, struct candidate candidate)
{
	r->candidates = arena_grow(r->b->arena, r->candidates, r->count,
				   sizeof *r->candidates);
	r->candidates[r->count++] = candidate;
}

static void add_example(struct event_reader *r, struct candidate *candidate,
			struct node *example)
{
	candidate->examples = arena_grow(r->b->arena, candidate->examples,
					 candidate->example_count,
					 sizeof *candidate->examples);
	candidate->examples[candidate->example_count++] = example;
}

/* Reads those of the schema: its `example`, and JSON Schema's `examples`. */
static void read_own_examples(struct event_reader *r,
			      struct candidate *candidate)
{
	struct node *one = doc_node_find(candidate->node, "example");
	struct node *list = doc_node_find(candidate->node, "examples");

	if (one)
		add_example(r, candidate, one);
	for (size_t i = 0; list && list->kind == NODE_LIST && i < list->count;
	     i++)
		add_example(r, candidate, list->items[i]);
}

void model_event_catalogue(struct event_reader *r, const char *glob)
{
	struct node *schemas;
	struct candidate candidate;

	for (size_t i = 0; i < r->documents->count; i++) {
		schemas = doc_node_find(doc_node_find(r->documents->roots[i],
						      "components"),
					"schemas");
		for (size_t k = 0;
		     schemas && schemas->kind == NODE_MAP && k < schemas->count;
		     k++) {
			if (!model_glob_matches(glob,
						schemas->items[k]->key->text))
				continue;
			memset(&candidate, 0, sizeof candidate);
			candidate.key = schemas->items[k]->key->text;
			candidate.node = schemas->items[k];
			candidate.payload = schema_type(r->b->schemas,
							schemas->items[k], NULL,
							&candidate.nullable);
			read_own_examples(r, &candidate);
			model_event_add(r, candidate);
		}
	}
}

/* A schema of the catalogue that has no place for a name is part of others. */
bool model_event_is_helper(struct event_reader *r, const struct candidate *c)
{
	str pointer = r->b->model->event_source.pointer[0];

	if (c->operation || !pointer.len || c->payload->kind != TYPE_OBJECT ||
	    model_event_member(c->payload, pointer))
		return false;
	diag_warning(r->b->diag, doc_node_key_place(c->node), "event-no-name",
		     "schema %s has no member '%.*s' and is taken for no event",
		     c->key.ptr, (int)pointer.len, pointer.ptr);
	return true;
}
