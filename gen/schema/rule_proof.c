/* SPDX-License-Identifier: MIT */
/*
 * Which rules are proved. The branch that a rule names is only likely to be the
 * right one if an object of another branch may look as the rule says: it is
 * open, or a discriminator names what its schema does not. A discriminator
 * changes nothing about what is valid (OpenAPI 3.1.1, Discriminator Object),
 * so that such a value may still be of another branch.
 *
 * Invariant: a proved rule selects no value of another option, unless an
 * earlier rule selects that.
 */
#include "rule.h"

static bool add_constants(struct proof *proof, struct search *d,
			  struct map *owners, size_t option)
{
	const struct type *type = schema_object_of(d->options[option].shell);
	const struct field *field =
		schema_type_field(d->b, type, d->discriminator);
	const struct option *before;
	size_t count;
	str *values;

	if (!field || field->forbidden)
		return field || schema_type_closed(type);
	values = schema_type_scalars(d->b, &schema_shell_of(field->type)->type,
				     &count);
	for (size_t i = 0; i < count; i++) {
		before = map_put(owners, values[i], &d->options[option]);
		if (before && before != &d->options[option])
			map_put(&proof->shared, values[i], &d->options[option]);
	}
	return count > 0;
}

void schema_proof_begin(struct proof *proof, struct search *d)
{
	struct map owners = {.arena = d->b->arena};

	*proof = (struct proof){.search = d,
				.complete = d->discriminator.ptr != NULL,
				.shared = {.arena = d->b->arena}};
	for (size_t i = 0; proof->complete && i < d->count; i++)
		proof->complete = add_constants(proof, d, &owners, i);
	map_release(&owners);
}

/* Are all objects of the other options recognised by rules of their own? */
static bool others_complete(const struct search *d, size_t option)
{
	for (size_t i = 0; i < d->count; i++)
		if (i != option && (!d->gone[i] || d->partial[i]))
			return false;
	return true;
}

bool schema_rule_proved(const struct proof *proof, const struct rule *rule)
{
	const struct search *d = proof->search;

	if (rule->shaped)
		return false;
	if (rule->by == RULE_TYPE)
		return others_complete(d, rule->branch);
	if (!d->discriminator.ptr || !str_equal(d->discriminator, rule->member))
		return true;
	return proof->complete && !map_find(&proof->shared, rule->value);
}
