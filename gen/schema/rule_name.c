/* SPDX-License-Identifier: MIT */
/*
 * What an option without a name is called: after the value that shows it.
 *
 * Invariant: an option that has a name keeps it.
 */
#include "rule.h"

#include <assert.h>
#include <string.h>

/* What an author calls the value, beside the enum that lists it. */
static str enum_name(const struct type *type, const struct node *value)
{
	const struct node *schema = value->parent ? value->parent->parent
						  : NULL;
	const struct node *names =
		schema && schema == type->node && schema->kind == NODE_MAP
			? doc_node_find(schema, "x-enum-varnames")
			: NULL;

	return names && names->kind == NODE_LIST &&
			       value->index < names->count &&
			       doc_node_is_string(names->items[value->index])
		       ? names->items[value->index]->text
		       : (str){NULL, 0};
}

static const struct node *first_value(const struct type *type)
{
	if (type->limits.constant)
		return type->limits.constant;
	return type->limits.allowed_count ? type->limits.allowed[0] : NULL;
}

/* No name begins as a number does; true and false say nothing alone. */
static bool is_name(str value, const struct node *node)
{
	return value.len && !strchr("-0123456789", *value.ptr) &&
	       (!node || doc_node_is_string(node));
}

void schema_rules_name(struct search *d, size_t option, str member,
		       const struct type *type, str value)
{
	const struct node *node = type ? first_value(type) : NULL;
	str *name = &d->options[option].name;

	if (name->len)
		return;
	if (is_name(value, node))
		*name = value;
	else if (node)
		*name = enum_name(type, node);
	if (!name->len)
		*name = str_format(d->b->arena, "%.*s %.*s", (int)member.len,
				   member.ptr, (int)value.len, value.ptr);
	assert(name->len);
}
