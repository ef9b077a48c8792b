/* SPDX-License-Identifier: MIT */
/*
 * Resolves choices, once their options are filled. The JSON type tells values
 * of different types apart. Strings are merged into one string, numbers into
 * one number, lists into one list. Objects need rules (rule.c).
 *
 * Invariant: a resolved choice has at least two branches, or one branch that a
 * discriminator must name; any other choice became its only branch.
 */
#include "merge.h"

enum { MOST_OPTIONS = 1024 };

static void resolve(struct schema_builder *b, struct shell *shell,
		    unsigned depth);

/*
 * Resolves the type first if it is an unresolved choice; returns what it turned
 * out to be.
 */
static struct shell *resolved(struct schema_builder *b, const struct type *type,
			      unsigned depth)
{
	struct shell *shell = schema_shell_of(type);

	if (shell->state == SHELL_FILLED && depth < SCHEMA_DEPTH)
		resolve(b, shell, depth + 1);
	return schema_shell_of(&shell->type);
}

/* ---- gathering the options ---- */

static void add_distinct(struct schema_builder *b, struct shell *shell,
			 struct map *seen, struct option option)
{
	struct shell **key = ARENA_NEW(b->arena, struct shell *);
	struct option *kept;

	*key = option.shell;
	/* Two branches may be one schema under two names. */
	if (map_put(seen, (str){(const char *)key, sizeof *key}, key) &&
	    !option.value_count)
		return;
	shell->options = arena_grow(b->arena, shell->options,
				    shell->option_count,
				    sizeof *shell->options);
	kept = &shell->options[shell->option_count++];
	*kept = option;
}

static bool is_choice(const struct shell *shell)
{
	return shell->type.kind == TYPE_CHOICE &&
	       shell->state == SHELL_RESOLVED;
}

static bool is_child_of(const struct shell *parent, const struct shell *of)
{
	for (size_t i = 0; parent->itself && i < parent->option_count; i++)
		if (schema_shell_of(&parent->options[i].shell->type) == of)
			return true;
	return false;
}

/* A parent stands for its children, too, unless a discriminator names them. */
static void drop_children(struct schema_builder *b, struct shell *shell)
{
	const struct shell **parents = NULL;
	size_t count = 0, kept = 0;

	for (size_t i = 0; i < shell->option_count; i++) {
		if (!shell->options[i].shell->itself)
			continue;
		parents = arena_grow(b->arena, parents, count, sizeof *parents);
		parents[count++] = shell->options[i].shell;
	}
	for (size_t i = 0; count && i < shell->option_count; i++) {
		struct shell *of = shell->options[i].shell;
		size_t k = 0;

		while (k < count &&
		       (parents[k] == of || !is_child_of(parents[k], of)))
			k++;
		if (k == count)
			shell->options[kept++] = shell->options[i];
	}
	if (count)
		shell->option_count = kept;
}

/*
 * Replaces options that are choices by their own options, unless a mapping
 * names them.
 */
static void gather(struct schema_builder *b, struct shell *shell,
		   unsigned depth)
{
	struct option *options = shell->options;
	size_t count = shell->option_count;
	struct map seen = {.arena = b->arena};

	shell->options = NULL;
	shell->option_count = 0;
	for (size_t i = 0; i < count; i++) {
		struct option option = options[i];
		struct shell *from;

		option.shell = from = resolved(b, &option.shell->type, depth);
		if (from == shell)
			continue;
		if (!is_choice(from) || option.value_count || from->itself ||
		    from->option_count > MOST_OPTIONS) {
			add_distinct(b, shell, &seen, option);
			continue;
		}
		for (size_t k = 0; k < from->option_count; k++)
			add_distinct(b, shell, &seen, from->options[k]);
	}
}

/* ---- by JSON type ---- */

enum group {
	GROUP_BOOLEAN,
	GROUP_NUMBER,
	GROUP_STRING,
	GROUP_LIST,
	GROUP_OBJECT,
	GROUP_ANY,
	GROUPS
};

static const unsigned group_types[GROUPS] = {JSON_BOOLEAN, JSON_ANY_NUMBER,
					     JSON_STRING,  JSON_ARRAY,
					     JSON_OBJECT,  JSON_ALL};

