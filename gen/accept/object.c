/* SPDX-License-Identifier: MIT */
/*
 * Do the rows of an object's type carry the keywords about members?
 *
 * A member has a field, or is an entry of a typed map, or is kept as
 * JSON text, which any value is.
 */
#include "carry.h"

/* Up to this many names are searched one by one. */
#define FEW 16

/* Returns the map that is kept for a list of names; it is empty at first. */
static struct map *map_of(struct carry *c, const void *list)
{
	str key = {(const char *)&list, sizeof list};
	struct map *map = map_find(&c->lists, key);

	if (map)
		return map;
	map = ARENA_NEW(c->arena, struct map);
	map->arena = c->lists.arena = c->arena;
	map_put(&c->lists, str_copy(c->arena, key), map);
	return map;
}

static bool field_holds(struct carry *c, const struct field *field,
			unsigned schema)
{
	return field->forbidden ||
	       c->holds(c, field->type, field->nullable, schema);
}

/* Do members without a field fit the schema, whatever their names are? */
static bool others_hold(struct carry *c, const struct type *type,
			unsigned schema)
{
	if (schema == HOOK_ACCEPT_TRUE || schema == HOOK_ACCEPT_NONE)
		return true;
	if (!schema_entry(type))
		return schema_is_closed(type);
	/* Names that match no entry's pattern are kept as any JSON. */
	if (schema_entry_pattern_count(type) && !schema_is_closed(type))
		return false;
	return c->holds(c, schema_entry(type), type->entry_nullable, schema);
}

static bool property_holds(struct carry *c, const struct type *type,
			   const struct carry_object *o, unsigned index)
{
	const struct field *field =
		schema_type_field(type, accept_carry_member_name(c, o, index));
	unsigned schema = o->schemas[index].number;

	if (accept_carry_is_needed(o, index) && !(field && field->required))
		return false;
	if (schema == HOOK_ACCEPT_NONE)
		return true;
	return field ? field_holds(c, field, schema)
		     : others_hold(c, type, schema);
}

/* ---- patternProperties and additionalProperties ---- */

static const struct accept_pattern *pattern_of(const struct carry *c,
					       const struct carry_object *o,
					       unsigned index)
{
	return &c->tables->patterns[o->pairs[2 * (size_t)index].number];
}

static bool is_pattern_of(const struct carry *c, const struct carry_object *o,
			  str source)
{
	for (unsigned i = 0; i < o->patterns; i++)
		if (str_equal(pattern_of(c, o, i)->source, source))
			return true;
	return false;
}

static bool is_entry_pattern(const struct type *type, str source)
{
	for (size_t i = 0; i < schema_entry_pattern_count(type); i++)
		if (str_equal(type->entry_patterns[i]->source, source))
			return true;
	return false;
}

static bool pattern_holds(struct carry *c, const struct type *type,
			  const struct carry_object *o, unsigned index)
{
	const struct accept_pattern *pattern = pattern_of(c, o, index);
	unsigned schema = o->pairs[2 * (size_t)index + 1].number;

	for (size_t i = 0; i < schema_field_count(type); i++)
		if (regex_matches(pattern->regex, type->fields[i].name) &&
		    !field_holds(c, &type->fields[i], schema))
			return false;
	if (schema_entry(type) && is_entry_pattern(type, pattern->source))
		return c->holds(c, schema_entry(type), type->entry_nullable,
				schema);
	return others_hold(c, type, schema);
}

static bool is_property(struct carry *c, const struct carry_object *o, str name)
{
	struct map *map = o->properties > FEW ? map_of(c, o->schemas) : NULL;

	if (map && map->count)
		return map_find(map, name) == map;
	for (unsigned i = 0; i < o->properties; i++) {
		bool is = o->schemas[i].number != HOOK_ACCEPT_NONE;

		if (map)
			map_put(map, accept_carry_member_name(c, o, i),
				is ? map : NULL);
		else if (is &&
			 str_equal(accept_carry_member_name(c, o, i), name))
			return true;
	}
	return map && map_find(map, name) == map;
}

