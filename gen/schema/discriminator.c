/* SPDX-License-Identifier: MIT */
/*
 * discriminator: one member whose values name the options.
 *
 * An option has the values that the mapping gives it. Without any, its member's
 * constants are used later, and without those the component's name.
 */
#include "internal.h"

#include <inttypes.h>

static struct node *component_named(const struct node *from, str name)
{
	struct node *at =
		doc_node_document(from) ? doc_node_document(from)->root : NULL;

	at = at ? doc_node_find(at, "components") : NULL;
	at = at ? doc_node_find(at, "schemas") : NULL;
	return at ? doc_node_find_str(at, name) : NULL;
}

/* "Cat", "#/components/schemas/Cat" or "cat.yaml". */
static struct node *mapped(struct schema_builder *b, const struct node *to)
{
	struct node *node;

	if (to->kind != NODE_SCALAR)
		return NULL; /* as part.c reported */
	node = component_named(to, to->text);
	if (!node)
		node = doc_target(b->doc, to, to->text);
	if (!node)
		diag_note(b->diag, doc_node_key_place(to),
			  "this value is left out");
	return node;
}

static void add_value(struct schema_builder *b, struct option *option,
		      str value)
{
	option->values = arena_grow(b->arena, option->values,
				    option->value_count,
				    sizeof *option->values);
	option->values[option->value_count++] = value;
}

/* The options by the schema that each branch is. */
static struct map options_by_node(struct schema_builder *b, struct shell *shell)
{
	struct map map = {.arena = b->arena};

	for (size_t i = shell->option_count; i-- > 0;) {
		struct option *option = &shell->options[i];

		map_put(&map,
			(str){(const char *)&option->node, sizeof option->node},
			option);
	}
	return map;
}

static void add_mapping(struct schema_builder *b, const struct map *options,
			struct node *to)
{
	struct node *node = mapped(b, to);
	const void *core;
	struct option *option;
	int null;

	if (!node)
		return;
	core = schema_core(b, node, &null);
	option = map_find(options, schema_pointer_key(&core));
	if (option)
		add_value(b, option, to->key->text);
	else
		diag_warning(
			b->diag, to->place, "discriminator-mapping",
			"this schema is not among the branches of the choice");
}

/* A mapping's keys are texts; here they stand for numbers. */
void schema_discriminator_numbers(struct schema_builder *b,
				  const struct option *option)
{
	struct node number = {.kind = NODE_SCALAR, .plain = true};
	int64_t value;
	bool exact;

	for (size_t i = 0; i < option->value_count; i++) {
		number.text = option->values[i];
		if (!doc_node_is_number(&number))
			diag_warning(b->diag, option->node->place,
				     "discriminator-mapping",
				     "the mapping has '%.*s' for this schema, "
				     "whose member is a number, and no number "
				     "is written so",
				     (int)number.text.len, number.text.ptr);
		else if (schema_decimal_is_integer(number.text) &&
			 !schema_decimal_round(number.text, false, &value,
					       &exact))
			option->values[i] =
				str_format(b->arena, "%" PRId64, value);
	}
}

str schema_discriminator_member(struct schema_builder *b,
				const struct node *discriminator)
{
	const struct node *name = doc_node_find(discriminator, "propertyName");

	if (name && name->kind == NODE_SCALAR)
		return name->text;
	diag_warning(b->diag, discriminator->place, "discriminator-name",
		     "a discriminator must say its propertyName");
	return (str){0};
}

/* OpenAPI 3.2: the schema of what the mapping does not name. */
static void read_default(struct schema_builder *b, struct shell *shell,
			 const struct map *options,
			 const struct node *discriminator)
{
	const struct node *to = doc_node_find(discriminator, "defaultMapping");
	struct node *node = to ? mapped(b, to) : NULL;
	const void *core;
	int null;

	if (!node)
		return;
	core = schema_core(b, node, &null);
	if (map_find(options, schema_pointer_key(&core)))
		shell->otherwise = schema_core(b, node, &null);
	else
		diag_warning(
			b->diag, to->place, "discriminator-mapping",
			"this schema is not among the branches of the choice");
}

void schema_option_values(struct schema_builder *b, struct shell *shell,
			  const struct node *discriminator)
{
	struct node *mapping;
	struct map options;

	if (!discriminator)
		return;
	shell->member = schema_discriminator_member(b, discriminator);
	if (!shell->member.ptr)
		return;
	mapping = doc_node_find(discriminator, "mapping");
	if (mapping && mapping->kind != NODE_MAP)
		mapping = NULL;
	options = options_by_node(b, shell);
	read_default(b, shell, &options, discriminator);
	for (size_t i = 0; mapping && i < mapping->count; i++)
		if (mapping->items[i]->key)
			add_mapping(b, &options, mapping->items[i]);
}

/* ---- for those who ask ---- */

static const struct shell *shell_of(const struct type *type)
{
	const struct shell *shell = (const struct shell *)type;

	while (shell->same)
		shell = shell->same;
	return shell;
}

const struct type *schema_parent_itself(const struct type *choice)
{
	const struct shell *itself = shell_of(choice)->itself;

	return itself ? &shell_of(&itself->type)->type : NULL;
}

str schema_tag(const struct type *choice)
{
	return shell_of(choice)->member;
}

const str *schema_tag_values(const struct type *choice, size_t branch,
			     size_t *count)
{
	const struct shell *shell = shell_of(choice);
	const struct node *node = choice->branches[branch].node;

	for (size_t i = 0; shell->member.ptr && i < shell->option_count; i++)
		if (shell->options[i].node == node) {
			*count = shell->options[i].value_count;
			return shell->options[i].values;
		}
	*count = 0;
	return NULL;
}