static enum group group_of(const struct type *type)
{
	unsigned types = schema_type_json(type);

	for (int i = 0; i < GROUP_ANY && type->kind != TYPE_ANY; i++)
		if (!(types & ~group_types[i]))
			return (enum group)i;
	return GROUP_ANY;
}

struct groups {
	struct option *options[GROUPS];
	size_t count[GROUPS];
	unsigned taken; /* JSON types of which there are options */
	size_t kinds;   /* groups that are not empty */
	bool overlap; /* an option that allows several types overlaps another */
};

static struct groups sort_options(struct schema_builder *b, struct shell *shell)
{
	struct groups groups = {0};

	for (size_t i = 0; i < shell->option_count; i++) {
		struct option *option = &shell->options[i];
		const struct type *type = &option->shell->type;
		enum group at = group_of(type);

		groups.options[at] = arena_grow(b->arena, groups.options[at],
						groups.count[at],
						sizeof(struct option));
		groups.options[at][groups.count[at]++] = *option;
	}
	for (int i = 0; i < GROUPS; i++) {
		groups.kinds += groups.count[i] > 0;
		if (groups.count[i] && i != GROUP_ANY)
			groups.taken |= group_types[i];
	}
	for (size_t i = 0; i < groups.count[GROUP_ANY]; i++) {
		unsigned types = schema_type_json(
			&groups.options[GROUP_ANY][i].shell->type);

		groups.overlap |= (types & groups.taken) != 0;
		groups.taken |= types;
	}
	return groups;
}

static void become_any(struct schema_builder *b, struct shell *shell)
{
	schema_type_become(&shell->type, TYPE_ANY);
	schema_ledger_note(b, "oneOf or anyOf with an option that is anything",
			   NOT_ENFORCED, shell->blame);
}

/* Lists of different items become one list, whose items are a choice. */
static struct shell *merge_lists(struct schema_builder *b, struct shell *choice,
				 const struct option *options, size_t count,
				 struct shell *into, unsigned depth)
{
	bool choose;
	/* The choice itself may become the list. */
	enum choice_keyword said_by = choice->type.kind == TYPE_CHOICE
					      ? choice->type.said_by
					      : CHOICE_ONE_OF;
	struct shell *item, *list = schema_merge_into(b, choice, into, "array");

	item = schema_shell_of(
		schema_merge_items(b, list, options, count, said_by, &choose));

	/* An item may be anything that its place in a tuple lets it be. */
	if (choose && depth < SCHEMA_DEPTH &&
	    !schema_merge_has_tuple(options, count)) {
		resolve(b, item, depth + 1);
	} else if (choose) {
		schema_type_become(&item->type, TYPE_ANY);
		item->state = SHELL_RESOLVED;
	}
	/*
	 * The type becomes a list only now: nothing may look at a list without
	 * items.
	 */
	schema_merge_lists(b, choice, options, count, list, &item->type);
	return list;
}

/* Rules depend on the members' types, so resolve these first. */
static void resolve_members(struct schema_builder *b,
			    const struct option *options, size_t count,
			    unsigned depth)
{
	for (size_t i = 0; i < count; i++) {
		const struct type *type = &options[i].shell->type;

		for (size_t k = 0;
		     type->kind == TYPE_OBJECT && k < schema_field_count(type);
		     k++)
			(void)resolved(b, type->fields[k].type, depth);
	}
}

static void add_group(struct schema_builder *b, struct shell *shell,
		      struct groups *groups, enum group at, unsigned depth)
{
	struct option *options = groups->options[at];
	struct option first = options[0];
	size_t count = groups->count[at];
	struct shell *to = first.shell;
	struct rule rule = {.by = RULE_TYPE, .types = group_types[at]};

	if (at == GROUP_OBJECT && (count > 1 || first.value_count)) {
		resolve_members(b, options, count, depth);
		schema_resolve_objects(b, shell, options, count);
		return;
	}
	if (count > 1) {
		to = at == GROUP_LIST ? merge_lists(b, shell, options, count,
						    NULL, depth)
				      : schema_merge_scalars(b, shell, options,
							     count, NULL);
		first.name = (str){0};
	}
	rule.types = schema_type_json(&to->type);
	rule.branch = schema_choice_add_branch(b, &shell->type, to, first.name,
					       first.node);
	schema_choice_add_rule(b, &shell->type, rule);
}