static bool is_listed(struct carry *c, const struct carry_object *o, str name)
{
	if (is_property(c, o, name))
		return true;
	for (unsigned i = 0; i < o->patterns; i++)
		if (regex_matches(pattern_of(c, o, i)->regex, name))
			return true;
	return false;
}

static bool entries_are_listed(const struct carry *c, const struct type *type,
			       const struct carry_object *o)
{
	for (size_t i = 0; i < schema_entry_pattern_count(type); i++)
		if (!is_pattern_of(c, o, type->entry_patterns[i]->source))
			return false;
	return schema_entry_pattern_count(type) > 0;
}

static bool additional_holds(struct carry *c, const struct type *type,
			     const struct carry_object *o)
{
	unsigned schema = o->additional;

	if (schema == HOOK_ACCEPT_NONE || schema == HOOK_ACCEPT_TRUE)
		return true;
	/* A closed part does not exclude members that another part declares. */
	for (size_t i = 0;
	     schema != HOOK_ACCEPT_FALSE && i < schema_field_count(type); i++)
		if (!is_listed(c, o, type->fields[i].name) &&
		    !field_holds(c, &type->fields[i], schema))
			return false;
	if (schema_entry(type) && entries_are_listed(c, type, o))
		return schema_is_closed(type);
	return others_hold(c, type, schema);
}

/* Rows do not check the names of members that have a field. */
static bool names_hold(struct carry *c, const struct type *type,
		       unsigned schema)
{
	if (schema == HOOK_ACCEPT_NONE || schema == HOOK_ACCEPT_TRUE)
		return true;
	return !schema_field_count(type) && schema_names(type) &&
	       c->holds(c, schema_names(type), false, schema);
}

bool accept_carry_object(struct carry *c, const struct type *type,
			 const struct accept_row *row)
{
	struct carry_object o = accept_carry_object_of(row);

	for (unsigned i = 0; i < o.properties; i++)
		if (!property_holds(c, type, &o, i))
			return false;
	for (unsigned i = 0; i < o.patterns; i++)
		if (!pattern_holds(c, type, &o, i))
			return false;
	return additional_holds(c, type, &o) && names_hold(c, type, o.names);
}

/* ---- unevaluatedProperties ---- */

static bool evaluates(struct carry *c, unsigned schema, str name,
		      unsigned depth)
{
	const struct accept_row *rows;
	struct carry_object o;
	size_t n;

	rows = carry_rows(c, schema, &n);
	for (size_t i = 0; depth < 8 && i < n; i++) {
		if (rows[i].keyword == HOOK_ACCEPT_OBJECT) {
			o = accept_carry_object_of(&rows[i]);
			if (o.additional != HOOK_ACCEPT_NONE ||
			    is_listed(c, &o, name))
				return true;
		}
		if (rows[i].keyword != HOOK_ACCEPT_REF &&
		    rows[i].keyword != HOOK_ACCEPT_ALL_OF)
			continue;
		for (size_t k = 0; k < rows[i].count; k++)
			if (evaluates(c, carry_operand(&rows[i], k), name,
				      depth + 1))
				return true;
	}
	return false;
}

/* Does the type have a field for each member that the schema names? */
static bool knows_all(struct carry *c, const struct type *type, unsigned schema,
		      unsigned depth)
{
	const struct accept_row *rows;
	struct carry_object o;
	size_t n;

	rows = carry_rows(c, schema, &n);
	for (size_t i = 0; depth < 8 && i < n; i++) {
		bool object = rows[i].keyword == HOOK_ACCEPT_OBJECT;

		if (object)
			o = accept_carry_object_of(&rows[i]);
		for (size_t k = 0; object && k < o.properties; k++)
			if (!schema_type_field(type,
					       accept_carry_member_name(
						       c, &o, (unsigned)k)))
				return false;
		if (rows[i].keyword != HOOK_ACCEPT_REF &&
		    rows[i].keyword != HOOK_ACCEPT_ALL_OF)
			continue;
		for (size_t k = 0; k < rows[i].count; k++)
			if (!knows_all(c, type, carry_operand(&rows[i], k),
				       depth + 1))
				return false;
	}
	return true;
}

