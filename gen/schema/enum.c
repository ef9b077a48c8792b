/* SPDX-License-Identifier: MIT */
/*
 * enum and const.
 *
 * Invariant: the values of a type stand once, in document order, without null
 * (which is the type's `nullable`), and are of the type.
 */
#include "internal.h"

/*
 * The key of a value in a map: its JSON, or its text where a string is
 * expected.
 */
static str value_key(struct schema_builder *b, const struct node *value,
		     bool text)
{
	if (text && value->kind == NODE_SCALAR)
		return value->text;
	return doc_node_json(b->arena, value);
}

static struct map values_map(struct schema_builder *b, const struct node *list,
			     bool text)
{
	struct map map = {.arena = b->arena};

	for (size_t i = 0; i < list->count; i++)
		map_put(&map, value_key(b, list->items[i], text),
			list->items[i]);
	return map;
}

/* Returns the values that the enums of all parts have in common. */
static struct node **common_values(struct schema_builder *b,
				   struct operands parts, bool text,
				   size_t *count, size_t *room)
{
	struct node **values = NULL;
	bool first = true;

	*count = *room = 0;
	for (size_t i = 0; i < parts.count; i++) {
		struct node *list =
			schema_operand_keyword(b, parts.items[i], KEYWORD_ENUM);
		struct map map;
		size_t kept = 0;

		if (!list)
			continue;
		if (first) {
			*room = (list->count + 1) * sizeof *values;
			values = arena_alloc(b->arena, *room);
			for (size_t k = 0; k < list->count; k++)
				values[(*count)++] = list->items[k];
			first = false;
			continue;
		}
		map = values_map(b, list, text);
		for (size_t k = 0; k < *count; k++)
			if (map_find(&map, value_key(b, values[k], text)))
				values[kept++] = values[k];
		*count = kept;
	}
	return values;
}

/* ---- names and descriptions ---- */

static str listed_text(const struct node *texts, const struct node *value)
{
	const struct node *text = NULL;

	if (!texts)
		return (str){0};
	if (texts->kind == NODE_MAP)
		text = doc_node_find_str(texts, value->text);
	else if (value->index < texts->count)
		text = texts->items[value->index];
	return text && text->kind == NODE_SCALAR ? text->text : (str){0};
}

const struct enum_words *schema_enum_words(struct schema_builder *b, str name,
					   str description)
{
	struct enum_words *words;

	if (!name.ptr && !description.ptr)
		return NULL;
	words = ARENA_NEW(b->arena, struct enum_words);
	*words = (struct enum_words){name, description};
	return words;
}

static void add_value(struct schema_builder *b, struct type *type,
		      struct node *value)
{
	struct operand owner = {value->parent->parent, 0};
	const struct enum_value *before = NULL;
	struct enum_value *added;

	if (schema_value_count(type))
		before = &type->values[type->value_count - 1];
	assert(type->kind == TYPE_STRING && !doc_node_is_null(value) &&
	       (!before || before->node->index < value->index));
	type->values = arena_grow(b->arena, type->values,
				  schema_value_count(type),
				  sizeof *type->values);
	added = &type->values[type->value_count++];
	*added = (struct enum_value){.text = value->text, .node = value};
	added->words = schema_enum_words(
		b,
		listed_text(schema_operand_keyword(b, owner,
						   KEYWORD_ENUM_NAMES),
			    value),
		listed_text(schema_operand_keyword(b, owner,
						   KEYWORD_ENUM_DESCRIPTIONS),
			    value));
}

static bool said_before(struct schema_builder *b, struct map *seen, str key,
			struct node *value)
{
	struct node *before = map_find(seen, key);

	if (!before) {
		map_put(seen, key, value);
		return false;
	}
	diag_warning(b->diag, value->place, "enum-duplicate",
		     "this value stands twice");
	diag_note(b->diag, before->place, "here for the first time");
	return true;
}

static void fill_texts(struct schema_builder *b, struct type *type,
		       struct node **values, size_t count)
{
	struct map seen = {.arena = b->arena};