/*
 * Adds an option that allows several types, none of which another option
 * allows.
 */
static void add_wide(struct schema_builder *b, struct shell *shell,
		     const struct option *option)
{
	struct rule rule = {.by = RULE_TYPE,
			    .types = schema_type_json(&option->shell->type)};

	rule.branch = schema_choice_add_branch(b, &shell->type, option->shell,
					       option->name, option->node);
	schema_choice_add_rule(b, &shell->type, rule);
}

/* Branches stand in the order of the document. */
static void add_groups(struct schema_builder *b, struct shell *shell,
		       struct groups *groups, unsigned depth)
{
	bool done[GROUPS] = {false};

	for (size_t i = 0; i < shell->option_count; i++) {
		struct option *option = &shell->options[i];
		enum group at = group_of(&option->shell->type);

		if (at == GROUP_ANY)
			add_wide(b, shell, option);
		else if (!done[at])
			add_group(b, shell, groups, at, depth);
		done[at] = true;
	}
}

/* If all options have one JSON type, the choice becomes a type of that kind. */
static bool resolve_alike(struct schema_builder *b, struct shell *shell,
			  struct groups *groups, unsigned depth)
{
	for (int i = 0; i < GROUP_OBJECT; i++) {
		if (groups->count[i] < 2)
			continue;
		if (i == GROUP_LIST)
			(void)merge_lists(b, shell, groups->options[i],
					  groups->count[i], shell, depth);
		else
			(void)schema_merge_scalars(b, shell, groups->options[i],
						   groups->count[i], shell);
		return true;
	}
	return false;
}

/* A choice with one branch becomes that branch. */
static void resolve_single(struct shell *shell)
{
	struct type *type = &shell->type;
	struct shell *only;

	if (type->kind != TYPE_CHOICE || schema_branch_count(type) > 1)
		return;
	only = schema_branch_count(type)
		       ? schema_shell_of(type->branches[0].type)
		       : NULL;
	if (only && only != shell && !only->operands.count &&
	    only->type.kind == TYPE_OBJECT) {
		/* Made for this choice, see rule_rest.c. */
		schema_type_become(type, TYPE_OBJECT);
		type->fields = only->type.fields;
		type->field_count = only->type.field_count;
	} else if (only && only != shell && schema_rule_count(type) == 1 &&
		   type->rules[0].by == RULE_TYPE) {
		shell->same = only;
	} else if (!only || only->type.kind == TYPE_ANY) {
		schema_type_become(type, TYPE_ANY);
	}
}

static void resolve_family(struct schema_builder *b, struct shell *shell,
			   unsigned depth)
{
	for (size_t i = 0; i < shell->option_count; i++)
		(void)resolved(b, &shell->options[i].shell->type, depth);
	resolve_members(b, shell->options, shell->option_count, depth);
	schema_resolve_family(b, shell);
	shell->state = SHELL_RESOLVED;
}

static void resolve(struct schema_builder *b, struct shell *shell,
		    unsigned depth)
{
	struct groups groups;

	if (shell->state != SHELL_FILLED)
		return;
	if (shell->type.kind != TYPE_CHOICE) {
		shell->state = SHELL_RESOLVED;
		return;
	}
	shell->state = SHELL_BUSY;
	if (shell->itself) {
		resolve_family(b, shell, depth);
		return;
	}
	gather(b, shell, depth);
	if (!shell->member.ptr)
		drop_children(b, shell);
	groups = sort_options(b, shell);
	if (groups.overlap || (groups.count[GROUP_ANY] && groups.kinds == 1 &&
			       groups.count[GROUP_ANY] > 1)) {
		become_any(b, shell);
	} else if (groups.kinds != 1 ||
		   !resolve_alike(b, shell, &groups, depth)) {
		add_groups(b, shell, &groups, depth);
		resolve_single(shell);
	}
	shell->state = SHELL_RESOLVED;
	assert(shell->same || shell->type.kind != TYPE_CHOICE ||
	       shell->type.branch_count);
}

void schema_resolve(struct schema_builder *b, struct shell *shell)
{
	resolve(b, shell, 0);
}
