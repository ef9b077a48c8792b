/* SPDX-License-Identifier: MIT */
/*
 * Questions about a type: its JSON types, its constants, its members, its
 * limits.
 *
 * Nothing here changes a type, except for its lookup table.
 */
#include <stddef.h>
#include <string.h>

#include "internal.h"

enum { LOOKUP = 16 }; /* up to so many fields are searched one by one */

struct shell *schema_shell_of(const struct type *type)
{
	union {
		const struct type *type;
		struct shell *shell;
	} is = {type};

	while (is.shell->same)
		is.shell = is.shell->same;
	return is.shell;
}

/* Kinds with the same members of their own. */
static enum type_kind family_of(enum type_kind kind)
{
	switch (kind) {
	case TYPE_STRING:
	case TYPE_ENUM:
		return TYPE_ENUM;
	case TYPE_LIST:
	case TYPE_TUPLE:
		return TYPE_LIST;
	case TYPE_OBJECT:
	case TYPE_CHOICE:
		return kind;
	case TYPE_ANY:
	case TYPE_BOOLEAN:
	case TYPE_INTEGER:
	case TYPE_UNSIGNED:
	case TYPE_NUMBER:
	case TYPE_TIME:
	case TYPE_DATE:
		break;
	}
	return TYPE_ANY;
}

void schema_type_become(struct type *type, enum type_kind kind)
{
	size_t own = offsetof(struct type, fields);

	if (family_of(type->kind) != family_of(kind))
		memset((char *)type + own, 0, sizeof *type - own);
	type->kind = kind;
}

struct type *schema_type_final(struct type *type)
{
	return &schema_shell_of(type)->type;
}

unsigned schema_kind_json(enum type_kind kind)
{
	switch (kind) {
	case TYPE_BOOLEAN:
		return JSON_BOOLEAN;
	case TYPE_INTEGER:
	case TYPE_UNSIGNED:
		return JSON_INTEGER;
	case TYPE_NUMBER:
		return JSON_NUMBER | JSON_INTEGER;
	case TYPE_STRING:
	case TYPE_TIME:
	case TYPE_DATE:
	case TYPE_ENUM:
		return JSON_STRING;
	case TYPE_OBJECT:
		return JSON_OBJECT;
	case TYPE_LIST:
	case TYPE_TUPLE:
		return JSON_ARRAY;
	case TYPE_ANY:
	case TYPE_CHOICE:
		break;
	}
	return 0;
}

unsigned schema_type_json(const struct type *type)
{
	unsigned types = schema_kind_json(type->kind);

	for (size_t i = 0; i < schema_rule_count(type); i++)
		types |= type->rules[i].by == RULE_TYPE ? type->rules[i].types
							: JSON_OBJECT;
	if (type->kind == TYPE_ANY) {
		for (size_t i = 0; i < type->limits.allowed_count; i++)
			types |= schema_node_types(type->limits.allowed[i]);
		if (type->limits.constant)
			types = schema_node_types(type->limits.constant);
	}
	return types ? types : JSON_ALL & ~(unsigned)JSON_NULL;
}

static str scalar_text(struct schema_builder *b, struct node *value)
{
	return value->kind == NODE_SCALAR && doc_node_is_string(value)
		       ? value->text
		       : doc_node_json(b->arena, value);
}

str *schema_type_scalars(struct schema_builder *b, const struct type *type,
			 size_t *count)
{
	const struct limits *limits = &type->limits;
	str *texts;

	*count = 0;
	texts = arena_alloc(b->arena,
			    (schema_value_count(type) + limits->allowed_count +
			     1) * sizeof *texts);
	if (limits->constant)
		texts[(*count)++] = scalar_text(b, limits->constant);
	else if (schema_value_count(type))
		for (size_t i = 0; i < schema_value_count(type); i++)
			texts[(*count)++] = type->values[i].text;
	else
		for (size_t i = 0; i < limits->allowed_count; i++)
			texts[(*count)++] = scalar_text(b, limits->allowed[i]);
	return *count ? texts : NULL;
}

