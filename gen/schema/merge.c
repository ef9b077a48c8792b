/* SPDX-License-Identifier: MIT */
/*
 * Merges options of one JSON type into one type that accepts the values of all.
 *
 * Invariant: the result accepts every value that an option accepts; if it
 * accepts more, the ledger says so.
 */
#include "merge.h"

struct shell *schema_merge_into(struct schema_builder *b, struct shell *choice,
				struct shell *into, const char *word)
{
	struct origin origin;

	if (into) {
		schema_type_become(&into->type, TYPE_ANY);
		return into;
	}
	into = schema_shell_make(b, TYPE_ANY, choice->blame);
	into->state = SHELL_RESOLVED;
	origin = schema_origin_in(b, &choice->type, str_from(word));
	schema_type_add_origin(b, &into->type, &origin);
	return into;
}

/* ---- values ---- */

static bool has_values(const struct type *type)
{
	return type->kind == TYPE_ENUM || type->limits.constant ||
	       type->limits.allowed_count;
}

static bool is_plain(const struct type *type)
{
	struct limits none;

	schema_limits_clear(&none);
	return !has_values(type) && schema_limits_equal(&type->limits, &none);
}

/* `title` and `description` of a branch that is one constant. */
static str constant_prose(const struct node *schema)
{
	const struct node *text = doc_node_find(schema, "description");

	if (!text)
		text = doc_node_find(schema, "title");
	return text && text->kind == NODE_SCALAR ? text->text : (str){0};
}

static void add_text(struct schema_builder *b, struct type *type,
		     struct map *seen, struct enum_value value)
{
	if (map_put(seen, value.text, value.node))
		return;
	assert(type->kind == TYPE_ENUM);
	type->values = arena_grow(b->arena, type->values,
				  schema_value_count(type),
				  sizeof *type->values);
	type->values[type->value_count++] = value;
}

static void merge_texts(struct schema_builder *b, struct type *to,
			const struct option *options, size_t count)
{
	struct map seen = {.arena = b->arena};

	schema_type_become(to, TYPE_ENUM);
	for (size_t i = 0; i < count; i++) {
		const struct type *from = &options[i].shell->type;

		if (from->limits.constant)
			add_text(b, to, &seen,
				 (struct enum_value){
					 .text = from->limits.constant->text,
					 .words = schema_enum_words(
						 b, (str){0},
						 constant_prose(
							 options[i].node)),
					 .node = from->limits.constant});
		for (size_t k = 0; k < schema_value_count(from); k++)
			add_text(b, to, &seen, from->values[k]);
		/* It accepts what this option accepts. */
		assert(schema_value_count(to) >= schema_value_count(from));
	}
}

static void add_allowed(struct schema_builder *b, struct limits *limits,
			struct map *seen, struct node *value)
{
	if (map_put(seen, doc_node_json(b->arena, value), value))
		return;
	limits->allowed = arena_grow(b->arena, limits->allowed,
				     limits->allowed_count,
				     sizeof *limits->allowed);
	limits->allowed[limits->allowed_count++] = value;
}

static void merge_allowed(struct schema_builder *b, struct type *to,
			  const struct option *options, size_t count)
{
	struct map seen = {.arena = b->arena};

	for (size_t i = 0; i < count; i++) {
		const struct limits *from = &options[i].shell->type.limits;

		if (from->constant)
			add_allowed(b, &to->limits, &seen, from->constant);
		for (size_t k = 0; k < from->allowed_count; k++)
			add_allowed(b, &to->limits, &seen, from->allowed[k]);
	}
}

/* ---- strings, numbers, booleans ---- */

static bool is_text_kind(enum type_kind kind)
{
	return kind == TYPE_STRING || kind == TYPE_TIME || kind == TYPE_DATE ||
	       kind == TYPE_ENUM;
}

static enum type_kind common_kind(enum type_kind a, enum type_kind b)
{
	if (a == b)
		return a;
	return is_text_kind(a) ? TYPE_STRING : TYPE_NUMBER;
}

/* Returns true if this option accepts the values of all others. */
static bool takes_all(struct schema_builder *b, const struct type *type,
		      const struct option *options, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct type *other = &options[i].shell->type;
		const struct limits *limits = &other->limits;

		if (other == type || schema_limits_equal(limits, &type->limits))
			continue;
		if (!has_values(other))
			return false;
		if (limits->constant &&
		    !schema_example_fits(b, limits->constant, type, false))
			return false;
		for (size_t k = 0; k < schema_value_count(other); k++)
			if (!schema_example_fits(b, other->values[k].node, type,
						 false))
				return false;
		for (size_t k = 0; k < limits->allowed_count; k++)
			if (!schema_example_fits(b, limits->allowed[k], type,
						 false))
				return false;
	}
	return true;
}

static bool is_widest(struct schema_builder *b, const struct type *type,
		      enum type_kind kind, const struct option *options,
		      size_t count)
{
	return type->kind == kind && !has_values(type) &&
	       (is_plain(type) || takes_all(b, type, options, count));
}

/*
 * In anyOf, what other options say refuses nothing beside one that takes all
 * their values; oneOf is asked by a letter.
 */
