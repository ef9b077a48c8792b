/* SPDX-License-Identifier: MIT */
/*
 * Options that no required member tells from all others. An option that differs
 * from each of the others in some member is recognised by its whole shape. An
 * option that only has more members than the others is recognised by these: an
 * object without them satisfies it just as it satisfies the others, so it does
 * not matter which option the object is taken for.
 *
 * An object of one option has the shape of another only if it has a member that
 * its own option does not describe.
 */
#include "rule.h"

unsigned schema_field_types(const struct field *field)
{
	const struct type *type = &schema_shell_of(field->type)->type;
	unsigned types = schema_type_json(type);

	if (type->kind == TYPE_ANY && !type->limits.constant &&
	    !type->limits.allowed_count)
		return JSON_ALL;
	return field->nullable || type->nullable ? types | JSON_NULL : types;
}

/* Is it certain that the two fields have no value in common? */
static bool fields_apart(struct search *d, const struct field *a,
			 const struct field *b)
{
	unsigned both = schema_field_types(a) & schema_field_types(b);
	size_t a_count, b_count;
	str *x, *y;

	if (!both)
		return true;
	if (both & JSON_NULL)
		return false;
	x = schema_type_scalars(d->b, &schema_shell_of(a->type)->type,
				&a_count);
	y = schema_type_scalars(d->b, &schema_shell_of(b->type)->type,
				&b_count);
	d->work += a_count * b_count + 1;
	for (size_t i = 0; i < a_count; i++)
		for (size_t k = 0; k < b_count; k++)
			if (str_equal(x[i], y[k]))
				return false;
	return x && y;
}

/*
 * Is it certain that no object of the other option has the shape of this one?
 */
static bool shape_excludes(struct search *d, const struct type *type,
			   const struct type *other)
{
	for (size_t i = 0; i < schema_field_count(type); i++) {
		const struct field *field = &type->fields[i];
		const struct field *its = schema_type_field(other, field->name);

		d->work++;
		if (schema_field_needed(field) &&
		    (!its || fields_apart(d, field, its)))
			return true;
	}
	for (size_t i = 0; i < schema_field_count(other); i++) {
		const struct field *its = &other->fields[i];
		const struct field *field = schema_type_field(type, its->name);

		d->work++;
		if (schema_field_needed(its) &&
		    (field ? fields_apart(d, field, its)
			   : schema_type_closed(type)))
			return true;
	}
	return false;
}

static bool is_known_by_shape(struct search *d, size_t option)
{
	const struct type *type = schema_object_of(d->options[option].shell);

	for (size_t i = 0; i < d->count; i++) {
		const struct type *other =
			schema_object_of(d->options[i].shell);

		if (i != option && !d->gone[i] &&
		    !shape_excludes(d, type, other))
			return false;
	}
	return type->kind == TYPE_OBJECT;
}

bool schema_rules_by_shape(struct search *d)
{
	for (size_t i = 0; i < d->count; i++) {
		if (d->gone[i] || !is_known_by_shape(d, i))
			continue;
		schema_rules_add(d, (struct rule){.by = RULE_TYPE,
						  .types = JSON_OBJECT,
						  .branch = i,
						  .shaped = true});
		schema_rules_take(d, i, true);
		return true;
	}
	return false;
}

/* ---- members that only one option has ---- */

/* Do both say the same of every member that both describe? */
static bool options_alike(struct search *d, const struct type *a,
			  const struct type *b)
{
	for (size_t i = 0; i < schema_field_count(a); i++) {
		const struct field *x = &a->fields[i];
		const struct field *y = schema_type_field(b, x->name);

		d->work++;
		if (y ? x->required != y->required ||
				    x->nullable != y->nullable ||
				    !schema_types_alike(x->type, y->type)
		      : schema_field_needed(x))
			return false;
	}
	for (size_t i = 0; i < schema_field_count(b); i++)
		if (schema_field_needed(&b->fields[i]) &&
		    !schema_type_field(a, b->fields[i].name))
			return false;
	return schema_is_closed(a) == schema_is_closed(b) && !schema_entry(a) &&
	       !schema_entry(b);
}

static bool is_alike(struct search *d, size_t option)
{
	const struct type *type = schema_object_of(d->options[option].shell);

	for (size_t i = 0; i < d->count; i++)
		if (i != option && !d->gone[i] &&
		    !options_alike(d, type,
				   schema_object_of(d->options[i].shell)))
			return false;
	return type->kind == TYPE_OBJECT;
}

/* The only option left that describes the member; `count`: there is none. */
static size_t owner_of(const struct search *d, const struct member *member)
{
	size_t owner = d->count;

	for (size_t i = 0; i < member->count; i++) {
		const struct use *use = &member->uses[i];

		if (d->gone[use->option])
			continue;
		if (owner != d->count || !use->field || use->field->forbidden)
			return d->count;
		owner = use->option;
	}
	return owner;
}

bool schema_rules_by_own_members(struct search *d)
{
	size_t found = d->count;

	for (size_t m = 0; m < d->member_count; m++) {
		size_t owner = owner_of(d, d->members[m]);

		if (owner == d->count ||
		    (found != d->count ? owner != found : !is_alike(d, owner)))
			continue;
		found = owner;
		schema_rules_add(d, (struct rule){.by = RULE_KEY,
						  .member = d->members[m]->name,
						  .branch = owner,
						  .shaped = true});
	}
	if (found == d->count)
		return false;
	d->alike[found] = true;
	schema_rules_take(d, found, false);
	return true;
}
