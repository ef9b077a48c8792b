/* SPDX-License-Identifier: MIT */
/*
 * The pointers to types in operations and events, and the examples that these
 * have.
 *
 * Every pointer to a type that stands in an operation or an event is in
 * model_uses_add(), so that schema_finish() corrects it.
 */
#include "internal.h"

static void use(struct builder *b, struct schema_uses *uses, struct type **slot)
{
	uses->items = arena_grow(b->arena, uses->items, uses->count,
				 sizeof *uses->items);
	uses->items[uses->count++] = slot;
}

static void use_contents(struct builder *b, struct schema_uses *uses,
			 struct content *contents, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		use(b, uses, &contents[i].type);
		if (contents[i].item)
			use(b, uses, &contents[i].item);
	}
}

static void use_responses(struct builder *b, struct schema_uses *uses,
			  struct response *responses, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		use_contents(b, uses, responses[i].contents,
			     responses[i].content_count);
		if (responses[i].headers.type)
			use(b, uses, &responses[i].headers.type);
		for (size_t k = 0; k < responses[i].headers.count; k++)
			use(b, uses, &responses[i].headers.items[k].type);
	}
}

static void use_operation(struct builder *b, struct schema_uses *uses,
			  struct operation *operation)
{
	for (size_t i = 0; i < operation->parameter_count; i++)
		use(b, uses, &operation->parameters[i].type);
	use_contents(b, uses, operation->bodies, operation->body_count);
	use_responses(b, uses, operation->responses, operation->response_count);
}

static void use_event(struct builder *b, struct schema_uses *uses,
		      struct event *event)
{
	use(b, uses, &event->payload);
	if (event->unread)
		use(b, uses, &event->unread);
	use_responses(b, uses, event->responses, event->response_count);
	if (event->headers.type)
		use(b, uses, &event->headers.type);
	for (size_t i = 0; i < event->headers.count; i++)
		use(b, uses, &event->headers.items[i].type);
}

void model_uses_add(struct builder *b, struct schema_uses *uses)
{
	struct model *model = b->model;

	for (size_t i = 0; i < model->operation_count; i++)
		if (!model->operations[i]->left_out)
			use_operation(b, uses, model->operations[i]);
	for (size_t i = 0; i < model->event_count; i++)
		if (!model->events[i]->left_out)
			use_event(b, uses, model->events[i]);
}

/* ---- what emitted code checks ---- */

static bool has_check(const struct type *type)
{
	type = schema_type_final((struct type *)(uintptr_t)type);
	return type->kind == TYPE_OBJECT || type->kind == TYPE_CHOICE ||
	       type->kind == TYPE_LIST;
}

/* Whose body it is decides what of it is checked. */
enum body_of { BODY_OF_REQUEST, BODY_OF_RESPONSE, BODY_OF_ANSWER };

/*
 * The others are bytes: see view/body.c, view/call.c and view/answer.c, where a
 * handler gives a scalar as the text that is sent.
 */
static bool is_checked(const struct content *content, enum body_of of)
{
	bool form = content->media == MEDIA_FORM ||
		    content->media == MEDIA_MULTIPART;

	if (!content->type || (content->media != MEDIA_JSON && !form))
		return false;
	if (form)
		return of == BODY_OF_REQUEST && has_check(content->type);
	return has_check(content->type) ||
	       (of != BODY_OF_ANSWER &&
		model_is_scalar(schema_type_final(content->type)));
}

static void use_checked(struct builder *b, struct schema_uses *uses,
			struct content *contents, size_t count, enum body_of of)
{
	for (size_t i = 0; i < count; i++) {
		if (is_checked(&contents[i], of))
			use(b, uses, &contents[i].type);
		else if (!contents[i].item)
			schema_effect_unchecked(b->schemas, contents[i].node);
		if (contents[i].item && has_check(contents[i].item))
			use(b, uses, &contents[i].item);
	}
}

