/* SPDX-License-Identifier: MIT */
/*
 * Rules by shape, and the rules of a choice as its type holds them.
 *
 * Invariant: an object that no rule recognises, but that has the shape of an
 * option, is of that option.
 */
#include <stdlib.h>

#include "rule.h"

void schema_rules_add(struct search *d, struct rule rule)
{
	d->rules = arena_grow(d->b->arena, d->rules, d->rule_count,
			      sizeof *d->rules);
	d->rules[d->rule_count++] = rule;
}

void schema_rules_take(struct search *d, size_t option, bool complete)
{
	assert(!d->gone[option] && d->left);
	d->gone[option] = true;
	d->partial[option] = !complete;
	d->left--;
}

/* Counts the required members of a type, without the discriminator. */
static size_t shape_size(struct search *d, const struct type *type)
{
	size_t size = 0;

	for (size_t i = 0;
	     type->kind == TYPE_OBJECT && i < schema_field_count(type); i++)
		if (!d->discriminator.ptr ||
		    !str_equal(d->discriminator, type->fields[i].name))
			size += schema_field_needed(&type->fields[i]);
	return size;
}

struct shaped {
	size_t option, size;
	bool last;
};

/* Sorts the options with most required members first. */
static int by_size(const void *a, const void *b)
{
	const struct shaped *x = a, *y = b;

	if (x->size != y->size)
		return x->size > y->size ? -1 : 1;
	if (x->last != y->last)
		return x->last ? -1 : 1;
	return x->option < y->option ? -1 : x->option > y->option;
}

static bool has_shaped(const struct search *d)
{
	for (size_t i = 0; i < d->rule_count; i++)
		if (d->rules[i].shaped)
			return true;
	return false;
}

/*
 * An option that requires other members, or lists the discriminator's values,
 * may overrule a discriminator that names another option. An option that does
 * neither asks for little: it may do so only in anyOf, where one matching
 * branch is enough, or if no other option asks for as little.
 */
static bool asks_for_little(struct search *d, const struct type *type)
{
	const struct field *field =
		d->discriminator.ptr ? schema_type_field(type, d->discriminator)
				     : NULL;
	size_t count = 0;

	if (field)
		(void)schema_type_scalars(d->b,
					  &schema_shell_of(field->type)->type,
					  &count);
	return d->discriminator.ptr && !count && !shape_size(d, type);
}

static bool may_all_overrule(struct search *d)
{
	size_t count = 0;

	for (size_t i = 0; i < d->count; i++)
		count += d->partial[i] &&
			 asks_for_little(d,
					 schema_object_of(d->options[i].shell));
	return d->any || count < 2;
}

/* Adds a rule by shape for each option that is recognised only in part. */
static void add_shapes(struct search *d)
{
	struct shaped *list = arena_alloc(d->b->arena, d->count * sizeof *list);
	size_t count = 0;
	bool all = may_all_overrule(d);

	for (size_t i = 0; i < d->count; i++) {
		const struct type *type = schema_object_of(d->options[i].shell);

		if (d->left && d->alike[i])
			continue;
		if (i == d->last ||
		    (d->partial[i] && (all || !asks_for_little(d, type))))
			list[count++] = (struct shaped){i, shape_size(d, type),
							i == d->last};
	}
	/* The last option takes the rest in any case; see add_faults(). */
	if (count == 1 && list[0].last && !has_shaped(d))
		return;
	qsort(list, count, sizeof *list, by_size);
	for (size_t i = 0; i < count; i++)
		schema_rules_add(d, (struct rule){.by = RULE_TYPE,
						  .types = JSON_OBJECT,
						  .branch = list[i].option,
						  .shaped = true});
}

/*
 * An object without the shape of any option is refused. These rules choose the
 * option whose reader reports what is missing.
 */
static void add_faults(struct search *d, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct rule rule = d->rules[i];

		if (!rule.shaped)
			continue;
		rule.shaped = false;
		schema_rules_add(d, rule);
	}
	if (d->last < d->count)
		schema_rules_add(d, (struct rule){.by = RULE_TYPE,
						  .types = JSON_OBJECT,
						  .branch = d->last});
}

static bool has_rule(const struct search *d, size_t option)
{
	for (size_t i = 0; i < d->rule_count; i++)
		if (d->rules[i].branch == option)
			return true;
	return false;
}

/* An object that no discriminator value names is first tried as this option. */
static void add_default(struct search *d, const struct node *otherwise)
{
	for (size_t i = 0; i < d->count; i++)
		if (otherwise && d->options[i].node == otherwise)
			schema_rules_add(d, (struct rule){.by = RULE_TYPE,
							  .types = JSON_OBJECT,
							  .branch = i,
							  .shaped = true});
}

void schema_rules_emit(struct search *d, struct shell *shell)
{
	size_t *branch = arena_alloc(d->b->arena, d->count * sizeof *branch);
	size_t known;

	add_default(d, shell->otherwise);
	known = d->rule_count;
	add_shapes(d);
	if (!d->left)
		add_faults(d, known);
	for (size_t i = 0; i < d->count; i++)
		if (d->gone[i] || has_rule(d, i))
			branch[i] =
				schema_choice_add_branch(d->b, &shell->type,
							 d->options[i].shell,
							 d->options[i].name,
							 d->options[i].node);
	for (size_t i = 0; i < d->rule_count; i++) {
		struct rule rule = d->rules[i];

		assert(d->gone[rule.branch] || d->left);
		rule.likely = !schema_rule_proved(d, &rule);
		rule.branch = branch[rule.branch];
		schema_choice_add_rule(d->b, &shell->type, rule);
	}
	if (d->left)
		schema_rules_rest(d, shell);
}
