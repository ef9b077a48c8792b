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
	const char *presence;
	const char *noun = view_type_noun(branch->type->kind, &presence);

	if (branch->name.len)
		return arena_copy(m->arena, branch->name.ptr, branch->name.len);
	if (branch->type->component.len)
		return arena_copy(m->arena, branch->type->component.ptr,
				  branch->type->component.len);
	if (branch->type->title.len && branch->type->title.len < 40)
		return arena_copy(m->arena, branch->type->title.ptr,
				  branch->type->title.len);
	if (noun)
		return noun;
	if (branch->type->kind == TYPE_LIST)
		return "list";
	if (branch->type->kind == TYPE_ENUM)
		return "enum value";
	return arena_format(m->arena, "option %zu", index + 1);
}

static const char **branch_names(struct maker *m, const struct type *type)
{
	static const char *const own[] = {"raw", "set", "kind", NULL};
	str *texts =
		arena_alloc(m->arena, (type->branch_count + 1) * sizeof *texts);
	const char **names;
	size_t i, k;

	for (i = 0; i < type->branch_count; i++) {
		texts[i] = str_from(branch_word(m, &type->branches[i], i));
		for (k = 0; k < i; k++)
			if (str_equal(texts[k], texts[i]))
				texts[i] = str_format(m->arena,
						      "%.*s option %zu",
						      (int)texts[i].len,
						      texts[i].ptr, i + 1);
	}
	names = view_name_scope(m->arena, texts, type->branch_count, false);
	view_name_aside(m->arena, names, type->branch_count, own, "value");
	return names;
}

static const char *rule_types(struct maker *m, unsigned types)
{
	static const char *const words[] = {"HOOK_NULL",   "HOOK_BOOLEAN",
					    "HOOK_NUMBER", "HOOK_STRING",
					    "HOOK_ARRAY",  "HOOK_OBJECT",
					    "HOOK_INTEGER"};
	struct buf out = {m->arena, NULL, 0, 0};
	unsigned bit;

	for (bit = 0; bit < 7; bit++)
		if (types & (1u << bit))
			buf_add_format(&out, "%s%s", out.len ? " | " : "",
				       words[bit]);
	return out.len ? out.ptr : "0";
}

static const char *rule_text(struct maker *m, str text)
{
	return text.ptr ? arena_format(m->arena, "HOOK_NAME(%s)",
				       view_literal_of(m->arena, text))
			: "NULL, 0";
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
		item->member = rule_text(m, trait->name);
		item->types = i < trait->value_count ? "0"
						     : rule_types(m, types);
		item->value = i < trait->value_count
				      ? rule_text(m, trait->values[i])
				      : "NULL, 0";
		item->needed = trait->needed ? "true" : "false";
		view_add(m, &view->traits, item);
	}
}

/* "NULL": every object has it. */
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
			return arena_format(m->arena, "&%s", shape->name);
	}
	shape = ARENA_NEW(m->arena, struct view_shape);
	traits = schema_shape(m->arena, view->type->branches[branch].type,
			      &count, &closed);
	for (i = 0; i < count; i++) {
		needed += traits[i].needed;
		add_trait(m, shape, &traits[i]);
	}
	if (count == 0)
		return "NULL";
	shape->branch = branch;
	shape->name = view_name_local(m,
				      arena_format(m->arena, "%s_shape_%zu",
						   view->name, branch + 1),
				      locals);
	shape->needed = view_number(m, needed);
	shape->closed = closed ? "true" : "false";
	view_add(m, &view->shapes, shape);
	return arena_format(m->arena, "&%s", shape->name);
}

static void add_rule(struct maker *m, struct view_type *view,
		     const struct rule *rule)
{
	static const char *const words[] = {"HOOK_BY_TYPE", "HOOK_BY_KEY",
					    "HOOK_BY_VALUE",
					    "HOOK_BY_MEMBER_TYPE"};
	struct view_rule *item = ARENA_NEW(m->arena, struct view_rule);
	const struct view_branch *branch = view->branches.items[rule->branch];

	item->by = words[rule->by];
	item->types = rule_types(m, rule->types);
	item->member = rule_text(m, rule->member);
	item->value = rule_text(m, rule->value);
	item->constant = branch->constant;
	item->shape = rule->shaped ? add_shape(m, view, rule->branch) : "NULL";
	view_add(m, &view->rules, item);
}

void view_choice_fill(struct maker *m, struct view_type *view)
{
	const struct type *type = view->type;
	const char **names = branch_names(m, type);
	struct view_branch *branch;
	size_t i;

	view->choice = true;
	for (i = 0; i < type->branch_count; i++) {
		branch = ARENA_NEW(m->arena, struct view_branch);
		branch->value = view_value_of(m, type->branches[i].type);
		branch->name = names[i];
		branch->constant =
			view_name_constant(m, view->C_NAME,
					   view_name_upper(m->arena, names[i]));
		branch->row =
			view_row_of(m, type->branches[i].type, false, false);
		view_add(m, &view->branches, branch);
	}
	for (i = 0; i < type->rule_count; i++)
		add_rule(m, view, &type->rules[i]);
}
