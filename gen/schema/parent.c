/* SPDX-License-Identifier: MIT */
/*
 * A parent: a component that says `discriminator` and that others extend by
 * allOf. The value of the discriminator names the child; whatever it does not
 * name is the parent itself, as a discriminator changes nothing about what is
 * valid (OpenAPI 3.1.1, Discriminator Object).
 *
 * Invariant: the parent itself is the last branch, and takes every object that
 * no rule before took.
 */
#include "internal.h"

/* ---- who extends whom ---- */

static void extends(struct schema_builder *b, struct node *child,
		    struct node *parent)
{
	struct facts *facts = schema_facts(b, parent);

	facts->children = arena_grow(b->arena, facts->children,
				     facts->child_count, sizeof(struct node *));
	facts->children[facts->child_count++] = child;
}

/* Which components extend which, of one `components/schemas`. */
static void read_children(struct schema_builder *b, struct node *schemas)
{
	struct map *done = &b->extended;
	struct node **key = ARENA_NEW(b->arena, struct node *);

	*key = schemas;
	if (map_put(done, (str){(const char *)key, sizeof *key}, schemas))
		return;
	for (size_t i = 0; i < schemas->count; i++) {
		struct operand child = {schemas->items[i], 0};
		struct node *list =
			schema_operand_keyword(b, child, KEYWORD_ALL_OF);

		for (size_t k = 0; list && k < list->count; k++) {
			struct node *parent = schema_target(b, list->items[k]);

			if (parent)
				extends(b, child.node, parent);
		}
	}
}

/*
 * Returns the components that extend this one, directly or not, each once and
 * in document order.
 */
static struct operands descendants(struct schema_builder *b,
				   struct node *parent)
{
	struct operands list = {0};
	unsigned stamp = ++b->stamp;
	struct node *from = parent;

	schema_facts(b, parent)->stamp = stamp;
	for (size_t at = 0;; at++) {
		struct facts *facts = schema_facts(b, from);

		for (size_t i = 0; i < facts->child_count; i++) {
			struct facts *child =
				schema_facts(b, facts->children[i]);

			if (child->stamp == stamp)
				continue;
			child->stamp = stamp;
			schema_operands_add(b, &list,
					    (struct operand){child->node, 0});
		}
		if (at == list.count)
			return list;
		from = list.items[at].node;
	}
}

/* ---- the options ---- */

static void add_child(struct schema_builder *b, struct shell *shell,
		      struct node *child)
{
	struct operand operand = {child, 0};
	struct type *type =
		schema_type_make(b, (struct operands){&operand, 1}, 0, NULL);

	schema_option_add(b, shell, type, schema_component_name(b, child),
			  child);
}

static void add_itself(struct schema_builder *b, struct shell *shell,
		       struct operand self)
{
	struct origin origin = schema_origin_in(b, &shell->type, STR("itself"));
	struct operand plain = {self.node, BIT(KEYWORD_DISCRIMINATOR)};
	struct type *type =
		schema_type_make(b, (struct operands){&plain, 1}, 0, &origin);

	schema_option_add(b, shell, type, self.node->key->text, self.node);
	shell->itself = schema_shell_of(type);
}

bool schema_fill_children(struct schema_builder *b, struct shell *shell)
{
	struct operand self = shell->operands.items[0];
	struct node *discriminator =
		schema_operand_keyword(b, self, KEYWORD_DISCRIMINATOR);
	struct operands children;

	if (!discriminator || shell->operands.count != 1 || self.skip ||
	    shell->only || !self.node->parent || !self.node->key ||
	    schema_operand_keywords(b, self) & CHOICE_KEYWORDS ||
	    !schema_discriminator_member(b, discriminator).ptr)
		return false;
	read_children(b, self.node->parent);
	children = descendants(b, self.node);
	if (!children.count)
		return false;
	schema_type_become(&shell->type, TYPE_CHOICE);
	/* Every object belongs to a branch, at least to the parent's own. */
	shell->type.said_by = CHOICE_TYPE;
	shell->blame = discriminator;
	for (size_t i = 0; i < children.count; i++)
		add_child(b, shell, children.items[i].node);
	add_itself(b, shell, self);
	schema_option_values(b, shell, discriminator);
	return true;
}

