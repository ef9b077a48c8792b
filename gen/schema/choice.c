/* SPDX-License-Identifier: MIT */
/*
 * Makes the options of a choice from oneOf, anyOf or several types. The choice
 * is resolved later, when all options are filled (resolve.c).
 *
 * Invariant: an option is the conjunction of one branch and everything beside
 * the choice; null is never an option.
 */
#include "internal.h"

/* Options of two choices in one schema; branches whose values are compared. */
enum { PRODUCT = 64, COMPARED = 1000 };

struct choice {
	size_t part;
	enum keyword keyword;
	struct node *list;
};

struct choices {
	struct choice *items;
	size_t count;
};

/* ---- which choices there are ---- */

static void note_branches(struct schema_builder *b, const struct node *list)
{
	for (size_t i = 0; i < list->count; i++)
		schema_ledger_keywords(b, schema_facts(b, list->items[i]));
}

static void add_choice(struct schema_builder *b, struct choices *choices,
		       struct operands parts, size_t part, enum keyword keyword)
{
	struct operand *operand = &parts.items[part];
	struct node *list = schema_operand_keyword(b, *operand, keyword);

	if (!list)
		return;
	note_branches(b, list);
	if (!list->count || schema_presence_only(b, list)) {
		operand->skip |= BIT(keyword);
		if (list->count)
			schema_ledger_undecided(b, list);
		return;
	}
	choices->items = arena_grow(b->arena, choices->items, choices->count,
				    sizeof *choices->items);
	choices->items[choices->count++] = (struct choice){part, keyword, list};
}

static struct choices find_choices(struct schema_builder *b,
				   struct operands parts)
{
	struct choices choices = {0};
	size_t product = 1;

	for (size_t i = 0; i < parts.count; i++) {
		add_choice(b, &choices, parts, i, KEYWORD_ONE_OF);
		add_choice(b, &choices, parts, i, KEYWORD_ANY_OF);
	}
	for (size_t i = 0; i < choices.count; i++) {
		struct choice *choice = &choices.items[i];

		product *= choice->list->count;
		if (i == 0 || product <= PRODUCT)
			continue;
		product /= choice->list->count;
		parts.items[choice->part].skip |= BIT(choice->keyword);
		schema_ledger_note(b, "oneOf beside oneOf", NOT_ENFORCED,
				   choice->list);
	}
	return choices;
}

/* ---- options ---- */

void schema_option_add(struct schema_builder *b, struct shell *shell,
		       struct type *type, str name, struct node *node)
{
	struct option *option;

	shell->options = arena_grow(b->arena, shell->options,
				    shell->option_count,
				    sizeof *shell->options);
	option = &shell->options[shell->option_count++];
	*option = (struct option){.shell = schema_shell_of(type),
				  .name = name,
				  .node = node};
}

static struct origin option_origin(struct schema_builder *b,
				   struct shell *shell)
{
	struct origin origin = {.type = &shell->type, .word_count = 2};

	origin.words = arena_alloc(b->arena, 2 * sizeof *origin.words);
	origin.words[0] = STR("option");
	origin.words[1] = str_format(b->arena, "%zu", shell->option_count + 1);
	return origin;
}

static void add_branch(struct schema_builder *b, struct shell *shell,
		       struct operands base, struct node *branch)
{
	struct origin origin = option_origin(b, shell);
	struct operands uses = {0};
	struct type *type;
	int null;
	struct node *core = schema_core(b, branch, &null);

	assert(schema_allows(b, (struct operand){branch, 0}, 0) &
	       ~(unsigned)JSON_NULL);
	for (size_t i = 0; i < base.count; i++)
		schema_operands_add(b, &uses, base.items[i]);
	schema_operands_add(b, &uses, (struct operand){branch, 0});
	type = schema_type_of_all(b, uses, &origin, NULL);
	schema_option_add(b, shell, type, schema_component_name(b, core), core);
}

static struct node *discriminator_of(struct schema_builder *b,
				     struct operands parts)
{
	for (size_t i = 0; i < parts.count; i++) {
		struct node *node =
			schema_operand_keyword(b, parts.items[i],
					       KEYWORD_DISCRIMINATOR);

		if (node)
			return node;
	}
	return NULL;
}

