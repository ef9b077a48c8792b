/* SPDX-License-Identifier: MIT */
/*
 * Rows that several keywords make together: those of members, and of items.
 *
 * Such keywords make one row, whichever of them is met first.
 */
#include "internal.h"

/* ---- members ---- */

struct object {
	const struct node *properties, *required, *patterns;
	struct accept_names {
		str *items;
		size_t count;
	} extra;          /* required, but not in properties */
	unsigned *needed; /* a bit for each name, 16 to a number */
	size_t needed_count;
	unsigned *pattern_numbers; /* without those that cannot be compiled */
	const struct node **pattern_schemas;
	size_t pattern_count;
};

static const struct node *of_kind(const struct node *node, enum node_kind kind)
{
	return node && node->kind == kind ? node : NULL;
}

static unsigned index_of(struct accept *a, struct object *o, str name)
{
	const struct node *property =
		o->properties ? doc_node_find_str(o->properties, name) : NULL;
	size_t listed = o->properties ? o->properties->count : 0, i;

	if (property)
		return (unsigned)property->index;
	for (i = 0; i < o->extra.count; i++)
		if (str_equal(o->extra.items[i], name))
			return (unsigned)(listed + i);
	o->extra.items = arena_grow(a->arena, o->extra.items, o->extra.count,
				    sizeof *o->extra.items);
	o->extra.items[o->extra.count++] = name;
	return (unsigned)(listed + i);
}

/* Sets the bit of each required name, which all extra names are. */
static void find_required(struct accept *a, struct object *o)
{
	size_t listed = o->properties ? o->properties->count : 0;
	size_t count = o->required ? o->required->count : 0;
	unsigned index;

	o->needed = arena_alloc(a->arena, ((listed + count) / 16 + 1) *
						  sizeof *o->needed);
	for (size_t i = 0; i < count; i++) {
		if (o->required->items[i]->kind != NODE_SCALAR ||
		    doc_node_is_null(o->required->items[i]))
			continue;
		index = index_of(a, o, o->required->items[i]->text);
		o->needed[index / 16] |= 1u << (index % 16);
	}
	o->needed_count = count ? (listed + o->extra.count + 15) / 16 : 0;
}

static void find_patterns(struct accept *a, struct object *o)
{
	size_t count = o->patterns ? o->patterns->count : 0;
	const struct node *item;

	o->pattern_numbers =
		arena_alloc(a->arena, (count + 1) * sizeof(unsigned));
	o->pattern_schemas = arena_alloc(a->arena, (count + 1) * sizeof item);
	for (size_t i = 0; i < count; i++) {
		item = o->patterns->items[i];
		if (!accept_pattern_find(a, item->key, item->key->text,
					 &o->pattern_numbers[o->pattern_count]))
			continue;
		o->pattern_schemas[o->pattern_count++] = item;
	}
}

static void add_members(struct accept_maker *m, const struct object *o)
{
	for (size_t i = 0; o->properties && i < o->properties->count; i++)
		accept_name_add(m, o->properties->items[i]->key->text);
	for (size_t i = 0; i < o->extra.count; i++)
		accept_name_add(m, o->extra.items[i]);
	for (size_t i = 0; o->properties && i < o->properties->count; i++)
		accept_schema_add(m, o->properties->items[i]);
	for (size_t i = 0; i < o->extra.count; i++)
		accept_number_add(m, HOOK_ACCEPT_NONE);
	for (size_t i = 0; i < o->needed_count; i++)
		accept_number_add(m, o->needed[i]);
	for (size_t i = 0; i < o->pattern_count; i++) {
		accept_pattern_number_add(m, o->pattern_numbers[i]);
		accept_schema_add(m, o->pattern_schemas[i]);
	}
}