static void use_read(struct builder *b, struct schema_uses *uses,
		     struct response *responses, size_t count, enum body_of of)
{
	for (size_t i = 0; i < count; i++) {
		use_checked(b, uses, responses[i].contents,
			    responses[i].content_count, of);
		if (responses[i].headers.type)
			use(b, uses, &responses[i].headers.type);
	}
}

void model_uses_checked(struct builder *b, struct schema_uses *uses)
{
	struct model *model = b->model;

	for (size_t i = 0; i < model->operation_count; i++) {
		struct operation *o = model->operations[i];

		for (size_t k = 0; k < o->parameter_count; k++)
			if (!model_is_given_as_text(&o->parameters[k]))
				use(b, uses, &o->parameters[k].type);
			else
				schema_effect_unchecked(b->schemas,
							o->parameters[k].node);
		use_checked(b, uses, o->bodies, o->body_count, BODY_OF_REQUEST);
		use_read(b, uses, o->responses, o->response_count,
			 BODY_OF_RESPONSE);
	}
	for (size_t i = 0; i < model->event_count; i++) {
		struct event *event = model->events[i];

		use(b, uses, &event->payload);
		use_read(b, uses, event->responses, event->response_count,
			 BODY_OF_ANSWER);
		if (event->headers.type)
			use(b, uses, &event->headers.type);
	}
}

void model_use_type(struct builder *b, struct schema_uses *uses,
		    struct type **slot)
{
	use(b, uses, slot);
}

/* ---- examples ---- */

static void check_contents(struct builder *b, const struct content *contents,
			   size_t count)
{
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < contents[i].example_count; k++)
			schema_example_check(b->schemas, "example",
					     contents[i].examples[k],
					     contents[i].media == MEDIA_JSON
						     ? contents[i].type
						     : NULL,
					     contents[i].nullable);
}

/* Of a Parameter or Header Object; those of a content stand in that. */
static void check_given(struct builder *b, const struct node *node, bool json,
			const struct type *type, bool nullable)
{
	const struct node *content = doc_node_find(node, "content");
	struct examples list;

	if (!doc_node_find(node, "schema") && content &&
	    content->kind == NODE_MAP && content->count)
		node = content->items[0];
	list = model_examples_of(b, node);
	for (size_t i = 0; i < list.count; i++)
		if (json)
			schema_example_check(b->schemas, "example",
					     list.items[i], type, nullable);
		else
			schema_example_check_text(b->schemas, list.items[i],
						  type, nullable);
}

static void check_headers(struct builder *b, const struct headers *headers)
{
	for (size_t i = 0; i < headers->count; i++)
		check_given(b, headers->items[i].node, headers->items[i].json,
			    headers->items[i].type, true);
}

static void check_responses(struct builder *b, const struct response *responses,
			    size_t count)
{
	for (size_t i = 0; i < count; i++) {
		check_contents(b, responses[i].contents,
			       responses[i].content_count);
		check_headers(b, &responses[i].headers);
	}
}

static void check_operation(struct builder *b,
			    const struct operation *operation)
{
	check_contents(b, operation->bodies, operation->body_count);
	check_responses(b, operation->responses, operation->response_count);
	for (size_t i = 0; i < operation->parameter_count; i++) {
		const struct parameter *p = &operation->parameters[i];

		schema_example_check(b->schemas, "default", p->fallback,
				     p->type, p->nullable);
		check_given(b, p->node, p->json, p->type, p->nullable);
	}
}

static void check_event(struct builder *b, const struct event *event)
{
	for (size_t i = 0; i < event->example_count; i++)
		schema_example_check(b->schemas, "example", event->examples[i],
				     event->payload, event->nullable);
	check_headers(b, &event->headers);
	check_responses(b, event->responses, event->response_count);
}

void model_examples_check(struct builder *b)
{
	struct model *model = b->model;

	for (size_t i = 0; i < model->operation_count; i++)
		check_operation(b, model->operations[i]);
	for (size_t i = 0; i < model->event_count; i++)
		check_event(b, model->events[i]);
	schema_examples_finish(b->schemas);
}