bool schema_type_closed(const struct type *type)
{
	return schema_is_closed(type) && !schema_entry(type);
}

bool schema_field_needed(const struct field *field)
{
	return field->required && !field->read_only && !field->write_only;
}

/*
 * Many values or members are looked up in a map, made once; it stays with the
 * type, whoever asks first.
 */
static struct map *lookup_of(const struct type *type)
{
	struct shell *shell = schema_shell_of(type);

	if (shell->lookup)
		return shell->lookup;
	shell->lookup = ARENA_NEW(shell->arena, struct map);
	shell->lookup->arena = shell->arena;
	for (size_t i = 0; i < schema_value_count(type); i++)
		map_put(shell->lookup, type->values[i].text, &type->values[i]);
	for (size_t i = 0; i < schema_field_count(type); i++)
		map_put(shell->lookup, type->fields[i].name, &type->fields[i]);
	return shell->lookup;
}

struct field *schema_type_field(const struct type *type, str name)
{
	if (schema_field_count(type) > LOOKUP)
		return map_find(lookup_of(type), name);
	for (size_t i = 0; i < schema_field_count(type); i++)
		if (str_equal(type->fields[i].name, name))
			return &type->fields[i];
	return NULL;
}

bool schema_type_has_value(const struct type *type, str text)
{
	return map_find(lookup_of(type), text);
}

struct type *schema_held(const struct type *type, size_t index)
{
	if (index < schema_field_count(type))
		return type->fields[index].type;
	index -= schema_field_count(type);
	if (index < schema_branch_count(type))
		return type->branches[index].type;
	index -= schema_branch_count(type);
	return index == 0 ? schema_entry(type) : schema_item(type);
}

/* ---- is it whole? For assertions. ---- */

static bool are_final(const struct type *type)
{
	for (size_t i = 0; i < schema_field_count(type); i++)
		if (!type->fields[i].type ||
		    schema_type_final(type->fields[i].type) !=
			    type->fields[i].type)
			return false;
	for (size_t i = 0; i < schema_branch_count(type); i++)
		if (schema_type_final(type->branches[i].type) !=
		    type->branches[i].type)
			return false;
	return true;
}

static bool are_in_order(const struct type *type)
{
	for (size_t i = 0; i < schema_rule_count(type); i++)
		if (type->rules[i].branch >= schema_branch_count(type))
			return false;
	for (size_t i = 0; i < schema_presence_count(type); i++) {
		const struct presence *p = &type->presences[i];

		for (size_t k = 0; k < p->term_count; k++)
			if (p->terms[k].branch >= p->branch_count ||
			    (k && p->terms[k].branch < p->terms[k - 1].branch))
				return false;
	}
	return true;
}

bool schema_type_is_whole(const struct type *type)
{
	return !type->mark && are_final(type) && are_in_order(type) &&
	       (type->kind != TYPE_LIST || schema_item(type)) &&
	       (type->kind != TYPE_ENUM || schema_value_count(type)) &&
	       (type->kind != TYPE_CHOICE || schema_branch_count(type));
}

/* ---- limits ---- */

void schema_limits_clear(struct limits *limits)
{
	*limits = (struct limits){.min_length = -1,
				  .max_length = -1,
				  .min_items = -1,
				  .max_items = -1,
				  .min_properties = -1,
				  .max_properties = -1};
}

bool schema_values_equal(const struct node *a, const struct node *b)
{
	if (!a || !b)
		return a == b;
	return a == b || doc_node_equal(a, b);
}

bool schema_texts_equal(str a, str b)
{
	return !a.ptr == !b.ptr && (!a.ptr || str_equal(a, b));
}

/* The null of `type: "null"` is no keyword's, and is reported as the type. */
static bool constants_equal(const struct node *a, const struct node *b)
{
	return schema_values_equal(a, b) && (!a || !a->key == !b->key);
}

