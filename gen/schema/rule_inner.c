/* SPDX-License-Identifier: MIT */
/*
 * Options that are told apart by a member of a member, such as `type` in
 * {"benefit": {"type": "a"}}.
 *
 * Such a rule is proved. All options that may have a member there list its
 * values, and only the option of the rule lists this one.
 */
#include <string.h>

#include "rule.h"

/* What one option lists for the member. */
struct listed {
	size_t option;
	const struct field *outer, *field;
	str *values;
	size_t count;
	bool null; /* the last of them is null */
};

struct tag {
	str outer, inner;
	struct listed *items; /* one for each option that may have it */
	size_t count;
	unsigned types; /* the JSON types that any of them allows */
	bool fractions; /* some value has a fraction or an exponent */
};

static const struct type *type_of(const struct field *field)
{
	return &schema_shell_of(field->type)->type;
}

static bool counts(const struct search *d, size_t option)
{
	return !d->gone[option] || d->partial[option];
}

/* ---- what options list ---- */

static void list_null(struct search *d, struct listed *item)
{
	str *values =
		arena_alloc(d->b->arena, (item->count + 1) * sizeof *values);

	memcpy(values, item->values, item->count * sizeof *values);
	values[item->count++] = STR("null");
	item->values = values;
	item->null = true;
}

static void note_values(struct tag *tag, const struct listed *item)
{
	for (size_t i = 0; i < item->count; i++)
		for (size_t k = 0; k < item->values[i].len; k++)
			tag->fractions |= memchr(".eE", item->values[i].ptr[k],
						 3) != NULL;
}

/* Returns false if the option may have any value there. */
static bool list(struct search *d, struct tag *tag, const struct use *use)
{
	struct listed item = {.option = use->option, .outer = use->field};
	const struct type *type = use->field ? type_of(use->field) : NULL;

	if (!type)
		return false;
	if (use->field->forbidden ||
	    !(schema_field_types(use->field) & JSON_OBJECT))
		return true;
	if (type->kind != TYPE_OBJECT)
		return false;
	item.field = schema_type_field(type, tag->inner);
	if (!item.field)
		return schema_type_closed(type);
	if (item.field->forbidden)
		return true;
	item.values =
		schema_type_scalars(d->b, type_of(item.field), &item.count);
	if (!item.values)
		return false;
	note_values(tag, &item);
	tag->types |= schema_field_types(item.field);
	if (schema_field_types(item.field) & JSON_NULL)
		list_null(d, &item);
	d->work += item.count + 1;
	tag->items[tag->count++] = item;
	return true;
}

/* Returns false if some option may have any value there. */
static bool gather(struct search *d, struct tag *tag,
		   const struct member *member)
{
	d->stamp++;
	for (size_t i = 0; i < member->count; i++) {
		const struct use *use = &member->uses[i];

		d->described[use->option] = d->stamp;
		if (counts(d, use->option) && !list(d, tag, use))
			return false;
	}
	d->work += d->count;
	for (size_t i = 0; i < d->count; i++)
		if (counts(d, i) && d->described[i] != d->stamp &&
		    !schema_type_closed(&d->options[i].shell->type))
			return false;
	/*
	 * Values are compared as text, which fails for 1.0 and 1, and for what
	 * is no scalar.
	 */
	return !(tag->types & (JSON_ARRAY | JSON_OBJECT)) &&
	       !(tag->types & JSON_ANY_NUMBER && tag->fractions);
}

/* ---- rules ---- */

struct owner {
	size_t option;
	bool shared;
};

static void add_owner(struct search *d, struct map *owners,
		      const struct listed *item, str value)
{
	struct owner *owner = map_find(owners, value);

	if (owner) {
		owner->shared |= owner->option != item->option;
		return;
	}
	owner = ARENA_NEW(d->b->arena, struct owner);
	owner->option = item->option;
	map_put(owners, value, owner);
}

static bool is_shared(const struct map *owners, const struct listed *item,
		      size_t i)
{
	const struct owner *owner = map_find(owners, item->values[i]);

	return owner->shared;
}

/* A null that several options list decides nothing; their other values do. */
static bool is_alone(const struct map *owners, const struct listed *item)
{
	size_t count = item->count - item->null;

	for (size_t i = 0; i < count; i++)
		if (is_shared(owners, item, i))
			return false;
	return count || !is_shared(owners, item, 0);
}

static void take(struct search *d, const struct tag *tag,
		 const struct listed *item, const struct map *owners)
{
	bool complete = schema_field_needed(item->outer) &&
			!item->outer->nullable &&
			schema_field_needed(item->field);

	for (size_t i = 0; i < item->count; i++) {
		if (is_shared(owners, item, i)) {
			complete = false;
			continue;
		}
		schema_rules_add(d, (struct rule){.by = RULE_INNER,
						  .member = tag->outer,
						  .inner = tag->inner,
						  .value = item->values[i],
						  .branch = item->option});
	}
	schema_rules_name(d, item->option, tag->inner,
			  &schema_shell_of(item->field->type)->type,
			  item->values[0]);
	schema_rules_take(d, item->option, complete);
}

static bool take_owners(struct search *d, const struct tag *tag)
{
	struct map owners = {.arena = d->b->arena};
	bool any = false;

	for (size_t i = 0; i < tag->count; i++)
		for (size_t k = 0; k < tag->items[i].count; k++)
			add_owner(d, &owners, &tag->items[i],
				  tag->items[i].values[k]);
	for (size_t i = 0; i < tag->count; i++)
		if (!d->gone[tag->items[i].option] &&
		    is_alone(&owners, &tag->items[i])) {
			take(d, tag, &tag->items[i], &owners);
			any = true;
		}
	map_release(&owners);
	return any;
}

/* The members of the first option that has such an object are tried. */
static const struct type *first_object(const struct search *d,
				       const struct member *member)
{
	for (size_t i = 0; i < member->count; i++) {
		const struct use *use = &member->uses[i];

		if (!d->gone[use->option] && use->field &&
		    type_of(use->field)->kind == TYPE_OBJECT)
			return type_of(use->field);
	}
	return NULL;
}

static bool by_member(struct search *d, const struct member *member)
{
	const struct type *first = first_object(d, member);
	struct tag tag = {.outer = member->name};
	bool any = false;
	size_t count;

	for (size_t i = 0; first && !any && d->work <= RULE_WORK &&
			   i < schema_field_count(first);
	     i++) {
		if (!schema_type_scalars(d->b, type_of(&first->fields[i]),
					 &count))
			continue;
		if (!tag.items)
			tag.items =
				arena_alloc(d->b->arena,
					    member->count * sizeof *tag.items);
		tag.inner = first->fields[i].name;
		tag.count = 0;
		tag.types = 0;
		tag.fractions = false;
		any = gather(d, &tag, member) && take_owners(d, &tag);
	}
	return any;
}

bool schema_rules_by_inner(struct search *d)
{
	bool any = false;

	for (size_t m = 0; m < d->member_count && d->left > 1; m++)
		any |= by_member(d, d->members[m]);
	return any;
}
