/* SPDX-License-Identifier: MIT */
/*
 * What the branches of a choice are called, in its union and in the names of
 * their types.
 *
 * Invariant: a branch's name is its own in its union, beside "raw", "set" and
 * "kind". The order of branches and members decides nothing, unless only a
 * number is left to tell two branches apart.
 */
#include "internal.h"

#include <assert.h>
#include <string.h>

enum { SHORT_TITLE = 40 };

/* As the runtime's types are called: hook_raw, hook_bool. */
static const char *const kind_words[] = {
	[TYPE_ANY] = "raw",         [TYPE_BOOLEAN] = "bool",
	[TYPE_INTEGER] = "int",     [TYPE_UNSIGNED] = "uint",
	[TYPE_NUMBER] = "num",      [TYPE_STRING] = "str",
	[TYPE_TIME] = "time",       [TYPE_DATE] = "date",
	[TYPE_ENUM] = "enum value", [TYPE_OBJECT] = "object",
	[TYPE_LIST] = "list",       [TYPE_TUPLE] = "tuple",
	[TYPE_CHOICE] = "choice"};

str view_branch_kind(const struct type *type)
{
	return schema_entry(type) && !schema_field_count(type)
		       ? STR("map")
		       : str_from(kind_words[type->kind]);
}

/* The member that shows the branch by being there; absent: none does. */
static str key_of(const struct type *choice, size_t branch)
{
	for (size_t i = 0; i < schema_rule_count(choice); i++)
		if (choice->rules[i].by == RULE_KEY &&
		    choice->rules[i].branch == branch)
			return choice->rules[i].member;
	return (str){NULL, 0};
}

static bool is_elsewhere(const struct type *choice, size_t branch, str member)
{
	for (size_t i = 0; i < schema_branch_count(choice); i++) {
		const struct type *type = choice->branches[i].type;

		for (size_t k = 0; i != branch && k < schema_field_count(type);
		     k++)
			if (str_equal(type->fields[k].name, member))
				return true;
	}
	return false;
}

static bool is_better(const struct field *a, const struct field *b)
{
	if (!b || a->required != b->required)
		return !b || a->required;
	if (a->name.len != b->name.len)
		return a->name.len < b->name.len;
	return str_compare(a->name, b->name) < 0;
}

/* A member that only this branch has, a required one if there is one. */
static str own_member_of(const struct type *choice, size_t branch)
{
	const struct type *type = choice->branches[branch].type;
	const struct field *best = NULL;

	for (size_t i = 0; i < schema_field_count(type); i++) {
		const struct field *field = &type->fields[i];

		if (!field->forbidden && is_better(field, best) &&
		    !is_elsewhere(choice, branch, field->name))
			best = field;
	}
	return best ? best->name : (str){NULL, 0};
}

static bool is_only_object(const struct type *choice)
{
	size_t count = 0;

	for (size_t i = 0; i < schema_branch_count(choice); i++)
		count += choice->branches[i].type->kind == TYPE_OBJECT ||
			 choice->branches[i].type->kind == TYPE_CHOICE;
	return count == 1;
}

static str object_word(struct maker *m, const struct type *choice,
		       size_t branch)
{
	str word = key_of(choice, branch);

	if (is_only_object(choice))
		return view_branch_kind(choice->branches[branch].type);
	if (!word.len)
		word = own_member_of(choice, branch);
	return word.len ? word : str_format(m->arena, "option %zu", branch + 1);
}

static str branch_word(struct maker *m, const struct type *choice,
		       size_t branch)
{
	const struct branch *at = &choice->branches[branch];

	if (at->name.len)
		return at->name;
	if (at->type->component.len)
		return at->type->component;
	if (at->type->title.len && at->type->title.len < SHORT_TITLE)
		return at->type->title;
	if (at->type->kind == TYPE_OBJECT || at->type->kind == TYPE_CHOICE)
		return object_word(m, choice, branch);
	return view_branch_kind(at->type);
}

static const char **make_names(struct maker *m, const struct type *choice)
{
	static const char *const own[] = {"raw", "set", "kind", NULL};
	size_t count = schema_branch_count(choice);
	str *texts = arena_alloc(m->arena, (count + 1) * sizeof *texts);
	struct map taken = {m->arena, NULL, 0, 0};
	const char **names;

	for (size_t i = 0; i < count; i++) {
		texts[i] = branch_word(m, choice, i);
		while (map_find(&taken, texts[i]))
			texts[i] = str_format(m->arena, "%.*s option %zu",
					      (int)texts[i].len, texts[i].ptr,
					      i + 1);
		map_put(&taken, texts[i], texts);
	}
	map_release(&taken);
	names = view_name_scope(m->arena, texts, count, false);
	view_name_aside(m->arena, names, count, own, "value");
	for (size_t i = 0; i < count; i++)
		assert(strcmp(names[i], "raw") && strcmp(names[i], "set") &&
		       strcmp(names[i], "kind"));
	return names;
}

const char **view_branch_names(struct maker *m, const struct type *choice)
{
	const struct type **key = ARENA_NEW(m->arena, const struct type *);
	str bytes = {(const char *)key, sizeof *key};
	const char **names;

	*key = choice;
	names = map_find(&m->branches, bytes);
	if (!names) {
		names = make_names(m, choice);
		map_put(&m->branches, bytes, names);
	}
	return names;
}