bool accept_carry_evaluates(struct carry *c, const struct type *type,
			    unsigned schema)
{
	if (!schema_is_closed(type) || schema_entry(type) ||
	    !knows_all(c, type, schema, 0))
		return false;
	for (size_t i = 0; i < schema_field_count(type); i++)
		if (!type->fields[i].forbidden &&
		    !evaluates(c, schema, type->fields[i].name, 0))
			return false;
	return true;
}

/* ---- members that are required together ---- */

/* Does the schema do nothing but require names? Sets `o` to them. */
static bool only_required(const struct carry *c, unsigned schema,
			  struct carry_object *o)
{
	const struct accept_row *rows;
	size_t n;

	rows = carry_rows(c, schema, &n);
	if (n != 1 || rows[0].keyword != HOOK_ACCEPT_OBJECT)
		return false;
	*o = accept_carry_object_of(&rows[0]);
	if (o->patterns || o->additional != HOOK_ACCEPT_NONE ||
	    o->names != HOOK_ACCEPT_NONE)
		return false;
	for (unsigned i = 0; i < o->properties; i++)
		if (o->schemas[i].number != HOOK_ACCEPT_NONE)
			return false;
	return o->properties > 0;
}

/* Is this the branch's only term, and does it have exactly these names? */
static bool is_branch(const struct carry *c, const struct presence *presence,
		      size_t branch, bool absent, const struct carry_object *o)
{
	const struct presence_term *term = NULL;
	size_t k;

	for (size_t i = 0; i < presence->term_count; i++) {
		if (presence->terms[i].branch != branch)
			continue;
		if (term)
			return false;
		term = &presence->terms[i];
	}
	if (!term || term->absent != absent ||
	    term->name_count != o->properties)
		return false;
	for (unsigned n = 0; n < o->properties; n++) {
		for (k = 0; k < term->name_count; k++)
			if (str_equal(term->names[k],
				      accept_carry_member_name(c, o, n)))
				break;
		if (k == term->name_count)
			return false;
	}
	return true;
}

static bool is_presence(const struct carry *c, const struct presence *presence,
			const struct accept_row *row)
{
	bool absent = row->keyword == HOOK_ACCEPT_NOT;
	struct carry_object o;

	if (presence->branch_count != row->count ||
	    (row->keyword == HOOK_ACCEPT_ONE_OF && !presence->one))
		return false;
	for (size_t i = 0; i < row->count; i++)
		if (!only_required(c, carry_operand(row, i), &o) ||
		    !is_branch(c, presence, i, absent, &o))
			return false;
	return true;
}

bool accept_carry_presence(struct carry *c, const struct type *type,
			   const struct accept_row *row)
{
	for (size_t i = 0; i < schema_presence_count(type); i++)
		if (is_presence(c, &type->presences[i], row))
			return true;
	return false;
}

/* One branch is without the member, one has all members that it depends on. */
static bool depends(const struct carry *c, const struct presence *presence,
		    const struct accept_row *row)
{
	const struct presence_term *terms = presence->terms;
	const str *names = c->tables->names.items;
	size_t k;

	if (presence->branch_count != 2 || presence->term_count != 2 ||
	    !terms[0].absent || terms[1].absent || terms[0].name_count != 1 ||
	    !str_equal(terms[0].names[0], names[carry_operand(row, 1) - 1]))
		return false;
	for (size_t i = 2; i < row->count; i++) {
		for (k = 0; k < terms[1].name_count; k++)
			if (str_equal(terms[1].names[k],
				      names[carry_operand(row, i) - 1]))
				break;
		if (k == terms[1].name_count)
			return false;
	}
	return true;
}

bool accept_carry_dependent(const struct carry *c, const struct type *type,
			    const struct accept_row *row)
{
	for (size_t i = 0; i < schema_presence_count(type); i++)
		if (depends(c, &type->presences[i], row))
			return true;
	return row->count == 2;
}
