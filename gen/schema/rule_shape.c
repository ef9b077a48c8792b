/* SPDX-License-Identifier: MIT */
/*
 * Rules by shape, and the rules of a choice as its type holds them.
 *
 * Invariant: an object that no rule recognises, but that has the shape of an
 * option, is of that option.
 */
#include <stdlib.h>

#include "internal.h"

void schema_rules_add(struct search *d, struct rule rule)
{
	d->rules = arena_grow(d->b->arena, d->rules, d->rule_count,
			      sizeof *d->rules);
	d->rules[d->rule_count++] = rule;
}

/* Counts the required members of a type, without the discriminator. */
static size_t shape_size(struct search *d, const struct type *type)
{
	size_t size = 0;

	for (size_t i = 0; type->kind == TYPE_OBJECT && i < type->field_count;
	     i++)
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
 * A discriminator that says something else is overruled only by an option
 * that needs other members, or knows what values the member has.
 */
static bool may_overrule(struct search *d, const struct type *type)
{
	const struct field *field =
		d->discriminator.ptr
			? schema_type_field(d->b, type, d->discriminator)
			: NULL;
	size_t count = 0;

	if (field)
		(void)schema_type_scalars(d->b,
					  &schema_shell_of(field->type)->type,
					  &count);
	return !d->discriminator.ptr || count || shape_size(d, type);
}

/* Adds a rule by shape for each option that is recognised only in part. */
static void add_shapes(struct search *d)
{
	struct shaped *list = arena_alloc(d->b->arena, d->count * sizeof *list);
	size_t count = 0;

	for (size_t i = 0; i < d->count; i++) {
		const struct type *type = &d->options[i].shell->type;

		if (i == d->last || (d->partial[i] && may_overrule(d, type)))
			list[count++] = (struct shaped){i, shape_size(d, type),
							i == d->last};
	}
	/* It takes the rest in any case; see add_faults(). */
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

static void tell_undecidable(struct schema_builder *b,
			     const struct shell *shell,
			     const struct option *one,
			     const struct option *other, size_t left)
{
	struct node *sample =
		schema_sample_both(b, &one->shell->type, &other->shell->type);
	str json = sample ? doc_node_json(b->arena, sample) : (str){0};

	diag_warning(
		b->diag, doc_node_key_place(shell->blame), "choice-undecidable",
		"nothing tells %zu of these branches apart; they are kept raw",
		left);
	diag_note(b->diag, one->node->place, "this branch");
	if (json.ptr)
		diag_note(b->diag, other->node->place,
			  "and this one: %.*s fits both", (int)json.len,
			  json.ptr);
	else
		diag_note(b->diag, other->node->place, "and this one");
	schema_ledger_note(b, "oneOf or anyOf that is undecidable",
			   NOT_ENFORCED, shell->blame);
}

static void keep_raw(struct search *d, struct shell *shell)
{
	const struct option *pair[2] = {NULL, NULL};
	struct shell *any;
	struct rule rule = {.by = RULE_TYPE, .types = JSON_OBJECT};
	struct origin origin =
		schema_origin_in(d->b, &shell->type, STR("object"));

	for (size_t i = 0; i < d->count; i++)
		if (!d->gone[i] && !pair[1])
			pair[pair[0] ? 1 : 0] = &d->options[i];
	tell_undecidable(d->b, shell, pair[0], pair[1], d->left);
	any = schema_shell_make(d->b, TYPE_ANY, shell->blame);
	any->state = SHELL_RESOLVED;
	schema_type_add_origin(d->b, &any->type, &origin);
	rule.branch = schema_choice_add_branch(d->b, &shell->type, any,
					       (str){0}, shell->blame);
	schema_choice_add_rule(d->b, &shell->type, rule);
}

static bool has_rule(const struct search *d, size_t option)
{
	for (size_t i = 0; i < d->rule_count; i++)
		if (d->rules[i].branch == option)
			return true;
	return false;
}

void schema_rules_emit(struct search *d, struct shell *shell)
{
	size_t *branch = arena_alloc(d->b->arena, d->count * sizeof *branch);

	size_t known = d->rule_count;

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
		rule.branch = branch[rule.branch];
		schema_choice_add_rule(d->b, &shell->type, rule);
	}
	if (d->left)
		keep_raw(d, shell);
}