/* ---- the rules ---- */

struct clan {
	struct schema_builder *b;
	struct shell *shell;
	struct map claimed; /* options by value */
};

/* The type by whose members an option is known. */
const struct type *schema_object_of(const struct shell *shell)
{
	return shell->itself ? &schema_shell_of(&shell->itself->type)->type
			     : &shell->type;
}

static str *constants(const struct clan *f, const struct shell *shell,
		      size_t *count)
{
	const struct field *field =
		schema_type_field(schema_object_of(shell), f->shell->member);

	*count = 0;
	return field ? schema_type_scalars(f->b,
					   &schema_shell_of(field->type)->type,
					   count)
		     : NULL;
}

static bool is_claimed(const struct clan *f, const str *values, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (map_find(&f->claimed, values[i]))
			return true;
	return false;
}

static void claim(struct clan *f, struct option *option, str *values,
		  size_t count)
{
	option->values = values;
	option->value_count = count;
	for (size_t i = 0; i < count; i++)
		map_put(&f->claimed, values[i], option);
}

/* Claims the constants of a child, unless the whole family has them. */
static void claim_constants(struct clan *f, struct option *option)
{
	size_t count, common;
	str *values = constants(f, option->shell, &count);

	(void)constants(f, f->shell->itself, &common);
	if (values && count != common && !is_claimed(f, values, count))
		claim(f, option, values, count);
}

static void claim_values(struct clan *f)
{
	size_t count = f->shell->option_count - 1;
	struct option *options = f->shell->options;

	for (size_t i = 0; i < count; i++)
		claim(f, &options[i], options[i].values,
		      options[i].value_count);
	for (size_t i = 0; i < count; i++)
		if (!options[i].value_count)
			claim_constants(f, &options[i]);
	for (size_t i = 0; i < count; i++)
		if (!options[i].value_count &&
		    !is_claimed(f, &options[i].name, 1))
			claim(f, &options[i], &options[i].name, 1);
}

static size_t add_branch(struct clan *f, const struct option *option)
{
	return schema_choice_add_branch(f->b, &f->shell->type, option->shell,
					option->name, option->node);
}

static void add_rules(struct clan *f, const struct option *option)
{
	struct rule rule = {.by = RULE_VALUE, .member = f->shell->member};

	if (!option->value_count)
		return;
	rule.branch = add_branch(f, option);
	for (size_t i = 0; i < option->value_count; i++) {
		rule.value = option->values[i];
		schema_choice_add_rule(f->b, &f->shell->type, rule);
	}
}

/*
 * The branch of defaultMapping takes the objects that no value names, if they
 * have its shape.
 */
static void add_default(struct clan *f)
{
	const struct type *type = &f->shell->type;
	struct rule rule = {.by = RULE_TYPE,
			    .types = JSON_OBJECT,
			    .shaped = true};

	for (size_t i = 0; i < schema_branch_count(type); i++)
		if (f->shell->otherwise &&
		    type->branches[i].node == f->shell->otherwise) {
			rule.branch = i;
			schema_choice_add_rule(f->b, &f->shell->type, rule);
		}
}

void schema_resolve_family(struct schema_builder *b, struct shell *shell)
{
	struct clan f = {b, shell, {.arena = b->arena}};
	struct option *itself = &shell->options[shell->option_count - 1];
	struct rule rest = {.by = RULE_TYPE};

	for (size_t i = 0; i < shell->option_count; i++)
		shell->options[i].shell =
			schema_shell_of(&shell->options[i].shell->type);
	shell->itself = itself->shell;
	itself->value_count = 0;
	claim_values(&f);
	for (size_t i = 0; i + 1 < shell->option_count; i++)
		add_rules(&f, &shell->options[i]);
	add_default(&f);
	rest.types = schema_type_json(&itself->shell->type);
	rest.branch = add_branch(&f, itself);
	schema_choice_add_rule(b, &shell->type, rest);
	assert(rest.branch + 1 == schema_branch_count(&shell->type));
	map_release(&f.claimed);
}
