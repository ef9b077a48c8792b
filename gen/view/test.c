/* SPDX-License-Identifier: MIT */
/*
 * The emitted tests: every example of the specification, as JSON.
 *
 * An example is tested as it stands, also one that breaks its own schema; what
 * is asked of it is that nothing of it is lost.
 */
#include "internal.h"

/* The most examples of one type, and in all: a test is not an archive. */
#define EXAMPLES_OF_TYPE 3
#define EXAMPLES         200
#define EXAMPLE_BYTES    4000

static void add_example(struct maker *m, const struct type *type,
			struct node *node)
{
	const struct view_type *of = type->mark;
	struct view_example *view;
	str json;

	if (!of || !of->root || m->provider->examples.count >= EXAMPLES)
		return;
	if (node->kind == NODE_SCALAR)
		return;
	json = doc_node_json(m->arena, node);
	if (json.len > EXAMPLE_BYTES)
		return;
	view = ARENA_NEW(m->arena, struct view_example);
	view->literal = view_literal_of(m->arena, json);
	view->shown = of->c_name;
	view->value = of->self;
	view_add(m, &m->provider->examples, view);
}

static void add_examples(struct maker *m, const struct type *type,
			 struct node **nodes, size_t count)
{
	if (!type)
		return;
	for (size_t i = 0; i < count && i < EXAMPLES_OF_TYPE; i++)
		add_example(m, type, nodes[i]);
}

static void add_contents(struct maker *m, const struct content *contents,
			 size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (contents[i].media == MEDIA_JSON)
			add_examples(m, contents[i].type, contents[i].examples,
				     contents[i].example_count);
}

void view_tests(struct maker *m)
{
	const struct model *model = m->model;
	const struct operation *operation;

	for (size_t i = 0; i < model->type_count; i++)
		add_examples(m, model->types[i], model->types[i]->examples,
			     model->types[i]->example_count);
	for (size_t i = 0; i < model->operation_count; i++) {
		operation = model->operations[i];
		add_contents(m, operation->bodies, operation->body_count);
		for (size_t k = 0; k < operation->response_count; k++)
			add_contents(m, operation->responses[k].contents,
				     operation->responses[k].content_count);
	}
	for (size_t i = 0; i < model->event_count; i++)
		add_examples(m, model->events[i]->payload,
			     model->events[i]->examples,
			     model->events[i]->example_count);
}
