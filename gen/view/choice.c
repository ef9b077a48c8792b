/* SPDX-License-Identifier: MIT */
/*
 * Choices: oneOf, anyOf and several types as a tagged union.
 *
 * Invariant: a branch's name is its own in its union, beside "raw", "set" and
 * "kind".
 */
#include "internal.h"

#include <string.h>

static const char *branch_word(struct maker *m, const struct branch *branch,
			       size_t index)
{
	/* As the runtime's types are called: hook_raw, hook_bool. */
	static const char *const words[] = {
		[TYPE_ANY] = "raw",     [TYPE_BOOLEAN] = "bool",
		[TYPE_INTEGER] = "int", [TYPE_UNSIGNED] = "uint",
		[TYPE_NUMBER] = "num",  [TYPE_STRING] = "str",
		[TYPE_TIME] = "time",   [TYPE_DATE] = "date"};

	if (branch->name.len)
		return arena_copy(m->arena, branch->name.ptr, branch->name.len);
	if (branch->type->component.len)
		return arena_copy(m->arena, branch->type->component.ptr,
				  branch->type->component.len);
	if (branch->type->title.len && branch->type->title.len < 40)
		return arena_copy(m->arena, branch->type->title.ptr,
				  branch->type->title.len);
	if (view_is_scalar(branch->type))
		return words[branch->type->kind];
	if (branch->type->kind == TYPE_LIST)
		return "list";
	if (branch->type->kind == TYPE_ENUM)
		return "enum value";
	return arena_format(m->arena, "option %zu", index + 1);
}

static const char **branch_names(struct maker *m, const struct type *type)
{
	static const char *const own[] = {"raw", "set", "kind", NULL};
	str *texts = arena_alloc(m->arena, (schema_branch_count(type) + 1) *
						   sizeof *texts);
	struct map taken = {m->arena, NULL, 0, 0};
	const char **names;
	size_t i;

	for (i = 0; i < schema_branch_count(type); i++) {
		texts[i] = str_from(branch_word(m, &type->branches[i], i));
		while (map_find(&taken, texts[i]))
			texts[i] = str_format(m->arena, "%.*s option %zu",
					      (int)texts[i].len, texts[i].ptr,
					      i + 1);
		map_put(&taken, texts[i], texts);
	}
	map_release(&taken);
	names = view_name_scope(m->arena, texts, schema_branch_count(type),
				false);
	view_name_aside(m->arena, names, schema_branch_count(type), own,
			"value");
	return names;
}

static void add_types(struct maker *m, struct view_list *list, unsigned types)
{
	struct view_json_type *type;
	unsigned bit;

	for (bit = 1; bit <= JSON_INTEGER; bit <<= 1) {
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
	size_t i;

	if (trait->value_count > 0)
		types &= JSON_NULL;
	for (i = 0; i < trait->value_count + (types ? 1 : 0); i++) {
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

/* NULL: every object has it. */
static const char *add_shape(struct maker *m, struct view_type *view,
			     size_t branch)
{
	static const char *const locals[] = {"*", "*_traits", NULL};
	struct view_shape *shape;
	struct trait *traits;
	size_t count, i;
	int64_t needed = 0;
	bool closed;

	for (i = 0; i < view->shapes.count; i++) {
		shape = view->shapes.items[i];
		if (shape->branch == branch)
			return shape->name;
	}
	shape = ARENA_NEW(m->arena, struct view_shape);
	traits = schema_shape(m->arena, view->type->branches[branch].type,
			      &count, &closed);
	for (i = 0; i < count; i++) {
		needed += traits[i].needed;
		add_trait(m, shape, &traits[i]);
	}
	if (count == 0)
		return NULL;
	shape->branch = branch;
	shape->name = view_name_local(m,
				      arena_format(m->arena, "%s_shape_%zu",
						   view->name, branch + 1),
				      locals);
	shape->needed = view_number(m, needed);
	shape->closed = closed;
	view_add(m, &view->shapes, shape);
	return shape->name;
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
	add_types(m, &item->types, rule->types);
	item->member = maybe_literal(m, rule->member);
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
	const char **names = branch_names(m, type);
	struct view_branch *branch;
	size_t i;

	view->any_of = type->said_by == CHOICE_ANY_OF;
	view->several = type->said_by == CHOICE_TYPE;
	for (i = 0; i < schema_branch_count(type); i++) {
		branch = ARENA_NEW(m->arena, struct view_branch);
		branch->name = names[i];
		branch->constant =
			view_name_constant(m, view->C_NAME,
					   view_name_upper(m->arena, names[i]));
		branch->row =
			view_row_of(m, type->branches[i].type, false, false);
		view_add(m, &view->branches, branch);
	}
	for (i = 0; i < schema_rule_count(type); i++)
		add_rule(m, view, &type->rules[i]);
}