static void shadow(struct schema_builder *b, struct shell *choice,
		   enum type_kind kind, const struct option *options,
		   size_t count)
{
	size_t widest = 0;

	if (choice->type.said_by != CHOICE_ANY_OF)
		return;
	while (widest < count && !is_widest(b, &options[widest].shell->type,
					    kind, options, count))
		widest++;
	for (size_t i = 0; widest < count && i < count; i++)
		for (size_t k = 0; k < choice->option_count; k++)
			if (choice->options[k].shell == options[i].shell &&
			    options[i].shell != options[widest].shell)
				choice->options[k].shadowed = true;
}

/* The limits of the widest option, if there is one. */
static void merge_limits(struct schema_builder *b, struct shell *choice,
			 struct type *to, const struct option *options,
			 size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct type *type = &options[i].shell->type;

		if (type->kind != to->kind || has_values(type))
			continue;
		if (is_plain(type))
			return;
		if (takes_all(b, type, options, count)) {
			to->limits = type->limits;
			return;
		}
	}
	schema_ledger_note(b, "oneOf or anyOf of values of one type",
			   NOT_ENFORCED, choice->blame);
}

struct shell *schema_merge_scalars(struct schema_builder *b,
				   struct shell *choice, struct option *options,
				   size_t count, struct shell *into)
{
	enum type_kind kind = options[0].shell->type.kind;
	bool values = true;
	struct type *to;

	for (size_t i = 0; i < count; i++) {
		const struct type *type = &options[i].shell->type;

		kind = common_kind(kind, type->kind);
		values = values && has_values(type);
	}
	shadow(b, choice, kind, options, count);
	for (size_t i = 0; i < count && !into; i++)
		if (is_plain(&options[i].shell->type) &&
		    options[i].shell->type.kind == kind)
			return options[i].shell;
	into = schema_merge_into(b, choice, into,
				 is_text_kind(kind)     ? "string"
				 : kind == TYPE_BOOLEAN ? "boolean"
							: "number");
	to = &into->type;
	schema_type_become(to, kind);
	if (values && is_text_kind(kind)) {
		merge_texts(b, to, options, count);
	} else if (values) {
		merge_allowed(b, to, options, count);
	} else {
		/* An enum merged with other strings is a string. */
		if (kind == TYPE_ENUM)
			schema_type_become(to, TYPE_STRING);
		merge_limits(b, choice, to, options, count);
	}
	return into;
}

/* ---- lists ---- */

bool schema_merge_has_tuple(const struct option *options, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (options[i].shell->type.kind == TYPE_TUPLE)
			return true;
	return false;
}

/* The first items of a tuple are not like the others. */
static bool same_items(const struct option *options, size_t count)
{
	const struct type *first = &options[0].shell->type;

	if (schema_merge_has_tuple(options, count))
		return false;
	for (size_t i = 1; i < count; i++)
		if (schema_shell_of(schema_item(&options[i].shell->type)) !=
		    schema_shell_of(schema_item(first)))
			return false;
	return true;
}

/*
 * Items of different types: each item is a choice for itself, by the keyword
 * that the lists are a choice by.
 */
static struct type *item_choice(struct schema_builder *b, struct shell *list,
				const struct option *options, size_t count,
				enum choice_keyword said_by)
{
	struct shell *item = schema_shell_make(b, TYPE_CHOICE, list->type.node);
	struct origin origin = schema_origin_in(b, &list->type, STR("item"));

	schema_type_add_origin(b, &item->type, &origin);
	item->type.said_by = said_by;
	item->blame = list->type.node;
	item->options = arena_alloc(b->arena, count * sizeof *item->options);
	for (size_t i = 0; i < count; i++) {
		struct shell *of =
			schema_shell_of(schema_item(&options[i].shell->type));

		item->options[item->option_count++] =
			(struct option){.shell = of,
					.name = of->type.component,
					.node = of->type.node};
	}
	item->state = SHELL_FILLED;
	return &item->type;
}

struct type *schema_merge_items(struct schema_builder *b, struct shell *list,
				const struct option *options, size_t count,
				enum choice_keyword said_by, bool *choose)
{
	*choose = !same_items(options, count);
	return *choose ? item_choice(b, list, options, count, said_by)
		       : options[0].shell->type.item;
}

void schema_merge_lists(struct schema_builder *b, const struct shell *choice,
			const struct option *options, size_t count,
			struct shell *into, struct type *item)
{
	const struct limits *first = &options[0].shell->type.limits;
	bool equal = true, alike = same_items(options, count);

	schema_type_become(&into->type, TYPE_LIST);
	into->type.item = item;
	for (size_t i = 0; i < count; i++) {
		const struct type *type = &options[i].shell->type;

		equal = equal && schema_limits_equal(&type->limits, first);
		into->type.item_nullable |= type->item_nullable;
	}
	if (equal)
		into->type.limits = *first;
	if (!equal || !alike)
		schema_ledger_note(b, "oneOf or anyOf of lists", NOT_ENFORCED,
				   choice->blame);
}