	for (size_t i = 0; i < count; i++) {
		struct node *value = values[i];

		if (doc_node_is_null(value) ||
		    said_before(b, &seen, value_key(b, value, true), value))
			continue;
		if (value->kind != NODE_SCALAR) {
			diag_warning(b->diag, value->place, "enum-type",
				     "no string is equal to this value");
			continue;
		}
		if (!doc_node_is_string(value))
			diag_warning(b->diag, value->place, "enum-type",
				     "this is %s where strings are asked for; "
				     "it is read as a string",
				     schema_types_text(
					     schema_node_types(value)));
		add_value(b, type, value);
	}
	map_release(&seen);
	if (schema_value_count(type))
		schema_type_become(type, TYPE_ENUM);
}

static unsigned kind_types(struct schema_builder *b, struct shell *shell)
{
	if (shell->type.kind != TYPE_ANY)
		return schema_type_json(&shell->type);
	return shell->only ? shell->only : schema_shell_allows(b, shell);
}

static void fill_allowed(struct schema_builder *b, struct shell *shell,
			 struct node **values, size_t count)
{
	struct limits *limits = &shell->type.limits;
	struct map seen = {.arena = b->arena};
	unsigned kinds = kind_types(b, shell);

	limits->allowed =
		arena_alloc(b->arena, (count + 1) * sizeof *limits->allowed);
	for (size_t i = 0; i < count; i++) {
		struct node *value = values[i];

		if (doc_node_is_null(value) ||
		    said_before(b, &seen, value_key(b, value, false), value))
			continue;
		if (schema_node_types(value) & kinds)
			limits->allowed[limits->allowed_count++] = value;
		else if (!shell->only)
			diag_warning(b->diag, value->place, "enum-type",
				     "this is %s, which the type rules out",
				     schema_types_text(
					     schema_node_types(value)));
	}
}

void schema_fill_enum(struct schema_builder *b, struct shell *shell,
		      struct operands parts)
{
	bool text = shell->type.kind == TYPE_STRING;
	struct node **values;
	size_t count, room;

	if (shell->type.limits.constant)
		return;
	values = common_values(b, parts, text, &count, &room);
	if (text)
		fill_texts(b, &shell->type, values, count);
	else
		fill_allowed(b, shell, values, count);
	arena_release(b->arena, values, room);
	if (schema_value_count(&shell->type) ||
	    shell->type.limits.allowed_count || shell->only ||
	    shell->type.nullable)
		return;
	diag_warning(b->diag, shell->type.node->place, "allof-conflict",
		     "no value of this enum can satisfy the schema");
	schema_type_become(&shell->type, TYPE_ANY);
}

/* ---- const ---- */

/* `type: string, const: 1` of a YAML author means the text. */
static struct node *as_text(struct schema_builder *b, struct node *value)
{
	struct node *text = ARENA_NEW(b->arena, struct node);

	*text = *value;
	text->plain = false;
	return text;
}

static bool asks_for_text(struct schema_builder *b, struct operands parts)
{
	for (size_t i = 0; i < parts.count; i++) {
		struct node *type =
			schema_operand_keyword(b, parts.items[i], KEYWORD_TYPE);

		if (type && str_is(type->text, "string"))
			return true;
	}
	return false;
}

bool schema_fill_constant(struct schema_builder *b, struct shell *shell,
			  struct operands parts)
{
	struct node *constant = NULL;

	for (size_t i = 0; i < parts.count; i++) {
		struct node *other = schema_operand_keyword(b, parts.items[i],
							    KEYWORD_CONST);

		if (!other || (constant && doc_node_equal(constant, other)))
			continue;
		if (constant) {
			diag_warning(b->diag, other->place, "allof-conflict",
				     "no value is equal to two constants; "
				     "it is kept as JSON");
			diag_note(b->diag, constant->place,
				  "the other constant");
			schema_ledger_note(b, "const of different values",
					   NOT_ENFORCED, other);
			return false;
		}
		constant = other;
	}
	if (constant && constant->kind == NODE_SCALAR &&
	    !doc_node_is_string(constant) && asks_for_text(b, parts)) {
		diag_warning(
			b->diag, constant->place, "enum-type",
			"this is %s where a string is asked for; it is read "
			"as a string",
			schema_types_text(schema_node_types(constant)));
		constant = as_text(b, constant);
	}
	shell->type.limits.constant = constant;
	return true;
}
