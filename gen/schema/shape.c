/* SPDX-License-Identifier: MIT */
/*
 * The shape of an object: what can be checked without reading its members.
 *
 * Every value of a type has the type's shape.
 */
#include "internal.h"

enum { VALUES = 32 }; /* a member with more values is not compared */

static unsigned member_types(const struct field *field, const struct type *type)
{
	unsigned types = schema_type_json(type);

	/* The schema states no type, so any value may come. */
	if (type->kind == TYPE_ANY)
		return JSON_ALL;
	return field->nullable || type->nullable ? types | JSON_NULL : types;
}

static bool has_scalars(const struct type *type)
{
	return type->kind != TYPE_ANY && type->kind != TYPE_OBJECT &&
	       type->kind != TYPE_LIST && type->kind != TYPE_CHOICE;
}

struct trait *schema_shape(struct arena *arena, const struct type *type,
			   size_t *count, bool *closed)
{
	struct schema_builder b = {.arena = arena};
	struct trait *traits;

	*count = 0;
	*closed = schema_type_closed(type);
	type = schema_object_of(schema_shell_of(type));
	if (type->kind != TYPE_OBJECT)
		return NULL;
	traits = arena_alloc(arena,
			     (schema_field_count(type) + 1) * sizeof *traits);
	for (size_t i = 0; i < schema_field_count(type); i++) {
		const struct field *field = &type->fields[i];
		const struct type *of = &schema_shell_of(field->type)->type;
		struct trait trait = {.name = field->name,
				      .types = member_types(field, of),
				      .needed = schema_field_needed(field)};

		if (has_scalars(of))
			trait.values =
				schema_type_scalars(&b, of, &trait.value_count);
		if (trait.value_count > VALUES)
			trait.value_count = 0;
		if (trait.needed || trait.value_count || *closed ||
		    trait.types != JSON_ALL)
			traits[(*count)++] = trait;
	}
	return traits;
}
