/* SPDX-License-Identifier: MIT */
/*
 * Makes and finds types.
 *
 * Invariant: there is one type for one list of operands. Its address never
 * changes.
 */
#include <assert.h>
#include <string.h>

#include "internal.h"

struct shell *schema_shell_make(struct schema_builder *b, enum type_kind kind,
				struct node *node)
{
	struct shell *shell = ARENA_NEW(b->arena, struct shell);

	shell->type.kind = kind;
	shell->type.node = node;
	schema_limits_clear(&shell->type.limits);
	shell->order = b->count;
	shell->document = schema_document_order(b, node);
	shell->arena = b->arena;
	b->shells =
		arena_grow(b->arena, b->shells, b->count, sizeof *b->shells);
	b->shells[b->count++] = shell;
	return shell;
}

static struct type *followed(struct type *type)
{
	return type ? &schema_shell_of(type)->type : NULL;
}

void schema_shell_follow(struct shell *shell)
{
	struct type *type = &shell->type;

	if (schema_entry(type))
		type->entry = followed(type->entry);
	if (schema_item(type))
		type->item = followed(type->item);
	for (size_t i = 0; i < schema_field_count(type); i++)
		type->fields[i].type = followed(type->fields[i].type);
	for (size_t i = 0; i < schema_branch_count(type); i++)
		type->branches[i].type = followed(type->branches[i].type);
	for (size_t i = 0; i < type->origin_count; i++)
		type->origins[i].type = followed(type->origins[i].type);
}

/* ---- names and places ---- */

/* "pets" for a whole file "schemas/pets.yaml". */
static str file_stem(const struct document *document)
{
	const char *path = document->source->path;
	const char *slash = strrchr(path, '/');
	const char *from = slash ? slash + 1 : path;
	const char *dot = strrchr(from, '.');

	return (str){from,
		     dot && dot > from ? (size_t)(dot - from) : strlen(from)};
}

static bool is_fragment(const struct node *root)
{
	return !doc_node_find(root, "openapi") &&
	       !doc_node_find(root, "swagger");
}

str schema_component_name(struct schema_builder *b, const struct node *node)
{
	const struct node *up = node->parent;
	str stem;

	if (!up) {
		if (!doc_node_document(node) || !is_fragment(node))
			return (str){0};
		stem = file_stem(doc_node_document(node));
		return str_copy(b->arena, stem);
	}
	if (!node->key)
		return (str){0};
	if (up->key && (str_is(up->key->text, "$defs") ||
			str_is(up->key->text, "definitions")))
		return node->key->text;
	if (up->key && str_is(up->key->text, "schemas") && up->parent &&
	    up->parent->key && str_is(up->parent->key->text, "components"))
		return node->key->text;
	/* A file may be a map of schemas by name: "common.yaml#/Money". */
	if (!up->parent && is_fragment(up) &&
	    !schema_keyword_row(node->key->text))
		return node->key->text;
	return (str){0};
}

static bool origin_equal(const struct origin *a, const struct origin *b)
{
	if (a->type != b->type || a->operation != b->operation ||
	    a->event != b->event || a->word_count != b->word_count)
		return false;
	for (size_t i = 0; i < a->word_count; i++)
		if (!str_equal(a->words[i], b->words[i]))
			return false;
	return true;
}

void schema_type_add_origin(struct schema_builder *b, struct type *type,
			    const struct origin *origin)
{
	/* If the same use is asked for again, its origin was added last. */
	if (!origin || type->component.ptr ||
	    (type->origin_count &&
	     origin_equal(&type->origins[type->origin_count - 1], origin)))
		return;
	type->origins = arena_grow(b->arena, type->origins, type->origin_count,
				   sizeof *type->origins);
	type->origins[type->origin_count++] = *origin;
}

struct origin schema_origin_in(struct schema_builder *b, struct type *type,
			       str word)
{
	struct origin origin = {.type = type, .word_count = 1};

	origin.words = ARENA_NEW(b->arena, str);
	origin.words[0] = word;
	return origin;
}

