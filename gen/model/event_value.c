/* SPDX-License-Identifier: MIT */
/*
 * The values by which a delivery names its event: texts, integers and booleans.
 *
 * An integer has one spelling, that of hook_event_find(): decimal digits.
 */
#include "event.h"

#include <inttypes.h>

str model_event_text(struct event_reader *r, const struct node *value)
{
	bool truth;
	int64_t number;

	if (!value || value->kind != NODE_SCALAR)
		return (str){NULL, 0};
	if (doc_node_is_string(value))
		return value->text;
	if (r->only_texts)
		return (str){NULL, 0};
	if (doc_node_is_bool(value, &truth))
		return truth ? STR("true") : STR("false");
	if (!doc_node_is_integer(value, &number))
		return (str){NULL, 0};
	return str_format(r->b->arena, "%" PRId64, number);
}

/* The name that a list beside the enum has for a value; absent: none. */
static const struct enum_words *words_of(struct event_reader *r,
					 const struct type *type,
					 const struct node *value)
{
	const struct node *names =
		type->node->kind == NODE_MAP
			? doc_node_find(type->node, "x-enum-varnames")
			: NULL;
	struct enum_words *words;

	if (!names || names->kind != NODE_LIST || !value->parent ||
	    value->parent->parent != type->node ||
	    value->index >= names->count ||
	    !doc_node_is_string(names->items[value->index]))
		return NULL;
	words = ARENA_NEW(r->b->arena, struct enum_words);
	words->name = names->items[value->index]->text;
	return words;
}

static void add_value(struct event_reader *r, struct event_values *values,
		      const struct type *type, struct node *node)
{
	const str text = model_event_text(r, node);
	struct enum_value *value;

	values->items = arena_grow(r->b->arena, values->items, values->count,
				   sizeof *values->items);
	value = &values->items[values->count++];
	*value = (struct enum_value){text, words_of(r, type, node), node};
}

struct event_values model_event_values(struct event_reader *r,
				       const struct type *type)
{
	struct event_values values = {NULL, 0};

	if (!type)
		return values;
	if (type->kind == TYPE_ENUM)
		return (struct event_values){type->values, type->value_count};
	if (type->limits.constant) {
		if (model_event_text(r, type->limits.constant).ptr)
			add_value(r, &values, type, type->limits.constant);
		return values;
	}
	for (size_t i = 0; i < type->limits.allowed_count; i++) {
		struct node *node = type->limits.allowed[i];

		if (doc_node_is_null(node))
			continue;
		if (!model_event_text(r, node).ptr)
			return (struct event_values){NULL, 0};
		add_value(r, &values, type, node);
	}
	return values;
}

str model_event_only(struct event_reader *r, const struct type *type)
{
	struct event_values values;

	if (type->limits.constant)
		return model_event_text(r, type->limits.constant);
	if (type->kind != TYPE_ENUM && !type->limits.allowed_count)
		return (str){NULL, 0};
	values = model_event_values(r, type);
	return values.count == 1 ? values.items[0].text : (str){NULL, 0};
}

static void add_example(struct event_reader *r, struct event_values *values,
			const struct parameter *p, struct node *node)
{
	str text = model_event_text(r, node);

	for (size_t i = 0; i < values->count; i++)
		if (str_equal(values->items[i].text, text))
			return;
	if (text.len)
		add_value(r, values, p->type, node);
}

struct event_values model_event_examples(struct event_reader *r,
					 const struct parameter *p)
{
	struct examples list = model_examples_of(r->b, p->node);
	struct event_values values = {NULL, 0};

	for (size_t i = 0; i < list.count; i++)
		add_example(r, &values, p, list.items[i]);
	for (size_t i = 0; !values.count && i < p->type->example_count; i++)
		add_example(r, &values, p, p->type->examples[i]);
	return values;
}

bool model_event_is_word(str name)
{
	size_t digits = 0;

	for (size_t i = name.len && name.ptr[0] == '-'; i < name.len; i++)
		digits += name.ptr[i] >= '0' && name.ptr[i] <= '9';
	return !(digits && digits + (name.ptr[0] == '-') == name.len) &&
	       !str_is(name, "true") && !str_is(name, "false");
}
