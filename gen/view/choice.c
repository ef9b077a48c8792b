/* SPDX-License-Identifier: MIT */
/*
 * Choices: oneOf, anyOf and several types as a tagged union. branch.c says
 * what its members are called.
 */
#include "internal.h"

static void add_types(struct maker *m, struct view_list *list, unsigned types)
{
	struct view_json_type *type;

	for (unsigned bit = 1; bit <= JSON_INTEGER; bit <<= 1) {
		if (!(types & bit))
			continue;
		type = ARENA_NEW(m->arena, struct view_json_type);
		type->null = bit == JSON_NULL;
		type->boolean = bit == JSON_BOOLEAN;
		type->number = bit == JSON_NUMBER;
		type->string = bit == JSON_STRING;
		type->array = bit == JSON_ARRAY;
		type->object = bit == JSON_OBJECT;
		type->integer = bit == JSON_INTEGER;
		view_add(m, list, type);
	}
}

static const char *maybe_literal(struct maker *m, str text)
{
	return text.ptr ? view_literal_of(m->arena, text) : NULL;
}

/* Values first, then null or whatever other types there are. */
static void add_trait(struct maker *m, struct view_shape *view,
		      const struct trait *trait)
{
	struct view_trait *item;
	unsigned types = trait->types;

	if (trait->value_count > 0)
		types &= JSON_NULL;
	for (size_t i = 0; i < trait->value_count + (types ? 1 : 0); i++) {
		item = ARENA_NEW(m->arena, struct view_trait);
		item->member = maybe_literal(m, trait->name);
		if (i < trait->value_count)
			item->value = maybe_literal(m, trait->values[i]);
		else
			add_types(m, &item->types, types);
		item->needed = trait->needed;
		view_add(m, &view->traits, item);
	}
}

static struct view_shape *new_shape(struct maker *m, struct view_type *view,
				    const char *what, size_t branch)
{
	static const char *const locals[] = {"*", "*_traits", NULL};
	struct view_shape *shape = ARENA_NEW(m->arena, struct view_shape);
	const char *name = arena_format(m->arena, "%s_%s_%zu", view->name, what,
					branch + 1);

	shape->branch = branch;
	shape->name = view_name_local(m, name, locals);
	view_add(m, &view->shapes, shape);
	return shape;
}

/* The name of the branch's shape; NULL: every object has it. */
static const char *add_shape(struct maker *m, struct view_type *view,
			     size_t branch)
{
	struct view_shape *shape;
	struct trait *traits;
	size_t count;
	int64_t needed = 0;
	bool closed;

	for (size_t i = 0; i < view->shapes.count; i++) {
		shape = view->shapes.items[i];
		if (shape->branch == branch && !shape->inner)
			return shape->name;
	}
	traits = schema_shape(m->arena, view->type->branches[branch].type,
			      &count, &closed);
	if (count == 0)
		return NULL;
	shape = new_shape(m, view, "shape", branch);
	for (size_t i = 0; i < count; i++) {
		needed += traits[i].needed;
		add_trait(m, shape, &traits[i]);
	}
	shape->needed = view_number(m, needed);
	shape->closed = closed;
	return shape->name;
}

static bool same_place(const struct rule *a, const struct rule *b)
{
	return a->by == b->by && a->branch == b->branch &&
	       str_equal(a->member, b->member) && str_equal(a->inner, b->inner);
}

/* All values of a branch are traits of one rule's shape. */
static void add_inner(struct maker *m, struct view_type *view,
		      struct view_rule *item, const struct rule *rules)
{
	struct view_shape *shape = new_shape(m, view, "inner", rules->branch);
	const struct rule *all = view->type->rules;
	const struct rule *end = all + schema_rule_count(view->type);
	struct trait trait = {.name = rules->inner, .needed = true};

	trait.values = arena_alloc(m->arena, (size_t)(end - rules) *
						     sizeof *trait.values);
	for (const struct rule *at = rules; at < end && same_place(at, rules);
	     at++)
		trait.values[trait.value_count++] = at->value;
	add_trait(m, shape, &trait);
	shape->inner = true;
	shape->needed = view_number(m, 1);
	item->shape = shape->name;
}

static void add_rule(struct maker *m, struct view_type *view,
		     const struct rule *rule)
{
	struct view_rule *item = ARENA_NEW(m->arena, struct view_rule);
	const struct view_branch *branch = view->branches.items[rule->branch];

	item->by_type = rule->by == RULE_TYPE;
	item->by_key = rule->by == RULE_KEY;
	item->by_value = rule->by == RULE_VALUE;
	item->by_member_type = rule->by == RULE_MEMBER_TYPE;
	item->by_inner_value = rule->by == RULE_INNER;
	add_types(m, &item->types, rule->types);
	item->member = maybe_literal(m, rule->member);
	if (item->by_inner_value)
		add_inner(m, view, item, rule);
	else
		item->value = maybe_literal(m, rule->value);
	item->constant = branch->constant;
	item->likely = rule->likely;
	if (rule->shaped)
		item->shape = add_shape(m, view, rule->branch);
	view_add(m, &view->rules, item);
}

void view_choice_fill(struct maker *m, struct view_type *view)
{
	const struct type *type = view->type;
	const char **names = view_branch_names(m, type);
	struct view_branch *branch;

	view->any_of = type->said_by == CHOICE_ANY_OF;
	view->several = type->said_by == CHOICE_TYPE;
	for (size_t i = 0; i < schema_branch_count(type); i++) {
		branch = ARENA_NEW(m->arena, struct view_branch);
		branch->name = names[i];
		branch->constant =
			view_name_constant(m, view->C_NAME,
					   view_name_upper(m->arena, names[i]));
		branch->row =
			view_row_of(m, type->branches[i].type, false, false);
		view_add(m, &view->branches, branch);
	}
	for (size_t i = 0; i < schema_rule_count(type); i++)
		if (i == 0 || type->rules[i].by != RULE_INNER ||
		    !same_place(&type->rules[i - 1], &type->rules[i]))
			add_rule(m, view, &type->rules[i]);
}