bool schema_limits_equal(const struct limits *a, const struct limits *b)
{
	if (a->min_length != b->min_length || a->max_length != b->max_length ||
	    a->min_items != b->min_items || a->max_items != b->max_items ||
	    a->min_properties != b->min_properties ||
	    a->max_properties != b->max_properties ||
	    a->unique_items != b->unique_items || a->format != b->format ||
	    a->minimum_of_format != b->minimum_of_format ||
	    a->maximum_of_format != b->maximum_of_format ||
	    a->pattern_count != b->pattern_count ||
	    a->allowed_count != b->allowed_count ||
	    !schema_texts_equal(a->minimum, b->minimum) ||
	    !schema_texts_equal(a->maximum, b->maximum) ||
	    !schema_texts_equal(a->exclusive_minimum, b->exclusive_minimum) ||
	    !schema_texts_equal(a->exclusive_maximum, b->exclusive_maximum) ||
	    !schema_texts_equal(a->multiple_of, b->multiple_of) ||
	    !constants_equal(a->constant, b->constant))
		return false;
	for (size_t i = 0; i < a->pattern_count; i++)
		if (!str_equal(a->patterns[i].source, b->patterns[i].source))
			return false;
	for (size_t i = 0; i < a->allowed_count; i++)
		if (!schema_values_equal(a->allowed[i], b->allowed[i]))
			return false;
	return true;
}

/* ---- are two types alike, before equal ones are made one? ---- */

enum { ALIKE_DEPTH = 8 };

static bool types_alike(const struct type *a, const struct type *b,
			unsigned depth)
{
	const struct shell *x = schema_shell_of(a), *y = schema_shell_of(b);

	if (x == y)
		return true;
	if (x->type.kind != y->type.kind || !depth ||
	    !schema_limits_equal(&x->type.limits, &y->type.limits))
		return false;
	if (x->type.kind < TYPE_ENUM && x->type.kind != TYPE_ANY)
		return true;
	if (x->type.kind == TYPE_LIST)
		return x->type.item_nullable == y->type.item_nullable &&
		       types_alike(schema_item(&x->type), schema_item(&y->type),
				   depth - 1);
	return x->operands.count == 1 && y->operands.count == 1 &&
	       doc_node_equal(x->type.node, y->type.node);
}

bool schema_types_alike(const struct type *a, const struct type *b)
{
	return types_alike(a, b, ALIKE_DEPTH);
}

/* ---- members that are there together ---- */

static bool term_holds(const struct presence_term *term,
		       const struct node *object)
{
	for (size_t i = 0; i < term->name_count; i++)
		if (!doc_node_find_str(object, term->names[i]))
			return term->absent;
	return !term->absent;
}

bool schema_presence_holds(const struct presence *presence,
			   const struct node *object)
{
	size_t holding = 0, at = 0;

	for (size_t branch = 0; branch < presence->branch_count; branch++) {
		bool holds = true;

		for (; at < presence->term_count &&
		       presence->terms[at].branch == branch;
		     at++)
			holds = term_holds(&presence->terms[at], object) &&
				holds;
		holding += holds;
	}
	return presence->one ? holding == 1 : holding > 0;
}

static bool terms_equal(const struct presence_term *a,
			const struct presence_term *b)
{
	if (a->branch != b->branch || a->absent != b->absent ||
	    a->name_count != b->name_count)
		return false;
	for (size_t i = 0; i < a->name_count; i++)
		if (!str_equal(a->names[i], b->names[i]))
			return false;
	return true;
}

bool schema_presences_equal(const struct type *a, const struct type *b)
{
	if (schema_presence_count(a) != schema_presence_count(b))
		return false;
	for (size_t i = 0; i < schema_presence_count(a); i++) {
		const struct presence *x = &a->presences[i];
		const struct presence *y = &b->presences[i];

		if (x->one != y->one || x->term_count != y->term_count ||
		    x->branch_count != y->branch_count)
			return false;
		for (size_t k = 0; k < x->term_count; k++)
			if (!terms_equal(&x->terms[k], &y->terms[k]))
				return false;
	}
	return true;
}