static bool has_value(struct schema_builder *b, struct node *schema,
		      const struct node *value)
{
	struct operand operand = {schema, 0};
	struct node *list = schema_operand_keyword(b, operand, KEYWORD_ENUM);
	struct node *constant =
		schema_operand_keyword(b, operand, KEYWORD_CONST);

	if (constant)
		return doc_node_equal(constant, value);
	for (size_t i = 0; list && i < list->count; i++)
		if (doc_node_equal(list->items[i], value))
			return true;
	return !list;
}

/* `enum: [3]` beside a choice of constants rules out the other constants. */
static bool has_common_value(struct schema_builder *b, struct node *one,
			     struct node *other)
{
	struct operand operand = {one, 0};
	struct node *list = schema_operand_keyword(b, operand, KEYWORD_ENUM);
	struct node *constant =
		schema_operand_keyword(b, operand, KEYWORD_CONST);

	if (constant)
		return has_value(b, other, constant);
	for (size_t i = 0; list && i < list->count; i++)
		if (has_value(b, other, list->items[i]))
			return true;
	return !list;
}

/* Returns true if what stands beside the choice rules out the branch. */
static bool ruled_out(struct schema_builder *b, const struct shell *shell,
		      struct operands parts, const struct choice *choice,
		      struct node *branch)
{
	unsigned types = schema_allows(b, (struct operand){branch, 0}, 0);
	unsigned base = shell->only ? shell->only : JSON_ALL;
	int null;
	struct node *core = schema_core(b, branch, &null);

	types &= ~(unsigned)JSON_NULL;
	for (size_t i = 0; i < parts.count; i++)
		base &= schema_allows(b, parts.items[i], 0);
	if (types && !(types & schema_own_types(b, parts.items[choice->part])))
		diag_warning(b->diag, branch->place, "choice-impossible",
			     "what stands beside this choice rules this branch "
			     "out");
	if (!(types & base))
		return true;
	for (size_t i = 0; i < parts.count; i++)
		if (choice->list->count <= COMPARED &&
		    !has_common_value(b, core, parts.items[i].node))
			return true;
	return false;
}

bool schema_fill_choice(struct schema_builder *b, struct shell *shell,
			struct operands parts)
{
	struct choices choices = find_choices(b, parts);
	struct choice *choice = choices.items;

	if (!choices.count)
		return false;
	schema_type_become(&shell->type, TYPE_CHOICE);
	shell->type.said_by = choice->keyword == KEYWORD_ANY_OF ? CHOICE_ANY_OF
								: CHOICE_ONE_OF;
	shell->blame = choice->list;
	parts.items[choice->part].skip |= BIT(choice->keyword);
	for (size_t i = 0; i < choice->list->count; i++) {
		struct node *branch = choice->list->items[i];

		if (!ruled_out(b, shell, parts, choice, branch))
			add_branch(b, shell, parts, branch);
	}
	schema_option_values(b, shell, discriminator_of(b, parts));
	return true;
}

void schema_fill_split(struct schema_builder *b, struct shell *shell,
		       struct operands parts, unsigned kinds)
{
	static const struct {
		unsigned kind;
		const char *name;
	} names[] = {
		{JSON_BOOLEAN, "boolean"},   {JSON_INTEGER, "integer"},
		{JSON_ANY_NUMBER, "number"}, {JSON_STRING, "string"},
		{JSON_ARRAY, "array"},       {JSON_OBJECT, "object"},
	};

	schema_type_become(&shell->type, TYPE_CHOICE);
	shell->type.said_by = CHOICE_TYPE;
	shell->blame = shell->type.node;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		unsigned kind = kinds & names[i].kind;
		struct origin origin =
			schema_origin_in(b, &shell->type,
					 str_from(names[i].name));

		if (!kind ||
		    (names[i].kind == JSON_INTEGER && kinds & JSON_NUMBER))
			continue;
		if (names[i].kind == JSON_ANY_NUMBER && !(kind & JSON_NUMBER))
			continue;
		schema_option_add(b, shell,
				  schema_type_make(b, parts, kind, &origin),
				  str_from(names[i].name), shell->type.node);
	}
}