struct origin schema_origin(struct schema_builder *b, struct type *type,
			    struct operation *operation, struct event *event,
			    const char *first, const char *second,
			    const char *third)
{
	struct origin origin = {type, operation, event, NULL, 0};
	const char *words[] = {first, second, third};

	origin.words = arena_alloc(b->arena, 3 * sizeof *origin.words);
	while (origin.word_count < 3 && words[origin.word_count]) {
		origin.words[origin.word_count] =
			str_from(words[origin.word_count]);
		origin.word_count++;
	}
	return origin;
}

/* ---- one type for one list of operands ---- */

struct type *schema_type_any(struct schema_builder *b, struct node *node)
{
	struct shell *shell;

	if (b->any)
		return b->any;
	shell = schema_shell_make(b, TYPE_ANY, node);
	shell->state = SHELL_RESOLVED;
	shell->type.nullable = true;
	b->any = &shell->type;
	return b->any;
}

/*
 * Copies the list with `only` behind it; the bytes of the copy are the key of
 * the type.
 */
static struct operands operands_copy(struct schema_builder *b,
				     struct operands operands, unsigned only)
{
	struct operands copy = {NULL, operands.count};

	copy.items = arena_alloc(b->arena,
				 (operands.count + 1) * sizeof *copy.items);
	for (size_t i = 0; i < operands.count; i++) {
		copy.items[i].node = operands.items[i].node;
		copy.items[i].skip = operands.items[i].skip;
	}
	copy.items[operands.count].skip = only;
	return copy;
}

static struct shell *shell_of_operands(struct schema_builder *b,
				       struct operands operands, unsigned only)
{
	struct shell *shell =
		schema_shell_make(b, TYPE_ANY, operands.items[0].node);

	shell->operands = operands;
	shell->only = only;
	return shell;
}

/* Most types are made of one schema, whose facts know them. */
static struct shell *shell_of_schema(struct schema_builder *b,
				     struct operands operands)
{
	struct node *schema = operands.items[0].node;
	struct facts *facts = schema_facts(b, schema);

	if (facts->shell)
		return facts->shell;
	facts->shell = shell_of_operands(b, operands_copy(b, operands, 0), 0);
	facts->shell->type.component = schema_component_name(b, schema);
	return facts->shell;
}

static struct shell *shell_of_list(struct schema_builder *b,
				   struct operands operands, unsigned only)
{
	struct operands copy = operands_copy(b, operands, only);
	str key = {(const char *)copy.items,
		   (copy.count + 1) * sizeof *copy.items};
	struct shell *shell = map_find(&b->types, key);

	if (!shell) {
		shell = shell_of_operands(b, copy, only);
		map_put(&b->types, key, shell);
	}
	return shell;
}

struct type *schema_type_make(struct schema_builder *b,
			      struct operands operands, unsigned only,
			      const struct origin *origin)
{
	bool alone = operands.count == 1 && !operands.items[0].skip && !only;
	struct shell *shell = alone ? shell_of_schema(b, operands)
				    : shell_of_list(b, operands, only);

	assert(shell->operands.count == operands.count && shell->only == only);
	schema_type_add_origin(b, &shell->type, origin);
	return &shell->type;
}

/* ---- branches of a choice ---- */

size_t schema_choice_add_branch(struct schema_builder *b, struct type *type,
				struct shell *to, str name, struct node *node)
{
	assert(type->kind == TYPE_CHOICE);
	type->branches = arena_grow(b->arena, type->branches,
				    schema_branch_count(type),
				    sizeof *type->branches);
	type->branches[schema_branch_count(type)] =
		(struct branch){&to->type, name.ptr ? name : STR(""), node};
	return type->branch_count++;
}

void schema_choice_add_rule(struct schema_builder *b, struct type *type,
			    struct rule rule)
{
	assert(type->kind == TYPE_CHOICE && rule.branch < type->branch_count);
	type->rules = arena_grow(b->arena, type->rules, schema_rule_count(type),
				 sizeof *type->rules);
	type->rules[type->rule_count++] = rule;
}