void accept_make_object(struct accept_maker *m, const struct node *value)
{
	struct object o = {0};
	size_t listed;

	(void)value;
	if (m->object_made)
		return;
	m->object_made = true;
	o.properties = of_kind(accept_value(m, "properties"), NODE_MAP);
	o.required = of_kind(accept_value(m, "required"), NODE_LIST);
	o.patterns = of_kind(accept_value(m, "patternProperties"), NODE_MAP);
	find_required(m->accept, &o);
	find_patterns(m->accept, &o);
	listed = o.properties ? o.properties->count : 0;
	accept_line_add(m, HOOK_ACCEPT_OBJECT);
	accept_line_reserve(m,
			    5 + 2 * (listed + o.extra.count + o.pattern_count) +
				    o.needed_count);
	accept_number_add(m, (unsigned)(listed + o.extra.count));
	accept_number_add(m, (unsigned)o.needed_count);
	accept_number_add(m, (unsigned)o.pattern_count);
	accept_schema_add(m, accept_value(m, "additionalProperties"));
	accept_schema_add(m, accept_value(m, "propertyNames"));
	add_members(m, &o);
}

static void add_names(struct accept_maker *m, const struct node *list, bool old)
{
	accept_line_add(m, HOOK_ACCEPT_DEPENDENT_REQUIRED);
	accept_number_add(m, old);
	accept_name_add(m, list->key->text);
	for (size_t i = 0; i < list->count; i++)
		accept_name_add(m, list->items[i]->text);
}

static void add_dependent(struct accept_maker *m, const struct node *schema,
			  bool old)
{
	accept_line_add(m, HOOK_ACCEPT_DEPENDENT_SCHEMA);
	accept_number_add(m, old);
	accept_name_add(m, schema->key->text);
	accept_schema_add(m, schema);
}

void accept_make_dependent_required(struct accept_maker *m,
				    const struct node *value)
{
	for (size_t i = 0; value->kind == NODE_MAP && i < value->count; i++)
		add_names(m, value->items[i], false);
}

void accept_make_dependent_schemas(struct accept_maker *m,
				   const struct node *value)
{
	for (size_t i = 0; value->kind == NODE_MAP && i < value->count; i++)
		add_dependent(m, value->items[i], false);
}

void accept_make_dependencies(struct accept_maker *m, const struct node *value)
{
	for (size_t i = 0; value->kind == NODE_MAP && i < value->count; i++)
		if (value->items[i]->kind == NODE_LIST)
			add_names(m, value->items[i], true);
		else
			add_dependent(m, value->items[i], true);
}

/* ---- items ---- */

void accept_make_items(struct accept_maker *m, const struct node *value)
{
	bool old = m->draft->resource->dialect != ACCEPT_2020_12;
	const struct node *rest = accept_value(m, "items"), *prefix = NULL;

	(void)value;
	if (m->items_made)
		return;
	m->items_made = true;
	if (!old)
		prefix = of_kind(accept_value(m, "prefixItems"), NODE_LIST);
	/* 2020-12 has no list here: it is told, and read as types read it. */
	if (rest && rest->kind == NODE_LIST) {
		if (!prefix)
			prefix = rest;
		rest = old ? accept_value(m, "additionalItems") : NULL;
	}
	accept_line_add(m, HOOK_ACCEPT_ITEMS);
	accept_number_add(m, old);
	accept_schema_add(m, rest);
	for (size_t i = 0; prefix && i < prefix->count; i++)
		accept_schema_add(m, prefix->items[i]);
}

/* Before 2020-12, contains did not count as evaluating items. */
void accept_make_contains(struct accept_maker *m, const struct node *value)
{
	const struct node *min = accept_value(m, "minContains");
	const struct node *max = accept_value(m, "maxContains");

	accept_line_add(m, HOOK_ACCEPT_CONTAINS);
	accept_number_add(m, m->draft->resource->dialect == ACCEPT_2020_12);
	accept_schema_add(m, value);
	if (min) {
		accept_size_add(m, min);
	} else {
		accept_number_add(m, 0);
		accept_number_add(m, 1);
	}
	if (max) {
		accept_size_add(m, max);
	} else {
		accept_number_add(m, 0xffff);
		accept_number_add(m, 0xffff);
	}
}
